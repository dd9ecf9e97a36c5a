/* IPAM: an address manager, its pools, and what is taken from them. */
#include <stdlib.h>
#include <string.h>

#include "common/cidr.h"
#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

static const struct ec2_kind ipams = {
    "ipams", "IpamIds", "IpamId", "Ipams", "InvalidIpamId.NotFound",
    "ipam",  NULL,      "ipam-0", "ipam"};

static const struct ec2_kind pools = {
    "pools",     "IpamPoolIds", "IpamPoolId",  "IpamPools", "InvalidIpamPoolId.NotFound",
    "ipam pool", NULL,          "ipam-pool-0", "ipam-pool"};

/* --- managers --- */

static bool create_ipam(struct sim_call *call)
{
    json_t *ipam = ec2_by_token(call, "ipams");
    char id[SIM_ID_BYTES];

    if (call->failure.status != 0)
        return false;
    if (ipam == NULL) {
        ipam = ec2_new(call, &ipams,
                       json_pack("{s:s,s:s,s:i}", "State", "create-in-progress", "IpamRegion",
                                 call->region, "ScopeCount", 2));
        tree_put_text(ipam, "Description", tree_text(call->in, "Description"));
        tree_put_text(ipam, "IpamArn", tree_text(ipam, "~arn"));
        tree_put_text(ipam, "PrivateDefaultScopeId",
                      sim_random_id(call->sim, "ipam-scope-0", 16, NULL, id));
        tree_put_text(ipam, "PublicDefaultScopeId",
                      sim_random_id(call->sim, "ipam-scope-0", 16, NULL, id));
        ec2_keep_token(call, ipam);
        sim_later(call, "ipams", tree_text(ipam, "IpamId"), sim_delay(call),
                  json_pack("{s:s}", "State", "create-complete"));
    }
    ec2_show(call, "Ipam", ipam);
    return true;
}

static bool describe_ipams(struct sim_call *call)
{
    return ec2_describe(call, &ipams);
}

static bool delete_ipam(struct sim_call *call)
{
    const char *id = tree_text(call->in, "IpamId"), *key;
    json_t *ipam = ec2_need(call, &ipams, id), *pool;

    if (ipam == NULL)
        return false;
    json_object_foreach (sim_all(call, "pools"), key, pool)
        if (sim_same(tree_text(pool, "~ipam"), id))
            return sim_fail(call, 400, "IncorrectState", "The IPAM %s still has pools", id);
    ec2_show(call, "Ipam", ipam);
    sim_remove(call, "ipams", id);
    return true;
}

/* --- pools --- */

static bool create_pool(struct sim_call *call)
{
    const char *scope = tree_text_or(call->in, "IpamScopeId", ""), *key;
    json_t *pool = ec2_by_token(call, "pools"), *ipam, *found = NULL;

    if (call->failure.status != 0)
        return false;
    json_object_foreach (sim_all(call, "ipams"), key, ipam)
        if (sim_same(tree_text(ipam, "PrivateDefaultScopeId"), scope) ||
            sim_same(tree_text(ipam, "PublicDefaultScopeId"), scope))
            found = ipam;
    if (found == NULL)
        return sim_fail(call, 400, "InvalidIpamScopeId.NotFound",
                        "The IPAM scope '%s' does not exist", scope);
    if (pool == NULL) {
        pool = ec2_new(call, &pools,
                       json_pack("{s:s,s:s,s:[]}", "State", "create-in-progress", "AddressFamily",
                                 tree_text_or(call->in, "AddressFamily", "ipv4"), "~cidrs"));
        tree_put_text(pool, "~ipam", tree_text(found, "IpamId"));
        tree_put_text(pool, "Locale", tree_text_or(call->in, "Locale", "None"));
        tree_put_text(pool, "Description", tree_text(call->in, "Description"));
        tree_put_text(pool, "IpamPoolArn", tree_text(pool, "~arn"));
        ec2_keep_token(call, pool);
        sim_later(call, "pools", tree_text(pool, "IpamPoolId"), sim_delay(call),
                  json_pack("{s:s}", "State", "create-complete"));
    }
    ec2_show(call, "IpamPool", pool);
    return true;
}

