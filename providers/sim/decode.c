#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common/clock.h"
#include "common/httpd.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/codec.h"

const struct model_shape *codec_shape(const struct model_service *service, int index)
{
    return index < 0 ? NULL : &service->shapes[index];
}

static json_t *iso_from_ms(int64_t ms)
{
    char text[CLOCK_ISO_BYTES];

    return json_string(clock_iso(ms, text));
}

static json_t *time_from_text(const char *text)
{
    struct tm parts = {0};
    int64_t ms;
    struct error *err = clock_parse_iso(text, &ms);
    char *end;
    double seconds;

    if (err == NULL)
        return iso_from_ms(ms);
    error_ignore(err);
    end = strptime(text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (end != NULL)
        return iso_from_ms((int64_t)timegm(&parts) * 1000);
    seconds = strtod(text, &end);
    return end != text && *end == '\0' ? iso_from_ms((int64_t)(seconds * 1000)) : NULL;
}

json_t *codec_scalar(const struct model_shape *shape, const char *text)
{
    char *end = NULL;

    switch ((enum model_type)shape->type) {
    case MODEL_INTEGER:
    case MODEL_LONG: {
        json_int_t value = strtoll(text, &end, 10);

        return end == text || *end != '\0' ? NULL : json_integer(value);
    }
    case MODEL_FLOAT:
    case MODEL_DOUBLE: {
        double value = strtod(text, &end);

        return end == text || *end != '\0' ? NULL : json_real(value);
    }
    case MODEL_BOOLEAN:
        if (strcasecmp(text, "true") != 0 && strcasecmp(text, "false") != 0)
            return NULL;
        return json_boolean(strcasecmp(text, "true") == 0);
    case MODEL_TIMESTAMP:
        return time_from_text(text);
    default:
        return json_string(text);
    }
}

/* --- query and ec2 --------------------------------------------------------------------------- */

static json_t *from_fields(struct sim_call *call, const struct model_shape *shape, bool flat,
                           const struct model_member *as, const struct fields *form,
                           const char *prefix);

static char *join(const char *prefix, const char *name)
{
    return *prefix == '\0' ? xstrdup(name) : xasprintf("%s.%s", prefix, name);
}

static char *field_name(const struct sim_call *call, const struct model_member *member)
{
    const struct legacy_name *legacy = codec_legacy(call, member->name);
    char *name;

    if (legacy != NULL)
        return xstrdup(legacy->wire);
    if (call->protocol != MODEL_EC2)
        return xstrdup(member->wire);
    if (member->ec2 != NULL)
        return xstrdup(member->ec2);
    name = xstrdup(member->wire);
    if (*name >= 'a' && *name <= 'z')
        *name = (char)(*name - 'a' + 'A');
    return name;
}

static json_t *structure_from_fields(struct sim_call *call, const struct model_shape *shape,
                                     const struct fields *form, const char *prefix)
{
    json_t *object = json_object();

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        const struct model_shape *inner = codec_shape(call->service, member->shape);
        char *name = field_name(call, member), *path = join(prefix, name);
        json_t *value = from_fields(call, inner, (member->flags | inner->flags) & MODEL_FLAT,
                                    member, form, path);

        if (value != NULL)
            tree_put(object, member->name, value);
        free(path);
        free(name);
    }
    return object;
}

/* "A.member.1", "A.Tag.1" or flat "A.1"; for flat lists of a named element "Tag.1". */
static char *list_prefix(const struct sim_call *call, const struct model_shape *shape, bool flat,
                         const char *prefix)
{
    const char *element = shape->members[0].wire, *dot = strrchr(prefix, '.');

    if (call->protocol == MODEL_EC2 || codec_legacy(call, "Attributes") != NULL)
        return xstrdup(prefix);
    if (!flat)
        return join(prefix, element);
    if (strcmp(element, "member") == 0)
        return xstrdup(prefix);
    return dot == NULL ? xstrdup(element)
                       : xasprintf("%.*s%s", (int)(dot + 1 - prefix), prefix, element);
}

static json_t *list_from_fields(struct sim_call *call, const struct model_shape *shape, bool flat,
                                const struct fields *form, const char *prefix)
{
    const struct model_shape *inner = codec_shape(call->service, shape->members[0].shape);
    char *base = list_prefix(call, shape, flat, prefix);
    json_t *list = json_array();

    for (size_t i = 1;; i++) {
        char *path = xasprintf("%s.%zu", base, i);
        json_t *value = fields_begin_with(form, path)
                            ? from_fields(call, inner, false, NULL, form, path)
                            : NULL;

        free(path);
        if (value == NULL)
            break;
        json_array_append_new(list, value);
    }
    free(base);
    return list;
}

