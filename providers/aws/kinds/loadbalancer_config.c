#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/loadbalancer.h"

enum { GROUP_NAME_STEM = 23, HTTP_PORT = 80, HTTPS_PORT = 443 };

#define DEFAULT_SSL_POLICY "ELBSecurityPolicy-TLS13-1-2-2021-06"

/* --- attributes --- */

enum family { APPLICATION = 1, NETWORK = 2, BOTH = 3 };

struct attribute {
    const char *field; /* of the spec */
    const char *key;
    const char *fallback; /* the service's own */
    enum family family;
};

static const struct attribute balancer_attributes[] = {
    {"deletionProtection", "deletion_protection.enabled", "false", BOTH},
    {"idleTimeout", "idle_timeout.timeout_seconds", "60", APPLICATION},
    {"http2", "routing.http2.enabled", "true", APPLICATION},
    {"dropInvalidHeaders", "routing.http.drop_invalid_header_fields.enabled", "false", APPLICATION},
    {"crossZone", "load_balancing.cross_zone.enabled", "false", NETWORK},
};

static const struct attribute group_attributes[] = {
    {"deregistrationDelay", "deregistration_delay.timeout_seconds", "300", BOTH},
    {"crossZone", "load_balancing.cross_zone.enabled", "use_load_balancer_configuration", BOTH},
    {"slowStart", "slow_start.duration_seconds", "0", APPLICATION},
    {"algorithm", "load_balancing.algorithm.type", "round_robin", APPLICATION},
    {"proxyProtocol", "proxy_protocol_v2.enabled", "false", NETWORK},
};

static void put_attribute(json_t *out, const char *key, const char *value, const char *fallback)
{
    json_object_set_new(out, key, json_pack("[s, s]", value, fallback));
}

static void put_field(json_t *out, const struct attribute *attribute, json_t *spec)
{
    json_t *value = json_path(spec, attribute->field);
    char digits[24];
    const char *text = attribute->fallback;
    if (json_is_boolean(value)) {
        text = json_is_true(value) ? "true" : "false";
    } else if (json_is_integer(value)) {
        snprintf(digits, sizeof(digits), "%lld", (long long)json_integer_value(value));
        text = digits;
    } else if (json_is_string(value)) {
        text = json_string_value(value);
    }
    put_attribute(out, attribute->key, text, attribute->fallback);
}

json_t *loadbalancer_attributes(json_t *spec, bool is_network)
{
    json_t *out = json_object();
    for (size_t i = 0; i < ARRAY_LEN(balancer_attributes); i++)
        if ((balancer_attributes[i].family & (is_network ? NETWORK : APPLICATION)) != 0)
            put_field(out, &balancer_attributes[i], spec);
    return out;
}

static void put_stickiness(json_t *out, json_t *group, bool is_network)
{
    json_t *section = json_object_get(group, "stickiness");
    const char *cookie = json_text(section, "cookieName");
    bool enabled = section != NULL && json_bool_or(section, "enabled", true);
    char seconds[24];
    put_attribute(out, "stickiness.enabled", enabled ? "true" : "false", "false");
    if (!enabled || is_network) {
        if (enabled)
            put_attribute(out, "stickiness.type", "source_ip", "source_ip");
        return;
    }
    const char *type = cookie != NULL ? "app_cookie" : "lb_cookie";
    snprintf(seconds, sizeof(seconds), "%d", (int)json_int_or(section, "duration", 86400));
    put_attribute(out, "stickiness.type", type, "lb_cookie");
    char *key = xasprintf("stickiness.%s.duration_seconds", type);
    put_attribute(out, key, seconds, "86400");
    free(key);
    if (cookie != NULL)
        put_attribute(out, "stickiness.app_cookie.cookie_name", cookie, "");
}

/* Targets behind a network balancer see the client's address, but addresses over TCP or TLS. */
static void put_preservation(json_t *out, json_t *group)
{
    const char *protocol = json_text_or(group, "protocol", "TCP");
    bool by_address = strcmp(json_text_or(group, "targetType", "ip"), "ip") == 0;
    bool is_stream = strcmp(protocol, "TCP") == 0 || strcmp(protocol, "TLS") == 0;
    const char *usual = by_address && is_stream ? "false" : "true";
    json_t *given = json_object_get(group, "preserveClientIp");
    const char *value = given == NULL ? usual : json_is_true(given) ? "true" : "false";
    put_attribute(out, "preserve_client_ip.enabled", value, usual);
}

