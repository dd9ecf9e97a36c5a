#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/queue/presence.h"
#include "common/queue/queue.h"
#include "scheduler/api/registry.h"
#include "scheduler/api/routes.h"

enum { WORKER_WITHIN_MS = 60000 };

/* Adds what one tenant has to show to `rows`. */
typedef struct error *tenant_rows_fn(struct call *call, const char *tenant, json_t *rows);

/* The caller's tenant, or all of them for an administrator who named none. */
static struct error *for_tenants(struct call *call, tenant_rows_fn *add, json_t *rows)
{
    if (call->tenant != NULL)
        return add(call, call->tenant, rows);
    TRY(registry_refresh(call->api->registry, 2000));
    json_t *ids = registry_ids(call->api->registry), *id;
    struct error *err = NULL;
    size_t i;
    json_array_foreach (ids, i, id) {
        if (err == NULL)
            err = add(call, json_string_value(id), rows);
    }
    json_decref(ids);
    return err;
}

static struct error *reply_rows(struct call *call, const char *name, tenant_rows_fn *add)
{
    json_t *rows = json_array();
    struct error *err = for_tenants(call, add, rows);
    if (err == NULL)
        call_reply(call, 200, json_pack("{s:O}", name, rows));
    json_decref(rows);
    return err;
}

static struct error *add_depth(struct call *call, const char *tenant, json_t *rows)
{
    struct queue_depth depth;
    TRY(queue_depth(call->api->queue, tenant, &depth));
    json_add(rows, json_pack("{s:s,s:I,s:I,s:I,s:I,s:I,s:f,s:I}", "tenant", tenant, "ready",
                             (json_int_t)depth.ready, "claimed", (json_int_t)depth.claimed,
                             "parked", (json_int_t)depth.parked, "dead", (json_int_t)depth.dead,
                             "results", (json_int_t)depth.results, "oldest_eligible_age_s",
                             (double)depth.oldest_eligible_ms / 1000, "workers",
                             (json_int_t)depth.workers));
    return NULL;
}

struct error *queue_get(struct call *call)
{
    return reply_rows(call, "tenants", add_depth);
}

static json_t *worker_row(const char *tenant, const struct presence_worker *worker)
{
    char beat[CLOCK_ISO_BYTES];
    json_t *row = json_parse(worker->info, strlen(worker->info));
    if (!json_is_object(row)) {
        json_decref(row);
        row = json_object();
    }
    json_put_text(row, "id", worker->id);
    json_put_text(row, "tenant", tenant);
    json_put_text(row, "last_beat", clock_iso(worker->last_beat_ms, beat));
    json_put_int(row, "age_ms", worker->age_ms);
    return row;
}

static struct error *add_workers(struct call *call, const char *tenant, json_t *rows)
{
    struct presence_worker *workers = NULL;
    size_t count = 0;
    TRY(presence_list(call->api->queue, tenant, WORKER_WITHIN_MS, &workers, &count));
    for (size_t i = 0; i < count; i++)
        json_add(rows, worker_row(tenant, &workers[i]));
    presence_free(workers, count);
    return NULL;
}

struct error *workers_get(struct call *call)
{
    return reply_rows(call, "workers", add_workers);
}
