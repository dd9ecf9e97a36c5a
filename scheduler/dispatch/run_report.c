#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/events.h"
#include "scheduler/dispatch/run_impl.h"

enum { EVENTS_KEPT = 5000, EVENTS_AT_ONCE = 100, PROGRESS_MS = 1000 };

/* --- events --------------------------------------------------------------------------------- */

void run_event(struct run *run, const char *type, json_t *data)
{
    char now[CLOCK_ISO_BYTES];
    json_put_text(data, "deployment", run->id);
    json_put_text(data, "at", clock_iso(clock_wall_ms(), now));
    if (run->event_count == run->event_cap) {
        run->event_cap = run->event_cap == 0 ? 64 : run->event_cap * 2;
        run->events = xrealloc(run->events, run->event_cap * sizeof(run->events[0]));
    }
    run->events[run->event_count++] = (struct run_event){xstrdup(type), json_compact(data)};
    json_decref(data);
}

void run_note(struct run *run, const char *component, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    char *text = xvasprintf(fmt, args);
    va_end(args);
    json_t *data = json_object();
    json_put_text(data, "component", component);
    json_put_text(data, "text", text);
    run_event(run, "note", data);
    free(text);
}

static void drop_events(struct run *run, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(run->events[i].type);
        free(run->events[i].data);
    }
    memmove(run->events, run->events + count, (run->event_count - count) * sizeof(run->events[0]));
    run->event_count -= count;
}

static struct error *send_some(struct run *run, size_t count)
{
    struct event list[EVENTS_AT_ONCE];
    if (count > ARRAY_LEN(list))
        count = ARRAY_LEN(list);
    for (size_t i = 0; i < count; i++)
        list[i] = (struct event){NULL, run->events[i].type, run->events[i].data};
    TRY(events_append(run->env->queue, run->lead.tenant, run->id, list, count));
    drop_events(run, count);
    return NULL;
}

void run_send(struct run *run)
{
    static struct log_limit limit;
    while (run->event_count > 0) {
        struct error *err = send_some(run, run->event_count);
        if (err == NULL)
            continue;
        if (log_allow(&limit, 10000))
            log_warn("events wait", LOG_STR("deployment", run->id), LOG_ERR("error", err));
        error_free(err);
        if (run->event_count > EVENTS_KEPT)
            drop_events(run, run->event_count - EVENTS_KEPT);
        return;
    }
}

static json_t *operation_event(const struct task *task, const char *state)
{
    json_t *data = json_object();
    json_put_text(data, "id", task->op_id);
    json_put_text(data, "component", task->component);
    json_put_text(data, "kind", json_text(task->change, "kind"));
    json_put_text(data, "action", op_action_name(task->action));
    json_put_int(data, "wave", task->wave);
    json_put_text(data, "state", state);
    return data;
}

static void wave_event(struct run *run, uint32_t number, const char *state)
{
    const struct tasks_wave *wave = &run->tasks->waves[number];
    run_event(run, "wave",
              json_pack("{s:I,s:s,s:I,s:I,s:I}", "wave", (json_int_t)number, "state", state,
                        "total", (json_int_t)wave->total, "done",
                        (json_int_t)(wave->ended - wave->failed), "failed",
                        (json_int_t)wave->failed));
}

void run_report_released(struct run *run, struct task *task)
{
    task->was_queued = true;
    struct tasks_wave *wave = &run->tasks->waves[task->wave];
    if (!wave->started)
        wave_event(run, task->wave, "started");
    wave->started = true;
    run_event(run, "operation", operation_event(task, op_state_name(OP_READY)));
}

/* The status table shows what was never in the queue only if it is told. */
static void store_states(struct run *run, const char **pairs, size_t count)
{
    struct error *err =
        deployment_ops_set(run->env->queue, run->lead.tenant, run->id, pairs, count);
    if (err != NULL)
        log_warn("states of operations not shown", LOG_STR("deployment", run->id),
                 LOG_ERR("error", err));
    error_free(err);
}

static void report_task(struct run *run, const struct task *task)
{
    json_t *data = operation_event(task, op_state_name(task->state));
    if (task->report != NULL)
        json_object_update(data, task->report);
    run_event(run, "operation", data);
}

static void finish_waves(struct run *run, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i <= to; i++) {
        struct tasks_wave *wave = &run->tasks->waves[i];
        if (!wave->started || wave->ended < wave->total)
            continue;
        wave_event(run, i, "finished");
        wave->started = false;
    }
}

void run_report_ended(struct run *run)
{
    const char *pairs[2 * EVENTS_AT_ONCE];
    size_t count = 0;
    uint32_t from = UINT32_MAX, to = 0;
    struct task *task;
    while ((task = tasks_take_ended(run->tasks)) != NULL) {
        report_task(run, task);
        from = task->wave < from ? task->wave : from;
        to = task->wave > to ? task->wave : to;
        if (task->was_queued)
            continue;
        pairs[2 * count] = task->op_id;
        pairs[2 * count + 1] = op_state_name(task->state);
        if (++count == EVENTS_AT_ONCE) {
            store_states(run, pairs, count);
            count = 0;
        }
    }
    finish_waves(run, from, to);
    if (count > 0)
        store_states(run, pairs, count);
}

