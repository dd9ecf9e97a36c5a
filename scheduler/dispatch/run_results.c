#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/queue.h"
#include "providers/backend/lock.h"
#include "scheduler/dispatch/build.h"
#include "scheduler/dispatch/outcome.h"
#include "scheduler/dispatch/run_impl.h"

enum { SAVE_COST_FACTOR = 5 }; /* at most a fifth of the time goes into writing the state */

/* --- results -------------------------------------------------------------------------------- */

static void free_result(struct run *run, struct run_result *result)
{
    HASH_DEL(run->results, result);
    free(result->stream_id);
    free(result->op_id);
    free(result->state);
    free(result->body);
    free(result->worker);
    free(result->detail);
    free(result);
}

void run_drop_work(struct run *run)
{
    struct run_result *result, *next;
    HASH_ITER (hh, run->results, result, next)
        free_result(run, result);
    tasks_free(run->tasks);
    state_free(run->state);
    run->tasks = NULL;
    run->state = NULL;
    run->dirty = run->has_news = false;
}

void run_take_result(struct run *run, const struct queue_result *result)
{
    struct run_result *copy;
    HASH_FIND_STR(run->results, result->stream_id, copy);
    if (copy != NULL || run->tasks == NULL || run->ended)
        return;
    copy = xcalloc(1, sizeof(*copy));
    copy->stream_id = xstrdup(result->stream_id);
    copy->op_id = xstrdup(result->op_id);
    copy->state = xstrdup(result->state);
    copy->body = xmemdup(result->body, result->bytes + 1);
    copy->bytes = result->bytes;
    copy->worker = xstrdup(result->worker);
    copy->detail = xstrdup(result->detail);
    copy->deliveries = result->deliveries;
    HASH_ADD_KEYPTR(hh, run->results, copy->stream_id, strlen(copy->stream_id), copy);
    run->has_news = true;
    cond_broadcast(&run->wake);
}

/* What the queue itself reports has no body. */
static struct op_result *made_by_queue(const struct run_result *result)
{
    struct op_result *made = xcalloc(1, sizeof(*made));
    made->op_id = xstrdup(result->op_id);
    made->state = op_state_from_name(result->state);
    if (!op_state_is_final(made->state))
        made->state = OP_FAILED;
    made->worker = xstrdup(result->worker);
    /* One that was claimed may have begun, whatever its count says after a park or a return. */
    bool claimed = *result->worker != '\0';
    made->deliveries = claimed && result->deliveries == 0 ? 1 : result->deliveries;
    const char *code = error_code_name(made->state == OP_CANCELLED ? ERR_CANCELLED : ERR_PROVIDER);
    made->error = json_pack("{s:s,s:s}", "code", code, "message",
                            *result->detail == '\0' ? result->state : result->detail);
    return made;
}

static struct op_result *decoded(const struct run_result *result)
{
    struct op_result *made = NULL;
    struct error *err =
        result->bytes == 0 ? NULL : op_result_decode(result->body, result->bytes, &made);
    if (err != NULL)
        log_error("unreadable result", LOG_STR("op", result->op_id), LOG_ERR("error", err));
    error_free(err);
    return made != NULL ? made : made_by_queue(result);
}

static json_t *report_of(const struct op_result *result)
{
    json_t *report = json_object();
    json_put_text(report, "worker", result->worker);
    if (result->physical_id != NULL && *result->physical_id != '\0')
        json_put_text(report, "physical_id", result->physical_id);
    if (result->ended_ms >= result->started_ms && result->started_ms > 0)
        json_put_int(report, "duration_ms", result->ended_ms - result->started_ms);
    json_put_int(report, "calls", (int64_t)result->spent.calls);
    if (result->spent.throttled > 0)
        json_put_int(report, "throttled", (int64_t)result->spent.throttled);
    if (result->spent.held_ms > 0)
        json_put_int(report, "held_ms", (int64_t)result->spent.held_ms);
    if (json_is_object(result->error))
        json_object_set(report, "error", result->error);
    return report;
}

