/*
 * Replication groups. Their nodes are cache clusters of their own, which hold what the group
 * does not say of itself: version, security groups, parameters.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elasticache.h"
#include "providers/sim/services.h"

enum { TOKEN_MIN = 16, TOKEN_MAX = 128, NODES_MAX = 6 };

static const char *const of_group[] = {"CacheNodeType",           "SnapshotRetentionLimit",
                                       "SnapshotWindow",          "TransitEncryptionEnabled",
                                       "AtRestEncryptionEnabled", "KmsKeyId",
                                       "AutoMinorVersionUpgrade", NULL};
static const char *const of_nodes[] = {"CacheNodeType",           "PreferredMaintenanceWindow",
                                       "EngineVersion",           "Engine",
                                       "AutoMinorVersionUpgrade", NULL};

static bool is_clustered(json_t *group)
{
    return tree_bool(group, "ClusterEnabled", false);
}

static int64_t shards_of(json_t *group)
{
    return tree_int(group, "~shards", 1);
}

static int64_t replicas_of(json_t *group)
{
    return tree_int(group, "~replicas", 0);
}

/* --- nodes -------------------------------------------------------------------------------- */

static char *node_name(json_t *group, int64_t shard, int64_t node)
{
    const char *name = tree_text(group, "ReplicationGroupId");

    return is_clustered(group) ? xasprintf("%s-%04d-%03d", name, (int)shard, (int)node)
                               : xasprintf("%s-%03d", name, (int)node);
}

static json_t *new_node(struct sim_call *call, json_t *group, const char *name)
{
    char *arn = sim_arn(call, "elasticache", "cluster:%s", name);
    json_t *node = json_deep_copy(json_object_get(group, "~node"));

    tree_put_text(node, "CacheClusterId", name);
    tree_put_text(node, "ARN", arn);
    tree_put_text(node, "ReplicationGroupId", tree_text(group, "ReplicationGroupId"));
    tree_put_text(node, "CacheClusterStatus", "available");
    tree_put_int(node, "NumCacheNodes", 1);
    tree_put(node, "CacheClusterCreateTime", sim_now(call));
    free(arn);
    return node;
}

static void remove_nodes(struct sim_call *call, json_t *group)
{
    json_t *name;
    size_t i;

    json_array_foreach (json_object_get(group, "MemberClusters"), i, name)
        sim_remove(call, "clusters", json_string_value(name));
    tree_put(group, "MemberClusters", json_array());
}

static json_t *shard_of(struct sim_call *call, json_t *group, int64_t shard, json_t *members)
{
    const char *name = tree_text(group, "ReplicationGroupId");
    int64_t port = tree_int(group, "~port", 6379);
    char id[8];

    snprintf(id, sizeof(id), "%04d", (int)shard);
    json_t *one = json_pack("{s:s,s:s,s:o}", "NodeGroupId", id, "Status", "available",
                            "NodeGroupMembers", members);
    if (!is_clustered(group)) {
        tree_put(one, "PrimaryEndpoint", cache_endpoint(call, name, "ng.0001", port));
        tree_put(one, "ReaderEndpoint", cache_endpoint(call, name, "ro", port));
    }
    return one;
}

/* Make the nodes anew: as many as there are to be, as "~node" says. Gives the shards. */
static json_t *set_nodes(struct sim_call *call, json_t *group)
{
    json_t *shards = json_array();

    remove_nodes(call, group);
    for (int64_t shard = 1; shard <= shards_of(group); shard++) {
        json_t *members = json_array();

        for (int64_t node = 1; node <= replicas_of(group) + 1; node++) {
            char *name = node_name(group, shard, node);

            sim_put(call, "clusters", name, NULL, new_node(call, group, name));
            json_array_append_new(json_object_get(group, "MemberClusters"), json_string(name));
            json_array_append_new(
                members, json_pack("{s:s,s:s}", "CacheClusterId", name, "CacheNodeId", "0001"));
            free(name);
        }
        json_array_append_new(shards, shard_of(call, group, shard, members));
    }
    return shards;
}

/* Busy for a while, then with these nodes. */
static void settle(struct sim_call *call, json_t *group, const char *status)
{
    const char *name = tree_text(group, "ReplicationGroupId");
    json_t *set =
        json_pack("{s:s,s:o}", "Status", "available", "NodeGroups", set_nodes(call, group));

    if (is_clustered(group))
        tree_put(set, "ConfigurationEndpoint",
                 cache_endpoint(call, name, "clustercfg", tree_int(group, "~port", 6379)));
    tree_put_text(group, "Status", status);
    json_object_set(call->out, "ReplicationGroup", group);
    sim_later(call, "replicationgroup", name, sim_delay(call), set);
}

/* --- rules -------------------------------------------------------------------------------- */

