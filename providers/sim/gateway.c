/*
 * API Gateway v2: HTTP APIs. Collections apis by id; integrations, routes, authorizers and stages
 * by "api/id".
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

#define ID_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789"

/* What an API holds of one sort. */
struct sort {
    const char *collection;
    const char *id; /* member */
    const char *what;
};

static const struct sort integrations = {"integrations", "IntegrationId", "Integration"};
static const struct sort routes = {"routes", "RouteId", "Route"};
static const struct sort authorizers = {"authorizers", "AuthorizerId", "Authorizer"};
static const struct sort stages = {"stages", "StageName", "Stage"};

static const struct sort *const sorts[] = {&integrations, &routes, &authorizers, &stages};

static bool missing(struct sim_call *call, const char *what)
{
    return sim_fail(call, 404, "NotFoundException", "Invalid %s identifier specified", what);
}

static bool bad(struct sim_call *call, const char *message)
{
    return sim_fail(call, 400, "BadRequestException", "%s", message);
}

static json_t *find_api(struct sim_call *call)
{
    json_t *api = sim_find(call, "apis", tree_text(call->in, "ApiId"));

    if (api == NULL)
        missing(call, "API");
    return api;
}

static char *key_of(struct sim_call *call, const char *id)
{
    return xasprintf("%s/%s", tree_text(call->in, "ApiId"), id);
}

static json_t *find_in(struct sim_call *call, const struct sort *sort, const char *id)
{
    char *key = key_of(call, id);
    json_t *found = sim_find(call, sort->collection, key);

    free(key);
    return found;
}

static bool is_of_api(const char *key, const char *api)
{
    size_t len = strlen(api);

    return strncmp(key, api, len) == 0 && key[len] == '/';
}

/* --- APIs --- */

static bool cors_is_valid(struct sim_call *call)
{
    json_t *cors = json_object_get(call->in, "CorsConfiguration");

    return !tree_bool(cors, "AllowCredentials", false) ||
           !tree_has_text(json_object_get(cors, "AllowOrigins"), "*") ||
           bad(call, "allowCredentials is not supported for origin *");
}

static bool create_api(struct sim_call *call)
{
    static const char *const copied[] = {"Name",
                                         "ProtocolType",
                                         "Description",
                                         "CorsConfiguration",
                                         "DisableExecuteApiEndpoint",
                                         "Version",
                                         NULL};
    char id[SIM_ID_BYTES];
    json_t *api = json_object();

    if (!cors_is_valid(call)) {
        json_decref(api);
        return false;
    }
    sim_random_id(call->sim, "", 10, ID_LETTERS, id);
    tree_copy_members(call->in, api, copied);
    tree_put_text(api, "ApiId", id);
    tree_put_format(api, "ApiEndpoint", "https://%s.execute-api.%s.amazonaws.com", id,
                    call->region);
    tree_put(api, "CreatedDate", sim_now(call));
    tree_put_text(api, "RouteSelectionExpression", "$request.method $request.path");
    sim_tags_add(api, json_object_get(call->in, "Tags"));
    char *arn = xasprintf("arn:aws:apigateway:%s::/apis/%s", call->region, id);
    sim_put(call, "apis", id, arn, api);
    free(arn);
    tree_copy_all(api, call->out);
    tree_put(call->out, "Tags", sim_tags_map(api));
    call->status = 201;
    return true;
}

static json_t *shown(json_t *resource)
{
    json_t *copy = json_deep_copy(resource);

    if (tree_has(resource, "~tags"))
        tree_put(copy, "Tags", sim_tags_map(resource));
    return copy;
}

static bool show(struct sim_call *call, json_t *resource)
{
    json_t *copy = shown(resource);

    tree_copy_all(copy, call->out);
    json_decref(copy);
    return true;
}

static bool get_apis(struct sim_call *call)
{
    const char *id;
    json_t *api;

    tree_array_of(call->out, "Items");
    json_object_foreach (sim_all(call, "apis"), id, api)
        json_array_append_new(tree_array_of(call->out, "Items"), shown(api));
    return true;
}

static bool get_api(struct sim_call *call)
{
    json_t *api = find_api(call);

    return api != NULL && show(call, api);
}

static bool update_api(struct sim_call *call)
{
    static const char *const copied[] = {
        "Name", "Description", "CorsConfiguration", "DisableExecuteApiEndpoint", "Version", NULL};
    json_t *api = find_api(call);

    if (api == NULL || !cors_is_valid(call))
        return false;
    tree_copy_members(call->in, api, copied);
    return show(call, api);
}

static bool delete_cors(struct sim_call *call)
{
    json_t *api = find_api(call);

    if (api == NULL)
        return false;
    json_object_del(api, "CorsConfiguration");
    call->status = 204;
    return true;
}

