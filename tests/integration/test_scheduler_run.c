#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "tests/support/scheduler_fixture.h"

static size_t seen(struct scheduler_fixture *fixture, const char *suffix)
{
    size_t i, count = 0;
    json_t *op_id;
    json_array_foreach (fixture->done, i, op_id)
        count += text_ends_with(json_string_value(op_id), suffix);
    return count;
}

/* "a/create b/create": what workers saw, in order, of the deployment "s". */
static void expect_seen(struct scheduler_fixture *fixture, const char *expected)
{
    struct buf out = BUF_INIT;
    size_t i;
    json_t *op_id;
    json_array_foreach (fixture->done, i, op_id) {
        const char *text = strstr(json_string_value(op_id), "/s/") + 3;
        buf_printf(&out, "%s%s", i == 0 ? "" : " ", text);
    }
    cr_expect_str_eq(buf_str(&out), expected);
    buf_fini(&out);
    json_array_clear(fixture->done);
}

static void expect_end(struct scheduler_fixture *fixture, const char *token, char *id,
                       const char *status)
{
    json_t *record = fixture_wait_end(fixture, token, id);
    cr_expect_str_eq(json_text(record, "status"), status, "%s", json_compact(record));
    json_decref(record);
    free(id);
}

static void expect_status_of(const json_t *state, const char *component, const char *status)
{
    const json_t *entry = json_object_get(json_object_get(state, "resources"), component);
    cr_expect_str_eq(json_text_or(entry, "status", "(none)"), status, "%s", component);
}

static const char *const chain[] = {
    "a SQS {'delaySeconds':1}",
    "b SNS {'displayName':'${s/a.queue_name}'} ['s/a']",
    "c SQS {'delaySeconds':2} ['s/b']",
    NULL,
};

/* --- applying, changing, removing, destroying ----------------------------------------------- */

static bool check_reference(struct scheduler_fixture *fixture, const struct op *op,
                            struct op_result *result)
{
    (void)fixture;
    json_put_text(result->outputs, "queue_name", op->physical_name);
    if (strcmp(op->kind, "SNS") == 0 && op->action != OP_DELETE)
        cr_expect_str_eq(json_text(op->spec, "displayName"), "team-a-demo-s-a");
    cr_expect_str_eq(json_text(op->tags, "panka:tenant"), "team-a");
    return true;
}

static void life_of_a_stack(struct scheduler_fixture *fixture)
{
    static const char *const changed[] = {
        "a SQS {'delaySeconds':5}",
        "b SNS {'displayName':'${s/a.queue_name}'} ['s/a']",
        "d SQS {'delaySeconds':2} ['s/b']",
        NULL,
    };
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = check_reference;
    fixture_start_worker(fixture, "team-a");
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", chain)),
               "succeeded");
    expect_seen(fixture, "a/create b/create c/create");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    cr_expect_eq(json_object_size(json_object_get(state, "resources")), 3);
    expect_status_of(state, "s/b", "ready");
    json_t *entry = json_object_get(json_object_get(state, "resources"), "s/b");
    cr_expect_str_eq(json_text(entry, "id"), "id-of-team-a-demo-s-b");
    cr_expect_str_eq(json_path_text(entry, "applied.displayName"), "${s/a.queue_name}");
    cr_expect_str_eq(json_path_text(entry, "resolved.displayName"), "team-a-demo-s-a");
    json_decref(state);

    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", chain)),
               "succeeded");
    expect_seen(fixture, "");

    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", changed)),
               "succeeded");
    expect_seen(fixture, "a/update d/create c/delete");
    state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/c", "(none)");
    json_decref(state);

    expect_end(fixture, token, fixture_destroy(fixture, token, "demo"), "succeeded");
    expect_seen(fixture, "d/delete b/delete a/delete");
    state = fixture_state(fixture, "team-a", "demo");
    cr_expect_eq(json_object_size(json_object_get(state, "resources")), 0);
    json_decref(state);
    free(token);
}

Test(scheduler_run, life_of_a_stack)
{
    scheduler_fixture_run(life_of_a_stack);
}

/* The worker's outputs lack what the reference asks for. */
static void missing_output(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    fixture_start_worker(fixture, "team-a");
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", chain)),
               "failed");
    expect_seen(fixture, "a/create");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/a", "ready");
    expect_status_of(state, "s/b", "(none)");
    json_decref(state);
    free(token);
}

