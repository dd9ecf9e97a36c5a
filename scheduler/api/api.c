#include "scheduler/api/api.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/metrics.h"
#include "common/text.h"
#include "scheduler/api/registry.h"
#include "scheduler/api/routes.h"
#include "scheduler/api/tenant.h"

/* Less than may be read back: documents are stored inside of others. */
enum { BODY_DEPTH_MAX = 64 };

static struct metric requests = {.name = "panka_api_requests_total",
                                 .help = "Requests answered.",
                                 .type = METRIC_COUNTER,
                                 .labels = {"method", "route", "status"}};
static struct metric durations = {.name = "panka_api_request_seconds",
                                  .help = "Time to answer, streams left out.",
                                  .type = METRIC_HISTOGRAM,
                                  .labels = {"route"},
                                  .buckets = {0.001, 0.005, 0.02, 0.1, 0.5, 2, 10}};

struct api *api_new(const struct api_options *options)
{
    struct api *api = xcalloc(1, sizeof(*api));
    api->options = *options;
    if (options->admin_token != NULL && *options->admin_token != '\0')
        crypto_sha256_hex(options->admin_token, strlen(options->admin_token), api->admin_hash);
    return api;
}

void api_free(struct api *api)
{
    free(api);
}

/* --- answers -------------------------------------------------------------------------------- */

static const struct status_of {
    enum err_code code;
    int status;
} statuses[] = {
    {ERR_USAGE, 400},     {ERR_UNAUTHENTICATED, 401}, {ERR_DENIED, 403},
    {ERR_NOT_FOUND, 404}, {ERR_CONFLICT, 409},        {ERR_STALE_PLAN, 409},
    {ERR_LOCK_HELD, 409}, {ERR_ALREADY_EXISTS, 409},  {ERR_PRECONDITION, 409},
    {ERR_INVALID, 422},   {ERR_UNSUPPORTED, 422},     {ERR_THROTTLED, 429},
    {ERR_LIMIT, 429},     {ERR_QUOTA, 429},           {ERR_REDIS_DOWN, 503},
    {ERR_SERVER, 503},    {ERR_NETWORK, 503},         {ERR_NOT_INITIALIZED, 503},
    {ERR_TIMEOUT, 504},
};

/* What the cloud refuses the scheduler is not what the scheduler refuses its caller. */
static bool is_of_cloud(const struct error *err)
{
    return error_root(err)->http_status != 0;
}

int call_status_of(const struct error *err)
{
    if (is_of_cloud(err))
        return 503;
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++)
        if (statuses[i].code == error_root(err)->code)
            return statuses[i].status;
    return 500;
}

void call_reply(struct call *call, int status, json_t *body)
{
    char *text = json_compact(body);
    httpd_set_header(call->request, "Cache-Control", "no-store");
    httpd_reply(call->request, status, "application/json", text, strlen(text));
    call->status = status;
    free(text);
    json_decref(body);
}

static void reply_error(struct call *call, const struct error *err)
{
    int status = call->bad_body ? 400 : call_status_of(err);
    bool is_ours = status == 500 || is_of_cloud(err);
    enum err_code code = is_of_cloud(err) ? ERR_SERVER : error_root(err)->code;
    char *text = is_ours ? xstrdup("something went wrong here; the scheduler's log says what")
                         : error_text(err);
    json_t *body =
        json_pack("{s:{s:s,s:s,s:o}}", "error", "code", error_code_name(code), "message", text,
                  "problems", call->problems != NULL ? json_incref(call->problems) : json_array());
    free(text);
    if (status == 401)
        httpd_set_header(call->request, "WWW-Authenticate", "Bearer");
    if (status == 429 || status == 503) {
        char *after = xasprintf("%u", err->retry_after_ms / 1000 + 1);
        httpd_set_header(call->request, "Retry-After", after);
        free(after);
    }
    if (status >= 500)
        log_error("request failed", LOG_STR("path", httpd_path(call->request)),
                  LOG_STR("tenant", call->tenant), LOG_ERR("error", err));
    call_reply(call, status, body);
}

/* --- bodies --------------------------------------------------------------------------------- */

struct error *call_body(struct call *call, json_t **body)
{
    size_t bytes = 0;
    const char *text = httpd_body(call->request, &bytes);
    call->bad_body = true;
    TRY(json_load_nested(text, bytes, "the body", BODY_DEPTH_MAX, body));
    if (json_is_object(*body)) {
        call->bad_body = false;
        return NULL;
    }
    json_decref(*body);
    *body = NULL;
    return ERR(ERR_PARSE, "the body must be a JSON object");
}

/* --- who asks ------------------------------------------------------------------------------- */

static bool is_admin_token(const struct api *api, const char *token)
{
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(token, strlen(token), hex);
    return *api->admin_hash != '\0' && crypto_equal(hex, api->admin_hash, sizeof(hex) - 1);
}

