/* Route tables: one for the public subnets, one for the private ones of each NAT gateway. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/vpc.h"

#define ANYWHERE "0.0.0.0/0"

/* Where a table leads to; `arg` of its work. */
struct table_want {
    struct vpc *vpc;
    const char *member; /* "GatewayId", "NatGatewayId"; NULL: nowhere */
    const char *target;
};

static json_t *table_params(struct part_work *work)
{
    const struct table_want *want = work->arg;
    char *step = xasprintf("table:%s:%s", work->key, want->vpc->id), token[37];
    kind_token(work->call, step, token);
    free(step);
    return json_pack("{s:s, s:s, s:o}", "VpcId", want->vpc->id, "ClientToken", token,
                     "TagSpecifications", part_tag_specification(work, "route-table"));
}

static json_t *route_anywhere(json_t *table)
{
    size_t i;
    json_t *route;
    json_array_foreach (json_object_get(table, "Routes"), i, route) {
        if (text_equal(json_text(route, "DestinationCidrBlock"), ANYWHERE))
            return route;
    }
    return NULL;
}

/* Does the table lead where it shall? */
static struct error *check_route(const struct part_work *work)
{
    const struct table_want *want = work->arg;
    json_t *route = route_anywhere(work->live);
    if (want->member == NULL ? route == NULL
                             : text_equal(json_text(route, want->member), want->target))
        return NULL;
    return ERR(ERR_CONFLICT, "route table %s leads somewhere else by now", work->name);
}

static struct error *change_route(struct part_work *work, const char *operation)
{
    const struct table_want *want = work->arg;
    json_t *params = json_pack("{s:s, s:s}", "RouteTableId", part_text(work, "RouteTableId"),
                               "DestinationCidrBlock", ANYWHERE);
    if (strcmp(operation, "DeleteRoute") != 0)
        json_put_text(params, want->member, want->target);
    struct error *err = part_mutate(work, operation, params, NULL);
    if (vpc_was_done(work, &err, "RouteAlreadyExists") ||
        vpc_was_done(work, &err, "InvalidRoute.NotFound"))
        return check_route(work);
    return err;
}

static struct error *update_table(struct part_work *work)
{
    const struct table_want *want = work->arg;
    json_t *route = route_anywhere(work->live);
    if (want->member == NULL)
        return route == NULL ? NULL : change_route(work, "DeleteRoute");
    if (route == NULL)
        return change_route(work, "CreateRoute");
    if (text_equal(json_text(route, want->member), want->target))
        return NULL;
    return change_route(work, "ReplaceRoute");
}

const struct part vpc_table_part = {
    .what = "route table",
    .step = "table",
    .service = "ec2",
    .read = "DescribeRouteTables",
    .id = "RouteTableId",
    .list = "RouteTables",
    .missing = (const char *const[]){"InvalidRouteTableID.NotFound", NULL},
    .by_tags = true,
    .has_token = true,
    .tags_path = "Tags",
    .arn = "RouteTableId",
    .create = "CreateRouteTable",
    .create_params = table_params,
    .retries = vpc_detaching,
    .update = update_table,
    .tag_api = &vpc_tags,
    .tag_lists = true,
    .named = true,
    .remove = "DeleteRouteTable",
    .remove_params = vpc_by_id,
};

/* --- associations -------------------------------------------------------------------------- */

/* The association of a subnet with a table of its own choice. Borrowed. */
static json_t *find_association(json_t *tables, const char *subnet)
{
    size_t i, j;
    json_t *table, *association;
    json_array_foreach (tables, i, table) {
        json_array_foreach (json_object_get(table, "Associations"), j, association) {
            if (text_equal(json_text(association, "SubnetId"), subnet))
                return association;
        }
    }
    return NULL;
}

static bool leads(json_t *table, const char *subnet)
{
    json_t *tables = json_pack("[O]", table);
    bool found = find_association(tables, subnet) != NULL;
    json_decref(tables);
    return found;
}

static struct error *associate(struct part_work *work, json_t *tables, const char *subnet)
{
    const char *table = part_text(work, "RouteTableId");
    json_t *now = find_association(tables, subnet);
    if (text_equal(json_text(now, "RouteTableId"), table))
        return NULL;
    char *word = xasprintf("associate-%s", subnet);
    struct error *err =
        now == NULL
            ? part_mutate_as(work, word, "AssociateRouteTable",
                             json_pack("{s:s, s:s}", "RouteTableId", table, "SubnetId", subnet),
                             NULL)
            : part_mutate_as(work, word, "ReplaceRouteTableAssociation",
                             json_pack("{s:s, s:s}", "RouteTableId", table, "AssociationId",
                                       json_text(now, "RouteTableAssociationId")),
                             NULL);
    free(word);
    if ((vpc_was_done(work, &err, "Resource.AlreadyAssociated") ||
         vpc_was_done(work, &err, "InvalidAssociationID.NotFound")) &&
        !leads(work->live, subnet)) /* another table came between: look again */
        err = ERR(ERR_CONFLICT, "subnet %s is associated with another route table by now", subnet);
    return err;
}

