#include "common/http.h"

#include <assert.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/http_multi.h"
#include "common/mem.h"

#define SYSTEM_CA_FILE             "/etc/ssl/certs/ca-certificates.crt"
#define DEFAULT_CONNECTIONS        64
#define TRANSFERS_PER_MULTI        64
#define DEFAULT_CONNECT_TIMEOUT_MS 10000
#define DEFAULT_TIMEOUT_MS         60000
#define DEFAULT_RESPONSE_BYTES     ((size_t)64 << 20)
#define MAX_RESPONSE_HEADERS       256
#define MAX_IDLE_CONNECTION_S      30L

struct http_client {
    struct gate gate;
    CURLSH *share;
    char *ca_file;
    struct http_multi **multis;
    uint32_t multi_count;
    CURL **idle; /* easy handles to use again */
    uint32_t idle_count;
    uint32_t max_connections;
};

/* One http_call() while it runs. */
struct call {
    struct http_client *client;
    const struct http_request *request;
    struct http_response *response;
    uint64_t deadline_ms;
    CURL *easy;
    struct curl_slist *headers;
    struct buf body;
    size_t sent_bytes;     /* of the request's body */
    size_t received_bytes; /* of the response's body */
    bool is_too_big;
    bool is_stopped; /* by on_chunk */
    char message[CURL_ERROR_SIZE];
};

static uint32_t client_count;

static struct error *start_library(void)
{
    if (client_count++ > 0)
        return NULL;
    CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (code == CURLE_OK)
        return NULL;
    client_count = 0;
    return ERR(ERR_INTERNAL, "cannot start the HTTP library: %s", curl_easy_strerror(code));
}

static void stop_library(void)
{
    if (--client_count == 0)
        curl_global_cleanup();
}

/* curl's own default bundle if it is there, else Debian's. */
static char *system_ca_file(void)
{
    const char *path = curl_version_info(CURLVERSION_NOW)->cainfo;
    if (path == NULL || access(path, R_OK) != 0)
        path = SYSTEM_CA_FILE;
    return xstrdup(path);
}

static struct error *start_multis(struct http_client *client)
{
    uint32_t count = (client->max_connections + TRANSFERS_PER_MULTI - 1) / TRANSFERS_PER_MULTI;
    client->multis = xcalloc(count, sizeof(struct http_multi *));
    for (; client->multi_count < count; client->multi_count++)
        TRY(http_multi_new(TRANSFERS_PER_MULTI, &client->multis[client->multi_count]));
    return NULL;
}

