/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("logGroupName", 1),
    M("kmsKeyId", 2, .flags = MODEL_REQUIRED),
    M("resourceIdentifier", 3)};
static const char *const errors_0[] = {"InvalidParameterException", "OperationAbortedException", "ResourceNotFoundException", "ServiceUnavailableException", NULL};
static const struct model_member members_1[] = {
    M("key", 6),
    M("value", 7)};
static const char *const enums_0[] = {"INFREQUENT_ACCESS", "STANDARD", NULL};
static const struct model_member members_2[] = {
    M("logGroupName", 1, .flags = MODEL_REQUIRED),
    M("kmsKeyId", 2),
    M("tags", 5),
    M("logGroupClass", 8)};
static const char *const errors_1[] = {"InvalidParameterException", "LimitExceededException", "OperationAbortedException", "ResourceAlreadyExistsException", "ServiceUnavailableException", NULL};
static const struct model_member members_3[] = {
    M("logGroupName", 1, .flags = MODEL_REQUIRED),
    M("logStreamName", 10, .flags = MODEL_REQUIRED)};
static const char *const errors_2[] = {"InvalidParameterException", "ResourceAlreadyExistsException", "ResourceNotFoundException", "ServiceUnavailableException", NULL};
static const struct model_member members_4[] = {
    M("logGroupName", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_5[] = {
    M("member", 16)};
static const struct model_member members_6[] = {
    M("accountIdentifiers", 15),
    M("logGroupNamePrefix", 1),
    M("logGroupNamePattern", 17),
    M("nextToken", 18),
    M("limit", 19),
    M("includeLinkedAccounts", 20),
    M("logGroupClass", 8)};
static const char *const enums_1[] = {"ACTIVATED", "ARCHIVED", "DELETED", "DISABLED", NULL};
static const char *const enums_2[] = {"ACCOUNT_DATA_PROTECTION", NULL};
static const struct model_member members_7[] = {
    M("member", 29)};
static const struct model_member members_8[] = {
    M("logGroupName", 1),
    M("creationTime", 24),
    M("retentionInDays", 25),
    M("metricFilterCount", 25),
    M("arn", 26),
    M("storedBytes", 24),
    M("kmsKeyId", 2),
    M("dataProtectionStatus", 27),
    M("inheritedProperties", 28),
    M("logGroupClass", 8),
    M("logGroupArn", 26)};
static const struct model_member members_9[] = {
    M("member", 23)};
static const struct model_member members_10[] = {
    M("logGroups", 22),
    M("nextToken", 18)};
static const char *const errors_3[] = {"InvalidParameterException", "ServiceUnavailableException", NULL};
static const char *const enums_3[] = {"LastEventTime", "LogStreamName", NULL};
static const struct model_member members_11[] = {
    M("logGroupName", 1),
    M("logGroupIdentifier", 31),
    M("logStreamNamePrefix", 10),
    M("orderBy", 32),
    M("descending", 20),
    M("nextToken", 18),
    M("limit", 19)};
static const struct model_member members_12[] = {
    M("logStreamName", 10),
    M("creationTime", 24),
    M("firstEventTimestamp", 24),
    M("lastEventTimestamp", 24),
    M("lastIngestionTime", 24),
    M("uploadSequenceToken", 18),
    M("arn", 26),
    M("storedBytes", 24)};
static const struct model_member members_13[] = {
    M("member", 35)};
static const struct model_member members_14[] = {
    M("logStreams", 34),
    M("nextToken", 18)};
static const char *const errors_4[] = {"InvalidParameterException", "ResourceNotFoundException", "ServiceUnavailableException", NULL};
static const struct model_member members_15[] = {
    M("logGroupName", 1),
    M("resourceIdentifier", 3)};
static const struct model_member members_16[] = {
    M("member", 10)};
static const struct model_member members_17[] = {
    M("logGroupName", 1),
    M("logGroupIdentifier", 31),
    M("logStreamNames", 38),
    M("logStreamNamePrefix", 10),
    M("startTime", 24),
    M("endTime", 24),
    M("filterPattern", 39),
    M("nextToken", 18),
    M("limit", 40),
    M("interleaved", 20),
    M("unmask", 20)};
static const struct model_member members_18[] = {
    M("logStreamName", 10),
    M("timestamp", 24),
    M("message", 18),
    M("ingestionTime", 24),
    M("eventId", 26)};
static const struct model_member members_19[] = {
    M("member", 43)};
static const struct model_member members_20[] = {
    M("logStreamName", 10),
    M("searchedCompletely", 20)};
static const struct model_member members_21[] = {
    M("member", 45)};
static const struct model_member members_22[] = {
    M("events", 42),
    M("searchedLogStreams", 44),
    M("nextToken", 18)};
static const struct model_member members_23[] = {
    M("logGroupName", 1),
    M("logGroupIdentifier", 31),
    M("logStreamName", 10, .flags = MODEL_REQUIRED),
    M("startTime", 24),
    M("endTime", 24),
    M("nextToken", 18),
    M("limit", 40),
    M("startFromHead", 20),
    M("unmask", 20)};
static const struct model_member members_24[] = {
    M("timestamp", 24),
    M("message", 18),
    M("ingestionTime", 24)};
static const struct model_member members_25[] = {
    M("member", 49)};
static const struct model_member members_26[] = {
    M("events", 48),
    M("nextForwardToken", 18),
    M("nextBackwardToken", 18)};
static const struct model_member members_27[] = {
    M("resourceArn", 51, .flags = MODEL_REQUIRED)};
static const struct model_member members_28[] = {
    M("tags", 5)};
static const struct model_member members_29[] = {
    M("timestamp", 24, .flags = MODEL_REQUIRED),
    M("message", 18, .flags = MODEL_REQUIRED)};
static const struct model_member members_30[] = {
    M("member", 55)};
static const struct model_member members_31[] = {
    M("key", 58),
    M("value", 59)};
static const struct model_member members_32[] = {
    M("key", 61),
    M("value", 59)};
static const struct model_member members_33[] = {
    M("keyAttributes", 57),
    M("attributes", 60)};
static const struct model_member members_34[] = {
    M("logGroupName", 1, .flags = MODEL_REQUIRED),
    M("logStreamName", 10, .flags = MODEL_REQUIRED),
    M("logEvents", 54, .flags = MODEL_REQUIRED),
    M("sequenceToken", 18),
    M("entity", 56)};
static const struct model_member members_35[] = {
    M("tooNewLogEventStartIndex", 25),
    M("tooOldLogEventEndIndex", 25),
    M("expiredLogEventEndIndex", 25)};
static const char *const enums_4[] = {"EntitySizeTooLarge", "InvalidAttributes", "InvalidEntity", "InvalidKeyAttributes", "InvalidTypeValue", "MissingRequiredFields", "UnsupportedLogGroupType", NULL};
static const struct model_member members_36[] = {
    M("errorType", 65, .flags = MODEL_REQUIRED)};
static const struct model_member members_37[] = {
    M("nextSequenceToken", 18),
    M("rejectedLogEventsInfo", 63),
    M("rejectedEntityInfo", 64)};
static const char *const errors_5[] = {"DataAlreadyAcceptedException", "InvalidParameterException", "InvalidSequenceTokenException", "ResourceNotFoundException", "ServiceUnavailableException", "UnrecognizedClientException", NULL};
static const struct model_member members_38[] = {
    M("logGroupName", 1, .flags = MODEL_REQUIRED),
    M("retentionInDays", 25, .flags = MODEL_REQUIRED)};
static const struct model_member members_39[] = {
    M("resourceArn", 51, .flags = MODEL_REQUIRED),
    M("tags", 5, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"InvalidParameterException", "ResourceNotFoundException", "ServiceUnavailableException", "TooManyTagsException", NULL};
static const struct model_member members_40[] = {
    M("member", 6)};
static const struct model_member members_41[] = {
    M("resourceArn", 51, .flags = MODEL_REQUIRED),
    M("tagKeys", 69, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"nextToken", NULL};
static const char *const paths_1[] = {"logGroups", NULL};
static const char *const paths_2[] = {"logStreams", NULL};
static const char *const paths_3[] = {"events", "searchedLogStreams", NULL};
static const struct model_shape shapes[] = {
    {.name = "AssociateKmsKeyRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 3},
    {.name = "LogGroupName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "[\\.\\-_/#A-Za-z0-9]+"},
    {.name = "KmsKeyId", .type = MODEL_STRING, .has_max = true, .max = 256},
    {.name = "ResourceIdentifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "[\\w+=/:,.@\\-\\*]*"},
    {.name = "CreateLogGroupRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 4},
    {.name = "Tags", .type = MODEL_MAP, .members = members_1, .member_count = 2, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$"},
    {.name = "TagValue", .type = MODEL_STRING, .has_max = true, .max = 256, .pattern = "^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$"},
    {.name = "LogGroupClass", .type = MODEL_STRING, .enums = enums_0},
    {.name = "CreateLogStreamRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "LogStreamName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512, .pattern = "[^:*]*"},
    {.name = "DeleteLogGroupRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "DeleteLogStreamRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 2},
    {.name = "DeleteRetentionPolicyRequest", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "DescribeLogGroupsRequest", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 7},
    {.name = "AccountIds", .type = MODEL_LIST, .members = members_5, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 20},
    {.name = "AccountId", .type = MODEL_STRING, .has_min = true, .min = 12, .has_max = true, .max = 12, .pattern = "^\\d{12}$"},
    {.name = "LogGroupNamePattern", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 512, .pattern = "[\\.\\-_/#A-Za-z0-9]*"},
    {.name = "NextToken", .type = MODEL_STRING, .has_min = true, .min = 1},
    {.name = "DescribeLimit", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 50},
    {.name = "IncludeLinkedAccounts", .type = MODEL_BOOLEAN},
    {.name = "DescribeLogGroupsResponse", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "LogGroups", .type = MODEL_LIST, .members = members_9, .member_count = 1},
    {.name = "LogGroup", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 11},
    {.name = "Timestamp", .type = MODEL_LONG, .has_min = true, .min = 0},
    {.name = "Days", .type = MODEL_INTEGER},
    {.name = "Arn", .type = MODEL_STRING},
    {.name = "DataProtectionStatus", .type = MODEL_STRING, .enums = enums_1},
    {.name = "InheritedProperties", .type = MODEL_LIST, .members = members_7, .member_count = 1},
    {.name = "InheritedProperty", .type = MODEL_STRING, .enums = enums_2},
    {.name = "DescribeLogStreamsRequest", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 7},
    {.name = "LogGroupIdentifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "[\\w#+=/:,.@-]*"},
    {.name = "OrderBy", .type = MODEL_STRING, .enums = enums_3},
    {.name = "DescribeLogStreamsResponse", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "LogStreams", .type = MODEL_LIST, .members = members_13, .member_count = 1},
    {.name = "LogStream", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 8},
    {.name = "DisassociateKmsKeyRequest", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "FilterLogEventsRequest", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 11},
    {.name = "InputLogStreamNames", .type = MODEL_LIST, .members = members_16, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "FilterPattern", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 1024},
    {.name = "EventsLimit", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10000},
    {.name = "FilterLogEventsResponse", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 3},
    {.name = "FilteredLogEvents", .type = MODEL_LIST, .members = members_19, .member_count = 1},
    {.name = "FilteredLogEvent", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 5},
    {.name = "SearchedLogStreams", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "SearchedLogStream", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "GetLogEventsRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 9},
    {.name = "GetLogEventsResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "OutputLogEvents", .type = MODEL_LIST, .members = members_25, .member_count = 1},
    {.name = "OutputLogEvent", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 3},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 1},
    {.name = "AmazonResourceName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011, .pattern = "[\\w+=/:,.@-]*"},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 1},
    {.name = "PutLogEventsRequest", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 5},
    {.name = "InputLogEvents", .type = MODEL_LIST, .members = members_30, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 10000},
    {.name = "InputLogEvent", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "Entity", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "EntityKeyAttributes", .type = MODEL_MAP, .members = members_31, .member_count = 2, .has_min = true, .min = 2, .has_max = true, .max = 4},
    {.name = "EntityKeyAttributesKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 32},
    {.name = "EntityKeyAttributesValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 512},
    {.name = "EntityAttributes", .type = MODEL_MAP, .members = members_32, .member_count = 2, .has_min = true, .min = 0, .has_max = true, .max = 10},
    {.name = "EntityAttributesKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256},
    {.name = "PutLogEventsResponse", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 3},
    {.name = "RejectedLogEventsInfo", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 3},
    {.name = "RejectedEntityInfo", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 1},
    {.name = "EntityRejectionErrorType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "PutRetentionPolicyRequest", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_40, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50}};
static const struct model_operation operations[] = {
    {.name = "AssociateKmsKey", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "CreateLogGroup", .method = "POST", .uri = "/", .input = 4, .output = -1, .errors = errors_1},
    {.name = "CreateLogStream", .method = "POST", .uri = "/", .input = 9, .output = -1, .errors = errors_2},
    {.name = "DeleteLogGroup", .method = "POST", .uri = "/", .input = 11, .output = -1, .errors = errors_0},
    {.name = "DeleteLogStream", .method = "POST", .uri = "/", .input = 12, .output = -1, .errors = errors_0},
    {.name = "DeleteRetentionPolicy", .method = "POST", .uri = "/", .input = 13, .output = -1, .errors = errors_0},
    {.name = "DescribeLogGroups", .method = "POST", .uri = "/", .input = 14, .output = 21, .errors = errors_3},
    {.name = "DescribeLogStreams", .method = "POST", .uri = "/", .input = 30, .output = 33, .errors = errors_4},
    {.name = "DisassociateKmsKey", .method = "POST", .uri = "/", .input = 36, .output = -1, .errors = errors_0},
    {.name = "FilterLogEvents", .method = "POST", .uri = "/", .input = 37, .output = 41, .errors = errors_4},
    {.name = "GetLogEvents", .method = "POST", .uri = "/", .input = 46, .output = 47, .errors = errors_4},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 50, .output = 52, .errors = errors_4},
    {.name = "PutLogEvents", .method = "POST", .uri = "/", .input = 53, .output = 62, .errors = errors_5},
    {.name = "PutRetentionPolicy", .method = "POST", .uri = "/", .input = 66, .output = -1, .errors = errors_0},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 67, .output = -1, .errors = errors_6},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 68, .output = -1, .errors = errors_4}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeLogGroups", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeLogStreams", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "FilterLogEvents", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3}};
const struct model_service model_service_logs = {
    .name = "logs",
    .endpoint_prefix = "logs",
    .signing_name = "logs",
    .api_version = "2014-03-28",
    .service_id = "CloudWatch Logs",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "Logs_20140328",
    .shapes = shapes, .shape_count = 70,
    .operations = operations, .operation_count = 16,
    .paginators = paginators, .paginator_count = 3};
