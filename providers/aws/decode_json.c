#include "providers/aws/decode.h"

static json_t *decode_value(struct decode *decode, const struct model_member *member,
                            const json_t *value);

static void set_known(json_t *out, const char *name, json_t *value)
{
    if (value != NULL)
        json_object_set_new(out, name, value);
}

static json_t *list_value(struct decode *decode, const struct model_member *element,
                          const json_t *value)
{
    json_t *out = json_array();

    for (size_t i = 0; i < json_array_size(value); i++) {
        const json_t *item = json_array_get(value, i);
        json_t *decoded = json_is_null(item) ? json_null() : decode_value(decode, element, item);

        if (decoded != NULL)
            json_array_append_new(out, decoded);
    }
    return out;
}

static json_t *map_value(struct decode *decode, const struct model_member *element,
                         const json_t *value)
{
    json_t *out = json_object(), *item;
    const char *key;

    json_object_foreach ((json_t *)value, key, item)
        if (!json_is_null(item))
            set_known(out, key, decode_value(decode, element, item));
    return out;
}

static json_t *decode_value(struct decode *decode, const struct model_member *member,
                            const json_t *value)
{
    const struct model_shape *shape = &decode->service->shapes[member->shape];
    json_t *out;

    if (!model_type_fits(shape->type, value)) {
        decode_complain(decode, member->name, "has another type");
        return NULL;
    }
    switch (shape->type) {
    case MODEL_STRUCTURE:
        out = json_object();
        decode_json_members(decode, shape, value, out);
        return out;
    case MODEL_LIST:
        return list_value(decode, &shape->members[0], value);
    case MODEL_MAP:
        return map_value(decode, &shape->members[1], value);
    case MODEL_TIMESTAMP:
        return decode_timestamp(decode, member, value);
    default:
        return json_incref((json_t *)value);
    }
}

void decode_json_members(struct decode *decode, const struct model_shape *shape,
                         const json_t *value, json_t *out)
{
    if (!json_is_object(value)) {
        decode_complain(decode, shape->name, "is no object");
        return;
    }
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *found = json_object_get(value, member->wire);

        if (member->location == MODEL_IN_BODY && found != NULL && !json_is_null(found))
            set_known(out, member->name, decode_value(decode, member, found));
    }
}

void decode_json(struct decode *decode, json_t *out)
{
    json_t *body = decode_load_json(decode);

    if (body != NULL)
        decode_json_members(decode, &decode->service->shapes[decode->op->output], body, out);
    json_decref(body);
}
