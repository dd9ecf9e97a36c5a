/*
 * dynamodb.h - what the files of DynamoDB share.
 *
 * A table is its TableDescription, and "~items": key text -> item, "~ttl", "~pitr".
 */
#ifndef PROVIDERS_SIM_DYNAMODB_H
#define PROVIDERS_SIM_DYNAMODB_H

#include "providers/sim/call.h"

extern const struct sim_handler dynamodb_table_handlers[];
extern const struct sim_handler dynamodb_item_handlers[];
extern const struct sim_handler dynamodb_query_handlers[];

/* The table named by `in` (a name or an ARN). NULL: sim_fail() was called. */
json_t *dynamodb_table(struct sim_call *call, json_t *in);
/* The same, ready for items. */
json_t *dynamodb_open_table(struct sim_call *call, json_t *in);

/* Attribute name of the "HASH" or "RANGE" key of a KeySchema; NULL when it has none. */
const char *dynamodb_key_name(json_t *key_schema, const char *type);

/* --- expressions: dynamodb_expression.c ------------------------------------------------------ */

/* The names and values of a request, and which of them were used. */
struct expression {
    struct sim_call *call;
    json_t *names;  /* borrowed, may be NULL */
    json_t *values; /* borrowed, may be NULL */
    json_t *used;   /* owned */
    const char *cursor;
    bool failed; /* sim_fail() was called */
};
void expression_init(struct expression *expression, struct sim_call *call, json_t *in);
/* After the last expression of a request: everything given must have been used. False:
 * sim_fail() was called. */
bool expression_fini(struct expression *expression);

/* Does `item` (may be NULL) satisfy the condition? True for NULL text. */
bool expression_holds(struct expression *expression, const char *text, json_t *item);

/* The attributes of the projection; owner: caller. NULL text: all. */
json_t *expression_project(struct expression *expression, const char *text, json_t *item);

/* Change `item` as the update expression says. */
void expression_update(struct expression *expression, const char *text, json_t *item);

/* <0, 0, >0; 2 for values that have no order between them. */
int expression_compare(const json_t *a, const json_t *b);

/* Parsing, shared with dynamodb_update.c. */
struct path_step {
    char *name; /* NULL: an index */
    size_t index;
};
struct path {
    struct path_step steps[32];
    size_t count;
};
bool expression_word(struct expression *expression, const char *word); /* take it if it is next */
bool expression_token(struct expression *expression, char token);      /* the same */
bool expression_wrong(struct expression *expression, const char *fmt, ...) printf_like(2, 3);
bool expression_path(struct expression *expression, struct path *path);
void path_fini(struct path *path);
json_t *path_get(json_t *item, const struct path *path); /* borrowed */
/* ":value"; borrowed. NULL: failed. */
json_t *expression_value(struct expression *expression);
char expression_peek(struct expression *expression);

#endif
