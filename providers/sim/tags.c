#include <string.h>

#include "common/mem.h"
#include "providers/sim/call.h"
#include "providers/sim/tag_call.h"

static const char *first_text(json_t *tag, const char *const names[3])
{
    for (size_t i = 0; i < 3; i++)
        if (tree_text(tag, names[i]) != NULL)
            return tree_text(tag, names[i]);
    return NULL;
}

void sim_tags_add(json_t *resource, json_t *tags)
{
    static const char *const keys[3] = {"Key", "key", "TagKey"};
    static const char *const values[3] = {"Value", "value", "TagValue"};
    json_t *store = tree_object_of(resource, "~tags"), *tag;
    const char *name;
    size_t i;

    if (json_is_object(tags))
        json_object_foreach (tags, name, tag)
            json_object_set(store, name, tag);
    json_array_foreach (tags, i, tag) {
        const char *key = first_text(tag, keys), *value = first_text(tag, values);

        if (key != NULL)
            tree_put_text(store, key, value != NULL ? value : "");
    }
}

json_t *sim_tags_list(json_t *resource, const char *key, const char *value)
{
    json_t *list = json_array(), *text;
    const char *name;

    json_object_foreach (json_object_get(resource, "~tags"), name, text)
        json_array_append_new(list, json_pack("{s:s,s:O}", key, name, value, text));
    return list;
}

json_t *sim_tags_map(json_t *resource)
{
    json_t *tags = json_object_get(resource, "~tags");

    return tags != NULL ? json_deep_copy(tags) : json_object();
}

void sim_tags_remove(json_t *resource, json_t *keys)
{
    json_t *store = tree_object_of(resource, "~tags"), *key;
    size_t i;

    json_array_foreach (keys, i, key) {
        if (json_is_object(key))
            json_object_del(store, tree_text_or(key, "Key", ""));
        else
            json_object_del(store, json_string_value(key));
    }
}

/* --- tag operations ----------------------------------------------------------------------- */

