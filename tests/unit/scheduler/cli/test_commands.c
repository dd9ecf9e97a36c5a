#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "common/text.h"
#include "scheduler/cli/cli.h"

Test(commands, the_longest_match_is_found)
{
    static const struct {
        const char *line;
        const char *words; /* NULL: no command */
    } lines[] = {
        {"plan stack.yaml", "plan"},
        {"tenant create team-a", "tenant create"},
        {"tenant", NULL},
        {"state show x", "state show"},
        {"stack init", "stack init"},
        {"stacks", "stacks"},
        {"plane", NULL},
        {"create tenant", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
        size_t count, used;
        char **words = text_split(lines[i].line, ' ', true, &count);
        const struct command *command = cli_find_command((const char *const *)words, count, &used);
        if (lines[i].words == NULL)
            cr_expect_null(command, "%s", lines[i].line);
        else
            cr_expect_str_eq(command->words, lines[i].words);
        text_list_free(words);
    }
}

/* Making the options asserts that no name and no default is wrong. */
Test(commands, every_table_can_be_parsed)
{
    size_t commands = 0;
    for (const struct command_group *group = cli_groups; group->title != NULL; group++) {
        for (const struct command *row = group->commands; row->words != NULL; row++) {
            struct buf help = BUF_INIT;
            struct options *options = options_new(cli_global_table.specs, cli_global_table.count);
            for (size_t i = 0; i < COMMAND_TABLES_MAX && row->tables[i] != NULL; i++)
                options_add(options, row->tables[i]->specs, row->tables[i]->count);
            cli_help(row, &help);
            cr_expect_not_null(strstr(buf_str(&help), row->words));
            cr_expect_not_null(row->run);
            cr_expect_leq(row->operands_min, row->operands_max);
            options_free(options);
            buf_fini(&help);
            commands++;
        }
    }
    cr_expect_geq(commands, 20);
}

Test(commands, words_that_several_commands_begin_with)
{
    static const struct {
        const char *words[3];
        const char *has, *lacks; /* NULL: nothing is listed */
    } rows[] = {
        {{"tenant"}, "tenant create ID", "state list"},
        {{"tenant", "network"}, "tenant network apply [FILE]", "tenant create"},
        {{"ten"}, NULL, NULL},
        {{"tenant", "nope"}, NULL, NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct buf text = BUF_INIT;
        cli_help_group(rows[i].words, rows[i].words[1] == NULL ? 1 : 2, &text);
        cr_expect_eq(text.len > 0, rows[i].has != NULL, "row %zu", i);
        if (rows[i].has != NULL) {
            cr_expect_not_null(strstr(buf_str(&text), rows[i].has), "row %zu", i);
            cr_expect_null(strstr(buf_str(&text), rows[i].lacks), "row %zu", i);
        }
        buf_fini(&text);
    }
    const struct command *command;
    size_t used = 0;
    command = cli_find_command((const char *const[]){"help"}, 1, &used);
    cr_expect_eq(command->operands_max, 3, "tenant network apply has three words");
}
