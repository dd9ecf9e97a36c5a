#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog/fields.h"
#include "scheduler/stack/reader.h"

struct shaping {
    struct reader *reader;
    struct component *component;
    struct node *root; /* the spec */
};

const struct field *field_find(const struct field *fields, const char *name)
{
    for (; fields->name != NULL; fields++)
        if (strcmp(fields->name, name) == 0)
            return fields;
    return NULL;
}

bool kind_runs_container(const struct kind_info *kind)
{
    const struct field *image = field_find(kind->spec, "image");

    return image != NULL && image->fields == catalog_image_fields;
}

static bool same_but_underscores(const char *snake, const char *camel)
{
    for (; *snake != '\0'; snake++) {
        if (*snake == '_')
            continue;
        if (tolower((unsigned char)*snake) != tolower((unsigned char)*camel))
            return false;
        camel++;
    }
    return *camel == '\0';
}

static void report_twice(const struct shaping *shaping, const struct node *node,
                         const struct path *path, const struct node *other)
{
    char hint[64];

    snprintf(hint, sizeof(hint), "it is also on line %u",
             other->key_line > 0 ? other->key_line : other->line);
    report(shaping->reader,
           &(struct complaint){.place = node,
                               .at_key = true,
                               .path = path,
                               .component = shaping->component,
                               .hint = hint},
           "given twice");
}

/* billing_mode is billingMode. */
static void spell(const struct shaping *shaping, const struct field *fields, struct node *node,
                  const struct path *up)
{
    for (struct node *child = node->first; child != NULL; child = child->next) {
        if (strchr(child->key, '_') == NULL || field_find(fields, child->key) != NULL)
            continue;
        for (const struct field *field = fields; field->name != NULL; field++) {
            if (!same_but_underscores(child->key, field->name))
                continue;
            const struct path path = {.up = up, .name = child->key, .node = child};
            const struct node *other = node_get(node, field->name);

            if (other != NULL)
                report_twice(shaping, child, &path, other);
            child->key = field->name;
            break;
        }
    }
}

/* The map that the last name of a dotted path belongs into, made where it is missing. */
static struct node *make_parents(const struct shaping *shaping, struct node *from,
                                 const char **dotted, const struct node *like)
{
    const char *dot = NULL;

    while (from != NULL && (dot = strchr(*dotted, '.')) != NULL) {
        const char *name = arena_text(&shaping->reader->arena, *dotted, (size_t)(dot - *dotted));
        struct node *child = node_get(from, name);

        if (child == NULL) {
            child = node_like(&shaping->reader->arena, like, NODE_MAP, NULL);
            node_append(from, child, name);
        } else if (child->type == NODE_NULL) {
            child->type = NODE_MAP;
            child->first = NULL;
        }
        from = child->type == NODE_MAP ? child : NULL;
        *dotted = dot + 1;
    }
    return from;
}

static void remember(const struct shaping *shaping, const struct node *node,
                     const struct path *path)
{
    struct moved *moved = arena_alloc(&shaping->reader->arena, sizeof(*moved));
    char *written = path_text(path, shaping->component);

    moved->node = node;
    moved->written = arena_text(&shaping->reader->arena, written, strlen(written));
    moved->next = shaping->component->moved;
    shaping->component->moved = moved;
    free(written);
}

static void move_alias(const struct shaping *shaping, struct node *holder, struct node *node,
                       const struct field *field, const struct path *path)
{
    const char *name = field->alias_of;
    struct node *parent = NULL;

    if (node->type == NODE_NULL)
        return;
    remember(shaping, node, path);
    if (name[0] == '.') {
        name++;
        parent = holder;
    } else {
        parent = make_parents(shaping, shaping->root, &name, node);
    }
    if (parent == NULL)
        return; /* the place it belongs to is no mapping: reported when that is converted */
    const struct node *other = node_get(parent, name);
    if (other != NULL)
        report_twice(shaping, node, path, other);
    else
        node_append(parent, node, name);
}

static void shape_object(const struct shaping *shaping, const struct field *fields,
                         struct node *node, const struct path *path);

/* "engine: valkey" is "engine: {type: valkey}". */
static void unfold(const struct shaping *shaping, const struct field *field, struct node *node)
{
    struct node *text = node_like(&shaping->reader->arena, node, NODE_SCALAR, node->text);

    text->quoted = node->quoted;
    node->type = NODE_MAP;
    node->first = NULL;
    node->count = 0;
    node->quoted = false;
    node_append(node, text, field->fields[0].name);
}

static void shape_value(const struct shaping *shaping, const struct field *field, struct node *node,
                        const struct path *path)
{
    size_t index = 0;

    if (field->type == FIELD_OBJECT) {
        if ((field->flags & FIELD_SHORT_TEXT) != 0 && node->type == NODE_SCALAR)
            unfold(shaping, field, node);
        shape_object(shaping, field->fields, node, path);
    } else if (field->type == FIELD_LIST && node->type == NODE_LIST &&
               field->element->type == FIELD_OBJECT) {
        for (struct node *child = node->first; child != NULL; child = child->next, index++) {
            const struct path element = {.up = path, .index = index, .node = child};

            shape_object(shaping, field->element->fields, child, &element);
        }
    }
}

static void shape_object(const struct shaping *shaping, const struct field *fields,
                         struct node *node, const struct path *up)
{
    if (node->type != NODE_MAP)
        return;
    spell(shaping, fields, node, up);
    for (const struct field *field = fields; field->name != NULL; field++) {
        struct path path = {.up = up, .name = field->name};

        if ((field->flags & FIELD_ALIAS) != 0) {
            struct node *alias = node_take(node, field->name);

            path.node = alias;
            if (alias != NULL)
                move_alias(shaping, node, alias, field, &path);
            continue;
        }
        path.node = node_get(node, field->name);
        if (path.node != NULL)
            shape_value(shaping, field, (struct node *)path.node, &path);
    }
}

void shape_fields(struct reader *reader, struct component *component, const struct field *fields,
                  struct node *spec)
{
    const struct shaping shaping = {.reader = reader, .component = component, .root = spec};
    const struct path root = {.name = "spec", .node = spec};

    /* Twice: what was moved may hold aliases itself. */
    shape_object(&shaping, fields, spec, &root);
    shape_object(&shaping, fields, spec, &root);
}
