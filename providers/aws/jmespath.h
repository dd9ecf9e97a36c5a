/*
 * jmespath.h - the part of JMESPath that waiters and paginators use.
 *
 * Names, '.', "[]", "[n]", "[?filter]", "length()", comparisons, '!', "&&", "||", literals in
 * backquotes or quotes, '@', parentheses. generate.py refuses models that need more.
 */
#ifndef PROVIDERS_AWS_JMESPATH_H
#define PROVIDERS_AWS_JMESPATH_H

#include <jansson.h>

/* The value, JSON null when there is none. NULL when the expression is outside the subset.
 * Owner: caller. */
json_t *jmespath_eval(const char *expression, const json_t *data);

/* JMESPath's idea of truth: null, false, "", [] and {} are not. */
int jmespath_is_true(const json_t *value);

#endif
