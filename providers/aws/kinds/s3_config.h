/*
 * s3_config.h - the subresources of a bucket; private to the S3 kind.
 */
#ifndef PROVIDERS_AWS_KINDS_S3_CONFIG_H
#define PROVIDERS_AWS_KINDS_S3_CONFIG_H

#include "providers/kind_tools.h"

#define S3_CREATE_STEP "create-bucket"

/* Bring every subresource whose part of the spec changed to what the spec says, in an order in
 * which each finds what it needs. Finished ones are not repeated after a crash. Suspends. */
must_check struct error *s3_configure(struct kind_call *call);

/* Fill call->applied for a bucket that was taken over without a state: every subresource may be
 * set, so that each is set or unset anew. Suspends. */
must_check struct error *s3_suppose_applied(struct kind_call *call);

/* Replace the bucket's tags when they differ from `found`. Suspends. */
must_check struct error *s3_put_tags(struct kind_call *call, json_t *found);

#endif
