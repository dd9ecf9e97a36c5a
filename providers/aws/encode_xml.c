#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/encode.h"

static void write_value(const struct model_service *service, struct xml_writer *writer,
                        const struct model_member *member, const char *name, const json_t *value);

static void write_namespace(struct xml_writer *writer, const char *uri, const char *prefix)
{
    char *name;

    if (uri == NULL)
        return;
    name = prefix != NULL ? xasprintf("xmlns:%s", prefix) : xstrdup("xmlns");
    xml_add_attribute(writer, name, uri);
    free(name);
}

static void write_members(const struct model_service *service, struct xml_writer *writer,
                          const struct model_shape *shape, const json_t *value)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *given = encode_get(value, member);

        if (given != NULL && (member->flags & MODEL_ATTRIBUTE) != 0)
            xml_add_attribute(writer, member->wire, json_string_value(given));
    }
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const json_t *given = encode_get(value, member);

        if (given != NULL && (member->flags & MODEL_ATTRIBUTE) == 0 &&
            member->location == MODEL_IN_BODY)
            write_value(service, writer, member, member->wire, given);
    }
}

static void write_list(const struct model_service *service, struct xml_writer *writer,
                       const struct model_member *list, const char *name, const json_t *value)
{
    const struct model_member *element = &service->shapes[list->shape].members[0];
    bool is_flat = (list->flags & MODEL_FLAT) != 0;

    if (!is_flat)
        xml_begin(writer, name);
    for (size_t i = 0; i < json_array_size(value); i++)
        write_value(service, writer, element, is_flat ? name : element->wire,
                    json_array_get(value, i));
    if (!is_flat)
        xml_end(writer, name);
}

static void write_map(const struct model_service *service, struct xml_writer *writer,
                      const struct model_member *map, const char *name, const json_t *value)
{
    const struct model_member *entry = service->shapes[map->shape].members;
    bool is_flat = (map->flags & MODEL_FLAT) != 0;
    const char *key;
    json_t *item;

    if (!is_flat)
        xml_begin(writer, name);
    json_object_foreach ((json_t *)value, key, item) {
        xml_begin(writer, is_flat ? name : "entry");
        xml_element(writer, entry[0].wire, key);
        write_value(service, writer, &entry[1], entry[1].wire, item);
        xml_end(writer, is_flat ? name : "entry");
    }
    if (!is_flat)
        xml_end(writer, name);
}

static void write_structure(const struct model_service *service, struct xml_writer *writer,
                            const struct model_member *member, const char *name,
                            const json_t *value)
{
    xml_begin(writer, name);
    write_namespace(writer, member->namespace_uri, member->namespace_prefix);
    write_members(service, writer, &service->shapes[member->shape], value);
    xml_end(writer, name);
}

static void write_value(const struct model_service *service, struct xml_writer *writer,
                        const struct model_member *member, const char *name, const json_t *value)
{
    enum model_type type = service->shapes[member->shape].type;
    char *text;

    if (type == MODEL_STRUCTURE) {
        write_structure(service, writer, member, name, value);
    } else if (type == MODEL_LIST) {
        write_list(service, writer, member, name, value);
    } else if (type == MODEL_MAP) {
        write_map(service, writer, member, name, value);
    } else {
        text = wire_text(service, member, value, MODEL_TIME_ISO);
        xml_element(writer, name, text);
        free(text);
    }
}

void encode_xml_body(const struct encode *encode, const char *root, const char *namespace_uri,
                     const struct model_shape *shape, const json_t *value)
{
    struct xml_writer writer;

    xml_writer_init(&writer, &encode->out->body);
    xml_begin(&writer, root);
    write_namespace(&writer, namespace_uri, NULL);
    write_members(encode->service, &writer, shape, value);
    xml_end(&writer, root);
}