static const struct sim_tag_op tag_ops[] = {
    {"kafka", "TagResource", "ResourceArn", "Tags", 'm', '+', NULL, "NotFoundException"},
    {"kafka", "UntagResource", "ResourceArn", "TagKeys", 'm', '-', NULL, "NotFoundException"},
    {"kafka", "ListTagsForResource", "ResourceArn", "Tags", 'm', '=', NULL, "NotFoundException"},
    {"memorydb", "TagResource", "ResourceArn", "Tags", 'K', '+', NULL, "ClusterNotFoundFault"},
    {"memorydb", "UntagResource", "ResourceArn", "TagKeys", 'K', '-', NULL, "ClusterNotFoundFault"},
    {"memorydb", "ListTags", "ResourceArn", "TagList", 'K', '=', NULL, "ClusterNotFoundFault"},
    {"dynamodb", "TagResource", "ResourceArn", "Tags", 'K', '+', NULL, "ResourceNotFoundException"},
    {"dynamodb", "UntagResource", "ResourceArn", "TagKeys", 'K', '-', NULL,
     "ResourceNotFoundException"},
    {"dynamodb", "ListTagsOfResource", "ResourceArn", "Tags", 'K', '=', NULL,
     "ResourceNotFoundException"},
    {"sns", "TagResource", "ResourceArn", "Tags", 'K', '+', NULL, "ResourceNotFound"},
    {"sns", "UntagResource", "ResourceArn", "TagKeys", 'K', '-', NULL, "ResourceNotFound"},
    {"sns", "ListTagsForResource", "ResourceArn", "Tags", 'K', '=', NULL, "ResourceNotFound"},
    {"rds", "AddTagsToResource", "ResourceName", "Tags", 'K', '+', NULL, "DBInstanceNotFound"},
    {"rds", "RemoveTagsFromResource", "ResourceName", "TagKeys", 'K', '-', NULL,
     "DBInstanceNotFound"},
    {"rds", "ListTagsForResource", "ResourceName", "TagList", 'K', '=', NULL, "DBInstanceNotFound"},
    {"elasticache", "AddTagsToResource", "ResourceName", "Tags", 'K', '+', NULL,
     "CacheClusterNotFound"},
    {"elasticache", "RemoveTagsFromResource", "ResourceName", "TagKeys", 'K', '-', NULL,
     "CacheClusterNotFound"},
    {"elasticache", "ListTagsForResource", "ResourceName", "TagList", 'K', '=', NULL,
     "CacheClusterNotFound"},
    {"ecs", "TagResource", "resourceArn", "tags", 'k', '+', NULL, "InvalidParameterException"},
    {"ecs", "UntagResource", "resourceArn", "tagKeys", 'k', '-', NULL, "InvalidParameterException"},
    {"ecs", "ListTagsForResource", "resourceArn", "tags", 'k', '=', NULL,
     "InvalidParameterException"},
    {"lambda", "TagResource", "Resource", "Tags", 'm', '+', NULL, "ResourceNotFoundException"},
    {"lambda", "UntagResource", "Resource", "TagKeys", 'm', '-', NULL, "ResourceNotFoundException"},
    {"lambda", "ListTags", "Resource", "Tags", 'm', '=', NULL, "ResourceNotFoundException"},
    {"events", "TagResource", "ResourceARN", "Tags", 'K', '+', NULL, "ResourceNotFoundException"},
    {"events", "UntagResource", "ResourceARN", "TagKeys", 'K', '-', NULL,
     "ResourceNotFoundException"},
    {"events", "ListTagsForResource", "ResourceARN", "Tags", 'K', '=', NULL,
     "ResourceNotFoundException"},
    {"logs", "TagResource", "resourceArn", "tags", 'm', '+', NULL, "ResourceNotFoundException"},
    {"logs", "UntagResource", "resourceArn", "tagKeys", 'm', '-', NULL,
     "ResourceNotFoundException"},
    {"logs", "ListTagsForResource", "resourceArn", "tags", 'm', '=', NULL,
     "ResourceNotFoundException"},
    {"scheduler", "TagResource", "ResourceArn", "Tags", 'K', '+', NULL,
     "ResourceNotFoundException"},
    {"scheduler", "UntagResource", "ResourceArn", "TagKeys", 'K', '-', NULL,
     "ResourceNotFoundException"},
    {"scheduler", "ListTagsForResource", "ResourceArn", "Tags", 'K', '=', NULL,
     "ResourceNotFoundException"},
    {"cloudwatch", "TagResource", "ResourceARN", "Tags", 'K', '+', NULL,
     "ResourceNotFoundException"},
    {"cloudwatch", "UntagResource", "ResourceARN", "TagKeys", 'K', '-', NULL,
     "ResourceNotFoundException"},
    {"cloudwatch", "ListTagsForResource", "ResourceARN", "Tags", 'K', '=', NULL,
     "ResourceNotFoundException"},
    {"application-autoscaling", "TagResource", "ResourceARN", "Tags", 'm', '+', NULL,
     "ResourceNotFoundException"},
    {"application-autoscaling", "UntagResource", "ResourceARN", "TagKeys", 'm', '-', NULL,
     "ResourceNotFoundException"},
    {"application-autoscaling", "ListTagsForResource", "ResourceARN", "Tags", 'm', '=', NULL,
     "ResourceNotFoundException"},
    {"servicediscovery", "TagResource", "ResourceARN", "Tags", 'K', '+', NULL,
     "ResourceNotFoundException"},
    {"servicediscovery", "UntagResource", "ResourceARN", "TagKeys", 'K', '-', NULL,
     "ResourceNotFoundException"},
    {"servicediscovery", "ListTagsForResource", "ResourceARN", "Tags", 'K', '=', NULL,
     "ResourceNotFoundException"},
    {"iam", "TagRole", "RoleName", "Tags", 'K', '+', "roles", "NoSuchEntity"},
    {"iam", "UntagRole", "RoleName", "TagKeys", 'K', '-', "roles", "NoSuchEntity"},
    {"iam", "ListRoleTags", "RoleName", "Tags", 'K', '=', "roles", "NoSuchEntity"},
    {"iam", "TagPolicy", "PolicyArn", "Tags", 'K', '+', "policies", "NoSuchEntity"},
    {"iam", "UntagPolicy", "PolicyArn", "TagKeys", 'K', '-', "policies", "NoSuchEntity"},
    {"iam", "TagInstanceProfile", "InstanceProfileName", "Tags", 'K', '+', "profiles",
     "NoSuchEntity"},
    {"iam", "UntagInstanceProfile", "InstanceProfileName", "TagKeys", 'K', '-', "profiles",
     "NoSuchEntity"},
    {"apigatewayv2", "TagResource", "ResourceArn", "Tags", 'm', '+', NULL, "NotFoundException"},
    {"apigatewayv2", "UntagResource", "ResourceArn", "TagKeys", 'm', '-', NULL,
     "NotFoundException"},
    {"apigatewayv2", "GetTags", "ResourceArn", "Tags", 'm', '=', NULL, "NotFoundException"},
    {"kms", "ListResourceTags", "KeyId", "Tags", 'T', '=', "keys", "NotFoundException"},
    {"kms", "TagResource", "KeyId", "Tags", 'T', '+', "keys", "NotFoundException"},
    {"kms", "UntagResource", "KeyId", "TagKeys", 'T', '-', "keys", "NotFoundException"},
};

