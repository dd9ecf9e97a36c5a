#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/reader.h"

enum { HINT_CHOICES_MAX = 500 }; /* keeps a thousand hints cheap in a huge stack */

static const char *written_as(const struct component *component, const struct node *node)
{
    const struct moved *moved = component != NULL && node != NULL ? component->moved : NULL;

    while (moved != NULL && moved->node != node)
        moved = moved->next;
    return moved != NULL ? moved->written : NULL;
}

static void add_path(struct buf *text, const struct path *path, const struct component *component)
{
    const char *written = NULL;

    if (path == NULL)
        return;
    written = written_as(component, path->node);
    if (written != NULL) {
        buf_add_str(text, written);
        return;
    }
    add_path(text, path->up, component);
    if (path->name == NULL)
        buf_printf(text, "[%zu]", path->index);
    else
        buf_printf(text, "%s%s", text->len > 0 ? "." : "", path->name);
}

char *path_text(const struct path *path, const struct component *component)
{
    struct buf text = BUF_INIT;

    add_path(&text, path, component);
    return buf_take(&text);
}

/* Without positions (a document that came as JSON) the component's name leads the field. */
static char *field_text(const struct complaint *complaint, bool has_line)
{
    char *path = complaint->path != NULL ? path_text(complaint->path, complaint->component) : NULL;
    const char *field = path != NULL ? path : complaint->field != NULL ? complaint->field : "";
    char *whole = NULL;

    if (has_line || complaint->component == NULL)
        whole = xstrdup(field);
    else
        whole = xasprintf("%s%s%s", complaint->component->id, field[0] != '\0' ? " " : "", field);
    free(path);
    return whole;
}

void report(struct reader *reader, const struct complaint *complaint, const char *fmt, ...)
{
    const struct node *node = complaint->place;
    struct problem_place place = {NULL, 0, 0, NULL};
    va_list args;

    if (node == NULL && complaint->component != NULL)
        node = complaint->component->doc;
    if (node != NULL) {
        bool at_key = complaint->at_key && node->key != NULL && node->key_line > 0;

        place.file = arena_file_name(&reader->arena, node->file);
        place.line = at_key || node->line == 0 ? node->key_line : node->line;
        place.column = at_key || node->line == 0 ? node->key_column : node->column;
    }
    char *field = field_text(complaint, place.line > 0);
    place.field = field;
    va_start(args, fmt);
    char *message = xvasprintf(fmt, args);
    va_end(args);
    problems_add(reader->problems, complaint->warning, &place, message, complaint->hint);
    free(message);
    free(field);
}

char *did_you_mean(const char *wrong, const char *const *choices)
{
    size_t count = 0;

    while (count < HINT_CHOICES_MAX && choices[count] != NULL)
        count++;
    const char *nearest = text_nearest(wrong, choices, count);
    size_t distance = nearest != NULL ? text_distance(wrong, nearest) : 0;
    if (distance > 1 && distance * 3 > strlen(wrong))
        return NULL; /* a third of the word at most, or it is another word */
    return nearest != NULL ? xasprintf("did you mean %s?", nearest) : NULL;
}

bool hints_wanted(const struct reader *reader)
{
    return reader->problems->count < PROBLEMS_KEPT;
}
