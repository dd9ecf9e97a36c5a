/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Key", 4, .flags = MODEL_REQUIRED),
    M("Value", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("member", 3)};
static const struct model_member members_2[] = {
    M("member", 8)};
static const struct model_member members_3[] = {
    M("Uid", 8, .flags = MODEL_REQUIRED),
    M("Gid", 8, .flags = MODEL_REQUIRED),
    M("SecondaryGids", 9)};
static const struct model_member members_4[] = {
    M("OwnerUid", 8, .flags = MODEL_REQUIRED),
    M("OwnerGid", 8, .flags = MODEL_REQUIRED),
    M("Permissions", 13, .flags = MODEL_REQUIRED)};
static const struct model_member members_5[] = {
    M("Path", 11),
    M("CreationInfo", 12)};
static const struct model_member members_6[] = {
    M("ClientToken", 1, .flags = MODEL_REQUIRED | MODEL_TOKEN),
    M("Tags", 2),
    M("FileSystemId", 6, .flags = MODEL_REQUIRED),
    M("PosixUser", 7),
    M("RootDirectory", 10)};
static const char *const enums_0[] = {"available", "creating", "deleted", "deleting", "error", "updating", NULL};
static const struct model_member members_7[] = {
    M("ClientToken", 1),
    M("Name", 15),
    M("Tags", 2),
    M("AccessPointId", 16),
    M("AccessPointArn", 17),
    M("FileSystemId", 6),
    M("PosixUser", 7),
    M("RootDirectory", 10),
    M("OwnerId", 18),
    M("LifeCycleState", 19)};
static const char *const errors_0[] = {"AccessPointAlreadyExists", "AccessPointLimitExceeded", "BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InternalServerError", "ThrottlingException", NULL};
static const char *const enums_1[] = {"generalPurpose", "maxIO", NULL};
static const char *const enums_2[] = {"bursting", "elastic", "provisioned", NULL};
static const struct model_member members_8[] = {
    M("CreationToken", 1, .flags = MODEL_REQUIRED | MODEL_TOKEN),
    M("PerformanceMode", 21),
    M("Encrypted", 22),
    M("KmsKeyId", 23),
    M("ThroughputMode", 24),
    M("ProvisionedThroughputInMibps", 25),
    M("AvailabilityZoneName", 1),
    M("Backup", 22),
    M("Tags", 2)};
static const struct model_member members_9[] = {
    M("Value", 30, .flags = MODEL_REQUIRED),
    M("Timestamp", 27),
    M("ValueInIA", 30),
    M("ValueInStandard", 30),
    M("ValueInArchive", 30)};
static const char *const enums_3[] = {"DISABLED", "ENABLED", "REPLICATING", NULL};
static const struct model_member members_10[] = {
    M("ReplicationOverwriteProtection", 32)};
static const struct model_member members_11[] = {
    M("OwnerId", 18, .flags = MODEL_REQUIRED),
    M("CreationToken", 1, .flags = MODEL_REQUIRED),
    M("FileSystemId", 6, .flags = MODEL_REQUIRED),
    M("FileSystemArn", 15),
    M("CreationTime", 27, .flags = MODEL_REQUIRED),
    M("LifeCycleState", 19, .flags = MODEL_REQUIRED),
    M("Name", 5),
    M("NumberOfMountTargets", 28, .flags = MODEL_REQUIRED),
    M("SizeInBytes", 29, .flags = MODEL_REQUIRED),
    M("PerformanceMode", 21, .flags = MODEL_REQUIRED),
    M("Encrypted", 22),
    M("KmsKeyId", 23),
    M("ThroughputMode", 24),
    M("ProvisionedThroughputInMibps", 25),
    M("AvailabilityZoneName", 1),
    M("AvailabilityZoneId", 15),
    M("Tags", 2, .flags = MODEL_REQUIRED),
    M("FileSystemProtection", 31)};
