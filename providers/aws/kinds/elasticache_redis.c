/*
 * ElastiCacheRedis: a replication group of Redis or Valkey. Its identity is its name. What its
 * nodes have alike (version, security groups, parameters) is read from the first of them.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/elasticache.h"
#include "providers/aws/kinds/kinds.h"

enum { READY_LIMIT_S = 3600, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 900, LOOK_S = 15 };
#define GROUP_PATH "Node.CacheParameterGroup.CacheParameterGroupName"

enum { PORT = 6379 };

#define DEFAULT_REDIS  "7.1"
#define DEFAULT_VALKEY "8.0"

/* One operation. */
struct redis {
    struct store store;
    json_t *secret; /* {AuthToken}, while it is needed */
};

/* --- what the spec says ------------------------------------------------------------------- */

static const char *engine_of(json_t *spec)
{
    const char *type = json_path_text(spec, "engine.type");
    return type != NULL ? type : "redis";
}

static const char *version_of(json_t *spec)
{
    const char *version = json_path_text(spec, "engine.version");
    if (version != NULL)
        return version;
    return strcmp(engine_of(spec), "valkey") == 0 ? DEFAULT_VALKEY : DEFAULT_REDIS;
}

static bool is_clustered(json_t *spec)
{
    const char *mode = json_path_text(spec, "cluster.mode");
    return mode != NULL && strcmp(mode, "cluster") == 0;
}

static int64_t shards_of(json_t *spec)
{
    return is_clustered(spec) ? json_int_or(json_object_get(spec, "cluster"), "shards", 1) : 1;
}

/* Of each shard. */
static int64_t replicas_of(json_t *spec)
{
    json_t *cluster = json_object_get(spec, "cluster");
    int64_t nodes = json_int_or(cluster, "numNodes", 1);
    return json_int_or(cluster, "replicas", is_clustered(spec) ? 0 : nodes - 1);
}

/* What can be changed, as ModifyReplicationGroup calls it. */
static json_t *wanted_settings(const struct redis *redis)
{
    static const struct member_map map[] = {{"cluster.nodeType", "CacheNodeType"},
                                            {"snapshot.window", "SnapshotWindow"},
                                            {"maintenanceWindow", "PreferredMaintenanceWindow"},
                                            {"engine.version", "EngineVersion"},
                                            {NULL, NULL}};
    json_t *spec = redis->store.call->spec;
    json_t *wanted = json_object();
    bool has_standby = is_clustered(spec) || replicas_of(spec) > 0;
    calls_copy(spec, map, wanted);
    json_put_text(wanted, "Engine", engine_of(spec));
    json_put_bool(wanted, "AutomaticFailoverEnabled",
                  json_bool_or(spec, "automaticFailover", has_standby));
    json_put_bool(wanted, "MultiAZEnabled", json_bool_or(spec, "multiAZ", false));
    json_put_bool(wanted, "AutoMinorVersionUpgrade", elasticache_upgrades_itself(spec));
    json_put_int(wanted, "SnapshotRetentionLimit",
                 json_int_or(json_object_get(spec, "snapshot"), "retentionDays", 0));
    json_put_text(wanted, "CacheParameterGroupName", redis->store.parameter_group);
    json_object_set(wanted, "SecurityGroupIds", redis->store.groups);
    return wanted;
}

/* --- creation and removal ----------------------------------------------------------------- */

