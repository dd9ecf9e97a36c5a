#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/httpd.h"
#include "common/mem.h"
#include "providers/sim/s3.h"

/* --- versions --- */

static json_t *last_version(json_t *bucket, const char *key)
{
    json_t *versions = json_object_get(json_object_get(bucket, "~objects"), key);

    return json_array_get(versions, json_array_size(versions) - 1);
}

json_t *s3_latest(json_t *bucket, const char *key)
{
    json_t *version = last_version(bucket, key);

    return tree_bool(version, "DeleteMarker", false) ? NULL : version;
}

static void drop_version(json_t *bucket, const char *key, const char *id)
{
    json_t *objects = json_object_get(bucket, "~objects");
    json_t *versions = json_object_get(objects, key);
    size_t index;

    if (tree_find(versions, "VersionId", id, &index) != NULL)
        json_array_remove(versions, index);
    if (json_array_size(versions) == 0)
        json_object_del(objects, key);
}

json_t *s3_add_version(struct sim_call *call, json_t *bucket, const char *key, json_t *version)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    bool is_versioned = sim_same(tree_text(bucket, "~versioning"), "Enabled");
    char id[SIM_ID_BYTES] = "null";

    if (is_versioned)
        sim_random_id(call->sim, "", 32, alphabet, id);
    else
        drop_version(bucket, key, "null");
    tree_put_text(version, "Key", key);
    tree_put_text(version, "VersionId", id);
    tree_put(version, "LastModified", sim_now(call));
    json_array_append_new(tree_array_of(json_object_get(bucket, "~objects"), key), version);
    return version;
}

void s3_put_version_id(json_t *out, json_t *bucket, json_t *version)
{
    if (tree_has(bucket, "~versioning"))
        tree_put_text(out, "VersionId", tree_text(version, "VersionId"));
}

json_t *s3_new_version(struct sim_call *call, const void *data, size_t bytes)
{
    static const char *const kept[] = {
        "ContentType", "ContentEncoding",    "CacheControl", "ContentLanguage",
        "Metadata",    "ContentDisposition", "StorageClass", NULL};
    json_t *version =
        json_pack("{s:I,s:o}", "Size", (json_int_t)bytes, "~data", sim_base64(data, bytes));
    char hex[33];

    tree_copy_members(call->in, version, kept);
    tree_put_format(version, "ETag", "\"%s\"", sim_md5_hex(data, bytes, hex));
    return version;
}

static bool etag_matches(const char *wanted, json_t *version)
{
    const char *etag = tree_text(version, "ETag");
    size_t len = etag == NULL ? 0 : strlen(etag);

    if (etag == NULL)
        return false;
    return strcmp(wanted, "*") == 0 || strcmp(wanted, etag) == 0 ||
           (strlen(wanted) == len - 2 && strncmp(wanted, etag + 1, len - 2) == 0);
}

static bool precondition_failed(struct sim_call *call, const char *condition)
{
    sim_fail(call, 412, "PreconditionFailed",
             "At least one of the pre-conditions you specified did not hold");
    call->failure.extra = json_pack("{s:s}", "Condition", condition);
    return false;
}

bool s3_write_allowed(struct sim_call *call, json_t *bucket, const char *key)
{
    const char *match = httpd_header(call->request, "If-Match");
    const char *none = httpd_header(call->request, "If-None-Match");
    json_t *version = s3_latest(bucket, key);

    if (none != NULL && strcmp(none, "*") != 0)
        return sim_fail(call, 501, "NotImplemented",
                        "If-None-Match of a write takes only the value *");
    if (none != NULL && version != NULL)
        return precondition_failed(call, "If-None-Match");
    if (match != NULL && version == NULL)
        return sim_fail(call, 404, "NoSuchKey", "The specified key does not exist.");
    if (match != NULL && !etag_matches(match, version))
        return precondition_failed(call, "If-Match");
    return true;
}

/* --- write --- */

static void tags_from_header(struct sim_call *call, json_t *version)
{
    char *copy = xstrdup(tree_text_or(call->in, "Tagging", "")), *cursor = copy, *part;

    while ((part = strsep(&cursor, "&")) != NULL) {
        char *value = strchr(part, '=');

        if (value == NULL)
            continue;
        *value++ = '\0';
        tree_put_text(tree_object_of(version, "~tags"), part, value);
    }
    free(copy);
}

static bool put_object(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *version;
    const char *key = tree_text(call->in, "Key");

    if (bucket == NULL || !s3_write_allowed(call, bucket, key))
        return false;
    version = s3_new_version(call, call->payload, call->payload_bytes);
    tags_from_header(call, version);
    s3_add_version(call, bucket, key, version);
    tree_put_text(call->out, "ETag", tree_text(version, "ETag"));
    tree_put_text(call->out, "ServerSideEncryption", "AES256");
    s3_put_version_id(call->out, bucket, version);
    return true;
}

