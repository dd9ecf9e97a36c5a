/*
 * model_pattern.h - the API models' patterns (Java's dialect) as POSIX regular expressions.
 */
#ifndef PROVIDERS_MODEL_PATTERN_H
#define PROVIDERS_MODEL_PATTERN_H

#include <stdbool.h>

/* `pattern` is a constant of the tables: it is compiled once, its address stands for it.
 * False only when `text` as a whole surely does not match: a pattern that POSIX cannot say is
 * taken as matching, as is one of an ARN, and large repeat counts are taken as unbounded. */
bool model_pattern_allows(const char *pattern, const char *text);

/* The POSIX extended form, NULL when there is none. Owner: caller, free(). */
char *model_pattern_to_posix(const char *pattern);

#endif
