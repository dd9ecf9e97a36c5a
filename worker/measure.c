#include "worker/measure.h"

#include "common/clock.h"
#include "common/metrics.h"
#include "worker/worker_impl.h"

static struct metric operations = {.name = "panka_worker_operations_total",
                                   .help = "Runs of operations that ended.",
                                   .type = METRIC_COUNTER,
                                   .labels = {"tenant", "kind", "result"}};
static struct metric durations = {.name = "panka_worker_operation_seconds",
                                  .help = "How long a run of an operation took.",
                                  .type = METRIC_HISTOGRAM,
                                  .labels = {"kind", "result"},
                                  .buckets = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300}};
static struct metric claims = {.name = "panka_worker_claims_total",
                               .help = "Operations taken from the queue.",
                               .type = METRIC_COUNTER,
                               .labels = {"tenant"}};
static struct metric parks = {.name = "panka_worker_parks_total",
                              .help = "Operations that gave their slot back to wait.",
                              .type = METRIC_COUNTER,
                              .labels = {"tenant"}};
static struct metric leases_lost = {.name = "panka_worker_leases_lost_total",
                                    .help = "Leases that another worker took over.",
                                    .type = METRIC_COUNTER,
                                    .labels = {"tenant"}};
static struct metric throttled = {.name = "panka_worker_throttled_total",
                                  .help = "Calls that a service refused for coming too fast.",
                                  .type = METRIC_COUNTER,
                                  .labels = {"tenant", "service"}};
static struct metric throttle_waits = {.name = "panka_worker_throttle_wait_seconds_total",
                                       .help = "How long calls were held back for a rate.",
                                       .type = METRIC_COUNTER,
                                       .labels = {"tenant", "service"}};
static struct metric slots = {.name = "panka_worker_slots",
                              .help = "Operations that may run at a time.",
                              .type = METRIC_GAUGE};
static struct metric busy_slots = {
    .name = "panka_worker_busy_slots", .help = "Operations that run.", .type = METRIC_GAUGE};

void measure_end(const struct job *job, const char *result)
{
    const char *kind = job->op == NULL ? "unknown" : job->op->kind;
    double seconds = (double)(clock_wall_ms() - job->started_ms) / 1000;
    metric_add(&operations, 1, job->claim->tenant, kind, result);
    metric_observe(&durations, seconds < 0 ? 0 : seconds, kind, result);
}

void measure_claim(const char *tenant)
{
    metric_add(&claims, 1, tenant);
}

void measure_slots(const struct worker *worker)
{
    metric_set(&slots, worker->concurrency);
    metric_set(&busy_slots, worker->busy);
}

void measure_park(const char *tenant)
{
    metric_add(&parks, 1, tenant);
}

void measure_lease_lost(const char *tenant)
{
    metric_add(&leases_lost, 1, tenant);
}

void measure_throttled(const char *tenant, const char *service)
{
    metric_add(&throttled, 1, tenant, service);
}

void measure_throttle_wait(const char *tenant, const char *service, uint64_t waited_ms)
{
    metric_add(&throttle_waits, (double)waited_ms / 1000, tenant, service);
}
