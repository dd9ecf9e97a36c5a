/*
 * Faults: connections cut in mid-pipeline, the server killed, its scripts and keys gone, its
 * memory full. In the end every operation has exactly one result.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/events.h"
#include "common/queue/presence.h"
#include "tests/support/queue_fixture.h"

#define OPS     300
#define WORKERS 4

static struct queue_fixture *shared;
static bool is_over;
static unsigned runs[OPS];

static size_t number_of(const struct queue_claim *claim)
{
    return strtoul(claim->body + strlen("body "), NULL, 10);
}

static void run_claim(struct queue *queue, struct queue_claim *claim)
{
    runs[number_of(claim)]++;
    struct queue_finish finish = {
        .claim = claim, .state = "done", .body = claim->body, .bytes = claim->bytes};
    enum err_code code;
    do /* a finish whose answer was lost is settled by its repetition, or by the next worker */
        code = fixture_code(queue_finish(queue, &finish));
    while (code == ERR_REDIS_DOWN);
    cr_assert(code == FIXTURE_NO_ERROR || code == ERR_LEASE_LOST);
    queue_claim_free(claim);
}

static void work(void *arg)
{
    static const char *const tenants[] = {FIXTURE_TENANT};
    struct queue *queue = (size_t)arg % 2 == 0 ? shared->queue : shared->other;
    char name[16];
    snprintf(name, sizeof(name), "w%zu", (size_t)arg % 2);
    while (!is_over) {
        struct queue_want want = {name, tenants, 1, 3, 20};
        struct queue_claim **claims = NULL;
        size_t count = 0;
        enum err_code code = fixture_code(queue_claim(queue, &want, &claims, &count));
        cr_assert(code == FIXTURE_NO_ERROR || code == ERR_REDIS_DOWN);
        for (size_t i = 0; i < count; i++)
            run_claim(queue, claims[i]);
        free(claims);
        fiber_yield();
    }
}

/* Wait for all results while `disturb` is called now and then. */
static void work_under(struct queue_fixture *f, void (*disturb)(struct queue_fixture *f, int turn),
                       int turns)
{
    struct fiber *workers[WORKERS];
    shared = f;
    cr_assert_eq(fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, OPS), OPS);
    for (size_t i = 0; i < WORKERS; i++)
        fixture_must(fiber_spawn("worker", work, (void *)i, &workers[i]));
    uint64_t deadline = clock_mono_ms() + 60000;
    size_t count = 0;
    for (int turn = 0; count < OPS || turn < turns; turn++) {
        struct queue_result *results = NULL;
        if (turn < turns)
            disturb(f, turn);
        enum err_code code = fixture_code(queue_results_read(
            f->queue, FIXTURE_TENANT, &(struct queue_range){.max = 10000}, &results, &count));
        cr_assert(code == FIXTURE_NO_ERROR || code == ERR_REDIS_DOWN);
        queue_results_free(results);
        fixture_poll(deadline);
    }
    is_over = true;
    for (size_t i = 0; i < WORKERS; i++)
        fiber_join(workers[i]);
    struct queue_result *results = fixture_results(f->queue, &count);
    bool seen[OPS] = {false};
    cr_expect_eq(count, OPS);
    for (size_t i = 0; i < count; i++) {
        size_t n = strtoul(results[i].body + strlen("body "), NULL, 10);
        cr_expect_not(seen[n], "operation %zu has two results", n);
        cr_expect_str_eq(results[i].state, "done");
        seen[n] = true;
    }
    queue_results_free(results);
    cr_expect_eq(fixture_number(f, "XLEN", "panka:{team-a}:ready:1", NULL), 0);
}

/* --- connections ---------------------------------------------------------------------------------
 */

static void kill_clients(struct queue_fixture *f, int turn)
{
    struct redis *killer = NULL;
    struct redis_options options = {.url = redis_server_url(f->server)};
    (void)turn;
    fixture_must(redis_open(&options, &killer));
    fixture_must(
        redis_call(killer, NULL, "CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes", NULL));
    redis_close(killer);
}

