/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("Key", 6, .flags = MODEL_REQUIRED),
    M("Value", 7, .flags = MODEL_REQUIRED)};
static const struct model_member members_1[] = {
    M("member", 5)};
static const struct model_member members_2[] = {
    M("Name", 1, .flags = MODEL_REQUIRED),
    M("CreatorRequestId", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("Tags", 4)};
static const struct model_member members_3[] = {
    M("OperationId", 9)};
static const char *const errors_0[] = {"DuplicateRequest", "InvalidInput", "NamespaceAlreadyExists", "ResourceLimitExceeded", "TooManyTagsException", NULL};
static const struct model_member members_4[] = {
    M("TTL", 15, .flags = MODEL_REQUIRED)};
static const struct model_member members_5[] = {
    M("SOA", 14, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("DnsProperties", 13, .flags = MODEL_REQUIRED)};
static const struct model_member members_7[] = {
    M("Name", 11, .flags = MODEL_REQUIRED),
    M("CreatorRequestId", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("Vpc", 2, .flags = MODEL_REQUIRED),
    M("Tags", 4),
    M("Properties", 12)};
static const char *const enums_0[] = {"MULTIVALUE", "WEIGHTED", NULL};
static const char *const enums_1[] = {"A", "AAAA", "CNAME", "SRV", NULL};
static const struct model_member members_8[] = {
    M("Type", 23, .flags = MODEL_REQUIRED),
    M("TTL", 15, .flags = MODEL_REQUIRED)};
static const struct model_member members_9[] = {
    M("member", 22)};
static const struct model_member members_10[] = {
    M("NamespaceId", 2),
    M("RoutingPolicy", 20),
    M("DnsRecords", 21, .flags = MODEL_REQUIRED)};
static const char *const enums_2[] = {"HTTP", "HTTPS", "TCP", NULL};
static const struct model_member members_11[] = {
    M("Type", 25, .flags = MODEL_REQUIRED),
    M("ResourcePath", 9),
    M("FailureThreshold", 26)};
static const struct model_member members_12[] = {
    M("FailureThreshold", 26)};
static const char *const enums_3[] = {"HTTP", NULL};
static const struct model_member members_13[] = {
    M("Name", 18, .flags = MODEL_REQUIRED),
    M("NamespaceId", 2),
    M("CreatorRequestId", 2, .flags = MODEL_TOKEN),
    M("Description", 3),
    M("DnsConfig", 19),
    M("HealthCheckConfig", 24),
    M("HealthCheckCustomConfig", 27),
    M("Tags", 4),
    M("Type", 28)};
static const char *const enums_4[] = {"DNS", "DNS_HTTP", "HTTP", NULL};
static const struct model_member members_14[] = {
    M("Id", 2),
    M("Arn", 9),
    M("Name", 18),
    M("NamespaceId", 2),
    M("Description", 3),
    M("InstanceCount", 31),
    M("DnsConfig", 19),
    M("Type", 32),
    M("HealthCheckConfig", 24),
    M("HealthCheckCustomConfig", 27),
    M("CreateDate", 33),
    M("CreatorRequestId", 2)};
static const struct model_member members_15[] = {
    M("Service", 30)};
static const char *const errors_1[] = {"InvalidInput", "NamespaceNotFound", "ResourceLimitExceeded", "ServiceAlreadyExists", "TooManyTagsException", NULL};
static const struct model_member members_16[] = {
    M("Id", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_2[] = {"DuplicateRequest", "InvalidInput", "NamespaceNotFound", "ResourceInUse", NULL};
static const char *const errors_3[] = {"InvalidInput", "ResourceInUse", "ServiceNotFound", NULL};
static const struct model_member members_17[] = {
    M("ServiceId", 2, .flags = MODEL_REQUIRED),
    M("InstanceId", 2, .flags = MODEL_REQUIRED)};
static const char *const errors_4[] = {"DuplicateRequest", "InstanceNotFound", "InvalidInput", "ResourceInUse", "ServiceNotFound", NULL};
static const char *const enums_5[] = {"DNS_PRIVATE", "DNS_PUBLIC", "HTTP", NULL};
static const struct model_member members_18[] = {
    M("HostedZoneId", 2),
    M("SOA", 14)};
static const struct model_member members_19[] = {
    M("HttpName", 1)};
static const struct model_member members_20[] = {
    M("DnsProperties", 45),
    M("HttpProperties", 46)};
static const struct model_member members_21[] = {
    M("Id", 2),
    M("Arn", 9),
    M("Name", 1),
    M("Type", 43),
    M("Description", 3),
    M("ServiceCount", 31),
    M("Properties", 44),
    M("CreateDate", 33),
    M("CreatorRequestId", 2)};
static const struct model_member members_22[] = {
    M("Namespace", 42)};
static const char *const errors_5[] = {"InvalidInput", "NamespaceNotFound", NULL};
static const struct model_member members_23[] = {
    M("OperationId", 2, .flags = MODEL_REQUIRED)};
static const char *const enums_6[] = {"CREATE_NAMESPACE", "DELETE_NAMESPACE", "DEREGISTER_INSTANCE", "REGISTER_INSTANCE", "UPDATE_NAMESPACE", "UPDATE_SERVICE", NULL};
static const char *const enums_7[] = {"FAIL", "PENDING", "SUBMITTED", "SUCCESS", NULL};
static const char *const enums_8[] = {"INSTANCE", "NAMESPACE", "SERVICE", NULL};
static const struct model_member members_24[] = {
    M("key", 54),
    M("value", 2)};
static const struct model_member members_25[] = {
    M("Id", 9),
    M("Type", 50),
    M("Status", 51),
    M("ErrorMessage", 52),
    M("ErrorCode", 52),
    M("CreateDate", 33),
    M("UpdateDate", 33),
    M("Targets", 53)};
static const struct model_member members_26[] = {
    M("Operation", 49)};
static const char *const errors_6[] = {"InvalidInput", "OperationNotFound", NULL};
static const char *const errors_7[] = {"InvalidInput", "ServiceNotFound", NULL};
static const struct model_member members_27[] = {
    M("ServiceId", 2, .flags = MODEL_REQUIRED),
    M("NextToken", 58),
    M("MaxResults", 59)};
static const struct model_member members_28[] = {
    M("key", 64),
    M("value", 65)};
static const struct model_member members_29[] = {
    M("Id", 2),
    M("Attributes", 63)};
static const struct model_member members_30[] = {
    M("member", 62)};
static const struct model_member members_31[] = {
    M("Instances", 61),
    M("NextToken", 58)};
static const char *const enums_9[] = {"HTTP_NAME", "NAME", "TYPE", NULL};
static const struct model_member members_32[] = {
    M("member", 71)};
static const char *const enums_10[] = {"BEGINS_WITH", "BETWEEN", "EQ", "IN", NULL};
static const struct model_member members_33[] = {
    M("Name", 69, .flags = MODEL_REQUIRED),
    M("Values", 70, .flags = MODEL_REQUIRED),
    M("Condition", 72)};
static const struct model_member members_34[] = {
    M("member", 68)};
static const struct model_member members_35[] = {
    M("NextToken", 58),
    M("MaxResults", 59),
    M("Filters", 67)};
static const struct model_member members_36[] = {
    M("Id", 2),
    M("Arn", 9),
    M("Name", 1),
    M("Type", 43),
    M("Description", 3),
    M("ServiceCount", 31),
    M("Properties", 44),
    M("CreateDate", 33)};
static const struct model_member members_37[] = {
    M("member", 75)};
static const struct model_member members_38[] = {
    M("Namespaces", 74),
    M("NextToken", 58)};
static const char *const errors_8[] = {"InvalidInput", NULL};
static const char *const enums_11[] = {"NAMESPACE_ID", NULL};
static const struct model_member members_39[] = {
    M("Name", 79, .flags = MODEL_REQUIRED),
    M("Values", 70, .flags = MODEL_REQUIRED),
    M("Condition", 72)};
static const struct model_member members_40[] = {
    M("member", 78)};
static const struct model_member members_41[] = {
    M("NextToken", 58),
    M("MaxResults", 59),
    M("Filters", 77)};
static const struct model_member members_42[] = {
    M("Id", 2),
    M("Arn", 9),
    M("Name", 18),
    M("Type", 32),
    M("Description", 3),
    M("InstanceCount", 31),
    M("DnsConfig", 19),
    M("HealthCheckConfig", 24),
    M("HealthCheckCustomConfig", 27),
    M("CreateDate", 33)};
static const struct model_member members_43[] = {
    M("member", 82)};
static const struct model_member members_44[] = {
    M("Services", 81),
    M("NextToken", 58)};
static const struct model_member members_45[] = {
    M("ResourceARN", 84, .flags = MODEL_REQUIRED)};
static const struct model_member members_46[] = {
    M("Tags", 4)};
static const char *const errors_9[] = {"InvalidInput", "ResourceNotFoundException", NULL};
static const struct model_member members_47[] = {
    M("ResourceARN", 84, .flags = MODEL_REQUIRED),
    M("Tags", 4, .flags = MODEL_REQUIRED)};
static const char *const errors_10[] = {"InvalidInput", "ResourceNotFoundException", "TooManyTagsException", NULL};
static const struct model_member members_48[] = {
    M("member", 6)};
static const struct model_member members_49[] = {
    M("ResourceARN", 84, .flags = MODEL_REQUIRED),
    M("TagKeys", 89, .flags = MODEL_REQUIRED)};
static const struct model_member members_50[] = {
    M("SOA", 95, .flags = MODEL_REQUIRED)};
static const struct model_member members_51[] = {
    M("DnsProperties", 94, .flags = MODEL_REQUIRED)};
static const struct model_member members_52[] = {
    M("Description", 3),
    M("Properties", 93)};
static const struct model_member members_53[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("UpdaterRequestId", 2, .flags = MODEL_TOKEN),
    M("Namespace", 92, .flags = MODEL_REQUIRED)};
static const struct model_member members_54[] = {
    M("DnsRecords", 21, .flags = MODEL_REQUIRED)};
static const struct model_member members_55[] = {
    M("Description", 3),
    M("DnsConfig", 99),
    M("HealthCheckConfig", 24)};
static const struct model_member members_56[] = {
    M("Id", 2, .flags = MODEL_REQUIRED),
    M("Service", 98, .flags = MODEL_REQUIRED)};
static const char *const errors_11[] = {"DuplicateRequest", "InvalidInput", "ServiceNotFound", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Instances", NULL};
static const char *const paths_2[] = {"Namespaces", NULL};
static const char *const paths_3[] = {"Services", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateHttpNamespaceRequest", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 4},
    {.name = "NamespaceNameHttp", .type = MODEL_STRING, .has_max = true, .max = 1024, .pattern = "^[!-~]{1,1024}$"},
    {.name = "ResourceId", .type = MODEL_STRING, .has_max = true, .max = 64},
    {.name = "ResourceDescription", .type = MODEL_STRING, .has_max = true, .max = 1024},
    {.name = "TagList", .type = MODEL_LIST, .members = members_1, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "Tag", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 2},
    {.name = "TagKey", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "CreateHttpNamespaceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "OperationId", .type = MODEL_STRING, .has_max = true, .max = 255},
    {.name = "CreatePrivateDnsNamespaceRequest", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 6},
    {.name = "NamespaceNamePrivate", .type = MODEL_STRING, .has_max = true, .max = 253, .pattern = "^[!-~]{1,253}$"},
    {.name = "PrivateDnsNamespaceProperties", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 1},
    {.name = "PrivateDnsPropertiesMutable", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 1},
    {.name = "SOA", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "RecordTTL", .type = MODEL_LONG, .has_min = true, .min = 0, .has_max = true, .max = 2147483647},
    {.name = "CreatePrivateDnsNamespaceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "CreateServiceRequest", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 9},
    {.name = "ServiceName", .type = MODEL_STRING, .pattern = "((?=^.{1,127}$)^([a-zA-Z0-9_][a-zA-Z0-9-_]{0,61}[a-zA-Z0-9_]|[a-zA-Z0-9])(\\.([a-zA-Z0-9_][a-zA-Z0-9-_]{0,61}[a-zA-Z0-9_]|[a-zA-Z0-9]))*$)|(^\\.$)"},
    {.name = "DnsConfig", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 3},
    {.name = "RoutingPolicy", .type = MODEL_STRING, .enums = enums_0},
    {.name = "DnsRecordList", .type = MODEL_LIST, .members = members_9, .member_count = 1},
    {.name = "DnsRecord", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 2},
    {.name = "RecordType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "HealthCheckConfig", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 3},
    {.name = "HealthCheckType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "FailureThreshold", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 10},
    {.name = "HealthCheckCustomConfig", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 1},
    {.name = "ServiceTypeOption", .type = MODEL_STRING, .enums = enums_3},
    {.name = "CreateServiceResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "Service", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 12},
    {.name = "ResourceCount", .type = MODEL_INTEGER},
    {.name = "ServiceType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "Timestamp", .type = MODEL_TIMESTAMP},
    {.name = "DeleteNamespaceRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DeleteNamespaceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "DeleteServiceRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "DeleteServiceResponse", .type = MODEL_STRUCTURE},
    {.name = "DeregisterInstanceRequest", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 2},
    {.name = "DeregisterInstanceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "GetNamespaceRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "GetNamespaceResponse", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "Namespace", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 9},
    {.name = "NamespaceType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "NamespaceProperties", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 2},
    {.name = "DnsProperties", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 2},
    {.name = "HttpProperties", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 1},
    {.name = "GetOperationRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 1},
    {.name = "GetOperationResponse", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 1},
    {.name = "Operation", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 8},
    {.name = "OperationType", .type = MODEL_STRING, .enums = enums_6},
    {.name = "OperationStatus", .type = MODEL_STRING, .enums = enums_7},
    {.name = "Message", .type = MODEL_STRING},
    {.name = "OperationTargetsMap", .type = MODEL_MAP, .members = members_24, .member_count = 2},
    {.name = "OperationTargetType", .type = MODEL_STRING, .enums = enums_8},
    {.name = "GetServiceRequest", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 1},
    {.name = "GetServiceResponse", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 1},
    {.name = "ListInstancesRequest", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 3},
    {.name = "NextToken", .type = MODEL_STRING, .has_max = true, .max = 4096},
    {.name = "MaxResults", .type = MODEL_INTEGER, .has_min = true, .min = 1, .has_max = true, .max = 100},
    {.name = "ListInstancesResponse", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 2},
    {.name = "InstanceSummaryList", .type = MODEL_LIST, .members = members_30, .member_count = 1},
    {.name = "InstanceSummary", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "Attributes", .type = MODEL_MAP, .members = members_28, .member_count = 2},
    {.name = "AttrKey", .type = MODEL_STRING, .has_max = true, .max = 255, .pattern = "^[a-zA-Z0-9!-~]+$"},
    {.name = "AttrValue", .type = MODEL_STRING, .has_max = true, .max = 1024, .pattern = "^([a-zA-Z0-9!-~][ \\ta-zA-Z0-9!-~]*){0,1}[a-zA-Z0-9!-~]{0,1}$"},
    {.name = "ListNamespacesRequest", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 3},
    {.name = "NamespaceFilters", .type = MODEL_LIST, .members = members_34, .member_count = 1},
    {.name = "NamespaceFilter", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 3},
    {.name = "NamespaceFilterName", .type = MODEL_STRING, .enums = enums_9},
    {.name = "FilterValues", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "FilterValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255},
    {.name = "FilterCondition", .type = MODEL_STRING, .enums = enums_10},
    {.name = "ListNamespacesResponse", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "NamespaceSummariesList", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "NamespaceSummary", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 8},
    {.name = "ListServicesRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 3},
    {.name = "ServiceFilters", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "ServiceFilter", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 3},
    {.name = "ServiceFilterName", .type = MODEL_STRING, .enums = enums_11},
    {.name = "ListServicesResponse", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 2},
    {.name = "ServiceSummariesList", .type = MODEL_LIST, .members = members_43, .member_count = 1},
    {.name = "ServiceSummary", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 10},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 1},
    {.name = "AmazonResourceName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_48, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UpdatePrivateDnsNamespaceRequest", .type = MODEL_STRUCTURE, .members = members_53, .member_count = 3},
    {.name = "PrivateDnsNamespaceChange", .type = MODEL_STRUCTURE, .members = members_52, .member_count = 2},
    {.name = "PrivateDnsNamespacePropertiesChange", .type = MODEL_STRUCTURE, .members = members_51, .member_count = 1},
    {.name = "PrivateDnsPropertiesMutableChange", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 1},
    {.name = "SOAChange", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 1},
    {.name = "UpdatePrivateDnsNamespaceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1},
    {.name = "UpdateServiceRequest", .type = MODEL_STRUCTURE, .members = members_56, .member_count = 2},
    {.name = "ServiceChange", .type = MODEL_STRUCTURE, .members = members_55, .member_count = 3},
    {.name = "DnsConfigChange", .type = MODEL_STRUCTURE, .members = members_54, .member_count = 1},
    {.name = "UpdateServiceResponse", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 1}};
static const struct model_operation operations[] = {
    {.name = "CreateHttpNamespace", .method = "POST", .uri = "/", .input = 0, .output = 8, .errors = errors_0},
    {.name = "CreatePrivateDnsNamespace", .method = "POST", .uri = "/", .input = 10, .output = 16, .errors = errors_0},
    {.name = "CreateService", .method = "POST", .uri = "/", .input = 17, .output = 29, .errors = errors_1},
    {.name = "DeleteNamespace", .method = "POST", .uri = "/", .input = 34, .output = 35, .errors = errors_2},
    {.name = "DeleteService", .method = "POST", .uri = "/", .input = 36, .output = 37, .errors = errors_3},
    {.name = "DeregisterInstance", .method = "POST", .uri = "/", .input = 38, .output = 39, .errors = errors_4},
    {.name = "GetNamespace", .method = "POST", .uri = "/", .input = 40, .output = 41, .errors = errors_5},
    {.name = "GetOperation", .method = "POST", .uri = "/", .input = 47, .output = 48, .errors = errors_6},
    {.name = "GetService", .method = "POST", .uri = "/", .input = 55, .output = 56, .errors = errors_7},
    {.name = "ListInstances", .method = "POST", .uri = "/", .input = 57, .output = 60, .errors = errors_7},
    {.name = "ListNamespaces", .method = "POST", .uri = "/", .input = 66, .output = 73, .errors = errors_8},
    {.name = "ListServices", .method = "POST", .uri = "/", .input = 76, .output = 80, .errors = errors_8},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 83, .output = 85, .errors = errors_9},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 86, .output = 87, .errors = errors_10},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 88, .output = 90, .errors = errors_9},
    {.name = "UpdatePrivateDnsNamespace", .method = "POST", .uri = "/", .input = 91, .output = 96, .errors = errors_2},
    {.name = "UpdateService", .method = "POST", .uri = "/", .input = 97, .output = 100, .errors = errors_11}};
static const struct model_paginator paginators[] = {
    {.operation = "ListInstances", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "ListNamespaces", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2},
    {.operation = "ListServices", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_3}};
const struct model_service model_service_servicediscovery = {
    .name = "servicediscovery",
    .endpoint_prefix = "servicediscovery",
    .signing_name = "servicediscovery",
    .api_version = "2017-03-14",
    .service_id = "ServiceDiscovery",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "Route53AutoNaming_v20170314",
    .shapes = shapes, .shape_count = 101,
    .operations = operations, .operation_count = 17,
    .paginators = paginators, .paginator_count = 3};
