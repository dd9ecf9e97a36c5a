/*
 * blob.h - named blobs with conditional writes and versions: where the state lives.
 *
 * Backends: s3 (a bucket, versioned, encrypted, private) and local (a directory, one machine).
 * A store is bound to a key prefix and refuses any key outside it ("..", absolute, empty).
 */
#ifndef PROVIDERS_BACKEND_BLOB_H
#define PROVIDERS_BACKEND_BLOB_H

#include "common/error.h"

struct blob_store;
struct aws_session;

struct blob {
    char *data; /* owned, NUL-terminated */
    size_t bytes;
    char *etag; /* owned; pass to blob_put */
};

struct blob_version {
    char *version_id;
    char *etag;
    int64_t modified_ms;
    uint64_t bytes;
    bool is_latest;
};

struct blob_meta {
    const char *name;
    const char *value;
};

/* `prefix` may be "". The session is borrowed. Owner: caller. */
must_check struct error *blob_store_open_s3(struct aws_session *session, const char *bucket,
                                            const char *prefix, struct blob_store **out);
must_check struct error *blob_store_open_local(const char *directory, const char *prefix,
                                               struct blob_store **out);
void blob_store_close(struct blob_store *store);

/* All suspend. ERR_NOT_FOUND only when the key is truly absent; anything else is an error. */
must_check struct error *blob_get(struct blob_store *store, const char *key, struct blob *out);
must_check struct error *blob_get_version(struct blob_store *store, const char *key,
                                          const char *version_id, struct blob *out);

#define BLOB_ABSENT "*absent*"
/* Write if the current etag is `if_etag` (BLOB_ABSENT: if there is none; NULL: always).
 * `new_etag` (may be NULL) is owned by the caller. ERR_PRECONDITION: nothing was written.
 * `meta` ends with name NULL, may be NULL. */
must_check struct error *blob_put(struct blob_store *store, const char *key, const char *data,
                                  size_t bytes, const char *if_etag, const struct blob_meta *meta,
                                  char **new_etag);
must_check struct error *blob_delete(struct blob_store *store, const char *key); /* idempotent */

/* Keys under `prefix`, the store's prefix stripped, sorted; all pages. Free each and the array. */
must_check struct error *blob_list(struct blob_store *store, const char *prefix, char ***keys,
                                   size_t *count);
/* Newest first. Owner: caller, blob_versions_free(). */
must_check struct error *blob_versions(struct blob_store *store, const char *key,
                                       struct blob_version **out, size_t *count);
void blob_versions_free(struct blob_version *versions, size_t count);
void blob_fini(struct blob *blob);

#endif
