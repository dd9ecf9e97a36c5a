/*
 * mem.h - allocation that cannot fail: out of memory aborts the process.
 * Input-sized allocations are bounded by their callers before they are made.
 */
#ifndef COMMON_MEM_H
#define COMMON_MEM_H

#include <stdarg.h>
#include <stddef.h>

#include "common/error.h"

void *xmalloc(size_t bytes);
void *xcalloc(size_t count, size_t bytes);
void *xrealloc(void *old, size_t bytes);
char *xstrdup(const char *text); /* NULL gives NULL */
char *xstrndup(const char *text, size_t max_bytes);
void *xmemdup(const void *data, size_t bytes);
char *xasprintf(const char *fmt, ...) printf_like(1, 2); /* owner: caller, free() */
char *xvasprintf(const char *fmt, va_list args) printf_like(1, 0);

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#endif
