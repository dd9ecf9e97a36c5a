#include "providers/aws/kinds/any_model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/any_type.h"
#include "providers/catalog.h"

/* --- secrets --- */

static bool is_secret(json_t *value)
{
    return json_object_get(value, "secretRef") != NULL;
}

static bool holds_secret(json_t *value)
{
    const char *name;
    json_t *child;
    size_t i;
    if (is_secret(value))
        return true;
    json_object_foreach (value, name, child) {
        if (holds_secret(child))
            return true;
    }
    json_array_foreach (value, i, child) {
        if (holds_secret(child))
            return true;
    }
    return false;
}

/* The secret's text, or the member `key` of the JSON that it is. */
static struct error *text_of_secret(const char *text, const char *ref, const char *key,
                                    json_t **out)
{
    if (text == NULL)
        return ERR(ERR_INVALID, "secret '%s' holds no text", ref);
    if (key == NULL) {
        *out = json_string(text);
        return NULL;
    }
    json_t *object = json_parse(text, strlen(text));
    json_t *member = json_object_get(object, key);
    if (json_is_string(member) || json_is_number(member) || json_is_boolean(member))
        *out = json_incref(member);
    json_decref(object);
    return *out != NULL ? NULL
                        : ERR(ERR_INVALID, "secret '%s' is no JSON with a member '%s'", ref, key);
}

static struct error *fetch_secret(struct kind_call *call, json_t *value, json_t *secrets,
                                  json_t **out)
{
    const char *ref = json_text_or(value, "secretRef", "");
    json_t *answer = NULL;
    struct error *err = kind_query(call, "secretsmanager", "GetSecretValue",
                                   json_pack("{s:s}", "SecretId", ref), &answer);
    if (err != NULL)
        return WRAP(err, "reading secret '%s' for %s", ref, call->op->component);
    err = text_of_secret(json_text(answer, "SecretString"), ref, json_text(value, "key"), out);
    json_decref(answer);
    if (err == NULL && json_is_string(*out))
        json_array_append(secrets, *out);
    return err;
}

static struct error *filled(struct kind_call *call, json_t *value, json_t *secrets, json_t **out);

static struct error *filled_members(struct kind_call *call, json_t *value, json_t *secrets,
                                    json_t **out)
{
    bool is_list = json_is_array(value);
    struct error *err = NULL;
    const char *name;
    json_t *child, *copy = NULL, *whole = is_list ? json_array() : json_object();
    size_t i;
    json_object_foreach (value, name, child) {
        if (err == NULL && (err = filled(call, child, secrets, &copy)) == NULL)
            json_object_set_new(whole, name, copy);
    }
    json_array_foreach (value, i, child) {
        if (err == NULL && (err = filled(call, child, secrets, &copy)) == NULL)
            json_array_append_new(whole, copy);
    }
    if (err == NULL)
        *out = whole;
    else
        json_decref(whole);
    return err;
}

/* A deep copy with secrets in the place of what stands for them. */
static struct error *filled(struct kind_call *call, json_t *value, json_t *secrets, json_t **out)
{
    *out = NULL;
    if (is_secret(value))
        return fetch_secret(call, value, secrets, out);
    if (json_is_object(value) || json_is_array(value))
        return filled_members(call, value, secrets, out);
    *out = json_deep_copy(value);
    return NULL;
}

/* --- tags --- */

json_t *any_tags(json_t *type, json_t *live)
{
    const char *property = json_text(type, "tag_property");
    json_t *tags = property == NULL ? NULL : json_object_get(live, property);
    if (json_is_object(tags))
        return json_deep_copy(tags);
    return kind_tags_of(tags, json_text_or(type, "tag_key", "Key"),
                        json_text_or(type, "tag_value", "Value"));
}

/* The tags that the spec writes as a property go first: the component's own hold. */
static void put_tags(const struct kind_call *call, json_t *type, json_t *properties)
{
    const char *property = json_text(type, "tag_property"), *name;
    json_t *tags, *list, *text;
    if (property == NULL)
        return;
    tags = any_tags(type, properties);
    json_object_update(tags, call->tags);
    if (json_bool_or(type, "tags_map", false)) {
        json_put(properties, property, tags);
        return;
    }
    list = json_array();
    json_object_foreach (tags, name, text)
        json_add(list, json_pack("{s:s, s:O}", json_text_or(type, "tag_key", "Key"), name,
                                 json_text_or(type, "tag_value", "Value"), text));
    json_put(properties, property, list);
    json_decref(tags);
}

