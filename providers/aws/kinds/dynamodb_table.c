#include "providers/aws/kinds/dynamodb_table.h"

#include <string.h>

#include "common/json.h"
#include "common/mem.h"

bool dynamodb_is_provisioned(const struct kind_call *call)
{
    return strcmp(json_text_or(call->spec, "billingMode", ""), "PROVISIONED") == 0;
}

json_t *dynamodb_throughput(json_t *section)
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

json_t *dynamodb_attributes(const struct kind_call *call)
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

json_t *dynamodb_index(const struct kind_call *call, json_t *index)
{
    json_t *result = json_pack("{s:s, s:o, s:o}", "IndexName", json_text(index, "name"),
                               "KeySchema", key_schema(index), "Projection", projection(index));
    if (dynamodb_is_provisioned(call))
        json_put(result, "ProvisionedThroughput", dynamodb_throughput(index));
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
        json_add(global, dynamodb_index(call, index));
    json_array_foreach (json_object_get(call->spec, "localSecondaryIndexes"), i, index)
        json_add(local, local_index(call, index));
    if (json_array_size(global) > 0)
        json_object_set(params, "GlobalSecondaryIndexes", global);
    if (json_array_size(local) > 0)
        json_object_set(params, "LocalSecondaryIndexes", local);
    json_decref(global);
    json_decref(local);
}

json_t *dynamodb_encryption(json_t *spec)
{
    json_t *section = json_object_get(spec, "encryption");
    const char *key = json_text(section, "kmsKey");
    if (key == NULL || !json_bool_or(section, "enabled", true))
        return NULL;
    return json_pack("{s:b, s:s, s:s}", "Enabled", 1, "SSEType", "KMS", "KMSMasterKeyId", key);
}

json_t *dynamodb_stream(json_t *spec)
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
                  dynamodb_attributes(call), "KeySchema", key_schema(call->spec), "BillingMode",
                  dynamodb_is_provisioned(call) ? "PROVISIONED" : "PAY_PER_REQUEST", "Tags",
                  kind_tag_list(call, "Key", "Value"));
    if (dynamodb_is_provisioned(call))
        json_put(params, "ProvisionedThroughput", dynamodb_throughput(call->spec));
    put_indexes(call, params);
    json_put(params, "StreamSpecification", dynamodb_stream(call->spec));
    json_put(params, "SSESpecification", dynamodb_encryption(call->spec));
    if (json_bool_or(call->spec, "deletionProtection", false))
        json_put_bool(params, "DeletionProtectionEnabled", true);
    return params;
}
