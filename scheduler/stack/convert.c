#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/convert.h"

/* --- lists, maps, objects --- */

static void wrong_type(const struct converting *at, const char *wanted)
{
    complain(at, NULL, "must be %s, is %s", wanted, node_type_says(at->node));
}

static json_t *convert_list(const struct converting *at)
{
    json_t *list = NULL;
    size_t index = 0;

    if (at->node->type != NODE_LIST) {
        wrong_type(at, "a list");
        return NULL;
    }
    list = json_array();
    for (const struct node *child = at->node->first; child != NULL; child = child->next, index++) {
        const struct path path = {.up = at->path, .index = index, .node = child};
        const struct converting element = {at->context, at->field->element, child, &path};
        json_t *value = NULL;

        if (child->type == NODE_NULL)
            complain(&element, NULL, "has no value");
        else
            value = convert_value(&element);
        if (value != NULL)
            json_array_append_new(list, value);
    }
    check_count(at, at->node->count, "entries");
    return list;
}

static json_t *convert_map(const struct converting *at)
{
    static const struct field text = {.type = FIELD_STRING};
    json_t *map = NULL;

    if (at->node->type != NODE_MAP) {
        wrong_type(at, "a mapping");
        return NULL;
    }
    map = json_object();
    for (const struct node *child = at->node->first; child != NULL; child = child->next) {
        const struct path path = {.up = at->path, .name = child->key, .node = child};
        const struct field *element = at->field->element != NULL ? at->field->element : &text;
        const struct converting entry = {at->context, element, child, &path};
        json_t *value = child->type == NODE_NULL ? json_string("") : convert_value(&entry);

        if (value != NULL)
            json_object_set_new(map, child->key, value);
    }
    check_count(at, at->node->count, "entries");
    return map;
}

/* A default is written as YAML is: it goes the same way. */
static json_t *default_value(const struct context *context, const struct field *field,
                             const struct path *path)
{
    struct node node = {.type = NODE_SCALAR, .text = field->fallback};
    const struct converting at = {context, field, &node, path};

    if (field->fallback == NULL)
        return NULL;
    if (field->type == FIELD_OBJECT)
        return convert_object(context, field->fields, NULL, path);
    return convert_value(&at);
}

static json_t *convert_field(const struct context *context, const struct field *field,
                             const struct node *holder, const struct path *up)
{
    const struct node *node = holder != NULL ? node_get(holder, field->name) : NULL;
    const struct path path = {.up = up, .name = field->name, .node = node};
    const struct converting at = {context, field, node, &path};
    const struct converting missing = {context, field, holder, &path};

    if (node != NULL && node->type != NODE_NULL && field->refused != NULL) {
        complain(&at, field->refused, "is not available");
        return NULL;
    }
    if (node != NULL && node->type != NODE_NULL)
        return convert_value(&at);
    if ((field->flags & FIELD_REQUIRED) != 0)
        complain(&missing, NULL, "is required");
    return default_value(context, field, &path);
}

void report_unknown_fields(struct reader *reader, const struct component *component,
                           const struct node *node, const struct field *fields,
                           const struct path *path)
{
    const char *names[64] = {NULL};
    size_t count = 0;

    for (const struct field *field = fields; field->name != NULL; field++)
        if (count < ARRAY_LEN(names) - 1)
            names[count++] = field->name;
    for (const struct node *child = node->first; child != NULL; child = child->next) {
        const struct path unknown = {.up = path, .name = child->key, .node = child};
        char *hint = NULL;

        if (field_find(fields, child->key) != NULL)
            continue;
        hint = hints_wanted(reader) ? did_you_mean(child->key, names) : NULL;
        report(reader,
               &(struct complaint){.place = child,
                                   .at_key = true,
                                   .path = &unknown,
                                   .component = component,
                                   .hint = hint},
               "unknown field");
        free(hint);
    }
}

json_t *convert_object(const struct context *context, const struct field *fields,
                       const struct node *node, const struct path *path)
{
    json_t *object = json_object();

    for (const struct field *field = fields; field->name != NULL; field++) {
        json_t *value =
            (field->flags & FIELD_ALIAS) == 0 ? convert_field(context, field, node, path) : NULL;

        if (value != NULL)
            json_object_set_new(object, field->name, value);
    }
    if (node != NULL)
        report_unknown_fields(context->reader, context->component, node, fields, path);
    return object;
}

/* true or false for a whole object: its `enabled`, or every switch it has. */
static json_t *convert_short(const struct converting *at)
{
    static const struct field boolean = {.type = FIELD_BOOL};
    const struct field *enabled = field_find(at->field->fields, "enabled");
    const struct converting as_bool = {at->context, &boolean, at->node, at->path};
    json_t *value = convert_value(&as_bool);
    json_t *object = NULL;

    if (value == NULL)
        return NULL;
    object = convert_object(at->context, at->field->fields, NULL, at->path);
    for (const struct field *field = at->field->fields; field->name != NULL; field++)
        if (enabled != NULL ? field == enabled : field->type == FIELD_BOOL)
            json_object_set(object, field->name, value);
    json_decref(value);
    return object;
}

/* A place where aliases may be written, but nothing stays. */
static bool only_aliases(const struct field *fields)
{
    for (; fields->name != NULL; fields++)
        if ((fields->flags & FIELD_ALIAS) == 0)
            return false;
    return true;
}

static json_t *convert_nested(const struct converting *at)
{
    bool is_short = (at->field->flags & FIELD_SHORT_BOOL) != 0 && at->node->type == NODE_SCALAR;

    if (is_short)
        return convert_short(at);
    if (at->node->type != NODE_MAP) {
        wrong_type(at, "a mapping");
        return NULL;
    }
    json_t *object = convert_object(at->context, at->field->fields, at->node, at->path);
    if (!only_aliases(at->field->fields))
        return object;
    json_decref(object);
    return NULL;
}

json_t *convert_value(const struct converting *at)
{
    switch (at->field->type) {
    case FIELD_LIST:
        return convert_list(at);
    case FIELD_MAP:
        return convert_map(at);
    case FIELD_OBJECT:
        return convert_nested(at);
    case FIELD_ANY:
        return convert_any(at);
    case FIELD_JSON:
        return convert_json(at);
    default:
        return convert_scalar(at);
    }
}

void convert_component(struct reader *reader, struct component *component)
{
    const struct context context = {reader, component->service, component};
    const struct path root = {.name = "spec", .node = component->spec_node};

    component->spec = convert_object(&context, component->kind->spec, component->spec_node, &root);
}
