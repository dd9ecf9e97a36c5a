#include <stdlib.h>
#include <string.h>

#include "common/clock.h"
#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/backend/blob_impl.h"

struct s3_impl {
    struct aws_session *session; /* borrowed */
    char *bucket;
};

static json_t *object_params(const struct s3_impl *s3, const char *key)
{
    return json_pack("{s:s, s:s}", "Bucket", s3->bucket, "Key", key);
}

/* Only the service's own word for an absent key is "not found"; a missing bucket is not. */
static struct error *failed(struct error *err, const struct s3_impl *s3, const char *doing,
                            const char *key)
{
    if (aws_error_is(err, "NoSuchBucket")) {
        error_free(err);
        return ERR(ERR_INVALID, "state bucket '%s' does not exist: run 'panka backend create'",
                   s3->bucket);
    }
    return WRAP(err, "%s '%s' in bucket '%s'", doing, key, s3->bucket);
}

static struct error *s3_get(void *impl, const char *key, const char *version_id, struct blob *out)
{
    struct s3_impl *s3 = impl;
    json_t *params = object_params(s3, key);
    if (version_id != NULL)
        json_object_set_new(params, "VersionId", json_string(version_id));
    json_t *result = NULL;
    struct error *err = aws_call(s3->session, "s3", "GetObject", params, &result);
    json_decref(params);
    if (err != NULL)
        return failed(err, s3, "reading", key);
    const char *body = json_text(result, "Body");
    uint8_t *data = NULL;
    err = crypto_base64_decode(body == NULL ? "" : body, body == NULL ? 0 : strlen(body), &data,
                               &out->bytes);
    out->data = (char *)data;
    out->etag = xstrdup(json_text(result, "ETag"));
    json_decref(result);
    return err;
}

static json_t *put_params(const struct s3_impl *s3, const struct blob_write *write)
{
    json_t *params = object_params(s3, write->key);
    char *body = crypto_base64_encode(write->data, write->bytes);
    json_object_set_new(params, "Body", json_string(body));
    free(body);
    json_object_set_new(params, "ContentType", json_string("application/json"));
    json_t *metadata = json_object();
    for (const struct blob_meta *meta = write->meta; meta != NULL && meta->name != NULL; meta++)
        json_object_set_new(metadata, meta->name, json_string(meta->value));
    json_object_set_new(params, "Metadata", metadata);
    if (write->if_etag != NULL && strcmp(write->if_etag, BLOB_ABSENT) == 0)
        json_object_set_new(params, "IfNoneMatch", json_string("*"));
    else if (write->if_etag != NULL)
        json_object_set_new(params, "IfMatch", json_string(write->if_etag));
    return params;
}

/* Says the answer that the condition did not hold? An object to be replaced may be gone. */
static bool is_refused(const struct error *err, const struct blob_write *write)
{
    return aws_error_is(err, "PreconditionFailed") || err->http_status == 412 ||
           aws_error_is(err, "ConditionalRequestConflict") ||
           (write->if_etag != NULL && aws_error_is(err, "NoSuchKey"));
}

/* A write whose answer was lost is refused when it is sent again: is what is there its own? */
static bool is_written(struct s3_impl *s3, const struct blob_write *write, char **new_etag)
{
    struct blob blob = {0};
    struct error *err = s3_get(s3, write->key, NULL, &blob);
    bool same = err == NULL && blob.bytes == write->bytes &&
                memcmp(blob.data, write->data, write->bytes) == 0;
    if (same)
        *new_etag = xstrdup(blob.etag);
    error_free(err);
    blob_fini(&blob);
    return same;
}

