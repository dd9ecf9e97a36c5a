/*
 * worker_impl.h - the worker's inside; private to worker/.
 */
#ifndef WORKER_WORKER_IMPL_H
#define WORKER_WORKER_IMPL_H

#include "worker/job.h"
#include "worker/sessions.h"
#include "worker/throttle.h"
#include "worker/worker.h"

TAILQ_HEAD(job_list, job);

enum { WATCHERS = 3 };

struct worker {
    struct queue *queue;      /* borrowed */
    struct lock_table *locks; /* borrowed */
    char *name;
    char **tenants;
    size_t tenant_count;
    uint32_t concurrency;
    uint32_t park_after_ms;
    uint32_t grace_ms;
    uint32_t max_attempts;
    struct throttle *throttle;
    struct sessions *sessions;
    struct job_list jobs;
    uint32_t busy; /* how many jobs */
    bool draining;
    bool is_cut; /* draining, and calls under way are not waited for any more */
    uint64_t drain_mono_ms;
    bool is_renewing;
    struct queue_claim **retired; /* ended while a renewal had them */
    size_t retired_count;
    int64_t started_ms;
    struct cond changed; /* a job ended, or draining began */
    struct cond news;    /* for jobs that wait: may it still go on? */
    struct fiber *claimer;
    struct fiber *watchers[WATCHERS];
};

/* Free the claims that ended during a renewal. */
void worker_free_retired(struct worker *worker);

#endif
