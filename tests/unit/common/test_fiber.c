/*
 * Fibers: start, end, cancel, shield, deadlines, gates, descriptors, children, signals.
 * Each test runs one or more whole fiber_main() calls, so each also checks their clean end.
 */
#include "common/fiber.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/mem.h"

static char trace[256];

static void note(const char *what)
{
    size_t used = strlen(trace);

    snprintf(trace + used, sizeof(trace) - used, "%s ", what);
}

static enum err_code code_of(struct error *err)
{
    enum err_code code = err != NULL ? err->code : ERR_CODE_COUNT;

    error_free(err);
    return code;
}

#define NO_ERROR ERR_CODE_COUNT

static void run(int (*fn)(void *))
{
    cr_assert_eq(fiber_main(fn, NULL), 7);
    cr_assert_null(fiber_self());
}

static struct fiber *start(const char *name, fiber_fn *fn, void *arg)
{
    struct fiber *fiber = NULL;

    cr_assert_null(fiber_spawn(name, fn, arg, &fiber));
    return fiber;
}

static void three_steps(void *arg)
{
    for (int i = 1; i <= 3; i++) {
        char step[16];

        snprintf(step, sizeof(step), "%s%d", (char *)arg, i);
        note(step);
        fiber_yield();
    }
}

static int main_interleaves(void *arg)
{
    (void)arg;
    struct fiber *a = start("a", three_steps, "a");
    struct fiber *b = start("b", three_steps, "b");
    cr_assert_str_eq(fiber_name(a), "a");
    cr_assert_eq(fiber_count(), 3);
    note("main");
    fiber_join(b);
    fiber_join(a);
    fiber_join(NULL);
    cr_assert_eq(fiber_count(), 1);
    return 7;
}

Test(fiber, runs_in_fair_rounds_and_joins)
{
    run(main_interleaves);
    cr_assert_str_eq(trace, "main a1 b1 a2 b2 a3 b3 ");
}

static void sleep_long(void *arg)
{
    *(enum err_code *)arg = code_of(fiber_sleep(3600 * 1000));
    cr_assert(fiber_is_cancelled());
    cr_assert_eq(code_of(fiber_sleep(3600 * 1000)), ERR_CANCELLED);
}

static int main_cancels(void *arg)
{
    enum err_code seen = NO_ERROR;

    (void)arg;
    struct fiber *fiber = start("sleeper", sleep_long, &seen);
    fiber_yield();
    fiber_cancel(fiber);
    fiber_cancel(fiber);
    fiber_join(fiber);
    cr_assert_eq(seen, ERR_CANCELLED);
    fiber = start("never ran before", sleep_long, &seen);
    fiber_cancel(fiber);
    fiber_join(fiber);
    return 7;
}

Test(fiber, cancel_ends_the_current_and_every_later_wait)
{
    run(main_cancels);
}

static void shielded(void *arg)
{
    enum err_code *seen = arg;
    uint64_t began_ms;

    seen[0] = code_of(fiber_sleep(3600 * 1000));
    fiber_shield_begin();
    fiber_shield_begin();
    began_ms = clock_mono_ms();
    seen[1] = code_of(fiber_sleep(20));
    fiber_shield_end();
    seen[2] = code_of(fiber_sleep(20));
    cr_assert_geq(clock_mono_ms() - began_ms, 40);
    fiber_shield_end();
    seen[3] = code_of(fiber_sleep(20));
}

static int main_shields(void *arg)
{
    enum err_code seen[4] = {0};

    (void)arg;
    struct fiber *fiber = start("shielded", shielded, seen);
    fiber_yield();
    fiber_cancel(fiber);
    fiber_join(fiber);
    cr_assert_eq(seen[0], ERR_CANCELLED);
    cr_assert_eq(seen[1], NO_ERROR);
    cr_assert_eq(seen[2], NO_ERROR);
    cr_assert_eq(seen[3], ERR_CANCELLED);
    return 7;
}

Test(fiber, a_shield_lets_clean_up_wait)
{
    run(main_shields);
}

struct box {
    struct cond cond;
    int value;
    int taken;
};

