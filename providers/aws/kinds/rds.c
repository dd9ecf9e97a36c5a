/*
 * RDS: a database instance, or an Aurora cluster with its instances. Its identity is its name,
 * unique in account and region. What exists is compared with what the spec says, so an update is
 * a creation that finds the database there.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/rds_cluster.h"
#include "providers/aws/kinds/rds_groups.h"
#include "providers/aws/kinds/rds_thing.h"

static struct error *make_instance(struct kind_call *call, const struct rds_parts *parts)
{
    json_t *params = rds_create_instance_params(call, parts);
    struct error *err = rds_put_password(call, params);
    if (err != NULL) {
        json_decref(params);
        return err;
    }
    return rds_make(call, &rds_instance_api, call->name, params);
}

static bool is_major_upgrade(struct kind_call *call, json_t *live, json_t *changes)
{
    const char *to = json_text(changes, "EngineVersion");
    const char *from = json_text(live, "EngineVersion");
    if (to == NULL || from == NULL)
        return false;
    const char *engine = json_path_text(call->spec, "engine.type");
    char *old_family = rds_family(engine, from);
    char *new_family = rds_family(engine, to);
    bool differs = strcmp(old_family, new_family) != 0;
    free(old_family);
    free(new_family);
    return differs;
}

static struct error *change_instance(struct kind_call *call, const struct rds_parts *parts,
                                     json_t *live)
{
    json_t *wanted = rds_wanted_instance(call, parts);
    json_t *changes = rds_differences(wanted, live);
    json_decref(wanted);
    struct error *err = NULL;
    if (json_object_size(call->applied) > 0 && kind_changed(call, "database.passwordSecret.ref"))
        err = rds_put_password(call, changes);
    if (is_major_upgrade(call, live, changes))
        json_put_bool(changes, "AllowMajorVersionUpgrade", true);
    if (err != NULL) {
        json_decref(changes);
        return err;
    }
    return rds_modify(call, &rds_instance_api, call->name, changes);
}

static struct error *apply_instance(struct kind_call *call, const struct rds_parts *parts)
{
    json_t *live = NULL;
    TRY(rds_find(call, &rds_instance_api, call->name, &live));
    if (live == NULL)
        return make_instance(call, parts);
    struct error *err = rds_take(call, &rds_instance_api, call->name, &live);
    if (err == NULL && !rds_was_made(call, &rds_instance_api, call->name))
        err = change_instance(call, parts, live);
    json_decref(live);
    return err;
}

static void fill_outputs(struct kind_call *call, json_t *live, bool is_cluster)
{
    json_t *port = is_cluster ? json_object_get(live, "Port") : json_path(live, "Endpoint.Port");
    kind_set_id(call, call->name);
    kind_output(call, "instance_id", call->name);
    kind_output(call, "engine", json_text(live, "Engine"));
    kind_output(call, "endpoint",
                is_cluster ? json_text(live, "Endpoint")
                           : json_path_text(live, "Endpoint.Address"));
    if (port != NULL)
        json_object_set(call->outputs, "port", port);
    kind_output(call, "arn", json_text(live, is_cluster ? "DBClusterArn" : "DBInstanceArn"));
    kind_output(call, "database", json_text(live, is_cluster ? "DatabaseName" : "DBName"));
    kind_output(call, "reader_endpoint", is_cluster ? json_text(live, "ReaderEndpoint") : NULL);
}

/* The database by its name, whichever it is; NULL when there is neither. */
static struct error *find_database(struct kind_call *call, json_t **live, bool *is_cluster)
{
    *is_cluster = true;
    TRY(rds_find(call, &rds_cluster_api, call->name, live));
    if (*live != NULL)
        return NULL;
    *is_cluster = false;
    return rds_find(call, &rds_instance_api, call->name, live);
}

static struct error *read_outputs(struct kind_call *call, json_t **out)
{
    json_t *live = NULL;
    bool is_cluster = false;
    TRY(find_database(call, &live, &is_cluster));
    if (live == NULL)
        return ERR(ERR_NOT_FOUND, "no database '%s'", call->name);
    fill_outputs(call, live, is_cluster);
    if (out != NULL)
        *out = json_incref(live);
    json_decref(live);
    return NULL;
}

/* Refuse a database of our name that is somebody else's. */
static struct error *check_owner(struct kind_call *call, const struct rds_api *api, json_t *live)
{
    char *created = xasprintf("%s:%s", api->create, call->name);
    json_t *tags = NULL;
    struct error *err = rds_tags_of(call, json_text(live, api->arn), &tags);
    if (err == NULL)
        err = kind_adopt(call, api->what, created, tags);
    json_decref(tags);
    free(created);
    return err;
}

