#include "common/yaml.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libfyaml.h>
#include <uthash.h>

#include "common/mem.h"

struct anchor {
    UT_hash_handle hh;
    struct node *node;
    char name[];
};

/* A list or map that is not complete yet. */
struct frame {
    struct node *node;
    struct node **end; /* where the next child goes */
    const char *key;   /* map: the key that waits for its value */
    uint32_t key_line, key_column;
};

struct builder {
    struct arena *arena;
    const struct yaml_input *input;
    struct problems *problems;
    yaml_document *document;
    void *arg;
    uint16_t file;
    struct node *root;
    struct anchor *anchors;
    struct node **scratch; /* for the search for duplicate keys */
    size_t scratch_cap;
    size_t documents;
    unsigned int depth;
    struct frame frames[NODE_DEPTH_MAX];
    bool failed; /* no use in reading on */
};

struct mark {
    uint32_t line, column;
};

static struct mark mark_of(struct fy_token *token)
{
    const struct fy_mark *mark = token != NULL ? fy_token_start_mark(token) : NULL;

    if (mark == NULL || mark->line < 0 || mark->column < 0)
        return (struct mark){0, 0};
    enum fy_scalar_style style = fy_token_scalar_style(token);
    bool quotes = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;

    /* The parser counts from behind the opening quote. */
    return (struct mark){(uint32_t)mark->line + 1,
                         (uint32_t)mark->column + (quotes && mark->column > 0 ? 0 : 1)};
}

static void complain(struct builder *builder, struct mark mark, const char *message,
                     const char *hint)
{
    const struct problem_place place = {builder->input->name, mark.line, mark.column, NULL};

    problems_add(builder->problems, false, &place, message, hint);
}

static void give_up(struct builder *builder, struct mark mark, const char *message,
                    const char *hint)
{
    complain(builder, mark, message, hint);
    builder->failed = true;
}

/* --- anchors --- */

static void anchors_clear(struct builder *builder)
{
    struct anchor *anchor, *next;

    HASH_ITER (hh, builder->anchors, anchor, next) {
        HASH_DEL(builder->anchors, anchor);
        free(anchor);
    }
}

static void anchor_add(struct builder *builder, struct fy_token *token, struct node *node)
{
    size_t len = 0;
    const char *name = token != NULL ? fy_token_get_text(token, &len) : NULL;
    struct anchor *anchor = NULL;

    if (name == NULL)
        return;
    HASH_FIND(hh, builder->anchors, name, len, anchor);
    if (anchor == NULL && HASH_COUNT(builder->anchors) >= YAML_ANCHORS_MAX) {
        give_up(builder, mark_of(token), "more than 10000 anchors in a document", NULL);
        return;
    }
    if (anchor == NULL) {
        anchor = xcalloc(1, sizeof(*anchor) + len + 1);
        memcpy(anchor->name, name, len);
        HASH_ADD_KEYPTR(hh, builder->anchors, anchor->name, len, anchor);
    }
    anchor->node = node;
}

static bool is_open(const struct builder *builder, const struct node *node)
{
    for (unsigned int i = 0; i < builder->depth; i++)
        if (builder->frames[i].node == node)
            return true;
    return false;
}

static struct node *alias_node(struct builder *builder, struct fy_token *token)
{
    size_t len = 0;
    const char *name = token != NULL ? fy_token_get_text(token, &len) : NULL;
    struct anchor *anchor = NULL;
    struct node *copy = NULL;

    if (name != NULL)
        HASH_FIND(hh, builder->anchors, name, len, anchor);
    if (anchor == NULL || is_open(builder, anchor->node)) {
        give_up(builder, mark_of(token), "alias of an anchor that is not defined before it", NULL);
        return NULL;
    }
    copy = node_copy(builder->arena, anchor->node, builder->depth + 1);
    if (copy == NULL)
        give_up(builder, mark_of(token), "aliases expand to too many values", NULL);
    return copy;
}

/* --- building --- */

static bool wants_key(const struct builder *builder)
{
    const struct frame *frame = builder->depth > 0 ? &builder->frames[builder->depth - 1] : NULL;

    return frame != NULL && frame->node->type == NODE_MAP && frame->key == NULL;
}

static void place_child(struct builder *builder, struct node *node)
{
    if (builder->depth == 0) {
        builder->root = node;
        return;
    }
    struct frame *frame = &builder->frames[builder->depth - 1];

    node->key = frame->key;
    node->key_line = frame->key_line;
    node->key_column = frame->key_column;
    frame->key = NULL;
    *frame->end = node;
    frame->end = &node->next;
    frame->node->count++;
}

