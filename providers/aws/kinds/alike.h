/*
 * alike.h - do two values say the same to a service?
 */
#ifndef PROVIDERS_AWS_KINDS_ALIKE_H
#define PROVIDERS_AWS_KINDS_ALIKE_H

#include <jansson.h>
#include <stdbool.h>

/* Numbers by their value, lists in any order; a member that is absent, null, "" or an empty list
 * or object is the same as one that is not there. */
bool alike(json_t *a, json_t *b);

/* Are all members of `wanted` in `live` as they should be, and those of `names` (NULL-terminated,
 * may be NULL) that `wanted` leaves out not there? */
bool alike_members(json_t *wanted, json_t *live, const char *const *names);

#endif