/* Functions and balancers as targets have none of these. */
json_t *loadbalancer_group_attributes(json_t *group, bool is_network)
{
    json_t *out = json_object();
    if (loadbalancer_is_lambda(group) ||
        strcmp(json_text_or(group, "targetType", "ip"), "alb") == 0)
        return out;
    for (size_t i = 0; i < ARRAY_LEN(group_attributes); i++)
        if ((group_attributes[i].family & (is_network ? NETWORK : APPLICATION)) != 0)
            put_field(out, &group_attributes[i], group);
    put_stickiness(out, group, is_network);
    if (is_network)
        put_preservation(out, group);
    return out;
}

/* --- target groups --- */

bool loadbalancer_is_lambda(json_t *group)
{
    return strcmp(json_text_or(group, "targetType", "ip"), "lambda") == 0;
}

static char *stem_of(const char *text)
{
    size_t len = strlen(text) < GROUP_NAME_STEM ? strlen(text) : GROUP_NAME_STEM;
    while (len > 0 && text[len - 1] == '-')
        len--;
    return xstrndup(text, len);
}

char *loadbalancer_group_prefix(const char *balancer)
{
    return stem_of(balancer);
}

char *loadbalancer_group_name(const char *balancer, json_t *group, bool is_network)
{
    char *whole = xasprintf("%s-%s", balancer, json_text_or(group, "name", ""));
    json_t *fixed = loadbalancer_group_params(group, is_network);
    char *text = json_canonical(fixed);
    char *differs = xasprintf("%s %s", whole, text);
    char *stem = stem_of(whole);
    char hash[9];
    calls_short_hash(differs, hash);
    char *name = xasprintf("%s-%s", stem, hash);
    free(stem);
    free(differs);
    free(text);
    json_decref(fixed);
    free(whole);
    return name;
}

json_t *loadbalancer_group_params(json_t *group, bool is_network)
{
    const char *type = json_text_or(group, "targetType", "ip");
    const char *protocol = json_text_or(group, "protocol", is_network ? "TCP" : "HTTP");
    const char *version = json_text_or(group, "protocolVersion", "HTTP1");
    json_t *params = json_pack("{s:s}", "TargetType", type);
    if (loadbalancer_is_lambda(group))
        return params;
    bool secure = strcmp(protocol, "HTTPS") == 0;
    json_put_text(params, "Protocol", protocol);
    json_put_int(params, "Port", json_int_or(group, "port", secure ? HTTPS_PORT : HTTP_PORT));
    if (!is_network)
        json_put_text(params, "ProtocolVersion", version);
    return params;
}

static void put_port(json_t *check, json_t *section)
{
    char text[16] = "traffic-port";
    int64_t port = json_int_or(section, "port", 0);
    if (port > 0)
        snprintf(text, sizeof(text), "%d", (int)port);
    json_put_text(check, "HealthCheckPort", text);
}

static void put_matcher(json_t *check, json_t *section, bool is_grpc, bool is_network)
{
    const char *usual = is_grpc ? "12" : is_network ? "200-399" : "200";
    json_put(check, "Matcher",
             json_pack("{s:s}", is_grpc ? "GrpcCode" : "HttpCode",
                       json_text_or(section, "matcher", usual)));
}

/* All is said, so that what a spec no longer says goes back to the usual. */
json_t *loadbalancer_health_check(json_t *group, bool is_network)
{
    json_t *section = json_object_get(group, "healthCheck");
    bool is_lambda = loadbalancer_is_lambda(group);
    bool is_grpc = strcmp(json_text_or(group, "protocolVersion", ""), "GRPC") == 0;
    bool is_alb = strcmp(json_text_or(group, "targetType", "ip"), "alb") == 0;
    const char *usual = !is_network ? json_text_or(group, "protocol", "HTTP")
                        : is_alb    ? "HTTP"
                                    : "TCP";
    const char *protocol = json_text_or(section, "protocol", usual);
    json_t *check = json_object();
    if (is_lambda) {
        bool enabled = section != NULL && json_bool_or(section, "enabled", true);
        json_put_bool(check, "HealthCheckEnabled", enabled);
        if (!enabled)
            return check;
    } else {
        json_put_text(check, "HealthCheckProtocol", protocol);
        put_port(check, section);
    }
    if (is_lambda || strcmp(protocol, "TCP") != 0) {
        json_put_text(check, "HealthCheckPath",
                      json_text_or(section, "path", is_grpc ? "/AWS.ALB/healthcheck" : "/"));
        put_matcher(check, section, is_grpc, is_network);
    }
    json_put_int(check, "HealthCheckIntervalSeconds",
                 json_int_or(section, "interval", is_lambda ? 35 : 30));
    json_put_int(check, "HealthCheckTimeoutSeconds",
                 json_int_or(section, "timeout", is_lambda ? 30 : 5));
    json_put_int(check, "HealthyThresholdCount", json_int_or(section, "healthyThreshold", 5));
    json_put_int(check, "UnhealthyThresholdCount", json_int_or(section, "unhealthyThreshold", 2));
    return check;
}

