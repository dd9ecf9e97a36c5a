/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

static const struct model_member members_0[] = {
    W("roleName", "role_name", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("accountId", "account_id", 1, .location = MODEL_IN_QUERY, .flags = MODEL_REQUIRED),
    W("accessToken", "x-amz-sso_bearer_token", 2, .location = MODEL_IN_HEADER, .flags = MODEL_REQUIRED | MODEL_SENSITIVE)};
static const struct model_member members_1[] = {
    M("accessKeyId", 1),
    M("secretAccessKey", 2, .flags = MODEL_SENSITIVE),
    M("sessionToken", 2, .flags = MODEL_SENSITIVE),
    M("expiration", 5)};
static const struct model_member members_2[] = {
    M("roleCredentials", 4)};
static const char *const errors_0[] = {"InvalidRequestException", "ResourceNotFoundException", "TooManyRequestsException", "UnauthorizedException", NULL};
static const struct model_shape shapes[] = {
    {.name = "GetRoleCredentialsRequest", .type = MODEL_STRUCTURE, .members = members_0, .member_count = 3},
    {.name = "RoleNameType", .type = MODEL_STRING},
    {.name = "AccessTokenType", .type = MODEL_STRING, .flags = MODEL_SENSITIVE},
    {.name = "GetRoleCredentialsResponse", .type = MODEL_STRUCTURE, .members = members_2, .member_count = 1},
    {.name = "RoleCredentials", .type = MODEL_STRUCTURE, .members = members_1, .member_count = 4},
    {.name = "ExpirationTimestampType", .type = MODEL_LONG}};
static const struct model_operation operations[] = {
    {.name = "GetRoleCredentials", .method = "GET", .uri = "/federation/credentials", .input = 0, .output = 3, .no_auth = true, .errors = errors_0}};
const struct model_service model_service_sso = {
    .name = "sso",
    .endpoint_prefix = "portal.sso",
    .signing_name = "awsssoportal",
    .api_version = "2019-06-10",
    .service_id = "SSO",
    .protocol = MODEL_REST_JSON,
    .shapes = shapes, .shape_count = 6,
    .operations = operations, .operation_count = 1};
