/*
 * buf.h - a growing byte buffer, always NUL-terminated after its content.
 */
#ifndef COMMON_BUF_H
#define COMMON_BUF_H

#include <stddef.h>

#include "common/error.h"

struct buf {
    char *data; /* NULL while empty and never grown */
    size_t len;
    size_t cap;
};

#define BUF_INIT                                                                                   \
    {                                                                                              \
        NULL, 0, 0                                                                                 \
    }

void buf_init(struct buf *buf);
void buf_fini(struct buf *buf); /* frees; the buffer is empty and usable again */
void buf_clear(struct buf *buf);
void buf_reserve(struct buf *buf, size_t extra_bytes);
void buf_add(struct buf *buf, const void *data, size_t bytes);
void buf_add_str(struct buf *buf, const char *text);
void buf_add_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *fmt, ...) printf_like(2, 3);

/* The content as a C string ("" when empty); borrowed until the next change. */
const char *buf_str(const struct buf *buf);

/* Give the content away (never NULL) and leave the buffer empty. Owner: caller, free(). */
char *buf_take(struct buf *buf);

#endif