static const char *const errors_1[] = {"BadRequest", "FileSystemAlreadyExists", "FileSystemLimitExceeded", "InsufficientThroughputCapacity", "InternalServerError", "ThroughputLimitExceeded", "UnsupportedAvailabilityZone", NULL};
static const struct model_member members_12[] = {
    M("member", 37)};
static const struct model_member members_13[] = {
    M("FileSystemId", 6, .flags = MODEL_REQUIRED),
    M("SubnetId", 34, .flags = MODEL_REQUIRED),
    M("IpAddress", 35),
    M("SecurityGroups", 36)};
static const struct model_member members_14[] = {
    M("OwnerId", 18),
    M("MountTargetId", 39, .flags = MODEL_REQUIRED),
    M("FileSystemId", 6, .flags = MODEL_REQUIRED),
    M("SubnetId", 34, .flags = MODEL_REQUIRED),
    M("LifeCycleState", 19, .flags = MODEL_REQUIRED),
    M("IpAddress", 35),
    M("NetworkInterfaceId", 15),
    M("AvailabilityZoneId", 15),
    M("AvailabilityZoneName", 1),
    M("VpcId", 15)};
static const char *const errors_2[] = {"AvailabilityZonesMismatch", "BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InternalServerError", "IpAddressInUse", "MountTargetConflict", "NetworkInterfaceLimitExceeded", "NoFreeAddressesInSubnet", "SecurityGroupLimitExceeded", "SecurityGroupNotFound", "SubnetNotFound", "UnsupportedAvailabilityZone", NULL};
static const struct model_member members_15[] = {
    M("AccessPointId", 16, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"AccessPointNotFound", "BadRequest", "InternalServerError", NULL};
static const struct model_member members_16[] = {
    M("FileSystemId", 6, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_4[] = {"BadRequest", "FileSystemInUse", "FileSystemNotFound", "InternalServerError", NULL};
static const char *const errors_5[] = {"BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InternalServerError", NULL};
static const struct model_member members_17[] = {
    M("MountTargetId", 39, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"BadRequest", "DependencyTimeout", "InternalServerError", "MountTargetNotFound", NULL};
static const struct model_member members_18[] = {
    M("MaxResults", 45, .location = MODEL_IN_QUERY),
    M("NextToken", 46, .location = MODEL_IN_QUERY),
    M("AccessPointId", 16, .location = MODEL_IN_QUERY),
    M("FileSystemId", 6, .location = MODEL_IN_QUERY)};
static const struct model_member members_19[] = {
    M("member", 14)};
static const struct model_member members_20[] = {
    M("AccessPoints", 48),
    M("NextToken", 46)};
static const char *const errors_7[] = {"AccessPointNotFound", "BadRequest", "FileSystemNotFound", "InternalServerError", NULL};
static const char *const enums_4[] = {"DISABLED", "DISABLING", "ENABLED", "ENABLING", NULL};
static const struct model_member members_21[] = {
    M("Status", 52, .flags = MODEL_REQUIRED)};
static const struct model_member members_22[] = {
    M("BackupPolicy", 51)};
static const char *const errors_8[] = {"BadRequest", "FileSystemNotFound", "InternalServerError", "PolicyNotFound", "ValidationException", NULL};
static const struct model_member members_23[] = {
    M("FileSystemId", 6),
    M("Policy", 55)};
static const char *const errors_9[] = {"BadRequest", "FileSystemNotFound", "InternalServerError", "PolicyNotFound", NULL};
static const struct model_member members_24[] = {
    M("MaxItems", 45, .location = MODEL_IN_QUERY),
    M("Marker", 46, .location = MODEL_IN_QUERY),
    M("CreationToken", 1, .location = MODEL_IN_QUERY),
    M("FileSystemId", 6, .location = MODEL_IN_QUERY)};
static const struct model_member members_25[] = {
    M("member", 26)};
static const struct model_member members_26[] = {
    M("Marker", 46),
    M("FileSystems", 58),
    M("NextMarker", 46)};
static const char *const errors_10[] = {"BadRequest", "FileSystemNotFound", "InternalServerError", NULL};
static const char *const enums_5[] = {"AFTER_14_DAYS", "AFTER_180_DAYS", "AFTER_1_DAY", "AFTER_270_DAYS", "AFTER_30_DAYS", "AFTER_365_DAYS", "AFTER_60_DAYS", "AFTER_7_DAYS", "AFTER_90_DAYS", NULL};
static const char *const enums_6[] = {"AFTER_1_ACCESS", NULL};
static const struct model_member members_27[] = {
    M("TransitionToIA", 63),
    M("TransitionToPrimaryStorageClass", 64),
    M("TransitionToArchive", 63)};
static const struct model_member members_28[] = {
    M("member", 62)};
static const struct model_member members_29[] = {
    M("LifecyclePolicies", 61)};
static const struct model_member members_30[] = {
    M("SecurityGroups", 36, .flags = MODEL_REQUIRED)};
static const char *const errors_11[] = {"BadRequest", "IncorrectMountTargetState", "InternalServerError", "MountTargetNotFound", NULL};
static const struct model_member members_31[] = {
    M("MaxItems", 45, .location = MODEL_IN_QUERY),
    M("Marker", 46, .location = MODEL_IN_QUERY),
    M("FileSystemId", 6, .location = MODEL_IN_QUERY),
    M("MountTargetId", 39, .location = MODEL_IN_QUERY),
    M("AccessPointId", 16, .location = MODEL_IN_QUERY)};
static const struct model_member members_32[] = {
    M("member", 38)};
static const struct model_member members_33[] = {
    M("Marker", 46),
    M("MountTargets", 69),
    M("NextMarker", 46)};
static const char *const errors_12[] = {"AccessPointNotFound", "BadRequest", "FileSystemNotFound", "InternalServerError", "MountTargetNotFound", NULL};
static const struct model_member members_34[] = {
    M("ResourceId", 71, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("MaxResults", 45, .location = MODEL_IN_QUERY),
    M("NextToken", 46, .location = MODEL_IN_QUERY)};
static const struct model_member members_35[] = {
    M("Tags", 2),
    M("NextToken", 46)};
static const struct model_member members_36[] = {
    M("MountTargetId", 39, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("SecurityGroups", 36)};
static const char *const errors_13[] = {"BadRequest", "IncorrectMountTargetState", "InternalServerError", "MountTargetNotFound", "SecurityGroupLimitExceeded", "SecurityGroupNotFound", NULL};
static const struct model_member members_37[] = {
    M("FileSystemId", 6, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("BackupPolicy", 51, .flags = MODEL_REQUIRED)};
static const char *const errors_14[] = {"BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InternalServerError", "ValidationException", NULL};
static const struct model_member members_38[] = {
    M("FileSystemId", 6, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Policy", 55, .flags = MODEL_REQUIRED),
    M("BypassPolicyLockoutSafetyCheck", 22)};
static const char *const errors_15[] = {"BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InternalServerError", "InvalidPolicyException", NULL};
static const struct model_member members_39[] = {
    M("FileSystemId", 6, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("LifecyclePolicies", 61, .flags = MODEL_REQUIRED)};
static const struct model_member members_40[] = {
    M("ResourceId", 71, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Tags", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_41[] = {
    M("member", 4)};
static const struct model_member members_42[] = {
    M("ResourceId", 71, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("TagKeys", "tagKeys", 79, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const struct model_member members_43[] = {
    M("FileSystemId", 6, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("ThroughputMode", 24),
    M("ProvisionedThroughputInMibps", 25)};
static const char *const errors_16[] = {"BadRequest", "FileSystemNotFound", "IncorrectFileSystemLifeCycleState", "InsufficientThroughputCapacity", "InternalServerError", "ThroughputLimitExceeded", "TooManyRequests", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"AccessPoints", NULL};
static const char *const paths_2[] = {"Marker", NULL};
static const char *const paths_3[] = {"NextMarker", NULL};
static const char *const paths_4[] = {"FileSystems", NULL};
static const char *const paths_5[] = {"MountTargets", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateAccessPointRequest", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 5},
    {.name = "ClientToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = ".+"},
    {.name = "Tags", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^(?![aA]{1}[wW]{1}[sS]{1}:)([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "FileSystemId", .type = MODEL_STRING, .has_max = true, .max = 128, .pattern = "^(arn:aws[-a-z]*:elasticfilesystem:[0-9a-z-:]+:file-system/fs-[0-9a-f]{8,40}|fs-[0-9a-f]{8,40})$"},
    {.name = "PosixUser", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 3},
    {.name = "Uid", .type = MODEL_LONG, .has_min = true, .min = 0, .has_max = true, .max = 4294967295},
    {.name = "SecondaryGids", .type = MODEL_LIST, .members = members_2, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 16},
    {.name = "RootDirectory", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "Path", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 100, .pattern = "^(\\/|(\\/(?!\\.)+[^$#<>;`|&?{}^*/\\n]+){1,4})$"},
    {.name = "CreationInfo", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 3},
    {.name = "Permissions", .type = MODEL_STRING, .has_min = true, .min = 3, .has_max = true, .max = 4, .pattern = "^[0-7]{3,4}$"},
    {.name = "AccessPointDescription", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 10},
    {.name = "Name", .type = MODEL_STRING},
    {.name = "AccessPointId", .type = MODEL_STRING, .has_max = true, .max = 128, .pattern = "^(arn:aws[-a-z]*:elasticfilesystem:[0-9a-z-:]+:access-point/fsap-[0-9a-f]{8,40}|fsap-[0-9a-f]{8,40})$"},
    {.name = "AccessPointArn", .type = MODEL_STRING, .has_max = true, .max = 128, .pattern = "^arn:aws[-a-z]*:elasticfilesystem:[0-9a-z-:]+:access-point/fsap-[0-9a-f]{8,40}$"},
    {.name = "AwsAccountId", .type = MODEL_STRING, .has_max = true, .max = 14, .pattern = "^(\\d{12})|(\\d{4}-\\d{4}-\\d{4})$"},
    {.name = "LifeCycleState", .type = MODEL_STRING, .enums = enums_0},
    {.name = "CreateFileSystemRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 9},
    {.name = "PerformanceMode", .type = MODEL_STRING, .enums = enums_1},
    {.name = "Encrypted", .type = MODEL_BOOLEAN},
    {.name = "KmsKeyId", .type = MODEL_STRING, .has_max = true, .max = 2048, .pattern = "^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|mrk-[0-9a-f]{32}|alias/[a-zA-Z0-9/_-]+|(arn:aws[-a-z]*:kms:[a-z0-9-]+:\\d{12}:((key/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|(key/mrk-[0-9a-f]{32})|(alias/[a-zA-Z0-9/_-]+))))$"},
    {.name = "ThroughputMode", .type = MODEL_STRING, .enums = enums_2},
    {.name = "ProvisionedThroughputInMibps", .type = MODEL_DOUBLE, .has_min = true, .min = 1},
    {.name = "FileSystemDescription", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 18},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "MountTargetCount", .type = MODEL_INTEGER, .has_min = true, .min = 0},
    {.name = "FileSystemSize", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 5},
    {.name = "FileSystemSizeValue", .type = MODEL_LONG, .has_min = true, .min = 0},
    {.name = "FileSystemProtectionDescription", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "ReplicationOverwriteProtection", .type = MODEL_STRING, .enums = enums_3},
    {.name = "CreateMountTargetRequest", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 4},
    {.name = "SubnetId", .type = MODEL_STRING, .has_min = true, .min = 15, .has_max = true, .max = 47, .pattern = "^subnet-[0-9a-f]{8,40}$"},
    {.name = "IpAddress", .type = MODEL_STRING, .has_min = true, .min = 7, .has_max = true, .max = 15, .pattern = "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$"},
    {.name = "SecurityGroups", .type = MODEL_LIST, .members = members_12, .member_count = 1, .has_max = true, .max = 100},
    {.name = "SecurityGroup", .type = MODEL_STRING, .has_min = true, .min = 11, .has_max = true, .max = 43, .pattern = "^sg-[0-9a-f]{8,40}"},
    {.name = "MountTargetDescription", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 10},
    {.name = "MountTargetId", .type = MODEL_STRING, .has_min = true, .min = 13, .has_max = true, .max = 45, .pattern = "^fsmt-[0-9a-f]{8,40}$"},
    {.name = "DeleteAccessPointRequest", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "DeleteFileSystemRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DeleteFileSystemPolicyRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DeleteMountTargetRequest", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "DescribeAccessPointsRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 4},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "Token", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = ".+"},
    {.name = "DescribeAccessPointsResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "AccessPointDescriptions", .type = MODEL_LIST, .members = members_19, .member_count = 1},
    {.name = "DescribeBackupPolicyRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "BackupPolicyDescription", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "BackupPolicy", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "Status", .type = MODEL_STRING, .enums = enums_4},
    {.name = "DescribeFileSystemPolicyRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "FileSystemPolicyDescription", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "Policy", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 20000, .pattern = "[\\s\\S]+"},
    {.name = "DescribeFileSystemsRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 4},
    {.name = "DescribeFileSystemsResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "FileSystemDescriptions", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "DescribeLifecycleConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "LifecycleConfigurationDescription", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "LifecyclePolicies", .type = MODEL_LIST, .members = members_28, .member_count = 1, .has_max = true, .max = 3},
    {.name = "LifecyclePolicy", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 3},
    {.name = "TransitionToIARules", .type = MODEL_STRING, .enums = enums_5},
    {.name = "TransitionToPrimaryStorageClassRules", .type = MODEL_STRING, .enums = enums_6},
    {.name = "DescribeMountTargetSecurityGroupsRequest", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "DescribeMountTargetSecurityGroupsResponse", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 1},
    {.name = "DescribeMountTargetsRequest", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 5},
    {.name = "DescribeMountTargetsResponse", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 3},
    {.name = "MountTargetDescriptions", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 3},
    {.name = "ResourceId", .type = MODEL_STRING, .has_max = true, .max = 128, .pattern = "^(arn:aws[-a-z]*:elasticfilesystem:[0-9a-z-:]+:(access-point/fsap|file-system/fs)-[0-9a-f]{8,40}|fs(ap)?-[0-9a-f]{8,40})$"},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "ModifyMountTargetSecurityGroupsRequest", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 2},
    {.name = "PutBackupPolicyRequest", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "PutFileSystemPolicyRequest", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 3},
    {.name = "PutLifecycleConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 2},
    {.name = "TagKeys", .type = MODEL_LIST, .members = members_41, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "UpdateFileSystemRequest", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "CreateAccessPoint", .method = "POST", .uri = "/2015-02-01/access-points", .input = 0, .output = 14, .errors = errors_0},
    {.name = "CreateFileSystem", .method = "POST", .uri = "/2015-02-01/file-systems", .input = 20, .output = 26, .errors = errors_1},
    {.name = "CreateMountTarget", .method = "POST", .uri = "/2015-02-01/mount-targets", .input = 33, .output = 38, .errors = errors_2},
    {.name = "DeleteAccessPoint", .method = "DELETE", .uri = "/2015-02-01/access-points/{AccessPointId}", .input = 40, .output = -1, .errors = errors_3},
    {.name = "DeleteFileSystem", .method = "DELETE", .uri = "/2015-02-01/file-systems/{FileSystemId}", .input = 41, .output = -1, .errors = errors_4},
    {.name = "DeleteFileSystemPolicy", .method = "DELETE", .uri = "/2015-02-01/file-systems/{FileSystemId}/policy", .input = 42, .output = -1, .errors = errors_5},
    {.name = "DeleteMountTarget", .method = "DELETE", .uri = "/2015-02-01/mount-targets/{MountTargetId}", .input = 43, .output = -1, .errors = errors_6},
    {.name = "DescribeAccessPoints", .method = "GET", .uri = "/2015-02-01/access-points", .input = 44, .output = 47, .errors = errors_7},
    {.name = "DescribeBackupPolicy", .method = "GET", .uri = "/2015-02-01/file-systems/{FileSystemId}/backup-policy", .input = 49, .output = 50, .errors = errors_8},
    {.name = "DescribeFileSystemPolicy", .method = "GET", .uri = "/2015-02-01/file-systems/{FileSystemId}/policy", .input = 53, .output = 54, .errors = errors_9},
    {.name = "DescribeFileSystems", .method = "GET", .uri = "/2015-02-01/file-systems", .input = 56, .output = 57, .errors = errors_10},
    {.name = "DescribeLifecycleConfiguration", .method = "GET", .uri = "/2015-02-01/file-systems/{FileSystemId}/lifecycle-configuration", .input = 59, .output = 60, .errors = errors_10},
    {.name = "DescribeMountTargetSecurityGroups", .method = "GET", .uri = "/2015-02-01/mount-targets/{MountTargetId}/security-groups", .input = 65, .output = 66, .errors = errors_11},
    {.name = "DescribeMountTargets", .method = "GET", .uri = "/2015-02-01/mount-targets", .input = 67, .output = 68, .errors = errors_12},
    {.name = "ListTagsForResource", .method = "GET", .uri = "/2015-02-01/resource-tags/{ResourceId}", .input = 70, .output = 72, .errors = errors_7},
    {.name = "ModifyMountTargetSecurityGroups", .method = "PUT", .uri = "/2015-02-01/mount-targets/{MountTargetId}/security-groups", .input = 73, .output = -1, .errors = errors_13},
    {.name = "PutBackupPolicy", .method = "PUT", .uri = "/2015-02-01/file-systems/{FileSystemId}/backup-policy", .input = 74, .output = 50, .errors = errors_14},
    {.name = "PutFileSystemPolicy", .method = "PUT", .uri = "/2015-02-01/file-systems/{FileSystemId}/policy", .input = 75, .output = 54, .errors = errors_15},
    {.name = "PutLifecycleConfiguration", .method = "PUT", .uri = "/2015-02-01/file-systems/{FileSystemId}/lifecycle-configuration", .input = 76, .output = 60, .errors = errors_5},
    {.name = "TagResource", .method = "POST", .uri = "/2015-02-01/resource-tags/{ResourceId}", .input = 77, .output = -1, .errors = errors_7},
    {.name = "UntagResource", .method = "DELETE", .uri = "/2015-02-01/resource-tags/{ResourceId}", .input = 78, .output = -1, .errors = errors_7},
    {.name = "UpdateFileSystem", .method = "PUT", .uri = "/2015-02-01/file-systems/{FileSystemId}", .input = 80, .output = 26, .errors = errors_16}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeAccessPoints", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeFileSystems", .input_token = paths_2, .output_token = paths_3, .result_keys = paths_4},
    {.operation = "DescribeMountTargets", .input_token = paths_2, .output_token = paths_3, .result_keys = paths_5}};
const struct model_service model_service_efs = {
    .name = "efs",
    .endpoint_prefix = "elasticfilesystem",
    .signing_name = "elasticfilesystem",
    .api_version = "2015-02-01",
    .service_id = "EFS",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 81,
    .operations = operations, .operation_count = 22,
    .paginators = paginators, .paginator_count = 3};
