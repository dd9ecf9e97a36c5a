#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

/* Services of which few operations are simulated: SSM, KMS, Resource Groups Tagging. */

/* --- SSM --- */

static bool missing_parameter(struct sim_call *call, const char *name)
{
    return sim_fail(call, 400, "ParameterNotFound", "Parameter %s not found.", name);
}

static bool put_parameter(struct sim_call *call)
{
    static const char *const copied[] = {"Name", "Value", "Type", "DataType", NULL};
    const char *name = tree_text(call->in, "Name");
    json_t *old = sim_find(call, "parameters", name), *parameter = json_object();
    int64_t version = tree_int(old, "Version", 0) + 1;
    char *arn;

    if (old != NULL && !tree_bool(call->in, "Overwrite", false)) {
        json_decref(parameter);
        return sim_fail(call, 400, "ParameterAlreadyExists",
                        "The parameter already exists. To overwrite this value, set the overwrite "
                        "option in the request to true.");
    }
    tree_copy_members(call->in, parameter, copied);
    tree_put_text(parameter, "Type", tree_text_or(call->in, "Type", "String"));
    tree_put_int(parameter, "Version", version);
    tree_put(parameter, "LastModifiedDate", sim_now(call));
    arn = sim_arn(call, "ssm", "parameter%s%s", *name == '/' ? "" : "/", name);
    tree_put_text(parameter, "ARN", arn);
    sim_tags_add(parameter, json_object_get(call->in, "Tags"));
    sim_put(call, "parameters", name, arn, parameter);
    tree_put_int(call->out, "Version", version);
    free(arn);
    return true;
}

/* The newest image of a release, another one in each region; its id says which processors it is
 * for. NULL: there is no such parameter. Owner: caller, free(). */
static char *public_image(struct sim_call *call, const char *name)
{
    static const char *const releases[][2] = {{"22.04", "ebs-gp2"}, {"24.04", "ebs-gp3"}};
    static const char *const architectures[][2] = {{"amd64", "ami-0d0a"}, {"arm64", "ami-0d0b"}};
    char hash[33], *id = NULL;

    for (size_t i = 0; i < 4; i++) {
        const char *const *release = releases[i / 2], *const *architecture = architectures[i % 2];
        char *known = xasprintf("/aws/service/canonical/ubuntu/server/%s/stable/current/%s/hvm/%s/"
                                "ami-id",
                                release[0], architecture[0], release[1]);

        sim_md5_hex(call->region, strlen(call->region), hash);
        if (strcmp(known, name) == 0)
            id = xasprintf("%s%.12s%c", architecture[1], hash, release[0][1]);
        free(known);
    }
    return id;
}

static bool get_parameter(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name");
    json_t *parameter = sim_find(call, "parameters", name);

    if (parameter != NULL) {
        json_object_set(call->out, "Parameter", parameter);
        return true;
    }
    if (strncmp(name, "/aws/service/", 13) != 0)
        return missing_parameter(call, name);
    char *image = strncmp(name, "/aws/service/canonical/", 23) == 0
                      ? public_image(call, name)
                      : xstrdup("ami-0d0000000000000a1");

    if (image == NULL)
        return missing_parameter(call, name);
    tree_put(call->out, "Parameter",
             json_pack("{s:s,s:s,s:s,s:i}", "Name", name, "Type", "String", "Value", image,
                       "Version", 1));
    free(image);
    return true;
}

static bool get_parameters(struct sim_call *call)
{
    size_t i;
    json_t *name;

    tree_array_of(call->out, "Parameters");
    tree_array_of(call->out, "InvalidParameters");
    json_array_foreach (json_object_get(call->in, "Names"), i, name) {
        json_t *parameter = sim_find(call, "parameters", json_string_value(name));

        json_array_append(
            json_object_get(call->out, parameter != NULL ? "Parameters" : "InvalidParameters"),
            parameter != NULL ? parameter : name);
    }
    return true;
}

static bool get_by_path(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Parameters"), *parameter;
    const char *path = tree_text(call->in, "Path"), *name;

    json_object_foreach (sim_all(call, "parameters"), name, parameter)
        if (strncmp(name, path, strlen(path)) == 0)
            json_array_append(list, parameter);
    return true;
}

