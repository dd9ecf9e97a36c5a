#include "common/httpd_impl.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

#define MAX_PENDING_BYTES ((size_t)256 << 10)
#define BLOCK_BYTES       ((size_t)16 << 10)

struct httpd_stream {
    struct httpd_request *request; /* alive while the connection or the owner needs it */
    uint32_t holders;              /* the response and the owner */
    struct buf pending;
    size_t sent_bytes; /* of `pending` */
    struct cond progress;
    bool is_ended;   /* by the owner */
    bool is_lost;    /* the connection is gone */
    bool is_stopped; /* the server stops */
};

static void release(struct httpd_stream *stream)
{
    if (--stream->holders > 0)
        return;
    buf_fini(&stream->pending);
    free(stream);
}

static size_t pending_bytes(const struct httpd_stream *stream)
{
    return stream->pending.len - stream->sent_bytes;
}

static size_t take_pending(struct httpd_stream *stream, char *out, size_t max_bytes)
{
    size_t bytes = pending_bytes(stream);
    if (bytes > max_bytes)
        bytes = max_bytes;
    memcpy(out, stream->pending.data + stream->sent_bytes, bytes);
    stream->sent_bytes += bytes;
    if (pending_bytes(stream) == 0) {
        buf_clear(&stream->pending);
        stream->sent_bytes = 0;
    }
    cond_broadcast(&stream->progress);
    return bytes;
}

/* libmicrohttpd wants more to send. */
static ssize_t on_read(void *arg, uint64_t offset, char *out, size_t max_bytes)
{
    (void)offset;
    struct httpd_stream *stream = arg;
    if (pending_bytes(stream) > 0)
        return (ssize_t)take_pending(stream, out, max_bytes);
    if (stream->is_ended)
        return MHD_CONTENT_READER_END_OF_STREAM;
    httpd_suspend(stream->request);
    return 0;
}

static void on_response_freed(void *arg)
{
    release(arg);
}

struct httpd_stream *httpd_stream_begin(struct httpd_request *request, const char *content_type)
{
    struct httpd_stream *stream = xcalloc(1, sizeof(*stream));
    stream->request = request;
    stream->holders = 2;
    stream->is_stopped = request->httpd->is_stopping;
    cond_init(&stream->progress);
    request->holders++;
    request->stream = stream;
    request->httpd->streams++;
    request->status = 200;
    request->response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, BLOCK_BYTES, on_read,
                                                          stream, on_response_freed);
    if (request->response == NULL)
        abort();
    httpd_dress_response(request, request->response, content_type);
    httpd_answer(request, HTTPD_RESPONSE);
    return stream;
}

static struct error *check(const struct httpd_stream *stream)
{
    if (stream->is_lost)
        return ERR(ERR_NETWORK, "the client has closed the connection");
    if (stream->is_stopped)
        return ERR(ERR_CANCELLED, "the server is stopping");
    return NULL;
}

/* Forget what was sent before the buffer grows. */
static void compact(struct httpd_stream *stream)
{
    size_t left = pending_bytes(stream);
    if (stream->sent_bytes == 0)
        return;
    memmove(stream->pending.data, stream->pending.data + stream->sent_bytes, left);
    stream->pending.len = left;
    stream->sent_bytes = 0;
}

struct error *httpd_stream_write(struct httpd_stream *stream, const void *data, size_t bytes)
{
    TRY(check(stream));
    compact(stream);
    buf_add(&stream->pending, data, bytes);
    httpd_resume(stream->request);
    while (pending_bytes(stream) > MAX_PENDING_BYTES) {
        TRY(cond_wait(&stream->progress, 0));
        TRY(check(stream));
    }
    return NULL;
}

void httpd_stream_end(struct httpd_stream *stream)
{
    struct httpd_request *request = stream->request;
    stream->is_ended = true;
    httpd_resume(request);
    request->stream = NULL;
    request->httpd->streams--;
    cond_broadcast(&request->httpd->changed);
    httpd_request_release(request);
    release(stream);
}

void httpd_stream_stop(struct httpd_stream *stream)
{
    stream->is_stopped = true;
    cond_broadcast(&stream->progress);
}

void httpd_stream_lose(struct httpd_stream *stream)
{
    stream->is_lost = true;
    cond_broadcast(&stream->progress);
}