static void lose_connections(struct queue_fixture *f)
{
    work_under(f, kill_clients, 12);
    unsigned twice = 0;
    for (size_t i = 0; i < OPS; i++)
        twice += runs[i] > 1;
    cr_expect_eq(twice, 0, "no lease ran out, so nothing ran twice: %u did", twice);
}

/* The lease is far longer than the test: claims whose answer got lost are found again without
 * waiting for it. */
Test(queue_faults, connections_cut_in_mid_pipeline)
{
    queue_fixture_run(lose_connections, &(struct queue_options){.lease_ms = 300000}, NULL);
}

static void forget_scripts(struct queue_fixture *f, int turn)
{
    (void)turn;
    fixture_must(redis_call(f->redis, NULL, "SCRIPT", "FLUSH", NULL));
}

static void lose_scripts(struct queue_fixture *f)
{
    work_under(f, forget_scripts, 30);
}

Test(queue_faults, scripts_forgotten)
{
    queue_fixture_run(lose_scripts, NULL, NULL);
}

static void kill_server(struct queue_fixture *f, int turn)
{
    if (turn % 3 != 1)
        return;
    redis_server_kill(f->server);
    redis_server_restart(f->server);
}

static void lose_server(struct queue_fixture *f)
{
    work_under(f, kill_server, 6);
}

Test(queue_faults, server_killed_and_restarted_with_its_file)
{
    queue_fixture_run(lose_server, &(struct queue_options){.lease_ms = 400, .max_deliveries = 50},
                      &(struct redis_server_options){.append_only = true});
}

/* --- back within five seconds --------------------------------------------------------------------
 */

static struct queue_claim *found;

static void claim_patiently(void *arg)
{
    uint64_t deadline = clock_mono_ms() + 30000;
    static const char *const tenants[] = {FIXTURE_TENANT};
    while (found == NULL) {
        struct queue_want want = {"w1", tenants, 1, 1, 1000};
        struct queue_claim **claims = NULL;
        size_t count = 0;
        error_ignore(queue_claim(arg, &want, &claims, &count));
        if (count > 0)
            found = claims[0];
        free(claims);
        fixture_poll(deadline);
    }
}

static void come_back(struct queue_fixture *f)
{
    struct fiber *fiber = NULL;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    redis_server_kill(f->server);
    fixture_must(fiber_spawn("claim", claim_patiently, f->other, &fiber));
    while (queue_is_consuming(f->other))
        fixture_must(fiber_sleep(1));
    fixture_must(fiber_sleep(1500)); /* the outage: long enough for the longest backoff */
    cr_expect_not(queue_is_consuming(f->other));
    redis_server_restart(f->server);
    uint64_t start = clock_mono_ms();
    fiber_join(fiber);
    cr_expect_lt(clock_mono_ms() - start, 5000);
    cr_expect(queue_is_consuming(f->other));
    queue_claim_free(found);
}

Test(queue_faults, consuming_again_after_an_outage)
{
    queue_fixture_run(come_back, NULL, &(struct redis_server_options){.append_only = true});
}

/* --- memory --------------------------------------------------------------------------------------
 */

static void fill_memory(struct queue_fixture *f)
{
    size_t count = 0;
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 4);
    struct queue_claim *claims[3];
    for (size_t i = 0; i < 3; i++)
        claims[i] = fixture_claim_soon(f->queue, "w1");
    fixture_must(redis_call(f->redis, NULL, "CONFIG", "SET", "maxmemory", "1", NULL));
    struct queue_entry entry = {"new", "", 0};
    struct queue_batch batch = {FIXTURE_TENANT, "d-0002", QUEUE_NORMAL, &entry, 1};
    struct error *err = queue_release(f->queue, &batch, NULL);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LIMIT);
    cr_expect_eq(err->retry, ERR_RETRY_BACKOFF);
    error_free(err);

    /* What runs can end, with its result. */
    cr_expect_eq(fixture_finish(f->queue, claims[0], "done", "r0"), FIXTURE_NO_ERROR);
    cr_expect_eq(fixture_finish(f->queue, claims[1], "failed", "r1"), FIXTURE_NO_ERROR);
    fixture_must(queue_park(f->queue, claims[2], clock_wall_ms() + 3600000, NULL));
    struct queue_result *results = fixture_results(f->queue, &count);
    cr_assert_eq(count, 2);
    cr_expect_str_eq(results[0].body, "r0");
    fixture_must(queue_results_ack(f->queue, FIXTURE_TENANT, results, count));
    queue_results_free(results);
    fixture_must(redis_call(f->redis, NULL, "CONFIG", "SET", "maxmemory", "0", NULL));
    fixture_must(queue_release(f->queue, &batch, &count));
    cr_expect_eq(count, 1);
    for (size_t i = 0; i < 3; i++)
        queue_claim_free(claims[i]);
}

