/*
 * events.h - what happens in a deployment, for those who watch.
 *
 * Each deployment has one capped stream of events; it expires a week after the last event.
 * Ids grow; a watcher continues after the last id it saw. See queue.h for errors.
 */
#ifndef COMMON_QUEUE_EVENTS_H
#define COMMON_QUEUE_EVENTS_H

#include "common/queue/queue.h"

struct event {
    const char *id;
    const char *type;
    const char *data; /* JSON text */
};

must_check struct error *event_append(struct queue *queue, const char *tenant,
                                      const char *deployment, const char *type,
                                      const char *json_text);

/* Several in order, in one step; `id` of the events is ignored. */
must_check struct error *events_append(struct queue *queue, const char *tenant,
                                       const char *deployment, const struct event *events,
                                       size_t count);

/* None is no error. Holds one connection while it waits. Errors: ERR_INVALID (`after` is no
 * id). Owner: caller, events_free(). */
struct event_source {
    const char *tenant;
    const char *deployment;
};
must_check struct error *events_read(struct queue *queue, const struct event_source *source,
                                     const struct queue_range *range, struct event **events,
                                     size_t *count);
void events_free(struct event *events);

#endif
