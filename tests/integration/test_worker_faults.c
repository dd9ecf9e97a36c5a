/*
 * What a worker's death, sleep or stop does to operations, and what Redis's absence does to a
 * worker: nothing is lost, nothing is done by two, nothing is reported twice.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "tests/support/worker_fixture.h"

#define QUEUE_SPEC "{'visibilityTimeout': 60}"

static const struct crew_ops one_queue = {"SQS", "jobs", QUEUE_SPEC, 1, 0, NULL};

static void rest(uint64_t ms)
{
    error_ignore(fiber_sleep(ms));
}

static bool is_gone(struct worker_fixture *fixture, void *arg)
{
    (void)arg;
    return crew_count_results(fixture, NULL) > 0;
}

/* --- a worker dies ---------------------------------------------------------------------------- */

/* The cloud goes on with a call whose caller has died: the successor finds its queue. */
static void die_in_a_call(struct worker_fixture *fixture)
{
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'slow', "
                        "'delay-ms': 700, 'count': 1}");
    size_t first = crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &one_queue);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    crew_signal(fixture, first, SIGKILL);
    uint64_t died = clock_mono_ms();
    crew_add_worker(fixture, NULL);
    crew_until(fixture, is_gone, NULL, "a result");
    uint64_t took = clock_mono_ms() - died;
    cr_expect_lt(took, 1500 + 1500, "done %llu ms after the death", (unsigned long long)took);
    rest(1000);
    crew_expect_done(fixture, 1);
    cr_expect_eq(crew_alive(fixture), 1);
    json_t *result = crew_result(fixture, "app/jobs0");
    cr_expect_str_eq(json_text_or(result, "worker", ""), "worker-1");
    cr_expect_eq(json_int_or(result, "deliveries", 0), 2);
    json_decref(result);
}

Test(worker_faults, a_successor_ends_what_a_killed_worker_began)
{
    worker_fixture_run(die_in_a_call, NULL);
}

/* Both workers die with many operations under way; the next ones end them all, once each. */
static void die_with_many(struct worker_fixture *fixture)
{
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 100, 0, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'slow', "
                        "'delay-ms': 800, 'count': 60}");
    crew_add_worker(fixture, NULL);
    crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &queues);
    crew_wait_calls(fixture, "sqs:CreateQueue", 40);
    crew_signal(fixture, 0, SIGKILL);
    crew_signal(fixture, 1, SIGKILL);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 100, 60000);
    crew_expect_done(fixture, 100);
    cr_expect_eq(crew_alive(fixture), 100);
}

Test(worker_faults, nothing_is_lost_when_all_workers_die)
{
    worker_fixture_run(die_with_many, NULL);
}

/* --- a worker sleeps -------------------------------------------------------------------------- */

static bool has_noticed(struct worker_fixture *fixture, void *arg)
{
    (void)arg;
    return crew_log_has(fixture, 0, "abandoned") || crew_log_has(fixture, 0, "refused");
}

/* All calls that change something, but for the locks'. */
static int64_t mutations(struct worker_fixture *fixture)
{
    static const char *const others[] = {"dynamodb:", "sts:", ":Get", ":Head", ":List"};
    json_t *calls = crew_sim(fixture, "GET", "calls", NULL);
    int64_t count = 0;
    const char *name;
    json_t *value;
    json_object_foreach (calls, name, value) {
        bool counts = true;
        for (size_t i = 0; i < ARRAY_LEN(others) && counts; i++)
            counts = strstr(name, others[i]) == NULL;
        count += counts ? json_integer_value(value) : 0;
    }
    json_decref(calls);
    return count;
}

/* Stopped in two calls for longer than its lease: one that is not repeated when its answer is
 * lost, and one that is. Its successor has done the work when it wakes. */
static void sleep_in_calls(struct worker_fixture *fixture)
{
    struct crew_ops bucket = {"S3", "files", "{}", 1, 0, NULL};
    struct crew_ops more = {"SQS", "more", QUEUE_SPEC, 1, 0, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang', 'count': 1, "
                        "'delay-ms': 2000}");
    crew_fault(fixture, "{'service': 's3', 'op': 'PutBucketTagging', 'kind': 'hang', 'count': 1, "
                        "'delay-ms': 2000}");
    size_t first = crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &one_queue);
    crew_release_ops(fixture, &bucket);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    crew_wait_calls(fixture, "s3:PutBucketTagging", 1);
    crew_signal(fixture, first, SIGSTOP);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 2, 20000);
    rest(1000); /* the hanging calls have been cut off by now */
    int64_t before = mutations(fixture);
    crew_signal(fixture, first, SIGCONT);
    crew_until(fixture, has_noticed, NULL, "the sleeper notices that its lease is lost");
    rest(2500);
    cr_expect_eq(mutations(fixture), before, "the sleeper changes nothing any more");
    crew_expect_done(fixture, 2);
    cr_expect_eq(crew_alive(fixture), 2);
    json_t *result = crew_result(fixture, "app/files0");
    cr_expect_str_eq(json_text_or(result, "worker", ""), "worker-1");
    json_decref(result);
    crew_signal(fixture, 1, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, 1), 0);
    crew_release_ops(fixture, &more); /* it works again */
    crew_wait_results(fixture, 3, 10000);
}

