#include "common/text.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

Test(text, distance_counts_edits)
{
    static const struct {
        const char *a, *b;
        size_t distance;
    } rows[] = {
        {"", "", 0},
        {"abc", "", 3},
        {"", "abc", 3},
        {"kitten", "sitting", 3},
        {"Saturday", "Sunday", 3},
        {"deploy", "deplyo", 1},
        {"ca", "ac", 1},
        {"abcdef", "abcdef", 0},
        {"flaw", "lawn", 2},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        cr_assert_eq(text_distance(rows[i].a, rows[i].b), rows[i].distance, "%s %s", rows[i].a,
                     rows[i].b);
    char line[200];
    memset(line, 'x', sizeof(line) - 1);
    line[199] = '\0';
    cr_assert_eq(text_distance(line, "x"), SIZE_MAX);
    cr_assert_eq(text_distance(line, line), 0);
}

Test(text, nearest_is_near)
{
    static const char *const words[] = {"deploy", "destroy", "plan", "status", "to"};
    static const char *const rows[][2] = {
        {"deplyo", "deploy"}, {"destry", "destroy"}, {"pln", "plan"},
        {"statsu", "status"}, {"zzz", NULL},         {"", NULL},
        {"x", NULL},          {"kubernetes", NULL},  {"plan", "plan"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *nearest = text_nearest(rows[i][0], words, ARRAY_LEN(words));
        cr_assert(text_equal(nearest, rows[i][1]), "%s gave %s", rows[i][0], nearest);
    }
}

Test(text, split_and_trim)
{
    size_t count;
    char **list = text_split(" a, b ,,c", ',', true, &count);

    cr_assert_eq(count, 4);
    cr_assert(text_equal(list[0], "a") && text_equal(list[1], "b") && text_equal(list[2], "") &&
              text_equal(list[3], "c") && list[4] == NULL);
    text_list_free(list);
    list = text_split("", ',', true, &count);
    cr_assert(count == 0 && list[0] == NULL);
    text_list_free(list);
    list = text_split("a,", ',', false, &count);
    cr_assert(count == 2 && text_equal(list[1], ""));
    text_list_free(list);
    char *trimmed = text_trim(" \t x y \n");
    cr_assert_str_eq(trimmed, "x y");
    free(trimmed);
    cr_assert(text_is_blank(NULL) && text_is_blank(" \n") && !text_is_blank(" a"));
    cr_assert(text_starts_with("abc", "ab") && !text_starts_with("ab", "abc"));
    cr_assert(text_ends_with("a.yaml", ".yaml") && !text_ends_with("l", ".yaml"));
    cr_assert(text_equal(NULL, NULL) && !text_equal(NULL, ""));
}

struct number_row {
    const char *text;
    int64_t value; /* -1: refused */
};

static void check(const struct number_row *rows, struct error *read(const char *, int64_t *))
{
    for (; rows->text != NULL; rows++) {
        int64_t value = -1;
        struct error *err = read(rows->text, &value);
        cr_assert_eq(err == NULL ? value : -1, rows->value, "'%s' gave %lld", rows->text,
                     (long long)value);
        error_free(err);
    }
}

Test(text, numbers)
{
    check((const struct number_row[]){{"0", 0},
                                      {"42", 42},
                                      {"+7", 7},
                                      {"", -1},
                                      {" 1", -1},
                                      {"1x", -1},
                                      {"99999999999999999999", -1},
                                      {"1.5", -1},
                                      {NULL, 0}},
          text_to_int);
    check((const struct number_row[]){{"90s", 90000},
                                      {"1500ms", 1500},
                                      {"2m", 120000},
                                      {"1h30m", 5400000},
                                      {"2d", 172800000},
                                      {"5", 5000},
                                      {"0", 0},
                                      {"", -1},
                                      {"s", -1},
                                      {"5 s", -1},
                                      {"-5s", -1},
                                      {"5x", -1},
                                      {"1h30", -1},
                                      {"9223372036854775807", -1},
                                      {"9223372036854775807d", -1},
                                      {NULL, 0}},
          text_to_ms);
    check((const struct number_row[]){{"512", 512},
                                      {"64KiB", 65536},
                                      {"10MB", 10000000},
                                      {"1g", 1000000000},
                                      {"2Gi", 2147483648},
                                      {"", -1},
                                      {"KB", -1},
                                      {"1TB", -1},
                                      {"9999999999GiB", -1},
                                      {"1K2", -1},
                                      {NULL, 0}},
          text_to_bytes);
}

Test(text, truth)
{
    static const char *const yes[] = {"true", "YES", "on", "1"}, *const no[] = {"False", "no",
                                                                                "off", "0"};
    bool truth;

    for (size_t i = 0; i < 4; i++) {
        cr_assert(text_to_bool(yes[i], &truth) == NULL && truth);
        cr_assert(text_to_bool(no[i], &truth) == NULL && !truth);
    }
    struct error *err = text_to_bool("maybe", &truth);
    cr_assert_not_null(err);
    error_free(err);
}

Test(text, json_escapes_give_what_a_parser_reads)
{
    static const struct {
        const char *in, *out;
    } rows[] = {
        {"plain", "plain"},
        {"q\" b\\ n\n t\t c\x01 d\x7f", "q\" b\\ n\n t\t c\x01 d\x7f"},
        {"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80"},
        {"\xff", "\xef\xbf\xbd"},
        {"a\xc3", "a\xef\xbf\xbd"},
        {"\xc0\x80", "\xef\xbf\xbd\xef\xbf\xbd"},                 /* overlong */
        {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"}, /* surrogate */
        {"\xf5\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf text = BUF_INIT;
        buf_add_char(&text, '"');
        text_add_json(&text, rows[i].in, strlen(rows[i].in));
        buf_add_char(&text, '"');
        json_t *json = json_loads(buf_str(&text), JSON_DECODE_ANY, NULL);
        cr_assert_not_null(json, "row %zu: %s", i, buf_str(&text));
        cr_assert_str_eq(json_string_value(json), rows[i].out, "row %zu", i);
        json_decref(json);
        buf_fini(&text);
    }
}

Test(text, what_is_no_utf8_is_replaced)
{
    static const struct {
        const char *in, *out;
    } rows[] = {
        {"", ""},
        {"a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80", "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80"},
        {"\xff", "?"},
        {"a\xe2\x82", "a??"},
        {"\xc0\x80 z", "?? z"},
        {"\xed\xa0\x80", "???"},
        {"\xf4\x90\x80\x80z", "????z"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = xstrdup(rows[i].in);
        cr_assert_eq(text_is_utf8(text), strcmp(rows[i].in, rows[i].out) == 0, "row %zu", i);
        text_make_utf8(text);
        cr_assert_str_eq(text, rows[i].out, "row %zu", i);
        free(text);
    }
}
