#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elb.h"
#include "providers/sim/services.h"

static const struct elb_list groups = {"targets",         "TargetGroupArns", "Names",
                                       "TargetGroupName", "TargetGroups",    "TargetGroupNotFound"};

json_t *elb_target_group(struct sim_call *call, const char *arn)
{
    json_t *group = sim_find(call, "targets", arn);

    if (group == NULL)
        sim_fail(call, 400, "TargetGroupNotFound", "One or more target groups not found");
    return group;
}

static const char *const settings[] = {"HealthCheckProtocol",
                                       "HealthCheckPort",
                                       "HealthCheckEnabled",
                                       "HealthCheckPath",
                                       "HealthCheckIntervalSeconds",
                                       "HealthCheckTimeoutSeconds",
                                       "HealthyThresholdCount",
                                       "UnhealthyThresholdCount",
                                       "Matcher",
                                       NULL};

static json_t *find_name(struct sim_call *call, const char *name)
{
    const char *arn;
    json_t *group;

    json_object_foreach (sim_all(call, "targets"), arn, group)
        if (sim_same(tree_text(group, "TargetGroupName"), name))
            return group;
    return NULL;
}

static bool same_group(struct sim_call *call, json_t *group)
{
    static const char *const members[] = {"Protocol", "Port", "VpcId", "TargetType"};

    for (size_t i = 0; i < ARRAY_LEN(members); i++)
        if (tree_has(call->in, members[i]) &&
            !json_equal(json_object_get(call->in, members[i]), json_object_get(group, members[i])))
            return sim_fail(call, 400, "DuplicateTargetGroupName",
                            "A target group with the same name '%s' exists, but with different "
                            "settings",
                            tree_text(call->in, "Name"));
    json_array_append(tree_array_of(call->out, "TargetGroups"), group);
    return true;
}

static bool create_group(struct sim_call *call)
{
    static const char *const copied[] = {"Protocol",        "Port",          "VpcId", "TargetType",
                                         "ProtocolVersion", "IpAddressType", NULL};
    const char *name = tree_text(call->in, "Name"), *type = tree_text(call->in, "TargetType");
    json_t *group = find_name(call, name);
    char id[SIM_ID_BYTES], *arn;

    if (group != NULL)
        return same_group(call, group);
    if (strlen(name) > 32)
        return sim_invalid(call, "Target group name '%s' cannot be longer than '32' characters",
                           name);
    if (!sim_same(type, "lambda") && (!tree_has(call->in, "Protocol") ||
                                      !tree_has(call->in, "Port") || !tree_has(call->in, "VpcId")))
        return sim_invalid(call, "A protocol, a port and a VPC ID must be specified");
    if (tree_has(call->in, "VpcId") && ec2_find(call, "vpcs", tree_text(call->in, "VpcId")) == NULL)
        return sim_invalid(call, "The VPC ID '%s' is not found", tree_text(call->in, "VpcId"));
    arn = sim_arn(call, "elasticloadbalancing", "targetgroup/%s/%s", name,
                  sim_random_id(call->sim, "", 16, NULL, id));
    group = json_pack(
        "{s:s,s:s,s:s,s:s,s:b,s:s,s:i,s:i,s:i,s:i,s:{s:s},s:[],s:{s:s,s:s},s:[]}", "TargetGroupArn",
        arn, "TargetGroupName", name, "TargetType", "instance", "HealthCheckPort", "traffic-port",
        "HealthCheckEnabled", 1, "HealthCheckPath", "/", "HealthCheckIntervalSeconds", 30,
        "HealthCheckTimeoutSeconds", 5, "HealthyThresholdCount", 5, "UnhealthyThresholdCount", 2,
        "Matcher", "HttpCode", "200", "LoadBalancerArns", "~attributes",
        "deregistration_delay.timeout_seconds", "300", "stickiness.enabled", "false", "~targets");
    tree_put_text(group, "HealthCheckProtocol", tree_text_or(call->in, "Protocol", "HTTP"));
    tree_copy_members(call->in, group, copied);
    tree_copy_members(call->in, group, settings);
    sim_tags_add(group, json_object_get(call->in, "Tags"));
    sim_put(call, "targets", arn, arn, group);
    json_array_append(tree_array_of(call->out, "TargetGroups"), group);
    free(arn);
    return true;
}

static bool describe_groups(struct sim_call *call)
{
    const char *balancer = tree_text(call->in, "LoadBalancerArn");
    json_t *list, *kept;
    size_t i;
    json_t *group;

    if (!elb_describe(call, &groups))
        return false;
    if (balancer == NULL)
        return true;
    list = json_object_get(call->out, "TargetGroups");
    kept = json_array();
    json_array_foreach (list, i, group)
        if (tree_has_text(json_object_get(group, "LoadBalancerArns"), balancer))
            json_array_append(kept, group);
    tree_put(call->out, "TargetGroups", kept);
    return true;
}

static bool modify_group(struct sim_call *call)
{
    json_t *group = elb_target_group(call, tree_text(call->in, "TargetGroupArn"));

    if (group == NULL)
        return false;
    tree_copy_members(call->in, group, settings);
    json_array_append(tree_array_of(call->out, "TargetGroups"), group);
    return true;
}

/* A missing one is fine. */
static bool delete_group(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "TargetGroupArn");
    json_t *group = sim_find(call, "targets", arn);

    if (json_array_size(json_object_get(group, "LoadBalancerArns")) > 0)
        return sim_fail(call, 400, "ResourceInUse",
                        "Target group '%s' is currently in use by a listener or a rule", arn);
    sim_remove(call, "targets", arn);
    return true;
}

static bool group_attributes(struct sim_call *call)
{
    return elb_attributes(call, elb_target_group(call, tree_text(call->in, "TargetGroupArn")));
}

static bool change_targets(struct sim_call *call)
{
    json_t *group = elb_target_group(call, tree_text(call->in, "TargetGroupArn")), *list, *target;
    size_t i, index;

    if (group == NULL)
        return false;
    list = tree_array_of(group, "~targets");
    json_array_foreach (json_object_get(call->in, "Targets"), i, target) {
        bool known = tree_find(list, "Id", tree_text(target, "Id"), &index) != NULL;

        if (strcmp(call->op->name, "RegisterTargets") == 0 && !known)
            json_array_append(list, target);
        else if (strcmp(call->op->name, "DeregisterTargets") == 0 && known)
            json_array_remove(list, index);
    }
    return true;
}

static bool describe_health(struct sim_call *call)
{
    json_t *group = elb_target_group(call, tree_text(call->in, "TargetGroupArn")), *target;
    json_t *list = tree_array_of(call->out, "TargetHealthDescriptions");
    size_t i;

    json_array_foreach (json_object_get(group, "~targets"), i, target)
        json_array_append_new(
            list, json_pack("{s:O,s:{s:s}}", "Target", target, "TargetHealth", "State", "healthy"));
    return group != NULL;
}

const struct sim_handler elb_target_handlers[] = {
    {"CreateTargetGroup", create_group},
    {"DescribeTargetGroups", describe_groups},
    {"ModifyTargetGroup", modify_group},
    {"DeleteTargetGroup", delete_group},
    {"DescribeTargetGroupAttributes", group_attributes},
    {"ModifyTargetGroupAttributes", group_attributes},
    {"RegisterTargets", change_targets},
    {"DeregisterTargets", change_targets},
    {"DescribeTargetHealth", describe_health},
    {NULL, NULL},
};
