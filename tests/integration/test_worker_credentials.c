/*
 * Operations of a tenant with a role of its own, whose keys end while they run: they are renewed,
 * or waited for, or, when they never were any good, the operation fails at once.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/events.h"
#include "tests/support/worker_fixture.h"

#define THEIR_ACCOUNT "333344445555"
#define THEIR_ROLE    "arn:aws:iam::" THEIR_ACCOUNT ":role/tenant"
#define OP_ID         WORKER_DEPLOYMENT "/app/%s/create"

enum { LOCK_TABLE = 1 }; /* the fixture makes it */

static const char *const parking[] = {"--park-after-ms=300", NULL};

/* Keys live for three seconds, a table takes eight. */
static const char *const short_sessions[] = {"--session-ms=3000", "--delay=dynamodb=8000", NULL};

static void must_be(const struct error *err)
{
    cr_assert_null(err, "%s", err == NULL ? "" : err->message);
}

/* Create a table by a role; gives the operation's id. Owner: caller, free(). */
static char *release(struct worker_fixture *fixture, const char *name, const char *role,
                     const char *account, int timeout_ms)
{
    char *id = xasprintf(OP_ID, name), *component = xasprintf("app/%s", name);
    json_t *body = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:{s:s,s:{s:s,s:s}},s:{},"
        "s:{s:s,s:s,s:s,s:s,s:s,s:s},s:i,s:i}",
        "id", id, "deployment", WORKER_DEPLOYMENT, "tenant", WORKER_TENANT, "stack", "test",
        "environment", "dev", "component", component, "service", "app", "kind", "DynamoDB",
        "region", "us-east-1", "account", account, "physical_name", name, "trace_id",
        "0123456789abcdef0123456789abcdef", "action", "create", "role_arn", role, "spec",
        "billingMode", "PAY_PER_REQUEST", "hashKey", "name", "id", "type", "S", "prior", "tags",
        "panka:managed", "true", "panka:tenant", WORKER_TENANT, "panka:stack", "test",
        "panka:environment", "dev", "panka:service", "app", "panka:resource", name, "timeout_ms",
        timeout_ms, "wave", 1);
    char *text = json_dumps(body, JSON_COMPACT);
    crew_release_body(fixture, id, text);
    json_decref(body);
    free(text);
    free(component);
    return id;
}

static void expect_no_secrets(struct worker_fixture *fixture, size_t worker)
{
    cr_expect(crew_log_has(fixture, worker, "aws call"), "the log is not at debug level");
    cr_expect(!crew_log_has(fixture, worker, "FwoGZXIvYXdzE"), "a session token was logged");
}

/* --- a role ----------------------------------------------------------------------------------- */

/* Every session is the tenant's, named after tenant and deployment. */
static void expect_sessions(struct worker_fixture *fixture, size_t at_least)
{
    json_t *sessions = crew_sim(fixture, "GET", "sessions", NULL), *session;
    size_t i;
    cr_expect_geq(json_array_size(sessions), at_least);
    json_array_foreach (sessions, i, session)
        cr_expect_str_eq(json_text_or(session, "arn", ""),
                         "arn:aws:sts::" THEIR_ACCOUNT
                         ":assumed-role/tenant/panka-red-" WORKER_DEPLOYMENT);
    json_decref(sessions);
}

static void goes_on_with_new_keys(struct worker_fixture *fixture)
{
    size_t worker = crew_add_worker(fixture, parking);
    free(release(fixture, "long", THEIR_ROLE, THEIR_ACCOUNT, 60000));
    crew_wait_results(fixture, 1, 30000);
    crew_expect_done(fixture, 1);
    expect_sessions(fixture, 3);
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), 1 + LOCK_TABLE);
    json_t *result = crew_result(fixture, "app/long");
    cr_expect_str_eq(json_text_or(json_object_get(result, "outputs"), "arn", ""),
                     "arn:aws:dynamodb:us-east-1:" THEIR_ACCOUNT ":table/long");
    json_decref(result);
    expect_no_secrets(fixture, worker);
}

Test(worker_credentials, keys_that_end_are_renewed_while_an_operation_runs)
{
    worker_fixture_run(goes_on_with_new_keys,
                       &(struct worker_fixture_options){.sim_args = short_sessions});
}

/* --- no new keys ------------------------------------------------------------------------------ */

static bool op_waits(struct worker_fixture *fixture, void *arg)
{
    struct deployment_op *ops = NULL;
    size_t count = 0;
    bool waits = false;
    must_be(deployment_ops(fixture->queue, WORKER_TENANT, WORKER_DEPLOYMENT, &ops, &count));
    for (size_t i = 0; i < count; i++) {
        if (strcmp(ops[i].op_id, arg) == 0)
            waits = strcmp(ops[i].state, "parked") == 0 &&
                    strstr(ops[i].detail, "waiting-credentials") != NULL;
    }
    deployment_ops_free(ops, count);
    return waits;
}

static size_t count_notes(struct worker_fixture *fixture, const char *text)
{
    const struct event_source source = {WORKER_TENANT, WORKER_DEPLOYMENT};
    const struct queue_range range = {.max = 10000};
    struct event *events = NULL;
    size_t count = 0, found = 0;
    must_be(events_read(fixture->queue, &source, &range, &events, &count));
    for (size_t i = 0; i < count; i++)
        found += strcmp(events[i].type, "note") == 0 && strstr(events[i].data, text) != NULL;
    events_free(events);
    return found;
}