static bool name_outputs(struct scheduler_fixture *fixture, const struct op *op,
                         struct op_result *result)
{
    (void)fixture;
    json_put_text(result->outputs, "queue_name", op->physical_name);
    return true;
}

Test(scheduler_run, a_reference_without_value_fails_its_operation_only)
{
    scheduler_fixture_run(missing_output);
}

/* A change that replaces: gone before it comes back, and what refers to it follows. */
static void replaced(struct scheduler_fixture *fixture)
{
    static const char *const before[] = {
        "a SQS {'type':'standard'}",
        "b SNS {'displayName':'${s/a.queue_name}'} ['s/a']",
        NULL,
    };
    static const char *const after[] = {
        "a SQS {'type':'fifo'}",
        "b SNS {'displayName':'${s/a.queue_name}'} ['s/a']",
        NULL,
    };
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = name_outputs;
    fixture_start_worker(fixture, "team-a");
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", before)),
               "succeeded");
    expect_seen(fixture, "a/create b/create");
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", after)),
               "succeeded");
    expect_seen(fixture, "a/delete a/create b/update");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    const json_t *entry = json_object_get(json_object_get(state, "resources"), "s/a");
    cr_expect_str_eq(json_text(entry, "physical_name"), "team-a-demo-s-a.fifo");
    json_decref(state);
    free(token);
}

Test(scheduler_run, replaced_and_followed)
{
    scheduler_fixture_run(replaced);
}

/* --- failures ------------------------------------------------------------------------------- */

static bool fail_b(struct scheduler_fixture *fixture, const struct op *op, struct op_result *result)
{
    name_outputs(fixture, op, result);
    if (fixture->arg != NULL && text_ends_with(op->component, "/b")) {
        result->state = OP_FAILED;
        result->error = json_pack("{s:s,s:s}", "code", "ProviderError", "message", "no such luck");
    }
    return true;
}

static void failure(struct scheduler_fixture *fixture)
{
    static const char *const forked[] = {
        "a SQS {'delaySeconds':1}", "b SNS {'displayName':'x'} ['s/a']",
        "c SQS {'delaySeconds':2} ['s/b']", "x SQS {'delaySeconds':3} ['s/a']", NULL};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = fail_b;
    fixture->arg = fixture;
    fixture_start_worker(fixture, "team-a");
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", forked)),
               "failed");
    cr_expect_eq(seen(fixture, "/x/create"), 1, "an independent branch goes on");
    cr_expect_eq(seen(fixture, "/c/create"), 0);
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/a", "ready");
    expect_status_of(state, "s/b", "failed");
    expect_status_of(state, "s/c", "(none)");
    expect_status_of(state, "s/x", "ready");
    json_decref(state);
    json_array_clear(fixture->done);
    fixture->arg = NULL;
    expect_end(fixture, token, fixture_apply(fixture, token, fixture_document("demo", forked)),
               "succeeded");
    expect_seen(fixture, "b/create c/create");
    free(token);
}

Test(scheduler_run, failure_skips_descendants_and_the_next_run_goes_on)
{
    scheduler_fixture_run(failure);
}

/* --- crashes -------------------------------------------------------------------------------- */

struct hold {
    const char *component; /* whose operation is held */
    bool holding, release;
};

static bool hold_one(struct scheduler_fixture *fixture, const struct op *op,
                     struct op_result *result)
{
    struct hold *hold = fixture->arg;
    name_outputs(fixture, op, result);
    if (strcmp(op->component, hold->component) != 0)
        return true;
    hold->holding = true;
    while (!hold->release && !fixture->stop)
        error_ignore(fiber_sleep(20));
    hold->holding = false;
    return true;
}

static bool is_holding(struct scheduler_fixture *fixture)
{
    return ((struct hold *)fixture->arg)->holding;
}

static bool has_let_go(struct scheduler_fixture *fixture)
{
    return !((struct hold *)fixture->arg)->holding;
}

static void cancel_path(struct scheduler_fixture *fixture, const char *token, const char *id)
{
    int status;
    char *path = xasprintf("/v1/deployments/%s/cancel", id);
    json_t *answer = fixture_call(fixture, token, "POST", path, NULL, &status);
    cr_expect_eq(status, 202);
    json_decref(answer);
    free(path);
}

