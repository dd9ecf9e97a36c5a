/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Key", 9),
    M("Value", 10)};
static const struct model_member members_1[] = {
    M("member", 8)};
static const struct model_member members_2[] = {
    M("Region", 13),
    M("KmsKeyId", 4)};
static const struct model_member members_3[] = {
    M("member", 12)};
static const struct model_member members_4[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("ClientRequestToken", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("KmsKeyId", 4),
    M("SecretBinary", 5, .flags = MODEL_SENSITIVE),
    M("SecretString", 6, .flags = MODEL_SENSITIVE),
    M("Tags", 7),
    M("AddReplicaRegions", 11),
    M("ForceOverwriteReplicaSecret", 14)};
static const char *const enums_0[] = {"Failed", "InProgress", "InSync", NULL};
static const struct model_member members_5[] = {
    M("Region", 13),
    M("KmsKeyId", 4),
    M("Status", 20),
    M("StatusMessage", 21),
    M("LastAccessedDate", 22)};
static const struct model_member members_6[] = {
    M("member", 19)};
static const struct model_member members_7[] = {
    M("ARN", 16),
    M("Name", 17),
    M("VersionId", 2),
    M("ReplicationStatus", 18)};
static const char *const errors_0[] = {"DecryptionFailure", "EncryptionFailure", "InternalServiceError", "InvalidParameterException", "InvalidRequestException", "LimitExceededException", "MalformedPolicyDocumentException", "PreconditionNotMetException", "ResourceExistsException", "ResourceNotFoundException", NULL};
static const struct model_member members_8[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED)};
static const struct model_member members_9[] = {
    M("ARN", 16),
    M("Name", 1)};
static const char *const errors_1[] = {"InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", NULL};
static const struct model_member members_10[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("RecoveryWindowInDays", 27),
    M("ForceDeleteWithoutRecovery", 14)};
static const struct model_member members_11[] = {
    M("ARN", 16),
    M("Name", 17),
    M("DeletionDate", 22)};
static const struct model_member members_12[] = {
    M("AutomaticallyAfterDays", 32),
    M("Duration", 33),
    M("ScheduleExpression", 34)};
static const struct model_member members_13[] = {
    M("member", 17)};
static const struct model_member members_14[] = {
    M("key", 2),
    M("value", 36)};
static const struct model_member members_15[] = {
    M("ARN", 16),
    M("Name", 17),
    M("Description", 3),
    M("KmsKeyId", 4),
    M("RotationEnabled", 14),
    M("RotationLambdaARN", 4),
    M("RotationRules", 31),
    M("LastRotatedDate", 22),
    M("LastChangedDate", 22),
    M("LastAccessedDate", 22),
    M("DeletedDate", 22),
    M("NextRotationDate", 22),
    M("Tags", 7),
    M("VersionIdsToStages", 35),
    M("OwningService", 9),
    M("CreatedDate", 22),
    M("PrimaryRegion", 13),
    M("ReplicationStatus", 18)};
static const char *const errors_2[] = {"InternalServiceError", "InvalidParameterException", "ResourceNotFoundException", NULL};
static const struct model_member members_16[] = {
    M("PasswordLength", 38),
    M("ExcludeCharacters", 39),
    M("ExcludeNumbers", 14),
    M("ExcludePunctuation", 14),
    M("ExcludeUppercase", 14),
    M("ExcludeLowercase", 14),
    M("IncludeSpace", 14),
    M("RequireEachIncludedType", 14)};
static const struct model_member members_17[] = {
    M("RandomPassword", 41, .flags = MODEL_SENSITIVE)};
static const char *const errors_3[] = {"InternalServiceError", "InvalidParameterException", "InvalidRequestException", NULL};
static const struct model_member members_18[] = {
    M("ARN", 16),
    M("Name", 1),
    M("ResourcePolicy", 44)};
static const struct model_member members_19[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("VersionId", 2),
    M("VersionStage", 17)};
static const struct model_member members_20[] = {
    M("ARN", 16),
    M("Name", 17),
    M("VersionId", 2),
    M("SecretBinary", 5, .flags = MODEL_SENSITIVE),
    M("SecretString", 6, .flags = MODEL_SENSITIVE),
    M("VersionStages", 36),
    M("CreatedDate", 22)};
static const char *const errors_4[] = {"DecryptionFailure", "InternalServiceError", "InvalidParameterException", "InvalidRequestException", "ResourceNotFoundException", NULL};
static const char *const enums_1[] = {"all", "description", "name", "owning-service", "primary-region", "tag-key", "tag-value", NULL};
static const struct model_member members_21[] = {
    M("member", 53)};
static const struct model_member members_22[] = {
    M("Key", 51),
    M("Values", 52)};
