#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue.h"
#include "providers/backend/lock.h"
#include "scheduler/dispatch/build.h"
#include "scheduler/dispatch/outcome.h"
#include "scheduler/dispatch/run_impl.h"
#include "scheduler/plan/graph.h"
#include "scheduler/plan/plan.h"

enum {
    RELEASE_AT_ONCE = 200,
    WAIT_MS = 5000,
    STUCK_MS = 30000,
};

/* --- releasing ------------------------------------------------------------------------------ */

/* Operations on their way into the queue. */
struct shipment {
    struct task *tasks[RELEASE_AT_ONCE];
    struct queue_entry entries[RELEASE_AT_ONCE];
    size_t count;
};

static void empty_shipment(struct shipment *shipment)
{
    for (size_t i = 0; i < shipment->count; i++)
        free((char *)shipment->entries[i].body);
    shipment->count = 0;
}

static void fail_task(struct run *run, struct task *task, struct error *err)
{
    log_warn("operation not released", LOG_STR("op", task->op_id), LOG_ERR("error", err));
    task->report = json_pack("{s:o}", "error", error_to_json(err));
    error_free(err);
    tasks_end(run->tasks, task, OP_FAILED);
    run->dirty = true;
}

/* Nothing to send: what is applied is what is wanted, only the text may differ. */
static void finish_needless(struct run *run, struct task *task)
{
    task->report = json_pack("{s:s}", "note", "nothing to change");
    tasks_end(run->tasks, task, OP_DONE);
}

static void load(struct run *run, struct shipment *shipment, struct task *task)
{
    struct op *op = NULL;
    struct error *err = build_op(run->job, run->state, task, &op);
    if (err != NULL) {
        fail_task(run, task, err);
        return;
    }
    if (build_is_needless(run->state, task) && !op->dry_run) {
        finish_needless(run, task);
    } else {
        char *body = op_encode(op);
        shipment->tasks[shipment->count] = task;
        shipment->entries[shipment->count++] =
            (struct queue_entry){task->op_id, body, strlen(body)};
    }
    op_free(op);
}

static void mark_released(struct run *run, const struct shipment *shipment)
{
    for (size_t i = 0; i < shipment->count; i++) {
        if (!job_is_dry_run(run->job))
            outcome_release(run->state, shipment->tasks[i]);
        run_report_released(run, shipment->tasks[i]);
    }
    run->progress_ms = clock_mono_ms();
}

static void take_back(struct run *run, const struct shipment *shipment)
{
    for (size_t i = 0; i < shipment->count; i++)
        tasks_unrelease(run->tasks, shipment->tasks[i]);
}

/* In the queue, or out of it with a result that a worker made. */
static bool will_report(const struct deployment_op *op)
{
    enum op_state state = op_state_from_name(op->state);
    if (state == OP_READY || state == OP_RUNNING || state == OP_PARKED)
        return true;
    return (state == OP_DONE || state == OP_FAILED || state == OP_QUARANTINED) &&
           *op->worker != '\0';
}

/* Cancelled: what workers have claimed is waited for, also what an earlier run released; nothing
 * new is released. */
static struct error *stop_cancelled(struct run *run)
{
    struct deployment_op *ops = NULL;
    size_t count = 0;
    struct error *err;
    do
        err = deployment_ops(run->env->queue, run->lead.tenant, run->id, &ops, &count);
    while (run_try_again(run, &err));
    if (err != NULL)
        return err;
    for (size_t i = 0; i < count; i++) {
        struct task *task = tasks_find(run->tasks, ops[i].op_id);
        if (task != NULL && will_report(&ops[i]))
            tasks_recall(run->tasks, task);
    }
    deployment_ops_free(ops, count);
    tasks_stop(run->tasks, OP_CANCELLED);
    return NULL;
}

