/* VPC endpoints: of gateways, which are routes, and of interfaces. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

const struct ec2_kind ec2_endpoints = {"endpoints",
                                       "VpcEndpointIds",
                                       "VpcEndpointId",
                                       "VpcEndpoints",
                                       "InvalidVpcEndpointId.NotFound",
                                       "VpcEndpoint",
                                       (const struct ec2_filter[]){
                                           {"vpc-endpoint-id", "VpcEndpointId"},
                                           {"service-name", "ServiceName"},
                                           {"vpc-endpoint-type", "VpcEndpointType"},
                                           {"vpc-endpoint-state", "State"},
                                           {NULL, NULL},
                                       },
                                       "vpce-0",
                                       "vpc-endpoint"};

static const char everything[] =
    "{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\",\"Principal\":\"*\","
    "\"Resource\":\"*\"}]}";

static bool is_gateway(json_t *endpoint)
{
    return sim_same(tree_text(endpoint, "VpcEndpointType"), "Gateway");
}

/* "com.amazonaws.<region>.s3" -> "s3"; NULL: sim_fail() was called. */
static const char *service_of(struct sim_call *call, const char *type)
{
    char *prefix = xasprintf("com.amazonaws.%s.", call->region);
    const char *name = tree_text_or(call->in, "ServiceName", "");
    size_t len = strlen(prefix);
    const char *service = strncmp(name, prefix, len) == 0 ? name + len : NULL;
    bool has_gateway = sim_same(service, "s3") || sim_same(service, "dynamodb");

    free(prefix);
    if (service == NULL || *service == '\0')
        sim_fail(call, 400, "InvalidServiceName", "The Vpc Endpoint Service '%s' does not exist",
                 name);
    else if (strcmp(type, "Gateway") == 0 && !has_gateway)
        sim_invalid(call,
                    "The endpoint type (Gateway) does not match the service type (Interface)");
    return call->failure.status == 0 ? service : NULL;
}

static const char *prefix_list_of(const char *service)
{
    return sim_same(service, "s3") ? "pl-0d00000000000003a" : "pl-0d00000000000005d";
}

/* --- private names --- */

static bool names_are_free(struct sim_call *call, json_t *vpc, const char *service_name)
{
    const char *id;
    json_t *other;
    bool builtin = tree_bool(vpc, "~builtin", false);

    if (!tree_bool(vpc, "~support", builtin) || !tree_bool(vpc, "~hostnames", builtin))
        return sim_fail(call, 400, "InvalidParameter",
                        "Enabling private DNS requires both enableDnsSupport and "
                        "enableDnsHostnames VPC attributes set to true for %s",
                        tree_text(vpc, "VpcId"));
    json_object_foreach (sim_all(call, "endpoints"), id, other)
        if (sim_same(tree_text(other, "VpcId"), tree_text(vpc, "VpcId")) &&
            sim_same(tree_text(other, "ServiceName"), service_name) &&
            tree_bool(other, "PrivateDnsEnabled", false))
            return sim_fail(call, 400, "InvalidParameter",
                            "private-dns-enabled cannot be set because there is already a "
                            "conflicting DNS domain for %s in the VPC %s",
                            service_name, tree_text(vpc, "VpcId"));
    return true;
}

/* --- subnets, groups, tables --- */

static bool add_subnet(struct sim_call *call, json_t *endpoint, const char *subnet_id)
{
    json_t *subnet = ec2_need(call, &ec2_subnets, subnet_id), *other, *groups = json_array();
    size_t i;

    json_array_foreach (json_object_get(endpoint, "SubnetIds"), i, other)
        if (subnet != NULL &&
            sim_same(
                tree_text(sim_find(call, "subnets", json_string_value(other)), "AvailabilityZone"),
                tree_text(subnet, "AvailabilityZone"))) {
            sim_fail(call, 400, "DuplicateSubnetsInSameZone",
                     "Found another VPC endpoint subnet in the availability zone of %s", subnet_id);
            subnet = NULL;
        }
    json_array_foreach (json_object_get(endpoint, "Groups"), i, other)
        json_array_append(groups, json_object_get(other, "GroupId"));
    if (subnet != NULL) {
        const char *interface =
            ec2_add_interface(call, subnet, groups, "vpc_endpoint", "VPC Endpoint Interface");

        json_array_append_new(tree_array_of(endpoint, "SubnetIds"), json_string(subnet_id));
        json_array_append_new(tree_array_of(endpoint, "NetworkInterfaceIds"),
                              json_string(interface));
        tree_put_text(tree_object_of(endpoint, "~interfaces"), subnet_id, interface);
    }
    json_decref(groups);
    return subnet != NULL;
}

static void remove_text(json_t *list, const char *text)
{
    size_t i;
    json_t *item;

    json_array_foreach (list, i, item)
        if (sim_same(json_string_value(item), text)) {
            json_array_remove(list, i);
            return;
        }
}

