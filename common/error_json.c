/*
 * Errors on the wire: a worker's error reaches the scheduler and the person who waits with
 * its classification intact.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/op.h"

enum { CAUSE_LIMIT = 32 }; /* of a chain read back: it comes from outside */

static const char *const retry_names[] = {
    [ERR_RETRY_NEVER] = "never",
    [ERR_RETRY_BACKOFF] = "backoff",
    [ERR_RETRY_THROTTLE] = "throttle",
    [ERR_RETRY_REAUTH] = "reauth",
};

static json_t *one_to_json(const struct error *err)
{
    json_t *json = json_object();

    json_put_text(json, "code", error_code_name(err->code));
    json_put_text(json, "message", err->message);
    json_put_text(json, "retry", retry_names[err->retry]);
    json_put_text(json, "effect", err->effect == ERR_EFFECT_UNKNOWN ? "unknown" : "none");
    if (err->retry_after_ms != 0)
        json_put_int(json, "retry_after_ms", err->retry_after_ms);
    if (err->http_status != 0)
        json_put_int(json, "http_status", err->http_status);
    json_put_text(json, "service_code", err->service_code);
    json_put_text(json, "request_id", err->request_id);
    json_put_text(json, "operation", err->operation);
    json_put_text(json, "resource", err->resource);
    return json;
}

json_t *error_to_json(const struct error *err)
{
    if (err == NULL)
        return json_null();
    json_t *first = one_to_json(err);
    json_t *at = first;
    char *text = error_text(err);
    json_put_text(first, "text", text);
    free(text);
    for (err = err->cause; err != NULL; err = err->cause) {
        json_t *cause = one_to_json(err);
        json_put(at, "cause", cause);
        at = cause;
    }
    return first;
}

static enum err_retry retry_from_name(const char *name, enum err_retry fallback)
{
    for (size_t i = 0; name != NULL && i < sizeof(retry_names) / sizeof(*retry_names); i++) {
        if (strcmp(retry_names[i], name) == 0)
            return (enum err_retry)i;
    }
    return fallback;
}

/* Numbers from outside are kept only where they make sense. */
static int64_t number_up_to(const json_t *json, const char *key, int64_t most)
{
    int64_t number = json_int_or(json, key, 0);

    return number >= 0 && number <= most ? number : 0;
}

static struct error *one_from_json(const json_t *json, struct error *cause)
{
    enum err_code code = error_code_from_name(json_text(json, "code"));
    struct error *err = error_make(code < ERR_CODE_COUNT ? code : ERR_INTERNAL, cause, __FILE__,
                                   __LINE__, "%s", json_text_or(json, "message", "no message"));

    err->retry = retry_from_name(json_text(json, "retry"), err->retry);
    if (strcmp(json_text_or(json, "effect", "none"), "unknown") == 0)
        err->effect = ERR_EFFECT_UNKNOWN;
    err->retry_after_ms = (uint32_t)number_up_to(json, "retry_after_ms", UINT32_MAX);
    err->http_status = (int)number_up_to(json, "http_status", 999);
    error_set_text(&err->service_code, json_text(json, "service_code"));
    error_set_text(&err->request_id, json_text(json, "request_id"));
    error_set_text(&err->operation, json_text(json, "operation"));
    error_set_text(&err->resource, json_text(json, "resource"));
    return err;
}

struct error *error_from_json(json_t *json)
{
    const json_t *chain[CAUSE_LIMIT];
    size_t count = 0;
    struct error *err = NULL;

    for (const json_t *at = json; json_is_object(at) && count < CAUSE_LIMIT;
         at = json_object_get(at, "cause"))
        chain[count++] = at;
    while (count > 0)
        err = one_from_json(chain[--count], err);
    return err;
}