Test(worker_faults, a_worker_that_slept_through_its_lease_does_no_harm)
{
    worker_fixture_run(sleep_in_calls, NULL);
}

/* Stopped at arbitrary moments, several times, with many operations under way. */
static void sleep_at_random(struct worker_fixture *fixture)
{
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 150, 0, NULL};
    /* put aside is what a slow machine must not do to an operation that was only unlucky */
    static const char *const few_slots[] = {"--concurrency=8", "--max-deliveries=50", NULL};
    crew_fault(fixture, "{'service': 'sqs', 'kind': 'slow', 'delay-ms': 60}");
    crew_add_worker(fixture, few_slots);
    crew_add_worker(fixture, few_slots);
    crew_release_ops(fixture, &queues);
    for (size_t i = 0; i < 3; i++) {
        rest(150 + i * 130);
        crew_signal(fixture, i % 2, SIGSTOP);
        rest(1200);
        crew_signal(fixture, i % 2, SIGCONT);
    }
    crew_wait_results(fixture, 150, 60000);
    rest(1000);
    crew_expect_done(fixture, 150);
    cr_expect_eq(crew_alive(fixture), 150);
}

Test(worker_faults, sleeping_workers_lose_and_double_nothing)
{
    worker_fixture_run(sleep_at_random, &(struct worker_fixture_options){.lease_ms = 800});
}

/* --- poison ----------------------------------------------------------------------------------- */

static void be_poisoned(struct worker_fixture *fixture)
{
    struct crew_ops poison = {"S3", "poison", "{}", 1, 0, NULL};
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 10, 0, NULL};
    crew_fault(fixture, "{'service': 's3', 'op': 'CreateBucket', 'kind': 'hang'}");
    crew_release_ops(fixture, &poison);
    for (int64_t i = 0; i < 3; i++) {
        size_t worker = crew_add_worker(fixture, NULL);
        crew_wait_calls(fixture, "s3:CreateBucket", i + 1);
        crew_signal(fixture, worker, SIGKILL);
    }
    crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &queues);
    crew_wait_results(fixture, 11, 30000);
    cr_expect_eq(crew_count_results(fixture, "quarantined"), 1);
    cr_expect_eq(crew_count_results(fixture, "done"), 10);
    /* The component's lock, which its last worker left behind, does not hold the next one up. */
    struct crew_ops next = {"S3", "poison", "{}", 1, 0, "create-again"};
    crew_no_faults(fixture);
    crew_release_ops(fixture, &next);
    crew_wait_results(fixture, 12, 30000);
    cr_expect_eq(crew_count_results(fixture, "done"), 11);
}

Test(worker_faults, an_operation_that_kills_its_workers_is_put_aside)
{
    worker_fixture_run(be_poisoned, NULL);
}

/* --- draining --------------------------------------------------------------------------------- */

/* A call that ends within the grace period is not cut short; nothing new begins. */
static void drain_gently(struct worker_fixture *fixture)
{
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 3, 0, NULL};
    struct crew_ops late = {"SQS", "late", QUEUE_SPEC, 5, 0, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'slow', "
                        "'delay-ms': 1500, 'count': 3}");
    size_t worker = crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &queues);
    crew_wait_calls(fixture, "sqs:CreateQueue", 3);
    crew_signal(fixture, worker, SIGTERM);
    rest(100);
    crew_release_ops(fixture, &late);
    cr_expect_eq(crew_health(fixture, worker, "/readyz", NULL), 503);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
    struct queue_depth depth;
    error_ignore(queue_depth(fixture->queue, WORKER_TENANT, &depth));
    cr_expect_eq(depth.claimed, 0, "%d are claimed", (int)depth.claimed);
    cr_expect_eq(crew_calls(fixture, "sqs:CreateQueue"), 3, "nothing new began");
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 8, 15000);
    crew_expect_done(fixture, 8);
    cr_expect_eq(crew_calls(fixture, "sqs:CreateQueue"), 8, "ended calls are not repeated");
}

Test(worker_faults, draining_lets_calls_end)
{
    worker_fixture_run(drain_gently, NULL);
}

