/*
 * S3: a bucket. Its identity is its name, unique in the partition; what makes it ours are its
 * tags, put right after its creation.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/s3_config.h"

enum { WAIT_LIMIT_S = 120, RECREATE_LIMIT_S = 300, DELETE_KEYS_MAX = 1000 };

static json_t *bucket_params(const struct kind_call *call)
{
    return json_pack("{s:s}", "Bucket", call->name);
}

/* The bucket's tags; NULL in *tags when there is no such bucket of ours or anyone's. */
static struct error *find_bucket(struct kind_call *call, json_t **tags)
{
    *tags = NULL;
    struct error *err = kind_query(call, "s3", "HeadBucket", bucket_params(call), NULL);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    if (err != NULL && err->http_status == 403)
        return WRAP(err, "bucket name '%s' is taken by somebody else", call->name);
    TRY(err);
    json_t *result = NULL;
    err = kind_query(call, "s3", "GetBucketTagging", bucket_params(call), &result);
    if (err != NULL && !aws_error_is(err, "NoSuchTagSet"))
        return err;
    error_free(err);
    *tags = kind_tags_of(json_object_get(result, "TagSet"), "Key", "Value");
    json_decref(result);
    return NULL;
}

static struct error *create_bucket(struct kind_call *call)
{
    /* A bucket of the same name may still be going. */
    static const struct kind_retry passing[] = {{"OperationAborted", NULL}, {NULL, NULL}};
    const char *region = aws_session_region(call->session);
    json_t *params = bucket_params(call);
    if (strcmp(region, "us-east-1") != 0)
        json_object_set_new(params, "CreateBucketConfiguration",
                            json_pack("{s:s}", "LocationConstraint", region));
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = S3_CREATE_STEP,
                                                       .service = "s3",
                                                       .operation = "CreateBucket",
                                                       .params = params,
                                                       .retries = passing,
                                                       .retry_limit_s = RECREATE_LIMIT_S},
                                    NULL);
    if (err != NULL && err->effect == ERR_EFFECT_UNKNOWN)
        kind_set_id(call, call->name); /* it may exist, without tags: the state must know */
    if (err != NULL && aws_error_is(err, "BucketAlreadyOwnedByYou")) {
        error_free(err); /* an earlier send of this very call */
        err = NULL;
    }
    TRY(err);
    return kind_wait(call, &(struct model_wait){.step = "bucket-exists",
                                                .service = "s3",
                                                .waiter = "BucketExists",
                                                .params = bucket_params(call),
                                                .limit_s = WAIT_LIMIT_S});
}

static void fill_outputs(struct kind_call *call)
{
    const char *region = aws_session_region(call->session);
    const char *partition = aws_session_partition(call->session);
    char *arn = xasprintf("arn:%s:s3:::%s", partition, call->name);
    char *endpoint = xasprintf("https://%s.s3.%s.amazonaws.com%s", call->name, region,
                               strcmp(partition, "aws-cn") == 0 ? ".cn" : "");
    kind_set_id(call, call->name);
    kind_output(call, "bucket_name", call->name);
    kind_output(call, "arn", arn);
    kind_output(call, "region", region);
    kind_output(call, "endpoint", endpoint);
    free(endpoint);
    free(arn);
}

static struct error *adopt_bucket(struct kind_call *call, json_t *found)
{
    TRY(kind_adopt(call, "bucket", S3_CREATE_STEP, found));
    if (json_object_size(call->applied) > 0 || kind_began(call, S3_CREATE_STEP))
        return NULL;
    return s3_suppose_applied(call);
}

/* Create and update alike end with the bucket as specified. */
static struct error *s3_ensure(struct kind_call *call)
{
    json_t *found = NULL;
    TRY(find_bucket(call, &found));
    struct error *err = NULL;
    if (found == NULL || kind_began(call, S3_CREATE_STEP))
        json_object_clear(call->applied); /* of another bucket, gone behind our back */
    if (found == NULL)
        err = create_bucket(call);
    else
        err = adopt_bucket(call, found);
    if (err == NULL) {
        kind_set_id(call, call->name); /* from here on it exists: a failure leaves it to us */
        err = s3_put_tags(call, found);
    }
    json_decref(found);
    if (err == NULL)
        err = s3_configure(call);
    if (err == NULL)
        fill_outputs(call);
    return err;
}

static struct error *s3_read(struct kind_call *call)
{
    json_t *found = NULL;
    TRY(find_bucket(call, &found));
    if (found == NULL)
        return ERR(ERR_NOT_FOUND, "no bucket '%s'", call->name);
    fill_outputs(call);
    json_object_set_new(call->attributes, "live", json_pack("{s:o}", "tags", found));
    return NULL;
}

