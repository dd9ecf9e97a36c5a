/* The examples and templates that are shipped are read without a warning. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

struct example {
    const char *path, *environment;
    size_t components;
};

static const struct example examples[] = {
    {"examples/hello/stack.yaml", NULL, 3}, {"examples/hello", NULL, 3},
    {"examples/webapp.yaml", NULL, 5},      {"examples/shop", NULL, 9},
    {"examples/shop", "production", 9},     {"templates/minimal", NULL, 1},
    {"templates/web-service", NULL, 2},     {"templates/serverless", NULL, 4},
};

/* Stacks as teams write them, each with much of what the kinds can be told. */
static const struct example good[] = {
    {"good/comments.yaml", NULL, 3},  {"good/data.yaml", NULL, 6},
    {"good/functions.yaml", NULL, 8}, {"good/broad.yaml", NULL, 13},
    {"good/network.yaml", NULL, 18},  {"good/databases.yaml", NULL, 5},
    {"good/fifo.yaml", NULL, 3},      {"good/web.yaml", NULL, 2},
    {"good/layout", NULL, 2},         {"good/layout", "dev", 2},
    {"good/layout", "production", 2},
};

static json_t *read_example(const char *folder, const struct example *example)
{
    const char *root = getenv("PANKA_SOURCE_DIR");
    char *path = xasprintf("%s/%s/%s", root != NULL ? root : ".", folder, example->path);
    struct stack_source source = {.path = path, .environment = example->environment};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    char *text = problems_text(&problems);
    cr_expect_null(err, "%s: %s", path, text);
    cr_expect_str_eq(text, "");
    cr_expect_eq(json_array_size(json_object_get(document, "components")), example->components,
                 "%s", path);
    free(text);
    error_free(err);
    problems_fini(&problems);
    free(path);
    return document;
}

static json_t *component_of(json_t *document, const char *id)
{
    json_t *component = NULL;
    size_t index = 0;

    json_array_foreach (json_object_get(document, "components"), index, component)
        if (strcmp(json_text_or(component, "id", ""), id) == 0)
            return component;
    return NULL;
}

Test(examples, are_read_without_a_warning)
{
    for (size_t i = 0; i < ARRAY_LEN(examples); i++)
        json_decref(read_example("config", &examples[i]));
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        json_decref(read_example("tests/support/stacks", &good[i]));
}

/* Where a text of the metadata goes: labels of the service, the component and its infra to the
 * component, a description to the kinds that have one. */
Test(examples, metadata_reaches_the_components)
{
    static const struct {
        const char *file, *component, *path, *value;
    } rows[] = {
        {"good/web.yaml", "front/api", "labels.tier", "web"},
        {"good/web.yaml", "front/api", "labels.owner", "web-team"},
        {"good/web.yaml", "front/api", "labels.side", "component"},
        {"good/functions.yaml", "pipeline/collect", "spec.description", "Collects what comes in"},
        {"good/functions.yaml", "pipeline/render", "spec.description", "Renders"},
    };

    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct example example = {rows[i].file, NULL, strstr(rows[i].file, "web") ? 2 : 8};
        json_t *document = read_example("tests/support/stacks", &example);
        const char *found = json_path_text(component_of(document, rows[i].component), rows[i].path);

        cr_expect_str_eq(found != NULL ? found : "(none)", rows[i].value, "%s %s",
                         rows[i].component, rows[i].path);
        json_decref(document);
    }
}
