#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/elasticache.h"
#include "providers/sim/services.h"
#include "providers/sim/tag_call.h"

char *cache_name(struct sim_call *call, const char *member)
{
    char *name = xstrdup(tree_text(call->in, member));

    for (char *c = name; c != NULL && *c != '\0'; c++)
        *c = (char)tolower((unsigned char)*c);
    return name;
}

/* --- subnet groups --- */

static bool set_subnets(struct sim_call *call, json_t *group)
{
    json_t *ids = json_object_get(call->in, "SubnetIds"), *id, *list = json_array();
    size_t i;

    ec2_make_default_network(call);
    json_array_foreach (ids, i, id) {
        json_t *subnet = ec2_find(call, "subnets", json_string_value(id));
        const char *zone = tree_text(subnet, "AvailabilityZone");

        if (subnet == NULL) {
            json_decref(list);
            return sim_fail(call, 400, "InvalidSubnet", "The subnet ID %s does not exist.",
                            json_string_value(id));
        }
        tree_put_text(group, "VpcId", tree_text(subnet, "VpcId"));
        json_array_append_new(list, json_pack("{s:O,s:{s:s}}", "SubnetIdentifier", id,
                                              "SubnetAvailabilityZone", "Name", zone));
    }
    tree_put(group, "Subnets", list);
    return true;
}

static bool create_subnets(struct sim_call *call)
{
    char *name = cache_name(call, "CacheSubnetGroupName");
    char *arn = sim_arn(call, "elasticache", "subnetgroup:%s", name);
    json_t *group =
        json_pack("{s:s,s:s,s:s}", "CacheSubnetGroupName", name, "CacheSubnetGroupDescription",
                  tree_text(call->in, "CacheSubnetGroupDescription"), "ARN", arn);

    if (sim_find(call, "subnetgroup", name) != NULL) {
        sim_fail(call, 400, "CacheSubnetGroupAlreadyExists",
                 "Cache subnet group %s already exists.", name);
    } else if (set_subnets(call, group)) {
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "subnetgroup", name, arn, json_incref(group));
        json_object_set(call->out, "CacheSubnetGroup", group);
    }
    json_decref(group);
    free(arn);
    free(name);
    return call->failure.status == 0;
}

static json_t *find_subnets(struct sim_call *call, char **name)
{
    *name = cache_name(call, "CacheSubnetGroupName");
    json_t *group = sim_find(call, "subnetgroup", *name);

    if (group == NULL)
        sim_fail(call, 400, "CacheSubnetGroupNotFoundFault",
                 "Cache Subnet Group %s does not exist.", *name);
    return group;
}

static bool describe_subnets(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "CacheSubnetGroups"), *group;
    const char *key;
    char *name = NULL;
    bool ok = !tree_has(call->in, "CacheSubnetGroupName") || find_subnets(call, &name) != NULL;

    json_object_foreach (sim_all(call, "subnetgroup"), key, group)
        if (name == NULL || strcmp(name, key) == 0)
            json_array_append(list, group);
    free(name);
    return ok;
}

static bool modify_subnets(struct sim_call *call)
{
    char *name = NULL;
    json_t *group = find_subnets(call, &name);
    bool ok = group != NULL && (!tree_has(call->in, "SubnetIds") || set_subnets(call, group));

    if (ok) {
        tree_put_text(group, "CacheSubnetGroupDescription",
                      tree_text(call->in, "CacheSubnetGroupDescription"));
        json_object_set(call->out, "CacheSubnetGroup", group);
    }
    free(name);
    return ok;
}

/* Does a cluster hold this text under `member`? */
static bool in_use(struct sim_call *call, const char *member, const char *name)
{
    const char *key;
    json_t *cluster;

    json_object_foreach (sim_all(call, "clusters"), key, cluster)
        if (sim_same(tree_text(cluster, member), name))
            return true;
    return false;
}

static bool delete_subnets(struct sim_call *call)
{
    char *name = NULL;
    bool ok = find_subnets(call, &name) != NULL;

    if (ok && in_use(call, "CacheSubnetGroupName", name))
        ok = sim_fail(call, 400, "CacheSubnetGroupInUse",
                      "Cache subnet group %s is currently in use by a cache cluster.", name);
    if (ok)
        sim_remove(call, "subnetgroup", name);
    free(name);
    return ok;
}

/* --- parameter groups --- */

static json_t *find_group(struct sim_call *call, char **name)
{
    *name = cache_name(call, "CacheParameterGroupName");
    json_t *group = sim_find(call, "parametergroup", *name);

    if (group == NULL)
        sim_fail(call, 404, "CacheParameterGroupNotFound", "CacheParameterGroup not found: %s",
                 *name);
    return group;
}

