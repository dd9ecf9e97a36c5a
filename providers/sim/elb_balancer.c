#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elb.h"
#include "providers/sim/services.h"

json_t *elb_balancer(struct sim_call *call, const char *arn)
{
    json_t *balancer = sim_find(call, "balancers", arn);

    if (balancer == NULL)
        sim_fail(call, 400, "LoadBalancerNotFound", "Load balancer '%s' not found", arn);
    return balancer;
}

/* What cannot be set is not there. */
static bool keys_are_known(struct sim_call *call, json_t *store, json_t *given)
{
    size_t i;
    json_t *item;

    json_array_foreach (given, i, item)
        if (!tree_has(store, tree_text_or(item, "Key", "")))
            return sim_fail(call, 400, "ValidationError", "Attribute key '%s' is not recognized",
                            tree_text_or(item, "Key", ""));
    return true;
}

bool elb_attributes(struct sim_call *call, json_t *resource)
{
    json_t *store = tree_object_of(resource, "~attributes"), *given, *item;
    const char *key;
    size_t i;

    if (resource == NULL)
        return false;
    given = json_object_get(call->in, "Attributes");
    if (!keys_are_known(call, store, given))
        return false;
    json_array_foreach (given, i, item)
        tree_put_text(store, tree_text_or(item, "Key", ""), tree_text_or(item, "Value", ""));
    json_object_foreach (store, key, item)
        json_array_append_new(tree_array_of(call->out, "Attributes"),
                              json_pack("{s:s,s:O}", "Key", key, "Value", item));
    return true;
}

static json_t *find_by_name(struct sim_call *call, const struct elb_list *kind, const char *name)
{
    const char *arn;
    json_t *item;

    json_object_foreach (sim_all(call, kind->collection), arn, item)
        if (sim_same(tree_text(item, kind->name), name))
            return item;
    return NULL;
}

bool elb_describe(struct sim_call *call, const struct elb_list *kind)
{
    json_t *arns = kind->arns != NULL ? json_object_get(call->in, kind->arns) : NULL;
    json_t *names = kind->names != NULL ? json_object_get(call->in, kind->names) : NULL;
    json_t *list = tree_array_of(call->out, kind->list), *item, *wanted;
    const char *key;
    size_t i;

    if (json_array_size(arns) == 0 && json_array_size(names) == 0)
        json_object_foreach (sim_all(call, kind->collection), key, item)
            json_array_append(list, item);
    for (size_t pass = 0; pass < 2; pass++)
        json_array_foreach (pass == 0 ? arns : names, i, wanted) {
            const char *text = json_string_value(wanted);

            item =
                pass == 0 ? sim_find(call, kind->collection, text) : find_by_name(call, kind, text);
            if (item == NULL)
                return sim_fail(call, 400, kind->missing, "One or more of '%s' not found", text);
            json_array_append(list, item);
        }
    return true;
}

/* --- create --- */

static json_t *zone_of(const char *name, json_t *subnet, json_t *mappings)
{
    json_t *mapping = tree_find(mappings, "SubnetId", json_string_value(subnet), NULL);
    json_t *zone =
        json_pack("{s:s,s:O,s:[]}", "ZoneName", name, "SubnetId", subnet, "LoadBalancerAddresses");

    if (tree_has(mapping, "AllocationId"))
        json_array_append_new(
            json_object_get(zone, "LoadBalancerAddresses"),
            json_pack("{s:O}", "AllocationId", json_object_get(mapping, "AllocationId")));
    return zone;
}

/* The zones of the call's subnets. NULL: sim_fail() was called. */
static json_t *zones_of(struct sim_call *call, bool is_application, const char **vpc)
{
    json_t *subnets = json_object_get(call->in, "Subnets"), *mapping, *zones = json_array();
    json_t *mappings = json_object_get(call->in, "SubnetMappings");
    json_t *ids = json_array(), *id;
    size_t i;

    json_array_extend(ids, subnets);
    json_array_foreach (mappings, i, mapping)
        json_array_append(ids, json_object_get(mapping, "SubnetId"));
    json_array_foreach (ids, i, id) {
        json_t *subnet = ec2_find(call, "subnets", json_string_value(id));
        const char *zone = tree_text(subnet, "AvailabilityZone");

        if (subnet == NULL)
            sim_fail(call, 400, "SubnetNotFound", "The subnet ID '%s' does not exist",
                     json_string_value(id));
        else if (tree_find(zones, "ZoneName", zone, NULL) != NULL)
            sim_fail(call, 400, "InvalidConfigurationRequest",
                     "A load balancer cannot be attached to multiple subnets in the same "
                     "Availability Zone");
        else
            json_array_append_new(zones, zone_of(zone, id, mappings));
        *vpc = tree_text(subnet, "VpcId");
    }
    if (call->failure.status == 0 && json_array_size(zones) < (is_application ? 2 : 1))
        sim_fail(call, 400, "ValidationError",
                 "At least two subnets in two different Availability Zones must be specified");
    json_decref(ids);
    if (call->failure.status == 0)
        return zones;
    json_decref(zones);
    return NULL;
}

