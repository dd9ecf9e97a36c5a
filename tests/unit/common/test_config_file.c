#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/config_file.h"
#include "common/json.h"
#include "common/mem.h"
#include "tests/support/scratch.h"

static struct error *read_text(const char *text, json_t **tree)
{
    char *path = scratch_file();
    FILE *file = fopen(path, "w");
    cr_assert_geq(fputs(text, file), 0);
    cr_assert_eq(fclose(file), 0);
    struct error *err = config_file_read(path, tree);
    scratch_remove(path);
    return err;
}

Test(config_file, mappings_lists_and_truth_values)
{
    static const struct {
        const char *yaml, *json;
    } files[] = {
        {"", "{}"},
        {"# only a comment\n", "{}"},
        {"endpoint: http://a:1\nlog:\n  level: debug\n",
         "{\"endpoint\":\"http://a:1\",\"log\":{\"level\":\"debug\"}}"},
        {"a: true\nb: false\nc: \"true\"\nd: 12\n",
         "{\"a\":true,\"b\":false,\"c\":\"true\",\"d\":\"12\"}"},
        {"tenants:\n  - a\n  - b\nempty:\n", "{\"empty\":null,\"tenants\":[\"a\",\"b\"]}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        json_t *tree = NULL;
        struct error *err = read_text(files[i].yaml, &tree);
        cr_assert_null(err, "%s", files[i].yaml);
        char *text = json_canonical(tree);
        cr_expect_str_eq(text, files[i].json, "%s", text);
        free(text);
        json_decref(tree);
    }
}

Test(config_file, what_is_wrong_is_said_with_its_place)
{
    static const struct {
        const char *yaml;
        const char *says;
    } files[] = {
        {"- a list\n", "mapping"},
        {"a: 1\n---\nb: 2\n", "one document"},
        {"a: [1\n", ":"},
        {"a: 1\na: 2\n", "a"},
    };
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        json_t *tree = NULL;
        struct error *err = read_text(files[i].yaml, &tree);
        cr_assert_not_null(err, "%s", files[i].yaml);
        cr_expect_eq(err->code, ERR_INVALID);
        cr_expect_not_null(strstr(err->message, files[i].says), "%s", err->message);
        cr_expect_not_null(strstr(err->message, "/panka-test-"), "%s", err->message);
        error_free(err);
    }
    json_t *tree = NULL;
    struct error *err = config_file_read("/nonexistent/config.yaml", &tree);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_INVALID);
    error_free(err);
}
