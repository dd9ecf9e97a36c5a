/*
 * DocumentDB: a cluster and its instances, at the endpoint of RDS. Its identity is its name; the
 * instances are called after it, with a number.
 */
#include "providers/aws/kinds/documentdb.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/store.h"

enum { READY_LIMIT_S = 3600, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 900, LOOK_S = 30 };
enum { PORT = 27017, RETENTION_DAYS = 1 };

#define GROUP_PATH      "DBClusterParameterGroup"
#define DEFAULT_VERSION "5.0.0"

const struct tag_api documentdb_tags = {"docdb",
                                        "AddTagsToResource",
                                        "RemoveTagsFromResource",
                                        "ResourceName",
                                        "Tags",
                                        "TagKeys",
                                        "Key",
                                        "Value"};

/* One operation. */
struct documents {
    struct store store;
    json_t *secret; /* {MasterUserPassword}, while it is needed */
};

static const char *version_of(json_t *spec)
{
    return json_text_or(spec, "engineVersion", DEFAULT_VERSION);
}

/* What can be changed, as ModifyDBCluster calls it. */
static json_t *wanted_settings(struct part_work *work)
{
    static const struct member_map map[] = {{"engineVersion", "EngineVersion"},
                                            {"backup.window", "PreferredBackupWindow"},
                                            {"maintenanceWindow", "PreferredMaintenanceWindow"},
                                            {"storageType", "StorageType"},
                                            {NULL, NULL}};
    const struct documents *documents = work->arg;
    json_t *spec = work->call->spec;
    json_t *wanted = json_object();
    calls_copy(spec, map, wanted);
    json_put_int(wanted, "BackupRetentionPeriod",
                 json_int_or(json_object_get(spec, "backup"), "retentionDays", RETENTION_DAYS));
    json_put_int(wanted, "Port", json_int_or(spec, "port", PORT));
    json_put_bool(wanted, "DeletionProtection", json_bool_or(spec, "deletionProtection", false));
    json_put_text(wanted, "DBClusterParameterGroupName", documents->store.parameter_group);
    json_object_set(wanted, "VpcSecurityGroupIds", documents->store.groups);
    return wanted;
}

