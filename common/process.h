/*
 * process.h - child processes of a program that runs on fibers.
 *
 * Life: process_start() -> any number of signals -> process_wait() or process_stop() -> freed
 * with process_free(), which kills what still runs. Children get default signal handling and
 * only the descriptors 0, 1 and 2.
 */
#ifndef COMMON_PROCESS_H
#define COMMON_PROCESS_H

#include <sys/types.h>

#include "common/buf.h"
#include "common/error.h"

struct process;

struct process_options {
    const char *const *argv; /* ends with NULL; argv[0] is looked up in PATH */
    const char *const *env;  /* "NAME=value" over our own environment; ends with NULL; or NULL */
    const char *directory;   /* NULL = ours */
    const char *stdout_file; /* appended to; NULL = ours */
    const char *stderr_file; /* the same, or the same file */
    int stdin_fd;            /* 0 = /dev/null */
    int stdout_fd;           /* 0 = see stdout_file; stays the caller's */
    bool has_own_group;      /* signals then go to all of its children too */
    bool outlives_us;        /* else it is killed when we die, however that happens */
};

/* Owner: caller, process_free(). Errors: ERR_NOT_FOUND when there is no such program, ERR_IO. */
must_check struct error *process_start(const struct process_options *options, struct process **out);

pid_t process_pid(const struct process *process);
bool process_has_ended(struct process *process); /* looks, does not wait */

/* Send a signal; an ended process is left alone. */
void process_signal(const struct process *process, int signo);

/* Wait for the end; `exit_code` (may be NULL) is 128 + n for an end by signal n. Suspends.
 * Errors: ERR_TIMEOUT, ERR_CANCELLED. */
must_check struct error *process_wait(struct process *process, uint64_t deadline_ms,
                                      int *exit_code);

/* SIGTERM, then SIGKILL after `grace_ms`; returns the exit code. Suspends, not cancellable. */
int process_stop(struct process *process, uint32_t grace_ms);

/* NULL is fine. */
void process_free(struct process *process);

/* Free without ending it; for one that outlives us. */
void process_leave(struct process *process);

/* Run to the end and collect standard output (at most 64 MiB). On an error the process is
 * killed. Suspends. Errors: those of start and wait, ERR_LIMIT. */
must_check struct error *process_capture(const struct process_options *options,
                                         uint64_t deadline_ms, struct buf *out, int *exit_code);

#endif
