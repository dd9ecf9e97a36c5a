/*
 * open.h - the queue as the options say.
 */
#ifndef COMMON_QUEUE_OPEN_H
#define COMMON_QUEUE_OPEN_H

#include "common/program.h"
#include "common/queue/queue.h"

extern const struct option_table queue_option_table;

/* Open the connection and the queue on it. Owner of both: caller. Does not wait for Redis.
 * Errors: ERR_INVALID. */
must_check struct error *queue_open_options(const struct options *options, struct redis **redis,
                                            struct queue **queue);

/* Wait for Redis and check that it is fit for a queue; findings are logged as warnings. Suspends.
 * Errors: ERR_REDIS_DOWN, ERR_CREDENTIALS, ERR_UNSUPPORTED. */
must_check struct error *queue_check_redis(struct redis *redis, uint32_t wait_ms);

#endif
