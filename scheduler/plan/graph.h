/*
 * graph.h - which component waits for which: order, waves, cycles, critical path.
 *
 * Life: graph_new, graph_add and graph_link in any order, graph_build once; from then on the
 * graph does not change. Nodes are kept in id order, so every result is deterministic. All
 * steps are linear in nodes and edges but for the sorting by id.
 */
#ifndef SCHEDULER_PLAN_GRAPH_H
#define SCHEDULER_PLAN_GRAPH_H

#include <jansson.h>
#include <uthash.h>

#include "common/buf.h"
#include "common/error.h"

struct graph_node {
    char *id;
    uint32_t estimate_s;
    uint32_t index;       /* place in id order */
    uint32_t wave;        /* 1 + the greatest wave of what it waits for */
    const uint32_t *deps; /* indexes of what it waits for, ascending */
    uint32_t dep_count;
    const uint32_t *users; /* indexes of what waits for it, ascending */
    uint32_t user_count;
    UT_hash_handle hh;
};

struct graph_edge {
    struct graph_node *user;
    struct graph_node *dep;
};

struct graph {
    struct graph_node **nodes; /* in id order once built */
    uint32_t count, cap;
    struct graph_node *by_id;
    struct graph_edge *edges;
    size_t edge_count, edge_cap;
    uint32_t *dep_slots, *user_slots; /* what the nodes' deps and users point into */
    uint32_t *order;                  /* indexes by (wave, id): a topological order */
    uint32_t wave_count;
};

struct graph *graph_new(void);
void graph_free(struct graph *graph); /* NULL is fine */

/* Errors: ERR_ALREADY_EXISTS. */
must_check struct error *graph_add(struct graph *graph, const char *id, uint32_t estimate_s);

/* `user` waits for `dep`; the same pair twice counts once. Errors: ERR_NOT_FOUND names the
 * one that is missing. */
must_check struct error *graph_link(struct graph *graph, const char *user, const char *dep);

/* Sort, number the waves. Errors: ERR_INVALID with the cycle's path. */
must_check struct error *graph_build(struct graph *graph);

/* NULL when there is none. */
const struct graph_node *graph_find(const struct graph *graph, const char *id);

/* The built graph with every edge turned round: the order of deletion. Owner: caller. */
struct graph *graph_reversed(const struct graph *graph);

/* The chain of waiting with the greatest sum of estimates; `path` is an array of ids in order
 * of execution (owner: caller), the sum is returned. */
uint64_t graph_critical_path(const struct graph *graph, json_t **path);

/* {"nodes","edges","waves","max_width"}. Owner: caller. */
json_t *graph_stats(const struct graph *graph);

/* Append the graph as text. Formats: "ascii", "dot", "mermaid", "stats". Errors: ERR_USAGE. */
must_check struct error *graph_render(const struct graph *graph, const char *format,
                                      struct buf *out);

/* The graph of a stack document's components, built. Owner: caller. Errors: as above. */
must_check struct error *graph_of_document(json_t *document, struct graph **out);

#endif
