#include <stdlib.h>

#include "common/mem.h"
#include "providers/aws/encode.h"

static json_t *structure_value(const struct model_service *service, const struct model_shape *shape,
                               const json_t *value)
{
    json_t *out = json_object();

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *given = encode_get(value, member);

        if (given != NULL && member->location == MODEL_IN_BODY)
            json_object_set_new(out, member->wire, encode_json_value(service, member, given));
    }
    return out;
}

static json_t *list_value(const struct model_service *service, const struct model_member *element,
                          const json_t *value)
{
    json_t *out = json_array();

    for (size_t i = 0; i < json_array_size(value); i++)
        json_array_append_new(out, encode_json_value(service, element, json_array_get(value, i)));
    return out;
}

static json_t *map_value(const struct model_service *service, const struct model_member *element,
                         const json_t *value)
{
    json_t *out = json_object(), *item;
    const char *key;

    json_object_foreach ((json_t *)value, key, item)
        json_object_set_new(out, key, encode_json_value(service, element, item));
    return out;
}

static json_t *timestamp_value(const struct model_service *service,
                               const struct model_member *member, const json_t *value)
{
    enum model_timestamp format = wire_time_format(service, member, MODEL_TIME_UNIX);
    char *text = wire_text(service, member, value, MODEL_TIME_UNIX);
    json_t *out =
        format == MODEL_TIME_UNIX ? json_integer(strtoll(text, NULL, 10)) : json_string(text);

    free(text);
    return out;
}

json_t *encode_json_value(const struct model_service *service, const struct model_member *member,
                          const json_t *value)
{
    const struct model_shape *shape = &service->shapes[member->shape];

    switch (shape->type) {
    case MODEL_STRUCTURE:
        return structure_value(service, shape, value);
    case MODEL_LIST:
        return list_value(service, &shape->members[0], value);
    case MODEL_MAP:
        return map_value(service, &shape->members[1], value);
    case MODEL_TIMESTAMP:
        return timestamp_value(service, member, value);
    default:
        return json_incref((json_t *)value);
    }
}

void encode_json_body(const struct encode *encode, const struct model_shape *shape,
                      const json_t *value)
{
    json_t *body = structure_value(encode->service, shape, value);
    char *text = json_dumps(body, JSON_COMPACT);

    buf_add_str(&encode->out->body, text);
    free(text);
    json_decref(body);
}

void encode_json(const struct encode *encode)
{
    static const struct model_shape nothing = {.type = MODEL_STRUCTURE};
    const struct model_service *service = encode->service;
    const struct model_shape *shape =
        encode->op->input < 0 ? &nothing : &service->shapes[encode->op->input];
    char *target = xasprintf("%s.%s", service->target_prefix, encode->op->name);

    buf_add_char(&encode->out->path, '/');
    wire_set_header(encode->out, "X-Amz-Target", target);
    wire_set_header(encode->out, "Content-Type",
                    service->protocol == MODEL_JSON_1_0 ? "application/x-amz-json-1.0"
                                                        : "application/x-amz-json-1.1");
    if (service->query_compatible)
        wire_set_header(encode->out, "x-amzn-query-mode", "true");
    encode_json_body(encode, shape, encode->params);
    free(target);
}
