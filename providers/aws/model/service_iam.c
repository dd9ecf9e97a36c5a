/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED),
    M("RoleName", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"EntityAlreadyExists", "LimitExceeded", "NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const struct model_member members_1[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PolicyArn", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"InvalidInput", "LimitExceeded", "NoSuchEntity", "PolicyNotAttachable", "ServiceFailure", "UnmodifiableEntity", NULL};
static const struct model_member members_2[] = {
    M("Key", 9, .flags = MODEL_REQUIRED),
    M("Value", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_3[] = {
    M("member", 8)};
static const struct model_member members_4[] = {
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED),
    M("Path", 6),
    M("Tags", 7)};
static const char *const enums_0[] = {"PermissionsBoundaryPolicy", NULL};
static const struct model_member members_5[] = {
    M("PermissionsBoundaryType", 21),
    M("PermissionsBoundaryArn", 4)};
static const struct model_member members_6[] = {
    M("LastUsedDate", 14),
    M("Region", 23)};
static const struct model_member members_7[] = {
    M("Path", 6, .flags = MODEL_REQUIRED),
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("RoleId", 13, .flags = MODEL_REQUIRED),
    M("Arn", 4, .flags = MODEL_REQUIRED),
    M("CreateDate", 14, .flags = MODEL_REQUIRED),
    M("AssumeRolePolicyDocument", 17),
    M("Description", 18),
    M("MaxSessionDuration", 19),
    M("PermissionsBoundary", 20),
    M("Tags", 7),
    M("RoleLastUsed", 22)};
static const struct model_member members_8[] = {
    M("member", 16)};
static const struct model_member members_9[] = {
    M("Path", 6, .flags = MODEL_REQUIRED),
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED),
    M("InstanceProfileId", 13, .flags = MODEL_REQUIRED),
    M("Arn", 4, .flags = MODEL_REQUIRED),
    M("CreateDate", 14, .flags = MODEL_REQUIRED),
    M("Roles", 15, .flags = MODEL_REQUIRED),
    M("Tags", 7)};
static const struct model_member members_10[] = {
    M("InstanceProfile", 12, .flags = MODEL_REQUIRED)};
static const char *const errors_2[] = {"ConcurrentModification", "EntityAlreadyExists", "InvalidInput", "LimitExceeded", "ServiceFailure", NULL};
static const struct model_member members_11[] = {
    M("PolicyName", 1, .flags = MODEL_REQUIRED),
    M("Path", 25),
    M("PolicyDocument", 17, .flags = MODEL_REQUIRED),
    M("Description", 26),
    M("Tags", 7)};
static const struct model_member members_12[] = {
    M("PolicyName", 1),
    M("PolicyId", 13),
    M("Arn", 4),
    M("Path", 25),
    M("DefaultVersionId", 29),
    M("AttachmentCount", 30),
    M("PermissionsBoundaryUsageCount", 30),
    M("IsAttachable", 31),
    M("Description", 26),
    M("CreateDate", 14),
    M("UpdateDate", 14),
    M("Tags", 7)};
static const struct model_member members_13[] = {
    M("Policy", 28)};
static const char *const errors_3[] = {"ConcurrentModification", "EntityAlreadyExists", "InvalidInput", "LimitExceeded", "MalformedPolicyDocument", "ServiceFailure", NULL};
static const struct model_member members_14[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("PolicyDocument", 17, .flags = MODEL_REQUIRED),
    M("SetAsDefault", 31)};
static const struct model_member members_15[] = {
    M("Document", 17),
    M("VersionId", 29),
    M("IsDefaultVersion", 31),
    M("CreateDate", 14)};
static const struct model_member members_16[] = {
    M("PolicyVersion", 34)};