static const struct model_member members_23[] = {
    M("member", 50)};
static const char *const enums_2[] = {"asc", "desc", NULL};
static const struct model_member members_24[] = {
    M("IncludePlannedDeletion", 14),
    M("MaxResults", 48),
    M("NextToken", 21),
    M("Filters", 49),
    M("SortOrder", 54)};
static const struct model_member members_25[] = {
    M("ARN", 16),
    M("Name", 17),
    M("Description", 3),
    M("KmsKeyId", 4),
    M("RotationEnabled", 14),
    M("RotationLambdaARN", 4),
    M("RotationRules", 31),
    M("LastRotatedDate", 22),
    M("LastChangedDate", 22),
    M("LastAccessedDate", 22),
    M("DeletedDate", 22),
    M("NextRotationDate", 22),
    M("Tags", 7),
    M("SecretVersionsToStages", 35),
    M("OwningService", 9),
    M("CreatedDate", 22),
    M("PrimaryRegion", 13)};
static const struct model_member members_26[] = {
    M("member", 57)};
static const struct model_member members_27[] = {
    M("SecretList", 56),
    M("NextToken", 21)};
static const char *const errors_5[] = {"InternalServiceError", "InvalidNextTokenException", "InvalidParameterException", "InvalidRequestException", NULL};
static const struct model_member members_28[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("ResourcePolicy", 44, .flags = MODEL_REQUIRED),
    M("BlockPublicPolicy", 14)};
static const char *const errors_6[] = {"InternalServiceError", "InvalidParameterException", "InvalidRequestException", "MalformedPolicyDocumentException", "PublicPolicyException", "ResourceNotFoundException", NULL};
static const struct model_member members_29[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("ClientRequestToken", 2, .flags = MODEL_TOKEN),
    M("SecretBinary", 5, .flags = MODEL_SENSITIVE),
    M("SecretString", 6, .flags = MODEL_SENSITIVE),
    M("VersionStages", 36),
    M("RotationToken", 61, .flags = MODEL_SENSITIVE)};
static const struct model_member members_30[] = {
    M("ARN", 16),
    M("Name", 17),
    M("VersionId", 2),
    M("VersionStages", 36)};
static const char *const errors_7[] = {"DecryptionFailure", "EncryptionFailure", "InternalServiceError", "InvalidParameterException", "InvalidRequestException", "LimitExceededException", "ResourceExistsException", "ResourceNotFoundException", NULL};
static const struct model_member members_31[] = {
    M("ARN", 16),
    M("Name", 17)};
