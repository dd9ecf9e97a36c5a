/*
 * loadbalancer.h - what the parts of an ALB or NLB know of each other. Private to these kinds.
 *
 * A listener is found by its port, its rules by their priority, a target group by its name, which
 * carries what cannot be changed: another port or protocol makes another group, to which the
 * listeners are moved before the old one goes.
 */
#ifndef PROVIDERS_AWS_KINDS_LOADBALANCER_H
#define PROVIDERS_AWS_KINDS_LOADBALANCER_H

#include "providers/aws/kinds/network.h"
#include "providers/aws/kinds/part.h"

struct loadbalancer {
    struct kind_call *call;
    struct part_work work; /* the balancer itself */
    bool is_network;
    struct network network;
    json_t *groups;    /* ids of its security groups; NULL: none */
    json_t *targets;   /* name of a target group in the spec -> ARN */
    json_t *listeners; /* port -> ARN */
};

/* --- loadbalancer_config.c: what a spec says. No cloud calls; results are the caller's. --- */

/* An attribute is a list: the value wanted, the service's own default. */
json_t *loadbalancer_attributes(json_t *spec, bool is_network);
json_t *loadbalancer_group_attributes(json_t *group, bool is_network);

/* The physical name of a target group, and what the names of all groups of the balancer begin
 * with. */
char *loadbalancer_group_name(const char *balancer, json_t *group, bool is_network);
char *loadbalancer_group_prefix(const char *balancer);

/* Members of CreateTargetGroup that are fixed; those that ModifyTargetGroup can change. */
json_t *loadbalancer_group_params(json_t *group, bool is_network);
json_t *loadbalancer_health_check(json_t *group, bool is_network);

/* Parameters of CreateListener and CreateRule without their balancer or listener, and tags.
 * Errors: ERR_INVALID for an unknown target. */
must_check struct error *loadbalancer_listener(const struct loadbalancer *balancer,
                                               json_t *listener, json_t **out);
must_check struct error *loadbalancer_rule(const struct loadbalancer *balancer, json_t *rule,
                                           json_t **out);

bool loadbalancer_is_secure(json_t *listener);
bool loadbalancer_is_lambda(json_t *group);

/* Who may come in: IpPermissions for the listeners. */
json_t *loadbalancer_permissions(json_t *spec, const char *vpc_cidr);

/* The address of the first listener; NULL: none. */
char *loadbalancer_url(json_t *spec, const char *host, bool is_network);

/* --- the parts; everything below suspends --- */

/* loadbalancer_groups.c: target groups and what is registered in them. */
must_check struct error *loadbalancer_ensure_groups(struct loadbalancer *balancer);
must_check struct error *loadbalancer_read_groups(struct loadbalancer *balancer, json_t *spec);
/* Those of the component that `spec` (NULL: none) does not have. */
must_check struct error *loadbalancer_remove_groups(struct loadbalancer *balancer, json_t *spec);

/* loadbalancer_listeners.c, loadbalancer_rules.c */
must_check struct error *loadbalancer_sync_listeners(struct loadbalancer *balancer);
must_check struct error *loadbalancer_read_listeners(struct loadbalancer *balancer);
must_check struct error *loadbalancer_sync_rules(struct loadbalancer *balancer, json_t *listener,
                                                 const char *arn);

/* loadbalancer_tags.c: tags by ARN, {arn: {name: value}}, owner: caller; and bring those of one
 * to the component's. */
must_check struct error *loadbalancer_tags(struct kind_call *call, json_t *arns, json_t **out);
must_check struct error *loadbalancer_retag(struct kind_call *call, const char *arn,
                                            const char *step, json_t *found);
extern const struct tag_api loadbalancer_tag_api;

/* Attributes of the balancer or a target group: `read` and `modify` are operations, `id` the
 * member that takes `arn`. Changes those that differ from `wanted` (consumed). */
struct loadbalancer_settings {
    const char *read, *modify, *id, *arn;
};
must_check struct error *loadbalancer_set(struct part_work *work,
                                          const struct loadbalancer_settings *of, json_t *wanted);

#endif
