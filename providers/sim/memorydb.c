/*
 * MemoryDB. Clusters are made in a role of the account's that the service is linked to; without
 * it nothing is made.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"
#include "providers/sim/tag_call.h"

#define LINKED_ROLE "AWSServiceRoleFor_memorydb"

static bool has_role(struct sim_call *call)
{
    return sim_find_in(call, "iam", "roles", LINKED_ROLE) != NULL ||
           sim_fail(call, 400, "ServiceLinkedRoleNotFoundFault",
                    "Credentials of the service linked role cannot be found: create the role "
                    "for memorydb.amazonaws.com.");
}

static char *name_of(struct sim_call *call, const char *member)
{
    char *name = xstrdup(tree_text(call->in, member));

    for (char *c = name; c != NULL && *c != '\0'; c++)
        *c = (char)tolower((unsigned char)*c);
    return name;
}

/* One of a collection, or sim_fail(). */
static json_t *find(struct sim_call *call, const char *collection, const char *member,
                    const char *missing)
{
    char *name = name_of(call, member);
    json_t *found = sim_find(call, collection, name);

    if (found == NULL)
        sim_fail(call, 400, missing, "%s is not present", name);
    free(name);
    return found;
}

static bool describe(struct sim_call *call, const char *collection, const char *member,
                     const char *list_name, const char *missing)
{
    json_t *one = tree_has(call->in, member) ? find(call, collection, member, missing) : NULL;
    json_t *list = tree_array_of(call->out, list_name), *item;
    const char *key;

    if (call->failure.status != 0)
        return false;
    json_object_foreach (sim_all(call, collection), key, item)
        if (one == NULL || one == item)
            json_array_append(list, item);
    return true;
}

static bool in_use(struct sim_call *call, const char *member, const char *name)
{
    const char *key;
    json_t *cluster;

    json_object_foreach (sim_all(call, "clusters"), key, cluster)
        if (sim_same(tree_text(cluster, member), name))
            return true;
    return false;
}

/* --- subnet groups --- */

static bool set_subnets(struct sim_call *call, json_t *group)
{
    json_t *ids = json_object_get(call->in, "SubnetIds"), *id, *list = json_array();
    size_t i;

    ec2_make_default_network(call);
    json_array_foreach (ids, i, id) {
        json_t *subnet = ec2_find(call, "subnets", json_string_value(id));

        if (subnet == NULL) {
            json_decref(list);
            return sim_fail(call, 400, "InvalidSubnet", "The subnet %s does not exist.",
                            json_string_value(id));
        }
        tree_put_text(group, "VpcId", tree_text(subnet, "VpcId"));
        json_array_append_new(list, json_pack("{s:O,s:{s:O}}", "Identifier", id, "AvailabilityZone",
                                              "Name", json_object_get(subnet, "AvailabilityZone")));
    }
    tree_put(group, "Subnets", list);
    return true;
}

static bool create_subnets(struct sim_call *call)
{
    char *name = name_of(call, "SubnetGroupName");
    char *arn = sim_arn(call, "memorydb", "subnetgroup/%s", name);
    json_t *group = json_pack("{s:s,s:s,s:s}", "Name", name, "Description",
                              tree_text_or(call->in, "Description", " "), "ARN", arn);

    if (sim_find(call, "subnetgroups", name) != NULL) {
        sim_fail(call, 400, "SubnetGroupAlreadyExistsFault", "Subnet group %s already exists.",
                 name);
    } else if (has_role(call) && set_subnets(call, group)) {
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "subnetgroups", name, arn, json_incref(group));
        json_object_set(call->out, "SubnetGroup", group);
    }
    json_decref(group);
    free(arn);
    free(name);
    return call->failure.status == 0;
}

static bool describe_subnets(struct sim_call *call)
{
    return describe(call, "subnetgroups", "SubnetGroupName", "SubnetGroups",
                    "SubnetGroupNotFoundFault");
}

static bool update_subnets(struct sim_call *call)
{
    json_t *group = find(call, "subnetgroups", "SubnetGroupName", "SubnetGroupNotFoundFault");

    if (group == NULL || (tree_has(call->in, "SubnetIds") && !set_subnets(call, group)))
        return false;
    tree_put_text(group, "Description", tree_text(call->in, "Description"));
    json_object_set(call->out, "SubnetGroup", group);
    return true;
}