static bool token_is_valid(struct sim_call *call, json_t *group)
{
    const char *token = tree_text(call->in, "AuthToken");
    bool tls = tree_bool(call->in, "TransitEncryptionEnabled",
                         tree_bool(group, "TransitEncryptionEnabled", false));

    if (token == NULL)
        return true;
    if (!tls)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "AuthToken is only supported when encryption-in-transit is enabled.");
    if (strlen(token) < TOKEN_MIN || strlen(token) > TOKEN_MAX || strpbrk(token, "@\"/ ") != NULL)
        return sim_fail(call, 400, "InvalidParameterValue", "The AuthToken is not valid.");
    if (group != NULL && !tree_has(call->in, "AuthTokenUpdateStrategy"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "AuthTokenUpdateStrategy is required with AuthToken.");
    if (sim_same(tree_text(call->in, "AuthTokenUpdateStrategy"), "SET") &&
        !sim_same(tree_text(group, "~new_token"), token))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "SET is only allowed for a token that was rotated in.");
    return true;
}

static bool failover_is_valid(struct sim_call *call, bool failover, bool zones, int64_t replicas,
                              bool clustered)
{
    if (clustered && !failover)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Redis with cluster mode enabled cannot be created with auto failover "
                        "turned off.");
    if (failover && !clustered && replicas < 1)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "When using automatic failover, there must be at least 2 cache clusters "
                        "in the replication group.");
    if (zones && (!failover || replicas < 1))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Multi-AZ needs automatic failover and at least one replica.");
    return true;
}

static bool engine_is_valid(struct sim_call *call, json_t *node)
{
    const char *engine = tree_text_or(call->in, "Engine", tree_text_or(node, "Engine", "redis"));
    const char *version = tree_text_or(call->in, "EngineVersion",
                                       tree_text_or(node, "EngineVersion", cache_version(engine)));
    const char *before = tree_text(node, "EngineVersion");

    if (cache_version(engine) == NULL || sim_same(engine, "memcached"))
        return sim_fail(call, 400, "InvalidParameterValue", "Invalid Engine: %s", engine);
    if (sim_same(engine, "valkey") && atoi(version) < 7)
        return sim_fail(call, 400, "InvalidParameterValue", "Cannot find version %s for valkey",
                        version);
    if (sim_same(engine, tree_text(node, "Engine")) && before != NULL &&
        strtod(version, NULL) < strtod(before, NULL))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Downgrade from %s to %s is not supported.", before, version);
    return cache_groups_exist(call, engine, version);
}

/* A group with shards needs parameters that say so. */
static bool mode_is_valid(struct sim_call *call)
{
    const char *name = tree_text(call->in, "CacheParameterGroupName");
    json_t *group = sim_find(call, "parametergroup", name);
    bool on = name != NULL && strstr(name, ".cluster.on") != NULL;

    on = on || sim_same(tree_text(json_object_get(group, "~parameters"), "cluster-enabled"), "yes");
    if (tree_has(call->in, "NumNodeGroups") != on && (on || name != NULL))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "The parameter group %s does not fit the cluster mode.", name);
    return true;
}

