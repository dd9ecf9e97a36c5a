/*
 * Calls of each protocol against an emulator of AWS at AWS_ENDPOINT_URL. Says what differs from
 * what is expected; the exit status is 1 then.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/fiber.h"
#include "common/http.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"

static struct aws_session *session;
static int failures;

static void complain(const char *what, const char *operation, const char *detail)
{
    printf("%s: %s: %s\n", operation, what, detail != NULL ? detail : "nothing");
    failures++;
}

static json_t *call(const char *service, const char *operation, json_t *params_take)
{
    json_t *result = NULL;
    struct error *err = aws_call(session, service, operation, params_take, &result);

    if (err != NULL) {
        char *text = error_text(err);

        complain("failed", operation, text);
        free(text);
        error_free(err);
    }
    json_decref(params_take);
    return result;
}

static void done(json_t *result)
{
    json_decref(result);
}

static void expect_text(json_t *result, const char *operation, const char *path,
                        const char *expected)
{
    const char *found = json_path_text(result, path);

    if (found == NULL || strcmp(found, expected) != 0)
        complain(path, operation, found);
}

static void expect_error(const char *service, const char *operation, json_t *params_take,
                         enum err_code code, const char *service_code)
{
    struct error *err = aws_call(session, service, operation, params_take, NULL);

    if (err == NULL)
        complain("should fail", operation, NULL);
    else if (err->code != code || !aws_error_is(err, service_code))
        complain("fails otherwise", operation, err->service_code);
    error_free(err);
    json_decref(params_take);
}

static void expect_state(const char *service, const char *waiter, const char *operation,
                         json_t *params_take, enum aws_wait_state expected)
{
    json_t *result = NULL;
    struct error *err = aws_call(session, service, operation, params_take, &result);

    if (aws_waiter_judge(service, waiter, err, result) != expected)
        complain("is judged otherwise", waiter, err != NULL ? err->message : NULL);
    error_free(err);
    json_decref(result);
    json_decref(params_take);
}

/* json 1.0 with the older protocol's error codes */
static void use_queues(void)
{
    json_t *made = call("sqs", "CreateQueue",
                        json_pack("{s:s,s:{s:s},s:{s:s}}", "QueueName", "calls-q", "Attributes",
                                  "DelaySeconds", "7", "tags", "a b", "c=d&e"));
    const char *url = json_text_or(made, "QueueUrl", "");
    json_t *found = call("sqs", "GetQueueAttributes",
                         json_pack("{s:s,s:[s]}", "QueueUrl", url, "AttributeNames", "All"));

    expect_text(found, "GetQueueAttributes", "Attributes.DelaySeconds", "7");
    json_decref(found);
    found = call("sqs", "ListQueueTags", json_pack("{s:s}", "QueueUrl", url));
    expect_text(found, "ListQueueTags", "Tags.a b", "c=d&e");
    json_decref(found);
    done(call("sqs", "DeleteQueue", json_pack("{s:s}", "QueueUrl", url)));
    expect_error("sqs", "GetQueueUrl", json_pack("{s:s}", "QueueName", "calls-q"), ERR_NOT_FOUND,
                 "QueueDoesNotExist");
    json_decref(made);
}

static json_t *table_params(void)
{
    return json_pack("{s:s,s:s,s:[{s:s,s:s}],s:[{s:s,s:s}]}", "TableName", "calls-t", "BillingMode",
                     "PAY_PER_REQUEST", "AttributeDefinitions", "AttributeName", "id",
                     "AttributeType", "S", "KeySchema", "AttributeName", "id", "KeyType", "HASH");
}

static void put_conditionally(void)
{
    json_t *params =
        json_pack("{s:s,s:{s:{s:s},s:{s:s}},s:s}", "TableName", "calls-t", "Item", "id", "S", "one",
                  "data", "B", "AAH/", "ConditionExpression", "attribute_not_exists(id)");
    json_t *found;

    done(call("dynamodb", "PutItem", json_incref(params)));
    expect_error("dynamodb", "PutItem", params, ERR_PRECONDITION,
                 "ConditionalCheckFailedException");
    found = call("dynamodb", "GetItem",
                 json_pack("{s:s,s:{s:{s:s}},s:b}", "TableName", "calls-t", "Key", "id", "S", "one",
                           "ConsistentRead", 1));
    expect_text(found, "GetItem", "Item.data.B", "AAH/");
    json_decref(found);
}

static void use_tables(void)
{
    done(call("dynamodb", "CreateTable", table_params()));
    expect_error("dynamodb", "CreateTable", table_params(), ERR_CONFLICT, "ResourceInUseException");
    expect_state("dynamodb", "TableExists", "DescribeTable",
                 json_pack("{s:s}", "TableName", "calls-t"), AWS_WAIT_SUCCESS);
    put_conditionally();
    done(call("dynamodb", "DeleteTable", json_pack("{s:s}", "TableName", "calls-t")));
    expect_state("dynamodb", "TableNotExists", "DescribeTable",
                 json_pack("{s:s}", "TableName", "calls-t"), AWS_WAIT_SUCCESS);
}

