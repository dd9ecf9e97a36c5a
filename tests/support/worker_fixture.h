/*
 * worker_fixture.h - panka-worker processes over a private Redis and a panka-sim; the test itself
 * is the scheduler: it releases operations and reads results.
 *
 * Tests run in a fiber. All functions fail the test with a message when something does not come
 * about; those that talk to somebody suspend.
 */
#ifndef TESTS_SUPPORT_WORKER_FIXTURE_H
#define TESTS_SUPPORT_WORKER_FIXTURE_H

#include <jansson.h>

#include "common/op.h"
#include "common/queue/queue.h"
#include "tests/support/redis_server.h"

#define WORKER_TENANT     "red"
#define WORKER_DEPLOYMENT "d-00000000000000000001"
#define WORKERS_MAX       8

struct http_client;
struct process;

struct worker_fixture_options {
    const char *const *sim_args;    /* end with NULL; or NULL */
    const char *const *worker_args; /* of all workers; likewise */
    uint32_t lease_ms;              /* 0 = 1500 */
};

struct worker_process {
    struct process *process;
    char *url; /* of its health server */
    char *log;
};

struct worker_fixture {
    const struct worker_fixture_options *options;
    struct redis_server *redis_server;
    struct redis *redis;
    struct queue *queue;
    struct http_client *http;
    struct process *sim;
    char *sim_url;
    char *folder;
    char *env[8];
    struct worker_process workers[WORKERS_MAX];
    size_t worker_count;
};

void worker_fixture_run(void (*test)(struct worker_fixture *fixture),
                        const struct worker_fixture_options *options);

/* Start a worker with its health server up; `args` (may be NULL) end with NULL. Its number. */
size_t crew_add_worker(struct worker_fixture *fixture, const char *const *args);
void crew_signal(struct worker_fixture *fixture, size_t worker, int signo);
int crew_wait_end(struct worker_fixture *fixture, size_t worker); /* the exit code */
bool crew_log_has(struct worker_fixture *fixture, size_t worker, const char *text);

/* GET from a worker's health server: the status (0: nobody answers), and the body when `body` is
 * not NULL (owner: caller, free()). */
int crew_health(struct worker_fixture *fixture, size_t worker, const char *path, char **body);

/* Release creations of components app/<prefix><first>... of a kind. `spec` is JSON with
 * ' for ". */
struct crew_ops {
    const char *kind;
    const char *prefix;
    const char *spec;
    size_t count;
    uint32_t timeout_ms;
    const char *word; /* ends their ids; NULL = "create" */
};
void crew_release_ops(struct worker_fixture *fixture, const struct crew_ops *ops);
void crew_release_body(struct worker_fixture *fixture, const char *op_id, const char *body);

/* Wait until that many results are there; how many have the state. */
void crew_wait_results(struct worker_fixture *fixture, size_t count, uint32_t within_ms);
size_t crew_count_results(struct worker_fixture *fixture, const char *state);

/* Expect that many results, all of them "done"; says what the others say. */
void crew_expect_done(struct worker_fixture *fixture, size_t count);

/* The result of the component's "create" as its body says, NULL when none. Owner: caller. */
json_t *crew_result(struct worker_fixture *fixture, const char *component);

/* The cloud: its control interface, how often a call arrived, how many resources it has. */
json_t *crew_sim(struct worker_fixture *fixture, const char *method, const char *path,
                 json_t *body_take);
int64_t crew_calls(struct worker_fixture *fixture, const char *call);
size_t crew_alive(struct worker_fixture *fixture);
void crew_fault(struct worker_fixture *fixture, const char *rule); /* JSON with ' for " */
void crew_no_faults(struct worker_fixture *fixture);

/* Wait until it is true; fails the test after 30 s. */
typedef bool crew_check(struct worker_fixture *fixture, void *arg);
void crew_until(struct worker_fixture *fixture, crew_check *check, void *arg, const char *what);
void crew_wait_calls(struct worker_fixture *fixture, const char *call, int64_t count);

#endif
