/*
 * claim.h - a worker's lease on one operation.
 *
 * Life: claimed -> renewed while it runs -> ended by exactly one of finish, park, hand back;
 * or lost, when it was not renewed for lease_ms and another worker took it. Every move checks
 * that the lease is still this one (stream entry, consumer and lease number) in the script
 * that makes the move: with a lost lease nothing happens and the error is ERR_LEASE_LOST. In a
 * cancelled fiber a move may or may not happen: shield it (fiber.h).
 * Part of queue.h; include that.
 */
#ifndef COMMON_QUEUE_CLAIM_H
#define COMMON_QUEUE_CLAIM_H

#include <jansson.h>
#include <stdint.h>

#include "common/error.h"

struct queue;

struct queue_claim {
    const char *tenant; /* these live as long as the claim */
    const char *op_id;
    const char *deployment;
    const char *consumer;
    const char *body; /* NUL-terminated */
    size_t bytes;
    uint32_t deliveries; /* this one and those whose worker died */
    uint64_t fence;      /* the lease number of the entry; grows with each take-over */
    bool is_resumed;     /* delivered before in any way: there may be a journal */
    bool cancelled;      /* set by claim and renew: the deployment was cancelled */
    bool lost;           /* set by renew and by a refused move */
    const char *lost_to; /* the worker that has it now, "" when it is gone; set with lost */
    const char *stream_id;
    int priority;       /* enum queue_priority */
    int64_t claimed_ms; /* monotonic */
    char *lost_to_text;
};

struct queue_want {
    const char *consumer; /* names the worker; unique among the living */
    const char *const *tenants;
    size_t tenant_count;
    size_t max;
    uint32_t block_ms; /* wait that long for at least one; 0 = do not wait */
};

/* Claim up to `max` operations of the tenants, in turn and by priority; operations whose
 * lease ran out come first (those that have used up their deliveries are put aside instead:
 * quarantined, with a result that says so). None is no error. `claims` is an array of *count
 * claims; owner: caller: free() the array, and end each claim with queue_claim_free() after
 * its last move. Cancelling the fiber loses nothing: the call then ends with ERR_CANCELLED, or
 * with what it had claimed already. */
must_check struct error *queue_claim(struct queue *queue, const struct queue_want *want,
                                     struct queue_claim ***claims, size_t *count);
void queue_claim_free(struct queue_claim *claim); /* frees memory only; NULL is fine */

/* Restart the lease of all, and look for cancellation; call every lease_ms/3 from a fiber that
 * nothing else can hold up. Sets lost, lost_to and cancelled; a lost claim is no error. Never
 * takes a lease from another worker. */
must_check struct error *queue_renew(struct queue *queue, struct queue_claim *const *claims,
                                     size_t count);

struct queue_finish {
    struct queue_claim *claim;
    const char *state; /* "done", "failed", "cancelled" */
    const char *body;  /* the result, opaque */
    size_t bytes;
    const char *detail;  /* JSON text for the status table, see deployments.h; NULL = "" */
    struct error *error; /* out, of the array call: ERR_LEASE_LOST or NULL; owner: caller */
};

/* End the operation and publish its result, in one step. A failed one also goes to the dead
 * list. Errors: ERR_LEASE_LOST. The array form: claims of any tenants; per-item errors are in
 * the items, the returned error means that items without an error may not have been tried. */
must_check struct error *queue_finish(struct queue *queue, const struct queue_finish *finish);
must_check struct error *queue_finish_all(struct queue *queue, struct queue_finish *finishes,
                                          size_t count);

/* Give the lease up until the wall clock `wake_at_ms`; `detail` as above. Does not count as a
 * delivery. Errors: ERR_LEASE_LOST; ERR_CANCELLED (retry NEVER) when the deployment was
 * cancelled: the lease stays, finish it instead. */
must_check struct error *queue_park(struct queue *queue, struct queue_claim *claim,
                                    int64_t wake_at_ms, const char *detail);

/* Hand back at once, e.g. when draining; not counted as a delivery. Errors: ERR_LEASE_LOST. */
must_check struct error *queue_return(struct queue *queue, struct queue_claim *claim);

/* Show the operation as running, with `detail` (JSON text: worker, started_at, note ...).
 * Errors: ERR_LEASE_LOST. */
must_check struct error *queue_note(struct queue *queue, struct queue_claim *claim,
                                    const char *detail);

/* The journal of an operation: named steps, each one JSON text; kept until the operation's
 * result is acknowledged. Read gives an object step -> value, empty when there is none.
 * Errors: ERR_PARSE. Owner of `journal`: caller. */
must_check struct error *queue_journal_read(struct queue *queue, const char *tenant,
                                            const char *op_id, json_t **journal);

/* Returns when the step is stored (and replicated and on disk as the options say).
 * Errors: ERR_LEASE_LOST; ERR_REDIS_DOWN with effect UNKNOWN: not known to be durable. */
must_check struct error *queue_journal_write(struct queue *queue, struct queue_claim *claim,
                                             const char *step, const char *json_text);

#endif
