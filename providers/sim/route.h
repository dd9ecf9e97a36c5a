/*
 * route.h - which operation of which service a request is for.
 */
#ifndef PROVIDERS_SIM_ROUTE_H
#define PROVIDERS_SIM_ROUTE_H

#include "providers/sim/codec.h"

/* What a request says of itself before anything is believed. */
struct route {
    char *path; /* still encoded */
    struct fields query;
    struct labels labels;
    char *access_key; /* NULL: unsigned */
    char *date;       /* of the scope, "20260102" */
    char *region;
    char *signing_name;
    bool presigned; /* the signature is in the query */
};

/* Errors: ERR_PARSE for a URI that cannot be read. End with route_fini() either way. */
must_check struct error *route_read(struct httpd_request *request, struct route *route);
void route_fini(struct route *route);

/* Set call->service, protocol and op. False: sim_fail() was called; when even the service is
 * not known, call->service is the one whose error format fits best. */
bool route_find(struct sim_call *call, struct route *route);

#endif
