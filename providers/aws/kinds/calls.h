/*
 * calls.h - what kinds made of many calls share: journaled calls with a variable part in the
 * step's name, finding, copying fields into parameters, shared tags, names of parts.
 *
 * A part is a thing that belongs to a component besides its main resource (a role, a security
 * group); it carries the component's tags.
 */
#ifndef PROVIDERS_AWS_KINDS_CALLS_H
#define PROVIDERS_AWS_KINDS_CALLS_H

#include "providers/kind_tools.h"

struct step_call {
    const char *step;
    const char *key; /* what the step is about when there are several: "step:key"; or NULL */
    const char *service;
    const char *operation;
    json_t *params; /* consumed */
    const char *const *keep;
    const struct kind_retry *retries;
    uint32_t retry_limit_s;
    bool may_be_gone; /* not found is success */
};

/* kind_mutate() of it. `result` may be NULL. Suspends. */
must_check struct error *calls_make(struct kind_call *call, const struct step_call *what,
                                    json_t **result);

/* A read whose not-found is *result = NULL. Consumes `params`. Suspends. */
must_check struct error *calls_find(struct kind_call *call, const char *service,
                                    const char *operation, json_t *params, json_t **result);

/* As calls_find() over all pages. */
must_check struct error *calls_list(struct kind_call *call, const char *service,
                                    const char *operation, json_t *params, json_t **result);

/* `err` ended and NULL returned when it is ERR_NOT_FOUND, else `err`. */
must_check struct error *calls_unless_gone(struct error *err);

/* Was `step` never begun by this operation? */
bool calls_is_new(const struct kind_call *call, const char *step, const char *key);

/* The first of the keys "1", "2" … whose step is not done: for a call that may have to be made
 * once more within one operation, because others undo it. */
void calls_open_key(const struct kind_call *call, const char *step, char out[16]);

/* kind_note() once in an operation, however often it is run; `step` names it. Suspends. */
must_check struct error *calls_note_once(struct kind_call *call, const char *step,
                                         const char *text);

/* A field of the spec and the member that takes it. */
struct member_map {
    const char *field; /* dotted path; NULL ends a table */
    const char *member;
};
void calls_copy(json_t *spec, const struct member_map *map, json_t *params);

/* As kind_retag() for services whose tagging calls take a list of things, such as EC2. */
must_check struct error *calls_retag(struct kind_call *call, const struct tag_api *api,
                                     const char *id, const char *step, json_t *found);

/* The tags of what the components of a stack share: the component's without what is its own.
 * Owner: caller. */
json_t *calls_stack_tags(const struct kind_call *call);

/* Do the tags `found` say that a shared thing belongs to this very stack? */
bool calls_stack_owns(const struct kind_call *call, json_t *found);

/* `{name}{suffix}`; when longer than `max` characters the name is cut and eight digits of its
 * hash stand before the suffix. Owner: caller, free(). */
char *calls_part_name(const char *name, const char *suffix, size_t max);

/* Eight hex digits of the text's hash. */
void calls_short_hash(const char *text, char out[9]);

#endif
