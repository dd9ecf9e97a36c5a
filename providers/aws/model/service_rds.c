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
static const char *const errors_0[] = {"BlueGreenDeploymentNotFoundFault", "DBClusterNotFoundFault", "DBInstanceNotFound", "DBProxyNotFoundFault", "DBProxyTargetGroupNotFoundFault", "DBSnapshotNotFound", "DBSnapshotTenantDatabaseNotFoundFault", "IntegrationNotFoundFault", "TenantDatabaseNotFound", NULL};
static const struct model_member members_3[] = {
    W("member", "AvailabilityZone", 1)};
static const struct model_member members_4[] = {
    W("member", "VpcSecurityGroupId", 1)};
static const struct model_member members_5[] = {
    M("member", 1)};
static const struct model_member members_6[] = {
    M("MinCapacity", 6),
    M("MaxCapacity", 6),
    M("AutoPause", 8),
    M("SecondsUntilAutoPause", 6),
    M("TimeoutAction", 1),
    M("SecondsBeforeTimeout", 6)};
static const char *const enums_0[] = {"mounted", "open-read-only", NULL};
static const struct model_member members_7[] = {
    M("InterconnectSubnetId", 1),
    M("TransitGatewayMulticastDomainId", 1),
    M("ReplicaMode", 13)};
static const char *const enums_1[] = {"advanced", "standard", NULL};
static const struct model_member members_8[] = {
    M("MinCapacity", 16),
    M("MaxCapacity", 16),
    M("SecondsUntilAutoPause", 6)};
