/*
 * iam_role_document.h - policy documents: made from specs, compared by meaning. No cloud calls.
 */
#ifndef PROVIDERS_AWS_KINDS_IAM_ROLE_DOCUMENT_H
#define PROVIDERS_AWS_KINDS_IAM_ROLE_DOCUMENT_H

#include <jansson.h>

#include "common/error.h"

/* A document from its text, which IAM answers percent-encoded. Owner: caller. Errors: ERR_PARSE. */
must_check struct error *iam_document_parse(const char *text, json_t **out);

/* Do two documents say the same? The order of keys and lists does not count, nor does a single
 * text against a list of one. */
bool iam_document_equal(json_t *a, json_t *b);

/* {"Version", "Statement": [...]}. Consumes `statements`. Owner: caller. */
json_t *iam_document_of(json_t *statements);

/* One statement. Consumes `actions` and `resources` (text or list). Owner: caller. */
json_t *iam_statement(json_t *actions, json_t *resources);

/* Who may assume a role: one service. Owner: caller. */
json_t *iam_trust_of_service(const char *service);

/* Who may assume the role of this spec: assumeRolePolicy, or trust.services, .accounts and .arns.
 * Owner: caller. Errors: ERR_PARSE, ERR_INVALID when nobody is named. */
must_check struct error *iam_trust_of_spec(json_t *spec, const char *partition, json_t **out);

/* The spec's permissions as one document: entries of equal effect, resources and conditions are
 * one statement, actions are sorted and unique. Owner: caller. Errors: ERR_PARSE. */
must_check struct error *iam_document_of_permissions(json_t *permissions, json_t **out);

#endif
