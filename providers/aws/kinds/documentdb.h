/*
 * documentdb.h - the instances of a DocumentDB cluster. Private to the DocumentDB kind.
 */
#ifndef PROVIDERS_AWS_KINDS_DOCUMENTDB_H
#define PROVIDERS_AWS_KINDS_DOCUMENTDB_H

#include "providers/kind_tools.h"

extern const struct tag_api documentdb_tags;

/* Bring instances 1 to `spec.instances` of the cluster to the spec, all at once, and remove those
 * beyond that `members` (of the live cluster) names. Suspends. */
must_check struct error *documentdb_ensure_members(struct kind_call *call, json_t *members);

/* Remove all of `members` and wait until they are gone. Suspends. */
must_check struct error *documentdb_remove_members(struct kind_call *call, json_t *members);

#endif
