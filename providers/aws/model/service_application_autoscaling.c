/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const char *const enums_0[] = {"appstream", "cassandra", "comprehend", "custom-resource", "dynamodb", "ec2", "ecs", "elasticache", "elasticmapreduce", "kafka", "lambda", "neptune", "rds", "sagemaker", "workspaces", NULL};
static const char *const enums_1[] = {"appstream:fleet:DesiredCapacity", "cassandra:table:ReadCapacityUnits", "cassandra:table:WriteCapacityUnits", "comprehend:document-classifier-endpoint:DesiredInferenceUnits", "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits", "custom-resource:ResourceType:Property", "dynamodb:index:ReadCapacityUnits", "dynamodb:index:WriteCapacityUnits", "dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits", "ec2:spot-fleet-request:TargetCapacity", "ecs:service:DesiredCount", "elasticache:replication-group:NodeGroups", "elasticache:replication-group:Replicas", "elasticmapreduce:instancegroup:InstanceCount", "kafka:broker-storage:VolumeSize", "lambda:function:ProvisionedConcurrency", "neptune:cluster:ReadReplicaCount", "rds:cluster:ReadReplicaCount", "sagemaker:inference-component:DesiredCopyCount", "sagemaker:variant:DesiredInstanceCount", "sagemaker:variant:DesiredProvisionedConcurrency", "workspaces:workspacespool:DesiredUserSessions", NULL};
static const struct model_member members_0[] = {
    M("PolicyName", 1, .flags = MODEL_REQUIRED),
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED)};
static const char *const errors_0[] = {"ConcurrentUpdateException", "InternalServiceException", "ObjectNotFoundException", "ValidationException", NULL};
static const struct model_member members_1[] = {
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED)};
static const struct model_member members_2[] = {
    M("member", 1)};
static const struct model_member members_3[] = {
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceIds", 8),
    M("ScalableDimension", 3),
    M("MaxResults", 9),
    M("NextToken", 10)};
static const struct model_member members_4[] = {
    M("DynamicScalingInSuspended", 16),
    M("DynamicScalingOutSuspended", 16),
    M("ScheduledScalingSuspended", 16)};
static const struct model_member members_5[] = {
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED),
    M("MinCapacity", 9, .flags = MODEL_REQUIRED),
    M("MaxCapacity", 9, .flags = MODEL_REQUIRED),
    M("PredictedCapacity", 9),
    M("RoleARN", 1, .flags = MODEL_REQUIRED),
    M("CreationTime", 14, .flags = MODEL_REQUIRED),
    M("SuspendedState", 15),
    M("ScalableTargetARN", 10)};
static const struct model_member members_6[] = {
    M("member", 13)};
static const struct model_member members_7[] = {
    M("ScalableTargets", 12),
    M("NextToken", 10)};
static const char *const errors_1[] = {"ConcurrentUpdateException", "InternalServiceException", "InvalidNextTokenException", "ValidationException", NULL};
static const struct model_member members_8[] = {
    M("PolicyNames", 8),
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1),
    M("ScalableDimension", 3),
    M("MaxResults", 9),
    M("NextToken", 10)};
static const char *const enums_2[] = {"PredictiveScaling", "StepScaling", "TargetTrackingScaling", NULL};
static const char *const enums_3[] = {"ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity", NULL};
static const struct model_member members_9[] = {
    M("MetricIntervalLowerBound", 27),
    M("MetricIntervalUpperBound", 27),
    M("ScalingAdjustment", 9, .flags = MODEL_REQUIRED)};
static const struct model_member members_10[] = {
    M("member", 26)};
static const char *const enums_4[] = {"Average", "Maximum", "Minimum", NULL};
static const struct model_member members_11[] = {
    M("AdjustmentType", 24),
    M("StepAdjustments", 25),
    M("MinAdjustmentMagnitude", 9),
    M("Cooldown", 9),
    M("MetricAggregationType", 28)};
