#include "worker/watch.h"

#include <stdlib.h>

#include "common/clock.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/presence.h"
#include "worker/worker_impl.h"

enum { BEAT_MS = 2000, TICK_MS = 500, TICKS_PER_LEASE = 10 };

static uint64_t tick_ms(const struct worker *worker)
{
    uint64_t tick = queue_lease_ms(worker->queue) / TICKS_PER_LEASE;
    return tick < TICK_MS ? tick : TICK_MS;
}

/* Sleep one tick; false when the fiber is to end. */
static bool next_tick(const struct worker *worker)
{
    struct error *err = fiber_sleep(tick_ms(worker));
    bool goes_on = err == NULL;
    error_free(err);
    return goes_on;
}

/* --- watching --------------------------------------------------------------------------------- */

static void watch_fiber(void *arg)
{
    struct worker *worker = arg;
    while (next_tick(worker)) {
        struct job *job;
        TAILQ_FOREACH (job, &worker->jobs, link) {
            if (!job->is_stopped && !job->is_ending && job_must_stop(job))
                job_stop(job);
        }
    }
}

/* --- renewing --------------------------------------------------------------------------------- */

static bool is_renewal_due(const struct worker *worker)
{
    uint64_t now = clock_mono_ms();
    uint64_t every_ms = queue_lease_ms(worker->queue) / 3;
    const struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        if (now - job->renewed_mono_ms >= every_ms)
            return true;
    }
    return false;
}

static void note_renewal(struct job *job, uint64_t sent_mono_ms)
{
    if (!job->claim->lost && sent_mono_ms > job->renewed_mono_ms)
        job->renewed_mono_ms = sent_mono_ms;
}

/* Jobs that began or ended meanwhile were not asked about. */
static void note_renewals(struct worker *worker, bool is_good, uint64_t sent_mono_ms)
{
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        if (job->is_renewing && is_good)
            note_renewal(job, sent_mono_ms);
        job->is_renewing = false;
    }
    cond_broadcast(&worker->news); /* a wait ends when its deployment was cancelled */
}

static size_t all_claims(struct worker *worker, struct queue_claim **claims)
{
    size_t count = 0;
    struct job *job;
    TAILQ_FOREACH (job, &worker->jobs, link) {
        job->is_renewing = true;
        claims[count++] = job->claim;
    }
    return count;
}

static void renew_all(struct worker *worker)
{
    struct queue_claim **claims = xcalloc(worker->busy, sizeof(struct queue_claim *));
    size_t count = all_claims(worker, claims);
    uint64_t sent = clock_mono_ms();
    worker->is_renewing = true;
    struct error *err = queue_renew(worker->queue, claims, count);
    worker->is_renewing = false;
    note_renewals(worker, err == NULL, sent);
    worker_free_retired(worker);
    if (err != NULL)
        log_warn("leases not renewed", LOG_INT("count", (int64_t)count), LOG_ERR("error", err));
    error_free(err);
    free(claims);
}

static void renew_fiber(void *arg)
{
    struct worker *worker = arg;
    while (next_tick(worker)) {
        if (worker->busy > 0 && is_renewal_due(worker))
            renew_all(worker);
    }
}

struct error *watch_confirm(struct job *job)
{
    uint64_t sent = clock_mono_ms();
    TRY(queue_renew(job->worker->queue, &job->claim, 1));
    note_renewal(job, sent);
    return job_may_go_on(job);
}

/* --- presence --------------------------------------------------------------------------------- */

static struct error *beat_once(struct worker *worker)
{
    struct error *err = NULL;
    for (size_t i = 0; i < worker->tenant_count && err == NULL; i++) {
        char *info = worker_info(worker, worker->tenants[i]);
        err = presence_beat(worker->queue, worker->tenants[i], worker->name, info);
        free(info);
    }
    return err;
}

static void beat_fiber(void *arg)
{
    struct worker *worker = arg;
    bool goes_on = true;
    while (goes_on) {
        struct error *err = beat_once(worker);
        if (err != NULL)
            log_debug("no heartbeat", LOG_ERR("error", err));
        error_free(err);
        err = fiber_sleep(BEAT_MS);
        goes_on = err == NULL;
        error_free(err);
    }
}

/* --- life ------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    fiber_fn *fn;
} watchers[WATCHERS] = {{"watch", watch_fiber}, {"renew", renew_fiber}, {"beat", beat_fiber}};

struct error *watch_start(struct worker *worker)
{
    for (size_t i = 0; i < WATCHERS; i++)
        TRY(fiber_spawn(watchers[i].name, watchers[i].fn, worker, &worker->watchers[i]));
    return NULL;
}

void watch_stop(struct worker *worker)
{
    for (size_t i = 0; i < WATCHERS; i++) {
        if (worker->watchers[i] != NULL)
            fiber_cancel(worker->watchers[i]);
        fiber_join(worker->watchers[i]);
        worker->watchers[i] = NULL;
    }
}