/* "bucket/key[?versionId=…]", encoded, perhaps with a leading slash. */
static json_t *copy_source(struct sim_call *call)
{
    const char *text = tree_text(call->in, "CopySource");
    char *copy = xstrdup(*text == '/' ? text + 1 : text), *slash = strchr(copy, '/');
    char *id = strstr(copy, "?versionId=");
    json_t *bucket, *version = NULL;

    if (id != NULL)
        *id = '\0';
    if (slash != NULL) {
        *slash++ = '\0';
        bucket = sim_find(call, "buckets", copy);
        if (id == NULL)
            version = s3_latest(bucket, slash);
        else
            version = tree_find(json_object_get(json_object_get(bucket, "~objects"), slash),
                                "VersionId", id + strlen("?versionId="), NULL);
    }
    free(copy);
    return version;
}

static bool copy_object(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *source, *version;
    const char *key = tree_text(call->in, "Key");

    if (bucket == NULL || !s3_write_allowed(call, bucket, key))
        return false;
    source = copy_source(call);
    if (source == NULL)
        return sim_fail(call, 404, "NoSuchKey", "The specified key does not exist.");
    version = json_deep_copy(source);
    if (sim_same(tree_text(call->in, "MetadataDirective"), "REPLACE")) {
        static const char *const kept[] = {"ContentType", "Metadata", NULL};

        json_object_del(version, "Metadata");
        tree_copy_members(call->in, version, kept);
    }
    s3_add_version(call, bucket, key, version);
    tree_put(call->out, "CopyObjectResult",
             json_pack("{s:O,s:O}", "ETag", json_object_get(version, "ETag"), "LastModified",
                       json_object_get(version, "LastModified")));
    s3_put_version_id(call->out, bucket, version);
    return true;
}

/* --- read --- */

/* The version asked for. NULL: sim_fail() was called. */
static json_t *find_version(struct sim_call *call, json_t *bucket)
{
    const char *key = tree_text(call->in, "Key"), *id = tree_text(call->in, "VersionId");
    json_t *versions = json_object_get(json_object_get(bucket, "~objects"), key), *version;

    version = id != NULL ? tree_find(versions, "VersionId", id, NULL) : last_version(bucket, key);
    if (version == NULL && id != NULL) {
        sim_fail(call, 404, "NoSuchVersion", "The specified version does not exist.");
    } else if (version == NULL || tree_bool(version, "DeleteMarker", false)) {
        if (version != NULL)
            httpd_set_header(call->request, "x-amz-delete-marker", "true");
        sim_fail(call, version != NULL && id != NULL ? 405 : 404,
                 version != NULL && id != NULL ? "MethodNotAllowed" : "NoSuchKey",
                 "The specified key does not exist.");
        call->failure.extra = json_pack("{s:s}", "Key", key);
        return NULL;
    }
    return version;
}

static bool read_allowed(struct sim_call *call, json_t *version)
{
    const char *match = httpd_header(call->request, "If-Match");
    const char *none = httpd_header(call->request, "If-None-Match");

    if (match != NULL && !etag_matches(match, version))
        return precondition_failed(call, "If-Match");
    if (none != NULL && etag_matches(none, version))
        return sim_fail(call, 304, "NotModified", "Not Modified");
    return true;
}

/* "bytes=a-b", "bytes=a-", "bytes=-n"; anything else is ignored, as HTTP says. */
static bool apply_range(struct sim_call *call, size_t total, size_t *from, size_t *count)
{
    const char *range = httpd_header(call->request, "Range");
    char *end;
    unsigned long long first, last = total - 1;

    *from = 0;
    *count = total;
    if (range == NULL || strncmp(range, "bytes=", 6) != 0 || strchr(range, ',') != NULL)
        return true;
    first = strtoull(range + 6, &end, 10);
    if (range[6] == '-') {
        unsigned long long tail = strtoull(range + 7, NULL, 10);

        first = tail > total ? 0 : total - tail;
    } else if (*end == '-' && end[1] != '\0') {
        last = strtoull(end + 1, NULL, 10);
    }
    if (first >= total || last < first)
        return sim_fail(call, 416, "InvalidRange", "The requested range is not satisfiable");
    if (last >= total)
        last = total - 1;
    *from = first;
    *count = last - first + 1;
    call->status = 206;
    tree_put_format(call->out, "ContentRange", "bytes %llu-%llu/%zu", first, last, total);
    return true;
}

