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

/* Those a group of this type and protocol has. Owner: caller. */
static json_t *attributes_of(const char *type, const char *protocol)
{
    json_t *all;

    if (sim_same(type, "lambda"))
        return json_pack("{s:s}", "lambda.multi_value_headers.enabled", "false");
    if (strncmp(protocol, "HTTP", 4) == 0 && !sim_same(type, "alb"))
        return json_pack(
            "{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s}", "deregistration_delay.timeout_seconds", "300",
            "stickiness.enabled", "false", "stickiness.type", "lb_cookie",
            "stickiness.lb_cookie.duration_seconds", "86400",
            "stickiness.app_cookie.duration_seconds", "86400", "stickiness.app_cookie.cookie_name",
            "", "slow_start.duration_seconds", "0", "load_balancing.algorithm.type", "round_robin",
            "load_balancing.cross_zone.enabled", "use_load_balancer_configuration");
    all = json_pack("{s:s,s:s,s:s,s:s,s:s}", "deregistration_delay.timeout_seconds", "300",
                    "stickiness.enabled", "false", "stickiness.type", "source_ip",
                    "proxy_protocol_v2.enabled", "false", "load_balancing.cross_zone.enabled",
                    "use_load_balancer_configuration");
    tree_put_text(all, "preserve_client_ip.enabled",
                  sim_same(type, "ip") && strstr(protocol, "UDP") == NULL ? "false" : "true");
    return all;
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
    group = json_pack("{s:s,s:s,s:s,s:s,s:b,s:s,s:i,s:i,s:i,s:i,s:{s:s},s:[],s:[]}",
                      "TargetGroupArn", arn, "TargetGroupName", name, "TargetType", "instance",
                      "HealthCheckPort", "traffic-port", "HealthCheckEnabled", 1, "HealthCheckPath",
                      "/", "HealthCheckIntervalSeconds", 30, "HealthCheckTimeoutSeconds", 5,
                      "HealthyThresholdCount", 5, "UnhealthyThresholdCount", 2, "Matcher",
                      "HttpCode", "200", "LoadBalancerArns", "~targets");
    tree_put(group, "~attributes", attributes_of(type, tree_text_or(call->in, "Protocol", "HTTP")));
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

/* A function must let the group call it. */
static bool may_invoke(struct sim_call *call, json_t *group, const char *function)
{
    json_t *found = sim_find_arn_in(call, "lambda", function), *statement;
    const char *id;

    if (found == NULL)
        return sim_fail(call, 400, "InvalidTarget", "The function '%s' is not found", function);
    json_object_foreach (json_object_get(found, "~policy"), id, statement) {
        char *text = json_dumps(statement, JSON_COMPACT);
        bool fits = strstr(text, "elasticloadbalancing.amazonaws.com") != NULL &&
                    strstr(text, tree_text(group, "TargetGroupArn")) != NULL;

        free(text);
        if (fits)
            return true;
    }
    return sim_fail(call, 400, "AccessDenied",
                    "elasticloadbalancing principal does not have permission to invoke %s from "
                    "target group %s",
                    function, tree_text(group, "TargetGroupArn"));
}

static bool targets_are_valid(struct sim_call *call, json_t *group)
{
    json_t *given = json_object_get(call->in, "Targets"), *target;
    size_t i;

    if (!sim_same(tree_text(group, "TargetType"), "lambda") ||
        strcmp(call->op->name, "RegisterTargets") != 0)
        return true;
    if (json_array_size(given) + json_array_size(json_object_get(group, "~targets")) > 1)
        return sim_fail(call, 400, "TooManyTargets", "A group of type lambda has one target");
    json_array_foreach (given, i, target)
        if (!may_invoke(call, group, tree_text(target, "Id")))
            return false;
    return true;
}

/* Without a port of its own a target has the group's. Owner: caller. */
static json_t *with_port(json_t *target, json_t *group)
{
    json_t *copy = json_deep_copy(target);

    if (!tree_has(copy, "Port") && tree_has(group, "Port"))
        json_object_set(copy, "Port", json_object_get(group, "Port"));
    return copy;
}

static bool change_targets(struct sim_call *call)
{
    json_t *group = elb_target_group(call, tree_text(call->in, "TargetGroupArn")), *list, *target;
    size_t i, index;

    if (group == NULL || !targets_are_valid(call, group))
        return false;
    list = tree_array_of(group, "~targets");
    json_array_foreach (json_object_get(call->in, "Targets"), i, target) {
        bool known = tree_find(list, "Id", tree_text(target, "Id"), &index) != NULL;

        if (strcmp(call->op->name, "RegisterTargets") == 0 && !known)
            json_array_append_new(list, with_port(target, group));
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
