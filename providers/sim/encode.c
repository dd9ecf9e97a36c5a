#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common/clock.h"
#include "common/mem.h"
#include "providers/sim/codec.h"

static double epoch_seconds(json_t *value)
{
    int64_t ms = 0;

    if (json_is_number(value))
        return json_number_value(value);
    error_ignore(clock_parse_iso(json_string_value(value), &ms));
    return (double)ms / 1000;
}

static char *time_text(enum model_timestamp format, json_t *value)
{
    double seconds = epoch_seconds(value);
    time_t whole = (time_t)seconds;
    char text[CLOCK_ISO_BYTES];
    struct tm parts;

    if (format == MODEL_TIME_UNIX)
        return xasprintf("%.3f", seconds);
    if (format == MODEL_TIME_RFC822) {
        gmtime_r(&whole, &parts);
        strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
        return xstrdup(text);
    }
    return xstrdup(clock_iso((int64_t)llround(seconds * 1000), text));
}

char *codec_text(const struct model_shape *shape, enum model_timestamp format, json_t *value)
{
    if (shape->type == MODEL_TIMESTAMP)
        return time_text(format != MODEL_TIME_DEFAULT ? format : MODEL_TIME_ISO, value);
    if (json_is_boolean(value))
        return xstrdup(json_is_true(value) ? "true" : "false");
    if (json_is_integer(value))
        return xasprintf("%lld", (long long)json_integer_value(value));
    if (json_is_real(value))
        return xasprintf("%.17g", json_real_value(value));
    return xstrdup(json_is_string(value) ? json_string_value(value) : "");
}

/* --- JSON --------------------------------------------------------------------------------------
 */

static json_t *structure_to_json(const struct sim_call *call, const struct model_shape *shape,
                                 json_t *value)
{
    json_t *object = json_object();

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        json_t *inner = json_object_get(value, member->name);

        if (member->location != MODEL_IN_BODY || inner == NULL || json_is_null(inner))
            continue;
        tree_put(object, member->wire,
                 codec_json(call, codec_shape(call->service, member->shape), inner,
                            (enum model_timestamp)member->timestamp));
    }
    return object;
}

static json_t *number_to_json(const struct model_shape *shape, json_t *value)
{
    bool is_whole = shape->type == MODEL_INTEGER || shape->type == MODEL_LONG;
    const char *text = json_string_value(value);

    if (text == NULL)
        return json_incref(value);
    return is_whole ? json_integer(strtoll(text, NULL, 10)) : json_real(strtod(text, NULL));
}

static json_t *collection_to_json(const struct sim_call *call, const struct model_shape *shape,
                                  json_t *value)
{
    bool is_list = shape->type == MODEL_LIST;
    const struct model_shape *inner =
        codec_shape(call->service, shape->members[is_list ? 0 : 1].shape);
    json_t *out = is_list ? json_array() : json_object(), *item;
    const char *key;
    size_t i;

    if (is_list)
        json_array_foreach (value, i, item)
            json_array_append_new(out, codec_json(call, inner, item, MODEL_TIME_DEFAULT));
    else
        json_object_foreach (value, key, item)
            tree_put(out, key, codec_json(call, inner, item, MODEL_TIME_DEFAULT));
    return out;
}

json_t *codec_json(const struct sim_call *call, const struct model_shape *shape, json_t *value,
                   enum model_timestamp format)
{
    if (format == MODEL_TIME_DEFAULT)
        format = (enum model_timestamp)shape->timestamp;
    switch ((enum model_type)shape->type) {
    case MODEL_STRUCTURE:
        return structure_to_json(call, shape, value);
    case MODEL_LIST:
    case MODEL_MAP:
        return collection_to_json(call, shape, value);
    case MODEL_TIMESTAMP: {
        char *text;
        json_t *out;

        if (format == MODEL_TIME_DEFAULT || format == MODEL_TIME_UNIX)
            return json_real(epoch_seconds(value));
        text = time_text(format, value);
        out = json_string(text);
        free(text);
        return out;
    }
    case MODEL_STRING:
    case MODEL_BLOB:
        return json_incref(value);
    case MODEL_BOOLEAN:
        return json_is_string(value) ? json_boolean(sim_same(json_string_value(value), "true"))
                                     : json_incref(value);
    default:
        return number_to_json(shape, value);
    }
}

