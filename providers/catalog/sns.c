#include "providers/catalog/fields.h"

static const struct field subscription[] = {
    {.name = "protocol",
     .model = "sns.Subscribe.Protocol",
     .flags = FIELD_REQUIRED,
     ONE_OF("http", "https", "email", "email-json", "sms", "sqs", "lambda", "application")},
    {.name = "endpoint",
     .model = "sns.Subscribe.Endpoint",
     .type = FIELD_VALUE,
     .flags = FIELD_REQUIRED | FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 2048)},
    {.name = "filterPolicy", .model = "sns.Subscribe.Attributes.{}", .type = FIELD_JSON},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "displayName",
     .model = "sns.CreateTopic.Attributes.{}",
     .type = FIELD_STRING,
     AT_MOST(100)},
    {.name = "deliveryPolicy", .model = "sns.CreateTopic.Attributes.{}", .type = FIELD_JSON},
    {.name = "fifoTopic", .type = FIELD_BOOL, .fallback = "false", .flags = FIELD_REPLACE},
    {.name = "contentBasedDeduplication", .type = FIELD_BOOL},
    {.name = "subscriptions", LIST_OF(.type = FIELD_OBJECT, .fields = subscription)},
    {.name = "encryption",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "kmsKey",
             .model = "sns.CreateTopic.Attributes.{}",
             .type = FIELD_STRING,
             .fallback = "alias/aws/sns",
             NONEMPTY},
            ALIAS("kmsKeyId", "encryption.kmsKey"))},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"topic_name", "name of the topic"},
    {"arn", "the topic's ARN"},
    {"region", "region the topic lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_sns = {
    .name = "SNS",
    .group = "components.panka.io/v1",
    .says = "Notification topic",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=topic_name", "topic_arn=arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 251,
    .name_suffix_when = "fifoTopic=true:.fifo",
    .estimate_s = 5,
};
