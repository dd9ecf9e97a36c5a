/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"DEFAULT", NULL};
static const struct model_member members_0[] = {
    M("member", 4)};
static const struct model_member members_1[] = {
    W("Enabled", "enabled", 9),
    W("VolumeThroughput", "volumeThroughput", 10)};
static const struct model_member members_2[] = {
    W("ProvisionedThroughput", "provisionedThroughput", 8),
    W("VolumeSize", "volumeSize", 11)};
static const struct model_member members_3[] = {
    W("EbsStorageInfo", "ebsStorageInfo", 7)};
static const struct model_member members_4[] = {
    W("Type", "type", 4)};
static const struct model_member members_5[] = {
    W("Enabled", "enabled", 9)};
static const struct model_member members_6[] = {
    W("Scram", "scram", 17),
    W("Iam", "iam", 18)};
static const struct model_member members_7[] = {
    W("Sasl", "sasl", 16),
    W("Tls", "tls", 19)};
static const struct model_member members_8[] = {
    W("ClientAuthentication", "clientAuthentication", 15)};
static const struct model_member members_9[] = {
    W("PublicAccess", "publicAccess", 13),
    W("VpcConnectivity", "vpcConnectivity", 14)};
static const struct model_member members_10[] = {
    W("BrokerAZDistribution", "brokerAZDistribution", 2),
    W("ClientSubnets", "clientSubnets", 3, .flags = MODEL_REQUIRED),
    W("InstanceType", "instanceType", 5, .flags = MODEL_REQUIRED),
    W("SecurityGroups", "securityGroups", 3),
    W("StorageInfo", "storageInfo", 6),
    W("ConnectivityInfo", "connectivityInfo", 12),
    W("ZoneIds", "zoneIds", 3)};
static const struct model_member members_11[] = {
    W("Scram", "scram", 22),
    W("Iam", "iam", 23)};
static const struct model_member members_12[] = {
    W("CertificateAuthorityArnList", "certificateAuthorityArnList", 3),
    W("Enabled", "enabled", 9)};
static const struct model_member members_13[] = {
    W("Sasl", "sasl", 21),
    W("Tls", "tls", 24),
    W("Unauthenticated", "unauthenticated", 25)};
static const struct model_member members_14[] = {
    W("Arn", "arn", 4, .flags = MODEL_REQUIRED),
    W("Revision", "revision", 28, .flags = MODEL_REQUIRED)};
static const struct model_member members_15[] = {
    W("DataVolumeKMSKeyId", "dataVolumeKMSKeyId", 4, .flags = MODEL_REQUIRED)};
static const char *const enums_1[] = {"PLAINTEXT", "TLS", "TLS_PLAINTEXT", NULL};
static const struct model_member members_16[] = {
    W("ClientBroker", "clientBroker", 32),
    W("InCluster", "inCluster", 9)};
static const struct model_member members_17[] = {
    W("EncryptionAtRest", "encryptionAtRest", 30),
    W("EncryptionInTransit", "encryptionInTransit", 31)};
static const char *const enums_2[] = {"DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION", NULL};
static const struct model_member members_18[] = {
    W("EnabledInBroker", "enabledInBroker", 9, .flags = MODEL_REQUIRED)};
static const struct model_member members_19[] = {
    W("JmxExporter", "jmxExporter", 36),
    W("NodeExporter", "nodeExporter", 37)};
static const struct model_member members_20[] = {
    W("Prometheus", "prometheus", 35, .flags = MODEL_REQUIRED)};
static const struct model_member members_21[] = {
    W("Enabled", "enabled", 9, .flags = MODEL_REQUIRED),
    W("LogGroup", "logGroup", 4)};
static const struct model_member members_22[] = {
    W("DeliveryStream", "deliveryStream", 4),
    W("Enabled", "enabled", 9, .flags = MODEL_REQUIRED)};
static const struct model_member members_23[] = {
    W("Bucket", "bucket", 4),
    W("Enabled", "enabled", 9, .flags = MODEL_REQUIRED),
    W("Prefix", "prefix", 4)};
static const struct model_member members_24[] = {
    W("CloudWatchLogs", "cloudWatchLogs", 41),
    W("Firehose", "firehose", 42),
    W("S3", "s3", 43)};
