/* Describing, filters and tags of everything EC2 has. */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ec2.h"
#include "providers/sim/services.h"

void ec2_tag_new(struct sim_call *call, json_t *resource, const char *type)
{
    size_t i;
    json_t *item;

    json_array_foreach (json_object_get(call->in, "TagSpecifications"), i, item)
        if (sim_same(tree_text(item, "ResourceType"), type))
            sim_tags_add(resource, json_object_get(item, "Tags"));
}

json_t *ec2_new(struct sim_call *call, const struct ec2_kind *kind, json_t *resource)
{
    char id[SIM_ID_BYTES], *arn;

    sim_random_id(call->sim, kind->prefix, 16, NULL, id);
    arn = sim_arn(call, "ec2", "%s/%s", kind->type, id);
    tree_put_text(resource, kind->id, id);
    tree_put_text(resource, "OwnerId", call->account);
    sim_put(call, kind->collection, id, arn, resource);
    ec2_tag_new(call, resource, kind->type);
    free(arn);
    return resource;
}

json_t *ec2_need(struct sim_call *call, const struct ec2_kind *kind, const char *id)
{
    json_t *found = sim_find(call, kind->collection, id);

    if (found == NULL)
        sim_fail(call, 400, kind->missing, "The %s ID '%s' does not exist", kind->what,
                 id == NULL ? "" : id);
    return found;
}

json_t *ec2_by_token(struct sim_call *call, const char *collection)
{
    const char *token = tree_text(call->in, "ClientToken"), *id;
    json_t *resource;

    if (token == NULL)
        return NULL;
    json_object_foreach (sim_all(call, collection), id, resource) {
        if (!sim_same(tree_text(resource, "~token"), token))
            continue;
        if (json_equal(json_object_get(resource, "~request"), call->in))
            return resource;
        sim_fail(call, 400, "IdempotentParameterMismatch",
                 "The client token was used before, with other parameters");
        return NULL;
    }
    return NULL;
}

void ec2_keep_token(struct sim_call *call, json_t *resource)
{
    tree_put_text(resource, "~token", tree_text(call->in, "ClientToken"));
    tree_put_text(resource, "ClientToken", tree_text(call->in, "ClientToken"));
    tree_put(resource, "~request", json_deep_copy(call->in));
}

bool ec2_has_room(struct sim_call *call, const char *collection, size_t quota, const char *code,
                  const char *what)
{
    if (json_object_size(sim_all(call, collection)) < quota)
        return true;
    return sim_fail(call, 400, code, "The maximum number of %s has been reached.", what);
}

void ec2_show(struct sim_call *call, const char *name, json_t *resource)
{
    tree_put(resource, "Tags", sim_tags_list(resource, "Key", "Value"));
    tree_put(call->out, name, json_deep_copy(resource));
}

/* --- filters --- */

/* A filter's name to a member's: "vpc-id" -> "VpcId", and what does not follow that. */
static const struct ec2_filter shared_filters[] = {
    {"vpc-id", "VpcId"},
    {"subnet-id", "SubnetId"},
    {"group-id", "GroupId"},
    {"group-name", "GroupName"},
    {"description", "Description"},
    {"availability-zone", "AvailabilityZone"},
    {"availabilityZone", "AvailabilityZone"},
    {"default-for-az", "DefaultForAz"},
    {"defaultForAz", "DefaultForAz"},
    {"is-default", "IsDefault"},
    {"isDefault", "IsDefault"},
    {"state", "State"},
    {"zone-name", "ZoneName"},
    {"zone-type", "ZoneType"},
    {"region-name", "RegionName"},
    {"opt-in-status", "OptInStatus"},
    {"cidr", "CidrBlock"},
    {"cidr-block", "CidrBlock"},
    {"owner-id", "OwnerId"},
    {"internet-gateway-id", "InternetGatewayId"},
    {"route-table-id", "RouteTableId"},
    {"map-public-ip-on-launch", "MapPublicIpOnLaunch"},
    {"security-group-rule-id", "SecurityGroupRuleId"},
    {NULL, NULL},
};

static const char *filter_path(const struct ec2_filter *filters, const char *name)
{
    for (; filters != NULL && filters->name != NULL; filters++)
        if (strcmp(filters->name, name) == 0)
            return filters->path;
    return NULL;
}

static bool value_matches(json_t *values, json_t *found)
{
    const char *text = json_is_boolean(found) ? (json_is_true(found) ? "true" : "false")
                                              : json_string_value(found);
    size_t i;
    json_t *value;

    json_array_foreach (values, i, value)
        if (text != NULL && sim_glob(json_string_value(value), text))
            return true;
    return false;
}

