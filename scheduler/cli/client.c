#include "scheduler/cli/client.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "common/url.h"
#include "scheduler/cli/client_impl.h"

enum { TRIES = 4, FIRST_PAUSE_MS = 200, CALL_TIMEOUT_MS = 300000, PROBLEMS_SHOWN = 50 };

struct error *client_open(const struct client_options *options, struct client **out)
{
    const char *endpoint = options->endpoint;
    if (!text_starts_with(endpoint, "http://") && !text_starts_with(endpoint, "https://"))
        return ERR(ERR_USAGE, "endpoint '%s' is not a URL such as http://127.0.0.1:7411", endpoint);
    struct http_client_options http_options = {.max_connections = 16, .ca_file = options->ca_file};
    struct http_client *http = NULL;
    TRY(http_client_new(&http_options, &http));
    struct client *client = xcalloc(1, sizeof(*client));
    client->http = http;
    client->endpoint = xstrdup(endpoint);
    while (text_ends_with(client->endpoint, "/"))
        client->endpoint[strlen(client->endpoint) - 1] = '\0';
    if (options->tenant != NULL && *options->tenant != '\0') {
        struct buf query = BUF_INIT;
        url_query_add(&query, "tenant", options->tenant);
        client->tenant = buf_take(&query);
    }
    if (options->token != NULL)
        client->authorization = xasprintf("Bearer %s", options->token);
    *out = client;
    return NULL;
}

void client_close(struct client *client)
{
    if (client == NULL)
        return;
    http_client_free(client->http);
    free(client->endpoint);
    free(client->tenant);
    free(client->authorization);
    free(client);
}

char *client_url(const struct client *client, const char *path)
{
    if (client->tenant == NULL)
        return xasprintf("%s%s", client->endpoint, path);
    return xasprintf("%s%s%c%s", client->endpoint, path, strchr(path, '?') == NULL ? '?' : '&',
                     client->tenant);
}

struct error *client_unreachable(const struct client *client, struct error *err)
{
    struct error *wrapped =
        WRAP(err, "the scheduler at %s cannot be reached (--endpoint, PANKA_ENDPOINT)",
             client->endpoint);
    wrapped->code = ERR_REDIS_DOWN; /* the exit code for "nobody there" */
    return wrapped;
}

static void add_problem(struct buf *text, json_t *problem)
{
    const char *file = json_text_or(problem, "file", "");
    const char *field = json_text_or(problem, "field", "");
    const char *hint = json_text_or(problem, "hint", "");
    buf_add_str(text, "\n  ");
    if (*file != '\0')
        buf_printf(text, "%s:%lld:%lld: ", file, (long long)json_int_or(problem, "line", 0),
                   (long long)json_int_or(problem, "column", 0));
    if (*field != '\0')
        buf_printf(text, "%s: ", field);
    buf_add_str(text, json_text_or(problem, "message", ""));
    if (*hint != '\0')
        buf_printf(text, "; %s", hint);
}

/* The error a non-2xx answer stands for. */
struct error *client_refusal(int status, const char *body, size_t bytes)
{
    json_t *answer = NULL;
    error_ignore(json_load_text(body, bytes, "the answer", &answer)); /* may be a proxy's page */
    json_t *error = json_object_get(answer, "error");
    enum err_code code = error_code_from_name(json_text_or(error, "code", ""));
    if (code == ERR_CODE_COUNT)
        code = status == 401 ? ERR_UNAUTHENTICATED : ERR_SERVER;
    struct buf text = BUF_INIT;
    if (error != NULL)
        buf_add_str(&text, json_text_or(error, "message", "refused"));
    else
        buf_printf(&text, "the scheduler answered with status %d", status);
    if (code == ERR_UNAUTHENTICATED)
        buf_add_str(&text, "; give yours with --token or PANKA_TOKEN");
    size_t i;
    json_t *problem;
    json_array_foreach (json_object_get(error, "problems"), i, problem) {
        if (i < PROBLEMS_SHOWN)
            add_problem(&text, problem);
    }
    struct error *err = ERR(code, "%s", buf_str(&text));
    err->http_status = status;
    buf_fini(&text);
    json_decref(answer);
    return err;
}

static struct error *exchange(struct client *client, const struct http_request *request,
                              json_t **result)
{
    struct http_response response = {0};
    struct error *err = http_call(client->http, request, &response);
    if (err != NULL)
        return err;
    if (response.status < 200 || response.status > 299)
        err = client_refusal(response.status, response.body, response.body_bytes);
    else if (result != NULL)
        err = json_load_text(response.body, response.body_bytes, "the scheduler's answer", result);
    http_response_fini(&response);
    return err;
}

static bool may_repeat(const struct client_request *request)
{
    return strcmp(request->method, "GET") == 0 || request->idempotency_key != NULL ||
           request->changes_nothing;
}

static struct error *exchange_patiently(struct client *client, const struct client_request *request,
                                        const struct http_request *http, json_t **result)
{
    uint64_t pause_ms = FIRST_PAUSE_MS;
    for (int tries = 1;; tries++) {
        struct error *err = exchange(client, http, result);
        bool away = err != NULL && (err->code == ERR_NETWORK || err->code == ERR_TIMEOUT ||
                                    err->http_status == 503);
        if (!away)
            return err;
        bool unsent = err->effect == ERR_EFFECT_NONE || may_repeat(request);
        if (!unsent || tries == TRIES)
            return err->http_status == 503 ? err : client_unreachable(client, err);
        error_free(err);
        TRY(fiber_sleep(pause_ms));
        pause_ms *= 2;
    }
}

struct error *client_call(struct client *client, const struct client_request *request,
                          json_t **result)
{
    struct http_header headers[4] = {{"Accept", "application/json"}};
    size_t count = 1;
    if (client->authorization != NULL)
        headers[count++] = (struct http_header){"Authorization", client->authorization};
    if (request->idempotency_key != NULL)
        headers[count++] = (struct http_header){"Idempotency-Key", request->idempotency_key};
    char *body = request->body == NULL ? NULL : json_dumps(request->body, JSON_COMPACT);
    if (body != NULL)
        headers[count++] = (struct http_header){"Content-Type", "application/json"};
    char *url = client_url(client, request->path);
    struct http_request http = {
        .method = request->method,
        .url = url,
        .headers = headers,
        .header_count = count,
        .body = body,
        .body_bytes = body == NULL ? 0 : strlen(body),
        .timeout_ms = CALL_TIMEOUT_MS,
        .max_response_bytes = (size_t)512 << 20,
    };
    struct error *err = exchange_patiently(client, request, &http, result);
    free(url);
    free(body);
    return err;
}

struct error *client_get(struct client *client, json_t **result, const char *path, ...)
{
    va_list args;
    va_start(args, path);
    char *full = xvasprintf(path, args);
    va_end(args);
    struct error *err =
        client_call(client, &(struct client_request){.method = "GET", .path = full}, result);
    free(full);
    return err;
}
