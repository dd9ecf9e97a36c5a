/*
 * MicroService: a container that runs as an ECS service, with what it needs around it; Worker: one
 * that nobody calls. Every part is found by its name and compared with the spec, so an update is a
 * creation that finds most of it there.
 */
#include "providers/aws/kinds/microservice.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/log_group.h"

static void service_init(const struct kind_call *call, struct microservice *service)
{
    memset(service, 0, sizeof(*service));
    service->cluster = microservice_cluster_name(call);
    service->container = microservice_container_name(call);
    service->log_group = microservice_log_group(call);
}

static void service_fini(struct microservice *service)
{
    char **texts[] = {&service->cluster,    &service->container,      &service->log_group,
                      &service->exec_role,  &service->task_role,      &service->balancer_group,
                      &service->task_group, &service->target_group,   &service->balancer_dns,
                      &service->registry,   &service->discovery_name, &service->task_definition};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        free(*texts[i]);
    json_decref(service->secrets);
    json_decref(service->arrivals);
    json_decref(service->balancer_subnets);
    network_fini(&service->network);
}

/* What the catalog lets through and ECS has no place for. */
static struct error *check_volumes(struct kind_call *call)
{
    size_t i;
    json_t *volume;
    json_array_foreach (json_path(call->spec, "storage.volumes"), i, volume) {
        const char *type = json_text_or(volume, "type", "emptyDir");
        bool known = strcmp(type, "emptyDir") == 0 || strcmp(type, "efs") == 0 ||
                     (strcmp(type, "hostPath") == 0 && !microservice_is_fargate(call->spec));
        if (!known)
            return ERR(ERR_INVALID, "volume %s: type %s is not available here",
                       json_text(volume, "name"), type);
    }
    return NULL;
}

static struct error *check_spec(struct kind_call *call)
{
    if (microservice_is_fargate(call->spec) &&
        json_bool_or(json_object_get(call->spec, "runtime"), "requiresGPU", false))
        return ERR(ERR_INVALID, "Fargate has no GPUs: use runtime.platform ec2");
    return check_volumes(call);
}

/* ECS asks a container over HTTP or TCP only through a load balancer. */
static struct error *tell_of_idle_probes(struct kind_call *call)
{
    bool probes = microservice_probe(call->spec, "http") != NULL ||
                  microservice_probe(call->spec, "tcp") != NULL;
    if (!probes || microservice_has_balancer(call->spec) || microservice_has_ingress(call->spec))
        return NULL;
    return calls_note_once(call, "probes",
                           "http and tcp probes are not used: ECS checks these only through a "
                           "load balancer; use an exec probe");
}

/* Tasks are on the private side of a network that has one; who the internet calls is not. */
static struct error *find_networks(struct kind_call *call, struct microservice *service)
{
    json_t *wanted = json_object_get(call->spec, "network");
    json_t *balancer = json_path(call->spec, "networking.loadBalancer");
    TRY(network_find_for(call, wanted, NETWORK_PRIVATE, &service->network));
    if (!microservice_has_balancer(call->spec))
        return NULL;
    struct network facing;
    bool internal = json_bool_or(balancer, "internal", false);
    struct error *err =
        network_find_for(call, wanted, internal ? NETWORK_PRIVATE : NETWORK_PUBLIC, &facing);
    service->balancer_subnets = json_incref(facing.subnets);
    network_fini(&facing);
    return err;
}

static struct error *build_surroundings(struct kind_call *call, struct microservice *service)
{
    TRY(microservice_ensure_cluster(call, service->cluster));
    kind_set_id(call, call->name); /* from here on something exists: a failure leaves it to us */
    TRY(log_group_ensure(call, service->log_group));
    TRY(microservice_ensure_roles(call, service));
    TRY(find_networks(call, service));
    TRY(microservice_ensure_ingress(call, service));
    TRY(microservice_attach(call, service));
    TRY(microservice_ensure_groups(call, service));
    TRY(microservice_ensure_balancer(call, service));
    return microservice_ensure_discovery(call, service);
}

static struct error *remove_unwanted(struct kind_call *call)
{
    TRY(microservice_remove_ingress(call, false));
    TRY(microservice_remove_balancer(call, false));
    TRY(microservice_remove_groups(call, false));
    return microservice_remove_discovery(call, false);
}

