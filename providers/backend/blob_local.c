/*
 * Blobs as files under a directory: "<dir>/current/<key>", and every version ever written (the
 * newest 100) as "<dir>/versions/<key>/<wall ms>-<etag>". The etag is the content's SHA-256.
 */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/mem.h"
#include "providers/backend/blob_impl.h"
#include "providers/backend/local_dir.h"

enum { VERSIONS_KEPT = 100 };

struct local_impl {
    char *directory;
};

static char *current_path(const struct local_impl *local, const char *key)
{
    return xasprintf("%s/current/%s", local->directory, key);
}

static struct error *load(const char *path, struct blob *out)
{
    TRY(local_read(path, &out->data, &out->bytes));
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(out->data, out->bytes, hex);
    out->etag = xstrdup(hex);
    return NULL;
}

static struct error *local_get(void *impl, const char *key, const char *version_id,
                               struct blob *out)
{
    struct local_impl *local = impl;
    if (version_id != NULL && (*version_id == '\0' || strchr(version_id, '/') != NULL))
        return ERR(ERR_INVALID, "'%s' is not a version id", version_id);
    char *path = version_id == NULL
                     ? current_path(local, key)
                     : xasprintf("%s/versions/%s/%s", local->directory, key, version_id);
    struct error *err = load(path, out);
    free(path);
    return err;
}

/* Does the file's present etag satisfy the condition? Under the directory's lock. */
static struct error *check_condition(const char *path, const struct blob_write *write)
{
    struct blob blob = {0};
    struct error *err = load(path, &blob);
    bool absent = err != NULL && err->code == ERR_NOT_FOUND;
    if (err != NULL && !absent)
        return err;
    error_free(err);
    bool want_absent = strcmp(write->if_etag, BLOB_ABSENT) == 0;
    bool holds = want_absent ? absent : !absent && strcmp(blob.etag, write->if_etag) == 0;
    blob_fini(&blob);
    if (holds)
        return NULL;
    return ERR(ERR_PRECONDITION, "'%s' was changed by somebody else meanwhile", write->key);
}

