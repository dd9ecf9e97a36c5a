/*
 * job.h - one deployment as it was submitted: record, plan, and what was asked for.
 *
 * The job's text travels beside the plan in the deployment's record store:
 *   {"document": stack document or null, "options": {...}, "expect": {...} or null,
 *    "tenant": {"aws": {...}, "defaultTags": {...}, "network": {...} or null,
 *               "weight": 1},
 *    "trace_id": "..."}
 * It holds no token and no secret.
 */
#ifndef SCHEDULER_DISPATCH_JOB_H
#define SCHEDULER_DISPATCH_JOB_H

#include <jansson.h>

#include "common/error.h"
#include "scheduler/plan/state.h"

struct queue;

/* The stack that holds the network of a tenant's stacks, in the environment "default", and its one
 * component, of kind VPC. */
#define JOB_NETWORK_STACK     "tenant-network"
#define JOB_NETWORK_COMPONENT "network/vpc"

struct job {
    char *id;
    char *tenant;
    json_t *record;
    json_t *plan;
    json_t *body;       /* as above */
    json_t *components; /* id -> component of the document; empty to destroy */
};

/* Read a deployment. Owner: caller. Suspends. Errors: ERR_NOT_FOUND, ERR_PARSE, the queue's. */
must_check struct error *job_load(struct queue *queue, const char *tenant, const char *id,
                                  struct job **out);

/* A job that is not among the deployments: to build operations of. Owner: caller. */
struct job *job_make(const char *id, const char *tenant, json_t *record, json_t *plan,
                     json_t *body);
void job_free(struct job *job); /* NULL is fine */

/* Another plan in place of the submitted one; `plan` is consumed. */
void job_set_plan(struct job *job, json_t *plan);

/* All borrowed from the job. */
struct state_id job_state_id(const struct job *job);
json_t *job_document(const struct job *job); /* NULL to destroy */
json_t *job_option(const struct job *job, const char *name);
json_t *job_tenant(const struct job *job);

/* The tenant's network that a component lives in: by its entry in the state, for what is there
 * stays where it was made; or, without one, by its kind and spec. NULL when there is none. */
json_t *job_network(const struct job *job, const json_t *entry, const char *kind,
                    const json_t *spec);
json_t *job_component(const struct job *job, const char *id); /* NULL when not wanted */
bool job_is_destroy(const struct job *job);
bool job_is_dry_run(const struct job *job);

/* Make the plan anew against `state` (a document, NULL when none is stored). Owner: caller. */
must_check struct error *job_replan(const struct job *job, json_t *state, json_t **plan);

/* "d-" and 20 base32 characters, the first 9 of the time, so that ids sort by time. Owner:
 * caller, free(). */
char *job_new_id(int64_t wall_ms);

#endif
