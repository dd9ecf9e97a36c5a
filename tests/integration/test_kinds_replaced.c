/*
 * Replacements as one operation: what the removal of the old resource did is nothing that the
 * creation of the new one has done already, though both call their steps the same.
 */
#include <criterion/criterion.h>

#include "common/json.h"
#include "common/text.h"
#include "tests/support/kind_check.h"
#include "tests/support/quoted.h"

static struct kind_run replacement(const char *kind, json_t *applied, json_t *spec)
{
    return (struct kind_run){.kind = kind,
                             .name = "made-anew",
                             .action = OP_REPLACE,
                             .applied = applied,
                             .spec = spec,
                             .force = true};
}

static json_t *group_spec(const char *description, const char *member, const char *peer)
{
    return json_pack("{s:s, s:[{s:s, s:i, s:[s]}]}", "description", description, "egress",
                     "protocol", "tcp", "port", 443, member, peer);
}

/* AWS lets a new group send everything everywhere: that is taken back also when rules of the old
 * group were. */
static void group(struct kind_lab *lab)
{
    json_t *made = kind_lab_ask(lab, "ec2", "CreateSecurityGroup",
                                quoted_json("{'GroupName': 'peer', 'Description': 'of somebody'}"));
    json_t *before = group_spec("before", "sources", json_text(made, "GroupId"));
    json_t *after = group_spec("after", "cidrBlocks", "10.0.0.0/8");
    struct kind_run create = {.kind = "SecurityGroup", .name = "made-anew", .spec = before};
    struct kind_run replace = replacement("SecurityGroup", before, after);

    check_run(lab, &create);
    check_run(lab, &replace);
    json_t *found =
        kind_lab_ask(lab, "ec2", "DescribeSecurityGroups",
                     quoted_json("{'Filters': [{'Name': 'group-name', 'Values': ['made-anew']}]}"));
    check_values(
        found, (const struct expectation[]){
                   {NULL, "SecurityGroups.0.Description", "after"},
                   {NULL, "SecurityGroups.0.IpPermissionsEgress.0.IpRanges.0.CidrIp", "10.0.0.0/8"},
                   {NULL, "SecurityGroups.0.IpPermissionsEgress.1", NULL},
                   {NULL, "SecurityGroups.1", NULL},
                   {0}});
    json_decref(found);
    kind_run_fini(&create);
    kind_run_fini(&replace);
    json_decref(after);
    json_decref(before);
    json_decref(made);
}

Test(kinds_replaced, group_sends_to_nobody_else)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, group);
}

/* The protection of the old one was lifted; the new one has its own. */
static void balancer(struct kind_lab *lab)
{
    json_t *before = quoted_json("{'scheme': 'internal', 'deletionProtection': true}");
    json_t *after = quoted_json("{'scheme': 'internet-facing', 'deletionProtection': true}");
    struct kind_run create = {.kind = "ALB", .name = "made-anew", .spec = before};
    struct kind_run replace = replacement("ALB", before, after);

    check_run(lab, &create);
    check_run(lab, &replace);
    json_t *found = kind_lab_ask(lab, "elbv2", "DescribeLoadBalancers", json_object());
    json_t *one = json_path(found, "LoadBalancers.0");
    cr_expect_str_eq(json_text_or(one, "Scheme", ""), "internet-facing");
    json_t *attributes = kind_lab_ask(
        lab, "elbv2", "DescribeLoadBalancerAttributes",
        json_pack("{s:s}", "LoadBalancerArn", json_text_or(one, "LoadBalancerArn", "")));
    size_t i;
    json_t *attribute;
    bool is_protected = false;
    json_array_foreach (json_object_get(attributes, "Attributes"), i, attribute)
        is_protected = is_protected ||
                       (text_equal(json_text(attribute, "Key"), "deletion_protection.enabled") &&
                        text_equal(json_text(attribute, "Value"), "true"));
    cr_expect(is_protected);
    json_decref(attributes);
    json_decref(found);
    kind_run_fini(&create);
    kind_run_fini(&replace);
    json_decref(after);
    json_decref(before);
}

Test(kinds_replaced, balancer_is_protected_again)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, balancer);
}
