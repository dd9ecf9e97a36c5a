/*
 * receiver.h - letting a service call a function, or send into a queue or a topic, on behalf of
 * one thing of its own. Other receivers are reached by a role. Private to the kinds.
 */
#ifndef PROVIDERS_AWS_KINDS_RECEIVER_H
#define PROVIDERS_AWS_KINDS_RECEIVER_H

#include "providers/kind_tools.h"

/* Who sends: `service` ("events.amazonaws.com") on behalf of `arn`. */
struct sender {
    const char *service;
    const char *arn;
};

/* The policy of the receiver at `arn` holds a statement for the sender, or none. A receiver that
 * is gone is fine when it is to hold none; one that has no policy of its own is left alone.
 * Suspends. */
must_check struct error *receiver_change(struct kind_call *call, const struct sender *sender,
                                         const char *arn, bool allow);

#endif
