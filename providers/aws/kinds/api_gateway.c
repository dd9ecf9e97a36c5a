/*
 * APIGateway: an HTTP API with its routes, authorizers and stage, and the right of the API to call
 * the functions behind it.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/gateway.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/lambda_grant.h"

/* An API at work. */
struct api {
    struct kind_call *call;
    json_t *live;
    const char *id;      /* within live */
    char *execution_arn; /* owned */
    json_t *authorizers; /* name -> id */
};

static const char *stage_of(json_t *spec)
{
    return json_text_or(spec, "stage", GATEWAY_DEFAULT_STAGE);
}

static bool is_function(const char *uri)
{
    return uri != NULL && strstr(uri, ":lambda:") != NULL;
}

/* --- CORS --- */

static json_t *list_or_all(json_t *section, const char *field)
{
    json_t *list = json_object_get(section, field);
    return list != NULL ? json_incref(list) : json_pack("[s]", "*");
}

static json_t *cors_of(json_t *spec)
{
    json_t *section = json_object_get(spec, "cors");
    if (section == NULL || !json_bool_or(section, "enabled", true))
        return NULL;
    json_t *cors =
        json_pack("{s:o, s:o, s:o, s:I, s:b}", "AllowOrigins", list_or_all(section, "allowOrigins"),
                  "AllowMethods", list_or_all(section, "allowMethods"), "AllowHeaders",
                  list_or_all(section, "allowHeaders"), "MaxAge",
                  (json_int_t)json_int_or(section, "maxAge", 300), "AllowCredentials",
                  json_bool_or(section, "allowCredentials", false));
    json_t *exposed = json_object_get(section, "exposeHeaders");
    if (json_array_size(exposed) > 0)
        json_object_set(cors, "ExposeHeaders", exposed);
    return cors;
}

/* --- authorizers, by name --- */

static json_t *authorizer_params(json_t *given)
{
    json_t *audience = json_object_get(given, "audience");
    json_t *jwt = json_pack("{s:s}", "Issuer", json_text_or(given, "issuer", ""));
    if (audience != NULL)
        json_object_set(jwt, "Audience", audience);
    return json_pack("{s:s, s:s, s:[s], s:o}", "Name", json_text_or(given, "name", ""),
                     "AuthorizerType", "JWT", "IdentitySource",
                     json_text_or(given, "identitySource", "$request.header.Authorization"),
                     "JwtConfiguration", jwt);
}

static struct error *send(struct api *api, const char *operation, const char *key, json_t *params,
                          json_t **result)
{
    static const char *const keep[] = {"AuthorizerId", NULL};
    static const struct kind_retry passing[] = {
        {"ConflictException", "ry again"}, {"TooManyRequestsException", NULL}, {NULL, NULL}};
    json_put_text(params, "ApiId", api->id);
    return calls_make(api->call,
                      &(struct step_call){.step = operation,
                                          .key = key,
                                          .service = "apigatewayv2",
                                          .operation = operation,
                                          .params = params,
                                          .keep = keep,
                                          .retries = passing,
                                          .may_be_gone = text_starts_with(operation, "Delete")},
                      result);
}

static json_t *named(json_t *list, const char *member, const char *name)
{
    size_t i;
    json_t *item;
    json_array_foreach (list, i, item) {
        if (text_equal(json_text(item, member), name))
            return item;
    }
    return NULL;
}

static struct error *ensure_authorizer(struct api *api, json_t *given, json_t *live_list)
{
    const char *name = json_text_or(given, "name", "");
    json_t *live = named(live_list, "Name", name);
    json_t *params = authorizer_params(given), *result = NULL;
    const char *id = json_text(live, "AuthorizerId");
    struct error *err = NULL;
    if (live == NULL) {
        err = send(api, "CreateAuthorizer", name, json_incref(params), &result);
        id = json_text(result, "AuthorizerId");
    } else if (!compare_covers(live, params)) {
        json_put_text(params, "AuthorizerId", id);
        err = send(api, "UpdateAuthorizer", name, json_incref(params), NULL);
    }
    if (err == NULL && id != NULL)
        json_put_text(api->authorizers, name, id);
    json_decref(params);
    json_decref(result);
    return err;
}

static struct error *list_authorizers(struct api *api, json_t **list)
{
    json_t *result = NULL;
    TRY(calls_list(api->call, "apigatewayv2", "GetAuthorizers",
                   json_pack("{s:s}", "ApiId", api->id), &result));
    *list = json_incref(json_object_get(result, "Items"));
    json_decref(result);
    return NULL;
}

static struct error *ensure_authorizers(struct api *api)
{
    json_t *wanted = json_object_get(api->call->spec, "authorizers"), *live = NULL;
    if (json_array_size(wanted) == 0)
        return NULL;
    struct error *err = list_authorizers(api, &live);
    size_t i;
    json_t *given;
    json_array_foreach (wanted, i, given) {
        if (err == NULL)
            err = ensure_authorizer(api, given, live);
    }
    json_decref(live);
    return err;
}

