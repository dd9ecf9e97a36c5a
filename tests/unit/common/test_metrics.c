#include "common/metrics.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

static struct metric done = {.name = "ops_total",
                             .help = "Ended\\operations\nof all.",
                             .type = METRIC_COUNTER,
                             .labels = {"tenant", "state"}};
static struct metric depth = {.name = "queue_depth", .help = "Waiting.", .type = METRIC_GAUGE};
static struct metric took = {.name = "took_seconds",
                             .help = "Time.",
                             .type = METRIC_HISTOGRAM,
                             .labels = {"kind"},
                             .buckets = {0.1, 1, 10}};

Test(metrics, text_exposition)
{
    static const double values[] = {0.05, 0.1, 0.5, 5, 50};
    struct buf text = BUF_INIT;

    metrics_register(&depth);
    metric_add(&done, 1, "t\"1\\", "done");
    metric_add(&done, 2, "t\"1\\", "done");
    metric_add(&done, 1, "t2", "a\nb");
    for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++)
        metric_observe(&took, values[i], "RDS");
    metrics_render(&text);
    cr_assert_str_eq(buf_str(&text), "# HELP queue_depth Waiting.\n"
                                     "# TYPE queue_depth gauge\n"
                                     "queue_depth 0\n"
                                     "# HELP ops_total Ended\\\\operations\\nof all.\n"
                                     "# TYPE ops_total counter\n"
                                     "ops_total{tenant=\"t\\\"1\\\\\",state=\"done\"} 3\n"
                                     "ops_total{tenant=\"t2\",state=\"a\\nb\"} 1\n"
                                     "# HELP took_seconds Time.\n"
                                     "# TYPE took_seconds histogram\n"
                                     "took_seconds_bucket{kind=\"RDS\",le=\"0.1\"} 2\n"
                                     "took_seconds_bucket{kind=\"RDS\",le=\"1\"} 3\n"
                                     "took_seconds_bucket{kind=\"RDS\",le=\"10\"} 4\n"
                                     "took_seconds_bucket{kind=\"RDS\",le=\"+Inf\"} 5\n"
                                     "took_seconds_sum{kind=\"RDS\"} 55.65\n"
                                     "took_seconds_count{kind=\"RDS\"} 5\n");
    buf_fini(&text);
    metrics_reset();
}

Test(metrics, gauges_move_and_clear)
{
    metric_set(&depth, 5);
    metric_add(&depth, -2);
    cr_assert_eq(metric_value(&depth), 3);
    metric_clear(&depth);
    cr_assert_eq(metric_value(&depth), 0);
    metrics_reset();
}

Test(metrics, series_are_bounded)
{
    char tenant[16];

    for (int i = 0; i < METRIC_SERIES_LIMIT + 50; i++) {
        snprintf(tenant, sizeof(tenant), "t%d", i);
        metric_add(&done, 1, tenant, "done");
    }
    cr_assert_eq(done.series_count, METRIC_SERIES_LIMIT + 1);
    cr_assert_eq(metric_value(&done, "other", "other"), 50);
    cr_assert_eq(metric_value(&done, "t999", "done"), 1);
    cr_assert_eq(metric_value(&done, "t1000", "done"), 0);
    metrics_reset();
    cr_assert_eq(done.series_count, 0);
}
