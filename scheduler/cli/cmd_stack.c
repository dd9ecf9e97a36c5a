/* Commands about files only: no scheduler is needed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/input.h"
#include "scheduler/cli/scaffold.h"
#include "scheduler/plan/graph.h"
#include "scheduler/stack/stack.h"

static const char *const graph_formats[] = {"ascii", "dot", "mermaid", "stats", NULL};

static const struct option_spec graph_specs[] = {
    {.name = "format",
     .flag = "--format",
     .short_flag = 'f',
     .type = OPTION_CHOICE,
     .choices = graph_formats,
     .fallback = "ascii",
     .help = "How the graph looks"},
};
static const struct option_table graph_table = {"Graph", graph_specs, ARRAY_LEN(graph_specs)};

static const struct option_spec init_specs[] = {
    {.name = "template",
     .flag = "--template",
     .type = OPTION_TEXT,
     .fallback = "minimal",
     .value_name = "NAME",
     .help = "What to begin with; \"list\" shows them"},
};
static const struct option_table init_table = {"Beginning", init_specs, ARRAY_LEN(init_specs)};

/* --- validate ------------------------------------------------------------------------------- */

static void print_valid(struct cli *cli, json_t *document, const struct problems *problems)
{
    size_t count = json_array_size(json_object_get(document, "components"));
    const char *name = json_text(document, "name");
    const char *environment = json_text(document, "environment");
    if (cli->json) {
        json_t *shown =
            json_pack("{s:b, s:s, s:s, s:I, s:s, s:o}", "valid", true, "stack", name, "environment",
                      environment, "components", (json_int_t)count, "config_hash",
                      json_text(document, "config_hash"), "problems", problems_json(problems));
        cli_print_json(shown);
        json_decref(shown);
        return;
    }
    printf("%s (%s) is valid: %zu component%s, %zu warning%s\n", name, environment, count,
           count == 1 ? "" : "s", problems->warnings, problems->warnings == 1 ? "" : "s");
}

/* A cycle is found by the graph, not by the reader. */
static struct error *check_graph(json_t *document)
{
    struct graph *graph = NULL;
    TRY(graph_of_document(document, &graph));
    graph_free(graph);
    return NULL;
}

static struct error *validate(struct cli *cli)
{
    json_t *document = NULL;
    struct problems problems;
    problems_init(&problems);
    struct error *err = input_read_quietly(cli, cli->operands[0], &document, &problems);
    input_show(cli, &problems);
    if (err == NULL)
        err = check_graph(document);
    if (err == NULL)
        print_valid(cli, document, &problems);
    json_decref(document);
    problems_fini(&problems);
    return err;
}

/* --- graph ---------------------------------------------------------------------------------- */

/* {"nodes": [{id, wave, depends_on}], "stats", "critical_path"} */
static json_t *graph_json(const struct graph *graph)
{
    json_t *nodes = json_array(), *path = NULL;
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[i];
        json_t *deps = json_array();
        for (uint32_t j = 0; j < node->dep_count; j++)
            json_add(deps, json_string(graph->nodes[node->deps[j]]->id));
        json_add(nodes, json_pack("{s:s, s:I, s:o}", "id", node->id, "wave", (json_int_t)node->wave,
                                  "depends_on", deps));
    }
    uint64_t estimate_s = graph_critical_path(graph, &path);
    return json_pack("{s:o, s:o, s:{s:o, s:I}}", "nodes", nodes, "stats", graph_stats(graph),
                     "critical_path", "components", path, "estimate_s", (json_int_t)estimate_s);
}

static struct error *print_graph(struct cli *cli, const struct graph *graph)
{
    struct buf text = BUF_INIT;
    if (cli->json) {
        json_t *shown = graph_json(graph);
        cli_print_json(shown);
        json_decref(shown);
        return NULL;
    }
    struct error *err = graph_render(graph, options_get_str(cli->options, "format"), &text);
    if (err == NULL)
        fputs(buf_str(&text), stdout);
    buf_fini(&text);
    return err;
}

static struct error *show_graph(struct cli *cli)
{
    json_t *document = NULL;
    struct graph *graph = NULL;
    TRY(input_read(cli, cli->operands[0], &document));
    struct error *err = graph_of_document(document, &graph);
    if (err == NULL)
        err = print_graph(cli, graph);
    graph_free(graph);
    json_decref(document);
    return err;
}

/* --- init ----------------------------------------------------------------------------------- */

static struct error *init(struct cli *cli)
{
    const char *name = options_get_str(cli->options, "template");
    const char *directory = cli->operand_count > 0 ? cli->operands[0] : ".";
    json_t *made = NULL, *file;
    size_t i;
    if (strcmp(name, "list") == 0)
        TRY(scaffold_list(&made));
    else
        TRY(scaffold_write(name, directory, &made));
    if (cli->json)
        cli_print_json(made);
    json_array_foreach (made, i, file) {
        if (!cli->json)
            puts(json_string_value(file));
    }
    json_decref(made);
    return NULL;
}

const struct command cli_stack_commands[] = {
    {"stack init", "[DIR]", "Write a new stack's files", {&init_table}, 0, 1, init},
    {"validate", "PATH", "Check a stack's files", {&cli_input_table}, 1, 1, validate},
    {"graph",
     "PATH",
     "Show what waits for what",
     {&graph_table, &cli_input_table},
     1,
     1,
     show_graph},
    {0},
};
