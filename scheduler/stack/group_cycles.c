#include "scheduler/stack/group_cycles.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

/* A rule's source that refers to the group of a component. */
struct source {
    struct component *from, *to;
    json_t *list; /* borrowed */
    size_t index;
};

/* Strongly connected components, by depth-first search with a stack of its own. */
struct search {
    struct reader *reader;
    struct source *sources;
    size_t count, cap;
    size_t *hard; /* of each component: edges that are no sources */
    size_t *seen; /* order of discovery, from 1; 0: not yet */
    size_t *low;
    size_t *group; /* number of its circle, from 1 */
    size_t *next;  /* edge to take next */
    struct component **path, **open;
    size_t path_len, open_len, clock, groups;
};

static bool is_group(const struct component *component)
{
    return strcmp(component->kind->name, "SecurityGroup") == 0;
}

bool group_cycles_holds_sources(const struct component *component, const char *key)
{
    return is_group(component) && strcmp(key, "sources") == 0;
}

/* --- collecting ---------------------------------------------------------------------------- */

struct collecting {
    struct search *search;
    struct component *from;
    json_t *list;
    size_t index;
};

static void on_source(void *arg, const char *id, const char *output)
{
    struct collecting *at = arg;
    struct search *search = at->search;
    struct component *to = NULL;

    (void)output;
    HASH_FIND_STR(search->reader->components, id, to);
    if (to == NULL || to == at->from)
        return;
    if (search->count == search->cap) {
        search->cap = search->cap > 0 ? search->cap * 2 : 16;
        search->sources = xrealloc(search->sources, search->cap * sizeof(*search->sources));
    }
    search->sources[search->count++] = (struct source){at->from, to, at->list, at->index};
}

static void collect(struct search *search, struct component *from)
{
    static const char *const lists[] = {"ingress", "egress"};
    json_t *rule, *source;
    size_t i, j;

    for (size_t l = 0; l < ARRAY_LEN(lists); l++)
        json_array_foreach (json_object_get(from->spec, lists[l]), i, rule) {
            json_t *list = json_object_get(rule, "sources");

            json_array_foreach (list, j, source) {
                struct collecting at = {search, from, list, j};

                if (json_is_string(source))
                    stack_references(json_string_value(source), on_source, &at);
            }
        }
}

/* --- circles ------------------------------------------------------------------------------- */

/* Components are told apart by their place in reader->sorted, kept in `colour` meanwhile. */
static size_t place(const struct component *component)
{
    return (size_t)component->colour;
}

static void enter(struct search *search, struct component *component)
{
    size_t at = place(component);

    search->seen[at] = search->low[at] = ++search->clock;
    search->path[search->path_len++] = component;
    search->open[search->open_len++] = component;
}

static void leave(struct search *search)
{
    struct component *component = search->path[--search->path_len];
    size_t at = place(component);

    if (search->path_len > 0) {
        size_t above = place(search->path[search->path_len - 1]);

        if (search->low[at] < search->low[above])
            search->low[above] = search->low[at];
    }
    if (search->low[at] != search->seen[at])
        return;
    search->groups++;
    struct component *last = NULL;
    while (last != component) {
        last = search->open[--search->open_len];
        search->group[place(last)] = search->groups;
    }
}

static void search_from(struct search *search, struct component *start)
{
    enter(search, start);
    while (search->path_len > 0) {
        struct component *component = search->path[search->path_len - 1];
        size_t at = place(component);

        if (search->next[at] == component->edge_count) {
            leave(search);
            continue;
        }
        struct component *to = component->edges[search->next[at]++];
        if (search->seen[place(to)] == 0)
            enter(search, to);
        else if (search->group[place(to)] == 0 && search->seen[place(to)] < search->low[at])
            search->low[at] = search->seen[place(to)];
    }
}

/* Circles that an edge other than a source is part of: true at their number. Owner: caller. */
static bool *find_hard(const struct search *search)
{
    bool *is_hard = xcalloc(search->groups + 1, sizeof(*is_hard));

    for (struct component **at = search->reader->sorted; *at != NULL; at++)
        for (size_t i = 0; i < search->hard[place(*at)]; i++)
            if (search->group[place(*at)] == search->group[place((*at)->edges[i])])
                is_hard[search->group[place(*at)]] = true;
    for (size_t i = 0; i < search->count; i++) /* the group of a VPC, say */
        if (!is_group(search->sources[i].to))
            is_hard[search->group[place(search->sources[i].to)]] = true;
    return is_hard;
}

static void loosen(const struct source *source)
{
    char *text = xasprintf("component:%s", source->to->id);

    json_array_set_new(source->list, source->index, json_string(text));
    free(text);
}

/* --- all of it ----------------------------------------------------------------------------- */

static void search_init(struct search *search, struct reader *reader)
{
    size_t count = HASH_COUNT(reader->components) + 1;

    search->hard = xcalloc(count, sizeof(size_t));
    search->seen = xcalloc(count, sizeof(size_t));
    search->low = xcalloc(count, sizeof(size_t));
    search->group = xcalloc(count, sizeof(size_t));
    search->next = xcalloc(count, sizeof(size_t));
    search->path = xcalloc(count, sizeof(struct component *));
    search->open = xcalloc(count, sizeof(struct component *));
    for (size_t i = 0; reader->sorted[i] != NULL; i++) {
        reader->sorted[i]->colour = (int)i;
        search->hard[i] = reader->sorted[i]->edge_count;
    }
}

static void search_fini(struct search *search)
{
    for (struct component **at = search->reader->sorted; *at != NULL; at++)
        (*at)->colour = 0;
    free(search->sources);
    free(search->hard);
    free(search->seen);
    free(search->low);
    free(search->group);
    free(search->next);
    free(search->path);
    free(search->open);
}

/* The edges that sources make are those behind the others of a component. */
static void find_and_loosen(struct search *search, group_cycles_edge *add, void *arg)
{
    for (size_t i = 0; i < search->count; i++)
        if (!add(arg, search->sources[i].from, search->sources[i].to))
            return;
    for (struct component **at = search->reader->sorted; *at != NULL; at++)
        if (search->seen[place(*at)] == 0)
            search_from(search, *at);
    bool *is_hard = find_hard(search);
    for (size_t i = 0; i < search->count; i++) /* each is added again unless it is loosened */
        search->sources[i].from->edge_count = search->hard[place(search->sources[i].from)];
    for (size_t i = 0; i < search->count; i++) {
        const struct source *source = &search->sources[i];
        size_t group = search->group[place(source->from)];

        if (group == search->group[place(source->to)] && !is_hard[group])
            loosen(source);
        else
            (void)add(arg, source->from, source->to);
    }
    free(is_hard);
}

void group_cycles_loosen(struct reader *reader, group_cycles_edge *add, void *arg)
{
    struct search search = {.reader = reader};

    for (struct component **at = reader->sorted; *at != NULL; at++)
        if (is_group(*at) && (*at)->sound)
            collect(&search, *at);
    if (search.count == 0)
        return;
    search_init(&search, reader);
    find_and_loosen(&search, add, arg);
    search_fini(&search);
}
