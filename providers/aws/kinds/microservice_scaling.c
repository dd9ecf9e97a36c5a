/*
 * Automatic scaling of a service: a target with bounds, and a policy for each metric; or one
 * for the messages in a queue that there are for each task.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/microservice.h"

#define DIMENSION "ecs:service:DesiredCount"

struct metric {
    const char *name;  /* ends the name of its policy */
    const char *field; /* of scaling.autoscaling */
    const char *type;
};
static const struct metric metrics[] = {
    {"cpu", "targetCPUPercent", "ECSServiceAverageCPUUtilization"},
    {"memory", "targetMemoryPercent", "ECSServiceAverageMemoryUtilization"},
};

/* A service just made may not be known to the scaling service. */
static const struct kind_retry passing[] = {
    {"ConcurrentUpdateException", NULL}, {"ValidationException", "doesn't exist"}, {NULL, NULL}};

static json_t *target_of(const struct kind_call *call, const char *cluster)
{
    char *id = xasprintf("service/%s/%s", cluster, call->name);
    json_t *params = json_pack("{s:s, s:s, s:s}", "ServiceNamespace", "ecs", "ResourceId", id,
                               "ScalableDimension", DIMENSION);
    free(id);
    return params;
}

static struct error *send(struct kind_call *call, const char *step, const char *key,
                          const char *operation, json_t *params)
{
    return calls_make(call,
                      &(struct step_call){.step = step,
                                          .key = key,
                                          .service = "application-autoscaling",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

static struct error *find_target(struct kind_call *call, const char *cluster, json_t **out)
{
    char *id = xasprintf("service/%s/%s", cluster, call->name);
    json_t *result = NULL;
    *out = NULL;
    struct error *err = calls_find(call, "application-autoscaling", "DescribeScalableTargets",
                                   json_pack("{s:s, s:[s], s:s}", "ServiceNamespace", "ecs",
                                             "ResourceIds", id, "ScalableDimension", DIMENSION),
                                   &result);
    *out = json_incref(json_array_get(json_object_get(result, "ScalableTargets"), 0));
    json_decref(result);
    free(id);
    return err;
}

/* Policy name -> what it does. */
static struct error *find_policies(struct kind_call *call, const char *cluster, json_t **out)
{
    json_t *result = NULL;
    *out = json_object();
    TRY(calls_list(call, "application-autoscaling", "DescribeScalingPolicies",
                   target_of(call, cluster), &result));
    size_t i;
    json_t *policy;
    json_array_foreach (json_object_get(result, "ScalingPolicies"), i, policy) {
        json_t *config = json_object_get(policy, "TargetTrackingScalingPolicyConfiguration");
        json_object_set_new(*out, json_text_or(policy, "PolicyName", ""),
                            config == NULL ? json_object() : json_incref(config));
    }
    json_decref(result);
    return NULL;
}

/* The target in percent for a metric; 0: none. */
static int64_t target_value(json_t *spec, const struct metric *metric)
{
    return json_int_or(json_path(spec, "scaling.autoscaling"), metric->field, 0);
}

static struct error *ensure_target(struct kind_call *call, const char *cluster)
{
    json_t *section = microservice_bounds(call->spec);
    json_t *low = json_object_get(section, "minReplicas");
    json_t *high = json_object_get(section, "maxReplicas");
    json_t *live = NULL;
    TRY(find_target(call, cluster, &live));
    bool same = live != NULL && json_equal(json_object_get(live, "MinCapacity"), low) &&
                json_equal(json_object_get(live, "MaxCapacity"), high);
    bool is_new = live == NULL;
    json_decref(live);
    if (same)
        return NULL;
    json_t *params = target_of(call, cluster);
    json_object_set(params, "MinCapacity", low);
    json_object_set(params, "MaxCapacity", high);
    if (is_new)
        json_object_set(params, "Tags", call->tags);
    return send(call, "scalable-target", NULL, "RegisterScalableTarget", params);
}

/* One metric of an expression: the sum or average of what is seen under these dimensions. */
static json_t *measured(const char *id, const char *namespace, const char *name, const char *stat,
                        json_t *dimensions)
{
    return json_pack("{s:s, s:{s:{s:s, s:s, s:o}, s:s}, s:b}", "Id", id, "MetricStat", "Metric",
                     "Namespace", namespace, "MetricName", name, "Dimensions", dimensions, "Stat",
                     stat, "ReturnData", 0);
}

/* Messages that wait for each running task; with no task running, all of them, so that a service
 * of no tasks comes back. */
static json_t *backlog_metrics(const struct kind_call *call, const char *cluster)
{
    const char *queue = json_text(microservice_queue(call->spec), "queueName");
    const char *tail = queue == NULL ? NULL : strrchr(queue, ':'); /* of an ARN */
    json_t *messages =
        json_pack("[{s:s, s:s*}]", "Name", "QueueName", "Value", tail == NULL ? queue : tail + 1);
    json_t *tasks = json_pack("[{s:s, s:s}, {s:s, s:s}]", "Name", "ClusterName", "Value", cluster,
                              "Name", "ServiceName", "Value", call->name);
    return json_pack(
        "[o, o, {s:s, s:s, s:b}]",
        measured("messages", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Sum", messages),
        measured("tasks", "ECS/ContainerInsights", "RunningTaskCount", "Average", tasks), "Id",
        "backlog", "Expression", "messages / IF(FILL(tasks, 0) > 0, FILL(tasks, 0), 1)",
        "ReturnData", 1);
}

static char *policy_name(const struct kind_call *call, const char *metric)
{
    return xasprintf("%s-%s", call->name, metric);
}

static void add_policy(const struct kind_call *call, json_t *policies, const char *metric,
                       json_t *config)
{
    char *name = policy_name(call, metric);
    json_object_set_new(policies, name, config);
    free(name);
}

/* Policy name -> what it is to do. Owner: caller. */
static json_t *wanted_policies(const struct kind_call *call, const char *cluster)
{
    json_t *policies = json_object(), *queue = microservice_queue(call->spec);
    for (size_t i = 0; i < ARRAY_LEN(metrics); i++) {
        int64_t value = target_value(call->spec, &metrics[i]);
        if (value > 0)
            add_policy(call, policies, metrics[i].name,
                       json_pack("{s:f, s:{s:s}}", "TargetValue", (double)value,
                                 "PredefinedMetricSpecification", "PredefinedMetricType",
                                 metrics[i].type));
    }
    if (queue != NULL)
        add_policy(call, policies, "queue",
                   json_pack("{s:f, s:{s:o}}", "TargetValue",
                             (double)json_int_or(queue, "targetBacklogPerReplica", 1),
                             "CustomizedMetricSpecification", "Metrics",
                             backlog_metrics(call, cluster)));
    return policies;
}

static struct error *put_policy(struct kind_call *call, const char *cluster, const char *name,
                                json_t *config)
{
    json_t *params = target_of(call, cluster);
    json_put_text(params, "PolicyName", name);
    json_put_text(params, "PolicyType", "TargetTrackingScaling");
    json_object_set(params, "TargetTrackingScalingPolicyConfiguration", config);
    return send(call, "scaling-policy", name + strlen(call->name) + 1, "PutScalingPolicy", params);
}

static struct error *delete_policy(struct kind_call *call, const char *cluster, const char *name)
{
    json_t *params = target_of(call, cluster);
    json_put_text(params, "PolicyName", name);
    return calls_unless_gone(
        send(call, "delete-scaling-policy", name, "DeleteScalingPolicy", params));
}

/* Policies of the service that nobody here made stay. */
static bool is_ours(const struct kind_call *call, const char *name)
{
    static const char *const known[] = {"cpu", "memory", "queue"};
    bool ours = false;
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        char *one = policy_name(call, known[i]);
        ours = ours || strcmp(one, name) == 0;
        free(one);
    }
    return ours;
}

static struct error *sync_policies(struct kind_call *call, const char *cluster, json_t *wanted,
                                   json_t *live)
{
    const char *name;
    json_t *config;
    json_object_foreach (live, name, config) {
        if (json_object_get(wanted, name) == NULL && is_ours(call, name))
            TRY(delete_policy(call, cluster, name));
    }
    json_object_foreach (wanted, name, config) {
        if (!compare_same_members(json_object_get(live, name), config, NULL))
            TRY(put_policy(call, cluster, name, config));
    }
    return NULL;
}

struct error *microservice_ensure_scaling(struct kind_call *call, const char *cluster)
{
    TRY(ensure_target(call, cluster));
    json_t *live = NULL, *wanted = wanted_policies(call, cluster);
    struct error *err = find_policies(call, cluster, &live);
    if (err == NULL)
        err = sync_policies(call, cluster, wanted, live);
    json_decref(live);
    json_decref(wanted);
    return err;
}

struct error *microservice_remove_scaling(struct kind_call *call, const char *cluster)
{
    json_t *target = NULL, *live = NULL;
    TRY(find_target(call, cluster, &target));
    if (target == NULL)
        return NULL;
    json_decref(target);
    struct error *err = find_policies(call, cluster, &live);
    const char *name;
    json_t *value;
    json_object_foreach (live, name, value) {
        if (err == NULL)
            err = delete_policy(call, cluster, name);
    }
    json_decref(live);
    TRY(err);
    return calls_unless_gone(send(call, "deregister-target", NULL, "DeregisterScalableTarget",
                                  target_of(call, cluster)));
}
