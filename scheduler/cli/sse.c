#include "scheduler/cli/sse.h"

#include <string.h>

void sse_init(struct sse *sse)
{
    *sse = (struct sse){.line = BUF_INIT};
}

void sse_fini(struct sse *sse)
{
    buf_fini(&sse->line);
    buf_fini(&sse->id);
    buf_fini(&sse->type);
    buf_fini(&sse->data);
}

static void clear_event(struct sse *sse)
{
    buf_clear(&sse->id);
    buf_clear(&sse->type);
    buf_clear(&sse->data);
    sse->has_data = false;
}

void sse_reset(struct sse *sse)
{
    clear_event(sse);
    buf_clear(&sse->line);
    sse->after_cr = false;
}

/* The value of a line "name: value" or "name"; NULL when it has another name. */
static const char *value_of(const char *line, const char *name)
{
    size_t length = strlen(name);
    if (strncmp(line, name, length) != 0)
        return NULL;
    if (line[length] == '\0')
        return line + length;
    if (line[length] != ':')
        return NULL;
    return line[length + 1] == ' ' ? line + length + 2 : line + length + 1;
}

static void set_text(struct buf *buf, const char *text)
{
    buf_clear(buf);
    buf_add_str(buf, text);
}

static void take_field(struct sse *sse, const char *line)
{
    const char *value;
    if ((value = value_of(line, "data")) != NULL) {
        if (sse->has_data)
            buf_add_char(&sse->data, '\n');
        buf_add_str(&sse->data, value);
        sse->has_data = true;
    } else if ((value = value_of(line, "event")) != NULL) {
        set_text(&sse->type, value);
    } else if ((value = value_of(line, "id")) != NULL) {
        set_text(&sse->id, value);
    }
}

static struct error *end_line(struct sse *sse, sse_on_event *on_event, void *arg)
{
    struct error *err = NULL;
    if (sse->line.len > 0) {
        take_field(sse, buf_str(&sse->line));
        buf_clear(&sse->line);
        return NULL;
    }
    if (sse->has_data) {
        const char *type = sse->type.len == 0 ? "message" : buf_str(&sse->type);
        const struct sse_event event = {buf_str(&sse->id), type, buf_str(&sse->data)};
        err = on_event(arg, &event);
    }
    clear_event(sse);
    return err;
}

struct error *sse_take(struct sse *sse, const char *bytes, size_t count, sse_on_event *on_event,
                       void *arg)
{
    size_t i = 0;
    while (i < count) {
        if (sse->after_cr && bytes[i] == '\n')
            i++;
        sse->after_cr = false;
        size_t start = i;
        while (i < count && bytes[i] != '\n' && bytes[i] != '\r')
            i++;
        buf_add(&sse->line, bytes + start, i - start);
        if (i == count)
            break;
        sse->after_cr = bytes[i++] == '\r';
        TRY(end_line(sse, on_event, arg));
    }
    return NULL;
}