static struct error *ship(struct run *run, struct shipment *shipment)
{
    const struct queue_batch batch = {.tenant = run->lead.tenant,
                                      .deployment = run->id,
                                      .priority = QUEUE_NORMAL,
                                      .entries = shipment->entries,
                                      .count = shipment->count};
    struct error *err;
    do
        err = queue_release(run->env->queue, &batch, NULL);
    while (err != NULL && error_root(err)->code != ERR_LIMIT && run_try_again(run, &err));
    if (err == NULL) {
        mark_released(run, shipment);
        return NULL;
    }
    take_back(run, shipment);
    if (error_root(err)->code == ERR_LIMIT) {
        uint32_t pause_ms = err->retry_after_ms > 0 ? err->retry_after_ms : 1000;
        run->refused_until_ms = clock_mono_ms() + pause_ms;
    } else if (error_root(err)->code == ERR_CANCELLED && !fiber_is_cancelled()) {
        run->cancelled |= !run->timed_out;
        error_free(err);
        return stop_cancelled(run);
    } else {
        return err;
    }
    error_free(err);
    return NULL;
}

static struct error *release_ready(struct run *run)
{
    struct shipment shipment = {.count = 0};
    struct error *err = NULL;
    while (err == NULL && !run->tasks->stopped && clock_mono_ms() >= run->refused_until_ms) {
        struct task *task = NULL;
        while (shipment.count < RELEASE_AT_ONCE && (task = tasks_release_next(run->tasks)) != NULL)
            load(run, &shipment, task);
        if (shipment.count == 0)
            break;
        err = ship(run, &shipment);
        empty_shipment(&shipment);
    }
    return err;
}

/* Long without progress, or Redis forgot: make sure that what is on its way has not been lost. */
static struct error *repair(struct run *run)
{
    struct shipment shipment = {.count = 0};
    struct error *err = NULL;
    uint32_t next = 0;
    run->progress_ms = clock_mono_ms();
    run->lead.rewind(run->lead.arg);
    while (err == NULL && next < run->tasks->count) {
        for (; next < run->tasks->count && shipment.count < RELEASE_AT_ONCE; next++)
            if (run->tasks->items[next].state == OP_READY)
                load(run, &shipment, &run->tasks->items[next]);
        const struct queue_batch batch = {.tenant = run->lead.tenant,
                                          .deployment = run->id,
                                          .priority = QUEUE_NORMAL,
                                          .entries = shipment.entries,
                                          .count = shipment.count};
        size_t added = 0;
        if (shipment.count > 0)
            err = queue_repair(run->env->queue, &batch, &added);
        if (added > 0)
            log_warn("operations released again", LOG_STR("deployment", run->id),
                     LOG_INT("count", (int64_t)added));
        empty_shipment(&shipment);
    }
    return err;
}

/* --- beginning ------------------------------------------------------------------------------ */

static struct error *read_state(struct run *run)
{
    struct state_id id = job_state_id(run->job);
    struct error *err;
    do
        err = state_open(run->env->store, &id, &run->state);
    while (run_try_again(run, &err));
    if (err == NULL)
        err = state_check_fence(run->state, lock_fence(run->lock));
    return err;
}

static bool is_resumed(const struct run *run)
{
    const char *last = json_path_text(run->state->document, "metadata.deployment");
    return last != NULL && strcmp(last, run->id) == 0;
}

/* The state is not the one the plan was made from: refuse if that was asked for, else plan anew. */
static struct error *check_plan(struct run *run)
{
    json_t *expect = json_object_get(run->job->body, "expect");
    const char *hash = json_text(job_document(run->job), "config_hash");
    if (json_is_object(expect))
        TRY(plan_check_stale(expect, hash, run->state->document));
    struct error *moved = plan_check_stale(run->job->plan, NULL, run->state->document);
    if (moved == NULL)
        return NULL;
    error_free(moved);
    json_t *plan = NULL;
    TRY(job_replan(run->job, run->state->document, &plan));
    run_note(run, NULL, "the state moved while the deployment waited: planned again");
    job_set_plan(run->job, plan);
    run->replanned = true;
    return NULL;
}

static struct error *settle_plan(struct run *run, bool resumed)
{
    json_t *kept = json_object_get(run->state->document, "plan");
    if (run->started && !resumed)
        return ERR(ERR_STALE_PLAN, "another run wrote the state while this one was at work");
    if (!resumed)
        return check_plan(run);
    run->started = true;
    if (json_is_object(kept))
        job_set_plan(run->job, json_incref(kept));
    return NULL;
}