/* query */
static void use_topics(void)
{
    json_t *made =
        call("sns", "CreateTopic",
             json_pack("{s:s,s:{s:s},s:[{s:s,s:s}]}", "Name", "calls-topic", "Attributes",
                       "DisplayName", "Grüße; x=y", "Tags", "Key", "k", "Value", "v"));
    const char *arn = json_text_or(made, "TopicArn", "");
    json_t *found = call("sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", arn));

    expect_text(found, "GetTopicAttributes", "Attributes.DisplayName", "Grüße; x=y");
    json_decref(found);
    found = call("sns", "ListTagsForResource", json_pack("{s:s}", "ResourceArn", arn));
    expect_text(found, "ListTagsForResource", "Tags.0.Value", "v");
    json_decref(found);
    done(call("sns", "DeleteTopic", json_pack("{s:s}", "TopicArn", arn)));
    expect_error("sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", arn), ERR_NOT_FOUND,
                 "NotFound");
    json_decref(made);
}

static void use_roles(void)
{
    static const char policy[] =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{"
        "\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";
    json_t *params =
        json_pack("{s:s,s:s}", "RoleName", "calls-role", "AssumeRolePolicyDocument", policy);

    done(call("iam", "CreateRole", json_incref(params)));
    expect_error("iam", "CreateRole", params, ERR_ALREADY_EXISTS, "EntityAlreadyExists");
    expect_state("iam", "RoleExists", "GetRole", json_pack("{s:s}", "RoleName", "calls-role"),
                 AWS_WAIT_SUCCESS);
    done(call("iam", "DeleteRole", json_pack("{s:s}", "RoleName", "calls-role")));
    expect_error("iam", "GetRole", json_pack("{s:s}", "RoleName", "calls-role"), ERR_NOT_FOUND,
                 "NoSuchEntity");
}

/* ec2 */
static void use_networks(void)
{
    json_t *made = call("ec2", "CreateVpc",
                        json_pack("{s:s,s:[{s:s,s:[{s:s,s:s}]}]}", "CidrBlock", "10.9.0.0/16",
                                  "TagSpecifications", "ResourceType", "vpc", "Tags", "Key", "Name",
                                  "Value", "calls"));
    const char *id = json_path_text(made, "Vpc.VpcId");
    json_t *found =
        call("ec2", "DescribeVpcs",
             json_pack("{s:[{s:s,s:[s]}]}", "Filters", "Name", "tag:Name", "Values", "calls"));

    expect_text(found, "DescribeVpcs", "Vpcs.0.CidrBlock", "10.9.0.0/16");
    expect_text(found, "DescribeVpcs", "Vpcs.0.VpcId", id != NULL ? id : "");
    json_decref(found);
    expect_state("ec2", "VpcAvailable", "DescribeVpcs", json_pack("{s:[s]}", "VpcIds", id),
                 AWS_WAIT_SUCCESS);
    done(call("ec2", "DeleteVpc", json_pack("{s:s}", "VpcId", id)));
    expect_error("ec2", "DeleteVpc", json_pack("{s:s}", "VpcId", id), ERR_NOT_FOUND,
                 "InvalidVpcID.NotFound");
    json_decref(made);
}

/* rest-json */
static void use_gateways(void)
{
    json_t *made = call(
        "apigatewayv2", "CreateApi",
        json_pack("{s:s,s:s,s:{s:s}}", "Name", "calls", "ProtocolType", "HTTP", "Tags", "k", "v"));
    const char *id = json_text_or(made, "ApiId", "");
    json_t *found = call("apigatewayv2", "GetApi", json_pack("{s:s}", "ApiId", id));

    expect_text(found, "GetApi", "Name", "calls");
    expect_text(found, "GetApi", "Tags.k", "v");
    json_decref(found);
    done(call("apigatewayv2", "DeleteApi", json_pack("{s:s}", "ApiId", id)));
    expect_error("apigatewayv2", "GetApi", json_pack("{s:s}", "ApiId", id), ERR_NOT_FOUND,
                 "NotFoundException");
    expect_error("lambda", "GetFunction", json_pack("{s:s}", "FunctionName", "calls"),
                 ERR_NOT_FOUND, "ResourceNotFoundException");
    json_decref(made);
}

/* json 1.1 */
static void use_secrets(void)
{
    json_t *found;

    done(call("secretsmanager", "CreateSecret",
              json_pack("{s:s,s:s}", "Name", "calls/s", "SecretBinary", "AAH/")));
    found = call("secretsmanager", "GetSecretValue", json_pack("{s:s}", "SecretId", "calls/s"));
    expect_text(found, "GetSecretValue", "SecretBinary", "AAH/");
    if (json_text_or(found, "CreatedDate", "")[0] != '2')
        complain("CreatedDate", "GetSecretValue", json_text(found, "CreatedDate"));
    json_decref(found);
    done(call("secretsmanager", "DeleteSecret",
              json_pack("{s:s,s:b}", "SecretId", "calls/s", "ForceDeleteWithoutRecovery", 1)));
}

/* rest-xml */
static json_t *object(const char *key, const char *body)
{
    return json_pack("{s:s,s:s,s:s*}", "Bucket", "calls-bucket", "Key", key, "Body", body);
}

static void list_pages(void)
{
    json_t *params = json_pack("{s:s,s:i}", "Bucket", "calls-bucket", "MaxKeys", 2), *all = NULL;
    struct error *err = aws_call_all(session, "s3", "ListObjectsV2", params, &all);

    if (err != NULL || json_array_size(json_object_get(all, "Contents")) != 5)
        complain("lists otherwise", "ListObjectsV2", err != NULL ? err->message : NULL);
    error_free(err);
    json_decref(params);
    json_decref(all);
}

static void fetch_presigned(void)
{
    json_t *params = json_pack("{s:s,s:s}", "Bucket", "calls-bucket", "Key", "a b/+~ü");
    struct http_client *client = NULL;
    struct http_response response = {0};
    char *url = NULL;
    struct error *err = aws_presign(session, "GetObject", params, 60, &url);

    if (err == NULL)
        err = http_client_new(NULL, &client);
    if (err == NULL) {
        const struct http_request request = {.method = "GET", .url = url};

        err = http_call(client, &request, &response);
    }
    if (err != NULL || response.status != 200 || strcmp(response.body, "hello") != 0)
        complain("gives something else", "presigned", err != NULL ? err->message : response.body);
    http_response_fini(&response);
    http_client_free(client);
    error_free(err);
    json_decref(params);
    free(url);
}

static void use_objects(void)
{
    static const char *const keys[] = {"a b/+~ü", "k1", "k2", "k3", "k4"};
    json_t *found;

    for (size_t i = 0; i < ARRAY_LEN(keys); i++)
        done(call("s3", "PutObject", object(keys[i], "aGVsbG8=")));
    found = call("s3", "GetObject", object(keys[0], NULL));
    expect_text(found, "GetObject", "Body", "aGVsbG8=");
    json_decref(found);
    list_pages();
    fetch_presigned();
    expect_error("s3", "GetObject", object("none", NULL), ERR_NOT_FOUND, "NoSuchKey");
    expect_error("s3", "HeadObject", object("none", NULL), ERR_NOT_FOUND, "404");
    expect_error("s3", "DeleteBucket", json_pack("{s:s}", "Bucket", "calls-bucket"), ERR_CONFLICT,
                 "BucketNotEmpty");
    for (size_t i = 0; i + 1 < ARRAY_LEN(keys); i++)
        done(call("s3", "DeleteObject", object(keys[i], NULL)));
    done(call("s3", "DeleteObjects",
              json_pack("{s:s,s:{s:[{s:s}],s:b}}", "Bucket", "calls-bucket", "Delete", "Objects",
                        "Key", "k4", "Quiet", 1)));
}

static void use_buckets(void)
{
    json_t *bucket = json_pack("{s:s}", "Bucket", "calls-bucket"), *found;

    done(call("s3", "CreateBucket",
              json_pack("{s:s,s:{s:s}}", "Bucket", "calls-bucket", "CreateBucketConfiguration",
                        "LocationConstraint", "eu-west-1")));
    expect_state("s3", "BucketExists", "HeadBucket", json_incref(bucket), AWS_WAIT_SUCCESS);
    found = call("s3", "GetBucketLocation", json_incref(bucket));
    expect_text(found, "GetBucketLocation", "LocationConstraint", "eu-west-1");
    json_decref(found);
    expect_error("s3", "GetBucketTagging", json_incref(bucket), ERR_NOT_FOUND, "NoSuchTagSet");
    done(call("s3", "PutBucketTagging",
              json_pack("{s:s,s:{s:[{s:s,s:s}]}}", "Bucket", "calls-bucket", "Tagging", "TagSet",
                        "Key", "a&b", "Value", "<c>")));
    found = call("s3", "GetBucketTagging", json_incref(bucket));
    expect_text(found, "GetBucketTagging", "TagSet.0.Value", "<c>");
    json_decref(found);
    use_objects();
    done(call("s3", "DeleteBucket", json_incref(bucket)));
    expect_state("s3", "BucketNotExists", "HeadBucket", bucket, AWS_WAIT_SUCCESS);
}

static void ask_account(void)
{
    const char *account = NULL;
    struct error *err = aws_account(session, &account);

    if (err != NULL || strlen(account) != 12)
        complain("account", "GetCallerIdentity", err != NULL ? err->message : account);
    error_free(err);
}

static int run(void *arg)
{
    static void (*const parts[])(void) = {
        ask_account,  use_queues,   use_tables,  use_topics,  use_roles,
        use_networks, use_gateways, use_secrets, use_buckets,
    };
    const struct aws_session_options options = {
        .region = "eu-west-1", .access_key = "AKIDTEST", .secret_key = "secret"};
    struct error *err = aws_session_open(&options, &session);

    (void)arg;
    if (err != NULL) {
        complain("failed", "open", err->message);
        error_free(err);
        return 1;
    }
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        parts[i]();
    aws_session_close(session);
    printf("%zu services used, %d differences\n", ARRAY_LEN(parts), failures);
    return failures > 0;
}

int main(void)
{
    return fiber_main(run, NULL);
}
