#include "scheduler/dispatch/build.h"

#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/catalog.h"
#include "scheduler/plan/resolve.h"

enum { OPERATION_TIMEOUT_MS = 2 * 60 * 60 * 1000 };

struct lookup {
    const struct state *state;
    bool dry_run;
    json_t *unknown; /* keeps the last made-up value alive */
};

static json_t *find_output(void *arg, const char *component, const char *output)
{
    struct lookup *lookup = arg;
    json_t *value = json_object_get(state_outputs(lookup->state, component), output);
    if (value != NULL || !lookup->dry_run)
        return value;
    json_decref(lookup->unknown);
    lookup->unknown = json_sprintf("(%s of %s)", output, component);
    return lookup->unknown;
}

/* --- tags ----------------------------------------------------------------------------------- */

static void add_texts(json_t *tags, const json_t *from)
{
    const char *name;
    json_t *value;
    json_object_foreach ((json_t *)from, name, value) {
        if (json_is_string(value) && !text_starts_with(name, "panka:"))
            json_object_set(tags, name, value);
    }
}

static json_t *tags_of(const struct job *job, json_t *component, const struct op *op)
{
    json_t *tags = json_object();
    add_texts(tags, json_object_get(job_tenant(job), "defaultTags"));
    add_texts(tags, json_object_get(job_document(job), "labels"));
    add_texts(tags, json_object_get(component, "labels"));
    add_texts(tags, catalog_value(op->spec, "tags"));
    add_texts(tags, catalog_value(op->spec, "bucket.tags"));
    json_put_text(tags, "panka:managed", "true");
    json_put_text(tags, "panka:tenant", op->tenant);
    json_put_text(tags, "panka:stack", op->stack);
    json_put_text(tags, "panka:environment", op->environment);
    json_put_text(tags, "panka:service", op->service);
    json_put_text(tags, "panka:resource", strchr(op->component, '/') + 1);
    json_put_text(tags, "panka:kind", op->kind);
    json_put_text(tags, "panka:version", "v1");
    return tags;
}

/* --- what was applied ----------------------------------------------------------------------- */

/* After an update that did not finish, each member may have its old or its attempted value. The
 * one that differs from what is wanted now is the one to start from, so that it is set again. */
static void mix_attempted(json_t *prior, const json_t *spec)
{
    json_t *attempted = json_object_get(prior, "attempted");
    json_t *applied = json_object_get(prior, "resolved");
    const char *name;
    json_t *value;
    if (!json_is_object(attempted) || !json_is_object(applied))
        return;
    applied = json_copy(applied);
    json_object_foreach (attempted, name, value) {
        json_t *wanted = json_object_get(spec, name);
        json_t *old = json_object_get(applied, name);
        if (wanted != NULL && json_equal(old, wanted) && !json_equal(value, wanted))
            json_object_set(applied, name, value);
        else if (wanted == NULL && old == NULL)
            json_object_set(applied, name, value);
    }
    json_object_set_new(prior, "resolved", applied);
}

/* The entry as the worker needs it, without the scheduler's bookkeeping. */
static json_t *prior_of(const json_t *entry, const json_t *spec)
{
    json_t *prior = entry == NULL ? json_object() : json_copy((json_t *)entry);
    if (entry != NULL)
        mix_attempted(prior, spec);
    json_object_del(prior, "attempted");
    json_object_del(prior, "error");
    return prior;
}

/* --- the operation -------------------------------------------------------------------------- */

/* Owner: caller, free(). */
static char *text_or_none(const json_t *object, const char *key)
{
    const char *text = json_text(object, key);
    return text == NULL || *text == '\0' ? NULL : xstrdup(text);
}

