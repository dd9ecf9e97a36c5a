/*
 * retry.h - AWS's standard retry mode: what may be tried again, when, and how much in all.
 *
 * A session's bucket of tokens keeps a failing service from being flooded: each retry takes
 * some, each success gives some back.
 */
#ifndef PROVIDERS_AWS_RETRY_H
#define PROVIDERS_AWS_RETRY_H

#include "common/error.h"
#include "common/http.h"
#include "providers/model.h"

struct retry_bucket {
    uint32_t tokens;
};

void retry_bucket_init(struct retry_bucket *bucket); /* full: 500 */

/* Take what a retry after `err` costs: 5, of a timeout 10. 0 when there is too little. */
uint32_t retry_bucket_take(struct retry_bucket *bucket, const struct error *err);

/* After a success: what its last retry took, or 1 when there was none. */
void retry_bucket_give(struct retry_bucket *bucket, uint32_t tokens);

#define RETRY_BASE_MS 1000

/* How long to wait before try `attempt` + 1 (attempts count from 1): full jitter over
 * base * 2^(attempt-1), at most 20 s; `random` is uniform in [0, 2^64). */
uint64_t retry_delay_ms(uint32_t attempt, uint32_t base_ms, uint64_t random);

/* Whether `err` allows another try of the operation: an error that may pass, and either
 * nothing happened, or doing it twice is the same as once. */
bool retry_is_allowed(const struct model_service *service, const struct model_operation *op,
                      const struct error *err);

/* True when doing the operation twice with the same params is the same as once: by its nature,
 * or because a token tells the service that it is the same. */
bool retry_is_idempotent(const struct model_service *service, const struct model_operation *op);

/* What the answer's Retry-After (or x-amz-retry-after, in ms) says; 0 = nothing. */
uint32_t retry_after_ms(const struct http_response *response);

#endif
