/*
 * gateway.h - HTTP APIs of API Gateway: of the APIGateway kind, and what functions with triggers
 * put into them.
 *
 * Names of APIs are not unique and they take no token: an API is found by its tags. Routes and
 * integrations have no tags: an integration's description says whose it is, and a route is whose
 * its integration is, so several components can share an API. Everything suspends.
 */
#ifndef PROVIDERS_AWS_KINDS_GATEWAY_H
#define PROVIDERS_AWS_KINDS_GATEWAY_H

#include "providers/kind_tools.h"

#define GATEWAY_DEFAULT_STAGE "$default"

/* An API as wanted; NULL members: the service's defaults. */
struct gateway_api {
    const char *name;
    const char *description;
    json_t *cors; /* CorsConfiguration, NULL: none; borrowed */
    bool no_endpoint;
};

/* The component's own API, made or brought to what is wanted; GetApi's members. Owner: caller. */
must_check struct error *gateway_ensure_api(struct kind_call *call, const struct gateway_api *want,
                                            json_t **api);

/* The component's own API and its tags; NULL when there is none. `tags` may be NULL. */
must_check struct error *gateway_find_api(struct kind_call *call, json_t **api, json_t **tags);

/* With all that is in it. A missing one is success. */
must_check struct error *gateway_remove_api(struct kind_call *call);

struct gateway_stage {
    const char *api_id;
    const char *name;
    bool auto_deploy;
    json_t *settings; /* DefaultRouteSettings, NULL: the account's; borrowed */
    json_t *logs;     /* AccessLogSettings, NULL: none; borrowed */
};
must_check struct error *gateway_ensure_stage(struct kind_call *call,
                                              const struct gateway_stage *want);
must_check struct error *gateway_remove_stage(struct kind_call *call, const char *api_id,
                                              const char *name);

/* A route is {"key": "GET /orders" or "$default", "integration": members of CreateIntegration,
 * "authorization": members of CreateRoute}. */
struct gateway_routes {
    const char *api_id;
    json_t *routes; /* those to have; borrowed */
    bool is_owner;  /* the API is the component's: what names no owner is too */
    /* Called with the URIs that no route of the component has any more, while their integrations
     * are still there to tell a second run of them; may be NULL. */
    struct error *(*leave)(struct kind_call *call, const char *api_id, json_t *uris);
};

/* The component's routes in the API are exactly these. Errors: ERR_ALREADY_EXISTS for a route
 * that another component has. */
must_check struct error *gateway_sync_routes(struct kind_call *call,
                                             const struct gateway_routes *want);

/* "GET /orders"; without a path "$default". Owner: caller, free(). */
char *gateway_route_key(const char *method, const char *path);

/* Members of CreateIntegration for a function. Owner: caller. */
json_t *gateway_function(const char *function_arn);

/* "arn:aws:execute-api:eu-west-1:123456789012:<api>". Owner: caller, free(). */
must_check struct error *gateway_execution_arn(struct kind_call *call, const char *api_id,
                                               char **arn);

#endif
