#include "worker/worker.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/presence.h"
#include "common/version.h"
#include "worker/worker_impl.h"

enum {
    CONCURRENCY = 64,
    PARK_AFTER_MS = 3000,
    GRACE_MS = 25000,
    MAX_ATTEMPTS = 5,
    BLOCK_MS = 1000,
    BEAT_MS = 2000,
    TICK_MS = 500,
    TROUBLE_PAUSE_MS = 500,
};

static uint32_t or_default(uint32_t value, uint32_t fallback)
{
    return value > 0 ? value : fallback;
}

struct worker *worker_new(struct queue *queue, struct lock_table *locks,
                          const struct worker_options *options)
{
    struct worker *worker = xcalloc(1, sizeof(*worker));
    worker->queue = queue;
    worker->locks = locks;
    worker->name = xstrdup(options->name);
    worker->tenants = xcalloc(options->tenant_count, sizeof(*worker->tenants));
    worker->tenant_count = options->tenant_count;
    for (size_t i = 0; i < options->tenant_count; i++)
        worker->tenants[i] = xstrdup(options->tenants[i]);
    worker->concurrency = or_default(options->concurrency, CONCURRENCY);
    worker->park_after_ms = or_default(options->park_after_ms, PARK_AFTER_MS);
    worker->grace_ms = or_default(options->grace_ms, GRACE_MS);
    worker->max_attempts = or_default(options->max_attempts, MAX_ATTEMPTS);
    worker->sessions = sessions_new();
    worker->started_ms = clock_wall_ms();
    TAILQ_INIT(&worker->jobs);
    cond_init(&worker->changed);
    return worker;
}

void worker_free(struct worker *worker)
{
    if (worker == NULL)
        return;
    sessions_free(worker->sessions);
    for (size_t i = 0; i < worker->tenant_count; i++)
        free(worker->tenants[i]);
    free(worker->tenants);
    free(worker->name);
    free(worker);
}

bool worker_is_draining(const struct worker *worker)
{
    return worker->draining;
}

uint32_t worker_busy(const struct worker *worker)
{
    return worker->busy;
}

void worker_drain(struct worker *worker)
{
    worker->draining = true;
    cond_broadcast(&worker->changed);
    if (worker->claimer != NULL)
        fiber_cancel(worker->claimer); /* a claim that waits ends at once, losing nothing */
}

char *worker_info(const struct worker *worker)
{
    char host[256] = "unknown";
    char at[CLOCK_ISO_BYTES];
    if (gethostname(host, sizeof(host) - 1) != 0)
        strcpy(host, "unknown");
    json_t *operations = json_array();
    const struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link)
        json_array_append_new(operations, json_string(job->claim->op_id));
    json_t *info =
        json_pack("{s:s, s:s, s:I, s:s, s:s, s:i, s:i, s:b, s:o}", "id", worker->name, "host", host,
                  "pid", (json_int_t)getpid(), "version", panka_version(), "started_at",
                  clock_iso(worker->started_ms, at), "slots", (int)worker->concurrency, "busy",
                  (int)worker->busy, "draining", worker->draining, "operations", operations);
    char *text = json_dumps(info, JSON_COMPACT);
    json_decref(info);
    return text;
}

/* A renewal may be under way with this claim in its list: then it is freed after that. */
static void retire(struct worker *worker, struct queue_claim *claim)
{
    if (!worker->renewing) {
        queue_claim_free(claim);
        return;
    }
    worker->retired =
        xrealloc(worker->retired, (worker->retired_count + 1) * sizeof(*worker->retired));
    worker->retired[worker->retired_count++] = claim;
}

static void free_retired(struct worker *worker)
{
    for (size_t i = 0; i < worker->retired_count; i++)
        queue_claim_free(worker->retired[i]);
    free(worker->retired);
    worker->retired = NULL;
    worker->retired_count = 0;
}

static void job_end(struct job *job)
{
    struct worker *worker = job->worker;
    TAILQ_REMOVE(&worker->jobs, job, link);
    worker->busy--;
    cond_broadcast(&worker->changed);
    retire(worker, job->claim);
    op_free(job->op);
    json_decref(job->journal);
    free(job);
}

static void job_fiber(void *arg)
{
    struct job *job = arg;
    job->fiber = fiber_self();
    job_execute(job);
    job_end(job);
}

/* Takes the claim. A fiber that cannot be made hands its operation back. */
static void job_start(struct worker *worker, struct queue_claim *claim)
{
    struct job *job = xcalloc(1, sizeof(*job));
    job->worker = worker;
    job->claim = claim;
    TAILQ_INSERT_TAIL(&worker->jobs, job, link);
    worker->busy++;
    struct error *err = fiber_spawn(claim->op_id, job_fiber, job, NULL);
    if (err == NULL)
        return;
    log_error("no fiber for an operation", LOG_STR("op", claim->op_id), LOG_ERR("error", err));
    error_free(err);
    error_ignore(queue_return(worker->queue, claim)); /* else its lease runs out */
    job_end(job);
}