static bool same_balancer(struct sim_call *call, json_t *balancer)
{
    if (!sim_same(tree_text(balancer, "Type"), tree_text_or(call->in, "Type", "application")) ||
        !sim_same(tree_text(balancer, "Scheme"),
                  tree_text_or(call->in, "Scheme", "internet-facing")))
        return sim_fail(call, 400, "DuplicateLoadBalancerName",
                        "A load balancer with the same name '%s' exists, but with different "
                        "settings",
                        tree_text(call->in, "Name"));
    json_array_append(tree_array_of(call->out, "LoadBalancers"), balancer);
    return true;
}

static void add_web_attributes(json_t *attributes)
{
    tree_put_text(attributes, "idle_timeout.timeout_seconds", "60");
    tree_put_text(attributes, "routing.http2.enabled", "true");
    tree_put_text(attributes, "routing.http.drop_invalid_header_fields.enabled", "false");
}

static json_t *new_balancer(struct sim_call *call, const char *arn, const char *type,
                            const char *vpc, json_t *zones)
{
    const char *name = tree_text(call->in, "Name");
    const char *scheme = tree_text_or(call->in, "Scheme", "internet-facing");
    bool internal = strcmp(scheme, "internal") == 0;
    json_t *groups = json_object_get(call->in, "SecurityGroups");
    json_t *balancer =
        json_pack("{s:s,s:s,s:s,s:s,s:s,s:o,s:s,s:s,s:{s:s},s:o}", "LoadBalancerArn", arn,
                  "LoadBalancerName", name, "Type", type, "Scheme", scheme, "VpcId", vpc,
                  "AvailabilityZones", zones, "CanonicalHostedZoneId", "Z35SXDOTRQ7X7K",
                  "IpAddressType", tree_text_or(call->in, "IpAddressType", "ipv4"), "State", "Code",
                  "provisioning", "CreatedTime", sim_now(call));

    tree_put_format(balancer, "DNSName", "%s%s-%lld.%s.elb.amazonaws.com",
                    internal ? "internal-" : "", name,
                    (long long)(sim_random(call->sim) % 10000000000u), call->region);
    if (strcmp(type, "application") == 0 && groups == NULL)
        tree_put(balancer, "SecurityGroups", json_pack("[s]", "sg-0d0000000000000a1"));
    else if (groups != NULL)
        json_object_set(balancer, "SecurityGroups", groups);
    tree_put(balancer, "~attributes",
             json_pack("{s:s,s:s,s:s}", "deletion_protection.enabled", "false",
                       "access_logs.s3.enabled", "false", "load_balancing.cross_zone.enabled",
                       strcmp(type, "application") == 0 ? "true" : "false"));
    if (strcmp(type, "application") == 0)
        add_web_attributes(json_object_get(balancer, "~attributes"));
    sim_tags_add(balancer, json_object_get(call->in, "Tags"));
    return balancer;
}

static bool create_balancer(struct sim_call *call)
{
    static const struct elb_list kind = {.collection = "balancers", .name = "LoadBalancerName"};
    const char *type = tree_text_or(call->in, "Type", "application"), *vpc = NULL;
    const char *name = tree_text(call->in, "Name");
    bool is_application = strcmp(type, "application") == 0;
    json_t *balancer = find_by_name(call, &kind, name), *zones;
    char id[SIM_ID_BYTES], *arn;

    if (balancer != NULL)
        return same_balancer(call, balancer);
    if (strlen(name) > 32)
        return sim_invalid(call,
                           "The load balancer name '%s' cannot be longer than '32' "
                           "characters",
                           name);
    zones = zones_of(call, is_application, &vpc);
    if (zones == NULL)
        return false;
    arn = sim_arn(call, "elasticloadbalancing", "loadbalancer/%s/%s/%s",
                  is_application ? "app" : "net", name, sim_random_id(call->sim, "", 16, NULL, id));
    balancer = sim_put(call, "balancers", arn, arn, new_balancer(call, arn, type, vpc, zones));
    json_array_append(tree_array_of(call->out, "LoadBalancers"), balancer);
    sim_later(call, "balancers", arn, sim_delay(call), json_pack("{s:s}", "State.Code", "active"));
    free(arn);
    return true;
}