static bool new_worker_waits(struct worker_fixture *fixture, void *arg)
{
    return crew_log_has(fixture, *(size_t *)arg, "waiting-credentials");
}

static void waits_for_new_keys(struct worker_fixture *fixture)
{
    size_t worker = crew_add_worker(fixture, parking);
    char *id = release(fixture, "paused", THEIR_ROLE, THEIR_ACCOUNT, 60000);
    crew_wait_calls(fixture, "dynamodb:CreateTable", 1 + LOCK_TABLE);
    crew_fault(fixture, "{'service': 'sts', 'op': 'AssumeRole', 'kind': 'error503'}");
    json_decref(crew_sim(fixture, "DELETE", "sessions", NULL));
    crew_until(fixture, op_waits, id, "the operation waits for credentials");
    cr_expect_eq(crew_count_results(fixture, NULL), 0);
    cr_expect_eq(count_notes(fixture, "waiting-credentials"), 1);
    crew_no_faults(fixture);
    crew_wait_results(fixture, 1, 30000);
    crew_expect_done(fixture, 1);
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), 1 + LOCK_TABLE);
    expect_no_secrets(fixture, worker);
    free(id);
}

Test(worker_credentials, without_new_keys_an_operation_waits_and_loses_nothing)
{
    worker_fixture_run(waits_for_new_keys,
                       &(struct worker_fixture_options){.sim_args = short_sessions});
}

/* --- keys that are no good -------------------------------------------------------------------- */

/* Owner of the result: caller. */
static json_t *expect_failure(struct worker_fixture *fixture, const char *component,
                              const char *code)
{
    json_t *result = crew_result(fixture, component);
    const json_t *error = json_object_get(result, "error");
    cr_expect_str_eq(json_text_or(error, "code", ""), code, "%s: %s", component,
                     json_text_or(error, "message", "no error"));
    return result;
}

static void fails_at_once(struct worker_fixture *fixture)
{
    crew_add_worker(fixture, NULL);
    free(release(fixture, "refused", "arn:aws:iam::123456789012:role/none", "123456789012", 60000));
    free(release(fixture, "elsewhere", THEIR_ROLE, "123456789012", 60000));
    crew_wait_results(fixture, 2, 15000);
    json_decref(expect_failure(fixture, "app/refused", "CredentialsInvalid"));
    json_decref(expect_failure(fixture, "app/elsewhere", "InvalidConfiguration"));
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), LOCK_TABLE);
}

/* A worker that was killed meanwhile is replaced by one that never had any keys. */
static void waits_over_a_worker_s_death(struct worker_fixture *fixture)
{
    size_t worker = crew_add_worker(fixture, parking);
    char *id = release(fixture, "orphan", THEIR_ROLE, THEIR_ACCOUNT, 60000);
    crew_wait_calls(fixture, "dynamodb:CreateTable", 1 + LOCK_TABLE);
    crew_fault(fixture, "{'service': 'sts', 'op': 'AssumeRole', 'kind': 'error503'}");
    json_decref(crew_sim(fixture, "DELETE", "sessions", NULL));
    crew_until(fixture, op_waits, id, "the operation waits for credentials");
    crew_signal(fixture, worker, SIGKILL);
    crew_wait_end(fixture, worker);
    worker = crew_add_worker(fixture, parking);
    crew_until(fixture, new_worker_waits, &worker, "the new worker waits too");
    crew_until(fixture, op_waits, id, "the operation waits for credentials again");
    cr_expect_eq(crew_count_results(fixture, NULL), 0);
    crew_no_faults(fixture);
    crew_wait_results(fixture, 1, 30000);
    crew_expect_done(fixture, 1);
    cr_expect_eq(crew_calls(fixture, "dynamodb:CreateTable"), 1 + LOCK_TABLE);
    free(id);
}

Test(worker_credentials, a_new_worker_goes_on_waiting)
{
    worker_fixture_run(waits_over_a_worker_s_death,
                       &(struct worker_fixture_options){.sim_args = short_sessions});
}

/* --- a bound for waiting ---------------------------------------------------------------------- */

/* The worker's own log tells of the wait before its end. */
static void waits_no_longer_than_it_may(struct worker_fixture *fixture)
{
    size_t worker = crew_add_worker(fixture, parking);
    crew_fault(fixture, "{'service': 'sts', 'op': 'AssumeRole', 'kind': 'error503', 'after': 1}");
    free(release(fixture, "over", THEIR_ROLE, THEIR_ACCOUNT, 7000));
    crew_wait_results(fixture, 1, 30000);
    json_t *result = expect_failure(fixture, "app/over", "OperationTimeout");
    cr_expect_not_null(strstr(json_path_text(result, "error.message"), "waited for credentials"));
    json_decref(result);
    cr_expect(crew_log_has(fixture, worker, "waiting-credentials"));
}

Test(worker_credentials, waiting_ends_with_the_operation_s_time)
{
    worker_fixture_run(waits_no_longer_than_it_may,
                       &(struct worker_fixture_options){.sim_args = short_sessions});
}

Test(worker_credentials, a_role_that_is_refused_or_of_another_account_fails_at_once)
{
    worker_fixture_run(fails_at_once, NULL);
}
