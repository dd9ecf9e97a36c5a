/*
 * The ECS service: started, changed, watched until it is stable, stopped.
 */
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

#define CREATE_STEP "create-service"

enum { STABLE_LIMIT_S = 1200, LOOK_S = 15, STOPPED_SHOWN = 3 };

static const struct tag_api tag_api = {"ecs",  "TagResource", "UntagResource", "resourceArn",
                                       "tags", "tagKeys",     "key",           "value"};

/* Roles, listeners and the service-linked role need a moment; a cluster may be made anew. */
static const struct kind_retry passing[] = {
    {"InvalidParameterException", "service linked role"},
    {"InvalidParameterException", "associated load balancer"},
    {"InvalidParameterException", "Draining"},
    {"ClientException", "ole"},
    {NULL, NULL}};

struct error *microservice_find(struct kind_call *call, const char *cluster, json_t **live)
{
    json_t *result = NULL;
    *live = NULL;
    TRY(calls_find(call, "ecs", "DescribeServices",
                   json_pack("{s:s, s:[s], s:[s]}", "cluster", cluster, "services", call->name,
                             "include", "TAGS"),
                   &result));
    json_t *first = json_array_get(json_object_get(result, "services"), 0);
    if (first != NULL && !text_equal(json_text(first, "status"), "INACTIVE"))
        *live = json_incref(first);
    json_decref(result);
    return NULL;
}

static int64_t wanted_count(json_t *spec)
{
    int64_t count = json_int_or(json_object_get(spec, "scaling"), "replicas", 1);
    if (!microservice_has_scaling(spec))
        return count;
    json_t *bounds = microservice_bounds(spec);
    int64_t low = json_int_or(bounds, "minReplicas", 1);
    int64_t high = json_int_or(bounds, "maxReplicas", low);
    return count < low ? low : count > high ? high : count;
}

static json_t *network_configuration(const struct kind_call *call,
                                     const struct microservice *service)
{
    json_t *groups = json_copy(service->network.groups);
    if (service->task_group != NULL)
        json_array_append_new(groups, json_string(service->task_group));
    json_t *config =
        json_pack("{s:O, s:o}", "subnets", service->network.subnets, "securityGroups", groups);
    if (microservice_is_fargate(call->spec)) /* public subnets have no other way to the registry */
        json_put_text(config, "assignPublicIp",
                      service->network.is_public ? "ENABLED" : "DISABLED");
    return json_pack("{s:o}", "awsvpcConfiguration", config);
}

static json_t *load_balancers(const struct kind_call *call, const struct microservice *service)
{
    if (service->target_group == NULL)
        return json_array();
    return json_pack("[{s:s, s:s, s:i}]", "targetGroupArn", service->target_group, "containerName",
                     service->container, "containerPort", microservice_port(call->spec));
}

static json_t *registries(const struct microservice *service)
{
    if (service->registry == NULL)
        return json_array();
    return json_pack("[{s:s}]", "registryArn", service->registry);
}

/* Seconds in which the load balancer's opinion of a new task does not count. */
static int64_t grace_s(json_t *spec)
{
    json_t *probe = microservice_probe(spec, "http");
    if (probe == NULL)
        probe = microservice_probe(spec, "tcp");
    return json_int_or(probe, "initialDelaySeconds", 0);
}

static json_t *deployment_configuration(void)
{
    return json_pack("{s:{s:b, s:b}, s:i, s:i}", "deploymentCircuitBreaker", "enable", 1,
                     "rollback", 1, "maximumPercent", 200, "minimumHealthyPercent", 100);
}

