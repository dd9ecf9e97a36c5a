/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("key", 4),
    M("value", 5)};
static const struct model_member members_1[] = {
    M("member", 3)};
static const char *const enums_0[] = {"containerInsights", NULL};
static const struct model_member members_2[] = {
    M("name", 8),
    M("value", 1)};
static const struct model_member members_3[] = {
    M("member", 7)};
static const char *const enums_1[] = {"DEFAULT", "NONE", "OVERRIDE", NULL};
static const struct model_member members_4[] = {
    M("cloudWatchLogGroupName", 1),
    M("cloudWatchEncryptionEnabled", 13),
    M("s3BucketName", 1),
    M("s3EncryptionEnabled", 13),
    M("s3KeyPrefix", 1)};
static const struct model_member members_5[] = {
    M("kmsKeyId", 1),
    M("logging", 11),
    M("logConfiguration", 12)};
static const struct model_member members_6[] = {
    M("kmsKeyId", 1),
    M("fargateEphemeralStorageKmsKeyId", 1)};
static const struct model_member members_7[] = {
    M("executeCommandConfiguration", 10),
    M("managedStorageConfiguration", 14)};
static const struct model_member members_8[] = {
    M("member", 1)};
static const struct model_member members_9[] = {
    M("capacityProvider", 1, .flags = MODEL_REQUIRED),
    M("weight", 18),
    M("base", 19)};
static const struct model_member members_10[] = {
    M("member", 17)};
