/* Who waits for whom: dependsOn, references, services; and that it is no circle. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/group_cycles.h"
#include "scheduler/stack/reader.h"

enum { EDGES_MAX = 5000000, CYCLE_SHOWN = 40 };

/* What the search for cycles has seen of a component. */
enum { WHITE, GREY, BLACK };

struct walk {
    struct reader *reader;
    struct component **path;
    size_t *next_edge; /* for each on the path */
    size_t len, cap;
    size_t edges; /* all of them */
};

static bool edge_add(struct walk *walk, struct component *from, struct component *to)
{
    if (++walk->edges > EDGES_MAX) {
        if (walk->edges == EDGES_MAX + 1)
            report(walk->reader, &(struct complaint){.component = from},
                   "more than 5000000 dependencies between components");
        return false;
    }
    if (from->edge_count == from->edge_cap) {
        from->edge_cap = from->edge_cap > 0 ? from->edge_cap * 2 : 4;
        from->edges = xrealloc(from->edges, from->edge_cap * sizeof(struct component *));
    }
    from->edges[from->edge_count++] = to;
    return true;
}

/* --- dependsOn --- */

static void depend_on(struct walk *walk, struct component *from, const struct node *node,
                      size_t index)
{
    const struct context context = {walk->reader, from->service, from};
    const struct path up = {.name = "spec.dependsOn"};
    const struct path path = {.up = &up, .index = index, .node = node};
    const struct complaint complaint = {.place = node, .path = &path, .component = from};
    bool ambiguous = false;

    if (node->type != NODE_SCALAR) {
        report(walk->reader, &complaint, "must be the name of a component, is %s",
               node_type_says(node));
        return;
    }
    const char *name = interpolate(&context, node->text, &complaint);
    if (name == NULL)
        return;
    if (service_find(walk->reader, name) != NULL &&
        component_find(&context, name, &ambiguous) == NULL && !ambiguous) {
        report(walk->reader, &complaint,
               "%s is a service: a component depends on components, a Service on services", name);
        return;
    }
    struct component *to = component_need(&context, name, &complaint);
    if (to == from)
        report(walk->reader, &complaint, "a component cannot depend on itself");
    else if (to != NULL)
        edge_add(walk, from, to);
}

static void own_dependencies(struct walk *walk, struct component *component)
{
    const struct node *list = component->depends_on;
    size_t index = 0;

    if (list == NULL || list->type == NODE_NULL)
        return;
    if (list->type != NODE_LIST) {
        report(
            walk->reader,
            &(struct complaint){.place = list, .field = "spec.dependsOn", .component = component},
            "must be a list, is %s", node_type_says(list));
        return;
    }
    for (const struct node *child = list->first; child != NULL; child = child->next)
        depend_on(walk, component, child, index++);
}

/* --- references in specs --- */

struct referring {
    struct walk *walk;
    struct component *from;
};

static void on_reference(void *arg, const char *id, const char *output)
{
    struct referring *referring = arg;
    struct component *to = NULL;

    HASH_FIND_STR(referring->walk->reader->components, id, to);
    if (to == referring->from)
        report(referring->walk->reader, &(struct complaint){.component = referring->from},
               "the component refers to its own output %s", output);
    else if (to != NULL)
        edge_add(referring->walk, referring->from, to);
}

static void spec_references(struct referring *referring, json_t *value)
{
    const char *key = NULL;
    json_t *child = NULL;
    size_t index = 0;

    if (json_is_string(value))
        stack_references(json_string_value(value), on_reference, referring);
    json_object_foreach (value, key, child)
        if (!json_is_array(child) || !group_cycles_holds_sources(referring->from, key))
            spec_references(referring, child);
    json_array_foreach (value, index, child)
        spec_references(referring, child);
}

/* --- services --- */

static int compare_ids(const void *left, const void *right)
{
    const struct component *const *a = left, *const *b = right;

    return strcmp((*a)->id, (*b)->id);
}

/* Sorted by id, the components of one service are neighbours. */
static void sort_components(struct reader *reader)
{
    size_t count = HASH_COUNT(reader->components), used = 0;
    struct component *component, *next;

    reader->sorted = xcalloc(count + 1, sizeof(struct component *));
    HASH_ITER (hh, reader->components, component, next)
        reader->sorted[used++] = component;
    qsort(reader->sorted, count, sizeof(struct component *), compare_ids);
    for (size_t i = count; i-- > 0;)
        reader->sorted[i]->service->components = &reader->sorted[i];
}

static void service_on_service(struct walk *walk, struct service *from, const struct service *to)
{
    for (size_t i = 0; i < from->component_count; i++)
        for (size_t j = 0; j < to->component_count; j++)
            if (!edge_add(walk, from->components[i], to->components[j]))
                return;
}

