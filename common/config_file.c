#include "common/config_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/yaml.h"

enum { CONFIG_BYTES_MAX = 1 << 20 };

struct reading {
    json_t *tree;
    const char *name;
    struct problems *problems;
};

static void complain(struct reading *reading, const struct node *node, const char *message)
{
    const struct problem_place place = {reading->name, node->line, node->column, node->key};
    problems_add(reading->problems, false, &place, message, NULL);
}

static json_t *scalar(const struct node *node)
{
    if (!node->quoted && strcmp(node->text, "true") == 0)
        return json_true();
    if (!node->quoted && strcmp(node->text, "false") == 0)
        return json_false();
    return json_string(node->text);
}

/* The reader of YAML has bounded the nesting. */
static json_t *value_of(const struct node *node)
{
    json_t *value;
    switch (node->type) {
    case NODE_SCALAR:
        return scalar(node);
    case NODE_LIST:
        value = json_array();
        for (const struct node *item = node->first; item != NULL; item = item->next)
            json_array_append_new(value, value_of(item));
        return value;
    case NODE_MAP:
        value = json_object();
        for (const struct node *item = node->first; item != NULL; item = item->next)
            json_object_set_new(value, item->key, value_of(item));
        return value;
    default:
        return json_null();
    }
}

static void on_document(void *arg, struct node *root)
{
    struct reading *reading = arg;
    if (reading->tree != NULL)
        complain(reading, root, "a configuration file has one document");
    else if (root->type != NODE_MAP)
        complain(reading, root, "a configuration file is a mapping");
    else
        reading->tree = value_of(root);
}

static struct error *load_text(const char *path, struct buf *text)
{
    char chunk[4096];
    size_t bytes;
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return ERR(errno == ENOENT ? ERR_INVALID : ERR_IO, "configuration file %s: %s", path,
                   strerror(errno));
    while (text->len <= CONFIG_BYTES_MAX && (bytes = fread(chunk, 1, sizeof(chunk), file)) > 0)
        buf_add(text, chunk, bytes);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return ERR(ERR_IO, "configuration file %s cannot be read", path);
    if (text->len > CONFIG_BYTES_MAX)
        return ERR(ERR_INVALID, "configuration file %s is larger than 1 MiB", path);
    return NULL;
}

static struct error *parse(const char *path, const struct buf *text, json_t **tree)
{
    struct arena arena;
    struct problems problems;
    arena_init(&arena);
    problems_init(&problems);
    struct reading reading = {.name = path, .problems = &problems};
    const struct yaml_input input = {path, buf_str(text), text->len};
    yaml_read(&arena, &input, on_document, &reading, &problems);
    struct error *err = NULL;
    if (problems.errors > 0) {
        char *says = problems_text(&problems);
        err = ERR(ERR_INVALID, "%s", says);
        free(says);
        json_decref(reading.tree);
    } else {
        *tree = reading.tree != NULL ? reading.tree : json_object();
    }
    problems_fini(&problems);
    arena_fini(&arena);
    return err;
}

struct error *config_file_read(const char *path, json_t **tree)
{
    struct buf text = BUF_INIT;
    struct error *err = load_text(path, &text);
    if (err == NULL)
        err = parse(path, &text, tree);
    buf_fini(&text);
    return err;
}
