/*
 * compare.h - is what is live what is wanted? For answers that hold more than was asked for:
 * defaults filled in, ids, lists in another order.
 */
#ifndef PROVIDERS_AWS_KINDS_COMPARE_H
#define PROVIDERS_AWS_KINDS_COMPARE_H

#include <jansson.h>
#include <stdbool.h>

/* Does `live` say everything that `wanted` says? Members of `wanted` must be in `live`; lists are
 * as long and hold the same in any order; an empty list or object is also said by nothing.
 * NULL is covered by everything. */
bool compare_covers(json_t *live, json_t *wanted);

/* {member: wanted} of those whose value `live` does not cover. Owner: caller. */
json_t *compare_differences(json_t *live, json_t *wanted);

#endif