static json_t *map_from_fields(struct sim_call *call, const struct model_shape *shape, bool flat,
                               const struct model_member *as, const struct fields *form,
                               const char *prefix)
{
    const struct legacy_name *legacy = as != NULL ? codec_legacy(call, as->name) : NULL;
    const char *key_name = legacy != NULL ? legacy->key : shape->members[0].wire;
    const char *value_name = legacy != NULL ? legacy->value : shape->members[1].wire;
    json_t *map = json_object();

    for (size_t i = 1;; i++) {
        char *entry = xasprintf(flat ? "%s.%zu" : "%s.entry.%zu", prefix, i);
        char *key_path = join(entry, key_name), *value_path = join(entry, value_name);
        const char *key = fields_get(form, key_path);
        json_t *value = key == NULL
                            ? NULL
                            : from_fields(call, codec_shape(call->service, shape->members[1].shape),
                                          false, NULL, form, value_path);

        if (value != NULL)
            tree_put(map, key, value);
        free(entry);
        free(key_path);
        free(value_path);
        if (key == NULL)
            return map;
    }
}

/* NULL when nothing of the value is there. */
static json_t *from_fields(struct sim_call *call, const struct model_shape *shape, bool flat,
                           const struct model_member *as, const struct fields *form,
                           const char *prefix)
{
    const char *text;
    json_t *value;

    if (shape->type == MODEL_LIST || shape->type == MODEL_MAP) {
        value = shape->type == MODEL_LIST ? list_from_fields(call, shape, flat, form, prefix)
                                          : map_from_fields(call, shape, flat, as, form, prefix);
        if ((json_array_size(value) > 0 || json_object_size(value) > 0) ||
            fields_get(form, prefix) != NULL)
            return value;
        json_decref(value);
        return NULL;
    }
    if (!fields_begin_with(form, prefix))
        return NULL;
    if (shape->type == MODEL_STRUCTURE)
        return structure_from_fields(call, shape, form, prefix);
    text = fields_get(form, prefix);
    if (text == NULL)
        return NULL;
    value = codec_scalar(shape, text);
    if (value == NULL)
        sim_fail(call, 400,
                 call->protocol == MODEL_EC2 ? "InvalidParameterValue" : "MalformedInput",
                 "Value (%s) for parameter %s is invalid", text, prefix);
    return value;
}

json_t *codec_decode_fields(struct sim_call *call, const struct model_shape *shape,
                            const struct fields *form)
{
    return shape == NULL ? json_object() : structure_from_fields(call, shape, form, "");
}

static bool decode_form(struct sim_call *call)
{
    size_t bytes;
    const char *body = httpd_body(call->request, &bytes);
    struct fields form = {NULL, 0};
    struct error *err = fields_parse(body, &form);

    if (err != NULL) {
        error_free(err);
        return sim_fail(call, 400, "MalformedQueryString", "The query string is malformed");
    }
    json_decref(call->in);
    call->in = codec_decode_fields(call, codec_shape(call->service, call->op->input), &form);
    fields_fini(&form);
    return call->failure.status == 0;
}

/* --- JSON --------------------------------------------------------------------------------------
 */

static json_t *from_json(struct sim_call *call, const struct model_shape *shape, json_t *value);

static json_t *structure_from_json(struct sim_call *call, const struct model_shape *shape,
                                   json_t *value)
{
    json_t *object = json_object();

    for (size_t i = 0; i < shape->member_count; i++) {
        const struct model_member *member = &shape->members[i];
        json_t *inner = json_object_get(value, member->wire), *decoded;

        if (inner == NULL || json_is_null(inner))
            continue;
        decoded = from_json(call, codec_shape(call->service, member->shape), inner);
        if (decoded != NULL)
            tree_put(object, member->name, decoded);
    }
    return object;
}

static json_t *collection_from_json(struct sim_call *call, const struct model_shape *shape,
                                    json_t *value)
{
    bool is_list = shape->type == MODEL_LIST;
    const struct model_shape *inner =
        codec_shape(call->service, shape->members[is_list ? 0 : 1].shape);
    json_t *out = is_list ? json_array() : json_object(), *item;
    const char *key;
    size_t i;

    json_array_foreach (value, i, item)
        json_array_append_new(out, from_json(call, inner, item));
    if (json_is_object(value))
        json_object_foreach (value, key, item)
            if (!json_is_null(item))
                tree_put(out, key, from_json(call, inner, item));
    return out;
}

