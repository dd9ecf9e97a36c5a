/*
 * DynamoDB: a table with its indexes, stream, TTL and point-in-time recovery. Identity is the
 * name. UpdateTable takes one change at a time, and only while the table is ACTIVE.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/dynamodb_table.h"
#include "providers/aws/kinds/kinds.h"

#define CREATE_STEP "create-table"

enum { ACTIVE_LIMIT_S = 1800, GONE_LIMIT_S = 600 };

static json_t *table_params(const struct kind_call *call)
{
    return json_pack("{s:s}", "TableName", call->name);
}

struct error *dynamodb_describe(struct kind_call *call, json_t **table)
{
    *table = NULL;
    json_t *result = NULL;
    struct error *err = kind_query(call, "dynamodb", "DescribeTable", table_params(call), &result);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    TRY(err);
    *table = json_incref(json_object_get(result, "Table"));
    json_decref(result);
    return NULL;
}

static struct error *tags_of(struct kind_call *call, json_t *table, json_t **tags)
{
    json_t *result = NULL;
    json_t *params = json_pack("{s:s}", "ResourceArn", json_text(table, "TableArn"));
    TRY(kind_query(call, "dynamodb", "ListTagsOfResource", params, &result));
    *tags = kind_tags_of(json_object_get(result, "Tags"), "Key", "Value");
    json_decref(result);
    return NULL;
}

static bool all_active(json_t *list, const char *status)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (strcmp(json_text_or(entry, status, "ACTIVE"), "ACTIVE") != 0)
            return false;
    }
    return true;
}

/* ACTIVE, and every index with it. */
static struct error *check_active(struct kind_call *call, void *arg, bool *done)
{
    (void)arg;
    json_t *table = NULL;
    TRY(dynamodb_describe(call, &table));
    *done = table != NULL && strcmp(json_text_or(table, "TableStatus", ""), "ACTIVE") == 0 &&
            all_active(json_object_get(table, "GlobalSecondaryIndexes"), "IndexStatus");
    json_decref(table);
    return NULL;
}

struct error *dynamodb_wait_active(struct kind_call *call, const char *step)
{
    return kind_wait_until(
        call, &(struct own_wait){
                  .step = step, .check = check_active, .delay_s = 20, .limit_s = ACTIVE_LIMIT_S});
}

static struct error *create_table(struct kind_call *call)
{
    static const struct kind_retry passing[] = {{"LimitExceeded", NULL}, {NULL, NULL}};
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = CREATE_STEP,
                                                       .service = "dynamodb",
                                                       .operation = "CreateTable",
                                                       .params = dynamodb_create_params(call),
                                                       .retries = passing},
                                    NULL);
    if (err != NULL && aws_error_is(err, "ResourceInUse") && kind_was_begun(call, CREATE_STEP)) {
        error_free(err); /* an earlier send of this very call */
        err = NULL;
    }
    return err;
}

static struct error *check_time_to_live(struct kind_call *call, json_t **description)
{
    json_t *result = NULL;
    TRY(kind_query(call, "dynamodb", "DescribeTimeToLive", table_params(call), &result));
    *description = json_incref(json_object_get(result, "TimeToLiveDescription"));
    json_decref(result);
    return NULL;
}

static struct error *set_time_to_live(struct kind_call *call, const char *step, bool on,
                                      const char *attribute)
{
    struct error *err = kind_mutate(
        call,
        &(struct mutation){.step = step,
                           .service = "dynamodb",
                           .operation = "UpdateTimeToLive",
                           .params = json_pack("{s:s, s:{s:b, s:s}}", "TableName", call->name,
                                               "TimeToLiveSpecification", "Enabled", on,
                                               "AttributeName", attribute)},
        NULL);
    if (err != NULL && strstr(err->message, "modified multiple times") != NULL)
        return WRAP(err, "DynamoDB changes the time to live once an hour: apply again later");
    return err;
}

/* To change the attribute, TTL is switched off and on; AWS allows one change an hour and says so.
 */
static struct error *change_time_to_live(struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "ttl");
    if (!dynamodb_manages(call, "ttl"))
        return NULL;
    bool wanted = section != NULL && json_bool_or(section, "enabled", true);
    json_t *found = NULL;
    TRY(check_time_to_live(call, &found));
    bool on = strncmp(json_text_or(found, "TimeToLiveStatus", ""), "ENABL", 5) == 0;
    char *before = xstrdup(json_text_or(found, "AttributeName", ""));
    json_decref(found);
    const char *attribute = json_text_or(section, "attributeName", before);
    struct error *err = NULL;
    if (on && (!wanted || strcmp(before, attribute) != 0))
        err = set_time_to_live(call, "ttl-off", false, before);
    if (err == NULL && wanted && (!on || strcmp(before, attribute) != 0))
        err = set_time_to_live(call, "ttl-on", true, attribute);
    free(before);
    return err;
}

