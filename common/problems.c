#include "common/problems.h"

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"

void problems_init(struct problems *problems)
{
    memset(problems, 0, sizeof(*problems));
}

void problems_fini(struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        free(problems->items[i].file);
        free(problems->items[i].field);
        free(problems->items[i].message);
        free(problems->items[i].hint);
    }
    free(problems->items);
    problems_init(problems);
}

static char *copy_or_empty(const char *text)
{
    return xstrdup(text != NULL ? text : "");
}

void problems_add(struct problems *problems, bool warning, const struct problem_place *place,
                  const char *message, const char *hint)
{
    if (warning)
        problems->warnings++;
    else
        problems->errors++;
    if (problems->count >= PROBLEMS_KEPT)
        return;
    if (problems->count == problems->cap) {
        problems->cap = problems->cap > 0 ? problems->cap * 2 : 16;
        problems->items = xrealloc(problems->items, problems->cap * sizeof(*problems->items));
    }
    problems->items[problems->count++] = (struct problem){
        .warning = warning,
        .file = copy_or_empty(place->file),
        .line = place->line,
        .column = place->column,
        .field = copy_or_empty(place->field),
        .message = xstrdup(message),
        .hint = copy_or_empty(hint),
    };
}

static int compare_places(const void *left, const void *right)
{
    const struct problem *a = left, *b = right;
    int by_file = strcmp(a->file, b->file);

    if (by_file != 0)
        return by_file;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    int by_field = strcmp(a->field, b->field);
    return by_field != 0 ? by_field : strcmp(a->message, b->message);
}

void problems_sort(struct problems *problems)
{
    if (problems->count > 1)
        qsort(problems->items, problems->count, sizeof(*problems->items), compare_places);
}

char *problem_text(const struct problem *problem)
{
    struct buf text = BUF_INIT;

    if (problem->file[0] != '\0')
        buf_add_str(&text, problem->file);
    if (problem->line > 0)
        buf_printf(&text, ":%u:%u", problem->line, problem->column);
    if (text.len > 0)
        buf_add_str(&text, ": ");
    if (problem->field[0] != '\0')
        buf_printf(&text, "%s: ", problem->field);
    buf_add_str(&text, problem->message);
    if (problem->hint[0] != '\0')
        buf_printf(&text, "; %s", problem->hint);
    return buf_take(&text);
}

static void add_all(struct buf *text, const struct problems *problems, bool warnings)
{
    size_t number = 0;

    for (size_t i = 0; i < problems->count; i++) {
        if (problems->items[i].warning != warnings)
            continue;
        char *line = problem_text(&problems->items[i]);

        if (warnings)
            buf_printf(text, "warning: %s\n", line);
        else
            buf_printf(text, "%3zu. %s\n", ++number, line);
        free(line);
    }
}

char *problems_text(const struct problems *problems)
{
    struct buf text = BUF_INIT;
    size_t found = problems->errors + problems->warnings;

    add_all(&text, problems, true);
    add_all(&text, problems, false);
    if (found > problems->count)
        buf_printf(&text, "... and %zu more\n", found - problems->count);
    if (problems->errors > 0)
        buf_printf(&text, "validation failed with %zu error(s)\n", problems->errors);
    return buf_take(&text);
}

json_t *problems_json(const struct problems *problems)
{
    json_t *list = json_array();

    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];

        json_array_append_new(list, json_pack("{s:s, s:i, s:i, s:s, s:s, s:s, s:s}", "file",
                                              problem->file, "line", (int)problem->line, "column",
                                              (int)problem->column, "field", problem->field,
                                              "message", problem->message, "hint", problem->hint,
                                              "severity", problem->warning ? "warning" : "error"));
    }
    return list;
}

struct error *problems_error(const struct problems *problems)
{
    if (problems->errors == 0)
        return NULL;
    return ERR(ERR_INVALID, "validation failed with %zu error(s)", problems->errors);
}
