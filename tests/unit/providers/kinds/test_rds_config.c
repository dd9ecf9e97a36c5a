/*
 * RDS: families of parameter groups, and what an update has to change.
 */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/rds_config.h"
#include "tests/support/quoted.h"

Test(rds_config, families)
{
    static const char *const rows[][3] = {
        {"postgres", "14.7", "postgres14"},
        {"postgres", "14", "postgres14"},
        {"postgres", "9.6.24", "postgres9.6"},
        {"mysql", "8.0.35", "mysql8.0"},
        {"mysql", "8.0", "mysql8.0"},
        {"mariadb", "10.11.6", "mariadb10.11"},
        {"aurora-postgresql", "14.9", "aurora-postgresql14"},
        {"aurora-mysql", "8.0.mysql_aurora.3.04.0", "aurora-mysql8.0"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *family = rds_family(rows[i][0], rows[i][1]);
        cr_assert_str_eq(family, rows[i][2]);
        free(family);
    }
}

Test(rds_config, only_differences_are_changed)
{
    static const struct {
        const char *wanted, *live, *changes;
    } rows[] = {
        {"{'EngineVersion':'14'}", "{'EngineVersion':'14.7'}", "{}"},
        {"{'EngineVersion':'14'}", "{'EngineVersion':'140.1'}", "{'EngineVersion':'14'}"},
        {"{'EngineVersion':'15.2'}", "{'EngineVersion':'14.7'}", "{'EngineVersion':'15.2'}"},
        /* storage grows by itself and never shrinks */
        {"{'AllocatedStorage':20}", "{'AllocatedStorage':50}", "{}"},
        {"{'AllocatedStorage':60}", "{'AllocatedStorage':50}", "{'AllocatedStorage':60}"},
        {"{'MultiAZ':false,'MonitoringInterval':0}", "{}", "{}"},
        {"{'MultiAZ':true}", "{'MultiAZ':false}", "{'MultiAZ':true}"},
        {"{'PreferredMaintenanceWindow':'Mon:03:00-Mon:04:00'}",
         "{'PreferredMaintenanceWindow':'mon:03:00-mon:04:00'}", "{}"},
        {"{'DBPortNumber':5433}", "{'Endpoint':{'Port':5432}}", "{'DBPortNumber':5433}"},
        {"{'DBParameterGroupName':'p'}", "{'DBParameterGroups':[{'DBParameterGroupName':'p'}]}",
         "{}"},
        {"{'EnablePerformanceInsights':true}", "{'PerformanceInsightsEnabled':true}", "{}"},
        {"{'MonitoringInterval':30,'MonitoringRoleArn':'r'}",
         "{'MonitoringInterval':60,'MonitoringRoleArn':'r'}",
         "{'MonitoringInterval':30,'MonitoringRoleArn':'r'}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *wanted = quoted_json(rows[i].wanted), *live = quoted_json(rows[i].live);
        json_t *expected = quoted_json(rows[i].changes);
        json_t *changes = rds_differences(wanted, live);
        cr_assert(json_equal(changes, expected), "row %zu", i);
        json_decref(changes);
        json_decref(expected);
        json_decref(live);
        json_decref(wanted);
    }
}
