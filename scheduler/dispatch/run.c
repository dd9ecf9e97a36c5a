#include "scheduler/dispatch/run.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue.h"
#include "providers/backend/lock.h"
#include "scheduler/dispatch/run_impl.h"

enum { PAUSE_MS = 500, TURN_POLL_MS = 1000, LOCK_POLL_MS = 2000 };

/* --- small things --------------------------------------------------------------------------- */

bool run_has_ended(const struct run *run)
{
    return run->ended;
}

const char *run_id(const struct run *run)
{
    return run->id;
}

const char *run_slot(const struct run *run)
{
    return run->slot;
}

void run_wake(struct run *run)
{
    cond_broadcast(&run->wake);
}

static bool is_leaving(const struct run *run)
{
    return run->leaving || run->deposed || fiber_is_cancelled();
}

static bool is_passing(const struct error *err)
{
    enum err_code code = error_root(err)->code;
    return err->retry != ERR_RETRY_NEVER && code != ERR_LOCK_LOST && code != ERR_LOCK_HELD &&
           code != ERR_PRECONDITION && code != ERR_CANCELLED;
}

bool run_try_again(struct run *run, struct error **err)
{
    static struct log_limit limit;
    if (*err == NULL || !is_passing(*err) || is_leaving(run))
        return false;
    if (log_allow(&limit, 10000))
        log_warn("deployment waits", LOG_STR("deployment", run->id), LOG_ERR("error", *err));
    uint32_t pause_ms = (*err)->retry_after_ms > 0 ? (*err)->retry_after_ms : PAUSE_MS;
    struct error *slept = fiber_sleep(pause_ms);
    if (slept != NULL) { /* being cancelled: the error stays for the caller */
        error_free(slept);
        return false;
    }
    error_free(*err);
    *err = NULL;
    return true;
}

static void set_end_error(struct run *run, const struct error *err)
{
    char *text = error_text(err);
    json_decref(run->end_error);
    run->end_error =
        json_pack("{s:s,s:s}", "code", error_code_name(error_root(err)->code), "message", text);
    free(text);
}

/* --- its turn ------------------------------------------------------------------------------- */

static struct error *load_job(struct run *run)
{
    struct error *err;
    do
        err = job_load(run->env->queue, run->lead.tenant, run->id, &run->job);
    while (run_try_again(run, &err));
    /* Set before the first operation is released. */
    run->begun = err == NULL && json_text(run->job->record, "started_at") != NULL;
    return err;
}

/* Someone may have asked to cancel it while it was not running. */
static struct error *look_for_cancel(struct run *run)
{
    char *text = NULL;
    struct error *err;
    do
        err = deployment_read(run->env->queue, run->lead.tenant, run->id, DEPLOYMENT_RECORD, &text);
    while (run_try_again(run, &err));
    if (err != NULL)
        return err;
    json_t *record = text == NULL ? NULL : json_loads(text, 0, NULL);
    run->cancelled |= strcmp(json_text_or(record, "status", ""), "cancelling") == 0;
    json_decref(record);
    free(text);
    return NULL;
}

/* Wait a while; being woken early is fine. */
static struct error *pause_for(struct run *run, uint32_t ms)
{
    struct error *err = cond_wait(&run->wake, clock_mono_ms() + ms);
    if (err != NULL && err->code == ERR_TIMEOUT) {
        error_free(err);
        err = NULL;
    }
    if (err == NULL && is_leaving(run))
        err = ERR(ERR_CANCELLED, "the run is left to another scheduler");
    return err;
}

static struct error *take_slot(struct run *run, bool *taken)
{
    char *holder = NULL;
    struct error *err;
    do
        err = deployment_take_slot(run->env->queue, run->lead.tenant, run->id, &holder);
    while (run_try_again(run, &err));
    *taken = holder != NULL && strcmp(holder, run->id) == 0;
    free(holder);
    return err;
}

