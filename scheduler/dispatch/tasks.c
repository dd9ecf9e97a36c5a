#include "scheduler/dispatch/tasks.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/plan/graph.h"

static const char *text_of(json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

/* --- making the graph of operations --------------------------------------------------------- */

struct builder {
    const char *deployment;
    json_t *changes; /* component -> change, borrowed values */
    struct graph *graph;
    json_t *parts;         /* node id -> change */
    json_t *replaced_used; /* components that a replaced one depends on -> true */
};

static bool is_replaced(json_t *change)
{
    const char *action = text_of(change, "action");
    return action != NULL && strcmp(action, "replace") == 0;
}

/* The node of a change's first or last operation. Owner: caller, free(). */
static char *node_id(const struct builder *builder, json_t *change, bool last)
{
    const char *action = text_of(change, "action"), *component = text_of(change, "component");
    if (strcmp(action, "none") == 0)
        return xstrdup(component);
    if (is_replaced(change))
        action = last ? "create" : "delete";
    return xasprintf("%s/%s/%s", builder->deployment, component, action);
}

static struct error *add_node(struct builder *builder, json_t *change, bool last)
{
    char *id = node_id(builder, change, last);
    struct error *err = graph_add(builder->graph, id, 0);
    if (err == NULL)
        json_object_set(builder->parts, id, change);
    free(id);
    return err;
}

static struct error *add_change(struct builder *builder, json_t *change)
{
    const char *component = text_of(change, "component"), *action = text_of(change, "action");
    if (component == NULL || action == NULL)
        return ERR(ERR_INVALID, "the plan has a change without component or action");
    if (strcmp(action, "none") != 0 && op_action_from_name(action) == OP_ACTION_COUNT)
        return ERR(ERR_INVALID, "the plan has the unknown action %s for %s", action, component);
    json_object_set(builder->changes, component, change);
    TRY(add_node(builder, change, true));
    return is_replaced(change) ? add_node(builder, change, false) : NULL;
}

static struct error *link_parts(struct builder *builder, json_t *user, bool user_last, json_t *dep,
                                bool dep_last)
{
    char *from = node_id(builder, user, user_last), *to = node_id(builder, dep, dep_last);
    struct error *err = graph_link(builder->graph, from, to);
    free(from);
    free(to);
    return err;
}

/* Part of a chain of replacements: then the deletions go first, users before what they use. */
static bool is_in_replaced_chain(const struct builder *builder, json_t *change)
{
    size_t i;
    json_t *name;
    json_array_foreach (json_object_get(change, "depends_on"), i, name) {
        if (is_replaced(json_object_get(builder->changes, json_string_value(name))))
            return true;
    }
    return json_object_get(builder->replaced_used, text_of(change, "component")) != NULL;
}

static struct error *link_dep(struct builder *builder, json_t *change, json_t *dep)
{
    if (!is_replaced(change))
        return link_parts(builder, change, true, dep, true);
    if (is_replaced(dep))
        TRY(link_parts(builder, dep, false, change, false));
    else if (!is_in_replaced_chain(builder, change))
        TRY(link_parts(builder, change, false, dep, true));
    return link_parts(builder, change, true, dep, true);
}

static struct error *link_change(struct builder *builder, json_t *change)
{
    size_t i;
    json_t *name;
    if (is_replaced(change))
        TRY(link_parts(builder, change, true, change, false));
    json_array_foreach (json_object_get(change, "depends_on"), i, name) {
        json_t *dep = json_object_get(builder->changes, json_string_value(name));
        if (dep != NULL)
            TRY(link_dep(builder, change, dep));
    }
    return NULL;
}

/* Mark what a replaced component uses, so that a chain is known from both its ends. */
static void mark_replaced_used(struct builder *builder, json_t *change)
{
    size_t i;
    json_t *name;
    if (!is_replaced(change))
        return;
    json_array_foreach (json_object_get(change, "depends_on"), i, name) {
        json_t *dep = json_object_get(builder->changes, json_string_value(name));
        if (is_replaced(dep))
            json_object_set_new(dep, "replaced_user", json_true());
    }
}

static struct error *build_graph(struct builder *builder, json_t *plan)
{
    json_t *list = json_object_get(plan, "changes"), *change;
    size_t i;
    json_array_foreach (list, i, change)
        TRY(add_change(builder, change));
    json_array_foreach (list, i, change)
        mark_replaced_used(builder, change);
    json_array_foreach (list, i, change)
        TRY(link_change(builder, change));
    return graph_build(builder->graph);
}

/* --- the line of those that may be released ------------------------------------------------- */

static bool may_start(const struct tasks *tasks, const struct task *task)
{
    if (task->is_removal && tasks->open > 0)
        return false;
    return !tasks->options.strict_waves || task->wave <= tasks->current_wave;
}

static void push_ready(struct tasks *tasks, uint32_t index)
{
    if (!may_start(tasks, &tasks->items[index])) {
        tasks->held[tasks->held_count++] = index;
        return;
    }
    tasks->ready[(tasks->ready_head + tasks->ready_count) % tasks->count] = index;
    tasks->ready_count++;
}

static void recheck_held(struct tasks *tasks)
{
    uint32_t count = tasks->held_count;
    tasks->held_count = 0; /* push_ready() refills from the start, never past where we read */
    for (uint32_t i = 0; i < count; i++)
        push_ready(tasks, tasks->held[i]);
    tasks->recheck_held = false;
}

/* --- life ----------------------------------------------------------------------------------- */

static void init_task(struct task *task, const struct builder *builder, uint32_t index)
{
    const struct graph_node *node = builder->graph->nodes[index];
    json_t *change = json_object_get(builder->parts, node->id);
    const char *verb = strrchr(node->id, '/') + 1;
    bool none = strcmp(text_of(change, "action"), "none") == 0;
    bool replaced = is_replaced(change);
    *task = (struct task){.op_id = node->id,
                          .component = text_of(change, "component"),
                          .change = change,
                          .action = none ? OP_ACTION_COUNT : op_action_from_name(verb),
                          .state = OP_PENDING,
                          .waiting = node->dep_count};
    task->wave = (uint32_t)json_integer_value(json_object_get(change, "wave"));
    task->is_removal = strcmp(text_of(change, "action"), "delete") == 0;
    task->is_chained = replaced && task->action == OP_CREATE;
    if (replaced && task->action == OP_DELETE && is_in_replaced_chain(builder, change))
        task->wave = 1; /* it goes first, whatever wave its creation is in */
}

static void advance_wave(struct tasks *tasks)
{
    uint32_t before = tasks->current_wave;
    if (tasks->current_wave == 0 && tasks->wave_count > 0)
        tasks->current_wave = 1;
    while (tasks->current_wave < tasks->wave_count &&
           tasks->waves[tasks->current_wave].ended == tasks->waves[tasks->current_wave].total)
        tasks->current_wave++;
    tasks->recheck_held |= tasks->current_wave != before;
}

static void count_in(struct tasks *tasks, const struct task *task)
{
    tasks->unfinished++;
    tasks->open += !task->is_removal;
    if (task->action == OP_ACTION_COUNT)
        return;
    if (task->wave > tasks->wave_count)
        tasks->wave_count = task->wave;
}

static void start_without_deps(struct tasks *tasks)
{
    for (uint32_t i = 0; i < tasks->count; i++) {
        struct task *task = &tasks->items[tasks->graph->order[i]];
        if (task->waiting > 0 || task->state != OP_PENDING)
            continue;
        if (task->action == OP_ACTION_COUNT)
            tasks_end(tasks, task, OP_DONE);
        else
            push_ready(tasks, tasks->graph->order[i]);
    }
}

static struct tasks *from_graph(const struct builder *builder, const struct tasks_options *options)
{
    struct tasks *tasks = xcalloc(1, sizeof(*tasks));
    tasks->graph = builder->graph;
    tasks->count = builder->graph->count;
    tasks->options = *options;
    tasks->items = xcalloc(tasks->count + 1, sizeof(tasks->items[0]));
    tasks->ready = xcalloc((size_t)tasks->count + 1, sizeof(uint32_t));
    tasks->held = xcalloc((size_t)tasks->count + 1, sizeof(uint32_t));
    tasks->scratch = xcalloc((size_t)tasks->count + 1, sizeof(uint32_t));
    tasks->ended = xcalloc((size_t)tasks->count + 1, sizeof(uint32_t));
    for (uint32_t i = 0; i < tasks->count; i++) {
        init_task(&tasks->items[i], builder, i);
        count_in(tasks, &tasks->items[i]);
    }
    tasks->waves = xcalloc((size_t)tasks->wave_count + 1, sizeof(tasks->waves[0]));
    for (uint32_t i = 0; i < tasks->count; i++)
        if (tasks->items[i].action != OP_ACTION_COUNT)
            tasks->waves[tasks->items[i].wave].total++;
    advance_wave(tasks);
    start_without_deps(tasks);
    return tasks;
}

struct error *tasks_new(json_t *plan, const char *deployment, const struct tasks_options *options,
                        struct tasks **out)
{
    struct builder builder = {deployment, json_object(), graph_new(), json_object(), json_object()};
    struct error *err = build_graph(&builder, plan);
    if (err == NULL)
        *out = from_graph(&builder, options);
    else
        graph_free(builder.graph);
    json_decref(builder.changes);
    json_decref(builder.parts);
    json_decref(builder.replaced_used);
    return err;
}

void tasks_free(struct tasks *tasks)
{
    if (tasks == NULL)
        return;
    for (uint32_t i = 0; i < tasks->count; i++) {
        json_decref(tasks->items[i].before);
        json_decref(tasks->items[i].spec);
        json_decref(tasks->items[i].report);
    }
    graph_free(tasks->graph);
    free(tasks->items);
    free(tasks->waves);
    free(tasks->ready);
    free(tasks->held);
    free(tasks->scratch);
    free(tasks->ended);
    free(tasks);
}

struct task *tasks_find(struct tasks *tasks, const char *op_id)
{
    const struct graph_node *node = graph_find(tasks->graph, op_id);
    return node == NULL ? NULL : &tasks->items[node->index];
}

/* --- releasing ------------------------------------------------------------------------------ */

uint32_t tasks_wave(const struct tasks *tasks)
{
    return tasks->current_wave;
}

struct task *tasks_release_next(struct tasks *tasks)
{
    if (tasks->recheck_held)
        recheck_held(tasks);
    while (tasks->ready_count > 0) {
        struct task *task = &tasks->items[tasks->ready[tasks->ready_head]];
        tasks->ready_head = (tasks->ready_head + 1) % tasks->count;
        tasks->ready_count--;
        if (task->state != OP_PENDING)
            continue; /* ended while it was in line */
        tasks->in_flight++;
        task->state = OP_READY;
        return task;
    }
    return NULL;
}

void tasks_unrelease(struct tasks *tasks, struct task *task)
{
    assert(task->state == OP_READY);
    task->state = OP_PENDING;
    tasks->in_flight--;
    push_ready(tasks, (uint32_t)(task - tasks->items));
}

/* Where it is in line, it is passed over. */
void tasks_recall(struct tasks *tasks, struct task *task)
{
    if (task->state != OP_PENDING || task->action == OP_ACTION_COUNT)
        return;
    task->state = OP_READY;
    tasks->in_flight++;
}

/* --- ending --------------------------------------------------------------------------------- */

/* Bookkeeping of one task's end, without its users. */
static void mark_ended(struct tasks *tasks, struct task *task, enum op_state state)
{
    uint32_t index = (uint32_t)(task - tasks->items);
    tasks->in_flight -= task->state == OP_READY;
    task->state = state;
    tasks->unfinished--;
    tasks->open -= !task->is_removal;
    tasks->recheck_held |= tasks->open == 0;
    if (task->action == OP_ACTION_COUNT)
        return;
    struct tasks_wave *wave = &tasks->waves[task->wave];
    wave->ended++;
    wave->failed += state != OP_DONE;
    tasks->failed |= state != OP_DONE;
    tasks->ended[tasks->ended_count++] = index;
    advance_wave(tasks);
}

/* One dependency of the user is done. What needs no operation ends at once: `stack` takes it. */
static void release_user(struct tasks *tasks, struct task *user, uint32_t *stack, uint32_t *depth)
{
    if (--user->waiting > 0 || user->state != OP_PENDING)
        return;
    uint32_t index = (uint32_t)(user - tasks->items);
    if (user->action != OP_ACTION_COUNT) {
        push_ready(tasks, index);
        return;
    }
    mark_ended(tasks, user, OP_DONE);
    stack[(*depth)++] = index;
}

/* Every task ends once, so the stack never holds more than all of them. */
static void spread(struct tasks *tasks, uint32_t first, enum op_state state)
{
    uint32_t *stack = tasks->scratch, depth = 0;
    stack[depth++] = first;
    while (depth > 0) {
        const struct graph_node *node = tasks->graph->nodes[stack[--depth]];
        for (uint32_t i = 0; i < node->user_count; i++) {
            struct task *user = &tasks->items[node->users[i]];
            if (state == OP_DONE) {
                release_user(tasks, user, stack, &depth);
            } else if (user->state == OP_PENDING) {
                mark_ended(tasks, user, OP_SKIPPED);
                stack[depth++] = node->users[i];
            }
        }
    }
}

/* Removed components stay when something else went wrong. */
static void skip_removals(struct tasks *tasks)
{
    for (uint32_t i = 0; i < tasks->count; i++) {
        struct task *task = &tasks->items[i];
        if (task->is_removal && task->state == OP_PENDING)
            mark_ended(tasks, task, OP_SKIPPED);
    }
}

bool tasks_end(struct tasks *tasks, struct task *task, enum op_state state)
{
    if (op_state_is_final(task->state))
        return false;
    mark_ended(tasks, task, state);
    spread(tasks, (uint32_t)(task - tasks->items), state);
    if (!task->is_removal && tasks->open == 0 && tasks->failed)
        skip_removals(tasks);
    if (state != OP_DONE && tasks->options.stop_on_failure)
        tasks_stop(tasks, OP_SKIPPED);
    return true;
}

void tasks_stop(struct tasks *tasks, enum op_state state)
{
    tasks->stopped = true;
    for (uint32_t i = 0; i < tasks->count; i++)
        if (tasks->items[i].state == OP_PENDING)
            mark_ended(tasks, &tasks->items[i], state);
}

struct task *tasks_take_ended(struct tasks *tasks)
{
    if (tasks->ended_taken == tasks->ended_count)
        return NULL;
    return &tasks->items[tasks->ended[tasks->ended_taken++]];
}

/* --- counting ------------------------------------------------------------------------------- */

json_t *tasks_counts(const struct tasks *tasks)
{
    static const struct {
        const char *name;
        enum op_state states[2];
    } columns[] = {
        {"pending", {OP_PENDING, OP_PENDING}},      {"ready", {OP_STATE_COUNT, OP_STATE_COUNT}},
        {"running", {OP_READY, OP_RUNNING}},        {"done", {OP_DONE, OP_DONE}},
        {"failed", {OP_FAILED, OP_QUARANTINED}},    {"skipped", {OP_SKIPPED, OP_SKIPPED}},
        {"cancelled", {OP_CANCELLED, OP_CANCELLED}}};
    uint32_t by_state[OP_STATE_COUNT + 1] = {0}, total = 0;
    for (uint32_t i = 0; i < tasks->count; i++) {
        if (tasks->items[i].action == OP_ACTION_COUNT)
            continue;
        by_state[tasks->items[i].state]++;
        total++;
    }
    json_t *counts = json_object();
    json_object_set_new(counts, "total", json_integer(total));
    for (size_t i = 0; i < ARRAY_LEN(columns); i++) {
        const enum op_state *states = columns[i].states;
        uint32_t sum = by_state[states[0]];
        if (states[1] != states[0])
            sum += by_state[states[1]];
        json_object_set_new(counts, columns[i].name, json_integer(sum));
    }
    return counts;
}
