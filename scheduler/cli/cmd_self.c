/* Commands about the program itself. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "common/version.h"
#include "scheduler/cli/cli.h"

/* The installed function asks the program for what fits: "panka complete" is not in the help. */
static const char completion_script[] =
    "_panka() {\n"
    "    local line\n"
    "    COMPREPLY=()\n"
    "    while IFS= read -r line; do\n"
    "        COMPREPLY+=(\"$line\")\n"
    "    done < <(panka complete -- \"${COMP_WORDS[@]:1:COMP_CWORD}\" 2>/dev/null)\n"
    "    if [ \"${#COMPREPLY[@]}\" -eq 0 ]; then\n"
    "        compopt -o default\n"
    "    fi\n"
    "}\n"
    "complete -F _panka panka\n";

static struct error *config_show(struct cli *cli)
{
    json_t *all = options_show(cli->options), *one;
    const char *name;
    if (cli->json) {
        cli_print_json(all);
        json_decref(all);
        return NULL;
    }
    json_object_foreach (all, name, one) {
        json_t *value = json_object_get(one, "value");
        char *text = json_is_string(value) ? xstrdup(json_string_value(value))
                                           : json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
        printf("%-20s %-32s %s\n", name, json_is_null(value) ? "-" : text,
               json_text_or(one, "source", ""));
        free(text);
    }
    json_decref(all);
    return NULL;
}

static struct error *completion(struct cli *cli)
{
    if (strcmp(cli->operands[0], "bash") != 0)
        return ERR(ERR_USAGE, "there are completions for bash only");
    fputs(completion_script, stdout);
    return NULL;
}

/* --- completing ----------------------------------------------------------------------------- */

/* The next word of each command that `words` begins. */
static void complete_words(const char *const *words, size_t count, struct buf *out)
{
    const char *begin = count > 0 ? words[count - 1] : "";
    size_t before = count > 0 ? count - 1 : 0;
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            size_t own_count, same = 0;
            char **own = text_split(row->words, ' ', true, &own_count);
            while (same < before && same < own_count && strcmp(own[same], words[same]) == 0)
                same++;
            bool fits = same == before && same < own_count && *row->says != '\0' &&
                        text_starts_with(own[same], begin);
            char *line = fits ? xasprintf("%s\n", own[same]) : NULL;
            if (fits && strstr(buf_str(out), line) == NULL)
                buf_add_str(out, line);
            free(line);
            text_list_free(own);
        }
    }
}

static void complete_flags(const struct command *command, const char *previous, const char *word,
                           struct buf *out)
{
    struct options *options = options_new(cli_global_table.specs, cli_global_table.count);
    for (size_t i = 0; command != NULL && i < COMMAND_TABLES_MAX && command->tables[i] != NULL; i++)
        options_add(options, command->tables[i]->specs, command->tables[i]->count);
    if (*word == '-' || options_takes_value(options, previous))
        options_complete(options, previous, word, out);
    options_free(options);
}

static struct error *complete(struct cli *cli)
{
    struct buf text = BUF_INIT;
    size_t count = cli->operand_count, used = 0;
    const char *word = count > 0 ? cli->operands[count - 1] : "";
    const char *previous = count > 1 ? cli->operands[count - 2] : NULL;
    const struct command *command =
        cli_find_command(cli->operands, count > 0 ? count - 1 : 0, &used);
    complete_flags(command, previous, word, &text);
    if (text.len == 0 && *word != '-')
        complete_words(cli->operands, count, &text);
    fputs(buf_str(&text), stdout);
    buf_fini(&text);
    return NULL;
}

/* --- help and version ----------------------------------------------------------------------- */

static struct error *version(struct cli *cli)
{
    if (!cli->json) {
        printf("panka %s (commit %s, built %s)\n", panka_version(), panka_commit(),
               panka_build_date());
        return NULL;
    }
    json_t *shown = json_pack("{s:s, s:s, s:s}", "version", panka_version(), "commit",
                              panka_commit(), "built", panka_build_date());
    cli_print_json(shown);
    json_decref(shown);
    return NULL;
}

static struct error *help(struct cli *cli)
{
    struct buf text = BUF_INIT;
    size_t used = 0;
    const struct command *command = cli_find_command(cli->operands, cli->operand_count, &used);
    if (cli->operand_count > 0 && command == NULL)
        cli_help_group(cli->operands, cli->operand_count, &text);
    else
        cli_help(command, &text);
    if (text.len == 0) {
        buf_fini(&text);
        return ERR(ERR_USAGE, "there is no command '%s%s%s'", cli->operands[0],
                   cli->operand_count > 1 ? " " : "",
                   cli->operand_count > 1 ? cli->operands[1] : "");
    }
    fputs(buf_str(&text), stdout);
    buf_fini(&text);
    return NULL;
}

const struct command cli_self_commands[] = {
    {"config show",
     "",
     "Show each option's value and where it comes from",
     {NULL},
     0,
     0,
     config_show},
    {"completion", "bash", "Print the shell's completions", {NULL}, 1, 1, completion},
    {"complete", "", "", {NULL}, 0, 100, complete},
    {"version", "", "Show the version", {NULL}, 0, 0, version},
    {"help", "[COMMAND]", "Show what a command does", {NULL}, 0, 3, help},
    {0},
};
