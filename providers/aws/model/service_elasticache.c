/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Key", 1),
    M("Value", 1)};
static const struct model_member members_1[] = {
    W("member", "Tag", 3)};
static const struct model_member members_2[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("Tags", 2, .flags = MODEL_REQUIRED)};
static const struct model_member members_3[] = {
    M("TagList", 2)};
static const char *const errors_0[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "CacheSubnetGroupNotFoundFault", "InvalidARN", "InvalidReplicationGroupState", "InvalidServerlessCacheSnapshotStateFault", "InvalidServerlessCacheStateFault", "ReplicationGroupNotFoundFault", "ReservedCacheNodeNotFound", "ServerlessCacheNotFoundFault", "ServerlessCacheSnapshotNotFoundFault", "SnapshotNotFoundFault", "TagQuotaPerResourceExceeded", "UserGroupNotFound", "UserNotFound", NULL};
static const char *const enums_0[] = {"cross-az", "single-az", NULL};
static const struct model_member members_4[] = {
    W("member", "PreferredAvailabilityZone", 1)};
static const struct model_member members_5[] = {
    W("member", "CacheSecurityGroupName", 1)};
static const struct model_member members_6[] = {
    W("member", "SecurityGroupId", 1)};
static const struct model_member members_7[] = {
    W("member", "SnapshotArn", 1)};
static const char *const enums_1[] = {"cross-outpost", "single-outpost", NULL};
static const struct model_member members_8[] = {
    W("member", "PreferredOutpostArn", 1)};
static const char *const enums_2[] = {"engine-log", "slow-log", NULL};
static const char *const enums_3[] = {"cloudwatch-logs", "kinesis-firehose", NULL};
static const struct model_member members_9[] = {
    M("LogGroup", 1)};
static const struct model_member members_10[] = {
    M("DeliveryStream", 1)};
static const struct model_member members_11[] = {
    M("CloudWatchLogsDetails", 20),
    M("KinesisFirehoseDetails", 21)};
static const char *const enums_4[] = {"json", "text", NULL};
static const struct model_member members_12[] = {
    M("LogType", 17),
    M("DestinationType", 18),
    M("DestinationDetails", 19),
    M("LogFormat", 22),
    M("Enabled", 12)};
static const struct model_member members_13[] = {
    W("member", "LogDeliveryConfigurationRequest", 16)};
static const char *const enums_5[] = {"dual_stack", "ipv4", "ipv6", NULL};
static const char *const enums_6[] = {"ipv4", "ipv6", NULL};
static const struct model_member members_14[] = {
    M("CacheClusterId", 1, .flags = MODEL_REQUIRED),
    M("ReplicationGroupId", 1),
    M("AZMode", 6),
    M("PreferredAvailabilityZone", 1),
    M("PreferredAvailabilityZones", 7),
    M("NumCacheNodes", 8),
    M("CacheNodeType", 1),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("CacheParameterGroupName", 1),
    M("CacheSubnetGroupName", 1),
    M("CacheSecurityGroupNames", 9),
    M("SecurityGroupIds", 10),
    M("Tags", 2),
    M("SnapshotArns", 11),
    M("SnapshotName", 1),
    M("PreferredMaintenanceWindow", 1),
    M("Port", 8),
    M("NotificationTopicArn", 1),
    M("AutoMinorVersionUpgrade", 12),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("AuthToken", 1),
    M("OutpostMode", 13),
    M("PreferredOutpostArn", 1),
    M("PreferredOutpostArns", 14),
    M("LogDeliveryConfigurations", 15),
    M("TransitEncryptionEnabled", 12),
    M("NetworkType", 23),
    M("IpDiscovery", 24)};
static const struct model_member members_15[] = {
    M("Address", 1),
    M("Port", 8)};
static const struct model_member members_16[] = {
    W("member", "CacheNodeId", 1)};
static const char *const enums_7[] = {"ROTATING", "SETTING", NULL};
static const struct model_member members_17[] = {
    M("LogType", 17),
    M("DestinationType", 18),
    M("DestinationDetails", 19),
    M("LogFormat", 22)};
static const struct model_member members_18[] = {
    M("member", 33)};
static const char *const enums_8[] = {"preferred", "required", NULL};
static const struct model_member members_19[] = {
    M("NumCacheNodes", 8),
    M("CacheNodeIdsToRemove", 30),
    M("EngineVersion", 1),
    M("CacheNodeType", 1),
    M("AuthTokenStatus", 31),
    W("LogDeliveryConfigurations", "PendingLogDeliveryConfiguration", 32),
    M("TransitEncryptionEnabled", 12),
    M("TransitEncryptionMode", 34)};
static const struct model_member members_20[] = {
    M("TopicArn", 1),
    M("TopicStatus", 1)};
static const struct model_member members_21[] = {
    M("CacheSecurityGroupName", 1),
    M("Status", 1)};
static const struct model_member members_22[] = {
    W("member", "CacheSecurityGroup", 37)};
static const struct model_member members_23[] = {
    M("CacheParameterGroupName", 1),
    M("ParameterApplyStatus", 1),
    M("CacheNodeIdsToReboot", 30)};
static const struct model_member members_24[] = {
    M("CacheNodeId", 1),
    M("CacheNodeStatus", 1),
    M("CacheNodeCreateTime", 28),
    M("Endpoint", 27),
    M("ParameterGroupStatus", 1),
    M("SourceCacheNodeId", 1),
    M("CustomerAvailabilityZone", 1),
    M("CustomerOutpostArn", 1)};
static const struct model_member members_25[] = {
    W("member", "CacheNode", 40)};