static json_t *create_params(struct part_work *work)
{
    const struct redis *redis = work->arg;
    json_t *spec = work->call->spec;
    json_t *security = json_object_get(spec, "security");
    json_t *params = wanted_settings(redis);
    json_put_text(params, "ReplicationGroupId", work->name);
    json_put_text(params, "ReplicationGroupDescription", STORE_MADE_BY);
    json_put_text(params, "EngineVersion", version_of(spec));
    json_put_text(params, "CacheSubnetGroupName", redis->store.subnet_group);
    json_put_int(params, "Port", json_int_or(spec, "port", PORT));
    if (is_clustered(spec)) {
        json_put_int(params, "NumNodeGroups", shards_of(spec));
        json_put_int(params, "ReplicasPerNodeGroup", replicas_of(spec));
    } else {
        json_put_int(params, "NumCacheClusters", replicas_of(spec) + 1);
    }
    json_put_bool(params, "AtRestEncryptionEnabled",
                  json_bool_or(security, "atRestEncryption", true));
    json_put_bool(params, "TransitEncryptionEnabled",
                  json_bool_or(security, "transitEncryption", true));
    json_put_text(params, "KmsKeyId", json_text(security, "kmsKey"));
    elasticache_put_logs(spec, NULL, params);
    json_merge(params, redis->secret);
    json_object_set_new(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

/* Backups that are kept end with one of the last state, unless force says otherwise. */
static json_t *remove_params(struct part_work *work)
{
    json_t *params = json_pack("{s:s}", "ReplicationGroupId", work->name);
    if (work->call->op->force || json_int_or(work->live, "SnapshotRetentionLimit", 0) == 0)
        return params;
    char *snapshot = store_snapshot_name(work->call);
    kind_note(work->call, "a last snapshot of %s is taken: %s", work->name, snapshot);
    json_put_text(params, "FinalSnapshotIdentifier", snapshot);
    free(snapshot);
    return params;
}

/* --- what is there ------------------------------------------------------------------------ */

static part_fn find, update;

static const char *const ready[] = {"available", NULL};
static const char *const failed[] = {"create-failed", NULL};
static const char *const leaving[] = {"deleting", NULL};
static const struct part_status status = {
    .path = "Status", .ready = ready, .failed = failed, .leaving = leaving};

#define GROUP_PART                                                                                 \
    .what = "replication group", .step = "group", .service = "elasticache",                        \
    .read = "DescribeReplicationGroups", .id = "ReplicationGroupId", .list = "ReplicationGroups",  \
    .match = "ReplicationGroupId", .arn = "ARN", .status = &status

/* As DescribeReplicationGroups has it. */
static const struct part bare_group = {GROUP_PART};

/* With its first node in "Node". */
static const struct part group = {
    GROUP_PART,
    .find = find,
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceName",
    .tags_list = "TagList",
    .tag_api = &elasticache_tags,
    .delay_s = LOOK_S,
    .ready_limit_s = READY_LIMIT_S,
    .gone_limit_s = GONE_LIMIT_S,
    .create = "CreateReplicationGroup",
    .create_params = create_params,
    .retries = elasticache_busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = update,
    .remove = "DeleteReplicationGroup",
    .remove_params = remove_params,
};

static void put_switch(json_t *live, const char *member, const char *state)
{
    const char *found = json_text_or(live, state, "disabled");
    json_put_bool(live, member, strncmp(found, "enabl", 5) == 0);
}

static struct error *find(struct part_work *work)
{
    struct error *err = store_find(work, &bare_group);
    const char *node = json_path_text(work->live, "MemberClusters.0");
    if (err != NULL || work->live == NULL)
        return err;
    put_switch(work->live, "AutomaticFailoverEnabled", "AutomaticFailover");
    put_switch(work->live, "MultiAZEnabled", "MultiAZ");
    if (node == NULL)
        return NULL;
    json_t *result = NULL;
    TRY(calls_find(work->call, "elasticache", "DescribeCacheClusters",
                   json_pack("{s:s}", "CacheClusterId", node), &result));
    json_t *found = json_path(result, "CacheClusters.0");
    if (found != NULL)
        json_object_set(work->live, "Node", found);
    json_decref(result);
    return NULL;
}

static int64_t live_shards(const struct part_work *work)
{
    return (int64_t)json_array_size(json_object_get(work->live, "NodeGroups"));
}

static int64_t live_replicas(const struct part_work *work)
{
    int64_t shards = live_shards(work);
    int64_t nodes = (int64_t)json_array_size(json_object_get(work->live, "MemberClusters"));
    return shards > 0 && nodes > 0 ? nodes / shards - 1 : 0;
}

/* --- changes ------------------------------------------------------------------------------ */

static struct error *modify(struct part_work *work, const char *operation, json_t *changes)
{
    json_t *at_once = json_pack("{s:b}", "ApplyImmediately", 1);
    struct error *err = store_modify(work, operation, changes, at_once);
    json_decref(at_once);
    return err;
}

static bool has_counts(const struct part_work *work)
{
    return live_replicas(work) == replicas_of(work->call->spec) &&
           live_shards(work) == shards_of(work->call->spec);
}

static bool has_replicas(const struct part_work *work)
{
    return live_replicas(work) == replicas_of(work->call->spec);
}

static struct error *change_replicas(struct part_work *work, const char *operation)
{
    struct error *err =
        modify(work, operation,
               json_pack("{s:I}", "NewReplicaCount", (json_int_t)replicas_of(work->call->spec)));
    return store_unless_done(work, err, has_replicas);
}

/* The last shards go. */
static struct error *change_shards(struct part_work *work)
{
    int64_t wanted = shards_of(work->call->spec), live = live_shards(work);
    if (live == 0 || wanted == live || !is_clustered(work->call->spec))
        return NULL;
    json_t *changes = json_pack("{s:I}", "NodeGroupCount", (json_int_t)wanted);
    json_t *shards = json_object_get(work->live, "NodeGroups");
    json_t *gone = json_array();
    for (size_t i = (size_t)wanted; i < json_array_size(shards); i++)
        json_array_append(gone, json_object_get(json_array_get(shards, i), "NodeGroupId"));
    if (json_array_size(gone) > 0)
        json_object_set(changes, "NodeGroupsToRemove", gone);
    json_decref(gone);
    struct error *err = modify(work, "ModifyReplicationGroupShardConfiguration", changes);
    return store_unless_done(work, err, has_counts);
}

static struct error *change_settings(struct part_work *work)
{
    static const struct part_place places[] = {
        {"EngineVersion", "Node.EngineVersion"},
        {"PreferredMaintenanceWindow", "Node.PreferredMaintenanceWindow"},
        {"CacheParameterGroupName", "Node.CacheParameterGroup.CacheParameterGroupName"},
        {"SecurityGroupIds", "Node.SecurityGroups"},
        {"Engine", "Node.Engine"},
        {NULL, NULL}};
    json_t *changes = store_differences(work, wanted_settings(work->arg), places);
    elasticache_put_logs(work->call->spec, work->live, changes);
    return modify(work, "ModifyReplicationGroup", changes);
}

/* The new token is taken beside the old one until the next rotation; a group that had none takes
 * nothing but the token from then on. */
static struct error *change_token(struct part_work *work)
{
    const struct redis *redis = work->arg;
    bool had = json_path_text(work->call->applied, "security.authTokenSecret.ref") != NULL;
    const char *token = json_text(redis->secret, "AuthToken");
    if (work->made || json_object_size(work->call->applied) == 0 ||
        !kind_changed(work->call, "security.authTokenSecret.ref"))
        return NULL;
    if (token == NULL)
        return ERR(ERR_INVALID,
                   "the auth token of %s cannot be taken away: ElastiCache only replaces it",
                   work->name);
    TRY(modify(work, "ModifyReplicationGroup",
               json_pack("{s:s, s:s}", "AuthToken", token, "AuthTokenUpdateStrategy", "ROTATE")));
    if (had)
        return NULL;
    return modify(work, "ModifyReplicationGroup",
                  json_pack("{s:s, s:s}", "AuthToken", token, "AuthTokenUpdateStrategy", "SET"));
}

/* Failover needs a replica: replicas come before it is switched on and go after. */
static struct error *update(struct part_work *work)
{
    int64_t replicas = replicas_of(work->call->spec);
    if (replicas > live_replicas(work))
        TRY(change_replicas(work, "IncreaseReplicaCount"));
    TRY(change_settings(work));
    if (replicas < live_replicas(work))
        TRY(change_replicas(work, "DecreaseReplicaCount"));
    TRY(change_shards(work));
    return change_token(work);
}

/* --- the kind ----------------------------------------------------------------------------- */

static void put_outputs(const struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"arn", "ARN"},
        {"engine_version", "Node.EngineVersion"},
        {"endpoint", "NodeGroups.0.PrimaryEndpoint.Address"},
        {"port", "NodeGroups.0.PrimaryEndpoint.Port"},
        {"reader_endpoint", "NodeGroups.0.ReaderEndpoint.Address"},
        {"endpoint", "ConfigurationEndpoint.Address"},
        {"port", "ConfigurationEndpoint.Port"},
        {NULL, NULL}};
    struct kind_call *call = work->call;
    part_outputs(work, outputs);
    kind_set_id(call, work->name);
    kind_output(call, "replication_group_id", work->name);
    kind_output(call, "engine", json_path_text(work->live, "Node.Engine"));
    const char *host = json_text(call->outputs, "endpoint");
    bool tls = json_bool_or(work->live, "TransitEncryptionEnabled", false);
    if (host == NULL)
        return;
    char *url = xasprintf("%s://%s:%d", tls ? "rediss" : "redis", host,
                          (int)json_int_or(call->outputs, "port", PORT));
    kind_output(call, "url", url);
    free(url);
}

