#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "providers/catalog.h"
#include "scheduler/plan/diff.h"
#include "scheduler/plan/resolve.h"
#include "tests/support/quoted.h"

static const struct field login[] = {
    {.name = "user", .type = FIELD_STRING},
    {.name = "password", .type = FIELD_STRING, .flags = FIELD_SENSITIVE},
    {.name = NULL},
};
static const struct field index_fields[] = {
    {.name = "name", .type = FIELD_STRING},
    {.name = "key", .type = FIELD_STRING, .flags = FIELD_REPLACE},
    {.name = NULL},
};
static const struct field index_element = {.type = FIELD_OBJECT, .fields = index_fields};
static const struct field storage[] = {{.name = "allocatedGB", .type = FIELD_INT}, {.name = NULL}};
static const struct field instance[] = {
    {.name = "class", .type = FIELD_STRING},
    {.name = "storage", .type = FIELD_OBJECT, .fields = storage},
    {.name = NULL},
};
static const struct field spec[] = {
    {.name = "type", .type = FIELD_STRING, .flags = FIELD_REPLACE},
    {.name = "hash", .type = FIELD_OBJECT, .fields = instance, .flags = FIELD_REPLACE},
    {.name = "note", .type = FIELD_STRING, .flags = FIELD_NO_DIFF},
    {.name = "login", .type = FIELD_OBJECT, .fields = login},
    {.name = "indexes", .type = FIELD_LIST, .element = &index_element},
    {.name = "instance", .type = FIELD_OBJECT, .fields = instance},
    {.name = "tags", .type = FIELD_MAP},
    {.name = NULL},
};
static const struct kind_info rds = {.name = "RDS", .spec = spec};

/* Written by hand: what must be reported for each pair, in order. */
static const struct {
    const char *old, *new;
    const char *fields; /* path:old:new, joined by spaces */
    const char *forced;
} rows[] = {
    {"{}", "{}", "", ""},
    {"{'type':'a'}", "{'type':'a'}", "", ""},
    {"{'type':'a'}", "{'type':'b'}", "type:\"a\":\"b\"", "type"},
    {"{}", "{'type':'b'}", "type:null:\"b\"", "type"},
    {"{'type':null}", "{}", "", ""},
    {"{'note':'x'}", "{'note':'y'}", "", ""},
    {"{'login':{'user':'u','password':'p'}}", "{'login':{'user':'u','password':'q'}}",
     "login.password:\"(sensitive)\":\"(sensitive)\"", ""},
    {"{}", "{'login':{'user':'u','password':'q'}}",
     "login.user:null:\"u\" login.password:null:\"(sensitive)\"", ""},
    {"{'hash':{'class':'a'}}", "{'hash':{'class':'b'}}", "hash.class:\"a\":\"b\"", "hash.class"},
    {"{'indexes':[{'name':'x','key':'1'},{'name':'y','key':'2'}]}",
     "{'indexes':[{'name':'y','key':'2'},{'name':'x','key':'1'}]}", "", ""}, /* order only */
    {"{'indexes':[{'name':'x','key':'1'}]}", "{'indexes':[{'name':'x','key':'2'}]}",
     "indexes[x].key:\"1\":\"2\"", "indexes[x].key"},
    {"{'indexes':[{'name':'x'}]}", "{'indexes':[{'name':'x'},{'name':'z'}]}",
     "indexes[z].name:null:\"z\"", ""},
    {"{'indexes':[{'name':'x'}]}", "{}", "indexes[x].name:\"x\":null", ""},
    {"{'list':[1,2]}", "{'list':[1,3]}", "list:[1,2]:[1,3]", ""},
    {"{'list':[{'a':1}]}", "{'list':[{'a':2},{'a':3}]}", "list[0].a:1:2 list[1]:null:{\"a\":3}",
     ""},
    {"{'instance':{'storage':{'allocatedGB':20}}}", "{'instance':{'storage':{'allocatedGB':50}}}",
     "instance.storage.allocatedGB:20:50", ""},
    {"{'instance':{'storage':{'allocatedGB':50}}}", "{'instance':{'storage':{'allocatedGB':20}}}",
     "instance.storage.allocatedGB:50:20", "instance.storage.allocatedGB"},
    {"{'tags':{'a':'1'}}", "{'tags':{'a':'2','b':'3'}}", "tags.a:\"1\":\"2\" tags.b:null:\"3\"",
     ""},
    {"{'extra':true}", "{'extra':'true'}", "extra:true:\"true\"", ""},
    {"{}", "{'extra':{}}", "", ""}, /* nothing and empty are the same */
};

