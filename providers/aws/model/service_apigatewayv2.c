/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 1)};
static const struct model_member members_1[] = {
    W("AllowCredentials", "allowCredentials", 3),
    W("AllowHeaders", "allowHeaders", 4),
    W("AllowMethods", "allowMethods", 5),
    W("AllowOrigins", "allowOrigins", 6),
    W("ExposeHeaders", "exposeHeaders", 4),
    W("MaxAge", "maxAge", 7)};
static const char *const enums_0[] = {"HTTP", "WEBSOCKET", NULL};
static const struct model_member members_2[] = {
    M("key", 1),
    M("value", 1)};
static const struct model_member members_3[] = {
    W("ApiKeySelectionExpression", "apiKeySelectionExpression", 1),
    W("CorsConfiguration", "corsConfiguration", 2),
    W("CredentialsArn", "credentialsArn", 1),
    W("Description", "description", 1),
    W("DisableSchemaValidation", "disableSchemaValidation", 3),
    W("DisableExecuteApiEndpoint", "disableExecuteApiEndpoint", 3),
    W("Name", "name", 1, .flags = MODEL_REQUIRED),
    W("ProtocolType", "protocolType", 8, .flags = MODEL_REQUIRED),
    W("RouteKey", "routeKey", 1),
    W("RouteSelectionExpression", "routeSelectionExpression", 1),
    W("Tags", "tags", 9),
    W("Target", "target", 1),
    W("Version", "version", 1)};
static const struct model_member members_4[] = {
    W("ApiEndpoint", "apiEndpoint", 1),
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("ApiId", "apiId", 1),
    W("ApiKeySelectionExpression", "apiKeySelectionExpression", 1),
    W("CorsConfiguration", "corsConfiguration", 2),
    W("CreatedDate", "createdDate", 11, .timestamp = MODEL_TIME_ISO),
    W("Description", "description", 1),
    W("DisableSchemaValidation", "disableSchemaValidation", 3),
    W("DisableExecuteApiEndpoint", "disableExecuteApiEndpoint", 3),
    W("ImportInfo", "importInfo", 12),
    W("Name", "name", 1),
    W("ProtocolType", "protocolType", 8),
    W("RouteSelectionExpression", "routeSelectionExpression", 1),
    W("Tags", "tags", 9),
    W("Version", "version", 1),
    W("Warnings", "warnings", 12)};
static const char *const errors_0[] = {"BadRequestException", "ConflictException", "NotFoundException", "TooManyRequestsException", NULL};
static const char *const enums_1[] = {"JWT", "REQUEST", NULL};
static const struct model_member members_5[] = {
    W("Audience", "audience", 12),
    W("Issuer", "issuer", 1)};
