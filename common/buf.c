#include "common/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

#define SMALLEST_CAP 64

void buf_init(struct buf *buf)
{
    *buf = (struct buf)BUF_INIT;
}

void buf_fini(struct buf *buf)
{
    free(buf->data);
    buf_init(buf);
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    if (buf->data != NULL)
        buf->data[0] = '\0';
}

void buf_reserve(struct buf *buf, size_t extra_bytes)
{
    size_t need = buf->len + extra_bytes + 1;

    if (need <= extra_bytes)
        abort(); /* the size wrapped around */
    if (need <= buf->cap)
        return;
    size_t cap = buf->cap > 0 ? buf->cap : SMALLEST_CAP;
    while (cap < need)
        cap = cap > need / 2 ? need + need / 4 : cap * 2;
    buf->data = xrealloc(buf->data, cap);
    buf->cap = cap;
    buf->data[buf->len] = '\0';
}

void buf_add(struct buf *buf, const void *data, size_t bytes)
{
    buf_reserve(buf, bytes);
    if (bytes > 0)
        memcpy(buf->data + buf->len, data, bytes);
    buf->len += bytes;
    buf->data[buf->len] = '\0';
}

void buf_add_str(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add(buf, &c, 1);
}

void buf_printf(struct buf *buf, const char *fmt, ...)
{
    va_list args;
    va_list again;

    va_start(args, fmt);
    va_copy(again, args);
    int bytes = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (bytes < 0)
        abort(); /* a broken format or a text of more than INT_MAX bytes */
    buf_reserve(buf, (size_t)bytes);
    vsnprintf(buf->data + buf->len, (size_t)bytes + 1, fmt, again);
    va_end(again);
    buf->len += (size_t)bytes;
}

const char *buf_str(const struct buf *buf)
{
    return buf->data != NULL ? buf->data : "";
}

char *buf_take(struct buf *buf)
{
    buf_reserve(buf, 0);
    char *content = buf->data;
    buf_init(buf);
    return content;
}