struct error *any_wanted(struct kind_call *call, json_t *type, json_t *secrets, json_t **out)
{
    json_t *properties = json_object_get(call->spec, "properties");
    if (properties == NULL)
        *out = json_object();
    else
        TRY(filled(call, properties, secrets, out));
    put_tags(call, type, *out);
    return NULL;
}

/* --- identity --- */

char *any_identifier(json_t *type, json_t *properties)
{
    json_t *paths = json_object_get(type, "identifier"), *path;
    struct buf out = BUF_INIT;
    size_t i;
    json_array_foreach (paths, i, path) {
        const char *text = json_path_text(properties, json_string_value(path));
        if (text == NULL) {
            buf_fini(&out);
            return NULL;
        }
        buf_printf(&out, "%s%s", i > 0 ? "|" : "", text);
    }
    return json_array_size(paths) > 0 ? buf_take(&out) : NULL;
}

/* --- differences --- */

/* Equal as values, however they are written: 5 and "5", true and "true". */
static bool same_scalar(json_t *a, json_t *b)
{
    if (json_equal(a, b))
        return true;
    char *left = json_is_string(a) ? xstrdup(json_string_value(a)) : json_dumps(a, JSON_ENCODE_ANY);
    char *right =
        json_is_string(b) ? xstrdup(json_string_value(b)) : json_dumps(b, JSON_ENCODE_ANY);
    bool same = strcmp(left, right) == 0;
    free(left);
    free(right);
    return same;
}

static bool covers(json_t *live, json_t *wanted);

/* In any order. */
static bool covers_list(json_t *live, json_t *wanted)
{
    size_t i, j;
    json_t *want, *have;
    if (!json_is_array(live) || json_array_size(live) != json_array_size(wanted))
        return false;
    json_array_foreach (wanted, i, want) {
        bool found = false;
        json_array_foreach (live, j, have)
            found = found || covers(have, want);
        if (!found)
            return false;
    }
    return true;
}

/* Does the live value say all that the wanted one says? The cloud adds defaults of its own, and
 * gives documents as objects that were written as text. */
static bool covers(json_t *live, json_t *wanted)
{
    const char *name;
    json_t *want;
    if (live == NULL)
        return false;
    if (json_is_array(wanted))
        return covers_list(live, wanted);
    if (json_is_object(live) && json_is_string(wanted)) {
        json_t *parsed = json_parse(json_string_value(wanted), json_string_length(wanted));
        bool same = json_is_object(parsed) && json_equal(live, parsed);
        json_decref(parsed);
        return same;
    }
    if (!json_is_object(wanted))
        return !json_is_object(live) && !json_is_array(live) && same_scalar(live, wanted);
    json_object_foreach (wanted, name, want) {
        if (!covers(json_object_get(live, name), want))
            return false;
    }
    return json_is_object(live);
}

/* What the spec says of a property, and what it said when it was last applied. */
struct said {
    json_t *now, *before;
};

static struct said said_of(const struct kind_call *call, const char *name)
{
    return (struct said){json_object_get(json_object_get(call->spec, "properties"), name),
                         json_object_get(json_object_get(call->applied, "properties"), name)};
}

static bool differs(const struct kind_call *call, json_t *type, json_t *live, const char *name,
                    json_t *value)
{
    struct said said = said_of(call, name);
    json_t *have = json_object_get(live, name);
    bool is_new = json_object_size(call->applied) == 0;
    if (text_equal(name, json_text(type, "tag_property")) && !any_type_shows_tags(type))
        return !json_bool_or(type, "tags_fixed", false) && !is_new;
    if (any_type_lists(type, "write_only", name))
        return !is_new && !json_equal(said.now, said.before);
    if (!covers(have, value))
        return true;
    /* what was taken out of within it is still there */
    return said.before != NULL && !json_equal(said.now, said.before) && !covers(value, have);
}

static void add_step(json_t *patch, const char *verb, const char *name, json_t *value)
{
    struct buf path = BUF_INIT;
    buf_add_char(&path, '/');
    for (; *name != '\0'; name++) {
        if (*name == '~' || *name == '/')
            buf_add_str(&path, *name == '~' ? "~0" : "~1");
        else
            buf_add_char(&path, *name);
    }
    json_t *step = json_pack("{s:s, s:s}", "op", verb, "path", buf_str(&path));
    if (value != NULL)
        json_object_set(step, "value", value);
    json_add(patch, step);
    buf_fini(&path);
}

