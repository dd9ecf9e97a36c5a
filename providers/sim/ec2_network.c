#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

#define ZONES 3

json_t *ec2_find(struct sim_call *call, const char *collection, const char *id)
{
    return sim_find_in(call, "ec2", collection, id);
}

/* --- the default network --- */

/* Built-in things are not listed as left over. */
static json_t *put_builtin(struct sim_call *call, const char *collection, const char *id,
                           json_t *resource)
{
    tree_put_bool(resource, "~builtin", true);
    tree_put_text(resource, "OwnerId", call->account);
    json_object_set_new(sim_collection(call, "ec2", collection), id, resource);
    return resource;
}

static void make_subnets(struct sim_call *call)
{
    for (int i = 0; i < ZONES; i++) {
        char *id = xasprintf("subnet-0d0000000000000a%d", i + 1);
        char *cidr = xasprintf("172.31.%d.0/20", i * 16);
        char *zone = xasprintf("%s%c", call->region, 'a' + i);
        char *zone_id = xasprintf("sim1-az%d", i + 1);
        char *arn = sim_arn(call, "ec2", "subnet/%s", id);

        put_builtin(call, "subnets", id,
                    json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:i,s:b,s:b,s:s}", "SubnetId", id, "VpcId",
                              EC2_DEFAULT_VPC, "CidrBlock", cidr, "AvailabilityZone", zone,
                              "AvailabilityZoneId", zone_id, "State", "available",
                              "AvailableIpAddressCount", 4091, "DefaultForAz", 1,
                              "MapPublicIpOnLaunch", 1, "SubnetArn", arn));
        free(id);
        free(cidr);
        free(zone);
        free(zone_id);
        free(arn);
    }
}

void ec2_make_default_network(struct sim_call *call)
{
    json_t *vpcs = sim_collection(call, "ec2", "vpcs");

    if (json_object_size(vpcs) > 0)
        return;
    put_builtin(call, "vpcs", EC2_DEFAULT_VPC,
                json_pack("{s:s,s:s,s:s,s:b,s:s,s:s,s:[{s:s,s:s,s:{s:s}}]}", "VpcId",
                          EC2_DEFAULT_VPC, "CidrBlock", "172.31.0.0/16", "State", "available",
                          "IsDefault", 1, "InstanceTenancy", "default", "DhcpOptionsId",
                          "dopt-0d0000000000000a1", "CidrBlockAssociationSet", "AssociationId",
                          "vpc-cidr-assoc-0d0000000000000a1", "CidrBlock", "172.31.0.0/16",
                          "CidrBlockState", "State", "associated"));
    make_subnets(call);
    put_builtin(call, "gateways", "igw-0d0000000000000a1",
                json_pack("{s:s,s:[{s:s,s:s}]}", "InternetGatewayId", "igw-0d0000000000000a1",
                          "Attachments", "VpcId", EC2_DEFAULT_VPC, "State", "available"));
    put_builtin(call, "tables", "rtb-0d0000000000000a1",
                json_pack("{s:s,s:s,s:[{s:b,s:s,s:s,s:{s:s}}],s:[{s:s,s:s,s:s,s:s},{s:s,s:s,s:s,"
                          "s:s}]}",
                          "RouteTableId", "rtb-0d0000000000000a1", "VpcId", EC2_DEFAULT_VPC,
                          "Associations", "Main", 1, "RouteTableAssociationId",
                          "rtbassoc-0d0000000000000a1", "RouteTableId", "rtb-0d0000000000000a1",
                          "AssociationState", "State", "associated", "Routes",
                          "DestinationCidrBlock", "172.31.0.0/16", "GatewayId", "local", "State",
                          "active", "Origin", "CreateRouteTable", "DestinationCidrBlock",
                          "0.0.0.0/0", "GatewayId", "igw-0d0000000000000a1", "State", "active",
                          "Origin", "CreateRoute"));
    put_builtin(call, "groups", "sg-0d0000000000000a1",
                json_pack("{s:s,s:s,s:s,s:s,s:[],s:[{s:s,s:[{s:s}],s:[],s:[],s:[]}]}", "GroupId",
                          "sg-0d0000000000000a1", "GroupName", "default", "Description",
                          "default VPC security group", "VpcId", EC2_DEFAULT_VPC, "IpPermissions",
                          "IpPermissionsEgress", "IpProtocol", "-1", "IpRanges", "CidrIp",
                          "0.0.0.0/0", "Ipv6Ranges", "UserIdGroupPairs", "PrefixListIds"));
}

void ec2_before(struct sim_call *call)
{
    ec2_make_default_network(call);
}

