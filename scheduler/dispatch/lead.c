#include "scheduler/dispatch/lead.h"

#include <stdlib.h>
#include <string.h>

#include <uthash.h>

#include "common/clock.h"
#include "common/fiber.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "common/queue/queue.h"

enum {
    LOOK_MS = 1000,   /* between two looks for new deployments */
    LINGER_MS = 5000, /* without any, until the lease is given back */
    RESULTS_AT_ONCE = 500,
    RESULTS_WAIT_MS = 1000,
    REWIND_MS = 15000, /* results that stay are looked at again */
    PAUSE_MS = 300,
    WAKE_AT_ONCE = 1000,
};

struct lead_run {
    const char *id; /* the run's own */
    struct run *run;
    UT_hash_handle hh;
};

struct lead {
    const struct run_env *env;
    char *tenant;
    uint64_t fence;
    uint64_t renewed_ms, busy_ms, rewound_ms;
    struct fiber *main, *reader;
    struct cond wake;
    struct lead_run *runs;
    bool leaving, lost, ended, rewind;
};

const char *lead_tenant(const struct lead *lead)
{
    return lead->tenant;
}

bool lead_has_ended(const struct lead *lead)
{
    return lead->ended;
}

void lead_wake(struct lead *lead)
{
    cond_broadcast(&lead->wake);
}

static bool is_over(const struct lead *lead)
{
    return lead->leaving || lead->lost || fiber_is_cancelled();
}

static struct run *find_run(const struct lead *lead, const char *id)
{
    struct lead_run *found;
    HASH_FIND_STR(lead->runs, id, found);
    return found == NULL ? NULL : found->run;
}

/* --- what the runs ask ---------------------------------------------------------------------- */

static uint64_t on_fence(void *arg)
{
    struct lead *lead = arg;
    return lead->fence;
}

static bool on_has_newer(void *arg, const char *slot, const char *id)
{
    struct lead *lead = arg;
    struct lead_run *item, *next;
    HASH_ITER (hh, lead->runs, item, next) {
        if (strcmp(run_slot(item->run), slot) == 0 && strcmp(item->id, id) > 0 &&
            !run_has_ended(item->run))
            return true;
    }
    return false;
}

static void on_rewind(void *arg)
{
    struct lead *lead = arg;
    lead->rewind = true;
}

/* Results that came while the run could not take them, or too late, are looked at again: they are
 * dropped once their deployment has ended. */
static void on_ended(void *arg)
{
    struct lead *lead = arg;
    struct lead_run *item, *next;
    lead->rewind = true;
    HASH_ITER (hh, lead->runs, item, next)
        run_wake(item->run);
    lead_wake(lead);
}

/* --- deployments ---------------------------------------------------------------------------- */

static struct error *start_run(struct lead *lead, const struct deployment_item *item)
{
    const struct run_lead asked = {.arg = lead,
                                   .tenant = lead->tenant,
                                   .fence = on_fence,
                                   .has_newer = on_has_newer,
                                   .rewind = on_rewind,
                                   .ended = on_ended};
    struct run *run = NULL;
    TRY(run_new(lead->env, &asked, item->id, item->stack, &run));
    struct lead_run *entry = xcalloc(1, sizeof(*entry));
    entry->run = run;
    entry->id = run_id(run);
    HASH_ADD_KEYPTR(hh, lead->runs, entry->id, strlen(entry->id), entry);
    return NULL;
}

static struct error *start_runs(struct lead *lead)
{
    struct deployment_item *items = NULL;
    size_t count = 0;
    TRY(deployments_pending(lead->env->queue, lead->tenant, &items, &count));
    struct error *err = NULL;
    for (size_t i = 0; err == NULL && i < count && !is_over(lead); i++)
        if (find_run(lead, items[i].id) == NULL)
            err = start_run(lead, &items[i]);
    deployment_items_free(items, count);
    return err;
}

static void drop_run(struct lead *lead, struct lead_run *entry)
{
    HASH_DEL(lead->runs, entry);
    run_free(entry->run);
    free(entry);
}

static void reap(struct lead *lead)
{
    struct lead_run *item, *next;
    HASH_ITER (hh, lead->runs, item, next) {
        if (run_has_ended(item->run))
            drop_run(lead, item);
    }
    if (lead->runs != NULL)
        lead->busy_ms = clock_mono_ms();
}

/* --- the lease ------------------------------------------------------------------------------ */

/* Renew; after Redis lost its contents the lease is taken anew. */
static struct error *renew(struct lead *lead)
{
    const struct run_env *env = lead->env;
    if (clock_mono_ms() < lead->renewed_ms + env->leader_ms / 3)
        return NULL;
    struct error *err =
        leader_renew(env->queue, lead->tenant, env->scheduler, lead->fence, env->leader_ms);
    if (err != NULL && error_root(err)->code == ERR_LOCK_LOST) {
        error_free(err);
        err =
            leader_acquire(env->queue, lead->tenant, env->scheduler, env->leader_ms, &lead->fence);
    }
    if (err == NULL)
        lead->renewed_ms = clock_mono_ms();
    return err;
}

/* --- results -------------------------------------------------------------------------------- */

