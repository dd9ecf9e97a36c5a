/*
 * The scheduler's side: release, cancel, repair, results, numbers, fairness.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/presence.h"
#include "tests/support/queue_fixture.h"

/* --- release ------------------------------------------------------------------------------------
 */

static void release_twice(struct queue_fixture *f)
{
    const char *const pending[] = {"d-0001/svc/c2/create", "pending"};
    fixture_must(deployment_ops_set(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, pending, 1));
    cr_expect_eq(fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 2), 2);
    cr_expect_eq(fixture_release(f->other, FIXTURE_DEPLOYMENT, 0, 2), 0);
    cr_expect_eq(fixture_release(f->other, FIXTURE_DEPLOYMENT, 0, 3), 1, "was only planned");
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:ready:1", NULL), 3);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    cr_expect_eq(fixture_release(f->other, FIXTURE_DEPLOYMENT, 0, 3), 0, "claimed");
    cr_expect_eq(fixture_finish(f->queue, claim, "done", ""), FIXTURE_NO_ERROR);
    cr_expect_eq(fixture_release(f->other, FIXTURE_DEPLOYMENT, 0, 3), 0, "done");
    cr_expect_eq(fixture_release(f->other, "d-0002", 0, 3), 3, "another deployment");
    cr_expect_eq(fixture_release(f->other, "d-0003", 0, 1000), 1000, "many calls' worth");
    queue_claim_free(claim);
}

Test(queue_release, a_second_release_adds_nothing)
{
    queue_fixture_run(release_twice, NULL, NULL);
}

static void release_too_much(struct queue_fixture *f)
{
    struct queue_entry entries[5];
    char ids[5][16];
    size_t added = 9;
    for (size_t i = 0; i < 5; i++) {
        snprintf(ids[i], sizeof(ids[i]), "op%zu", i);
        entries[i] = (struct queue_entry){ids[i], "x", 1};
    }
    struct queue_batch batch = {FIXTURE_TENANT, "d", QUEUE_NORMAL, entries, 5};
    struct error *err = queue_release(f->queue, &batch, &added);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LIMIT);
    cr_expect_gt(err->retry_after_ms, 0);
    cr_expect_eq(err->retry, ERR_RETRY_BACKOFF);
    error_free(err);
    cr_expect_eq(added, 3);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    cr_expect_eq(fixture_finish(f->queue, claim, "done", ""), FIXTURE_NO_ERROR);
    queue_claim_free(claim);
    cr_expect_eq(fixture_code(queue_release(f->queue, &batch, &added)), ERR_LIMIT);
    cr_expect_eq(added, 1);

    static const char *const bad[] = {"", "a b", "a\tb", "a\nb"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        struct queue_entry entry = {bad[i], "x", 1};
        batch = (struct queue_batch){FIXTURE_TENANT, "d", QUEUE_NORMAL, &entry, 1};
        cr_expect_eq(fixture_code(queue_release(f->queue, &batch, &added)), ERR_INVALID);
    }
}

Test(queue_release, the_cap_of_a_tenant)
{
    queue_fixture_run(release_too_much, &(struct queue_options){.max_queued = 3}, NULL);
}

/* --- order and fairness -------------------------------------------------------------------------
 */

static void release_one(struct queue *queue, const char *tenant, const char *op,
                        enum queue_priority priority)
{
    struct queue_entry entry = {op, "", 0};
    struct queue_batch batch = {tenant, "d", priority, &entry, 1};
    fixture_must(queue_release(queue, &batch, NULL));
}