static const char *const enums_5[] = {"ALBRequestCountPerTarget", "AppStreamAverageCapacityUtilization", "CassandraReadCapacityUtilization", "CassandraWriteCapacityUtilization", "ComprehendInferenceUtilization", "DynamoDBReadCapacityUtilization", "DynamoDBWriteCapacityUtilization", "EC2SpotFleetRequestAverageCPUUtilization", "EC2SpotFleetRequestAverageNetworkIn", "EC2SpotFleetRequestAverageNetworkOut", "ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization", "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage", "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage", "ElastiCachePrimaryEngineCPUUtilization", "ElastiCacheReplicaEngineCPUUtilization", "KafkaBrokerStorageUtilization", "LambdaProvisionedConcurrencyUtilization", "NeptuneReaderAverageCPUUtilization", "RDSReaderAverageCPUUtilization", "RDSReaderAverageDatabaseConnections", "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution", "SageMakerInferenceComponentInvocationsPerCopy", "SageMakerVariantConcurrentRequestsPerModelHighResolution", "SageMakerVariantInvocationsPerInstance", "SageMakerVariantProvisionedConcurrencyUtilization", "WorkSpacesAverageUserSessionsCapacityUtilization", NULL};
static const struct model_member members_12[] = {
    M("PredefinedMetricType", 31, .flags = MODEL_REQUIRED),
    M("ResourceLabel", 32)};
static const struct model_member members_13[] = {
    M("Name", 34, .flags = MODEL_REQUIRED),
    M("Value", 34, .flags = MODEL_REQUIRED)};
static const struct model_member members_14[] = {
    M("member", 36)};
static const char *const enums_6[] = {"Average", "Maximum", "Minimum", "SampleCount", "Sum", NULL};
static const struct model_member members_15[] = {
    M("Name", 41, .flags = MODEL_REQUIRED),
    M("Value", 46, .flags = MODEL_REQUIRED)};
static const struct model_member members_16[] = {
    M("member", 45)};
static const struct model_member members_17[] = {
    M("Dimensions", 44),
    M("MetricName", 41),
    M("Namespace", 41)};
static const struct model_member members_18[] = {
    M("Metric", 43, .flags = MODEL_REQUIRED),
    M("Stat", 10, .flags = MODEL_REQUIRED),
    M("Unit", 47)};
static const struct model_member members_19[] = {
    M("Expression", 40),
    M("Id", 41, .flags = MODEL_REQUIRED),
    M("Label", 10),
    M("MetricStat", 42),
    M("ReturnData", 16)};
static const struct model_member members_20[] = {
    M("member", 39)};
static const struct model_member members_21[] = {
    M("MetricName", 34),
    M("Namespace", 34),
    M("Dimensions", 35),
    M("Statistic", 37),
    M("Unit", 34),
    M("Metrics", 38)};
static const struct model_member members_22[] = {
    M("TargetValue", 27, .flags = MODEL_REQUIRED),
    M("PredefinedMetricSpecification", 30),
    M("CustomizedMetricSpecification", 33),
    M("ScaleOutCooldown", 9),
    M("ScaleInCooldown", 9),
    M("DisableScaleIn", 16)};
static const struct model_member members_23[] = {
    M("PredefinedMetricType", 52, .flags = MODEL_REQUIRED),
    M("ResourceLabel", 32)};
static const struct model_member members_24[] = {
    M("member", 61)};
static const struct model_member members_25[] = {
    M("Dimensions", 60),
    M("MetricName", 41),
    M("Namespace", 41)};
static const struct model_member members_26[] = {
    M("Metric", 59, .flags = MODEL_REQUIRED),
    M("Stat", 10, .flags = MODEL_REQUIRED),
    M("Unit", 47)};
static const struct model_member members_27[] = {
    M("Id", 41, .flags = MODEL_REQUIRED),
    M("Expression", 40),
    M("MetricStat", 58),
    M("Label", 10),
    M("ReturnData", 16)};
static const struct model_member members_28[] = {
    M("member", 57)};
static const struct model_member members_29[] = {
    M("MetricDataQueries", 56, .flags = MODEL_REQUIRED)};
static const struct model_member members_30[] = {
    M("TargetValue", 27, .flags = MODEL_REQUIRED),
    M("PredefinedMetricPairSpecification", 51),
    M("PredefinedScalingMetricSpecification", 53),
    M("PredefinedLoadMetricSpecification", 54),
    M("CustomizedScalingMetricSpecification", 55),
    M("CustomizedLoadMetricSpecification", 55),
    M("CustomizedCapacityMetricSpecification", 55)};