Test(queue_faults, memory_is_full)
{
    queue_fixture_run(fill_memory, NULL, NULL);
}

/* --- keys --- */

static const struct queue_entry four[] = {
    {"d-0001/svc/c0/create", "body 0", 6},
    {"d-0001/svc/c1/create", "body 1", 6},
    {"d-0001/svc/c2/create", "body 2", 6},
    {"d-0001/svc/c3/create", "body 3", 6},
};

/* A tenant with something in every key: c0 failed, c1 parked, c2 claimed, c3 ready. */
static struct queue_claim *populate(struct queue_fixture *f)
{
    struct deployment_submission submission = {.tenant = FIXTURE_TENANT,
                                               .id = FIXTURE_DEPLOYMENT,
                                               .stack = "shop/dev",
                                               .record = "{}",
                                               .plan = "{}",
                                               .idempotency = "k",
                                               .request_hash = "h"};
    char *text = NULL;
    bool is_new = false;
    uint64_t fence = 0;
    size_t removed = 0;
    fixture_must(redis_call(f->redis, NULL, "FLUSHALL", NULL));
    fixture_must(deployment_submit(f->queue, &submission, &text, &is_new));
    free(text);
    fixture_must(deployment_take_slot(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &text));
    free(text);
    fixture_must(leader_acquire(f->queue, FIXTURE_TENANT, "s1", 60000, &fence));
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w1", "{}"));
    fixture_must(event_append(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, "note", "{}"));
    fixture_must(queue_cancel(f->queue, FIXTURE_TENANT, "d-other", &removed));
    struct queue_batch batch = {FIXTURE_TENANT, FIXTURE_DEPLOYMENT, QUEUE_NORMAL, four, 4};
    fixture_must(queue_release(f->queue, &batch, NULL));
    struct queue_claim *done = fixture_claim_soon(f->queue, "w1");
    cr_assert_eq(fixture_finish(f->queue, done, "failed", ""), FIXTURE_NO_ERROR);
    struct queue_claim *parked = fixture_claim_soon(f->queue, "w1");
    fixture_must(queue_journal_write(f->queue, parked, "s", "1"));
    fixture_must(queue_park(f->queue, parked, clock_wall_ms() + 3600000, NULL));
    queue_claim_free(done);
    queue_claim_free(parked);
    return fixture_claim_soon(f->queue, "w1");
}

static char **all_keys(struct queue_fixture *f, size_t *count)
{
    struct redis_reply *reply = NULL;
    fixture_must(redis_call(f->redis, &reply, "KEYS", "*", NULL));
    *count = redis_reply_count(reply);
    char **keys = xcalloc(*count, sizeof(*keys));
    for (size_t i = 0; i < *count; i++)
        keys[i] = xstrdup(redis_reply_str(redis_reply_at(reply, i)));
    redis_reply_free(reply);
    return keys;
}

