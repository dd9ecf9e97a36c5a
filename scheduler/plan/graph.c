#include "scheduler/plan/graph.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/catalog.h"

struct graph *graph_new(void)
{
    return xcalloc(1, sizeof(struct graph));
}

void graph_free(struct graph *graph)
{
    if (graph == NULL)
        return;
    HASH_CLEAR(hh, graph->by_id);
    for (uint32_t i = 0; i < graph->count; i++) {
        free(graph->nodes[i]->id);
        free(graph->nodes[i]);
    }
    free(graph->nodes);
    free(graph->edges);
    free(graph->dep_slots);
    free(graph->user_slots);
    free(graph->order);
    free(graph);
}

static struct graph_node *find(const struct graph *graph, const char *id)
{
    struct graph_node *node;
    HASH_FIND_STR(graph->by_id, id, node);
    return node;
}

const struct graph_node *graph_find(const struct graph *graph, const char *id)
{
    return find(graph, id);
}

struct error *graph_add(struct graph *graph, const char *id, uint32_t estimate_s)
{
    if (find(graph, id) != NULL)
        return ERR(ERR_ALREADY_EXISTS, "component %s is there twice", id);
    if (graph->count == graph->cap) {
        graph->cap = graph->cap == 0 ? 64 : graph->cap * 2;
        graph->nodes = xrealloc(graph->nodes, graph->cap * sizeof(graph->nodes[0]));
    }
    struct graph_node *node = xcalloc(1, sizeof(*node));
    node->id = xstrdup(id);
    node->estimate_s = estimate_s;
    graph->nodes[graph->count++] = node;
    HASH_ADD_KEYPTR(hh, graph->by_id, node->id, strlen(node->id), node);
    return NULL;
}

static void add_edge(struct graph *graph, struct graph_node *user, struct graph_node *dep)
{
    if (graph->edge_count == graph->edge_cap) {
        graph->edge_cap = graph->edge_cap == 0 ? 64 : graph->edge_cap * 2;
        graph->edges = xrealloc(graph->edges, graph->edge_cap * sizeof(graph->edges[0]));
    }
    graph->edges[graph->edge_count++] = (struct graph_edge){user, dep};
}

struct error *graph_link(struct graph *graph, const char *user, const char *dep)
{
    struct graph_node *from = find(graph, user);
    struct graph_node *to = find(graph, dep);
    if (from == NULL)
        return ERR(ERR_NOT_FOUND, "there is no component %s", user);
    if (to == NULL)
        return ERR(ERR_NOT_FOUND, "%s depends on %s, which is not there", user, dep);
    add_edge(graph, from, to);
    return NULL;
}

static int compare_nodes(const void *a, const void *b)
{
    const struct graph_node *const *left = a, *const *right = b;
    return strcmp((*left)->id, (*right)->id);
}

static int compare_edges(const void *a, const void *b)
{
    const struct graph_edge *left = a, *right = b;
    if (left->user->index != right->user->index)
        return left->user->index < right->user->index ? -1 : 1;
    if (left->dep->index != right->dep->index)
        return left->dep->index < right->dep->index ? -1 : 1;
    return 0;
}

static void sort_and_number(struct graph *graph)
{
    if (graph->count > 0)
        qsort(graph->nodes, graph->count, sizeof(graph->nodes[0]), compare_nodes);
    for (uint32_t i = 0; i < graph->count; i++)
        graph->nodes[i]->index = i;
    if (graph->edge_count == 0)
        return;
    qsort(graph->edges, graph->edge_count, sizeof(graph->edges[0]), compare_edges);
    size_t kept = 1;
    for (size_t i = 1; i < graph->edge_count; i++)
        if (compare_edges(&graph->edges[i], &graph->edges[kept - 1]) != 0)
            graph->edges[kept++] = graph->edges[i];
    graph->edge_count = kept;
}

/* Lay both directions of the sorted edges out as one array each, a slice per node. */
static void lay_out(struct graph *graph)
{
    graph->dep_slots = xcalloc(graph->edge_count + 1, sizeof(uint32_t));
    graph->user_slots = xcalloc(graph->edge_count + 1, sizeof(uint32_t));
    for (size_t i = 0; i < graph->edge_count; i++) {
        graph->edges[i].user->dep_count++;
        graph->edges[i].dep->user_count++;
    }
    uint32_t *dep_next = graph->dep_slots, *user_next = graph->user_slots;
    for (uint32_t i = 0; i < graph->count; i++) {
        struct graph_node *node = graph->nodes[i];
        node->deps = dep_next;
        node->users = user_next;
        dep_next += node->dep_count;
        user_next += node->user_count;
        node->dep_count = node->user_count = 0;
    }
    for (size_t i = 0; i < graph->edge_count; i++) {
        struct graph_node *user = graph->edges[i].user, *dep = graph->edges[i].dep;
        graph->dep_slots[(user->deps - graph->dep_slots) + user->dep_count++] = dep->index;
        graph->user_slots[(dep->users - graph->user_slots) + dep->user_count++] = user->index;
    }
}

/* Kahn: number the waves; returns how many nodes were reached. A node's wave is final when its
 * last dependency is. `waiting` ends with what each node still waits for. */
static uint32_t number_waves(struct graph *graph, uint32_t *waiting)
{
    uint32_t *queue = xcalloc(graph->count + 1, sizeof(uint32_t));
    uint32_t tail = 0;
    for (uint32_t i = 0; i < graph->count; i++) {
        graph->nodes[i]->wave = 1;
        waiting[i] = graph->nodes[i]->dep_count;
        if (waiting[i] == 0)
            queue[tail++] = i;
    }
    for (uint32_t head = 0; head < tail; head++) {
        const struct graph_node *node = graph->nodes[queue[head]];
        if (node->wave > graph->wave_count)
            graph->wave_count = node->wave;
        for (uint32_t i = 0; i < node->user_count; i++) {
            struct graph_node *user = graph->nodes[node->users[i]];
            if (user->wave < node->wave + 1)
                user->wave = node->wave + 1;
            if (--waiting[user->index] == 0)
                queue[tail++] = user->index;
        }
    }
    free(queue);
    return tail;
}

