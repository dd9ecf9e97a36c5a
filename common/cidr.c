#include "common/cidr.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The prefix length behind the slash, and the address before it. */
static bool split(const char *text, unsigned longest, char host[CIDR_TEXT_BYTES], unsigned *bits)
{
    const char *slash = strchr(text, '/');
    size_t len = slash == NULL ? 0 : (size_t)(slash - text);
    if (slash == NULL || len >= CIDR_TEXT_BYTES)
        return false;
    memcpy(host, text, len);
    host[len] = '\0';
    size_t digits = strspn(slash + 1, "0123456789");
    if (digits == 0 || digits > 3 || slash[1 + digits] != '\0')
        return false;
    *bits = (unsigned)strtoul(slash + 1, NULL, 10);
    return *bits <= longest;
}

static uint32_t mask_of(unsigned bits)
{
    return bits == 0 ? 0 : UINT32_MAX << (32 - bits);
}

bool cidr_parse(const char *text, struct cidr *out)
{
    char host[CIDR_TEXT_BYTES];
    struct in_addr address;
    if (text == NULL || !split(text, 32, host, &out->bits) ||
        inet_pton(AF_INET, host, &address) != 1)
        return false;
    out->first = ntohl(address.s_addr);
    return true;
}

bool cidr_is_aligned(const struct cidr *cidr)
{
    return (cidr->first & ~mask_of(cidr->bits)) == 0;
}

bool cidr_contains(const struct cidr *outer, const struct cidr *inner)
{
    return inner->bits >= outer->bits &&
           ((inner->first ^ outer->first) & mask_of(outer->bits)) == 0;
}

bool cidr_overlaps(const struct cidr *a, const struct cidr *b)
{
    return a->bits <= b->bits ? cidr_contains(a, b) : cidr_contains(b, a);
}

struct cidr cidr_part(const struct cidr *outer, unsigned bits, uint32_t index)
{
    uint32_t first = outer->first & mask_of(outer->bits);
    return (struct cidr){bits == 0 ? first : first + (index << (32 - bits)), bits};
}

bool cidr_slot(const struct cidr *network, uint32_t index, bool from_end, struct cidr *out)
{
    enum { SLOT_BITS = 4, SMALLEST = 28 };
    unsigned bits = network->bits + SLOT_BITS < SMALLEST ? network->bits + SLOT_BITS : SMALLEST;
    uint32_t count = bits < network->bits ? 0 : 1u << (bits - network->bits);
    if (index >= count)
        return false;
    *out = cidr_part(network, bits, from_end ? count - 1 - index : index);
    return true;
}

char *cidr_format(const struct cidr *cidr, char out[CIDR_TEXT_BYTES])
{
    uint32_t first = cidr->first & mask_of(cidr->bits);
    snprintf(out, CIDR_TEXT_BYTES, "%u.%u.%u.%u/%u", first >> 24, first >> 16 & 255,
             first >> 8 & 255, first & 255, cidr->bits);
    return out;
}

static bool canonical_ipv6(const char *text, char out[CIDR_TEXT_BYTES])
{
    char host[CIDR_TEXT_BYTES];
    unsigned char address[16];
    unsigned bits;
    if (!split(text, 128, host, &bits) || inet_pton(AF_INET6, host, address) != 1)
        return false;
    for (unsigned i = 0; i < 16; i++) {
        unsigned kept = bits <= i * 8 ? 0 : bits - i * 8 >= 8 ? 8 : bits - i * 8;
        address[i] = (unsigned char)(address[i] & (0xff00 >> kept));
    }
    if (inet_ntop(AF_INET6, address, host, sizeof(host)) == NULL)
        return false;
    snprintf(out, CIDR_TEXT_BYTES, "%.50s/%u", host, bits);
    return true;
}

bool cidr_canonical(const char *text, char out[CIDR_TEXT_BYTES])
{
    struct cidr cidr;
    out[0] = '\0';
    if (cidr_parse(text, &cidr)) {
        cidr_format(&cidr, out);
        return true;
    }
    return text != NULL && canonical_ipv6(text, out);
}
