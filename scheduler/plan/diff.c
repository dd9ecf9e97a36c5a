#include "scheduler/plan/diff.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog.h"

/* What a spot in the spec inherits from the fields above it. */
struct spot {
    const struct field *field; /* NULL: the tables say nothing of it */
    char *path;
    uint32_t flags;
};

struct walk {
    const struct kind_info *kind;
    const struct diff_options *options;
    json_t *wanted; /* the new spec */
    struct diff *out;
};

static void compare(struct walk *walk, const struct spot *spot, json_t *old, json_t *new);

/* Replacements that depend on the direction of the change. */
static const struct direction_rule {
    const char *kind;
    const char *path;
    bool when_less; /* the new value is less than the old one */
} direction_rules[] = {
    {"RDS", "instance.storage.allocatedGB", true}, /* storage only ever grows */
};

static bool direction_replaces(const struct walk *walk, const char *path, json_t *old, json_t *new)
{
    if (walk->kind == NULL || !json_is_number(old) || !json_is_number(new))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(direction_rules); i++) {
        const struct direction_rule *rule = &direction_rules[i];
        if (strcmp(rule->kind, walk->kind->name) == 0 && strcmp(rule->path, path) == 0)
            return (json_number_value(new) < json_number_value(old)) == rule->when_less;
    }
    return false;
}

/* Is `path` that of `member` of the object `above`, or of something within it? */
static bool is_within(const char *path, const char *above, const char *member)
{
    size_t above_len = strlen(above), len = strlen(member);
    if (strncmp(path, above, above_len) != 0 || path[above_len] != '.' ||
        strncmp(path + above_len + 1, member, len) != 0)
        return false;
    return strchr(".[", path[above_len + 1 + len]) != NULL; /* or at its end */
}

static bool is_listed(const struct walk *walk, const char *path, json_t *members)
{
    size_t i;
    json_t *member;
    json_array_foreach (members, i, member) {
        if (json_is_string(member) &&
            is_within(path, walk->kind->replace_below, json_string_value(member)))
            return true;
    }
    return false;
}

/* Replacements that the spec asks for, or that the cloud is known to need. */
static bool list_replaces(const struct walk *walk, const char *path)
{
    if (walk->kind == NULL || walk->kind->replace_list == NULL)
        return false;
    return is_listed(walk, path, json_object_get(walk->wanted, walk->kind->replace_list)) ||
           is_listed(walk, path, walk->options->fixed);
}

static json_t *shown(json_t *value, bool sensitive)
{
    if (value == NULL || json_is_null(value))
        return json_null();
    return sensitive ? json_string(DIFF_MASK) : json_incref(value);
}

static void report(struct walk *walk, const struct spot *spot, json_t *old, json_t *new)
{
    if (spot->flags & FIELD_NO_DIFF)
        return;
    bool sensitive = (spot->flags & FIELD_SENSITIVE) != 0;
    json_array_append_new(walk->out->fields,
                          json_pack("{s:s,s:o,s:o,s:b}", "path", spot->path, "old",
                                    shown(old, sensitive), "new", shown(new, sensitive),
                                    "sensitive", sensitive));
    walk->out->changed = true;
    if ((spot->flags & FIELD_REPLACE) || direction_replaces(walk, spot->path, old, new) ||
        list_replaces(walk, spot->path))
        json_array_append_new(walk->out->forced_by, json_string(spot->path));
}

static bool absent(json_t *value)
{
    return value == NULL || json_is_null(value);
}

static const struct field *find_field(const struct field *fields, const char *name)
{
    for (; fields != NULL && fields->name != NULL; fields++)
        if (strcmp(fields->name, name) == 0)
            return fields;
    return NULL;
}

static void compare_member(struct walk *walk, const struct spot *above, const char *name,
                           json_t *old, json_t *new)
{
    if (walk->options->ignore_tags && strcmp(name, "tags") == 0)
        return;
    const struct field *fields = above->field == NULL ? NULL : above->field->fields;
    struct spot spot = {.field = find_field(fields, name), .flags = above->flags};
    if (spot.field != NULL)
        spot.flags |= spot.field->flags;
    spot.path = above->path[0] == '\0' ? xstrdup(name) : xasprintf("%s.%s", above->path, name);
    compare(walk, &spot, old, new);
    free(spot.path);
}

/* Names in the order of the tables first, so that output reads like the documentation. */
static void compare_objects(struct walk *walk, const struct spot *spot, json_t *old, json_t *new)
{
    const struct field *fields = spot->field == NULL ? NULL : spot->field->fields;
    for (const struct field *f = fields; f != NULL && f->name != NULL; f++)
        compare_member(walk, spot, f->name, json_object_get(old, f->name),
                       json_object_get(new, f->name));
    const char *name;
    json_t *value;
    json_object_foreach (old, name, value) {
        if (find_field(fields, name) == NULL)
            compare_member(walk, spot, name, value, json_object_get(new, name));
    }
    json_object_foreach (new, name, value) {
        if (find_field(fields, name) == NULL && json_object_get(old, name) == NULL)
            compare_member(walk, spot, name, NULL, value);
    }
}

