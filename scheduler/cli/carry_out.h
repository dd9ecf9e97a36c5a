/*
 * carry_out.h - from a plan on: show it, ask, submit, follow. Shared by the commands that change
 * what is deployed.
 */
#ifndef SCHEDULER_CLI_CARRY_OUT_H
#define SCHEDULER_CLI_CARRY_OUT_H

#include "scheduler/cli/deploy.h"

/* The options that carry_out() and the scheduler look at. */
extern const struct option_table cli_apply_table, cli_destroy_table;

/* What the options say, for deploy->options. Owner: caller. */
json_t *carry_out_options(const struct cli *cli);

/* Plan, show, ask, submit, follow to the end; sets the exit code. Suspends. Errors: ERR_CANCELLED
 * when people do not agree. */
must_check struct error *carry_out(struct cli *cli, struct deploy *deploy);

#endif
