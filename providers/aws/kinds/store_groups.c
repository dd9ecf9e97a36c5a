#include "providers/aws/kinds/store_groups.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/elasticache.h"
#include "providers/aws/kinds/rds_groups.h"

enum { BATCH = 20, GROUP_NAME_MAX = 255, IN_USE_LIMIT_S = 900 };

/* --- as the services call them ------------------------------------------------------------ */

static part_params subnets_params, parameters_params;
static part_fn change_subnets, change_parameters;

#define LISTED_TAGS(of)                                                                            \
    .tags_read = "ListTagsForResource", .tags_id = "ResourceName", .tags_list = "TagList",         \
    .tag_api = &(of), .retry_limit_s = IN_USE_LIMIT_S

#define SUBNETS_PART                                                                               \
    .what = "subnet group", .step = "subnets", .create_params = subnets_params,                    \
    .update = change_subnets
#define PARAMETERS_PART                                                                            \
    .what = "parameter group", .step = "parameters", .create_params = parameters_params,           \
    .update = change_parameters

static const struct tag_api memory_tags = {
    "memorydb", "TagResource", "UntagResource", "ResourceArn", "Tags", "TagKeys", "Key", "Value"};

static const struct kind_retry cache_busy[] = {
    {"CacheSubnetGroupInUse", NULL}, {"InvalidCacheParameterGroupState", NULL}, {NULL, NULL}};
static const struct kind_retry memory_busy[] = {
    {"SubnetGroupInUse", NULL}, {"InvalidParameterGroupState", NULL}, {NULL, NULL}};
static const struct kind_retry rds_busy[] = {
    {"InvalidDBSubnetGroupState", NULL}, {"InvalidDBParameterGroupState", NULL}, {NULL, NULL}};

static const struct part cache_subnets = {
    SUBNETS_PART,
    LISTED_TAGS(elasticache_tags),
    .service = "elasticache",
    .read = "DescribeCacheSubnetGroups",
    .id = "CacheSubnetGroupName",
    .list = "CacheSubnetGroups",
    .match = "CacheSubnetGroupName",
    .arn = "ARN",
    .create = "CreateCacheSubnetGroup",
    .remove = "DeleteCacheSubnetGroup",
    .retries = cache_busy,
};
static const struct part cache_parameters = {
    PARAMETERS_PART,
    LISTED_TAGS(elasticache_tags),
    .service = "elasticache",
    .read = "DescribeCacheParameterGroups",
    .id = "CacheParameterGroupName",
    .list = "CacheParameterGroups",
    .match = "CacheParameterGroupName",
    .arn = "ARN",
    .create = "CreateCacheParameterGroup",
    .remove = "DeleteCacheParameterGroup",
    .retries = cache_busy,
};
static const struct part memory_subnets = {
    SUBNETS_PART,
    .service = "memorydb",
    .read = "DescribeSubnetGroups",
    .id = "SubnetGroupName",
    .list = "SubnetGroups",
    .match = "Name",
    .arn = "ARN",
    .tags_read = "ListTags",
    .tags_id = "ResourceArn",
    .tags_list = "TagList",
    .tag_api = &memory_tags,
    .create = "CreateSubnetGroup",
    .remove = "DeleteSubnetGroup",
    .retries = memory_busy,
    .retry_limit_s = IN_USE_LIMIT_S,
};
static const struct part memory_parameters = {
    PARAMETERS_PART,
    .service = "memorydb",
    .read = "DescribeParameterGroups",
    .id = "ParameterGroupName",
    .list = "ParameterGroups",
    .match = "Name",
    .arn = "ARN",
    .tags_read = "ListTags",
    .tags_id = "ResourceArn",
    .tags_list = "TagList",
    .tag_api = &memory_tags,
    .create = "CreateParameterGroup",
    .remove = "DeleteParameterGroup",
    .retries = memory_busy,
    .retry_limit_s = IN_USE_LIMIT_S,
};

