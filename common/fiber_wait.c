/*
 * The waits: conditions, gates, descriptors, child processes, signals.
 *
 * A waiter lives on the stack of the waiting fiber. Whoever wakes it takes it off the
 * condition's list first, so it is on a list exactly while nobody has signalled it. A signal
 * that races with a deadline or a cancellation wins: it is never lost.
 */
#include "common/fiber.h"

#include <assert.h>
#include <errno.h>
#include <ev.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/fiber_core.h"
#include "common/mem.h"

enum { CHILD_POLL_MS = 10 };

struct deadline {
    ev_timer timer;
    struct fiber *fiber;
    bool has_expired;
};

struct cond_waiter {
    TAILQ_ENTRY(cond_waiter) link;
    struct fiber *fiber;
    bool is_signalled;
};

struct fd_waiter {
    ev_io io;
    struct fiber *fiber;
    bool is_ready;
};

struct signal_handler {
    ev_signal watcher;
    void (*fn)(void *arg);
    void *arg;
    struct signal_handler *next;
};

static struct signal_handler *signal_handlers;

static void on_deadline(struct ev_loop *loop, ev_timer *timer, int events)
{
    struct deadline *deadline = timer->data;

    (void)loop, (void)events;
    deadline->has_expired = true;
    fiber_core_wake(deadline->fiber);
}

static void deadline_start(struct deadline *deadline, uint64_t deadline_ms)
{
    uint64_t now_ms = clock_mono_ms();

    deadline->fiber = fiber_self();
    deadline->has_expired = deadline_ms != 0 && deadline_ms <= now_ms;
    ev_timer_init(&deadline->timer, on_deadline, 0., 0.);
    deadline->timer.data = deadline;
    if (deadline_ms == 0 || deadline->has_expired)
        return;
    ev_now_update(fiber_loop()); /* the loop's idea of now is as old as this turn */
    ev_timer_set(&deadline->timer, (double)(deadline_ms - now_ms) / 1000., 0.);
    ev_timer_start(fiber_loop(), &deadline->timer);
}

static void deadline_stop(struct deadline *deadline)
{
    ev_timer_stop(fiber_loop(), &deadline->timer);
}

/* Why a wait ended without what it waited for. */
static struct error *wait_error(const struct deadline *deadline)
{
    if (fiber_core_must_stop())
        return ERR(ERR_CANCELLED, "cancelled");
    assert(deadline->has_expired);
    return ERR(ERR_TIMEOUT, "timed out");
}

void cond_init(struct cond *cond)
{
    TAILQ_INIT(&cond->waiters);
}

void cond_signal(struct cond *cond)
{
    struct cond_waiter *waiter = TAILQ_FIRST(&cond->waiters);

    if (waiter == NULL)
        return;
    TAILQ_REMOVE(&cond->waiters, waiter, link);
    waiter->is_signalled = true;
    fiber_core_wake(waiter->fiber);
}

void cond_broadcast(struct cond *cond)
{
    while (!TAILQ_EMPTY(&cond->waiters))
        cond_signal(cond);
}

struct error *cond_wait(struct cond *cond, uint64_t deadline_ms)
{
    struct cond_waiter waiter = {.fiber = fiber_self()};
    struct deadline deadline;

    assert(waiter.fiber != NULL && "only fibers can wait");
    deadline_start(&deadline, deadline_ms);
    TAILQ_INSERT_TAIL(&cond->waiters, &waiter, link);
    while (!waiter.is_signalled && !deadline.has_expired && !fiber_core_must_stop())
        fiber_core_park();
    deadline_stop(&deadline);
    if (waiter.is_signalled)
        return NULL;
    TAILQ_REMOVE(&cond->waiters, &waiter, link);
    return wait_error(&deadline);
}

struct error *fiber_sleep(uint64_t ms)
{
    struct deadline deadline;

    assert(fiber_self() != NULL && "only fibers can wait");
    if (ms == 0)
        fiber_yield();
    deadline_start(&deadline, clock_mono_ms() + ms);
    while (!deadline.has_expired && !fiber_core_must_stop())
        fiber_core_park();
    deadline_stop(&deadline);
    return fiber_core_must_stop() ? wait_error(&deadline) : NULL;
}

void gate_init(struct gate *gate, uint32_t limit)
{
    cond_init(&gate->cond);
    gate->free = limit;
    gate->waiting = 0;
}

