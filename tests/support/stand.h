/*
 * stand.h - a whole Panka on one machine, for tests: redis-server, panka-sim, panka-scheduler and
 * workers, as the real programs, in a folder of their own. Everything dies with the test.
 *
 * All functions fail the test with a message when something does not come about. Those that
 * wait suspend: use them in a fiber (stand_run()).
 */
#ifndef TESTS_SUPPORT_STAND_H
#define TESTS_SUPPORT_STAND_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "common/error.h"

#define STAND_TENANTS 2 /* "red" and "blue", the latter with name prefix "blue-" */

struct stand;
struct redis_server;

struct stand_options {
    const char *const *sim_args;       /* more arguments; end with NULL; or NULL */
    const char *const *scheduler_args; /* likewise */
    const char *const *worker_args;
    bool no_workers;      /* the test starts them itself */
    const char *endpoint; /* another cloud than panka-sim, e.g. moto's; NULL = panka-sim */
    void *arg;            /* for the test, see stand_arg() */
};

/* Start a stand, run `test` in a fiber, stop everything. */
void stand_run(void (*test)(struct stand *stand), const struct stand_options *options);

/* Run the panka command as a tenant (0, 1) or the administrator (-1). Gives its standard output
 * (owner: caller, free()); `exit_code` may be NULL when 0 is expected. */
char *stand_panka(struct stand *stand, int tenant, int *exit_code, const char *const *args);
#define STAND_ARGS(...) ((const char *const[]){__VA_ARGS__, NULL})

/* The same with --output json: the last line, or the whole, parsed. Owner: caller. */
json_t *stand_panka_json(struct stand *stand, int tenant, int *exit_code, const char *const *args);

/* Start the command without waiting for it; its process id. stand_wait() gives its exit code. */
struct process *stand_panka_start(struct stand *stand, int tenant, const char *const *args,
                                  const char *stdout_file);

/* Write a stack file into the stand's folder. Owner of the path: caller, free(). */
char *stand_write(struct stand *stand, const char *name, const char *text);

/* A path below the repository's root. Owner: caller, free(). */
char *stand_source(const char *path);

/* Workers and schedulers are numbered from 0 in the order they were started. `args` is borrowed:
 * they are started again with the same. The command talks to the scheduler added last. */
size_t stand_add_worker(struct stand *stand, const char *tenants, const char *const *args);
size_t stand_add_scheduler(struct stand *stand, const char *const *args);
void stand_kill_worker(struct stand *stand, size_t index, int signo);
void stand_kill_scheduler(struct stand *stand, size_t index, int signo); /* waits for its end */
void stand_signal_scheduler(struct stand *stand, size_t index, int signo);
void stand_use_scheduler(struct stand *stand, size_t index);

/* Start a dead one again as it was, a scheduler at the address it had; does not wait for it. */
void stand_restart_worker(struct stand *stand, size_t index);
void stand_restart_scheduler(struct stand *stand, size_t index);
void stand_await_scheduler(struct stand *stand, size_t index); /* until it serves */
bool stand_worker_has_ended(struct stand *stand, size_t index);
bool stand_scheduler_has_ended(struct stand *stand, size_t index);

/* The simulated cloud's own interface: GET or POST under /_panka/. Owner: caller. */
json_t *stand_sim(struct stand *stand, const char *method, const char *path, json_t *body_take);

/* How many resources of the tenant are alive in the cloud; type NULL = all types. */
size_t stand_alive(struct stand *stand, const char *tenant, const char *type);

const char *stand_endpoint(const struct stand *stand); /* of the cloud */
const char *stand_folder(const struct stand *stand);
const char *stand_redis_url(const struct stand *stand);
struct redis_server *stand_redis(struct stand *stand);
void *stand_arg(const struct stand *stand);
void stand_keep(struct stand *stand); /* its folder stays */

#endif