const struct sim_tag_op *sim_tag_op_find(const char *service, const char *operation)
{
    for (size_t i = 0; i < ARRAY_LEN(tag_ops); i++)
        if (strcmp(tag_ops[i].service, service) == 0 &&
            strcmp(tag_ops[i].operation, operation) == 0)
            return &tag_ops[i];
    return NULL;
}

static bool check_tags(struct sim_call *call, json_t *resource, json_t *tags)
{
    json_t *copy = json_object(), *value;
    const char *name;
    bool ok = true;

    tree_put(copy, "~tags", sim_tags_map(resource));
    sim_tags_add(copy, tags);
    json_object_foreach (json_object_get(copy, "~tags"), name, value)
        if (strncmp(name, "aws:", 4) == 0)
            ok = sim_invalid(call, "aws: prefixed tag key names are not allowed for external use");
    if (ok && json_object_size(json_object_get(copy, "~tags")) > 50)
        ok = sim_invalid(call, "A resource can have at most 50 tags");
    json_decref(copy);
    return ok;
}

static json_t *list_of(json_t *resource, char form)
{
    if (form == 'm')
        return sim_tags_map(resource);
    if (form == 'k')
        return sim_tags_list(resource, "key", "value");
    if (form == 'T')
        return sim_tags_list(resource, "TagKey", "TagValue");
    return sim_tags_list(resource, "Key", "Value");
}

bool sim_tag_op_run(struct sim_call *call, const struct sim_tag_op *op)
{
    const char *id = tree_text(call->in, op->arn);
    json_t *resource = op->collection != NULL ? sim_find(call, op->collection, id) : NULL;
    json_t *given = json_object_get(call->in, op->member);
    bool is_json = call->protocol == MODEL_JSON_1_0 || call->protocol == MODEL_JSON_1_1;

    if (resource == NULL)
        resource = sim_find_arn(call, id);
    if (resource == NULL)
        return sim_fail(call, is_json ? 400 : 404, op->missing, "The resource %s cannot be found.",
                        id);
    if (op->verb == '+') {
        if (!check_tags(call, resource, given))
            return false;
        sim_tags_add(resource, given);
    } else if (op->verb == '-') {
        sim_tags_remove(resource, given);
    } else {
        tree_put(call->out, op->member, list_of(resource, op->form));
    }
    if (strcmp(op->service, "lambda") == 0 && op->verb != '=')
        call->status = 204;
    return true;
}