static const char *const errors_4[] = {"InvalidInput", "LimitExceeded", "MalformedPolicyDocument", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_17[] = {
    M("Path", 6),
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("AssumeRolePolicyDocument", 17, .flags = MODEL_REQUIRED),
    M("Description", 18),
    M("MaxSessionDuration", 19),
    M("PermissionsBoundary", 4),
    M("Tags", 7)};
static const struct model_member members_18[] = {
    M("Role", 16, .flags = MODEL_REQUIRED)};
static const struct model_member members_19[] = {
    M("AWSServiceName", 1, .flags = MODEL_REQUIRED),
    M("Description", 18),
    M("CustomSuffix", 2)};
static const struct model_member members_20[] = {
    M("Role", 16)};
static const char *const errors_5[] = {"InvalidInput", "LimitExceeded", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_21[] = {
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"DeleteConflict", "LimitExceeded", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_22[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"DeleteConflict", "InvalidInput", "LimitExceeded", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_23[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("VersionId", 29, .flags = MODEL_REQUIRED)};
static const struct model_member members_24[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"ConcurrentModification", "DeleteConflict", "LimitExceeded", "NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const char *const errors_9[] = {"NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const struct model_member members_25[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PolicyName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_10[] = {"LimitExceeded", "NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const char *const errors_11[] = {"InvalidInput", "LimitExceeded", "NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const char *const errors_12[] = {"NoSuchEntity", "ServiceFailure", NULL};
static const char *const errors_13[] = {"InvalidInput", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_26[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PolicyName", 1, .flags = MODEL_REQUIRED),
    M("PolicyDocument", 17, .flags = MODEL_REQUIRED)};
static const struct model_member members_27[] = {
    M("UserName", 1)};
static const struct model_member members_28[] = {
    M("Path", 6, .flags = MODEL_REQUIRED),
    M("UserName", 2, .flags = MODEL_REQUIRED),
    M("UserId", 13, .flags = MODEL_REQUIRED),
    M("Arn", 4, .flags = MODEL_REQUIRED),
    M("CreateDate", 14, .flags = MODEL_REQUIRED),
    M("PasswordLastUsed", 14),
    M("PermissionsBoundary", 20),
    M("Tags", 7)};
static const struct model_member members_29[] = {
    M("User", 58, .flags = MODEL_REQUIRED)};
static const struct model_member members_30[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PathPrefix", 25),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_31[] = {
    M("PolicyName", 1),
    M("PolicyArn", 4)};
static const struct model_member members_32[] = {
    M("member", 64)};
static const struct model_member members_33[] = {
    M("AttachedPolicies", 63),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const char *const enums_1[] = {"AWSManagedPolicy", "Group", "LocalManagedPolicy", "Role", "User", NULL};
static const char *const enums_2[] = {"PermissionsBoundary", "PermissionsPolicy", NULL};
static const struct model_member members_34[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("EntityFilter", 66),
    M("PathPrefix", 6),
    M("PolicyUsageFilter", 67),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_35[] = {
    M("GroupName", 1),
    M("GroupId", 13)};
static const struct model_member members_36[] = {
    M("member", 70)};
static const struct model_member members_37[] = {
    M("UserName", 2),
    M("UserId", 13)};
static const struct model_member members_38[] = {
    M("member", 72)};
static const struct model_member members_39[] = {
    M("RoleName", 2),
    M("RoleId", 13)};
static const struct model_member members_40[] = {
    M("member", 74)};
static const struct model_member members_41[] = {
    M("PolicyGroups", 69),
    M("PolicyUsers", 71),
    M("PolicyRoles", 73),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_42[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_43[] = {
    M("member", 12)};
static const struct model_member members_44[] = {
    M("InstanceProfiles", 77, .flags = MODEL_REQUIRED),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const char *const enums_3[] = {"AWS", "All", "Local", NULL};
static const struct model_member members_45[] = {
    M("Scope", 79),
    M("OnlyAttached", 31),
    M("PathPrefix", 25),
    M("PolicyUsageFilter", 67),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_46[] = {
    M("member", 28)};
static const struct model_member members_47[] = {
    M("Policies", 81),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const char *const errors_14[] = {"ServiceFailure", NULL};
static const struct model_member members_48[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_49[] = {
    M("member", 34)};
static const struct model_member members_50[] = {
    M("Versions", 84),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_51[] = {
    M("member", 1)};
static const struct model_member members_52[] = {
    M("PolicyNames", 87, .flags = MODEL_REQUIRED),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_53[] = {
    M("Tags", 7, .flags = MODEL_REQUIRED),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_54[] = {
    M("PathPrefix", 91),
    M("Marker", 60),
    M("MaxItems", 61)};
static const struct model_member members_55[] = {
    M("Roles", 15, .flags = MODEL_REQUIRED),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_56[] = {
    M("member", 58)};
static const struct model_member members_57[] = {
    M("Users", 95, .flags = MODEL_REQUIRED),
    M("IsTruncated", 31),
    M("Marker", 23)};
static const struct model_member members_58[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PermissionsBoundary", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_15[] = {"InvalidInput", "NoSuchEntity", "PolicyNotAttachable", "ServiceFailure", "UnmodifiableEntity", NULL};
static const char *const errors_16[] = {"LimitExceeded", "MalformedPolicyDocument", "NoSuchEntity", "ServiceFailure", "UnmodifiableEntity", NULL};
static const struct model_member members_59[] = {
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED),
    M("Tags", 7, .flags = MODEL_REQUIRED)};
static const char *const errors_17[] = {"ConcurrentModification", "InvalidInput", "LimitExceeded", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_60[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("Tags", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_61[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("Tags", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_62[] = {
    M("member", 9)};
static const struct model_member members_63[] = {
    M("InstanceProfileName", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 104, .flags = MODEL_REQUIRED)};
static const char *const errors_18[] = {"ConcurrentModification", "InvalidInput", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_64[] = {
    M("PolicyArn", 4, .flags = MODEL_REQUIRED),
    M("TagKeys", 104, .flags = MODEL_REQUIRED)};
static const struct model_member members_65[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("TagKeys", 104, .flags = MODEL_REQUIRED)};
static const char *const errors_19[] = {"ConcurrentModification", "NoSuchEntity", "ServiceFailure", NULL};
static const struct model_member members_66[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("PolicyDocument", 17, .flags = MODEL_REQUIRED)};
static const struct model_member members_67[] = {
    M("RoleName", 2, .flags = MODEL_REQUIRED),
    M("Description", 18),
    M("MaxSessionDuration", 19)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"AttachedPolicies", NULL};
static const char *const paths_2[] = {"PolicyGroups", "PolicyUsers", "PolicyRoles", NULL};
static const char *const paths_3[] = {"InstanceProfiles", NULL};
static const char *const paths_4[] = {"Policies", NULL};
static const char *const paths_5[] = {"Versions", NULL};
static const char *const paths_6[] = {"PolicyNames", NULL};
static const char *const paths_7[] = {"Tags", NULL};
static const char *const paths_8[] = {"Roles", NULL};
static const char *const paths_9[] = {"Users", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "status", NULL, "200"},
    {"retry", "status", NULL, "404"}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "status", NULL, "200"},
    {"retry", "error", NULL, "\"NoSuchEntity\""}};
static const struct model_shape shapes[] = {
    {.name = "AddRoleToInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "instanceProfileNameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\w+=,.@-]+"},
    {.name = "roleNameType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "[\\w+=,.@-]+"},
    {.name = "AttachRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "arnType", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048},
    {.name = "CreateInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 3},
    {.name = "pathType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)"},
    {.name = "tagListType", .type = MODEL_LIST, .members = members_3, .member_count = 1, .has_max = true, .max = 50},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "tagKeyType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+"},
    {.name = "tagValueType", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*"},
    {.name = "CreateInstanceProfileResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "InstanceProfile", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 7},
    {.name = "idType", .type = MODEL_STRING, .has_min = true, .min = 16, .has_max = true, .max = 128, .pattern = "[\\w]+"},
    {.name = "dateType", .type = MODEL_TIMESTAMP},
    {.name = "roleListType", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "Role", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 11},
    {.name = "policyDocumentType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 131072, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+"},
    {.name = "roleDescriptionType", .type = MODEL_STRING, .has_max = true, .max = 1000, .pattern = "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*"},
    {.name = "roleMaxSessionDurationType", .type = MODEL_INTEGER, .has_min = true, .min = 3600, .has_max = true, .max = 43200},
    {.name = "AttachedPermissionsBoundary", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "PermissionsBoundaryAttachmentType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "RoleLastUsed", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 2},
    {.name = "stringType", .type = MODEL_STRING},
    {.name = "CreatePolicyRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 5},
    {.name = "policyPathType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/"},
    {.name = "policyDescriptionType", .type = MODEL_STRING, .has_max = true, .max = 1000},
    {.name = "CreatePolicyResponse", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "Policy", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 12},
    {.name = "policyVersionIdType", .type = MODEL_STRING, .pattern = "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?"},
    {.name = "attachmentCountType", .type = MODEL_INTEGER},
    {.name = "booleanType", .type = MODEL_BOOLEAN},
    {.name = "CreatePolicyVersionRequest", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 3},
    {.name = "CreatePolicyVersionResponse", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "PolicyVersion", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 4},
    {.name = "CreateRoleRequest", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 7},
    {.name = "CreateRoleResponse", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "CreateServiceLinkedRoleRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 3},
    {.name = "CreateServiceLinkedRoleResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "DeleteInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "DeletePolicyRequest", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "DeletePolicyVersionRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "DeleteRoleRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "DeleteRolePermissionsBoundaryRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "DeleteRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "DetachRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "GetInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "GetInstanceProfileResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "GetPolicyRequest", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "GetPolicyResponse", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "GetPolicyVersionRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "GetPolicyVersionResponse", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "GetRoleRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "GetRoleResponse", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "GetRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "GetRolePolicyResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "GetUserRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 1},
    {.name = "GetUserResponse", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "User", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 8},
    {.name = "ListAttachedRolePoliciesRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 4},
    {.name = "markerType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 320, .pattern = "[\\u0020-\\u00FF]+"},
    {.name = "maxItemsType", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "ListAttachedRolePoliciesResponse", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 3},
    {.name = "attachedPoliciesListType", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "AttachedPolicy", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 2},
    {.name = "ListEntitiesForPolicyRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 6},
    {.name = "EntityType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "PolicyUsageType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "ListEntitiesForPolicyResponse", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 5},
    {.name = "PolicyGroupListType", .type = MODEL_LIST, .members = members_36, .member_count = 1},
    {.name = "PolicyGroup", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "PolicyUserListType", .type = MODEL_LIST, .members = members_38, .member_count = 1},
    {.name = "PolicyUser", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "PolicyRoleListType", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "PolicyRole", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "ListInstanceProfilesForRoleRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 3},
    {.name = "ListInstanceProfilesForRoleResponse", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 3},
    {.name = "instanceProfileListType", .type = MODEL_LIST, .members = members_43, .member_count = 1},
    {.name = "ListPoliciesRequest", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 6},
    {.name = "policyScopeType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "ListPoliciesResponse", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 3},
    {.name = "policyListType", .type = MODEL_LIST, .members = members_46, .member_count = 1},
    {.name = "ListPolicyVersionsRequest", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 3},
    {.name = "ListPolicyVersionsResponse", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 3},
    {.name = "policyDocumentVersionListType", .type = MODEL_LIST, .members = members_49, .member_count = 1},
    {.name = "ListRolePoliciesRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 3},
    {.name = "ListRolePoliciesResponse", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 3},
    {.name = "policyNameListType", .type = MODEL_LIST, .members = members_51, .member_count = 1},
    {.name = "ListRoleTagsRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 3},
    {.name = "ListRoleTagsResponse", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 3},
    {.name = "ListRolesRequest", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 3},
    {.name = "pathPrefixType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "\\u002F[\\u0021-\\u007F]*"},
    {.name = "ListRolesResponse", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 3},
    {.name = "ListUsersRequest", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 3},
    {.name = "ListUsersResponse", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 3},
    {.name = "userListType", .type = MODEL_LIST, .members = members_56, .member_count = 1},
    {.name = "PutRolePermissionsBoundaryRequest", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "PutRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "RemoveRoleFromInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "SetDefaultPolicyVersionRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "TagInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "TagPolicyRequest", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "TagRoleRequest", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 2},
    {.name = "UntagInstanceProfileRequest", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 2},
    {.name = "tagKeyListType", .type = MODEL_LIST, .members = members_62, .member_count = 1, .has_max = true, .max = 50},
    {.name = "UntagPolicyRequest", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 2},
    {.name = "UntagRoleRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "UpdateAssumeRolePolicyRequest", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 2},
    {.name = "UpdateRoleRequest", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 3},
    {.name = "UpdateRoleResponse", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "AddRoleToInstanceProfile", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "AttachRolePolicy", .method = "POST", .uri = "/", .input = 3, .output = -1, .errors = errors_1},
    {.name = "CreateInstanceProfile", .method = "POST", .uri = "/", .input = 5, .output = 11, .result_wrapper = "CreateInstanceProfileResult", .errors = errors_2},
    {.name = "CreatePolicy", .method = "POST", .uri = "/", .input = 24, .output = 27, .result_wrapper = "CreatePolicyResult", .errors = errors_3},
    {.name = "CreatePolicyVersion", .method = "POST", .uri = "/", .input = 32, .output = 33, .result_wrapper = "CreatePolicyVersionResult", .errors = errors_4},
    {.name = "CreateRole", .method = "POST", .uri = "/", .input = 35, .output = 36, .result_wrapper = "CreateRoleResult", .errors = errors_3},
    {.name = "CreateServiceLinkedRole", .method = "POST", .uri = "/", .input = 37, .output = 38, .result_wrapper = "CreateServiceLinkedRoleResult", .errors = errors_5},
    {.name = "DeleteInstanceProfile", .method = "POST", .uri = "/", .input = 39, .output = -1, .errors = errors_6},
    {.name = "DeletePolicy", .method = "POST", .uri = "/", .input = 40, .output = -1, .errors = errors_7},
    {.name = "DeletePolicyVersion", .method = "POST", .uri = "/", .input = 41, .output = -1, .errors = errors_7},
    {.name = "DeleteRole", .method = "POST", .uri = "/", .input = 42, .output = -1, .errors = errors_8},
    {.name = "DeleteRolePermissionsBoundary", .method = "POST", .uri = "/", .input = 43, .output = -1, .errors = errors_9},
    {.name = "DeleteRolePolicy", .method = "POST", .uri = "/", .input = 44, .output = -1, .errors = errors_10},
    {.name = "DetachRolePolicy", .method = "POST", .uri = "/", .input = 45, .output = -1, .errors = errors_11},
    {.name = "GetInstanceProfile", .method = "POST", .uri = "/", .input = 46, .output = 47, .result_wrapper = "GetInstanceProfileResult", .errors = errors_12},
    {.name = "GetPolicy", .method = "POST", .uri = "/", .input = 48, .output = 49, .result_wrapper = "GetPolicyResult", .errors = errors_13},
    {.name = "GetPolicyVersion", .method = "POST", .uri = "/", .input = 50, .output = 51, .result_wrapper = "GetPolicyVersionResult", .errors = errors_13},
    {.name = "GetRole", .method = "POST", .uri = "/", .input = 52, .output = 53, .result_wrapper = "GetRoleResult", .errors = errors_12},
    {.name = "GetRolePolicy", .method = "POST", .uri = "/", .input = 54, .output = 55, .result_wrapper = "GetRolePolicyResult", .errors = errors_12},
    {.name = "GetUser", .method = "POST", .uri = "/", .input = 56, .output = 57, .result_wrapper = "GetUserResult", .errors = errors_12},
    {.name = "ListAttachedRolePolicies", .method = "POST", .uri = "/", .input = 59, .output = 62, .result_wrapper = "ListAttachedRolePoliciesResult", .errors = errors_13},
    {.name = "ListEntitiesForPolicy", .method = "POST", .uri = "/", .input = 65, .output = 68, .result_wrapper = "ListEntitiesForPolicyResult", .errors = errors_13},
    {.name = "ListInstanceProfilesForRole", .method = "POST", .uri = "/", .input = 75, .output = 76, .result_wrapper = "ListInstanceProfilesForRoleResult", .errors = errors_12},
    {.name = "ListPolicies", .method = "POST", .uri = "/", .input = 78, .output = 80, .result_wrapper = "ListPoliciesResult", .errors = errors_14},
    {.name = "ListPolicyVersions", .method = "POST", .uri = "/", .input = 82, .output = 83, .result_wrapper = "ListPolicyVersionsResult", .errors = errors_13},
    {.name = "ListRolePolicies", .method = "POST", .uri = "/", .input = 85, .output = 86, .result_wrapper = "ListRolePoliciesResult", .errors = errors_12},
    {.name = "ListRoleTags", .method = "POST", .uri = "/", .input = 88, .output = 89, .result_wrapper = "ListRoleTagsResult", .errors = errors_12},
    {.name = "ListRoles", .method = "POST", .uri = "/", .input = 90, .output = 92, .result_wrapper = "ListRolesResult", .errors = errors_14},
    {.name = "ListUsers", .method = "POST", .uri = "/", .input = 93, .output = 94, .result_wrapper = "ListUsersResult", .errors = errors_14},
    {.name = "PutRolePermissionsBoundary", .method = "POST", .uri = "/", .input = 96, .output = -1, .errors = errors_15},
    {.name = "PutRolePolicy", .method = "POST", .uri = "/", .input = 97, .output = -1, .errors = errors_16},
    {.name = "RemoveRoleFromInstanceProfile", .method = "POST", .uri = "/", .input = 98, .output = -1, .errors = errors_10},
    {.name = "SetDefaultPolicyVersion", .method = "POST", .uri = "/", .input = 99, .output = -1, .errors = errors_5},
    {.name = "TagInstanceProfile", .method = "POST", .uri = "/", .input = 100, .output = -1, .errors = errors_17},
    {.name = "TagPolicy", .method = "POST", .uri = "/", .input = 101, .output = -1, .errors = errors_17},
    {.name = "TagRole", .method = "POST", .uri = "/", .input = 102, .output = -1, .errors = errors_17},
    {.name = "UntagInstanceProfile", .method = "POST", .uri = "/", .input = 103, .output = -1, .errors = errors_18},
    {.name = "UntagPolicy", .method = "POST", .uri = "/", .input = 105, .output = -1, .errors = errors_18},
    {.name = "UntagRole", .method = "POST", .uri = "/", .input = 106, .output = -1, .errors = errors_19},
    {.name = "UpdateAssumeRolePolicy", .method = "POST", .uri = "/", .input = 107, .output = -1, .errors = errors_16},
    {.name = "UpdateRole", .method = "POST", .uri = "/", .input = 108, .output = 109, .result_wrapper = "UpdateRoleResult", .errors = errors_9}};
static const struct model_paginator paginators[] = {
    {.operation = "ListAttachedRolePolicies", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1, .more_results = "IsTruncated"},
    {.operation = "ListEntitiesForPolicy", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2, .more_results = "IsTruncated"},
    {.operation = "ListInstanceProfilesForRole", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3, .more_results = "IsTruncated"},
    {.operation = "ListPolicies", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4, .more_results = "IsTruncated"},
    {.operation = "ListPolicyVersions", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5, .more_results = "IsTruncated"},
    {.operation = "ListRolePolicies", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_6, .more_results = "IsTruncated"},
    {.operation = "ListRoleTags", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_7, .more_results = "IsTruncated"},
    {.operation = "ListRoles", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_8, .more_results = "IsTruncated"},
    {.operation = "ListUsers", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_9, .more_results = "IsTruncated"}};
static const struct model_waiter waiters[] = {
    {"InstanceProfileExists", "GetInstanceProfile", 1, 40, acceptors_0, 2},
    {"PolicyExists", "GetPolicy", 1, 20, acceptors_1, 2},
    {"RoleExists", "GetRole", 1, 20, acceptors_1, 2},
    {"UserExists", "GetUser", 1, 20, acceptors_1, 2}};
const struct model_service model_service_iam = {
    .name = "iam",
    .endpoint_prefix = "iam",
    .signing_name = "iam",
    .api_version = "2010-05-08",
    .service_id = "IAM",
    .protocol = MODEL_QUERY,
    .xml_namespace = "https://iam.amazonaws.com/doc/2010-05-08/",
    .global = true,
    .shapes = shapes, .shape_count = 110,
    .operations = operations, .operation_count = 41,
    .paginators = paginators, .paginator_count = 9,
    .waiters = waiters, .waiter_count = 4};