/* The state names the deployment and everything that may come to exist. */
static void write_intents(struct run *run)
{
    json_t *document = run->state->document;
    json_t *metadata = json_object_get(document, "metadata");
    json_t *labels = json_object_get(job_document(run->job), "labels");
    json_put_text(metadata, "deployment", run->id);
    json_object_del(metadata, "deployment_status");
    json_put_text(metadata, "deployed_by", json_text_or(run->job->record, "submitted_by", ""));
    if (json_is_object(labels))
        json_object_set(metadata, "labels", labels);
    if (run->replanned)
        json_object_set(document, "plan", run->job->plan);
    for (uint32_t i = 0; i < run->tasks->count; i++)
        outcome_intend(run->job, run->state, &run->tasks->items[i]);
}

static void recall_outcomes(struct run *run)
{
    for (uint32_t i = 0; i < run->tasks->count; i++) {
        struct task *task = &run->tasks->items[run->tasks->graph->order[i]];
        enum op_state known =
            task->action == OP_ACTION_COUNT ? OP_STATE_COUNT : outcome_known(run->state, task);
        if (known == OP_STATE_COUNT)
            continue;
        json_decref(task->report);
        task->report = json_pack("{s:s}", "note", "known from the state");
        tasks_end(run->tasks, task, known);
    }
}

static struct error *show_pending(struct run *run)
{
    const char *pairs[2 * RELEASE_AT_ONCE];
    size_t count = 0;
    struct error *err = NULL;
    for (uint32_t i = 0; err == NULL && i < run->tasks->count; i++) {
        const struct task *task = &run->tasks->items[i];
        if (task->action == OP_ACTION_COUNT)
            continue;
        pairs[2 * count] = task->op_id;
        pairs[2 * count + 1] = op_state_name(OP_PENDING);
        count++;
        if (count < RELEASE_AT_ONCE && i + 1 < run->tasks->count)
            continue;
        err = deployment_ops_set(run->env->queue, run->lead.tenant, run->id, pairs, count);
        count = 0;
    }
    if (err == NULL && count > 0)
        err = deployment_ops_set(run->env->queue, run->lead.tenant, run->id, pairs, count);
    return err;
}

/* Its last write was made, only the record does not say so yet: the plan it followed may be gone
 * from the state, and is not needed. */
static bool recall_end(struct run *run)
{
    const char *status = json_path_text(run->state->document, "metadata.deployment_status");
    if (status != NULL)
        run->known_end = xstrdup(status);
    return status != NULL;
}

static struct error *begin(struct run *run)
{
    TRY(read_state(run));
    bool resumed = is_resumed(run);
    if (resumed && recall_end(run))
        return NULL;
    TRY(settle_plan(run, resumed));
    const char *scheduling = json_string_value(job_option(run->job, "scheduling"));
    const char *on_failure = json_string_value(job_option(run->job, "on_failure"));
    const struct tasks_options options = {
        .strict_waves = scheduling != NULL && strcmp(scheduling, "waves") == 0,
        .stop_on_failure = on_failure != NULL && strcmp(on_failure, "stop") == 0};
    TRY(tasks_new(run->job->plan, run->id, &options, &run->tasks));
    struct error *err = NULL;
    if (resumed) {
        recall_outcomes(run);
        run->lead.rewind(run->lead.arg);
        if (run->cancelled)
            err = stop_cancelled(run);
    } else if (run->tasks->unfinished > 0) {
        do
            err = show_pending(run);
        while (run_try_again(run, &err));
    }
    if (err != NULL)
        return err;
    run_set_status(run, "running");
    run->begun = true;
    if (run->tasks->unfinished == 0 || job_is_dry_run(run->job))
        return NULL;
    write_intents(run);
    TRY(run_save(run));
    run->started = true;
    return NULL;
}

/* --- going on ------------------------------------------------------------------------------- */

static struct error *check_lock(struct run *run)
{
    if (fiber_is_cancelled() || run->leaving || run->deposed)
        return ERR(ERR_CANCELLED, "the run is left to another scheduler");
    if (!lock_is_safe(run->lock))
        return ERR(ERR_LOCK_LOST, "the stack's lock was lost");
    return NULL;
}

