/*
 * tenant.h - one tenant's entry of the registry: its form and its limits.
 *
 * Pure functions over JSON; nothing here suspends.
 */
#ifndef SCHEDULER_API_TENANT_H
#define SCHEDULER_API_TENANT_H

#include <jansson.h>

#include "common/error.h"

#define TENANT_ACTIVE       "active"
#define TENANT_SUSPENDED    "suspended"
#define TENANT_DELETED      "deleted"
#define TENANT_TOKEN_PREFIX "pt_"

/* Is this a configuration one can make a tenant from? Errors: ERR_INVALID saying what is not. */
must_check struct error *tenant_check(const json_t *config);

/* 3 to 63 of a-z, 0-9 and '-', not at the ends. */
bool tenant_id_is_valid(const char *id);

/* The entry to store. Owner: caller. */
json_t *tenant_entry(const json_t *config, const char *token_hash);

/* Replace what is not NULL, in place. */
void tenant_update(json_t *tenant, const char *token_hash, const char *status);

/* Would the resources of both get the same names in the same place? */
bool tenant_same_names(const json_t *a, const json_t *b);

/* What a stack breaks of the tenant's limits, as problems (empty: nothing). `stacks` is how many
 * other stacks the tenant has. Owner: caller. */
json_t *tenant_limit_problems(const json_t *tenant, const json_t *document, size_t stacks);

/* Of its share of what tenants share; 1 when nothing else is set. */
uint32_t tenant_weight(const json_t *tenant);

/* A limit; 0 = none. */
uint32_t tenant_limit(const json_t *tenant, const char *name);

#endif
