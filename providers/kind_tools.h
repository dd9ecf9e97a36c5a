/*
 * kind_tools.h - what the kinds are written with: journaled calls, waits, ownership by tags,
 * outputs.
 */
#ifndef PROVIDERS_KIND_TOOLS_H
#define PROVIDERS_KIND_TOOLS_H

#include "providers/provider.h"

/* An answer that passes by itself (eventual consistency): the service's code and, unless NULL,
 * a text its message contains. */
struct kind_retry {
    const char *code; /* NULL ends a list */
    const char *text;
};

/* One mutating call. */
struct mutation {
    const char *step; /* unique within the operation, stable across runs */
    const char *service;
    const char *operation;
    json_t *params;                   /* consumed */
    const char *const *keep;          /* members of the result to remember (paths), or NULL */
    const struct kind_retry *retries; /* answers to wait out, or NULL */
    uint32_t retry_limit_s;           /* for how long; 0 = 60 */
};

/* Make a mutating call under the journal. Its step is done already: the remembered members, no
 * call. Its step is open: the call was sent before and its answer is unknown; it is sent again,
 * so its parameters must be idempotent by name or token. What is remembered is stored: no
 * secrets. `result` may be NULL. Suspends. Errors as aws_call, and ERR_LEASE_LOST,
 * ERR_LOCK_LOST, ERR_PARKED. */
must_check struct error *kind_mutate(struct kind_call *call, const struct mutation *mutation,
                                     json_t **result);

/* A change that is no AWS call, under the journal: begin it, make it unless `state` says that it is
 * done, end it. `what` names the call for people. Suspends. Errors: ERR_LEASE_LOST, ERR_LOCK_LOST,
 * ERR_PARKED. */
must_check struct error *kind_step_begin(struct kind_call *call, const char *step, const char *what,
                                         enum step_state *state);

/* `err` is what the change returned (consumed); given back, or the journal's own. What has no
 * effect for certain, and was not tried before (`state`), closes the step. Suspends. */
must_check struct error *kind_step_end(struct kind_call *call, const char *step,
                                       enum step_state state, struct error *err);

/* A read: aws_call without journal. Consumes `params`. */
must_check struct error *kind_query(struct kind_call *call, const char *service,
                                    const char *operation, json_t *params, json_t **result);

/* Wait by a waiter of the API model, for its delay times attempts or `limit_s` when > 0.
 * Survives parking: when it began is in the journal. Consumes `params`. ERR_TIMEOUT,
 * ERR_PROVIDER when the waiter says failure, ERR_PARKED. */
struct model_wait {
    const char *step;
    const char *service;
    const char *waiter;
    json_t *params;
    uint32_t limit_s;
};
must_check struct error *kind_wait(struct kind_call *call, const struct model_wait *wait);

/* As kind_wait for a check of one's own: it sets *done, or fails. */
typedef struct error *kind_check(struct kind_call *call, void *arg, bool *done);
struct own_wait {
    const char *step;
    kind_check *check;
    void *arg;
    uint32_t delay_s; /* longest pause between two looks */
    uint32_t limit_s;
};
must_check struct error *kind_wait_until(struct kind_call *call, const struct own_wait *wait);

/* True when the tags `found` (name -> value) say that the resource is this very component's:
 * panka:tenant, panka:stack, panka:environment, panka:service, panka:resource all agree. */
bool kind_owns(const struct kind_call *call, json_t *found);

/* ERR_ALREADY_EXISTS: "<what> <name> exists but does not carry this component's panka:* tags…",
 * with the owner that the tags `found` name. */
must_check struct error *kind_foreign(const struct kind_call *call, const char *what,
                                      json_t *found);

/* Was `step` begun by this very operation, in this delivery or an earlier one? */
bool kind_began(const struct kind_call *call, const char *step);

/* May an untagged resource of our name be taken for ours? True when `step`, its creation, was
 * sent before by this operation, or the state says an earlier one began it and never reported. */
bool kind_was_begun(const struct kind_call *call, const char *step);

/* The identity check every creation starts with: `found` are the tags of the resource that has
 * our name. NULL when it is ours or was begun by us (people are told); else
 * the error of kind_foreign(). */
must_check struct error *kind_adopt(struct kind_call *call, const char *what, const char *step,
                                    json_t *found);

/* Is `field` (dotted path) of the spec different from what was applied, or nothing applied yet? */
bool kind_changed(const struct kind_call *call, const char *field);

/* The list form of tags turned into an object name -> value. Owner: caller. */
json_t *kind_tags_of(json_t *list, const char *key, const char *value);

/* How a service changes the tags of a resource. */
struct tag_api {
    const char *service;
    const char *tag; /* operations */
    const char *untag;
    const char *id_member; /* names the resource in both */
    const char *tags_member;
    const char *keys_member;
    const char *key; /* members of a list's elements; NULL: the tags are a map */
    const char *value;
};

/* Bring the tags of resource `id` from `found` to call->tags: those we do not want go, changed
 * and new ones are set. `step` begins the names in the journal. AWS's own aws:* tags stay.
 * Suspends. */
must_check struct error *kind_retag(struct kind_call *call, const struct tag_api *api,
                                    const char *id, const char *step, json_t *found);

/* Set one output; NULL is left out. */
void kind_output(struct kind_call *call, const char *name, const char *value);

/* Set the physical id; copies. */
void kind_set_id(struct kind_call *call, const char *physical_id);

/* A token for ClientToken members: same operation and step give the same one; 36 characters. */
void kind_token(const struct kind_call *call, const char *step, char out[37]);

/* Tags as lists of {<key>: , <value>: }. Owner: caller. */
json_t *kind_tag_list(const struct kind_call *call, const char *key, const char *value);

/* Add to what kind_foresee() found. `field` is a path of the spec ("" for all of it); `hint` may be
 * NULL. A warning is what could not be found out, or may do no harm. */
void kind_problem(struct kind_call *call, bool warning, const char *field, const char *hint,
                  const char *fmt, ...) printf_like(5, 6);

/* Say what happens: goes to events and to the log. */
void kind_note(struct kind_call *call, const char *fmt, ...) printf_like(2, 3);

#endif
