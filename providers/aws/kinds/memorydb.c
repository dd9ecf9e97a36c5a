/*
 * MemoryDB: a durable cluster of Redis or Valkey, found by its name. The account's first one
 * needs a role that the service acts in, which is made when the service says so.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/store.h"

enum { READY_LIMIT_S = 5400, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 900, LOOK_S = 15 };
#define GROUP_PATH "ParameterGroupName"

enum { PORT = 6379, ROLE_LIMIT_S = 180 };

#define DEFAULT_REDIS  "7.1"
#define DEFAULT_VALKEY "7.2"

/* --- what the spec says ------------------------------------------------------------------- */

static const char *version_of(json_t *spec)
{
    bool valkey = strcmp(json_text_or(spec, "engine", "redis"), "valkey") == 0;
    return json_text_or(spec, "engineVersion", valkey ? DEFAULT_VALKEY : DEFAULT_REDIS);
}

static int64_t shards_of(json_t *spec)
{
    return json_int_or(spec, "shards", 1);
}

static int64_t replicas_of(json_t *spec)
{
    return json_int_or(spec, "replicasPerShard", 1);
}

/* What can be changed, as UpdateCluster calls it; shards and replicas besides. */
static json_t *wanted_settings(struct part_work *work)
{
    static const struct member_map map[] = {{"nodeType", "NodeType"},
                                            {"engine", "Engine"},
                                            {"engineVersion", "EngineVersion"},
                                            {"maintenanceWindow", "MaintenanceWindow"},
                                            {"snapshot.window", "SnapshotWindow"},
                                            {NULL, NULL}};
    const struct store *store = work->arg;
    json_t *spec = work->call->spec;
    json_t *wanted = json_object();
    calls_copy(spec, map, wanted);
    json_put_text(wanted, "ACLName", json_text_or(spec, "aclName", "open-access"));
    json_put_int(wanted, "SnapshotRetentionLimit",
                 json_int_or(json_object_get(spec, "snapshot"), "retentionDays", 0));
    json_put_text(wanted, "ParameterGroupName", store->parameter_group);
    json_object_set(wanted, "SecurityGroupIds", store->groups);
    return wanted;
}

static json_t *create_params(struct part_work *work)
{
    const struct store *store = work->arg;
    json_t *spec = work->call->spec;
    json_t *params = wanted_settings(work);
    json_put_text(params, "ClusterName", work->name);
    json_put_text(params, "EngineVersion", version_of(spec));
    json_put_int(params, "NumShards", shards_of(spec));
    json_put_int(params, "NumReplicasPerShard", replicas_of(spec));
    json_put_text(params, "SubnetGroupName", store->subnet_group);
    json_put_int(params, "Port", json_int_or(spec, "port", PORT));
    json_put_bool(params, "TLSEnabled", json_bool_or(spec, "tls", true));
    json_put_text(params, "KmsKeyId", json_text(spec, "kmsKey"));
    json_object_set_new(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s, s:b}", "ClusterName", work->name, "ShowShardDetails", 1);
}

/* Snapshots that are kept end with one of the last state, unless force says otherwise. */
static json_t *remove_params(struct part_work *work)
{
    json_t *params = json_pack("{s:s}", "ClusterName", work->name);
    if (work->call->op->force || json_int_or(work->live, "SnapshotRetentionLimit", 0) == 0)
        return params;
    char *snapshot = store_snapshot_name(work->call);
    kind_note(work->call, "a last snapshot of %s is taken: %s", work->name, snapshot);
    json_put_text(params, "FinalSnapshotName", snapshot);
    free(snapshot);
    return params;
}

/* --- changes ------------------------------------------------------------------------------ */

static int64_t live_shards(const struct part_work *work)
{
    return json_int_or(work->live, "NumberOfShards", 0);
}

static int64_t live_replicas(const struct part_work *work)
{
    return json_int_or(json_path(work->live, "Shards.0"), "NumberOfNodes", 0) - 1;
}

