/* The examples and templates that are shipped are read without a warning. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

static const struct {
    const char *path, *environment;
    size_t components;
} examples[] = {
    {"examples/hello/stack.yaml", NULL, 3}, {"examples/hello", NULL, 3},
    {"examples/webapp.yaml", NULL, 5},      {"examples/shop", NULL, 9},
    {"examples/shop", "production", 9},     {"templates/minimal", NULL, 1},
    {"templates/web-service", NULL, 2},     {"templates/serverless", NULL, 4},
};

Test(examples, are_read_without_a_warning)
{
    const char *root = getenv("PANKA_SOURCE_DIR");

    for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
        char *path = xasprintf("%s/config/%s", root != NULL ? root : ".", examples[i].path);
        struct stack_source source = {.path = path, .environment = examples[i].environment};
        struct problems problems;
        json_t *document = NULL;

        problems_init(&problems);
        struct error *err = stack_read(&source, &document, &problems);
        char *text = problems_text(&problems);
        cr_expect_null(err, "%s: %s", path, text);
        cr_expect_str_eq(text, "");
        cr_expect_eq(json_array_size(json_object_get(document, "components")),
                     examples[i].components, "%s", path);
        free(text);
        error_free(err);
        json_decref(document);
        problems_fini(&problems);
        free(path);
    }
}
