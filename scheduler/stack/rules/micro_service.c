#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* --- where it runs --- */

static void fargate(struct rule_call *call)
{
    const char *launch = rule_text(call->spec, "runtime.launchType");
    const char *mode = rule_text(call->spec, "runtime.networkMode");

    rules_fargate_size(call);
    if (launch != NULL && strcmp(launch, "FARGATE") != 0)
        rule_error(call, "runtime.launchType", "set runtime.platform to ec2",
                   "launch type %s contradicts platform fargate", launch);
    if (mode != NULL && strcmp(mode, "awsvpc") != 0)
        rule_error(call, "runtime.networkMode", NULL, "Fargate has network mode awsvpc only");
    if (rule_is_true(call->spec, "runtime.requiresGPU"))
        rule_error(call, "runtime.requiresGPU", "set runtime.platform to ec2",
                   "Fargate has no GPUs");
}

/* "v1.2", or a digest in its place. */
static bool is_image_tag(const char *text)
{
    size_t len = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    if (text_starts_with(text, "sha256:"))
        return strlen(text) == 71 && strspn(text + 7, "0123456789abcdef") == 64;
    return text[0] != '.' && text[0] != '-' && len == strlen(text) && len <= 128;
}

static void image(struct rule_call *call)
{
    const char *repository = rule_text(call->spec, "image.repository");
    const char *tag = rule_text(call->spec, "image.tag");
    const char *name = repository != NULL ? strrchr(repository, '/') : NULL;

    name = name != NULL ? name + 1 : repository;
    if (name != NULL && strchr(name, ':') != NULL)
        rule_error(call, "image.repository", "write what follows the colon as image.tag",
                   "\"%.100s\" has a tag of its own", repository);
    else if (name != NULL &&
             strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789._-") != strlen(name))
        rule_error(call, "image.repository", NULL,
                   "\"%.100s\" is no name of a repository: lower case letters, digits, . _ and -",
                   repository);
    if (tag != NULL && !is_image_tag(tag))
        rule_error(call, "image.tag", "such as v1.2 or latest",
                   "\"%.100s\" is no tag: up to 128 letters, digits, _ . and -, or sha256: and a "
                   "digest",
                   tag);
}

static void platform(struct rule_call *call)
{
    const char *name = rule_text(call->spec, "runtime.platform");
    const char *launch = rule_text(call->spec, "runtime.launchType");
    const char *policy = rule_text(call->spec, "image.pullPolicy");

    if (!rule_has(call->spec, "runtime.platform") || (name != NULL && strcmp(name, "fargate") == 0))
        fargate(call);
    if (name != NULL && strcmp(name, "ec2") == 0 && launch != NULL && strcmp(launch, "EC2") != 0)
        rule_error(call, "runtime.launchType", "set runtime.platform to fargate",
                   "launch type %s contradicts platform ec2", launch);
    if (policy != NULL && strcmp(policy, "Always") != 0)
        rule_warning(call, "image.pullPolicy", NULL,
                     "has no effect: Fargate always pulls the image, on EC2 the ECS agent decides");
}

/* --- what it is given --- */

static void variables(struct rule_call *call)
{
    const json_t *secrets = catalog_value(call->spec, "secrets"), *secret = NULL;
    const json_t *environment = catalog_value(call->spec, "environment"), *variable = NULL;
    size_t at = 0, other = 0;

    rule_unique(call, "environment", "name");
    rule_unique(call, "secrets", "envVar");
    json_array_foreach (secrets, at, secret) {
        const char *name = json_text_or(secret, "envVar", "");

        json_array_foreach (environment, other, variable) {
            if (strcmp(json_text_or(variable, "name", "-"), name) == 0)
                rule_error(call, rule_field("secrets", at, "envVar"), NULL,
                           "environment has a variable %s too", name);
        }
    }
}

static bool has_port(const json_t *ports, int64_t number)
{
    const json_t *port = NULL;
    size_t index = 0;

    json_array_foreach (ports, index, port) {
        if (json_int_or(port, "port", number) == number)
            return true;
    }
    return false;
}

static void ports(struct rule_call *call)
{
    const json_t *list = catalog_value(call->spec, "ports");

    rule_unique(call, "ports", "name");
    for (size_t i = 0; i < json_array_size(list); i++) {
        for (size_t j = 0; j < i; j++) {
            const json_t *a = json_array_get(list, i), *b = json_array_get(list, j);

            if (json_int_or(a, "port", -1) == json_int_or(b, "port", -2) &&
                strcmp(json_text_or(a, "protocol", ""), json_text_or(b, "protocol", "")) == 0)
                rule_error(call, rule_field("ports", i, "port"), NULL,
                           "port %" PRId64 " is there already", json_int_or(a, "port", 0));
        }
    }
}

/* False: it is not one probe, and reported. */
static bool probe(struct rule_call *call, const char *which)
{
    static const char *const forms[] = {"http", "tcp", "exec"};
    char path[64];
    size_t count = 0;
    const json_t *value = NULL;

    snprintf(path, sizeof(path), "healthCheck.%s", which);
    value = catalog_value(call->spec, path);
    if (value == NULL)
        return true;
    for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
        const json_t *form = json_object_get(value, forms[i]);
        int64_t port = json_int_or(form, "port", 0);

        count += form != NULL;
        if (port != 0 && !has_port(catalog_value(call->spec, "ports"), port))
            rule_warning(call, path, "add it to ports",
                         "probes port %" PRId64 ", which is not among the ports", port);
    }
    if (count != 1)
        rule_error(call, path, NULL, "needs exactly one of http, tcp and exec, has %zu", count);
    return count == 1;
}

