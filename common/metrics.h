/*
 * metrics.h - counters, gauges and histograms, shown as Prometheus text.
 *
 *     static struct metric done = {.name = "panka_operations_total", .help = "Ended operations.",
 *                                  .type = METRIC_COUNTER, .labels = {"tenant", "state"}};
 *     metric_add(&done, 1, tenant, "done");
 *
 * A metric joins the list at its first use or metrics_register(). The number of its series is
 * bounded: beyond METRIC_SERIES_LIMIT label sets count as "other". Nothing here suspends.
 */
#ifndef COMMON_METRICS_H
#define COMMON_METRICS_H

#include "common/buf.h"

#define METRIC_LABELS       4
#define METRIC_BUCKETS      16
#define METRIC_SERIES_LIMIT 1000

enum metric_type { METRIC_COUNTER, METRIC_GAUGE, METRIC_HISTOGRAM };

struct metric_series;

struct metric {
    const char *name;
    const char *help;
    enum metric_type type;
    const char *labels[METRIC_LABELS];
    double buckets[METRIC_BUCKETS]; /* upper bounds, rising; unused ones 0; +Inf is implied */
    struct metric_series *series;   /* private from here */
    size_t series_count;
    struct metric *next;
    bool is_listed;
};

/* As many label values as the metric has labels, each a text. */
#define METRIC_VALUES(...) ((const char *const[]){__VA_ARGS__ __VA_OPT__(, ) NULL})

#define metric_add(metric, amount, ...)                                                            \
    metric_add_to((metric), (amount), METRIC_VALUES(__VA_ARGS__))
#define metric_set(metric, value, ...) metric_set_to((metric), (value), METRIC_VALUES(__VA_ARGS__))
#define metric_observe(metric, value, ...)                                                         \
    metric_observe_in((metric), (value), METRIC_VALUES(__VA_ARGS__))
#define metric_value(metric, ...) metric_value_of((metric), METRIC_VALUES(__VA_ARGS__))

void metric_add_to(struct metric *metric, double amount, const char *const *values);
void metric_set_to(struct metric *metric, double value, const char *const *values);
void metric_observe_in(struct metric *metric, double value, const char *const *values);

/* A histogram's value is its number of observations; 0 for an unknown series. */
double metric_value_of(const struct metric *metric, const char *const *values);

/* Drop all series, e.g. before a gauge is computed anew. */
void metric_clear(struct metric *metric);

/* List a metric before it has a value; one without labels then shows 0. */
void metrics_register(struct metric *metric);

void metrics_render(struct buf *out);

/* Forget all metrics and free their series. */
void metrics_reset(void);

#endif
