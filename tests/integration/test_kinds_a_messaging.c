/*
 * SNS and DynamoDB against panka-sim: every section of the spec, adoption, deletion, and what a
 * topic changes at its receivers.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define QUEUE_ARN    "arn:aws:sqs:eu-west-1:123456789012:orders"
#define OTHER_ARN    "arn:aws:sqs:eu-west-1:123456789012:others"
#define FUNCTION_ARN "arn:aws:lambda:eu-west-1:123456789012:function:resize"

static const char full_topic[] =
    "{'displayName': 'Shop & Co', 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'},"
    " 'deliveryPolicy': '{\\'http\\':{\\'defaultHealthyRetryPolicy\\':{\\'numRetries\\':5}}}',"
    " 'fifoTopic': false, 'tags': {'team': 'blue'},"
    " 'subscriptions': ["
    "   {'protocol': 'sqs', 'endpoint': '" QUEUE_ARN "',"
    "    'filterPolicy': '{\\'kind\\':[\\'order\\']}'},"
    "   {'protocol': 'email', 'endpoint': 'a@example.com'},"
    "   {'protocol': 'https', 'endpoint': 'https://a.example/hook'}]}";

static const struct expectation full_topic_is[] = {
    {"GetTopicAttributes", "Attributes.DisplayName", "Shop & Co"},
    {"GetTopicAttributes", "Attributes.KmsMasterKeyId", "alias/shop"},
    {"GetTopicAttributes", "Attributes.DeliveryPolicy", "*"},
    {"ListSubscriptionsByTopic", "Subscriptions.2", "*"},
    {"ListSubscriptionsByTopic", "Subscriptions.3", NULL},
    {0},
};

static const char plain_topic[] = "{'fifoTopic': false}";

static const struct expectation plain_topic_is[] = {
    {"GetTopicAttributes", "Attributes.KmsMasterKeyId", NULL},
    {0},
};

static const struct expectation topic_outputs[] = {
    {NULL, "topic_name", "news"},
    {NULL, "arn", "arn:aws:sns:eu-west-1:123456789012:news"},
    {NULL, "region", "eu-west-1"},
    {0},
};

static void make_queue(struct kind_lab *lab, const char *name)
{
    json_decref(kind_lab_ask(lab, "sqs", "CreateQueue", json_pack("{s:s}", "QueueName", name)));
}

static void topic_life(struct kind_lab *lab)
{
    make_queue(lab, "orders");
    check_life(lab, &(struct life){.kind = "SNS",
                                   .name = "news",
                                   .full = full_topic,
                                   .full_is = full_topic_is,
                                   .plain = plain_topic,
                                   .plain_is = plain_topic_is,
                                   .outputs = topic_outputs});
}

Test(kinds_a_messaging, topic_life)
{
    kind_lab_with_sim(NULL, topic_life);
}

/* The statements of a queue's policy. Owner: caller. */
static json_t *statements(struct kind_lab *lab, const char *queue)
{
    json_t *look = kind_look(lab, "SQS", queue);
    const char *text =
        json_path_text(json_object_get(look, "GetQueueAttributes"), "Attributes.Policy");
    json_t *policy = text == NULL ? json_object() : json_loads(text, 0, NULL);
    cr_assert_not_null(policy, "the policy is no JSON: %s", text);
    json_t *list = json_object_get(policy, "Statement");
    list = list == NULL ? json_array() : json_incref(list);
    json_decref(policy);
    json_decref(look);
    return list;
}

static bool allows(json_t *list, const char *topic_arn)
{
    size_t i;
    json_t *statement;
    json_array_foreach (list, i, statement) {
        json_t *condition = json_path(statement, "Condition.ArnEquals");
        if (strcmp(json_text_or(condition, "aws:SourceArn", ""), topic_arn) == 0) {
            cr_expect_str_eq(json_text_or(statement, "Effect", ""), "Allow");
            cr_expect_str_eq(json_text_or(statement, "Action", ""), "sqs:SendMessage");
            cr_expect_str_eq(json_text_or(json_object_get(statement, "Principal"), "Service", ""),
                             "sns.amazonaws.com");
            cr_expect_str_eq(json_text_or(statement, "Resource", ""), QUEUE_ARN);
            return true;
        }
    }
    return false;
}

static void expect_allowed(struct kind_lab *lab, size_t count, bool first, bool second)
{
    json_t *list = statements(lab, "orders");
    cr_expect_eq(json_array_size(list), count);
    cr_expect_eq(allows(list, "arn:aws:sns:eu-west-1:123456789012:first"), first);
    cr_expect_eq(allows(list, "arn:aws:sns:eu-west-1:123456789012:second"), second);
    json_decref(list);
}

struct worker {
    struct kind_lab *lab;
    struct kind_run run;
};

static void work(void *arg)
{
    struct worker *worker = arg;
    check_run(worker->lab, &worker->run);
}

