/*
 * canonical.h - the parts of a request in the one form that both sides sign.
 */
#ifndef PROVIDERS_AWS_CANONICAL_H
#define PROVIDERS_AWS_CANONICAL_H

#include "providers/aws/wire.h"

/* Append the path: as it is, or without dot segments and doubled slashes and encoded again. */
void canonical_path(struct buf *out, const char *path, bool as_is);

/* Append the encoded query, sorted, every name with '='. */
void canonical_query(struct buf *out, const char *query);

/* Append "name:value\n" of every header, sorted, values without surplus blanks. */
void canonical_headers(struct buf *out, const struct wire_request *request);

/* "host;x-amz-date". Owner: caller, free(). */
char *canonical_header_names(const struct wire_request *request);

#endif
