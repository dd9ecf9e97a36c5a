/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("KeyId", 1)};
static const char *const errors_0[] = {"DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "NotFoundException", NULL};
static const struct model_member members_2[] = {
    M("AliasName", 4, .flags = MODEL_REQUIRED),
    M("TargetKeyId", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"AlreadyExistsException", "DependencyTimeoutException", "InvalidAliasNameException", "KMSInternalException", "KMSInvalidStateException", "LimitExceededException", "NotFoundException", NULL};
static const char *const enums_0[] = {"ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT", "SIGN_VERIFY", NULL};
static const char *const enums_1[] = {"ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "ECC_SECG_P256K1", "HMAC_224", "HMAC_256", "HMAC_384", "HMAC_512", "RSA_2048", "RSA_3072", "RSA_4096", "SM2", "SYMMETRIC_DEFAULT", NULL};
static const char *const enums_2[] = {"AWS_CLOUDHSM", "AWS_KMS", "EXTERNAL", "EXTERNAL_KEY_STORE", NULL};
static const struct model_member members_3[] = {
    M("TagKey", 15, .flags = MODEL_REQUIRED),
    M("TagValue", 16, .flags = MODEL_REQUIRED)};
static const struct model_member members_4[] = {
    M("member", 14)};
static const struct model_member members_5[] = {
    M("Policy", 6),
    M("Description", 7),
    M("KeyUsage", 8),
    M("CustomerMasterKeySpec", 9),
    M("KeySpec", 9),
    M("Origin", 10),
    M("CustomKeyStoreId", 11),
    M("BypassPolicyLockoutSafetyCheck", 12),
    M("Tags", 13),
    M("MultiRegion", 12),
    M("XksKeyId", 17)};
static const char *const enums_3[] = {"Creating", "Disabled", "Enabled", "PendingDeletion", "PendingImport", "PendingReplicaDeletion", "Unavailable", "Updating", NULL};
static const char *const enums_4[] = {"KEY_MATERIAL_DOES_NOT_EXPIRE", "KEY_MATERIAL_EXPIRES", NULL};
static const char *const enums_5[] = {"AWS", "CUSTOMER", NULL};
static const char *const enums_6[] = {"RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE", "SYMMETRIC_DEFAULT", NULL};
static const struct model_member members_6[] = {
    M("member", 28)};
static const char *const enums_7[] = {"ECDSA_SHA_256", "ECDSA_SHA_384", "ECDSA_SHA_512", "RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512", "RSASSA_PSS_SHA_256", "RSASSA_PSS_SHA_384", "RSASSA_PSS_SHA_512", "SM2DSA", NULL};
static const struct model_member members_7[] = {
    M("member", 30)};
static const char *const enums_8[] = {"ECDH", NULL};
static const struct model_member members_8[] = {
    M("member", 32)};
static const char *const enums_9[] = {"PRIMARY", "REPLICA", NULL};
static const struct model_member members_9[] = {
    M("Arn", 21),
    M("Region", 36)};
static const struct model_member members_10[] = {
    M("member", 35)};
static const struct model_member members_11[] = {
    M("MultiRegionKeyType", 34),
    M("PrimaryKey", 35),
    M("ReplicaKeys", 37)};
static const char *const enums_10[] = {"HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512", NULL};
static const struct model_member members_12[] = {
    M("member", 40)};
static const struct model_member members_13[] = {
    M("Id", 17)};
static const struct model_member members_14[] = {
    M("AWSAccountId", 20),
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("Arn", 21),
    M("CreationDate", 22),
    M("Enabled", 12),
    M("Description", 7),
    M("KeyUsage", 8),
    M("KeyState", 23),
    M("DeletionDate", 22),
    M("ValidTo", 22),
    M("Origin", 10),
    M("CustomKeyStoreId", 11),
    M("CloudHsmClusterId", 24),
    M("ExpirationModel", 25),
    M("KeyManager", 26),
    M("CustomerMasterKeySpec", 9),
    M("KeySpec", 9),
    M("EncryptionAlgorithms", 27),
    M("SigningAlgorithms", 29),
    M("KeyAgreementAlgorithms", 31),
    M("MultiRegion", 12),
    M("MultiRegionConfiguration", 33),
    M("PendingDeletionWindowInDays", 38),
    M("MacAlgorithms", 39),
    M("XksKeyConfiguration", 41)};
static const struct model_member members_15[] = {
    M("KeyMetadata", 19)};
static const char *const errors_2[] = {"CloudHsmClusterInvalidConfigurationException", "CustomKeyStoreInvalidStateException", "CustomKeyStoreNotFoundException", "DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "LimitExceededException", "MalformedPolicyDocumentException", "TagException", "UnsupportedOperationException", "XksKeyAlreadyInUseException", "XksKeyInvalidConfigurationException", "XksKeyNotFoundException", NULL};
static const struct model_member members_16[] = {
    M("AliasName", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"DependencyTimeoutException", "KMSInternalException", "KMSInvalidStateException", "NotFoundException", NULL};
static const struct model_member members_17[] = {
    M("member", 45)};
static const struct model_member members_18[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("GrantTokens", 44)};
static const char *const errors_4[] = {"DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "NotFoundException", NULL};
static const char *const errors_5[] = {"DependencyTimeoutException", "DisabledException", "InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "NotFoundException", "UnsupportedOperationException", NULL};
static const char *const errors_6[] = {"DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "LimitExceededException", "NotFoundException", NULL};
static const struct model_member members_19[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("RotationPeriodInDays", 50)};
static const struct model_member members_20[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("PolicyName", 52)};
static const struct model_member members_21[] = {
    M("Policy", 6),
    M("PolicyName", 52)};
static const struct model_member members_22[] = {
    M("KeyRotationEnabled", 12),
    M("KeyId", 1),
    M("RotationPeriodInDays", 50),
    M("NextRotationDate", 22),
    M("OnDemandRotationStartDate", 22)};
static const char *const errors_7[] = {"DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "NotFoundException", "UnsupportedOperationException", NULL};
static const struct model_member members_23[] = {
    M("KeyId", 1),
    M("Limit", 57),
    M("Marker", 58)};
static const struct model_member members_24[] = {
    M("AliasName", 4),
    M("AliasArn", 21),
    M("TargetKeyId", 1),
    M("CreationDate", 22),
    M("LastUpdatedDate", 22)};
static const struct model_member members_25[] = {
    M("member", 61)};
static const struct model_member members_26[] = {
    M("Aliases", 60),
    M("NextMarker", 58),
    M("Truncated", 12)};
static const char *const errors_8[] = {"DependencyTimeoutException", "InvalidArnException", "InvalidMarkerException", "KMSInternalException", "NotFoundException", NULL};
static const struct model_member members_27[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("Limit", 57),
    M("Marker", 58)};
static const struct model_member members_28[] = {
    M("Tags", 13),
    M("NextMarker", 58),
    M("Truncated", 12)};
static const char *const errors_9[] = {"InvalidArnException", "InvalidMarkerException", "KMSInternalException", "NotFoundException", NULL};
static const struct model_member members_29[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("PolicyName", 52),
    M("Policy", 6, .flags = MODEL_REQUIRED),
    M("BypassPolicyLockoutSafetyCheck", 12)};
static const char *const errors_10[] = {"DependencyTimeoutException", "InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "LimitExceededException", "MalformedPolicyDocumentException", "NotFoundException", "UnsupportedOperationException", NULL};
static const struct model_member members_30[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("PendingWindowInDays", 38)};
static const struct model_member members_31[] = {
    M("KeyId", 1),
    M("DeletionDate", 22),
    M("KeyState", 23),
    M("PendingWindowInDays", 38)};
static const struct model_member members_32[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("Tags", 13, .flags = MODEL_REQUIRED)};
static const char *const errors_11[] = {"InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "LimitExceededException", "NotFoundException", "TagException", NULL};
static const struct model_member members_33[] = {
    M("member", 15)};
static const struct model_member members_34[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 69, .flags = MODEL_REQUIRED)};
static const char *const errors_12[] = {"InvalidArnException", "KMSInternalException", "KMSInvalidStateException", "NotFoundException", "TagException", NULL};
static const char *const errors_13[] = {"DependencyTimeoutException", "KMSInternalException", "KMSInvalidStateException", "LimitExceededException", "NotFoundException", NULL};
static const struct model_member members_35[] = {
    M("KeyId", 1, .flags = MODEL_REQUIRED),
    M("Description", 7, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"NextMarker", NULL};
static const char *const paths_2[] = {"Aliases", NULL};
static const char *const paths_3[] = {"Tags", NULL};
static const struct model_shape shapes[] = {
    {.name = "CancelKeyDeletionRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "KeyIdType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "CancelKeyDeletionResponse", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "CreateAliasRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "AliasNameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "^[a-zA-Z0-9:/_-]+$"},
    {.name = "CreateKeyRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 11},
    {.name = "PolicyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 131072, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"},
    {.name = "DescriptionType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 8192},
    {.name = "KeyUsageType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "CustomerMasterKeySpec", .type = MODEL_STRING, .enums = enums_1},
    {.name = "OriginType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "CustomKeyStoreIdType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64},
    {.name = "BooleanType", .type = MODEL_BOOLEAN},
    {.name = "TagList", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "TagKeyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValueType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "XksKeyIdType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^[a-zA-Z0-9-_.]+$"},
    {.name = "CreateKeyResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "KeyMetadata", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 25},
    {.name = "AWSAccountIdType", .type = MODEL_STRING},
    {.name = "ArnType", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048},
    {.name = "DateType", .type = MODEL_TIMESTAMP},
    {.name = "KeyState", .type = MODEL_STRING, .enums = enums_3},
    {.name = "CloudHsmClusterIdType", .type = MODEL_STRING, .has_min = true, .min = 19, .has_max = true, .max = 24, .pattern = "cluster-[2-7a-zA-Z]{11,16}"},
    {.name = "ExpirationModelType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "KeyManagerType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "EncryptionAlgorithmSpecList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "EncryptionAlgorithmSpec", .type = MODEL_STRING, .enums = enums_6},
    {.name = "SigningAlgorithmSpecList", .type = MODEL_LIST, .members = members_7, .member_count = 1},
    {.name = "SigningAlgorithmSpec", .type = MODEL_STRING, .enums = enums_7},
    {.name = "KeyAgreementAlgorithmSpecList", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "KeyAgreementAlgorithmSpec", .type = MODEL_STRING, .enums = enums_8},
    {.name = "MultiRegionConfiguration", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 3},
    {.name = "MultiRegionKeyType", .type = MODEL_STRING, .enums = enums_9},
    {.name = "MultiRegionKey", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "RegionType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 32, .pattern = "^([a-z]+-){2,3}\\d+$"},
    {.name = "MultiRegionKeyList", .type = MODEL_LIST, .members = members_10, .member_count = 1},
    {.name = "PendingWindowInDaysType", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 365},
    {.name = "MacAlgorithmSpecList", .type = MODEL_LIST, .members = members_12, .member_count = 1},
    {.name = "MacAlgorithmSpec", .type = MODEL_STRING, .enums = enums_10},
    {.name = "XksKeyConfigurationType", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "DeleteAliasRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DescribeKeyRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "GrantTokenList", .type = MODEL_LIST, .members = members_17, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 10},
    {.name = "GrantTokenType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 8192},
    {.name = "DescribeKeyResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "DisableKeyRotationRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "EnableKeyRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "EnableKeyRotationRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2},
    {.name = "RotationPeriodInDaysType", .type = MODEL_INTEGER, .has_min = true, .min = 90, .has_max = true, .max = 2560},
    {.name = "GetKeyPolicyRequest", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "PolicyNameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\w]+"},
    {.name = "GetKeyPolicyResponse", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "GetKeyRotationStatusRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "GetKeyRotationStatusResponse", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 5},
    {.name = "ListAliasesRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "LimitType", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "MarkerType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = "[\\u0020-\\u00FF]*"},
    {.name = "ListAliasesResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "AliasList", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "AliasListEntry", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 5},
    {.name = "ListResourceTagsRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 3},
    {.name = "ListResourceTagsResponse", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "PutKeyPolicyRequest", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 4},
    {.name = "ScheduleKeyDeletionRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "ScheduleKeyDeletionResponse", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 4},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "UpdateAliasRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "UpdateKeyDescriptionRequest", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2}};
static const struct model_operation operations[] = {
    {.name = "CancelKeyDeletion", .method = "POST", .uri = "/", .input = 0, .output = 2, .errors = errors_0},
    {.name = "CreateAlias", .method = "POST", .uri = "/", .input = 3, .output = -1, .errors = errors_1},
    {.name = "CreateKey", .method = "POST", .uri = "/", .input = 5, .output = 18, .errors = errors_2},
    {.name = "DeleteAlias", .method = "POST", .uri = "/", .input = 42, .output = -1, .errors = errors_3},
    {.name = "DescribeKey", .method = "POST", .uri = "/", .input = 43, .output = 46, .errors = errors_4},
    {.name = "DisableKeyRotation", .method = "POST", .uri = "/", .input = 47, .output = -1, .errors = errors_5},
    {.name = "EnableKey", .method = "POST", .uri = "/", .input = 48, .output = -1, .errors = errors_6},
    {.name = "EnableKeyRotation", .method = "POST", .uri = "/", .input = 49, .output = -1, .errors = errors_5},
    {.name = "GetKeyPolicy", .method = "POST", .uri = "/", .input = 51, .output = 53, .errors = errors_0},
    {.name = "GetKeyRotationStatus", .method = "POST", .uri = "/", .input = 54, .output = 55, .errors = errors_7},
    {.name = "ListAliases", .method = "POST", .uri = "/", .input = 56, .output = 59, .errors = errors_8},
    {.name = "ListResourceTags", .method = "POST", .uri = "/", .input = 62, .output = 63, .errors = errors_9},
    {.name = "PutKeyPolicy", .method = "POST", .uri = "/", .input = 64, .output = -1, .errors = errors_10},
    {.name = "ScheduleKeyDeletion", .method = "POST", .uri = "/", .input = 65, .output = 66, .errors = errors_0},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 67, .output = -1, .errors = errors_11},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 68, .output = -1, .errors = errors_12},
    {.name = "UpdateAlias", .method = "POST", .uri = "/", .input = 70, .output = -1, .errors = errors_13},
    {.name = "UpdateKeyDescription", .method = "POST", .uri = "/", .input = 71, .output = -1, .errors = errors_0}};
static const struct model_paginator paginators[] = {
    {.operation = "ListAliases", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2, .more_results = "Truncated"},
    {.operation = "ListResourceTags", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_3, .more_results = "Truncated"}};
const struct model_service model_service_kms = {
    .name = "kms",
    .endpoint_prefix = "kms",
    .signing_name = "kms",
    .api_version = "2014-11-01",
    .service_id = "KMS",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "TrentService",
    .shapes = shapes, .shape_count = 72,
    .operations = operations, .operation_count = 18,
    .paginators = paginators, .paginator_count = 2};
