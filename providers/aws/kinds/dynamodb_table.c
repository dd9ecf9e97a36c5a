#include "providers/aws/kinds/dynamodb_table.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

static bool is_provisioned(const struct kind_call *call)
{
    return strcmp(json_text_or(call->spec, "billingMode", ""), "PROVISIONED") == 0;
}

static json_t *throughput(json_t *section)
{
    return json_pack("{s:I, s:I}", "ReadCapacityUnits",
                     (json_int_t)json_int_or(section, "readCapacity", 1), "WriteCapacityUnits",
                     (json_int_t)json_int_or(section, "writeCapacity", 1));
}

static void add_key(json_t *schema, json_t *section, const char *field, const char *type)
{
    json_t *key = json_object_get(section, field);
    if (key != NULL)
        json_add(schema,
                 json_pack("{s:s, s:s}", "AttributeName", json_text(key, "name"), "KeyType", type));
}

static json_t *key_schema(json_t *section)
{
    json_t *schema = json_array();
    add_key(schema, section, "hashKey", "HASH");
    add_key(schema, section, "rangeKey", "RANGE");
    return schema;
}

static void define(json_t *attributes, json_t *key)
{
    if (key != NULL)
        json_object_set(attributes, json_text(key, "name"), json_object_get(key, "type"));
}

static void define_keys(json_t *attributes, json_t *section)
{
    define(attributes, json_object_get(section, "hashKey"));
    define(attributes, json_object_get(section, "rangeKey"));
}

/* Exactly the attributes that keys and indexes use, each once. */
static json_t *attribute_definitions(const struct kind_call *call)
{
    static const char *const lists[] = {"globalSecondaryIndexes", "localSecondaryIndexes"};
    json_t *types = json_object();
    define_keys(types, call->spec);
    for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
        size_t j;
        json_t *index;
        json_array_foreach (json_object_get(call->spec, lists[i]), j, index)
            define_keys(types, index);
    }
    json_t *definitions = json_array();
    const char *name;
    json_t *type;
    json_object_foreach (types, name, type)
        json_add(definitions,
                 json_pack("{s:s, s:O}", "AttributeName", name, "AttributeType", type));
    json_decref(types);
    return definitions;
}

static json_t *projection(json_t *index)
{
    json_t *result = json_pack("{s:s}", "ProjectionType", json_text_or(index, "projection", "ALL"));
    json_t *attributes = json_object_get(index, "nonKeyAttributes");
    if (attributes != NULL)
        json_object_set(result, "NonKeyAttributes", attributes);
    return result;
}

static json_t *global_index(const struct kind_call *call, json_t *index)
{
    json_t *result = json_pack("{s:s, s:o, s:o}", "IndexName", json_text(index, "name"),
                               "KeySchema", key_schema(index), "Projection", projection(index));
    if (is_provisioned(call))
        json_put(result, "ProvisionedThroughput", throughput(index));
    return result;
}

/* A local index shares the table's hash key. */
static json_t *local_index(const struct kind_call *call, json_t *index)
{
    json_t *schema = json_array();
    add_key(schema, call->spec, "hashKey", "HASH");
    add_key(schema, index, "rangeKey", "RANGE");
    return json_pack("{s:s, s:o, s:o}", "IndexName", json_text(index, "name"), "KeySchema", schema,
                     "Projection", projection(index));
}

static void put_indexes(const struct kind_call *call, json_t *params)
{
    json_t *global = json_array();
    json_t *local = json_array();
    size_t i;
    json_t *index;
    json_array_foreach (json_object_get(call->spec, "globalSecondaryIndexes"), i, index)
        json_add(global, global_index(call, index));
    json_array_foreach (json_object_get(call->spec, "localSecondaryIndexes"), i, index)
        json_add(local, local_index(call, index));
    if (json_array_size(global) > 0)
        json_object_set(params, "GlobalSecondaryIndexes", global);
    if (json_array_size(local) > 0)
        json_object_set(params, "LocalSecondaryIndexes", local);
    json_decref(global);
    json_decref(local);
}

/* Without a key of its own the table is encrypted with AWS's. */
static json_t *encryption(json_t *spec)
{
    json_t *section = json_object_get(spec, "encryption");
    const char *key = json_text(section, "kmsKey");
    if (key == NULL || !json_bool_or(section, "enabled", true))
        return NULL;
    return json_pack("{s:b, s:s, s:s}", "Enabled", 1, "SSEType", "KMS", "KMSMasterKeyId", key);
}

