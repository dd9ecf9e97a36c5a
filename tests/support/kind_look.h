/*
 * kind_look.h - what the cloud says of the things a kind made, without what differs from run to
 * run: times, generated ids, counters. Two resources made alike look alike.
 */
#ifndef TESTS_SUPPORT_KIND_LOOK_H
#define TESTS_SUPPORT_KIND_LOOK_H

#include "tests/support/kind_lab.h"

/* {"GetBucketTagging": {…}, …} of the resource of that kind and name. Lists are sorted. Owner:
 * caller. Suspends. */
json_t *kind_look(struct kind_lab *lab, const char *kind, const char *name);

#endif
