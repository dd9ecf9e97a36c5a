/*
 * any_model.h - the properties of a resource of any type: as wanted, as found, and what turns one
 * into the other.
 */
#ifndef PROVIDERS_AWS_KINDS_ANY_MODEL_H
#define PROVIDERS_AWS_KINDS_ANY_MODEL_H

#include "providers/kind_tools.h"

/* The spec's properties with secrets filled in, and with the component's tags. What is in `out`
 * may be secret: it goes into calls only. `secrets` collects the texts of secrets. Owner of *out:
 * caller. Suspends. */
must_check struct error *any_wanted(struct kind_call *call, json_t *type, json_t *secrets,
                                    json_t **out);

/* The tags of live properties, name -> value. Owner: caller. */
json_t *any_tags(json_t *type, json_t *live);

/* The identifier, where the wanted properties tell it. Owner: caller, free(); NULL: only the
 * cloud knows. */
char *any_identifier(json_t *type, json_t *properties);

/* RFC 6902: what turns the live properties into the wanted ones. Properties that the spec never
 * named are left alone. An empty list: nothing is to be done. Owner: caller. */
json_t *any_patch(struct kind_call *call, json_t *type, json_t *live, json_t *wanted);

/* ERR_INVALID when a property would have to change that is fixed at creation. */
must_check struct error *any_check_fixed(struct kind_call *call, json_t *type, json_t *live);

/* Outputs, attributes["fixed_properties"] and, when `keeps_live`, attributes["live"]. Properties
 * that hold secrets are in none of them. */
void any_describe(struct kind_call *call, json_t *type, json_t *live, bool keeps_live);

#endif
