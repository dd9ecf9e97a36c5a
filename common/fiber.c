/*
 * The scheduler: who is ready, who runs, who has ended.
 *
 * A fiber is in `all` from spawn until it is freed, and in `ready` while it waits for its
 * turn. It is freed when its function has returned and, if someone owns it, was joined.
 * All switches go loop -> fiber -> loop; two fibers never switch to each other, so a fiber
 * always starts from a shallow loop stack.
 *
 * The ready queue runs from an ev_prepare watcher: a round takes those that are ready when
 * it begins, so a fiber that always becomes ready again cannot starve the descriptors. An
 * ev_idle watcher is active while the queue holds anything, which keeps the loop from
 * sleeping on it.
 */
#include "common/fiber.h"

#include <assert.h>
#include <ev.h>
#include <signal.h>
#include <stdlib.h>
#include <ucontext.h>

#include "common/fiber_asan.h"
#include "common/fiber_core.h"
#include "common/mem.h"

struct fiber {
    ucontext_t context;
    struct fiber_stack *stack; /* NULL once ended */
    void *asan_fake_stack;
    char *name;
    fiber_fn *fn;
    void *arg;
    struct cond ended_cond;
    unsigned shields;
    bool is_ready;
    bool is_cancelled;
    bool is_owned; /* someone will join */
    bool has_ended;
    TAILQ_ENTRY(fiber) ready_link;
    TAILQ_ENTRY(fiber) all_link;
};

TAILQ_HEAD(fiber_list, fiber);

static struct {
    struct ev_loop *loop;
    ev_prepare runner;
    ev_idle not_idle;
    struct fiber_list ready;
    size_t ready_count;
    struct fiber_list all;
    size_t alive_count;
    struct fiber *running;
    bool is_stopping;
    ucontext_t loop_context;
    void *loop_fake_stack;
    const void *loop_stack; /* known to checkers only, from the first switch */
    size_t loop_stack_bytes;
} sched;

struct main_call {
    int (*fn)(void *arg);
    void *arg;
    int result;
};

/* getcontext() may return twice as far as the compiler knows: keep it off busy frames. */
static __attribute__((noinline)) void capture_context(ucontext_t *context)
{
    if (getcontext(context) != 0)
        abort();
}

static void switch_to_loop(struct fiber *fiber, bool is_last)
{
    fiber_asan_leave(is_last ? NULL : &fiber->asan_fake_stack, sched.loop_stack,
                     sched.loop_stack_bytes);
    swapcontext(&fiber->context, &sched.loop_context);
    fiber_asan_arrive(fiber->asan_fake_stack, &sched.loop_stack, &sched.loop_stack_bytes);
}

static void run_first_time(void)
{
    struct fiber *fiber = sched.running;

    fiber_asan_arrive(NULL, &sched.loop_stack, &sched.loop_stack_bytes);
    fiber->fn(fiber->arg);
    fiber->has_ended = true;
    switch_to_loop(fiber, true);
    abort(); /* an ended fiber is never entered again */
}

static void make_context(struct fiber *fiber)
{
    capture_context(&fiber->context);
    fiber->context.uc_stack.ss_sp = fiber->stack->memory;
    fiber->context.uc_stack.ss_size = fiber->stack->bytes;
    fiber->context.uc_link = NULL;
    makecontext(&fiber->context, run_first_time, 0);
    /* ASan's swapcontext would wipe the shadow of a stack it sees here at each switch,
     * and with it the red zones of the frames that are parked on it. */
    fiber->context.uc_stack.ss_sp = NULL;
    fiber->context.uc_stack.ss_size = 0;
}

static void free_fiber(struct fiber *fiber)
{
    TAILQ_REMOVE(&sched.all, fiber, all_link);
    free(fiber->name);
    free(fiber);
}

static void end_fiber(struct fiber *fiber)
{
    fiber_stack_free(fiber->stack);
    fiber->stack = NULL;
    sched.alive_count--;
    if (!fiber->is_owned)
        free_fiber(fiber);
    else
        cond_broadcast(&fiber->ended_cond);
}

static void run_fiber(struct fiber *fiber)
{
    sched.running = fiber;
    fiber_asan_leave(&sched.loop_fake_stack, fiber->stack->memory, fiber->stack->bytes);
    swapcontext(&sched.loop_context, &fiber->context);
    fiber_asan_arrive(sched.loop_fake_stack, NULL, NULL);
    sched.running = NULL;
    if (fiber->has_ended)
        end_fiber(fiber);
}

static void on_turn(struct ev_loop *loop, ev_prepare *watcher, int events)
{
    (void)watcher, (void)events;
    assert(fiber_self() == NULL);
    for (size_t left = sched.ready_count; left > 0; left--) {
        struct fiber *fiber = TAILQ_FIRST(&sched.ready);

        TAILQ_REMOVE(&sched.ready, fiber, ready_link);
        sched.ready_count--;
        fiber->is_ready = false;
        run_fiber(fiber);
    }
    if (sched.ready_count == 0)
        ev_idle_stop(loop, &sched.not_idle);
    if (sched.alive_count == 0)
        ev_break(loop, EVBREAK_ALL);
}

