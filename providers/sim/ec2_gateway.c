/* Internet gateways, Elastic IPs, NAT gateways. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

/* Quotas as after a raise: AWS begins with 5 addresses a region. */
enum { ADDRESSES_MAX = 50, SEEN_AFTER_DELETION_MS = 3600 * 1000 };

const struct ec2_kind ec2_gateways = {"gateways",
                                      "InternetGatewayIds",
                                      "InternetGatewayId",
                                      "InternetGateways",
                                      "InvalidInternetGatewayID.NotFound",
                                      "internetGateway",
                                      (const struct ec2_filter[]){
                                          {"attachment.vpc-id", "Attachments.*.VpcId"},
                                          {"attachment.state", "Attachments.*.State"},
                                          {NULL, NULL},
                                      },
                                      "igw-0",
                                      "internet-gateway"};

const struct ec2_kind ec2_addresses = {"addresses",
                                       "AllocationIds",
                                       "AllocationId",
                                       "Addresses",
                                       "InvalidAllocationID.NotFound",
                                       "allocation",
                                       (const struct ec2_filter[]){
                                           {"allocation-id", "AllocationId"},
                                           {"public-ip", "PublicIp"},
                                           {"domain", "Domain"},
                                           {"association-id", "AssociationId"},
                                           {NULL, NULL},
                                       },
                                       "eipalloc-0",
                                       "elastic-ip"};

const struct ec2_kind ec2_nats = {
    "nats", "NatGatewayIds", "NatGatewayId", "NatGateways", "NatGatewayNotFound", "nat gateway",
    NULL,   "nat-0",         "natgateway"};

/* --- internet gateways --- */

static bool create_gateway(struct sim_call *call)
{
    json_t *gateway = ec2_new(call, &ec2_gateways, json_pack("{s:[]}", "Attachments"));

    ec2_show(call, "InternetGateway", gateway);
    return true;
}

static bool describe_gateways(struct sim_call *call)
{
    return ec2_describe(call, &ec2_gateways);
}

static json_t *gateway_of_vpc(struct sim_call *call, const char *vpc_id)
{
    const char *id;
    json_t *gateway;

    json_object_foreach (sim_all(call, "gateways"), id, gateway)
        if (tree_find(json_object_get(gateway, "Attachments"), "VpcId", vpc_id, NULL) != NULL)
            return gateway;
    return NULL;
}

static bool attach_gateway(struct sim_call *call)
{
    const char *id = tree_text(call->in, "InternetGatewayId");
    const char *vpc_id = tree_text(call->in, "VpcId");
    json_t *gateway = ec2_need(call, &ec2_gateways, id);

    if (gateway == NULL || ec2_need(call, &ec2_vpcs, vpc_id) == NULL)
        return false;
    if (json_array_size(json_object_get(gateway, "Attachments")) > 0)
        return sim_fail(call, 400, "Resource.AlreadyAssociated",
                        "resource %s is already attached to network", id);
    if (gateway_of_vpc(call, vpc_id) != NULL)
        return sim_invalid(call, "Network %s already has an internet gateway attached", vpc_id);
    tree_put(gateway, "Attachments",
             json_pack("[{s:s,s:s}]", "VpcId", vpc_id, "State", "available"));
    return true;
}

/* Addresses that the VPC's things show to the world. */
static bool is_over(json_t *nat)
{
    return sim_same(tree_text(nat, "State"), "deleted") ||
           sim_same(tree_text(nat, "State"), "failed");
}

static bool has_public_addresses(struct sim_call *call, const char *vpc_id)
{
    const char *id;
    json_t *nat, *instance;

    json_object_foreach (sim_all(call, "nats"), id, nat)
        if (sim_same(tree_text(nat, "VpcId"), vpc_id) && !is_over(nat) &&
            sim_same(tree_text(nat, "ConnectivityType"), "public"))
            return true;
    json_object_foreach (sim_all(call, "instances"), id, instance)
        if (sim_same(tree_text(instance, "VpcId"), vpc_id) && tree_has(instance, "PublicIpAddress"))
            return true;
    return false;
}

