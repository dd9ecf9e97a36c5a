/*
 * Would creating or changing a resource work? Read-only looks, before anything is changed.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/checks.h"
#include "providers/kind_tools.h"

void kind_problem(struct kind_call *call, bool warning, const char *field, const char *hint,
                  const char *fmt, ...)
{
    json_t *problems = json_object_get(call->outputs, "problems");
    va_list args;

    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    if (problems == NULL) {
        problems = json_array();
        json_object_set_new(call->outputs, "problems", problems);
    }
    json_array_append_new(problems,
                          json_pack("{s:s, s:s, s:s*, s:s}", "field", field, "message", message,
                                    "hint", hint, "severity", warning ? "warning" : "error"));
    free(message);
}

/* Tags as services write them: a map, or a list of {Key, Value} or {key, value}. */
static bool are_ours(const struct kind_call *call, json_t *tags)
{
    bool is_capital = json_object_get(json_array_get(tags, 0), "Key") != NULL;

    if (json_is_object(tags))
        return kind_owns(call, tags);
    json_t *map =
        is_capital ? kind_tags_of(tags, "Key", "Value") : kind_tags_of(tags, "key", "value");
    bool ours = kind_owns(call, map);
    json_decref(map);
    return ours;
}

/* Everything called tags in what a kind's read() found. */
static bool has_our_tags(const struct kind_call *call, json_t *live, unsigned depth)
{
    const char *name;
    json_t *value;

    if (depth > 3)
        return false;
    json_object_foreach (live, name, value) {
        if (strcasecmp(name, "tags") == 0 && are_ours(call, value))
            return true;
        if (json_is_object(value) && has_our_tags(call, value, depth + 1))
            return true;
    }
    return false;
}

/* A creation under a name that somebody else has would be refused. */
static struct error *check_name(const struct kind *kind, struct kind_call *call)
{
    if (json_text(call->op->prior, "id") != NULL)
        return NULL;
    struct error *err = kind->read(call);
    json_t *live = json_object_get(call->attributes, "live");
    if (err == NULL && !has_our_tags(call, live, 0))
        kind_problem(call, false, "", "remove it, or give the component another name",
                     "the name %s is taken by a resource that is not this component's", call->name);
    else if (err != NULL && err->code == ERR_DENIED)
        kind_problem(call, false, "", "choose another name",
                     "the name %s is taken by somebody whose resource we may not see", call->name);
    else if (err != NULL && err->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    return NULL;
}

struct error *kind_foresee(const struct kind *kind, struct kind_call *call)
{
    json_t *problems = NULL;
    TRY(check_name(kind, call));
    problems = json_incref(json_object_get(call->outputs, "problems"));
    json_object_clear(call->outputs); /* what read() filled in */
    if (problems != NULL)
        json_object_set_new(call->outputs, "problems", problems);
    json_object_clear(call->attributes);
    TRY(checks_of_spec(call));
    if (kind->check != NULL)
        TRY(kind->check(call));
    return NULL;
}
