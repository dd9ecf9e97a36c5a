/*
 * routes.h - how a route of the API is made.
 *
 * A handler gets a call that is authenticated and, for tenants' routes, bound to one tenant;
 * everything it reads or writes it addresses with call->tenant, so it can reach nobody else's.
 * It answers with call_reply() (or streams), or returns an error, which becomes the answer.
 */
#ifndef SCHEDULER_API_ROUTES_H
#define SCHEDULER_API_ROUTES_H

#include <jansson.h>

#include "common/error.h"
#include "scheduler/api/api.h"

enum role {
    ROLE_NONE,   /* no token */
    ROLE_ANY,    /* a token; call->tenant may be NULL for an administrator */
    ROLE_TENANT, /* call->tenant is set */
    ROLE_ADMIN,  /* an administrator */
};

enum { CALL_PARAMS = 4 };

struct api {
    struct api_options options;
    char admin_hash[65]; /* "" when there is no administrator */
};

struct call {
    const struct api_options *api;
    struct httpd_request *request;
    bool is_admin;
    const char *tenant;        /* NULL: none (ROLE_NONE, or an administrator without ?tenant=) */
    json_t *tenant_entry;      /* of the registry, without credentials; owned */
    char *params[CALL_PARAMS]; /* what stood for {…} in the pattern, in order; owned */
    size_t param_count;
    json_t *problems; /* for the answer of an error; owned, may be NULL */
    bool bad_body;    /* the body was no JSON object */
    int status;       /* as answered, 0 before; 200 for streams */
};

typedef struct error *route_fn(struct call *call);

struct route {
    const char *method;
    const char *pattern; /* "/v1/stacks/{stack}/{environment}" */
    enum role role;
    route_fn *handle;
};

const struct route *routes_all(size_t *count);

/* Answer with JSON; `body` is consumed. */
void call_reply(struct call *call, int status, json_t *body);

/* The request's body as JSON object. Owner: caller. Errors: ERR_PARSE, ERR_LIMIT (nested too
 * deeply). */
must_check struct error *call_body(struct call *call, json_t **body);

/* The status an error is answered with. */
int call_status_of(const struct error *err);

/* --- the handlers, by file --- */
route_fn system_healthz, system_readyz, system_metrics, system_version, system_whoami;
route_fn plans_post;
route_fn deployments_post, deployments_get, deployment_get, deployment_plan_get;
route_fn deployment_operations_get, deployment_cancel_post;
route_fn watch_get;
route_fn stacks_get, stack_get, stack_outputs_get;
route_fn queue_get, workers_get;
route_fn tenants_post, tenants_get, tenant_get, tenant_rotate_post, tenant_suspend_post;
route_fn tenant_activate_post, tenant_delete;
route_fn uploads_post, upload_put;

#endif
