/*
 * ALB and NLB against panka-sim: every field, what is changed in place and what is made anew,
 * functions as targets, protection, foreign things, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_run.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

#define CERTIFICATE "arn:aws:acm:eu-west-1:123456789012:certificate/"
#define FUNCTION    "arn:aws:lambda:eu-west-1:123456789012:function:resize"

static const char full_alb[] =
    "{'idleTimeout': 120, 'http2': false, 'dropInvalidHeaders': true,"
    " 'allowedCIDRs': ['10.0.0.0/8', 'fd00::/8'],"
    " 'listeners': ["
    "   {'port': 80, 'defaultAction': {'redirect': {'protocol': 'HTTPS', 'port': 443}}},"
    "   {'port': 443, 'certificateArn': '" CERTIFICATE "a', 'sslPolicy': "
    "'ELBSecurityPolicy-2016-08',"
    "    'additionalCertificateArns': ['" CERTIFICATE "b', '" CERTIFICATE "c'], 'target': 'web',"
    "    'rules': [{'priority': 10, 'hosts': ['api.example.com'], 'paths': ['/v1/*'],"
    "               'target': 'api'},"
    "              {'priority': 20, 'headers': {'X-Old': ['yes']}, 'methods': ['GET'],"
    "               'fixedResponse': {'statusCode': 410, 'contentType': 'text/html',"
    "                                 'body': 'gone'}},"
    "              {'priority': 30, 'sourceCIDRs': ['10.1.0.0/16'],"
    "               'redirect': {'host': 'inside.example.com', 'statusCode': '302'}}]}],"
    " 'targetGroups': ["
    "   {'name': 'web', 'port': 8080, 'deregistrationDelay': 15, 'slowStart': 60,"
    "    'stickiness': {'enabled': true, 'duration': 600}},"
    "   {'name': 'api', 'port': 9000, 'protocol': 'HTTPS', 'algorithm': "
    "'least_outstanding_requests',"
    "    'targets': [{'id': '172.31.0.10'}, {'id': '172.31.0.11', 'port': 9001}],"
    "    'healthCheck': {'path': '/health', 'port': 9100, 'interval': 15, 'timeout': 4,"
    "      'healthyThreshold': 2, 'unhealthyThreshold': 4, 'matcher': '200-204'}}]}";

/* Other ports, so other groups; fewer rules and listeners. */
static const char plain_alb[] =
    "{'listeners': [{'port': 443, 'certificateArn': '" CERTIFICATE "z', 'rules': ["
    "     {'priority': 10, 'paths': ['/v2/*'], 'target': 'api'}],"
    "     'defaultAction': {'fixedResponse': {'statusCode': 404}}},"
    "   {'port': 8080, 'target': 'web'}],"
    " 'targetGroups': [{'name': 'web', 'port': 8081}, {'name': 'api', 'port': 9000,"
    "   'protocol': 'HTTPS', 'targets': [{'id': '172.31.0.10'}]}]}";

static const char full_nlb[] =
    "{'crossZone': true,"
    " 'listeners': [{'port': 53, 'protocol': 'UDP', 'target': 'dns'},"
    "   {'port': 443, 'certificateArn': '" CERTIFICATE "a', 'alpnPolicy': 'HTTP2Preferred',"
    "    'target': 'tls'}],"
    " 'targetGroups': [{'name': 'dns', 'port': 53, 'protocol': 'UDP', 'crossZone': false,"
    "     'stickiness': {'enabled': true}},"
    "   {'name': 'tls', 'port': 8443, 'protocol': 'TLS', 'preserveClientIp': true,"
    "    'proxyProtocol': true, 'healthCheck': {'protocol': 'HTTP', 'path': '/up'}}]}";

static const char plain_nlb[] =
    "{'listeners': [{'port': 443, 'protocol': 'TCP', 'target': 'tls'}],"
    " 'targetGroups': [{'name': 'tls', 'port': 8443, 'protocol': 'TCP'}]}";

/* --- what there is ---------------------------------------------------------------------------- */

static void add(json_t *all, struct kind_lab *lab, const char *operation, json_t *params)
{
    json_object_set_new(all, operation, kind_lab_ask(lab, "elbv2", operation, params));
}

