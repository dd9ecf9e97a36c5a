#include "providers/sim/control.h"

#include <stdlib.h>
#include <string.h>

#include "common/httpd.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/kafka_broker.h"
#include "providers/sim/world.h"

static void reply(struct httpd_request *request, int status, json_t *value)
{
    char *text = json_dumps(value, JSON_INDENT(1));

    httpd_reply(request, status, "application/json", text, strlen(text));
    free(text);
    json_decref(value);
}

static void reply_error(struct httpd_request *request, int status, struct error *err)
{
    reply(request, status, json_pack("{s:s}", "message", err->message));
    error_free(err);
}

static void get_health(struct sim *sim, struct httpd_request *request)
{
    (void)sim;
    reply(request, 200, json_pack("{s:s}", "status", "ok"));
}

static void get_resources(struct sim *sim, struct httpd_request *request)
{
    world_settle(sim, world_now_ms());
    reply(request, 200, world_resources(sim));
}

static void get_calls(struct sim *sim, struct httpd_request *request)
{
    reply(request, 200, json_deep_copy(sim->calls));
}

static void delete_calls(struct sim *sim, struct httpd_request *request)
{
    json_object_clear(sim->calls);
    reply(request, 200, json_object());
}

static void get_faults(struct sim *sim, struct httpd_request *request)
{
    reply(request, 200, fault_list(&sim->faults));
}

static void post_faults(struct sim *sim, struct httpd_request *request)
{
    size_t bytes, i;
    const char *body = httpd_body(request, &bytes);
    json_t *rules = json_parse(body, bytes), *rule;
    struct error *err = NULL;

    if (!json_is_array(rules))
        err = ERR(ERR_USAGE, "the body is not a JSON list of rules");
    json_array_foreach (rules, i, rule)
        if (err == NULL)
            err = fault_add_json(&sim->faults, rule);
    json_decref(rules);
    if (err != NULL)
        reply_error(request, 400, err);
    else
        get_faults(sim, request);
}

static void delete_faults(struct sim *sim, struct httpd_request *request)
{
    fault_clear(&sim->faults);
    get_faults(sim, request);
}

/* Who works with keys of a role, and until when; the keys are nobody else's business. */
static void get_sessions(struct sim *sim, struct httpd_request *request)
{
    json_t *list = json_array(), *session;
    const char *key;

    json_object_foreach (tree_object_of(sim->world, "sessions"), key, session)
        json_array_append_new(list,
                              json_pack("{s:O,s:O,s:O}", "arn", json_object_get(session, "arn"),
                                        "account", json_object_get(session, "account"),
                                        "expires_ms", json_object_get(session, "expires_ms")));
    reply(request, 200, list);
}

/* They have expired, all of them, now. */
static void delete_sessions(struct sim *sim, struct httpd_request *request)
{
    json_t *session;
    const char *key;

    json_object_foreach (tree_object_of(sim->world, "sessions"), key, session)
        tree_put_int(session, "expires_ms", world_now_ms());
    get_sessions(sim, request);
}

/* Where the brokers are, and their topics. */
static void get_kafka(struct sim *sim, struct httpd_request *request)
{
    json_t *state = json_pack("{s:O}", "topics", kafka_topics(sim));

    if (sim->kafka != NULL)
        tree_put_format(state, "address", "%s:%u", sim->kafka->host, sim->kafka->ports[0]);
    reply(request, 200, state);
}

static void post_reset(struct sim *sim, struct httpd_request *request)
{
    world_reset(sim);
    reply(request, 200, json_object());
}

static const struct {
    const char *method;
    const char *path;
    void (*fn)(struct sim *sim, struct httpd_request *request);
} routes[] = {
    {"GET", "health", get_health},       {"GET", "resources", get_resources},
    {"GET", "calls", get_calls},         {"DELETE", "calls", delete_calls},
    {"GET", "faults", get_faults},       {"POST", "faults", post_faults},
    {"DELETE", "faults", delete_faults}, {"POST", "reset", post_reset},
    {"GET", "sessions", get_sessions},   {"DELETE", "sessions", delete_sessions},
    {"GET", "kafka", get_kafka},
};

bool control_handle(struct sim *sim, struct httpd_request *request)
{
    const char *path = httpd_path(request);

    if (strncmp(path, "/_panka/", 8) != 0)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(routes); i++)
        if (strcmp(routes[i].path, path + 8) == 0 &&
            strcmp(routes[i].method, httpd_method(request)) == 0) {
            routes[i].fn(sim, request);
            return true;
        }
    reply_error(request, 404, ERR(ERR_NOT_FOUND, "there is no such route"));
    return true;
}
