/*
 * ElastiCacheRedis, ElastiCacheMemcached and MemoryDB.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

enum { CLUSTER_NODES_MAX = 500, CACHE_WINDOW_MINUTES = 60 };

/* Versions as numbers that compare: 7.1.3 is 7001003; 6.x is 6000000. */
static int64_t number_of(const char *version)
{
    int64_t number = 0;

    for (int part = 0; part < 3; part++) {
        char *end = (char *)version;

        number = number * 1000 + strtol(version, &end, 10);
        version = *end == '.' ? end + 1 : "";
    }
    return number;
}

static bool is_below(const char *version, const char *least)
{
    return version != NULL && number_of(version) < number_of(least);
}

static int64_t number_at(const json_t *spec, const char *path, int64_t fallback)
{
    const json_t *value = catalog_value(spec, path);

    return json_is_integer(value) ? json_integer_value(value) : fallback;
}

static void own_parameters(struct rule_call *call)
{
    if (rule_has(call->spec, "parameterGroup") && rule_has(call->spec, "parameters"))
        rule_error(call, "parameters", "remove one of the two",
                   "make a group of their own, parameterGroup names another");
}

static void engine(struct rule_call *call, const char *type_path, const char *version_path)
{
    const char *type = rule_text(call->spec, type_path);
    const char *version = rule_text(call->spec, version_path);

    if (type == NULL || version == NULL)
        return;
    if (strcmp(type, "valkey") == 0 && is_below(version, "7.2"))
        rule_error(call, version_path, "Valkey begins with 7.2", "%s is no version of Valkey",
                   version);
    if (strcmp(type, "redis") == 0 && !is_below(version, "7.2"))
        rule_error(call, version_path, "the last is 7.1; engine valkey goes on from there",
                   "%s is no version of Redis at AWS", version);
}

/* --- ElastiCacheRedis --------------------------------------------------------------------- */

static bool is_clustered(const struct rule_call *call)
{
    const char *mode = rule_text(call->spec, "cluster.mode");

    return mode != NULL && strcmp(mode, "cluster") == 0;
}

static int64_t replicas_of(const struct rule_call *call)
{
    int64_t nodes = number_at(call->spec, "cluster.numNodes", 1);

    return number_at(call->spec, "cluster.replicas", is_clustered(call) ? 0 : nodes - 1);
}

static void shape(struct rule_call *call)
{
    int64_t shards = number_at(call->spec, "cluster.shards", 1);

    if (!is_clustered(call) && shards > 1)
        rule_error(call, "cluster.shards", "set cluster.mode to cluster",
                   "a replication group has one shard");
    if (is_clustered(call) && rule_has(call->spec, "cluster.numNodes"))
        rule_error(call, "cluster.numNodes", "use cluster.shards and cluster.replicas",
                   "has no meaning in cluster mode");
    else if (rule_has(call->spec, "cluster.numNodes") && rule_has(call->spec, "cluster.replicas"))
        rule_error(call, "cluster.replicas", "remove one of the two",
                   "says what cluster.numNodes says: that is one more than the replicas");
    if (is_clustered(call) && shards * (replicas_of(call) + 1) > CLUSTER_NODES_MAX)
        rule_error(call, "cluster.shards", NULL,
                   "%" PRId64 " shards of %" PRId64
                   " nodes are more than the %d nodes of a cluster",
                   shards, replicas_of(call) + 1, CLUSTER_NODES_MAX);
}

static void failover(struct rule_call *call)
{
    const json_t *value = catalog_value(call->spec, "automaticFailover");

    if (is_clustered(call) && json_is_false(value))
        rule_error(call, "automaticFailover", "remove it", "cannot be off in cluster mode");
    if (!is_clustered(call) && json_is_true(value) && replicas_of(call) < 1)
        rule_error(call, "automaticFailover", "set cluster.replicas to 1 or more",
                   "needs a replica to fail over to");
    if (!rule_is_true(call->spec, "multiAZ"))
        return;
    if (replicas_of(call) < 1)
        rule_error(call, "multiAZ", "set cluster.replicas to 1 or more",
                   "needs a replica in another zone");
    if (json_is_false(value))
        rule_error(call, "multiAZ", "set automaticFailover to true", "needs automaticFailover");
}

