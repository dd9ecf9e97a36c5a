/*
 * problems.h - everything that is wrong with a stack, with where and what to do.
 */
#ifndef COMMON_PROBLEMS_H
#define COMMON_PROBLEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "common/error.h"

enum { PROBLEMS_KEPT = 1000 }; /* more are counted, not kept */

struct problem {
    bool warning;
    char *file; /* "" when unknown */
    uint32_t line, column;
    char *field; /* "spec.engine.type"; "" for the document */
    char *message;
    char *hint; /* what to do; "" when there is nothing to add */
};

struct problems {
    struct problem *items;
    size_t count, cap;
    size_t errors, warnings; /* all that were found */
};

/* Where a problem is; `file` and `field` are borrowed for the call and may be NULL. */
struct problem_place {
    const char *file;
    uint32_t line, column;
    const char *field;
};

void problems_init(struct problems *problems);
void problems_fini(struct problems *problems);

/* Add one. `message` and `hint` (may be NULL) are copied. */
void problems_add(struct problems *problems, bool warning, const struct problem_place *place,
                  const char *message, const char *hint);

/* Order by file, line and column. */
void problems_sort(struct problems *problems);

/* "stack.yaml:12:5: spec.engine.typ: unknown field; did you mean type?". Owner: caller. */
char *problem_text(const struct problem *problem);

/* All of them, numbered, errors first, then "validation failed with N error(s)". Owner: caller. */
char *problems_text(const struct problems *problems);

/* [{"file","line","column","field","message","hint","severity"}]. Owner: caller. */
json_t *problems_json(const struct problems *problems);

/* ERR_INVALID "validation failed with N error(s)" when there are errors, else NULL. */
must_check struct error *problems_error(const struct problems *problems);

#endif
