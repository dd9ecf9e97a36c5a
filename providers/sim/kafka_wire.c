#include "providers/sim/kafka_wire.h"

#include <string.h>

#include "common/mem.h"

enum { ARRAY_MAX = 100000 };

static const unsigned char *take(struct kafka_in *in, size_t bytes)
{
    const unsigned char *at = in->data;

    if (in->bad || in->left < bytes) {
        in->bad = true;
        return NULL;
    }
    in->data += bytes;
    in->left -= bytes;
    return at;
}

static uint32_t number(struct kafka_in *in, size_t bytes)
{
    const unsigned char *at = take(in, bytes);
    uint32_t value = 0;

    for (size_t i = 0; at != NULL && i < bytes; i++)
        value = value << 8 | at[i];
    return value;
}

int8_t kafka_get_8(struct kafka_in *in)
{
    return (int8_t)number(in, 1);
}

int16_t kafka_get_16(struct kafka_in *in)
{
    return (int16_t)number(in, 2);
}

int32_t kafka_get_32(struct kafka_in *in)
{
    return (int32_t)number(in, 4);
}

char *kafka_get_text(struct kafka_in *in)
{
    int16_t len = kafka_get_16(in);
    const unsigned char *at = len < 0 ? NULL : take(in, (size_t)len);

    return at == NULL ? NULL : xstrndup((const char *)at, (size_t)len);
}

int32_t kafka_get_count(struct kafka_in *in)
{
    int32_t count = kafka_get_32(in);

    if (count < -1 || count > ARRAY_MAX)
        in->bad = true;
    return in->bad ? 0 : count;
}

const unsigned char *kafka_get_bytes(struct kafka_in *in, size_t *bytes)
{
    int32_t len = kafka_get_32(in);

    *bytes = len < 0 ? 0 : (size_t)len;
    return take(in, *bytes);
}

static void put(struct buf *out, uint32_t value, size_t bytes)
{
    while (bytes-- > 0)
        buf_add_char(out, (char)(value >> (8 * bytes)));
}

void kafka_put_8(struct buf *out, int8_t value)
{
    put(out, (uint32_t)value, 1);
}

void kafka_put_16(struct buf *out, int16_t value)
{
    put(out, (uint32_t)value, 2);
}

void kafka_put_32(struct buf *out, int32_t value)
{
    put(out, (uint32_t)value, 4);
}

void kafka_put_text(struct buf *out, const char *text)
{
    kafka_put_16(out, text == NULL ? -1 : (int16_t)strlen(text));
    if (text != NULL)
        buf_add_str(out, text);
}
