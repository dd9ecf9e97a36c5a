/*
 * worker.h - one process that executes operations of its tenants.
 *
 * It keeps nothing: what must survive it is in the queue's journal, the locks and the cloud.
 * One fiber claims, one renews leases and watches deadlines, one beats for presence, and each
 * operation runs in a fiber of its own, at most `concurrency` at a time. Draining: nothing new
 * is claimed, operations stop at their next call or wait and are handed back.
 */
#ifndef WORKER_WORKER_H
#define WORKER_WORKER_H

#include <stdint.h>

#include "common/error.h"

struct worker;
struct queue;
struct lock_table;

struct worker_options {
    const char *name;           /* unique among the living; copied */
    const char *const *tenants; /* it serves exactly these; copied */
    size_t tenant_count;
    uint32_t concurrency;   /* operations at a time, 0 = 64 */
    uint32_t park_after_ms; /* a longer wait gives the slot back, 0 = 3000 */
    uint32_t grace_ms;      /* for draining, 0 = 25000 */
    uint32_t max_attempts;  /* tries of an operation that fails in a passing way, 0 = 5 */
};

/* `queue` and `locks` are borrowed. Owner: caller. Does not suspend. */
struct worker *worker_new(struct queue *queue, struct lock_table *locks,
                          const struct worker_options *options);

/* Claim and execute until worker_drain(), then let what runs end or hand it back, within the
 * grace period. Suspends. When something hangs, worker_busy() is not 0 afterwards: then the
 * process must end with nothing more freed, and the leases run out by themselves.
 * Errors: none of the operations'; ERR_LIMIT when fibers cannot be made. */
must_check struct error *worker_run(struct worker *worker);

/* Begin to drain; callable from loop callbacks. */
void worker_drain(struct worker *worker);

/* After worker_run() has returned. */
void worker_free(struct worker *worker);

bool worker_is_draining(const struct worker *worker);
bool worker_is_serving(const struct worker *worker); /* it claims */
uint32_t worker_busy(const struct worker *worker);

/* How the worker presents itself to a tenant, who sees only its own operations: id, host, pid,
 * slots, operations. Owner: caller, free(). */
char *worker_info(const struct worker *worker, const char *tenant);

#endif
