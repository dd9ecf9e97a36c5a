/*
 * Automatic scaling of a service: a target with bounds, and a policy for each metric.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

#define DIMENSION "ecs:service:DesiredCount"

struct metric {
    const char *name;  /* in policies[].type */
    const char *field; /* the short way to write the target */
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

/* Policy name -> its target value. */
static struct error *find_policies(struct kind_call *call, const char *cluster, json_t **out)
{
    json_t *result = NULL;
    *out = json_object();
    TRY(calls_find(call, "application-autoscaling", "DescribeScalingPolicies",
                   target_of(call, cluster), &result));
    size_t i;
    json_t *policy;
    json_array_foreach (json_object_get(result, "ScalingPolicies"), i, policy) {
        json_t *value = json_path(policy, "TargetTrackingScalingPolicyConfiguration.TargetValue");
        json_object_set_new(*out, json_text_or(policy, "PolicyName", ""),
                            json_real(json_number_value(value)));
    }
    json_decref(result);
    return NULL;
}

/* The target in percent for a metric; 0: none. */
static int64_t target_value(json_t *spec, const struct metric *metric)
{
    json_t *section = json_path(spec, "scaling.autoscaling");
    int64_t value = json_int_or(section, metric->field, 0);
    size_t i;
    json_t *policy;
    json_array_foreach (json_object_get(section, "policies"), i, policy) {
        if (strcmp(json_text_or(policy, "type", ""), metric->name) == 0)
            value = json_int_or(policy, "target", value);
    }
    return value;
}

static struct error *ensure_target(struct kind_call *call, const char *cluster)
{
    json_t *section = json_path(call->spec, "scaling.autoscaling");
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

static struct error *put_policy(struct kind_call *call, const char *cluster, const char *name,
                                const struct metric *metric)
{
    json_t *params = target_of(call, cluster);
    json_put_text(params, "PolicyName", name);
    json_put_text(params, "PolicyType", "TargetTrackingScaling");
    json_object_set_new(
        params, "TargetTrackingScalingPolicyConfiguration",
        json_pack("{s:f, s:{s:s}}", "TargetValue", (double)target_value(call->spec, metric),
                  "PredefinedMetricSpecification", "PredefinedMetricType", metric->type));
    return send(call, "scaling-policy", metric->name, "PutScalingPolicy", params);
}

static struct error *delete_policy(struct kind_call *call, const char *cluster, const char *name)
{
    json_t *params = target_of(call, cluster);
    json_put_text(params, "PolicyName", name);
    return calls_unless_gone(
        send(call, "delete-scaling-policy", name, "DeleteScalingPolicy", params));
}

static struct error *sync_policy(struct kind_call *call, const char *cluster, json_t *live,
                                 const struct metric *metric)
{
    int64_t value = target_value(call->spec, metric);
    char *name = xasprintf("%s-%s", call->name, metric->name);
    json_t *now = json_object_get(live, name);
    struct error *err = NULL;
    if (value > 0 && (now == NULL || (int64_t)json_number_value(now) != value))
        err = put_policy(call, cluster, name, metric);
    else if (value == 0 && now != NULL)
        err = delete_policy(call, cluster, name);
    free(name);
    return err;
}

struct error *microservice_ensure_scaling(struct kind_call *call, const char *cluster)
{
    TRY(ensure_target(call, cluster));
    json_t *live = NULL;
    struct error *err = find_policies(call, cluster, &live);
    for (size_t i = 0; i < ARRAY_LEN(metrics) && err == NULL; i++)
        err = sync_policy(call, cluster, live, &metrics[i]);
    json_decref(live);
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
