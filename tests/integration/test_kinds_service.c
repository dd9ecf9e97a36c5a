/*
 * ECS services against a cloud: with everything around them, and bare; two that share a cluster;
 * processes that die at any step.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "tests/support/kind_host.h"
#include "tests/support/quoted.h"

static const char bare_spec[] =
    "{'image': {'repository': 'nginx', 'tag': '1.25'}, 'runtime': {'platform': 'fargate'},"
    " 'ports': [{'name': 'http', 'port': 8080, 'protocol': 'tcp'}],"
    " 'environment': [{'name': 'MODE', 'value': 'prod'}, {'name': 'LIMIT', 'value': 5}],"
    " 'secrets': [{'name': 'db-password', 'secretRef': 'shop/db'}],"
    " 'healthCheck': {'liveness': {'exec': {'command': ['/bin/true']}, 'periodSeconds': 10}},"
    " 'command': ['/app'], 'args': ['--serve'],"
    " 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 1},"
    " 'storage': {'volumes': [{'name': 'tmp', 'mountPath': '/tmp', 'type': 'emptyDir'}]},"
    " 'tags': {'team': 'a'}}";

static const char full_spec[] =
    "{'image': {'repository': 'nginx', 'tag': '1.25'}, 'runtime': {'platform': 'fargate'},"
    " 'ports': [{'name': 'http', 'port': 8080, 'protocol': 'tcp'}],"
    " 'healthCheck': {'readiness': {'http': {'path': '/health', 'port': 8080},"
    "                               'periodSeconds': 10, 'initialDelaySeconds': 5}},"
    " 'resources': {'cpu': 256, 'memory': 512},"
    " 'scaling': {'replicas': 1, 'autoscaling': {'enabled': true, 'minReplicas': 1,"
    "             'maxReplicas': 4, 'targetCPUPercent': 70}},"
    " 'networking': {'loadBalancer': {'enabled': true, 'type': 'application',"
    "                                 'internal': false},"
    "                'securityGroup': {'ingress': [{'protocol': 'tcp', 'port': 9090,"
    "                                               'cidrBlocks': ['10.0.0.0/8']}]}},"
    " 'serviceDiscovery': {'enabled': true}}";

static void make_secret(struct kind_bench *bench)
{
    json_decref(
        kind_bench_call(bench, "secretsmanager", "CreateSecret",
                        json_pack("{s:s, s:s}", "Name", "shop/db", "SecretString", "hidden")));
}

static json_t *service_of(struct kind_bench *bench, const char *name)
{
    json_t *result =
        kind_bench_call(bench, "ecs", "DescribeServices",
                        json_pack("{s:s, s:[s]}", "cluster", "shop", "services", name));
    json_t *first = json_incref(json_path(result, "services.0"));
    json_decref(result);
    return first;
}

static json_t *container_of(struct kind_bench *bench, const char *family)
{
    json_t *result = kind_bench_call(bench, "ecs", "DescribeTaskDefinition",
                                     json_pack("{s:s}", "taskDefinition", family));
    json_t *first = json_incref(json_path(result, "taskDefinition.containerDefinitions.0"));
    json_decref(result);
    return first;
}

static size_t revisions(struct kind_bench *bench)
{
    json_t *list = kind_bench_call(bench, "ecs", "ListTaskDefinitions", json_object());
    size_t active = 0, i;
    json_t *arn;
    json_array_foreach (json_object_get(list, "taskDefinitionArns"), i, arn) {
        json_t *one = kind_bench_call(bench, "ecs", "DescribeTaskDefinition",
                                      json_pack("{s:O}", "taskDefinition", arn));
        active += strcmp(json_path_text(one, "taskDefinition.status"), "ACTIVE") == 0;
        json_decref(one);
    }
    json_decref(list);
    return active;
}

static size_t clusters(struct kind_bench *bench)
{
    json_t *result =
        kind_bench_call(bench, "ecs", "DescribeClusters", json_pack("{s:[s]}", "clusters", "shop"));
    const char *status = json_path_text(result, "clusters.0.status");
    size_t found = status != NULL && strcmp(status, "ACTIVE") == 0;
    json_decref(result);
    return found;
}

/* Security groups besides the default one. */
static size_t groups(struct kind_bench *bench)
{
    json_t *result = kind_bench_call(bench, "ec2", "DescribeSecurityGroups", json_object());
    size_t found = 0, i;
    json_t *group;
    json_array_foreach (json_object_get(result, "SecurityGroups"), i, group)
        found += strncmp(json_text(group, "GroupName"), "shop", 4) == 0;
    json_decref(result);
    return found;
}

