/*
 * sim.h - the simulated cloud: AWS's wire protocols over state that lives in memory.
 *
 * One world per process, on the fiber loop. Requests are answered by sim_handle(), the handler
 * of an httpd; panka-sim is that and options. With a state file the world is loaded from it and
 * written back soon after every change and when it is stopped.
 */
#ifndef PROVIDERS_SIM_SIM_H
#define PROVIDERS_SIM_SIM_H

#include "common/error.h"
#include "common/httpd.h"

struct sim;

struct sim_options {
    const char *account;    /* NULL = "123456789012": of credentials that name none */
    const char *state_file; /* NULL = memory only */
    uint64_t delay_ms;      /* how long asynchronous work takes */
    uint64_t iam_delay_ms;  /* how long other services do not know a new role */
    uint64_t sqs_delete_ms; /* how long a deleted queue's name is blocked */
    uint64_t session_ms;    /* how long a role's session lasts at most, 0 = as asked for */
    uint64_t seed;          /* of ids and fault probabilities */
    bool no_auth;           /* do not check signatures */
    bool auto_secrets;      /* a secret that is read before it exists is made */
};

/* Owner: caller. Errors: ERR_IO, ERR_PARSE of the state file; ERR_LIMIT. */
must_check struct error *sim_new(const struct sim_options *options, struct sim **out);

/* Let requests that hang end at once; then the httpd can be stopped. */
void sim_drain(struct sim *sim);

/* Write the state a last time, when no request can come any more. Suspends. Errors: ERR_IO. */
must_check struct error *sim_stop(struct sim *sim);
void sim_free(struct sim *sim);

/* Know "KEY:SECRET" or "KEY:SECRET:ACCOUNT". Without any, test:test is known. ERR_USAGE. */
must_check struct error *sim_add_credentials(struct sim *sim, const char *text);

/* "service=sqs,op=Create*,kind=throttle,after=2,count=1": see README.md. ERR_USAGE. */
must_check struct error *sim_add_fault(struct sim *sim, const char *text);

/* "rds=5000": how long asynchronous work of one service takes. ERR_USAGE. */
must_check struct error *sim_add_delay(struct sim *sim, const char *text);

httpd_handler sim_handle; /* arg: struct sim * */

#endif
