#include "worker/report.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "worker/measure.h"
#include "worker/retry.h"
#include "worker/worker_impl.h"

enum { REDIS_PAUSE_MS = 500, REFUSALS_MAX = 20 };

/* What the status table shows of the operation. Owner: caller, free(). */
static char *status_detail(const struct job *job, const char *note, const struct error *err)
{
    char at[CLOCK_ISO_BYTES];
    json_t *detail =
        json_pack("{s:s, s:s, s:i}", "worker", job->claim->consumer, "started_at",
                  clock_iso(job->started_ms, at), "deliveries", (int)job->claim->deliveries);
    if (note != NULL)
        json_object_set_new(detail, "note", json_string(note));
    if (err != NULL)
        json_object_set_new(detail, "error", error_to_json(err));
    char *text = json_dumps(detail, JSON_COMPACT);
    json_decref(detail);
    return text;
}

/* Of a check people see what it found; its result goes nowhere. Owner: caller, free(). */
static char *result_detail(const struct job *job, const struct op_result *result,
                           const struct error *err)
{
    char *text = status_detail(job, NULL, err);
    json_t *problems = json_object_get(result->outputs, "problems");
    if (job->op == NULL || job->op->action != OP_CHECK || problems == NULL)
        return text;
    json_t *detail = json_parse(text, strlen(text));
    json_object_set(detail, "problems", problems);
    free(text);
    text = json_compact(detail);
    json_decref(detail);
    return text;
}

void report_started(struct job *job)
{
    char *detail = status_detail(job, NULL, NULL);
    struct error *err = queue_note(job->worker->queue, job->claim, detail);
    if (err != NULL)
        log_warn("start not recorded", LOG_STR("op", job->op->id), LOG_ERR("error", err));
    error_free(err);
    free(detail);
    job_event(job, "running");
}

/* A report under way: how often it was refused for a reason other than silence. */
struct sending {
    struct job *job;
    uint32_t refusals;
};

/* Redis away is no reason to lose a result: try until it is back or the lease is gone. A report
 * that Redis does not take at all is given up in the end: the lease runs out, and the journal
 * remembers. Consumes `err`. */
static bool worth_repeating(struct sending *sending, struct error *err)
{
    struct job *job = sending->job;
    if (err == NULL)
        return false;
    if (err->code != ERR_REDIS_DOWN)
        sending->refusals++;
    bool again = !job->claim->lost && err->code != ERR_LEASE_LOST &&
                 sending->refusals < REFUSALS_MAX && !job->worker->is_cut;
    log_warn(again ? "report delayed" : "report refused", LOG_STR("op", job->claim->op_id),
             LOG_ERR("error", err));
    if (err->code == ERR_LEASE_LOST)
        measure_lease_lost(job->claim->tenant);
    error_free(err);
    if (again)
        error_ignore(fiber_sleep(REDIS_PAUSE_MS));
    return again;
}

static void send_result(struct job *job, struct op_result *result)
{
    char *body = op_result_encode(result);
    struct error *shown = result->error == NULL ? NULL : error_from_json(result->error);
    char *detail = result_detail(job, result, shown);
    struct queue_finish finish = {
        .claim = job->claim,
        .state = op_state_name(result->state),
        .body = body,
        .bytes = strlen(body),
        .detail = detail,
    };
    struct sending sending = {job, 0};
    while (worth_repeating(&sending, queue_finish(job->worker->queue, &finish)))
        continue;
    error_free(shown);
    free(detail);
    free(body);
}

static void finish(struct job *job, const struct kind_call *call, enum op_state state,
                   const struct error *err)
{
    struct op_result result = {
        .op_id = (char *)job->claim->op_id,
        .state = state,
        .physical_id = call == NULL ? NULL : call->physical_id,
        .outputs = call == NULL ? NULL : call->outputs,
        .attributes = call == NULL ? NULL : call->attributes,
        .error = err == NULL ? NULL : error_to_json(err),
        .worker = (char *)job->claim->consumer,
        .started_ms = job->started_ms,
        .ended_ms = clock_wall_ms(),
        .deliveries = job->claim->deliveries,
        .fence = job->fence,
        .spent = job->spent,
    };
    send_result(job, &result);
    json_decref(result.error);
}

static void log_end(const struct job *job, const char *how, const struct error *err)
{
    int64_t took_ms = clock_wall_ms() - job->started_ms;
    if (err == NULL)
        log_info(how, LOG_STR("op", job->claim->op_id), LOG_INT("ms", took_ms));
    else
        log_info(how, LOG_STR("op", job->claim->op_id), LOG_INT("ms", took_ms),
                 LOG_ERR("error", err));
}

