/*
 * UpdateTable: one kind of change a call, only while the table is ACTIVE, and never one that is
 * there already, which is refused.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/dynamodb_table.h"

/* One UpdateTable and the wait after it. Consumes `change`. */
static struct error *update(struct kind_call *call, const char *step, json_t *change)
{
    static const struct kind_retry passing[] = {{"ResourceInUse", NULL}, {NULL, NULL}};
    json_put_text(change, "TableName", call->name);
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = step,
                                                       .service = "dynamodb",
                                                       .operation = "UpdateTable",
                                                       .params = change,
                                                       .retries = passing},
                                    NULL);
    if (err != NULL)
        return WRAP(err, "changing %s of table %s", step, call->name);
    char *wait = xasprintf("%s-active", step);
    err = dynamodb_wait_active(call, wait);
    free(wait);
    return err;
}

bool dynamodb_manages(const struct kind_call *call, const char *field)
{
    return json_object_size(call->applied) == 0 || json_object_get(call->applied, field) != NULL ||
           json_object_get(call->spec, field) != NULL;
}

/* --- indexes ---------------------------------------------------------------------------------- */

/* The element of a list whose `member` is `name`, or NULL. */
static json_t *named(json_t *list, const char *member, const char *name)
{
    size_t i;
    json_t *element;
    json_array_foreach (list, i, element) {
        if (strcmp(json_text_or(element, member, ""), name) == 0)
            return element;
    }
    return NULL;
}

static bool has_key_type(json_t *table, json_t *key)
{
    json_t *defined = named(json_object_get(table, "AttributeDefinitions"), "AttributeName",
                            json_text_or(key, "name", ""));
    return key == NULL ||
           json_equal(json_object_get(defined, "AttributeType"), json_object_get(key, "type"));
}

static bool has_all(json_t *list, json_t *of)
{
    size_t i, j;
    json_t *wanted, *found;
    json_array_foreach (of, i, wanted) {
        bool there = false;
        json_array_foreach (list, j, found)
            there = there || json_equal(found, wanted);
        if (!there)
            return false;
    }
    return true;
}

static bool same_projection(json_t *a, json_t *b)
{
    json_t *first = json_object_get(a, "NonKeyAttributes");
    json_t *second = json_object_get(b, "NonKeyAttributes");
    return json_equal(json_object_get(a, "ProjectionType"), json_object_get(b, "ProjectionType")) &&
           has_all(first, second) && has_all(second, first);
}

/* Is the index that is there the one wanted, its capacity aside? Otherwise it is made anew. */
static bool is_same_index(const struct kind_call *call, json_t *table, json_t *live, json_t *index)
{
    json_t *wanted = dynamodb_index(call, index);
    bool same =
        json_equal(json_object_get(live, "KeySchema"), json_object_get(wanted, "KeySchema")) &&
        has_key_type(table, json_object_get(index, "hashKey")) &&
        has_key_type(table, json_object_get(index, "rangeKey")) &&
        same_projection(json_object_get(live, "Projection"), json_object_get(wanted, "Projection"));
    json_decref(wanted);
    return same;
}

/* Has the index to go? One that we never made stays. */
static bool is_to_go(const struct kind_call *call, json_t *table, json_t *live)
{
    const char *name = json_text_or(live, "IndexName", "");
    json_t *index = named(json_object_get(call->spec, "globalSecondaryIndexes"), "name", name);
    json_t *before = named(json_object_get(call->applied, "globalSecondaryIndexes"), "name", name);
    if (index != NULL)
        return !is_same_index(call, table, live, index);
    return before != NULL || json_object_size(call->applied) == 0;
}

static struct error *drop_indexes(struct kind_call *call, json_t *table)
{
    size_t i;
    json_t *live;
    json_array_foreach (json_object_get(table, "GlobalSecondaryIndexes"), i, live) {
        if (!is_to_go(call, table, live))
            continue;
        const char *name = json_text_or(live, "IndexName", "");
        char *step = xasprintf("drop-index-%s", name);
        struct error *err = update(call, step,
                                   json_pack("{s:[{s:{s:s}}]}", "GlobalSecondaryIndexUpdates",
                                             "Delete", "IndexName", name));
        free(step);
        TRY(err);
    }
    return NULL;
}

static struct error *make_indexes(struct kind_call *call, json_t *table)
{
    size_t i;
    json_t *index;
    json_array_foreach (json_object_get(call->spec, "globalSecondaryIndexes"), i, index) {
        const char *name = json_text_or(index, "name", "");
        if (named(json_object_get(table, "GlobalSecondaryIndexes"), "IndexName", name) != NULL)
            continue;
        char *step = xasprintf("make-index-%s", name);
        struct error *err =
            update(call, step,
                   json_pack("{s:o, s:[{s:o}]}", "AttributeDefinitions", dynamodb_attributes(call),
                             "GlobalSecondaryIndexUpdates", "Create", dynamodb_index(call, index)));
        free(step);
        TRY(err);
    }
    return NULL;
}

/* --- capacity --------------------------------------------------------------------------------- */

/* A capacity that was moved by hand or by auto scaling stays until the team changes it. */
static bool is_changed(const struct kind_call *call, json_t *section, json_t *before)
{
    static const char *const fields[] = {"readCapacity", "writeCapacity"};
    if (json_object_size(call->applied) == 0)
        return true;
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        if (json_int_or(section, fields[i], 1) != json_int_or(before, fields[i], 1))
            return true;
    return false;
}

