/*
 * machine.h - rules that EC2Instance and EBS share.
 */
#ifndef SCHEDULER_STACK_RULES_MACHINE_H
#define SCHEDULER_STACK_RULES_MACHINE_H

#include "scheduler/stack/rules/rules.h"

/* Can a volume of this type have this size, iops and throughput? `prefix` stands before the
 * fields: "" or "rootVolume.". */
void machine_volume_rules(struct rule_call *call, const json_t *volume, const char *prefix);

/* Is the zone at `path` one of the stack's region? */
void machine_zone_rule(struct rule_call *call, const char *path);

#endif
