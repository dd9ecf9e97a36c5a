#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/plan/graph.h"

/* "a b:a c:a,b" -> a graph; every node is estimated at 10 times the digit after '=' or 1. */
static struct graph *build(const char *text, struct error **err)
{
    struct graph *graph = graph_new();
    for (int pass = 0; pass < 2; pass++) {
        char *copy = xstrdup(text), *save = NULL;
        for (char *word = strtok_r(copy, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
            char *deps = strchr(word, ':');
            if (deps != NULL)
                *deps++ = '\0';
            char *estimate = strchr(word, '=');
            if (estimate != NULL)
                *estimate++ = '\0';
            if (pass == 0)
                cr_assert_null(graph_add(graph, word, estimate ? (uint32_t)atoi(estimate) : 1));
            char *save_dep = NULL;
            for (char *dep = deps && pass == 1 ? strtok_r(deps, ",", &save_dep) : NULL; dep;
                 dep = strtok_r(NULL, ",", &save_dep))
                cr_assert_null(graph_link(graph, word, dep));
        }
        free(copy);
    }
    *err = graph_build(graph);
    return graph;
}

static char *order_text(const struct graph *graph)
{
    struct buf out = BUF_INIT;
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        buf_printf(&out, "%s%s%u", i == 0 ? "" : " ", node->id, node->wave);
    }
    return buf_take(&out);
}

Test(graph, waves_and_order)
{
    static const struct {
        const char *graph;
        const char *order; /* id and wave, in order */
        const char *reversed;
    } rows[] = {
        {"a", "a1", "a1"},
        {"c b a", "a1 b1 c1", "a1 b1 c1"},
        {"a b:a c:b", "a1 b2 c3", "c1 b2 a3"},
        {"z a:z", "z1 a2", "a1 z2"},
        {"a b:a c:a d:b,c", "a1 b2 c2 d3", "d1 b2 c2 a3"},
        {"a b:a c:a,b,a,b e", "a1 e1 b2 c3", "c1 e1 b2 a3"}, /* the same edge twice */
        {"q r s:q t:r,s", "q1 r1 s2 t3", "t1 r2 s2 q3"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct error *err;
        struct graph *graph = build(rows[i].graph, &err);
        cr_assert_null(err);
        char *text = order_text(graph);
        cr_expect_str_eq(text, rows[i].order);
        struct graph *reversed = graph_reversed(graph);
        char *back = order_text(reversed);
        cr_expect_str_eq(back, rows[i].reversed);
        free(text);
        free(back);
        graph_free(reversed);
        graph_free(graph);
    }
}

Test(graph, cycles_name_their_path)
{
    static const struct {
        const char *graph;
        const char *path;
    } rows[] = {
        {"a:a", "a -> a"},
        {"a:b b:a", "a -> b -> a"},
        {"a b:a,d c:b d:c e:d", "b -> d -> c -> b"},
        {"a:c b c:d d:c", "c -> d -> c"}, /* a waits for the cycle, is no part of it */
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct error *err;
        struct graph *graph = build(rows[i].graph, &err);
        cr_assert_not_null(err);
        cr_expect_eq(err->code, ERR_INVALID);
        const char *path = strstr(err->message, ": ");
        cr_assert_not_null(path);
        cr_expect_str_eq(path + 2, rows[i].path);
        error_free(err);
        graph_free(graph);
    }
}

Test(graph, refuses_what_is_not_there)
{
    struct graph *graph = graph_new();
    cr_assert_null(graph_add(graph, "a", 1));
    struct error *twice = graph_add(graph, "a", 1);
    cr_expect_eq(twice->code, ERR_ALREADY_EXISTS);
    struct error *missing = graph_link(graph, "a", "b");
    cr_expect_eq(missing->code, ERR_NOT_FOUND);
    cr_expect_not_null(strstr(missing->message, "a depends on b"));
    error_free(twice);
    error_free(missing);
    graph_free(graph);
}

Test(graph, critical_path_by_estimates)
{
    static const struct {
        const char *graph;
        const char *path;
        uint64_t sum;
    } rows[] = {
        {"a=5 b=7", "[\"b\"]", 7},
        {"a=1 b=1:a c=1:b d=600", "[\"d\"]", 600}, /* not the longest by count */
        {"db=600 app=180:db,role role=10 queue=20", "[\"db\",\"app\"]", 780},
        {"a=0 b=0:a", "[\"a\"]", 0},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct error *err;
        struct graph *graph = build(rows[i].graph, &err);
        cr_assert_null(err);
        json_t *path;
        cr_expect_eq(graph_critical_path(graph, &path), rows[i].sum);
        char *text = json_dumps(path, JSON_COMPACT);
        cr_expect_str_eq(text, rows[i].path);
        free(text);
        json_decref(path);
        graph_free(graph);
    }
}

Test(graph, output)
{
    static const struct {
        const char *format;
        const char *text;
    } rows[] = {
        {"ascii", "wave 1\n  a\n  b\nwave 2\n  c <- a, b\n"},
        {"stats", "nodes: 3\nedges: 2\nwaves: 2\nmax_width: 2\n"},
        {"dot",
         "digraph stack {\n  rankdir=LR;\n  node [shape=box];\n  \"a\";\n  \"b\";\n  \"c\";\n"
         "  \"c\" -> \"a\";\n  \"c\" -> \"b\";\n}\n"},
        {"mermaid", "graph LR\n  n0[\"a\"]\n  n1[\"b\"]\n  n2[\"c\"]\n  n2 --> n0\n  n2 --> n1\n"},
    };
    struct error *err;
    struct graph *graph = build("a b c:a,b", &err);
    cr_assert_null(err);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf out = BUF_INIT;
        cr_assert_null(graph_render(graph, rows[i].format, &out));
        cr_expect_str_eq(buf_str(&out), rows[i].text);
        buf_fini(&out);
    }
    struct buf out = BUF_INIT;
    err = graph_render(graph, "svg", &out);
    cr_expect_eq(err->code, ERR_USAGE);
    error_free(err);
    graph_free(graph);
}

Test(graph, a_hundred_thousand_in_a_chain)
{
    enum { COUNT = 100000 };
    struct graph *graph = graph_new();
    char id[16], dep[16];
    for (int i = 0; i < COUNT; i++) {
        snprintf(id, sizeof(id), "s/%06d", i);
        cr_assert_null(graph_add(graph, id, 1));
        snprintf(dep, sizeof(dep), "s/%06d", i - 1);
        if (i > 0)
            cr_assert_null(graph_link(graph, id, dep));
    }
    cr_assert_null(graph_build(graph));
    cr_expect_eq(graph->wave_count, COUNT);
    json_t *path;
    cr_expect_eq(graph_critical_path(graph, &path), COUNT);
    cr_expect_eq(json_array_size(path), COUNT);
    json_decref(path);
    graph_free(graph);
}