/* As with the table: a change sent twice is refused the second time. */
static struct error *apply_time_to_live(struct kind_call *call)
{
    struct error *err = change_time_to_live(call);
    if (err == NULL || err->effect != ERR_EFFECT_UNKNOWN)
        return err;
    error_free(err);
    return change_time_to_live(call);
}

/* Continuous backups themselves are still being enabled right after a creation. */
static struct error *apply_recovery(struct kind_call *call)
{
    static const struct kind_retry passing[] = {{"ContinuousBackupsUnavailable", NULL},
                                                {NULL, NULL}};
    bool wanted = json_bool_or(call->spec, "pointInTimeRecovery", false);
    json_t *result = NULL;
    if (!dynamodb_manages(call, "pointInTimeRecovery"))
        return NULL;
    TRY(kind_query(call, "dynamodb", "DescribeContinuousBackups", table_params(call), &result));
    const char *status = json_path_text(result, "ContinuousBackupsDescription."
                                                "PointInTimeRecoveryDescription."
                                                "PointInTimeRecoveryStatus");
    bool on = status != NULL && strcmp(status, "ENABLED") == 0;
    json_decref(result);
    if (wanted == on)
        return NULL;
    return kind_mutate(
        call,
        &(struct mutation){.step = "point-in-time-recovery",
                           .service = "dynamodb",
                           .operation = "UpdateContinuousBackups",
                           .params = json_pack("{s:s, s:{s:b}}", "TableName", call->name,
                                               "PointInTimeRecoverySpecification",
                                               "PointInTimeRecoveryEnabled", wanted),
                           .retries = passing},
        NULL);
}

static const struct tag_api tag_api = {
    .service = "dynamodb",
    .tag = "TagResource",
    .untag = "UntagResource",
    .id_member = "ResourceArn",
    .tags_member = "Tags",
    .keys_member = "TagKeys",
    .key = "Key",
    .value = "Value",
};

static void fill_outputs(struct kind_call *call, json_t *table)
{
    kind_set_id(call, call->name);
    kind_output(call, "table_name", call->name);
    kind_output(call, "arn", json_text(table, "TableArn"));
    kind_output(call, "region", aws_session_region(call->session));
    if (json_bool_or(json_object_get(table, "StreamSpecification"), "StreamEnabled", false))
        kind_output(call, "stream_arn", json_text(table, "LatestStreamArn"));
}

static struct error *finish(struct kind_call *call)
{
    TRY(apply_time_to_live(call));
    TRY(apply_recovery(call));
    json_t *table = NULL;
    TRY(dynamodb_describe(call, &table));
    if (table == NULL)
        return ERR(ERR_NOT_FOUND, "table '%s' went away while it was worked on", call->name);
    fill_outputs(call, table);
    json_decref(table);
    return NULL;
}

/* The type of an attribute in a list of definitions. */
static const char *type_of(json_t *definitions, const char *attribute)
{
    size_t i;
    json_t *definition;
    json_array_foreach (definitions, i, definition) {
        if (strcmp(json_text_or(definition, "AttributeName", ""), attribute) == 0)
            return json_text_or(definition, "AttributeType", "");
    }
    return "";
}

static bool has_keys(json_t *table, json_t *wanted)
{
    json_t *schema = json_object_get(wanted, "KeySchema");
    bool same = json_equal(schema, json_object_get(table, "KeySchema"));
    size_t i;
    json_t *key;
    json_array_foreach (schema, i, key) {
        const char *name = json_text_or(key, "AttributeName", "");
        same = same && strcmp(type_of(json_object_get(wanted, "AttributeDefinitions"), name),
                              type_of(json_object_get(table, "AttributeDefinitions"), name)) == 0;
    }
    return same;
}

/* A table's keys are for ever: one of our name with others is not the one that is wanted. */
static struct error *check_keys(const struct kind_call *call, json_t *table)
{
    json_t *wanted = dynamodb_create_params(call);
    bool same = has_keys(table, wanted);
    json_decref(wanted);
    if (same)
        return NULL;
    return ERR(ERR_ALREADY_EXISTS,
               "table %s exists with other keys: only its deletion and a new table change them",
               call->name);
}

/* Bring a table that exists to the spec. */
static struct error *converge(struct kind_call *call, json_t *table)
{
    json_t *tags = NULL;
    TRY(tags_of(call, table, &tags));
    struct error *err = kind_adopt(call, "table", CREATE_STEP, tags);
    if (err == NULL) {
        kind_set_id(call, call->name);
        err = check_keys(call, table);
    }
    if (err == NULL)
        err = dynamodb_wait_active(call, "active-before");
    if (err == NULL)
        err = kind_retag(call, &tag_api, json_text(table, "TableArn"), "tag", tags);
    json_decref(tags);
    if (err == NULL)
        err = dynamodb_update_table(call);
    return err != NULL ? err : finish(call);
}

/* A table of the name that is going is waited out. */
static struct error *wait_gone(struct kind_call *call)
{
    return kind_wait(call, &(struct model_wait){.step = "table-gone",
                                                .service = "dynamodb",
                                                .waiter = "TableNotExists",
                                                .params = table_params(call),
                                                .limit_s = GONE_LIMIT_S});
}

