#include "providers/aws/jmespath.h"

#include <criterion/criterion.h>
#include <stdlib.h>

#include "common/mem.h"

static const char document[] =
    "{\"a\":{\"b\":1,\"c\":[{\"n\":1,\"s\":\"x\"},{\"n\":2},{\"n\":3,\"s\":\"y\"}]},"
    "\"e\":[],\"z\":null,\"nested\":[[1,2],[3]],\"two\":[{\"in\":[{\"k\":1}]},{\"in\":[{\"k\":2}]}]"
    "}";

struct row {
    const char *expression, *expected; /* JSON; NULL: outside the subset */
};

static const struct row rows[] = {
    {"a.b", "1"},
    {"a.missing.deeper", "null"},
    {"a.c[].s", "[\"x\",\"y\"]"},
    {"a.c[0].n", "1"},
    {"a.c[-1].s", "\"y\""},
    {"a.c[9].s", "null"},
    {"nested[]", "[1,2,3]"},
    {"two[].in[].k", "[1,2]"},
    {"a[].x", "null"},
    {"length(a.c)", "3"},
    {"length(e[]) > `0`", "false"},
    {"length(a.c[?n >= `2`]) == `2`", "true"},
    {"a.c[?!(n == `2` && s)].n", "[1,2,3]"},
    {"a.c[?s == 'y'].n", "[3]"},
    {"z || a.b", "1"},
    {"a.b || z", "1"},
    {"z || e || missing", "null"},
    {"a.b && z", "null"},
    {"!a", "false"},
    {"!e", "true"},
    {"a.b != `1`", "false"},
    {"(a.b)", "1"},
    {"@.a.b", "1"},
    {"keys(a)", NULL},
    {"a.", NULL},
    {"a.b extra", NULL},
    {"a[?n", NULL},
    {"`{`", NULL},
    {"", NULL},
};

Test(jmespath, evaluates_the_subset)
{
    json_t *data = json_loads(document, 0, NULL);

    cr_assert_not_null(data);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *found = jmespath_eval(rows[i].expression, data);
        char *text = found != NULL ? json_dumps(found, JSON_ENCODE_ANY | JSON_COMPACT) : NULL;

        if (rows[i].expected == NULL)
            cr_assert_null(found, "%s", rows[i].expression);
        else
            cr_assert_str_eq(text, rows[i].expected, "%s", rows[i].expression);
        free(text);
        json_decref(found);
    }
    json_decref(data);
}

Test(jmespath, ends_for_hostile_nesting)
{
    char deep[4096];
    json_t *data = json_object();

    for (size_t i = 0; i + 1 < sizeof deep; i++)
        deep[i] = '(';
    deep[sizeof deep - 1] = '\0';
    cr_assert_null(jmespath_eval(deep, data));
    json_decref(data);
}