static bool delete_subnets(struct sim_call *call)
{
    json_t *group = find(call, "subnetgroups", "SubnetGroupName", "SubnetGroupNotFoundFault");

    if (group == NULL)
        return false;
    if (in_use(call, "SubnetGroupName", tree_text(group, "Name")))
        return sim_fail(call, 400, "SubnetGroupInUseFault", "The subnet group is in use.");
    json_object_set(call->out, "SubnetGroup", group);
    char *name = xstrdup(tree_text(group, "Name"));
    sim_remove(call, "subnetgroups", name);
    free(name);
    return true;
}

/* --- parameter groups --- */

static bool create_parameters(struct sim_call *call)
{
    char *name = name_of(call, "ParameterGroupName");
    char *arn = sim_arn(call, "memorydb", "parametergroup/%s", name);
    const char *family = tree_text(call->in, "Family");

    if (sim_find(call, "parametergroups", name) != NULL) {
        sim_fail(call, 400, "ParameterGroupAlreadyExistsFault",
                 "Parameter group %s already exists.", name);
    } else if (strcmp(family, "memorydb_redis6") != 0 && strcmp(family, "memorydb_redis7") != 0 &&
               strcmp(family, "memorydb_valkey7") != 0) {
        sim_fail(call, 400, "InvalidParameterValueException", "Family %s is not valid.", family);
    } else if (has_role(call)) {
        json_t *group =
            json_pack("{s:s,s:s,s:s,s:s,s:{}}", "Name", name, "Family", family, "Description",
                      tree_text_or(call->in, "Description", " "), "ARN", arn, "~parameters");
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "parametergroups", name, arn, group);
        json_object_set(call->out, "ParameterGroup", group);
    }
    free(arn);
    free(name);
    return call->failure.status == 0;
}

static bool describe_groups(struct sim_call *call)
{
    return describe(call, "parametergroups", "ParameterGroupName", "ParameterGroups",
                    "ParameterGroupNotFoundFault");
}

static json_t *find_group(struct sim_call *call)
{
    return find(call, "parametergroups", "ParameterGroupName", "ParameterGroupNotFoundFault");
}

static bool describe_parameters(struct sim_call *call)
{
    json_t *group = find_group(call), *list = tree_array_of(call->out, "Parameters"), *value;
    const char *key;

    json_object_foreach (json_object_get(group, "~parameters"), key, value)
        json_array_append_new(
            list, json_pack("{s:s,s:O,s:s}", "Name", key, "Value", value, "DataType", "string"));
    return group != NULL;
}

static bool update_parameters(struct sim_call *call)
{
    json_t *group = find_group(call), *parameter;
    json_t *given = json_object_get(call->in, "ParameterNameValues");
    size_t i;

    if (group == NULL)
        return false;
    if (json_array_size(given) > 20)
        return sim_fail(call, 400, "InvalidParameterValueException",
                        "At most 20 parameters can be changed at once.");
    json_array_foreach (given, i, parameter)
        tree_put_text(tree_object_of(group, "~parameters"),
                      tree_text_or(parameter, "ParameterName", ""),
                      tree_text(parameter, "ParameterValue"));
    json_object_set(call->out, "ParameterGroup", group);
    return true;
}

static bool reset_parameters(struct sim_call *call)
{
    json_t *group = find_group(call), *name;
    size_t i;

    if (group == NULL)
        return false;
    json_array_foreach (json_object_get(call->in, "ParameterNames"), i, name)
        json_object_del(tree_object_of(group, "~parameters"), json_string_value(name));
    if (tree_bool(call->in, "AllParameters", false))
        json_object_clear(tree_object_of(group, "~parameters"));
    json_object_set(call->out, "ParameterGroup", group);
    return true;
}

static bool delete_parameters(struct sim_call *call)
{
    json_t *group = find_group(call);

    if (group == NULL)
        return false;
    if (in_use(call, "ParameterGroupName", tree_text(group, "Name")))
        return sim_fail(call, 400, "InvalidParameterGroupStateFault",
                        "The parameter group is in use.");
    json_object_set(call->out, "ParameterGroup", group);
    char *name = xstrdup(tree_text(group, "Name"));
    sim_remove(call, "parametergroups", name);
    free(name);
    return true;
}

