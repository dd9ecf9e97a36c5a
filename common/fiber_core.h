/*
 * fiber_core.h - what the waits (fiber_wait.c) need of the scheduler (fiber.c), and the
 * scheduler of the stacks (fiber_stack.c). Not for other modules.
 *
 * A wait is always: while (!done && !expired && !fiber_core_must_stop()) fiber_core_park().
 */
#ifndef COMMON_FIBER_CORE_H
#define COMMON_FIBER_CORE_H

#include <stdbool.h>
#include <stddef.h>

#include "common/fiber.h"

struct fiber_stack {
    char *memory; /* lowest usable byte; the guard page lies below */
    size_t bytes;
    unsigned valgrind_id;
    struct fiber_stack *next; /* in the cache */
};

/* NULL when the system has no mapping left. */
struct fiber_stack *fiber_stack_new(void);
void fiber_stack_free(struct fiber_stack *stack); /* keeps a few for the next fibers */
void fiber_stack_drop_cache(void);

/* Give the processor back to the loop until someone wakes the calling fiber. */
void fiber_core_park(void);

/* Make the fiber run at the next turn; once however often it is called. */
void fiber_core_wake(struct fiber *fiber);

/* The calling fiber was cancelled and is not shielded. */
bool fiber_core_must_stop(void);

/* The signal watchers end with the loop. */
void fiber_core_drop_signals(void);

#endif