static bool is_family(const char *family)
{
    static const char *const families[] = {
        "redis2.8", "redis3.2", "redis4.0",     "redis5.0",     "redis6.x",    "redis7",
        "valkey7",  "valkey8",  "memcached1.4", "memcached1.5", "memcached1.6"};

    for (size_t i = 0; i < ARRAY_LEN(families); i++)
        if (sim_same(families[i], family))
            return true;
    return false;
}

static bool create_group(struct sim_call *call)
{
    char *name = cache_name(call, "CacheParameterGroupName");
    const char *family = tree_text(call->in, "CacheParameterGroupFamily");
    char *arn = sim_arn(call, "elasticache", "parametergroup:%s", name);

    if (!is_family(family)) {
        sim_fail(call, 400, "InvalidParameterValue",
                 "CacheParameterGroupFamily %s is not a valid parameter group family", family);
    } else if (sim_find(call, "parametergroup", name) != NULL) {
        sim_fail(call, 400, "CacheParameterGroupAlreadyExists",
                 "Cache parameter group %s already exists.", name);
    } else {
        json_t *group =
            json_pack("{s:s,s:s,s:s,s:b,s:s,s:{}}", "CacheParameterGroupName", name,
                      "CacheParameterGroupFamily", family, "Description",
                      tree_text(call->in, "Description"), "IsGlobal", 0, "ARN", arn, "~parameters");
        sim_tags_add(group, json_object_get(call->in, "Tags"));
        sim_put(call, "parametergroup", name, arn, group);
        json_object_set(call->out, "CacheParameterGroup", group);
    }
    free(arn);
    free(name);
    return call->failure.status == 0;
}

static bool describe_groups(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "CacheParameterGroups"), *group;
    const char *key;
    char *name = NULL;
    bool ok = !tree_has(call->in, "CacheParameterGroupName") || find_group(call, &name) != NULL;

    json_object_foreach (sim_all(call, "parametergroup"), key, group)
        if (name == NULL || strcmp(name, key) == 0)
            json_array_append(list, group);
    free(name);
    return ok;
}

/* ModifyCacheParameterGroup and ResetCacheParameterGroup. */
static bool change_group(struct sim_call *call)
{
    char *name = NULL;
    json_t *group = find_group(call, &name), *parameter;
    json_t *given = json_object_get(call->in, "ParameterNameValues");
    bool resets = strncmp(call->op->name, "Reset", 5) == 0, ok = group != NULL;
    size_t i;

    if (ok && json_array_size(given) > 20)
        ok = sim_fail(call, 400, "InvalidParameterValue",
                      "Number of parameters exceeds the maximum of 20");
    json_array_foreach (given, i, parameter) {
        const char *key = tree_text(parameter, "ParameterName");

        if (!ok || key == NULL)
            break;
        if (resets)
            json_object_del(tree_object_of(group, "~parameters"), key);
        else
            tree_put_text(tree_object_of(group, "~parameters"), key,
                          tree_text(parameter, "ParameterValue"));
    }
    if (ok && resets && tree_bool(call->in, "ResetAllParameters", false))
        json_object_clear(tree_object_of(group, "~parameters"));
    tree_put_text(call->out, "CacheParameterGroupName", name);
    free(name);
    return ok;
}

static bool describe_parameters(struct sim_call *call)
{
    char *name = NULL;
    json_t *group = find_group(call, &name), *list = tree_array_of(call->out, "Parameters"), *value;
    const char *key;

    json_object_foreach (json_object_get(group, "~parameters"), key, value)
        json_array_append_new(list, json_pack("{s:s,s:O,s:s,s:b,s:s}", "ParameterName", key,
                                              "ParameterValue", value, "Source", "user",
                                              "IsModifiable", 1, "ChangeType", "immediate"));
    free(name);
    return group != NULL;
}

static bool delete_group(struct sim_call *call)
{
    char *name = NULL;
    bool ok = find_group(call, &name) != NULL;

    if (ok && in_use(call, "~parameter_group", name))
        ok = sim_fail(call, 400, "InvalidCacheParameterGroupState",
                      "One or more cache clusters are still members of this parameter group %s, so "
                      "the group cannot be deleted.",
                      name);
    if (ok)
        sim_remove(call, "parametergroup", name);
    free(name);
    return ok;
}

/* --- for clusters --- */

/* "redis7" serves "7.1"; "default.redis7.cluster.on" is one of redis7. */
static bool fits_family(const char *family, const char *engine, const char *version)
{
    size_t len = strlen(engine);

    if (strncmp(family, engine, len) != 0)
        return false;
    family += len;
    size_t major = strcspn(version, ".");
    return strncmp(family, version, major) == 0;
}