static const char *const enums_2[] = {"limitless", "standard", NULL};
static const struct model_member members_9[] = {
    M("AvailabilityZones", 5),
    M("BackupRetentionPeriod", 6),
    M("CharacterSetName", 1),
    M("DatabaseName", 1),
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("DBClusterParameterGroupName", 1),
    M("VpcSecurityGroupIds", 7),
    M("DBSubnetGroupName", 1),
    M("Engine", 1, .flags = MODEL_REQUIRED),
    M("EngineVersion", 1),
    M("Port", 6),
    M("MasterUsername", 1),
    M("MasterUserPassword", 1),
    M("OptionGroupName", 1),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("ReplicationSourceIdentifier", 1),
    M("Tags", 2),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("PreSignedUrl", 1),
    M("EnableIAMDatabaseAuthentication", 8),
    M("BacktrackWindow", 9),
    M("EnableCloudwatchLogsExports", 10),
    M("EngineMode", 1),
    M("ScalingConfiguration", 11),
    M("RdsCustomClusterConfiguration", 12),
    M("DeletionProtection", 8),
    M("GlobalClusterIdentifier", 1),
    M("EnableHttpEndpoint", 8),
    M("CopyTagsToSnapshot", 8),
    M("Domain", 1),
    M("DomainIAMRoleName", 1),
    M("EnableGlobalWriteForwarding", 8),
    M("DBClusterInstanceClass", 1),
    M("AllocatedStorage", 6),
    M("StorageType", 1),
    M("Iops", 6),
    M("PubliclyAccessible", 8),
    M("AutoMinorVersionUpgrade", 8),
    M("MonitoringInterval", 6),
    M("MonitoringRoleArn", 1),
    M("DatabaseInsightsMode", 14),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("EnableLimitlessDatabase", 8),
    M("ServerlessV2ScalingConfiguration", 15),
    M("NetworkType", 1),
    M("ClusterScalabilityType", 17),
    M("DBSystemId", 1),
    M("ManageMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("EnableLocalWriteForwarding", 8),
    M("CACertificateIdentifier", 1),
    M("EngineLifecycleSupport", 1),
    M("SourceRegion", 1)};
static const struct model_member members_10[] = {
    M("DBClusterOptionGroupName", 1),
    M("Status", 1)};
static const struct model_member members_11[] = {
    W("member", "DBClusterOptionGroup", 23)};
static const struct model_member members_12[] = {
    W("member", "ReadReplicaIdentifier", 1)};
static const struct model_member members_13[] = {
    M("StatusType", 1),
    M("Normal", 8),
    M("Status", 1),
    M("Message", 1)};
static const struct model_member members_14[] = {
    W("member", "DBClusterStatusInfo", 26)};
static const struct model_member members_15[] = {
    M("DBInstanceIdentifier", 1),
    M("IsClusterWriter", 8),
    M("DBClusterParameterGroupStatus", 1),
    M("PromotionTier", 6)};
static const struct model_member members_16[] = {
    W("member", "DBClusterMember", 28)};
static const struct model_member members_17[] = {
    M("VpcSecurityGroupId", 1),
    M("Status", 1)};
static const struct model_member members_18[] = {
    W("member", "VpcSecurityGroupMembership", 30)};
static const struct model_member members_19[] = {
    M("RoleArn", 1),
    M("Status", 1),
    M("FeatureName", 1)};
static const struct model_member members_20[] = {
    W("member", "DBClusterRole", 32)};
static const char *const enums_3[] = {"async", "sync", NULL};
static const char *const enums_4[] = {"started", "starting", "stopped", "stopping", NULL};
static const struct model_member members_21[] = {
    M("Domain", 1),
    M("Status", 1),
    M("FQDN", 1),
    M("IAMRoleName", 1),
    M("OU", 1),
    M("AuthSecretArn", 1),
    M("DnsIps", 21)};
static const struct model_member members_22[] = {
    W("member", "DomainMembership", 37)};
static const char *const enums_5[] = {"disabled", "disabling", "enabled", "enabling", "unknown", NULL};
static const struct model_member members_23[] = {
    M("LogTypesToEnable", 10),
    M("LogTypesToDisable", 10)};
static const struct model_member members_24[] = {
    M("CAIdentifier", 1),
    M("ValidTill", 20)};
static const struct model_member members_25[] = {
    M("PendingCloudwatchLogsExports", 40),
    M("DBClusterIdentifier", 1),
    M("MasterUserPassword", 1),
    M("IAMDatabaseAuthenticationEnabled", 8),
    M("EngineVersion", 1),
    M("BackupRetentionPeriod", 6),
    M("AllocatedStorage", 6),
    M("RdsCustomClusterConfiguration", 12),
    M("Iops", 6),
    M("StorageType", 1),
    M("CertificateDetails", 41)};
static const struct model_member members_26[] = {
    M("SecretArn", 1),
    M("SecretStatus", 1),
    M("KmsKeyId", 1)};
static const char *const enums_6[] = {"disabled", "disabling", "enabled", "enabling", "requested", NULL};
static const char *const enums_7[] = {"active", "disabled", "disabling", "enabled", "enabling", "error", "modifying-max-capacity", "not-in-use", NULL};
static const struct model_member members_27[] = {
    M("Status", 46),
    M("MinRequiredACU", 16)};
static const struct model_member members_28[] = {
    M("AllocatedStorage", 6),
    M("AvailabilityZones", 5),
    M("BackupRetentionPeriod", 6),
    M("CharacterSetName", 1),
    M("DatabaseName", 1),
    M("DBClusterIdentifier", 1),
    M("DBClusterParameterGroup", 1),
    M("DBSubnetGroup", 1),
    M("Status", 1),
    M("AutomaticRestartTime", 20),
    M("PercentProgress", 1),
    M("EarliestRestorableTime", 20),
    M("Endpoint", 1),
    M("ReaderEndpoint", 1),
    M("CustomEndpoints", 21),
    M("MultiAZ", 8),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("LatestRestorableTime", 20),
    M("Port", 6),
    M("MasterUsername", 1),
    M("DBClusterOptionGroupMemberships", 22),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("ReplicationSourceIdentifier", 1),
    M("ReadReplicaIdentifiers", 24),
    M("StatusInfos", 25),
    M("DBClusterMembers", 27),
    M("VpcSecurityGroups", 29),
    M("HostedZoneId", 1),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("DbClusterResourceId", 1),
    M("DBClusterArn", 1),
    M("AssociatedRoles", 31),
    M("IAMDatabaseAuthenticationEnabled", 8),
    M("CloneGroupId", 1),
    M("ClusterCreateTime", 20),
    M("EarliestBacktrackTime", 20),
    M("BacktrackWindow", 9),
    M("BacktrackConsumedChangeRecords", 9),
    M("EnabledCloudwatchLogsExports", 10),
    M("Capacity", 6),
    M("EngineMode", 1),
    M("ScalingConfigurationInfo", 33),
    M("RdsCustomClusterConfiguration", 12),
    M("DeletionProtection", 8),
    M("HttpEndpointEnabled", 8),
    M("ActivityStreamMode", 34),
    M("ActivityStreamStatus", 35),
    M("ActivityStreamKmsKeyId", 1),
    M("ActivityStreamKinesisStreamName", 1),
    M("CopyTagsToSnapshot", 8),
    M("CrossAccountClone", 8),
    M("DomainMemberships", 36),
    M("TagList", 2),
    M("GlobalWriteForwardingStatus", 38),
    M("GlobalWriteForwardingRequested", 8),
    M("PendingModifiedValues", 39),
    M("DBClusterInstanceClass", 1),
    M("StorageType", 1),
    M("Iops", 6),
    M("PubliclyAccessible", 8),
    M("AutoMinorVersionUpgrade", 8),
    M("MonitoringInterval", 6),
    M("MonitoringRoleArn", 1),
    M("DatabaseInsightsMode", 14),
    M("PerformanceInsightsEnabled", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("ServerlessV2ScalingConfiguration", 42),
    M("NetworkType", 1),
    M("DBSystemId", 1),
    M("MasterUserSecret", 43),
    M("IOOptimizedNextAllowedModificationTime", 20),
    M("LocalWriteForwardingStatus", 44),
    M("AwsBackupRecoveryPointArn", 1),
    M("LimitlessDatabase", 45),
    M("StorageThroughput", 6),
    M("ClusterScalabilityType", 17),
    M("CertificateDetails", 41),
    M("EngineLifecycleSupport", 1)};
static const struct model_member members_29[] = {
    M("DBCluster", 19)};
static const char *const errors_1[] = {"DBClusterAlreadyExistsFault", "DBClusterNotFoundFault", "DBClusterParameterGroupNotFound", "DBClusterQuotaExceededFault", "DBInstanceNotFound", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "DomainNotFoundFault", "GlobalClusterNotFoundFault", "InsufficientDBInstanceCapacity", "InsufficientStorageClusterCapacity", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "InvalidDBSubnetGroupFault", "InvalidDBSubnetGroupStateFault", "InvalidGlobalClusterStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "KMSKeyNotAccessibleFault", "OptionGroupNotFoundFault", "StorageQuotaExceeded", NULL};
static const struct model_member members_30[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBParameterGroupFamily", 1, .flags = MODEL_REQUIRED),
    M("Description", 1, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_31[] = {
    M("DBClusterParameterGroupName", 1),
    M("DBParameterGroupFamily", 1),
    M("Description", 1),
    M("DBClusterParameterGroupArn", 1)};
static const struct model_member members_32[] = {
    M("DBClusterParameterGroup", 49)};
static const char *const errors_2[] = {"DBParameterGroupAlreadyExists", "DBParameterGroupQuotaExceeded", NULL};
static const struct model_member members_33[] = {
    W("member", "DBSecurityGroupName", 1)};
static const struct model_member members_34[] = {
    M("Name", 1),
    M("Value", 1)};
static const struct model_member members_35[] = {
    W("member", "ProcessorFeature", 53)};
static const struct model_member members_36[] = {
    M("DBName", 1),
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("AllocatedStorage", 6),
    M("DBInstanceClass", 1, .flags = MODEL_REQUIRED),
    M("Engine", 1, .flags = MODEL_REQUIRED),
    M("MasterUsername", 1),
    M("MasterUserPassword", 1),
    M("DBSecurityGroups", 51),
    M("VpcSecurityGroupIds", 7),
    M("AvailabilityZone", 1),
    M("DBSubnetGroupName", 1),
    M("PreferredMaintenanceWindow", 1),
    M("DBParameterGroupName", 1),
    M("BackupRetentionPeriod", 6),
    M("PreferredBackupWindow", 1),
    M("Port", 6),
    M("MultiAZ", 8),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 8),
    M("LicenseModel", 1),
    M("Iops", 6),
    M("OptionGroupName", 1),
    M("CharacterSetName", 1),
    M("NcharCharacterSetName", 1),
    M("PubliclyAccessible", 8),
    M("Tags", 2),
    M("DBClusterIdentifier", 1),
    M("StorageType", 1),
    M("TdeCredentialArn", 1),
    M("TdeCredentialPassword", 1),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("Domain", 1),
    M("DomainFqdn", 1),
    M("DomainOu", 1),
    M("DomainAuthSecretArn", 1),
    M("DomainDnsIps", 21),
    M("CopyTagsToSnapshot", 8),
    M("MonitoringInterval", 6),
    M("MonitoringRoleArn", 1),
    M("DomainIAMRoleName", 1),
    M("PromotionTier", 6),
    M("Timezone", 1),
    M("EnableIAMDatabaseAuthentication", 8),
    M("DatabaseInsightsMode", 14),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("EnableCloudwatchLogsExports", 10),
    M("ProcessorFeatures", 52),
    M("DeletionProtection", 8),
    M("MaxAllocatedStorage", 6),
    M("EnableCustomerOwnedIp", 8),
    M("CustomIamInstanceProfile", 1),
    M("BackupTarget", 1),
    M("NetworkType", 1),
    M("StorageThroughput", 6),
    M("ManageMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("CACertificateIdentifier", 1),
    M("DBSystemId", 1),
    M("DedicatedLogVolume", 8),
    M("MultiTenant", 8),
    M("EngineLifecycleSupport", 1)};
static const struct model_member members_37[] = {
    M("Address", 1),
    M("Port", 6),
    M("HostedZoneId", 1)};
static const struct model_member members_38[] = {
    M("DBSecurityGroupName", 1),
    M("Status", 1)};
static const struct model_member members_39[] = {
    W("member", "DBSecurityGroup", 58)};
static const struct model_member members_40[] = {
    M("DBParameterGroupName", 1),
    M("ParameterApplyStatus", 1)};
static const struct model_member members_41[] = {
    W("member", "DBParameterGroup", 60)};
static const struct model_member members_42[] = {
    M("Name", 1)};
static const struct model_member members_43[] = {
    M("Arn", 1)};
static const struct model_member members_44[] = {
    M("SubnetIdentifier", 1),
    M("SubnetAvailabilityZone", 64),
    M("SubnetOutpost", 65),
    M("SubnetStatus", 1)};
static const struct model_member members_45[] = {
    W("member", "Subnet", 63)};
static const struct model_member members_46[] = {
    M("DBSubnetGroupName", 1),
    M("DBSubnetGroupDescription", 1),
    M("VpcId", 1),
    M("SubnetGroupStatus", 1),
    M("Subnets", 62),
    M("DBSubnetGroupArn", 1),
    M("SupportedNetworkTypes", 21)};
static const char *const enums_8[] = {"all-paused", "full", NULL};
static const struct model_member members_47[] = {
    M("DBInstanceClass", 1),
    M("AllocatedStorage", 6),
    M("MasterUserPassword", 1),
    M("Port", 6),
    M("BackupRetentionPeriod", 6),
    M("MultiAZ", 8),
    M("EngineVersion", 1),
    M("LicenseModel", 1),
    M("Iops", 6),
    M("DBInstanceIdentifier", 1),
    M("StorageType", 1),
    M("CACertificateIdentifier", 1),
    M("DBSubnetGroupName", 1),
    M("PendingCloudwatchLogsExports", 40),
    M("ProcessorFeatures", 52),
    M("IAMDatabaseAuthenticationEnabled", 8),
    M("AutomationMode", 67),
    M("ResumeFullAutomationModeTime", 20),
    M("StorageThroughput", 6),
    M("Engine", 1),
    M("DedicatedLogVolume", 8),
    M("MultiTenant", 8)};
static const struct model_member members_48[] = {
    W("member", "ReadReplicaDBInstanceIdentifier", 1)};
static const struct model_member members_49[] = {
    W("member", "ReadReplicaDBClusterIdentifier", 1)};
static const struct model_member members_50[] = {
    M("OptionGroupName", 1),
    M("Status", 1)};
static const struct model_member members_51[] = {
    W("member", "OptionGroupMembership", 71)};
static const struct model_member members_52[] = {
    W("member", "DBInstanceStatusInfo", 73)};
static const struct model_member members_53[] = {
    M("RoleArn", 1),
    M("FeatureName", 1),
    M("Status", 1)};
static const struct model_member members_54[] = {
    W("member", "DBInstanceRole", 75)};
static const struct model_member members_55[] = {
    M("DBInstanceAutomatedBackupsArn", 1)};
static const struct model_member members_56[] = {
    W("member", "DBInstanceAutomatedBackupsReplication", 77)};
static const char *const enums_9[] = {"locked", "locking-policy", "unlocked", "unlocking-policy", NULL};
static const struct model_member members_57[] = {
    M("DBInstanceIdentifier", 1),
    M("DBInstanceClass", 1),
    M("Engine", 1),
    M("DBInstanceStatus", 1),
    M("AutomaticRestartTime", 20),
    M("MasterUsername", 1),
    M("DBName", 1),
    M("Endpoint", 56),
    M("AllocatedStorage", 6),
    M("InstanceCreateTime", 20),
    M("PreferredBackupWindow", 1),
    M("BackupRetentionPeriod", 6),
    M("DBSecurityGroups", 57),
    M("VpcSecurityGroups", 29),
    M("DBParameterGroups", 59),
    M("AvailabilityZone", 1),
    M("DBSubnetGroup", 61),
    M("PreferredMaintenanceWindow", 1),
    M("PendingModifiedValues", 66),
    M("LatestRestorableTime", 20),
    M("MultiAZ", 8),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 8),
    M("ReadReplicaSourceDBInstanceIdentifier", 1),
    M("ReadReplicaDBInstanceIdentifiers", 68),
    M("ReadReplicaDBClusterIdentifiers", 69),
    M("ReplicaMode", 13),
    M("LicenseModel", 1),
    M("Iops", 6),
    M("OptionGroupMemberships", 70),
    M("CharacterSetName", 1),
    M("NcharCharacterSetName", 1),
    M("SecondaryAvailabilityZone", 1),
    M("PubliclyAccessible", 8),
    M("StatusInfos", 72),
    M("StorageType", 1),
    M("TdeCredentialArn", 1),
    M("DbInstancePort", 6),
    M("DBClusterIdentifier", 1),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("DbiResourceId", 1),
    M("CACertificateIdentifier", 1),
    M("DomainMemberships", 36),
    M("CopyTagsToSnapshot", 8),
    M("MonitoringInterval", 6),
    M("EnhancedMonitoringResourceArn", 1),
    M("MonitoringRoleArn", 1),
    M("PromotionTier", 6),
    M("DBInstanceArn", 1),
    M("Timezone", 1),
    M("IAMDatabaseAuthenticationEnabled", 8),
    M("DatabaseInsightsMode", 14),
    M("PerformanceInsightsEnabled", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("EnabledCloudwatchLogsExports", 10),
    M("ProcessorFeatures", 52),
    M("DeletionProtection", 8),
    M("AssociatedRoles", 74),
    M("ListenerEndpoint", 56),
    M("MaxAllocatedStorage", 6),
    M("TagList", 2),
    M("DBInstanceAutomatedBackupsReplications", 76),
    M("CustomerOwnedIpEnabled", 8),
    M("AwsBackupRecoveryPointArn", 1),
    M("ActivityStreamStatus", 35),
    M("ActivityStreamKmsKeyId", 1),
    M("ActivityStreamKinesisStreamName", 1),
    M("ActivityStreamMode", 34),
    M("ActivityStreamEngineNativeAuditFieldsIncluded", 8),
    M("AutomationMode", 67),
    M("ResumeFullAutomationModeTime", 20),
    M("CustomIamInstanceProfile", 1),
    M("BackupTarget", 1),
    M("NetworkType", 1),
    M("ActivityStreamPolicyStatus", 78),
    M("StorageThroughput", 6),
    M("DBSystemId", 1),
    M("MasterUserSecret", 43),
    M("CertificateDetails", 41),
    M("ReadReplicaSourceDBClusterIdentifier", 1),
    M("PercentProgress", 1),
    M("DedicatedLogVolume", 8),
    M("IsStorageConfigUpgradeAvailable", 8),
    M("MultiTenant", 8),
    M("EngineLifecycleSupport", 1)};
static const struct model_member members_58[] = {
    M("DBInstance", 55)};
static const char *const errors_3[] = {"AuthorizationNotFound", "BackupPolicyNotFoundFault", "CertificateNotFound", "DBClusterNotFoundFault", "DBInstanceAlreadyExists", "DBParameterGroupNotFound", "DBSecurityGroupNotFound", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "DomainNotFoundFault", "InstanceQuotaExceeded", "InsufficientDBInstanceCapacity", "InvalidDBClusterStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "KMSKeyNotAccessibleFault", "NetworkTypeNotSupported", "OptionGroupNotFoundFault", "ProvisionedIopsNotAvailableInAZFault", "StorageQuotaExceeded", "StorageTypeNotSupported", "TenantDatabaseQuotaExceeded", NULL};
static const struct model_member members_59[] = {
    M("DBParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBParameterGroupFamily", 1, .flags = MODEL_REQUIRED),
    M("Description", 1, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_60[] = {
    M("DBParameterGroupName", 1),
    M("DBParameterGroupFamily", 1),
    M("Description", 1),
    M("DBParameterGroupArn", 1)};
static const struct model_member members_61[] = {
    M("DBParameterGroup", 81)};
static const struct model_member members_62[] = {
    W("member", "SubnetIdentifier", 1)};
static const struct model_member members_63[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBSubnetGroupDescription", 1, .flags = MODEL_REQUIRED),
    M("SubnetIds", 83, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_64[] = {
    M("DBSubnetGroup", 61)};
static const char *const errors_4[] = {"DBSubnetGroupAlreadyExists", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupQuotaExceeded", "DBSubnetQuotaExceededFault", "InvalidSubnet", NULL};
static const struct model_member members_65[] = {
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("SkipFinalSnapshot", 8),
    M("FinalDBSnapshotIdentifier", 1),
    M("DeleteAutomatedBackups", 8)};
static const char *const errors_5[] = {"DBClusterAutomatedBackupQuotaExceededFault", "DBClusterNotFoundFault", "DBClusterSnapshotAlreadyExistsFault", "InvalidDBClusterSnapshotStateFault", "InvalidDBClusterStateFault", "SnapshotQuotaExceeded", NULL};
static const struct model_member members_66[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"DBParameterGroupNotFound", "InvalidDBParameterGroupState", NULL};
static const struct model_member members_67[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("SkipFinalSnapshot", 8),
    M("FinalDBSnapshotIdentifier", 1),
    M("DeleteAutomatedBackups", 8)};
static const char *const errors_7[] = {"DBInstanceAutomatedBackupQuotaExceeded", "DBInstanceNotFound", "DBSnapshotAlreadyExists", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "SnapshotQuotaExceeded", NULL};
static const struct model_member members_68[] = {
    M("DBParameterGroupName", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_69[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"DBSubnetGroupNotFoundFault", "InvalidDBSubnetGroupStateFault", "InvalidDBSubnetStateFault", NULL};
static const struct model_member members_70[] = {
    W("member", "Value", 1)};
static const struct model_member members_71[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("Values", 95, .flags = MODEL_REQUIRED)};
static const struct model_member members_72[] = {
    W("member", "Filter", 94)};
static const struct model_member members_73[] = {
    M("DBClusterParameterGroupName", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_74[] = {
    W("member", "DBClusterParameterGroup", 49)};
static const struct model_member members_75[] = {
    M("Marker", 1),
    M("DBClusterParameterGroups", 97)};
static const char *const errors_9[] = {"DBParameterGroupNotFound", NULL};
static const struct model_member members_76[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Source", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const char *const enums_10[] = {"immediate", "pending-reboot", NULL};
static const struct model_member members_77[] = {
    M("ParameterName", 1),
    M("ParameterValue", 1),
    M("Description", 1),
    M("Source", 1),
    M("ApplyType", 1),
    M("DataType", 1),
    M("AllowedValues", 1),
    M("IsModifiable", 8),
    M("MinimumEngineVersion", 1),
    M("ApplyMethod", 102),
    M("SupportedEngineModes", 103)};
static const struct model_member members_78[] = {
    W("member", "Parameter", 101)};
static const struct model_member members_79[] = {
    M("Parameters", 100),
    M("Marker", 1)};
static const struct model_member members_80[] = {
    M("DBClusterIdentifier", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1),
    M("IncludeShared", 8)};
static const struct model_member members_81[] = {
    W("member", "DBCluster", 19)};
static const struct model_member members_82[] = {
    M("Marker", 1),
    M("DBClusters", 106)};
static const char *const errors_10[] = {"DBClusterNotFoundFault", NULL};
static const struct model_member members_83[] = {
    M("Engine", 1),
    M("EngineVersion", 1),
    M("DBParameterGroupFamily", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1),
    M("DefaultOnly", 8),
    M("ListSupportedCharacterSets", 8),
    M("ListSupportedTimezones", 8),
    M("IncludeAll", 8)};
static const struct model_member members_84[] = {
    M("CharacterSetName", 1),
    M("CharacterSetDescription", 1)};
static const struct model_member members_85[] = {
    M("ImageId", 1),
    M("Status", 1)};
static const struct model_member members_86[] = {
    W("member", "CharacterSet", 111)};
static const struct model_member members_87[] = {
    M("Engine", 1),
    M("EngineVersion", 1),
    M("Description", 1),
    M("AutoUpgrade", 8),
    M("IsMajorVersionUpgrade", 8),
    M("SupportedEngineModes", 103),
    M("SupportsParallelQuery", 8),
    M("SupportsGlobalDatabases", 8),
    M("SupportsBabelfish", 8),
    M("SupportsLimitlessDatabase", 8),
    M("SupportsLocalWriteForwarding", 8),
    M("SupportsIntegrations", 8)};
static const struct model_member members_88[] = {
    W("member", "UpgradeTarget", 115)};
static const struct model_member members_89[] = {
    M("TimezoneName", 1)};
static const struct model_member members_90[] = {
    W("member", "Timezone", 117)};
static const struct model_member members_91[] = {
    M("MinCapacity", 16),
    M("MaxCapacity", 16)};
static const struct model_member members_92[] = {
    M("Engine", 1),
    M("EngineVersion", 1),
    M("DBParameterGroupFamily", 1),
    M("DBEngineDescription", 1),
    M("DBEngineVersionDescription", 1),
    M("DefaultCharacterSet", 111),
    M("Image", 112),
    M("DBEngineMediaType", 1),
    M("SupportedCharacterSets", 113),
    M("SupportedNcharCharacterSets", 113),
    M("ValidUpgradeTarget", 114),
    M("SupportedTimezones", 116),
    M("ExportableLogTypes", 10),
    M("SupportsLogExportsToCloudwatchLogs", 8),
    M("SupportsReadReplica", 8),
    M("SupportedEngineModes", 103),
    M("SupportedFeatureNames", 118),
    M("Status", 1),
    M("SupportsParallelQuery", 8),
    M("SupportsGlobalDatabases", 8),
    M("MajorEngineVersion", 1),
    M("DatabaseInstallationFilesS3BucketName", 1),
    M("DatabaseInstallationFilesS3Prefix", 1),
    M("DBEngineVersionArn", 1),
    M("KMSKeyId", 1),
    M("CreateTime", 20),
    M("TagList", 2),
    M("SupportsBabelfish", 8),
    M("CustomDBEngineVersionManifest", 119),
    M("SupportsLimitlessDatabase", 8),
    M("SupportsCertificateRotationWithoutRestart", 8),
    M("SupportedCACertificateIdentifiers", 120),
    M("SupportsLocalWriteForwarding", 8),
    M("SupportsIntegrations", 8),
    M("ServerlessV2FeaturesSupport", 121)};
static const struct model_member members_93[] = {
    W("member", "DBEngineVersion", 110)};
static const struct model_member members_94[] = {
    M("Marker", 1),
    M("DBEngineVersions", 109)};
static const struct model_member members_95[] = {
    M("DBInstanceIdentifier", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_96[] = {
    W("member", "DBInstance", 55)};
static const struct model_member members_97[] = {
    M("Marker", 1),
    M("DBInstances", 124)};
static const char *const errors_11[] = {"DBInstanceNotFound", NULL};
static const struct model_member members_98[] = {
    M("DBParameterGroupName", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_99[] = {
    W("member", "DBParameterGroup", 81)};
static const struct model_member members_100[] = {
    M("Marker", 1),
    M("DBParameterGroups", 127)};
static const struct model_member members_101[] = {
    M("DBParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Source", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_102[] = {
    M("DBSubnetGroupName", 1),
    M("Filters", 93),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_103[] = {
    W("member", "DBSubnetGroup", 61)};
static const struct model_member members_104[] = {
    M("Marker", 1),
    M("DBSubnetGroups", 132)};
static const char *const errors_12[] = {"DBSubnetGroupNotFoundFault", NULL};
static const struct model_member members_105[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("Filters", 93)};
static const struct model_member members_106[] = {
    M("TagList", 2)};
static const struct model_member members_107[] = {
    M("EnableLogTypes", 10),
    M("DisableLogTypes", 10)};
static const struct model_member members_108[] = {
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("NewDBClusterIdentifier", 1),
    M("ApplyImmediately", 8),
    M("BackupRetentionPeriod", 6),
    M("DBClusterParameterGroupName", 1),
    M("VpcSecurityGroupIds", 7),
    M("Port", 6),
    M("MasterUserPassword", 1),
    M("OptionGroupName", 1),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("EnableIAMDatabaseAuthentication", 8),
    M("BacktrackWindow", 9),
    M("CloudwatchLogsExportConfiguration", 136),
    M("EngineVersion", 1),
    M("AllowMajorVersionUpgrade", 8),
    M("DBInstanceParameterGroupName", 1),
    M("Domain", 1),
    M("DomainIAMRoleName", 1),
    M("ScalingConfiguration", 11),
    M("DeletionProtection", 8),
    M("EnableHttpEndpoint", 8),
    M("CopyTagsToSnapshot", 8),
    M("EnableGlobalWriteForwarding", 8),
    M("DBClusterInstanceClass", 1),
    M("AllocatedStorage", 6),
    M("StorageType", 1),
    M("Iops", 6),
    M("AutoMinorVersionUpgrade", 8),
    M("MonitoringInterval", 6),
    M("MonitoringRoleArn", 1),
    M("DatabaseInsightsMode", 14),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("ServerlessV2ScalingConfiguration", 15),
    M("NetworkType", 1),
    M("ManageMasterUserPassword", 8),
    M("RotateMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("EngineMode", 1),
    M("AllowEngineModeChange", 8),
    M("EnableLocalWriteForwarding", 8),
    M("AwsBackupRecoveryPointArn", 137),
    M("EnableLimitlessDatabase", 8),
    M("CACertificateIdentifier", 1)};
static const char *const errors_13[] = {"DBClusterAlreadyExistsFault", "DBClusterNotFoundFault", "DBClusterParameterGroupNotFound", "DBInstanceAlreadyExists", "DBSubnetGroupNotFoundFault", "DomainNotFoundFault", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "InvalidDBSecurityGroupState", "InvalidDBSubnetGroupStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "OptionGroupNotFoundFault", "StorageQuotaExceeded", "StorageTypeNotAvailableFault", NULL};
static const struct model_member members_109[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Parameters", 100, .flags = MODEL_REQUIRED)};
static const struct model_member members_110[] = {
    M("DBClusterParameterGroupName", 1)};
static const struct model_member members_111[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("AllocatedStorage", 6),
    M("DBInstanceClass", 1),
    M("DBSubnetGroupName", 1),
    M("DBSecurityGroups", 51),
    M("VpcSecurityGroupIds", 7),
    M("ApplyImmediately", 8),
    M("MasterUserPassword", 1),
    M("DBParameterGroupName", 1),
    M("BackupRetentionPeriod", 6),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("MultiAZ", 8),
    M("EngineVersion", 1),
    M("AllowMajorVersionUpgrade", 8),
    M("AutoMinorVersionUpgrade", 8),
    M("LicenseModel", 1),
    M("Iops", 6),
    M("OptionGroupName", 1),
    M("NewDBInstanceIdentifier", 1),
    M("StorageType", 1),
    M("TdeCredentialArn", 1),
    M("TdeCredentialPassword", 1),
    M("CACertificateIdentifier", 1),
    M("Domain", 1),
    M("DomainFqdn", 1),
    M("DomainOu", 1),
    M("DomainAuthSecretArn", 1),
    M("DomainDnsIps", 21),
    M("CopyTagsToSnapshot", 8),
    M("MonitoringInterval", 6),
    M("DBPortNumber", 6),
    M("PubliclyAccessible", 8),
    M("MonitoringRoleArn", 1),
    M("DomainIAMRoleName", 1),
    M("DisableDomain", 8),
    M("PromotionTier", 6),
    M("EnableIAMDatabaseAuthentication", 8),
    M("DatabaseInsightsMode", 14),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("PerformanceInsightsRetentionPeriod", 6),
    M("CloudwatchLogsExportConfiguration", 136),
    M("ProcessorFeatures", 52),
    M("UseDefaultProcessorFeatures", 8),
    M("DeletionProtection", 8),
    M("MaxAllocatedStorage", 6),
    M("CertificateRotationRestart", 8),
    M("ReplicaMode", 13),
    M("EnableCustomerOwnedIp", 8),
    M("AwsBackupRecoveryPointArn", 137),
    M("AutomationMode", 67),
    M("ResumeFullAutomationModeMinutes", 6),
    M("NetworkType", 1),
    M("StorageThroughput", 6),
    M("ManageMasterUserPassword", 8),
    M("RotateMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("Engine", 1),
    M("DedicatedLogVolume", 8),
    M("MultiTenant", 8)};
static const char *const errors_14[] = {"AuthorizationNotFound", "BackupPolicyNotFoundFault", "CertificateNotFound", "DBInstanceAlreadyExists", "DBInstanceNotFound", "DBParameterGroupNotFound", "DBSecurityGroupNotFound", "DBUpgradeDependencyFailure", "DomainNotFoundFault", "InsufficientDBInstanceCapacity", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "InvalidDBSecurityGroupState", "InvalidVPCNetworkStateFault", "KMSKeyNotAccessibleFault", "NetworkTypeNotSupported", "OptionGroupNotFoundFault", "ProvisionedIopsNotAvailableInAZFault", "StorageQuotaExceeded", "StorageTypeNotSupported", "TenantDatabaseQuotaExceeded", NULL};
static const struct model_member members_112[] = {
    M("DBParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Parameters", 100, .flags = MODEL_REQUIRED)};
static const struct model_member members_113[] = {
    M("DBParameterGroupName", 1)};
static const struct model_member members_114[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBSubnetGroupDescription", 1),
    M("SubnetIds", 83, .flags = MODEL_REQUIRED)};
static const char *const errors_15[] = {"DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "DBSubnetQuotaExceededFault", "InvalidSubnet", "SubnetAlreadyInUse", NULL};
static const struct model_member members_115[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("ForceFailover", 8)};
static const char *const errors_16[] = {"DBInstanceNotFound", "InvalidDBInstanceState", NULL};
static const struct model_member members_116[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 150, .flags = MODEL_REQUIRED)};
static const struct model_member members_117[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("ResetAllParameters", 8),
    M("Parameters", 100)};
static const struct model_member members_118[] = {
    M("DBParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("ResetAllParameters", 8),
    M("Parameters", 100)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"DBClusterParameterGroups", NULL};
static const char *const paths_2[] = {"Parameters", NULL};
static const char *const paths_3[] = {"DBClusters", NULL};
static const char *const paths_4[] = {"DBEngineVersions", NULL};
static const char *const paths_5[] = {"DBInstances", NULL};
static const char *const paths_6[] = {"DBParameterGroups", NULL};
static const char *const paths_7[] = {"DBSubnetGroups", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "DBClusters[].Status", "\"available\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"deleted\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"deleting\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"failed\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"incompatible-restore\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"incompatible-parameters\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "path", "length(DBClusters) == `0`", "true"},
    {"success", "error", NULL, "\"DBClusterNotFoundFault\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"creating\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"modifying\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"rebooting\""},
    {"failure", "pathAny", "DBClusters[].Status", "\"resetting-master-credentials\""}};
static const struct model_acceptor acceptors_2[] = {
    {"success", "pathAll", "DBInstances[].DBInstanceStatus", "\"available\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"deleted\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"deleting\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"failed\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"incompatible-restore\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"incompatible-parameters\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "path", "length(DBInstances) == `0`", "true"},
    {"success", "error", NULL, "\"DBInstanceNotFound\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"creating\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"modifying\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"rebooting\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"resetting-master-credentials\""}};
static const struct model_shape shapes[] = {
    {.name = "AddTagsToResourceMessage", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "String", .type = MODEL_STRING},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "CreateDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 57},
    {.name = "AvailabilityZones", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "IntegerOptional", .type = MODEL_INTEGER},
    {.name = "VpcSecurityGroupIdList", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "BooleanOptional", .type = MODEL_BOOLEAN},
    {.name = "LongOptional", .type = MODEL_LONG},
    {.name = "LogTypeList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "ScalingConfiguration", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 6},
    {.name = "RdsCustomClusterConfiguration", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 3},
    {.name = "ReplicaMode", .type = MODEL_STRING, .enums = enums_0},
    {.name = "DatabaseInsightsMode", .type = MODEL_STRING, .enums = enums_1},
    {.name = "ServerlessV2ScalingConfiguration", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 3},
    {.name = "DoubleOptional", .type = MODEL_DOUBLE},
    {.name = "ClusterScalabilityType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "CreateDBClusterResult", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "DBCluster", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 82},
    {.name = "TStamp", .type = MODEL_TIMESTAMP},
    {.name = "StringList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "DBClusterOptionGroupMemberships", .type = MODEL_LIST, .members = members_11, .member_count = 1},
    {.name = "DBClusterOptionGroupStatus", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "ReadReplicaIdentifierList", .type = MODEL_LIST, .members = members_12, .member_count = 1},
    {.name = "DBClusterStatusInfoList", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "DBClusterStatusInfo", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 4},
    {.name = "DBClusterMemberList", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "DBClusterMember", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 4},
    {.name = "VpcSecurityGroupMembershipList", .type = MODEL_LIST, .members = members_18, .member_count = 1},
    {.name = "VpcSecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "DBClusterRoles", .type = MODEL_LIST, .members = members_20, .member_count = 1},
    {.name = "DBClusterRole", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 3},
    {.name = "ScalingConfigurationInfo", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 6},
    {.name = "ActivityStreamMode", .type = MODEL_STRING, .enums = enums_3},
    {.name = "ActivityStreamStatus", .type = MODEL_STRING, .enums = enums_4},
    {.name = "DomainMembershipList", .type = MODEL_LIST, .members = members_22, .member_count = 1},
    {.name = "DomainMembership", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 7},
    {.name = "WriteForwardingStatus", .type = MODEL_STRING, .enums = enums_5},
    {.name = "ClusterPendingModifiedValues", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 11},
    {.name = "PendingCloudwatchLogsExports", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "CertificateDetails", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 2},
    {.name = "ServerlessV2ScalingConfigurationInfo", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 3},
    {.name = "MasterUserSecret", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "LocalWriteForwardingStatus", .type = MODEL_STRING, .enums = enums_6},
    {.name = "LimitlessDatabase", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 2},
    {.name = "LimitlessDatabaseStatus", .type = MODEL_STRING, .enums = enums_7},
    {.name = "CreateDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 4},
    {.name = "CreateDBClusterParameterGroupResult", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "DBClusterParameterGroup", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 4},
    {.name = "CreateDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 64},
    {.name = "DBSecurityGroupNameList", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "ProcessorFeatureList", .type = MODEL_LIST, .members = members_35, .member_count = 1},
    {.name = "ProcessorFeature", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "CreateDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "DBInstance", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 87},
    {.name = "Endpoint", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 3},
    {.name = "DBSecurityGroupMembershipList", .type = MODEL_LIST, .members = members_39, .member_count = 1},
    {.name = "DBSecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "DBParameterGroupStatusList", .type = MODEL_LIST, .members = members_41, .member_count = 1},
    {.name = "DBParameterGroupStatus", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "DBSubnetGroup", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 7},
    {.name = "SubnetList", .type = MODEL_LIST, .members = members_45, .member_count = 1},
    {.name = "Subnet", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 4},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "Outpost", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1},
    {.name = "PendingModifiedValues", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 22},
    {.name = "AutomationMode", .type = MODEL_STRING, .enums = enums_8},
    {.name = "ReadReplicaDBInstanceIdentifierList", .type = MODEL_LIST, .members = members_48, .member_count = 1},
    {.name = "ReadReplicaDBClusterIdentifierList", .type = MODEL_LIST, .members = members_49, .member_count = 1},
    {.name = "OptionGroupMembershipList", .type = MODEL_LIST, .members = members_51, .member_count = 1},
    {.name = "OptionGroupMembership", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 2},
    {.name = "DBInstanceStatusInfoList", .type = MODEL_LIST, .members = members_52, .member_count = 1},
    {.name = "DBInstanceStatusInfo", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 4},
    {.name = "DBInstanceRoles", .type = MODEL_LIST, .members = members_54, .member_count = 1},
    {.name = "DBInstanceRole", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 3},
    {.name = "DBInstanceAutomatedBackupsReplicationList", .type = MODEL_LIST, .members = members_56, .member_count = 1},
    {.name = "DBInstanceAutomatedBackupsReplication", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 1},
    {.name = "ActivityStreamPolicyStatus", .type = MODEL_STRING, .enums = enums_9},
    {.name = "CreateDBParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 4},
    {.name = "CreateDBParameterGroupResult", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "DBParameterGroup", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 4},
    {.name = "CreateDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 4},
    {.name = "SubnetIdentifierList", .type = MODEL_LIST, .members = members_62, .member_count = 1},
    {.name = "CreateDBSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "DeleteDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 4},
    {.name = "DeleteDBClusterResult", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "DeleteDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "DeleteDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 4},
    {.name = "DeleteDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "DeleteDBParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "DeleteDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "DescribeDBClusterParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 4},
    {.name = "FilterList", .type = MODEL_LIST, .members = members_72, .member_count = 1},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 2},
    {.name = "FilterValueList", .type = MODEL_LIST, .members = members_70, .member_count = 1},
    {.name = "DBClusterParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_75, .member_count = 2},
    {.name = "DBClusterParameterGroupList", .type = MODEL_LIST, .members = members_74, .member_count = 1},
    {.name = "DescribeDBClusterParametersMessage", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 5},
    {.name = "DBClusterParameterGroupDetails", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 2},
    {.name = "ParametersList", .type = MODEL_LIST, .members = members_78, .member_count = 1},
    {.name = "Parameter", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 11},
    {.name = "ApplyMethod", .type = MODEL_STRING, .enums = enums_10},
    {.name = "EngineModeList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "DescribeDBClustersMessage", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 5},
    {.name = "DBClusterMessage", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 2},
    {.name = "DBClusterList", .type = MODEL_LIST, .members = members_81, .member_count = 1},
    {.name = "DescribeDBEngineVersionsMessage", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 10},
    {.name = "DBEngineVersionMessage", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 2},
    {.name = "DBEngineVersionList", .type = MODEL_LIST, .members = members_93, .member_count = 1},
    {.name = "DBEngineVersion", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 35},
    {.name = "CharacterSet", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 2},
    {.name = "CustomDBEngineVersionAMI", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 2},
    {.name = "SupportedCharacterSetsList", .type = MODEL_LIST, .members = members_86, .member_count = 1},
    {.name = "ValidUpgradeTargetList", .type = MODEL_LIST, .members = members_88, .member_count = 1},
    {.name = "UpgradeTarget", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 12},
    {.name = "SupportedTimezonesList", .type = MODEL_LIST, .members = members_90, .member_count = 1},
    {.name = "Timezone", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 1},
    {.name = "FeatureNameList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "CustomDBEngineVersionManifest", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 51000, .pattern = "[\\s\\S]*"},
    {.name = "CACertificateIdentifiersList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "ServerlessV2FeaturesSupport", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 2},
    {.name = "DescribeDBInstancesMessage", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 4},
    {.name = "DBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 2},
    {.name = "DBInstanceList", .type = MODEL_LIST, .members = members_96, .member_count = 1},
    {.name = "DescribeDBParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 4},
    {.name = "DBParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_100, .member_count = 2},
    {.name = "DBParameterGroupList", .type = MODEL_LIST, .members = members_99, .member_count = 1},
    {.name = "DescribeDBParametersMessage", .type = MODEL_STRUCTURE, .members = members_101, .member_count = 5},
    {.name = "DBParameterGroupDetails", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 2},
    {.name = "DescribeDBSubnetGroupsMessage", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 4},
    {.name = "DBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 2},
    {.name = "DBSubnetGroups", .type = MODEL_LIST, .members = members_103, .member_count = 1},
    {.name = "ListTagsForResourceMessage", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 2},
    {.name = "TagListMessage", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 1},
    {.name = "ModifyDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_108, .member_count = 46},
    {.name = "CloudwatchLogsExportConfiguration", .type = MODEL_STRUCTURE, .members = members_107, .member_count = 2},
    {.name = "AwsBackupRecoveryPointArn", .type = MODEL_STRING, .has_min = true, .min = 43, .has_max = true, .max = 350, .pattern = "^arn:aws[a-z-]*:backup:[-a-z0-9]+:[0-9]{12}:[-a-z]+:([a-z0-9\\-]+:)?[a-z][a-z0-9\\-]{0,255}$"},
    {.name = "ModifyDBClusterResult", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "ModifyDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 2},
    {.name = "DBClusterParameterGroupNameMessage", .type = MODEL_STRUCTURE, .members = members_110, .member_count = 1},
    {.name = "ModifyDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_111, .member_count = 61},
    {.name = "ModifyDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "ModifyDBParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_112, .member_count = 2},
    {.name = "DBParameterGroupNameMessage", .type = MODEL_STRUCTURE, .members = members_113, .member_count = 1},
    {.name = "ModifyDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_114, .member_count = 3},
    {.name = "ModifyDBSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "RebootDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 2},
    {.name = "RebootDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 1},
    {.name = "RemoveTagsFromResourceMessage", .type = MODEL_STRUCTURE, .members = members_116, .member_count = 2},
    {.name = "KeyList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "ResetDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_117, .member_count = 3},
    {.name = "ResetDBParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_118, .member_count = 3}};
static const struct model_operation operations[] = {
    {.name = "AddTagsToResource", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "CreateDBCluster", .method = "POST", .uri = "/", .input = 4, .output = 18, .result_wrapper = "CreateDBClusterResult", .errors = errors_1},
    {.name = "CreateDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 47, .output = 48, .result_wrapper = "CreateDBClusterParameterGroupResult", .errors = errors_2},
    {.name = "CreateDBInstance", .method = "POST", .uri = "/", .input = 50, .output = 54, .result_wrapper = "CreateDBInstanceResult", .errors = errors_3},
    {.name = "CreateDBParameterGroup", .method = "POST", .uri = "/", .input = 79, .output = 80, .result_wrapper = "CreateDBParameterGroupResult", .errors = errors_2},
    {.name = "CreateDBSubnetGroup", .method = "POST", .uri = "/", .input = 82, .output = 84, .result_wrapper = "CreateDBSubnetGroupResult", .errors = errors_4},
    {.name = "DeleteDBCluster", .method = "POST", .uri = "/", .input = 85, .output = 86, .result_wrapper = "DeleteDBClusterResult", .errors = errors_5},
    {.name = "DeleteDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 87, .output = -1, .errors = errors_6},
    {.name = "DeleteDBInstance", .method = "POST", .uri = "/", .input = 88, .output = 89, .result_wrapper = "DeleteDBInstanceResult", .errors = errors_7},
    {.name = "DeleteDBParameterGroup", .method = "POST", .uri = "/", .input = 90, .output = -1, .errors = errors_6},
    {.name = "DeleteDBSubnetGroup", .method = "POST", .uri = "/", .input = 91, .output = -1, .errors = errors_8},
    {.name = "DescribeDBClusterParameterGroups", .method = "POST", .uri = "/", .input = 92, .output = 96, .result_wrapper = "DescribeDBClusterParameterGroupsResult", .errors = errors_9},
    {.name = "DescribeDBClusterParameters", .method = "POST", .uri = "/", .input = 98, .output = 99, .result_wrapper = "DescribeDBClusterParametersResult", .errors = errors_9},
    {.name = "DescribeDBClusters", .method = "POST", .uri = "/", .input = 104, .output = 105, .result_wrapper = "DescribeDBClustersResult", .errors = errors_10},
    {.name = "DescribeDBEngineVersions", .method = "POST", .uri = "/", .input = 107, .output = 108, .result_wrapper = "DescribeDBEngineVersionsResult"},
    {.name = "DescribeDBInstances", .method = "POST", .uri = "/", .input = 122, .output = 123, .result_wrapper = "DescribeDBInstancesResult", .errors = errors_11},
    {.name = "DescribeDBParameterGroups", .method = "POST", .uri = "/", .input = 125, .output = 126, .result_wrapper = "DescribeDBParameterGroupsResult", .errors = errors_9},
    {.name = "DescribeDBParameters", .method = "POST", .uri = "/", .input = 128, .output = 129, .result_wrapper = "DescribeDBParametersResult", .errors = errors_9},
    {.name = "DescribeDBSubnetGroups", .method = "POST", .uri = "/", .input = 130, .output = 131, .result_wrapper = "DescribeDBSubnetGroupsResult", .errors = errors_12},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 133, .output = 134, .result_wrapper = "ListTagsForResourceResult", .errors = errors_0},
    {.name = "ModifyDBCluster", .method = "POST", .uri = "/", .input = 135, .output = 138, .result_wrapper = "ModifyDBClusterResult", .errors = errors_13},
    {.name = "ModifyDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 139, .output = 140, .result_wrapper = "ModifyDBClusterParameterGroupResult", .errors = errors_6},
    {.name = "ModifyDBInstance", .method = "POST", .uri = "/", .input = 141, .output = 142, .result_wrapper = "ModifyDBInstanceResult", .errors = errors_14},
    {.name = "ModifyDBParameterGroup", .method = "POST", .uri = "/", .input = 143, .output = 144, .result_wrapper = "ModifyDBParameterGroupResult", .errors = errors_6},
    {.name = "ModifyDBSubnetGroup", .method = "POST", .uri = "/", .input = 145, .output = 146, .result_wrapper = "ModifyDBSubnetGroupResult", .errors = errors_15},
    {.name = "RebootDBInstance", .method = "POST", .uri = "/", .input = 147, .output = 148, .result_wrapper = "RebootDBInstanceResult", .errors = errors_16},
    {.name = "RemoveTagsFromResource", .method = "POST", .uri = "/", .input = 149, .output = -1, .errors = errors_0},
    {.name = "ResetDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 151, .output = 140, .result_wrapper = "ResetDBClusterParameterGroupResult", .errors = errors_6},
    {.name = "ResetDBParameterGroup", .method = "POST", .uri = "/", .input = 152, .output = 144, .result_wrapper = "ResetDBParameterGroupResult", .errors = errors_6}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeDBClusterParameterGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeDBClusterParameters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeDBClusters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "DescribeDBEngineVersions", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4},
    {.operation = "DescribeDBInstances", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5},
    {.operation = "DescribeDBParameterGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_6},
    {.operation = "DescribeDBParameters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeDBSubnetGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_7}};
static const struct model_waiter waiters[] = {
    {"DBClusterAvailable", "DescribeDBClusters", 30, 60, acceptors_0, 6},
    {"DBClusterDeleted", "DescribeDBClusters", 30, 60, acceptors_1, 6},
    {"DBInstanceAvailable", "DescribeDBInstances", 30, 60, acceptors_2, 6},
    {"DBInstanceDeleted", "DescribeDBInstances", 30, 60, acceptors_3, 6}};
const struct model_service model_service_rds = {
    .name = "rds",
    .endpoint_prefix = "rds",
    .signing_name = "rds",
    .api_version = "2014-10-31",
    .service_id = "RDS",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://rds.amazonaws.com/doc/2014-10-31/",
    .shapes = shapes, .shape_count = 153,
    .operations = operations, .operation_count = 29,
    .paginators = paginators, .paginator_count = 8,
    .waiters = waiters, .waiter_count = 4};
