#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/rds.h"
#include "providers/sim/services.h"

char *rds_name(struct sim_call *call, const char *member)
{
    char *name = xstrdup(tree_text(call->in, member));

    for (char *c = name; c != NULL && *c != '\0'; c++)
        *c = (char)tolower((unsigned char)*c);
    return name;
}

/* --- subnet groups --- */

bool rds_subnet_group_exists(struct sim_call *call, const char *name)
{
    return name == NULL || strcmp(name, "default") == 0 || sim_find(call, "subgrp", name) != NULL ||
           sim_fail(call, 404, "DBSubnetGroupNotFoundFault", "DB subnet group '%s' not found.",
                    name);
}

void rds_put_subnet_group(struct sim_call *call, json_t *resource)
{
    json_t *group = sim_find(call, "subgrp", tree_text(resource, "~subnet_group"));

    if (group != NULL)
        json_object_set(resource, "DBSubnetGroup", group);
}

/* Subnets of one VPC in at least two zones. False: sim_fail() was called. */
static bool set_subnets(struct sim_call *call, json_t *group)
{
    json_t *ids = json_object_get(call->in, "SubnetIds"), *id, *zones = json_object();
    json_t *list = json_array();
    bool ok = true;
    size_t i;

    ec2_make_default_network(call);
    json_array_foreach (ids, i, id) {
        json_t *subnet = ec2_find(call, "subnets", json_string_value(id));
        const char *zone = tree_text(subnet, "AvailabilityZone");

        if (subnet == NULL) {
            ok = sim_fail(call, 400, "InvalidSubnet", "Subnet '%s' does not exist.",
                          json_string_value(id));
            break;
        }
        tree_put_bool(zones, zone, true);
        tree_put_text(group, "VpcId", tree_text(subnet, "VpcId"));
        json_array_append_new(list,
                              json_pack("{s:O,s:s,s:{s:s}}", "SubnetIdentifier", id, "SubnetStatus",
                                        "Active", "SubnetAvailabilityZone", "Name", zone));
    }
    if (ok && json_object_size(zones) < 2)
        ok = sim_fail(call, 400, "DBSubnetGroupDoesNotCoverEnoughAZs",
                      "The DB subnet group doesn't meet Availability Zone (AZ) coverage "
                      "requirement. Current AZ coverage: %zu. Add subnets to cover at least 2 AZs.",
                      json_object_size(zones));
    if (ok)
        json_object_set(group, "Subnets", list);
    json_decref(zones);
    json_decref(list);
    return ok;
}

static bool create_subnet_group(struct sim_call *call)
{
    char *name = rds_name(call, "DBSubnetGroupName"), *arn = NULL;
    json_t *group =
        json_pack("{s:s,s:s,s:s}", "DBSubnetGroupName", name, "DBSubnetGroupDescription",
                  tree_text(call->in, "DBSubnetGroupDescription"), "SubnetGroupStatus", "Complete");
    bool ok = sim_find(call, "subgrp", name) == NULL ||
              sim_fail(call, 400, "DBSubnetGroupAlreadyExists",
                       "The DB subnet group '%s' already exists.", name);

    if (ok && set_subnets(call, group)) {
        arn = sim_arn(call, "rds", "subgrp:%s", name);
        tree_put_text(group, "DBSubnetGroupArn", arn);
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "subgrp", name, arn, json_incref(group));
        json_object_set(call->out, "DBSubnetGroup", group);
    }
    json_decref(group);
    free(arn);
    free(name);
    return call->failure.status == 0;
}

/* Describe one of a collection, or all. `member` names it, `list` the answer's list. */
static bool describe(struct sim_call *call, const char *collection, const char *member,
                     const char *list_name, const char *missing)
{
    char *name = rds_name(call, member);
    json_t *list = tree_array_of(call->out, list_name), *item;
    const char *key;

    json_object_foreach (sim_all(call, collection), key, item)
        if (name == NULL || strcmp(name, key) == 0)
            json_array_append(list, item);
    if (name != NULL && json_array_size(list) == 0)
        sim_fail(call, 404, missing, "%s '%s' not found.", member, name);
    free(name);
    return call->failure.status == 0;
}