/* After the routes that used them. */
static struct error *drop_authorizers(struct api *api)
{
    json_t *live = NULL, *former = json_object_get(api->call->applied, "authorizers");
    if (json_array_size(former) == 0)
        return NULL;
    TRY(list_authorizers(api, &live));
    struct error *err = NULL;
    size_t i;
    json_t *item;
    json_array_foreach (live, i, item) {
        const char *name = json_text_or(item, "Name", "");
        bool wanted = named(json_object_get(api->call->spec, "authorizers"), "name", name) != NULL;
        if (err == NULL && !wanted)
            err = send(api, "DeleteAuthorizer", name,
                       json_pack("{s:O}", "AuthorizerId", json_object_get(item, "AuthorizerId")),
                       NULL);
    }
    json_decref(live);
    return err;
}

/* --- routes --- */

static json_t *integration_of(json_t *route)
{
    const char *function = json_text_or(route, "component", json_text(route, "lambdaArn"));
    const char *url = json_text(route, "url");
    json_t *integration = NULL;
    if (function != NULL)
        integration = gateway_function(function);
    else
        integration =
            json_pack("{s:s, s:s, s:s, s:s}", "IntegrationType", "HTTP_PROXY", "IntegrationUri",
                      url, "IntegrationMethod", json_text_or(route, "method", "ANY"),
                      "PayloadFormatVersion", "1.0");
    json_put_text(integration, "PayloadFormatVersion", json_text(route, "payloadFormatVersion"));
    json_put_int(integration, "TimeoutInMillis", json_int_or(route, "timeoutMs", 30000));
    return integration;
}

static struct error *authorization_of(struct api *api, json_t *route, json_t **out)
{
    const char *name = json_text(route, "authorizer");
    *out = json_pack("{s:s}", "AuthorizationType", "NONE");
    if (name == NULL)
        return NULL;
    if (strcmp(name, "AWS_IAM") == 0) {
        json_put_text(*out, "AuthorizationType", "AWS_IAM");
        return NULL;
    }
    const char *id = json_text(api->authorizers, name);
    if (id == NULL)
        return ERR(ERR_INVALID, "there is no authorizer %s", name);
    json_put_text(*out, "AuthorizationType", "JWT");
    json_put_text(*out, "AuthorizerId", id);
    json_t *scopes = json_object_get(route, "authorizationScopes");
    if (json_array_size(scopes) > 0)
        json_object_set(*out, "AuthorizationScopes", scopes);
    return NULL;
}

static struct error *routes_of(struct api *api, json_t **out)
{
    *out = json_array();
    size_t i;
    json_t *route;
    json_array_foreach (json_object_get(api->call->spec, "routes"), i, route) {
        json_t *authorization = NULL;
        struct error *err = authorization_of(api, route, &authorization);
        char *key = gateway_route_key(json_text(route, "method"), json_text(route, "path"));
        json_array_append_new(*out,
                              json_pack("{s:s, s:o, s:o}", "key", key, "integration",
                                        integration_of(route), "authorization", authorization));
        free(key);
        TRY(err);
    }
    return NULL;
}

/* --- functions --- */

static struct error *grant(struct api *api, json_t *routes)
{
    char *id = xasprintf("apigateway-%s", api->id);
    char *source = xasprintf("%s/*/*", api->execution_arn);
    struct error *err = NULL;
    size_t i;
    json_t *route;
    json_array_foreach (routes, i, route) {
        const char *uri = json_path_text(route, "integration.IntegrationUri");
        if (err == NULL && is_function(uri))
            err = lambda_grant_ensure(
                api->call, &(struct lambda_grant){.function = uri,
                                                  .statement_id = id,
                                                  .principal = "apigateway.amazonaws.com",
                                                  .source_arn = source});
    }
    free(source);
    free(id);
    return err;
}

static struct error *revoke(struct kind_call *call, const char *api_id, json_t *uris)
{
    char *id = xasprintf("apigateway-%s", api_id);
    struct error *err = NULL;
    size_t i;
    json_t *uri;
    json_array_foreach (uris, i, uri) {
        if (err == NULL && is_function(json_string_value(uri)))
            err = lambda_grant_revoke(call, json_string_value(uri), id);
    }
    free(id);
    return err;
}

/* --- the whole --- */

static struct error *sync_routes(struct api *api)
{
    json_t *routes = NULL;
    struct error *err = routes_of(api, &routes);
    if (err == NULL)
        err = grant(api, routes);
    if (err == NULL)
        err = gateway_sync_routes(
            api->call, &(struct gateway_routes){
                           .api_id = api->id, .routes = routes, .is_owner = true, .leave = revoke});
    json_decref(routes);
    return err;
}

static json_t *settings_of(json_t *spec)
{
    json_t *section = json_object_get(spec, "throttling");
    if (section == NULL)
        return NULL;
    return json_pack("{s:I, s:O}", "ThrottlingBurstLimit",
                     (json_int_t)json_int_or(section, "burst", 5000), "ThrottlingRateLimit",
                     json_object_get(section, "rate"));
}