/* What asks a probe, with the bounds it has for them: the nearest allowed value is taken. */
struct prober {
    const char *says;
    struct {
        const char *field;
        int64_t low, high;
    } bounds[4];
};

static const struct prober container_prober = {"ECS",
                                               {{"initialDelaySeconds", 0, 300},
                                                {"periodSeconds", 5, 300},
                                                {"timeoutSeconds", 2, 60},
                                                {"failureThreshold", 1, 10}}};
static const struct prober balancer_prober = {"the load balancer",
                                              {{"successThreshold", 2, 10},
                                               {"periodSeconds", 5, 300},
                                               {"timeoutSeconds", 2, 120},
                                               {"failureThreshold", 2, 10}}};

static void probe_bounds(struct rule_call *call, const json_t *value, const char *path,
                         const struct prober *prober)
{
    for (size_t i = 0; i < ARRAY_LEN(prober->bounds); i++) {
        int64_t low = prober->bounds[i].low, high = prober->bounds[i].high;
        int64_t given = json_int_or(value, prober->bounds[i].field, low);
        char field[96];

        snprintf(field, sizeof(field), "%s.%s", path, prober->bounds[i].field);
        if (given < low || given > high)
            rule_warning(call, field, NULL,
                         "%s takes %" PRId64 " to %" PRId64 ": %" PRId64 " becomes %" PRId64,
                         prober->says, low, high, given, given < low ? low : high);
    }
}

/* The container has one check, a command; the load balancer has one, over HTTP or TCP. */
static bool is_second(const json_t *value, const json_t *first, const char *which)
{
    bool is_exec = rule_has(value, "exec");

    if (first == NULL || rule_has(first, "exec") != is_exec)
        return false;
    if (rule_has(value, "tcp") != rule_has(first, "tcp"))
        return rule_has(value, "tcp"); /* HTTP says more */
    return (strcmp(which, "liveness") == 0) != is_exec;
}

