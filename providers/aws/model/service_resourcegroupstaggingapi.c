/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 6)};
static const struct model_member members_1[] = {
    M("Key", 4),
    M("Values", 5)};
static const struct model_member members_2[] = {
    M("member", 3)};
static const struct model_member members_3[] = {
    M("member", 11)};
static const struct model_member members_4[] = {
    M("PaginationToken", 1),
    M("TagFilters", 2),
    M("ResourcesPerPage", 7),
    M("TagsPerPage", 7),
    M("ResourceTypeFilters", 8),
    M("IncludeComplianceDetails", 9),
    M("ExcludeCompliantResources", 9),
    M("ResourceARNList", 10)};
static const struct model_member members_5[] = {
    M("Key", 4, .flags = MODEL_REQUIRED),
    M("Value", 6, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("member", 16)};
static const struct model_member members_7[] = {
    M("member", 4)};
static const struct model_member members_8[] = {
    M("NoncompliantKeys", 18),
    M("KeysWithNoncompliantValues", 18),
    M("ComplianceStatus", 9)};
static const struct model_member members_9[] = {
    M("ResourceARN", 11),
    M("Tags", 15),
    M("ComplianceDetails", 17)};
static const struct model_member members_10[] = {
    M("member", 14)};
static const struct model_member members_11[] = {
    M("PaginationToken", 1),
    M("ResourceTagMappingList", 13)};
static const char *const errors_0[] = {"InternalServiceException", "InvalidParameterException", "PaginationTokenExpiredException", "ThrottledException", NULL};
static const char *const paths_0[] = {"PaginationToken", NULL};
static const char *const paths_1[] = {"ResourceTagMappingList", NULL};
static const struct model_shape shapes[] = {
    {.name = "GetResourcesInput", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 8},
    {.name = "PaginationToken", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 2048, .pattern = "[\\s\\S]*"},
    {.name = "TagFilterList", .type = MODEL_LIST, .members = members_2, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 50},
    {.name = "TagFilter", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128, .pattern = "[\\s\\S]*"},
    {.name = "TagValueList", .type = MODEL_LIST, .members = members_0, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 20},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256, .pattern = "[\\s\\S]*"},
    {.name = "ResourcesPerPage", .type = MODEL_INTEGER},
    {.name = "ResourceTypeFilterList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "IncludeComplianceDetails", .type = MODEL_BOOLEAN},
    {.name = "ResourceARNListForGet", .type = MODEL_LIST, .members = members_3, .member_count = 1, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ResourceARN", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011, .pattern = "[\\s\\S]*"},
    {.name = "GetResourcesOutput", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 2},
    {.name = "ResourceTagMappingList", .type = MODEL_LIST, .members = members_10, .member_count = 1},
    {.name = "ResourceTagMapping", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "TagList", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "ComplianceDetails", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 3},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_7, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "GetResources", .method = "POST", .uri = "/", .input = 0, .output = 12, .errors = errors_0}};
static const struct model_paginator paginators[] = {
    {.operation = "GetResources", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_resourcegroupstaggingapi = {
    .name = "resourcegroupstaggingapi",
    .endpoint_prefix = "tagging",
    .signing_name = "tagging",
    .api_version = "2017-01-26",
    .service_id = "Resource Groups Tagging API",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "ResourceGroupsTaggingAPI_20170126",
    .shapes = shapes, .shape_count = 19,
    .operations = operations, .operation_count = 1,
    .paginators = paginators, .paginator_count = 1};