static const struct model_member members_25[] = {
    W("BrokerLogs", "brokerLogs", 40, .flags = MODEL_REQUIRED)};
static const struct model_member members_26[] = {
    M("key", 4),
    M("value", 4)};
static const char *const enums_3[] = {"LOCAL", "TIERED", NULL};
static const struct model_member members_27[] = {
    W("BrokerNodeGroupInfo", "brokerNodeGroupInfo", 1, .flags = MODEL_REQUIRED),
    W("ClientAuthentication", "clientAuthentication", 20),
    W("ClusterName", "clusterName", 26, .flags = MODEL_REQUIRED),
    W("ConfigurationInfo", "configurationInfo", 27),
    W("EncryptionInfo", "encryptionInfo", 29),
    W("EnhancedMonitoring", "enhancedMonitoring", 33),
    W("OpenMonitoring", "openMonitoring", 34),
    W("KafkaVersion", "kafkaVersion", 38, .flags = MODEL_REQUIRED),
    W("LoggingInfo", "loggingInfo", 39),
    W("NumberOfBrokerNodes", "numberOfBrokerNodes", 44, .flags = MODEL_REQUIRED),
    W("Tags", "tags", 45),
    W("StorageMode", "storageMode", 46)};
static const char *const enums_4[] = {"ACTIVE", "CREATING", "DELETING", "FAILED", "HEALING", "MAINTENANCE", "REBOOTING_BROKER", "UPDATING", NULL};
static const struct model_member members_28[] = {
    W("ClusterArn", "clusterArn", 4),
    W("ClusterName", "clusterName", 4),
    W("State", "state", 48)};
static const char *const errors_0[] = {"BadRequestException", "ConflictException", "ForbiddenException", "InternalServerErrorException", "ServiceUnavailableException", "TooManyRequestsException", "UnauthorizedException", NULL};
static const struct model_member members_29[] = {
    W("BrokerNodeGroupInfo", "brokerNodeGroupInfo", 1, .flags = MODEL_REQUIRED),
    W("ClientAuthentication", "clientAuthentication", 20),
    W("ConfigurationInfo", "configurationInfo", 27),
    W("EncryptionInfo", "encryptionInfo", 29),
    W("EnhancedMonitoring", "enhancedMonitoring", 33),
    W("OpenMonitoring", "openMonitoring", 34),
    W("KafkaVersion", "kafkaVersion", 38, .flags = MODEL_REQUIRED),
    W("LoggingInfo", "loggingInfo", 39),
    W("NumberOfBrokerNodes", "numberOfBrokerNodes", 44, .flags = MODEL_REQUIRED),
    W("StorageMode", "storageMode", 46)};
static const struct model_member members_30[] = {
    W("SubnetIds", "subnetIds", 3, .flags = MODEL_REQUIRED),
    W("SecurityGroupIds", "securityGroupIds", 3)};
static const struct model_member members_31[] = {
    M("member", 53)};
static const struct model_member members_32[] = {
    W("Iam", "iam", 23)};
static const struct model_member members_33[] = {
    W("Sasl", "sasl", 55)};
static const struct model_member members_34[] = {
    W("VpcConfigs", "vpcConfigs", 52, .flags = MODEL_REQUIRED),
    W("ClientAuthentication", "clientAuthentication", 54)};
static const struct model_member members_35[] = {
    W("ClusterName", "clusterName", 26, .flags = MODEL_REQUIRED),
    W("Tags", "tags", 45),
    W("Provisioned", "provisioned", 50),
    W("Serverless", "serverless", 51)};
static const char *const enums_5[] = {"PROVISIONED", "SERVERLESS", NULL};
static const struct model_member members_36[] = {
    W("ClusterArn", "clusterArn", 4),
    W("ClusterName", "clusterName", 4),
    W("State", "state", 48),
    W("ClusterType", "clusterType", 57)};
static const struct model_member members_37[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .location = MODEL_IN_QUERY)};
static const struct model_member members_38[] = {
    W("ClusterArn", "clusterArn", 4),
    W("State", "state", 48)};
