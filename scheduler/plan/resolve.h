/*
 * resolve.h - references inside specs: "${service/component.output}".
 *
 * Text that is exactly one reference becomes the output's value with its JSON type; a reference
 * within text is spliced into it. "$${" stands for a literal "${".
 */
#ifndef SCHEDULER_PLAN_RESOLVE_H
#define SCHEDULER_PLAN_RESOLVE_H

#include <jansson.h>

#include "common/error.h"

/* The value of an output, borrowed; NULL when there is none (yet). */
typedef json_t *resolve_lookup_fn(void *arg, const char *component, const char *output);

/* A copy of `value` with every reference replaced. Owner of `out`: caller.
 * Errors: ERR_NOT_FOUND names the reference without a value; ERR_INVALID for a malformed one. */
must_check struct error *resolve_value(json_t *value, resolve_lookup_fn *lookup, void *arg,
                                       json_t **out);

/* True when there is at least one reference in `value`. */
bool resolve_has_reference(json_t *value);

#endif
