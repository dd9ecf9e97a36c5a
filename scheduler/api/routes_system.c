#include <string.h>

#include "common/buf.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/metrics.h"
#include "common/queue/queue.h"
#include "common/version.h"
#include "scheduler/api/registry.h"
#include "scheduler/api/routes.h"

static struct metric queued = {.name = "panka_queue_operations",
                               .help = "Operations in the queue.",
                               .type = METRIC_GAUGE,
                               .labels = {"tenant", "state"}};
static struct metric oldest = {.name = "panka_queue_oldest_eligible_seconds",
                               .help = "Age of the oldest operation nobody has claimed.",
                               .type = METRIC_GAUGE,
                               .labels = {"tenant"}};
static struct metric workers = {.name = "panka_workers",
                                .help = "Workers seen lately.",
                                .type = METRIC_GAUGE,
                                .labels = {"tenant"}};

struct error *system_healthz(struct call *call)
{
    call_reply(call, 200, json_pack("{s:s}", "status", "ok"));
    return NULL;
}

struct error *system_readyz(struct call *call)
{
    if (!redis_is_up(call->api->redis))
        return ERR(ERR_REDIS_DOWN, "not connected to Redis at %s", redis_address(call->api->redis));
    TRY(registry_refresh(call->api->registry, 60000));
    call_reply(call, 200, json_pack("{s:s}", "status", "ready"));
    return NULL;
}

static struct error *measure(const struct call *call, const char *tenant)
{
    struct queue_depth depth;
    TRY(queue_depth(call->api->queue, tenant, &depth));
    metric_set(&queued, (double)depth.ready, tenant, "ready");
    metric_set(&queued, (double)depth.claimed, tenant, "claimed");
    metric_set(&queued, (double)depth.parked, tenant, "parked");
    metric_set(&queued, (double)depth.dead, tenant, "dead");
    metric_set(&oldest, (double)depth.oldest_eligible_ms / 1000, tenant);
    metric_set(&workers, (double)depth.workers, tenant);
    return NULL;
}

struct error *system_metrics(struct call *call)
{
    if (call->api->metrics_need_token)
        return ERR(ERR_DENIED, "metrics are served on a loopback address only");
    json_t *ids = registry_ids(call->api->registry), *id;
    size_t i;
    metric_clear(&queued);
    metric_clear(&oldest);
    metric_clear(&workers);
    json_array_foreach (ids, i, id)
        error_ignore(measure(call, json_string_value(id))); /* absent while Redis is away */
    json_decref(ids);
    struct buf out = BUF_INIT;
    metrics_render(&out);
    httpd_reply(call->request, 200, "text/plain; version=0.0.4", buf_str(&out), out.len);
    call->status = 200;
    buf_fini(&out);
    return NULL;
}

struct error *system_version(struct call *call)
{
    call_reply(call, 200,
               json_pack("{s:s,s:s,s:s}", "version", panka_version(), "commit", panka_commit(),
                         "built", panka_build_date()));
    return NULL;
}

struct error *system_whoami(struct call *call)
{
    call_reply(call, 200,
               json_pack("{s:s,s:s?,s:s?}", "role", call->is_admin ? "admin" : "tenant", "tenant",
                         call->tenant, "region", json_path_text(call->tenant_entry, "aws.region")));
    return NULL;
}
