/*
 * ALB and NLB: a load balancer with its target groups, listeners and, for an ALB, a security group
 * of its own unless the spec names some. Its identity is its name, unique in account and region.
 */
#include "providers/aws/kinds/loadbalancer.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/kinds.h"

#define CREATE_STEP "create-balancer"

enum { GROUP_NAME_MAX = 255, LOOK_EVERY_S = 15 };

static struct loadbalancer *balancer_of(struct part_work *work)
{
    return work->arg;
}

static const char *arn_of(const struct part_work *work)
{
    return part_text(work, "LoadBalancerArn");
}

/* --- the balancer as a part --- */

static json_t *by_name(struct part_work *work)
{
    return json_pack("{s:[s]}", "Names", work->name);
}

static json_t *mappings(json_t *subnets, json_t *addresses)
{
    json_t *list = json_array();
    size_t i;
    json_t *subnet;
    json_array_foreach (subnets, i, subnet) {
        json_t *address = json_array_get(addresses, i);
        if (address != NULL)
            json_array_append_new(
                list, json_pack("{s:O, s:O}", "SubnetId", subnet, "AllocationId", address));
    }
    return list;
}

static json_t *create_params(struct part_work *work)
{
    struct loadbalancer *balancer = balancer_of(work);
    json_t *spec = work->call->spec, *addresses = json_object_get(spec, "elasticIps");
    json_t *params = json_pack("{s:s, s:s, s:s, s:s, s:o}", "Name", work->name, "Type",
                               balancer->is_network ? "network" : "application", "Scheme",
                               json_text_or(spec, "scheme", "internet-facing"), "IpAddressType",
                               json_text_or(spec, "ipAddressType", "ipv4"), "Tags",
                               part_tag_list(work, "Key", "Value"));
    if (json_array_size(addresses) > 0)
        json_put(params, "SubnetMappings", mappings(balancer->network.subnets, addresses));
    else
        json_object_set(params, "Subnets", balancer->network.subnets);
    if (balancer->groups != NULL)
        json_object_set(params, "SecurityGroups", balancer->groups);
    return params;
}

static struct error *sync_subnets(struct part_work *work)
{
    struct loadbalancer *balancer = balancer_of(work);
    json_t *live = json_array(), *zone;
    size_t i;
    json_array_foreach (json_object_get(work->live, "AvailabilityZones"), i, zone)
        json_array_append(live, json_object_get(zone, "SubnetId"));
    bool same = compare_covers(live, balancer->network.subnets);
    json_decref(live);
    if (same || json_array_size(json_object_get(work->call->spec, "elasticIps")) > 0)
        return NULL;
    return part_mutate(work, "SetSubnets",
                       json_pack("{s:s, s:O}", "LoadBalancerArn", arn_of(work), "Subnets",
                                 balancer->network.subnets),
                       NULL);
}

static struct error *sync_groups(struct part_work *work)
{
    json_t *wanted = balancer_of(work)->groups;
    json_t *live = json_object_get(work->live, "SecurityGroups");
    if (wanted == NULL || compare_covers(live, wanted))
        return NULL;
    if (json_array_size(live) == 0)
        return ERR(ERR_PRECONDITION,
                   "%s was made without security groups, and AWS adds none later: remove "
                   "network.securityGroupIds, or remove the component and create it anew",
                   work->name);
    return part_mutate(
        work, "SetSecurityGroups",
        json_pack("{s:s, s:O}", "LoadBalancerArn", arn_of(work), "SecurityGroups", wanted), NULL);
}

static struct error *sync_address_type(struct part_work *work)
{
    const char *wanted = json_text_or(work->call->spec, "ipAddressType", "ipv4");
    if (text_equal(json_text_or(work->live, "IpAddressType", "ipv4"), wanted))
        return NULL;
    return part_mutate(
        work, "SetIpAddressType",
        json_pack("{s:s, s:s}", "LoadBalancerArn", arn_of(work), "IpAddressType", wanted), NULL);
}