/* Before anything is made around it. */
static struct error *check_name(struct kind_call *call)
{
    const struct rds_api *api = rds_is_aurora(call->spec) ? &rds_cluster_api : &rds_instance_api;
    json_t *live = NULL;
    TRY(rds_find(call, api, call->name, &live));
    struct error *err = live == NULL ? NULL : check_owner(call, api, live);
    json_decref(live);
    return err;
}

static struct error *rds_apply(struct kind_call *call)
{
    struct rds_parts parts;
    TRY(check_name(call));
    struct error *err = rds_parts_ensure(call, &parts);
    if (!calls_is_new(call, "create-subnet-group", NULL))
        kind_set_id(call, call->name); /* something exists: a failure leaves it to us */
    if (err == NULL && rds_is_aurora(call->spec))
        err = rds_cluster_apply(call, &parts);
    else if (err == NULL)
        err = apply_instance(call, &parts);
    rds_parts_fini(&parts);
    if (err == NULL)
        err = rds_parts_trim(call);
    return err != NULL ? err : read_outputs(call, NULL);
}

static struct error *rds_read(struct kind_call *call)
{
    static const char *const shown[] = {
        "EngineVersion",         "DBInstanceClass",    "AllocatedStorage", "MultiAZ",
        "BackupRetentionPeriod", "DeletionProtection", "DBInstanceStatus", "Status"};
    json_t *live = NULL;
    TRY(read_outputs(call, &live));
    json_t *summary = json_object();
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        json_t *value = json_object_get(live, shown[i]);
        if (value != NULL)
            json_object_set(summary, shown[i], value);
    }
    json_object_set_new(call->attributes, "live", summary);
    json_t *tags = NULL;
    bool is_cluster = json_object_get(live, "DBClusterArn") != NULL;
    struct error *err =
        rds_tags_of(call, json_text(live, is_cluster ? "DBClusterArn" : "DBInstanceArn"), &tags);
    if (err == NULL)
        json_put(summary, "tags", tags);
    json_decref(live);
    return err;
}

/* The data survives in a last snapshot, unless force says otherwise. */
static json_t *last_words(const struct kind_call *call)
{
    if (call->op->force)
        return json_pack("{s:b}", "SkipFinalSnapshot", 1);
    char token[37];
    kind_token(call, "final-snapshot", token);
    char *id = xasprintf("%s-final-%.8s", call->name, token);
    json_t *params =
        json_pack("{s:b, s:s}", "SkipFinalSnapshot", 0, "FinalDBSnapshotIdentifier", id);
    free(id);
    return params;
}

static struct error *unprotect(struct kind_call *call, const struct rds_api *api, json_t *live)
{
    if (!json_bool_or(live, "DeletionProtection", false))
        return NULL;
    if (!call->op->force)
        return ERR(ERR_PRECONDITION,
                   "%s %s is protected against deletion: set deletionProtection to false and "
                   "apply, or use --force",
                   api->what, call->name);
    return rds_modify(call, api, call->name, json_pack("{s:b}", "DeletionProtection", 0));
}

static struct error *remove_database(struct kind_call *call, json_t *live, bool is_cluster)
{
    const struct rds_api *api = is_cluster ? &rds_cluster_api : &rds_instance_api;
    TRY(check_owner(call, api, live));
    if (strcmp(json_text_or(live, api->status, ""), "deleting") == 0)
        return NULL;
    TRY(unprotect(call, api, live));
    json_t *params = last_words(call);
    const char *snapshot = json_text(params, "FinalDBSnapshotIdentifier");
    if (snapshot != NULL)
        kind_note(call, "a last snapshot of %s is taken: %s", call->name, snapshot);
    if (is_cluster)
        return rds_cluster_remove(call, live, params);
    return rds_remove(call, api, call->name, params);
}

static struct error *rds_delete(struct kind_call *call)
{
    json_t *live = NULL;
    bool is_cluster = false;
    TRY(find_database(call, &live, &is_cluster));
    struct error *err = NULL;
    if (live != NULL)
        err = remove_database(call, live, is_cluster);
    if (err == NULL && live != NULL)
        err = rds_wait_gone(call, is_cluster ? &rds_cluster_api : &rds_instance_api, call->name);
    json_decref(live);
    return err != NULL ? err : rds_parts_remove(call);
}

const struct kind kind_rds = {
    .name = "RDS",
    .create = rds_apply,
    .read = rds_read,
    .update = rds_apply,
    .remove = rds_delete,
};