/* A call that hangs is cut short and handed back within the grace period. */
static void drain_hanging(struct worker_fixture *fixture)
{
    static const char *const short_grace[] = {"--grace-ms=1500", NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang', 'count': 1}");
    size_t worker = crew_add_worker(fixture, short_grace);
    crew_release_ops(fixture, &one_queue);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    uint64_t asked = clock_mono_ms();
    crew_signal(fixture, worker, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
    uint64_t took = clock_mono_ms() - asked;
    cr_expect(took >= 1000 && took < 2000, "it took %llu ms", (unsigned long long)took);
    struct queue_depth depth;
    error_ignore(queue_depth(fixture->queue, WORKER_TENANT, &depth));
    cr_expect_eq(depth.ready, 1, "handed back");
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 1, 10000);
    json_t *result = crew_result(fixture, "app/jobs0");
    cr_expect_eq(json_int_or(result, "deliveries", 0), 1, "handing back is no death");
    json_decref(result);
}

Test(worker_faults, draining_hands_a_hanging_call_back)
{
    worker_fixture_run(drain_hanging, &(struct worker_fixture_options){.lease_ms = 20000});
}

static bool is_draining(struct worker_fixture *fixture, void *arg)
{
    (void)arg;
    return crew_health(fixture, 0, "/readyz", NULL) == 503;
}

static void stop_twice(struct worker_fixture *fixture)
{
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang', 'count': 1}");
    size_t worker = crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &one_queue);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    crew_signal(fixture, worker, SIGTERM);
    crew_until(fixture, is_draining, NULL, "draining");
    uint64_t asked = clock_mono_ms();
    crew_signal(fixture, worker, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
    cr_expect_lt(clock_mono_ms() - asked, 500);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 1, 15000);
    cr_expect_eq(crew_alive(fixture), 1);
}

Test(worker_faults, a_second_signal_ends_at_once)
{
    worker_fixture_run(stop_twice, NULL);
}

/* With Redis away nothing can be handed back: the process ends all the same. */
static void drain_alone(struct worker_fixture *fixture)
{
    static const char *const short_grace[] = {"--grace-ms=2000", NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang', 'count': 1}");
    size_t worker = crew_add_worker(fixture, short_grace);
    crew_release_ops(fixture, &one_queue);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    redis_server_freeze(fixture->redis_server);
    uint64_t asked = clock_mono_ms();
    crew_signal(fixture, worker, SIGTERM);
    int code = crew_wait_end(fixture, worker);
    uint64_t took = clock_mono_ms() - asked;
    redis_server_thaw(fixture->redis_server);
    cr_expect_eq(code, 0);
    cr_expect_lt(took, 9000, "it took %llu ms", (unsigned long long)took);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 1, 20000);
    cr_expect_eq(crew_alive(fixture), 1);
}

Test(worker_faults, draining_ends_without_redis)
{
    worker_fixture_run(drain_alone, NULL);
}

static size_t ready_count(struct worker_fixture *fixture)
{
    struct queue_depth depth = {0};
    error_ignore(queue_depth(fixture->queue, WORKER_TENANT, &depth));
    return (size_t)depth.ready;
}

/* An operation of many calls stops between two of them. */
static void drain_between_calls(struct worker_fixture *fixture)
{
    struct crew_ops bucket = {"S3", "files", "{'versioning': {'enabled': true}}", 1, 0, NULL};
    crew_fault(fixture, "{'service': 's3', 'kind': 'slow', 'delay-ms': 500}");
    size_t worker = crew_add_worker(fixture, NULL);
    crew_release_ops(fixture, &bucket);
    crew_wait_calls(fixture, "s3:CreateBucket", 1);
    int64_t before = mutations(fixture);
    crew_signal(fixture, worker, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
    cr_expect_eq(mutations(fixture), before, "no call began after the signal");
    cr_expect_eq(ready_count(fixture), 1);
    crew_no_faults(fixture);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 1, 15000);
    crew_expect_done(fixture, 1);
    cr_expect_eq(crew_calls(fixture, "s3:CreateBucket"), 1, "an ended call is not repeated");
}

Test(worker_faults, draining_stops_between_calls)
{
    worker_fixture_run(drain_between_calls, NULL);
}

/* The whole cloud hangs, the locks too: the operation is handed back all the same. */
static void drain_without_cloud(struct worker_fixture *fixture)
{
    static const char *const short_grace[] = {"--grace-ms=2000", NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'hang', 'count': 1}");
    size_t worker = crew_add_worker(fixture, short_grace);
    crew_release_ops(fixture, &one_queue);
    crew_wait_calls(fixture, "sqs:CreateQueue", 1);
    crew_fault(fixture, "{'kind': 'hang'}");
    uint64_t asked = clock_mono_ms();
    crew_signal(fixture, worker, SIGTERM);
    cr_expect_eq(crew_wait_end(fixture, worker), 0);
    cr_expect_lt(clock_mono_ms() - asked, 2500);
    cr_expect_eq(ready_count(fixture), 1);
    crew_no_faults(fixture);
    crew_add_worker(fixture, NULL);
    crew_wait_results(fixture, 1, 15000);
    crew_expect_done(fixture, 1);
}

