/*
 * state.h - what is known to exist of one stack in one environment.
 *
 * One JSON document per stack and environment, in a blob store, written only on the condition
 * that nobody else wrote since it was read. Each write raises the serial and carries the fence
 * of the stack lock; a document written under a greater fence is never overwritten. A read
 * that fails is an error, never an empty state; an unknown major version is refused.
 */
#ifndef SCHEDULER_PLAN_STATE_H
#define SCHEDULER_PLAN_STATE_H

#include <jansson.h>

#include "common/error.h"

struct blob_store;

struct state_id {
    const char *tenant;
    const char *stack;
    const char *environment;
};

struct state {
    json_t *document;         /* owned */
    char *key;                /* "tenants/<t>/v1/stacks/<stack>/<env>/state.json" */
    char *etag;               /* of the stored document; NULL: nothing is stored */
    struct blob_store *store; /* borrowed */
};

/* Owner of the text: caller, free(). */
char *state_key(const struct state_id *id);

/* Errors: ERR_NOT_FOUND when nothing is stored, ERR_UNSUPPORTED for another major version,
 * ERR_PARSE for a damaged document, else the store's. Owner: caller. Suspends. */
must_check struct error *state_load(struct blob_store *store, const struct state_id *id,
                                    struct state **out);

/* As state_load; when nothing is stored, a new state of serial 0 that is not stored yet. */
must_check struct error *state_open(struct blob_store *store, const struct state_id *id,
                                    struct state **out);

/* Check and wrap a document; no store. Consumes nothing. For readers of stored text. */
must_check struct error *state_parse(const char *text, size_t bytes, json_t **document);

void state_free(struct state *state); /* NULL is fine */

/* Write the document with serial + 1 and `fence`, if what is stored is still what was read.
 * A write whose answer was lost is recognised by reading back. On an error the document is as
 * before. Suspends. Errors: ERR_LOCK_LOST when the stored fence is greater than ours,
 * ERR_PRECONDITION when someone else wrote, else the store's. */
must_check struct error *state_save(struct state *state, uint64_t fence);

/* Refuse early: ERR_LOCK_LOST when the document was written under a greater fence. */
must_check struct error *state_check_fence(const struct state *state, uint64_t fence);

uint64_t state_serial(const struct state *state); /* 0: never stored */
const char *state_lineage(const struct state *state);

/* "creating" ... of a resource entry. */
#define STATE_CREATING "creating"
#define STATE_READY    "ready"
#define STATE_UPDATING "updating"
#define STATE_DELETING "deleting"
#define STATE_FAILED   "failed"
#define STATE_UNKNOWN  "unknown"

/* The entry of a component, borrowed to change; NULL when there is none. */
json_t *state_resource(const struct state *state, const char *component);

/* Put an entry in place of the old one; `entry` is consumed. */
void state_set_resource(struct state *state, const char *component, json_t *entry);

/* Forget a component and its outputs. */
void state_remove_resource(struct state *state, const char *component);

/* Outputs of a component, borrowed; NULL when there are none. `outputs` is borrowed. */
json_t *state_outputs(const struct state *state, const char *component);
void state_set_outputs(struct state *state, const char *component, json_t *outputs);

#endif
