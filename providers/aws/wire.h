/*
 * wire.h - one request on its way to the wire, and the texts scalars become there.
 *
 * Life: wire_request_init -> codec_encode_request -> endpoint, checksums, signature -> sent ->
 * wire_request_fini.
 */
#ifndef PROVIDERS_AWS_WIRE_H
#define PROVIDERS_AWS_WIRE_H

#include <jansson.h>

#include "common/buf.h"
#include "common/error.h"
#include "common/http.h"
#include "providers/model.h"

struct wire_header {
    char *name;
    char *value;
};

struct wire_request {
    const char *method; /* borrowed from the model */
    struct buf path;    /* encoded, begins with '/' */
    struct buf query;   /* encoded, without '?' */
    struct wire_header *headers;
    size_t header_count;
    struct buf body;
};

void wire_request_init(struct wire_request *request);
void wire_request_fini(struct wire_request *request);

/* Set a header, in place of one of the same name. Copies. */
void wire_set_header(struct wire_request *request, const char *name, const char *value);
void wire_remove_header(struct wire_request *request, const char *name);
const char *wire_header(const struct wire_request *request, const char *name); /* or NULL */

/* Text of a scalar: string as it is, numbers, true/false, base64 of a blob as it is, a
 * timestamp in the member's format, else its shape's, else `fallback`. Owner: caller, free(). */
char *wire_text(const struct model_service *service, const struct model_member *member,
                const json_t *value, enum model_timestamp fallback);

/* The timestamp format that holds for the member. */
enum model_timestamp wire_time_format(const struct model_service *service,
                                      const struct model_member *member,
                                      enum model_timestamp fallback);

/* A moment out of ISO 8601 text, RFC 822 text, epoch seconds or text of those.
 * Errors: ERR_PARSE. */
must_check struct error *wire_time_parse(const json_t *value, int64_t *wall_ms);

/* Owner: caller, free(). */
char *wire_time_text(int64_t wall_ms, enum model_timestamp format);

/* Shortest decimal that reads back as the same double. Owner: caller, free(). */
char *wire_real_text(double number);

#endif
