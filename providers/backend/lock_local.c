/*
 * Locks as JSON files in a directory, moved under the directory's flock: for the processes of
 * one machine. As in DynamoDB a file outlives its release, so that its fence only grows.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/backend/local_dir.h"
#include "providers/backend/lock_impl.h"

struct local_impl {
    char *directory;
};

static char *lock_path(const struct local_impl *local, const char *key)
{
    char *name = url_encoded(key, false);
    char *path = xasprintf("%s/%s.json", local->directory, name);
    free(name);
    return path;
}

static void info_from_json(json_t *item, struct lock_info *out)
{
    memset(out, 0, sizeof(*out));
    out->key = xstrdup(json_text(item, "lockKey"));
    out->id = xstrdup(json_text(item, "lockID"));
    out->owner = xstrdup(json_text(item, "owner"));
    out->operation = xstrdup(json_text(item, "operation"));
    out->deployment = xstrdup(json_text(item, "deployment"));
    out->host = xstrdup(json_text(item, "host"));
    out->pid = json_int_or(item, "pid", 0);
    out->fence = (uint64_t)json_int_or(item, "fence", 0);
    out->acquired_s = json_int_or(item, "acquiredAt", 0);
    out->expires_s = json_int_or(item, "expiresAt", 0);
    out->heartbeat_s = json_int_or(item, "heartbeatAt", 0);
}

static json_t *info_to_json(const struct lock_info *info)
{
    return json_pack("{s:s, s:s?, s:s?, s:s?, s:s?, s:s?, s:I, s:I, s:I, s:I, s:I}", "lockKey",
                     info->key, "lockID", info->id, "owner", info->owner, "operation",
                     info->operation, "deployment", info->deployment, "host", info->host, "pid",
                     (json_int_t)info->pid, "fence", (json_int_t)info->fence, "acquiredAt",
                     (json_int_t)info->acquired_s, "expiresAt", (json_int_t)info->expires_s,
                     "heartbeatAt", (json_int_t)info->heartbeat_s);
}

static struct error *load_file(const char *path, struct lock_info *out)
{
    char *text = NULL;
    size_t bytes = 0;
    json_t *item = NULL;
    struct error *err = local_read(path, &text, &bytes);
    if (err == NULL)
        err = json_load_text(text, bytes, path, &item);
    if (err == NULL)
        info_from_json(item, out);
    json_decref(item);
    free(text);
    return err;
}

static struct error *load(const struct local_impl *local, const char *key, struct lock_info *out)
{
    char *path = lock_path(local, key);
    struct error *err = load_file(path, out);
    free(path);
    return err;
}

static struct error *save(const struct local_impl *local, const struct lock_info *info)
{
    char *path = lock_path(local, info->key);
    json_t *item = info_to_json(info);
    char *text = json_dumps(item, JSON_COMPACT);
    struct error *err = local_write(path, text, strlen(text));
    free(text);
    json_decref(item);
    free(path);
    return err;
}

static struct error *take_inside(struct local_impl *local, struct lock_info *want)
{
    struct lock_info found = {0};
    struct error *err = load(local, want->key, &found);
    if (err != NULL && err->code != ERR_NOT_FOUND)
        return err;
    error_free(err);
    err = NULL;
    if (found.id != NULL && found.expires_s >= want->acquired_s)
        err = lock_held_error(&found);
    want->fence = found.fence + 1;
    lock_info_fini(&found);
    return err != NULL ? err : save(local, want);
}

static struct error *local_take(void *impl, struct lock_info *want)
{
    struct local_impl *local = impl;
    int fd = -1;
    TRY(local_enter(local->directory, &fd));
    struct error *err = take_inside(local, want);
    close(fd);
    return err;
}

static struct error *check_ours(const struct lock_info *found, const struct lock_info *info)
{
    if (found->id == NULL)
        return ERR(ERR_NOT_FOUND, "lock '%s' is not held any more", info->key);
    if (strcmp(found->id, info->id) != 0)
        return ERR(ERR_LOCK_ID, "lock '%s' is now held by %s", info->key, found->owner);
    return NULL;
}

static struct error *refresh_inside(struct local_impl *local, const struct lock_info *info)
{
    struct lock_info found = {0};
    TRY(load(local, info->key, &found));
    struct error *err = check_ours(&found, info);
    if (err != NULL && err->code == ERR_NOT_FOUND)
        err->code = ERR_LOCK_ID;
    if (err == NULL && found.expires_s < info->heartbeat_s)
        err = ERR(ERR_LOCK_LOST, "lock '%s' expired before it was refreshed", info->key);
    if (err == NULL)
        err = save(local, info);
    lock_info_fini(&found);
    return err;
}

static struct error *local_refresh(void *impl, const struct lock_info *info)
{
    struct local_impl *local = impl;
    int fd = -1;
    TRY(local_enter(local->directory, &fd));
    struct error *err = refresh_inside(local, info);
    close(fd);
    return err;
}

static struct error *release_inside(struct local_impl *local, const struct lock_info *info)
{
    struct lock_info found = {0};
    TRY(load(local, info->key, &found));
    struct error *err = check_ours(&found, info);
    free(found.id);
    found.id = NULL;
    found.expires_s = 0;
    if (err == NULL)
        err = save(local, &found);
    lock_info_fini(&found);
    return err;
}

static struct error *local_release(void *impl, const struct lock_info *info)
{
    struct local_impl *local = impl;
    int fd = -1;
    TRY(local_enter(local->directory, &fd));
    struct error *err = release_inside(local, info);
    close(fd);
    return err;
}

static struct error *local_get(void *impl, const char *key, struct lock_info *out)
{
    return load(impl, key, out);
}

/* Add the lock of file `name` if it is held and its key has the prefix. */
static struct error *list_one(struct local_impl *local, const char *name, const char *prefix,
                              struct lock_info **out, size_t *count)
{
    char *path = xasprintf("%s/%s", local->directory, name);
    struct lock_info info = {0};
    struct error *err = load_file(path, &info);
    free(path);
    if (err == NULL && info.id != NULL && strncmp(info.key, prefix, strlen(prefix)) == 0)
        lock_infos_add(out, count, &info);
    else
        lock_info_fini(&info);
    return err;
}

static struct error *local_list(void *impl, const char *prefix, struct lock_info **out,
                                size_t *count)
{
    struct local_impl *local = impl;
    DIR *dir = opendir(local->directory);
    if (dir == NULL)
        return ERR(ERR_IO, "cannot open %s: %s", local->directory, strerror(errno));
    struct error *err = NULL;
    for (struct dirent *entry; err == NULL && (entry = readdir(dir)) != NULL;) {
        size_t length = strlen(entry->d_name);
        if (length > 5 && strcmp(entry->d_name + length - 5, ".json") == 0)
            err = list_one(local, entry->d_name, prefix, out, count);
    }
    closedir(dir);
    return err;
}

static void local_close(void *impl)
{
    struct local_impl *local = impl;
    free(local->directory);
    free(local);
}

static const struct lock_backend local_backend = {
    .take = local_take,
    .refresh = local_refresh,
    .release = local_release,
    .get = local_get,
    .list = local_list,
    .close = local_close,
};

struct error *lock_table_open_local(const char *directory, const struct lock_options *options,
                                    struct lock_table **out)
{
    if (directory == NULL || *directory == '\0')
        return ERR(ERR_INVALID, "locks.directory is empty: local locks need a directory");
    TRY(local_make_dirs(directory));
    struct local_impl *local = xcalloc(1, sizeof(*local));
    local->directory = xstrdup(directory);
    *out = lock_table_make(&local_backend, local, options);
    return NULL;
}