static json_t *from_json(struct sim_call *call, const struct model_shape *shape, json_t *value)
{
    if (!model_type_fits(shape->type, value)) {
        sim_fail(call, 400, "SerializationException", "Unexpected type of %s", shape->name);
        return NULL;
    }
    if (shape->type == MODEL_STRUCTURE)
        return structure_from_json(call, shape, value);
    if (shape->type == MODEL_LIST || shape->type == MODEL_MAP)
        return collection_from_json(call, shape, value);
    if (shape->type == MODEL_TIMESTAMP)
        return json_is_number(value) ? iso_from_ms((int64_t)(json_number_value(value) * 1000))
                                     : time_from_text(json_string_value(value));
    return json_incref(value);
}

static bool decode_json(struct sim_call *call, const struct model_shape *shape, json_t **out)
{
    size_t bytes;
    const char *body = httpd_body(call->request, &bytes);
    json_t *value = NULL;

    if (bytes == 0)
        value = json_object();
    else
        error_ignore(json_load_text(body, bytes, "the body", &value)); /* answered below */
    if (!json_is_object(value)) {
        json_decref(value);
        return sim_fail(call, 400, "SerializationException", "The body is not valid JSON");
    }
    *out = shape == NULL ? json_object() : from_json(call, shape, value);
    json_decref(value);
    return call->failure.status == 0;
}

/* --- REST ----------------------------------------------------------------------------------------
 */

static json_t *from_xml(struct sim_call *call, const struct model_shape *shape,
                        const struct xml_node *node);

static json_t *xml_list(struct sim_call *call, const struct model_shape *shape,
                        const struct xml_node *first)
{
    json_t *list = json_array();

    for (; first != NULL; first = xml_next(first)) {
        json_t *value = from_xml(call, codec_shape(call->service, shape->members[0].shape), first);

        if (value != NULL)
            json_array_append_new(list, value);
    }
    return list;
}

static json_t *xml_member(struct sim_call *call, const struct model_member *member,
                          const struct xml_node *node)
{
    const struct model_shape *inner = codec_shape(call->service, member->shape);
    const char *local = strrchr(member->wire, ':');
    const struct xml_node *child = xml_child(node, member->wire);

    if (member->flags & MODEL_ATTRIBUTE) {
        const char *text = xml_attribute(node, local != NULL ? local + 1 : member->wire);

        return text != NULL ? json_string(text) : NULL;
    }
    if (inner->type == MODEL_LIST && ((member->flags | inner->flags) & MODEL_FLAT)) {
        const char *element = inner->members[0].wire;

        if (child == NULL && strcmp(element, "member") != 0)
            child = xml_child(node, element);
        return child != NULL ? xml_list(call, inner, child) : NULL;
    }
    return child != NULL ? from_xml(call, inner, child) : NULL;
}

static json_t *from_xml(struct sim_call *call, const struct model_shape *shape,
                        const struct xml_node *node)
{
    json_t *value;

    if (shape->type == MODEL_LIST)
        return xml_list(call, shape, xml_child(node, shape->members[0].wire));
    if (shape->type != MODEL_STRUCTURE) {
        value = codec_scalar(shape, node->text);
        if (value == NULL)
            sim_fail(call, 400, "MalformedXML", "The value of %s is not valid", node->name);
        return value;
    }
    value = json_object();
    for (size_t i = 0; i < shape->member_count; i++) {
        json_t *inner = xml_member(call, &shape->members[i], node);

        if (inner != NULL)
            tree_put(value, shape->members[i].name, inner);
    }
    return value;
}

static bool decode_xml(struct sim_call *call, const struct model_shape *shape, json_t **out)
{
    struct xml_node *root = NULL;
    struct error *err = xml_parse(call->payload, call->payload_bytes, &root);

    if (err != NULL) {
        error_free(err);
        return sim_fail(call, 400, "MalformedXML",
                        "The XML you provided was not well-formed or did not validate against "
                        "our published schema");
    }
    *out = from_xml(call, shape, root);
    xml_free(root);
    return call->failure.status == 0;
}

static json_t *prefixed_headers(struct sim_call *call, const char *prefix);