static bool parameters_fit(struct sim_call *call, const char *engine, const char *version)
{
    const char *name = tree_text(call->in, "CacheParameterGroupName");
    json_t *group = sim_find(call, "parametergroup", name);

    if (name == NULL)
        return true;
    bool is_default = strncmp(name, "default.", 8) == 0;
    if (group == NULL && !is_default)
        return sim_fail(call, 404, "CacheParameterGroupNotFound",
                        "CacheParameterGroup not found: %s", name);
    return fits_family(is_default ? name + 8 : tree_text(group, "CacheParameterGroupFamily"),
                       engine, version) ||
           sim_fail(call, 400, "InvalidParameterCombination",
                    "Expected a parameter group of family %s for %s, but found %s", engine, version,
                    name);
}

bool cache_groups_exist(struct sim_call *call, const char *engine, const char *version)
{
    const char *subnets = tree_text(call->in, "CacheSubnetGroupName");
    json_t *ids = json_object_get(call->in, "SecurityGroupIds"), *id;
    size_t i;

    if (subnets != NULL && sim_find(call, "subnetgroup", subnets) == NULL)
        return sim_fail(call, 400, "CacheSubnetGroupNotFoundFault",
                        "Cache Subnet Group %s does not exist.", subnets);
    ec2_make_default_network(call);
    json_array_foreach (ids, i, id)
        if (ec2_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidParameterValue",
                            "Some security group IDs are invalid: %s", json_string_value(id));
    return parameters_fit(call, engine, version);
}

/* The subnets, too: there its interfaces are. */
static void put_subnets(struct sim_call *call, json_t *cluster)
{
    const char *name = tree_text(call->in, "CacheSubnetGroupName");
    json_t *group = sim_find(call, "subnetgroup", name);

    tree_put_text(cluster, "CacheSubnetGroupName", name);
    if (group != NULL)
        json_object_set(cluster, "~subnets", json_object_get(group, "Subnets"));
}

void cache_put_groups(struct sim_call *call, json_t *cluster)
{
    const char *parameters = tree_text(call->in, "CacheParameterGroupName");
    json_t *ids = json_object_get(call->in, "SecurityGroupIds"), *id, *list;
    size_t i;

    put_subnets(call, cluster);
    if (parameters != NULL) {
        tree_put_text(cluster, "~parameter_group", parameters);
        tree_put(cluster, "CacheParameterGroup",
                 json_pack("{s:s,s:s,s:[]}", "CacheParameterGroupName", parameters,
                           "ParameterApplyStatus", "in-sync", "CacheNodeIdsToReboot"));
    }
    if (ids == NULL)
        return;
    list = json_array();
    json_array_foreach (ids, i, id)
        json_array_append_new(list,
                              json_pack("{s:O,s:s}", "SecurityGroupId", id, "Status", "active"));
    tree_put(cluster, "SecurityGroups", list);
}

/* --- tags --- */

/* Those of a cluster are neither told nor changed while it is busy. */
static bool use_tags(struct sim_call *call)
{
    json_t *resource = sim_find_arn(call, tree_text(call->in, "ResourceName"));
    const char *group = tree_text(resource, "Status");
    const char *cluster = tree_text(resource, "CacheClusterStatus");

    if (group != NULL && strcmp(group, "available") != 0)
        return sim_fail(call, 400, "InvalidReplicationGroupState",
                        "Cluster not in available state for tagging operations.");
    if (cluster != NULL && strcmp(cluster, "available") != 0)
        return sim_fail(call, 400, "InvalidCacheClusterState",
                        "Cluster not in available state for tagging operations.");
    return sim_tag_op_run(call, sim_tag_op_find("elasticache", call->op->name));
}

const struct sim_handler cache_group_handlers[] = {
    {"ListTagsForResource", use_tags},
    {"AddTagsToResource", use_tags},
    {"RemoveTagsFromResource", use_tags},
    {"CreateCacheSubnetGroup", create_subnets},
    {"DescribeCacheSubnetGroups", describe_subnets},
    {"ModifyCacheSubnetGroup", modify_subnets},
    {"DeleteCacheSubnetGroup", delete_subnets},
    {"CreateCacheParameterGroup", create_group},
    {"DescribeCacheParameterGroups", describe_groups},
    {"ModifyCacheParameterGroup", change_group},
    {"ResetCacheParameterGroup", change_group},
    {"DescribeCacheParameters", describe_parameters},
    {"DeleteCacheParameterGroup", delete_group},
    {NULL, NULL},
};
