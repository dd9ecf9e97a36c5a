/*
 * reader.h - the parts of reading a stack, for the files of this folder only.
 *
 * Life: load documents (source.c) -> sort them into stack, services, components (envelope.c)
 * -> collect variables (variables.c) -> for each component shape its tree (shape.c), convert it
 * by its kind's table (convert.c), finish what tables cannot say (finish.c), check the rules
 * (rules/) -> edges and cycles (depends.c) -> document (document.c). Every step reports what is
 * wrong and goes on with the rest.
 */
#ifndef SCHEDULER_STACK_READER_H
#define SCHEDULER_STACK_READER_H

#include <jansson.h>
#include <uthash.h>

#include "common/buf.h"
#include "providers/catalog.h"
#include "scheduler/stack/node.h"
#include "scheduler/stack/problems.h"
#include "scheduler/stack/stack.h"

/* --- what is read --- */

struct service_folder;

struct source_document {
    struct source_document *next;
    struct node *root;
    struct service_folder *folder; /* services/<name>/ that it is in, or NULL */
};

enum variable_state { VARIABLE_NEW, VARIABLE_OPEN, VARIABLE_DONE, VARIABLE_BAD };

struct variable {
    UT_hash_handle hh;
    const struct node *node; /* where it is defined; its text */
    const char *value;       /* canonical, once DONE */
    enum variable_state state;
    char name[];
};

struct moved { /* an alias: the node as it was written */
    struct moved *next;
    const struct node *node;
    const char *written;
};

struct service {
    UT_hash_handle hh;
    const char *name;
    struct node *doc; /* NULL: made for a folder without service.yaml */
    struct variable *variables;
    struct node *depends_on;
    struct component **components; /* sorted by id, once depends.c is at work */
    size_t component_count;
};

struct component {
    UT_hash_handle hh;
    UT_hash_handle by_name; /* the first of its name; others follow in `same_name` */
    struct component *same_name;
    const char *id; /* "service/name" */
    const char *name;
    struct service *service;
    const struct kind_info *kind;
    struct node *doc;
    struct node *metadata;
    struct node *spec_node; /* shaped */
    struct moved *moved;
    struct node *depends_on; /* taken out of the spec */
    json_t *spec;
    json_t *labels;
    struct component **edges; /* sorted and unique once depends.c is through */
    size_t edge_count, edge_cap;
    int colour; /* search for cycles */
    bool sound; /* its spec was converted without an error: rules may look at it */
};

struct service_folder {
    struct service_folder *next;
    const char *name;
    const char *service; /* as its Service document says; NULL: like the folder */
};

struct reader {
    const struct stack_source *source;
    struct arena arena;
    struct problems *problems;
    struct source_document *documents, **documents_end;
    const char *base_folder; /* where relative paths begin; NULL: text */
    struct node *stack_doc;
    const char *stack_name;
    const char *environment;
    json_t *stack_labels;
    json_t *provider;
    struct service *services;
    struct component *components;
    struct component *by_name;
    struct component **sorted; /* by id */
    struct component *infras;  /* ComponentInfra: attachments, no nodes of the graph */
    struct service_folder *folders;
    bool incomplete;            /* a file could not be read to its end */
    struct variable *overrides; /* --var, --var-file */
    struct variable *overlay;   /* environments/<environment>.yaml */
    struct variable *variables; /* of the stack */
    bool checking;              /* a document, not YAML */
    unsigned int expanding;     /* variables within variables */
    size_t expanded_bytes;      /* by substitution, over all */
};

/* Where something is said or looked up: a component's, a service's or the stack's text. */
struct context {
    struct reader *reader;
    struct service *service;     /* NULL: the stack's */
    struct component *component; /* NULL: none */
};

/* A place within a spec, from the leaf up. */
struct path {
    const struct path *up;
    const char *name; /* NULL: an element of a list */
    size_t index;
    const struct node *node; /* may be NULL */
};

/* --- reporting (report.c) --- */

struct complaint {
    const struct node *place;          /* may be NULL */
    bool at_key;                       /* the key rather than the value */
    const struct path *path;           /* may be NULL */
    const char *field;                 /* instead of path; may be NULL */
    const struct component *component; /* may be NULL */
    const char *hint;                  /* may be NULL */
    bool warning;
};

void report(struct reader *reader, const struct complaint *complaint, const char *fmt, ...)
    printf_like(3, 4);

/* "did you mean X?" over a NULL-terminated list, or NULL. Owner: caller. */
char *did_you_mean(const char *wrong, const char *const *choices);

/* False once there are so many problems that no more are kept. */
bool hints_wanted(const struct reader *reader);

/* "spec.lifecycle[0].id". Owner: caller. */
char *path_text(const struct path *path, const struct component *component);

/* --- steps --- */

void source_load(struct reader *reader);
void source_overlay(struct reader *reader);
void envelope_sort(struct reader *reader);
void stack_spec_read(struct reader *reader);
void service_specs_check(struct reader *reader);
void variables_collect(struct reader *reader);
void shape_component(struct reader *reader, struct component *component);
void shape_attachments(struct reader *reader);
void convert_component(struct reader *reader, struct component *component);
void finish_component(struct reader *reader, struct component *component);
void depends_resolve(struct reader *reader);
json_t *document_build(struct reader *reader);
void reader_init(struct reader *reader, struct problems *problems);
void reader_fini(struct reader *reader);
void reader_components(struct reader *reader);

/* --- convert.c, shape.c --- */

/* The field of that name in a table; NULL when there is none. */
const struct field *field_find(const struct field *fields, const char *name);
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

/* --- envelope.c --- */

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

/* --- variables.c --- */

struct variable *variable_find(struct variable *table, const char *name);
void variable_set(struct reader *reader, struct variable **table, const char *name,
                  const struct node *node);
/* Variables of a mapping of texts. */
void variables_add_map(struct reader *reader, struct variable **table, const struct node *map,
                       const char *prefix, const char *field);
void variables_free(struct variable **table);
/* The variable of that name as seen from `context`; NULL when there is none. */
struct variable *variable_lookup(const struct context *context, const char *name,
                                 struct service **owner);
/* Its canonical value; NULL when it is broken (reported once). */
const char *variable_value(const struct context *context, struct variable *variable);
/* The names that could have been meant, for did_you_mean(). Owner: caller, free(). */
const char **variable_names(const struct context *context);

/* --- references.c --- */

/* The component named "name" or "service/name" as seen from `context`; NULL when there is none
 * or, with *ambiguous set, several. */
struct component *component_find(const struct context *context, const char *name, bool *ambiguous);
/* As component_find; what is wrong is reported at `complaint`. */
struct component *component_need(const struct context *context, const char *name,
                                 const struct complaint *complaint);
/* "${service/component.output}" in the arena; NULL: reported. */
const char *reference_make(const struct context *context, struct component *target,
                           const char *output, const struct complaint *complaint);
/* Substitute variables and normalise references; NULL: reported. Lives as long as `text` and
 * the arena. */
const char *interpolate(const struct context *context, const char *text,
                        const struct complaint *complaint);
/* {component, output}, or that within {valueFrom}, as a reference; NULL: reported. */
const char *reference_from_node(const struct context *context, const struct node *node,
                                const struct complaint *complaint);
bool is_value_from(const struct node *node);
bool has_reference(const char *text);

/* --- rules/ --- */

void rules_run(struct reader *reader, struct component *component);
void rules_names(struct reader *reader);

#endif
