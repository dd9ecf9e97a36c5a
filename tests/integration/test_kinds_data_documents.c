/*
 * DocumentDB against panka-sim: every field, instances that come and go, the password that
 * leaves no trace, protection, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define PASSWORD  "sEcr3t-never-shown"
#define CLUSTERS  "DescribeDBClusters"
#define INSTANCES "DescribeDBInstances"
#define WHO       "'masterUsername': 'shop', 'passwordSecret': {'ref': 'shop/docs'}"

static const char full[] =
    "{'engineVersion': '5.0.0', 'instanceClass': 'db.r6g.large', 'instances': 3, " WHO ","
    " 'port': 27018, 'backup': {'retentionDays': 7, 'window': '02:00-03:00'},"
    " 'maintenanceWindow': 'mon:05:00-mon:06:00', 'encryption': {'enabled': true},"
    " 'storageType': 'iopt1', 'parameters': {'audit_logs': 'enabled', 'tls': 'disabled'},"
    " 'logs': ['audit', 'profiler'], 'deletionProtection': true}";
static const char plain[] =
    "{'instanceClass': 'db.t3.medium', " WHO ", 'encryption': {'enabled': true}}";

static const struct expectation full_is[] = {
    {CLUSTERS, "DBClusters.0.Status", "available"},
    {CLUSTERS, "DBClusters.0.Engine", "docdb"},
    {CLUSTERS, "DBClusters.0.MasterUsername", "shop"},
    {CLUSTERS, "DBClusters.0.Port", "27018"},
    {CLUSTERS, "DBClusters.0.BackupRetentionPeriod", "7"},
    {CLUSTERS, "DBClusters.0.PreferredBackupWindow", "02:00-03:00"},
    {CLUSTERS, "DBClusters.0.PreferredMaintenanceWindow", "mon:05:00-mon:06:00"},
    {CLUSTERS, "DBClusters.0.StorageEncrypted", "true"},
    {CLUSTERS, "DBClusters.0.StorageType", "iopt1"},
    {CLUSTERS, "DBClusters.0.DeletionProtection", "true"},
    {CLUSTERS, "DBClusters.0.DBSubnetGroup", "docs-subnets"},
    {CLUSTERS, "DBClusters.0.DBClusterParameterGroup", "docs-params-docdb5-0"},
    {CLUSTERS, "DBClusters.0.EnabledCloudwatchLogsExports.1", "profiler"},
    {CLUSTERS, "DBClusters.0.DBClusterMembers.2", "*"},
    {INSTANCES, "DBInstances.0.DBInstanceClass", "db.r6g.large"},
    {INSTANCES, "DBInstances.2.DBInstanceStatus", "available"},
    {INSTANCES, "DBInstances.3", NULL},
    {"DescribeDBClusterParameterGroups", "DBClusterParameterGroups.0.DBParameterGroupFamily",
     "docdb5.0"},
    {0},
};
static const struct expectation plain_is[] = {
    {CLUSTERS, "DBClusters.0.Port", "27017"},
    {CLUSTERS, "DBClusters.0.BackupRetentionPeriod", "1"},
    {CLUSTERS, "DBClusters.0.DeletionProtection", "false"},
    {CLUSTERS, "DBClusters.0.DBClusterParameterGroup", "default.docdb5.0"},
    {CLUSTERS, "DBClusters.0.EnabledCloudwatchLogsExports.0", NULL},
    {INSTANCES, "DBInstances.0.DBInstanceIdentifier", "docs-1"},
    {INSTANCES, "DBInstances.0.DBInstanceClass", "db.t3.medium"},
    {INSTANCES, "DBInstances.1", NULL},
    {"DescribeDBClusterParameterGroups", "DBClusterParameterGroups.0", NULL},
    {0},
};
static const struct expectation outputs[] = {
    {NULL, "cluster_id", "docs"},
    {NULL, "endpoint", "docs.cluster-c0simulated00.eu-west-1.rds.amazonaws.com"},
    {NULL, "reader_endpoint", "docs.cluster-ro-c0simulated00.eu-west-1.rds.amazonaws.com"},
    {NULL, "port", "*"},
    {NULL, "username", "shop"},
    {NULL, "arn", "arn:aws:rds:eu-west-1:123456789012:cluster:docs"},
    {0},
};

static void make_secret(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             json_pack("{s:s, s:s}", "Name", "shop/docs", "SecretString",
                                       "{\"username\": \"shop\", \"password\":\"" PASSWORD "\"}")));
    json_decref(kind_lab_ask(
        lab, "secretsmanager", "CreateSecret",
        json_pack("{s:s, s:s}", "Name", "shop/next", "SecretString", "next-never-shown")));
}

static void life(struct kind_lab *lab)
{
    make_secret(lab);
    check_life(lab, &(struct life){.kind = "DocumentDB",
                                   .name = "docs",
                                   .full = full,
                                   .full_is = full_is,
                                   .plain = plain,
                                   .plain_is = plain_is,
                                   .outputs = outputs});
}

Test(kinds_data_documents, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(lab,
             &(struct cut_subject){
                 .kind = "DocumentDB",
                 .name = "docs",
                 .first = "{'engineVersion': '4.0.0', 'instanceClass': 'db.t3.medium',"
                          " 'instances': 3, " WHO ", 'parameters': {'ttl_monitor': 'enabled'}}",
                 .second = "{'engineVersion': '5.0.0', 'instanceClass': 'db.r6g.large',"
                           " 'instances': 2, " WHO ", 'backup': {'retentionDays': 3},"
                           " 'parameters': {'tls': 'disabled'}, 'logs': ['audit'],"
                           " 'deletionProtection': true}",
                 .surround = make_secret});
}

Test(kinds_data_documents, cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}

static struct kind_run run_of(enum op_action action, const char *spec, const char *applied)
{
    return kind_run_quoted("DocumentDB", "docs", action, spec, applied);
}

static void expect_no_password(const struct kind_run *run, const struct error *err)
{
    json_t *traces =
        json_pack("[O, O*, O*, O*]", run->journal, run->outputs, run->attributes, run->notes);
    char *text = json_compact(traces);
    char *said = err == NULL ? NULL : error_text(err);
    cr_expect(json_object_size(run->journal) > 0);
    cr_expect_null(strstr(text, "never-shown"));
    cr_expect(said == NULL || strstr(said, "never-shown") == NULL);
    free(said);
    free(text);
    json_decref(traces);
}

static void password(struct kind_lab *lab)
{
    static const char other[] = "{'instanceClass': 'db.t3.medium', 'masterUsername': 'shop',"
                                " 'passwordSecret': {'ref': 'shop/next'},"
                                " 'encryption': {'enabled': true}}";
    make_secret(lab);
    struct kind_run run = run_of(OP_CREATE, plain, NULL);
    check_run(lab, &run);
    expect_no_password(&run, NULL);
    kind_run_end(&run);
    run = run_of(OP_UPDATE, other, plain);
    check_run(lab, &run);
    expect_no_password(&run, NULL);
    char *calls = json_compact(run.calls);
    cr_expect_str_eq(calls, "[\"docdb:ModifyDBCluster\"]");
    free(calls);
    kind_run_end(&run);
    run = run_of(OP_UPDATE, other, other);
    check_run(lab, &run);
    cr_expect_eq(json_array_size(run.calls), 0);
    kind_run_end(&run);
}

Test(kinds_data_documents, password)
{
    kind_lab_with_sim(NULL, password);
}

/* A password that the service refuses, a secret that is not there. */
static void bad_password(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, plain, NULL);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    char *text = error_text(err);
    cr_expect_not_null(strstr(text, "shop/docs"), "%s", text);
    cr_expect_eq(kind_lab_alive(lab), 0);
    free(text);
    error_free(err);
    kind_run_end(&run);
    json_decref(kind_lab_ask(
        lab, "secretsmanager", "CreateSecret",
        json_pack("{s:s, s:s}", "Name", "shop/docs", "SecretString", "never-shown with a blank")));
    run = run_of(OP_CREATE, plain, NULL);
    err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    expect_no_password(&run, err);
    error_free(err);
    kind_run_end(&run);
}

