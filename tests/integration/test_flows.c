/*
 * The main job through the real programs: create, no change, update, partial failure, destroy,
 * two tenants at once; and what must survive the death of a worker or a scheduler.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/process.h"
#include "tests/support/command.h"
#include "tests/support/stand.h"

enum { RED, BLUE };

static const char stack_head[] = "apiVersion: core.panka.io/v1\n"
                                 "kind: Stack\n"
                                 "metadata:\n"
                                 "  name: flows\n"
                                 "spec:\n"
                                 "  provider: {name: aws, region: us-east-1}\n"
                                 "---\n"
                                 "apiVersion: core.panka.io/v1\n"
                                 "kind: Service\n"
                                 "metadata: {name: app, stack: flows}\n"
                                 "spec: {}\n";

#define COMPONENT(kind, name, spec)                                                                \
    "---\n"                                                                                        \
    "apiVersion: components.panka.io/v1\n"                                                         \
    "kind: " kind "\n"                                                                             \
    "metadata: {name: " name ", service: app, stack: flows}\n"                                     \
    "spec:\n" spec

#define BUCKET  COMPONENT("S3", "files", "  versioning: {enabled: true}\n")
#define QUEUE   COMPONENT("SQS", "jobs", "  visibilityTimeout: 60\n")
#define QUEUE_2 COMPONENT("SQS", "jobs", "  visibilityTimeout: 90\n")
#define TOPIC                                                                                      \
    COMPONENT("SNS", "news",                                                                       \
              "  subscriptions:\n"                                                                 \
              "    - {protocol: sqs, endpoint: \"${jobs.arn}\"}\n")

static char *write_stack(struct stand *stand, const char *name, const char *components)
{
    char *text = xasprintf("%s%s", stack_head, components);
    char *path = stand_write(stand, name, text);
    free(text);
    return path;
}

static json_t *plan_summary(struct stand *stand, int tenant, const char *path)
{
    json_t *plan = stand_panka_json(stand, tenant, NULL, STAND_ARGS("plan", path));
    json_t *summary = json_incref(json_object_get(plan, "summary"));
    json_decref(plan);
    return summary;
}

static void expect_summary(struct stand *stand, int tenant, const char *path, int create,
                           int update, int remove)
{
    json_t *summary = plan_summary(stand, tenant, path);
    cr_expect_eq(json_int_or(summary, "create", -1), create, "create");
    cr_expect_eq(json_int_or(summary, "update", -1), update, "update");
    cr_expect_eq(json_int_or(summary, "delete", -1), remove, "delete");
    json_decref(summary);
}

static void apply(struct stand *stand, int tenant, const char *path)
{
    free(stand_panka(stand, tenant, NULL, STAND_ARGS("apply", path, "--auto-approve")));
}

static void destroy(struct stand *stand, int tenant, const char *stack)
{
    free(stand_panka(stand, tenant, NULL, STAND_ARGS("destroy", stack, "--auto-approve")));
}

/* The AWS CLI is the judge of what is in the cloud. Owner: caller, free(). */
static char *aws(struct stand *stand, const char *command)
{
    int status = -1;
    char *out = command_output(&status,
                               "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test "
                               "AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= aws --endpoint-url %s %s",
                               stand_endpoint(stand), command);
    cr_assert_eq(status, 0, "aws %s: %s", command, out);
    return out;
}

/* --- create, no change, update, removed component, destroy ---------------------------------- */

