#include "providers/catalog/fields.h"

static const struct field spec[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(1, 512),
     .pattern = "^[a-zA-Z0-9_/.#-]+$",
     .pattern_says = "letters, digits, _, /, ., # and -",
     .model = "logs.CreateLogGroup.logGroupName"},
    {.name = "retentionDays",
     .type = FIELD_INT,
     BETWEEN(1, 3653),
     .model = "logs.PutRetentionPolicy.retentionInDays"},
    {.name = "kmsKey",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 256),
     .model = "logs.CreateLogGroup.kmsKeyId"},
    ALIAS("kmsKeyId", "kmsKey"),
    ALIAS("retentionInDays", "retentionDays"),
    {.name = "class",
     .fallback = "STANDARD",
     ONE_OF("STANDARD", "INFREQUENT_ACCESS", "DELIVERY"),
     .flags = FIELD_REPLACE},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"log_group_name", "name of the log group"},
    {"arn", "the log group's ARN"},
    {"region", "region it lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_log_group = {
    .name = "LogGroup",
    .group = "components.panka.io/v1",
    .says = "CloudWatch log group",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=log_group_name", "log_group_arn=arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 512,
    .name_field = "name",
    .estimate_s = 5,
    .stateful = true,
};
