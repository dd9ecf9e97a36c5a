/*
 * S3 and SQS against panka-sim: every section of the spec, adoption, deletion.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

static const char full_bucket[] =
    "{'bucket': {'acl': 'public-read', 'forceDestroy': false, 'tags': {'team': 'blue'}},"
    " 'versioning': {'enabled': true},"
    " 'encryption': {'enabled': true, 'algorithm': 'aws:kms', 'kmsKeyId': 'alias/shop',"
    "                'bucketKeyEnabled': false},"
    " 'publicAccessBlock': {'blockPublicAcls': false, 'ignorePublicAcls': false,"
    "                       'blockPublicPolicy': true, 'restrictPublicBuckets': true},"
    " 'lifecycle': ["
    "   {'id': 'old', 'enabled': true, 'prefix': 'logs/', 'expiration': {'days': 30},"
    "    'transitions': [{'days': 10, 'storageClass': 'GLACIER'}],"
    "    'noncurrentVersionExpiration': {'days': 7}},"
    "   {'id': 'all', 'enabled': false, 'expiration': {'days': 400}}],"
    " 'cors': {'allowedOrigins': ['https://a.example'], 'allowedMethods': ['GET', 'PUT'],"
    "          'allowedHeaders': ['x-a'], 'exposeHeaders': ['etag'], 'maxAgeSeconds': 60},"
    " 'website': {'enabled': true, 'indexDocument': 'index.html', 'errorDocument': 'e.html',"
    "   'routingRules': [{'condition': {'keyPrefixEquals': 'docs/',"
    "                                   'httpErrorCodeReturnedEquals': '404'},"
    "                     'redirect': {'hostName': 'b.example', 'protocol': 'https',"
    "                                  'httpRedirectCode': '302', 'replaceKeyPrefixWith': 'd/'}}]},"
    " 'replication': {'enabled': true, 'destinationBucket': 'copies',"
    "                 'roleArn': 'arn:aws:iam::123456789012:role/copier'}}";

static const struct expectation full_bucket_is[] = {
    {"GetBucketVersioning", "Status", "Enabled"},
    {"GetBucketEncryption",
     "ServerSideEncryptionConfiguration.Rules.0.ApplyServerSideEncryptionByDefault.SSEAlgorithm",
     "aws:kms"},
    {"GetBucketEncryption",
     "ServerSideEncryptionConfiguration.Rules.0.ApplyServerSideEncryptionByDefault."
     "KMSMasterKeyID",
     "alias/shop"},
    {"GetBucketEncryption", "ServerSideEncryptionConfiguration.Rules.0.BucketKeyEnabled", "false"},
    {"GetPublicAccessBlock", "PublicAccessBlockConfiguration.BlockPublicAcls", "false"},
    {"GetPublicAccessBlock", "PublicAccessBlockConfiguration.BlockPublicPolicy", "true"},
    {"GetBucketOwnershipControls", "OwnershipControls.Rules.0.ObjectOwnership",
     "BucketOwnerPreferred"},
    {"GetBucketLifecycleConfiguration", "Rules.1.ID", "all"},
    {"GetBucketLifecycleConfiguration", "Rules.1.Status", "Disabled"},
    {"GetBucketLifecycleConfiguration", "Rules.1.Expiration.Days", "400"},
    {"GetBucketLifecycleConfiguration", "Rules.0.ID", "old"},
    {"GetBucketLifecycleConfiguration", "Rules.0.Filter.Prefix", "logs/"},
    {"GetBucketLifecycleConfiguration", "Rules.0.Transitions.0.StorageClass", "GLACIER"},
    {"GetBucketLifecycleConfiguration", "Rules.0.Transitions.0.Days", "10"},
    {"GetBucketLifecycleConfiguration", "Rules.0.NoncurrentVersionExpiration.NoncurrentDays", "7"},
    {"GetBucketCors", "CORSRules.0.AllowedOrigins.0", "https://a.example"},
    {"GetBucketCors", "CORSRules.0.AllowedMethods.1", "PUT"},
    {"GetBucketCors", "CORSRules.0.AllowedHeaders.0", "x-a"},
    {"GetBucketCors", "CORSRules.0.ExposeHeaders.0", "etag"},
    {"GetBucketCors", "CORSRules.0.MaxAgeSeconds", "60"},
    {"GetBucketWebsite", "IndexDocument.Suffix", "index.html"},
    {"GetBucketWebsite", "ErrorDocument.Key", "e.html"},
    {"GetBucketWebsite", "RoutingRules.0.Condition.KeyPrefixEquals", "docs/"},
    {"GetBucketWebsite", "RoutingRules.0.Redirect.HostName", "b.example"},
    {"GetBucketWebsite", "RoutingRules.0.Redirect.HttpRedirectCode", "302"},
    {"GetBucketReplication", "ReplicationConfiguration.Rules.0.Destination.Bucket",
     "arn:aws:s3:::copies"},
    {"GetBucketReplication", "ReplicationConfiguration.Role",
     "arn:aws:iam::123456789012:role/copier"},
    {0},
};

static const char plain_bucket[] =
    "{'bucket': {'acl': 'private', 'forceDestroy': false}, 'encryption': {'enabled': false},"
    " 'publicAccessBlock': {'blockPublicAcls': true, 'ignorePublicAcls': true,"
    "                       'blockPublicPolicy': true, 'restrictPublicBuckets': true}}";

static const struct expectation plain_bucket_is[] = {
    {"GetBucketVersioning", "Status", "Suspended"},
    {"GetPublicAccessBlock", "PublicAccessBlockConfiguration.BlockPublicAcls", "true"},
    {"GetBucketLifecycleConfiguration", "error", "NoSuchLifecycleConfiguration"},
    {"GetBucketCors", "error", "NoSuchCORSConfiguration"},
    {"GetBucketWebsite", "error", "NoSuchWebsiteConfiguration"},
    {"GetBucketReplication", "error", "ReplicationConfigurationNotFoundError"},
    {"GetBucketEncryption",
     "ServerSideEncryptionConfiguration.Rules.0.ApplyServerSideEncryptionByDefault.SSEAlgorithm",
     "AES256"},
    {"GetBucketAcl", "Grants.1", NULL},
    {0},
};

static const struct expectation bucket_outputs[] = {
    {NULL, "bucket_name", "shop-files"},
    {NULL, "arn", "arn:aws:s3:::shop-files"},
    {NULL, "region", "eu-west-1"},
    {NULL, "endpoint", "https://shop-files.s3.eu-west-1.amazonaws.com"},
    {0},
};

/* The destination of a replication has versions too. */
static void make_copies(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "s3", "CreateBucket",
                             quoted_json("{'Bucket': 'copies', 'CreateBucketConfiguration':"
                                         " {'LocationConstraint': 'eu-west-1'}}")));
    json_decref(kind_lab_ask(lab, "s3", "PutBucketVersioning",
                             quoted_json("{'Bucket': 'copies', 'VersioningConfiguration':"
                                         " {'Status': 'Enabled'}}")));
}

