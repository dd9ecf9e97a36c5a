#include "providers/catalog/fields.h"

static const struct field runtime[] = {
    {.name = "platform", .fallback = "fargate", ONE_OF("fargate", "ec2"), .flags = FIELD_REPLACE},
    {.name = "launchType", ONE_OF("FARGATE", "EC2"), .flags = FIELD_REPLACE},
    {.name = "networkMode", ONE_OF("awsvpc", "bridge", "host")},
    {.name = "requiresGPU", .type = FIELD_BOOL, .fallback = "false"},
    ALIAS("cpu", "resources.cpu"),
    ALIAS("memory", "resources.memory"),
    END_OF_FIELDS,
};

/* Nobody calls a worker: it is asked by a command inside its container. */
static const struct field health_check[] = {
    {.name = "liveness",
     OBJECT({.name = "exec",
             OBJECT({.name = "command",
                     LIST_OF(.type = FIELD_STRING),
                     .flags = FIELD_REQUIRED,
                     NONEMPTY}),
             .flags = FIELD_REQUIRED},
            {.name = "initialDelaySeconds", .type = FIELD_INT, BETWEEN(0, 300)},
            {.name = "periodSeconds", .type = FIELD_INT, BETWEEN(5, 300)},
            {.name = "timeoutSeconds", .type = FIELD_INT, BETWEEN(2, 60)},
            {.name = "failureThreshold", .type = FIELD_INT, BETWEEN(1, 10)})},
    {.name = "readiness",
     .type = FIELD_ANY,
     .refused = "nothing is sent to a worker: use healthCheck.liveness"},
    END_OF_FIELDS,
};

/* So many tasks that each has the target number of messages waiting. */
static const struct field queue[] = {
    {.name = "queueName",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED | FIELD_COMPONENT,
     .output = "queue_name",
     NONEMPTY},
    ALIAS("component", "scaling.queue.queueName"),
    {.name = "targetBacklogPerReplica",
     .type = FIELD_INT,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 1000000)},
    {.name = "minReplicas", .type = FIELD_INT, .fallback = "0", BETWEEN(0, 5000)},
    {.name = "maxReplicas", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 5000)},
    ALIAS("min", "scaling.queue.minReplicas"),
    ALIAS("max", "scaling.queue.maxReplicas"),
    END_OF_FIELDS,
};

static const struct field autoscaling[] = {
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "minReplicas", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 5000)},
    {.name = "maxReplicas", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 5000)},
    {.name = "targetCPUPercent", .type = FIELD_INT, BETWEEN(1, 100)},
    {.name = "targetMemoryPercent", .type = FIELD_INT, BETWEEN(1, 100)},
    END_OF_FIELDS,
};

static const struct field scaling[] = {
    {.name = "replicas", .type = FIELD_INT, .fallback = "1", BETWEEN(0, 5000)},
    {.name = "queue", .type = FIELD_OBJECT, .fields = queue},
    {.name = "autoscaling", .type = FIELD_OBJECT, .fields = autoscaling},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "image",
     .type = FIELD_OBJECT,
     .fields = catalog_image_fields,
     .flags = FIELD_REQUIRED},
    {.name = "runtime", .type = FIELD_OBJECT, .fields = runtime, .fallback = "{}"},
    {.name = "environment",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_variable_fields),
     AT_MOST(1000)},
    {.name = "secrets",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_secret_fields),
     AT_MOST(500)},
    {.name = "healthCheck", .type = FIELD_OBJECT, .fields = health_check},
    {.name = "command", LIST_OF(.type = FIELD_STRING)},
    {.name = "args", LIST_OF(.type = FIELD_STRING)},
    {.name = "container", OBJECT(ALIAS("command", "command"), ALIAS("args", "args"))},
    {.name = "resources",
     .type = FIELD_OBJECT,
     .fields = catalog_resources_fields,
     .fallback = "{}"},
    {.name = "scaling", .type = FIELD_OBJECT, .fields = scaling, .fallback = "{}"},
    ALIAS("replicas", "scaling.replicas"),
    ALIAS("autoscaling", "scaling.autoscaling"),
    NETWORK_FIELD,
    {.name = "storage", .type = FIELD_OBJECT, .fields = catalog_storage_fields},
    {.name = "ports",
     .type = FIELD_ANY,
     .refused = "nobody calls a worker: use kind MicroService for one with ports"},
    {.name = "networking",
     .type = FIELD_ANY,
     .refused = "nobody calls a worker: use kind MicroService for one behind a load balancer"},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"service_name", "name of the ECS service"},
    {"service_arn", "ARN of the ECS service"},
    {"cluster_name", "name of the ECS cluster"},
    {"task_definition_arn", "ARN of the running task definition"},
    {"image", "image with its tag"},
    {"platform", "fargate or ec2"},
    {NULL, NULL},
};

const struct kind_info kind_info_worker = {
    .name = "Worker",
    .group = "components.panka.io/v1",
    .says = "Container that works without being called, as an ECS service",
    .spec = spec,
    .outputs = outputs,
    .aliases =
        (const char *const[]){"name=service_name", "arn=service_arn", "cluster=cluster_name", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 200,
    .estimate_s = 180,
};
