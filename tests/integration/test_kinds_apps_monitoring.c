/*
 * LogGroup and Alarm against panka-sim: every field, adoption, deletion, every call cut. And who
 * may send dead letters to a queue.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define KEY_ARN   "arn:aws:kms:eu-west-1:123456789012:key/1"
#define TOPIC_ARN "arn:aws:sns:eu-west-1:123456789012:news"

/* --- log groups --- */

static const char full_group[] =
    "{'retentionDays': 30, 'class': 'STANDARD', 'kmsKey': '" KEY_ARN "'}";
static const char plain_group[] = "{'class': 'STANDARD'}";

static const struct expectation full_group_is[] = {
    {"DescribeLogGroups", "logGroups.0.retentionInDays", "30"},
    {"DescribeLogGroups", "logGroups.0.kmsKeyId", KEY_ARN},
    {"DescribeLogGroups", "logGroups.0.logGroupClass", "STANDARD"},
    {"ListTagsForResource", "tags.panka:kind", "LogGroup"},
    {0},
};

static const struct expectation plain_group_is[] = {
    {"DescribeLogGroups", "logGroups.0.logGroupName", "/shop/logs"},
    {"DescribeLogGroups", "logGroups.0.retentionInDays", NULL},
    {"DescribeLogGroups", "logGroups.0.kmsKeyId", NULL},
    {0},
};

static const struct expectation group_outputs[] = {
    {NULL, "log_group_name", "/shop/logs"},
    {NULL, "arn", "arn:aws:logs:eu-west-1:123456789012:log-group:/shop/logs"},
    {NULL, "region", "eu-west-1"},
    {0},
};

static void group_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "LogGroup",
                                   .name = "/shop/logs",
                                   .full = full_group,
                                   .full_is = full_group_is,
                                   .plain = plain_group,
                                   .plain_is = plain_group_is,
                                   .outputs = group_outputs});
}

Test(kinds_apps_monitoring, group_life)
{
    kind_lab_with_sim(NULL, group_life);
}

/* Lambda made it before anybody else: it has no tags. */
static void take_untagged(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "logs", "CreateLogGroup",
                             json_pack("{s:s}", "logGroupName", "/aws/lambda/resize")));
    json_t *spec = quoted_json("{'retentionDays': 7}");
    struct kind_run run = {
        .kind = "LogGroup", .action = OP_CREATE, .name = "/aws/lambda/resize", .spec = spec};
    check_run(lab, &run);
    json_t *found = kind_look(lab, "LogGroup", "/aws/lambda/resize");
    check_values(found, (const struct expectation[]){
                            {"DescribeLogGroups", "logGroups.0.retentionInDays", "7"},
                            {"ListTagsForResource", "tags.panka:resource", "*"},
                            {0}});
    json_decref(found);
    json_decref(spec);
    kind_run_fini(&run);
}

Test(kinds_apps_monitoring, take_untagged)
{
    kind_lab_with_sim(NULL, take_untagged);
}

static void cut_group(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "LogGroup",
                                        .name = "cut-logs",
                                        .first = full_group,
                                        .second = plain_group});
}

Test(kinds_apps_monitoring, cut_group)
{
    kind_lab_with_sim(NULL, cut_group);
}

/* --- alarms --- */

static const char full_alarm[] =
    "{'description': 'too many', 'metric': {'namespace': 'AWS/SQS', 'percentile': 'p99.9',"
    "   'name': 'ApproximateAgeOfOldestMessage', 'periodSeconds': 60, 'unit': 'Seconds',"
    "   'dimensions': {'QueueName': 'orders', 'Shop': 'one'}},"
    " 'comparison': '>=', 'threshold': 12.5, 'evaluationPeriods': 5, 'datapointsToAlarm': 3,"
    " 'treatMissingData': 'breaching', 'lowSamples': 'ignore', 'actionsEnabled': false,"
    " 'actions': {'alarm': ['" TOPIC_ARN "', '" TOPIC_ARN "2'], 'ok': ['" TOPIC_ARN "'],"
    "   'insufficientData': ['" TOPIC_ARN "']}}";

