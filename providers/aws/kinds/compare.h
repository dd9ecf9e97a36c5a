/*
 * compare.h - is what is live what is wanted? Of answers that differ from what was sent in form
 * only, and of answers that hold more than was asked for: defaults filled in, ids.
 *
 * Numbers are compared by their value, lists in any order. For members of the live thing that are
 * called otherwise than in the call, see part_differences().
 */
#ifndef PROVIDERS_AWS_KINDS_COMPARE_H
#define PROVIDERS_AWS_KINDS_COMPARE_H

#include <jansson.h>
#include <stdbool.h>

/* Do both say the same? A member that is absent, null, "" or an empty list or object is the same
 * as one that is not there. */
bool compare_same(json_t *a, json_t *b);

/* Are all members of `wanted` the same in `live`, and those of `names` (NULL-terminated, may be
 * NULL) that `wanted` leaves out not there? */
bool compare_same_members(json_t *live, json_t *wanted, const char *const *names);

/* Does `live` say everything that `wanted` says? Members of `wanted` must be in `live`, lists are
 * as long; an empty list or object is also said by nothing. NULL is covered by everything. */
bool compare_covers(json_t *live, json_t *wanted);

/* {member: wanted} of those whose value `live` does not cover. Owner: caller. */
json_t *compare_differences(json_t *live, json_t *wanted);

#endif
