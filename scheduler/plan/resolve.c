#include "scheduler/plan/resolve.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"

struct resolver {
    resolve_lookup_fn *lookup;
    void *arg;
};

/* The next "${" that is not escaped, from `text`; NULL when there is none. */
static const char *next_reference(const char *text)
{
    for (const char *at = strstr(text, "${"); at != NULL; at = strstr(at + 2, "${"))
        if (at == text || at[-1] != '$')
            return at;
    return NULL;
}

/* Look "${component.output}" at `at` up; `end` is set behind it. */
static struct error *look_up(const struct resolver *resolver, const char *at, const char **end,
                             json_t **value)
{
    const char *close = strchr(at, '}');
    if (close == NULL)
        return ERR(ERR_INVALID, "the reference in \"%s\" has no closing brace", at);
    char *component = xstrndup(at + 2, (size_t)(close - at) - 2);
    char *dot = strrchr(component, '.');
    struct error *err = NULL;
    if (dot == NULL) {
        err = ERR(ERR_INVALID, "${%s} is not of the form ${component.output}", component);
    } else {
        *dot = '\0';
        *value = resolver->lookup(resolver->arg, component, dot + 1);
        if (*value == NULL)
            err = ERR(ERR_NOT_FOUND, "%s has no output \"%s\" (yet), which ${%s.%s} asks for",
                      component, dot + 1, component, dot + 1);
    }
    free(component);
    *end = close + 1;
    return err;
}

static void splice_value(struct buf *out, json_t *value)
{
    if (json_is_string(value)) {
        buf_add_str(out, json_string_value(value));
        return;
    }
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    buf_add_str(out, text);
    free(text);
}

/* Append text between references, "$${" as "${". */
static void splice_literal(struct buf *out, const char *text, size_t bytes)
{
    const char *end = text + bytes;
    while (text < end) {
        if (end - text >= 3 && memcmp(text, "$${", 3) == 0)
            text++;
        buf_add_char(out, *text++);
    }
}

static struct error *resolve_text(const struct resolver *resolver, json_t *value, json_t **out)
{
    const char *text = json_string_value(value), *end = text;
    struct buf buf = BUF_INIT;
    json_t *found = NULL;
    struct error *err = NULL;
    for (const char *at; err == NULL && (at = next_reference(text)) != NULL; text = end) {
        splice_literal(&buf, text, (size_t)(at - text));
        err = look_up(resolver, at, &end, &found);
        if (err == NULL && at == json_string_value(value) && *end == '\0') {
            buf_fini(&buf);
            *out = json_deep_copy(found);
            return NULL;
        }
        if (err == NULL)
            splice_value(&buf, found);
    }
    if (err == NULL) {
        splice_literal(&buf, text, strlen(text));
        *out = json_string(buf_str(&buf));
    }
    buf_fini(&buf);
    return err;
}

static struct error *resolve_any(const struct resolver *resolver, json_t *value, json_t **out);

static struct error *resolve_object(const struct resolver *resolver, json_t *object, json_t **out)
{
    json_t *copy = json_object(), *member, *resolved = NULL;
    const char *name;
    struct error *err = NULL;
    json_object_foreach (object, name, member) {
        if (err == NULL && (err = resolve_any(resolver, member, &resolved)) == NULL)
            json_object_set_new(copy, name, resolved);
        else
            break;
    }
    if (err == NULL)
        *out = copy;
    else
        json_decref(copy);
    return err;
}

static struct error *resolve_array(const struct resolver *resolver, json_t *array, json_t **out)
{
    json_t *copy = json_array(), *element, *resolved = NULL;
    size_t i;
    struct error *err = NULL;
    json_array_foreach (array, i, element) {
        if ((err = resolve_any(resolver, element, &resolved)) != NULL)
            break;
        if (json_is_string(element) && json_is_array(resolved)) { /* a list within the list */
            json_array_extend(copy, resolved);
            json_decref(resolved);
        } else {
            json_array_append_new(copy, resolved);
        }
    }
    if (err == NULL)
        *out = copy;
    else
        json_decref(copy);
    return err;
}

static struct error *resolve_any(const struct resolver *resolver, json_t *value, json_t **out)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT:
        return resolve_object(resolver, value, out);
    case JSON_ARRAY:
        return resolve_array(resolver, value, out);
    case JSON_STRING:
        return resolve_text(resolver, value, out);
    default:
        *out = json_deep_copy(value);
        return NULL;
    }
}

struct error *resolve_value(json_t *value, resolve_lookup_fn *lookup, void *arg, json_t **out)
{
    struct resolver resolver = {lookup, arg};
    return resolve_any(&resolver, value, out);
}

bool resolve_has_reference(json_t *value)
{
    const char *name;
    json_t *member;
    size_t i;
    if (json_is_string(value))
        return next_reference(json_string_value(value)) != NULL;
    json_object_foreach (value, name, member) {
        if (resolve_has_reference(member))
            return true;
    }
    json_array_foreach (value, i, member) {
        if (resolve_has_reference(member))
            return true;
    }
    return false;
}