static void bucket_life(struct kind_lab *lab)
{
    make_copies(lab);
    check_life(lab, &(struct life){.kind = "S3",
                                   .name = "shop-files",
                                   .full = full_bucket,
                                   .full_is = full_bucket_is,
                                   .plain = plain_bucket,
                                   .plain_is = plain_bucket_is,
                                   .outputs = bucket_outputs});
}

Test(kinds_a_storage, life)
{
    kind_lab_with_sim(NULL, bucket_life);
}

static void put_object(struct kind_lab *lab, const char *key)
{
    json_decref(kind_lab_ask(
        lab, "s3", "PutObject",
        json_pack("{s:s, s:s, s:s}", "Bucket", "full", "Key", key, "Body", "aGVsbG8=")));
}

/* 1100 objects, some twice, some deleted: versions and delete markers over two pages. */
static void fill_bucket(struct kind_lab *lab)
{
    for (int i = 0; i < 1100; i++) {
        char key[16];
        snprintf(key, sizeof(key), "k%d", i % 1050);
        put_object(lab, key);
    }
    for (int i = 0; i < 10; i++) {
        char key[16];
        snprintf(key, sizeof(key), "k%d", i);
        json_decref(kind_lab_ask(lab, "s3", "DeleteObject",
                                 json_pack("{s:s, s:s}", "Bucket", "full", "Key", key)));
    }
    json_decref(kind_lab_ask(lab, "s3", "CreateMultipartUpload",
                             json_pack("{s:s, s:s}", "Bucket", "full", "Key", "half")));
}

