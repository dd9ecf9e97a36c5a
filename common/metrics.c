#include "common/metrics.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>

#include "common/mem.h"

struct metric_series {
    char *key; /* label values, each ended by SEPARATOR */
    char *values[METRIC_LABELS];
    double value; /* of histograms the sum */
    uint64_t observations;
    uint64_t in_bucket[METRIC_BUCKETS]; /* not cumulative */
    UT_hash_handle hh;
};

static const char separator = '\x1f';
static const char overflow_value[] = "other";
static struct metric *listed;

static const char *const type_names[] = {
    [METRIC_COUNTER] = "counter", [METRIC_GAUGE] = "gauge", [METRIC_HISTOGRAM] = "histogram"};

static size_t label_count(const struct metric *metric)
{
    size_t count = 0;

    while (count < METRIC_LABELS && metric->labels[count] != NULL)
        count++;
    return count;
}

static void append_listed(struct metric *metric)
{
    struct metric **at = &listed;

    while (*at != NULL)
        at = &(*at)->next;
    metric->next = NULL;
    metric->is_listed = true;
    *at = metric;
}

static char *make_key(const struct metric *metric, const char *const *values)
{
    struct buf key = BUF_INIT;
    size_t count = label_count(metric);

    for (size_t i = 0; i < count; i++) {
        assert(values[i] != NULL && "a value for each label");
        buf_add_str(&key, values[i]);
        buf_add_char(&key, separator);
    }
    assert(values[count] == NULL && "no more values than labels");
    return buf_take(&key);
}

static struct metric_series *find_key(const struct metric *metric, const char *key)
{
    struct metric_series *series;

    HASH_FIND_STR(metric->series, key, series);
    return series;
}

static struct metric_series *add_series(struct metric *metric, char *key_take,
                                        const char *const *values)
{
    struct metric_series *series = xcalloc(1, sizeof(*series));

    series->key = key_take;
    for (size_t i = 0; i < label_count(metric); i++)
        series->values[i] = xstrdup(values[i]);
    HASH_ADD_KEYPTR(hh, metric->series, series->key, strlen(series->key), series);
    metric->series_count++;
    return series;
}

static struct metric_series *find_or_add(struct metric *metric, const char *const *values)
{
    static const char *const others[METRIC_LABELS + 1][METRIC_LABELS + 1] = {
        {NULL},
        {overflow_value},
        {overflow_value, overflow_value},
        {overflow_value, overflow_value, overflow_value},
        {overflow_value, overflow_value, overflow_value, overflow_value},
    };

    if (!metric->is_listed)
        append_listed(metric);
    for (int attempt = 0;; attempt++) {
        char *key = make_key(metric, values);
        struct metric_series *series = find_key(metric, key);
        if (series == NULL && (metric->series_count < METRIC_SERIES_LIMIT || attempt > 0))
            return add_series(metric, key, values);
        free(key);
        if (series != NULL)
            return series;
        values = others[label_count(metric)];
    }
}

void metric_add_to(struct metric *metric, double amount, const char *const *values)
{
    assert(metric->type == METRIC_GAUGE || (metric->type == METRIC_COUNTER && amount >= 0));
    find_or_add(metric, values)->value += amount;
}

void metric_set_to(struct metric *metric, double value, const char *const *values)
{
    assert(metric->type == METRIC_GAUGE);
    find_or_add(metric, values)->value = value;
}

static size_t bucket_count(const struct metric *metric)
{
    size_t count = 0;

    while (count < METRIC_BUCKETS && metric->buckets[count] > 0)
        count++;
    return count;
}

void metric_observe_in(struct metric *metric, double value, const char *const *values)
{
    struct metric_series *series = find_or_add(metric, values);
    size_t count = bucket_count(metric);
    size_t i = 0;

    assert(metric->type == METRIC_HISTOGRAM);
    while (i < count && value > metric->buckets[i])
        i++;
    if (i < count)
        series->in_bucket[i]++;
    series->observations++;
    series->value += value;
}