static void live_a_life(struct stand *stand)
{
    char *first = write_stack(stand, "first.yaml", BUCKET QUEUE TOPIC);
    char *second = write_stack(stand, "second.yaml", BUCKET QUEUE_2);
    expect_summary(stand, RED, first, 3, 0, 0);
    apply(stand, RED, first);
    cr_expect_eq(stand_alive(stand, "red", NULL), 3);
    char *out = aws(stand, "sqs get-queue-attributes --queue-url "
                           "http://x/123456789012/flows-app-jobs --attribute-names "
                           "VisibilityTimeout Policy --output text");
    cr_expect(strstr(out, "60") != NULL && strstr(out, "flows-app-news") != NULL, "%s", out);
    free(out);

    expect_summary(stand, RED, first, 0, 0, 0);
    int code = -1;
    free(stand_panka(stand, RED, &code, STAND_ARGS("plan", first, "--detailed-exitcode")));
    cr_expect_eq(code, 0);
    json_t *calls = stand_sim(stand, "GET", "/_panka/calls", NULL);
    apply(stand, RED, first);
    json_t *after = stand_sim(stand, "GET", "/_panka/calls", NULL);
    cr_expect(json_equal(json_object_get(calls, "sqs:CreateQueue"),
                         json_object_get(after, "sqs:CreateQueue")));
    json_decref(calls);
    json_decref(after);

    expect_summary(stand, RED, second, 0, 1, 1);
    free(stand_panka(stand, RED, &code, STAND_ARGS("plan", second, "--detailed-exitcode")));
    cr_expect_eq(code, 2);
    apply(stand, RED, second);
    cr_expect_eq(stand_alive(stand, "red", NULL), 2);
    out = aws(stand, "sqs get-queue-attributes --queue-url http://x/123456789012/flows-app-jobs "
                     "--attribute-names VisibilityTimeout --output text");
    cr_expect(strstr(out, "90") != NULL, "%s", out);
    free(out);

    destroy(stand, RED, "flows");
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    expect_summary(stand, RED, first, 3, 0, 0);
    free(first);
    free(second);
}

Test(flows, create_no_change_update_destroy)
{
    stand_run(live_a_life, NULL);
}

/* --- partial failure ------------------------------------------------------------------------ */

static void fail_in_part(struct stand *stand)
{
    char *path = write_stack(stand, "stack.yaml", BUCKET QUEUE TOPIC);
    json_t *rules =
        json_pack("[{s:s, s:s, s:s}]", "service", "sqs", "op", "CreateQueue", "kind", "error500");
    json_decref(stand_sim(stand, "POST", "/_panka/faults", rules));
    int code = -1;
    free(stand_panka(stand, RED, &code, STAND_ARGS("apply", path, "--auto-approve")));
    cr_expect_eq(code, 1, "a failed deployment ends with 1, not %d", code);
    json_t *found = stand_panka_json(stand, RED, NULL, STAND_ARGS("deployments"));
    json_t *record = json_array_get(json_object_get(found, "deployments"), 0);
    cr_expect_str_eq(json_text_or(record, "status", ""), "failed");
    json_t *counts = json_object_get(record, "counts");
    cr_expect_eq(json_int_or(counts, "done", -1), 1, "the bucket, which waits for nobody");
    cr_expect_eq(json_int_or(counts, "failed", -1), 1, "the queue");
    cr_expect_eq(json_int_or(counts, "skipped", -1), 1, "the topic, which needs the queue");
    json_decref(found);
    cr_expect_eq(stand_alive(stand, "red", NULL), 1);

    json_decref(stand_sim(stand, "DELETE", "/_panka/faults", NULL));
    apply(stand, RED, path);
    cr_expect_eq(stand_alive(stand, "red", NULL), 3);
    destroy(stand, RED, "flows");
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(path);
}

Test(flows, a_failure_spares_what_does_not_depend_on_it)
{
    stand_run(fail_in_part, &(struct stand_options){.worker_args = STAND_ARGS("--max-attempts=2")});
}

/* --- the newest word counts ----------------------------------------------------------------- */

#define STACK_LOCK                                                                                 \
    "dynamodb update-item --table-name panka-locks --key "                                         \
    "'{\"lockKey\":{\"S\":\"tenant:red:stack:flows:env:default\"}}' "

/* A change waits for the stack's lock when the former stack is applied again. The state knows
 * nothing of the change, so there is nothing to do now; yet the last one said has to win. */
