/*
 * Making what the s3 and dynamodb backends need. Each step is an upsert or tolerates that the
 * thing is there already, so a second run, or one after a crash, ends the same.
 */
#include <string.h>

#include "common/fiber.h"
#include "common/json.h"
#include "providers/aws/aws.h"
#include "providers/backend/lock.h"
#include "providers/backend/lock_table.h"

enum { NONCURRENT_DAYS = 90, POLL_MS = 500, POLLS = 240 };

/* Consumes `params`. */
static struct error *call(struct aws_session *session, const char *service, const char *operation,
                          json_t *params)
{
    struct error *err = aws_call(session, service, operation, params, NULL);
    json_decref(params);
    return err;
}

static struct error *make_bucket(struct aws_session *session, const char *bucket, bool *created)
{
    json_t *params = json_pack("{s:s}", "Bucket", bucket);
    struct error *err = aws_call(session, "s3", "HeadBucket", params, NULL);
    if (err == NULL || err->code != ERR_NOT_FOUND) {
        json_decref(params);
        return err;
    }
    error_free(err);
    const char *region = aws_session_region(session);
    if (strcmp(region, "us-east-1") != 0)
        json_object_set_new(params, "CreateBucketConfiguration",
                            json_pack("{s:s}", "LocationConstraint", region));
    err = call(session, "s3", "CreateBucket", params);
    *created = err == NULL;
    if (err != NULL && aws_error_is(err, "BucketAlreadyOwnedByYou")) {
        error_free(err);
        err = NULL;
    }
    return err;
}

static struct error *protect_bucket(struct aws_session *session, const char *bucket)
{
    TRY(call(session, "s3", "PutPublicAccessBlock",
             json_pack("{s:s, s:{s:b, s:b, s:b, s:b}}", "Bucket", bucket,
                       "PublicAccessBlockConfiguration", "BlockPublicAcls", 1, "IgnorePublicAcls",
                       1, "BlockPublicPolicy", 1, "RestrictPublicBuckets", 1)));
    TRY(call(session, "s3", "PutBucketVersioning",
             json_pack("{s:s, s:{s:s}}", "Bucket", bucket, "VersioningConfiguration", "Status",
                       "Enabled")));
    return call(session, "s3", "PutBucketEncryption",
                json_pack("{s:s, s:{s:[{s:{s:s}}]}}", "Bucket", bucket,
                          "ServerSideEncryptionConfiguration", "Rules",
                          "ApplyServerSideEncryptionByDefault", "SSEAlgorithm", "AES256"));
}

static struct error *expire_old_versions(struct aws_session *session, const char *bucket)
{
    return call(session, "s3", "PutBucketLifecycleConfiguration",
                json_pack("{s:s, s:{s:[{s:s, s:s, s:{s:s}, s:{s:i}}]}}", "Bucket", bucket,
                          "LifecycleConfiguration", "Rules", "ID", "panka-old-versions", "Status",
                          "Enabled", "Filter", "Prefix", "", "NoncurrentVersionExpiration",
                          "NoncurrentDays", NONCURRENT_DAYS));
}

struct error *backend_create_bucket(struct aws_session *session, const char *bucket, bool *created)
{
    *created = false;
    TRY(make_bucket(session, bucket, created));
    TRY(protect_bucket(session, bucket));
    return expire_old_versions(session, bucket);
}

static json_t *table_params(const char *table)
{
    return json_pack("{s:s, s:s, s:[{s:s, s:s}, {s:s, s:s}], s:[{s:s, s:s}],"
                     " s:[{s:s, s:[{s:s, s:s}, {s:s, s:s}], s:{s:s}}]}",
                     "TableName", table, "BillingMode", "PAY_PER_REQUEST", "AttributeDefinitions",
                     "AttributeName", LOCK_KEY, "AttributeType", "S", "AttributeName", "tenant",
                     "AttributeType", "S", "KeySchema", "AttributeName", LOCK_KEY, "KeyType",
                     "HASH", "GlobalSecondaryIndexes", "IndexName", LOCK_TENANT_INDEX, "KeySchema",
                     "AttributeName", "tenant", "KeyType", "HASH", "AttributeName", LOCK_KEY,
                     "KeyType", "RANGE", "Projection", "ProjectionType", "ALL");
}

static struct error *wait_for_table(struct aws_session *session, const char *table)
{
    for (int poll = 0; poll < POLLS; poll++) {
        json_t *params = json_pack("{s:s}", "TableName", table);
        json_t *result = NULL;
        struct error *err = aws_call(session, "dynamodb", "DescribeTable", params, &result);
        json_decref(params);
        enum aws_wait_state state = aws_waiter_judge("dynamodb", "TableExists", err, result);
        json_decref(result);
        if (state == AWS_WAIT_SUCCESS)
            return NULL;
        if (err != NULL && err->code != ERR_NOT_FOUND)
            return err;
        error_free(err);
        TRY(fiber_sleep(POLL_MS));
    }
    return ERR(ERR_TIMEOUT, "table '%s' did not become ACTIVE in %d s", table,
               POLLS * POLL_MS / 1000);
}

/* TTL on the absolute time; it only tidies up, no lock depends on it. */
static struct error *enable_ttl(struct aws_session *session, const char *table)
{
    json_t *params = json_pack("{s:s}", "TableName", table);
    json_t *result = NULL;
    struct error *err = aws_call(session, "dynamodb", "DescribeTimeToLive", params, &result);
    json_decref(params);
    if (err != NULL)
        return err;
    const char *status =
        json_text(json_object_get(result, "TimeToLiveDescription"), "TimeToLiveStatus");
    bool on = status != NULL && strncmp(status, "ENABL", 5) == 0;
    json_decref(result);
    if (on)
        return NULL;
    return call(session, "dynamodb", "UpdateTimeToLive",
                json_pack("{s:s, s:{s:b, s:s}}", "TableName", table, "TimeToLiveSpecification",
                          "Enabled", 1, "AttributeName", "expiresAt"));
}

struct error *backend_create_lock_table(struct aws_session *session, const char *table,
                                        bool *created)
{
    struct error *err = call(session, "dynamodb", "CreateTable", table_params(table));
    *created = err == NULL;
    if (err != NULL && !aws_error_is(err, "ResourceInUse"))
        return WRAP(err, "creating lock table '%s'", table);
    error_free(err);
    TRY(wait_for_table(session, table));
    return enable_ttl(session, table);
}
