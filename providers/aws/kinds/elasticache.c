#include "providers/aws/kinds/elasticache.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"

const struct tag_api elasticache_tags = {"elasticache",
                                         "AddTagsToResource",
                                         "RemoveTagsFromResource",
                                         "ResourceName",
                                         "Tags",
                                         "TagKeys",
                                         "Key",
                                         "Value"};

const struct kind_retry elasticache_busy[] = {
    {"InvalidReplicationGroupState", NULL}, {"InvalidCacheClusterState", NULL}, {NULL, NULL}};

/* Redis has one family for each minor version before 6, "6.x", and one for each major version
 * since; Valkey one for each major version; Memcached one for each minor version. */
char *elasticache_family(const char *engine, const char *version)
{
    int major = atoi(version);
    const char *dot = strchr(version, '.');
    int minor = dot == NULL ? 0 : atoi(dot + 1);
    bool is_redis = strcmp(engine, "redis") == 0;

    if (is_redis && major == 6)
        return xstrdup("redis6.x");
    if (strcmp(engine, "memcached") == 0 || (is_redis && major < 6))
        return xasprintf("%s%d.%d", engine, major, minor);
    return xasprintf("%s%d", engine, major);
}

bool elasticache_upgrades_itself(json_t *spec)
{
    return json_bool_or(spec, "autoMinorVersionUpgrade", true);
}

/* --- logs ------------------------------------------------------------------------------------ */

static const struct {
    const char *field, *type;
} log_types[] = {{"slow", "slow-log"}, {"engine", "engine-log"}};

/* Where a log is to go; NULL: nowhere. Owner: caller. */
static json_t *wanted_log(json_t *spec, size_t index)
{
    json_t *logs = json_object_get(spec, "logs");
    const char *group = json_text(logs, log_types[index].field);
    if (group == NULL)
        return NULL;
    return json_pack("{s:s, s:s, s:{s:{s:s}}, s:s}", "LogType", log_types[index].type,
                     "DestinationType", "cloudwatch-logs", "DestinationDetails",
                     "CloudWatchLogsDetails", "LogGroup", group, "LogFormat",
                     json_text_or(logs, "format", "json"));
}

static json_t *live_log(json_t *live, size_t index)
{
    size_t i;
    json_t *log;
    json_array_foreach (json_object_get(live, "LogDeliveryConfigurations"), i, log) {
        if (strcmp(json_text_or(log, "LogType", ""), log_types[index].type) == 0)
            return log;
    }
    return NULL;
}

static bool same_log(json_t *wanted, json_t *live)
{
    const char *member;
    json_t *value;
    json_object_foreach (wanted, member, value) {
        if (!json_equal(value, json_object_get(live, member)))
            return false;
    }
    return true;
}

void elasticache_put_logs(json_t *spec, json_t *live, json_t *params)
{
    json_t *list = json_array();
    for (size_t i = 0; i < ARRAY_LEN(log_types); i++) {
        json_t *wanted = wanted_log(spec, i), *found = live_log(live, i);
        if (wanted == NULL && found != NULL)
            json_array_append_new(
                list, json_pack("{s:s, s:b}", "LogType", log_types[i].type, "Enabled", 0));
        if (wanted != NULL && (found == NULL || !same_log(wanted, found))) {
            json_put_bool(wanted, "Enabled", true);
            json_array_append(list, wanted);
        }
        json_decref(wanted);
    }
    if (json_array_size(list) > 0)
        json_object_set(params, "LogDeliveryConfigurations", list);
    json_decref(list);
}