/* Of a deployment that has no run here: nobody will ever want it when that has ended. */
static struct error *drop_stray(struct lead *lead, const struct queue_result *result)
{
    static const char *const open[] = {"queued", "waiting-lock", "running", "cancelling"};
    char *text = NULL;
    TRY(deployment_read(lead->env->queue, lead->tenant, result->deployment, DEPLOYMENT_RECORD,
                        &text));
    json_t *record = text == NULL ? NULL : json_loads(text, 0, NULL);
    const char *status = json_text_or(record, "status", "");
    bool wanted = false;
    for (size_t i = 0; i < ARRAY_LEN(open); i++)
        wanted |= strcmp(open[i], status) == 0;
    json_decref(record);
    free(text);
    if (wanted)
        return NULL;
    log_info("result of an ended deployment dropped", LOG_STR("op", result->op_id));
    return queue_results_ack(lead->env->queue, lead->tenant, result, 1);
}

static struct error *hand_out(struct lead *lead, const struct queue_result *results, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct run *run = find_run(lead, results[i].deployment);
        if (run != NULL && !run_has_ended(run))
            run_take_result(run, &results[i]);
        else
            TRY(drop_stray(lead, &results[i]));
    }
    return NULL;
}

static struct error *read_results(struct lead *lead, char *after)
{
    if (lead->rewind || clock_mono_ms() > lead->rewound_ms + REWIND_MS) {
        snprintf(after, QUEUE_ID_BYTES, "0");
        lead->rewind = false;
        lead->rewound_ms = clock_mono_ms();
    }
    const struct queue_range range = {after, RESULTS_AT_ONCE, RESULTS_WAIT_MS};
    struct queue_result *results = NULL;
    size_t count = 0;
    TRY(queue_results_read(lead->env->queue, lead->tenant, &range, &results, &count));
    struct error *err = hand_out(lead, results, count);
    if (err == NULL && count > 0)
        snprintf(after, QUEUE_ID_BYTES, "%s", results[count - 1].stream_id);
    queue_results_free(results);
    return err;
}

static void reader_main(void *arg)
{
    struct lead *lead = arg;
    static struct log_limit limit;
    char after[QUEUE_ID_BYTES] = "0";
    lead->rewound_ms = clock_mono_ms();
    while (!is_over(lead)) {
        struct error *err = read_results(lead, after);
        if (err == NULL)
            continue;
        if (log_allow(&limit, 10000) && !is_over(lead))
            log_warn("results not read", LOG_STR("tenant", lead->tenant), LOG_ERR("error", err));
        error_free(err);
        error_ignore(fiber_sleep(PAUSE_MS));
    }
}

/* --- the lead's own fiber ------------------------------------------------------------------- */

static struct error *look_round(struct lead *lead)
{
    size_t moved;
    TRY(renew(lead));
    reap(lead);
    TRY(start_runs(lead));
    return queue_wake_due(lead->env->queue, lead->tenant, 0, WAKE_AT_ONCE, &moved);
}

static void wait_a_while(struct lead *lead)
{
    uint32_t wait_ms = lead->env->leader_ms / 3 < LOOK_MS ? lead->env->leader_ms / 3 : LOOK_MS;
    struct error *err = cond_wait(&lead->wake, clock_mono_ms() + wait_ms);
    error_ignore(err); /* a timeout, or a cancellation that is_over() sees */
}

static void stop_runs(struct lead *lead)
{
    struct lead_run *item, *next;
    HASH_ITER (hh, lead->runs, item, next)
        run_leave(item->run);
    HASH_ITER (hh, lead->runs, item, next)
        drop_run(lead, item);
}

static void give_back(struct lead *lead)
{
    fiber_shield_begin();
    fiber_cancel(lead->reader);
    fiber_join(lead->reader);
    lead->reader = NULL;
    stop_runs(lead);
    if (!lead->lost)
        error_ignore(
            leader_release(lead->env->queue, lead->tenant, lead->env->scheduler, lead->fence));
    fiber_shield_end();
}

static void lead_main(void *arg)
{
    struct lead *lead = arg;
    lead->renewed_ms = lead->busy_ms = clock_mono_ms();
    while (!is_over(lead)) {
        struct error *err = look_round(lead);
        if (err != NULL && error_root(err)->code == ERR_LOCK_HELD)
            lead->lost = true;
        if (err != NULL && !is_over(lead))
            log_warn("leading", LOG_STR("tenant", lead->tenant), LOG_ERR("error", err));
        error_free(err);
        if (lead->runs == NULL && clock_mono_ms() > lead->busy_ms + LINGER_MS)
            break;
        if (!is_over(lead))
            wait_a_while(lead);
    }
    if (lead->lost)
        log_warn("lead lost", LOG_STR("tenant", lead->tenant));
    give_back(lead);
    lead->ended = true;
}

struct error *lead_new(const struct run_env *env, const char *tenant, uint64_t fence,
                       struct lead **out)
{
    struct lead *lead = xcalloc(1, sizeof(*lead));
    lead->env = env;
    lead->tenant = xstrdup(tenant);
    lead->fence = fence;
    cond_init(&lead->wake);
    struct error *err = fiber_spawn("results", reader_main, lead, &lead->reader);
    if (err == NULL)
        err = fiber_spawn("lead", lead_main, lead, &lead->main);
    if (err == NULL) {
        *out = lead;
        return NULL;
    }
    lead->leaving = true;
    lead_free(lead);
    return err;
}

void lead_leave(struct lead *lead)
{
    lead->leaving = true;
    if (!lead->ended)
        fiber_cancel(lead->main);
}

void lead_free(struct lead *lead)
{
    if (lead == NULL)
        return;
    fiber_join(lead->main);
    fiber_join(lead->reader);
    free(lead->tenant);
    free(lead);
}
