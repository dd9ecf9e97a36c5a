/*
 * ElastiCacheRedis and ElastiCacheMemcached against panka-sim: every field, groups around the
 * cluster, tokens that leave no trace, shapes that change, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

#define TOKEN     "sEcr3t-token-never-shown"
#define NEW_TOKEN "an0ther-token-never-shown"

/* --- Redis -------------------------------------------------------------------------------- */

static const char full_redis[] =
    "{'engine': {'type': 'redis', 'version': '7.1'},"
    " 'cluster': {'mode': 'replication-group', 'nodeType': 'cache.r7g.large', 'replicas': 2},"
    " 'security': {'atRestEncryption': true, 'transitEncryption': true},"
    " 'multiAZ': true, 'automaticFailover': true, 'port': 6380,"
    " 'parameters': {'maxmemory-policy': 'allkeys-lru', 'timeout': 30},"
    " 'snapshot': {'retentionDays': 5, 'window': '03:00-04:00'},"
    " 'logs': {'slow': '/cache/slow', 'engine': '/cache/engine', 'format': 'text'},"
    " 'maintenanceWindow': 'mon:05:00-mon:06:00', 'autoMinorVersionUpgrade': false}";
static const char plain_redis[] =
    "{'engine': {'type': 'redis', 'version': '7.1'}, 'port': 6380,"
    " 'cluster': {'nodeType': 'cache.t4g.small', 'numNodes': 1},"
    " 'security': {'atRestEncryption': true, 'transitEncryption': true}}";

#define GROUP "DescribeReplicationGroups"
#define NODES "DescribeCacheClusters"

static const struct expectation full_redis_is[] = {
    {GROUP, "ReplicationGroups.0.Status", "available"},
    {GROUP, "ReplicationGroups.0.CacheNodeType", "cache.r7g.large"},
    {GROUP, "ReplicationGroups.0.AutomaticFailover", "enabled"},
    {GROUP, "ReplicationGroups.0.MultiAZ", "enabled"},
    {GROUP, "ReplicationGroups.0.SnapshotRetentionLimit", "5"},
    {GROUP, "ReplicationGroups.0.SnapshotWindow", "03:00-04:00"},
    {GROUP, "ReplicationGroups.0.AutoMinorVersionUpgrade", "false"},
    {GROUP, "ReplicationGroups.0.AtRestEncryptionEnabled", "true"},
    {GROUP, "ReplicationGroups.0.TransitEncryptionEnabled", "true"},
    {GROUP, "ReplicationGroups.0.MemberClusters.2", "*"},
    {GROUP, "ReplicationGroups.0.MemberClusters.3", NULL},
    {GROUP, "ReplicationGroups.0.LogDeliveryConfigurations.0.LogFormat", "text"},
    {GROUP,
     "ReplicationGroups.0.LogDeliveryConfigurations.1.DestinationDetails.CloudWatchLogsDetails."
     "LogGroup",
     "*"},
    {NODES, "CacheClusters.0.PreferredMaintenanceWindow", "mon:05:00-mon:06:00"},
    {NODES, "CacheClusters.0.CacheSubnetGroupName", "sessions-subnets"},
    {NODES, "CacheClusters.0.CacheParameterGroup.CacheParameterGroupName",
     "sessions-params-redis7"},
    {"DescribeCacheParameterGroups", "CacheParameterGroups.0.CacheParameterGroupFamily", "redis7"},
    {"DescribeCacheSubnetGroups", "CacheSubnetGroups.0.Subnets.2", "*"},
    {"DescribeSecurityGroups", "SecurityGroups.1.GroupName", "*"},
    {0},
};
static const struct expectation plain_redis_is[] = {
    {GROUP, "ReplicationGroups.0.CacheNodeType", "cache.t4g.small"},
    {GROUP, "ReplicationGroups.0.AutomaticFailover", "disabled"},
    {GROUP, "ReplicationGroups.0.MultiAZ", "disabled"},
    {GROUP, "ReplicationGroups.0.SnapshotRetentionLimit", "0"},
    {GROUP, "ReplicationGroups.0.AutoMinorVersionUpgrade", "true"},
    {GROUP, "ReplicationGroups.0.MemberClusters.0", "sessions-001"},
    {GROUP, "ReplicationGroups.0.MemberClusters.1", NULL},
    {GROUP, "ReplicationGroups.0.LogDeliveryConfigurations.0", NULL},
    {NODES, "CacheClusters.0.CacheParameterGroup.CacheParameterGroupName", "default.redis7"},
    {"DescribeCacheParameterGroups", "CacheParameterGroups.0", NULL},
    {0},
};
static const struct expectation redis_outputs[] = {
    {NULL, "replication_group_id", "sessions"},
    {NULL, "endpoint", "sessions.ng.0001.simul8.eu-west-1.cache.amazonaws.com"},
    {NULL, "reader_endpoint", "sessions.ro.simul8.eu-west-1.cache.amazonaws.com"},
    {NULL, "port", "6380"},
    {NULL, "url", "rediss://sessions.ng.0001.simul8.eu-west-1.cache.amazonaws.com:6380"},
    {NULL, "engine", "redis"},
    {NULL, "arn", "arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions"},
    {0},
};

