/*
 * run.h - one deployment on its way: its turn, its lock, its operations, its end.
 *
 * Life: run_new by the tenant's lead, one fiber until it has ended; run_free. The stack's lock
 * is held from before the state is read until after it was written for the last time. Whatever
 * dies at any moment, a run begun anew over the same state goes on where this one was: intents
 * are in the state before operations are released, results leave Redis only after the state
 * that contains them is stored.
 */
#ifndef SCHEDULER_DISPATCH_RUN_H
#define SCHEDULER_DISPATCH_RUN_H

#include "common/error.h"
#include "common/queue/results.h"

struct blob_store;
struct lock_table;
struct queue;
struct run;

/* What a run needs from those who started it; borrowed. */
struct run_env {
    struct queue *queue;
    struct blob_store *store;
    struct lock_table *locks;
    const char *scheduler;      /* name of this process */
    uint32_t state_interval_ms; /* between two writes of the state */
    uint32_t timeout_s;         /* of a deployment that sets none itself */
    uint32_t leader_ms;         /* the leader's lease */
    /* Whether deployments of the tenant may start; NULL: always. */
    bool (*may_run)(void *arg, const char *tenant);
    void *arg;
};

/* What a run asks of its lead. */
struct run_lead {
    void *arg;
    const char *tenant;
    uint64_t (*fence)(void *arg);
    bool (*has_newer)(void *arg, const char *slot, const char *id); /* queued for the same stack */
    void (*rewind)(void *arg); /* show all results that are not acknowledged again */
    void (*ended)(void *arg);  /* callable from the run's fiber */
};

/* Start the run's fiber. `slot` is "<stack>/<environment>". Owner: caller. Errors: ERR_LIMIT. */
must_check struct error *run_new(const struct run_env *env, const struct run_lead *lead,
                                 const char *id, const char *slot, struct run **out);

/* Cut the run short without an end: another process, or this one later, goes on with it. */
void run_leave(struct run *run);
void run_free(struct run *run); /* waits for the fiber; suspends; NULL is fine */

bool run_has_ended(const struct run *run);
const char *run_id(const struct run *run);
const char *run_slot(const struct run *run);

/* A result of one of its operations; copied. Those it has no use for now come again. */
void run_take_result(struct run *run, const struct queue_result *result);

/* Look again: a newer deployment came, or the like. */
void run_wake(struct run *run);

#endif