static bool counts_are_valid(struct sim_call *call)
{
    int64_t nodes = tree_int(call->in, "NumCacheClusters", 1);

    if (tree_has(call->in, "NumNodeGroups") && tree_has(call->in, "NumCacheClusters"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "NumCacheClusters and NumNodeGroups cannot be used together.");
    if (nodes < 1 || nodes > NODES_MAX || tree_int(call->in, "ReplicasPerNodeGroup", 0) > 5)
        return sim_fail(call, 400, "InvalidParameterValue", "A shard has one to six nodes.");
    return true;
}

/* Each sort of log goes to one place; what is not enabled goes away. */
static void put_logs(struct sim_call *call, json_t *group)
{
    json_t *list = tree_array_of(group, "LogDeliveryConfigurations"), *log;
    size_t i, index;

    json_array_foreach (json_object_get(call->in, "LogDeliveryConfigurations"), i, log) {
        if (tree_find(list, "LogType", tree_text(log, "LogType"), &index) != NULL)
            json_array_remove(list, index);
        if (!tree_bool(log, "Enabled", true))
            continue;
        json_t *kept = json_deep_copy(log);
        json_object_del(kept, "Enabled");
        tree_put_text(kept, "Status", "active");
        json_array_append_new(list, kept);
    }
}

/* --- operations --------------------------------------------------------------------------- */

static void put_switches(struct sim_call *call, json_t *group)
{
    if (tree_has(call->in, "AutomaticFailoverEnabled"))
        tree_put_text(group, "AutomaticFailover",
                      tree_bool(call->in, "AutomaticFailoverEnabled", false) ? "enabled"
                                                                             : "disabled");
    if (tree_has(call->in, "MultiAZEnabled"))
        tree_put_text(group, "MultiAZ",
                      tree_bool(call->in, "MultiAZEnabled", false) ? "enabled" : "disabled");
    if (tree_has(call->in, "AuthToken")) {
        tree_put_bool(group, "AuthTokenEnabled", true);
        tree_put_text(group, "~new_token", tree_text(call->in, "AuthToken"));
    }
    tree_put_text(group, "Engine", tree_text(call->in, "Engine"));
}

static json_t *new_group(struct sim_call *call, const char *name, const char *arn)
{
    const char *engine = tree_text_or(call->in, "Engine", "redis");
    bool clustered = tree_has(call->in, "NumNodeGroups");
    json_t *group = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:b,s:b,s:b,s:b,s:b,s:i,s:[],s:o,s:{}}", "ReplicationGroupId",
        name, "ARN", arn, "Description", tree_text(call->in, "ReplicationGroupDescription"),
        "Status", "creating", "Engine", engine, "AutomaticFailover", "disabled", "MultiAZ",
        "disabled", "ClusterEnabled", clustered, "TransitEncryptionEnabled", 0,
        "AtRestEncryptionEnabled", 0, "AuthTokenEnabled", 0, "AutoMinorVersionUpgrade", 1,
        "SnapshotRetentionLimit", 0, "MemberClusters", "ReplicationGroupCreateTime", sim_now(call),
        "PendingModifiedValues");
    json_t *node =
        json_pack("{s:s,s:s,s:s}", "Engine", engine, "EngineVersion", cache_version(engine),
                  "PreferredMaintenanceWindow", "sun:05:00-sun:06:00");

    tree_put_int(group, "~port", tree_int(call->in, "Port", 6379));
    tree_put_int(group, "~shards", tree_int(call->in, "NumNodeGroups", 1));
    tree_put_int(group, "~replicas",
                 clustered ? tree_int(call->in, "ReplicasPerNodeGroup", 0)
                           : tree_int(call->in, "NumCacheClusters", 1) - 1);
    tree_copy_members(call->in, group, of_group);
    tree_copy_members(call->in, node, of_nodes);
    cache_put_groups(call, node);
    tree_put(group, "~node", node);
    put_switches(call, group);
    put_logs(call, group);
    sim_tags_add(group, json_object_get(call->in, "Tags"));
    return group;
}

static bool create_is_valid(struct sim_call *call, const char *name)
{
    bool clustered = tree_has(call->in, "NumNodeGroups");
    int64_t replicas = clustered ? tree_int(call->in, "ReplicasPerNodeGroup", 0)
                                 : tree_int(call->in, "NumCacheClusters", 1) - 1;

    if (sim_find(call, "replicationgroup", name) != NULL)
        return sim_fail(call, 400, "ReplicationGroupAlreadyExists",
                        "Replication group %s already exists.", name);
    if (strlen(name) > 40 || strstr(name, "--") != NULL || name[strlen(name) - 1] == '-')
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The parameter ReplicationGroupId is not a valid identifier.");
    if (!tree_has(call->in, "CacheNodeType"))
        return sim_fail(call, 400, "InvalidParameterValue", "CacheNodeType is required.");
    return engine_is_valid(call, NULL) && counts_are_valid(call) && mode_is_valid(call) &&
           token_is_valid(call, NULL) &&
           failover_is_valid(call, tree_bool(call->in, "AutomaticFailoverEnabled", clustered),
                             tree_bool(call->in, "MultiAZEnabled", false), replicas, clustered);
}

static bool create_group(struct sim_call *call)
{
    char *name = cache_name(call, "ReplicationGroupId"), *arn = NULL;
    bool ok = create_is_valid(call, name);

    if (ok) {
        arn = sim_arn(call, "elasticache", "replicationgroup:%s", name);
        settle(call, sim_put(call, "replicationgroup", name, arn, new_group(call, name, arn)),
               "creating");
    }
    free(arn);
    free(name);
    return ok;
}

static json_t *find_group(struct sim_call *call)
{
    char *name = cache_name(call, "ReplicationGroupId");
    json_t *group = sim_find(call, "replicationgroup", name);

    if (group == NULL)
        sim_fail(call, 404, "ReplicationGroupNotFoundFault", "ReplicationGroup %s not found.",
                 name);
    free(name);
    return group;
}

static bool describe_groups(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "ReplicationGroups"), *group;
    json_t *one = tree_has(call->in, "ReplicationGroupId") ? find_group(call) : NULL;
    const char *key;

    json_object_foreach (sim_all(call, "replicationgroup"), key, group)
        if (one == NULL || one == group)
            json_array_append(list, group);
    if (call->failure.status != 0)
        json_array_clear(list);
    return call->failure.status == 0;
}