static struct node *new_node(struct builder *builder, enum node_type type, struct mark mark)
{
    struct node *node = node_new(builder->arena, type);

    if (node == NULL) {
        give_up(builder, mark, "more than 2000000 values", "split the stack");
        return NULL;
    }
    node->file = builder->file;
    node->line = mark.line;
    node->column = mark.column;
    return node;
}

/* Tags: those of the core schema say nothing new; `!!str` makes any scalar text. */
static bool check_tag(struct builder *builder, struct fy_token *tag, bool *is_text)
{
    static const char *const known[] = {"!",     "!!str",  "!!map",   "!!seq",
                                        "!!int", "!!bool", "!!float", "!!null"};
    static const char core[] = "tag:yaml.org,2002:";
    const char *text = tag != NULL ? fy_token_get_text0(tag) : NULL;

    *is_text = false;
    if (text == NULL)
        return true;
    bool is_core = strncmp(text, core, sizeof(core) - 1) == 0;
    const char *name = is_core ? text + sizeof(core) - 1 : text;
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        if (strcmp(name, is_core ? known[i] + strspn(known[i], "!") : known[i]) != 0)
            continue;
        *is_text = i < 2;
        return true;
    }
    give_up(builder, mark_of(tag), "YAML tags are not supported", "remove the tag");
    return false;
}

static void take_key(struct builder *builder, struct fy_token *token)
{
    struct frame *frame = &builder->frames[builder->depth - 1];
    size_t len = 0;
    const char *text = fy_token_get_text(token, &len);
    struct mark mark = mark_of(token);

    if (text == NULL || len == 0 || len > 1024 || memchr(text, '\0', len) != NULL) {
        give_up(builder, mark, len > 1024 ? "key longer than 1024 bytes" : "empty key", NULL);
        return;
    }
    frame->key = arena_text(builder->arena, text, len);
    frame->key_line = mark.line;
    frame->key_column = mark.column;
}

static bool is_null_text(const char *text, size_t len)
{
    return len == 0 || (len == 1 && text[0] == '~') ||
           (len == 4 && (memcmp(text, "null", 4) == 0 || memcmp(text, "Null", 4) == 0 ||
                         memcmp(text, "NULL", 4) == 0));
}

static void on_scalar(struct builder *builder, const struct fy_event *event)
{
    struct fy_token *token = event->scalar.value;
    struct mark mark = mark_of(token);
    bool is_text = false;
    size_t len = 0;

    if (wants_key(builder)) {
        take_key(builder, token);
        return;
    }
    if (!check_tag(builder, event->scalar.tag, &is_text))
        return;
    const char *text = token != NULL ? fy_token_get_text(token, &len) : "";
    if (text == NULL || len > YAML_SCALAR_MAX || memchr(text, '\0', len) != NULL) {
        give_up(builder, mark, len > YAML_SCALAR_MAX ? "value longer than 1 MiB" : "unusable value",
                NULL);
        return;
    }
    bool quoted = is_text || (token != NULL && fy_token_scalar_style(token) != FYSS_PLAIN);
    bool is_null = !quoted && is_null_text(text, len);
    struct node *node = new_node(builder, is_null ? NODE_NULL : NODE_SCALAR, mark);
    if (node == NULL)
        return;
    if (!is_null)
        node->text = arena_text(builder->arena, text, len);
    node->quoted = quoted;
    place_child(builder, node);
    anchor_add(builder, event->scalar.anchor, node);
}

static void on_open(struct builder *builder, enum node_type type, struct fy_token *token,
                    struct fy_token *anchor, struct fy_token *tag)
{
    struct mark mark = mark_of(token);
    bool is_text = false;

    if (wants_key(builder)) {
        give_up(builder, mark, "a mapping or list cannot be a key",
                "quote the text if it begins with { or [");
        return;
    }
    if (builder->depth == NODE_DEPTH_MAX) {
        give_up(builder, mark, "nested deeper than 64 levels", NULL);
        return;
    }
    if (!check_tag(builder, tag, &is_text))
        return;
    struct node *node = new_node(builder, type, mark);
    if (node == NULL)
        return;
    place_child(builder, node);
    anchor_add(builder, anchor, node);
    builder->frames[builder->depth++] = (struct frame){.node = node, .end = &node->first};
}

/* --- the keys of a mapping --- */

/* Taken over from another mapping by `<<`: gives way to every other of its key. */
static bool is_merged(const struct node *node)
{
    return node->key_line == 0;
}

