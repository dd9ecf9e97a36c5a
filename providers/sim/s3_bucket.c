#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "providers/sim/s3.h"

static bool needs_checksum(const struct sim_call *call)
{
    static const char *const headers[] = {"Content-MD5",           "x-amz-checksum-crc32",
                                          "x-amz-checksum-crc32c", "x-amz-checksum-sha1",
                                          "x-amz-checksum-sha256", "x-amz-checksum-crc64nvme",
                                          "x-amz-trailer"};

    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        if (httpd_header(call->request, headers[i]) != NULL)
            return false;
    return call->op->checksum_required;
}

static bool md5_is_right(struct sim_call *call)
{
    const char *given = httpd_header(call->request, "Content-MD5");
    char *found = crypto_md5_base64(call->payload, call->payload_bytes);
    bool ok = given == NULL || strcmp(given, found) == 0;

    free(found);
    return ok;
}

void s3_before(struct sim_call *call)
{
    if (needs_checksum(call))
        sim_fail(call, 400, "InvalidRequest",
                 "Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
    else if (!md5_is_right(call))
        sim_fail(call, 400, "BadDigest",
                 "The Content-MD5 you specified did not match what we received.");
}

json_t *s3_bucket(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Bucket");
    json_t *bucket = sim_find(call, "buckets", name);

    if (bucket == NULL) {
        sim_fail(call, 404, "NoSuchBucket", "The specified bucket does not exist");
        call->failure.extra = json_pack("{s:s}", "BucketName", name);
        return NULL;
    }
    if (!sim_same(tree_text(bucket, "~account"), call->account)) {
        sim_fail(call, 403, "AccessDenied", "Access Denied");
        return NULL;
    }
    httpd_set_header(call->request, "x-amz-bucket-region", tree_text(bucket, "~region"));
    if (!sim_same(tree_text(bucket, "~region"), call->region)) {
        sim_fail(call, 301, "PermanentRedirect",
                 "The bucket you are attempting to access must be addressed using the specified "
                 "endpoint. Please send all future requests to this endpoint.");
        return NULL;
    }
    return bucket;
}

/* --- create --- */

static bool name_is_valid(const char *name)
{
    size_t len = strlen(name);

    if (len < 3 || len > 63 || strstr(name, "..") != NULL || strncmp(name, "xn--", 4) == 0)
        return false;
    for (size_t i = 0; i < len; i++)
        if (!islower((unsigned char)name[i]) && !isdigit((unsigned char)name[i]) &&
            (i == 0 || i == len - 1 || (name[i] != '-' && name[i] != '.')))
            return false;
    return true;
}

static bool location_is_right(struct sim_call *call)
{
    json_t *cfg = json_object_get(call->in, "CreateBucketConfiguration");
    const char *location = tree_text_or(cfg, "LocationConstraint", "");
    bool is_first = strcmp(call->region, "us-east-1") == 0;

    if (is_first && strcmp(location, "us-east-1") == 0)
        return sim_fail(call, 400, "InvalidLocationConstraint",
                        "The specified location-constraint is not valid");
    if (strcmp(location, is_first ? "" : call->region) == 0)
        return true;
    return sim_fail(call, 400, "IllegalLocationConstraintException",
                    "The %s location constraint is incompatible for the region specific endpoint "
                    "this request was sent to.",
                    *location != '\0' ? location : "unspecified");
}

static bool exists_already(struct sim_call *call, json_t *bucket)
{
    if (!sim_same(tree_text(bucket, "~account"), call->account))
        return sim_fail(call, 409, "BucketAlreadyExists",
                        "The requested bucket name is not available. The bucket namespace is "
                        "shared by all users of the system.");
    if (!sim_same(tree_text(bucket, "~region"), "us-east-1") ||
        strcmp(call->region, "us-east-1") != 0)
        return sim_fail(call, 409, "BucketAlreadyOwnedByYou",
                        "Your previous request to create the named bucket succeeded and you "
                        "already own it.");
    tree_put_format(call->out, "Location", "/%s", tree_text(call->in, "Bucket"));
    return true;
}

static json_t *default_config(struct sim_call *call)
{
    const char *ownership = tree_text_or(call->in, "ObjectOwnership", "BucketOwnerEnforced");

    return json_pack("{s:{s:b,s:b,s:b,s:b},s:{s:[{s:s}]}}", "publicAccessBlock", "BlockPublicAcls",
                     1, "IgnorePublicAcls", 1, "BlockPublicPolicy", 1, "RestrictPublicBuckets", 1,
                     "ownershipControls", "Rules", "ObjectOwnership", ownership);
}

static bool create_bucket(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Bucket"),
               *acl = tree_text_or(call->in, "ACL", "private");
    json_t *bucket = sim_find(call, "buckets", name), *tags;
    char *arn;

    if (!name_is_valid(name))
        return sim_fail(call, 400, "InvalidBucketName", "The specified bucket is not valid.");
    if (!location_is_right(call))
        return false;
    if (bucket != NULL)
        return exists_already(call, bucket);
    if (strcmp(acl, "private") != 0 &&
        sim_same(tree_text_or(call->in, "ObjectOwnership", "BucketOwnerEnforced"),
                 "BucketOwnerEnforced"))
        return sim_fail(call, 400, "InvalidBucketAclWithObjectOwnership",
                        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced "
                        "setting");
    arn = xasprintf("arn:aws:s3:::%s", name);
    bucket =
        sim_put(call, "buckets", name, arn,
                json_pack("{s:s,s:o,s:{},s:{},s:o}", "Name", name, "CreationDate", sim_now(call),
                          "~objects", "~uploads", "~config", default_config(call)));
    free(arn);
    tags = json_object_get(json_object_get(call->in, "CreateBucketConfiguration"), "Tags");
    if (json_array_size(tags) > 0) {
        sim_tags_add(bucket, tags);
        tree_put(json_object_get(bucket, "~config"), "tagging", json_pack("{s:O}", "TagSet", tags));
    }
    if (tree_bool(call->in, "ObjectLockEnabledForBucket", false)) {
        tree_put_text(bucket, "~versioning", "Enabled");
        tree_put(json_object_get(bucket, "~config"), "object-lock",
                 json_pack("{s:s}", "ObjectLockEnabled", "Enabled"));
    }
    tree_put_format(call->out, "Location", "/%s", name);
    return true;
}

/* --- the others --- */

static bool delete_bucket(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call);

    if (bucket == NULL)
        return false;
    if (json_object_size(json_object_get(bucket, "~objects")) > 0)
        return sim_fail(call, 409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
    sim_remove(call, "buckets", tree_text(call->in, "Bucket"));
    call->status = 204;
    return true;
}

static bool head_bucket(struct sim_call *call)
{
    return s3_bucket(call) != NULL;
}

static bool list_buckets(struct sim_call *call)
{
    json_t *buckets = sim_all(call, "buckets"), *bucket, *list = json_array();
    size_t count;
    const char **names = s3_sorted_keys(buckets, &count);

    for (size_t i = 0; i < count; i++) {
        bucket = json_object_get(buckets, names[i]);
        if (sim_same(tree_text(bucket, "~account"), call->account))
            json_array_append_new(list,
                                  json_pack("{s:s,s:O,s:O}", "Name", names[i], "CreationDate",
                                            json_object_get(bucket, "CreationDate"), "BucketRegion",
                                            json_object_get(bucket, "~region")));
    }
    free(names);
    tree_put(call->out, "Buckets", list);
    tree_put(call->out, "Owner",
             json_pack("{s:s,s:s}", "DisplayName", "owner", "ID", call->account));
    return true;
}

static bool get_location(struct sim_call *call)
{
    json_t *bucket = s3_bucket(call);

    if (bucket == NULL)
        return false;
    if (!sim_same(tree_text(bucket, "~region"), "us-east-1"))
        tree_put_text(call->out, "LocationConstraint", tree_text(bucket, "~region"));
    return true;
}

const struct sim_handler s3_bucket_handlers[] = {
    {"CreateBucket", create_bucket},     {"DeleteBucket", delete_bucket},
    {"HeadBucket", head_bucket},         {"ListBuckets", list_buckets},
    {"GetBucketLocation", get_location}, {NULL, NULL},
};
