#include "providers/catalog/fields.h"

static const struct field transitions[] = {
    {.name = "days",
     .model =
         "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[].Transitions.[].Days",
     .type = FIELD_INT,
     .flags = FIELD_REQUIRED,
     BETWEEN(0, 36500)},
    {.name = "storageClass",
     .model = "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[].Transitions.[]."
              "StorageClass",
     ONE_OF("STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "GLACIER_IR",
            "DEEP_ARCHIVE"),
     .flags = FIELD_REQUIRED},
    END_OF_FIELDS,
};

static const struct field rule[] = {
    {.name = "id",
     .model = "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[].ID",
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 255)},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "prefix",
     .model = "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[].Filter.Prefix",
     .type = FIELD_STRING,
     AT_MOST(1024)},
    {.name = "expiration",
     OBJECT(
         {.name = "days",
          .model =
              "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[].Expiration.Days",
          .type = FIELD_INT,
          .flags = FIELD_REQUIRED,
          BETWEEN(1, 36500)})},
    {.name = "transitions", LIST_OF(.type = FIELD_OBJECT, .fields = transitions)},
    {.name = "noncurrentVersionExpiration",
     OBJECT({.name = "days",
             .model = "s3.PutBucketLifecycleConfiguration.LifecycleConfiguration.Rules.[]."
                      "NoncurrentVersionExpiration.NoncurrentDays",
             .type = FIELD_INT,
             .flags = FIELD_REQUIRED,
             BETWEEN(1, 36500)})},
    END_OF_FIELDS,
};

static const struct field cors[] = {
    {.name = "allowedOrigins",
     .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[].AllowedOrigins",
     LIST_OF(.type = FIELD_STRING, NONEMPTY),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedMethods",
     .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[].AllowedMethods",
     LIST_OF(ONE_OF("GET", "PUT", "POST", "DELETE", "HEAD")),
     .flags = FIELD_REQUIRED,
     NONEMPTY},
    {.name = "allowedHeaders",
     .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[].AllowedHeaders",
     LIST_OF(.type = FIELD_STRING)},
    {.name = "exposeHeaders",
     .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[].ExposeHeaders",
     LIST_OF(.type = FIELD_STRING)},
    {.name = "maxAgeSeconds",
     .model = "s3.PutBucketCors.CORSConfiguration.CORSRules.[].MaxAgeSeconds",
     .type = FIELD_INT,
     BETWEEN(0, 2147483647)},
    END_OF_FIELDS,
};

static const struct field routing_rule[] = {
    {.name = "condition",
     OBJECT(
         {.name = "keyPrefixEquals",
          .model =
              "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Condition.KeyPrefixEquals",
          .type = FIELD_STRING},
         {.name = "httpErrorCodeReturnedEquals",
          .model = "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Condition."
                   "HttpErrorCodeReturnedEquals",
          .type = FIELD_STRING})},
    {.name = "redirect",
     .flags = FIELD_REQUIRED,
     OBJECT(
         {.name = "hostName",
          .model = "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Redirect.HostName",
          .type = FIELD_STRING},
         {.name = "httpRedirectCode",
          .model =
              "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Redirect.HttpRedirectCode",
          .type = FIELD_STRING},
         {.name = "protocol",
          .model = "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Redirect.Protocol",
          ONE_OF("http", "https")},
         {.name = "replaceKeyPrefixWith",
          .model = "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Redirect."
                   "ReplaceKeyPrefixWith",
          .type = FIELD_STRING},
         {.name = "replaceKeyWith",
          .model =
              "s3.PutBucketWebsite.WebsiteConfiguration.RoutingRules.[].Redirect.ReplaceKeyWith",
          .type = FIELD_STRING})},
    END_OF_FIELDS,
};

static const struct field website[] = {
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "indexDocument",
     .model = "s3.PutBucketWebsite.WebsiteConfiguration.IndexDocument.Suffix",
     .type = FIELD_STRING,
     NONEMPTY},
    {.name = "errorDocument",
     .model = "s3.PutBucketWebsite.WebsiteConfiguration.ErrorDocument.Key",
     .type = FIELD_STRING,
     NONEMPTY},
    {.name = "routingRules", LIST_OF(.type = FIELD_OBJECT, .fields = routing_rule), AT_MOST(50)},
    END_OF_FIELDS,
};

static const struct field public_access_block[] = {
    {.name = "blockPublicAcls",
     .model = "s3.PutPublicAccessBlock.PublicAccessBlockConfiguration.BlockPublicAcls",
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "ignorePublicAcls",
     .model = "s3.PutPublicAccessBlock.PublicAccessBlockConfiguration.IgnorePublicAcls",
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "blockPublicPolicy",
     .model = "s3.PutPublicAccessBlock.PublicAccessBlockConfiguration.BlockPublicPolicy",
     .type = FIELD_BOOL,
     .fallback = "true"},
    {.name = "restrictPublicBuckets",
     .model = "s3.PutPublicAccessBlock.PublicAccessBlockConfiguration.RestrictPublicBuckets",
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
     OBJECT(
         {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
         {.name = "algorithm",
          .model = "s3.PutBucketEncryption.ServerSideEncryptionConfiguration.Rules.[]."
                   "ApplyServerSideEncryptionByDefault.SSEAlgorithm",
          .fallback = "AES256",
          ONE_OF("AES256", "aws:kms")},
         {.name = "kmsKeyId",
          .model = "s3.PutBucketEncryption.ServerSideEncryptionConfiguration.Rules.[]."
                   "ApplyServerSideEncryptionByDefault.KMSMasterKeyID",
          .type = FIELD_STRING,
          NONEMPTY},
         ALIAS("kmsKey", "encryption.kmsKeyId"),
         {.name = "bucketKeyEnabled",
          .model =
              "s3.PutBucketEncryption.ServerSideEncryptionConfiguration.Rules.[].BucketKeyEnabled",
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
