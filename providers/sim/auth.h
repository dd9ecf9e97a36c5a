/*
 * auth.h - whose request this is, and whether its Signature Version 4 is right.
 */
#ifndef PROVIDERS_SIM_AUTH_H
#define PROVIDERS_SIM_AUTH_H

#include "providers/sim/route.h"

/* Set account, region, access_key and caller_arn of the call from the credential scope; no
 * check is made. Known keys and those of sessions have their own account. */
void auth_identify(struct sim_call *call, const struct route *route);

/* Check the signature. False: sim_fail() was called. */
bool auth_check(struct sim_call *call, const struct route *route);

/* Remove the framing of an aws-chunked upload from the body and set call->payload. False:
 * sim_fail() was called. */
bool auth_read_payload(struct sim_call *call);

#endif
