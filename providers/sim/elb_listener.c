#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elb.h"
#include "providers/sim/services.h"

json_t *elb_listener(struct sim_call *call, const char *arn)
{
    json_t *listener = sim_find(call, "listeners", arn);

    if (listener == NULL)
        sim_fail(call, 400, "ListenerNotFound", "One or more listeners not found");
    return listener;
}

/* --- which target groups are in use --- */

static void link_group(struct sim_call *call, const char *group_arn, const char *balancer)
{
    json_t *arns = json_object_get(sim_find(call, "targets", group_arn), "LoadBalancerArns");

    if (arns != NULL && !tree_has_text(arns, balancer))
        json_array_append_new(arns, json_string(balancer));
}

static void link_actions(struct sim_call *call, json_t *actions, const char *balancer)
{
    size_t i, j;
    json_t *action, *item;

    json_array_foreach (actions, i, action) {
        link_group(call, tree_text(action, "TargetGroupArn"), balancer);
        json_array_foreach (
            json_object_get(json_object_get(action, "ForwardConfig"), "TargetGroups"), j, item)
            link_group(call, tree_text(item, "TargetGroupArn"), balancer);
    }
}

void elb_link_groups(struct sim_call *call)
{
    const char *key;
    json_t *item;

    json_object_foreach (sim_all(call, "targets"), key, item)
        tree_put(item, "LoadBalancerArns", json_array());
    json_object_foreach (sim_all(call, "listeners"), key, item)
        link_actions(call, json_object_get(item, "DefaultActions"),
                     tree_text(item, "LoadBalancerArn"));
    json_object_foreach (sim_all(call, "rules"), key, item)
        link_actions(call, json_object_get(item, "Actions"), tree_text(item, "~balancer"));
}

static bool actions_are_valid(struct sim_call *call, json_t *actions)
{
    size_t i;
    json_t *action;

    json_array_foreach (actions, i, action) {
        const char *arn = tree_text(action, "TargetGroupArn");

        if (arn != NULL && elb_target_group(call, arn) == NULL)
            return false;
    }
    return true;
}

/* --- listeners --- */

void elb_drop_listener(struct sim_call *call, const char *arn)
{
    json_t *rules = sim_all(call, "rules"), *rule;
    const char *key;
    void *next;

    json_object_foreach_safe (rules, next, key, rule)
        if (sim_same(tree_text(rule, "~listener"), arn))
            json_object_del(rules, key);
    json_object_del(sim_all(call, "listeners"), arn);
}

static bool port_is_free(struct sim_call *call, const char *balancer)
{
    const char *key;
    json_t *listener;

    json_object_foreach (sim_all(call, "listeners"), key, listener)
        if (sim_same(tree_text(listener, "LoadBalancerArn"), balancer) &&
            tree_int(listener, "Port", 0) == tree_int(call->in, "Port", 0)) {
            if (json_equal(json_object_get(listener, "DefaultActions"),
                           json_object_get(call->in, "DefaultActions"))) {
                json_array_append(tree_array_of(call->out, "Listeners"), listener);
                return true;
            }
            return sim_fail(call, 400, "DuplicateListener",
                            "A listener already exists on this port for this load balancer '%s'",
                            balancer);
        }
    return true;
}

static bool create_listener(struct sim_call *call)
{
    static const char *const copied[] = {
        "LoadBalancerArn", "Port",       "Protocol",       "SslPolicy",
        "Certificates",    "AlpnPolicy", "DefaultActions", NULL};
    const char *balancer = tree_text(call->in, "LoadBalancerArn");
    char id[SIM_ID_BYTES], *arn;
    json_t *listener;

    if (elb_balancer(call, balancer) == NULL || !port_is_free(call, balancer))
        return false;
    if (tree_has(call->out, "Listeners"))
        return true; /* the same one again */
    if (!actions_are_valid(call, json_object_get(call->in, "DefaultActions")))
        return false;
    if (sim_same(tree_text(call->in, "Protocol"), "HTTPS") && !tree_has(call->in, "Certificates"))
        return sim_fail(call, 400, "CertificateNotFound",
                        "A certificate must be specified for HTTPS listeners");
    arn = sim_arn(call, "elasticloadbalancing", "listener/%s/%s",
                  strstr(balancer, "loadbalancer/") + strlen("loadbalancer/"),
                  sim_random_id(call->sim, "", 16, NULL, id));
    listener = json_pack("{s:s}", "ListenerArn", arn);
    tree_copy_members(call->in, listener, copied);
    sim_tags_add(listener, json_object_get(call->in, "Tags"));
    sim_put(call, "listeners", arn, arn, listener);
    elb_link_groups(call);
    json_array_append(tree_array_of(call->out, "Listeners"), listener);
    free(arn);
    return true;
}

static bool describe_listeners(struct sim_call *call)
{
    const char *balancer = tree_text(call->in, "LoadBalancerArn"), *key;
    json_t *arns = json_object_get(call->in, "ListenerArns"), *arn, *listener;
    json_t *list = tree_array_of(call->out, "Listeners");
    size_t i;

    if (balancer != NULL && elb_balancer(call, balancer) == NULL)
        return false;
    json_array_foreach (arns, i, arn) {
        listener = elb_listener(call, json_string_value(arn));
        if (listener == NULL)
            return false;
        json_array_append(list, listener);
    }
    if (balancer != NULL)
        json_object_foreach (sim_all(call, "listeners"), key, listener)
            if (sim_same(tree_text(listener, "LoadBalancerArn"), balancer))
                json_array_append(list, listener);
    return true;
}

