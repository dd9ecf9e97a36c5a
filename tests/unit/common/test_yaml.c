/* Hostile and odd YAML: an error or the right tree, in bounded time and memory. */
#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/yaml.h"

struct reading {
    struct arena arena;
    struct problems problems;
    struct node *roots[8];
    size_t documents;
    bool whole;
};

static void on_document(void *arg, struct node *root)
{
    struct reading *reading = arg;

    if (reading->documents < ARRAY_LEN(reading->roots))
        reading->roots[reading->documents] = root;
    reading->documents++;
}

static void read_bytes(struct reading *reading, const char *text, size_t bytes)
{
    const struct yaml_input input = {"in.yaml", text, bytes};

    memset(reading, 0, sizeof(*reading));
    arena_init(&reading->arena);
    problems_init(&reading->problems);
    reading->whole = yaml_read(&reading->arena, &input, on_document, reading, &reading->problems);
}

static void end(struct reading *reading)
{
    problems_fini(&reading->problems);
    arena_fini(&reading->arena);
}

/* --- what is refused --- */

struct refused {
    const char *text;
    size_t bytes; /* 0: a C string */
    uint32_t line, column;
    const char *message; /* in it */
};

static const struct refused refused[] = {
    {"a:\t1\n", 0, 1, 3, "tab"},
    {"a: 1\n\tb: 2\n", 0, 2, 1, "tab"},
    {"? x:\t:", 0, 1, 5, "tab"},
    {"a: 1\nb: 2\0\nc: 3\n", 16, 2, 5, "0x00"},
    {"a: 1 # \x01\n", 0, 1, 8, "0x01"},
    {"a: \x7f\n", 0, 1, 4, "0x7f"},
    {"a: \xff\n", 0, 1, 4, "UTF-8"},
    {"a: \xc0\x80\n", 0, 1, 4, "UTF-8"},     /* overlong */
    {"a: \xed\xa0\x80\n", 0, 1, 4, "UTF-8"}, /* surrogate */
    {"a: \xf4\x90\x80\x80\n", 0, 1, 4, "UTF-8"},
    {"a: \xe2\x82", 0, 1, 4, "UTF-8"}, /* cut */
    {"\xff\xfe"
     "a\0:\0",
     6, 1, 1, "UTF-8"},
    {"%YAML 2.0\n---\na: 1\n", 0, 1, 1, "directives"},
    {"%TAGG \xff", 0, 1, 1, "directives"},
    {"a: !mine 1\n", 0, 1, 4, "tags"},
    {"y:\n  <<: 1\n", 0, 2, 7, "<< takes"},
    {"a: *b\n", 0, 1, 5, "anchor"},
    {"a: &a [*a]\n", 0, 1, 9, "anchor"},
    {"&a x: 1\n---\ny: *a\n", 0, 3, 5, "anchor"},
    {"? [a]\n: b\n", 0, 1, 3, "key"},
    {"a: \"abc\nb: 3\n", 0, 1, 4, "not YAML"},
    {"a: 1\n b: 2\n", 0, 1, 4, "not YAML"},
    {"a: [1, 2\n", 0, 2, 1, "not YAML"},
};

Test(yaml, refuses_what_it_does_not_read)
{
    for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
        const struct refused *row = &refused[i];
        struct reading reading;

        read_bytes(&reading, row->text, row->bytes > 0 ? row->bytes : strlen(row->text));
        cr_assert_eq(reading.problems.count, 1, "row %zu", i);
        const struct problem *problem = &reading.problems.items[0];
        cr_expect_eq(problem->line, row->line, "row %zu: line %u", i, problem->line);
        cr_expect_eq(problem->column, row->column, "row %zu: column %u", i, problem->column);
        cr_expect_not_null(strstr(problem->message, row->message), "row %zu: %s", i,
                           problem->message);
        end(&reading);
    }
}

/* --- bombs --- */

