/*
 * nearest.h - "did you mean": the known name that is most like an unknown one.
 */
#ifndef PROVIDERS_AWS_NEAREST_H
#define PROVIDERS_AWS_NEAREST_H

#include <stddef.h>

struct nearest {
    const char *name;
    const char *best; /* borrowed from the offers; NULL when none is near */
    size_t distance;
};

void nearest_init(struct nearest *nearest, const char *name); /* borrows `name` */
void nearest_offer(struct nearest *nearest, const char *known);

#endif
