/*
 * A statement in a bucket's policy that lets a distribution read it. The policy is one document
 * that others may write too: it is read, changed, written, and read again.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/cloud_front.h"

enum { ROUNDS_MAX = 20, LOOK_AGAIN_MS = 400 };

static char *statement_id(const char *distribution_arn)
{
    const char *id = strrchr(distribution_arn, '/');
    return xasprintf("PankaCloudFront%s", id == NULL ? "" : id + 1);
}

static json_t *statement_of(struct kind_call *call, const char *bucket,
                            const char *distribution_arn)
{
    char *id = statement_id(distribution_arn);
    char *objects = xasprintf("arn:%s:s3:::%s/*", aws_session_partition(call->session), bucket);
    json_t *statement = json_pack("{s:s, s:s, s:{s:s}, s:s, s:s, s:{s:{s:s}}}", "Sid", id, "Effect",
                                  "Allow", "Principal", "Service", "cloudfront.amazonaws.com",
                                  "Action", "s3:GetObject", "Resource", objects, "Condition",
                                  "StringEquals", "AWS:SourceArn", distribution_arn);
    free(objects);
    free(id);
    return statement;
}

/* The document, an empty one when there is none. A bucket that is gone is ERR_NOT_FOUND. */
static struct error *read_policy(struct kind_call *call, const char *bucket, json_t **policy)
{
    json_t *result = NULL;
    struct error *err =
        kind_query(call, "s3", "GetBucketPolicy", json_pack("{s:s}", "Bucket", bucket), &result);
    if (err != NULL && aws_error_is(err, "NoSuchBucketPolicy")) {
        error_free(err);
        *policy = json_pack("{s:s, s:[]}", "Version", "2012-10-17", "Statement");
        return NULL;
    }
    TRY(err);
    const char *text = json_text_or(result, "Policy", "{}");
    err = json_load_text(text, strlen(text), "the bucket's policy", policy);
    json_decref(result);
    if (err == NULL && !json_is_array(json_object_get(*policy, "Statement"))) {
        json_t *only = json_incref(json_object_get(*policy, "Statement"));
        json_t *list = json_array();
        if (only != NULL)
            json_array_append_new(list, only);
        json_object_set_new(*policy, "Statement", list);
    }
    return err;
}

static struct error *write_policy(struct kind_call *call, const char *bucket, json_t *policy)
{
    bool is_empty = json_array_size(json_object_get(policy, "Statement")) == 0;
    const char *operation = is_empty ? "DeleteBucketPolicy" : "PutBucketPolicy";
    char *text = json_compact(policy);
    json_t *params = json_pack("{s:s}", "Bucket", bucket);
    if (!is_empty)
        json_put_text(params, "Policy", text);
    char *step = xasprintf("%s-%s", operation, bucket);
    char key[16];
    calls_open_key(call, step, key);
    struct error *err = calls_make(
        call,
        &(struct step_call){
            .step = step, .key = key, .service = "s3", .operation = operation, .params = params},
        NULL);
    free(step);
    free(text);
    return err;
}

/* One look and, when it is not as wanted, one write. `wanted` NULL: without the statement. */
static struct error *round_of(struct kind_call *call, const char *bucket, const char *id,
                              json_t *wanted, bool *done)
{
    json_t *policy = NULL, *others = json_array(), *found = NULL;
    struct error *err = read_policy(call, bucket, &policy);
    size_t i;
    json_t *statement;
    json_array_foreach (json_object_get(policy, "Statement"), i, statement) {
        if (text_equal(json_text(statement, "Sid"), id))
            found = statement;
        else
            json_array_append(others, statement);
    }
    *done = err == NULL && (wanted == NULL ? found == NULL : json_equal(found, wanted));
    if (err == NULL && !*done) {
        if (wanted != NULL)
            json_array_append(others, wanted);
        json_object_set(policy, "Statement", others);
        err = write_policy(call, bucket, policy);
    }
    json_decref(others);
    json_decref(policy);
    return err;
}

static struct error *settle(struct kind_call *call, const char *bucket, const char *id,
                            json_t *wanted)
{
    for (unsigned round = 0; round < ROUNDS_MAX; round++) {
        bool done = false;
        TRY(round_of(call, bucket, id, wanted, &done));
        if (done)
            return NULL;
        TRY(call->host->wait(call->host->arg, LOOK_AGAIN_MS));
    }
    return ERR(ERR_CONFLICT, "the policy of bucket %s is changed by others all the time", bucket);
}

struct error *bucket_reader_allow(struct kind_call *call, const char *bucket,
                                  const char *distribution_arn)
{
    char *id = statement_id(distribution_arn);
    json_t *statement = statement_of(call, bucket, distribution_arn);
    struct error *err = settle(call, bucket, id, statement);
    json_decref(statement);
    free(id);
    return err;
}

struct error *bucket_reader_revoke(struct kind_call *call, const char *bucket,
                                   const char *distribution_arn)
{
    char *id = statement_id(distribution_arn);
    struct error *err = settle(call, bucket, id, NULL);
    free(id);
    return calls_unless_gone(err);
}
