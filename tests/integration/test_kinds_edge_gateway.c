/*
 * APIGateway, and functions with triggers of type apigateway, against panka-sim: every field,
 * routes that come and go, an API that two components share, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_run.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

#define LIST_FUNCTION "arn:aws:lambda:eu-west-1:123456789012:function:list"
#define SAVE_FUNCTION "arn:aws:lambda:eu-west-1:123456789012:function:save"

static const char full_api[] =
    "{'description': 'the shop', 'cors': {'enabled': true, 'allowOrigins': "
    "['https://example.com'],"
    "   'allowMethods': ['GET', 'POST'], 'allowHeaders': ['x-a'], 'exposeHeaders': ['x-b'],"
    "   'maxAge': 60, 'allowCredentials': true},"
    " 'authorizers': [{'name': 'users', 'issuer': 'https://id.example.com', 'audience': ['shop']}],"
    " 'routes': ["
    "   {'method': 'GET', 'path': '/orders', 'component': '" LIST_FUNCTION "', 'timeoutMs': 5000},"
    "   {'method': 'POST', 'path': '/orders', 'lambdaArn': '" SAVE_FUNCTION "',"
    "    'authorizer': 'users', 'authorizationScopes': ['write'], 'payloadFormatVersion': '1.0'},"
    "   {'path': '/files/{proxy+}', 'url': 'https://files.example.com/{proxy}'},"
    "   {'component': '" LIST_FUNCTION "'}],"
    " 'throttling': {'burst': 20, 'rate': 10}}";

static const char plain_api[] =
    "{'stage': 'v1', 'routes': [{'method': 'POST', 'path': '/orders',"
    "   'component': '" SAVE_FUNCTION "'}],"
    " 'accessLogs': {'logGroup': 'arn:aws:logs:eu-west-1:123456789012:log-group:api'}}";

static void make_functions(struct kind_lab *lab)
{
    kind_run_make_function(lab, "list");
    kind_run_make_function(lab, "save");
}

/* --- what there is ---------------------------------------------------------------------------- */