static void redis_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "ElastiCacheRedis",
                                   .name = "sessions",
                                   .full = full_redis,
                                   .full_is = full_redis_is,
                                   .plain = plain_redis,
                                   .plain_is = plain_redis_is,
                                   .outputs = redis_outputs});
}

Test(kinds_data_cache, redis_life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, redis_life);
}

static void cut_redis(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "ElastiCacheRedis",
                      .name = "sessions",
                      .first = "{'engine': {'version': '6.2'},"
                               " 'cluster': {'nodeType': 'cache.t4g.small', 'replicas': 0},"
                               " 'parameters': {'timeout': '10', 'hz': 20}}",
                      .second = "{'engine': {'version': '7.1'}, 'multiAZ': true,"
                                " 'cluster': {'nodeType': 'cache.r7g.large', 'replicas': 1},"
                                " 'snapshot': {'retentionDays': 3},"
                                " 'logs': {'slow': '/cache/slow'},"
                                " 'parameters': {'timeout': '20'}}"});
}

Test(kinds_data_cache, redis_cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_redis);
}

static void cut_shards(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "ElastiCacheRedis",
                      .name = "shards",
                      .first = "{'engine': {'type': 'valkey', 'version': '7.2'},"
                               " 'cluster': {'mode': 'cluster', 'nodeType': 'cache.r7g.large',"
                               "   'shards': 3, 'replicas': 2}}",
                      .second = "{'engine': {'type': 'valkey', 'version': '8.0'},"
                                " 'cluster': {'mode': 'cluster', 'nodeType': 'cache.r7g.large',"
                                "   'shards': 2, 'replicas': 1},"
                                " 'parameters': {'timeout': '20'}}"});
}

Test(kinds_data_cache, shards_cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_shards);
}

/* A cluster with one shard is one with shards: it has a configuration endpoint. */
static void cluster_mode(struct kind_lab *lab)
{
    struct kind_run run =
        kind_run_quoted("ElastiCacheRedis", "shards", OP_CREATE,
                        "{'cluster': {'mode': 'cluster', 'nodeType': 'cache.r7g.large',"
                        "   'replicas': 1}, 'security': {'transitEncryption': false}}",
                        NULL);
    check_run(lab, &run);
    static const struct expectation outputs[] = {
        {NULL, "endpoint", "shards.clustercfg.simul8.eu-west-1.cache.amazonaws.com"},
        {NULL, "url", "redis://shards.clustercfg.simul8.eu-west-1.cache.amazonaws.com:6379"},
        {NULL, "reader_endpoint", NULL},
        {0},
    };
    check_values(run.outputs, outputs);
    kind_run_end(&run);
    json_t *look = kind_look(lab, "ElastiCacheRedis", "shards");
    static const struct expectation expected[] = {
        {GROUP, "ReplicationGroups.0.ClusterEnabled", "true"},
        {GROUP, "ReplicationGroups.0.AutomaticFailover", "enabled"},
        {NODES, "CacheClusters.0.CacheParameterGroup.CacheParameterGroupName",
         "default.redis7.cluster.on"},
        {NODES, "CacheClusters.1.CacheClusterId", "*"},
        {NODES, "CacheClusters.2", NULL},
        {0},
    };
    check_values(look, expected);
    json_decref(look);
}