static const struct model_member members_31[] = {
    M("member", 50)};
static const char *const enums_7[] = {"ForecastAndScale", "ForecastOnly", NULL};
static const char *const enums_8[] = {"HonorMaxCapacity", "IncreaseMaxCapacity", NULL};
static const struct model_member members_32[] = {
    M("MetricSpecifications", 49, .flags = MODEL_REQUIRED),
    M("Mode", 62),
    M("SchedulingBufferTime", 63),
    M("MaxCapacityBreachBehavior", 64),
    M("MaxCapacityBuffer", 65)};
static const struct model_member members_33[] = {
    M("AlarmName", 10, .flags = MODEL_REQUIRED),
    M("AlarmARN", 10, .flags = MODEL_REQUIRED)};
static const struct model_member members_34[] = {
    M("member", 67)};
static const struct model_member members_35[] = {
    M("PolicyARN", 1, .flags = MODEL_REQUIRED),
    M("PolicyName", 21, .flags = MODEL_REQUIRED),
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED),
    M("PolicyType", 22, .flags = MODEL_REQUIRED),
    M("StepScalingPolicyConfiguration", 23),
    M("TargetTrackingScalingPolicyConfiguration", 29),
    M("PredictiveScalingPolicyConfiguration", 48),
    M("Alarms", 66),
    M("CreationTime", 14, .flags = MODEL_REQUIRED)};
static const struct model_member members_36[] = {
    M("member", 20)};
static const struct model_member members_37[] = {
    M("ScalingPolicies", 19),
    M("NextToken", 10)};
static const char *const errors_2[] = {"ConcurrentUpdateException", "FailedResourceAccessException", "InternalServiceException", "InvalidNextTokenException", "ValidationException", NULL};
static const struct model_member members_38[] = {
    M("ResourceARN", 69, .flags = MODEL_REQUIRED)};
static const struct model_member members_39[] = {
    M("key", 52),
    M("value", 72)};
static const struct model_member members_40[] = {
    M("Tags", 71)};
static const char *const errors_3[] = {"ResourceNotFoundException", NULL};
static const struct model_member members_41[] = {
    M("PolicyName", 21, .flags = MODEL_REQUIRED),
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED),
    M("PolicyType", 22),
    M("StepScalingPolicyConfiguration", 23),
    M("TargetTrackingScalingPolicyConfiguration", 29),
    M("PredictiveScalingPolicyConfiguration", 48)};
static const struct model_member members_42[] = {
    M("PolicyARN", 1, .flags = MODEL_REQUIRED),
    M("Alarms", 66)};
static const char *const errors_4[] = {"ConcurrentUpdateException", "FailedResourceAccessException", "InternalServiceException", "LimitExceededException", "ObjectNotFoundException", "ValidationException", NULL};
static const struct model_member members_43[] = {
    M("ServiceNamespace", 2, .flags = MODEL_REQUIRED),
    M("ResourceId", 1, .flags = MODEL_REQUIRED),
    M("ScalableDimension", 3, .flags = MODEL_REQUIRED),
    M("MinCapacity", 9),
    M("MaxCapacity", 9),
    M("RoleARN", 1),
    M("SuspendedState", 15),
    M("Tags", 71)};
static const struct model_member members_44[] = {
    M("ScalableTargetARN", 10)};
static const char *const errors_5[] = {"ConcurrentUpdateException", "InternalServiceException", "LimitExceededException", "ValidationException", NULL};
static const struct model_member members_45[] = {
    M("ResourceARN", 69, .flags = MODEL_REQUIRED),
    M("Tags", 71, .flags = MODEL_REQUIRED)};
static const char *const errors_6[] = {"ResourceNotFoundException", "TooManyTagsException", "ValidationException", NULL};
static const struct model_member members_46[] = {
    M("member", 52)};
static const struct model_member members_47[] = {
    M("ResourceARN", 69, .flags = MODEL_REQUIRED),
    M("TagKeys", 80, .flags = MODEL_REQUIRED)};
