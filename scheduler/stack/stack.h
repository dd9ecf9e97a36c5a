/*
 * stack.h - from what a team writes to the checked stack document (JSON) and back through the
 * same checks.
 *
 * The command line reads YAML with stack_read() and sends the document; the scheduler runs
 * stack_check() over it. Both apply the same tables and rules. The document's form is
 * "panka.stack/1": name, environment, provider, components with their specs (defaults applied,
 * variables substituted, references as ${service/component.output}, a literal ${ as $${) and a
 * hash over all of it.
 */
#ifndef SCHEDULER_STACK_STACK_H
#define SCHEDULER_STACK_STACK_H

#include <stddef.h>

#include <jansson.h>

#include "common/error.h"
#include "common/problems.h"

#define STACK_FORMAT "panka.stack/1"

struct stack_source {
    const char *path; /* file or folder; NULL: `text` */
    const char *text; /* one file's content, named `name` in problems */
    size_t text_bytes;
    const char *name;
    const char *environment;      /* NULL: the stack's label `environment`, else "default" */
    const char *const *vars;      /* "NAME=VALUE" or "service.NAME=VALUE", later ones win */
    size_t var_count;             /* --var: before every other definition */
    const char *const *var_files; /* --var-file: YAML mappings; after --var, later ones win */
    size_t var_file_count;
    const char *region;  /* for a stack without provider.region; NULL = it must have one */
    const char *account; /* likewise */
};

/* Read, check and normalise a stack. On success *document is the caller's (json_decref); else
 * it is NULL and every problem found is in `problems` (warnings may be there on success too).
 * ERR_INVALID "validation failed with N error(s)". */
must_check struct error *stack_read(const struct stack_source *source, json_t **document,
                                    struct problems *problems);

/* Check a document that came from elsewhere; on success its specs are normalised in place.
 * ERR_INVALID as above. */
must_check struct error *stack_check(json_t *document, struct problems *problems);

/* Compute and set config_hash; after the caller changed the document (packages). */
void stack_seal(json_t *document);

/* SHA-256 in hex over the canonical form without positions and config_hash. Owner: caller. */
char *stack_config_hash(const json_t *document);

/* Called for each `${service/component.output}` in `text`; `output` as in the catalog. */
typedef void stack_reference(void *arg, const char *component_id, const char *output);

/* Walk the references of a normalised text; literals ($${) are passed over. */
void stack_references(const char *text, stack_reference *reference, void *arg);

#endif
