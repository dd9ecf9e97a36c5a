/* Stack files: whatever the text is, reading it ends in documents or in problems. */
#include <stdint.h>
#include <stdlib.h>

#include "common/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static void ignore_document(void *arg, struct node *root)
{
    (void)arg;
    if (root == NULL)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    struct yaml_input input = {.name = "stack.yaml", .text = (const char *)data, .bytes = bytes};
    struct arena arena;
    struct problems problems;
    arena_init(&arena);
    problems_init(&problems);
    bool is_good = yaml_read(&arena, &input, ignore_document, NULL, &problems);
    if (!is_good && problems.errors == 0) /* duplicate keys are problems, but all was read */
        abort();
    problems_fini(&problems);
    arena_fini(&arena);
    return 0;
}
