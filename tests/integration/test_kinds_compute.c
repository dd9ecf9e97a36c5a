/*
 * Roles and functions against a cloud: what is made, changed and removed, and that a process that
 * dies at any step leaves nothing twice.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_host.h"
#include "tests/support/quoted.h"

static const char role_spec[] =
    "{'trust': {'services': ['lambda'], 'accounts': ['123456789012']}, 'path': '/',"
    " 'maxSessionDuration': 3600, 'description': 'reads orders',"
    " 'managedPolicies': ['AmazonS3ReadOnlyAccess'],"
    " 'inlinePolicies': {'logs': '{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":[{"
    "\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"logs:PutLogEvents\\\",\\\"Resource\\\":\\\"*"
    "\\\"}]}'},"
    " 'permissions': [{'effect': 'Allow', 'actions': ['s3:GetObject'], 'resources':"
    " ['arn:aws:s3:::shop/*']}], 'tags': {'team': 'a'}}";

static json_t *role_params(void)
{
    return json_pack("{s:s}", "RoleName", "shop-app-reader");
}

static json_t *role_of(struct kind_bench *bench)
{
    return kind_bench_call(bench, "iam", "GetRole", role_params());
}

static void role_life(struct kind_bench *bench)
{
    json_t *spec = quoted_json(role_spec);
    struct bench_op op = {
        .kind = "IAMRole", .component = "reader", .action = OP_CREATE, .spec = spec};
    json_t *outputs = kind_bench_do(bench, &op);
    cr_assert_str_eq(json_text(outputs, "arn"), "arn:aws:iam::123456789012:role/shop-app-reader");
    cr_assert_str_eq(json_text(outputs, "role_name"), "shop-app-reader");
    json_decref(outputs);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListAttachedRolePolicies", role_params(),
                                  "AttachedPolicies"),
                 1);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRolePolicies", role_params(), "PolicyNames"),
                 2);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRoleTags", role_params(), "Tags"), 9);

    op.action = OP_READ;
    json_decref(kind_bench_do(bench, &op));

    /* nothing to do: nothing is called */
    op.action = OP_UPDATE;
    op.applied = spec;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(kind_bench_mutations(bench), 0);

    json_t *next = bench_with(spec, "managedPolicies", quoted_json("['AmazonSQSReadOnlyAccess']"));
    json_object_del(next, "permissions");
    json_object_set_new(next, "maxSessionDuration", json_integer(7200));
    json_object_set_new(next, "tags", json_object());
    op.spec = next;
    json_decref(kind_bench_do(bench, &op));
    json_t *attached = kind_bench_call(bench, "iam", "ListAttachedRolePolicies", role_params());
    cr_assert_str_eq(json_path_text(attached, "AttachedPolicies.0.PolicyName"),
                     "AmazonSQSReadOnlyAccess");
    json_decref(attached);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRolePolicies", role_params(), "PolicyNames"),
                 1);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRoleTags", role_params(), "Tags"), 8);
    json_t *role = role_of(bench);
    cr_assert_eq(json_int_or(json_object_get(role, "Role"), "MaxSessionDuration", 0), 7200);
    json_decref(role);

    op.action = OP_DELETE;
    op.applied = next;
    json_decref(kind_bench_do(bench, &op));
    json_decref(kind_bench_do(bench, &op)); /* gone already */
    op.action = OP_READ;
    struct error *err = kind_bench_try(bench, &op, NULL);
    cr_assert_eq(err->code, ERR_NOT_FOUND);
    error_free(err);
    json_decref(next);
    json_decref(spec);
}

Test(kinds_compute, role_from_creation_to_removal)
{
    kind_bench_run(role_life);
}

static void role_foreign(struct kind_bench *bench)
{
    json_t *spec = quoted_json(role_spec);
    json_decref(kind_bench_call(bench, "iam", "CreateRole",
                                json_pack("{s:s, s:s}", "RoleName", "shop-app-reader",
                                          "AssumeRolePolicyDocument",
                                          "{\"Version\":\"2012-10-17\",\"Statement\":[]}")));
    struct bench_op op = {
        .kind = "IAMRole", .component = "reader", .action = OP_CREATE, .spec = spec};
    struct error *err = kind_bench_try(bench, &op, NULL);
    cr_assert_eq(err->code, ERR_ALREADY_EXISTS);
    error_free(err);
    op.action = OP_DELETE;
    err = kind_bench_try(bench, &op, NULL);
    cr_assert_eq(err->code, ERR_ALREADY_EXISTS);
    error_free(err);
    json_decref(role_of(bench)); /* still there */
    json_decref(kind_bench_call(bench, "iam", "DeleteRole", role_params()));
    json_decref(spec);
}

