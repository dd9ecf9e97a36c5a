/*
 * kind_cut.h - cut every mutating call of a kind: the worker dies before it or after it, or its
 * answer is lost. The operation then goes on with its journal and must end as one that was never
 * cut, with nothing made twice and nothing left behind.
 */
#ifndef TESTS_SUPPORT_KIND_CUT_H
#define TESTS_SUPPORT_KIND_CUT_H

#include "tests/support/kind_lab.h"

/* A resource in two shapes; creating goes to the first, updating from it to the second, deleting
 * takes the second away. */
struct cut_subject {
    const char *kind;
    const char *name;
    const char *first; /* specs, ' for " */
    const char *second;
    void (*surround)(struct kind_lab *lab); /* makes what stands around it; may be NULL */
    /* A spec with the ids of what stands around it; may be NULL. Owner: caller, free(). */
    char *(*fill)(struct kind_lab *lab, const char *spec);
    json_t *(*look)(struct kind_lab *lab); /* at more than kind_look() shows; may be NULL */
    bool by_state;                         /* its id is only in the state */
};

/* Fails the test where one ends differently. Suspends. */
void kind_cut(struct kind_lab *lab, const struct cut_subject *subject);

#endif