static int64_t deadline_of(const struct run *run)
{
    int64_t started_ms = 0;
    json_int_t asked_s = json_integer_value(job_option(run->job, "timeout_s"));
    if (asked_s <= 0)
        asked_s = run->env->timeout_s;
    const char *started = json_text(run->job->record, "started_at");
    if (asked_s == 0 || started == NULL)
        return 0;
    struct error *err = clock_parse_iso(started, &started_ms);
    bool known = err == NULL;
    error_ignore(err);
    return known ? started_ms + asked_s * 1000 : 0;
}

static struct error *check_deadline(struct run *run)
{
    int64_t deadline_ms = deadline_of(run);
    if (run->timed_out || deadline_ms == 0 || clock_wall_ms() < deadline_ms)
        return NULL;
    run->timed_out = true;
    run->end_error = json_pack("{s:s,s:s}", "code", error_code_name(ERR_TIMEOUT), "message",
                               "the deployment took longer than it was allowed to");
    tasks_stop(run->tasks, OP_CANCELLED);
    struct error *err;
    do
        err = queue_cancel(run->env->queue, run->lead.tenant, run->id, NULL);
    while (run_try_again(run, &err));
    return err;
}

static struct error *check_stuck(struct run *run)
{
    bool stuck = clock_mono_ms() >= run->progress_ms + STUCK_MS;
    if (run->tasks->in_flight == 0 || (!stuck && !run->redis_forgot))
        return NULL;
    run->redis_forgot = false;
    struct error *err;
    do
        err = repair(run);
    while (run_try_again(run, &err));
    return err;
}

/* Until a result comes, the state is due, or it is time to look round. */
static struct error *wait_for_news(struct run *run)
{
    uint64_t until_ms = clock_mono_ms() + WAIT_MS;
    if (run->dirty && run_save_due_ms(run, false) < until_ms)
        until_ms = run_save_due_ms(run, false);
    if (run->refused_until_ms > clock_mono_ms() && run->refused_until_ms < until_ms)
        until_ms = run->refused_until_ms;
    struct error *err = NULL;
    while (err == NULL && !run->has_news && !run->leaving)
        err = cond_wait(&run->wake, until_ms);
    if (err != NULL && err->code == ERR_TIMEOUT) {
        error_free(err);
        err = NULL;
    }
    return err;
}

static struct error *step(struct run *run)
{
    uint32_t wave = tasks_wave(run->tasks);
    TRY(check_lock(run));
    TRY(check_deadline(run));
    run_apply_results(run);
    run_report_ended(run);
    TRY(release_ready(run));
    run_report_ended(run); /* what could not be released */
    run_send(run);
    run_show_progress(run);
    TRY(run_save_if_due(run, tasks_wave(run->tasks) != wave));
    return check_stuck(run);
}

static struct error *go_on(struct run *run)
{
    run->progress_ms = clock_mono_ms();
    for (;;) {
        TRY(step(run));
        if (run->tasks->unfinished == 0)
            return NULL;
        if (!run->has_news)
            TRY(wait_for_news(run));
    }
}

static struct error *finish(struct run *run)
{
    json_t *document = run->state->document;
    const char *hash = json_text(job_document(run->job), "config_hash");
    bool succeeded = !run->tasks->failed && !run->cancelled && !run->timed_out;
    bool partial = json_array_size(job_option(run->job, "target")) > 0;
    if (hash == NULL && json_object_size(json_object_get(document, "resources")) == 0)
        hash = ""; /* all is destroyed: no configuration is applied */
    if (job_is_dry_run(run->job))
        return run_acknowledge(run);
    outcome_drop_intents(run->state, run->tasks);
    run->dirty |= json_object_del(document, "plan") == 0;
    if (succeeded && !partial && hash != NULL &&
        strcmp(json_text_or(document, "config_hash", ""), hash) != 0) {
        json_put_text(document, "config_hash", hash);
        run->dirty = true;
    }
    run->dirty |= run->tasks->failed;
    json_put_text(json_object_get(document, "metadata"), "deployment", run->id);
    json_put_text(json_object_get(document, "metadata"), "deployment_status",
                  run_final_status(run));
    return run->dirty || run->started ? run_save(run) : run_acknowledge(run);
}

struct error *run_work(struct run *run)
{
    struct error *err = begin(run);
    if (err == NULL && run->known_end != NULL)
        return NULL;
    if (err == NULL)
        err = go_on(run);
    if (err == NULL)
        err = finish(run);
    if (err == NULL)
        run_report_ended(run);
    return err;
}
