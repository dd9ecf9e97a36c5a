/* Network interfaces: those that EC2's own things have, and those that other services keep. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

const struct ec2_kind ec2_interfaces = {"interfaces",
                                        "NetworkInterfaceIds",
                                        "NetworkInterfaceId",
                                        "NetworkInterfaces",
                                        "InvalidNetworkInterfaceID.NotFound",
                                        "networkInterface",
                                        (const struct ec2_filter[]){
                                            {"network-interface-id", "NetworkInterfaceId"},
                                            {"group-id", "Groups.*.GroupId"},
                                            {"group-name", "Groups.*.GroupName"},
                                            {"status", "Status"},
                                            {"interface-type", "InterfaceType"},
                                            {"attachment.instance-id", "Attachment.InstanceId"},
                                            {"requester-id", "RequesterId"},
                                            {NULL, NULL},
                                        },
                                        "eni-0",
                                        "network-interface"};

/* Services that put interfaces into the subnets they are given, or those of a subnet group. */
static const struct {
    const char *service, *collection, *description, *subnet_groups;
} users[] = {
    {"rds", "db", "RDSNetworkInterface", "subgrp"},
    {"rds", "cluster", "RDSNetworkInterface", "subgrp"},
    {"elbv2", "balancers", "ELB app/%s", NULL},
    {"ecs", "services", "arn:aws:ecs:attachment/%s", NULL},
    {"lambda", "functions", "AWS Lambda VPC ENI-%s", NULL},
    {"efs", "targets", "EFS mount target for %s", NULL},
    {"elasticache", "replicationgroup", "ElastiCache %s", "subnetgroup"},
    {"elasticache", "clusters", "ElastiCache %s", "subnetgroup"},
    {"memorydb", "clusters", "MemoryDB %s", "subnetgroups"},
    {"kafka", "clusters", "MSK %s", NULL},
};

static json_t *groups_named(struct sim_call *call, json_t *ids)
{
    json_t *list = json_array(), *id;
    size_t i;

    json_array_foreach (ids, i, id)
        json_array_append_new(
            list, json_pack("{s:O,s:s}", "GroupId", id, "GroupName",
                            tree_text_or(sim_find(call, "groups", json_string_value(id)),
                                         "GroupName", "")));
    return list;
}

const char *ec2_add_interface(struct sim_call *call, json_t *subnet, json_t *groups,
                              const char *type, const char *description)
{
    char id[SIM_ID_BYTES];
    json_t *interface = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:s,s:b,s:o,s:s}", "NetworkInterfaceId",
        sim_random_id(call->sim, "eni-0", 16, NULL, id), "SubnetId", tree_text(subnet, "SubnetId"),
        "VpcId", tree_text(subnet, "VpcId"), "AvailabilityZone",
        tree_text(subnet, "AvailabilityZone"), "Status", "in-use", "InterfaceType", type,
        "RequesterManaged", 1, "Groups", groups_named(call, groups), "Description", description);

    tree_put_text(interface, "OwnerId", call->account);
    sim_put(call, "interfaces", id, NULL, interface); /* no ARN: it is not listed as alive */
    return tree_text(interface, "NetworkInterfaceId");
}

/* --- interfaces of other services, worked out from what they have --- */

static bool mentions(const char *text, const char *id)
{
    char *quoted = xasprintf("\"%s\"", id);
    bool found = strstr(text, quoted) != NULL;

    free(quoted);
    return found;
}

/* All that a resource says, with the subnet group it names. Owner: caller, free(). */
static char *all_of(struct sim_call *call, size_t user, json_t *resource)
{
    char *text = json_dumps(resource, JSON_COMPACT);
    const char *name;
    json_t *group;

    if (users[user].subnet_groups == NULL)
        return text;
    json_object_foreach (sim_collection(call, users[user].service, users[user].subnet_groups), name,
                         group) {
        if (!mentions(text, name))
            continue;
        char *members = json_dumps(group, JSON_COMPACT), *both = xasprintf("%s%s", text, members);

        free(members);
        free(text);
        text = both;
    }
    return text;
}

static bool is_over(json_t *resource)
{
    return sim_same(tree_text(resource, "status"), "INACTIVE");
}

static json_t *mentioned_groups(struct sim_call *call, const char *text)
{
    json_t *list = json_array(), *group;
    const char *id;

    json_object_foreach (sim_collection(call, "ec2", "groups"), id, group)
        if (mentions(text, id))
            json_array_append_new(list, json_pack("{s:s,s:s}", "GroupId", id, "GroupName",
                                                  tree_text(group, "GroupName")));
    return list;
}