static void change_ones_mind(struct stand *stand)
{
    char *first = write_stack(stand, "first.yaml", QUEUE);
    char *second = write_stack(stand, "second.yaml", QUEUE_2);
    apply(stand, RED, first);
    free(aws(stand, STACK_LOCK "--update-expression 'SET lockID = :i, #o = :i, expiresAt = :e' "
                               "--expression-attribute-names '{\"#o\":\"owner\"}' "
                               "--expression-attribute-values "
                               "'{\":i\":{\"S\":\"somebody\"},\":e\":{\"N\":\"9999999999\"}}'"));
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", second, "--auto-approve", "--detach")));
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", first, "--auto-approve", "--detach")));
    json_t *found = stand_panka_json(stand, RED, NULL, STAND_ARGS("deployments"));
    json_t *list = json_object_get(found, "deployments");
    cr_assert_eq(json_array_size(list), 3, "the last apply was not submitted");
    free(aws(stand, STACK_LOCK "--update-expression 'REMOVE lockID, expiresAt'"));
    for (size_t i = 0; i < 2; i++) { /* the newest first; the other may be superseded */
        const char *id = json_text(json_array_get(list, i), "id");
        int code = -1;
        free(stand_panka(stand, RED, &code, STAND_ARGS("watch", id)));
    }
    json_decref(found);
    char *out = aws(stand, "sqs get-queue-attributes --queue-url "
                           "http://x/123456789012/flows-app-jobs --attribute-names "
                           "VisibilityTimeout --output text");
    cr_expect(strstr(out, "60") != NULL, "%s", out);
    free(out);
    expect_summary(stand, RED, first, 0, 0, 0);
    free(first);
    free(second);
}

Test(flows, the_last_one_applied_wins)
{
    stand_run(change_ones_mind, NULL);
}

/* --- replacement of a table that holds items ------------------------------------------------ */

static void replace_table(struct stand *stand)
{
    char *first = write_stack(stand, "first.yaml",
                              COMPONENT("DynamoDB", "carts", "  hashKey: {name: id, type: S}\n"));
    char *second = write_stack(stand, "second.yaml",
                               COMPONENT("DynamoDB", "carts", "  hashKey: {name: no, type: N}\n"));
    int code = -1;
    apply(stand, RED, first);
    free(aws(stand, "dynamodb put-item --table-name flows-app-carts "
                    "--item '{\"id\":{\"S\":\"a\"}}'"));
    char *out = stand_panka(stand, RED, &code, STAND_ARGS("apply", second, "--auto-approve"));
    cr_expect_eq(code, 1);
    cr_expect(strstr(out, "holds items") != NULL, "%s", out);
    free(out);
    out = aws(stand, "dynamodb get-item --table-name flows-app-carts "
                     "--key '{\"id\":{\"S\":\"a\"}}' --output text");
    cr_expect(strstr(out, "a") != NULL, "the item is still there");
    free(out);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", second, "--auto-approve", "--force")));
    out = aws(stand, "dynamodb describe-table --table-name flows-app-carts "
                     "--query Table.KeySchema[0].AttributeName --output text");
    cr_expect_str_eq(out, "no\n");
    free(out);
    free(first);
    free(second);
}

Test(flows, a_table_with_items_is_not_replaced)
{
    stand_run(replace_table, NULL);
}

/* --- two tenants ---------------------------------------------------------------------------- */

static void deploy_twice(struct stand *stand)
{
    char *path = write_stack(stand, "stack.yaml", BUCKET QUEUE TOPIC);
    struct process *red =
        stand_panka_start(stand, RED, STAND_ARGS("apply", path, "--auto-approve"), NULL);
    struct process *blue =
        stand_panka_start(stand, BLUE, STAND_ARGS("apply", path, "--auto-approve"), NULL);
    int code = -1;
    cr_assert_null(process_wait(red, clock_mono_ms() + 120000, &code));
    cr_expect_eq(code, 0);
    cr_assert_null(process_wait(blue, clock_mono_ms() + 120000, &code));
    cr_expect_eq(code, 0);
    process_free(red);
    process_free(blue);
    cr_expect_eq(stand_alive(stand, "red", NULL), 3);
    cr_expect_eq(stand_alive(stand, "blue", NULL), 3);
    char *out = aws(stand, "s3api list-buckets --query Buckets[].Name --output text");
    cr_expect(strstr(out, "blue-flows-app-files") != NULL, "%s", out);
    free(out);

    destroy(stand, RED, "flows");
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    cr_expect_eq(stand_alive(stand, "blue", NULL), 3, "the other tenant's are untouched");

    json_t *found = stand_panka_json(stand, BLUE, NULL, STAND_ARGS("deployments"));
    json_t *list = json_object_get(found, "deployments");
    cr_assert_eq(json_array_size(list), 1);
    const char *id = json_text(json_array_get(list, 0), "id");
    free(stand_panka(stand, RED, &code, STAND_ARGS("status", id)));
    cr_expect_neq(code, 0, "a tenant does not see another's deployment");
    json_decref(found);
    free(path);
}

