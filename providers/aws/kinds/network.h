/*
 * network.h - where components live that name no network of their own: the region's default VPC.
 */
#ifndef PROVIDERS_AWS_KINDS_NETWORK_H
#define PROVIDERS_AWS_KINDS_NETWORK_H

#include "providers/kind_tools.h"

struct network {
    char *vpc_id;
    char *cidr;
    json_t *subnets; /* ids, one in each zone, ordered by zone */
    json_t *zones;   /* names of the zones, in the same order */
    char *group_id;  /* the default security group */
    json_t *groups;  /* ids of the security groups asked for, or the default one */
    bool is_public;  /* every subnet gives public addresses at launch */
};

/* Public subnets give their machines public addresses at launch. */
enum network_side { NETWORK_ANY, NETWORK_PRIVATE, NETWORK_PUBLIC };

/* Where a component lives: in the network its spec names (`wanted`: {component or vpcId,
 * subnetIds, securityGroupIds}, NETWORK_FIELD of the catalog; NULL or empty: none), else in its
 * tenant's network, else in the region's default VPC. Subnets named are taken as they are; of
 * others one in each zone is chosen on `side`, or on any side when that one has none. Reads
 * only; suspends. End with network_fini() also after an error. Errors: ERR_PRECONDITION saying
 * what is missing. */
must_check struct error *network_find_for(struct kind_call *call, json_t *wanted,
                                          enum network_side side, struct network *out);

/* The VPC alone, with or without subnets. Owner: caller, free(). */
must_check struct error *network_find_vpc(struct kind_call *call, json_t *wanted, char **vpc_id);

/* network_find_for() a component whose spec names no network, on any side. */
must_check struct error *network_find(struct kind_call *call, struct network *out);
void network_fini(struct network *network);

/* Keep the subnets in these zones only. Errors: ERR_INVALID for a zone without a subnet. */
must_check struct error *network_restrict(struct network *network, json_t *zones);

/* A rule of a security group: who may come in. */
struct network_rule {
    const char *protocol; /* "tcp", "udp" */
    int from_port, to_port;
    json_t *cidrs;          /* list of texts, or NULL */
    const char *from_group; /* id of a security group, or NULL */
    const char *says;       /* description of its ranges, or NULL */
};

/* A security group called `name` that lets in exactly `rules` (IpPermissions of EC2, borrowed).
 * Its id is owned by the caller. `step` begins the names of the steps. */
struct group_want {
    const char *step;
    const char *name;
    const char *description;
    const char *vpc_id;
    json_t *rules;
};
must_check struct error *network_ensure_group(struct kind_call *call, const struct group_want *want,
                                              char **id);

/* Remove the group when it is ours; a missing one is success. Waits while network interfaces
 * that use it go away. */
must_check struct error *network_remove_group(struct kind_call *call, const char *step,
                                              const char *name);

/* The rule as one IpPermission. Owner: caller. */
json_t *network_permission(const struct network_rule *rule);

/* Rules, one entry for each pair of ports and peer: its text -> the permission with that one peer.
 * Two lists of IpPermissions are the same when these sets are, whatever the order, doubled peers
 * and spellings of ranges. Owner: caller. */
json_t *network_rule_set(json_t *permissions);

#endif
