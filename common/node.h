/*
 * node.h - a document as a tree that remembers where everything was written.
 *
 * A tree lives in an arena and ends with it; nothing in it is freed singly. Trees of several
 * files may share one arena. Positions are 1-based; line 0 means unknown.
 */
#ifndef COMMON_NODE_H
#define COMMON_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <jansson.h>

#include "common/error.h"

enum { NODE_DEPTH_MAX = 64, NODE_COUNT_MAX = 2000000, NODE_FILES_MAX = 65535 };

enum node_type { NODE_NULL, NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
    struct node *next; /* sibling */
    union {
        const char *text;   /* scalar, NUL-terminated, holds no NUL */
        struct node *first; /* list, map */
    };
    const char *key; /* in a map; else NULL */
    uint32_t line, column;
    uint32_t key_line, key_column;
    uint32_t count; /* children */
    uint16_t file;  /* index into the arena's file names */
    uint8_t type;   /* enum node_type */
    bool quoted;    /* a scalar that is text whatever it looks like */
};

struct arena {
    struct arena_chunk *chunks;
    size_t nodes;
    char **files; /* names as shown to people */
    size_t file_count;
};

void arena_init(struct arena *arena);
void arena_fini(struct arena *arena);
void *arena_alloc(struct arena *arena, size_t bytes);
const char *arena_text(struct arena *arena, const char *text, size_t len);

/* Remember a file's name; its index for the nodes. */
uint16_t arena_file(struct arena *arena, const char *name);
const char *arena_file_name(const struct arena *arena, uint16_t file);

/* A new node, or NULL when the arena holds NODE_COUNT_MAX of them. */
struct node *node_new(struct arena *arena, enum node_type type);

/* A new node placed where `like` is. `text` is copied; NULL for a map or list. */
struct node *node_like(struct arena *arena, const struct node *like, enum node_type type,
                       const char *text);

/* The child of that name; NULL when `map` is no map or has none. */
struct node *node_get(const struct node *map, const char *key);

/* Append `child`; in a map under `key` (borrowed: a literal or arena text). */
void node_append(struct node *parent, struct node *child, const char *key);

/* Unlink and return the child of that name; NULL when there is none. */
struct node *node_take(struct node *map, const char *key);

/* The child's text when it is a scalar, else NULL. */
const char *node_text(const struct node *map, const char *key);

/* A tree of a JSON document; every node at line/column of `place` (may be NULL). */
must_check struct error *node_from_json(struct arena *arena, const json_t *json,
                                        const struct node *place, struct node **out);

/* A copy for nesting level `depth`; NULL when the arena is full or the copy nests too deep. */
struct node *node_copy(struct arena *arena, const struct node *node, unsigned int depth);

/* "text", "a list", "a mapping", "nothing". */
const char *node_type_says(const struct node *node);

#endif
