#include "worker/job.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/text.h"
#include "worker/report.h"
#include "worker/watch.h"
#include "worker/worker.h"
#include "worker/worker_impl.h"

static char *lock_key(const struct op *op)
{
    return xasprintf("tenant:%s:stack:%s:env:%s:component:%s", op->tenant, op->stack,
                     op->environment, op->component);
}

/* Is the lock only left behind? By this very operation under an earlier lease: that its lease is
 * over is asked of the queue first, for a worker that slept through its own lease must not take
 * the lock from its successor. Or by another operation of the component that has ended, put aside
 * because its workers died. */
static struct error *is_left_behind(struct job *job, const struct lock_info *info, bool *is_free)
{
    char *state = NULL;
    *is_free = text_equal(info->operation, job->op->id);
    if (*is_free)
        return watch_confirm(job);
    if (info->operation == NULL || info->deployment == NULL)
        return NULL;
    TRY(deployment_op_state(job->worker->queue, job->op->tenant, info->deployment, info->operation,
                            &state));
    *is_free = state != NULL && op_state_is_final(op_state_from_name(state));
    free(state);
    return NULL;
}

/* What the earlier holder can still do is finish the one request it had sent; its next step is
 * refused by the journal, and its waits end with its lease (watch.h). */
static struct error *take_over(struct job *job, const char *key)
{
    struct lock_table *locks = job->worker->locks;
    struct lock_info info;
    bool is_free = false;
    TRY(lock_get(locks, key, &info));
    struct error *err = is_left_behind(job, &info, &is_free);
    lock_info_fini(&info);
    if (err != NULL || !is_free)
        return err;
    return lock_force_release(locks, key, true, NULL);
}

static struct error *try_lock(struct job *job, const char *key)
{
    TRY(lock_acquire(job->worker->locks, key,
                     &(struct lock_purpose){job->claim->consumer, job->op->id, job->op->deployment},
                     &job->lock));
    job->fence = lock_fence(job->lock);
    return NULL;
}

static struct error *take_lock(struct job *job)
{
    char *key = lock_key(job->op);
    struct error *err = try_lock(job, key);
    if (err != NULL && err->code == ERR_LOCK_HELD) {
        error_free(err);
        err = take_over(job, key);
        if (err != NULL && (err->code == ERR_NOT_FOUND || err->code == ERR_LOCK_ID)) {
            error_free(err); /* released or taken meanwhile: see who has it */
            err = NULL;
        }
        if (err == NULL)
            err = try_lock(job, key);
    }
    free(key);
    return err;
}

static void drop_lock(struct job *job)
{
    struct lock *lock = job->lock;
    job->lock = NULL;
    struct error *err = lock_release(lock);
    if (err == NULL)
        return;
    log_warn("lock not released", LOG_STR("op", job->op->id), LOG_ERR("error", err));
    error_free(err);
}

static json_t *object_or_empty(json_t *object)
{
    return json_is_object(object) ? json_deep_copy(object) : json_object();
}

static void call_init(struct kind_call *call, struct job *job, const struct kind_host *host)
{
    const struct op *op = job->op;
    /* Not "applied", which holds references: without values nothing is known to be applied. */
    json_t *applied = json_object_get(op->prior, "resolved");
    const char *id = json_text(op->prior, "id");
    *call = (struct kind_call){
        .op = op,
        .host = host,
        .name = op->physical_name,
        .spec = op->spec,
        .applied = object_or_empty(applied),
        .tags = op->tags,
        .outputs = json_object(),
        .attributes = object_or_empty(json_object_get(op->prior, "attributes")),
        .physical_id = xstrdup(id),
    };
}

static void call_fini(struct kind_call *call)
{
    json_decref(call->applied);
    json_decref(call->outputs);
    json_decref(call->attributes);
    free(call->physical_id);
}

