/*
 * Routes and integrations in an HTTP API. An integration is looked for before it is made, and a
 * route with its target, so a lost answer leaves nothing twice; what no route uses any more goes.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/gateway.h"

#define OWNER_PREFIX "panka "
#define TARGET_START "integrations/"

/* An API and what is in it. */
struct gateway {
    struct kind_call *call;
    const struct gateway_routes *want;
    char *owner;          /* description of the component's integrations */
    json_t *integrations; /* id -> integration */
    json_t *routes;       /* key -> route */
    json_t *used;         /* ids of the integrations that wanted routes have */
};

static struct error *send(const struct gateway *gateway, const char *operation, const char *key,
                          json_t *params, json_t **result)
{
    static const struct kind_retry passing[] = {
        {"ConflictException", "ry again"}, {"TooManyRequestsException", NULL}, {NULL, NULL}};
    static const char *const keep[] = {"IntegrationId", NULL};
    json_put_text(params, "ApiId", gateway->want->api_id);
    char *whole = xasprintf("%s:%s", gateway->want->api_id, key);
    struct error *err =
        calls_make(gateway->call,
                   &(struct step_call){.step = operation,
                                       .key = whole,
                                       .service = "apigatewayv2",
                                       .operation = operation,
                                       .params = params,
                                       .keep = keep,
                                       .retries = passing,
                                       .may_be_gone = text_starts_with(operation, "Delete")},
                   result);
    free(whole);
    return err;
}

/* Both by what names them. Owner: caller. */
static struct error *list_by(struct gateway *gateway, const char *operation, const char *member,
                             json_t **out)
{
    json_t *result = NULL;
    *out = json_object();
    TRY(calls_list(gateway->call, "apigatewayv2", operation,
                   json_pack("{s:s}", "ApiId", gateway->want->api_id), &result));
    size_t i;
    json_t *item;
    json_array_foreach (json_object_get(result, "Items"), i, item)
        json_object_set(*out, json_text_or(item, member, ""), item);
    json_decref(result);
    return NULL;
}

static json_t *integration_of(const struct gateway *gateway, json_t *route)
{
    const char *target = json_text_or(route, "Target", "");
    return text_starts_with(target, TARGET_START)
               ? json_object_get(gateway->integrations, target + strlen(TARGET_START))
               : NULL;
}

static bool is_ours(const struct gateway *gateway, json_t *integration)
{
    const char *description = json_text_or(integration, "Description", "");
    if (strcmp(description, gateway->owner) == 0)
        return true;
    return gateway->want->is_owner && !text_starts_with(description, OWNER_PREFIX);
}

/* --- integrations --- */

static json_t *integration_params(const struct gateway *gateway, json_t *wanted)
{
    json_t *params = json_copy(wanted);
    json_put_text(params, "Description", gateway->owner);
    return params;
}

static const char *find_integration(const struct gateway *gateway, json_t *params)
{
    const char *id;
    json_t *integration;
    json_object_foreach (gateway->integrations, id, integration) {
        if (compare_covers(integration, params))
            return id;
    }
    return NULL;
}

static struct error *create_integration(struct gateway *gateway, json_t *params, char **id)
{
    char *text = json_canonical(params);
    char hash[9];
    calls_short_hash(text, hash);
    free(text);
    json_t *result = NULL;
    TRY(send(gateway, "CreateIntegration", hash, json_copy(params), &result));
    *id = xstrdup(json_text(result, "IntegrationId"));
    json_decref(result);
    if (*id == NULL)
        return ERR(ERR_CONFLICT, "an integration of API %s is not visible", gateway->want->api_id);
    json_object_set(gateway->integrations, *id, params);
    return NULL;
}

static struct error *ensure_integration(struct gateway *gateway, json_t *wanted, char **id)
{
    json_t *params = integration_params(gateway, wanted);
    *id = xstrdup(find_integration(gateway, params));
    struct error *err = *id != NULL ? NULL : create_integration(gateway, params, id);
    if (err == NULL)
        json_object_set_new(gateway->used, *id, json_true());
    json_decref(params);
    return err;
}

/* --- routes --- */

static struct error *refuse(const struct gateway *gateway, const char *key, json_t *integration)
{
    return ERR(ERR_ALREADY_EXISTS, "route \"%s\" of API %s belongs to component %s", key,
               gateway->want->api_id,
               json_text_or(integration, "Description", OWNER_PREFIX "?") + strlen(OWNER_PREFIX));
}

static struct error *put_route(struct gateway *gateway, const char *key, json_t *params)
{
    json_t *live = json_object_get(gateway->routes, key);
    json_t *integration = integration_of(gateway, live);
    if (live == NULL)
        return send(gateway, "CreateRoute", key, json_copy(params), NULL);
    if (integration != NULL && !is_ours(gateway, integration))
        return refuse(gateway, key, integration);
    json_t *scopes = json_object_get(live, "AuthorizationScopes");
    bool has_more = !compare_covers(json_object_get(params, "AuthorizationScopes"), scopes);
    if (compare_covers(live, params) && !has_more)
        return NULL;
    json_t *all = json_copy(params);
    json_object_set(all, "RouteId", json_object_get(live, "RouteId"));
    if (has_more && json_object_get(all, "AuthorizationScopes") == NULL)
        json_put(all, "AuthorizationScopes", json_array());
    return send(gateway, "UpdateRoute", key, all, NULL);
}