static bool describe_subnet_groups(struct sim_call *call)
{
    return describe(call, "subgrp", "DBSubnetGroupName", "DBSubnetGroups",
                    "DBSubnetGroupNotFoundFault");
}

/* Does an instance or a cluster name `text` in its member? */
static bool in_use(struct sim_call *call, const char *member, const char *text)
{
    static const char *const collections[] = {"db", "cluster"};
    const char *key;
    json_t *item;

    for (size_t i = 0; i < ARRAY_LEN(collections); i++)
        json_object_foreach (sim_all(call, collections[i]), key, item)
            if (sim_same(tree_text(item, member), text))
                return true;
    return false;
}

static bool modify_subnet_group(struct sim_call *call)
{
    char *name = rds_name(call, "DBSubnetGroupName");
    json_t *group = sim_find(call, "subgrp", name);
    bool ok = rds_subnet_group_exists(call, name) && set_subnets(call, group);

    if (ok) {
        tree_put_text(group, "DBSubnetGroupDescription",
                      tree_text(call->in, "DBSubnetGroupDescription"));
        json_object_set(call->out, "DBSubnetGroup", group);
    }
    free(name);
    return ok;
}

static bool delete_subnet_group(struct sim_call *call)
{
    char *name = rds_name(call, "DBSubnetGroupName");

    if (rds_subnet_group_exists(call, name)) {
        if (in_use(call, "~subnet_group", name))
            sim_fail(
                call, 400, "InvalidDBSubnetGroupStateFault",
                "Cannot delete the subnet group '%s' because at least one database instance is "
                "still using it.",
                name);
        else
            sim_remove(call, "subgrp", name);
    }
    free(name);
    return call->failure.status == 0;
}

/* --- parameter groups --- */

/* Of instances and of clusters: the same operations under other names. */
struct group_kind {
    const char *collection;
    const char *name;
    const char *arn;
    const char *list;
    const char *result;
};
static const struct group_kind instance_groups = {
    "pg", "DBParameterGroupName", "DBParameterGroupArn", "DBParameterGroups", "DBParameterGroup"};
static const struct group_kind cluster_groups = {
    "cluster-pg", "DBClusterParameterGroupName", "DBClusterParameterGroupArn",
    "DBClusterParameterGroups", "DBClusterParameterGroup"};

static const struct group_kind *kind_of(const struct sim_call *call)
{
    return strstr(call->op->name, "Cluster") != NULL ? &cluster_groups : &instance_groups;
}

bool rds_parameter_group_exists(struct sim_call *call, const char *name)
{
    return name == NULL || strncmp(name, "default.", 8) == 0 ||
           sim_find(call, "pg", name) != NULL || sim_find(call, "cluster-pg", name) != NULL ||
           sim_fail(call, 404, "DBParameterGroupNotFound", "DBParameterGroup not found: %s", name);
}

static json_t *find_group(struct sim_call *call, char **name)
{
    json_t *group;

    *name = rds_name(call, kind_of(call)->name);
    group = sim_find(call, kind_of(call)->collection, *name);
    if (group == NULL)
        sim_fail(call, 404, "DBParameterGroupNotFound", "DBParameterGroup not found: %s", *name);
    return group;
}

static bool create_group(struct sim_call *call)
{
    const struct group_kind *kind = kind_of(call);
    char *name = rds_name(call, kind->name);
    char *arn = sim_arn(call, "rds", "%s:%s", kind->collection, name);
    json_t *group;

    if (sim_find(call, kind->collection, name) != NULL) {
        sim_fail(call, 400, "DBParameterGroupAlreadyExists", "Parameter group %s already exists",
                 name);
    } else {
        group = json_pack("{s:s,s:s,s:s,s:s,s:{}}", kind->name, name, "DBParameterGroupFamily",
                          tree_text(call->in, "DBParameterGroupFamily"), "Description",
                          tree_text(call->in, "Description"), kind->arn, arn, "~parameters");
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, kind->collection, name, arn, group);
        json_object_set(call->out, kind->result, group);
    }
    free(arn);
    free(name);
    return call->failure.status == 0;
}