static json_t *of_arn(struct kind_lab *lab, json_t *arn, const char *member,
                      const char *const *operations)
{
    json_t *all = json_object();
    for (; *operations != NULL; operations++)
        add(all, lab, *operations, json_pack("{s:O}", member, arn));
    add(all, lab, "DescribeTags", json_pack("{s:[O]}", "ResourceArns", arn));
    return all;
}

static void add_each(json_t *all, struct kind_lab *lab, json_t *list, const char *member,
                     const char *const *operations)
{
    json_t *parts = json_array();
    size_t i;
    json_t *item;
    json_array_foreach (list, i, item)
        json_array_append_new(parts,
                              of_arn(lab, json_object_get(item, member), member, operations));
    json_object_set_new(all, member, parts);
}

/* How many may call the function. Their ids follow from ARNs, which differ. */
static json_int_t statements_of(struct kind_lab *lab)
{
    json_int_t count = 0;
    json_t *answer =
        kind_lab_ask(lab, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", FUNCTION));
    const char *at = json_text_or(answer, "Policy", "");
    for (at = strstr(at, "\"Sid\""); at != NULL; at = strstr(at + 1, "\"Sid\""))
        count++;
    json_decref(answer);
    return count;
}

/* All balancers, listeners, rules, target groups and security groups. */
static json_t *look_at_all(struct kind_lab *lab)
{
    static const char *const passing[] = {"DNSName", "CreatedTime", NULL};
    json_t *all = json_object();
    add(all, lab, "DescribeLoadBalancers", json_object());
    add(all, lab, "DescribeTargetGroups", json_object());
    json_t *balancers = json_path(all, "DescribeLoadBalancers.LoadBalancers");
    json_t *groups = json_path(all, "DescribeTargetGroups.TargetGroups");
    json_t *listeners = kind_lab_ask(
        lab, "elbv2", "DescribeListeners",
        json_pack("{s:O*}", "LoadBalancerArn", json_path(balancers, "0.LoadBalancerArn")));
    add_each(all, lab, balancers, "LoadBalancerArn",
             (const char *const[]){"DescribeListeners", "DescribeLoadBalancerAttributes", NULL});
    add_each(all, lab, groups, "TargetGroupArn",
             (const char *const[]){"DescribeTargetGroupAttributes", "DescribeTargetHealth", NULL});
    add_each(all, lab, json_object_get(listeners, "Listeners"), "ListenerArn",
             (const char *const[]){"DescribeRules", "DescribeListenerCertificates", NULL});
    json_decref(listeners);
    json_object_set_new(all, "groups",
                        kind_lab_ask(lab, "ec2", "DescribeSecurityGroups", json_object()));
    json_object_set_new(all, "statements", json_integer(statements_of(lab)));
    return look_blank(all, passing);
}

/* --- the life of each ------------------------------------------------------------------------- */

static json_t *ask_first(struct kind_lab *lab, const char *operation, const char *list)
{
    json_t *answer = kind_lab_ask(lab, "elbv2", operation, json_object());
    json_t *first = json_incref(json_array_get(json_object_get(answer, list), 0));
    json_decref(answer);
    return first;
}

static json_t *rules_on(struct kind_lab *lab, const char *listener)
{
    return kind_lab_ask(lab, "elbv2", "DescribeRules", json_pack("{s:s}", "ListenerArn", listener));
}

static void full_alb_is(struct kind_lab *lab, struct kind_run *run)
{
    check_values(run->outputs, (const struct expectation[]){{NULL, "arn", "*"},
                                                            {NULL, "dns_name", "*"},
                                                            {NULL, "zone_id", "*"},
                                                            {NULL, "security_group_id", "*"},
                                                            {NULL, "listener_arns.80", "*"},
                                                            {NULL, "listener_arns.443", "*"},
                                                            {NULL, "target_group_arns.web", "*"},
                                                            {NULL, "target_group_arns.api", "*"},
                                                            {0}});
    cr_assert_str_eq(json_text(run->outputs, "target_group_arn"),
                     json_path_text(run->outputs, "target_group_arns.web"));
    cr_assert(strncmp(json_text(run->outputs, "url"), "http://shop-edge-", 17) == 0);
    json_t *rules = rules_on(lab, json_path_text(run->outputs, "listener_arns.443"));
    check_values(rules,
                 (const struct expectation[]){
                     {NULL, "Rules.0.Conditions.0.HostHeaderConfig.Values.0", "api.example.com"},
                     {NULL, "Rules.0.Conditions.1.PathPatternConfig.Values.0", "/v1/*"},
                     {NULL, "Rules.1.Conditions.1.HttpHeaderConfig.HttpHeaderName", "X-Old"},
                     {NULL, "Rules.1.Conditions.0.HttpRequestMethodConfig.Values.0", "GET"},
                     {NULL, "Rules.1.Actions.0.FixedResponseConfig.MessageBody", "gone"},
                     {NULL, "Rules.2.Actions.0.RedirectConfig.Host", "inside.example.com"},
                     {NULL, "Rules.2.Actions.0.RedirectConfig.Path", "/#{path}"},
                     {NULL, "Rules.2.Actions.0.RedirectConfig.StatusCode", "HTTP_302"},
                     {NULL, "Rules.3.Priority", "default"},
                     {NULL, "Rules.4", NULL},
                     {0}});
    cr_assert_str_eq(json_path_text(rules, "Rules.0.Actions.0.TargetGroupArn"),
                     json_path_text(run->outputs, "target_group_arns.api"));
    json_decref(rules);
}

static void alb_life(struct kind_lab *lab)
{
    struct kind_run run = {.kind = "ALB", .name = "shop-edge"};
    kind_run_to(lab, &run, full_alb);
    full_alb_is(lab, &run);
    json_t *full_look = look_at_all(lab);
    json_t *balancer = ask_first(lab, "DescribeLoadBalancers", "LoadBalancers");
    check_values(balancer, (const struct expectation[]){{NULL, "Scheme", "internet-facing"},
                                                        {NULL, "Type", "application"},
                                                        {NULL, "AvailabilityZones.1", "*"},
                                                        {0}});
    json_decref(balancer);

    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, full_alb);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    kind_run_act(lab, &run, OP_READ);
    full_alb_is(lab, &run);

    kind_run_to(lab, &run, plain_alb);
    json_t *rules = rules_on(lab, json_path_text(run.outputs, "listener_arns.443"));
    check_values(rules, (const struct expectation[]){
                            {NULL, "Rules.0.Conditions.0.PathPatternConfig.Values.0", "/v2/*"},
                            {NULL, "Rules.1.Priority", "default"},
                            {NULL, "Rules.1.Actions.0.FixedResponseConfig.StatusCode", "404"},
                            {0}});
    json_decref(rules);
    json_t *groups = kind_lab_ask(lab, "elbv2", "DescribeTargetGroups", json_object());
    cr_assert_eq(json_array_size(json_object_get(groups, "TargetGroups")), 2);
    json_decref(groups);
    json_t *health = kind_lab_ask(
        lab, "elbv2", "DescribeTargetHealth",
        json_pack("{s:s}", "TargetGroupArn", json_path_text(run.outputs, "target_group_arns.api")));
    cr_assert_eq(json_array_size(json_object_get(health, "TargetHealthDescriptions")), 1);
    json_decref(health);

    kind_run_to(lab, &run, full_alb);
    json_t *again = look_at_all(lab);
    char *text = json_pretty(again), *wanted = json_pretty(full_look);
    cr_expect(json_equal(again, full_look), "%s\ninstead of\n%s", text, wanted);
    free(text);
    free(wanted);
    json_decref(again);
    json_decref(full_look);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), 0);
    (void)kind_lab_mutations(lab);
    kind_run_act(lab, &run, OP_DELETE);
    json_decref(run.spec);
    json_decref(run.applied);
    kind_run_fini(&run);
    cr_expect_eq(kind_lab_mutations(lab), 0);
}

