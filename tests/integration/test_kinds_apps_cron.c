/*
 * CronJob against panka-sim: a task and a function that are started at times, whose schedule it
 * is, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define ACCOUNT      "eu-west-1:123456789012:"
#define FUNCTION_ARN "arn:aws:lambda:" ACCOUNT "function:resize"
#define DEAD_ARN     "arn:aws:sqs:" ACCOUNT "dead"

static const char task[] =
    "{'schedule': 'cron(0 3 * * ? *)', 'timezone': 'Europe/Paris', 'description': 'at night',"
    " 'enabled': false, 'flexibleWindowMinutes': 15, 'deadLetter': '" DEAD_ARN "',"
    " 'retry': {'maxAttempts': 3, 'maxEventAgeSeconds': 600},"
    " 'image': {'repository': 'shop/report', 'tag': '1'}, 'args': ['--all'],"
    " 'environment': [{'name': 'A', 'value': 'b'}], 'resources': {'cpu': 512, 'memory': 1024}}";

static const char function[] = "{'schedule': 'rate(5 minutes)', 'lambda': {'arn': '" FUNCTION_ARN
                               "', 'input': '{\\'a\\':1}'}}";

#define FROM_TASK(member) "schedule.Target.EcsParameters." member

static const struct expectation task_is[] = {
    {NULL, "schedule.ScheduleExpression", "cron(0 3 * * ? *)"},
    {NULL, "schedule.ScheduleExpressionTimezone", "Europe/Paris"},
    {NULL, "schedule.State", "DISABLED"},
    {NULL, "schedule.FlexibleTimeWindow.MaximumWindowInMinutes", "15"},
    {NULL, "schedule.Target.Arn", "arn:aws:ecs:" ACCOUNT "cluster/nightly"},
    {NULL, "schedule.Target.DeadLetterConfig.Arn", DEAD_ARN},
    {NULL, "schedule.Target.RetryPolicy.MaximumRetryAttempts", "3"},
    {NULL, "schedule.Target.Input", NULL},
    {NULL, FROM_TASK("LaunchType"), "FARGATE"},
    {NULL, FROM_TASK("NetworkConfiguration.awsvpcConfiguration.Subnets.2"), "*"},
    {NULL, "container.image", "shop/report:1"},
    {NULL, "container.command.0", "--all"},
    {NULL, "tags.0", "*"},
    {0},
};

static const struct expectation function_is[] = {
    {NULL, "schedule.ScheduleExpression", "rate(5 minutes)"},
    {NULL, "schedule.ScheduleExpressionTimezone", "UTC"},
    {NULL, "schedule.State", "ENABLED"},
    {NULL, "schedule.Description", NULL},
    {NULL, "schedule.FlexibleTimeWindow.Mode", "OFF"},
    {NULL, "schedule.Target.Arn", FUNCTION_ARN},
    {NULL, "schedule.Target.Input", "{\"a\":1}"},
    {NULL, "schedule.Target.RetryPolicy.MaximumRetryAttempts", "185"},
    {NULL, "schedule.Target.EcsParameters", NULL},
    {NULL, "schedule.Target.DeadLetterConfig", NULL},
    {NULL, "cluster", "INACTIVE"},
    {0},
};

static json_t *ask(struct kind_lab *lab, const char *service, const char *operation,
                   const char *params, const char *path)
{
    json_t *answer = kind_lab_ask(lab, service, operation, quoted_json(params));
    json_t *found = json_incref(json_path(answer, path));

    json_decref(answer);
    return found;
}

/* What the job consists of, without what differs from run to run. */
static json_t *look(struct kind_lab *lab)
{
    json_t *all = json_object();
    json_t *schedule = kind_lab_ask(lab, "scheduler", "GetSchedule",
                                    quoted_json("{'Name': 'nightly', 'GroupName': 'nightly'}"));

    json_object_del(schedule, "CreationDate");
    json_object_del(schedule, "LastModificationDate");
    json_object_set_new(all, "schedule", schedule);
    json_object_set_new(
        all, "tags",
        ask(lab, "scheduler", "ListTagsForResource",
            "{'ResourceArn': 'arn:aws:scheduler:" ACCOUNT "schedule-group/nightly'}", "Tags"));
    json_object_set_new(all, "container",
                        ask(lab, "ecs", "DescribeTaskDefinition", "{'taskDefinition': 'nightly'}",
                            "taskDefinition.containerDefinitions.0"));
    json_object_set_new(
        all, "cluster",
        ask(lab, "ecs", "DescribeClusters", "{'clusters': ['nightly']}", "clusters.0.status"));
    json_object_set_new(all, "policy",
                        ask(lab, "iam", "GetRolePolicy",
                            "{'RoleName': 'nightly-schedule', 'PolicyName': 'panka'}",
                            "PolicyDocument"));
    return all;
}