Test(kinds_data_documents, bad_password)
{
    kind_lab_with_sim(NULL, bad_password);
}

/* Protection is lifted by force only; without it the data survives in a snapshot. */
static void protection(struct kind_lab *lab)
{
    static const char safe[] = "{'instanceClass': 'db.t3.medium', " WHO ","
                               " 'deletionProtection': true}";
    static const char open[] = "{'instanceClass': 'db.t3.medium', " WHO "}";
    make_secret(lab);
    struct kind_run run = run_of(OP_CREATE, safe, NULL);
    run.parks = true;
    check_run(lab, &run);
    kind_run_end(&run);
    run = run_of(OP_DELETE, NULL, safe);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_PRECONDITION);
    error_free(err);
    kind_run_end(&run);
    json_t *look = kind_look(lab, "DocumentDB", "docs");
    cr_expect_not_null(json_path(look, INSTANCES ".DBInstances.0"), "an instance went");
    json_decref(look);
    run = run_of(OP_UPDATE, open, safe);
    check_run(lab, &run);
    kind_run_end(&run);
    run = run_of(OP_DELETE, NULL, open);
    run.parks = true;
    check_run(lab, &run);
    kind_run_end(&run);
    json_t *alive = kind_lab_sim(lab, "GET", "resources", NULL);
    char *text = json_compact(alive);
    cr_expect_eq(json_array_size(alive), 3, "%s", text); /* two secrets, the snapshot */
    cr_expect_not_null(strstr(text, "docs-final-"), "%s", text);
    free(text);
    json_decref(alive);
}

Test(kinds_data_documents, protection)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "50", NULL}, protection);
}
