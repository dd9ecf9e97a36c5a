#include "scheduler/plan/plan.h"

#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/mem.h"
#include "scheduler/plan/graph.h"
#include "scheduler/plan/plan_change.h"
#include "scheduler/plan/plan_held.h"

enum { STAGE_MINIMUM_S = 30 };

struct planner {
    const struct plan_input *input;
    struct graph *wanted;  /* of the document; NULL to destroy */
    struct graph *removed; /* of what is deleted, in order of deletion */
    json_t *components;    /* id -> component of the document, borrowed values */
    json_t *chosen;        /* id -> true: the targets and what they need; NULL = everything */
    json_t *changes;       /* id -> change, in order of execution */
    json_t *waves;         /* [{wave, components, estimate_s}] */
    json_t *critical;      /* ids */
    uint64_t critical_s;
    uint32_t wave_count;
    uint32_t *node_waves; /* by node, of the graph that is being planned */
    uint32_t first_wave;  /* what its waves are counted from */
};

static json_t *state_resources(const struct planner *planner)
{
    return json_object_get(planner->input->state, "resources");
}

static bool is_chosen(const struct planner *planner, const char *id)
{
    return planner->chosen == NULL || json_object_get(planner->chosen, id) != NULL;
}

/* A target is a component's id or the name of a service. */
static bool target_matches(const char *target, const char *id)
{
    size_t length = strlen(target);
    return strcmp(target, id) == 0 || (strncmp(target, id, length) == 0 && id[length] == '/');
}

/* Add `node` and all it waits for. */
static void choose_with_deps(const struct graph *graph, json_t *chosen,
                             const struct graph_node *start)
{
    const struct graph_node **stack = xcalloc(graph->count + 1, sizeof(*stack));
    uint32_t depth = 0;
    if (json_object_get(chosen, start->id) == NULL) {
        json_object_set_new(chosen, start->id, json_true());
        stack[depth++] = start;
    }
    while (depth > 0) {
        const struct graph_node *node = stack[--depth];
        for (uint32_t i = 0; i < node->dep_count; i++) {
            const struct graph_node *dep = graph->nodes[node->deps[i]];
            if (json_object_get(chosen, dep->id) != NULL)
                continue;
            json_object_set_new(chosen, dep->id, json_true());
            stack[depth++] = dep;
        }
    }
    free(stack);
}

static bool choose_target(struct planner *planner, const char *target)
{
    const struct graph *graphs[] = {planner->wanted, planner->removed};
    bool found = false;
    for (size_t g = 0; g < ARRAY_LEN(graphs); g++) {
        for (uint32_t i = 0; graphs[g] != NULL && i < graphs[g]->count; i++) {
            if (!target_matches(target, graphs[g]->nodes[i]->id))
                continue;
            found = true;
            choose_with_deps(graphs[g], planner->chosen, graphs[g]->nodes[i]);
        }
    }
    return found;
}

/* Security groups whose rules name one another have no edges but need each other: their sources
 * say "component:<id>". True when one more was chosen. */
static bool choose_peers(struct planner *planner, json_t *value)
{
    static const char prefix[] = "component:";
    const char *text = json_string_value(value), *name;
    json_t *child;
    size_t i;
    bool more = false;
    if (text != NULL && strncmp(text, prefix, strlen(prefix)) == 0) {
        const struct graph_node *peer = graph_find(planner->wanted, text + strlen(prefix));
        if (peer == NULL || is_chosen(planner, peer->id))
            return false;
        choose_with_deps(planner->wanted, planner->chosen, peer);
        return true;
    }
    json_object_foreach (value, name, child)
        more = choose_peers(planner, child) || more;
    json_array_foreach (value, i, child)
        more = choose_peers(planner, child) || more;
    return more;
}

static void choose_circles(struct planner *planner)
{
    const char *id;
    json_t *component;
    bool more = true;
    while (more) {
        more = false;
        json_object_foreach (planner->components, id, component) {
            const char *kind = json_string_value(json_object_get(component, "kind"));
            if (is_chosen(planner, id) && kind != NULL && strcmp(kind, "SecurityGroup") == 0)
                more = choose_peers(planner, json_object_get(component, "spec")) || more;
        }
    }
}