Test(kinds_data_cache, cluster_mode)
{
    kind_lab_with_sim(NULL, cluster_mode);
}

/* Snapshots are kept: a removal without force leaves one more. */
static void last_snapshot(struct kind_lab *lab)
{
    static const char spec[] = "{'cluster': {'nodeType': 'cache.t4g.small'},"
                               " 'snapshot': {'retentionDays': 1}}";
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "kept", OP_CREATE, spec, NULL));
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "kept", OP_DELETE, NULL, spec));
    json_t *alive = kind_lab_sim(lab, "GET", "resources", NULL);
    cr_expect_eq(json_array_size(alive), 1);
    cr_expect_str_eq(json_text_or(json_array_get(alive, 0), "type", ""), "snapshot");
    json_decref(alive);
}

Test(kinds_data_cache, last_snapshot)
{
    kind_lab_with_sim(NULL, last_snapshot);
}

/* --- the token ---------------------------------------------------------------------------- */

static const char token_spec[] =
    "{'cluster': {'nodeType': 'cache.t4g.small'},"
    " 'security': {'transitEncryption': true, 'authTokenSecret': {'ref': 'shop/token'}}}";
static const char next_token_spec[] =
    "{'cluster': {'nodeType': 'cache.t4g.small'},"
    " 'security': {'transitEncryption': true, 'authTokenSecret': {'ref': 'shop/next'}}}";
static const char open_spec[] =
    "{'cluster': {'nodeType': 'cache.t4g.small'}, 'security': {'transitEncryption': true}}";

static void make_secrets(struct kind_lab *lab)
{
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             json_pack("{s:s, s:s}", "Name", "shop/token", "SecretString", TOKEN)));
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             json_pack("{s:s, s:s}", "Name", "shop/next", "SecretString",
                                       "{\"token\":\"" NEW_TOKEN "\"}")));
}

static void expect_no_token(const struct kind_run *run, const struct error *err)
{
    json_t *traces =
        json_pack("[O, O*, O*, O*]", run->journal, run->outputs, run->attributes, run->notes);
    char *text = json_compact(traces);
    char *said = err == NULL ? xstrdup("") : error_text(err);
    cr_expect(json_object_size(run->journal) > 0);
    cr_expect_null(strstr(text, "never-shown"));
    cr_expect_null(strstr(said, "never-shown"));
    free(said);
    free(text);
    json_decref(traces);
}

static void run_token(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied, const char *calls)
{
    struct kind_run run = kind_run_quoted("ElastiCacheRedis", "vault", action, spec, applied);
    check_run(lab, &run);
    expect_no_token(&run, NULL);
    size_t count = 0, i;
    json_t *call;
    json_array_foreach (run.calls, i, call)
        count += strcmp(json_string_value(call), "elasticache:ModifyReplicationGroup") == 0;
    cr_expect_eq(count, (size_t)atoi(calls), "%zu changes instead of %s", count, calls);
    kind_run_end(&run);
}

static void tokens(struct kind_lab *lab)
{
    make_secrets(lab);
    run_token(lab, OP_CREATE, token_spec, NULL, "0");
    run_token(lab, OP_UPDATE, next_token_spec, token_spec, "1"); /* beside the old one */
    json_t *look = kind_look(lab, "ElastiCacheRedis", "vault");
    static const struct expectation expected[] = {
        {GROUP, "ReplicationGroups.0.AuthTokenEnabled", "true"}, {0}};
    check_values(look, expected);
    json_decref(look);
    /* nothing takes it away */
    struct kind_run run =
        kind_run_quoted("ElastiCacheRedis", "vault", OP_UPDATE, open_spec, next_token_spec);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_INVALID);
    error_free(err);
    kind_run_end(&run);
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "vault", OP_DELETE, NULL, token_spec));
    /* one is given to a group that had none: taken first, then demanded */
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "vault", OP_CREATE, open_spec, NULL));
    run_token(lab, OP_UPDATE, token_spec, open_spec, "2");
}

