/*
 * dynamodb_table.h - CreateTable's parameters and UpdateTable's many single changes; private to
 * the DynamoDB kind.
 */
#ifndef PROVIDERS_AWS_KINDS_DYNAMODB_TABLE_H
#define PROVIDERS_AWS_KINDS_DYNAMODB_TABLE_H

#include "providers/kind_tools.h"

/* Owner: caller. */
json_t *dynamodb_create_params(const struct kind_call *call);

/* Bring an ACTIVE table to the spec: billing and throughput, indexes one by one, stream,
 * encryption, protection; each is one UpdateTable, followed by a wait. Suspends. */
must_check struct error *dynamodb_update_table(struct kind_call *call);

/* Wait until the table and all its indexes are ACTIVE. Suspends. */
must_check struct error *dynamodb_wait_active(struct kind_call *call, const char *step);

#endif