static void header_to_map(void *arg, const char *name, const char *value)
{
    json_t *pair = arg, *map = json_object_get(pair, "map");
    const char *prefix = tree_text(pair, "prefix");
    size_t len = strlen(prefix);
    char *key;

    if (strncasecmp(name, prefix, len) != 0)
        return;
    key = xstrdup(name + len);
    for (char *c = key; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    tree_put_text(map, key, value);
    free(key);
}

static json_t *prefixed_headers(struct sim_call *call, const char *prefix)
{
    json_t *map = json_object(), *pair = json_pack("{s:s,s:o}", "prefix", prefix, "map", map);

    httpd_each_header(call->request, header_to_map, pair);
    json_incref(map);
    json_decref(pair);
    if (json_object_size(map) > 0)
        return map;
    json_decref(map);
    return NULL;
}

static json_t *query_values(struct sim_call *call, const struct model_shape *shape,
                            const struct fields *query, const char *name)
{
    json_t *list = json_array();

    for (size_t i = 0; i < query->count; i++)
        if (strcmp(query->items[i].name, name) == 0)
            json_array_append_new(list,
                                  codec_scalar(codec_shape(call->service, shape->members[0].shape),
                                               query->items[i].value));
    if (json_array_size(list) > 0)
        return list;
    json_decref(list);
    return NULL;
}

static bool put_scalar(struct sim_call *call, const struct model_member *member, const char *text)
{
    json_t *value;

    if (text == NULL)
        return true;
    value = codec_scalar(codec_shape(call->service, member->shape), text);
    if (value == NULL)
        return sim_invalid(call, "Provided %s is not valid: %s", member->wire, text);
    tree_put(call->in, member->name, value);
    return true;
}

static const char *label_value(const struct labels *labels, const char *name)
{
    for (size_t i = 0; i < labels->count; i++)
        if (strcmp(labels->items[i].name, name) == 0)
            return labels->items[i].value;
    return NULL;
}

static bool decode_member(struct sim_call *call, const struct model_member *member,
                          const struct fields *query, const struct labels *labels)
{
    const struct model_shape *shape = codec_shape(call->service, member->shape);
    json_t *value = NULL;

    switch ((enum model_location)member->location) {
    case MODEL_IN_URI:
        return put_scalar(call, member, label_value(labels, member->wire));
    case MODEL_IN_HEADER:
        return put_scalar(call, member, httpd_header(call->request, member->wire));
    case MODEL_IN_QUERY:
        if (shape->type != MODEL_LIST)
            return put_scalar(call, member, fields_get(query, member->wire));
        value = query_values(call, shape, query, member->wire);
        break;
    case MODEL_IN_HEADERS:
        value = prefixed_headers(call, member->wire);
        break;
    default:
        break;
    }
    if (value != NULL)
        tree_put(call->in, member->name, value);
    return true;
}

static bool decode_payload(struct sim_call *call, const struct model_shape *shape)
{
    const struct model_member *member = model_member_find(shape, shape->payload);
    const struct model_shape *inner = codec_shape(call->service, member->shape);
    json_t *value = NULL;
    bool ok = true;

    if (inner->type == MODEL_BLOB || call->payload_bytes == 0)
        return true; /* handlers read call->payload */
    if (inner->type == MODEL_STRING)
        value = json_stringn(call->payload, call->payload_bytes);
    else if (call->protocol == MODEL_REST_XML)
        ok = decode_xml(call, inner, &value);
    else
        ok = decode_json(call, inner, &value);
    if (value != NULL)
        tree_put(call->in, member->name, value);
    return ok;
}

static bool decode_rest(struct sim_call *call, const struct fields *query,
                        const struct labels *labels)
{
    const struct model_shape *shape = codec_shape(call->service, call->op->input);

    if (shape == NULL)
        return true;
    if (shape->payload == NULL && call->protocol == MODEL_REST_JSON) {
        json_t *body = NULL;

        if (!decode_json(call, shape, &body)) {
            json_decref(body);
            return false;
        }
        json_decref(call->in);
        call->in = body;
    }
    for (size_t i = 0; i < shape->member_count; i++)
        if (shape->members[i].location != MODEL_IN_BODY &&
            !decode_member(call, &shape->members[i], query, labels))
            return false;
    return shape->payload == NULL || decode_payload(call, shape);
}

bool codec_decode(struct sim_call *call, const struct fields *query, const struct labels *labels)
{
    if (call->protocol == MODEL_QUERY || call->protocol == MODEL_EC2)
        return decode_form(call);
    if (call->protocol == MODEL_REST_XML || call->protocol == MODEL_REST_JSON)
        return decode_rest(call, query, labels);
    json_decref(call->in);
    call->in = NULL;
    decode_json(call, codec_shape(call->service, call->op->input), &call->in);
    if (call->in == NULL)
        call->in = json_object();
    return call->failure.status == 0;
}
