/*
 * Leases: one owner at a time, nothing lost, nothing done twice. Short leases expire by
 * themselves; the tests wait for the take-over, never for a time.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "tests/support/queue_fixture.h"

static const struct queue_options short_lease = {.lease_ms = 60};

static char *status_of(struct queue *queue, const char *op_id)
{
    struct deployment_op *ops = NULL;
    size_t count = 0;
    char *state = NULL;
    fixture_must(deployment_ops(queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &ops, &count));
    for (size_t i = 0; i < count; i++)
        if (strcmp(ops[i].op_id, op_id) == 0)
            state = xstrdup(ops[i].state);
    deployment_ops_free(ops, count);
    return state != NULL ? state : xstrdup("none");
}

static void expect_status(struct queue *queue, const char *op_id, const char *want)
{
    char *state = status_of(queue, op_id);
    cr_expect_str_eq(state, want);
    free(state);
}

/* --- the plain way -----------------------------------------------------------------------------
 */

static void go_the_plain_way(struct queue_fixture *f)
{
    size_t count = 0;
    cr_assert_eq(fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 3), 3);
    expect_status(f->queue, "d-0001/svc/c0/create", "ready");
    struct queue_claim *claim = fixture_claim_soon(f->other, "w1");
    cr_expect_str_eq(claim->tenant, FIXTURE_TENANT);
    cr_expect_str_eq(claim->op_id, "d-0001/svc/c0/create");
    cr_expect_str_eq(claim->deployment, FIXTURE_DEPLOYMENT);
    cr_expect_str_eq(claim->body, "body 0");
    cr_expect_eq(claim->bytes, 6);
    cr_expect_eq(claim->deliveries, 1);
    cr_expect_not(claim->is_resumed);
    cr_expect_not(claim->cancelled);

    fixture_must(queue_note(f->other, claim, "{\"step\":1}"));
    expect_status(f->queue, claim->op_id, "running");
    cr_expect_eq(fixture_finish(f->other, claim, "done", "result 0"), FIXTURE_NO_ERROR);
    expect_status(f->queue, claim->op_id, "done");
    cr_expect_eq(fixture_finish(f->other, claim, "done", "again"), FIXTURE_NO_ERROR,
                 "a repeated finish is the same finish");
    cr_expect_eq(fixture_finish(f->other, claim, "failed", "again"), ERR_LEASE_LOST);

    struct queue_result *results = fixture_results(f->queue, &count);
    cr_assert_eq(count, 1);
    cr_expect_str_eq(results[0].op_id, "d-0001/svc/c0/create");
    cr_expect_str_eq(results[0].deployment, FIXTURE_DEPLOYMENT);
    cr_expect_str_eq(results[0].state, "done");
    cr_expect_str_eq(results[0].body, "result 0");
    cr_expect_str_eq(results[0].worker, "w1");
    cr_expect_eq(results[0].deliveries, 1);
    queue_results_free(results);
    queue_claim_free(claim);
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:ready:1", NULL), 2);
}

Test(queue_lease, the_plain_way)
{
    queue_fixture_run(go_the_plain_way, NULL, NULL);
}

/* --- expiry -------------------------------------------------------------------------------------
 */

static void lose_a_lease(struct queue_fixture *f)
{
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *old = fixture_claim_soon(f->queue, "w1");
    struct queue_claim *new = fixture_claim_soon(f->other, "w2"); /* w1 renews nothing */
    cr_expect_eq(new->deliveries, 2);
    cr_expect_eq(new->fence, old->fence + 1);
    cr_expect(new->is_resumed);
    cr_expect_str_eq(new->body, "body 0");

    cr_expect_eq(fixture_finish(f->queue, old, "done", "late"), ERR_LEASE_LOST);
    cr_expect(old->lost);
    cr_expect_str_eq(old->lost_to, "w2");
    cr_expect_eq(fixture_code(queue_park(f->queue, old, 1, NULL)), ERR_LEASE_LOST);
    cr_expect_eq(fixture_code(queue_return(f->queue, old)), ERR_LEASE_LOST);
    cr_expect_eq(fixture_code(queue_note(f->queue, old, "{}")), ERR_LEASE_LOST);
    cr_expect_eq(fixture_code(queue_journal_write(f->queue, old, "s", "1")), ERR_LEASE_LOST);
    fixture_must(queue_renew(f->queue, &old, 1)); /* must not take it back */
    cr_expect_eq(fixture_finish(f->other, new, "done", "real"), FIXTURE_NO_ERROR);

    struct queue_result *results = fixture_results(f->queue, &count);
    cr_assert_eq(count, 1);
    cr_expect_str_eq(results[0].body, "real");
    cr_expect_str_eq(results[0].worker, "w2");
    queue_results_free(results);
    queue_claim_free(old);
    queue_claim_free(new);
}