/* Every question has an answer. */
static void ask_everything(struct queue_fixture *f, struct queue_claim *claim)
{
    struct queue_depth depth;
    struct deployment_item *items = NULL;
    struct deployment_op *ops = NULL;
    struct queue_dead *dead = NULL;
    struct presence_worker *workers = NULL;
    struct queue_submission *submissions = NULL;
    json_t *journal = NULL;
    char *text = NULL;
    size_t count = 0;
    fixture_must(queue_depth(f->queue, FIXTURE_TENANT, &depth));
    fixture_must(deployments_list(f->queue, FIXTURE_TENANT, NULL, 10, &items, &count));
    deployment_items_free(items, count);
    fixture_must(deployments_pending(f->queue, FIXTURE_TENANT, &items, &count));
    deployment_items_free(items, count);
    fixture_must(deployment_ops(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &ops, &count));
    deployment_ops_free(ops, count);
    fixture_must(queue_dead_list(f->queue, FIXTURE_TENANT, 10, &dead, &count));
    queue_dead_free(dead, count);
    fixture_must(presence_list(f->queue, FIXTURE_TENANT, 60000, &workers, &count));
    presence_free(workers, count);
    fixture_must(queue_submission_read(f->queue, "s1", 0, &submissions, &count));
    queue_submissions_free(submissions, count);
    fixture_must(queue_journal_read(f->queue, FIXTURE_TENANT, claim->op_id, &journal));
    json_decref(journal);
    fixture_must(leader_read(f->queue, FIXTURE_TENANT, &text));
    free(text);
    fixture_must(queue_renew(f->queue, &claim, 1));
    fixture_must(queue_wake_due(f->queue, FIXTURE_TENANT, 0, 10, &count));
    enum err_code code = fixture_finish(f->queue, claim, "done", "");
    cr_expect(code == FIXTURE_NO_ERROR || code == ERR_LEASE_LOST);
}

/* After the repair each operation of the deployment ends in a result. */
static void finish_everything(struct queue_fixture *f, const char *key)
{
    struct queue_batch batch = {FIXTURE_TENANT, FIXTURE_DEPLOYMENT, QUEUE_NORMAL, four, 4};
    uint64_t deadline = clock_mono_ms() + 10000;
    size_t added = 0;
    for (;;) {
        fixture_must(
            queue_wake_due(f->queue, FIXTURE_TENANT, clock_wall_ms() + 7200000, 9, &added));
        struct queue_claim *claim = fixture_claim(f->other, "w2", 0);
        if (claim != NULL)
            cr_expect_eq(fixture_finish(f->other, claim, "done", ""), FIXTURE_NO_ERROR, "%s", key);
        queue_claim_free(claim);
        size_t count = 0;
        bool has[4] = {false};
        struct queue_result *results = fixture_results(f->queue, &count);
        for (size_t i = 0; i < count; i++)
            for (size_t j = 0; j < 4; j++)
                has[j] |= strcmp(results[i].op_id, four[j].op_id) == 0;
        queue_results_free(results);
        if (has[0] && has[1] && has[2] && has[3])
            return;
        cr_assert_lt(clock_mono_ms(), deadline, "without %s: %d%d%d%d", key, has[0], has[1], has[2],
                     has[3]);
        if (claim == NULL)
            fixture_must(queue_repair(f->queue, &batch, &added));
        fixture_poll(deadline);
    }
}

static void lose_each_key(struct queue_fixture *f)
{
    size_t count = 0;
    struct queue_claim *claim = populate(f);
    char **keys = all_keys(f, &count);
    queue_claim_free(claim);
    cr_assert_geq(count, 18, "the tenant has only %zu keys", count);
    for (size_t i = 0; i < count; i++) {
        claim = populate(f);
        fixture_must(redis_call(f->redis, NULL, "DEL", keys[i], NULL));
        ask_everything(f, claim);
        finish_everything(f, keys[i]);
        queue_claim_free(claim);
        free(keys[i]);
    }
    free(keys);
}

Test(queue_faults, any_key_may_be_lost)
{
    queue_fixture_run(lose_each_key, &(struct queue_options){.lease_ms = 100, .max_deliveries = 9},
                      NULL);
}

/* A lost pair of keys for parked operations mends itself. */
static void lose_the_clock(struct queue_fixture *f)
{
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "w1");
    fixture_must(queue_park(f->queue, claim, clock_wall_ms() + 3600000, NULL));
    fixture_must(redis_call(f->redis, NULL, "DEL", "panka:{team-a}:delayed", NULL));
    queue_claim_free(claim);
    claim = fixture_claim_soon(f->other, "w2");
    cr_expect_str_eq(claim->body, "body 0");
    queue_claim_free(claim);
}

Test(queue_faults, a_parked_operation_without_a_time_is_due)
{
    queue_fixture_run(lose_the_clock, NULL, NULL);
}
