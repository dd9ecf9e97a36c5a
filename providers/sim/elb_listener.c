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

/* A group serves one balancer. */
static bool group_is_free(struct sim_call *call, json_t *group, const char *balancer)
{
    json_t *arns = json_object_get(group, "LoadBalancerArns");

    return json_array_size(arns) == 0 || tree_has_text(arns, balancer) ||
           sim_fail(call, 400, "TargetGroupAssociationLimit",
                    "The following target groups cannot be associated with more than one load "
                    "balancer: %s",
                    tree_text(group, "TargetGroupArn"));
}

static bool actions_are_valid(struct sim_call *call, json_t *actions, const char *balancer)
{
    size_t i;
    json_t *action;

    json_array_foreach (actions, i, action) {
        const char *arn = tree_text(action, "TargetGroupArn");
        json_t *group = arn != NULL ? elb_target_group(call, arn) : NULL;

        if (arn != NULL && (group == NULL || !group_is_free(call, group, balancer)))
            return false;
    }
    return true;
}

/* What the service says of actions: their order, and forwarding in its long form too. Owner:
 * caller. */
static json_t *actions_as_shown(json_t *actions)
{
    json_t *shown = json_deep_copy(actions), *action;
    size_t i;

    json_array_foreach (shown, i, action) {
        const char *arn = tree_text(action, "TargetGroupArn");

        if (!tree_has(action, "Order") && json_array_size(shown) > 1)
            tree_put_int(action, "Order", (int64_t)i + 1);
        if (arn != NULL && !tree_has(action, "ForwardConfig"))
            tree_put(action, "ForwardConfig",
                     json_pack("{s:[{s:s,s:i}],s:{s:b}}", "TargetGroups", "TargetGroupArn", arn,
                               "Weight", 1, "TargetGroupStickinessConfig", "Enabled", 0));
    }
    return shown;
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
            if (json_equal(json_object_get(listener, "~actions"),
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

static bool is_secure(const char *protocol)
{
    return sim_same(protocol, "HTTPS") || sim_same(protocol, "TLS");
}

static bool protocol_is_valid(struct sim_call *call, json_t *balancer)
{
    const char *protocol = tree_text(call->in, "Protocol");
    bool is_web = protocol != NULL && strncmp(protocol, "HTTP", 4) == 0;
    bool is_application = sim_same(tree_text(balancer, "Type"), "application");

    if (protocol != NULL && is_web != is_application)
        return sim_fail(call, 400, "ValidationError",
                        "Protocol '%s' is not supported by load balancers of this type", protocol);
    if (is_secure(protocol) && json_array_size(json_object_get(call->in, "Certificates")) != 1)
        return sim_fail(call, 400, "CertificateNotFound",
                        "A certificate must be specified for %s listeners", protocol);
    return true;
}

/* What follows from the members given. */
static void settle_listener(struct sim_call *call, json_t *listener)
{
    json_t *actions = json_object_get(call->in, "DefaultActions");

    if (actions != NULL) {
        json_object_set(listener, "~actions", actions);
        tree_put(listener, "DefaultActions", actions_as_shown(actions));
    }
    if (!is_secure(tree_text(listener, "Protocol"))) {
        json_object_del(listener, "Certificates");
        json_object_del(listener, "SslPolicy");
        json_object_del(listener, "~certificates");
    } else if (!tree_has(listener, "SslPolicy")) {
        tree_put_text(listener, "SslPolicy", "ELBSecurityPolicy-2016-08");
    }
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
    if (!actions_are_valid(call, json_object_get(call->in, "DefaultActions"), balancer) ||
        !protocol_is_valid(call, elb_balancer(call, balancer)))
        return false;
    arn = sim_arn(call, "elasticloadbalancing", "listener/%s/%s",
                  strstr(balancer, "loadbalancer/") + strlen("loadbalancer/"),
                  sim_random_id(call->sim, "", 16, NULL, id));
    listener = json_pack("{s:s}", "ListenerArn", arn);
    tree_copy_members(call->in, listener, copied);
    settle_listener(call, listener);
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
    const char *balancer = tree_text(listener, "LoadBalancerArn");

    if (listener == NULL ||
        !actions_are_valid(call, json_object_get(call->in, "DefaultActions"), balancer) ||
        !protocol_is_valid(call, elb_balancer(call, balancer)))
        return false;
    tree_copy_members(call->in, listener, copied);
    settle_listener(call, listener);
    elb_link_groups(call);
    json_array_append(tree_array_of(call->out, "Listeners"), listener);
    return true;
}

/* --- certificates besides the default one --- */

static bool change_certificates(struct sim_call *call)
{
    json_t *listener = elb_listener(call, tree_text(call->in, "ListenerArn")), *list, *given;
    bool adds = strcmp(call->op->name, "AddListenerCertificates") == 0;
    size_t i, index;

    if (listener == NULL)
        return false;
    if (!is_secure(tree_text(listener, "Protocol")))
        return sim_fail(call, 400, "UnsupportedProtocol",
                        "Listener protocol '%s' does not support certificates",
                        tree_text(listener, "Protocol"));
    list = tree_array_of(listener, "~certificates");
    json_array_foreach (json_object_get(call->in, "Certificates"), i, given) {
        const char *arn = tree_text(given, "CertificateArn");
        bool known = tree_find(list, "CertificateArn", arn, &index) != NULL;

        if (adds && !known)
            json_array_append_new(list,
                                  json_pack("{s:s,s:b}", "CertificateArn", arn, "IsDefault", 0));
        else if (!adds && known)
            json_array_remove(list, index);
    }
    if (adds)
        json_object_set(call->out, "Certificates", list);
    return true;
}

static bool describe_certificates(struct sim_call *call)
{
    json_t *listener = elb_listener(call, tree_text(call->in, "ListenerArn")), *item;
    json_t *list = tree_array_of(call->out, "Certificates");
    size_t i;

    if (listener == NULL)
        return false;
    json_array_foreach (json_object_get(listener, "Certificates"), i, item)
        json_array_append_new(list,
                              json_pack("{s:O,s:b}", "CertificateArn",
                                        json_object_get(item, "CertificateArn"), "IsDefault", 1));
    json_array_extend(list, json_object_get(listener, "~certificates"));
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
        !actions_are_valid(call, json_object_get(call->in, "Actions"),
                           tree_text(listener, "LoadBalancerArn")))
        return false;
    arn = sim_arn(call, "elasticloadbalancing", "listener-rule/%s/%s",
                  strstr(listener_arn, "listener/") + strlen("listener/"),
                  sim_random_id(call->sim, "", 16, NULL, id));
    rule = json_pack("{s:s,s:s,s:b,s:O,s:o,s:s,s:O}", "RuleArn", arn, "Priority", priority,
                     "IsDefault", 0, "Conditions", json_object_get(call->in, "Conditions"),
                     "Actions", actions_as_shown(json_object_get(call->in, "Actions")), "~listener",
                     listener_arn, "~balancer", json_object_get(listener, "LoadBalancerArn"));
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
        if (!actions_are_valid(call, json_object_get(call->in, "Actions"),
                               tree_text(rule, "~balancer")))
            return false;
        tree_copy_members(call->in, rule, copied);
        tree_put(rule, "Actions", actions_as_shown(json_object_get(rule, "Actions")));
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
    {"CreateListener", create_listener},
    {"DescribeListeners", describe_listeners},
    {"ModifyListener", modify_listener},
    {"DeleteListener", delete_listener},
    {"CreateRule", create_rule},
    {"DescribeRules", describe_rules},
    {"ModifyRule", change_rule},
    {"DeleteRule", change_rule},
    {"SetRulePriorities", set_priorities},
    {"AddListenerCertificates", change_certificates},
    {"RemoveListenerCertificates", change_certificates},
    {"DescribeListenerCertificates", describe_certificates},
    {NULL, NULL},
};
