#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/reader.h"

struct variable *variable_find(struct variable *table, const char *name)
{
    struct variable *found = NULL;

    HASH_FIND_STR(table, name, found);
    return found;
}

void variable_set(struct reader *reader, struct variable **table, const char *name,
                  const struct node *node)
{
    struct variable *variable = variable_find(*table, name);
    size_t len = strlen(name);

    if (variable == NULL) {
        variable = arena_alloc(&reader->arena, sizeof(*variable) + len + 1);
        memset(variable, 0, sizeof(*variable));
        memcpy(variable->name, name, len + 1);
        HASH_ADD_STR(*table, name, variable);
    }
    variable->node = node;
}

void variables_add_map(struct reader *reader, struct variable **table, const struct node *map,
                       const char *prefix, const char *field)
{
    if (map == NULL || map->type == NODE_NULL)
        return;
    if (map->type != NODE_MAP) {
        report(reader, &(struct complaint){.place = map, .field = field},
               "must be a mapping of names to values, is %s", node_type_says(map));
        return;
    }
    for (const struct node *child = map->first; child != NULL; child = child->next) {
        char *name = xasprintf("%s%s", prefix, child->key);

        if (child->type == NODE_SCALAR || child->type == NODE_NULL) {
            variable_set(reader, table, name, child);
        } else {
            char *whole = xasprintf("%s.%s", field, child->key);

            report(reader, &(struct complaint){.place = child, .at_key = true, .field = whole},
                   "a variable is a single value, this is %s", node_type_says(child));
            free(whole);
        }
        free(name);
    }
}

void variables_free(struct variable **table)
{
    HASH_CLEAR(hh, *table); /* the variables themselves live in the arena */
}

/* --- where variables come from --- */

static void add_argument(struct reader *reader, const char *argument, uint16_t file)
{
    const char *equals = strchr(argument, '=');
    struct node *place = node_like(&reader->arena, &(struct node){.file = file}, NODE_SCALAR,
                                   equals != NULL ? equals + 1 : "");

    if (equals == NULL || equals == argument) {
        report(reader, &(struct complaint){.place = place, .field = argument},
               "--var needs NAME=VALUE");
        return;
    }
    char *name = xstrndup(argument, (size_t)(equals - argument));
    variable_set(reader, &reader->overrides, name, place);
    free(name);
}

static void add_arguments(struct reader *reader)
{
    const struct stack_source *source = reader->source;
    uint16_t file = source->var_count > 0 ? arena_file(&reader->arena, "--var") : 0;

    for (size_t i = 0; i < source->var_count; i++)
        add_argument(reader, source->vars[i], file);
}

void variables_collect(struct reader *reader)
{
    struct service *service, *next;

    source_overlay(reader); /* --var-file and environments/ */
    add_arguments(reader);
    if (reader->stack_doc != NULL)
        variables_add_map(reader, &reader->variables,
                          node_get(node_get(reader->stack_doc, "spec"), "variables"), "",
                          "spec.variables");
    HASH_ITER (hh, reader->services, service, next) {
        if (service->doc != NULL)
            variables_add_map(reader, &service->variables,
                              node_get(node_get(service->doc, "spec"), "variables"), "",
                              "spec.variables");
    }
}

/* --- lookup --- */

static struct variable *in_service(const struct context *context, struct service *service,
                                   const char *name)
{
    struct reader *reader = context->reader;
    char *whole = xasprintf("%s.%s", service->name, name);
    struct variable *found = variable_find(reader->overrides, whole);

    if (found == NULL)
        found = variable_find(reader->overlay, whole);
    if (found == NULL)
        found = variable_find(service->variables, name);
    free(whole);
    return found;
}

/* `name` is "service.KEY". */
static struct variable *qualified(const struct context *context, const char *name,
                                  struct service **owner)
{
    const char *dot = strchr(name, '.');
    struct variable *found = NULL;

    if (dot == NULL)
        return NULL;
    char *service_name = xstrndup(name, (size_t)(dot - name));
    struct service *service = service_find(context->reader, service_name);
    free(service_name);
    if (service != NULL)
        found = in_service(context, service, dot + 1);
    if (found != NULL)
        *owner = service;
    return found;
}

static struct variable *own_service(const struct context *context, const char *name,
                                    struct service **owner)
{
    struct variable *found =
        context->service != NULL ? in_service(context, context->service, name) : NULL;

    if (found != NULL)
        *owner = context->service;
    return found;
}

struct variable *variable_lookup(const struct context *context, const char *name,
                                 struct service **owner)
{
    struct reader *reader = context->reader;
    struct variable *found = NULL;

    *owner = NULL;
    /* The command line's plain NAME stands before everything but its own service.NAME. */
    if (context->service != NULL && strchr(name, '.') == NULL) {
        char *whole = xasprintf("%s.%s", context->service->name, name);

        found = variable_find(reader->overrides, whole);
        free(whole);
    }
    if (found == NULL)
        found = variable_find(reader->overrides, name);
    if (found == NULL)
        found = own_service(context, name, owner);
    if (found == NULL)
        found = variable_find(reader->overlay, name);
    if (found == NULL)
        found = variable_find(reader->variables, name);
    return found != NULL ? found : qualified(context, name, owner);
}

const char *variable_value(const struct context *context, struct variable *variable)
{
    const struct node *node = variable->node;
    const struct complaint complaint = {.place = node, .field = variable->name};
    const char *text = node->type == NODE_SCALAR ? node->text : "";

    if (variable->state == VARIABLE_DONE)
        return variable->value;
    if (variable->state == VARIABLE_OPEN)
        report(context->reader, &complaint, "the variable refers to itself");
    if (variable->state != VARIABLE_NEW)
        return NULL;
    variable->state = VARIABLE_OPEN;
    variable->value = interpolate(context, text, &complaint);
    variable->state = variable->value != NULL ? VARIABLE_DONE : VARIABLE_BAD;
    return variable->value;
}

const char **variable_names(const struct context *context)
{
    struct reader *reader = context->reader;
    struct variable *tables[] = {reader->variables, reader->overlay, reader->overrides,
                                 context->service != NULL ? context->service->variables : NULL};
    size_t count = 0, used = 0;

    for (size_t i = 0; i < ARRAY_LEN(tables); i++)
        count += HASH_COUNT(tables[i]);
    const char **names = xcalloc(count + 1, sizeof(*names));
    for (size_t i = 0; i < ARRAY_LEN(tables); i++) {
        struct variable *variable, *next;

        HASH_ITER (hh, tables[i], variable, next)
            names[used++] = variable->name;
    }
    return names;
}