/* --- XML -----------------------------------------------------------------------------------------
 */

static void xml_list(const struct sim_call *call, struct xml_writer *writer, const char *name,
                     const struct model_shape *shape, bool flat, json_t *list)
{
    const char *element = shape->members[0].wire;
    size_t i;
    json_t *item;

    if (flat) {
        json_array_foreach (list, i, item)
            codec_xml(call, writer, name, &shape->members[0], item);
        return;
    }
    xml_begin(writer, name);
    json_array_foreach (list, i, item)
        codec_xml(call, writer, element, &shape->members[0], item);
    xml_end(writer, name);
}

static void xml_map(const struct sim_call *call, struct xml_writer *writer, const char *name,
                    const struct model_member *member, json_t *map)
{
    const struct model_shape *shape = codec_shape(call->service, member->shape);
    const struct legacy_name *legacy = codec_legacy(call, member->name);
    bool flat = (member->flags | shape->flags) & MODEL_FLAT;
    const char *key;
    json_t *value;

    if (!flat)
        xml_begin(writer, name);
    json_object_foreach (map, key, value) {
        xml_begin(writer, flat ? name : "entry");
        xml_element(writer, legacy != NULL ? legacy->key : shape->members[0].wire, key);
        codec_xml(call, writer, legacy != NULL ? legacy->value : shape->members[1].wire,
                  &shape->members[1], value);
        xml_end(writer, flat ? name : "entry");
    }
    if (!flat)
        xml_end(writer, name);
}

void codec_xml(const struct sim_call *call, struct xml_writer *writer, const char *name,
               const struct model_member *member, json_t *value)
{
    const struct model_shape *shape = codec_shape(call->service, member->shape);
    enum model_timestamp format = (enum model_timestamp)member->timestamp;
    char *text;

    if (shape->type == MODEL_LIST) {
        bool flat = (member->flags | shape->flags) & MODEL_FLAT;
        const char *element = shape->members[0].wire;

        xml_list(call, writer, flat && strcmp(element, "member") != 0 ? element : name, shape, flat,
                 value);
        return;
    }
    if (shape->type == MODEL_MAP) {
        xml_map(call, writer, name, member, value);
        return;
    }
    if (shape->type == MODEL_STRUCTURE) {
        xml_begin(writer, name);
        codec_xml_members(call, writer, shape, value);
        xml_end(writer, name);
        return;
    }
    if (format == MODEL_TIME_DEFAULT)
        format = (enum model_timestamp)shape->timestamp;
    text = codec_text(shape, format, value);
    xml_element(writer, name, text);
    free(text);
}

static void xml_attributes(struct xml_writer *writer, const struct model_shape *shape,
                           json_t *object)
{
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];

        if (!(member->flags & MODEL_ATTRIBUTE) || !tree_has(object, member->name))
            continue;
        xml_add_attribute(writer, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml_add_attribute(writer, member->wire, tree_text(object, member->name));
    }
}

void codec_xml_members(const struct sim_call *call, struct xml_writer *writer,
                       const struct model_shape *shape, json_t *object)
{
    xml_attributes(writer, shape, object);
    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const struct legacy_name *legacy = codec_legacy(call, member->name);
        json_t *value = json_object_get(object, member->name);

        if (value == NULL || json_is_null(value) || member->location != MODEL_IN_BODY ||
            (member->flags & MODEL_ATTRIBUTE))
            continue;
        codec_xml(call, writer, legacy != NULL ? legacy->wire : member->wire, member, value);
    }
}
