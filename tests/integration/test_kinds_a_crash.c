/*
 * Every mutating call of S3, DynamoDB, SQS and SNS is cut: its worker dies before it or after
 * it, or its answer is lost. The operation then goes on with its journal and must end as one
 * that was never cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_lab.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

enum { CALLS_MAX = 40 };

/* A resource in two shapes; creating goes to the first, updating from it to the second. */
struct subject {
    const char *kind;
    const char *name;
    const char *first;
    const char *second;
};

#define ORDERS_ARN "arn:aws:sqs:eu-west-1:123456789012:orders"
#define OTHERS_ARN "arn:aws:sqs:eu-west-1:123456789012:others"

static const struct subject subjects[] = {
    {"S3", "crash-bucket",
     "{'bucket': {'acl': 'public-read', 'forceDestroy': true},"
     " 'versioning': {'enabled': true}, 'encryption': {'enabled': true, 'algorithm': 'AES256'},"
     " 'publicAccessBlock': {'blockPublicAcls': false, 'ignorePublicAcls': false,"
     "   'blockPublicPolicy': false, 'restrictPublicBuckets': false},"
     " 'lifecycle': [{'id': 'old', 'enabled': true, 'prefix': 'logs/', 'expiration': {'days': "
     "30}}],"
     " 'cors': {'allowedOrigins': ['*'], 'allowedMethods': ['GET']},"
     " 'website': {'enabled': true, 'indexDocument': 'index.html'}}",
     "{'bucket': {'acl': 'private', 'forceDestroy': true}, 'versioning': {'enabled': false},"
     " 'encryption': {'enabled': true, 'algorithm': 'aws:kms', 'kmsKeyId': 'alias/shop'},"
     " 'publicAccessBlock': {'blockPublicAcls': true, 'ignorePublicAcls': true,"
     "   'blockPublicPolicy': true, 'restrictPublicBuckets': true}}"},
    {"DynamoDB", "crash-table",
     "{'billingMode': 'PROVISIONED', 'readCapacity': 3, 'writeCapacity': 2,"
     " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
     " 'globalSecondaryIndexes': ["
     "   {'name': 'by-user', 'hashKey': {'name': 'user', 'type': 'S'}, 'projection': 'ALL',"
     "    'readCapacity': 2, 'writeCapacity': 2},"
     "   {'name': 'by-day', 'hashKey': {'name': 'day', 'type': 'S'}, 'projection': 'KEYS_ONLY'}],"
     " 'pointInTimeRecovery': true,"
     " 'stream': {'enabled': true, 'viewType': 'NEW_IMAGE'}, 'encryption': {'enabled': true}}",
     "{'billingMode': 'PAY_PER_REQUEST',"
     " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
     " 'globalSecondaryIndexes': ["
     "   {'name': 'by-user', 'hashKey': {'name': 'user', 'type': 'N'},"
     "    'rangeKey': {'name': 'day', 'type': 'S'}, 'projection': 'INCLUDE',"
     "    'nonKeyAttributes': ['a', 'b']},"
     "   {'name': 'by-shop', 'hashKey': {'name': 'shop', 'type': 'S'}, 'projection': 'ALL'}],"
     " 'stream': {'enabled': true, 'viewType': 'KEYS_ONLY'}, 'encryption': {'enabled': true},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'},"
     " 'pointInTimeRecovery': false, 'deletionProtection': true}"},
    {"DynamoDB", "crash-small-table",
     "{'billingMode': 'PAY_PER_REQUEST', 'hashKey': {'name': 'id', 'type': 'S'},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'}}",
     "{'billingMode': 'PROVISIONED', 'readCapacity': 4, 'writeCapacity': 5,"
     " 'hashKey': {'name': 'id', 'type': 'S'},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'},"
     " 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}}"},
    {"SQS", "crash-queue",
     "{'type': 'standard', 'visibilityTimeout': 45, 'messageRetentionPeriod': 86400,"
     " 'deadLetterQueue': {'enabled': true, 'maxReceiveCount': 4},"
     " 'encryption': {'enabled': true}}",
     "{'type': 'standard', 'visibilityTimeout': 60, 'messageRetentionPeriod': 3600,"
     " 'delaySeconds': 5, 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}}"},
    {"SNS", "crash-topic",
     "{'displayName': 'Shop', 'subscriptions': ["
     "   {'protocol': 'sqs', 'endpoint': '" ORDERS_ARN "',"
     "    'filterPolicy': '{\\'kind\\':[\\'order\\']}'},"
     "   {'protocol': 'email', 'endpoint': 'a@example.com'}]}",
     "{'displayName': 'Store', 'encryption': {'enabled': true, 'kmsKey': 'alias/aws/sns'},"
     " 'subscriptions': [{'protocol': 'sqs', 'endpoint': '" OTHERS_ARN "'},"
     "                   {'protocol': 'email', 'endpoint': 'a@example.com'}]}"},
};