static struct error *find_kind(const struct op *op, const struct kind **out)
{
    const struct provider *provider = provider_find("aws");
    *out = provider_kind(provider, op->kind);
    if (*out != NULL)
        return NULL;
    return ERR(ERR_UNSUPPORTED, "this worker cannot deploy resources of kind %s", op->kind);
}

static struct error *open_session(struct job *job, struct kind_call *call)
{
    const struct op *op = job->op;
    const struct session_place place = {
        .tenant = op->tenant,
        .region = op->region,
        .account = op->account,
        .role_arn = op->role_arn,
        .external_id = op->external_id,
        .deployment = op->deployment,
        .weight = op->weight,
    };
    return sessions_get(job->worker->sessions, &place, &call->session);
}

static struct error *run_kind(struct job *job, struct kind_call *call)
{
    const struct kind *kind = NULL;
    TRY(job_may_go_on(job)); /* it may have been cancelled, or come too late, as it was claimed */
    report_started(job);
    TRY(find_kind(job->op, &kind));
    TRY(job_load_journal(job));
    TRY(job_may_go_on(job));
    if (!job->op->dry_run)
        TRY(open_session(job, call));
    TRY(job_may_go_on(job));
    if (job->op->action != OP_CHECK)
        TRY(take_lock(job));
    TRY(job_may_go_on(job));
    return kind_run(kind, call);
}

static void set_deadline(struct job *job)
{
    const struct op *op = job->op;
    uint64_t now = clock_mono_ms();
    if (op->timeout_ms > 0)
        job->give_up_mono_ms = now + op->timeout_ms;
    if (op->deadline_ms == 0)
        return;
    int64_t left = op->deadline_ms - clock_wall_ms();
    uint64_t at = left > 0 ? now + (uint64_t)left : now;
    if (job->give_up_mono_ms == 0 || at < job->give_up_mono_ms)
        job->give_up_mono_ms = at;
}

/* A worker serves exactly its tenants, whatever a body says. */
static struct error *decode(struct job *job)
{
    TRY(op_decode(job->claim->body, job->claim->bytes, &job->op));
    if (strcmp(job->op->tenant, job->claim->tenant) != 0 ||
        strcmp(job->op->id, job->claim->op_id) != 0)
        return ERR(ERR_INVALID, "operation %s of tenant %s came through the queue of tenant %s",
                   job->op->id, job->op->tenant, job->claim->tenant);
    set_deadline(job);
    return NULL;
}

/* A cancelled fiber ends with ERR_CANCELLED, whoever cancelled it and why: say it. */
static struct error *name_the_end(const struct job *job, struct error *err)
{
    if (err == NULL || err->code != ERR_CANCELLED)
        return err;
    struct error *why = job_may_go_on(job);
    if (why == NULL && !job->is_stopped)
        return err;
    if (why == NULL)
        why = ERR(ERR_PARKED, "the operation was interrupted");
    why->effect = err->effect;
    error_free(err);
    return why;
}

void job_stop(struct job *job)
{
    job->is_stopped = true;
    if (job->fiber != NULL)
        fiber_cancel(job->fiber);
}

static void execute(struct job *job)
{
    struct kind_host host = job_host(job);
    struct kind_call call;
    call_init(&call, job, &host);
    struct error *err = name_the_end(job, run_kind(job, &call));
    fiber_shield_begin();
    job->is_ending = true;
    /* Before the report, which may release an operation that wants the lock. But when the
     * process goes, a cloud that hangs must not hold the report up. */
    if (job->lock != NULL && !job->worker->is_cut)
        drop_lock(job);
    report_end(job, &call, err);
    if (job->lock != NULL)
        drop_lock(job);
    fiber_shield_end();
    sessions_put(job->worker->sessions, call.session);
    call_fini(&call);
}

void job_execute(struct job *job)
{
    job->started_ms = clock_wall_ms();
    job->journal = json_object();
    struct error *err = decode(job);
    if (err == NULL) {
        execute(job);
        return;
    }
    fiber_shield_begin();
    job->is_ending = true;
    report_undecodable(job, err);
    fiber_shield_end();
}
