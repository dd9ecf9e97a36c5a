/*
 * plan_change.h - the change of one component, for plan.c only.
 */
#ifndef SCHEDULER_PLAN_PLAN_CHANGE_H
#define SCHEDULER_PLAN_PLAN_CHANGE_H

#include <jansson.h>

#include "scheduler/plan/plan.h"

/* The change of a wanted component. `changes` holds those of its dependencies by id. Owner:
 * caller. Errors: ERR_INVALID for an unknown kind. */
must_check struct error *plan_change_wanted(const struct plan_input *input, json_t *changes,
                                            json_t *component, json_t **change);

/* The deletion of a component that the state knows. Owner: caller. */
json_t *plan_change_delete(const char *component, json_t *entry);

/* "create" ... of a change. */
const char *plan_change_action(json_t *change);
bool plan_change_is(json_t *change, const char *action);

#endif
