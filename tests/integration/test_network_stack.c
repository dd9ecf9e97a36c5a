/*
 * A network and groups that name one another through the real programs: one apply, nothing to do
 * after it, a change, everything gone.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/stand.h"

enum { RED };

#define HEAD                                                                                       \
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: net}\n"                           \
    "spec:\n  provider: {name: aws, region: eu-west-1}\n"                                          \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: app}\nspec: {}\n"
#define COMPONENT(kind, name, spec)                                                                \
    "---\napiVersion: components.panka.io/v1\nkind: " kind "\nmetadata: {name: " name              \
    ", service: app}\nspec:\n" spec
#define GROUP(name, rules)                                                                         \
    COMPONENT("SecurityGroup", name, "  vpc: {component: vpc}\n  ingress: [" rules "]\n")
#define CACHE                                                                                      \
    COMPONENT("ElastiCacheRedis", "cache",                                                         \
              "  cluster: {nodeType: cache.t4g.small}\n"                                           \
              "  network:\n    subnetIds: ${vpc.private_subnet_ids}\n"                             \
              "    securityGroupIds: [\"${two.security_group_id}\"]\n")

static const char first[] =
    HEAD COMPONENT("VPC", "vpc", "  natGateway: true\n  endpoints: [{service: s3}]\n")
        GROUP("one", "{port: 80, sources: [{component: two}]}")
            GROUP("two", "{port: 6379, sources: [{component: one}]}") CACHE;

static const char second[] = HEAD COMPONENT(
    "VPC", "vpc", "  natGateway: {type: per-az}\n  endpoints: [{service: sqs}]\n")
    GROUP("one", "{port: 80, sources: [{component: two}]}, {port: 81, cidrBlocks: [10.0.0.0/8]}")
        GROUP("two", "{port: 6379, sources: [{component: one}]}") CACHE;

/* A group that is made anew is let go by those that name it, which then name the new one. */
#define NAMED(says)                                                                                \
    HEAD COMPONENT("SecurityGroup", "named",                                                       \
                   "  description: " says "\n  ingress: [{port: 80, self: true}]\n")               \
        COMPONENT("SecurityGroup", "naming", "  ingress: [{port: 81, sources: [named]}]\n")

static void apply(struct stand *stand, const char *path)
{
    free(stand_panka(stand, RED, NULL, STAND_ARGS("apply", path, "--auto-approve")));
}

static void expect_changes(struct stand *stand, const char *path, int changes)
{
    json_t *plan = stand_panka_json(stand, RED, NULL, STAND_ARGS("plan", path));
    json_t *summary = json_object_get(plan, "summary");
    char *text = json_compact(plan);
    cr_expect_eq(json_int_or(summary, "create", 0) + json_int_or(summary, "update", 0) +
                     json_int_or(summary, "replace", 0) + json_int_or(summary, "delete", 0),
                 changes, "%s", text);
    free(text);
    json_decref(plan);
}

static void renews_a_group(struct stand *stand)
{
    char *one = stand_write(stand, "one.yaml", NAMED("Once"));
    char *two = stand_write(stand, "two.yaml", NAMED("Twice"));
    apply(stand, one);
    expect_changes(stand, two, 2);
    apply(stand, two);
    expect_changes(stand, two, 0);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("destroy", two, "--auto-approve")));
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(one);
    free(two);
}

static void deploys(struct stand *stand)
{
    char *one = stand_write(stand, "first.yaml", first);
    char *two = stand_write(stand, "second.yaml", second);
    json_t *plan =
        stand_panka_json(stand, RED, NULL, STAND_ARGS("plan", one, "--target", "app/one"));
    cr_expect_eq(json_int_or(json_object_get(plan, "summary"), "create", 0), 3,
                 "a group, the one it names, the VPC");
    json_decref(plan);
    apply(stand, one);
    expect_changes(stand, one, 0);
    expect_changes(stand, two, 2);
    apply(stand, two);
    expect_changes(stand, two, 0);
    free(stand_panka(stand, RED, NULL, STAND_ARGS("destroy", two, "--auto-approve")));
    cr_expect_eq(stand_alive(stand, "red", NULL), 0);
    free(one);
    free(two);
}

Test(network_stack, deploys)
{
    static const char *const sim_args[] = {"--delay-ms", "100", NULL};
    stand_run(deploys, &(struct stand_options){.sim_args = sim_args});
}

Test(network_stack, renews_a_group)
{
    stand_run(renews_a_group, &(struct stand_options){.arg = NULL});
}
