#include <string.h>

#include "providers/aws/decode.h"

static json_t *decode_value(struct decode *decode, const struct model_member *member,
                            const struct xml_node *node);

static const struct model_shape *shape_of(const struct decode *decode,
                                          const struct model_member *member)
{
    return &decode->service->shapes[member->shape];
}

static void append_known(json_t *out, json_t *value)
{
    if (value != NULL)
        json_array_append_new(out, value);
}

static void add_entry(struct decode *decode, const struct model_shape *map,
                      const struct xml_node *node, json_t *out)
{
    const char *key = xml_child_text(node, map->members[0].wire);
    const struct xml_node *value = xml_child(node, map->members[1].wire);
    json_t *decoded = value != NULL ? decode_value(decode, &map->members[1], value) : NULL;

    if (key == NULL || decoded == NULL) {
        json_decref(decoded);
        decode_complain(decode, map->name, "has an entry without key or value");
        return;
    }
    json_object_set_new(out, key, decoded);
}

/* The children of a wrapper are the elements, whatever their name. */
static json_t *list_value(struct decode *decode, const struct model_shape *list,
                          const struct xml_node *node)
{
    json_t *out = json_array();

    for (const struct xml_node *child = node->children; child != NULL; child = child->next)
        append_known(out, decode_value(decode, &list->members[0], child));
    return out;
}

static json_t *map_value(struct decode *decode, const struct model_shape *map,
                         const struct xml_node *node)
{
    json_t *out = json_object();

    for (const struct xml_node *child = node->children; child != NULL; child = child->next)
        add_entry(decode, map, child, out);
    return out;
}

static json_t *decode_value(struct decode *decode, const struct model_member *member,
                            const struct xml_node *node)
{
    const struct model_shape *shape = shape_of(decode, member);
    json_t *out;

    switch (shape->type) {
    case MODEL_STRUCTURE:
        out = json_object();
        decode_xml_members(decode, shape, node, out);
        return out;
    case MODEL_LIST:
        return list_value(decode, shape, node);
    case MODEL_MAP:
        return map_value(decode, shape, node);
    default:
        return decode_text(decode, member, node->text);
    }
}

/* Elements without a wrapper: `node` is the first of those of the same name. */
static json_t *flat_value(struct decode *decode, const struct model_shape *shape,
                          const struct xml_node *node)
{
    bool is_map = shape->type == MODEL_MAP;
    json_t *out = is_map ? json_object() : json_array();

    for (; node != NULL; node = xml_next(node)) {
        if (is_map)
            add_entry(decode, shape, node, out);
        else
            append_known(out, decode_value(decode, &shape->members[0], node));
    }
    return out;
}

static bool is_flat(const struct decode *decode, const struct model_member *member)
{
    enum model_type type = shape_of(decode, member)->type;

    return (member->flags & MODEL_FLAT) != 0 && (type == MODEL_LIST || type == MODEL_MAP);
}

/* A flattened list whose element has a name of its own is known by that. */
static const char *element_name(const struct decode *decode, const struct model_member *member)
{
    const struct model_shape *shape = shape_of(decode, member);

    if (is_flat(decode, member) && shape->type == MODEL_LIST &&
        strcmp(shape->members[0].wire, "member") != 0)
        return shape->members[0].wire;
    return member->wire;
}

static json_t *attribute_value(struct decode *decode, const struct model_member *member,
                               const struct xml_node *node)
{
    const char *colon = strchr(member->wire, ':');
    const char *value = xml_attribute(node, colon != NULL ? colon + 1 : member->wire);

    return value != NULL ? decode_text(decode, member, value) : NULL;
}

static json_t *member_value(struct decode *decode, const struct model_member *member,
                            const struct xml_node *node)
{
    const struct xml_node *child = xml_child(node, element_name(decode, member));

    if ((member->flags & MODEL_ATTRIBUTE) != 0)
        return attribute_value(decode, member, node);
    if (child == NULL)
        return NULL;
    if (is_flat(decode, member))
        return flat_value(decode, shape_of(decode, member), child);
    return decode_value(decode, member, child);
}

void decode_xml_members(struct decode *decode, const struct model_shape *shape,
                        const struct xml_node *node, json_t *out)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        json_t *value = NULL;

        if (member->location == MODEL_IN_BODY)
            value = member_value(decode, member, node);
        if (value != NULL)
            json_object_set_new(out, member->name, value);
    }
}

void decode_query(struct decode *decode, json_t *out)
{
    struct xml_node *root = decode_load_xml(decode);
    const struct xml_node *start = root;

    if (root != NULL && decode->op->result_wrapper != NULL)
        start = xml_child(root, decode->op->result_wrapper);
    if (start != NULL)
        decode_xml_members(decode, &decode->service->shapes[decode->op->output], start, out);
    else
        decode_complain(decode, "the body", "lacks the result");
    xml_free(root);
}