static struct error *bind_admin(struct call *call)
{
    const char *name = httpd_query(call->request, "tenant");
    call->is_admin = true;
    if (name == NULL)
        return NULL;
    TRY(registry_refresh(call->api->registry, 2000));
    call->tenant_entry = registry_get(call->api->registry, name);
    if (call->tenant_entry == NULL)
        return ERR(ERR_NOT_FOUND, "there is no tenant %s", name);
    call->tenant = json_text(call->tenant_entry, "id");
    return NULL;
}

static struct error *bind_tenant(struct call *call, const char *token)
{
    TRY(registry_authenticate(call->api->registry, token, &call->tenant_entry));
    call->tenant = json_text(call->tenant_entry, "id");
    const char *name = httpd_query(call->request, "tenant");
    if (name != NULL && strcmp(name, call->tenant) != 0)
        return ERR(ERR_DENIED, "only an administrator may name another tenant");
    return NULL;
}

static struct error *authenticate(const struct api *api, struct call *call)
{
    const char *header = httpd_header(call->request, "Authorization");
    if (header == NULL || strncasecmp(header, "Bearer ", 7) != 0)
        return ERR(ERR_UNAUTHENTICATED, "a token is needed: Authorization: Bearer <token>");
    const char *token = header + 7;
    token += strspn(token, " ");
    return is_admin_token(api, token) ? bind_admin(call) : bind_tenant(call, token);
}

static struct error *authorize(const struct api *api, struct call *call, enum role role)
{
    if (role == ROLE_NONE)
        return NULL;
    TRY(authenticate(api, call));
    if (role == ROLE_ADMIN && !call->is_admin)
        return ERR(ERR_DENIED, "only an administrator may do this");
    if (role == ROLE_TENANT && call->tenant == NULL)
        return ERR(ERR_USAGE, "an administrator must name the tenant: ?tenant=<id>");
    return NULL;
}

/* --- routing -------------------------------------------------------------------------------- */

static void clear_params(struct call *call)
{
    for (size_t i = 0; i < call->param_count; i++)
        free(call->params[i]);
    call->param_count = 0;
}

/* One segment at a time; {name} takes any segment that is not empty. */
static bool matches(struct call *call, const char *pattern, const char *path)
{
    clear_params(call);
    while (*pattern == '/' && *path == '/') {
        size_t expected = strcspn(++pattern, "/"), length = strcspn(++path, "/");
        if (*pattern == '{') {
            if (length == 0 || call->param_count == CALL_PARAMS)
                return false;
            call->params[call->param_count++] = xstrndup(path, length);
        } else if (length != expected || memcmp(pattern, path, length) != 0) {
            return false;
        }
        pattern += expected;
        path += length;
    }
    return *pattern == '\0' && *path == '\0';
}

static const struct route *find_route(struct call *call, bool *path_exists)
{
    size_t count;
    const struct route *routes = routes_all(&count);
    const char *method = httpd_method(call->request);
    if (strcmp(method, "HEAD") == 0)
        method = "GET";
    for (size_t i = 0; i < count; i++) {
        if (!matches(call, routes[i].pattern, httpd_path(call->request)))
            continue;
        *path_exists = true;
        if (strcmp(routes[i].method, method) == 0)
            return &routes[i];
    }
    return NULL;
}

/* What names something is text, and is quoted in answers. */
static void check_pair(void *good, const char *name, const char *value)
{
    *(bool *)good &= text_is_utf8(name) && text_is_utf8(value);
}

static bool is_text(const struct httpd_request *request)
{
    bool good = text_is_utf8(httpd_path(request));
    httpd_each_query(request, check_pair, &good);
    return good;
}

static struct error *run_route(const struct api *api, struct call *call, const struct route *route,
                               bool path_exists)
{
    if (!is_text(call->request))
        return ERR(ERR_USAGE, "the address is not UTF-8 text");
    if (route == NULL && !path_exists)
        return ERR(ERR_NOT_FOUND, "there is no %s", httpd_path(call->request));
    if (route == NULL) {
        call_reply(call, 405,
                   json_pack("{s:{s:s,s:s,s:[]}}", "error", "code", error_code_name(ERR_USAGE),
                             "message", "the path does not know this method", "problems"));
        return NULL;
    }
    TRY(authorize(api, call, route->role));
    return route->handle(call);
}

void api_handle(struct httpd_request *request, void *arg)
{
    const struct api *api = arg;
    struct call call = {.api = &api->options, .request = request};
    uint64_t begin_us = clock_mono_us();
    bool path_exists = false;
    const struct route *route = find_route(&call, &path_exists);
    struct error *err = run_route(api, &call, route, path_exists);
    if (err != NULL && call.status == 0)
        reply_error(&call, err);
    error_free(err);
    const char *name = route == NULL ? "none" : route->pattern;
    char *status = xasprintf("%d", call.status);
    metric_add(&requests, 1, httpd_method(request), name, status);
    if (route == NULL || route->handle != watch_get)
        metric_observe(&durations, (double)(clock_mono_us() - begin_us) / 1e6, name);
    free(status);
    clear_params(&call);
    json_decref(call.tenant_entry);
    json_decref(call.problems);
}
