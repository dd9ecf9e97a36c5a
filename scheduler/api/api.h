/*
 * api.h - the scheduler's HTTP API: the only door to the platform.
 *
 * JSON under /v1, described in config/openapi.yaml. Every request but the health checks
 * carries a token; the tenant comes from the token, and only an administrator may name another
 * one (?tenant=). See routes.h for how a route is made.
 */
#ifndef SCHEDULER_API_API_H
#define SCHEDULER_API_API_H

#include <stdint.h>

#include "common/error.h"

struct api;
struct aws_session;
struct blob_store;
struct httpd_request;
struct queue;
struct redis;
struct registry;

struct api_options {
    struct queue *queue;
    struct redis *redis;
    struct blob_store *store;
    struct registry *registry;
    struct aws_session *session; /* for presigned uploads; NULL with a local backend */
    const char *bucket;          /* of the backend; NULL with a local one */
    const char *prefix;          /* of the keys in the bucket; "" for none */
    const char *admin_token;     /* NULL: there is no administrator */
    const char *scheduler;       /* name of this process */
    bool metrics_need_token;     /* not on a loopback address */
};

/* `options` is copied, what it points to is borrowed. Owner: caller. */
struct api *api_new(const struct api_options *options);
void api_free(struct api *api); /* NULL is fine */

/* Answer one request: a handler for httpd. Suspends. */
void api_handle(struct httpd_request *request, void *api);

#endif