/* Who may call the function, without the ids of statements. */
static json_t *callers_of(struct kind_lab *lab, const char *function)
{
    json_t *callers = json_array();
    json_t *answer =
        kind_lab_ask(lab, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", function));
    const char *text = json_text_or(answer, "Policy", "{}");
    json_t *policy = json_parse(text, strlen(text));
    size_t i;
    json_t *statement;
    json_array_foreach (json_object_get(policy, "Statement"), i, statement)
        json_array_append(callers, json_object_get(statement, "Principal"));
    json_decref(policy);
    json_decref(answer);
    return callers;
}

/* Targets are ids: the integration stands in their place. */
static void put_integrations(json_t *routes, json_t *integrations)
{
    size_t i, j;
    json_t *route, *integration;
    json_array_foreach (routes, i, route) {
        const char *target = json_text_or(route, "Target", "");
        json_array_foreach (integrations, j, integration) {
            const char *id = json_text_or(integration, "IntegrationId", "?");
            if (strlen(target) <= 13 || strcmp(target + 13, id) != 0)
                continue;
            json_object_set_new(route, "Target", json_deep_copy(integration));
            break;
        }
    }
}

static json_t *items(struct kind_lab *lab, const char *operation, const char *api)
{
    json_t *params = api == NULL ? json_object() : json_pack("{s:s}", "ApiId", api);
    json_t *answer = kind_lab_ask(lab, "apigatewayv2", operation, params);
    json_t *list = json_incref(json_object_get(answer, "Items"));
    cr_assert_not_null(list, "%s: %s", operation, json_text(answer, "error"));
    json_decref(answer);
    return list;
}

static json_t *look_at_apis(struct kind_lab *lab)
{
    static const char *const passing[] = {
        "ApiId",         "ApiEndpoint",  "CreatedDate",     "RouteId",
        "IntegrationId", "AuthorizerId", "LastUpdatedDate", NULL};
    json_t *all = json_object(), *apis = items(lab, "GetApis", NULL);
    size_t i;
    json_t *api;
    json_array_foreach (apis, i, api) {
        const char *id = json_text(api, "ApiId");
        json_t *routes = items(lab, "GetRoutes", id), *parts = items(lab, "GetIntegrations", id);
        put_integrations(routes, parts);
        json_object_set_new(api, "routes", routes);
        json_object_set_new(api, "integrations", parts);
        json_object_set_new(api, "stages", items(lab, "GetStages", id));
        json_object_set_new(api, "authorizers", items(lab, "GetAuthorizers", id));
    }
    json_object_set_new(all, "apis", apis);
    json_object_set_new(all, "list", callers_of(lab, "list"));
    json_object_set_new(all, "save", callers_of(lab, "save"));
    return look_blank(all, passing);
}

/* --- life ------------------------------------------------------------------------------------- */

/* Sorted as look_blank() does: $default, ANY, GET, POST come by their text. */
static json_t *route_called(json_t *look, const char *key)
{
    size_t i;
    json_t *route;
    json_array_foreach (json_path(look, "apis.0.routes"), i, route) {
        if (strcmp(json_text_or(route, "RouteKey", ""), key) == 0)
            return route;
    }
    return NULL;
}

static void full_api_is(struct kind_lab *lab)
{
    json_t *look = look_at_apis(lab);
    check_values(look,
                 (const struct expectation[]){
                     {NULL, "apis.0.Name", "shop-api"},
                     {NULL, "apis.1", NULL},
                     {NULL, "apis.0.ProtocolType", "HTTP"},
                     {NULL, "apis.0.Description", "the shop"},
                     {NULL, "apis.0.CorsConfiguration.AllowOrigins.0", "https://example.com"},
                     {NULL, "apis.0.CorsConfiguration.MaxAge", "60"},
                     {NULL, "apis.0.CorsConfiguration.AllowCredentials", "true"},
                     {NULL, "apis.0.Tags.panka:kind", "APIGateway"},
                     {NULL, "apis.0.routes.3", "*"},
                     {NULL, "apis.0.routes.4", NULL},
                     {NULL, "apis.0.integrations.4", NULL},
                     {NULL, "apis.0.stages.0.StageName", "$default"},
                     {NULL, "apis.0.stages.0.AutoDeploy", "true"},
                     {NULL, "apis.0.stages.0.DefaultRouteSettings.ThrottlingBurstLimit", "20"},
                     {NULL, "apis.0.stages.1", NULL},
                     {NULL, "apis.0.authorizers.0.JwtConfiguration.Audience.0", "shop"},
                     {NULL, "list.0.Service", "apigateway.amazonaws.com"},
                     {NULL, "save.0.Service", "apigateway.amazonaws.com"},
                     {0}});
    check_values(route_called(look, "GET /orders"),
                 (const struct expectation[]){{NULL, "Target.IntegrationUri", LIST_FUNCTION},
                                              {NULL, "Target.TimeoutInMillis", "5000"},
                                              {NULL, "Target.PayloadFormatVersion", "2.0"},
                                              {NULL, "AuthorizationType", "NONE"},
                                              {0}});
    check_values(route_called(look, "POST /orders"),
                 (const struct expectation[]){{NULL, "Target.PayloadFormatVersion", "1.0"},
                                              {NULL, "AuthorizationType", "JWT"},
                                              {NULL, "AuthorizationScopes.0", "write"},
                                              {0}});
    check_values(route_called(look, "ANY /files/{proxy+}"),
                 (const struct expectation[]){{NULL, "Target.IntegrationType", "HTTP_PROXY"},
                                              {NULL, "Target.IntegrationMethod", "ANY"},
                                              {0}});
    check_values(route_called(look, "$default"),
                 (const struct expectation[]){{NULL, "Target.TimeoutInMillis", "30000"}, {0}});
    json_decref(look);
}

static void api_life(struct kind_lab *lab)
{
    make_functions(lab);
    size_t around = kind_lab_alive(lab);
    struct kind_run run = {.kind = "APIGateway", .name = "shop-api"};
    kind_run_to(lab, &run, full_api);
    full_api_is(lab);
    check_values(run.outputs, (const struct expectation[]){{NULL, "api_id", "*"},
                                                           {NULL, "stage", "$default"},
                                                           {NULL, "execution_arn", "*"},
                                                           {0}});
    cr_assert_str_eq(json_text(run.outputs, "url"), json_text(run.outputs, "endpoint"));
    cr_assert_str_eq(json_text(run.outputs, "endpoint") + 8, json_text(run.outputs, "domain_name"));
    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, full_api);
    kind_run_act(lab, &run, OP_READ);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    kind_run_to(lab, &run, plain_api);
    json_t *look = look_at_apis(lab);
    check_values(look, (const struct expectation[]){
                           {NULL, "apis.0.CorsConfiguration", NULL},
                           {NULL, "apis.0.Description", ""},
                           {NULL, "apis.0.routes.0.RouteKey", "POST /orders"},
                           {NULL, "apis.0.routes.0.AuthorizationType", "NONE"},
                           {NULL, "apis.0.routes.0.Target.PayloadFormatVersion", "2.0"},
                           {NULL, "apis.0.routes.1", NULL},
                           {NULL, "apis.0.integrations.1", NULL},
                           {NULL, "apis.0.authorizers.0", NULL},
                           {NULL, "apis.0.stages.0.StageName", "v1"},
                           {NULL, "apis.0.stages.0.AccessLogSettings.DestinationArn", "*"},
                           {NULL, "apis.0.stages.1", NULL},
                           {NULL, "list.0", NULL},
                           {NULL, "save.0.Service", "*"},
                           {0}});
    json_decref(look);
    const char *url = json_text(run.outputs, "url");
    cr_assert_str_eq(url + strlen(url) - 3, "/v1");
    kind_run_to(lab, &run, full_api);
    full_api_is(lab);
    kind_run_act(lab, &run, OP_DELETE);
    look = look_at_apis(lab);
    check_values(look,
                 (const struct expectation[]){
                     {NULL, "apis.0", NULL}, {NULL, "list.0", NULL}, {NULL, "save.0", NULL}, {0}});
    json_decref(look);
    cr_expect_eq(kind_lab_alive(lab), around);
    (void)kind_lab_mutations(lab);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_end(&run);
}

