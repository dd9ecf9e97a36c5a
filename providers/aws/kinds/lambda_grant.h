/*
 * lambda_grant.h - letting a service call a function: a statement in the function's policy, found
 * by its id. The function may be another component's.
 */
#ifndef PROVIDERS_AWS_KINDS_LAMBDA_GRANT_H
#define PROVIDERS_AWS_KINDS_LAMBDA_GRANT_H

#include "providers/kind_tools.h"

struct lambda_grant {
    const char *function;     /* name or ARN */
    const char *statement_id; /* must differ from the Lambda kind's own, which begin with panka- */
    const char *principal;    /* "apigateway.amazonaws.com" */
    const char *source_arn;
};

/* The policy has the statement. Suspends. */
must_check struct error *lambda_grant_ensure(struct kind_call *call,
                                             const struct lambda_grant *grant);

/* It does not; a function that is gone is fine. Suspends. */
must_check struct error *lambda_grant_revoke(struct kind_call *call, const char *function,
                                             const char *statement_id);

#endif