static const struct model_member members_32[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("Tags", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_33[] = {
    M("member", 9)};
static const struct model_member members_34[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("TagKeys", 67, .flags = MODEL_REQUIRED)};
static const struct model_member members_35[] = {
    M("SecretId", 24, .flags = MODEL_REQUIRED),
    M("ClientRequestToken", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("KmsKeyId", 4),
    M("SecretBinary", 5, .flags = MODEL_SENSITIVE),
    M("SecretString", 6, .flags = MODEL_SENSITIVE)};
static const struct model_member members_36[] = {
    M("ARN", 16),
    M("Name", 17),
    M("VersionId", 2)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"SecretList", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateSecretRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 9},
    {.name = "NameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512},
    {.name = "ClientRequestTokenType", .type = MODEL_STRING, .has_min = true, .min = 32, .has_max = true, .max = 64},
    {.name = "DescriptionType", .type = MODEL_STRING, .has_max = true, .max = 2048},
    {.name = "KmsKeyIdType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 2048},
    {.name = "SecretBinaryType", .type = MODEL_BLOB, .flags = MODEL_SENSITIVE, .has_min = true, .min = 1, .has_max = true, .max = 65536},
    {.name = "SecretStringType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 1, .has_max = true, .max = 65536},
    {.name = "TagListType", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKeyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValueType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "AddReplicaRegionListType", .type = MODEL_LIST, .members = members_3, .member_count = 1, .has_min = true, .min = 1},
    {.name = "ReplicaRegionType", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "RegionType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([a-z]+-)+\\d+$"},
    {.name = "BooleanType", .type = MODEL_BOOLEAN},
    {.name = "CreateSecretResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 4},
    {.name = "SecretARNType", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048},
    {.name = "SecretNameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256},
    {.name = "ReplicationStatusListType", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "ReplicationStatusType", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 5},
    {.name = "StatusType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "StatusMessageType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 4096},
    {.name = "LastAccessedDateType", .type = MODEL_TIMESTAMP},
    {.name = "DeleteResourcePolicyRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "SecretIdType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "DeleteResourcePolicyResponse", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "DeleteSecretRequest", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "RecoveryWindowInDaysType", .type = MODEL_LONG},
    {.name = "DeleteSecretResponse", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 3},
    {.name = "DescribeSecretRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "DescribeSecretResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 18},
    {.name = "RotationRulesType", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 3},
    {.name = "AutomaticallyRotateAfterDaysType", .type = MODEL_LONG, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "DurationType", .type = MODEL_STRING, .has_min = true, .min = 2, .has_max = true, .max = 3, .pattern = "[0-9h]+"},
    {.name = "ScheduleExpressionType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "[0-9A-Za-z\\(\\)#\\?\\*\\-\\/, ]+"},
    {.name = "SecretVersionsToStagesMapType", .type = MODEL_MAP, .members = members_14, .member_count = 2},
    {.name = "SecretVersionStagesType", .type = MODEL_LIST, .members = members_13, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 20},
    {.name = "GetRandomPasswordRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 8},
    {.name = "PasswordLengthType", .type = MODEL_LONG, .has_min = true, .min = 1, .has_max = true, .max = 4096},
    {.name = "ExcludeCharactersType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 4096},
    {.name = "GetRandomPasswordResponse", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "RandomPasswordType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 0, .has_max = true, .max = 4096},
    {.name = "GetResourcePolicyRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "GetResourcePolicyResponse", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 3},
    {.name = "NonEmptyResourcePolicyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 20480},
    {.name = "GetSecretValueRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 3},
    {.name = "GetSecretValueResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 7},
    {.name = "ListSecretsRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 5},
    {.name = "MaxResultsType", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "FiltersListType", .type = MODEL_LIST, .members = members_23, .member_count = 1, .has_max = true, .max = 10},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "FilterNameStringType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "FilterValuesStringList", .type = MODEL_LIST, .members = members_21, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "FilterValueStringType", .type = MODEL_STRING, .has_max = true, .max = 512, .pattern = "^\\!?[a-zA-Z0-9 :_@\\/\\+\\=\\.\\-\\!]*$"},
    {.name = "SortOrderType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "ListSecretsResponse", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 2},
    {.name = "SecretListType", .type = MODEL_LIST, .members = members_26, .member_count = 1},
    {.name = "SecretListEntry", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 17},
    {.name = "PutResourcePolicyRequest", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "PutResourcePolicyResponse", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "PutSecretValueRequest", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 6},
    {.name = "RotationTokenType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 36, .has_max = true, .max = 256, .pattern = "^[a-zA-Z0-9\\-]+$"},
    {.name = "PutSecretValueResponse", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 4},
    {.name = "RestoreSecretRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "RestoreSecretResponse", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 2},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "TagKeyListType", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "UpdateSecretRequest", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 6},
    {.name = "UpdateSecretResponse", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "CreateSecret", .method = "POST", .uri = "/", .input = 0, .output = 15, .errors = errors_0},
    {.name = "DeleteResourcePolicy", .method = "POST", .uri = "/", .input = 23, .output = 25, .errors = errors_1},
    {.name = "DeleteSecret", .method = "POST", .uri = "/", .input = 26, .output = 28, .errors = errors_1},
    {.name = "DescribeSecret", .method = "POST", .uri = "/", .input = 29, .output = 30, .errors = errors_2},
    {.name = "GetRandomPassword", .method = "POST", .uri = "/", .input = 37, .output = 40, .errors = errors_3},
    {.name = "GetResourcePolicy", .method = "POST", .uri = "/", .input = 42, .output = 43, .errors = errors_1},
    {.name = "GetSecretValue", .method = "POST", .uri = "/", .input = 45, .output = 46, .errors = errors_4},
    {.name = "ListSecrets", .method = "POST", .uri = "/", .input = 47, .output = 55, .errors = errors_5},
    {.name = "PutResourcePolicy", .method = "POST", .uri = "/", .input = 58, .output = 59, .errors = errors_6},
    {.name = "PutSecretValue", .method = "POST", .uri = "/", .input = 60, .output = 62, .errors = errors_7},
    {.name = "RestoreSecret", .method = "POST", .uri = "/", .input = 63, .output = 64, .errors = errors_1},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 65, .output = -1, .errors = errors_1},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 66, .output = -1, .errors = errors_1},
    {.name = "UpdateSecret", .method = "POST", .uri = "/", .input = 68, .output = 69, .errors = errors_0}};
static const struct model_paginator paginators[] = {
    {.operation = "ListSecrets", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_secretsmanager = {
    .name = "secretsmanager",
    .endpoint_prefix = "secretsmanager",
    .signing_name = "secretsmanager",
    .api_version = "2017-10-17",
    .service_id = "Secrets Manager",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "secretsmanager",
    .shapes = shapes, .shape_count = 70,
    .operations = operations, .operation_count = 14,
    .paginators = paginators, .paginator_count = 1};