Test(kinds_edge_balancers, alb_life)
{
    kind_lab_with_sim(NULL, alb_life);
}

static void nlb_life(struct kind_lab *lab)
{
    struct kind_run run = {.kind = "NLB", .name = "shop-net"};
    kind_run_to(lab, &run, full_nlb);
    json_t *attributes =
        kind_lab_ask(lab, "elbv2", "DescribeLoadBalancerAttributes",
                     json_pack("{s:s}", "LoadBalancerArn", json_text(run.outputs, "arn")));
    char *text = json_canonical(attributes);
    cr_expect_not_null(
        strstr(text, "{\"Key\":\"load_balancing.cross_zone.enabled\",\"Value\":\"true\"}"));
    free(text);
    json_decref(attributes);
    cr_expect_null(json_object_get(run.outputs, "security_group_id"));
    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, full_nlb);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_to(lab, &run, plain_nlb);
    json_t *balancer = ask_first(lab, "DescribeTargetGroups", "TargetGroups");
    check_values(balancer, (const struct expectation[]){
                               {NULL, "Protocol", "TCP"}, {NULL, "Port", "8443"}, {0}});
    json_decref(balancer);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(run.spec);
    json_decref(run.applied);
    kind_run_fini(&run);
}

Test(kinds_edge_balancers, nlb_life)
{
    kind_lab_with_sim(NULL, nlb_life);
}