static void claim_in_order(struct queue_fixture *f)
{
    static const char *const tenants[] = {"a", "b", "c"};
    static const char *const order[] = {"high", "normal", "low"};
    release_one(f->queue, "p", "low", QUEUE_LOW);
    release_one(f->queue, "p", "normal", QUEUE_NORMAL);
    release_one(f->queue, "p", "high", QUEUE_HIGH);
    struct queue_want want = {"w", (const char *const[]){"p"}, 1, 10, 0};
    struct queue_claim **claims = NULL;
    size_t count = 0;
    fixture_must(queue_claim(f->queue, &want, &claims, &count));
    cr_assert_eq(count, 3);
    for (size_t i = 0; i < 3; i++) {
        cr_expect_str_eq(claims[i]->op_id, order[i]);
        queue_claim_free(claims[i]);
    }
    free(claims);

    /* One with a hundred does not starve those with one. */
    for (int i = 0; i < 100; i++) {
        char op[16];
        snprintf(op, sizeof(op), "a%d", i);
        release_one(f->queue, "a", op, QUEUE_HIGH);
    }
    release_one(f->queue, "b", "b0", QUEUE_LOW);
    release_one(f->queue, "c", "c0", QUEUE_NORMAL);
    want = (struct queue_want){"w", tenants, 3, 9, 0};
    fixture_must(queue_claim(f->queue, &want, &claims, &count));
    cr_assert_eq(count, 9);
    size_t of[3] = {0, 0, 0};
    for (size_t i = 0; i < count; i++) {
        of[claims[i]->tenant[0] - 'a']++;
        queue_claim_free(claims[i]);
    }
    free(claims);
    cr_expect_eq(of[0], 7, "what the others do not use");
    cr_expect_eq(of[1], 1);
    cr_expect_eq(of[2], 1);
}

Test(queue_release, priority_and_fairness)
{
    queue_fixture_run(claim_in_order, NULL, NULL);
}

static struct queue_claim *late_claim;

static void claim_late(void *arg)
{
    late_claim = fixture_claim(arg, "w1", 20000);
}

static void claim_until_cancelled(void *arg)
{
    static const char *const tenants[] = {FIXTURE_TENANT};
    struct queue_want want = {"w1", tenants, 1, 1, 20000};
    struct queue_claim **claims = NULL;
    size_t count = 0;
    enum err_code code = fixture_code(queue_claim(arg, &want, &claims, &count));
    cr_expect_eq(code, count == 0 ? ERR_CANCELLED : FIXTURE_NO_ERROR);
    late_claim = count > 0 ? claims[0] : NULL;
    free(claims);
}

static bool is_blocked(struct queue_fixture *f)
{
    struct redis_reply *reply = NULL;
    fixture_must(redis_call(f->redis, &reply, "INFO", "clients", NULL));
    bool found = strstr(redis_reply_str(reply), "blocked_clients:1") != NULL;
    redis_reply_free(reply);
    return found;
}

static void wait_until_blocked(struct queue_fixture *f)
{
    uint64_t deadline = clock_mono_ms() + 10000;
    while (!is_blocked(f))
        fixture_poll(deadline);
}

static void wait_for_work(struct queue_fixture *f)
{
    struct fiber *fiber = NULL;
    uint64_t start = clock_mono_ms();
    cr_expect_null(fixture_claim(f->other, "w1", 50));
    cr_expect_geq(clock_mono_ms() - start, 45);
    fixture_must(fiber_spawn("claim", claim_late, f->other, &fiber));
    wait_until_blocked(f);
    start = clock_mono_ms();
    cr_expect_eq(fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1), 1);
    fiber_join(fiber);
    cr_assert_not_null(late_claim);
    cr_expect_lt(clock_mono_ms() - start, 5000, "woken by the release, not by the end of a wait");
    queue_claim_free(late_claim);

    /* A wait that is cancelled takes nothing with it. */
    fixture_must(fiber_spawn("claim", claim_until_cancelled, f->other, &fiber));
    wait_until_blocked(f);
    cr_expect(queue_is_consuming(f->other));
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 1, 1);
    fiber_cancel(fiber);
    fiber_join(fiber);
    if (late_claim != NULL)
        fixture_must(queue_return(f->other, late_claim));
    queue_claim_free(late_claim);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w2");
    cr_expect_eq(claim->deliveries, 1);
    queue_claim_free(claim);
}

Test(queue_release, a_claim_waits_for_work)
{
    queue_fixture_run(wait_for_work, NULL, NULL);
}

/* --- cancel -------------------------------------------------------------------------------------
 */

