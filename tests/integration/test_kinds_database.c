/*
 * Databases against a cloud: instance and Aurora cluster from creation to removal, the password
 * that leaves no trace, and processes that die at any step.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_host.h"
#include "tests/support/quoted.h"

#define PASSWORD "sEcr3t-never-shown"

static const char instance_spec[] =
    "{'engine': {'type': 'postgres', 'version': '14.7',"
    "            'parameters': {'max_connections': 200, 'log_min_duration_statement': '500'}},"
    " 'instance': {'class': 'db.t3.medium', 'multiAZ': false,"
    "              'storage': {'type': 'gp3', 'allocatedGB': 20, 'maxAllocatedGB': 100}},"
    " 'database': {'name': 'orders', 'username': 'shop', 'port': 5432,"
    "              'passwordSecret': {'ref': 'shop/db'}},"
    " 'backup': {'enabled': true, 'retentionDays': 7, 'preferredWindow': '03:00-04:00',"
    "            'maintenanceWindow': 'Mon:05:00-Mon:06:00'},"
    " 'monitoring': {'enabled': true, 'interval': 60},"
    " 'encryption': {'enabled': true}, 'deletionProtection': true, 'tags': {'team': 'a'}}";

static void make_secret(struct kind_bench *bench)
{
    json_decref(kind_bench_call(bench, "secretsmanager", "CreateSecret",
                                json_pack("{s:s, s:s}", "Name", "shop/db", "SecretString",
                                          "{\"password\":\"" PASSWORD "\"}")));
}

static json_t *instance_of(struct kind_bench *bench)
{
    json_t *result = kind_bench_call(bench, "rds", "DescribeDBInstances",
                                     json_pack("{s:s}", "DBInstanceIdentifier", "shop-app-db"));
    json_t *first = json_incref(json_path(result, "DBInstances.0"));
    json_decref(result);
    return first;
}

static size_t count(struct kind_bench *bench, const char *operation, const char *list)
{
    json_t *result = kind_bench_call(bench, "rds", operation, json_object());
    size_t found = 0, i;
    json_t *entry;
    json_array_foreach (json_object_get(result, list), i, entry) {
        char *text = json_compact(entry); /* an emulator may have groups of its own */
        found += strstr(text, "shop-app-db") != NULL;
        free(text);
    }
    json_decref(result);
    return found;
}

static void expect_nothing_left(struct kind_bench *bench)
{
    cr_assert_eq(count(bench, "DescribeDBInstances", "DBInstances"), 0);
    cr_assert_eq(count(bench, "DescribeDBClusters", "DBClusters"), 0);
    cr_assert_eq(count(bench, "DescribeDBSubnetGroups", "DBSubnetGroups"), 0);
    cr_assert_eq(count(bench, "DescribeDBParameterGroups", "DBParameterGroups"), 0);
    cr_assert_eq(kind_bench_count(bench, "iam", "ListRoles", json_object(), "Roles"), 0);
}

static void expect_no_password(struct kind_bench *bench)
{
    char *traces = kind_bench_traces(bench);
    cr_assert_null(strstr(traces, PASSWORD));
    free(traces);
}

static void instance_life(struct kind_bench *bench)
{
    make_secret(bench);
    json_t *spec = quoted_json(instance_spec);
    struct bench_op op = {.kind = "RDS", .component = "db", .action = OP_CREATE, .spec = spec};
    json_t *outputs = kind_bench_do(bench, &op);
    expect_no_password(bench);
    cr_assert_str_eq(json_text(outputs, "instance_id"), "shop-app-db");
    cr_assert_str_eq(json_text(outputs, "database"), "orders");
    cr_assert_eq(json_int_or(outputs, "port", 0), 5432);
    cr_assert_not_null(json_text(outputs, "endpoint"));
    cr_assert_str_eq(json_text(outputs, "arn"),
                     "arn:aws:rds:us-east-1:123456789012:db:shop-app-db");
    json_decref(outputs);
    json_t *live = instance_of(bench);
    cr_assert_str_eq(json_text(live, "DBInstanceStatus"), "available");
    cr_assert_str_eq(json_path_text(live, "DBParameterGroups.0.DBParameterGroupName"),
                     "shop-app-db-params");
    cr_assert(json_is_true(json_object_get(live, "StorageEncrypted")));
    json_decref(live);

    op.action = OP_UPDATE;
    op.applied = spec;
    json_decref(kind_bench_do(bench, &op));

    json_t *next = bench_with(spec, "instance.class", json_string("db.t3.large"));
    json_object_set_new(json_path(next, "instance.storage"), "allocatedGB", json_integer(40));
    json_object_set_new(json_object_get(next, "backup"), "retentionDays", json_integer(14));
    json_object_set_new(json_path(next, "engine.parameters"), "max_connections", json_integer(300));
    op.spec = next;
    json_decref(kind_bench_do(bench, &op));
    live = instance_of(bench);
    cr_assert_str_eq(json_text(live, "DBInstanceClass"), "db.t3.large");
    cr_assert_eq(json_int_or(live, "AllocatedStorage", 0), 40);
    cr_assert_eq(json_int_or(live, "BackupRetentionPeriod", 0), 14);
    json_decref(live);

    /* protected: not without force */
    op.action = OP_DELETE;
    op.applied = next;
    struct error *err = kind_bench_try(bench, &op, NULL);
    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_PRECONDITION);
    error_free(err);
    op.force = true;
    json_decref(kind_bench_do(bench, &op));
    expect_nothing_left(bench);
    json_decref(kind_bench_do(bench, &op));
    json_decref(next);
    json_decref(spec);
}

Test(kinds_database, instance_from_creation_to_removal)
{
    kind_bench_run(instance_life);
}

