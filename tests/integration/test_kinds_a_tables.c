/*
 * DynamoDB against panka-sim: every section of the spec, indexes, capacity, protection.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

static const char *const slow[] = {"--delay-ms", "30", NULL};

static const char full_table[] =
    "{'billingMode': 'PROVISIONED', 'readCapacity': 5, 'writeCapacity': 4,"
    " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
    " 'globalSecondaryIndexes': ["
    "   {'name': 'by-user', 'hashKey': {'name': 'user', 'type': 'S'},"
    "    'rangeKey': {'name': 'at', 'type': 'N'}, 'projection': 'INCLUDE',"
    "    'nonKeyAttributes': ['b', 'a'], 'readCapacity': 3, 'writeCapacity': 2},"
    "   {'name': 'zone', 'hashKey': {'name': 'zone', 'type': 'B'}, 'projection': 'KEYS_ONLY'}],"
    " 'localSecondaryIndexes': [{'name': 'by-price', 'rangeKey': {'name': 'price', 'type': 'N'},"
    "                            'projection': 'ALL'}],"
    " 'ttl': {'enabled': true, 'attributeName': 'expires'},"
    " 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}, 'pointInTimeRecovery': true,"
    " 'stream': {'enabled': true, 'viewType': 'OLD_IMAGE'}, 'deletionProtection': true,"
    " 'tags': {'team': 'blue'}}";

static const struct expectation full_table_is[] = {
    {"DescribeTable", "Table.TableStatus", "ACTIVE"},
    {"DescribeTable", "Table.ProvisionedThroughput.ReadCapacityUnits", "5"},
    {"DescribeTable", "Table.ProvisionedThroughput.WriteCapacityUnits", "4"},
    {"DescribeTable", "Table.KeySchema.0.AttributeName", "at"},
    {"DescribeTable", "Table.KeySchema.0.KeyType", "RANGE"},
    {"DescribeTable", "Table.KeySchema.1.AttributeName", "id"},
    {"DescribeTable", "Table.GlobalSecondaryIndexes.2", NULL},
    {"DescribeTable", "Table.LocalSecondaryIndexes.0.IndexName", "by-price"},
    {"DescribeTable", "Table.LocalSecondaryIndexes.0.Projection.ProjectionType", "ALL"},
    {"DescribeTable", "Table.StreamSpecification.StreamViewType", "OLD_IMAGE"},
    {"DescribeTable", "Table.SSEDescription.Status", "ENABLED"},
    {"DescribeTable", "Table.DeletionProtectionEnabled", "true"},
    {"DescribeTimeToLive", "TimeToLiveDescription.AttributeName", "expires"},
    {"DescribeTimeToLive", "TimeToLiveDescription.TimeToLiveStatus", "ENABLED"},
    {"DescribeContinuousBackups",
     "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus",
     "ENABLED"},
    {0},
};

/* TTL stays: AWS lets it change once an hour. */
static const char plain_table[] =
    "{'billingMode': 'PAY_PER_REQUEST',"
    " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
    " 'localSecondaryIndexes': [{'name': 'by-price', 'rangeKey': {'name': 'price', 'type': 'N'},"
    "                            'projection': 'ALL'}],"
    " 'ttl': {'enabled': true, 'attributeName': 'expires'}, 'encryption': {'enabled': true}}";

static const struct expectation plain_table_is[] = {
    {"DescribeTable", "Table.BillingModeSummary.BillingMode", "PAY_PER_REQUEST"},
    {"DescribeTable", "Table.GlobalSecondaryIndexes.0", NULL},
    {"DescribeTable", "Table.StreamSpecification.StreamViewType", NULL},
    {"DescribeTable", "Table.DeletionProtectionEnabled", "false"},
    {"DescribeContinuousBackups",
     "ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus",
     "DISABLED"},
    {0},
};

static const struct expectation table_outputs[] = {
    {NULL, "table_name", "stock"},
    {NULL, "arn", "arn:aws:dynamodb:eu-west-1:123456789012:table/stock"},
    {NULL, "region", "eu-west-1"},
    {0},
};

static void table_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "DynamoDB",
                                   .name = "stock",
                                   .full = full_table,
                                   .full_is = full_table_is,
                                   .plain = plain_table,
                                   .plain_is = plain_table_is,
                                   .outputs = table_outputs});
}

Test(kinds_a_tables, life)
{
    kind_lab_with_sim(slow, table_life);
}

/* --- indexes and capacity, change by change --------------------------------------------------- */

#define TABLE(mode, indexes)                                                                       \
    "{'billingMode': '" mode "', 'readCapacity': 5, 'writeCapacity': 5,"                           \
    " 'hashKey': {'name': 'id', 'type': 'S'}, 'globalSecondaryIndexes': [" indexes "]}"
#define INDEX(name, type, projection, capacity)                                                    \
    "{'name': '" name "', 'hashKey': {'name': '" name "', 'type': '" type "'},"                    \
    " 'projection': '" projection "', 'readCapacity': " capacity ", 'writeCapacity': 5}"

