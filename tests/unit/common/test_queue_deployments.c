/*
 * Deployment records, announcements, the leader's lease, events, workers, the registry's copy.
 */
#include "common/queue/deployments.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/mem.h"
#include "common/queue/events.h"
#include "common/queue/presence.h"
#include "common/queue/registry_cache.h"
#include "tests/support/queue_fixture.h"

static struct deployment_submission submission(const char *id, const char *stack)
{
    return (struct deployment_submission){.tenant = FIXTURE_TENANT,
                                          .id = id,
                                          .stack = stack,
                                          .record = "{\"status\":\"queued\"}",
                                          .plan = "{\"p\":1}"};
}

static void submit(struct queue *queue, const char *id, const char *stack)
{
    struct deployment_submission one = submission(id, stack);
    char *got = NULL;
    bool is_new = false;
    fixture_must(deployment_submit(queue, &one, &got, &is_new));
    cr_expect_str_eq(got, id);
    cr_expect(is_new);
    free(got);
}

static enum err_code set_status(struct queue *queue, const char *id, const char *status,
                                uint64_t fence)
{
    char *record = xasprintf("{\"status\":\"%s\"}", status);
    struct deployment_change change = {FIXTURE_TENANT, id, status, record, fence};
    enum err_code code = fixture_code(deployment_update(queue, &change));
    free(record);
    return code;
}

static char *slot_of(struct queue *queue, const char *id)
{
    char *holder = NULL;
    fixture_must(deployment_take_slot(queue, FIXTURE_TENANT, id, &holder));
    return holder;
}

static void expect_slot(struct queue *queue, const char *id, const char *want)
{
    char *holder = slot_of(queue, id);
    cr_expect_str_eq(holder, want, "the slot of %s is with %s", id, holder);
    free(holder);
}

static void expect_pending(struct queue *queue, const char *want)
{
    struct deployment_item *items = NULL;
    size_t count = 0;
    char got[256] = "";
    fixture_must(deployments_pending(queue, FIXTURE_TENANT, &items, &count));
    for (size_t i = 0; i < count; i++) {
        strcat(got, items[i].id);
        strcat(got, " ");
    }
    cr_expect_str_eq(got, want);
    deployment_items_free(items, count);
}

/* --- records ------------------------------------------------------------------------------------
 */

