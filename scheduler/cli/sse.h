/*
 * sse.h - server-sent events taken out of the bytes of a stream (WHATWG HTML, "Server-sent
 * events"): lines end with LF, CR or both, an empty line ends an event, comments are skipped.
 */
#ifndef SCHEDULER_CLI_SSE_H
#define SCHEDULER_CLI_SSE_H

#include <stdbool.h>

#include "common/buf.h"

struct sse_event {
    const char *id;   /* "" when the event has none */
    const char *type; /* "message" when it says nothing else */
    const char *data;
};

struct sse {
    struct buf line, id, type, data;
    bool has_data;
    bool after_cr; /* a LF that follows belongs to the line before */
};

/* Return an error to stop. */
typedef struct error *sse_on_event(void *arg, const struct sse_event *event);

void sse_init(struct sse *sse);
void sse_fini(struct sse *sse);

/* Forget what was begun: the connection is another one. */
void sse_reset(struct sse *sse);

/* Take bytes in; each event that is complete is given to `on_event`. Errors: those of
 * `on_event`, the bytes behind its event are then lost. */
must_check struct error *sse_take(struct sse *sse, const char *bytes, size_t count,
                                  sse_on_event *on_event, void *arg);

#endif
