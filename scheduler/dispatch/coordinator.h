/*
 * coordinator.h - a scheduler's share in the deployments of all tenants.
 *
 * Listens for submissions, becomes the leader of tenants that have work and no leader, and
 * looks every few seconds for tenants whose leader is gone. Any number of schedulers may run.
 */
#ifndef SCHEDULER_DISPATCH_COORDINATOR_H
#define SCHEDULER_DISPATCH_COORDINATOR_H

#include <jansson.h>

#include "common/error.h"
#include "scheduler/dispatch/run.h"

struct coordinator;

struct coordinator_options {
    struct run_env env;            /* state_interval_ms 0 = 1000, leader_ms 0 = 10000 */
    uint32_t sweep_ms;             /* 0 = 5000 */
    json_t *(*tenants)(void *arg); /* array of all tenant ids; owner: caller; env.arg is passed */
};

/* Start the fibers. All of `options` is copied, what it points to is borrowed. Owner: caller. */
must_check struct error *coordinator_new(const struct coordinator_options *options,
                                         struct coordinator **out);

/* Leave all deployments where they are, give leases and locks back, free. Suspends. NULL is
 * fine. */
void coordinator_free(struct coordinator *coordinator);

#endif
