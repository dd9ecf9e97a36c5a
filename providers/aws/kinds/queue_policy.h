/*
 * queue_policy.h - letting another service send into an SQS queue or an SNS topic.
 *
 * A queue, and a topic, has one policy document that several components may have statements in;
 * each statement is found by its id. Changes are read-modify-write, checked by reading again.
 */
#ifndef PROVIDERS_AWS_KINDS_QUEUE_POLICY_H
#define PROVIDERS_AWS_KINDS_QUEUE_POLICY_H

#include "providers/kind_tools.h"

/* Who may send: `service` ("sns.amazonaws.com") on behalf of `source_arn`. */
struct queue_grant {
    const char *queue_arn; /* or a topic's */
    const char *service;
    const char *source_arn;
};

/* The policy holds the grant. `step` names the calls in the journal. Suspends. */
must_check struct error *queue_policy_allow(struct kind_call *call, const char *step,
                                            const struct queue_grant *grant);

/* The policy does not hold it; a queue or topic that is gone is fine. Suspends. */
must_check struct error *queue_policy_revoke(struct kind_call *call, const char *step,
                                             const struct queue_grant *grant);

#endif
