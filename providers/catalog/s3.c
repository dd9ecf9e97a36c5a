#include "providers/catalog/fields.h"

/* The API's members that take the values. */
#define LIFECYCLE(member)                                                                          \
    .model = "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[]." member
#define CORS(member)    .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[]." member
#define ROUTING(member) .model = "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[]." member
#define WEBSITE(member) .model = "s3.PutBucketWebsite.WebsiteConfiguration." member
#define ENCRYPTION(member)                                                                         \
    .model = "s3.PutBucketEncryption.ServerSideEncryptionConfiguration.Rules.[]." member
#define ACCESS_BLOCK(member)                                                                       \
    .model = "s3.PutPublicAccessBlock.PublicAccessBlockConfiguration." member

static const struct field transitions[] = {
    {.name = "days",
     LIFECYCLE("Transitions.[].Days"),
     .type = FIELD_INT,
     .flags = FIELD_REQUIRED,
     BETWEEN(0, 36500)},
    {.name = "storageClass",
     LIFECYCLE("Transitions.[].StorageClass"),
     ONE_OF("STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "GLACIER_IR",
            "DEEP_ARCHIVE"),
     .flags = FIELD_REQUIRED},
    END_OF_FIELDS,
};

static const struct field rule[] = {
    {.name = "id", LIFECYCLE("ID"), .type = FIELD_STRING, .flags = FIELD_REQUIRED, BETWEEN(1, 255)},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "prefix", LIFECYCLE("Filter.Prefix"), .type = FIELD_STRING, AT_MOST(1024)},
    {.name = "expiration",
     OBJECT({.name = "days",
             LIFECYCLE("Expiration.Days"),
             .type = FIELD_INT,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 36500)})},
    {.name = "transitions", LIST_OF(.type = FIELD_OBJECT, .fields = transitions)},
    {.name = "noncurrentVersionExpiration",
     OBJECT({.name = "days",
             LIFECYCLE("NoncurrentVersionExpiration.NoncurrentDays"),
             .type = FIELD_INT,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 36500)})},
    END_OF_FIELDS,
};

static const struct field cors[] = {
    {.name = "allowedOrigins",
     CORS("AllowedOrigins"),
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedMethods",
     CORS("AllowedMethods"),
     LIST_OF(ONE_OF("GET", "PUT", "POST", "DELETE", "HEAD")),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedHeaders", CORS("AllowedHeaders"), LIST_OF(.type = FIELD_STRING)},
    {.name = "exposeHeaders", CORS("ExposeHeaders"), LIST_OF(.type = FIELD_STRING)},
    {.name = "maxAgeSeconds", CORS("MaxAgeSeconds"), .type = FIELD_INT, BETWEEN(0, 2147483647)},
    END_OF_FIELDS,
};

static const struct field routing_rule[] = {
    {.name = "condition",
     OBJECT({.name = "keyPrefixEquals", ROUTING("Condition.KeyPrefixEquals"), .type = FIELD_STRING},
            {.name = "httpErrorCodeReturnedEquals",
             ROUTING("Condition.HttpErrorCodeReturnedEquals"),
             .type = FIELD_STRING})},
    {.name = "redirect",
     .flags = FIELD_REQUIRED,
     OBJECT(
         {.name = "hostName", ROUTING("Redirect.HostName"), .type = FIELD_STRING},
         {.name = "httpRedirectCode", ROUTING("Redirect.HttpRedirectCode"), .type = FIELD_STRING},
         {.name = "protocol", ROUTING("Redirect.Protocol"), ONE_OF("http", "https")},
         {.name = "replaceKeyPrefixWith",
          ROUTING("Redirect.ReplaceKeyPrefixWith"),
          .type = FIELD_STRING},
         {.name = "replaceKeyWith", ROUTING("Redirect.ReplaceKeyWith"), .type = FIELD_STRING})},
    END_OF_FIELDS,
};

static const struct field website[] = {
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "indexDocument", WEBSITE("IndexDocument.Suffix"), .type = FIELD_STRING, NONEMPTY},
    {.name = "errorDocument", WEBSITE("ErrorDocument.Key"), .type = FIELD_STRING, NONEMPTY},
    {.name = "routingRules", LIST_OF(.type = FIELD_OBJECT, .fields = routing_rule), AT_MOST(50)},
    END_OF_FIELDS,
};

static const struct field public_access_block[] = {
    {.name = "blockPublicAcls",
     ACCESS_BLOCK("BlockPublicAcls"),
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "ignorePublicAcls",
     ACCESS_BLOCK("IgnorePublicAcls"),
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "blockPublicPolicy",
     ACCESS_BLOCK("BlockPublicPolicy"),
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "restrictPublicBuckets",
     ACCESS_BLOCK("RestrictPublicBuckets"),
     .type = FIELD_BOOL,
     .fallback = "true"},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "bucket",
     .fallback = "{}",
     OBJECT({.name = "name",
             .model = "s3.CreateBucket.Bucket",
             .type = FIELD_STRING,
             .flags = FIELD_REPLACE,
             BETWEEN(3, 63)},
            {.name = "acl",
             .model = "s3.PutBucketAcl.ACL",
             .fallback = "private",
             ONE_OF("private", "public-read", "public-read-write", "authenticated-read")},
            {.name = "forceDestroy", .type = FIELD_BOOL, .fallback = "false"}, TAG_FIELDS("tags"))},
    {.name = "versioning", OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "false"})},
    {.name = "encryption",
     .fallback = "{}",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "algorithm",
             ENCRYPTION("ApplyServerSideEncryptionByDefault.SSEAlgorithm"),
             .fallback = "AES256",
             ONE_OF("AES256", "aws:kms")},
            {.name = "kmsKeyId",
             ENCRYPTION("ApplyServerSideEncryptionByDefault.KMSMasterKeyID"),
             .type = FIELD_STRING,
             NONEMPTY},
            ALIAS("kmsKey", "encryption.kmsKeyId"),
            {.name = "bucketKeyEnabled",
             ENCRYPTION("BucketKeyEnabled"),
             .type = FIELD_BOOL,
             .fallback = "true"})},
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
             .model = "s3.PutBucketReplication.ReplicationConfiguration.Role",
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
