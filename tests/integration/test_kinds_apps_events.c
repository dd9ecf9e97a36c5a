/*
 * EventBridge against panka-sim: every field, rights at the receivers, buses that rules share,
 * targets that are refused, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define ACCOUNT      "eu-west-1:123456789012:"
#define QUEUE_ARN    "arn:aws:sqs:" ACCOUNT "jobs"
#define FIFO_ARN     "arn:aws:sqs:" ACCOUNT "jobs.fifo"
#define DEAD_ARN     "arn:aws:sqs:" ACCOUNT "dead"
#define TOPIC_ARN    "arn:aws:sns:" ACCOUNT "news"
#define FUNCTION_ARN "arn:aws:lambda:" ACCOUNT "function:resize"

static const char full[] =
    "{'bus': 'default', 'description': 'orders', 'enabled': false,"
    " 'eventPattern': '{\\'source\\':[\\'orders\\']}', 'targets': ["
    "   {'id': 'function', 'arn': '" FUNCTION_ARN "', 'input': '{\\'a\\':1}',"
    "    'deadLetter': '" DEAD_ARN "', 'retry': {'maxAttempts': 3, 'maxAgeSeconds': 600}},"
    "   {'id': 'queue', 'arn': '" QUEUE_ARN "', 'inputPath': '$.detail'},"
    "   {'id': 'fifo', 'arn': '" FIFO_ARN "', 'messageGroupId': 'one'},"
    "   {'id': 'topic', 'arn': '" TOPIC_ARN "', 'inputTransformer':"
    "     {'paths': {'id': '$.detail.id'}, 'template': '\\'order <id>\\''}}]}";

static const char plain[] = "{'bus': 'default', 'schedule': 'rate(5 minutes)', 'targets': ["
                            "   {'arn': '" QUEUE_ARN "'}]}";

static const struct expectation full_is[] = {
    {"DescribeRule", "Description", "orders"},
    {"DescribeRule", "State", "DISABLED"},
    {"DescribeRule", "EventPattern", "{\"source\":[\"orders\"]}"},
    {"DescribeRule", "ScheduleExpression", NULL},
    {"ListTargetsByRule", "Targets.3.Id", "*"},
    {"ListTargetsByRule", "Targets.4", NULL},
    {0},
};

static const struct expectation plain_is[] = {
    {"DescribeRule", "Description", NULL},
    {"DescribeRule", "State", "ENABLED"},
    {"DescribeRule", "ScheduleExpression", "rate(5 minutes)"},
    {"DescribeRule", "EventPattern", NULL},
    {"ListTargetsByRule", "Targets.0.Id", "target-1"},
    {"ListTargetsByRule", "Targets.1", NULL},
    {0},
};

static const struct expectation outputs[] = {
    {NULL, "rule_name", "on-order"},
    {NULL, "arn", "arn:aws:events:" ACCOUNT "rule/on-order"},
    {NULL, "bus_name", "default"},
    {0},
};

static void surround(struct kind_lab *lab)
{
    static const char *const queues[] = {"jobs", "dead"};

    for (size_t i = 0; i < ARRAY_LEN(queues); i++)
        json_decref(
            kind_lab_ask(lab, "sqs", "CreateQueue", json_pack("{s:s}", "QueueName", queues[i])));
    json_decref(kind_lab_ask(
        lab, "sqs", "CreateQueue",
        quoted_json("{'QueueName': 'jobs.fifo', 'Attributes': {'FifoQueue': 'true'}}")));
    json_decref(kind_lab_ask(lab, "sns", "CreateTopic", json_pack("{s:s}", "Name", "news")));
    kind_run_make_function(lab, "resize");
}

/* The policies of all receivers, as texts. Owner: caller. */
static json_t *policies(struct kind_lab *lab)
{
    static const char *const queues[] = {"jobs", "jobs.fifo", "dead"};
    json_t *all = json_object();

    for (size_t i = 0; i < ARRAY_LEN(queues); i++) {
        json_t *look = kind_look(lab, "SQS", queues[i]);
        json_object_set_new(all, queues[i],
                            json_string(json_text_or(
                                json_path(look, "GetQueueAttributes.Attributes"), "Policy", "")));
        json_decref(look);
    }
    json_t *topic =
        kind_lab_ask(lab, "sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", TOPIC_ARN));
    json_object_set(all, "news", json_path(topic, "Attributes.Policy"));
    json_decref(topic);
    json_t *function =
        kind_lab_ask(lab, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", "resize"));
    json_object_set_new(all, "resize", json_string(json_text_or(function, "Policy", "")));
    json_decref(function);
    return all;
}

static void expect_allowed(struct kind_lab *lab, const char *receiver, bool allowed)
{
    json_t *all = policies(lab);
    const char *text = json_text_or(all, receiver, "");
    bool found =
        strstr(text, "events.amazonaws.com") != NULL && strstr(text, "rule/on-order") != NULL;

    cr_expect_eq(found, allowed, "%s: %s", receiver, text);
    json_decref(all);
}

static void life(struct kind_lab *lab)
{
    surround(lab);
    check_life(lab, &(struct life){.kind = "EventBridge",
                                   .name = "on-order",
                                   .full = full,
                                   .full_is = full_is,
                                   .plain = plain,
                                   .plain_is = plain_is,
                                   .outputs = outputs});
}

