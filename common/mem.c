#include "common/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *check(void *memory)
{
    if (memory == NULL) {
        fputs("out of memory\n", stderr);
        abort();
    }
    return memory;
}

void *xmalloc(size_t bytes)
{
    return check(malloc(bytes > 0 ? bytes : 1));
}

void *xcalloc(size_t count, size_t bytes)
{
    return check(calloc(count > 0 ? count : 1, bytes > 0 ? bytes : 1));
}

void *xrealloc(void *old, size_t bytes)
{
    return check(realloc(old, bytes > 0 ? bytes : 1));
}

char *xstrdup(const char *text)
{
    return text != NULL ? check(strdup(text)) : NULL;
}

char *xstrndup(const char *text, size_t max_bytes)
{
    return check(strndup(text, max_bytes));
}

void *xmemdup(const void *data, size_t bytes)
{
    void *copy = xmalloc(bytes);

    if (bytes > 0)
        memcpy(copy, data, bytes);
    return copy;
}

char *xasprintf(const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    char *text = xvasprintf(fmt, args);
    va_end(args);
    return text;
}

char *xvasprintf(const char *fmt, va_list args)
{
    char *text = NULL;

    return vasprintf(&text, fmt, args) >= 0 ? text : check(NULL);
}
