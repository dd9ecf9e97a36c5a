/*
 * failure.h - what a service's error code means: a table from codes to error, retry, effect.
 */
#ifndef PROVIDERS_AWS_FAILURE_H
#define PROVIDERS_AWS_FAILURE_H

#include "providers/aws/codec.h"

/* The error of an answer that is not a success, with service_code, http_status, request_id,
 * operation, retry_after_ms, retry and effect set. Owner: caller. */
struct error *failure_error(const struct model_service *service, const struct model_operation *op,
                            const struct http_response *response,
                            const struct codec_failure *failure);

/* The clock of the one side or the other is wrong. */
bool failure_is_clock_skew(const struct error *err);

/* The service knows the keys no more, or they have expired: other keys may help. */
bool failure_is_of_keys(const struct error *err);

#endif
