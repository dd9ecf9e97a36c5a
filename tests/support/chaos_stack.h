/*
 * chaos_stack.h - stacks made by chance, which know how the cloud must look when they are applied.
 *
 * One component a resource: buckets, queues, topics that send to queues, and tables.
 */
#ifndef TESTS_SUPPORT_CHAOS_STACK_H
#define TESTS_SUPPORT_CHAOS_STACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct aws_session;

enum { CHAOS_COMPONENTS_MAX = 24 };

enum chaos_kind { CHAOS_BUCKET, CHAOS_QUEUE, CHAOS_TOPIC, CHAOS_TABLE, CHAOS_KINDS };

struct chaos_component {
    bool is_there;
    enum chaos_kind kind;
    unsigned value; /* what an update changes */
    int queue;      /* a topic's or table's: the queue it refers to, -1 = none */
};

struct chaos_stack {
    const char *name;
    struct chaos_component components[CHAOS_COMPONENTS_MAX];
    size_t count;
};

/* Numbers from a seed, the same on every machine. */
uint64_t chaos_next(uint64_t *seed);
unsigned chaos_below(uint64_t *seed, unsigned limit);

struct chaos_stack chaos_stack_make(const char *name, uint64_t *seed);
void chaos_stack_change(struct chaos_stack *stack, uint64_t *seed); /* another version of it */

/* As a stack file. Owner: caller, free(). */
char *chaos_stack_text(const struct chaos_stack *stack);

/* Ask the cloud whether each component is as described; what is wrong is printed. `prefix` is the
 * tenant's. Gives the number of wrong ones. Suspends. */
size_t chaos_stack_check(const struct chaos_stack *stack, const char *prefix,
                         struct aws_session *session);

#endif
