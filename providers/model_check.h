/*
 * model_check.h - one value against the member of the API that takes it.
 *
 * For those who have values of fields, not whole calls: the catalog's fields name their member,
 * and what its shape says of length, range and pattern is checked where the field is read.
 * Enums are not: services know new names before the tables do.
 */
#ifndef PROVIDERS_MODEL_CHECK_H
#define PROVIDERS_MODEL_CHECK_H

#include <stdbool.h>

#include <jansson.h>

#include "providers/model.h"

/* A shape with the service whose tables it is in. */
struct model_place {
    const struct model_service *service;
    const struct model_shape *shape; /* NULL: no such place */
};

/* What "service.Operation.Member.Inner" names in an operation's input: "[]" is a list's element,
 * "{}" a map's value. */
struct model_place model_place_find(const char *path);

/* As model_place_find, looked up once: `path` is a constant, its address stands for it. */
struct model_place model_place_of(const char *path);

/* The element of a list, the value of a map; no place when it is neither. */
struct model_place model_place_within(struct model_place place);

/* What is wrong with a text, a number or a list's or map's count: "must have at most 255
 * characters, has 300"; NULL when nothing is. A number for a member that is text is checked as
 * its text. Elements are not looked at. `pattern_says`: the pattern in words, or NULL.
 * Owner: caller, free(). */
char *model_value_fault(struct model_place place, const json_t *value, const char *pattern_says);

#endif