static void remove_subnet(struct sim_call *call, json_t *endpoint, const char *subnet_id)
{
    json_t *interfaces = tree_object_of(endpoint, "~interfaces");
    const char *interface = tree_text(interfaces, subnet_id);

    if (interface == NULL)
        return;
    remove_text(json_object_get(endpoint, "NetworkInterfaceIds"), interface);
    remove_text(json_object_get(endpoint, "SubnetIds"), subnet_id);
    sim_remove(call, "interfaces", interface);
    json_object_del(interfaces, subnet_id);
}

static bool add_group(struct sim_call *call, json_t *endpoint, const char *group_id)
{
    json_t *group = ec2_need(call, &ec2_groups, group_id);

    if (group != NULL)
        json_array_append_new(tree_array_of(endpoint, "Groups"),
                              json_pack("{s:s,s:s}", "GroupId", group_id, "GroupName",
                                        tree_text(group, "GroupName")));
    return group != NULL;
}

static bool add_table(struct sim_call *call, json_t *endpoint, const char *table_id)
{
    if (!ec2_endpoint_route(call, table_id, tree_text(endpoint, "~prefix_list"),
                            tree_text(endpoint, "VpcEndpointId"), true))
        return false;
    json_array_append_new(tree_array_of(endpoint, "RouteTableIds"), json_string(table_id));
    return true;
}

static void remove_table(struct sim_call *call, json_t *endpoint, const char *table_id)
{
    if (sim_find(call, "tables", table_id) != NULL)
        ec2_endpoint_route(call, table_id, tree_text(endpoint, "~prefix_list"), NULL, false);
    remove_text(json_object_get(endpoint, "RouteTableIds"), table_id);
}

typedef bool add_fn(struct sim_call *call, json_t *endpoint, const char *id);

static bool add_all(struct sim_call *call, json_t *endpoint, const char *member, add_fn *add)
{
    size_t i;
    json_t *id;

    json_array_foreach (json_object_get(call->in, member), i, id)
        if (!add(call, endpoint, json_string_value(id)))
            return false;
    return true;
}

/* --- calls --- */

static void forget(struct sim_call *call, json_t *endpoint)
{
    const char *subnet_id, *id = tree_text(endpoint, "VpcEndpointId");
    json_t *interface, *table;
    json_t *tables = json_copy(json_object_get(endpoint, "RouteTableIds"));
    size_t i;

    json_array_foreach (tables, i, table)
        remove_table(call, endpoint, json_string_value(table));
    json_object_foreach (json_object_get(endpoint, "~interfaces"), subnet_id, interface)
        sim_later(call, "interfaces", json_string_value(interface), sim_delay(call), NULL);
    tree_put_text(endpoint, "State", "deleting");
    tree_put_bool(endpoint, "PrivateDnsEnabled", false);
    sim_later(call, "endpoints", id, sim_delay(call), NULL);
    json_decref(tables);
}

/* An interface endpoint without a group gets the VPC's default one. */
static bool add_groups(struct sim_call *call, json_t *endpoint)
{
    const char *id;
    json_t *group;

    if (json_array_size(json_object_get(call->in, "SecurityGroupIds")) > 0)
        return add_all(call, endpoint, "SecurityGroupIds", add_group);
    json_object_foreach (sim_all(call, "groups"), id, group)
        if (sim_same(tree_text(group, "VpcId"), tree_text(endpoint, "VpcId")) &&
            sim_same(tree_text(group, "GroupName"), "default"))
            return add_group(call, endpoint, id);
    return true;
}

static json_t *make_endpoint(struct sim_call *call, const char *type, const char *service)
{
    bool gateway = strcmp(type, "Gateway") == 0;
    json_t *endpoint = json_pack(
        "{s:s,s:s,s:s,s:s,s:b,s:b,s:[],s:[],s:[],s:[],s:o,s:s}", "VpcEndpointType", type, "VpcId",
        tree_text(call->in, "VpcId"), "ServiceName", tree_text(call->in, "ServiceName"), "State",
        "pending", "RequesterManaged", 0, "PrivateDnsEnabled",
        !gateway && tree_bool(call->in, "PrivateDnsEnabled", true), "RouteTableIds", "SubnetIds",
        "Groups", "NetworkInterfaceIds", "CreationTimestamp", sim_now(call), "PolicyDocument",
        tree_text_or(call->in, "PolicyDocument", everything));

    ec2_new(call, &ec2_endpoints, endpoint);
    if (gateway)
        tree_put_text(endpoint, "~prefix_list", prefix_list_of(service));
    else
        tree_put(endpoint, "DnsEntries",
                 json_pack("[{s:s+,s:s}]", "DnsName", tree_text(endpoint, "VpcEndpointId"),
                           ".vpce.amazonaws.com", "HostedZoneId", "Z0SIM"));
    return endpoint;
}

