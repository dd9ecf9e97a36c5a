/*
 * tasks.h - the operations of one plan: which may be released, which must be skipped.
 *
 * Made from a plan's changes, one task an operation; a replacement is a deletion and a creation
 * chained. What does not change takes part without an operation. Removed components are deleted
 * only when everything else succeeded. Pure bookkeeping: nothing here waits or fails but
 * tasks_new.
 */
#ifndef SCHEDULER_DISPATCH_TASKS_H
#define SCHEDULER_DISPATCH_TASKS_H

#include <jansson.h>

#include "common/error.h"
#include "common/op.h"

struct graph;

struct task {
    const char *op_id;     /* borrowed from the graph; the component's id when there is no op */
    const char *component; /* borrowed from the plan */
    json_t *change;        /* borrowed from the plan */
    enum op_action action; /* OP_ACTION_COUNT: no operation */
    enum op_state state;
    uint32_t wave;
    uint32_t waiting; /* dependencies that are not done */
    bool is_removal;  /* of a component that is not wanted any more */
    bool was_queued;  /* the queue knows its state */
    bool is_chained;  /* the creation of a replacement */
    json_t *before;   /* the state's entry before the release; owned, may be NULL */
    json_t *spec;     /* as sent; owned, may be NULL */
    json_t *report;   /* what to tell of its end: worker, error ...; owned, may be NULL */
};

struct tasks_options {
    bool strict_waves;    /* a wave starts when the one before has ended */
    bool stop_on_failure; /* nothing new starts after a failure */
};

struct tasks_wave {
    uint32_t total, ended, failed; /* failed: and skipped, cancelled */
    bool started;
};

struct tasks {
    struct task *items;
    uint32_t count;
    struct graph *graph; /* of op ids; items are in its order */
    struct tasks_options options;
    struct tasks_wave *waves; /* by wave number, [0] unused */
    uint32_t wave_count;
    uint32_t *ready; /* ring of those that may be released now (and some that have ended) */
    uint32_t ready_head, ready_count;
    uint32_t *held; /* ready but for their wave, or for being removals */
    uint32_t held_count;
    bool recheck_held;
    uint32_t current_wave; /* the lowest that has not ended */
    uint32_t *scratch;
    uint32_t *ended; /* in order of ending, see tasks_take_ended() */
    uint32_t ended_count, ended_taken;
    uint32_t open;       /* of the first phase: not ended */
    uint32_t in_flight;  /* released, not ended */
    uint32_t unfinished; /* all that have not ended */
    bool failed;         /* something failed, was skipped or cancelled */
    bool stopped;        /* nothing new is released */
};

/* `plan` is borrowed and must outlive the tasks. Errors: ERR_INVALID for a damaged plan. */
must_check struct error *tasks_new(json_t *plan, const char *deployment,
                                   const struct tasks_options *options, struct tasks **out);
void tasks_free(struct tasks *tasks); /* NULL is fine */

/* NULL when there is none. */
struct task *tasks_find(struct tasks *tasks, const char *op_id);

/* The next task that may be released now; it counts as released. NULL when there is none. */
struct task *tasks_release_next(struct tasks *tasks);

/* Put a released task back: its release did not happen. */
void tasks_unrelease(struct tasks *tasks, struct task *task);

/* The task was released by an earlier run; nothing when it has ended. */
void tasks_recall(struct tasks *tasks, struct task *task);

/* The task has ended: done releases its users, anything else skips its descendants. Works for
 * tasks in any state that is not final; final ones are left alone (false). */
bool tasks_end(struct tasks *tasks, struct task *task, enum op_state state);

/* Nothing new is released any more; what was not released ends as `state` (cancelled, skipped). */
void tasks_stop(struct tasks *tasks, enum op_state state);

/* The tasks that ended since the last call, one by one; NULL when there is none. */
struct task *tasks_take_ended(struct tasks *tasks);

/* {"total","pending","ready","running","done","failed","skipped","cancelled"} of operations. */
json_t *tasks_counts(const struct tasks *tasks);

/* The lowest wave that has not ended, or the last one. */
uint32_t tasks_wave(const struct tasks *tasks);

#endif
