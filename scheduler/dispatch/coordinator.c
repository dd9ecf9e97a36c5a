#include "scheduler/dispatch/coordinator.h"

#include <stdlib.h>
#include <string.h>

#include <uthash.h>

#include "common/fiber.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/queue/deployments.h"
#include "scheduler/dispatch/lead.h"

enum { SUBMISSION_WAIT_MS = 2000, PAUSE_MS = 500 };

struct led_tenant {
    const char *tenant; /* the lead's own */
    struct lead *lead;
    UT_hash_handle hh;
};

struct coordinator {
    struct coordinator_options options;
    struct fiber *listener, *sweeper;
    struct led_tenant *leads;
    bool leaving;
};

static bool is_over(const struct coordinator *coordinator)
{
    return coordinator->leaving || fiber_is_cancelled();
}

static struct lead *find_lead(const struct coordinator *coordinator, const char *tenant)
{
    struct led_tenant *found;
    HASH_FIND_STR(coordinator->leads, tenant, found);
    return found == NULL ? NULL : found->lead;
}

static void reap(struct coordinator *coordinator)
{
    struct led_tenant *item, *next;
    HASH_ITER (hh, coordinator->leads, item, next) {
        if (!lead_has_ended(item->lead))
            continue;
        HASH_DEL(coordinator->leads, item);
        lead_free(item->lead);
        free(item);
    }
}

/* Two fibers may get here for one tenant: leader_acquire() says yes to both. */
static struct error *start_lead(struct coordinator *coordinator, const char *tenant, uint64_t fence)
{
    struct lead *lead = find_lead(coordinator, tenant);
    if (lead != NULL) {
        lead_wake(lead);
        return NULL;
    }
    TRY(lead_new(&coordinator->options.env, tenant, fence, &lead));
    struct led_tenant *entry = xcalloc(1, sizeof(*entry));
    entry->lead = lead;
    entry->tenant = lead_tenant(lead);
    HASH_ADD_KEYPTR(hh, coordinator->leads, entry->tenant, strlen(entry->tenant), entry);
    log_debug("leading", LOG_STR("tenant", tenant));
    return NULL;
}

/* Someone leading already is fine: they will find the deployment. */
static struct error *take_lead(struct coordinator *coordinator, const char *tenant)
{
    const struct run_env *env = &coordinator->options.env;
    uint64_t fence = 0;
    reap(coordinator);
    struct lead *lead = find_lead(coordinator, tenant);
    if (lead != NULL) {
        lead_wake(lead);
        return NULL;
    }
    struct error *err = leader_acquire(env->queue, tenant, env->scheduler, env->leader_ms, &fence);
    if (err == NULL)
        return start_lead(coordinator, tenant, fence);
    if (error_root(err)->code != ERR_LOCK_HELD)
        return err;
    error_free(err);
    return NULL;
}

static struct error *listen_once(struct coordinator *coordinator)
{
    const struct run_env *env = &coordinator->options.env;
    struct queue_submission *list = NULL;
    size_t count = 0;
    TRY(queue_submission_read(env->queue, env->scheduler, SUBMISSION_WAIT_MS, &list, &count));
    struct error *err = NULL;
    for (size_t i = 0; err == NULL && i < count; i++) {
        err = take_lead(coordinator, list[i].tenant);
        if (err == NULL)
            err = queue_submission_ack(env->queue, list[i].stream_id);
    }
    queue_submissions_free(list, count);
    return err;
}

static struct error *sweep_tenant(struct coordinator *coordinator, const char *tenant)
{
    struct deployment_item *items = NULL;
    size_t count = 0;
    if (find_lead(coordinator, tenant) != NULL)
        return NULL;
    TRY(deployments_pending(coordinator->options.env.queue, tenant, &items, &count));
    deployment_items_free(items, count);
    return count == 0 ? NULL : take_lead(coordinator, tenant);
}

static struct error *sweep(struct coordinator *coordinator)
{
    json_t *tenants = coordinator->options.tenants(coordinator->options.env.arg), *tenant;
    size_t i;
    struct error *err = NULL;
    reap(coordinator);
    json_array_foreach (tenants, i, tenant) {
        if (err == NULL && !is_over(coordinator))
            err = sweep_tenant(coordinator, json_string_value(tenant));
    }
    json_decref(tenants);
    return err;
}

static void settle(const struct coordinator *coordinator, struct error *err, const char *what)
{
    static struct log_limit limit;
    if (err == NULL)
        return;
    if (!is_over(coordinator) && log_allow(&limit, 10000))
        log_warn(what, LOG_ERR("error", err));
    error_free(err);
    error_ignore(fiber_sleep(PAUSE_MS));
}

static void listener_main(void *arg)
{
    struct coordinator *coordinator = arg;
    while (!is_over(coordinator))
        settle(coordinator, listen_once(coordinator), "submissions not read");
}

static void sweeper_main(void *arg)
{
    struct coordinator *coordinator = arg;
    while (!is_over(coordinator)) {
        settle(coordinator, sweep(coordinator), "tenants not swept");
        error_ignore(fiber_sleep(coordinator->options.sweep_ms));
    }
}

struct error *coordinator_new(const struct coordinator_options *options, struct coordinator **out)
{
    struct coordinator *coordinator = xcalloc(1, sizeof(*coordinator));
    coordinator->options = *options;
    if (coordinator->options.env.state_interval_ms == 0)
        coordinator->options.env.state_interval_ms = 1000;
    if (coordinator->options.env.leader_ms == 0)
        coordinator->options.env.leader_ms = 10000;
    if (coordinator->options.sweep_ms == 0)
        coordinator->options.sweep_ms = 5000;
    struct error *err =
        fiber_spawn("submissions", listener_main, coordinator, &coordinator->listener);
    if (err == NULL)
        err = fiber_spawn("sweep", sweeper_main, coordinator, &coordinator->sweeper);
    if (err == NULL)
        *out = coordinator;
    else
        coordinator_free(coordinator);
    return err;
}

static void end_fiber(struct fiber *fiber)
{
    if (fiber != NULL)
        fiber_cancel(fiber);
    fiber_join(fiber);
}

void coordinator_free(struct coordinator *coordinator)
{
    struct led_tenant *item, *next;
    if (coordinator == NULL)
        return;
    coordinator->leaving = true;
    end_fiber(coordinator->listener);
    end_fiber(coordinator->sweeper);
    HASH_ITER (hh, coordinator->leads, item, next)
        lead_leave(item->lead);
    HASH_ITER (hh, coordinator->leads, item, next) {
        HASH_DEL(coordinator->leads, item);
        lead_free(item->lead);
        free(item);
    }
    free(coordinator);
}
