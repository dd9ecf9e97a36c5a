#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elasticache.h"
#include "providers/sim/services.h"

static const struct {
    const char *engine, *version;
} engines[] = {
    {"redis", "7.1.0"},
    {"valkey", "8.0.1"},
    {"memcached", "1.6.22"},
};

const char *cache_version(const char *engine)
{
    for (size_t i = 0; i < ARRAY_LEN(engines); i++)
        if (sim_same(engines[i].engine, engine))
            return engines[i].version;
    return NULL;
}

json_t *cache_endpoint(const struct sim_call *call, const char *name, const char *label,
                       int64_t port)
{
    char *host = xasprintf("%s.%s.simul8.%s.cache.amazonaws.com", name, label, call->region);
    json_t *endpoint = json_pack("{s:s,s:I}", "Address", host, "Port", (json_int_t)port);

    free(host);
    return endpoint;
}

/* --- Memcached ---------------------------------------------------------------------------- */

static const char *const copied[] = {"CacheNodeType",
                                     "EngineVersion",
                                     "NumCacheNodes",
                                     "PreferredAvailabilityZone",
                                     "PreferredMaintenanceWindow",
                                     "AutoMinorVersionUpgrade",
                                     "SnapshotRetentionLimit",
                                     "SnapshotWindow",
                                     "TransitEncryptionEnabled",
                                     NULL};

static const char *version_of(struct sim_call *call, json_t *cluster)
{
    const char *engine = tree_text_or(cluster, "Engine", tree_text(call->in, "Engine"));

    return tree_text_or(call->in, "EngineVersion",
                        tree_text_or(cluster, "EngineVersion", cache_version(engine)));
}

/* The nodes "0001", "0002" … as many as there are to be. */
static void set_nodes(struct sim_call *call, json_t *cluster)
{
    const char *name = tree_text(cluster, "CacheClusterId");
    int64_t count = tree_int(cluster, "NumCacheNodes", 1), port = tree_int(cluster, "~port", 0);
    json_t *nodes = json_array();

    for (int64_t i = 1; i <= count; i++) {
        char *id = xasprintf("%04d", (int)i);

        json_array_append_new(nodes, json_pack("{s:s,s:s,s:o,s:s}", "CacheNodeId", id,
                                               "CacheNodeStatus", "available", "Endpoint",
                                               cache_endpoint(call, name, id, port),
                                               "ParameterGroupStatus", "in-sync"));
        free(id);
    }
    tree_put(cluster, "~nodes", nodes);
}

static bool counts_are_valid(struct sim_call *call, json_t *cluster)
{
    int64_t count = tree_int(call->in, "NumCacheNodes", tree_int(cluster, "NumCacheNodes", 1));
    int64_t before = tree_int(cluster, "NumCacheNodes", count);
    size_t gone = json_array_size(json_object_get(call->in, "CacheNodeIdsToRemove"));

    if (count < 1 || count > 60)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "NumCacheNodes should be between 1 and 60.");
    if (count < before && gone != (size_t)(before - count))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Number of CacheNodeIdsToRemove should match the nodes to remove.");
    if (sim_same(tree_text(call->in, "AZMode"), "cross-az") && count < 2)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Cross-AZ needs more than one node.");
    return true;
}

static bool engine_is_valid(struct sim_call *call)
{
    const char *engine = tree_text(call->in, "Engine");

    if (cache_version(engine) == NULL)
        return sim_fail(call, 400, "InvalidParameterValue", "Invalid Engine: %s", engine);
    if (!sim_same(engine, "memcached") && tree_int(call->in, "NumCacheNodes", 1) > 1)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Cannot create a Redis cluster with more than one cache node.");
    if (!tree_has(call->in, "CacheNodeType"))
        return sim_fail(call, 400, "InvalidParameterValue", "CacheNodeType is required.");
    return true;
}

static json_t *available(json_t *cluster)
{
    json_t *set = json_pack("{s:s,s:O}", "CacheClusterStatus", "available", "CacheNodes",
                            json_object_get(cluster, "~nodes"));
    json_t *endpoint = json_object_get(cluster, "~endpoint");

    if (endpoint != NULL)
        json_object_set(set, "ConfigurationEndpoint", endpoint);
    return set;
}

static json_t *new_cluster(struct sim_call *call, const char *name, const char *arn)
{
    const char *engine = tree_text(call->in, "Engine");
    bool is_memcached = sim_same(engine, "memcached");
    int64_t port = tree_int(call->in, "Port", is_memcached ? 11211 : 6379);
    json_t *cluster = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:i,s:b,s:b,s:b,s:o,s:s,s:{}}", "CacheClusterId", name, "ARN", arn,
        "CacheClusterStatus", "creating", "Engine", engine, "EngineVersion", cache_version(engine),
        "NumCacheNodes", 1, "AutoMinorVersionUpgrade", 1, "TransitEncryptionEnabled", 0,
        "AtRestEncryptionEnabled", 0, "CacheClusterCreateTime", sim_now(call),
        "PreferredMaintenanceWindow", "sun:05:00-sun:06:00", "PendingModifiedValues");

    tree_copy_members(call->in, cluster, copied);
    tree_put_int(cluster, "~port", port);
    if (is_memcached)
        tree_put(cluster, "~endpoint", cache_endpoint(call, name, "cfg", port));
    cache_put_groups(call, cluster);
    set_nodes(call, cluster);
    sim_tags_add(cluster, json_object_get(call->in, "Tags"));
    return cluster;
}

