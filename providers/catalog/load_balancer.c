/* ALB and NLB: the same but for protocols, rules of listeners, and what only one of them can. */
#include "providers/catalog/fields.h"

#define MODEL(member) .model = "elbv2." member
#define PORT          .type = FIELD_INT, BETWEEN(1, 65535)

/* A target is the name of one of the targetGroups, or the ARN of another target group. */
#define TARGET                                                                                     \
    {                                                                                              \
        .name = "target", .type = FIELD_STRING, NONEMPTY                                           \
    }

static const struct field redirect[] = {
    {.name = "protocol", ONE_OF("HTTP", "HTTPS")},
    {.name = "port", PORT},
    {.name = "host",
     MODEL("CreateListener.DefaultActions.[].RedirectConfig.Host"),
     .type = FIELD_STRING,
     BETWEEN(1, 128)},
    {.name = "path",
     MODEL("CreateListener.DefaultActions.[].RedirectConfig.Path"),
     .type = FIELD_STRING,
     BETWEEN(1, 128),
     .pattern = "^/",
     .pattern_says = "a path that begins with /"},
    {.name = "query",
     MODEL("CreateListener.DefaultActions.[].RedirectConfig.Query"),
     .type = FIELD_STRING,
     AT_MOST(128)},
    {.name = "statusCode", .fallback = "301", ONE_OF("301", "302")},
    END_OF_FIELDS,
};

static const struct field fixed_response[] = {
    {.name = "statusCode", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(200, 599)},
    {.name = "contentType",
     .fallback = "text/plain",
     ONE_OF("text/plain", "text/css", "text/html", "application/javascript", "application/json")},
    {.name = "body",
     MODEL("CreateListener.DefaultActions.[].FixedResponseConfig.MessageBody"),
     .type = FIELD_STRING,
     AT_MOST(1024)},
    END_OF_FIELDS,
};

static const struct field action[] = {
    TARGET,
    {.name = "redirect", .type = FIELD_OBJECT, .fields = redirect},
    {.name = "fixedResponse", .type = FIELD_OBJECT, .fields = fixed_response},
    END_OF_FIELDS,
};

static const struct field rule[] = {
    {.name = "priority",
     MODEL("CreateRule.Priority"),
     .type = FIELD_INT,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 50000)},
    {.name = "hosts", LIST_OF(.type = FIELD_STRING, BETWEEN(1, 128)), BETWEEN(1, 5)},
    {.name = "paths", LIST_OF(.type = FIELD_STRING, BETWEEN(1, 128)), BETWEEN(1, 5)},
    {.name = "methods",
     LIST_OF(.type = FIELD_STRING, .pattern = "^[A-Z_-]{1,40}$",
             .pattern_says = "a method in capitals, such as GET"),
     BETWEEN(1, 5)},
    {.name = "sourceCIDRs", LIST_OF(.type = FIELD_STRING, NONEMPTY), BETWEEN(1, 5)},
    {.name = "headers",
     MAP_OF(LIST_OF(.type = FIELD_STRING, BETWEEN(1, 128)), NONEMPTY),
     BETWEEN(1, 5)},
    TARGET,
    {.name = "redirect", .type = FIELD_OBJECT, .fields = redirect},
    {.name = "fixedResponse", .type = FIELD_OBJECT, .fields = fixed_response},
    END_OF_FIELDS,
};

#define CERTIFICATES                                                                               \
    {.name = "certificateArn",                                                                     \
     MODEL("CreateListener.Certificates.[].CertificateArn"),                                       \
     .type = FIELD_STRING,                                                                         \
     NONEMPTY},                                                                                    \
        {.name = "additionalCertificateArns",                                                      \
         LIST_OF(.type = FIELD_STRING, NONEMPTY),                                                  \
         AT_MOST(25)},                                                                             \
    {                                                                                              \
        .name = "sslPolicy", .type = FIELD_STRING, MODEL("CreateListener.SslPolicy"), NONEMPTY     \
    }

static const struct field application_listener[] = {
    {.name = "port", MODEL("CreateListener.Port"), .flags = FIELD_REQUIRED, PORT},
    {.name = "protocol", MODEL("CreateListener.Protocol"), ONE_OF("HTTP", "HTTPS")},
    CERTIFICATES,
    TARGET,
    {.name = "defaultAction", .type = FIELD_OBJECT, .fields = action},
    {.name = "rules", LIST_OF(.type = FIELD_OBJECT, .fields = rule), AT_MOST(100)},
    END_OF_FIELDS,
};