static bool delete_api(struct sim_call *call)
{
    json_t *api = find_api(call), *part;
    const char *id, *key;
    void *next;

    if (api == NULL)
        return false;
    id = tree_text(call->in, "ApiId");
    for (size_t i = 0; i < ARRAY_LEN(sorts); i++)
        json_object_foreach_safe (sim_all(call, sorts[i]->collection), next, key, part)
            if (is_of_api(key, id))
                sim_remove(call, sorts[i]->collection, key);
    sim_remove(call, "apis", id);
    call->status = 204;
    return true;
}

/* --- what is in them --- */

static bool list(struct sim_call *call, const struct sort *sort)
{
    const char *key, *api = tree_text(call->in, "ApiId");
    json_t *part, *items = tree_array_of(call->out, "Items");

    if (find_api(call) == NULL)
        return false;
    json_object_foreach (sim_all(call, sort->collection), key, part)
        if (is_of_api(key, api))
            json_array_append_new(items, shown(part));
    return true;
}

/* A new one with the members of the call, or the changes to one. */
static json_t *take(struct sim_call *call, json_t *part)
{
    json_t *in = json_copy(call->in);

    json_object_del(in, "ApiId");
    json_object_del(in, "Tags");
    tree_copy_all(in, part);
    json_decref(in);
    return part;
}

static bool add(struct sim_call *call, const struct sort *sort)
{
    char id[SIM_ID_BYTES], *key;
    json_t *part = take(call, json_object());

    if (!tree_has(part, sort->id))
        tree_put_text(part, sort->id, sim_random_id(call->sim, "", 7, ID_LETTERS, id));
    key = key_of(call, tree_text(part, sort->id));
    sim_put(call, sort->collection, key, NULL, part);
    free(key);
    call->status = 201;
    return show(call, part);
}

static bool change(struct sim_call *call, const struct sort *sort)
{
    json_t *part = find_in(call, sort, tree_text(call->in, sort->id));

    return part == NULL ? missing(call, sort->what) : show(call, take(call, part));
}

static bool drop(struct sim_call *call, const struct sort *sort)
{
    char *key = key_of(call, tree_text(call->in, sort->id));
    bool found = sim_find(call, sort->collection, key) != NULL;

    sim_remove(call, sort->collection, key);
    free(key);
    call->status = 204;
    return found || missing(call, sort->what);
}

/* The route of the API whose member is `text`. */
static json_t *route_with(struct sim_call *call, const char *member, const char *text)
{
    const char *key, *api = tree_text(call->in, "ApiId");
    json_t *route;

    json_object_foreach (sim_all(call, "routes"), key, route)
        if (is_of_api(key, api) && sim_same(tree_text(route, member), text))
            return route;
    return NULL;
}

/* --- integrations --- */

static bool integration_is_valid(struct sim_call *call)
{
    const char *type = tree_text(call->in, "IntegrationType");

    if (sim_same(type, "AWS_PROXY") && tree_text(call->in, "PayloadFormatVersion") == NULL)
        return bad(call, "PayloadFormatVersion is a required parameter for integration");
    if (sim_same(type, "HTTP_PROXY") && tree_text(call->in, "IntegrationMethod") == NULL)
        return bad(call, "HttpMethod must be specified for HTTP_PROXY integrations");
    return true;
}

static bool create_integration(struct sim_call *call)
{
    return find_api(call) != NULL && integration_is_valid(call) && add(call, &integrations);
}

static bool get_integrations(struct sim_call *call)
{
    return list(call, &integrations);
}

static bool update_integration(struct sim_call *call)
{
    return find_api(call) != NULL && change(call, &integrations);
}

static bool delete_integration(struct sim_call *call)
{
    char *target = xasprintf("integrations/%s", tree_text(call->in, "IntegrationId"));
    bool is_used = find_api(call) != NULL && route_with(call, "Target", target) != NULL;

    free(target);
    if (is_used)
        return sim_fail(call, 409, "ConflictException",
                        "Cannot delete Integration since it is referenced by a Route");
    return call->failure.status == 0 && drop(call, &integrations);
}

/* --- routes --- */

static bool route_is_valid(struct sim_call *call, json_t *own)
{
    const char *key = tree_text(call->in, "RouteKey"), *target = tree_text(call->in, "Target");
    const char *authorizer = tree_text(call->in, "AuthorizerId");
    json_t *other = key != NULL ? route_with(call, "RouteKey", key) : NULL;

    if (other != NULL && other != own)
        return sim_fail(call, 409, "ConflictException",
                        "Route with key %s already exists for this API", key);
    if (target != NULL && (strncmp(target, "integrations/", 13) != 0 ||
                           find_in(call, &integrations, target + 13) == NULL))
        return bad(call, "Invalid integration target");
    if (authorizer != NULL && find_in(call, &authorizers, authorizer) == NULL)
        return missing(call, "Authorizer");
    if (sim_same(tree_text(call->in, "AuthorizationType"), "JWT") && authorizer == NULL)
        return bad(call, "AuthorizerId is required for JWT authorization");
    return true;
}

static bool create_route(struct sim_call *call)
{
    return find_api(call) != NULL && route_is_valid(call, NULL) && add(call, &routes);
}

