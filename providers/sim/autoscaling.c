#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* Targets by "namespace|resource|dimension", policies by that and "|name". */

/* Owner: caller, free(). */
static char *target_key(json_t *in)
{
    return xasprintf("%s|%s|%s", tree_text_or(in, "ServiceNamespace", ""),
                     tree_text_or(in, "ResourceId", ""), tree_text_or(in, "ScalableDimension", ""));
}

static bool missing_target(struct sim_call *call)
{
    return sim_fail(call, 400, "ObjectNotFoundException",
                    "No scalable target registered for service namespace: %s, resource ID: %s, "
                    "scalable dimension: %s",
                    tree_text(call->in, "ServiceNamespace"), tree_text(call->in, "ResourceId"),
                    tree_text(call->in, "ScalableDimension"));
}

static bool resource_exists(struct sim_call *call)
{
    const char *id = tree_text(call->in, "ResourceId");

    if (sim_same(tree_text(call->in, "ServiceNamespace"), "ecs")) {
        json_t *service =
            strncmp(id, "service/", 8) == 0 ? sim_find_in(call, "ecs", "services", id + 8) : NULL;

        return sim_same(tree_text(service, "status"), "ACTIVE") ||
               sim_fail(call, 400, "ValidationException", "ECS service doesn't exist: %s", id);
    }
    if (strncmp(id, "table/", 6) == 0 && strstr(id, "/index/") == NULL)
        return sim_find_in(call, "dynamodb", "tables", id + 6) != NULL ||
               sim_fail(call, 400, "ValidationException", "DynamoDB table does not exist: %s", id);
    return true;
}

static bool register_target(struct sim_call *call)
{
    char *key = target_key(call->in), *arn, id[SIM_ID_BYTES];
    json_t *target = sim_find(call, "targets", key);

    if (!resource_exists(call)) {
        free(key);
        return false;
    }
    if (target == NULL &&
        (!tree_has(call->in, "MinCapacity") || !tree_has(call->in, "MaxCapacity"))) {
        free(key);
        return sim_fail(call, 400, "ValidationException",
                        "MinCapacity and MaxCapacity are required for a new scalable target");
    }
    if (tree_int(call->in, "MinCapacity", 0) > tree_int(call->in, "MaxCapacity", INT64_MAX)) {
        free(key);
        return sim_fail(call, 400, "ValidationException",
                        "Maximum capacity cannot be less than minimum capacity");
    }
    if (target == NULL) {
        arn = sim_arn(call, "application-autoscaling", "scalable-target/%s",
                      sim_random_id(call->sim, "0", 27, NULL, id));
        target =
            sim_put(call, "targets", key, arn,
                    json_pack("{s:o,s:s,s:s}", "CreationTime", sim_now(call), "ScalableTargetARN",
                              arn, "RoleARN", "arn:aws:iam::aws:role/aws-service-role/simulated"));
        sim_tags_add(target, json_object_get(call->in, "Tags"));
        free(arn);
    }
    tree_copy_all(call->in, target);
    json_object_del(target, "Tags");
    tree_put_text(call->out, "ScalableTargetARN", tree_text(target, "ScalableTargetARN"));
    free(key);
    return true;
}

/* Does what is stored match the namespace, ids and dimension asked for? */
static bool is_wanted(struct sim_call *call, json_t *item)
{
    json_t *ids = json_object_get(call->in, "ResourceIds");
    const char *id = tree_text(call->in, "ResourceId");
    const char *dimension = tree_text(call->in, "ScalableDimension");

    return sim_same(tree_text(item, "ServiceNamespace"), tree_text(call->in, "ServiceNamespace")) &&
           (json_array_size(ids) == 0 || tree_has_text(ids, tree_text(item, "ResourceId"))) &&
           (id == NULL || sim_same(tree_text(item, "ResourceId"), id)) &&
           (dimension == NULL || sim_same(tree_text(item, "ScalableDimension"), dimension));
}

static bool describe(struct sim_call *call)
{
    bool targets = strcmp(call->op->name, "DescribeScalableTargets") == 0;
    json_t *list = tree_array_of(call->out, targets ? "ScalableTargets" : "ScalingPolicies"), *item;
    json_t *names = json_object_get(call->in, "PolicyNames");
    const char *key;

    json_object_foreach (sim_all(call, targets ? "targets" : "policies"), key, item)
        if (is_wanted(call, item) &&
            (json_array_size(names) == 0 || tree_has_text(names, tree_text(item, "PolicyName"))))
            json_array_append(list, item);
    return true;
}

/* The target's policies go with it. */
static bool deregister_target(struct sim_call *call)
{
    char *key = target_key(call->in);
    json_t *policies = sim_all(call, "policies"), *policy;
    const char *id;
    void *next;
    bool found = sim_find(call, "targets", key) != NULL;

    sim_remove(call, "targets", key);
    json_object_foreach_safe (policies, next, id, policy)
        if (strncmp(id, key, strlen(key)) == 0)
            json_object_del(policies, id);
    free(key);
    return found || missing_target(call);
}

static bool put_policy(struct sim_call *call)
{
    char *target = target_key(call->in), *key, *arn, id[SIM_ID_BYTES];
    const char *name = tree_text(call->in, "PolicyName");
    json_t *policy;

    if (sim_find(call, "targets", target) == NULL) {
        free(target);
        return missing_target(call);
    }
    key = xasprintf("%s|%s", target, name);
    policy = sim_find(call, "policies", key);
    if (policy == NULL) {
        arn = sim_arn(call, "autoscaling", "scalingPolicy:%s:resource/%s/%s:policyName/%s",
                      sim_uuid(call->sim, id), tree_text(call->in, "ServiceNamespace"),
                      tree_text(call->in, "ResourceId"), name);
        policy = sim_put(call, "policies", key, arn,
                         json_pack("{s:s,s:o}", "PolicyARN", arn, "CreationTime", sim_now(call)));
        free(arn);
    }
    tree_copy_all(call->in, policy);
    tree_put_text(call->out, "PolicyARN", tree_text(policy, "PolicyARN"));
    tree_array_of(call->out, "Alarms");
    free(target);
    free(key);
    return true;
}

static bool delete_policy(struct sim_call *call)
{
    char *target = target_key(call->in);
    char *key = xasprintf("%s|%s", target, tree_text(call->in, "PolicyName"));
    bool found = sim_find(call, "policies", key) != NULL;

    sim_remove(call, "policies", key);
    free(key);
    free(target);
    return found || sim_fail(call, 400, "ObjectNotFoundException",
                             "No scaling policy found for policy name: %s",
                             tree_text(call->in, "PolicyName"));
}

const struct sim_handler autoscaling_handlers[] = {
    {"RegisterScalableTarget", register_target},
    {"DescribeScalableTargets", describe},
    {"DeregisterScalableTarget", deregister_target},
    {"PutScalingPolicy", put_policy},
    {"DescribeScalingPolicies", describe},
    {"DeleteScalingPolicy", delete_policy},
    {NULL, NULL},
};
