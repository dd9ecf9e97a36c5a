#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ecs.h"
#include "providers/sim/services.h"

/* Owner: caller, free(). */
static char *service_key(json_t *cluster, const char *name)
{
    return xasprintf("%s/%s", tree_text(cluster, "clusterName"), sim_arn_tail(name));
}

/* The service of the call. NULL: sim_fail() was called. */
static json_t *find_service(struct sim_call *call)
{
    json_t *cluster = ecs_cluster(call), *service;
    char *key;

    if (cluster == NULL)
        return NULL;
    key = service_key(cluster, tree_text(call->in, "service"));
    service = sim_find(call, "services", key);
    free(key);
    if (service == NULL)
        sim_fail(call, 400, "ServiceNotFoundException", "Service not found.");
    return service;
}

/* --- checks --- */

static bool roles_are_usable(struct sim_call *call, json_t *definition)
{
    static const char *const members[] = {"executionRoleArn", "taskRoleArn"};

    for (size_t i = 0; i < ARRAY_LEN(members); i++) {
        const char *arn = tree_text(definition, members[i]);

        if (arn != NULL && !sim_role_is_usable(call, arn))
            return sim_fail(call, 400, "ClientException",
                            "ECS was unable to assume the role '%s' that was provided for this "
                            "task. Please verify that the role being passed has the proper trust "
                            "relationship and permissions.",
                            arn);
    }
    return true;
}

static bool balancers_are_ready(struct sim_call *call)
{
    size_t i;
    json_t *item;

    json_array_foreach (json_object_get(call->in, "loadBalancers"), i, item) {
        const char *arn = tree_text(item, "targetGroupArn");
        json_t *group = sim_find_in(call, "elbv2", "targets", arn);

        if (arn != NULL && group == NULL)
            return sim_fail(call, 400, "InvalidParameterException",
                            "Unable to retrieve target group %s", arn);
        if (arn != NULL && json_array_size(json_object_get(group, "LoadBalancerArns")) == 0)
            return sim_fail(call, 400, "InvalidParameterException",
                            "The target group with targetGroupArn %s does not have an associated "
                            "load balancer.",
                            arn);
    }
    return true;
}