static struct error *start_share(struct http_client *client)
{
    client->share = curl_share_init();
    if (client->share == NULL)
        return ERR(ERR_INTERNAL, "cannot start the HTTP library's share");
    curl_share_setopt(client->share, CURLSHOPT_SHARE, CURL_LOCK_DATA_DNS);
    curl_share_setopt(client->share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    return NULL;
}

struct error *http_client_new(const struct http_client_options *options, struct http_client **out)
{
    static const struct http_client_options none;
    if (options == NULL)
        options = &none;
    TRY(start_library());
    struct http_client *client = xcalloc(1, sizeof(*client));
    client->max_connections = options->max_connections;
    if (client->max_connections == 0)
        client->max_connections = DEFAULT_CONNECTIONS;
    client->ca_file = options->ca_file ? xstrdup(options->ca_file) : system_ca_file();
    client->idle = xcalloc(client->max_connections, sizeof(CURL *));
    gate_init(&client->gate, client->max_connections);
    struct error *err = start_share(client);
    if (err == NULL)
        err = start_multis(client);
    if (err != NULL) {
        http_client_free(client);
        return err;
    }
    *out = client;
    return NULL;
}

void http_client_free(struct http_client *client)
{
    if (client == NULL)
        return;
    for (uint32_t i = 0; i < client->idle_count; i++)
        curl_easy_cleanup(client->idle[i]);
    for (uint32_t i = 0; i < client->multi_count; i++)
        http_multi_free(client->multis[i]);
    curl_share_cleanup(client->share);
    free(client->multis);
    free(client->idle);
    free(client->ca_file);
    free(client);
    stop_library();
}

/* The first multi with room, so that few requests meet few, warm connections. */
static struct http_multi *free_multi(const struct http_client *client)
{
    for (uint32_t i = 0; i < client->multi_count; i++) {
        if (http_multi_running(client->multis[i]) < TRANSFERS_PER_MULTI)
            return client->multis[i];
    }
    assert(!"the gate admits no more than the multis can run");
    return client->multis[0];
}

static void drop_response_headers(struct http_response *response)
{
    for (size_t i = 0; i < response->header_count; i++)
        free((char *)response->headers[i].name);
    free(response->headers);
    response->headers = NULL;
    response->header_count = 0;
}

/* Name and value live in one block, freed through the name. */
static void add_response_header(struct http_response *response, const char *line, size_t bytes)
{
    const char *colon = memchr(line, ':', bytes);
    if (colon == NULL)
        return;
    char *name = xstrndup(line, bytes);
    char *value = name + (colon - line);
    *value++ = '\0';
    value += strspn(value, " \t");
    size_t count = response->header_count;
    if ((count & (count - 1)) == 0)
        response->headers =
            xrealloc(response->headers, (count ? 2 * count : 1) * sizeof(struct http_header));
    response->headers[count] = (struct http_header){name, value};
    response->header_count++;
}

static size_t on_header(char *data, size_t size, size_t count, void *arg)
{
    struct call *call = arg;
    size_t bytes = size * count;
    size_t len = bytes;
    while (len > 0 && strchr("\r\n\t ", data[len - 1]) != NULL)
        len--;
    if (len >= 5 && strncmp(data, "HTTP/", 5) == 0) { /* an interim answer came before */
        drop_response_headers(call->response);
        return bytes;
    }
    if (call->response->header_count >= MAX_RESPONSE_HEADERS) {
        call->is_too_big = true;
        return 0;
    }
    add_response_header(call->response, data, len);
    return bytes;
}

static size_t body_limit(const struct http_request *request)
{
    if (request->max_response_bytes != 0)
        return request->max_response_bytes;
    return request->on_chunk != NULL ? SIZE_MAX : DEFAULT_RESPONSE_BYTES;
}

static size_t on_body(char *data, size_t size, size_t count, void *arg)
{
    struct call *call = arg;
    const struct http_request *request = call->request;
    size_t bytes = size * count;
    if (bytes > body_limit(request) - call->received_bytes) {
        call->is_too_big = true;
        return 0;
    }
    call->received_bytes += bytes;
    if (request->on_chunk == NULL) {
        buf_add(&call->body, data, bytes);
        return bytes;
    }
    if (request->on_chunk(request->arg, data, bytes))
        return bytes;
    call->is_stopped = true;
    return bytes == 0 ? 1 : 0;
}

static size_t on_upload(char *data, size_t size, size_t count, void *arg)
{
    struct call *call = arg;
    size_t bytes = call->request->body_bytes - call->sent_bytes;
    if (bytes > size * count)
        bytes = size * count;
    memcpy(data, (const char *)call->request->body + call->sent_bytes, bytes);
    call->sent_bytes += bytes;
    return bytes;
}

/* curl sends a request a second time, by itself, when a kept connection breaks before the
 * answer. That must not happen to a request which may have had its effect: refusing to
 * rewind the body turns it into an error, and the caller decides. */
static int on_rewind(void *arg, curl_off_t offset, int origin)
{
    const struct call *call = arg;
    bool is_at_start = offset == 0 && origin == SEEK_SET && call->sent_bytes == 0;
    return is_at_start ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

static bool is_header_text(const char *text)
{
    for (; *text != '\0'; text++) {
        if (((unsigned char)*text < ' ' && *text != '\t') || *text == 0x7f)
            return false;
    }
    return true;
}

static void add_header_line(struct call *call, const char *line)
{
    struct curl_slist *headers = curl_slist_append(call->headers, line);
    if (headers == NULL)
        abort();
    call->headers = headers;
}

static struct error *add_headers(struct call *call)
{
    const struct http_request *request = call->request;
    bool has_type = false;
    for (size_t i = 0; i < request->header_count; i++) {
        const struct http_header *header = &request->headers[i];
        if (!is_header_text(header->name) || !is_header_text(header->value))
            return ERR(ERR_INVALID, "a header of the request holds a control character");
        bool is_empty = header->value[0] == '\0';
        char *line = is_empty ? xasprintf("%s;", header->name) /* curl's form for no value */
                              : xasprintf("%s: %s", header->name, header->value);
        add_header_line(call, line);
        free(line);
        has_type = has_type || strcasecmp(header->name, "content-type") == 0;
    }
    add_header_line(call, "Expect:");
    if (!has_type)
        add_header_line(call, "Content-Type:");
    curl_easy_setopt(call->easy, CURLOPT_HTTPHEADER, call->headers);
    return NULL;
}

static void set_method(struct call *call)
{
    const struct http_request *request = call->request;
    const char *method = request->method;
    bool has_body = request->body_bytes > 0 || strcmp(method, "POST") == 0 ||
                    strcmp(method, "PUT") == 0 || strcmp(method, "PATCH") == 0;
    if (has_body) {
        curl_easy_setopt(call->easy, CURLOPT_POST, 1L);
        curl_easy_setopt(call->easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_bytes);
        curl_easy_setopt(call->easy, CURLOPT_READFUNCTION, on_upload);
        curl_easy_setopt(call->easy, CURLOPT_READDATA, call);
        curl_easy_setopt(call->easy, CURLOPT_SEEKFUNCTION, on_rewind);
        curl_easy_setopt(call->easy, CURLOPT_SEEKDATA, call);
        /* nothing to rewind: only on a new connection it is never repeated */
        curl_easy_setopt(call->easy, CURLOPT_FRESH_CONNECT, request->body_bytes == 0 ? 1L : 0L);
    } else if (strcmp(method, "HEAD") == 0) {
        curl_easy_setopt(call->easy, CURLOPT_NOBODY, 1L);
    }
    curl_easy_setopt(call->easy, CURLOPT_CUSTOMREQUEST, method);
}

static void set_limits(struct call *call)
{
    const struct http_request *request = call->request;
    uint32_t connect_ms = request->connect_timeout_ms;
    if (connect_ms == 0)
        connect_ms = DEFAULT_CONNECT_TIMEOUT_MS;
    curl_easy_setopt(call->easy, CURLOPT_CONNECTTIMEOUT_MS, (long)connect_ms);
    uint64_t now_ms = clock_mono_ms();
    uint64_t left_ms = call->deadline_ms > now_ms ? call->deadline_ms - now_ms : 1;
    curl_easy_setopt(call->easy, CURLOPT_TIMEOUT_MS, call->deadline_ms ? (long)left_ms : 0L);
    curl_easy_setopt(call->easy, CURLOPT_QUICK_EXIT, 1L); /* no wait for a resolver thread */
    curl_easy_setopt(call->easy, CURLOPT_MAXAGE_CONN, MAX_IDLE_CONNECTION_S);
}

static void set_transport(struct call *call)
{
    CURL *easy = call->easy;
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_SHARE, call->client->share);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_CAINFO, call->client->ca_file);
    curl_easy_setopt(easy, CURLOPT_CAPATH, NULL); /* else the bundle is parsed per connection */
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
}

