#include "providers/backend/blob.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/backend/blob_impl.h"

struct blob_store {
    const struct blob_backend *backend;
    void *impl;
    char *prefix;
};

struct blob_store *blob_store_make(const struct blob_backend *backend, void *impl,
                                   const char *prefix)
{
    struct blob_store *store = xcalloc(1, sizeof(*store));
    store->backend = backend;
    store->impl = impl;
    store->prefix = xstrdup(prefix == NULL ? "" : prefix);
    return store;
}

static bool segment_is_plain(const char *segment, size_t bytes)
{
    return !(bytes == 0 || (bytes == 1 && segment[0] == '.') ||
             (bytes == 2 && segment[0] == '.' && segment[1] == '.'));
}

/* A key is made of plain segments: it cannot climb out of the prefix it is joined to. */
static struct error *check_key(const char *key, bool may_end_in_slash)
{
    const char *at = key;
    for (;;) {
        size_t bytes = strcspn(at, "/");
        bool last = at[bytes] == '\0';
        if (!segment_is_plain(at, bytes) && !(last && bytes == 0 && may_end_in_slash))
            return ERR(ERR_INVALID, "key '%s' is not inside the store's prefix", key);
        for (size_t i = 0; i < bytes; i++)
            if ((unsigned char)at[i] < 0x20 || at[i] == 0x7f)
                return ERR(ERR_INVALID, "a key holds a control character");
        if (last)
            return NULL;
        at += bytes + 1;
    }
}

static struct error *full_key(const struct blob_store *store, const char *key, char **out)
{
    TRY(check_key(key, false));
    *out = xasprintf("%s%s", store->prefix, key);
    return NULL;
}

void blob_store_close(struct blob_store *store)
{
    if (store == NULL)
        return;
    store->backend->close(store->impl);
    free(store->prefix);
    free(store);
}

struct error *blob_get_version(struct blob_store *store, const char *key, const char *version_id,
                               struct blob *out)
{
    char *full = NULL;
    TRY(full_key(store, key, &full));
    memset(out, 0, sizeof(*out));
    struct error *err = store->backend->get(store->impl, full, version_id, out);
    free(full);
    return err;
}

struct error *blob_get(struct blob_store *store, const char *key, struct blob *out)
{
    return blob_get_version(store, key, NULL, out);
}

struct error *blob_put(struct blob_store *store, const char *key, const char *data, size_t bytes,
                       const char *if_etag, const struct blob_meta *meta, char **new_etag)
{
    char *full = NULL;
    TRY(full_key(store, key, &full));
    struct blob_write write = {full, data, bytes, if_etag, meta};
    char *etag = NULL;
    struct error *err = store->backend->put(store->impl, &write, &etag);
    free(full);
    if (new_etag != NULL && err == NULL)
        *new_etag = etag;
    else
        free(etag);
    return err;
}

struct error *blob_delete(struct blob_store *store, const char *key)
{
    char *full = NULL;
    TRY(full_key(store, key, &full));
    struct error *err = store->backend->remove(store->impl, full);
    free(full);
    return err;
}

static int compare_keys(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

struct error *blob_list(struct blob_store *store, const char *prefix, char ***keys, size_t *count)
{
    *keys = NULL;
    *count = 0;
    if (*prefix != '\0')
        TRY(check_key(prefix, true));
    char *full = xasprintf("%s%s", store->prefix, prefix);
    struct error *err = store->backend->list(store->impl, full, keys, count);
    free(full);
    size_t strip = strlen(store->prefix);
    for (size_t i = 0; i < *count; i++)
        memmove((*keys)[i], (*keys)[i] + strip, strlen((*keys)[i] + strip) + 1);
    if (*count > 1)
        qsort(*keys, *count, sizeof(**keys), compare_keys);
    return err;
}

struct error *blob_versions(struct blob_store *store, const char *key, struct blob_version **out,
                            size_t *count)
{
    char *full = NULL;
    TRY(full_key(store, key, &full));
    *out = NULL;
    *count = 0;
    struct error *err = store->backend->versions(store->impl, full, out, count);
    free(full);
    return err;
}

void blob_versions_free(struct blob_version *versions, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        free(versions[i].version_id);
        free(versions[i].etag);
    }
    free(versions);
}

void blob_fini(struct blob *blob)
{
    free(blob->data);
    free(blob->etag);
    memset(blob, 0, sizeof(*blob));
}

void blob_keys_add(char ***keys, size_t *count, char *key)
{
    *keys = xrealloc(*keys, (*count + 1) * sizeof(**keys));
    (*keys)[(*count)++] = key;
}