/* Released by an earlier run: what was sent is worked out again from the outputs it was made of.
 * Where that fails, the state keeps the text with references, as before the first release. */
static void recall_spec(struct run *run, struct task *task)
{
    struct op *op = NULL;
    if (task->spec == NULL && task->action != OP_DELETE)
        error_ignore(build_op(run->job, run->state, task, &op));
    op_free(op);
}

static void apply_result(struct run *run, struct run_result *result)
{
    struct task *task = tasks_find(run->tasks, result->op_id);
    result->applied = true;
    run->progress_ms = clock_mono_ms();
    if (task == NULL || op_state_is_final(task->state))
        return; /* it is in the state already and only has to be acknowledged */
    struct op_result *reported = decoded(result);
    recall_spec(run, task);
    if (!job_is_dry_run(run->job))
        outcome_apply(run->job, run->state, task, reported);
    task->report = report_of(reported);
    task->was_queued = true;
    tasks_end(run->tasks, task, reported->state);
    if (reported->state == OP_CANCELLED && !run->timed_out)
        run->cancelled = true;
    run->dirty = true;
    op_result_free(reported);
}

void run_apply_results(struct run *run)
{
    struct run_result *result, *next;
    if (!run->has_news)
        return;
    run->has_news = false;
    HASH_ITER (hh, run->results, result, next) {
        if (!result->applied)
            apply_result(run, result);
    }
    if (run->cancelled)
        tasks_stop(run->tasks, OP_CANCELLED);
}

/* --- the state ------------------------------------------------------------------------------ */

/* Those applied before the write began; others may have arrived meanwhile. */
struct error *run_acknowledge(struct run *run)
{
    size_t count = 0, total = HASH_COUNT(run->results);
    struct queue_result *list = xcalloc(total + 1, sizeof(*list));
    struct run_result *result, *next;
    HASH_ITER (hh, run->results, result, next) {
        if (result->applied)
            list[count++] = (struct queue_result){.stream_id = result->stream_id,
                                                  .op_id = result->op_id,
                                                  .deployment = run->id,
                                                  .state = result->state,
                                                  .body = "",
                                                  .worker = result->worker,
                                                  .detail = ""};
    }
    struct error *err = NULL;
    if (count > 0) {
        do
            err = queue_results_ack(run->env->queue, run->lead.tenant, list, count);
        while (run_try_again(run, &err));
    }
    free(list);
    if (err != NULL)
        return err;
    HASH_ITER (hh, run->results, result, next) {
        if (result->applied)
            free_result(run, result);
    }
    return NULL;
}

struct error *run_save(struct run *run)
{
    struct error *err = NULL;
    uint64_t begin = clock_mono_ms();
    if (!job_is_dry_run(run->job)) {
        do
            err = state_save(run->state, lock_fence(run->lock));
        while (run_try_again(run, &err));
    }
    if (err != NULL)
        return err;
    run->saved_ms = clock_mono_ms();
    run->save_took_ms = run->saved_ms - begin;
    run->dirty = false;
    /* Nothing was applied while the write was under way: only this fiber applies. */
    return run_acknowledge(run);
}

/* A wave's end does not wait for the interval, but writing never takes more than its share. */
uint64_t run_save_due_ms(const struct run *run, bool wave_ended)
{
    uint64_t interval_ms = run->save_took_ms * SAVE_COST_FACTOR;
    if (!wave_ended && interval_ms < run->env->state_interval_ms)
        interval_ms = run->env->state_interval_ms;
    return run->saved_ms + interval_ms;
}

struct error *run_save_if_due(struct run *run, bool wave_ended)
{
    if (!run->dirty || clock_mono_ms() < run_save_due_ms(run, wave_ended))
        return NULL;
    return run_save(run);
}