static bool describe_pools(struct sim_call *call)
{
    return ec2_describe(call, &pools);
}

static bool provision_cidr(struct sim_call *call)
{
    json_t *pool = ec2_need(call, &pools, tree_text(call->in, "IpamPoolId")), *one;
    const char *text = tree_text(call->in, "Cidr");
    struct cidr range;

    if (pool == NULL)
        return false;
    if (!cidr_parse(text, &range))
        return sim_invalid(call, "Value (%s) for parameter Cidr is invalid.", text);
    if (tree_find(json_object_get(pool, "~cidrs"), "Cidr", text, NULL) == NULL)
        json_array_append_new(json_object_get(pool, "~cidrs"),
                              json_pack("{s:s,s:s}", "Cidr", text, "State", "provisioned"));
    one = json_pack("{s:s,s:s}", "Cidr", text, "State", "pending-provision");
    tree_put(call->out, "IpamPoolCidr", one);
    return true;
}

static bool get_cidrs(struct sim_call *call)
{
    json_t *pool = ec2_need(call, &pools, tree_text(call->in, "IpamPoolId"));

    if (pool != NULL)
        json_object_set(call->out, "IpamPoolCidrs", json_object_get(pool, "~cidrs"));
    return pool != NULL;
}

static bool has_allocations(struct sim_call *call, const char *pool_id)
{
    const char *id;
    json_t *allocation;

    json_object_foreach (sim_all(call, "allocations"), id, allocation)
        if (sim_same(tree_text(allocation, "~pool"), pool_id))
            return true;
    return false;
}

static bool deprovision_cidr(struct sim_call *call)
{
    const char *id = tree_text(call->in, "IpamPoolId"), *text = tree_text(call->in, "Cidr");
    json_t *pool = ec2_need(call, &pools, id), *list = json_object_get(pool, "~cidrs");
    size_t index;

    if (pool == NULL)
        return false;
    if (has_allocations(call, id))
        return sim_fail(call, 400, "IncorrectState", "The CIDR has allocations");
    if (tree_find(list, "Cidr", text, &index) == NULL)
        return sim_invalid(call, "The CIDR %s is not provisioned to the pool", text);
    json_array_remove(list, index);
    tree_put(call->out, "IpamPoolCidr",
             json_pack("{s:s,s:s}", "Cidr", text, "State", "pending-deprovision"));
    return true;
}

static bool delete_pool(struct sim_call *call)
{
    const char *id = tree_text(call->in, "IpamPoolId");
    json_t *pool = ec2_need(call, &pools, id);

    if (pool == NULL)
        return false;
    if (json_array_size(json_object_get(pool, "~cidrs")) > 0)
        return sim_fail(call, 400, "IncorrectState", "The pool %s has CIDRs", id);
    ec2_show(call, "IpamPool", pool);
    sim_remove(call, "pools", id);
    return true;
}

/* --- allocations --- */

static bool is_taken(struct sim_call *call, const char *pool_id, const struct cidr *range)
{
    const char *id;
    json_t *allocation;
    struct cidr taken;

    json_object_foreach (sim_all(call, "allocations"), id, allocation)
        if (sim_same(tree_text(allocation, "~pool"), pool_id) &&
            cidr_parse(tree_text(allocation, "Cidr"), &taken) && cidr_overlaps(&taken, range))
            return true;
    return false;
}

/* The first free range of the pool's ranges. */
static bool find_free(struct sim_call *call, json_t *pool, unsigned bits, struct cidr *out)
{
    size_t i;
    json_t *one;

    json_array_foreach (json_object_get(pool, "~cidrs"), i, one) {
        struct cidr whole;

        if (!cidr_parse(tree_text(one, "Cidr"), &whole) || whole.bits > bits)
            continue;
        for (uint32_t j = 0; j < 1u << (bits - whole.bits); j++) {
            *out = cidr_part(&whole, bits, j);
            if (!is_taken(call, tree_text(pool, "IpamPoolId"), out))
                return true;
        }
    }
    return false;
}