static bool has_throughput(json_t *live, json_t *section)
{
    json_t *found = json_object_get(live, "ProvisionedThroughput");
    return json_int_or(found, "ReadCapacityUnits", 0) == json_int_or(section, "readCapacity", 1) &&
           json_int_or(found, "WriteCapacityUnits", 0) == json_int_or(section, "writeCapacity", 1);
}

/* {Update: {IndexName, ProvisionedThroughput}} of the indexes whose capacity is to change, of
 * all of them when the billing mode does. */
static json_t *index_capacities(const struct kind_call *call, json_t *table, bool all)
{
    json_t *updates = json_array();
    size_t i;
    json_t *index;
    json_array_foreach (json_object_get(call->spec, "globalSecondaryIndexes"), i, index) {
        const char *name = json_text_or(index, "name", "");
        json_t *live = named(json_object_get(table, "GlobalSecondaryIndexes"), "IndexName", name);
        json_t *before =
            named(json_object_get(call->applied, "globalSecondaryIndexes"), "name", name);
        bool changes = !has_throughput(live, index) && is_changed(call, index, before);
        if (live != NULL && (all || changes))
            json_add(updates, json_pack("{s:{s:s, s:o}}", "Update", "IndexName", name,
                                        "ProvisionedThroughput", dynamodb_throughput(index)));
    }
    return updates;
}

/* Billing mode and all capacities, of the table and of its indexes, in one call. */
static struct error *update_capacity(struct kind_call *call, json_t *table)
{
    bool provisioned = dynamodb_is_provisioned(call);
    const char *wanted = provisioned ? "PROVISIONED" : "PAY_PER_REQUEST";
    json_t *billing = json_object_get(table, "BillingModeSummary");
    bool switches = strcmp(json_text_or(billing, "BillingMode", "PROVISIONED"), wanted) != 0;
    bool changes =
        !has_throughput(table, call->spec) && is_changed(call, call->spec, call->applied);
    json_t *change = json_object();
    if (switches)
        json_put_text(change, "BillingMode", wanted);
    if (provisioned && (switches || changes))
        json_put(change, "ProvisionedThroughput", dynamodb_throughput(call->spec));
    json_t *indexes = provisioned ? index_capacities(call, table, switches) : json_array();
    if (json_array_size(indexes) > 0)
        json_object_set(change, "GlobalSecondaryIndexUpdates", indexes);
    json_decref(indexes);
    if (json_object_size(change) > 0)
        return update(call, "capacity", change);
    json_decref(change);
    return NULL;
}

/* --- stream, encryption, protection ----------------------------------------------------------- */

static struct error *update_stream(struct kind_call *call, json_t *table)
{
    json_t *live = json_object_get(table, "StreamSpecification");
    bool on = json_bool_or(live, "StreamEnabled", false);
    json_t *wanted = dynamodb_stream(call->spec);
    bool same = on && wanted != NULL &&
                json_equal(json_object_get(live, "StreamViewType"),
                           json_object_get(wanted, "StreamViewType"));
    struct error *err = NULL;
    if (on && !same && dynamodb_manages(call, "stream"))
        err = update(call, "stream-off",
                     json_pack("{s:{s:b}}", "StreamSpecification", "StreamEnabled", 0));
    if (err == NULL && wanted != NULL && !same)
        err = update(call, "stream-on", json_pack("{s:O}", "StreamSpecification", wanted));
    json_decref(wanted);
    return err;
}

/* The key is answered as an ARN, whatever it was named by: only its absence can be seen. */
static struct error *update_encryption(struct kind_call *call, json_t *table)
{
    json_t *live = json_object_get(table, "SSEDescription");
    bool on = strcmp(json_text_or(live, "Status", "DISABLED"), "DISABLED") != 0;
    json_t *wanted = dynamodb_encryption(call->spec);
    bool is_other = wanted != NULL && (!on || kind_changed(call, "encryption"));
    bool is_more = wanted == NULL && on && dynamodb_manages(call, "encryption");
    struct error *err = NULL;
    if (is_other || is_more) {
        json_t *setting = wanted != NULL ? json_incref(wanted) : json_pack("{s:b}", "Enabled", 0);
        err = update(call, "encryption", json_pack("{s:o}", "SSESpecification", setting));
    }
    json_decref(wanted);
    return err;
}

static struct error *update_protection(struct kind_call *call, json_t *table)
{
    bool wanted = json_bool_or(call->spec, "deletionProtection", false);
    bool on = json_bool_or(table, "DeletionProtectionEnabled", false);
    if (wanted == on || !dynamodb_manages(call, "deletionProtection"))
        return NULL;
    return update(call, "protection", json_pack("{s:b}", "DeletionProtectionEnabled", wanted));
}

/* Indexes that go do so before the capacity is set, which all that exist take part in. */
static struct error *(*const changes[])(struct kind_call *call, json_t *table) = {
    drop_indexes,      update_capacity,   update_stream,
    update_encryption, update_protection, make_indexes,
};

static struct error *make_change(struct kind_call *call, size_t index)
{
    json_t *table = NULL;
    TRY(dynamodb_describe(call, &table));
    struct error *err = changes[index](call, table);
    json_decref(table);
    return err;
}

/* A change that was sent twice because its answer was lost is refused the second time: what is
 * there then says whether it was made. */
struct error *dynamodb_update_table(struct kind_call *call)
{
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        struct error *err = make_change(call, i);
        if (err != NULL && err->effect == ERR_EFFECT_UNKNOWN) {
            error_free(err);
            TRY(dynamodb_wait_active(call, "settled"));
            err = make_change(call, i);
        }
        TRY(err);
    }
    return NULL;
}
