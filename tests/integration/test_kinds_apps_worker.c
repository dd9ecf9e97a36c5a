/*
 * Worker against panka-sim: an ECS service that nobody calls, whose tasks follow a queue.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define CLUSTER "red-shop" /* of the lab's tenant and stack */

static const char by_queue[] =
    "{'image': {'repository': 'shop/worker', 'tag': '1'}, 'runtime': {'platform': 'fargate'},"
    " 'command': ['work'], 'environment': [{'name': 'A', 'value': 'b'}],"
    " 'healthCheck': {'liveness': {'exec': {'command': ['/bin/true']}}},"
    " 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 1, 'queue':"
    "   {'queueName': 'jobs', 'targetBacklogPerReplica': 100, 'minReplicas': 0,"
    "    'maxReplicas': 9}}}";

static const char by_cpu[] =
    "{'image': {'repository': 'shop/worker', 'tag': '2'}, 'runtime': {'platform': 'fargate'},"
    " 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 2, 'autoscaling':"
    "   {'enabled': true, 'minReplicas': 1, 'maxReplicas': 3, 'targetCPUPercent': 60}}}";

static json_t *ask(struct kind_lab *lab, const char *service, const char *operation,
                   const char *params, const char *path)
{
    json_t *answer = kind_lab_ask(lab, service, operation, quoted_json(params));
    json_t *found = json_incref(json_path(answer, path));

    json_decref(answer);
    return found;
}

/* What the worker consists of, without what differs from run to run. */
static json_t *look(struct kind_lab *lab)
{
    static const char *const passing[] = {"CreationTime", "PolicyARN", "ScalableTargetARN"};
    static const char *const wanted[] = {"taskDefinition", "desiredCount", "runningCount",
                                         "loadBalancers",  "status",       "tags"};
    json_t *all = json_object();
    json_t *service = ask(lab, "ecs", "DescribeServices",
                          "{'cluster': '" CLUSTER "', 'services': ['mailer'], 'include': ['TAGS']}",
                          "services.0");
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
        json_object_set(all, wanted[i], json_object_get(service, wanted[i]));
    json_object_set_new(all, "container",
                        ask(lab, "ecs", "DescribeTaskDefinition", "{'taskDefinition': 'mailer'}",
                            "taskDefinition.containerDefinitions.0"));
    json_object_set_new(all, "policies",
                        ask(lab, "application-autoscaling", "DescribeScalingPolicies",
                            "{'ServiceNamespace': 'ecs'}", "ScalingPolicies"));
    json_object_set_new(all, "targets",
                        ask(lab, "application-autoscaling", "DescribeScalableTargets",
                            "{'ServiceNamespace': 'ecs'}", "ScalableTargets"));
    json_object_set_new(all, "settings",
                        ask(lab, "ecs", "DescribeClusters",
                            "{'clusters': ['" CLUSTER "'], 'include': ['SETTINGS']}",
                            "clusters.0.settings"));
    for (size_t i = 0; i < ARRAY_LEN(passing); i++) {
        json_object_del(json_path(all, "policies.0"), passing[i]);
        json_object_del(json_path(all, "targets.0"), passing[i]);
    }
    json_decref(service);
    return all;
}

static struct kind_run run_of(enum op_action action, const char *spec, const char *applied)
{
    return kind_run_quoted("Worker", "mailer", action, spec, applied);
}

static void run_whole(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied)
{
    kind_run_whole(lab, run_of(action, spec, applied));
}

#define QUERY(index, member)                                                                       \
    "policies.0.TargetTrackingScalingPolicyConfiguration."                                         \
    "CustomizedMetricSpecification.Metrics." #index "." member

static const struct expectation queue_is[] = {
    {NULL, "loadBalancers.0", NULL},
    {NULL, "container.image", "shop/worker:1"},
    {NULL, "container.entryPoint.0", "work"},
    {NULL, "container.portMappings.0", NULL},
    {NULL, "targets.0.MinCapacity", "0"},
    {NULL, "targets.0.MaxCapacity", "9"},
    {NULL, "policies.0.PolicyName", "mailer-queue"},
    {NULL, "policies.0.TargetTrackingScalingPolicyConfiguration.TargetValue", "100.0"},
    {NULL, QUERY(0, "MetricStat.Metric.MetricName"), "ApproximateNumberOfMessagesVisible"},
    {NULL, QUERY(0, "MetricStat.Metric.Dimensions.0.Value"), "jobs"},
    {NULL, QUERY(1, "MetricStat.Metric.MetricName"), "RunningTaskCount"},
    {NULL, QUERY(1, "MetricStat.Metric.Dimensions.1.Value"), "mailer"},
    {NULL, QUERY(2, "ReturnData"), "true"},
    {NULL, "settings.0.value", "enabled"},
    {0},
};

