/*
 * presence.h - which workers are alive.
 *
 * A worker beats every few seconds for each of its tenants. One that was silent for a day is
 * forgotten, with its place in the consumer groups unless it still holds a lease there. The
 * clock is the server's. See queue.h for errors.
 */
#ifndef COMMON_QUEUE_PRESENCE_H
#define COMMON_QUEUE_PRESENCE_H

#include "common/queue/queue.h"

struct presence_worker {
    char *id;
    char *info;           /* JSON text as given by the worker */
    int64_t last_beat_ms; /* wall clock */
    int64_t age_ms;       /* since then */
};

must_check struct error *presence_beat(struct queue *queue, const char *tenant, const char *worker,
                                       const char *info);

/* Leave at once, at the end of a drain. */
must_check struct error *presence_leave(struct queue *queue, const char *tenant,
                                        const char *worker);

/* Those that beat within `within_ms`, by id. Owner: caller, presence_free(). */
must_check struct error *presence_list(struct queue *queue, const char *tenant, uint32_t within_ms,
                                       struct presence_worker **workers, size_t *count);
void presence_free(struct presence_worker *workers, size_t count);

#endif
