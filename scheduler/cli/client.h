/*
 * client.h - the command line's connection with the scheduler's HTTP API.
 */
#ifndef SCHEDULER_CLI_CLIENT_H
#define SCHEDULER_CLI_CLIENT_H

#include <jansson.h>

#include "common/error.h"

struct client;

struct client_options {
    const char *endpoint; /* "http://host:port" or https */
    const char *token;    /* NULL = none */
    const char *ca_file;  /* NULL = the system's */
    const char *tenant;   /* for whom an administrator asks; NULL or "" = the token's */
};

/* No network. The options are copied. Owner: caller. Errors: ERR_USAGE. */
must_check struct error *client_open(const struct client_options *options, struct client **out);
void client_close(struct client *client); /* NULL is fine */

struct client_request {
    const char *method;
    const char *path;            /* "/v1/plans?x=y", encoded */
    json_t *body;                /* borrowed, NULL = none */
    const char *idempotency_key; /* NULL = none */
    bool changes_nothing;        /* may be sent twice although it is no GET */
};

/* Call and parse the answer; `result` may be NULL. Owner of *result: caller. Suspends. Errors:
 * what the scheduler answered, by its code, with its problems in the text; ERR_REDIS_DOWN when it
 * cannot be reached (exit code 4). Requests that change nothing, or carry a key, are sent again
 * a few times while it cannot be reached. */
must_check struct error *client_call(struct client *client, const struct client_request *request,
                                     json_t **result);

/* Shorter: GET `path`; what is put into it must be encoded. */
must_check struct error *client_get(struct client *client, json_t **result, const char *path, ...)
    printf_like(3, 4);

/* An event of a deployment. */
struct client_event {
    const char *id;
    const char *type;
    json_t *data;
};

/* Return false to stop following. Runs in the following fiber, may suspend. */
typedef bool client_on_event(void *arg, const struct client_event *event);

/* Follow the deployment's events from after `after` (NULL = all) until the event "end" or until
 * told to stop. A broken connection is taken up again where it ended, for as long as it takes;
 * `on_event` gets an event of type "connection" ({"up": bool, "text"}) when that changes.
 * Suspends. Errors: as client_call for a deployment that is not there, ERR_CANCELLED. */
must_check struct error *client_follow(struct client *client, const char *deployment,
                                       client_on_event *on_event, void *arg);

#endif
