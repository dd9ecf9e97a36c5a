#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/rds.h"
#include "providers/sim/services.h"

static const struct {
    const char *engine;
    int port;
    const char *version;
    bool clustered;
} engines[] = {
    {"postgres", 5432, "16.4", false},
    {"mysql", 3306, "8.0.39", false},
    {"mariadb", 3306, "10.11.8", false},
    {"aurora-postgresql", 5432, "16.4", true},
    {"aurora-mysql", 3306, "8.0.mysql_aurora.3.07.1", true},
    {"docdb", 27017, "5.0.0", true},
    {"sqlserver-ex", 1433, "16.00", false},
    {"oracle-se2", 1521, "19", false},
    {"neptune", 8182, "1.3.2.1", true},
};

int rds_port(const char *engine)
{
    for (size_t i = 0; i < ARRAY_LEN(engines); i++)
        if (sim_same(engines[i].engine, engine))
            return engines[i].port;
    return 0;
}

const char *rds_version(const char *engine)
{
    for (size_t i = 0; i < ARRAY_LEN(engines); i++)
        if (sim_same(engines[i].engine, engine))
            return engines[i].version;
    return "1";
}

static bool needs_cluster(const char *engine)
{
    for (size_t i = 0; i < ARRAY_LEN(engines); i++)
        if (sim_same(engines[i].engine, engine))
            return engines[i].clustered;
    return false;
}

void rds_put_secret(struct sim_call *call, json_t *resource, const char *id)
{
    char tail[SIM_ID_BYTES], *arn;

    arn = sim_arn(call, "secretsmanager", "secret:rds!%s-%s", id,
                  sim_random_id(call->sim, "", 6, NULL, tail));
    tree_put(resource, "MasterUserSecret",
             json_pack("{s:s,s:s}", "SecretArn", arn, "SecretStatus", "active"));
    free(arn);
}

/* --- create --- */

static bool engine_is_valid(struct sim_call *call)
{
    const char *engine = tree_text(call->in, "Engine");

    if (rds_port(engine) == 0)
        return sim_fail(call, 400, "InvalidParameterValue", "Invalid DB engine: %s", engine);
    if (needs_cluster(engine) && !tree_has(call->in, "DBClusterIdentifier"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "The engine %s needs a DB cluster", engine);
    return true;
}

static bool storage_is_valid(struct sim_call *call)
{
    int64_t size = tree_int(call->in, "AllocatedStorage", 0);
    int64_t most = tree_int(call->in, "MaxAllocatedStorage", size);

    if (tree_has(call->in, "DBClusterIdentifier")) {
        if (size > 0 || tree_has(call->in, "MasterUserPassword"))
            return sim_fail(call, 400, "InvalidParameterCombination",
                            "The requested DB Instance will be a member of a DB Cluster. Set "
                            "storage and master user for the DB Cluster.");
        return true;
    }
    if (size < 20 || size > 65536)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "Invalid storage size for engine name %s and storage type gp2: %lld",
                        tree_text(call->in, "Engine"), (long long)size);
    if (most < size)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Max storage must be greater than allocated storage");
    return true;
}

static bool master_is_valid(struct sim_call *call)
{
    const char *password = tree_text(call->in, "MasterUserPassword");
    bool managed = tree_bool(call->in, "ManageMasterUserPassword", false);

    if (tree_has(call->in, "DBClusterIdentifier"))
        return true;
    if (!tree_has(call->in, "MasterUsername") || (password == NULL && !managed))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The parameter %s must be provided and must not be blank.",
                        password == NULL && !managed ? "MasterUserPassword" : "MasterUsername");
    if (password != NULL && managed)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "You can't specify both MasterUserPassword and ManageMasterUserPassword.");
    if (password != NULL && (strlen(password) < 8 || strpbrk(password, "/\"@ ") != NULL))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The parameter MasterUserPassword is not a valid password because it is "
                        "shorter than 8 characters or has one of '/', '@', '\"', ' '.");
    return true;
}