static const struct model_member members_6[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AuthorizerCredentialsArn", "authorizerCredentialsArn", 1),
    W("AuthorizerPayloadFormatVersion", "authorizerPayloadFormatVersion", 1),
    W("AuthorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", 14),
    W("AuthorizerType", "authorizerType", 15, .flags = MODEL_REQUIRED),
    W("AuthorizerUri", "authorizerUri", 1),
    W("EnableSimpleResponses", "enableSimpleResponses", 3),
    W("IdentitySource", "identitySource", 16, .flags = MODEL_REQUIRED),
    W("IdentityValidationExpression", "identityValidationExpression", 1),
    W("JwtConfiguration", "jwtConfiguration", 17),
    W("Name", "name", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_7[] = {
    W("AuthorizerCredentialsArn", "authorizerCredentialsArn", 1),
    W("AuthorizerId", "authorizerId", 1),
    W("AuthorizerPayloadFormatVersion", "authorizerPayloadFormatVersion", 1),
    W("AuthorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", 14),
    W("AuthorizerType", "authorizerType", 15),
    W("AuthorizerUri", "authorizerUri", 1),
    W("EnableSimpleResponses", "enableSimpleResponses", 3),
    W("IdentitySource", "identitySource", 16),
    W("IdentityValidationExpression", "identityValidationExpression", 1),
    W("JwtConfiguration", "jwtConfiguration", 17),
    W("Name", "name", 1)};
static const char *const enums_2[] = {"INTERNET", "VPC_LINK", NULL};
static const char *const enums_3[] = {"CONVERT_TO_BINARY", "CONVERT_TO_TEXT", NULL};
static const char *const enums_4[] = {"AWS", "AWS_PROXY", "HTTP", "HTTP_PROXY", "MOCK", NULL};
static const char *const enums_5[] = {"NEVER", "WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", NULL};
static const struct model_member members_8[] = {
    M("key", 1),
    M("value", 24)};
static const struct model_member members_9[] = {
    W("ServerNameToVerify", "serverNameToVerify", 1)};
static const struct model_member members_10[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ConnectionId", "connectionId", 1),
    W("ConnectionType", "connectionType", 20),
    W("ContentHandlingStrategy", "contentHandlingStrategy", 21),
    W("CredentialsArn", "credentialsArn", 1),
    W("Description", "description", 1),
    W("IntegrationMethod", "integrationMethod", 1),
    W("IntegrationSubtype", "integrationSubtype", 1),
    W("IntegrationType", "integrationType", 22, .flags = MODEL_REQUIRED),
    W("IntegrationUri", "integrationUri", 1),
    W("PassthroughBehavior", "passthroughBehavior", 23),
    W("PayloadFormatVersion", "payloadFormatVersion", 1),
    W("RequestParameters", "requestParameters", 24),
    W("RequestTemplates", "requestTemplates", 25),
    W("ResponseParameters", "responseParameters", 26),
    W("TemplateSelectionExpression", "templateSelectionExpression", 1),
    W("TimeoutInMillis", "timeoutInMillis", 27),
    W("TlsConfig", "tlsConfig", 28)};
static const struct model_member members_11[] = {
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("ConnectionId", "connectionId", 1),
    W("ConnectionType", "connectionType", 20),
    W("ContentHandlingStrategy", "contentHandlingStrategy", 21),
    W("CredentialsArn", "credentialsArn", 1),
    W("Description", "description", 1),
    W("IntegrationId", "integrationId", 1),
    W("IntegrationMethod", "integrationMethod", 1),
    W("IntegrationResponseSelectionExpression", "integrationResponseSelectionExpression", 1),
    W("IntegrationSubtype", "integrationSubtype", 1),
    W("IntegrationType", "integrationType", 22),
    W("IntegrationUri", "integrationUri", 1),
    W("PassthroughBehavior", "passthroughBehavior", 23),
    W("PayloadFormatVersion", "payloadFormatVersion", 1),
    W("RequestParameters", "requestParameters", 24),
    W("RequestTemplates", "requestTemplates", 25),
    W("ResponseParameters", "responseParameters", 26),
    W("TemplateSelectionExpression", "templateSelectionExpression", 1),
    W("TimeoutInMillis", "timeoutInMillis", 27),
    W("TlsConfig", "tlsConfig", 30)};
static const char *const enums_6[] = {"AWS_IAM", "CUSTOM", "JWT", "NONE", NULL};
static const struct model_member members_12[] = {
    W("Required", "required", 3)};
static const struct model_member members_13[] = {
    M("key", 1),
    M("value", 36)};
static const struct model_member members_14[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ApiKeyRequired", "apiKeyRequired", 3),
    W("AuthorizationScopes", "authorizationScopes", 32),
    W("AuthorizationType", "authorizationType", 33),
    W("AuthorizerId", "authorizerId", 1),
    W("ModelSelectionExpression", "modelSelectionExpression", 1),
    W("OperationName", "operationName", 1),
    W("RequestModels", "requestModels", 34),
    W("RequestParameters", "requestParameters", 35),
    W("RouteKey", "routeKey", 1, .flags = MODEL_REQUIRED),
    W("RouteResponseSelectionExpression", "routeResponseSelectionExpression", 1),
    W("Target", "target", 1)};
static const struct model_member members_15[] = {
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("ApiKeyRequired", "apiKeyRequired", 3),
    W("AuthorizationScopes", "authorizationScopes", 32),
    W("AuthorizationType", "authorizationType", 33),
    W("AuthorizerId", "authorizerId", 1),
    W("ModelSelectionExpression", "modelSelectionExpression", 1),
    W("OperationName", "operationName", 1),
    W("RequestModels", "requestModels", 34),
    W("RequestParameters", "requestParameters", 35),
    W("RouteId", "routeId", 1),
    W("RouteKey", "routeKey", 1),
    W("RouteResponseSelectionExpression", "routeResponseSelectionExpression", 1),
    W("Target", "target", 1)};
static const struct model_member members_16[] = {
    W("DestinationArn", "destinationArn", 1),
    W("Format", "format", 1)};
static const char *const enums_7[] = {"ERROR", "INFO", "OFF", NULL};
static const struct model_member members_17[] = {
    W("DataTraceEnabled", "dataTraceEnabled", 3),
    W("DetailedMetricsEnabled", "detailedMetricsEnabled", 3),
    W("LoggingLevel", "loggingLevel", 41),
    W("ThrottlingBurstLimit", "throttlingBurstLimit", 42),
    W("ThrottlingRateLimit", "throttlingRateLimit", 43)};
static const struct model_member members_18[] = {
    M("key", 1),
    M("value", 40)};
static const struct model_member members_19[] = {
    W("AccessLogSettings", "accessLogSettings", 39),
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AutoDeploy", "autoDeploy", 3),
    W("ClientCertificateId", "clientCertificateId", 1),
    W("DefaultRouteSettings", "defaultRouteSettings", 40),
    W("DeploymentId", "deploymentId", 1),
    W("Description", "description", 1),
    W("RouteSettings", "routeSettings", 44),
    W("StageName", "stageName", 1, .flags = MODEL_REQUIRED),
    W("StageVariables", "stageVariables", 45),
    W("Tags", "tags", 9)};
static const struct model_member members_20[] = {
    W("AccessLogSettings", "accessLogSettings", 39),
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("AutoDeploy", "autoDeploy", 3),
    W("ClientCertificateId", "clientCertificateId", 1),
    W("CreatedDate", "createdDate", 11, .timestamp = MODEL_TIME_ISO),
    W("DefaultRouteSettings", "defaultRouteSettings", 40),
    W("DeploymentId", "deploymentId", 1),
    W("Description", "description", 1),
    W("LastDeploymentStatusMessage", "lastDeploymentStatusMessage", 1),
    W("LastUpdatedDate", "lastUpdatedDate", 11, .timestamp = MODEL_TIME_ISO),
    W("RouteSettings", "routeSettings", 44),
    W("StageName", "stageName", 1),
    W("StageVariables", "stageVariables", 45),
    W("Tags", "tags", 9)};
static const struct model_member members_21[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("StageName", "stageName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const char *const errors_1[] = {"NotFoundException", "TooManyRequestsException", NULL};
static const struct model_member members_22[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_23[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AuthorizerId", "authorizerId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_24[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IntegrationId", "integrationId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_25[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("RouteId", "routeId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_26[] = {
    W("MaxResults", "maxResults", 1, .location = MODEL_IN_QUERY),
    W("NextToken", "nextToken", 1, .location = MODEL_IN_QUERY)};
static const struct model_member members_27[] = {
    W("ApiEndpoint", "apiEndpoint", 1),
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("ApiId", "apiId", 1),
    W("ApiKeySelectionExpression", "apiKeySelectionExpression", 1),
    W("CorsConfiguration", "corsConfiguration", 2),
    W("CreatedDate", "createdDate", 11, .timestamp = MODEL_TIME_ISO),
    W("Description", "description", 1),
    W("DisableSchemaValidation", "disableSchemaValidation", 3),
    W("DisableExecuteApiEndpoint", "disableExecuteApiEndpoint", 3),
    W("ImportInfo", "importInfo", 12),
    W("Name", "name", 1, .flags = MODEL_REQUIRED),
    W("ProtocolType", "protocolType", 8, .flags = MODEL_REQUIRED),
    W("RouteSelectionExpression", "routeSelectionExpression", 1, .flags = MODEL_REQUIRED),
    W("Tags", "tags", 9),
    W("Version", "version", 1),
    W("Warnings", "warnings", 12)};
static const struct model_member members_28[] = {
    M("member", 59)};
static const struct model_member members_29[] = {
    W("Items", "items", 58),
    W("NextToken", "nextToken", 1)};
static const char *const errors_2[] = {"BadRequestException", "NotFoundException", "TooManyRequestsException", NULL};
static const struct model_member members_30[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("MaxResults", "maxResults", 1, .location = MODEL_IN_QUERY),
    W("NextToken", "nextToken", 1, .location = MODEL_IN_QUERY)};
static const struct model_member members_31[] = {
    W("AuthorizerCredentialsArn", "authorizerCredentialsArn", 1),
    W("AuthorizerId", "authorizerId", 1),
    W("AuthorizerPayloadFormatVersion", "authorizerPayloadFormatVersion", 1),
    W("AuthorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", 14),
    W("AuthorizerType", "authorizerType", 15),
    W("AuthorizerUri", "authorizerUri", 1),
    W("EnableSimpleResponses", "enableSimpleResponses", 3),
    W("IdentitySource", "identitySource", 16),
    W("IdentityValidationExpression", "identityValidationExpression", 1),
    W("JwtConfiguration", "jwtConfiguration", 17),
    W("Name", "name", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_32[] = {
    M("member", 63)};
static const struct model_member members_33[] = {
    W("Items", "items", 62),
    W("NextToken", "nextToken", 1)};
static const struct model_member members_34[] = {
    M("member", 67)};
static const struct model_member members_35[] = {
    W("Items", "items", 66),
    W("NextToken", "nextToken", 1)};
static const struct model_member members_36[] = {
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("ApiKeyRequired", "apiKeyRequired", 3),
    W("AuthorizationScopes", "authorizationScopes", 32),
    W("AuthorizationType", "authorizationType", 33),
    W("AuthorizerId", "authorizerId", 1),
    W("ModelSelectionExpression", "modelSelectionExpression", 1),
    W("OperationName", "operationName", 1),
    W("RequestModels", "requestModels", 34),
    W("RequestParameters", "requestParameters", 35),
    W("RouteId", "routeId", 1),
    W("RouteKey", "routeKey", 1, .flags = MODEL_REQUIRED),
    W("RouteResponseSelectionExpression", "routeResponseSelectionExpression", 1),
    W("Target", "target", 1)};
static const struct model_member members_37[] = {
    M("member", 71)};
static const struct model_member members_38[] = {
    W("Items", "items", 70),
    W("NextToken", "nextToken", 1)};
static const struct model_member members_39[] = {
    W("AccessLogSettings", "accessLogSettings", 39),
    W("ApiGatewayManaged", "apiGatewayManaged", 3),
    W("AutoDeploy", "autoDeploy", 3),
    W("ClientCertificateId", "clientCertificateId", 1),
    W("CreatedDate", "createdDate", 11, .timestamp = MODEL_TIME_ISO),
    W("DefaultRouteSettings", "defaultRouteSettings", 40),
    W("DeploymentId", "deploymentId", 1),
    W("Description", "description", 1),
    W("LastDeploymentStatusMessage", "lastDeploymentStatusMessage", 1),
    W("LastUpdatedDate", "lastUpdatedDate", 11, .timestamp = MODEL_TIME_ISO),
    W("RouteSettings", "routeSettings", 44),
    W("StageName", "stageName", 1, .flags = MODEL_REQUIRED),
    W("StageVariables", "stageVariables", 45),
    W("Tags", "tags", 9)};
static const struct model_member members_40[] = {
    M("member", 77)};
static const struct model_member members_41[] = {
    W("Items", "items", 76),
    W("NextToken", "nextToken", 1)};
static const struct model_member members_42[] = {
    W("ResourceArn", "resource-arn", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED)};
static const struct model_member members_43[] = {
    W("Tags", "tags", 9)};
static const struct model_member members_44[] = {
    W("ResourceArn", "resource-arn", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("Tags", "tags", 9)};
static const struct model_member members_45[] = {
    W("ResourceArn", "resource-arn", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("TagKeys", "tagKeys", 12, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED)};
static const struct model_member members_46[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ApiKeySelectionExpression", "apiKeySelectionExpression", 1),
    W("CorsConfiguration", "corsConfiguration", 2),
    W("CredentialsArn", "credentialsArn", 1),
    W("Description", "description", 1),
    W("DisableSchemaValidation", "disableSchemaValidation", 3),
    W("DisableExecuteApiEndpoint", "disableExecuteApiEndpoint", 3),
    W("Name", "name", 1),
    W("RouteKey", "routeKey", 1),
    W("RouteSelectionExpression", "routeSelectionExpression", 1),
    W("Target", "target", 1),
    W("Version", "version", 1)};
static const struct model_member members_47[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AuthorizerCredentialsArn", "authorizerCredentialsArn", 1),
    W("AuthorizerId", "authorizerId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AuthorizerPayloadFormatVersion", "authorizerPayloadFormatVersion", 1),
    W("AuthorizerResultTtlInSeconds", "authorizerResultTtlInSeconds", 14),
    W("AuthorizerType", "authorizerType", 15),
    W("AuthorizerUri", "authorizerUri", 1),
    W("EnableSimpleResponses", "enableSimpleResponses", 3),
    W("IdentitySource", "identitySource", 16),
    W("IdentityValidationExpression", "identityValidationExpression", 1),
    W("JwtConfiguration", "jwtConfiguration", 17),
    W("Name", "name", 1)};
static const struct model_member members_48[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ConnectionId", "connectionId", 1),
    W("ConnectionType", "connectionType", 20),
    W("ContentHandlingStrategy", "contentHandlingStrategy", 21),
    W("CredentialsArn", "credentialsArn", 1),
    W("Description", "description", 1),
    W("IntegrationId", "integrationId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("IntegrationMethod", "integrationMethod", 1),
    W("IntegrationSubtype", "integrationSubtype", 1),
    W("IntegrationType", "integrationType", 22),
    W("IntegrationUri", "integrationUri", 1),
    W("PassthroughBehavior", "passthroughBehavior", 23),
    W("PayloadFormatVersion", "payloadFormatVersion", 1),
    W("RequestParameters", "requestParameters", 24),
    W("RequestTemplates", "requestTemplates", 25),
    W("ResponseParameters", "responseParameters", 26),
    W("TemplateSelectionExpression", "templateSelectionExpression", 1),
    W("TimeoutInMillis", "timeoutInMillis", 27),
    W("TlsConfig", "tlsConfig", 28)};
static const struct model_member members_49[] = {
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("ApiKeyRequired", "apiKeyRequired", 3),
    W("AuthorizationScopes", "authorizationScopes", 32),
    W("AuthorizationType", "authorizationType", 33),
    W("AuthorizerId", "authorizerId", 1),
    W("ModelSelectionExpression", "modelSelectionExpression", 1),
    W("OperationName", "operationName", 1),
    W("RequestModels", "requestModels", 34),
    W("RequestParameters", "requestParameters", 35),
    W("RouteId", "routeId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("RouteKey", "routeKey", 1),
    W("RouteResponseSelectionExpression", "routeResponseSelectionExpression", 1),
    W("Target", "target", 1)};
static const struct model_member members_50[] = {
    W("AccessLogSettings", "accessLogSettings", 39),
    W("ApiId", "apiId", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("AutoDeploy", "autoDeploy", 3),
    W("ClientCertificateId", "clientCertificateId", 1),
    W("DefaultRouteSettings", "defaultRouteSettings", 40),
    W("DeploymentId", "deploymentId", 1),
    W("Description", "description", 1),
    W("RouteSettings", "routeSettings", 44),
    W("StageName", "stageName", 1, .location = MODEL_IN_URI, .flags = MODEL_REQUIRED),
    W("StageVariables", "stageVariables", 45)};
static const char *const paths_0[] = {"NextToken", NULL};
static const char *const paths_1[] = {"Items", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateApiRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 13},
    {.name = "SelectionExpression", .type = MODEL_STRING},
    {.name = "Cors", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 6},
    {.name = "__boolean", .type = MODEL_BOOLEAN},
    {.name = "CorsHeaderList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "CorsMethodList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "CorsOriginList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "IntegerWithLengthBetweenMinus1And86400", .type = MODEL_INTEGER, .has_min = true, .min = -1, .has_max = true, .max = 86400},
    {.name = "ProtocolType", .type = MODEL_STRING, .enums = enums_0},
    {.name = "Tags", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "CreateApiResponse", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 16},
    {.name = "__timestampIso8601", .type = MODEL_TIMESTAMP, .timestamp = MODEL_TIME_ISO},
    {.name = "__listOf__string", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "CreateAuthorizerRequest", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 11},
    {.name = "IntegerWithLengthBetween0And3600", .type = MODEL_INTEGER, .has_min = true, .min = 0, .has_max = true, .max = 3600},
    {.name = "AuthorizerType", .type = MODEL_STRING, .enums = enums_1},
    {.name = "IdentitySourceList", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "JWTConfiguration", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 2},
    {.name = "CreateAuthorizerResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 11},
    {.name = "CreateIntegrationRequest", .type = MODEL_STRUCTURE, .members = members_10, .member_count = 18},
    {.name = "ConnectionType", .type = MODEL_STRING, .enums = enums_2},
    {.name = "ContentHandlingStrategy", .type = MODEL_STRING, .enums = enums_3},
    {.name = "IntegrationType", .type = MODEL_STRING, .enums = enums_4},
    {.name = "PassthroughBehavior", .type = MODEL_STRING, .enums = enums_5},
    {.name = "IntegrationParameters", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "TemplateMap", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "ResponseParameters", .type = MODEL_MAP, .members = members_8, .member_count = 2},
    {.name = "IntegerWithLengthBetween50And30000", .type = MODEL_INTEGER, .has_min = true, .min = 50, .has_max = true, .max = 30000},
    {.name = "TlsConfigInput", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "CreateIntegrationResult", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 20},
    {.name = "TlsConfig", .type = MODEL_STRUCTURE, .members = members_9, .member_count = 1},
    {.name = "CreateRouteRequest", .type = MODEL_STRUCTURE, .members = members_14, .member_count = 12},
    {.name = "AuthorizationScopes", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "AuthorizationType", .type = MODEL_STRING, .enums = enums_6},
    {.name = "RouteModels", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "RouteParameters", .type = MODEL_MAP, .members = members_13, .member_count = 2},
    {.name = "ParameterConstraints", .type = MODEL_STRUCTURE, .members = members_12, .member_count = 1},
    {.name = "CreateRouteResult", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 13},
    {.name = "CreateStageRequest", .type = MODEL_STRUCTURE, .members = members_19, .member_count = 11},
    {.name = "AccessLogSettings", .type = MODEL_STRUCTURE, .members = members_16, .member_count = 2},
    {.name = "RouteSettings", .type = MODEL_STRUCTURE, .members = members_17, .member_count = 5},
    {.name = "LoggingLevel", .type = MODEL_STRING, .enums = enums_7},
    {.name = "__integer", .type = MODEL_INTEGER},
    {.name = "__double", .type = MODEL_DOUBLE},
    {.name = "RouteSettingsMap", .type = MODEL_MAP, .members = members_18, .member_count = 2},
    {.name = "StageVariablesMap", .type = MODEL_MAP, .members = members_2, .member_count = 2},
    {.name = "CreateStageResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 14},
    {.name = "DeleteAccessLogSettingsRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "DeleteApiRequest", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "DeleteAuthorizerRequest", .type = MODEL_STRUCTURE, .members = members_23, .member_count = 2},
    {.name = "DeleteCorsConfigurationRequest", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "DeleteIntegrationRequest", .type = MODEL_STRUCTURE, .members = members_24, .member_count = 2},
    {.name = "DeleteRouteRequest", .type = MODEL_STRUCTURE, .members = members_25, .member_count = 2},
    {.name = "DeleteStageRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "GetApiRequest", .type = MODEL_STRUCTURE, .members = members_22, .member_count = 1},
    {.name = "GetApiResponse", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 16},
    {.name = "GetApisRequest", .type = MODEL_STRUCTURE, .members = members_26, .member_count = 2},
    {.name = "GetApisResponse", .type = MODEL_STRUCTURE, .members = members_29, .member_count = 2},
    {.name = "__listOfApi", .type = MODEL_LIST, .members = members_28, .member_count = 1},
    {.name = "Api", .type = MODEL_STRUCTURE, .members = members_27, .member_count = 16},
    {.name = "GetAuthorizersRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "GetAuthorizersResponse", .type = MODEL_STRUCTURE, .members = members_33, .member_count = 2},
    {.name = "__listOfAuthorizer", .type = MODEL_LIST, .members = members_32, .member_count = 1},
    {.name = "Authorizer", .type = MODEL_STRUCTURE, .members = members_31, .member_count = 11},
    {.name = "GetIntegrationsRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "GetIntegrationsResponse", .type = MODEL_STRUCTURE, .members = members_35, .member_count = 2},
    {.name = "__listOfIntegration", .type = MODEL_LIST, .members = members_34, .member_count = 1},
    {.name = "Integration", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 20},
    {.name = "GetRoutesRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "GetRoutesResponse", .type = MODEL_STRUCTURE, .members = members_38, .member_count = 2},
    {.name = "__listOfRoute", .type = MODEL_LIST, .members = members_37, .member_count = 1},
    {.name = "Route", .type = MODEL_STRUCTURE, .members = members_36, .member_count = 13},
    {.name = "GetStageRequest", .type = MODEL_STRUCTURE, .members = members_21, .member_count = 2},
    {.name = "GetStageResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 14},
    {.name = "GetStagesRequest", .type = MODEL_STRUCTURE, .members = members_30, .member_count = 3},
    {.name = "GetStagesResponse", .type = MODEL_STRUCTURE, .members = members_41, .member_count = 2},
    {.name = "__listOfStage", .type = MODEL_LIST, .members = members_40, .member_count = 1},
    {.name = "Stage", .type = MODEL_STRUCTURE, .members = members_39, .member_count = 14},
    {.name = "GetTagsRequest", .type = MODEL_STRUCTURE, .members = members_42, .member_count = 1},
    {.name = "GetTagsResponse", .type = MODEL_STRUCTURE, .members = members_43, .member_count = 1},
    {.name = "TagResourceRequest", .type = MODEL_STRUCTURE, .members = members_44, .member_count = 2},
    {.name = "TagResourceResponse", .type = MODEL_STRUCTURE},
    {.name = "UntagResourceRequest", .type = MODEL_STRUCTURE, .members = members_45, .member_count = 2},
    {.name = "UpdateApiRequest", .type = MODEL_STRUCTURE, .members = members_46, .member_count = 12},
    {.name = "UpdateApiResponse", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 16},
    {.name = "UpdateAuthorizerRequest", .type = MODEL_STRUCTURE, .members = members_47, .member_count = 12},
    {.name = "UpdateAuthorizerResponse", .type = MODEL_STRUCTURE, .members = members_7, .member_count = 11},
    {.name = "UpdateIntegrationRequest", .type = MODEL_STRUCTURE, .members = members_48, .member_count = 19},
    {.name = "UpdateIntegrationResult", .type = MODEL_STRUCTURE, .members = members_11, .member_count = 20},
    {.name = "UpdateRouteRequest", .type = MODEL_STRUCTURE, .members = members_49, .member_count = 13},
    {.name = "UpdateRouteResult", .type = MODEL_STRUCTURE, .members = members_15, .member_count = 13},
    {.name = "UpdateStageRequest", .type = MODEL_STRUCTURE, .members = members_50, .member_count = 10},
    {.name = "UpdateStageResponse", .type = MODEL_STRUCTURE, .members = members_20, .member_count = 14}};
static const struct model_operation operations[] = {
    {.name = "CreateApi", .method = "POST", .uri = "/v2/apis", .input = 0, .output = 10, .errors = errors_0},
    {.name = "CreateAuthorizer", .method = "POST", .uri = "/v2/apis/{apiId}/authorizers", .input = 13, .output = 18, .errors = errors_0},
    {.name = "CreateIntegration", .method = "POST", .uri = "/v2/apis/{apiId}/integrations", .input = 19, .output = 29, .errors = errors_0},
    {.name = "CreateRoute", .method = "POST", .uri = "/v2/apis/{apiId}/routes", .input = 31, .output = 37, .errors = errors_0},
    {.name = "CreateStage", .method = "POST", .uri = "/v2/apis/{apiId}/stages", .input = 38, .output = 46, .errors = errors_0},
    {.name = "DeleteAccessLogSettings", .method = "DELETE", .uri = "/v2/apis/{apiId}/stages/{stageName}/accesslogsettings", .input = 47, .output = -1, .errors = errors_1},
    {.name = "DeleteApi", .method = "DELETE", .uri = "/v2/apis/{apiId}", .input = 48, .output = -1, .errors = errors_1},
    {.name = "DeleteAuthorizer", .method = "DELETE", .uri = "/v2/apis/{apiId}/authorizers/{authorizerId}", .input = 49, .output = -1, .errors = errors_1},
    {.name = "DeleteCorsConfiguration", .method = "DELETE", .uri = "/v2/apis/{apiId}/cors", .input = 50, .output = -1, .errors = errors_1},
    {.name = "DeleteIntegration", .method = "DELETE", .uri = "/v2/apis/{apiId}/integrations/{integrationId}", .input = 51, .output = -1, .errors = errors_1},
    {.name = "DeleteRoute", .method = "DELETE", .uri = "/v2/apis/{apiId}/routes/{routeId}", .input = 52, .output = -1, .errors = errors_1},
    {.name = "DeleteStage", .method = "DELETE", .uri = "/v2/apis/{apiId}/stages/{stageName}", .input = 53, .output = -1, .errors = errors_1},
    {.name = "GetApi", .method = "GET", .uri = "/v2/apis/{apiId}", .input = 54, .output = 55, .errors = errors_1},
    {.name = "GetApis", .method = "GET", .uri = "/v2/apis", .input = 56, .output = 57, .errors = errors_2},
    {.name = "GetAuthorizers", .method = "GET", .uri = "/v2/apis/{apiId}/authorizers", .input = 60, .output = 61, .errors = errors_2},
    {.name = "GetIntegrations", .method = "GET", .uri = "/v2/apis/{apiId}/integrations", .input = 64, .output = 65, .errors = errors_2},
    {.name = "GetRoutes", .method = "GET", .uri = "/v2/apis/{apiId}/routes", .input = 68, .output = 69, .errors = errors_2},
    {.name = "GetStage", .method = "GET", .uri = "/v2/apis/{apiId}/stages/{stageName}", .input = 72, .output = 73, .errors = errors_1},
    {.name = "GetStages", .method = "GET", .uri = "/v2/apis/{apiId}/stages", .input = 74, .output = 75, .errors = errors_2},
    {.name = "GetTags", .method = "GET", .uri = "/v2/tags/{resource-arn}", .input = 78, .output = 79, .errors = errors_0},
    {.name = "TagResource", .method = "POST", .uri = "/v2/tags/{resource-arn}", .input = 80, .output = 81, .errors = errors_0},
    {.name = "UntagResource", .method = "DELETE", .uri = "/v2/tags/{resource-arn}", .input = 82, .output = -1, .errors = errors_0},
    {.name = "UpdateApi", .method = "PATCH", .uri = "/v2/apis/{apiId}", .input = 83, .output = 84, .errors = errors_0},
    {.name = "UpdateAuthorizer", .method = "PATCH", .uri = "/v2/apis/{apiId}/authorizers/{authorizerId}", .input = 85, .output = 86, .errors = errors_0},
    {.name = "UpdateIntegration", .method = "PATCH", .uri = "/v2/apis/{apiId}/integrations/{integrationId}", .input = 87, .output = 88, .errors = errors_0},
    {.name = "UpdateRoute", .method = "PATCH", .uri = "/v2/apis/{apiId}/routes/{routeId}", .input = 89, .output = 90, .errors = errors_0},
    {.name = "UpdateStage", .method = "PATCH", .uri = "/v2/apis/{apiId}/stages/{stageName}", .input = 91, .output = 92, .errors = errors_0}};
static const struct model_paginator paginators[] = {
    {.operation = "GetApis", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "GetAuthorizers", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "GetIntegrations", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "GetRoutes", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1},
    {.operation = "GetStages", .input_token = paths_0, .output_token = paths_0, .result_keys = paths_1}};
const struct model_service model_service_apigatewayv2 = {
    .name = "apigatewayv2",
    .endpoint_prefix = "apigateway",
    .signing_name = "apigateway",
    .api_version = "2018-11-29",
    .service_id = "ApiGatewayV2",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 93,
    .operations = operations, .operation_count = 27,
    .paginators = paginators, .paginator_count = 5};
