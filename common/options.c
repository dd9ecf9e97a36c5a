#include "common/options.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/options_impl.h"
#include "common/secret.h"
#include "common/text.h"

struct options *options_new(const struct option_spec *specs, size_t count)
{
    struct options *options = xcalloc(1, sizeof(*options));

    buf_init(&options->problems);
    options_add(options, specs, count);
    return options;
}

void options_add(struct options *options, const struct option_spec *specs, size_t count)
{
    options->items = xrealloc(options->items, (options->count + count) * sizeof(*options->items));
    for (size_t i = 0; i < count; i++) {
        struct option *option = &options->items[options->count];

        assert(option_find(options, specs[i].name) == NULL);
        *option = (struct option){.spec = &specs[i]};
        options->count++;
        struct error *err = NULL;
        if (specs[i].fallback != NULL)
            err = option_assign(option, OPTION_FROM_DEFAULT, specs[i].fallback);
        assert(err == NULL && "a default must be a valid value");
    }
}

static void drop_list(struct option *option)
{
    text_list_free(option->list);
    option->list = NULL;
    option->list_count = 0;
}

static void drop_text(struct option *option)
{
    if (option->text != NULL && option->spec->type == OPTION_SECRET)
        secret_wipe(option->text, strlen(option->text));
    free(option->text);
    option->text = NULL;
}

void options_free(struct options *options)
{
    if (options == NULL)
        return;
    for (size_t i = 0; i < options->count; i++) {
        drop_text(&options->items[i]);
        drop_list(&options->items[i]);
    }
    free(options->items);
    free(options->file_name);
    buf_fini(&options->problems);
    free(options);
}

struct option *option_find(const struct options *options, const char *name)
{
    for (size_t i = 0; i < options->count; i++) {
        if (strcmp(options->items[i].spec->name, name) == 0)
            return &options->items[i];
    }
    return NULL;
}

static struct error *check_choice(const struct option_spec *spec, const char *value)
{
    struct buf names = BUF_INIT;

    for (const char *const *choice = spec->choices; *choice != NULL; choice++) {
        if (strcmp(*choice, value) == 0) {
            buf_fini(&names);
            return NULL;
        }
        buf_printf(&names, "%s%s", names.len > 0 ? ", " : "", *choice);
    }
    struct error *err = ERR(ERR_INVALID, "'%s' is none of %s", value, buf_str(&names));
    buf_fini(&names);
    return err;
}

static bool names_ms(const char *name)
{
    return text_ends_with(name, "_ms") || text_ends_with(name, "-ms");
}

static struct error *read_ms(const struct option_spec *spec, const char *value, int64_t *out)
{
    bool is_bare = *value != '\0' && strspn(value, "0123456789") == strlen(value);

    return is_bare && names_ms(spec->name) ? text_to_int(value, out) : text_to_ms(value, out);
}

static struct error *read_bool(const char *value, int64_t *out)
{
    bool truth;

    TRY(text_to_bool(value, &truth));
    *out = truth;
    return NULL;
}

static struct error *check_bounds(const struct option_spec *spec, int64_t number)
{
    if ((spec->min == 0 && spec->max == 0) || (number >= spec->min && number <= spec->max))
        return NULL;
    return ERR(ERR_INVALID, "%" PRId64 " is not within %" PRId64 " to %" PRId64, number, spec->min,
               spec->max);
}

static struct error *read_value(const struct option_spec *spec, const char *value, int64_t *out)
{
    *out = 0;
    switch (spec->type) {
    case OPTION_INT:
        TRY(text_to_int(value, out));
        return check_bounds(spec, *out);
    case OPTION_MS:
        TRY(read_ms(spec, value, out));
        return check_bounds(spec, *out);
    case OPTION_BYTES:
        TRY(text_to_bytes(value, out));
        return check_bounds(spec, *out);
    case OPTION_BOOL:
        return read_bool(value, out);
    case OPTION_CHOICE:
        return check_choice(spec, value);
    case OPTION_TEXT:
    case OPTION_SECRET:
    case OPTION_LIST:
        break;
    }
    return NULL;
}

static void append(struct option *option, const char *value)
{
    option->list = xrealloc(option->list, (option->list_count + 2) * sizeof(*option->list));
    option->list[option->list_count++] = xstrdup(value);
    option->list[option->list_count] = NULL;
}

