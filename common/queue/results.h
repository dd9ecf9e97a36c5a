/*
 * results.h - what workers (and the queue itself) report of operations.
 *
 * A tenant has one stream of results and, by its leader lease, one reader at a time. The
 * reader remembers how far it read; an acknowledged result is deleted, one that was only read
 * is seen again by whoever begins at the start. So a reader that dies loses nothing: its
 * successor reads from the start. Acknowledge only after the state that contains the result
 * is stored. Part of queue.h; include that.
 */
#ifndef COMMON_QUEUE_RESULTS_H
#define COMMON_QUEUE_RESULTS_H

#include <stdint.h>

#include "common/error.h"

struct queue;

#define QUEUE_ID_BYTES 48 /* a stream id and its NUL */

struct queue_result {
    const char *stream_id;
    const char *op_id;
    const char *deployment;
    const char *state; /* "done", "failed", "cancelled", "quarantined" */
    const char *body;  /* what queue_finish() was given, NUL-terminated; "" from the queue */
    size_t bytes;
    const char *worker; /* the last consumer, "" when it was never claimed */
    const char *detail; /* of the queue: "cancelled while parked", "its worker died 3 times" */
    uint32_t deliveries;
};

/* Which part of a stream to read. */
struct queue_range {
    const char *after; /* NULL or "0": from the start */
    size_t max;        /* 0 = 1000 */
    uint32_t block_ms; /* wait that long for at least one; 0 = do not wait */
};

/* None is no error. The texts and the array are one block; owner: caller,
 * queue_results_free(). A reader that sees no progress should begin at the start again now and
 * then: what it finds there is what it has not acknowledged. */
must_check struct error *queue_results_read(struct queue *queue, const char *tenant,
                                            const struct queue_range *range,
                                            struct queue_result **results, size_t *count);
void queue_results_free(struct queue_result *results);

/* Delete results and the journals of their operations. Repeating it does nothing. */
must_check struct error *queue_results_ack(struct queue *queue, const char *tenant,
                                           const struct queue_result *results, size_t count);

#endif