static void set_place(const struct job *job, const json_t *entry, struct op *op)
{
    const json_t *provider = json_object_get(job_document(job), "provider");
    const json_t *aws = json_object_get(job_tenant(job), "aws");
    const char *region = json_text(entry, "region"), *account = json_text(entry, "account");
    if (op->action != OP_DELETE || region == NULL)
        region = json_text_or(provider, "region", json_text_or(aws, "region", region));
    if (op->action != OP_DELETE || account == NULL)
        account = json_text_or(provider, "account", json_text_or(aws, "accountId", account));
    op->region = xstrdup(region == NULL ? "" : region);
    op->account = account == NULL || *account == '\0' ? NULL : xstrdup(account);
    op->role_arn = text_or_none(aws, "assumeRoleArn");
    op->external_id = text_or_none(aws, "externalId");
}

static void set_names(const struct job *job, const struct task *task, struct op *op)
{
    struct state_id id = job_state_id(job);
    op->id = xstrdup(task->op_id);
    op->deployment = xstrdup(job->id);
    op->tenant = xstrdup(id.tenant);
    op->stack = xstrdup(id.stack);
    op->environment = xstrdup(id.environment);
    op->component = xstrdup(task->component);
    op->service = xstrndup(task->component, strcspn(task->component, "/"));
    op->trace_id = xstrdup(json_text_or(job->body, "trace_id", ""));
    op->action = task->action;
    op->wave = task->wave;
    op->weight = (uint32_t)json_int_or(job_tenant(job), "weight", 1);
    op->dry_run = job_is_dry_run(job);
    op->force = json_is_true(job_option(job, "force"));
    op->replaces =
        op->action == OP_DELETE && strcmp(json_text_or(task->change, "action", ""), "replace") == 0;
    op->timeout_ms = OPERATION_TIMEOUT_MS;
}

/* A deletion acts on what the state knows, anything else on what the plan wants. */
static struct error *set_spec(const struct job *job, const struct state *state, struct task *task,
                              struct op *op)
{
    json_t *entry = state_resource(state, task->component);
    if (task->action == OP_DELETE) {
        json_t *spec = json_object_get(entry, "resolved");
        if (!json_is_object(spec))
            spec = json_object_get(entry, "attempted");
        op->kind = xstrdup(json_text_or(entry, "type", json_text_or(task->change, "kind", "")));
        op->physical_name = xstrdup(
            json_text_or(entry, "physical_name", json_text_or(task->change, "physical_name", "")));
        op->spec = json_is_object(spec) ? json_incref(spec) : json_object();
        return NULL;
    }
    struct lookup lookup = {state, job_is_dry_run(job), NULL};
    json_t *spec = json_object_get(job_component(job, task->component), "spec");
    op->kind = xstrdup(json_text_or(task->change, "kind", ""));
    op->physical_name = xstrdup(json_text_or(task->change, "physical_name", ""));
    struct error *err = spec == NULL ? ERR(ERR_INTERNAL, "%s has no spec", task->component)
                                     : resolve_value(spec, find_output, &lookup, &op->spec);
    json_decref(lookup.unknown);
    return err;
}

struct error *build_op(const struct job *job, const struct state *state, struct task *task,
                       struct op **out)
{
    struct op *op = xcalloc(1, sizeof(*op));
    json_t *entry = state_resource(state, task->component);
    set_names(job, task, op);
    set_place(job, entry, op);
    struct error *err = set_spec(job, state, task, op);
    if (err != NULL) {
        op_free(op);
        return err;
    }
    op->prior = prior_of(entry, op->spec);
    op->network = json_incref(job_network(job, entry, op->kind, op->spec));
    op->tags = tags_of(job, job_component(job, task->component), op);
    json_decref(task->spec);
    task->spec = json_incref(op->spec);
    *out = op;
    return NULL;
}

bool build_is_needless(const struct state *state, const struct task *task)
{
    json_t *entry = state_resource(state, task->component);
    size_t i;
    json_t *field;
    if (task->action != OP_UPDATE || strcmp(json_text_or(entry, "status", ""), STATE_READY) != 0)
        return false;
    json_array_foreach (json_object_get(task->change, "fields"), i, field) {
        if (strstr(json_text_or(field, "new", ""), "(known after apply)") == NULL)
            return false;
    }
    return json_equal(json_object_get(entry, "resolved"), task->spec);
}