static struct error *choose(struct planner *planner)
{
    json_t *targets = planner->input->targets, *target;
    size_t i;
    if (json_array_size(targets) == 0)
        return NULL;
    planner->chosen = json_object();
    json_array_foreach (targets, i, target) {
        const char *text = json_string_value(target);
        if (text == NULL || !choose_target(planner, text))
            return ERR(ERR_INVALID, "there is no component or service \"%s\" to target",
                       text == NULL ? "" : text);
    }
    choose_circles(planner);
    return NULL;
}

static struct error *index_components(struct planner *planner)
{
    size_t i;
    json_t *component;
    json_array_foreach (json_object_get(planner->input->document, "components"), i, component) {
        json_object_set(planner->components, json_string_value(json_object_get(component, "id")),
                        component);
    }
    return graph_of_document(planner->input->document, &planner->wanted);
}

/* What the state knows and the document does not, each before what it depends on. */
static struct error *build_removed(struct planner *planner)
{
    struct graph *forward = graph_new();
    const char *id;
    json_t *entry, *dep;
    size_t i;
    struct error *err = NULL;
    json_object_foreach (state_resources(planner), id, entry) {
        if (err == NULL && json_object_get(planner->components, id) == NULL)
            err = graph_add(forward, id, 0);
    }
    json_object_foreach (state_resources(planner), id, entry) {
        json_array_foreach (json_object_get(entry, "depends_on"), i, dep) {
            const char *name = json_string_value(dep);
            if (err == NULL && name != NULL && graph_find(forward, id) != NULL &&
                graph_find(forward, name) != NULL)
                err = graph_link(forward, id, name);
        }
    }
    if (err == NULL)
        err = graph_build(forward);
    if (err == NULL)
        planner->removed = graph_reversed(forward);
    graph_free(forward);
    return err;
}

static bool is_change(json_t *change)
{
    return !plan_change_is(change, "none");
}

/* A change's wave is 1 + the greatest among what it waits for; what does not change passes
 * on the wave of its dependencies. */
static uint32_t wave_of(const struct planner *planner, const struct graph_node *node, bool counts)
{
    uint32_t wave = 0;
    for (uint32_t i = 0; i < node->dep_count; i++)
        if (planner->node_waves[node->deps[i]] > wave)
            wave = planner->node_waves[node->deps[i]];
    return counts ? wave + 1 : wave;
}

static void add_to_wave(struct planner *planner, uint32_t wave, json_t *change)
{
    while (json_array_size(planner->waves) < wave)
        json_array_append_new(planner->waves,
                              json_pack("{s:i,s:[],s:i}", "wave",
                                        (int)json_array_size(planner->waves) + 1, "components",
                                        "estimate_s", STAGE_MINIMUM_S));
    json_t *stage = json_array_get(planner->waves, wave - 1);
    json_int_t estimate = json_integer_value(json_object_get(change, "estimate_s"));
    json_array_append(json_object_get(stage, "components"), json_object_get(change, "component"));
    if (estimate > json_integer_value(json_object_get(stage, "estimate_s")))
        json_object_set_new(stage, "estimate_s", json_integer(estimate));
    json_object_set_new(change, "wave", json_integer(wave));
    if (wave > planner->wave_count)
        planner->wave_count = wave;
}

/* Put a change in its place; `change` is consumed. */
static void place(struct planner *planner, struct graph *graph, const struct graph_node *node,
                  json_t *change)
{
    uint32_t wave = wave_of(planner, node, is_change(change));
    planner->node_waves[node->index] = wave;
    if (is_change(change))
        add_to_wave(planner, planner->first_wave + wave, change);
    graph->nodes[node->index]->estimate_s =
        (uint32_t)json_integer_value(json_object_get(change, "estimate_s"));
    json_object_set_new(planner->changes, node->id, change);
}

static void begin_graph(struct planner *planner, const struct graph *graph)
{
    planner->first_wave = planner->wave_count;
    planner->node_waves = xcalloc((size_t)graph->count + 1, sizeof(uint32_t));
}

static void end_graph(struct planner *planner)
{
    free(planner->node_waves);
    planner->node_waves = NULL;
}

