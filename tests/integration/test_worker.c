/*
 * The worker's daily work through the real program: results, what is in the cloud, parking,
 * throttling, cancelling, deadlines, bodies it cannot read, metrics.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/backend/lock.h"
#include "tests/support/worker_fixture.h"

#define QUEUE_SPEC "{'visibilityTimeout': 60}"
#define TABLE_SPEC "{'billingMode': 'PAY_PER_REQUEST', 'hashKey': {'name': 'id', 'type': 'S'}}"

static const char *const parking_worker[] = {"--concurrency=4", "--park-after-ms=100",
                                             "--lock-type=local", NULL};

/* --- done ------------------------------------------------------------------------------------- */

static void expect_metric(const char *text, const char *line)
{
    cr_expect_not_null(strstr(text, line), "no '%s' in:\n%s", line, text);
}

static void do_the_work(struct worker_fixture *fixture)
{
    char *text = NULL;
    size_t worker = crew_add_worker(fixture, NULL);
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 30, 0, NULL};
    struct crew_ops buckets = {"S3", "files", "{'versioning': {'enabled': true}}", 5, 0, NULL};
    crew_release_ops(fixture, &queues);
    crew_release_ops(fixture, &buckets);
    crew_wait_results(fixture, 35, 30000);
    crew_expect_done(fixture, 35);
    cr_expect_eq(crew_alive(fixture), 35);
    cr_expect_eq(crew_calls(fixture, "sqs:CreateQueue"), 30);

    json_t *result = crew_result(fixture, "app/jobs7");
    const json_t *outputs = json_object_get(result, "outputs");
    cr_expect_str_eq(json_text_or(outputs, "queue_name", ""), "test-app-jobs7");
    cr_expect_str_eq(json_text_or(outputs, "arn", ""),
                     "arn:aws:sqs:us-east-1:123456789012:test-app-jobs7");
    cr_expect_str_eq(json_text_or(result, "worker", ""), "worker-0");
    json_decref(result);

    cr_expect_eq(crew_health(fixture, worker, "/healthz", NULL), 200);
    cr_expect_eq(crew_health(fixture, worker, "/readyz", NULL), 200);
    cr_expect_eq(crew_health(fixture, worker, "/nothing", NULL), 404);
    cr_expect_eq(crew_health(fixture, worker, "/metrics", &text), 200);
    expect_metric(text, "panka_worker_claims_total{tenant=\"red\"} 35\n");
    expect_metric(text, "kind=\"SQS\",result=\"done\"} 30\n");
    expect_metric(text, "panka_worker_operation_seconds_count{kind=\"S3\",result=\"done\"} 5\n");
    expect_metric(text, "panka_worker_busy_slots 0\n");
    expect_metric(text, "panka_worker_slots 64\n");
    free(text);

    crew_signal(fixture, worker, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
}

Test(worker, does_operations_and_measures_them)
{
    worker_fixture_run(do_the_work, NULL);
}

/* --- parking ---------------------------------------------------------------------------------- */

static void park_all(struct worker_fixture *fixture)
{
    char *directory = xasprintf("--lock-directory=%s", fixture->folder);
    const char *const args[] = {directory, NULL};
    struct crew_ops tables = {"DynamoDB", "table", TABLE_SPEC, 200, 0, NULL};
    int64_t before = crew_calls(fixture, "dynamodb:CreateTable");
    crew_add_worker(fixture, args);
    crew_release_ops(fixture, &tables);
    crew_wait_calls(fixture, "dynamodb:CreateTable", before + 200);
    cr_expect_eq(crew_count_results(fixture, NULL), 0, "all are still in creation");
    crew_wait_results(fixture, 200, 90000);
    crew_expect_done(fixture, 200);
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), before + 200);
    free(directory);
}

Test(worker, gives_slots_back_while_the_cloud_works)
{
    static const char *const slow_tables[] = {"--delay=dynamodb=15000", NULL};
    worker_fixture_run(park_all, &(struct worker_fixture_options){.sim_args = slow_tables,
                                                                  .worker_args = parking_worker,
                                                                  .lease_ms = 10000});
}

