/*
 * envelope.h - documents by their kind: the stack, its services, their components.
 */
#ifndef SCHEDULER_STACK_ENVELOPE_H
#define SCHEDULER_STACK_ENVELOPE_H

#include <jansson.h>

#include "common/node.h"
#include "providers/catalog.h"

struct component;
struct context;
struct reader;
struct service;

bool name_is_valid(const char *name);
/* The metadata.name of a document, or the document itself. */
const struct node *name_node(const struct node *doc);
struct service *service_find(struct reader *reader, const char *name);
struct service *service_add(struct reader *reader, const char *name, struct node *doc);
/* NULL when there is one of that name in the service: reported. */
struct component *component_add(struct reader *reader, struct service *service, const char *name,
                                const struct kind_info *kind, struct node *doc);
/* name -> text of a mapping of texts, reported where it is none; new object. */
json_t *text_map(const struct context *context, const struct node *map, const char *field);

#endif