static const struct queue_result *result_of(const struct queue_result *results, size_t count,
                                            const char *op_id)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(results[i].op_id, op_id) == 0)
            return &results[i];
    return NULL;
}

static void cancel_all_sorts(struct queue_fixture *f)
{
    size_t removed = 0;
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 4);
    fixture_release(f->queue, "d-0002", 0, 1);
    struct queue_claim *done = fixture_claim_soon(f->other, "w1");    /* c0 */
    struct queue_claim *parked = fixture_claim_soon(f->other, "w1");  /* c1 */
    struct queue_claim *claimed = fixture_claim_soon(f->other, "w1"); /* c2; c3 stays ready */
    cr_expect_eq(fixture_finish(f->other, done, "done", "r"), FIXTURE_NO_ERROR);
    fixture_must(queue_park(f->other, parked, clock_wall_ms() + 3600000, NULL));

    fixture_must(queue_cancel(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &removed));
    cr_expect_eq(removed, 2);
    fixture_must(queue_cancel(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &removed));
    cr_expect_eq(removed, 0);
    struct queue_result *results = fixture_results(f->queue, &count);
    cr_assert_eq(count, 3);
    static const struct {
        const char *op_id;
        const char *state;
        const char *detail;
    } want[] = {
        {"d-0001/svc/c0/create", "done", ""},
        {"d-0001/svc/c1/create", "cancelled", "cancelled while parked"},
        {"d-0001/svc/c3/create", "cancelled", "cancelled before it began"},
    };
    for (size_t i = 0; i < ARRAY_LEN(want); i++) {
        const struct queue_result *result = result_of(results, count, want[i].op_id);
        cr_assert_not_null(result, "%s", want[i].op_id);
        cr_expect_str_eq(result->state, want[i].state);
        cr_expect_str_eq(result->detail, want[i].detail);
    }
    queue_results_free(results);

    cr_expect_not(claimed->cancelled);
    fixture_must(queue_renew(f->other, &claimed, 1));
    cr_expect(claimed->cancelled);
    cr_expect_not(claimed->lost);
    cr_expect_eq(fixture_code(queue_park(f->other, claimed, 1, NULL)), ERR_CANCELLED);
    cr_expect_eq(fixture_finish(f->other, claimed, "cancelled", "c"), FIXTURE_NO_ERROR);
    struct queue_entry entry = {"d-0001/svc/c9/create", "", 0};
    struct queue_batch batch = {FIXTURE_TENANT, FIXTURE_DEPLOYMENT, QUEUE_NORMAL, &entry, 1};
    cr_expect_eq(fixture_code(queue_release(f->queue, &batch, NULL)), ERR_CANCELLED);
    size_t wakened = 9;
    fixture_must(queue_wake_due(f->queue, FIXTURE_TENANT, clock_wall_ms() + 7200000, 9, &wakened));
    cr_expect_eq(wakened, 0);
    queue_claim_free(parked);
    queue_claim_free(claimed);
    queue_claim_free(done);

    struct queue_claim *other = fixture_claim_soon(f->other, "w1"); /* the other deployment's */
    cr_expect_str_eq(other->deployment, "d-0002");
    cr_expect_not(other->cancelled);
    queue_claim_free(other);
}

Test(queue_release, cancel_of_ready_parked_and_claimed)
{
    queue_fixture_run(cancel_all_sorts, NULL, NULL);
}

static void take_over_a_cancelled_one(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *dead = fixture_claim_soon(f->other, "w1");
    size_t removed = 9;
    fixture_must(queue_cancel(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &removed));
    cr_expect_eq(removed, 0);
    struct queue_claim *next = fixture_claim_soon(f->queue, "w2");
    cr_expect(next->cancelled, "who takes over learns it at once");
    queue_claim_free(dead);
    queue_claim_free(next);
}

Test(queue_release, cancel_of_a_dead_workers_operation)
{
    queue_fixture_run(take_over_a_cancelled_one, &(struct queue_options){.lease_ms = 60}, NULL);
}

/* --- results ------------------------------------------------------------------------------------
 */

