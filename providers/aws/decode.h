/*
 * decode.h - the response decoders of the protocols, called by codec_decode_answer().
 */
#ifndef PROVIDERS_AWS_DECODE_H
#define PROVIDERS_AWS_DECODE_H

#include "providers/aws/codec.h"

/* One answer being decoded. The first thing that does not fit the tables is kept in `err`;
 * decoding goes on with what fits, and the caller gives the error in the end. */
struct decode {
    const struct model_service *service;
    const struct model_operation *op;
    const struct http_response *response;
    struct error *err;
};

void decode_complain(struct decode *decode, const char *member, const char *what);

/* The members that are in the body, into the object `out`. */
void decode_json_members(struct decode *decode, const struct model_shape *shape,
                         const json_t *value, json_t *out);
void decode_xml_members(struct decode *decode, const struct model_shape *shape,
                        const struct xml_node *node, json_t *out);

/* The body of the protocol, into the object `out`. */
void decode_json(struct decode *decode, json_t *out);
void decode_query(struct decode *decode, json_t *out); /* query and ec2 */
void decode_rest(struct decode *decode, json_t *out);  /* rest-xml and rest-json */

/* Scalars out of text (XML, headers). Owner: caller; NULL after a complaint. */
json_t *decode_text(struct decode *decode, const struct model_member *member, const char *text);

/* A timestamp of any form as ISO 8601 text. Owner: caller; NULL after a complaint. */
json_t *decode_timestamp(struct decode *decode, const struct model_member *member,
                         const json_t *value);

/* The body as JSON or as XML; NULL after a complaint or when empty. Owner: caller. */
json_t *decode_load_json(struct decode *decode);
struct xml_node *decode_load_xml(struct decode *decode);

#endif
