/* Commands that explain the kinds of resources, from their tables. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/catalog.h"
#include "scheduler/cli/cli.h"
#include "scheduler/cli/plain.h"

/* --- one field ------------------------------------------------------------------------------ */

static void add_bounds(const struct field *field, const char *of, struct buf *out)
{
    if (field->has_min && field->has_max && field->min == field->max)
        buf_printf(out, ", %" PRId64 "%s", field->min, of);
    else if (field->has_min && field->has_max)
        buf_printf(out, ", %" PRId64 " to %" PRId64 "%s", field->min, field->max, of);
    else if (field->has_min)
        buf_printf(out, ", at least %" PRId64 "%s", field->min, of);
    else if (field->has_max)
        buf_printf(out, ", at most %" PRId64 "%s", field->max, of);
}

static void add_choices(const struct field *field, struct buf *out)
{
    for (const char *const *choice = field->choices; *choice != NULL; choice++)
        buf_printf(out, "%s%s", choice == field->choices ? "" : " | ", *choice);
}

static void add_type(const struct field *field, struct buf *out)
{
    static const char *const names[] = {[FIELD_STRING] = "text",
                                        [FIELD_INT] = "whole number",
                                        [FIELD_BOOL] = "true | false",
                                        [FIELD_MAP] = "mapping",
                                        [FIELD_OBJECT] = "object",
                                        [FIELD_LIST] = "list",
                                        [FIELD_ANY] = "anything",
                                        [FIELD_JSON] = "JSON",
                                        [FIELD_CPU] = "CPU units",
                                        [FIELD_MEMORY] = "MiB of memory",
                                        [FIELD_VALUE] = "text or valueFrom"};
    if (field->type == FIELD_ENUM)
        add_choices(field, out);
    else if ((field->flags & FIELD_COMPONENT) != 0)
        buf_add_str(out, "component");
    else
        buf_add_str(out, names[field->type]);
    if (field->type == FIELD_LIST && field->element != NULL) {
        buf_add_str(out, " of ");
        add_type(field->element, out);
    }
    if (field->type == FIELD_INT)
        add_bounds(field, "", out);
    else if (field->type == FIELD_STRING)
        add_bounds(field, " characters", out);
    else if (field->type == FIELD_LIST || field->type == FIELD_MAP)
        add_bounds(field, " entries", out);
}

static void add_notes(const struct field *field, struct buf *out)
{
    if (field->pattern_says != NULL)
        buf_printf(out, "; %s", field->pattern_says);
    if ((field->flags & FIELD_REQUIRED) != 0)
        buf_add_str(out, "; required");
    if (field->fallback != NULL && strcmp(field->fallback, "{}") != 0)
        buf_printf(out, "; default %s", field->fallback);
    if ((field->flags & FIELD_REPLACE) != 0)
        buf_add_str(out, "; a change replaces the resource");
    if (field->refused != NULL)
        buf_printf(out, "; not available: %s", field->refused);
}

/* [{field, says, required, replaces}], objects and elements of lists after what they are in. */
static void add_fields(json_t *rows, const struct field *fields, const char *path)
{
    for (; fields != NULL && fields->name != NULL; fields++) {
        struct buf says = BUF_INIT;
        if ((fields->flags & FIELD_ALIAS) != 0)
            continue;
        char *below = xasprintf("%s%s%s", path, *path == '\0' ? "" : ".", fields->name);
        add_type(fields, &says);
        add_notes(fields, &says);
        json_add(rows, json_pack("{s:s, s:s, s:b, s:b}", "field", below, "says", buf_str(&says),
                                 "required", (fields->flags & FIELD_REQUIRED) != 0, "replaces",
                                 (fields->flags & FIELD_REPLACE) != 0));
        buf_fini(&says);
        add_fields(rows, fields->fields, below);
        if (fields->element != NULL && fields->element->fields != NULL) {
            char *inside = xasprintf("%s%s", below, fields->type == FIELD_MAP ? "{}" : "[]");
            add_fields(rows, fields->element->fields, inside);
            free(inside);
        }
        free(below);
    }
}

/* --- one kind ------------------------------------------------------------------------------- */

static json_t *describe(const struct kind_info *kind)
{
    json_t *fields = json_array(), *outputs = json_array();
    add_fields(fields, kind->spec, "");
    for (const struct output *output = kind->outputs; output->name != NULL; output++)
        json_add(outputs, json_pack("{s:s, s:s}", "output", output->name, "says", output->says));
    return json_pack("{s:s, s:s, s:s, s:b, s:o, s:o}", "kind", kind->name, "apiVersion",
                     kind->group, "says", kind->says, "stateful", kind->stateful, "spec", fields,
                     "outputs", outputs);
}

static void print_kind(json_t *shown)
{
    static const char *const fields[] = {"FIELD OF SPEC=field", "WHAT=says", NULL};
    static const char *const outputs[] = {"OUTPUT=output", "WHAT=says", NULL};
    printf("%s: %s (apiVersion %s)%s\n\n", json_text(shown, "kind"), json_text(shown, "says"),
           json_text(shown, "apiVersion"),
           json_is_true(json_object_get(shown, "stateful")) ? ", holds data" : "");
    plain_table(fields, json_object_get(shown, "spec"));
    putchar('\n');
    plain_table(outputs, json_object_get(shown, "outputs"));
}

static struct error *show_kind(struct cli *cli, const char *name)
{
    const struct kind_info *kind = catalog_find(name);
    if (kind == NULL)
        return ERR(ERR_USAGE, "there is no kind %s: 'panka kinds' lists them", name);
    json_t *shown = describe(kind);
    if (cli->json)
        cli_print_json(shown);
    else
        print_kind(shown);
    json_decref(shown);
    return NULL;
}

static struct error *kinds(struct cli *cli)
{
    static const char *const columns[] = {"KIND=kind", "APIVERSION=apiVersion", "WHAT=says", NULL};
    json_t *rows = json_array();
    if (cli->operand_count > 0) {
        json_decref(rows);
        return show_kind(cli, cli->operands[0]);
    }
    for (const struct kind_info *const *kind = catalog_kinds(); *kind != NULL; kind++)
        json_add(rows, describe(*kind));
    if (cli->json)
        cli_print_json(rows);
    else
        plain_table(columns, rows);
    json_decref(rows);
    return NULL;
}

const struct command cli_kinds_commands[] = {
    {"kinds", "[KIND]", "List the kinds of resources, or the fields of one", {NULL}, 0, 1, kinds},
    {0},
};
