/*
 * rds_config.h - what a spec says, in the members of RDS's calls. No cloud calls.
 */
#ifndef PROVIDERS_AWS_KINDS_RDS_CONFIG_H
#define PROVIDERS_AWS_KINDS_RDS_CONFIG_H

#include "providers/kind_tools.h"

/* What a database has besides itself. */
struct rds_parts {
    char *subnet_group;
    char *parameter_group;   /* NULL: the engine's default */
    char *monitoring_role;   /* ARN; NULL: no enhanced monitoring */
    json_t *security_groups; /* ids; NULL: the spec names no network, AWS takes the default one */
};

bool rds_is_aurora(json_t *spec);

/* "postgres14", "mysql8.0", "aurora-mysql8.0". Owner: caller, free(). */
char *rds_family(const char *engine, const char *version);

/* The changeable settings under the names ModifyDBInstance gives them; of Aurora, those of a
 * member. Owner: caller. */
json_t *rds_wanted_instance(const struct kind_call *call, const struct rds_parts *parts);

/* As above for ModifyDBCluster. */
json_t *rds_wanted_cluster(const struct kind_call *call, const struct rds_parts *parts);

/* Parameters of CreateDBInstance and CreateDBCluster, but for the password. */
json_t *rds_create_instance_params(const struct kind_call *call, const struct rds_parts *parts);
json_t *rds_create_cluster_params(const struct kind_call *call, const struct rds_parts *parts);
json_t *rds_create_member_params(const struct kind_call *call, const struct rds_parts *parts,
                                 const char *id);

/* What of `wanted` the instance or cluster `live` does not have; an object, empty when all is
 * well. Storage never shrinks. Owner: caller. */
json_t *rds_differences(json_t *wanted, json_t *live);

/* How many instances an Aurora cluster has. */
unsigned rds_member_count(json_t *spec);

#endif
