/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"HOOK", "MODULE", "RESOURCE", NULL};
static const struct model_member members_0[] = {
    M("Type", 1),
    M("TypeName", 2),
    M("Arn", 3),
    M("VersionId", 4),
    M("PublisherId", 5),
    M("PublicVersionNumber", 6)};
static const char *const enums_1[] = {"FAILED", "IN_PROGRESS", "NOT_TESTED", "PASSED", NULL};
static const char *const enums_2[] = {"FULLY_MUTABLE", "IMMUTABLE", "NON_PROVISIONABLE", NULL};
static const char *const enums_3[] = {"DEPRECATED", "LIVE", NULL};
static const struct model_member members_1[] = {
    M("LogRoleArn", 16, .flags = MODEL_REQUIRED),
    M("LogGroupName", 17, .flags = MODEL_REQUIRED)};
static const struct model_member members_2[] = {
    M("member", 21)};
static const struct model_member members_3[] = {
    M("TypeNameAlias", 2),
    M("OriginalTypeName", 2),
    M("PublisherId", 5),
    M("SupportedMajorVersions", 20)};
static const struct model_member members_4[] = {
    M("member", 19)};
static const char *const enums_4[] = {"PRIVATE", "PUBLIC", NULL};
static const struct model_member members_5[] = {
    M("Arn", 3),
    M("Type", 1),
    M("TypeName", 2),
    M("DefaultVersionId", 4),
    M("IsDefaultVersion", 8),
    M("TypeTestsStatus", 9),
    M("TypeTestsStatusDescription", 10),
    M("Description", 11),
    M("Schema", 12),
    M("ProvisioningType", 13),
    M("DeprecatedStatus", 14),
    M("LoggingConfig", 15),
    M("RequiredActivatedTypes", 18),
    M("ExecutionRoleArn", 16),
    M("Visibility", 22),
    M("SourceUrl", 23),
    M("DocumentationUrl", 23),
    M("LastUpdated", 24),
    M("TimeCreated", 24),
    M("ConfigurationSchema", 25),
    M("PublisherId", 5),
    M("OriginalTypeName", 2),
    M("OriginalTypeArn", 3),
    M("PublicVersionNumber", 6),
    M("LatestPublicVersion", 6),
    M("IsActivated", 8),
    M("AutoUpdate", 8)};
static const char *const errors_0[] = {"CFNRegistryException", "TypeNotFoundException", NULL};
static const struct model_shape shapes[] = {
    {.name = "DescribeTypeInput", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 6},
    {.name = "RegistryType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "TypeName", .type = MODEL_STRING, .has_min = true, .min = 10, .has_max = true, .max = 204, .pattern = "[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}(::MODULE){0,1}"},
    {.name = "TypeArn", .type = MODEL_STRING, .has_max = true, .max = 1024, .pattern = "arn:aws[A-Za-z0-9-]{0,64}:cloudformation:[A-Za-z0-9-]{1,64}:([0-9]{12})?:type/.+"},
    {.name = "TypeVersionId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[A-Za-z0-9-]+"},
    {.name = "PublisherId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 40, .pattern = "[0-9a-zA-Z]{12,40}"},
    {.name = "PublicVersionNumber", .type = MODEL_STRING, .has_min = true, .min = 5, .pattern = "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(.*)$"},
    {.name = "DescribeTypeOutput", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 27},
    {.name = "IsDefaultVersion", .type = MODEL_BOOLEAN},
    {.name = "TypeTestsStatus", .type = MODEL_STRING, .enums = enums_1},
    {.name = "TypeTestsStatusDescription", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = "[\\s\\S]+"},
    {.name = "Description", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "TypeSchema", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 16777216},
    {.name = "ProvisioningType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "DeprecatedStatus", .type = MODEL_STRING, .enums = enums_3},
    {.name = "LoggingConfig", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "RoleArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "arn:.+:iam::[0-9]{12}:role/.+"},
    {.name = "LogGroupName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "[\\.\\-_/#A-Za-z0-9]+"},
    {.name = "RequiredActivatedTypes", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "RequiredActivatedType", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 4},
    {.name = "SupportedMajorVersions", .type = MODEL_LIST, .members = members_2, .member_count = 1},
    {.name = "SupportedMajorVersion", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 65535},
    {.name = "Visibility", .type = MODEL_STRING, .enums = enums_4},
    {.name = "OptionalSecureUrl", .type = MODEL_STRING, .has_max = true, .max = 4096},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "ConfigurationSchema", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 60000, .pattern = "[\\s\\S]+"}};
static const struct model_operation operations[] = {
    {.name = "DescribeType", .method = "POST", .uri = "/", .input = 0, .output = 7, .result_wrapper = "DescribeTypeResult", .errors = errors_0}};
const struct model_service model_service_cloudformation = {
    .name = "cloudformation",
    .endpoint_prefix = "cloudformation",
    .signing_name = "cloudformation",
    .api_version = "2010-05-15",
    .service_id = "CloudFormation",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/",
    .shapes = shapes, .shape_count = 26,
    .operations = operations, .operation_count = 1};