static void expect_nothing_left(struct kind_bench *bench)
{
    cr_assert_eq(clusters(bench), 0);
    cr_assert_eq(revisions(bench), 0);
    cr_assert_eq(groups(bench), 0);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRoles", json_object(), "Roles"), 0);
    cr_assert_eq(kind_bench_count(bench, "logs", "DescribeLogGroups", json_object(), "logGroups"),
                 0);
    cr_assert_eq(
        kind_bench_count(bench, "elbv2", "DescribeLoadBalancers", json_object(), "LoadBalancers"),
        0);
    cr_assert_eq(
        kind_bench_count(bench, "elbv2", "DescribeTargetGroups", json_object(), "TargetGroups"), 0);
    cr_assert_eq(
        kind_bench_count(bench, "servicediscovery", "ListNamespaces", json_object(), "Namespaces"),
        0);
    cr_assert_eq(kind_bench_count(bench, "application-autoscaling", "DescribeScalableTargets",
                                  json_pack("{s:s}", "ServiceNamespace", "ecs"), "ScalableTargets"),
                 0);
}

static void expect_container(struct kind_bench *bench)
{
    json_t *container = container_of(bench, "shop-app-web");
    cr_assert_str_eq(json_text(container, "image"), "nginx:1.25");
    cr_assert_str_eq(json_path_text(container, "environment.1.value"), "5");
    cr_assert_str_eq(json_path_text(container, "secrets.0.name"), "DB_PASSWORD");
    cr_assert_eq(strncmp(json_path_text(container, "secrets.0.valueFrom"), "arn:aws:secretsm", 16),
                 0);
    cr_assert_str_eq(json_path_text(container, "healthCheck.command.1"), "/bin/true");
    cr_assert_str_eq(json_path_text(container, "entryPoint.0"), "/app");
    cr_assert_str_eq(json_path_text(container, "command.0"), "--serve");
    cr_assert_str_eq(json_path_text(container, "mountPoints.0.containerPath"), "/tmp");
    json_decref(container);
}

static void bare_life(struct kind_bench *bench)
{
    make_secret(bench);
    json_t *spec = quoted_json(bare_spec);
    struct bench_op op = {
        .kind = "MicroService", .component = "web", .action = OP_CREATE, .spec = spec};
    json_t *outputs = kind_bench_do(bench, &op);
    cr_assert_str_eq(json_text(outputs, "service_name"), "shop-app-web");
    cr_assert_str_eq(json_text(outputs, "cluster_name"), "shop");
    cr_assert_str_eq(json_text(outputs, "platform"), "fargate");
    json_decref(outputs);
    expect_container(bench);

    op.action = OP_READ;
    json_decref(kind_bench_do(bench, &op));
    op.action = OP_CHECK; /* without a state: the name is taken, but by us */
    outputs = kind_bench_do(bench, &op);
    cr_assert_null(json_object_get(outputs, "problems"));
    json_decref(outputs);
    op.action = OP_UPDATE;
    op.applied = spec;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(kind_bench_mutations(bench), 0);
    cr_assert_eq(revisions(bench), 1);

    /* another component of the stack: the same cluster */
    struct bench_op other = {
        .kind = "MicroService", .component = "api", .action = OP_CREATE, .spec = spec};
    json_decref(kind_bench_do(bench, &other));
    cr_assert_eq(clusters(bench), 1);

    json_t *next = bench_with(spec, "image.tag", json_string("1.26"));
    op.spec = next;
    json_decref(kind_bench_do(bench, &op));
    json_t *live = service_of(bench, "shop-app-web");
    const char *definition = json_text(live, "taskDefinition");
    cr_assert_str_eq(strrchr(definition, ':'), ":2");
    json_decref(live);

    op.action = OP_DELETE;
    op.applied = next;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(clusters(bench), 1); /* the other one is in it */
    other.action = OP_DELETE;
    other.applied = spec;
    json_decref(kind_bench_do(bench, &other));
    expect_nothing_left(bench);
    json_decref(kind_bench_do(bench, &other));
    json_decref(next);
    json_decref(spec);
}