static void probe_use(struct rule_call *call, const char *which, const char *other)
{
    const json_t *check = catalog_value(call->spec, "healthCheck");
    const json_t *value = json_object_get(check, which), *first = json_object_get(check, other);
    bool is_exec = rule_has(value, "exec"), is_tcp = rule_has(value, "tcp");
    bool balanced = rules_asks_itself(call->spec);
    const char *type = rule_text(call->spec, "networking.loadBalancer.type");
    char path[64];

    snprintf(path, sizeof(path), "healthCheck.%s", which);
    if (value == NULL)
        return;
    if (!is_exec && !balanced)
        rule_warning(call, path, "add a load balancer, or use exec",
                     "has no effect: ECS asks over %s only through a load balancer",
                     is_tcp ? "TCP" : "HTTP");
    else if (is_second(value, first, which))
        rule_warning(call, path, NULL, "has no effect: there is one check of this sort, %s", other);
    else if (balanced && is_tcp && type != NULL && strcmp(type, "network") != 0)
        rule_warning(call, path, "use http, or a load balancer of type network",
                     "an application load balancer asks over HTTP: / on the first port");
    else
        probe_bounds(call, value, path, is_exec ? &container_prober : &balancer_prober);
}

/* --- how many, and how they are reached --- */

/* Who asks again before it gave up on the last answer learns nothing. */
static void probe_times(struct rule_call *call, const char *which)
{
    char path[64];

    snprintf(path, sizeof(path), "healthCheck.%s", which);
    const json_t *value = catalog_value(call->spec, path);
    int64_t period = json_int_or(value, "periodSeconds", INT64_MAX);
    int64_t timeout = json_int_or(value, "timeoutSeconds", 0);
    char field[96];

    snprintf(field, sizeof(field), "%s.timeoutSeconds", path);
    if (timeout >= period && !rule_has(value, "exec"))
        rule_error(call, field, NULL, "is %" PRId64 ": it must be less than periodSeconds %" PRId64,
                   timeout, period);
}

static void autoscaling(struct rule_call *call)
{
    const json_t *scaling = catalog_value(call->spec, "scaling.autoscaling");
    int64_t min = json_int_or(scaling, "minReplicas", 0);
    int64_t max = json_int_or(scaling, "maxReplicas", INT64_MAX);

    if (scaling == NULL)
        return;
    if (min > max)
        rule_error(call, "scaling.autoscaling.minReplicas", NULL,
                   "is %" PRId64 ", more than maxReplicas %" PRId64, min, max);
    if (rule_is_true(scaling, "enabled") && !rule_has(scaling, "targetCPUPercent") &&
        !rule_has(scaling, "targetMemoryPercent"))
        rule_error(call, "scaling.autoscaling", NULL,
                   "needs targetCPUPercent or targetMemoryPercent");
}

static void ranges(struct rule_call *call, const json_t *list, const char *field)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *text = json_string_value(json_array_get(list, i));

        rule_cidr(call, rule_field(field, i, ""), text, 0, 32);
    }
}

static void load_balancer(struct rule_call *call)
{
    const json_t *balancer = catalog_value(call->spec, "networking.loadBalancer");
    const char *type = rule_text(balancer, "type");

    if (balancer == NULL)
        return;
    ranges(call, json_object_get(balancer, "allowedCIDRs"), "networking.loadBalancer.allowedCIDRs");
    if (!rule_is_true(balancer, "enabled"))
        return;
    const json_t *first = json_array_get(catalog_value(call->spec, "ports"), 0);
    if (first == NULL)
        rule_error(call, "networking.loadBalancer", "add the container's port to ports",
                   "a load balancer needs a port to send to");
    else if (type != NULL && strcmp(type, "application") == 0 &&
             strcmp(json_text_or(first, "protocol", "tcp"), "udp") == 0)
        rule_error(call, "networking.loadBalancer.type", "use type network",
                   "an application load balancer cannot send to a UDP port");
    if (rule_arn(call, "networking.loadBalancer.certificateArn",
                 rule_text(balancer, "certificateArn"), NULL, NULL))
        rule_arn_region(call, "networking.loadBalancer.certificateArn",
                        rule_text(balancer, "certificateArn"), rule_region(call),
                        "where the load balancer is");
    if (rule_has(balancer, "sslPolicy") && !rule_has(balancer, "certificateArn"))
        rule_error(call, "networking.loadBalancer.sslPolicy", NULL, "needs certificateArn");
}