static const char *const errors_1[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "NotFoundException", NULL};
static const struct model_member members_39[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_40[] = {
    W("ConfigurationArn", "configurationArn", 4),
    W("ConfigurationRevision", "configurationRevision", 28),
    W("KafkaVersion", "kafkaVersion", 4)};
static const struct model_member members_41[] = {
    W("JmxExporter", "jmxExporter", 67),
    W("NodeExporter", "nodeExporter", 68)};
static const struct model_member members_42[] = {
    W("Prometheus", "prometheus", 66, .flags = MODEL_REQUIRED)};
static const struct model_member members_43[] = {
    W("Code", "code", 4),
    W("Message", "message", 4)};
static const char *const enums_6[] = {"ACTION_RECOMMENDED", "CRITICAL_ACTION_REQUIRED", "NONE", NULL};
static const struct model_member members_44[] = {
    W("ActiveOperationArn", "activeOperationArn", 4),
    W("BrokerNodeGroupInfo", "brokerNodeGroupInfo", 1),
    W("ClientAuthentication", "clientAuthentication", 20),
    W("ClusterArn", "clusterArn", 4),
    W("ClusterName", "clusterName", 4),
    W("CreationTime", "creationTime", 63, .timestamp = MODEL_TIME_ISO),
    W("CurrentBrokerSoftwareInfo", "currentBrokerSoftwareInfo", 64),
    W("CurrentVersion", "currentVersion", 4),
    W("EncryptionInfo", "encryptionInfo", 29),
    W("EnhancedMonitoring", "enhancedMonitoring", 33),
    W("OpenMonitoring", "openMonitoring", 65),
    W("LoggingInfo", "loggingInfo", 39),
    W("NumberOfBrokerNodes", "numberOfBrokerNodes", 10),
    W("State", "state", 48),
    W("StateInfo", "stateInfo", 69),
    W("Tags", "tags", 45),
    W("ZookeeperConnectString", "zookeeperConnectString", 4),
    W("ZookeeperConnectStringTls", "zookeeperConnectStringTls", 4),
    W("StorageMode", "storageMode", 46),
    W("CustomerActionStatus", "customerActionStatus", 70)};
static const struct model_member members_45[] = {
    W("ClusterInfo", "clusterInfo", 62)};
static const char *const errors_2[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "NotFoundException", "UnauthorizedException", NULL};
static const struct model_member members_46[] = {
    W("BrokerNodeGroupInfo", "brokerNodeGroupInfo", 1, .flags = MODEL_REQUIRED),
    W("CurrentBrokerSoftwareInfo", "currentBrokerSoftwareInfo", 64),
    W("ClientAuthentication", "clientAuthentication", 20),
    W("EncryptionInfo", "encryptionInfo", 29),
    W("EnhancedMonitoring", "enhancedMonitoring", 33),
    W("OpenMonitoring", "openMonitoring", 34),
    W("LoggingInfo", "loggingInfo", 39),
    W("NumberOfBrokerNodes", "numberOfBrokerNodes", 44, .flags = MODEL_REQUIRED),
    W("ZookeeperConnectString", "zookeeperConnectString", 4),
    W("ZookeeperConnectStringTls", "zookeeperConnectStringTls", 4),
    W("StorageMode", "storageMode", 46),
    W("CustomerActionStatus", "customerActionStatus", 70)};
static const struct model_member members_47[] = {
    W("ActiveOperationArn", "activeOperationArn", 4),
    W("ClusterType", "clusterType", 57),
    W("ClusterArn", "clusterArn", 4),
    W("ClusterName", "clusterName", 4),
    W("CreationTime", "creationTime", 63, .timestamp = MODEL_TIME_ISO),
    W("CurrentVersion", "currentVersion", 4),
    W("State", "state", 48),
    W("StateInfo", "stateInfo", 69),
    W("Tags", "tags", 45),
    W("Provisioned", "provisioned", 74),
    W("Serverless", "serverless", 75)};
static const struct model_member members_48[] = {
    W("ClusterInfo", "clusterInfo", 73)};
static const struct model_member members_49[] = {
    W("BootstrapBrokerString", "bootstrapBrokerString", 4),
    W("BootstrapBrokerStringTls", "bootstrapBrokerStringTls", 4),
    W("BootstrapBrokerStringSaslScram", "bootstrapBrokerStringSaslScram", 4),
    W("BootstrapBrokerStringSaslIam", "bootstrapBrokerStringSaslIam", 4),
    W("BootstrapBrokerStringPublicTls", "bootstrapBrokerStringPublicTls", 4),
    W("BootstrapBrokerStringPublicSaslScram", "bootstrapBrokerStringPublicSaslScram", 4),
    W("BootstrapBrokerStringPublicSaslIam", "bootstrapBrokerStringPublicSaslIam", 4),
    W("BootstrapBrokerStringVpcConnectivityTls", "bootstrapBrokerStringVpcConnectivityTls", 4),
    W("BootstrapBrokerStringVpcConnectivitySaslScram", "bootstrapBrokerStringVpcConnectivitySaslScram", 4),
    W("BootstrapBrokerStringVpcConnectivitySaslIam", "bootstrapBrokerStringVpcConnectivitySaslIam", 4)};
static const char *const errors_3[] = {"BadRequestException", "ConflictException", "ForbiddenException", "InternalServerErrorException", "UnauthorizedException", NULL};
static const struct model_member members_50[] = {
    W("ClusterNameFilter", "clusterNameFilter", 4, .location = MODEL_IN_QUERY),
    W("ClusterTypeFilter", "clusterTypeFilter", 4, .location = MODEL_IN_QUERY),
    W("MaxResults", "maxResults", 79, .location = MODEL_IN_QUERY),
    W("NextToken", "nextToken", 4, .location = MODEL_IN_QUERY)};
static const struct model_member members_51[] = {
    M("member", 73)};
static const struct model_member members_52[] = {
    W("ClusterInfoList", "clusterInfoList", 81),
    W("NextToken", "nextToken", 4)};
static const char *const errors_4[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "UnauthorizedException", NULL};
static const struct model_member members_53[] = {
    W("ResourceArn", "resourceArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_54[] = {
    W("Tags", "tags", 45)};
static const char *const errors_5[] = {"BadRequestException", "InternalServerErrorException", "NotFoundException", NULL};
static const struct model_member members_55[] = {
    W("ResourceArn", "resourceArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Tags", "tags", 45, .flags = MODEL_REQUIRED)};
static const struct model_member members_56[] = {
    W("ResourceArn", "resourceArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("TagKeys", "tagKeys", 3, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const struct model_member members_57[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("TargetNumberOfBrokerNodes", "targetNumberOfBrokerNodes", 44, .flags = MODEL_REQUIRED)};
static const struct model_member members_58[] = {
    W("ClusterArn", "clusterArn", 4),
    W("ClusterOperationArn", "clusterOperationArn", 4)};
static const char *const errors_6[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "ServiceUnavailableException", "UnauthorizedException", NULL};
static const struct model_member members_59[] = {
    W("KafkaBrokerNodeId", "kafkaBrokerNodeId", 4, .flags = MODEL_REQUIRED),
    W("ProvisionedThroughput", "provisionedThroughput", 8),
    W("VolumeSizeGB", "volumeSizeGB", 10)};
static const struct model_member members_60[] = {
    M("member", 90)};
static const struct model_member members_61[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("TargetBrokerEBSVolumeInfo", "targetBrokerEBSVolumeInfo", 89, .flags = MODEL_REQUIRED)};
static const struct model_member members_62[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("TargetInstanceType", "targetInstanceType", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "NotFoundException", "ServiceUnavailableException", "TooManyRequestsException", "UnauthorizedException", NULL};
static const struct model_member members_63[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ConfigurationInfo", "configurationInfo", 27, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"BadRequestException", "ForbiddenException", "InternalServerErrorException", "NotFoundException", "ServiceUnavailableException", "UnauthorizedException", NULL};
static const struct model_member members_64[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ConfigurationInfo", "configurationInfo", 27),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("TargetKafkaVersion", "targetKafkaVersion", 4, .flags = MODEL_REQUIRED)};
static const struct model_member members_65[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ConnectivityInfo", "connectivityInfo", 12, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED)};
static const struct model_member members_66[] = {
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("EnhancedMonitoring", "enhancedMonitoring", 33),
    W("OpenMonitoring", "openMonitoring", 34),
    W("LoggingInfo", "loggingInfo", 39)};
static const struct model_member members_67[] = {
    W("ClientAuthentication", "clientAuthentication", 20),
    W("ClusterArn", "clusterArn", 4, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("CurrentVersion", "currentVersion", 4, .flags = MODEL_REQUIRED),
    W("EncryptionInfo", "encryptionInfo", 29)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"ClusterInfoList", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateClusterRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 12},
    {.name = "BrokerNodeGroupInfo", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 7},
    {.name = "BrokerAZDistribution", .type = MODEL_STRING, .enums = enums_0},
    {.name = "__listOf__string", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "__string", .type = MODEL_STRING},
    {.name = "__stringMin5Max32", .type = MODEL_STRING, .has_min = true, .min = 5, .has_max = true, .max = 32},
    {.name = "StorageInfo", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "EBSStorageInfo", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "ProvisionedThroughput", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "__boolean", .type = MODEL_BOOLEAN},
    {.name = "__integer", .type = MODEL_INTEGER},
    {.name = "__integerMin1Max16384", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 16384},
    {.name = "ConnectivityInfo", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "PublicAccess", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "VpcConnectivity", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "VpcConnectivityClientAuthentication", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "VpcConnectivitySasl", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 2},
    {.name = "VpcConnectivityScram", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "VpcConnectivityIam", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "VpcConnectivityTls", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "ClientAuthentication", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 3},
    {.name = "Sasl", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "Scram", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "Iam", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "Tls", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "Unauthenticated", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "__stringMin1Max64", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64},
    {.name = "ConfigurationInfo", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "__long", .type = MODEL_LONG},
    {.name = "EncryptionInfo", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "EncryptionAtRest", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "EncryptionInTransit", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "ClientBroker", .type = MODEL_STRING, .enums = enums_1},
    {.name = "EnhancedMonitoring", .type = MODEL_STRING, .enums = enums_2},
    {.name = "OpenMonitoringInfo", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "PrometheusInfo", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 2},
    {.name = "JmxExporterInfo", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "NodeExporterInfo", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "__stringMin1Max128", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "LoggingInfo", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 1},
    {.name = "BrokerLogs", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 3},
    {.name = "CloudWatchLogs", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "Firehose", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 2},
    {.name = "S3", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 3},
    {.name = "__integerMin1Max15", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 15},
    {.name = "__mapOf__string", .type = MODEL_MAP, .members = members_26, .member_count = 2},
    {.name = "StorageMode", .type = MODEL_STRING, .enums = enums_3},
    {.name = "CreateClusterResponse", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "ClusterState", .type = MODEL_STRING, .enums = enums_4},
    {.name = "CreateClusterV2Request", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 4},
    {.name = "ProvisionedRequest", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 10},
    {.name = "ServerlessRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "__listOfVpcConfig", .type = MODEL_LIST, .members = members_31, .member_count = 1},
    {.name = "VpcConfig", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "ServerlessClientAuthentication", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 1},
    {.name = "ServerlessSasl", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "CreateClusterV2Response", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 4},
    {.name = "ClusterType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "DeleteClusterRequest", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "DeleteClusterResponse", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "DescribeClusterRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 1},
    {.name = "DescribeClusterResponse", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 1},
    {.name = "ClusterInfo", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 20},
    {.name = "__timestampIso8601", .type = MODEL_TIMESTAMP, .timestamp = MODEL_TIME_ISO},
    {.name = "BrokerSoftwareInfo", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 3},
    {.name = "OpenMonitoring", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "Prometheus", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "JmxExporter", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "NodeExporter", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "StateInfo", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 2},
    {.name = "CustomerActionStatus", .type = MODEL_STRING, .enums = enums_6},
    {.name = "DescribeClusterV2Request", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 1},
    {.name = "DescribeClusterV2Response", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 1},
    {.name = "Cluster", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 11},
    {.name = "Provisioned", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 12},
    {.name = "Serverless", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "GetBootstrapBrokersRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 1},
    {.name = "GetBootstrapBrokersResponse", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 10},
    {.name = "ListClustersV2Request", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 4},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListClustersV2Response", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 2},
    {.name = "__listOfCluster", .type = MODEL_LIST, .members = members_51, .member_count = 1},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 2},
    {.name = "UpdateBrokerCountRequest", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 3},
    {.name = "UpdateBrokerCountResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateBrokerStorageRequest", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 3},
    {.name = "__listOfBrokerEBSVolumeInfo", .type = MODEL_LIST, .members = members_60, .member_count = 1},
    {.name = "BrokerEBSVolumeInfo", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 3},
    {.name = "UpdateBrokerStorageResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateBrokerTypeRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 3},
    {.name = "UpdateBrokerTypeResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateClusterConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 3},
    {.name = "UpdateClusterConfigurationResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateClusterKafkaVersionRequest", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 4},
    {.name = "UpdateClusterKafkaVersionResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateConnectivityRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 3},
    {.name = "UpdateConnectivityResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateMonitoringRequest", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 5},
    {.name = "UpdateMonitoringResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "UpdateSecurityRequest", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 4},
    {.name = "UpdateSecurityResponse", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2}};
static const struct model_operation operations[] = {
    {.name = "CreateCluster", .method = "POST", .uri = "/v1/clusters", .input = 0, .output = 47, .errors = errors_0},
    {.name = "CreateClusterV2", .method = "POST", .uri = "/api/v2/clusters", .input = 49, .output = 56, .errors = errors_0},
    {.name = "DeleteCluster", .method = "DELETE", .uri = "/v1/clusters/{clusterArn}", .input = 58, .output = 59, .errors = errors_1},
    {.name = "DescribeCluster", .method = "GET", .uri = "/v1/clusters/{clusterArn}", .input = 60, .output = 61, .errors = errors_2},
    {.name = "DescribeClusterV2", .method = "GET", .uri = "/api/v2/clusters/{clusterArn}", .input = 71, .output = 72, .errors = errors_2},
    {.name = "GetBootstrapBrokers", .method = "GET", .uri = "/v1/clusters/{clusterArn}/bootstrap-brokers", .input = 76, .output = 77, .errors = errors_3},
    {.name = "ListClustersV2", .method = "GET", .uri = "/api/v2/clusters", .input = 78, .output = 80, .errors = errors_4},
    {.name = "ListTagsForResource", .method = "GET", .uri = "/v1/tags/{resourceArn}", .input = 82, .output = 83, .errors = errors_5},
    {.name = "TagResource", .method = "POST", .uri = "/v1/tags/{resourceArn}", .input = 84, .output = -1, .errors = errors_5},
    {.name = "UntagResource", .method = "DELETE", .uri = "/v1/tags/{resourceArn}", .input = 85, .output = -1, .errors = errors_5},
    {.name = "UpdateBrokerCount", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/nodes/count", .input = 86, .output = 87, .errors = errors_6},
    {.name = "UpdateBrokerStorage", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/nodes/storage", .input = 88, .output = 91, .errors = errors_6},
    {.name = "UpdateBrokerType", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/nodes/type", .input = 92, .output = 93, .errors = errors_7},
    {.name = "UpdateClusterConfiguration", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/configuration", .input = 94, .output = 95, .errors = errors_8},
    {.name = "UpdateClusterKafkaVersion", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/version", .input = 96, .output = 97, .errors = errors_7},
    {.name = "UpdateConnectivity", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/connectivity", .input = 98, .output = 99, .errors = errors_8},
    {.name = "UpdateMonitoring", .method = "PUT", .uri = "/v1/clusters/{clusterArn}/monitoring", .input = 100, .output = 101, .errors = errors_6},
    {.name = "UpdateSecurity", .method = "PATCH", .uri = "/v1/clusters/{clusterArn}/security", .input = 102, .output = 103, .errors = errors_7}};
static const struct model_paginator paginators[] = {
    {.operation = "ListClustersV2", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_kafka = {
    .name = "kafka",
    .endpoint_prefix = "kafka",
    .signing_name = "kafka",
    .api_version = "2018-11-14",
    .service_id = "Kafka",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 104,
    .operations = operations, .operation_count = 18,
    .paginators = paginators, .paginator_count = 1};