static bool has_counts(const struct part_work *work)
{
    return live_shards(work) == shards_of(work->call->spec) &&
           live_replicas(work) == replicas_of(work->call->spec);
}

static bool has_replicas(const struct part_work *work)
{
    return live_replicas(work) == replicas_of(work->call->spec);
}

/* One change at a time: settings, replicas, shards. */
static struct error *update(struct part_work *work)
{
    static const struct part_place places[] = {{"SecurityGroupIds", "SecurityGroups"},
                                               {NULL, NULL}};
    int64_t shards = shards_of(work->call->spec), replicas = replicas_of(work->call->spec);
    json_t *changes = store_differences(work, wanted_settings(work), places);
    if (json_object_get(work->live, "Engine") == NULL)
        json_object_del(changes, "Engine"); /* not every endpoint says it */
    TRY(store_modify(work, "UpdateCluster", changes, NULL));
    if (live_replicas(work) >= 0 && !has_replicas(work))
        TRY(store_unless_done(work,
                              store_modify(work, "UpdateCluster",
                                           json_pack("{s:{s:I}}", "ReplicaConfiguration",
                                                     "ReplicaCount", (json_int_t)replicas),
                                           NULL),
                              has_replicas));
    if (live_shards(work) == 0 || live_shards(work) == shards)
        return NULL;
    return store_unless_done(
        work,
        store_modify(work, "UpdateCluster",
                     json_pack("{s:{s:I}}", "ShardConfiguration", "ShardCount", (json_int_t)shards),
                     NULL),
        has_counts);
}

static const char *const ready[] = {"available", NULL};
static const char *const failed[] = {"create-failed", NULL};
static const char *const leaving[] = {"deleting", NULL};
static const struct part_status status = {
    .path = "Status", .ready = ready, .failed = failed, .leaving = leaving};
static const struct tag_api tags = {"memorydb", "TagResource", "UntagResource", "ResourceArn",
                                    "Tags",     "TagKeys",     "Key",           "Value"};
static const struct kind_retry busy[] = {{"InvalidClusterStateFault", NULL}, {NULL, NULL}};

#define CLUSTER_PART                                                                               \
    .what = "MemoryDB cluster", .step = "cluster", .service = "memorydb",                          \
    .read = "DescribeClusters", .read_params = read_params, .id = "ClusterName",                   \
    .list = "Clusters", .match = "Name", .arn = "ARN", .status = &status

static const struct part bare_cluster = {CLUSTER_PART};

static struct error *find(struct part_work *work)
{
    return store_find(work, &bare_cluster);
}

static const struct part cluster = {
    CLUSTER_PART,
    .find = find,
    .tags_read = "ListTags",
    .tags_id = "ResourceArn",
    .tags_list = "TagList",
    .tag_api = &tags,
    .delay_s = LOOK_S,
    .ready_limit_s = READY_LIMIT_S,
    .gone_limit_s = GONE_LIMIT_S,
    .create = "CreateCluster",
    .create_params = create_params,
    .retries = busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = update,
    .remove = "DeleteCluster",
    .remove_params = remove_params,
};

/* --- the kind ----------------------------------------------------------------------------- */

static void put_outputs(const struct part_work *work)
{
    static const struct part_output outputs[] = {{"arn", "ARN"},
                                                 {"engine_version", "EngineVersion"},
                                                 {"endpoint", "ClusterEndpoint.Address"},
                                                 {"port", "ClusterEndpoint.Port"},
                                                 {NULL, NULL}};
    struct kind_call *call = work->call;
    part_outputs(work, outputs);
    kind_set_id(call, work->name);
    kind_output(call, "cluster_name", work->name);
    const char *host = json_text(call->outputs, "endpoint");
    if (host == NULL)
        return;
    char *url =
        xasprintf("%s://%s:%d", json_bool_or(work->live, "TLSEnabled", true) ? "rediss" : "redis",
                  host, (int)json_int_or(call->outputs, "port", PORT));
    kind_output(call, "url", url);
    free(url);
}