/* --- listeners --- */

static const char *protocol_of(json_t *listener, bool is_network)
{
    bool secure = json_text(listener, "certificateArn") != NULL;
    const char *usual = is_network ? (secure ? "TLS" : "TCP") : (secure ? "HTTPS" : "HTTP");
    return json_text_or(listener, "protocol", usual);
}

bool loadbalancer_is_secure(json_t *listener)
{
    return json_text(listener, "certificateArn") != NULL;
}

/* The ARN of the group that `target` names; without a name, of the only one. */
static const char *target_arn(const struct loadbalancer *balancer, const char *target)
{
    if (target != NULL && strncmp(target, "arn:", 4) == 0)
        return target;
    if (target != NULL)
        return json_text(balancer->targets, target);
    void *only = json_object_iter(balancer->targets);
    return json_object_size(balancer->targets) == 1
               ? json_string_value(json_object_iter_value(only))
               : NULL;
}

static json_t *redirect_action(json_t *redirect)
{
    char port[16] = "#{port}";
    int64_t number = json_int_or(redirect, "port", 0);
    if (number > 0)
        snprintf(port, sizeof(port), "%d", (int)number);
    char *code = xasprintf("HTTP_%s", json_text_or(redirect, "statusCode", "301"));
    json_t *action =
        json_pack("{s:s, s:{s:s, s:s, s:s, s:s, s:s, s:s}}", "Type", "redirect", "RedirectConfig",
                  "Protocol", json_text_or(redirect, "protocol", "#{protocol}"), "Port", port,
                  "Host", json_text_or(redirect, "host", "#{host}"), "Path",
                  json_text_or(redirect, "path", "/#{path}"), "Query",
                  json_text_or(redirect, "query", "#{query}"), "StatusCode", code);
    free(code);
    return action;
}

static json_t *fixed_action(json_t *fixed)
{
    char code[16];
    snprintf(code, sizeof(code), "%d", (int)json_int_or(fixed, "statusCode", 404));
    json_t *config = json_pack("{s:s, s:s}", "StatusCode", code, "ContentType",
                               json_text_or(fixed, "contentType", "text/plain"));
    json_put_text(config, "MessageBody", json_text(fixed, "body"));
    return json_pack("{s:s, s:o}", "Type", "fixed-response", "FixedResponseConfig", config);
}

/* The list of the one action that `what` says: {target | redirect | fixedResponse}. */
static struct error *action_of(const struct loadbalancer *balancer, json_t *what, json_t **out)
{
    json_t *redirect = json_object_get(what, "redirect");
    json_t *fixed = json_object_get(what, "fixedResponse");
    const char *name = json_text(what, "target");
    json_t *action = NULL;
    if (redirect != NULL) {
        action = redirect_action(redirect);
    } else if (fixed != NULL) {
        action = fixed_action(fixed);
    } else {
        const char *arn = target_arn(balancer, name);
        if (arn == NULL)
            return name == NULL ? ERR(ERR_INVALID, "a listener or rule names no target")
                                : ERR(ERR_INVALID, "there is no target group %s", name);
        action = json_pack("{s:s, s:s}", "Type", "forward", "TargetGroupArn", arn);
    }
    *out = json_pack("[o]", action);
    return NULL;
}

/* Without anything to do: the only target group; an ALB without exactly one answers 404. */
static struct error *default_actions(const struct loadbalancer *balancer, json_t *listener,
                                     json_t **out)
{
    json_t *what = json_object_get(listener, "defaultAction");
    if (json_text(listener, "target") != NULL)
        return action_of(balancer, listener, out);
    if (json_object_size(what) == 0 && target_arn(balancer, NULL) == NULL &&
        !balancer->is_network) {
        *out = json_pack("[o]", fixed_action(NULL));
        return NULL;
    }
    return action_of(balancer, what, out);
}

struct error *loadbalancer_listener(const struct loadbalancer *balancer, json_t *listener,
                                    json_t **out)
{
    json_t *actions = NULL;
    TRY(default_actions(balancer, listener, &actions));
    json_t *params =
        json_pack("{s:s, s:O, s:o}", "Protocol", protocol_of(listener, balancer->is_network),
                  "Port", json_object_get(listener, "port"), "DefaultActions", actions);
    const char *alpn = json_text(listener, "alpnPolicy");
    if (loadbalancer_is_secure(listener)) {
        json_put(params, "Certificates",
                 json_pack("[{s:s}]", "CertificateArn", json_text(listener, "certificateArn")));
        json_put_text(params, "SslPolicy", json_text_or(listener, "sslPolicy", DEFAULT_SSL_POLICY));
    }
    if (alpn != NULL)
        json_put(params, "AlpnPolicy", json_pack("[s]", alpn));
    *out = params;
    return NULL;
}