Test(kinds_compute, role_of_somebody_else_is_left_alone)
{
    kind_bench_run(role_foreign);
}

static void role_crashes(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_BEFORE_CALL, CUT_AFTER_CALL, CUT_PARK};
    json_t *spec = quoted_json(role_spec);
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {.kind = "IAMRole",
                              .component = "reader",
                              .action = OP_CREATE,
                              .spec = spec,
                              .cut = cuts[i]};
        json_decref(kind_bench_do(bench, &op));
        if (cuts[i] != CUT_PARK)
            cr_assert_geq(kind_bench_runs(bench), 4);
        cr_assert_eq(
            kind_bench_count(bench, "iam", "ListRolePolicies", role_params(), "PolicyNames"), 2);
        op.action = OP_DELETE;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        cr_assert_eq(kind_bench_count(bench, "iam", "ListRoles", json_object(), "Roles"), 0);
    }
    json_decref(spec);
}

Test(kinds_compute, role_survives_every_death)
{
    kind_bench_run(role_crashes);
}

/* --- functions ------------------------------------------------------------------------------- */

/* An archive with nothing in it. */
#define EMPTY_ZIP "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="

static const char function_spec[] =
    "{'runtime': 'python3.11', 'handler': 'app.main', 'memory': 256, 'timeout': 20,"
    " 'code': {'s3Bucket': 'shop-code', 's3Key': 'one.zip'}, 'tracing': 'Active',"
    " 'environment': {'TABLE': 'orders', 'LIMIT': 5}, 'reservedConcurrentExecutions': 3,"
    " 'deadLetterQueue': {'targetArn': 'arn:aws:sqs:us-east-1:123456789012:shop-dead'},"
    " 'vpc': {'enabled': true},"
    " 'triggers': ["
    "  {'type': 'sqs', 'source': {'arn': 'arn:aws:sqs:us-east-1:123456789012:shop-jobs'},"
    "   'batchSize': 5},"
    "  {'type': 'eventbridge', 'schedule': 'rate(5 minutes)'},"
    "  {'type': 's3', 's3': {'bucket': 'shop-files', 'events': ['s3:ObjectCreated:*'],"
    "   'prefix': 'in/'}},"
    "  {'type': 'sns', 'source': {'arn': 'arn:aws:sns:us-east-1:123456789012:shop-news'}}]}";

static void make_surroundings(struct kind_bench *bench)
{
    static const char *const queues[] = {"shop-jobs", "shop-dead"};
    static const char *const buckets[] = {"shop-code", "shop-files"};
    static const char *const keys[] = {"one.zip", "two.zip"};
    for (size_t i = 0; i < 2; i++) {
        json_decref(kind_bench_call(bench, "sqs", "CreateQueue",
                                    json_pack("{s:s, s:{s:s}}", "QueueName", queues[i],
                                              "Attributes", "VisibilityTimeout", "60")));
        json_decref(
            kind_bench_call(bench, "s3", "CreateBucket", json_pack("{s:s}", "Bucket", buckets[i])));
    }
    for (size_t i = 0; i < 2; i++)
        json_decref(kind_bench_call(bench, "s3", "PutObject",
                                    json_pack("{s:s, s:s, s:s}", "Bucket", "shop-code", "Key",
                                              keys[i], "Body", EMPTY_ZIP)));
    json_decref(
        kind_bench_call(bench, "sns", "CreateTopic", json_pack("{s:s}", "Name", "shop-news")));
}

static json_t *function_params(void)
{
    return json_pack("{s:s}", "FunctionName", "shop-app-worker");
}

/* How many things around the function there are, by asking their services. */
static void expect_triggers(struct kind_bench *bench, size_t mappings, size_t rules, size_t notices,
                            size_t subscriptions)
{
    cr_assert_eq(kind_bench_count(bench, "lambda", "ListEventSourceMappings", json_object(),
                                  "EventSourceMappings"),
                 mappings);
    cr_assert_eq(kind_bench_count(bench, "events", "ListRules", json_object(), "Rules"), rules);
    cr_assert_eq(kind_bench_count(bench, "s3", "GetBucketNotificationConfiguration",
                                  json_pack("{s:s}", "Bucket", "shop-files"),
                                  "LambdaFunctionConfigurations"),
                 notices);
    cr_assert_eq(
        kind_bench_count(bench, "sns", "ListSubscriptions", json_object(), "Subscriptions"),
        subscriptions);
}

static size_t statements(struct kind_bench *bench)
{
    json_t *result = kind_bench_call(bench, "lambda", "GetPolicy", function_params());
    json_t *policy = json_loads(json_text(result, "Policy"), 0, NULL);
    size_t count = json_array_size(json_object_get(policy, "Statement"));
    json_decref(policy);
    json_decref(result);
    return count;
}

