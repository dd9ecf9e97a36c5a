#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* Metric alarms by name. */

static bool wrong(struct sim_call *call, const char *text)
{
    return sim_fail(call, 400, "ValidationError", "%s", text);
}

static bool is_one_of(const char *text, const char *const *known)
{
    for (; *known != NULL; known++)
        if (strcmp(text, *known) == 0)
            return true;
    return false;
}

static bool period_is_sound(int64_t period)
{
    return period == 10 || period == 20 || period == 30 || (period > 0 && period % 60 == 0);
}

/* An alarm on one metric. */
static bool metric_is_sound(struct sim_call *call)
{
    bool has_statistic = tree_has(call->in, "Statistic");
    int64_t period = tree_int(call->in, "Period", 0);

    if (!tree_has(call->in, "Namespace") || !tree_has(call->in, "MetricName"))
        return wrong(call, "MetricName and Namespace must be specified together");
    if (has_statistic == tree_has(call->in, "ExtendedStatistic"))
        return wrong(call, "Exactly one of Statistic and ExtendedStatistic must be specified");
    if (!period_is_sound(period))
        return wrong(call, "Period must be 10, 20, 30 or a multiple of 60");
    if (period * tree_int(call->in, "EvaluationPeriods", 1) > (period >= 3600 ? 604800 : 86400))
        return wrong(call, "Metrics cannot be checked across more than a day");
    return true;
}

/* An alarm on an expression: exactly one entry returns data. */
static bool metrics_are_sound(struct sim_call *call)
{
    json_t *entry;
    size_t i, returning = 0;

    if (tree_has(call->in, "MetricName") || tree_has(call->in, "Period"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Metrics and MetricName cannot be used together");
    json_array_foreach (json_object_get(call->in, "Metrics"), i, entry) {
        returning += tree_bool(entry, "ReturnData", true);
        if (tree_has(entry, "Expression") == tree_has(entry, "MetricStat"))
            return wrong(call, "Each metric needs one of Expression and MetricStat");
    }
    return returning == 1 || wrong(call, "Exactly one element of the metrics list should return "
                                         "data.");
}

static bool alarm_is_sound(struct sim_call *call)
{
    static const char *const comparisons[] = {"GreaterThanOrEqualToThreshold",
                                              "GreaterThanThreshold", "LessThanThreshold",
                                              "LessThanOrEqualToThreshold", NULL};
    static const char *const treatments[] = {"breaching", "notBreaching", "ignore", "missing",
                                             NULL};

    if (!is_one_of(tree_text_or(call->in, "ComparisonOperator", ""), comparisons))
        return wrong(call, "Value at 'comparisonOperator' is not in the enum value set");
    if (!is_one_of(tree_text_or(call->in, "TreatMissingData", "missing"), treatments))
        return wrong(call, "Value for treatMissingData is not valid");
    if (!tree_has(call->in, "Threshold"))
        return wrong(call, "Threshold is required for alarms on static threshold");
    if (tree_int(call->in, "DatapointsToAlarm", 1) > tree_int(call->in, "EvaluationPeriods", 1))
        return wrong(call, "DatapointsToAlarm must be at most EvaluationPeriods");
    if (json_array_size(json_object_get(call->in, "Metrics")) > 0)
        return metrics_are_sound(call);
    return metric_is_sound(call);
}

/* An upsert that replaces: what is not given is cleared; tags go with the first one only. */
static bool put_alarm(struct sim_call *call)
{
    const char *name = tree_text(call->in, "AlarmName");
    json_t *old = sim_find(call, "alarms", name), *alarm;

    if (!alarm_is_sound(call))
        return false;
    char *arn = sim_arn(call, "cloudwatch", "alarm:%s", name);
    alarm = json_deep_copy(call->in);
    json_object_del(alarm, "Tags");
    if (!tree_has(alarm, "ActionsEnabled"))
        tree_put_bool(alarm, "ActionsEnabled", true);
    tree_put_text(alarm, "AlarmArn", arn);
    tree_put_text(alarm, "StateValue", tree_text_or(old, "StateValue", "INSUFFICIENT_DATA"));
    tree_put_text(alarm, "StateReason", "Unchecked: Initial alarm creation");
    tree_put(alarm, "StateUpdatedTimestamp", sim_now(call));
    tree_put(alarm, "AlarmConfigurationUpdatedTimestamp", sim_now(call));
    if (old != NULL)
        json_object_set(alarm, "~tags", tree_object_of(old, "~tags"));
    else
        sim_tags_add(alarm, json_object_get(call->in, "Tags"));
    sim_put(call, "alarms", name, arn, alarm);
    free(arn);
    return true;
}

static bool is_wanted(struct sim_call *call, const char *name, json_t *alarm)
{
    json_t *names = json_object_get(call->in, "AlarmNames");
    const char *prefix = tree_text_or(call->in, "AlarmNamePrefix", "");
    const char *state = tree_text(call->in, "StateValue");

    return (json_array_size(names) == 0 || tree_has_text(names, name)) &&
           strncmp(name, prefix, strlen(prefix)) == 0 &&
           (state == NULL || sim_same(state, tree_text(alarm, "StateValue")));
}

static bool describe_alarms(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "MetricAlarms"), *alarm;
    json_t *types = json_object_get(call->in, "AlarmTypes");
    const char *name;

    if (json_array_size(types) > 0 && !tree_has_text(types, "MetricAlarm"))
        return true;
    json_object_foreach (sim_all(call, "alarms"), name, alarm)
        if (is_wanted(call, name, alarm))
            json_array_append(list, alarm);
    return true;
}

/* Those that are there go; that others are not is told after it. */
static bool delete_alarms(struct sim_call *call)
{
    json_t *name;
    size_t i, unknown = 0;

    json_array_foreach (json_object_get(call->in, "AlarmNames"), i, name) {
        unknown += sim_find(call, "alarms", json_string_value(name)) == NULL;
        sim_remove(call, "alarms", json_string_value(name));
    }
    return unknown == 0 || sim_fail(call, 404, "ResourceNotFound", "Alarm does not exist");
}

static bool set_state(struct sim_call *call)
{
    static const char *const states[] = {"OK", "ALARM", "INSUFFICIENT_DATA", NULL};
    json_t *alarm = sim_find(call, "alarms", tree_text(call->in, "AlarmName"));

    if (alarm == NULL)
        return sim_fail(call, 404, "ResourceNotFound", "Alarm does not exist");
    if (!is_one_of(tree_text_or(call->in, "StateValue", ""), states))
        return wrong(call, "Value at 'stateValue' is not in the enum value set");
    tree_put_text(alarm, "StateValue", tree_text(call->in, "StateValue"));
    tree_put_text(alarm, "StateReason", tree_text(call->in, "StateReason"));
    tree_put(alarm, "StateUpdatedTimestamp", sim_now(call));
    return true;
}

const struct sim_handler cloudwatch_handlers[] = {
    {"PutMetricAlarm", put_alarm},
    {"DescribeAlarms", describe_alarms},
    {"DeleteAlarms", delete_alarms},
    {"SetAlarmState", set_state},
    {NULL, NULL},
};
