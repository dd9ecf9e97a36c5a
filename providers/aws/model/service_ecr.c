/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Key", 5, .flags = MODEL_REQUIRED),
    M("Value", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("member", 4)};
static const char *const enums_0[] = {"IMMUTABLE", "MUTABLE", NULL};
static const struct model_member members_2[] = {
    M("scanOnPush", 8)};
static const char *const enums_1[] = {"AES256", "KMS", "KMS_DSSE", NULL};
static const struct model_member members_3[] = {
    M("encryptionType", 10, .flags = MODEL_REQUIRED),
    M("kmsKey", 11)};
static const struct model_member members_4[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("tags", 3),
    M("imageTagMutability", 6),
    M("imageScanningConfiguration", 7),
    M("encryptionConfiguration", 9)};
static const struct model_member members_5[] = {
    M("repositoryArn", 5),
    M("registryId", 1),
    M("repositoryName", 2),
    M("repositoryUri", 5),
    M("createdAt", 14),
    M("imageTagMutability", 6),
    M("imageScanningConfiguration", 7),
    M("encryptionConfiguration", 9)};
static const struct model_member members_6[] = {
    M("repository", 13)};
static const char *const errors_0[] = {"InvalidParameterException", "InvalidTagParameterException", "KmsException", "LimitExceededException", "RepositoryAlreadyExistsException", "ServerException", "TooManyTagsException", NULL};
static const struct model_member members_7[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_8[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("lifecyclePolicyText", 17),
    M("lastEvaluatedAt", 14)};
static const char *const errors_1[] = {"InvalidParameterException", "LifecyclePolicyNotFoundException", "RepositoryNotFoundException", "ServerException", "ValidationException", NULL};
static const struct model_member members_9[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("force", 8)};
static const char *const errors_2[] = {"InvalidParameterException", "KmsException", "RepositoryNotEmptyException", "RepositoryNotFoundException", "ServerException", NULL};
static const struct model_member members_10[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("policyText", 22)};
static const char *const errors_3[] = {"InvalidParameterException", "RepositoryNotFoundException", "RepositoryPolicyNotFoundException", "ServerException", NULL};
static const struct model_member members_11[] = {
    M("imageDigest", 5),
    M("imageTag", 26)};
static const struct model_member members_12[] = {
    M("member", 25)};
static const char *const enums_2[] = {"ANY", "TAGGED", "UNTAGGED", NULL};
static const struct model_member members_13[] = {
    M("tagStatus", 29)};
static const struct model_member members_14[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("imageIds", 24),
    M("nextToken", 5),
    M("maxResults", 27),
    M("filter", 28)};
static const struct model_member members_15[] = {
    M("member", 26)};
static const char *const enums_3[] = {"ACTIVE", "COMPLETE", "FAILED", "FINDINGS_UNAVAILABLE", "IN_PROGRESS", "LIMIT_EXCEEDED", "PENDING", "SCAN_ELIGIBILITY_EXPIRED", "UNSUPPORTED_IMAGE", NULL};
static const struct model_member members_16[] = {
    M("status", 36),
    M("description", 5)};
static const char *const enums_4[] = {"CRITICAL", "HIGH", "INFORMATIONAL", "LOW", "MEDIUM", "UNDEFINED", NULL};
static const struct model_member members_17[] = {
    M("key", 39),
    M("value", 40)};
static const struct model_member members_18[] = {
    M("imageScanCompletedAt", 14),
    M("vulnerabilitySourceUpdatedAt", 14),
    M("findingSeverityCounts", 38)};
static const struct model_member members_19[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("imageDigest", 5),
    M("imageTags", 33),
    M("imageSizeInBytes", 34),
    M("imagePushedAt", 14),
    M("imageScanStatus", 35),
    M("imageScanFindingsSummary", 37),
    M("imageManifestMediaType", 5),
    M("artifactMediaType", 5),
    M("lastRecordedPullTime", 14)};
static const struct model_member members_20[] = {
    M("member", 32)};
static const struct model_member members_21[] = {
    M("imageDetails", 31),
    M("nextToken", 5)};
static const char *const errors_4[] = {"ImageNotFoundException", "InvalidParameterException", "RepositoryNotFoundException", "ServerException", NULL};
static const struct model_member members_22[] = {
    M("member", 2)};
static const struct model_member members_23[] = {
    M("registryId", 1),
    M("repositoryNames", 42),
    M("nextToken", 5),
    M("maxResults", 27)};
static const struct model_member members_24[] = {
    M("member", 13)};
static const struct model_member members_25[] = {
    M("repositories", 44),
    M("nextToken", 5)};
static const char *const errors_5[] = {"InvalidParameterException", "RepositoryNotFoundException", "ServerException", NULL};
static const struct model_member members_26[] = {
    M("member", 1)};
static const struct model_member members_27[] = {
    M("registryIds", 46)};
static const struct model_member members_28[] = {
    M("authorizationToken", 50),
    M("expiresAt", 14),
    M("proxyEndpoint", 5)};
static const struct model_member members_29[] = {
    M("member", 49)};
static const struct model_member members_30[] = {
    M("authorizationData", 48)};
static const char *const errors_6[] = {"InvalidParameterException", "ServerException", NULL};
static const struct model_member members_31[] = {
    M("resourceArn", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_32[] = {
    M("tags", 3)};
static const struct model_member members_33[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("imageScanningConfiguration", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_34[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("imageScanningConfiguration", 7)};
static const char *const errors_7[] = {"InvalidParameterException", "RepositoryNotFoundException", "ServerException", "ValidationException", NULL};
static const struct model_member members_35[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("imageTagMutability", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_36[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("imageTagMutability", 6)};
static const struct model_member members_37[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("lifecyclePolicyText", 17, .flags = MODEL_REQUIRED)};
static const struct model_member members_38[] = {
    M("registryId", 1),
    M("repositoryName", 2),
    M("lifecyclePolicyText", 17)};
static const struct model_member members_39[] = {
    M("registryId", 1),
    M("repositoryName", 2, .flags = MODEL_REQUIRED),
    M("policyText", 22, .flags = MODEL_REQUIRED),
    M("force", 8)};
static const struct model_member members_40[] = {
    M("resourceArn", 5, .flags = MODEL_REQUIRED),
    M("tags", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"InvalidParameterException", "InvalidTagParameterException", "RepositoryNotFoundException", "ServerException", "TooManyTagsException", NULL};
static const struct model_member members_41[] = {
    M("member", 5)};
static const struct model_member members_42[] = {
    M("resourceArn", 5, .flags = MODEL_REQUIRED),
    M("tagKeys", 68, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"nextToken", NULL};
static const char *const paths_1[] = {"imageDetails", NULL};
static const char *const paths_2[] = {"repositories", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateRepositoryRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 6},
    {.name = "RegistryId", .type = MODEL_STRING, .pattern = "[0-9]{12}"},
    {.name = "RepositoryName", .type = MODEL_STRING, .has_min = true, .min = 2, .has_max = true, .max = 256, .pattern = "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*"},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING},
    {.name = "ImageTagMutability", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ImageScanningConfiguration", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1},
    {.name = "ScanOnPushFlag", .type = MODEL_BOOLEAN},
    {.name = "EncryptionConfiguration", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "EncryptionType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "KmsKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "CreateRepositoryResponse", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "Repository", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 8},
    {.name = "CreationTimestamp", .type = MODEL_TIMESTAMP},
    {.name = "DeleteLifecyclePolicyRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "DeleteLifecyclePolicyResponse", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 4},
    {.name = "LifecyclePolicyText", .type = MODEL_STRING, .has_min = true, .min = 100, .has_max = true, .max = 30720},
    {.name = "DeleteRepositoryRequest", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "DeleteRepositoryResponse", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "DeleteRepositoryPolicyRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "DeleteRepositoryPolicyResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "RepositoryPolicyText", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 10240},
    {.name = "DescribeImagesRequest", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 6},
    {.name = "ImageIdentifierList", .type = MODEL_LIST, .members = members_12, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ImageIdentifier", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "ImageTag", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 300},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "DescribeImagesFilter", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "TagStatus", .type = MODEL_STRING, .enums = enums_2},
    {.name = "DescribeImagesResponse", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "ImageDetailList", .type = MODEL_LIST, .members = members_20, .member_count = 1},
    {.name = "ImageDetail", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 11},
    {.name = "ImageTagList", .type = MODEL_LIST, .members = members_15, .member_count = 1},
    {.name = "ImageSizeInBytes", .type = MODEL_LONG},
    {.name = "ImageScanStatus", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "ScanStatus", .type = MODEL_STRING, .enums = enums_3},
    {.name = "ImageScanFindingsSummary", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 3},
    {.name = "FindingSeverityCounts", .type = MODEL_MAP, .members = members_17, .member_count = 2},
    {.name = "FindingSeverity", .type = MODEL_STRING, .enums = enums_4},
    {.name = "SeverityCount", .type = MODEL_INTEGER, .has_min = true, .min = 0},
    {.name = "DescribeRepositoriesRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 4},
    {.name = "RepositoryNameList", .type = MODEL_LIST, .members = members_22, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "DescribeRepositoriesResponse", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "RepositoryList", .type = MODEL_LIST, .members = members_24, .member_count = 1},
    {.name = "GetAuthorizationTokenRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 1},
    {.name = "GetAuthorizationTokenRegistryIdList", .type = MODEL_LIST, .members = members_26, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "GetAuthorizationTokenResponse", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 1},
    {.name = "AuthorizationDataList", .type = MODEL_LIST, .members = members_29, .member_count = 1},
    {.name = "AuthorizationData", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "Base64", .type = MODEL_STRING, .pattern = "^\\S+$"},
    {.name = "GetLifecyclePolicyRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "GetLifecyclePolicyResponse", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 4},
    {.name = "GetRepositoryPolicyRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "GetRepositoryPolicyResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 1},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "PutImageScanningConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 3},
    {.name = "PutImageScanningConfigurationResponse", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 3},
    {.name = "PutImageTagMutabilityRequest", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 3},
    {.name = "PutImageTagMutabilityResponse", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 3},
    {.name = "PutLifecyclePolicyRequest", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 3},
    {.name = "PutLifecyclePolicyResponse", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 3},
    {.name = "SetRepositoryPolicyRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 4},
    {.name = "SetRepositoryPolicyResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_41, .member_count = 1},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "CreateRepository", .method = "POST", .uri = "/", .input = 0, .output = 12, .errors = errors_0},
    {.name = "DeleteLifecyclePolicy", .method = "POST", .uri = "/", .input = 15, .output = 16, .errors = errors_1},
    {.name = "DeleteRepository", .method = "POST", .uri = "/", .input = 18, .output = 19, .errors = errors_2},
    {.name = "DeleteRepositoryPolicy", .method = "POST", .uri = "/", .input = 20, .output = 21, .errors = errors_3},
    {.name = "DescribeImages", .method = "POST", .uri = "/", .input = 23, .output = 30, .errors = errors_4},
    {.name = "DescribeRepositories", .method = "POST", .uri = "/", .input = 41, .output = 43, .errors = errors_5},
    {.name = "GetAuthorizationToken", .method = "POST", .uri = "/", .input = 45, .output = 47, .errors = errors_6},
    {.name = "GetLifecyclePolicy", .method = "POST", .uri = "/", .input = 51, .output = 52, .errors = errors_1},
    {.name = "GetRepositoryPolicy", .method = "POST", .uri = "/", .input = 53, .output = 54, .errors = errors_3},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 55, .output = 56, .errors = errors_5},
    {.name = "PutImageScanningConfiguration", .method = "POST", .uri = "/", .input = 57, .output = 58, .errors = errors_7},
    {.name = "PutImageTagMutability", .method = "POST", .uri = "/", .input = 59, .output = 60, .errors = errors_5},
    {.name = "PutLifecyclePolicy", .method = "POST", .uri = "/", .input = 61, .output = 62, .errors = errors_7},
    {.name = "SetRepositoryPolicy", .method = "POST", .uri = "/", .input = 63, .output = 64, .errors = errors_5},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 65, .output = 66, .errors = errors_8},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 67, .output = 69, .errors = errors_8}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeImages", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeRepositories", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_ecr = {
    .name = "ecr",
    .endpoint_prefix = "api.ecr",
    .signing_name = "ecr",
    .api_version = "2015-09-21",
    .service_id = "ECR",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AmazonEC2ContainerRegistry_V20150921",
    .shapes = shapes, .shape_count = 70,
    .operations = operations, .operation_count = 16,
    .paginators = paginators, .paginator_count = 2};
