#include "providers/catalog/fields.h"

const struct field catalog_resources_fields[] = {
    {.name = "cpu", .type = FIELD_CPU, .fallback = "256", BETWEEN(128, 196608)},
    {.name = "memory", .type = FIELD_MEMORY, .fallback = "512", BETWEEN(128, 1048576)},
    END_OF_FIELDS,
};

/* One more way to write a target: {type: cpu, target: 70}. */
static const struct field policy[] = {
    {.name = "type", ONE_OF("cpu", "memory", "CPU", "Memory"), .flags = FIELD_REQUIRED},
    {.name = "target", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 100)},
    ALIAS("metric", ".type"),
    ALIAS("targetValue", ".target"),
    ALIAS("targetUtilization", ".target"),
    END_OF_FIELDS,
};

const struct field catalog_scaling_fields[] = {
    {.name = "replicas",
     .model = "ecs.CreateService.desiredCount",
     .type = FIELD_INT,
     .fallback = "1",
     BETWEEN(0, 5000)},
    {.name = "autoscaling",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "minReplicas",
             .model = "application-autoscaling.RegisterScalableTarget.MinCapacity",
             .type = FIELD_INT,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 5000)},
            {.name = "maxReplicas",
             .model = "application-autoscaling.RegisterScalableTarget.MaxCapacity",
             .type = FIELD_INT,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 5000)},
            {.name = "targetCPUPercent", .type = FIELD_INT, BETWEEN(1, 100)},
            {.name = "targetMemoryPercent", .type = FIELD_INT, BETWEEN(1, 100)},
            ALIAS("targetCPUUtilization", "scaling.autoscaling.targetCPUPercent"),
            ALIAS("targetMemoryUtilization", "scaling.autoscaling.targetMemoryPercent"),
            {.name = "policies", LIST_OF(.type = FIELD_OBJECT, .fields = policy), AT_MOST(2)})},
    END_OF_FIELDS,
};

static const struct field ingress_rule[] = {
    {.name = "protocol", .fallback = "tcp", ONE_OF("tcp", "udp")},
    {.name = "port",
     .model = "ec2.AuthorizeSecurityGroupIngress.IpPermissions.[].FromPort",
     .type = FIELD_INT,
     BETWEEN(1, 65535)},
    {.name = "fromPort",
     .model = "ec2.AuthorizeSecurityGroupIngress.IpPermissions.[].FromPort",
     .type = FIELD_INT,
     BETWEEN(1, 65535)},
    {.name = "toPort",
     .model = "ec2.AuthorizeSecurityGroupIngress.IpPermissions.[].ToPort",
     .type = FIELD_INT,
     BETWEEN(1, 65535)},
    {.name = "cidrBlocks",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "description",
     .model = "ec2.AuthorizeSecurityGroupIngress.IpPermissions.[].IpRanges.[].Description",
     .type = FIELD_STRING,
     AT_MOST(255)},
    END_OF_FIELDS,
};

const struct field catalog_networking_fields[] = {
    {.name = "loadBalancer",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "type",
             .fallback = "application",
             ONE_OF("application", "network"),
             .flags = FIELD_REPLACE},
            {.name = "internal", .type = FIELD_BOOL, .fallback = "false", .flags = FIELD_REPLACE},
            {.name = "healthCheckPath",
             .model = "elbv2.CreateTargetGroup.HealthCheckPath",
             .type = FIELD_STRING,
             BETWEEN(1, 1024),
             .pattern = "^/",
             .pattern_says = "a path that begins with /"},
            {.name = "certificateArn",
             .model = "elbv2.CreateListener.Certificates.[].CertificateArn",
             .type = FIELD_STRING,
             NONEMPTY},
            {.name = "sslPolicy",
             .model = "elbv2.CreateListener.SslPolicy",
             .type = FIELD_STRING,
             NONEMPTY},
            {.name = "allowedCIDRs", LIST_OF(.type = FIELD_STRING, NONEMPTY)})},
    {.name = "securityGroup",
     OBJECT(
         {.name = "ingress", LIST_OF(.type = FIELD_OBJECT, .fields = ingress_rule), AT_MOST(60)})},
    {.name = "ingress",
     .type = FIELD_ANY,
     .refused = "there is no ingress controller on ECS: use networking.loadBalancer"},
    {.name = "serviceMesh",
     .type = FIELD_ANY,
     .refused = "no service mesh is available for ECS services: use serviceDiscovery to reach "
                "one service from another"},
    END_OF_FIELDS,
};

static const struct field volume[] = {
    {.name = "name",
     .model = "ecs.RegisterTaskDefinition.volumes.[].name",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 255)},
    {.name = "mountPath",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].mountPoints.[].containerPath",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     .pattern = "^/",
     .pattern_says = "a path that begins with /"},
    {.name = "type",
     .flags = FIELD_REQUIRED,
     ONE_OF("emptyDir", "efs", "hostPath", "configMap", "secret", "pvc")},
    {.name = "source", .type = FIELD_STRING, NONEMPTY},
    {.name = "readOnly",
     .model = "ecs.RegisterTaskDefinition.containerDefinitions.[].mountPoints.[].readOnly",
     .type = FIELD_BOOL,
     .fallback = "false"},
    END_OF_FIELDS,
};

const struct field catalog_storage_fields[] = {
    {.name = "volumes", LIST_OF(.type = FIELD_OBJECT, .fields = volume), AT_MOST(20)},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "resources", .type = FIELD_OBJECT, .fields = catalog_resources_fields},
    {.name = "scaling", .type = FIELD_OBJECT, .fields = catalog_scaling_fields},
    {.name = "networking", .type = FIELD_OBJECT, .fields = catalog_networking_fields},
    {.name = "storage", .type = FIELD_OBJECT, .fields = catalog_storage_fields},
    END_OF_FIELDS,
};

const struct kind_info kind_info_component_infra = {
    .name = "ComponentInfra",
    .group = "infra.panka.io/v1",
    .says = "Size, scaling and network of the MicroService of the same name",
    .spec = spec,
    .outputs = (const struct output[]){{NULL, NULL}},
    .aliases = (const char *const[]){NULL},
    .name_max = 255,
    .attachment = true,
};
