/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 3)};
static const struct model_member members_1[] = {
    M("Key", 1),
    M("Value", 1)};
static const struct model_member members_2[] = {
    M("member", 5)};
static const struct model_member members_3[] = {
    M("ACLName", 1, .flags = MODEL_REQUIRED),
    M("UserNames", 2),
    M("Tags", 4)};
static const struct model_member members_4[] = {
    M("UserNamesToRemove", 8),
    M("UserNamesToAdd", 8)};
static const struct model_member members_5[] = {
    M("member", 1)};
static const struct model_member members_6[] = {
    M("Name", 1),
    M("Status", 1),
    M("UserNames", 8),
    M("MinimumEngineVersion", 1),
    M("PendingChanges", 9),
    M("Clusters", 10),
    M("ARN", 1)};
static const struct model_member members_7[] = {
    M("ACL", 7)};
static const char *const errors_0[] = {"ACLAlreadyExistsFault", "ACLQuotaExceededFault", "DefaultUserRequired", "DuplicateUserNameFault", "InvalidParameterValueException", "TagQuotaPerResourceExceeded", "UserNotFoundFault", NULL};
static const struct model_member members_8[] = {
    M("ClusterName", 1, .flags = MODEL_REQUIRED),
    M("NodeType", 1, .flags = MODEL_REQUIRED),
    M("MultiRegionClusterName", 1),
    M("ParameterGroupName", 1),
    M("Description", 1),
    M("NumShards", 12),
    M("NumReplicasPerShard", 12),
    M("SubnetGroupName", 1),
    M("SecurityGroupIds", 13),
    M("MaintenanceWindow", 1),
    M("Port", 12),
    M("SnsTopicArn", 1),
    M("TLSEnabled", 14),
    M("KmsKeyId", 1),
    M("SnapshotArns", 15),
    M("SnapshotName", 1),
    M("SnapshotRetentionLimit", 12),
    M("Tags", 4),
    M("SnapshotWindow", 1),
    M("ACLName", 3, .flags = MODEL_REQUIRED),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 14),
    M("DataTiering", 14)};
static const struct model_member members_9[] = {
    M("ProgressPercentage", 21)};
static const struct model_member members_10[] = {
    M("SlotMigration", 20)};
static const struct model_member members_11[] = {
    M("ACLToApply", 3)};
static const char *const enums_0[] = {"available", "complete", "in-progress", "scheduled", NULL};
static const struct model_member members_12[] = {
    M("ServiceUpdateName", 1),
    M("Status", 25)};
static const struct model_member members_13[] = {
    M("member", 24)};
static const struct model_member members_14[] = {
    M("Resharding", 19),
    M("ACLs", 22),
    M("ServiceUpdates", 23)};
static const struct model_member members_15[] = {
    M("Address", 1),
    M("Port", 12)};
static const struct model_member members_16[] = {
    M("Name", 1),
    M("Status", 1),
    M("AvailabilityZone", 1),
    M("CreateTime", 30),
    M("Endpoint", 31)};
static const struct model_member members_17[] = {
    M("member", 29)};
static const struct model_member members_18[] = {
    M("Name", 1),
    M("Status", 1),
    M("Slots", 1),
    M("Nodes", 28),
    M("NumberOfNodes", 12)};
static const struct model_member members_19[] = {
    M("member", 27)};
static const char *const enums_1[] = {"multiaz", "singleaz", NULL};
static const struct model_member members_20[] = {
    M("SecurityGroupId", 1),
    M("Status", 1)};
static const struct model_member members_21[] = {
    M("member", 34)};
static const char *const enums_2[] = {"false", "true", NULL};
static const struct model_member members_22[] = {
    M("Name", 1),
    M("Description", 1),
    M("Status", 1),
    M("PendingUpdates", 18),
    M("MultiRegionClusterName", 1),
    M("NumberOfShards", 12),
    M("Shards", 26),
    M("AvailabilityMode", 32),
    M("ClusterEndpoint", 31),
    M("NodeType", 1),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("EnginePatchVersion", 1),
    M("ParameterGroupName", 1),
    M("ParameterGroupStatus", 1),
    M("SecurityGroups", 33),
    M("SubnetGroupName", 1),
    M("TLSEnabled", 14),
    M("KmsKeyId", 1),
    M("ARN", 1),
    M("SnsTopicArn", 1),
    M("SnsTopicStatus", 1),
    M("SnapshotRetentionLimit", 12),
    M("MaintenanceWindow", 1),
    M("SnapshotWindow", 1),
    M("ACLName", 3),
    M("AutoMinorVersionUpgrade", 14),
    M("DataTiering", 35)};
