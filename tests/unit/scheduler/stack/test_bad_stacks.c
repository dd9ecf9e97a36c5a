/* Every file of tests/support/stacks/bad says at its end, in lines that begin with "#! ", which
 * problems it has: position, field, message; all of them and no others. */
#include <criterion/criterion.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/buf.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"

static char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    char block[4096];
    struct buf text = BUF_INIT;

    cr_assert_not_null(file, "%s", path);
    for (size_t got; (got = fread(block, 1, sizeof(block), file)) > 0;)
        buf_add(&text, block, got);
    fclose(file);
    return buf_take(&text);
}

static char *expected_problems(const char *text)
{
    struct buf lines = BUF_INIT;

    for (const char *at = text; (at = strstr(at, "#! ")) != NULL; at++) {
        const char *end = strchr(at, '\n');

        buf_add(&lines, at + 3, end != NULL ? (size_t)(end - at - 3) : strlen(at + 3));
        buf_add_char(&lines, '\n');
    }
    return buf_take(&lines);
}

static char *found_problems(const struct problems *problems)
{
    struct buf lines = BUF_INIT;

    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *p = &problems->items[i];

        if (p->line > 0)
            buf_printf(&lines, "%u:%u ", p->line, p->column);
        buf_printf(&lines, "%s%s%s%s%s%s\n", p->warning ? "warning " : "", p->field,
                   p->field[0] != '\0' ? ": " : "", p->message, p->hint[0] != '\0' ? "; " : "",
                   p->hint);
    }
    return buf_take(&lines);
}

static void check_file(const char *name)
{
    char *text = read_text(name), *expected = expected_problems(text);
    struct stack_source source = {.path = name};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    char *found = found_problems(&problems);
    if (strcmp(found, expected) != 0)
        fprintf(stderr, "--- %s: expected\n%s--- found\n%s", name, expected, found);
    cr_expect_str_eq(found, expected, "%s", name);
    cr_expect_not_null(err, "%s was accepted", name);
    cr_expect_null(document);
    error_free(err);
    json_decref(document);
    problems_fini(&problems);
    free(found);
    free(expected);
    free(text);
}

Test(bad_stacks, every_problem_is_named_with_its_place)
{
    const char *root = getenv("PANKA_SOURCE_DIR");
    char *path = xasprintf("%s/tests/support/stacks/bad", root != NULL ? root : ".");
    size_t files = 0;

    cr_assert_eq(chdir(path), 0, "%s", path);
    DIR *folder = opendir(".");
    cr_assert_not_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (strstr(entry->d_name, ".yaml") == NULL)
            continue;
        check_file(entry->d_name);
        files++;
    }
    closedir(folder);
    free(path);
    cr_assert_geq(files, 25);
}
