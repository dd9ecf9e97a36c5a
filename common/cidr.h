/*
 * cidr.h - ranges of IPv4 addresses such as 10.0.0.0/16, and the canonical form of those of IPv6.
 */
#ifndef COMMON_CIDR_H
#define COMMON_CIDR_H

#include <stdbool.h>
#include <stdint.h>

struct cidr {
    uint32_t first; /* the address as written: it may lie within the range */
    unsigned bits;  /* of the prefix, 0 to 32 */
};

#define CIDR_TEXT_BYTES 64

/* Four numbers, a slash and a prefix length; false for anything else. */
bool cidr_parse(const char *text, struct cidr *out);

/* Is `first` the first address of its range? */
bool cidr_is_aligned(const struct cidr *cidr);
bool cidr_contains(const struct cidr *outer, const struct cidr *inner);
bool cidr_overlaps(const struct cidr *a, const struct cidr *b);

/* The `index`-th of the ranges of `bits` that `outer` is divided into. */
struct cidr cidr_part(const struct cidr *outer, unsigned bits, uint32_t index);

/* The `index`-th of the equal subnets that a network is divided into unless told otherwise: up to
 * sixteen, none smaller than /28; counted from its end when `from_end`. False: there is none. */
bool cidr_slot(const struct cidr *network, uint32_t index, bool from_end, struct cidr *out);

/* The range's text, from its first address on. Returns out. */
char *cidr_format(const struct cidr *cidr, char out[CIDR_TEXT_BYTES]);

/* An IPv4 or IPv6 range as AWS keeps it: its first address in the shortest form, then the prefix
 * length. False, and `out` empty, for what is no range. */
bool cidr_canonical(const char *text, char out[CIDR_TEXT_BYTES]);

#endif
