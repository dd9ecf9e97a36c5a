/*
 * options_impl.h - what the parts of options share: options.c (values, sources), options_argv.c
 * (flags), options_help.c (help, completions).
 */
#ifndef COMMON_OPTIONS_IMPL_H
#define COMMON_OPTIONS_IMPL_H

#include "common/options.h"

struct option {
    const struct option_spec *spec;
    bool is_set;
    enum option_source source;
    char *text;     /* as given; of lists NULL */
    int64_t number; /* of INT, BOOL, MS, BYTES */
    char **list;    /* ends with NULL */
    size_t list_count;
};

struct options {
    struct option *items;
    size_t count;
    char *file_name;
    struct buf problems; /* lines */
};

struct option *option_find(const struct options *options, const char *name); /* or NULL */
struct option *option_by_flag(const struct options *options, const char *flag, size_t bytes);

/* Set from a source unless a stronger one has set it. A list set again by the same source
 * grows. Errors: ERR_INVALID without the option's name. */
must_check struct error *option_assign(struct option *option, enum option_source source,
                                       const char *value);

/* All flags, for suggestions; owner: caller, free(). */
const char **option_flags(const struct options *options, size_t *count);

#endif
