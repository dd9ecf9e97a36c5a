#include "providers/catalog/fields.h"

#define SECONDS(field_name, low)                                                                   \
    {                                                                                              \
        .name = (field_name), .type = FIELD_INT, BETWEEN(low, 3600)                                \
    }

const struct field catalog_image_fields[] = {
    {.name = "repository", .type = FIELD_STRING, .flags = FIELD_REQUIRED, NONEMPTY},
    {.name = "tag", .type = FIELD_STRING, .flags = FIELD_REQUIRED, NONEMPTY},
    {.name = "pullPolicy", ONE_OF("Always", "IfNotPresent", "Never"), .flags = FIELD_NO_DIFF},
    END_OF_FIELDS,
};

static const struct field runtime[] = {
    {.name = "platform",
     .fallback = "fargate",
     ONE_OF("fargate", "ec2", "lambda"),
     .flags = FIELD_REPLACE},
    {.name = "launchType",
     .model = "ecs.CreateService.launchType",
     ONE_OF("FARGATE", "EC2"),
     .flags = FIELD_REPLACE},
    {.name = "networkMode",
     .model = "ecs.RegisterTaskDefinition.networkMode",
     ONE_OF("awsvpc", "bridge", "host")},
    {.name = "requiresGPU", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "handler", .type = FIELD_STRING, BETWEEN(1, 128)},
    {.name = "runtime",
     .type = FIELD_ANY,
     .refused = "it is inside the image: use kind Lambda for code without one"},
    {.name = "timeout", .type = FIELD_INT, BETWEEN(1, 900)},
    ALIAS("cpu", "resources.cpu"),
    ALIAS("memory", "resources.memory"),
    END_OF_FIELDS,
};

static const struct field port[] = {
    {.name = "name",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].portMappings.[].name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 64),
     .pattern = "^[a-z0-9_][a-z0-9_-]*$",
     .pattern_says = "lower case letters, digits, _ and -, not beginning with -"},
    {.name = "port",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].portMappings.[].containerPort",
     .type = FIELD_INT,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 65535)},
    {.name = "protocol",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].portMappings.[].protocol",
     .fallback = "tcp",
     ONE_OF("tcp", "udp")},
    END_OF_FIELDS,
};

/* {name, valueFrom} is turned into {name, value} by the reader. */
const struct field catalog_variable_fields[] = {
    {.name = "name",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].environment.[].name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "value",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].environment.[].value",
     .type = FIELD_VALUE,
     .flags = FIELD_REQUIRED},
    {.name = "valueFrom", .type = FIELD_ANY, .flags = FIELD_ALIAS, .alias_of = ".value"},
    END_OF_FIELDS,
};

/* envVar defaults to the name in capitals, with _ for -. */
const struct field catalog_secret_fields[] = {
    {.name = "name", .type = FIELD_STRING, .flags = FIELD_REQUIRED, NONEMPTY},
    {.name = "secretRef",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].secrets.[].valueFrom",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     SECRET_NAME},
    {.name = "envVar",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].secrets.[].name",
     .type = FIELD_STRING,
     .pattern = "^[a-zA-Z_][a-zA-Z0-9_]*$",
     .pattern_says = "letters, digits and _, not beginning with a digit"},
    END_OF_FIELDS,
};

static const struct field probe[] = {
    {.name = "http",
     OBJECT({.name = "path",
             .type = FIELD_STRING,
             .flags = FIELD_REQUIRED,
             .pattern = "^/",
             .pattern_says = "a path that begins with /"},
            {.name = "port", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 65535)},
            {.name = "scheme", .fallback = "http", ONE_OF("http", "https")})},
    {.name = "tcp",
     OBJECT({.name = "port", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 65535)})},
    {.name = "exec",
     OBJECT({.name = "command", LIST_OF(.type = FIELD_STRING), .flags = FIELD_REQUIRED, NONEMPTY})},
    SECONDS("initialDelaySeconds", 0),
    SECONDS("periodSeconds", 1),
    SECONDS("timeoutSeconds", 1),
    SECONDS("successThreshold", 1),
    SECONDS("failureThreshold", 1),
    END_OF_FIELDS,
};

/* The flat form {enabled, path, port} is a readiness probe over HTTP: the reader moves it. */
static const struct field health_check[] = {
    {.name = "readiness", .type = FIELD_OBJECT, .fields = probe},
    {.name = "liveness", .type = FIELD_OBJECT, .fields = probe},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "image",
     .type = FIELD_OBJECT,
     .fields = catalog_image_fields,
     .flags = FIELD_REQUIRED},
    {.name = "runtime", .type = FIELD_OBJECT, .fields = runtime, .fallback = "{}"},
    {.name = "ports", LIST_OF(.type = FIELD_OBJECT, .fields = port), AT_MOST(100)},
    {.name = "environment",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_variable_fields),
     AT_MOST(1000)},
    {.name = "secrets",
     LIST_OF(.type = FIELD_OBJECT, .fields = catalog_secret_fields),
     AT_MOST(500)},
    {.name = "configs",
     .type = FIELD_ANY,
     .refused = "files cannot be put into an ECS container: use environment, secrets, or build "
                "them into the image"},
    {.name = "healthCheck", .type = FIELD_OBJECT, .fields = health_check},
    {.name = "command",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].entryPoint",
     LIST_OF(.type = FIELD_STRING)},
    {.name = "args",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].command",
     LIST_OF(.type = FIELD_STRING)},
    {.name = "container", OBJECT(ALIAS("command", "command"), ALIAS("args", "args"))},
    {.name = "resources",
     .type = FIELD_OBJECT,
     .fields = catalog_resources_fields,
     .fallback = "{}"},
    {.name = "scaling", .type = FIELD_OBJECT, .fields = catalog_scaling_fields, .fallback = "{}"},
    ALIAS("replicas", "scaling.replicas"),
    ALIAS("autoscaling", "scaling.autoscaling"),
    NETWORK_FIELD,
    {.name = "networking", .type = FIELD_OBJECT, .fields = catalog_networking_fields},
    {.name = "storage", .type = FIELD_OBJECT, .fields = catalog_storage_fields},
    {.name = "serviceDiscovery",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "name",
             .model = "servicediscovery.CreateService.Name",
             .type = FIELD_STRING,
             .flags = FIELD_REPLACE,
             BETWEEN(1, 63)},
            {.name = "namespace",
             .model = "servicediscovery.CreatePrivateDnsNamespace.Name",
             .type = FIELD_STRING,
             .flags = FIELD_REPLACE,
             NONEMPTY})},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"service_name", "name of the ECS service"},
    {"service_arn", "ARN of the ECS service"},
    {"cluster_name", "name of the ECS cluster"},
    {"task_definition_arn", "ARN of the running task definition"},
    {"image", "image with its tag"},
    {"platform", "fargate, ec2 or lambda"},
    {"function_arn", "ARN of the function; only with platform lambda"},
    {"url", "address of the load balancer; only with one"},
    {"load_balancer_dns", "host name of the load balancer; only with one"},
    {"discovery_name", "host name inside the VPC; only with serviceDiscovery"},
    {NULL, NULL},
};

const struct kind_info kind_info_micro_service = {
    .name = "MicroService",
    .group = "components.panka.io/v1",
    .says = "Container that runs as an ECS service",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=service_name", "arn=service_arn", "cluster=cluster_name",
                                     "endpoint=url", "dns_name=load_balancer_dns",
                                     "host=discovery_name", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 200,
    .estimate_s = 180,
};