Test(kinds_apps_events, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

static void run_whole(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied)
{
    kind_run_whole(lab, kind_run_quoted("EventBridge", "on-order", action, spec, applied));
}

/* Statements of others stay; those of the rule come and go with its targets. */
static void rights(struct kind_lab *lab)
{
    static const char *const receivers[] = {"jobs", "jobs.fifo", "dead", "news", "resize"};

    surround(lab);
    json_t *before = policies(lab);
    run_whole(lab, OP_CREATE, full, NULL);
    for (size_t i = 0; i < ARRAY_LEN(receivers); i++)
        expect_allowed(lab, receivers[i], true);
    run_whole(lab, OP_UPDATE, plain, full);
    for (size_t i = 0; i < ARRAY_LEN(receivers); i++)
        expect_allowed(lab, receivers[i], strcmp(receivers[i], "jobs") == 0);
    run_whole(lab, OP_DELETE, NULL, plain);
    json_t *after = policies(lab);
    char *text = json_pretty(after);
    cr_expect(json_equal(before, after), "%s", text);
    free(text);
    json_decref(before);
    json_decref(after);
}

Test(kinds_apps_events, rights)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, rights);
}

static struct kind_run rule_on_bus(const char *name, enum op_action action, json_t *spec)
{
    return (struct kind_run){.kind = "EventBridge",
                             .action = action,
                             .name = name,
                             .spec = action == OP_DELETE ? NULL : spec,
                             .applied = action == OP_DELETE ? spec : NULL};
}

static bool bus_is_there(struct kind_lab *lab)
{
    json_t *bus =
        kind_lab_ask(lab, "events", "DescribeEventBus", json_pack("{s:s}", "Name", "orders"));
    bool there = json_object_get(bus, "error") == NULL;

    json_decref(bus);
    return there;
}

/* Whoever comes first makes it, whoever leaves last removes it, also of another stack. */
static void shared_bus(struct kind_lab *lab)
{
    static const char *const names[] = {"first", "second"};
    json_t *spec = quoted_json("{'bus': 'orders', 'eventPattern': '{\\'source\\':[\\'a\\']}',"
                               " 'targets': [{'arn': '" QUEUE_ARN "'}]}");
    json_t *other = json_pack("{s:s}", "panka:stack", "another");

    surround(lab);
    size_t around = kind_lab_alive(lab);
    for (int action = 0; action < 2; action++)
        for (size_t i = 0; i < ARRAY_LEN(names); i++) {
            struct kind_run run = rule_on_bus(names[i], action == 0 ? OP_CREATE : OP_DELETE, spec);
            run.tags = i == 1 ? other : NULL;
            check_run(lab, &run);
            kind_run_fini(&run);
            cr_expect_eq(bus_is_there(lab), action == 0 || i == 0);
        }
    cr_expect_eq(kind_lab_alive(lab), around);
    json_decref(other);
    json_decref(spec);
}

Test(kinds_apps_events, shared_bus)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, shared_bus);
}

/* A bus of somebody else is used, and stays. */
static void foreign_bus(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'bus': 'orders', 'eventPattern': '{\\'source\\':[\\'a\\']}',"
                               " 'targets': [{'arn': '" QUEUE_ARN "'}]}");

    surround(lab);
    json_decref(
        kind_lab_ask(lab, "events", "CreateEventBus", json_pack("{s:s}", "Name", "orders")));
    for (int action = 0; action < 2; action++) {
        struct kind_run run = rule_on_bus("first", action == 0 ? OP_CREATE : OP_DELETE, spec);
        check_run(lab, &run);
        kind_run_fini(&run);
        cr_expect(bus_is_there(lab));
    }
    json_decref(spec);
}

Test(kinds_apps_events, foreign_bus)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, foreign_bus);
}

/* The service says 200 and FailedEntryCount 1. */
static void refused_target(struct kind_lab *lab)
{
    struct kind_run run = {
        .kind = "EventBridge",
        .action = OP_CREATE,
        .name = "on-order",
        .spec = quoted_json("{'schedule': 'rate(1 day)', 'targets': [{'id': 'x', 'arn': "
                            "'arn:aws:events:" ACCOUNT "event-bus/none', 'roleArn': "
                            "'arn:aws:iam::123456789012:role/r'}]}")};
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_PROVIDER);
    char *text = error_text(err);
    cr_expect_not_null(strstr(text, "The target does not exist"), "%s", text);
    free(text);
    error_free(err);
    json_decref(run.spec);
    kind_run_fini(&run);
}

Test(kinds_apps_events, refused_target)
{
    kind_lab_with_sim(NULL, refused_target);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "EventBridge",
                                        .name = "on-order",
                                        .first = full,
                                        .second = plain,
                                        .surround = surround,
                                        .look = policies});
}

Test(kinds_apps_events, cut, .timeout = 120)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}

static void cut_bus(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "EventBridge",
                      .name = "on-order",
                      .first = "{'bus': 'own', 'eventPattern': '{\\'source\\':[\\'a\\']}',"
                               " 'targets': [{'arn': '" QUEUE_ARN "'}]}",
                      .second = "{'bus': 'own', 'eventPattern': '{\\'source\\':[\\'b\\']}',"
                                " 'targets': [{'id': 'other', 'arn': '" DEAD_ARN "'}]}",
                      .surround = surround,
                      .look = policies});
}

Test(kinds_apps_events, cut_bus, .timeout = 120)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_bus);
}
