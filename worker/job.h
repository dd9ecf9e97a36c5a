/*
 * job.h - one claimed operation while it is executed; private to worker/.
 *
 * Owned by the worker's list of jobs; its fiber runs job_execute() and removes it at its end.
 * A job may change the cloud only while its lease is surely its own: until lease_ms after the
 * last renewal was sent, by the monotonic clock. Past that, or with a lost lease or lock, or
 * when its time is up, its fiber is cancelled (watch.h), which also ends a call under way.
 */
#ifndef WORKER_JOB_H
#define WORKER_JOB_H

#include <sys/queue.h>

#include "common/fiber.h"
#include "common/op.h"
#include "common/queue/queue.h"
#include "providers/backend/lock.h"
#include "providers/provider.h"

struct worker;

struct job {
    TAILQ_ENTRY(job) link;
    struct worker *worker;
    struct queue_claim *claim; /* owned */
    struct op *op;             /* owned; NULL until decoded */
    json_t *journal;           /* step -> {state, call, result}; a copy of what Redis holds */
    struct lock *lock;         /* the component's, while it runs */
    uint64_t fence;            /* of that lock, also after its release */
    struct fiber *fiber;       /* NULL until it first runs */
    int64_t started_ms;        /* wall clock, of this run */
    uint64_t renewed_mono_ms;  /* when the claim or the last good renewal was sent */
    struct op_spent spent;     /* in this run and, once the journal is read, the ones before */
    uint64_t give_up_mono_ms;  /* 0 = never: then the operation has timed out */
    bool is_renewing;          /* a renewal of its lease is under way */
    bool is_stopped;           /* its fiber was cancelled, or will be when it first runs */
    bool is_ending;            /* the kind is done with it, its report is under way */
};

/* Execute and report. Never fails: what goes wrong is in the report. Suspends. */
void job_execute(struct job *job);

/* Cut its waits and calls short. Does not suspend. */
void job_stop(struct job *job);

/* The host that lets a kind run under this job. */
struct kind_host job_host(struct job *job);

/* Read the journal, and from it how long the operation has been under way. Suspends. */
must_check struct error *job_load_journal(struct job *job);

/* How often the operation was tried and failed in a passing way, from its journal. */
uint32_t job_attempts(const struct job *job);
must_check struct error *job_count_attempt(struct job *job);

/* Make durable when the operation began, for its timeout, and what it has spent: before it is
 * parked. */
must_check struct error *job_keep_account(struct job *job);

/* May this job still change the cloud? ERR_LEASE_LOST, ERR_LOCK_LOST, ERR_CANCELLED, ERR_TIMEOUT,
 * or ERR_PARKED while the worker drains or when the lease was not renewed in time. */
must_check struct error *job_may_go_on(const struct job *job);

/* The same without a reason: must its fiber be cancelled? */
bool job_must_stop(const struct job *job);

/* Tell the tenant's queue and the log; failing to tell is logged only. Suspends. */
void job_note(struct job *job, const char *text);

/* Tell it unless it was told under this name before, in whatever run. Suspends. Errors: those of
 * the journal; then it was not told. */
must_check struct error *job_note_once(struct job *job, const char *name, const char *text);
void job_event(struct job *job, const char *state);

#endif
