/* VPCs and subnets. */
#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

/* Quotas as after a raise: AWS begins with 5 VPCs a region. */
enum { VPCS_MAX = 100, SUBNETS_MAX = 20000, RESERVED_ADDRESSES = 5 };

const struct ec2_kind ec2_vpcs = {"vpcs", "VpcIds", "VpcId", "Vpcs", "InvalidVpcID.NotFound",
                                  "vpc",  NULL,     "vpc-0", "vpc"};

const struct ec2_kind ec2_subnets = {
    "subnets", "SubnetIds", "SubnetId", "Subnets", "InvalidSubnetID.NotFound",
    "subnet",  NULL,        "subnet-0", "subnet"};

/* --- what is in a VPC --- */

static bool is_in(json_t *resource, const char *vpc_id)
{
    json_t *attachment = json_array_get(json_object_get(resource, "Attachments"), 0);

    return sim_same(tree_text(resource, "VpcId"), vpc_id) ||
           sim_same(tree_text(attachment, "VpcId"), vpc_id);
}

/* What of a collection is in this VPC; what came with it does not count. */
static size_t count_in(struct sim_call *call, const char *collection, const char *vpc_id)
{
    const char *id;
    json_t *resource;
    size_t count = 0;

    json_object_foreach (sim_all(call, collection), id, resource)
        count += is_in(resource, vpc_id) && !tree_bool(resource, "~builtin", false);
    return count;
}

void ec2_remove_in(struct sim_call *call, const char *collection, const char *vpc_id)
{
    const char *id;
    void *next;
    json_t *resource;

    json_object_foreach_safe (sim_all(call, collection), next, id, resource)
        if (is_in(resource, vpc_id) && tree_bool(resource, "~builtin", false))
            sim_remove(call, collection, id);
}

/* --- VPCs --- */

static bool good_range(struct sim_call *call, const char *text, struct cidr *out)
{
    if (!cidr_parse(text, out))
        return sim_invalid(call,
                           "Value (%s) for parameter cidrBlock is invalid. This is not a "
                           "valid CIDR block.",
                           text);
    if (out->bits < 16 || out->bits > 28)
        return sim_fail(call, 400, "InvalidVpc.Range", "The CIDR '%s' is invalid.", text);
    return true;
}

static json_t *make_vpc(struct sim_call *call, const struct cidr *range)
{
    char text[CIDR_TEXT_BYTES], id[SIM_ID_BYTES];
    json_t *vpc = json_pack("{s:s,s:s,s:b,s:s,s:s,s:b,s:b,s:[{s:s,s:s,s:{s:s}}]}", "CidrBlock",
                            cidr_format(range, text), "State", "pending", "IsDefault", 0,
                            "InstanceTenancy", tree_text_or(call->in, "InstanceTenancy", "default"),
                            "DhcpOptionsId", "dopt-0d0000000000000a1", "~support", 1, "~hostnames",
                            0, "CidrBlockAssociationSet", "AssociationId",
                            sim_random_id(call->sim, "vpc-cidr-assoc-0", 16, NULL, id), "CidrBlock",
                            text, "CidrBlockState", "State", "associated");

    ec2_new(call, &ec2_vpcs, vpc);
    ec2_make_main_table(call, vpc);
    ec2_make_default_group(call, vpc);
    sim_later(call, "vpcs", tree_text(vpc, "VpcId"), sim_delay(call),
              json_pack("{s:s}", "State", "available"));
    return vpc;
}

