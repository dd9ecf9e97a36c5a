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
#include "common/node.h"
#include "common/problems.h"
#include "scheduler/stack/envelope.h"
#include "scheduler/stack/references.h"
#include "scheduler/stack/report.h"
#include "scheduler/stack/shape.h"
#include "scheduler/stack/stack.h"
#include "scheduler/stack/variables.h"

/* --- what is read --- */

struct service_folder;

struct source_document {
    struct source_document *next;
    struct node *root;
    struct service_folder *folder; /* services/<name>/ that it is in, or NULL */
};

struct moved { /* an alias: the node as it was written */
    struct moved *next;
    const struct node *node;
    const char *written;
};

/* What the API's own tables say is wrong with a value: said unless a rule says it better. */
struct api_fault {
    struct api_fault *next;
    const struct node *node;
    const char *field, *message;
    bool is_said;
};

struct service {
    UT_hash_handle hh;
    const char *name;
    struct node *doc; /* NULL: made for a folder without service.yaml */
    struct variable *variables;
    json_t *labels; /* read with the first component's; NULL before */
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
    const char *kind_name; /* the kind's, or the type's that a family stands for */
    struct node *doc;
    struct node *metadata;
    struct node *spec_node; /* shaped */
    struct moved *moved;
    struct api_fault *api_faults;
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
    const char *tenant; /* as metadata says; NULL: it does not */
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
void api_faults_report(struct reader *reader, const struct component *component);
void finish_component(struct reader *reader, struct component *component);
void depends_resolve(struct reader *reader);
json_t *document_build(struct reader *reader);
void reader_init(struct reader *reader, struct problems *problems);
void reader_fini(struct reader *reader);
void reader_components(struct reader *reader);

/* --- rules/ --- */

void rules_run(struct reader *reader, struct component *component);
void rules_names(struct reader *reader);
void rules_stack_labels(struct reader *reader);

#endif
