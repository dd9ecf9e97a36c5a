/*
 * codec.h - between the wire and JSON parameters and results, driven by the API models.
 */
#ifndef PROVIDERS_SIM_CODEC_H
#define PROVIDERS_SIM_CODEC_H

#include "providers/sim/call.h"
#include "providers/xml.h"

/* The fields of a query string or form, in order. */
struct fields {
    struct fields_item {
        char *name;
        char *value; /* never NULL */
        bool has_value;
    } * items;
    size_t count;
};
/* Errors: ERR_PARSE. */
must_check struct error *fields_parse(const char *text, struct fields *out);
void fields_fini(struct fields *fields);
const char *fields_get(const struct fields *fields, const char *name); /* NULL when absent */
bool fields_begin_with(const struct fields *fields, const char *prefix);

/* Values bound by the template of a REST operation: {name, decoded value}. */
struct labels {
    struct fields_item items[8];
    size_t count;
};
void labels_fini(struct labels *labels);

/* The shape at an index; NULL for -1. */
const struct model_shape *codec_shape(const struct model_service *service, int index);

/* Fill call->in. False: sim_fail() was called. */
bool codec_decode(struct sim_call *call, const struct fields *query, const struct labels *labels);
json_t *codec_decode_fields(struct sim_call *call, const struct model_shape *shape,
                            const struct fields *form);
/* A text of the wire as a JSON value of this shape; owner: caller. NULL when it is none. */
json_t *codec_scalar(const struct model_shape *shape, const char *text);

/* Required members, lengths and ranges. False: sim_fail() was called. */
bool codec_validate(struct sim_call *call);

/* Answer the request with call->out, or with call->failure. */
void codec_reply(struct sim_call *call);
void codec_reply_failure(struct sim_call *call);

/* Pieces of encoding. */
json_t *codec_json(const struct sim_call *call, const struct model_shape *shape, json_t *value,
                   enum model_timestamp format);
void codec_xml_members(const struct sim_call *call, struct xml_writer *writer,
                       const struct model_shape *shape, json_t *object);
void codec_xml(const struct sim_call *call, struct xml_writer *writer, const char *name,
               const struct model_member *member, json_t *value);
/* Text of a scalar as XML, headers and query strings have it; owner: caller, free(). */
char *codec_text(const struct model_shape *shape, enum model_timestamp format, json_t *value);

/* SQS spoken as query: what the JSON model does not have. NULL: no other name. */
struct legacy_name {
    const char *member;
    const char *wire;
    const char *key; /* of a map's entries */
    const char *value;
};
const struct legacy_name *codec_legacy(const struct sim_call *call, const char *member);

#endif