/* --- protection and ownership ----------------------------------------------------------------- */

static void expect_refused(struct kind_lab *lab, struct kind_run *run, enum err_code code)
{
    (void)kind_lab_mutations(lab);
    struct error *err = kind_lab_run(lab, run);
    cr_assert_not_null(err, "%s was done", op_action_name(run->action));
    cr_expect_eq(error_root(err)->code, code);
    error_free(err);
    cr_expect_eq(kind_lab_mutations(lab), 0);
}

static void protected_balancer(struct kind_lab *lab)
{
    struct kind_run run = {.kind = "ALB", .name = "shop-edge"};
    kind_run_to(lab, &run, "{'deletionProtection': true, 'listeners': [{'port': 80}]}");
    json_decref(run.applied);
    run.applied = json_incref(run.spec);
    kind_run_fini(&run);
    run.action = OP_DELETE;
    expect_refused(lab, &run, ERR_PRECONDITION);
    run.force = true;
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(run.spec);
    json_decref(run.applied);
    kind_run_fini(&run);
}

Test(kinds_edge_balancers, protected_balancer)
{
    kind_lab_with_sim(NULL, protected_balancer);
}

static void foreign_balancer(struct kind_lab *lab)
{
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    json_t *subnets = kind_lab_ask(lab, "ec2", "DescribeSubnets", json_object());
    json_t *made = kind_lab_ask(lab, "elbv2", "CreateLoadBalancer",
                                json_pack("{s:s, s:[O, O]}", "Name", "shop-edge", "Subnets",
                                          json_path(subnets, "Subnets.0.SubnetId"),
                                          json_path(subnets, "Subnets.1.SubnetId")));
    json_decref(subnets);
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        json_t *spec = quoted_json("{'listeners': [{'port': 80}]}");
        struct kind_run run = {
            .kind = "ALB", .name = "shop-edge", .action = actions[i], .spec = spec, .force = true};
        expect_refused(lab, &run, ERR_ALREADY_EXISTS);
        json_decref(spec);
        kind_run_fini(&run);
    }
    cr_expect_eq(kind_lab_alive(lab), 1);
    json_decref(made);
}

Test(kinds_edge_balancers, foreign_balancer)
{
    kind_lab_with_sim(NULL, foreign_balancer);
}

/* --- functions as targets --------------------------------------------------------------------- */

static const char function_alb[] =
    "{'listeners': [{'port': 80, 'target': 'fn'}], 'targetGroups': [{'name': 'fn',"
    "   'targetType': 'lambda', 'targets': [{'lambda': '" FUNCTION "'}],"
    "   'healthCheck': {'enabled': true, 'path': '/up'}}]}";

static const char no_function_alb[] =
    "{'listeners': [{'port': 80}], 'targetGroups': [{'name': 'fn', 'targetType': 'lambda'}]}";

static void surround(struct kind_lab *lab)
{
    kind_run_make_function(lab, "resize");
}

static void function_target(struct kind_lab *lab)
{
    kind_run_make_function(lab, "resize");
    size_t around = kind_lab_alive(lab);
    struct kind_run run = {.kind = "ALB", .name = "shop-edge"};
    kind_run_to(lab, &run, function_alb);
    json_t *health = kind_lab_ask(
        lab, "elbv2", "DescribeTargetHealth",
        json_pack("{s:s}", "TargetGroupArn", json_text(run.outputs, "target_group_arn")));
    check_values(health, (const struct expectation[]){
                             {NULL, "TargetHealthDescriptions.0.Target.Id", FUNCTION}, {0}});
    json_decref(health);
    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, function_alb);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_act(lab, &run, OP_DELETE);
    json_t *policy =
        kind_lab_ask(lab, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", "resize"));
    check_values(policy,
                 (const struct expectation[]){{NULL, "error", "ResourceNotFoundException"}, {0}});
    json_decref(policy);
    cr_expect_eq(kind_lab_alive(lab), around);
    json_decref(run.spec);
    json_decref(run.applied);
    kind_run_fini(&run);
}

