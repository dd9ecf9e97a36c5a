/*
 * Security groups that name one another, lists that are one reference, what is written for egress.
 */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/plan/resolve.h"
#include "scheduler/stack/stack.h"

#define HEAD                                                                                       \
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"                          \
    "spec:\n  provider: {name: aws, region: eu-west-1}\n"                                          \
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: api}\nspec: {}\n"

#define COMPONENT(kind, name, spec)                                                                \
    "---\napiVersion: components.panka.io/v1\nkind: " kind "\nmetadata: {name: " name              \
    ", service: api}\nspec:\n" spec
#define GROUP(name, spec) COMPONENT("SecurityGroup", name, spec)

/* The document, or NULL with what is wrong in `problems` (owner: caller). */
static json_t *read_stack(const char *text, char **problems)
{
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    struct problems all;
    json_t *document = NULL;
    problems_init(&all);
    error_free(stack_read(&source, &document, &all));
    *problems = problems_text(&all);
    problems_fini(&all);
    return document;
}

static json_t *component(json_t *document, const char *id)
{
    json_t *one;
    size_t i;
    json_array_foreach (json_object_get(document, "components"), i, one) {
        if (strcmp(json_text(one, "id"), id) == 0)
            return one;
    }
    cr_assert_fail("no component %s", id);
    return NULL;
}

static void expect_edges(json_t *document, const char *id, const char *edges)
{
    char *found = json_compact(json_object_get(component(document, id), "depends_on"));
    cr_expect_str_eq(found, edges, "%s: %s instead of %s", id, found, edges);
    free(found);
}

static void expect_source(json_t *document, const char *id, const char *source)
{
    const char *found = json_path_text(component(document, id), "spec.ingress.0.sources.0");
    cr_expect_str_eq(found, source, "%s: %s instead of %s", id, found, source);
}

static json_t *sound(const char *text)
{
    char *problems = NULL;
    json_t *document = read_stack(text, &problems);
    cr_assert_not_null(document, "%s", problems);
    free(problems);
    return document;
}

Test(groups, without_a_circle_make_edges)
{
    json_t *document = sound(HEAD GROUP("a", "  ingress: [{port: 80, sources: [{component: b}]}]\n")
                                 GROUP("b", "  ingress: [{port: 81, sources: [c]}]\n")
                                     GROUP("c", "  ingress: [{port: 82, self: true}]\n"));
    expect_edges(document, "api/a", "[\"api/b\"]");
    expect_edges(document, "api/b", "[\"api/c\"]");
    expect_source(document, "api/a", "${api/b.security_group_id}");
    json_decref(document);
}

Test(groups, in_a_circle_do_not_wait)
{
    json_t *document = sound(HEAD GROUP("a", "  ingress: [{port: 80, sources: [{component: b}]}]\n")
                                 GROUP("b", "  ingress: [{port: 81, sources: [{component: c}]}]\n")
                                     GROUP("c", "  ingress: [{port: 82, sources: [a]}]\n")
                                         GROUP("d", "  ingress: [{port: 83, sources: [a]}]\n"));
    expect_edges(document, "api/a", "[]");
    expect_edges(document, "api/b", "[]");
    expect_edges(document, "api/c", "[]");
    expect_edges(document, "api/d", "[\"api/a\"]");
    expect_source(document, "api/a", "component:api/b");
    expect_source(document, "api/c", "component:api/a");
    expect_source(document, "api/d", "${api/a.security_group_id}");

    struct problems problems;
    problems_init(&problems);
    struct error *err = stack_check(document, &problems);
    char *text = problems_text(&problems);
    cr_expect_null(err, "%s", text);
    free(text);
    error_free(err);
    problems_fini(&problems);
    json_decref(document);
}

/* b waits for the queue, the queue's policy for a: a group could wait for ever. */
Test(groups, circles_with_other_edges_stay_circles)
{
    char *problems = NULL;
    json_t *document =
        read_stack(HEAD GROUP("a", "  ingress: [{port: 80, sources: [b]}]\n")
                       GROUP("b", "  dependsOn: [a]\n  ingress: [{port: 81, self: true}]\n"),
                   &problems);
    cr_expect_null(document);
    cr_expect_not_null(strstr(problems, "dependency cycle"), "%s", problems);
    free(problems);
}

/* --- lists -------------------------------------------------------------------------------------
 */

#define NETWORK COMPONENT("VPC", "net", "  cidr: 10.0.0.0/16\n")

Test(lists, may_be_one_reference_to_a_list)
{
    json_t *document =
        sound(HEAD NETWORK COMPONENT("ElastiCacheRedis", "cache",
                                     "  cluster: {nodeType: cache.t4g.small}\n"
                                     "  network: {subnetIds: \"${net.private_subnet_ids}\"}\n"));
    cr_expect_str_eq(json_path_text(component(document, "api/cache"), "spec.network.subnetIds"),
                     "${api/net.private_subnet_ids}");
    expect_edges(document, "api/cache", "[\"api/net\"]");
    json_decref(document);
}

Test(lists, are_no_single_values)
{
    static const char *const rows[][2] = {
        {"\"${net.vpc_id}\"", "must be a list, ${api/net.vpc_id} is a single value"},
        {"\"a-${net.private_subnet_ids}\"", "must be a list"},
        {"subnet-1", "must be a list"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *problems = NULL;
        char *text = xasprintf(HEAD NETWORK COMPONENT("ElastiCacheRedis", "cache",
                                                      "  cluster: {nodeType: cache.t4g.small}\n"
                                                      "  network: {subnetIds: %s}\n"),
                               rows[i][0]);
        json_t *document = read_stack(text, &problems);
        cr_expect_null(document);
        cr_expect_not_null(strstr(problems, rows[i][1]), "%s", problems);
        free(problems);
        free(text);
    }
}

static json_t *look_up(void *arg, const char *id, const char *output)
{
    (void)id;
    return json_object_get(arg, output);
}

Test(lists, are_filled_in_where_they_stand)
{
    json_t *outputs = json_pack("{s:[s,s], s:s}", "ids", "s-1", "s-2", "one", "s-3");
    json_t *spec = json_pack("{s:s, s:[s,s,[s]], s:[s]}", "whole", "${a/net.ids}", "mixed",
                             "${a/net.ids}", "${a/net.one}", "x", "plain", "y");
    json_t *expected = json_pack("{s:[s,s], s:[s,s,s,[s]], s:[s]}", "whole", "s-1", "s-2", "mixed",
                                 "s-1", "s-2", "s-3", "x", "plain", "y");
    json_t *found = NULL;
    struct error *err = resolve_value(spec, look_up, outputs, &found);
    cr_assert_null(err);
    cr_expect(json_equal(found, expected));
    json_decref(found);
    json_decref(expected);
    json_decref(spec);
    json_decref(outputs);
}

/* --- egress ------------------------------------------------------------------------------------
 */

/* Absent and empty are not the same: so they must not look the same to the plan. */
Test(groups, say_what_may_leave)
{
    json_t *document = sound(HEAD GROUP("a", "  ingress: [{port: 80, self: true}]\n")
                                 GROUP("b", "  egress: []\n"));
    cr_expect_str_eq(json_path_text(component(document, "api/a"), "spec.egress.0.cidrBlocks.0"),
                     "0.0.0.0/0");
    cr_expect_eq(json_array_size(json_path(component(document, "api/b"), "spec.egress")), 0);
    json_decref(document);
}
