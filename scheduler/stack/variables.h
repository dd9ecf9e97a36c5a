/*
 * variables.h - names that stand for texts, and where they are defined.
 *
 * Looked up from the narrowest place outwards: --var and --var-file, the service's own, the
 * environment's, the stack's. A value is substituted once and kept.
 */
#ifndef SCHEDULER_STACK_VARIABLES_H
#define SCHEDULER_STACK_VARIABLES_H

#include <uthash.h>

#include "common/node.h"

struct context;
struct reader;
struct service;

enum variable_state { VARIABLE_NEW, VARIABLE_OPEN, VARIABLE_DONE, VARIABLE_BAD };

struct variable {
    UT_hash_handle hh;
    const struct node *node; /* where it is defined; its text */
    const char *value;       /* canonical, once DONE */
    enum variable_state state;
    char name[];
};

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

#endif
