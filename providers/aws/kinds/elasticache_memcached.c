/*
 * ElastiCacheMemcached: a cluster of Memcached nodes, found by its name. Nodes come and go while
 * it runs; of those that go, what they hold is lost.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/elasticache.h"
#include "providers/aws/kinds/kinds.h"

enum { READY_LIMIT_S = 3600, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 900, LOOK_S = 15 };
#define GROUP_PATH "CacheParameterGroup.CacheParameterGroupName"

enum { PORT = 11211 };

#define DEFAULT_VERSION "1.6.22"

static const char *version_of(json_t *spec)
{
    const char *version = json_path_text(spec, "engine.version");
    return version != NULL ? version : DEFAULT_VERSION;
}

static int64_t nodes_of(json_t *spec)
{
    return json_int_or(json_object_get(spec, "cluster"), "numNodes", 1);
}

/* What can be changed, as ModifyCacheCluster calls it. */
static json_t *wanted_settings(struct part_work *work)
{
    static const struct member_map map[] = {{"maintenanceWindow", "PreferredMaintenanceWindow"},
                                            {"engine.version", "EngineVersion"},
                                            {NULL, NULL}};
    const struct store *store = work->arg;
    json_t *spec = work->call->spec;
    json_t *wanted = json_object();
    calls_copy(spec, map, wanted);
    json_put_int(wanted, "NumCacheNodes", nodes_of(spec));
    json_put_bool(wanted, "AutoMinorVersionUpgrade", elasticache_upgrades_itself(spec));
    json_put_text(wanted, "CacheParameterGroupName", store->parameter_group);
    json_object_set(wanted, "SecurityGroupIds", store->groups);
    return wanted;
}

static json_t *create_params(struct part_work *work)
{
    const struct store *store = work->arg;
    json_t *spec = work->call->spec;
    json_t *params = wanted_settings(work);
    json_put_text(params, "CacheClusterId", work->name);
    json_put_text(params, "Engine", "memcached");
    json_put_text(params, "EngineVersion", version_of(spec));
    json_put_text(params, "CacheNodeType", json_path_text(spec, "cluster.nodeType"));
    json_put_text(params, "CacheSubnetGroupName", store->subnet_group);
    json_put_int(params, "Port", json_int_or(spec, "port", PORT));
    json_put_text(params, "AZMode",
                  json_bool_or(spec, "multiAZ", false) ? "cross-az" : "single-az");
    if (json_bool_or(json_object_get(spec, "security"), "transitEncryption", false))
        json_put_bool(params, "TransitEncryptionEnabled", true);
    json_object_set_new(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s, s:b}", "CacheClusterId", work->name, "ShowCacheNodeInfo", 1);
}

/* The nodes that came last go first. */
static json_t *nodes_to_remove(const struct part_work *work)
{
    json_t *nodes = json_object_get(work->live, "CacheNodes");
    json_t *gone = json_array();
    for (size_t i = (size_t)nodes_of(work->call->spec); i < json_array_size(nodes); i++)
        json_array_append(gone, json_object_get(json_array_get(nodes, i), "CacheNodeId"));
    return gone;
}

static struct error *update(struct part_work *work)
{
    static const struct part_place places[] = {
        {"CacheParameterGroupName", "CacheParameterGroup.CacheParameterGroupName"},
        {"SecurityGroupIds", "SecurityGroups"},
        {NULL, NULL}};
    json_t *changes = store_differences(work, wanted_settings(work), places);
    json_t *gone = nodes_to_remove(work);
    if (json_object_get(changes, "NumCacheNodes") != NULL && json_array_size(gone) > 0)
        json_object_set(changes, "CacheNodeIdsToRemove", gone);
    json_decref(gone);
    json_t *at_once = json_pack("{s:b}", "ApplyImmediately", 1);
    struct error *err = store_modify(work, "ModifyCacheCluster", changes, at_once);
    json_decref(at_once);
    return err;
}

static const char *const ready[] = {"available", NULL};
static const char *const failed[] = {"incompatible-network", "restore-failed", NULL};
static const char *const leaving[] = {"deleting", NULL};
static const char *const gone[] = {"deleted", NULL};
static const struct part_status status = {.path = "CacheClusterStatus",
                                          .ready = ready,
                                          .failed = failed,
                                          .leaving = leaving,
                                          .gone = gone};