static struct error *plan_wanted(struct planner *planner)
{
    struct graph *graph = planner->wanted;
    struct error *err = NULL;
    begin_graph(planner, graph);
    for (uint32_t i = 0; err == NULL && i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        graph->nodes[node->index]->estimate_s = 0;
        if (!is_chosen(planner, node->id))
            continue;
        json_t *change = NULL;
        err = plan_change_wanted(planner->input, planner->changes,
                                 json_object_get(planner->components, node->id), &change);
        if (err == NULL)
            place(planner, graph, node, change);
    }
    end_graph(planner);
    return err;
}

static void plan_removed(struct planner *planner)
{
    struct graph *graph = planner->removed;
    begin_graph(planner, graph);
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct graph_node *node = graph->nodes[graph->order[i]];
        if (!is_chosen(planner, node->id))
            continue;
        json_t *change =
            plan_change_delete(node->id, json_object_get(state_resources(planner), node->id));
        json_t *deps = json_object_get(change, "depends_on");
        for (uint32_t d = 0; d < node->dep_count; d++)
            if (is_chosen(planner, graph->nodes[node->deps[d]]->id))
                json_array_append_new(deps, json_string(graph->nodes[node->deps[d]]->id));
        place(planner, graph, node, change);
    }
    end_graph(planner);
}

/* The longest chain of each part; deletions begin when everything else is done. */
static void add_critical_path(struct planner *planner, const struct graph *graph)
{
    json_t *path = NULL, *id;
    size_t i;
    if (graph == NULL)
        return;
    planner->critical_s += graph_critical_path(graph, &path);
    json_array_foreach (path, i, id) {
        json_t *change = json_object_get(planner->changes, json_string_value(id));
        if (change != NULL && is_change(change))
            json_array_append(planner->critical, id);
    }
    json_decref(path);
}

static json_t *summary(json_t *changes)
{
    json_t *counts = json_pack("{s:i,s:i,s:i,s:i,s:i}", "create", 0, "update", 0, "replace", 0,
                               "delete", 0, "none", 0);
    const char *id;
    json_t *change;
    json_object_foreach (changes, id, change) {
        json_t *count = json_object_get(counts, plan_change_action(change));
        json_integer_set(count, json_integer_value(count) + 1);
    }
    return counts;
}

static void warn_held(struct planner *planner, json_t *warnings, const char *id, json_t *change)
{
    json_t *source = json_object_get(json_object_get(planner->components, id), "source");
    const char *holder = plan_held_holder(planner->changes, change);
    if (holder == NULL)
        return;
    json_t *problem = json_is_object(source) ? json_copy(source) : json_object();
    json_object_set_new(problem, "field", json_string(id));
    json_object_set_new(
        problem, "message",
        json_sprintf("%s is replaced while %s uses it: that needs --force", id, holder));
    json_object_set_new(problem, "hint",
                        json_sprintf("or take it out of %s and apply that first", holder));
    json_array_append_new(warnings, problem);
}

static void warn(struct planner *planner, json_t *warnings, const char *id, json_t *change)
{
    json_t *source = json_object_get(json_object_get(planner->components, id), "source");
    const char *risk = json_string_value(json_object_get(change, "risk"));
    if (risk == NULL || strcmp(risk, "data-loss") != 0)
        return;
    json_t *problem = json_is_object(source) ? json_copy(source) : json_object();
    json_object_set_new(problem, "field", json_string(id));
    json_object_set_new(problem, "message",
                        json_sprintf("%s (%s) is %sd: the data in it is lost", id,
                                     json_string_value(json_object_get(change, "kind")),
                                     plan_change_action(change)));
    json_object_set_new(problem, "hint", json_string("make a copy of what must be kept"));
    json_array_append_new(warnings, problem);
}

static json_t *warnings_of(struct planner *planner)
{
    json_t *warnings = json_array(), *change;
    const char *id;
    json_object_foreach (planner->changes, id, change) {
        warn(planner, warnings, id, change);
        warn_held(planner, warnings, id, change);
    }
    return warnings;
}

static json_t *values_of(json_t *object)
{
    json_t *list = json_array(), *value;
    const char *name;
    json_object_foreach (object, name, value)
        json_array_append(list, value);
    return list;
}

static json_t *config_hash(const struct plan_input *input)
{
    json_t *from = input->destroy ? input->state : input->document;
    json_t *hash = json_object_get(from, "config_hash");
    return json_is_string(hash) ? json_incref(hash) : json_string("");
}