Test(kinds_service, bare_from_creation_to_removal)
{
    kind_bench_run(bare_life);
}

/* A cluster of our name that somebody else made: not used, not removed. */
static void foreign_cluster(struct kind_bench *bench)
{
    make_secret(bench);
    json_decref(
        kind_bench_call(bench, "ecs", "CreateCluster", json_pack("{s:s}", "clusterName", "shop")));
    json_t *spec = quoted_json(bare_spec);
    struct bench_op op = {
        .kind = "MicroService", .component = "web", .action = OP_CREATE, .spec = spec};
    struct error *err = kind_bench_try(bench, &op, NULL);
    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_ALREADY_EXISTS);
    error_free(err);
    op.action = OP_DELETE;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(clusters(bench), 1);
    json_decref(spec);
}

Test(kinds_service, cluster_of_somebody_else_is_left_alone)
{
    kind_bench_run(foreign_cluster);
}

/* The description of the range that may call port 9090. Owner: caller, free(). */
static char *description_of_9090(struct kind_bench *bench)
{
    json_t *result = kind_bench_call(bench, "ec2", "DescribeSecurityGroups", json_object());
    size_t i, j;
    json_t *group, *permission;
    char *says = NULL;
    json_array_foreach (json_object_get(result, "SecurityGroups"), i, group) {
        json_array_foreach (json_object_get(group, "IpPermissions"), j, permission)
            if (says == NULL && json_int_or(permission, "FromPort", 0) == 9090)
                says = xstrdup(json_path_text(permission, "IpRanges.0.Description"));
    }
    json_decref(result);
    return says;
}

static void descriptions(struct kind_bench *bench)
{
    static const char *const texts[] = {"metrics", "metrics of the office", NULL};
    json_t *rules = quoted_json(
        "[{'protocol': 'tcp', 'port': 9090, 'cidrBlocks': ['10.0.0.0/8'], 'description': ''}]");
    make_secret(bench);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        json_t *rule = json_array_get(rules, 0);
        if (texts[i] == NULL)
            json_object_del(rule, "description");
        else
            json_object_set_new(rule, "description", json_string(texts[i]));
        json_t *base = quoted_json(bare_spec);
        json_object_set_new(base, "networking", quoted_json("{'securityGroup': {}}"));
        json_t *spec = bench_with(base, "networking.securityGroup.ingress", json_incref(rules));
        struct bench_op op = {.kind = "MicroService",
                              .component = "web",
                              .action = i == 0 ? OP_CREATE : OP_UPDATE,
                              .spec = spec,
                              .applied = i == 0 ? NULL : spec};
        json_decref(kind_bench_do(bench, &op));
        char *says = description_of_9090(bench);
        cr_expect(text_equal(says, texts[i]), "%s", says);
        free(says);
        op.action = OP_UPDATE;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        cr_expect_eq(kind_bench_mutations(bench), 0);
        json_decref(spec);
        json_decref(base);
    }
    json_decref(rules);
}

Test(kinds_service, rules_say_what_they_are_for)
{
    kind_bench_run(descriptions);
}

