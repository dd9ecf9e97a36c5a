/* Whole stacks: reading ends in a document or in problems, and a document that was read passes
 * the same checks over JSON unchanged. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "scheduler/stack/stack.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

/* The order of an object's members means nothing. */
static void check_again(json_t *document)
{
    struct problems problems;
    json_t *before = json_deep_copy(document);

    problems_init(&problems);
    struct error *err = stack_check(document, &problems);
    if (err != NULL || !json_equal(before, document)) {
        char *text = problems_text(&problems);

        fprintf(stderr, "%s", text);
        json_dumpf(before, stderr, JSON_SORT_KEYS | JSON_COMPACT);
        fputc('\n', stderr);
        json_dumpf(document, stderr, JSON_SORT_KEYS | JSON_COMPACT);
        abort();
    }
    json_decref(before);
    problems_fini(&problems);
}

/* Local packages are replaced by uploaded ones before a document is checked again. */
static bool has_local_package(const json_t *document)
{
    json_t *component = NULL;
    size_t index = 0;

    json_array_foreach (json_object_get(document, "components"), index, component) {
        if (json_path(component, "spec.code.zipFile") != NULL)
            return true;
    }
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct stack_source source = {
        .text = (const char *)data, .text_bytes = bytes, .name = "stack.yaml"};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    if ((err == NULL) != (document != NULL) || (err != NULL) != (problems.errors > 0))
        abort();
    if (document != NULL && !has_local_package(document))
        check_again(document);
    json_decref(document);
    error_free(err);
    problems_fini(&problems);
    return 0;
}
