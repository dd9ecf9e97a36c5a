#include "common/json.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/mem.h"
#include "tests/support/scratch.h"

static json_t *load(const char *text)
{
    json_t *json = NULL;
    struct error *err = json_load_text(text, strlen(text), "text", &json);

    cr_assert_null(err, "%s", text);
    return json;
}

Test(json, lookups_take_only_the_right_type)
{
    json_t *json = load("{\"s\":\"x\",\"i\":5,\"b\":true,\"n\":null,"
                        "\"o\":{\"list\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"\":1}}");

    cr_assert_str_eq(json_text(json, "s"), "x");
    cr_assert_null(json_text(json, "i"));
    cr_assert_null(json_text(json, "absent"));
    cr_assert_null(json_text(NULL, "s"));
    cr_assert_str_eq(json_text_or(json, "n", "other"), "other");
    cr_assert_eq(json_int_or(json, "i", 7), 5);
    cr_assert_eq(json_int_or(json, "s", 7), 7);
    cr_assert(json_bool_or(json, "b", false) && json_bool_or(json, "i", true));
    cr_assert_str_eq(json_path_text(json, "o.list.1.name"), "b");
    cr_assert_eq(json_integer_value(json_path(json, "o.")), 1);
    static const char *const absent[] = {"o.list.2.name", "o.list.x",  "s.t", "o.list..name",
                                         "x.y",           "o.list.-1", ""};
    for (size_t i = 0; i < ARRAY_LEN(absent); i++)
        cr_assert_null(json_path(json, absent[i]), "%s", absent[i]);
    json_decref(json);
}

Test(json, errors_name_the_place)
{
    static const struct {
        const char *text, *place;
    } rows[] = {
        {"{\n \"a\": }", "plan.json:2:"}, {"{\"a\":1,\"a\":2}", "duplicate"}, {"", "plan.json:"},
        {"1 2", "end of file expected"},  {"\"\xff\"", "plan.json:1:"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *json;
        struct error *err = json_load_text(rows[i].text, strlen(rows[i].text), "plan.json", &json);
        cr_assert_not_null(err, "%s", rows[i].text);
        cr_assert_eq(err->code, ERR_PARSE);
        cr_assert_not_null(strstr(err->message, rows[i].place), "%s", err->message);
        error_free(err);
    }
}

Test(json, canonical_text_and_hash)
{
    json_t *a = load("{\"b\":[1,2.5,0.1],\"a\":{\"y\":\"\xc3\xa4\",\"x\":null}}");
    json_t *b = load("{ \"a\":{\"x\":null,\"y\":\"\\u00e4\"}, \"b\":[1,2.50,1e-1] }");
    char *text = json_canonical(a);
    char hash_a[JSON_HASH_HEX], hash_b[JSON_HASH_HEX];

    cr_assert_str_eq(text, "{\"a\":{\"x\":null,\"y\":\"\xc3\xa4\"},\"b\":[1,2.5,0.1]}");
    free(text);
    text = json_compact(a);
    cr_assert_str_eq(text, "{\"b\":[1,2.5,0.1],\"a\":{\"y\":\"\xc3\xa4\",\"x\":null}}");
    free(text);
    cr_assert_str_eq(json_hash(a, hash_a), json_hash(b, hash_b));
    json_put_int(b, "c", 1);
    cr_assert_str_neq(hash_a, json_hash(b, hash_b));
    json_decref(a);
    json_decref(b);
    a = json_object(); /* printf '{}' | sha256sum */
    cr_assert_str_eq(json_hash(a, hash_a),
                     "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    json_decref(a);
}

Test(json, put_path_and_merge)
{
    json_t *into = load("{\"a\":{\"x\":1,\"y\":2},\"l\":[1,2],\"s\":\"t\"}");
    json_t *from = load("{\"a\":{\"y\":{\"z\":3}},\"l\":[9],\"n\":{\"m\":0}}");

    json_merge(into, from);
    json_decref(from);
    cr_assert_null(json_put_path(into, "n.p.q", json_true()));
    struct error *err = json_put_path(into, "s.t.u", json_string("x"));
    cr_assert_eq(err->code, ERR_INVALID);
    error_free(err);
    json_put_text(into, "none", NULL);
    json_put_text(into, "bad",
                  "a\xff"
                  "b");
    char *text = json_canonical(into);
    cr_assert_str_eq(text, "{\"a\":{\"x\":1,\"y\":{\"z\":3}},\"bad\":\"a\xef\xbf\xbd"
                           "b\",\"l\":[9],\"n\":{\"m\":0,\"p\":{\"q\":true}},\"s\":\"t\"}");
    free(text);
    json_decref(into);
}

Test(json, files)
{
    char *path = scratch_file();
    FILE *file = fopen(path, "w");
    json_t *json = NULL;

    cr_assert_geq(fputs("{\"a\":[true]}", file), 0);
    cr_assert_eq(fclose(file), 0);
    cr_assert_null(json_load_path(path, &json));
    cr_assert(json_is_true(json_path(json, "a.0")));
    json_decref(json);
    unlink(path);
    struct error *err = json_load_path(path, &json);
    scratch_remove(path);
    cr_assert_eq(err->code, ERR_NOT_FOUND);
    error_free(err);
    err = json_load_path("/", &json);
    cr_assert_eq(err->code, ERR_IO);
    error_free(err);
}