static bool detach_gateway(struct sim_call *call)
{
    const char *id = tree_text(call->in, "InternetGatewayId");
    const char *vpc_id = tree_text(call->in, "VpcId");
    json_t *gateway = ec2_need(call, &ec2_gateways, id), *list;
    size_t index;

    if (gateway == NULL)
        return false;
    list = json_object_get(gateway, "Attachments");
    if (tree_find(list, "VpcId", vpc_id, &index) == NULL)
        return sim_fail(call, 400, "Gateway.NotAttached",
                        "resource %s is not attached to network %s", id, vpc_id);
    if (has_public_addresses(call, vpc_id))
        return sim_fail(call, 400, "DependencyViolation",
                        "Network %s has some mapped public address(es). Please unmap those "
                        "public address(es) before detaching the gateway.",
                        vpc_id);
    json_array_remove(list, index);
    return true;
}

static bool delete_gateway(struct sim_call *call)
{
    const char *id = tree_text(call->in, "InternetGatewayId");
    json_t *gateway = ec2_need(call, &ec2_gateways, id);

    if (gateway == NULL)
        return false;
    if (json_array_size(json_object_get(gateway, "Attachments")) > 0)
        return sim_fail(call, 400, "DependencyViolation",
                        "The internetGateway '%s' has dependencies and cannot be deleted.", id);
    ec2_blackhole(call, id);
    sim_remove(call, "gateways", id);
    return true;
}

/* --- addresses --- */

static bool allocate_address(struct sim_call *call)
{
    uint64_t random = sim_random(call->sim);
    json_t *address;

    if (!ec2_has_room(call, "addresses", ADDRESSES_MAX, "AddressLimitExceeded", "addresses"))
        return false;
    address = json_pack("{s:s,s:s,s:s}", "Domain", tree_text_or(call->in, "Domain", "vpc"),
                        "NetworkBorderGroup", call->region, "PublicIpv4Pool", "amazon");
    tree_put_format(address, "PublicIp", "203.0.%u.%u", (unsigned)(random & 255),
                    (unsigned)(random >> 8 & 255));
    ec2_new(call, &ec2_addresses, address);
    tree_copy_all(address, call->out);
    return true;
}

static json_t *nat_of_address(struct sim_call *call, const char *allocation)
{
    const char *id;
    json_t *nat;

    json_object_foreach (sim_all(call, "nats"), id, nat)
        if (sim_same(tree_text(nat, "~allocation"), allocation) && !is_over(nat))
            return nat;
    return NULL;
}

static bool describe_addresses(struct sim_call *call)
{
    static const char *const taken[] = {"AssociationId", "NetworkInterfaceId", "PrivateIpAddress",
                                        NULL};
    const char *id;
    json_t *address;

    json_object_foreach (sim_all(call, "addresses"), id, address) {
        json_t *nat = nat_of_address(call, id);

        for (size_t i = 0; taken[i] != NULL && !tree_has(address, "InstanceId"); i++)
            json_object_del(address, taken[i]);
        if (nat == NULL)
            continue;
        tree_put_text(address, "AssociationId", tree_text(nat, "~association"));
        tree_put_text(address, "NetworkInterfaceId", tree_text(nat, "~interface"));
    }
    return ec2_describe(call, &ec2_addresses);
}

static bool release_address(struct sim_call *call)
{
    const char *id = tree_text(call->in, "AllocationId");

    if (ec2_need(call, &ec2_addresses, id) == NULL)
        return false;
    if (nat_of_address(call, id) != NULL)
        return sim_fail(call, 400, "InvalidIPAddress.InUse", "Address %s is in use.", id);
    sim_remove(call, "addresses", id);
    return true;
}

/* --- NAT gateways --- */

static json_t *address_for_nat(struct sim_call *call)
{
    const char *id = tree_text(call->in, "AllocationId");
    json_t *address;

    if (id == NULL) {
        sim_fail(call, 400, "MissingParameter",
                 "The request must include the AllocationId "
                 "parameter.");
        return NULL;
    }
    address = ec2_need(call, &ec2_addresses, id);
    if (address == NULL || nat_of_address(call, id) == NULL)
        return address;
    sim_fail(call, 400, "Resource.AlreadyAssociated",
             "resource %s is already associated with a NAT gateway", id);
    return NULL;
}

