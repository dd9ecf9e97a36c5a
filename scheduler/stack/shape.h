/*
 * shape.h - trees of specs by the tables of fields: spelling, aliases, conversion to JSON.
 */
#ifndef SCHEDULER_STACK_SHAPE_H
#define SCHEDULER_STACK_SHAPE_H

#include <jansson.h>

#include "common/node.h"
#include "providers/catalog.h"

struct component;
struct context;
struct path;
struct reader;

/* The field of that name in a table; NULL when there is none. */
const struct field *field_find(const struct field *fields, const char *name);

/* Does a component of this kind run a container: MicroService, Worker and the like? */
bool kind_runs_container(const struct kind_info *kind);
/* Every child of `node` that is in no table: reported with the nearest name. */
void report_unknown_fields(struct reader *reader, const struct component *component,
                           const struct node *node, const struct field *fields,
                           const struct path *path);
/* Convert `node` (NULL: defaults only) by a table of fields. New object, never NULL. */
json_t *convert_object(const struct context *context, const struct field *fields,
                       const struct node *node, const struct path *path);
/* Move aliases to their places and spell fields as the table does. */
void shape_fields(struct reader *reader, struct component *component, const struct field *fields,
                  struct node *spec);

#endif
