/*
 * fiber_asan.h - what memory checkers must be told about a change of stack.
 *
 * Everything here is empty in builds without the checker concerned.
 */
#ifndef COMMON_FIBER_ASAN_H
#define COMMON_FIBER_ASAN_H

#include <stddef.h>

#if defined(__SANITIZE_ADDRESS__)
#define FIBER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FIBER_ASAN 1
#endif
#endif

#ifdef FIBER_ASAN
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/lsan_interface.h>
#endif

#if defined(__has_include)
#if __has_include(<valgrind/valgrind.h>)
#include <valgrind/valgrind.h>
#endif
#endif

/* Before leaving a stack. `fake` NULL: the stack left is never entered again. */
static inline void fiber_asan_leave(void **fake, const void *to, size_t to_bytes)
{
#ifdef FIBER_ASAN
    __sanitizer_start_switch_fiber(fake, to, to_bytes);
#else
    (void)fake, (void)to, (void)to_bytes;
#endif
}

/* After arriving on a stack; tells the bounds of the stack that was left. */
static inline void fiber_asan_arrive(void *fake, const void **from, size_t *from_bytes)
{
#ifdef FIBER_ASAN
    __sanitizer_finish_switch_fiber(fake, from, from_bytes);
#else
    (void)fake, (void)from, (void)from_bytes;
#endif
}

/* Forget what frames of a former user left poisoned. */
static inline void fiber_asan_clean(void *stack, size_t bytes)
{
#ifdef FIBER_ASAN
    __asan_unpoison_memory_region(stack, bytes);
#else
    (void)stack, (void)bytes;
#endif
}

/* A parked fiber's stack may hold the only pointer to a block: not a leak. */
static inline void fiber_lsan_add_root(const void *stack, size_t bytes)
{
#ifdef FIBER_ASAN
    __lsan_register_root_region(stack, bytes);
#else
    (void)stack, (void)bytes;
#endif
}

static inline void fiber_lsan_drop_root(const void *stack, size_t bytes)
{
#ifdef FIBER_ASAN
    __lsan_unregister_root_region(stack, bytes);
#else
    (void)stack, (void)bytes;
#endif
}

static inline unsigned fiber_valgrind_add(const void *stack, size_t bytes)
{
#ifdef VALGRIND_STACK_REGISTER
    return VALGRIND_STACK_REGISTER(stack, (const char *)stack + bytes);
#else
    (void)stack, (void)bytes;
    return 0;
#endif
}

static inline void fiber_valgrind_drop(unsigned id)
{
#ifdef VALGRIND_STACK_DEREGISTER
    VALGRIND_STACK_DEREGISTER(id);
#else
    (void)id;
#endif
}

#endif
