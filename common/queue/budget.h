/*
 * budget.h - how fast a service may be called, found out and shared by all workers.
 *
 * A budget belongs to an account, a region, a service and an action, and to that service as a
 * whole. There is none until the service throttles a call. Then it holds a rate, adapted as
 * AWS's adaptive retry mode does (the rate falls to 85 % of what was reached when a call was
 * throttled, comes back to it within 10 s, then probes upwards by 1 % a second), and tokens
 * that trickle in at that rate. Tenants that want more than there is take turns by start-time
 * fair queueing (Goyal, Vin, Cheng, 1996): shares follow their weights, and what one does not
 * want the others get. A budget nobody used for ten minutes is forgotten. The clock is the
 * server's. See queue.h for errors; all functions suspend.
 */
#ifndef COMMON_QUEUE_BUDGET_H
#define COMMON_QUEUE_BUDGET_H

#include "common/queue/queue.h"

struct budget_key {
    const char *account; /* no braces in any of them */
    const char *region;
    const char *service;
    const char *action;
};

struct budget_grant {
    bool is_limited;  /* there is a budget; else everything is granted */
    uint32_t granted; /* calls that may start now */
    uint32_t wait_ms; /* until asking for the rest makes sense */
};

/* Ask for calls in the name of a tenant. */
struct budget_want {
    const char *tenant;
    uint32_t weight; /* of the tenant's share, at least 1 */
    uint32_t calls;
};
must_check struct error *budget_take(struct queue *queue, const struct budget_key *key,
                                     const struct budget_want *want, struct budget_grant *grant);

/* A call was throttled. How many calls of this action, and of this service, the caller itself
 * got through in the last second is where a new budget begins. A service whose actions are
 * throttled side by side gets a budget as a whole. */
must_check struct error *budget_throttled(struct queue *queue, const struct budget_key *key,
                                          uint32_t action_per_second, uint32_t service_per_second);

#endif
