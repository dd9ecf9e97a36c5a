/*
 * Cloud Control: any type, by one set of calls. What a call starts is known by a request token;
 * its effect and the end of its request come together, after the service's delay.
 */
#include "providers/sim/cloudcontrol.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "providers/sim/services.h"

#define TOKEN_LIFE_MS   (36 * 3600 * 1000LL)     /* of client tokens */
#define REQUEST_LIFE_MS (7 * 24 * 3600 * 1000LL) /* of request tokens */
#define RESOURCES       "resources"
#define REQUESTS        "~requests"

/* --- requests --- */

/* One call that changes something. */
struct work {
    const struct control_type *type;
    const char *type_name;
    const char *verb; /* CREATE, UPDATE, DELETE */
    json_t *request;  /* borrowed from the world */
};

static json_t *known_request(struct sim_call *call, const char *token)
{
    const char *id;
    json_t *request;

    json_object_foreach (sim_all(call, REQUESTS), id, request)
        if (sim_same(tree_text(request, "~token"), token) &&
            call->now_ms - tree_int(request, "~began", 0) < TOKEN_LIFE_MS)
            return request;
    return NULL;
}

static void answer(struct sim_call *call, json_t *request)
{
    json_object_set_new(call->out, "ProgressEvent", json_deep_copy(request));
}

/* What makes two calls with one token the same call. */
static void hash_of_call(struct sim_call *call, char out[CRYPTO_SHA256_HEX])
{
    json_t *copy = json_copy(call->in);
    char *text;

    json_object_del(copy, "ClientToken");
    tree_put_text(copy, "~operation", call->op->name);
    text = json_dumps(copy, JSON_SORT_KEYS | JSON_COMPACT);
    crypto_sha256_hex(text, strlen(text), out);
    free(text);
    json_decref(copy);
}

/* True: the call is new and work->request was made. False: it was answered. `*ok` then says by
 * what it was answered. */
static bool begin(struct sim_call *call, struct work *work, bool *ok)
{
    const char *token = tree_text(call->in, "ClientToken");
    json_t *known = token != NULL ? known_request(call, token) : NULL;
    char hash[CRYPTO_SHA256_HEX], id[SIM_ID_BYTES];

    hash_of_call(call, hash);
    *ok = true;
    if (known != NULL && sim_same(tree_text(known, "~hash"), hash)) {
        answer(call, known);
        return false;
    }
    if (known != NULL) {
        *ok = sim_fail(call, 400, "ClientTokenConflictException",
                       "The ClientToken was used with another request");
        return false;
    }
    sim_uuid(call->sim, id);
    work->request = sim_put(call, REQUESTS, id, NULL,
                            json_pack("{s:s,s:s,s:s,s:s,s:o,s:I,s:s}", "TypeName", work->type_name,
                                      "RequestToken", id, "Operation", work->verb,
                                      "OperationStatus", "IN_PROGRESS", "EventTime", sim_now(call),
                                      "~began", (json_int_t)call->now_ms, "~hash", hash));
    tree_put_text(work->request, "~token", token);
    return true;
}

/* The request ends after the service's delay; `code` NULL: well. */
static bool finish(struct sim_call *call, struct work *work, const char *code, const char *message)
{
    json_t *request = work->request;
    json_t *end = json_pack("{s:s}", "OperationStatus", code == NULL ? "SUCCESS" : "FAILED");

    tree_put_text(end, "ErrorCode", code);
    tree_put_text(end, "StatusMessage", message);
    sim_later(call, REQUESTS, tree_text(request, "RequestToken"), sim_delay(call), end);
    answer(call, request);
    return true;
}

/* --- resources --- */

static char *resource_key(const struct work *work, const char *identifier)
{
    return xasprintf("%s %s", work->type_name, identifier);
}

/* The properties that a caller sees. Owner: caller. */
static json_t *readable(const struct control_type *type, json_t *properties)
{
    json_t *out = json_object(), *value;
    const char *name;

    json_object_foreach (properties, name, value)
        if (!control_listed(type->write_only, name))
            json_object_set(out, name, value);
    return out;
}

static bool is_made(json_t *resource)
{
    return resource != NULL && !sim_same(tree_text(resource, "~state"), "creating");
}

