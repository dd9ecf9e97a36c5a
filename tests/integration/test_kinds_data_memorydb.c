/*
 * MemoryDB against panka-sim: every field, the role of the account's first cluster, every call
 * cut.
 */
#include <criterion/criterion.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

#define CLUSTERS "DescribeClusters"

static const char full[] =
    "{'engine': 'redis', 'engineVersion': '7.1', 'nodeType': 'db.r7g.large', 'shards': 2,"
    " 'replicasPerShard': 2, 'aclName': 'shop', 'tls': true, 'port': 6380,"
    " 'parameters': {'maxmemory-policy': 'allkeys-lru', 'activedefrag': true},"
    " 'snapshot': {'retentionDays': 4, 'window': '03:00-04:00'},"
    " 'maintenanceWindow': 'mon:05:00-mon:06:00'}";
static const char plain[] =
    "{'engine': 'redis', 'engineVersion': '7.1', 'nodeType': 'db.t4g.small', 'shards': 1,"
    " 'replicasPerShard': 1, 'port': 6380}";

static const struct expectation full_is[] = {
    {CLUSTERS, "Clusters.0.Status", "available"},
    {CLUSTERS, "Clusters.0.NodeType", "db.r7g.large"},
    {CLUSTERS, "Clusters.0.NumberOfShards", "2"},
    {CLUSTERS, "Clusters.0.Shards.0.NumberOfNodes", "3"},
    {CLUSTERS, "Clusters.0.ACLName", "shop"},
    {CLUSTERS, "Clusters.0.TLSEnabled", "true"},
    {CLUSTERS, "Clusters.0.ParameterGroupName", "ledger-params-memorydb-redis7"},
    {CLUSTERS, "Clusters.0.SnapshotRetentionLimit", "4"},
    {CLUSTERS, "Clusters.0.SnapshotWindow", "03:00-04:00"},
    {CLUSTERS, "Clusters.0.MaintenanceWindow", "mon:05:00-mon:06:00"},
    {CLUSTERS, "Clusters.0.SubnetGroupName", "ledger-subnets"},
    {"DescribeParameterGroups", "ParameterGroups.0.Family", "memorydb_redis7"},
    {0},
};
static const struct expectation plain_is[] = {
    {CLUSTERS, "Clusters.0.NodeType", "db.t4g.small"},
    {CLUSTERS, "Clusters.0.NumberOfShards", "1"},
    {CLUSTERS, "Clusters.0.Shards.0.NumberOfNodes", "2"},
    {CLUSTERS, "Clusters.0.ACLName", "open-access"},
    {CLUSTERS, "Clusters.0.ParameterGroupName", "default.memorydb-redis7"},
    {CLUSTERS, "Clusters.0.SnapshotRetentionLimit", "0"},
    {"DescribeParameterGroups", "ParameterGroups.0", NULL},
    {0},
};
static const struct expectation outputs[] = {
    {NULL, "cluster_name", "ledger"},
    {NULL, "endpoint", "clustercfg.ledger.simul8.memorydb.eu-west-1.amazonaws.com"},
    {NULL, "port", "6380"},
    {NULL, "url", "rediss://clustercfg.ledger.simul8.memorydb.eu-west-1.amazonaws.com:6380"},
    {NULL, "arn", "arn:aws:memorydb:eu-west-1:123456789012:cluster/ledger"},
    {0},
};

static void make_acl(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "memorydb", "CreateACL", quoted_json("{'ACLName': 'shop'}")));
}

static void life(struct kind_lab *lab)
{
    make_acl(lab);
    check_life(lab, &(struct life){.kind = "MemoryDB",
                                   .name = "ledger",
                                   .full = full,
                                   .full_is = full_is,
                                   .plain = plain,
                                   .plain_is = plain_is,
                                   .outputs = outputs});
}

