/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 1)};
static const struct model_member members_1[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("Label", 1, .flags = MODEL_REQUIRED),
    M("AWSAccountId", 2, .flags = MODEL_REQUIRED),
    M("ActionName", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"AuthorizationError", "InternalError", "InvalidParameter", "NotFound", NULL};
static const struct model_member members_2[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("Token", 1, .flags = MODEL_REQUIRED),
    M("AuthenticateOnUnsubscribe", 1)};
static const struct model_member members_3[] = {
    M("SubscriptionArn", 1)};
static const char *const errors_1[] = {"AuthorizationError", "FilterPolicyLimitExceeded", "InternalError", "InvalidParameter", "NotFound", "ReplayLimitExceeded", "SubscriptionLimitExceeded", NULL};
static const struct model_member members_4[] = {
    M("key", 1),
    M("value", 1)};
static const struct model_member members_5[] = {
    M("Key", 10, .flags = MODEL_REQUIRED),
    M("Value", 11, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("member", 9)};
static const struct model_member members_7[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("Attributes", 7),
    M("Tags", 8),
    M("DataProtectionPolicy", 1)};
static const struct model_member members_8[] = {
    M("TopicArn", 1)};
static const char *const errors_2[] = {"AuthorizationError", "ConcurrentAccess", "InternalError", "InvalidParameter", "InvalidSecurity", "StaleTag", "TagLimitExceeded", "TagPolicy", "TopicLimitExceeded", NULL};
static const struct model_member members_9[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED)};
static const char *const errors_3[] = {"AuthorizationError", "ConcurrentAccess", "InternalError", "InvalidParameter", "InvalidState", "NotFound", "StaleTag", "TagPolicy", NULL};
static const struct model_member members_10[] = {
    M("SubscriptionArn", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_11[] = {
    M("Attributes", 16)};
static const struct model_member members_12[] = {
    M("Attributes", 7)};
static const char *const errors_4[] = {"AuthorizationError", "InternalError", "InvalidParameter", "InvalidSecurity", "NotFound", NULL};
static const struct model_member members_13[] = {
    M("NextToken", 1)};
static const struct model_member members_14[] = {
    M("SubscriptionArn", 1),
    M("Owner", 1),
    M("Protocol", 1),
    M("Endpoint", 1),
    M("TopicArn", 1)};
static const struct model_member members_15[] = {
    M("member", 22)};
static const struct model_member members_16[] = {
    M("Subscriptions", 21),
    M("NextToken", 1)};
static const char *const errors_5[] = {"AuthorizationError", "InternalError", "InvalidParameter", NULL};
static const struct model_member members_17[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("NextToken", 1)};
static const struct model_member members_18[] = {
    M("ResourceArn", 26, .flags = MODEL_REQUIRED)};
static const struct model_member members_19[] = {
    M("Tags", 8)};
static const char *const errors_6[] = {"AuthorizationError", "ConcurrentAccess", "InvalidParameter", "ResourceNotFound", "TagPolicy", NULL};
static const struct model_member members_20[] = {
    M("member", 31)};
static const struct model_member members_21[] = {
    M("Topics", 30),
    M("NextToken", 1)};
static const struct model_member members_22[] = {
    M("DataType", 1, .flags = MODEL_REQUIRED),
    M("StringValue", 1),
    M("BinaryValue", 36)};
static const struct model_member members_23[] = {
    W("key", "Name", 1),
    W("value", "Value", 35)};
static const struct model_member members_24[] = {
    M("TopicArn", 1),
    M("TargetArn", 1),
    M("PhoneNumber", 33, .flags = MODEL_SENSITIVE),
    M("Message", 1, .flags = MODEL_REQUIRED),
    M("Subject", 1),
    M("MessageStructure", 1),
    M("MessageAttributes", 34),
    M("MessageDeduplicationId", 1),
    M("MessageGroupId", 1)};
static const struct model_member members_25[] = {
    M("MessageId", 1),
    M("SequenceNumber", 1)};
static const char *const errors_7[] = {"AuthorizationError", "EndpointDisabled", "InternalError", "InvalidParameter", "InvalidSecurity", "KMSAccessDenied", "KMSDisabled", "KMSInvalidState", "KMSNotFound", "KMSOptInRequired", "KMSThrottling", "NotFound", "ParameterValueInvalid", "PlatformApplicationDisabled", "ValidationException", NULL};
static const struct model_member members_26[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("Label", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_27[] = {
    M("SubscriptionArn", 1, .flags = MODEL_REQUIRED),
    M("AttributeName", 1, .flags = MODEL_REQUIRED),
    M("AttributeValue", 1)};
static const char *const errors_8[] = {"AuthorizationError", "FilterPolicyLimitExceeded", "InternalError", "InvalidParameter", "NotFound", "ReplayLimitExceeded", NULL};
static const struct model_member members_28[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("AttributeName", 1, .flags = MODEL_REQUIRED),
    M("AttributeValue", 1)};
static const struct model_member members_29[] = {
    M("TopicArn", 1, .flags = MODEL_REQUIRED),
    M("Protocol", 1, .flags = MODEL_REQUIRED),
    M("Endpoint", 1),
    M("Attributes", 16),
    M("ReturnSubscriptionArn", 42)};
static const char *const errors_9[] = {"AuthorizationError", "FilterPolicyLimitExceeded", "InternalError", "InvalidParameter", "InvalidSecurity", "NotFound", "ReplayLimitExceeded", "SubscriptionLimitExceeded", NULL};
static const struct model_member members_30[] = {
    M("ResourceArn", 26, .flags = MODEL_REQUIRED),
    M("Tags", 8, .flags = MODEL_REQUIRED)};
static const char *const errors_10[] = {"AuthorizationError", "ConcurrentAccess", "InvalidParameter", "ResourceNotFound", "StaleTag", "TagLimitExceeded", "TagPolicy", NULL};
static const struct model_member members_31[] = {
    M("member", 10)};
static const struct model_member members_32[] = {
    M("ResourceArn", 26, .flags = MODEL_REQUIRED),
    M("TagKeys", 48, .flags = MODEL_REQUIRED)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Subscriptions", NULL};
static const char *const paths_2[] = {"Topics", NULL};
static const struct model_shape shapes[] = {
    {.name = "AddPermissionInput", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 4},
    {.name = "topicARN", .type = MODEL_STRING},
    {.name = "DelegatesList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "ActionsList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "ConfirmSubscriptionInput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 3},
    {.name = "ConfirmSubscriptionResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "CreateTopicInput", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 4},
    {.name = "TopicAttributesMap", .type = MODEL_MAP, .members = members_4, .member_count = 2},
    {.name = "TagList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "CreateTopicResponse", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "DeleteTopicInput", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "GetSubscriptionAttributesInput", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "GetSubscriptionAttributesResponse", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 1},
    {.name = "SubscriptionAttributesMap", .type = MODEL_MAP, .members = members_4, .member_count = 2},
    {.name = "GetTopicAttributesInput", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "GetTopicAttributesResponse", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 1},
    {.name = "ListSubscriptionsInput", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "ListSubscriptionsResponse", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "SubscriptionsList", .type = MODEL_LIST, .members = members_15, .member_count = 1},
    {.name = "Subscription", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 5},
    {.name = "ListSubscriptionsByTopicInput", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "ListSubscriptionsByTopicResponse", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 1},
    {.name = "AmazonResourceName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "ListTopicsInput", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 1},
    {.name = "ListTopicsResponse", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "TopicsList", .type = MODEL_LIST, .members = members_20, .member_count = 1},
    {.name = "Topic", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 1},
    {.name = "PublishInput", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 9},
    {.name = "PhoneNumber", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "MessageAttributeMap", .type = MODEL_MAP, .members = members_23, .member_count = 2},
    {.name = "MessageAttributeValue", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 3},
    {.name = "Binary", .type = MODEL_BLOB},
    {.name = "PublishResponse", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "RemovePermissionInput", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "SetSubscriptionAttributesInput", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 3},
    {.name = "SetTopicAttributesInput", .type = MODEL_STRUCTURE, .members = members_28, .member_count = 3},
    {.name = "SubscribeInput", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 5},
    {.name = "boolean", .type = MODEL_BOOLEAN},
    {.name = "SubscribeResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UnsubscribeInput", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 1},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_31, .member_count = 1},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "AddPermission", .method = "POST", .uri = "/", .input = 0, .output = -1, .errors = errors_0},
    {.name = "ConfirmSubscription", .method = "POST", .uri = "/", .input = 4, .output = 5, .result_wrapper = "ConfirmSubscriptionResult", .errors = errors_1},
    {.name = "CreateTopic", .method = "POST", .uri = "/", .input = 6, .output = 12, .result_wrapper = "CreateTopicResult", .errors = errors_2},
    {.name = "DeleteTopic", .method = "POST", .uri = "/", .input = 13, .output = -1, .errors = errors_3},
    {.name = "GetSubscriptionAttributes", .method = "POST", .uri = "/", .input = 14, .output = 15, .result_wrapper = "GetSubscriptionAttributesResult", .errors = errors_0},
    {.name = "GetTopicAttributes", .method = "POST", .uri = "/", .input = 17, .output = 18, .result_wrapper = "GetTopicAttributesResult", .errors = errors_4},
    {.name = "ListSubscriptions", .method = "POST", .uri = "/", .input = 19, .output = 20, .result_wrapper = "ListSubscriptionsResult", .errors = errors_5},
    {.name = "ListSubscriptionsByTopic", .method = "POST", .uri = "/", .input = 23, .output = 24, .result_wrapper = "ListSubscriptionsByTopicResult", .errors = errors_0},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 25, .output = 27, .result_wrapper = "ListTagsForResourceResult", .errors = errors_6},
    {.name = "ListTopics", .method = "POST", .uri = "/", .input = 28, .output = 29, .result_wrapper = "ListTopicsResult", .errors = errors_5},
    {.name = "Publish", .method = "POST", .uri = "/", .input = 32, .output = 37, .result_wrapper = "PublishResult", .errors = errors_7},
    {.name = "RemovePermission", .method = "POST", .uri = "/", .input = 38, .output = -1, .errors = errors_0},
    {.name = "SetSubscriptionAttributes", .method = "POST", .uri = "/", .input = 39, .output = -1, .errors = errors_8},
    {.name = "SetTopicAttributes", .method = "POST", .uri = "/", .input = 40, .output = -1, .errors = errors_4},
    {.name = "Subscribe", .method = "POST", .uri = "/", .input = 41, .output = 43, .result_wrapper = "SubscribeResult", .errors = errors_9},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 44, .output = 45, .result_wrapper = "TagResourceResult", .errors = errors_10},
    {.name = "Unsubscribe", .method = "POST", .uri = "/", .input = 46, .output = -1, .errors = errors_4},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 47, .output = 49, .result_wrapper = "UntagResourceResult", .errors = errors_10}};
static const struct model_paginator paginators[] = {
    {.operation = "ListSubscriptions", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListSubscriptionsByTopic", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListTopics", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_sns = {
    .name = "sns",
    .endpoint_prefix = "sns",
    .signing_name = "sns",
    .api_version = "2010-03-31",
    .service_id = "SNS",
    .protocol = MODEL_QUERY,
    .xml_namespace = "http://sns.amazonaws.com/doc/2010-03-31/",
    .shapes = shapes, .shape_count = 50,
    .operations = operations, .operation_count = 18,
    .paginators = paginators, .paginator_count = 3};