static int compare_keys(const void *left, const void *right)
{
    const struct node *const *a = left, *const *b = right;
    int by_key = strcmp((*a)->key, (*b)->key);

    if (by_key != 0)
        return by_key;
    if (is_merged(*a) != is_merged(*b))
        return is_merged(*a) ? 1 : -1;
    if ((*a)->key_line != (*b)->key_line)
        return (*a)->key_line < (*b)->key_line ? -1 : 1;
    return (*a)->key_column < (*b)->key_column ? -1 : (*a)->key_column > (*b)->key_column;
}

static void report_duplicate(struct builder *builder, const struct node *first,
                             const struct node *second)
{
    char *hint = xasprintf("it is also on line %u", first->key_line);
    char *message = xasprintf("duplicate key \"%s\"", second->key);

    complain(builder, (struct mark){second->key_line, second->key_column}, message, hint);
    free(message);
    free(hint);
}

static void unlink_dropped(struct node *map)
{
    for (struct node **link = &map->first; *link != NULL;) {
        if ((*link)->key != NULL) {
            link = &(*link)->next;
            continue;
        }
        *link = (*link)->next;
        map->count--;
    }
}

static void check_keys(struct builder *builder, struct node *map)
{
    size_t count = 0;
    const char *last = NULL;
    bool dropped = false;

    if (map->count > builder->scratch_cap) {
        builder->scratch_cap = map->count * 2;
        builder->scratch =
            xrealloc(builder->scratch, builder->scratch_cap * sizeof(*builder->scratch));
    }
    for (struct node *child = map->first; child != NULL; child = child->next)
        builder->scratch[count++] = child;
    if (count > 1)
        qsort(builder->scratch, count, sizeof(*builder->scratch), compare_keys);
    for (size_t i = 0; i < count; i++) {
        struct node *node = builder->scratch[i];
        bool is_repeated = last != NULL && strcmp(last, node->key) == 0;

        last = node->key;
        if (is_repeated && !is_merged(node))
            report_duplicate(builder, builder->scratch[i - 1], node);
        else if (is_repeated)
            node->key = NULL;
        dropped = dropped || node->key == NULL;
    }
    if (dropped)
        unlink_dropped(map);
}

static void take_over(struct builder *builder, struct node ***end, struct node *map,
                      struct node *from)
{
    if (from->type != NODE_MAP) {
        complain(builder, (struct mark){from->line, from->column},
                 "<< takes a mapping or a list of mappings", NULL);
        return;
    }
    for (struct node *child = from->first; child != NULL; child = child->next) {
        child->key_line = child->key_column = 0;
        **end = child;
        *end = &child->next;
        map->count++;
    }
    **end = NULL;
}

/* `<<: *defaults`: the entries of other mappings, where this one has none of their key. */
static void merge_others(struct builder *builder, struct node *map)
{
    struct node *merge = node_take(map, "<<"), **end = &map->first, *next = NULL;

    if (merge == NULL)
        return;
    while (*end != NULL)
        end = &(*end)->next;
    if (merge->type != NODE_LIST) {
        take_over(builder, &end, map, merge);
        return;
    }
    for (struct node *child = merge->first; child != NULL; child = next) {
        next = child->next;
        take_over(builder, &end, map, child);
    }
}

static void on_close(struct builder *builder)
{
    struct node *node = builder->frames[--builder->depth].node;

    if (node->type == NODE_MAP) {
        merge_others(builder, node);
        check_keys(builder, node);
    }
}

static void on_alias(struct builder *builder, struct fy_token *anchor)
{
    if (wants_key(builder)) {
        give_up(builder, mark_of(anchor), "an alias cannot be a key", NULL);
        return;
    }
    struct node *copy = alias_node(builder, anchor);
    if (copy != NULL)
        place_child(builder, copy);
}

static void on_document_start(struct builder *builder)
{
    builder->root = NULL;
    builder->depth = 0;
    if (++builder->documents > YAML_DOCUMENTS_MAX)
        give_up(builder, (struct mark){0, 0}, "more than 500000 documents", "split the stack");
}

static void on_document_end(struct builder *builder)
{
    struct node *root = builder->root;

    anchors_clear(builder);
    if (root != NULL && root->type != NODE_NULL && !builder->failed)
        builder->document(builder->arg, root);
    builder->root = NULL;
}

