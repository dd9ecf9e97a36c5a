/*
 * What a spec says, as a task definition. No cloud calls.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

/* "{prefix}{stack}" out of "{prefix}{stack}-{service}-{component}". */
char *microservice_cluster_name(const struct kind_call *call)
{
    const char *component = strchr(call->op->component, '/');
    component = component == NULL ? call->op->component : component + 1;
    char *suffix = xasprintf("-%s-%s", call->op->service, component);
    char *name;
    if (text_ends_with(call->name, suffix) && strlen(call->name) > strlen(suffix))
        name = xasprintf("%.*s", (int)(strlen(call->name) - strlen(suffix)), call->name);
    else /* the name was cut: a cluster by the stack's own names */
        name = xasprintf("%s-%s", call->op->tenant, call->op->stack);
    free(suffix);
    return name;
}

char *microservice_container_name(const struct kind_call *call)
{
    const char *slash = strchr(call->op->component, '/');
    return xstrdup(slash == NULL ? call->op->component : slash + 1);
}

char *microservice_log_group(const struct kind_call *call)
{
    return xasprintf("/panka/%s/%s/%s/%s", call->op->tenant, call->op->stack, call->op->environment,
                     call->op->component);
}

bool microservice_is_fargate(json_t *spec)
{
    const char *type = json_path_text(spec, "runtime.launchType");
    if (type != NULL)
        return strcmp(type, "FARGATE") == 0;
    const char *platform = json_path_text(spec, "runtime.platform");
    return platform == NULL || strcmp(platform, "fargate") == 0;
}

static const char *network_mode(json_t *spec)
{
    const char *mode = json_path_text(spec, "runtime.networkMode");
    return mode == NULL || microservice_is_fargate(spec) ? "awsvpc" : mode;
}

bool microservice_is_awsvpc(json_t *spec)
{
    return strcmp(network_mode(spec), "awsvpc") == 0;
}

static bool is_on(json_t *section)
{
    return section != NULL && json_bool_or(section, "enabled", true);
}

bool microservice_has_balancer(json_t *spec)
{
    return is_on(json_path(spec, "networking.loadBalancer")) && !microservice_is_attached(spec);
}

json_t *microservice_queue(json_t *spec)
{
    return json_path(spec, "scaling.queue");
}

bool microservice_has_scaling(json_t *spec)
{
    return is_on(json_path(spec, "scaling.autoscaling")) || microservice_queue(spec) != NULL;
}

json_t *microservice_bounds(json_t *spec)
{
    json_t *queue = microservice_queue(spec);
    return queue != NULL ? queue : json_path(spec, "scaling.autoscaling");
}

bool microservice_has_discovery(json_t *spec)
{
    return is_on(json_object_get(spec, "serviceDiscovery"));
}

int microservice_port(json_t *spec)
{
    json_t *port = json_array_get(json_object_get(spec, "ports"), 0);
    return (int)json_int_or(port, "port", 0);
}

json_t *microservice_probe(json_t *spec, const char *sort)
{
    bool is_exec = strcmp(sort, "exec") == 0;
    json_t *section = json_object_get(spec, "healthCheck");
    json_t *first = json_object_get(section, is_exec ? "liveness" : "readiness");
    json_t *second = json_object_get(section, is_exec ? "readiness" : "liveness");
    if (json_object_get(first, sort) != NULL)
        return first;
    return json_object_get(second, sort) != NULL ? second : NULL;
}

static json_t *port_mappings(json_t *spec)
{
    bool is_bridge = strcmp(network_mode(spec), "bridge") == 0;
    json_t *list = json_array();
    size_t i;
    json_t *port;
    json_array_foreach (json_object_get(spec, "ports"), i, port) {
        json_t *mapping = json_pack("{s:s*, s:O, s:s}", "name", json_text(port, "name"),
                                    "containerPort", json_object_get(port, "port"), "protocol",
                                    json_text_or(port, "protocol", "tcp"));
        if (is_bridge) /* several tasks may share a machine: any port of it */
            json_put_int(mapping, "hostPort", 0);
        json_array_append_new(list, mapping);
    }
    return list;
}

static json_t *text_of(json_t *value)
{
    if (value == NULL || json_is_string(value))
        return value == NULL ? json_string("") : json_incref(value);
    char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
    json_t *out = json_string(text);
    free(text);
    return out;
}

static json_t *environment(json_t *spec)
{
    json_t *list = json_array();
    size_t i;
    json_t *variable;
    json_array_foreach (json_object_get(spec, "environment"), i, variable)
        json_array_append_new(list,
                              json_pack("{s:s, s:o}", "name", json_text(variable, "name"), "value",
                                        text_of(json_object_get(variable, "value"))));
    return list;
}

static int64_t within(int64_t value, int64_t low, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}

