#include "providers/aws/kinds/rds_config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/rds_windows.h"

bool rds_is_aurora(json_t *spec)
{
    const char *engine = json_path_text(spec, "engine.type");
    return engine != NULL && text_starts_with(engine, "aurora");
}

/* Characters of `version` up to its `dots`-th dot. */
static int version_part(const char *version, int dots)
{
    int len = 0;
    for (; version[len] != '\0'; len++) {
        if (version[len] == '.' && dots-- == 0)
            break;
    }
    return len;
}

/* PostgreSQL's major version is one number since 10; the others' are two. */
char *rds_family(const char *engine, const char *version)
{
    bool is_postgres = strstr(engine, "postgres") != NULL;
    int dots = is_postgres && atoi(version) >= 10 ? 0 : 1;
    return xasprintf("%s%.*s", engine, version_part(version, dots), version);
}

static void put_monitoring(json_t *spec, const struct rds_parts *parts, json_t *wanted)
{
    json_t *section = json_object_get(spec, "monitoring");
    bool on = section != NULL && json_bool_or(section, "enabled", true);
    json_put_int(wanted, "MonitoringInterval",
                 on && parts->monitoring_role != NULL ? json_int_or(section, "interval", 60) : 0);
    if (on)
        json_put_text(wanted, "MonitoringRoleArn", parts->monitoring_role);
    json_put_bool(wanted, "EnablePerformanceInsights",
                  on && json_bool_or(section, "performanceInsights", false));
}

static const struct member_map windows[] = {
    {"backup.preferredWindow", "PreferredBackupWindow"},
    {"backup.maintenanceWindow", "PreferredMaintenanceWindow"},
    {NULL, NULL},
};

static int64_t retention_days(json_t *spec, int64_t when_off)
{
    json_t *backup = json_object_get(spec, "backup");
    if (!json_bool_or(backup, "enabled", true))
        return when_off;
    return json_int_or(backup, "retentionDays", 7);
}

static void put_member_settings(json_t *spec, const struct rds_parts *parts, json_t *wanted)
{
    json_put_text(wanted, "DBInstanceClass", json_path_text(spec, "instance.class"));
    json_put_bool(
        wanted, "AutoMinorVersionUpgrade",
        json_bool_or(json_object_get(spec, "maintenance"), "autoMinorVersionUpgrade", true));
    put_monitoring(spec, parts, wanted);
}

/* Growth switched off again is a limit at today's size. */
static void put_storage_limit(const struct kind_call *call, json_t *wanted)
{
    json_t *limit = json_path(call->spec, "instance.storage.maxAllocatedGB");
    if (limit == NULL && json_path(call->applied, "instance.storage.maxAllocatedGB") != NULL)
        limit = json_path(call->spec, "instance.storage.allocatedGB");
    if (limit != NULL)
        json_object_set(wanted, "MaxAllocatedStorage", limit);
}

json_t *rds_wanted_instance(const struct kind_call *call, const struct rds_parts *parts)
{
    static const struct member_map map[] = {
        {"engine.version", "EngineVersion"},
        {"instance.storage.type", "StorageType"},
        {"instance.storage.allocatedGB", "AllocatedStorage"},
        {"instance.iops", "Iops"},
        {"database.port", "DBPortNumber"},
        {NULL, NULL},
    };
    json_t *wanted = json_object();
    put_member_settings(call->spec, parts, wanted);
    if (rds_is_aurora(call->spec))
        return wanted;
    calls_copy(call->spec, map, wanted);
    calls_copy(call->spec, windows, wanted);
    put_storage_limit(call, wanted);
    json_put_bool(wanted, "MultiAZ",
                  json_bool_or(json_object_get(call->spec, "instance"), "multiAZ", false));
    json_put_int(wanted, "BackupRetentionPeriod", retention_days(call->spec, 0));
    json_put_bool(wanted, "DeletionProtection",
                  json_bool_or(call->spec, "deletionProtection", false));
    json_put_text(wanted, "DBParameterGroupName", parts->parameter_group);
    if (parts->security_groups != NULL)
        json_object_set(wanted, "VpcSecurityGroupIds", parts->security_groups);
    return wanted;
}

