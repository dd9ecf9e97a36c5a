/*
 * json.h - what jansson leaves to its users: errors with a place, canonical text and its
 * hash, lookups that say what is missing. Nothing here suspends.
 */
#ifndef COMMON_JSON_H
#define COMMON_JSON_H

#include <jansson.h>

#include "common/error.h"

/* Lookups in an object. Any `json`, also NULL, may be asked; a value of the wrong type is
 * as good as absent. Borrowed. */
const char *json_text(const json_t *json, const char *key); /* NULL when absent */
const char *json_text_or(const json_t *json, const char *key, const char *fallback);
int64_t json_int_or(const json_t *json, const char *key, int64_t fallback);
bool json_bool_or(const json_t *json, const char *key, bool fallback);

/* "a.b.c", array elements by number ("list.0.name"). NULL when absent. Borrowed. */
json_t *json_path(const json_t *json, const char *path);
const char *json_path_text(const json_t *json, const char *path);

/* Set object[key], key taken whole. NULL `text` sets nothing. */
void json_put_text(json_t *object, const char *key, const char *text);
void json_put_int(json_t *object, const char *key, int64_t value);
void json_put_bool(json_t *object, const char *key, bool value);
void json_put(json_t *object, const char *key, json_t *value_take); /* NULL: nothing */
void json_add(json_t *array, json_t *value_take);

/* Set the value at "a.b.c", making the objects between. Errors: ERR_INVALID when one of
 * them exists and is no object. Consumes `value`. */
must_check struct error *json_put_path(json_t *object, const char *path, json_t *value);

/* Copy all of `from` over `into`: objects are merged key by key, anything else replaces. */
void json_merge(json_t *into, const json_t *from);

/* Read `bytes` of text; any value, duplicate keys refused. `what` names it in the error.
 * Errors: ERR_PARSE with line and column, or nested deeper than 100 levels. Owner: caller,
 * json_decref(). */
must_check struct error *json_load_text(const char *text, size_t bytes, const char *what,
                                        json_t **out);

/* The same with another bound of the nesting, at most 100. */
must_check struct error *json_load_nested(const char *text, size_t bytes, const char *what,
                                          size_t depth_max, json_t **out);

/* As json_load_text() where the reason does not matter: NULL when it is no JSON. */
json_t *json_parse(const char *text, size_t bytes);

/* As json_load_text(), of a file. Errors: ERR_NOT_FOUND, ERR_IO, ERR_LIMIT over 64 MiB. */
must_check struct error *json_load_path(const char *path, json_t **out);

/* Text without white space, keys as they are or sorted. Owner: caller, free(). */
char *json_compact(const json_t *json);
char *json_canonical(const json_t *json);
char *json_pretty(const json_t *json); /* indented by two, ends without a newline */

#define JSON_HASH_HEX 65
/* SHA-256 of json_canonical(): equal for equal values. Returns out. */
char *json_hash(const json_t *json, char out[JSON_HASH_HEX]);

#endif
