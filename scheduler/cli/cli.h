/*
 * cli.h - the panka command: what every subcommand gets and how they are listed.
 *
 * A subcommand is a row of a table: its words, its options, its function. Parsing, help and
 * completion come from the rows. Results go to standard output, everything else to standard
 * error; with --output json the result is JSON (events: one a line).
 */
#ifndef SCHEDULER_CLI_CLI_H
#define SCHEDULER_CLI_CLI_H

#include <jansson.h>

#include "common/error.h"
#include "common/program.h"

struct client;

struct cli {
    struct options *options;
    const char **operands; /* what is left after the command's words and all flags; NULL ends it */
    size_t operand_count;
    struct client *client; /* connection with the scheduler; opened without a network call */
    bool json;             /* --output json */
    bool color;            /* standard output is a terminal that shows colours */
    bool is_reported;      /* the error that is returned has been shown already */
    bool owns_signals;     /* the command looks after SIGINT; else follow_all() does */
    int exit_code;         /* to return when the command gives no error */
};

typedef struct error *cli_fn(struct cli *cli); /* runs in a fiber; may suspend */

enum { COMMAND_TABLES_MAX = 4 };

struct command {
    const char *words;    /* "tenant create" */
    const char *operands; /* for help: "STACK [COMPONENT]" */
    const char *says;
    const struct option_table *tables[COMMAND_TABLES_MAX]; /* its options; NULL ends them */
    size_t operands_min, operands_max;
    cli_fn *run;
};

/* Commands that stand together in the help. */
struct command_group {
    const char *title;
    const struct command *commands; /* ends with words NULL */
};

extern const struct command cli_stack_commands[];
extern const struct command cli_deploy_commands[];
extern const struct command cli_view_commands[];
extern const struct command cli_kinds_commands[];
extern const struct command cli_admin_commands[];
extern const struct command cli_network_commands[];
extern const struct command cli_dev_commands[];
extern const struct command cli_self_commands[];

extern const struct command_group cli_groups[]; /* ends with title NULL */
extern const struct option_table cli_global_table;

/* How to read a stack, see input.h. */
extern const struct option_table cli_input_table;

/* The command with the most words that `words` begins with; NULL when there is none. */
const struct command *cli_find_command(const char *const *words, size_t count, size_t *used);

/* Append what the command can do; NULL: the overview of all. */
void cli_help(const struct command *command, struct buf *out);
/* The commands that begin with these words; nothing where there are none. */
void cli_help_group(const char *const *words, size_t count, struct buf *out);

/* Print as JSON, indented, with a newline; or in one line. */
void cli_print_json(const json_t *json);
void cli_print_line(const json_t *json);

#endif
