/*
 * backend_check.h - what the s3 and dynamodb backends promise, checked against a cloud: a
 * simulator or an emulator.
 */
#ifndef TESTS_SUPPORT_BACKEND_CHECK_H
#define TESTS_SUPPORT_BACKEND_CHECK_H

#include <stdbool.h>

struct aws_session;

/* Make bucket and table, twice; blobs; locks. Says on standard output what is not as it should
 * be, and returns how many. A cloud that ignores If-Match is not asked for what hangs on it.
 * Suspends. */
int backend_check_blobs(struct aws_session *session, const char *bucket, bool knows_if_match);
/* A cloud whose conditional writes are not atomic is asked for one lock at a time. */
int backend_check_locks(struct aws_session *session, const char *table, bool is_atomic);

#endif
