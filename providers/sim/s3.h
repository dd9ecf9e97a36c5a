/*
 * s3.h - what the files of S3 share.
 *
 * A bucket keeps "~objects": key -> list of versions, the newest last; "~uploads": id -> upload;
 * "~config": name -> subresource; "~versioning": "Enabled" or "Suspended" once it was set.
 */
#ifndef PROVIDERS_SIM_S3_H
#define PROVIDERS_SIM_S3_H

#include "providers/sim/call.h"

extern const struct sim_handler s3_bucket_handlers[];
extern const struct sim_handler s3_config_handlers[];
extern const struct sim_handler s3_object_handlers[];
extern const struct sim_handler s3_list_handlers[];
extern const struct sim_handler s3_upload_handlers[];

/* Checks of every call: Content-MD5, the checksum some operations must carry. */
void s3_before(struct sim_call *call);

/* The bucket of the call, that must be there and the caller's. NULL: sim_fail() was called. */
json_t *s3_bucket(struct sim_call *call);

/* The newest version of a key; NULL when there is none or it is a delete marker. */
json_t *s3_latest(json_t *bucket, const char *key);

/* Add a version as the bucket's versioning says: `version` (reference taken over) is the new
 * entry. Returns it. */
json_t *s3_add_version(struct sim_call *call, json_t *bucket, const char *key, json_t *version);

/* If-Match and If-None-Match of a write. False: sim_fail() was called. */
bool s3_write_allowed(struct sim_call *call, json_t *bucket, const char *key);

/* A new version of the object with this content. */
json_t *s3_new_version(struct sim_call *call, const void *data, size_t bytes);

/* Members of an object's answer that the bucket's versioning adds. */
void s3_put_version_id(json_t *out, json_t *bucket, json_t *version);

/* Key of an object's keys, sorted. Owner: caller, free(); the texts are the object's. */
const char **s3_sorted_keys(json_t *object, size_t *count);

#endif