Test(kinds_edge_gateway, api_life)
{
    kind_lab_with_sim(NULL, api_life);
}

/* Names are not unique: another's API of our name is neither taken nor touched. */
static void foreign_api(struct kind_lab *lab)
{
    make_functions(lab);
    json_decref(kind_lab_ask(lab, "apigatewayv2", "CreateApi",
                             json_pack("{s:s, s:s}", "Name", "shop-api", "ProtocolType", "HTTP")));
    struct kind_run run = {.kind = "APIGateway", .name = "shop-api"};
    kind_run_to(lab, &run, plain_api);
    json_t *apis = items(lab, "GetApis", NULL);
    cr_assert_eq(json_array_size(apis), 2);
    json_decref(apis);
    kind_run_act(lab, &run, OP_DELETE);
    apis = items(lab, "GetApis", NULL);
    cr_assert_eq(json_array_size(apis), 1);
    json_decref(apis);
    kind_run_end(&run);
}

Test(kinds_edge_gateway, foreign_api)
{
    kind_lab_with_sim(NULL, foreign_api);
}

static void cut_api(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "APIGateway",
                                        .name = "cut-api",
                                        .first = full_api,
                                        .second = plain_api,
                                        .surround = make_functions,
                                        .look = look_at_apis});
}

Test(kinds_edge_gateway, cut_api)
{
    kind_lab_with_sim(NULL, cut_api);
}

/* --- functions with triggers ------------------------------------------------------------------ */

#define FUNCTION_START                                                                             \
    "{'runtime': 'python3.12', 'handler': 'a.b', 'packageType': 'Zip', 'memory': 128,"             \
    " 'timeout': 30, 'code': {'s3Bucket': 'code', 's3Key': 'a.zip'},"

static const char two_routes[] =
    FUNCTION_START " 'triggers': [{'type': 'apigateway', 'http': {'method': 'GET', 'path': '/a'}},"
                   "   {'type': 'apigateway', 'http': {'method': 'POST', 'path': '/a'}}]}";
static const char one_route[] =
    FUNCTION_START " 'triggers': [{'type': 'apigateway', 'http': {'path': '/b'}}]}";
static const char no_route[] = FUNCTION_START " 'triggers': []}";

static void make_code(struct kind_lab *lab)
{
    json_decref(
        kind_lab_ask(lab, "s3", "CreateBucket",
                     json_pack("{s:s, s:{s:s}}", "Bucket", "code", "CreateBucketConfiguration",
                               "LocationConstraint", "eu-west-1")));
    json_decref(kind_lab_ask(lab, "s3", "PutObject",
                             json_pack("{s:s, s:s, s:s}", "Bucket", "code", "Key", "a.zip", "Body",
                                       "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==")));
}

