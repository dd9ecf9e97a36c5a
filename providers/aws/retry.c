#include "providers/aws/retry.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum {
    BUCKET_TOKENS = 500,
    RETRY_COST = 5,
    TIMEOUT_COST = 10,
    MAX_DELAY_MS = 20000,
    MAX_ASKED_MS = 300000,
};

void retry_bucket_init(struct retry_bucket *bucket)
{
    bucket->tokens = BUCKET_TOKENS;
}

uint32_t retry_bucket_take(struct retry_bucket *bucket, const struct error *err)
{
    bool is_timeout = err->code == ERR_TIMEOUT || err->code == ERR_NETWORK;
    uint32_t cost = is_timeout ? TIMEOUT_COST : RETRY_COST;

    if (bucket->tokens < cost)
        return 0;
    bucket->tokens -= cost;
    return cost;
}

void retry_bucket_give(struct retry_bucket *bucket, uint32_t tokens)
{
    bucket->tokens += tokens > 0 ? tokens : 1;
    if (bucket->tokens > BUCKET_TOKENS)
        bucket->tokens = BUCKET_TOKENS;
}

uint64_t retry_delay_ms(uint32_t attempt, uint32_t base_ms, uint64_t random)
{
    uint32_t doublings = attempt > 5 ? 5 : attempt - 1;
    uint64_t ceiling = (uint64_t)base_ms << doublings;

    return random % ((ceiling < MAX_DELAY_MS ? ceiling : MAX_DELAY_MS) + 1);
}

static bool begins_with_any(const char *name, const char *const *begins, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(name, begins[i], strlen(begins[i])) == 0)
            return true;
    return false;
}

static bool has_token(const struct model_service *service, const struct model_operation *op)
{
    const struct model_shape *shape = op->input < 0 ? NULL : &service->shapes[op->input];

    for (size_t i = 0; shape != NULL && i < shape->member_count; i++)
        if ((shape->members[i].flags & MODEL_TOKEN) != 0)
            return true;
    return false;
}

bool retry_is_idempotent(const struct model_service *service, const struct model_operation *op)
{
    static const char *const verbs[] = {
        "Get",    "Head",      "List",         "Describe", "Put",     "Delete",     "Tag",
        "Untag",  "Update",    "Modify",       "Set",      "Query",   "Scan",       "Attach",
        "Detach", "Associate", "Disassociate", "Enable",   "Disable", "Remove",     "Replace",
        "Reset",  "Abort",     "Terminate",    "Start",    "Stop",    "Deregister", "Release",
        "Purge",  "Decode",    "AssumeRole",
    };
    static const char *const exceptions[] = {"PutEvents", "PutLogEvents", "StartDeviceAuth"};

    if (has_token(service, op))
        return true;
    return begins_with_any(op->name, verbs, ARRAY_LEN(verbs)) &&
           !begins_with_any(op->name, exceptions, ARRAY_LEN(exceptions));
}

bool retry_is_allowed(const struct model_service *service, const struct model_operation *op,
                      const struct error *err)
{
    bool may_pass = err->retry == ERR_RETRY_BACKOFF || err->retry == ERR_RETRY_THROTTLE;

    if (!may_pass || err->code == ERR_CONFLICT) /* a conflict outlasts a call's retries */
        return false;
    return err->effect == ERR_EFFECT_NONE || err->http_status >= 500 ||
           retry_is_idempotent(service, op);
}

static uint32_t bounded(double ms)
{
    return ms > 0 ? (uint32_t)(ms < MAX_ASKED_MS ? ms : MAX_ASKED_MS) : 0;
}

uint32_t retry_after_ms(const struct http_response *response)
{
    const char *ms = http_response_header(response, "x-amz-retry-after");
    const char *seconds = http_response_header(response, "retry-after");

    if (ms != NULL) /* Retry-After may be a date, which counts as nothing */
        return bounded(strtod(ms, NULL));
    return seconds != NULL ? bounded(strtod(seconds, NULL) * 1000) : 0;
}