Test(kinds_data_memorydb, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "MemoryDB",
                      .name = "ledger",
                      .first = "{'engineVersion': '6.2', 'nodeType': 'db.t4g.small', 'shards': 2,"
                               " 'replicasPerShard': 1, 'parameters': {'activedefrag': 'yes'}}",
                      .second = "{'engineVersion': '7.1', 'nodeType': 'db.r7g.large', 'shards': 3,"
                                " 'replicasPerShard': 0, 'snapshot': {'retentionDays': 1},"
                                " 'parameters': {'timeout': 20}, 'aclName': 'shop'}",
                      .surround = make_acl});
}

Test(kinds_data_memorydb, cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}

/* The account's second cluster finds the role. */
static void role(struct kind_lab *lab)
{
    static const char *const names[] = {"first", "second"};
    json_t *spec = quoted_json("{'nodeType': 'db.t4g.small'}");
    for (size_t i = 0; i < 2; i++) {
        struct kind_run run = {
            .kind = "MemoryDB", .action = OP_CREATE, .name = names[i], .spec = spec};
        check_run(lab, &run);
        char *calls = json_compact(run.calls);
        cr_expect_eq(strstr(calls, "iam:CreateServiceLinkedRole") != NULL, i == 0, "%s", calls);
        free(calls);
        kind_run_fini(&run);
    }
    json_decref(spec);
}

Test(kinds_data_memorydb, role)
{
    kind_lab_with_sim(NULL, role);
}

/* What the service refuses for good ends the operation with the service's reason. */
static void refused(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'nodeType': 'db.t4g.small', 'aclName': 'none'}");
    struct kind_run run = {.kind = "MemoryDB", .action = OP_CREATE, .name = "ledger", .spec = spec};
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    char *text = error_text(err);
    cr_expect_not_null(strstr(text, "ACL none is not present"), "%s", text);
    cr_expect_not_null(run.physical_id);
    free(text);
    error_free(err);
    kind_run_fini(&run);
    run.action = OP_DELETE;
    run.spec = NULL;
    run.force = true;
    check_run(lab, &run);
    cr_expect_eq(kind_lab_alive(lab), 0);
    kind_run_fini(&run);
    json_decref(spec);
}

Test(kinds_data_memorydb, refused)
{
    kind_lab_with_sim(NULL, refused);
}

/* What the spec names and the account does not have is found before anything is made. */
static void foreseen(struct kind_lab *lab)
{
    static const struct {
        const char *kind, *spec, *field;
    } rows[] = {
        {"MemoryDB", "{'nodeType': 'db.t4g.small', 'aclName': 'none'}", "aclName"},
        {"MemoryDB", "{'nodeType': 'db.t4g.small', 'parameterGroup': 'none'}", "parameterGroup"},
        {"ElastiCacheRedis",
         "{'cluster': {'nodeType': 'cache.t4g.small'}, 'parameterGroup': 'none'}",
         "parameterGroup"},
        {"ElastiCacheMemcached",
         "{'cluster': {'nodeType': 'cache.t4g.small'}, 'parameterGroup': 'none'}",
         "parameterGroup"},
        {"DocumentDB", "{'instanceClass': 'db.t3.medium', 'parameterGroup': 'none'}",
         "parameterGroup"},
        {"MemoryDB", "{'nodeType': 'db.t4g.small', 'parameterGroup': 'default.memorydb-redis7'}",
         NULL},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct kind_run run = {.kind = rows[i].kind,
                               .action = OP_CHECK,
                               .name = "ledger",
                               .spec = quoted_json(rows[i].spec)};
        check_run(lab, &run);
        json_t *problems = json_object_get(run.outputs, "problems");
        cr_expect_eq(json_array_size(problems), rows[i].field != NULL, "row %zu", i);
        if (rows[i].field != NULL) {
            json_t *first = json_array_get(problems, 0);
            cr_expect_str_eq(json_text_or(first, "field", ""), rows[i].field);
            cr_expect_str_eq(json_text_or(first, "severity", ""), "error");
        }
        json_decref(run.spec);
        kind_run_fini(&run);
    }
    cr_expect_eq(kind_lab_mutations(lab), 0);
}

Test(kinds_data_memorydb, foreseen)
{
    kind_lab_with_sim(NULL, foreseen);
}
