#include "providers/catalog/fields.h"

static const struct field retry[] = {
    {.name = "maxAttempts", .type = FIELD_INT, BETWEEN(0, 185)},
    {.name = "maxAgeSeconds", .type = FIELD_INT, BETWEEN(60, 86400)},
    ALIAS("maxEventAgeSeconds", ".maxAgeSeconds"),
    END_OF_FIELDS,
};

static const struct field transformer[] = {
    {.name = "paths", MAP_OF(.type = FIELD_STRING, BETWEEN(1, 256)), AT_MOST(100)},
    {.name = "template", .type = FIELD_STRING, .flags = FIELD_REQUIRED, BETWEEN(1, 8192)},
    END_OF_FIELDS,
};

static const struct field target[] = {
    {.name = "id",
     .type = FIELD_STRING,
     BETWEEN(1, 64),
     .pattern = "^[a-zA-Z0-9_.-]+$",
     .pattern_says = "letters, digits, ., _ and -"},
    {.name = "arn",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED | FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 1600)},
    ALIAS("component", ".arn"),
    {.name = "input", .type = FIELD_JSON, AT_MOST(8192)},
    {.name = "inputPath",
     .type = FIELD_STRING,
     BETWEEN(1, 256),
     .pattern = "^[$]",
     .pattern_says = "a path that begins with $"},
    {.name = "inputTransformer", .type = FIELD_OBJECT, .fields = transformer},
    {.name = "roleArn",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 1600)},
    ALIAS("role", ".roleArn"),
    {.name = "deadLetter",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 1600)},
    {.name = "retry", .type = FIELD_OBJECT, .fields = retry},
    {.name = "messageGroupId", .type = FIELD_STRING, BETWEEN(1, 128)},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(1, 64),
     .pattern = "^[a-zA-Z0-9_.-]+$",
     .pattern_says = "letters, digits, ., _ and -",
     .model = "events.PutRule.Name"},
    {.name = "bus",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     .fallback = "default",
     BETWEEN(1, 256),
     .pattern = "^[a-zA-Z0-9_./-]+$",
     .pattern_says = "a name of letters, digits, ., /, _ and -"},
    {.name = "description", .type = FIELD_STRING, .model = "events.PutRule.Description"},
    {.name = "schedule", .type = FIELD_STRING, .model = "events.PutRule.ScheduleExpression"},
    {.name = "eventPattern", .type = FIELD_JSON, .model = "events.PutRule.EventPattern"},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "targets",
     LIST_OF(.type = FIELD_OBJECT, .fields = target),
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 5)},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"rule_name", "name of the rule"},
    {"arn", "the rule's ARN"},
    {"bus_name", "name of its bus"},
    {"region", "region it lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_event_bridge = {
    .name = "EventBridge",
    .group = "components.panka.io/v1",
    .says = "Rule that sends events, or calls at times, to other components",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=rule_name", "rule_arn=arn", "bus=bus_name",
                                     "event_bus_name=bus_name", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 64,
    .name_field = "name",
    .estimate_s = 10,
};
