#include "providers/aws/kinds/compare.h"

static bool object_covers(json_t *live, json_t *wanted)
{
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        if (!compare_covers(json_object_get(live, name), value))
            return false;
    }
    return true;
}

static bool list_has(json_t *live, json_t *wanted)
{
    size_t i;
    json_t *value;
    json_array_foreach (live, i, value) {
        if (compare_covers(value, wanted))
            return true;
    }
    return false;
}

static bool list_covers(json_t *live, json_t *wanted)
{
    size_t i;
    json_t *value;
    if (json_array_size(live) != json_array_size(wanted))
        return false;
    json_array_foreach (wanted, i, value) {
        if (!list_has(live, value))
            return false;
    }
    return true;
}

bool compare_covers(json_t *live, json_t *wanted)
{
    if (wanted == NULL)
        return true;
    if (json_is_object(wanted))
        return (live == NULL || json_is_object(live)) && object_covers(live, wanted);
    if (json_is_array(wanted))
        return (live == NULL || json_is_array(live)) && list_covers(live, wanted);
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
