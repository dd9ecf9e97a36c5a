/*
 * report.h - saying what is wrong with a stack, at the place where it is written.
 */
#ifndef SCHEDULER_STACK_REPORT_H
#define SCHEDULER_STACK_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "common/error.h"

struct component;
struct node;
struct reader;

/* A place within a spec, from the leaf up. */
struct path {
    const struct path *up;
    const char *name; /* NULL: an element of a list */
    size_t index;
    const struct node *node; /* may be NULL */
};

struct complaint {
    const struct node *place;          /* may be NULL */
    bool at_key;                       /* the key rather than the value */
    const struct path *path;           /* may be NULL */
    const char *field;                 /* instead of path; may be NULL */
    const struct component *component; /* may be NULL */
    const char *hint;                  /* may be NULL */
    bool warning;
};

void report(struct reader *reader, const struct complaint *complaint, const char *fmt, ...)
    printf_like(3, 4);

/* "did you mean X?" over a NULL-terminated list, or NULL. Owner: caller. */
char *did_you_mean(const char *wrong, const char *const *choices);

/* False once there are so many problems that no more are kept. */
bool hints_wanted(const struct reader *reader);

/* "spec.lifecycle[0].id". Owner: caller. */
char *path_text(const struct path *path, const struct component *component);

#endif
