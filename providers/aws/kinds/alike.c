#include "providers/aws/kinds/alike.h"

#include <stdlib.h>

#include "common/mem.h"

static bool is_nothing(json_t *value)
{
    return value == NULL || json_is_null(value) ||
           (json_is_string(value) && json_string_length(value) == 0) ||
           (json_is_array(value) && json_array_size(value) == 0) ||
           (json_is_object(value) && json_object_size(value) == 0);
}

static bool same_lists(json_t *a, json_t *b)
{
    size_t count = json_array_size(a), i, j;
    json_t *left, *right;

    if (count != json_array_size(b))
        return false;
    bool *taken = xcalloc(count + 1, sizeof(*taken)), same = true;
    json_array_foreach (a, i, left) {
        bool found = false;
        json_array_foreach (b, j, right) {
            if (!found && !taken[j] && alike(left, right))
                found = taken[j] = true;
        }
        same = same && found;
    }
    free(taken);
    return same;
}

static bool holds_all(json_t *a, json_t *b)
{
    const char *name;
    json_t *value;

    json_object_foreach (a, name, value) {
        if (!alike(value, json_object_get(b, name)))
            return false;
    }
    return true;
}

bool alike(json_t *a, json_t *b)
{
    if (is_nothing(a) || is_nothing(b))
        return is_nothing(a) && is_nothing(b);
    if (json_is_number(a) && json_is_number(b))
        return json_number_value(a) == json_number_value(b);
    if (json_is_array(a) && json_is_array(b))
        return same_lists(a, b);
    if (json_is_object(a) && json_is_object(b))
        return holds_all(a, b) && holds_all(b, a);
    return json_equal(a, b);
}

bool alike_members(json_t *wanted, json_t *live, const char *const *names)
{
    if (!holds_all(wanted, live))
        return false;
    for (; names != NULL && *names != NULL; names++)
        if (!alike(json_object_get(wanted, *names), json_object_get(live, *names)))
            return false;
    return true;
}
