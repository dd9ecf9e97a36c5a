#include <string.h>

#include "common/mem.h"
#include "scheduler/plan/graph.h"

json_t *graph_stats(const struct graph *graph)
{
    uint32_t widest = 0, width = 0, wave = 0;
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        width = node->wave == wave ? width + 1 : 1;
        wave = node->wave;
        if (width > widest)
            widest = width;
    }
    return json_pack("{s:I,s:I,s:I,s:I}", "nodes", (json_int_t)graph->count, "edges",
                     (json_int_t)graph->edge_count, "waves", (json_int_t)graph->wave_count,
                     "max_width", (json_int_t)widest);
}

static void render_stats(const struct graph *graph, struct buf *out)
{
    json_t *stats = graph_stats(graph);
    const char *name;
    json_t *value;
    json_object_foreach (stats, name, value)
        buf_printf(out, "%s: %" JSON_INTEGER_FORMAT "\n", name, json_integer_value(value));
    json_decref(stats);
}

static void render_ascii(const struct graph *graph, struct buf *out)
{
    uint32_t wave = 0;
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        if (node->wave != wave)
            buf_printf(out, "wave %u\n", node->wave);
        wave = node->wave;
        buf_printf(out, "  %s", node->id);
        for (uint32_t d = 0; d < node->dep_count; d++)
            buf_printf(out, "%s%s", d == 0 ? " <- " : ", ", graph->nodes[node->deps[d]]->id);
        buf_add_char(out, '\n');
    }
}

/* Ids are letters, digits, '-', '_', '.' and '/', so plain double quotes are enough. */
static void render_dot(const struct graph *graph, struct buf *out)
{
    buf_add_str(out, "digraph stack {\n  rankdir=LR;\n  node [shape=box];\n");
    for (uint32_t i = 0; i < graph->count; i++)
        buf_printf(out, "  \"%s\";\n", graph->nodes[i]->id);
    for (size_t i = 0; i < graph->edge_count; i++)
        buf_printf(out, "  \"%s\" -> \"%s\";\n", graph->edges[i].user->id, graph->edges[i].dep->id);
    buf_add_str(out, "}\n");
}

static void render_mermaid(const struct graph *graph, struct buf *out)
{
    buf_add_str(out, "graph LR\n");
    for (uint32_t i = 0; i < graph->count; i++)
        buf_printf(out, "  n%u[\"%s\"]\n", i, graph->nodes[i]->id);
    for (size_t i = 0; i < graph->edge_count; i++)
        buf_printf(out, "  n%u --> n%u\n", graph->edges[i].user->index, graph->edges[i].dep->index);
}

static const struct format {
    const char *name;
    void (*render)(const struct graph *graph, struct buf *out);
} formats[] = {
    {"ascii", render_ascii},
    {"dot", render_dot},
    {"mermaid", render_mermaid},
    {"stats", render_stats},
};

struct error *graph_render(const struct graph *graph, const char *format, struct buf *out)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (strcmp(formats[i].name, format) != 0)
            continue;
        formats[i].render(graph, out);
        return NULL;
    }
    return ERR(ERR_USAGE, "unknown graph format \"%s\": ascii, dot, mermaid or stats", format);
}