/* Without a way to the internet it fails, later; its address is free then. */
static void come_or_fail(struct sim_call *call, json_t *nat)
{
    const char *id = tree_text(nat, "NatGatewayId"), *vpc_id = tree_text(nat, "VpcId");

    if (gateway_of_vpc(call, vpc_id) != NULL) {
        sim_later(call, "nats", id, sim_delay(call), json_pack("{s:s}", "State", "available"));
        return;
    }
    char *says = xasprintf("Network %s has no Internet gateway attached", vpc_id);

    tree_put_text(nat, "FailureCode", "");
    tree_put_text(nat, "FailureMessage", "");
    sim_later(call, "nats", id, sim_delay(call),
              json_pack("{s:s,s:s,s:s,s:b}", "State", "failed", "FailureCode",
                        "Gateway.NotAttached", "FailureMessage", says, "~builtin", 1));
    sim_later(call, "interfaces", tree_text(nat, "~interface"), sim_delay(call), NULL);
    free(says);
}

static void make_nat(struct sim_call *call, json_t *subnet, json_t *address)
{
    const char *interface =
        ec2_add_interface(call, subnet, NULL, "nat_gateway", "Interface for NAT Gateway");
    char association[SIM_ID_BYTES];
    json_t *nat =
        json_pack("{s:s,s:s,s:s,s:s,s:o,s:[{s:s,s:s,s:s,s:b,s:s}]}", "SubnetId",
                  tree_text(subnet, "SubnetId"), "VpcId", tree_text(subnet, "VpcId"), "State",
                  "pending", "ConnectivityType", "public", "CreateTime", sim_now(call),
                  "NatGatewayAddresses", "AllocationId", tree_text(address, "AllocationId"),
                  "PublicIp", tree_text(address, "PublicIp"), "NetworkInterfaceId", interface,
                  "IsPrimary", 1, "Status", "succeeded");

    ec2_new(call, &ec2_nats, nat);
    tree_put_text(nat, "~allocation", tree_text(address, "AllocationId"));
    tree_put_text(nat, "~interface", interface);
    tree_put_text(nat, "~association",
                  sim_random_id(call->sim, "eipassoc-0", 16, NULL, association));
    ec2_keep_token(call, nat);
    come_or_fail(call, nat);
    ec2_show(call, "NatGateway", nat);
}

static bool create_nat(struct sim_call *call)
{
    json_t *before = ec2_by_token(call, "nats");
    json_t *subnet = ec2_need(call, &ec2_subnets, tree_text(call->in, "SubnetId"));
    json_t *address;

    if (call->failure.status != 0)
        return false;
    tree_put_text(call->out, "ClientToken", tree_text(call->in, "ClientToken"));
    if (before != NULL) {
        ec2_show(call, "NatGateway", before);
        return true;
    }
    address = address_for_nat(call);
    if (address != NULL)
        make_nat(call, subnet, address);
    return address != NULL;
}

static bool describe_nats(struct sim_call *call)
{
    return ec2_describe(call, &ec2_nats);
}

static bool delete_nat(struct sim_call *call)
{
    const char *id = tree_text(call->in, "NatGatewayId");
    json_t *nat = ec2_need(call, &ec2_nats, id);

    if (nat == NULL)
        return false;
    tree_put_text(call->out, "NatGatewayId", id);
    if (sim_same(tree_text(nat, "State"), "deleted") ||
        sim_same(tree_text(nat, "State"), "deleting"))
        return true;
    tree_put_text(nat, "State", "deleting");
    ec2_blackhole(call, id);
    sim_later(call, "nats", id, sim_delay(call),
              json_pack("{s:s,s:b}", "State", "deleted", "~builtin", 1));
    sim_later(call, "nats", id, sim_delay(call) + SEEN_AFTER_DELETION_MS, NULL);
    sim_later(call, "interfaces", tree_text(nat, "~interface"), sim_delay(call), NULL);
    return true;
}

const struct sim_handler ec2_gateway_handlers[] = {
    {"CreateInternetGateway", create_gateway}, {"DescribeInternetGateways", describe_gateways},
    {"AttachInternetGateway", attach_gateway}, {"DetachInternetGateway", detach_gateway},
    {"DeleteInternetGateway", delete_gateway}, {"AllocateAddress", allocate_address},
    {"DescribeAddresses", describe_addresses}, {"ReleaseAddress", release_address},
    {"CreateNatGateway", create_nat},          {"DescribeNatGateways", describe_nats},
    {"DeleteNatGateway", delete_nat},          {NULL, NULL},
};