static void on_idle(struct ev_loop *loop, ev_idle *watcher, int events)
{
    (void)loop, (void)watcher, (void)events;
}

void fiber_core_park(void)
{
    struct fiber *fiber = sched.running;

    assert(fiber != NULL && "only fibers can wait");
    switch_to_loop(fiber, false);
}

void fiber_core_wake(struct fiber *fiber)
{
    if (fiber->is_ready || fiber->has_ended)
        return;
    fiber->is_ready = true;
    TAILQ_INSERT_TAIL(&sched.ready, fiber, ready_link);
    sched.ready_count++;
    ev_idle_start(sched.loop, &sched.not_idle);
}

bool fiber_core_must_stop(void)
{
    return sched.running->is_cancelled && sched.running->shields == 0;
}

struct error *fiber_spawn(const char *name, fiber_fn *fn, void *arg, struct fiber **out)
{
    assert(sched.loop != NULL && "fiber_main() is not running");
    struct fiber_stack *stack = fiber_stack_new();

    if (stack == NULL)
        return ERR(ERR_LIMIT, "no stack for fiber %s beside %zu others", name, sched.alive_count);
    struct fiber *fiber = xcalloc(1, sizeof(*fiber));
    fiber->stack = stack;
    fiber->name = xstrdup(name);
    fiber->fn = fn;
    fiber->arg = arg;
    fiber->is_owned = out != NULL;
    fiber->is_cancelled = sched.is_stopping;
    cond_init(&fiber->ended_cond);
    make_context(fiber);
    TAILQ_INSERT_TAIL(&sched.all, fiber, all_link);
    sched.alive_count++;
    fiber_core_wake(fiber);
    if (out != NULL)
        *out = fiber;
    return NULL;
}

void fiber_join(struct fiber *fiber)
{
    if (fiber == NULL)
        return;
    assert(fiber->is_owned && fiber != sched.running);
    fiber_shield_begin();
    while (!fiber->has_ended)
        error_ignore(cond_wait(&fiber->ended_cond, 0));
    fiber_shield_end();
    free_fiber(fiber);
}

void fiber_cancel(struct fiber *fiber)
{
    if (fiber->is_cancelled || fiber->has_ended)
        return;
    fiber->is_cancelled = true;
    if (fiber != sched.running)
        fiber_core_wake(fiber);
}

bool fiber_is_cancelled(void)
{
    return sched.running != NULL && sched.running->is_cancelled;
}

struct fiber *fiber_self(void)
{
    return sched.running;
}

const char *fiber_name(const struct fiber *fiber)
{
    return fiber->name;
}

size_t fiber_count(void)
{
    return sched.alive_count;
}

void fiber_yield(void)
{
    fiber_core_wake(sched.running);
    fiber_core_park();
}

void fiber_shield_begin(void)
{
    sched.running->shields++;
}

void fiber_shield_end(void)
{
    assert(sched.running->shields > 0);
    sched.running->shields--;
}

struct ev_loop *fiber_loop(void)
{
    return sched.loop;
}

static void run_main(void *arg)
{
    struct main_call *call = arg;
    struct fiber *fiber;

    call->result = call->fn(call->arg);
    sched.is_stopping = true;
    TAILQ_FOREACH (fiber, &sched.all, all_link) {
        fiber_cancel(fiber);
    }
}

/* Not libev's default loop: that one would collect the exit of every child process. */
static void start_loop(void)
{
    sched.loop = ev_loop_new(EVFLAG_AUTO | EVFLAG_NOENV);
    if (sched.loop == NULL)
        abort();
    sched.is_stopping = false;
    TAILQ_INIT(&sched.ready);
    TAILQ_INIT(&sched.all);
    ev_prepare_init(&sched.runner, on_turn);
    ev_prepare_start(sched.loop, &sched.runner);
    ev_idle_init(&sched.not_idle, on_idle);
    signal(SIGPIPE, SIG_IGN); /* a write to a closed peer is an error, not the end */
}

static void stop_loop(void)
{
    while (!TAILQ_EMPTY(&sched.all)) /* owned, ended, and nobody left to join them */
        free_fiber(TAILQ_FIRST(&sched.all));
    fiber_core_drop_signals();
    ev_prepare_stop(sched.loop, &sched.runner);
    ev_idle_stop(sched.loop, &sched.not_idle);
    ev_loop_destroy(sched.loop);
    sched.loop = NULL;
    fiber_stack_drop_cache();
}

int fiber_main(int (*fn)(void *arg), void *arg)
{
    struct main_call call = {fn, arg, EXIT_FAILURE};

    assert(sched.loop == NULL && "fiber_main() is already running");
    start_loop();
    struct error *err = fiber_spawn("main", run_main, &call, NULL);
    if (err != NULL)
        abort(); /* not even one stack */
    ev_run(sched.loop, 0);
    stop_loop();
    return call.result;
}