/* A flag is one element, commas included; the other sources give all elements at once. */
static void assign_list(struct option *option, enum option_source source, const char *value)
{
    size_t count;

    if (source != option->source || !option->is_set)
        drop_list(option);
    if (source == OPTION_FROM_FLAG || source == OPTION_FROM_FILE) {
        append(option, value);
        return;
    }
    char **pieces = text_split(value, ',', true, &count);
    for (size_t i = 0; i < count; i++)
        append(option, pieces[i]);
    text_list_free(pieces);
}

struct error *option_assign(struct option *option, enum option_source source, const char *value)
{
    int64_t number;

    TRY(read_value(option->spec, value, &number));
    if (option->is_set && source < option->source)
        return NULL;
    if (option->spec->type == OPTION_LIST) {
        assign_list(option, source, value);
    } else {
        drop_text(option);
        option->text = xstrdup(value);
        option->number = number;
    }
    option->is_set = true;
    option->source = source;
    return NULL;
}

static void add_problem(struct options *options, const char *key, const char *where,
                        struct error *err)
{
    buf_printf(&options->problems, "%s%s (%s): %s", options->problems.len > 0 ? "\n" : "", key,
               where, err->message);
    error_free(err);
}

void options_load_environment(struct options *options)
{
    for (size_t i = 0; i < options->count; i++) {
        struct option *option = &options->items[i];
        const char *env = option->spec->env;
        const char *value = env != NULL ? getenv(env) : NULL;

        if (value == NULL || *value == '\0')
            continue;
        struct error *err = option_assign(option, OPTION_FROM_ENV, value);
        if (err != NULL)
            add_problem(options, option->spec->name, env, err);
    }
}

/* A scalar as it would be typed; NULL for anything else. Owner: caller, free(). */
static char *scalar_text(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_STRING:
        return xstrdup(json_string_value(value));
    case JSON_INTEGER:
    case JSON_REAL:
        return json_compact(value);
    case JSON_TRUE:
        return xstrdup("true");
    case JSON_FALSE:
        return xstrdup("false");
    default:
        return NULL;
    }
}

static void load_value(struct options *options, struct option *option, const json_t *value)
{
    char *text = scalar_text(value);
    struct error *err;

    if (text == NULL)
        err = ERR(ERR_INVALID, "give a single value");
    else
        err = option_assign(option, OPTION_FROM_FILE, text);
    free(text);
    if (err != NULL)
        add_problem(options, option->spec->name, options->file_name, err);
}

static void load_option(struct options *options, struct option *option, const json_t *value)
{
    size_t i;
    const json_t *element;

    if (option->spec->type != OPTION_LIST || !json_is_array(value)) {
        load_value(options, option, value);
        return;
    }
    json_array_foreach (value, i, element) {
        load_value(options, option, element);
    }
}

static void refuse_key(struct options *options, const char *path)
{
    const char **names = xcalloc(options->count, sizeof(*names));
    struct buf text = BUF_INIT;

    for (size_t i = 0; i < options->count; i++)
        names[i] = options->items[i].spec->name;
    buf_add_str(&text, "no such key");
    text_add_suggestion(&text, path, names, options->count);
    add_problem(options, path, options->file_name, ERR(ERR_INVALID, "%s", buf_str(&text)));
    buf_fini(&text);
    free(names);
}

/* Walk the tree; a path that is an option's name ends there. Depth is bounded by the
 * reader of the file. */
static void load_tree(struct options *options, const json_t *tree, const char *prefix,
                      bool refuses_unknown)
{
    const char *key;
    json_t *value;

    json_object_foreach ((json_t *)tree, key, value) {
        char *path = xasprintf("%s%s%s", prefix, *prefix != '\0' ? "." : "", key);
        struct option *option = option_find(options, path);

        if (option != NULL && !json_is_null(value))
            load_option(options, option, value);
        else if (option == NULL && json_is_object(value))
            load_tree(options, value, path, refuses_unknown);
        else if (option == NULL && refuses_unknown)
            refuse_key(options, path);
        free(path);
    }
}

void options_load_file(struct options *options, const json_t *tree, const char *file_name,
                       bool refuses_unknown)
{
    free(options->file_name);
    options->file_name = xstrdup(file_name);
    load_tree(options, tree, "", refuses_unknown);
}

