/*
 * store_groups.h - the subnet group and the parameter groups of a data store. Private to
 * store.c. All suspend.
 */
#ifndef PROVIDERS_AWS_KINDS_STORE_GROUPS_H
#define PROVIDERS_AWS_KINDS_STORE_GROUPS_H

#include "providers/aws/kinds/store.h"

/* Make, adopt or change the subnet group; its name is then store->subnet_group. */
must_check struct error *store_subnets_ensure(struct store *store);
must_check struct error *store_subnets_remove(struct kind_call *call, const struct store_api *api);

/* The parameter group to use is then store->parameter_group: the one the spec names, one of our
 * own for each family that parameters were set for, or the default one. */
must_check struct error *store_parameters_ensure(struct store *store);

/* May there be parameter groups of ours: does the cluster use one, do the spec or what was applied
 * set parameters, or is nothing known? */
bool store_has_own_group(const struct part_work *work, const char *group_path);

/* Remove our groups but for the one in use. */
must_check struct error *store_parameters_trim(struct store *store);
must_check struct error *store_parameters_remove(struct kind_call *call,
                                                 const struct store_api *api);

#endif
