#include "providers/catalog/fields.h"

static const struct field transitions[] = {
    {.name = "days", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(0, 36500)},
    {.name = "storageClass",
     ONE_OF("STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "GLACIER_IR",
            "DEEP_ARCHIVE"),
     .flags = FIELD_REQUIRED},
    END_OF_FIELDS,
};

static const struct field rule[] = {
    {.name = "id", .type = FIELD_STRING, .flags = FIELD_REQUIRED, BETWEEN(1, 255)},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "prefix", .type = FIELD_STRING, AT_MOST(1024)},
    {.name = "expiration",
     OBJECT({.name = "days", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 36500)})},
    {.name = "transitions", LIST_OF(.type = FIELD_OBJECT, .fields = transitions)},
    {.name = "noncurrentVersionExpiration",
     OBJECT({.name = "days", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(1, 36500)})},
    END_OF_FIELDS,
};

static const struct field cors[] = {
    {.name = "allowedOrigins",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedMethods",
     LIST_OF(ONE_OF("GET", "PUT", "POST", "DELETE", "HEAD")),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedHeaders", LIST_OF(.type = FIELD_STRING)},
    {.name = "exposeHeaders", LIST_OF(.type = FIELD_STRING)},
    {.name = "maxAgeSeconds", .type = FIELD_INT, BETWEEN(0, 2147483647)},
    END_OF_FIELDS,
};

static const struct field routing_rule[] = {
    {.name = "condition",
     OBJECT({.name = "keyPrefixEquals", .type = FIELD_STRING},
            {.name = "httpErrorCodeReturnedEquals", .type = FIELD_STRING})},
    {.name = "redirect",
     .flags = FIELD_REQUIRED,
     OBJECT({.name = "hostName", .type = FIELD_STRING},
            {.name = "httpRedirectCode", .type = FIELD_STRING},
            {.name = "protocol", ONE_OF("http", "https")},
            {.name = "replaceKeyPrefixWith", .type = FIELD_STRING},
            {.name = "replaceKeyWith", .type = FIELD_STRING})},
    END_OF_FIELDS,
};

static const struct field website[] = {
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "indexDocument", .type = FIELD_STRING, NONEMPTY},
    {.name = "errorDocument", .type = FIELD_STRING, NONEMPTY},
    {.name = "routingRules", LIST_OF(.type = FIELD_OBJECT, .fields = routing_rule), AT_MOST(50)},
    END_OF_FIELDS,
};

static const struct field public_access_block[] = {
    {.name = "blockPublicAcls", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "ignorePublicAcls", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "blockPublicPolicy", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "restrictPublicBuckets", .type = FIELD_BOOL, .fallback = "true"},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "bucket",
     .fallback = "{}",
     OBJECT({.name = "name", .type = FIELD_STRING, .flags = FIELD_REPLACE, BETWEEN(3, 63)},
            {.name = "acl",
             .fallback = "private",
             ONE_OF("private", "public-read", "public-read-write", "authenticated-read")},
            {.name = "forceDestroy", .type = FIELD_BOOL, .fallback = "false"}, TAG_FIELDS("tags"))},
    {.name = "versioning", OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "false"})},
    {.name = "encryption",
     .fallback = "{}",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "algorithm", .fallback = "AES256", ONE_OF("AES256", "aws:kms")},
            {.name = "kmsKeyId", .type = FIELD_STRING, NONEMPTY},
            ALIAS("kmsKey", "encryption.kmsKeyId"),
            {.name = "bucketKeyEnabled", .type = FIELD_BOOL, .fallback = "true"})},
    {.name = "publicAccessBlock",
     .type = FIELD_OBJECT,
     .fields = public_access_block,
     .flags = FIELD_SHORT_BOOL,
     .fallback = "{}"},
    {.name = "lifecycle", LIST_OF(.type = FIELD_OBJECT, .fields = rule), AT_MOST(1000)},
    {.name = "cors", .type = FIELD_OBJECT, .fields = cors},
    {.name = "website", .type = FIELD_OBJECT, .fields = website},
    {.name = "replication",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "destinationBucket",
             .type = FIELD_STRING,
             .flags = FIELD_COMPONENT,
             .output = "bucket_name",
             NONEMPTY},
            {.name = "roleArn",
             .type = FIELD_STRING,
             .flags = FIELD_COMPONENT,
             .output = "arn",
             NONEMPTY})},
    ALIAS("tags", "bucket.tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"bucket_name", "name of the bucket"},
    {"arn", "arn:aws:s3:::<bucket>"},
    {"region", "region the bucket lives in"},
    {"endpoint", "https address of the bucket"},
    {NULL, NULL},
};

const struct kind_info kind_info_s3 = {
    .name = "S3",
    .group = "components.panka.io/v1",
    .says = "Object storage bucket",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=bucket_name", "bucket=bucket_name", "bucket_arn=arn",
                                     "url=endpoint", NULL},
    .name_style = NAME_S3,
    .name_max = 63,
    .name_field = "bucket.name",
    .estimate_s = 10,
    .stateful = true,
};
