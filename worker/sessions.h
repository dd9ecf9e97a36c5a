/*
 * sessions.h - the worker's sessions with AWS, one a tenant and region, opened when first
 * needed. Calls of all of them go through the gates of one throttle.
 */
#ifndef WORKER_SESSIONS_H
#define WORKER_SESSIONS_H

#include "common/error.h"

struct sessions;
struct aws_session;

struct throttle;

struct sessions *sessions_new(struct throttle *throttle); /* borrowed */
void sessions_free(struct sessions *sessions);

/* Where an operation acts. */
struct session_place {
    const char *tenant;
    const char *region;
    const char *account; /* NULL: any */
};

/* The session for a place, of its account when that is given. Borrowed. Suspends. Errors:
 * ERR_CREDENTIALS, ERR_NETWORK, ERR_INVALID when the credentials belong to another account. */
must_check struct error *sessions_get(struct sessions *sessions, const struct session_place *place,
                                      struct aws_session **out);

#endif
