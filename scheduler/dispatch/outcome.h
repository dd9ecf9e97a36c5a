/*
 * outcome.h - what becomes of a resource's entry in the state: intended, released, reported.
 *
 * An entry is there before its resource can be: intents are written first, so whatever dies
 * when, the next run knows what may exist. Nothing here suspends or fails.
 */
#ifndef SCHEDULER_DISPATCH_OUTCOME_H
#define SCHEDULER_DISPATCH_OUTCOME_H

#include "common/op.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/dispatch/tasks.h"

/* Note that the task's resource may come to exist. True when the state changed. */
bool outcome_intend(const struct job *job, struct state *state, const struct task *task);

/* Note that the task's operation is on its way; keeps the entry as it was in task->before. */
void outcome_release(struct state *state, struct task *task);

/* The release did not happen, or nobody ever began it: back to task->before. */
void outcome_revert(struct state *state, struct task *task);

/* Apply what was reported. */
void outcome_apply(const struct job *job, struct state *state, struct task *task,
                   const struct op_result *result);

/* Has the task's operation been reported and applied already, by what the state says? Gives the
 * final state, OP_STATE_COUNT when not. */
enum op_state outcome_known(const struct state *state, const struct task *task);

/* At the end: forget what cannot be ours: intents that no operation was ever released for, and
 * resources under our name that someone else made. */
void outcome_drop_intents(struct state *state, const struct tasks *tasks);

#endif
