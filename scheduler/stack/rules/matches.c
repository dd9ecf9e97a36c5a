/* What EventBridge and SNS match events by: lists of values, and operators in place of a value. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/rules/rules.h"

bool rule_match_operator(struct rule_call *call, const char *field, const json_t *value,
                         const char *whose)
{
    static const char *const operators[] = {
        "prefix", "suffix",   "anything-but",       "numeric", "exists",
        "cidr",   "wildcard", "equals-ignore-case", NULL};
    const char *key = NULL;
    json_t *inner = NULL;
    bool is_sound = true;

    json_object_foreach ((json_t *)value, key, inner) {
        size_t i = 0;

        while (operators[i] != NULL && strcmp(operators[i], key) != 0)
            i++;
        if (operators[i] != NULL)
            continue;
        char *hint = did_you_mean(key, operators);
        rule_error(call, field, hint, "%s has no operator %.64s", whose, key);
        free(hint);
        is_sound = false;
    }
    return is_sound;
}

static void match_values(struct rule_call *call, const char *field, const json_t *list)
{
    const json_t *value = NULL;
    size_t index = 0;

    if (json_array_size(list) == 0)
        rule_error(call, field, NULL, "is an empty list, which matches nothing");
    json_array_foreach (list, index, value)
        rule_match_operator(call, field, value, "an event pattern");
}

static void no_list(struct rule_call *call, const char *field, const json_t *value)
{
    const char *text = json_string_value(value);
    char *hint = text != NULL ? xasprintf("write [%.80s]", text) : NULL;

    if (text == NULL || !has_reference(text))
        rule_error(call, field, hint, "must be a list of the values that match");
    free(hint);
}

/* `depth` ends a pattern that came over the network. */
static void match_members(struct rule_call *call, const char *field, const json_t *pattern,
                          unsigned depth)
{
    const char *key = NULL;
    json_t *value = NULL;

    json_object_foreach ((json_t *)pattern, key, value) {
        char *inner = xasprintf("%s.%s", field, key);

        if (strcmp(key, "$or") == 0)
            ; /* a list of patterns */
        else if (json_is_object(value) && depth > 0)
            match_members(call, inner, value, depth - 1);
        else if (json_is_array(value))
            match_values(call, inner, value);
        else if (!json_is_object(value))
            no_list(call, inner, value);
        free(inner);
    }
}

void rule_event_pattern(struct rule_call *call, const char *field, const char *text)
{
    enum { PATTERN_DEPTH = 32 };
    json_t *pattern = rule_json(text);

    match_members(call, field, pattern, PATTERN_DEPTH);
    json_decref(pattern);
}
