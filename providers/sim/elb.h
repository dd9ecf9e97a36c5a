/*
 * elb.h - what the files of ELBv2 share. Collections balancers, targets (groups), listeners and
 * rules, each by ARN; "~attributes" holds what the attribute operations show.
 */
#ifndef PROVIDERS_SIM_ELB_H
#define PROVIDERS_SIM_ELB_H

#include "providers/sim/call.h"

/* One by its ARN. NULL: sim_fail() was called. */
json_t *elb_balancer(struct sim_call *call, const char *arn);
json_t *elb_target_group(struct sim_call *call, const char *arn);
json_t *elb_listener(struct sim_call *call, const char *arn);

/* Set each target group's LoadBalancerArns from the listeners and rules there are. */
void elb_link_groups(struct sim_call *call);

/* Delete the listener's rules with it. */
void elb_drop_listener(struct sim_call *call, const char *arn);

/* Show or change {Key, Value} lists of "~attributes". */
bool elb_attributes(struct sim_call *call, json_t *resource);

/* List what is asked for by ARN or name; an unknown one is an error. */
struct elb_list {
    const char *collection;
    const char *arns; /* input members, NULL = none */
    const char *names;
    const char *name; /* member with the name */
    const char *list; /* output */
    const char *missing;
};
bool elb_describe(struct sim_call *call, const struct elb_list *kind);

#endif
