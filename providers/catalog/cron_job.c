#include "providers/catalog/fields.h"

/* Tasks run on Fargate: there are no machines that wait for them. */
static const struct field runtime[] = {
    {.name = "platform", .fallback = "fargate", ONE_OF("fargate"), .flags = FIELD_REPLACE},
    ALIAS("cpu", "resources.cpu"),
    ALIAS("memory", "resources.memory"),
    END_OF_FIELDS,
};

static const struct field function[] = {
    {.name = "arn",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED | FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 1600)},
    ALIAS("component", "lambda.arn"),
    {.name = "input", .type = FIELD_JSON, BETWEEN(1, 262144)},
    END_OF_FIELDS,
};

static const struct field retry[] = {
    {.name = "maxAttempts", .type = FIELD_INT, BETWEEN(0, 185)},
    {.name = "maxEventAgeSeconds", .type = FIELD_INT, BETWEEN(60, 86400)},
    ALIAS("maxAgeSeconds", "retry.maxEventAgeSeconds"),
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "schedule",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     .model = "scheduler.CreateSchedule.ScheduleExpression"},
    {.name = "timezone",
     .type = FIELD_STRING,
     .fallback = "UTC",
     .pattern = "^[A-Za-z][A-Za-z0-9_+/-]*$",
     .pattern_says = "a name of the time zone database such as Europe/Paris",
     .model = "scheduler.CreateSchedule.ScheduleExpressionTimezone"},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "description", .type = FIELD_STRING, .model = "scheduler.CreateSchedule.Description"},
    {.name = "flexibleWindowMinutes", .type = FIELD_INT, .fallback = "0", BETWEEN(0, 1440)},
    {.name = "retry", .type = FIELD_OBJECT, .fields = retry},
    {.name = "deadLetter",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "arn",
     BETWEEN(1, 1600)},
    {.name = "concurrencyPolicy",
     .type = FIELD_ANY,
     .refused = "EventBridge Scheduler starts a job at each of its times: let the job itself look "
                "whether another one runs"},
    {.name = "lambda", .type = FIELD_OBJECT, .fields = function},
    {.name = "image", .type = FIELD_OBJECT, .fields = catalog_image_fields},
    {.name = "runtime", .type = FIELD_OBJECT, .fields = runtime},
    {.name = "environment",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_variable_fields),
     AT_MOST(1000)},
    {.name = "secrets",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_secret_fields),
     AT_MOST(500)},
    {.name = "command", LIST_OF(.type = FIELD_STRING)},
    {.name = "args", LIST_OF(.type = FIELD_STRING)},
    {.name = "container", OBJECT(ALIAS("command", "command"), ALIAS("args", "args"))},
    {.name = "resources", .type = FIELD_OBJECT, .fields = catalog_resources_fields},
    NETWORK_FIELD,
    {.name = "storage", .type = FIELD_OBJECT, .fields = catalog_storage_fields},
    {.name = "target",
     OBJECT(ALIAS("lambda", "lambda"), ALIAS("image", "image"), ALIAS("runtime", "runtime"),
            ALIAS("environment", "environment"), ALIAS("secrets", "secrets"),
            ALIAS("command", "command"), ALIAS("args", "args"), ALIAS("resources", "resources"),
            ALIAS("network", "network"), ALIAS("storage", "storage"))},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"schedule_name", "name of the schedule, and of its group"},
    {"arn", "the schedule's ARN"},
    {"group_name", "name of its group"},
    {"task_definition_arn", "ARN of the task it starts; only with an image"},
    {"cluster_name", "name of the ECS cluster; only with an image"},
    {"region", "region it lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_cron_job = {
    .name = "CronJob",
    .group = "components.panka.io/v1",
    .says = "Container or function that is started at times",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=schedule_name", "schedule_arn=arn",
                                     "cluster=cluster_name", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 64,
    .estimate_s = 30,
};
