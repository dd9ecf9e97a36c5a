#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/aws/encode.h"

static const struct model_shape *input_shape(const struct encode *encode)
{
    static const struct model_shape nothing = {.type = MODEL_STRUCTURE};

    return encode->op->input < 0 ? &nothing : &encode->service->shapes[encode->op->input];
}

/* The member of the path's label "{wire}". */
static const struct model_member *find_label(const struct model_shape *shape, const char *wire,
                                             size_t len)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];

        if (member->location == MODEL_IN_URI && strlen(member->wire) == len &&
            memcmp(member->wire, wire, len) == 0)
            return member;
    }
    return NULL;
}

static void add_label(const struct encode *encode, const char *label, size_t len)
{
    bool is_greedy = len > 0 && label[len - 1] == '+';
    const struct model_member *member = find_label(input_shape(encode), label, len - is_greedy);
    const json_t *value = member != NULL ? encode_get(encode->params, member) : NULL;
    char *text;

    if (value == NULL)
        return;
    text = wire_text(encode->service, member, value, MODEL_TIME_ISO);
    url_encode(&encode->out->path, text, strlen(text), is_greedy);
    free(text);
}

/* "/{Bucket}/{Key+}?tagging": the path, and what it always queries. */
static void encode_uri(const struct encode *encode)
{
    const char *at = encode->op->uri;

    while (*at != '\0' && *at != '?') {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;

        if (end != NULL) {
            add_label(encode, at + 1, (size_t)(end - at) - 1);
            at = end + 1;
        } else {
            buf_add_char(&encode->out->path, *at++);
        }
    }
    if (*at == '?')
        buf_add_str(&encode->out->query, at + 1);
}

static void query_scalar(const struct encode *encode, const struct model_member *member,
                         const char *name, const json_t *value)
{
    char *text = wire_text(encode->service, member, value, MODEL_TIME_ISO);

    url_query_add(&encode->out->query, name, text);
    free(text);
}

static void query_value(const struct encode *encode, const struct model_member *member,
                        const char *name, const json_t *value)
{
    const struct model_shape *shape = &encode->service->shapes[member->shape];
    const char *key;
    json_t *item;
    size_t i;

    if (shape->type == MODEL_LIST) {
        json_array_foreach ((json_t *)value, i, item)
            query_scalar(encode, &shape->members[0], name, item);
    } else if (shape->type == MODEL_MAP) {
        json_object_foreach ((json_t *)value, key, item)
            query_value(encode, &shape->members[1], key, item);
    } else {
        query_scalar(encode, member, name, value);
    }
}

static void header_value(const struct encode *encode, const struct model_member *member,
                         const json_t *value)
{
    const struct model_shape *shape = &encode->service->shapes[member->shape];
    struct buf text = BUF_INIT;
    bool is_list = shape->type == MODEL_LIST;
    size_t count = is_list ? json_array_size(value) : 1;

    for (size_t i = 0; i < count; i++) {
        char *part = wire_text(encode->service, is_list ? &shape->members[0] : member,
                               is_list ? json_array_get(value, i) : value, MODEL_TIME_RFC822);

        buf_add_str(&text, i > 0 ? "," : "");
        buf_add_str(&text, part);
        free(part);
    }
    if (count > 0)
        wire_set_header(encode->out, member->wire, buf_str(&text));
    buf_fini(&text);
}

static void header_map(const struct encode *encode, const struct model_member *member,
                       const json_t *value)
{
    const char *key;
    json_t *item;

    json_object_foreach ((json_t *)value, key, item) {
        char *name = xasprintf("%s%s", member->wire, key);

        wire_set_header(encode->out, name, json_string_value(item));
        free(name);
    }
}

/* Put the members that are not in the body; true when some are. */
static bool encode_members(const struct encode *encode)
{
    const struct model_shape *shape = input_shape(encode);
    bool has_body = false;

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *value = encode_get(encode->params, member);

        if (value == NULL)
            continue;
        if (member->location == MODEL_IN_QUERY)
            query_value(encode, member, member->wire, value);
        else if (member->location == MODEL_IN_HEADER)
            header_value(encode, member, value);
        else if (member->location == MODEL_IN_HEADERS)
            header_map(encode, member, value);
        else if (member->location == MODEL_IN_BODY)
            has_body = true;
    }
    return has_body;
}

static bool is_raw(enum model_type type)
{
    return type == MODEL_BLOB || type == MODEL_STRING;
}

static void raw_body(const struct encode *encode, enum model_type type, const json_t *value)
{
    const char *text = json_string_value(value);
    size_t len = json_string_length(value), bytes = 0;
    uint8_t *data = NULL;

    if (type == MODEL_STRING) {
        buf_add(&encode->out->body, text, len);
        return;
    }
    error_ignore(crypto_base64_decode(text, len, &data, &bytes)); /* it is base64: it was checked */
    buf_add(&encode->out->body, data, bytes);
    free(data);
}

static void structured_body(const struct encode *encode, const struct model_member *payload,
                            const json_t *value)
{
    const struct model_shape *shape =
        payload != NULL ? &encode->service->shapes[payload->shape] : input_shape(encode);
    const char *root = payload != NULL ? payload->wire : encode->op->input_root;
    const char *space = payload != NULL ? payload->namespace_uri : encode->op->input_root_namespace;

    if (encode->service->protocol == MODEL_REST_JSON)
        encode_json_body(encode, shape, value);
    else
        encode_xml_body(encode, root != NULL ? root : encode->op->name, space, shape, value);
}

static bool has_body_member(const struct model_shape *shape)
{
    for (size_t i = 0; i < shape->member_count; i++)
        if (shape->members[i].location == MODEL_IN_BODY)
            return true;
    return false;
}

/* A JSON service wants an object where a body is possible, an XML one nothing. */
static void empty_body(const struct encode *encode)
{
    if (encode->service->protocol == MODEL_REST_JSON && has_body_member(input_shape(encode)))
        buf_add_str(&encode->out->body, "{}");
}

static void set_content_type(const struct encode *encode)
{
    if (encode->out->body.len == 0 || wire_header(encode->out, "Content-Type") != NULL)
        return;
    wire_set_header(encode->out, "Content-Type",
                    encode->service->protocol == MODEL_REST_JSON ? "application/json"
                                                                 : "application/xml");
}

void encode_rest(const struct encode *encode)
{
    const struct model_shape *shape = input_shape(encode);
    const struct model_member *payload =
        shape->payload != NULL ? model_member_find(shape, shape->payload) : NULL;
    const json_t *value = payload != NULL ? encode_get(encode->params, payload) : NULL;
    enum model_type type =
        payload != NULL ? encode->service->shapes[payload->shape].type : MODEL_STRUCTURE;
    bool has_body;

    encode_uri(encode);
    has_body = encode_members(encode);
    if (is_raw(type)) {
        if (value != NULL)
            raw_body(encode, type, value);
        return;
    }
    if (value != NULL || (payload == NULL && has_body))
        structured_body(encode, payload, payload != NULL ? value : encode->params);
    else
        empty_body(encode);
    set_content_type(encode);
}