/* What stands around the subjects: queues for topics to send to. */
static const char *const queues[] = {"orders", "others"};

struct stage {
    struct kind_lab *lab;
    const struct subject *subject;
    json_t *specs[2];
    json_t *tags[2]; /* the second shape has one tag less and one more */
};

static void must(struct error *err, const char *what)
{
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s: %s", what, text);
    free(text);
}

static struct kind_run run_of(const struct stage *stage, enum op_action action)
{
    struct kind_run run = {
        .kind = stage->subject->kind, .action = action, .name = stage->subject->name};
    run.force = action == OP_DELETE;
    if (action != OP_DELETE)
        run.spec = stage->specs[action == OP_UPDATE];
    run.tags = stage->tags[action == OP_UPDATE];
    if (action == OP_UPDATE)
        run.applied = stage->specs[0];
    if (action == OP_DELETE)
        run.applied = stage->specs[1];
    return run;
}

static void make_surroundings(struct stage *stage)
{
    json_decref(kind_lab_sim(stage->lab, "POST", "reset", json_object()));
    for (size_t i = 0; i < ARRAY_LEN(queues); i++)
        json_decref(kind_lab_ask(stage->lab, "sqs", "CreateQueue",
                                 json_pack("{s:s}", "QueueName", queues[i])));
}

/* The resource and what its making may have changed around it. */
static json_t *look(const struct stage *stage)
{
    json_t *all = json_object();
    json_object_set_new(all, "itself",
                        kind_look(stage->lab, stage->subject->kind, stage->subject->name));
    for (size_t i = 0; i < ARRAY_LEN(queues); i++)
        json_object_set_new(all, queues[i], kind_look(stage->lab, "SQS", queues[i]));
    json_object_set_new(all, "dead", kind_look(stage->lab, "SQS", "crash-queue-dlq"));
    json_object_set_new(all, "count", json_integer((json_int_t)kind_lab_alive(stage->lab)));
    return all;
}

static void run_whole(const struct stage *stage, enum op_action action)
{
    struct kind_run run = run_of(stage, action);
    must(kind_lab_run(stage->lab, &run), stage->subject->kind);
    kind_run_fini(&run);
}

/* Bring the world to where `action` begins. */
static void prepare(struct stage *stage, enum op_action action)
{
    make_surroundings(stage);
    if (action == OP_CREATE)
        return;
    run_whole(stage, OP_CREATE);
    if (action == OP_DELETE)
        run_whole(stage, OP_UPDATE);
}

static void put_fault(struct stage *stage, const char *call, size_t after)
{
    const char *colon = strchr(call, ':');
    char *service = xstrndup(call, (size_t)(colon - call));
    json_t *rules = json_pack("[{s:s, s:s, s:s, s:I, s:i}]", "service", service, "op", colon + 1,
                              "kind", "cut-after", "after", (json_int_t)after, "count", 1);
    json_decref(kind_lab_sim(stage->lab, "POST", "faults", rules));
    free(service);
}

