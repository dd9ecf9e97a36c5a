/*
 * provider.h - what a kind of resource does, and what it is given to do it.
 *
 * A kind is one file under providers/aws/kinds/. Its functions read straight down: read by
 * identity, create what is missing, wait, fill in outputs. Every mutating call goes through
 * kind_mutate(), which keeps the operation's journal; every wait through kind_wait(), which may
 * park the operation. After a crash or a park the same function runs again from its top:
 * finished steps answer from the journal without a call, a step whose answer was lost is made
 * again by a name or token that cannot double it, or is found and adopted.
 */
#ifndef PROVIDERS_PROVIDER_H
#define PROVIDERS_PROVIDER_H

#include <jansson.h>

#include "common/error.h"
#include "common/op.h"

struct aws_session;
struct kind_call;

/* What the process that runs an operation provides: worker, test, dry run. */
enum step_state { STEP_NEW, STEP_OPEN, STEP_DONE };
struct kind_host {
    void *arg;
    /* The journal's word on `step`; STEP_DONE gives the recorded result (owned by caller). */
    enum step_state (*step_state)(void *arg, const char *step, json_t **result);
    /* Make the intent durable before the call leaves. Suspends. ERR_LEASE_LOST, ERR_LOCK_LOST:
     * no further mutating call may be made. */
    struct error *(*step_begin)(void *arg, const char *step, const char *call);
    /* Record the outcome: `result` (borrowed) when done, NULL when nothing happened. */
    struct error *(*step_end)(void *arg, const char *step, json_t *result);
    /* A wait of about `ms`: sleep here, or return ERR_PARKED to have the operation run again
     * then. Suspends. */
    struct error *(*wait)(void *arg, uint64_t ms);
    /* A word of progress for people. */
    void (*note)(void *arg, const char *text);
};

struct kind_call {
    const struct op *op;         /* desired spec resolved, prior, options */
    struct aws_session *session; /* NULL in a dry run */
    const struct kind_host *host;
    const char *name;   /* physical name, from op->physical_name */
    json_t *spec;       /* desired; borrowed from op */
    json_t *applied;    /* spec that was last applied; empty object when none */
    json_t *tags;       /* name -> value, all tags the resource must carry */
    json_t *outputs;    /* object to fill in */
    char *physical_id;  /* to set; owned, replaces */
    json_t *attributes; /* extra physical ids to remember in the state (object) */
};

typedef struct error *kind_fn(struct kind_call *call);

struct kind {
    const char *name; /* "S3" */
    kind_fn *create;  /* also adopts: ends with the resource as specified */
    kind_fn *read;    /* fills outputs, physical_id, attributes["live"]; ERR_NOT_FOUND if absent */
    kind_fn *update;  /* from applied to spec, in place */
    kind_fn *remove;  /* gone already is success */
};

struct provider {
    const char *name; /* "aws" */
    const struct kind *const *kinds;
};

const struct provider *provider_find(const char *name);
const struct kind *provider_kind(const struct provider *provider, const char *kind);

/* Run the operation's action. Suspends. ERR_UNSUPPORTED for an unknown kind; ERR_PARKED when
 * it must run again later (retry_after_ms says when). */
must_check struct error *kind_run(const struct kind *kind, struct kind_call *call);

/* exists: true, false, or an error; only the service's own not-found is false. */
must_check struct error *kind_exists(const struct kind *kind, struct kind_call *call, bool *out);

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
    const char *const *keep;          /* top-level members of the result to remember, or NULL */
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

/* ERR_ALREADY_EXISTS: "<what> <name> exists but does not carry this component's panka:* tags…". */
must_check struct error *kind_foreign(const struct kind_call *call, const char *what);

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

/* Say what happens: goes to events and to the log. */
void kind_note(struct kind_call *call, const char *fmt, ...) printf_like(2, 3);

#endif
