#include "providers/aws/kinds/rds_thing.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/rds_groups.h"
#include "providers/aws/kinds/rds_windows.h"

/* Several zones and restores take longer than the waiters' half hour. */
enum { AVAILABLE_LIMIT_S = 3600, GONE_LIMIT_S = 3600, BUSY_LIMIT_S = 300, LOOK_S = 30 };

const struct rds_api rds_instance_api = {
    .what = "database",
    .create = "CreateDBInstance",
    .describe = "DescribeDBInstances",
    .modify = "ModifyDBInstance",
    .remove = "DeleteDBInstance",
    .list = "DBInstances",
    .id = "DBInstanceIdentifier",
    .arn = "DBInstanceArn",
    .status = "DBInstanceStatus",
    .available = "DBInstanceAvailable",
    .deleted = "DBInstanceDeleted",
    .busy = "InvalidDBInstanceState",
};

const struct rds_api rds_cluster_api = {
    .what = "database cluster",
    .create = "CreateDBCluster",
    .describe = "DescribeDBClusters",
    .modify = "ModifyDBCluster",
    .remove = "DeleteDBCluster",
    .list = "DBClusters",
    .id = "DBClusterIdentifier",
    .arn = "DBClusterArn",
    .status = "Status",
    .available = "DBClusterAvailable",
    .deleted = "DBClusterDeleted",
    .busy = "InvalidDBClusterState",
};

struct error *rds_find(struct kind_call *call, const struct rds_api *api, const char *id,
                       json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_find(call, "rds", api->describe, json_pack("{s:s}", api->id, id), &result));
    *out = json_incref(json_array_get(json_object_get(result, api->list), 0));
    json_decref(result);
    return NULL;
}

static struct error *wait_for(struct kind_call *call, const struct rds_api *api, const char *waiter,
                              const char *id, uint32_t limit_s)
{
    char *step = xasprintf("%s:%s", waiter, id);
    struct error *err =
        kind_wait(call, &(struct model_wait){.step = step,
                                             .service = "rds",
                                             .waiter = waiter,
                                             .params = json_pack("{s:s}", api->id, id),
                                             .limit_s = limit_s});
    free(step);
    return err;
}

bool rds_was_made(const struct kind_call *call, const struct rds_api *api, const char *id)
{
    return !calls_is_new(call, api->create, id);
}

/* The role of enhanced monitoring, just made, is not known everywhere. */
#define ROLE_NOT_KNOWN                                                                             \
    {                                                                                              \
        "InvalidParameterValue", "ole"                                                             \
    }

struct error *rds_make(struct kind_call *call, const struct rds_api *api, const char *id,
                       json_t *params)
{
    static const struct kind_retry passing[] = {ROLE_NOT_KNOWN, {NULL, NULL}};
    TRY(rds_send(call, &(struct step_call){.step = api->create,
                                           .key = id,
                                           .service = "rds",
                                           .operation = api->create,
                                           .params = params,
                                           .retries = passing}));
    kind_set_id(call, call->name); /* from here on it exists: a failure leaves it to us */
    return wait_for(call, api, api->available, id, AVAILABLE_LIMIT_S);
}

static struct error *look_again(struct kind_call *call, const struct rds_api *api, const char *id,
                                json_t **live)
{
    json_t *now = NULL;
    TRY(rds_find(call, api, id, &now));
    if (now == NULL)
        return ERR(ERR_CONFLICT, "%s %s went away", api->what, id);
    json_decref(*live);
    *live = now;
    return NULL;
}

struct error *rds_take(struct kind_call *call, const struct rds_api *api, const char *id,
                       json_t **live)
{
    const char *arn = json_text(*live, api->arn);
    json_t *tags = NULL;
    TRY(rds_tags_of(call, arn, &tags));
    char *created = xasprintf("%s:%s", api->create, id);
    char *retag = xasprintf("tag:%s", id);
    struct error *err = kind_adopt(call, api->what, created, tags);
    if (err == NULL) {
        kind_set_id(call, call->name);
        err = wait_for(call, api, api->available, id, AVAILABLE_LIMIT_S);
    }
    if (err == NULL)
        err = kind_retag(call, &rds_tag_api, arn, retag, tags);
    if (err == NULL)
        err = look_again(call, api, id, live);
    free(created);
    free(retag);
    json_decref(tags);
    return err;
}