static const struct model_member members_23[] = {
    M("Cluster", 17)};
static const char *const errors_1[] = {"ACLNotFoundFault", "ClusterAlreadyExistsFault", "ClusterQuotaForCustomerExceededFault", "InsufficientClusterCapacityFault", "InvalidACLStateFault", "InvalidCredentialsException", "InvalidMultiRegionClusterStateFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "InvalidVPCNetworkStateFault", "MultiRegionClusterNotFoundFault", "NodeQuotaForClusterExceededFault", "NodeQuotaForCustomerExceededFault", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", "ShardsPerClusterQuotaExceededFault", "SubnetGroupNotFoundFault", "TagQuotaPerResourceExceeded", NULL};
static const struct model_member members_24[] = {
    M("ParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Family", 1, .flags = MODEL_REQUIRED),
    M("Description", 1),
    M("Tags", 4)};
static const struct model_member members_25[] = {
    M("Name", 1),
    M("Family", 1),
    M("Description", 1),
    M("ARN", 1)};
static const struct model_member members_26[] = {
    M("ParameterGroup", 38)};
static const char *const errors_2[] = {"InvalidParameterCombinationException", "InvalidParameterGroupStateFault", "InvalidParameterValueException", "ParameterGroupAlreadyExistsFault", "ParameterGroupQuotaExceededFault", "ServiceLinkedRoleNotFoundFault", "TagQuotaPerResourceExceeded", NULL};
static const struct model_member members_27[] = {
    M("SubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("Description", 1),
    M("SubnetIds", 40, .flags = MODEL_REQUIRED),
    M("Tags", 4)};
static const struct model_member members_28[] = {
    M("Name", 1)};
static const struct model_member members_29[] = {
    M("Identifier", 1),
    M("AvailabilityZone", 45)};
static const struct model_member members_30[] = {
    M("member", 44)};
static const struct model_member members_31[] = {
    M("Name", 1),
    M("Description", 1),
    M("VpcId", 1),
    M("Subnets", 43),
    M("ARN", 1)};
static const struct model_member members_32[] = {
    M("SubnetGroup", 42)};
static const char *const errors_3[] = {"InvalidSubnet", "ServiceLinkedRoleNotFoundFault", "SubnetGroupAlreadyExistsFault", "SubnetGroupQuotaExceededFault", "SubnetNotAllowedFault", "SubnetQuotaExceededFault", "TagQuotaPerResourceExceeded", NULL};
static const char *const enums_3[] = {"iam", "password", NULL};
static const struct model_member members_33[] = {
    M("Type", 48),
    M("Passwords", 49)};
static const struct model_member members_34[] = {
    M("UserName", 3, .flags = MODEL_REQUIRED),
    M("AuthenticationMode", 47, .flags = MODEL_REQUIRED),
    M("AccessString", 50, .flags = MODEL_REQUIRED),
    M("Tags", 4)};
static const char *const enums_4[] = {"iam", "no-password", "password", NULL};
static const struct model_member members_35[] = {
    M("Type", 55),
    M("PasswordCount", 12)};
static const struct model_member members_36[] = {
    M("Name", 1),
    M("Status", 1),
    M("AccessString", 1),
    M("ACLNames", 53),
    M("MinimumEngineVersion", 1),
    M("Authentication", 54),
    M("ARN", 1)};
static const struct model_member members_37[] = {
    M("User", 52)};
static const char *const errors_4[] = {"DuplicateUserNameFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "TagQuotaPerResourceExceeded", "UserAlreadyExistsFault", "UserQuotaExceededFault", NULL};
static const struct model_member members_38[] = {
    M("ACLName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_5[] = {"ACLNotFoundFault", "InvalidACLStateFault", "InvalidParameterValueException", NULL};
static const struct model_member members_39[] = {
    M("ClusterName", 1, .flags = MODEL_REQUIRED),
    M("MultiRegionClusterName", 1),
    M("FinalSnapshotName", 1)};
static const char *const errors_6[] = {"ClusterNotFoundFault", "InvalidClusterStateFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "ServiceLinkedRoleNotFoundFault", "SnapshotAlreadyExistsFault", NULL};
static const struct model_member members_40[] = {
    M("ParameterGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"InvalidParameterCombinationException", "InvalidParameterGroupStateFault", "InvalidParameterValueException", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", NULL};
static const struct model_member members_41[] = {
    M("SubnetGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"ServiceLinkedRoleNotFoundFault", "SubnetGroupInUseFault", "SubnetGroupNotFoundFault", NULL};
static const struct model_member members_42[] = {
    M("UserName", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_9[] = {"InvalidParameterValueException", "InvalidUserStateFault", "UserNotFoundFault", NULL};
static const struct model_member members_43[] = {
    M("ACLName", 1),
    M("MaxResults", 12),
    M("NextToken", 1)};
static const struct model_member members_44[] = {
    M("member", 7)};
static const struct model_member members_45[] = {
    M("ACLs", 68),
    M("NextToken", 1)};
static const char *const errors_10[] = {"ACLNotFoundFault", "InvalidParameterCombinationException", NULL};
static const struct model_member members_46[] = {
    M("ClusterName", 1),
    M("MaxResults", 12),
    M("NextToken", 1),
    M("ShowShardDetails", 14)};
static const struct model_member members_47[] = {
    M("member", 17)};
static const struct model_member members_48[] = {
    M("NextToken", 1),
    M("Clusters", 71)};
static const char *const errors_11[] = {"ClusterNotFoundFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "ServiceLinkedRoleNotFoundFault", NULL};
static const struct model_member members_49[] = {
    M("ParameterGroupName", 1),
    M("MaxResults", 12),
    M("NextToken", 1)};
static const struct model_member members_50[] = {
    M("member", 38)};
static const struct model_member members_51[] = {
    M("NextToken", 1),
    M("ParameterGroups", 74)};
static const char *const errors_12[] = {"InvalidParameterCombinationException", "InvalidParameterValueException", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", NULL};
static const struct model_member members_52[] = {
    M("ParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("MaxResults", 12),
    M("NextToken", 1)};
static const struct model_member members_53[] = {
    M("Name", 1),
    M("Value", 1),
    M("Description", 1),
    M("DataType", 1),
    M("AllowedValues", 1),
    M("MinimumEngineVersion", 1)};
static const struct model_member members_54[] = {
    M("member", 78)};
static const struct model_member members_55[] = {
    M("NextToken", 1),
    M("Parameters", 77)};
static const struct model_member members_56[] = {
    M("SubnetGroupName", 1),
    M("MaxResults", 12),
    M("NextToken", 1)};
static const struct model_member members_57[] = {
    M("member", 42)};
static const struct model_member members_58[] = {
    M("NextToken", 1),
    M("SubnetGroups", 81)};
static const char *const errors_13[] = {"ServiceLinkedRoleNotFoundFault", "SubnetGroupNotFoundFault", NULL};
static const struct model_member members_59[] = {
    M("member", 50)};
static const struct model_member members_60[] = {
    M("Name", 50, .flags = MODEL_REQUIRED),
    M("Values", 85, .flags = MODEL_REQUIRED)};
static const struct model_member members_61[] = {
    M("member", 84)};
static const struct model_member members_62[] = {
    M("UserName", 3),
    M("Filters", 83),
    M("MaxResults", 12),
    M("NextToken", 1)};
static const struct model_member members_63[] = {
    M("member", 52)};
static const struct model_member members_64[] = {
    M("Users", 87),
    M("NextToken", 1)};
static const char *const errors_14[] = {"InvalidParameterCombinationException", "UserNotFoundFault", NULL};
static const struct model_member members_65[] = {
    M("ResourceArn", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_66[] = {
    M("TagList", 4)};
static const char *const errors_15[] = {"ACLNotFoundFault", "ClusterNotFoundFault", "InvalidARNFault", "InvalidClusterStateFault", "MultiRegionClusterNotFoundFault", "MultiRegionParameterGroupNotFoundFault", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", "SnapshotNotFoundFault", "SubnetGroupNotFoundFault", "UserNotFoundFault", NULL};
static const struct model_member members_67[] = {
    M("ParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("AllParameters", 14),
    M("ParameterNames", 91)};
static const struct model_member members_68[] = {
    M("ResourceArn", 1, .flags = MODEL_REQUIRED),
    M("Tags", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_16[] = {"ACLNotFoundFault", "ClusterNotFoundFault", "InvalidARNFault", "InvalidClusterStateFault", "InvalidParameterValueException", "MultiRegionClusterNotFoundFault", "MultiRegionParameterGroupNotFoundFault", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", "SnapshotNotFoundFault", "SubnetGroupNotFoundFault", "TagQuotaPerResourceExceeded", "UserNotFoundFault", NULL};
static const struct model_member members_69[] = {
    M("ResourceArn", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 96, .flags = MODEL_REQUIRED)};
static const char *const errors_17[] = {"ACLNotFoundFault", "ClusterNotFoundFault", "InvalidARNFault", "InvalidClusterStateFault", "InvalidParameterValueException", "MultiRegionClusterNotFoundFault", "MultiRegionParameterGroupNotFoundFault", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", "SnapshotNotFoundFault", "SubnetGroupNotFoundFault", "TagNotFoundFault", "UserNotFoundFault", NULL};
static const struct model_member members_70[] = {
    M("ACLName", 1, .flags = MODEL_REQUIRED),
    M("UserNamesToAdd", 2),
    M("UserNamesToRemove", 2)};
static const char *const errors_18[] = {"ACLNotFoundFault", "DefaultUserRequired", "DuplicateUserNameFault", "InvalidACLStateFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "UserNotFoundFault", NULL};
static const struct model_member members_71[] = {
    M("ReplicaCount", 12)};
static const struct model_member members_72[] = {
    M("ShardCount", 12)};
static const struct model_member members_73[] = {
    M("ClusterName", 1, .flags = MODEL_REQUIRED),
    M("Description", 1),
    M("SecurityGroupIds", 13),
    M("MaintenanceWindow", 1),
    M("SnsTopicArn", 1),
    M("SnsTopicStatus", 1),
    M("ParameterGroupName", 1),
    M("SnapshotWindow", 1),
    M("SnapshotRetentionLimit", 12),
    M("NodeType", 1),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("ReplicaConfiguration", 101),
    M("ShardConfiguration", 102),
    M("ACLName", 3)};
static const char *const errors_19[] = {"ACLNotFoundFault", "ClusterNotFoundFault", "ClusterQuotaForCustomerExceededFault", "InvalidACLStateFault", "InvalidClusterStateFault", "InvalidKMSKeyFault", "InvalidNodeStateFault", "InvalidParameterCombinationException", "InvalidParameterValueException", "InvalidVPCNetworkStateFault", "NoOperationFault", "NodeQuotaForClusterExceededFault", "NodeQuotaForCustomerExceededFault", "ParameterGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", "ShardsPerClusterQuotaExceededFault", NULL};
static const struct model_member members_74[] = {
    M("ParameterName", 1),
    M("ParameterValue", 1)};
static const struct model_member members_75[] = {
    M("member", 106)};
static const struct model_member members_76[] = {
    M("ParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("ParameterNameValues", 105, .flags = MODEL_REQUIRED)};
static const struct model_member members_77[] = {
    M("SubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("Description", 1),
    M("SubnetIds", 40)};
static const char *const errors_20[] = {"InvalidSubnet", "ServiceLinkedRoleNotFoundFault", "SubnetGroupNotFoundFault", "SubnetInUse", "SubnetNotAllowedFault", "SubnetQuotaExceededFault", NULL};
static const struct model_member members_78[] = {
    M("UserName", 3, .flags = MODEL_REQUIRED),
    M("AuthenticationMode", 47),
    M("AccessString", 50)};
static const char *const errors_21[] = {"InvalidParameterCombinationException", "InvalidParameterValueException", "InvalidUserStateFault", "UserNotFoundFault", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"ACLs", NULL};
static const char *const paths_2[] = {"Clusters", NULL};
static const char *const paths_3[] = {"ParameterGroups", NULL};
static const char *const paths_4[] = {"Parameters", NULL};
static const char *const paths_5[] = {"SubnetGroups", NULL};
static const char *const paths_6[] = {"Users", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateACLRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 3},
    {.name = "String", .type = MODEL_STRING},
    {.name = "UserNameListInput", .type = MODEL_LIST, .members = members_0, .member_count = 1, .has_min = true, .min = 1},
    {.name = "UserName", .type = MODEL_STRING, .has_min = true, .min = 1, .pattern = "[a-zA-Z][a-zA-Z0-9\\-]*"},
    {.name = "TagList", .type = MODEL_LIST, .members = members_2, .member_count = 1, .has_max = true, .max = 200},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "CreateACLResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "ACL", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 7},
    {.name = "UserNameList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "ACLPendingChanges", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 2},
    {.name = "ACLClusterNameList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "CreateClusterRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 24},
    {.name = "IntegerOptional", .type = MODEL_INTEGER},
    {.name = "SecurityGroupIdsList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "BooleanOptional", .type = MODEL_BOOLEAN},
    {.name = "SnapshotArnsList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "CreateClusterResponse", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "Cluster", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 28},
    {.name = "ClusterPendingUpdates", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 3},
    {.name = "ReshardingStatus", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "SlotMigration", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "Double", .type = MODEL_DOUBLE},
    {.name = "ACLsUpdateStatus", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 1},
    {.name = "PendingModifiedServiceUpdateList", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "PendingModifiedServiceUpdate", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "ServiceUpdateStatus", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ShardList", .type = MODEL_LIST, .members = members_19, .member_count = 1},
    {.name = "Shard", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 5},
    {.name = "NodeList", .type = MODEL_LIST, .members = members_17, .member_count = 1},
    {.name = "Node", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 5},
    {.name = "TStamp", .type = MODEL_TIMESTAMP},
    {.name = "Endpoint", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "AZStatus", .type = MODEL_STRING, .enums = enums_1},
    {.name = "SecurityGroupMembershipList", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "SecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "DataTieringStatus", .type = MODEL_STRING, .enums = enums_2},
    {.name = "CreateParameterGroupRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 4},
    {.name = "CreateParameterGroupResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "ParameterGroup", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 4},
    {.name = "CreateSubnetGroupRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 4},
    {.name = "SubnetIdentifierList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "CreateSubnetGroupResponse", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "SubnetGroup", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 5},
    {.name = "SubnetList", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "Subnet", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 1},
    {.name = "CreateUserRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 4},
    {.name = "AuthenticationMode", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "InputAuthenticationType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "PasswordListInput", .type = MODEL_LIST, .members = members_5, .member_count = 1, .has_min = true, .min = 1},
    {.name = "AccessString", .type = MODEL_STRING, .pattern = ".*\\S.*"},
    {.name = "CreateUserResponse", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1},
    {.name = "User", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 7},
    {.name = "ACLNameList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "Authentication", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "AuthenticationType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "DeleteACLRequest", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "DeleteACLResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "DeleteClusterRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 3},
    {.name = "DeleteClusterResponse", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "DeleteParameterGroupRequest", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 1},
    {.name = "DeleteParameterGroupResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "DeleteSubnetGroupRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 1},
    {.name = "DeleteSubnetGroupResponse", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "DeleteUserRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "DeleteUserResponse", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1},
    {.name = "DescribeACLsRequest", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 3},
    {.name = "DescribeACLsResponse", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "ACLList", .type = MODEL_LIST, .members = members_44, .member_count = 1},
    {.name = "DescribeClustersRequest", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 4},
    {.name = "DescribeClustersResponse", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 2},
    {.name = "ClusterList", .type = MODEL_LIST, .members = members_47, .member_count = 1},
    {.name = "DescribeParameterGroupsRequest", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 3},
    {.name = "DescribeParameterGroupsResponse", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 2},
    {.name = "ParameterGroupList", .type = MODEL_LIST, .members = members_50, .member_count = 1},
    {.name = "DescribeParametersRequest", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 3},
    {.name = "DescribeParametersResponse", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 2},
    {.name = "ParametersList", .type = MODEL_LIST, .members = members_54, .member_count = 1},
    {.name = "Parameter", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 6},
    {.name = "DescribeSubnetGroupsRequest", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 3},
    {.name = "DescribeSubnetGroupsResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "SubnetGroupList", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "DescribeUsersRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 4},
    {.name = "FilterList", .type = MODEL_LIST, .members = members_61, .member_count = 1},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "FilterValueList", .type = MODEL_LIST, .members = members_59, .member_count = 1, .has_min = true, .min = 1},
    {.name = "DescribeUsersResponse", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 2},
    {.name = "UserList", .type = MODEL_LIST, .members = members_63, .member_count = 1},
    {.name = "ListTagsRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1},
    {.name = "ListTagsResponse", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "ResetParameterGroupRequest", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 3},
    {.name = "ParameterNameList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "ResetParameterGroupResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 2},
    {.name = "KeyList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "UpdateACLRequest", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 3},
    {.name = "UpdateACLResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "UpdateClusterRequest", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 15},
    {.name = "ReplicaConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 1},
    {.name = "ShardConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 1},
    {.name = "UpdateClusterResponse", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "UpdateParameterGroupRequest", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 2},
    {.name = "ParameterNameValueList", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "ParameterNameValue", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 2},
    {.name = "UpdateParameterGroupResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "UpdateSubnetGroupRequest", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 3},
    {.name = "UpdateSubnetGroupResponse", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "UpdateUserRequest", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 3},
    {.name = "UpdateUserResponse", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "CreateACL", .method = "POST", .uri = "/", .input = 0, .output = 6, .errors = errors_0},
    {.name = "CreateCluster", .method = "POST", .uri = "/", .input = 11, .output = 16, .errors = errors_1},
    {.name = "CreateParameterGroup", .method = "POST", .uri = "/", .input = 36, .output = 37, .errors = errors_2},
    {.name = "CreateSubnetGroup", .method = "POST", .uri = "/", .input = 39, .output = 41, .errors = errors_3},
    {.name = "CreateUser", .method = "POST", .uri = "/", .input = 46, .output = 51, .errors = errors_4},
    {.name = "DeleteACL", .method = "POST", .uri = "/", .input = 56, .output = 57, .errors = errors_5},
    {.name = "DeleteCluster", .method = "POST", .uri = "/", .input = 58, .output = 59, .errors = errors_6},
    {.name = "DeleteParameterGroup", .method = "POST", .uri = "/", .input = 60, .output = 61, .errors = errors_7},
    {.name = "DeleteSubnetGroup", .method = "POST", .uri = "/", .input = 62, .output = 63, .errors = errors_8},
    {.name = "DeleteUser", .method = "POST", .uri = "/", .input = 64, .output = 65, .errors = errors_9},
    {.name = "DescribeACLs", .method = "POST", .uri = "/", .input = 66, .output = 67, .errors = errors_10},
    {.name = "DescribeClusters", .method = "POST", .uri = "/", .input = 69, .output = 70, .errors = errors_11},
    {.name = "DescribeParameterGroups", .method = "POST", .uri = "/", .input = 72, .output = 73, .errors = errors_12},
    {.name = "DescribeParameters", .method = "POST", .uri = "/", .input = 75, .output = 76, .errors = errors_12},
    {.name = "DescribeSubnetGroups", .method = "POST", .uri = "/", .input = 79, .output = 80, .errors = errors_13},
    {.name = "DescribeUsers", .method = "POST", .uri = "/", .input = 82, .output = 86, .errors = errors_14},
    {.name = "ListTags", .method = "POST", .uri = "/", .input = 88, .output = 89, .errors = errors_15},
    {.name = "ResetParameterGroup", .method = "POST", .uri = "/", .input = 90, .output = 92, .errors = errors_7},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 93, .output = 94, .errors = errors_16},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 95, .output = 97, .errors = errors_17},
    {.name = "UpdateACL", .method = "POST", .uri = "/", .input = 98, .output = 99, .errors = errors_18},
    {.name = "UpdateCluster", .method = "POST", .uri = "/", .input = 100, .output = 103, .errors = errors_19},
    {.name = "UpdateParameterGroup", .method = "POST", .uri = "/", .input = 104, .output = 107, .errors = errors_7},
    {.name = "UpdateSubnetGroup", .method = "POST", .uri = "/", .input = 108, .output = 109, .errors = errors_20},
    {.name = "UpdateUser", .method = "POST", .uri = "/", .input = 110, .output = 111, .errors = errors_21}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeACLs", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeClusters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeParameterGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "DescribeParameters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4},
    {.operation = "DescribeSubnetGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5},
    {.operation = "DescribeUsers", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_6}};
const struct model_service model_service_memorydb = {
    .name = "memorydb",
    .endpoint_prefix = "memory-db",
    .signing_name = "memorydb",
    .api_version = "2021-01-01",
    .service_id = "MemoryDB",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AmazonMemoryDB",
    .shapes = shapes, .shape_count = 112,
    .operations = operations, .operation_count = 25,
    .paginators = paginators, .paginator_count = 6};