static struct error *s3_put(void *impl, const struct blob_write *write, char **new_etag)
{
    struct s3_impl *s3 = impl;
    json_t *params = put_params(s3, write);
    json_t *result = NULL;
    struct error *err = aws_call(s3->session, "s3", "PutObject", params, &result);
    json_decref(params);
    if (err != NULL && is_refused(err, write)) {
        err->code = ERR_PRECONDITION;
        if (err->effect == ERR_EFFECT_UNKNOWN && is_written(s3, write, new_etag)) {
            error_free(err);
            return NULL;
        }
    }
    if (err != NULL)
        return failed(err, s3, "writing", write->key);
    *new_etag = xstrdup(json_text(result, "ETag"));
    json_decref(result);
    return NULL;
}

static struct error *s3_remove(void *impl, const char *key)
{
    struct s3_impl *s3 = impl;
    json_t *params = object_params(s3, key);
    struct error *err = aws_call(s3->session, "s3", "DeleteObject", params, NULL);
    json_decref(params);
    if (err == NULL)
        return NULL;
    return failed(err, s3, "deleting", key);
}

static struct error *s3_list(void *impl, const char *prefix, char ***keys, size_t *count)
{
    struct s3_impl *s3 = impl;
    json_t *params = json_pack("{s:s, s:s}", "Bucket", s3->bucket, "Prefix", prefix);
    json_t *result = NULL;
    struct error *err = aws_call_all(s3->session, "s3", "ListObjectsV2", params, &result);
    json_decref(params);
    if (err != NULL)
        return failed(err, s3, "listing", prefix);
    size_t i;
    json_t *object;
    json_array_foreach (json_object_get(result, "Contents"), i, object) {
        const char *key = json_text(object, "Key");
        if (key != NULL && strncmp(key, prefix, strlen(prefix)) == 0)
            blob_keys_add(keys, count, xstrdup(key));
    }
    json_decref(result);
    return NULL;
}

static struct error *add_version(struct blob_version **out, size_t *count, json_t *entry)
{
    struct blob_version version = {0};
    const char *modified = json_text(entry, "LastModified");
    if (modified != NULL)
        TRY(clock_parse_iso(modified, &version.modified_ms));
    version.version_id = xstrdup(json_text(entry, "VersionId"));
    version.etag = xstrdup(json_text(entry, "ETag"));
    version.bytes = (uint64_t)json_integer_value(json_object_get(entry, "Size"));
    version.is_latest = json_is_true(json_object_get(entry, "IsLatest"));
    *out = xrealloc(*out, (*count + 1) * sizeof(**out));
    (*out)[(*count)++] = version;
    return NULL;
}

static struct error *s3_versions(void *impl, const char *key, struct blob_version **out,
                                 size_t *count)
{
    struct s3_impl *s3 = impl;
    json_t *params = json_pack("{s:s, s:s}", "Bucket", s3->bucket, "Prefix", key);
    json_t *result = NULL;
    struct error *err = aws_call_all(s3->session, "s3", "ListObjectVersions", params, &result);
    json_decref(params);
    if (err != NULL)
        return failed(err, s3, "listing versions of", key);
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "Versions"), i, entry) {
        const char *name = json_text(entry, "Key");
        if (err == NULL && name != NULL && strcmp(name, key) == 0)
            err = add_version(out, count, entry); /* S3 lists the newest first */
    }
    json_decref(result);
    return err;
}

static void s3_close(void *impl)
{
    struct s3_impl *s3 = impl;
    free(s3->bucket);
    free(s3);
}

static const struct blob_backend s3_backend = {
    .get = s3_get,
    .put = s3_put,
    .remove = s3_remove,
    .list = s3_list,
    .versions = s3_versions,
    .close = s3_close,
};

struct error *blob_store_open_s3(struct aws_session *session, const char *bucket,
                                 const char *prefix, struct blob_store **out)
{
    if (bucket == NULL || *bucket == '\0')
        return ERR(ERR_INVALID, "backend.bucket is empty: the s3 backend needs a bucket name");
    struct s3_impl *s3 = xcalloc(1, sizeof(*s3));
    s3->session = session;
    s3->bucket = xstrdup(bucket);
    *out = blob_store_make(&s3_backend, s3, prefix);
    return NULL;
}
