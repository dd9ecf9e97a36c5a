/*
 * sessions.h - the worker's sessions with AWS, opened when first needed.
 *
 * One a tenant and region; where the tenant has a role, one a deployment too, for the role's
 * session carries its name. Keys are never shared between tenants. Some sessions that nobody
 * uses are kept for the next operation. Calls of all of them go through the gates of one
 * throttle.
 */
#ifndef WORKER_SESSIONS_H
#define WORKER_SESSIONS_H

#include <stdint.h>

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
    const char *account;     /* NULL: any */
    const char *role_arn;    /* the tenant's; NULL: the worker's own credentials */
    const char *external_id; /* for that role, NULL = none */
    const char *deployment;
    uint32_t weight; /* of the tenant, see throttle.h */
};

/* The session for a place, of its account when that is given; until sessions_put(). Suspends.
 * Errors: ERR_CREDENTIALS (with ERR_RETRY_REAUTH: wait, somebody can renew them), ERR_NETWORK,
 * ERR_INVALID when the credentials belong to another account. */
must_check struct error *sessions_get(struct sessions *sessions, const struct session_place *place,
                                      struct aws_session **out);

/* Not used any more. NULL is fine. */
void sessions_put(struct sessions *sessions, struct aws_session *session);

#endif