static bool create_cluster(struct sim_call *call)
{
    char *name = cache_name(call, "CacheClusterId"), *arn = NULL;
    bool ok = engine_is_valid(call) && counts_are_valid(call, NULL);

    if (ok && sim_find(call, "clusters", name) != NULL)
        ok = sim_fail(call, 400, "CacheClusterAlreadyExists",
                      "Cache cluster with specified id already exists.");
    ok = ok && cache_groups_exist(call, tree_text(call->in, "Engine"), version_of(call, NULL));
    if (ok) {
        arn = sim_arn(call, "elasticache", "cluster:%s", name);
        json_t *cluster = sim_put(call, "clusters", name, arn, new_cluster(call, name, arn));
        json_object_set(call->out, "CacheCluster", cluster);
        sim_later(call, "clusters", name, sim_delay(call), available(cluster));
    }
    free(arn);
    free(name);
    return ok;
}

static json_t *find_cluster(struct sim_call *call, char **name)
{
    *name = cache_name(call, "CacheClusterId");
    json_t *cluster = sim_find(call, "clusters", *name);

    if (cluster == NULL)
        sim_fail(call, 404, "CacheClusterNotFound", "CacheCluster not found: %s", *name);
    return cluster;
}

static bool describe_clusters(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "CacheClusters"), *cluster;
    bool with_nodes = tree_bool(call->in, "ShowCacheNodeInfo", false);
    const char *key;
    char *name = NULL;
    bool ok = !tree_has(call->in, "CacheClusterId") || find_cluster(call, &name) != NULL;

    json_object_foreach (sim_all(call, "clusters"), key, cluster) {
        if (name != NULL && strcmp(name, key) != 0)
            continue;
        json_t *shown = json_copy(cluster);
        if (!with_nodes)
            json_object_del(shown, "CacheNodes");
        json_array_append_new(list, shown);
    }
    free(name);
    return ok;
}

static bool is_available(struct sim_call *call, json_t *cluster)
{
    return sim_same(tree_text(cluster, "CacheClusterStatus"), "available") ||
           sim_fail(call, 400, "InvalidCacheClusterState",
                    "Specified Cache Cluster is not in available state.");
}

static bool modify_cluster(struct sim_call *call)
{
    char *name = NULL;
    json_t *cluster = find_cluster(call, &name);
    bool ok = cluster != NULL && is_available(call, cluster) && counts_are_valid(call, cluster) &&
              cache_groups_exist(call, tree_text(cluster, "Engine"), version_of(call, cluster));

    if (ok && tree_has(cluster, "ReplicationGroupId"))
        ok = sim_fail(call, 400, "InvalidCacheClusterState",
                      "This API doesn't support nodes of a replication group.");
    if (ok && !tree_bool(call->in, "ApplyImmediately", false)) {
        static const char *const deferred[] = {"NumCacheNodes", "EngineVersion", NULL};
        tree_copy_members(call->in, json_object_get(cluster, "PendingModifiedValues"), deferred);
    } else if (ok) {
        tree_copy_members(call->in, cluster, copied);
        cache_put_groups(call, cluster);
        set_nodes(call, cluster);
        tree_put_text(cluster, "CacheClusterStatus", "modifying");
        sim_later(call, "clusters", name, sim_delay(call), available(cluster));
    }
    if (ok)
        json_object_set(call->out, "CacheCluster", cluster);
    free(name);
    return ok;
}

static bool delete_cluster(struct sim_call *call)
{
    char *name = NULL;
    json_t *cluster = find_cluster(call, &name);
    bool ok = cluster != NULL && is_available(call, cluster);

    if (ok && tree_has(cluster, "ReplicationGroupId"))
        ok = sim_fail(call, 400, "InvalidCacheClusterState",
                      "Cache cluster %s is part of a replication group.", name);
    if (ok) {
        tree_put_text(cluster, "CacheClusterStatus", "deleting");
        json_object_set(call->out, "CacheCluster", cluster);
        sim_later(call, "clusters", name, sim_delay(call), NULL);
    }
    free(name);
    return ok;
}

const struct sim_handler cache_cluster_handlers[] = {
    {"CreateCacheCluster", create_cluster},
    {"DescribeCacheClusters", describe_clusters},
    {"ModifyCacheCluster", modify_cluster},
    {"DeleteCacheCluster", delete_cluster},
    {NULL, NULL},
};
