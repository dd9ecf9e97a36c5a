/* RFC 6902 (JSON Patch) over RFC 6901 (JSON Pointer): add, remove, replace, test. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/cloudcontrol.h"

/* The next step of a pointer, unescaped; moves `at` behind it. Owner: caller, free(). */
static char *next_step(const char **at)
{
    size_t len = strcspn(*at, "/"), used = 0;
    char *step = xstrndup(*at, len);

    for (size_t i = 0; i < len; i++) {
        char c = step[i];

        if (c == '~' && (step[i + 1] == '0' || step[i + 1] == '1'))
            c = step[++i] == '0' ? '~' : '/';
        step[used++] = c;
    }
    step[used] = '\0';
    *at += len + ((*at)[len] == '/');
    return step;
}

static json_t *child_of(json_t *value, const char *step)
{
    return json_is_array(value) ? json_array_get(value, strtoul(step, NULL, 10))
                                : json_object_get(value, step);
}

/* The holder of what `pointer` names, and the last step (owner: caller, free()). */
static json_t *holder_of(json_t *model, const char *pointer, char **last)
{
    const char *at = pointer + 1;
    char *step = next_step(&at);

    while (*at != '\0' && model != NULL) {
        model = child_of(model, step);
        free(step);
        step = next_step(&at);
    }
    *last = step;
    return model;
}

static bool remove_at(json_t *holder, const char *step)
{
    if (json_is_array(holder))
        return json_array_remove(holder, strtoul(step, NULL, 10)) == 0;
    return json_object_del(holder, step) == 0;
}

static bool add_at(json_t *holder, const char *step, json_t *value)
{
    if (!json_is_array(holder))
        return json_object_set(holder, step, value) == 0;
    if (strcmp(step, "-") == 0)
        return json_array_append(holder, value) == 0;
    return json_array_insert(holder, strtoul(step, NULL, 10), value) == 0;
}

static bool apply_at(json_t *holder, const char *step, const char *verb, json_t *value)
{
    json_t *old = child_of(holder, step);

    if (strcmp(verb, "test") == 0)
        return old != NULL && json_equal(old, value);
    if (strcmp(verb, "add") == 0)
        return value != NULL && add_at(holder, step, value);
    if (old == NULL)
        return false;
    if (strcmp(verb, "remove") == 0)
        return remove_at(holder, step);
    return strcmp(verb, "replace") == 0 && value != NULL && remove_at(holder, step) &&
           add_at(holder, step, value);
}

char *control_patch(json_t *model, json_t *document)
{
    size_t i;
    json_t *step;

    if (!json_is_array(document))
        return xstrdup("the patch is no list");
    json_array_foreach (document, i, step) {
        const char *path = tree_text_or(step, "path", "");
        char *last = NULL;

        if (path[0] != '/')
            return xasprintf("operation %zu has no path", i);
        json_t *holder = holder_of(model, path, &last);
        bool ok =
            (json_is_object(holder) || json_is_array(holder)) &&
            apply_at(holder, last, tree_text_or(step, "op", ""), json_object_get(step, "value"));
        free(last);
        if (!ok)
            return xasprintf("operation %zu, %s of %s, does not fit the resource", i,
                             tree_text_or(step, "op", "nothing"), path);
    }
    return NULL;
}
