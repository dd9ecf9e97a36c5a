/*
 * kafka_wire.h - the primitive types of the Kafka protocol, in the form before KIP-482: big-endian
 * integers, texts after a 16-bit length, arrays after a 32-bit count.
 */
#ifndef PROVIDERS_SIM_KAFKA_WIRE_H
#define PROVIDERS_SIM_KAFKA_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "common/buf.h"

/* A request being read. Past its end, and after anything impossible, `bad` is set and every
 * value is 0 or NULL. */
struct kafka_in {
    const unsigned char *data;
    size_t left;
    bool bad;
};

int8_t kafka_get_8(struct kafka_in *in);
int16_t kafka_get_16(struct kafka_in *in);
int32_t kafka_get_32(struct kafka_in *in);
char *kafka_get_text(struct kafka_in *in);    /* owner: caller, free(); NULL: null */
int32_t kafka_get_count(struct kafka_in *in); /* of an array; -1: null */
/* Bytes after a 32-bit length; borrowed. */
const unsigned char *kafka_get_bytes(struct kafka_in *in, size_t *bytes);

void kafka_put_8(struct buf *out, int8_t value);
void kafka_put_16(struct buf *out, int16_t value);
void kafka_put_32(struct buf *out, int32_t value);
void kafka_put_text(struct buf *out, const char *text); /* NULL: null */

#endif
