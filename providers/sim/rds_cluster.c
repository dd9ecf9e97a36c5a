#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/rds.h"
#include "providers/sim/services.h"

static const char *const copied[] = {"Engine",
                                     "EngineVersion",
                                     "EngineMode",
                                     "MasterUsername",
                                     "DatabaseName",
                                     "BackupRetentionPeriod",
                                     "PreferredBackupWindow",
                                     "PreferredMaintenanceWindow",
                                     "StorageEncrypted",
                                     "KmsKeyId",
                                     "DeletionProtection",
                                     "CopyTagsToSnapshot",
                                     "ServerlessV2ScalingConfiguration",
                                     "StorageType",
                                     NULL};

static json_t *find_cluster(struct sim_call *call, char **name)
{
    json_t *cluster;

    *name = rds_name(call, "DBClusterIdentifier");
    cluster = sim_find(call, "cluster", *name);
    if (cluster == NULL)
        sim_fail(call, 404, "DBClusterNotFoundFault", "DBCluster %s not found.", *name);
    return cluster;
}

static void set_groups(struct sim_call *call, json_t *cluster)
{
    const char *subnets = tree_text(call->in, "DBSubnetGroupName");
    json_t *ids = json_object_get(call->in, "VpcSecurityGroupIds"), *id, *list = json_array();
    size_t i;

    if (subnets != NULL) {
        tree_put_text(cluster, "~subnet_group", subnets);
        tree_put_text(cluster, "DBSubnetGroup", subnets);
    }
    if (tree_has(call->in, "DBClusterParameterGroupName")) {
        tree_put_text(cluster, "~parameter_group",
                      tree_text(call->in, "DBClusterParameterGroupName"));
        tree_put_text(cluster, "DBClusterParameterGroup",
                      tree_text(call->in, "DBClusterParameterGroupName"));
    }
    json_array_foreach (ids, i, id)
        json_array_append_new(list,
                              json_pack("{s:O,s:s}", "VpcSecurityGroupId", id, "Status", "active"));
    if (ids != NULL)
        json_object_set(cluster, "VpcSecurityGroups", list);
    json_decref(list);
}

/* The logs that go to CloudWatch, as a list that Modify adds to and takes from. */
static void set_logs(struct sim_call *call, json_t *cluster)
{
    json_t *change = json_object_get(call->in, "CloudwatchLogsExportConfiguration");
    json_t *on = json_object_get(call->in, "EnableCloudwatchLogsExports"), *log;
    json_t *off = json_object_get(change, "DisableLogTypes"), *list = json_array();
    json_t *before = json_object_get(cluster, "EnabledCloudwatchLogsExports");
    size_t i;

    json_array_foreach (before, i, log)
        if (!tree_has_text(off, json_string_value(log)))
            json_array_append(list, log);
    if (on == NULL)
        on = json_object_get(change, "EnableLogTypes");
    json_array_foreach (on, i, log)
        if (!tree_has_text(list, json_string_value(log)))
            json_array_append(list, log);
    tree_put(cluster, "EnabledCloudwatchLogsExports", list);
}

static json_t *new_cluster(struct sim_call *call, const char *name, const char *arn)
{
    const char *engine = tree_text(call->in, "Engine");
    char id[SIM_ID_BYTES];
    json_t *cluster =
        json_pack("{s:s,s:s,s:s,s:s,s:I,s:o,s:s,s:b,s:b,s:i,s:[],s:s}", "DBClusterIdentifier", name,
                  "DBClusterArn", arn, "Status", "creating", "EngineVersion", rds_version(engine),
                  "Port", (json_int_t)tree_int(call->in, "Port", rds_port(engine)),
                  "ClusterCreateTime", sim_now(call), "DbClusterResourceId",
                  sim_random_id(call->sim, "cluster-", 26, "ABCDEFGHIJKLMNOP", id),
                  "DeletionProtection", 0, "StorageEncrypted", 0, "BackupRetentionPeriod", 1,
                  "DBClusterMembers", "DBClusterParameterGroup", "default.simulated");

    tree_copy_members(call->in, cluster, copied);
    tree_put_format(cluster, "Endpoint", "%s.cluster-c0simulated00.%s.rds.amazonaws.com", name,
                    call->region);
    tree_put_format(cluster, "ReaderEndpoint", "%s.cluster-ro-c0simulated00.%s.rds.amazonaws.com",
                    name, call->region);
    if (tree_bool(call->in, "ManageMasterUserPassword", false))
        rds_put_secret(call, cluster, id);
    set_groups(call, cluster);
    set_logs(call, cluster);
    sim_tags_add(cluster, json_object_get(call->in, "Tags"));
    return cluster;
}

/* Who rules a cluster: DocumentDB keeps some names for itself. */
static bool master_is_valid(struct sim_call *call)
{
    const char *name = tree_text(call->in, "MasterUsername");
    const char *password = tree_text(call->in, "MasterUserPassword");
    bool managed = tree_bool(call->in, "ManageMasterUserPassword", false);

    if (name == NULL || (password == NULL && !managed))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The parameter %s must be provided and must not be blank.",
                        name == NULL ? "MasterUsername" : "MasterUserPassword");
    if (password != NULL && (strlen(password) < 8 || strpbrk(password, "/\"@ ") != NULL))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The parameter MasterUserPassword is not a valid password.");
    if (sim_same(tree_text(call->in, "Engine"), "docdb") && sim_same(name, "admin"))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "MasterUsername admin cannot be used as it is a reserved word used by "
                        "the engine");
    return true;
}

