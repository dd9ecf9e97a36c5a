#include "common/node.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

enum { CHUNK_BYTES = 256 * 1024 };

struct arena_chunk {
    struct arena_chunk *next;
    size_t used, size;
    _Alignas(max_align_t) char data[];
};

void arena_init(struct arena *arena)
{
    memset(arena, 0, sizeof(*arena));
}

void arena_fini(struct arena *arena)
{
    while (arena->chunks != NULL) {
        struct arena_chunk *chunk = arena->chunks;

        arena->chunks = chunk->next;
        free(chunk);
    }
    for (size_t i = 0; i < arena->file_count; i++)
        free(arena->files[i]);
    free(arena->files);
    arena_init(arena);
}

static struct arena_chunk *chunk_new(struct arena *arena, size_t bytes)
{
    size_t size = bytes > CHUNK_BYTES / 4 ? bytes : CHUNK_BYTES;
    struct arena_chunk *chunk = xmalloc(sizeof(*chunk) + size);

    chunk->used = 0;
    chunk->size = size;
    /* A chunk made for one big text goes behind the one that still has room. */
    if (size != CHUNK_BYTES && arena->chunks != NULL) {
        chunk->next = arena->chunks->next;
        arena->chunks->next = chunk;
    } else {
        chunk->next = arena->chunks;
        arena->chunks = chunk;
    }
    return chunk;
}

static void *take(struct arena *arena, size_t bytes, size_t align)
{
    struct arena_chunk *chunk = arena->chunks;
    size_t start = chunk != NULL ? (chunk->used + align - 1) & ~(align - 1) : 0;

    if (chunk == NULL || start + bytes > chunk->size) {
        chunk = chunk_new(arena, bytes);
        start = 0;
    }
    chunk->used = start + bytes;
    return chunk->data + start;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
    return take(arena, bytes, _Alignof(max_align_t));
}

