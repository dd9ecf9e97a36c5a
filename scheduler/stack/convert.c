#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/convert.h"

static void wrong_type(const struct converting *at, const char *wanted)
{
    complain(at, NULL, "must be %s, is %s", wanted, node_type_says(at->node));
}

/* --- what the API takes, by its own tables --- */

static void add_api_fault(const struct converting *at, const char *message)
{
    struct arena *arena = &at->context->reader->arena;
    struct component *component = at->context->component;
    struct api_fault *fault = arena_alloc(arena, sizeof(*fault));
    char *field = path_text(at->path, component);

    *fault = (struct api_fault){.next = component->api_faults,
                                .node = at->node,
                                .field = arena_text(arena, field, strlen(field)),
                                .message = arena_text(arena, message, strlen(message))};
    component->api_faults = fault;
    free(field);
}

/* Texts with references wait for their values. */
static void check_api(const struct converting *at, const json_t *value)
{
    const char *says = at->field->pattern == NULL ? at->field->pattern_says : NULL;
    bool is_known = !json_is_string(value) || !has_reference(json_string_value(value));
    char *fault = is_known ? model_value_fault(at->api, value, says) : NULL;

    if (fault != NULL && at->context->component != NULL)
        add_api_fault(at, fault);
    free(fault);
}

void api_faults_report(struct reader *reader, const struct component *component)
{
    for (const struct api_fault *fault = component->api_faults; fault != NULL; fault = fault->next)
        if (!fault->is_said)
            report(reader,
                   &(struct complaint){
                       .place = fault->node, .field = fault->field, .component = component},
                   "%s", fault->message);
}

/* --- lists, maps, objects --- */

static struct model_place element_place(const struct converting *at, const struct field *element)
{
    return element->model != NULL ? model_place_of(element->model) : model_place_within(at->api);
}

static bool is_one_reference(const char *text)
{
    const char *end = strncmp(text, "${", 2) == 0 ? strchr(text, '}') : NULL;

    return end != NULL && end[1] == '\0' && strchr(text, '.') != NULL;
}

static bool is_among(const char *name, const char *const *names)
{
    for (; names != NULL && *names != NULL; names++)
        if (strcmp(*names, name) == 0)
            return true;
    return false;
}

/* Is what the reference stands for a list, or nothing the catalog knows? */
static bool is_list_output(const struct converting *at, const char *reference)
{
    const char *dot = strchr(reference, '.');
    char *name = xstrndup(dot + 1, strlen(dot + 1) - 1);
    struct component *target = NULL;
    bool is_single = false;

    HASH_FIND(hh, at->context->reader->components, reference + 2, (size_t)(dot - reference) - 2,
              target);
    for (const struct output *known = target == NULL ? NULL : target->kind->outputs;
         known != NULL && known->name != NULL; known++)
        if (strcmp(known->name, name) == 0)
            is_single = !is_among(name, target->kind->list_outputs);
    free(name);
    return !is_single;
}

/* One reference in place of a list is the list that the output is. */
static json_t *convert_list_reference(const struct converting *at)
{
    bool is_substituted = false;
    const char *text = converted_text(at, &is_substituted);

    if (text == NULL)
        return NULL;
    if (!is_one_reference(text)) {
        wrong_type(at, "a list");
        return NULL;
    }
    if (!is_list_output(at, text)) {
        complain(at, "write it as an entry of a list", "must be a list, %.200s is a single value",
                 text);
        return NULL;
    }
    return json_string(text);
}

static json_t *convert_list(const struct converting *at)
{
    json_t *list = NULL;
    size_t index = 0;

    if (is_value_from(at->node) || (at->node->type == NODE_SCALAR && at->node->text != NULL &&
                                    strstr(at->node->text, "${") != NULL))
        return convert_list_reference(at);
    if (at->node->type != NODE_LIST) {
        wrong_type(at, "a list");
        return NULL;
    }
    list = json_array();
    for (const struct node *child = at->node->first; child != NULL; child = child->next, index++) {
        const struct path path = {.up = at->path, .index = index, .node = child};
        const struct converting element = {at->context, at->field->element, child, &path,
                                           element_place(at, at->field->element)};
        json_t *value = NULL;

        if (child->type == NODE_NULL)
            complain(&element, NULL, "has no value");
        else
            value = convert_value(&element);
        if (value != NULL)
            json_array_append_new(list, value);
    }
    if (check_count(at, at->node->count, "entries"))
        check_api(at, list);
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
        const struct converting entry = {at->context, element, child, &path,
                                         element_place(at, element)};
        json_t *value = child->type == NODE_NULL ? json_string("") : convert_value(&entry);

        if (value != NULL)
            json_object_set_new(map, child->key, value);
    }
    if (check_count(at, at->node->count, "entries"))
        check_api(at, map);
    return map;
}

/* A default is written as YAML is: it goes the same way. */
static json_t *default_value(const struct context *context, const struct field *field,
                             const struct path *path)
{
    struct node node = {.type = NODE_SCALAR, .text = field->fallback};
    const struct converting at = {.context = context, .field = field, .node = &node, .path = path};

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
    const struct converting at = {context, field, node, &path,
                                  field->model != NULL ? model_place_of(field->model)
                                                       : (struct model_place){NULL, NULL}};
    const struct converting missing = {
        .context = context, .field = field, .node = holder, .path = &path};

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
    const struct converting as_bool = {
        .context = at->context, .field = &boolean, .node = at->node, .path = at->path};
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

static json_t *convert_typed(const struct converting *at)
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

/* Lists and maps have been checked with their count. */
json_t *convert_value(const struct converting *at)
{
    json_t *value = convert_typed(at);

    if (at->api.shape != NULL && !json_is_array(value) && !json_is_object(value))
        check_api(at, value);
    return value;
}

void convert_component(struct reader *reader, struct component *component)
{
    const struct context context = {reader, component->service, component};
    const struct path root = {.name = "spec", .node = component->spec_node};

    component->spec = convert_object(&context, component->kind->spec, component->spec_node, &root);
}