static const struct model_member members_26[] = {
    M("SecurityGroupId", 1),
    M("Status", 1)};
static const struct model_member members_27[] = {
    M("member", 42)};
static const char *const enums_9[] = {"active", "disabling", "enabling", "error", "modifying", NULL};
static const struct model_member members_28[] = {
    M("LogType", 17),
    M("DestinationType", 18),
    M("DestinationDetails", 19),
    M("LogFormat", 22),
    M("Status", 45),
    M("Message", 1)};
static const struct model_member members_29[] = {
    W("member", "LogDeliveryConfiguration", 44)};
static const struct model_member members_30[] = {
    M("CacheClusterId", 1),
    M("ConfigurationEndpoint", 27),
    M("ClientDownloadLandingPage", 1),
    M("CacheNodeType", 1),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("CacheClusterStatus", 1),
    M("NumCacheNodes", 8),
    M("PreferredAvailabilityZone", 1),
    M("PreferredOutpostArn", 1),
    M("CacheClusterCreateTime", 28),
    M("PreferredMaintenanceWindow", 1),
    M("PendingModifiedValues", 29),
    M("NotificationConfiguration", 35),
    M("CacheSecurityGroups", 36),
    M("CacheParameterGroup", 38),
    M("CacheSubnetGroupName", 1),
    M("CacheNodes", 39),
    M("AutoMinorVersionUpgrade", 12),
    M("SecurityGroups", 41),
    M("ReplicationGroupId", 1),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("AuthTokenEnabled", 12),
    M("AuthTokenLastModifiedDate", 28),
    M("TransitEncryptionEnabled", 12),
    M("AtRestEncryptionEnabled", 12),
    M("ARN", 1),
    M("ReplicationGroupLogDeliveryEnabled", 12),
    M("LogDeliveryConfigurations", 43),
    M("NetworkType", 23),
    M("IpDiscovery", 24),
    M("TransitEncryptionMode", 34)};
static const struct model_member members_31[] = {
    M("CacheCluster", 26)};
