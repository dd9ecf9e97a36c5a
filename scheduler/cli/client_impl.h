/*
 * client_impl.h - the connection's inside; private to client.c and client_follow.c.
 */
#ifndef SCHEDULER_CLI_CLIENT_IMPL_H
#define SCHEDULER_CLI_CLIENT_IMPL_H

#include "scheduler/cli/client.h"

struct http_client;

struct client {
    struct http_client *http;
    char *endpoint;
    char *tenant;        /* "tenant=x", encoded; NULL without */
    char *authorization; /* the header's value, NULL without a token */
};

/* The full URL of `path`. Owner: caller, free(). */
char *client_url(const struct client *client, const char *path);

must_check struct error *client_unreachable(const struct client *client, struct error *err);
must_check struct error *client_refusal(int status, const char *body, size_t bytes);

#endif