static bool needs_secret(const struct part_work *work)
{
    return work->live == NULL || strcmp(json_text_or(work->live, "Status", ""), "deleting") == 0 ||
           !calls_is_new(work->call, "create-group", NULL) ||
           kind_changed(work->call, "security.authTokenSecret.ref");
}

static struct error *take_secret(struct part_work *work, struct redis *redis)
{
    const char *ref = json_path_text(work->call->spec, "security.authTokenSecret.ref");
    redis->secret = json_object();
    if (ref == NULL || !needs_secret(work))
        return NULL;
    return store_put_secret(work->call, ref, "token", redis->secret, "AuthToken");
}

/* Cluster mode is a parameter, too. Owner: caller. */
static json_t *parameters_of(json_t *spec)
{
    json_t *parameters = json_object_get(spec, "parameters");
    if (json_object_size(parameters) == 0)
        return NULL;
    parameters = json_copy(parameters);
    if (is_clustered(spec))
        json_put_text(parameters, "cluster-enabled", "yes");
    return parameters;
}

static struct error *ensure(struct part_work *work, struct redis *redis,
                            const struct store_want *want)
{
    TRY(part_find(work));
    TRY(store_check_owner(work));
    TRY(take_secret(work, redis));
    TRY(store_open(work, want, &redis->store));
    TRY(part_ensure(work));
    return store_trim(&redis->store);
}