static bool modify_listener(struct sim_call *call)
{
    static const char *const copied[] = {
        "Port", "Protocol", "SslPolicy", "Certificates", "AlpnPolicy", "DefaultActions", NULL};
    json_t *listener = elb_listener(call, tree_text(call->in, "ListenerArn"));

    if (listener == NULL || !actions_are_valid(call, json_object_get(call->in, "DefaultActions")))
        return false;
    tree_copy_members(call->in, listener, copied);
    elb_link_groups(call);
    json_array_append(tree_array_of(call->out, "Listeners"), listener);
    return true;
}

static bool delete_listener(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "ListenerArn");

    if (elb_listener(call, arn) == NULL)
        return false;
    elb_drop_listener(call, arn);
    elb_link_groups(call);
    return true;
}

/* --- rules --- */

static bool priority_is_free(struct sim_call *call, const char *listener, const char *priority,
                             const char *own)
{
    const char *key;
    json_t *rule;

    json_object_foreach (sim_all(call, "rules"), key, rule)
        if (sim_same(tree_text(rule, "~listener"), listener) && !sim_same(key, own) &&
            sim_same(tree_text(rule, "Priority"), priority))
            return sim_fail(call, 400, "PriorityInUse", "Priority '%s' is currently in use",
                            priority);
    return true;
}

static bool create_rule(struct sim_call *call)
{
    const char *listener_arn = tree_text(call->in, "ListenerArn");
    json_t *listener = elb_listener(call, listener_arn), *rule;
    char id[SIM_ID_BYTES], priority[24], *arn;

    snprintf(priority, sizeof priority, "%lld", (long long)tree_int(call->in, "Priority", 0));
    if (listener == NULL || !priority_is_free(call, listener_arn, priority, NULL) ||
        !actions_are_valid(call, json_object_get(call->in, "Actions")))
        return false;
    arn = sim_arn(call, "elasticloadbalancing", "listener-rule/%s/%s",
                  strstr(listener_arn, "listener/") + strlen("listener/"),
                  sim_random_id(call->sim, "", 16, NULL, id));
    rule = json_pack("{s:s,s:s,s:b,s:O,s:O,s:s,s:O}", "RuleArn", arn, "Priority", priority,
                     "IsDefault", 0, "Conditions", json_object_get(call->in, "Conditions"),
                     "Actions", json_object_get(call->in, "Actions"), "~listener", listener_arn,
                     "~balancer", json_object_get(listener, "LoadBalancerArn"));
    sim_tags_add(rule, json_object_get(call->in, "Tags"));
    sim_put(call, "rules", arn, arn, rule);
    elb_link_groups(call);
    json_array_append(tree_array_of(call->out, "Rules"), rule);
    free(arn);
    return true;
}

static json_t *find_rule(struct sim_call *call, const char *arn)
{
    json_t *rule = sim_find(call, "rules", arn);

    if (rule == NULL)
        sim_fail(call, 400, "RuleNotFound", "One or more rules not found");
    return rule;
}

static bool describe_rules(struct sim_call *call)
{
    const char *listener_arn = tree_text(call->in, "ListenerArn"), *key;
    json_t *arns = json_object_get(call->in, "RuleArns"), *arn, *rule, *listener;
    json_t *list = tree_array_of(call->out, "Rules");
    size_t i;

    json_array_foreach (arns, i, arn) {
        rule = find_rule(call, json_string_value(arn));
        if (rule == NULL)
            return false;
        json_array_append(list, rule);
    }
    if (listener_arn == NULL)
        return true;
    listener = elb_listener(call, listener_arn);
    if (listener == NULL)
        return false;
    json_object_foreach (sim_all(call, "rules"), key, rule)
        if (sim_same(tree_text(rule, "~listener"), listener_arn))
            json_array_append(list, rule);
    json_array_append_new(list, json_pack("{s:s,s:s,s:b,s:[],s:O}", "RuleArn", listener_arn,
                                          "Priority", "default", "IsDefault", 1, "Conditions",
                                          "Actions", json_object_get(listener, "DefaultActions")));
    return true;
}

static bool change_rule(struct sim_call *call)
{
    static const char *const copied[] = {"Conditions", "Actions", NULL};
    const char *arn = tree_text(call->in, "RuleArn");
    json_t *rule = find_rule(call, arn);

    if (rule == NULL)
        return false;
    if (strcmp(call->op->name, "DeleteRule") == 0) {
        sim_remove(call, "rules", arn);
    } else {
        if (!actions_are_valid(call, json_object_get(call->in, "Actions")))
            return false;
        tree_copy_members(call->in, rule, copied);
        json_array_append(tree_array_of(call->out, "Rules"), rule);
    }
    elb_link_groups(call);
    return true;
}

static bool set_priorities(struct sim_call *call)
{
    size_t i;
    json_t *item;

    json_array_foreach (json_object_get(call->in, "RulePriorities"), i, item) {
        const char *arn = tree_text(item, "RuleArn");
        json_t *rule = find_rule(call, arn);
        char priority[24];

        snprintf(priority, sizeof priority, "%lld", (long long)tree_int(item, "Priority", 0));
        if (rule == NULL || !priority_is_free(call, tree_text(rule, "~listener"), priority, arn))
            return false;
        tree_put_text(rule, "Priority", priority);
        json_array_append(tree_array_of(call->out, "Rules"), rule);
    }
    return true;
}

const struct sim_handler elb_listener_handlers[] = {
    {"CreateListener", create_listener},   {"DescribeListeners", describe_listeners},
    {"ModifyListener", modify_listener},   {"DeleteListener", delete_listener},
    {"CreateRule", create_rule},           {"DescribeRules", describe_rules},
    {"ModifyRule", change_rule},           {"DeleteRule", change_rule},
    {"SetRulePriorities", set_priorities}, {NULL, NULL},
};
