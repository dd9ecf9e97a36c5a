#include "scheduler/api/check.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue.h"
#include "scheduler/dispatch/build.h"

enum { LOOK_MS = 100, LIMIT_MS = 120000, WORKER_LIMIT_MS = 5000, BATCH = 200 };

/* One check under way. */
struct check {
    struct call *call;
    struct submit *submit;
    struct job *job;
    char *id;
    json_t *components; /* operation id -> component of the document */
    json_t *found;      /* the problems */
    bool is_over;       /* all were heard */
};

/* --- asking --------------------------------------------------------------------------------- */

static bool is_asked(const json_t *change)
{
    const char *action = json_text_or(change, "action", "");
    return strcmp(action, "create") == 0 || strcmp(action, "update") == 0 ||
           strcmp(action, "replace") == 0;
}

/* The text of the operation that checks `change`; its id goes to *op_id. Owner: caller. */
static struct error *make_body(struct check *check, json_t *change, char **op_id, char **body)
{
    const char *component = json_text_or(change, "component", "");
    bool is_new = strcmp(json_text_or(change, "action", ""), "create") == 0;
    struct state state = {.document = check->submit->state};
    struct op *op = NULL;
    *op_id = xasprintf("%s/%s/%s", check->id, component, op_action_name(OP_CHECK));
    struct task task = {.op_id = *op_id,
                        .component = component,
                        .change = change,
                        .action = is_new ? OP_CREATE : OP_UPDATE};
    struct error *err = build_op(check->job, &state, &task, &op);
    json_decref(task.spec);
    if (err != NULL) {
        free(*op_id);
        return err;
    }
    op->action = OP_CHECK;
    op->dry_run = false;
    *body = op_encode(op);
    op_free(op);
    return NULL;
}

static void free_entries(struct queue_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free((char *)entries[i].op_id);
        free((char *)entries[i].body);
    }
}

static struct error *release(struct check *check, struct queue_entry *entries, size_t count)
{
    const struct queue_batch batch = {.tenant = check->call->tenant,
                                      .deployment = check->id,
                                      .priority = QUEUE_HIGH,
                                      .entries = entries,
                                      .count = count};
    struct error *err = count == 0 ? NULL : queue_release(check->call->api->queue, &batch, NULL);
    free_entries(entries, count);
    return err;
}

static struct error *release_all(struct check *check)
{
    struct queue_entry entries[BATCH];
    size_t i, count = 0;
    json_t *change;
    json_array_foreach (json_object_get(check->submit->plan, "changes"), i, change) {
        char *op_id = NULL, *body = NULL;
        if (!is_asked(change))
            continue;
        struct error *err = make_body(check, change, &op_id, &body);
        if (err != NULL) {
            free_entries(entries, count);
            return err;
        }
        json_object_set(check->components, op_id,
                        job_component(check->job, json_text_or(change, "component", "")));
        entries[count++] = (struct queue_entry){op_id, body, strlen(body)};
        if (count == BATCH) {
            TRY(release(check, entries, count));
            count = 0;
        }
    }
    return release(check, entries, count);
}

/* --- hearing ------------------------------------------------------------------------------- */

/* `problem` as people see it: with the place of its component. */
static void add_problem(struct check *check, const json_t *component, json_t *problem)
{
    const json_t *source = json_object_get(component, "source");
    const char *field = json_text_or(problem, "field", "");
    json_t *whole = json_copy(problem);
    json_put_text(whole, "component", json_text_or(component, "id", ""));
    json_put_text(whole, "file", json_text_or(source, "file", ""));
    json_put_int(whole, "line", json_int_or(source, "line", 0));
    json_put_int(whole, "column", json_int_or(source, "column", 0));
    char *path = *field == '\0' ? xstrdup("metadata.name") : xasprintf("spec.%s", field);
    json_put_text(whole, "field", path);
    free(path);
    json_array_append_new(check->found, whole);
}

static void add_warning(struct check *check, const json_t *component, const char *text)
{
    char *message = xasprintf("was not checked: %s", text);
    json_t *problem = json_pack("{s:s, s:s}", "severity", "warning", "message", message);
    add_problem(check, component, problem);
    json_decref(problem);
    free(message);
}