static char *repeated(const char *before, const char *unit, size_t count, const char *after)
{
    struct buf text = BUF_INIT;

    buf_add_str(&text, before);
    for (size_t i = 0; i < count; i++)
        buf_add_str(&text, unit);
    buf_add_str(&text, after);
    return buf_take(&text);
}

static char *anchors(size_t count)
{
    struct buf text = BUF_INIT;

    for (size_t i = 0; i < count; i++)
        buf_printf(&text, "- &a%zu x\n", i);
    return buf_take(&text);
}

static char *laughs(size_t levels)
{
    struct buf text = BUF_INIT;

    buf_add_str(&text, "a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (size_t i = 1; i < levels; i++) {
        buf_printf(&text, "a%zu: &a%zu [", i, i);
        for (size_t j = 0; j < 9; j++)
            buf_printf(&text, "%s*a%zu", j > 0 ? "," : "", i - 1);
        buf_add_str(&text, "]\n");
    }
    return buf_take(&text);
}

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

Test(yaml, bombs_end_in_an_error)
{
    char *bombs[] = {
        laughs(30),
        repeated("", "[", 100000, ""),
        repeated("a: ", "{b: ", 5000, ""),
        repeated("", "- ", 100000, "x\n"),
        repeated("a: \"x", "\n", 80000, "\"\n"),
        repeated("", "\n", 2000000, "a: 1\n"),
        repeated("a: ", "x", 2000000, "\n"),
        repeated("a: |\n", "  some words here\n", 200000, ""),
        repeated("", "- x\n", NODE_COUNT_MAX + 1, ""),
        repeated("", "- ''''''''''''''''''''''''''''''''''''''''\n", 100000, ""),
        anchors(20000),
        repeated("", "---\na: 1\n", YAML_DOCUMENTS_MAX + 1, ""),
        repeated("a0: &a0 [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]\n",
                 "b: &a0 [[[[[[[[[[[[[[[[[[[[*a0]]]]]]]]]]]]]]]]]]]]\n", 4, ""),
    };

    for (size_t i = 0; i < ARRAY_LEN(bombs); i++) {
        struct reading reading;
        double start = seconds();

        read_bytes(&reading, bombs[i], strlen(bombs[i]));
        cr_expect(!reading.whole, "bomb %zu was read", i);
        cr_expect_geq(reading.problems.errors, 1, "bomb %zu", i);
        cr_expect_leq(reading.arena.nodes, NODE_COUNT_MAX, "bomb %zu", i);
        cr_log_info("bomb %zu: %.3f s", i, seconds() - start);
        end(&reading);
        free(bombs[i]);
    }
}

Test(yaml, duplicate_keys_are_found_in_a_large_mapping)
{
    struct buf text = BUF_INIT;
    struct reading reading;

    for (size_t i = 0; i < 200000; i++)
        buf_printf(&text, "key%zu: 1\n", i);
    buf_add_str(&text, "key77: 2\n");
    read_bytes(&reading, text.data, text.len);
    cr_expect(reading.whole);
    cr_assert_eq(reading.problems.errors, 1);
    cr_expect_eq(reading.problems.items[0].line, 200001);
    cr_expect_str_eq(reading.problems.items[0].message, "duplicate key \"key77\"");
    cr_expect_str_eq(reading.problems.items[0].hint, "it is also on line 78");
    end(&reading);
    buf_fini(&text);
}

/* --- what is read --- */

