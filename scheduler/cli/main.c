/*
 * panka: the command line.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/fiber.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/program.h"
#include "common/text.h"
#include "common/version.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/client.h"

enum { EXIT_USAGE = 2 };

/* The words before and between flags, and where they stand in argv. */
struct words {
    const char **list;
    int *places;
    size_t count;
};

static struct words find_words(int argc, char **argv)
{
    struct options *globals = options_new(cli_global_table.specs, cli_global_table.count);
    struct words words = {.list = xcalloc((size_t)argc + 1, sizeof(*words.list)),
                          .places = xcalloc((size_t)argc + 1, sizeof(*words.places))};
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (options_takes_value(globals, argv[i])) {
            i++;
        } else if (argv[i][0] != '-') {
            words.list[words.count] = argv[i];
            words.places[words.count++] = i;
        }
    }
    options_free(globals);
    return words;
}

static struct error *no_such_command(const struct words *words)
{
    const char *names[128];
    size_t count = 0;
    struct buf text = BUF_INIT;
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            size_t first = strcspn(row->words, " ");
            if (strlen(words->list[0]) == first && strncmp(row->words, words->list[0], first) == 0)
                buf_printf(&text, "%s%s", text.len == 0 ? "" : ", ", row->words);
            if (count < ARRAY_LEN(names))
                names[count++] = row->words;
        }
    }
    struct error *err;
    if (text.len > 0) {
        err = ERR(ERR_USAGE, "'%s' alone is no command; there are: %s", words->list[0],
                  buf_str(&text));
    } else {
        text_add_suggestion(&text, words->list[0], names, count);
        err = ERR(ERR_USAGE, "there is no command '%s'%s", words->list[0], buf_str(&text));
    }
    buf_fini(&text);
    return err;
}

/* --- options -------------------------------------------------------------------------------- */

static struct options *all_options(const struct command *command)
{
    struct options *options = options_new(cli_global_table.specs, cli_global_table.count);
    for (size_t i = 0; i < COMMAND_TABLES_MAX && command->tables[i] != NULL; i++)
        options_add(options, command->tables[i]->specs, command->tables[i]->count);
    return options;
}

static bool wants_color(const struct options *options)
{
    const char *says = options_get_str(options, "color");
    const char *off = getenv("NO_COLOR");
    const char *term = getenv("TERM");
    if (strcmp(says, "auto") != 0)
        return strcmp(says, "always") == 0;
    return isatty(STDOUT_FILENO) && (off == NULL || *off == '\0') && term != NULL &&
           strcmp(term, "dumb") != 0;
}

static struct error *check_operands(const struct cli *cli, const struct command *command)
{
    if (cli->operand_count >= command->operands_min && cli->operand_count <= command->operands_max)
        return NULL;
    if (cli->operand_count > command->operands_max)
        return ERR(ERR_USAGE, "'%s' is too much; usage: panka %s %s",
                   cli->operands[command->operands_max], command->words, command->operands);
    return ERR(ERR_USAGE, "something is missing; usage: panka %s %s", command->words,
               command->operands);
}

static struct error *read_options(struct cli *cli, const struct command *command)
{
    static const struct program program = {.name = "panka"};
    TRY(program_load_file(&program, cli->options));
    TRY(options_check(cli->options));
    cli->json = strcmp(options_get_str(cli->options, "output"), "json") == 0;
    cli->color = wants_color(cli->options);
    TRY(program_set_up_logging(cli->options));
    return check_operands(cli, command);
}

/* --- running -------------------------------------------------------------------------------- */

struct run {
    struct cli cli;
    const struct command *command;
};

static int fail(struct cli *cli, struct error *err)
{
    char *text = error_text(err);
    int code = error_exit_code(err);
    if (!cli->is_reported) {
        fprintf(stderr, "panka: %s\n", text);
        if (cli->json) {
            json_t *shown = json_pack("{s:{s:s, s:s, s:i}}", "error", "code",
                                      error_code_name(err->code), "message", text, "exit", code);
            cli_print_line(shown);
            json_decref(shown);
        }
    }
    if (err->code == ERR_USAGE)
        fputs("Try 'panka help'.\n", stderr);
    free(text);
    error_free(err);
    return code;
}

static int run_command(void *arg)
{
    struct run *run = arg;
    const struct options *options = run->cli.options;
    const struct client_options client_options = {
        .endpoint = options_get_str(options, "endpoint"),
        .token = options_get_str(options, "token"),
        .ca_file = options_get_str(options, "ca_file"),
        .tenant = options_get_str(options, "tenant"),
    };
    struct error *err = client_open(&client_options, &run->cli.client);
    if (err == NULL)
        err = run->command->run(&run->cli);
    client_close(run->cli.client);
    return err == NULL ? run->cli.exit_code : fail(&run->cli, err);
}

static void print_help(const struct command *command)
{
    struct buf text = BUF_INIT;
    cli_help(command, &text);
    fputs(buf_str(&text), stdout);
    buf_fini(&text);
}

static void print_version(void)
{
    printf("panka %s (commit %s, built %s)\n", panka_version(), panka_commit(), panka_build_date());
}

/* Parse what is left of argv without the command's words. */
static int run_with(const struct command *command, int argc, char **argv)
{
    struct run run = {.command = command};
    struct cli *cli = &run.cli;
    int code = 0;
    cli->options = all_options(command);
    cli->operands = xcalloc((size_t)argc + 1, sizeof(*cli->operands));
    options_load_environment(cli->options);
    struct error *err =
        options_parse_all(cli->options, argc, argv, 1, cli->operands, &cli->operand_count);
    bool asks = err == NULL && (options_get_bool(cli->options, "help") ||
                                options_get_bool(cli->options, "version"));
    if (err == NULL && !asks)
        err = read_options(cli, command);
    if (err != NULL)
        code = fail(cli, err);
    else if (!asks)
        code = fiber_main(run_command, &run);
    else if (options_get_bool(cli->options, "help"))
        print_help(command);
    else
        print_version();
    free(cli->operands);
    options_free(cli->options);
    return code;
}

static int run_without_command(int argc, char **argv)
{
    const char **operands = xcalloc((size_t)argc + 1, sizeof(*operands));
    size_t count = 0;
    struct cli cli = {.options = options_new(cli_global_table.specs, cli_global_table.count)};
    struct error *err = options_parse_all(cli.options, argc, argv, 1, operands, &count);
    int code = argc > 1 ? 0 : EXIT_USAGE;
    if (err != NULL)
        code = fail(&cli, err);
    else if (options_get_bool(cli.options, "version"))
        print_version();
    else
        print_help(NULL);
    options_free(cli.options);
    free(operands);
    return code;
}

static int find_and_run(int argc, char **argv, const struct words *words)
{
    size_t used = 0;
    if (words->count == 0)
        return run_without_command(argc, argv);
    const struct command *command = cli_find_command(words->list, words->count, &used);
    if (command == NULL)
        return fail(&(struct cli){0}, no_such_command(words));
    char **rest = xcalloc((size_t)argc + 1, sizeof(*rest));
    int count = 0;
    size_t next = 0;
    for (int i = 0; i < argc; i++) {
        if (next < used && words->places[next] == i)
            next++;
        else
            rest[count++] = argv[i];
    }
    int code = run_with(command, count, rest);
    free(rest);
    return code;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    struct words words = find_words(argc, argv);
    int code = find_and_run(argc, argv, &words);
    free(words.list);
    free(words.places);
    if (fflush(stdout) != 0 && code == 0)
        code = 1;
    return code;
}
