/*
 * The command line. Names must be complete: an abbreviation that works today would break
 * scripts when a second flag with that beginning appears.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/options.h"
#include "common/options_impl.h"
#include "common/text.h"

struct reader {
    struct options *options;
    int argc;
    char *const *argv;
    int next;
};

struct option *option_by_flag(const struct options *options, const char *flag, size_t bytes)
{
    for (size_t i = 0; i < options->count; i++) {
        const char *own = options->items[i].spec->flag;

        if (own != NULL && strlen(own) == bytes && memcmp(own, flag, bytes) == 0)
            return &options->items[i];
    }
    return NULL;
}

static struct option *by_short_flag(const struct options *options, char flag)
{
    for (size_t i = 0; i < options->count; i++) {
        if (flag != '\0' && options->items[i].spec->short_flag == flag)
            return &options->items[i];
    }
    return NULL;
}

const char **option_flags(const struct options *options, size_t *count)
{
    const char **flags = xcalloc(options->count, sizeof(*flags));

    *count = 0;
    for (size_t i = 0; i < options->count; i++) {
        const struct option_spec *spec = options->items[i].spec;
        if (spec->flag != NULL && spec->help != NULL)
            flags[(*count)++] = spec->flag;
    }
    return flags;
}

static struct error *unknown_flag(const struct options *options, const char *flag, size_t bytes)
{
    size_t count;
    const char **flags = option_flags(options, &count);
    char *word = xstrndup(flag, bytes);
    struct buf text = BUF_INIT;

    buf_printf(&text, "unknown flag %s", word);
    text_add_suggestion(&text, word, flags, count);
    struct error *err = ERR(ERR_USAGE, "%s", buf_str(&text));
    buf_fini(&text);
    free(word);
    free(flags);
    return err;
}

static struct error *assign(struct option *option, const char *shown, size_t bytes,
                            const char *value)
{
    struct error *err = option_assign(option, OPTION_FROM_FLAG, value);

    if (err == NULL)
        return NULL;
    struct error *usage = ERR(ERR_USAGE, "%.*s: %s", (int)bytes, shown, err->message);
    error_free(err);
    return usage;
}

/* The value is what follows "=" or, failing that, the next word. */
static struct error *take_value(struct reader *reader, const char *shown, size_t bytes,
                                const char **value)
{
    if (*value != NULL)
        return NULL;
    if (reader->next >= reader->argc)
        return ERR(ERR_USAGE, "%.*s needs a value", (int)bytes, shown);
    *value = reader->argv[reader->next++];
    return NULL;
}

static struct error *read_long(struct reader *reader, const char *word)
{
    const char *equals = strchr(word, '=');
    size_t bytes = equals != NULL ? (size_t)(equals - word) : strlen(word);
    const char *value = equals != NULL ? equals + 1 : NULL;
    struct option *option = option_by_flag(reader->options, word, bytes);

    if (option == NULL)
        return unknown_flag(reader->options, word, bytes);
    if (option->spec->type == OPTION_BOOL)
        value = value != NULL ? value : "true";
    TRY(take_value(reader, word, bytes, &value));
    return assign(option, word, bytes, value);
}

/* "-v", "-vq", "-o FILE", "-oFILE" */
static struct error *read_short(struct reader *reader, const char *word)
{
    for (const char *at = word + 1; *at != '\0'; at++) {
        char shown[] = {'-', *at, '\0'};
        struct option *option = by_short_flag(reader->options, *at);
        const char *value = at[1] != '\0' ? at + 1 : NULL;

        if (option == NULL)
            return unknown_flag(reader->options, shown, 2);
        if (option->spec->type == OPTION_BOOL) {
            TRY(assign(option, shown, 2, "true"));
            continue;
        }
        TRY(take_value(reader, shown, 2, &value));
        return assign(option, shown, 2, value);
    }
    return NULL;
}

static bool is_flag(const char *word)
{
    return word[0] == '-' && word[1] != '\0'; /* "-" is an operand: standard input */
}

/* Read flags until an operand or the end; true when "--" was met (and passed). */
static struct error *read_flags(struct reader *reader, bool *ended)
{
    *ended = false;
    while (reader->next < reader->argc && is_flag(reader->argv[reader->next])) {
        const char *word = reader->argv[reader->next++];

        if (strcmp(word, "--") == 0) {
            *ended = true;
            return NULL;
        }
        if (word[1] == '-')
            TRY(read_long(reader, word));
        else
            TRY(read_short(reader, word));
    }
    return NULL;
}

struct error *options_parse(struct options *options, int argc, char *const *argv, int first,
                            int *next)
{
    struct reader reader = {options, argc, argv, first};
    bool ended;

    struct error *err = read_flags(&reader, &ended);
    *next = reader.next;
    return err;
}

struct error *options_parse_all(struct options *options, int argc, char *const *argv, int first,
                                const char **operands, size_t *count)
{
    struct reader reader = {options, argc, argv, first};
    bool ended = false;

    *count = 0;
    while (reader.next < argc) {
        if (!ended)
            TRY(read_flags(&reader, &ended));
        if (reader.next < argc)
            operands[(*count)++] = argv[reader.next++];
    }
    return NULL;
}