static void own_api(struct kind_lab *lab)
{
    make_code(lab);
    size_t around = kind_lab_alive(lab);
    struct kind_run run = {.kind = "Lambda", .name = "list"};
    kind_run_to(lab, &run, two_routes);
    json_t *look = look_at_apis(lab);
    check_values(look, (const struct expectation[]){
                           {NULL, "apis.0.Name", "list"},
                           {NULL, "apis.0.routes.0.RouteKey", "GET /a"},
                           {NULL, "apis.0.routes.0.Target.IntegrationUri", LIST_FUNCTION},
                           {NULL, "apis.0.routes.1.RouteKey", "POST /a"},
                           {NULL, "apis.0.integrations.1", NULL},
                           {NULL, "apis.0.stages.0.StageName", "$default"},
                           {NULL, "list.0.Service", "apigateway.amazonaws.com"},
                           {NULL, "list.1", NULL},
                           {0}});
    json_decref(look);
    cr_assert_not_null(strstr(json_text_or(run.outputs, "url", ""), "execute-api"));
    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, two_routes);
    kind_run_act(lab, &run, OP_READ);
    cr_assert_not_null(strstr(json_text_or(run.outputs, "url", ""), "execute-api"));
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_to(lab, &run, one_route);
    look = look_at_apis(lab);
    check_values(look, (const struct expectation[]){{NULL, "apis.0.routes.0.RouteKey", "ANY /b"},
                                                    {NULL, "apis.0.routes.1", NULL},
                                                    {0}});
    json_decref(look);
    kind_run_to(lab, &run, no_route);
    look = look_at_apis(lab);
    check_values(look,
                 (const struct expectation[]){{NULL, "apis.0", NULL}, {NULL, "list.0", NULL}, {0}});
    json_decref(look);
    kind_run_to(lab, &run, one_route);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), around);
    kind_run_end(&run);
}

Test(kinds_edge_gateway, own_api)
{
    kind_lab_with_sim(NULL, own_api);
}

/* A function puts its route into an API that is another component's; neither undoes the other. */
static void shared_api(struct kind_lab *lab)
{
    static const char api_spec[] = "{'routes': [{'path': '/x', 'url': 'https://example.com'}]}";
    make_code(lab);
    struct kind_run api = {.kind = "APIGateway", .name = "shop-api"};
    kind_run_to(lab, &api, api_spec);
    char *text = xasprintf(FUNCTION_START " 'triggers': [{'type': 'apigateway', 'source': "
                                          "{'arn': '%s'}, 'http': {'path': '/f'}}]}",
                           json_text(api.outputs, "execution_arn"));
    char *taken = xasprintf(FUNCTION_START " 'triggers': [{'type': 'apigateway', 'source': "
                                           "{'arn': '%s'}, 'http': {'path': '/x'}}]}",
                            json_text(api.outputs, "api_id"));
    struct kind_run function = {.kind = "Lambda", .name = "list"};
    kind_run_to(lab, &function, text);
    kind_run_to(lab, &api, api_spec);
    json_t *look = look_at_apis(lab);
    check_values(look, (const struct expectation[]){
                           {NULL, "apis.0.routes.0.RouteKey", "ANY /f"},
                           {NULL, "apis.0.routes.0.Target.IntegrationUri", LIST_FUNCTION},
                           {NULL, "apis.0.routes.1.RouteKey", "ANY /x"},
                           {NULL, "apis.1", NULL},
                           {0}});
    json_decref(look);
    json_t *spec = quoted_json(taken);
    struct kind_run refused = {.kind = "Lambda",
                               .name = "list",
                               .action = OP_UPDATE,
                               .spec = spec,
                               .applied = function.spec};
    struct error *err = kind_lab_run(lab, &refused);
    cr_assert_not_null(err);
    cr_expect_eq(error_root(err)->code, ERR_ALREADY_EXISTS);
    error_free(err);
    kind_run_fini(&refused);
    json_decref(spec);
    kind_run_act(lab, &function, OP_DELETE);
    look = look_at_apis(lab);
    check_values(look, (const struct expectation[]){{NULL, "apis.0.routes.0.RouteKey", "ANY /x"},
                                                    {NULL, "apis.0.routes.1", NULL},
                                                    {NULL, "apis.0.integrations.1", NULL},
                                                    {0}});
    json_decref(look);
    free(text);
    free(taken);
    kind_run_end(&api);
    kind_run_end(&function);
}

Test(kinds_edge_gateway, shared_api)
{
    kind_lab_with_sim(NULL, shared_api);
}

static void cut_trigger(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "Lambda",
                                        .name = "list",
                                        .first = two_routes,
                                        .second = no_route,
                                        .surround = make_code,
                                        .look = look_at_apis});
}

Test(kinds_edge_gateway, cut_trigger)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_trigger);
}
