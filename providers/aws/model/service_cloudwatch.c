/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 2)};
static const struct model_member members_1[] = {
    M("AlarmNames", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"ResourceNotFound", NULL};
static const char *const enums_0[] = {"CompositeAlarm", "MetricAlarm", NULL};
static const struct model_member members_2[] = {
    M("member", 5)};
static const char *const enums_1[] = {"ALARM", "INSUFFICIENT_DATA", "OK", NULL};
static const struct model_member members_3[] = {
    M("AlarmNames", 1),
    M("AlarmNamePrefix", 2),
    M("AlarmTypes", 4),
    M("ChildrenOfAlarmName", 2),
    M("ParentsOfAlarmName", 2),
    M("StateValue", 6),
    M("ActionPrefix", 7),
    M("MaxRecords", 8),
    M("NextToken", 9)};
static const struct model_member members_4[] = {
    M("member", 7)};
static const char *const enums_2[] = {"Alarm", "ExtensionPeriod", "WaitPeriod", NULL};
static const struct model_member members_5[] = {
    M("ActionsEnabled", 13),
    M("AlarmActions", 14),
    M("AlarmArn", 15),
    M("AlarmConfigurationUpdatedTimestamp", 16),
    M("AlarmDescription", 17),
    M("AlarmName", 2),
    M("AlarmRule", 18),
    M("InsufficientDataActions", 14),
    M("OKActions", 14),
    M("StateReason", 19),
    M("StateReasonData", 20),
    M("StateUpdatedTimestamp", 16),
    M("StateValue", 6),
    M("StateTransitionedTimestamp", 16),
    M("ActionsSuppressedBy", 21),
    M("ActionsSuppressedReason", 17),
    M("ActionsSuppressor", 15),
    M("ActionsSuppressorWaitPeriod", 22),
    M("ActionsSuppressorExtensionPeriod", 22)};
static const struct model_member members_6[] = {
    M("member", 12)};
static const char *const enums_3[] = {"Average", "Maximum", "Minimum", "SampleCount", "Sum", NULL};
static const struct model_member members_7[] = {
    M("Name", 2, .flags = MODEL_REQUIRED),
    M("Value", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_8[] = {
    M("member", 28)};
static const char *const enums_4[] = {"Bits", "Bits/Second", "Bytes", "Bytes/Second", "Count", "Count/Second", "Gigabits", "Gigabits/Second", "Gigabytes", "Gigabytes/Second", "Kilobits", "Kilobits/Second", "Kilobytes", "Kilobytes/Second", "Megabits", "Megabits/Second", "Megabytes", "Megabytes/Second", "Microseconds", "Milliseconds", "None", "Percent", "Seconds", "Terabits", "Terabits/Second", "Terabytes", "Terabytes/Second", NULL};
static const char *const enums_5[] = {"GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "GreaterThanUpperThreshold", "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "LessThanOrEqualToThreshold", "LessThanThreshold", NULL};
static const struct model_member members_9[] = {
    M("Namespace", 25),
    M("MetricName", 2),
    M("Dimensions", 27)};
static const struct model_member members_10[] = {
    M("Metric", 36, .flags = MODEL_REQUIRED),
    M("Period", 29, .flags = MODEL_REQUIRED),
    M("Stat", 9, .flags = MODEL_REQUIRED),
    M("Unit", 30)};
static const struct model_member members_11[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("MetricStat", 35),
    M("Expression", 37),
    M("Label", 9),
    M("ReturnData", 13),
    M("Period", 29),
    M("AccountId", 2)};
static const struct model_member members_12[] = {
    M("member", 34)};
static const char *const enums_6[] = {"PARTIAL_DATA", NULL};
static const struct model_member members_13[] = {
    M("AlarmName", 2),
    M("AlarmArn", 15),
    M("AlarmDescription", 17),
    M("AlarmConfigurationUpdatedTimestamp", 16),
    M("ActionsEnabled", 13),
    M("OKActions", 14),
    M("AlarmActions", 14),
    M("InsufficientDataActions", 14),
    M("StateValue", 6),
    M("StateReason", 19),
    M("StateReasonData", 20),
    M("StateUpdatedTimestamp", 16),
    M("MetricName", 2),
    M("Namespace", 25),
    M("Statistic", 26),
    M("ExtendedStatistic", 9),
    M("Dimensions", 27),
    M("Period", 29),
    M("Unit", 30),
    M("EvaluationPeriods", 29),
    M("DatapointsToAlarm", 29),
    M("Threshold", 31),
    M("ComparisonOperator", 32),
    M("TreatMissingData", 2),
    M("EvaluateLowSampleCountPercentile", 2),
    M("Metrics", 33),
    M("ThresholdMetricId", 2),
    M("EvaluationState", 38),
    M("StateTransitionedTimestamp", 16)};
static const struct model_member members_14[] = {
    M("member", 24)};
static const struct model_member members_15[] = {
    M("CompositeAlarms", 11),
    M("MetricAlarms", 23),
    M("NextToken", 9)};
static const char *const errors_1[] = {"InvalidNextToken", NULL};
static const struct model_member members_16[] = {
    M("ResourceARN", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_17[] = {
    M("Key", 43, .flags = MODEL_REQUIRED),
    M("Value", 44, .flags = MODEL_REQUIRED)};
static const struct model_member members_18[] = {
    M("member", 42)};
static const struct model_member members_19[] = {
    M("Tags", 41)};
static const char *const errors_2[] = {"InternalServiceError", "InvalidParameterValue", "ResourceNotFoundException", NULL};
static const struct model_member members_20[] = {
    M("AlarmName", 2, .flags = MODEL_REQUIRED),
    M("AlarmDescription", 17),
    M("ActionsEnabled", 13),
    M("OKActions", 14),
    M("AlarmActions", 14),
    M("InsufficientDataActions", 14),
    M("MetricName", 2),
    M("Namespace", 25),
    M("Statistic", 26),
    M("ExtendedStatistic", 9),
    M("Dimensions", 27),
    M("Period", 29),
    M("Unit", 30),
    M("EvaluationPeriods", 29, .flags = MODEL_REQUIRED),
    M("DatapointsToAlarm", 29),
    M("Threshold", 31),
    M("ComparisonOperator", 32, .flags = MODEL_REQUIRED),
    M("TreatMissingData", 2),
    M("EvaluateLowSampleCountPercentile", 2),
    M("Metrics", 33),
    M("Tags", 41),
    M("ThresholdMetricId", 2)};
static const char *const errors_3[] = {"LimitExceeded", NULL};
static const struct model_member members_21[] = {
    M("AlarmName", 2, .flags = MODEL_REQUIRED),
    M("StateValue", 6, .flags = MODEL_REQUIRED),
    M("StateReason", 19, .flags = MODEL_REQUIRED),
    M("StateReasonData", 20)};
static const char *const errors_4[] = {"InvalidFormat", "ResourceNotFound", NULL};
static const struct model_member members_22[] = {
    M("ResourceARN", 7, .flags = MODEL_REQUIRED),
    M("Tags", 41, .flags = MODEL_REQUIRED)};
static const char *const errors_5[] = {"ConcurrentModificationException", "InternalServiceError", "InvalidParameterValue", "ResourceNotFoundException", NULL};
static const struct model_member members_23[] = {
    M("member", 43)};
static const struct model_member members_24[] = {
    M("ResourceARN", 7, .flags = MODEL_REQUIRED),
    M("TagKeys", 50, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"MetricAlarms", "CompositeAlarms", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "path", "length(MetricAlarms[]) > `0`", "true"}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "path", "length(CompositeAlarms[]) > `0`", "true"}};
static const struct model_shape shapes[] = {
    {.name = "DeleteAlarmsInput", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "AlarmNames", .type = MODEL_LIST, .members = members_0, .member_count = 1, .has_max = true, .max = 100},
    {.name = "AlarmName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255},
    {.name = "DescribeAlarmsInput", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 9},
    {.name = "AlarmTypes", .type = MODEL_LIST, .members = members_2, .member_count = 1},
    {.name = "AlarmType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "StateValue", .type = MODEL_STRING, .enums = enums_1},
    {.name = "ActionPrefix", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "MaxRecords", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "NextToken", .type = MODEL_STRING},
    {.name = "DescribeAlarmsOutput", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 3},
    {.name = "CompositeAlarms", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "CompositeAlarm", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 19},
    {.name = "ActionsEnabled", .type = MODEL_BOOLEAN},
    {.name = "ResourceList", .type = MODEL_LIST, .members = members_4, .member_count = 1, .has_max = true, .max = 5},
    {.name = "AlarmArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "AlarmDescription", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "AlarmRule", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 10240},
    {.name = "StateReason", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1023},
    {.name = "StateReasonData", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 4000},
    {.name = "ActionsSuppressedBy", .type = MODEL_STRING, .enums = enums_2},
    {.name = "SuppressorPeriod", .type = MODEL_INTEGER},
    {.name = "MetricAlarms", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "MetricAlarm", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 29},
    {.name = "Namespace", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255, .pattern = "[^:].*"},
    {.name = "Statistic", .type = MODEL_STRING, .enums = enums_3},
    {.name = "Dimensions", .type = MODEL_LIST, .members = members_8, .member_count = 1, .has_max = true, .max = 30},
    {.name = "Dimension", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "Period", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "StandardUnit", .type = MODEL_STRING, .enums = enums_4},
    {.name = "Threshold", .type = MODEL_DOUBLE},
    {.name = "ComparisonOperator", .type = MODEL_STRING, .enums = enums_5},
    {.name = "MetricDataQueries", .type = MODEL_LIST, .members = members_12, .member_count = 1},
    {.name = "MetricDataQuery", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 7},
    {.name = "MetricStat", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 4},
    {.name = "Metric", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "MetricExpression", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "EvaluationState", .type = MODEL_STRING, .enums = enums_6},
    {.name = "ListTagsForResourceInput", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "ListTagsForResourceOutput", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "TagList", .type = MODEL_LIST, .members = members_18, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "PutMetricAlarmInput", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 22},
    {.name = "SetAlarmStateInput", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 4},
    {.name = "TagResourceInput", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "TagResourceOutput", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceInput", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_23, .member_count = 1},
    {.name = "UntagResourceOutput", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "DeleteAlarms", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "DescribeAlarms", .method = "POST", .uri = "/", .input = 3, .output = 10, .result_wrapper = "DescribeAlarmsResult", .errors = errors_1},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 39, .output = 40, .result_wrapper = "ListTagsForResourceResult", .errors = errors_2},
    {.name = "PutMetricAlarm", .method = "POST", .uri = "/", .input = 45, .output = -1, .errors = errors_3},
    {.name = "SetAlarmState", .method = "POST", .uri = "/", .input = 46, .output = -1, .errors = errors_4},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 47, .output = 48, .result_wrapper = "TagResourceResult", .errors = errors_5},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 49, .output = 51, .result_wrapper = "UntagResourceResult", .errors = errors_5}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeAlarms", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
static const struct model_waiter waiters[] = {
    {"AlarmExists", "DescribeAlarms", 5, 40, acceptors_0, 1},
    {"CompositeAlarmExists", "DescribeAlarms", 5, 40, acceptors_1, 1}};
const struct model_service model_service_cloudwatch = {
    .name = "cloudwatch",
    .endpoint_prefix = "monitoring",
    .signing_name = "monitoring",
    .api_version = "2010-08-01",
    .service_id = "CloudWatch",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://monitoring.amazonaws.com/doc/2010-08-01/",
    .shapes = shapes, .shape_count = 52,
    .operations = operations, .operation_count = 7,
    .paginators = paginators, .paginator_count = 1,
    .waiters = waiters, .waiter_count = 2};