Test(yaml, scalars_keep_their_text)
{
    static const char text[] = "\xef\xbb\xbf# c\r\n"
                               "plain: on\r\n"
                               "octal: 0123\n"
                               "quoted: \"1\"\n"
                               "single: 'it''s'\n"
                               "tagged: !!str 5\n"
                               "none: ~\n"
                               "empty:\n"
                               "block: |\n"
                               "  two\n"
                               "  lines\n"
                               "escape: \"a\\tb\"\n"
                               "colon: a:1\n"
                               "uml\xc3\xa4ut: \xe2\x82\xac\n";
    static const struct {
        const char *key, *text;
        bool quoted;
    } rows[] = {
        {"plain", "on", false},
        {"octal", "0123", false},
        {"quoted", "1", true},
        {"single", "it's", true},
        {"tagged", "5", true},
        {"none", NULL, false},
        {"empty", NULL, false},
        {"block", "two\nlines\n", true},
        {"escape", "a\tb", true},
        {"colon", "a:1", false},
        {"uml\xc3\xa4ut", "\xe2\x82\xac", false},
    };
    struct reading reading;

    read_bytes(&reading, text, sizeof(text) - 1);
    cr_assert(reading.whole);
    cr_assert_eq(reading.documents, 1);
    cr_expect_eq(reading.roots[0]->count, ARRAY_LEN(rows));
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct node *node = node_get(reading.roots[0], rows[i].key);

        cr_assert_not_null(node, "%s", rows[i].key);
        cr_expect_eq(node->type, rows[i].text != NULL ? NODE_SCALAR : NODE_NULL, "%s", rows[i].key);
        if (rows[i].text != NULL)
            cr_expect_str_eq(node->text, rows[i].text);
        cr_expect_eq(node->quoted, rows[i].quoted, "%s", rows[i].key);
    }
    end(&reading);
}

Test(yaml, places_are_where_things_are_written)
{
    static const char text[] = "# first\n"
                               "---\n"
                               "---\n"
                               "a:\n"
                               "  - x\n"
                               "  - {b: 'q', c: [1]}\n"
                               "...\n"
                               "---\n"
                               "# nothing\n";
    struct reading reading;

    read_bytes(&reading, text, sizeof(text) - 1);
    cr_assert(reading.whole);
    cr_assert_eq(reading.documents, 1, "empty documents are left out");
    const struct node *list = node_get(reading.roots[0], "a");
    const struct node *map = list->first->next;
    const struct node *quoted = node_get(map, "b"), *inner = node_get(map, "c");
    cr_expect_eq(list->key_line, 4);
    cr_expect_eq(list->key_column, 1);
    cr_expect_eq(list->first->line, 5);
    cr_expect_eq(list->first->column, 5);
    cr_expect_eq(map->line, 6);
    cr_expect_eq(quoted->key_column, 6);
    cr_expect_eq(quoted->column, 9);
    cr_expect_eq(inner->first->column, 18);
    end(&reading);
}

Test(yaml, an_alias_is_a_copy)
{
    static const char text[] = "a: &x {k: [1, 2]}\nb: *x\nc: [*x, *x]\n";
    struct reading reading;

    read_bytes(&reading, text, sizeof(text) - 1);
    cr_assert(reading.whole);
    const struct node *copy = node_get(reading.roots[0], "b");
    cr_expect_neq(copy, node_get(reading.roots[0], "a"));
    cr_expect_str_eq(node_get(copy, "k")->first->next->text, "2");
    cr_expect_eq(node_get(reading.roots[0], "c")->count, 2);
    end(&reading);
}

Test(yaml, merged_entries_give_way_to_own_ones)
{
    static const char text[] = "a: &a {one: 1, two: 2}\n"
                               "b: &b {two: x, three: 3}\n"
                               "c: {<<: [*a, *b], one: own}\n"
                               "d: {<<: *b, four: 4}\n";
    struct reading reading;

    read_bytes(&reading, text, sizeof(text) - 1);
    cr_assert_eq(reading.problems.count, 0);
    const struct node *c = node_get(reading.roots[0], "c"), *d = node_get(reading.roots[0], "d");
    cr_expect_eq(c->count, 3);
    cr_expect_str_eq(node_text(c, "one"), "own");
    cr_expect_str_eq(node_text(c, "two"), "2");
    cr_expect_str_eq(node_text(c, "three"), "3");
    cr_expect_eq(d->count, 3);
    cr_expect_null(node_get(d, "<<"));
    end(&reading);
}