static const char plain_alarm[] =
    "{'metrics': [{'id': 'rate', 'expression': '100*errors/calls', 'returnData': true,"
    "     'label': 'errors in %'},"
    "   {'id': 'errors', 'metric': {'namespace': 'AWS/Lambda', 'name': 'Errors',"
    "     'statistic': 'Sum', 'periodSeconds': 60, 'dimensions': {'FunctionName': 'f'}}},"
    "   {'id': 'calls', 'metric': {'namespace': 'AWS/Lambda', 'name': 'Invocations',"
    "     'statistic': 'Sum', 'periodSeconds': 60}}],"
    " 'comparison': 'LessThanThreshold', 'threshold': '3'}";

static const struct expectation full_alarm_is[] = {
    {"DescribeAlarms", "MetricAlarms.0.AlarmDescription", "too many"},
    {"DescribeAlarms", "MetricAlarms.0.MetricName", "ApproximateAgeOfOldestMessage"},
    {"DescribeAlarms", "MetricAlarms.0.ExtendedStatistic", "p99.9"},
    {"DescribeAlarms", "MetricAlarms.0.Statistic", NULL},
    {"DescribeAlarms", "MetricAlarms.0.Dimensions.1.Name", "*"},
    {"DescribeAlarms", "MetricAlarms.0.Period", "60"},
    {"DescribeAlarms", "MetricAlarms.0.Unit", "Seconds"},
    {"DescribeAlarms", "MetricAlarms.0.Threshold", "12.5"},
    {"DescribeAlarms", "MetricAlarms.0.ComparisonOperator", "GreaterThanOrEqualToThreshold"},
    {"DescribeAlarms", "MetricAlarms.0.EvaluationPeriods", "5"},
    {"DescribeAlarms", "MetricAlarms.0.DatapointsToAlarm", "3"},
    {"DescribeAlarms", "MetricAlarms.0.TreatMissingData", "breaching"},
    {"DescribeAlarms", "MetricAlarms.0.EvaluateLowSampleCountPercentile", "ignore"},
    {"DescribeAlarms", "MetricAlarms.0.ActionsEnabled", "false"},
    {"DescribeAlarms", "MetricAlarms.0.AlarmActions.1", "*"},
    {"DescribeAlarms", "MetricAlarms.0.OKActions.0", TOPIC_ARN},
    {"DescribeAlarms", "MetricAlarms.0.InsufficientDataActions.0", TOPIC_ARN},
    {"ListTagsForResource", "Tags.0", "*"},
    {0},
};

static const struct expectation plain_alarm_is[] = {
    {"DescribeAlarms", "MetricAlarms.0.AlarmDescription", NULL},
    {"DescribeAlarms", "MetricAlarms.0.MetricName", NULL},
    {"DescribeAlarms", "MetricAlarms.0.Threshold", "3.0"},
    {"DescribeAlarms", "MetricAlarms.0.ComparisonOperator", "LessThanThreshold"},
    {"DescribeAlarms", "MetricAlarms.0.EvaluationPeriods", "1"},
    {"DescribeAlarms", "MetricAlarms.0.TreatMissingData", "missing"},
    {"DescribeAlarms", "MetricAlarms.0.ActionsEnabled", "true"},
    {"DescribeAlarms", "MetricAlarms.0.Metrics.2", "*"},
    {"DescribeAlarms", "MetricAlarms.0.AlarmActions.0", NULL},
    {0},
};

static const struct expectation alarm_outputs[] = {
    {NULL, "alarm_name", "old-orders"},
    {NULL, "arn", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:old-orders"},
    {0},
};

static void alarm_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "Alarm",
                                   .name = "old-orders",
                                   .full = full_alarm,
                                   .full_is = full_alarm_is,
                                   .plain = plain_alarm,
                                   .plain_is = plain_alarm_is,
                                   .outputs = alarm_outputs});
}

Test(kinds_apps_monitoring, alarm_life)
{
    kind_lab_with_sim(NULL, alarm_life);
}

#define FUNCTION_ARN "arn:aws:lambda:eu-west-1:123456789012:function:resize"

