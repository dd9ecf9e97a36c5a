/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("RequestToken", 1, .flags = MODEL_REQUIRED)};
static const char *const enums_0[] = {"CREATE", "DELETE", "UPDATE", NULL};
static const char *const enums_1[] = {"CANCEL_COMPLETE", "CANCEL_IN_PROGRESS", "FAILED", "IN_PROGRESS", "PENDING", "SUCCESS", NULL};
static const char *const enums_2[] = {"AccessDenied", "AlreadyExists", "GeneralServiceException", "InternalFailure", "InvalidCredentials", "InvalidRequest", "NetworkFailure", "NotFound", "NotStabilized", "NotUpdatable", "ResourceConflict", "ServiceInternalError", "ServiceLimitExceeded", "ServiceTimeout", "Throttling", "UnauthorizedTaggingOperation", NULL};
static const struct model_member members_1[] = {
    M("TypeName", 4),
    M("Identifier", 5),
    M("RequestToken", 1),
    M("HooksRequestToken", 1),
    M("Operation", 6),
    M("OperationStatus", 7),
    M("EventTime", 8),
    M("ResourceModel", 9, .flags = MODEL_SENSITIVE),
    M("StatusMessage", 10),
    M("ErrorCode", 11),
    M("RetryAfter", 8)};
static const struct model_member members_2[] = {
    M("ProgressEvent", 3)};
static const char *const errors_0[] = {"ConcurrentModificationException", "RequestTokenNotFoundException", NULL};
static const struct model_member members_3[] = {
    M("TypeName", 4, .flags = MODEL_REQUIRED),
    M("TypeVersionId", 13),
    M("RoleArn", 14),
    M("ClientToken", 1, .flags = MODEL_TOKEN),
    M("DesiredState", 9, .flags = MODEL_REQUIRED | MODEL_SENSITIVE)};
