/*
 * ecs.h - what the files of ECS share. Clusters by name, services by "cluster/name", task
 * definitions by "family:revision".
 */
#ifndef PROVIDERS_SIM_ECS_H
#define PROVIDERS_SIM_ECS_H

#include "providers/sim/call.h"

/* The ACTIVE cluster of a member ("default" when absent). NULL: sim_fail() was called. */
json_t *ecs_cluster(struct sim_call *call);

/* By family, family:revision or ARN. NULL: sim_fail() was called. */
json_t *ecs_task_definition(struct sim_call *call, const char *text);

/* Does `include` of the call hold this word? */
bool ecs_includes(struct sim_call *call, const char *word);

#endif
