/*
 * deployments.h - the records of deployments, their submission, and the tenant's leader.
 *
 * Life of a deployment: submitted (record, index, idempotency key and place among the pending
 * ones, in one step) -> announced -> started (has its stack's slot) -> ended (slot freed in
 * the same step that stores the final status). Ended ones are kept up to deployments_max.
 * All JSON texts are opaque here. See queue.h for what every function may return.
 */
#ifndef COMMON_QUEUE_DEPLOYMENTS_H
#define COMMON_QUEUE_DEPLOYMENTS_H

#include "common/queue/queue.h"

struct deployment_submission {
    const char *tenant;
    const char *id;           /* sorts by time */
    const char *stack;        /* "<stack>/<environment>": the slot */
    const char *record;       /* JSON; its "status" is "queued" */
    const char *plan;         /* JSON */
    const char *document;     /* JSON; NULL = none */
    const char *idempotency;  /* key of the caller, NULL = none; kept for a day */
    const char *request_hash; /* what the key stands for */
    uint32_t max_pending;     /* of the tenant, 0 = no cap */
};

/* Store and announce. `id` is the deployment's id, which is an older one when the idempotency
 * key was used before (`is_new` false); owner: caller, free(). Errors: ERR_CONFLICT (retry
 * NEVER) when the key was used for another request, ERR_LIMIT over max_pending. */
must_check struct error *deployment_submit(struct queue *queue,
                                           const struct deployment_submission *submission,
                                           char **id, bool *is_new);

/* The deployment an idempotency key was used for; NULL in `id` when it was not. Owner: caller,
 * free(). Errors: ERR_CONFLICT (retry NEVER) when it was another request. */
must_check struct error *deployment_find(struct queue *queue, const char *tenant,
                                         const char *idempotency, const char *request_hash,
                                         char **id);

enum deployment_part { DEPLOYMENT_RECORD, DEPLOYMENT_PLAN, DEPLOYMENT_DOCUMENT };

/* The JSON text of a part, NULL in `text` when there is none. Owner: caller, free(). */
must_check struct error *deployment_read(struct queue *queue, const char *tenant, const char *id,
                                         enum deployment_part part, char **text);

struct deployment_change {
    const char *tenant;
    const char *id;
    const char *status;
    const char *record; /* JSON */
    uint64_t fence;     /* of the leader that writes; 0 = not checked */
};

/* Store the record. A status among succeeded, failed, cancelled, superseded ends the
 * deployment: it leaves the pending ones and frees its slot. Errors: ERR_LOCK_LOST (another
 * leader), ERR_NOT_FOUND, ERR_CONFLICT (retry NEVER) when it has ended with another status. */
must_check struct error *deployment_update(struct queue *queue,
                                           const struct deployment_change *change);

/* Take the stack's slot. `holder` is who has it now: the own id on success; owner: caller,
 * free(). A slot whose deployment has ended or is gone is free. */
must_check struct error *deployment_take_slot(struct queue *queue, const char *tenant,
                                              const char *id, char **holder);

struct deployment_item {
    char *id;
    char *status;
    char *stack;
    char *record; /* JSON */
};
/* The newest first, ended or not, those with an id below `before` (NULL: all). */
must_check struct error *deployments_list(struct queue *queue, const char *tenant,
                                          const char *before, size_t max,
                                          struct deployment_item **items, size_t *count);

/* All that have not ended, oldest first; also finds those whose announcement was lost. */
must_check struct error *deployments_pending(struct queue *queue, const char *tenant,
                                             struct deployment_item **items, size_t *count);
void deployment_items_free(struct deployment_item *items, size_t count);

/* Where each operation is. `detail` is the JSON text last given for it, "" when none. */
struct deployment_op {
    char *op_id;
    char *state;
    char *worker;
    char *detail;
    uint32_t deliveries;
};
must_check struct error *deployment_ops(struct queue *queue, const char *tenant,
                                        const char *deployment, struct deployment_op **ops,
                                        size_t *count);
void deployment_ops_free(struct deployment_op *ops, size_t count);

/* The state of one of them; NULL in `state` when the table does not know it. Owner: caller. */
must_check struct error *deployment_op_state(struct queue *queue, const char *tenant,
                                             const char *deployment, const char *op_id,
                                             char **state);

/* Forget the table of one that is no deployment: nothing else would. */
must_check struct error *deployment_ops_drop(struct queue *queue, const char *tenant,
                                             const char *deployment);

/* Record the state of operations that are not in the queue ("pending", "skipped" ...); those
 * that are or were in the queue keep theirs. `states` is one pair op id, state after another. */
must_check struct error *deployment_ops_set(struct queue *queue, const char *tenant,
                                            const char *deployment, const char *const *pairs,
                                            size_t pair_count);

/* --- announcements, of all tenants ------------------------------------------------------- */

struct queue_submission {
    char *stream_id;
    char *tenant;
    char *deployment;
};
/* New announcements, and those another scheduler read but did not acknowledge within
 * one lease. Waits up to block_ms for at least one. Owner: caller, queue_submissions_free(). */
must_check struct error *queue_submission_read(struct queue *queue, const char *consumer,
                                               uint32_t block_ms,
                                               struct queue_submission **submissions,
                                               size_t *count);
void queue_submissions_free(struct queue_submission *submissions, size_t count);
must_check struct error *queue_submission_ack(struct queue *queue, const char *stream_id);

/* Announce once more (a sweep found a pending deployment nobody works on). */
must_check struct error *queue_submission_add(struct queue *queue, const char *tenant,
                                              const char *deployment);

/* --- the tenant's leader ------------------------------------------------------------------ */

/* Become or stay the leader for ttl_ms. `fence` grows with each change of leader. Errors:
 * ERR_LOCK_HELD naming the owner. */
must_check struct error *leader_acquire(struct queue *queue, const char *tenant, const char *owner,
                                        uint32_t ttl_ms, uint64_t *fence);

/* Errors: ERR_LOCK_LOST when the lease ran out or someone else has it. */
must_check struct error *leader_renew(struct queue *queue, const char *tenant, const char *owner,
                                      uint64_t fence, uint32_t ttl_ms);
must_check struct error *leader_release(struct queue *queue, const char *tenant, const char *owner,
                                        uint64_t fence);

/* The present leader, NULL in `owner` when there is none. Owner: caller, free(). */
must_check struct error *leader_read(struct queue *queue, const char *tenant, char **owner);

#endif
