#include "common/http_multi.h"

#include <assert.h>
#include <ev.h>
#include <stdlib.h>

#include "common/fiber.h"
#include "common/mem.h"

/* Connections kept beyond the running ones, so that none is closed only to be reopened. */
#define SPARE_CONNECTIONS 8

struct socket_watch {
    LIST_ENTRY(socket_watch) entry;
    struct ev_io io;
    struct http_multi *multi;
};

struct http_multi {
    CURLM *curl;
    struct ev_loop *loop;
    struct ev_timer timer;
    LIST_HEAD(, socket_watch) sockets;
    uint32_t running;
};

struct transfer {
    struct cond ended;
    bool is_ended;
    CURLcode result;
};

/* Tell the waiting fibers of transfers that have ended; they remove their handles. */
static void announce_ended(struct http_multi *multi)
{
    int left;
    const CURLMsg *message;
    while ((message = curl_multi_info_read(multi->curl, &left)) != NULL) {
        struct transfer *transfer = NULL;
        if (message->msg != CURLMSG_DONE)
            continue;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
        transfer->result = message->data.result;
        transfer->is_ended = true;
        cond_signal(&transfer->ended);
    }
}

static void act(struct http_multi *multi, curl_socket_t fd, int events)
{
    int running;
    CURLMcode code = curl_multi_socket_action(multi->curl, fd, events, &running);
    assert(code == CURLM_OK);
    (void)code;
    announce_ended(multi);
}

static void on_socket_ready(struct ev_loop *loop, struct ev_io *io, int events)
{
    (void)loop;
    struct socket_watch *watch = io->data;
    int curl_events =
        (events & EV_READ ? CURL_CSELECT_IN : 0) | (events & EV_WRITE ? CURL_CSELECT_OUT : 0);
    act(watch->multi, io->fd, curl_events); /* may free the watch */
}

static void on_timer(struct ev_loop *loop, struct ev_timer *timer, int events)
{
    (void)loop;
    (void)events;
    act(timer->data, CURL_SOCKET_TIMEOUT, 0);
}

static struct socket_watch *new_watch(struct http_multi *multi, curl_socket_t fd)
{
    struct socket_watch *watch = xcalloc(1, sizeof(*watch));
    watch->multi = multi;
    ev_init(&watch->io, on_socket_ready);
    watch->io.data = watch;
    LIST_INSERT_HEAD(&multi->sockets, watch, entry);
    curl_multi_assign(multi->curl, fd, watch);
    return watch;
}

static void free_watch(struct socket_watch *watch)
{
    ev_io_stop(watch->multi->loop, &watch->io);
    LIST_REMOVE(watch, entry);
    free(watch);
}

/* curl says which events of a socket it waits for. */
static int on_socket_wish(CURL *easy, curl_socket_t fd, int wish, void *arg, void *socket_arg)
{
    (void)easy;
    struct http_multi *multi = arg;
    struct socket_watch *watch = socket_arg;
    if (wish == CURL_POLL_REMOVE) {
        if (watch != NULL)
            free_watch(watch);
        return 0;
    }
    if (watch == NULL)
        watch = new_watch(multi, fd);
    int events = (wish & CURL_POLL_IN ? EV_READ : 0) | (wish & CURL_POLL_OUT ? EV_WRITE : 0);
    ev_io_stop(multi->loop, &watch->io);
    ev_io_set(&watch->io, fd, events);
    if (events != 0)
        ev_io_start(multi->loop, &watch->io);
    return 0;
}

static int on_timer_wish(CURLM *curl, long timeout_ms, void *arg)
{
    (void)curl;
    struct http_multi *multi = arg;
    ev_timer_stop(multi->loop, &multi->timer);
    if (timeout_ms < 0)
        return 0;
    ev_now_update(multi->loop); /* the loop's time may be old; the timer must not be early */
    ev_timer_set(&multi->timer, (double)timeout_ms / 1000.0, 0.0);
    ev_timer_start(multi->loop, &multi->timer);
    return 0;
}

struct error *http_multi_new(uint32_t max_transfers, struct http_multi **out)
{
    struct http_multi *multi = xcalloc(1, sizeof(*multi));
    multi->curl = curl_multi_init();
    if (multi->curl == NULL) {
        free(multi);
        return ERR(ERR_INTERNAL, "cannot start the HTTP library");
    }
    multi->loop = fiber_loop();
    LIST_INIT(&multi->sockets);
    ev_init(&multi->timer, on_timer);
    multi->timer.data = multi;
    curl_multi_setopt(multi->curl, CURLMOPT_SOCKETFUNCTION, on_socket_wish);
    curl_multi_setopt(multi->curl, CURLMOPT_SOCKETDATA, multi);
    curl_multi_setopt(multi->curl, CURLMOPT_TIMERFUNCTION, on_timer_wish);
    curl_multi_setopt(multi->curl, CURLMOPT_TIMERDATA, multi);
    curl_multi_setopt(multi->curl, CURLMOPT_PIPELINING, (long)CURLPIPE_NOTHING);
    curl_multi_setopt(multi->curl, CURLMOPT_MAXCONNECTS, (long)max_transfers + SPARE_CONNECTIONS);
    *out = multi;
    return NULL;
}

void http_multi_free(struct http_multi *multi)
{
    if (multi == NULL)
        return;
    assert(multi->running == 0);
    curl_multi_cleanup(multi->curl);
    ev_timer_stop(multi->loop, &multi->timer);
    while (!LIST_EMPTY(&multi->sockets))
        free_watch(LIST_FIRST(&multi->sockets));
    free(multi);
}

uint32_t http_multi_running(const struct http_multi *multi)
{
    return multi->running;
}

struct error *http_multi_perform(struct http_multi *multi, CURL *easy, uint64_t deadline_ms,
                                 CURLcode *result)
{
    struct transfer transfer = {.is_ended = false};
    cond_init(&transfer.ended);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, (char *)&transfer);
    CURLMcode code = curl_multi_add_handle(multi->curl, easy);
    if (code != CURLM_OK)
        return ERR(ERR_INTERNAL, "cannot start a transfer: %s", curl_multi_strerror(code));
    multi->running++;
    struct error *err = NULL;
    while (!transfer.is_ended && err == NULL)
        err = cond_wait(&transfer.ended, deadline_ms);
    curl_multi_remove_handle(multi->curl, easy);
    multi->running--;
    if (transfer.is_ended && err != NULL) { /* both at once: the answer counts */
        error_free(err);
        err = NULL;
    }
    *result = transfer.result;
    return err;
}