static const struct model_member members_11[] = {
    M("namespace", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_12[] = {
    M("clusterName", 1),
    M("tags", 2),
    M("settings", 6),
    M("configuration", 9),
    M("capacityProviders", 15),
    M("defaultCapacityProviderStrategy", 16),
    M("serviceConnectDefaults", 20)};
static const struct model_member members_13[] = {
    M("name", 1),
    M("value", 1)};
static const struct model_member members_14[] = {
    M("member", 25)};
static const struct model_member members_15[] = {
    M("id", 1),
    M("type", 1),
    M("status", 1),
    M("details", 28)};
static const struct model_member members_16[] = {
    M("member", 27)};
static const struct model_member members_17[] = {
    M("namespace", 1)};
static const struct model_member members_18[] = {
    M("clusterArn", 1),
    M("clusterName", 1),
    M("configuration", 9),
    M("status", 1),
    M("registeredContainerInstancesCount", 23),
    M("runningTasksCount", 23),
    M("pendingTasksCount", 23),
    M("activeServicesCount", 23),
    M("statistics", 24),
    M("tags", 2),
    M("settings", 6),
    M("capacityProviders", 15),
    M("defaultCapacityProviderStrategy", 16),
    M("attachments", 26),
    M("attachmentsStatus", 1),
    M("serviceConnectDefaults", 29)};
static const struct model_member members_19[] = {
    M("cluster", 22)};
static const char *const errors_0[] = {"ClientException", "InvalidParameterException", "NamespaceNotFoundException", "ServerException", NULL};
static const char *const enums_2[] = {"DISABLED", "ENABLED", NULL};
static const struct model_member members_20[] = {
    M("targetGroupArn", 1),
    M("loadBalancerName", 1),
    M("containerName", 1),
    M("containerPort", 23)};
static const struct model_member members_21[] = {
    M("member", 33)};
static const struct model_member members_22[] = {
    M("registryArn", 1),
    M("port", 23),
    M("containerName", 1),
    M("containerPort", 23)};
static const struct model_member members_23[] = {
    M("member", 35)};
static const char *const enums_3[] = {"EC2", "EXTERNAL", "FARGATE", NULL};
static const struct model_member members_24[] = {
    M("enable", 13, .flags = MODEL_REQUIRED),
    M("rollback", 13, .flags = MODEL_REQUIRED)};
static const struct model_member members_25[] = {
    M("alarmNames", 15, .flags = MODEL_REQUIRED),
    M("rollback", 13, .flags = MODEL_REQUIRED),
    M("enable", 13, .flags = MODEL_REQUIRED)};
static const struct model_member members_26[] = {
    M("deploymentCircuitBreaker", 38),
    M("maximumPercent", 23),
    M("minimumHealthyPercent", 23),
    M("alarms", 39)};
static const char *const enums_4[] = {"distinctInstance", "memberOf", NULL};
static const struct model_member members_27[] = {
    M("type", 42),
    M("expression", 1)};
static const struct model_member members_28[] = {
    M("member", 41)};
static const char *const enums_5[] = {"binpack", "random", "spread", NULL};
static const struct model_member members_29[] = {
    M("type", 45),
    M("field", 1)};
static const struct model_member members_30[] = {
    M("member", 44)};
static const struct model_member members_31[] = {
    M("subnets", 15, .flags = MODEL_REQUIRED),
    M("securityGroups", 15),
    M("assignPublicIp", 31)};
static const struct model_member members_32[] = {
    M("awsvpcConfiguration", 47)};
static const char *const enums_6[] = {"DAEMON", "REPLICA", NULL};
static const char *const enums_7[] = {"CODE_DEPLOY", "ECS", "EXTERNAL", NULL};
static const struct model_member members_33[] = {
    M("type", 50, .flags = MODEL_REQUIRED)};
static const char *const enums_8[] = {"NONE", "SERVICE", "TASK_DEFINITION", NULL};
static const struct model_member members_34[] = {
    M("port", 57, .flags = MODEL_REQUIRED),
    M("dnsName", 1)};
static const struct model_member members_35[] = {
    M("member", 56)};
static const struct model_member members_36[] = {
    M("idleTimeoutSeconds", 59),
    M("perRequestTimeoutSeconds", 59)};
static const struct model_member members_37[] = {
    M("awsPcaAuthorityArn", 1)};
static const struct model_member members_38[] = {
    M("issuerCertificateAuthority", 61, .flags = MODEL_REQUIRED),
    M("kmsKey", 1),
    M("roleArn", 1)};
static const struct model_member members_39[] = {
    M("portName", 1, .flags = MODEL_REQUIRED),
    M("discoveryName", 1),
    M("clientAliases", 55),
    M("ingressPortOverride", 57),
    M("timeout", 58),
    M("tls", 60)};
static const struct model_member members_40[] = {
    M("member", 54)};
static const char *const enums_9[] = {"awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog", NULL};
static const struct model_member members_41[] = {
    M("key", 1),
    M("value", 1)};
static const struct model_member members_42[] = {
    M("name", 1, .flags = MODEL_REQUIRED),
    M("valueFrom", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_43[] = {
    M("member", 66)};
static const struct model_member members_44[] = {
    M("logDriver", 63, .flags = MODEL_REQUIRED),
    M("options", 64),
    M("secretOptions", 65)};
static const struct model_member members_45[] = {
    M("enabled", 13, .flags = MODEL_REQUIRED),
    M("namespace", 1),
    M("services", 53),
    M("logConfiguration", 62)};
static const char *const enums_10[] = {"volume", NULL};
static const struct model_member members_46[] = {
    M("resourceType", 72, .flags = MODEL_REQUIRED),
    M("tags", 2),
    M("propagateTags", 51)};
static const struct model_member members_47[] = {
    M("member", 71)};
static const char *const enums_11[] = {"ext3", "ext4", "ntfs", "xfs", NULL};
static const struct model_member members_48[] = {
    M("encrypted", 13),
    M("kmsKeyId", 1),
    M("volumeType", 1),
    M("sizeInGiB", 23),
    M("snapshotId", 1),
    M("iops", 23),
    M("throughput", 23),
    M("tagSpecifications", 70),
    M("roleArn", 1, .flags = MODEL_REQUIRED),
    M("filesystemType", 73)};
static const struct model_member members_49[] = {
    M("name", 1, .flags = MODEL_REQUIRED),
    M("managedEBSVolume", 69)};
static const struct model_member members_50[] = {
    M("member", 68)};
static const struct model_member members_51[] = {
    M("roleArn", 1, .flags = MODEL_REQUIRED),
    M("targetGroupArn", 1, .flags = MODEL_REQUIRED),
    M("portName", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_52[] = {
    M("member", 75)};
static const struct model_member members_53[] = {
    M("cluster", 1),
    M("serviceName", 1, .flags = MODEL_REQUIRED),
    M("taskDefinition", 1),
    M("availabilityZoneRebalancing", 31),
    M("loadBalancers", 32),
    M("serviceRegistries", 34),
    M("desiredCount", 23),
    M("clientToken", 1),
    M("launchType", 36),
    M("capacityProviderStrategy", 16),
    M("platformVersion", 1),
    M("role", 1),
    M("deploymentConfiguration", 37),
    M("placementConstraints", 40),
    M("placementStrategy", 43),
    M("networkConfiguration", 46),
    M("healthCheckGracePeriodSeconds", 23),
    M("schedulingStrategy", 48),
    M("deploymentController", 49),
    M("tags", 2),
    M("enableECSManagedTags", 13),
    M("propagateTags", 51),
    M("enableExecuteCommand", 13),
    M("serviceConnectConfiguration", 52),
    M("volumeConfigurations", 67),
    M("vpcLatticeConfigurations", 74)};
static const char *const enums_12[] = {"PERCENT", NULL};
static const struct model_member members_54[] = {
    M("value", 82),
    M("unit", 83)};
static const char *const enums_13[] = {"STABILIZING", "STEADY_STATE", NULL};
static const struct model_member members_55[] = {
    M("kmsKeyId", 1)};
static const struct model_member members_56[] = {
    M("id", 1),
    M("taskSetArn", 1),
    M("serviceArn", 1),
    M("clusterArn", 1),
    M("startedBy", 1),
    M("externalId", 1),
    M("status", 1),
    M("taskDefinition", 1),
    M("computedDesiredCount", 23),
    M("pendingCount", 23),
    M("runningCount", 23),
    M("createdAt", 80),
    M("updatedAt", 80),
    M("launchType", 36),
    M("capacityProviderStrategy", 16),
    M("platformVersion", 1),
    M("platformFamily", 1),
    M("networkConfiguration", 46),
    M("loadBalancers", 32),
    M("serviceRegistries", 34),
    M("scale", 81),
    M("stabilityStatus", 84),
    M("stabilityStatusAt", 80),
    M("tags", 2),
    M("fargateEphemeralStorage", 85)};
static const struct model_member members_57[] = {
    M("member", 79)};
static const char *const enums_14[] = {"COMPLETED", "FAILED", "IN_PROGRESS", NULL};
static const struct model_member members_58[] = {
    M("discoveryName", 1),
    M("discoveryArn", 1)};
static const struct model_member members_59[] = {
    M("member", 90)};
static const struct model_member members_60[] = {
    M("id", 1),
    M("status", 1),
    M("taskDefinition", 1),
    M("desiredCount", 23),
    M("pendingCount", 23),
    M("runningCount", 23),
    M("failedTasks", 23),
    M("createdAt", 80),
    M("updatedAt", 80),
    M("capacityProviderStrategy", 16),
    M("launchType", 36),
    M("platformVersion", 1),
    M("platformFamily", 1),
    M("networkConfiguration", 46),
    M("rolloutState", 88),
    M("rolloutStateReason", 1),
    M("serviceConnectConfiguration", 52),
    M("serviceConnectResources", 89),
    M("volumeConfigurations", 67),
    M("fargateEphemeralStorage", 85),
    M("vpcLatticeConfigurations", 74)};
static const struct model_member members_61[] = {
    M("member", 87)};
static const struct model_member members_62[] = {
    M("id", 1),
    M("createdAt", 80),
    M("message", 1)};
static const struct model_member members_63[] = {
    M("member", 92)};
static const struct model_member members_64[] = {
    M("serviceArn", 1),
    M("serviceName", 1),
    M("clusterArn", 1),
    M("loadBalancers", 32),
    M("serviceRegistries", 34),
    M("status", 1),
    M("desiredCount", 23),
    M("runningCount", 23),
    M("pendingCount", 23),
    M("launchType", 36),
    M("capacityProviderStrategy", 16),
    M("platformVersion", 1),
    M("platformFamily", 1),
    M("taskDefinition", 1),
    M("deploymentConfiguration", 37),
    M("taskSets", 78),
    M("deployments", 86),
    M("roleArn", 1),
    M("events", 91),
    M("createdAt", 80),
    M("placementConstraints", 40),
    M("placementStrategy", 43),
    M("networkConfiguration", 46),
    M("healthCheckGracePeriodSeconds", 23),
    M("schedulingStrategy", 48),
    M("deploymentController", 49),
    M("tags", 2),
    M("createdBy", 1),
    M("enableECSManagedTags", 13),
    M("propagateTags", 51),
    M("enableExecuteCommand", 13),
    M("availabilityZoneRebalancing", 31)};
static const struct model_member members_65[] = {
    M("service", 77)};
static const char *const errors_1[] = {"AccessDeniedException", "ClientException", "ClusterNotFoundException", "InvalidParameterException", "NamespaceNotFoundException", "PlatformTaskDefinitionIncompatibilityException", "PlatformUnknownException", "ServerException", "UnsupportedFeatureException", NULL};
static const struct model_member members_66[] = {
    M("cluster", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_2[] = {"ClientException", "ClusterContainsContainerInstancesException", "ClusterContainsServicesException", "ClusterContainsTasksException", "ClusterNotFoundException", "InvalidParameterException", "ServerException", "UpdateInProgressException", NULL};
static const struct model_member members_67[] = {
    M("cluster", 1),
    M("service", 1, .flags = MODEL_REQUIRED),
    M("force", 13)};
static const char *const errors_3[] = {"ClientException", "ClusterNotFoundException", "InvalidParameterException", "ServerException", "ServiceNotFoundException", NULL};
static const struct model_member members_68[] = {
    M("taskDefinitions", 15, .flags = MODEL_REQUIRED)};
static const struct model_member members_69[] = {
    M("credentialsParameter", 1, .flags = MODEL_REQUIRED)};
static const char *const enums_15[] = {"tcp", "udp", NULL};
static const char *const enums_16[] = {"grpc", "http", "http2", NULL};
static const struct model_member members_70[] = {
    M("containerPort", 23),
    M("hostPort", 23),
    M("protocol", 106),
    M("name", 1),
    M("appProtocol", 107),
    M("containerPortRange", 1)};
static const struct model_member members_71[] = {
    M("member", 105)};
static const struct model_member members_72[] = {
    M("member", 23)};
static const struct model_member members_73[] = {
    M("enabled", 13, .flags = MODEL_REQUIRED),
    M("ignoredExitCodes", 109),
    M("restartAttemptPeriod", 23)};
static const char *const enums_17[] = {"s3", NULL};
static const struct model_member members_74[] = {
    M("value", 1, .flags = MODEL_REQUIRED),
    M("type", 113, .flags = MODEL_REQUIRED)};
static const struct model_member members_75[] = {
    M("member", 112)};
static const struct model_member members_76[] = {
    M("sourceVolume", 1),
    M("containerPath", 1),
    M("readOnly", 13)};
static const struct model_member members_77[] = {
    M("member", 115)};
static const struct model_member members_78[] = {
    M("sourceContainer", 1),
    M("readOnly", 13)};
static const struct model_member members_79[] = {
    M("member", 117)};
static const struct model_member members_80[] = {
    M("add", 15),
    M("drop", 15)};
static const char *const enums_18[] = {"mknod", "read", "write", NULL};
static const struct model_member members_81[] = {
    M("member", 123)};
static const struct model_member members_82[] = {
    M("hostPath", 1, .flags = MODEL_REQUIRED),
    M("containerPath", 1),
    M("permissions", 122)};
static const struct model_member members_83[] = {
    M("member", 121)};
static const struct model_member members_84[] = {
    M("containerPath", 1, .flags = MODEL_REQUIRED),
    M("size", 23, .flags = MODEL_REQUIRED),
    M("mountOptions", 15)};
static const struct model_member members_85[] = {
    M("member", 125)};
static const struct model_member members_86[] = {
    M("capabilities", 119),
    M("devices", 120),
    M("initProcessEnabled", 13),
    M("sharedMemorySize", 23),
    M("tmpfs", 124),
    M("maxSwap", 23),
    M("swappiness", 23)};
static const char *const enums_19[] = {"COMPLETE", "HEALTHY", "START", "SUCCESS", NULL};
static const struct model_member members_87[] = {
    M("containerName", 1, .flags = MODEL_REQUIRED),
    M("condition", 128, .flags = MODEL_REQUIRED)};
static const struct model_member members_88[] = {
    M("member", 127)};
static const char *const enums_20[] = {"disabled", "enabled", NULL};
static const struct model_member members_89[] = {
    M("hostname", 1, .flags = MODEL_REQUIRED),
    M("ipAddress", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_90[] = {
    M("member", 131)};
static const char *const enums_21[] = {"core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack", NULL};
static const struct model_member members_91[] = {
    M("name", 135, .flags = MODEL_REQUIRED),
    M("softLimit", 23, .flags = MODEL_REQUIRED),
    M("hardLimit", 23, .flags = MODEL_REQUIRED)};
static const struct model_member members_92[] = {
    M("member", 134)};
static const struct model_member members_93[] = {
    M("command", 15, .flags = MODEL_REQUIRED),
    M("interval", 23),
    M("timeout", 23),
    M("retries", 23),
    M("startPeriod", 23)};
static const struct model_member members_94[] = {
    M("namespace", 1),
    M("value", 1)};
static const struct model_member members_95[] = {
    M("member", 138)};
static const char *const enums_22[] = {"GPU", "InferenceAccelerator", NULL};
static const struct model_member members_96[] = {
    M("value", 1, .flags = MODEL_REQUIRED),
    M("type", 141, .flags = MODEL_REQUIRED)};
static const struct model_member members_97[] = {
    M("member", 140)};
static const char *const enums_23[] = {"fluentbit", "fluentd", NULL};
static const struct model_member members_98[] = {
    M("type", 143, .flags = MODEL_REQUIRED),
    M("options", 144)};
static const struct model_member members_99[] = {
    M("name", 1),
    M("image", 1),
    M("repositoryCredentials", 103),
    M("cpu", 23),
    M("memory", 23),
    M("memoryReservation", 23),
    M("links", 15),
    M("portMappings", 104),
    M("essential", 13),
    M("restartPolicy", 108),
    M("entryPoint", 15),
    M("command", 15),
    M("environment", 110),
    M("environmentFiles", 111),
    M("mountPoints", 114),
    M("volumesFrom", 116),
    M("linuxParameters", 118),
    M("secrets", 65),
    M("dependsOn", 126),
    M("startTimeout", 23),
    M("stopTimeout", 23),
    M("versionConsistency", 129),
    M("hostname", 1),
    M("user", 1),
    M("workingDirectory", 1),
    M("disableNetworking", 13),
    M("privileged", 13),
    M("readonlyRootFilesystem", 13),
    M("dnsServers", 15),
    M("dnsSearchDomains", 15),
    M("extraHosts", 130),
    M("dockerSecurityOptions", 15),
    M("interactive", 13),
    M("pseudoTerminal", 13),
    M("dockerLabels", 132),
    M("ulimits", 133),
    M("logConfiguration", 62),
    M("healthCheck", 136),
    M("systemControls", 137),
    M("resourceRequirements", 139),
    M("firelensConfiguration", 142),
    M("credentialSpecs", 15)};
static const struct model_member members_100[] = {
    M("member", 102)};
static const char *const enums_24[] = {"awsvpc", "bridge", "host", "none", NULL};
static const struct model_member members_101[] = {
    M("sourcePath", 1)};
static const char *const enums_25[] = {"shared", "task", NULL};
static const struct model_member members_102[] = {
    M("scope", 150),
    M("autoprovision", 13),
    M("driver", 1),
    M("driverOpts", 151),
    M("labels", 151)};
static const struct model_member members_103[] = {
    M("accessPointId", 1),
    M("iam", 31)};
static const struct model_member members_104[] = {
    M("fileSystemId", 1, .flags = MODEL_REQUIRED),
    M("rootDirectory", 1),
    M("transitEncryption", 31),
    M("transitEncryptionPort", 23),
    M("authorizationConfig", 153)};
static const struct model_member members_105[] = {
    M("credentialsParameter", 1, .flags = MODEL_REQUIRED),
    M("domain", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_106[] = {
    M("fileSystemId", 1, .flags = MODEL_REQUIRED),
    M("rootDirectory", 1, .flags = MODEL_REQUIRED),
    M("authorizationConfig", 155, .flags = MODEL_REQUIRED)};
static const struct model_member members_107[] = {
    M("name", 1),
    M("host", 148),
    M("dockerVolumeConfiguration", 149),
    M("efsVolumeConfiguration", 152),
    M("fsxWindowsFileServerVolumeConfiguration", 154),
    M("configuredAtLaunch", 13)};
static const struct model_member members_108[] = {
    M("member", 147)};
static const char *const enums_26[] = {"ACTIVE", "DELETE_IN_PROGRESS", "INACTIVE", NULL};
static const char *const enums_27[] = {"container-instance", NULL};
static const struct model_member members_109[] = {
    M("name", 1, .flags = MODEL_REQUIRED),
    M("value", 1),
    M("targetType", 159),
    M("targetId", 1)};
static const struct model_member members_110[] = {
    M("member", 158)};
static const char *const enums_28[] = {"memberOf", NULL};
static const struct model_member members_111[] = {
    M("type", 162),
    M("expression", 1)};
static const struct model_member members_112[] = {
    M("member", 161)};
static const struct model_member members_113[] = {
    M("member", 36)};
static const char *const enums_29[] = {"ARM64", "X86_64", NULL};
static const char *const enums_30[] = {"LINUX", "WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2019_FULL", "WINDOWS_SERVER_2022_CORE", "WINDOWS_SERVER_2022_FULL", "WINDOWS_SERVER_20H2_CORE", NULL};
static const struct model_member members_114[] = {
    M("cpuArchitecture", 165),
    M("operatingSystemFamily", 166)};
static const struct model_member members_115[] = {
    M("deviceName", 1, .flags = MODEL_REQUIRED),
    M("deviceType", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_116[] = {
    M("member", 168)};
static const char *const enums_31[] = {"host", "task", NULL};
static const char *const enums_32[] = {"host", "none", "task", NULL};
static const char *const enums_33[] = {"APPMESH", NULL};
static const struct model_member members_117[] = {
    M("type", 172),
    M("containerName", 1, .flags = MODEL_REQUIRED),
    M("properties", 173)};
static const struct model_member members_118[] = {
    M("sizeInGiB", 23, .flags = MODEL_REQUIRED)};
static const struct model_member members_119[] = {
    M("taskDefinitionArn", 1),
    M("containerDefinitions", 101),
    M("family", 1),
    M("taskRoleArn", 1),
    M("executionRoleArn", 1),
    M("networkMode", 145),
    M("revision", 23),
    M("volumes", 146),
    M("status", 156),
    M("requiresAttributes", 157),
    M("placementConstraints", 160),
    M("compatibilities", 163),
    M("runtimePlatform", 164),
    M("requiresCompatibilities", 163),
    M("cpu", 1),
    M("memory", 1),
    M("inferenceAccelerators", 167),
    M("pidMode", 169),
    M("ipcMode", 170),
    M("proxyConfiguration", 171),
    M("registeredAt", 80),
    M("deregisteredAt", 80),
    M("registeredBy", 1),
    M("ephemeralStorage", 174),
    M("enableFaultInjection", 13)};
static const struct model_member members_120[] = {
    M("member", 100)};
static const struct model_member members_121[] = {
    M("arn", 1),
    M("reason", 1),
    M("detail", 1)};
static const struct model_member members_122[] = {
    M("member", 176)};
static const struct model_member members_123[] = {
    M("taskDefinitions", 99),
    M("failures", 175)};
static const char *const errors_4[] = {"AccessDeniedException", "ClientException", "InvalidParameterException", "ServerException", NULL};
static const struct model_member members_124[] = {
    M("taskDefinition", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_125[] = {
    M("taskDefinition", 100)};
static const char *const errors_5[] = {"ClientException", "InvalidParameterException", "ServerException", NULL};
static const char *const enums_34[] = {"ATTACHMENTS", "CONFIGURATIONS", "SETTINGS", "STATISTICS", "TAGS", NULL};
static const struct model_member members_126[] = {
    M("member", 181)};
static const struct model_member members_127[] = {
    M("clusters", 15),
    M("include", 180)};
static const struct model_member members_128[] = {
    M("member", 22)};
static const struct model_member members_129[] = {
    M("clusters", 183),
    M("failures", 175)};
static const char *const enums_35[] = {"TAGS", NULL};
static const struct model_member members_130[] = {
    M("member", 186)};
static const struct model_member members_131[] = {
    M("cluster", 1),
    M("services", 15, .flags = MODEL_REQUIRED),
    M("include", 185)};
static const struct model_member members_132[] = {
    M("member", 77)};
static const struct model_member members_133[] = {
    M("services", 188),
    M("failures", 175)};
static const char *const errors_6[] = {"ClientException", "ClusterNotFoundException", "InvalidParameterException", "ServerException", NULL};
static const struct model_member members_134[] = {
    M("taskDefinition", 1, .flags = MODEL_REQUIRED),
    M("include", 190)};
static const struct model_member members_135[] = {
    M("taskDefinition", 100),
    M("tags", 2)};
static const struct model_member members_136[] = {
    M("cluster", 1),
    M("tasks", 15, .flags = MODEL_REQUIRED),
    M("include", 193)};
static const char *const enums_36[] = {"CONNECTED", "DISCONNECTED", NULL};
static const struct model_member members_137[] = {
    M("bindIP", 1),
    M("containerPort", 23),
    M("hostPort", 23),
    M("protocol", 106),
    M("containerPortRange", 1),
    M("hostPortRange", 1)};
static const struct model_member members_138[] = {
    M("member", 202)};
static const struct model_member members_139[] = {
    M("attachmentId", 1),
    M("privateIpv4Address", 1),
    M("ipv6Address", 1)};
static const struct model_member members_140[] = {
    M("member", 204)};
static const char *const enums_37[] = {"HEALTHY", "UNHEALTHY", "UNKNOWN", NULL};
static const char *const enums_38[] = {"ExecuteCommandAgent", NULL};
static const struct model_member members_141[] = {
    M("lastStartedAt", 80),
    M("name", 208),
    M("reason", 1),
    M("lastStatus", 1)};
static const struct model_member members_142[] = {
    M("member", 207)};
static const struct model_member members_143[] = {
    M("containerArn", 1),
    M("taskArn", 1),
    M("name", 1),
    M("image", 1),
    M("imageDigest", 1),
    M("runtimeId", 1),
    M("lastStatus", 1),
    M("exitCode", 23),
    M("reason", 1),
    M("networkBindings", 201),
    M("networkInterfaces", 203),
    M("healthStatus", 205),
    M("managedAgents", 206),
    M("cpu", 1),
    M("memory", 1),
    M("memoryReservation", 1),
    M("gpuIds", 209)};
static const struct model_member members_144[] = {
    M("member", 200)};
static const struct model_member members_145[] = {
    M("name", 1),
    M("command", 15),
    M("environment", 110),
    M("environmentFiles", 111),
    M("cpu", 23),
    M("memory", 23),
    M("memoryReservation", 23),
    M("resourceRequirements", 139)};
static const struct model_member members_146[] = {
    M("member", 212)};
static const struct model_member members_147[] = {
    M("deviceName", 1),
    M("deviceType", 1)};
static const struct model_member members_148[] = {
    M("member", 214)};
static const struct model_member members_149[] = {
    M("containerOverrides", 211),
    M("cpu", 1),
    M("inferenceAcceleratorOverrides", 213),
    M("executionRoleArn", 1),
    M("memory", 1),
    M("taskRoleArn", 1),
    M("ephemeralStorage", 174)};
static const char *const enums_39[] = {"EssentialContainerExited", "ServiceSchedulerInitiated", "SpotInterruption", "TaskFailedToStart", "TerminationNotice", "UserInitiated", NULL};
static const struct model_member members_150[] = {
    M("sizeInGiB", 23),
    M("kmsKeyId", 1)};
static const struct model_member members_151[] = {
    M("attachments", 26),
    M("attributes", 197),
    M("availabilityZone", 1),
    M("capacityProviderName", 1),
    M("clusterArn", 1),
    M("connectivity", 198),
    M("connectivityAt", 80),
    M("containerInstanceArn", 1),
    M("containers", 199),
    M("cpu", 1),
    M("createdAt", 80),
    M("desiredStatus", 1),
    M("enableExecuteCommand", 13),
    M("executionStoppedAt", 80),
    M("group", 1),
    M("healthStatus", 205),
    M("inferenceAccelerators", 167),
    M("lastStatus", 1),
    M("launchType", 36),
    M("memory", 1),
    M("overrides", 210),
    M("platformVersion", 1),
    M("platformFamily", 1),
    M("pullStartedAt", 80),
    M("pullStoppedAt", 80),
    M("startedAt", 80),
    M("startedBy", 1),
    M("stopCode", 215),
    M("stoppedAt", 80),
    M("stoppedReason", 1),
    M("stoppingAt", 80),
    M("tags", 2),
    M("taskArn", 1),
    M("taskDefinitionArn", 1),
    M("version", 216),
    M("ephemeralStorage", 174),
    M("fargateEphemeralStorage", 217)};
static const struct model_member members_152[] = {
    M("member", 196)};
static const struct model_member members_153[] = {
    M("tasks", 195),
    M("failures", 175)};
static const struct model_member members_154[] = {
    M("nextToken", 1),
    M("maxResults", 23)};
static const struct model_member members_155[] = {
    M("clusterArns", 15),
    M("nextToken", 1)};
static const struct model_member members_156[] = {
    M("cluster", 1),
    M("nextToken", 1),
    M("maxResults", 23),
    M("launchType", 36),
    M("schedulingStrategy", 48)};
static const struct model_member members_157[] = {
    M("serviceArns", 15),
    M("nextToken", 1)};
static const struct model_member members_158[] = {
    M("resourceArn", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_159[] = {
    M("tags", 2)};
static const char *const enums_40[] = {"ASC", "DESC", NULL};
static const struct model_member members_160[] = {
    M("familyPrefix", 1),
    M("status", 156),
    M("sort", 225),
    M("nextToken", 1),
    M("maxResults", 23)};
static const struct model_member members_161[] = {
    M("taskDefinitionArns", 15),
    M("nextToken", 1)};
static const char *const enums_41[] = {"PENDING", "RUNNING", "STOPPED", NULL};
static const struct model_member members_162[] = {
    M("cluster", 1),
    M("containerInstance", 1),
    M("family", 1),
    M("nextToken", 1),
    M("maxResults", 23),
    M("startedBy", 1),
    M("serviceName", 1),
    M("desiredStatus", 228),
    M("launchType", 36)};
static const struct model_member members_163[] = {
    M("taskArns", 15),
    M("nextToken", 1)};
static const struct model_member members_164[] = {
    M("cluster", 1, .flags = MODEL_REQUIRED),
    M("capacityProviders", 15, .flags = MODEL_REQUIRED),
    M("defaultCapacityProviderStrategy", 16, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"ClientException", "ClusterNotFoundException", "InvalidParameterException", "ResourceInUseException", "ServerException", "UpdateInProgressException", NULL};
static const struct model_member members_165[] = {
    M("family", 1, .flags = MODEL_REQUIRED),
    M("taskRoleArn", 1),
    M("executionRoleArn", 1),
    M("networkMode", 145),
    M("containerDefinitions", 101, .flags = MODEL_REQUIRED),
    M("volumes", 146),
    M("placementConstraints", 160),
    M("requiresCompatibilities", 163),
    M("cpu", 1),
    M("memory", 1),
    M("tags", 2),
    M("pidMode", 169),
    M("ipcMode", 170),
    M("proxyConfiguration", 171),
    M("inferenceAccelerators", 167),
    M("ephemeralStorage", 174),
    M("runtimePlatform", 164),
    M("enableFaultInjection", 13)};
static const struct model_member members_166[] = {
    M("cluster", 1),
    M("task", 1, .flags = MODEL_REQUIRED),
    M("reason", 1)};
static const struct model_member members_167[] = {
    M("task", 196)};
static const struct model_member members_168[] = {
    M("resourceArn", 1, .flags = MODEL_REQUIRED),
    M("tags", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_8[] = {"ClientException", "ClusterNotFoundException", "InvalidParameterException", "ResourceNotFoundException", "ServerException", NULL};
static const struct model_member members_169[] = {
    M("member", 4)};
static const struct model_member members_170[] = {
    M("resourceArn", 1, .flags = MODEL_REQUIRED),
    M("tagKeys", 239, .flags = MODEL_REQUIRED)};
static const struct model_member members_171[] = {
    M("cluster", 1, .flags = MODEL_REQUIRED),
    M("settings", 6),
    M("configuration", 9),
    M("serviceConnectDefaults", 20)};
static const char *const errors_9[] = {"ClientException", "ClusterNotFoundException", "InvalidParameterException", "NamespaceNotFoundException", "ServerException", NULL};
static const struct model_member members_172[] = {
    M("cluster", 1, .flags = MODEL_REQUIRED),
    M("settings", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_173[] = {
    M("cluster", 1),
    M("service", 1, .flags = MODEL_REQUIRED),
    M("desiredCount", 23),
    M("taskDefinition", 1),
    M("capacityProviderStrategy", 16),
    M("deploymentConfiguration", 37),
    M("availabilityZoneRebalancing", 31),
    M("networkConfiguration", 46),
    M("placementConstraints", 40),
    M("placementStrategy", 43),
    M("platformVersion", 1),
    M("forceNewDeployment", 13),
    M("healthCheckGracePeriodSeconds", 23),
    M("enableExecuteCommand", 13),
    M("enableECSManagedTags", 13),
    M("loadBalancers", 32),
    M("propagateTags", 51),
    M("serviceRegistries", 34),
    M("serviceConnectConfiguration", 52),
    M("volumeConfigurations", 67),
    M("vpcLatticeConfigurations", 74)};
static const char *const errors_10[] = {"AccessDeniedException", "ClientException", "ClusterNotFoundException", "InvalidParameterException", "NamespaceNotFoundException", "PlatformTaskDefinitionIncompatibilityException", "PlatformUnknownException", "ServerException", "ServiceNotActiveException", "ServiceNotFoundException", "UnsupportedFeatureException", NULL};
static const char *const paths_0[] = {"nextToken", NULL};
static const char *const paths_1[] = {"clusterArns", NULL};
static const char *const paths_2[] = {"serviceArns", NULL};
static const char *const paths_3[] = {"taskDefinitionArns", NULL};
static const char *const paths_4[] = {"taskArns", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"failure", "pathAny", "failures[].reason", "\"MISSING\""},
    {"success", "pathAny", "services[].status", "\"INACTIVE\""}};
static const struct model_acceptor acceptors_1[] = {
    {"failure", "pathAny", "failures[].reason", "\"MISSING\""},
    {"failure", "pathAny", "services[].status", "\"DRAINING\""},
    {"failure", "pathAny", "services[].status", "\"INACTIVE\""},
    {"success", "path", "length(services[?!(length(deployments) == `1` && runningCount == desiredCount)]) == `0`", "true"}};
static const struct model_acceptor acceptors_2[] = {
    {"failure", "pathAny", "tasks[].lastStatus", "\"STOPPED\""},
    {"failure", "pathAny", "failures[].reason", "\"MISSING\""},
    {"success", "pathAll", "tasks[].lastStatus", "\"RUNNING\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "pathAll", "tasks[].lastStatus", "\"STOPPED\""}};
static const struct model_shape shapes[] = {
    {.name = "CreateClusterRequest", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 7},
    {.name = "String", .type = MODEL_STRING},
    {.name = "Tags", .type = MODEL_LIST, .members = members_1, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "ClusterSettings", .type = MODEL_LIST, .members = members_3, .member_count = 1},
    {.name = "ClusterSetting", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 2},
    {.name = "ClusterSettingName", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ClusterConfiguration", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "ExecuteCommandConfiguration", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 3},
    {.name = "ExecuteCommandLogging", .type = MODEL_STRING, .enums = enums_1},
    {.name = "ExecuteCommandLogConfiguration", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 5},
    {.name = "Boolean", .type = MODEL_BOOLEAN},
    {.name = "ManagedStorageConfiguration", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 2},
    {.name = "StringList", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "CapacityProviderStrategy", .type = MODEL_LIST, .members = members_10, .member_count = 1},
    {.name = "CapacityProviderStrategyItem", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "CapacityProviderStrategyItemWeight", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 1000},
    {.name = "CapacityProviderStrategyItemBase", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 100000},
    {.name = "ClusterServiceConnectDefaultsRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 1},
    {.name = "CreateClusterResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "Cluster", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 16},
    {.name = "Integer", .type = MODEL_INTEGER},
    {.name = "Statistics", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "KeyValuePair", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 2},
    {.name = "Attachments", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "Attachment", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 4},
    {.name = "AttachmentDetails", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "ClusterServiceConnectDefaults", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 1},
    {.name = "CreateServiceRequest", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 26},
    {.name = "AvailabilityZoneRebalancing", .type = MODEL_STRING, .enums = enums_2},
    {.name = "LoadBalancers", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "LoadBalancer", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 4},
    {.name = "ServiceRegistries", .type = MODEL_LIST, .members = members_23, .member_count = 1},
    {.name = "ServiceRegistry", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 4},
    {.name = "LaunchType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "DeploymentConfiguration", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 4},
    {.name = "DeploymentCircuitBreaker", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 2},
    {.name = "DeploymentAlarms", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 3},
    {.name = "PlacementConstraints", .type = MODEL_LIST, .members = members_28, .member_count = 1},
    {.name = "PlacementConstraint", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 2},
    {.name = "PlacementConstraintType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "PlacementStrategies", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "PlacementStrategy", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "PlacementStrategyType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "NetworkConfiguration", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "AwsVpcConfiguration", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 3},
    {.name = "SchedulingStrategy", .type = MODEL_STRING, .enums = enums_6},
    {.name = "DeploymentController", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 1},
    {.name = "DeploymentControllerType", .type = MODEL_STRING, .enums = enums_7},
    {.name = "PropagateTags", .type = MODEL_STRING, .enums = enums_8},
    {.name = "ServiceConnectConfiguration", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 4},
    {.name = "ServiceConnectServiceList", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "ServiceConnectService", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 6},
    {.name = "ServiceConnectClientAliasList", .type = MODEL_LIST, .members = members_35, .member_count = 1},
    {.name = "ServiceConnectClientAlias", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "PortNumber", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 65535},
    {.name = "TimeoutConfiguration", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 2},
    {.name = "Duration", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 2147483647},
    {.name = "ServiceConnectTlsConfiguration", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 3},
    {.name = "ServiceConnectTlsCertificateAuthority", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 1},
    {.name = "LogConfiguration", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 3},
    {.name = "LogDriver", .type = MODEL_STRING, .enums = enums_9},
    {.name = "LogConfigurationOptionsMap", .type = MODEL_MAP, .members = members_41, .member_count = 2},
    {.name = "SecretList", .type = MODEL_LIST, .members = members_43, .member_count = 1},
    {.name = "Secret", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 2},
    {.name = "ServiceVolumeConfigurations", .type = MODEL_LIST, .members = members_50, .member_count = 1},
    {.name = "ServiceVolumeConfiguration", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 2},
    {.name = "ServiceManagedEBSVolumeConfiguration", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 10},
    {.name = "EBSTagSpecifications", .type = MODEL_LIST, .members = members_47, .member_count = 1},
    {.name = "EBSTagSpecification", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 3},
    {.name = "EBSResourceType", .type = MODEL_STRING, .enums = enums_10},
    {.name = "TaskFilesystemType", .type = MODEL_STRING, .enums = enums_11},
    {.name = "VpcLatticeConfigurations", .type = MODEL_LIST, .members = members_52, .member_count = 1},
    {.name = "VpcLatticeConfiguration", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 3},
    {.name = "CreateServiceResponse", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1},
    {.name = "Service", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 32},
    {.name = "TaskSets", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "TaskSet", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 25},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "Scale", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 2},
    {.name = "Double", .type = MODEL_DOUBLE},
    {.name = "ScaleUnit", .type = MODEL_STRING, .enums = enums_12},
    {.name = "StabilityStatus", .type = MODEL_STRING, .enums = enums_13},
    {.name = "DeploymentEphemeralStorage", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 1},
    {.name = "Deployments", .type = MODEL_LIST, .members = members_61, .member_count = 1},
    {.name = "Deployment", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 21},
    {.name = "DeploymentRolloutState", .type = MODEL_STRING, .enums = enums_14},
    {.name = "ServiceConnectServiceResourceList", .type = MODEL_LIST, .members = members_59, .member_count = 1},
    {.name = "ServiceConnectServiceResource", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 2},
    {.name = "ServiceEvents", .type = MODEL_LIST, .members = members_63, .member_count = 1},
    {.name = "ServiceEvent", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 3},
    {.name = "DeleteClusterRequest", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 1},
    {.name = "DeleteClusterResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "DeleteServiceRequest", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 3},
    {.name = "DeleteServiceResponse", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1},
    {.name = "DeleteTaskDefinitionsRequest", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "DeleteTaskDefinitionsResponse", .type = MODEL_STRUCTURE, .members = members_123, .member_count = 2},
    {.name = "TaskDefinitionList", .type = MODEL_LIST, .members = members_120, .member_count = 1},
    {.name = "TaskDefinition", .type = MODEL_STRUCTURE, .members = members_119, .member_count = 25},
    {.name = "ContainerDefinitions", .type = MODEL_LIST, .members = members_100, .member_count = 1},
    {.name = "ContainerDefinition", .type = MODEL_STRUCTURE, .members = members_99, .member_count = 42},
    {.name = "RepositoryCredentials", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 1},
    {.name = "PortMappingList", .type = MODEL_LIST, .members = members_71, .member_count = 1},
    {.name = "PortMapping", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 6},
    {.name = "TransportProtocol", .type = MODEL_STRING, .enums = enums_15},
    {.name = "ApplicationProtocol", .type = MODEL_STRING, .enums = enums_16},
    {.name = "ContainerRestartPolicy", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 3},
    {.name = "IntegerList", .type = MODEL_LIST, .members = members_72, .member_count = 1},
    {.name = "EnvironmentVariables", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "EnvironmentFiles", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "EnvironmentFile", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 2},
    {.name = "EnvironmentFileType", .type = MODEL_STRING, .enums = enums_17},
    {.name = "MountPointList", .type = MODEL_LIST, .members = members_77, .member_count = 1},
    {.name = "MountPoint", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 3},
    {.name = "VolumeFromList", .type = MODEL_LIST, .members = members_79, .member_count = 1},
    {.name = "VolumeFrom", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 2},
    {.name = "LinuxParameters", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 7},
    {.name = "KernelCapabilities", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 2},
    {.name = "DevicesList", .type = MODEL_LIST, .members = members_83, .member_count = 1},
    {.name = "Device", .type = MODEL_STRUCTURE, .members = members_82, .member_count = 3},
    {.name = "DeviceCgroupPermissions", .type = MODEL_LIST, .members = members_81, .member_count = 1},
    {.name = "DeviceCgroupPermission", .type = MODEL_STRING, .enums = enums_18},
    {.name = "TmpfsList", .type = MODEL_LIST, .members = members_85, .member_count = 1},
    {.name = "Tmpfs", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 3},
    {.name = "ContainerDependencies", .type = MODEL_LIST, .members = members_88, .member_count = 1},
    {.name = "ContainerDependency", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "ContainerCondition", .type = MODEL_STRING, .enums = enums_19},
    {.name = "VersionConsistency", .type = MODEL_STRING, .enums = enums_20},
    {.name = "HostEntryList", .type = MODEL_LIST, .members = members_90, .member_count = 1},
    {.name = "HostEntry", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 2},
    {.name = "DockerLabelsMap", .type = MODEL_MAP, .members = members_41, .member_count = 2},
    {.name = "UlimitList", .type = MODEL_LIST, .members = members_92, .member_count = 1},
    {.name = "Ulimit", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 3},
    {.name = "UlimitName", .type = MODEL_STRING, .enums = enums_21},
    {.name = "HealthCheck", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 5},
    {.name = "SystemControls", .type = MODEL_LIST, .members = members_95, .member_count = 1},
    {.name = "SystemControl", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 2},
    {.name = "ResourceRequirements", .type = MODEL_LIST, .members = members_97, .member_count = 1},
    {.name = "ResourceRequirement", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 2},
    {.name = "ResourceType", .type = MODEL_STRING, .enums = enums_22},
    {.name = "FirelensConfiguration", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 2},
    {.name = "FirelensConfigurationType", .type = MODEL_STRING, .enums = enums_23},
    {.name = "FirelensConfigurationOptionsMap", .type = MODEL_MAP, .members = members_41, .member_count = 2},
    {.name = "NetworkMode", .type = MODEL_STRING, .enums = enums_24},
    {.name = "VolumeList", .type = MODEL_LIST, .members = members_108, .member_count = 1},
    {.name = "Volume", .type = MODEL_STRUCTURE, .members = members_107, .member_count = 6},
    {.name = "HostVolumeProperties", .type = MODEL_STRUCTURE, .members = members_101, .member_count = 1},
    {.name = "DockerVolumeConfiguration", .type = MODEL_STRUCTURE, .members = members_102, .member_count = 5},
    {.name = "Scope", .type = MODEL_STRING, .enums = enums_25},
    {.name = "StringMap", .type = MODEL_MAP, .members = members_41, .member_count = 2},
    {.name = "EFSVolumeConfiguration", .type = MODEL_STRUCTURE, .members = members_104, .member_count = 5},
    {.name = "EFSAuthorizationConfig", .type = MODEL_STRUCTURE, .members = members_103, .member_count = 2},
    {.name = "FSxWindowsFileServerVolumeConfiguration", .type = MODEL_STRUCTURE, .members = members_106, .member_count = 3},
    {.name = "FSxWindowsFileServerAuthorizationConfig", .type = MODEL_STRUCTURE, .members = members_105, .member_count = 2},
    {.name = "TaskDefinitionStatus", .type = MODEL_STRING, .enums = enums_26},
    {.name = "RequiresAttributes", .type = MODEL_LIST, .members = members_110, .member_count = 1},
    {.name = "Attribute", .type = MODEL_STRUCTURE, .members = members_109, .member_count = 4},
    {.name = "TargetType", .type = MODEL_STRING, .enums = enums_27},
    {.name = "TaskDefinitionPlacementConstraints", .type = MODEL_LIST, .members = members_112, .member_count = 1},
    {.name = "TaskDefinitionPlacementConstraint", .type = MODEL_STRUCTURE, .members = members_111, .member_count = 2},
    {.name = "TaskDefinitionPlacementConstraintType", .type = MODEL_STRING, .enums = enums_28},
    {.name = "CompatibilityList", .type = MODEL_LIST, .members = members_113, .member_count = 1},
    {.name = "RuntimePlatform", .type = MODEL_STRUCTURE, .members = members_114, .member_count = 2},
    {.name = "CPUArchitecture", .type = MODEL_STRING, .enums = enums_29},
    {.name = "OSFamily", .type = MODEL_STRING, .enums = enums_30},
    {.name = "InferenceAccelerators", .type = MODEL_LIST, .members = members_116, .member_count = 1},
    {.name = "InferenceAccelerator", .type = MODEL_STRUCTURE, .members = members_115, .member_count = 2},
    {.name = "PidMode", .type = MODEL_STRING, .enums = enums_31},
    {.name = "IpcMode", .type = MODEL_STRING, .enums = enums_32},
    {.name = "ProxyConfiguration", .type = MODEL_STRUCTURE, .members = members_117, .member_count = 3},
    {.name = "ProxyConfigurationType", .type = MODEL_STRING, .enums = enums_33},
    {.name = "ProxyConfigurationProperties", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "EphemeralStorage", .type = MODEL_STRUCTURE, .members = members_118, .member_count = 1},
    {.name = "Failures", .type = MODEL_LIST, .members = members_122, .member_count = 1},
    {.name = "Failure", .type = MODEL_STRUCTURE, .members = members_121, .member_count = 3},
    {.name = "DeregisterTaskDefinitionRequest", .type = MODEL_STRUCTURE, .members = members_124, .member_count = 1},
    {.name = "DeregisterTaskDefinitionResponse", .type = MODEL_STRUCTURE, .members = members_125, .member_count = 1},
    {.name = "DescribeClustersRequest", .type = MODEL_STRUCTURE, .members = members_127, .member_count = 2},
    {.name = "ClusterFieldList", .type = MODEL_LIST, .members = members_126, .member_count = 1},
    {.name = "ClusterField", .type = MODEL_STRING, .enums = enums_34},
    {.name = "DescribeClustersResponse", .type = MODEL_STRUCTURE, .members = members_129, .member_count = 2},
    {.name = "Clusters", .type = MODEL_LIST, .members = members_128, .member_count = 1},
    {.name = "DescribeServicesRequest", .type = MODEL_STRUCTURE, .members = members_131, .member_count = 3},
    {.name = "ServiceFieldList", .type = MODEL_LIST, .members = members_130, .member_count = 1},
    {.name = "ServiceField", .type = MODEL_STRING, .enums = enums_35},
    {.name = "DescribeServicesResponse", .type = MODEL_STRUCTURE, .members = members_133, .member_count = 2},
    {.name = "Services", .type = MODEL_LIST, .members = members_132, .member_count = 1},
    {.name = "DescribeTaskDefinitionRequest", .type = MODEL_STRUCTURE, .members = members_134, .member_count = 2},
    {.name = "TaskDefinitionFieldList", .type = MODEL_LIST, .members = members_130, .member_count = 1},
    {.name = "DescribeTaskDefinitionResponse", .type = MODEL_STRUCTURE, .members = members_135, .member_count = 2},
    {.name = "DescribeTasksRequest", .type = MODEL_STRUCTURE, .members = members_136, .member_count = 3},
    {.name = "TaskFieldList", .type = MODEL_LIST, .members = members_130, .member_count = 1},
    {.name = "DescribeTasksResponse", .type = MODEL_STRUCTURE, .members = members_153, .member_count = 2},
    {.name = "Tasks", .type = MODEL_LIST, .members = members_152, .member_count = 1},
    {.name = "Task", .type = MODEL_STRUCTURE, .members = members_151, .member_count = 37},
    {.name = "Attributes", .type = MODEL_LIST, .members = members_110, .member_count = 1},
    {.name = "Connectivity", .type = MODEL_STRING, .enums = enums_36},
    {.name = "Containers", .type = MODEL_LIST, .members = members_144, .member_count = 1},
    {.name = "Container", .type = MODEL_STRUCTURE, .members = members_143, .member_count = 17},
    {.name = "NetworkBindings", .type = MODEL_LIST, .members = members_138, .member_count = 1},
    {.name = "NetworkBinding", .type = MODEL_STRUCTURE, .members = members_137, .member_count = 6},
    {.name = "NetworkInterfaces", .type = MODEL_LIST, .members = members_140, .member_count = 1},
    {.name = "NetworkInterface", .type = MODEL_STRUCTURE, .members = members_139, .member_count = 3},
    {.name = "HealthStatus", .type = MODEL_STRING, .enums = enums_37},
    {.name = "ManagedAgents", .type = MODEL_LIST, .members = members_142, .member_count = 1},
    {.name = "ManagedAgent", .type = MODEL_STRUCTURE, .members = members_141, .member_count = 4},
    {.name = "ManagedAgentName", .type = MODEL_STRING, .enums = enums_38},
    {.name = "GpuIds", .type = MODEL_LIST, .members = members_8, .member_count = 1},
    {.name = "TaskOverride", .type = MODEL_STRUCTURE, .members = members_149, .member_count = 7},
    {.name = "ContainerOverrides", .type = MODEL_LIST, .members = members_146, .member_count = 1},
    {.name = "ContainerOverride", .type = MODEL_STRUCTURE, .members = members_145, .member_count = 8},
    {.name = "InferenceAcceleratorOverrides", .type = MODEL_LIST, .members = members_148, .member_count = 1},
    {.name = "InferenceAcceleratorOverride", .type = MODEL_STRUCTURE, .members = members_147, .member_count = 2},
    {.name = "TaskStopCode", .type = MODEL_STRING, .enums = enums_39},
    {.name = "Long", .type = MODEL_LONG},
    {.name = "TaskEphemeralStorage", .type = MODEL_STRUCTURE, .members = members_150, .member_count = 2},
    {.name = "ListClustersRequest", .type = MODEL_STRUCTURE, .members = members_154, .member_count = 2},
    {.name = "ListClustersResponse", .type = MODEL_STRUCTURE, .members = members_155, .member_count = 2},
    {.name = "ListServicesRequest", .type = MODEL_STRUCTURE, .members = members_156, .member_count = 5},
    {.name = "ListServicesResponse", .type = MODEL_STRUCTURE, .members = members_157, .member_count = 2},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_158, .member_count = 1},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_159, .member_count = 1},
    {.name = "ListTaskDefinitionsRequest", .type = MODEL_STRUCTURE, .members = members_160, .member_count = 5},
    {.name = "SortOrder", .type = MODEL_STRING, .enums = enums_40},
    {.name = "ListTaskDefinitionsResponse", .type = MODEL_STRUCTURE, .members = members_161, .member_count = 2},
    {.name = "ListTasksRequest", .type = MODEL_STRUCTURE, .members = members_162, .member_count = 9},
    {.name = "DesiredStatus", .type = MODEL_STRING, .enums = enums_41},
    {.name = "ListTasksResponse", .type = MODEL_STRUCTURE, .members = members_163, .member_count = 2},
    {.name = "PutClusterCapacityProvidersRequest", .type = MODEL_STRUCTURE, .members = members_164, .member_count = 3},
    {.name = "PutClusterCapacityProvidersResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "RegisterTaskDefinitionRequest", .type = MODEL_STRUCTURE, .members = members_165, .member_count = 18},
    {.name = "RegisterTaskDefinitionResponse", .type = MODEL_STRUCTURE, .members = members_135, .member_count = 2},
    {.name = "StopTaskRequest", .type = MODEL_STRUCTURE, .members = members_166, .member_count = 3},
    {.name = "StopTaskResponse", .type = MODEL_STRUCTURE, .members = members_167, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_168, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_170, .member_count = 2},
    {.name = "TagKeys", .type = MODEL_LIST, .members = members_169, .member_count = 1},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UpdateClusterRequest", .type = MODEL_STRUCTURE, .members = members_171, .member_count = 4},
    {.name = "UpdateClusterResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "UpdateClusterSettingsRequest", .type = MODEL_STRUCTURE, .members = members_172, .member_count = 2},
    {.name = "UpdateClusterSettingsResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "UpdateServiceRequest", .type = MODEL_STRUCTURE, .members = members_173, .member_count = 21},
    {.name = "UpdateServiceResponse", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "CreateCluster", .method = "POST", .uri = "/", .input = 0, .output = 21, .errors = errors_0},
    {.name = "CreateService", .method = "POST", .uri = "/", .input = 30, .output = 76, .errors = errors_1},
    {.name = "DeleteCluster", .method = "POST", .uri = "/", .input = 93, .output = 94, .errors = errors_2},
    {.name = "DeleteService", .method = "POST", .uri = "/", .input = 95, .output = 96, .errors = errors_3},
    {.name = "DeleteTaskDefinitions", .method = "POST", .uri = "/", .input = 97, .output = 98, .errors = errors_4},
    {.name = "DeregisterTaskDefinition", .method = "POST", .uri = "/", .input = 177, .output = 178, .errors = errors_5},
    {.name = "DescribeClusters", .method = "POST", .uri = "/", .input = 179, .output = 182, .errors = errors_5},
    {.name = "DescribeServices", .method = "POST", .uri = "/", .input = 184, .output = 187, .errors = errors_6},
    {.name = "DescribeTaskDefinition", .method = "POST", .uri = "/", .input = 189, .output = 191, .errors = errors_5},
    {.name = "DescribeTasks", .method = "POST", .uri = "/", .input = 192, .output = 194, .errors = errors_6},
    {.name = "ListClusters", .method = "POST", .uri = "/", .input = 218, .output = 219, .errors = errors_5},
    {.name = "ListServices", .method = "POST", .uri = "/", .input = 220, .output = 221, .errors = errors_6},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 222, .output = 223, .errors = errors_6},
    {.name = "ListTaskDefinitions", .method = "POST", .uri = "/", .input = 224, .output = 226, .errors = errors_5},
    {.name = "ListTasks", .method = "POST", .uri = "/", .input = 227, .output = 229, .errors = errors_3},
    {.name = "PutClusterCapacityProviders", .method = "POST", .uri = "/", .input = 230, .output = 231, .errors = errors_7},
    {.name = "RegisterTaskDefinition", .method = "POST", .uri = "/", .input = 232, .output = 233, .errors = errors_5},
    {.name = "StopTask", .method = "POST", .uri = "/", .input = 234, .output = 235, .errors = errors_6},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 236, .output = 237, .errors = errors_8},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 238, .output = 240, .errors = errors_8},
    {.name = "UpdateCluster", .method = "POST", .uri = "/", .input = 241, .output = 242, .errors = errors_9},
    {.name = "UpdateClusterSettings", .method = "POST", .uri = "/", .input = 243, .output = 244, .errors = errors_6},
    {.name = "UpdateService", .method = "POST", .uri = "/", .input = 245, .output = 246, .errors = errors_10}};
static const struct model_paginator paginators[] = {
    {.operation = "ListClusters", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListServices", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "ListTaskDefinitions", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3},
    {.operation = "ListTasks", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_4}};
static const struct model_waiter waiters[] = {
    {"ServicesInactive", "DescribeServices", 15, 40, acceptors_0, 2},
    {"ServicesStable", "DescribeServices", 15, 40, acceptors_1, 4},
    {"TasksRunning", "DescribeTasks", 6, 100, acceptors_2, 3},
    {"TasksStopped", "DescribeTasks", 6, 100, acceptors_3, 1}};
const struct model_service model_service_ecs = {
    .name = "ecs",
    .endpoint_prefix = "ecs",
    .signing_name = "ecs",
    .api_version = "2014-11-13",
    .service_id = "ECS",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AmazonEC2ContainerServiceV20141113",
    .shapes = shapes, .shape_count = 247,
    .operations = operations, .operation_count = 23,
    .paginators = paginators, .paginator_count = 4,
    .waiters = waiters, .waiter_count = 4};