static const char *const errors_1[] = {"AlreadyExistsException", "ClientTokenConflictException", "ConcurrentOperationException", "GeneralServiceException", "HandlerFailureException", "HandlerInternalFailureException", "InvalidCredentialsException", "InvalidRequestException", "NetworkFailureException", "NotStabilizedException", "NotUpdatableException", "PrivateTypeException", "ResourceConflictException", "ResourceNotFoundException", "ServiceInternalErrorException", "ServiceLimitExceededException", "ThrottlingException", "TypeNotFoundException", "UnsupportedActionException", NULL};
static const struct model_member members_4[] = {
    M("TypeName", 4, .flags = MODEL_REQUIRED),
    M("TypeVersionId", 13),
    M("RoleArn", 14),
    M("ClientToken", 1, .flags = MODEL_TOKEN),
    M("Identifier", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_5[] = {
    M("TypeName", 4, .flags = MODEL_REQUIRED),
    M("TypeVersionId", 13),
    M("RoleArn", 14),
    M("Identifier", 5, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("Identifier", 5),
    M("Properties", 9, .flags = MODEL_SENSITIVE)};
static const struct model_member members_7[] = {
    M("TypeName", 4),
    M("ResourceDescription", 20)};
static const char *const errors_2[] = {"AlreadyExistsException", "GeneralServiceException", "HandlerFailureException", "HandlerInternalFailureException", "InvalidCredentialsException", "InvalidRequestException", "NetworkFailureException", "NotStabilizedException", "NotUpdatableException", "PrivateTypeException", "ResourceConflictException", "ResourceNotFoundException", "ServiceInternalErrorException", "ServiceLimitExceededException", "ThrottlingException", "TypeNotFoundException", "UnsupportedActionException", NULL};
static const struct model_member members_8[] = {
    M("HookTypeName", 4),
    M("HookTypeVersionId", 13),
    M("HookTypeArn", 25),
    M("InvocationPoint", 26),
    M("HookStatus", 26),
    M("HookEventTime", 8),
    M("HookStatusMessage", 10),
    M("FailureMode", 26)};
static const struct model_member members_9[] = {
    M("member", 24)};
static const struct model_member members_10[] = {
    M("ProgressEvent", 3),
    M("HooksProgressEvent", 23)};
static const char *const errors_3[] = {"RequestTokenNotFoundException", NULL};
static const struct model_member members_11[] = {
    M("TypeName", 4, .flags = MODEL_REQUIRED),
    M("TypeVersionId", 13),
    M("RoleArn", 14),
    M("NextToken", 28),
    M("MaxResults", 29),
    M("ResourceModel", 9, .flags = MODEL_SENSITIVE)};
static const struct model_member members_12[] = {
    M("member", 20)};
static const struct model_member members_13[] = {
    M("TypeName", 4),
    M("ResourceDescriptions", 31),
    M("NextToken", 28)};
static const struct model_member members_14[] = {
    M("TypeName", 4, .flags = MODEL_REQUIRED),
    M("TypeVersionId", 13),
    M("RoleArn", 14),
    M("ClientToken", 1, .flags = MODEL_TOKEN),
    M("Identifier", 5, .flags = MODEL_REQUIRED),
    M("PatchDocument", 9, .flags = MODEL_REQUIRED | MODEL_SENSITIVE)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"ResourceDescriptions", NULL};
static const struct model_acceptor acceptors_0[] = {
    {"success", "path", "ProgressEvent.OperationStatus", "\"SUCCESS\""},
    {"failure", "path", "ProgressEvent.OperationStatus", "\"FAILED\""},
    {"failure", "path", "ProgressEvent.OperationStatus", "\"CANCEL_COMPLETE\""}};
static const struct model_shape shapes[] = {
    {.name = "CancelResourceRequestInput", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "RequestToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[-A-Za-z0-9+/=]+"},
    {.name = "CancelResourceRequestOutput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1},
    {.name = "ProgressEvent", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 11},
    {.name = "TypeName", .type = MODEL_STRING, .has_min = true, .min = 10, .has_max = true, .max = 196, .pattern = "[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}"},
    {.name = "Identifier", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = ".+"},
    {.name = "Operation", .type = MODEL_STRING, .enums = enums_0},
    {.name = "OperationStatus", .type = MODEL_STRING, .enums = enums_1},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "Properties", .type = MODEL_STRING, .flags = MODEL_SENSITIVE, .has_min = true, .min = 1, .has_max = true, .max = 262144, .pattern = "[\\s\\S]*"},
    {.name = "StatusMessage", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 2048, .pattern = "[\\s\\S]*"},
    {.name = "HandlerErrorCode", .type = MODEL_STRING, .enums = enums_2},
    {.name = "CreateResourceInput", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 5},
    {.name = "TypeVersionId", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[A-Za-z0-9-]+"},
    {.name = "RoleArn", .type = MODEL_STRING, .has_min = true, .min = 20, .has_max = true, .max = 2048, .pattern = "arn:.+:iam::[0-9]{12}:role/.+"},
    {.name = "CreateResourceOutput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1},
    {.name = "DeleteResourceInput", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 5},
    {.name = "DeleteResourceOutput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1},
    {.name = "GetResourceInput", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 4},
    {.name = "GetResourceOutput", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "ResourceDescription", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 2},
    {.name = "GetResourceRequestStatusInput", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 1},
    {.name = "GetResourceRequestStatusOutput", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 2},
    {.name = "HooksProgressEvent", .type = MODEL_LIST, .members = members_9, .member_count = 1},
    {.name = "HookProgressEvent", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 8},
    {.name = "HookTypeArn", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "arn:aws.*:.+:.*:.*:.+"},
    {.name = "HookInvocationPoint", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[-A-Za-z_]+"},
    {.name = "ListResourcesInput", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 6},
    {.name = "HandlerNextToken", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 4096, .pattern = ".+"},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListResourcesOutput", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 3},
    {.name = "ResourceDescriptions", .type = MODEL_LIST, .members = members_12, .member_count = 1},
    {.name = "UpdateResourceInput", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 6},
    {.name = "UpdateResourceOutput", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "CancelResourceRequest", .method = "POST", .uri = "/", .input = 0, .output = 2, .errors = errors_0},
    {.name = "CreateResource", .method = "POST", .uri = "/", .input = 12, .output = 15, .errors = errors_1},
    {.name = "DeleteResource", .method = "POST", .uri = "/", .input = 16, .output = 17, .errors = errors_1},
    {.name = "GetResource", .method = "POST", .uri = "/", .input = 18, .output = 19, .errors = errors_2},
    {.name = "GetResourceRequestStatus", .method = "POST", .uri = "/", .input = 21, .output = 22, .errors = errors_3},
    {.name = "ListResources", .method = "POST", .uri = "/", .input = 27, .output = 30, .errors = errors_2},
    {.name = "UpdateResource", .method = "POST", .uri = "/", .input = 32, .output = 33, .errors = errors_1}};
static const struct model_paginator paginators[] = {
    {.operation = "ListResources", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
static const struct model_waiter waiters[] = {
    {"ResourceRequestSuccess", "GetResourceRequestStatus", 5, 24, acceptors_0, 3}};
const struct model_service model_service_cloudcontrol = {
    .name = "cloudcontrol",
    .endpoint_prefix = "cloudcontrolapi",
    .signing_name = "cloudcontrolapi",
    .api_version = "2021-09-30",
    .service_id = "CloudControl",
    .protocol = MODEL_JSON_1_0,
    .target_prefix = "CloudApiService",
    .shapes = shapes, .shape_count = 34,
    .operations = operations, .operation_count = 7,
    .paginators = paginators, .paginator_count = 1,
    .waiters = waiters, .waiter_count = 1};
