/*
 * rules.h - rules over a kind's spec that a table of fields cannot say. For rules/ only.
 *
 * A rule sees a sound spec: every field has its type and bounds, defaults are in. Texts may
 * hold references, whose values are not known yet: rules pass over those.
 */
#ifndef SCHEDULER_STACK_RULES_RULES_H
#define SCHEDULER_STACK_RULES_RULES_H

#include "common/json.h"
#include "scheduler/stack/reader.h"
#include "scheduler/stack/rules/forms.h"

struct rule_call {
    struct reader *reader;
    const struct component *component;
    json_t *spec;
};

/* Report at `field`, a dotted path within the spec with [n] for list elements. */
void rule_error(struct rule_call *call, const char *field, const char *hint, const char *fmt, ...)
    printf_like(4, 5);
void rule_warning(struct rule_call *call, const char *field, const char *hint, const char *fmt, ...)
    printf_like(4, 5);

/* "lifecycle[2].id" from a list's name, index and rest (may be ""). In a static buffer. */
const char *rule_field(const char *list, size_t index, const char *rest);

/* The text at a dotted path, when it is there and holds no reference; else NULL. */
const char *rule_text(const json_t *value, const char *path);
bool rule_is_true(const json_t *value, const char *path);
bool rule_has(const json_t *value, const char *path);

/* Reports every element of `list` whose `key` text an earlier one has too. */
void rule_unique(struct rule_call *call, const char *list, const char *key);

/* The component that `text` refers to as a whole; NULL when it is no such reference or that
 * component is not sound. */
const struct component *rule_target(struct rule_call *call, const char *text);

/* Reports a component at `path` whose kind is none of the (up to two) that may be there. */
void rule_target_kind(struct rule_call *call, const char *path, const char *kind,
                      const char *other);

/* The stack's region; NULL when it is not known yet. */
const char *rule_region(const struct rule_call *call);

/* Reports `low` when both are there as numbers and it is more than `high`. */
void rule_ordered(struct rule_call *call, const char *low, const char *high);

/* SNS: what a subscription gets, and how deliveries are tried again; JSON texts. */
void rule_filter_policy(struct rule_call *call, size_t index, const char *text);
void rule_delivery_policy(struct rule_call *call, const char *text);

/* Has the service a target group of its own, whose health check its probes are? */
bool rules_asks_itself(const json_t *spec);

/* A function: of kind Lambda, or a MicroService on platform lambda. */
bool rule_is_function(const struct component *component);

/* What holds for every kind that runs a container: where, its image, its variables, volumes. */
void rules_container(struct rule_call *call);
void rules_fargate_size(struct rule_call *call); /* its resources.cpu and .memory */
void rules_target_group(struct rule_call *call); /* a MicroService behind a load balancer */

/* Rules of a security group at a dotted path of the spec, such as "ingress". */
void rule_group_rules(struct rule_call *call, const char *list, bool is_ingress);

/* The tags of any kind. */
void rules_tags(struct rule_call *call);

/* The rules of each kind. */
void rules_alarm(struct rule_call *call);
void rules_alb(struct rule_call *call);
void rules_any(struct rule_call *call);
void rules_api_gateway(struct rule_call *call);
void rules_cloud_front(struct rule_call *call);
void rules_cron_job(struct rule_call *call);
void rules_documentdb(struct rule_call *call);
void rules_dynamodb(struct rule_call *call);
void rules_ebs(struct rule_call *call);
void rules_ec2_instance(struct rule_call *call);
void rules_efs(struct rule_call *call);
void rules_elasticache_memcached(struct rule_call *call);
void rules_elasticache_redis(struct rule_call *call);
void rules_event_bridge(struct rule_call *call);
void rules_iam_role(struct rule_call *call);
void rules_kafka(struct rule_call *call);
void rules_lambda(struct rule_call *call);
void rules_log_group(struct rule_call *call);
void rules_memorydb(struct rule_call *call);
void rules_micro_service(struct rule_call *call);
void rules_msk(struct rule_call *call);
void rules_nlb(struct rule_call *call);
void rules_rds(struct rule_call *call);
void rules_s3(struct rule_call *call);
void rules_secret(struct rule_call *call);
void rules_security_group(struct rule_call *call);
void rules_sns(struct rule_call *call);
void rules_sqs(struct rule_call *call);
void rules_vpc(struct rule_call *call);
void rules_worker(struct rule_call *call);

#endif
