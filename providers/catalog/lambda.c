#include "providers/catalog/fields.h"

/* zipFile is a file or folder beside the stack file; the command line packages it and writes
 * s3Bucket, s3Key and sha256 in its place. */
static const struct field code[] = {
    {.name = "s3Bucket",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "bucket_name",
     NONEMPTY},
    {.name = "s3Key", .type = FIELD_STRING, BETWEEN(1, 1024)},
    {.name = "zipFile", .type = FIELD_STRING, NONEMPTY},
    {.name = "imageUri", .type = FIELD_STRING, NONEMPTY},
    {.name = "exclude", LIST_OF(.type = FIELD_STRING, NONEMPTY), .flags = FIELD_NO_DIFF},
    {.name = "sha256", .type = FIELD_STRING},
    END_OF_FIELDS,
};

/* The reader turns a component into the ARN (or bucket name) it stands for. */
static const struct field trigger[] = {
    {.name = "type",
     .flags = FIELD_REQUIRED,
     ONE_OF("sqs", "eventbridge", "apigateway", "s3", "sns", "kinesis", "dynamodb")},
    {.name = "source",
     OBJECT({.name = "component", .type = FIELD_STRING, NONEMPTY},
            {.name = "arn", .type = FIELD_STRING, NONEMPTY})},
    {.name = "batchSize", .type = FIELD_INT, BETWEEN(1, 10000)},
    {.name = "startingPosition", ONE_OF("LATEST", "TRIM_HORIZON")},
    {.name = "schedule",
     .type = FIELD_STRING,
     .pattern = "^(rate|cron)[(].+[)]$",
     .pattern_says = "rate(...) or cron(...)"},
    {.name = "description", .type = FIELD_STRING, AT_MOST(512)},
    {.name = "http",
     .type = FIELD_ANY,
     .refused = "API Gateway routes are not available: put the function behind another "
                "component, or give it a trigger of another type"},
    {.name = "s3",
     OBJECT({.name = "bucket",
             .type = FIELD_STRING,
             .flags = FIELD_REQUIRED | FIELD_COMPONENT,
             .output = "bucket_name",
             NONEMPTY},
            {.name = "events",
             LIST_OF(.type = FIELD_STRING,
                     .pattern = "^s3:", .pattern_says = "an event such as s3:ObjectCreated:*")},
            {.name = "prefix", .type = FIELD_STRING}, {.name = "suffix", .type = FIELD_STRING})},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "packageType", ONE_OF("Zip", "Image"), .flags = FIELD_REPLACE},
    {.name = "runtime", .type = FIELD_STRING, NONEMPTY},
    {.name = "handler", .type = FIELD_STRING, BETWEEN(1, 128)},
    {.name = "code", .type = FIELD_OBJECT, .fields = code, .flags = FIELD_REQUIRED},
    {.name = "memory", .type = FIELD_MEMORY, .fallback = "128", BETWEEN(128, 10240)},
    {.name = "timeout", .type = FIELD_INT, .fallback = "30", BETWEEN(1, 900)},
    {.name = "environment", MAP_OF(.type = FIELD_VALUE)},
    {.name = "triggers", LIST_OF(.type = FIELD_OBJECT, .fields = trigger)},
    {.name = "vpc",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "subnetIds", LIST_OF(.type = FIELD_STRING, NONEMPTY), AT_MOST(16)},
            {.name = "securityGroupIds", LIST_OF(.type = FIELD_STRING, NONEMPTY), AT_MOST(5)})},
    {.name = "deadLetterQueue",
     OBJECT({.name = "targetArn",
             .type = FIELD_STRING,
             .flags = FIELD_REQUIRED | FIELD_COMPONENT,
             .output = "arn",
             NONEMPTY},
            ALIAS("component", "deadLetterQueue.targetArn"),
            ALIAS("arn", "deadLetterQueue.targetArn"))},
    {.name = "tracing", ONE_OF("Active", "PassThrough"), .fallback = "PassThrough"},
    {.name = "layers", LIST_OF(.type = FIELD_STRING, NONEMPTY), AT_MOST(5)},
    {.name = "reservedConcurrentExecutions", .type = FIELD_INT, AT_LEAST(0)},
    {.name = "roleArn", .type = FIELD_STRING, .flags = FIELD_COMPONENT, .output = "arn", NONEMPTY},
    {.name = "description", .type = FIELD_STRING, AT_MOST(256)},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"function_name", "name of the function"},
    {"function_arn", "ARN of the function"},
    {"runtime", "its runtime"},
    {"handler", "its handler"},
    {"memory_mb", "memory in MB"},
    {"timeout_sec", "time limit in seconds"},
    {NULL, NULL},
};

const struct kind_info kind_info_lambda = {
    .name = "Lambda",
    .group = "components.panka.io/v1",
    .says = "Function",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=function_name", "arn=function_arn", "memory=memory_mb",
                                     "timeout=timeout_sec", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 64,
    .estimate_s = 30,
};