/* DocumentDB's groups are those of RDS, at the same endpoint. */
static const struct part rds_subnets = {
    SUBNETS_PART,
    LISTED_TAGS(rds_tag_api),
    .service = "rds",
    .read = "DescribeDBSubnetGroups",
    .id = "DBSubnetGroupName",
    .list = "DBSubnetGroups",
    .match = "DBSubnetGroupName",
    .arn = "DBSubnetGroupArn",
    .create = "CreateDBSubnetGroup",
    .remove = "DeleteDBSubnetGroup",
    .retries = rds_busy,
};
static const struct part rds_parameters = {
    PARAMETERS_PART,
    LISTED_TAGS(rds_tag_api),
    .service = "rds",
    .read = "DescribeDBClusterParameterGroups",
    .id = "DBClusterParameterGroupName",
    .list = "DBClusterParameterGroups",
    .match = "DBClusterParameterGroupName",
    .arn = "DBClusterParameterGroupArn",
    .create = "CreateDBClusterParameterGroup",
    .remove = "DeleteDBClusterParameterGroup",
    .retries = rds_busy,
};

const struct store_api store_elasticache = {
    .subnets = &cache_subnets,
    .subnets_text = "CacheSubnetGroupDescription",
    .subnets_change = "ModifyCacheSubnetGroup",
    .subnet_id = "SubnetIdentifier",
    .parameters = &cache_parameters,
    .family = "CacheParameterGroupFamily",
    .describe = "DescribeCacheParameters",
    .change = "ModifyCacheParameterGroup",
    .reset = "ResetCacheParameterGroup",
    .name = "ParameterName",
    .value = "ParameterValue",
    .change_list = "ParameterNameValues",
    .reset_list = "ParameterNameValues",
};
const struct store_api store_memorydb = {
    .subnets = &memory_subnets,
    .subnets_text = "Description",
    .subnets_change = "UpdateSubnetGroup",
    .subnet_id = "Identifier",
    .parameters = &memory_parameters,
    .family = "Family",
    .describe = "DescribeParameters",
    .change = "UpdateParameterGroup",
    .reset = "ResetParameterGroup",
    .name = "Name",
    .value = "Value",
    .change_list = "ParameterNameValues",
    .reset_list = "ParameterNames",
    .reset_names = true,
};
const struct store_api store_documentdb = {
    .subnets = &rds_subnets,
    .subnets_text = "DBSubnetGroupDescription",
    .subnets_change = "ModifyDBSubnetGroup",
    .subnet_id = "SubnetIdentifier",
    .parameters = &rds_parameters,
    .family = "DBParameterGroupFamily",
    .describe = "DescribeDBClusterParameters",
    .change = "ModifyDBClusterParameterGroup",
    .reset = "ResetDBClusterParameterGroup",
    .name = "ParameterName",
    .value = "ParameterValue",
    .change_list = "Parameters",
    .reset_list = "Parameters",
    .apply_method = true,
};

/* --- subnets ------------------------------------------------------------------------------ */

static json_t *subnets_params(struct part_work *work)
{
    const struct store *store = work->arg;
    return json_pack("{s:s, s:s, s:O, s:o}", work->part->id, work->name,
                     store->want->api->subnets_text, STORE_MADE_BY " for one component",
                     "SubnetIds", store->network.subnets, "Tags",
                     kind_tag_list(work->call, "Key", "Value"));
}

static bool has_subnet(const struct store_api *api, json_t *live, json_t *id)
{
    size_t i;
    json_t *subnet;
    json_array_foreach (live, i, subnet) {
        if (json_equal(json_object_get(subnet, api->subnet_id), id))
            return true;
    }
    return false;
}

/* Only subnets that the spec names are brought up to date: which of several another run would
 * choose in a zone is no wish of the team's. */
static struct error *change_subnets(struct part_work *work)
{
    const struct store *store = work->arg;
    const struct store_api *api = store->want->api;
    json_t *named = json_path(work->call->spec, "network.subnetIds");
    json_t *live = json_object_get(work->live, "Subnets");
    bool same = json_array_size(named) == json_array_size(live);
    size_t i;
    json_t *id;
    json_array_foreach (named, i, id)
        same = same && has_subnet(api, live, id);
    if (same || json_array_size(named) == 0)
        return NULL;
    return part_mutate(work, api->subnets_change,
                       json_pack("{s:s, s:O}", work->part->id, work->name, "SubnetIds", named),
                       NULL);
}

