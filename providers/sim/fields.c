#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/url.h"
#include "providers/sim/codec.h"

struct error *fields_parse(const char *text, struct fields *out)
{
    struct url_field field = {BUF_INIT, BUF_INIT, false};
    size_t capacity = 0;
    bool found = true;
    struct error *err = NULL;

    *out = (struct fields){NULL, 0};
    while (err == NULL) {
        err = url_query_next(&text, &field, &found);
        if (err != NULL || !found)
            break;
        if (out->count == capacity) {
            capacity = capacity == 0 ? 16 : capacity * 2;
            out->items = xrealloc(out->items, capacity * sizeof *out->items);
        }
        out->items[out->count++] = (struct fields_item){
            xstrdup(buf_str(&field.name)), xstrdup(buf_str(&field.value)), field.has_value};
    }
    url_field_fini(&field);
    return err;
}

void fields_fini(struct fields *fields)
{
    for (size_t i = 0; i < fields->count; i++) {
        free(fields->items[i].name);
        free(fields->items[i].value);
    }
    free(fields->items);
    *fields = (struct fields){NULL, 0};
}

const char *fields_get(const struct fields *fields, const char *name)
{
    for (size_t i = 0; i < fields->count; i++)
        if (strcmp(fields->items[i].name, name) == 0)
            return fields->items[i].value;
    return NULL;
}

/* `prefix` itself, or members below it. */
bool fields_begin_with(const struct fields *fields, const char *prefix)
{
    size_t len = strlen(prefix);

    for (size_t i = 0; i < fields->count; i++) {
        const char *name = fields->items[i].name;

        if (strncmp(name, prefix, len) == 0 && (name[len] == '\0' || name[len] == '.'))
            return true;
    }
    return false;
}

void labels_fini(struct labels *labels)
{
    for (size_t i = 0; i < labels->count; i++) {
        free(labels->items[i].name);
        free(labels->items[i].value);
    }
    labels->count = 0;
}
