#include "providers/sim/tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

const char *tree_text(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

const char *tree_text_or(const json_t *object, const char *name, const char *fallback)
{
    const char *text = tree_text(object, name);

    return text != NULL ? text : fallback;
}

int64_t tree_int(const json_t *object, const char *name, int64_t fallback)
{
    const json_t *value = json_object_get(object, name);

    if (json_is_string(value))
        return strtoll(json_string_value(value), NULL, 10);
    if (json_is_real(value))
        return (int64_t)json_real_value(value);
    return json_is_integer(value) ? json_integer_value(value) : fallback;
}

bool tree_bool(const json_t *object, const char *name, bool fallback)
{
    const json_t *value = json_object_get(object, name);

    if (json_is_string(value))
        return strcmp(json_string_value(value), "true") == 0;
    return json_is_boolean(value) ? json_is_true(value) : fallback;
}

bool tree_has(const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);

    return value != NULL && !json_is_null(value);
}

void tree_put(json_t *object, const char *name, json_t *value)
{
    json_object_set_new(object, name, value);
}

void tree_put_text(json_t *object, const char *name, const char *value)
{
    if (value != NULL)
        json_object_set_new(object, name, json_string(value));
}

void tree_put_format(json_t *object, const char *name, const char *fmt, ...)
{
    va_list args;
    char *text;

    va_start(args, fmt);
    text = xvasprintf(fmt, args);
    va_end(args);
    json_object_set_new(object, name, json_string(text));
    free(text);
}

void tree_put_int(json_t *object, const char *name, int64_t value)
{
    json_object_set_new(object, name, json_integer(value));
}

void tree_put_bool(json_t *object, const char *name, bool value)
{
    json_object_set_new(object, name, json_boolean(value));
}

json_t *tree_object_of(json_t *object, const char *name)
{
    json_t *value = json_object_get(object, name);

    if (object == NULL)
        return NULL;
    if (!json_is_object(value)) {
        value = json_object();
        json_object_set_new(object, name, value);
    }
    return value;
}

json_t *tree_array_of(json_t *object, const char *name)
{
    json_t *value = json_object_get(object, name);

    if (object == NULL)
        return NULL;
    if (!json_is_array(value)) {
        value = json_array();
        json_object_set_new(object, name, value);
    }
    return value;
}

void tree_copy_members(json_t *from, json_t *to, const char *const *names)
{
    for (size_t i = 0; names[i] != NULL; i++)
        if (tree_has(from, names[i]))
            json_object_set_new(to, names[i], json_deep_copy(json_object_get(from, names[i])));
}

void tree_copy_all(json_t *from, json_t *to)
{
    const char *name;
    json_t *value;

    json_object_foreach (from, name, value)
        if (!json_is_null(value))
            json_object_set_new(to, name, json_deep_copy(value));
}

static json_t *step_into(json_t *at, const char *step)
{
    return json_is_array(at) ? json_array_get(at, strtoul(step, NULL, 10))
                             : json_object_get(at, step);
}

void tree_put_path(json_t *object, const char *path, json_t *value)
{
    char *copy = xstrdup(path), *cursor = copy, *step = strsep(&cursor, ".");
    json_t *at = object;

    while (cursor != NULL && at != NULL) {
        at = step_into(at, step);
        step = strsep(&cursor, ".");
    }
    if (json_is_object(at))
        json_object_set(at, step, value);
    else if (json_is_array(at))
        json_array_set(at, strtoul(step, NULL, 10), value);
    free(copy);
}

bool tree_has_text(const json_t *array, const char *text)
{
    size_t i;
    json_t *value;

    json_array_foreach (array, i, value)
        if (sim_same(json_string_value(value), text))
            return true;
    return false;
}

json_t *tree_find(const json_t *array, const char *name, const char *text, size_t *index)
{
    size_t i;
    json_t *value;

    json_array_foreach (array, i, value) {
        if (!sim_same(tree_text(value, name), text))
            continue;
        if (index != NULL)
            *index = i;
        return value;
    }
    return NULL;
}

bool sim_same(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

bool sim_glob(const char *pattern, const char *text)
{
    const char *star = NULL, *mark = NULL;

    while (*text != '\0') {
        if (*pattern == '*') {
            star = pattern++;
            mark = text;
        } else if (*pattern == '?' || *pattern == *text) {
            pattern++;
            text++;
        } else if (star != NULL) {
            pattern = star + 1;
            text = ++mark;
        } else {
            return false;
        }
    }
    while (*pattern == '*')
        pattern++;
    return *pattern == '\0';
}