static char *subnets_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-subnets", GROUP_NAME_MAX);
}

struct error *store_subnets_ensure(struct store *store)
{
    if (store->want->api->subnets == NULL)
        return NULL;
    store->subnet_group = subnets_name(store->call);
    struct part_work work = {.call = store->call,
                             .part = store->want->api->subnets,
                             .name = store->subnet_group,
                             .arg = store};
    struct error *err = part_ensure(&work);
    part_fini(&work);
    return err;
}

struct error *store_subnets_remove(struct kind_call *call, const struct store_api *api)
{
    if (api->subnets == NULL)
        return NULL;
    char *name = subnets_name(call);
    struct part_work work = {.call = call, .part = api->subnets, .name = name};
    struct error *err = part_remove(&work);
    part_fini(&work);
    free(name);
    return err;
}

/* --- parameters --------------------------------------------------------------------------- */

static json_t *parameters_params(struct part_work *work)
{
    const struct store *store = work->arg;
    return json_pack("{s:s, s:s, s:s, s:o}", work->part->id, work->name, store->want->api->family,
                     store->want->family, "Description", STORE_MADE_BY " for one component", "Tags",
                     kind_tag_list(work->call, "Key", "Value"));
}

/* name -> the parameter as the group has it. Owner: caller. */
static struct error *known_parameters(struct part_work *work, const struct store_api *api,
                                      json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(work->call, work->part->service, api->describe,
                   json_pack("{s:s}", work->part->id, work->name), &result));
    *out = json_object();
    size_t i;
    json_t *parameter;
    json_array_foreach (json_object_get(result, "Parameters"), i, parameter)
        json_object_set(*out, json_text_or(parameter, api->name, ""), parameter);
    json_decref(result);
    return NULL;
}

static json_t *as_text(json_t *value)
{
    if (json_is_string(value))
        return json_incref(value);
    char *text = json_is_boolean(value) ? xstrdup(json_is_true(value) ? "yes" : "no")
                                        : json_dumps(value, JSON_ENCODE_ANY);
    json_t *out = json_string(text);
    free(text);
    return out;
}

static void put_method(const struct store_api *api, json_t *known, json_t *entry)
{
    bool waits = strcmp(json_text_or(known, "ApplyType", ""), "static") == 0;
    if (api->apply_method)
        json_put_text(entry, "ApplyMethod", waits ? "pending-reboot" : "immediate");
}

static json_t *to_set(const struct store *store, json_t *known)
{
    const struct store_api *api = store->want->api;
    json_t *list = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (store->want->parameters, name, value) {
        json_t *live = json_object_get(known, name);
        json_t *text = as_text(value);
        if (!json_equal(json_object_get(live, api->value), text)) {
            json_t *entry = json_pack("{s:s, s:O}", "ParameterName", name, "ParameterValue", text);
            put_method(api, live, entry);
            json_array_append_new(list, entry);
        }
        json_decref(text);
    }
    return list;
}

/* Parameters that were ours and are not in the spec any more: back to their default. */
static json_t *to_reset(const struct store *store, json_t *known)
{
    const struct store_api *api = store->want->api;
    json_t *list = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (json_object_get(store->call->applied, "parameters"), name, value) {
        json_t *live = json_object_get(known, name);
        if (json_object_get(store->want->parameters, name) != NULL || live == NULL ||
            strcmp(json_text_or(live, "Source", "user"), "user") != 0)
            continue;
        json_t *entry =
            api->reset_names ? json_string(name) : json_pack("{s:s}", "ParameterName", name);
        if (!api->reset_names)
            put_method(api, live, entry);
        json_array_append_new(list, entry);
    }
    return list;
}

static void tell_of_reboot(struct part_work *work, json_t *list)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (strcmp(json_text_or(entry, "ApplyMethod", ""), "pending-reboot") == 0 &&
            json_object_size(work->call->applied) > 0)
            kind_note(work->call, "parameter %s of %s takes effect at the next reboot",
                      json_text_or(entry, "ParameterName", ""), work->call->name);
    }
}

/* `list` (consumed) in batches. A step carries its batch's content: after a crash the rest,
 * computed anew, must not be taken for a batch that is done. */