const struct sim_handler memorydb_group_handlers[] = {
    {"CreateSubnetGroup", create_subnets},
    {"DescribeSubnetGroups", describe_subnets},
    {"UpdateSubnetGroup", update_subnets},
    {"DeleteSubnetGroup", delete_subnets},
    {"CreateParameterGroup", create_parameters},
    {"DescribeParameterGroups", describe_groups},
    {"DescribeParameters", describe_parameters},
    {"UpdateParameterGroup", update_parameters},
    {"ResetParameterGroup", reset_parameters},
    {"DeleteParameterGroup", delete_parameters},
    {NULL, NULL},
};

/* --- clusters --- */

static const char *const copied[] = {"Description",
                                     "NodeType",
                                     "Engine",
                                     "EngineVersion",
                                     "ParameterGroupName",
                                     "SubnetGroupName",
                                     "MaintenanceWindow",
                                     "SnapshotWindow",
                                     "SnapshotRetentionLimit",
                                     "TLSEnabled",
                                     "KmsKeyId",
                                     "ACLName",
                                     "AutoMinorVersionUpgrade",
                                     NULL};

static void put_groups(struct sim_call *call, json_t *cluster)
{
    json_t *ids = json_object_get(call->in, "SecurityGroupIds"), *id, *list = json_array();
    json_t *subnets = sim_find(call, "subnetgroups", tree_text(call->in, "SubnetGroupName"));
    size_t i;

    json_array_foreach (ids, i, id)
        json_array_append_new(list,
                              json_pack("{s:O,s:s}", "SecurityGroupId", id, "Status", "active"));
    if (ids != NULL)
        json_object_set(cluster, "SecurityGroups", list);
    if (subnets != NULL)
        json_object_set(cluster, "~subnets", json_object_get(subnets, "Subnets"));
    json_decref(list);
}

static void put_shards(json_t *cluster)
{
    int64_t shards = tree_int(cluster, "NumberOfShards", 1);
    int64_t nodes = tree_int(cluster, "~replicas", 1) + 1;
    json_t *list = json_array();

    for (int64_t i = 1; i <= shards; i++) {
        char *name = xasprintf("%04d", (int)i);

        json_array_append_new(list, json_pack("{s:s,s:s,s:I}", "Name", name, "Status", "available",
                                              "NumberOfNodes", (json_int_t)nodes));
        free(name);
    }
    tree_put(cluster, "~shards", list);
}

static void settle(struct sim_call *call, json_t *cluster, const char *status)
{
    const char *name = tree_text(cluster, "Name");
    char *host = xasprintf("clustercfg.%s.simul8.memorydb.%s.amazonaws.com", name, call->region);

    put_shards(cluster);
    tree_put_text(cluster, "Status", status);
    json_object_set(call->out, "Cluster", cluster);
    sim_later(call, "clusters", name, sim_delay(call),
              json_pack("{s:s,s:{s:s,s:I}}", "Status", "available", "ClusterEndpoint", "Address",
                        host, "Port", (json_int_t)tree_int(cluster, "~port", 6379)));
    free(host);
}

static bool groups_exist(struct sim_call *call)
{
    const char *subnets = tree_text(call->in, "SubnetGroupName");
    const char *parameters = tree_text(call->in, "ParameterGroupName");
    json_t *ids = json_object_get(call->in, "SecurityGroupIds"), *id;
    size_t i;

    if (subnets != NULL && sim_find(call, "subnetgroups", subnets) == NULL)
        return sim_fail(call, 400, "SubnetGroupNotFoundFault", "%s is not present", subnets);
    if (parameters != NULL && strncmp(parameters, "default.", 8) != 0 &&
        sim_find(call, "parametergroups", parameters) == NULL)
        return sim_fail(call, 400, "ParameterGroupNotFoundFault", "%s is not present", parameters);
    ec2_make_default_network(call);
    json_array_foreach (ids, i, id)
        if (ec2_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidParameterValueException",
                            "Some security group IDs are invalid: %s", json_string_value(id));
    return true;
}