Test(queue_lease, an_expired_lease_is_taken_over_once)
{
    queue_fixture_run(lose_a_lease, &short_lease, NULL);
}

/* The same consumer takes its own expired entry again: the older lease is still the older. */
static void lose_to_oneself(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *old = fixture_claim_soon(f->queue, "w1");
    struct queue_claim *new = fixture_claim_soon(f->queue, "w1");
    cr_expect_eq(fixture_finish(f->queue, old, "done", "late"), ERR_LEASE_LOST);
    cr_expect_eq(fixture_finish(f->queue, new, "done", "real"), FIXTURE_NO_ERROR);
    queue_claim_free(old);
    queue_claim_free(new);
}

Test(queue_lease, the_fence_tells_two_leases_of_one_worker_apart)
{
    queue_fixture_run(lose_to_oneself, &short_lease, NULL);
}

static void keep_a_lease(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    uint64_t end = clock_mono_ms() + 3 * 800;
    int renewals = 0;
    while (clock_mono_ms() < end) { /* three leases long */
        fixture_must(queue_renew(f->queue, &claim, 1));
        cr_assert_not(claim->lost);
        cr_assert_null(fixture_claim(f->other, "w2", 0));
        fixture_must(fiber_sleep(20));
        renewals++;
    }
    cr_expect_gt(renewals, 3);
    cr_expect_eq(fixture_finish(f->queue, claim, "done", ""), FIXTURE_NO_ERROR);
    queue_claim_free(claim);
}

Test(queue_lease, a_renewed_lease_is_kept)
{
    queue_fixture_run(keep_a_lease, &(struct queue_options){.lease_ms = 800}, NULL);
}

/* --- races --------------------------------------------------------------------------------------
 */

#define OPS     400
#define WORKERS 8

static struct queue_fixture *race;
static size_t finished;
static bool seen[OPS];

static void work(void *arg)
{
    char name[16];
    struct queue *queue = (size_t)arg % 2 == 0 ? race->queue : race->other;
    snprintf(name, sizeof(name), "w%zu", (size_t)arg);
    static const char *const tenants[] = {FIXTURE_TENANT};
    for (;;) {
        struct queue_want want = {name, tenants, 1, 1 + (size_t)arg, 0};
        struct queue_claim **claims = NULL;
        struct queue_finish finishes[WORKERS + 1];
        size_t count = 0;
        fixture_must(queue_claim(queue, &want, &claims, &count));
        cr_assert_leq(count, want.max);
        for (size_t i = 0; i < count; i++) {
            size_t n = strtoul(claims[i]->body + strlen("body "), NULL, 10);
            cr_assert_not(seen[n], "%zu was handed out twice", n);
            seen[n] = true;
            finishes[i] = (struct queue_finish){.claim = claims[i],
                                                .state = "done",
                                                .body = claims[i]->body,
                                                .bytes = claims[i]->bytes};
        }
        fixture_must(queue_finish_all(queue, finishes, count));
        for (size_t i = 0; i < count; i++) {
            fixture_must(finishes[i].error);
            queue_claim_free(claims[i]);
        }
        free(claims);
        finished += count;
        if (count == 0)
            return;
    }
}

static void race_for_work(struct queue_fixture *f)
{
    struct fiber *workers[WORKERS];
    size_t count = 0;
    race = f;
    cr_assert_eq(fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, OPS), OPS);
    for (size_t i = 0; i < WORKERS; i++)
        fixture_must(fiber_spawn("worker", work, (void *)i, &workers[i]));
    for (size_t i = 0; i < WORKERS; i++)
        fiber_join(workers[i]);
    cr_expect_eq(finished, OPS);
    struct queue_result *results = fixture_results(f->queue, &count);
    cr_expect_eq(count, OPS);
    fixture_must(queue_results_ack(f->queue, FIXTURE_TENANT, results, count));
    fixture_must(queue_results_ack(f->queue, FIXTURE_TENANT, results, count));
    queue_results_free(results);
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:ready:1", NULL), 0);
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:results", NULL), 0);
}

Test(queue_lease, each_operation_has_one_worker)
{
    queue_fixture_run(race_for_work, NULL, NULL);
}

/* --- park, hand back ----------------------------------------------------------------------------
 */