static struct error *ensure_route(struct gateway *gateway, json_t *route)
{
    const char *key = json_text(route, "key");
    char *id = NULL;
    TRY(ensure_integration(gateway, json_object_get(route, "integration"), &id));
    char *target = xasprintf(TARGET_START "%s", id);
    json_t *authorization = json_object_get(route, "authorization");
    json_t *params = authorization == NULL ? json_pack("{s:s}", "AuthorizationType", "NONE")
                                           : json_copy(authorization);
    json_put_text(params, "RouteKey", key);
    json_put_text(params, "Target", target);
    struct error *err = put_route(gateway, key, params);
    json_decref(params);
    free(target);
    free(id);
    return err;
}

static bool is_wanted(const struct gateway *gateway, const char *key)
{
    size_t i;
    json_t *route;
    json_array_foreach (gateway->want->routes, i, route) {
        if (text_equal(json_text(route, "key"), key))
            return true;
    }
    return false;
}

static struct error *drop_routes(struct gateway *gateway)
{
    const char *key;
    json_t *route;
    json_object_foreach (gateway->routes, key, route) {
        json_t *integration = integration_of(gateway, route);
        bool ours = integration != NULL ? is_ours(gateway, integration) : gateway->want->is_owner;
        if (ours && !is_wanted(gateway, key))
            TRY(send(gateway, "DeleteRoute", key,
                     json_pack("{s:O}", "RouteId", json_object_get(route, "RouteId")), NULL));
    }
    return NULL;
}

/* The URIs of those that go, unless one that stays has it too. */
static void note_former(const struct gateway *gateway, json_t *former, json_t *uri)
{
    const char *id;
    json_t *value;
    json_object_foreach (gateway->used, id, value) {
        json_t *integration = json_object_get(gateway->integrations, id);
        if (json_equal(json_object_get(integration, "IntegrationUri"), uri))
            return;
    }
    if (uri != NULL)
        json_array_append(former, uri);
}

static void find_former(const struct gateway *gateway, json_t *former)
{
    const char *id;
    json_t *integration;
    json_object_foreach (gateway->integrations, id, integration) {
        if (is_ours(gateway, integration) && json_object_get(gateway->used, id) == NULL)
            note_former(gateway, former, json_object_get(integration, "IntegrationUri"));
    }
}

static struct error *drop_integrations(struct gateway *gateway)
{
    const char *id;
    json_t *integration;
    json_object_foreach (gateway->integrations, id, integration) {
        if (is_ours(gateway, integration) && json_object_get(gateway->used, id) == NULL)
            TRY(send(gateway, "DeleteIntegration", id, json_pack("{s:s}", "IntegrationId", id),
                     NULL));
    }
    return NULL;
}

static struct error *leave(struct gateway *gateway)
{
    if (gateway->want->leave == NULL)
        return NULL;
    json_t *former = json_array();
    find_former(gateway, former);
    struct error *err = gateway->want->leave(gateway->call, gateway->want->api_id, former);
    json_decref(former);
    return err;
}

static struct error *sync(struct gateway *gateway)
{
    TRY(list_by(gateway, "GetIntegrations", "IntegrationId", &gateway->integrations));
    TRY(list_by(gateway, "GetRoutes", "RouteKey", &gateway->routes));
    size_t i;
    json_t *route;
    json_array_foreach (gateway->want->routes, i, route)
        TRY(ensure_route(gateway, route));
    TRY(drop_routes(gateway));
    TRY(leave(gateway));
    return drop_integrations(gateway);
}

struct error *gateway_sync_routes(struct kind_call *call, const struct gateway_routes *want)
{
    struct gateway gateway = {.call = call,
                              .want = want,
                              .owner = xasprintf(OWNER_PREFIX "%s", call->op->component),
                              .used = json_object()};
    struct error *err = sync(&gateway);
    json_decref(gateway.integrations);
    json_decref(gateway.routes);
    json_decref(gateway.used);
    free(gateway.owner);
    return err;
}

char *gateway_route_key(const char *method, const char *path)
{
    if (path == NULL || strcmp(path, "$default") == 0)
        return xstrdup("$default");
    return xasprintf("%s %s", method == NULL ? "ANY" : method, path);
}

json_t *gateway_function(const char *function_arn)
{
    return json_pack("{s:s, s:s, s:s, s:i}", "IntegrationType", "AWS_PROXY", "IntegrationUri",
                     function_arn, "PayloadFormatVersion", "2.0", "TimeoutInMillis", 30000);
}