Test(worker_faults, draining_hands_back_though_the_cloud_hangs)
{
    worker_fixture_run(drain_without_cloud, &(struct worker_fixture_options){.lease_ms = 20000});
}

/* --- Redis goes away -------------------------------------------------------------------------- */

static bool is_ready(struct worker_fixture *fixture, void *arg)
{
    (void)arg;
    return crew_health(fixture, 0, "/readyz", NULL) == 200;
}

/* Frozen for three seconds, then killed and brought back, both with operations under way. */
static void live_without_redis(struct worker_fixture *fixture)
{
    struct crew_ops first = {"SQS", "first", QUEUE_SPEC, 40, 0, NULL};
    struct crew_ops second = {"SQS", "second", QUEUE_SPEC, 40, 0, NULL};
    struct crew_ops third = {"SQS", "third", QUEUE_SPEC, 1, 0, NULL};
    static const char *const few_slots[] = {"--concurrency=4", NULL};
    crew_fault(fixture, "{'service': 'sqs', 'kind': 'slow', 'delay-ms': 30}");
    crew_add_worker(fixture, few_slots);
    crew_release_ops(fixture, &first);
    crew_wait_calls(fixture, "sqs:CreateQueue", 5);
    redis_server_freeze(fixture->redis_server);
    rest(3000);
    redis_server_thaw(fixture->redis_server);
    crew_wait_results(fixture, 40, 30000);

    crew_release_ops(fixture, &second);
    crew_wait_calls(fixture, "sqs:CreateQueue", 45);
    redis_server_kill(fixture->redis_server);
    crew_until(fixture, is_draining, NULL, "/readyz says that Redis is away");
    cr_expect_eq(crew_health(fixture, 0, "/healthz", NULL), 200);
    rest(1000);
    redis_server_restart(fixture->redis_server);
    uint64_t back = clock_mono_ms();
    crew_until(fixture, is_ready, NULL, "ready again");
    crew_release_ops(fixture, &third);
    json_t *result = NULL;
    while ((result = crew_result(fixture, "app/third0")) == NULL) {
        cr_assert_lt(clock_mono_ms() - back, 30000, "it does not consume again");
        rest(10);
    }
    json_decref(result);
    crew_wait_results(fixture, 81, 30000);
    crew_expect_done(fixture, 81);
    cr_expect_eq(crew_alive(fixture), 81);
}

Test(worker_faults, redis_frozen_and_restarted_loses_nothing)
{
    worker_fixture_run(live_without_redis, &(struct worker_fixture_options){.lease_ms = 6000});
}

/* An idle worker takes the next operation within five seconds of Redis's return. */
static void consume_again(struct worker_fixture *fixture)
{
    crew_add_worker(fixture, NULL);
    crew_until(fixture, is_ready, NULL, "ready");
    redis_server_kill(fixture->redis_server);
    crew_until(fixture, is_draining, NULL, "/readyz says that Redis is away");
    rest(4000); /* long enough for pauses between attempts to have grown */
    redis_server_restart(fixture->redis_server);
    uint64_t back = clock_mono_ms();
    crew_release_ops(fixture, &one_queue);
    crew_wait_results(fixture, 1, 10000);
    uint64_t took = clock_mono_ms() - back;
    cr_expect_lt(took, 5000, "it took %llu ms", (unsigned long long)took);
}

Test(worker_faults, consumes_again_soon_after_redis_is_back)
{
    worker_fixture_run(consume_again, NULL);
}

static void set_memory(struct worker_fixture *fixture, const char *bytes)
{
    error_ignore(redis_call(fixture->redis, NULL, "CONFIG", "SET", "maxmemory", bytes, NULL));
}

/* Redis takes nothing in while a call is under way: the operation waits, it does not fail. */
static void run_out_of_memory(struct worker_fixture *fixture)
{
    static const char *const one_attempt[] = {"--max-attempts=1", NULL};
    struct crew_ops queues = {"SQS", "jobs", QUEUE_SPEC, 5, 0, NULL};
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'slow', "
                        "'delay-ms': 700, 'count': 5}");
    crew_add_worker(fixture, one_attempt);
    crew_release_ops(fixture, &queues);
    crew_wait_calls(fixture, "sqs:CreateQueue", 5);
    set_memory(fixture, "1");
    rest(2000);
    set_memory(fixture, "0");
    crew_wait_results(fixture, 5, 20000);
    crew_expect_done(fixture, 5);
    cr_expect_eq(crew_alive(fixture), 5);
}

Test(worker_faults, redis_out_of_memory_fails_nothing)
{
    worker_fixture_run(run_out_of_memory, NULL);
}
