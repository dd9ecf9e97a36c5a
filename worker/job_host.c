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

/* Entries of the worker's own; a kind's steps have no such names. */
#define ATTEMPTS_STEP "worker:attempts"
#define ACCOUNT_STEP  "worker:account"
#define TOLD_STEP     "worker:told:"

enum { REDIS_PAUSE_MS = 2000 };

static uint64_t since_renewal_ms(const struct job *job)
{
    uint64_t now = clock_mono_ms();
    return now > job->renewed_mono_ms ? now - job->renewed_mono_ms : 0;
}

static bool is_lease_sure(const struct job *job)
{
    return since_renewal_ms(job) < queue_lease_ms(job->worker->queue);
}

static bool is_overdue(const struct job *job)
{
    return job->give_up_mono_ms != 0 && clock_mono_ms() >= job->give_up_mono_ms;
}

static struct error *lease_lost(const struct job *job)
{
    const struct queue_claim *claim = job->claim;
    bool is_gone = claim->lost_to == NULL || *claim->lost_to == '\0';
    return ERR(ERR_LEASE_LOST,
               "the lease of %s on %s was lost to %s: it was last renewed %llu ms ago",
               claim->consumer, claim->op_id, is_gone ? "nobody" : claim->lost_to,
               (unsigned long long)since_renewal_ms(job));
}

/* Not tried again: the operation has had its time. */
static struct error *took_too_long(const struct job *job)
{
    bool has_waited = json_object_get(job->journal, TOLD_STEP "credentials") != NULL;
    struct error *err = ERR(ERR_TIMEOUT, "the operation took longer than it may%s",
                            has_waited ? "; it has waited for credentials" : "");
    err->retry = ERR_RETRY_NEVER;
    return err;
}

struct error *job_may_go_on(const struct job *job)
{
    if (job->claim->lost)
        return lease_lost(job);
    if (!is_lease_sure(job))
        return ERR(ERR_PARKED, "the lease on %s was not renewed for %llu ms", job->claim->op_id,
                   (unsigned long long)since_renewal_ms(job));
    if (job->lock != NULL && !lock_is_safe(job->lock))
        return ERR(ERR_LOCK_LOST, "the lock of %s was not refreshed in time", job->op->component);
    if (job->claim->cancelled)
        return ERR(ERR_CANCELLED, "the deployment was cancelled");
    if (is_overdue(job))
        return took_too_long(job);
    if (worker_is_draining(job->worker))
        return ERR(ERR_PARKED, "the worker is draining");
    return NULL;
}