static void expect_nothing_left(struct kind_bench *bench)
{
    expect_triggers(bench, 0, 0, 0, 0);
    cr_assert_eq(kind_bench_count(bench, "lambda", "ListFunctions", json_object(), "Functions"), 0);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRoles", json_object(), "Roles"), 0);
    cr_assert_eq(kind_bench_count(bench, "logs", "DescribeLogGroups", json_object(), "logGroups"),
                 0);
}

static void function_life(struct kind_bench *bench)
{
    make_surroundings(bench);
    json_t *spec = quoted_json(function_spec);
    struct bench_op op = {
        .kind = "Lambda", .component = "worker", .action = OP_CREATE, .spec = spec};
    json_t *outputs = kind_bench_do(bench, &op);
    cr_assert_str_eq(json_text(outputs, "function_arn"),
                     "arn:aws:lambda:us-east-1:123456789012:function:shop-app-worker");
    cr_assert_eq(json_int_or(outputs, "memory_mb", 0), 256);
    cr_assert_eq(json_int_or(outputs, "timeout_sec", 0), 20);
    json_decref(outputs);
    expect_triggers(bench, 1, 1, 1, 1);
    cr_assert_eq(statements(bench), 3);
    json_t *live = kind_bench_call(bench, "lambda", "GetFunction", function_params());
    cr_assert_str_eq(json_path_text(live, "Configuration.Environment.Variables.LIMIT"), "5");
    cr_assert_str_eq(json_path_text(live, "Configuration.TracingConfig.Mode"), "Active");
    cr_assert_eq(
        json_int_or(json_object_get(live, "Concurrency"), "ReservedConcurrentExecutions", 0), 3);
    cr_assert_gt(json_array_size(json_path(live, "Configuration.VpcConfig.SubnetIds")), 1);
    json_decref(live);

    op.action = OP_UPDATE;
    op.applied = spec;
    json_decref(kind_bench_do(bench, &op));
    json_t *next = quoted_json("{'runtime': 'python3.12', 'handler': 'app.main', 'memory': 512,"
                               " 'timeout': 20, 'code': {'s3Bucket': 'shop-code', 's3Key':"
                               " 'two.zip'}, 'tracing': 'Active', 'environment': {},"
                               " 'triggers': [{'type': 'eventbridge', 'schedule':"
                               " 'rate(10 minutes)'}]}");
    op.spec = next;
    outputs = kind_bench_do(bench, &op);
    cr_assert_eq(json_int_or(outputs, "memory_mb", 0), 512);
    json_decref(outputs);
    expect_triggers(bench, 0, 1, 0, 0);
    cr_assert_eq(statements(bench), 1);
    json_t *rules = kind_bench_call(bench, "events", "ListRules", json_object());
    cr_assert_str_eq(json_path_text(rules, "Rules.0.ScheduleExpression"), "rate(10 minutes)");
    json_decref(rules);
    live = kind_bench_call(bench, "lambda", "GetFunction", function_params());
    cr_assert_str_eq(json_path_text(live, "Configuration.Runtime"), "python3.12");
    cr_assert_eq(json_object_size(json_path(live, "Configuration.Environment.Variables")), 0);
    cr_assert_eq(json_array_size(json_path(live, "Configuration.VpcConfig.SubnetIds")), 0);
    cr_assert_null(json_path(live, "Concurrency.ReservedConcurrentExecutions"));
    json_decref(live);

    op.applied = next;
    json_decref(kind_bench_do(bench, &op));
    cr_assert_eq(kind_bench_mutations(bench), 0);

    op.action = OP_DELETE;
    json_decref(kind_bench_do(bench, &op));
    expect_nothing_left(bench);
    json_decref(kind_bench_do(bench, &op));
    json_decref(next);
    json_decref(spec);
}

Test(kinds_compute, function_from_creation_to_removal)
{
    kind_bench_run(function_life);
}

static void function_crashes(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_BEFORE_CALL, CUT_AFTER_CALL, CUT_PARK};
    make_surroundings(bench);
    json_t *spec = quoted_json(function_spec);
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {.kind = "Lambda",
                              .component = "worker",
                              .action = OP_CREATE,
                              .spec = spec,
                              .cut = cuts[i]};
        json_decref(kind_bench_do(bench, &op));
        expect_triggers(bench, 1, 1, 1, 1);
        cr_assert_eq(statements(bench), 3);
        op.action = OP_DELETE;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        expect_nothing_left(bench);
    }
    json_decref(spec);
}

Test(kinds_compute, function_survives_every_death)
{
    kind_bench_run(function_crashes);
}
