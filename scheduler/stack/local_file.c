#include "scheduler/stack/local_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"

enum { CONTENT_MAX = 64 * 1024 };

/* Owner: caller, free(); with *reason NULL. */
static char *read_text(const char *path, const char **reason)
{
    char *text = xmalloc(CONTENT_MAX + 2);
    FILE *file = fopen(path, "rbe");
    size_t bytes = file == NULL ? 0 : fread(text, 1, CONTENT_MAX + 1, file);

    *reason = NULL;
    if (file == NULL || ferror(file))
        *reason = strerror(errno);
    else if (bytes > CONTENT_MAX)
        *reason = "it has more than 64 KiB";
    text[bytes] = '\0';
    if (file != NULL)
        fclose(file);
    if (*reason == NULL && (strlen(text) != bytes || !text_is_utf8(text)))
        *reason = "it is no text in UTF-8";
    return text;
}

/* As documents write what is no reference. Owner: caller, free(). */
static char *as_literal(const char *text)
{
    struct buf buf = {0};

    for (const char *c = text; *c != '\0'; c++) {
        if (c[0] == '$' && c[1] == '{')
            buf_add_char(&buf, '$');
        buf_add_char(&buf, *c);
    }
    char *literal = xstrdup(buf_str(&buf));
    buf_fini(&buf);
    return literal;
}

void local_file_take(struct reader *reader, struct component *component, const char *field)
{
    const char *text = json_text(component->spec, field), *reason = NULL;

    if (text == NULL || !text_starts_with(text, "file:") || reader->checking ||
        reader->base_folder == NULL)
        return;
    const char *name = text + strlen("file:");
    char *path = name[0] == '/' ? xstrdup(name) : xasprintf("%s/%s", reader->base_folder, name);
    char *content = read_text(path, &reason);
    if (reason != NULL) {
        char *whole = xasprintf("spec.%s", field);

        report(reader,
               &(struct complaint){.place = node_get(component->spec_node, field),
                                   .component = component,
                                   .field = whole},
               "%s cannot be read: %s", path, reason);
        free(whole);
    } else {
        char *literal = as_literal(content);

        json_object_set_new(component->spec, field, json_string(literal));
        free(literal);
    }
    free(content);
    free(path);
}