static bool is_going(json_t *table)
{
    return strcmp(json_text_or(table, "TableStatus", ""), "DELETING") == 0;
}

static struct error *find_lasting(struct kind_call *call, json_t **table)
{
    TRY(dynamodb_describe(call, table));
    if (!is_going(*table))
        return NULL;
    json_decref(*table);
    *table = NULL;
    return wait_gone(call);
}

static struct error *make_table(struct kind_call *call, json_t **table)
{
    TRY(create_table(call));
    kind_set_id(call, call->name);
    TRY(dynamodb_wait_active(call, "table-active"));
    TRY(dynamodb_describe(call, table));
    if (*table == NULL)
        return ERR(ERR_NOT_FOUND, "table '%s' went away while it was created", call->name);
    return NULL;
}

/* Create and update alike end with the table as specified. */
static struct error *dynamodb_ensure(struct kind_call *call)
{
    json_t *table = NULL;
    TRY(find_lasting(call, &table));
    if (table == NULL || kind_began(call, CREATE_STEP))
        json_object_clear(call->applied); /* of another table, gone behind our back */
    struct error *err = table == NULL ? make_table(call, &table) : NULL;
    if (err == NULL)
        err = converge(call, table);
    json_decref(table);
    return err;
}

static struct error *dynamodb_read(struct kind_call *call)
{
    json_t *table = NULL;
    json_t *tags = NULL;
    TRY(dynamodb_describe(call, &table));
    if (table == NULL)
        return ERR(ERR_NOT_FOUND, "no table '%s'", call->name);
    struct error *err = tags_of(call, table, &tags);
    if (err == NULL) {
        fill_outputs(call, table);
        json_put(call->attributes, "live", json_pack("{s:O, s:O}", "table", table, "tags", tags));
    }
    json_decref(tags);
    json_decref(table);
    return err;
}

/* A table that is being made or changed can be neither changed nor deleted. */
static const struct kind_retry busy[] = {{"ResourceInUse", NULL}, {NULL, NULL}};

static struct error *lift_protection(struct kind_call *call, json_t *table)
{
    if (!json_bool_or(table, "DeletionProtectionEnabled", false))
        return NULL;
    if (!call->op->force)
        return ERR(ERR_PRECONDITION,
                   "table %s is protected against deletion: switch deletionProtection off first, "
                   "or use --force",
                   call->name);
    return kind_mutate(call,
                       &(struct mutation){.step = "lift-protection",
                                          .service = "dynamodb",
                                          .operation = "UpdateTable",
                                          .params = json_pack("{s:s, s:b}", "TableName", call->name,
                                                              "DeletionProtectionEnabled", 0),
                                          .retries = busy,
                                          .retry_limit_s = ACTIVE_LIMIT_S},
                       NULL);
}

/* A replacement would silently lose what the table holds; a plain deletion was asked for. */
static struct error *refuse_losing_items(struct kind_call *call)
{
    bool replaces = call->op->replaces || call->op->action == OP_REPLACE;
    if (!replaces || call->op->force)
        return NULL;
    json_t *result = NULL;
    TRY(kind_query(call, "dynamodb", "Scan",
                   json_pack("{s:s, s:s, s:i, s:b}", "TableName", call->name, "Select", "COUNT",
                             "Limit", 1, "ConsistentRead", 1),
                   &result));
    bool holds = json_int_or(result, "Count", 0) > 0;
    json_decref(result);
    if (!holds)
        return NULL;
    return ERR(ERR_PRECONDITION,
               "table %s holds items, which its replacement would lose: move them away first, or "
               "use --force",
               call->name);
}

static struct error *delete_table(struct kind_call *call, json_t *table)
{
    json_t *tags = NULL;
    TRY(tags_of(call, table, &tags));
    struct error *err = kind_adopt(call, "table", CREATE_STEP, tags);
    json_decref(tags);
    TRY(err);
    TRY(refuse_losing_items(call));
    TRY(lift_protection(call, table));
    return kind_mutate(call,
                       &(struct mutation){.step = "delete-table",
                                          .service = "dynamodb",
                                          .operation = "DeleteTable",
                                          .params = table_params(call),
                                          .retries = busy,
                                          .retry_limit_s = ACTIVE_LIMIT_S},
                       NULL);
}

static struct error *dynamodb_remove(struct kind_call *call)
{
    json_t *table = NULL;
    TRY(dynamodb_describe(call, &table));
    if (table == NULL)
        return NULL;
    struct error *err = is_going(table) ? NULL : delete_table(call, table);
    json_decref(table);
    TRY(calls_unless_gone(err));
    return wait_gone(call);
}

const struct kind kind_dynamodb = {
    .name = "DynamoDB",
    .create = dynamodb_ensure,
    .read = dynamodb_read,
    .update = dynamodb_ensure,
    .remove = dynamodb_remove,
};