static bool read_type(struct sim_call *call, struct work *work)
{
    work->type_name = tree_text(call->in, "TypeName");
    work->type = control_type_find(work->type_name);
    if (work->type == NULL)
        return sim_fail(call, 404, "TypeNotFoundException", "The type '%s' cannot be found.",
                        work->type_name);
    if (work->type->no_handlers)
        return sim_fail(call, 405, "UnsupportedActionException",
                        "Resource type %s does not support %s action", work->type_name, work->verb);
    return true;
}

/* `failure` is {ErrorCode, Count}: the first Count requests with it fail so. */
static const char *wanted_failure(struct sim_call *call, json_t *properties)
{
    json_t *failure = json_object_get(properties, "SimulatedFailure");
    const char *code = tree_text(failure, "ErrorCode");
    json_t *counts;
    int64_t seen;

    if (code == NULL)
        return NULL;
    counts = sim_find(call, "~failures", code);
    if (counts == NULL)
        counts = sim_put(call, "~failures", code, NULL, json_object());
    seen = tree_int(counts, "seen", 0);
    tree_put_int(counts, "seen", seen + 1);
    return seen < tree_int(failure, "Count", INT64_MAX) ? code : NULL;
}

/* NULL, or what is wrong with wanted properties. Owner: caller, free(). */
static char *invalid_model(const struct control_type *type, json_t *properties)
{
    char *required = xstrdup(type->required != NULL ? type->required : ""), *save = NULL;
    char *wrong = NULL;
    const char *name;
    json_t *value;

    for (char *at = strtok_r(required, " ", &save); at != NULL; at = strtok_r(NULL, " ", &save))
        if (wrong == NULL && !tree_has(properties, at))
            wrong = xasprintf("Model validation failed (#: required key [%s] not found)", at);
    json_object_foreach (properties, name, value)
        if (wrong == NULL && control_listed(type->read_only, name))
            wrong = xasprintf("Encountered readonly property [%s] in the desired state", name);
    free(required);
    return wrong;
}

/* --- create --- */

static bool store_new(struct sim_call *call, struct work *work, json_t *properties,
                      const char *identifier)
{
    char *key = resource_key(work, identifier);
    char *made = sim_arn(call, "cloudcontrol", "%s/%s", work->type_name, identifier);
    json_t *resource = sim_find(call, RESOURCES, key);
    bool taken = resource != NULL;

    tree_put_text(work->request, "Identifier", identifier);
    if (!taken) {
        resource = sim_put(call, RESOURCES, key, tree_text_or(properties, "Arn", made),
                           json_pack("{s:s,s:s,s:s,s:O}", "~type", work->type_name, "~identifier",
                                     identifier, "~state", "creating", "Properties", properties));
        if (work->type->tags != NULL)
            sim_tags_add(resource, json_object_get(properties, work->type->tags));
        sim_later(call, RESOURCES, key, sim_delay(call), json_pack("{s:s}", "~state", "ready"));
    }
    free(key);
    free(made);
    return finish(call, work, taken ? "AlreadyExists" : NULL,
                  taken ? "Resource already exists." : NULL);
}

static bool create_resource(struct sim_call *call)
{
    struct work work = {.verb = "CREATE"};
    json_t *properties = json_loads(tree_text(call->in, "DesiredState"), 0, NULL);
    bool ok = false;

    if (!json_is_object(properties))
        ok = sim_fail(call, 400, "InvalidRequestException", "DesiredState is no JSON object");
    else if (read_type(call, &work) && begin(call, &work, &ok)) {
        const char *failure = wanted_failure(call, properties);
        char *wrong = invalid_model(work.type, properties), *identifier;

        control_type_make(call, work.type, work.type_name, properties);
        identifier = control_identifier(work.type, properties);
        if (failure != NULL || wrong != NULL)
            ok = finish(call, &work, failure != NULL ? failure : "InvalidRequest",
                        failure != NULL ? "Simulated failure" : wrong);
        else
            ok = store_new(call, &work, properties, identifier);
        free(identifier);
        free(wrong);
    }
    json_decref(properties);
    return ok;
}

/* --- read --- */