static bool create_vpc(struct sim_call *call)
{
    const char *pool = tree_text(call->in, "Ipv4IpamPoolId");
    const char *text = tree_text(call->in, "CidrBlock");
    struct cidr range;
    char *taken = NULL;

    if (!ec2_has_room(call, "vpcs", VPCS_MAX, "VpcLimitExceeded", "VPCs"))
        return false;
    if (pool != NULL) {
        taken = ec2_pool_take(call, pool, tree_int(call->in, "Ipv4NetmaskLength", 0), "~new");
        if (taken == NULL)
            return false;
        text = taken;
    }
    if (text == NULL)
        return sim_fail(call, 400, "MissingParameter",
                        "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
    bool ok = good_range(call, text, &range);
    if (ok) {
        json_t *vpc = make_vpc(call, &range);

        if (pool != NULL)
            ec2_pool_take(call, NULL, 0, tree_text(vpc, "VpcId"));
        ec2_show(call, "Vpc", vpc);
    }
    free(taken);
    return ok;
}

static bool describe_vpcs(struct sim_call *call)
{
    return ec2_describe(call, &ec2_vpcs);
}

static json_t *attribute_of(struct sim_call *call, const char *name)
{
    json_t *holder = json_object_get(call->in, name);

    return json_is_object(holder) ? json_object_get(holder, "Value") : NULL;
}

static bool modify_vpc(struct sim_call *call)
{
    json_t *vpc = ec2_need(call, &ec2_vpcs, tree_text(call->in, "VpcId"));
    json_t *support = attribute_of(call, "EnableDnsSupport");
    json_t *names = attribute_of(call, "EnableDnsHostnames");

    if (vpc == NULL)
        return false;
    if ((support == NULL) == (names == NULL))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Exactly one attribute may be changed at a time");
    if (support != NULL)
        json_object_set(vpc, "~support", support);
    if (names != NULL)
        json_object_set(vpc, "~hostnames", names);
    return true;
}

static bool describe_vpc_attribute(struct sim_call *call)
{
    json_t *vpc = ec2_need(call, &ec2_vpcs, tree_text(call->in, "VpcId"));
    const char *name = tree_text_or(call->in, "Attribute", "");
    bool builtin = tree_bool(vpc, "~builtin", false);

    if (vpc == NULL)
        return false;
    tree_put_text(call->out, "VpcId", tree_text(vpc, "VpcId"));
    if (strcmp(name, "enableDnsSupport") == 0)
        tree_put(call->out, "EnableDnsSupport",
                 json_pack("{s:b}", "Value", tree_bool(vpc, "~support", builtin)));
    else if (strcmp(name, "enableDnsHostnames") == 0)
        tree_put(call->out, "EnableDnsHostnames",
                 json_pack("{s:b}", "Value", tree_bool(vpc, "~hostnames", builtin)));
    else
        return sim_invalid(call, "Value (%s) for parameter attribute is invalid", name);
    return true;
}

static bool delete_vpc(struct sim_call *call)
{
    static const char *const inside[] = {"subnets",   "gateways", "tables",
                                         "endpoints", "groups",   "interfaces"};
    const char *id = tree_text(call->in, "VpcId");

    if (ec2_need(call, &ec2_vpcs, id) == NULL)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(inside); i++)
        if (count_in(call, inside[i], id) > 0)
            return sim_fail(call, 400, "DependencyViolation",
                            "The vpc '%s' has dependencies and cannot be deleted.", id);
    ec2_remove_in(call, "tables", id);
    ec2_remove_in(call, "groups", id);
    ec2_pool_give_back(call, id);
    sim_remove(call, "vpcs", id);
    return true;
}

/* --- subnets --- */

static bool fits(struct sim_call *call, json_t *vpc, const char *text, struct cidr *range)
{
    struct cidr whole, taken;
    const char *id;
    json_t *other;

    if (!cidr_parse(text, range))
        return sim_invalid(call, "Value (%s) for parameter cidrBlock is invalid.", text);
    if (!cidr_parse(tree_text(vpc, "CidrBlock"), &whole) || !cidr_contains(&whole, range) ||
        range->bits > 28)
        return sim_fail(call, 400, "InvalidSubnet.Range", "The CIDR '%s' is invalid.", text);
    json_object_foreach (sim_all(call, "subnets"), id, other)
        if (sim_same(tree_text(other, "VpcId"), tree_text(vpc, "VpcId")) &&
            cidr_parse(tree_text(other, "CidrBlock"), &taken) && cidr_overlaps(&taken, range))
            return sim_fail(call, 400, "InvalidSubnet.Conflict",
                            "The CIDR '%s' conflicts with another subnet", text);
    return true;
}