static void takeover(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    json_t *state = fixture_state(fixture, "team-a", "demo");
    cr_expect_str_neq(json_path_text(state, "metadata.deployment"), "");
    expect_status_of(state, "s/c", "creating"); /* intended before anything was sent */
    json_decref(state);
    fixture_kill_scheduler(fixture);
    hold.release = true; /* its result comes while nobody is there */
    fixture_wait_until(fixture, has_let_go);
    fixture_start_scheduler(fixture);
    expect_end(fixture, token, id, "succeeded");
    expect_seen(fixture, "a/create b/create c/create"); /* nothing twice */
    state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/a", "ready");
    expect_status_of(state, "s/b", "ready");
    expect_status_of(state, "s/c", "ready");
    cr_expect_str_eq(json_path_text(state, "resources.s/b.resolved.displayName"),
                     "team-a-demo-s-a"); /* sent by the one, reported to the other */
    json_decref(state);
    free(token);
}

Test(scheduler_run, another_scheduler_takes_over)
{
    scheduler_fixture_run(takeover);
}

/* What has begun keeps its turn, although a newer one waits when it is taken over. */
static void takeover_with_newer(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *begun = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    fixture_kill_scheduler(fixture);
    fixture_start_scheduler(fixture);
    char *newer = fixture_destroy(fixture, token, "demo");
    hold.release = true;
    expect_end(fixture, token, begun, "succeeded");
    expect_end(fixture, token, newer, "succeeded");
    expect_seen(fixture, "a/create b/create c/create c/delete b/delete a/delete");
    free(token);
}

Test(scheduler_run, what_has_begun_is_not_superseded_when_taken_over)
{
    scheduler_fixture_run(takeover_with_newer);
}

static void takeover_of_cancelled(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    fixture_kill_scheduler(fixture);
    fixture_start_scheduler(fixture);
    cancel_path(fixture, token, id);
    hold.release = true;
    expect_end(fixture, token, id, "cancelled");
    expect_seen(fixture, "a/create b/create");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/b", "ready"); /* it was at work and is accounted for */
    expect_status_of(state, "s/c", "(none)");
    json_decref(state);
    free(token);
}

Test(scheduler_run, cancelled_before_it_is_taken_over)
{
    scheduler_fixture_run(takeover_of_cancelled);
}

/* Drained, not killed: the lock and the lease are given back at once, the work goes on. */
static void drain(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    cr_expect_eq(fixture_stop_scheduler(fixture), 0);
    fixture_start_scheduler(fixture);
    hold.release = true;
    expect_end(fixture, token, id, "succeeded");
    expect_seen(fixture, "a/create b/create c/create");
    free(token);
}

Test(scheduler_run, a_drained_scheduler_leaves_its_work_to_the_next)
{
    scheduler_fixture_run(drain);
}

static void redis_restart(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    redis_server_kill(fixture->redis_server);
    redis_server_restart(fixture->redis_server);
    hold.release = true;
    expect_end(fixture, token, id, "succeeded");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/c", "ready");
    json_decref(state);
    free(token);
}

Test(scheduler_run, redis_goes_and_comes_back)
{
    scheduler_fixture_run(redis_restart);
}

static void redis_emptied(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *id = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    cr_assert_null(redis_call(fixture->redis, NULL, "FLUSHALL", NULL));
    hold.release = true;
    expect_end(fixture, token, id, "succeeded");
    cr_expect_eq(seen(fixture, "/a/create"), 1);
    cr_expect_eq(seen(fixture, "/b/create"), 2, "its first end was lost with its lease");
    cr_expect_eq(seen(fixture, "/c/create"), 1);
    free(token);
}

Test(scheduler_run, redis_emptied_under_a_running_deployment)
{
    scheduler_fixture_run(redis_emptied);
}

/* --- cancelling, superseding ---------------------------------------------------------------- */

static void cancel(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *first = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    char *queued = fixture_destroy(fixture, token, "demo");
    cancel_path(fixture, token, queued);
    expect_end(fixture, token, queued, "cancelled");
    cancel_path(fixture, token, first);
    hold.release = true;
    expect_end(fixture, token, first, "cancelled");
    expect_seen(fixture, "a/create b/create");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/b", "ready"); /* it was at work and is accounted for */
    expect_status_of(state, "s/c", "(none)");
    json_decref(state);
    free(token);
}

