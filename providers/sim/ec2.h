/*
 * ec2.h - what the files of EC2 share. Collections: vpcs, subnets, gateways, tables, groups.
 */
#ifndef PROVIDERS_SIM_EC2_H
#define PROVIDERS_SIM_EC2_H

#include "providers/sim/call.h"

#define EC2_DEFAULT_VPC "vpc-0d0000000000000a1"

/* How a describe operation reads its resources. */
struct ec2_kind {
    const char *collection;
    const char *ids;     /* input: list of ids */
    const char *id;      /* member with the id */
    const char *list;    /* output */
    const char *missing; /* code */
    const char *what;    /* "subnet" */
};
bool ec2_describe(struct sim_call *call, const struct ec2_kind *kind);

/* Take the tags that TagSpecifications has for this resource type. */
void ec2_tag_new(struct sim_call *call, json_t *resource, const char *type);

#endif
