/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"AWS_IAM", "NONE", NULL};
static const struct model_member members_0[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("StatementId", 2, .flags = MODEL_REQUIRED),
    M("Action", 3, .flags = MODEL_REQUIRED),
    M("Principal", 4, .flags = MODEL_REQUIRED),
    M("SourceArn", 5),
    M("SourceAccount", 6),
    M("EventSourceToken", 7),
    M("Qualifier", 8, .location = MODEL_IN_QUERY),
    M("RevisionId", 9),
    M("PrincipalOrgID", 10),
    M("FunctionUrlAuthType", 11)};
static const struct model_member members_1[] = {
    M("Statement", 9)};
static const char *const errors_0[] = {"InvalidParameterValueException", "PolicyLengthExceededException", "PreconditionFailedException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_2[] = {
    M("key", 19),
    M("value", 20)};
static const struct model_member members_3[] = {
    M("AdditionalVersionWeights", 18)};
static const struct model_member members_4[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Name", 14, .flags = MODEL_REQUIRED),
    M("FunctionVersion", 15, .flags = MODEL_REQUIRED),
    M("Description", 16),
    M("RoutingConfig", 17)};
static const struct model_member members_5[] = {
    M("AliasArn", 22),
    M("Name", 14),
    M("FunctionVersion", 15),
    M("Description", 16),
    M("RoutingConfig", 17),
    M("RevisionId", 9)};
static const char *const errors_1[] = {"InvalidParameterValueException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_6[] = {
    M("Pattern", 29)};
static const struct model_member members_7[] = {
    M("member", 28)};
static const struct model_member members_8[] = {
    M("Filters", 27)};
static const char *const enums_1[] = {"AT_TIMESTAMP", "LATEST", "TRIM_HORIZON", NULL};
static const struct model_member members_9[] = {
    M("Destination", 36)};
static const struct model_member members_10[] = {
    M("OnSuccess", 35),
    M("OnFailure", 37)};
static const struct model_member members_11[] = {
    M("key", 9),
    M("value", 9)};
static const struct model_member members_12[] = {
    M("member", 43)};
static const struct model_member members_13[] = {
    M("member", 45)};
static const char *const enums_2[] = {"BASIC_AUTH", "CLIENT_CERTIFICATE_TLS_AUTH", "SASL_SCRAM_256_AUTH", "SASL_SCRAM_512_AUTH", "SERVER_ROOT_CA_CERTIFICATE", "VIRTUAL_HOST", "VPC_SECURITY_GROUP", "VPC_SUBNET", NULL};
static const struct model_member members_14[] = {
    M("Type", 48),
    M("URI", 49)};
static const struct model_member members_15[] = {
    M("member", 47)};
static const char *const enums_3[] = {"KAFKA_BOOTSTRAP_SERVERS", NULL};
static const struct model_member members_16[] = {
    M("member", 54)};
static const struct model_member members_17[] = {
    M("key", 52),
    M("value", 53)};
static const struct model_member members_18[] = {
    M("Endpoints", 51)};
static const char *const enums_4[] = {"ReportBatchItemFailures", NULL};
static const struct model_member members_19[] = {
    M("member", 56)};
static const struct model_member members_20[] = {
    M("ConsumerGroupId", 49)};
static const struct model_member members_21[] = {
    M("MaximumConcurrency", 60)};
static const char *const enums_5[] = {"Default", "UpdateLookup", NULL};
static const struct model_member members_22[] = {
    M("DatabaseName", 62),
    M("CollectionName", 63),
    M("FullDocument", 64)};
static const char *const enums_6[] = {"EventCount", NULL};
static const struct model_member members_23[] = {
    M("member", 68)};
static const struct model_member members_24[] = {
    M("Metrics", 67)};
static const struct model_member members_25[] = {
    M("MinimumPollers", 70),
    M("MaximumPollers", 71)};
static const struct model_member members_26[] = {
    M("EventSourceArn", 5),
    M("FunctionName", 1, .flags = MODEL_REQUIRED),
    M("Enabled", 24),
    M("BatchSize", 25),
    M("FilterCriteria", 26),
    M("MaximumBatchingWindowInSeconds", 30),
    M("ParallelizationFactor", 31),
    M("StartingPosition", 32),
    M("StartingPositionTimestamp", 33),
    M("DestinationConfig", 34),
    M("MaximumRecordAgeInSeconds", 38),
    M("BisectBatchOnFunctionError", 24),
    M("MaximumRetryAttempts", 39),
    M("Tags", 40),
    M("TumblingWindowInSeconds", 41),
    M("Topics", 42),
    M("Queues", 44),
    M("SourceAccessConfigurations", 46),
    M("SelfManagedEventSource", 50),
    M("FunctionResponseTypes", 55),
    M("AmazonManagedKafkaEventSourceConfig", 57),
    M("SelfManagedKafkaEventSourceConfig", 58),
    M("ScalingConfig", 59),
    M("DocumentDBEventSourceConfig", 61),
    M("KMSKeyArn", 65),
    M("MetricsConfig", 66),
    M("ProvisionedPollerConfig", 69)};
static const struct model_member members_27[] = {
    M("ErrorCode", 74),
    M("Message", 75)};
static const struct model_member members_28[] = {
    M("UUID", 9),
    M("StartingPosition", 32),
    M("StartingPositionTimestamp", 33),
    M("BatchSize", 25),
    M("MaximumBatchingWindowInSeconds", 30),
    M("ParallelizationFactor", 31),
    M("EventSourceArn", 5),
    M("FilterCriteria", 26),
    M("FunctionArn", 22),
    M("LastModified", 33),
    M("LastProcessingResult", 9),
    M("State", 9),
    M("StateTransitionReason", 9),
    M("DestinationConfig", 34),
    M("Topics", 42),
    M("Queues", 44),
    M("SourceAccessConfigurations", 46),
    M("SelfManagedEventSource", 50),
    M("MaximumRecordAgeInSeconds", 38),
    M("BisectBatchOnFunctionError", 24),
    M("MaximumRetryAttempts", 39),
    M("TumblingWindowInSeconds", 41),
    M("FunctionResponseTypes", 55),
    M("AmazonManagedKafkaEventSourceConfig", 57),
    M("SelfManagedKafkaEventSourceConfig", 58),
    M("ScalingConfig", 59),
    M("DocumentDBEventSourceConfig", 61),
    M("KMSKeyArn", 65),
    M("FilterCriteriaError", 73),
    M("EventSourceMappingArn", 76),
    M("MetricsConfig", 66),
    M("ProvisionedPollerConfig", 69)};