/* Wait for the stack's slot. `status` is set when it ends before it began. */
static struct error *wait_for_turn(struct run *run, const char **status)
{
    bool taken = false;
    TRY(look_for_cancel(run));
    while (!taken) {
        /* What has begun is brought to its end: its operations may be on their way. */
        if (run->cancelled && !run->begun)
            *status = "cancelled";
        else if (!run->begun && run->lead.has_newer(run->lead.arg, run->slot, run->id))
            *status = "superseded";
        if (*status != NULL)
            return NULL;
        TRY(take_slot(run, &taken));
        if (!taken) {
            TRY(pause_for(run, TURN_POLL_MS));
            TRY(look_for_cancel(run));
        }
    }
    if (run->env->may_run != NULL && !run->env->may_run(run->env->arg, run->lead.tenant))
        return ERR(ERR_DENIED, "the tenant %s is not active", run->lead.tenant);
    return NULL;
}

/* --- its lock ------------------------------------------------------------------------------- */

static char *lock_key(const struct run *run)
{
    struct state_id id = job_state_id(run->job);
    return xasprintf("tenant:%s:stack:%s:env:%s", id.tenant, id.stack, id.environment);
}

/* The lock is held for this very deployment by a scheduler that does not lead any more: it is
 * taken from it. Its writes are fenced off by ours. */
static struct error *inherit_lock(struct run *run, const char *key)
{
    struct lock_info info = {0};
    TRY(lock_get(run->env->locks, key, &info));
    bool ours = info.deployment != NULL && strcmp(info.deployment, run->id) == 0;
    lock_info_fini(&info);
    if (!ours)
        return NULL;
    TRY(leader_renew(run->env->queue, run->lead.tenant, run->env->scheduler,
                     run->lead.fence(run->lead.arg), run->env->leader_ms));
    log_info("stack lock inherited", LOG_STR("deployment", run->id), LOG_STR("key", key));
    return lock_force_release(run->env->locks, key, true, NULL);
}

static struct error *try_lock(struct run *run, const char *key, bool *told)
{
    struct error *err = lock_acquire(
        run->env->locks, key,
        &(struct lock_purpose){run->env->scheduler,
                               json_text_or(run->job->record, "action", "apply"), run->id},
        &run->lock);
    if (err == NULL || error_root(err)->code != ERR_LOCK_HELD)
        return err;
    struct error *inherited = inherit_lock(run, key);
    if (inherited != NULL && error_root(inherited)->code == ERR_LOCK_LOST)
        run->deposed = true;
    error_ignore(inherited);
    if (!*told)
        run_note(run, NULL, "waits for the stack's lock: %s", error_root(err)->message);
    *told = true;
    error_free(err);
    return NULL;
}

static struct error *take_lock(struct run *run)
{
    char *key = lock_key(run);
    bool told = false;
    struct error *err = NULL;
    while (err == NULL && run->lock == NULL && (run->begun || !run->cancelled)) {
        do
            err = try_lock(run, key, &told);
        while (run_try_again(run, &err));
        run_send(run);
        if (err == NULL && run->lock == NULL && (err = pause_for(run, LOCK_POLL_MS)) == NULL)
            err = look_for_cancel(run);
    }
    free(key);
    return err;
}

static void give_lock_back(struct run *run)
{
    if (run->lock == NULL)
        return;
    fiber_shield_begin();
    struct error *err = lock_release(run->lock);
    fiber_shield_end();
    run->lock = NULL;
    if (err != NULL)
        log_warn("stack lock not released", LOG_STR("deployment", run->id), LOG_ERR("error", err));
    error_free(err);
}

/* --- from start to end ---------------------------------------------------------------------- */

static bool may_begin_again(const struct error *err)
{
    enum err_code code = error_root(err)->code;
    return code == ERR_LOCK_LOST || code == ERR_PRECONDITION;
}

/* Lock, work, unlock; from the top when the lock or the state went to someone else. */
static struct error *work_locked(struct run *run)
{
    for (;;) {
        run_set_status(run, "waiting-lock");
        TRY(take_lock(run));
        if (run->lock == NULL)
            return NULL; /* cancelled before it began */
        struct error *err = run_work(run);
        give_lock_back(run);
        if (err == NULL || !may_begin_again(err) || is_leaving(run))
            return err;
        log_warn("deployment begins again", LOG_STR("deployment", run->id), LOG_ERR("error", err));
        error_free(err);
        run_drop_work(run);
        TRY(pause_for(run, PAUSE_MS));
    }
}

