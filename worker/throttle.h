/*
 * throttle.h - calls to AWS at the pace its services take them; private to worker/.
 *
 * Each action of a service has a line of its own. As long as nobody was throttled calls go at
 * once, few at a time at first and one more with each round of successes, so that a low limit is
 * found with few calls wasted. Once a service throttles, calls wait for tokens from the budget that
 * all workers share (common/queue/budget.h), asked for in one go for all that wait. Without
 * Redis calls are not held back: the client's own retries remain.
 */
#ifndef WORKER_THROTTLE_H
#define WORKER_THROTTLE_H

#include "common/error.h"
#include "common/queue/queue.h"
#include "providers/aws/aws.h"

struct throttle;
struct throttle_gate;

/* How it went for the fiber that called; called after each try. Does not suspend. */
typedef void throttle_tell(void *arg, bool throttled, uint64_t waited_ms);

/* `queue` is borrowed. Owner: caller. */
struct throttle *throttle_new(struct queue *queue, throttle_tell *tell, void *arg);
void throttle_free(struct throttle *throttle); /* after all sessions that use its gates */

/* The gate for the calls of one tenant in one region, in one role (NULL: none): always the same
 * one. Lives as long as the throttle. */
struct throttle_gate *throttle_gate(struct throttle *throttle, const char *tenant,
                                    const char *region, const char *role);
const struct aws_gate *throttle_aws_gate(struct throttle_gate *gate);

/* Until the account is known, calls are not held back by budgets. Copies. */
void throttle_set_account(struct throttle_gate *gate, const char *account, uint32_t weight);

#endif