/* Every `step`-th subnet of a side from `first` on goes by this table. */
static struct error *associate_all(struct part_work *work, json_t *subnets, size_t first,
                                   size_t step)
{
    const struct table_want *want = work->arg;
    json_t *result = NULL;
    TRY(calls_list(
        work->call, "ec2", "DescribeRouteTables",
        json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", "vpc-id", "Values", want->vpc->id),
        &result));
    struct error *err = NULL;
    for (size_t i = first; err == NULL && i < json_array_size(subnets); i += step)
        err = associate(work, json_object_get(result, "RouteTables"),
                        json_string_value(json_array_get(subnets, i)));
    json_decref(result);
    return err;
}

/* --- tables -------------------------------------------------------------------------------- */

/* "private-2" -> "<name>-private-rtb-2". */
static void name_table(struct vpc_work *work, const char *name, const char *key)
{
    size_t side = strcspn(key, "-");
    free(work->name);
    work->name = xasprintf("%s-%.*s-rtb%s", name, (int)side, key, key + side);
    work->work.name = work->name;
}

static struct error *ensure_table(struct vpc *vpc, const struct table_want *want, const char *key,
                                  json_t *subnets, size_t first)
{
    struct vpc_work work;
    struct table_want copy = *want;
    vpc_work_init(&work, vpc, &vpc_table_part, NULL, key);
    name_table(&work, vpc->call->name, key);
    work.work.arg = &copy;
    struct error *err = part_ensure(&work.work);
    size_t step = subnets == vpc->subnets[VPC_PRIVATE] ? vpc->private_count : 1;
    if (err == NULL)
        err = associate_all(&work.work, subnets, first, step);
    if (err == NULL)
        json_array_append_new(vpc->tables, json_string(part_text(&work.work, "RouteTableId")));
    vpc_work_fini(&work);
    return err;
}

struct error *vpc_ensure_tables(struct vpc *vpc)
{
    size_t nats = json_array_size(vpc->nats);
    bool has_private = json_array_size(vpc->subnets[VPC_PRIVATE]) > 0;
    vpc->tables = json_array();
    vpc->private_count = !has_private ? 0 : nats == 0 ? 1 : nats;
    if (vpc->gateway_id != NULL)
        TRY(ensure_table(vpc, &(struct table_want){vpc, "GatewayId", vpc->gateway_id}, "public",
                         vpc->subnets[VPC_PUBLIC], 0));
    for (size_t i = 0; i < vpc->private_count; i++) {
        char key[32];
        const char *nat = json_string_value(json_array_get(vpc->nats, i));
        snprintf(key, sizeof(key), "private-%zu", i + 1);
        TRY(ensure_table(vpc, &(struct table_want){vpc, nat == NULL ? NULL : "NatGatewayId", nat},
                         key, vpc->subnets[VPC_PRIVATE], i));
    }
    return NULL;
}

static struct error *remove_table(struct part_work *work)
{
    size_t i;
    json_t *association;
    TRY(part_find(work));
    json_t *list = json_incref(json_object_get(work->live, "Associations"));
    struct error *err = NULL;
    json_array_foreach (list, i, association) {
        const char *id = json_text(association, "RouteTableAssociationId");
        if (err != NULL || json_bool_or(association, "Main", false))
            continue;
        char *word = xasprintf("disassociate-%s", id);
        err = calls_unless_gone(part_mutate_as(work, word, "DisassociateRouteTable",
                                               json_pack("{s:s}", "AssociationId", id), NULL));
        free(word);
    }
    json_decref(list);
    return err != NULL ? err : part_start_removal(work);
}

struct error *vpc_drop_tables(struct vpc *vpc, bool all)
{
    json_t *keep = json_object();
    if (!all && vpc->gateway_id != NULL)
        json_object_set_new(keep, "public", json_true());
    for (size_t i = 0; !all && i < vpc->private_count; i++) {
        char key[32];
        snprintf(key, sizeof(key), "private-%zu", i + 1);
        json_object_set_new(keep, key, json_true());
    }
    struct error *err = vpc_sweep(vpc, &vpc_table_part, keep, remove_table);
    json_decref(keep);
    return err;
}
