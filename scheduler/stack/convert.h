/*
 * convert.h - a value on its way from the tree to JSON, for the files convert*.c only.
 */
#ifndef SCHEDULER_STACK_CONVERT_H
#define SCHEDULER_STACK_CONVERT_H

#include "providers/model_check.h"
#include "scheduler/stack/reader.h"

struct converting {
    const struct context *context;
    const struct field *field;
    const struct node *node; /* never null text; the holder where a field is missing */
    const struct path *path;
    struct model_place api; /* the API's member that takes the value as it is */
};

/* Report at the value. `hint` may be NULL. */
void complain(const struct converting *at, const char *hint, const char *fmt, ...)
    printf_like(3, 4);

/* NULL when the value cannot be used: reported. */
json_t *convert_value(const struct converting *at);
json_t *convert_scalar(const struct converting *at);
json_t *convert_any(const struct converting *at);  /* by how it looks */
json_t *convert_json(const struct converting *at); /* text that is JSON */

/* The value's text with variables substituted; NULL: reported. */
const char *converted_text(const struct converting *at, bool *is_substituted);

/* Is `count` within the field's bounds? False: reported. */
bool check_count(const struct converting *at, size_t count, const char *of_what);

#endif