/* One interface in each subnet that the resource mentions; appended to `list`. */
static void add_mentioned(struct sim_call *call, json_t *list, size_t user, const char *name,
                          json_t *resource)
{
    char *text = all_of(call, user, resource);
    const char *id;
    json_t *subnet;

    json_object_foreach (sim_collection(call, "ec2", "subnets"), id, subnet) {
        if (!mentions(text, id))
            continue;
        json_t *one =
            json_pack("{s:s,s:s,s:s,s:s,s:s,s:b,s:o}", "SubnetId", id, "VpcId",
                      tree_text(subnet, "VpcId"), "AvailabilityZone",
                      tree_text(subnet, "AvailabilityZone"), "Status", "in-use", "InterfaceType",
                      "interface", "RequesterManaged", 1, "Groups", mentioned_groups(call, text));
        const char *before = users[user].description, *mark = strstr(before, "%s");

        tree_put_format(one, "Description", "%.*s%s",
                        (int)(mark == NULL ? strlen(before) : (size_t)(mark - before)), before,
                        mark == NULL ? "" : name);
        tree_put_format(one, "NetworkInterfaceId", "eni-0%08zx%.8s", user, id + strlen(id) - 8);
        json_array_append_new(list, one);
    }
    free(text);
}

void ec2_leave_interfaces(struct sim_call *call, const char *name, json_t *resource)
{
    json_t *list = json_array(), *one;
    size_t i;

    for (i = 0; i < ARRAY_LEN(users); i++)
        if (strcmp(users[i].service, call->service->name) == 0 && json_array_size(list) == 0)
            add_mentioned(call, list, i, name, resource);
    json_array_foreach (list, i, one) {
        char id[SIM_ID_BYTES];

        tree_put_text(one, "NetworkInterfaceId", sim_random_id(call->sim, "eni-0", 16, NULL, id));
        tree_put_int(one, "~until", call->now_ms + (int64_t)sim_delay(call));
        json_object_set(sim_collection(call, "ec2", "interfaces"), id, one);
    }
    json_decref(list);
}

void ec2_expire_interfaces(struct sim_call *call)
{
    json_t *all = sim_collection(call, "ec2", "interfaces"), *one;
    const char *id;
    void *next;

    json_object_foreach_safe (all, next, id, one)
        if (tree_int(one, "~until", INT64_MAX) <= call->now_ms)
            json_object_del(all, id);
}

/* Owner: caller. */
static json_t *interfaces_of_others(struct sim_call *call)
{
    json_t *list = json_array(), *resource;
    const char *name;

    for (size_t i = 0; i < ARRAY_LEN(users); i++)
        json_object_foreach (sim_collection(call, users[i].service, users[i].collection), name,
                             resource)
            if (!is_over(resource))
                add_mentioned(call, list, i, sim_arn_tail(name), resource);
    return list;
}

bool ec2_is_used(struct sim_call *call, const char *id)
{
    const char *name;
    json_t *interface, *resource;
    bool found = false;

    json_object_foreach (sim_all(call, "interfaces"), name, interface)
        found = found || sim_same(tree_text(interface, "SubnetId"), id) ||
                tree_find(json_object_get(interface, "Groups"), "GroupId", id, NULL) != NULL;
    for (size_t i = 0; !found && i < ARRAY_LEN(users); i++)
        json_object_foreach (sim_collection(call, users[i].service, users[i].collection), name,
                             resource) {
            char *text = all_of(call, i, resource);

            found = found || (mentions(text, id) && !is_over(resource));
            free(text);
        }
    return found;
}

/* --- calls --- */

static bool describe_interfaces(struct sim_call *call)
{
    json_t *others, *list, *one, *ids = json_object_get(call->in, "NetworkInterfaceIds");
    size_t i;

    if (!ec2_describe(call, &ec2_interfaces))
        return false;
    list = tree_array_of(call->out, "NetworkInterfaces");
    others = interfaces_of_others(call);
    json_array_foreach (others, i, one)
        if (json_array_size(ids) == 0 && ec2_passes(call, &ec2_interfaces, one))
            json_array_append(list, one);
    json_decref(others);
    return call->failure.status == 0;
}

static bool delete_interface(struct sim_call *call)
{
    const char *id = tree_text(call->in, "NetworkInterfaceId");
    json_t *interface = ec2_need(call, &ec2_interfaces, id);

    if (interface == NULL)
        return false;
    if (sim_same(tree_text(interface, "Status"), "in-use"))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "Network interface '%s' is currently in use.", id);
    sim_remove(call, "interfaces", id);
    return true;
}

const struct sim_handler ec2_interface_handlers[] = {
    {"DescribeNetworkInterfaces", describe_interfaces},
    {"DeleteNetworkInterface", delete_interface},
    {NULL, NULL},
};