static bool delete_parameter(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name");

    if (sim_find(call, "parameters", name) == NULL)
        return missing_parameter(call, name);
    sim_remove(call, "parameters", name);
    return true;
}

static bool parameter_tags(struct sim_call *call)
{
    json_t *parameter = sim_find(call, "parameters", tree_text(call->in, "ResourceId"));

    if (parameter == NULL)
        return sim_fail(call, 400, "InvalidResourceId", "The resource ID is not valid.");
    if (strcmp(call->op->name, "AddTagsToResource") == 0)
        sim_tags_add(parameter, json_object_get(call->in, "Tags"));
    else
        tree_put(call->out, "TagList", sim_tags_list(parameter, "Key", "Value"));
    return true;
}

const struct sim_handler ssm_handlers[] = {
    {"PutParameter", put_parameter},         {"GetParameter", get_parameter},
    {"GetParameters", get_parameters},       {"GetParametersByPath", get_by_path},
    {"DeleteParameter", delete_parameter},   {"AddTagsToResource", parameter_tags},
    {"ListTagsForResource", parameter_tags}, {NULL, NULL},
};

/* --- KMS --- */

static bool create_key(struct sim_call *call)
{
    char id[SIM_ID_BYTES], *arn;
    json_t *key;

    sim_uuid(call->sim, id);
    arn = sim_arn(call, "kms", "key/%s", id);
    key = json_pack(
        "{s:s,s:s,s:s,s:o,s:b,s:s,s:s,s:s,s:s,s:s,s:s}", "KeyId", id, "Arn", arn, "AWSAccountId",
        call->account, "CreationDate", sim_now(call), "Enabled", 1, "KeyState", "Enabled",
        "KeyUsage", tree_text_or(call->in, "KeyUsage", "ENCRYPT_DECRYPT"), "KeySpec",
        tree_text_or(call->in, "KeySpec", "SYMMETRIC_DEFAULT"), "Origin", "AWS_KMS", "KeyManager",
        "CUSTOMER", "Description", tree_text_or(call->in, "Description", ""));
    sim_tags_add(key, json_object_get(call->in, "Tags"));
    sim_put(call, "keys", id, arn, key);
    json_object_set(call->out, "KeyMetadata", key);
    free(arn);
    return true;
}

/* By id, ARN, alias or alias ARN. NULL: sim_fail() was called. */
static json_t *find_key(struct sim_call *call, const char *member)
{
    const char *id = tree_text(call->in, member), *alias = strstr(id, "alias/");
    json_t *key;

    if (alias != NULL)
        id = tree_text_or(sim_find(call, "aliases", alias), "TargetKeyId", "");
    key = sim_find(call, "keys", sim_arn_tail(id));
    if (key == NULL)
        sim_fail(call, 400, "NotFoundException", "Key '%s' does not exist",
                 tree_text(call->in, member));
    return key;
}

static bool describe_key(struct sim_call *call)
{
    json_t *key = find_key(call, "KeyId");

    if (key == NULL)
        return false;
    json_object_set(call->out, "KeyMetadata", key);
    return true;
}

static bool create_alias(struct sim_call *call)
{
    const char *name = tree_text(call->in, "AliasName");
    json_t *key = find_key(call, "TargetKeyId");
    char *arn;

    if (key == NULL)
        return false;
    if (strncmp(call->op->name, "Create", 6) == 0 && sim_find(call, "aliases", name) != NULL)
        return sim_fail(call, 400, "AlreadyExistsException",
                        "An alias with the name %s already exists", name);
    arn = sim_arn(call, "kms", "%s", name);
    sim_put(call, "aliases", name, arn,
            json_pack("{s:s,s:s,s:O}", "AliasName", name, "AliasArn", arn, "TargetKeyId",
                      json_object_get(key, "KeyId")));
    free(arn);
    return true;
}

static bool list_aliases(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Aliases"), *alias;
    const char *name;

    json_object_foreach (sim_all(call, "aliases"), name, alias)
        json_array_append(list, alias);
    return true;
}

