#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/queue/events.h"
#include "common/text.h"
#include "scheduler/api/deployment.h"

enum { EVENTS_AT_ONCE = 500, POLL_MS = 200, HEARTBEAT_MS = 15000 };

/* One who watches a deployment. Events are polled for: a blocking read would hold a connection
 * to Redis for each watcher. */
struct watcher {
    struct call *call;
    const char *deployment;
    struct httpd_stream *stream;
    char *after; /* id of the last event sent; owned */
    uint64_t sent_ms;
    bool ended;
};

static struct error *read_events(struct watcher *watcher, struct event **events, size_t *count)
{
    const struct event_source source = {watcher->call->tenant, watcher->deployment};
    const struct queue_range range = {watcher->after, EVENTS_AT_ONCE, 0};
    return events_read(watcher->call->api->queue, &source, &range, events, count);
}

static void remember(struct watcher *watcher, const char *id)
{
    free(watcher->after);
    watcher->after = xstrdup(id);
}

static struct error *send_text(struct watcher *watcher, const struct buf *text)
{
    watcher->sent_ms = clock_mono_ms();
    return httpd_stream_write(watcher->stream, buf_str(text), text->len);
}

static struct error *send_events(struct watcher *watcher, const struct event *events, size_t count)
{
    struct buf out = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        buf_printf(&out, "id: %s\nevent: %s\ndata: %s\n\n", events[i].id, events[i].type,
                   events[i].data);
        watcher->ended |= strcmp(events[i].type, "end") == 0;
    }
    if (count > 0)
        remember(watcher, events[count - 1].id);
    struct error *err = count > 0 ? send_text(watcher, &out) : NULL;
    buf_fini(&out);
    return err;
}

/* Events expire before records do: say the end of an ended deployment all the same. One that is
 * gone after such a silence will not come back: asked again, its watcher is told. */
static struct error *beat(struct watcher *watcher)
{
    json_t *record = NULL;
    struct buf out = BUF_INIT;
    struct error *err = deployment_record(watcher->call, watcher->deployment, &record);
    if (err == NULL && deployment_has_ended(record)) {
        const char *status = json_text_or(record, "status", "");
        buf_printf(&out,
                   "event: end\ndata: {\"deployment\":\"%s\",\"status\":\"%s\",\"exit\":%d}\n\n",
                   watcher->deployment, status, strcmp(status, "succeeded") == 0 ? 0 : 1);
        watcher->ended = true;
    } else {
        buf_add_str(&out, ": still here\n\n");
        watcher->ended = err != NULL && error_root(err)->code == ERR_NOT_FOUND;
    }
    json_decref(record);
    error_ignore(err); /* Redis may be away for a while: the watcher stays */
    err = send_text(watcher, &out);
    buf_fini(&out);
    return err;
}

static struct error *watch_once(struct watcher *watcher)
{
    struct event *events = NULL;
    size_t count = 0;
    struct error *err = read_events(watcher, &events, &count);
    if (err == NULL)
        err = send_events(watcher, events, count);
    else if (error_root(err)->code == ERR_REDIS_DOWN) {
        error_free(err);
        err = NULL;
    }
    events_free(events);
    if (err == NULL && clock_mono_ms() >= watcher->sent_ms + HEARTBEAT_MS)
        err = beat(watcher);
    return err;
}

static void stream_all(struct watcher *watcher)
{
    struct error *err = NULL;
    watcher->sent_ms = clock_mono_ms();
    while (err == NULL && !watcher->ended) {
        uint64_t before_ms = watcher->sent_ms;
        err = watch_once(watcher);
        if (err == NULL && !watcher->ended && watcher->sent_ms == before_ms)
            err = fiber_sleep(POLL_MS);
    }
    error_ignore(err); /* the peer is gone or the server stops: nobody is left to tell */
}

static struct error *reply_at_once(struct watcher *watcher)
{
    struct event *events = NULL;
    size_t count = 0;
    TRY(read_events(watcher, &events, &count));
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_add(list, json_pack("{s:s,s:s,s:o?}", "id", events[i].id, "type", events[i].type,
                                 "data", json_parse(events[i].data, strlen(events[i].data))));
    events_free(events);
    call_reply(watcher->call, 200, json_pack("{s:o}", "events", list));
    return NULL;
}

static bool wants_json(const struct call *call)
{
    const char *wait = httpd_query(call->request, "wait");
    return wait != NULL && strcmp(wait, "0") == 0;
}

/* All there is of an ended deployment. Its events may be gone: the record then says the end. */
static struct error *send_rest(struct watcher *watcher)
{
    bool is_all = false;
    while (!is_all && !watcher->ended) {
        char *before = xstrdup(watcher->after);
        struct error *err = watch_once(watcher);
        is_all = text_equal(before, watcher->after);
        free(before);
        TRY(err);
    }
    return watcher->ended ? NULL : beat(watcher);
}

static void stream_from(struct watcher *watcher, const struct event *events, size_t count,
                        bool has_ended)
{
    httpd_set_header(watcher->call->request, "Cache-Control", "no-store");
    httpd_set_header(watcher->call->request, "X-Accel-Buffering", "no");
    watcher->stream = httpd_stream_begin(watcher->call->request, "text/event-stream");
    watcher->call->status = 200;
    struct error *err = send_events(watcher, events, count);
    if (err == NULL && has_ended)
        err = send_rest(watcher);
    error_ignore(err); /* seen again by the next write */
    stream_all(watcher);
    httpd_stream_end(watcher->stream);
}

/* What goes wrong with the first events can still be answered. */
static struct error *reply_as_stream(struct watcher *watcher, bool has_ended)
{
    struct event *events = NULL;
    size_t count = 0;
    TRY(read_events(watcher, &events, &count));
    stream_from(watcher, events, count, has_ended);
    events_free(events);
    return NULL;
}

struct error *watch_get(struct call *call)
{
    const char *after = httpd_query(call->request, "after");
    if (after == NULL)
        after = httpd_header(call->request, "Last-Event-ID");
    json_t *record = NULL;
    TRY(deployment_record(call, call->params[0], &record));
    struct watcher watcher = {.call = call, .deployment = call->params[0]};
    watcher.after = xstrdup(after);
    struct error *err = NULL;
    if (wants_json(call))
        err = reply_at_once(&watcher);
    else
        err = reply_as_stream(&watcher, deployment_has_ended(record));
    free(watcher.after);
    json_decref(record);
    return err;
}
