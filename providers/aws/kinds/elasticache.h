/*
 * elasticache.h - what the kinds of ElastiCache share: versions, parameter families, ports.
 */
#ifndef PROVIDERS_AWS_KINDS_ELASTICACHE_H
#define PROVIDERS_AWS_KINDS_ELASTICACHE_H

#include "providers/aws/kinds/store.h"

extern const struct tag_api elasticache_tags;
extern const struct kind_retry elasticache_busy[];

/* "redis7", "redis6.x", "valkey8", "memcached1.6". Owner: caller, free(). */
char *elasticache_family(const char *engine, const char *version);

/* Whether it upgrades itself, by `spec.autoMinorVersionUpgrade`. */
bool elasticache_upgrades_itself(json_t *spec);

/* Add what ModifyReplicationGroup is told of `spec.logs` against the live group's, or
 * CreateReplicationGroup with `live` NULL. */
void elasticache_put_logs(json_t *spec, json_t *live, json_t *params);

#endif