static bool no_resource(struct sim_call *call, const struct work *work)
{
    return sim_fail(call, 404, "ResourceNotFoundException",
                    "Resource of type '%s' with identifier '%s' was not found.", work->type_name,
                    tree_text(call->in, "Identifier"));
}

static json_t *described(const struct control_type *type, json_t *resource)
{
    json_t *properties = readable(type, json_object_get(resource, "Properties"));
    char *text = json_dumps(properties, JSON_COMPACT);
    json_t *out = json_pack("{s:s,s:s}", "Identifier", tree_text(resource, "~identifier"),
                            "Properties", text);

    free(text);
    json_decref(properties);
    return out;
}

static json_t *find_resource(struct sim_call *call, const struct work *work)
{
    char *key = resource_key(work, tree_text(call->in, "Identifier"));
    json_t *resource = sim_find(call, RESOURCES, key);

    free(key);
    return is_made(resource) ? resource : NULL;
}

static bool get_resource(struct sim_call *call)
{
    struct work work = {.verb = "READ"};
    json_t *resource;

    if (!read_type(call, &work))
        return false;
    resource = find_resource(call, &work);
    if (resource == NULL)
        return no_resource(call, &work);
    tree_put_text(call->out, "TypeName", work.type_name);
    tree_put(call->out, "ResourceDescription", described(work.type, resource));
    return true;
}

static bool list_resources(struct sim_call *call)
{
    struct work work = {.verb = "LIST"};
    json_t *list, *resource;
    const char *key;

    if (!read_type(call, &work))
        return false;
    tree_put_text(call->out, "TypeName", work.type_name);
    list = tree_array_of(call->out, "ResourceDescriptions");
    json_object_foreach (sim_all(call, RESOURCES), key, resource)
        if (is_made(resource) && sim_same(tree_text(resource, "~type"), work.type_name))
            json_array_append_new(list, described(work.type, resource));
    return true;
}

static bool request_status(struct sim_call *call)
{
    json_t *request = sim_find(call, REQUESTS, tree_text(call->in, "RequestToken"));

    if (request == NULL || call->now_ms - tree_int(request, "~began", 0) > REQUEST_LIFE_MS)
        return sim_fail(call, 404, "RequestTokenNotFoundException",
                        "Request with token %s was not found", tree_text(call->in, "RequestToken"));
    answer(call, request);
    if (sim_same(tree_text(request, "OperationStatus"), "IN_PROGRESS"))
        tree_put(json_object_get(call->out, "ProgressEvent"), "RetryAfter", sim_now(call));
    return true;
}

/* --- update and delete --- */

static bool is_idle(struct sim_call *call, json_t *resource)
{
    if (sim_same(tree_text(resource, "~state"), "ready"))
        return true;
    return sim_fail(call, 409, "ConcurrentOperationException",
                    "Resource of type '%s' with identifier '%s' has a conflicting operation: it "
                    "is %s",
                    tree_text(resource, "~type"), tree_text(resource, "~identifier"),
                    tree_text(resource, "~state"));
}

/* The first property that may not differ and does; NULL when there is none. */
static const char *fixed_difference(const struct control_type *type, json_t *before, json_t *after)
{
    const char *name;
    json_t *value;

    json_object_foreach (before, name, value)
        if ((control_listed(type->create_only, name) || control_listed(type->read_only, name)) &&
            !json_equal(value, json_object_get(after, name)))
            return name;
    json_object_foreach (after, name, value)
        if ((control_listed(type->create_only, name) || control_listed(type->read_only, name)) &&
            json_object_get(before, name) == NULL)
            return name;
    return NULL;
}

static bool change(struct sim_call *call, struct work *work, json_t *resource, json_t *after)
{
    const char *failure = wanted_failure(call, after);
    char *key = resource_key(work, tree_text(resource, "~identifier"));

    tree_put_text(work->request, "Identifier", tree_text(resource, "~identifier"));
    if (failure == NULL) {
        tree_put_text(resource, "~state", "updating");
        json_object_del(resource, "~tags");
        if (work->type->tags != NULL)
            sim_tags_add(resource, json_object_get(after, work->type->tags));
        sim_later(call, RESOURCES, key, sim_delay(call),
                  json_pack("{s:s,s:O}", "~state", "ready", "Properties", after));
    }
    free(key);
    return finish(call, work, failure, failure != NULL ? "Simulated failure" : NULL);
}

