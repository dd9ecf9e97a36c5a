/*
 * submit.h - what plans and deployments have in common: reading the request, checking it
 * against the rules and the tenant's limits, reading the state, making the plan.
 */
#ifndef SCHEDULER_API_SUBMIT_H
#define SCHEDULER_API_SUBMIT_H

#include "common/json.h"
#include "scheduler/api/routes.h"

/* A request for a plan or a deployment. */
struct submit {
    json_t *body;             /* owned */
    char hash[JSON_HASH_HEX]; /* of the body as it came */
    json_t *document;         /* of the body, checked and normalised; NULL to destroy; borrowed */
    json_t *options;          /* of the body, may be NULL; borrowed */
    const char *stack, *environment; /* borrowed from the body */
    bool destroy;
    json_t *state;   /* the stored state document; NULL when there is none; owned */
    json_t *network; /* outputs of the tenant's network; NULL when there is none; owned */
    json_t *plan;    /* owned */
};

/* Read the body; ended with submit_fini() in any case. Errors: ERR_PARSE, ERR_INVALID. */
must_check struct error *submit_read(struct call *call, struct submit *submit);

/* Check what was read, and fill in the rest. Suspends. Errors: ERR_INVALID with call->problems,
 * ERR_STALE_PLAN against the body's "expect", ERR_NOT_FOUND for nothing to destroy. */
must_check struct error *submit_plan(struct call *call, struct submit *submit);

/* What a deployment of it is to remember, see dispatch/job.h. Owner: caller. */
json_t *submit_job(const struct call *call, const struct submit *submit);
void submit_fini(struct submit *submit);

#endif