static bool zone_is_known(struct sim_call *call, const char *zone)
{
    size_t len = strlen(call->region);

    if (strncmp(zone, call->region, len) == 0 && zone[len] >= 'a' && zone[len] <= 'c' &&
        zone[len + 1] == '\0')
        return true;
    return sim_invalid(call,
                       "Value (%s) for parameter availabilityZone is invalid. Subnets can "
                       "currently only be created in the following availability zones: %sa, %sb, "
                       "%sc.",
                       zone, call->region, call->region, call->region);
}

static bool create_subnet(struct sim_call *call)
{
    json_t *vpc = ec2_need(call, &ec2_vpcs, tree_text(call->in, "VpcId")), *subnet;
    const char *text = tree_text_or(call->in, "CidrBlock", "");
    char *first = xasprintf("%sa", call->region), cidr[CIDR_TEXT_BYTES];
    const char *zone = tree_text_or(call->in, "AvailabilityZone", first);
    struct cidr range;
    bool ok = vpc != NULL && zone_is_known(call, zone) && fits(call, vpc, text, &range) &&
              ec2_has_room(call, "subnets", SUBNETS_MAX, "SubnetLimitExceeded", "subnets");

    if (ok) {
        subnet = json_pack("{s:s,s:s,s:s,s:s,s:i,s:b,s:b}", "VpcId", tree_text(vpc, "VpcId"),
                           "CidrBlock", cidr_format(&range, cidr), "AvailabilityZone", zone,
                           "State", "pending", "AvailableIpAddressCount",
                           (1 << (32 - range.bits)) - RESERVED_ADDRESSES, "DefaultForAz", 0,
                           "MapPublicIpOnLaunch", 0);
        tree_put_format(subnet, "AvailabilityZoneId", "sim1-az%d",
                        zone[strlen(zone) - 1] - 'a' + 1);
        ec2_new(call, &ec2_subnets, subnet);
        tree_put_text(subnet, "SubnetArn", tree_text(subnet, "~arn"));
        sim_later(call, "subnets", tree_text(subnet, "SubnetId"), sim_delay(call),
                  json_pack("{s:s}", "State", "available"));
        ec2_show(call, "Subnet", subnet);
    }
    free(first);
    return ok;
}

static bool describe_subnets(struct sim_call *call)
{
    return ec2_describe(call, &ec2_subnets);
}

static bool modify_subnet(struct sim_call *call)
{
    json_t *subnet = ec2_need(call, &ec2_subnets, tree_text(call->in, "SubnetId"));
    json_t *maps = attribute_of(call, "MapPublicIpOnLaunch");

    if (subnet == NULL)
        return false;
    if (maps == NULL)
        return sim_fail(call, 400, "MissingParameter", "No attribute to change");
    json_object_set(subnet, "MapPublicIpOnLaunch", maps);
    return true;
}

/* What a table says of its subnet goes with the subnet. */
static void forget_associations(struct sim_call *call, const char *subnet_id)
{
    const char *id;
    json_t *table;
    size_t index;

    json_object_foreach (sim_all(call, "tables"), id, table) {
        json_t *list = json_object_get(table, "Associations");

        if (tree_find(list, "SubnetId", subnet_id, &index) != NULL)
            json_array_remove(list, index);
    }
}

static bool delete_subnet(struct sim_call *call)
{
    const char *id = tree_text(call->in, "SubnetId");

    if (ec2_need(call, &ec2_subnets, id) == NULL)
        return false;
    if (ec2_is_used(call, id))
        return sim_fail(call, 400, "DependencyViolation",
                        "The subnet '%s' has dependencies and cannot be deleted.", id);
    forget_associations(call, id);
    sim_remove(call, "subnets", id);
    return true;
}

const struct sim_handler ec2_vpc_handlers[] = {
    {"CreateVpc", create_vpc},
    {"DescribeVpcs", describe_vpcs},
    {"ModifyVpcAttribute", modify_vpc},
    {"DescribeVpcAttribute", describe_vpc_attribute},
    {"DeleteVpc", delete_vpc},
    {"CreateSubnet", create_subnet},
    {"DescribeSubnets", describe_subnets},
    {"ModifySubnetAttribute", modify_subnet},
    {"DeleteSubnet", delete_subnet},
    {NULL, NULL},
};