/* --- throttling ------------------------------------------------------------------------------- */

static void be_throttled(struct worker_fixture *fixture)
{
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 40, 0, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'kind': 'throttle', 'probability': 0.3}");
    crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &queues);
    crew_wait_results(fixture, 40, 100000);
    crew_expect_done(fixture, 40);
    cr_expect_eq(crew_alive(fixture), 40);
}

Test(worker, ends_throttled_operations)
{
    worker_fixture_run(be_throttled, NULL);
}

/* --- cancelling ------------------------------------------------------------------------------- */

static bool is_parked(struct worker_fixture *fixture, void *arg)
{
    struct queue_depth depth;
    (void)arg;
    error_ignore(queue_depth(fixture->queue, WORKER_TENANT, &depth));
    return depth.parked == 1;
}

/* One operation waits in its slot, one is parked, the others wait for a slot. */
static void cancel_all(struct worker_fixture *fixture)
{
    static const char *const one_slot[] = {"--concurrency=1", "--park-after-ms=60000", NULL};
    struct crew_ops tables = {"DynamoDB", "table", TABLE_SPEC, 4, 0, NULL};
    int64_t before = crew_calls(fixture, "dynamodb:CreateTable");
    size_t removed = 0;
    crew_add_worker(fixture, one_slot);
    crew_release_ops(fixture, &tables);
    crew_wait_calls(fixture, "dynamodb:CreateTable", before + 1);
    uint64_t asked = clock_mono_ms();
    error_ignore(queue_cancel(fixture->queue, WORKER_TENANT, WORKER_DEPLOYMENT, &removed));
    cr_expect_eq(removed, 3);
    crew_wait_results(fixture, 4, 10000);
    uint64_t took = clock_mono_ms() - asked;
    cr_expect_lt(took, 1500, "acknowledged after %llu ms, lease 3000", (unsigned long long)took);
    cr_expect_eq(crew_count_results(fixture, "cancelled"), 4);
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), before + 1);
    json_t *result = crew_result(fixture, "app/table0");
    cr_expect_str_eq(json_text_or(json_object_get(result, "error"), "code", ""), "Cancelled");
    json_decref(result);
}

Test(worker, acknowledges_a_cancelled_deployment_within_one_renewal)
{
    static const char *const slow_tables[] = {"--delay=dynamodb=20000", NULL};
    worker_fixture_run(cancel_all,
                       &(struct worker_fixture_options){.sim_args = slow_tables, .lease_ms = 3000});
}

/* --- locks ------------------------------------------------------------------------------------ */

/* Somebody else's lock is waited for, without counting attempts. */
static void wait_for_lock(struct worker_fixture *fixture)
{
    static const char key[] = "tenant:red:stack:test:env:dev:component:app/jobs0";
    static const struct lock_purpose purpose = {"somebody", "another operation", "d-other"};
    char *directory = xasprintf("--lock-directory=%s", fixture->folder);
    const char *const args[] = {"--lock-type=local", directory, "--max-attempts=1", NULL};
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 1, 0, NULL};
    struct lock_table *table = NULL;
    struct lock *lock = NULL;
    error_ignore(lock_table_open_local(fixture->folder, NULL, &table));
    error_ignore(lock_acquire(table, key, &purpose, &lock));
    cr_assert_not_null(lock);
    crew_add_worker(fixture, args);
    crew_release_ops(fixture, &queues);
    crew_until(fixture, is_parked, NULL, "the operation is parked");
    cr_expect_eq(crew_calls(fixture, "sqs:CreateQueue"), 0);
    error_ignore(lock_release(lock));
    crew_wait_results(fixture, 1, 15000);
    crew_expect_done(fixture, 1);
    lock_table_close(table);
    free(directory);
}

Test(worker, waits_for_the_lock_of_another_operation)
{
    worker_fixture_run(wait_for_lock, NULL);
}