Test(flows, two_tenants_at_once)
{
    stand_run(deploy_twice, NULL);
}

/* --- the stack written by others ------------------------------------------------------------ */

static void deploy_simple_stack(struct stand *stand)
{
    char *path = stand_source("config/examples/simple-stack.yaml");
    apply(stand, RED, path);
    cr_expect_eq(stand_alive(stand, "red", "tables"), 1);
    expect_summary(stand, RED, path, 0, 0, 0);
    destroy(stand, RED, "demo-stack");
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(path);
}

Test(flows, a_stack_written_by_others)
{
    stand_run(deploy_simple_stack, NULL);
}

/* --- deaths --------------------------------------------------------------------------------- */

/* Wait until the cloud was asked for `call` at least `times`. */
static void wait_for_call(struct stand *stand, const char *call, int64_t times)
{
    uint64_t deadline = clock_mono_ms() + 30000;
    for (;;) {
        json_t *calls = stand_sim(stand, "GET", "/_panka/calls", NULL);
        bool enough = json_int_or(calls, call, 0) >= times;
        json_decref(calls);
        if (enough)
            return;
        cr_assert_lt(clock_mono_ms(), deadline, "%s was not called", call);
        error_ignore(fiber_sleep(5));
    }
}

static void kill_worker_midway(struct stand *stand)
{
    char *path = write_stack(stand, "stack.yaml", BUCKET QUEUE TOPIC);
    /* The first creation's answer never comes: the worker is in the middle of its call. */
    json_t *rules = json_pack("[{s:s, s:s, s:s, s:i, s:i}]", "service", "sqs", "op", "CreateQueue",
                              "kind", "slow", "count", 1, "delay-ms", 20000);
    json_decref(stand_sim(stand, "POST", "/_panka/faults", rules));
    size_t victim = stand_add_worker(stand, "red", STAND_ARGS("--name=victim"));
    struct process *command =
        stand_panka_start(stand, RED, STAND_ARGS("apply", path, "--auto-approve"), NULL);
    wait_for_call(stand, "sqs:CreateQueue", 1);
    stand_kill_worker(stand, victim, SIGKILL);
    stand_add_worker(stand, "red", STAND_ARGS("--name=successor"));
    int code = -1;
    cr_assert_null(process_wait(command, clock_mono_ms() + 120000, &code));
    cr_expect_eq(code, 0);
    process_free(command);
    cr_expect_eq(stand_alive(stand, "red", NULL), 3);
    char *out = aws(stand, "sqs list-queues --query 'length(QueueUrls)' --output text");
    cr_expect_str_eq(out, "1\n", "one queue, not %s", out);
    free(out);
    destroy(stand, RED, "flows");
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(path);
}

Test(flows, a_dead_worker_costs_a_lease)
{
    stand_run(kill_worker_midway,
              &(struct stand_options){.no_workers = true,
                                      .scheduler_args = STAND_ARGS("--lease-ms=1500"),
                                      .worker_args = STAND_ARGS("--lease-ms=1500")});
}

static void kill_scheduler_midway(struct stand *stand)
{
    char *path = write_stack(stand, "stack.yaml", BUCKET QUEUE TOPIC);
    json_t *rules = json_pack("[{s:s, s:s, s:s, s:i, s:i}]", "service", "sqs", "op", "CreateQueue",
                              "kind", "slow", "count", 1, "delay-ms", 1000);
    json_decref(stand_sim(stand, "POST", "/_panka/faults", rules));
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "--auto-approve", "--detach")));
    wait_for_call(stand, "sqs:CreateQueue", 1);
    stand_kill_scheduler(stand, 0, SIGKILL);
    stand_add_scheduler(stand, NULL);
    json_t *found = stand_panka_json(stand, RED, NULL, STAND_ARGS("deployments"));
    const char *id = json_text(json_array_get(json_object_get(found, "deployments"), 0), "id");
    cr_assert_not_null(id);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("watch", id)));
    json_decref(found);
    cr_expect_eq(stand_alive(stand, "red", NULL), 3);
    expect_summary(stand, RED, path, 0, 0, 0);
    free(path);
}

Test(flows, a_dead_scheduler_is_replaced)
{
    stand_run(kill_scheduler_midway,
              &(struct stand_options){.scheduler_args = STAND_ARGS("--leader-ms=1000")});
}
