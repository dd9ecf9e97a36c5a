/*
 * watch.h - the fibers that look after leases, deadlines and presence; private to worker/.
 *
 * Watching never waits for anything but its tick, so that neither a provider nor Redis can
 * hold it up: it stops a job whose lease or lock is not surely its own any more, or whose time
 * is up. Renewing and beating talk to Redis, each in a fiber of its own.
 */
#ifndef WORKER_WATCH_H
#define WORKER_WATCH_H

#include "common/error.h"

struct job;
struct worker;

/* Start the three; end them with watch_stop(), also after an error. Errors: ERR_LIMIT. */
must_check struct error *watch_start(struct worker *worker);
void watch_stop(struct worker *worker); /* suspends */

/* Ask the queue whether the job's lease is its own, and restart it. Suspends. Errors: those of
 * job_may_go_on() and ERR_REDIS_DOWN. */
must_check struct error *watch_confirm(struct job *job);

#endif