static struct error *set_attributes(struct part_work *work, json_t *wanted)
{
    return loadbalancer_set(work,
                            &(struct loadbalancer_settings){"DescribeLoadBalancerAttributes",
                                                            "ModifyLoadBalancerAttributes",
                                                            "LoadBalancerArn", arn_of(work)},
                            wanted);
}

static struct error *update(struct part_work *work)
{
    TRY(sync_subnets(work));
    TRY(sync_groups(work));
    TRY(sync_address_type(work));
    return set_attributes(work,
                          loadbalancer_attributes(work->call->spec, balancer_of(work)->is_network));
}

static const struct part_status status = {
    .path = "State.Code",
    .ready = (const char *const[]){"active", "active_impaired", NULL},
    .failed = (const char *const[]){"failed", NULL},
    .reason = "State.Reason",
};

static const struct part balancer_part = {
    .what = "load balancer",
    .step = "balancer",
    .service = "elbv2",
    .read = "DescribeLoadBalancers",
    .read_params = by_name,
    .list = "LoadBalancers",
    .match = "LoadBalancerName",
    .tags_read = "DescribeTags",
    .tags_id = "ResourceArns",
    .tags_list = "TagDescriptions.0.Tags",
    .arn = "LoadBalancerArn",
    .status = &status,
    .delay_s = LOOK_EVERY_S,
    .create = "CreateLoadBalancer",
    .create_params = create_params,
    .update = update,
    .tag_api = &loadbalancer_tag_api,
    .tag_lists = true,
    .remove = "DeleteLoadBalancer",
    .remove_params = NULL,
};

/* --- its security groups --- */

static char *group_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-lb", GROUP_NAME_MAX);
}

static json_t *given_groups(json_t *spec)
{
    json_t *groups = json_path(spec, "network.securityGroupIds");
    return json_array_size(groups) > 0 ? groups : NULL;
}

static struct error *ensure_own_group(struct loadbalancer *balancer)
{
    char *name = group_name(balancer->call), *id = NULL;
    json_t *rules = loadbalancer_permissions(balancer->call->spec, balancer->network.cidr);
    struct error *err =
        network_ensure_group(balancer->call,
                             &(struct group_want){.step = "lb-group",
                                                  .name = name,
                                                  .description = "Load balancer, made by panka",
                                                  .vpc_id = balancer->network.vpc_id,
                                                  .rules = rules},
                             &id);
    if (err == NULL)
        balancer->groups = json_pack("[s]", id);
    free(id);
    json_decref(rules);
    free(name);
    return err;
}

static struct error *ensure_security(struct loadbalancer *balancer)
{
    json_t *given = given_groups(balancer->call->spec);
    if (given == NULL && !balancer->is_network)
        return ensure_own_group(balancer);
    balancer->groups = given == NULL ? NULL : json_incref(given);
    return NULL;
}

static struct error *remove_own_group(struct loadbalancer *balancer)
{
    if (balancer->is_network)
        return NULL;
    char *name = group_name(balancer->call);
    struct error *err = network_remove_group(balancer->call, "lb-group", name);
    free(name);
    return err;
}

/* --- the whole --- */

static void balancer_init(struct loadbalancer *balancer, struct kind_call *call, bool is_network)
{
    *balancer = (struct loadbalancer){
        .call = call,
        .is_network = is_network,
        .targets = json_object(),
        .listeners = json_object(),
        .work = {.call = call, .part = &balancer_part, .name = call->name, .arg = balancer},
    };
}

static void balancer_fini(struct loadbalancer *balancer)
{
    part_fini(&balancer->work);
    network_fini(&balancer->network);
    json_decref(balancer->groups);
    json_decref(balancer->targets);
    json_decref(balancer->listeners);
}

