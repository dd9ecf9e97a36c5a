#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scheduler/stack/rules/rules.h"

struct range {
    int family;
    unsigned bits;
    unsigned char address[16];
};

static bool parse(const char *text, struct range *out)
{
    char host[64];
    const char *slash = strchr(text, '/');
    char *end = NULL;

    if (slash == NULL || (size_t)(slash - text) >= sizeof(host) || slash[1] < '0' || slash[1] > '9')
        return false;
    snprintf(host, sizeof(host), "%.*s", (int)(slash - text), text);
    unsigned long bits = strtoul(slash + 1, &end, 10);
    memset(out->address, 0, sizeof(out->address));
    out->family = strchr(host, ':') != NULL ? AF_INET6 : AF_INET;
    out->bits = (unsigned)bits;
    return *end == '\0' && bits <= (out->family == AF_INET ? 32 : 128) &&
           inet_pton(out->family, host, out->address) == 1;
}

static void keep_prefix(unsigned char *address, unsigned bits)
{
    for (unsigned i = 0; i < 16; i++) {
        unsigned keep = bits > i * 8 ? bits - i * 8 : 0;

        if (keep < 8)
            address[i] &= (unsigned char)(0xff00 >> keep);
    }
}

static bool same_prefix(const struct range *a, const struct range *b, unsigned bits)
{
    struct range left = *a, right = *b;

    keep_prefix(left.address, bits);
    keep_prefix(right.address, bits);
    return memcmp(left.address, right.address, sizeof(left.address)) == 0;
}

static bool cidr_prefix(struct rule_call *call, const char *field, const char *text,
                        const struct range *range)
{
    struct range first = *range;
    char address[INET6_ADDRSTRLEN];

    keep_prefix(first.address, first.bits);
    if (memcmp(first.address, range->address, sizeof(first.address)) == 0)
        return true;
    inet_ntop(first.family, first.address, address, sizeof(address));
    char hint[INET6_ADDRSTRLEN + 16];
    snprintf(hint, sizeof(hint), "write %s/%u", address, first.bits);
    rule_error(call, field, hint, "\"%.64s\" names a single address, not the first of its range",
               text);
    return false;
}

bool rule_cidr(struct rule_call *call, const char *field, const char *text, unsigned low,
               unsigned high)
{
    struct range range;

    if (text == NULL || has_reference(text))
        return true;
    if (!parse(text, &range)) {
        rule_error(call, field, NULL, "\"%.64s\" is no address range such as 10.0.0.0/16", text);
        return false;
    }
    if (range.family == AF_INET && (range.bits < low || range.bits > high)) {
        rule_error(call, field, NULL, "\"%.64s\" is of a size AWS does not take: /%u to /%u", text,
                   low, high);
        return false;
    }
    return cidr_prefix(call, field, text, &range);
}

bool rule_cidr_contains(const char *outer, const char *inner)
{
    struct range a, b;

    return parse(outer, &a) && parse(inner, &b) && a.family == b.family && a.bits <= b.bits &&
           same_prefix(&a, &b, a.bits);
}

bool rule_cidr_is_everyone(const char *text)
{
    struct range range;

    return parse(text, &range) && range.bits == 0;
}

const char *rule_sensitive_port(const char *protocol, int64_t from, int64_t to)
{
    static const struct {
        int64_t port;
        const char *says;
    } sensitive[] = {{22, "SSH (22)"},       {3389, "remote desktops (3389)"},
                     {3306, "MySQL (3306)"}, {5432, "PostgreSQL (5432)"},
                     {6379, "Redis (6379)"}, {27017, "MongoDB (27017)"}};
    bool is_all = strcmp(protocol, "-1") == 0 || strcmp(protocol, "all") == 0;

    if (is_all)
        return "every port";
    for (size_t i = 0; i < sizeof(sensitive) / sizeof(sensitive[0]); i++)
        if (strcmp(protocol, "tcp") == 0 && from <= sensitive[i].port && sensitive[i].port <= to)
            return sensitive[i].says;
    return NULL;
}
