#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "providers/aws/decode.h"

static const struct model_shape *shape_of(const struct decode *decode,
                                          const struct model_member *member)
{
    return &decode->service->shapes[member->shape];
}

static void set_known(json_t *out, const char *name, json_t *value)
{
    if (value != NULL)
        json_object_set_new(out, name, value);
}

/* "a, b": the elements of a list in one header. */
static json_t *header_list(struct decode *decode, const struct model_member *element,
                           const char *text)
{
    json_t *out = json_array();
    char *copy = xstrdup(text), *rest = copy, *part;

    while ((part = strsep(&rest, ",")) != NULL) {
        json_t *value;

        part += strspn(part, " ");
        value = decode_text(decode, element, part);
        if (value != NULL)
            json_array_append_new(out, value);
    }
    free(copy);
    return out;
}

static json_t *header_value(struct decode *decode, const struct model_member *member)
{
    const struct model_shape *shape = shape_of(decode, member);
    const char *text = http_response_header(decode->response, member->wire);

    if (text == NULL)
        return NULL;
    if (shape->type == MODEL_LIST)
        return header_list(decode, &shape->members[0], text);
    return decode_text(decode, member, text);
}

static json_t *header_map(struct decode *decode, const struct model_member *member)
{
    size_t len = strlen(member->wire);
    json_t *out = json_object();

    for (size_t i = 0; i < decode->response->header_count; i++) {
        const struct http_header *header = &decode->response->headers[i];

        if (strncasecmp(header->name, member->wire, len) == 0)
            set_known(out, header->name + len, json_string(header->value));
    }
    return out;
}

static void decode_headers(struct decode *decode, const struct model_shape *shape, json_t *out)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];

        if (member->location == MODEL_IN_HEADER)
            set_known(out, member->name, header_value(decode, member));
        else if (member->location == MODEL_IN_HEADERS)
            set_known(out, member->name, header_map(decode, member));
        else if (member->location == MODEL_IN_STATUS)
            set_known(out, member->name, json_integer(decode->response->status));
    }
}

static json_t *raw_payload(struct decode *decode, const struct model_member *member)
{
    const struct http_response *response = decode->response;
    json_t *value;
    char *text;

    if (shape_of(decode, member)->type == MODEL_STRING)
        return decode_text(decode, member, response->body != NULL ? response->body : "");
    text = crypto_base64_encode(response->body, response->body_bytes);
    value = json_string(text);
    free(text);
    return value;
}

/* A root that holds text only is the one member of its name (S3 GetBucketLocation). */
static void decode_root_text(struct decode *decode, const struct model_shape *shape,
                             const struct xml_node *root, json_t *out)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];

        if (member->location == MODEL_IN_BODY && strcmp(member->wire, root->name) == 0)
            set_known(out, member->name, decode_text(decode, member, root->text));
    }
}

static void decode_xml_body(struct decode *decode, const struct model_shape *shape, json_t *out)
{
    struct xml_node *root = decode_load_xml(decode);

    if (root == NULL)
        return;
    if (root->children == NULL && root->text[strspn(root->text, " \t\r\n")] != '\0')
        decode_root_text(decode, shape, root, out);
    else
        decode_xml_members(decode, shape, root, out);
    xml_free(root);
}

static void decode_body(struct decode *decode, const struct model_shape *shape, json_t *out)
{
    json_t *body;

    if (decode->service->protocol == MODEL_REST_XML) {
        decode_xml_body(decode, shape, out);
        return;
    }
    body = decode_load_json(decode);
    if (body != NULL)
        decode_json_members(decode, shape, body, out);
    json_decref(body);
}

static void decode_payload(struct decode *decode, const struct model_member *payload, json_t *out)
{
    const struct model_shape *shape = shape_of(decode, payload);
    json_t *value;

    if (shape->type == MODEL_STRING || shape->type == MODEL_BLOB) {
        value = raw_payload(decode, payload);
    } else {
        value = json_object();
        decode_body(decode, shape, value);
    }
    set_known(out, payload->name, value);
}

static bool has_body(const struct model_shape *shape)
{
    for (size_t i = 0; i < shape->member_count; i++)
        if (shape->members[i].location == MODEL_IN_BODY)
            return true;
    return false;
}

void decode_rest(struct decode *decode, json_t *out)
{
    const struct model_shape *shape = &decode->service->shapes[decode->op->output];

    decode_headers(decode, shape, out);
    if (shape->payload != NULL)
        decode_payload(decode, model_member_find(shape, shape->payload), out);
    else if (has_body(shape))
        decode_body(decode, shape, out);
}
