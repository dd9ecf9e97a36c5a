/*
 * report.h - how a job ends in the queue; private to worker/.
 */
#ifndef WORKER_REPORT_H
#define WORKER_REPORT_H

#include "worker/job.h"

/* Say that the operation runs: in the status table and to those who watch. Suspends. */
void report_started(struct job *job);

/* Finish, park, hand back or abandon, as the error and the journal say; keeps trying while
 * Redis is away, until the lease is somebody else's. Consumes `err` (NULL = done). Suspends. */
void report_end(struct job *job, const struct kind_call *call, struct error *err);

/* The body cannot be read: fail it. Consumes `err`. Suspends. */
void report_undecodable(struct job *job, struct error *err);

#endif
