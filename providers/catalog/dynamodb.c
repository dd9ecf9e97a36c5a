#include "providers/catalog/fields.h"

#define KEY_TYPE(more)                                                                             \
    {                                                                                              \
        .name = "type", .model = "dynamodb.CreateTable.AttributeDefinitions.[].AttributeType",     \
        ONE_OF("S", "N", "B"), .flags = FIELD_REQUIRED | (more)                                    \
    }
#define KEY_NAME(more)                                                                             \
    {                                                                                              \
        .name = "name", .model = "dynamodb.CreateTable.KeySchema.[].AttributeName",                \
        .type = FIELD_STRING, .flags = FIELD_REQUIRED | (more), BETWEEN(1, 255)                    \
    }
#define CAPACITY(field_name, member)                                                               \
    {                                                                                              \
        .name = (field_name), .type = FIELD_INT, AT_LEAST(1),                                      \
        .model = "dynamodb.CreateTable.ProvisionedThroughput." member                              \
    }
#define INDEX_NAME                                                                                 \
    {                                                                                              \
        .name = "name", .model = "dynamodb.CreateTable.GlobalSecondaryIndexes.[].IndexName",       \
        .type = FIELD_STRING, .flags = FIELD_REQUIRED, BETWEEN(3, 255),                            \
        .pattern = "^[a-zA-Z0-9_.-]+$", .pattern_says = "letters, digits, _ . and -"               \
    }
#define PROJECTION                                                                                 \
    {                                                                                              \
        .name = "projection",                                                                      \
        .model = "dynamodb.CreateTable.GlobalSecondaryIndexes.[].Projection.ProjectionType",       \
        ONE_OF("ALL", "KEYS_ONLY", "INCLUDE"), .flags = FIELD_REQUIRED                             \
    }
#define NON_KEY                                                                                    \
    {                                                                                              \
        .name = "nonKeyAttributes",                                                                \
        .model = "dynamodb.CreateTable.GlobalSecondaryIndexes.[].Projection.NonKeyAttributes",     \
        LIST_OF(.type = FIELD_STRING, BETWEEN(1, 255)), BETWEEN(1, 20)                             \
    }

/* A table's own keys cannot change; an index is dropped and made again in place. */
static const struct field table_key[] = {KEY_NAME(FIELD_REPLACE), KEY_TYPE(FIELD_REPLACE),
                                         END_OF_FIELDS};
static const struct field index_key[] = {KEY_NAME(0), KEY_TYPE(0), END_OF_FIELDS};

static const struct field global_index[] = {
    INDEX_NAME,
    {.name = "hashKey", .type = FIELD_OBJECT, .fields = index_key, .flags = FIELD_REQUIRED},
    {.name = "rangeKey", .type = FIELD_OBJECT, .fields = index_key},
    PROJECTION,
    NON_KEY,
    CAPACITY("readCapacity", "ReadCapacityUnits"),
    CAPACITY("writeCapacity", "WriteCapacityUnits"),
    END_OF_FIELDS,
};

static const struct field local_index[] = {
    INDEX_NAME,
    {.name = "rangeKey", .type = FIELD_OBJECT, .fields = index_key, .flags = FIELD_REQUIRED},
    PROJECTION,
    NON_KEY,
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "billingMode",
     .model = "dynamodb.CreateTable.BillingMode",
     .fallback = "PAY_PER_REQUEST",
     ONE_OF("PAY_PER_REQUEST", "PROVISIONED")},
    {.name = "tableName",
     .model = "dynamodb.CreateTable.TableName",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(3, 255),
     .pattern = "^[a-zA-Z0-9_.-]+$",
     .pattern_says = "letters, digits, _ . and -"},
    {.name = "hashKey", .type = FIELD_OBJECT, .fields = table_key, .flags = FIELD_REQUIRED},
    {.name = "rangeKey", .type = FIELD_OBJECT, .fields = table_key, .flags = FIELD_REPLACE},
    CAPACITY("readCapacity", "ReadCapacityUnits"),
    CAPACITY("writeCapacity", "WriteCapacityUnits"),
    {.name = "globalSecondaryIndexes",
     LIST_OF(.type = FIELD_OBJECT, .fields = global_index),
     AT_MOST(20)},
    {.name = "localSecondaryIndexes",
     LIST_OF(.type = FIELD_OBJECT, .fields = local_index),
     .flags = FIELD_REPLACE,
     AT_MOST(5)},
    {.name = "ttl",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "attributeName",
             .model = "dynamodb.UpdateTimeToLive.TimeToLiveSpecification.AttributeName",
             .type = FIELD_STRING,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 255)})},
    {.name = "encryption",
     .fallback = "{}",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "kmsKey",
             .model = "dynamodb.CreateTable.SSESpecification.KMSMasterKeyId",
             .type = FIELD_STRING,
             NONEMPTY},
            ALIAS("kmsKeyId", "encryption.kmsKey"))},
    {.name = "pointInTimeRecovery", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "stream",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "viewType",
             .model = "dynamodb.CreateTable.StreamSpecification.StreamViewType",
             .fallback = "NEW_AND_OLD_IMAGES",
             ONE_OF("NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY")},
            ALIAS("streamViewType", "stream.viewType"))},
    {.name = "deletionProtection",
     .model = "dynamodb.CreateTable.DeletionProtectionEnabled",
     .type = FIELD_BOOL},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"table_name", "name of the table"},
    {"arn", "the table's ARN"},
    {"region", "region the table lives in"},
    {"stream_arn", "ARN of the latest stream; only with stream enabled"},
    {NULL, NULL},
};

const struct kind_info kind_info_dynamodb = {
    .name = "DynamoDB",
    .group = "components.panka.io/v1",
    .says = "Key-value table",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=table_name", "table=table_name", "table_arn=arn",
                                     "latest_stream_arn=stream_arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 255,
    .name_field = "tableName",
    .estimate_s = 30,
    .stateful = true,
};