Test(kinds_data_cache, tokens)
{
    kind_lab_with_sim(NULL, tokens);
}

/* The cloud refuses the token: what it says is not what the secret holds. */
static void bad_token(struct kind_lab *lab)
{
    json_decref(
        kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                     json_pack("{s:s, s:s}", "Name", "shop/token", "SecretString", "never-shown")));
    struct kind_run run = kind_run_quoted("ElastiCacheRedis", "vault", OP_CREATE, token_spec, NULL);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    expect_no_token(&run, err);
    error_free(err);
    kind_run_end(&run);
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "vault", OP_DELETE, NULL, token_spec));
    cr_expect_eq(kind_lab_alive(lab), 1); /* the secret */
}

Test(kinds_data_cache, bad_token)
{
    kind_lab_with_sim(NULL, bad_token);
}

/* --- the network -------------------------------------------------------------------------- */

static json_t *make_group(struct kind_lab *lab)
{
    return kind_lab_ask(lab, "ec2", "CreateSecurityGroup",
                        quoted_json("{'GroupName': 'clients', 'Description': 'clients',"
                                    " 'VpcId': 'vpc-0d0000000000000a1'}"));
}

/* A security group of the team's own takes the place of ours, which goes. */
static void named_group(struct kind_lab *lab)
{
    static const char open[] = "{'cluster': {'nodeType': 'cache.t4g.small'}}";
    json_t *group = make_group(lab);
    char *named = xasprintf("{'cluster': {'nodeType': 'cache.t4g.small'},"
                            " 'network': {'securityGroupIds': ['%s']}}",
                            json_text_or(group, "GroupId", ""));
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "inside", OP_CREATE, open, NULL));
    size_t before = kind_lab_alive(lab);
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "inside", OP_UPDATE, named, open));
    cr_expect_eq(kind_lab_alive(lab), before - 1);
    json_t *nodes = kind_lab_ask(lab, "elasticache", "DescribeCacheClusters", json_object());
    cr_expect_str_eq(json_path_text(nodes, "CacheClusters.0.SecurityGroups.0.SecurityGroupId"),
                     json_text(group, "GroupId"));
    json_decref(nodes);
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "inside", OP_UPDATE, open, named));
    cr_expect_eq(kind_lab_alive(lab), before);
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "inside", OP_DELETE, NULL, open));
    cr_expect_eq(kind_lab_alive(lab), 1);
    free(named);
    json_decref(group);
}

Test(kinds_data_cache, named_group)
{
    kind_lab_with_sim(NULL, named_group);
}

/* Waits that park go on where they were. */
static void parks(struct kind_lab *lab)
{
    struct kind_run run = kind_run_quoted("ElastiCacheRedis", "slow", OP_CREATE,
                                          "{'cluster': {'nodeType': 'cache.t4g.small'}}", NULL);
    run.parks = true;
    check_run(lab, &run);
    cr_expect_str_eq(json_text_or(run.outputs, "replication_group_id", ""), "slow");
    kind_run_end(&run);
}

Test(kinds_data_cache, parks)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "300", NULL}, parks);
}

/* --- Memcached ---------------------------------------------------------------------------- */

static const char full_memcached[] =
    "{'engine': {'version': '1.6.22'},"
    " 'cluster': {'nodeType': 'cache.t4g.small', 'numNodes': 3},"
    " 'security': {'transitEncryption': true}, 'port': 11222, 'multiAZ': true,"
    " 'parameters': {'max_item_size': 10485760}, 'maintenanceWindow': 'mon:05:00-mon:06:00',"
    " 'autoMinorVersionUpgrade': false}";