static bool network_is_valid(struct sim_call *call, json_t *definition)
{
    json_t *network =
        json_object_get(json_object_get(call->in, "networkConfiguration"), "awsvpcConfiguration");
    size_t i;
    json_t *id;

    if (!sim_same(tree_text(definition, "networkMode"), "awsvpc"))
        return true;
    if (network == NULL)
        return sim_fail(call, 400, "InvalidParameterException",
                        "Network Configuration must be provided when networkMode 'awsvpc' is "
                        "specified.");
    ec2_make_default_network(call);
    json_array_foreach (json_object_get(network, "subnets"), i, id)
        if (ec2_find(call, "subnets", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidParameterException",
                            "The subnet ID '%s' does not exist", json_string_value(id));
    json_array_foreach (json_object_get(network, "securityGroups"), i, id)
        if (ec2_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidParameterException",
                            "The security group '%s' does not exist", json_string_value(id));
    return true;
}

/* --- deployments --- */

static json_t *new_deployment(struct sim_call *call, json_t *service)
{
    static const char *const copied[] = {
        "taskDefinition",       "desiredCount",    "launchType", "capacityProviderStrategy",
        "networkConfiguration", "platformVersion", NULL};
    char id[SIM_ID_BYTES];
    json_t *deployment =
        json_pack("{s:s,s:s,s:o,s:o,s:s,s:s,s:i,s:i,s:i}", "id",
                  sim_random_id(call->sim, "ecs-svc/", 19, "0123456789", id), "status", "PRIMARY",
                  "createdAt", sim_now(call), "updatedAt", sim_now(call), "rolloutState",
                  "IN_PROGRESS", "rolloutStateReason", "ECS deployment in progress.",
                  "runningCount", 0, "pendingCount", 0, "failedTasks", 0);

    tree_copy_members(service, deployment, copied);
    return deployment;
}

/* Begin a deployment: the service reaches its desired count and one deployment later. */
static void deploy(struct sim_call *call, const char *key, json_t *service, json_t *deployment)
{
    int64_t desired = tree_int(service, "desiredCount", 0);
    int64_t missing = desired - tree_int(service, "runningCount", 0);
    json_t *done = json_deep_copy(deployment), *list = json_object_get(service, "deployments");
    char *arn = xstrdup(tree_text(service, "serviceArn"));
    size_t i;
    json_t *old;

    json_array_foreach (list, i, old)
        tree_put_text(old, "status", "ACTIVE");
    json_array_insert_new(tree_array_of(service, "deployments"), 0, deployment);
    tree_put_int(service, "pendingCount", missing > 0 ? missing : 0);
    tree_put_int(deployment, "pendingCount", missing > 0 ? missing : 0);
    tree_put_int(done, "runningCount", desired);
    tree_put_int(done, "desiredCount", desired);
    tree_put_text(done, "rolloutState", "COMPLETED");
    tree_put_text(done, "rolloutStateReason", "ECS deployment completed.");
    sim_put(call, "services", key, arn, json_incref(service)); /* voids older changes */
    sim_later(call, "services", key, sim_delay(call),
              json_pack("{s:I,s:i,s:[o]}", "runningCount", (json_int_t)desired, "pendingCount", 0,
                        "deployments", done));
    free(arn);
}

static void add_event(struct sim_call *call, json_t *service, const char *text)
{
    char id[SIM_ID_BYTES];

    json_array_insert_new(tree_array_of(service, "events"), 0,
                          json_pack("{s:s,s:o,s:s}", "id", sim_uuid(call->sim, id), "createdAt",
                                    sim_now(call), "message", text));
}

/* --- create --- */

/* True when the call may go on to create; else it is answered. */
static bool name_is_free(struct sim_call *call, json_t *service, bool *answered)
{
    const char *status = tree_text_or(service, "status", "INACTIVE");
    const char *token = tree_text(call->in, "clientToken");

    *answered = false;
    if (strcmp(status, "DRAINING") == 0)
        return sim_fail(call, 400, "InvalidParameterException",
                        "Unable to Start a service that is still Draining.");
    if (strcmp(status, "ACTIVE") != 0)
        return true;
    if (token == NULL || !sim_same(token, tree_text(service, "~token")))
        return sim_fail(call, 400, "InvalidParameterException",
                        "Creation of service was not idempotent.");
    json_object_set(call->out, "service", service);
    *answered = true;
    return true;
}

static json_t *new_service(struct sim_call *call, json_t *cluster, json_t *definition)
{
    json_t *service = json_deep_copy(call->in);
    const char *name = tree_text(call->in, "serviceName");
    char *arn = sim_arn(call, "ecs", "service/%s/%s", tree_text(cluster, "clusterName"), name);

    json_object_del(service, "tags");
    json_object_del(service, "cluster");
    tree_put_text(service, "serviceArn", arn);
    json_object_set(service, "clusterArn", json_object_get(cluster, "clusterArn"));
    tree_put_text(service, "~cluster", tree_text(cluster, "clusterName"));
    tree_put_text(service, "~token", tree_text(call->in, "clientToken"));
    json_object_set(service, "taskDefinition", json_object_get(definition, "taskDefinitionArn"));
    tree_put_text(service, "status", "ACTIVE");
    tree_put_int(service, "desiredCount", tree_int(call->in, "desiredCount", 1));
    tree_put_int(service, "runningCount", 0);
    tree_put_text(service, "schedulingStrategy",
                  tree_text_or(call->in, "schedulingStrategy", "REPLICA"));
    tree_put(service, "createdAt", sim_now(call));
    tree_put_text(service, "createdBy", call->caller_arn);
    tree_array_of(service, "loadBalancers");
    tree_array_of(service, "serviceRegistries");
    tree_array_of(service, "events");
    tree_array_of(service, "deployments");
    sim_tags_add(service, json_object_get(call->in, "tags"));
    free(arn);
    return service;
}

static bool create_service(struct sim_call *call)
{
    json_t *cluster = ecs_cluster(call), *definition, *service;
    bool answered = false;
    char *key;

    if (cluster == NULL)
        return false;
    if (!tree_has(call->in, "taskDefinition"))
        return sim_fail(call, 400, "InvalidParameterException", "TaskDefinition can not be blank.");
    definition = ecs_task_definition(call, tree_text(call->in, "taskDefinition"));
    key = service_key(cluster, tree_text(call->in, "serviceName"));
    if (definition != NULL && name_is_free(call, sim_find(call, "services", key), &answered) &&
        !answered && roles_are_usable(call, definition) && balancers_are_ready(call) &&
        network_is_valid(call, definition)) {
        service = new_service(call, cluster, definition);
        add_event(call, service, "(service) has started tasks.");
        deploy(call, key, service, new_deployment(call, service));
        tree_put(service, "tags", sim_tags_list(service, "key", "value"));
        tree_put(call->out, "service", service);
    }
    free(key);
    return call->failure.status == 0;
}

/* --- the others --- */

static bool describe_services(struct sim_call *call)
{
    json_t *cluster = ecs_cluster(call), *names = json_object_get(call->in, "services"), *name;
    size_t i;

    if (cluster == NULL)
        return false;
    if (json_array_size(names) > 10)
        return sim_fail(call, 400, "InvalidParameterException", "Services cannot be more than 10.");
    tree_array_of(call->out, "services");
    tree_array_of(call->out, "failures");
    json_array_foreach (names, i, name) {
        char *key = service_key(cluster, json_string_value(name));
        char *arn = sim_arn(call, "ecs", "service/%s", key);
        json_t *service = sim_find(call, "services", key);

        if (service == NULL) {
            json_array_append_new(json_object_get(call->out, "failures"),
                                  json_pack("{s:s,s:s}", "arn", arn, "reason", "MISSING"));
        } else {
            json_object_del(service, "tags");
            if (ecs_includes(call, "TAGS"))
                tree_put(service, "tags", sim_tags_list(service, "key", "value"));
            json_array_append(json_object_get(call->out, "services"), service);
        }
        free(arn);
        free(key);
    }
    return true;
}

static bool list_services(struct sim_call *call)
{
    json_t *cluster = ecs_cluster(call), *list = tree_array_of(call->out, "serviceArns"), *service;
    const char *key;

    json_object_foreach (sim_all(call, "services"), key, service)
        if (sim_same(tree_text(service, "~cluster"), tree_text(cluster, "clusterName")) &&
            !sim_same(tree_text(service, "status"), "INACTIVE"))
            json_array_append(list, json_object_get(service, "serviceArn"));
    return cluster != NULL;
}

static bool update_service(struct sim_call *call)
{
    static const char *const copied[] = {"desiredCount",
                                         "networkConfiguration",
                                         "loadBalancers",
                                         "serviceRegistries",
                                         "deploymentConfiguration",
                                         "healthCheckGracePeriodSeconds",
                                         "capacityProviderStrategy",
                                         "platformVersion",
                                         "enableExecuteCommand",
                                         "propagateTags",
                                         "enableECSManagedTags",
                                         NULL};
    json_t *service = find_service(call), *definition = NULL;
    char *key;

    if (service == NULL)
        return false;
    if (!sim_same(tree_text(service, "status"), "ACTIVE"))
        return sim_fail(call, 400, "ServiceNotActiveException", "Service was not ACTIVE.");
    if (tree_has(call->in, "taskDefinition")) {
        definition = ecs_task_definition(call, tree_text(call->in, "taskDefinition"));
        if (definition == NULL || !roles_are_usable(call, definition))
            return false;
        json_object_set(service, "taskDefinition",
                        json_object_get(definition, "taskDefinitionArn"));
    }
    if (!balancers_are_ready(call))
        return false;
    tree_copy_members(call->in, service, copied);
    key = service_key(ecs_cluster(call), tree_text(call->in, "service"));
    deploy(call, key, service, new_deployment(call, service));
    json_object_set(call->out, "service", service);
    free(key);
    return true;
}

/* DRAINING, then INACTIVE; an INACTIVE one stays visible. */
static bool delete_service(struct sim_call *call)
{
    json_t *service = find_service(call);
    char *key;

    if (service == NULL)
        return false;
    if (!sim_same(tree_text(service, "status"), "ACTIVE"))
        return sim_fail(call, 400, "ServiceNotActiveException", "Service was not ACTIVE.");
    if (tree_int(service, "desiredCount", 0) > 0 && !tree_bool(call->in, "force", false))
        return sim_fail(call, 400, "InvalidParameterException",
                        "The service cannot be stopped while it is scaled above 0.");
    key = service_key(ecs_cluster(call), tree_text(call->in, "service"));
    tree_put_text(service, "status", "DRAINING");
    tree_put_int(service, "desiredCount", 0);
    sim_put(call, "services", key, tree_text(service, "serviceArn"), json_incref(service));
    sim_later(call, "services", key, sim_delay(call),
              json_pack("{s:s,s:i,s:[],s:n}", "status", "INACTIVE", "runningCount", 0,
                        "deployments", "~arn"));
    json_object_set(call->out, "service", service);
    free(key);
    return true;
}

static bool no_tasks(struct sim_call *call)
{
    bool is_list = strcmp(call->op->name, "ListTasks") == 0;

    tree_array_of(call->out, is_list ? "taskArns" : "tasks");
    return ecs_cluster(call) != NULL;
}

const struct sim_handler ecs_service_handlers[] = {
    {"CreateService", create_service}, {"DescribeServices", describe_services},
    {"ListServices", list_services},   {"UpdateService", update_service},
    {"DeleteService", delete_service}, {"ListTasks", no_tasks},
    {"DescribeTasks", no_tasks},       {NULL, NULL},
};
