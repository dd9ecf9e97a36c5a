/*
 * Following a deployment: its events over a connection that is taken up again after the last
 * event seen.
 */
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client_impl.h"
#include "scheduler/cli/sse.h"

enum { RETRY_FIRST_MS = 250, RETRY_LAST_MS = 5000, INPUT_MAX = 64 << 20, HEAD_MAX = 16384 };

struct follower {
    struct client *client;
    const char *deployment;
    client_on_event *on_event;
    void *arg;
    char *last_id;
    bool ended;    /* the event "end" came, or the caller has had enough */
    bool was_down; /* the caller was told that the connection is gone */
    struct sse sse;
    struct buf input; /* arrived, not yet looked at */
    struct buf head;  /* the first bytes of the answer: the text of a refusal */
    struct cond arrived;
    struct error *transfer_err; /* of the running transfer, once it is over */
    bool transfer_over;
    struct http_response response;
};

/* --- the transfer, in a fiber of its own ---------------------------------------------------- */

static bool on_chunk(void *arg, const char *data, size_t bytes)
{
    struct follower *follower = arg;
    if (follower->ended || follower->input.len + bytes > INPUT_MAX)
        return false;
    buf_add(&follower->input, data, bytes);
    if (follower->head.len < HEAD_MAX)
        buf_add(&follower->head, data, bytes);
    cond_signal(&follower->arrived);
    return true;
}

static void transfer(void *arg)
{
    struct follower *follower = arg;
    struct http_header headers[3] = {{"Accept", "text/event-stream"}};
    size_t count = 1;
    if (follower->client->authorization != NULL)
        headers[count++] = (struct http_header){"Authorization", follower->client->authorization};
    char *path = xasprintf("/v1/deployments/%s/events?after=%s", follower->deployment,
                           follower->last_id == NULL ? "0" : follower->last_id);
    char *url = client_url(follower->client, path);
    struct http_request request = {
        .method = "GET",
        .url = url,
        .headers = headers,
        .header_count = count,
        .timeout_ms = UINT32_MAX,
        .on_chunk = on_chunk,
        .arg = follower,
    };
    follower->transfer_err = http_call(follower->client->http, &request, &follower->response);
    follower->transfer_over = true;
    cond_signal(&follower->arrived);
    free(url);
    free(path);
}

/* --- events --------------------------------------------------------------------------------- */

static void tell_connection(struct follower *follower, bool up, const char *text)
{
    if (follower->was_down != up)
        return;
    follower->was_down = !up;
    json_t *data = json_pack("{s:b, s:s}", "up", up, "text", text);
    follower->on_event(follower->arg, &(struct client_event){"", "connection", data});
    json_decref(data);
}

static struct error *deliver(void *arg, const struct sse_event *event)
{
    struct follower *follower = arg;
    json_t *data = NULL;
    if (follower->ended)
        return NULL;
    TRY(json_load_text(event->data, strlen(event->data), "an event", &data));
    tell_connection(follower, true, "");
    struct client_event told = {event->id, event->type, data};
    if (!follower->on_event(follower->arg, &told) || strcmp(event->type, "end") == 0)
        follower->ended = true;
    json_decref(data);
    if (*event->id != '\0') {
        free(follower->last_id);
        follower->last_id = xstrdup(event->id);
    }
    return NULL;
}

static struct error *take_input(struct follower *follower)
{
    struct buf taken = follower->input;
    follower->input = (struct buf)BUF_INIT;
    struct error *err = sse_take(&follower->sse, buf_str(&taken), taken.len, deliver, follower);
    buf_fini(&taken);
    return err;
}

/* A refusal is final; everything else is a connection to take up again. */
static struct error *judge_transfer(struct follower *follower)
{
    struct error *err = follower->transfer_err;
    int status = follower->response.status;
    struct error *verdict = NULL;
    if (err == NULL && status >= 400 && status < 500)
        verdict = client_refusal(status, buf_str(&follower->head), follower->head.len);
    else if (!follower->ended)
        tell_connection(follower, false, err == NULL ? "the connection was closed" : err->message);
    error_free(err);
    http_response_fini(&follower->response);
    follower->transfer_err = NULL;
    return verdict;
}

static struct error *follow_once(struct follower *follower)
{
    struct fiber *fiber = NULL;
    buf_clear(&follower->input);
    buf_clear(&follower->head);
    sse_reset(&follower->sse);
    follower->transfer_over = false;
    follower->response = (struct http_response){0};
    TRY(fiber_spawn("follow", transfer, follower, &fiber));
    struct error *err = NULL;
    while (err == NULL && !follower->ended) {
        bool over = follower->transfer_over;
        err = take_input(follower);
        if (err != NULL || follower->ended || over)
            break;
        if (follower->input.len == 0 && !follower->transfer_over)
            err = cond_wait(&follower->arrived, 0);
    }
    fiber_cancel(fiber);
    fiber_join(fiber);
    if (err == NULL)
        return judge_transfer(follower);
    error_free(follower->transfer_err);
    http_response_fini(&follower->response);
    return err;
}

static uint64_t next_pause(const struct follower *follower, uint64_t pause_ms)
{
    if (!follower->was_down)
        return RETRY_FIRST_MS;
    return pause_ms * 2 < RETRY_LAST_MS ? pause_ms * 2 : RETRY_LAST_MS;
}

struct error *client_follow(struct client *client, const char *deployment,
                            client_on_event *on_event, void *arg)
{
    struct follower follower = {
        .client = client,
        .deployment = deployment,
        .on_event = on_event,
        .arg = arg,
        .input = BUF_INIT,
    };
    sse_init(&follower.sse);
    cond_init(&follower.arrived);
    uint64_t pause_ms = RETRY_FIRST_MS;
    struct error *err = NULL;
    while (err == NULL && !follower.ended) {
        err = follow_once(&follower);
        if (err == NULL && !follower.ended)
            err = fiber_sleep(pause_ms);
        pause_ms = next_pause(&follower, pause_ms);
    }
    sse_fini(&follower.sse);
    buf_fini(&follower.input);
    buf_fini(&follower.head);
    free(follower.last_id);
    return err;
}