/* How many of the calls before `index` are the same operation. */
static size_t same_before(json_t *calls, size_t index)
{
    size_t count = 0;
    for (size_t i = 0; i < index; i++)
        count += json_equal(json_array_get(calls, i), json_array_get(calls, index));
    return count;
}

/* Run until it ends: a worker is given the operation again after each failed delivery. */
static unsigned run_again(struct stage *stage, struct kind_run *run)
{
    unsigned failures = 0;
    struct error *err = kind_lab_run(stage->lab, run);
    while (err != NULL && failures < 5) {
        failures++;
        bool may_go_on = err->code == ERR_LEASE_LOST || err->retry != ERR_RETRY_NEVER;
        char *text = error_text(err);
        cr_assert(may_go_on, "%s %s is given up: %s", run->kind, op_action_name(run->action), text);
        free(text);
        error_free(err);
        err = kind_lab_run(stage->lab, run);
    }
    must(err, run->kind);
    return failures;
}

static void cut_one(struct stage *stage, enum op_action action, json_t *calls, size_t index,
                    json_t *expected)
{
    static const char *const names[] = {"before", "after", "answer lost"};
    const char *call = json_string_value(json_array_get(calls, index));
    for (int way = 0; way < 3; way++) {
        prepare(stage, action);
        struct kind_run run = run_of(stage, action);
        if (way == 2)
            put_fault(stage, call, same_before(calls, index));
        else
            run.cut = way == 0 ? LAB_CUT_BEFORE : LAB_CUT_AFTER;
        run.cut_at = (unsigned)index;
        unsigned failures = run_again(stage, &run);
        cr_expect(way == 2 || failures == 1, "%s was not cut", call);
        json_decref(kind_lab_sim(stage->lab, "DELETE", "faults", NULL));
        json_t *found = look(stage);
        char *text = json_pretty(found);
        char *wanted = json_pretty(expected);
        cr_expect(json_equal(found, expected), "%s %s, call %zu %s, %s:\n%s\ninstead of\n%s",
                  run.kind, op_action_name(action), index, call, names[way], text, wanted);
        free(text);
        free(wanted);
        json_decref(found);
        kind_run_fini(&run);
    }
}

static void cut_all(struct stage *stage, enum op_action action)
{
    prepare(stage, action);
    struct kind_run run = run_of(stage, action);
    must(kind_lab_run(stage->lab, &run), run.kind);
    size_t count = json_array_size(run.calls);
    cr_assert(count > 0 && count < CALLS_MAX);
    json_t *expected = look(stage);
    for (size_t i = 0; i < count; i++)
        cut_one(stage, action, run.calls, i, expected);
    json_decref(expected);
    kind_run_fini(&run);
}

static void cut_subject(struct kind_lab *lab, const struct subject *subject)
{
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    struct stage stage = {.lab = lab, .subject = subject};
    stage.specs[0] = quoted_json(subject->first);
    stage.specs[1] = quoted_json(subject->second);
    stage.tags[0] = quoted_json("{'team': 'blue', 'tier': '1'}");
    stage.tags[1] = quoted_json("{'team': 'green', 'cost': '7'}");
    for (size_t i = 0; i < ARRAY_LEN(actions); i++)
        cut_all(&stage, actions[i]);
    for (size_t i = 0; i < 2; i++) {
        json_decref(stage.specs[i]);
        json_decref(stage.tags[i]);
    }
}

#define CUT(name, index)                                                                           \
    static void cut_##name(struct kind_lab *lab)                                                   \
    {                                                                                              \
        cut_subject(lab, &subjects[index]);                                                        \
    }                                                                                              \
    Test(kinds_a_crash, name)                                                                      \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_##name);             \
    }

CUT(bucket, 0)
CUT(table, 1)
CUT(small_table, 2)
CUT(queue, 3)
CUT(topic, 4)