static struct error *create(struct kind_call *call, const struct microservice *service)
{
    char token[37];
    kind_token(call, CREATE_STEP, token);
    json_t *params = json_pack(
        "{s:s, s:s, s:s, s:I, s:s, s:s, s:o, s:o, s:s, s:b}", "cluster", service->cluster,
        "serviceName", call->name, "taskDefinition", service->task_definition, "desiredCount",
        (json_int_t)wanted_count(call->spec), "launchType",
        microservice_is_fargate(call->spec) ? "FARGATE" : "EC2", "clientToken", token,
        "deploymentConfiguration", deployment_configuration(), "tags",
        kind_tag_list(call, "key", "value"), "propagateTags", "SERVICE", "enableECSManagedTags", 1);
    if (microservice_is_awsvpc(call->spec))
        json_put(params, "networkConfiguration", network_configuration(call, service));
    if (service->target_group != NULL) {
        json_put(params, "loadBalancers", load_balancers(call, service));
        json_put_int(params, "healthCheckGracePeriodSeconds", grace_s(call->spec));
    }
    if (service->registry != NULL)
        json_put(params, "serviceRegistries", registries(service));
    return calls_make(call,
                      &(struct step_call){.step = CREATE_STEP,
                                          .service = "ecs",
                                          .operation = "CreateService",
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

/* Do two lists of texts hold the same, in any order? */
static bool same_set(json_t *a, json_t *b)
{
    if (json_array_size(a) != json_array_size(b))
        return false;
    size_t i, j;
    json_t *left, *right;
    json_array_foreach (a, i, left) {
        bool found = false;
        json_array_foreach (b, j, right)
            found = found || json_equal(left, right);
        if (!found)
            return false;
    }
    return true;
}

static bool same_network(json_t *live, json_t *wanted)
{
    json_t *now = json_path(live, "networkConfiguration.awsvpcConfiguration");
    json_t *then = json_object_get(wanted, "awsvpcConfiguration");
    return same_set(json_object_get(now, "subnets"), json_object_get(then, "subnets")) &&
           same_set(json_object_get(now, "securityGroups"),
                    json_object_get(then, "securityGroups"));
}

/* Is `member` of the only entry the same in both lists? */
static bool same_entry(json_t *live, json_t *wanted, const char *member)
{
    return json_array_size(live) == json_array_size(wanted) &&
           (json_array_size(wanted) == 0 ||
            json_equal(json_object_get(json_array_get(live, 0), member),
                       json_object_get(json_array_get(wanted, 0), member)));
}

/* Set `member` to `wanted` (consumed) unless it is so already. */
static void put_unless(json_t *params, const char *member, json_t *wanted, bool same)
{
    if (!same)
        json_object_set(params, member, wanted);
    json_decref(wanted);
}

/* What UpdateService has to be told; empty when the service is as it should be. */
static json_t *differences(const struct kind_call *call, const struct microservice *service,
                           json_t *live)
{
    json_t *params = json_object();
    put_unless(params, "taskDefinition", json_string(service->task_definition),
               text_equal(json_text(live, "taskDefinition"), service->task_definition));
    int64_t count = wanted_count(call->spec);
    put_unless(params, "desiredCount", json_integer(count),
               microservice_has_scaling(call->spec) ||
                   json_int_or(live, "desiredCount", -1) == count);
    if (microservice_is_awsvpc(call->spec)) {
        json_t *network = network_configuration(call, service);
        put_unless(params, "networkConfiguration", network, same_network(live, network));
    }
    json_t *balancers = load_balancers(call, service);
    put_unless(params, "loadBalancers", balancers,
               same_entry(json_object_get(live, "loadBalancers"), balancers, "targetGroupArn"));
    json_t *names = registries(service);
    put_unless(params, "serviceRegistries", names,
               same_entry(json_object_get(live, "serviceRegistries"), names, "registryArn"));
    if (service->target_group != NULL && json_object_size(call->applied) > 0 &&
        grace_s(call->spec) != grace_s(call->applied))
        json_put_int(params, "healthCheckGracePeriodSeconds", grace_s(call->spec));
    return params;
}

/* The step carries what is changed, so that another change in the same operation is another. */
static struct error *update(struct kind_call *call, const struct microservice *service,
                            json_t *live)
{
    json_t *params = differences(call, service, live);
    if (json_object_size(params) == 0) {
        json_decref(params);
        return NULL;
    }
    char *text = json_canonical(params);
    char hash[9];
    calls_short_hash(text, hash);
    free(text);
    json_put_text(params, "cluster", service->cluster);
    json_put_text(params, "service", call->name);
    return calls_make(call,
                      &(struct step_call){.step = "update-service",
                                          .key = hash,
                                          .service = "ecs",
                                          .operation = "UpdateService",
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

/* The cluster may go meanwhile, by the hand of whoever removes the last service in it. */
static struct error *wait_inactive(struct kind_call *call, const char *cluster)
{
    struct model_wait wait = {
        .step = "service-inactive",
        .service = "ecs",
        .waiter = "ServicesInactive",
        .params = json_pack("{s:s, s:[s]}", "cluster", cluster, "services", call->name)};
    return calls_unless_gone(kind_wait(call, &wait));
}

static struct error *take(struct kind_call *call, const struct microservice *service, json_t *live)
{
    json_t *tags = kind_tags_of(json_object_get(live, "tags"), "key", "value");
    struct error *err = kind_adopt(call, "ECS service", CREATE_STEP, tags);
    if (err == NULL)
        err = kind_retag(call, &tag_api, json_text(live, "serviceArn"), "tag-service", tags);
    json_decref(tags);
    return err != NULL ? err : update(call, service, live);
}

struct error *microservice_run(struct kind_call *call, const struct microservice *service)
{
    json_t *live = NULL;
    TRY(microservice_find(call, service->cluster, &live));
    if (text_equal(json_text(live, "status"), "DRAINING")) {
        json_decref(live);
        live = NULL;
        TRY(wait_inactive(call, service->cluster));
    }
    struct error *err = live == NULL ? create(call, service) : take(call, service, live);
    json_decref(live);
    if (err != NULL && aws_error_is(err, "ClusterNotFoundException")) {
        /* a component that left has removed it: the next run makes it again */
        err->retry = ERR_RETRY_BACKOFF;
        return WRAP(err, "cluster %s is gone", service->cluster);
    }
    return err;
}

/* Why the last tasks stopped, for people: at most a few lines. */
static void add_stopped_reasons(json_t *tasks, struct buf *out)
{
    size_t i, j;
    json_t *task, *container;
    json_array_foreach (tasks, i, task) {
        const char *reason = json_text(task, "stoppedReason");
        if (i >= STOPPED_SHOWN || reason == NULL)
            continue;
        buf_printf(out, "; %s", reason);
        json_array_foreach (json_object_get(task, "containers"), j, container) {
            const char *detail = json_text(container, "reason");
            if (detail != NULL)
                buf_printf(out, ": %s", detail);
            else if (json_object_get(container, "exitCode") != NULL)
                buf_printf(out, ": exit code %d", (int)json_int_or(container, "exitCode", 0));
        }
    }
}

static struct error *stopped_reasons(struct kind_call *call, const char *cluster, struct buf *out)
{
    json_t *list = NULL, *result = NULL;
    TRY(calls_find(call, "ecs", "ListTasks",
                   json_pack("{s:s, s:s, s:s}", "cluster", cluster, "serviceName", call->name,
                             "desiredStatus", "STOPPED"),
                   &list));
    struct error *err = NULL;
    json_t *arns = json_object_get(list, "taskArns");
    if (json_array_size(arns) > 0)
        err = calls_find(call, "ecs", "DescribeTasks",
                         json_pack("{s:s, s:O}", "cluster", cluster, "tasks", arns), &result);
    add_stopped_reasons(json_object_get(result, "tasks"), out);
    json_decref(result);
    json_decref(list);
    return err;
}

static struct error *deployment_failed(struct kind_call *call, const struct microservice *service,
                                       json_t *live, const char *reason)
{
    struct buf text = BUF_INIT;
    error_ignore(stopped_reasons(call, service->cluster, &text)); /* the failure says enough */
    const char *event = json_path_text(live, "events.0.message");
    struct error *err =
        ERR(ERR_PROVIDER, "the new tasks of %s do not run: %s%s%s%s", call->name, reason,
            event == NULL ? "" : "; ", event == NULL ? "" : event, buf_str(&text));
    buf_fini(&text);
    return err;
}

/* The deployment of our revision failed, or was rolled back to the one before. */
static struct error *judge(struct kind_call *call, const struct microservice *service, json_t *live)
{
    bool seen = false;
    size_t i;
    json_t *deployment;
    json_array_foreach (json_object_get(live, "deployments"), i, deployment) {
        if (!text_equal(json_text(deployment, "taskDefinition"), service->task_definition))
            continue;
        seen = true;
        if (text_equal(json_text(deployment, "rolloutState"), "FAILED"))
            return deployment_failed(
                call, service, live,
                json_text_or(deployment, "rolloutStateReason", "the deployment failed"));
    }
    if (!seen && !text_equal(json_text(live, "taskDefinition"), service->task_definition))
        return deployment_failed(call, service, live, "the deployment was rolled back");
    return NULL;
}

static struct error *check_stable(struct kind_call *call, void *arg, bool *done)
{
    const struct microservice *service = arg;
    json_t *live = NULL;
    TRY(microservice_find(call, service->cluster, &live));
    if (live == NULL)
        return ERR(ERR_PROVIDER, "ECS service %s is gone", call->name);
    struct error *err = judge(call, service, live);
    *done = json_array_size(json_object_get(live, "deployments")) == 1 &&
            json_int_or(live, "runningCount", -1) == json_int_or(live, "desiredCount", -2);
    json_decref(live);
    return err;
}

struct error *microservice_wait_stable(struct kind_call *call, const struct microservice *service)
{
    struct microservice *arg = (struct microservice *)service; /* only read */
    return kind_wait_until(call, &(struct own_wait){.step = "service-stable",
                                                    .check = check_stable,
                                                    .arg = arg,
                                                    .delay_s = LOOK_S,
                                                    .limit_s = STABLE_LIMIT_S});
}

/* A call whose answer was lost may have begun to stop it. */
static struct error *unless_stopping(struct error *err)
{
    if (err == NULL || !aws_error_is(error_root(err), "ServiceNotActiveException"))
        return err;
    error_free(err);
    return NULL;
}

static struct error *scale_to_zero(struct kind_call *call, const char *cluster)
{
    return unless_stopping(calls_make(
        call,
        &(struct step_call){.step = "stop-tasks",
                            .service = "ecs",
                            .operation = "UpdateService",
                            .params = json_pack("{s:s, s:s, s:i}", "cluster", cluster, "service",
                                                call->name, "desiredCount", 0),
                            .may_be_gone = true},
        NULL));
}

static struct error *delete_active(struct kind_call *call, const char *cluster, json_t *live)
{
    json_t *tags = kind_tags_of(json_object_get(live, "tags"), "key", "value");
    struct error *err = kind_adopt(call, "ECS service", CREATE_STEP, tags);
    json_decref(tags);
    TRY(err);
    if (json_int_or(live, "desiredCount", 0) > 0)
        TRY(scale_to_zero(call, cluster));
    return unless_stopping(
        calls_make(call,
                   &(struct step_call){.step = "delete-service",
                                       .service = "ecs",
                                       .operation = "DeleteService",
                                       .params = json_pack("{s:s, s:s, s:b}", "cluster", cluster,
                                                           "service", call->name, "force", 1),
                                       .may_be_gone = true},
                   NULL));
}

struct error *microservice_stop(struct kind_call *call, const char *cluster)
{
    json_t *live = NULL;
    TRY(microservice_find(call, cluster, &live));
    if (live == NULL)
        return NULL;
    struct error *err = NULL;
    if (text_equal(json_text(live, "status"), "ACTIVE"))
        err = delete_active(call, cluster, live);
    json_decref(live);
    return err != NULL ? err : wait_inactive(call, cluster);
}