struct making {
    struct part_work *work;
    const struct store_want *want;
    struct store store;
};

static struct error *ensure(struct making *making)
{
    struct part_work *work = making->work;
    store_fini(&making->store);
    TRY(part_find(work));
    TRY(store_check_owner(work));
    TRY(store_open(work, making->want, &making->store));
    TRY(part_ensure(work));
    return store_trim(&making->store);
}

static bool lacks_role(const struct error *err)
{
    return err != NULL && aws_error_is(error_root(err), "ServiceLinkedRoleNotFoundFault");
}

/* It is known to the service a little later. */
static struct error *check_role(struct kind_call *call, void *arg, bool *done)
{
    (void)call;
    struct error *err = ensure(arg);
    *done = !lacks_role(err);
    if (*done)
        return err;
    error_free(err);
    return NULL;
}

static struct error *make_role(struct kind_call *call)
{
    kind_note(call, "the role that MemoryDB acts in is made: the account has none yet");
    struct error *err =
        calls_make(call,
                   &(struct step_call){
                       .step = "service-linked-role",
                       .service = "iam",
                       .operation = "CreateServiceLinkedRole",
                       .params = json_pack("{s:s}", "AWSServiceName", "memorydb.amazonaws.com")},
                   NULL);
    if (err != NULL && aws_error_is(error_root(err), "InvalidInput")) { /* somebody has made it */
        error_free(err);
        return NULL;
    }
    return err;
}

static struct error *ensure_with_role(struct making *making)
{
    struct kind_call *call = making->work->call;
    struct error *err = ensure(making);
    if (!lacks_role(err))
        return err;
    error_free(err);
    TRY(make_role(call));
    return kind_wait_until(call, &(struct own_wait){.step = "service-linked-role",
                                                    .check = check_role,
                                                    .arg = making,
                                                    .delay_s = 5,
                                                    .limit_s = ROLE_LIMIT_S});
}

/* Families are called memorydb_redis7, the groups of their defaults default.memorydb-redis7. */
static struct error *apply(struct kind_call *call)
{
    const char *engine = json_text_or(call->spec, "engine", "redis");
    int major = atoi(version_of(call->spec));
    int port = (int)json_int_or(call->spec, "port", PORT);
    json_t *parameters = json_object_get(call->spec, "parameters");
    char *family = xasprintf("memorydb_%s%d", engine, major);
    char *fallback = xasprintf("default.memorydb-%s%d", engine, major);
    struct store_want want = {.api = &store_memorydb,
                              .ports = {{port, port}},
                              .parameters = json_object_size(parameters) > 0 ? parameters : NULL,
                              .family = family,
                              .default_group = fallback,
                              .group_path = GROUP_PATH};
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct making making = {.work = &work, .want = &want};
    work.arg = &making.store;
    struct error *err = ensure_with_role(&making);
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    store_fini(&making.store);
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
    struct error *err = store_remove(&work, &store_memorydb, GROUP_PATH);
    part_fini(&work);
    return err;
}

static struct error *foresee(struct kind_call *call)
{
    const char *acl = json_text_or(call->spec, "aclName", "open-access");
    if (strcmp(acl, "open-access") != 0 && *acl != '(') {
        struct store_named named = {"aclName", "access list", "memorydb", "DescribeACLs",
                                    json_pack("{s:s}", "ACLName", acl)};
        TRY(store_foresee_named(call, &named, acl));
    }
    return store_foresee(call, &store_memorydb);
}

const struct kind kind_memorydb = {
    .name = "MemoryDB",
    .create = apply,
    .read = read_cluster,
    .update = apply,
    .remove = remove_cluster,
    .check = foresee,
};
