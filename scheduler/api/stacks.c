#include "scheduler/api/stacks.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/backend/blob.h"
#include "scheduler/api/tenant.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/plan/state.h"
#include "scheduler/stack/envelope.h"

#define STATE_FILE "/state.json"

/* The keys of all states of the tenant: "tenants/<t>/v1/stacks/<stack>/<environment>/state.json".
 */
struct keys {
    char *prefix;
    char **list;
    size_t count;
};

static void keys_fini(struct keys *keys)
{
    for (size_t i = 0; i < keys->count; i++)
        free(keys->list[i]);
    free(keys->list);
    free(keys->prefix);
}

static struct error *keys_read(struct call *call, struct keys *keys)
{
    *keys = (struct keys){.prefix = xasprintf("tenants/%s/v1/stacks/", call->tenant)};
    struct error *err = blob_list(call->api->store, keys->prefix, &keys->list, &keys->count);
    if (err != NULL)
        keys_fini(keys);
    return err;
}

/* Stack and environment of a key; false for a key that is no state's. Owner: caller, free(). */
static bool split_key(const struct keys *keys, const char *key, char **stack, char **environment)
{
    if (!text_starts_with(key, keys->prefix) || !text_ends_with(key, STATE_FILE))
        return false;
    const char *name = key + strlen(keys->prefix);
    const char *slash = strchr(name, '/'), *end = key + strlen(key) - strlen(STATE_FILE);
    if (slash == NULL || slash >= end || memchr(slash + 1, '/', (size_t)(end - slash - 1)) != NULL)
        return false;
    *stack = xstrndup(name, (size_t)(slash - name));
    *environment = xstrndup(slash + 1, (size_t)(end - slash - 1));
    return true;
}

static struct error *load_state(struct call *call, const char *stack, const char *environment,
                                json_t **document)
{
    const struct state_id id = {call->tenant, stack, environment};
    struct state *state = NULL;
    if (!name_is_valid(stack) || !name_is_valid(environment))
        return ERR(ERR_NOT_FOUND, "there is no such stack");
    struct error *err = state_load(call->api->store, &id, &state);
    if (err != NULL && error_root(err)->code == ERR_NOT_FOUND) {
        error_free(err);
        return ERR(ERR_NOT_FOUND, "nothing is deployed as %s in %s", stack, environment);
    }
    if (err != NULL)
        return err;
    *document = json_incref(state->document);
    state_free(state);
    return NULL;
}

/* Is a stack of this state wanted? `arg` is the caller's. */
typedef bool stack_filter(const json_t *resources, const char *arg);

static bool has_resources(const json_t *resources, const char *arg)
{
    (void)arg;
    return json_object_size(resources) > 0;
}

static bool lives_in(const json_t *resources, const char *vpc_id)
{
    const char *component;
    json_t *entry;
    json_object_foreach ((json_t *)resources, component, entry) {
        if (text_equal(json_text(json_object_get(entry, "network"), "vpc_id"), vpc_id))
            return true;
    }
    return false;
}

struct selection {
    const char *but; /* a stack that does not count */
    stack_filter *filter;
    const char *arg;
};

static struct error *consider(struct call *call, const struct selection *selection,
                              const char *stack, const char *environment, json_t *names)
{
    json_t *document = NULL;
    bool is_network =
        strcmp(stack, JOB_NETWORK_STACK) == 0; /* the tenant's, no stack of a team's */
    if (is_network || strcmp(stack, selection->but) == 0 || json_object_get(names, stack) != NULL)
        return NULL;
    TRY(load_state(call, stack, environment, &document));
    if (selection->filter(json_object_get(document, "resources"), selection->arg))
        json_object_set_new(names, stack, json_true());
    json_decref(document);
    return NULL;
}

static struct error *select_stacks(struct call *call, const struct selection *selection,
                                   json_t *names)
{
    struct keys keys;
    TRY(keys_read(call, &keys));
    struct error *err = NULL;
    for (size_t i = 0; err == NULL && i < keys.count; i++) {
        char *name, *environment;
        if (!split_key(&keys, keys.list[i], &name, &environment))
            continue;
        err = consider(call, selection, name, environment, names);
        free(name);
        free(environment);
    }
    keys_fini(&keys);
    return err;
}

struct error *stacks_count_others(struct call *call, const char *stack, size_t *count)
{
    const struct selection selection = {stack, has_resources, NULL};
    json_t *names = json_object();
    struct error *err = select_stacks(call, &selection, names);
    *count = json_object_size(names);
    json_decref(names);
    return err;
}

struct error *stacks_in_network(struct call *call, const char *vpc_id, json_t *names)
{
    const struct selection selection = {"", lives_in, vpc_id};
    return select_stacks(call, &selection, names);
}

static struct error *add_row(struct call *call, json_t *rows, const char *stack,
                             const char *environment)
{
    json_t *document = NULL;
    TRY(load_state(call, stack, environment, &document));
    json_add(rows, json_pack("{s:s,s:s,s:I,s:I,s:s?}", "stack", stack, "environment", environment,
                             "serial", (json_int_t)json_int_or(document, "serial", 0), "resources",
                             (json_int_t)json_object_size(json_object_get(document, "resources")),
                             "last_update", json_text(document, "last_update")));
    json_decref(document);
    return NULL;
}

struct error *stacks_get(struct call *call)
{
    struct keys keys;
    TRY(keys_read(call, &keys));
    json_t *rows = json_array();
    struct error *err = NULL;
    for (size_t i = 0; err == NULL && i < keys.count; i++) {
        char *stack, *environment;
        if (!split_key(&keys, keys.list[i], &stack, &environment))
            continue;
        err = add_row(call, rows, stack, environment);
        free(stack);
        free(environment);
    }
    keys_fini(&keys);
    if (err == NULL)
        call_reply(call, 200, json_incref(rows));
    json_decref(rows);
    return err;
}

struct error *stack_get(struct call *call)
{
    json_t *document = NULL;
    TRY(load_state(call, call->params[0], call->params[1], &document));
    call_reply(call, 200, document);
    return NULL;
}

struct error *stack_outputs_get(struct call *call)
{
    json_t *document = NULL;
    TRY(load_state(call, call->params[0], call->params[1], &document));
    json_t *outputs = json_object_get(document, "outputs");
    call_reply(call, 200, json_incref(outputs));
    json_decref(document);
    return NULL;
}