/* Is there a value at the path that is one of `values`? */
static bool path_matches(json_t *values, json_t *at, const char *path)
{
    size_t len = strcspn(path, "."), i;
    char *name = xstrndup(path, len);
    const char *rest = path[len] == '.' ? path + len + 1 : "";
    bool found = false;
    json_t *item;

    if (*path == '\0')
        found = value_matches(values, at);
    else if (strcmp(name, "*") == 0)
        json_array_foreach (at, i, item)
            found = found || path_matches(values, item, rest);
    else if (json_object_get(at, name) != NULL)
        found = path_matches(values, json_object_get(at, name), rest);
    free(name);
    return found;
}

static bool any_tag_key(json_t *resource, json_t *values)
{
    const char *key;
    json_t *value;

    json_object_foreach (json_object_get(resource, "~tags"), key, value) {
        json_t *name = json_string(key);
        bool found = value_matches(values, name);

        json_decref(name);
        if (found)
            return true;
    }
    return false;
}

static bool filter_passes(struct sim_call *call, const struct ec2_kind *kind, json_t *resource,
                          json_t *filter)
{
    const char *name = tree_text_or(filter, "Name", "");
    const char *path = filter_path(kind->filters, name);
    json_t *values = json_object_get(filter, "Values");

    if (strncmp(name, "tag:", 4) == 0)
        return value_matches(values, json_object_get(json_object_get(resource, "~tags"), name + 4));
    if (strcmp(name, "tag-key") == 0)
        return any_tag_key(resource, values);
    if (path == NULL)
        path = filter_path(shared_filters, name);
    if (path != NULL)
        return path_matches(values, resource, path);
    return sim_fail(call, 400, "InvalidParameterValue", "The filter '%s' is invalid", name);
}

bool ec2_passes(struct sim_call *call, const struct ec2_kind *kind, json_t *resource)
{
    json_t *filters = json_object_get(call->in, "Filters"), *filter;
    size_t i;

    if (filters == NULL)
        filters = json_object_get(call->in, "Filter");
    json_array_foreach (filters, i, filter)
        if (!filter_passes(call, kind, resource, filter))
            return false;
    return true;
}

static bool ids_are_known(struct sim_call *call, const struct ec2_kind *kind)
{
    size_t i;
    json_t *id;

    json_array_foreach (json_object_get(call->in, kind->ids), i, id)
        if (sim_find(call, kind->collection, json_string_value(id)) == NULL)
            return sim_fail(call, 400, kind->missing, "The %s ID '%s' does not exist", kind->what,
                            json_string_value(id));
    return true;
}

bool ec2_describe(struct sim_call *call, const struct ec2_kind *kind)
{
    json_t *list = tree_array_of(call->out, kind->list), *resource;
    json_t *ids = kind->ids == NULL ? NULL : json_object_get(call->in, kind->ids);
    const char *id;

    if (kind->ids != NULL && !ids_are_known(call, kind))
        return false;
    json_object_foreach (sim_all(call, kind->collection), id, resource) {
        if ((json_array_size(ids) > 0 && !tree_has_text(ids, id)) ||
            !ec2_passes(call, kind, resource))
            continue;
        tree_put(resource, "Tags", sim_tags_list(resource, "Key", "Value"));
        json_array_append(list, resource);
    }
    return call->failure.status == 0;
}

/* --- tags --- */

static json_t *find_any(struct sim_call *call, const char *id)
{
    static const char *const collections[] = {
        "vpcs",      "subnets", "gateways", "addresses", "nats", "tables", "endpoints", "groups",
        "instances", "volumes", "ipams",    "pools",     "keys", "spots",  "interfaces"};
    json_t *found = NULL;

    for (size_t i = 0; found == NULL && i < ARRAY_LEN(collections); i++)
        found = sim_find(call, collections[i], id);
    if (found == NULL)
        sim_fail(call, 400, "InvalidID", "The ID '%s' is not valid", id);
    return found;
}

static bool change_tags(struct sim_call *call)
{
    bool removes = strcmp(call->op->name, "DeleteTags") == 0;
    size_t i;
    json_t *id;

    json_array_foreach (json_object_get(call->in, "Resources"), i, id) {
        json_t *resource = find_any(call, json_string_value(id));

        if (resource == NULL)
            return false;
        if (removes)
            sim_tags_remove(resource, json_object_get(call->in, "Tags"));
        else
            sim_tags_add(resource, json_object_get(call->in, "Tags"));
    }
    return true;
}

const struct sim_handler ec2_tag_handlers[] = {
    {"CreateTags", change_tags},
    {"DeleteTags", change_tags},
    {NULL, NULL},
};
