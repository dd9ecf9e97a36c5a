/*
 * Alarm: a CloudWatch metric alarm. PutMetricAlarm makes one or replaces all of it but its tags.
 * Topics let the alarms of their account send; functions are told to.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/part.h"
#include "providers/aws/kinds/receiver.h"

static const struct tag_api tag_api = {"cloudwatch", "TagResource", "UntagResource", "ResourceARN",
                                       "Tags",       "TagKeys",     "Key",           "Value"};

/* Everything an alarm is beside its name and tags. */
static const char *const members[] = {"AlarmDescription",
                                      "ActionsEnabled",
                                      "OKActions",
                                      "AlarmActions",
                                      "InsufficientDataActions",
                                      "MetricName",
                                      "Namespace",
                                      "Statistic",
                                      "ExtendedStatistic",
                                      "Dimensions",
                                      "Period",
                                      "Unit",
                                      "EvaluationPeriods",
                                      "DatapointsToAlarm",
                                      "Threshold",
                                      "ComparisonOperator",
                                      "TreatMissingData",
                                      "EvaluateLowSampleCountPercentile",
                                      "Metrics",
                                      NULL};

static const char *comparison_of(const char *text)
{
    static const char *const signs[][2] = {{">", "GreaterThanThreshold"},
                                           {">=", "GreaterThanOrEqualToThreshold"},
                                           {"<", "LessThanThreshold"},
                                           {"<=", "LessThanOrEqualToThreshold"}};

    for (size_t i = 0; i < ARRAY_LEN(signs); i++)
        if (strcmp(text, signs[i][0]) == 0)
            return signs[i][1];
    return text;
}

/* A number that came through a reference is text. */
static double number_of(json_t *value)
{
    return json_is_string(value) ? strtod(json_string_value(value), NULL)
                                 : json_number_value(value);
}

static json_t *dimensions_of(json_t *metric)
{
    json_t *list = json_array(), *value;
    const char *name;

    json_object_foreach (json_object_get(metric, "dimensions"), name, value)
        json_array_append_new(list, json_pack("{s:s, s:O}", "Name", name, "Value", value));
    return list;
}

/* What is measured: one metric. */
static void put_metric(json_t *params, json_t *metric)
{
    const char *percentile = json_text(metric, "percentile");

    json_put_text(params, "Namespace", json_text(metric, "namespace"));
    json_put_text(params, "MetricName", json_text(metric, "name"));
    json_put(params, "Dimensions", dimensions_of(metric));
    json_put_int(params, "Period", json_int_or(metric, "periodSeconds", 300));
    json_put_text(params, "Unit", json_text(metric, "unit"));
    json_put_text(params, "ExtendedStatistic", percentile);
    if (percentile == NULL)
        json_put_text(params, "Statistic", json_text_or(metric, "statistic", "Average"));
}

static json_t *stat_of(json_t *metric)
{
    const char *percentile = json_text(metric, "percentile");

    return json_pack("{s:{s:s, s:s, s:o}, s:I, s:s, s:s*}", "Metric", "Namespace",
                     json_text(metric, "namespace"), "MetricName", json_text(metric, "name"),
                     "Dimensions", dimensions_of(metric), "Period",
                     (json_int_t)json_int_or(metric, "periodSeconds", 300), "Stat",
                     percentile != NULL ? percentile : json_text_or(metric, "statistic", "Average"),
                     "Unit", json_text(metric, "unit"));
}

/* One entry of metric math; the only one that returns data is what the alarm watches. */
static json_t *query_of(json_t *entry)
{
    json_t *query = json_pack("{s:s, s:s*, s:b}", "Id", json_text(entry, "id"), "Label",
                              json_text(entry, "label"), "ReturnData",
                              (int)json_bool_or(entry, "returnData", false));
    json_t *metric = json_object_get(entry, "metric");

    if (metric != NULL) {
        json_put(query, "MetricStat", stat_of(metric));
        return query;
    }
    json_put_text(query, "Expression", json_text(entry, "expression"));
    if (json_object_get(entry, "periodSeconds") != NULL)
        json_object_set(query, "Period", json_object_get(entry, "periodSeconds"));
    return query;
}

static void put_queries(json_t *params, json_t *entries)
{
    json_t *list = json_array(), *entry;
    size_t i;

    json_array_foreach (entries, i, entry)
        json_array_append_new(list, query_of(entry));
    json_object_set_new(params, "Metrics", list);
}

static json_t *wanted_alarm(const struct kind_call *call)
{
    static const struct member_map map[] = {{"description", "AlarmDescription"},
                                            {"actions.alarm", "AlarmActions"},
                                            {"actions.ok", "OKActions"},
                                            {"actions.insufficientData", "InsufficientDataActions"},
                                            {"evaluationPeriods", "EvaluationPeriods"},
                                            {"datapointsToAlarm", "DatapointsToAlarm"},
                                            {"lowSamples", "EvaluateLowSampleCountPercentile"},
                                            {NULL, NULL}};
    json_t *spec = call->spec;
    json_t *params =
        json_pack("{s:s, s:b, s:s, s:f, s:s}", "AlarmName", call->name, "ActionsEnabled",
                  (int)json_bool_or(spec, "actionsEnabled", true), "ComparisonOperator",
                  comparison_of(json_text_or(spec, "comparison", "GreaterThanThreshold")),
                  "Threshold", number_of(json_object_get(spec, "threshold")), "TreatMissingData",
                  json_text_or(spec, "treatMissingData", "missing"));

    json_put_int(params, "EvaluationPeriods", 1);
    calls_copy(spec, map, params);
    if (json_object_get(spec, "metric") != NULL)
        put_metric(params, json_object_get(spec, "metric"));
    else
        put_queries(params, json_object_get(spec, "metrics"));
    return params;
}

