/*
 * plan.h - what has to be done to turn the stored state into the stack that is wanted.
 *
 * A plan is a JSON document ("panka.plan/1"): one change per component with its action, its
 * differences, its wave and what must be done before it, the waves, the critical path, and the
 * state's serial and lineage it was made against. It is made without any network call.
 */
#ifndef SCHEDULER_PLAN_PLAN_H
#define SCHEDULER_PLAN_PLAN_H

#include <jansson.h>

#include "common/error.h"
#include "scheduler/plan/state.h"

struct buf;
struct diff_options;
struct kind_info;

struct plan_input {
    bool destroy;
    const struct state_id *id;
    json_t *document;                /* the stack document; not needed to destroy */
    json_t *state;                   /* the state document; NULL when nothing is stored */
    const char *name_prefix;         /* of the tenant; may be "" */
    json_t *targets;                 /* component ids or service names; NULL or empty: everything */
    const struct diff_options *diff; /* NULL: defaults */
};

/* Owner of the plan: caller. Errors: ERR_INVALID (cycle, unknown target or kind), ERR_NOT_FOUND
 * (a dependency that is not there). */
must_check struct error *plan_make(const struct plan_input *input, json_t **plan);

/* Is what a plan was made from still so? `expect` has config_hash, state_serial, state_lineage;
 * members that are absent or null are not compared. `config_hash` NULL: not compared.
 * Errors: ERR_STALE_PLAN with what moved. */
must_check struct error *plan_check_stale(json_t *expect, const char *config_hash, json_t *state);

/* The physical name of a component: the spec's own, or the deterministic one with the kind's
 * suffix. Owner: caller, free(). */
char *plan_physical_name(const struct kind_info *kind, const struct plan_input *input,
                         json_t *component);

/* The labels that count for a component: the stack's, then its own. Owner: caller. */
json_t *plan_labels(json_t *document, json_t *component);

/* True when no change has another action than none. */
bool plan_is_empty(json_t *plan);

/* Append the plan for people; `color` with terminal escapes, `all` with unchanged components. */
void plan_text(json_t *plan, bool color, bool all, struct buf *out);

#endif
