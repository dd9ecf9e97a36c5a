#include "providers/model_check.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <uthash.h>

#include "common/buf.h"
#include "common/mem.h"
#include "providers/model_class.h"
#include "providers/model_pattern.h"

enum { NAME_MAX_BYTES = 128 };

/* --- places --- */

static struct model_place shape_at(const struct model_service *service, int index)
{
    bool is_there = service != NULL && index >= 0 && (size_t)index < service->shape_count;

    return (struct model_place){service, is_there ? &service->shapes[index] : NULL};
}

/* The piece of the path up to its next dot; moves `path` behind that. */
static bool next_name(const char **path, char *name)
{
    size_t len = strcspn(*path, ".");

    if (len == 0 || len >= NAME_MAX_BYTES)
        return false;
    memcpy(name, *path, len);
    name[len] = '\0';
    *path += len + ((*path)[len] == '.');
    return true;
}

struct model_place model_place_within(struct model_place place)
{
    const struct model_shape *shape = place.shape;

    if (shape != NULL && shape->type == MODEL_LIST)
        return shape_at(place.service, shape->members[0].shape);
    if (shape != NULL && shape->type == MODEL_MAP)
        return shape_at(place.service, shape->members[1].shape);
    return shape_at(NULL, -1);
}

static struct model_place step(struct model_place place, const char *name)
{
    const struct model_member *member = NULL;
    bool is_list = place.shape->type == MODEL_LIST, is_map = place.shape->type == MODEL_MAP;

    if ((is_list && strcmp(name, "[]") == 0) || (is_map && strcmp(name, "{}") == 0))
        return model_place_within(place);
    if (place.shape->type == MODEL_STRUCTURE)
        member = model_member_find(place.shape, name);
    return shape_at(place.service, member != NULL ? (int)member->shape : -1);
}

struct model_place model_place_find(const char *path)
{
    static const struct model_place nowhere = {NULL, NULL};
    char service_name[NAME_MAX_BYTES], name[NAME_MAX_BYTES];

    if (!next_name(&path, service_name) || !next_name(&path, name) || *path == '\0')
        return nowhere;
    const struct model_service *service = model_service_find(service_name);
    const struct model_operation *op = service != NULL ? model_operation_find(service, name) : NULL;
    struct model_place place = op != NULL ? shape_at(service, op->input) : nowhere;
    while (place.shape != NULL && *path != '\0')
        place = next_name(&path, name) ? step(place, name) : nowhere;
    return place;
}

struct known_place {
    UT_hash_handle hh;
    const char *path;
    struct model_place place;
};

struct model_place model_place_of(const char *path)
{
    static struct known_place *all;
    struct known_place *found = NULL;

    HASH_FIND_PTR(all, &path, found);
    if (found == NULL) {
        found = xcalloc(1, sizeof(*found));
        found->path = path;
        found->place = model_place_find(path);
        HASH_ADD_PTR(all, path, found);
    }
    return found->place;
}

/* --- values --- */

/* "between 1 and 5", "at least 1", "at most 5"; NULL when the value is within. Owner: caller. */
static char *broken_bounds(const struct model_shape *shape, int64_t value)
{
    bool is_low = shape->has_min && value < shape->min;
    bool is_high = shape->has_max && value > shape->max;

    if (!is_low && !is_high)
        return NULL;
    if (shape->has_min && shape->has_max)
        return xasprintf("between %" PRId64 " and %" PRId64, shape->min, shape->max);
    return xasprintf("at %s %" PRId64, is_low ? "least" : "most", is_low ? shape->min : shape->max);
}

static char *count_fault(const struct model_shape *shape, size_t count, const char *of_what)
{
    char *bounds = broken_bounds(shape, (int64_t)count);
    char *fault = NULL;

    if (bounds != NULL && count == 0)
        fault = xstrdup("must not be empty");
    else if (bounds != NULL)
        fault = xasprintf("must have %s %s, has %zu", bounds, of_what, count);
    free(bounds);
    return fault;
}

static char *number_fault(const struct model_shape *shape, int64_t value)
{
    char *bounds = broken_bounds(shape, value);
    char *fault = NULL;

    if (bounds != NULL)
        fault = xasprintf("must be %s, is %" PRId64, bounds, value);
    free(bounds);
    return fault;
}

static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

/* A pattern that is one class of characters, in words. */
static char *class_fault(const struct model_class *class, const char *text)
{
    const char *stray = model_class_stray(class, text);
    char *words = model_class_words(class);
    char *character = stray != NULL ? model_class_character(stray) : NULL;
    char *fault = NULL;

    if (stray != NULL && (words == NULL || class->is_negated))
        fault = xasprintf("\"%.64s\" must not hold %s", text, character);
    else if (stray != NULL)
        fault = xasprintf("\"%.64s\" holds %s: it may have %s only", text, character, words);
    free(character);
    free(words);
    return fault;
}

static char *pattern_fault(const char *pattern, const char *text, const char *pattern_says)
{
    struct model_class class;
    bool is_stray = model_class_parse(pattern, &class) && model_class_stray(&class, text) != NULL;

    if (!is_stray && model_pattern_allows(pattern, text))
        return NULL;
    if (pattern_says != NULL)
        return xasprintf("\"%.64s\" is not %s", text, pattern_says);
    if (is_stray)
        return class_fault(&class, text);
    return xasprintf("\"%.64s\" does not match what the API takes: %.200s", text, pattern);
}

static char *text_fault(const struct model_shape *shape, const char *text, const char *pattern_says)
{
    char *fault = count_fault(shape, characters(text), "characters");

    if (fault != NULL || shape->pattern == NULL)
        return fault;
    return pattern_fault(shape->pattern, text, pattern_says);
}

static char *integer_fault(const struct model_shape *shape, int64_t value, const char *pattern_says)
{
    char text[32];

    if (shape->type == MODEL_INTEGER && (value < INT32_MIN || value > INT32_MAX))
        return xasprintf("must be a number of 32 bits, is %" PRId64, value);
    if (shape->type != MODEL_STRING)
        return number_fault(shape, value);
    snprintf(text, sizeof(text), "%" PRId64, value);
    return text_fault(shape, text, pattern_says);
}

char *model_value_fault(struct model_place place, const json_t *value, const char *pattern_says)
{
    const struct model_shape *shape = place.shape;

    if (shape == NULL)
        return NULL;
    if (json_is_string(value) && shape->type == MODEL_STRING)
        return text_fault(shape, json_string_value(value), pattern_says);
    if (json_is_integer(value))
        return integer_fault(shape, json_integer_value(value), pattern_says);
    if (json_is_array(value) && shape->type == MODEL_LIST)
        return count_fault(shape, json_array_size(value), "entries");
    if (json_is_object(value) && shape->type == MODEL_MAP)
        return count_fault(shape, json_object_size(value), "entries");
    return NULL;
}