static const struct expectation cpu_is[] = {
    {NULL, "container.image", "shop/worker:2"},
    {NULL, "targets.0.MinCapacity", "1"},
    {NULL, "policies.0.PolicyName", "mailer-cpu"},
    {NULL, "policies.1", NULL},
    {0},
};

static void expect_look(struct kind_lab *lab, const struct expectation *expected)
{
    json_t *found = look(lab);

    check_values(found, expected);
    json_decref(found);
}

static void life(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, by_queue, NULL);

    check_run(lab, &run);
    check_values(run.outputs, (const struct expectation[]){{NULL, "service_name", "mailer"},
                                                           {NULL, "cluster_name", CLUSTER},
                                                           {NULL, "image", "shop/worker:1"},
                                                           {NULL, "url", NULL},
                                                           {0}});
    kind_run_fini(&run);
    expect_look(lab, queue_is);
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_UPDATE, by_queue, by_queue);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    run_whole(lab, OP_UPDATE, by_cpu, by_queue);
    expect_look(lab, cpu_is);
    run_whole(lab, OP_UPDATE, by_queue, by_cpu);
    expect_look(lab, queue_is);
    run_whole(lab, OP_READ, by_queue, by_queue);
    run_whole(lab, OP_DELETE, NULL, by_queue);
    cr_expect_eq(kind_lab_alive(lab), 0, "something is left");
    json_decref(run.spec);
}

Test(kinds_apps_worker, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

/* The stack's cluster was there before, without what counts tasks. */
static void insights(struct kind_lab *lab)
{
    run_whole(lab, OP_CREATE, by_cpu, NULL);
    expect_look(lab, (const struct expectation[]){{NULL, "settings.0", NULL}, {0}});
    run_whole(lab, OP_UPDATE, by_queue, by_cpu);
    expect_look(lab, queue_is);
}

Test(kinds_apps_worker, insights)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, insights);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(
        lab,
        &(struct cut_subject){
            .kind = "Worker", .name = "mailer", .first = by_queue, .second = by_cpu, .look = look});
}

Test(kinds_apps_worker, cut, .timeout = 240)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}

/* --- in a network of one's own --- */

static char *make_subnet(struct kind_lab *lab, const char *vpc, const char *range, bool is_public)
{
    json_t *made = kind_lab_ask(lab, "ec2", "CreateSubnet",
                                json_pack("{s:s, s:s, s:s}", "VpcId", vpc, "CidrBlock", range,
                                          "AvailabilityZone", "eu-west-1a"));
    char *id = xstrdup(json_path_text(made, "Subnet.SubnetId"));
    json_decref(made);
    json_decref(kind_lab_ask(
        lab, "ec2", "ModifySubnetAttribute",
        json_pack("{s:s, s:{s:b}}", "SubnetId", id, "MapPublicIpOnLaunch", "Value", is_public)));
    return id;
}

/* Tasks take the private side, without public addresses. */
static void in_own_network(struct kind_lab *lab)
{
    json_t *made =
        kind_lab_ask(lab, "ec2", "CreateVpc", json_pack("{s:s}", "CidrBlock", "10.0.0.0/16"));
    const char *vpc = json_path_text(made, "Vpc.VpcId");
    cr_assert_not_null(vpc, "%s", json_text(made, "error"));
    char *public = make_subnet(lab, vpc, "10.0.0.0/24", true);
    char *private = make_subnet(lab, vpc, "10.0.1.0/24", false);
    json_t *spec = quoted_json(by_cpu);
    json_object_set_new(spec, "network", json_pack("{s:s}", "component", vpc));
    struct kind_run run = {.kind = "Worker", .action = OP_CREATE, .name = "mailer", .spec = spec};
    check_run(lab, &run);
    json_t *network =
        ask(lab, "ecs", "DescribeServices", "{'cluster': '" CLUSTER "', 'services': ['mailer']}",
            "services.0.networkConfiguration.awsvpcConfiguration");
    check_values(network, (const struct expectation[]){{NULL, "subnets.0", private},
                                                       {NULL, "subnets.1", NULL},
                                                       {NULL, "assignPublicIp", "DISABLED"},
                                                       {0}});
    kind_run_fini(&run);
    json_decref(network);
    json_decref(spec);
    json_decref(made);
    free(public);
    free(private);
}

Test(kinds_apps_worker, in_own_network)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, in_own_network);
}