static const struct field network_listener[] = {
    {.name = "port", MODEL("CreateListener.Port"), .flags = FIELD_REQUIRED, PORT},
    {.name = "protocol", ONE_OF("TCP", "UDP", "TLS", "TCP_UDP")},
    CERTIFICATES,
    {.name = "alpnPolicy",
     ONE_OF("HTTP1Only", "HTTP2Only", "HTTP2Optional", "HTTP2Preferred", "None")},
    TARGET,
    {.name = "defaultAction", OBJECT(TARGET)},
    END_OF_FIELDS,
};

static const struct field health_check[] = {
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "protocol", ONE_OF("HTTP", "HTTPS", "TCP")},
    {.name = "path",
     MODEL("CreateTargetGroup.HealthCheckPath"),
     .type = FIELD_STRING,
     BETWEEN(1, 1024),
     .pattern = "^/",
     .pattern_says = "a path that begins with /"},
    {.name = "port", PORT},
    {.name = "interval",
     MODEL("CreateTargetGroup.HealthCheckIntervalSeconds"),
     .type = FIELD_INT,
     BETWEEN(5, 300)},
    {.name = "timeout",
     MODEL("CreateTargetGroup.HealthCheckTimeoutSeconds"),
     .type = FIELD_INT,
     BETWEEN(2, 120)},
    {.name = "healthyThreshold",
     MODEL("CreateTargetGroup.HealthyThresholdCount"),
     .type = FIELD_INT,
     BETWEEN(2, 10)},
    {.name = "unhealthyThreshold",
     MODEL("CreateTargetGroup.UnhealthyThresholdCount"),
     .type = FIELD_INT,
     BETWEEN(2, 10)},
    {.name = "matcher",
     .type = FIELD_STRING,
     .pattern = "^[0-9]{1,3}([,-][0-9]{1,3})*$",
     .pattern_says = "status codes such as 200, 200,204 or 200-299"},
    END_OF_FIELDS,
};

/* Machines, addresses or a function that are no ECS service: that registers its own tasks. */
static const struct field target[] = {
    {.name = "id", .type = FIELD_STRING, .flags = FIELD_COMPONENT, .output = "id", NONEMPTY},
    {.name = "lambda",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "function_arn",
     NONEMPTY},
    {.name = "port", PORT},
    {.name = "availabilityZone",
     MODEL("RegisterTargets.Targets.[].AvailabilityZone"),
     .type = FIELD_STRING,
     NONEMPTY},
    END_OF_FIELDS,
};

#define GROUP_START                                                                                \
    {.name = "name",                                                                               \
     .type = FIELD_STRING,                                                                         \
     .flags = FIELD_REQUIRED,                                                                      \
     BETWEEN(1, 32),                                                                               \
     .pattern = "^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$",                                        \
     .pattern_says = "letters, digits and -, not at the ends"},                                    \
    {                                                                                              \
        .name = "port", PORT                                                                       \
    }
#define GROUP_END                                                                                  \
    {.name = "healthCheck", .type = FIELD_OBJECT, .fields = health_check},                         \
        {.name = "deregistrationDelay", .type = FIELD_INT, .fallback = "300", BETWEEN(0, 3600)},   \
        {.name = "crossZone", .type = FIELD_BOOL},                                                 \
    {                                                                                              \
        .name = "targets", LIST_OF(.type = FIELD_OBJECT, .fields = target), AT_MOST(100)           \
    }

static const struct field application_group[] = {
    GROUP_START,
    {.name = "protocol", .fallback = "HTTP", ONE_OF("HTTP", "HTTPS")},
    {.name = "protocolVersion", .fallback = "HTTP1", ONE_OF("HTTP1", "HTTP2", "GRPC")},
    {.name = "targetType", .fallback = "ip", ONE_OF("ip", "instance", "lambda")},
    GROUP_END,
    {.name = "stickiness",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "duration", .type = FIELD_INT, .fallback = "86400", BETWEEN(1, 604800)},
            {.name = "cookieName", .type = FIELD_STRING, BETWEEN(1, 256)})},
    {.name = "slowStart", .type = FIELD_INT, .fallback = "0", BETWEEN(0, 900)},
    {.name = "algorithm",
     .fallback = "round_robin",
     ONE_OF("round_robin", "least_outstanding_requests", "weighted_random")},
    END_OF_FIELDS,
};