static bool placement_is_valid(struct sim_call *call)
{
    if (tree_bool(call->in, "MultiAZ", false) && tree_has(call->in, "AvailabilityZone"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Requesting a specific availability zone is not valid for Multi-AZ "
                        "instances.");
    if (tree_has(call->in, "DBClusterIdentifier") &&
        sim_find(call, "cluster", tree_text(call->in, "DBClusterIdentifier")) == NULL)
        return sim_fail(call, 404, "DBClusterNotFoundFault", "DBCluster %s not found.",
                        tree_text(call->in, "DBClusterIdentifier"));
    return rds_subnet_group_exists(call, tree_text(call->in, "DBSubnetGroupName")) &&
           rds_parameter_group_exists(call, tree_text(call->in, "DBParameterGroupName"));
}

static void set_groups(struct sim_call *call, json_t *db)
{
    const char *parameters = tree_text(call->in, "DBParameterGroupName");
    json_t *ids = json_object_get(call->in, "VpcSecurityGroupIds"), *id, *list;
    size_t i;

    if (tree_has(call->in, "DBSubnetGroupName"))
        tree_put_text(db, "~subnet_group", tree_text(call->in, "DBSubnetGroupName"));
    rds_put_subnet_group(call, db);
    if (parameters != NULL || !tree_has(db, "DBParameterGroups")) {
        if (parameters == NULL)
            parameters = "default.simulated";
        tree_put_text(db, "~parameter_group", parameters);
        tree_put(db, "DBParameterGroups",
                 json_pack("[{s:s,s:s}]", "DBParameterGroupName", parameters,
                           "ParameterApplyStatus", "in-sync"));
    }
    if (ids == NULL)
        return;
    list = json_array();
    json_array_foreach (ids, i, id)
        json_array_append_new(list,
                              json_pack("{s:O,s:s}", "VpcSecurityGroupId", id, "Status", "active"));
    tree_put(db, "VpcSecurityGroups", list);
}

static const char *const copied[] = {"DBInstanceClass",
                                     "Engine",
                                     "EngineVersion",
                                     "MasterUsername",
                                     "DBName",
                                     "AllocatedStorage",
                                     "MaxAllocatedStorage",
                                     "StorageType",
                                     "Iops",
                                     "StorageThroughput",
                                     "MultiAZ",
                                     "AvailabilityZone",
                                     "BackupRetentionPeriod",
                                     "PreferredBackupWindow",
                                     "PreferredMaintenanceWindow",
                                     "PubliclyAccessible",
                                     "StorageEncrypted",
                                     "KmsKeyId",
                                     "DeletionProtection",
                                     "AutoMinorVersionUpgrade",
                                     "CopyTagsToSnapshot",
                                     "MonitoringInterval",
                                     "DBClusterIdentifier",
                                     "PerformanceInsightsEnabled",
                                     NULL};

static json_t *new_instance(struct sim_call *call, const char *name, const char *arn)
{
    const char *engine = tree_text(call->in, "Engine");
    char id[SIM_ID_BYTES], *zone = xasprintf("%sa", call->region);
    json_t *db = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:b,s:b,s:b,s:b,s:i,s:s,s:s,s:o,s:s,s:{}}", "DBInstanceIdentifier",
        name, "DBInstanceArn", arn, "DBInstanceStatus", "creating", "EngineVersion",
        rds_version(engine), "AvailabilityZone", zone, "MultiAZ", 0, "StorageEncrypted", 0,
        "DeletionProtection", 0, "PubliclyAccessible", 0, "BackupRetentionPeriod", 1, "StorageType",
        "gp2", "DbiResourceId",
        sim_random_id(call->sim, "db-", 26, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", id), "InstanceCreateTime",
        sim_now(call), "LicenseModel", "general-public", "PendingModifiedValues");

    tree_copy_members(call->in, db, copied);
    tree_put_int(db, "~port", tree_int(call->in, "Port", rds_port(engine)));
    if (tree_has(call->in, "EnableCloudwatchLogsExports"))
        json_object_set(db, "EnabledCloudwatchLogsExports",
                        json_object_get(call->in, "EnableCloudwatchLogsExports"));
    if (tree_bool(call->in, "ManageMasterUserPassword", false))
        rds_put_secret(call, db, id);
    set_groups(call, db);
    sim_tags_add(db, json_object_get(call->in, "Tags"));
    free(zone);
    return db;
}

/* What is there only once the instance is available. */
static json_t *available(struct sim_call *call, const char *name, json_t *db)
{
    char *host = xasprintf("%s.c%s.%s.rds.amazonaws.com", name, "0simulated00", call->region);
    json_t *set = json_pack("{s:s,s:{s:s,s:I,s:s}}", "DBInstanceStatus", "available", "Endpoint",
                            "Address", host, "Port", (json_int_t)tree_int(db, "~port", 0),
                            "HostedZoneId", "Z2R2ITUGPM61AM");

    free(host);
    return set;
}