static void park_and_wake(struct queue_fixture *f)
{
    struct queue_depth depth;
    size_t moved = 9;
    bool found = true;
    int64_t far = clock_wall_ms() + 3600 * 1000;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    fixture_must(queue_park(f->queue, claim, far, "{\"note\":\"waits\"}"));
    fixture_must(queue_park(f->queue, claim, far, "{}")); /* the same again */
    expect_status(f->queue, claim->op_id, "parked");
    fixture_must(queue_depth(f->queue, FIXTURE_TENANT, &depth));
    cr_expect_eq(depth.parked, 1);
    cr_expect_eq(depth.ready + depth.claimed, 0);
    cr_expect_eq(depth.oldest_eligible_ms, 0);
    cr_expect_null(fixture_claim(f->other, "w2", 0));
    fixture_must(queue_wake_due(f->queue, FIXTURE_TENANT, far - 1, 10, &moved));
    cr_expect_eq(moved, 0);
    fixture_must(queue_wake_due(f->queue, FIXTURE_TENANT, far, 10, &moved));
    cr_expect_eq(moved, 1);
    fixture_must(queue_wake_due(f->queue, FIXTURE_TENANT, far, 10, &moved));
    cr_expect_eq(moved, 0);
    fixture_must(queue_wake(f->queue, FIXTURE_TENANT, claim->op_id, &found));
    cr_expect_not(found);

    struct queue_claim *again = fixture_claim_soon(f->other, "w2");
    cr_expect_eq(again->deliveries, 1, "parking is no death");
    cr_expect(again->is_resumed);
    cr_expect_str_eq(again->body, "body 0");
    fixture_must(queue_park(f->other, again, far, NULL));
    fixture_must(queue_wake(f->queue, FIXTURE_TENANT, claim->op_id, &found));
    cr_expect(found);
    queue_claim_free(again);
    again = fixture_claim_soon(f->other, "w2");
    fixture_must(queue_park(f->other, again, clock_wall_ms() - 1, NULL));
    queue_claim_free(again);
    again = fixture_claim_soon(f->other, "w3"); /* a claim wakes what is due */
    cr_expect_eq(fixture_finish(f->other, again, "done", ""), FIXTURE_NO_ERROR);
    queue_claim_free(again);
    queue_claim_free(claim);
}

Test(queue_lease, park_and_wake)
{
    queue_fixture_run(park_and_wake, NULL, NULL);
}

static void hand_back(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    for (int i = 0; i < 5; i++) { /* more often than an operation may kill its worker */
        struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
        cr_expect_eq(claim->deliveries, 1);
        cr_expect_eq(claim->is_resumed, i > 0);
        fixture_must(queue_return(f->queue, claim));
        fixture_must(queue_return(f->queue, claim));
        queue_claim_free(claim);
    }
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:ready:1", NULL), 1);
}

Test(queue_lease, handing_back_is_no_death)
{
    queue_fixture_run(hand_back, NULL, NULL);
}

/* --- quarantine ---------------------------------------------------------------------------------
 */

static void kill_workers(struct queue_fixture *f)
{
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claims[2];
    for (uint32_t i = 0; i < 2; i++) {
        claims[i] = fixture_claim_soon(f->queue, i == 0 ? "w0" : "w1");
        cr_expect_eq(claims[i]->deliveries, i + 1);
    }
    /* A park in between keeps the deaths. */
    fixture_must(queue_park(f->queue, claims[1], 1, NULL));
    struct queue_claim *last = fixture_claim_soon(f->queue, "w2");
    cr_expect_eq(last->deliveries, 2);
    struct queue_claim *third = fixture_claim_soon(f->queue, "w3");
    cr_expect_eq(third->deliveries, 3);

    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 1, 1); /* the poison blocks nobody */
    struct queue_claim *good = fixture_claim_soon(f->other, "w4");
    cr_assert_str_eq(good->op_id, "d-0001/svc/c1/create", "the poison was handed out again");
    cr_expect_eq(fixture_finish(f->other, good, "done", ""), FIXTURE_NO_ERROR);

    struct queue_result *results = NULL;
    uint64_t deadline = clock_mono_ms() + 10000;
    for (;;) {
        cr_assert_null(fixture_claim(f->other, "w5", 0));
        results = fixture_results(f->queue, &count);
        if (count == 2)
            break;
        queue_results_free(results);
        fixture_poll(deadline);
    }
    const struct queue_result *bad = strcmp(results[0].state, "done") == 0 ? &results[1] : results;
    cr_expect_str_eq(bad->state, "quarantined");
    cr_expect_str_eq(bad->op_id, "d-0001/svc/c0/create");
    cr_expect_eq(bad->deliveries, 3);
    cr_expect_not_null(strstr(bad->detail, "3 times"));
    cr_expect_not_null(strstr(bad->detail, "w3"));
    queue_results_free(results);
    cr_expect_eq(fixture_finish(f->queue, third, "done", "late"), ERR_LEASE_LOST);
    expect_status(f->queue, "d-0001/svc/c0/create", "quarantined");

    struct queue_dead *dead = NULL;
    bool done = false;
    fixture_must(queue_dead_list(f->queue, FIXTURE_TENANT, 10, &dead, &count));
    cr_assert_eq(count, 1);
    cr_expect_str_eq(dead[0].state, "quarantined");
    cr_expect_str_eq(dead[0].op_id, "d-0001/svc/c0/create");
    fixture_must(queue_dead_retry(f->queue, FIXTURE_TENANT, &dead[0], &done));
    cr_expect(done);
    fixture_must(queue_dead_retry(f->queue, FIXTURE_TENANT, &dead[0], &done));
    cr_expect_not(done);
    queue_dead_free(dead, count);
    struct queue_claim *fresh = fixture_claim_soon(f->queue, "w6");
    cr_expect_eq(fresh->deliveries, 1);
    cr_expect_str_eq(fresh->body, "body 0");
    queue_claim_free(fresh);
    queue_claim_free(good);
    queue_claim_free(third);
    queue_claim_free(last);
    queue_claim_free(claims[0]);
    queue_claim_free(claims[1]);
}