/* {Key, VersionId} of versions and delete markers, at most a call's worth. */
static json_t *objects_of(json_t *page)
{
    static const char *const lists[] = {"Versions", "DeleteMarkers"};
    json_t *objects = json_array();
    for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
        size_t j;
        json_t *entry;
        json_array_foreach (json_object_get(page, lists[i]), j, entry) {
            if (json_array_size(objects) < DELETE_KEYS_MAX)
                json_array_append_new(objects,
                                      json_pack("{s:O, s:O*}", "Key", json_object_get(entry, "Key"),
                                                "VersionId", json_object_get(entry, "VersionId")));
        }
    }
    return objects;
}

static struct error *delete_objects(struct kind_call *call, json_t *objects, unsigned round)
{
    char *step = xasprintf("empty-%u", round);
    json_t *result = NULL;
    struct error *err = kind_mutate(
        call,
        &(struct mutation){.step = step,
                           .service = "s3",
                           .operation = "DeleteObjects",
                           .params = json_pack("{s:s, s:{s:O, s:b}}", "Bucket", call->name,
                                               "Delete", "Objects", objects, "Quiet", 1)},
        &result);
    free(step);
    json_t *first = json_array_get(json_object_get(result, "Errors"), 0);
    if (err == NULL && first != NULL)
        err = ERR(ERR_PROVIDER, "object '%s' of bucket %s cannot be deleted: %s %s",
                  json_text(first, "Key"), call->name, json_text(first, "Code"),
                  json_text(first, "Message"));
    json_decref(result);
    return err;
}

static struct error *abort_uploads(struct kind_call *call)
{
    json_t *result = NULL;
    TRY(kind_query(call, "s3", "ListMultipartUploads", bucket_params(call), &result));
    struct error *err = NULL;
    size_t i;
    json_t *upload;
    json_array_foreach (json_object_get(result, "Uploads"), i, upload) {
        if (err != NULL)
            break;
        const char *id = json_text(upload, "UploadId");
        char *step = xasprintf("abort-%s", id);
        err = calls_unless_gone(kind_mutate(
            call,
            &(struct mutation){.step = step,
                               .service = "s3",
                               .operation = "AbortMultipartUpload",
                               .params = json_pack("{s:s, s:s, s:s}", "Bucket", call->name, "Key",
                                                   json_text(upload, "Key"), "UploadId", id)},
            NULL));
        free(step);
    }
    json_decref(result);
    return err;
}

/* Every version and delete marker goes, page by page. After a crash the rounds that are done pass
 * without a call, and the listing shows what is left for the next one. */
static struct error *empty_bucket(struct kind_call *call)
{
    TRY(abort_uploads(call));
    for (unsigned round = 0;; round++) {
        json_t *page = NULL;
        TRY(kind_query(call, "s3", "ListObjectVersions", bucket_params(call), &page));
        json_t *objects = objects_of(page);
        json_decref(page);
        if (json_array_size(objects) == 0) {
            json_decref(objects);
            return NULL;
        }
        struct error *err = delete_objects(call, objects, round);
        json_decref(objects);
        TRY(err);
    }
}

static bool may_empty(const struct kind_call *call)
{
    json_t *wanted = json_path(call->spec, "bucket.forceDestroy");
    json_t *applied = json_path(call->applied, "bucket.forceDestroy");
    return call->op->force || json_is_true(wanted) || json_is_true(applied);
}

static struct error *delete_bucket(struct kind_call *call)
{
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = "delete-bucket",
                                                       .service = "s3",
                                                       .operation = "DeleteBucket",
                                                       .params = bucket_params(call)},
                                    NULL);
    if (err != NULL && aws_error_is(err, "BucketNotEmpty"))
        return WRAP(err, "bucket %s still holds objects: set bucket.forceDestroy or use --force",
                    call->name);
    TRY(calls_unless_gone(err));
    return kind_wait(call, &(struct model_wait){.step = "bucket-gone",
                                                .service = "s3",
                                                .waiter = "BucketNotExists",
                                                .params = bucket_params(call),
                                                .limit_s = WAIT_LIMIT_S});
}

static struct error *s3_remove(struct kind_call *call)
{
    json_t *found = NULL;
    TRY(find_bucket(call, &found));
    if (found == NULL)
        return NULL;
    struct error *err = kind_adopt(call, "bucket", S3_CREATE_STEP, found);
    json_decref(found);
    if (err == NULL && may_empty(call))
        err = empty_bucket(call);
    return err != NULL ? err : delete_bucket(call);
}

const struct kind kind_s3 = {
    .name = "S3",
    .create = s3_ensure,
    .read = s3_read,
    .update = s3_ensure,
    .remove = s3_remove,
};