/* Each is the table before it, changed; `updates` is how many UpdateTable that takes. */
static const struct {
    const char *spec;
    size_t updates;
    const char *path;
    const char *value;
} steps[] = {
    {TABLE("PAY_PER_REQUEST", ""), 0, "GlobalSecondaryIndexes.0", NULL},
    {TABLE("PAY_PER_REQUEST", INDEX("one", "S", "ALL", "1")), 1,
     "GlobalSecondaryIndexes.0.IndexName", "one"},
    {TABLE("PAY_PER_REQUEST", INDEX("one", "S", "ALL", "2")), 0,
     "GlobalSecondaryIndexes.0.IndexName", "one"},
    {TABLE("PROVISIONED", INDEX("one", "S", "ALL", "2")), 1,
     "GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits", "2"},
    {TABLE("PROVISIONED", INDEX("one", "S", "ALL", "3")), 1,
     "GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits", "3"},
    {TABLE("PROVISIONED", INDEX("one", "N", "ALL", "3")), 2, "AttributeDefinitions.1.AttributeType",
     "N"},
    {TABLE("PROVISIONED", INDEX("one", "N", "KEYS_ONLY", "3")), 2,
     "GlobalSecondaryIndexes.0.Projection.ProjectionType", "KEYS_ONLY"},
    {TABLE("PROVISIONED", INDEX("one", "N", "KEYS_ONLY", "3") "," INDEX(
                              "two", "S", "ALL", "1") "," INDEX("three", "S", "ALL", "1")),
     2, "GlobalSecondaryIndexes.2", "*"},
    {TABLE("PAY_PER_REQUEST", INDEX("two", "S", "ALL", "1")), 3,
     "GlobalSecondaryIndexes.0.IndexName", "two"},
    {TABLE("PAY_PER_REQUEST", ""), 1, "GlobalSecondaryIndexes.0", NULL},
};

static size_t count_of(json_t *calls, const char *name)
{
    size_t count = 0;
    size_t i;
    json_t *call;
    json_array_foreach (calls, i, call)
        count += strcmp(json_string_value(call), name) == 0;
    return count;
}

static void change_indexes(struct kind_lab *lab)
{
    json_t *applied = NULL;
    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
        struct kind_run run = {.kind = "DynamoDB",
                               .name = "indexed",
                               .action = i == 0 ? OP_CREATE : OP_UPDATE,
                               .spec = quoted_json(steps[i].spec),
                               .applied = applied,
                               .parks = i % 2 == 1};
        check_run(lab, &run);
        cr_expect_eq(count_of(run.calls, "dynamodb:UpdateTable"), steps[i].updates,
                     "step %zu: %zu updates", i, count_of(run.calls, "dynamodb:UpdateTable"));
        json_t *look = kind_look(lab, "DynamoDB", "indexed");
        struct expectation expected[] = {{NULL, steps[i].path, steps[i].value}, {0}};
        check_values(json_path(look, "DescribeTable.Table"), expected);
        json_decref(look);
        json_decref(applied);
        applied = run.spec;
        kind_run_fini(&run);
    }
    json_decref(applied);
}

Test(kinds_a_tables, indexes)
{
    kind_lab_with_sim(slow, change_indexes);
}

/* --- protection ------------------------------------------------------------------------------- */

static void protection(struct kind_lab *lab)
{
    json_t *spec =
        quoted_json("{'hashKey': {'name': 'id', 'type': 'S'}, 'deletionProtection': true}");
    struct kind_run create = {.kind = "DynamoDB", .name = "kept", .spec = spec};
    check_run(lab, &create);
    struct kind_run gone = {
        .kind = "DynamoDB", .name = "kept", .action = OP_DELETE, .applied = spec};
    struct error *err = kind_lab_run(lab, &gone);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_PRECONDITION);
    error_free(err);
    cr_expect_eq(kind_lab_alive(lab), 1);
    kind_run_fini(&gone);
    gone.force = true;
    check_run(lab, &gone);
    cr_expect_eq(kind_lab_alive(lab), 0);
    kind_run_fini(&gone);
    kind_run_fini(&create);
    json_decref(spec);
}

Test(kinds_a_tables, protection)
{
    kind_lab_with_sim(slow, protection);
}

/* The table went away behind our back: an update makes it again with everything. */
static void made_again(struct kind_lab *lab)
{
    json_t *spec =
        quoted_json("{'hashKey': {'name': 'id', 'type': 'S'}, 'pointInTimeRecovery': true,"
                    " 'ttl': {'enabled': true, 'attributeName': 'expires'}}");
    for (unsigned at = 0; at < 4; at++) {
        struct kind_run update = {.kind = "DynamoDB",
                                  .name = "back",
                                  .action = OP_UPDATE,
                                  .spec = spec,
                                  .applied = spec,
                                  .cut = LAB_CUT_AFTER,
                                  .cut_at = at};
        struct error *err = kind_lab_run(lab, &update);
        cr_expect_eq(err != NULL, at < 3, "cut at %u", at);
        error_free(err);
        check_run(lab, &update);
        json_t *look = kind_look(lab, "DynamoDB", "back");
        check_values(look, &full_table_is[12]);
        json_decref(look);
        json_decref(kind_lab_sim(lab, "POST", "reset", json_object()));
        kind_run_fini(&update);
    }
    json_decref(spec);
}

Test(kinds_a_tables, made_again)
{
    kind_lab_with_sim(slow, made_again);
}
