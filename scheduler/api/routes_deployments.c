#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/metrics.h"
#include "common/queue/deployments.h"
#include "common/text.h"
#include "scheduler/api/check.h"
#include "scheduler/api/deployment.h"
#include "scheduler/api/submit.h"
#include "scheduler/api/tenant.h"
#include "scheduler/dispatch/job.h"

enum { PAGE_DEFAULT = 50, PAGE_MAX = 200, KEY_MAX_CHARS = 200 };

static struct metric submitted = {.name = "panka_deployments_submitted_total",
                                  .help = "Deployments accepted.",
                                  .type = METRIC_COUNTER,
                                  .labels = {"tenant", "action"}};

struct error *plans_post(struct call *call)
{
    struct submit submit;
    struct error *err = submit_read(call, &submit);
    if (err == NULL)
        err = submit_plan(call, &submit);
    if (err == NULL && json_is_true(json_object_get(submit.options, "check")))
        err = check_plan(call, &submit);
    if (err == NULL)
        call_reply(call, 200, json_incref(submit.plan));
    submit_fini(&submit);
    return err;
}

/* --- submitting ----------------------------------------------------------------------------- */

static size_t operation_count(const json_t *plan)
{
    const json_t *summary = json_object_get(plan, "summary");
    return (size_t)(json_int_or(summary, "create", 0) + json_int_or(summary, "update", 0) +
                    2 * json_int_or(summary, "replace", 0) + json_int_or(summary, "delete", 0));
}

static json_t *new_record(const struct call *call, const struct submit *submit, const char *id)
{
    char now[CLOCK_ISO_BYTES];
    json_int_t total = (json_int_t)operation_count(submit->plan);
    const char *by = json_text_or(submit->body, "submitted_by", call->is_admin ? "admin" : "");
    return json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:I,s:s,s:n,s:n,s:s,s:i,s:I,s:{s:I,s:I,s:i,s:i,s:i,s:i,s:i,"
        "s:i},s:n,s:I,s:s}",
        "id", id, "tenant", call->tenant, "stack", submit->stack, "environment",
        submit->environment, "action", submit->destroy ? "destroy" : "apply", "status", "queued",
        "config_hash", json_text_or(submit->plan, "config_hash", ""), "state_serial",
        (json_int_t)json_int_or(submit->plan, "state_serial", 0), "created_at",
        clock_iso(clock_wall_ms(), now), "started_at", "ended_at", "submitted_by",
        *by == '\0' ? call->tenant : by, "wave", 0, "waves",
        (json_int_t)json_array_size(json_object_get(submit->plan, "waves")), "counts", "total",
        total, "pending", total, "ready", 0, "running", 0, "done", 0, "failed", 0, "skipped", 0,
        "cancelled", 0, "error", "estimate_s",
        (json_int_t)json_integer_value(json_path(submit->plan, "critical_path.estimate_s")),
        "scheduler", "");
}

static struct error *check_options(const struct submit *submit)
{
    static const struct {
        const char *name;
        const char *const values[3];
    } choices[] = {{"on_failure", {"continue", "stop", NULL}},
                   {"scheduling", {"dependencies", "waves", NULL}}};
    for (size_t i = 0; i < ARRAY_LEN(choices); i++) {
        const char *value = json_text(submit->options, choices[i].name);
        if (value != NULL && strcmp(value, choices[i].values[0]) != 0 &&
            strcmp(value, choices[i].values[1]) != 0)
            return ERR(ERR_INVALID, "options.%s must be %s or %s, not \"%s\"", choices[i].name,
                       choices[i].values[0], choices[i].values[1], value);
    }
    return NULL;
}

static struct error *store(struct call *call, const struct submit *submit, char **id, bool *is_new)
{
    char *new_id = job_new_id(clock_wall_ms());
    char *slot = xasprintf("%s/%s", submit->stack, submit->environment);
    json_t *record = new_record(call, submit, new_id), *job = submit_job(call, submit);
    char *record_text = json_compact(record), *job_text = json_compact(job);
    char *plan_text = json_compact(submit->plan);
    const struct deployment_submission submission = {
        .tenant = call->tenant,
        .id = new_id,
        .stack = slot,
        .record = record_text,
        .plan = plan_text,
        .document = job_text,
        .idempotency = httpd_header(call->request, "Idempotency-Key"),
        .request_hash = submit->hash,
        .max_pending = tenant_limit(call->tenant_entry, "maxConcurrentDeployments")};
    struct error *err = deployment_submit(call->api->queue, &submission, id, is_new);
    json_decref(record);
    json_decref(job);
    free(record_text);
    free(job_text);
    free(plan_text);
    free(slot);
    free(new_id);
    return err;
}

