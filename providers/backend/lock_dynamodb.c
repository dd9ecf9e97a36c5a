/*
 * Locks as DynamoDB items, one conditional UpdateItem a move. An item outlives its release, so
 * that its fence only grows; the fence of a new item starts at the wall clock in ms, which keeps
 * it growing even when DynamoDB's TTL removed an abandoned item. While a lock is held its item
 * carries `tenant`, the key of the sparse index that lists held locks without a scan.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/backend/lock_impl.h"
#include "providers/backend/lock_table.h"

struct dynamodb_impl {
    struct aws_session *session; /* borrowed */
    char *table;
};

static json_t *text_value(const char *text)
{
    return json_pack("{s:s}", "S", text == NULL || *text == '\0' ? "-" : text);
}

static json_t *number_value(int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof(digits), "%" PRId64, number);
    return json_pack("{s:s}", "N", digits);
}

static const char *item_text(json_t *item, const char *name)
{
    return json_text(json_object_get(item, name), "S");
}

static int64_t item_number(json_t *item, const char *name)
{
    const char *digits = json_text(json_object_get(item, name), "N");
    return digits == NULL ? 0 : strtoll(digits, NULL, 10);
}

static void info_from_item(json_t *item, struct lock_info *out)
{
    memset(out, 0, sizeof(*out));
    out->key = xstrdup(item_text(item, LOCK_KEY));
    out->id = xstrdup(item_text(item, "lockID"));
    out->owner = xstrdup(item_text(item, "owner"));
    out->operation = xstrdup(item_text(item, "operation"));
    out->deployment = xstrdup(item_text(item, "deployment"));
    out->host = xstrdup(item_text(item, "host"));
    out->pid = item_number(item, "pid");
    out->fence = (uint64_t)item_number(item, "fence");
    out->acquired_s = item_number(item, "acquiredAt");
    out->expires_s = item_number(item, "expiresAt");
    out->heartbeat_s = item_number(item, "heartbeatAt");
}

static json_t *update_params(const struct dynamodb_impl *db, const char *key, const char *condition,
                             const char *update, json_t *values)
{
    return json_pack("{s:s, s:{s:o}, s:s, s:s, s:o, s:s}", "TableName", db->table, "Key", LOCK_KEY,
                     text_value(key), "ConditionExpression", condition, "UpdateExpression", update,
                     "ExpressionAttributeValues", values, "ReturnValues", "ALL_NEW");
}

static struct error *db_get(void *impl, const char *key, struct lock_info *out)
{
    struct dynamodb_impl *db = impl;
    json_t *params = json_pack("{s:s, s:{s:o}, s:b}", "TableName", db->table, "Key", LOCK_KEY,
                               text_value(key), "ConsistentRead", 1);
    json_t *result = NULL;
    struct error *err = aws_call(db->session, "dynamodb", "GetItem", params, &result);
    json_decref(params);
    if (err != NULL)
        return WRAP(err, "reading lock '%s' in table '%s'", key, db->table);
    json_t *item = json_object_get(result, "Item");
    if (item == NULL)
        err = ERR(ERR_NOT_FOUND, "no lock '%s' in table '%s'", key, db->table);
    else
        info_from_item(item, out);
    json_decref(result);
    return err;
}

/* The condition failed: somebody holds it, unless the holder is this very acquisition, whose
 * first answer was lost. */
static struct error *take_refused(struct dynamodb_impl *db, struct lock_info *want)
{
    struct lock_info holder;
    TRY(db_get(db, want->key, &holder));
    struct error *err = NULL;
    if (holder.id != NULL && strcmp(holder.id, want->id) == 0)
        want->fence = holder.fence;
    else
        err = lock_held_error(&holder);
    lock_info_fini(&holder);
    return err;
}

/* "tenant:<t>:…" -> <t>. */
static char *tenant_of(const char *key)
{
    if (strncmp(key, "tenant:", 7) != 0)
        return xstrdup("-");
    return xstrndup(key + 7, strcspn(key + 7, ":"));
}

static json_t *take_values(const struct lock_info *want)
{
    json_t *values = json_object();
    char *tenant = tenant_of(want->key);
    json_object_set_new(values, ":tenant", text_value(tenant));
    free(tenant);
    json_object_set_new(values, ":id", text_value(want->id));
    json_object_set_new(values, ":owner", text_value(want->owner));
    json_object_set_new(values, ":operation", text_value(want->operation));
    json_object_set_new(values, ":deployment", text_value(want->deployment));
    json_object_set_new(values, ":host", text_value(want->host));
    json_object_set_new(values, ":pid", number_value(want->pid));
    json_object_set_new(values, ":now", number_value(want->acquired_s));
    json_object_set_new(values, ":until", number_value(want->expires_s));
    json_object_set_new(values, ":ttl", number_value(want->expires_s - want->acquired_s));
    json_object_set_new(values, ":seed", number_value(clock_wall_ms()));
    json_object_set_new(values, ":one", number_value(1));
    return values;
}