/* --- describing --- */

void ec2_tag_new(struct sim_call *call, json_t *resource, const char *type)
{
    size_t i;
    json_t *item;

    json_array_foreach (json_object_get(call->in, "TagSpecifications"), i, item)
        if (sim_same(tree_text(item, "ResourceType"), type))
            sim_tags_add(resource, json_object_get(item, "Tags"));
}

/* A filter's name to a member's: "vpc-id" -> "VpcId", and what does not follow that. */
static const char *filter_member(const char *name)
{
    static const char *const rows[][2] = {
        {"vpc-id", "VpcId"},
        {"subnet-id", "SubnetId"},
        {"group-id", "GroupId"},
        {"group-name", "GroupName"},
        {"description", "Description"},
        {"availability-zone", "AvailabilityZone"},
        {"availabilityZone", "AvailabilityZone"},
        {"default-for-az", "DefaultForAz"},
        {"defaultForAz", "DefaultForAz"},
        {"is-default", "IsDefault"},
        {"isDefault", "IsDefault"},
        {"state", "State"},
        {"zone-name", "ZoneName"},
        {"region-name", "RegionName"},
        {"cidr", "CidrBlock"},
        {"cidr-block", "CidrBlock"},
        {"owner-id", "OwnerId"},
        {"internet-gateway-id", "InternetGatewayId"},
        {"route-table-id", "RouteTableId"},
        {"map-public-ip-on-launch", "MapPublicIpOnLaunch"},
        {"security-group-rule-id", "SecurityGroupRuleId"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (strcmp(rows[i][0], name) == 0)
            return rows[i][1];
    return NULL;
}

static bool value_matches(json_t *values, json_t *found)
{
    const char *text = json_is_boolean(found) ? (json_is_true(found) ? "true" : "false")
                                              : json_string_value(found);
    size_t i;
    json_t *value;

    json_array_foreach (values, i, value)
        if (text != NULL && sim_glob(json_string_value(value), text))
            return true;
    return false;
}

static bool any_tag_key(json_t *resource, json_t *values)
{
    const char *key;
    json_t *value;

    json_object_foreach (json_object_get(resource, "~tags"), key, value) {
        json_t *name = json_string(key);
        bool found = value_matches(values, name);

        json_decref(name);
        if (found)
            return true;
    }
    return false;
}

/* 1 and 0; -1 for a filter that is not known: sim_fail() was called. */
static int filter_passes(struct sim_call *call, json_t *resource, json_t *filter)
{
    const char *name = tree_text_or(filter, "Name", "");
    json_t *values = json_object_get(filter, "Values");

    if (strncmp(name, "tag:", 4) == 0)
        return value_matches(values, json_object_get(json_object_get(resource, "~tags"), name + 4));
    if (strcmp(name, "tag-key") == 0)
        return any_tag_key(resource, values);
    if (strcmp(name, "attachment.vpc-id") == 0)
        return value_matches(
            values,
            json_object_get(json_array_get(json_object_get(resource, "Attachments"), 0), "VpcId"));
    if (strcmp(name, "association.main") == 0)
        return value_matches(
            values,
            json_object_get(json_array_get(json_object_get(resource, "Associations"), 0), "Main"));
    if (filter_member(name) != NULL)
        return value_matches(values, json_object_get(resource, filter_member(name)));
    sim_fail(call, 400, "InvalidParameterValue", "The filter '%s' is invalid", name);
    return -1;
}

static bool passes(struct sim_call *call, json_t *resource)
{
    size_t i;
    json_t *filter;

    json_array_foreach (json_object_get(call->in, "Filters"), i, filter)
        if (filter_passes(call, resource, filter) != 1)
            return false;
    return true;
}

static bool ids_are_known(struct sim_call *call, const struct ec2_kind *kind)
{
    size_t i;
    json_t *id;

    json_array_foreach (json_object_get(call->in, kind->ids), i, id)
        if (sim_find(call, kind->collection, json_string_value(id)) == NULL)
            return sim_fail(call, 400, kind->missing, "The %s ID '%s' does not exist", kind->what,
                            json_string_value(id));
    return true;
}

bool ec2_describe(struct sim_call *call, const struct ec2_kind *kind)
{
    json_t *list = tree_array_of(call->out, kind->list), *resource;
    json_t *ids = kind->ids == NULL ? NULL : json_object_get(call->in, kind->ids);
    const char *id;

    if (kind->ids != NULL && !ids_are_known(call, kind))
        return false;
    json_object_foreach (sim_all(call, kind->collection), id, resource) {
        if ((json_array_size(ids) > 0 && !tree_has_text(ids, id)) || !passes(call, resource))
            continue;
        tree_put(resource, "Tags", sim_tags_list(resource, "Key", "Value"));
        json_array_append(list, resource);
    }
    return call->failure.status == 0;
}

static bool describe_vpcs(struct sim_call *call)
{
    static const struct ec2_kind kind = {"vpcs", "VpcIds", "VpcId", "Vpcs", "InvalidVpcID.NotFound",
                                         "vpc"};

    return ec2_describe(call, &kind);
}

static bool describe_subnets(struct sim_call *call)
{
    static const struct ec2_kind kind = {
        "subnets", "SubnetIds", "SubnetId", "Subnets", "InvalidSubnetID.NotFound", "subnet"};

    return ec2_describe(call, &kind);
}

static bool describe_gateways(struct sim_call *call)
{
    static const struct ec2_kind kind = {"gateways",
                                         "InternetGatewayIds",
                                         "InternetGatewayId",
                                         "InternetGateways",
                                         "InvalidInternetGatewayID.NotFound",
                                         "internetGateway"};

    return ec2_describe(call, &kind);
}

static bool describe_tables(struct sim_call *call)
{
    static const struct ec2_kind kind = {
        "tables",    "RouteTableIds", "RouteTableId", "RouteTables", "InvalidRouteTableID.NotFound",
        "routeTable"};

    return ec2_describe(call, &kind);
}

static bool describe_interfaces(struct sim_call *call)
{
    static const struct ec2_kind kind = {"interfaces",
                                         "NetworkInterfaceIds",
                                         "NetworkInterfaceId",
                                         "NetworkInterfaces",
                                         "InvalidNetworkInterfaceID.NotFound",
                                         "networkInterface"};

    return ec2_describe(call, &kind);
}

static bool describe_zones(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "AvailabilityZones");

    for (int i = 0; i < ZONES; i++) {
        char *zone = xasprintf("%s%c", call->region, 'a' + i), *id = xasprintf("sim1-az%d", i + 1);
        json_t *item = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s}", "ZoneName", zone, "ZoneId", id,
                                 "State", "available", "RegionName", call->region, "ZoneType",
                                 "availability-zone", "OptInStatus", "opt-in-not-required");

        if (passes(call, item))
            json_array_append(list, item);
        json_decref(item);
        free(zone);
        free(id);
    }
    return call->failure.status == 0;
}