/* A leaver hands its place to the longest waiter: late comers cannot overtake. */
struct error *gate_enter(struct gate *gate, uint64_t deadline_ms)
{
    if (fiber_core_must_stop())
        return ERR(ERR_CANCELLED, "cancelled");
    if (gate->free > 0) {
        gate->free--;
        return NULL;
    }
    gate->waiting++;
    struct error *err = cond_wait(&gate->cond, deadline_ms);
    if (err != NULL)
        gate->waiting--;
    return err;
}

void gate_leave(struct gate *gate)
{
    if (gate->waiting == 0) {
        gate->free++;
        return;
    }
    gate->waiting--;
    cond_signal(&gate->cond);
}

static void on_fd(struct ev_loop *loop, ev_io *io, int events)
{
    struct fd_waiter *waiter = io->data;

    (void)events;
    ev_io_stop(loop, io);
    waiter->is_ready = true;
    fiber_core_wake(waiter->fiber);
}

struct error *fiber_wait_fd(int fd, int events, uint64_t deadline_ms)
{
    struct fd_waiter waiter = {.fiber = fiber_self()};
    struct deadline deadline;
    int ev_events = (events & FIBER_READ ? EV_READ : 0) | (events & FIBER_WRITE ? EV_WRITE : 0);

    assert(waiter.fiber != NULL && "only fibers can wait");
    ev_io_init(&waiter.io, on_fd, fd, ev_events);
    waiter.io.data = &waiter;
    ev_io_start(fiber_loop(), &waiter.io);
    deadline_start(&deadline, deadline_ms);
    while (!waiter.is_ready && !deadline.has_expired && !fiber_core_must_stop())
        fiber_core_park();
    deadline_stop(&deadline);
    ev_io_stop(fiber_loop(), &waiter.io);
    return waiter.is_ready ? NULL : wait_error(&deadline);
}

/* True when the child has ended and was collected. */
static bool collect(pid_t pid, int *status, struct error **err)
{
    pid_t got = waitpid(pid, status, WNOHANG);

    if (got < 0 && errno != EINTR)
        *err = ERR(ERR_NOT_FOUND, "waiting for process %d: %s", (int)pid, strerror(errno));
    return got == pid;
}

/* One step of waiting: on the process descriptor, or a short nap on kernels without one. */
static struct error *wait_step(int pidfd, uint64_t deadline_ms)
{
    if (pidfd >= 0)
        return fiber_wait_fd(pidfd, FIBER_READ, deadline_ms);
    if (deadline_ms != 0 && clock_mono_ms() >= deadline_ms)
        return ERR(ERR_TIMEOUT, "timed out");
    return fiber_sleep(CHILD_POLL_MS);
}

struct error *fiber_wait_child(pid_t pid, int *status, uint64_t deadline_ms)
{
    struct error *err = NULL;
    int pidfd = -1;

#ifdef SYS_pidfd_open
    pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
#endif
    while (!collect(pid, status, &err) && err == NULL)
        err = wait_step(pidfd, deadline_ms);
    if (pidfd >= 0)
        close(pidfd);
    return err;
}

static void on_signal(struct ev_loop *loop, ev_signal *watcher, int events)
{
    struct signal_handler *handler = watcher->data;

    (void)loop, (void)events;
    handler->fn(handler->arg);
}

static struct signal_handler *find_handler(int signo)
{
    struct signal_handler *handler = signal_handlers;

    while (handler != NULL && handler->watcher.signum != signo)
        handler = handler->next;
    return handler;
}

void fiber_on_signal(int signo, void (*fn)(void *arg), void *arg)
{
    struct signal_handler *handler = find_handler(signo);

    assert(fn != NULL && fiber_loop() != NULL);
    if (handler == NULL) {
        handler = xcalloc(1, sizeof(*handler));
        handler->next = signal_handlers;
        signal_handlers = handler;
        ev_signal_init(&handler->watcher, on_signal, signo);
        handler->watcher.data = handler;
        ev_signal_start(fiber_loop(), &handler->watcher);
    }
    handler->fn = fn;
    handler->arg = arg;
}

void fiber_core_drop_signals(void)
{
    while (signal_handlers != NULL) {
        struct signal_handler *handler = signal_handlers;

        signal_handlers = handler->next;
        ev_signal_stop(fiber_loop(), &handler->watcher);
        free(handler);
    }
}