static const char *key_of(json_t *element, const char *key)
{
    return json_string_value(json_object_get(element, key));
}

static json_t *find_keyed(json_t *list, const char *key, const char *value)
{
    size_t i;
    json_t *element;
    json_array_foreach (list, i, element) {
        if (strcmp(key_of(element, key), value) == 0)
            return element;
    }
    return NULL;
}

/* Every element has a text `key`, each a different one. */
static bool is_keyed_by(json_t *list, const char *key)
{
    size_t i;
    json_t *element;
    json_t *seen = json_object();
    json_array_foreach (list, i, element) {
        const char *value = key_of(element, key);
        if (value != NULL)
            json_object_set_new(seen, value, json_true());
    }
    bool keyed = json_object_size(seen) == json_array_size(list);
    json_decref(seen);
    return keyed;
}

static const char *common_key(json_t *old, json_t *new)
{
    static const char *const keys[] = {"name", "id"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        if (is_keyed_by(old, keys[i]) && is_keyed_by(new, keys[i]))
            return keys[i];
    return NULL;
}

static void compare_element(struct walk *walk, const struct spot *list, char *path, json_t *old,
                            json_t *new)
{
    const struct field *element = list->field == NULL ? NULL : list->field->element;
    struct spot spot = {.field = element, .path = path, .flags = list->flags};
    if (element != NULL)
        spot.flags |= element->flags;
    compare(walk, &spot, old, new);
    free(path);
}

static void compare_keyed(struct walk *walk, const struct spot *spot, const char *key,
                          json_t *lists[2])
{
    size_t i;
    json_t *element;
    json_array_foreach (lists[0], i, element) {
        const char *value = key_of(element, key);
        compare_element(walk, spot, xasprintf("%s[%s]", spot->path, value), element,
                        find_keyed(lists[1], key, value));
    }
    json_array_foreach (lists[1], i, element) {
        const char *value = key_of(element, key);
        if (find_keyed(lists[0], key, value) == NULL)
            compare_element(walk, spot, xasprintf("%s[%s]", spot->path, value), NULL, element);
    }
}

static bool has_objects(json_t *list)
{
    size_t i;
    json_t *element;
    json_array_foreach (list, i, element) {
        if (json_is_object(element))
            return true;
    }
    return false;
}

static void compare_lists(struct walk *walk, const struct spot *spot, json_t *old, json_t *new)
{
    if (!has_objects(old) && !has_objects(new)) {
        report(walk, spot, old, new);
        return;
    }
    const char *key = common_key(old, new);
    if (key != NULL) {
        compare_keyed(walk, spot, key, (json_t *[]){old, new});
        return;
    }
    size_t count =
        json_array_size(old) > json_array_size(new) ? json_array_size(old) : json_array_size(new);
    for (size_t i = 0; i < count; i++)
        compare_element(walk, spot, xasprintf("%s[%zu]", spot->path, i), json_array_get(old, i),
                        json_array_get(new, i));
}

/* What the absent side is compared as, so that the flags of single fields count: NULL where
 * the tables know no fields below. Nothing differs between absent and empty. */
static json_t *empty_like(const struct spot *spot, json_t *value)
{
    if (json_is_array(value))
        return has_objects(value) || json_array_size(value) == 0 ? json_array() : NULL;
    if (!json_is_object(value))
        return NULL;
    bool known = spot->field != NULL && spot->field->fields != NULL;
    return known || json_object_size(value) == 0 ? json_object() : NULL;
}

static void compare_one_sided(struct walk *walk, const struct spot *spot, json_t *old, json_t *new)
{
    json_t *empty = empty_like(spot, absent(old) ? new : old);
    if (empty == NULL)
        report(walk, spot, old, new);
    else
        compare(walk, spot, absent(old) ? empty : old, absent(new) ? empty : new);
    json_decref(empty);
}

static void compare(struct walk *walk, const struct spot *spot, json_t *old, json_t *new)
{
    if (absent(old) && absent(new))
        return;
    if (absent(old) || absent(new))
        compare_one_sided(walk, spot, old, new);
    else if (json_equal(old, new))
        return;
    else if (json_is_object(old) && json_is_object(new))
        compare_objects(walk, spot, old, new);
    else if (json_is_array(old) && json_is_array(new))
        compare_lists(walk, spot, old, new);
    else
        report(walk, spot, old, new);
}

void diff_specs(const struct kind_info *kind, json_t *old_spec, json_t *new_spec,
                const struct diff_options *options, struct diff *out)
{
    static const struct diff_options defaults = {.ignore_tags = false};
    *out = (struct diff){json_array(), json_array(), false};
    struct walk walk = {kind, options == NULL ? &defaults : options, new_spec, out};
    struct field root = {.name = "", .type = FIELD_OBJECT};
    root.fields = kind == NULL ? NULL : kind->spec;
    struct spot spot = {.field = &root, .path = (char *)""};
    compare(&walk, &spot, old_spec, new_spec);
}

void diff_fini(struct diff *diff)
{
    json_decref(diff->fields);
    json_decref(diff->forced_by);
}