static bool get_object(struct sim_call *call)
{
    static const char *const shown[] = {
        "ETag",         "LastModified", "ContentType",     "Metadata",           "ContentEncoding",
        "CacheControl", "StorageClass", "ContentLanguage", "ContentDisposition", NULL};
    json_t *bucket = s3_bucket(call), *version;
    size_t bytes, from, count;
    char *data;

    if (bucket == NULL)
        return false;
    version = find_version(call, bucket);
    if (version == NULL || !read_allowed(call, version))
        return false;
    if (!apply_range(call, (size_t)tree_int(version, "Size", 0), &from, &count))
        return false;
    data = sim_unbase64(tree_text(version, "~data"), &bytes);
    if (data != NULL && from + count <= bytes)
        buf_add(&call->reply_body, data + from, count);
    free(data);
    tree_copy_members(version, call->out, shown);
    tree_put_text(call->out, "ServerSideEncryption", "AES256");
    s3_put_version_id(call->out, bucket, version);
    if (tree_has(version, "~parts"))
        tree_put_int(call->out, "PartsCount", tree_int(version, "~parts", 1));
    return true;
}

/* --- delete --- */

/* One deletion; the members for the answer go to `result`. */
static void delete_key(struct sim_call *call, json_t *bucket, const char *key, const char *id,
                       json_t *result)
{
    json_t *versions = json_object_get(json_object_get(bucket, "~objects"), key), *version;

    if (id != NULL) {
        version = tree_find(versions, "VersionId", id, NULL);
        tree_put_text(result, "VersionId", id);
        if (tree_bool(version, "DeleteMarker", false))
            tree_put_bool(result, "DeleteMarker", true);
        if (version != NULL)
            drop_version(bucket, key, id);
        return;
    }
    if (!tree_has(bucket, "~versioning")) {
        json_object_del(json_object_get(bucket, "~objects"), key);
        return;
    }
    version = s3_add_version(call, bucket, key, json_pack("{s:b}", "DeleteMarker", 1));
    tree_put_bool(result, "DeleteMarker", true);
    tree_put_text(result, "VersionId", tree_text(version, "VersionId"));
}

static bool delete_object(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call);
    const char *key = tree_text(call->in, "Key");

    if (bucket == NULL)
        return false;
    if (s3_latest(bucket, key) == NULL && httpd_header(call->request, "If-Match") != NULL)
        return precondition_failed(call, "If-Match");
    if (!s3_write_allowed(call, bucket, key))
        return false;
    delete_key(call, bucket, key, tree_text(call->in, "VersionId"), call->out);
    call->status = 204;
    return true;
}

static bool delete_objects(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *request = json_object_get(call->in, "Delete"), *item;
    bool quiet = tree_bool(request, "Quiet", false);
    size_t i;

    if (bucket == NULL)
        return false;
    if (json_array_size(json_object_get(request, "Objects")) > 1000)
        return sim_fail(call, 400, "MalformedXML",
                        "The XML you provided was not well-formed or did not validate against our "
                        "published schema");
    json_array_foreach (json_object_get(request, "Objects"), i, item) {
        json_t *result = json_object();

        delete_key(call, bucket, tree_text_or(item, "Key", ""), tree_text(item, "VersionId"),
                   result);
        tree_put_text(result, "Key", tree_text_or(item, "Key", ""));
        if (tree_bool(result, "DeleteMarker", false))
            json_object_set(result, "DeleteMarkerVersionId", json_object_get(result, "VersionId"));
        if (quiet)
            json_decref(result);
        else
            json_array_append_new(tree_array_of(call->out, "Deleted"), result);
    }
    return true;
}

/* --- tags --- */

static bool object_tagging(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call);
    json_t *version = bucket == NULL ? NULL : find_version(call, bucket);

    if (version == NULL)
        return false;
    if (strcmp(call->op->name, "PutObjectTagging") == 0) {
        json_object_del(version, "~tags");
        sim_tags_add(version, json_object_get(json_object_get(call->in, "Tagging"), "TagSet"));
    } else {
        tree_put(call->out, "TagSet", sim_tags_list(version, "Key", "Value"));
    }
    s3_put_version_id(call->out, bucket, version);
    return true;
}

const struct sim_handler s3_object_handlers[] = {
    {"PutObject", put_object},
    {"CopyObject", copy_object},
    {"GetObject", get_object},
    {"HeadObject", get_object},
    {"DeleteObject", delete_object},
    {"DeleteObjects", delete_objects},
    {"PutObjectTagging", object_tagging},
    {"GetObjectTagging", object_tagging},
    {NULL, NULL},
};