static struct error *prepare(struct call *call)
{
    CURL *easy = call->easy;
    curl_easy_reset(easy);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, call->message);
    curl_easy_setopt(easy, CURLOPT_URL, call->request->url);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, call);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, call);
    set_transport(call);
    if (call->request->is_direct)
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    set_limits(call);
    set_method(call);
    return add_headers(call);
}

/* Where the request went, without what may be secret. */
static char *place(const struct http_request *request)
{
    const char *host = strstr(request->url, "://");
    host = host == NULL ? request->url : host + 3;
    size_t authority_bytes = strcspn(host, "/?#");
    const char *at = memrchr(host, '@', authority_bytes);
    if (at != NULL)
        host = at + 1;
    return xasprintf("%s %.*s", request->method, (int)strcspn(host, "?#"), host);
}

static bool may_have_been_sent(CURL *easy)
{
    long request_bytes = 0;
    curl_off_t started_us = 0;
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &request_bytes);
    curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &started_us);
    return request_bytes > 0 || started_us > 0;
}

static const struct {
    CURLcode code;
    enum err_code as;
    enum err_retry retry;
} verdicts[] = {
    {CURLE_OPERATION_TIMEDOUT, ERR_TIMEOUT, ERR_RETRY_BACKOFF},
    {CURLE_URL_MALFORMAT, ERR_INVALID, ERR_RETRY_NEVER},
    {CURLE_UNSUPPORTED_PROTOCOL, ERR_INVALID, ERR_RETRY_NEVER},
    {CURLE_PEER_FAILED_VERIFICATION, ERR_NETWORK, ERR_RETRY_NEVER},
    {CURLE_SSL_CACERT_BADFILE, ERR_NETWORK, ERR_RETRY_NEVER},
};

