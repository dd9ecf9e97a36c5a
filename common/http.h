/*
 * http.h - an HTTP/1.1 client for fibers, on libcurl's multi interface.
 *
 * A FIFO gate stands before curl: a request waits there, not inside curl, until
 * one of `max_connections` is free. Proxies come from the environment.
 */
#ifndef COMMON_HTTP_H
#define COMMON_HTTP_H

#include "common/error.h"

struct http_client;

struct http_header {
    const char *name;
    const char *value;
};

struct http_client_options {
    uint32_t max_connections; /* 0 = 64 */
    const char *ca_file;      /* NULL = the system's bundle */
};

/* One piece of a streamed body, called on the loop's stack: must not suspend, may wake.
 * Return false to end the transfer (http_call then returns ERR_CANCELLED). */
typedef bool http_chunk_fn(void *arg, const char *data, size_t bytes);

struct http_request {
    const char *method;
    const char *url; /* sent as given: no normalisation of the path */
    const struct http_header *headers;
    size_t header_count;
    const void *body;
    size_t body_bytes;
    uint32_t connect_timeout_ms; /* 0 = 10 s */
    uint32_t timeout_ms;         /* whole call; 0 = 60 s; UINT32_MAX = none (streams) */
    size_t max_response_bytes;   /* 0 = 64 MiB; more is ERR_LIMIT */
    http_chunk_fn *on_chunk;     /* not NULL: the body goes here, not to the response */
    void *arg;
    bool is_direct; /* past the environment's proxies, for hosts that only this machine reaches */
};

struct http_response {
    int status;
    struct http_header *headers; /* owned */
    size_t header_count;
    char *body; /* owned, NUL-terminated */
    size_t body_bytes;
};

must_check struct error *http_client_new(const struct http_client_options *options,
                                         struct http_client **out);
void http_client_free(struct http_client *client);

/* Send and wait for the whole answer. Any status is success here. `out` is owned by the
 * caller, end with http_response_fini(). Suspends; cancelling the fiber ends the transfer.
 * Errors: ERR_NETWORK (effect NONE when nothing can have been sent, else UNKNOWN),
 * ERR_TIMEOUT (effect as ERR_NETWORK), ERR_LIMIT, ERR_CANCELLED. */
must_check struct error *http_call(struct http_client *client, const struct http_request *request,
                                   struct http_response *out);

/* Case-insensitive; NULL when absent. */
const char *http_response_header(const struct http_response *response, const char *name);
void http_response_fini(struct http_response *response);

#endif
