/*
 * codec.h - params to request and response to result, by the tables, for every protocol.
 *
 * Encoding cannot fail: the params have passed check_params(). Decoding ignores members the
 * tables do not know, because services grow.
 */
#ifndef PROVIDERS_AWS_CODEC_H
#define PROVIDERS_AWS_CODEC_H

#include <jansson.h>

#include "common/http.h"
#include "providers/aws/wire.h"
#include "providers/model.h"
#include "providers/xml.h"

/* Fill `out` (initialised): method, path, query, headers of the protocol, body. A member that
 * is JSON null counts as absent. */
void codec_encode_request(const struct model_service *service, const struct model_operation *op,
                          const json_t *params, struct wire_request *out);

/* The result of a successful answer, always an object. Owner: caller.
 * Errors: ERR_PROVIDER when the answer is not what the tables say, effect UNKNOWN. */
must_check struct error *codec_decode_answer(const struct model_service *service,
                                             const struct model_operation *op,
                                             const struct http_response *response, json_t **result);

/* What an answer that is not a success says. Texts are owned, NULL = unknown. */
struct codec_failure {
    char *code;       /* without namespace; the status as text when nothing was said */
    char *query_code; /* the code of the older protocol, from x-amzn-query-error */
    char *message;
    char *request_id;
    char *region; /* S3: the bucket's region */
};
void codec_decode_failure(const struct model_service *service, const struct http_response *response,
                          struct codec_failure *out);
void codec_failure_fini(struct codec_failure *failure);

/* The request id out of the answer's headers; borrowed, NULL when absent. */
const char *codec_request_id(const struct http_response *response);

#endif
