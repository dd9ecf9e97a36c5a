/*
 * blob_impl.h - what a blob backend supplies; private to providers/backend/.
 *
 * Keys that reach a backend are complete (prefix and key joined) and checked.
 */
#ifndef PROVIDERS_BACKEND_BLOB_IMPL_H
#define PROVIDERS_BACKEND_BLOB_IMPL_H

#include "providers/backend/blob.h"

struct blob_write {
    const char *key;
    const char *data;
    size_t bytes;
    const char *if_etag;
    const struct blob_meta *meta;
};

struct blob_backend {
    struct error *(*get)(void *impl, const char *key, const char *version_id, struct blob *out);
    struct error *(*put)(void *impl, const struct blob_write *write, char **new_etag);
    struct error *(*remove)(void *impl, const char *key);
    struct error *(*list)(void *impl, const char *prefix, char ***keys, size_t *count);
    struct error *(*versions)(void *impl, const char *key, struct blob_version **out,
                              size_t *count);
    void (*close)(void *impl);
};

/* A store over `impl`, which it owns from now on. */
struct blob_store *blob_store_make(const struct blob_backend *backend, void *impl,
                                   const char *prefix);

/* Append a key to a growing array. Takes `key`. */
void blob_keys_add(char ***keys, size_t *count, char *key);

#endif
