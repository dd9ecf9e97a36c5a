/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Arn", 6)};
static const struct model_member members_1[] = {
    M("Key", 9, .flags = MODEL_REQUIRED),
    M("Value", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_2[] = {
    M("member", 8)};
static const struct model_member members_3[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("EventSourceName", 2),
    M("Description", 3),
    M("KmsKeyIdentifier", 4),
    M("DeadLetterConfig", 5),
    M("Tags", 7)};
static const struct model_member members_4[] = {
    M("EventBusArn", 12),
    M("Description", 3),
    M("KmsKeyIdentifier", 4),
    M("DeadLetterConfig", 5)};
static const char *const errors_0[] = {"ConcurrentModificationException", "InternalException", "InvalidStateException", "LimitExceededException", "OperationDisabledException", "ResourceAlreadyExistsException", "ResourceNotFoundException", NULL};
static const struct model_member members_5[] = {
    M("Name", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"ConcurrentModificationException", "InternalException", NULL};
static const struct model_member members_6[] = {
    M("Name", 15, .flags = MODEL_REQUIRED),
    M("EventBusName", 16),
    M("Force", 17)};
static const char *const errors_2[] = {"ConcurrentModificationException", "InternalException", "ManagedRuleException", "ResourceNotFoundException", NULL};
static const struct model_member members_7[] = {
    M("Name", 16)};
static const struct model_member members_8[] = {
    M("Name", 12),
    M("Arn", 12),
    M("Description", 3),
    M("KmsKeyIdentifier", 4),
    M("DeadLetterConfig", 5),
    M("Policy", 12),
    M("CreationTime", 20),
    M("LastModifiedTime", 20)};
static const char *const errors_3[] = {"InternalException", "ResourceNotFoundException", NULL};
static const struct model_member members_9[] = {
    M("Name", 15, .flags = MODEL_REQUIRED),
    M("EventBusName", 16)};
static const char *const enums_0[] = {"DISABLED", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS", NULL};
static const struct model_member members_10[] = {
    M("Name", 15),
    M("Arn", 6),
    M("EventPattern", 23),
    M("ScheduleExpression", 24),
    M("State", 25),
    M("Description", 3),
    M("RoleArn", 6),
    M("ManagedBy", 9),
    M("EventBusName", 1),
    M("CreatedBy", 9)};
static const struct model_member members_11[] = {
    M("NamePrefix", 1),
    M("NextToken", 29),
    M("Limit", 30)};
static const struct model_member members_12[] = {
    M("Name", 12),
    M("Arn", 12),
    M("Description", 3),
    M("Policy", 12),
    M("CreationTime", 20),
    M("LastModifiedTime", 20)};
static const struct model_member members_13[] = {
    M("member", 33)};
static const struct model_member members_14[] = {
    M("EventBuses", 32),
    M("NextToken", 29)};
static const char *const errors_4[] = {"InternalException", NULL};
static const struct model_member members_15[] = {
    M("NamePrefix", 15),
    M("EventBusName", 16),
    M("NextToken", 29),
    M("Limit", 30)};
static const struct model_member members_16[] = {
    M("Name", 15),
    M("Arn", 6),
    M("EventPattern", 23),
    M("State", 25),
    M("Description", 3),
    M("ScheduleExpression", 24),
    M("RoleArn", 6),
    M("ManagedBy", 9),
    M("EventBusName", 1)};
static const struct model_member members_17[] = {
    M("member", 37)};
static const struct model_member members_18[] = {
    M("Rules", 36),
    M("NextToken", 29)};
static const struct model_member members_19[] = {
    M("ResourceARN", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_20[] = {
    M("Tags", 7)};
static const struct model_member members_21[] = {
    M("Rule", 15, .flags = MODEL_REQUIRED),
    M("EventBusName", 16),
    M("NextToken", 29),
    M("Limit", 30)};
static const struct model_member members_22[] = {
    M("key", 47),
    M("value", 24)};
static const struct model_member members_23[] = {
    M("InputPathsMap", 46),
    M("InputTemplate", 48, .flags = MODEL_REQUIRED)};
static const struct model_member members_24[] = {
    M("PartitionKeyPath", 24, .flags = MODEL_REQUIRED)};
static const struct model_member members_25[] = {
    M("member", 55)};
static const struct model_member members_26[] = {
    M("Key", 53, .flags = MODEL_REQUIRED),
    M("Values", 54, .flags = MODEL_REQUIRED)};
static const struct model_member members_27[] = {
    M("member", 52)};
static const struct model_member members_28[] = {
    M("RunCommandTargets", 51, .flags = MODEL_REQUIRED)};
static const char *const enums_1[] = {"EC2", "EXTERNAL", "FARGATE", NULL};
static const struct model_member members_29[] = {
    M("member", 12)};
static const char *const enums_2[] = {"DISABLED", "ENABLED", NULL};
static const struct model_member members_30[] = {
    M("Subnets", 61, .flags = MODEL_REQUIRED),
    M("SecurityGroups", 61),
    M("AssignPublicIp", 62)};
static const struct model_member members_31[] = {
    M("awsvpcConfiguration", 60)};
static const struct model_member members_32[] = {
    M("capacityProvider", 65, .flags = MODEL_REQUIRED),
    M("weight", 66),
    M("base", 67)};
static const struct model_member members_33[] = {
    M("member", 64)};
static const char *const enums_3[] = {"distinctInstance", "memberOf", NULL};
static const struct model_member members_34[] = {
    M("type", 70),
    M("expression", 71)};
static const struct model_member members_35[] = {
    M("member", 69)};
static const char *const enums_4[] = {"binpack", "random", "spread", NULL};
static const struct model_member members_36[] = {
    M("type", 74),
    M("field", 75)};
static const struct model_member members_37[] = {
    M("member", 73)};
static const char *const enums_5[] = {"TASK_DEFINITION", NULL};
static const struct model_member members_38[] = {
    M("TaskDefinitionArn", 6, .flags = MODEL_REQUIRED),
    M("TaskCount", 57),
    M("LaunchType", 58),
    M("NetworkConfiguration", 59),
    M("PlatformVersion", 12),
    M("Group", 12),
    M("CapacityProviderStrategy", 63),
    M("EnableECSManagedTags", 17),
    M("EnableExecuteCommand", 17),
    M("PlacementConstraints", 68),
    M("PlacementStrategy", 72),
    M("PropagateTags", 76),
    M("ReferenceId", 77),
    M("Tags", 7)};
static const struct model_member members_39[] = {
    M("Size", 80)};
static const struct model_member members_40[] = {
    M("Attempts", 80)};
static const struct model_member members_41[] = {
    M("JobDefinition", 12, .flags = MODEL_REQUIRED),
    M("JobName", 12, .flags = MODEL_REQUIRED),
    M("ArrayProperties", 79),
    M("RetryStrategy", 81)};
static const struct model_member members_42[] = {
    M("MessageGroupId", 83)};
static const struct model_member members_43[] = {
    M("member", 86)};
static const struct model_member members_44[] = {
    M("key", 88),
    M("value", 89)};
static const struct model_member members_45[] = {
    M("key", 91),
    M("value", 92)};
static const struct model_member members_46[] = {
    M("PathParameterValues", 85),
    M("HeaderParameters", 87),
    M("QueryStringParameters", 90)};
static const struct model_member members_47[] = {
    M("member", 96, .flags = MODEL_SENSITIVE)};
static const struct model_member members_48[] = {
    M("SecretManagerArn", 94),
    M("Database", 95, .flags = MODEL_REQUIRED),
    M("DbUser", 9),
    M("Sql", 96, .flags = MODEL_SENSITIVE),
    M("StatementName", 97),
    M("WithEvent", 17),
    M("Sqls", 98, .flags = MODEL_SENSITIVE)};
static const struct model_member members_49[] = {
    M("Name", 102, .flags = MODEL_REQUIRED),
    M("Value", 77, .flags = MODEL_REQUIRED)};
static const struct model_member members_50[] = {
    M("member", 101)};
static const struct model_member members_51[] = {
    M("PipelineParameterList", 100)};
static const struct model_member members_52[] = {
    M("MaximumRetryAttempts", 104),
    M("MaximumEventAgeInSeconds", 105)};
static const struct model_member members_53[] = {
    M("GraphQLOperation", 107, .flags = MODEL_SENSITIVE)};
static const struct model_member members_54[] = {
    M("Id", 15, .flags = MODEL_REQUIRED),
    M("Arn", 6, .flags = MODEL_REQUIRED),
    M("RoleArn", 6),
    M("Input", 44),
    M("InputPath", 24),
    M("InputTransformer", 45),
    M("KinesisParameters", 49),
    M("RunCommandParameters", 50),
    M("EcsParameters", 56),
    M("BatchParameters", 78),
    M("SqsParameters", 82),
    M("HttpParameters", 84),
    M("RedshiftDataParameters", 93),
    M("SageMakerPipelineParameters", 99),
    M("DeadLetterConfig", 5),
    M("RetryPolicy", 103),
    M("AppSyncParameters", 106)};
static const struct model_member members_55[] = {
    M("member", 43)};
static const struct model_member members_56[] = {
    M("Targets", 42),
    M("NextToken", 29)};
static const struct model_member members_57[] = {
    M("member", 4)};
static const struct model_member members_58[] = {
    M("Time", 20),
    M("Source", 12),
    M("Resources", 111),
    M("DetailType", 12),
    M("Detail", 12),
    M("EventBusName", 112),
    M("TraceHeader", 97)};
static const struct model_member members_59[] = {
    M("member", 110)};
static const struct model_member members_60[] = {
    M("Entries", 109, .flags = MODEL_REQUIRED),
    M("EndpointId", 113)};
static const struct model_member members_61[] = {
    M("EventId", 117),
    M("ErrorCode", 12),
    M("ErrorMessage", 12)};
static const struct model_member members_62[] = {
    M("member", 116)};
static const struct model_member members_63[] = {
    M("FailedEntryCount", 80),
    M("Entries", 115)};
static const struct model_member members_64[] = {
    M("Type", 12, .flags = MODEL_REQUIRED),
    M("Key", 12, .flags = MODEL_REQUIRED),
    M("Value", 12, .flags = MODEL_REQUIRED)};
static const struct model_member members_65[] = {
    M("EventBusName", 119),
    M("Action", 120),
    M("Principal", 121),
    M("StatementId", 122),
    M("Condition", 123),
    M("Policy", 12)};
static const char *const errors_5[] = {"ConcurrentModificationException", "InternalException", "OperationDisabledException", "PolicyLengthExceededException", "ResourceNotFoundException", NULL};
static const struct model_member members_66[] = {
    M("Name", 15, .flags = MODEL_REQUIRED),
    M("ScheduleExpression", 24),
    M("EventPattern", 23),
    M("State", 25),
    M("Description", 3),
    M("RoleArn", 6),
    M("Tags", 7),
    M("EventBusName", 16)};
static const struct model_member members_67[] = {
    M("RuleArn", 6)};
static const char *const errors_6[] = {"ConcurrentModificationException", "InternalException", "InvalidEventPatternException", "LimitExceededException", "ManagedRuleException", "ResourceNotFoundException", NULL};
static const struct model_member members_68[] = {
    M("Rule", 15, .flags = MODEL_REQUIRED),
    M("EventBusName", 16),
    M("Targets", 42, .flags = MODEL_REQUIRED)};
static const struct model_member members_69[] = {
    M("TargetId", 15),
    M("ErrorCode", 12),
    M("ErrorMessage", 12)};
static const struct model_member members_70[] = {
    M("member", 129)};
static const struct model_member members_71[] = {
    M("FailedEntryCount", 80),
    M("FailedEntries", 128)};
static const char *const errors_7[] = {"ConcurrentModificationException", "InternalException", "LimitExceededException", "ManagedRuleException", "ResourceNotFoundException", NULL};
static const struct model_member members_72[] = {
    M("StatementId", 122),
    M("RemoveAllPermissions", 17),
    M("EventBusName", 119)};
static const char *const errors_8[] = {"ConcurrentModificationException", "InternalException", "OperationDisabledException", "ResourceNotFoundException", NULL};
static const struct model_member members_73[] = {
    M("member", 15)};
static const struct model_member members_74[] = {
    M("Rule", 15, .flags = MODEL_REQUIRED),
    M("EventBusName", 16),
    M("Ids", 132, .flags = MODEL_REQUIRED),
    M("Force", 17)};
static const struct model_member members_75[] = {
    M("member", 135)};
static const struct model_member members_76[] = {
    M("FailedEntryCount", 80),
    M("FailedEntries", 134)};
static const struct model_member members_77[] = {
    M("ResourceARN", 6, .flags = MODEL_REQUIRED),
    M("Tags", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_78[] = {
    M("member", 9)};
static const struct model_member members_79[] = {
    M("ResourceARN", 6, .flags = MODEL_REQUIRED),
    M("TagKeys", 139, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Rules", NULL};
static const char *const paths_2[] = {"Targets", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateEventBusRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 6},
    {.name = "EventBusName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "[/\\.\\-_A-Za-z0-9]+"},
    {.name = "EventSourceName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "aws\\.partner(/[\\.\\-_A-Za-z0-9]+){2,}"},
    {.name = "EventBusDescription", .type = MODEL_STRING, .has_max = true, .max = 512},
    {.name = "KmsKeyIdentifier", .type = MODEL_STRING, .has_max = true, .max = 2048},
    {.name = "DeadLetterConfig", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "ResourceArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600},
    {.name = "TagList", .type = MODEL_LIST, .members = members_2, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "CreateEventBusResponse", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 4},
    {.name = "String", .type = MODEL_STRING},
    {.name = "DeleteEventBusRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "DeleteRuleRequest", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 3},
    {.name = "RuleName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "[\\.\\-_A-Za-z0-9]+"},
    {.name = "EventBusNameOrArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "(arn:aws[\\w-]*:events:[a-z]{2}-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+"},
    {.name = "Boolean", .type = MODEL_BOOLEAN},
    {.name = "DescribeEventBusRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 1},
    {.name = "DescribeEventBusResponse", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 8},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "DescribeRuleRequest", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "DescribeRuleResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 10},
    {.name = "EventPattern", .type = MODEL_STRING, .has_max = true, .max = 4096},
    {.name = "ScheduleExpression", .type = MODEL_STRING, .has_max = true, .max = 256},
    {.name = "RuleState", .type = MODEL_STRING, .enums = enums_0},
    {.name = "DisableRuleRequest", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "EnableRuleRequest", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "ListEventBusesRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 3},
    {.name = "NextToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "LimitMax100", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListEventBusesResponse", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "EventBusList", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "EventBus", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 6},
    {.name = "ListRulesRequest", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 4},
    {.name = "ListRulesResponse", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "RuleResponseList", .type = MODEL_LIST, .members = members_17, .member_count = 1},
    {.name = "Rule", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 9},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "ListTargetsByRuleRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 4},
    {.name = "ListTargetsByRuleResponse", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 2},
    {.name = "TargetList", .type = MODEL_LIST, .members = members_55, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "Target", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 17},
    {.name = "TargetInput", .type = MODEL_STRING, .has_max = true, .max = 8192},
    {.name = "InputTransformer", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "TransformerPaths", .type = MODEL_MAP, .members = members_22, .member_count = 2, .has_max = true, .max = 100},
    {.name = "InputTransformerPathKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "[A-Za-z0-9\\_\\-]+"},
    {.name = "TransformerInput", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 8192},
    {.name = "KinesisParameters", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 1},
    {.name = "RunCommandParameters", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 1},
    {.name = "RunCommandTargets", .type = MODEL_LIST, .members = members_27, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 5},
    {.name = "RunCommandTarget", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "RunCommandTargetKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"},
    {.name = "RunCommandTargetValues", .type = MODEL_LIST, .members = members_25, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "RunCommandTargetValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256},
    {.name = "EcsParameters", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 14},
    {.name = "LimitMin1", .type = MODEL_INTEGER, .has_min = true, .min = 1},
    {.name = "LaunchType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "NetworkConfiguration", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 1},
    {.name = "AwsVpcConfiguration", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "StringList", .type = MODEL_LIST, .members = members_29, .member_count = 1},
    {.name = "AssignPublicIp", .type = MODEL_STRING, .enums = enums_2},
    {.name = "CapacityProviderStrategy", .type = MODEL_LIST, .members = members_33, .member_count = 1, .has_max = true, .max = 6},
    {.name = "CapacityProviderStrategyItem", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 3},
    {.name = "CapacityProvider", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255},
    {.name = "CapacityProviderStrategyItemWeight", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 1000},
    {.name = "CapacityProviderStrategyItemBase", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 100000},
    {.name = "PlacementConstraints", .type = MODEL_LIST, .members = members_35, .member_count = 1, .has_max = true, .max = 10},
    {.name = "PlacementConstraint", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 2},
    {.name = "PlacementConstraintType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "PlacementConstraintExpression", .type = MODEL_STRING, .has_max = true, .max = 2000},
    {.name = "PlacementStrategies", .type = MODEL_LIST, .members = members_37, .member_count = 1, .has_max = true, .max = 5},
    {.name = "PlacementStrategy", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 2},
    {.name = "PlacementStrategyType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "PlacementStrategyField", .type = MODEL_STRING, .has_max = true, .max = 255},
    {.name = "PropagateTags", .type = MODEL_STRING, .enums = enums_5},
    {.name = "ReferenceId", .type = MODEL_STRING, .has_max = true, .max = 1024},
    {.name = "BatchParameters", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 4},
    {.name = "BatchArrayProperties", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 1},
    {.name = "Integer", .type = MODEL_INTEGER},
    {.name = "BatchRetryStrategy", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 1},
    {.name = "SqsParameters", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "MessageGroupId", .type = MODEL_STRING, .has_max = true, .max = 100},
    {.name = "HttpParameters", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 3},
    {.name = "PathParameterList", .type = MODEL_LIST, .members = members_43, .member_count = 1},
    {.name = "PathParameter", .type = MODEL_STRING, .pattern = "^(?!\\s*$).+"},
    {.name = "HeaderParametersMap", .type = MODEL_MAP, .members = members_44, .member_count = 2},
    {.name = "HeaderKey", .type = MODEL_STRING, .has_max = true, .max = 512, .pattern = "^[!#$%&'*+-.^_`|~0-9a-zA-Z]+$"},
    {.name = "HeaderValue", .type = MODEL_STRING, .has_max = true, .max = 512, .pattern = "^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$"},
    {.name = "QueryStringParametersMap", .type = MODEL_MAP, .members = members_45, .member_count = 2},
    {.name = "QueryStringKey", .type = MODEL_STRING, .has_max = true, .max = 512, .pattern = "[^\\x00-\\x1F\\x7F]+"},
    {.name = "QueryStringValue", .type = MODEL_STRING, .has_max = true, .max = 512, .pattern = "[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+"},
    {.name = "RedshiftDataParameters", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 7},
    {.name = "RedshiftSecretManagerArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)"},
    {.name = "Database", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64},
    {.name = "Sql", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 1, .has_max = true, .max = 100000},
    {.name = "StatementName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 500},
    {.name = "Sqls", .type = MODEL_LIST, .members = members_47, .member_count = 1, .flags = MODEL_SENSITIVE, .has_min = true, .min = 0, .has_max = true, .max = 40},
    {.name = "SageMakerPipelineParameters", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "SageMakerPipelineParameterList", .type = MODEL_LIST, .members = members_50, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "SageMakerPipelineParameter", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 2},
    {.name = "SageMakerPipelineParameterName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "^[a-zA-Z0-9](-*[a-zA-Z0-9])*$"},
    {.name = "RetryPolicy", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 2},
    {.name = "MaximumRetryAttempts", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 185},
    {.name = "MaximumEventAgeInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 60, .has_max = true, .max = 86400},
    {.name = "AppSyncParameters", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 1},
    {.name = "GraphQLOperation", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 1, .has_max = true, .max = 1048576},
    {.name = "PutEventsRequest", .type = MODEL_STRUCTURE, .members = members_60, .member_count = 2},
    {.name = "PutEventsRequestEntryList", .type = MODEL_LIST, .members = members_59, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "PutEventsRequestEntry", .type = MODEL_STRUCTURE, .members = members_58, .member_count = 7},
    {.name = "EventResourceList", .type = MODEL_LIST, .members = members_57, .member_count = 1},
    {.name = "NonPartnerEventBusNameOrArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "(arn:aws[\\w-]*:events:[a-z]{2}-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[\\.\\-_A-Za-z0-9]+"},
    {.name = "EndpointId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 50, .pattern = "^[A-Za-z0-9\\-]+[\\.][A-Za-z0-9\\-]+$"},
    {.name = "PutEventsResponse", .type = MODEL_STRUCTURE, .members = members_63, .member_count = 2},
    {.name = "PutEventsResultEntryList", .type = MODEL_LIST, .members = members_62, .member_count = 1},
    {.name = "PutEventsResultEntry", .type = MODEL_STRUCTURE, .members = members_61, .member_count = 3},
    {.name = "EventId", .type = MODEL_STRING, .has_max = true, .max = 64},
    {.name = "PutPermissionRequest", .type = MODEL_STRUCTURE, .members = members_65, .member_count = 6},
    {.name = "NonPartnerEventBusName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "[\\.\\-_A-Za-z0-9]+"},
    {.name = "Action", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "events:[a-zA-Z]+"},
    {.name = "Principal", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 12, .pattern = "(\\d{12}|\\*)"},
    {.name = "StatementId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "[a-zA-Z0-9-_]+"},
    {.name = "Condition", .type = MODEL_STRUCTURE, .members = members_64, .member_count = 3},
    {.name = "PutRuleRequest", .type = MODEL_STRUCTURE, .members = members_66, .member_count = 8},
    {.name = "PutRuleResponse", .type = MODEL_STRUCTURE, .members = members_67, .member_count = 1},
    {.name = "PutTargetsRequest", .type = MODEL_STRUCTURE, .members = members_68, .member_count = 3},
    {.name = "PutTargetsResponse", .type = MODEL_STRUCTURE, .members = members_71, .member_count = 2},
    {.name = "PutTargetsResultEntryList", .type = MODEL_LIST, .members = members_70, .member_count = 1},
    {.name = "PutTargetsResultEntry", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 3},
    {.name = "RemovePermissionRequest", .type = MODEL_STRUCTURE, .members = members_72, .member_count = 3},
    {.name = "RemoveTargetsRequest", .type = MODEL_STRUCTURE, .members = members_74, .member_count = 4},
    {.name = "TargetIdList", .type = MODEL_LIST, .members = members_73, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "RemoveTargetsResponse", .type = MODEL_STRUCTURE, .members = members_76, .member_count = 2},
    {.name = "RemoveTargetsResultEntryList", .type = MODEL_LIST, .members = members_75, .member_count = 1},
    {.name = "RemoveTargetsResultEntry", .type = MODEL_STRUCTURE, .members = members_69, .member_count = 3},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_77, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_79, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_78, .member_count = 1},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "CreateEventBus", .method = "POST", .uri = "/", .input = 0, .output = 11, .errors = errors_0},
    {.name = "DeleteEventBus", .method = "POST", .uri = "/", .input = 13, .output = -1, .errors = errors_1},
    {.name = "DeleteRule", .method = "POST", .uri = "/", .input = 14, .output = -1, .errors = errors_2},
    {.name = "DescribeEventBus", .method = "POST", .uri = "/", .input = 18, .output = 19, .errors = errors_3},
    {.name = "DescribeRule", .method = "POST", .uri = "/", .input = 21, .output = 22, .errors = errors_3},
    {.name = "DisableRule", .method = "POST", .uri = "/", .input = 26, .output = -1, .errors = errors_2},
    {.name = "EnableRule", .method = "POST", .uri = "/", .input = 27, .output = -1, .errors = errors_2},
    {.name = "ListEventBuses", .method = "POST", .uri = "/", .input = 28, .output = 31, .errors = errors_4},
    {.name = "ListRules", .method = "POST", .uri = "/", .input = 34, .output = 35, .errors = errors_3},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 38, .output = 39, .errors = errors_3},
    {.name = "ListTargetsByRule", .method = "POST", .uri = "/", .input = 40, .output = 41, .errors = errors_3},
    {.name = "PutEvents", .method = "POST", .uri = "/", .input = 108, .output = 114, .errors = errors_4},
    {.name = "PutPermission", .method = "POST", .uri = "/", .input = 118, .output = -1, .errors = errors_5},
    {.name = "PutRule", .method = "POST", .uri = "/", .input = 124, .output = 125, .errors = errors_6},
    {.name = "PutTargets", .method = "POST", .uri = "/", .input = 126, .output = 127, .errors = errors_7},
    {.name = "RemovePermission", .method = "POST", .uri = "/", .input = 130, .output = -1, .errors = errors_8},
    {.name = "RemoveTargets", .method = "POST", .uri = "/", .input = 131, .output = 133, .errors = errors_2},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 136, .output = 137, .errors = errors_2},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 138, .output = 140, .errors = errors_2}};
static const struct model_paginator paginators[] = {
    {.operation = "ListRules", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListTargetsByRule", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_events = {
    .name = "events",
    .endpoint_prefix = "events",
    .signing_name = "events",
    .api_version = "2015-10-07",
    .service_id = "EventBridge",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AWSEvents",
    .shapes = shapes, .shape_count = 141,
    .operations = operations, .operation_count = 19,
    .paginators = paginators, .paginator_count = 2};