static bool delete_alias(struct sim_call *call)
{
    const char *name = tree_text(call->in, "AliasName");

    if (sim_find(call, "aliases", name) == NULL)
        return sim_fail(call, 400, "NotFoundException", "Alias %s is not found.", name);
    sim_remove(call, "aliases", name);
    return true;
}

static bool schedule_deletion(struct sim_call *call)
{
    json_t *key = find_key(call, "KeyId");

    if (key == NULL)
        return false;
    tree_put_text(key, "KeyState", "PendingDeletion");
    tree_put_bool(key, "Enabled", false);
    json_object_del(key, "~arn"); /* it goes by itself */
    json_object_set(call->out, "KeyId", json_object_get(key, "Arn"));
    tree_put_text(call->out, "KeyState", "PendingDeletion");
    tree_put_int(call->out, "PendingWindowInDays", tree_int(call->in, "PendingWindowInDays", 30));
    return true;
}

static bool key_rotation(struct sim_call *call)
{
    json_t *key = find_key(call, "KeyId");

    if (key == NULL)
        return false;
    if (strcmp(call->op->name, "GetKeyRotationStatus") == 0)
        tree_put_bool(call->out, "KeyRotationEnabled", tree_bool(key, "~rotation", false));
    else
        tree_put_bool(key, "~rotation", strncmp(call->op->name, "Enable", 6) == 0);
    return true;
}

const struct sim_handler kms_handlers[] = {
    {"CreateKey", create_key},
    {"DescribeKey", describe_key},
    {"CreateAlias", create_alias},
    {"UpdateAlias", create_alias},
    {"ListAliases", list_aliases},
    {"DeleteAlias", delete_alias},
    {"ScheduleKeyDeletion", schedule_deletion},
    {"EnableKeyRotation", key_rotation},
    {"DisableKeyRotation", key_rotation},
    {"GetKeyRotationStatus", key_rotation},
    {NULL, NULL},
};

/* --- Resource Groups Tagging --- */

static bool tags_pass(struct sim_call *call, json_t *tags)
{
    json_t *filters = json_object_get(call->in, "TagFilters"), *filter;
    size_t i;

    json_array_foreach (filters, i, filter) {
        const char *found = tree_text(tags, tree_text_or(filter, "Key", ""));
        json_t *values = json_object_get(filter, "Values");

        if (found == NULL || (json_array_size(values) > 0 && !tree_has_text(values, found)))
            return false;
    }
    return true;
}

static bool type_passes(struct sim_call *call, const char *arn)
{
    json_t *types = json_object_get(call->in, "ResourceTypeFilters"), *type;
    bool any = json_array_size(types) == 0;
    size_t i;

    json_array_foreach (types, i, type) {
        const char *text = json_string_value(type);
        char *part = xasprintf(":%.*s:", (int)strcspn(text, ":"), text);

        any = any || strstr(arn, part) != NULL;
        free(part);
    }
    return any;
}

/* What has tags, of this account and region; IAM is not covered by the service. */
static bool get_resources(struct sim_call *call)
{
    json_t *all = world_resources(call->sim), *item;
    json_t *list = tree_array_of(call->out, "ResourceTagMappingList");
    size_t i;

    json_array_foreach (all, i, item) {
        json_t *tags = json_object_get(item, "tags");
        json_t *tagged = json_object();

        tree_put(tagged, "~tags", json_incref(tags));
        if (sim_same(tree_text(item, "account"), call->account) &&
            sim_same(tree_text(item, "region"), call->region) && json_object_size(tags) > 0 &&
            !sim_same(tree_text(item, "service"), "iam") && tags_pass(call, tags) &&
            type_passes(call, tree_text(item, "arn")))
            json_array_append_new(list, json_pack("{s:O,s:o}", "ResourceARN",
                                                  json_object_get(item, "arn"), "Tags",
                                                  sim_tags_list(tagged, "Key", "Value")));
        json_decref(tagged);
    }
    json_decref(all);
    tree_put_text(call->out, "PaginationToken", "");
    return true;
}

const struct sim_handler tagging_handlers[] = {
    {"GetResources", get_resources},
    {NULL, NULL},
};
