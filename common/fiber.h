/*
 * fiber.h - one libev loop per process, many stackful fibers on it.
 *
 * Straight-line code suspends inside calls whose comment says so; nothing else
 * runs meanwhile that could break an invariant held between two such calls.
 * Loop callbacks only wake fibers (cond_signal), they never suspend. Ready
 * fibers run from an ev_prepare watcher, one fair round per loop turn.
 * Stacks are 128 KiB plus a guard page, mapped lazily. Known to ASan, LSan and
 * valgrind. glibc only (ucontext).
 */
#ifndef COMMON_FIBER_H
#define COMMON_FIBER_H

#include <sys/queue.h>
#include <sys/types.h>

#include "common/error.h"

struct fiber;
struct ev_loop;
typedef void fiber_fn(void *arg);

/* Start the loop, run `fn` in the first fiber, return what it returned. Fibers still
 * alive are then cancelled and run to their end. Once per process at a time. */
int fiber_main(int (*fn)(void *arg), void *arg);

/* Start a fiber; it first runs at the next loop turn. With `out` NULL it frees itself when
 * it ends, else the caller owns it and ends it with fiber_join(). `name` is copied.
 * Errors: ERR_LIMIT when no stack can be mapped. */
must_check struct error *fiber_spawn(const char *name, fiber_fn *fn, void *arg, struct fiber **out);

/* Wait for the fiber's end and free it. NULL is fine. Suspends. Not cancellable. */
void fiber_join(struct fiber *fiber);

/* Ask the fiber to end: its current and every later wait returns ERR_CANCELLED. */
void fiber_cancel(struct fiber *fiber);

bool fiber_is_cancelled(void);  /* of the calling fiber */
struct fiber *fiber_self(void); /* NULL on the loop's own stack */
const char *fiber_name(const struct fiber *fiber);
size_t fiber_count(void);

/* Let other ready fibers run once. Suspends. */
void fiber_yield(void);

/* Suspends for `ms`. Errors: ERR_CANCELLED. */
must_check struct error *fiber_sleep(uint64_t ms);

/* Run clean-up waits although the fiber was cancelled: between begin and end its waits are
 * not cut short. Nests. */
void fiber_shield_begin(void);
void fiber_shield_end(void);

/* A place to wait. Waiters re-check their own condition in a loop:
 *     while (!done) TRY(cond_wait(&c, deadline));   */
TAILQ_HEAD(cond_waiters, cond_waiter);
struct cond {
    struct cond_waiters waiters;
};

void cond_init(struct cond *cond);
void cond_signal(struct cond *cond);    /* wake the longest waiter; callable from callbacks */
void cond_broadcast(struct cond *cond); /* wake all; callable from callbacks */

/* Wait for a signal. `deadline_ms` is of clock_mono_ms(), 0 = none. Suspends.
 * Errors: ERR_TIMEOUT, ERR_CANCELLED. */
must_check struct error *cond_wait(struct cond *cond, uint64_t deadline_ms);

/* A FIFO counting gate: at most `limit` holders. */
struct gate {
    struct cond cond;
    uint32_t free;
    uint32_t waiting;
};
void gate_init(struct gate *gate, uint32_t limit);
must_check struct error *gate_enter(struct gate *gate, uint64_t deadline_ms); /* suspends */
void gate_leave(struct gate *gate);

#define FIBER_READ  1
#define FIBER_WRITE 2
/* Wait until `fd` is readable and/or writable. Suspends. Errors: ERR_TIMEOUT, ERR_CANCELLED. */
must_check struct error *fiber_wait_fd(int fd, int events, uint64_t deadline_ms);

/* Wait until child process `pid` ends; `status` as of waitpid(2). Suspends.
 * Errors: ERR_TIMEOUT, ERR_CANCELLED. */
must_check struct error *fiber_wait_child(pid_t pid, int *status, uint64_t deadline_ms);

/* Call `fn(arg)` on the loop's stack (it must not suspend) whenever `signo` arrives. */
void fiber_on_signal(int signo, void (*fn)(void *arg), void *arg);

/* For modules that put their own watchers on the loop (redis, http, httpd). */
struct ev_loop *fiber_loop(void);

#endif