static const char *const errors_7[] = {"ResourceNotFoundException", "ValidationException", NULL};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"ScalableTargets", NULL};
static const char *const paths_2[] = {"ScalingPolicies", NULL};
static const struct model_shape shapes[] = {
    {.name = "DeleteScalingPolicyRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 4},
    {.name = "ResourceIdMaxLen1600", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1600, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "ServiceNamespace", .type = MODEL_STRING, .enums = enums_0},
    {.name = "ScalableDimension", .type = MODEL_STRING, .enums = enums_1},
    {.name = "DeleteScalingPolicyResponse", .type = MODEL_STRUCTURE},
    {.name = "DeregisterScalableTargetRequest", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 3},
    {.name = "DeregisterScalableTargetResponse", .type = MODEL_STRUCTURE},
    {.name = "DescribeScalableTargetsRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 5},
    {.name = "ResourceIdsMaxLen1600", .type = MODEL_LIST, .members = members_2, .member_count = 1, .has_max = true, .max = 50},
    {.name = "MaxResults", .type = MODEL_INTEGER},
    {.name = "XmlString", .type = MODEL_STRING, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "DescribeScalableTargetsResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 2},
    {.name = "ScalableTargets", .type = MODEL_LIST, .members = members_6, .member_count = 1},
    {.name = "ScalableTarget", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 10},
    {.name = "TimestampType", .type = MODEL_TIMESTAMP},
    {.name = "SuspendedState", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 3},
    {.name = "ScalingSuspended", .type = MODEL_BOOLEAN},
    {.name = "DescribeScalingPoliciesRequest", .type = MODEL_STRUCTURE, .members = members_8, .member_count = 6},
    {.name = "DescribeScalingPoliciesResponse", .type = MODEL_STRUCTURE, .members = members_37, .member_count = 2},
    {.name = "ScalingPolicies", .type = MODEL_LIST, .members = members_36, .member_count = 1},
    {.name = "ScalingPolicy", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 11},
    {.name = "PolicyName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 256, .pattern = "\\p{Print}+"},
    {.name = "PolicyType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "StepScalingPolicyConfiguration", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 5},
    {.name = "AdjustmentType", .type = MODEL_STRING, .enums = enums_3},
    {.name = "StepAdjustments", .type = MODEL_LIST, .members = members_10, .member_count = 1},
    {.name = "StepAdjustment", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 3},
    {.name = "MetricScale", .type = MODEL_DOUBLE},
    {.name = "MetricAggregationType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "TargetTrackingScalingPolicyConfiguration", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 6},
    {.name = "PredefinedMetricSpecification", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 2},
    {.name = "MetricType", .type = MODEL_STRING, .enums = enums_5},
    {.name = "ResourceLabel", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1023},
    {.name = "CustomizedMetricSpecification", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 6},
    {.name = "MetricName", .type = MODEL_STRING},
    {.name = "MetricDimensions", .type = MODEL_LIST, .members = members_14, .member_count = 1},
    {.name = "MetricDimension", .type = MODEL_STRUCTURE, .members = members_13, .member_count = 2},
    {.name = "MetricStatistic", .type = MODEL_STRING, .enums = enums_6},
    {.name = "TargetTrackingMetricDataQueries", .type = MODEL_LIST, .members = members_20, .member_count = 1},
    {.name = "TargetTrackingMetricDataQuery", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 5},
    {.name = "Expression", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 2048, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "Id", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 255, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "TargetTrackingMetricStat", .type = MODEL_STRUCTURE, .members = members_18, .member_count = 3},
    {.name = "TargetTrackingMetric", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 3},
    {.name = "TargetTrackingMetricDimensions", .type = MODEL_LIST, .members = members_16, .member_count = 1},
    {.name = "TargetTrackingMetricDimension", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "TargetTrackingMetricDimensionValue", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1024, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "TargetTrackingMetricUnit", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1023, .pattern = "[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*"},
    {.name = "PredictiveScalingPolicyConfiguration", .type = MODEL_STRUCTURE, .members = members_32, .member_count = 5},
    {.name = "PredictiveScalingMetricSpecifications", .type = MODEL_LIST, .members = members_31, .member_count = 1},
    {.name = "PredictiveScalingMetricSpecification", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 7},
    {.name = "PredictiveScalingPredefinedMetricPairSpecification", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "PredictiveScalingMetricType", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 128},
    {.name = "PredictiveScalingPredefinedScalingMetricSpecification", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "PredictiveScalingPredefinedLoadMetricSpecification", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "PredictiveScalingCustomizedMetricSpecification", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 1},
    {.name = "PredictiveScalingMetricDataQueries", .type = MODEL_LIST, .members = members_28, .member_count = 1},
    {.name = "PredictiveScalingMetricDataQuery", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 5},
    {.name = "PredictiveScalingMetricStat", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 3},
    {.name = "PredictiveScalingMetric", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 3},
    {.name = "PredictiveScalingMetricDimensions", .type = MODEL_LIST, .members = members_24, .member_count = 1},
    {.name = "PredictiveScalingMetricDimension", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 2},
    {.name = "PredictiveScalingMode", .type = MODEL_STRING, .enums = enums_7},
    {.name = "PredictiveScalingSchedulingBufferTime", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 3600},
    {.name = "PredictiveScalingMaxCapacityBreachBehavior", .type = MODEL_STRING, .enums = enums_8},
    {.name = "PredictiveScalingMaxCapacityBuffer", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 100},
    {.name = "Alarms", .type = MODEL_LIST, .members = members_34, .member_count = 1},
    {.name = "Alarm", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "ListTagsForResourceRequest", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 1},
    {.name = "AmazonResourceName", .type = MODEL_STRING, .has_min = true, .min = 1, .has_max = true, .max = 1011, .pattern = "^arn:.+:application-autoscaling:.+:[0-9]+:scalable-target\\/[a-zA-Z0-9-]+$"},
    {.name = "ListTagsForResourceResponse", .type = MODEL_STRUCTURE, .members = members_40, .member_count = 1},
    {.name = "TagMap", .type = MODEL_MAP, .members = members_39, .member_count = 2},
    {.name = "TagValue", .type = MODEL_STRING, .has_min = true, .min = 0, .has_max = true, .max = 256},
    {.name = "PutScalingPolicyRequest", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 8},
    {.name = "PutScalingPolicyResponse", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 2},
    {.name = "RegisterScalableTargetRequest", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 8},
    {.name = "RegisterScalableTargetResponse", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 2},
    {.name = "TagKeyList", .type = MODEL_LIST, .members = members_46, .member_count = 1, .has_min = true, .min = 0, .has_max = true, .max = 200},
    {.name = "UntagResourceResponse", .type = MODEL_STRUCTURE}};
static const struct model_operation operations[] = {
    {.name = "DeleteScalingPolicy", .method = "POST", .uri = "/", .input = 0, .output = 4, .errors = errors_0},
    {.name = "DeregisterScalableTarget", .method = "POST", .uri = "/", .input = 5, .output = 6, .errors = errors_0},
    {.name = "DescribeScalableTargets", .method = "POST", .uri = "/", .input = 7, .output = 11, .errors = errors_1},
    {.name = "DescribeScalingPolicies", .method = "POST", .uri = "/", .input = 17, .output = 18, .errors = errors_2},
    {.name = "ListTagsForResource", .method = "POST", .uri = "/", .input = 68, .output = 70, .errors = errors_3},
    {.name = "PutScalingPolicy", .method = "POST", .uri = "/", .input = 73, .output = 74, .errors = errors_4},
    {.name = "RegisterScalableTarget", .method = "POST", .uri = "/", .input = 75, .output = 76, .errors = errors_5},
    {.name = "TagResource", .method = "POST", .uri = "/", .input = 77, .output = 78, .errors = errors_6},
    {.name = "UntagResource", .method = "POST", .uri = "/", .input = 79, .output = 81, .errors = errors_7}};
static const struct model_paginator paginators[] = {
    {.operation = "DescribeScalableTargets", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "DescribeScalingPolicies", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_2}};
const struct model_service model_service_application_autoscaling = {
    .name = "application-autoscaling",
    .endpoint_prefix = "application-autoscaling",
    .signing_name = "application-autoscaling",
    .api_version = "2016-02-06",
    .service_id = "Application Auto Scaling",
    .protocol = MODEL_JSON_1_1,
    .target_prefix = "AnyScaleFrontendService",
    .shapes = shapes, .shape_count = 82,
    .operations = operations, .operation_count = 9,
    .paginators = paginators, .paginator_count = 2};
