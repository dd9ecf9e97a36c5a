#include "common/fiber_core.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "common/fiber_asan.h"
#include "common/mem.h"

enum { STACK_BYTES = 128 * 1024, CACHE_LIMIT = 64 };

static struct {
    struct fiber_stack *first;
    size_t count;
} cache;

static size_t page_bytes(void)
{
    static size_t bytes;

    if (bytes == 0)
        bytes = (size_t)sysconf(_SC_PAGESIZE);
    return bytes;
}

static char *map_memory(void)
{
    size_t guard = page_bytes();
    char *memory = mmap(NULL, guard + STACK_BYTES, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);

    if (memory == MAP_FAILED)
        return NULL;
    if (mprotect(memory, guard, PROT_NONE) != 0) {
        munmap(memory, guard + STACK_BYTES);
        return NULL;
    }
    return memory + guard;
}

static struct fiber_stack *take_cached(void)
{
    struct fiber_stack *stack = cache.first;

    if (stack != NULL) {
        cache.first = stack->next;
        cache.count--;
    }
    return stack;
}

static struct fiber_stack *map_new(void)
{
    char *memory = map_memory();

    if (memory == NULL)
        return NULL;
    struct fiber_stack *stack = xcalloc(1, sizeof(*stack));
    stack->memory = memory;
    stack->bytes = STACK_BYTES;
    stack->valgrind_id = fiber_valgrind_add(memory, STACK_BYTES);
    return stack;
}

struct fiber_stack *fiber_stack_new(void)
{
    struct fiber_stack *stack = take_cached();

    if (stack == NULL)
        stack = map_new();
    if (stack != NULL)
        fiber_lsan_add_root(stack->memory, stack->bytes);
    return stack;
}

static void unmap(struct fiber_stack *stack)
{
    fiber_valgrind_drop(stack->valgrind_id);
    munmap(stack->memory - page_bytes(), page_bytes() + stack->bytes);
    free(stack);
}

void fiber_stack_free(struct fiber_stack *stack)
{
    fiber_lsan_drop_root(stack->memory, stack->bytes);
    fiber_asan_clean(stack->memory, stack->bytes);
    if (cache.count >= CACHE_LIMIT) {
        unmap(stack);
        return;
    }
    stack->next = cache.first;
    cache.first = stack;
    cache.count++;
}

void fiber_stack_drop_cache(void)
{
    struct fiber_stack *stack;

    while ((stack = take_cached()) != NULL)
        unmap(stack);
}
