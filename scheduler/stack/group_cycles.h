/*
 * group_cycles.h - security groups whose rules name one another. For depends.c only.
 *
 * Rules can be set when all groups are there: such groups do not wait for each other. Where a
 * circle is of nothing but sources of rules, its references "${service/group.security_group_id}"
 * become "component:service/group", which makes no edge: the kind looks the group up when it sets
 * the rules. A circle with any other edge in it stays one and is reported.
 */
#ifndef SCHEDULER_STACK_GROUP_CYCLES_H
#define SCHEDULER_STACK_GROUP_CYCLES_H

#include "scheduler/stack/reader.h"

/* Is this a member that holds sources of rules of a SecurityGroup? Its references are no edges
 * before group_cycles_loosen(). */
bool group_cycles_holds_sources(const struct component *component, const char *key);

/* Given all other edges: add those of sources, loosen those that are in circles of their own. */
typedef bool group_cycles_edge(void *arg, struct component *from, struct component *to);
void group_cycles_loosen(struct reader *reader, group_cycles_edge *add, void *arg);

#endif