static json_t *logs_of(json_t *spec)
{
    static const char usual[] =
        "$context.identity.sourceIp [$context.requestTime] \"$context.routeKey\" $context.status "
        "$context.responseLength $context.requestId";
    json_t *section = json_object_get(spec, "accessLogs");
    if (section == NULL)
        return NULL;
    return json_pack("{s:s, s:s}", "DestinationArn", json_text_or(section, "logGroup", ""),
                     "Format", json_text_or(section, "format", usual));
}

static struct error *sync_stage(struct api *api)
{
    json_t *spec = api->call->spec;
    const char *former = stage_of(api->call->applied);
    json_t *settings = settings_of(spec), *logs = logs_of(spec);
    struct error *err = gateway_ensure_stage(
        api->call, &(struct gateway_stage){.api_id = api->id,
                                           .name = stage_of(spec),
                                           .auto_deploy = json_bool_or(spec, "autoDeploy", true),
                                           .settings = settings,
                                           .logs = logs});
    json_decref(settings);
    json_decref(logs);
    if (err == NULL && strcmp(former, stage_of(spec)) != 0)
        err = gateway_remove_stage(api->call, api->id, former);
    return err;
}

static void fill_outputs(struct api *api, json_t *spec)
{
    struct kind_call *call = api->call;
    const char *endpoint = json_text(api->live, "ApiEndpoint");
    const char *host = endpoint == NULL ? NULL : strstr(endpoint, "://");
    const char *stage = stage_of(spec);
    bool is_default = strcmp(stage, GATEWAY_DEFAULT_STAGE) == 0;
    char *url = is_default ? xstrdup(endpoint)
                           : xasprintf("%s/%s", endpoint == NULL ? "" : endpoint, stage);
    kind_set_id(call, api->id);
    kind_output(call, "api_id", api->id);
    kind_output(call, "endpoint", endpoint);
    kind_output(call, "url", url);
    kind_output(call, "domain_name", host == NULL ? NULL : host + 3);
    kind_output(call, "execution_arn", api->execution_arn);
    kind_output(call, "stage", stage);
    free(url);
}

static void api_fini(struct api *api)
{
    json_decref(api->live);
    json_decref(api->authorizers);
    free(api->execution_arn);
}

static struct error *ensure_api(struct api *api)
{
    json_t *spec = api->call->spec;
    json_t *cors = cors_of(spec);
    struct error *err = gateway_ensure_api(
        api->call,
        &(struct gateway_api){.name = api->call->name,
                              .description = json_text(spec, "description"),
                              .cors = cors,
                              .no_endpoint = json_bool_or(spec, "disableDefaultEndpoint", false)},
        &api->live);
    json_decref(cors);
    TRY(err);
    api->id = json_text(api->live, "ApiId");
    kind_set_id(api->call, api->id);
    return gateway_execution_arn(api->call, api->id, &api->execution_arn);
}

static struct error *build(struct api *api)
{
    TRY(ensure_api(api));
    TRY(ensure_authorizers(api));
    TRY(sync_routes(api));
    TRY(drop_authorizers(api));
    TRY(sync_stage(api));
    fill_outputs(api, api->call->spec);
    return NULL;
}

static struct error *gateway_apply(struct kind_call *call)
{
    struct api api = {.call = call, .authorizers = json_object()};
    struct error *err = build(&api);
    api_fini(&api);
    return err;
}

static struct error *gateway_read(struct kind_call *call)
{
    struct api api = {.call = call};
    json_t *tags = NULL;
    json_t *spec = json_object_size(call->spec) > 0 ? call->spec : call->applied;
    struct error *err = gateway_find_api(call, &api.live, &tags);
    if (err == NULL && api.live == NULL)
        err = ERR(ERR_NOT_FOUND, "no API '%s' with this component's tags", call->name);
    api.id = json_text(api.live, "ApiId");
    if (err == NULL)
        err = gateway_execution_arn(call, api.id, &api.execution_arn);
    if (err == NULL) {
        fill_outputs(&api, spec);
        json_object_set_new(call->attributes, "live",
                            json_pack("{s:O, s:O}", "found", api.live, "tags", tags));
    }
    json_decref(tags);
    api_fini(&api);
    return err;
}

/* The functions' policies first: the API tells which they are. */
static struct error *gateway_remove(struct kind_call *call)
{
    json_t *live = NULL, *former = NULL;
    TRY(gateway_find_api(call, &live, NULL));
    if (live == NULL)
        return NULL;
    const char *id = json_text(live, "ApiId");
    json_t *result = NULL;
    struct error *err = calls_list(call, "apigatewayv2", "GetIntegrations",
                                   json_pack("{s:s}", "ApiId", id), &result);
    former = json_array();
    size_t i;
    json_t *integration;
    json_array_foreach (json_object_get(result, "Items"), i, integration)
        json_array_append(former, json_object_get(integration, "IntegrationUri"));
    if (err == NULL)
        err = revoke(call, id, former);
    if (err == NULL)
        err = gateway_remove_api(call);
    json_decref(result);
    json_decref(former);
    json_decref(live);
    return err;
}

const struct kind kind_api_gateway = {
    .name = "APIGateway",
    .create = gateway_apply,
    .read = gateway_read,
    .update = gateway_apply,
    .remove = gateway_remove,
};