/* A database of our name that somebody else made: neither changed nor removed. */
static void foreign_instance(struct kind_bench *bench)
{
    make_secret(bench);
    json_decref(kind_bench_call(bench, "rds", "CreateDBInstance",
                                json_pack("{s:s, s:s, s:s, s:i, s:s, s:s}", "DBInstanceIdentifier",
                                          "shop-app-db", "DBInstanceClass", "db.t3.small", "Engine",
                                          "postgres", "AllocatedStorage", 20, "MasterUsername",
                                          "someone", "MasterUserPassword", "someone-elses")));
    json_t *spec = quoted_json(instance_spec);
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        struct bench_op op = {
            .kind = "RDS", .component = "db", .action = actions[i], .spec = spec, .force = true};
        struct error *err = kind_bench_try(bench, &op, NULL);
        cr_assert_not_null(err);
        cr_assert_eq(err->code, ERR_ALREADY_EXISTS);
        error_free(err);
    }
    json_t *live = instance_of(bench);
    cr_assert_str_eq(json_text(live, "DBInstanceClass"), "db.t3.small");
    json_decref(live);
    json_decref(spec);
}

Test(kinds_database, instance_of_somebody_else_is_left_alone)
{
    kind_bench_run(foreign_instance);
}

static void instance_crashes(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_BEFORE_CALL, CUT_AFTER_CALL, CUT_PARK};
    make_secret(bench);
    json_t *all = quoted_json(instance_spec);
    json_t *spec = bench_with(all, "deletionProtection", NULL);
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {
            .kind = "RDS", .component = "db", .action = OP_CREATE, .spec = spec, .cut = cuts[i]};
        json_decref(kind_bench_do(bench, &op));
        expect_no_password(bench);
        cr_assert_eq(count(bench, "DescribeDBInstances", "DBInstances"), 1);
        cr_assert_eq(count(bench, "DescribeDBSubnetGroups", "DBSubnetGroups"), 1);
        op.action = OP_DELETE;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        expect_nothing_left(bench);
    }
    json_decref(spec);
    json_decref(all);
}

Test(kinds_database, instance_survives_every_death)
{
    kind_bench_run(instance_crashes);
}

/* Another engine: the instance goes, a cluster of the same name comes. */
static void replacement(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_BEFORE_CALL, CUT_AFTER_CALL};
    make_secret(bench);
    json_t *all = quoted_json(instance_spec);
    json_t *spec = bench_with(all, "deletionProtection", NULL);
    json_t *next =
        bench_with(spec, "engine", quoted_json("{'type': 'mysql', 'version': '8.0.35'}"));
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {.kind = "RDS", .component = "db", .action = OP_CREATE, .spec = spec};
        json_decref(kind_bench_do(bench, &op));
        op.action = OP_REPLACE;
        op.applied = spec;
        op.spec = next;
        op.cut = cuts[i];
        json_t *outputs = kind_bench_do(bench, &op);
        cr_assert_str_eq(json_text(outputs, "engine"), "mysql");
        json_decref(outputs);
        cr_assert_eq(count(bench, "DescribeDBInstances", "DBInstances"), 1);
        op.action = OP_DELETE;
        op.applied = next;
        json_decref(kind_bench_do(bench, &op));
        expect_nothing_left(bench);
    }
    json_decref(next);
    json_decref(spec);
    json_decref(all);
}

Test(kinds_database, instance_is_replaced_by_one_of_another_engine)
{
    kind_bench_run(replacement);
}

static const char cluster_spec[] =
    "{'engine': {'type': 'aurora-postgresql', 'version': '14'},"
    " 'instance': {'class': 'db.r6g.large', 'multiAZ': true},"
    " 'database': {'name': 'orders', 'username': 'shop', 'passwordSecret': {'ref': 'shop/db'}},"
    " 'backup': {'enabled': true, 'retentionDays': 3}}";

static void cluster_life(struct kind_bench *bench)
{
    static const enum bench_cut cuts[] = {CUT_NEVER, CUT_AFTER_CALL, CUT_PARK};
    /* names of their own: moto keeps snapshots of a cluster that is gone */
    static const char *const names[] = {"db", "db-b", "db-c"};
    static const char *const arns[] = {"cluster:shop-app-db", "cluster:shop-app-db-b",
                                       "cluster:shop-app-db-c"};
    make_secret(bench);
    json_t *spec = quoted_json(cluster_spec);
    json_t *next = bench_with(spec, "instance.multiAZ", json_false());
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        struct bench_op op = {.kind = "RDS",
                              .component = names[i],
                              .action = OP_CREATE,
                              .spec = spec,
                              .cut = cuts[i]};
        json_t *outputs = kind_bench_do(bench, &op);
        expect_no_password(bench);
        cr_assert_not_null(json_text(outputs, "reader_endpoint"));
        cr_assert_str_eq(strstr(json_text(outputs, "arn"), "cluster:"), arns[i]);
        json_decref(outputs);
        cr_assert_eq(count(bench, "DescribeDBInstances", "DBInstances"), 2);
        cr_assert_eq(count(bench, "DescribeDBClusters", "DBClusters"), 1);

        op.action = OP_UPDATE;
        op.spec = next;
        op.applied = spec;
        json_decref(kind_bench_do(bench, &op));
        cr_assert_eq(count(bench, "DescribeDBInstances", "DBInstances"), 1);

        op.action = OP_DELETE;
        op.applied = next;
        json_decref(kind_bench_do(bench, &op));
        expect_nothing_left(bench);
    }
    json_decref(next);
    json_decref(spec);
}

Test(kinds_database, cluster_from_creation_to_removal)
{
    kind_bench_run(cluster_life);
}
