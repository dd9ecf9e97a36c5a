/* Any: resources of the cloud's registry, whose properties only the cloud knows. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

enum { PROPERTIES_MAX = 262144 }; /* characters of JSON that Cloud Control takes */

static void check_within(struct rule_call *call, const char *field, const json_t *value);

/* {secretRef: name} or {secretRef: name, key: member} stands for a secret's text. */
static void check_secret(struct rule_call *call, const char *field, const json_t *value)
{
    const json_t *ref = json_object_get(value, "secretRef"), *key = json_object_get(value, "key");
    size_t known = 1 + (key != NULL);

    if (json_string_length(ref) == 0 || (key != NULL && json_string_length(key) == 0) ||
        json_object_size(value) != known)
        rule_error(call, field, "write {secretRef: name} or {secretRef: name, key: member}",
                   "a secret has a secretRef and may have a key, both texts, and nothing else");
}

static void check_members(struct rule_call *call, const char *field, const json_t *value)
{
    const char *name = NULL;
    json_t *member = NULL;
    size_t index = 0;

    json_object_foreach ((json_t *)value, name, member) {
        char *path = xasprintf("%s.%s", field, name);

        check_within(call, path, member);
        free(path);
    }
    json_array_foreach (value, index, member) {
        char *path = xasprintf("%s[%zu]", field, index);

        check_within(call, path, member);
        free(path);
    }
}

static void check_within(struct rule_call *call, const char *field, const json_t *value)
{
    if (json_is_null(value))
        rule_error(call, field, "leave it out, or write {} or \"\"", "has no value");
    else if (json_object_get(value, "secretRef") != NULL)
        check_secret(call, field, value);
    else
        check_members(call, field, value);
}

void rules_any(struct rule_call *call)
{
    const json_t *properties = json_object_get(call->spec, "properties");

    if (properties == NULL)
        return;
    if (!json_is_object(properties)) {
        rule_error(call, "properties", "write the type's properties by their names",
                   "must be a mapping");
        return;
    }
    check_members(call, "properties", properties);
    char *text = json_compact(properties);
    if (strlen(text) > PROPERTIES_MAX)
        rule_error(call, "properties", NULL,
                   "are %zu characters long as JSON, AWS takes no more than %d", strlen(text),
                   PROPERTIES_MAX);
    free(text);
}