/* What everyone may reach must not be a door for administrators or a database. */
static void open_to_everyone(struct rule_call *call, const json_t *rule, const char *field)
{
    const json_t *list = json_object_get(rule, "cidrBlocks"), *item = NULL;
    int64_t from = json_int_or(rule, "port", json_int_or(rule, "fromPort", 0));
    int64_t to = json_int_or(rule, "port", json_int_or(rule, "toPort", 0));
    const char *door = rule_sensitive_port(json_text_or(rule, "protocol", "tcp"), from, to);
    size_t index = 0;

    json_array_foreach (list, index, item) {
        const char *text = json_string_value(item);

        if (door != NULL && text != NULL && rule_cidr_is_everyone(text))
            rule_error(call, rule_field(field, index, ""), "name the ranges that need it",
                       "opens %s to everyone", door);
    }
}

static void security_group(struct rule_call *call)
{
    const json_t *rules = catalog_value(call->spec, "networking.securityGroup.ingress");
    const json_t *rule = NULL;
    const char *list = "networking.securityGroup.ingress";
    size_t index = 0;

    json_array_foreach (rules, index, rule) {
        bool one = rule_has(rule, "port");
        bool range = rule_has(rule, "fromPort") && rule_has(rule, "toPort");
        bool part = rule_has(rule, "fromPort") || rule_has(rule, "toPort");
        char field[80];

        if (one == range || (one && part))
            rule_error(call, rule_field(list, index, ""), NULL,
                       "needs either port, or fromPort and toPort");
        else if (range && json_int_or(rule, "fromPort", 0) > json_int_or(rule, "toPort", 65535))
            rule_error(call, rule_field(list, index, "fromPort"), NULL, "is more than toPort");
        snprintf(field, sizeof(field), "%s[%zu].cidrBlocks", list, index);
        ranges(call, json_object_get(rule, "cidrBlocks"), field);
        open_to_everyone(call, rule, field);
    }
}

/* "fs-" and 8 to 40 hexadecimal digits, or the ARN that ends in it. */
static bool is_file_system(const char *text)
{
    const char *id = strstr(text, "fs-");
    size_t digits = id != NULL ? strspn(id + 3, "0123456789abcdef") : 0;

    return id != NULL && (id == text || id[-1] == '/') && digits >= 8 && digits <= 40 &&
           id[3 + digits] == '\0';
}

/* A component that a volume comes from is a file system. */
static void volume_component(struct rule_call *call, const json_t *volume, size_t index)
{
    const struct component *target = rule_target(call, json_text(volume, "source"));

    if (target != NULL && strcmp(target->kind->name, "EFS") != 0)
        rule_error(call, rule_field("storage.volumes", index, "source"), NULL,
                   "component %s is of kind %s, a volume needs EFS", target->id, target->kind_name);
}