static struct error *claim_once(struct worker *worker)
{
    struct queue_want want = {
        .consumer = worker->name,
        .tenants = (const char *const *)worker->tenants,
        .tenant_count = worker->tenant_count,
        .max = worker->concurrency - worker->busy,
        .block_ms = BLOCK_MS,
    };
    struct queue_claim **claims = NULL;
    size_t count = 0;
    TRY(queue_claim(worker->queue, &want, &claims, &count));
    for (size_t i = 0; i < count; i++)
        job_start(worker, claims[i]);
    free(claims);
    return NULL;
}

static void claim_fiber(void *arg)
{
    struct worker *worker = arg;
    while (!worker->draining) {
        struct error *err = NULL;
        if (worker->busy >= worker->concurrency)
            err = cond_wait(&worker->changed, 0);
        else
            err = claim_once(worker);
        if (err == NULL)
            continue;
        if (err->code != ERR_CANCELLED) {
            log_warn("cannot claim", LOG_ERR("error", err));
            error_ignore(fiber_sleep(TROUBLE_PAUSE_MS));
        }
        error_free(err);
    }
}

static void renew_all(struct worker *worker)
{
    if (worker->busy == 0)
        return;
    struct queue_claim **claims = xcalloc(worker->busy, sizeof(struct queue_claim *));
    size_t count = 0;
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link)
        claims[count++] = job->claim;
    worker->renewing = true;
    struct error *err = queue_renew(worker->queue, claims, count);
    worker->renewing = false;
    free_retired(worker);
    if (err != NULL)
        log_warn("leases not renewed", LOG_INT("count", (int64_t)count), LOG_ERR("error", err));
    error_free(err);
    free(claims);
}

static void end_overdue(struct worker *worker)
{
    uint64_t now = clock_mono_ms();
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        if (job->give_up_mono_ms == 0 || now < job->give_up_mono_ms || job->timed_out)
            continue;
        job->timed_out = true;
        fiber_cancel(job->fiber);
    }
}

/* Leases and deadlines, from a fiber that no provider call can hold up. */
static void renew_fiber(void *arg)
{
    struct worker *worker = arg;
    uint64_t renewed = clock_mono_ms();
    uint64_t every_ms = queue_lease_ms(worker->queue) / 3;
    while (!worker->done) {
        uint64_t tick = every_ms < TICK_MS ? every_ms : TICK_MS;
        struct error *err = fiber_sleep(tick);
        if (err != NULL) {
            error_free(err);
            return;
        }
        end_overdue(worker);
        if (clock_mono_ms() - renewed < every_ms)
            continue;
        renewed = clock_mono_ms();
        renew_all(worker);
    }
}

static void beat_fiber(void *arg)
{
    struct worker *worker = arg;
    struct error *err = NULL;
    while (err == NULL || err->code != ERR_CANCELLED) {
        error_free(err);
        char *info = worker_info(worker);
        err = NULL;
        for (size_t i = 0; i < worker->tenant_count && err == NULL; i++)
            err = presence_beat(worker->queue, worker->tenants[i], worker->name, info);
        free(info);
        if (err != NULL)
            log_debug("no heartbeat", LOG_ERR("error", err));
        error_free(err);
        err = fiber_sleep(BEAT_MS);
    }
    error_free(err);
}

/* Wait until all jobs have ended; at the end of the grace period cut them short. */
static void wait_for_jobs(struct worker *worker)
{
    uint64_t deadline = clock_mono_ms() + worker->grace_ms;
    while (worker->busy > 0) {
        struct error *err = cond_wait(&worker->changed, deadline);
        if (err == NULL)
            continue;
        bool late = err->code == ERR_TIMEOUT;
        error_free(err);
        if (!late)
            return;
        struct job *job;
        TAILQ_FOREACH (job, &worker->jobs, link)
            fiber_cancel(job->fiber);
        deadline = 0;
    }
}

static void leave(struct worker *worker)
{
    for (size_t i = 0; i < worker->tenant_count; i++)
        error_ignore(presence_leave(worker->queue, worker->tenants[i], worker->name));
}

struct error *worker_run(struct worker *worker)
{
    struct fiber *renewer = NULL;
    struct fiber *beater = NULL;
    struct error *err = fiber_spawn("renew", renew_fiber, worker, &renewer);
    if (err == NULL)
        err = fiber_spawn("beat", beat_fiber, worker, &beater);
    if (err == NULL)
        err = fiber_spawn("claim", claim_fiber, worker, &worker->claimer);
    fiber_join(worker->claimer);
    worker->claimer = NULL;
    wait_for_jobs(worker);
    worker->done = true;
    if (renewer != NULL)
        fiber_cancel(renewer);
    if (beater != NULL)
        fiber_cancel(beater);
    fiber_join(renewer);
    fiber_join(beater);
    leave(worker);
    return err;
}