static const char *const errors_1[] = {"CacheClusterAlreadyExists", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "CacheSubnetGroupNotFoundFault", "ClusterQuotaForCustomerExceeded", "InsufficientCacheClusterCapacity", "InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "InvalidVPCNetworkStateFault", "NodeQuotaForClusterExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupNotFoundFault", "TagQuotaPerResourceExceeded", NULL};
static const struct model_member members_32[] = {
    M("CacheParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("CacheParameterGroupFamily", 1, .flags = MODEL_REQUIRED),
    M("Description", 1, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_33[] = {
    M("CacheParameterGroupName", 1),
    M("CacheParameterGroupFamily", 1),
    M("Description", 1),
    M("IsGlobal", 12),
    M("ARN", 1)};
static const struct model_member members_34[] = {
    M("CacheParameterGroup", 48)};
static const char *const errors_2[] = {"CacheParameterGroupAlreadyExists", "CacheParameterGroupQuotaExceeded", "InvalidCacheParameterGroupState", "InvalidParameterCombination", "InvalidParameterValue", "TagQuotaPerResourceExceeded", NULL};
static const struct model_member members_35[] = {
    W("member", "SubnetIdentifier", 1)};
static const struct model_member members_36[] = {
    M("CacheSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("CacheSubnetGroupDescription", 1, .flags = MODEL_REQUIRED),
    M("SubnetIds", 50, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_37[] = {
    M("Name", 1)};
static const struct model_member members_38[] = {
    M("SubnetOutpostArn", 1)};
static const struct model_member members_39[] = {
    M("member", 23)};
static const struct model_member members_40[] = {
    M("SubnetIdentifier", 1),
    M("SubnetAvailabilityZone", 55),
    M("SubnetOutpost", 56),
    M("SupportedNetworkTypes", 57)};
static const struct model_member members_41[] = {
    W("member", "Subnet", 54)};
static const struct model_member members_42[] = {
    M("CacheSubnetGroupName", 1),
    M("CacheSubnetGroupDescription", 1),
    M("VpcId", 1),
    M("Subnets", 53),
    M("ARN", 1),
    M("SupportedNetworkTypes", 57)};
static const struct model_member members_43[] = {
    M("CacheSubnetGroup", 52)};
static const char *const errors_3[] = {"CacheSubnetGroupAlreadyExists", "CacheSubnetGroupQuotaExceeded", "CacheSubnetQuotaExceededFault", "InvalidSubnet", "SubnetNotAllowedFault", "TagQuotaPerResourceExceeded", NULL};
static const struct model_member members_44[] = {
    W("member", "AvailabilityZone", 1)};
static const struct model_member members_45[] = {
    W("member", "OutpostArn", 1)};
static const struct model_member members_46[] = {
    M("NodeGroupId", 62),
    M("Slots", 1),
    M("ReplicaCount", 8),
    M("PrimaryAvailabilityZone", 1),
    M("ReplicaAvailabilityZones", 59),
    M("PrimaryOutpostArn", 1),
    M("ReplicaOutpostArns", 63)};
static const struct model_member members_47[] = {
    W("member", "NodeGroupConfiguration", 61)};
static const struct model_member members_48[] = {
    M("member", 65)};
static const char *const enums_10[] = {"compatible", "disabled", "enabled", NULL};
static const struct model_member members_49[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("ReplicationGroupDescription", 1, .flags = MODEL_REQUIRED),
    M("GlobalReplicationGroupId", 1),
    M("PrimaryClusterId", 1),
    M("AutomaticFailoverEnabled", 12),
    M("MultiAZEnabled", 12),
    M("NumCacheClusters", 8),
    M("PreferredCacheClusterAZs", 59),
    M("NumNodeGroups", 8),
    M("ReplicasPerNodeGroup", 8),
    M("NodeGroupConfiguration", 60),
    M("CacheNodeType", 1),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("CacheParameterGroupName", 1),
    M("CacheSubnetGroupName", 1),
    M("CacheSecurityGroupNames", 9),
    M("SecurityGroupIds", 10),
    M("Tags", 2),
    M("SnapshotArns", 11),
    M("SnapshotName", 1),
    M("PreferredMaintenanceWindow", 1),
    M("Port", 8),
    M("NotificationTopicArn", 1),
    M("AutoMinorVersionUpgrade", 12),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("AuthToken", 1),
    M("TransitEncryptionEnabled", 12),
    M("AtRestEncryptionEnabled", 12),
    M("KmsKeyId", 1),
    M("UserGroupIds", 64),
    M("LogDeliveryConfigurations", 15),
    M("DataTieringEnabled", 12),
    M("NetworkType", 23),
    M("IpDiscovery", 24),
    M("TransitEncryptionMode", 34),
    M("ClusterMode", 66),
    M("ServerlessCacheSnapshotName", 1)};
static const struct model_member members_50[] = {
    M("GlobalReplicationGroupId", 1),
    M("GlobalReplicationGroupMemberRole", 1)};
static const char *const enums_11[] = {"disabled", "enabled", NULL};
static const struct model_member members_51[] = {
    M("ProgressPercentage", 74)};
static const struct model_member members_52[] = {
    M("SlotMigration", 73)};
static const struct model_member members_53[] = {
    M("UserGroupIdsToAdd", 76),
    M("UserGroupIdsToRemove", 76)};
static const struct model_member members_54[] = {
    M("PrimaryClusterId", 1),
    M("AutomaticFailoverStatus", 71),
    M("Resharding", 72),
    M("AuthTokenStatus", 31),
    M("UserGroups", 75),
    W("LogDeliveryConfigurations", "PendingLogDeliveryConfiguration", 32),
    M("TransitEncryptionEnabled", 12),
    M("TransitEncryptionMode", 34),
    M("ClusterMode", 66)};
static const struct model_member members_55[] = {
    W("member", "ClusterId", 1)};
static const struct model_member members_56[] = {
    M("CacheClusterId", 1),
    M("CacheNodeId", 1),
    M("ReadEndpoint", 27),
    M("PreferredAvailabilityZone", 1),
    M("PreferredOutpostArn", 1),
    M("CurrentRole", 1)};
static const struct model_member members_57[] = {
    W("member", "NodeGroupMember", 81)};
static const struct model_member members_58[] = {
    M("NodeGroupId", 1),
    M("Status", 1),
    M("PrimaryEndpoint", 27),
    M("ReaderEndpoint", 27),
    M("Slots", 1),
    M("NodeGroupMembers", 80)};
static const struct model_member members_59[] = {
    W("member", "NodeGroup", 79)};
static const char *const enums_12[] = {"disabled", "disabling", "enabled", "enabling", NULL};
static const struct model_member members_60[] = {
    W("member", "ReplicationGroupOutpostArn", 1)};
static const struct model_member members_61[] = {
    M("ReplicationGroupId", 1),
    M("Description", 1),
    M("GlobalReplicationGroupInfo", 69),
    M("Status", 1),
    M("PendingModifiedValues", 70),
    M("MemberClusters", 77),
    M("NodeGroups", 78),
    M("SnapshottingClusterId", 1),
    M("AutomaticFailover", 82),
    M("MultiAZ", 71),
    M("ConfigurationEndpoint", 27),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("ClusterEnabled", 12),
    M("CacheNodeType", 1),
    M("AuthTokenEnabled", 12),
    M("AuthTokenLastModifiedDate", 28),
    M("TransitEncryptionEnabled", 12),
    M("AtRestEncryptionEnabled", 12),
    M("MemberClustersOutpostArns", 83),
    M("KmsKeyId", 1),
    M("ARN", 1),
    M("UserGroupIds", 76),
    M("LogDeliveryConfigurations", 43),
    M("ReplicationGroupCreateTime", 28),
    M("DataTiering", 71),
    M("AutoMinorVersionUpgrade", 12),
    M("NetworkType", 23),
    M("IpDiscovery", 24),
    M("TransitEncryptionMode", 34),
    M("ClusterMode", 66),
    M("Engine", 1)};
static const struct model_member members_62[] = {
    M("ReplicationGroup", 68)};
static const char *const errors_4[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "CacheSubnetGroupNotFoundFault", "ClusterQuotaForCustomerExceeded", "GlobalReplicationGroupNotFoundFault", "InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidGlobalReplicationGroupState", "InvalidParameterCombination", "InvalidParameterValue", "InvalidUserGroupState", "InvalidVPCNetworkStateFault", "NodeGroupsPerReplicationGroupQuotaExceeded", "NodeQuotaForClusterExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupAlreadyExists", "TagQuotaPerResourceExceeded", "UserGroupNotFound", NULL};
static const struct model_member members_63[] = {
    M("NodeGroupId", 62, .flags = MODEL_REQUIRED),
    M("NewReplicaCount", 8, .flags = MODEL_REQUIRED),
    M("PreferredAvailabilityZones", 7),
    M("PreferredOutpostArns", 14)};
static const struct model_member members_64[] = {
    W("member", "ConfigureShard", 86)};
static const struct model_member members_65[] = {
    M("member", 1)};
static const struct model_member members_66[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("NewReplicaCount", 8),
    M("ReplicaConfiguration", 85),
    M("ReplicasToRemove", 87),
    M("ApplyImmediately", 12, .flags = MODEL_REQUIRED)};
static const char *const errors_5[] = {"ClusterQuotaForCustomerExceeded", "InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "InvalidVPCNetworkStateFault", "NoOperationFault", "NodeGroupsPerReplicationGroupQuotaExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupNotFoundFault", "ServiceLinkedRoleNotFoundFault", NULL};
static const struct model_member members_67[] = {
    M("CacheClusterId", 1, .flags = MODEL_REQUIRED),
    M("FinalSnapshotIdentifier", 1)};
static const char *const errors_6[] = {"CacheClusterNotFound", "InvalidCacheClusterState", "InvalidParameterCombination", "InvalidParameterValue", "SnapshotAlreadyExistsFault", "SnapshotFeatureNotSupportedFault", "SnapshotQuotaExceededFault", NULL};
static const struct model_member members_68[] = {
    M("CacheParameterGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"CacheParameterGroupNotFound", "InvalidCacheParameterGroupState", "InvalidParameterCombination", "InvalidParameterValue", NULL};
static const struct model_member members_69[] = {
    M("CacheSubnetGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"CacheSubnetGroupInUse", "CacheSubnetGroupNotFoundFault", NULL};
static const struct model_member members_70[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("RetainPrimaryCluster", 12),
    M("FinalSnapshotIdentifier", 1)};
static const char *const errors_9[] = {"InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "ReplicationGroupNotFoundFault", "SnapshotAlreadyExistsFault", "SnapshotFeatureNotSupportedFault", "SnapshotQuotaExceededFault", NULL};
static const struct model_member members_71[] = {
    M("CacheClusterId", 1),
    M("MaxRecords", 8),
    M("Marker", 1),
    M("ShowCacheNodeInfo", 12),
    M("ShowCacheClustersNotInReplicationGroups", 12)};
static const struct model_member members_72[] = {
    W("member", "CacheCluster", 26)};
static const struct model_member members_73[] = {
    M("Marker", 1),
    M("CacheClusters", 97)};
static const char *const errors_10[] = {"CacheClusterNotFound", "InvalidParameterCombination", "InvalidParameterValue", NULL};
static const struct model_member members_74[] = {
    M("CacheParameterGroupName", 1),
    M("MaxRecords", 8),
    M("Marker", 1)};
static const struct model_member members_75[] = {
    W("member", "CacheParameterGroup", 48)};
static const struct model_member members_76[] = {
    M("Marker", 1),
    M("CacheParameterGroups", 100)};
static const char *const errors_11[] = {"CacheParameterGroupNotFound", "InvalidParameterCombination", "InvalidParameterValue", NULL};
static const struct model_member members_77[] = {
    M("CacheParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Source", 1),
    M("MaxRecords", 8),
    M("Marker", 1)};
static const char *const enums_13[] = {"immediate", "requires-reboot", NULL};
static const struct model_member members_78[] = {
    M("ParameterName", 1),
    M("ParameterValue", 1),
    M("Description", 1),
    M("Source", 1),
    M("DataType", 1),
    M("AllowedValues", 1),
    M("IsModifiable", 12),
    M("MinimumEngineVersion", 1),
    M("ChangeType", 105)};
static const struct model_member members_79[] = {
    W("member", "Parameter", 104)};
static const struct model_member members_80[] = {
    M("CacheNodeType", 1),
    M("Value", 1)};
static const struct model_member members_81[] = {
    W("member", "CacheNodeTypeSpecificValue", 109)};
static const struct model_member members_82[] = {
    M("ParameterName", 1),
    M("Description", 1),
    M("Source", 1),
    M("DataType", 1),
    M("AllowedValues", 1),
    M("IsModifiable", 12),
    M("MinimumEngineVersion", 1),
    M("CacheNodeTypeSpecificValues", 108),
    M("ChangeType", 105)};
static const struct model_member members_83[] = {
    W("member", "CacheNodeTypeSpecificParameter", 107)};
static const struct model_member members_84[] = {
    M("Marker", 1),
    M("Parameters", 103),
    M("CacheNodeTypeSpecificParameters", 106)};
static const struct model_member members_85[] = {
    M("CacheSubnetGroupName", 1),
    M("MaxRecords", 8),
    M("Marker", 1)};
static const struct model_member members_86[] = {
    W("member", "CacheSubnetGroup", 52)};
static const struct model_member members_87[] = {
    M("Marker", 1),
    M("CacheSubnetGroups", 112)};
static const char *const errors_12[] = {"CacheSubnetGroupNotFoundFault", NULL};
static const struct model_member members_88[] = {
    M("ReplicationGroupId", 1),
    M("MaxRecords", 8),
    M("Marker", 1)};
static const struct model_member members_89[] = {
    W("member", "ReplicationGroup", 68)};
static const struct model_member members_90[] = {
    M("Marker", 1),
    M("ReplicationGroups", 115)};
static const char *const errors_13[] = {"InvalidParameterCombination", "InvalidParameterValue", "ReplicationGroupNotFoundFault", NULL};
static const struct model_member members_91[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("NewReplicaCount", 8),
    M("ReplicaConfiguration", 85),
    M("ApplyImmediately", 12, .flags = MODEL_REQUIRED)};
static const char *const errors_14[] = {"ClusterQuotaForCustomerExceeded", "InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidKMSKeyFault", "InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "InvalidVPCNetworkStateFault", "NoOperationFault", "NodeGroupsPerReplicationGroupQuotaExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupNotFoundFault", NULL};
static const struct model_member members_92[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_15[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "CacheSubnetGroupNotFoundFault", "InvalidARN", "InvalidReplicationGroupState", "InvalidServerlessCacheSnapshotStateFault", "InvalidServerlessCacheStateFault", "ReplicationGroupNotFoundFault", "ReservedCacheNodeNotFound", "ServerlessCacheNotFoundFault", "ServerlessCacheSnapshotNotFoundFault", "SnapshotNotFoundFault", "UserGroupNotFound", "UserNotFound", NULL};
static const char *const enums_14[] = {"DELETE", "ROTATE", "SET", NULL};
static const struct model_member members_93[] = {
    M("CacheClusterId", 1, .flags = MODEL_REQUIRED),
    M("NumCacheNodes", 8),
    M("CacheNodeIdsToRemove", 30),
    M("AZMode", 6),
    M("NewAvailabilityZones", 7),
    M("CacheSecurityGroupNames", 9),
    M("SecurityGroupIds", 10),
    M("PreferredMaintenanceWindow", 1),
    M("NotificationTopicArn", 1),
    M("CacheParameterGroupName", 1),
    M("NotificationTopicStatus", 1),
    M("ApplyImmediately", 12),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 12),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("CacheNodeType", 1),
    M("AuthToken", 1),
    M("AuthTokenUpdateStrategy", 120),
    M("LogDeliveryConfigurations", 15),
    M("IpDiscovery", 24)};
static const char *const errors_16[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidCacheSecurityGroupState", "InvalidParameterCombination", "InvalidParameterValue", "InvalidVPCNetworkStateFault", "NodeQuotaForClusterExceeded", "NodeQuotaForCustomerExceeded", NULL};
static const struct model_member members_94[] = {
    M("ParameterName", 1),
    M("ParameterValue", 1)};
static const struct model_member members_95[] = {
    W("member", "ParameterNameValue", 124)};
static const struct model_member members_96[] = {
    M("CacheParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("ParameterNameValues", 123, .flags = MODEL_REQUIRED)};
static const struct model_member members_97[] = {
    M("CacheParameterGroupName", 1)};
static const char *const errors_17[] = {"CacheParameterGroupNotFound", "InvalidCacheParameterGroupState", "InvalidGlobalReplicationGroupState", "InvalidParameterCombination", "InvalidParameterValue", NULL};
static const struct model_member members_98[] = {
    M("CacheSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("CacheSubnetGroupDescription", 1),
    M("SubnetIds", 50)};
static const char *const errors_18[] = {"CacheSubnetGroupNotFoundFault", "CacheSubnetQuotaExceededFault", "InvalidSubnet", "SubnetInUse", "SubnetNotAllowedFault", NULL};
static const struct model_member members_99[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("ReplicationGroupDescription", 1),
    M("PrimaryClusterId", 1),
    M("SnapshottingClusterId", 1),
    M("AutomaticFailoverEnabled", 12),
    M("MultiAZEnabled", 12),
    M("NodeGroupId", 1),
    M("CacheSecurityGroupNames", 9),
    M("SecurityGroupIds", 10),
    M("PreferredMaintenanceWindow", 1),
    M("NotificationTopicArn", 1),
    M("CacheParameterGroupName", 1),
    M("NotificationTopicStatus", 1),
    M("ApplyImmediately", 12),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 12),
    M("SnapshotRetentionLimit", 8),
    M("SnapshotWindow", 1),
    M("CacheNodeType", 1),
    M("AuthToken", 1),
    M("AuthTokenUpdateStrategy", 120),
    M("UserGroupIdsToAdd", 76),
    M("UserGroupIdsToRemove", 76),
    M("RemoveUserGroups", 12),
    M("LogDeliveryConfigurations", 15),
    M("IpDiscovery", 24),
    M("TransitEncryptionEnabled", 12),
    M("TransitEncryptionMode", 34),
    M("ClusterMode", 66)};
static const char *const errors_19[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidCacheSecurityGroupState", "InvalidKMSKeyFault", "InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "InvalidUserGroupState", "InvalidVPCNetworkStateFault", "NodeQuotaForClusterExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupNotFoundFault", "UserGroupNotFound", NULL};
static const struct model_member members_100[] = {
    M("NodeGroupId", 62),
    M("PreferredAvailabilityZones", 59)};
static const struct model_member members_101[] = {
    W("member", "ReshardingConfiguration", 132)};
static const struct model_member members_102[] = {
    W("member", "NodeGroupToRemove", 62)};
static const struct model_member members_103[] = {
    W("member", "NodeGroupToRetain", 62)};
static const struct model_member members_104[] = {
    M("ReplicationGroupId", 1, .flags = MODEL_REQUIRED),
    M("NodeGroupCount", 8, .flags = MODEL_REQUIRED),
    M("ApplyImmediately", 12, .flags = MODEL_REQUIRED),
    M("ReshardingConfiguration", 131),
    M("NodeGroupsToRemove", 133),
    M("NodeGroupsToRetain", 134)};
static const char *const errors_20[] = {"InsufficientCacheClusterCapacity", "InvalidCacheClusterState", "InvalidKMSKeyFault", "InvalidParameterCombination", "InvalidParameterValue", "InvalidReplicationGroupState", "InvalidVPCNetworkStateFault", "NodeGroupsPerReplicationGroupQuotaExceeded", "NodeQuotaForCustomerExceeded", "ReplicationGroupNotFoundFault", NULL};
static const struct model_member members_105[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 137, .flags = MODEL_REQUIRED)};
static const char *const errors_21[] = {"CacheClusterNotFound", "CacheParameterGroupNotFound", "CacheSecurityGroupNotFound", "CacheSubnetGroupNotFoundFault", "InvalidARN", "InvalidReplicationGroupState", "InvalidServerlessCacheSnapshotStateFault", "InvalidServerlessCacheStateFault", "ReplicationGroupNotFoundFault", "ReservedCacheNodeNotFound", "ServerlessCacheNotFoundFault", "ServerlessCacheSnapshotNotFoundFault", "SnapshotNotFoundFault", "TagNotFound", "UserGroupNotFound", "UserNotFound", NULL};
static const struct model_member members_106[] = {
    M("CacheParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("ResetAllParameters", 12),
    M("ParameterNameValues", 123)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"CacheClusters", NULL};
static const char *const paths_2[] = {"CacheParameterGroups", NULL};
static const char *const paths_3[] = {"Parameters", NULL};
static const char *const paths_4[] = {"CacheSubnetGroups", NULL};
static const char *const paths_5[] = {"ReplicationGroups", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "CacheClusters[].CacheClusterStatus", "\"available\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"deleted\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"deleting\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"incompatible-network\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"restore-failed\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "pathAll", "CacheClusters[].CacheClusterStatus", "\"deleted\""},
    {"success", "error", NULL, "\"CacheClusterNotFound\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"available\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"creating\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"incompatible-network\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"modifying\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"restore-failed\""},
    {"failure", "pathAny", "CacheClusters[].CacheClusterStatus", "\"snapshotting\""}};
static const struct model_acceptor acceptors_2[] = {
    {"success", "pathAll", "ReplicationGroups[].Status", "\"available\""},
    {"failure", "pathAny", "ReplicationGroups[].Status", "\"deleted\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "pathAll", "ReplicationGroups[].Status", "\"deleted\""},
    {"failure", "pathAny", "ReplicationGroups[].Status", "\"available\""},
    {"success", "error", NULL, "\"ReplicationGroupNotFoundFault\""}};
static const struct model_shape shapes[] = {
    {.name = "AddTagsToResourceMessage", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "String", .type = MODEL_STRING},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagListMessage", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "CreateCacheClusterMessage", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 30},
    {.name = "AZMode", .type = MODEL_STRING, .enums = enums_0},
    {.name = "PreferredAvailabilityZoneList", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "IntegerOptional", .type = MODEL_INTEGER},
    {.name = "CacheSecurityGroupNameList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "SecurityGroupIdsList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "SnapshotArnsList", .type = MODEL_LIST, .members = members_7, .member_count = 1},
    {.name = "BooleanOptional", .type = MODEL_BOOLEAN},
    {.name = "OutpostMode", .type = MODEL_STRING, .enums = enums_1},
    {.name = "PreferredOutpostArnList", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "LogDeliveryConfigurationRequestList", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "LogDeliveryConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 5},
    {.name = "LogType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "DestinationType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "DestinationDetails", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "CloudWatchLogsDestinationDetails", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "KinesisFirehoseDestinationDetails", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "LogFormat", .type = MODEL_STRING, .enums = enums_4},
    {.name = "NetworkType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "IpDiscovery", .type = MODEL_STRING, .enums = enums_6},
    {.name = "CreateCacheClusterResult", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 1},
    {.name = "CacheCluster", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 33},
    {.name = "Endpoint", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "TStamp", .type = MODEL_TIMESTAMP},
    {.name = "PendingModifiedValues", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 8},
    {.name = "CacheNodeIdsList", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "AuthTokenUpdateStatus", .type = MODEL_STRING, .enums = enums_7},
    {.name = "PendingLogDeliveryConfigurationList", .type = MODEL_LIST, .members = members_18, .member_count = 1},
    {.name = "PendingLogDeliveryConfiguration", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 4},
    {.name = "TransitEncryptionMode", .type = MODEL_STRING, .enums = enums_8},
    {.name = "NotificationConfiguration", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "CacheSecurityGroupMembershipList", .type = MODEL_LIST, .members = members_22, .member_count = 1},
    {.name = "CacheSecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "CacheParameterGroupStatus", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "CacheNodeList", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "CacheNode", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 8},
    {.name = "SecurityGroupMembershipList", .type = MODEL_LIST, .members = members_27, .member_count = 1},
    {.name = "SecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "LogDeliveryConfigurationList", .type = MODEL_LIST, .members = members_29, .member_count = 1},
    {.name = "LogDeliveryConfiguration", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 6},
    {.name = "LogDeliveryConfigurationStatus", .type = MODEL_STRING, .enums = enums_9},
    {.name = "CreateCacheParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 4},
    {.name = "CreateCacheParameterGroupResult", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "CacheParameterGroup", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 5},
    {.name = "CreateCacheSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 4},
    {.name = "SubnetIdentifierList", .type = MODEL_LIST, .members = members_35, .member_count = 1},
    {.name = "CreateCacheSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1},
    {.name = "CacheSubnetGroup", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 6},
    {.name = "SubnetList", .type = MODEL_LIST, .members = members_41, .member_count = 1},
    {.name = "Subnet", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 4},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1},
    {.name = "SubnetOutpost", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "NetworkTypeList", .type = MODEL_LIST, .members = members_39, .member_count = 1},
    {.name = "CreateReplicationGroupMessage", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 39},
    {.name = "AvailabilityZonesList", .type = MODEL_LIST, .members = members_44, .member_count = 1},
    {.name = "NodeGroupConfigurationList", .type = MODEL_LIST, .members = members_47, .member_count = 1},
    {.name = "NodeGroupConfiguration", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 7},
    {.name = "AllowedNodeGroupId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 4, .pattern = "\\d+"},
    {.name = "OutpostArnsList", .type = MODEL_LIST, .members = members_45, .member_count = 1},
    {.name = "UserGroupIdListInput", .type = MODEL_LIST, .members = members_48, .member_count = 1, .has_min = true, .min = 1},
    {.name = "UserGroupId", .type = MODEL_STRING, .has_min = true, .min = 1, .pattern = "[a-zA-Z][a-zA-Z0-9\\-]*"},
    {.name = "ClusterMode", .type = MODEL_STRING, .enums = enums_10},
    {.name = "CreateReplicationGroupResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "ReplicationGroup", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 32},
    {.name = "GlobalReplicationGroupInfo", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 2},
    {.name = "ReplicationGroupPendingModifiedValues", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 9},
    {.name = "PendingAutomaticFailoverStatus", .type = MODEL_STRING, .enums = enums_11},
    {.name = "ReshardingStatus", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 1},
    {.name = "SlotMigration", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "Double", .type = MODEL_DOUBLE},
    {.name = "UserGroupsUpdateStatus", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 2},
    {.name = "UserGroupIdList", .type = MODEL_LIST, .members = members_48, .member_count = 1},
    {.name = "ClusterIdList", .type = MODEL_LIST, .members = members_55, .member_count = 1},
    {.name = "NodeGroupList", .type = MODEL_LIST, .members = members_59, .member_count = 1},
    {.name = "NodeGroup", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 6},
    {.name = "NodeGroupMemberList", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "NodeGroupMember", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 6},
    {.name = "AutomaticFailoverStatus", .type = MODEL_STRING, .enums = enums_12},
    {.name = "ReplicationGroupOutpostArnList", .type = MODEL_LIST, .members = members_60, .member_count = 1},
    {.name = "DecreaseReplicaCountMessage", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 5},
    {.name = "ReplicaConfigurationList", .type = MODEL_LIST, .members = members_64, .member_count = 1},
    {.name = "ConfigureShard", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 4},
    {.name = "RemoveReplicasList", .type = MODEL_LIST, .members = members_65, .member_count = 1},
    {.name = "DecreaseReplicaCountResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "DeleteCacheClusterMessage", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 2},
    {.name = "DeleteCacheClusterResult", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 1},
    {.name = "DeleteCacheParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "DeleteCacheSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "DeleteReplicationGroupMessage", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 3},
    {.name = "DeleteReplicationGroupResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "DescribeCacheClustersMessage", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 5},
    {.name = "CacheClusterMessage", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 2},
    {.name = "CacheClusterList", .type = MODEL_LIST, .members = members_72, .member_count = 1},
    {.name = "DescribeCacheParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 3},
    {.name = "CacheParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 2},
    {.name = "CacheParameterGroupList", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "DescribeCacheParametersMessage", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 4},
    {.name = "CacheParameterGroupDetails", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 3},
    {.name = "ParametersList", .type = MODEL_LIST, .members = members_79, .member_count = 1},
    {.name = "Parameter", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 9},
    {.name = "ChangeType", .type = MODEL_STRING, .enums = enums_13},
    {.name = "CacheNodeTypeSpecificParametersList", .type = MODEL_LIST, .members = members_83, .member_count = 1},
    {.name = "CacheNodeTypeSpecificParameter", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 9},
    {.name = "CacheNodeTypeSpecificValueList", .type = MODEL_LIST, .members = members_81, .member_count = 1},
    {.name = "CacheNodeTypeSpecificValue", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 2},
    {.name = "DescribeCacheSubnetGroupsMessage", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 3},
    {.name = "CacheSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "CacheSubnetGroups", .type = MODEL_LIST, .members = members_86, .member_count = 1},
    {.name = "DescribeReplicationGroupsMessage", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 3},
    {.name = "ReplicationGroupMessage", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 2},
    {.name = "ReplicationGroupList", .type = MODEL_LIST, .members = members_89, .member_count = 1},
    {.name = "IncreaseReplicaCountMessage", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 4},
    {.name = "IncreaseReplicaCountResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "ListTagsForResourceMessage", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 1},
    {.name = "ModifyCacheClusterMessage", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 22},
    {.name = "AuthTokenUpdateStrategyType", .type = MODEL_STRING, .enums = enums_14},
    {.name = "ModifyCacheClusterResult", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 1},
    {.name = "ModifyCacheParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 2},
    {.name = "ParameterNameValueList", .type = MODEL_LIST, .members = members_95, .member_count = 1},
    {.name = "ParameterNameValue", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 2},
    {.name = "CacheParameterGroupNameMessage", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 1},
    {.name = "ModifyCacheSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 3},
    {.name = "ModifyCacheSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1},
    {.name = "ModifyReplicationGroupMessage", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 30},
    {.name = "ModifyReplicationGroupResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "ModifyReplicationGroupShardConfigurationMessage", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 6},
    {.name = "ReshardingConfigurationList", .type = MODEL_LIST, .members = members_101, .member_count = 1},
    {.name = "ReshardingConfiguration", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "NodeGroupsToRemoveList", .type = MODEL_LIST, .members = members_102, .member_count = 1},
    {.name = "NodeGroupsToRetainList", .type = MODEL_LIST, .members = members_103, .member_count = 1},
    {.name = "ModifyReplicationGroupShardConfigurationResult", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 1},
    {.name = "RemoveTagsFromResourceMessage", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 2},
    {.name = "KeyList", .type = MODEL_LIST, .members = members_65, .member_count = 1},
    {.name = "ResetCacheParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "AddTagsToResource", .method = "POST", .uri = "/", .input = 0, .output = 4, .result_wrapper = "AddTagsToResourceResult", .errors = errors_0},
    {.name = "CreateCacheCluster", .method = "POST", .uri = "/", .input = 5, .output = 25, .result_wrapper = "CreateCacheClusterResult", .errors = errors_1},
    {.name = "CreateCacheParameterGroup", .method = "POST", .uri = "/", .input = 46, .output = 47, .result_wrapper = "CreateCacheParameterGroupResult", .errors = errors_2},
    {.name = "CreateCacheSubnetGroup", .method = "POST", .uri = "/", .input = 49, .output = 51, .result_wrapper = "CreateCacheSubnetGroupResult", .errors = errors_3},
    {.name = "CreateReplicationGroup", .method = "POST", .uri = "/", .input = 58, .output = 67, .result_wrapper = "CreateReplicationGroupResult", .errors = errors_4},
    {.name = "DecreaseReplicaCount", .method = "POST", .uri = "/", .input = 84, .output = 88, .result_wrapper = "DecreaseReplicaCountResult", .errors = errors_5},
    {.name = "DeleteCacheCluster", .method = "POST", .uri = "/", .input = 89, .output = 90, .result_wrapper = "DeleteCacheClusterResult", .errors = errors_6},
    {.name = "DeleteCacheParameterGroup", .method = "POST", .uri = "/", .input = 91, .output = -1, .errors = errors_7},
    {.name = "DeleteCacheSubnetGroup", .method = "POST", .uri = "/", .input = 92, .output = -1, .errors = errors_8},
    {.name = "DeleteReplicationGroup", .method = "POST", .uri = "/", .input = 93, .output = 94, .result_wrapper = "DeleteReplicationGroupResult", .errors = errors_9},
    {.name = "DescribeCacheClusters", .method = "POST", .uri = "/", .input = 95, .output = 96, .result_wrapper = "DescribeCacheClustersResult", .errors = errors_10},
    {.name = "DescribeCacheParameterGroups", .method = "POST", .uri = "/", .input = 98, .output = 99, .result_wrapper = "DescribeCacheParameterGroupsResult", .errors = errors_11},
    {.name = "DescribeCacheParameters", .method = "POST", .uri = "/", .input = 101, .output = 102, .result_wrapper = "DescribeCacheParametersResult", .errors = errors_11},
    {.name = "DescribeCacheSubnetGroups", .method = "POST", .uri = "/", .input = 110, .output = 111, .result_wrapper = "DescribeCacheSubnetGroupsResult", .errors = errors_12},
    {.name = "DescribeReplicationGroups", .method = "POST", .uri = "/", .input = 113, .output = 114, .result_wrapper = "DescribeReplicationGroupsResult", .errors = errors_13},
    {.name = "IncreaseReplicaCount", .method = "POST", .uri = "/", .input = 116, .output = 117, .result_wrapper = "IncreaseReplicaCountResult", .errors = errors_14},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 118, .output = 4, .result_wrapper = "ListTagsForResourceResult", .errors = errors_15},
    {.name = "ModifyCacheCluster", .method = "POST", .uri = "/", .input = 119, .output = 121, .result_wrapper = "ModifyCacheClusterResult", .errors = errors_16},
    {.name = "ModifyCacheParameterGroup", .method = "POST", .uri = "/", .input = 122, .output = 125, .result_wrapper = "ModifyCacheParameterGroupResult", .errors = errors_17},
    {.name = "ModifyCacheSubnetGroup", .method = "POST", .uri = "/", .input = 126, .output = 127, .result_wrapper = "ModifyCacheSubnetGroupResult", .errors = errors_18},
    {.name = "ModifyReplicationGroup", .method = "POST", .uri = "/", .input = 128, .output = 129, .result_wrapper = "ModifyReplicationGroupResult", .errors = errors_19},
    {.name = "ModifyReplicationGroupShardConfiguration", .method = "POST", .uri = "/", .input = 130, .output = 135, .result_wrapper = "ModifyReplicationGroupShardConfigurationResult", .errors = errors_20},
    {.name = "RemoveTagsFromResource", .method = "POST", .uri = "/", .input = 136, .output = 4, .result_wrapper = "RemoveTagsFromResourceResult", .errors = errors_21},
    {.name = "ResetCacheParameterGroup", .method = "POST", .uri = "/", .input = 138, .output = 125, .result_wrapper = "ResetCacheParameterGroupResult", .errors = errors_17}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeCacheClusters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeCacheParameterGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeCacheParameters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "DescribeCacheSubnetGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4},
    {.operation = "DescribeReplicationGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5}};
static const struct model_waiter waiters[] = {
    {"CacheClusterAvailable", "DescribeCacheClusters", 15, 40, acceptors_0, 5},
    {"CacheClusterDeleted", "DescribeCacheClusters", 15, 40, acceptors_1, 8},
    {"ReplicationGroupAvailable", "DescribeReplicationGroups", 15, 40, acceptors_2, 2},
    {"ReplicationGroupDeleted", "DescribeReplicationGroups", 15, 40, acceptors_3, 3}};
const struct model_service model_service_elasticache = {
    .name = "elasticache",
    .endpoint_prefix = "elasticache",
    .signing_name = "elasticache",
    .api_version = "2015-02-02",
    .service_id = "ElastiCache",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://elasticache.amazonaws.com/doc/2015-02-02/",
    .shapes = shapes, .shape_count = 139,
    .operations = operations, .operation_count = 24,
    .paginators = paginators, .paginator_count = 5,
    .waiters = waiters, .waiter_count = 4};