static struct error *build(struct kind_call *call, struct microservice *service)
{
    TRY(build_surroundings(call, service));
    TRY(microservice_register(call, service));
    if (!microservice_has_scaling(call->spec))
        TRY(microservice_remove_scaling(call, service->cluster));
    TRY(microservice_run(call, service));
    TRY(microservice_wait_stable(call, service));
    if (microservice_has_scaling(call->spec))
        TRY(microservice_ensure_scaling(call, service->cluster));
    return remove_unwanted(call);
}

static void fill_outputs(struct kind_call *call, const struct microservice *service, json_t *live)
{
    char *image = microservice_image(call->spec);
    kind_set_id(call, call->name);
    kind_output(call, "service_name", call->name);
    kind_output(call, "service_arn", json_text(live, "serviceArn"));
    kind_output(call, "cluster_name", service->cluster);
    kind_output(call, "task_definition_arn", json_text(live, "taskDefinition"));
    kind_output(call, "image", image);
    kind_output(call, "platform", microservice_is_fargate(call->spec) ? "fargate" : "ec2");
    kind_output(call, "discovery_name", service->discovery_name);
    microservice_balancer_outputs(call, service->balancer_dns);
    microservice_ingress_outputs(call);
    free(image);
}

static struct error *service_apply(struct kind_call *call)
{
    if (microservice_is_function(call->spec))
        return microservice_as_function(call, kind_lambda.create);
    TRY(check_spec(call));
    TRY(tell_of_idle_probes(call));
    struct microservice service;
    service_init(call, &service);
    struct error *err = build(call, &service);
    json_t *live = NULL;
    if (err == NULL)
        err = microservice_find(call, service.cluster, &live);
    if (err == NULL)
        fill_outputs(call, &service, live);
    json_decref(live);
    service_fini(&service);
    return err;
}

static struct error *service_read(struct kind_call *call)
{
    if (microservice_is_function(json_object_size(call->spec) > 0 ? call->spec : call->applied))
        return microservice_as_function(call, kind_lambda.read);
    struct microservice service;
    json_t *live = NULL;
    service_init(call, &service);
    struct error *err = microservice_find(call, service.cluster, &live);
    if (err == NULL && live == NULL)
        err = ERR(ERR_NOT_FOUND, "no ECS service '%s' in cluster %s", call->name, service.cluster);
    if (err == NULL)
        err = microservice_read_balancer(call, &service);
    if (microservice_has_discovery(call->spec))
        service.discovery_name = microservice_discovery_name(call);
    if (err == NULL) {
        fill_outputs(call, &service, live);
        json_object_set_new(call->attributes, "live",
                            json_pack("{s:O*, s:O*, s:O*, s:O*, s:O*}", "tags",
                                      json_object_get(live, "tags"), "status",
                                      json_object_get(live, "status"), "desiredCount",
                                      json_object_get(live, "desiredCount"), "runningCount",
                                      json_object_get(live, "runningCount"), "taskDefinition",
                                      json_object_get(live, "taskDefinition")));
    }
    json_decref(live);
    service_fini(&service);
    return err;
}

static struct error *remove_all(struct kind_call *call, const struct microservice *service)
{
    TRY(microservice_remove_scaling(call, service->cluster));
    TRY(microservice_stop(call, service->cluster));
    TRY(microservice_deregister(call));
    TRY(microservice_remove_ingress(call, true));
    TRY(microservice_remove_balancer(call, true));
    TRY(microservice_remove_discovery(call, true));
    TRY(microservice_remove_groups(call, true));
    TRY(microservice_remove_roles(call));
    TRY(log_group_remove(call, service->log_group));
    return microservice_leave_cluster(call, service->cluster);
}

static struct error *service_remove(struct kind_call *call)
{
    if (microservice_is_function(json_object_size(call->applied) > 0 ? call->applied : call->spec))
        return microservice_as_function(call, kind_lambda.remove);
    struct microservice service;
    service_init(call, &service);
    struct error *err = remove_all(call, &service);
    service_fini(&service);
    return err;
}

/* Without ports and a load balancer in its spec, a worker is a service like any other. */
const struct kind kind_worker = {
    .name = "Worker",
    .create = service_apply,
    .read = service_read,
    .update = service_apply,
    .remove = service_remove,
};

const struct kind kind_microservice = {
    .name = "MicroService",
    .create = service_apply,
    .read = service_read,
    .update = service_apply,
    .remove = service_remove,
};
