/*
 * diff.h - what changed between two specs of one component, field by field.
 *
 * Both specs are normalised (defaults applied, types settled) by the reader, so any difference
 * is a real one. The kind's field table says which differences replace the resource, which do
 * not count and which values are never shown. Lists of objects that carry a name or id are
 * compared by it, other lists by position.
 */
#ifndef SCHEDULER_PLAN_DIFF_H
#define SCHEDULER_PLAN_DIFF_H

#include <jansson.h>

#include "common/error.h"

struct kind_info;

#define DIFF_MASK "(sensitive)"

struct diff_options {
    bool ignore_tags; /* differences below a field named "tags" do not count */
    json_t *fixed;    /* further members of the kind's `replace_below` whose change replaces; the
                         worker learns them and keeps them in the state. Borrowed; NULL = none */
};

struct diff {
    json_t *fields;    /* [{"path","old","new","sensitive"}], in field order; null = absent */
    json_t *forced_by; /* paths whose difference replaces the resource */
    bool changed;      /* a difference that counts */
};

/* Compare. `kind` NULL: no field is special. `options` NULL: defaults. Fill `out`; end with
 * diff_fini(). Values of sensitive fields are masked already. */
void diff_specs(const struct kind_info *kind, json_t *old_spec, json_t *new_spec,
                const struct diff_options *options, struct diff *out);
void diff_fini(struct diff *diff);

#endif