static void hear(struct check *check, const struct deployment_op *op)
{
    const json_t *component = json_object_get(check->components, op->op_id);
    json_t *detail = json_parse(op->detail, strlen(op->detail)), *problem;
    size_t i;
    json_array_foreach (json_object_get(detail, "problems"), i, problem)
        add_problem(check, component, problem);
    if (strcmp(op->state, op_state_name(OP_DONE)) != 0)
        add_warning(check, component,
                    json_text_or(json_object_get(detail, "error"), "text", op->state));
    json_decref(detail);
}

static bool has_ended(const struct deployment_op *op)
{
    return op_state_is_final(op_state_from_name(op->state));
}

/* One look at the status table; when all have ended, or it is the last look, all are heard. */
static struct error *look(struct check *check, bool is_last, bool *done)
{
    struct deployment_op *ops = NULL;
    size_t count = 0, ended = 0;
    TRY(deployment_ops(check->call->api->queue, check->call->tenant, check->id, &ops, &count));
    for (size_t i = 0; i < count; i++)
        ended += has_ended(&ops[i]);
    *done = is_last || ended >= json_object_size(check->components);
    for (size_t i = 0; i < count && *done; i++)
        hear(check, &ops[i]);
    deployment_ops_free(ops, count);
    return NULL;
}

static struct error *wait_all(struct check *check)
{
    uint64_t deadline = clock_mono_ms() + LIMIT_MS;
    bool done = false;
    for (;;) {
        bool is_last = clock_mono_ms() > deadline;
        TRY(look(check, is_last, &done));
        if (is_last)
            return NULL;
        check->is_over = done;
        if (done)
            return NULL;
        TRY(fiber_sleep(LOOK_MS));
    }
}

/* Nobody leads a check: its results are not for the state. */
static struct error *clear_away(struct check *check)
{
    struct queue *queue = check->call->api->queue;
    const char *tenant = check->call->tenant;
    struct queue_result *results = NULL;
    size_t count = 0, removed = 0;
    struct error *err = check->is_over ? NULL : queue_cancel(queue, tenant, check->id, &removed);
    if (err == NULL)
        err = queue_results_read(queue, tenant, &(struct queue_range){.after = "0"}, &results,
                                 &count);
    for (size_t i = 0; err == NULL && i < count; i++)
        if (strcmp(results[i].deployment, check->id) == 0)
            err = queue_results_ack(queue, tenant, &results[i], 1);
    queue_results_free(results);
    return err != NULL ? err : deployment_ops_drop(queue, tenant, check->id);
}

/* --- all of it ----------------------------------------------------------------------------- */

/* One that just starts is waited for. */
static struct error *need_workers(const struct call *call)
{
    uint64_t deadline = clock_mono_ms() + WORKER_LIMIT_MS;
    struct queue_depth depth;
    for (;;) {
        TRY(queue_depth(call->api->queue, call->tenant, &depth));
        if (depth.workers > 0)
            return NULL;
        if (clock_mono_ms() > deadline)
            break;
        TRY(fiber_sleep(LOOK_MS));
    }
    return ERR(ERR_PRECONDITION,
               "tenant %s has no worker to ask the cloud: start one, or plan without the check",
               call->tenant);
}

static void check_init(struct check *check, struct call *call, struct submit *submit)
{
    char *id = job_new_id(clock_wall_ms());
    json_t *record =
        json_pack("{s:s, s:s}", "stack", submit->stack, "environment", submit->environment);
    json_t *body = submit_job(call, submit);
    json_t *options = json_pack("{s:b}", "dry_run", 1); /* outputs that are not there are named */
    json_object_set_new(body, "options", options);
    if (submit->state == NULL)
        submit->state = json_object();
    *check = (struct check){.call = call, .submit = submit, .id = id};
    check->id[0] = 'c';
    check->job = job_make(check->id, call->tenant, record, submit->plan, body);
    check->components = json_object();
    check->found = json_array();
    json_decref(record);
    json_decref(body);
}

static void check_fini(struct check *check)
{
    job_free(check->job);
    json_decref(check->components);
    json_decref(check->found);
    free(check->id);
}

struct error *check_plan(struct call *call, struct submit *submit)
{
    struct check check;
    TRY(need_workers(call));
    check_init(&check, call, submit);
    struct error *err = release_all(&check);
    if (err == NULL)
        err = wait_all(&check);
    fiber_shield_begin();
    struct error *unclean = clear_away(&check);
    fiber_shield_end();
    if (err == NULL)
        json_object_set(submit->plan, "checks", check.found);
    error_ignore(unclean); /* a check left behind is dropped by the next leader */
    check_fini(&check);
    return err;
}
