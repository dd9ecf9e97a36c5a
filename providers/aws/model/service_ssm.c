/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"Association", "Automation", "Document", "MaintenanceWindow", "ManagedInstance", "OpsItem", "OpsMetadata", "Parameter", "PatchBaseline", NULL};
static const struct model_member members_0[] = {
    M("Key", 5, .flags = MODEL_REQUIRED),
    M("Value", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("member", 4)};
static const struct model_member members_2[] = {
    M("ResourceType", 1, .flags = MODEL_REQUIRED),
    M("ResourceId", 2, .flags = MODEL_REQUIRED),
    M("Tags", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"InternalServerError", "InvalidResourceId", "InvalidResourceType", "TooManyTagsError", "TooManyUpdates", NULL};
static const struct model_member members_3[] = {
    M("Name", 9, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"InternalServerError", "ParameterNotFound", NULL};
static const struct model_member members_4[] = {
    M("Name", 9, .flags = MODEL_REQUIRED),
    M("WithDecryption", 12)};
static const char *const enums_1[] = {"SecureString", "String", "StringList", NULL};
static const struct model_member members_5[] = {
    M("Name", 9),
    M("Type", 15),
    M("Value", 16, .flags = MODEL_SENSITIVE),
    M("Version", 17),
    M("Selector", 18),
    M("SourceResult", 2),
    M("LastModifiedDate", 19),
    M("ARN", 2),
    M("DataType", 18)};
static const struct model_member members_6[] = {
    M("Parameter", 14)};
static const char *const errors_2[] = {"InternalServerError", "InvalidKeyId", "ParameterNotFound", "ParameterVersionNotFound", NULL};
static const struct model_member members_7[] = {
    M("member", 9)};
static const struct model_member members_8[] = {
    M("Names", 21, .flags = MODEL_REQUIRED),
    M("WithDecryption", 12)};
static const struct model_member members_9[] = {
    M("member", 14)};
static const struct model_member members_10[] = {
    M("Parameters", 23),
    M("InvalidParameters", 21)};
static const char *const errors_3[] = {"InternalServerError", "InvalidKeyId", NULL};
static const struct model_member members_11[] = {
    M("member", 30)};
static const struct model_member members_12[] = {
    M("Key", 27, .flags = MODEL_REQUIRED),
    M("Option", 28),
    M("Values", 29)};
static const struct model_member members_13[] = {
    M("member", 26)};
static const struct model_member members_14[] = {
    M("Path", 9, .flags = MODEL_REQUIRED),
    M("Recursive", 12),
    M("ParameterFilters", 25),
    M("WithDecryption", 12),
    M("MaxResults", 31),
    M("NextToken", 2)};
static const struct model_member members_15[] = {
    M("Parameters", 23),
    M("NextToken", 2)};
static const char *const errors_4[] = {"InternalServerError", "InvalidFilterKey", "InvalidFilterOption", "InvalidFilterValue", "InvalidKeyId", "InvalidNextToken", NULL};
static const struct model_member members_16[] = {
    M("ResourceType", 1, .flags = MODEL_REQUIRED),
    M("ResourceId", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_17[] = {
    M("TagList", 3)};
static const char *const errors_5[] = {"InternalServerError", "InvalidResourceId", "InvalidResourceType", NULL};
static const char *const enums_2[] = {"Advanced", "Intelligent-Tiering", "Standard", NULL};
static const struct model_member members_18[] = {
    M("Name", 9, .flags = MODEL_REQUIRED),
    M("Description", 36),
    M("Value", 16, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("Type", 15),
    M("KeyId", 37),
    M("Overwrite", 12),
    M("AllowedPattern", 36),
    M("Tags", 3),
    M("Tier", 38),
    M("Policies", 39),
    M("DataType", 18)};
static const struct model_member members_19[] = {
    M("Version", 17),
    M("Tier", 38)};
static const char *const errors_6[] = {"HierarchyLevelLimitExceededException", "HierarchyTypeMismatchException", "IncompatiblePolicyException", "InternalServerError", "InvalidAllowedPatternException", "InvalidKeyId", "InvalidPolicyAttributeException", "InvalidPolicyTypeException", "ParameterAlreadyExists", "ParameterLimitExceeded", "ParameterMaxVersionLimitExceeded", "ParameterPatternMismatchException", "PoliciesLimitExceededException", "TooManyUpdates", "UnsupportedParameterType", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Parameters", NULL};
static const struct model_shape shapes[] = {
    {.name = "AddTagsToResourceRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 3},
    {.name = "ResourceTypeForTagging", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ResourceId", .type = MODEL_STRING},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1, .has_max = true, .max = 1000},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "AddTagsToResourceResult", .type = MODEL_STRUCTURE},
    {.name = "DeleteParameterRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "PSParameterName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "DeleteParameterResult", .type = MODEL_STRUCTURE},
    {.name = "GetParameterRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 2},
    {.name = "Boolean", .type = MODEL_BOOLEAN},
    {.name = "GetParameterResult", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "Parameter", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 9},
    {.name = "ParameterType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "PSParameterValue", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "PSParameterVersion", .type = MODEL_LONG},
    {.name = "PSParameterSelector", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 128},
    {.name = "DateTime", .type = MODEL_TIMESTAMP},
    {.name = "GetParametersRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 2},
    {.name = "ParameterNameList", .type = MODEL_LIST, .members = members_7, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "GetParametersResult", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "ParameterList", .type = MODEL_LIST, .members = members_9, .member_count = 1},
    {.name = "GetParametersByPathRequest", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 6},
    {.name = "ParameterStringFilterList", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "ParameterStringFilter", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 3},
    {.name = "ParameterStringFilterKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 132, .pattern = "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType"},
    {.name = "ParameterStringQueryOption", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "ParameterStringFilterValueList", .type = MODEL_LIST, .members = members_11, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "ParameterStringFilterValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "GetParametersByPathMaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "GetParametersByPathResult", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "ListTagsForResourceResult", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "PutParameterRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 11},
    {.name = "ParameterDescription", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "ParameterKeyId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "^([a-zA-Z0-9:/_-]+)$"},
    {.name = "ParameterTier", .type = MODEL_STRING, .enums = enums_2},
    {.name = "ParameterPolicies", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 4096},
    {.name = "PutParameterResult", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2}};
static const struct model_operation operations[] = {
    {.name = "AddTagsToResource", .method = "POST", .uri = "/", .input = 0, .output = 7, .errors = errors_0},
    {.name = "DeleteParameter", .method = "POST", .uri = "/", .input = 8, .output = 10, .errors = errors_1},
    {.name = "GetParameter", .method = "POST", .uri = "/", .input = 11, .output = 13, .errors = errors_2},
    {.name = "GetParameters", .method = "POST", .uri = "/", .input = 20, .output = 22, .errors = errors_3},
    {.name = "GetParametersByPath", .method = "POST", .uri = "/", .input = 24, .output = 32, .errors = errors_4},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 33, .output = 34, .errors = errors_5},
    {.name = "PutParameter", .method = "POST", .uri = "/", .input = 35, .output = 40, .errors = errors_6}};
static const struct model_paginator paginators[] = {
    {.operation = "GetParametersByPath", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_ssm = {
    .name = "ssm",
    .endpoint_prefix = "ssm",
    .signing_name = "ssm",
    .api_version = "2014-11-06",
    .service_id = "SSM",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AmazonSSM",
    .shapes = shapes, .shape_count = 41,
    .operations = operations, .operation_count = 7,
    .paginators = paginators, .paginator_count = 1};
