/*
 * tables.h - what the generated files share: short forms of rows, and the tables without a
 * place in model.h.
 */
#ifndef PROVIDERS_AWS_MODEL_TABLES_H
#define PROVIDERS_AWS_MODEL_TABLES_H

#include "providers/model.h"

/* A member, with the same name on the wire and with another. */
#define M(member_name, index, ...)                                                                 \
    {                                                                                              \
        .name = member_name, .wire = member_name, .shape = index, ##__VA_ARGS__                    \
    }
#define W(member_name, wire_name, index, ...)                                                      \
    {                                                                                              \
        .name = member_name, .wire = wire_name, .shape = index, ##__VA_ARGS__                      \
    }

/* A service with one host for the whole partition. */
struct model_global {
    const char *endpoint_prefix;
    const char *host;
    const char *region; /* of the signature */
};

struct model_partition {
    const char *name; /* "aws" */
    const char *dns_suffix;
    const char *region_pattern; /* POSIX extended regular expression */
    const struct model_global *globals;
    size_t global_count;
};

extern const struct model_partition model_partitions[];
extern const size_t model_partition_count;

/* NULL-terminated, sorted by name. */
extern const struct model_service *const model_service_table[];

#endif