static void on_event(struct builder *builder, const struct fy_event *event)
{
    switch (event->type) {
    case FYET_DOCUMENT_START:
        on_document_start(builder);
        break;
    case FYET_DOCUMENT_END:
        on_document_end(builder);
        break;
    case FYET_SCALAR:
        on_scalar(builder, event);
        break;
    case FYET_ALIAS:
        on_alias(builder, event->alias.anchor);
        break;
    case FYET_MAPPING_START:
        on_open(builder, NODE_MAP, event->mapping_start.mapping_start, event->mapping_start.anchor,
                event->mapping_start.tag);
        break;
    case FYET_SEQUENCE_START:
        on_open(builder, NODE_LIST, event->sequence_start.sequence_start,
                event->sequence_start.anchor, event->sequence_start.tag);
        break;
    case FYET_MAPPING_END:
    case FYET_SEQUENCE_END:
        on_close(builder);
        break;
    default:
        break;
    }
}

/* A common slip: within { } and [ ] the braces of a plain ${name} are taken for YAML's own. */
static const char *syntax_hint(const struct yaml_input *input, uint32_t line)
{
    const char *at = input->text;
    const char *end = input->text + input->bytes;

    for (uint32_t number = 1; number < line && at != NULL; number++) {
        at = memchr(at, '\n', (size_t)(end - at));
        at = at == NULL ? NULL : at + 1;
    }
    if (at == NULL)
        return NULL;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t bytes = (size_t)((stop == NULL ? end : stop) - at);
    return memmem(at, bytes, "${", 2) == NULL ? NULL
                                              : "inside { } and [ ] put \"${...}\" in quotes";
}

/* The first thing the parser complained about. */
static void report_syntax(struct builder *builder, struct fy_diag *diag)
{
    void *iter = NULL;
    const struct fy_diag_error *error = fy_diag_errors_iterate(diag, &iter);
    struct mark mark = {0, 0};

    if (error != NULL && error->line > 0)
        mark =
            (struct mark){(uint32_t)error->line, error->column > 0 ? (uint32_t)error->column : 1};
    char *message = xasprintf("not YAML: %s", error != NULL && error->msg != NULL
                                                  ? error->msg
                                                  : "the parser stopped without a reason");
    message[strcspn(message, "\n")] = '\0';
    give_up(builder, mark, message, syntax_hint(builder->input, mark.line));
    free(message);
}

static void read_events(struct builder *builder, struct fy_parser *parser, struct fy_diag *diag)
{
    bool ended = false;

    while (!builder->failed && !ended) {
        struct fy_event *event = fy_parser_parse(parser);

        if (event == NULL)
            break;
        ended = event->type == FYET_STREAM_END;
        on_event(builder, event);
        fy_parser_event_free(parser, event);
    }
    if (!builder->failed && !ended)
        report_syntax(builder, diag);
}

/* Complaints are collected: nothing of the library's may reach the terminal. */
static struct fy_diag *silent_diag(void)
{
    struct fy_diag_cfg cfg;

    memset(&cfg, 0, sizeof(cfg));
    cfg.level = FYET_ERROR;
    cfg.module_mask = UINT_MAX;
    struct fy_diag *diag = fy_diag_create(&cfg);
    if (diag != NULL)
        fy_diag_set_collect_errors(diag, true);
    return diag;
}

static void parse(struct builder *builder, const char *text, size_t bytes)
{
    struct fy_diag *diag = silent_diag();
    const struct fy_parse_cfg cfg = {.flags = FYPCF_QUIET | FYPCF_COLLECT_DIAG, .diag = diag};
    struct fy_parser *parser = diag != NULL ? fy_parser_create(&cfg) : NULL;

    if (parser != NULL && fy_parser_set_string(parser, text, bytes) == 0)
        read_events(builder, parser, diag);
    else
        give_up(builder, (struct mark){0, 0}, "the YAML parser cannot be started", NULL);
    if (parser != NULL)
        fy_parser_destroy(parser);
    if (diag != NULL)
        fy_diag_destroy(diag);
}

bool yaml_read(struct arena *arena, const struct yaml_input *input, yaml_document *document,
               void *arg, struct problems *problems)
{
    static const char byte_order_mark[] = "\xef\xbb\xbf";
    struct yaml_input rest = *input;

    if (rest.bytes >= 3 && memcmp(rest.text, byte_order_mark, 3) == 0) {
        rest.text += 3;
        rest.bytes -= 3;
    }
    if (!yaml_scan(&rest, problems))
        return false;
    if (rest.bytes == 0)
        return true;
    struct builder *builder = xcalloc(1, sizeof(*builder));
    *builder = (struct builder){.arena = arena,
                                .input = input,
                                .problems = problems,
                                .document = document,
                                .arg = arg,
                                .file = arena_file(arena, input->name)};
    parse(builder, rest.text, rest.bytes);
    anchors_clear(builder);
    bool ok = !builder->failed;
    free(builder->scratch);
    free(builder);
    return ok;
}
