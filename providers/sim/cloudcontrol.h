/*
 * cloudcontrol.h - the types of the simulated registry, and what Cloud Control does with one.
 */
#ifndef PROVIDERS_SIM_CLOUDCONTROL_H
#define PROVIDERS_SIM_CLOUDCONTROL_H

#include "providers/sim/call.h"

/* Lists of properties are names with blanks between. */
struct control_type {
    const char *name;
    const char *identifier;  /* one property or several */
    const char *read_only;   /* made by the cloud */
    const char *create_only; /* "Property" or "Property/Member" */
    const char *write_only;
    const char *required;
    const char *tags; /* property, or NULL: the type takes none */
    bool tags_map;    /* the tags are a mapping, not a list of {Key, Value} */
    /* "Property=template" with blanks between, in this order; of a template {region}, {account},
     * {uuid} and {Property} are filled in. One that was given stays. */
    const char *makes;
    bool no_handlers; /* Cloud Control cannot make it */
};

/* The type of that name; unknown names have a type that is alike for all. NULL: there is none:
 * the registry knows no AWS::None::*. */
const struct control_type *control_type_find(const char *name);

/* Its schema, as the registry has it. Owner: caller. */
json_t *control_type_schema(const struct control_type *type, const char *name);

/* Is `name` one of the blank-separated `names`? */
bool control_listed(const char *names, const char *name);

/* Fill in what the cloud makes of the properties. */
void control_type_make(struct sim_call *call, const struct control_type *type, const char *name,
                       json_t *properties);

/* The identifier of a resource with these properties. Owner: caller, free(); NULL: a part of it
 * is missing. */
char *control_identifier(const struct control_type *type, json_t *properties);

/* Apply an RFC 6902 document to `model`. NULL, or what is wrong with it: owner: caller, free(). */
char *control_patch(json_t *model, json_t *document);

#endif
