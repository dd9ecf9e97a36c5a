/*
 * dynamodb_table.h - a table's spec in the API's shapes, and UpdateTable's many single changes;
 * private to the DynamoDB kind.
 */
#ifndef PROVIDERS_AWS_KINDS_DYNAMODB_TABLE_H
#define PROVIDERS_AWS_KINDS_DYNAMODB_TABLE_H

#include "providers/kind_tools.h"

/* All give values owned by the caller. */
json_t *dynamodb_create_params(const struct kind_call *call);
/* Exactly the attributes that keys and indexes use, each once. */
json_t *dynamodb_attributes(const struct kind_call *call);
/* A global index with all that CreateTable and UpdateTable take. */
json_t *dynamodb_index(const struct kind_call *call, json_t *index);
json_t *dynamodb_throughput(json_t *section);
json_t *dynamodb_stream(json_t *spec); /* NULL: none */
/* NULL: without a key of its own the table is encrypted with AWS's. */
json_t *dynamodb_encryption(json_t *spec);

bool dynamodb_is_provisioned(const struct kind_call *call);

/* Is a setting ours to switch off? Not one that neither the spec nor what was applied names. */
bool dynamodb_manages(const struct kind_call *call, const char *field);

/* The table's description, or NULL. Owner: caller. Suspends. */
must_check struct error *dynamodb_describe(struct kind_call *call, json_t **table);

/* Bring an ACTIVE table from what it is to the spec: indexes, capacity, stream, encryption,
 * protection, in single changes, each followed by a wait. What is there decides, so that a
 * change whose answer was lost is not made again. Suspends. */
must_check struct error *dynamodb_update_table(struct kind_call *call);

/* Wait until the table and all its indexes are ACTIVE. Suspends. */
must_check struct error *dynamodb_wait_active(struct kind_call *call, const char *step);

#endif
