/* Route tables: routes and associations. */
#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

const struct ec2_kind ec2_tables = {
    "tables",
    "RouteTableIds",
    "RouteTableId",
    "RouteTables",
    "InvalidRouteTableID.NotFound",
    "routeTable",
    (const struct ec2_filter[]){
        {"association.main", "Associations.*.Main"},
        {"association.subnet-id", "Associations.*.SubnetId"},
        {"association.route-table-association-id", "Associations.*.RouteTableAssociationId"},
        {"association.route-table-id", "Associations.*.RouteTableId"},
        {"route.nat-gateway-id", "Routes.*.NatGatewayId"},
        {"route.gateway-id", "Routes.*.GatewayId"},
        {"route.destination-cidr-block", "Routes.*.DestinationCidrBlock"},
        {NULL, NULL},
    },
    "rtb-0",
    "route-table"};

/* --- tables --- */

static json_t *make_table(json_t *vpc)
{
    return json_pack("{s:s,s:[],s:[],s:[{s:s,s:s,s:s,s:s}]}", "VpcId", tree_text(vpc, "VpcId"),
                     "Associations", "PropagatingVgws", "Routes", "DestinationCidrBlock",
                     tree_text(vpc, "CidrBlock"), "GatewayId", "local", "State", "active", "Origin",
                     "CreateRouteTable");
}

static json_t *associate(struct sim_call *call, json_t *table, const char *subnet_id)
{
    char id[SIM_ID_BYTES];
    json_t *one = json_pack("{s:s,s:s,s:b,s:{s:s}}", "RouteTableAssociationId",
                            sim_random_id(call->sim, "rtbassoc-0", 16, NULL, id), "RouteTableId",
                            tree_text(table, "RouteTableId"), "Main", subnet_id == NULL,
                            "AssociationState", "State", "associated");

    tree_put_text(one, "SubnetId", subnet_id);
    json_array_append_new(tree_array_of(table, "Associations"), one);
    return one;
}

void ec2_make_main_table(struct sim_call *call, json_t *vpc)
{
    json_t *table = ec2_new(call, &ec2_tables, make_table(vpc));

    tree_put_bool(table, "~builtin", true);
    json_object_del(table, "~tags");
    associate(call, table, NULL);
}

static bool create_table(struct sim_call *call)
{
    json_t *before = ec2_by_token(call, "tables"), *table;
    json_t *vpc = ec2_need(call, &ec2_vpcs, tree_text(call->in, "VpcId"));

    if (call->failure.status != 0)
        return false;
    table = before != NULL ? before : ec2_new(call, &ec2_tables, make_table(vpc));
    ec2_keep_token(call, table);
    tree_put_text(call->out, "ClientToken", tree_text(call->in, "ClientToken"));
    ec2_show(call, "RouteTable", table);
    return true;
}

static bool describe_tables(struct sim_call *call)
{
    return ec2_describe(call, &ec2_tables);
}

static bool delete_table(struct sim_call *call)
{
    const char *id = tree_text(call->in, "RouteTableId");
    json_t *table = ec2_need(call, &ec2_tables, id);

    if (table == NULL)
        return false;
    if (json_array_size(json_object_get(table, "Associations")) > 0)
        return sim_fail(call, 400, "DependencyViolation",
                        "The routeTable '%s' has dependencies and cannot be deleted.", id);
    sim_remove(call, "tables", id);
    return true;
}

/* --- associations --- */

static json_t *find_association(struct sim_call *call, const char *member, const char *value,
                                json_t **table, size_t *index)
{
    const char *id;
    json_t *one;

    json_object_foreach (sim_all(call, "tables"), id, *table) {
        one = tree_find(json_object_get(*table, "Associations"), member, value, index);
        if (one != NULL)
            return one;
    }
    return NULL;
}

static bool associate_table(struct sim_call *call)
{
    const char *subnet_id = tree_text(call->in, "SubnetId");
    json_t *table = ec2_need(call, &ec2_tables, tree_text(call->in, "RouteTableId")), *other;
    json_t *one;
    size_t index;

    if (table == NULL || ec2_need(call, &ec2_subnets, subnet_id) == NULL)
        return false;
    if (find_association(call, "SubnetId", subnet_id, &other, &index) != NULL)
        return sim_fail(call, 400, "Resource.AlreadyAssociated",
                        "the specified association for route table %s conflicts with an existing "
                        "association",
                        tree_text(table, "RouteTableId"));
    one = associate(call, table, subnet_id);
    tree_put_text(call->out, "AssociationId", tree_text(one, "RouteTableAssociationId"));
    tree_put(call->out, "AssociationState", json_pack("{s:s}", "State", "associated"));
    return true;
}

/* The association that the input names, and its table. */
static json_t *need_association(struct sim_call *call, json_t **table, size_t *index)
{
    const char *id = tree_text(call->in, "AssociationId");
    json_t *one = find_association(call, "RouteTableAssociationId", id, table, index);

    if (one == NULL)
        sim_fail(call, 400, "InvalidAssociationID.NotFound",
                 "The association ID '%s' does not exist", id);
    return one;
}

static bool disassociate_table(struct sim_call *call)
{
    json_t *table = NULL;
    size_t index = 0;
    json_t *one = need_association(call, &table, &index);

    if (one == NULL)
        return false;
    if (tree_bool(one, "Main", false))
        return sim_invalid(call, "cannot disassociate the main route table association %s",
                           tree_text(one, "RouteTableAssociationId"));
    json_array_remove(json_object_get(table, "Associations"), index);
    return true;
}