static void join_cluster(struct sim_call *call, const char *name)
{
    json_t *cluster = sim_find(call, "cluster", tree_text(call->in, "DBClusterIdentifier"));
    json_t *members;

    if (cluster == NULL)
        return;
    members = tree_array_of(cluster, "DBClusterMembers");
    json_array_append_new(members, json_pack("{s:s,s:b,s:s}", "DBInstanceIdentifier", name,
                                             "IsClusterWriter", json_array_size(members) == 0,
                                             "DBClusterParameterGroupStatus", "in-sync"));
}

static bool create_instance(struct sim_call *call)
{
    char *name = rds_name(call, "DBInstanceIdentifier"), *arn = NULL;
    json_t *db = sim_find(call, "db", name);
    bool ok =
        db == NULL || sim_fail(call, 400, "DBInstanceAlreadyExists", "DB instance already exists");

    ok = ok && engine_is_valid(call) && storage_is_valid(call) && master_is_valid(call) &&
         placement_is_valid(call);
    if (ok) {
        arn = sim_arn(call, "rds", "db:%s", name);
        db = sim_put(call, "db", name, arn, new_instance(call, name, arn));
        join_cluster(call, name);
        json_object_set(call->out, "DBInstance", db);
        sim_later(call, "db", name, sim_delay(call), available(call, name, db));
    }
    free(arn);
    free(name);
    return ok;
}

/* --- the others --- */

static json_t *find_instance(struct sim_call *call, char **name)
{
    json_t *db;

    *name = rds_name(call, "DBInstanceIdentifier");
    db = sim_find(call, "db", *name);
    if (db == NULL)
        sim_fail(call, 404, "DBInstanceNotFound", "DBInstance %s not found.", *name);
    return db;
}

static bool filter_passes(struct sim_call *call, json_t *db)
{
    size_t i;
    json_t *filter;

    json_array_foreach (json_object_get(call->in, "Filters"), i, filter) {
        const char *name = tree_text_or(filter, "Name", "");
        const char *member = strcmp(name, "db-cluster-id") == 0    ? "DBClusterIdentifier"
                             : strcmp(name, "db-instance-id") == 0 ? "DBInstanceIdentifier"
                             : strcmp(name, "engine") == 0         ? "Engine"
                                                                   : "DbiResourceId";

        if (!tree_has_text(json_object_get(filter, "Values"), tree_text(db, member)))
            return false;
    }
    return true;
}

static bool describe_instances(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "DBInstances"), *db;
    const char *key;
    char *name = NULL;
    bool ok = true;

    if (tree_has(call->in, "DBInstanceIdentifier"))
        ok = find_instance(call, &name) != NULL;
    json_object_foreach (sim_all(call, "db"), key, db) {
        if ((name != NULL && strcmp(name, key) != 0) || !filter_passes(call, db))
            continue;
        rds_put_subnet_group(call, db);
        tree_put(db, "TagList", sim_tags_list(db, "Key", "Value"));
        json_array_append(list, db);
    }
    free(name);
    return ok;
}

static bool is_available(struct sim_call *call, json_t *db)
{
    const char *status = tree_text(db, "DBInstanceStatus");

    return sim_same(status, "available") ||
           sim_fail(call, 400, "InvalidDBInstanceState",
                    "Database instance is not in available state: it is %s.", status);
}

static bool modify_is_valid(struct sim_call *call, json_t *db)
{
    if (tree_int(call->in, "AllocatedStorage", INT64_MAX) < tree_int(db, "AllocatedStorage", 0))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Invalid storage size: requested storage is smaller than the current one");
    if (tree_has(call->in, "Engine") &&
        !sim_same(tree_text(call->in, "Engine"), tree_text(db, "Engine")))
        return sim_fail(call, 400, "InvalidParameterCombination", "The engine cannot be changed");
    return rds_parameter_group_exists(call, tree_text(call->in, "DBParameterGroupName"));
}

/* Without ApplyImmediately the values wait for a maintenance window that never comes here. */
static void modify(struct sim_call *call, json_t *db, const char *name)
{
    if (!tree_bool(call->in, "ApplyImmediately", false)) {
        static const char *const deferred[] = {"DBInstanceClass", "AllocatedStorage", "MultiAZ",
                                               "EngineVersion", NULL};

        tree_copy_members(call->in, json_object_get(db, "PendingModifiedValues"), deferred);
        return;
    }
    tree_copy_members(call->in, db, copied);
    if (tree_has(call->in, "DBPortNumber"))
        tree_put_int(db, "~port", tree_int(call->in, "DBPortNumber", 0));
    set_groups(call, db);
    tree_put_text(db, "DBInstanceStatus", "modifying");
    sim_later(call, "db", name, sim_delay(call), available(call, name, db));
}

