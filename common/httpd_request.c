#include "common/httpd_impl.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/mem.h"

/* How much of a body that is too large is read on, so that the client sees the answer. */
#define DISCARD_BYTES ((size_t)16 << 20)

static void add_pair(struct httpd_pairs *pairs, const char *name, const char *value)
{
    size_t count = pairs->count;
    if ((count & (count - 1)) == 0)
        pairs->items = xrealloc(pairs->items, (count ? 2 * count : 1) * sizeof(struct httpd_pair));
    pairs->items[count].name = xstrdup(name);
    pairs->items[count].value = xstrdup(value == NULL ? "" : value);
    pairs->count++;
}

static const char *find_pair(const struct httpd_pairs *pairs, const char *name,
                             int (*compare)(const char *, const char *))
{
    for (size_t i = 0; i < pairs->count; i++) {
        if (compare(pairs->items[i].name, name) == 0)
            return pairs->items[i].value;
    }
    return NULL;
}

static void free_pairs(struct httpd_pairs *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        free(pairs->items[i].name);
        free(pairs->items[i].value);
    }
    free(pairs->items);
}

static void drop_response(struct httpd_request *request)
{
    if (request->response != NULL)
        MHD_destroy_response(request->response);
    request->response = NULL;
}

static void drop_body(struct httpd_request *request)
{
    request->httpd->held_bytes -= request->body.len;
    buf_fini(&request->body);
}

void httpd_request_release(struct httpd_request *request)
{
    if (--request->holders > 0)
        return;
    struct httpd *httpd = request->httpd;
    LIST_REMOVE(request, entry);
    drop_response(request);
    free_pairs(&request->headers);
    free_pairs(&request->query);
    free_pairs(&request->reply_headers);
    drop_body(request);
    free(request->method);
    free(request->uri);
    free(request->path);
    free(request);
    cond_broadcast(&httpd->changed);
}

void *httpd_on_request_line(void *arg, const char *uri, struct MHD_Connection *connection)
{
    struct httpd *httpd = arg;
    struct httpd_request *request = xcalloc(1, sizeof(*request));
    request->httpd = httpd;
    request->connection = connection;
    request->holders = 1;
    request->uri = xstrdup(uri);
    LIST_INSERT_HEAD(&httpd->requests, request, entry);
    return request;
}

void httpd_on_completed(void *arg, struct MHD_Connection *connection, void **slot,
                        enum MHD_RequestTerminationCode how)
{
    (void)arg, (void)connection, (void)how;
    struct httpd_request *request = *slot;
    if (request == NULL)
        return;
    *slot = NULL;
    request->connection = NULL;
    if (request->stream != NULL)
        httpd_stream_lose(request->stream);
    cond_broadcast(&request->httpd->changed);
    httpd_request_release(request);
}

void httpd_suspend(struct httpd_request *request)
{
    request->is_suspended = true;
    MHD_suspend_connection(request->connection);
}

void httpd_resume(struct httpd_request *request)
{
    if (request->connection == NULL || !request->is_suspended)
        return;
    request->is_suspended = false;
    MHD_resume_connection(request->connection);
    httpd_wake(request->httpd);
}