/* --- the others --- */

static bool describe_balancers(struct sim_call *call)
{
    static const struct elb_list kind = {"balancers",     "LoadBalancerArns",
                                         "Names",         "LoadBalancerName",
                                         "LoadBalancers", "LoadBalancerNotFound"};

    return elb_describe(call, &kind);
}

/* A missing one is fine; its listeners go with it. */
static bool delete_balancer(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "LoadBalancerArn"), *key;
    json_t *balancer = sim_find(call, "balancers", arn), *listeners, *listener;
    void *next;

    if (tree_bool(json_object_get(balancer, "~attributes"), "deletion_protection.enabled", false))
        return sim_fail(call, 400, "OperationNotPermitted",
                        "Load balancer '%s' cannot be deleted because deletion protection is "
                        "enabled",
                        arn);
    listeners = sim_all(call, "listeners");
    json_object_foreach_safe (listeners, next, key, listener)
        if (sim_same(tree_text(listener, "LoadBalancerArn"), arn))
            elb_drop_listener(call, key);
    sim_remove(call, "balancers", arn);
    elb_link_groups(call);
    return true;
}

static bool balancer_attributes(struct sim_call *call)
{
    return elb_attributes(call, elb_balancer(call, tree_text(call->in, "LoadBalancerArn")));
}

static bool set_parts(struct sim_call *call)
{
    static const char *const copied[] = {"SecurityGroups", "IpAddressType", NULL};
    json_t *balancer = elb_balancer(call, tree_text(call->in, "LoadBalancerArn")), *zones;
    const char *vpc = NULL;

    if (balancer == NULL)
        return false;
    if (strcmp(call->op->name, "SetSecurityGroups") == 0 && !tree_has(balancer, "SecurityGroups"))
        return sim_fail(call, 400, "InvalidConfigurationRequest",
                        "The load balancer was created without security groups");
    tree_copy_members(call->in, balancer, copied);
    if (strcmp(call->op->name, "SetSubnets") == 0) {
        zones = zones_of(call, sim_same(tree_text(balancer, "Type"), "application"), &vpc);
        if (zones == NULL)
            return false;
        json_object_set(call->out, "AvailabilityZones", zones);
        tree_put(balancer, "AvailabilityZones", zones);
    } else if (strcmp(call->op->name, "SetSecurityGroups") == 0) {
        json_object_set(call->out, "SecurityGroupIds", json_object_get(balancer, "SecurityGroups"));
    } else {
        json_object_set(call->out, "IpAddressType", json_object_get(balancer, "IpAddressType"));
    }
    return true;
}

static bool tags(struct sim_call *call)
{
    json_t *arns = json_object_get(call->in, "ResourceArns"), *arn;
    size_t i;

    json_array_foreach (arns, i, arn) {
        json_t *resource = sim_find_arn(call, json_string_value(arn));

        if (resource == NULL)
            return sim_fail(call, 400, "LoadBalancerNotFound", "One or more of '%s' not found",
                            json_string_value(arn));
        if (strcmp(call->op->name, "AddTags") == 0)
            sim_tags_add(resource, json_object_get(call->in, "Tags"));
        else if (strcmp(call->op->name, "RemoveTags") == 0)
            sim_tags_remove(resource, json_object_get(call->in, "TagKeys"));
        else
            json_array_append_new(tree_array_of(call->out, "TagDescriptions"),
                                  json_pack("{s:O,s:o}", "ResourceArn", arn, "Tags",
                                            sim_tags_list(resource, "Key", "Value")));
    }
    return true;
}

const struct sim_handler elb_balancer_handlers[] = {
    {"CreateLoadBalancer", create_balancer},
    {"DescribeLoadBalancers", describe_balancers},
    {"DeleteLoadBalancer", delete_balancer},
    {"DescribeLoadBalancerAttributes", balancer_attributes},
    {"ModifyLoadBalancerAttributes", balancer_attributes},
    {"SetSubnets", set_parts},
    {"SetSecurityGroups", set_parts},
    {"SetIpAddressType", set_parts},
    {"AddTags", tags},
    {"RemoveTags", tags},
    {"DescribeTags", tags},
    {NULL, NULL},
};