struct settling {
    const struct rds_api *api;
    const char *id;
};

/* Done when it is available with nothing pending: a change takes some seconds to show in the
 * status, but is pending at once. */
static struct error *check_settled(struct kind_call *call, void *arg, bool *done)
{
    static const char *const final[] = {
        "failed",      "deleting", "deleted", "incompatible-parameters", "incompatible-network",
        "storage-full"};
    const struct settling *settling = arg;
    json_t *live = NULL;
    TRY(rds_find(call, settling->api, settling->id, &live));
    const char *status = json_text_or(live, settling->api->status, "gone");
    struct error *err = NULL;
    for (size_t i = 0; i < ARRAY_LEN(final); i++) {
        if (strcmp(status, final[i]) == 0)
            err = ERR(ERR_PROVIDER, "%s %s is %s after the change", settling->api->what,
                      settling->id, status);
    }
    *done = strcmp(status, "available") == 0 &&
            json_object_size(json_object_get(live, "PendingModifiedValues")) == 0;
    json_decref(live);
    return err;
}

static char *changes_hash(json_t *changes, char out[9])
{
    char *text = json_canonical(changes);
    calls_short_hash(text, out);
    free(text);
    return out;
}

/* What the change is about, without its values, one of which may be the password. */
static struct error *tell(struct kind_call *call, const char *id, json_t *changes)
{
    const char *member;
    json_t *value;
    json_object_foreach (changes, member, value) {
        char *text = xasprintf("changing %s of %s", member, id);
        struct error *err = calls_note_once(call, text, text);
        free(text);
        TRY(err);
    }
    return NULL;
}

struct error *rds_modify(struct kind_call *call, const struct rds_api *api, const char *id,
                         json_t *changes)
{
    if (json_object_size(changes) == 0) {
        json_decref(changes);
        return NULL;
    }
    json_t *public_part = json_copy(changes);
    json_object_del(public_part, "MasterUserPassword");
    char hash[9];
    changes_hash(public_part, hash);
    json_decref(public_part);
    struct error *err = tell(call, id, changes);
    if (err != NULL) {
        json_decref(changes);
        return err;
    }
    json_put_text(changes, api->id, id);
    json_put_bool(changes, "ApplyImmediately", true);
    char *step = xasprintf("%s:%s", api->modify, id);
    const struct kind_retry passing[] = {{api->busy, NULL}, ROLE_NOT_KNOWN, {NULL, NULL}};
    err = rds_send(call, &(struct step_call){.step = step,
                                             .key = hash,
                                             .service = "rds",
                                             .operation = api->modify,
                                             .params = changes,
                                             .retries = passing,
                                             .retry_limit_s = BUSY_LIMIT_S});
    struct settling settling = {api, id};
    if (err == NULL)
        err = kind_wait_until(call, &(struct own_wait){.step = step,
                                                       .check = check_settled,
                                                       .arg = &settling,
                                                       .delay_s = LOOK_S,
                                                       .limit_s = AVAILABLE_LIMIT_S});
    free(step);
    return err;
}

struct error *rds_remove(struct kind_call *call, const struct rds_api *api, const char *id,
                         json_t *params)
{
    const struct kind_retry passing[] = {{api->busy, NULL}, {NULL, NULL}};
    json_put_text(params, api->id, id);
    return calls_make(call,
                      &(struct step_call){.step = api->remove,
                                          .key = id,
                                          .service = "rds",
                                          .operation = api->remove,
                                          .params = params,
                                          .retries = passing,
                                          .may_be_gone = true},
                      NULL);
}

struct error *rds_wait_gone(struct kind_call *call, const struct rds_api *api, const char *id)
{
    return wait_for(call, api, api->deleted, id, GONE_LIMIT_S);
}