/* A cluster keeps backups of one day at least. */
json_t *rds_wanted_cluster(const struct kind_call *call, const struct rds_parts *parts)
{
    static const struct member_map map[] = {
        {"engine.version", "EngineVersion"}, {"database.port", "Port"}, {NULL, NULL}};
    json_t *wanted = json_object();
    calls_copy(call->spec, map, wanted);
    calls_copy(call->spec, windows, wanted);
    json_put_int(wanted, "BackupRetentionPeriod", retention_days(call->spec, 1));
    json_put_bool(wanted, "DeletionProtection",
                  json_bool_or(call->spec, "deletionProtection", false));
    json_put_text(wanted, "DBClusterParameterGroupName", parts->parameter_group);
    if (parts->security_groups != NULL)
        json_object_set(wanted, "VpcSecurityGroupIds", parts->security_groups);
    return wanted;
}

static void put_encryption(json_t *spec, json_t *params)
{
    json_t *section = json_object_get(spec, "encryption");
    if (section == NULL || !json_bool_or(section, "enabled", true))
        return;
    json_put_bool(params, "StorageEncrypted", true);
    json_put_text(params, "KmsKeyId", json_text(section, "kmsKey"));
}

/* Sent only where it is switched on: not every instance class knows it. */
static void drop_if_off(json_t *params, const char *member)
{
    json_t *value = json_object_get(params, member);
    if (json_is_false(value) || (json_is_integer(value) && json_integer_value(value) == 0))
        json_object_del(params, member);
}

json_t *rds_create_instance_params(const struct kind_call *call, const struct rds_parts *parts)
{
    static const struct member_map map[] = {{"engine.type", "Engine"},
                                            {"database.name", "DBName"},
                                            {"database.username", "MasterUsername"},
                                            {"database.port", "Port"},
                                            {NULL, NULL}};
    json_t *params = rds_wanted_instance(call, parts);
    json_object_del(params, "DBPortNumber");
    drop_if_off(params, "MonitoringInterval");
    drop_if_off(params, "EnablePerformanceInsights");
    calls_copy(call->spec, map, params);
    json_put_text(params, "DBInstanceIdentifier", call->name);
    json_put_text(params, "DBSubnetGroupName", parts->subnet_group);
    json_put_bool(params, "PubliclyAccessible", false);
    json_put_bool(params, "CopyTagsToSnapshot", true);
    json_t *zones = json_path(call->spec, "instance.availabilityZones");
    if (json_array_size(zones) == 1)
        json_object_set(params, "AvailabilityZone", json_array_get(zones, 0));
    put_encryption(call->spec, params);
    json_object_set_new(params, "Tags", kind_tag_list(call, "Key", "Value"));
    return params;
}

json_t *rds_create_cluster_params(const struct kind_call *call, const struct rds_parts *parts)
{
    static const struct member_map map[] = {{"engine.type", "Engine"},
                                            {"database.name", "DatabaseName"},
                                            {"database.username", "MasterUsername"},
                                            {"instance.availabilityZones", "AvailabilityZones"},
                                            {NULL, NULL}};
    json_t *params = rds_wanted_cluster(call, parts);
    calls_copy(call->spec, map, params);
    json_put_text(params, "DBClusterIdentifier", call->name);
    json_put_text(params, "DBSubnetGroupName", parts->subnet_group);
    json_put_bool(params, "CopyTagsToSnapshot", true);
    put_encryption(call->spec, params);
    json_object_set_new(params, "Tags", kind_tag_list(call, "Key", "Value"));
    return params;
}