static json_t *stream(json_t *spec)
{
    json_t *section = json_object_get(spec, "stream");
    if (section == NULL || !json_bool_or(section, "enabled", true))
        return NULL;
    return json_pack("{s:b, s:s}", "StreamEnabled", 1, "StreamViewType",
                     json_text_or(section, "viewType", "NEW_AND_OLD_IMAGES"));
}

json_t *dynamodb_create_params(const struct kind_call *call)
{
    json_t *params =
        json_pack("{s:s, s:o, s:o, s:s, s:o}", "TableName", call->name, "AttributeDefinitions",
                  attribute_definitions(call), "KeySchema", key_schema(call->spec), "BillingMode",
                  is_provisioned(call) ? "PROVISIONED" : "PAY_PER_REQUEST", "Tags",
                  kind_tag_list(call, "Key", "Value"));
    if (is_provisioned(call))
        json_put(params, "ProvisionedThroughput", throughput(call->spec));
    put_indexes(call, params);
    json_put(params, "StreamSpecification", stream(call->spec));
    json_put(params, "SSESpecification", encryption(call->spec));
    if (json_bool_or(call->spec, "deletionProtection", false))
        json_put_bool(params, "DeletionProtectionEnabled", true);
    return params;
}

/* One UpdateTable and the wait after it. Consumes `change`. */
static struct error *update(struct kind_call *call, const char *step, json_t *change)
{
    json_put_text(change, "TableName", call->name);
    struct error *err = kind_mutate(
        call,
        &(struct mutation){
            .step = step, .service = "dynamodb", .operation = "UpdateTable", .params = change},
        NULL);
    if (err != NULL)
        return WRAP(err, "changing %s of table %s", step, call->name);
    char *wait = xasprintf("%s-active", step);
    err = dynamodb_wait_active(call, wait);
    free(wait);
    return err;
}

/* The description of the index called `name` in a list, or NULL. */
static json_t *index_named(json_t *list, const char *member, const char *name)
{
    size_t i;
    json_t *index;
    json_array_foreach (list, i, index) {
        if (strcmp(json_text_or(index, member, ""), name) == 0)
            return index;
    }
    return NULL;
}

/* Would the index have to be made anew? Its capacity can change in place. */
static bool index_differs(json_t *a, json_t *b)
{
    json_t *x = json_copy(a);
    json_t *y = json_copy(b);
    json_object_del(x, "readCapacity");
    json_object_del(x, "writeCapacity");
    json_object_del(y, "readCapacity");
    json_object_del(y, "writeCapacity");
    bool differs = !json_equal(x, y);
    json_decref(x);
    json_decref(y);
    return differs;
}

static struct error *drop_indexes(struct kind_call *call)
{
    json_t *wanted = json_object_get(call->spec, "globalSecondaryIndexes");
    size_t i;
    json_t *before;
    json_array_foreach (json_object_get(call->applied, "globalSecondaryIndexes"), i, before) {
        const char *name = json_text(before, "name");
        json_t *now = index_named(wanted, "name", name);
        if (now != NULL && !index_differs(now, before))
            continue;
        char *step = xasprintf("drop-index-%s", name);
        struct error *err = update(call, step,
                                   json_pack("{s:[{s:{s:s}}]}", "GlobalSecondaryIndexUpdates",
                                             "Delete", "IndexName", name));
        free(step);
        if (err != NULL && err->code != ERR_NOT_FOUND)
            return err;
        error_free(err);
    }
    return NULL;
}

static struct error *make_index(struct kind_call *call, json_t *index)
{
    char *step = xasprintf("make-index-%s", json_text(index, "name"));
    struct error *err =
        update(call, step,
               json_pack("{s:o, s:[{s:o}]}", "AttributeDefinitions", attribute_definitions(call),
                         "GlobalSecondaryIndexUpdates", "Create", global_index(call, index)));
    free(step);
    return err;
}

