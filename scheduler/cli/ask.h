/*
 * ask.h - asking the person at the terminal.
 */
#ifndef SCHEDULER_CLI_ASK_H
#define SCHEDULER_CLI_ASK_H

#include "common/error.h"

/* Ask on standard error and read a line; `*agreed` when it is `expected`. Suspends.
 * Errors: ERR_USAGE when standard input is no terminal. */
must_check struct error *ask(const char *question, const char *expected, bool *agreed);

#endif
