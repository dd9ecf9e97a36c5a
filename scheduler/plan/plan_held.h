/*
 * plan_held.h - what cannot be made anew because another component holds on to it; for plan.c.
 *
 * A replacement deletes before it creates, and the users of what is made anew are updated last.
 * AWS refuses to delete a security group while an interface is in it, so such a run could only
 * wait and fail: it is told while planning. A volume is taken from its instance with --force.
 */
#ifndef SCHEDULER_PLAN_PLAN_HELD_H
#define SCHEDULER_PLAN_PLAN_HELD_H

#include <jansson.h>

#include "common/error.h"

/* Errors: ERR_INVALID that names the first replacement that cannot be, with file:line:column.
 * `changes` and `components` are by id; borrowed. */
must_check struct error *plan_held_check(json_t *changes, json_t *components);

/* The component that holds on to what `change` makes anew although a deletion by force would get
 * it free; NULL when there is none. Borrowed from `changes`. */
const char *plan_held_holder(json_t *changes, json_t *change);

#endif