static struct error *transfer_error(const struct call *call, CURLcode result)
{
    const char *why = call->message[0] != '\0' ? call->message : curl_easy_strerror(result);
    if (call->is_too_big)
        return ERR(ERR_LIMIT, "the answer is larger than allowed");
    if (call->is_stopped)
        return ERR(ERR_CANCELLED, "stopped by the receiver");
    for (size_t i = 0; i < ARRAY_LEN(verdicts); i++) {
        if (verdicts[i].code != result)
            continue;
        struct error *err = ERR(verdicts[i].as, "%s", why);
        err->retry = verdicts[i].retry;
        return err;
    }
    return ERR(ERR_NETWORK, "%s", why);
}

static struct error *with_place(const struct call *call, struct error *err, bool was_sent)
{
    char *where = place(call->request);
    err = WRAP(err, "%s", where);
    free(where);
    err->effect = was_sent ? ERR_EFFECT_UNKNOWN : ERR_EFFECT_NONE;
    return err;
}

static void finish_response(struct call *call)
{
    long status = 0;
    curl_easy_getinfo(call->easy, CURLINFO_RESPONSE_CODE, &status);
    call->response->status = (int)status;
    call->response->body_bytes = call->body.len;
    call->response->body = buf_take(&call->body);
}

static struct error *perform(struct call *call)
{
    struct error *err = prepare(call);
    if (err != NULL)
        return with_place(call, err, false);
    CURLcode result = CURLE_OK;
    struct http_multi *multi = free_multi(call->client);
    err = http_multi_perform(multi, call->easy, call->deadline_ms, &result);
    if (err == NULL && result != CURLE_OK)
        err = transfer_error(call, result);
    if (err != NULL)
        return with_place(call, err, may_have_been_sent(call->easy));
    finish_response(call);
    return NULL;
}

/* A handle that served a request keeps nothing of it but what curl caches. One that failed may
 * be left in any state, and not every version of curl clears that. */
static void give_back(struct http_client *client, CURL *easy, bool has_failed)
{
    if (has_failed) {
        curl_easy_cleanup(easy);
        return;
    }
    curl_easy_reset(easy);
    client->idle[client->idle_count++] = easy;
}

static CURL *take_easy(struct http_client *client)
{
    if (client->idle_count > 0)
        return client->idle[--client->idle_count];
    CURL *easy = curl_easy_init();
    if (easy == NULL)
        abort();
    return easy;
}

static uint64_t deadline_of(const struct http_request *request)
{
    if (request->timeout_ms == UINT32_MAX)
        return 0;
    return clock_mono_ms() + (request->timeout_ms ? request->timeout_ms : DEFAULT_TIMEOUT_MS);
}

struct error *http_call(struct http_client *client, const struct http_request *request,
                        struct http_response *out)
{
    *out = (struct http_response){0};
    struct call call = {.client = client, .request = request, .response = out};
    call.deadline_ms = deadline_of(request);
    struct error *err = gate_enter(&client->gate, call.deadline_ms);
    if (err != NULL)
        return with_place(&call, err, false);
    call.easy = take_easy(client);
    err = perform(&call);
    give_back(client, call.easy, err != NULL);
    curl_slist_free_all(call.headers);
    buf_fini(&call.body);
    gate_leave(&client->gate);
    if (err != NULL)
        http_response_fini(out);
    return err;
}

const char *http_response_header(const struct http_response *response, const char *name)
{
    for (size_t i = 0; i < response->header_count; i++) {
        if (strcasecmp(response->headers[i].name, name) == 0)
            return response->headers[i].value;
    }
    return NULL;
}

void http_response_fini(struct http_response *response)
{
    drop_response_headers(response);
    free(response->body);
    *response = (struct http_response){0};
}