Test(scheduler_run, cancelled_while_queued_and_while_running)
{
    scheduler_fixture_run(cancel);
}

static void supersede(struct scheduler_fixture *fixture)
{
    struct hold hold = {.component = "s/b"};
    static const char *const newest[] = {"a SQS {'delaySeconds':9}", NULL};
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = hold_one;
    fixture->arg = &hold;
    fixture_start_worker(fixture, "team-a");
    char *running = fixture_apply(fixture, token, fixture_document("demo", chain));
    fixture_wait_until(fixture, is_holding);
    char *queued = fixture_apply(fixture, token, fixture_document("demo", chain));
    char *newer = fixture_apply(fixture, token, fixture_document("demo", newest));
    expect_end(fixture, token, queued, "superseded");
    hold.release = true;
    expect_end(fixture, token, running, "succeeded");
    expect_end(fixture, token, newer, "succeeded"); /* planned again over the new state */
    expect_seen(fixture, "a/create b/create c/create a/update c/delete b/delete");
    free(token);
}

Test(scheduler_run, a_newer_one_supersedes_the_queued_not_the_running)
{
    scheduler_fixture_run(supersede);
}

/* --- options -------------------------------------------------------------------------------- */

static char *apply_with(struct scheduler_fixture *fixture, const char *token,
                        const char *const *components, json_t *options_take)
{
    int status;
    json_t *body = json_pack("{s:o,s:o}", "document", fixture_document("demo", components),
                             "options", options_take);
    json_t *record = fixture_call(fixture, token, "POST", "/v1/deployments", body, &status);
    cr_assert_eq(status, 201);
    char *id = xstrdup(json_text(record, "id"));
    json_decref(record);
    json_decref(body);
    return id;
}

static bool only_look(struct scheduler_fixture *fixture, const struct op *op,
                      struct op_result *result)
{
    (void)fixture;
    (void)result;
    cr_expect(op->dry_run);
    return true;
}

static void dry_run(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = only_look;
    fixture_start_worker(fixture, "team-a");
    char *id = apply_with(fixture, token, chain, json_pack("{s:b}", "dry_run", true));
    expect_end(fixture, token, id, "succeeded");
    expect_seen(fixture, "a/create b/create c/create");
    cr_expect_null(fixture_state(fixture, "team-a", "demo"), "nothing is stored");
    free(token);
}

Test(scheduler_run, a_dry_run_stores_nothing)
{
    scheduler_fixture_run(dry_run);
}

static bool take_long(struct scheduler_fixture *fixture, const struct op *op,
                      struct op_result *result)
{
    name_outputs(fixture, op, result);
    if (text_ends_with(op->component, "/b"))
        error_ignore(fiber_sleep(1500)); /* longer than the deployment may take */
    return true;
}

static void timeout(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = take_long;
    fixture_start_worker(fixture, "team-a");
    char *id = apply_with(fixture, token, chain, json_pack("{s:i}", "timeout_s", 1));
    json_t *record = fixture_wait_end(fixture, token, id);
    cr_expect_str_eq(json_text(record, "status"), "failed");
    cr_expect_str_eq(json_path_text(record, "error.code"), "OperationTimeout");
    expect_seen(fixture, "a/create b/create");
    json_t *state = fixture_state(fixture, "team-a", "demo");
    expect_status_of(state, "s/b", "ready");
    expect_status_of(state, "s/c", "(none)");
    json_decref(state);
    json_decref(record);
    free(id);
    free(token);
}

Test(scheduler_run, a_deployment_that_takes_too_long)
{
    scheduler_fixture_run(timeout);
}

static void targeted(struct scheduler_fixture *fixture)
{
    char *token = fixture_tenant(fixture, "team-a");
    fixture->script = name_outputs;
    fixture_start_worker(fixture, "team-a");
    char *id = apply_with(fixture, token, chain, json_pack("{s:[s]}", "target", "s/b"));
    expect_end(fixture, token, id, "succeeded");
    expect_seen(fixture, "a/create b/create");
    free(token);
}

Test(scheduler_run, targets_and_what_they_need)
{
    scheduler_fixture_run(targeted);
}