/* The agent's own bounds are narrower than the spec's: the nearest allowed value is taken. */
static json_t *container_check(json_t *spec)
{
    json_t *probe = microservice_probe(spec, "exec");
    if (probe == NULL)
        return NULL;
    json_t *command = json_pack("[s]", "CMD");
    json_array_extend(command, json_path(probe, "exec.command"));
    json_t *check = json_pack("{s:o}", "command", command);
    json_put_int(check, "interval", within(json_int_or(probe, "periodSeconds", 30), 5, 300));
    json_put_int(check, "timeout", within(json_int_or(probe, "timeoutSeconds", 5), 2, 60));
    json_put_int(check, "retries", within(json_int_or(probe, "failureThreshold", 3), 1, 10));
    json_put_int(check, "startPeriod",
                 within(json_int_or(probe, "initialDelaySeconds", 0), 0, 300));
    return check;
}

static json_t *mount_points(json_t *spec)
{
    json_t *list = json_array();
    size_t i;
    json_t *volume;
    json_array_foreach (json_path(spec, "storage.volumes"), i, volume)
        json_array_append_new(list, json_pack("{s:s, s:s, s:b}", "sourceVolume",
                                              json_text(volume, "name"), "containerPath",
                                              json_text(volume, "mountPath"), "readOnly",
                                              (int)json_bool_or(volume, "readOnly", false)));
    return list;
}

/* Through an access point everybody is the user that it says. */
static json_t *efs_volume(const char *system, const char *access_point)
{
    json_t *out = json_pack("{s:s*, s:s}", "fileSystemId", system, "transitEncryption", "ENABLED");
    if (access_point != NULL)
        json_object_set_new(out, "authorizationConfig",
                            json_pack("{s:s}", "accessPointId", access_point));
    return out;
}

static json_t *volume_of(json_t *volume)
{
    const char *type = json_text_or(volume, "type", "emptyDir");
    json_t *out = json_pack("{s:s}", "name", json_text(volume, "name"));
    if (strcmp(type, "efs") == 0)
        json_object_set_new(
            out, "efsVolumeConfiguration",
            efs_volume(json_text(volume, "source"), json_text(volume, "accessPointId")));
    else if (strcmp(type, "hostPath") == 0)
        json_object_set_new(out, "host",
                            json_pack("{s:s*}", "sourcePath", json_text(volume, "source")));
    return out;
}

static json_t *volumes(json_t *spec)
{
    json_t *list = json_array();
    size_t i;
    json_t *volume;
    json_array_foreach (json_path(spec, "storage.volumes"), i, volume)
        json_array_append_new(list, volume_of(volume));
    return list;
}

static json_t *log_configuration(const struct microservice *service, const char *region)
{
    return json_pack("{s:s, s:{s:s, s:s, s:s}}", "logDriver", "awslogs", "options", "awslogs-group",
                     service->log_group, "awslogs-region", region, "awslogs-stream-prefix", "task");
}

/* Consumes `list`; nothing is put when it is empty. */
static void put_list(json_t *object, const char *member, json_t *list)
{
    if (json_array_size(list) > 0)
        json_object_set(object, member, list);
    json_decref(list);
}

/* A digest in the tag's place names one image for ever. */
char *microservice_image(const json_t *spec)
{
    const char *tag = json_path_text(spec, "image.tag");
    bool is_digest = tag != NULL && strncmp(tag, "sha256:", 7) == 0;

    return xasprintf("%s%s%s", json_path_text(spec, "image.repository"), is_digest ? "@" : ":",
                     tag);
}

static json_t *container(const struct kind_call *call, const struct microservice *service,
                         const char *region)
{
    json_t *spec = call->spec;
    char *image = microservice_image(spec);
    json_t *out = json_pack("{s:s, s:s, s:b, s:o}", "name", service->container, "image", image,
                            "essential", 1, "logConfiguration", log_configuration(service, region));
    free(image);
    put_list(out, "portMappings", port_mappings(spec));
    put_list(out, "environment", environment(spec));
    put_list(out, "secrets", json_incref(service->secrets));
    put_list(out, "entryPoint", json_incref(json_object_get(spec, "command")));
    put_list(out, "command", json_incref(json_object_get(spec, "args")));
    put_list(out, "mountPoints", mount_points(spec));
    json_put(out, "healthCheck", container_check(spec));
    if (json_bool_or(json_object_get(spec, "runtime"), "requiresGPU", false))
        json_put(out, "resourceRequirements",
                 json_pack("[{s:s, s:s}]", "type", "GPU", "value", "1"));
    return out;
}

static void put_number_text(json_t *params, const char *member, int64_t value)
{
    char text[24];
    snprintf(text, sizeof(text), "%lld", (long long)value);
    json_put_text(params, member, text);
}

json_t *microservice_task_params(const struct kind_call *call, const struct microservice *service,
                                 const char *region)
{
    json_t *resources = json_object_get(call->spec, "resources");
    json_t *params =
        json_pack("{s:s, s:s, s:s, s:s, s:[s], s:[o]}", "family", call->name, "executionRoleArn",
                  service->exec_role, "taskRoleArn", service->task_role, "networkMode",
                  network_mode(call->spec), "requiresCompatibilities",
                  microservice_is_fargate(call->spec) ? "FARGATE" : "EC2", "containerDefinitions",
                  container(call, service, region));
    put_number_text(params, "cpu", json_int_or(resources, "cpu", 256));
    put_number_text(params, "memory", json_int_or(resources, "memory", 512));
    put_list(params, "volumes", volumes(call->spec));
    return params;
}
