/*
 * command.h - run a program from a fiber: the independent judge of a test.
 */
#ifndef TESTS_SUPPORT_COMMAND_H
#define TESTS_SUPPORT_COMMAND_H

#include <sys/types.h>

#include "common/error.h"

/* Run a shell command for at most 30 s. Gives its standard output (owner: caller, free()) and,
 * with `status` not NULL, its exit status (-1: killed, or it took too long). Suspends. */
char *command_output(int *status, const char *fmt, ...) printf_like(2, 3);

/* Start a shell command whose standard output is read from `*out_fd`. */
pid_t command_start(const char *command, int *out_fd);

/* Read one line of at most `bytes` - 1 from a started command. Suspends. False at its end. */
bool command_line(int out_fd, char *line, size_t bytes);

/* End a started command and what it started. Suspends. */
void command_stop(pid_t pid, int out_fd);

#endif
