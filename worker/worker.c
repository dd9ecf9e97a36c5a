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
#include "worker/measure.h"
#include "worker/watch.h"
#include "worker/worker_impl.h"

enum {
    CONCURRENCY = 64,
    PARK_AFTER_MS = 3000,
    GRACE_MS = 25000,
    MAX_ATTEMPTS = 5,
    BLOCK_MS = 1000,
    BLOCKS_PER_LEASE = 4,
    TROUBLE_PAUSE_MS = 500,
    REPORT_MS = 3000, /* of the grace period: for handing back */
};

static uint32_t or_default(uint32_t value, uint32_t fallback)
{
    return value > 0 ? value : fallback;
}

/* A call belongs to the job whose fiber made it. */
static void count_call(void *arg, bool throttled, uint64_t held_ms)
{
    struct worker *worker = arg;
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        if (job->fiber != fiber_self())
            continue;
        job->spent.calls += held_ms == 0;
        job->spent.throttled += throttled;
        job->spent.held_ms += held_ms;
        return;
    }
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
    worker->throttle = throttle_new(queue, count_call, worker);
    worker->sessions = sessions_new(worker->throttle);
    worker->started_ms = clock_wall_ms();
    TAILQ_INIT(&worker->jobs);
    cond_init(&worker->changed);
    cond_init(&worker->news);
    measure_slots(worker);
    return worker;
}

void worker_free(struct worker *worker)
{
    if (worker == NULL)
        return;
    sessions_free(worker->sessions);
    throttle_free(worker->throttle);
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

bool worker_is_serving(const struct worker *worker)
{
    return worker->claimer != NULL && !worker->draining;
}

uint32_t worker_busy(const struct worker *worker)
{
    return worker->busy;
}

void worker_drain(struct worker *worker)
{
    if (worker->draining)
        return;
    worker->draining = true;
    worker->drain_mono_ms = clock_mono_ms();
    cond_broadcast(&worker->changed);
    cond_broadcast(&worker->news);
    if (worker->claimer != NULL)
        fiber_cancel(worker->claimer); /* a claim that waits ends at once, losing nothing */
}

char *worker_info(const struct worker *worker, const char *tenant)
{
    char host[256] = "unknown";
    char at[CLOCK_ISO_BYTES];
    if (gethostname(host, sizeof(host) - 1) != 0)
        strcpy(host, "unknown");
    json_t *operations = json_array();
    const struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        if (strcmp(job->claim->tenant, tenant) == 0)
            json_array_append_new(operations, json_string(job->claim->op_id));
    }
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
    if (!worker->is_renewing) {
        queue_claim_free(claim);
        return;
    }
    worker->retired =
        xrealloc(worker->retired, (worker->retired_count + 1) * sizeof(*worker->retired));
    worker->retired[worker->retired_count++] = claim;
}

void worker_free_retired(struct worker *worker)
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
    measure_slots(worker);
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
    if (job->is_stopped)
        fiber_cancel(job->fiber);
    job_execute(job);
    job_end(job);
}

/* Takes the claim, which was asked for at `asked_mono_ms`: its lease began then or later. A
 * fiber that cannot be made hands its operation back. */
static void job_start(struct worker *worker, struct queue_claim *claim, uint64_t asked_mono_ms)
{
    struct job *job = xcalloc(1, sizeof(*job));
    job->worker = worker;
    job->claim = claim;
    job->renewed_mono_ms = asked_mono_ms;
    TAILQ_INSERT_TAIL(&worker->jobs, job, link);
    worker->busy++;
    measure_slots(worker);
    measure_claim(claim->tenant);
    struct error *err = fiber_spawn(claim->op_id, job_fiber, job, NULL);
    if (err == NULL)
        return;
    log_error("no fiber for an operation", LOG_STR("op", claim->op_id), LOG_ERR("error", err));
    error_free(err);
    error_ignore(queue_return(worker->queue, claim)); /* else its lease runs out */
    job_end(job);
}

static uint32_t block_ms(const struct worker *worker)
{
    uint32_t part = queue_lease_ms(worker->queue) / BLOCKS_PER_LEASE;
    return part < BLOCK_MS ? part : BLOCK_MS;
}

static struct error *claim_once(struct worker *worker)
{
    struct queue_want want = {
        .consumer = worker->name,
        .tenants = (const char *const *)worker->tenants,
        .tenant_count = worker->tenant_count,
        .max = worker->concurrency - worker->busy,
        .block_ms = block_ms(worker),
    };
    struct queue_claim **claims = NULL;
    size_t count = 0;
    uint64_t asked_mono_ms = clock_mono_ms();
    TRY(queue_claim(worker->queue, &want, &claims, &count));
    for (size_t i = 0; i < count; i++)
        job_start(worker, claims[i], asked_mono_ms);
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

/* Wait until all jobs have ended, or until then. */
static void wait_for_jobs(struct worker *worker, uint64_t deadline_ms)
{
    while (worker->busy > 0) {
        struct error *err = cond_wait(&worker->changed, deadline_ms);
        if (err == NULL)
            continue;
        error_free(err);
        return;
    }
}

/* Most of the grace period is for calls under way to end by themselves, the rest for handing
 * back what did not. */
static void end_jobs(struct worker *worker)
{
    uint32_t report_ms = worker->grace_ms / 5 < REPORT_MS ? worker->grace_ms / 5 : REPORT_MS;
    uint64_t end_ms = worker->drain_mono_ms + worker->grace_ms;
    wait_for_jobs(worker, end_ms - report_ms);
    if (worker->busy == 0)
        return;
    log_info("calls under way are cut short", LOG_INT("operations", worker->busy));
    worker->is_cut = true;
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link)
        job_stop(job);
    wait_for_jobs(worker, end_ms);
}

static void leave(struct worker *worker)
{
    struct error *err = NULL;
    for (size_t i = 0; i < worker->tenant_count && err == NULL; i++)
        err = presence_leave(worker->queue, worker->tenants[i], worker->name);
    error_ignore(err); /* silence is noticed, too */
}

struct error *worker_run(struct worker *worker)
{
    struct error *err = watch_start(worker);
    if (err == NULL && !worker->draining)
        err = fiber_spawn("claim", claim_fiber, worker, &worker->claimer);
    fiber_join(worker->claimer);
    worker->claimer = NULL;
    worker_drain(worker);
    end_jobs(worker);
    if (worker->busy > 0)
        return err;
    watch_stop(worker);
    leave(worker);
    return err;
}