static const char *const enums_7[] = {"dotnet6", "dotnet8", "dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "go1.x", "java11", "java17", "java21", "java8", "java8.al2", "nodejs", "nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "nodejs20.x", "nodejs22.x", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10", "provided", "provided.al2", "provided.al2023", "python2.7", "python3.10", "python3.11", "python3.12", "python3.13", "python3.6", "python3.7", "python3.8", "python3.9", "ruby2.5", "ruby2.7", "ruby3.2", "ruby3.3", NULL};
static const struct model_member members_29[] = {
    M("ZipFile", 82, .flags = MODEL_SENSITIVE),
    M("S3Bucket", 83),
    M("S3Key", 84),
    M("S3ObjectVersion", 84),
    M("ImageUri", 9),
    M("SourceKMSKeyArn", 65)};
static const struct model_member members_30[] = {
    M("member", 9)};
static const struct model_member members_31[] = {
    M("SubnetIds", 88),
    M("SecurityGroupIds", 89),
    M("Ipv6AllowedForDualStack", 24)};
static const char *const enums_8[] = {"Image", "Zip", NULL};
static const struct model_member members_32[] = {
    M("TargetArn", 65)};
static const struct model_member members_33[] = {
    M("key", 94, .flags = MODEL_SENSITIVE),
    M("value", 95, .flags = MODEL_SENSITIVE)};
static const struct model_member members_34[] = {
    M("Variables", 93, .flags = MODEL_SENSITIVE)};
static const char *const enums_9[] = {"Active", "PassThrough", NULL};
static const struct model_member members_35[] = {
    M("Mode", 97)};
static const struct model_member members_36[] = {
    M("member", 99)};
static const struct model_member members_37[] = {
    M("Arn", 102, .flags = MODEL_REQUIRED),
    M("LocalMountPath", 103, .flags = MODEL_REQUIRED)};
static const struct model_member members_38[] = {
    M("member", 101)};
static const struct model_member members_39[] = {
    M("EntryPoint", 105),
    M("Command", 105),
    M("WorkingDirectory", 106)};
static const char *const enums_10[] = {"arm64", "x86_64", NULL};
static const struct model_member members_40[] = {
    M("member", 109)};
static const struct model_member members_41[] = {
    M("Size", 111, .flags = MODEL_REQUIRED)};
static const char *const enums_11[] = {"None", "PublishedVersions", NULL};
static const struct model_member members_42[] = {
    M("ApplyOn", 113)};
static const char *const enums_12[] = {"JSON", "Text", NULL};
static const char *const enums_13[] = {"DEBUG", "ERROR", "FATAL", "INFO", "TRACE", "WARN", NULL};
static const char *const enums_14[] = {"DEBUG", "INFO", "WARN", NULL};
static const struct model_member members_43[] = {
    M("LogFormat", 115),
    M("ApplicationLogLevel", 116),
    M("SystemLogLevel", 117),
    M("LogGroup", 118)};
static const struct model_member members_44[] = {
    M("FunctionName", 1, .flags = MODEL_REQUIRED),
    M("Runtime", 78),
    M("Role", 79, .flags = MODEL_REQUIRED),
    M("Handler", 80),
    M("Code", 81, .flags = MODEL_REQUIRED),
    M("Description", 16),
    M("Timeout", 85),
    M("MemorySize", 86),
    M("Publish", 24),
    M("VpcConfig", 87),
    M("PackageType", 90),
    M("DeadLetterConfig", 91),
    M("Environment", 92),
    M("KMSKeyArn", 65),
    M("TracingConfig", 96),
    M("Tags", 40),
    M("Layers", 98),
    M("FileSystemConfigs", 100),
    M("ImageConfig", 104),
    M("CodeSigningConfigArn", 107),
    M("Architectures", 108),
    M("EphemeralStorage", 110),
    M("SnapStart", 112),
    M("LoggingConfig", 114)};
static const struct model_member members_45[] = {
    M("SubnetIds", 88),
    M("SecurityGroupIds", 89),
    M("VpcId", 9),
    M("Ipv6AllowedForDualStack", 24)};
static const struct model_member members_46[] = {
    M("ErrorCode", 9),
    M("Message", 95, .flags = MODEL_SENSITIVE)};
static const struct model_member members_47[] = {
    M("Variables", 93, .flags = MODEL_SENSITIVE),
    M("Error", 125)};
static const struct model_member members_48[] = {
    M("Arn", 99),
    M("CodeSize", 122),
    M("SigningProfileVersionArn", 5),
    M("SigningJobArn", 5)};
static const struct model_member members_49[] = {
    M("member", 128)};
static const char *const enums_15[] = {"Active", "Failed", "Inactive", "Pending", NULL};
static const char *const enums_16[] = {"Creating", "DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "EniLimitExceeded", "FunctionError", "Idle", "ImageAccessDenied", "ImageDeleted", "InsufficientRolePermissions", "InternalError", "InvalidConfiguration", "InvalidImage", "InvalidRuntime", "InvalidSecurityGroup", "InvalidStateKMSKey", "InvalidSubnet", "InvalidZipFileException", "KMSKeyAccessDenied", "KMSKeyNotFound", "Restoring", "SubnetOutOfIPAddresses", NULL};
static const char *const enums_17[] = {"Failed", "InProgress", "Successful", NULL};
static const char *const enums_18[] = {"DisabledKMSKey", "EFSIOError", "EFSMountConnectivityError", "EFSMountFailure", "EFSMountTimeout", "EniLimitExceeded", "FunctionError", "ImageAccessDenied", "ImageDeleted", "InsufficientRolePermissions", "InternalError", "InvalidConfiguration", "InvalidImage", "InvalidRuntime", "InvalidSecurityGroup", "InvalidStateKMSKey", "InvalidSubnet", "InvalidZipFileException", "KMSKeyAccessDenied", "KMSKeyNotFound", "SubnetOutOfIPAddresses", NULL};
static const struct model_member members_50[] = {
    M("ImageConfig", 104),
    M("Error", 134)};
static const char *const enums_19[] = {"Off", "On", NULL};
static const struct model_member members_51[] = {
    M("ApplyOn", 113),
    M("OptimizationStatus", 136)};
static const struct model_member members_52[] = {
    M("RuntimeVersionArn", 138),
    M("Error", 139)};
static const struct model_member members_53[] = {
    M("FunctionName", 120),
    M("FunctionArn", 121),
    M("Runtime", 78),
    M("Role", 79),
    M("Handler", 80),
    M("CodeSize", 122),
    M("Description", 16),
    M("Timeout", 85),
    M("MemorySize", 86),
    M("LastModified", 9),
    M("CodeSha256", 9),
    M("Version", 15),
    M("VpcConfig", 123),
    M("DeadLetterConfig", 91),
    M("Environment", 124),
    M("KMSKeyArn", 65),
    M("TracingConfig", 126),
    M("MasterArn", 22),
    M("RevisionId", 9),
    M("Layers", 127),
    M("State", 129),
    M("StateReason", 9),
    M("StateReasonCode", 130),
    M("LastUpdateStatus", 131),
    M("LastUpdateStatusReason", 9),
    M("LastUpdateStatusReasonCode", 132),
    M("FileSystemConfigs", 100),
    M("PackageType", 90),
    M("ImageConfigResponse", 133),
    M("SigningProfileVersionArn", 5),
    M("SigningJobArn", 5),
    M("Architectures", 108),
    M("EphemeralStorage", 110),
    M("SnapStart", 135),
    M("RuntimeVersionConfig", 137),
    M("LoggingConfig", 114)};
static const char *const errors_2[] = {"CodeSigningConfigNotFoundException", "CodeStorageExceededException", "CodeVerificationFailedException", "InvalidCodeSignatureException", "InvalidParameterValueException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_54[] = {
    M("member", 144)};
static const struct model_member members_55[] = {
    M("member", 146)};
static const struct model_member members_56[] = {
    M("member", 148)};
static const struct model_member members_57[] = {
    M("AllowCredentials", 24),
    M("AllowHeaders", 143),
    M("AllowMethods", 145),
    M("AllowOrigins", 147),
    M("ExposeHeaders", 143),
    M("MaxAge", 149)};
static const char *const enums_20[] = {"BUFFERED", "RESPONSE_STREAM", NULL};
static const struct model_member members_58[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 141, .location = MODEL_IN_QUERY),
    M("AuthType", 11, .flags = MODEL_REQUIRED),
    M("Cors", 142),
    M("InvokeMode", 150)};
static const struct model_member members_59[] = {
    M("FunctionUrl", 152, .flags = MODEL_REQUIRED),
    M("FunctionArn", 22, .flags = MODEL_REQUIRED),
    M("AuthType", 11, .flags = MODEL_REQUIRED),
    M("Cors", 142),
    M("CreationTime", 9, .flags = MODEL_REQUIRED),
    M("InvokeMode", 150)};
static const struct model_member members_60[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Name", 14, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"InvalidParameterValueException", "ResourceConflictException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_61[] = {
    M("UUID", 9, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_4[] = {"InvalidParameterValueException", "ResourceConflictException", "ResourceInUseException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_62[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 8, .location = MODEL_IN_QUERY)};
static const struct model_member members_63[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_64[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 141, .location = MODEL_IN_QUERY)};
static const char *const errors_5[] = {"ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const char *const errors_6[] = {"InvalidParameterValueException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_65[] = {
    M("FunctionName", 120, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 8, .location = MODEL_IN_QUERY)};
static const struct model_member members_66[] = {
    M("RepositoryType", 9),
    M("Location", 9),
    M("ImageUri", 9),
    M("ResolvedImageUri", 9),
    M("SourceKMSKeyArn", 9)};
static const struct model_member members_67[] = {
    M("ErrorCode", 165, .flags = MODEL_REQUIRED),
    M("Message", 166, .flags = MODEL_REQUIRED)};
static const struct model_member members_68[] = {
    M("ReservedConcurrentExecutions", 168)};
static const struct model_member members_69[] = {
    M("Configuration", 119),
    M("Code", 163),
    M("Tags", 40),
    M("TagsError", 164),
    M("Concurrency", 167)};
static const struct model_member members_70[] = {
    M("LastModified", 33),
    M("FunctionArn", 22),
    M("MaximumRetryAttempts", 174),
    M("MaximumEventAgeInSeconds", 175),
    M("DestinationConfig", 34)};
static const struct model_member members_71[] = {
    M("FunctionUrl", 152, .flags = MODEL_REQUIRED),
    M("FunctionArn", 22, .flags = MODEL_REQUIRED),
    M("AuthType", 11, .flags = MODEL_REQUIRED),
    M("Cors", 142),
    M("CreationTime", 9, .flags = MODEL_REQUIRED),
    M("LastModifiedTime", 9, .flags = MODEL_REQUIRED),
    M("InvokeMode", 150)};
static const struct model_member members_72[] = {
    M("Policy", 9),
    M("RevisionId", 9)};
static const char *const enums_21[] = {"DryRun", "Event", "RequestResponse", NULL};
static const char *const enums_22[] = {"None", "Tail", NULL};
static const struct model_member members_73[] = {
    M("FunctionName", 120, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("InvocationType", "X-Amz-Invocation-Type", 181, .location = MODEL_IN_HEADER),
    W("LogType", "X-Amz-Log-Type", 182, .location = MODEL_IN_HEADER),
    W("ClientContext", "X-Amz-Client-Context", 9, .location = MODEL_IN_HEADER),
    M("Payload", 82, .flags = MODEL_SENSITIVE),
    M("Qualifier", 8, .location = MODEL_IN_QUERY)};
static const struct model_member members_74[] = {
    M("StatusCode", 184, .location = MODEL_IN_STATUS),
    W("FunctionError", "X-Amz-Function-Error", 9, .location = MODEL_IN_HEADER),
    W("LogResult", "X-Amz-Log-Result", 9, .location = MODEL_IN_HEADER),
    M("Payload", 82, .flags = MODEL_SENSITIVE),
    W("ExecutedVersion", "X-Amz-Executed-Version", 15, .location = MODEL_IN_HEADER)};
static const char *const errors_7[] = {"EC2AccessDeniedException", "EC2ThrottledException", "EC2UnexpectedException", "EFSIOException", "EFSMountConnectivityException", "EFSMountFailureException", "EFSMountTimeoutException", "ENILimitReachedException", "InvalidParameterValueException", "InvalidRequestContentException", "InvalidRuntimeException", "InvalidSecurityGroupIDException", "InvalidSubnetIDException", "InvalidZipFileException", "KMSAccessDeniedException", "KMSDisabledException", "KMSInvalidStateException", "KMSNotFoundException", "RecursiveInvocationException", "RequestTooLargeException", "ResourceConflictException", "ResourceNotFoundException", "ResourceNotReadyException", "ServiceException", "SnapStartException", "SnapStartNotReadyException", "SnapStartTimeoutException", "SubnetIPAddressLimitReachedException", "TooManyRequestsException", "UnsupportedMediaTypeException", NULL};
static const struct model_member members_75[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("FunctionVersion", 15, .location = MODEL_IN_QUERY),
    M("Marker", 9, .location = MODEL_IN_QUERY),
    M("MaxItems", 25, .location = MODEL_IN_QUERY)};
static const struct model_member members_76[] = {
    M("member", 21)};
static const struct model_member members_77[] = {
    M("NextMarker", 9),
    M("Aliases", 187)};
static const struct model_member members_78[] = {
    M("EventSourceArn", 5, .location = MODEL_IN_QUERY),
    M("FunctionName", 1, .location = MODEL_IN_QUERY),
    M("Marker", 9, .location = MODEL_IN_QUERY),
    M("MaxItems", 25, .location = MODEL_IN_QUERY)};
static const struct model_member members_79[] = {
    M("member", 72)};
static const struct model_member members_80[] = {
    M("NextMarker", 9),
    M("EventSourceMappings", 190)};
static const char *const enums_23[] = {"ALL", NULL};
static const struct model_member members_81[] = {
    M("MasterRegion", 192, .location = MODEL_IN_QUERY),
    M("FunctionVersion", 193, .location = MODEL_IN_QUERY),
    M("Marker", 9, .location = MODEL_IN_QUERY),
    M("MaxItems", 25, .location = MODEL_IN_QUERY)};
static const struct model_member members_82[] = {
    M("member", 119)};
static const struct model_member members_83[] = {
    M("NextMarker", 9),
    M("Functions", 195)};
static const char *const errors_8[] = {"InvalidParameterValueException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_84[] = {
    W("Resource", "ARN", 197, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_85[] = {
    M("Tags", 40)};
static const struct model_member members_86[] = {
    M("FunctionName", 120, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Marker", 9, .location = MODEL_IN_QUERY),
    M("MaxItems", 25, .location = MODEL_IN_QUERY)};
static const struct model_member members_87[] = {
    M("NextMarker", 9),
    M("Versions", 195)};
static const struct model_member members_88[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("CodeSha256", 9),
    M("Description", 16),
    M("RevisionId", 9)};
static const char *const errors_9[] = {"CodeStorageExceededException", "InvalidParameterValueException", "PreconditionFailedException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_89[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("ReservedConcurrentExecutions", 168, .flags = MODEL_REQUIRED)};
static const struct model_member members_90[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 8, .location = MODEL_IN_QUERY),
    M("MaximumRetryAttempts", 174),
    M("MaximumEventAgeInSeconds", 175),
    M("DestinationConfig", 34)};
static const struct model_member members_91[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("StatementId", 205, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 8, .location = MODEL_IN_QUERY),
    M("RevisionId", 9, .location = MODEL_IN_QUERY)};
static const char *const errors_10[] = {"InvalidParameterValueException", "PreconditionFailedException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_92[] = {
    W("Resource", "ARN", 197, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Tags", 40, .flags = MODEL_REQUIRED)};
static const struct model_member members_93[] = {
    W("Resource", "ARN", 197, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("TagKeys", "tagKeys", 208, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const struct model_member members_94[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Name", 14, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("FunctionVersion", 15),
    M("Description", 16),
    M("RoutingConfig", 17),
    M("RevisionId", 9)};
static const char *const errors_11[] = {"InvalidParameterValueException", "PreconditionFailedException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_95[] = {
    M("UUID", 9, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("FunctionName", 1),
    M("Enabled", 24),
    M("BatchSize", 25),
    M("FilterCriteria", 26),
    M("MaximumBatchingWindowInSeconds", 30),
    M("DestinationConfig", 34),
    M("MaximumRecordAgeInSeconds", 38),
    M("BisectBatchOnFunctionError", 24),
    M("MaximumRetryAttempts", 39),
    M("ParallelizationFactor", 31),
    M("SourceAccessConfigurations", 46),
    M("TumblingWindowInSeconds", 41),
    M("FunctionResponseTypes", 55),
    M("ScalingConfig", 59),
    M("DocumentDBEventSourceConfig", 61),
    M("KMSKeyArn", 65),
    M("MetricsConfig", 66),
    M("ProvisionedPollerConfig", 69)};
static const struct model_member members_96[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("ZipFile", 82, .flags = MODEL_SENSITIVE),
    M("S3Bucket", 83),
    M("S3Key", 84),
    M("S3ObjectVersion", 84),
    M("ImageUri", 9),
    M("Publish", 24),
    M("DryRun", 24),
    M("RevisionId", 9),
    M("Architectures", 108),
    M("SourceKMSKeyArn", 65)};
static const char *const errors_12[] = {"CodeSigningConfigNotFoundException", "CodeStorageExceededException", "CodeVerificationFailedException", "InvalidCodeSignatureException", "InvalidParameterValueException", "PreconditionFailedException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_97[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Role", 79),
    M("Handler", 80),
    M("Description", 16),
    M("Timeout", 85),
    M("MemorySize", 86),
    M("VpcConfig", 87),
    M("Environment", 92),
    M("Runtime", 78),
    M("DeadLetterConfig", 91),
    M("KMSKeyArn", 65),
    M("TracingConfig", 96),
    M("RevisionId", 9),
    M("Layers", 98),
    M("FileSystemConfigs", 100),
    M("ImageConfig", 104),
    M("EphemeralStorage", 110),
    M("SnapStart", 112),
    M("LoggingConfig", 114)};
static const char *const errors_13[] = {"CodeSigningConfigNotFoundException", "CodeVerificationFailedException", "InvalidCodeSignatureException", "InvalidParameterValueException", "PreconditionFailedException", "ResourceConflictException", "ResourceNotFoundException", "ServiceException", "TooManyRequestsException", NULL};
static const struct model_member members_98[] = {
    M("FunctionName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Qualifier", 141, .location = MODEL_IN_QUERY),
    M("AuthType", 11),
    M("Cors", 142),
    M("InvokeMode", 150)};
static const char *const paths_0[] = {"Marker", NULL};
static const char *const paths_1[] = {"NextMarker", NULL};
static const char *const paths_2[] = {"Aliases", NULL};
static const char *const paths_3[] = {"EventSourceMappings", NULL};
static const char *const paths_4[] = {"Functions", NULL};
static const char *const paths_5[] = {"Versions", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "path", "State", "\"Active\""},
    {"failure", "path", "State", "\"Failed\""},
    {"retry", "path", "State", "\"Pending\""}};
static const struct model_acceptor acceptors_1[] = {
    {"success", "path", "Configuration.State", "\"Active\""},
    {"failure", "path", "Configuration.State", "\"Failed\""},
    {"retry", "path", "Configuration.State", "\"Pending\""}};
static const struct model_acceptor acceptors_2[] = {
    {"success", "status", NULL, "200"},
    {"retry", "error", NULL, "\"ResourceNotFoundException\""}};
static const struct model_acceptor acceptors_3[] = {
    {"success", "path", "LastUpdateStatus", "\"Successful\""},
    {"failure", "path", "LastUpdateStatus", "\"Failed\""},
    {"retry", "path", "LastUpdateStatus", "\"InProgress\""}};
static const struct model_acceptor acceptors_4[] = {
    {"success", "path", "Configuration.LastUpdateStatus", "\"Successful\""},
    {"failure", "path", "Configuration.LastUpdateStatus", "\"Failed\""},
    {"retry", "path", "Configuration.LastUpdateStatus", "\"InProgress\""}};
static const struct model_shape shapes[] = {
    {.name = "AddPermissionRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 11},
    {.name = "FunctionName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 140, .pattern = "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?"},
    {.name = "StatementId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 100, .pattern = "([a-zA-Z0-9-_]+)"},
    {.name = "Action", .type = MODEL_STRING, .pattern = "(lambda:[*]|lambda:[a-zA-Z]+|[*])"},
    {.name = "Principal", .type = MODEL_STRING, .pattern = "[^\\s]+"},
    {.name = "Arn", .type = MODEL_STRING, .pattern = "arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)"},
    {.name = "SourceOwner", .type = MODEL_STRING, .has_max = true, .max = 12, .pattern = "\\d{12}"},
    {.name = "EventSourceToken", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "[a-zA-Z0-9._\\-]+"},
    {.name = "Qualifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "(|[a-zA-Z0-9$_-]+)"},
    {.name = "String", .type = MODEL_STRING},
    {.name = "PrincipalOrgID", .type = MODEL_STRING, .has_min = true, .min = 12, .has_max = true, .max = 34, .pattern = "^o-[a-z0-9]{10,32}$"},
    {.name = "FunctionUrlAuthType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "AddPermissionResponse", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "CreateAliasRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 5},
    {.name = "Alias", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)"},
    {.name = "Version", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = "(\\$LATEST|[0-9]+)"},
    {.name = "Description", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "AliasRoutingConfiguration", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "AdditionalVersionWeights", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "AdditionalVersion", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = "[0-9]+"},
    {.name = "Weight", .type = MODEL_DOUBLE, .has_min = true, .min = 0, .has_max = true, .max = 1},
    {.name = "AliasConfiguration", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 6},
    {.name = "FunctionArn", .type = MODEL_STRING, .pattern = "arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}(-gov)?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?"},
    {.name = "CreateEventSourceMappingRequest", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 27},
    {.name = "Enabled", .type = MODEL_BOOLEAN},
    {.name = "BatchSize", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10000},
    {.name = "FilterCriteria", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "FilterList", .type = MODEL_LIST, .members = members_7, .member_count = 1},
    {.name = "Filter", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "Pattern", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 4096, .pattern = ".*"},
    {.name = "MaximumBatchingWindowInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 300},
    {.name = "ParallelizationFactor", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "EventSourcePosition", .type = MODEL_STRING, .enums = enums_1},
    {.name = "Date", .type = MODEL_TIMESTAMP},
    {.name = "DestinationConfig", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "OnSuccess", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "DestinationArn", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 350, .pattern = "^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)"},
    {.name = "OnFailure", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "MaximumRecordAgeInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = -1, .has_max = true, .max = 604800},
    {.name = "MaximumRetryAttemptsEventSourceMapping", .type = MODEL_INTEGER, .has_min = true, .min = -1, .has_max = true, .max = 10000},
    {.name = "Tags", .type = MODEL_MAP, .members = members_11, .member_count = 2},
    {.name = "TumblingWindowInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 900},
    {.name = "Topics", .type = MODEL_LIST, .members = members_12, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 1},
    {.name = "Topic", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 249, .pattern = "^[^.]([a-zA-Z0-9\\-_.]+)"},
    {.name = "Queues", .type = MODEL_LIST, .members = members_13, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 1},
    {.name = "Queue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1000, .pattern = "[\\s\\S]*"},
    {.name = "SourceAccessConfigurations", .type = MODEL_LIST, .members = members_15, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 22},
    {.name = "SourceAccessConfiguration", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "SourceAccessType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "URI", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 200, .pattern = "[a-zA-Z0-9-\\/*:_+=.@-]*"},
    {.name = "SelfManagedEventSource", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "Endpoints", .type = MODEL_MAP, .members = members_17, .member_count = 2, .has_min = true, .min = 1, .has_max = true, .max = 2},
    {.name = "EndPointType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "EndpointLists", .type = MODEL_LIST, .members = members_16, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "Endpoint", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 300, .pattern = "^(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}"},
    {.name = "FunctionResponseTypeList", .type = MODEL_LIST, .members = members_19, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 1},
    {.name = "FunctionResponseType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "AmazonManagedKafkaEventSourceConfig", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "SelfManagedKafkaEventSourceConfig", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "ScalingConfig", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 1},
    {.name = "MaximumConcurrency", .type = MODEL_INTEGER, .has_min = true, .min = 2, .has_max = true, .max = 1000},
    {.name = "DocumentDBEventSourceConfig", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 3},
    {.name = "DatabaseName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 63, .pattern = "[^ /\\.$\\x22]*"},
    {.name = "CollectionName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 57, .pattern = "(^(?!(system\\x2e)))(^[_a-zA-Z0-9])([^$]*)"},
    {.name = "FullDocument", .type = MODEL_STRING, .enums = enums_5},
    {.name = "KMSKeyArn", .type = MODEL_STRING, .pattern = "(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()"},
    {.name = "EventSourceMappingMetricsConfig", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "EventSourceMappingMetricList", .type = MODEL_LIST, .members = members_23, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 1},
    {.name = "EventSourceMappingMetric", .type = MODEL_STRING, .enums = enums_6},
    {.name = "ProvisionedPollerConfig", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "MinimumNumberOfPollers", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 200},
    {.name = "MaximumNumberOfPollers", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 2000},
    {.name = "EventSourceMappingConfiguration", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 32},
    {.name = "FilterCriteriaError", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 2},
    {.name = "FilterCriteriaErrorCode", .type = MODEL_STRING, .has_min = true, .min = 10, .has_max = true, .max = 50, .pattern = "[A-Za-z]+Exception"},
    {.name = "FilterCriteriaErrorMessage", .type = MODEL_STRING, .has_min = true, .min = 10, .has_max = true, .max = 2048, .pattern = ".*"},
    {.name = "EventSourceMappingArn", .type = MODEL_STRING, .has_min = true, .min = 85, .has_max = true, .max = 120, .pattern = "arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"},
    {.name = "CreateFunctionRequest", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 24},
    {.name = "Runtime", .type = MODEL_STRING, .enums = enums_7},
    {.name = "RoleArn", .type = MODEL_STRING, .pattern = "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+"},
    {.name = "Handler", .type = MODEL_STRING, .has_max = true, .max = 128, .pattern = "[^\\s]+"},
    {.name = "FunctionCode", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 6},
    {.name = "Blob", .type = MODEL_BLOB, .flags = MODEL_SENSITIVE},
    {.name = "S3Bucket", .type = MODEL_STRING, .has_min = true, .min = 3, .has_max = true, .max = 63, .pattern = "^[0-9A-Za-z\\.\\-_]*(?<!\\.)$"},
    {.name = "S3Key", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "Timeout", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "MemorySize", .type = MODEL_INTEGER, .has_min = true, .min = 128, .has_max = true, .max = 10240},
    {.name = "VpcConfig", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 3},
    {.name = "SubnetIds", .type = MODEL_LIST, .members = members_30, .member_count = 1, .has_max = true, .max = 16},
    {.name = "SecurityGroupIds", .type = MODEL_LIST, .members = members_30, .member_count = 1, .has_max = true, .max = 5},
    {.name = "PackageType", .type = MODEL_STRING, .enums = enums_8},
    {.name = "DeadLetterConfig", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "Environment", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 1},
    {.name = "EnvironmentVariables", .type = MODEL_MAP, .members = members_33, .member_count = 2, .flags = MODEL_SENSITIVE},
    {.name = "EnvironmentVariableName", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .pattern = "[a-zA-Z]([a-zA-Z0-9_])+"},
    {.name = "EnvironmentVariableValue", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "TracingConfig", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 1},
    {.name = "TracingMode", .type = MODEL_STRING, .enums = enums_9},
    {.name = "LayerList", .type = MODEL_LIST, .members = members_36, .member_count = 1},
    {.name = "LayerVersionArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 140, .pattern = "arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+"},
    {.name = "FileSystemConfigList", .type = MODEL_LIST, .members = members_38, .member_count = 1, .has_max = true, .max = 1},
    {.name = "FileSystemConfig", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "FileSystemArn", .type = MODEL_STRING, .has_max = true, .max = 200, .pattern = "arn:aws[a-zA-Z-]*:elasticfilesystem:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}"},
    {.name = "LocalMountPath", .type = MODEL_STRING, .has_max = true, .max = 160, .pattern = "^/mnt/[a-zA-Z0-9-_.]+$"},
    {.name = "ImageConfig", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 3},
    {.name = "StringList", .type = MODEL_LIST, .members = members_30, .member_count = 1, .has_max = true, .max = 1500},
    {.name = "WorkingDirectory", .type = MODEL_STRING, .has_max = true, .max = 1000},
    {.name = "CodeSigningConfigArn", .type = MODEL_STRING, .has_max = true, .max = 200, .pattern = "arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}"},
    {.name = "ArchitecturesList", .type = MODEL_LIST, .members = members_40, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 1},
    {.name = "Architecture", .type = MODEL_STRING, .enums = enums_10},
    {.name = "EphemeralStorage", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 1},
    {.name = "EphemeralStorageSize", .type = MODEL_INTEGER, .has_min = true, .min = 512, .has_max = true, .max = 10240},
    {.name = "SnapStart", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "SnapStartApplyOn", .type = MODEL_STRING, .enums = enums_11},
    {.name = "LoggingConfig", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 4},
    {.name = "LogFormat", .type = MODEL_STRING, .enums = enums_12},
    {.name = "ApplicationLogLevel", .type = MODEL_STRING, .enums = enums_13},
    {.name = "SystemLogLevel", .type = MODEL_STRING, .enums = enums_14},
    {.name = "LogGroup", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "[\\.\\-_/#A-Za-z0-9]+"},
    {.name = "FunctionConfiguration", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 36},
    {.name = "NamespacedFunctionName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 170, .pattern = "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?"},
    {.name = "NameSpacedFunctionArn", .type = MODEL_STRING, .pattern = "arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}(-gov)?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_\\.]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?"},
    {.name = "Long", .type = MODEL_LONG},
    {.name = "VpcConfigResponse", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 4},
    {.name = "EnvironmentResponse", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 2},
    {.name = "EnvironmentError", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 2},
    {.name = "TracingConfigResponse", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 1},
    {.name = "LayersReferenceList", .type = MODEL_LIST, .members = members_49, .member_count = 1},
    {.name = "Layer", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 4},
    {.name = "State", .type = MODEL_STRING, .enums = enums_15},
    {.name = "StateReasonCode", .type = MODEL_STRING, .enums = enums_16},
    {.name = "LastUpdateStatus", .type = MODEL_STRING, .enums = enums_17},
    {.name = "LastUpdateStatusReasonCode", .type = MODEL_STRING, .enums = enums_18},
    {.name = "ImageConfigResponse", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 2},
    {.name = "ImageConfigError", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 2},
    {.name = "SnapStartResponse", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 2},
    {.name = "SnapStartOptimizationStatus", .type = MODEL_STRING, .enums = enums_19},
    {.name = "RuntimeVersionConfig", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 2},
    {.name = "RuntimeVersionArn", .type = MODEL_STRING, .has_min = true, .min = 26, .has_max = true, .max = 2048, .pattern = "^arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1}::runtime:.+$"},
    {.name = "RuntimeVersionError", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 2},
    {.name = "CreateFunctionUrlConfigRequest", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 5},
    {.name = "FunctionUrlQualifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "(^\\$LATEST$)|((?!^[0-9]+$)([a-zA-Z0-9-_]+))"},
    {.name = "Cors", .type = MODEL_STRUCTURE, .members = members_57, .member_count = 6},
    {.name = "HeadersList", .type = MODEL_LIST, .members = members_54, .member_count = 1, .has_max = true, .max = 100},
    {.name = "Header", .type = MODEL_STRING, .has_max = true, .max = 1024, .pattern = ".*"},
    {.name = "AllowMethodsList", .type = MODEL_LIST, .members = members_55, .member_count = 1, .has_max = true, .max = 6},
    {.name = "Method", .type = MODEL_STRING, .has_max = true, .max = 6, .pattern = ".*"},
    {.name = "AllowOriginsList", .type = MODEL_LIST, .members = members_56, .member_count = 1, .has_max = true, .max = 100},
    {.name = "Origin", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 253, .pattern = ".*"},
    {.name = "MaxAge", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 86400},
    {.name = "InvokeMode", .type = MODEL_STRING, .enums = enums_20},
    {.name = "CreateFunctionUrlConfigResponse", .type = MODEL_STRUCTURE, .members = members_59, .member_count = 6},
    {.name = "FunctionUrl", .type = MODEL_STRING, .has_min = true, .min = 40, .has_max = true, .max = 100},
    {.name = "DeleteAliasRequest", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "DeleteEventSourceMappingRequest", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "DeleteFunctionRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "DeleteFunctionConcurrencyRequest", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 1},
    {.name = "DeleteFunctionEventInvokeConfigRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "DeleteFunctionUrlConfigRequest", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 2},
    {.name = "GetAliasRequest", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "GetEventSourceMappingRequest", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 1},
    {.name = "GetFunctionRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "GetFunctionResponse", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 5},
    {.name = "FunctionCodeLocation", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 5},
    {.name = "TagsError", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 2},
    {.name = "TagsErrorCode", .type = MODEL_STRING, .has_min = true, .min = 10, .has_max = true, .max = 21, .pattern = "[A-Za-z]+Exception"},
    {.name = "TagsErrorMessage", .type = MODEL_STRING, .has_min = true, .min = 84, .has_max = true, .max = 1000, .pattern = "^.*$"},
    {.name = "Concurrency", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "ReservedConcurrentExecutions", .type = MODEL_INTEGER, .has_min = true, .min = 0},
    {.name = "GetFunctionConcurrencyRequest", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 1},
    {.name = "GetFunctionConcurrencyResponse", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 1},
    {.name = "GetFunctionConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "GetFunctionEventInvokeConfigRequest", .type = MODEL_STRUCTURE, .members = members_62, .member_count = 2},
    {.name = "FunctionEventInvokeConfig", .type = MODEL_STRUCTURE, .members = members_70, .member_count = 5},
    {.name = "MaximumRetryAttempts", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 2},
    {.name = "MaximumEventAgeInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 60, .has_max = true, .max = 21600},
    {.name = "GetFunctionUrlConfigRequest", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 2},
    {.name = "GetFunctionUrlConfigResponse", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 7},
    {.name = "GetPolicyRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 2},
    {.name = "GetPolicyResponse", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 2},
    {.name = "InvocationRequest", .type = MODEL_STRUCTURE, .members = members_73, .member_count = 6, .payload = "Payload"},
    {.name = "InvocationType", .type = MODEL_STRING, .enums = enums_21},
    {.name = "LogType", .type = MODEL_STRING, .enums = enums_22},
    {.name = "InvocationResponse", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 5, .payload = "Payload"},
    {.name = "Integer", .type = MODEL_INTEGER},
    {.name = "ListAliasesRequest", .type = MODEL_STRUCTURE, .members = members_75, .member_count = 4},
    {.name = "ListAliasesResponse", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 2},
    {.name = "AliasList", .type = MODEL_LIST, .members = members_76, .member_count = 1},
    {.name = "ListEventSourceMappingsRequest", .type = MODEL_STRUCTURE, .members = members_78, .member_count = 4},
    {.name = "ListEventSourceMappingsResponse", .type = MODEL_STRUCTURE, .members = members_80, .member_count = 2},
    {.name = "EventSourceMappingsList", .type = MODEL_LIST, .members = members_79, .member_count = 1},
    {.name = "ListFunctionsRequest", .type = MODEL_STRUCTURE, .members = members_81, .member_count = 4},
    {.name = "MasterRegion", .type = MODEL_STRING, .pattern = "ALL|[a-z]{2}(-gov)?-[a-z]+-\\d{1}"},
    {.name = "FunctionVersion", .type = MODEL_STRING, .enums = enums_23},
    {.name = "ListFunctionsResponse", .type = MODEL_STRUCTURE, .members = members_83, .member_count = 2},
    {.name = "FunctionList", .type = MODEL_LIST, .members = members_82, .member_count = 1},
    {.name = "ListTagsRequest", .type = MODEL_STRUCTURE, .members = members_84, .member_count = 1},
    {.name = "TaggableResource", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"},
    {.name = "ListTagsResponse", .type = MODEL_STRUCTURE, .members = members_85, .member_count = 1},
    {.name = "ListVersionsByFunctionRequest", .type = MODEL_STRUCTURE, .members = members_86, .member_count = 3},
    {.name = "ListVersionsByFunctionResponse", .type = MODEL_STRUCTURE, .members = members_87, .member_count = 2},
    {.name = "PublishVersionRequest", .type = MODEL_STRUCTURE, .members = members_88, .member_count = 4},
    {.name = "PutFunctionConcurrencyRequest", .type = MODEL_STRUCTURE, .members = members_89, .member_count = 2},
    {.name = "PutFunctionEventInvokeConfigRequest", .type = MODEL_STRUCTURE, .members = members_90, .member_count = 5},
    {.name = "RemovePermissionRequest", .type = MODEL_STRUCTURE, .members = members_91, .member_count = 4},
    {.name = "NamespacedStatementId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 100, .pattern = "([a-zA-Z0-9-_.]+)"},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_92, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_93, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "UpdateAliasRequest", .type = MODEL_STRUCTURE, .members = members_94, .member_count = 6},
    {.name = "UpdateEventSourceMappingRequest", .type = MODEL_STRUCTURE, .members = members_95, .member_count = 19},
    {.name = "UpdateFunctionCodeRequest", .type = MODEL_STRUCTURE, .members = members_96, .member_count = 11},
    {.name = "UpdateFunctionConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_97, .member_count = 19},
    {.name = "UpdateFunctionUrlConfigRequest", .type = MODEL_STRUCTURE, .members = members_98, .member_count = 5},
    {.name = "UpdateFunctionUrlConfigResponse", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 7}};
static const struct model_operation operations[] = {
    {.name = "AddPermission", .method = "POST", .uri = "/2015-03-31/functions/{FunctionName}/policy", .input = 0, .output = 12, .errors = errors_0},
    {.name = "CreateAlias", .method = "POST", .uri = "/2015-03-31/functions/{FunctionName}/aliases", .input = 13, .output = 21, .errors = errors_1},
    {.name = "CreateEventSourceMapping", .method = "POST", .uri = "/2015-03-31/event-source-mappings/", .input = 23, .output = 72, .errors = errors_1},
    {.name = "CreateFunction", .method = "POST", .uri = "/2015-03-31/functions", .input = 77, .output = 119, .errors = errors_2},
    {.name = "CreateFunctionUrlConfig", .method = "POST", .uri = "/2021-10-31/functions/{FunctionName}/url", .input = 140, .output = 151, .errors = errors_1},
    {.name = "DeleteAlias", .method = "DELETE", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = 153, .output = -1, .errors = errors_3},
    {.name = "DeleteEventSourceMapping", .method = "DELETE", .uri = "/2015-03-31/event-source-mappings/{UUID}", .input = 154, .output = 72, .errors = errors_4},
    {.name = "DeleteFunction", .method = "DELETE", .uri = "/2015-03-31/functions/{FunctionName}", .input = 155, .output = -1, .errors = errors_1},
    {.name = "DeleteFunctionConcurrency", .method = "DELETE", .uri = "/2017-10-31/functions/{FunctionName}/concurrency", .input = 156, .output = -1, .errors = errors_1},
    {.name = "DeleteFunctionEventInvokeConfig", .method = "DELETE", .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config", .input = 157, .output = -1, .errors = errors_1},
    {.name = "DeleteFunctionUrlConfig", .method = "DELETE", .uri = "/2021-10-31/functions/{FunctionName}/url", .input = 158, .output = -1, .errors = errors_5},
    {.name = "GetAlias", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = 159, .output = 21, .errors = errors_6},
    {.name = "GetEventSourceMapping", .method = "GET", .uri = "/2015-03-31/event-source-mappings/{UUID}", .input = 160, .output = 72, .errors = errors_6},
    {.name = "GetFunction", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}", .input = 161, .output = 162, .errors = errors_6},
    {.name = "GetFunctionConcurrency", .method = "GET", .uri = "/2019-09-30/functions/{FunctionName}/concurrency", .input = 169, .output = 170, .errors = errors_6},
    {.name = "GetFunctionConfiguration", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/configuration", .input = 171, .output = 119, .errors = errors_6},
    {.name = "GetFunctionEventInvokeConfig", .method = "GET", .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config", .input = 172, .output = 173, .errors = errors_6},
    {.name = "GetFunctionUrlConfig", .method = "GET", .uri = "/2021-10-31/functions/{FunctionName}/url", .input = 176, .output = 177, .errors = errors_6},
    {.name = "GetPolicy", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/policy", .input = 178, .output = 179, .errors = errors_6},
    {.name = "Invoke", .method = "POST", .uri = "/2015-03-31/functions/{FunctionName}/invocations", .input = 180, .output = 183, .errors = errors_7},
    {.name = "ListAliases", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/aliases", .input = 185, .output = 186, .errors = errors_6},
    {.name = "ListEventSourceMappings", .method = "GET", .uri = "/2015-03-31/event-source-mappings/", .input = 188, .output = 189, .errors = errors_6},
    {.name = "ListFunctions", .method = "GET", .uri = "/2015-03-31/functions/", .input = 191, .output = 194, .errors = errors_8},
    {.name = "ListTags", .method = "GET", .uri = "/2017-03-31/tags/{ARN}", .input = 196, .output = 198, .errors = errors_6},
    {.name = "ListVersionsByFunction", .method = "GET", .uri = "/2015-03-31/functions/{FunctionName}/versions", .input = 199, .output = 200, .errors = errors_6},
    {.name = "PublishVersion", .method = "POST", .uri = "/2015-03-31/functions/{FunctionName}/versions", .input = 201, .output = 119, .errors = errors_9},
    {.name = "PutFunctionConcurrency", .method = "PUT", .uri = "/2017-10-31/functions/{FunctionName}/concurrency", .input = 202, .output = 167, .errors = errors_1},
    {.name = "PutFunctionEventInvokeConfig", .method = "PUT", .uri = "/2019-09-25/functions/{FunctionName}/event-invoke-config", .input = 203, .output = 173, .errors = errors_1},
    {.name = "RemovePermission", .method = "DELETE", .uri = "/2015-03-31/functions/{FunctionName}/policy/{StatementId}", .input = 204, .output = -1, .errors = errors_10},
    {.name = "TagResource", .method = "POST", .uri = "/2017-03-31/tags/{ARN}", .input = 206, .output = -1, .errors = errors_1},
    {.name = "UntagResource", .method = "DELETE", .uri = "/2017-03-31/tags/{ARN}", .input = 207, .output = -1, .errors = errors_1},
    {.name = "UpdateAlias", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/aliases/{Name}", .input = 209, .output = 21, .errors = errors_11},
    {.name = "UpdateEventSourceMapping", .method = "PUT", .uri = "/2015-03-31/event-source-mappings/{UUID}", .input = 210, .output = 72, .errors = errors_4},
    {.name = "UpdateFunctionCode", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/code", .input = 211, .output = 119, .errors = errors_12},
    {.name = "UpdateFunctionConfiguration", .method = "PUT", .uri = "/2015-03-31/functions/{FunctionName}/configuration", .input = 212, .output = 119, .errors = errors_13},
    {.name = "UpdateFunctionUrlConfig", .method = "PUT", .uri = "/2021-10-31/functions/{FunctionName}/url", .input = 213, .output = 214, .errors = errors_1}};
static const struct model_paginator paginators[] = {
    {.operation = "ListAliases", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_2},
    {.operation = "ListEventSourceMappings", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_3},
    {.operation = "ListFunctions", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_4},
    {.operation = "ListVersionsByFunction", .input_token = paths_0, .output_token = paths_1, .result_keys = paths_5}};
static const struct model_waiter waiters[] = {
    {"FunctionActive", "GetFunctionConfiguration", 5, 60, acceptors_0, 3},
    {"FunctionActiveV2", "GetFunction", 1, 300, acceptors_1, 3},
    {"FunctionExists", "GetFunction", 1, 20, acceptors_2, 2},
    {"FunctionUpdated", "GetFunctionConfiguration", 5, 60, acceptors_3, 3},
    {"FunctionUpdatedV2", "GetFunction", 1, 300, acceptors_4, 3},
    {"PublishedVersionActive", "GetFunctionConfiguration", 5, 312, acceptors_0, 3}};
const struct model_service model_service_lambda = {
    .name = "lambda",
    .endpoint_prefix = "lambda",
    .signing_name = "lambda",
    .api_version = "2015-03-31",
    .service_id = "Lambda",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 215,
    .operations = operations, .operation_count = 36,
    .paginators = paginators, .paginator_count = 4,
    .waiters = waiters, .waiter_count = 6};