const char *arena_text(struct arena *arena, const char *text, size_t len)
{
    char *copy = take(arena, len + 1, 1);

    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

uint16_t arena_file(struct arena *arena, const char *name)
{
    if (arena->file_count >= NODE_FILES_MAX)
        return NODE_FILES_MAX - 1;
    arena->files = xrealloc(arena->files, (arena->file_count + 1) * sizeof(*arena->files));
    arena->files[arena->file_count] = xstrdup(name);
    return (uint16_t)arena->file_count++;
}

const char *arena_file_name(const struct arena *arena, uint16_t file)
{
    return file < arena->file_count ? arena->files[file] : "";
}

struct node *node_new(struct arena *arena, enum node_type type)
{
    if (arena->nodes >= NODE_COUNT_MAX)
        return NULL;
    arena->nodes++;
    struct node *node = take(arena, sizeof(*node), _Alignof(struct node));

    memset(node, 0, sizeof(*node));
    node->type = (uint8_t)type;
    return node;
}

static void place_at(struct node *node, const struct node *place)
{
    node->line = node->key_line = place->line;
    node->column = node->key_column = place->column;
    node->file = place->file;
}

struct node *node_like(struct arena *arena, const struct node *like, enum node_type type,
                       const char *text)
{
    struct node *node = node_new(arena, type);

    if (node == NULL) /* a handful beyond the limit: the reader adds few */
        node = memset(arena_alloc(arena, sizeof(*node)), 0, sizeof(*node));
    node->type = (uint8_t)type;
    place_at(node, like);
    if (text != NULL)
        node->text = arena_text(arena, text, strlen(text));
    return node;
}

static bool has_children(const struct node *node)
{
    return node->type == NODE_LIST || node->type == NODE_MAP;
}

struct node *node_get(const struct node *map, const char *key)
{
    if (map == NULL || map->type != NODE_MAP)
        return NULL;
    for (struct node *child = map->first; child != NULL; child = child->next)
        if (strcmp(child->key, key) == 0)
            return child;
    return NULL;
}

void node_append(struct node *parent, struct node *child, const char *key)
{
    struct node **end = &parent->first;

    while (*end != NULL)
        end = &(*end)->next;
    *end = child;
    child->next = NULL;
    child->key = key;
    parent->count++;
}

struct node *node_take(struct node *map, const char *key)
{
    if (map == NULL || map->type != NODE_MAP)
        return NULL;
    for (struct node **link = &map->first; *link != NULL; link = &(*link)->next) {
        struct node *child = *link;

        if (strcmp(child->key, key) != 0)
            continue;
        *link = child->next;
        child->next = NULL;
        map->count--;
        return child;
    }
    return NULL;
}

const char *node_text(const struct node *map, const char *key)
{
    const struct node *child = node_get(map, key);

    return child != NULL && child->type == NODE_SCALAR ? child->text : NULL;
}

static void scalar_from_json(struct arena *arena, struct node *node, const json_t *json)
{
    char *dumped = NULL;

    node->type = NODE_SCALAR;
    node->quoted = json_is_string(json);
    if (json_is_string(json)) {
        node->text = arena_text(arena, json_string_value(json), strlen(json_string_value(json)));
        return;
    }
    dumped = json_dumps(json, JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
    node->text =
        arena_text(arena, dumped != NULL ? dumped : "", dumped != NULL ? strlen(dumped) : 0);
    free(dumped);
}

static struct error *from_json(struct arena *arena, const json_t *json, const struct node *place,
                               unsigned int depth, struct node **out);

static struct error *children_from_json(struct arena *arena, const json_t *json,
                                        const struct node *place, unsigned int depth,
                                        struct node *node)
{
    struct node **end = &node->first;
    void *iter = json_is_object(json) ? json_object_iter((json_t *)json) : NULL;
    size_t count = json_is_object(json) ? json_object_size(json) : json_array_size(json);

    for (size_t i = 0; i < count; i++) {
        const json_t *value = iter != NULL ? json_object_iter_value(iter) : json_array_get(json, i);

        TRY(from_json(arena, value, place, depth + 1, end));
        if (iter != NULL) {
            const char *key = json_object_iter_key(iter);

            (*end)->key = arena_text(arena, key, strlen(key));
            iter = json_object_iter_next((json_t *)json, iter);
        }
        end = &(*end)->next;
        node->count++;
    }
    return NULL;
}

static struct error *from_json(struct arena *arena, const json_t *json, const struct node *place,
                               unsigned int depth, struct node **out)
{
    struct node *node = node_new(arena, NODE_NULL);

    if (depth > NODE_DEPTH_MAX)
        return ERR(ERR_INVALID, "nested deeper than %d levels", NODE_DEPTH_MAX);
    if (node == NULL)
        return ERR(ERR_INVALID, "more than %d values", NODE_COUNT_MAX);
    *out = node;
    if (place != NULL)
        place_at(node, place);
    if (json_is_object(json) || json_is_array(json)) {
        node->type = json_is_object(json) ? NODE_MAP : NODE_LIST;
        return children_from_json(arena, json, place, depth, node);
    }
    if (!json_is_null(json))
        scalar_from_json(arena, node, json);
    return NULL;
}

struct error *node_from_json(struct arena *arena, const json_t *json, const struct node *place,
                             struct node **out)
{
    return from_json(arena, json, place, 0, out);
}

struct node *node_copy(struct arena *arena, const struct node *node, unsigned int depth)
{
    struct node *copy = depth <= NODE_DEPTH_MAX ? node_new(arena, node->type) : NULL;

    if (copy == NULL)
        return NULL;
    *copy = *node;
    copy->next = NULL;
    if (!has_children(node))
        return copy;
    struct node **end = &copy->first;
    for (const struct node *child = node->first; child != NULL; child = child->next) {
        *end = node_copy(arena, child, depth + 1);
        if (*end == NULL)
            return NULL;
        end = &(*end)->next;
    }
    *end = NULL;
    return copy;
}

const char *node_type_says(const struct node *node)
{
    static const char *const says[] = {"nothing", "a single value", "a list", "a mapping"};

    return says[node->type];
}