static struct error *send(struct part_work *work, const char *operation, const char *member,
                          json_t *list)
{
    struct error *err = NULL;
    for (size_t from = 0; err == NULL && from < json_array_size(list); from += BATCH) {
        json_t *batch = json_array();
        for (size_t i = from; i < from + BATCH && i < json_array_size(list); i++)
            json_array_append(batch, json_array_get(list, i));
        char *text = json_canonical(batch);
        char hash[9];
        calls_short_hash(text, hash);
        char *word = xasprintf("%s:%s", operation, hash);
        err = part_mutate_as(work, word, operation,
                             json_pack("{s:s, s:o}", work->part->id, work->name, member, batch),
                             NULL);
        free(word);
        free(text);
    }
    if (err == NULL)
        tell_of_reboot(work, list);
    json_decref(list);
    return err;
}

static struct error *change_parameters(struct part_work *work)
{
    const struct store *store = work->arg;
    const struct store_api *api = store->want->api;
    json_t *known = NULL;
    TRY(known_parameters(work, api, &known));
    struct error *err = send(work, api->change, api->change_list, to_set(store, known));
    if (err == NULL)
        err = send(work, api->reset, api->reset_list, to_reset(store, known));
    json_decref(known);
    return err;
}

/* "shop-cache-params-redis7": what our groups begin with, and the one of a family. */
static char *parameters_prefix(const struct kind_call *call)
{
    return calls_part_name(call->name, "-params-", 200);
}

static char *parameters_name(const struct kind_call *call, const char *family)
{
    char *prefix = parameters_prefix(call);
    char *name = xasprintf("%s%s", prefix, family);
    for (char *c = name; *c != '\0'; c++)
        if (!isalnum((unsigned char)*c))
            *c = '-';
    free(prefix);
    return name;
}

struct error *store_parameters_ensure(struct store *store)
{
    const char *named = json_text(store->call->spec, "parameterGroup");
    if (named != NULL || store->want->parameters == NULL || store->want->api->parameters == NULL) {
        store->parameter_group = xstrdup(named != NULL ? named : store->want->default_group);
        return NULL;
    }
    store->parameter_group = parameters_name(store->call, store->want->family);
    struct part_work work = {.call = store->call,
                             .part = store->want->api->parameters,
                             .name = store->parameter_group,
                             .key = store->want->family,
                             .arg = store};
    struct error *err = part_ensure(&work);
    part_fini(&work);
    return err;
}

static bool sets_parameters(json_t *spec)
{
    return json_object_size(json_object_get(spec, "parameters")) > 0;
}

bool store_has_own_group(const struct part_work *work, const char *group_path)
{
    const struct kind_call *call = work->call;
    const char *used = group_path == NULL ? NULL : part_text(work, group_path);
    char *prefix = parameters_prefix(call);
    bool own = used != NULL && text_starts_with(used, prefix);
    free(prefix);
    return own || sets_parameters(call->applied) || sets_parameters(call->spec) ||
           json_object_size(call->applied) + json_object_size(call->spec) == 0;
}

static struct error *remove_group(struct kind_call *call, const struct store_api *api,
                                  const char *name)
{
    struct part_work work = {.call = call, .part = api->parameters, .name = name, .key = name};
    struct error *err = part_find(&work);
    if (err == NULL && work.live != NULL && kind_owns(call, work.tags))
        err = part_remove(&work);
    part_fini(&work);
    return err;
}

static struct error *remove_groups(struct kind_call *call, const struct store_api *api,
                                   const char *but)
{
    const struct part *part = api->parameters;
    char *prefix = parameters_prefix(call);
    json_t *result = NULL;
    struct error *err = calls_list(call, part->service, part->read, json_object(), &result);
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(result, part->list), i, group) {
        const char *name = json_text_or(group, part->match, "");
        if (err == NULL && text_starts_with(name, prefix) && !text_equal(name, but))
            err = remove_group(call, api, name);
    }
    json_decref(result);
    free(prefix);
    return err;
}

struct error *store_parameters_trim(struct store *store)
{
    return remove_groups(store->call, store->want->api, store->parameter_group);
}

struct error *store_parameters_remove(struct kind_call *call, const struct store_api *api)
{
    return remove_groups(call, api, NULL);
}