static const char plain_memcached[] =
    "{'engine': {'version': '1.6.22'},"
    " 'cluster': {'nodeType': 'cache.t4g.small', 'numNodes': 1},"
    " 'security': {'transitEncryption': true}, 'port': 11222, 'multiAZ': true}";

static const struct expectation full_memcached_is[] = {
    {NODES, "CacheClusters.0.CacheClusterStatus", "available"},
    {NODES, "CacheClusters.0.NumCacheNodes", "3"},
    {NODES, "CacheClusters.0.CacheNodes.2.CacheNodeId", "0003"},
    {NODES, "CacheClusters.0.TransitEncryptionEnabled", "true"},
    {NODES, "CacheClusters.0.AutoMinorVersionUpgrade", "false"},
    {NODES, "CacheClusters.0.PreferredMaintenanceWindow", "mon:05:00-mon:06:00"},
    {NODES, "CacheClusters.0.CacheParameterGroup.CacheParameterGroupName",
     "pages-params-memcached1-6"},
    {0},
};
static const struct expectation plain_memcached_is[] = {
    {NODES, "CacheClusters.0.NumCacheNodes", "1"},
    {NODES, "CacheClusters.0.CacheParameterGroup.CacheParameterGroupName", "default.memcached1.6"},
    {"DescribeCacheParameterGroups", "CacheParameterGroups.0", NULL},
    {0},
};
static const struct expectation memcached_outputs[] = {
    {NULL, "cluster_id", "pages"},
    {NULL, "endpoint", "pages.cfg.simul8.eu-west-1.cache.amazonaws.com"},
    {NULL, "port", "11222"},
    {NULL, "nodes", "*"},
    {NULL, "arn", "arn:aws:elasticache:eu-west-1:123456789012:cluster:pages"},
    {0},
};

static void memcached_life(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "ElastiCacheMemcached",
                                   .name = "pages",
                                   .full = full_memcached,
                                   .full_is = full_memcached_is,
                                   .plain = plain_memcached,
                                   .plain_is = plain_memcached_is,
                                   .outputs = memcached_outputs});
}

Test(kinds_data_cache, memcached_life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, memcached_life);
}

static void cut_memcached(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){
                      .kind = "ElastiCacheMemcached",
                      .name = "pages",
                      .first = "{'cluster': {'nodeType': 'cache.t4g.small', 'numNodes': 3},"
                               " 'parameters': {'max_item_size': 10485760}}",
                      .second = "{'cluster': {'nodeType': 'cache.t4g.small', 'numNodes': 2}}"});
}

Test(kinds_data_cache, memcached_cut)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_memcached);
}

/* While it is busy a cluster does not tell its tags: whose it is shows when it is not. */
static void busy(struct kind_lab *lab)
{
    static const char spec[] = "{'cluster': {'nodeType': 'cache.t4g.small'}}";
    static const char *const components[] = {NULL, "somebody-else"};
    kind_run_whole(lab, kind_run_quoted("ElastiCacheRedis", "busy", OP_CREATE, spec, NULL));
    for (size_t i = 0; i < ARRAY_LEN(components); i++) {
        json_t *answer = kind_lab_ask(lab, "elasticache", "ModifyReplicationGroup",
                                      quoted_json("{'ReplicationGroupId': 'busy',"
                                                  " 'ApplyImmediately': true,"
                                                  " 'SnapshotRetentionLimit': 2}"));
        cr_assert_str_eq(json_path_text(answer, "ReplicationGroup.Status"), "modifying");
        json_decref(answer);
        struct kind_run run = kind_run_quoted("ElastiCacheRedis", "busy", OP_UPDATE, spec, spec);
        run.component = components[i];
        struct error *err = kind_lab_run(lab, &run);
        cr_expect_eq(err != NULL, i > 0);
        cr_expect(err == NULL || err->code == ERR_ALREADY_EXISTS);
        error_free(err);
        kind_run_end(&run);
    }
}

Test(kinds_data_cache, busy)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "400", NULL}, busy);
}
