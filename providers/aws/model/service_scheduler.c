/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"DELETE", "NONE", NULL};
static const char *const enums_1[] = {"FLEXIBLE", "OFF", NULL};
static const struct model_member members_0[] = {
    M("MaximumWindowInMinutes", 6),
    M("Mode", 7, .flags = MODEL_REQUIRED)};
static const char *const enums_2[] = {"DISABLED", "ENABLED", NULL};
static const struct model_member members_1[] = {
    M("Arn", 16)};
static const struct model_member members_2[] = {
    M("base", 20),
    M("capacityProvider", 21, .flags = MODEL_REQUIRED),
    M("weight", 22)};
static const struct model_member members_3[] = {
    M("member", 19)};
static const char *const enums_3[] = {"EC2", "EXTERNAL", "FARGATE", NULL};
static const struct model_member members_4[] = {
    M("member", 28)};
static const struct model_member members_5[] = {
    M("AssignPublicIp", 12),
    M("SecurityGroups", 27),
    M("Subnets", 29, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("awsvpcConfiguration", 26)};
static const char *const enums_4[] = {"distinctInstance", "memberOf", NULL};
static const struct model_member members_7[] = {
    M("expression", 32),
    M("type", 33)};
static const struct model_member members_8[] = {
    M("member", 31)};
static const char *const enums_5[] = {"binpack", "random", "spread", NULL};
static const struct model_member members_9[] = {
    M("field", 36),
    M("type", 37)};
static const struct model_member members_10[] = {
    M("member", 35)};
static const char *const enums_6[] = {"TASK_DEFINITION", NULL};
static const struct model_member members_11[] = {
    M("key", 43),
    M("value", 10)};
static const struct model_member members_12[] = {
    M("member", 42)};
static const struct model_member members_13[] = {
    M("CapacityProviderStrategy", 18),
    M("EnableECSManagedTags", 23),
    M("EnableExecuteCommand", 23),
    M("Group", 21),
    M("LaunchType", 24),
    M("NetworkConfiguration", 25),
    M("PlacementConstraints", 30),
    M("PlacementStrategy", 34),
    M("PlatformVersion", 38),
    M("PropagateTags", 39),
    M("ReferenceId", 40),
    M("Tags", 41),
    M("TaskCount", 44),
    M("TaskDefinitionArn", 14, .flags = MODEL_REQUIRED)};
static const struct model_member members_14[] = {
    M("DetailType", 43, .flags = MODEL_REQUIRED),
    M("Source", 46, .flags = MODEL_REQUIRED)};
static const struct model_member members_15[] = {
    M("PartitionKey", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_16[] = {
    M("MaximumEventAgeInSeconds", 50),
    M("MaximumRetryAttempts", 51)};
static const struct model_member members_17[] = {
    M("Name", 56, .flags = MODEL_REQUIRED),
    M("Value", 57, .flags = MODEL_REQUIRED)};
static const struct model_member members_18[] = {
    M("member", 55)};
static const struct model_member members_19[] = {
    M("PipelineParameterList", 54)};
static const struct model_member members_20[] = {
    M("MessageGroupId", 43)};
static const struct model_member members_21[] = {
    M("Arn", 14, .flags = MODEL_REQUIRED),
    M("DeadLetterConfig", 15),
    M("EcsParameters", 17),
    M("EventBridgeParameters", 45),
    M("Input", 47),
    M("KinesisParameters", 48),
    M("RetryPolicy", 49),
    M("RoleArn", 52, .flags = MODEL_REQUIRED),
    M("SageMakerPipelineParameters", 53),
    M("SqsParameters", 58)};
static const struct model_member members_22[] = {
    M("ActionAfterCompletion", 1),
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("EndDate", 4),
    M("FlexibleTimeWindow", 5, .flags = MODEL_REQUIRED),
    M("GroupName", 8),
    M("KmsKeyArn", 9),
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("ScheduleExpression", 10, .flags = MODEL_REQUIRED),
    M("ScheduleExpressionTimezone", 11),
    M("StartDate", 4),
    M("State", 12),
    M("Target", 13, .flags = MODEL_REQUIRED)};
static const struct model_member members_23[] = {
    M("ScheduleArn", 60, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"ConflictException", "InternalServerException", "ResourceNotFoundException", "ServiceQuotaExceededException", "ThrottlingException", "ValidationException", NULL};
static const struct model_member members_24[] = {
    M("Key", 43, .flags = MODEL_REQUIRED),
    M("Value", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_25[] = {
    M("member", 63)};
static const struct model_member members_26[] = {
    M("ClientToken", 2, .flags = MODEL_TOKEN),
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Tags", 62)};
static const struct model_member members_27[] = {
    M("ScheduleGroupArn", 65, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"ConflictException", "InternalServerException", "ServiceQuotaExceededException", "ThrottlingException", "ValidationException", NULL};
static const struct model_member members_28[] = {
    W("ClientToken", "clientToken", 2, .location = MODEL_IN_QUERY, .flags = MODEL_TOKEN),
    W("GroupName", "groupName", 8, .location = MODEL_IN_QUERY),
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_2[] = {"ConflictException", "InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException", NULL};
static const struct model_member members_29[] = {
    W("ClientToken", "clientToken", 2, .location = MODEL_IN_QUERY, .flags = MODEL_TOKEN),
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_30[] = {
    W("GroupName", "groupName", 8, .location = MODEL_IN_QUERY),
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_31[] = {
    M("ActionAfterCompletion", 1),
    M("Arn", 60),
    M("CreationDate", 4),
    M("Description", 3),
    M("EndDate", 4),
    M("FlexibleTimeWindow", 5),
    M("GroupName", 8),
    M("KmsKeyArn", 9),
    M("LastModificationDate", 4),
    M("Name", 8),
    M("ScheduleExpression", 10),
    M("ScheduleExpressionTimezone", 11),
    M("StartDate", 4),
    M("State", 12),
    M("Target", 13)};
static const char *const errors_3[] = {"InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException", NULL};
static const struct model_member members_32[] = {
    M("Name", 8, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const enums_7[] = {"ACTIVE", "DELETING", NULL};
static const struct model_member members_33[] = {
    M("Arn", 65),
    M("CreationDate", 4),
    M("LastModificationDate", 4),
    M("Name", 8),
    M("State", 74)};
static const struct model_member members_34[] = {
    M("MaxResults", 76, .location = MODEL_IN_QUERY),
    M("NamePrefix", 8, .location = MODEL_IN_QUERY),
    M("NextToken", 77, .location = MODEL_IN_QUERY)};
static const struct model_member members_35[] = {
    M("member", 80)};
static const struct model_member members_36[] = {
    M("NextToken", 77),
    M("ScheduleGroups", 79, .flags = MODEL_REQUIRED)};
static const char *const errors_4[] = {"InternalServerException", "ThrottlingException", "ValidationException", NULL};
static const struct model_member members_37[] = {
    W("GroupName", "ScheduleGroup", 8, .location = MODEL_IN_QUERY),
    M("MaxResults", 76, .location = MODEL_IN_QUERY),
    M("NamePrefix", 8, .location = MODEL_IN_QUERY),
    M("NextToken", 77, .location = MODEL_IN_QUERY),
    M("State", 12, .location = MODEL_IN_QUERY)};
static const struct model_member members_38[] = {
    M("Arn", 14, .flags = MODEL_REQUIRED)};
static const struct model_member members_39[] = {
    M("Arn", 60),
    M("CreationDate", 4),
    M("GroupName", 8),
    M("LastModificationDate", 4),
    M("Name", 8),
    M("State", 12),
    M("Target", 85)};
static const struct model_member members_40[] = {
    M("member", 84)};
static const struct model_member members_41[] = {
    M("NextToken", 77),
    M("Schedules", 83, .flags = MODEL_REQUIRED)};
static const struct model_member members_42[] = {
    M("ResourceArn", 87, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_43[] = {
    M("Tags", 62)};
static const struct model_member members_44[] = {
    M("ResourceArn", 87, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("Tags", 62, .flags = MODEL_REQUIRED)};
static const struct model_member members_45[] = {
    M("member", 43)};
static const struct model_member members_46[] = {
    M("ResourceArn", 87, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    M("TagKeys", 92, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"ScheduleGroups", NULL};
static const char *const paths_2[] = {"Schedules", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateScheduleInput", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 13},
    {.name = "ActionAfterCompletion", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ClientToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "^[a-zA-Z0-9-_]+$"},
    {.name = "Description", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 512},
    {.name = "EndDate", .type = MODEL_TIMESTAMP},
    {.name = "FlexibleTimeWindow", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "MaximumWindowInMinutes", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 1440},
    {.name = "FlexibleTimeWindowMode", .type = MODEL_STRING, .enums = enums_1},
    {.name = "ScheduleGroupName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64, .pattern = "^[0-9a-zA-Z-_.]+$"},
    {.name = "KmsKeyArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "^arn:aws(-[a-z]+)?:kms:[a-z0-9\\-]+:\\d{12}:(key|alias)\\/[0-9a-zA-Z-_]*$"},
    {.name = "ScheduleExpression", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256},
    {.name = "ScheduleExpressionTimezone", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "ScheduleState", .type = MODEL_STRING, .enums = enums_2},
    {.name = "Target", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 10},
    {.name = "TargetArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600},
    {.name = "DeadLetterConfig", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 1},
    {.name = "DeadLetterConfigArnString", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "^arn:aws(-[a-z]+)?:sqs:[a-z0-9\\-]+:\\d{12}:[a-zA-Z0-9\\-_]+$"},
    {.name = "EcsParameters", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 14},
    {.name = "CapacityProviderStrategy", .type = MODEL_LIST, .members = members_3, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 6},
    {.name = "CapacityProviderStrategyItem", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 3},
    {.name = "CapacityProviderStrategyItemBase", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 100000},
    {.name = "CapacityProvider", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255},
    {.name = "CapacityProviderStrategyItemWeight", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 1000},
    {.name = "EnableECSManagedTags", .type = MODEL_BOOLEAN},
    {.name = "LaunchType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "NetworkConfiguration", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "AwsVpcConfiguration", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 3},
    {.name = "SecurityGroups", .type = MODEL_LIST, .members = members_4, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 5},
    {.name = "SecurityGroup", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1000},
    {.name = "Subnets", .type = MODEL_LIST, .members = members_4, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 16},
    {.name = "PlacementConstraints", .type = MODEL_LIST, .members = members_8, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 10},
    {.name = "PlacementConstraint", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "PlacementConstraintExpression", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 2000},
    {.name = "PlacementConstraintType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "PlacementStrategies", .type = MODEL_LIST, .members = members_10, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 5},
    {.name = "PlacementStrategy", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 2},
    {.name = "PlacementStrategyField", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 255},
    {.name = "PlacementStrategyType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "PlatformVersion", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 64},
    {.name = "PropagateTags", .type = MODEL_STRING, .enums = enums_6},
    {.name = "ReferenceId", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "Tags", .type = MODEL_LIST, .members = members_12, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50},
    {.name = "TagMap", .type = MODEL_MAP, .members = members_11, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TaskCount", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "EventBridgeParameters", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "Source", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "^(?=[/\\.\\-_A-Za-z0-9]+)((?!aws\\.).*)|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)$"},
    {.name = "TargetInput", .type = MODEL_STRING, .has_min = true, .min = 1},
    {.name = "KinesisParameters", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "RetryPolicy", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "MaximumEventAgeInSeconds", .type = MODEL_INTEGER, .has_min = true, .min = 60, .has_max = true, .max = 86400},
    {.name = "MaximumRetryAttempts", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 185},
    {.name = "RoleArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$"},
    {.name = "SageMakerPipelineParameters", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "SageMakerPipelineParameterList", .type = MODEL_LIST, .members = members_18, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "SageMakerPipelineParameter", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "SageMakerPipelineParameterName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "^[A-Za-z0-9\\-_]*$"},
    {.name = "SageMakerPipelineParameterValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024},
    {.name = "SqsParameters", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 1},
    {.name = "CreateScheduleOutput", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "ScheduleArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1224, .pattern = "^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule\\/[0-9a-zA-Z-_.]+\\/[0-9a-zA-Z-_.]+$"},
    {.name = "CreateScheduleGroupInput", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "TagList", .type = MODEL_LIST, .members = members_25, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 2},
    {.name = "CreateScheduleGroupOutput", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 1},
    {.name = "ScheduleGroupArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1224, .pattern = "^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule-group\\/[0-9a-zA-Z-_.]+$"},
    {.name = "DeleteScheduleInput", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "DeleteScheduleOutput", .type = MODEL_STRUCTURE},
    {.name = "DeleteScheduleGroupInput", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "DeleteScheduleGroupOutput", .type = MODEL_STRUCTURE},
    {.name = "GetScheduleInput", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "GetScheduleOutput", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 15},
    {.name = "GetScheduleGroupInput", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 1},
    {.name = "GetScheduleGroupOutput", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 5},
    {.name = "ScheduleGroupState", .type = MODEL_STRING, .enums = enums_7},
    {.name = "ListScheduleGroupsInput", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 3},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "NextToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048},
    {.name = "ListScheduleGroupsOutput", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 2},
    {.name = "ScheduleGroupList", .type = MODEL_LIST, .members = members_35, .member_count = 1},
    {.name = "ScheduleGroupSummary", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 5},
    {.name = "ListSchedulesInput", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 5},
    {.name = "ListSchedulesOutput", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "ScheduleList", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "ScheduleSummary", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 7},
    {.name = "TargetSummary", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "ListTagsForResourceInput", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "TagResourceArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011, .pattern = "^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule-group\\/[0-9a-zA-Z-_.]+$"},
    {.name = "ListTagsForResourceOutput", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1},
    {.name = "TagResourceInput", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 2},
    {.name = "TagResourceOutput", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceInput", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_45, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "UntagResourceOutput", .type = MODEL_STRUCTURE},
    {.name = "UpdateScheduleInput", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 13},
    {.name = "UpdateScheduleOutput", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "CreateSchedule", .method = "POST", .uri = "/schedules/{Name}", .input = 0, .output = 59, .errors = errors_0},
    {.name = "CreateScheduleGroup", .method = "POST", .uri = "/schedule-groups/{Name}", .input = 61, .output = 64, .errors = errors_1},
    {.name = "DeleteSchedule", .method = "DELETE", .uri = "/schedules/{Name}", .input = 66, .output = 67, .errors = errors_2},
    {.name = "DeleteScheduleGroup", .method = "DELETE", .uri = "/schedule-groups/{Name}", .input = 68, .output = 69, .errors = errors_2},
    {.name = "GetSchedule", .method = "GET", .uri = "/schedules/{Name}", .input = 70, .output = 71, .errors = errors_3},
    {.name = "GetScheduleGroup", .method = "GET", .uri = "/schedule-groups/{Name}", .input = 72, .output = 73, .errors = errors_3},
    {.name = "ListScheduleGroups", .method = "GET", .uri = "/schedule-groups", .input = 75, .output = 78, .errors = errors_4},
    {.name = "ListSchedules", .method = "GET", .uri = "/schedules", .input = 81, .output = 82, .errors = errors_3},
    {.name = "ListTagsForResource", .method = "GET", .uri = "/tags/{ResourceArn}", .input = 86, .output = 88, .errors = errors_3},
    {.name = "TagResource", .method = "POST", .uri = "/tags/{ResourceArn}", .input = 89, .output = 90, .errors = errors_2},
    {.name = "UntagResource", .method = "DELETE", .uri = "/tags/{ResourceArn}", .input = 91, .output = 93, .errors = errors_2},
    {.name = "UpdateSchedule", .method = "PUT", .uri = "/schedules/{Name}", .input = 94, .output = 95, .errors = errors_2}};
static const struct model_paginator paginators[] = {
    {.operation = "ListScheduleGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListSchedules", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_scheduler = {
    .name = "scheduler",
    .endpoint_prefix = "scheduler",
    .signing_name = "scheduler",
    .api_version = "2021-06-30",
    .service_id = "Scheduler",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 96,
    .operations = operations, .operation_count = 12,
    .paginators = paginators, .paginator_count = 2};
