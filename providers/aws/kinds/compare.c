#include "providers/aws/kinds/compare.h"

#include <stdlib.h>

#include "common/mem.h"

typedef bool compare_fn(json_t *live, json_t *wanted);

static bool all_members(json_t *live, json_t *wanted, compare_fn *fits)
{
    const char *name;
    json_t *value;

    json_object_foreach (wanted, name, value) {
        if (!fits(json_object_get(live, name), value))
            return false;
    }
    return true;
}

/* --- the same --- */

static bool is_nothing(json_t *value)
{
    return value == NULL || json_is_null(value) ||
           (json_is_string(value) && json_string_length(value) == 0) ||
           (json_is_array(value) && json_array_size(value) == 0) ||
           (json_is_object(value) && json_object_size(value) == 0);
}

/* Each element of one has one of its own in the other. */
static bool same_elements(json_t *a, json_t *b)
{
    size_t count = json_array_size(a), i, j;
    json_t *left, *right;

    if (count != json_array_size(b))
        return false;
    bool *taken = xcalloc(count + 1, sizeof(*taken)), same = true;
    json_array_foreach (a, i, left) {
        bool found = false;
        json_array_foreach (b, j, right) {
            if (!found && !taken[j] && compare_same(left, right))
                found = taken[j] = true;
        }
        same = same && found;
    }
    free(taken);
    return same;
}

bool compare_same(json_t *a, json_t *b)
{
    if (is_nothing(a) || is_nothing(b))
        return is_nothing(a) && is_nothing(b);
    if (json_is_number(a) && json_is_number(b))
        return json_number_value(a) == json_number_value(b);
    if (json_is_array(a) && json_is_array(b))
        return same_elements(a, b);
    if (json_is_object(a) && json_is_object(b))
        return all_members(a, b, compare_same) && all_members(b, a, compare_same);
    return json_equal(a, b);
}

bool compare_same_members(json_t *live, json_t *wanted, const char *const *names)
{
    if (!all_members(live, wanted, compare_same))
        return false;
    for (; names != NULL && *names != NULL; names++)
        if (!compare_same(json_object_get(wanted, *names), json_object_get(live, *names)))
            return false;
    return true;
}

/* --- at least --- */

static bool covers_elements(json_t *live, json_t *wanted)
{
    size_t i, j;
    json_t *left, *right;

    if (json_array_size(live) != json_array_size(wanted))
        return false;
    json_array_foreach (wanted, i, right) {
        bool found = false;
        json_array_foreach (live, j, left)
            found = found || compare_covers(left, right);
        if (!found)
            return false;
    }
    return true;
}

bool compare_covers(json_t *live, json_t *wanted)
{
    if (wanted == NULL)
        return true;
    if (json_is_object(wanted))
        return (live == NULL || json_is_object(live)) && all_members(live, wanted, compare_covers);
    if (json_is_array(wanted))
        return (live == NULL || json_is_array(live)) && covers_elements(live, wanted);
    if (json_is_number(wanted) && json_is_number(live))
        return json_number_value(wanted) == json_number_value(live);
    return live != NULL && json_equal(live, wanted);
}

json_t *compare_differences(json_t *live, json_t *wanted)
{
    json_t *different = json_object();
    const char *name;
    json_t *value;

    json_object_foreach (wanted, name, value) {
        if (!compare_covers(json_object_get(live, name), value))
            json_object_set(different, name, value);
    }
    return different;
}