static bool acl_is_valid(struct sim_call *call, json_t *cluster)
{
    const char *acl = tree_text_or(call->in, "ACLName", tree_text(cluster, "ACLName"));
    bool tls = tree_bool(call->in, "TLSEnabled", tree_bool(cluster, "TLSEnabled", true));
    bool is_open = sim_same(acl, "open-access");

    if (!is_open && sim_find(call, "acls", acl) == NULL)
        return sim_fail(call, 400, "ACLNotFoundFault", "ACL %s is not present", acl);
    if (!is_open && !tls)
        return sim_fail(call, 400, "InvalidParameterCombinationException",
                        "TLS must be enabled to use an ACL other than open-access.");
    return true;
}

static json_t *new_cluster(struct sim_call *call, const char *name, const char *arn)
{
    json_t *cluster =
        json_pack("{s:s,s:s,s:s,s:s,s:b,s:i,s:s,s:s,s:b}", "Name", name, "ARN", arn, "Engine",
                  "redis", "EngineVersion", "7.1", "TLSEnabled", 1, "SnapshotRetentionLimit", 0,
                  "MaintenanceWindow", "wed:08:00-wed:09:00", "ParameterGroupName",
                  "default.memorydb-redis7", "AutoMinorVersionUpgrade", 1);

    tree_copy_members(call->in, cluster, copied);
    tree_put_int(cluster, "~port", tree_int(call->in, "Port", 6379));
    tree_put_int(cluster, "NumberOfShards", tree_int(call->in, "NumShards", 1));
    tree_put_int(cluster, "~replicas", tree_int(call->in, "NumReplicasPerShard", 1));
    put_groups(call, cluster);
    sim_tags_add(cluster, json_object_get(call->in, "Tags"));
    return cluster;
}

static bool create_cluster(struct sim_call *call)
{
    char *name = name_of(call, "ClusterName"), *arn = NULL;
    bool ok = has_role(call);

    if (ok && sim_find(call, "clusters", name) != NULL)
        ok = sim_fail(call, 400, "ClusterAlreadyExistsFault", "Cluster %s already exists.", name);
    if (ok && strlen(name) > 40)
        ok = sim_fail(call, 400, "InvalidParameterValueException",
                      "The cluster name is longer than 40 characters.");
    ok = ok && groups_exist(call) && acl_is_valid(call, NULL);
    if (ok) {
        arn = sim_arn(call, "memorydb", "cluster/%s", name);
        settle(call, sim_put(call, "clusters", name, arn, new_cluster(call, name, arn)),
               "creating");
    }
    free(arn);
    free(name);
    return ok;
}

static bool describe_clusters(struct sim_call *call)
{
    json_t *list, *cluster;
    size_t i;

    if (!describe(call, "clusters", "ClusterName", "Clusters", "ClusterNotFoundFault"))
        return false;
    list = json_object_get(call->out, "Clusters");
    json_array_foreach (list, i, cluster) {
        json_t *shown = json_copy(cluster);

        if (tree_bool(call->in, "ShowShardDetails", false))
            json_object_set(shown, "Shards", json_object_get(cluster, "~shards"));
        json_array_set_new(list, i, shown);
    }
    return true;
}

static bool is_available(struct sim_call *call, json_t *cluster)
{
    return sim_same(tree_text(cluster, "Status"), "available") ||
           sim_fail(call, 400, "InvalidClusterStateFault",
                    "Cluster is not in a valid state to perform the requested operation.");
}

/* Is there a member in the request that the cluster has otherwise? */
static bool changes_something(struct sim_call *call, json_t *cluster)
{
    int64_t shards = tree_int(json_object_get(call->in, "ShardConfiguration"), "ShardCount", -1);
    int64_t replicas =
        tree_int(json_object_get(call->in, "ReplicaConfiguration"), "ReplicaCount", -1);

    for (size_t i = 0; copied[i] != NULL; i++) {
        json_t *value = json_object_get(call->in, copied[i]);
        if (value != NULL && !json_equal(value, json_object_get(cluster, copied[i])))
            return true;
    }
    return tree_has(call->in, "SecurityGroupIds") ||
           (shards >= 0 && shards != tree_int(cluster, "NumberOfShards", 1)) ||
           (replicas >= 0 && replicas != tree_int(cluster, "~replicas", 1));
}

