/*
 * rds.h - what the files of RDS share. Identifiers are lower case, as RDS makes them.
 */
#ifndef PROVIDERS_SIM_RDS_H
#define PROVIDERS_SIM_RDS_H

#include "providers/sim/call.h"

/* The member in lower case. Owner: caller, free(); NULL when absent. */
char *rds_name(struct sim_call *call, const char *member);

/* Is the subnet group or parameter group of this name there? False: sim_fail() was called. */
bool rds_subnet_group_exists(struct sim_call *call, const char *name);
bool rds_parameter_group_exists(struct sim_call *call, const char *name);

/* Ports and versions by engine, e.g. "postgres"; 0 for one that is not known. */
int rds_port(const char *engine);
const char *rds_version(const char *engine);

/* Add {DBSubnetGroup: …} as the answers have it. */
void rds_put_subnet_group(struct sim_call *call, json_t *resource);

/* A secret for ManageMasterUserPassword; sets MasterUserSecret. */
void rds_put_secret(struct sim_call *call, json_t *resource, const char *id);

#endif
