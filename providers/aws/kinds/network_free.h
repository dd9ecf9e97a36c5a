/*
 * network_free.h - removing what network interfaces may still use; what else stands in the way.
 *
 * AWS refuses to delete a subnet, a security group or a VPC while something stands in it, without
 * saying what. Interfaces of functions and load balancers go minutes after their owners: they are
 * waited for, and people are told whose they are.
 */
#ifndef PROVIDERS_AWS_KINDS_NETWORK_FREE_H
#define PROVIDERS_AWS_KINDS_NETWORK_FREE_H

#include "providers/aws/kinds/part.h"

/* part_remove() that waits out DependencyViolation. `filter` is how interfaces of it are found:
 * "subnet-id", "group-id", "vpc-id"; its id is at part->arn. Suspends. Errors: ERR_TIMEOUT naming
 * who uses it; ERR_PRECONDITION for a VPC that holds things of others. */
must_check struct error *network_free_part(struct part_work *work, const char *filter);

/* Wait until nobody has a network interface in the VPC but its own NAT gateways and endpoints:
 * before any of it is taken away. Suspends. Errors: ERR_TIMEOUT naming who is in it. */
must_check struct error *network_wait_empty(struct kind_call *call, const char *vpc_id);

/* A wait that ran out says who uses the thing of this id. Takes `err`. Suspends. */
must_check struct error *network_name_users(struct kind_call *call, struct error *err,
                                            const char *filter, const char *id);

/* Which of the account's quotas stands in the way, when one does. Takes `err`. */
must_check struct error *network_name_quota(struct error *err);

/* For the checks of waits: DependencyViolation is not done yet, no error is done. Takes `err`. */
must_check struct error *network_passes(struct error *err, bool *done);

#endif
