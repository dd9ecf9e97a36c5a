/*
 * server.h - one server process of a directory: started, ready, ended.
 *
 * Its log is <directory>/logs/<name>.log. A server that shall stay leaves a file
 * <directory>/<name>.pid with its process id and the time it was started at, by which it is
 * found again; a process id that was used again is not taken for it.
 */
#ifndef SCHEDULER_CLI_DEV_SERVER_H
#define SCHEDULER_CLI_DEV_SERVER_H

#include <stddef.h>

#include "common/error.h"

struct process;

enum { SERVER_ARGS_MAX = 24 };

struct server {
    const char *directory;
    char *name;
    char *args[SERVER_ARGS_MAX + 1]; /* owned; ends with NULL */
    size_t arg_count;
    char *ready_file; /* written, or made (a socket), once it serves */
    struct process *process;
};

void server_init(struct server *server, const char *directory, const char *name);
void server_add(struct server *server, const char *arg, ...) printf_like(2, 3);
void server_fini(struct server *server);

/* Start it. `stays`: it outlives us and leaves a pid file. Errors: ERR_NOT_FOUND, ERR_IO. */
must_check struct error *server_start(struct server *server, bool stays);

/* Wait until it serves. Suspends. Errors: ERR_IO with the end of its log when it has ended,
 * ERR_TIMEOUT. */
must_check struct error *server_wait_ready(struct server *server);

/* ERR_IO with the end of its log when it has ended, else NULL. */
struct error *server_check(struct server *server);

/* End it. Suspends, not cancellable. */
void server_stop(struct server *server);
void server_leave(struct server *server);

/* Is one running that was left? */
bool server_is_kept(const struct server *server);
/* End it; false when there was none. Suspends. */
must_check struct error *server_stop_kept(struct server *server, bool *ran);

/* A program beside ours, else as PATH finds it. Owner: caller, free(). */
char *server_program(const char *name);

/* First line of a file; NULL when it cannot be read. Owner: caller, free(). */
char *server_read_line(const char *path);

#endif