static bool patch_resource(struct sim_call *call, struct work *work, json_t *resource)
{
    json_t *before = readable(work->type, json_object_get(resource, "Properties"));
    json_t *after = json_deep_copy(before);
    json_t *document = json_loads(tree_text(call->in, "PatchDocument"), 0, NULL);
    char *wrong = control_patch(after, document);
    const char *fixed = wrong == NULL ? fixed_difference(work->type, before, after) : NULL;
    bool ok = false;

    if (wrong != NULL)
        ok = sim_fail(call, 400, "InvalidRequestException", "%s", wrong);
    else if (fixed != NULL)
        ok = sim_fail(call, 400, "NotUpdatableException",
                      "Invalid patch update: createOnlyProperties [/properties/%s] cannot be "
                      "updated",
                      fixed);
    else if (begin(call, work, &ok))
        ok = change(call, work, resource, after);
    json_decref(before);
    json_decref(after);
    json_decref(document);
    free(wrong);
    return ok;
}

/* A call that was made before is answered before the resource is looked at. */
static bool is_repeated(struct sim_call *call)
{
    const char *token = tree_text(call->in, "ClientToken");
    json_t *known = token != NULL ? known_request(call, token) : NULL;
    char hash[CRYPTO_SHA256_HEX];

    hash_of_call(call, hash);
    if (known == NULL || !sim_same(tree_text(known, "~hash"), hash))
        return false;
    answer(call, known);
    return true;
}

static bool update_resource(struct sim_call *call)
{
    struct work work = {.verb = "UPDATE"};
    json_t *resource;

    if (!read_type(call, &work))
        return false;
    if (is_repeated(call))
        return true;
    resource = find_resource(call, &work);
    if (resource == NULL)
        return no_resource(call, &work);
    return is_idle(call, resource) && patch_resource(call, &work, resource);
}

static bool delete_resource(struct sim_call *call)
{
    struct work work = {.verb = "DELETE"};
    json_t *resource;
    bool ok;
    char *key;

    if (!read_type(call, &work))
        return false;
    if (is_repeated(call))
        return true;
    resource = find_resource(call, &work);
    if (resource != NULL && !is_idle(call, resource))
        return false;
    if (!begin(call, &work, &ok))
        return ok;
    tree_put_text(work.request, "Identifier", tree_text(call->in, "Identifier"));
    if (resource == NULL)
        return finish(call, &work, "NotFound", "Resource was not found.");
    tree_put_text(resource, "~state", "deleting");
    key = resource_key(&work, tree_text(call->in, "Identifier"));
    sim_later(call, RESOURCES, key, sim_delay(call), NULL);
    free(key);
    return finish(call, &work, NULL, NULL);
}

const struct sim_handler cloudcontrol_handlers[] = {
    {"CreateResource", create_resource},
    {"GetResource", get_resource},
    {"UpdateResource", update_resource},
    {"DeleteResource", delete_resource},
    {"ListResources", list_resources},
    {"GetResourceRequestStatus", request_status},
    {NULL, NULL},
};

/* --- CloudFormation: the registry --- */

static bool describe_type(struct sim_call *call)
{
    const char *name = tree_text_or(call->in, "TypeName", "");
    const struct control_type *type = control_type_find(name);
    json_t *schema;
    char *text;

    if (*name == '\0')
        return sim_fail(call, 400, "ValidationError", "TypeName is needed with Type RESOURCE");
    if (type == NULL)
        return sim_fail(call, 404, "TypeNotFoundException", "The type '%s' cannot be found.", name);
    schema = control_type_schema(type, name);
    text = json_dumps(schema, JSON_COMPACT);
    tree_put_text(call->out, "Type", "RESOURCE");
    tree_put_text(call->out, "TypeName", name);
    tree_put_text(call->out, "Schema", text);
    tree_put_text(call->out, "ProvisioningType",
                  type->no_handlers ? "NON_PROVISIONABLE" : "FULLY_MUTABLE");
    tree_put_text(call->out, "Visibility", "PUBLIC");
    free(text);
    json_decref(schema);
    return true;
}

const struct sim_handler cloudformation_handlers[] = {
    {"DescribeType", describe_type},
    {NULL, NULL},
};