static bool fill(struct sim_call *call, json_t *endpoint)
{
    if (is_gateway(endpoint))
        return add_all(call, endpoint, "RouteTableIds", add_table);
    return add_groups(call, endpoint) && add_all(call, endpoint, "SubnetIds", add_subnet);
}

static bool create_endpoint(struct sim_call *call)
{
    const char *type = tree_text_or(call->in, "VpcEndpointType", "Gateway");
    const char *service = service_of(call, type);
    json_t *vpc = ec2_need(call, &ec2_vpcs, tree_text(call->in, "VpcId"));
    json_t *endpoint = ec2_by_token(call, "endpoints");
    bool wants_names =
        strcmp(type, "Gateway") != 0 && tree_bool(call->in, "PrivateDnsEnabled", true);

    if (service == NULL || vpc == NULL || call->failure.status != 0)
        return false;
    if (strcmp(type, "Gateway") != 0 && tree_has(call->in, "RouteTableIds"))
        return sim_fail(call, 400, "InvalidParameter",
                        "Route table IDs are not supported for Interface type VPC Endpoint.");
    if (endpoint == NULL) {
        if (wants_names && !names_are_free(call, vpc, tree_text(call->in, "ServiceName")))
            return false;
        endpoint = make_endpoint(call, type, service);
        ec2_keep_token(call, endpoint);
        if (!fill(call, endpoint)) {
            forget(call, endpoint);
            sim_remove(call, "endpoints", tree_text(endpoint, "VpcEndpointId"));
            return false;
        }
        sim_later(call, "endpoints", tree_text(endpoint, "VpcEndpointId"), sim_delay(call),
                  json_pack("{s:s}", "State", "available"));
    }
    ec2_show(call, "VpcEndpoint", endpoint);
    tree_put_text(call->out, "ClientToken", tree_text(call->in, "ClientToken"));
    return true;
}

static bool describe_endpoints(struct sim_call *call)
{
    return ec2_describe(call, &ec2_endpoints);
}

static void remove_all(struct sim_call *call, json_t *endpoint)
{
    json_t *id, *groups = json_object_get(endpoint, "Groups");
    size_t i, index;

    json_array_foreach (json_object_get(call->in, "RemoveRouteTableIds"), i, id)
        remove_table(call, endpoint, json_string_value(id));
    json_array_foreach (json_object_get(call->in, "RemoveSubnetIds"), i, id)
        remove_subnet(call, endpoint, json_string_value(id));
    json_array_foreach (json_object_get(call->in, "RemoveSecurityGroupIds"), i, id)
        if (tree_find(groups, "GroupId", json_string_value(id), &index) != NULL)
            json_array_remove(groups, index);
}

static bool modify_endpoint(struct sim_call *call)
{
    json_t *endpoint = ec2_need(call, &ec2_endpoints, tree_text(call->in, "VpcEndpointId"));
    json_t *names = json_object_get(call->in, "PrivateDnsEnabled");

    if (endpoint == NULL)
        return false;
    if (json_is_true(names) && !tree_bool(endpoint, "PrivateDnsEnabled", false) &&
        !names_are_free(call, sim_find(call, "vpcs", tree_text(endpoint, "VpcId")),
                        tree_text(endpoint, "ServiceName")))
        return false;
    remove_all(call, endpoint);
    if (!add_all(call, endpoint, "AddRouteTableIds", add_table) ||
        !add_all(call, endpoint, "AddSecurityGroupIds", add_group) ||
        !add_all(call, endpoint, "AddSubnetIds", add_subnet))
        return false;
    if (names != NULL)
        json_object_set(endpoint, "PrivateDnsEnabled", names);
    tree_put_text(endpoint, "PolicyDocument",
                  tree_bool(call->in, "ResetPolicy", false)
                      ? everything
                      : tree_text(call->in, "PolicyDocument"));
    tree_put_bool(call->out, "Return", true);
    return true;
}

static bool delete_endpoints(struct sim_call *call)
{
    json_t *unsuccessful = tree_array_of(call->out, "Unsuccessful"), *id;
    size_t i;

    json_array_foreach (json_object_get(call->in, "VpcEndpointIds"), i, id) {
        json_t *endpoint = sim_find(call, "endpoints", json_string_value(id));

        if (endpoint == NULL)
            json_array_append_new(unsuccessful,
                                  json_pack("{s:O,s:{s:s,s:s}}", "ResourceId", id, "Error", "Code",
                                            "InvalidVpcEndpoint.NotFound", "Message",
                                            "The VPC endpoint is not there"));
        else if (!sim_same(tree_text(endpoint, "State"), "deleting"))
            forget(call, endpoint);
    }
    return true;
}

const struct sim_handler ec2_endpoint_handlers[] = {
    {"CreateVpcEndpoint", create_endpoint},
    {"DescribeVpcEndpoints", describe_endpoints},
    {"ModifyVpcEndpoint", modify_endpoint},
    {"DeleteVpcEndpoints", delete_endpoints},
    {NULL, NULL},
};
