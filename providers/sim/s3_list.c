#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/url.h"
#include "providers/sim/s3.h"

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **s3_sorted_keys(json_t *object, size_t *count)
{
    const char **keys = xcalloc(json_object_size(object) + 1, sizeof *keys), *key;
    json_t *value;

    *count = 0;
    json_object_foreach (object, key, value)
        keys[(*count)++] = key;
    qsort(keys, *count, sizeof *keys, compare_texts);
    return keys;
}

/* What the four listings share. */
struct listing {
    struct sim_call *call;
    json_t *bucket;
    const char *prefix;
    const char *delimiter;
    const char *after; /* keys up to this one were shown before */
    size_t limit;
    size_t shown;
    const char *last; /* the last key or prefix shown */
    bool truncated;
};

static char *shown_key(const struct sim_call *call, const char *key)
{
    return sim_same(tree_text(call->in, "EncodingType"), "url") ? url_encoded(key, true)
                                                                : xstrdup(key);
}

static void put_shown(const struct sim_call *call, json_t *object, const char *name,
                      const char *key)
{
    char *text = shown_key(call, key);

    tree_put_text(object, name, text);
    free(text);
}

/* The common prefix of a key, or NULL. Owner: caller, free(). */
static char *common_prefix(const struct listing *list, const char *key)
{
    const char *rest = key + strlen(list->prefix), *found;

    if (*list->delimiter == '\0')
        return NULL;
    found = strstr(rest, list->delimiter);
    return found == NULL ? NULL : xstrndup(key, (size_t)(found - key) + strlen(list->delimiter));
}

static bool add_prefix(struct listing *list, char *prefix)
{
    json_t *prefixes = tree_array_of(list->call->out, "CommonPrefixes"), *item;
    size_t count = json_array_size(prefixes);
    char *text = shown_key(list->call, prefix);
    bool known =
        count > 0 && sim_same(tree_text(json_array_get(prefixes, count - 1), "Prefix"), text);

    if (!known && list->shown < list->limit) {
        item = json_pack("{s:s}", "Prefix", text);
        json_array_append_new(prefixes, item);
        list->shown++;
        known = true;
    }
    free(text);
    free(prefix);
    return known;
}

typedef void list_key_fn(struct listing *list, const char *key);

static void list_keys(struct listing *list, list_key_fn *fn)
{
    json_t *objects = json_object_get(list->bucket, "~objects");
    size_t count, prefix_len = strlen(list->prefix);
    const char **keys = s3_sorted_keys(objects, &count);

    for (size_t i = 0; i < count && !list->truncated; i++) {
        char *prefix;

        if (strncmp(keys[i], list->prefix, prefix_len) != 0 || strcmp(keys[i], list->after) <= 0)
            continue;
        prefix = common_prefix(list, keys[i]);
        if (prefix != NULL) {
            bool covered = strncmp(list->after, prefix, strlen(prefix)) == 0;

            if (covered)
                free(prefix);
            else if (!add_prefix(list, prefix))
                list->truncated = true;
            else
                list->last = keys[i];
            continue;
        }
        fn(list, keys[i]);
        if (!list->truncated)
            list->last = keys[i];
    }
    free(keys);
}

static bool listing_init(struct listing *list, struct sim_call *call, const char *after_member)
{
    *list = (struct listing){.call = call, .bucket = s3_bucket(call)};
    call->paged = true;
    list->prefix = tree_text_or(call->in, "Prefix", "");
    list->delimiter = tree_text_or(call->in, "Delimiter", "");
    list->after = tree_text_or(call->in, after_member, "");
    list->limit = (size_t)tree_int(call->in, "MaxKeys", 1000);
    if (list->limit > 1000)
        list->limit = 1000;
    return list->bucket != NULL;
}

static void listing_end(struct listing *list)
{
    struct sim_call *call = list->call;

    tree_put_text(call->out, "Name", tree_text(call->in, "Bucket"));
    put_shown(call, call->out, "Prefix", list->prefix);
    if (*list->delimiter != '\0')
        put_shown(call, call->out, "Delimiter", list->delimiter);
    tree_put_int(call->out, "MaxKeys", (int64_t)list->limit);
    tree_put_bool(call->out, "IsTruncated", list->truncated);
    tree_put_text(call->out, "EncodingType", tree_text(call->in, "EncodingType"));
}

/* --- objects --- */

static void list_object(struct listing *list, const char *key)
{
    static const char *const shown[] = {"ETag", "LastModified", "Size", NULL};
    json_t *version = s3_latest(list->bucket, key), *item;

    if (version == NULL)
        return;
    if (list->shown == list->limit) {
        list->truncated = true;
        return;
    }
    item = json_pack("{s:s}", "StorageClass", tree_text_or(version, "StorageClass", "STANDARD"));
    tree_copy_members(version, item, shown);
    put_shown(list->call, item, "Key", key);
    json_array_append_new(tree_array_of(list->call->out, "Contents"), item);
    list->shown++;
}

static bool list_objects(struct sim_call *call)
{
    struct listing list;

    if (!listing_init(&list, call, "Marker"))
        return false;
    list_keys(&list, list_object);
    listing_end(&list);
    put_shown(call, call->out, "Marker", list.after);
    if (list.truncated && list.last != NULL)
        put_shown(call, call->out, "NextMarker", list.last);
    return true;
}

static bool list_objects_v2(struct sim_call *call)
{
    struct listing list;
    const char *token = tree_text(call->in, "ContinuationToken");

    if (!listing_init(&list, call, token != NULL ? "ContinuationToken" : "StartAfter"))
        return false;
    list_keys(&list, list_object);
    listing_end(&list);
    tree_put_int(call->out, "KeyCount", (int64_t)list.shown);
    tree_put_text(call->out, "ContinuationToken", token);
    if (list.truncated)
        tree_put_text(call->out, "NextContinuationToken", list.last);
    return true;
}

/* --- versions --- */

static void list_version(struct listing *list, const char *key)
{
    static const char *const shown[] = {"ETag", "LastModified", "Size", "VersionId", NULL};
    json_t *versions = json_object_get(json_object_get(list->bucket, "~objects"), key);
    size_t count = json_array_size(versions);

    if (list->shown > 0 && list->shown + count > list->limit) {
        list->truncated = true;
        return;
    }
    for (size_t i = count; i-- > 0;) {
        json_t *version = json_array_get(versions, i), *item = json_object();
        bool is_marker = tree_bool(version, "DeleteMarker", false);

        tree_copy_members(version, item, shown);
        put_shown(list->call, item, "Key", key);
        tree_put_bool(item, "IsLatest", i == count - 1);
        if (!is_marker)
            tree_put_text(item, "StorageClass", "STANDARD");
        json_array_append_new(
            tree_array_of(list->call->out, is_marker ? "DeleteMarkers" : "Versions"), item);
        list->shown++;
    }
}

static bool list_object_versions(struct sim_call *call)
{
    struct listing list;

    if (!listing_init(&list, call, "KeyMarker"))
        return false;
    list_keys(&list, list_version);
    listing_end(&list);
    if (list.truncated && list.last != NULL)
        put_shown(call, call->out, "NextKeyMarker", list.last);
    return true;
}

const struct sim_handler s3_list_handlers[] = {
    {"ListObjects", list_objects},
    {"ListObjectsV2", list_objects_v2},
    {"ListObjectVersions", list_object_versions},
    {NULL, NULL},
};
