#include "providers/aws/check.h"

#include <criterion/criterion.h>
#include <string.h>

#include "common/mem.h"

struct row {
    const char *service, *operation, *params;
    const char *says; /* NULL: nothing is wrong */
};

static const struct row rows[] = {
    {"sqs", "CreateQueue", "{\"QueueName\":\"q\"}", NULL},
    {"sqs", "CreateQueue", "{\"QueueName\":\"q\",\"Attributes\":null}", NULL},
    {"sqs", "CreateQueue", "{}", "QueueName is missing"},
    {"sqs", "CreateQueue", "{\"QueueName\":null}", "QueueName is missing"},
    {"sqs", "CreateQueue", "{\"QueueName\":1}", "QueueName must be a string"},
    {"sqs", "CreateQueue", "{\"QueueName\":\"q\",\"Atributes\":{}}",
     "Atributes is unknown; did you mean Attributes?"},
    {"sqs", "CreateQueue", "{\"QueueName\":\"q\",\"Zzzzzzzz\":{}}", "Zzzzzzzz is unknown"},
    {"sqs", "CreateQueue", "{\"QueueName\":\"q\",\"Attributes\":{\"DelaySeconds\":1}}",
     "Attributes.DelaySeconds must be a string"},
    {"sqs", "CreateQueue", "[]", "must be an object"},
    {"dynamodb", "DescribeTable", "{\"TableName\":\"\"}",
     "TableName has 0 characters, the least is 1"},
    {"s3", "DeleteObject", "{\"Bucket\":\"b\",\"Key\":\"\"}", "Key must not be empty"},
    {"s3", "HeadBucket", "{\"Bucket\":\"\"}", "Bucket must not be empty"},
    {"s3", "PutObject", "{\"Bucket\":\"b\",\"Key\":\"k\",\"Body\":\"no base64\"}",
     "Body is no base64"},
    {"s3", "PutObject", "{\"Bucket\":\"b\",\"Key\":\"k\",\"Body\":\"YQ==\"}", NULL},
    {"s3", "PutObject", "{\"Bucket\":\"b\",\"Key\":\"k\",\"ContentType\":\"a\\r\\nX-Evil: 1\"}",
     "ContentType must not hold a line break"},
    {"s3", "PutObject", "{\"Bucket\":\"b\",\"Key\":\"k\",\"Metadata\":{\"a: b\":\"c\"}}",
     "Metadata must not hold a line break"},
    {"s3", "PutObject", "{\"Bucket\":\"b\",\"Key\":\"k\",\"Expires\":\"soon\"}",
     "Expires 'soon' is no timestamp"},
    {"s3", "PutObject",
     "{\"Bucket\":\"b\",\"Key\":\"k\",\"Expires\":\"2026-01-02T03:04:05+01:00\"}", NULL},
    {"s3", "PutBucketTagging",
     "{\"Bucket\":\"b\",\"Tagging\":{\"TagSet\":[{\"Key\":\"a\",\"Value\":\"b\"},{\"Key\":\"a\"}]}"
     "}",
     "Tagging.TagSet[1].Value is missing"},
    {"sns", "CreateTopic", "{\"Name\":\"t\"}", NULL},
    {"ec2", "RunInstances", "{\"MinCount\":1,\"MaxCount\":\"1\"}", "MaxCount must be an integer"},
    {"ec2", "RunInstances", "{\"MinCount\":1,\"MaxCount\":99999999999}",
     "MaxCount is out of range"},
    {"ec2", "RunInstances", "{\"MinCount\":1,\"MaxCount\":1}",
     NULL}, /* the token fills itself in */
    {"rds", "CreateDBInstance",
     "{\"DBInstanceIdentifier\":\"a\",\"DBInstanceClass\":\"db.t9.brandnew\","
     "\"Engine\":\"unheard-of\"}",
     NULL},
    {"iam", "CreateRole", "{\"RoleName\":\"a b\",\"AssumeRolePolicyDocument\":\"{}\"}",
     "RoleName does not match [\\w+=,.@-]+"},
};

Test(check, names_what_is_wrong)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *params = json_loads(rows[i].params, 0, NULL);
        struct error *err;

        cr_assert_not_null(params, "%s", rows[i].params);
        err = check_call(rows[i].service, rows[i].operation, params);
        if (rows[i].says == NULL) {
            cr_assert_null(err, "%s: %s", rows[i].params, err != NULL ? err->message : "");
        } else {
            cr_assert_not_null(err, "%s", rows[i].params);
            cr_assert_eq(err->code, ERR_INVALID);
            cr_assert_not_null(strstr(err->message, rows[i].says), "%s", err->message);
        }
        error_free(err);
        json_decref(params);
    }
}

Test(check, names_everything_at_once)
{
    json_t *params = json_pack("{s:i, s:s, s:{}}", "TableName", 1, "KeySchema", "x", "Nope");
    struct error *err = check_call("dynamodb", "CreateTable", params);

    cr_assert_not_null(strstr(err->message, "TableName must be a string"));
    cr_assert_not_null(strstr(err->message, "KeySchema must be a list"));
    cr_assert_not_null(strstr(err->message, "Nope is unknown"));
    cr_assert_not_null(strstr(err->message, "AttributeDefinitions is missing"));
    cr_assert_str_eq(err->operation, "dynamodb:CreateTable");
    error_free(err);
    json_decref(params);
}

Test(check, bounds_the_nesting)
{
    json_t *value = json_pack("{s:s}", "S", "x"), *params;
    struct error *err;

    for (int i = 0; i < 500; i++)
        value = json_pack("{s:[o]}", "L", value);
    params = json_pack("{s:s, s:{s:o}}", "TableName", "t", "Item", "a", value);
    err = check_call("dynamodb", "PutItem", params);
    cr_assert_not_null(err);
    cr_assert_not_null(strstr(err->message, "nested too deep"));
    error_free(err);
    json_decref(params);
}

Test(check, knows_near_names)
{
    struct error *err = check_call("dynamdb", "CreateTable", NULL);

    cr_assert_not_null(strstr(err->message, "did you mean dynamodb"), "%s", err->message);
    error_free(err);
    err = check_call("s3", "CreateBuckets", NULL);
    cr_assert_not_null(strstr(err->message, "did you mean CreateBucket"), "%s", err->message);
    error_free(err);
}
