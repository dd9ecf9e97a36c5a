/*
 * ec2.h - what the files of EC2 share. Collections: vpcs, subnets, gateways, addresses, nats,
 * tables, endpoints, groups, interfaces, ipams, pools, allocations; machines have theirs.
 */
#ifndef PROVIDERS_SIM_EC2_H
#define PROVIDERS_SIM_EC2_H

#include "providers/sim/call.h"

#define EC2_DEFAULT_VPC "vpc-0d0000000000000a1"

/* A filter of one kind's own, beside those that all share: "vpc-id" -> "VpcId". A path's "*"
 * stands for every element of a list. */
struct ec2_filter {
    const char *name; /* NULL ends a table */
    const char *path;
};

/* How resources of a kind are made and described. */
struct ec2_kind {
    const char *collection;
    const char *ids;     /* input: list of ids */
    const char *id;      /* member with the id */
    const char *list;    /* output */
    const char *missing; /* code */
    const char *what;    /* "subnet" */
    const struct ec2_filter *filters;
    const char *prefix; /* of new ids: "subnet-0" */
    const char *type;   /* in ARNs and TagSpecifications: "subnet" */
};
bool ec2_describe(struct sim_call *call, const struct ec2_kind *kind);

/* Does a resource pass the call's Filters (or Filter)? False also after sim_fail(). */
bool ec2_passes(struct sim_call *call, const struct ec2_kind *kind, json_t *resource);

/* Take the tags that TagSpecifications has for this resource type. */
void ec2_tag_new(struct sim_call *call, json_t *resource, const char *type);

/* Store a new resource under a new id, with its ARN, owner and the tags of the call. `resource`
 * is taken over; borrowed back. */
json_t *ec2_new(struct sim_call *call, const struct ec2_kind *kind, json_t *resource);

/* The resource that the input's member names; NULL: sim_fail() was called. */
json_t *ec2_need(struct sim_call *call, const struct ec2_kind *kind, const char *id);

/* What an earlier call with the same ClientToken made, NULL when there was none. Another request
 * with the same token fails: look at call->failure. ec2_keep_token() remembers it. */
json_t *ec2_by_token(struct sim_call *call, const char *collection);
void ec2_keep_token(struct sim_call *call, json_t *resource);

/* Has the region room for one more, within its quota? Else fails with `code`. */
bool ec2_has_room(struct sim_call *call, const char *collection, size_t quota, const char *code,
                  const char *what);

/* The resource as callers see it, as member `name` of the answer. */
void ec2_show(struct sim_call *call, const char *name, json_t *resource);

extern const struct ec2_kind ec2_vpcs, ec2_subnets, ec2_gateways, ec2_addresses, ec2_nats,
    ec2_tables, ec2_endpoints, ec2_interfaces, ec2_groups;

/* --- interfaces (ec2_interface.c) --- */

/* One more interface in the subnet, which goes with its owner. Gives its id. */
const char *ec2_add_interface(struct sim_call *call, json_t *subnet, json_t *groups,
                              const char *type, const char *description);

/* The resource of another service goes; its interfaces stay for that service's delay. */
void ec2_leave_interfaces(struct sim_call *call, const char *name, json_t *resource);
void ec2_expire_interfaces(struct sim_call *call);

/* Does an interface stand in the subnet or use the group: of EC2's own things or of those that
 * other services keep there? */
bool ec2_is_used(struct sim_call *call, const char *id);

/* --- a VPC's own things (ec2_vpc.c, ec2_route.c, ec2_group.c) --- */

/* Remove what of a collection is in this VPC. */
void ec2_remove_in(struct sim_call *call, const char *collection, const char *vpc_id);
void ec2_make_main_table(struct sim_call *call, json_t *vpc);
void ec2_make_default_group(struct sim_call *call, json_t *vpc);

/* Routes that lead to a thing which is gone lead nowhere. */
void ec2_blackhole(struct sim_call *call, const char *target);

/* Add or take the route of a gateway endpoint; false: sim_fail() was called. */
bool ec2_endpoint_route(struct sim_call *call, const char *table_id, const char *prefix_list,
                        const char *endpoint_id, bool add);

/* A range out of an IPAM pool for a new VPC, whose id is told by a second call without a pool.
 * NULL: sim_fail() was called. Owner: caller. */
char *ec2_pool_take(struct sim_call *call, const char *pool_id, int64_t netmask, const char *user);
void ec2_pool_give_back(struct sim_call *call, const char *user);

#endif
