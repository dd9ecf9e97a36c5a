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
static const char *const errors_0[] = {"DBClusterNotFoundFault", "DBInstanceNotFound", "DBSnapshotNotFound", NULL};
static const struct model_member members_3[] = {
    W("member", "AvailabilityZone", 1)};
static const struct model_member members_4[] = {
    W("member", "VpcSecurityGroupId", 1)};
static const struct model_member members_5[] = {
    M("member", 1)};
static const struct model_member members_6[] = {
    M("AvailabilityZones", 5),
    M("BackupRetentionPeriod", 6),
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("DBClusterParameterGroupName", 1),
    M("VpcSecurityGroupIds", 7),
    M("DBSubnetGroupName", 1),
    M("Engine", 1, .flags = MODEL_REQUIRED),
    M("EngineVersion", 1),
    M("Port", 6),
    M("MasterUsername", 1),
    M("MasterUserPassword", 1),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("Tags", 2),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("PreSignedUrl", 1),
    M("EnableCloudwatchLogsExports", 9),
    M("DeletionProtection", 8),
    M("GlobalClusterIdentifier", 10),
    M("StorageType", 1),
    M("ManageMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("SourceRegion", 1)};
static const struct model_member members_7[] = {
    W("member", "ReadReplicaIdentifier", 1)};
static const struct model_member members_8[] = {
    M("DBInstanceIdentifier", 1),
    M("IsClusterWriter", 8),
    M("DBClusterParameterGroupStatus", 1),
    M("PromotionTier", 6)};
static const struct model_member members_9[] = {
    W("member", "DBClusterMember", 16)};
static const struct model_member members_10[] = {
    M("VpcSecurityGroupId", 1),
    M("Status", 1)};
static const struct model_member members_11[] = {
    W("member", "VpcSecurityGroupMembership", 18)};
static const struct model_member members_12[] = {
    M("RoleArn", 1),
    M("Status", 1)};
static const struct model_member members_13[] = {
    W("member", "DBClusterRole", 20)};
static const struct model_member members_14[] = {
    M("SecretArn", 1),
    M("SecretStatus", 1),
    M("KmsKeyId", 1)};
static const struct model_member members_15[] = {
    M("AvailabilityZones", 5),
    M("BackupRetentionPeriod", 6),
    M("DBClusterIdentifier", 1),
    M("DBClusterParameterGroup", 1),
    M("DBSubnetGroup", 1),
    M("Status", 1),
    M("PercentProgress", 1),
    M("EarliestRestorableTime", 13),
    M("Endpoint", 1),
    M("ReaderEndpoint", 1),
    M("MultiAZ", 8),
    M("Engine", 1),
    M("EngineVersion", 1),
    M("LatestRestorableTime", 13),
    M("Port", 6),
    M("MasterUsername", 1),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("ReplicationSourceIdentifier", 1),
    M("ReadReplicaIdentifiers", 14),
    M("DBClusterMembers", 15),
    M("VpcSecurityGroups", 17),
    M("HostedZoneId", 1),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("DbClusterResourceId", 1),
    M("DBClusterArn", 1),
    M("AssociatedRoles", 19),
    M("CloneGroupId", 1),
    M("ClusterCreateTime", 13),
    M("EnabledCloudwatchLogsExports", 9),
    M("DeletionProtection", 8),
    M("StorageType", 1),
    M("MasterUserSecret", 21)};
static const struct model_member members_16[] = {
    M("DBCluster", 12)};
static const char *const errors_1[] = {"DBClusterAlreadyExistsFault", "DBClusterNotFoundFault", "DBClusterParameterGroupNotFound", "DBClusterQuotaExceededFault", "DBInstanceNotFound", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "GlobalClusterNotFoundFault", "InsufficientStorageClusterCapacity", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "InvalidDBSubnetGroupStateFault", "InvalidGlobalClusterStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "KMSKeyNotAccessibleFault", "StorageQuotaExceeded", NULL};
static const struct model_member members_17[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBParameterGroupFamily", 1, .flags = MODEL_REQUIRED),
    M("Description", 1, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_18[] = {
    M("DBClusterParameterGroupName", 1),
    M("DBParameterGroupFamily", 1),
    M("Description", 1),
    M("DBClusterParameterGroupArn", 1)};
static const struct model_member members_19[] = {
    M("DBClusterParameterGroup", 24)};
static const char *const errors_2[] = {"DBParameterGroupAlreadyExists", "DBParameterGroupQuotaExceeded", NULL};
static const struct model_member members_20[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("DBInstanceClass", 1, .flags = MODEL_REQUIRED),
    M("Engine", 1, .flags = MODEL_REQUIRED),
    M("AvailabilityZone", 1),
    M("PreferredMaintenanceWindow", 1),
    M("AutoMinorVersionUpgrade", 8),
    M("Tags", 2),
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("CopyTagsToSnapshot", 8),
    M("PromotionTier", 6),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("CACertificateIdentifier", 1)};
static const struct model_member members_21[] = {
    M("Address", 1),
    M("Port", 6),
    M("HostedZoneId", 1)};
static const struct model_member members_22[] = {
    M("Name", 1)};
static const struct model_member members_23[] = {
    M("SubnetIdentifier", 1),
    M("SubnetAvailabilityZone", 32),
    M("SubnetStatus", 1)};
static const struct model_member members_24[] = {
    W("member", "Subnet", 31)};
static const struct model_member members_25[] = {
    M("DBSubnetGroupName", 1),
    M("DBSubnetGroupDescription", 1),
    M("VpcId", 1),
    M("SubnetGroupStatus", 1),
    M("Subnets", 30),
    M("DBSubnetGroupArn", 1)};
static const struct model_member members_26[] = {
    M("LogTypesToEnable", 9),
    M("LogTypesToDisable", 9)};
static const struct model_member members_27[] = {
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
    M("PendingCloudwatchLogsExports", 34)};
static const struct model_member members_28[] = {
    M("StatusType", 1),
    M("Normal", 8),
    M("Status", 1),
    M("Message", 1)};
static const struct model_member members_29[] = {
    W("member", "DBInstanceStatusInfo", 36)};
static const struct model_member members_30[] = {
    M("CAIdentifier", 1),
    M("ValidTill", 13)};
static const struct model_member members_31[] = {
    M("DBInstanceIdentifier", 1),
    M("DBInstanceClass", 1),
    M("Engine", 1),
    M("DBInstanceStatus", 1),
    M("Endpoint", 28),
    M("InstanceCreateTime", 13),
    M("PreferredBackupWindow", 1),
    M("BackupRetentionPeriod", 6),
    M("VpcSecurityGroups", 17),
    M("AvailabilityZone", 1),
    M("DBSubnetGroup", 29),
    M("PreferredMaintenanceWindow", 1),
    M("PendingModifiedValues", 33),
    M("LatestRestorableTime", 13),
    M("EngineVersion", 1),
    M("AutoMinorVersionUpgrade", 8),
    M("PubliclyAccessible", 8),
    M("StatusInfos", 35),
    M("DBClusterIdentifier", 1),
    M("StorageEncrypted", 8),
    M("KmsKeyId", 1),
    M("DbiResourceId", 1),
    M("CACertificateIdentifier", 1),
    M("CopyTagsToSnapshot", 8),
    M("PromotionTier", 6),
    M("DBInstanceArn", 1),
    M("EnabledCloudwatchLogsExports", 9),
    M("CertificateDetails", 37),
    M("PerformanceInsightsEnabled", 8),
    M("PerformanceInsightsKMSKeyId", 1)};
static const struct model_member members_32[] = {
    M("DBInstance", 27)};
static const char *const errors_3[] = {"AuthorizationNotFound", "DBClusterNotFoundFault", "DBInstanceAlreadyExists", "DBParameterGroupNotFound", "DBSecurityGroupNotFound", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "InstanceQuotaExceeded", "InsufficientDBInstanceCapacity", "InvalidDBClusterStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "KMSKeyNotAccessibleFault", "StorageQuotaExceeded", "StorageTypeNotSupported", NULL};
static const struct model_member members_33[] = {
    W("member", "SubnetIdentifier", 1)};
static const struct model_member members_34[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBSubnetGroupDescription", 1, .flags = MODEL_REQUIRED),
    M("SubnetIds", 39, .flags = MODEL_REQUIRED),
    M("Tags", 2)};
static const struct model_member members_35[] = {
    M("DBSubnetGroup", 29)};
static const char *const errors_4[] = {"DBSubnetGroupAlreadyExists", "DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupQuotaExceeded", "DBSubnetQuotaExceededFault", "InvalidSubnet", NULL};
static const struct model_member members_36[] = {
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("SkipFinalSnapshot", 8),
    M("FinalDBSnapshotIdentifier", 1)};
static const char *const errors_5[] = {"DBClusterNotFoundFault", "DBClusterSnapshotAlreadyExistsFault", "InvalidDBClusterSnapshotStateFault", "InvalidDBClusterStateFault", "SnapshotQuotaExceeded", NULL};
static const struct model_member members_37[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"DBParameterGroupNotFound", "InvalidDBParameterGroupState", NULL};
static const struct model_member members_38[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"DBInstanceNotFound", "DBSnapshotAlreadyExists", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "SnapshotQuotaExceeded", NULL};
static const struct model_member members_39[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"DBSubnetGroupNotFoundFault", "InvalidDBSubnetGroupStateFault", "InvalidDBSubnetStateFault", NULL};
static const struct model_member members_40[] = {
    W("member", "Value", 1)};
static const struct model_member members_41[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("Values", 50, .flags = MODEL_REQUIRED)};
static const struct model_member members_42[] = {
    W("member", "Filter", 49)};
static const struct model_member members_43[] = {
    M("DBClusterParameterGroupName", 1),
    M("Filters", 48),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_44[] = {
    W("member", "DBClusterParameterGroup", 24)};
static const struct model_member members_45[] = {
    M("Marker", 1),
    M("DBClusterParameterGroups", 52)};
static const char *const errors_9[] = {"DBParameterGroupNotFound", NULL};
static const struct model_member members_46[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Source", 1),
    M("Filters", 48),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const char *const enums_0[] = {"immediate", "pending-reboot", NULL};
static const struct model_member members_47[] = {
    M("ParameterName", 1),
    M("ParameterValue", 1),
    M("Description", 1),
    M("Source", 1),
    M("ApplyType", 1),
    M("DataType", 1),
    M("AllowedValues", 1),
    M("IsModifiable", 8),
    M("MinimumEngineVersion", 1),
    M("ApplyMethod", 57)};
static const struct model_member members_48[] = {
    W("member", "Parameter", 56)};
static const struct model_member members_49[] = {
    M("Parameters", 55),
    M("Marker", 1)};
static const struct model_member members_50[] = {
    M("DBClusterIdentifier", 1),
    M("Filters", 48),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_51[] = {
    W("member", "DBCluster", 12)};
static const struct model_member members_52[] = {
    M("Marker", 1),
    M("DBClusters", 60)};
static const char *const errors_10[] = {"DBClusterNotFoundFault", NULL};
static const struct model_member members_53[] = {
    M("DBInstanceIdentifier", 1),
    M("Filters", 48),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_54[] = {
    W("member", "DBInstance", 27)};
static const struct model_member members_55[] = {
    M("Marker", 1),
    M("DBInstances", 63)};
static const char *const errors_11[] = {"DBInstanceNotFound", NULL};
static const struct model_member members_56[] = {
    M("DBSubnetGroupName", 1),
    M("Filters", 48),
    M("MaxRecords", 6),
    M("Marker", 1)};
static const struct model_member members_57[] = {
    W("member", "DBSubnetGroup", 29)};
static const struct model_member members_58[] = {
    M("Marker", 1),
    M("DBSubnetGroups", 66)};
static const char *const errors_12[] = {"DBSubnetGroupNotFoundFault", NULL};
static const struct model_member members_59[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("Filters", 48)};
static const struct model_member members_60[] = {
    M("TagList", 2)};
static const struct model_member members_61[] = {
    M("EnableLogTypes", 9),
    M("DisableLogTypes", 9)};
static const struct model_member members_62[] = {
    M("DBClusterIdentifier", 1, .flags = MODEL_REQUIRED),
    M("NewDBClusterIdentifier", 1),
    M("ApplyImmediately", 8),
    M("BackupRetentionPeriod", 6),
    M("DBClusterParameterGroupName", 1),
    M("VpcSecurityGroupIds", 7),
    M("Port", 6),
    M("MasterUserPassword", 1),
    M("PreferredBackupWindow", 1),
    M("PreferredMaintenanceWindow", 1),
    M("CloudwatchLogsExportConfiguration", 70),
    M("EngineVersion", 1),
    M("AllowMajorVersionUpgrade", 8),
    M("DeletionProtection", 8),
    M("StorageType", 1),
    M("ManageMasterUserPassword", 8),
    M("MasterUserSecretKmsKeyId", 1),
    M("RotateMasterUserPassword", 8)};
static const char *const errors_13[] = {"DBClusterAlreadyExistsFault", "DBClusterNotFoundFault", "DBClusterParameterGroupNotFound", "DBSubnetGroupNotFoundFault", "InvalidDBClusterStateFault", "InvalidDBInstanceState", "InvalidDBSecurityGroupState", "InvalidDBSubnetGroupStateFault", "InvalidSubnet", "InvalidVPCNetworkStateFault", "StorageQuotaExceeded", NULL};
static const struct model_member members_63[] = {
    M("DBClusterParameterGroupName", 1, .flags = MODEL_REQUIRED),
    M("Parameters", 55, .flags = MODEL_REQUIRED)};
static const struct model_member members_64[] = {
    M("DBClusterParameterGroupName", 1)};
static const struct model_member members_65[] = {
    M("DBInstanceIdentifier", 1, .flags = MODEL_REQUIRED),
    M("DBInstanceClass", 1),
    M("ApplyImmediately", 8),
    M("PreferredMaintenanceWindow", 1),
    M("AutoMinorVersionUpgrade", 8),
    M("NewDBInstanceIdentifier", 1),
    M("CACertificateIdentifier", 1),
    M("CopyTagsToSnapshot", 8),
    M("PromotionTier", 6),
    M("EnablePerformanceInsights", 8),
    M("PerformanceInsightsKMSKeyId", 1),
    M("CertificateRotationRestart", 8)};
static const char *const errors_14[] = {"AuthorizationNotFound", "CertificateNotFound", "DBInstanceAlreadyExists", "DBInstanceNotFound", "DBParameterGroupNotFound", "DBSecurityGroupNotFound", "DBUpgradeDependencyFailure", "InsufficientDBInstanceCapacity", "InvalidDBInstanceState", "InvalidDBSecurityGroupState", "InvalidVPCNetworkStateFault", "StorageQuotaExceeded", "StorageTypeNotSupported", NULL};
static const struct model_member members_66[] = {
    M("DBSubnetGroupName", 1, .flags = MODEL_REQUIRED),
    M("DBSubnetGroupDescription", 1),
    M("SubnetIds", 39, .flags = MODEL_REQUIRED)};
static const char *const errors_15[] = {"DBSubnetGroupDoesNotCoverEnoughAZs", "DBSubnetGroupNotFoundFault", "DBSubnetQuotaExceededFault", "InvalidSubnet", "SubnetAlreadyInUse", NULL};
static const struct model_member members_67[] = {
    M("ResourceName", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 79, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"DBClusterParameterGroups", NULL};
static const char *const paths_2[] = {"Parameters", NULL};
static const char *const paths_3[] = {"DBClusters", NULL};
static const char *const paths_4[] = {"DBInstances", NULL};
static const char *const paths_5[] = {"DBSubnetGroups", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "pathAll", "DBInstances[].DBInstanceStatus", "\"available\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"deleted\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"deleting\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"failed\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"incompatible-restore\""},
    {"failure", "pathAny", "DBInstances[].DBInstanceStatus", "\"incompatible-parameters\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "pathAll", "DBInstances[].DBInstanceStatus", "\"deleted\""},
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
    {.name = "CreateDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 24},
    {.name = "AvailabilityZones", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "IntegerOptional", .type = MODEL_INTEGER},
    {.name = "VpcSecurityGroupIdList", .type = MODEL_LIST, .members = members_4, .member_count = 1},
    {.name = "BooleanOptional", .type = MODEL_BOOLEAN},
    {.name = "LogTypeList", .type = MODEL_LIST, .members = members_5, .member_count = 1},
    {.name = "GlobalClusterIdentifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255, .pattern = "[A-Za-z][0-9A-Za-z-:._]*"},
    {.name = "CreateDBClusterResult", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DBCluster", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 34},
    {.name = "TStamp", .type = MODEL_TIMESTAMP},
    {.name = "ReadReplicaIdentifierList", .type = MODEL_LIST, .members = members_7, .member_count = 1},
    {.name = "DBClusterMemberList", .type = MODEL_LIST, .members = members_9, .member_count = 1},
    {.name = "DBClusterMember", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 4},
    {.name = "VpcSecurityGroupMembershipList", .type = MODEL_LIST, .members = members_11, .member_count = 1},
    {.name = "VpcSecurityGroupMembership", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "DBClusterRoles", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "DBClusterRole", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "ClusterMasterUserSecret", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 3},
    {.name = "CreateDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 4},
    {.name = "CreateDBClusterParameterGroupResult", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "DBClusterParameterGroup", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 4},
    {.name = "CreateDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 13},
    {.name = "CreateDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "DBInstance", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 30},
    {.name = "Endpoint", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 3},
    {.name = "DBSubnetGroup", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 6},
    {.name = "SubnetList", .type = MODEL_LIST, .members = members_24, .member_count = 1},
    {.name = "Subnet", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "AvailabilityZone", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "PendingModifiedValues", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 14},
    {.name = "PendingCloudwatchLogsExports", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "DBInstanceStatusInfoList", .type = MODEL_LIST, .members = members_29, .member_count = 1},
    {.name = "DBInstanceStatusInfo", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 4},
    {.name = "CertificateDetails", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "CreateDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 4},
    {.name = "SubnetIdentifierList", .type = MODEL_LIST, .members = members_33, .member_count = 1},
    {.name = "CreateDBSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 1},
    {.name = "DeleteDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 3},
    {.name = "DeleteDBClusterResult", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DeleteDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1},
    {.name = "DeleteDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "DeleteDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "DeleteDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 1},
    {.name = "DescribeDBClusterParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 4},
    {.name = "FilterList", .type = MODEL_LIST, .members = members_42, .member_count = 1},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "FilterValueList", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "DBClusterParameterGroupsMessage", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "DBClusterParameterGroupList", .type = MODEL_LIST, .members = members_44, .member_count = 1},
    {.name = "DescribeDBClusterParametersMessage", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 5},
    {.name = "DBClusterParameterGroupDetails", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 2},
    {.name = "ParametersList", .type = MODEL_LIST, .members = members_48, .member_count = 1},
    {.name = "Parameter", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 10},
    {.name = "ApplyMethod", .type = MODEL_STRING, .enums = enums_0},
    {.name = "DescribeDBClustersMessage", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 4},
    {.name = "DBClusterMessage", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 2},
    {.name = "DBClusterList", .type = MODEL_LIST, .members = members_51, .member_count = 1},
    {.name = "DescribeDBInstancesMessage", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 4},
    {.name = "DBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 2},
    {.name = "DBInstanceList", .type = MODEL_LIST, .members = members_54, .member_count = 1},
    {.name = "DescribeDBSubnetGroupsMessage", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 4},
    {.name = "DBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "DBSubnetGroups", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "ListTagsForResourceMessage", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 2},
    {.name = "TagListMessage", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 1},
    {.name = "ModifyDBClusterMessage", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 18},
    {.name = "CloudwatchLogsExportConfiguration", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 2},
    {.name = "ModifyDBClusterResult", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "ModifyDBClusterParameterGroupMessage", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 2},
    {.name = "DBClusterParameterGroupNameMessage", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 1},
    {.name = "ModifyDBInstanceMessage", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 12},
    {.name = "ModifyDBInstanceResult", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "ModifyDBSubnetGroupMessage", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 3},
    {.name = "ModifyDBSubnetGroupResult", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 1},
    {.name = "RemoveTagsFromResourceMessage", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 2},
    {.name = "KeyList", .type = MODEL_LIST, .members = members_5, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "AddTagsToResource", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "CreateDBCluster", .method = "POST", .uri = "/", .input = 4, .output = 11, .result_wrapper = "CreateDBClusterResult", .errors = errors_1},
    {.name = "CreateDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 22, .output = 23, .result_wrapper = "CreateDBClusterParameterGroupResult", .errors = errors_2},
    {.name = "CreateDBInstance", .method = "POST", .uri = "/", .input = 25, .output = 26, .result_wrapper = "CreateDBInstanceResult", .errors = errors_3},
    {.name = "CreateDBSubnetGroup", .method = "POST", .uri = "/", .input = 38, .output = 40, .result_wrapper = "CreateDBSubnetGroupResult", .errors = errors_4},
    {.name = "DeleteDBCluster", .method = "POST", .uri = "/", .input = 41, .output = 42, .result_wrapper = "DeleteDBClusterResult", .errors = errors_5},
    {.name = "DeleteDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 43, .output = -1, .errors = errors_6},
    {.name = "DeleteDBInstance", .method = "POST", .uri = "/", .input = 44, .output = 45, .result_wrapper = "DeleteDBInstanceResult", .errors = errors_7},
    {.name = "DeleteDBSubnetGroup", .method = "POST", .uri = "/", .input = 46, .output = -1, .errors = errors_8},
    {.name = "DescribeDBClusterParameterGroups", .method = "POST", .uri = "/", .input = 47, .output = 51, .result_wrapper = "DescribeDBClusterParameterGroupsResult", .errors = errors_9},
    {.name = "DescribeDBClusterParameters", .method = "POST", .uri = "/", .input = 53, .output = 54, .result_wrapper = "DescribeDBClusterParametersResult", .errors = errors_9},
    {.name = "DescribeDBClusters", .method = "POST", .uri = "/", .input = 58, .output = 59, .result_wrapper = "DescribeDBClustersResult", .errors = errors_10},
    {.name = "DescribeDBInstances", .method = "POST", .uri = "/", .input = 61, .output = 62, .result_wrapper = "DescribeDBInstancesResult", .errors = errors_11},
    {.name = "DescribeDBSubnetGroups", .method = "POST", .uri = "/", .input = 64, .output = 65, .result_wrapper = "DescribeDBSubnetGroupsResult", .errors = errors_12},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 67, .output = 68, .result_wrapper = "ListTagsForResourceResult", .errors = errors_0},
    {.name = "ModifyDBCluster", .method = "POST", .uri = "/", .input = 69, .output = 71, .result_wrapper = "ModifyDBClusterResult", .errors = errors_13},
    {.name = "ModifyDBClusterParameterGroup", .method = "POST", .uri = "/", .input = 72, .output = 73, .result_wrapper = "ModifyDBClusterParameterGroupResult", .errors = errors_6},
    {.name = "ModifyDBInstance", .method = "POST", .uri = "/", .input = 74, .output = 75, .result_wrapper = "ModifyDBInstanceResult", .errors = errors_14},
    {.name = "ModifyDBSubnetGroup", .method = "POST", .uri = "/", .input = 76, .output = 77, .result_wrapper = "ModifyDBSubnetGroupResult", .errors = errors_15},
    {.name = "RemoveTagsFromResource", .method = "POST", .uri = "/", .input = 78, .output = -1, .errors = errors_0}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeDBClusterParameterGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeDBClusterParameters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "DescribeDBClusters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "DescribeDBInstances", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4},
    {.operation = "DescribeDBSubnetGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_5}};
static const struct model_waiter waiters[] = {
    {"DBInstanceAvailable", "DescribeDBInstances", 30, 60, acceptors_0, 6},
    {"DBInstanceDeleted", "DescribeDBInstances", 30, 60, acceptors_1, 6}};
const struct model_service model_service_docdb = {
    .name = "docdb",
    .endpoint_prefix = "rds",
    .signing_name = "rds",
    .api_version = "2014-10-31",
    .service_id = "DocDB",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://rds.amazonaws.com/doc/2014-10-31/",
    .shapes = shapes, .shape_count = 80,
    .operations = operations, .operation_count = 20,
    .paginators = paginators, .paginator_count = 5,
    .waiters = waiters, .waiter_count = 2};