/* Without a lock nothing is changed. */
static void find_no_locks(struct worker_fixture *fixture)
{
    static const char *const args[] = {"--max-attempts=2", NULL};
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 2, 0, NULL};
    crew_fault(fixture, "{'service': 'dynamodb', 'kind': 'error500'}");
    crew_add_worker(fixture, args);
    crew_release_ops(fixture, &queues);
    crew_wait_results(fixture, 2, 60000);
    cr_expect_eq(crew_count_results(fixture, "failed"), 2);
    cr_expect_eq(crew_calls(fixture, "sqs:CreateQueue"), 0);
    json_t *result = crew_result(fixture, "app/jobs0");
    const json_t *error = json_object_get(result, "error");
    cr_expect_str_eq(json_text_or(error, "code", ""), "ServiceUnavailable");
    json_decref(result);
}

Test(worker, changes_nothing_without_a_lock)
{
    worker_fixture_run(find_no_locks, NULL);
}

/* --- time ------------------------------------------------------------------------------------- */

static void run_out_of_time(struct worker_fixture *fixture)
{
    static const char *const args[] = {"--park-after-ms=300", NULL};
    struct crew_ops patient = {"DynamoDB", "parked", TABLE_SPEC, 1, 3000, NULL};
    struct crew_ops hanging = {"SQS", "hanging", QUEUE_SPEC, 1, 1500, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang'}");
    crew_add_worker(fixture, args);
    crew_release_ops(fixture, &patient);
    crew_release_ops(fixture, &hanging);
    crew_until(fixture, is_parked, NULL, "an operation is parked");
    crew_wait_results(fixture, 2, 9000);
    cr_expect_eq(crew_count_results(fixture, "failed"), 2);
    static const char *const components[] = {"app/parked0", "app/hanging0"};
    for (size_t i = 0; i < ARRAY_LEN(components); i++) {
        json_t *result = crew_result(fixture, components[i]);
        const json_t *error = json_object_get(result, "error");
        cr_expect_str_eq(json_text_or(error, "code", ""), "OperationTimeout", "%s", components[i]);
        json_decref(result);
    }
}

/* The limit counts the time an operation was parked, and ends a call that hangs. */
Test(worker, ends_operations_that_take_too_long)
{
    static const char *const slow_tables[] = {"--delay=dynamodb=25000", NULL};
    worker_fixture_run(run_out_of_time, &(struct worker_fixture_options){.sim_args = slow_tables});
}

/* --- bodies ----------------------------------------------------------------------------------- */

static void get_nonsense(struct worker_fixture *fixture)
{
    static const char *const bodies[] = {
        "", "nonsense", "{}", "[1]", "{\"id\":\"other\",\"tenant\":\"blue\",\"action\":\"create\"}",
    };
    struct crew_ops good = {"SQS", "jobs", QUEUE_SPEC, 3, 0, NULL};
    struct crew_ops unknown = {"Teapot", "pot", "{}", 1, 0, NULL};
    crew_add_worker(fixture, NULL);
    for (size_t i = 0; i < ARRAY_LEN(bodies); i++) {
        char *id = xasprintf(WORKER_DEPLOYMENT "/app/bad%zu/create", i);
        crew_release_body(fixture, id, bodies[i]);
        free(id);
    }
    crew_release_ops(fixture, &unknown);
    crew_release_ops(fixture, &good);
    crew_wait_results(fixture, ARRAY_LEN(bodies) + 4, 15000);
    cr_expect_eq(crew_count_results(fixture, "failed"), ARRAY_LEN(bodies) + 1);
    cr_expect_eq(crew_count_results(fixture, "done"), 3);
    json_t *result = crew_result(fixture, "app/pot0");
    const json_t *error = json_object_get(result, "error");
    cr_expect_str_eq(json_text_or(error, "code", ""), "UnsupportedResource");
    json_decref(result);
}

Test(worker, fails_what_it_cannot_read_and_goes_on)
{
    worker_fixture_run(get_nonsense, NULL);
}