static bool describe_groups(struct sim_call *call)
{
    const struct group_kind *kind = kind_of(call);

    return describe(call, kind->collection, kind->name, kind->list, "DBParameterGroupNotFound");
}

static bool modify_group(struct sim_call *call)
{
    char *name = NULL;
    json_t *group = find_group(call, &name), *parameters, *parameter;
    json_t *given = json_object_get(call->in, "Parameters");
    size_t i;

    if (group != NULL && json_array_size(given) > 20)
        sim_fail(call, 400, "InvalidParameterValue",
                 "The request can contain at most 20 parameters.");
    parameters = tree_object_of(group, "~parameters");
    json_array_foreach (given, i, parameter) {
        const char *parameter_name = tree_text(parameter, "ParameterName");

        if (group == NULL || call->failure.status != 0)
            break;
        if (parameter_name == NULL)
            sim_fail(call, 400, "InvalidParameterValue", "A parameter has no name.");
        else if (strncmp(call->op->name, "Reset", 5) == 0)
            json_object_del(parameters, parameter_name);
        else
            json_object_set(parameters, parameter_name, parameter);
    }
    if (group != NULL && tree_bool(call->in, "ResetAllParameters", false))
        json_object_clear(parameters);
    tree_put_text(call->out, kind_of(call)->name, name);
    free(name);
    return call->failure.status == 0;
}

static bool describe_parameters(struct sim_call *call)
{
    char *name = NULL;
    json_t *group = find_group(call, &name), *list = json_array(), *parameter;
    const char *key;

    json_object_foreach (json_object_get(group, "~parameters"), key, parameter) {
        json_t *shown = json_deep_copy(parameter);

        tree_put_text(shown, "Source", "user");
        tree_put_bool(shown, "IsModifiable", true);
        json_array_append_new(list, shown);
    }
    if (sim_same(tree_text(call->in, "Source"), "system"))
        json_array_clear(list);
    tree_put(call->out, "Parameters", list);
    free(name);
    return group != NULL;
}

static bool delete_group(struct sim_call *call)
{
    char *name = NULL;

    if (find_group(call, &name) != NULL) {
        if (in_use(call, "~parameter_group", name))
            sim_fail(call, 400, "InvalidDBParameterGroupState",
                     "One or more database instances are still members of this parameter group %s, "
                     "so the group cannot be deleted",
                     name);
        else
            sim_remove(call, kind_of(call)->collection, name);
    }
    free(name);
    return call->failure.status == 0;
}

const struct sim_handler rds_group_handlers[] = {
    {"CreateDBSubnetGroup", create_subnet_group},
    {"DescribeDBSubnetGroups", describe_subnet_groups},
    {"ModifyDBSubnetGroup", modify_subnet_group},
    {"DeleteDBSubnetGroup", delete_subnet_group},
    {"CreateDBParameterGroup", create_group},
    {"CreateDBClusterParameterGroup", create_group},
    {"DescribeDBParameterGroups", describe_groups},
    {"DescribeDBClusterParameterGroups", describe_groups},
    {"ModifyDBParameterGroup", modify_group},
    {"ModifyDBClusterParameterGroup", modify_group},
    {"ResetDBParameterGroup", modify_group},
    {"ResetDBClusterParameterGroup", modify_group},
    {"DescribeDBParameters", describe_parameters},
    {"DescribeDBClusterParameters", describe_parameters},
    {"DeleteDBParameterGroup", delete_group},
    {"DeleteDBClusterParameterGroup", delete_group},
    {NULL, NULL},
};