static void hand_back(struct job *job)
{
    struct sending sending = {job, 0};
    while (worth_repeating(&sending, queue_return(job->worker->queue, job->claim)))
        continue;
}

static void keep_account(struct job *job)
{
    struct error *err = job_keep_account(job);
    if (err != NULL)
        log_warn("beginning not recorded", LOG_STR("op", job->op->id), LOG_ERR("error", err));
    error_free(err);
}

/* Give the slot up for a while; a deployment cancelled meanwhile ends the operation instead. */
static void park(struct job *job, const struct kind_call *call, const struct error *why,
                 uint64_t delay_ms)
{
    struct sending sending = {job, 0};
    char *text = error_text(why);
    char *detail = status_detail(job, text, NULL);
    struct error *err;
    keep_account(job);
    do {
        int64_t wake_at_ms = clock_wall_ms() + (int64_t)delay_ms;
        err = queue_park(job->worker->queue, job->claim, wake_at_ms, detail);
        if (err != NULL && err->code == ERR_CANCELLED) {
            finish(job, call, OP_CANCELLED, err);
            error_free(err);
            err = NULL;
        }
    } while (worth_repeating(&sending, err));
    measure_park(job->claim->tenant);
    free(detail);
    free(text);
}

static void try_again(struct job *job, const struct kind_call *call, const struct error *why,
                      uint64_t delay_ms)
{
    char *text = error_text(why);
    char *note = xasprintf("attempt %u failed, next in %llu ms: %s", job_attempts(job) + 1,
                           (unsigned long long)delay_ms, text);
    struct error *err = job_count_attempt(job);
    if (err != NULL)
        log_warn("attempt not counted", LOG_STR("op", job->op->id), LOG_ERR("error", err));
    error_free(err);
    job_note(job, note);
    park(job, call, why, delay_ms);
    free(note);
    free(text);
}

/* Somebody else has it: say who lost it to whom, and why, where people look. */
static void abandon(struct job *job, const struct error *why)
{
    char *text = error_text(why);
    measure_lease_lost(job->claim->tenant);
    job_note(job, text);
    free(text);
}

static void carry_out(struct job *job, const struct kind_call *call, struct error *err,
                      enum verdict verdict, uint64_t delay_ms)
{
    switch (verdict) {
    case VERDICT_FAIL:
        finish(job, call, OP_FAILED, err);
        break;
    case VERDICT_CANCEL:
        finish(job, call, OP_CANCELLED, err);
        break;
    case VERDICT_AGAIN:
        try_again(job, call, err, delay_ms);
        break;
    case VERDICT_WAIT:
        park(job, call, err, delay_ms);
        break;
    case VERDICT_RETURN:
        hand_back(job);
        break;
    case VERDICT_ABANDON:
        abandon(job, err);
        break;
    }
}

/* Named so that people can look for it; told once, the operation's note shows it all the time.
 * Takes `err` and gives it back. */
static struct error *name_wait(struct job *job, struct error *err)
{
    err = WRAP(err, "waiting-credentials");
    char *text = error_text(err);
    struct error *noted = job_note_once(job, "credentials", text);
    if (noted != NULL)
        log_warn("wait not told", LOG_STR("op", job->op->id), LOG_ERR("error", noted));
    error_free(noted);
    free(text);
    return err;
}

void report_end(struct job *job, const struct kind_call *call, struct error *err)
{
    static const char *const words[] = {
        [VERDICT_FAIL] = "failed", [VERDICT_CANCEL] = "cancelled", [VERDICT_AGAIN] = "retried",
        [VERDICT_WAIT] = "parked", [VERDICT_RETURN] = "returned",  [VERDICT_ABANDON] = "abandoned",
    };
    if (err == NULL) {
        log_end(job, "done", NULL);
        measure_end(job, "done");
        finish(job, call, OP_DONE, NULL);
        return;
    }
    if (retry_waits_for_credentials(err))
        err = name_wait(job, err);
    uint64_t delay_ms = 0;
    uint32_t random = (uint32_t)crypto_random_below(UINT32_MAX);
    enum verdict verdict =
        retry_judge(err, job_attempts(job), job->worker->max_attempts, random, &delay_ms);
    log_end(job, words[verdict], err);
    measure_end(job, words[verdict]);
    carry_out(job, call, err, verdict, delay_ms);
    error_free(err);
}

void report_undecodable(struct job *job, struct error *err)
{
    log_end(job, "failed", err);
    measure_end(job, "failed");
    finish(job, NULL, OP_FAILED, err);
    error_free(err);
}
