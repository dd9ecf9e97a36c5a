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
    kind_fn *check;   /* may be NULL: read-only looks of its own, see kind_foresee() */
};

struct provider {
    const char *name; /* "aws" */
    const struct kind *const *kinds;
};

const struct provider *provider_find(const char *name);
/* The name of a type of the cloud's registry finds the kind that stands for all of them. */
const struct kind *provider_kind(const struct provider *provider, const char *kind);

/* Run the operation's action. Suspends. ERR_UNSUPPORTED for an unknown kind; ERR_PARKED when
 * it must run again later (retry_after_ms says when). */
must_check struct error *kind_run(const struct kind *kind, struct kind_call *call);

/* Would creating or updating work? Asks the cloud, changes nothing: is the name free or ours, are
 * the things that the spec names there, is there room in the account's quotas. What is wrong goes
 * to outputs["problems"], a list of {field, message, hint, severity}. Suspends. */
must_check struct error *kind_foresee(const struct kind *kind, struct kind_call *call);

/* exists: true, false, or an error; only the service's own not-found is false. */
must_check struct error *kind_exists(const struct kind *kind, struct kind_call *call, bool *out);

#endif
