/*
 * program.h - what every program has: --help, --version, the configuration file, logging, and
 * the file that tells others where a server listens.
 */
#ifndef COMMON_PROGRAM_H
#define COMMON_PROGRAM_H

#include <stdint.h>

#include "common/options.h"

/* One table of options, as its module gives it. */
struct option_table {
    const char *title; /* for help */
    const struct option_spec *specs;
    size_t count;
};

struct program {
    const char *name;  /* "panka-worker" */
    const char *usage; /* what follows the name */
    const char *says;  /* one line */
    const struct option_table *tables;
    size_t table_count;
};

/* Read configuration file, environment and flags; set logging up. `*done` is true when --help or
 * --version was answered: then there are no options. A file named by --config or PANKA_CONFIG
 * must exist; the default one, ~/.panka/config.yaml, need not. Owner: caller, options_free().
 * Errors: ERR_USAGE, ERR_INVALID (every problem, with key and what to do), ERR_PARSE, ERR_IO. */
must_check struct error *program_options(const struct program *program, int argc, char **argv,
                                         struct options **out, bool *done);

/* Two parts of it, for a program with other arguments. The first reads the configuration file
 * (of `program` only the name counts) and tells when others can read secrets in it. */
must_check struct error *program_load_file(const struct program *program, struct options *options);
must_check struct error *program_set_up_logging(const struct options *options);

/* Write "address:port\n" so that whoever waits for the file finds it complete. NULL path: nothing.
 */
must_check struct error *program_write_port_file(const char *path, const char *address,
                                                 uint16_t port);

/* "127.0.0.1:7411" or ":7411" or "[::1]:0"; *address is owned by the caller. ERR_INVALID. */
must_check struct error *program_parse_listen(const char *text, char **address, uint16_t *port);

/* Print the error to standard error, end it, and give the exit code it stands for. */
int program_fail(const struct program *program, struct error *err);

#endif
