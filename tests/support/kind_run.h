/*
 * kind_run.h - runs of kind_lab.h whose specs are written as in quoted.h and owned by the run; and
 * what stands around the components that are run.
 */
#ifndef TESTS_SUPPORT_KIND_RUN_H
#define TESTS_SUPPORT_KIND_RUN_H

#include "tests/support/kind_lab.h"

/* `spec` and `applied` may be NULL. End with kind_run_end(). */
struct kind_run kind_run_quoted(const char *kind, const char *name, enum op_action action,
                                const char *spec, const char *applied);

/* What came of it goes, and what it owns of what to do: specs and the state's entry. */
void kind_run_end(struct kind_run *run);

/* Run to a good end, or fail the test; then end it. */
void kind_run_whole(struct kind_lab *lab, struct kind_run run);

/* One component step by step: an operation of its own that brings it from the spec it has, or
 * from nothing, to `spec`; or does something with it as it is. */
void kind_run_to(struct kind_lab *lab, struct kind_run *run, const char *spec);
void kind_run_act(struct kind_lab *lab, struct kind_run *run, enum op_action action);

/* A function of that name, in a role "r". */
void kind_run_make_function(struct kind_lab *lab, const char *name);

#endif
