/*
 * tree.h - short ways to read and write members of JSON objects, for handlers.
 */
#ifndef PROVIDERS_SIM_TREE_H
#define PROVIDERS_SIM_TREE_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "common/error.h"

/* NULL when absent or no text; borrowed. */
const char *tree_text(const json_t *object, const char *name);
const char *tree_text_or(const json_t *object, const char *name, const char *fallback);
int64_t tree_int(const json_t *object, const char *name, int64_t fallback);
bool tree_bool(const json_t *object, const char *name, bool fallback);
bool tree_has(const json_t *object, const char *name);

/* Text set from a format; NULL value of tree_put_text sets nothing. */
void tree_put_text(json_t *object, const char *name, const char *value);
void tree_put_format(json_t *object, const char *name, const char *fmt, ...) printf_like(3, 4);
void tree_put_int(json_t *object, const char *name, int64_t value);
void tree_put_bool(json_t *object, const char *name, bool value);
void tree_put(json_t *object, const char *name, json_t *value); /* takes the reference */

/* The member, made when absent; borrowed. NULL when `object` is NULL. */
json_t *tree_object_of(json_t *object, const char *name);
json_t *tree_array_of(json_t *object, const char *name);

/* Copy the named members (NULL-terminated) that are there, deeply. */
void tree_copy_members(json_t *from, json_t *to, const char *const *names);
void tree_copy_all(json_t *from, json_t *to);

/* Set the member at a path such as "A.0.B"; missing steps: nothing happens. */
void tree_put_path(json_t *object, const char *path, json_t *value); /* borrows */

bool tree_has_text(const json_t *array, const char *text);
/* The element whose member `name` is `text`; `index` may be NULL. */
json_t *tree_find(const json_t *array, const char *name, const char *text, size_t *index);

/* Text compare that takes NULL. */
bool sim_same(const char *a, const char *b);
/* '*' and '?' patterns. */
bool sim_glob(const char *pattern, const char *text);

#endif