/* --- functions it calls ------------------------------------------------------------------- */

/* Functions among the actions: ARN -> true. Owner: caller. */
static json_t *functions_in(json_t *from, const char *const paths[3])
{
    json_t *set = json_object(), *action;
    size_t i;

    for (size_t path = 0; path < 3; path++)
        json_array_foreach (json_path(from, paths[path]), i, action) {
            const char *arn = json_string_value(action);
            if (arn != NULL && strstr(arn, ":lambda:") != NULL)
                json_object_set_new(set, arn, json_true());
        }
    return set;
}

static json_t *functions_of_spec(json_t *spec)
{
    static const char *const paths[] = {"actions.alarm", "actions.ok", "actions.insufficientData"};
    return functions_in(spec, paths);
}

/* Those of the set `in` that are not in `out`. Consumes `in`. */
static struct error *change_all(struct kind_call *call, json_t *in, json_t *out, bool allow)
{
    const char *account = NULL, *function;
    json_t *value;
    struct error *err = json_object_size(in) > 0 ? aws_account(call->session, &account) : NULL;
    char *arn =
        xasprintf("arn:%s:cloudwatch:%s:%s:alarm:%s", aws_session_partition(call->session),
                  aws_session_region(call->session), account != NULL ? account : "", call->name);
    const struct sender sender = {"lambda.alarms.cloudwatch.amazonaws.com", arn};

    json_object_foreach (in, function, value) {
        if (err == NULL && json_object_get(out, function) == NULL)
            err = receiver_change(call, &sender, function, allow);
    }
    free(arn);
    json_decref(in);
    return err;
}

/* Functions that it calls no more: of the live alarm, and of what was applied last. */
static struct error *revoke(struct part_work *work, json_t *wanted)
{
    static const char *const paths[] = {"AlarmActions", "OKActions", "InsufficientDataActions"};
    json_t *former = functions_in(work->live, paths);
    json_t *applied = functions_of_spec(work->call->applied);

    json_object_update(former, applied);
    json_decref(applied);
    return change_all(work->call, former, wanted, false);
}

/* Rights first: an alarm whose function may not be called says nothing of it. */
static struct error *settle_functions(struct part_work *work)
{
    json_t *wanted = functions_of_spec(work->call->spec);
    struct error *err = revoke(work, wanted);

    if (err != NULL) {
        json_decref(wanted);
        return err;
    }
    return change_all(work->call, wanted, NULL, true);
}

/* --- the alarm ---------------------------------------------------------------------------- */

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:[s]}", "AlarmNames", work->name);
}

static json_t *create_params(struct part_work *work)
{
    json_t *params = wanted_alarm(work->call);

    json_object_set_new(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

static struct error *update_alarm(struct part_work *work)
{
    json_t *params = wanted_alarm(work->call);

    struct error *err = settle_functions(work);
    if (err == NULL && !compare_same_members(work->live, params, members))
        return part_mutate(work, "PutMetricAlarm", params, NULL);
    json_decref(params);
    return err;
}

static const char *const missing[] = {"ResourceNotFound", NULL};

static const struct part alarm = {
    .what = "alarm",
    .step = "alarm",
    .service = "cloudwatch",
    .read = "DescribeAlarms",
    .read_params = read_params,
    .list = "MetricAlarms",
    .match = "AlarmName",
    .missing = missing,
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceARN",
    .tags_list = "Tags",
    .arn = "AlarmArn",
    .create = "PutMetricAlarm",
    .create_params = create_params,
    .update = update_alarm,
    .tag_api = &tag_api,
    .remove = "DeleteAlarms",
    .remove_params = read_params, /* the same member */
};

static void fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"alarm_name", "AlarmName"}, {"arn", "AlarmArn"}, {NULL, NULL}};

    kind_set_id(work->call, work->name);
    part_outputs(work, outputs);
    kind_output(work->call, "region", aws_session_region(work->call->session));
}

static struct error *alarm_apply(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &alarm, .name = call->name};
    struct error *err = part_ensure(&work);

    if (work.made)
        kind_set_id(call, call->name);
    if (err == NULL)
        fill_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *alarm_read(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &alarm, .name = call->name};
    struct error *err = part_look(&work, "alarm");
    if (err == NULL)
        fill_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *remove_all(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL)
        TRY(kind_adopt(work->call, "alarm", "create-alarm", work->tags));
    TRY(revoke(work, NULL));
    return part_remove(work);
}

static struct error *alarm_remove(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &alarm, .name = call->name};
    struct error *err = remove_all(&work);

    part_fini(&work);
    return err;
}

const struct kind kind_alarm = {
    .name = "Alarm",
    .create = alarm_apply,
    .read = alarm_read,
    .update = alarm_apply,
    .remove = alarm_remove,
};