static void volumes(struct rule_call *call)
{
    const char *platform_name = rule_text(call->spec, "runtime.platform");
    bool is_ec2 = platform_name != NULL && strcmp(platform_name, "ec2") == 0;
    const json_t *volume = NULL;
    size_t index = 0;

    rule_unique(call, "storage.volumes", "name");
    rule_unique(call, "storage.volumes", "mountPath");
    json_array_foreach (catalog_value(call->spec, "storage.volumes"), index, volume) {
        const char *type = rule_text(volume, "type");
        bool is_efs = type != NULL && strcmp(type, "efs") == 0;
        bool is_path = type != NULL && strcmp(type, "hostPath") == 0 && is_ec2;

        if (is_path && !rule_has(volume, "source"))
            rule_error(call, rule_field("storage.volumes", index, "source"), NULL,
                       "is required with type hostPath: the path on the machine");
        if (type != NULL && !is_efs && !is_path && strcmp(type, "emptyDir") != 0)
            rule_error(call, rule_field("storage.volumes", index, "type"), "use emptyDir or efs",
                       "ECS has no volumes of type %s", type);
        const char *source = rule_text(volume, "source");
        if (is_efs && source != NULL && !is_file_system(source))
            rule_error(call, rule_field("storage.volumes", index, "source"),
                       "such as fs-0123456789abcdef0", "\"%.80s\" is no id of a file system",
                       source);
        if (is_efs && !rule_has(volume, "source"))
            rule_error(call, rule_field("storage.volumes", index, "source"), NULL,
                       "is required with type efs: the id of the file system");
        if (!is_efs && rule_has(volume, "accessPointId"))
            rule_error(call, rule_field("storage.volumes", index, "accessPointId"),
                       "set type to efs", "has no meaning with type %s", type);
        volume_component(call, volume, index);
        if (type != NULL && strcmp(type, "emptyDir") == 0 && rule_has(volume, "source"))
            rule_error(call, rule_field("storage.volumes", index, "source"), NULL,
                       "has no meaning with type emptyDir");
    }
}

bool rule_is_function(const struct component *component)
{
    bool is_service = strcmp(component->kind->name, "MicroService") == 0;

    return strcmp(component->kind->name, "Lambda") == 0 ||
           (is_service && text_equal(rule_text(component->spec, "runtime.platform"), "lambda"));
}

void rules_container(struct rule_call *call)
{
    platform(call);
    image(call);
    variables(call);
    autoscaling(call);
    volumes(call);
}

/* What functions have no place for. */
static void function(struct rule_call *call)
{
    static const char *const of_tasks[] = {"ports",
                                           "secrets",
                                           "healthCheck",
                                           "serviceDiscovery",
                                           "storage",
                                           "network",
                                           "networking",
                                           "scaling.autoscaling",
                                           "runtime.launchType",
                                           "runtime.networkMode"};

    for (size_t i = 0; i < ARRAY_LEN(of_tasks); i++)
        if (rule_has(call->spec, of_tasks[i]))
            rule_error(call, of_tasks[i], "set runtime.platform to fargate, or remove it",
                       "has no meaning on platform lambda");
    if (rule_is_true(call->spec, "runtime.requiresGPU"))
        rule_error(call, "runtime.requiresGPU", "set runtime.platform to ec2",
                   "functions have no GPUs");
    if (rule_has(call->spec, "runtime.handler") && rule_has(call->spec, "args"))
        rule_error(call, "args", NULL, "runtime.handler is the argument already");
    if (json_int_or(catalog_value(call->spec, "resources"), "memory", 512) > 10240)
        rule_error(call, "resources.memory", NULL, "functions have at most 10240 MiB");
    if (json_int_or(catalog_value(call->spec, "scaling"), "replicas", 1) != 1)
        rule_error(call, "scaling.replicas", "remove it", "functions are as many as are called");
}

/* What only functions have. */
static void task(struct rule_call *call)
{
    static const char *const of_functions[] = {"runtime.handler", "runtime.timeout"};

    for (size_t i = 0; i < ARRAY_LEN(of_functions); i++)
        if (rule_has(call->spec, of_functions[i]))
            rule_error(call, of_functions[i], "set runtime.platform to lambda",
                       "belongs to functions");
}

void rules_micro_service(struct rule_call *call)
{
    const char *name = rule_text(call->spec, "runtime.platform");

    if (name != NULL && strcmp(name, "lambda") == 0) {
        image(call);
        variables(call);
        function(call);
        return;
    }
    task(call);
    rules_container(call);
    ports(call);
    bool is_ready = probe(call, "readiness"), is_alive = probe(call, "liveness");
    probe_times(call, "readiness");
    probe_times(call, "liveness");
    if (is_ready)
        probe_use(call, "readiness", "liveness");
    if (is_alive)
        probe_use(call, "liveness", "readiness");
    load_balancer(call);
    rules_target_group(call);
    security_group(call);
}