static json_t *allocate(struct sim_call *call, const char *pool_id, unsigned bits)
{
    json_t *pool = ec2_need(call, &pools, pool_id), *allocation;
    char id[SIM_ID_BYTES], text[CIDR_TEXT_BYTES];
    struct cidr range;

    if (pool == NULL)
        return NULL;
    if (!find_free(call, pool, bits, &range)) {
        sim_fail(call, 400, "InsufficientCidrBlocks",
                 "The allocation size is too big for the pool %s.", pool_id);
        return NULL;
    }
    sim_random_id(call->sim, "ipam-pool-alloc-0", 16, NULL, id);
    allocation = json_pack("{s:s,s:s,s:s,s:s}", "IpamPoolAllocationId", id, "Cidr",
                           cidr_format(&range, text), "ResourceType", "custom", "~pool", pool_id);
    return sim_put(call, "allocations", id, NULL, allocation);
}

char *ec2_pool_take(struct sim_call *call, const char *pool_id, int64_t netmask, const char *user)
{
    const char *id;
    json_t *allocation;

    if (pool_id != NULL) {
        allocation = allocate(call, pool_id, netmask == 0 ? 24 : (unsigned)netmask);
        tree_put_text(allocation, "ResourceType", "vpc");
        tree_put_text(allocation, "ResourceId", user);
        return allocation == NULL ? NULL : xstrdup(tree_text(allocation, "Cidr"));
    }
    json_object_foreach (sim_all(call, "allocations"), id, allocation)
        if (sim_same(tree_text(allocation, "ResourceId"), "~new"))
            tree_put_text(allocation, "ResourceId", user);
    return NULL;
}

void ec2_pool_give_back(struct sim_call *call, const char *user)
{
    const char *id;
    void *next;
    json_t *allocation;

    json_object_foreach_safe (sim_all(call, "allocations"), next, id, allocation)
        if (sim_same(tree_text(allocation, "ResourceId"), user))
            sim_remove(call, "allocations", id);
}

static bool allocate_cidr(struct sim_call *call)
{
    json_t *allocation = ec2_by_token(call, "allocations");

    if (call->failure.status != 0)
        return false;
    if (allocation == NULL)
        allocation = allocate(call, tree_text(call->in, "IpamPoolId"),
                              (unsigned)tree_int(call->in, "NetmaskLength", 24));
    if (allocation == NULL)
        return false;
    ec2_keep_token(call, allocation);
    tree_put(call->out, "IpamPoolAllocation", json_deep_copy(allocation));
    return true;
}

static bool get_allocations(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "IpamPoolAllocations"), *allocation;
    const char *pool_id = tree_text(call->in, "IpamPoolId"), *id;

    if (ec2_need(call, &pools, pool_id) == NULL)
        return false;
    json_object_foreach (sim_all(call, "allocations"), id, allocation)
        if (sim_same(tree_text(allocation, "~pool"), pool_id))
            json_array_append(list, allocation);
    return true;
}

static bool release_allocation(struct sim_call *call)
{
    const char *id = tree_text(call->in, "IpamPoolAllocationId");
    json_t *allocation = sim_find(call, "allocations", id);

    if (allocation == NULL)
        return sim_fail(call, 400, "InvalidIpamPoolAllocationId.NotFound",
                        "The allocation ID '%s' does not exist", id);
    if (!sim_same(tree_text(allocation, "ResourceType"), "custom"))
        return sim_fail(call, 400, "InvalidIpamPoolAllocation",
                        "The allocation %s belongs to a resource", id);
    sim_remove(call, "allocations", id);
    tree_put_bool(call->out, "Success", true);
    return true;
}

const struct sim_handler ec2_ipam_handlers[] = {
    {"CreateIpam", create_ipam},
    {"DescribeIpams", describe_ipams},
    {"DeleteIpam", delete_ipam},
    {"CreateIpamPool", create_pool},
    {"DescribeIpamPools", describe_pools},
    {"DeleteIpamPool", delete_pool},
    {"ProvisionIpamPoolCidr", provision_cidr},
    {"GetIpamPoolCidrs", get_cidrs},
    {"DeprovisionIpamPoolCidr", deprovision_cidr},
    {"AllocateIpamPoolCidr", allocate_cidr},
    {"GetIpamPoolAllocations", get_allocations},
    {"ReleaseIpamPoolAllocation", release_allocation},
    {NULL, NULL},
};
