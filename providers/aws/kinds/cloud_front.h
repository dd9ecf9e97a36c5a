/*
 * cloud_front.h - what the parts of a distribution know of each other. Private to the CloudFront
 * kind.
 */
#ifndef PROVIDERS_AWS_KINDS_CLOUD_FRONT_H
#define PROVIDERS_AWS_KINDS_CLOUD_FRONT_H

#include "providers/kind_tools.h"

/* --- cloud_front_config.c: no cloud calls; results are the caller's --- */

/* The DistributionConfig that the spec describes. `access` is the id of the origin access
 * control, "" for none. */
json_t *cloud_front_config(const struct kind_call *call, const char *reference, const char *access);

/* The whole document to send: what is live with the wanted parts in their places; NULL when it
 * says what is wanted already. */
json_t *cloud_front_changed(json_t *live, json_t *wanted);

/* Does an origin of the spec need an access control? */
bool cloud_front_needs_access(json_t *spec);

/* Names of the buckets that are components of the stack: origins of the spec with access control.
 * A set: name -> true. */
json_t *cloud_front_buckets(json_t *spec);

/* --- bucket_reader.c: a statement in a bucket's policy; suspends --- */

/* The distribution may read the bucket's objects, or not; a bucket that is gone is fine then. */
must_check struct error *bucket_reader_allow(struct kind_call *call, const char *bucket,
                                             const char *distribution_arn);
must_check struct error *bucket_reader_revoke(struct kind_call *call, const char *bucket,
                                              const char *distribution_arn);

/* --- cloud_front_access.c: the origin access control; suspends --- */

/* Its id; owner: caller. */
must_check struct error *cloud_front_ensure_access(struct kind_call *call, char **id);
must_check struct error *cloud_front_remove_access(struct kind_call *call);

#endif