static void live_a_life(struct queue_fixture *f)
{
    struct deployment_item *items = NULL;
    size_t count = 0;
    char *text = NULL;
    submit(f->queue, "d-1", "shop/dev");
    submit(f->queue, "d-2", "shop/dev");
    submit(f->queue, "d-3", "shop/prod");
    expect_pending(f->other, "d-1 d-2 d-3 ");
    fixture_must(deployment_read(f->other, FIXTURE_TENANT, "d-1", DEPLOYMENT_PLAN, &text));
    cr_expect_str_eq(text, "{\"p\":1}");
    free(text);
    fixture_must(deployment_read(f->other, FIXTURE_TENANT, "d-1", DEPLOYMENT_DOCUMENT, &text));
    cr_expect_null(text);
    fixture_must(deployment_read(f->other, FIXTURE_TENANT, "d-9", DEPLOYMENT_RECORD, &text));
    cr_expect_null(text);

    expect_slot(f->queue, "d-1", "d-1");
    expect_slot(f->queue, "d-1", "d-1");
    expect_slot(f->other, "d-2", "d-1");
    expect_slot(f->other, "d-3", "d-3");
    cr_expect_eq(set_status(f->queue, "d-1", "running", 0), FIXTURE_NO_ERROR);
    expect_slot(f->other, "d-2", "d-1");
    cr_expect_eq(set_status(f->queue, "d-1", "failed", 0), FIXTURE_NO_ERROR);
    cr_expect_eq(set_status(f->queue, "d-1", "failed", 0), FIXTURE_NO_ERROR);
    cr_expect_eq(set_status(f->queue, "d-1", "running", 0), ERR_CONFLICT, "ended is ended");
    cr_expect_eq(set_status(f->queue, "d-9", "running", 0), ERR_NOT_FOUND);
    cr_expect_eq(fixture_code(deployment_take_slot(f->queue, FIXTURE_TENANT, "d-9", &text)),
                 ERR_NOT_FOUND);
    expect_pending(f->other, "d-2 d-3 ");
    expect_slot(f->other, "d-2", "d-2"); /* freed with the status */

    fixture_must(deployments_list(f->other, FIXTURE_TENANT, NULL, 2, &items, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(items[0].id, "d-3");
    cr_expect_str_eq(items[1].id, "d-2");
    deployment_items_free(items, count);
    fixture_must(deployments_list(f->other, FIXTURE_TENANT, "d-2", 2, &items, &count));
    cr_assert_eq(count, 1);
    cr_expect_str_eq(items[0].id, "d-1");
    cr_expect_str_eq(items[0].status, "failed");
    cr_expect_str_eq(items[0].stack, "shop/dev");
    cr_expect_str_eq(items[0].record, "{\"status\":\"failed\"}");
    deployment_items_free(items, count);
}

Test(queue_deployments, the_life_of_a_deployment)
{
    queue_fixture_run(live_a_life, NULL, NULL);
}

static void submit_again(struct queue_fixture *f)
{
    struct deployment_submission one = submission("d-1", "shop/dev");
    char *id = NULL;
    bool is_new = false;
    one.idempotency = "key {x} 1";
    one.request_hash = "h1";
    fixture_must(deployment_submit(f->queue, &one, &id, &is_new));
    cr_expect(is_new);
    free(id);
    one.id = "d-2";
    fixture_must(deployment_submit(f->other, &one, &id, &is_new));
    cr_expect_not(is_new);
    cr_expect_str_eq(id, "d-1");
    free(id);
    one.request_hash = "h2";
    cr_expect_eq(fixture_code(deployment_submit(f->other, &one, &id, &is_new)), ERR_CONFLICT);
    expect_pending(f->queue, "d-1 ");
    one = submission("d-3", "shop/dev");
    one.max_pending = 1;
    cr_expect_eq(fixture_code(deployment_submit(f->queue, &one, &id, &is_new)), ERR_LIMIT);
    cr_expect_eq(set_status(f->queue, "d-1", "superseded", 0), FIXTURE_NO_ERROR);
    fixture_must(deployment_submit(f->queue, &one, &id, &is_new));
    cr_expect(is_new);
    free(id);
}

Test(queue_deployments, submitting_twice_is_submitting_once)
{
    queue_fixture_run(submit_again, NULL, NULL);
}

static void fill_the_index(struct queue_fixture *f)
{
    struct deployment_item *items = NULL;
    size_t count = 0;
    submit(f->queue, "d-000", "kept/dev"); /* never ends */
    for (int i = 1; i <= 12; i++) {
        char id[24];
        snprintf(id, sizeof(id), "d-%03d", i);
        submit(f->queue, id, "shop/dev");
        fixture_release(f->queue, id, 0, 1);
        fixture_must(event_append(f->queue, FIXTURE_TENANT, id, "note", "{}"));
        cr_expect_eq(set_status(f->queue, id, "succeeded", 0), FIXTURE_NO_ERROR);
    }
    fixture_must(deployments_list(f->queue, FIXTURE_TENANT, NULL, 100, &items, &count));
    cr_expect_eq(count, 6, "five, and the one that has not ended: %zu", count);
    cr_expect_str_eq(items[count - 1].id, "d-000");
    deployment_items_free(items, count);
    static const char *const gone[] = {"panka:{team-a}:deployment:d-001",
                                       "panka:{team-a}:ops:d-001", "panka:{team-a}:events:d-001"};
    static const char *const there[] = {"panka:{team-a}:deployment:d-012",
                                        "panka:{team-a}:ops:d-012", "panka:{team-a}:events:d-012"};
    for (size_t i = 0; i < 3; i++) {
        cr_expect_eq(fixture_number(f, "EXISTS", gone[i], NULL), 0, "%s", gone[i]);
        cr_expect_eq(fixture_number(f, "EXISTS", there[i], NULL), 1, "%s", there[i]);
    }
}

Test(queue_deployments, the_index_is_bounded)
{
    queue_fixture_run(fill_the_index, &(struct queue_options){.deployments_max = 5}, NULL);
}

/* --- status table -------------------------------------------------------------------------------
 */

static void show_operations(struct queue_fixture *f)
{
    const char *const pairs[] = {"d-0001/svc/c0/create", "pending", "d-0001/svc/x/create",
                                 "skipped"};
    struct deployment_op *ops = NULL;
    size_t count = 0;
    fixture_must(deployment_ops_set(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, pairs, 2));
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 3);
    fixture_must(deployment_ops_set(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, pairs, 1));
    struct queue_claim *first = fixture_claim_soon(f->queue, "w1");
    struct queue_claim *second = fixture_claim_soon(f->queue, "w2");
    fixture_must(queue_note(f->queue, first, "{\"tab\\t\":\"a	b\"}"));
    cr_expect_eq(fixture_finish(f->queue, second, "done", ""), FIXTURE_NO_ERROR);
    fixture_must(deployment_ops(f->other, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, &ops, &count));
    static const struct deployment_op want[] = {
        {"d-0001/svc/c0/create", "running", "w1", "{\"tab\\t\":\"a	b\"}", 1},
        {"d-0001/svc/c1/create", "done", "w2", "{\"note\":\"x\"}", 1},
        {"d-0001/svc/c2/create", "ready", "", "", 0},
        {"d-0001/svc/x/create", "skipped", "", "", 0},
    };
    cr_assert_eq(count, ARRAY_LEN(want));
    for (size_t i = 0; i < count; i++) {
        cr_expect_str_eq(ops[i].op_id, want[i].op_id);
        cr_expect_str_eq(ops[i].state, want[i].state);
        cr_expect_str_eq(ops[i].worker, want[i].worker);
        cr_expect_str_eq(ops[i].detail, want[i].detail);
        cr_expect_eq(ops[i].deliveries, want[i].deliveries, "%s", ops[i].op_id);
    }
    deployment_ops_free(ops, count);
    queue_claim_free(first);
    queue_claim_free(second);
}

Test(queue_deployments, where_each_operation_is)
{
    queue_fixture_run(show_operations, NULL, NULL);
}

/* --- announcements ------------------------------------------------------------------------------
 */

static size_t read_announcements(struct queue *queue, const char *consumer, uint32_t block_ms,
                                 char *stream_id)
{
    struct queue_submission *list = NULL;
    size_t count = 0;
    fixture_must(queue_submission_read(queue, consumer, block_ms, &list, &count));
    if (count > 0) {
        cr_expect_str_eq(list[0].tenant, FIXTURE_TENANT);
        snprintf(stream_id, QUEUE_ID_BYTES, "%s", list[0].stream_id);
    }
    queue_submissions_free(list, count);
    return count;
}

static void announce(struct queue_fixture *f)
{
    char id[QUEUE_ID_BYTES];
    char again[QUEUE_ID_BYTES];
    cr_expect_eq(read_announcements(f->queue, "s1", 20, id), 0);
    submit(f->queue, "d-1", "shop/dev");
    submit(f->queue, "d-2", "shop/dev");
    cr_expect_eq(read_announcements(f->queue, "s1", 10000, id), 2);
    uint64_t deadline = clock_mono_ms() + 10000;
    while (read_announcements(f->other, "s2", 0, again) == 0) /* s1 is dead */
        fixture_poll(deadline);
    cr_expect_str_eq(again, id);
    fixture_must(queue_submission_ack(f->other, id));
    fixture_must(queue_submission_ack(f->other, id));
    cr_expect_eq(fixture_number(f, "XLEN", "panka:submissions", NULL), 1);
}

Test(queue_deployments, announcements_are_taken_over)
{
    queue_fixture_run(announce, &(struct queue_options){.lease_ms = 60}, NULL);
}

/* --- the leader ---------------------------------------------------------------------------------
 */

static void lead(struct queue_fixture *f)
{
    uint64_t first = 0;
    uint64_t same = 0;
    uint64_t second = 0;
    char *owner = NULL;
    fixture_must(leader_read(f->queue, FIXTURE_TENANT, &owner));
    cr_expect_null(owner);
    fixture_must(leader_acquire(f->queue, FIXTURE_TENANT, "s1", 60000, &first));
    fixture_must(leader_acquire(f->queue, FIXTURE_TENANT, "s1", 60000, &same));
    cr_expect_eq(first, same);
    cr_expect_gt(first, 0);
    cr_expect_eq(fixture_code(leader_acquire(f->other, FIXTURE_TENANT, "s2", 60000, &second)),
                 ERR_LOCK_HELD);
    fixture_must(leader_renew(f->queue, FIXTURE_TENANT, "s1", first, 60000));
    cr_expect_eq(fixture_code(leader_renew(f->other, FIXTURE_TENANT, "s2", first, 1)),
                 ERR_LOCK_LOST);
    fixture_must(leader_read(f->other, FIXTURE_TENANT, &owner));
    cr_expect_str_eq(owner, "s1");
    free(owner);
    submit(f->queue, "d-1", "shop/dev");
    cr_expect_eq(set_status(f->queue, "d-1", "running", first), FIXTURE_NO_ERROR);

    fixture_must(leader_renew(f->queue, FIXTURE_TENANT, "s1", first, 30)); /* then it dies */
    uint64_t deadline = clock_mono_ms() + 10000;
    while (fixture_code(leader_acquire(f->other, FIXTURE_TENANT, "s2", 60000, &second)) !=
           FIXTURE_NO_ERROR)
        fixture_poll(deadline);
    cr_expect_gt(second, first);
    cr_expect_eq(fixture_code(leader_renew(f->queue, FIXTURE_TENANT, "s1", first, 60000)),
                 ERR_LOCK_LOST);
    cr_expect_eq(set_status(f->queue, "d-1", "failed", first), ERR_LOCK_LOST);
    fixture_must(leader_release(f->queue, FIXTURE_TENANT, "s1", first)); /* not its own any more */
    cr_expect_eq(set_status(f->other, "d-1", "succeeded", second), FIXTURE_NO_ERROR);
    fixture_must(leader_release(f->other, FIXTURE_TENANT, "s2", second));

    /* The fence grows although Redis forgot all. */
    fixture_must(redis_call(f->redis, NULL, "FLUSHALL", NULL));
    uint64_t third = 0;
    fixture_must(leader_acquire(f->queue, FIXTURE_TENANT, "s1", 60000, &third));
    cr_expect_gt(third, second);
}

Test(queue_deployments, one_leader_at_a_time)
{
    queue_fixture_run(lead, NULL, NULL);
}

/* --- events, workers, registry ------------------------------------------------------------------
 */

static size_t read_events(struct queue *queue, const char *after, uint32_t block_ms, char *last)
{
    struct event_source source = {FIXTURE_TENANT, FIXTURE_DEPLOYMENT};
    struct queue_range range = {after, 0, block_ms};
    struct event *events = NULL;
    size_t count = 0;
    fixture_must(events_read(queue, &source, &range, &events, &count));
    if (count > 0)
        snprintf(last, QUEUE_ID_BYTES, "%s", events[count - 1].id);
    events_free(events);
    return count;
}

static void watch_events(struct queue_fixture *f)
{
    const struct event three[] = {
        {NULL, "wave", "{}"}, {NULL, "note", "{\"a\":1}"}, {NULL, "end", "{}"}};
    struct event_source source = {FIXTURE_TENANT, FIXTURE_DEPLOYMENT};
    struct event *events = NULL;
    size_t count = 0;
    char last[QUEUE_ID_BYTES];
    cr_expect_eq(read_events(f->queue, NULL, 20, last), 0);
    fixture_must(events_append(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, three, 3));
    struct queue_range range = {.after = "0", .max = 2};
    fixture_must(events_read(f->other, &source, &range, &events, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(events[0].type, "wave");
    cr_expect_str_eq(events[1].type, "note");
    cr_expect_str_eq(events[1].data, "{\"a\":1}");
    snprintf(last, sizeof(last), "%s", events[1].id);
    events_free(events);
    cr_expect_eq(read_events(f->other, last, 0, last), 1);
    cr_expect_eq(read_events(f->other, last, 20, last), 0);
    range = (struct queue_range){.after = "x; DROP"};
    cr_expect_eq(fixture_code(events_read(f->other, &source, &range, &events, &count)),
                 ERR_INVALID);
    for (int i = 0; i < 2000; i++)
        fixture_must(event_append(f->queue, FIXTURE_TENANT, FIXTURE_DEPLOYMENT, "n", "{}"));
    cr_expect_leq(fixture_number(f, "XLEN", "panka:{team-a}:events:d-0001", NULL), 500);
}

Test(queue_deployments, events_are_capped)
{
    queue_fixture_run(watch_events, &(struct queue_options){.events_max = 200}, NULL);
}

static void beat_hearts(struct queue_fixture *f)
{
    struct presence_worker *workers = NULL;
    size_t count = 0;
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w2", "{\"host\":\"b\"}"));
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w1", "{\"host\":\"a\"}"));
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w1", "{\"host\":\"c\"}"));
    fixture_must(presence_list(f->other, FIXTURE_TENANT, 60000, &workers, &count));
    cr_assert_eq(count, 2);
    cr_expect_str_eq(workers[0].id, "w1");
    cr_expect_str_eq(workers[0].info, "{\"host\":\"c\"}");
    cr_expect_lt(llabs(workers[0].last_beat_ms - clock_wall_ms()), 5000);
    cr_expect_lt(workers[0].age_ms, 5000);
    presence_free(workers, count);
    fixture_must(presence_leave(f->queue, FIXTURE_TENANT, "w1"));
    fixture_must(presence_list(f->other, FIXTURE_TENANT, 60000, &workers, &count));
    cr_expect_eq(count, 1);
    presence_free(workers, count);

    /* Two were silent for two days; the one with a lease keeps its place in the group. */
    fixture_release(f->queue, FIXTURE_DEPLOYMENT, 0, 1);
    struct queue_claim *claim = fixture_claim_soon(f->queue, "held");
    cr_expect_null(fixture_claim(f->queue, "idle", 0));
    fixture_must(redis_call(f->redis, NULL, "ZADD", "panka:{team-a}:workers", "1", "held", "2",
                            "idle", NULL));
    fixture_must(presence_beat(f->queue, FIXTURE_TENANT, "w3", "{}"));
    cr_expect_eq(fixture_number(f, "ZCARD", "panka:{team-a}:workers", NULL), 2);
    fixture_must(queue_renew(f->queue, &claim, 1));
    cr_expect_not(claim->lost);
    queue_claim_free(claim);
}

Test(queue_deployments, workers)
{
    queue_fixture_run(beat_hearts, NULL, NULL);
}

static void copy_the_registry(struct queue_fixture *f)
{
    char *text = NULL;
    json_t *all = NULL;
    fixture_must(registry_cache_get(f->queue, "a", &text));
    cr_expect_null(text);
    fixture_must(registry_cache_set(f->queue, "a", "{\"id\":\"a\"}"));
    fixture_must(registry_cache_set(f->queue, "b", "{\"id\":\"b\"}"));
    fixture_must(registry_cache_set(f->queue, "c", "broken"));
    fixture_must(registry_cache_get(f->other, "a", &text));
    cr_expect_str_eq(text, "{\"id\":\"a\"}");
    free(text);
    fixture_must(registry_cache_remove(f->other, "a"));
    fixture_must(registry_cache_list(f->queue, &all));
    json_t *want = json_pack("{s:{s:s}}", "b", "id", "b");
    cr_expect(json_equal(all, want));
    json_decref(want);
    json_decref(all);
}

Test(queue_deployments, registry_copy)
{
    queue_fixture_run(copy_the_registry, NULL, NULL);
}
