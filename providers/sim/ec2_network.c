/* What a region has from the beginning: its zones and its default network. */
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
    ec2_expire_interfaces(call);
}

static bool describe_zones(struct sim_call *call)
{
    static const struct ec2_kind kind = {"zones", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL};
    json_t *list = tree_array_of(call->out, "AvailabilityZones");
    json_t *names = json_object_get(call->in, "ZoneNames");

    for (int i = 0; i < ZONES; i++) {
        char *zone = xasprintf("%s%c", call->region, 'a' + i), *id = xasprintf("sim1-az%d", i + 1);
        json_t *item = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s}", "ZoneName", zone, "ZoneId", id,
                                 "State", "available", "RegionName", call->region, "ZoneType",
                                 "availability-zone", "OptInStatus", "opt-in-not-required");

        if ((names == NULL || tree_has_text(names, zone)) && ec2_passes(call, &kind, item))
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

const struct sim_handler ec2_network_handlers[] = {
    {"DescribeAvailabilityZones", describe_zones},
    {"DescribeRegions", describe_regions},
    {NULL, NULL},
};