static bool security_groups_exist(struct sim_call *call)
{
    json_t *ids = json_object_get(call->in, "VpcSecurityGroupIds"), *id;
    size_t i;

    ec2_make_default_network(call);
    json_array_foreach (ids, i, id)
        if (ec2_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidParameterValue",
                            "Invalid security group , groupId= %s, groupName=.",
                            json_string_value(id));
    return true;
}

static bool create_cluster(struct sim_call *call)
{
    char *name = rds_name(call, "DBClusterIdentifier"), *arn = NULL;
    json_t *cluster = sim_find(call, "cluster", name);
    bool ok = cluster == NULL ||
              sim_fail(call, 400, "DBClusterAlreadyExistsFault", "DB Cluster already exists");

    ok = ok && rds_subnet_group_exists(call, tree_text(call->in, "DBSubnetGroupName")) &&
         rds_parameter_group_exists(call, tree_text(call->in, "DBClusterParameterGroupName"));
    if (ok && rds_port(tree_text(call->in, "Engine")) == 0)
        ok = sim_fail(call, 400, "InvalidParameterValue", "Invalid DB engine");
    ok = ok && master_is_valid(call) && security_groups_exist(call);
    if (ok) {
        arn = sim_arn(call, "rds", "cluster:%s", name);
        cluster = sim_put(call, "cluster", name, arn, new_cluster(call, name, arn));
        json_object_set(call->out, "DBCluster", cluster);
        sim_later(call, "cluster", name, sim_delay(call),
                  json_pack("{s:s}", "Status", "available"));
    }
    free(arn);
    free(name);
    return ok;
}

static bool describe_clusters(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "DBClusters"), *cluster;
    const char *key;
    char *name = NULL;
    bool ok = true;

    if (tree_has(call->in, "DBClusterIdentifier"))
        ok = find_cluster(call, &name) != NULL;
    json_object_foreach (sim_all(call, "cluster"), key, cluster) {
        if (name != NULL && strcmp(name, key) != 0)
            continue;
        tree_put(cluster, "TagList", sim_tags_list(cluster, "Key", "Value"));
        json_array_append(list, cluster);
    }
    free(name);
    return ok;
}

static bool modify_cluster(struct sim_call *call)
{
    char *name = NULL;
    json_t *cluster = find_cluster(call, &name);
    bool ok = cluster != NULL;

    if (ok && !sim_same(tree_text(cluster, "Status"), "available"))
        ok = sim_fail(call, 400, "InvalidDBClusterStateFault", "DB cluster is not available.");
    ok = ok && security_groups_exist(call) &&
         rds_parameter_group_exists(call, tree_text(call->in, "DBClusterParameterGroupName"));
    if (ok) {
        tree_copy_members(call->in, cluster, copied);
        if (tree_has(call->in, "Port"))
            tree_put_int(cluster, "Port", tree_int(call->in, "Port", 0));
        set_groups(call, cluster);
        set_logs(call, cluster);
        tree_put_text(cluster, "Status", "modifying");
        json_object_set(call->out, "DBCluster", cluster);
        sim_later(call, "cluster", name, sim_delay(call),
                  json_pack("{s:s}", "Status", "available"));
    }
    free(name);
    return ok;
}

static void keep_snapshot(struct sim_call *call, const char *name)
{
    const char *id = tree_text(call->in, "FinalDBSnapshotIdentifier");

    if (id == NULL)
        return;
    char *arn = sim_arn(call, "rds", "cluster-snapshot:%s", id);
    sim_put(call, "cluster-snapshot", id, arn,
            json_pack("{s:s,s:s,s:s}", "DBClusterSnapshotIdentifier", id, "DBClusterIdentifier",
                      name, "Status", "available"));
    free(arn);
}

static bool delete_cluster(struct sim_call *call)
{
    char *name = NULL;
    json_t *cluster = find_cluster(call, &name);
    bool skip = tree_bool(call->in, "SkipFinalSnapshot", false), ok = cluster != NULL;

    if (ok && tree_bool(cluster, "DeletionProtection", false))
        ok = sim_fail(call, 400, "InvalidParameterCombination",
                      "Cannot delete protected Cluster, please disable deletion protection and try "
                      "again.");
    else if (ok && json_array_size(json_object_get(cluster, "DBClusterMembers")) > 0)
        ok = sim_fail(call, 400, "InvalidDBClusterStateFault",
                      "Cluster cannot be deleted, it still contains DB instances in non-deleting "
                      "state.");
    else if (ok && skip == tree_has(call->in, "FinalDBSnapshotIdentifier"))
        ok = sim_fail(call, 400, "InvalidParameterCombination",
                      "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is "
                      "specified.");
    if (ok) {
        keep_snapshot(call, name);
        tree_put_text(cluster, "Status", "deleting");
        json_object_set(call->out, "DBCluster", cluster);
        sim_later(call, "cluster", name, sim_delay(call), NULL);
    }
    free(name);
    return ok;
}

const struct sim_handler rds_cluster_handlers[] = {
    {"CreateDBCluster", create_cluster},
    {"DescribeDBClusters", describe_clusters},
    {"ModifyDBCluster", modify_cluster},
    {"DeleteDBCluster", delete_cluster},
    {NULL, NULL},
};