#define CLUSTER_PART                                                                               \
    .what = "cache cluster", .step = "cluster", .service = "elasticache",                          \
    .read = "DescribeCacheClusters", .read_params = read_params, .id = "CacheClusterId",           \
    .list = "CacheClusters", .match = "CacheClusterId", .arn = "ARN", .status = &status

static const struct part bare_cluster = {CLUSTER_PART};

static struct error *find(struct part_work *work)
{
    return store_find(work, &bare_cluster);
}

static const struct part cluster = {
    CLUSTER_PART,
    .find = find,
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceName",
    .tags_list = "TagList",
    .tag_api = &elasticache_tags,
    .delay_s = LOOK_S,
    .ready_limit_s = READY_LIMIT_S,
    .gone_limit_s = GONE_LIMIT_S,
    .create = "CreateCacheCluster",
    .create_params = create_params,
    .retries = elasticache_busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = update,
    .remove = "DeleteCacheCluster",
};

/* "host:port,host:port" of the nodes, for clients that do not discover them. Owner: caller. */
static char *node_list(const struct part_work *work)
{
    char *list = xstrdup("");
    size_t i;
    json_t *node;
    json_array_foreach (json_object_get(work->live, "CacheNodes"), i, node) {
        const char *host = json_path_text(node, "Endpoint.Address");
        if (host == NULL)
            continue;
        int port = (int)json_int_or(json_object_get(node, "Endpoint"), "Port", PORT);
        char *more = xasprintf("%s%s%s:%d", list, *list == '\0' ? "" : ",", host, port);
        free(list);
        list = more;
    }
    return list;
}

static void put_outputs(const struct part_work *work)
{
    static const struct part_output outputs[] = {{"arn", "ARN"},
                                                 {"engine_version", "EngineVersion"},
                                                 {"endpoint", "CacheNodes.0.Endpoint.Address"},
                                                 {"port", "CacheNodes.0.Endpoint.Port"},
                                                 {"endpoint", "ConfigurationEndpoint.Address"},
                                                 {"port", "ConfigurationEndpoint.Port"},
                                                 {NULL, NULL}};
    char *nodes = node_list(work);
    part_outputs(work, outputs);
    kind_set_id(work->call, work->name);
    kind_output(work->call, "cluster_id", work->name);
    kind_output(work->call, "nodes", nodes);
    free(nodes);
}

static struct error *ensure(struct part_work *work, struct store *store,
                            const struct store_want *want)
{
    TRY(part_find(work));
    TRY(store_check_owner(work));
    TRY(store_open(work, want, store));
    TRY(part_ensure(work));
    return store_trim(store);
}

static struct error *apply(struct kind_call *call)
{
    struct store store = {.call = NULL};
    struct part_work work = {.call = call, .part = &cluster, .name = call->name, .arg = &store};
    int port = (int)json_int_or(call->spec, "port", PORT);
    json_t *parameters = json_object_get(call->spec, "parameters");
    char *family = elasticache_family("memcached", version_of(call->spec));
    char *fallback = xasprintf("default.%s", family);
    struct store_want want = {.api = &store_elasticache,
                              .ports = {{port, port}},
                              .parameters = json_object_size(parameters) > 0 ? parameters : NULL,
                              .family = family,
                              .default_group = fallback,
                              .group_path = GROUP_PATH};
    struct error *err = ensure(&work, &store, &want);
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    store_fini(&store);
    free(fallback);
    free(family);
    return err;
}

static struct error *read_cluster(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct error *err = part_look(&work, "cluster");
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *remove_cluster(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct error *err = store_remove(&work, &store_elasticache, GROUP_PATH);
    part_fini(&work);
    return err;
}

static struct error *foresee(struct kind_call *call)
{
    return store_foresee(call, &store_elasticache);
}

const struct kind kind_elasticache_memcached = {
    .name = "ElastiCacheMemcached",
    .create = apply,
    .read = read_cluster,
    .update = apply,
    .remove = remove_cluster,
    .check = foresee,
};