static void full_bucket_goes(struct kind_lab *lab)
{
    struct kind_run create = {
        .kind = "S3", .name = "full", .spec = quoted_json("{'versioning': {'enabled': true}}")};
    check_run(lab, &create);
    fill_bucket(lab);
    struct kind_run refused = {
        .kind = "S3", .name = "full", .action = OP_DELETE, .applied = create.spec};
    struct error *err = kind_lab_run(lab, &refused);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_CONFLICT);
    cr_expect_not_null(strstr(err->message, "forceDestroy"));
    error_free(err);
    cr_expect_eq(kind_lab_alive(lab), 1);
    /* the deletion is forced, and its worker dies between the pages */
    struct kind_run forced = refused;
    forced.journal = NULL;
    forced.calls = forced.notes = forced.outputs = forced.attributes = NULL;
    forced.physical_id = NULL;
    forced.force = true;
    forced.cut = LAB_CUT_AFTER;
    forced.cut_at = 1;
    err = kind_lab_run(lab, &forced);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_LEASE_LOST);
    error_free(err);
    check_run(lab, &forced);
    cr_expect_eq(kind_lab_alive(lab), 0);
    kind_run_fini(&forced);
    kind_run_fini(&refused);
    json_decref(create.spec);
    kind_run_fini(&create);
}

Test(kinds_a_storage, deletion_of_a_full_one)
{
    kind_lab_with_sim(NULL, full_bucket_goes);
}

/* --- queues ----------------------------------------------------------------------------------- */

static const char full_queue[] =
    "{'type': 'fifo', 'messageRetentionPeriod': 86400, 'visibilityTimeout': 45,"
    " 'maxMessageSize': 2048, 'receiveWaitTime': 10, 'delaySeconds': 3,"
    " 'deadLetterQueue': {'enabled': true, 'maxReceiveCount': 7},"
    " 'contentBasedDeduplication': true, 'deduplicationScope': 'messageGroup',"
    " 'fifoThroughputLimit': 'perMessageGroupId',"
    " 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}, 'tags': {'team': 'blue'}}";

static const struct expectation full_queue_is[] = {
    {"GetQueueAttributes", "Attributes.FifoQueue", "true"},
    {"GetQueueAttributes", "Attributes.MessageRetentionPeriod", "86400"},
    {"GetQueueAttributes", "Attributes.VisibilityTimeout", "45"},
    {"GetQueueAttributes", "Attributes.MaximumMessageSize", "2048"},
    {"GetQueueAttributes", "Attributes.ReceiveMessageWaitTimeSeconds", "10"},
    {"GetQueueAttributes", "Attributes.DelaySeconds", "3"},
    {"GetQueueAttributes", "Attributes.ContentBasedDeduplication", "true"},
    {"GetQueueAttributes", "Attributes.DeduplicationScope", "messageGroup"},
    {"GetQueueAttributes", "Attributes.FifoThroughputLimit", "perMessageGroupId"},
    {"GetQueueAttributes", "Attributes.KmsMasterKeyId", "alias/shop"},
    {"GetQueueAttributes", "Attributes.RedrivePolicy",
     "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:jobs-dlq.fifo\","
     "\"maxReceiveCount\":7}"},
    {"ListQueues", "QueueUrls.1", "*"},
    {0},
};

static const char plain_queue[] =
    "{'type': 'fifo', 'messageRetentionPeriod': 345600, 'visibilityTimeout': 30,"
    " 'maxMessageSize': 262144, 'receiveWaitTime': 0, 'delaySeconds': 0}";

static const struct expectation plain_queue_is[] = {
    {"GetQueueAttributes", "Attributes.MessageRetentionPeriod", "345600"},
    {"GetQueueAttributes", "Attributes.VisibilityTimeout", "30"},
    {"GetQueueAttributes", "Attributes.MaximumMessageSize", "262144"},
    {"GetQueueAttributes", "Attributes.DelaySeconds", "0"},
    {"GetQueueAttributes", "Attributes.ContentBasedDeduplication", "false"},
    {"GetQueueAttributes", "Attributes.DeduplicationScope", "queue"},
    {"GetQueueAttributes", "Attributes.FifoThroughputLimit", "perQueue"},
    {"GetQueueAttributes", "Attributes.KmsMasterKeyId", NULL},
    {"GetQueueAttributes", "Attributes.SqsManagedSseEnabled", "true"},
    {"GetQueueAttributes", "Attributes.RedrivePolicy", NULL},
    {"ListQueues", "QueueUrls.1", NULL},
    {0},
};

