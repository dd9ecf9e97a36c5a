/*
 * Budgets of throttled services: no budget holds nobody back, one that was cut grants at its
 * rate, tenants share it by weight and what one leaves the other gets.
 */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/queue/budget.h"
#include "tests/support/queue_fixture.h"

static const struct budget_key create = {"123456789012", "eu-west-1", "ec2", "RunInstances"};
static const struct budget_key stop = {"123456789012", "eu-west-1", "ec2", "StopInstances"};
static const struct budget_key elsewhere = {"123456789012", "us-east-1", "ec2", "RunInstances"};

#define SERVICE_KEY "panka:budget:{123456789012:eu-west-1:ec2}:*"

static uint32_t take(struct queue_fixture *f, const struct budget_key *key, const char *tenant,
                     uint32_t weight, uint32_t calls)
{
    struct budget_grant grant;
    struct budget_want want = {tenant, weight, calls};
    fixture_must(budget_take(f->queue, key, &want, &grant));
    cr_assert_leq(grant.granted, calls);
    cr_assert(grant.granted == calls || grant.wait_ms > 0, "told to come back at once");
    return grant.granted;
}

static void go_without(struct queue_fixture *f)
{
    struct budget_grant grant;
    struct budget_want want = {"a", 1, 500};
    fixture_must(budget_take(f->queue, &create, &want, &grant));
    cr_expect_not(grant.is_limited);
    cr_expect_eq(grant.granted, 500);
    fixture_must(budget_throttled(f->other, &create, 50, 50));
    fixture_must(budget_take(f->queue, &create, &want, &grant));
    cr_expect(grant.is_limited, "another worker was throttled");
    cr_expect_lt(grant.granted, 500);
    fixture_must(budget_take(f->queue, &elsewhere, &want, &grant));
    cr_expect_not(grant.is_limited, "another region has its own budget");
    fixture_must(budget_take(f->queue, &stop, &want, &grant));
    cr_expect_not(grant.is_limited, "another action has its own budget");
}

Test(queue_budget, there_is_none_until_a_service_throttles)
{
    queue_fixture_run(go_without, NULL, NULL);
}

static void go_whole_service(struct queue_fixture *f)
{
    struct budget_grant grant;
    struct budget_want want = {"a", 1, 500};
    const struct budget_key third = {"123456789012", "eu-west-1", "ec2", "StartInstances"};
    fixture_must(budget_throttled(f->queue, &create, 50, 50));
    cr_expect_eq(fixture_number(f, "HEXISTS", SERVICE_KEY, "max"), 0);
    fixture_must(budget_throttled(f->queue, &stop, 50, 50));
    cr_expect_eq(fixture_number(f, "HEXISTS", SERVICE_KEY, "max"), 1);
    fixture_must(budget_take(f->queue, &third, &want, &grant));
    cr_expect(grant.is_limited, "an action that was not throttled itself");
}

Test(queue_budget, actions_throttled_side_by_side_are_one_limit)
{
    queue_fixture_run(go_whole_service, NULL, NULL);
}

/* A guess of 100 begins at 70 a second and rises by a tenth a second; a quarter of a second's
 * tokens may have been saved. */
static void go_rate(struct queue_fixture *f)
{
    uint32_t granted = 0;
    fixture_must(budget_throttled(f->queue, &create, 100, 100));
    uint64_t began = clock_mono_ms();
    while (granted < 60) {
        granted += take(f, &create, "a", 1, 1000);
        fixture_must(fiber_sleep(5));
    }
    double seconds = (double)(clock_mono_ms() - began) / 1000;
    cr_expect_lt(granted, 100 * 1.1 * 1.1 * seconds + 30, "%u calls in %.3f s", granted, seconds);
    cr_expect_gt(seconds, 0.3, "60 calls at 70 a second, 18 of them saved, in %.3f s", seconds);
}

Test(queue_budget, calls_come_at_its_rate)
{
    queue_fixture_run(go_rate, NULL, NULL);
}

static void go_shares(struct queue_fixture *f)
{
    uint32_t heavy = 0, light = 0;
    fixture_must(budget_throttled(f->queue, &create, 400, 400));
    while (heavy + light < 1000) {
        light += take(f, &create, "light", 1, 1000);
        heavy += take(f, &create, "heavy", 3, 1000);
        fixture_must(fiber_sleep(2));
    }
    double share = (double)heavy / (double)light;
    cr_expect(share > 2.85 && share < 3.15, "%u : %u", heavy, light);
    /* The light one goes away: what it does not want is the heavy one's. */
    for (uint32_t before = heavy; heavy < before + 300;) {
        heavy += take(f, &create, "heavy", 3, 1000);
        fixture_must(fiber_sleep(2));
    }
    uint32_t late = 0; /* it comes back and catches up with nothing it did not ask for */
    for (heavy = 0; heavy + late < 400;) {
        late += take(f, &create, "light", 1, 1000);
        heavy += take(f, &create, "heavy", 3, 1000);
        fixture_must(fiber_sleep(2));
    }
    cr_expect_lt(late, heavy);
}

Test(queue_budget, tenants_share_by_weight)
{
    queue_fixture_run(go_shares, NULL, NULL);
}
