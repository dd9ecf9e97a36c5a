/*
 * input.h - what a command is about: a stack read from files, or one that is deployed already.
 */
#ifndef SCHEDULER_CLI_INPUT_H
#define SCHEDULER_CLI_INPUT_H

#include "scheduler/cli/cli.h"

struct problems;

/* Read the stack at `path` as the options of cli_input_table say. Warnings, and what is wrong,
 * are shown on standard error (with --output json as {"problems":[…]} on standard output), then
 * cli->is_reported is set. Owner: caller, json_decref(). Errors: ERR_INVALID. */
must_check struct error *input_read(struct cli *cli, const char *path, json_t **document);

/* As input_read(), but nothing is shown: `problems` has it all, also on success. */
must_check struct error *input_read_quietly(struct cli *cli, const char *path, json_t **document,
                                            struct problems *problems);

/* Show them as input_read() does. */
void input_show(struct cli *cli, const struct problems *problems);

/* A stack that is deployed. Texts are owned. */
struct input_stack {
    char *name;
    char *environment;
};

/* `operand` is a path to a stack's files, or the name of a stack; without --environment a name
 * means the only environment that has it. Suspends. Errors: ERR_NOT_FOUND, ERR_USAGE when there
 * are several environments. */
must_check struct error *input_find(struct cli *cli, const char *operand,
                                    struct input_stack *stack);
void input_stack_fini(struct input_stack *stack);

#endif
