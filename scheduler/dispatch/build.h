/*
 * build.h - from a task to the operation that a worker gets.
 */
#ifndef SCHEDULER_DISPATCH_BUILD_H
#define SCHEDULER_DISPATCH_BUILD_H

#include "common/op.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/dispatch/tasks.h"

/* The operation of `task`, references filled in from the state's outputs; task->spec becomes
 * the spec as sent. In a dry run, outputs that are not there yet are spelled out as unknown.
 * Owner: caller, op_free(). Errors: ERR_NOT_FOUND, ERR_INVALID for a reference without value. */
must_check struct error *build_op(const struct job *job, const struct state *state,
                                  struct task *task, struct op **out);

/* True when the task is an update that would change nothing: the references of its spec turned
 * out to have the values that are applied already. Valid after build_op(). */
bool build_is_needless(const struct state *state, const struct task *task);

#endif