static struct error *db_take(void *impl, struct lock_info *want)
{
    struct dynamodb_impl *db = impl;
    json_t *params = update_params(
        db, want->key, "attribute_not_exists(lockID) OR expiresAt < :now",
        "SET lockID = :id, tenant = :tenant, #owner = :owner, #operation = :operation, "
        "deployment = :deployment, #host = :host, pid = :pid, acquiredAt = :now, "
        "heartbeatAt = :now, expiresAt = :until, #ttl = :ttl, "
        "fence = if_not_exists(fence, :seed) + :one",
        take_values(want));
    json_object_set_new(params, "ExpressionAttributeNames",
                        json_pack("{s:s, s:s, s:s, s:s}", "#owner", "owner", "#operation",
                                  "operation", "#host", "host", "#ttl", "ttl"));
    json_t *result = NULL;
    struct error *err = aws_call(db->session, "dynamodb", "UpdateItem", params, &result);
    json_decref(params);
    if (err != NULL && aws_error_is(err, "ConditionalCheckFailed")) {
        error_free(err);
        return take_refused(db, want);
    }
    if (err != NULL && err->code == ERR_NOT_FOUND)
        return WRAP(err, "lock table '%s' does not exist: run 'panka backend create'", db->table);
    if (err != NULL)
        return WRAP(err, "taking lock '%s'", want->key);
    want->fence = (uint64_t)item_number(json_object_get(result, "Attributes"), "fence");
    json_decref(result);
    return NULL;
}

/* The item says why a conditional move of ours was refused. */
static struct error *not_ours(struct dynamodb_impl *db, const struct lock_info *info)
{
    struct lock_info found;
    TRY(db_get(db, info->key, &found));
    struct error *err;
    if (found.id != NULL && strcmp(found.id, info->id) == 0)
        err = ERR(ERR_LOCK_LOST, "lock '%s' expired before it was refreshed", info->key);
    else if (found.id == NULL)
        err = ERR(ERR_NOT_FOUND, "lock '%s' is not held any more", info->key);
    else
        err = ERR(ERR_LOCK_ID, "lock '%s' is now held by %s", info->key, found.owner);
    lock_info_fini(&found);
    return err;
}

static struct error *move(struct dynamodb_impl *db, const struct lock_info *info, json_t *params,
                          const char *doing)
{
    struct error *err = aws_call(db->session, "dynamodb", "UpdateItem", params, NULL);
    json_decref(params);
    if (err == NULL)
        return NULL;
    if (!aws_error_is(err, "ConditionalCheckFailed"))
        return WRAP(err, "%s lock '%s'", doing, info->key);
    enum err_effect effect = err->effect;
    error_free(err);
    err = not_ours(db, info);
    err->effect = effect;
    return err;
}

static struct error *db_refresh(void *impl, const struct lock_info *info)
{
    struct dynamodb_impl *db = impl;
    json_t *values =
        json_pack("{s:o, s:o, s:o}", ":id", text_value(info->id), ":now",
                  number_value(info->heartbeat_s), ":until", number_value(info->expires_s));
    struct error *err = move(db, info,
                             update_params(db, info->key, "lockID = :id AND expiresAt >= :now",
                                           "SET expiresAt = :until, heartbeatAt = :now", values),
                             "refreshing");
    if (err != NULL && err->code == ERR_NOT_FOUND)
        err->code = ERR_LOCK_ID;
    return err;
}

static struct error *db_release(void *impl, const struct lock_info *info)
{
    struct dynamodb_impl *db = impl;
    json_t *values = json_pack("{s:o}", ":id", text_value(info->id));
    struct error *err = move(
        db, info,
        update_params(db, info->key, "lockID = :id", "REMOVE lockID, expiresAt, tenant", values),
        "releasing");
    if (err == NULL || err->code != ERR_NOT_FOUND || err->effect != ERR_EFFECT_UNKNOWN)
        return err;
    error_free(err); /* released by a first send, whose answer was lost */
    return NULL;
}

static struct error *db_list(void *impl, const char *prefix, struct lock_info **out, size_t *count)
{
    struct dynamodb_impl *db = impl;
    char *tenant = tenant_of(prefix);
    json_t *params =
        json_pack("{s:s, s:s, s:s, s:{s:s}, s:{s:o, s:o}}", "TableName", db->table, "IndexName",
                  LOCK_TENANT_INDEX, "KeyConditionExpression",
                  "tenant = :tenant AND begins_with(#key, :prefix)", "ExpressionAttributeNames",
                  "#key", LOCK_KEY, "ExpressionAttributeValues", ":tenant", text_value(tenant),
                  ":prefix", text_value(prefix));
    free(tenant);
    json_t *result = NULL;
    struct error *err = aws_call_all(db->session, "dynamodb", "Query", params, &result);
    json_decref(params);
    if (err != NULL)
        return WRAP(err, "listing locks in table '%s'", db->table);
    size_t i;
    json_t *item;
    json_array_foreach (json_object_get(result, "Items"), i, item) {
        struct lock_info info;
        info_from_item(item, &info);
        lock_infos_add(out, count, &info);
    }
    json_decref(result);
    return NULL;
}

static void db_close(void *impl)
{
    struct dynamodb_impl *db = impl;
    free(db->table);
    free(db);
}

static const struct lock_backend dynamodb_backend = {
    .take = db_take,
    .refresh = db_refresh,
    .release = db_release,
    .get = db_get,
    .list = db_list,
    .close = db_close,
};

struct error *lock_table_open_dynamodb(struct aws_session *session, const char *table,
                                       const struct lock_options *options, struct lock_table **out)
{
    if (table == NULL || *table == '\0')
        return ERR(ERR_INVALID, "locks.table is empty: the dynamodb locks need a table name");
    struct dynamodb_impl *db = xcalloc(1, sizeof(*db));
    db->session = session;
    db->table = xstrdup(table);
    *out = lock_table_make(&dynamodb_backend, db, options);
    return NULL;
}
