#include "worker/job.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "worker/report.h"
#include "worker/retry.h"
#include "worker/worker.h"
#include "worker/worker_impl.h"

static char *lock_key(const struct op *op)
{
    return xasprintf("tenant:%s:stack:%s:env:%s:component:%s", op->tenant, op->stack,
                     op->environment, op->component);
}

/* The lock's holder is this very operation, under a lease that has since passed to us: its
 * worker is dead or fenced off by the queue, which is asked before every call. */
static struct error *take_over(struct lock_table *locks, const char *key, const struct op *op)
{
    struct lock_info info;
    TRY(lock_get(locks, key, &info));
    struct error *err = NULL;
    if (info.operation != NULL && strcmp(info.operation, op->id) == 0)
        err = lock_force_release(locks, key, true, NULL);
    lock_info_fini(&info);
    return err;
}

static struct error *take_lock(struct job *job)
{
    const struct op *op = job->op;
    struct lock_table *locks = job->worker->locks;
    char *key = lock_key(op);
    struct error *err =
        lock_acquire(locks, key, job->claim->consumer, op->id, op->deployment, &job->lock);
    if (err != NULL && err->code == ERR_LOCK_HELD) {
        struct error *held = err;
        err = take_over(locks, key, op);
        if (err == NULL || err->code == ERR_NOT_FOUND) {
            error_free(err);
            err =
                lock_acquire(locks, key, job->claim->consumer, op->id, op->deployment, &job->lock);
        }
        error_free(held);
    }
    free(key);
    return err;
}

static void drop_lock(struct job *job)
{
    job->fence = lock_fence(job->lock);
    struct error *err = lock_release(job->lock);
    job->lock = NULL;
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
    json_t *applied = json_object_get(op->prior, "resolved");
    if (!json_is_object(applied))
        applied = json_object_get(op->prior, "applied");
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

static struct error *run_kind(struct job *job, struct kind_call *call)
{
    const struct kind *kind = NULL;
    TRY(find_kind(job->op, &kind));
    if (!job->op->dry_run)
        TRY(sessions_get(job->worker->sessions, job->op->region, job->op->account, &call->session));
    TRY(take_lock(job));
    struct error *err =
        queue_journal_read(job->worker->queue, job->op->tenant, job->op->id, &job->journal);
    if (err == NULL)
        err = job_may_go_on(job);
    if (err == NULL)
        err = kind_run(kind, call);
    return err;
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

/* A cancelled fiber means: the time is up, or the process goes. */
static struct error *name_the_end(const struct job *job, struct error *err)
{
    if (err == NULL || err->code != ERR_CANCELLED || job->claim->cancelled)
        return err;
    bool timed_out = job->timed_out;
    enum err_effect effect = err->effect;
    error_free(err);
    err = timed_out ? ERR(ERR_TIMEOUT, "the operation took longer than it may")
                    : ERR(ERR_PARKED, "the worker is draining");
    err->retry = ERR_RETRY_NEVER;
    err->effect = effect;
    return err;
}

void job_execute(struct job *job)
{
    struct kind_host host = job_host(job);
    struct kind_call call;
    job->journal = json_object();
    job->started_ms = clock_wall_ms();
    struct error *err = decode(job);
    if (err != NULL) {
        report_undecodable(job, err);
        return;
    }
    report_started(job);
    call_init(&call, job, &host);
    err = name_the_end(job, run_kind(job, &call));
    fiber_shield_begin();
    if (job->lock != NULL) /* before the report, which may release an operation that wants it */
        drop_lock(job);
    report_end(job, &call, err);
    fiber_shield_end();
    call_fini(&call);
}