/* Before anything is made around it. */
static struct error *check_free(struct loadbalancer *balancer)
{
    struct part_work *work = &balancer->work;
    TRY(part_find(work));
    if (work->live == NULL)
        return NULL;
    TRY(kind_adopt(balancer->call, balancer_part.what, CREATE_STEP, work->tags));
    const char *type = balancer->is_network ? "network" : "application";
    const char *scheme = json_text_or(balancer->call->spec, "scheme", "internet-facing");
    if (text_equal(part_text(work, "Type"), type) && text_equal(part_text(work, "Scheme"), scheme))
        return NULL;
    return ERR(ERR_PRECONDITION,
               "load balancer %s is %s and of type %s, which cannot be changed into %s and %s: "
               "remove it first",
               work->name, part_text(work, "Scheme"), part_text(work, "Type"), scheme, type);
}

static struct error *find_place(struct loadbalancer *balancer)
{
    json_t *spec = balancer->call->spec;
    bool internal = text_equal(json_text(spec, "scheme"), "internal");
    struct network *network = &balancer->network;
    TRY(network_find_for(balancer->call, json_object_get(spec, "network"),
                         internal ? NETWORK_PRIVATE : NETWORK_PUBLIC, network));
    size_t zones = json_array_size(network->zones);
    size_t addresses = json_array_size(json_object_get(spec, "elasticIps"));
    if (!balancer->is_network && zones < 2)
        return ERR(ERR_PRECONDITION,
                   "an ALB needs subnets in two zones, VPC %s has them in %zu: name others in "
                   "network.subnetIds",
                   network->vpc_id, zones);
    if (addresses > zones)
        return ERR(ERR_PRECONDITION, "elasticIps has %zu addresses for subnets in %zu zones",
                   addresses, zones);
    return NULL;
}

static void fill_outputs(struct loadbalancer *balancer, json_t *spec)
{
    static const struct part_output outputs[] = {{"arn", "LoadBalancerArn"},
                                                 {"load_balancer_name", "LoadBalancerName"},
                                                 {"dns_name", "DNSName"},
                                                 {"zone_id", "CanonicalHostedZoneId"},
                                                 {"security_group_id", "SecurityGroups.0"},
                                                 {NULL, NULL}};
    struct kind_call *call = balancer->call;
    const struct part_work *work = &balancer->work;
    json_t *first = json_array_get(json_object_get(spec, "targetGroups"), 0);
    char *url = loadbalancer_url(spec, part_text(work, "DNSName"), balancer->is_network);
    part_outputs(work, outputs);
    kind_set_id(call, arn_of(work));
    kind_output(call, "url", url);
    kind_output(call, "target_group_arn",
                json_text(balancer->targets, json_text_or(first, "name", "")));
    json_object_set(call->outputs, "target_group_arns", balancer->targets);
    json_object_set(call->outputs, "listener_arns", balancer->listeners);
    free(url);
}

static struct error *build(struct loadbalancer *balancer)
{
    struct kind_call *call = balancer->call;
    TRY(check_free(balancer));
    TRY(find_place(balancer));
    kind_set_id(call, call->name); /* from here on something exists: a failure leaves it to us */
    TRY(ensure_security(balancer));
    TRY(loadbalancer_ensure_groups(balancer));
    TRY(part_ensure(&balancer->work));
    TRY(loadbalancer_sync_listeners(balancer));
    TRY(loadbalancer_remove_groups(balancer, call->spec));
    if (given_groups(call->spec) != NULL)
        TRY(remove_own_group(balancer));
    fill_outputs(balancer, call->spec);
    return NULL;
}

static struct error *apply(struct kind_call *call, bool is_network)
{
    struct loadbalancer balancer;
    balancer_init(&balancer, call, is_network);
    struct error *err = build(&balancer);
    balancer_fini(&balancer);
    return err;
}

static struct error *look(struct loadbalancer *balancer)
{
    struct kind_call *call = balancer->call;
    json_t *spec = json_object_size(call->spec) > 0 ? call->spec : call->applied;
    TRY(part_find(&balancer->work));
    if (balancer->work.live == NULL)
        return ERR(ERR_NOT_FOUND, "no load balancer '%s'", call->name);
    TRY(loadbalancer_read_groups(balancer, spec));
    TRY(loadbalancer_read_listeners(balancer));
    fill_outputs(balancer, spec);
    part_remember(&balancer->work, "balancer");
    return NULL;
}