/* --- the record ----------------------------------------------------------------------------- */

static void fill_record(struct run *run, const char *status)
{
    json_t *record = run->job->record;
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    json_put_text(record, "status", status);
    json_put_text(record, "scheduler", run->env->scheduler);
    if (strcmp(status, "running") == 0 && json_text(record, "started_at") == NULL)
        json_put_text(record, "started_at", now);
    if (run->state != NULL)
        json_put_int(record, "state_serial", (int64_t)state_serial(run->state));
    if (run->end_error != NULL)
        json_object_set(record, "error", run->end_error);
    if (run->tasks == NULL)
        return;
    json_put_int(record, "wave", tasks_wave(run->tasks));
    json_put_int(record, "waves", run->tasks->wave_count);
    json_put(record, "counts", tasks_counts(run->tasks));
}

static struct error *write_record(struct run *run)
{
    char *text = json_compact(run->job->record);
    const struct deployment_change change = {.tenant = run->lead.tenant,
                                             .id = run->id,
                                             .status = json_text_or(run->job->record, "status", ""),
                                             .record = text,
                                             .fence = run->lead.fence(run->lead.arg)};
    struct error *err = deployment_update(run->env->queue, &change);
    free(text);
    run->reported_ms = clock_mono_ms();
    return err;
}

/* Redis lost its contents: submit again what is known, under the same id, and go on. */
static struct error *restore_record(struct run *run)
{
    char *record = json_compact(run->job->record), *plan = json_compact(run->job->plan);
    char *body = json_compact(run->job->body), *id = NULL, *holder = NULL;
    bool is_new = false;
    const struct deployment_submission submission = {.tenant = run->lead.tenant,
                                                     .id = run->id,
                                                     .stack = run->slot,
                                                     .record = record,
                                                     .plan = plan,
                                                     .document = body};
    struct error *err = deployment_submit(run->env->queue, &submission, &id, &is_new);
    if (err == NULL)
        err = deployment_take_slot(run->env->queue, run->lead.tenant, run->id, &holder);
    if (err == NULL)
        log_warn("deployment record restored", LOG_STR("deployment", run->id));
    free(record);
    free(plan);
    free(body);
    free(id);
    free(holder);
    return err;
}

static struct error *update_record(struct run *run)
{
    struct error *err = write_record(run);
    if (err == NULL || error_root(err)->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    run->redis_forgot = true;
    TRY(restore_record(run));
    return write_record(run);
}

/* A record that cannot be written does not stop the work. */
static void settle(struct run *run, struct error *err)
{
    if (err == NULL)
        return;
    enum err_code code = error_root(err)->code;
    run->deposed |= code == ERR_LOCK_LOST;
    if (code != ERR_CANCELLED)
        log_warn("deployment record not written", LOG_STR("deployment", run->id),
                 LOG_ERR("error", err));
    error_free(err);
}

void run_set_status(struct run *run, const char *status)
{
    struct error *err;
    fill_record(run, status);
    do
        err = update_record(run);
    while (run_try_again(run, &err));
    settle(run, err);
    if (!run->deposed)
        run_event(run, "deployment", json_deep_copy(run->job->record));
    run_send(run);
}

void run_show_progress(struct run *run)
{
    if (clock_mono_ms() < run->reported_ms + PROGRESS_MS && tasks_wave(run->tasks) == run->wave)
        return;
    run->wave = tasks_wave(run->tasks);
    fill_record(run, "running");
    struct error *err = update_record(run);
    if (err != NULL && error_root(err)->code == ERR_REDIS_DOWN)
        error_free(err);
    else
        settle(run, err);
}

void run_report_end(struct run *run, const char *status)
{
    char now[CLOCK_ISO_BYTES];
    json_put_text(run->job->record, "ended_at", clock_iso(clock_wall_ms(), now));
    if (run->state != NULL && strcmp(status, "succeeded") == 0)
        run_event(run, "outputs",
                  json_pack("{s:O}", "outputs", json_object_get(run->state->document, "outputs")));
    fill_record(run, status);
    run_event(run, "deployment", json_deep_copy(run->job->record));
    json_t *end =
        json_pack("{s:s,s:i}", "status", status, "exit", strcmp(status, "succeeded") == 0 ? 0 : 1);
    if (run->end_error != NULL)
        json_object_set(end, "error", run->end_error);
    run_event(run, "end", end);
    /* The events first: whoever sees the final record finds them all. */
    run_send(run);
    struct error *err;
    do
        err = update_record(run);
    while (run_try_again(run, &err));
    settle(run, err);
    run_send(run);
    log_info("deployment ended", LOG_STR("tenant", run->lead.tenant), LOG_STR("stack", run->slot),
             LOG_STR("deployment", run->id), LOG_STR("status", status));
}