static char *fields_text(json_t *fields)
{
    struct buf out = BUF_INIT;
    size_t i;
    json_t *field;
    json_array_foreach (fields, i, field) {
        char *old = json_dumps(json_object_get(field, "old"), JSON_COMPACT | JSON_ENCODE_ANY);
        char *new = json_dumps(json_object_get(field, "new"), JSON_COMPACT | JSON_ENCODE_ANY);
        buf_printf(&out, "%s%s:%s:%s", i == 0 ? "" : " ",
                   json_string_value(json_object_get(field, "path")), old, new);
        free(old);
        free(new);
    }
    return buf_take(&out);
}

Test(diff, rows)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *old = quoted_json(rows[i].old), *new = quoted_json(rows[i].new);
        struct diff diff;
        diff_specs(&rds, old, new, NULL, &diff);
        char *fields = fields_text(diff.fields);
        cr_expect_str_eq(fields, rows[i].fields);
        cr_expect_eq(diff.changed, *rows[i].fields != '\0');
        const char *forced = json_string_value(json_array_get(diff.forced_by, 0));
        cr_expect_str_eq(forced == NULL ? "" : forced, rows[i].forced, "row %zu", i);
        free(fields);
        diff_fini(&diff);
        json_decref(old);
        json_decref(new);
    }
}

Test(diff, tags_can_be_left_out_and_the_direction_is_of_one_kind)
{
    json_t *old = quoted_json("{'tags':{'a':'1'}}"), *new = quoted_json("{'tags':{'a':'2'}}");
    struct diff_options options = {.ignore_tags = true};
    struct diff diff;
    diff_specs(&rds, old, new, &options, &diff);
    cr_expect_not(diff.changed);
    diff_fini(&diff);
    json_decref(old);
    json_decref(new);
    struct kind_info other = rds;
    other.name = "S3";
    old = quoted_json("{'instance':{'storage':{'allocatedGB':50}}}");
    new = quoted_json("{'instance':{'storage':{'allocatedGB':20}}}");
    diff_specs(&other, old, new, NULL, &diff);
    cr_expect_eq(json_array_size(diff.forced_by), 0);
    diff_fini(&diff);
    json_decref(old);
    json_decref(new);
}

static json_t *lookup(void *arg, const char *component, const char *output)
{
    return json_object_get(json_object_get(arg, component), output);
}

Test(resolve, rows)
{
    static const struct {
        const char *text, *expected; /* expected NULL: an error */
        enum err_code code;
    } cases[] = {
        {"'plain'", "\"plain\"", 0},
        {"'${s/db.endpoint}'", "\"host\"", 0},
        {"'${s/db.port}'", "5432", 0},
        {"'tcp://${s/db.endpoint}:${s/db.port}/x'", "\"tcp://host:5432/x\"", 0},
        {"'$${literal}'", "\"${literal}\"", 0},
        {"'a$${b}${s/db.port}'", "\"a${b}5432\"", 0},
        {"'cost $5 {x}'", "\"cost $5 {x}\"", 0},
        {"{'a':['${s/db.port}',{'b':'${s/db.list}'}],'n':null}",
         "{\"a\":[5432,{\"b\":[1,2]}],\"n\":null}", 0},
        {"'${s/db.missing}'", NULL, ERR_NOT_FOUND},
        {"{'a':['x','${s/none.port}']}", NULL, ERR_NOT_FOUND},
        {"'${s/db.port'", NULL, ERR_INVALID},
        {"'${nothing}'", NULL, ERR_INVALID},
    };
    json_t *outputs = quoted_json("{'s/db':{'endpoint':'host','port':5432,'list':[1,2]}}");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *wrapped = xasprintf("[%s]", cases[i].text);
        json_t *value = quoted_json(wrapped), *out = NULL;
        struct error *err = resolve_value(json_array_get(value, 0), lookup, outputs, &out);
        if (cases[i].expected == NULL) {
            cr_assert_not_null(err, "row %zu", i);
            cr_expect_eq(err->code, cases[i].code, "row %zu", i);
            error_free(err);
        } else {
            cr_assert_null(err, "row %zu", i);
            char *text = json_dumps(out, JSON_COMPACT | JSON_ENCODE_ANY);
            cr_expect_str_eq(text, cases[i].expected);
            free(text);
        }
        json_decref(out);
        json_decref(value);
        free(wrapped);
    }
    json_decref(outputs);
}
