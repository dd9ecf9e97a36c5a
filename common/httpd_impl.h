/*
 * httpd_impl.h - what the files of httpd share; private to them.
 *
 * A request is made when its first line has arrived and has two holders: the connection,
 * until libmicrohttpd says it is completed, and the handler's fiber, until that ends. A
 * stream likewise: the connection's response and the handler. While a handler works or a
 * stream has nothing to send, the connection is suspended; who has news resumes it, and
 * libmicrohttpd then asks again.
 */
#ifndef COMMON_HTTPD_IMPL_H
#define COMMON_HTTPD_IMPL_H

#include <ev.h>
#include <microhttpd.h>
#include <sys/queue.h>

#include "common/buf.h"
#include "common/fiber.h"
#include "common/httpd.h"

struct httpd_pair {
    char *name;
    char *value;
};

struct httpd_pairs {
    struct httpd_pair *items;
    size_t count;
};

enum httpd_answer {
    HTTPD_NO_ANSWER, /* not yet */
    HTTPD_RESPONSE,  /* `response` is to be queued with `status` */
    HTTPD_DROP,      /* close without one */
};

struct httpd_request {
    LIST_ENTRY(httpd_request) entry;
    struct httpd *httpd;
    struct MHD_Connection *connection; /* NULL once it is completed */
    uint32_t holders;
    bool is_started;   /* the headers were seen */
    bool is_suspended; /* the connection, by us */
    bool is_too_big;
    bool is_one_too_many; /* its body, while others are held */
    size_t discarded_bytes;
    struct fiber *fiber; /* running the handler, or NULL */
    char *method;
    char *uri;
    char *path;
    struct buf body;
    struct httpd_pairs headers;
    struct httpd_pairs query;
    struct httpd_pairs reply_headers;
    enum httpd_answer answer;
    int status;
    struct MHD_Response *response; /* until queued */
    struct httpd_stream *stream;   /* held by its owner; NULL when there is none or it ended */
};

LIST_HEAD(httpd_requests, httpd_request);

struct httpd {
    struct ev_loop *loop;
    struct ev_io readable; /* libmicrohttpd's epoll descriptor */
    struct ev_timer timer;
    struct MHD_Daemon *daemon;
    uint16_t port;
    char *cert;
    char *key;
    size_t max_body_bytes;
    size_t max_held_bytes;
    size_t held_bytes; /* of all requests' bodies */
    httpd_handler *handler;
    void *arg;
    bool is_stopping;
    uint32_t handlers; /* fibers running one */
    uint32_t streams;  /* not yet ended by their owners */
    struct httpd_requests requests;
    struct cond changed; /* a handler, stream or request has ended */
};

/* httpd.c: let libmicrohttpd work at the next turn; it does not notice resumptions itself. */
void httpd_wake(struct httpd *httpd);

/* httpd_request.c: callbacks for libmicrohttpd. */
void *httpd_on_request_line(void *arg, const char *uri, struct MHD_Connection *connection);
enum MHD_Result httpd_on_request(void *arg, struct MHD_Connection *connection, const char *url,
                                 const char *method, const char *version, const char *upload,
                                 size_t *upload_bytes, void **request);
void httpd_on_completed(void *arg, struct MHD_Connection *connection, void **request,
                        enum MHD_RequestTerminationCode how);

void httpd_suspend(struct httpd_request *request);
void httpd_resume(struct httpd_request *request);
void httpd_request_release(struct httpd_request *request);

/* Give the answer; the caller has filled `status` and `response` if it needs them. */
void httpd_answer(struct httpd_request *request, enum httpd_answer answer);

/* Put the type and the headers set so far on a response. */
void httpd_dress_response(struct httpd_request *request, struct MHD_Response *response,
                          const char *content_type);

/* httpd_stream.c: the owner's writes end, now or in its wait. */
void httpd_stream_stop(struct httpd_stream *stream);
/* The connection has ended. */
void httpd_stream_lose(struct httpd_stream *stream);

#endif