static struct error *submit_deployment(struct call *call, struct submit *submit)
{
    char *id = NULL;
    bool is_new = false;
    json_t *record = NULL;
    TRY(submit_plan(call, submit));
    TRY(store(call, submit, &id, &is_new));
    struct error *err = deployment_record(call, id, &record);
    if (err == NULL && is_new) {
        metric_add(&submitted, 1, call->tenant, submit->destroy ? "destroy" : "apply");
        log_info("deployment accepted", LOG_STR("tenant", call->tenant), LOG_STR("deployment", id),
                 LOG_STR("stack", submit->stack));
    }
    if (err == NULL)
        call_reply(call, is_new ? 201 : 200, record);
    free(id);
    return err;
}

/* Asked again, it is the same deployment, even where it would be refused by now. */
static struct error *find_known(struct call *call, const struct submit *submit, bool *is_known)
{
    const char *key = httpd_header(call->request, "Idempotency-Key");
    char *id = NULL;
    json_t *record = NULL;
    *is_known = false;
    if (key == NULL)
        return NULL;
    if (strlen(key) > KEY_MAX_CHARS || *key == '\0')
        return ERR(ERR_INVALID, "the Idempotency-Key must have 1 to %d characters", KEY_MAX_CHARS);
    TRY(deployment_find(call->api->queue, call->tenant, key, submit->hash, &id));
    *is_known = id != NULL;
    struct error *err = id == NULL ? NULL : deployment_record(call, id, &record);
    if (record != NULL)
        call_reply(call, 200, record);
    free(id);
    return err;
}

struct error *deployments_post(struct call *call)
{
    struct submit submit;
    bool is_known = false;
    struct error *err = submit_read(call, &submit);
    if (err == NULL)
        err = check_options(&submit);
    if (err == NULL)
        err = find_known(call, &submit, &is_known);
    if (err == NULL && !is_known)
        err = submit_deployment(call, &submit);
    submit_fini(&submit);
    return err;
}

/* --- listing -------------------------------------------------------------------------------- */

static bool is_wanted(const struct call *call, const json_t *record)
{
    static const char *const filters[] = {"stack", "environment", "status", "action"};
    for (size_t i = 0; i < ARRAY_LEN(filters); i++) {
        const char *wanted = httpd_query(call->request, filters[i]);
        if (wanted != NULL && !text_equal(json_text(record, filters[i]), wanted))
            return false;
    }
    return true;
}

/* Read pages until enough are found; `last` is the last id looked at, NULL at the end. */
static struct error *collect(struct call *call, size_t limit, json_t *found, char **last)
{
    size_t count;
    do {
        struct deployment_item *items = NULL;
        TRY(deployments_list(call->api->queue, call->tenant, *last, PAGE_MAX, &items, &count));
        size_t i = 0;
        for (; i < count && json_array_size(found) < limit; i++) {
            json_t *record = json_parse(items[i].record, strlen(items[i].record));
            if (record != NULL && is_wanted(call, record))
                json_array_append(found, record);
            json_decref(record);
        }
        bool more = i < count || count == PAGE_MAX;
        free(*last);
        *last = more && i > 0 ? xstrdup(items[i - 1].id) : NULL;
        deployment_items_free(items, count);
    } while (*last != NULL && json_array_size(found) < limit);
    return NULL;
}

struct error *deployments_get(struct call *call)
{
    const char *cursor = httpd_query(call->request, "cursor");
    const char *asked = httpd_query(call->request, "limit");
    int64_t limit = PAGE_DEFAULT;
    if (asked != NULL)
        TRY(text_to_int(asked, &limit));
    if (cursor != NULL && !deployment_id_is_valid(cursor))
        return ERR(ERR_INVALID, "cursor must be what \"next\" said");
    if (limit < 1 || limit > PAGE_MAX)
        return ERR(ERR_INVALID, "limit must be 1 to %d", PAGE_MAX);
    json_t *found = json_array();
    char *last = xstrdup(cursor);
    struct error *err = collect(call, (size_t)limit, found, &last);
    if (err == NULL)
        call_reply(call, 200, json_pack("{s:O,s:s?}", "deployments", found, "next", last));
    json_decref(found);
    free(last);
    return err;
}
