/*
 * group_rules.h - rules of security groups: from a spec to EC2's permissions, and a live group
 * brought to them by the least of calls.
 */
#ifndef PROVIDERS_AWS_KINDS_GROUP_RULES_H
#define PROVIDERS_AWS_KINDS_GROUP_RULES_H

#include "providers/aws/kinds/part.h"

/* The security group "<what> of <component>", of this component, by name in its VPC: `arg` of the
 * work is the VPC's id. */
extern const struct part group_part;

/* Bring both directions of the live group to a spec {ingress, egress}; without `egress` all may
 * leave, as AWS has it. What is missing is authorised, then what is too much is revoked. A source
 * "component:<service>/<component>" is the group of a component whose rules name this one in
 * turn: it is waited for until it is there. Errors: ERR_TIMEOUT, ERR_PARKED. */
must_check struct error *group_sync_spec(struct part_work *work, json_t *spec);

/* Revoke what names other groups, so that neither keeps the other from going. */
must_check struct error *group_revoke_references(struct part_work *work);

/* A group that is made anew: rules that other groups of the stack have for it are revoked; they
 * name the new one when their components are updated, which the plan does. Not for a group whose
 * own rules name groups as "component:…": those have no part in the plan. */
must_check struct error *group_release(struct part_work *work);

#endif
