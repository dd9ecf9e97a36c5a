/*
 * stacks.h - the stacks of a tenant, as the state store knows them.
 */
#ifndef SCHEDULER_API_STACKS_H
#define SCHEDULER_API_STACKS_H

#include "scheduler/api/routes.h"

/* How many stacks with another name than `stack` the tenant has, its network's aside. Suspends. */
must_check struct error *stacks_count_others(struct call *call, const char *stack, size_t *count);

/* Their names into `names` (an object) that have resources in this VPC of the tenant. Suspends. */
must_check struct error *stacks_in_network(struct call *call, const char *vpc_id, json_t *names);

#endif
