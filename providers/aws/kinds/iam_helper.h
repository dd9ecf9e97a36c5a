/*
 * iam_helper.h - roles: of the IAMRole kind, and those other kinds need for themselves.
 *
 * Every function suspends and keeps the journal; names of steps begin with `step`.
 */
#ifndef PROVIDERS_AWS_KINDS_IAM_HELPER_H
#define PROVIDERS_AWS_KINDS_IAM_HELPER_H

#include "providers/kind_tools.h"

/* The longest name of a role. */
enum { IAM_ROLE_NAME_MAX = 64 };

struct iam_role_want {
    const char *step; /* begins the names of the steps */
    const char *name; /* of the role */
    json_t *trust;    /* document */
    json_t *managed;  /* list of policy ARNs, or NULL */
    json_t *inlines;  /* policy name -> document, or NULL */
    const char *path; /* NULL: "/" */
    const char *description;
    const char *boundary;  /* policy ARN or NULL */
    int64_t max_session_s; /* 0: IAM's own default */
};

/* Bring a role to what is wanted: made or adopted by tags, then every difference is put right.
 * Everything in `want` is borrowed. `role` (IAM's Role object) is owned by the caller; may be
 * NULL. Errors: ERR_ALREADY_EXISTS for somebody else's role. */
must_check struct error *iam_ensure_role(struct kind_call *call, const struct iam_role_want *want,
                                         json_t **role);

/* A role for `service` (such as "lambda.amazonaws.com") to act in. `managed` are names below
 * "policy/" such as "service-role/AWSLambdaBasicExecutionRole", NULL-terminated or NULL;
 * `inline_policy` (document, borrowed) may be NULL. Its ARN is owned by the caller. */
struct iam_service_role {
    const char *step;
    const char *name;
    const char *service;
    const char *const *managed;
    json_t *inline_policy;
};
must_check struct error *iam_ensure_service_role(struct kind_call *call,
                                                 const struct iam_service_role *want, char **arn);

/* Remove the role when it is ours; a missing one is success. */
must_check struct error *iam_remove_role(struct kind_call *call, const char *step,
                                         const char *name);

/* The role and its tags (name -> value); both NULL when there is none. Owner: caller. */
must_check struct error *iam_find_role(struct kind_call *call, const char *name, json_t **role,
                                       json_t **tags);

#endif
