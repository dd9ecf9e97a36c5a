#include "scheduler/plan/plan_held.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/plan/plan_change.h"

/* By which field of others a kind is held, and whether force frees it. */
struct hold {
    const char *kind, *field;
    bool is_freed_by_force;
};

static const struct hold holds[] = {
    {"SecurityGroup", "securityGroupIds", false},
    {"EBS", "volume", true},
};

static const char *text_of(json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}

static const struct hold *hold_of(json_t *change)
{
    const char *kind = text_of(change, "kind");
    if (!plan_change_is(change, "replace"))
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(holds); i++)
        if (strcmp(holds[i].kind, kind) == 0)
            return &holds[i];
    return NULL;
}

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), end_len = strlen(end);
    return len > end_len && text[len - end_len - 1] == '.' &&
           strcmp(text + len - end_len, end) == 0;
}

/* Does a value that was there before become an output of the component `id`? */
static bool moves_to(json_t *field, const char *id)
{
    char *before = json_dumps(json_object_get(field, "old"), JSON_COMPACT | JSON_ENCODE_ANY);
    char *after = json_dumps(json_object_get(field, "new"), JSON_COMPACT | JSON_ENCODE_ANY);
    char *wanted = xasprintf("\"${%s.", id);
    bool moves = before != NULL && strcmp(before, "null") != 0 && after != NULL &&
                 strstr(after, wanted) != NULL && strstr(after, "known after apply") != NULL;
    free(before);
    free(after);
    free(wanted);
    return moves;
}

/* Tasks of a job have interfaces only while they run. */
static bool is_holder(json_t *user, const struct hold *hold, const char *id)
{
    json_t *field;
    size_t i;
    if (!plan_change_is(user, "update") || strcmp(text_of(user, "kind"), "CronJob") == 0)
        return false;
    json_array_foreach (json_object_get(user, "fields"), i, field) {
        if (ends_with(text_of(field, "path"), hold->field) && moves_to(field, id))
            return true;
    }
    return false;
}

static const char *holder_of(json_t *changes, json_t *change, const struct hold *hold)
{
    const char *name;
    json_t *user;
    json_object_foreach (changes, name, user) {
        if (is_holder(user, hold, text_of(change, "component")))
            return name;
    }
    return NULL;
}

const char *plan_held_holder(json_t *changes, json_t *change)
{
    const struct hold *hold = hold_of(change);
    return hold == NULL || !hold->is_freed_by_force ? NULL : holder_of(changes, change, hold);
}

static char *place_of(json_t *component)
{
    json_t *source = json_object_get(component, "source");
    const char *file = text_of(source, "file");
    if (*file == '\0')
        return xstrdup("");
    return xasprintf("%s:%d:%d: ", file, (int)json_integer_value(json_object_get(source, "line")),
                     (int)json_integer_value(json_object_get(source, "column")));
}

static struct error *refuse(json_t *change, json_t *component, const char *holder)
{
    json_t *forced = json_object_get(change, "forced_by");
    const char *field = json_string_value(json_array_get(forced, 0));
    const char *id = text_of(change, "component");
    char *place = place_of(component);
    struct error *err =
        ERR(ERR_INVALID,
            "%s%s (%s) would be replaced because of %s, but AWS deletes none that is in use, and "
            "%s uses it: leave it as it is, or write a component of another name and let %s use "
            "that one instead",
            place, id, text_of(change, "kind"), field == NULL ? "its spec" : field, holder, holder);
    free(place);
    return err;
}

struct error *plan_held_check(json_t *changes, json_t *components)
{
    const char *id;
    json_t *change;
    json_object_foreach (changes, id, change) {
        const struct hold *hold = hold_of(change);
        if (hold == NULL || hold->is_freed_by_force)
            continue;
        const char *holder = holder_of(changes, change, hold);
        if (holder != NULL)
            return refuse(change, json_object_get(components, id), holder);
    }
    return NULL;
}