static json_t *create_params(struct part_work *work)
{
    const struct documents *documents = work->arg;
    json_t *spec = work->call->spec;
    json_t *encryption = json_object_get(spec, "encryption");
    json_t *logs = json_object_get(spec, "logs");
    json_t *params = wanted_settings(work);
    json_put_text(params, "DBClusterIdentifier", work->name);
    json_put_text(params, "Engine", "docdb");
    json_put_text(params, "EngineVersion", version_of(spec));
    json_put_text(params, "MasterUsername", json_text(spec, "masterUsername"));
    json_put_text(params, "DBSubnetGroupName", documents->store.subnet_group);
    json_put_bool(params, "StorageEncrypted", json_bool_or(encryption, "enabled", true));
    json_put_text(params, "KmsKeyId", json_text(encryption, "kmsKey"));
    if (json_array_size(logs) > 0)
        json_object_set(params, "EnableCloudwatchLogsExports", logs);
    json_merge(params, documents->secret);
    json_object_set_new(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

/* The data survives in a last snapshot, unless force says otherwise. */
static json_t *remove_params(struct part_work *work)
{
    if (work->call->op->force)
        return json_pack("{s:s, s:b}", "DBClusterIdentifier", work->name, "SkipFinalSnapshot", 1);
    char *snapshot = store_snapshot_name(work->call);
    kind_note(work->call, "a last snapshot of %s is taken: %s", work->name, snapshot);
    json_t *params = json_pack("{s:s, s:b, s:s}", "DBClusterIdentifier", work->name,
                               "SkipFinalSnapshot", 0, "FinalDBSnapshotIdentifier", snapshot);
    free(snapshot);
    return params;
}

/* --- changes ------------------------------------------------------------------------------ */

static struct error *modify(struct part_work *work, json_t *changes)
{
    json_t *also = json_pack("{s:b}", "ApplyImmediately", 1);
    if (json_object_get(changes, "EngineVersion") != NULL)
        json_put_bool(also, "AllowMajorVersionUpgrade", true);
    struct error *err = store_modify(work, "ModifyDBCluster", changes, also);
    json_decref(also);
    return err;
}

/* Those of `a` that are not in `b`. Owner: caller. */
static json_t *without(json_t *a, json_t *b)
{
    json_t *out = json_array();
    size_t i, j;
    json_t *left, *right;
    json_array_foreach (a, i, left) {
        bool found = false;
        json_array_foreach (b, j, right)
            found = found || json_equal(left, right);
        if (!found)
            json_array_append(out, left);
    }
    return out;
}

static void put_logs(const struct part_work *work, json_t *changes)
{
    json_t *wanted = json_object_get(work->call->spec, "logs");
    json_t *live = json_object_get(work->live, "EnabledCloudwatchLogsExports");
    json_t *on = without(wanted, live), *off = without(live, wanted);
    json_t *change = json_object();
    if (json_array_size(on) > 0)
        json_object_set(change, "EnableLogTypes", on);
    if (json_array_size(off) > 0)
        json_object_set(change, "DisableLogTypes", off);
    if (json_object_size(change) > 0)
        json_object_set(changes, "CloudwatchLogsExportConfiguration", change);
    json_decref(change);
    json_decref(on);
    json_decref(off);
}

static struct error *update(struct part_work *work)
{
    static const struct part_place places[] = {
        {"DBClusterParameterGroupName", "DBClusterParameterGroup"},
        {"VpcSecurityGroupIds", "VpcSecurityGroups"},
        {NULL, NULL}};
    const struct documents *documents = work->arg;
    json_t *changes = store_differences(work, wanted_settings(work), places);
    put_logs(work, changes);
    if (!work->made && json_object_size(work->call->applied) > 0 &&
        kind_changed(work->call, "passwordSecret.ref"))
        json_merge(changes, documents->secret);
    return modify(work, changes);
}

static const char *const ready[] = {"available", NULL};
static const char *const failed[] = {"failed", "inaccessible-encryption-credentials", NULL};
static const char *const leaving[] = {"deleting", NULL};
static const struct part_status status = {
    .path = "Status", .ready = ready, .failed = failed, .leaving = leaving};
static const struct kind_retry busy[] = {{"InvalidDBClusterState", NULL}, {NULL, NULL}};

static const struct part cluster = {
    .what = "DocumentDB cluster",
    .step = "cluster",
    .service = "docdb",
    .read = "DescribeDBClusters",
    .id = "DBClusterIdentifier",
    .list = "DBClusters",
    .match = "DBClusterIdentifier",
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceName",
    .tags_list = "TagList",
    .arn = "DBClusterArn",
    .tag_api = &documentdb_tags,
    .status = &status,
    .delay_s = LOOK_S,
    .ready_limit_s = READY_LIMIT_S,
    .gone_limit_s = GONE_LIMIT_S,
    .create = "CreateDBCluster",
    .create_params = create_params,
    .retries = busy,
    .retry_limit_s = BUSY_LIMIT_S,
    .update = update,
    .remove = "DeleteDBCluster",
    .remove_params = remove_params,
};

/* --- the kind ----------------------------------------------------------------------------- */

static void put_outputs(const struct part_work *work)
{
    static const struct part_output outputs[] = {{"arn", "DBClusterArn"},
                                                 {"endpoint", "Endpoint"},
                                                 {"reader_endpoint", "ReaderEndpoint"},
                                                 {"port", "Port"},
                                                 {"engine_version", "EngineVersion"},
                                                 {"username", "MasterUsername"},
                                                 {NULL, NULL}};
    part_outputs(work, outputs);
    kind_set_id(work->call, work->name);
    kind_output(work->call, "cluster_id", work->name);
}

static bool needs_secret(const struct part_work *work)
{
    return work->live == NULL || strcmp(json_text_or(work->live, "Status", ""), "deleting") == 0 ||
           !calls_is_new(work->call, "create-cluster", NULL) ||
           kind_changed(work->call, "passwordSecret.ref");
}

static struct error *take_secret(struct part_work *work, struct documents *documents)
{
    const char *ref = json_path_text(work->call->spec, "passwordSecret.ref");
    documents->secret = json_object();
    if (!needs_secret(work))
        return NULL;
    if (ref == NULL)
        return ERR(ERR_INVALID, "passwordSecret.ref is missing");
    return store_put_secret(work->call, ref, "password", documents->secret, "MasterUserPassword");
}

static struct error *ensure(struct part_work *work, struct documents *documents,
                            const struct store_want *want)
{
    TRY(part_find(work));
    TRY(store_check_owner(work));
    TRY(take_secret(work, documents));
    TRY(store_open(work, want, &documents->store));
    TRY(part_ensure(work));
    TRY(documentdb_ensure_members(work->call, json_object_get(work->live, "DBClusterMembers")));
    TRY(store_trim(&documents->store));
    return part_find(work);
}

/* "docdb5.0" of "5.0.0". */
static char *family_of(const char *version)
{
    const char *dot = strchr(version, '.');
    return xasprintf("docdb%d.%d", atoi(version), dot == NULL ? 0 : atoi(dot + 1));
}

static struct error *apply(struct kind_call *call)
{
    struct documents documents = {.secret = NULL};
    struct part_work work = {.call = call, .part = &cluster, .name = call->name, .arg = &documents};
    int port = (int)json_int_or(call->spec, "port", PORT);
    json_t *parameters = json_object_get(call->spec, "parameters");
    char *family = family_of(version_of(call->spec));
    char *fallback = xasprintf("default.%s", family);
    struct store_want want = {.api = &store_documentdb,
                              .ports = {{port, port}},
                              .parameters = json_object_size(parameters) > 0 ? parameters : NULL,
                              .family = family,
                              .default_group = fallback,
                              .group_path = GROUP_PATH};
    struct error *err = ensure(&work, &documents, &want);
    if (err == NULL)
        put_outputs(&work);
    part_fini(&work);
    store_fini(&documents.store);
    json_decref(documents.secret);
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

static struct error *unprotect(struct part_work *work)
{
    if (!json_bool_or(work->live, "DeletionProtection", false))
        return NULL;
    if (!work->call->op->force)
        return ERR(ERR_PRECONDITION,
                   "DocumentDB cluster %s is protected against deletion: set deletionProtection "
                   "to false and apply, or use --force",
                   work->name);
    return modify(work, json_pack("{s:b}", "DeletionProtection", 0));
}

/* A cluster goes without instances only. */
static struct error *empty(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL || strcmp(json_text_or(work->live, "Status", ""), "deleting") == 0)
        return NULL;
    TRY(store_check_owner(work));
    TRY(unprotect(work));
    return documentdb_remove_members(work->call, json_object_get(work->live, "DBClusterMembers"));
}

static struct error *remove_cluster(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &cluster, .name = call->name};
    struct error *err = empty(&work);
    if (err == NULL)
        err = store_remove(&work, &store_documentdb, GROUP_PATH);
    part_fini(&work);
    return err;
}

static struct error *foresee(struct kind_call *call)
{
    return store_foresee(call, &store_documentdb);
}

const struct kind kind_documentdb = {
    .name = "DocumentDB",
    .create = apply,
    .read = read_cluster,
    .update = apply,
    .remove = remove_cluster,
    .check = foresee,
};
