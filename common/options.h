/*
 * options.h - one table per program says what can be set, everything else follows from it:
 * the flags, the environment variables, the keys of the configuration file, the help, the
 * completions. For each key: flag > environment > file > default.
 *
 * Life: options_new() with the tables, then options_load_file(), options_load_environment()
 * and options_parse(), in any order, then options_check(); then only the getters.
 */
#ifndef COMMON_OPTIONS_H
#define COMMON_OPTIONS_H

#include <jansson.h>
#include <stdint.h>

#include "common/buf.h"
#include "common/error.h"

enum option_type {
    OPTION_TEXT,
    OPTION_INT,
    OPTION_BOOL,  /* flag takes no value; "--x=false" is understood */
    OPTION_MS,    /* "90s", "5m"; a bare number is seconds, milliseconds when the name ends in _ms
                   */
    OPTION_BYTES, /* "64KiB" */
    OPTION_CHOICE,
    OPTION_SECRET, /* a text that options_show() hides */
    OPTION_LIST,   /* a flag that may be repeated; "a,b" in the environment; an array in the file */
};

enum option_source { OPTION_FROM_DEFAULT, OPTION_FROM_FILE, OPTION_FROM_ENV, OPTION_FROM_FLAG };

struct option_spec {
    const char *name; /* "redis.url": the key and the place in the file */
    const char *flag; /* "--redis-url"; NULL = none */
    char short_flag;  /* 'r'; 0 = none */
    const char *env;  /* "PANKA_REDIS_URL"; NULL = none */
    enum option_type type;
    const char *fallback;       /* as it would be typed; NULL = not set */
    const char *help;           /* NULL = hidden from help and completions */
    const char *value_name;     /* for help, "URL"; NULL = by type */
    const char *const *choices; /* OPTION_CHOICE; ends with NULL */
    int64_t min, max;           /* of numbers; both 0 = no bounds */
    bool is_required;
};

struct options;

/* The tables are borrowed. Owner: caller, options_free(). */
struct options *options_new(const struct option_spec *specs, size_t count);
/* One more table, e.g. of a subcommand. Names and flags must be new. */
void options_add(struct options *options, const struct option_spec *specs, size_t count);
void options_free(struct options *options);

/* Nested objects whose key paths are option names. Wrong values are remembered for
 * options_check(); so are unknown keys when `refuses_unknown`. */
void options_load_file(struct options *options, const json_t *tree, const char *file_name,
                       bool refuses_unknown);
void options_load_environment(struct options *options); /* an empty variable counts as unset */

/* Read flags from argv[first] on, up to the first operand or "--"; `*next` is the index of what
 * follows. Errors: ERR_USAGE for an unknown flag (with the nearest) or a bad value. */
must_check struct error *options_parse(struct options *options, int argc, char *const *argv,
                                       int first, int *next);

/* As options_parse(), but flags may follow operands; `operands` (room for argc) gets those. */
must_check struct error *options_parse_all(struct options *options, int argc, char *const *argv,
                                           int first, const char **operands, size_t *count);

/* Errors: ERR_INVALID listing every problem of file and environment, one a line, and every
 * required option without a value; each with its key and what to do. */
must_check struct error *options_check(const struct options *options);

/* An unknown name or the wrong type is a bug (assert). Texts are borrowed, NULL when unset;
 * numbers are 0 when unset. */
const char *options_get_str(const struct options *options,
                            const char *name); /* TEXT, CHOICE, SECRET */
int64_t options_get_int(const struct options *options, const char *name);
bool options_get_bool(const struct options *options, const char *name);
uint64_t options_get_ms(const struct options *options, const char *name);
uint64_t options_get_bytes(const struct options *options, const char *name);
const char *const *options_get_list(const struct options *options, const char *name,
                                    size_t *count); /* never NULL, ends with NULL */

bool options_is_set(const struct options *options, const char *name); /* a default counts */
/* A secret comes from the configuration file, which others should then not read. */
bool options_file_has_secret(const struct options *options);

/* "flag --x", "environment PANKA_X", "file config.yaml", "default". Owner: caller, free(). */
char *options_source_text(const struct options *options, const char *name);

/* {"redis.url": {"value": …, "source": …}}; secrets as "(set)". Owner: caller. */
json_t *options_show(const struct options *options);

/* One table as help lines: flags, what they do, default, environment variable. */
void options_help(struct buf *out, const struct option_spec *specs, size_t count);

/* Completions of `word`, one a line: the choices when `previous` is a flag that has some,
 * else flags. `previous` may be NULL. */
void options_complete(const struct options *options, const char *previous, const char *word,
                      struct buf *out);
/* `previous` is a flag that takes a value. */
bool options_takes_value(const struct options *options, const char *previous);

#endif