static json_t *finish(struct planner *planner)
{
    const struct plan_input *input = planner->input;
    char now[CLOCK_ISO_BYTES];
    clock_iso(clock_wall_ms(), now);
    const char *lineage = json_string_value(json_object_get(input->state, "lineage"));
    json_int_t serial = json_integer_value(json_object_get(input->state, "serial"));
    return json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:o,s:I,s:s,s:o,s:o,s:O,s:{s:O,s:I},s:o,s:s}", "format",
        "panka.plan/1", "stack", input->id->stack, "environment", input->id->environment, "tenant",
        input->id->tenant, "action", input->destroy ? "destroy" : "apply", "config_hash",
        config_hash(input), "state_serial", serial, "state_lineage",
        lineage == NULL || serial == 0 ? "" : lineage, "summary", summary(planner->changes),
        "changes", values_of(planner->changes), "waves", planner->waves, "critical_path",
        "components", planner->critical, "estimate_s", (json_int_t)planner->critical_s, "warnings",
        warnings_of(planner), "created_at", now);
}

static struct error *make(struct planner *planner)
{
    if (!planner->input->destroy)
        TRY(index_components(planner));
    TRY(build_removed(planner));
    TRY(choose(planner));
    if (planner->wanted != NULL)
        TRY(plan_wanted(planner));
    plan_removed(planner);
    add_critical_path(planner, planner->wanted);
    add_critical_path(planner, planner->removed);
    return plan_held_check(planner->changes, planner->components);
}

struct error *plan_make(const struct plan_input *input, json_t **plan)
{
    struct planner planner = {.input = input,
                              .components = json_object(),
                              .changes = json_object(),
                              .waves = json_array(),
                              .critical = json_array()};
    struct error *err = make(&planner);
    if (err == NULL)
        *plan = finish(&planner);
    graph_free(planner.wanted);
    graph_free(planner.removed);
    json_decref(planner.components);
    json_decref(planner.chosen);
    json_decref(planner.changes);
    json_decref(planner.waves);
    json_decref(planner.critical);
    return err;
}

bool plan_is_empty(json_t *plan)
{
    size_t i;
    json_t *change;
    json_array_foreach (json_object_get(plan, "changes"), i, change) {
        if (is_change(change))
            return false;
    }
    return true;
}

static struct error *check_serial(json_t *expect, json_t *state)
{
    json_t *serial = json_object_get(expect, "state_serial");
    json_int_t now = json_integer_value(json_object_get(state, "serial"));
    if (!json_is_integer(serial) || json_integer_value(serial) == now)
        return NULL;
    const char *when = json_string_value(json_object_get(state, "last_update"));
    const char *who =
        json_string_value(json_object_get(json_object_get(state, "metadata"), "deployed_by"));
    return ERR(ERR_STALE_PLAN,
               "the state moved from serial %" JSON_INTEGER_FORMAT " to %" JSON_INTEGER_FORMAT
               " since the plan was made (last change %s by %s); plan again",
               json_integer_value(serial), now, when == NULL ? "never" : when,
               who == NULL || *who == '\0' ? "unknown" : who);
}

struct error *plan_check_stale(json_t *expect, const char *config_hash_now, json_t *state)
{
    const char *hash = json_string_value(json_object_get(expect, "config_hash"));
    const char *lineage = json_string_value(json_object_get(expect, "state_lineage"));
    const char *lineage_now = json_string_value(json_object_get(state, "lineage"));
    if (hash != NULL && config_hash_now != NULL && strcmp(hash, config_hash_now) != 0)
        return ERR(ERR_STALE_PLAN,
                   "the configuration changed since the plan was made: %.12s is "
                   "now %.12s; plan again",
                   hash, config_hash_now);
    bool stored = json_integer_value(json_object_get(state, "serial")) > 0;
    if (lineage != NULL && *lineage != '\0' && stored && lineage_now != NULL &&
        strcmp(lineage, lineage_now) != 0)
        return ERR(ERR_STALE_PLAN,
                   "the state was made anew since the plan was made (lineage %s "
                   "is now %s); plan again",
                   lineage, lineage_now);
    return check_serial(expect, state);
}
