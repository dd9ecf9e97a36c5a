/* Stores of data in the spellings that teams use: one normal form. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

static json_t *read_stack(void)
{
    const char *root = getenv("PANKA_SOURCE_DIR");
    char *path = xasprintf("%s/tests/support/stacks/good/caches.yaml", root != NULL ? root : ".");
    struct stack_source source = {.path = path};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    char *text = problems_text(&problems);
    cr_assert_null(err, "%s", text);
    cr_expect_str_eq(text, "");
    free(text);
    problems_fini(&problems);
    free(path);
    return document;
}

static json_t *spec_of(json_t *document, const char *id)
{
    size_t i;
    json_t *component;

    json_array_foreach (json_object_get(document, "components"), i, component)
        if (strcmp(json_text_or(component, "id", ""), id) == 0)
            return json_object_get(component, "spec");
    cr_assert(false, "no component %s", id);
    return NULL;
}

Test(stores, spellings_have_one_form)
{
    static const char *const names[] = {"redis", "valkey", "pages", "ledger", "docs"};
    json_t *document = read_stack();

    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *a = xasprintf("api/%s-a", names[i]), *b = xasprintf("api/%s-b", names[i]);
        char *first = json_canonical(spec_of(document, a));
        char *second = json_canonical(spec_of(document, b));

        cr_expect_str_eq(first, second, "%s:\n%s\n%s", names[i], first, second);
        free(first);
        free(second);
        free(a);
        free(b);
    }
    json_t *valkey = spec_of(document, "api/valkey-a");
    cr_expect_str_eq(json_path_text(valkey, "engine.type"), "valkey");
    cr_expect_str_eq(json_path_text(valkey, "engine.version"), "8.0");
    cr_expect_eq(json_int_or(json_object_get(valkey, "cluster"), "shards", 0), 3);
    cr_expect_str_eq(json_path_text(valkey, "maintenanceWindow"), "mon:05:00-mon:06:00");
    cr_expect_str_eq(json_path_text(valkey, "security.authTokenSecret.ref"), "shop/token");
    json_decref(document);
}
