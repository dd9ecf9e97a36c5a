/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 1)};
static const struct model_member members_1[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("Label", 1, .flags = MODEL_REQUIRED),
    M("AWSAccountIds", 2, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Actions", 3, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const char *const errors_0[] = {"InvalidAddress", "InvalidSecurity", "OverLimit", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_2[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("ReceiptHandle", 1, .flags = MODEL_REQUIRED),
    M("VisibilityTimeout", 5, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"InvalidAddress", "InvalidSecurity", "MessageNotInflight", "QueueDoesNotExist", "ReceiptHandleIsInvalid", "RequestThrottled", "UnsupportedOperation", NULL};
static const char *const enums_0[] = {"All", "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesNotVisible", "ContentBasedDeduplication", "CreatedTimestamp", "DeduplicationScope", "DelaySeconds", "FifoQueue", "FifoThroughputLimit", "KmsDataKeyReusePeriodSeconds", "KmsMasterKeyId", "LastModifiedTimestamp", "MaximumMessageSize", "MessageRetentionPeriod", "Policy", "QueueArn", "ReceiveMessageWaitTimeSeconds", "RedriveAllowPolicy", "RedrivePolicy", "SqsManagedSseEnabled", "VisibilityTimeout", NULL};
static const struct model_member members_3[] = {
    M("key", 8),
    M("value", 1)};
static const struct model_member members_4[] = {
    M("key", 1),
    M("value", 1)};
static const struct model_member members_5[] = {
    M("QueueName", 1, .flags = MODEL_REQUIRED),
    M("Attributes", 7, .flags = MODEL_FLAT),
    M("tags", 9, .flags = MODEL_FLAT)};
static const struct model_member members_6[] = {
    M("QueueUrl", 1)};
static const char *const errors_2[] = {"InvalidAddress", "InvalidAttributeName", "InvalidAttributeValue", "InvalidSecurity", "QueueDeletedRecently", "QueueNameExists", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_7[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("ReceiptHandle", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"InvalidAddress", "InvalidIdFormat", "InvalidSecurity", "QueueDoesNotExist", "ReceiptHandleIsInvalid", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_8[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_4[] = {"InvalidAddress", "InvalidSecurity", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_9[] = {
    M("member", 8)};
static const struct model_member members_10[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("AttributeNames", 14, .flags = MODEL_FLAT)};
static const struct model_member members_11[] = {
    M("Attributes", 7, .flags = MODEL_FLAT)};
static const char *const errors_5[] = {"InvalidAddress", "InvalidAttributeName", "InvalidSecurity", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_12[] = {
    M("QueueName", 1, .flags = MODEL_REQUIRED),
    M("QueueOwnerAWSAccountId", 1)};
static const struct model_member members_13[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("NextToken", 1),
    M("MaxResults", 5)};
static const struct model_member members_14[] = {
    M("queueUrls", 20, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("NextToken", 1)};
static const struct model_member members_15[] = {
    M("Tags", 9, .flags = MODEL_FLAT)};
static const struct model_member members_16[] = {
    M("QueueNamePrefix", 1),
    M("NextToken", 1),
    M("MaxResults", 5)};
static const struct model_member members_17[] = {
    M("QueueUrls", 20, .flags = MODEL_FLAT),
    M("NextToken", 1)};
static const char *const errors_6[] = {"InvalidAddress", "InvalidSecurity", "RequestThrottled", "UnsupportedOperation", NULL};
static const char *const errors_7[] = {"InvalidAddress", "InvalidSecurity", "PurgeQueueInProgress", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const char *const enums_1[] = {"AWSTraceHeader", "All", "ApproximateFirstReceiveTimestamp", "ApproximateReceiveCount", "DeadLetterQueueSourceArn", "MessageDeduplicationId", "MessageGroupId", "SenderId", "SentTimestamp", "SequenceNumber", NULL};
static const struct model_member members_18[] = {
    M("member", 28)};
static const struct model_member members_19[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("AttributeNames", 14, .flags = MODEL_FLAT),
    M("MessageSystemAttributeNames", 27, .flags = MODEL_FLAT),
    M("MessageAttributeNames", 29, .flags = MODEL_FLAT),
    M("MaxNumberOfMessages", 5),
    M("VisibilityTimeout", 5),
    M("WaitTimeSeconds", 5),
    M("ReceiveRequestAttemptId", 1)};
static const struct model_member members_20[] = {
    M("key", 28),
    M("value", 1)};
static const struct model_member members_21[] = {
    M("member", 36)};
static const struct model_member members_22[] = {
    M("StringValue", 1),
    M("BinaryValue", 36),
    M("StringListValues", 37, .flags = MODEL_FLAT),
    M("BinaryListValues", 38, .flags = MODEL_FLAT),
    M("DataType", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_23[] = {
    M("key", 1),
    M("value", 35)};
static const struct model_member members_24[] = {
    M("MessageId", 1),
    M("ReceiptHandle", 1),
    M("MD5OfBody", 1),
    M("Body", 1),
    M("Attributes", 33, .flags = MODEL_FLAT),
    M("MD5OfMessageAttributes", 1),
    M("MessageAttributes", 34, .flags = MODEL_FLAT)};
static const struct model_member members_25[] = {
    M("member", 32)};
static const struct model_member members_26[] = {
    M("Messages", 31, .flags = MODEL_FLAT)};
static const char *const errors_8[] = {"InvalidAddress", "InvalidSecurity", "KmsAccessDenied", "KmsDisabled", "KmsInvalidKeyUsage", "KmsInvalidState", "KmsNotFound", "KmsOptInRequired", "KmsThrottled", "OverLimit", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_27[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("Label", 1, .flags = MODEL_REQUIRED)};
static const char *const enums_2[] = {"AWSTraceHeader", NULL};
static const struct model_member members_28[] = {
    M("key", 42),
    M("value", 43)};
static const struct model_member members_29[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("MessageBody", 1, .flags = MODEL_REQUIRED),
    M("DelaySeconds", 5),
    M("MessageAttributes", 34, .flags = MODEL_FLAT),
    M("MessageSystemAttributes", 41, .flags = MODEL_FLAT),
    M("MessageDeduplicationId", 1),
    M("MessageGroupId", 1)};
static const struct model_member members_30[] = {
    M("MD5OfMessageBody", 1),
    M("MD5OfMessageAttributes", 1),
    M("MD5OfMessageSystemAttributes", 1),
    M("MessageId", 1),
    M("SequenceNumber", 1)};
static const char *const errors_9[] = {"InvalidAddress", "InvalidMessageContents", "InvalidSecurity", "KmsAccessDenied", "KmsDisabled", "KmsInvalidKeyUsage", "KmsInvalidState", "KmsNotFound", "KmsOptInRequired", "KmsThrottled", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_31[] = {
    M("Id", 1, .flags = MODEL_REQUIRED),
    M("MessageBody", 1, .flags = MODEL_REQUIRED),
    M("DelaySeconds", 5),
    M("MessageAttributes", 34, .flags = MODEL_FLAT),
    M("MessageSystemAttributes", 41, .flags = MODEL_FLAT),
    M("MessageDeduplicationId", 1),
    M("MessageGroupId", 1)};
static const struct model_member members_32[] = {
    M("member", 47)};
static const struct model_member members_33[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("Entries", 46, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_34[] = {
    M("Id", 1, .flags = MODEL_REQUIRED),
    M("MessageId", 1, .flags = MODEL_REQUIRED),
    M("MD5OfMessageBody", 1, .flags = MODEL_REQUIRED),
    M("MD5OfMessageAttributes", 1),
    M("MD5OfMessageSystemAttributes", 1),
    M("SequenceNumber", 1)};
static const struct model_member members_35[] = {
    M("member", 50)};
static const struct model_member members_36[] = {
    M("Id", 1, .flags = MODEL_REQUIRED),
    M("SenderFault", 53, .flags = MODEL_REQUIRED),
    M("Code", 1, .flags = MODEL_REQUIRED),
    M("Message", 1)};
static const struct model_member members_37[] = {
    M("member", 52)};
static const struct model_member members_38[] = {
    M("Successful", 49, .flags = MODEL_REQUIRED | MODEL_FLAT),
    M("Failed", 51, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const char *const errors_10[] = {"BatchEntryIdsNotDistinct", "BatchRequestTooLong", "EmptyBatchRequest", "InvalidAddress", "InvalidBatchEntryId", "InvalidSecurity", "KmsAccessDenied", "KmsDisabled", "KmsInvalidKeyUsage", "KmsInvalidState", "KmsNotFound", "KmsOptInRequired", "KmsThrottled", "QueueDoesNotExist", "RequestThrottled", "TooManyEntriesInBatchRequest", "UnsupportedOperation", NULL};
static const struct model_member members_39[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("Attributes", 7, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const char *const errors_11[] = {"InvalidAddress", "InvalidAttributeName", "InvalidAttributeValue", "InvalidSecurity", "OverLimit", "QueueDoesNotExist", "RequestThrottled", "UnsupportedOperation", NULL};
static const struct model_member members_40[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("Tags", 9, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const struct model_member members_41[] = {
    M("QueueUrl", 1, .flags = MODEL_REQUIRED),
    M("TagKeys", 57, .flags = MODEL_REQUIRED | MODEL_FLAT)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"queueUrls", NULL};
static const char *const paths_2[] = {"QueueUrls", NULL};
static const struct model_shape shapes[] = {
    {.name = "AddPermissionRequest", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 4},
    {.name = "String", .type = MODEL_STRING},
    {.name = "AWSAccountIdList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ActionNameList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ChangeMessageVisibilityRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 3},
    {.name = "NullableInteger", .type = MODEL_INTEGER},
    {.name = "CreateQueueRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 3},
    {.name = "QueueAttributeMap", .type = MODEL_MAP, .members = members_3, .member_count = 2, .flags = MODEL_FLAT},
    {.name = "QueueAttributeName", .type = MODEL_STRING, .enums = enums_0},
    {.name = "TagMap", .type = MODEL_MAP, .members = members_4, .member_count = 2, .flags = MODEL_FLAT},
    {.name = "CreateQueueResult", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "DeleteMessageRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "DeleteQueueRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "GetQueueAttributesRequest", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "AttributeNameList", .type = MODEL_LIST, .members = members_9, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "GetQueueAttributesResult", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 1},
    {.name = "GetQueueUrlRequest", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "GetQueueUrlResult", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "ListDeadLetterSourceQueuesRequest", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 3},
    {.name = "ListDeadLetterSourceQueuesResult", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 2},
    {.name = "QueueUrlList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ListQueueTagsRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "ListQueueTagsResult", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "ListQueuesRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 3},
    {.name = "ListQueuesResult", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "PurgeQueueRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "ReceiveMessageRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 8},
    {.name = "MessageSystemAttributeList", .type = MODEL_LIST, .members = members_18, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "MessageSystemAttributeName", .type = MODEL_STRING, .enums = enums_1},
    {.name = "MessageAttributeNameList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "ReceiveMessageResult", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "MessageList", .type = MODEL_LIST, .members = members_25, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "Message", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 7},
    {.name = "MessageSystemAttributeMap", .type = MODEL_MAP, .members = members_20, .member_count = 2, .flags = MODEL_FLAT},
    {.name = "MessageBodyAttributeMap", .type = MODEL_MAP, .members = members_23, .member_count = 2, .flags = MODEL_FLAT},
    {.name = "MessageAttributeValue", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 5},
    {.name = "Binary", .type = MODEL_BLOB},
    {.name = "StringList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "BinaryList", .type = MODEL_LIST, .members = members_21, .member_count = 1},
    {.name = "RemovePermissionRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 2},
    {.name = "SendMessageRequest", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 7},
    {.name = "MessageBodySystemAttributeMap", .type = MODEL_MAP, .members = members_28, .member_count = 2, .flags = MODEL_FLAT},
    {.name = "MessageSystemAttributeNameForSends", .type = MODEL_STRING, .enums = enums_2},
    {.name = "MessageSystemAttributeValue", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 5},
    {.name = "SendMessageResult", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 5},
    {.name = "SendMessageBatchRequest", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "SendMessageBatchRequestEntryList", .type = MODEL_LIST, .members = members_32, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "SendMessageBatchRequestEntry", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 7},
    {.name = "SendMessageBatchResult", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "SendMessageBatchResultEntryList", .type = MODEL_LIST, .members = members_35, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "SendMessageBatchResultEntry", .type = MODEL_STRUCTURE, .members = members_34, .member_count = 6},
    {.name = "BatchResultErrorEntryList", .type = MODEL_LIST, .members = members_37, .member_count = 1, .flags = MODEL_FLAT},
    {.name = "BatchResultErrorEntry", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 4},
    {.name = "Boolean", .type = MODEL_BOOLEAN},
    {.name = "SetQueueAttributesRequest", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 2},
    {.name = "TagQueueRequest", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 2},
    {.name = "UntagQueueRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .flags = MODEL_FLAT}};
static const struct model_operation operations[] = {
    {.name = "AddPermission", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "ChangeMessageVisibility", .method = "POST", .uri = "/", .input = 4, .output = -1, .errors = errors_1},
    {.name = "CreateQueue", .method = "POST", .uri = "/", .input = 6, .output = 10, .errors = errors_2},
    {.name = "DeleteMessage", .method = "POST", .uri = "/", .input = 11, .output = -1, .errors = errors_3},
    {.name = "DeleteQueue", .method = "POST", .uri = "/", .input = 12, .output = -1, .errors = errors_4},
    {.name = "GetQueueAttributes", .method = "POST", .uri = "/", .input = 13, .output = 15, .errors = errors_5},
    {.name = "GetQueueUrl", .method = "POST", .uri = "/", .input = 16, .output = 17, .errors = errors_4},
    {.name = "ListDeadLetterSourceQueues", .method = "POST", .uri = "/", .input = 18, .output = 19, .errors = errors_4},
    {.name = "ListQueueTags", .method = "POST", .uri = "/", .input = 21, .output = 22, .errors = errors_4},
    {.name = "ListQueues", .method = "POST", .uri = "/", .input = 23, .output = 24, .errors = errors_6},
    {.name = "PurgeQueue", .method = "POST", .uri = "/", .input = 25, .output = -1, .errors = errors_7},
    {.name = "ReceiveMessage", .method = "POST", .uri = "/", .input = 26, .output = 30, .errors = errors_8},
    {.name = "RemovePermission", .method = "POST", .uri = "/", .input = 39, .output = -1, .errors = errors_4},
    {.name = "SendMessage", .method = "POST", .uri = "/", .input = 40, .output = 44, .errors = errors_9},
    {.name = "SendMessageBatch", .method = "POST", .uri = "/", .input = 45, .output = 48, .errors = errors_10},
    {.name = "SetQueueAttributes", .method = "POST", .uri = "/", .input = 54, .output = -1, .errors = errors_11},
    {.name = "TagQueue", .method = "POST", .uri = "/", .input = 55, .output = -1, .errors = errors_4},
    {.name = "UntagQueue", .method = "POST", .uri = "/", .input = 56, .output = -1, .errors = errors_4}};
static const struct model_paginator paginators[] = {
    {.operation = "ListDeadLetterSourceQueues", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListQueues", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_sqs = {
    .name = "sqs",
    .endpoint_prefix = "sqs",
    .signing_name = "sqs",
    .api_version = "2012-11-05",
    .service_id = "SQS",
    .protocol = MODEL_JSON_1_0,
    .target_prefix = "AmazonSQS",
    .query_compatible = true,
    .shapes = shapes, .shape_count = 58,
    .operations = operations, .operation_count = 18,
    .paginators = paginators, .paginator_count = 2};