Test(kinds_edge_balancers, function_target)
{
    kind_lab_with_sim(NULL, function_target);
}

/* --- every call cut --------------------------------------------------------------------------- */

static void cut_alb(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "ALB",
                                        .name = "cut-alb",
                                        .first = full_alb,
                                        .second = plain_alb,
                                        .look = look_at_all});
}

Test(kinds_edge_balancers, cut_alb)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_alb);
}

static void cut_nlb(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "NLB",
                                        .name = "cut-nlb",
                                        .first = full_nlb,
                                        .second = plain_nlb,
                                        .look = look_at_all});
}

Test(kinds_edge_balancers, cut_nlb)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_nlb);
}

static void cut_function(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "ALB",
                                        .name = "cut-fn",
                                        .first = function_alb,
                                        .second = no_function_alb,
                                        .surround = surround,
                                        .look = look_at_all});
}

Test(kinds_edge_balancers, cut_function)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_function);
}

/* --- a service behind a balancer that is another component's -----------------------------------
 */

#define SERVICE_START                                                                              \
    "{'image': {'repository': 'nginx', 'tag': '1.25'}, 'runtime': {'platform': 'fargate'},"        \
    " 'ports': [{'name': 'http', 'port': 8080, 'protocol': 'tcp'}],"                               \
    " 'resources': {'cpu': 256, 'memory': 512}, 'scaling': {'replicas': 1},"

static json_t *attached_spec(json_t *groups, const char *name)
{
    json_t *spec = quoted_json(SERVICE_START " 'networking': {'loadBalancer': {}}}");
    json_t *section = json_path(spec, "networking.loadBalancer");
    json_object_set(section, "component", groups);
    json_put_text(section, "targetGroup", name);
    return spec;
}

static json_t *service_of(struct kind_lab *lab, const struct kind_run *run)
{
    json_t *answer =
        kind_lab_ask(lab, "ecs", "DescribeServices",
                     json_pack("{s:s, s:[s]}", "cluster", json_text(run->outputs, "cluster_name"),
                               "services", run->name));
    json_t *service = json_incref(json_path(answer, "services.0"));
    json_decref(answer);
    return service;
}

static void attached_service(struct kind_lab *lab)
{
    struct kind_run alb = {.kind = "ALB", .name = "shop-edge"};
    kind_run_to(lab, &alb, plain_alb);
    size_t around = kind_lab_alive(lab);
    json_t *groups = json_deep_copy(json_object_get(alb.outputs, "target_group_arns"));
    struct kind_run run = {.kind = "MicroService",
                           .name = "shop-api",
                           .action = OP_CREATE,
                           .spec = attached_spec(groups, "web")};
    check_run(lab, &run);
    json_t *service = service_of(lab, &run);
    cr_assert_not_null(json_path_text(service, "loadBalancers.0.targetGroupArn"));
    cr_expect_str_eq(json_path_text(service, "loadBalancers.0.targetGroupArn"),
                     json_text(groups, "web"));
    json_decref(service);
    json_t *balancers = kind_lab_ask(lab, "elbv2", "DescribeLoadBalancers", json_object());
    cr_expect_eq(json_array_size(json_object_get(balancers, "LoadBalancers")), 1);
    json_decref(balancers);
    json_t *found = kind_lab_ask(lab, "ec2", "DescribeSecurityGroups",
                                 json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", "group-name",
                                           "Values", "shop-api-tasks"));
    check_values(found, (const struct expectation[]){
                            {NULL, "SecurityGroups.0.IpPermissions.0.FromPort", "8080"},
                            {NULL, "SecurityGroups.0.IpPermissions.1", NULL},
                            {0}});
    cr_expect_str_eq(
        json_path_text(found, "SecurityGroups.0.IpPermissions.0.UserIdGroupPairs.0.GroupId"),
        json_text(alb.outputs, "security_group_id"));
    json_decref(found);
    json_t *former = run.spec;
    run.applied = former;
    run.spec = attached_spec(groups, "none");
    run.action = OP_UPDATE;
    kind_run_fini(&run);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err, "a target group that is not there was found");
    error_free(err);
    json_decref(run.spec);
    run.spec = json_incref(former);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), around);
    json_decref(groups);
    kind_run_end(&run);
    kind_run_act(lab, &alb, OP_DELETE);
    kind_run_end(&alb);
}