static void take_one(void *arg)
{
    struct box *box = arg;

    while (box->value == 0)
        cr_assert_null(cond_wait(&box->cond, 0));
    box->value--;
    box->taken++;
}

static int main_conds(void *arg)
{
    struct box box = {.value = 0};
    struct fiber *takers[3];

    (void)arg;
    cond_init(&box.cond);
    uint64_t began_ms = clock_mono_ms();
    cr_assert_eq(code_of(cond_wait(&box.cond, began_ms + 30)), ERR_TIMEOUT);
    cr_assert_geq(clock_mono_ms() - began_ms, 30);
    cr_assert_eq(code_of(cond_wait(&box.cond, 1)), ERR_TIMEOUT, "a deadline long gone");
    for (int i = 0; i < 3; i++)
        takers[i] = start("taker", take_one, &box);
    fiber_yield();
    box.value = 1;
    cond_signal(&box.cond);
    fiber_yield();
    cr_assert_eq(box.taken, 1);
    box.value = 2;
    cond_broadcast(&box.cond);
    for (int i = 0; i < 3; i++)
        fiber_join(takers[i]);
    cr_assert_eq(box.taken, 3);
    return 7;
}

Test(fiber, conditions_wake_time_out_and_broadcast)
{
    run(main_conds);
}

struct signalled_late {
    struct cond cond;
    enum err_code first, second;
};

static void wait_twice(void *arg)
{
    struct signalled_late *late = arg;

    late->first = code_of(cond_wait(&late->cond, 0));
    late->second = code_of(cond_wait(&late->cond, 0));
}

static int main_signal_beats_cancel(void *arg)
{
    struct signalled_late late = {.first = ERR_INTERNAL};

    (void)arg;
    cond_init(&late.cond);
    struct fiber *fiber = start("waiter", wait_twice, &late);
    fiber_yield();
    cond_signal(&late.cond);
    fiber_cancel(fiber);
    fiber_join(fiber);
    cr_assert_eq(late.first, NO_ERROR);
    cr_assert_eq(late.second, ERR_CANCELLED);
    return 7;
}

Test(fiber, a_signal_is_not_lost_to_a_cancellation)
{
    run(main_signal_beats_cancel);
}

static struct gate gate;
static int inside, most_inside;

static void pass_gate(void *arg)
{
    cr_assert_null(gate_enter(&gate, 0));
    note(arg);
    inside++;
    most_inside = inside > most_inside ? inside : most_inside;
    fiber_yield();
    inside--;
    gate_leave(&gate);
}

static void give_up(void *arg)
{
    (void)arg;
    cr_assert_eq(code_of(gate_enter(&gate, clock_mono_ms() + 1)), ERR_TIMEOUT);
    note("gone");
}

static int main_gate(void *arg)
{
    static const char *const names[] = {"1", "2", "3", "4", "5", "6"};
    struct fiber *fibers[ARRAY_LEN(names)];

    (void)arg;
    gate_init(&gate, 2);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        fibers[i] = start("passer", pass_gate, (void *)names[i]);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        fiber_join(fibers[i]);
    cr_assert_str_eq(trace, "1 2 3 4 5 6 ");
    cr_assert_eq(most_inside, 2);
    cr_assert_eq(gate.free, 2);
    cr_assert_null(gate_enter(&gate, 0));
    cr_assert_null(gate_enter(&gate, 0));
    fiber_join(start("impatient", give_up, NULL));
    cr_assert_eq(gate.waiting, 0);
    gate_leave(&gate);
    cr_assert_eq(gate.free, 1, "who gave up left nothing behind");
    return 7;
}

Test(fiber, a_gate_is_first_come_first_served)
{
    run(main_gate);
}

static size_t many_ended;

static void sleep_some(void *arg)
{
    char page[4096];

    memset(page, 1, sizeof(page));
    struct error *err = fiber_sleep((uintptr_t)arg % 50);
    cr_assert_null(err);
    many_ended += (size_t)page[(uintptr_t)arg % sizeof(page)];
}

static int main_many(void *arg)
{
    enum { MANY = 2000 };
    static struct fiber *fibers[MANY];

    (void)arg;
    for (uintptr_t i = 0; i < MANY; i++)
        fibers[i] = start("one of many", sleep_some, (void *)i);
    for (size_t i = 0; i < MANY; i++)
        fiber_join(fibers[i]);
    return 7;
}