double metric_value_of(const struct metric *metric, const char *const *values)
{
    char *key = make_key(metric, values);
    const struct metric_series *series = find_key(metric, key);

    free(key);
    if (series == NULL)
        return 0;
    return metric->type == METRIC_HISTOGRAM ? (double)series->observations : series->value;
}

void metric_clear(struct metric *metric)
{
    struct metric_series *series;
    struct metric_series *next;

    HASH_ITER (hh, metric->series, series, next) {
        HASH_DEL(metric->series, series);
        for (size_t i = 0; i < METRIC_LABELS; i++)
            free(series->values[i]);
        free(series->key);
        free(series);
    }
    metric->series_count = 0;
}

void metrics_register(struct metric *metric)
{
    static const char *const none[] = {NULL};

    if (!metric->is_listed)
        append_listed(metric);
    if (label_count(metric) == 0)
        (void)find_or_add(metric, none);
}

static void add_escaped(struct buf *out, const char *text, bool is_label)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n')
            buf_add_str(out, "\\n");
        else if (*text == '\\' || (*text == '"' && is_label))
            buf_printf(out, "\\%c", *text);
        else
            buf_add_char(out, *text);
    }
}

static void add_number(struct buf *out, double value)
{
    if (isnan(value))
        buf_add_str(out, "NaN");
    else if (isinf(value))
        buf_add_str(out, value > 0 ? "+Inf" : "-Inf");
    else
        buf_printf(out, "%.15g", value);
}

static void add_label(struct buf *out, bool *any, const char *name, const char *value)
{
    buf_printf(out, "%s%s=\"", *any ? "," : "{", name);
    add_escaped(out, value, true);
    buf_add_char(out, '"');
    *any = true;
}

/* "name_suffix{labels,le="…"} " */
static void add_head(struct buf *out, const struct metric *metric,
                     const struct metric_series *series, const char *suffix, const double *bound)
{
    bool any = false;

    buf_printf(out, "%s%s", metric->name, suffix);
    for (size_t i = 0; i < label_count(metric); i++)
        add_label(out, &any, metric->labels[i], series->values[i]);
    if (bound != NULL) {
        struct buf text = BUF_INIT;
        add_number(&text, *bound);
        add_label(out, &any, "le", buf_str(&text));
        buf_fini(&text);
    }
    buf_add_str(out, any ? "} " : " ");
}

static void add_line(struct buf *out, double value)
{
    add_number(out, value);
    buf_add_char(out, '\n');
}

static void render_histogram(struct buf *out, const struct metric *metric,
                             const struct metric_series *series)
{
    const double no_bound = INFINITY;
    size_t count = bucket_count(metric);
    uint64_t below = 0;

    for (size_t i = 0; i < count; i++) {
        below += series->in_bucket[i];
        add_head(out, metric, series, "_bucket", &metric->buckets[i]);
        add_line(out, (double)below);
    }
    add_head(out, metric, series, "_bucket", &no_bound);
    add_line(out, (double)series->observations);
    add_head(out, metric, series, "_sum", NULL);
    add_line(out, series->value);
    add_head(out, metric, series, "_count", NULL);
    add_line(out, (double)series->observations);
}

static void render_metric(struct buf *out, const struct metric *metric)
{
    struct metric_series *series;
    struct metric_series *next;

    buf_printf(out, "# HELP %s ", metric->name);
    add_escaped(out, metric->help, false);
    buf_printf(out, "\n# TYPE %s %s\n", metric->name, type_names[metric->type]);
    HASH_ITER (hh, metric->series, series, next) {
        if (metric->type == METRIC_HISTOGRAM) {
            render_histogram(out, metric, series);
            continue;
        }
        add_head(out, metric, series, "", NULL);
        add_line(out, series->value);
    }
}

void metrics_render(struct buf *out)
{
    for (const struct metric *metric = listed; metric != NULL; metric = metric->next)
        render_metric(out, metric);
}

void metrics_reset(void)
{
    while (listed != NULL) {
        struct metric *metric = listed;

        listed = metric->next;
        metric->next = NULL;
        metric->is_listed = false;
        metric_clear(metric);
    }
}
