/*
 * scheduler_fixture.h - panka-scheduler processes over a private Redis, a state directory and
 * scripted workers, for tests of the scheduler alone.
 *
 * Tests run in a fiber. Workers are fibers of the test: they claim operations and do with each
 * what the test's script says.
 */
#ifndef TESTS_SUPPORT_SCHEDULER_FIXTURE_H
#define TESTS_SUPPORT_SCHEDULER_FIXTURE_H

#include <jansson.h>

#include "common/op.h"
#include "common/queue/queue.h"
#include "tests/support/redis_server.h"

#define SCHEDULER_ADMIN_TOKEN "test-admin-token-0123456789"

struct scheduler_fixture;
struct process;

/* What becomes of an operation; `result` has the state "done" and can be changed. False: nobody
 * answers (the lease stays). May suspend. */
typedef bool worker_script(struct scheduler_fixture *fixture, const struct op *op,
                           struct op_result *result);

struct scheduler_fixture {
    struct redis_server *redis_server;
    struct redis *redis;
    struct queue *queue;
    struct http_client *http;
    struct process *scheduler;
    char *directory;
    char *endpoint;        /* "http://127.0.0.1:1234" of the scheduler started last */
    json_t *done;          /* op ids in the order in which workers saw them */
    worker_script *script; /* NULL: everything succeeds */
    struct fiber *worker;
    void *arg; /* the test's */
    bool stop;
};

/* Start Redis and a scheduler, run `test` in a fiber, stop everything, remove the directory. */
void scheduler_fixture_run(void (*test)(struct scheduler_fixture *fixture));

/* One more scheduler in place of the one before, which is left alone. */
void fixture_start_scheduler(struct scheduler_fixture *fixture);
void fixture_kill_scheduler(struct scheduler_fixture *fixture); /* as kill -9 does */
int fixture_stop_scheduler(struct scheduler_fixture *fixture);  /* SIGTERM; the exit code */

/* Start the worker of a tenant; it runs until the end of the test. */
void fixture_start_worker(struct scheduler_fixture *fixture, const char *tenant);

/* One request; `token` may be NULL. The answer's body (NULL when it is no JSON). Owner: caller. */
json_t *fixture_call(struct scheduler_fixture *fixture, const char *token, const char *method,
                     const char *path, const json_t *body, int *status);

/* Make a tenant; the token. Owner: caller, free(). */
char *fixture_tenant(struct scheduler_fixture *fixture, const char *id);

/* A stack document: components as "name kind spec deps" with ' for ", ended by NULL. */
json_t *fixture_document(const char *stack, const char *const *components);

/* Submit; the deployment's id. Owner: caller, free(). Fails the test when it is refused. */
char *fixture_apply(struct scheduler_fixture *fixture, const char *token, json_t *document);
char *fixture_destroy(struct scheduler_fixture *fixture, const char *token, const char *stack);

/* Wait for the end; the record. Owner: caller. */
json_t *fixture_wait_end(struct scheduler_fixture *fixture, const char *token, const char *id);

/* Wait until the condition holds; fails the test after 30 s. */
typedef bool fixture_condition(struct scheduler_fixture *fixture);
void fixture_wait_until(struct scheduler_fixture *fixture, fixture_condition *condition);

/* The stored state of the stack in "dev", as the file says. Owner: caller. */
json_t *fixture_state(const struct scheduler_fixture *fixture, const char *tenant,
                      const char *stack);

#endif