Test(kinds_edge_balancers, attached_service)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, attached_service);
}

/* --- a service behind a rule of another component's balancer -----------------------------------
 */

static json_t *ingress_spec(json_t *listeners, const char *path)
{
    json_t *spec = quoted_json(SERVICE_START " 'networking': {'ingress': {'enabled': true,"
                                             "   'hostname': 'api.example.com'}}}");
    json_t *section = json_path(spec, "networking.ingress");
    json_object_set(section, "component", listeners);
    json_put_text(section, "path", path);
    return spec;
}

/* The rules that a service has made: with a priority that a spec would not use. */
static json_t *ingress_rules(struct kind_lab *lab, json_t *listeners)
{
    json_t *answer = rules_on(lab, json_text(listeners, "443")), *found = json_array();
    size_t i;
    json_t *rule;
    json_array_foreach (json_object_get(answer, "Rules"), i, rule)
        if (atoi(json_text_or(rule, "Priority", "0")) >= 10000)
            json_array_append(found, rule);
    json_decref(answer);
    return found;
}

static void expect_ingress(struct kind_lab *lab, json_t *listeners, const char *path)
{
    json_t *rules = ingress_rules(lab, listeners);
    check_values(rules, (const struct expectation[]){
                            {NULL, "0.Conditions.0.HostHeaderConfig.Values.0", "api.example.com"},
                            {NULL, "0.Conditions.1.PathPatternConfig.Values.0", path},
                            {NULL, "0.Actions.0.Type", "forward"},
                            {NULL, "1", NULL},
                            {0}});
    json_decref(rules);
}

/* A creation whose every call is cut in one of two ways, each followed by a removal. */
static void cut_ingress(struct kind_lab *lab, json_t *listeners, size_t around)
{
    static const enum lab_cut cuts[] = {LAB_CUT_BEFORE, LAB_CUT_AFTER};
    unsigned failures = 1;
    for (unsigned at = 0; failures > 0; at++) {
        failures = 0;
        for (size_t way = 0; way < ARRAY_LEN(cuts); way++) {
            struct kind_run run = {.kind = "MicroService",
                                   .name = "shop-api",
                                   .action = OP_CREATE,
                                   .cut = cuts[way],
                                   .cut_at = at,
                                   .spec = ingress_spec(listeners, "/v1")};
            struct error *err = kind_lab_run(lab, &run);
            failures += err != NULL;
            error_free(err);
            check_run(lab, &run);
            expect_ingress(lab, listeners, "/v1");
            kind_run_act(lab, &run, OP_DELETE);
            cr_expect_eq(kind_lab_alive(lab), around, "cut at call %u", at);
            kind_run_end(&run);
        }
    }
}

static void ingress_service(struct kind_lab *lab)
{
    struct kind_run alb = {.kind = "ALB", .name = "shop-edge"};
    kind_run_to(lab, &alb, plain_alb);
    size_t around = kind_lab_alive(lab);
    json_t *listeners = json_deep_copy(json_object_get(alb.outputs, "listener_arns"));
    struct kind_run run = {.kind = "MicroService",
                           .name = "shop-api",
                           .action = OP_CREATE,
                           .spec = ingress_spec(listeners, "/v1")};
    check_run(lab, &run);
    expect_ingress(lab, listeners, "/v1");
    check_values(run.outputs,
                 (const struct expectation[]){{NULL, "url", "https://api.example.com/v1"}, {0}});
    kind_run_to(lab, &alb, plain_alb); /* the balancer leaves the rule alone */
    expect_ingress(lab, listeners, "/v1");
    json_decref(run.applied);
    run.applied = run.spec;
    run.spec = ingress_spec(listeners, "/v2/*");
    run.action = OP_UPDATE;
    kind_run_fini(&run);
    check_run(lab, &run);
    expect_ingress(lab, listeners, "/v2/*");
    (void)kind_lab_mutations(lab);
    kind_run_act(lab, &run, OP_UPDATE);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_alive(lab), around);
    kind_run_end(&run);
    cut_ingress(lab, listeners, around);
    json_decref(listeners);
    kind_run_act(lab, &alb, OP_DELETE);
    kind_run_end(&alb);
}

Test(kinds_edge_balancers, ingress_service)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, ingress_service);
}