static const struct expectation queue_outputs[] = {
    {NULL, "queue_name", "jobs.fifo"},
    {NULL, "arn", "arn:aws:sqs:eu-west-1:123456789012:jobs.fifo"},
    {NULL, "region", "eu-west-1"},
    {NULL, "queue_url", "*"},
    {0},
};

static void queue_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "SQS",
                                   .name = "jobs.fifo",
                                   .full = full_queue,
                                   .full_is = full_queue_is,
                                   .plain = plain_queue,
                                   .plain_is = plain_queue_is,
                                   .outputs = queue_outputs});
}

Test(kinds_a_storage, queue_life)
{
    kind_lab_with_sim(NULL, queue_life);
}

/* "orders" has no dead letters; "orders-dlq" is a component of its own. */
static void other_queue_stays(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'visibilityTimeout': 30}");
    struct kind_run other = {.kind = "SQS", .name = "orders-dlq", .spec = spec};
    struct kind_run queue = {.kind = "SQS", .name = "orders", .spec = spec};
    check_run(lab, &other);
    check_run(lab, &queue);
    kind_run_fini(&queue);
    queue =
        (struct kind_run){.kind = "SQS", .name = "orders", .action = OP_DELETE, .applied = spec};
    check_run(lab, &queue);
    cr_expect_eq(kind_lab_alive(lab), 1);
    kind_run_fini(&queue);
    kind_run_fini(&other);
    json_decref(spec);
}

Test(kinds_a_storage, a_queue_named_like_dead_letters)
{
    kind_lab_with_sim(NULL, other_queue_stays);
}

/* A deleted queue's name is blocked for a while: the creation waits it out, parked or not. */
static void queue_again(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'visibilityTimeout': 30}");
    for (int parks = 0; parks < 2; parks++) {
        struct kind_run create = {.kind = "SQS", .name = "again", .spec = spec, .parks = parks};
        struct kind_run gone = {
            .kind = "SQS", .name = "again", .action = OP_DELETE, .applied = spec};
        check_run(lab, &create);
        check_run(lab, &gone);
        kind_run_fini(&create);
        kind_run_fini(&gone);
    }
    json_decref(spec);
}

Test(kinds_a_storage, a_queue_made_again_at_once)
{
    kind_lab_with_sim((const char *const[]){"--sqs-delete-delay-ms", "300", NULL}, queue_again);
}

/* A replacement whose name changes takes the old one away, also when it is cut between. */
static void replacement(struct kind_lab *lab)
{
    json_t *old = quoted_json("{'type': 'standard', 'visibilityTimeout': 30}");
    json_t *new = quoted_json("{'type': 'fifo', 'visibilityTimeout': 30}");
    json_t *prior = json_pack("{s:s, s:s, s:s, s:O}", "id", "x", "operation", "d-before/x",
                              "physical_name", "moving", "resolved", old);
    for (unsigned at = 0; at < 2; at++) {
        struct kind_run create = {.kind = "SQS", .name = "moving", .component = "m", .spec = old};
        check_run(lab, &create);
        struct kind_run move = {.kind = "SQS",
                                .name = "moving.fifo",
                                .component = "m",
                                .action = OP_REPLACE,
                                .spec = new,
                                .prior = prior,
                                .cut = LAB_CUT_AFTER,
                                .cut_at = at};
        struct error *err = kind_lab_run(lab, &move);
        cr_expect_not_null(err);
        error_free(err);
        check_run(lab, &move);
        cr_expect_str_eq(json_text_or(move.outputs, "queue_name", ""), "moving.fifo");
        cr_expect_eq(kind_lab_alive(lab), 1);
        json_decref(kind_lab_sim(lab, "POST", "reset", json_object()));
        kind_run_fini(&move);
        kind_run_fini(&create);
    }
    json_decref(prior);
    json_decref(old);
    json_decref(new);
}

Test(kinds_a_storage, replacement_under_another_name)
{
    kind_lab_with_sim(NULL, replacement);
}
