/*
 * What a kind is given while it runs under a job: the journal in Redis, waits that park, and
 * the checks that keep a fenced-off worker from changing anything.
 *
 * A step's journal entry is {"state": "open"|"done"|"none", "call": …, "result": …, "at": ms}.
 */
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/events.h"
#include "worker/job.h"
#include "worker/worker.h"
#include "worker/worker_impl.h"

#define ATTEMPTS_STEP "attempts"

struct error *job_may_go_on(const struct job *job)
{
    const struct queue_claim *claim = job->claim;
    if (claim->lost)
        return ERR(ERR_LEASE_LOST, "the lease on %s was lost to %s", claim->op_id,
                   claim->lost_to == NULL || *claim->lost_to == '\0' ? "nobody" : claim->lost_to);
    if (job->lock != NULL && !lock_is_safe(job->lock))
        return ERR(ERR_LOCK_LOST, "the lock of %s was not refreshed in time", job->op->component);
    if (claim->cancelled)
        return ERR(ERR_CANCELLED, "the deployment was cancelled");
    if (job->timed_out)
        return ERR(ERR_TIMEOUT, "the operation took longer than it may");
    if (worker_is_draining(job->worker))
        return ERR(ERR_PARKED, "the worker is draining");
    return NULL;
}

static enum step_state host_step_state(void *arg, const char *step, json_t **result)
{
    struct job *job = arg;
    json_t *entry = json_object_get(job->journal, step);
    const char *state = entry == NULL ? NULL : json_text(entry, "state");
    *result = NULL;
    if (state == NULL || strcmp(state, "none") == 0)
        return STEP_NEW;
    if (strcmp(state, "open") == 0)
        return STEP_OPEN;
    json_t *recorded = json_object_get(entry, "result");
    *result = recorded == NULL ? json_object() : json_deep_copy(recorded);
    return STEP_DONE;
}

/* Consumes `entry`. The local copy follows only what Redis is known to hold. */
static struct error *write_entry(struct job *job, const char *step, json_t *entry)
{
    json_object_set_new(entry, "at", json_integer(clock_wall_ms()));
    char *text = json_dumps(entry, JSON_COMPACT);
    struct error *err = queue_journal_write(job->worker->queue, job->claim, step, text);
    free(text);
    if (err == NULL)
        json_object_set(job->journal, step, entry);
    json_decref(entry);
    return err;
}

static struct error *host_step_begin(void *arg, const char *step, const char *call)
{
    struct job *job = arg;
    TRY(job_may_go_on(job));
    TRY(write_entry(job, step, json_pack("{s:s, s:s}", "state", "open", "call", call)));
    return job_may_go_on(job); /* the write took time: the lease or lock may be gone by now */
}

static struct error *host_step_end(void *arg, const char *step, json_t *result)
{
    struct job *job = arg;
    if (result == NULL)
        return write_entry(job, step, json_pack("{s:s}", "state", "none"));
    return write_entry(job, step, json_pack("{s:s, s:O}", "state", "done", "result", result));
}

static struct error *host_wait(void *arg, uint64_t ms)
{
    struct job *job = arg;
    TRY(job_may_go_on(job));
    if (ms < job->worker->park_after_ms)
        return fiber_sleep(ms);
    struct error *err = ERR(ERR_PARKED, "waiting for the cloud");
    err->retry_after_ms = (uint32_t)ms;
    return err;
}

static void host_note(void *arg, const char *text)
{
    job_note(arg, text);
}

struct kind_host job_host(struct job *job)
{
    return (struct kind_host){
        .arg = job,
        .step_state = host_step_state,
        .step_begin = host_step_begin,
        .step_end = host_step_end,
        .wait = host_wait,
        .note = host_note,
    };
}

uint32_t job_attempts(const struct job *job)
{
    json_t *entry = json_object_get(job->journal, ATTEMPTS_STEP);
    return entry == NULL ? 0 : (uint32_t)json_int_or(entry, "count", 0);
}

struct error *job_count_attempt(struct job *job)
{
    return write_entry(
        job, ATTEMPTS_STEP,
        json_pack("{s:s, s:i}", "state", "done", "count", (int)job_attempts(job) + 1));
}

/* Telling people is best effort: the operation does not fail for it. Takes `data`. */
static void append_event(struct job *job, const char *type, json_t *data)
{
    char at[CLOCK_ISO_BYTES];
    json_object_set_new(data, "deployment", json_string(job->op->deployment));
    json_object_set_new(data, "at", json_string(clock_iso(clock_wall_ms(), at)));
    char *text = json_dumps(data, JSON_COMPACT);
    struct error *err =
        event_append(job->worker->queue, job->op->tenant, job->op->deployment, type, text);
    if (err != NULL) {
        log_warn("event not recorded", LOG_STR("op", job->op->id), LOG_ERR("error", err));
        error_free(err);
    }
    free(text);
    json_decref(data);
}

void job_note(struct job *job, const char *text)
{
    append_event(job, "note",
                 json_pack("{s:s, s:s}", "component", job->op->component, "text", text));
}

void job_event(struct job *job, const char *state)
{
    const struct op *op = job->op;
    append_event(job, "operation",
                 json_pack("{s:s, s:s, s:s, s:s, s:i, s:s, s:s}", "id", op->id, "component",
                           op->component, "kind", op->kind, "action", op_action_name(op->action),
                           "wave", (int)op->wave, "state", state, "worker", job->claim->consumer));
}