static struct error *make_indexes(struct kind_call *call, json_t *existing)
{
    json_t *applied = json_object_get(call->applied, "globalSecondaryIndexes");
    size_t i;
    json_t *index;
    json_array_foreach (json_object_get(call->spec, "globalSecondaryIndexes"), i, index) {
        const char *name = json_text(index, "name");
        json_t *before = index_named(applied, "name", name);
        bool there = index_named(existing, "IndexName", name) != NULL;
        bool remade = before != NULL && index_differs(index, before);
        if (!there || remade)
            TRY(make_index(call, index));
    }
    return NULL;
}

/* Billing mode and all capacities, of the table and of the indexes that stay, in one call. */
static struct error *update_capacity(struct kind_call *call)
{
    bool changed = kind_changed(call, "billingMode") || kind_changed(call, "readCapacity") ||
                   kind_changed(call, "writeCapacity");
    json_t *indexes = json_array();
    size_t i;
    json_t *before;
    json_t *wanted = json_object_get(call->spec, "globalSecondaryIndexes");
    json_array_foreach (json_object_get(call->applied, "globalSecondaryIndexes"), i, before) {
        json_t *now = index_named(wanted, "name", json_text(before, "name"));
        if (now == NULL || index_differs(now, before) || !is_provisioned(call))
            continue;
        if (changed || !json_equal(now, before))
            json_add(indexes,
                     json_pack("{s:{s:s, s:o}}", "Update", "IndexName", json_text(now, "name"),
                               "ProvisionedThroughput", throughput(now)));
    }
    struct error *err = NULL;
    if (changed || json_array_size(indexes) > 0) {
        json_t *change = json_pack("{s:s}", "BillingMode",
                                   is_provisioned(call) ? "PROVISIONED" : "PAY_PER_REQUEST");
        if (is_provisioned(call))
            json_put(change, "ProvisionedThroughput", throughput(call->spec));
        if (json_array_size(indexes) > 0)
            json_object_set(change, "GlobalSecondaryIndexUpdates", indexes);
        err = update(call, "capacity", change);
    }
    json_decref(indexes);
    return err;
}

static struct error *update_stream(struct kind_call *call)
{
    json_t *wanted = stream(call->spec);
    json_t *before = stream(call->applied);
    struct error *err = NULL;
    if (before != NULL && (wanted == NULL || !json_equal(wanted, before)))
        err = update(call, "stream-off",
                     json_pack("{s:{s:b}}", "StreamSpecification", "StreamEnabled", 0));
    if (err == NULL && wanted != NULL && (before == NULL || !json_equal(wanted, before)))
        err = update(call, "stream-on", json_pack("{s:O}", "StreamSpecification", wanted));
    json_decref(wanted);
    json_decref(before);
    return err;
}

static struct error *update_encryption(struct kind_call *call)
{
    json_t *wanted = encryption(call->spec);
    json_t *before = encryption(call->applied);
    struct error *err = NULL;
    if (wanted == NULL ? before != NULL : before == NULL || !json_equal(wanted, before)) {
        json_t *setting = wanted != NULL ? json_incref(wanted) : json_pack("{s:b}", "Enabled", 0);
        err = update(call, "encryption", json_pack("{s:o}", "SSESpecification", setting));
    }
    json_decref(wanted);
    json_decref(before);
    return err;
}

static struct error *update_protection(struct kind_call *call)
{
    bool wanted = json_bool_or(call->spec, "deletionProtection", false);
    if (wanted == json_bool_or(call->applied, "deletionProtection", false))
        return NULL;
    return update(call, "protection", json_pack("{s:b}", "DeletionProtectionEnabled", wanted));
}

static struct error *existing_indexes(struct kind_call *call, json_t **out)
{
    json_t *result = NULL;
    TRY(kind_query(call, "dynamodb", "DescribeTable", json_pack("{s:s}", "TableName", call->name),
                   &result));
    *out = json_incref(json_path(result, "Table.GlobalSecondaryIndexes"));
    json_decref(result);
    return NULL;
}

/* A table just created is as specified already, and one that was never described as applied is
 * taken to be: only a difference from what was applied makes a call. */
struct error *dynamodb_update_table(struct kind_call *call)
{
    if (json_object_size(call->applied) > 0) {
        TRY(update_capacity(call));
        TRY(drop_indexes(call));
        TRY(update_stream(call));
        TRY(update_encryption(call));
        TRY(update_protection(call));
    }
    json_t *existing = NULL;
    TRY(existing_indexes(call, &existing));
    struct error *err = make_indexes(call, existing);
    json_decref(existing);
    return err;
}