static struct error *apply(struct kind_call *call)
{
    struct redis redis = {.secret = NULL};
    struct part_work work = {.call = call, .part = &group, .name = call->name, .arg = &redis};
    int port = (int)json_int_or(call->spec, "port", PORT);
    char *family = elasticache_family(engine_of(call->spec), version_of(call->spec));
    char *fallback =
        xasprintf("default.%s%s", family, is_clustered(call->spec) ? ".cluster.on" : "");
    struct store_want want = {.api = &store_elasticache,
                              .ports = {{port, port}},
                              .parameters = parameters_of(call->spec),
                              .family = family,
                              .default_group = fallback,
                              .group_path = GROUP_PATH};
    struct error *err = ensure(&work, &redis, &want);
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    store_fini(&redis.store);
    json_decref(redis.secret);
    json_decref(want.parameters);
    free(fallback);
    free(family);
    return err;
}

static struct error *read_group(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &group, .name = call->name};
    struct error *err = part_look(&work, "group");
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *remove_group(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &group, .name = call->name};
    struct error *err = store_remove(&work, &store_elasticache, GROUP_PATH);
    part_fini(&work);
    return err;
}

static struct error *foresee(struct kind_call *call)
{
    return store_foresee(call, &store_elasticache);
}

const struct kind kind_elasticache_redis = {
    .name = "ElastiCacheRedis",
    .create = apply,
    .read = read_group,
    .update = apply,
    .remove = remove_group,
    .check = foresee,
};