static int newest_first(const void *a, const void *b)
{
    return -strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names in `directory`, newest first; none when it does not exist. */
static struct error *version_names(const char *directory, char ***names, size_t *count)
{
    DIR *dir = opendir(directory);
    if (dir == NULL && errno == ENOENT)
        return NULL;
    if (dir == NULL)
        return ERR(ERR_IO, "cannot open %s: %s", directory, strerror(errno));
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
        if (entry->d_name[0] != '.' && strstr(entry->d_name, ".tmp-") == NULL)
            blob_keys_add(names, count, xstrdup(entry->d_name));
    closedir(dir);
    if (*count > 1)
        qsort(*names, *count, sizeof(**names), newest_first);
    return NULL;
}

static void free_names(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
}

static struct error *trim_versions(const char *directory)
{
    char **names = NULL;
    size_t count = 0;
    TRY(version_names(directory, &names, &count));
    struct error *err = NULL;
    for (size_t i = VERSIONS_KEPT; i < count && err == NULL; i++) {
        char *path = xasprintf("%s/%s", directory, names[i]);
        if (unlink(path) != 0 && errno != ENOENT)
            err = ERR(ERR_IO, "cannot remove %s: %s", path, strerror(errno));
        free(path);
    }
    free_names(names, count);
    return err;
}

static struct error *keep_version(const struct local_impl *local, const struct blob_write *write,
                                  const char *etag)
{
    char *directory = xasprintf("%s/versions/%s", local->directory, write->key);
    char *path = xasprintf("%s/%015" PRId64 "-%s", directory, clock_wall_ms(), etag);
    struct error *err = local_make_dirs(directory);
    if (err == NULL)
        err = local_write(path, write->data, write->bytes);
    if (err == NULL)
        err = trim_versions(directory);
    free(path);
    free(directory);
    return err;
}

static struct error *make_parent(const char *path)
{
    char *parent = xstrdup(path);
    *strrchr(parent, '/') = '\0';
    struct error *err = local_make_dirs(parent);
    free(parent);
    return err;
}

/* The version is written before the current file: a crash between leaves a version too many,
 * never one too few. */
static struct error *store(const struct local_impl *local, const char *path,
                           const struct blob_write *write, const char *etag)
{
    if (write->if_etag != NULL)
        TRY(check_condition(path, write));
    TRY(keep_version(local, write, etag));
    TRY(make_parent(path));
    return local_write(path, write->data, write->bytes);
}

static struct error *local_put(void *impl, const struct blob_write *write, char **new_etag)
{
    struct local_impl *local = impl;
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(write->data, write->bytes, hex);
    int fd = -1;
    TRY(local_enter(local->directory, &fd));
    char *path = current_path(local, write->key);
    struct error *err = store(local, path, write, hex);
    free(path);
    close(fd);
    if (err == NULL)
        *new_etag = xstrdup(hex);
    return err;
}

static struct error *local_remove(void *impl, const char *key)
{
    struct local_impl *local = impl;
    char *path = current_path(local, key);
    struct error *err = NULL;
    if (unlink(path) != 0 && errno != ENOENT)
        err = ERR(ERR_IO, "cannot remove %s: %s", path, strerror(errno));
    free(path);
    return err;
}

static struct error *walk(const char *root, const char *below, const char *prefix, char ***keys,
                          size_t *count)
{
    char *directory = xasprintf("%s/%s", root, below);
    DIR *dir = opendir(directory);
    struct error *err = NULL;
    if (dir == NULL && errno != ENOENT)
        err = ERR(ERR_IO, "cannot open %s: %s", directory, strerror(errno));
    for (struct dirent *entry; dir != NULL && err == NULL && (entry = readdir(dir)) != NULL;) {
        if (entry->d_name[0] == '.' || strstr(entry->d_name, ".tmp-") != NULL)
            continue;
        char *key = xasprintf("%s%s", below, entry->d_name);
        char *path = xasprintf("%s/%s", root, key);
        struct stat st;
        if (stat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
            char *deeper = xasprintf("%s/", key);
            err = walk(root, deeper, prefix, keys, count);
            free(deeper);
        } else if (strncmp(key, prefix, strlen(prefix)) == 0) {
            blob_keys_add(keys, count, xstrdup(key));
        }
        free(path);
        free(key);
    }
    if (dir != NULL)
        closedir(dir);
    free(directory);
    return err;
}

static struct error *local_list(void *impl, const char *prefix, char ***keys, size_t *count)
{
    struct local_impl *local = impl;
    char *root = xasprintf("%s/current", local->directory);
    struct error *err = walk(root, "", prefix, keys, count);
    free(root);
    return err;
}

static void add_version(struct blob_version **out, size_t *count, const char *directory,
                        const char *name)
{
    struct blob_version version = {.version_id = xstrdup(name), .is_latest = *count == 0};
    char *path = xasprintf("%s/%s", directory, name);
    struct stat st;
    if (stat(path, &st) == 0)
        version.bytes = (uint64_t)st.st_size;
    free(path);
    const char *dash = strchr(name, '-');
    version.modified_ms = strtoll(name, NULL, 10);
    version.etag = xstrdup(dash == NULL ? "" : dash + 1);
    *out = xrealloc(*out, (*count + 1) * sizeof(**out));
    (*out)[(*count)++] = version;
}

static struct error *local_versions(void *impl, const char *key, struct blob_version **out,
                                    size_t *count)
{
    struct local_impl *local = impl;
    char *directory = xasprintf("%s/versions/%s", local->directory, key);
    char **names = NULL;
    size_t names_count = 0;
    struct error *err = version_names(directory, &names, &names_count);
    for (size_t i = 0; i < names_count; i++)
        add_version(out, count, directory, names[i]);
    free_names(names, names_count);
    free(directory);
    return err;
}

static void local_close(void *impl)
{
    struct local_impl *local = impl;
    free(local->directory);
    free(local);
}

static const struct blob_backend local_backend = {
    .get = local_get,
    .put = local_put,
    .remove = local_remove,
    .list = local_list,
    .versions = local_versions,
    .close = local_close,
};

struct error *blob_store_open_local(const char *directory, const char *prefix,
                                    struct blob_store **out)
{
    if (directory == NULL || *directory == '\0')
        return ERR(ERR_INVALID, "backend.directory is empty: the local backend needs a directory");
    TRY(local_make_dirs(directory));
    struct local_impl *local = xcalloc(1, sizeof(*local));
    local->directory = xstrdup(directory);
    *out = blob_store_make(&local_backend, local, prefix);
    return NULL;
}
