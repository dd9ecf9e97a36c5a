/*
 * Routes of HTTP APIs that call the function: in an API that is there, or in a small one of the
 * function's own when a trigger names none.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/gateway.h"
#include "providers/aws/kinds/lambda_triggers.h"

static bool is_gateway(json_t *trigger)
{
    return text_equal(json_text(trigger, "type"), "apigateway");
}

/* "arn:aws:execute-api:REGION:ACCOUNT:ID/…", "arn:aws:apigateway:REGION::/apis/ID", or the id. */
static char *api_id_of(const char *text)
{
    const char *start = strrchr(text, strstr(text, ":execute-api:") != NULL ? ':' : '/');
    const char *id = start == NULL ? text : start + 1;
    return xstrndup(id, strcspn(id, "/"));
}

struct error *lambda_resolve_gateway(struct kind_call *call, json_t *trigger, const char *given,
                                     char **arn)
{
    char *id = api_id_of(given);
    json_put_text(trigger, "api", id);
    struct error *err = gateway_execution_arn(call, id, arn);
    free(id);
    return err;
}

/* The first trigger that wants an API of the function's own. */
static json_t *own_trigger(json_t *triggers)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (is_gateway(trigger) && json_path(trigger, "source.arn") == NULL)
            return trigger;
    }
    return NULL;
}

/* Who may call the function is said before the routes are there: triggers of the own API get its
 * id and ARN. */
static void put_api(json_t *triggers, const char *id, const char *arn)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (is_gateway(trigger) && json_path(trigger, "source.arn") == NULL) {
            json_put_text(trigger, "api", id);
            json_put_text(trigger, "arn", arn);
        }
    }
}

struct error *lambda_prepare_gateway(struct kind_call *call, json_t *triggers)
{
    if (own_trigger(triggers) == NULL)
        return NULL;
    json_t *api = NULL;
    char *arn = NULL;
    TRY(gateway_ensure_api(call, &(struct gateway_api){.name = call->name}, &api));
    const char *id = json_text(api, "ApiId");
    struct error *err = gateway_execution_arn(call, id, &arn);
    if (err == NULL)
        err = gateway_ensure_stage(call, &(struct gateway_stage){.api_id = id,
                                                                 .name = GATEWAY_DEFAULT_STAGE,
                                                                 .auto_deploy = true});
    if (err == NULL)
        put_api(triggers, id, arn);
    if (err == NULL)
        kind_output(call, "url", json_text(api, "ApiEndpoint"));
    free(arn);
    json_decref(api);
    return err;
}

struct error *lambda_read_gateway(struct kind_call *call, json_t *spec)
{
    json_t *api = NULL;
    if (own_trigger(json_object_get(spec, "triggers")) == NULL)
        return NULL;
    TRY(gateway_find_api(call, &api, NULL));
    kind_output(call, "url", json_text(api, "ApiEndpoint"));
    json_decref(api);
    return NULL;
}

/* The routes in one API. Owner: caller. */
static json_t *routes_in(json_t *triggers, const char *api_id, const char *function_arn)
{
    json_t *routes = json_array();
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (!is_gateway(trigger) || !text_equal(json_text(trigger, "api"), api_id))
            continue;
        json_t *http = json_object_get(trigger, "http");
        char *key = gateway_route_key(json_text(http, "method"), json_text(http, "path"));
        json_array_append_new(routes, json_pack("{s:s, s:o}", "key", key, "integration",
                                                gateway_function(function_arn)));
        free(key);
    }
    return routes;
}

/* An API may be gone, and the routes with it; none may be wanted of it then. */
static struct error *sync_api(struct kind_call *call, const char *api_id, json_t *routes)
{
    struct error *err =
        gateway_sync_routes(call, &(struct gateway_routes){.api_id = api_id, .routes = routes});
    return json_array_size(routes) == 0 ? calls_unless_gone(err) : err;
}

static void add_apis(json_t *ids, json_t *triggers)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        const char *id = json_text(trigger, "api");
        if (is_gateway(trigger) && id != NULL)
            json_object_set_new(ids, id, json_true());
    }
}

/* The function's policy knows of an API also when an operation that failed had put it there. */
static struct error *add_permitted(struct kind_call *call, json_t *ids)
{
    json_t *sources = NULL;
    struct error *err = lambda_permitted_sources(call, "apigateway", &sources);
    size_t i;
    json_t *source;
    json_array_foreach (sources, i, source) {
        char *id = api_id_of(json_string_value(source));
        json_object_set_new(ids, id, json_true());
        free(id);
    }
    json_decref(sources);
    return err;
}

struct error *lambda_sync_gateways(struct kind_call *call, const char *function_arn,
                                   json_t *triggers, json_t *former)
{
    json_t *ids = json_object();
    add_apis(ids, triggers);
    add_apis(ids, former);
    struct error *err = add_permitted(call, ids);
    bool may_have_own = own_trigger(former) != NULL || json_object_size(ids) > 0;
    const char *id;
    json_t *value;
    json_object_foreach (ids, id, value) {
        json_t *routes = routes_in(triggers, id, function_arn);
        if (err == NULL)
            err = sync_api(call, id, routes);
        json_decref(routes);
    }
    json_decref(ids);
    if (err == NULL && may_have_own && own_trigger(triggers) == NULL)
        err = gateway_remove_api(call);
    return err;
}