/* Answer at once, without a handler. */
static enum MHD_Result refuse(struct MHD_Connection *connection, int status, const char *text)
{
    struct MHD_Response *response =
        MHD_create_response_from_buffer(strlen(text), (void *)text, MHD_RESPMEM_PERSISTENT);
    MHD_add_response_header(response, "Content-Type", "text/plain; charset=utf-8");
    enum MHD_Result result = MHD_queue_response(connection, (unsigned)status, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result refuse_too_big(struct MHD_Connection *connection)
{
    return refuse(connection, 413, "The request body is too large.\n");
}

static enum MHD_Result on_pair(void *arg, enum MHD_ValueKind kind, const char *name,
                               const char *value)
{
    (void)kind;
    add_pair(arg, name, value);
    return MHD_YES;
}

/* A body that is announced as too large is refused before it is sent if the client waits
 * for leave, or if reading it on would take too long. */
static bool must_refuse_early(struct httpd_request *request)
{
    const char *text = httpd_header(request, "Content-Length");
    unsigned long long declared = text == NULL ? 0 : strtoull(text, NULL, 10);
    if (declared <= request->httpd->max_body_bytes)
        return false;
    request->is_too_big = true;
    return httpd_header(request, "Expect") != NULL ||
           declared - request->httpd->max_body_bytes > DISCARD_BYTES;
}

static enum MHD_Result on_headers(struct httpd_request *request, const char *path,
                                  const char *method)
{
    request->is_started = true;
    request->method = xstrdup(method);
    request->path = xstrdup(path);
    MHD_get_connection_values(request->connection, MHD_HEADER_KIND, on_pair, &request->headers);
    MHD_get_connection_values(request->connection, MHD_GET_ARGUMENT_KIND, on_pair, &request->query);
    if (strstr(request->uri, "%00") != NULL) /* would cut the decoded text short */
        return refuse(request->connection, 400, "The URI holds a zero byte.\n");
    if (must_refuse_early(request))
        return refuse_too_big(request->connection);
    return MHD_YES;
}

static enum MHD_Result discard(struct httpd_request *request, size_t bytes)
{
    drop_body(request);
    request->discarded_bytes += bytes;
    bool is_enough = request->discarded_bytes > request->httpd->max_body_bytes + DISCARD_BYTES;
    return is_enough ? MHD_NO : MHD_YES;
}

/* Who sends is not known before a handler runs: what all of them send together is bounded. */
static enum MHD_Result on_body(struct httpd_request *request, const char *data, size_t *bytes)
{
    struct httpd *httpd = request->httpd;
    size_t got = *bytes;
    *bytes = 0;
    if (got > httpd->max_body_bytes - request->body.len)
        request->is_too_big = true;
    if (got > httpd->max_held_bytes - httpd->held_bytes)
        request->is_one_too_many = true;
    if (request->is_too_big || request->is_one_too_many)
        return discard(request, got);
    buf_add(&request->body, data, got);
    httpd->held_bytes += got;
    return MHD_YES;
}

static void run_handler(void *arg)
{
    struct httpd_request *request = arg;
    struct httpd *httpd = request->httpd;
    request->fiber = fiber_self();
    httpd->handler(request, httpd->arg);
    request->fiber = NULL;
    if (request->answer == HTTPD_NO_ANSWER)
        httpd_reply(request, 500, NULL, NULL, 0);
    httpd->handlers--;
    cond_broadcast(&httpd->changed);
    httpd_request_release(request);
}

static enum MHD_Result dispatch(struct httpd_request *request)
{
    struct httpd *httpd = request->httpd;
    if (request->is_too_big)
        return refuse_too_big(request->connection);
    if (request->is_one_too_many)
        return refuse(request->connection, 503, "Too much is being sent at once.\n");
    if (httpd->is_stopping)
        return MHD_NO;
    struct error *err = fiber_spawn("httpd", run_handler, request, NULL);
    if (err != NULL) {
        error_free(err);
        return refuse(request->connection, 503, "Too many requests are being worked on.\n");
    }
    request->holders++;
    httpd->handlers++;
    httpd_suspend(request);
    return MHD_YES;
}

static enum MHD_Result deliver(struct httpd_request *request)
{
    if (request->answer == HTTPD_DROP)
        return MHD_NO;
    enum MHD_Result result =
        MHD_queue_response(request->connection, (unsigned)request->status, request->response);
    drop_response(request);
    return result;
}

enum MHD_Result httpd_on_request(void *arg, struct MHD_Connection *connection, const char *url,
                                 const char *method, const char *version, const char *upload,
                                 size_t *upload_bytes, void **slot)
{
    (void)arg, (void)connection, (void)version;
    struct httpd_request *request = *slot;
    if (!request->is_started)
        return on_headers(request, url, method);
    if (*upload_bytes > 0)
        return on_body(request, upload, upload_bytes);
    return request->answer == HTTPD_NO_ANSWER ? dispatch(request) : deliver(request);
}

void httpd_answer(struct httpd_request *request, enum httpd_answer answer)
{
    assert(request->answer == HTTPD_NO_ANSWER);
    request->answer = answer;
    httpd_resume(request);
}

const char *httpd_method(const struct httpd_request *request)
{
    return request->method;
}

const char *httpd_uri(const struct httpd_request *request)
{
    return request->uri;
}

const char *httpd_path(const struct httpd_request *request)
{
    return request->path;
}

const char *httpd_body(const struct httpd_request *request, size_t *bytes)
{
    *bytes = request->body.len;
    return buf_str(&request->body);
}

const char *httpd_header(const struct httpd_request *request, const char *name)
{
    return find_pair(&request->headers, name, strcasecmp);
}

const char *httpd_query(const struct httpd_request *request, const char *name)
{
    return find_pair(&request->query, name, strcmp);
}

void httpd_each_header(const struct httpd_request *request, httpd_each_fn *fn, void *arg)
{
    for (size_t i = 0; i < request->headers.count; i++)
        fn(arg, request->headers.items[i].name, request->headers.items[i].value);
}

void httpd_each_query(const struct httpd_request *request, httpd_each_fn *fn, void *arg)
{
    for (size_t i = 0; i < request->query.count; i++)
        fn(arg, request->query.items[i].name, request->query.items[i].value);
}

void httpd_set_header(struct httpd_request *request, const char *name, const char *value)
{
    add_pair(&request->reply_headers, name, value);
    char *copy = request->reply_headers.items[request->reply_headers.count - 1].value;
    for (; *copy != '\0'; copy++) { /* a line break would begin another header */
        if ((unsigned char)*copy < ' ' || *copy == 0x7f)
            *copy = ' ';
    }
}

void httpd_dress_response(struct httpd_request *request, struct MHD_Response *response,
                          const char *content_type)
{
    if (content_type != NULL)
        MHD_add_response_header(response, "Content-Type", content_type);
    for (size_t i = 0; i < request->reply_headers.count; i++) {
        const struct httpd_pair *pair = &request->reply_headers.items[i];
        MHD_add_response_header(response, pair->name, pair->value);
    }
}

/* For HEAD, where only the length is wanted. */
static ssize_t on_no_body(void *arg, uint64_t offset, char *out, size_t max_bytes)
{
    (void)arg, (void)offset, (void)out, (void)max_bytes;
    return MHD_CONTENT_READER_END_WITH_ERROR;
}

void httpd_reply(struct httpd_request *request, int status, const char *content_type,
                 const void *body, size_t bytes)
{
    struct MHD_Response *response;
    if (body == NULL && bytes > 0)
        response = MHD_create_response_from_callback(bytes, 1024, on_no_body, NULL, NULL);
    else
        response = MHD_create_response_from_buffer(bytes, (void *)body, MHD_RESPMEM_MUST_COPY);
    if (response == NULL)
        abort();
    httpd_dress_response(request, response, content_type);
    request->status = status;
    request->response = response;
    httpd_answer(request, HTTPD_RESPONSE);
}

void httpd_drop(struct httpd_request *request)
{
    httpd_answer(request, HTTPD_DROP);
}
