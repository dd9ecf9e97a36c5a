/*
 * lambda.h - what the files of Lambda share. Functions by name: FunctionConfiguration, with
 * "~policy": statement id -> statement, "~concurrency", "~versions", "~aliases".
 */
#ifndef PROVIDERS_SIM_LAMBDA_H
#define PROVIDERS_SIM_LAMBDA_H

#include "providers/sim/call.h"

/* The function a name or an ARN, with or without qualifier, is for; NULL when absent. */
json_t *lambda_find(struct sim_call *call, const char *text);

/* The one of the call's FunctionName. NULL: sim_fail() was called. */
json_t *lambda_function(struct sim_call *call);

#endif