/* The first dependency of `node` that is part of, or waits for, a cycle. */
static const struct graph_node *blocked_dep(const struct graph *graph, const uint32_t *waiting,
                                            const struct graph_node *node)
{
    for (uint32_t i = 0; i < node->dep_count; i++)
        if (waiting[node->deps[i]] > 0)
            return graph->nodes[node->deps[i]];
    return NULL;
}

/* Nodes that still wait each have a dependency that does: following it must come round. */
static struct error *cycle_error(const struct graph *graph, const uint32_t *waiting)
{
    const struct graph_node *node = graph->nodes[0];
    while (waiting[node->index] == 0)
        node = graph->nodes[node->index + 1];
    bool *seen = xcalloc(graph->count, sizeof(bool));
    while (!seen[node->index]) {
        seen[node->index] = true;
        node = blocked_dep(graph, waiting, node);
    }
    free(seen);
    struct buf path = BUF_INIT;
    const struct graph_node *start = node;
    do {
        buf_printf(&path, "%s -> ", node->id);
        node = blocked_dep(graph, waiting, node);
    } while (node != start);
    struct error *err = ERR(ERR_INVALID, "components depend on each other in a circle: %s%s",
                            buf_str(&path), start->id);
    buf_fini(&path);
    return err;
}

/* Counting sort by wave: nodes are visited by id, so ties stay in id order. */
static void order_by_wave(struct graph *graph)
{
    uint32_t *next = xcalloc(graph->wave_count + 2, sizeof(uint32_t));
    for (uint32_t i = 0; i < graph->count; i++)
        next[graph->nodes[i]->wave + 1]++;
    for (uint32_t wave = 1; wave <= graph->wave_count; wave++)
        next[wave + 1] += next[wave];
    graph->order = xcalloc(graph->count + 1, sizeof(uint32_t));
    for (uint32_t i = 0; i < graph->count; i++)
        graph->order[next[graph->nodes[i]->wave]++] = i;
    free(next);
}

struct error *graph_build(struct graph *graph)
{
    sort_and_number(graph);
    lay_out(graph);
    uint32_t *waiting = xcalloc(graph->count + 1, sizeof(uint32_t));
    struct error *err = NULL;
    if (number_waves(graph, waiting) < graph->count)
        err = cycle_error(graph, waiting);
    else
        order_by_wave(graph);
    free(waiting);
    return err;
}

struct graph *graph_reversed(const struct graph *graph)
{
    struct graph *out = graph_new();
    for (uint32_t i = 0; i < graph->count; i++)
        error_ignore(graph_add(out, graph->nodes[i]->id, graph->nodes[i]->estimate_s));
    for (size_t i = 0; i < graph->edge_count; i++)
        add_edge(out, out->nodes[graph->edges[i].dep->index],
                 out->nodes[graph->edges[i].user->index]);
    error_ignore(graph_build(out)); /* the same nodes without a cycle, turned round, have none */
    return out;
}

uint64_t graph_critical_path(const struct graph *graph, json_t **path)
{
    uint64_t *sum = xcalloc(graph->count + 1, sizeof(uint64_t));
    const struct graph_node **before = xcalloc(graph->count + 1, sizeof(*before));
    const struct graph_node **trail = xcalloc(graph->count + 1, sizeof(*trail));
    const struct graph_node *last = NULL;
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        for (uint32_t d = 0; d < node->dep_count; d++) {
            if (before[node->index] != NULL && sum[node->deps[d]] <= sum[node->index])
                continue;
            sum[node->index] = sum[node->deps[d]];
            before[node->index] = graph->nodes[node->deps[d]];
        }
        sum[node->index] += node->estimate_s;
        if (last == NULL || sum[node->index] > sum[last->index])
            last = node;
    }
    uint64_t total = last == NULL ? 0 : sum[last->index];
    uint32_t length = 0;
    for (const struct graph_node *node = last; node != NULL; node = before[node->index])
        trail[length++] = node;
    *path = json_array();
    while (length > 0)
        json_array_append_new(*path, json_string(trail[--length]->id));
    free(trail);
    free(before);
    free(sum);
    return total;
}

static uint32_t estimate_of(json_t *component)
{
    const char *name = json_string_value(json_object_get(component, "kind"));
    const struct kind_info *kind = name == NULL ? NULL : catalog_find(name);
    return kind == NULL ? 0 : kind->estimate_s;
}

struct error *graph_of_document(json_t *document, struct graph **out)
{
    struct graph *graph = graph_new();
    json_t *components = json_object_get(document, "components");
    struct error *err = NULL;
    size_t i, j;
    json_t *component, *dep;
    json_array_foreach (components, i, component) {
        const char *id = json_string_value(json_object_get(component, "id"));
        if (err == NULL)
            err = id == NULL ? ERR(ERR_INVALID, "component %zu has no id", i)
                             : graph_add(graph, id, estimate_of(component));
    }
    json_array_foreach (components, i, component) {
        const char *id = json_string_value(json_object_get(component, "id"));
        json_array_foreach (json_object_get(component, "depends_on"), j, dep) {
            if (err == NULL && json_is_string(dep))
                err = graph_link(graph, id, json_string_value(dep));
        }
    }
    if (err == NULL)
        err = graph_build(graph);
    if (err == NULL)
        *out = graph;
    else
        graph_free(graph);
    return err;
}