static const char **service_names(struct reader *reader)
{
    const char **names = xcalloc(HASH_COUNT(reader->services) + 1, sizeof(*names));
    struct service *service, *next;
    size_t used = 0;

    HASH_ITER (hh, reader->services, service, next)
        names[used++] = service->name;
    return names;
}

static void service_dependency(struct walk *walk, struct service *service, const struct node *node)
{
    struct complaint complaint = {.place = node, .field = "spec.dependsOn"};
    struct service *to = node->type == NODE_SCALAR ? service_find(walk->reader, node->text) : NULL;

    if (node->type != NODE_SCALAR) {
        report(walk->reader, &complaint, "must be the name of a service, is %s",
               node_type_says(node));
    } else if (to == NULL) {
        const char **names = service_names(walk->reader);
        char *hint = did_you_mean(node->text, names);

        complaint.hint = hint;
        report(walk->reader, &complaint, "no service %.80s", node->text);
        free(hint);
        free(names);
    } else if (to == service) {
        report(walk->reader, &complaint, "a service cannot depend on itself");
    } else {
        service_on_service(walk, service, to);
    }
}

static void service_dependencies(struct walk *walk, struct service *service)
{
    const struct node *list = service->depends_on;

    if (list == NULL || list->type == NODE_NULL)
        return;
    if (list->type != NODE_LIST) {
        report(walk->reader, &(struct complaint){.place = list, .field = "spec.dependsOn"},
               "must be a list, is %s", node_type_says(list));
        return;
    }
    for (const struct node *child = list->first; child != NULL; child = child->next)
        service_dependency(walk, service, child);
}

/* --- cycles --- */

static void unique_edges(struct component *component)
{
    size_t kept = 0;

    if (component->edge_count < 2)
        return;
    qsort(component->edges, component->edge_count, sizeof(struct component *), compare_ids);
    for (size_t i = 0; i < component->edge_count; i++)
        if (i == 0 || component->edges[i] != component->edges[kept - 1])
            component->edges[kept++] = component->edges[i];
    component->edge_count = kept;
}

static void report_cycle(struct walk *walk, const struct component *again)
{
    struct buf text = BUF_INIT;
    size_t first = walk->len;

    while (first > 0 && walk->path[first - 1] != again)
        first--;
    first--;
    for (size_t i = first; i < walk->len && i - first < CYCLE_SHOWN; i++)
        buf_printf(&text, "%s → ", walk->path[i]->id);
    if (walk->len - first > CYCLE_SHOWN)
        buf_add_str(&text, "... → ");
    report(walk->reader,
           &(struct complaint){
               .place = name_node(again->doc), .component = again, .field = "dependencies"},
           "dependency cycle: %s%s", buf_str(&text), again->id);
    buf_fini(&text);
}

static void push(struct walk *walk, struct component *component)
{
    if (walk->len == walk->cap) {
        walk->cap = walk->cap > 0 ? walk->cap * 2 : 64;
        walk->path = xrealloc(walk->path, walk->cap * sizeof(struct component *));
        walk->next_edge = xrealloc(walk->next_edge, walk->cap * sizeof(size_t));
    }
    component->colour = GREY;
    walk->path[walk->len] = component;
    walk->next_edge[walk->len++] = 0;
}

/* Depth first with a stack of our own: chains may be as long as the stack has components. */
static void find_cycles(struct walk *walk, struct component *start)
{
    push(walk, start);
    while (walk->len > 0) {
        struct component *at = walk->path[walk->len - 1];

        if (walk->next_edge[walk->len - 1] == at->edge_count) {
            at->colour = BLACK;
            walk->len--;
            continue;
        }
        struct component *to = at->edges[walk->next_edge[walk->len - 1]++];
        if (to->colour == GREY)
            report_cycle(walk, to);
        else if (to->colour == WHITE)
            push(walk, to);
    }
}

static bool add_source(void *arg, struct component *from, struct component *to)
{
    return edge_add(arg, from, to);
}

void depends_resolve(struct reader *reader)
{
    struct walk walk = {.reader = reader};
    struct service *service, *next;

    sort_components(reader);
    for (struct component **at = reader->sorted; *at != NULL; at++) {
        struct referring referring = {&walk, *at};

        own_dependencies(&walk, *at);
        spec_references(&referring, (*at)->spec);
    }
    HASH_ITER (hh, reader->services, service, next)
        service_dependencies(&walk, service);
    group_cycles_loosen(reader, add_source, &walk);
    for (struct component **at = reader->sorted; *at != NULL; at++)
        unique_edges(*at);
    for (struct component **at = reader->sorted; *at != NULL; at++)
        if ((*at)->colour == WHITE)
            find_cycles(&walk, *at);
    free(walk.path);
    free(walk.next_edge);
}
