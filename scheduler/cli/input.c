#include "scheduler/cli/input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/cli/client.h"
#include "scheduler/stack/stack.h"

static const struct option_spec input_specs[] = {
    {.name = "environment",
     .flag = "--environment",
     .short_flag = 'e',
     .env = "PANKA_ENVIRONMENT",
     .type = OPTION_TEXT,
     .value_name = "NAME",
     .help = "Environment (default: the stack's label, else \"default\")"},
    {.name = "var",
     .flag = "--var",
     .type = OPTION_LIST,
     .value_name = "NAME=VALUE",
     .help = "Set a variable, of a service as SERVICE.NAME=VALUE; may be repeated"},
    {.name = "var_file",
     .flag = "--var-file",
     .type = OPTION_LIST,
     .value_name = "FILE",
     .help = "Set variables from a YAML mapping; may be repeated"},
    {.name = "aws.region",
     .flag = "--region",
     .env = "AWS_REGION",
     .type = OPTION_TEXT,
     .value_name = "REGION",
     .help = "For a stack that does not say"},
    {.name = "aws.account",
     .flag = "--account",
     .type = OPTION_TEXT,
     .value_name = "ID",
     .help = "For a stack that does not say"},
};

const struct option_table cli_input_table = {"Reading the stack", input_specs,
                                             ARRAY_LEN(input_specs)};

struct error *input_read_quietly(struct cli *cli, const char *path, json_t **document,
                                 struct problems *problems)
{
    const struct options *options = cli->options;
    struct stack_source source = {
        .path = path,
        .environment = options_get_str(options, "environment"),
        .region = options_get_str(options, "aws.region"),
        .account = options_get_str(options, "aws.account"),
    };
    source.vars = options_get_list(options, "var", &source.var_count);
    source.var_files = options_get_list(options, "var_file", &source.var_file_count);
    return stack_read(&source, document, problems);
}

static void show_warnings(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        char *text = problem_text(&problems->items[i]);
        fprintf(stderr, "warning: %s\n", text);
        free(text);
    }
}

static void show_errors(struct cli *cli, const struct problems *problems)
{
    char *text = problems_text(problems);
    fputs(text, stderr);
    if (*text != '\0' && text[strlen(text) - 1] != '\n')
        fputc('\n', stderr);
    free(text);
    if (cli->json) {
        json_t *list = json_pack("{s:b, s:o}", "valid", false, "problems", problems_json(problems));
        cli_print_json(list);
        json_decref(list);
    }
    cli->is_reported = true;
}

void input_show(struct cli *cli, const struct problems *problems)
{
    if (problems->errors > 0)
        show_errors(cli, problems);
    else
        show_warnings(problems);
}

struct error *input_read(struct cli *cli, const char *path, json_t **document)
{
    struct problems problems;
    problems_init(&problems);
    struct error *err = input_read_quietly(cli, path, document, &problems);
    input_show(cli, &problems);
    problems_fini(&problems);
    return err;
}

/* --- stacks that are deployed --------------------------------------------------------------- */

void input_stack_fini(struct input_stack *stack)
{
    free(stack->name);
    free(stack->environment);
}

static struct error *find_environment(struct cli *cli, struct input_stack *stack)
{
    json_t *rows = NULL, *row;
    struct buf names = BUF_INIT;
    size_t i, count = 0;
    TRY(client_get(cli->client, &rows, "/v1/stacks"));
    json_array_foreach (rows, i, row) {
        if (strcmp(json_text_or(row, "stack", ""), stack->name) != 0)
            continue;
        const char *environment = json_text_or(row, "environment", "");
        buf_printf(&names, "%s%s", names.len == 0 ? "" : ", ", environment);
        if (count++ == 0)
            stack->environment = xstrdup(environment);
    }
    struct error *err = NULL;
    if (count == 0)
        err = ERR(ERR_NOT_FOUND, "no stack %s is deployed", stack->name);
    else if (count > 1)
        err = ERR(ERR_USAGE, "%s is deployed in several environments (%s): name one with -e",
                  stack->name, buf_str(&names));
    buf_fini(&names);
    json_decref(rows);
    return err;
}

static struct error *find_by_files(struct cli *cli, const char *path, struct input_stack *stack)
{
    json_t *document = NULL;
    TRY(input_read(cli, path, &document));
    stack->name = xstrdup(json_text(document, "name"));
    stack->environment = xstrdup(json_text(document, "environment"));
    json_decref(document);
    return NULL;
}

struct error *input_find(struct cli *cli, const char *operand, struct input_stack *stack)
{
    const char *environment = options_get_str(cli->options, "environment");
    *stack = (struct input_stack){0};
    if (access(operand, F_OK) == 0)
        return find_by_files(cli, operand, stack);
    stack->name = xstrdup(operand);
    if (environment == NULL)
        return find_environment(cli, stack);
    stack->environment = xstrdup(environment);
    return NULL;
}
