#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/log.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/cli/cli.h"

static const char *const output_names[] = {"text", "json", NULL};
static const char *const color_names[] = {"auto", "always", "never", NULL};
static const char *const level_names[] = {"debug", "info", "warn", "error", "fatal", NULL};
static const char *const format_names[] = {"console", "json", NULL};

static const struct option_spec global_specs[] = {
    {.name = "help", .flag = "--help", .short_flag = 'h', .type = OPTION_BOOL, .help = "Show this"},
    {.name = "version", .flag = "--version", .type = OPTION_BOOL, .help = "Show the version"},
    {.name = "endpoint",
     .flag = "--endpoint",
     .env = "PANKA_ENDPOINT",
     .type = OPTION_TEXT,
     .fallback = "http://127.0.0.1:7411",
     .value_name = "URL",
     .help = "Where the scheduler is"},
    {.name = "token",
     .flag = "--token",
     .env = "PANKA_TOKEN",
     .type = OPTION_SECRET,
     .help = "Your token; better from the environment or the file"},
    {.name = "tenant",
     .flag = "--tenant",
     .env = "PANKA_TENANT",
     .type = OPTION_TEXT,
     .value_name = "ID",
     .help = "For administrators: the tenant that is meant"},
    {.name = "ca_file",
     .flag = "--ca-file",
     .env = "PANKA_CA_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Certificates to trust for the scheduler (PEM)"},
    {.name = "output",
     .flag = "--output",
     .env = "PANKA_OUTPUT",
     .type = OPTION_CHOICE,
     .choices = output_names,
     .fallback = "text",
     .help = "How results look"},
    {.name = "color",
     .flag = "--color",
     .env = "PANKA_COLOR",
     .type = OPTION_CHOICE,
     .choices = color_names,
     .fallback = "auto",
     .help = "Colours; auto: on a terminal, unless NO_COLOR is set"},
    {.name = "config",
     .flag = "--config",
     .env = "PANKA_CONFIG",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Configuration file (default ~/.panka/config.yaml, if it is there)"},
    {.name = "log.level",
     .flag = "--log-level",
     .env = "PANKA_LOG_LEVEL",
     .type = OPTION_CHOICE,
     .choices = level_names,
     .fallback = "warn",
     .help = "Least important lines to log"},
    {.name = "log.format",
     .flag = "--log-format",
     .env = "PANKA_LOG_FORMAT",
     .type = OPTION_CHOICE,
     .choices = format_names,
     .fallback = "console",
     .help = "How log lines look"},
    {.name = "log.file",
     .flag = "--log-file",
     .env = "PANKA_LOG_FILE",
     .type = OPTION_TEXT,
     .value_name = "FILE",
     .help = "Also append log lines to a file"},
};

const struct option_table cli_global_table = {"Options of all commands", global_specs,
                                              ARRAY_LEN(global_specs)};

const struct command_group cli_groups[] = {
    {"Stacks", cli_stack_commands},
    {"Kinds of resources", cli_kinds_commands},
    {"Deployments", cli_deploy_commands},
    {"What is going on", cli_view_commands},
    {"Administration", cli_admin_commands},
    {"Networks of tenants", cli_network_commands},
    {"Trying it out", cli_dev_commands},
    {"Panka itself", cli_self_commands},
    {NULL, NULL},
};

/* How many of `words` the command's own words are; 0 when they are others. */
static size_t count_matching(const struct command *command, const char *const *words, size_t count)
{
    size_t own_count;
    char **own = text_split(command->words, ' ', true, &own_count);
    size_t same = 0;
    while (same < own_count && same < count && strcmp(own[same], words[same]) == 0)
        same++;
    text_list_free(own);
    return same == own_count ? same : 0;
}

const struct command *cli_find_command(const char *const *words, size_t count, size_t *used)
{
    const struct command *found = NULL;
    *used = 0;
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            size_t same = count_matching(row, words, count);
            if (same > *used) {
                *used = same;
                found = row;
            }
        }
    }
    return found;
}

static void overview(struct buf *out)
{
    buf_add_str(out, "panka - deploys application stacks to AWS\n\n"
                     "Usage: panka COMMAND [operands] [options]\n");
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        buf_printf(out, "\n%s:\n", group->title);
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            if (*row->says == '\0')
                continue;
            char *usage = xasprintf("%s %s", row->words, row->operands);
            buf_printf(out, "  %-34s %s\n", usage, row->says);
            free(usage);
        }
    }
    buf_printf(out, "\n%s:\n", cli_global_table.title);
    options_help(out, cli_global_table.specs, cli_global_table.count);
    buf_add_str(out,
                "\n'panka help COMMAND' says more. Each option is taken from its flag, else its "
                "environment\nvariable, else the configuration file, else its default.\n"
                "\nExit codes: 0 done, 1 deployment failed, 2 wrong usage (plan "
                "--detailed-exitcode: changes),\n3 bad input, 4 scheduler or Redis not "
                "reachable, 5 token or credentials refused, 70 bug.\n");
}

void cli_help(const struct command *command, struct buf *out)
{
    if (command == NULL) {
        overview(out);
        return;
    }
    buf_printf(out, "panka %s - %s\n\nUsage: panka %s %s\n", command->words, command->says,
               command->words, command->operands);
    for (size_t i = 0; i < COMMAND_TABLES_MAX && command->tables[i] != NULL; i++) {
        buf_printf(out, "\n%s:\n", command->tables[i]->title);
        options_help(out, command->tables[i]->specs, command->tables[i]->count);
    }
    buf_printf(out, "\n%s:\n", cli_global_table.title);
    options_help(out, cli_global_table.specs, cli_global_table.count);
}

void cli_print_json(const json_t *json)
{
    char *text = json_pretty(json);
    puts(text);
    fflush(stdout);
    free(text);
}

void cli_print_line(const json_t *json)
{
    char *text = json_compact(json);
    puts(text);
    fflush(stdout);
    free(text);
}

void cli_help_group(const char *const *words, size_t count, struct buf *out)
{
    struct buf start = BUF_INIT;
    for (size_t i = 0; i < count; i++)
        buf_printf(&start, "%s ", words[i]);
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            char *usage = xasprintf("%s %s", row->words, row->operands);
            if (strncmp(row->words, buf_str(&start), start.len) == 0)
                buf_printf(out, "  %-34s %s\n", usage, row->says);
            free(usage);
        }
    }
    buf_fini(&start);
}
