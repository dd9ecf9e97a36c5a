/*
 * rds_parameters.h - the parameter group of an instance, or of an Aurora cluster.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_PARAMETERS_H
#define PROVIDERS_AWS_KINDS_RDS_PARAMETERS_H

#include "providers/kind_tools.h"

/* The name of the group to use: the one the spec names, or our own with the spec's parameters in
 * it; NULL for the engine's default. Owner: caller, free(). Suspends. */
must_check struct error *rds_parameters_ensure(struct kind_call *call, char **name);

/* Remove our own group; a missing one is success. Suspends. */
must_check struct error *rds_parameters_remove(struct kind_call *call);

#endif
