/*
 * aws.h - the AWS client: one call, driven by the API models.
 *
 *     struct error *err = aws_call(session, "sqs", "CreateQueue", params, &result);
 *
 * `params` and `result` are JSON trees with the model's member names. Required members,
 * types, lengths and patterns are checked before anything is sent; a member the model does
 * not know is an error. Retries follow AWS's standard mode (token bucket, full jitter,
 * Retry-After, clock-skew correction). Logged: operation, duration, request id; never keys,
 * tokens or sensitive members. Credentials come from where the AWS CLI takes them, in its order
 * (credentials.h), and are renewed in time (keyring.h).
 */
#ifndef PROVIDERS_AWS_AWS_H
#define PROVIDERS_AWS_AWS_H

#include <jansson.h>

#include "common/error.h"

struct aws_session;
struct http_client;

/* Holds calls back, for services that count them. */
struct aws_gate {
    void *arg;
    /* Before each try of a call. Suspends until it may be sent. Errors: ERR_CANCELLED. */
    struct error *(*enter)(void *arg, const char *service, const char *operation);
    /* After each try: has the service throttled it? May suspend. */
    void (*leave)(void *arg, const char *service, const char *operation, bool throttled);
};

struct aws_session_options {
    const char *region;     /* NULL: AWS_REGION, AWS_DEFAULT_REGION, the profile's; none: error */
    const char *profile;    /* NULL: AWS_PROFILE, else "default" */
    const char *access_key; /* static keys; NULL: the default chain */
    const char *secret_key;
    const char *session_token;
    const char *role_arn;        /* taken on with those keys, for every call; NULL = none */
    const char *external_id;     /* for that role; NULL = none */
    const char *session_name;    /* for that role, at most 64 characters; NULL = made up */
    const char *endpoint_url;    /* NULL: AWS_ENDPOINT_URL_<SERVICE>, AWS_ENDPOINT_URL, profile's */
    struct http_client *http;    /* shared, borrowed; NULL: the session makes its own */
    const struct aws_gate *gate; /* borrowed; NULL: calls are not held back */
    uint32_t max_attempts;       /* 0: AWS_MAX_ATTEMPTS, the profile's, else 5 */
    uint32_t timeout_ms;         /* of one HTTP exchange; 0 = 60 s */
    bool is_anonymous;           /* only for operations that are not signed: needs no keys */
};

/* No network: keys that come over it, or from a program, are loaded by the first call. Owner:
 * caller. Errors: ERR_INVALID (no region, or a setting that cannot be), ERR_CREDENTIALS (no keys
 * found, or a broken profile). */
must_check struct error *aws_session_open(const struct aws_session_options *options,
                                          struct aws_session **out);
void aws_session_close(struct aws_session *session); /* NULL is fine; no call may be under way */
const char *aws_session_region(const struct aws_session *session);
const char *aws_session_partition(const struct aws_session *session); /* "aws", "aws-cn" ... */

/* An HTTP client for sessions to share, with the CA bundle that AWS_CA_BUNDLE or the profile names.
 * `max_connections` 0 = the default. Owner: caller. Errors: ERR_INVALID for a bundle that cannot
 * be read. */
must_check struct error *aws_http_new(const char *profile, uint32_t max_connections,
                                      struct http_client **out);

/* Have keys that can sign, or say why not. Any call does this by itself. Suspends. Errors:
 * ERR_CREDENTIALS, or those of the network; with ERR_RETRY_REAUTH when waiting may help, because
 * the keys that there were have expired and somebody may renew what they come from, or because
 * that could not be reached. Else the session is of no use. */
must_check struct error *aws_session_prepare(struct aws_session *session);

/* The access key id in use, and the name of the source it is from; after aws_session_prepare().
 * Neither is secret. Borrowed until the next suspension. */
const char *aws_session_access_key(const struct aws_session *session);
const char *aws_session_source(const struct aws_session *session);

/* The 12-digit account, by STS GetCallerIdentity once for each set of keys, then cached. The text
 * lives as long as the session. Suspends. Errors: ERR_CREDENTIALS for refused keys, or for keys
 * that were replaced by another account's; ERR_NETWORK when nothing was reached. */
must_check struct error *aws_account(struct aws_session *session, const char **out);

/* One API call with retries. `params` is borrowed and may be NULL for none; `result` may be
 * NULL when not wanted, else owned by the caller (json_decref). A streaming payload is base64
 * in both directions. Suspends. Errors carry service_code, http_status, request_id, operation,
 * retry and effect; codes: ERR_NOT_INITIALIZED for a NULL session, ERR_INVALID before the network,
 * ERR_NOT_FOUND, ERR_ALREADY_EXISTS, ERR_CREDENTIALS, ERR_DENIED, ERR_THROTTLED, ERR_QUOTA,
 * ERR_CONFLICT, ERR_PRECONDITION, ERR_NETWORK, ERR_TIMEOUT, ERR_SERVER, ERR_PROVIDER (anything
 * else), ERR_CANCELLED. */
must_check struct error *aws_call(struct aws_session *session, const char *service,
                                  const char *operation, json_t *params, json_t **result);

/* As aws_call for every page of a paginated operation; the lists are joined in `result`. */
must_check struct error *aws_call_all(struct aws_session *session, const char *service,
                                      const char *operation, json_t *params, json_t **result);

/* The encoded request without sending it: for tests and presigning. */
struct aws_wire {
    char *method;
    char *uri; /* path and query, encoded */
    struct http_header *headers;
    size_t header_count;
    char *body;
    size_t body_bytes;
};
must_check struct error *aws_encode(struct aws_session *session, const char *service,
                                    const char *operation, json_t *params, struct aws_wire *out);
void aws_wire_fini(struct aws_wire *wire);

/* A URL that performs `operation` of S3 until `expires_s` from now, or until the keys expire.
 * Suspends. Owner: caller, free(). */
must_check struct error *aws_presign(struct aws_session *session, const char *operation,
                                     json_t *params, uint32_t expires_s, char **url);

/* Evaluate one answer against a waiter of the model. `err` is what the call returned (borrowed,
 * may be NULL), `result` its result (may be NULL). */
enum aws_wait_state { AWS_WAIT_SUCCESS, AWS_WAIT_RETRY, AWS_WAIT_FAILURE };
enum aws_wait_state aws_waiter_judge(const char *service, const char *waiter,
                                     const struct error *err, json_t *result);

/* True when err's service_code is `code`, with or without a suffix Exception or Fault and a
 * prefix ending in '.' or '#'. */
bool aws_error_is(const struct error *err, const char *code);

#endif