static bool is_available(struct sim_call *call, json_t *group)
{
    return sim_same(tree_text(group, "Status"), "available") ||
           sim_fail(call, 400, "InvalidReplicationGroupState",
                    "Replication group must be in available state to modify or delete.");
}

static bool modify_group(struct sim_call *call)
{
    json_t *group = find_group(call), *node = json_object_get(group, "~node");
    bool failover = sim_same(tree_text(group, "AutomaticFailover"), "enabled");
    bool zones = sim_same(tree_text(group, "MultiAZ"), "enabled");
    bool ok = group != NULL && is_available(call, group) && engine_is_valid(call, node) &&
              token_is_valid(call, group) &&
              failover_is_valid(call, tree_bool(call->in, "AutomaticFailoverEnabled", failover),
                                tree_bool(call->in, "MultiAZEnabled", zones), replicas_of(group),
                                is_clustered(group));

    if (!ok)
        return false;
    if (tree_bool(call->in, "ApplyImmediately", false)) {
        tree_copy_members(call->in, group, of_group);
        tree_copy_members(call->in, node, of_nodes);
        cache_put_groups(call, node);
        put_switches(call, group);
        put_logs(call, group);
        settle(call, group, "modifying");
    }
    json_object_set(call->out, "ReplicationGroup", group);
    return true;
}

/* IncreaseReplicaCount and DecreaseReplicaCount. */
static bool change_replicas(struct sim_call *call)
{
    json_t *group = find_group(call);
    int64_t count = tree_int(call->in, "NewReplicaCount", -1), before = replicas_of(group);
    bool grows = strncmp(call->op->name, "Increase", 8) == 0;
    bool ok = group != NULL && is_available(call, group);

    if (ok && (grows ? count <= before : count >= before))
        ok = sim_fail(call, 400, "InvalidParameterValue",
                      "The new replica count %d does not fit the present one, %d.", (int)count,
                      (int)before);
    if (ok && (count < 0 || count >= NODES_MAX))
        ok = sim_fail(call, 400, "InvalidParameterValue", "A shard has up to 5 replicas.");
    if (ok && count == 0 && !is_clustered(group) &&
        sim_same(tree_text(group, "AutomaticFailover"), "enabled"))
        ok = sim_fail(call, 400, "InvalidParameterCombination",
                      "At least one replica must be there while automatic failover is enabled.");
    if (ok) {
        tree_put_int(group, "~replicas", count);
        settle(call, group, "modifying");
    }
    return ok;
}

static bool change_shards(struct sim_call *call)
{
    json_t *group = find_group(call);
    int64_t count = tree_int(call->in, "NodeGroupCount", 0), before = shards_of(group);
    size_t gone = json_array_size(json_object_get(call->in, "NodeGroupsToRemove"));
    bool ok = group != NULL && is_available(call, group);

    if (ok && !is_clustered(group))
        ok = sim_fail(call, 400, "InvalidParameterCombination",
                      "The replication group has cluster mode disabled.");
    if (ok && (count < 1 || count == before))
        ok = sim_fail(call, 400, "InvalidParameterValue", "NodeGroupCount is not valid.");
    if (ok && count < before && gone != (size_t)(before - count))
        ok = sim_fail(call, 400, "InvalidParameterCombination",
                      "NodeGroupsToRemove must name %d node groups.", (int)(before - count));
    if (ok) {
        tree_put_int(group, "~shards", count);
        settle(call, group, "modifying");
    }
    return ok;
}

static void keep_snapshot(struct sim_call *call)
{
    const char *name = tree_text(call->in, "FinalSnapshotIdentifier");
    char *arn = sim_arn(call, "elasticache", "snapshot:%s", name);

    if (name != NULL)
        sim_put(call, "snapshot", name, arn, json_pack("{s:s}", "SnapshotName", name));
    free(arn);
}

static bool delete_group(struct sim_call *call)
{
    json_t *group = find_group(call);

    if (group == NULL || !is_available(call, group))
        return false;
    keep_snapshot(call);
    tree_put_text(group, "Status", "deleting");
    json_object_set(call->out, "ReplicationGroup", group);
    json_t *name;
    size_t i;
    json_array_foreach (json_object_get(group, "MemberClusters"), i, name)
        sim_later(call, "clusters", json_string_value(name), sim_delay(call), NULL);
    sim_later(call, "replicationgroup", tree_text(group, "ReplicationGroupId"), sim_delay(call),
              NULL);
    return true;
}

const struct sim_handler cache_replication_handlers[] = {
    {"CreateReplicationGroup", create_group},
    {"DescribeReplicationGroups", describe_groups},
    {"ModifyReplicationGroup", modify_group},
    {"IncreaseReplicaCount", change_replicas},
    {"DecreaseReplicaCount", change_replicas},
    {"ModifyReplicationGroupShardConfiguration", change_shards},
    {"DeleteReplicationGroup", delete_group},
    {NULL, NULL},
};
