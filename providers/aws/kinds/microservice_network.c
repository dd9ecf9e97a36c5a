/*
 * Security groups of a service: one for its load balancer, one for its tasks. Tasks are in the
 * VPC's default group besides, so that they reach what lives there.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"
#include "providers/aws/kinds/microservice_balancer.h"

enum { GROUP_NAME_MAX = 255 };

static char *balancer_group_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-lb", GROUP_NAME_MAX);
}

static char *task_group_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-tasks", GROUP_NAME_MAX);
}

/* An internet-facing balancer is for everybody, an internal one for its VPC, unless the spec says
 * who may come. */
static json_t *balancer_rules(const struct kind_call *call, const struct microservice *service)
{
    json_t *section = json_path(call->spec, "networking.loadBalancer");
    json_t *given = json_object_get(section, "allowedCIDRs");
    bool internal = json_bool_or(section, "internal", false);
    json_t *cidrs = json_array_size(given) > 0
                        ? json_incref(given)
                        : json_pack("[s]", internal ? service->network.cidr : "0.0.0.0/0");
    struct balancer_listener listener = balancer_listener_of(call->spec);
    json_t *rule = network_permission(&(struct network_rule){.protocol = listener.transport,
                                                             .from_port = listener.port,
                                                             .to_port = listener.port,
                                                             .cidrs = cidrs});
    json_decref(cidrs);
    return json_pack("[o]", rule);
}

static json_t *ingress_rule(json_t *rule)
{
    int port = (int)json_int_or(rule, "port", 0);
    return network_permission(
        &(struct network_rule){.protocol = json_text_or(rule, "protocol", "tcp"),
                               .from_port = (int)json_int_or(rule, "fromPort", port),
                               .to_port = (int)json_int_or(rule, "toPort", port),
                               .cidrs = json_object_get(rule, "cidrBlocks"),
                               .says = json_text(rule, "description")});
}

static json_t *task_rules(const struct kind_call *call, const struct microservice *service)
{
    json_t *rules = json_array();
    size_t i;
    json_t *rule;
    json_array_foreach (json_path(call->spec, "networking.securityGroup.ingress"), i, rule)
        json_array_append_new(rules, ingress_rule(rule));
    if (service->arrivals != NULL)
        json_array_extend(rules, service->arrivals);
    if (service->balancer_group == NULL)
        return rules;
    struct balancer_listener listener = balancer_listener_of(call->spec);
    struct network_rule from_balancer = {.protocol = listener.transport,
                                         .from_port = microservice_port(call->spec),
                                         .to_port = microservice_port(call->spec),
                                         .from_group = service->balancer_group};
    if (!microservice_is_awsvpc(call->spec)) { /* a port the machine picks */
        from_balancer.from_port = 1024;
        from_balancer.to_port = 65535;
    }
    json_array_append_new(rules, network_permission(&from_balancer));
    return rules;
}

static bool has_task_group(json_t *spec)
{
    return microservice_has_balancer(spec) || microservice_is_attached(spec) ||
           microservice_has_ingress(spec) ||
           json_array_size(json_path(spec, "networking.securityGroup.ingress")) > 0;
}

static struct error *ensure_balancer_group(struct kind_call *call, struct microservice *service)
{
    if (!microservice_has_balancer(call->spec))
        return NULL;
    char *name = balancer_group_name(call);
    json_t *rules = balancer_rules(call, service);
    struct error *err = network_ensure_group(
        call,
        &(struct group_want){.step = "lb-group",
                             .name = name,
                             .description = "Load balancer, made by panka for one service",
                             .vpc_id = service->network.vpc_id,
                             .rules = rules},
        &service->balancer_group);
    json_decref(rules);
    free(name);
    return err;
}

static struct error *ensure_task_group(struct kind_call *call, struct microservice *service)
{
    if (!has_task_group(call->spec))
        return NULL;
    char *name = task_group_name(call);
    json_t *rules = task_rules(call, service);
    struct error *err =
        network_ensure_group(call,
                             &(struct group_want){.step = "task-group",
                                                  .name = name,
                                                  .description = "Tasks, made by panka for one "
                                                                 "service",
                                                  .vpc_id = service->network.vpc_id,
                                                  .rules = rules},
                             &service->task_group);
    json_decref(rules);
    free(name);
    return err;
}

struct error *microservice_ensure_groups(struct kind_call *call, struct microservice *service)
{
    TRY(ensure_balancer_group(call, service));
    return ensure_task_group(call, service);
}

/* The tasks' group names the balancer's in a rule, so it goes first; a tasks' group that stays
 * has lost that rule already. */
struct error *microservice_remove_groups(struct kind_call *call, bool all)
{
    struct error *err = NULL;
    char *task = task_group_name(call);
    char *balancer = balancer_group_name(call);
    if (all || !has_task_group(call->spec))
        err = network_remove_group(call, "task-group", task);
    if (err == NULL && (all || !microservice_has_balancer(call->spec)))
        err = network_remove_group(call, "lb-group", balancer);
    free(task);
    free(balancer);
    return err;
}