static const char calling_alarm[] =
    "{'metric': {'namespace': 'N', 'name': 'M', 'periodSeconds': 60}, 'threshold': 1,"
    " 'actions': {'alarm': ['" FUNCTION_ARN "'], 'ok': ['" TOPIC_ARN "']}}";

static void surround(struct kind_lab *lab)
{
    kind_run_make_function(lab, "resize");
}

static json_t *function_policy(struct kind_lab *lab)
{
    json_t *policy =
        kind_lab_ask(lab, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", "resize"));
    json_object_del(policy, "RevisionId");
    return policy;
}

static void expect_callable(struct kind_lab *lab, bool callable)
{
    json_t *policy = function_policy(lab);
    const char *text = json_text_or(policy, "Policy", "");
    bool found = strstr(text, "lambda.alarms.cloudwatch.amazonaws.com") != NULL &&
                 strstr(text, "alarm:caller") != NULL;
    cr_expect_eq(found, callable, "%s", text);
    json_decref(policy);
}

static void change_alarm(struct kind_lab *lab, enum op_action action, const char *spec,
                         const char *applied)
{
    struct kind_run run = {.kind = "Alarm",
                           .action = action,
                           .name = "caller",
                           .spec = spec == NULL ? NULL : quoted_json(spec),
                           .applied = applied == NULL ? NULL : quoted_json(applied)};
    check_run(lab, &run);
    kind_run_fini(&run);
    json_decref(run.spec);
    json_decref(run.applied);
}

/* A function that an alarm calls lets it, for as long as it does. */
static void function_of_alarm(struct kind_lab *lab)
{
    kind_run_make_function(lab, "resize");
    change_alarm(lab, OP_CREATE, calling_alarm, NULL);
    expect_callable(lab, true);
    (void)kind_lab_mutations(lab);
    change_alarm(lab, OP_UPDATE, calling_alarm, calling_alarm);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    change_alarm(lab, OP_UPDATE, full_alarm, calling_alarm);
    expect_callable(lab, false);
    change_alarm(lab, OP_UPDATE, calling_alarm, full_alarm);
    change_alarm(lab, OP_DELETE, NULL, calling_alarm);
    expect_callable(lab, false);
}

Test(kinds_apps_monitoring, function_of_alarm)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, function_of_alarm);
}

static void cut_alarm(struct kind_lab *lab)
{
    kind_cut(lab,
             &(struct cut_subject){
                 .kind = "Alarm", .name = "cut-alarm", .first = full_alarm, .second = plain_alarm});
    kind_cut(lab, &(struct cut_subject){.kind = "Alarm",
                                        .name = "cut-alarm",
                                        .first = calling_alarm,
                                        .second = full_alarm,
                                        .surround = surround,
                                        .look = function_policy});
}

Test(kinds_apps_monitoring, cut_alarm, .timeout = 60)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_alarm);
}

/* --- dead letters --- */

static void expect_allow_policy(struct kind_lab *lab, const char *spec, const char *expected)
{
    struct kind_run run = {
        .kind = "SQS", .action = OP_UPDATE, .name = "jobs", .spec = quoted_json(spec)};
    check_run(lab, &run);
    json_t *look = kind_look(lab, "SQS", "jobs-dlq");
    check_values(look, (const struct expectation[]){
                           {"GetQueueAttributes", "Attributes.RedriveAllowPolicy", expected}, {0}});
    (void)kind_lab_mutations(lab);
    kind_run_fini(&run);
    check_run(lab, &run);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    json_decref(look);
    kind_run_fini(&run);
    json_decref(run.spec);
}

static void exclusive_dead_letters(struct kind_lab *lab)
{
    expect_allow_policy(lab, "{'deadLetterQueue': {'exclusive': true}}",
                        "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":"
                        "[\"arn:aws:sqs:eu-west-1:123456789012:jobs\"]}");
    expect_allow_policy(lab, "{'deadLetterQueue': {'exclusive': false}}", NULL);
}

Test(kinds_apps_monitoring, exclusive_dead_letters)
{
    kind_lab_with_sim(NULL, exclusive_dead_letters);
}