static struct error *read_any(struct kind_call *call, bool is_network)
{
    struct loadbalancer balancer;
    balancer_init(&balancer, call, is_network);
    struct error *err = look(&balancer);
    balancer_fini(&balancer);
    return err;
}

/* --- removal --- */

static bool is_protected(json_t *attributes)
{
    size_t i;
    json_t *entry;
    json_array_foreach (attributes, i, entry) {
        if (text_equal(json_text(entry, "Key"), "deletion_protection.enabled"))
            return text_equal(json_text(entry, "Value"), "true");
    }
    return false;
}

static struct error *lift_protection(struct part_work *work)
{
    json_t *result = NULL;
    TRY(calls_find(work->call, "elbv2", "DescribeLoadBalancerAttributes",
                   json_pack("{s:s}", "LoadBalancerArn", arn_of(work)), &result));
    bool on = is_protected(json_object_get(result, "Attributes"));
    json_decref(result);
    if (!on)
        return NULL;
    if (!work->call->op->force)
        return ERR(ERR_PRECONDITION,
                   "load balancer %s is protected against deletion: set deletionProtection to "
                   "false and apply, or use --force",
                   work->name);
    return set_attributes(work,
                          json_pack("{s:[s, s]}", "deletion_protection.enabled", "false", "true"));
}

static struct error *check_left(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;
    (void)call;
    TRY(part_find(work));
    *done = work->live == NULL;
    return NULL;
}

static struct error *remove_balancer(struct loadbalancer *balancer)
{
    struct part_work *work = &balancer->work;
    TRY(part_find(work));
    if (work->live == NULL)
        return NULL;
    TRY(kind_adopt(balancer->call, balancer_part.what, CREATE_STEP, work->tags));
    TRY(lift_protection(work));
    TRY(calls_make(
        balancer->call,
        &(struct step_call){.step = "delete-balancer",
                            .service = "elbv2",
                            .operation = "DeleteLoadBalancer",
                            .params = json_pack("{s:s}", "LoadBalancerArn", arn_of(work)),
                            .may_be_gone = true},
        NULL));
    return kind_wait_until(balancer->call, &(struct own_wait){.step = "balancer-gone",
                                                              .check = check_left,
                                                              .arg = work,
                                                              .delay_s = LOOK_EVERY_S,
                                                              .limit_s = 600});
}

static struct error *remove_any(struct kind_call *call, bool is_network)
{
    struct loadbalancer balancer;
    balancer_init(&balancer, call, is_network);
    struct error *err = remove_balancer(&balancer);
    if (err == NULL)
        err = loadbalancer_remove_groups(&balancer, NULL);
    if (err == NULL)
        err = remove_own_group(&balancer);
    balancer_fini(&balancer);
    return err;
}

/* --- the two kinds --- */

static struct error *alb_apply(struct kind_call *call)
{
    return apply(call, false);
}

static struct error *alb_read(struct kind_call *call)
{
    return read_any(call, false);
}

static struct error *alb_remove(struct kind_call *call)
{
    return remove_any(call, false);
}

static struct error *nlb_apply(struct kind_call *call)
{
    return apply(call, true);
}

static struct error *nlb_read(struct kind_call *call)
{
    return read_any(call, true);
}

static struct error *nlb_remove(struct kind_call *call)
{
    return remove_any(call, true);
}

const struct kind kind_alb = {
    .name = "ALB",
    .create = alb_apply,
    .read = alb_read,
    .update = alb_apply,
    .remove = alb_remove,
};

const struct kind kind_nlb = {
    .name = "NLB",
    .create = nlb_apply,
    .read = nlb_read,
    .update = nlb_apply,
    .remove = nlb_remove,
};