static void surround(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "sqs", "CreateQueue", json_pack("{s:s}", "QueueName", "dead")));
    json_decref(kind_lab_ask(
        lab, "iam", "CreateRole",
        quoted_json("{'RoleName': 'r', 'AssumeRolePolicyDocument': '{\\'Version\\':"
                    "\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':"
                    "{\\'Service\\':\\'lambda.amazonaws.com\\'},\\'Action\\':\\'sts:AssumeRole\\'"
                    "}]}'}")));
    json_t *made = kind_lab_ask(
        lab, "lambda", "CreateFunction",
        quoted_json("{'FunctionName': 'resize', 'Role': 'arn:aws:iam::123456789012:role/r',"
                    " 'PackageType': 'Image', 'Code': {'ImageUri': 'registry/resize:1'}}"));
    cr_assert_null(json_object_get(made, "error"), "%s", json_text(made, "error"));
    json_decref(made);
}

static struct kind_run run_of(enum op_action action, const char *spec, const char *applied)
{
    return kind_run_quoted("CronJob", "nightly", action, spec, applied);
}

static void run_whole(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied)
{
    kind_run_whole(lab, run_of(action, spec, applied));
}

static void expect_look(struct kind_lab *lab, const struct expectation *expected)
{
    json_t *found = look(lab);

    check_values(found, expected);
    json_decref(found);
}

static void life(struct kind_lab *lab)
{
    surround(lab);
    size_t around = kind_lab_alive(lab);
    struct kind_run run = run_of(OP_CREATE, task, NULL);
    check_run(lab, &run);
    check_values(run.outputs,
                 (const struct expectation[]){
                     {NULL, "schedule_name", "nightly"},
                     {NULL, "arn", "arn:aws:scheduler:" ACCOUNT "schedule/nightly/nightly"},
                     {NULL, "cluster_name", "nightly"},
                     {NULL, "task_definition_arn", "*"},
                     {0}});
    kind_run_end(&run);
    expect_look(lab, task_is);
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_UPDATE, task, task);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    run_whole(lab, OP_UPDATE, function, task);
    expect_look(lab, function_is);
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_UPDATE, function, function);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    run_whole(lab, OP_READ, function, function);
    run_whole(lab, OP_UPDATE, task, function);
    expect_look(lab, task_is);
    run_whole(lab, OP_DELETE, NULL, task);
    cr_expect_eq(kind_lab_alive(lab), around, "something is left");
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_DELETE, NULL, task);
    cr_expect_eq(kind_lab_mutations(lab), 0, "it is gone already");
}

Test(kinds_apps_cron, life, .timeout = 60)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

/* Its group says whose it is. */
static void whose(struct kind_lab *lab)
{
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};

    surround(lab);
    run_whole(lab, OP_CREATE, function, NULL);
    (void)kind_lab_mutations(lab);
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        struct kind_run run = run_of(actions[i], function, NULL);
        run.component = "somebody-else";
        struct error *err = kind_lab_run(lab, &run);
        cr_assert_not_null(err, "%s took it over", op_action_name(actions[i]));
        cr_expect_eq(err->code, ERR_ALREADY_EXISTS);
        error_free(err);
        kind_run_end(&run);
    }
    cr_expect_eq(kind_lab_mutations(lab), 0);
    run_whole(lab, OP_CREATE, task, NULL); /* the state is lost: it is still ours */
    expect_look(lab, task_is);
}

Test(kinds_apps_cron, whose, .timeout = 60)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, whose);
}

/* Its role is not known everywhere at first, its group leaves slowly, and every wait parks. */
static void slowly(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, task, NULL);
    run.parks = true;
    check_run(lab, &run);
    kind_run_end(&run);
    expect_look(lab, task_is);
    run = run_of(OP_DELETE, NULL, task);
    run.parks = true;
    check_run(lab, &run);
    kind_run_end(&run);
    run_whole(lab, OP_CREATE, task, NULL);
    expect_look(lab, task_is);
}

Test(kinds_apps_cron, slowly, .timeout = 60)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "300", "--iam-delay-ms", "300", NULL},
                      slowly);
}

static void cut_task(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "CronJob",
                                        .name = "nightly",
                                        .first = task,
                                        .second = function,
                                        .surround = surround,
                                        .look = look});
}

Test(kinds_apps_cron, cut_task, .timeout = 240)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_task);
}

static void cut_function(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "CronJob",
                                        .name = "nightly",
                                        .first = function,
                                        .second = task,
                                        .surround = surround,
                                        .look = look});
}

Test(kinds_apps_cron, cut_function, .timeout = 240)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_function);
}
