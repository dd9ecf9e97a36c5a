/*
 * sns_subscriptions.h - a topic's subscriptions; private to the SNS kind.
 *
 * A subscription is known by its protocol and endpoint; subscribing again answers with the one
 * that is there. Email and HTTP ones stay pending until the receiver confirms: that is told,
 * and no failure.
 */
#ifndef PROVIDERS_AWS_KINDS_SNS_SUBSCRIPTIONS_H
#define PROVIDERS_AWS_KINDS_SNS_SUBSCRIPTIONS_H

#include "providers/kind_tools.h"

/* Make those of the spec, change their filter policies, end those that only the applied spec
 * has. Suspends. */
must_check struct error *sns_subscribe_all(struct kind_call *call, const char *topic_arn);

/* Before the topic goes: end the confirmed ones, take the topic's rights on queues and functions
 * back. Suspends. */
must_check struct error *sns_unsubscribe_all(struct kind_call *call, const char *topic_arn);

#endif
