#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/mem.h"
#include "providers/sim/s3.h"

/* An upload: {Key, UploadId, Initiated, "~parts": {"1": {PartNumber, ETag, Size, "~data"}}}. */

static bool create_upload(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *upload;
    char id[SIM_ID_BYTES];

    if (bucket == NULL)
        return false;
    sim_random_id(call->sim, "", 40, NULL, id);
    upload = json_pack("{s:s,s:s,s:o,s:{}}", "Key", tree_text(call->in, "Key"), "UploadId", id,
                       "Initiated", sim_now(call), "~parts");
    tree_copy_all(call->in, upload);
    tree_put(json_object_get(bucket, "~uploads"), id, upload);
    tree_put_text(call->out, "Bucket", tree_text(call->in, "Bucket"));
    tree_put_text(call->out, "Key", tree_text(call->in, "Key"));
    tree_put_text(call->out, "UploadId", id);
    return true;
}

/* The upload of the call. NULL: sim_fail() was called. */
static json_t *find_upload(struct sim_call *call, json_t **bucket)
{
    json_t *upload;

    *bucket = s3_bucket(call);
    if (*bucket == NULL)
        return NULL;
    upload = json_object_get(json_object_get(*bucket, "~uploads"), tree_text(call->in, "UploadId"));
    if (upload == NULL)
        sim_fail(call, 404, "NoSuchUpload",
                 "The specified upload does not exist. The upload ID may be invalid, or the upload "
                 "may have been aborted or completed.");
    return upload;
}

static bool upload_part(struct sim_call *call)
{
    json_t *bucket, *upload = find_upload(call, &bucket), *part;
    char number[24], hex[33];

    if (upload == NULL)
        return false;
    snprintf(number, sizeof number, "%05lld", (long long)tree_int(call->in, "PartNumber", 0));
    part = json_pack("{s:I,s:I,s:o,s:o}", "PartNumber",
                     (json_int_t)tree_int(call->in, "PartNumber", 0), "Size",
                     (json_int_t)call->payload_bytes, "LastModified", sim_now(call), "~data",
                     sim_base64(call->payload, call->payload_bytes));
    tree_put_format(part, "ETag", "\"%s\"", sim_md5_hex(call->payload, call->payload_bytes, hex));
    tree_put_text(call->out, "ETag", tree_text(part, "ETag"));
    tree_put(json_object_get(upload, "~parts"), number, part);
    return true;
}

static bool list_parts(struct sim_call *call)
{
    json_t *bucket, *upload = find_upload(call, &bucket), *parts;
    size_t count;
    const char **numbers;

    if (upload == NULL)
        return false;
    parts = json_object_get(upload, "~parts");
    numbers = s3_sorted_keys(parts, &count);
    for (size_t i = 0; i < count; i++)
        json_array_append(tree_array_of(call->out, "Parts"), json_object_get(parts, numbers[i]));
    free(numbers);
    tree_put_text(call->out, "Bucket", tree_text(call->in, "Bucket"));
    tree_put_text(call->out, "Key", tree_text(call->in, "Key"));
    tree_put_text(call->out, "UploadId", tree_text(call->in, "UploadId"));
    tree_put_bool(call->out, "IsTruncated", false);
    call->paged = true;
    return true;
}

static bool abort_upload(struct sim_call *call)
{
    json_t *bucket;

    if (find_upload(call, &bucket) == NULL)
        return false;
    json_object_del(json_object_get(bucket, "~uploads"), tree_text(call->in, "UploadId"));
    call->status = 204;
    return true;
}

static bool list_uploads(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call), *upload;
    const char *id;

    if (bucket == NULL)
        return false;
    json_object_foreach (json_object_get(bucket, "~uploads"), id, upload)
        json_array_append(tree_array_of(call->out, "Uploads"), upload);
    tree_put_text(call->out, "Bucket", tree_text(call->in, "Bucket"));
    tree_put_bool(call->out, "IsTruncated", false);
    call->paged = true;
    return true;
}

/* Join the parts named by the request; the ETag is the MD5 of their MD5s. */
static bool join_parts(struct sim_call *call, json_t *upload, struct buf *body, struct buf *hashes)
{
    json_t *wanted = json_object_get(json_object_get(call->in, "MultipartUpload"), "Parts"), *item;
    size_t i, bytes;

    if (json_array_size(wanted) == 0)
        return sim_fail(call, 400, "MalformedXML", "The XML you provided was not well-formed");
    json_array_foreach (wanted, i, item) {
        uint8_t hash[CRYPTO_MD5_BYTES];
        char number[24];
        json_t *part;
        char *data;

        snprintf(number, sizeof number, "%05lld", (long long)tree_int(item, "PartNumber", 0));
        part = json_object_get(json_object_get(upload, "~parts"), number);
        data = sim_unbase64(tree_text(part, "~data"), &bytes);
        if (data == NULL)
            return sim_fail(call, 400, "InvalidPart",
                            "One or more of the specified parts could not be found.");
        buf_add(body, data, bytes);
        crypto_md5(data, bytes, hash);
        buf_add(hashes, hash, sizeof hash);
        free(data);
    }
    return true;
}

static bool complete_upload(struct sim_call *call)
{
    json_t *bucket, *upload = find_upload(call, &bucket), *version;
    const char *key = tree_text(call->in, "Key");
    struct buf body = BUF_INIT, hashes = BUF_INIT;
    char hex[33];
    bool ok = upload != NULL && s3_write_allowed(call, bucket, key) &&
              join_parts(call, upload, &body, &hashes);

    if (ok) {
        version = s3_new_version(call, buf_str(&body), body.len);
        tree_put_format(version, "ETag", "\"%s-%zu\"", sim_md5_hex(hashes.data, hashes.len, hex),
                        hashes.len / CRYPTO_MD5_BYTES);
        tree_put_int(version, "~parts", (int64_t)(hashes.len / CRYPTO_MD5_BYTES));
        tree_put_text(version, "ContentType", tree_text(upload, "ContentType"));
        if (tree_has(upload, "Metadata"))
            json_object_set(version, "Metadata", json_object_get(upload, "Metadata"));
        s3_add_version(call, bucket, key, version);
        json_object_del(json_object_get(bucket, "~uploads"), tree_text(call->in, "UploadId"));
        tree_put_text(call->out, "Bucket", tree_text(call->in, "Bucket"));
        tree_put_text(call->out, "Key", key);
        tree_put_text(call->out, "ETag", tree_text(version, "ETag"));
        s3_put_version_id(call->out, bucket, version);
    }
    buf_fini(&body);
    buf_fini(&hashes);
    return ok;
}

const struct sim_handler s3_upload_handlers[] = {
    {"CreateMultipartUpload", create_upload},
    {"UploadPart", upload_part},
    {"ListParts", list_parts},
    {"AbortMultipartUpload", abort_upload},
    {"ListMultipartUploads", list_uploads},
    {"CompleteMultipartUpload", complete_upload},
    {NULL, NULL},
};
