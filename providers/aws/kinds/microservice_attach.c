/*
 * A service behind a load balancer that is another component's: it registers in a target group
 * there, and lets in what that balancer sends.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

/* `component` is all target groups of a balancer, by name; of one alone the name is not needed. */
static const char *one_of(json_t *groups, const char *name)
{
    if (json_is_string(groups))
        return json_string_value(groups);
    if (name != NULL)
        return json_text(groups, name);
    void *only = json_object_iter(groups);
    return json_object_size(groups) == 1 ? json_string_value(json_object_iter_value(only)) : NULL;
}

bool microservice_is_attached(json_t *spec)
{
    json_t *section = json_path(spec, "networking.loadBalancer");
    return json_bool_or(section, "enabled", true) &&
           (json_object_get(section, "targetGroupArn") != NULL ||
            json_object_get(section, "component") != NULL);
}

static const char *group_arn(json_t *spec)
{
    json_t *section = json_path(spec, "networking.loadBalancer");
    const char *given = json_text(section, "targetGroupArn");
    return given != NULL
               ? given
               : one_of(json_object_get(section, "component"), json_text(section, "targetGroup"));
}

/* The first of what `operation` lists. Owner: caller. */
static struct error *describe(struct kind_call *call, const char *operation, const char *member,
                              const char *arn, json_t **out)
{
    json_t *result = NULL;
    const char *list = strcmp(member, "TargetGroupArns") == 0 ? "TargetGroups" : "LoadBalancers";
    TRY(calls_find(call, "elbv2", operation, json_pack("{s:[s]}", member, arn), &result));
    *out = json_incref(json_array_get(json_object_get(result, list), 0));
    json_decref(result);
    return NULL;
}

/* The balancer that sends to the group. */
static struct error *find_sender(struct kind_call *call, const char *arn, json_t **group,
                                 json_t **balancer)
{
    TRY(describe(call, "DescribeTargetGroups", "TargetGroupArns", arn, group));
    if (*group == NULL)
        return ERR(ERR_PRECONDITION, "there is no target group %s", arn);
    const char *sender = json_path_text(*group, "LoadBalancerArns.0");
    if (sender != NULL)
        TRY(describe(call, "DescribeLoadBalancers", "LoadBalancerArns", sender, balancer));
    if (*balancer == NULL)
        return ERR(ERR_PRECONDITION,
                   "target group %s is behind no load balancer: a listener or rule must name it",
                   arn);
    return NULL;
}

/* Traffic of a network balancer without groups of its own comes from its addresses in the VPC, or
 * from the clients' where these are kept. */
static const char *source_range(const struct microservice *service, json_t *group, json_t *balancer)
{
    bool keeps = strstr(json_text_or(group, "Protocol", ""), "UDP") != NULL ||
                 !text_equal(json_text(group, "TargetType"), "ip");
    bool is_public = text_equal(json_text(balancer, "Scheme"), "internet-facing");
    return keeps && is_public ? "0.0.0.0/0" : service->network.cidr;
}

static json_t *arrivals_of(struct kind_call *call, const struct microservice *service,
                           json_t *group, json_t *balancer)
{
    bool is_udp = strcmp(json_text_or(group, "Protocol", ""), "UDP") == 0;
    bool is_awsvpc = microservice_is_awsvpc(call->spec);
    struct network_rule rule = {.protocol = is_udp ? "udp" : "tcp",
                                .from_port = is_awsvpc ? microservice_port(call->spec) : 1024,
                                .to_port = is_awsvpc ? microservice_port(call->spec) : 65535};
    json_t *rules = json_array(), *groups = json_object_get(balancer, "SecurityGroups");
    size_t i;
    json_t *id;
    json_array_foreach (groups, i, id) {
        rule.from_group = json_string_value(id);
        json_array_append_new(rules, network_permission(&rule));
    }
    if (json_array_size(groups) == 0) {
        rule.cidrs = json_pack("[s]", source_range(service, group, balancer));
        json_array_append_new(rules, network_permission(&rule));
        json_decref(rule.cidrs);
    }
    return rules;
}

/* What the spec names, or the group that the service's own rule sends to. */
static struct error *take_group(struct kind_call *call, struct microservice *service)
{
    if (!microservice_is_attached(call->spec))
        return NULL;
    const char *arn = group_arn(call->spec);
    if (arn == NULL)
        return ERR(ERR_INVALID, "networking.loadBalancer.targetGroup names none of the target "
                                "groups of the load balancer");
    if (microservice_port(call->spec) == 0)
        return ERR(ERR_INVALID, "networking.loadBalancer needs an entry in ports to serve");
    service->target_group = xstrdup(arn);
    return NULL;
}

struct error *microservice_attach(struct kind_call *call, struct microservice *service)
{
    TRY(take_group(call, service));
    if (service->target_group == NULL)
        return NULL;
    json_t *group = NULL, *balancer = NULL;
    struct error *err = find_sender(call, service->target_group, &group, &balancer);
    if (err == NULL)
        service->arrivals = arrivals_of(call, service, group, balancer);
    json_decref(group);
    json_decref(balancer);
    return err;
}
