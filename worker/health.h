/*
 * health.h - the worker's small HTTP server: /healthz, /readyz, /metrics.
 *
 * Ready means that the connection which consumes the queue is up: a worker that lost it must
 * not look well.
 */
#ifndef WORKER_HEALTH_H
#define WORKER_HEALTH_H

#include "common/error.h"

struct httpd;
struct queue;
struct worker;

struct health {
    struct worker *worker; /* borrowed */
    struct queue *queue;   /* borrowed */
};

/* Listen on `listen` ("127.0.0.1:0"); `port_file` may be NULL. `health` lives as long as the
 * server. Owner of `out`: caller, httpd_stop(). Errors: ERR_INVALID, ERR_IO. */
must_check struct error *health_start(struct health *health, const char *listen,
                                      const char *port_file, struct httpd **out);

#endif
