/*
 * encode.h - the request encoders of the protocols, called by codec_encode_request().
 */
#ifndef PROVIDERS_AWS_ENCODE_H
#define PROVIDERS_AWS_ENCODE_H

#include "providers/aws/codec.h"

struct encode {
    const struct model_service *service;
    const struct model_operation *op;
    const json_t *params; /* object */
    struct wire_request *out;
};

void encode_json(const struct encode *encode);  /* json 1.0 and 1.1 */
void encode_query(const struct encode *encode); /* query and ec2 */
void encode_rest(const struct encode *encode);  /* rest-xml and rest-json */

/* The JSON of a value of `member`. Owner: caller. */
json_t *encode_json_value(const struct model_service *service, const struct model_member *member,
                          const json_t *value);

/* The JSON text of an input structure's members that are in the body. */
void encode_json_body(const struct encode *encode, const struct model_shape *shape,
                      const json_t *value);

/* A root element of name `root` with the members of `shape` that are in the body. */
void encode_xml_body(const struct encode *encode, const char *root, const char *namespace_uri,
                     const struct model_shape *shape, const json_t *value);

/* The member's value; NULL when it is absent or null. */
const json_t *encode_get(const json_t *value, const struct model_member *member);

#endif
