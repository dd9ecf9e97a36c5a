/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("arn", 1)};
static const struct model_member members_1[] = {
    M("member", 4)};
static const struct model_member members_2[] = {
    M("Key", 9, .flags = MODEL_REQUIRED),
    M("Value", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_3[] = {
    M("member", 8)};
static const struct model_member members_4[] = {
    M("member", 9)};
static const struct model_member members_5[] = {
    M("ProviderArn", 1),
    M("ContextAssertion", 17)};
static const struct model_member members_6[] = {
    M("member", 16)};
static const struct model_member members_7[] = {
    M("RoleArn", 1, .flags = MODEL_REQUIRED),
    M("RoleSessionName", 2, .flags = MODEL_REQUIRED),
    M("PolicyArns", 3),
    M("Policy", 5),
    M("DurationSeconds", 6),
    M("Tags", 7),
    M("TransitiveTagKeys", 11),
    M("ExternalId", 12),
    M("SerialNumber", 13),
    M("TokenCode", 14),
    M("SourceIdentity", 2),
    M("ProvidedContexts", 15)};
static const struct model_member members_8[] = {
    M("AccessKeyId", 20, .flags = MODEL_REQUIRED),
    M("SecretAccessKey", 21, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("SessionToken", 22, .flags = MODEL_REQUIRED),
    M("Expiration", 23, .flags = MODEL_REQUIRED)};
static const struct model_member members_9[] = {
    M("AssumedRoleId", 25, .flags = MODEL_REQUIRED),
    M("Arn", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_10[] = {
    M("Credentials", 19),
    M("AssumedRoleUser", 24),
    M("PackedPolicySize", 26),
    M("SourceIdentity", 2)};
static const char *const errors_0[] = {"ExpiredTokenException", "MalformedPolicyDocument", "PackedPolicyTooLarge", "RegionDisabledException", NULL};
static const struct model_member members_11[] = {
    M("RoleArn", 1, .flags = MODEL_REQUIRED),
    M("RoleSessionName", 2, .flags = MODEL_REQUIRED),
    M("WebIdentityToken", 28, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("ProviderId", 17),
    M("PolicyArns", 3),
    M("Policy", 29),
    M("DurationSeconds", 6)};
static const struct model_member members_12[] = {
    M("Credentials", 19),
    M("SubjectFromWebIdentityToken", 31),
    M("AssumedRoleUser", 24),
    M("PackedPolicySize", 26),
    M("Provider", 22),
    M("Audience", 22),
    M("SourceIdentity", 2)};
static const char *const errors_1[] = {"ExpiredTokenException", "IDPCommunicationError", "IDPRejectedClaim", "InvalidIdentityToken", "MalformedPolicyDocument", "PackedPolicyTooLarge", "RegionDisabledException", NULL};
static const struct model_member members_13[] = {
    M("EncodedMessage", 33, .flags = MODEL_REQUIRED)};
static const struct model_member members_14[] = {
    M("DecodedMessage", 22)};
static const char *const errors_2[] = {"InvalidAuthorizationMessageException", NULL};
static const struct model_member members_15[] = {
    M("UserId", 22),
    M("Account", 22),
    M("Arn", 1)};
static const struct model_member members_16[] = {
    M("DurationSeconds", 38),
    M("SerialNumber", 13),
    M("TokenCode", 14)};
static const struct model_member members_17[] = {
    M("Credentials", 19)};
static const char *const errors_3[] = {"RegionDisabledException", NULL};
static const struct model_shape shapes[] = {
    {.name = "AssumeRoleRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 12},
    {.name = "arnType", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+"},
    {.name = "roleSessionNameType", .type = MODEL_STRING, .has_min = true, .min = 2, .has_max = true, .max = 64, .pattern = "[\\w+=,.@-]*"},
    {.name = "policyDescriptorListType", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "PolicyDescriptorType", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "unrestrictedSessionPolicyDocumentType", .type = MODEL_STRING, .has_min = true, .min = 1, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"},
    {.name = "roleDurationSecondsType", .type = MODEL_INTEGER, .has_min = true, .min = 900, .has_max = true, .max = 43200},
    {.name = "tagListType", .type = MODEL_LIST, .members = members_3, .member_count = 1, .has_max = true, .max = 50},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "tagKeyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"},
    {.name = "tagValueType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"},
    {.name = "tagKeyListType", .type = MODEL_LIST, .members = members_4, .member_count = 1, .has_max = true, .max = 50},
    {.name = "externalIdType", .type = MODEL_STRING, .has_min = true, .min = 2, .has_max = true, .max = 1224, .pattern = "[\\w+=,.@:\\/-]*"},
    {.name = "serialNumberType", .type = MODEL_STRING, .has_min = true, .min = 9, .has_max = true, .max = 256, .pattern = "[\\w+=/:,.@-]*"},
    {.name = "tokenCodeType", .type = MODEL_STRING, .has_min = true, .min = 6, .has_max = true, .max = 6, .pattern = "[\\d]*"},
    {.name = "ProvidedContextsListType", .type = MODEL_LIST, .members = members_6, .member_count = 1, .has_max = true, .max = 5},
    {.name = "ProvidedContext", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "contextAssertionType", .type = MODEL_STRING, .has_min = true, .min = 4, .has_max = true, .max = 2048},
    {.name = "AssumeRoleResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 4},
    {.name = "Credentials", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 4},
    {.name = "accessKeyIdType", .type = MODEL_STRING, .has_min = true, .min = 16, .has_max = true, .max = 128, .pattern = "[\\w]*"},
    {.name = "accessKeySecretType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "tokenType", .type = MODEL_STRING},
    {.name = "dateType", .type = MODEL_TIMESTAMP},
    {.name = "AssumedRoleUser", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "assumedRoleIdType", .type = MODEL_STRING, .has_min = true, .min = 2, .has_max = true, .max = 193, .pattern = "[\\w+=,.@:-]*"},
    {.name = "nonNegativeIntegerType", .type = MODEL_INTEGER, .has_min = true, .min = 0},
    {.name = "AssumeRoleWithWebIdentityRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 7},
    {.name = "clientTokenType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 4, .has_max = true, .max = 20000},
    {.name = "sessionPolicyDocumentType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"},
    {.name = "AssumeRoleWithWebIdentityResponse", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 7},
    {.name = "webIdentitySubjectType", .type = MODEL_STRING, .has_min = true, .min = 6, .has_max = true, .max = 255},
    {.name = "DecodeAuthorizationMessageRequest", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "encodedMessageType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 10240},
    {.name = "DecodeAuthorizationMessageResponse", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 1},
    {.name = "GetCallerIdentityRequest", .type = MODEL_STRUCTURE},
    {.name = "GetCallerIdentityResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 3},
    {.name = "GetSessionTokenRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 3},
    {.name = "durationSecondsType", .type = MODEL_INTEGER, .has_min = true, .min = 900, .has_max = true, .max = 129600},
    {.name = "GetSessionTokenResponse", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "AssumeRole", .method = "POST", .uri = "/", .input = 0, .output = 18, .result_wrapper = "AssumeRoleResult", .errors = errors_0},
    {.name = "AssumeRoleWithWebIdentity", .method = "POST", .uri = "/", .input = 27, .output = 30, .result_wrapper = "AssumeRoleWithWebIdentityResult", .no_auth = true, .errors = errors_1},
    {.name = "DecodeAuthorizationMessage", .method = "POST", .uri = "/", .input = 32, .output = 34, .result_wrapper = "DecodeAuthorizationMessageResult", .errors = errors_2},
    {.name = "GetCallerIdentity", .method = "POST", .uri = "/", .input = 35, .output = 36, .result_wrapper = "GetCallerIdentityResult"},
    {.name = "GetSessionToken", .method = "POST", .uri = "/", .input = 37, .output = 39, .result_wrapper = "GetSessionTokenResult", .errors = errors_3}};
const struct model_service model_service_sts = {
    .name = "sts",
    .endpoint_prefix = "sts",
    .signing_name = "sts",
    .api_version = "2011-06-15",
    .service_id = "STS",
    .protocol = MODEL_QUERY,
    .xml_namespace = "https://sts.amazonaws.com/doc/2011-06-15/",
    .shapes = shapes, .shape_count = 40,
    .operations = operations, .operation_count = 5};