Test(queue_lease, the_third_death_is_the_last)
{
    queue_fixture_run(kill_workers, &short_lease, NULL);
}

static void fail_one(struct queue_fixture *f)
{
    struct queue_dead *dead = NULL;
    size_t count = 0;
    bool done = false;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    cr_expect_eq(fixture_finish(f->queue, claim, "failed", "why"), FIXTURE_NO_ERROR);
    queue_claim_free(claim);
    fixture_must(queue_dead_list(f->queue, FIXTURE_TENANT, 10, &dead, &count));
    cr_assert_eq(count, 1);
    cr_expect_str_eq(dead[0].state, "failed");
    fixture_must(queue_dead_remove(f->queue, FIXTURE_TENANT, &dead[0], &done));
    cr_expect(done);
    queue_dead_free(dead, count);
    fixture_must(queue_dead_list(f->queue, FIXTURE_TENANT, 10, &dead, &count));
    cr_expect_eq(count, 0);
    queue_dead_free(dead, count);
}

Test(queue_lease, a_failed_operation_is_kept_for_inspection)
{
    queue_fixture_run(fail_one, NULL, NULL);
}

/* --- journal ------------------------------------------------------------------------------------
 */

static void keep_a_journal(struct queue_fixture *f)
{
    json_t *journal = NULL;
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    fixture_must(queue_journal_read(f->queue, FIXTURE_TENANT, claim->op_id, &journal));
    cr_expect_eq(json_object_size(journal), 0);
    json_decref(journal);
    fixture_must(queue_journal_write(f->queue, claim, "bucket", "{\"intent\":true}"));
    fixture_must(queue_journal_write(f->queue, claim, "bucket", "{\"done\":\"arn\"}"));
    fixture_must(queue_journal_write(f->queue, claim, "policy", "[1,2]"));

    struct queue_claim *next = fixture_claim_soon(f->other, "w2"); /* after w1's death */
    fixture_must(queue_journal_read(f->other, FIXTURE_TENANT, next->op_id, &journal));
    json_t *want = json_pack("{s:{s:s},s:[i,i]}", "bucket", "done", "arn", "policy", 1, 2);
    cr_expect(json_equal(journal, want));
    json_decref(want);
    json_decref(journal);
    cr_expect_eq(fixture_code(queue_journal_write(f->queue, claim, "bucket", "0")), ERR_LEASE_LOST);
    cr_expect_eq(fixture_finish(f->other, next, "done", ""), FIXTURE_NO_ERROR);
    const char *key = "panka:{team-a}:op:d-0001/svc/c0/create";
    cr_expect_eq(fixture_number(f, "EXISTS", key, NULL), 1, "until the result is acknowledged");
    struct queue_result *results = fixture_results(f->queue, &count);
    fixture_must(queue_results_ack(f->queue, FIXTURE_TENANT, results, count));
    queue_results_free(results);
    cr_expect_eq(fixture_number(f, "EXISTS", key, NULL), 0);
    queue_claim_free(claim);
    queue_claim_free(next);
}

Test(queue_lease, the_journal_outlives_its_worker)
{
    queue_fixture_run(keep_a_journal, &short_lease, NULL);
}

static void wait_for_replicas(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    struct error *err = queue_journal_write(f->queue, claim, "s", "1");
    cr_assert_not_null(err, "there is no replica");
    cr_expect_eq(err->code, ERR_REDIS_DOWN);
    cr_expect_eq(err->effect, ERR_EFFECT_UNKNOWN);
    error_free(err);
    queue_claim_free(claim);
}

Test(queue_lease, a_journal_entry_waits_for_replicas)
{
    queue_fixture_run(wait_for_replicas, &(struct queue_options){.wait_replicas = 1, .wait_ms = 50},
                      NULL);
}
