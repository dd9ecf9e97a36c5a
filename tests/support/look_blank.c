#include "tests/support/look_blank.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

enum { ID_DIGITS = 16 };

static bool is_hex(char c)
{
    return isdigit((unsigned char)c) || (c >= 'a' && c <= 'f');
}

/* In place: the text gets no longer. */
static void blank_ids(char *text)
{
    char *to = text;
    for (const char *from = text; *from != '\0';) {
        size_t run = 0;
        while (is_hex(from[run]))
            run++;
        if (run >= ID_DIGITS) {
            *to++ = '#';
            from += run;
            continue;
        }
        run = run == 0 ? 1 : run;
        memmove(to, from, run);
        to += run;
        from += run;
    }
    *to = '\0';
}

static int by_text(const void *a, const void *b)
{
    char *left = json_canonical(*(json_t *const *)a), *right = json_canonical(*(json_t *const *)b);
    int order = strcmp(left, right);
    free(left);
    free(right);
    return order;
}

static void sort(json_t *list)
{
    size_t count = json_array_size(list);
    json_t **items = xcalloc(count + 1, sizeof(*items));
    for (size_t i = 0; i < count; i++)
        items[i] = json_incref(json_array_get(list, i));
    qsort(items, count, sizeof(*items), by_text);
    json_array_clear(list);
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, items[i]);
    free(items);
}

static void tidy(json_t *value, const char *const *passing)
{
    const char *name;
    json_t *member;
    void *next;
    size_t i;
    for (size_t j = 0; json_is_object(value) && passing[j] != NULL; j++)
        json_object_del(value, passing[j]);
    json_object_foreach_safe (value, next, name, member)
        tidy(member, passing);
    json_array_foreach (value, i, member)
        tidy(member, passing);
    if (json_is_array(value))
        sort(value);
}

json_t *look_blank(json_t *answer_take, const char *const *passing)
{
    char *text = json_canonical(answer_take);
    json_decref(answer_take);
    blank_ids(text);
    json_t *blank = json_parse(text, strlen(text));
    free(text);
    tidy(blank, passing);
    return blank;
}
