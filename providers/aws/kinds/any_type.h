/*
 * any_type.h - what the cloud's registry says of a type: where its tags are, what it makes itself,
 * what is fixed at creation.
 */
#ifndef PROVIDERS_AWS_KINDS_ANY_TYPE_H
#define PROVIDERS_AWS_KINDS_ANY_TYPE_H

#include "providers/kind_tools.h"

/*
 * {"identifier": [...], "read_only": [...], "create_only": [...], "write_only": [...]}: dotted
 * paths of properties; with tags {"tag_property", "tags_map": bool, "tag_key", "tag_value",
 * "tags_fixed": bool}. An empty object when the registry may not be read, which people are told.
 * Kept for an hour. Owner of *out: caller. Suspends. Errors: ERR_UNSUPPORTED when there is no
 * such type or Cloud Control cannot make it.
 */
must_check struct error *any_type_find(struct kind_call *call, json_t **out);

/* Is `path` in the type's list? */
bool any_type_lists(json_t *type, const char *list, const char *path);

/* The type's tags can be read back, so that they say whose a resource is. */
bool any_type_shows_tags(json_t *type);

#endif