/* Properties that the spec named before and does not any more. */
static void add_removals(struct kind_call *call, json_t *type, json_t *live, json_t *wanted,
                         json_t *patch)
{
    const char *name;
    json_t *value;
    json_object_foreach (json_object_get(call->applied, "properties"), name, value) {
        if (json_object_get(wanted, name) == NULL && json_object_get(live, name) != NULL &&
            !any_type_lists(type, "read_only", name))
            add_step(patch, "remove", name, NULL);
    }
}

/* The cloud cannot read what it only takes: a change must say all of it again. */
static void add_unreadable(json_t *type, json_t *wanted, json_t *patch)
{
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        if (any_type_lists(type, "write_only", name))
            add_step(patch, "add", name, value);
    }
}

json_t *any_patch(struct kind_call *call, json_t *type, json_t *live, json_t *wanted)
{
    json_t *patch = json_array();
    const char *name;
    json_t *value;
    bool unreadable = false;
    json_object_foreach (wanted, name, value) {
        bool is_tags = text_equal(name, json_text(type, "tag_property"));
        if ((is_tags && json_bool_or(type, "tags_fixed", false)) ||
            !differs(call, type, live, name, value))
            continue;
        if (any_type_lists(type, "write_only", name))
            unreadable = true;
        else
            add_step(patch, json_object_get(live, name) != NULL ? "replace" : "add", name, value);
    }
    add_removals(call, type, live, wanted, patch);
    if (unreadable || json_array_size(patch) > 0)
        add_unreadable(type, wanted, patch);
    return patch;
}

struct error *any_check_fixed(struct kind_call *call, json_t *type, json_t *live)
{
    size_t i;
    json_t *path;
    json_array_foreach (json_object_get(type, "create_only"), i, path) {
        char *full = xasprintf("properties.%s", json_string_value(path));
        json_t *now = json_path(call->spec, full), *before = json_path(call->applied, full);
        json_t *have = json_path(live, json_string_value(path));
        bool changed = json_object_size(call->applied) > 0
                           ? !json_equal(now, before) && now != before
                           : now != NULL && have != NULL && !holds_secret(now);
        free(full);
        if (changed && !(now != NULL && covers(have, now)))
            return ERR(ERR_INVALID,
                       "property %s of %s %s can only be set at creation: add \"%s\" to "
                       "spec.replaceOn to have the resource replaced",
                       json_string_value(path), call->op->kind, call->op->component,
                       json_string_value(path));
    }
    return NULL;
}

/* --- what people and other components see --- */

enum { OUTPUT_DEPTH = 3 };

static void put_output(struct kind_call *call, const char *path, json_t *value, int depth)
{
    char *name = catalog_type_output(path);
    const char *member;
    json_t *child;
    if (json_object_get(call->outputs, name) == NULL)
        json_object_set(call->outputs, name, value);
    free(name);
    if (depth == 0)
        return;
    json_object_foreach (value, member, child) {
        char *below = xasprintf("%s.%s", path, member);
        put_output(call, below, child, depth - 1);
        free(below);
    }
}

void any_describe(struct kind_call *call, json_t *type, json_t *live, bool keeps_live)
{
    const char *tags = json_text(type, "tag_property"), *name;
    json_t *value, *shown = json_object();
    json_object_clear(call->outputs);
    json_object_foreach (live, name, value) {
        struct said said = said_of(call, name);
        if (!holds_secret(said.now) && !holds_secret(said.before) && !text_equal(name, tags))
            json_object_set(shown, name, value);
    }
    json_object_foreach (shown, name, value)
        put_output(call, name, value, 0);
    json_object_foreach (shown, name, value)
        put_output(call, name, value, OUTPUT_DEPTH);
    json_object_set_new(call->outputs, "id", json_string(call->physical_id));
    if (json_array_size(json_object_get(type, "create_only")) > 0)
        json_object_set(call->attributes, "fixed_properties", json_object_get(type, "create_only"));
    if (keeps_live)
        json_put(call->attributes, "live",
                 json_pack("{s:O, s:o}", "properties", shown, "tags", any_tags(type, live)));
    json_decref(shown);
}
