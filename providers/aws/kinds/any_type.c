#include "providers/aws/kinds/any_type.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

enum { KEPT_MS = 3600 * 1000, KEPT_MAX = 256 };

/* "tenant region type" -> {type, until}: schemas are large and change rarely. */
static json_t *kept;

static char *key_of(const struct kind_call *call)
{
    const char *region = aws_session_region(call->session);
    return xasprintf("%s %s %s", call->op->tenant, region == NULL ? "" : region, call->op->kind);
}

static json_t *recall(const char *key)
{
    json_t *entry = json_object_get(kept, key);
    if (entry == NULL || json_int_or(entry, "until", 0) < (int64_t)clock_mono_ms())
        return NULL;
    return json_incref(json_object_get(entry, "type"));
}

static void keep(const char *key, json_t *type)
{
    if (kept == NULL)
        kept = json_object();
    if (json_object_size(kept) >= KEPT_MAX)
        json_object_clear(kept);
    json_put(kept, key,
             json_pack("{s:O, s:I}", "type", type, "until", (json_int_t)clock_mono_ms() + KEPT_MS));
}

/* --- the schema --- */

/* "/properties/A/B" as "A.B"; pointers into lists name no property of their own. */
static json_t *paths_of(json_t *schema, const char *member)
{
    json_t *paths = json_array();
    size_t i;
    json_t *pointer;
    json_array_foreach (json_object_get(schema, member), i, pointer) {
        const char *text = json_string_value(pointer);
        if (text == NULL || !text_starts_with(text, "/properties/") || strchr(text, '*') != NULL)
            continue;
        char *path = xstrdup(text + strlen("/properties/"));
        for (char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash, '/'))
            *slash = '.';
        json_add(paths, json_string(path));
        free(path);
    }
    return paths;
}

/* The shape that `shape` refers to by $ref, or itself. Borrowed. */
static json_t *followed(json_t *schema, json_t *shape)
{
    const char *ref = json_text(shape, "$ref");
    if (ref == NULL || !text_starts_with(ref, "#/definitions/"))
        return shape;
    return json_object_get(json_object_get(schema, "definitions"), ref + strlen("#/definitions/"));
}

/* Key and Value in most types, key and value or TagKey and TagValue in some. */
static void put_members(json_t *type, json_t *properties)
{
    const char *name;
    json_t *shape;
    json_put_text(type, "tag_key", "Key");
    json_put_text(type, "tag_value", "Value");
    json_object_foreach (properties, name, shape) {
        if (text_ends_with(name, "Key") || strcmp(name, "key") == 0)
            json_put_text(type, "tag_key", name);
        if (text_ends_with(name, "Value") || strcmp(name, "value") == 0)
            json_put_text(type, "tag_value", name);
    }
}

static void put_tagging(json_t *type, json_t *schema)
{
    json_t *tagging = json_object_get(schema, "tagging");
    const char *pointer = json_text_or(tagging, "tagProperty", "/properties/Tags");
    const char *name = strrchr(pointer, '/') + 1;
    json_t *property = json_object_get(json_object_get(schema, "properties"), name);
    bool taggable = json_bool_or(tagging, "taggable", json_bool_or(schema, "taggable", true));
    if (!taggable || property == NULL)
        return;
    json_t *shape = followed(schema, property);
    bool is_list = json_object_get(shape, "items") != NULL;
    json_put_text(type, "tag_property", name);
    json_put_bool(type, "tags_map", !is_list);
    json_put_bool(type, "tags_fixed", !json_bool_or(tagging, "tagUpdatable", true));
    json_t *item = followed(schema, json_object_get(shape, "items"));
    put_members(type, json_object_get(item, "properties"));
}

static json_t *type_of(json_t *schema)
{
    json_t *type = json_object();
    json_put(type, "identifier", paths_of(schema, "primaryIdentifier"));
    json_put(type, "read_only", paths_of(schema, "readOnlyProperties"));
    json_put(type, "create_only", paths_of(schema, "createOnlyProperties"));
    json_put(type, "write_only", paths_of(schema, "writeOnlyProperties"));
    put_tagging(type, schema);
    return type;
}

/* --- asking --- */

static struct error *read_schema(struct kind_call *call, json_t *answer, json_t **out)
{
    const char *text = json_text_or(answer, "Schema", "");
    if (strcmp(json_text_or(answer, "ProvisioningType", ""), "NON_PROVISIONABLE") == 0)
        return ERR(ERR_UNSUPPORTED, "Cloud Control cannot make resources of type %s",
                   call->op->kind);
    json_t *schema = NULL;
    TRY(json_load_nested(text, strlen(text), "the type's schema", 128, &schema));
    *out = type_of(schema);
    json_decref(schema);
    return NULL;
}

/* The one thing that can be done without the registry is to go on without tags. */
static struct error *go_on_without(struct kind_call *call, struct error *err, json_t **out)
{
    if (err->code != ERR_DENIED && err->code != ERR_UNSUPPORTED && err->code != ERR_PROVIDER)
        return err;
    char *text = xasprintf("the registry does not answer cloudformation:DescribeType (%s): %s is "
                           "deployed without tags, and nobody sees whose it is",
                           error_code_name(err->code), call->op->kind);
    error_free(err);
    err = calls_note_once(call, "no-registry", text);
    free(text);
    if (err == NULL)
        *out = json_object();
    return err;
}

struct error *any_type_find(struct kind_call *call, json_t **out)
{
    char *key = key_of(call);
    json_t *answer = NULL;
    struct error *err = NULL;
    *out = recall(key);
    if (*out == NULL) {
        err = kind_query(call, "cloudformation", "DescribeType",
                         json_pack("{s:s, s:s}", "Type", "RESOURCE", "TypeName", call->op->kind),
                         &answer);
        if (err != NULL && aws_error_is(err, "TypeNotFound"))
            err = WRAP(err, "there is no type %s in region %s", call->op->kind,
                       aws_session_region(call->session));
        else if (err != NULL)
            err = go_on_without(call, err, out);
        else if ((err = read_schema(call, answer, out)) == NULL)
            keep(key, *out);
    }
    json_decref(answer);
    free(key);
    return err;
}

bool any_type_lists(json_t *type, const char *list, const char *path)
{
    size_t i;
    json_t *item;
    json_array_foreach (json_object_get(type, list), i, item) {
        if (text_equal(json_string_value(item), path))
            return true;
    }
    return false;
}

bool any_type_shows_tags(json_t *type)
{
    const char *property = json_text(type, "tag_property");
    return property != NULL && !any_type_lists(type, "write_only", property);
}
