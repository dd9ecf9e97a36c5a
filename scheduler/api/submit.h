/*
 * submit.h - what plans and deployments have in common: reading the request, checking it
 * against the rules and the tenant's limits, reading the state, making the plan.
 */
#ifndef SCHEDULER_API_SUBMIT_H
#define SCHEDULER_API_SUBMIT_H

#include "scheduler/api/routes.h"

/* A request for a plan or a deployment. */
struct submit {
    json_t *body;     /* owned */
    json_t *document; /* of the body, checked and normalised; NULL to destroy; borrowed */
    json_t *options;  /* of the body, may be NULL; borrowed */
    const char *stack, *environment; /* borrowed from the body */
    bool destroy;
    json_t *state; /* the stored state document; NULL when there is none; owned */
    json_t *plan;  /* owned */
};

/* Fill in everything. Ended with submit_fini() in any case. Suspends. Errors: ERR_PARSE,
 * ERR_INVALID with call->problems, ERR_STALE_PLAN against the body's "expect". */
must_check struct error *submit_read(struct call *call, struct submit *submit);
void submit_fini(struct submit *submit);

#endif
