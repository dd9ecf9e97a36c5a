/*
 * session.h - what the calls of one session share.
 */
#ifndef PROVIDERS_AWS_SESSION_H
#define PROVIDERS_AWS_SESSION_H

#include <jansson.h>

#include "common/http.h"
#include "providers/aws/aws.h"
#include "providers/aws/credentials.h"
#include "providers/aws/endpoint.h"
#include "providers/aws/keyring.h"
#include "providers/aws/retry.h"
#include "providers/aws/sigv4.h"

struct aws_session {
    char *region;
    char *profile;
    bool profile_is_explicit;
    char *endpoint_url;            /* the caller's; NULL = configured or AWS's own */
    struct secret *static_keys[3]; /* access key, secret key, session token; NULL = none */
    char *role_arn, *external_id, *session_name; /* NULL = none; as in the options */
    bool is_anonymous;
    struct profile_files *files; /* as they were when the session was opened */
    struct keyring keyring;
    struct sigv4_cache *keys;
    struct endpoint_variants variants;
    uint64_t keys_generation; /* of the keyring, which the cache belongs to */
    struct http_client *http;
    bool owns_http;
    struct retry_bucket retries;
    const struct aws_gate *gate; /* borrowed, may be NULL */
    int64_t clock_offset_ms;     /* the service's clock minus ours */
    json_t *bucket_regions;      /* buckets that are not in the session's region */
    char *account;               /* NULL = not asked yet */
    uint64_t account_generation; /* of the keys when it was asked */
    uint32_t max_attempts;
    uint32_t retry_base_ms;
    uint32_t timeout_ms;
};

/* One call on its way through its attempts. */
struct aws_attempt {
    struct aws_session *session;
    const struct model_service *service;
    const struct model_operation *op;
    json_t *params; /* owned, with tokens filled in */
};

/* Find the operation, fill in tokens, check. Ended with aws_attempt_fini().
 * Errors: ERR_NOT_INITIALIZED, ERR_INVALID. */
must_check struct error *aws_attempt_init(struct aws_attempt *attempt, struct aws_session *session,
                                          const char *service, const char *operation,
                                          const json_t *params);
void aws_attempt_fini(struct aws_attempt *attempt);

/* Encode the request and find its endpoint; not signed yet. Both are the caller's to end,
 * also after an error. */
must_check struct error *aws_attempt_build(const struct aws_attempt *attempt,
                                           struct wire_request *request, struct endpoint *endpoint);

/* What the signature needs; borrows from the session and `endpoint`. */
struct sigv4_scope aws_attempt_scope(const struct aws_attempt *attempt,
                                     const struct endpoint *endpoint);

/* The keys of `generation` were refused: load others. `*changed` is false when there are none.
 * Errors as aws_session_prepare(). Suspends. */
must_check struct error *aws_session_renew(struct aws_session *session, uint64_t generation,
                                           bool *changed);

#endif
