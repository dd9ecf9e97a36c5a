/*
 * sigv4.h - AWS Signature Version 4 for whole requests and for URLs.
 *
 * S3 differs from all others: its paths are signed as they are sent, theirs normalised and
 * encoded once more; and it wants the payload's hash in a header.
 */
#ifndef PROVIDERS_AWS_SIGV4_H
#define PROVIDERS_AWS_SIGV4_H

#include "providers/aws/credentials.h"
#include "providers/aws/wire.h"

/* Signing keys derived lately. They belong to one access key: clear when that changes. */
struct sigv4_cache;
struct sigv4_cache *sigv4_cache_new(void);
void sigv4_cache_clear(struct sigv4_cache *cache);
void sigv4_cache_free(struct sigv4_cache *cache); /* NULL is fine */

struct sigv4_scope {
    const struct credentials *credentials;
    struct sigv4_cache *cache; /* NULL = derive each time */
    const char *region;
    const char *service; /* signing name */
    const char *host;    /* the Host header's value */
    int64_t now_ms;
    bool is_s3;
};

/* Add Host, X-Amz-Date, X-Amz-Security-Token, for S3 x-amz-content-sha256, and Authorization.
 * Signing again replaces them. */
void sigv4_sign(const struct sigv4_scope *scope, struct wire_request *request);

/* Add the signature to the query instead. Only the host header is signed, besides those that
 * the request has, and the payload is not. */
void sigv4_presign(const struct sigv4_scope *scope, uint32_t expires_s,
                   struct wire_request *request);

/* The text whose hash is signed, for tests. Owner: caller, free(). */
char *sigv4_canonical(const struct sigv4_scope *scope, const struct wire_request *request,
                      const char *payload_hash);

#endif
