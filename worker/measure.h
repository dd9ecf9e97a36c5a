/*
 * measure.h - the worker's metrics; private to worker/.
 */
#ifndef WORKER_MEASURE_H
#define WORKER_MEASURE_H

#include <stdint.h>

struct job;
struct worker;

/* A run of an operation has ended: "done", "failed", "cancelled", "retried", "parked",
 * "returned" or "abandoned". */
void measure_end(const struct job *job, const char *result);
void measure_claim(const char *tenant);
void measure_slots(const struct worker *worker);

/* A parked operation, and a lease another worker took. */
void measure_park(const char *tenant);
void measure_lease_lost(const char *tenant);

/* A call that a service throttled, or that was held back for its rate. */
void measure_throttled(const char *tenant, const char *service);
void measure_throttle_wait(const char *tenant, const char *service, uint64_t waited_ms);

#endif
