/*
 * kind_check.h - the checks that hold for every kind with data, over kind_lab.h.
 */
#ifndef TESTS_SUPPORT_KIND_CHECK_H
#define TESTS_SUPPORT_KIND_CHECK_H

#include "tests/support/kind_lab.h"

/* A text, number or boolean that a look must show. */
struct expectation {
    const char *operation; /* of the look; NULL: of the value itself. Ends with `path` NULL */
    const char *path;
    const char *value; /* "*": anything; NULL: nothing */
};
void check_values(json_t *value, const struct expectation *expected);

/* Run to a good end, or fail the test. */
void check_run(struct kind_lab *lab, struct kind_run *run);

/* A resource in two shapes. */
struct life {
    const char *kind;
    const char *name;
    const char *full; /* spec: every field */
    const struct expectation *full_is;
    const char *plain; /* spec: nothing but defaults */
    const struct expectation *plain_is;
    const struct expectation *outputs;
};

/* Created, read, updated to nothing new without a call, to the plain shape and back, its tags
 * changed, removed without a trace, and removed again; refused and left alone when it is
 * somebody else's, adopted when it is ours: then it ends as specified. */
void check_life(struct kind_lab *lab, const struct life *life);

#endif