/* Two workers subscribe a queue to a topic each, at once; a statement of the owner's stays. */
static void two_topics(struct kind_lab *lab)
{
    static const char *const names[] = {"first", "second"};
    json_t *spec =
        quoted_json("{'subscriptions': [{'protocol': 'sqs', 'endpoint': '" QUEUE_ARN "'}]}");
    struct worker workers[2];
    struct fiber *fibers[2];
    make_queue(lab, "orders");
    json_t *look = kind_lab_ask(lab, "sqs", "GetQueueUrl", quoted_json("{'QueueName': 'orders'}"));
    json_decref(kind_lab_ask(
        lab, "sqs", "SetQueueAttributes",
        json_pack("{s:s, s:{s:s}}", "QueueUrl", json_text(look, "QueueUrl"), "Attributes", "Policy",
                  "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"own\",\"Effect\":\"Allow\","
                  "\"Principal\":\"*\",\"Action\":\"sqs:*\",\"Resource\":\"" QUEUE_ARN "\"}}")));
    json_decref(look);
    for (int i = 0; i < 2; i++) {
        workers[i] =
            (struct worker){.lab = lab, .run = {.kind = "SNS", .name = names[i], .spec = spec}};
        struct error *err = fiber_spawn(names[i], work, &workers[i], &fibers[i]);
        cr_assert_null(err);
    }
    for (int i = 0; i < 2; i++)
        fiber_join(fibers[i]);
    expect_allowed(lab, 3, true, true);
    for (int i = 0; i < 2; i++) {
        kind_run_fini(&workers[i].run);
        workers[i].run.action = OP_DELETE;
        workers[i].run.applied = spec;
        check_run(lab, &workers[i].run);
        expect_allowed(lab, 2 - (size_t)i, false, i == 0);
        kind_run_fini(&workers[i].run);
    }
    json_decref(spec);
}

Test(kinds_a_messaging, two_topics_on_one_queue)
{
    kind_lab_with_sim(NULL, two_topics);
}

/* A subscription that was ended by hand leaves a right, which goes with the spec's; a queue that
 * is gone is no hindrance. */
static void ended_by_hand(struct kind_lab *lab)
{
    json_t *spec =
        quoted_json("{'subscriptions': [{'protocol': 'sqs', 'endpoint': '" QUEUE_ARN "'},"
                    "                   {'protocol': 'sqs', 'endpoint': '" OTHER_ARN "'}]}");
    json_t *none = quoted_json("{}");
    make_queue(lab, "orders");
    make_queue(lab, "others");
    struct kind_run run = {.kind = "SNS", .name = "first", .spec = spec};
    check_run(lab, &run);
    kind_run_fini(&run);
    json_t *subscriptions = kind_lab_ask(lab, "sns", "ListSubscriptions", json_object());
    json_decref(
        kind_lab_ask(lab, "sns", "Unsubscribe",
                     json_pack("{s:s}", "SubscriptionArn",
                               json_path_text(subscriptions, "Subscriptions.0.SubscriptionArn"))));
    json_decref(subscriptions);
    json_t *url = kind_lab_ask(lab, "sqs", "GetQueueUrl", quoted_json("{'QueueName': 'others'}"));
    json_decref(kind_lab_ask(lab, "sqs", "DeleteQueue",
                             json_pack("{s:s}", "QueueUrl", json_text(url, "QueueUrl"))));
    json_decref(url);
    run = (struct kind_run){
        .kind = "SNS", .name = "first", .action = OP_UPDATE, .spec = none, .applied = spec};
    check_run(lab, &run);
    expect_allowed(lab, 0, false, false);
    kind_run_fini(&run);
    json_decref(none);
    json_decref(spec);
}

Test(kinds_a_messaging, a_subscription_ended_by_hand)
{
    kind_lab_with_sim(NULL, ended_by_hand);
}

/* --- functions as receivers ------------------------------------------------------------------- */

/* How many statements the function's policy has. */
static size_t permissions(struct kind_lab *lab)
{
    json_t *answer =
        kind_lab_ask(lab, "lambda", "GetPolicy", quoted_json("{'FunctionName': 'resize'}"));
    json_t *policy = json_loads(json_text_or(answer, "Policy", "{}"), 0, NULL);
    size_t count = json_array_size(json_object_get(policy, "Statement"));
    json_decref(policy);
    json_decref(answer);
    return count;
}

static void topics_to_function(struct kind_lab *lab)
{
    json_t *spec =
        quoted_json("{'subscriptions': [{'protocol': 'lambda', 'endpoint': '" FUNCTION_ARN "'}]}");
    struct kind_run runs[2] = {{.kind = "SNS", .name = "first", .spec = spec},
                               {.kind = "SNS", .name = "second", .spec = spec}};
    kind_run_make_function(lab, "resize");
    for (size_t i = 0; i < 2; i++) {
        check_run(lab, &runs[i]);
        cr_expect_eq(permissions(lab), i + 1);
        kind_run_fini(&runs[i]);
    }
    for (size_t i = 0; i < 2; i++) {
        runs[i].action = OP_DELETE;
        runs[i].applied = spec;
        check_run(lab, &runs[i]);
        cr_expect_eq(permissions(lab), 1 - i);
        kind_run_fini(&runs[i]);
    }
    json_decref(spec);
}

Test(kinds_a_messaging, two_topics_to_one_function)
{
    kind_lab_with_sim(NULL, topics_to_function);
}