static void encryption(struct rule_call *call)
{
    const char *version = rule_text(call->spec, "engine.version");
    bool transit = rule_is_true(call->spec, "security.transitEncryption");
    bool at_rest = rule_is_true(call->spec, "security.atRestEncryption");

    if (rule_has(call->spec, "security.authTokenSecret") && !transit)
        rule_error(call, "security.authTokenSecret", "set security.transitEncryption to true",
                   "an auth token needs encryption in transit");
    if (rule_has(call->spec, "security.kmsKey") && !at_rest)
        rule_error(call, "security.kmsKey", "set security.atRestEncryption to true",
                   "has no meaning without encryption at rest");
    if ((transit || at_rest) && is_below(version, "3.2.6"))
        rule_error(call, transit ? "security.transitEncryption" : "security.atRestEncryption",
                   "set it to false, or use version 3.2.6 or later",
                   "is not available in version %s", version);
    rule_kms_key(call, "security.kmsKey");
}

void rules_elasticache_redis(struct rule_call *call)
{
    engine(call, "engine.type", "engine.version");
    shape(call);
    failover(call);
    encryption(call);
    own_parameters(call);
    rule_windows(call, "snapshot.window", "maintenanceWindow", CACHE_WINDOW_MINUTES);
    if (rule_has(call->spec, "parameters.cluster-enabled"))
        rule_error(call, "parameters", "set cluster.mode instead",
                   "cluster-enabled follows from cluster.mode");
    if (rule_has(call->spec, "logs.slow") &&
        is_below(rule_text(call->spec, "engine.version"), "6.0"))
        rule_error(call, "logs.slow", "choose another version", "needs version 6.0 or later");
    if (rule_has(call->spec, "logs.engine") &&
        is_below(rule_text(call->spec, "engine.version"), "6.2"))
        rule_error(call, "logs.engine", "choose another version", "needs version 6.2 or later");
    if (rule_has(call->spec, "snapshot.window") &&
        number_at(call->spec, "snapshot.retentionDays", 1) == 0)
        rule_warning(call, "snapshot.window", "set snapshot.retentionDays",
                     "has no effect: no snapshot is taken");
}

/* --- ElastiCacheMemcached ----------------------------------------------------------------- */

void rules_elasticache_memcached(struct rule_call *call)
{
    const char *version = rule_text(call->spec, "engine.version");

    if (rule_is_true(call->spec, "security.transitEncryption") && is_below(version, "1.6.12"))
        rule_error(call, "security.transitEncryption", "use version 1.6.12 or later",
                   "is not available in version %s", version);
    if (rule_is_true(call->spec, "multiAZ") && number_at(call->spec, "cluster.numNodes", 1) < 2)
        rule_error(call, "multiAZ", "set cluster.numNodes to 2 or more",
                   "needs a node in each of two zones");
    own_parameters(call);
    rule_windows(call, NULL, "maintenanceWindow", CACHE_WINDOW_MINUTES);
}

/* --- MemoryDB ----------------------------------------------------------------------------- */

void rules_memorydb(struct rule_call *call)
{
    const char *acl = rule_text(call->spec, "aclName");
    int64_t shards = number_at(call->spec, "shards", 1);
    int64_t nodes = number_at(call->spec, "replicasPerShard", 1) + 1;

    engine(call, "engine", "engineVersion");
    if (acl != NULL && strcmp(acl, "open-access") != 0 &&
        json_is_false(catalog_value(call->spec, "tls")))
        rule_error(call, "aclName", "set tls to true, or use open-access",
                   "an access list needs tls");
    if (shards * nodes > CLUSTER_NODES_MAX)
        rule_error(call, "shards", NULL,
                   "%" PRId64 " shards of %" PRId64
                   " nodes are more than the %d nodes of a cluster",
                   shards, nodes, CLUSTER_NODES_MAX);
    if (is_below(rule_text(call->spec, "engineVersion"), "6.2"))
        rule_error(call, "engineVersion", "MemoryDB begins with 6.2",
                   "%s is no version of MemoryDB", rule_text(call->spec, "engineVersion"));
    own_parameters(call);
    rule_kms_key(call, "kmsKey");
    rule_windows(call, "snapshot.window", "maintenanceWindow", CACHE_WINDOW_MINUTES);
}