static void finish_next(struct queue *queue, const char *body)
{
    struct queue_claim *claim = fixture_claim_soon(queue, "w1");
    cr_expect_eq(fixture_finish(queue, claim, "done", body), FIXTURE_NO_ERROR);
    queue_claim_free(claim);
}

static void read_results(struct queue_fixture *f)
{
    struct queue_result *results = NULL;
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 4);
    for (int i = 0; i < 3; i++) {
        const char *const bodies[] = {"r0", "r1", "r2"};
        finish_next(f->other, bodies[i]);
    }
    struct queue_range range = {.max = 2};
    fixture_must(queue_results_read(f->queue, FIXTURE_TENANT, &range, &results, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(results[0].body, "r0");
    fixture_must(queue_results_ack(f->queue, FIXTURE_TENANT, results, 1));
    char after[QUEUE_ID_BYTES];
    snprintf(after, sizeof(after), "%s", results[1].stream_id);
    queue_results_free(results);
    range = (struct queue_range){.after = after};
    fixture_must(queue_results_read(f->queue, FIXTURE_TENANT, &range, &results, &count));
    cr_assert_eq(count, 1);
    cr_expect_str_eq(results[0].body, "r2");
    snprintf(after, sizeof(after), "%s", results[0].stream_id);
    queue_results_free(results);

    /* The reader dies; its successor sees all but what was acknowledged. */
    fixture_must(queue_results_read(f->other, FIXTURE_TENANT, &(struct queue_range){.max = 0},
                                    &results, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(results[0].body, "r1");
    cr_expect_str_eq(results[1].body, "r2");
    queue_results_free(results);

    range = (struct queue_range){.after = after, .block_ms = 30};
    fixture_must(queue_results_read(f->queue, FIXTURE_TENANT, &range, &results, &count));
    cr_expect_eq(count, 0);
    cr_expect_null(results);
    finish_next(f->other, "r3");
    range.block_ms = 10000;
    fixture_must(queue_results_read(f->queue, FIXTURE_TENANT, &range, &results, &count));
    cr_assert_eq(count, 1);
    cr_expect_str_eq(results[0].body, "r3");
    queue_results_free(results);
}

Test(queue_release, results_outlive_their_reader)
{
    queue_fixture_run(read_results, NULL, NULL);
}

/* --- numbers ------------------------------------------------------------------------------------
 */

static void count_all(struct queue_fixture *f)
{
    struct queue_depth depth;
    fixture_must(queue_depth(f->queue, "nobody", &depth));
    const struct queue_depth none = {0};
    cr_expect_eq(memcmp(&depth, &none, sizeof(depth)), 0);
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 5);
    uint64_t released = clock_mono_ms();
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w1", "{}"));
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w2", "{}"));
    struct queue_claim *failed = fixture_claim_soon(f->queue, "w1");
    struct queue_claim *parked = fixture_claim_soon(f->queue, "w1");
    struct queue_claim *claimed = fixture_claim_soon(f->queue, "w1");
    cr_expect_eq(fixture_finish(f->queue, failed, "failed", ""), FIXTURE_NO_ERROR);
    fixture_must(queue_park(f->queue, parked, clock_wall_ms() + 3600000, NULL));
    fixture_must(fiber_sleep(30));
    fixture_must(queue_depth(f->queue, FIXTURE_TENANT, &depth));
    cr_expect_eq(depth.ready, 2);
    cr_expect_eq(depth.claimed, 1);
    cr_expect_eq(depth.parked, 1);
    cr_expect_eq(depth.results, 1);
    cr_expect_eq(depth.dead, 1);
    cr_expect_eq(depth.workers, 2);
    cr_expect_geq(depth.oldest_eligible_ms, 29);
    cr_expect_leq(depth.oldest_eligible_ms, (int64_t)(clock_mono_ms() - released) + 5);
    cr_expect_geq(depth.oldest_dead_ms, 29);
    queue_claim_free(failed);
    queue_claim_free(parked);
    queue_claim_free(claimed);
}

Test(queue_release, depth)
{
    queue_fixture_run(count_all, NULL, NULL);
}
