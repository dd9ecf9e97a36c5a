#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "scheduler/plan/plan.h"
#include "scheduler/plan/plan_change.h"

enum { VALUE_MAX = 60 }; /* characters of a value shown */

static const struct style {
    const char *action;
    const char *sign;
    const char *color;
} styles[] = {
    {"create", "+", "\033[32m"}, {"update", "~", "\033[33m"}, {"replace", "\xc2\xb1", "\033[35m"},
    {"delete", "-", "\033[31m"}, {"none", " ", ""},
};

static const char *text_of(json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));
    return text == NULL ? "" : text;
}

static json_int_t int_of(json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

static const struct style *style_of(json_t *change)
{
    for (size_t i = 0; i < ARRAY_LEN(styles); i++)
        if (plan_change_is(change, styles[i].action))
            return &styles[i];
    return &styles[ARRAY_LEN(styles) - 1];
}

static void add_value(struct buf *out, json_t *value)
{
    if (value == NULL || json_is_null(value)) {
        buf_add_str(out, "(none)");
        return;
    }
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    size_t length = strlen(text);
    size_t shown = length <= VALUE_MAX ? length : VALUE_MAX;
    while (shown < length && shown > 0 && ((unsigned char)text[shown] & 0xc0) == 0x80)
        shown--; /* not within a character */
    buf_add(out, text, shown);
    if (shown < length)
        buf_add_str(out, "...");
    free(text);
}

static void add_field(struct buf *out, json_t *field, bool is_new)
{
    buf_printf(out, "        %s: ", text_of(field, "path"));
    if (!is_new) {
        add_value(out, json_object_get(field, "old"));
        buf_add_str(out, " -> ");
    }
    add_value(out, json_object_get(field, "new"));
    buf_add_char(out, '\n');
}

static void add_duration(struct buf *out, json_int_t seconds)
{
    char text[CLOCK_ISO_BYTES];
    buf_printf(out, "about %s", clock_duration((uint64_t)seconds * 1000, text));
}

static void add_change(struct buf *out, json_t *change, bool color)
{
    const struct style *style = style_of(change);
    buf_printf(out, "  %s%s %s%s  %s  %s", color ? style->color : "", style->sign,
               text_of(change, "component"), color && *style->color != '\0' ? "\033[0m" : "",
               text_of(change, "kind"), text_of(change, "physical_name"));
    if (int_of(change, "wave") > 0) {
        buf_printf(out, "  wave %" JSON_INTEGER_FORMAT ", ", int_of(change, "wave"));
        add_duration(out, int_of(change, "estimate_s"));
    }
    buf_add_char(out, '\n');
    if (json_is_string(json_object_get(change, "reason")))
        buf_printf(out, "        because %s\n", text_of(change, "reason"));
    size_t i;
    json_t *item;
    json_array_foreach (json_object_get(change, "forced_by"), i, item)
        buf_printf(out, "        %s forces the replacement\n", json_string_value(item));
    json_array_foreach (json_object_get(change, "fields"), i, item)
        add_field(out, item, plan_change_is(change, "create"));
}

static void add_summary(struct buf *out, json_t *plan)
{
    json_t *counts = json_object_get(plan, "summary");
    buf_printf(out,
               "Plan: %" JSON_INTEGER_FORMAT " to add, %" JSON_INTEGER_FORMAT
               " to change, %" JSON_INTEGER_FORMAT " to replace, %" JSON_INTEGER_FORMAT
               " to destroy.\n",
               int_of(counts, "create"), int_of(counts, "update"), int_of(counts, "replace"),
               int_of(counts, "delete"));
}

static void add_path(struct buf *out, json_t *plan)
{
    json_t *path = json_object_get(plan, "critical_path"), *id;
    size_t i;
    buf_printf(out, "Waves: %zu, ", json_array_size(json_object_get(plan, "waves")));
    add_duration(out, int_of(path, "estimate_s"));
    json_array_foreach (json_object_get(path, "components"), i, id)
        buf_printf(out, "%s%s", i == 0 ? " (" : " -> ", json_string_value(id));
    buf_add_str(out, json_array_size(json_object_get(path, "components")) > 0 ? ")\n" : "\n");
}

void plan_text(json_t *plan, bool color, bool all, struct buf *out)
{
    size_t i;
    json_t *item;
    buf_printf(out, "Plan to %s %s (%s) of tenant %s\n\n", text_of(plan, "action"),
               text_of(plan, "stack"), text_of(plan, "environment"), text_of(plan, "tenant"));
    json_array_foreach (json_object_get(plan, "changes"), i, item) {
        if (all || !plan_change_is(item, "none"))
            add_change(out, item, color);
    }
    json_array_foreach (json_object_get(plan, "warnings"), i, item)
        buf_printf(out, "\nWarning: %s", text_of(item, "message"));
    if (plan_is_empty(plan)) {
        buf_add_str(out, "Nothing to do: what is deployed is what the configuration says.\n");
        return;
    }
    buf_add_char(out, '\n');
    add_summary(out, plan);
    add_path(out, plan);
}