static void full_life(struct kind_bench *bench)
{
    json_t *spec = quoted_json(full_spec);
    struct bench_op op = {
        .kind = "MicroService", .component = "web", .action = OP_CREATE, .spec = spec};
    json_t *outputs = kind_bench_do(bench, &op);
    cr_assert_str_eq(json_text(outputs, "discovery_name"), "web.shop.local");
    cr_assert_not_null(json_text(outputs, "load_balancer_dns"));
    cr_assert_eq(strncmp(json_text(outputs, "url"), "http://", 7), 0);
    json_decref(outputs);
    cr_assert_eq(groups(bench), 2);
    json_t *live = service_of(bench, "shop-app-web");
    cr_assert_eq(json_array_size(json_object_get(live, "loadBalancers")), 1);
    cr_assert_eq(json_array_size(json_object_get(live, "serviceRegistries")), 1);
    json_decref(live);
    json_t *targets = kind_bench_call(bench, "elbv2", "DescribeTargetGroups", json_object());
    cr_assert_str_eq(json_path_text(targets, "TargetGroups.0.HealthCheckPath"), "/health");
    json_decref(targets);
    json_t *bounds = kind_bench_call(bench, "application-autoscaling", "DescribeScalableTargets",
                                     json_pack("{s:s}", "ServiceNamespace", "ecs"));
    cr_assert_eq(json_int_or(json_path(bounds, "ScalableTargets.0"), "MaxCapacity", 0), 4);
    json_decref(bounds);

    op.action = OP_UPDATE;
    op.applied = spec;
    json_decref(kind_bench_do(bench, &op));

    /* another port: another target group, the old one goes */
    json_t *ports = bench_with(spec, "ports", quoted_json("[{'name': 'http', 'port': 9000}]"));
    op.spec = ports;
    json_decref(kind_bench_do(bench, &op));
    targets = kind_bench_call(bench, "elbv2", "DescribeTargetGroups", json_object());
    cr_assert_eq(json_array_size(json_object_get(targets, "TargetGroups")), 1);
    cr_assert_eq(json_int_or(json_path(targets, "TargetGroups.0"), "Port", 0), 9000);
    json_decref(targets);

    /* without all of it */
    json_t *bare = bench_with(ports, "networking", NULL);
    json_object_del(bare, "serviceDiscovery");
    json_object_del(json_object_get(bare, "scaling"), "autoscaling");
    op.spec = bare;
    op.applied = ports;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(groups(bench), 0);
    cr_assert_eq(
        kind_bench_count(bench, "elbv2", "DescribeLoadBalancers", json_object(), "LoadBalancers"),
        0);

    op.action = OP_DELETE;
    op.applied = bare;
    json_decref(kind_bench_do(bench, &op));
    expect_nothing_left(bench);
    json_decref(bare);
    json_decref(ports);
    json_decref(spec);
}

Test(kinds_service, full_from_creation_to_removal)
{
    kind_bench_run(full_life);
}

/* Internal from now on: everything goes and comes back under the same names. */
static void replacement(struct kind_bench *bench)
{
    json_t *spec = quoted_json(full_spec);
    json_t *next = bench_with(spec, "networking.loadBalancer.internal", json_true());
    struct bench_op op = {
        .kind = "MicroService", .component = "web", .action = OP_CREATE, .spec = spec};
    json_decref(kind_bench_do(bench, &op));
    op.action = OP_REPLACE;
    op.applied = spec;
    op.spec = next;
    op.cut = CUT_AFTER_CALL;
    json_decref(kind_bench_do(bench, &op));
    json_t *balancers = kind_bench_call(bench, "elbv2", "DescribeLoadBalancers", json_object());
    cr_assert_eq(json_array_size(json_object_get(balancers, "LoadBalancers")), 1);
    cr_assert_str_eq(json_path_text(balancers, "LoadBalancers.0.Scheme"), "internal");
    json_decref(balancers);
    op.action = OP_DELETE;
    op.applied = next;
    json_decref(kind_bench_do(bench, &op));
    expect_nothing_left(bench);
    json_decref(next);
    json_decref(spec);
}

Test(kinds_service, replacement_under_the_same_names)
{
    kind_bench_run(replacement);
}

static void full_crashes(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_BEFORE_CALL, CUT_AFTER_CALL, CUT_PARK};
    json_t *spec = quoted_json(full_spec);
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {.kind = "MicroService",
                              .component = "web",
                              .action = OP_CREATE,
                              .spec = spec,
                              .cut = cuts[i]};
        json_decref(kind_bench_do(bench, &op));
        cr_assert_eq(revisions(bench), 1);
        cr_assert_eq(groups(bench), 2);
        cr_assert_eq(
            kind_bench_count(bench, "servicediscovery", "ListServices", json_object(), "Services"),
            1);
        op.action = OP_DELETE;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        expect_nothing_left(bench);
    }
    json_decref(spec);
}

Test(kinds_service, full_survives_every_death)
{
    kind_bench_run(full_crashes);
}
