/*
 * lead.h - being the one scheduler that works for a tenant.
 *
 * Life: lead_new with the leader's lease just taken; a fiber renews it, starts a run for each
 * deployment that has not ended and hands results to the runs; it gives the lease back when
 * there has been nothing to do for a while. When the lease goes to someone else, the runs are
 * left to them.
 */
#ifndef SCHEDULER_DISPATCH_LEAD_H
#define SCHEDULER_DISPATCH_LEAD_H

#include "common/error.h"
#include "scheduler/dispatch/run.h"

struct lead;

/* `fence` is of the lease. `env` and is borrowed. Owner: caller. Errors: ERR_LIMIT. */
must_check struct error *lead_new(const struct run_env *env, const char *tenant, uint64_t fence,
                                  struct lead **out);

/* There may be a new deployment. */
void lead_wake(struct lead *lead);

/* Leave: the runs stop where they are, locks and lease are given back. */
void lead_leave(struct lead *lead);
bool lead_has_ended(const struct lead *lead);
void lead_free(struct lead *lead); /* waits for its fibers; suspends; NULL is fine */

const char *lead_tenant(const struct lead *lead);

#endif
