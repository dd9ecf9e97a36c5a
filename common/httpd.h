/*
 * httpd.h - an HTTP/1.1 server whose handlers are fibers, on libmicrohttpd.
 *
 * The handler runs in a fiber of its own once the whole request body has arrived.
 * It answers exactly once: httpd_reply(), httpd_stream_begin() … httpd_stream_end(),
 * or httpd_drop(). A handler that returns without answering gives 500. What the request
 * functions return lives until the handler returns. A client that goes away is noticed by
 * writing only: a stream sends something from time to time.
 */
#ifndef COMMON_HTTPD_H
#define COMMON_HTTPD_H

#include "common/error.h"

struct httpd;
struct httpd_request;
struct httpd_stream;
typedef void httpd_handler(struct httpd_request *request, void *arg); /* may suspend */

struct httpd_options {
    const char *address;   /* NULL = 127.0.0.1 */
    uint16_t port;         /* 0 = any free one, see httpd_port() */
    const char *cert_file; /* PEM; both or none */
    const char *key_file;
    size_t max_body_bytes; /* 0 = 8 MiB; more is answered 413 */
    size_t max_held_bytes; /* of all bodies at once, 0 = 8 times that; beyond it 503 */
    httpd_handler *handler;
    void *arg;
};

must_check struct error *httpd_start(const struct httpd_options *options, struct httpd **out);

/* Close the port, cancel the fibers of handlers that stream, wait for the others (10 s, then
 * they are cancelled too) and close all connections. Suspends. NULL is fine. */
void httpd_stop(struct httpd *httpd);
uint16_t httpd_port(const struct httpd *httpd);

const char *httpd_method(const struct httpd_request *request);
const char *httpd_uri(const struct httpd_request *request);  /* raw: still encoded, with query */
const char *httpd_path(const struct httpd_request *request); /* decoded, no query */
const char *httpd_body(const struct httpd_request *request, size_t *bytes); /* NUL-terminated */
const char *httpd_header(const struct httpd_request *request, const char *name); /* or NULL */
const char *httpd_query(const struct httpd_request *request, const char *name);  /* or NULL */
typedef void httpd_each_fn(void *arg, const char *name, const char *value);
void httpd_each_header(const struct httpd_request *request, httpd_each_fn *fn, void *arg);
void httpd_each_query(const struct httpd_request *request, httpd_each_fn *fn, void *arg);

/* Add a response header; before httpd_reply() or httpd_stream_begin(). Copies. */
void httpd_set_header(struct httpd_request *request, const char *name, const char *value);

/* Answer. Copies `body`. For HEAD requests the length is announced, the body not sent; `body`
 * may then be NULL with any length. `content_type` may be NULL. */
void httpd_reply(struct httpd_request *request, int status, const char *content_type,
                 const void *body, size_t bytes);

/* Close the connection without an answer. */
void httpd_drop(struct httpd_request *request);

/* Answer 200 with a body of unknown length. Owner: caller, end with httpd_stream_end(). */
struct httpd_stream *httpd_stream_begin(struct httpd_request *request, const char *content_type);

/* Send more. Suspends while more than 256 KiB wait. Errors: ERR_NETWORK when the peer is
 * gone, ERR_CANCELLED when the server stops. */
must_check struct error *httpd_stream_write(struct httpd_stream *stream, const void *data,
                                            size_t bytes);
void httpd_stream_end(struct httpd_stream *stream);

#endif
