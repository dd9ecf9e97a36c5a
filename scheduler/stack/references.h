/*
 * references.h - ${...} in texts: variables become their values, outputs of components become
 * references of one form, "${service/component.output}".
 */
#ifndef SCHEDULER_STACK_REFERENCES_H
#define SCHEDULER_STACK_REFERENCES_H

#include <stdbool.h>

#include "scheduler/stack/report.h"

struct context;

/* The component named "name" or "service/name" as seen from `context`; NULL when there is none
 * or, with *ambiguous set, several. */
struct component *component_find(const struct context *context, const char *name, bool *ambiguous);
/* As component_find; what is wrong is reported at `complaint`. */
struct component *component_need(const struct context *context, const char *name,
                                 const struct complaint *complaint);
/* "${service/component.output}" in the arena; NULL: reported. */
const char *reference_make(const struct context *context, struct component *target,
                           const char *output, const struct complaint *complaint);
/* Substitute variables and normalise references; NULL: reported. Lives as long as `text` and
 * the arena. */
const char *interpolate(const struct context *context, const char *text,
                        const struct complaint *complaint);
/* {component, output}, or that within {valueFrom}, as a reference; NULL: reported. */
const char *reference_from_node(const struct context *context, const struct node *node,
                                const struct complaint *complaint);
bool is_value_from(const struct node *node);
bool has_reference(const char *text);

#endif
