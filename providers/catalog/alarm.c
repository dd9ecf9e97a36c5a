#include "providers/catalog/fields.h"

#define UNITS                                                                                      \
    "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes",     \
        "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count",   \
        "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second",                \
        "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second",                   \
        "Gigabits/Second", "Terabits/Second", "Count/Second", "None"

static const struct field metric[] = {
    {.name = "namespace",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     .model = "cloudwatch.PutMetricAlarm.Namespace"},
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     .model = "cloudwatch.PutMetricAlarm.MetricName"},
    {.name = "dimensions", MAP_OF(.type = FIELD_VALUE), AT_MOST(30)},
    {.name = "statistic", ONE_OF("SampleCount", "Average", "Sum", "Minimum", "Maximum")},
    {.name = "percentile",
     .type = FIELD_STRING,
     .pattern = "^p(100|[0-9]{1,2}([.][0-9]{1,10})?)$",
     .pattern_says = "a percentile such as p99 or p99.9"},
    {.name = "periodSeconds", .type = FIELD_INT, .fallback = "300", BETWEEN(10, 604800)},
    ALIAS("period", ".periodSeconds"),
    {.name = "unit", ONE_OF(UNITS)},
    END_OF_FIELDS,
};

/* Metric math: exactly one entry returns the data the alarm watches. */
static const struct field query[] = {
    {.name = "id",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 255),
     .pattern = "^[a-z][a-zA-Z0-9_]*$",
     .pattern_says = "a lower case letter, then letters, digits and _"},
    {.name = "expression", .type = FIELD_STRING, BETWEEN(1, 2048)},
    {.name = "periodSeconds", .type = FIELD_INT, BETWEEN(10, 604800)},
    {.name = "label", .type = FIELD_STRING, NONEMPTY},
    {.name = "returnData", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "metric", .type = FIELD_OBJECT, .fields = metric},
    END_OF_FIELDS,
};

#define ACTIONS(field_name)                                                                        \
    {                                                                                              \
        .name = (field_name),                                                                      \
        LIST_OF(.type = FIELD_STRING, .flags = FIELD_COMPONENT, .output = "arn",                   \
                BETWEEN(1, 1024)),                                                                 \
        AT_MOST(5)                                                                                 \
    }

static const struct field spec[] = {
    {.name = "name",
     .type = FIELD_STRING,
     .flags = FIELD_REPLACE,
     BETWEEN(1, 255),
     .model = "cloudwatch.PutMetricAlarm.AlarmName"},
    {.name = "description",
     .type = FIELD_STRING,
     .model = "cloudwatch.PutMetricAlarm.AlarmDescription"},
    {.name = "metric", .type = FIELD_OBJECT, .fields = metric},
    {.name = "metrics", LIST_OF(.type = FIELD_OBJECT, .fields = query), BETWEEN(1, 20)},
    {.name = "comparison",
     .fallback = "GreaterThanThreshold",
     ONE_OF("GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
            "LessThanOrEqualToThreshold", ">", ">=", "<", "<=")},
    {.name = "threshold", .type = FIELD_ANY, .flags = FIELD_REQUIRED},
    {.name = "evaluationPeriods", .type = FIELD_INT, .fallback = "1", BETWEEN(1, 1000)},
    {.name = "datapointsToAlarm", .type = FIELD_INT, BETWEEN(1, 1000)},
    {.name = "treatMissingData",
     .fallback = "missing",
     ONE_OF("breaching", "notBreaching", "ignore", "missing")},
    {.name = "lowSamples", ONE_OF("evaluate", "ignore")},
    {.name = "actionsEnabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "actions", OBJECT(ACTIONS("alarm"), ACTIONS("ok"), ACTIONS("insufficientData"))},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"alarm_name", "name of the alarm"},
    {"arn", "the alarm's ARN"},
    {"region", "region it lives in"},
    {NULL, NULL},
};

const struct kind_info kind_info_alarm = {
    .name = "Alarm",
    .group = "components.panka.io/v1",
    .says = "CloudWatch alarm on a metric or an expression of metrics",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=alarm_name", "alarm_arn=arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 255,
    .name_field = "name",
    .estimate_s = 5,
};
