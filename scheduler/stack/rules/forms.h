/*
 * forms.h - checks of texts that kinds share: addresses, ARNs, schedules, windows, policies.
 * For rules/ only; included by rules.h.
 *
 * Every check takes the text as the spec has it and reports at `field`. NULL and texts with
 * references pass: their value is not known yet.
 */
#ifndef SCHEDULER_STACK_RULES_FORMS_H
#define SCHEDULER_STACK_RULES_FORMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

struct rule_call;

/* --- addresses (cidr.c) --- */

/* A range with no bit set behind its prefix; an IPv4 prefix has low to high bits (0 and 32: any).
 * False when something was reported. */
bool rule_cidr(struct rule_call *call, const char *field, const char *text, unsigned low,
               unsigned high);

/* Of two sound ranges; false when one is none, or when they are of different families. */
bool rule_cidr_contains(const char *outer, const char *inner);

/* Every address there is: 0.0.0.0/0, ::/0. */
bool rule_cidr_is_everyone(const char *text);

/* What nobody should offer to everyone: "SSH" and the like when ports `from` to `to` hold such a
 * port, or when `protocol` is all ("-1", "all"); else NULL. */
const char *rule_sensitive_port(const char *protocol, int64_t from, int64_t to);

/* --- ARNs (arn.c) --- */

/* An ARN of `service` ("sqs"; NULL: of any) whose resource begins with `resource` ("role/";
 * NULL: with anything), with region and account where the service has them. */
bool rule_arn(struct rule_call *call, const char *field, const char *text, const char *service,
              const char *resource);

/* The ARN's region must be `region`; `why` goes on the message: "which CloudFront needs". */
void rule_arn_region(struct rule_call *call, const char *field, const char *text,
                     const char *region, const char *why);

/* The spec's text at `path` names a key: its id, alias/NAME, or the ARN of either. */
void rule_kms_key(struct rule_call *call, const char *path);

/* --- times (schedule.c, windows.c) --- */

enum rule_scheduler {
    SCHEDULE_OF_RULE,      /* EventBridge rules: rate(), cron() */
    SCHEDULE_OF_SCHEDULER, /* EventBridge Scheduler: at() as well */
};

void rule_schedule(struct rule_call *call, const char *field, const char *text,
                   enum rule_scheduler scheduler);

/* A daily window "hh:mm-hh:mm" and a weekly one "ddd:hh:mm-ddd:hh:mm" at two paths of the spec
 * (NULL or absent: none): of at least `least_minutes`, and not overlapping. */
void rule_windows(struct rule_call *call, const char *daily, const char *weekly, int least_minutes);

/* --- what matches (matches.c) --- */

/* An event pattern of EventBridge, as a JSON field has it: text. */
void rule_event_pattern(struct rule_call *call, const char *field, const char *text);

/* One value of a list: when it is an object, its members are operators. `whose`: "a filter".
 * False when something was reported. */
bool rule_match_operator(struct rule_call *call, const char *field, const json_t *value,
                         const char *whose);

/* --- policies (policy.c) --- */

enum rule_policy {
    POLICY_OF_IDENTITY, /* of a role or user: resources, no principal */
    POLICY_OF_RESOURCE, /* of a queue, bucket, key: a principal */
    POLICY_OF_TRUST,    /* who may take a role: a principal, sts actions, no resource */
};

/* A policy document as a JSON field has it: text. `most` characters, 0: any. */
void rule_policy(struct rule_call *call, const char *field, const char *text, enum rule_policy use,
                 size_t most);

/* "s3:GetObject", "s3:*", "*". */
bool rule_is_action(const char *text);

/* The text of a JSON field; NULL where its value is not known yet. Owner: caller. */
json_t *rule_json(const char *text);

#endif
