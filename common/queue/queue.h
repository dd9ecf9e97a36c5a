/*
 * queue.h - the operations between schedulers and workers, in Redis.
 *
 * An operation waits in its tenant's ready stream, is claimed by a worker (a lease: the entry
 * in the stream's pending list, alive while its idle time is below lease_ms), and leaves with
 * a result. Every move is one script on the keys of one tenant, so it happens entirely or not
 * at all, and repeating it changes nothing. Bodies are opaque bytes here.
 *
 * This folder is the only place that knows a key name. All functions with a queue suspend and
 * may fail with ERR_REDIS_DOWN, ERR_REDIS, ERR_LIMIT (out of memory) or ERR_CANCELLED; their
 * comments name the others. Moves whose answer was lost are repeated here once.
 */
#ifndef COMMON_QUEUE_QUEUE_H
#define COMMON_QUEUE_QUEUE_H

#include "common/queue/claim.h"
#include "common/queue/results.h"
#include "common/redis.h"

struct queue_options {
    uint32_t lease_ms;        /* 0 = 30000 */
    uint32_t max_deliveries;  /* 0 = 3: deaths of its worker before an operation is put aside */
    uint32_t max_queued;      /* ready and parked operations of a tenant, 0 = no cap */
    uint32_t events_max;      /* kept per deployment, 0 = 10000 */
    uint32_t deployments_max; /* kept per tenant, 0 = 1000 */
    uint32_t dead_max;        /* kept per tenant, 0 = 10000 */
    uint32_t wait_replicas;   /* a journal entry is on that many replicas before it counts */
    bool wait_aof;            /* ... and on disk (Redis 7.2); needs appendonly yes */
    uint32_t wait_ms;         /* for both, 0 = 2000 */
};

/* `redis` is borrowed until queue_close(). Owner of `out`: caller. Does not suspend. */
must_check struct error *queue_open(struct redis *redis, const struct queue_options *options,
                                    struct queue **out);
void queue_close(struct queue *queue); /* NULL is fine; no call may be under way */

/* true while the connections that consume are connected: the health of a worker. */
bool queue_is_consuming(const struct queue *queue);
uint32_t queue_lease_ms(const struct queue *queue);

enum queue_priority { QUEUE_HIGH, QUEUE_NORMAL, QUEUE_LOW, QUEUE_PRIORITIES };

struct queue_entry {
    const char *op_id; /* no tab, newline or NUL; at most 512 bytes */
    const char *body;
    size_t bytes;
};

/* Operations of one deployment; borrowed. */
struct queue_batch {
    const char *tenant;
    const char *deployment;
    enum queue_priority priority;
    const struct queue_entry *entries;
    size_t count;
};

/* Make operations claimable. Those already released for this deployment are left alone, also
 * when they have ended since: `added` (may be NULL) counts the new ones. Errors: ERR_LIMIT over
 * max_queued (earlier entries stay released; retry_after_ms set), ERR_CANCELLED with retry
 * NEVER when the deployment was cancelled. */
must_check struct error *queue_release(struct queue *queue, const struct queue_batch *batch,
                                       size_t *added);

/* Release again those that are in no stream and not parked although they have no result: a key
 * was lost. Scans the tenant's streams, so call it rarely (no progress for a while, or at
 * take-over). `added` counts the repaired. */
must_check struct error *queue_repair(struct queue *queue, const struct queue_batch *batch,
                                      size_t *added);

/* Move at most `max` parked operations that are due to the ready streams. Claiming does this
 * too. Moves those due at the server's clock when now_ms is 0. */
must_check struct error *queue_wake_due(struct queue *queue, const char *tenant, int64_t now_ms,
                                        size_t max, size_t *moved);

/* Cancel a deployment: its ready and parked operations leave at once as results with state
 * "cancelled"; claimed ones learn it at their next renewal; nothing more can be released for
 * it. `removed` counts those that left. */
must_check struct error *queue_cancel(struct queue *queue, const char *tenant,
                                      const char *deployment, size_t *removed);

/* Wake a parked operation of any time now. `found` says whether it was parked. */
must_check struct error *queue_wake(struct queue *queue, const char *tenant, const char *op_id,
                                    bool *found);

struct queue_depth {
    uint64_t ready;   /* claimable, not claimed */
    uint64_t claimed; /* under a lease (maybe an expired one) */
    uint64_t parked;
    uint64_t results; /* reported, not yet acknowledged */
    uint64_t dead;
    uint64_t workers;           /* seen within three leases */
    int64_t oldest_eligible_ms; /* age of the oldest ready one, 0 when none */
    int64_t oldest_dead_ms;
};
/* Cost: O(log n); no key scan. */
must_check struct error *queue_depth(struct queue *queue, const char *tenant,
                                     struct queue_depth *depth);

/* One quarantined or failed operation, newest first in lists. */
struct queue_dead {
    char *stream_id;
    char *op_id;
    char *deployment;
    char *state; /* "failed", "quarantined" */
    char *detail;
    int64_t at_ms;
};
/* `dead` is an array of `count`; owner: caller, queue_dead_free(). */
must_check struct error *queue_dead_list(struct queue *queue, const char *tenant, size_t max,
                                         struct queue_dead **dead, size_t *count);
void queue_dead_free(struct queue_dead *dead, size_t count);

/* Back to ready with a clean delivery count, or out of the list. `done` says whether it was
 * still there. */
must_check struct error *queue_dead_retry(struct queue *queue, const char *tenant,
                                          const struct queue_dead *dead, bool *done);
must_check struct error *queue_dead_remove(struct queue *queue, const char *tenant,
                                           const struct queue_dead *dead, bool *done);

#endif