json_t *rds_create_member_params(const struct kind_call *call, const struct rds_parts *parts,
                                 const char *id)
{
    json_t *params = rds_wanted_instance(call, parts);
    drop_if_off(params, "MonitoringInterval");
    drop_if_off(params, "EnablePerformanceInsights");
    json_put_text(params, "DBInstanceIdentifier", id);
    json_put_text(params, "DBClusterIdentifier", call->name);
    json_put_text(params, "Engine", json_path_text(call->spec, "engine.type"));
    json_put_bool(params, "PubliclyAccessible", false);
    json_object_set_new(params, "Tags", kind_tag_list(call, "Key", "Value"));
    return params;
}

/* Where the answer keeps what the call names otherwise. */
static const char *const renamed[][2] = {
    {"EnablePerformanceInsights", "PerformanceInsightsEnabled"},
    {"DBPortNumber", "Endpoint.Port"},
    {"DBParameterGroupName", "DBParameterGroups.0.DBParameterGroupName"},
    {"DBClusterParameterGroupName", "DBClusterParameterGroup"},
    {"VpcSecurityGroupIds", "VpcSecurityGroups"},
};

static json_t *live_value(json_t *live, const char *member)
{
    for (size_t i = 0; i < ARRAY_LEN(renamed); i++) {
        if (strcmp(renamed[i][0], member) == 0)
            return json_path(live, renamed[i][1]);
    }
    return json_object_get(live, member);
}

/* "14" is satisfied by "14.7", "8.0" by "8.0.mysql_aurora.3.04.0". */
static bool is_version(const char *wanted, const char *live)
{
    size_t len = strlen(wanted);
    return strncmp(wanted, live, len) == 0 && (live[len] == '\0' || live[len] == '.');
}

/* Security groups: ids, and what is live of each. */
static bool same_groups(json_t *wanted, json_t *live)
{
    size_t i, j;
    json_t *id, *group;
    bool same = json_array_size(wanted) == json_array_size(live);
    json_array_foreach (wanted, i, id) {
        bool found = false;
        json_array_foreach (live, j, group)
            found = found || json_equal(json_object_get(group, "VpcSecurityGroupId"), id);
        same = same && found;
    }
    return same;
}

static bool is_met(const char *member, json_t *wanted, json_t *live)
{
    if (live == NULL || json_is_null(live))
        return json_is_false(wanted) ||
               (json_is_integer(wanted) && json_integer_value(wanted) == 0);
    if (json_is_array(wanted))
        return same_groups(wanted, live);
    if (strcmp(member, "AllocatedStorage") == 0)
        return json_integer_value(live) >= json_integer_value(wanted);
    if (!json_is_string(wanted) || !json_is_string(live))
        return json_equal(wanted, live) == 1;
    if (strcmp(member, "EngineVersion") == 0)
        return is_version(json_string_value(wanted), json_string_value(live));
    return strcasecmp(json_string_value(wanted), json_string_value(live)) == 0; /* windows */
}

/* The backup window may have been set without the minute it shared with the other one. */
static void forget_shared_minute(json_t *wanted, json_t *live, json_t *out)
{
    char *apart = rds_windows_apart(wanted);
    const char *found = json_text_or(live, "PreferredBackupWindow", "");
    if (apart != NULL && strcmp(apart, found) == 0)
        json_object_del(out, "PreferredBackupWindow");
    free(apart);
}

json_t *rds_differences(json_t *wanted, json_t *live)
{
    json_t *out = json_object();
    const char *member;
    json_t *value;
    json_object_foreach (wanted, member, value) {
        if (!is_met(member, value, live_value(live, member)))
            json_object_set(out, member, value);
    }
    forget_shared_minute(wanted, live, out);
    if (json_object_get(out, "MonitoringInterval") != NULL) /* the two go together */
        json_put_text(out, "MonitoringRoleArn", json_text(wanted, "MonitoringRoleArn"));
    return out;
}

unsigned rds_member_count(json_t *spec)
{
    return json_bool_or(json_object_get(spec, "instance"), "multiAZ", false) ? 2 : 1;
}
