/* LogGroup and Alarm. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

void rules_log_group(struct rule_call *call)
{
    static const int64_t days[] = {1,   3,   5,   7,   14,   30,   60,   90,   120,  150,  180,
                                   365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};
    int64_t wanted = json_int_or(call->spec, "retentionDays", 0);
    const char *key = rule_text(call->spec, "kmsKey");

    for (size_t i = 0; wanted > 0 && i < ARRAY_LEN(days); i++) {
        if (days[i] < wanted)
            continue;
        if (days[i] != wanted)
            rule_error(call, "retentionDays",
                       "one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, "
                       "1096, 1827, 2192, 2557, 2922, 3288, 3653; leave it out to keep logs",
                       "CloudWatch Logs cannot keep logs for %" PRId64 " days", wanted);
        break;
    }
    if (key != NULL && !text_starts_with(key, "arn:"))
        rule_error(call, "kmsKey", "write the key's ARN", "CloudWatch Logs takes a key's ARN only");
    if (text_equal(rule_text(call->spec, "class"), "DELIVERY") &&
        rule_has(call->spec, "retentionDays"))
        rule_error(call, "retentionDays", NULL,
                   "groups of class DELIVERY keep logs for two days, whatever is set");
}

/* --- Alarm --- */

static bool period_is_sound(int64_t period)
{
    return period == 10 || period == 20 || period == 30 || (period > 0 && period % 60 == 0);
}

/* One metric, at `path`. */
static void metric(struct rule_call *call, const json_t *metric, const char *path)
{
    int64_t period = json_int_or(metric, "periodSeconds", 300);
    char field[96];

    if (rule_has(metric, "statistic") && rule_has(metric, "percentile"))
        rule_error(call, path, NULL, "one of statistic and percentile is enough");
    snprintf(field, sizeof(field), "%s.periodSeconds", path);
    if (!period_is_sound(period))
        rule_error(call, field, NULL,
                   "is %" PRId64 ", a period is 10, 20, 30 or a multiple of 60 seconds", period);
    snprintf(field, sizeof(field), "%s.namespace", path);
    const char *space = rule_text(metric, "namespace");
    if (space != NULL && space[0] == ':')
        rule_error(call, field, NULL, "a namespace does not begin with :");
}

static void queries(struct rule_call *call)
{
    const json_t *entry = NULL;
    size_t i = 0, returning = 0;

    rule_unique(call, "metrics", "id");
    json_array_foreach (catalog_value(call->spec, "metrics"), i, entry) {
        bool has_metric = rule_has(entry, "metric");

        returning += rule_is_true(entry, "returnData");
        if (has_metric == rule_has(entry, "expression"))
            rule_error(call, rule_field("metrics", i, ""), NULL,
                       "needs one of metric and expression");
        else if (has_metric && rule_has(entry, "periodSeconds"))
            rule_error(call, rule_field("metrics", i, "periodSeconds"), "write it into metric",
                       "is for expressions");
        if (has_metric) {
            char path[64];

            snprintf(path, sizeof(path), "%s", rule_field("metrics", i, "metric"));
            metric(call, catalog_value(entry, "metric"), path);
        }
    }
    if (returning != 1)
        rule_error(call, "metrics", "set returnData in the entry the alarm watches",
                   "%zu entries return data, an alarm watches exactly one", returning);
}

/* CloudWatch looks back a day, or a week when a period is an hour or longer. */
static void looked_at(struct rule_call *call)
{
    int64_t period = json_int_or(catalog_value(call->spec, "metric"), "periodSeconds", 300);
    int64_t periods = json_int_or(call->spec, "evaluationPeriods", 1);
    int64_t most = period >= 3600 ? 604800 : 86400;

    if (rule_has(call->spec, "metric") && period * periods > most)
        rule_error(call, "evaluationPeriods", NULL,
                   "%" PRId64 " periods of %" PRId64 " s are longer than %" PRId64 " s", periods,
                   period, most);
    rule_ordered(call, "datapointsToAlarm", "evaluationPeriods");
}

static void actions(struct rule_call *call)
{
    static const char *const lists[] = {"actions.alarm", "actions.ok", "actions.insufficientData"};
    const json_t *action = NULL;
    size_t i = 0;

    for (size_t list = 0; list < ARRAY_LEN(lists); list++)
        json_array_foreach (catalog_value(call->spec, lists[list]), i, action) {
            const char *text = json_string_value(action);
            const struct component *target = rule_target(call, text);
            bool is_known = target == NULL || strcmp(target->kind->name, "SNS") == 0 ||
                            rule_is_function(target);

            if (!is_known)
                rule_error(call, rule_field(lists[list], i, ""), NULL,
                           "component %s is of kind %s, an alarm tells SNS or Lambda", target->id,
                           target->kind_name);
            else
                rule_arn(call, rule_field(lists[list], i, ""), text, NULL, NULL);
        }
}

void rules_alarm(struct rule_call *call)
{
    const json_t *threshold = catalog_value(call->spec, "threshold");
    bool one = rule_has(call->spec, "metric"), several = rule_has(call->spec, "metrics");

    if (one == several)
        rule_error(call, one ? "metrics" : "metric", NULL, "needs one of metric and metrics");
    if (!json_is_number(threshold) && rule_text(call->spec, "threshold") != NULL)
        rule_error(call, "threshold", NULL, "must be a number");
    else if (!json_is_number(threshold) && !json_is_string(threshold))
        rule_error(call, "threshold", NULL, "must be a number");
    if (one)
        metric(call, catalog_value(call->spec, "metric"), "metric");
    if (several)
        queries(call);
    looked_at(call);
    actions(call);
    if (rule_has(call->spec, "lowSamples") && !rule_has(call->spec, "metric.percentile"))
        rule_error(call, "lowSamples", NULL, "is for alarms on a percentile");
}
