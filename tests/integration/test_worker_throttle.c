/*
 * A service that throttles: workers find its rate together, waste few calls on it and fail
 * nothing; what it cost is in the results.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "tests/support/worker_fixture.h"

enum { QUEUES = 120, RATE = 10 };

struct totals {
    int64_t calls, throttled, held_ms;
};

static struct totals add_up(struct worker_fixture *fixture, size_t count)
{
    struct totals totals = {0};
    for (size_t i = 0; i < count; i++) {
        char *component = xasprintf("app/slow%zu", i);
        json_t *result = crew_result(fixture, component);
        totals.calls += json_int_or(result, "calls", 0);
        totals.throttled += json_int_or(result, "throttled", 0);
        totals.held_ms += json_int_or(result, "held_ms", 0);
        json_decref(result);
        free(component);
    }
    return totals;
}

static void keep_the_rate(struct worker_fixture *fixture)
{
    struct crew_ops queues = {"SQS", "slow", "{'visibilityTimeout': 60}", QUEUES, 0, NULL};
    crew_add_worker(fixture, NULL);
    crew_add_worker(fixture, NULL);
    crew_fault(fixture, "{'service': 'sqs', 'op': 'CreateQueue', 'kind': 'limit', 'rate': 10}");
    int64_t before = crew_calls(fixture, "sqs:CreateQueue");
    crew_release_ops(fixture, &queues);
    crew_wait_results(fixture, QUEUES, 90000);
    crew_expect_done(fixture, QUEUES);
    cr_expect_eq(crew_alive(fixture), QUEUES);
    int64_t tried = crew_calls(fixture, "sqs:CreateQueue") - before;
    struct totals totals = add_up(fixture, QUEUES);
    cr_expect_eq(totals.throttled, tried - QUEUES, "%lld throttled of %lld",
                 (long long)totals.throttled, (long long)tried);
    cr_expect_gt(totals.throttled, 0, "nothing was throttled: the limit was not there");
    cr_expect_lt((tried - QUEUES) * 100, tried * 40, "%lld calls for %d queues", (long long)tried,
                 QUEUES);
    cr_expect_gt(totals.held_ms, 0);
    cr_expect_geq(totals.calls, tried);
}

Test(worker_throttle, workers_find_the_rate_of_a_service_together)
{
    worker_fixture_run(keep_the_rate, NULL);
}