static bool get_routes(struct sim_call *call)
{
    return list(call, &routes);
}

static bool update_route(struct sim_call *call)
{
    json_t *own;

    if (find_api(call) == NULL)
        return false;
    own = find_in(call, &routes, tree_text(call->in, "RouteId"));
    if (own == NULL || !route_is_valid(call, own))
        return own == NULL ? missing(call, "Route") : false;
    if (sim_same(tree_text(call->in, "AuthorizationType"), "NONE")) {
        json_object_del(own, "AuthorizerId");
        json_object_del(own, "AuthorizationScopes");
    }
    return change(call, &routes);
}

static bool delete_route(struct sim_call *call)
{
    return find_api(call) != NULL && drop(call, &routes);
}

/* --- authorizers --- */

static bool create_authorizer(struct sim_call *call)
{
    const char *key, *api = tree_text(call->in, "ApiId");
    json_t *other;

    if (find_api(call) == NULL)
        return false;
    json_object_foreach (sim_all(call, "authorizers"), key, other)
        if (is_of_api(key, api) && sim_same(tree_text(other, "Name"), tree_text(call->in, "Name")))
            return sim_fail(call, 409, "ConflictException", "Authorizer name must be unique");
    return add(call, &authorizers);
}

static bool get_authorizers(struct sim_call *call)
{
    return list(call, &authorizers);
}

static bool update_authorizer(struct sim_call *call)
{
    return find_api(call) != NULL && change(call, &authorizers);
}

static bool delete_authorizer(struct sim_call *call)
{
    if (find_api(call) == NULL)
        return false;
    if (route_with(call, "AuthorizerId", tree_text(call->in, "AuthorizerId")) != NULL)
        return sim_fail(call, 409, "ConflictException",
                        "Cannot delete Authorizer since it is referenced by a Route");
    return drop(call, &authorizers);
}

/* --- stages --- */

static bool create_stage(struct sim_call *call)
{
    const char *name = tree_text(call->in, "StageName");
    json_t *stage;

    if (find_api(call) == NULL)
        return false;
    if (find_in(call, &stages, name) != NULL)
        return sim_fail(call, 409, "ConflictException", "Stage already exists");
    stage = take(call, json_object());
    tree_put(stage, "CreatedDate", sim_now(call));
    if (!tree_has(stage, "DefaultRouteSettings"))
        tree_put(stage, "DefaultRouteSettings", json_pack("{s:b}", "DetailedMetricsEnabled", 0));
    sim_tags_add(stage, json_object_get(call->in, "Tags"));
    char *key = key_of(call, name);
    char *arn = xasprintf("arn:aws:apigateway:%s::/apis/%s/stages/%s", call->region,
                          tree_text(call->in, "ApiId"), name);
    sim_put(call, "stages", key, arn, stage);
    free(arn);
    free(key);
    call->status = 201;
    return show(call, stage);
}

static bool get_stages(struct sim_call *call)
{
    return list(call, &stages);
}

static bool get_stage(struct sim_call *call)
{
    json_t *stage;

    if (find_api(call) == NULL)
        return false;
    stage = find_in(call, &stages, tree_text(call->in, "StageName"));
    return stage == NULL ? missing(call, "stage") : show(call, stage);
}

static bool update_stage(struct sim_call *call)
{
    return find_api(call) != NULL && change(call, &stages);
}

static bool delete_logs(struct sim_call *call)
{
    json_t *stage;

    if (find_api(call) == NULL)
        return false;
    stage = find_in(call, &stages, tree_text(call->in, "StageName"));
    json_object_del(stage, "AccessLogSettings");
    call->status = 204;
    return stage != NULL || missing(call, "stage");
}

static bool delete_stage(struct sim_call *call)
{
    return find_api(call) != NULL && drop(call, &stages);
}

const struct sim_handler gateway_handlers[] = {
    {"CreateApi", create_api},
    {"GetApi", get_api},
    {"GetApis", get_apis},
    {"UpdateApi", update_api},
    {"DeleteApi", delete_api},
    {"DeleteCorsConfiguration", delete_cors},
    {"CreateIntegration", create_integration},
    {"GetIntegrations", get_integrations},
    {"UpdateIntegration", update_integration},
    {"DeleteIntegration", delete_integration},
    {"CreateRoute", create_route},
    {"GetRoutes", get_routes},
    {"UpdateRoute", update_route},
    {"DeleteRoute", delete_route},
    {"CreateAuthorizer", create_authorizer},
    {"GetAuthorizers", get_authorizers},
    {"UpdateAuthorizer", update_authorizer},
    {"DeleteAuthorizer", delete_authorizer},
    {"CreateStage", create_stage},
    {"GetStage", get_stage},
    {"GetStages", get_stages},
    {"UpdateStage", update_stage},
    {"DeleteStage", delete_stage},
    {"DeleteAccessLogSettings", delete_logs},
    {NULL, NULL},
};
