#include "scheduler/api/submit.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/backend/blob.h"
#include "scheduler/api/stacks.h"
#include "scheduler/api/tenant.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/plan/plan.h"
#include "scheduler/plan/state.h"
#include "scheduler/stack/envelope.h"
#include "scheduler/stack/stack.h"

enum { TRACE_BYTES = 16 };

void submit_fini(struct submit *submit)
{
    json_decref(submit->body);
    json_decref(submit->state);
    json_decref(submit->plan);
    json_decref(submit->network);
}

/* What is not mentioned here is ignored; what is must not be misread. */
static const struct member {
    const char *path, *type;
} members[] = {
    {"action", "text"},
    {"stack", "text"},
    {"environment", "text"},
    {"submitted_by", "text"},
    {"document", "object"},
    {"options", "object"},
    {"options.target", "list of texts"},
    {"options.force", "boolean"},
    {"options.check", "boolean"},
    {"options.refresh", "boolean"},
    {"options.dry_run", "boolean"},
    {"options.on_failure", "text"},
    {"options.scheduling", "text"},
    {"options.timeout_s", "number"},
    {"expect", "object"},
    {"expect.config_hash", "text"},
    {"expect.state_serial", "number"},
    {"expect.state_lineage", "text"},
};

static bool is_list_of_texts(const json_t *value)
{
    size_t i;
    json_t *item;
    json_array_foreach (value, i, item) {
        if (!json_is_string(item))
            return false;
    }
    return json_is_array(value);
}

static bool is_of_type(const json_t *value, const char *type)
{
    switch (*type) {
    case 't':
        return json_is_string(value);
    case 'o':
        return json_is_object(value);
    case 'b':
        return json_is_boolean(value);
    case 'n':
        return json_is_integer(value) && json_integer_value(value) >= 0;
    default:
        return is_list_of_texts(value);
    }
}

static struct error *check_types(const json_t *body)
{
    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        const json_t *value = json_path(body, members[i].path);
        if (value != NULL && !json_is_null(value) && !is_of_type(value, members[i].type))
            return ERR(ERR_INVALID, "%s must be a %s", members[i].path, members[i].type);
    }
    return NULL;
}

static struct error *check_names(const struct submit *submit)
{
    if (submit->stack == NULL || !name_is_valid(submit->stack))
        return ERR(ERR_INVALID, "the stack's name is missing or has characters that it may not");
    if (submit->environment == NULL || !name_is_valid(submit->environment))
        return ERR(ERR_INVALID, "the environment is missing or has characters that it may not");
    return NULL;
}

/* The same rules as on the command line, over what arrived. */
static struct error *check_stack(struct call *call, struct submit *submit)
{
    struct problems problems;
    problems_init(&problems);
    struct error *err = stack_check(submit->document, &problems);
    if (err != NULL)
        call->problems = problems_json(&problems);
    else
        stack_seal(submit->document);
    problems_fini(&problems);
    return err;
}

/* metadata.tenant, where it is written, is a guard against the wrong token. */
static struct error *check_tenant(struct call *call, const struct submit *submit)
{
    const char *tenant = json_text(submit->document, "tenant");
    if (tenant == NULL || strcmp(tenant, call->tenant) == 0)
        return NULL;
    return ERR(ERR_INVALID,
               "the stack is tenant %.64s's by its metadata.tenant, the token is tenant %s's",
               tenant, call->tenant);
}

static struct error *check_limits(struct call *call, const struct submit *submit)
{
    size_t others = 0;
    bool is_network = strcmp(submit->stack, JOB_NETWORK_STACK) == 0;
    if (tenant_limit(call->tenant_entry, "maxStacks") > 0 && !is_network)
        TRY(stacks_count_others(call, submit->stack, &others));
    json_t *problems = tenant_limit_problems(call->tenant_entry, submit->document, others);
    size_t count = json_array_size(problems);
    if (count == 0) {
        json_decref(problems);
        return NULL;
    }
    call->problems = problems;
    return ERR(ERR_INVALID, "the stack is beyond what the tenant may have (%zu problem%s)", count,
               count == 1 ? "" : "s");
}

static struct error *read_action(struct submit *submit)
{
    const char *action = json_text_or(submit->body, "action", "apply");
    submit->destroy = strcmp(action, "destroy") == 0;
    if (!submit->destroy && strcmp(action, "apply") != 0)
        return ERR(ERR_INVALID, "the action must be apply or destroy, not \"%s\"", action);
    submit->options = json_object_get(submit->body, "options");
    if (!json_is_object(submit->options))
        submit->options = NULL;
    if (submit->destroy) {
        submit->stack = json_text(submit->body, "stack");
        submit->environment = json_text(submit->body, "environment");
        return NULL;
    }
    submit->document = json_object_get(submit->body, "document");
    if (!json_is_object(submit->document))
        return ERR(ERR_INVALID, "the body has no stack document");
    submit->stack = json_text(submit->document, "name");
    submit->environment = json_text(submit->document, "environment");
    return NULL;
}

