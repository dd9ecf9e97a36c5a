/* APIGateway. */
#include <stdio.h>
#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

static bool lists_all(const json_t *spec, const char *path)
{
    const json_t *list = catalog_value(spec, path), *item = NULL;
    size_t index = 0;

    if (list == NULL)
        return true;
    json_array_foreach (list, index, item)
        if (text_equal(json_string_value(item), "*"))
            return true;
    return false;
}

static void cors(struct rule_call *call)
{
    if (rule_is_true(call->spec, "cors.allowCredentials") &&
        lists_all(call->spec, "cors.allowOrigins"))
        rule_error(call, "cors.allowCredentials", "name the origins in cors.allowOrigins",
                   "cannot be allowed for every origin (*)");
}

/* "GET /orders": of two routes the same one is meant. */
static void key_of(const json_t *route, char *out, size_t bytes)
{
    const char *path = rule_text(route, "path");

    if (path == NULL || strcmp(path, "$default") == 0)
        snprintf(out, bytes, "$default");
    else
        snprintf(out, bytes, "%s %s", json_text_or(route, "method", "ANY"), path);
}

static void targets(struct rule_call *call, const json_t *route, size_t index)
{
    int count =
        rule_has(route, "component") + rule_has(route, "lambdaArn") + rule_has(route, "url");

    if (count != 1)
        rule_error(call, rule_field("routes", index, ""), NULL,
                   "needs exactly one of component, lambdaArn and url");
    rule_arn(call, rule_field("routes", index, "lambdaArn"), rule_text(route, "lambdaArn"),
             "lambda", "function:");
    if (rule_has(route, "url") && text_equal(rule_text(route, "payloadFormatVersion"), "2.0"))
        rule_error(call, rule_field("routes", index, "payloadFormatVersion"), NULL,
                   "2.0 is for functions only");
    if (rule_has(route, "method") &&
        (!rule_has(route, "path") || text_equal(rule_text(route, "path"), "$default")))
        rule_error(call, rule_field("routes", index, "method"), "give the route a path",
                   "the $default route serves every method");
}

static void authorizer(struct rule_call *call, const json_t *route, size_t index)
{
    const char *name = rule_text(route, "authorizer");
    const json_t *item = NULL;
    size_t at = 0;
    bool known = name == NULL || strcmp(name, "AWS_IAM") == 0;

    json_array_foreach (catalog_value(call->spec, "authorizers"), at, item)
        known = known || text_equal(json_text(item, "name"), name);
    if (!known)
        rule_error(call, rule_field("routes", index, "authorizer"),
                   "name one of authorizers, or AWS_IAM", "there is no authorizer %.80s", name);
    if (rule_has(route, "authorizationScopes") && (name == NULL || strcmp(name, "AWS_IAM") == 0))
        rule_error(call, rule_field("routes", index, "authorizationScopes"), NULL,
                   "has no meaning without a JWT authorizer");
}

void rules_api_gateway(struct rule_call *call)
{
    const json_t *routes = catalog_value(call->spec, "routes");
    char key[600], other[600];

    cors(call);
    rule_unique(call, "authorizers", "name");
    for (size_t i = 0; i < json_array_size(routes); i++) {
        const json_t *route = json_array_get(routes, i);

        targets(call, route, i);
        authorizer(call, route, i);
        key_of(route, key, sizeof(key));
        for (size_t j = 0; j < i; j++) {
            key_of(json_array_get(routes, j), other, sizeof(other));
            if (strcmp(key, other) == 0)
                rule_error(call, rule_field("routes", i, ""), NULL,
                           "there is a route %.80s already", key);
        }
    }
    if (!rule_is_true(call->spec, "autoDeploy"))
        rule_warning(call, "autoDeploy", NULL,
                     "is false: nothing is served until a deployment is made by hand");
}
