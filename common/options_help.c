#include <stdlib.h>
#include <string.h>

#include "common/options.h"
#include "common/options_impl.h"
#include "common/text.h"

enum { FLAG_COLUMN_WIDTH = 30 };

static const char *const value_names[] = {
    [OPTION_TEXT] = "TEXT",     [OPTION_INT] = "N",      [OPTION_BOOL] = "",
    [OPTION_MS] = "DURATION",   [OPTION_BYTES] = "SIZE", [OPTION_CHOICE] = "",
    [OPTION_SECRET] = "SECRET", [OPTION_LIST] = "VALUE",
};

static void add_choices(struct buf *out, const char *const *choices, const char *separator)
{
    for (const char *const *choice = choices; *choice != NULL; choice++)
        buf_printf(out, "%s%s", choice != choices ? separator : "", *choice);
}

static void add_usage(struct buf *out, const struct option_spec *spec)
{
    const char *value = spec->value_name != NULL ? spec->value_name : value_names[spec->type];

    if (spec->short_flag != 0)
        buf_printf(out, "  -%c, %s", spec->short_flag, spec->flag);
    else
        buf_printf(out, "      %s", spec->flag);
    if (spec->type == OPTION_BOOL)
        return;
    buf_add_char(out, ' ');
    if (spec->type == OPTION_CHOICE && spec->value_name == NULL)
        add_choices(out, spec->choices, "|");
    else
        buf_add_str(out, value);
}

/* "(default 5s, environment PANKA_X)" */
static void add_facts(struct buf *out, const struct option_spec *spec)
{
    const char *separator = " (";

    if (spec->is_required) {
        buf_printf(out, "%srequired", separator);
        separator = ", ";
    }
    if (spec->fallback != NULL && spec->type != OPTION_BOOL) {
        buf_printf(out, "%sdefault %s", separator, spec->fallback);
        separator = ", ";
    }
    if (spec->env != NULL) {
        buf_printf(out, "%senvironment %s", separator, spec->env);
        separator = ", ";
    }
    if (*separator == ',')
        buf_add_char(out, ')');
}

void options_help(struct buf *out, const struct option_spec *specs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buf usage = BUF_INIT;

        if (specs[i].flag == NULL || specs[i].help == NULL)
            continue;
        add_usage(&usage, &specs[i]);
        if (usage.len >= FLAG_COLUMN_WIDTH) /* too long for the column: text below */
            buf_printf(out, "%s\n%*s  %s", buf_str(&usage), FLAG_COLUMN_WIDTH, "", specs[i].help);
        else
            buf_printf(out, "%-*s  %s", FLAG_COLUMN_WIDTH, buf_str(&usage), specs[i].help);
        add_facts(out, &specs[i]);
        buf_add_char(out, '\n');
        buf_fini(&usage);
    }
}

static const struct option *find_flag(const struct options *options, const char *word)
{
    if (word == NULL || word[0] != '-')
        return NULL;
    if (word[1] == '-')
        return option_by_flag(options, word, strlen(word));
    for (size_t i = 0; i < options->count; i++) {
        if (word[1] != '\0' && word[2] == '\0' && options->items[i].spec->short_flag == word[1])
            return &options->items[i];
    }
    return NULL;
}

bool options_takes_value(const struct options *options, const char *previous)
{
    const struct option *option = find_flag(options, previous);

    return option != NULL && option->spec->type != OPTION_BOOL;
}

static void add_if_fits(struct buf *out, const char *candidate, const char *word)
{
    if (text_starts_with(candidate, word))
        buf_printf(out, "%s\n", candidate);
}

void options_complete(const struct options *options, const char *previous, const char *word,
                      struct buf *out)
{
    const struct option *option = find_flag(options, previous);
    size_t count;

    if (option != NULL && option->spec->type != OPTION_BOOL) {
        const char *const *choice = option->spec->choices;
        for (; choice != NULL && *choice != NULL; choice++)
            add_if_fits(out, *choice, word);
        return;
    }
    const char **flags = option_flags(options, &count);
    for (size_t i = 0; i < count; i++)
        add_if_fits(out, flags[i], word);
    free(flags);
}
