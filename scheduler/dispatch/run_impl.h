/*
 * run_impl.h - the inside of a run, shared by run.c (life), run_work.c (operations),
 * run_results.c (results and state) and run_report.c (record and events).
 */
#ifndef SCHEDULER_DISPATCH_RUN_IMPL_H
#define SCHEDULER_DISPATCH_RUN_IMPL_H

#include <uthash.h>

#include "common/fiber.h"
#include "scheduler/dispatch/job.h"
#include "scheduler/dispatch/run.h"
#include "scheduler/dispatch/tasks.h"

struct lock;

/* A result, from its arrival until it is acknowledged. */
struct run_result {
    char *stream_id; /* the key */
    char *op_id;
    char *state;
    char *body;
    size_t bytes;
    char *worker;
    char *detail;
    uint32_t deliveries;
    bool applied; /* else it waits to be looked at */
    UT_hash_handle hh;
};

struct run_event {
    char *type;
    char *data;
};

struct run {
    const struct run_env *env;
    struct run_lead lead;
    char *id;
    char *slot;
    struct fiber *fiber;
    struct cond wake;
    bool leaving, ended;

    struct job *job;
    struct lock *lock;
    struct state *state;
    struct tasks *tasks;
    struct run_result *results; /* not acknowledged, in order of arrival */
    bool has_news;              /* some are not applied */

    bool begun;     /* by this or another run: operations may be on their way */
    bool started;   /* the state names this deployment */
    bool replanned; /* the plan is not the submitted one: kept in the state while it runs */
    bool cancelled, timed_out, deposed;
    bool redis_forgot; /* the record was gone: operations may be, too */
    bool dirty;        /* the state in memory is ahead of the stored one */
    uint64_t saved_ms, save_took_ms;
    uint64_t progress_ms;      /* when something last happened */
    uint64_t refused_until_ms; /* the queue is full until then */
    uint32_t wave;

    char *known_end;   /* the final status an earlier run left in the state; owned */
    json_t *end_error; /* of the whole run, {code, message}; owned */
    struct run_event *events;
    size_t event_count, event_cap;
    uint64_t reported_ms;
};

/* True when the call should be made again: *err was a passing one (freed, time has passed).
 * False when it is to be handled, or the run is to be left. Suspends. */
bool run_try_again(struct run *run, struct error **err);

const char *run_final_status(const struct run *run); /* of one that ends now */

/* --- run_work.c --- */

/* With the lock held: read the state, do what the plan says, write the state. Suspends. Errors:
 * ERR_LOCK_LOST and ERR_PRECONDITION: begin again; ERR_CANCELLED when leaving. */
must_check struct error *run_work(struct run *run);

/* --- run_results.c --- */

void run_drop_work(struct run *run); /* tasks, results and state in memory */

/* Apply what has arrived to tasks and state. */
void run_apply_results(struct run *run);

/* Store the state, then acknowledge the results it contains. Suspends. Errors: ERR_LOCK_LOST,
 * ERR_PRECONDITION, the store's. */
must_check struct error *run_save(struct run *run);
must_check struct error *run_save_if_due(struct run *run, bool wave_ended);
uint64_t run_save_due_ms(const struct run *run, bool wave_ended);
must_check struct error *run_acknowledge(struct run *run); /* without a write */

/* --- run_report.c --- */

/* Add an event; sent by run_send(). `data` is consumed. */
void run_event(struct run *run, const char *type, json_t *data);
void run_note(struct run *run, const char *component, const char *fmt, ...) printf_like(3, 4);

/* Events and states of the tasks that ended, and of waves. */
void run_report_ended(struct run *run);
void run_report_released(struct run *run, struct task *task);

/* Send the events; those that cannot be sent now are kept. Suspends. */
void run_send(struct run *run);

/* Write the record with `status`, insisting. Suspends. Sets run->deposed when another leads. */
void run_set_status(struct run *run, const char *status);
/* Write the record as it is now, at most once a second. Suspends. */
void run_show_progress(struct run *run);

/* Tell everyone how it ended. Suspends. */
void run_report_end(struct run *run, const char *status);

#endif
