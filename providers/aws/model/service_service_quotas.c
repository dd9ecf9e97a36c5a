/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("ServiceCode", 1, .flags = MODEL_REQUIRED),
    M("QuotaCode", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("key", 5),
    M("value", 5)};
static const struct model_member members_2[] = {
    M("MetricNamespace", 5),
    M("MetricName", 5),
    M("MetricDimensions", 9),
    M("MetricStatisticRecommendation", 10)};
static const char *const enums_0[] = {"DAY", "HOUR", "MICROSECOND", "MILLISECOND", "MINUTE", "SECOND", "WEEK", NULL};
static const struct model_member members_3[] = {
    M("PeriodValue", 12),
    M("PeriodUnit", 13)};
static const char *const enums_1[] = {"DEPENDENCY_ACCESS_DENIED_ERROR", "DEPENDENCY_SERVICE_ERROR", "DEPENDENCY_THROTTLING_ERROR", "SERVICE_QUOTA_NOT_AVAILABLE_ERROR", NULL};
static const struct model_member members_4[] = {
    M("ErrorCode", 15),
    M("ErrorMessage", 5)};
static const char *const enums_2[] = {"ACCOUNT", "ALL", "RESOURCE", NULL};
static const char *const enums_3[] = {"ACCOUNT", "RESOURCE", NULL};
static const struct model_member members_5[] = {
    M("ContextScope", 18),
    M("ContextScopeType", 5),
    M("ContextId", 5)};
static const struct model_member members_6[] = {
    M("ServiceCode", 1),
    M("ServiceName", 5),
    M("QuotaArn", 5),
    M("QuotaCode", 2),
    M("QuotaName", 5),
    M("Value", 6),
    M("Unit", 5),
    M("Adjustable", 7),
    M("GlobalQuota", 7),
    M("UsageMetric", 8),
    M("Period", 11),
    M("ErrorReason", 14),
    M("QuotaAppliedAtLevel", 16),
    M("QuotaContext", 17)};
static const struct model_member members_7[] = {
    M("Quota", 4)};
static const char *const errors_0[] = {"AccessDeniedException", "IllegalArgumentException", "NoSuchResourceException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_8[] = {
    M("ServiceCode", 1, .flags = MODEL_REQUIRED),
    M("QuotaCode", 2, .flags = MODEL_REQUIRED),
    M("ContextId", 5)};
static const struct model_member members_9[] = {
    M("ServiceCode", 1, .flags = MODEL_REQUIRED),
    M("NextToken", 22),
    M("MaxResults", 23),
    M("QuotaCode", 2),
    M("QuotaAppliedAtLevel", 16)};
static const struct model_member members_10[] = {
    M("member", 4)};
static const struct model_member members_11[] = {
    M("NextToken", 22),
    M("Quotas", 25)};
static const char *const errors_1[] = {"AccessDeniedException", "IllegalArgumentException", "InvalidPaginationTokenException", "NoSuchResourceException", "ServiceException", "TooManyRequestsException", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Quotas", NULL};
static const struct model_shape shapes[] = {
    {.name = "GetAWSDefaultServiceQuotaRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "ServiceCode", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 63, .pattern = "[a-zA-Z][a-zA-Z0-9-]{1,63}"},
    {.name = "QuotaCode", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[a-zA-Z][a-zA-Z0-9-]{1,128}"},
    {.name = "GetAWSDefaultServiceQuotaResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "ServiceQuota", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 14},
    {.name = "ServiceName", .type = MODEL_STRING},
    {.name = "QuotaValue", .type = MODEL_DOUBLE, .has_min = true, .min = 0, .has_max = true, .max = 10000000000},
    {.name = "QuotaAdjustable", .type = MODEL_BOOLEAN},
    {.name = "MetricInfo", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 4},
    {.name = "MetricDimensionsMapDefinition", .type = MODEL_MAP, .members = members_1, .member_count = 2, .has_max = true, .max = 10},
    {.name = "Statistic", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "(Sum|Maximum)"},
    {.name = "QuotaPeriod", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "PeriodValue", .type = MODEL_INTEGER},
    {.name = "PeriodUnit", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ErrorReason", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 2},
    {.name = "ErrorCode", .type = MODEL_STRING, .enums = enums_1},
    {.name = "AppliedLevelEnum", .type = MODEL_STRING, .enums = enums_2},
    {.name = "QuotaContextInfo", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 3},
    {.name = "QuotaContextScope", .type = MODEL_STRING, .enums = enums_3},
    {.name = "GetServiceQuotaRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 3},
    {.name = "GetServiceQuotaResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "ListServiceQuotasRequest", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 5},
    {.name = "NextToken", .type = MODEL_STRING, .has_max = true, .max = 2048, .pattern = "^[a-zA-Z0-9/+]*={0,2}$"},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListServiceQuotasResponse", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "ServiceQuotaListDefinition", .type = MODEL_LIST, .members = members_10, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "GetAWSDefaultServiceQuota", .method = "POST", .uri = "/", .input = 0, .output = 3, .errors = errors_0},
    {.name = "GetServiceQuota", .method = "POST", .uri = "/", .input = 19, .output = 20, .errors = errors_0},
    {.name = "ListServiceQuotas", .method = "POST", .uri = "/", .input = 21, .output = 24, .errors = errors_1}};
static const struct model_paginator paginators[] = {
    {.operation = "ListServiceQuotas", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_service_quotas = {
    .name = "service-quotas",
    .endpoint_prefix = "servicequotas",
    .signing_name = "servicequotas",
    .api_version = "2019-06-24",
    .service_id = "Service Quotas",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "ServiceQuotasV20190624",
    .shapes = shapes, .shape_count = 26,
    .operations = operations, .operation_count = 3,
    .paginators = paginators, .paginator_count = 1};