bool job_must_stop(const struct job *job)
{
    return job->claim->lost || !is_lease_sure(job) || is_overdue(job) ||
           (job->lock != NULL && !lock_is_safe(job->lock));
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

/* That Redis is away, full or refuses says nothing about the operation: it is no failed attempt,
 * it runs again when the journal can be kept. */
static struct error *journal_trouble(struct error *err)
{
    if (err == NULL ||
        (err->code != ERR_REDIS_DOWN && err->code != ERR_REDIS && err->code != ERR_LIMIT))
        return err;
    err = WRAP(err, "the journal is out of reach");
    err->code = ERR_PARKED;
    err->retry = ERR_RETRY_BACKOFF;
    err->retry_after_ms = REDIS_PAUSE_MS;
    return err;
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
    return journal_trouble(err);
}

static struct error *host_step_begin(void *arg, const char *step, const char *call)
{
    struct job *job = arg;
    TRY(job_may_go_on(job));
    TRY(write_entry(job, step, json_pack("{s:s, s:s}", "state", "open", "call", call)));
    return job_may_go_on(job); /* the write took time: the lease or lock may be gone by now */
}

/* Shielded: what has happened is recorded even if the worker is asked to stop meanwhile. */
static struct error *host_step_end(void *arg, const char *step, json_t *result)
{
    struct job *job = arg;
    json_t *entry = result == NULL ? json_pack("{s:s}", "state", "none")
                                   : json_pack("{s:s, s:O}", "state", "done", "result", result);
    fiber_shield_begin();
    struct error *err = write_entry(job, step, entry);
    fiber_shield_end();
    return err;
}

/* Sleep, but see at once that the worker drains or that the deployment was cancelled. */
static struct error *sleep_watchfully(struct job *job, uint64_t ms)
{
    uint64_t deadline = clock_mono_ms() + ms;
    for (;;) {
        struct error *err = cond_wait(&job->worker->news, deadline);
        if (err != NULL && err->code == ERR_TIMEOUT) {
            error_free(err);
            return NULL;
        }
        TRY(err);
        TRY(job_may_go_on(job));
    }
}

static struct error *host_wait(void *arg, uint64_t ms)
{
    struct job *job = arg;
    TRY(job_may_go_on(job));
    if (ms < job->worker->park_after_ms)
        return sleep_watchfully(job, ms);
    struct error *err = ERR(ERR_PARKED, "waiting for the cloud");
    err->retry_after_ms = ms < UINT32_MAX ? (uint32_t)ms : UINT32_MAX;
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

/* Time that passed before this run counts too. */
static void shorten_deadline(struct job *job)
{
    json_t *entry = json_object_get(job->journal, ACCOUNT_STEP);
    if (entry == NULL || job->op->timeout_ms == 0)
        return;
    int64_t end_ms = json_int_or(entry, "began_ms", job->started_ms) + job->op->timeout_ms;
    int64_t left = end_ms - clock_wall_ms();
    uint64_t at = clock_mono_ms() + (left > 0 ? (uint64_t)left : 0);
    if (at < job->give_up_mono_ms)
        job->give_up_mono_ms = at;
}

static void add_spent_before(struct job *job)
{
    json_t *entry = json_object_get(job->journal, ACCOUNT_STEP);
    job->spent.calls += (uint64_t)json_int_or(entry, "calls", 0);
    job->spent.throttled += (uint64_t)json_int_or(entry, "throttled", 0);
    job->spent.held_ms += (uint64_t)json_int_or(entry, "held_ms", 0);
}

struct error *job_load_journal(struct job *job)
{
    json_t *journal = NULL;
    TRY(journal_trouble(
        queue_journal_read(job->worker->queue, job->op->tenant, job->op->id, &journal)));
    json_decref(job->journal);
    job->journal = journal;
    shorten_deadline(job);
    add_spent_before(job);
    return NULL;
}

struct error *job_keep_account(struct job *job)
{
    json_t *entry = json_object_get(job->journal, ACCOUNT_STEP);
    int64_t began_ms = json_int_or(entry, "began_ms", job->started_ms);
    return write_entry(job, ACCOUNT_STEP,
                       json_pack("{s:s, s:I, s:I, s:I, s:I}", "state", "done", "began_ms",
                                 (json_int_t)began_ms, "calls", (json_int_t)job->spent.calls,
                                 "throttled", (json_int_t)job->spent.throttled, "held_ms",
                                 (json_int_t)job->spent.held_ms));
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
    if (job->op->action == OP_CHECK) { /* nobody watches a check */
        json_decref(data);
        return;
    }
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

struct error *job_note_once(struct job *job, const char *name, const char *text)
{
    char *step = xasprintf(TOLD_STEP "%s", name);
    struct error *err = NULL;
    if (json_object_get(job->journal, step) == NULL) {
        err = write_entry(job, step, json_pack("{s:s}", "state", "done"));
        if (err == NULL)
            job_note(job, text);
    }
    free(step);
    return err;
}

void job_event(struct job *job, const char *state)
{
    const struct op *op = job->op;
    append_event(job, "operation",
                 json_pack("{s:s, s:s, s:s, s:s, s:i, s:s, s:s}", "id", op->id, "component",
                           op->component, "kind", op->kind, "action", op_action_name(op->action),
                           "wave", (int)op->wave, "state", state, "worker", job->claim->consumer));
}
