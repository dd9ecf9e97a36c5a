#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"
#include "providers/aws/kinds/microservice_balancer.h"

enum { NAME_MAX_CHARS = 32, HTTP_PORT = 80, HTTPS_PORT = 443 };

static json_t *section_of(json_t *spec)
{
    return json_path(spec, "networking.loadBalancer");
}

static bool is_network(json_t *spec)
{
    return strcmp(json_text_or(section_of(spec), "type", "application"), "network") == 0;
}

static bool is_udp(json_t *spec)
{
    json_t *port = json_array_get(json_object_get(spec, "ports"), 0);
    return strcmp(json_text_or(port, "protocol", "tcp"), "udp") == 0;
}

struct balancer_listener balancer_listener_of(json_t *spec)
{
    bool secure = json_text(section_of(spec), "certificateArn") != NULL;
    if (!is_network(spec) && secure)
        return (struct balancer_listener){"HTTPS", "tcp", "https", HTTPS_PORT};
    if (!is_network(spec))
        return (struct balancer_listener){"HTTP", "tcp", "http", HTTP_PORT};
    if (secure)
        return (struct balancer_listener){"TLS", "tcp", "tls", HTTPS_PORT};
    if (is_udp(spec))
        return (struct balancer_listener){"UDP", "udp", "udp", microservice_port(spec)};
    return (struct balancer_listener){"TCP", "tcp", "tcp", microservice_port(spec)};
}

static int64_t within(int64_t value, int64_t low, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}

/* Times and counts; the service's bounds are narrower than the spec's. */
static void put_timing(json_t *probe, json_t *check)
{
    int64_t interval_s = within(json_int_or(probe, "periodSeconds", 30), 5, 300);
    int64_t timeout_s = within(json_int_or(probe, "timeoutSeconds", 5), 2, 120);
    if (timeout_s >= interval_s)
        timeout_s = interval_s - 1;
    json_put_int(check, "HealthCheckIntervalSeconds", interval_s);
    json_put_int(check, "HealthCheckTimeoutSeconds", timeout_s);
    json_put_int(check, "HealthyThresholdCount",
                 within(json_int_or(probe, "successThreshold", 2), 2, 10));
    json_put_int(check, "UnhealthyThresholdCount",
                 within(json_int_or(probe, "failureThreshold", 3), 2, 10));
}

static void put_port(json_t *spec, int64_t port, json_t *check)
{
    char text[16] = "traffic-port";
    if (port > 0 && port != microservice_port(spec))
        snprintf(text, sizeof(text), "%d", (int)port);
    json_put_text(check, "HealthCheckPort", text);
}

json_t *balancer_health_check(json_t *spec)
{
    json_t *http_probe = microservice_probe(spec, "http");
    json_t *tcp_probe = microservice_probe(spec, "tcp");
    json_t *http = json_object_get(http_probe, "http");
    const char *path = json_text(section_of(spec), "healthCheckPath");
    if (path == NULL)
        path = json_text(http, "path");
    json_t *check = json_object();
    if (path != NULL || !is_network(spec)) {
        bool secure = strcmp(json_text_or(http, "scheme", "http"), "https") == 0;
        json_put_text(check, "HealthCheckProtocol", secure ? "HTTPS" : "HTTP");
        json_put_text(check, "HealthCheckPath", path == NULL ? "/" : path);
        put_port(spec, json_int_or(http, "port", 0), check);
    } else {
        json_put_text(check, "HealthCheckProtocol", "TCP");
        put_port(spec, json_int_or(json_object_get(tcp_probe, "tcp"), "port", 0), check);
    }
    put_timing(http_probe != NULL ? http_probe : tcp_probe, check);
    return check;
}

/* Letters, digits and "-" not at the ends, never beginning with "internal-": `name` made so, cut,
 * and told apart by a hash. Owner: caller, free(). */
static char *short_name(const char *name, const char *differs)
{
    char *all = xasprintf("%s %s", name, differs);
    char hash[9];
    calls_short_hash(all, hash);
    free(all);
    char clean[NAME_MAX_CHARS - 8] = "";
    size_t len = 0;
    if (strncmp(name, "internal", 8) == 0)
        name += 8;
    for (; *name != '\0' && len < sizeof(clean) - 1; name++) {
        bool plain = (*name >= 'a' && *name <= 'z') || (*name >= 'A' && *name <= 'Z') ||
                     (*name >= '0' && *name <= '9');
        if (plain || len > 0)
            clean[len++] = plain ? *name : '-';
    }
    while (len > 0 && clean[len - 1] == '-')
        len--;
    return len == 0 ? xasprintf("p-%s", hash) : xasprintf("%.*s-%s", (int)len, clean, hash);
}

char *microservice_balancer_name(const struct kind_call *call)
{
    return short_name(call->name, "");
}

static const char *target_protocol(json_t *spec)
{
    if (!is_network(spec))
        return "HTTP";
    return is_udp(spec) ? "UDP" : "TCP";
}

json_t *balancer_target_params(const struct kind_call *call, json_t *spec, const char *vpc_id)
{
    const char *protocol = target_protocol(spec);
    const char *type = microservice_is_awsvpc(spec) ? "ip" : "instance";
    char *differs = xasprintf("%s %d %s", protocol, microservice_port(spec), type);
    char *name = short_name(call->name, differs);
    json_t *params = balancer_health_check(spec);
    json_put_text(params, "Name", name);
    json_put_text(params, "Protocol", protocol);
    json_put_int(params, "Port", microservice_port(spec));
    json_put_text(params, "VpcId", vpc_id);
    json_put_text(params, "TargetType", type);
    free(name);
    free(differs);
    return params;
}

json_t *balancer_params(const struct kind_call *call, json_t *spec)
{
    bool internal = json_bool_or(section_of(spec), "internal", false);
    char *name = microservice_balancer_name(call);
    json_t *params = json_pack("{s:s, s:s, s:s}", "Name", name, "Type",
                               is_network(spec) ? "network" : "application", "Scheme",
                               internal ? "internal" : "internet-facing");
    free(name);
    return params;
}

json_t *balancer_listener_params(json_t *spec, const char *target_group)
{
    struct balancer_listener listener = balancer_listener_of(spec);
    json_t *params = json_pack("{s:s, s:i, s:[{s:s, s:s}]}", "Protocol", listener.protocol, "Port",
                               listener.port, "DefaultActions", "Type", "forward", "TargetGroupArn",
                               target_group);
    const char *certificate = json_text(section_of(spec), "certificateArn");
    if (certificate != NULL) {
        json_put(params, "Certificates", json_pack("[{s:s}]", "CertificateArn", certificate));
        json_put_text(params, "SslPolicy", json_text(section_of(spec), "sslPolicy"));
    }
    return params;
}