static bool update_cluster(struct sim_call *call)
{
    json_t *cluster = find(call, "clusters", "ClusterName", "ClusterNotFoundFault");
    bool shards = tree_has(call->in, "ShardConfiguration");
    bool replicas = tree_has(call->in, "ReplicaConfiguration");

    if (cluster == NULL || !is_available(call, cluster) || !groups_exist(call) ||
        !acl_is_valid(call, cluster))
        return false;
    if (shards + replicas + tree_has(call->in, "NodeType") > 1)
        return sim_fail(call, 400, "InvalidParameterCombinationException",
                        "Shards, replicas and the node type are changed one at a time.");
    if (!changes_something(call, cluster))
        return sim_fail(call, 400, "NoOperationFault", "Nothing is to be changed.");
    tree_copy_members(call->in, cluster, copied);
    put_groups(call, cluster);
    if (shards)
        tree_put_int(cluster, "NumberOfShards",
                     tree_int(json_object_get(call->in, "ShardConfiguration"), "ShardCount", 1));
    if (replicas)
        tree_put_int(
            cluster, "~replicas",
            tree_int(json_object_get(call->in, "ReplicaConfiguration"), "ReplicaCount", 1));
    settle(call, cluster, "updating");
    return true;
}

static bool delete_cluster(struct sim_call *call)
{
    json_t *cluster = find(call, "clusters", "ClusterName", "ClusterNotFoundFault");
    const char *snapshot = tree_text(call->in, "FinalSnapshotName");

    if (cluster == NULL || !is_available(call, cluster))
        return false;
    if (snapshot != NULL) {
        char *arn = sim_arn(call, "memorydb", "snapshot/%s", snapshot);
        sim_put(call, "snapshots", snapshot, arn, json_pack("{s:s}", "Name", snapshot));
        free(arn);
    }
    tree_put_text(cluster, "Status", "deleting");
    json_object_set(call->out, "Cluster", cluster);
    sim_later(call, "clusters", tree_text(cluster, "Name"), sim_delay(call), NULL);
    return true;
}

/* --- access lists --- */

static bool create_acl(struct sim_call *call)
{
    const char *name = tree_text(call->in, "ACLName");

    if (sim_find(call, "acls", name) != NULL || sim_same(name, "open-access"))
        return sim_fail(call, 400, "ACLAlreadyExistsFault", "ACL %s already exists.", name);
    char *arn = sim_arn(call, "memorydb", "acl/%s", name);
    json_t *acl = json_pack("{s:s,s:s,s:s,s:O*}", "Name", name, "ARN", arn, "Status", "active",
                            "UserNames", json_object_get(call->in, "UserNames"));
    sim_tags_add(acl, json_object_get(call->in, "Tags"));
    json_object_set(call->out, "ACL", sim_put(call, "acls", name, arn, acl));
    free(arn);
    return true;
}

static bool describe_acls(struct sim_call *call)
{
    return describe(call, "acls", "ACLName", "ACLs", "ACLNotFoundFault");
}

static bool delete_acl(struct sim_call *call)
{
    json_t *acl = find(call, "acls", "ACLName", "ACLNotFoundFault");

    if (acl == NULL)
        return false;
    if (in_use(call, "ACLName", tree_text(acl, "Name")))
        return sim_fail(call, 400, "InvalidACLStateFault", "The ACL is in use.");
    json_object_set(call->out, "ACL", acl);
    sim_remove(call, "acls", tree_text(call->in, "ACLName"));
    return true;
}

/* Those of a cluster are neither told nor changed while it is busy. */
static bool use_tags(struct sim_call *call)
{
    json_t *resource = sim_find_arn(call, tree_text(call->in, "ResourceArn"));

    if (tree_has(resource, "NodeType") && !is_available(call, resource))
        return false;
    return sim_tag_op_run(call, sim_tag_op_find("memorydb", call->op->name));
}

const struct sim_handler memorydb_cluster_handlers[] = {
    {"ListTags", use_tags},
    {"TagResource", use_tags},
    {"UntagResource", use_tags},
    {"CreateCluster", create_cluster},
    {"DescribeClusters", describe_clusters},
    {"UpdateCluster", update_cluster},
    {"DeleteCluster", delete_cluster},
    {"CreateACL", create_acl},
    {"DescribeACLs", describe_acls},
    {"DeleteACL", delete_acl},
    {NULL, NULL},
};