static bool describe_regions(struct sim_call *call)
{
    static const char *const names[] = {"us-east-1",      "us-east-2",     "us-west-1",
                                        "us-west-2",      "eu-west-1",     "eu-central-1",
                                        "ap-southeast-1", "ap-northeast-1"};
    json_t *list = tree_array_of(call->out, "Regions");

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *endpoint = xasprintf("ec2.%s.amazonaws.com", names[i]);

        json_array_append_new(list, json_pack("{s:s,s:s,s:s}", "RegionName", names[i], "Endpoint",
                                              endpoint, "OptInStatus", "opt-in-not-required"));
        free(endpoint);
    }
    return true;
}

/* --- tags --- */

static json_t *find_any(struct sim_call *call, const char *id)
{
    static const char *const collections[] = {"vpcs", "subnets", "gateways", "tables", "groups"};
    json_t *found = NULL;

    for (size_t i = 0; found == NULL && i < ARRAY_LEN(collections); i++)
        found = sim_find(call, collections[i], id);
    if (found == NULL)
        sim_fail(call, 400, "InvalidID", "The ID '%s' is not valid", id);
    return found;
}

static bool change_tags(struct sim_call *call)
{
    bool removes = strcmp(call->op->name, "DeleteTags") == 0;
    size_t i;
    json_t *id;

    json_array_foreach (json_object_get(call->in, "Resources"), i, id) {
        json_t *resource = find_any(call, json_string_value(id));

        if (resource == NULL)
            return false;
        if (removes)
            sim_tags_remove(resource, json_object_get(call->in, "Tags"));
        else
            sim_tags_add(resource, json_object_get(call->in, "Tags"));
    }
    return true;
}

const struct sim_handler ec2_network_handlers[] = {
    {"DescribeVpcs", describe_vpcs},
    {"DescribeSubnets", describe_subnets},
    {"DescribeInternetGateways", describe_gateways},
    {"DescribeRouteTables", describe_tables},
    {"DescribeNetworkInterfaces", describe_interfaces},
    {"DescribeAvailabilityZones", describe_zones},
    {"DescribeRegions", describe_regions},
    {"CreateTags", change_tags},
    {"DeleteTags", change_tags},
    {NULL, NULL},
};