static bool modify_instance(struct sim_call *call)
{
    char *name = NULL;
    json_t *db = find_instance(call, &name);
    bool ok = db != NULL && is_available(call, db) && modify_is_valid(call, db);

    if (ok) {
        if (tree_has(call->in, "DeletionProtection"))
            json_object_set(db, "DeletionProtection",
                            json_object_get(call->in, "DeletionProtection"));
        modify(call, db, name);
        json_object_set(call->out, "DBInstance", db);
    }
    free(name);
    return ok;
}

static bool delete_is_allowed(struct sim_call *call, json_t *db)
{
    bool skip = tree_bool(call->in, "SkipFinalSnapshot", false);
    const char *status = tree_text(db, "DBInstanceStatus");

    if (sim_same(status, "deleting"))
        return sim_fail(call, 400, "InvalidDBInstanceState",
                        "Instance %s is already being deleted.",
                        tree_text(db, "DBInstanceIdentifier"));
    if (tree_bool(db, "DeletionProtection", false))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Cannot delete protected DB Instance, please disable deletion protection "
                        "and try again.");
    if (tree_has(db, "DBClusterIdentifier"))
        return true;
    if (skip == tree_has(call->in, "FinalDBSnapshotIdentifier"))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is "
                        "specified, and not allowed with it.");
    return true;
}

static void leave_cluster(struct sim_call *call, json_t *db)
{
    json_t *cluster = sim_find(call, "cluster", tree_text(db, "DBClusterIdentifier"));
    size_t index;

    if (tree_find(json_object_get(cluster, "DBClusterMembers"), "DBInstanceIdentifier",
                  tree_text(db, "DBInstanceIdentifier"), &index) != NULL)
        json_array_remove(json_object_get(cluster, "DBClusterMembers"), index);
}

static void keep_snapshot(struct sim_call *call, json_t *db)
{
    const char *id = tree_text(call->in, "FinalDBSnapshotIdentifier");
    char *arn;

    if (id == NULL)
        return;
    arn = sim_arn(call, "rds", "snapshot:%s", id);
    sim_put(call, "snapshot", id, arn,
            json_pack("{s:s,s:O,s:s}", "DBSnapshotIdentifier", id, "DBInstanceIdentifier",
                      json_object_get(db, "DBInstanceIdentifier"), "Status", "available"));
    free(arn);
}

static bool delete_instance(struct sim_call *call)
{
    char *name = NULL;
    json_t *db = find_instance(call, &name);
    bool ok = db != NULL && delete_is_allowed(call, db);

    if (ok) {
        keep_snapshot(call, db);
        leave_cluster(call, db);
        tree_put_text(db, "DBInstanceStatus", "deleting");
        json_object_set(call->out, "DBInstance", db);
        sim_later(call, "db", name, sim_delay(call), NULL);
    }
    free(name);
    return ok;
}

static bool reboot_instance(struct sim_call *call)
{
    char *name = NULL;
    json_t *db = find_instance(call, &name);
    bool ok = db != NULL && is_available(call, db);

    if (ok) {
        tree_put_text(db, "DBInstanceStatus", "rebooting");
        json_object_set(call->out, "DBInstance", db);
        sim_later(call, "db", name, sim_delay(call), available(call, name, db));
    }
    free(name);
    return ok;
}

static bool describe_versions(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "DBEngineVersions");
    const char *wanted = tree_text(call->in, "Engine");

    for (size_t i = 0; i < ARRAY_LEN(engines); i++) {
        char *family;

        if (wanted != NULL && strcmp(wanted, engines[i].engine) != 0)
            continue;
        family = xasprintf("%s%.*s", engines[i].engine, (int)strcspn(engines[i].version, "."),
                           engines[i].version);
        json_array_append_new(list, json_pack("{s:s,s:s,s:s}", "Engine", engines[i].engine,
                                              "EngineVersion", engines[i].version,
                                              "DBParameterGroupFamily", family));
        free(family);
    }
    return true;
}

const struct sim_handler rds_instance_handlers[] = {
    {"CreateDBInstance", create_instance},
    {"DescribeDBInstances", describe_instances},
    {"ModifyDBInstance", modify_instance},
    {"DeleteDBInstance", delete_instance},
    {"RebootDBInstance", reboot_instance},
    {"DescribeDBEngineVersions", describe_versions},
    {NULL, NULL},
};
