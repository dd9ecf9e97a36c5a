/*
 * MicroService: cluster name, task definition, load balancer settings.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/microservice.h"
#include "providers/aws/kinds/microservice_balancer.h"
#include "tests/support/quoted.h"

Test(microservice, components_of_a_stack_share_a_cluster)
{
    static const struct {
        const char *name, *component, *cluster;
    } rows[] = {
        {"shop-app-web", "app/web", "shop"},
        {"blue-shop-app-web", "app/web", "blue-shop"},
        {"shop-app-my-web", "app/my-web", "shop"},
        {"cut-01234567", "app/web", "red-shop"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct op op = {.component = (char *)rows[i].component,
                        .service = "app",
                        .tenant = "red",
                        .stack = "shop"};
        struct kind_call call = {.op = &op, .name = rows[i].name};
        char *cluster = microservice_cluster_name(&call);
        cr_assert_str_eq(cluster, rows[i].cluster);
        free(cluster);
    }
}

Test(microservice, task_definition)
{
    struct microservice service = {
        .container = "web", .log_group = "/panka/x", .exec_role = "e", .task_role = "t"};
    struct kind_call call = {
        .name = "shop-app-web",
        .spec = quoted_json(
            "{'image':{'repository':'r/i','tag':'1'},'runtime':{'platform':'ec2',"
            "'networkMode':'bridge','requiresGPU':true},'ports':[{'name':'web','port':80},"
            "{'port':53,'protocol':'udp'}],'resources':{'cpu':512,'memory':1024},"
            "'healthCheck':{'readiness':{'exec':{'command':['a','b']},"
            "'periodSeconds':1,'failureThreshold':99}},"
            "'storage':{'volumes':[{'name':'d','mountPath':'/d','type':'hostPath',"
            "'source':'/srv','readOnly':true},"
            "{'name':'e','mountPath':'/e','type':'efs','source':'fs-1'}]}}")};
    json_t *expected = quoted_json(
        "{'family':'shop-app-web','executionRoleArn':'e','taskRoleArn':'t',"
        "'networkMode':'bridge','requiresCompatibilities':['EC2'],'cpu':'512','memory':'1024',"
        "'volumes':[{'name':'d','host':{'sourcePath':'/srv'}},{'name':'e',"
        "'efsVolumeConfiguration':{'fileSystemId':'fs-1','transitEncryption':'ENABLED'}}],"
        "'containerDefinitions':[{'name':'web','image':'r/i:1','essential':true,"
        "'logConfiguration':{'logDriver':'awslogs','options':{'awslogs-group':'/panka/x',"
        "'awslogs-region':'eu-west-1','awslogs-stream-prefix':'task'}},"
        "'portMappings':[{'name':'web','containerPort':80,'hostPort':0,'protocol':'tcp'},"
        "{'containerPort':53,'hostPort':0,'protocol':'udp'}],"
        "'mountPoints':[{'sourceVolume':'d','containerPath':'/d','readOnly':true},"
        "{'sourceVolume':'e','containerPath':'/e','readOnly':false}],"
        "'healthCheck':{'command':['CMD','a','b'],'interval':5,'timeout':5,'retries':10,"
        "'startPeriod':0},"
        "'resourceRequirements':[{'type':'GPU','value':'1'}]}]}");
    json_t *params = microservice_task_params(&call, &service, "eu-west-1");
    char *text = json_canonical(params);
    cr_assert(json_equal(params, expected), "%s", text);
    free(text);
    json_decref(params);
    json_decref(expected);
    json_decref(call.spec);
}

Test(microservice, listeners)
{
#define BALANCED(settings) "{'ports':[{'port':8080}],'networking':{'loadBalancer':{" settings "}}}"
    static const struct {
        const char *spec, *protocol, *scheme;
        int port;
    } rows[] = {
        {BALANCED("'type':'application'"), "HTTP", "http", 80},
        {BALANCED("'type':'application','certificateArn':'c'"), "HTTPS", "https", 443},
        {BALANCED("'type':'network'"), "TCP", "tcp", 8080},
        {BALANCED("'type':'network','certificateArn':'c'"), "TLS", "tls", 443},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *spec = quoted_json(rows[i].spec);
        struct balancer_listener listener = balancer_listener_of(spec);
        cr_assert_str_eq(listener.protocol, rows[i].protocol);
        cr_assert_str_eq(listener.scheme, rows[i].scheme);
        cr_assert_eq(listener.port, rows[i].port);
        json_decref(spec);
    }
}

Test(microservice, names_of_target_groups_differ_by_port_and_fit)
{
    struct op op = {.component = "app/web", .service = "app", .tenant = "red", .stack = "shop"};
    struct kind_call call = {.op = &op,
                             .name = "internal-a_very-long-stack-name-with-a-service-component"};
    json_t *one = quoted_json(BALANCED("'type':'application'"));
    json_t *two = quoted_json("{'ports':[{'port':9090}],'networking':{'loadBalancer':{}}}");
    json_t *first = balancer_target_params(&call, one, "vpc-1");
    json_t *second = balancer_target_params(&call, two, "vpc-1");
    const char *name = json_text(first, "Name");
    cr_assert_str_neq(name, json_text(second, "Name"));
    cr_assert_leq(strlen(name), 32);
    cr_assert_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(name));
    cr_assert_neq(name[0], '-');
    cr_assert_neq(strncmp(name, "internal-", 9), 0);
    cr_assert_str_eq(json_text(first, "HealthCheckPath"), "/");
    cr_assert_str_eq(json_text(first, "TargetType"), "ip");
    json_decref(first);
    json_decref(second);
    json_decref(one);
    json_decref(two);
}
