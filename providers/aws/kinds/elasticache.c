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