static struct error *read_state(struct call *call, struct submit *submit)
{
    const struct state_id id = {call->tenant, submit->stack, submit->environment};
    struct state *state = NULL;
    struct error *err = state_load(call->api->store, &id, &state);
    if (err != NULL && error_root(err)->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    if (err != NULL)
        return err;
    submit->state = json_incref(state->document);
    state_free(state);
    return NULL;
}

/* What the tenant's network consists of, from the state of its stack. */
static struct error *read_network(struct call *call, struct submit *submit)
{
    const struct state_id id = {call->tenant, JOB_NETWORK_STACK, "default"};
    struct state *state = NULL;
    if (strcmp(submit->stack, JOB_NETWORK_STACK) == 0)
        return NULL;
    struct error *err = state_load(call->api->store, &id, &state);
    if (err != NULL && error_root(err)->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    if (err != NULL)
        return WRAP(err, "reading the tenant's network");
    json_t *outputs = state_outputs(state, JOB_NETWORK_COMPONENT);
    if (json_text(outputs, "vpc_id") != NULL)
        submit->network = json_incref(outputs);
    state_free(state);
    return NULL;
}

static struct error *make_plan(struct call *call, struct submit *submit)
{
    const struct state_id id = {call->tenant, submit->stack, submit->environment};
    const struct plan_input input = {.destroy = submit->destroy,
                                     .id = &id,
                                     .document = submit->document,
                                     .state = submit->state,
                                     .name_prefix =
                                         json_path_text(call->tenant_entry, "aws.namePrefix"),
                                     .targets = json_object_get(submit->options, "target")};
    return plan_make(&input, &submit->plan);
}

/* Does the plan take the tenant's network away, or make another one in its place? */
static bool removes_network(const struct submit *submit)
{
    size_t i;
    json_t *change;
    if (strcmp(submit->stack, JOB_NETWORK_STACK) != 0)
        return false;
    json_array_foreach (json_object_get(submit->plan, "changes"), i, change) {
        const char *action = json_text_or(change, "action", "");
        if (strcmp(action, "delete") == 0 || strcmp(action, "replace") == 0)
            return true;
    }
    return false;
}

/* Not under the feet of those who live in it. */
static struct error *check_network(struct call *call, const struct submit *submit)
{
    const json_t *outputs =
        json_object_get(json_object_get(submit->state, "outputs"), JOB_NETWORK_COMPONENT);
    const char *vpc_id = json_text(outputs, "vpc_id");
    if (vpc_id == NULL || !removes_network(submit))
        return NULL;
    json_t *names = json_object();
    struct error *err = stacks_in_network(call, vpc_id, names);
    if (err == NULL && json_object_size(names) > 0) {
        struct buf list = BUF_INIT;
        const char *name;
        json_t *value;
        json_object_foreach (names, name, value)
            buf_printf(&list, "%s%s", list.len > 0 ? ", " : "", name);
        err = ERR(ERR_CONFLICT,
                  "the plan would take the network away from what lives in it: destroy %s first",
                  buf_str(&list));
        err->retry = ERR_RETRY_NEVER;
        buf_fini(&list);
    }
    json_decref(names);
    return err;
}

struct error *submit_read(struct call *call, struct submit *submit)
{
    *submit = (struct submit){0};
    TRY(call_body(call, &submit->body));
    json_hash(submit->body, submit->hash);
    TRY(check_types(submit->body));
    TRY(read_action(submit));
    return check_names(submit);
}

struct error *submit_plan(struct call *call, struct submit *submit)
{
    if (!submit->destroy) {
        TRY(check_stack(call, submit));
        TRY(check_tenant(call, submit));
        TRY(check_limits(call, submit));
    }
    TRY(read_state(call, submit));
    TRY(read_network(call, submit));
    json_t *expect = json_object_get(submit->body, "expect");
    if (json_is_object(expect))
        TRY(plan_check_stale(expect, json_text(submit->document, "config_hash"), submit->state));
    if (submit->destroy && submit->state == NULL)
        return ERR(ERR_NOT_FOUND, "nothing is deployed as %s in %s", submit->stack,
                   submit->environment);
    TRY(make_plan(call, submit));
    return check_network(call, submit);
}

/* Of the tenant only what operations need. */
json_t *submit_job(const struct call *call, const struct submit *submit)
{
    char trace[2 * TRACE_BYTES + 1];
    json_t *job = json_object(), *tenant = json_object();
    const json_t *aws = json_object_get(call->tenant_entry, "aws");
    const json_t *tags = json_object_get(call->tenant_entry, "defaultTags");
    const json_t *expect = json_object_get(submit->body, "expect");
    json_put(tenant, "aws", json_is_object(aws) ? json_deep_copy(aws) : json_object());
    json_put(tenant, "defaultTags", json_is_object(tags) ? json_deep_copy(tags) : json_object());
    json_put(tenant, "network", json_incref(submit->network));
    json_put_int(tenant, "weight", tenant_weight(call->tenant_entry));
    json_put(job, "document",
             submit->document == NULL ? json_null() : json_incref(submit->document));
    json_put(job, "options",
             submit->options == NULL ? json_object() : json_incref(submit->options));
    json_put(job, "expect", json_is_object(expect) ? json_deep_copy(expect) : json_null());
    json_put(job, "tenant", tenant);
    json_put_text(job, "trace_id", crypto_random_hex(TRACE_BYTES, trace));
    return job;
}
