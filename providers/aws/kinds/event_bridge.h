/*
 * event_bridge.h - what the parts of an EventBridge rule know of each other. Private to the
 * EventBridge kind. All suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_EVENT_BRIDGE_H
#define PROVIDERS_AWS_KINDS_EVENT_BRIDGE_H

#include "providers/kind_tools.h"

/* A rule on its bus. */
struct event_rule {
    const char *name;
    const char *bus;
    char *arn;    /* follows from the names */
    json_t *spec; /* what its targets are to be; NULL: none */
    json_t *live; /* its targets as the service has them */
};

/* event_bus.c: a bus with a name of its own is shared by the rules of a stack: whoever comes
 * first makes it, whoever leaves last removes it. One that is somebody else's is only used. */
must_check struct error *event_bus_ensure(struct kind_call *call, const char *name);
must_check struct error *event_bus_leave(struct kind_call *call, const char *name);

/* event_targets.c: rule->live is what the rule has now. */
must_check struct error *event_targets_find(struct kind_call *call, struct event_rule *rule);
must_check struct error *event_targets_sync(struct kind_call *call, struct event_rule *rule);
must_check struct error *event_targets_remove(struct kind_call *call, struct event_rule *rule);

/* event_grants.c: receivers let the rule send; those that it had before (`live` and what was
 * applied last) and has no more do not. */
must_check struct error *event_grants_give(struct kind_call *call, struct event_rule *rule);
must_check struct error *event_grants_take(struct kind_call *call, struct event_rule *rule);

#endif