static bool replace_association(struct sim_call *call)
{
    json_t *to = ec2_need(call, &ec2_tables, tree_text(call->in, "RouteTableId"));
    json_t *from = NULL, *one;
    size_t index = 0;

    if (to == NULL || need_association(call, &from, &index) == NULL)
        return false;
    one = json_array_get(json_object_get(from, "Associations"), index);
    char *subnet_id = tree_has(one, "SubnetId") ? xstrdup(tree_text(one, "SubnetId")) : NULL;
    json_array_remove(json_object_get(from, "Associations"), index);
    one = associate(call, to, subnet_id);
    tree_put_text(call->out, "NewAssociationId", tree_text(one, "RouteTableAssociationId"));
    free(subnet_id);
    return true;
}

/* --- routes --- */

static json_t *find_route(json_t *table, const char *member, const char *destination, size_t *index)
{
    return tree_find(json_object_get(table, "Routes"), member, destination, index);
}

/* The target that the input names must be there. */
static bool target_is_known(struct sim_call *call)
{
    const char *gateway = tree_text(call->in, "GatewayId");
    const char *nat = tree_text(call->in, "NatGatewayId");

    if (nat != NULL)
        return ec2_need(call, &ec2_nats, nat) != NULL;
    if (gateway != NULL && strncmp(gateway, "igw-", 4) == 0)
        return ec2_need(call, &ec2_gateways, gateway) != NULL;
    if (gateway != NULL)
        return sim_fail(call, 400, "InvalidGatewayID.NotFound",
                        "The gateway ID '%s' does not exist", gateway);
    return sim_fail(call, 400, "MissingParameter", "The request must contain a target");
}

static void put_route(struct sim_call *call, json_t *table, const char *destination)
{
    json_t *route = json_pack("{s:s,s:s,s:s}", "DestinationCidrBlock", destination, "State",
                              "active", "Origin", "CreateRoute");

    tree_put_text(route, "GatewayId", tree_text(call->in, "GatewayId"));
    tree_put_text(route, "NatGatewayId", tree_text(call->in, "NatGatewayId"));
    json_array_append_new(json_object_get(table, "Routes"), route);
}

static bool change_route(struct sim_call *call)
{
    bool replaces = strcmp(call->op->name, "ReplaceRoute") == 0;
    json_t *table = ec2_need(call, &ec2_tables, tree_text(call->in, "RouteTableId"));
    char destination[CIDR_TEXT_BYTES];
    size_t index = 0;

    if (table == NULL || !target_is_known(call))
        return false;
    if (!cidr_canonical(tree_text(call->in, "DestinationCidrBlock"), destination))
        return sim_invalid(call, "invalid value for parameter destination-cidr-block");
    bool there = find_route(table, "DestinationCidrBlock", destination, &index) != NULL;
    if (there && !replaces)
        return sim_fail(call, 400, "RouteAlreadyExists",
                        "The route identified by %s already exists.", destination);
    if (!there && replaces)
        return sim_invalid(call, "There is no route defined for '%s' in the route table.",
                           destination);
    if (there)
        json_array_remove(json_object_get(table, "Routes"), index);
    put_route(call, table, destination);
    if (!replaces)
        tree_put_bool(call->out, "Return", true);
    return true;
}

static bool delete_route(struct sim_call *call)
{
    json_t *table = ec2_need(call, &ec2_tables, tree_text(call->in, "RouteTableId"));
    const char *destination = tree_text(call->in, "DestinationCidrBlock");
    size_t index;

    if (table == NULL)
        return false;
    if (find_route(table, "DestinationCidrBlock", destination, &index) == NULL)
        return sim_fail(call, 400, "InvalidRoute.NotFound",
                        "no route with destination-cidr-block %s in route table %s", destination,
                        tree_text(table, "RouteTableId"));
    json_array_remove(json_object_get(table, "Routes"), index);
    return true;
}

void ec2_blackhole(struct sim_call *call, const char *target)
{
    const char *id;
    json_t *table, *route;
    size_t i;

    json_object_foreach (sim_all(call, "tables"), id, table)
        json_array_foreach (json_object_get(table, "Routes"), i, route)
            if (sim_same(tree_text(route, "GatewayId"), target) ||
                sim_same(tree_text(route, "NatGatewayId"), target))
                tree_put_text(route, "State", "blackhole");
}

bool ec2_endpoint_route(struct sim_call *call, const char *table_id, const char *prefix_list,
                        const char *endpoint_id, bool add)
{
    json_t *table = ec2_need(call, &ec2_tables, table_id);
    size_t index;

    if (table == NULL)
        return false;
    bool there = find_route(table, "DestinationPrefixListId", prefix_list, &index) != NULL;
    if (add && there)
        return sim_fail(call, 400, "RouteAlreadyExists",
                        "route table %s already has a route with destination-prefix-list-id %s",
                        table_id, prefix_list);
    if (add)
        json_array_append_new(json_object_get(table, "Routes"),
                              json_pack("{s:s,s:s,s:s,s:s}", "DestinationPrefixListId", prefix_list,
                                        "GatewayId", endpoint_id, "State", "active", "Origin",
                                        "CreateRoute"));
    else if (there)
        json_array_remove(json_object_get(table, "Routes"), index);
    return true;
}

const struct sim_handler ec2_route_handlers[] = {
    {"CreateRouteTable", create_table},
    {"DescribeRouteTables", describe_tables},
    {"DeleteRouteTable", delete_table},
    {"AssociateRouteTable", associate_table},
    {"DisassociateRouteTable", disassociate_table},
    {"ReplaceRouteTableAssociation", replace_association},
    {"CreateRoute", change_route},
    {"ReplaceRoute", change_route},
    {"DeleteRoute", delete_route},
    {NULL, NULL},
};