const char *run_final_status(const struct run *run)
{
    if (run->known_end != NULL)
        return run->known_end;
    if (run->timed_out || run->end_error != NULL)
        return "failed";
    if (run->cancelled)
        return "cancelled";
    return run->tasks != NULL && run->tasks->failed ? "failed" : "succeeded";
}

static bool is_final(const char *status)
{
    static const char *const finals[] = {"succeeded", "failed", "cancelled", "superseded"};
    for (size_t i = 0; i < ARRAY_LEN(finals); i++)
        if (strcmp(finals[i], status) == 0)
            return true;
    return false;
}

/* What was submitted cannot be read: end it, or it would be tried for ever. */
static void bury(struct run *run, const struct error *why)
{
    set_end_error(run, why);
    json_t *record = json_pack("{s:s,s:s,s:s,s:s,s:O}", "id", run->id, "tenant", run->lead.tenant,
                               "stack", run->slot, "status", "failed", "error", run->end_error);
    char *text = json_compact(record);
    const struct deployment_change change = {.tenant = run->lead.tenant,
                                             .id = run->id,
                                             .status = "failed",
                                             .record = text,
                                             .fence = run->lead.fence(run->lead.arg)};
    log_error("deployment cannot be read", LOG_STR("deployment", run->id), LOG_ERR("error", why));
    error_ignore(deployment_update(run->env->queue, &change)); /* tried again with the run */
    free(text);
    json_decref(record);
}

/* It ends with operations on their way: those that no worker has are taken back. */
static void give_up(struct run *run, const struct error *why)
{
    set_end_error(run, why);
    if (!run->begun)
        return;
    struct error *err;
    do
        err = queue_cancel(run->env->queue, run->lead.tenant, run->id, NULL);
    while (run_try_again(run, &err));
    if (err != NULL)
        log_warn("operations not taken back", LOG_STR("deployment", run->id),
                 LOG_ERR("error", err));
    error_free(err);
}

static void go(struct run *run)
{
    const char *status = NULL;
    struct error *err = load_job(run);
    if (err == NULL && is_final(json_text_or(run->job->record, "status", "")))
        return;
    if (err == NULL)
        err = wait_for_turn(run, &status);
    if (err == NULL && status == NULL)
        err = work_locked(run);
    if (err != NULL && run->job == NULL && !is_leaving(run)) {
        bury(run, err);
        error_free(err);
        return;
    }
    if (err != NULL && is_leaving(run)) {
        log_info("deployment left", LOG_STR("deployment", run->id), LOG_ERR("error", err));
        error_free(err);
        return;
    }
    if (err != NULL)
        give_up(run, err);
    error_free(err);
    if (!is_leaving(run))
        run_report_end(run, status != NULL ? status : run_final_status(run));
}

static void run_main(void *arg)
{
    struct run *run = arg;
    go(run);
    run->ended = true;
    run->lead.ended(run->lead.arg);
}

struct error *run_new(const struct run_env *env, const struct run_lead *lead, const char *id,
                      const char *slot, struct run **out)
{
    struct run *run = xcalloc(1, sizeof(*run));
    run->env = env;
    run->lead = *lead;
    run->id = xstrdup(id);
    run->slot = xstrdup(slot);
    cond_init(&run->wake);
    struct error *err = fiber_spawn("run", run_main, run, &run->fiber);
    if (err == NULL)
        *out = run;
    else
        run_free(run);
    return err;
}

void run_leave(struct run *run)
{
    run->leaving = true;
    if (!run->ended)
        fiber_cancel(run->fiber);
}

void run_free(struct run *run)
{
    if (run == NULL)
        return;
    fiber_join(run->fiber);
    run_drop_work(run);
    job_free(run->job);
    json_decref(run->end_error);
    free(run->known_end);
    for (size_t i = 0; i < run->event_count; i++) {
        free(run->events[i].type);
        free(run->events[i].data);
    }
    free(run->events);
    free(run->id);
    free(run->slot);
    free(run);
}
