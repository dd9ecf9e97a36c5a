/* A service that registers in a target group of another component's load balancer. */
#include <stdio.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

#define SECTION "networking.loadBalancer"

static bool has_group(const json_t *spec, const char *name)
{
    const json_t *group = NULL;
    size_t index = 0;

    json_array_foreach (catalog_value(spec, "targetGroups"), index, group)
        if (text_equal(json_text(group, "name"), name))
            return true;
    return false;
}

static void named_group(struct rule_call *call, const json_t *section)
{
    const struct component *target = rule_target(call, json_text(section, "component"));
    const char *name = rule_text(section, "targetGroup");

    rule_target_kind(call, SECTION ".component", "ALB", "NLB");
    rule_target_kind(call, SECTION ".targetGroupArn", "ALB", "NLB");
    if (target == NULL)
        return;
    size_t count = json_array_size(catalog_value(target->spec, "targetGroups"));
    if (name != NULL && !has_group(target->spec, name))
        rule_error(call, SECTION ".targetGroup", NULL, "%s has no target group %.80s", target->id,
                   name);
    else if (!rule_has(section, "targetGroup") && count != 1)
        rule_error(call, SECTION ".targetGroup", NULL, "name one of the %zu target groups of %s",
                   count, target->id);
}

static void ingress(struct rule_call *call)
{
    const char *field = "networking.ingress";
    const json_t *section = catalog_value(call->spec, field);

    if (!rule_is_true(section, "enabled"))
        return;
    if (!rule_has(section, "component"))
        rule_error(
            call, "networking.ingress", "name an ALB in component",
            "there is no ingress controller on ECS: a rule of a load balancer does its work");
    rule_target_kind(call, "networking.ingress.component", "ALB", NULL);
    if (rule_is_true(call->spec, SECTION ".enabled"))
        rule_error(call, "networking.ingress", NULL, "one of ingress and loadBalancer is enough");
    if (json_array_size(catalog_value(call->spec, "ports")) == 0)
        rule_error(call, "networking.ingress", "add the container's port to ports",
                   "a load balancer needs a port to send to");
}

bool rules_asks_itself(const json_t *spec)
{
    return rule_is_true(spec, "networking.ingress.enabled") ||
           (rule_is_true(spec, SECTION ".enabled") && !rule_has(spec, SECTION ".component") &&
            !rule_has(spec, SECTION ".targetGroupArn"));
}

void rules_target_group(struct rule_call *call)
{
    static const char *const own_only[] = {"healthCheckPath", "certificateArn", "sslPolicy",
                                           "allowedCIDRs"};
    const json_t *section = catalog_value(call->spec, SECTION);
    bool by_component = rule_has(section, "component"),
         by_arn = rule_has(section, "targetGroupArn");

    ingress(call);
    if (rule_has(section, "targetGroup") && !by_component)
        rule_error(call, SECTION ".targetGroup", "name the ALB or NLB in component",
                   "has no meaning without component");
    if (!by_component && !by_arn)
        return;
    if (by_component && by_arn)
        rule_error(call, SECTION, NULL, "one of component and targetGroupArn is enough");
    for (size_t i = 0; i < 4; i++)
        if (rule_has(section, own_only[i])) {
            char field[64];

            snprintf(field, sizeof(field), SECTION ".%s", own_only[i]);
            rule_error(call, field, "say it in the load balancer's own component",
                       "has no meaning for a load balancer that is another component");
        }
    named_group(call, section);
}
