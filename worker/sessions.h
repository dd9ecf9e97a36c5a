/*
 * sessions.h - the worker's sessions with AWS, one a region, opened when first needed.
 */
#ifndef WORKER_SESSIONS_H
#define WORKER_SESSIONS_H

#include "common/error.h"

struct sessions;
struct aws_session;

struct sessions *sessions_new(void);
void sessions_free(struct sessions *sessions);

/* The session for `region`, of `account` when that is not NULL. Borrowed. Suspends. Errors:
 * ERR_CREDENTIALS, ERR_NETWORK, ERR_INVALID when the credentials belong to another account. */
must_check struct error *sessions_get(struct sessions *sessions, const char *region,
                                      const char *account, struct aws_session **out);

#endif
