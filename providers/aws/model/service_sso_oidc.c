/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    M("member", 1)};
static const struct model_member members_1[] = {
    M("clientId", 1, .flags = MODEL_REQUIRED),
    M("clientSecret", 2, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("grantType", 1, .flags = MODEL_REQUIRED),
    M("deviceCode", 1),
    M("code", 1),
    M("refreshToken", 2, .flags = MODEL_SENSITIVE),
    M("scope", 3),
    M("redirectUri", 1),
    M("codeVerifier", 2, .flags = MODEL_SENSITIVE)};
static const struct model_member members_2[] = {
    M("accessToken", 2, .flags = MODEL_SENSITIVE),
    M("tokenType", 1),
    M("expiresIn", 5),
    M("refreshToken", 2, .flags = MODEL_SENSITIVE),
    M("idToken", 2, .flags = MODEL_SENSITIVE)};
static const char *const errors_0[] = {"AccessDeniedException", "AuthorizationPendingException", "ExpiredTokenException", "InternalServerException", "InvalidClientException", "InvalidGrantException", "InvalidRequestException", "InvalidScopeException", "SlowDownException", "UnauthorizedClientException", "UnsupportedGrantTypeException", NULL};
static const struct model_member members_3[] = {
    M("clientName", 1, .flags = MODEL_REQUIRED),
    M("clientType", 1, .flags = MODEL_REQUIRED),
    M("scopes", 3),
    M("redirectUris", 7),
    M("grantTypes", 8),
    M("issuerUrl", 1),
    M("entitledApplicationArn", 1)};
static const struct model_member members_4[] = {
    M("clientId", 1),
    M("clientSecret", 2, .flags = MODEL_SENSITIVE),
    M("clientIdIssuedAt", 10),
    M("clientSecretExpiresAt", 10),
    M("authorizationEndpoint", 1),
    M("tokenEndpoint", 1)};
static const char *const errors_1[] = {"InternalServerException", "InvalidClientMetadataException", "InvalidRedirectUriException", "InvalidRequestException", "InvalidScopeException", "UnsupportedGrantTypeException", NULL};
static const struct model_member members_5[] = {
    M("clientId", 1, .flags = MODEL_REQUIRED),
    M("clientSecret", 2, .flags = MODEL_REQUIRED | MODEL_SENSITIVE),
    M("startUrl", 1, .flags = MODEL_REQUIRED)};
static const struct model_member members_6[] = {
    M("deviceCode", 1),
    M("userCode", 1),
    M("verificationUri", 1),
    M("verificationUriComplete", 1),
    M("expiresIn", 5),
    M("interval", 5)};
static const char *const errors_2[] = {"InternalServerException", "InvalidClientException", "InvalidRequestException", "SlowDownException", "UnauthorizedClientException", NULL};
static const struct model_shape shapes[] = {
    {.name = "CreateTokenRequest", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 9},
    {.name = "ClientId", .type = MODEL_STRING},
    {.name = "ClientSecret", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "Scopes", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "CreateTokenResponse", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 5},
    {.name = "ExpirationInSeconds", .type = MODEL_INTEGER},
    {.name = "RegisterClientRequest", .type = MODEL_STRUCTURE, .members = members_3, .member_count = 7},
    {.name = "RedirectUris", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "GrantTypes", .type = MODEL_LIST, .members = members_0, .member_count = 1},
    {.name = "RegisterClientResponse", .type = MODEL_STRUCTURE, .members = members_4, .member_count = 6},
    {.name = "LongTimeStampType", .type = MODEL_LONG},
    {.name = "StartDeviceAuthorizationRequest", .type = MODEL_STRUCTURE, .members = members_5, .member_count = 3},
    {.name = "StartDeviceAuthorizationResponse", .type = MODEL_STRUCTURE, .members = members_6, .member_count = 6}};
static const struct model_operation operations[] = {
    {.name = "CreateToken", .method = "POST", .uri = "/token", .input = 0, .output = 4, .no_auth = true, .errors = errors_0},
    {.name = "RegisterClient", .method = "POST", .uri = "/client/register", .input = 6, .output = 9, .no_auth = true, .errors = errors_1},
    {.name = "StartDeviceAuthorization", .method = "POST", .uri = "/device_authorization", .input = 11, .output = 12, .no_auth = true, .errors = errors_2}};
const struct model_service model_service_sso_oidc = {
    .name = "sso-oidc",
    .endpoint_prefix = "oidc",
    .signing_name = "sso-oauth",
    .api_version = "2019-06-10",
    .service_id = "SSO OIDC",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 13,
    .operations = operations, .operation_count = 3};