static const struct field network_group[] = {
    GROUP_START,
    {.name = "protocol", .fallback = "TCP", ONE_OF("TCP", "UDP", "TLS", "TCP_UDP")},
    {.name = "targetType", .fallback = "ip", ONE_OF("ip", "instance", "alb")},
    GROUP_END,
    {.name = "stickiness",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"})},
    {.name = "preserveClientIp", .type = FIELD_BOOL},
    {.name = "proxyProtocol", .type = FIELD_BOOL, .fallback = "false"},
    END_OF_FIELDS,
};

#define BALANCER_START                                                                             \
    {.name = "name",                                                                               \
     .type = FIELD_STRING,                                                                         \
     .flags = FIELD_REPLACE,                                                                       \
     BETWEEN(1, 32),                                                                               \
     .pattern = "^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$",                                        \
     .pattern_says = "letters, digits and -, not at the ends"},                                    \
        {.name = "scheme",                                                                         \
         .fallback = "internet-facing",                                                            \
         ONE_OF("internet-facing", "internal"),                                                    \
         .flags = FIELD_REPLACE},                                                                  \
        {.name = "ipAddressType", .fallback = "ipv4", ONE_OF("ipv4", "dualstack")},                \
        {.name = "deletionProtection", .type = FIELD_BOOL, .fallback = "false"}, NETWORK_FIELD

static const struct field application_spec[] = {
    BALANCER_START,
    {.name = "allowedCIDRs", LIST_OF(.type = FIELD_STRING, NONEMPTY), AT_MOST(60)},
    {.name = "idleTimeout", .type = FIELD_INT, .fallback = "60", BETWEEN(1, 4000)},
    {.name = "http2", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "dropInvalidHeaders", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "listeners",
     LIST_OF(.type = FIELD_OBJECT, .fields = application_listener),
     AT_MOST(50)},
    {.name = "targetGroups",
     LIST_OF(.type = FIELD_OBJECT, .fields = application_group),
     AT_MOST(100)},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct field network_spec[] = {
    BALANCER_START,
    {.name = "elasticIps",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REPLACE,
     NONEMPTY},
    {.name = "crossZone", .type = FIELD_BOOL, .fallback = "false"},
    {.name = "listeners", LIST_OF(.type = FIELD_OBJECT, .fields = network_listener), AT_MOST(50)},
    {.name = "targetGroups", LIST_OF(.type = FIELD_OBJECT, .fields = network_group), AT_MOST(100)},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"arn", "ARN of the load balancer"},
    {"load_balancer_name", "its name"},
    {"dns_name", "its host name"},
    {"zone_id", "hosted zone of the host name, for alias records"},
    {"url", "address of the first listener"},
    {"listener_arns", "ARN of each listener, by port"},
    {"target_group_arns", "ARN of each target group, by its name in the spec"},
    {"target_group_arn", "ARN of the first target group"},
    {"security_group_id", "its security group; only with one"},
    {NULL, NULL},
};

static const char *const aliases[] = {"id=arn",
                                      "name=load_balancer_name",
                                      "load_balancer_arn=arn",
                                      "domain_name=dns_name",
                                      "host=dns_name",
                                      "endpoint=url",
                                      "hosted_zone_id=zone_id",
                                      "security_group=security_group_id",
                                      NULL};

const struct kind_info kind_info_alb = {
    .name = "ALB",
    .group = "components.panka.io/v1",
    .says = "Application load balancer",
    .spec = application_spec,
    .outputs = outputs,
    .aliases = aliases,
    .name_style = NAME_S3,
    .name_max = 32,
    .name_field = "name",
    .estimate_s = 150,
};

const struct kind_info kind_info_nlb = {
    .name = "NLB",
    .group = "components.panka.io/v1",
    .says = "Network load balancer",
    .spec = network_spec,
    .outputs = outputs,
    .aliases = aliases,
    .name_style = NAME_S3,
    .name_max = 32,
    .name_field = "name",
    .estimate_s = 150,
};
