/*
 * elasticache.h - what the files of ElastiCache share. Identifiers are lower case, as it makes
 * them.
 */
#ifndef PROVIDERS_SIM_ELASTICACHE_H
#define PROVIDERS_SIM_ELASTICACHE_H

#include "providers/sim/call.h"

/* Of Redis, Valkey and Memcached; NULL for an engine that is not known. */
const char *cache_version(const char *engine);

/* The member in lower case. Owner: caller, free(); NULL when absent. */
char *cache_name(struct sim_call *call, const char *member);

/* Are subnet group, parameter group and security groups of the request there, the parameter group
 * of the engine's family? False: sim_fail() was called. */
bool cache_groups_exist(struct sim_call *call, const char *engine, const char *version);

/* Copy them to a cluster: as its answers have them. */
void cache_put_groups(struct sim_call *call, json_t *cluster);

/* An endpoint {Address, Port}: "<name>.<label>.<region>.cache.amazonaws.com". Owner: caller. */
json_t *cache_endpoint(const struct sim_call *call, const char *name, const char *label,
                       int64_t port);

#endif