/* --- rules --- */

static void add_condition(json_t *conditions, const char *field, const char *config, json_t *values)
{
    if (json_array_size(values) > 0)
        json_array_append_new(
            conditions, json_pack("{s:s, s:{s:O}}", "Field", field, config, "Values", values));
}

struct error *loadbalancer_rule(const struct loadbalancer *balancer, json_t *rule, json_t **out)
{
    json_t *actions = NULL;
    TRY(action_of(balancer, rule, &actions));
    json_t *conditions = json_array();
    add_condition(conditions, "host-header", "HostHeaderConfig", json_object_get(rule, "hosts"));
    add_condition(conditions, "path-pattern", "PathPatternConfig", json_object_get(rule, "paths"));
    add_condition(conditions, "http-request-method", "HttpRequestMethodConfig",
                  json_object_get(rule, "methods"));
    add_condition(conditions, "source-ip", "SourceIpConfig", json_object_get(rule, "sourceCIDRs"));
    const char *header;
    json_t *values;
    json_object_foreach (json_object_get(rule, "headers"), header, values)
        json_array_append_new(conditions, json_pack("{s:s, s:{s:s, s:O}}", "Field", "http-header",
                                                    "HttpHeaderConfig", "HttpHeaderName", header,
                                                    "Values", values));
    *out = json_pack("{s:o, s:o}", "Conditions", conditions, "Actions", actions);
    return NULL;
}

/* --- who may come, and where to --- */

/* An internal balancer is for its VPC, another for everybody, unless the spec says who. */
static json_t *sources_of(json_t *spec, const char *vpc_cidr)
{
    json_t *given = json_object_get(spec, "allowedCIDRs");
    if (json_array_size(given) > 0)
        return json_incref(given);
    if (strcmp(json_text_or(spec, "scheme", ""), "internal") == 0)
        return json_pack("[s]", vpc_cidr);
    if (strcmp(json_text_or(spec, "ipAddressType", "ipv4"), "dualstack") == 0)
        return json_pack("[s, s]", "0.0.0.0/0", "::/0");
    return json_pack("[s]", "0.0.0.0/0");
}

static json_t *permission_of(int64_t port, json_t *sources)
{
    json_t *ranges = json_array(), *ranges6 = json_array();
    size_t i;
    json_t *source;
    json_array_foreach (sources, i, source) {
        bool is_6 = strchr(json_string_value(source), ':') != NULL;
        json_array_append_new(is_6 ? ranges6 : ranges,
                              json_pack("{s:O}", is_6 ? "CidrIpv6" : "CidrIp", source));
    }
    json_t *permission = json_pack("{s:s, s:I, s:I}", "IpProtocol", "tcp", "FromPort",
                                   (json_int_t)port, "ToPort", (json_int_t)port);
    if (json_array_size(ranges) > 0)
        json_object_set(permission, "IpRanges", ranges);
    if (json_array_size(ranges6) > 0)
        json_object_set(permission, "Ipv6Ranges", ranges6);
    json_decref(ranges);
    json_decref(ranges6);
    return permission;
}

json_t *loadbalancer_permissions(json_t *spec, const char *vpc_cidr)
{
    json_t *permissions = json_array();
    json_t *sources = sources_of(spec, vpc_cidr);
    size_t i;
    json_t *listener;
    json_array_foreach (json_object_get(spec, "listeners"), i, listener)
        json_array_append_new(permissions,
                              permission_of(json_int_or(listener, "port", 0), sources));
    json_decref(sources);
    return permissions;
}

char *loadbalancer_url(json_t *spec, const char *host, bool is_network)
{
    json_t *listener = json_array_get(json_object_get(spec, "listeners"), 0);
    if (listener == NULL || host == NULL)
        return NULL;
    const char *protocol = protocol_of(listener, is_network);
    int port = (int)json_int_or(listener, "port", 0);
    const char *scheme = strcmp(protocol, "HTTPS") == 0  ? "https"
                         : strcmp(protocol, "HTTP") == 0 ? "http"
                         : strcmp(protocol, "TLS") == 0  ? "tls"
                         : strcmp(protocol, "UDP") == 0  ? "udp"
                                                         : "tcp";
    bool usual = (strcmp(scheme, "https") == 0 && port == HTTPS_PORT) ||
                 (strcmp(scheme, "http") == 0 && port == HTTP_PORT);
    return usual ? xasprintf("%s://%s", scheme, host) : xasprintf("%s://%s:%d", scheme, host, port);
}