bool options_file_has_secret(const struct options *options)
{
    for (size_t i = 0; i < options->count; i++) {
        const struct option *option = &options->items[i];
        if (option->spec->type == OPTION_SECRET && option->is_set &&
            option->source == OPTION_FROM_FILE)
            return true;
    }
    return false;
}

static void add_ways(struct buf *text, const struct option_spec *spec)
{
    const char *ways[] = {spec->flag, spec->env};

    for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
        if (ways[i] != NULL)
            buf_printf(text, "%s or ", ways[i]);
    }
    buf_printf(text, "%s in the configuration file", spec->name);
}

struct error *options_check(const struct options *options)
{
    struct buf text = BUF_INIT;
    struct error *err = NULL;

    buf_add_str(&text, buf_str(&options->problems));
    for (size_t i = 0; i < options->count; i++) {
        const struct option_spec *spec = options->items[i].spec;

        if (!spec->is_required || options->items[i].is_set)
            continue;
        buf_printf(&text, "%s%s is required: set ", text.len > 0 ? "\n" : "", spec->name);
        add_ways(&text, spec);
    }
    if (text.len > 0)
        err = ERR(ERR_INVALID, "%s", buf_str(&text));
    buf_fini(&text);
    return err;
}

static const struct option *get(const struct options *options, const char *name, unsigned types)
{
    const struct option *option = option_find(options, name);

    assert(option != NULL && "no such option");
    assert((types >> option->spec->type & 1) != 0 && "the option has another type");
    return option;
}

const char *options_get_str(const struct options *options, const char *name)
{
    return get(options, name, 1u << OPTION_TEXT | 1u << OPTION_CHOICE | 1u << OPTION_SECRET)->text;
}

int64_t options_get_int(const struct options *options, const char *name)
{
    return get(options, name, 1u << OPTION_INT)->number;
}

bool options_get_bool(const struct options *options, const char *name)
{
    return get(options, name, 1u << OPTION_BOOL)->number != 0;
}

uint64_t options_get_ms(const struct options *options, const char *name)
{
    return (uint64_t)get(options, name, 1u << OPTION_MS)->number;
}

uint64_t options_get_bytes(const struct options *options, const char *name)
{
    return (uint64_t)get(options, name, 1u << OPTION_BYTES)->number;
}

const char *const *options_get_list(const struct options *options, const char *name, size_t *count)
{
    static const char *const nothing[] = {NULL};
    const struct option *option = get(options, name, 1u << OPTION_LIST);

    *count = option->list_count;
    return option->list != NULL ? (const char *const *)option->list : nothing;
}

bool options_is_set(const struct options *options, const char *name)
{
    return get(options, name, ~0u)->is_set;
}

char *options_source_text(const struct options *options, const char *name)
{
    const struct option *option = get(options, name, ~0u);
    const struct option_spec *spec = option->spec;

    if (!option->is_set)
        return xstrdup("not set");
    switch (option->source) {
    case OPTION_FROM_FLAG:
        return xasprintf("flag %s", spec->flag != NULL ? spec->flag : spec->name);
    case OPTION_FROM_ENV:
        return xasprintf("environment %s", spec->env);
    case OPTION_FROM_FILE:
        return xasprintf("file %s", options->file_name);
    case OPTION_FROM_DEFAULT:
        break;
    }
    return xstrdup("default");
}

static json_t *shown_value(const struct option *option)
{
    if (!option->is_set)
        return json_null();
    switch (option->spec->type) {
    case OPTION_SECRET:
        return json_string("(set)");
    case OPTION_INT:
        return json_integer(option->number);
    case OPTION_BOOL:
        return json_boolean(option->number != 0);
    case OPTION_LIST:
        break;
    default:
        return json_string(option->text);
    }
    json_t *list = json_array();
    for (size_t i = 0; i < option->list_count; i++)
        json_add(list, json_string(option->list[i]));
    return list;
}

json_t *options_show(const struct options *options)
{
    json_t *all = json_object();

    for (size_t i = 0; i < options->count; i++) {
        const char *name = options->items[i].spec->name;
        char *source = options_source_text(options, name);
        json_t *one = json_object();

        json_put(one, "value", shown_value(&options->items[i]));
        json_put_text(one, "source", source);
        json_put(all, name, one);
        free(source);
    }
    return all;
}