Test(fiber, two_thousand_at_once_and_again)
{
    run(main_many);
    cr_assert_eq(many_ended, 2000);
    run(main_many);
    cr_assert_eq(many_ended, 4000);
}

static void hold_memory(void *arg)
{
    char *only_pointer = xstrdup("kept on a parked stack");
    struct error *err = fiber_sleep(3600 * 1000);

    cr_assert_eq(code_of(err), ERR_CANCELLED);
    ++*(int *)arg;
    free(only_pointer);
}

static void spawn_at_the_end(void *arg)
{
    cr_assert_eq(code_of(fiber_sleep(3600 * 1000)), ERR_CANCELLED);
    cr_assert_null(fiber_spawn("late", hold_memory, arg, NULL));
}

static int main_leaves_fibers(void *arg)
{
    static struct fiber *never_joined;

    for (int i = 0; i < 5; i++)
        cr_assert_null(fiber_spawn("left", hold_memory, arg, NULL));
    cr_assert_null(fiber_spawn("owned", hold_memory, arg, &never_joined));
    cr_assert_null(fiber_spawn("spawner", spawn_at_the_end, arg, NULL));
    fiber_yield();
    return 3;
}

Test(fiber, the_end_cancels_what_is_left)
{
    int ended = 0;

    cr_assert_eq(fiber_main(main_leaves_fibers, &ended), 3);
    cr_assert_eq(ended, 7);
}

static void write_later(void *arg)
{
    cr_assert_null(fiber_sleep(10));
    cr_assert_eq(write(*(int *)arg, "x", 1), 1);
}

static int main_fds(void *arg)
{
    int ends[2];

    (void)arg;
    cr_assert_eq(pipe(ends), 0);
    cr_assert_null(fiber_wait_fd(ends[1], FIBER_WRITE, 0));
    cr_assert_eq(code_of(fiber_wait_fd(ends[0], FIBER_READ, clock_mono_ms() + 5)), ERR_TIMEOUT);
    struct fiber *writer = start("writer", write_later, &ends[1]);
    cr_assert_null(fiber_wait_fd(ends[0], FIBER_READ, 0));
    fiber_join(writer);
    close(ends[0]);
    close(ends[1]);
    return 7;
}

Test(fiber, waits_for_descriptors)
{
    run(main_fds);
}

static pid_t start_child(int exit_code, bool waits)
{
    pid_t pid = fork();

    if (pid == 0) {
        if (waits)
            pause();
        _exit(exit_code);
    }
    cr_assert_gt(pid, 0);
    return pid;
}

static int main_children(void *arg)
{
    int status = 0;

    (void)arg;
    pid_t quick = start_child(42, false);
    pid_t slow = start_child(0, true);
    cr_assert_eq(code_of(fiber_wait_child(slow, &status, clock_mono_ms() + 20)), ERR_TIMEOUT);
    cr_assert_null(fiber_wait_child(quick, &status, 0));
    cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 42);
    cr_assert_eq(kill(slow, SIGTERM), 0);
    cr_assert_null(fiber_wait_child(slow, &status, 0));
    cr_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
    cr_assert_eq(code_of(fiber_wait_child(slow, &status, 0)), ERR_NOT_FOUND);
    return 7;
}

Test(fiber, waits_for_children_ended_before_or_after)
{
    run(main_children);
}

static void on_usr1(void *arg)
{
    cr_assert_null(fiber_self());
    cond_signal(arg);
}

static void never_called(void *arg)
{
    (void)arg;
    abort();
}

static int main_signals(void *arg)
{
    struct cond cond;

    (void)arg;
    cond_init(&cond);
    fiber_on_signal(SIGUSR1, never_called, NULL);
    fiber_on_signal(SIGUSR1, on_usr1, &cond);
    cr_assert_eq(raise(SIGUSR1), 0);
    cr_assert_null(cond_wait(&cond, clock_mono_ms() + 5000));
    return 7;
}

Test(fiber, signals_reach_their_handler)
{
    run(main_signals);
    run(main_signals);
}
