#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/iam.h"
#include "providers/sim/services.h"

/* Policies by ARN. AWS's own come into being when they are first named. */

static json_t *make_aws_policy(struct sim_call *call, const char *arn)
{
    json_t *policy =
        json_pack("{s:s,s:s,s:s,s:s,s:s,s:i,s:b,s:o,s:o,s:b,s:[{s:s,s:b,s:o}]}", "PolicyName",
                  sim_arn_tail(arn), "PolicyId", "ANPASIMULATED", "Arn", arn, "Path", "/",
                  "DefaultVersionId", "v1", "AttachmentCount", 0, "IsAttachable", 1, "CreateDate",
                  sim_now(call), "UpdateDate", sim_now(call), "~builtin", 1, "~versions",
                  "VersionId", "v1", "IsDefaultVersion", 1, "CreateDate", sim_now(call));

    iam_put_document(json_array_get(json_object_get(policy, "~versions"), 0), "Document",
                     "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                     "\"*\",\"Resource\":\"*\"}]}");
    return sim_put(call, "policies", arn, arn, policy);
}

json_t *iam_policy(struct sim_call *call, const char *arn)
{
    json_t *policy = sim_find(call, "policies", arn);

    if (policy == NULL && strncmp(arn, "arn:aws:iam::aws:policy/", 24) == 0)
        policy = make_aws_policy(call, arn);
    if (policy == NULL)
        sim_fail(call, 404, "NoSuchEntity", "Policy %s does not exist or is not attachable.", arn);
    return policy;
}

size_t iam_attachments(struct sim_call *call, const char *arn)
{
    const char *name;
    json_t *role;
    size_t count = 0;

    json_object_foreach (sim_all(call, "roles"), name, role)
        count += tree_has(json_object_get(role, "~attached"), arn);
    return count;
}

static json_t *policy_of_call(struct sim_call *call)
{
    return iam_policy(call, tree_text(call->in, "PolicyArn"));
}

static json_t *new_version(struct sim_call *call, const char *id, bool by_default)
{
    json_t *version = json_pack("{s:s,s:b,s:o}", "VersionId", id, "IsDefaultVersion", by_default,
                                "CreateDate", sim_now(call));

    iam_put_document(version, "Document", tree_text(call->in, "PolicyDocument"));
    return version;
}

static bool document_fits(struct sim_call *call)
{
    const char *document = tree_text(call->in, "PolicyDocument");

    if (!iam_document_is_valid(call, document))
        return false;
    if (strlen(document) > 6144)
        return sim_fail(call, 409, "LimitExceeded", "Cannot exceed quota for PolicySize: 6144");
    return true;
}

static bool create_policy(struct sim_call *call)
{
    const char *name = tree_text(call->in, "PolicyName");
    char id[SIM_ID_BYTES], *arn;
    json_t *policy;

    if (!document_fits(call))
        return false;
    arn = sim_arn(call, "iam", "policy%s%s", tree_text_or(call->in, "Path", "/"), name);
    if (sim_find(call, "policies", arn) != NULL) {
        free(arn);
        return sim_fail(call, 409, "EntityAlreadyExists",
                        "A policy called %s already exists. Duplicate names are not allowed.",
                        name);
    }
    policy =
        json_pack("{s:s,s:s,s:s,s:s,s:s,s:i,s:b,s:o,s:o,s:i,s:[o]}", "PolicyName", name, "PolicyId",
                  sim_random_id(call->sim, "ANPA", 17, "ABCDEFGHIJKLMNOP", id), "Arn", arn, "Path",
                  tree_text_or(call->in, "Path", "/"), "DefaultVersionId", "v1", "AttachmentCount",
                  0, "IsAttachable", 1, "CreateDate", sim_now(call), "UpdateDate", sim_now(call),
                  "~last", 1, "~versions", new_version(call, "v1", true));
    tree_put_text(policy, "Description", tree_text(call->in, "Description"));
    sim_put(call, "policies", arn, arn, policy);
    free(arn);
    sim_tags_add(policy, json_object_get(call->in, "Tags"));
    json_object_set(call->out, "Policy", policy);
    return true;
}

static bool get_policy(struct sim_call *call)
{
    json_t *policy = policy_of_call(call);

    if (policy == NULL)
        return false;
    tree_put_int(policy, "AttachmentCount",
                 (int64_t)iam_attachments(call, tree_text(policy, "Arn")));
    tree_put(policy, "Tags", sim_tags_list(policy, "Key", "Value"));
    json_object_set(call->out, "Policy", policy);
    return true;
}

static bool list_policies(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Policies"), *policy;
    const char *arn;

    json_object_foreach (sim_all(call, "policies"), arn, policy)
        if (!sim_same(tree_text(call->in, "Scope"), "Local") ||
            !tree_bool(policy, "~builtin", false))
            json_array_append(list, policy);
    tree_put_bool(call->out, "IsTruncated", false);
    return true;
}

static bool delete_policy(struct sim_call *call)
{
    json_t *policy = policy_of_call(call);
    const char *arn = tree_text(call->in, "PolicyArn");

    if (policy == NULL)
        return false;
    if (iam_attachments(call, arn) > 0)
        return sim_fail(call, 409, "DeleteConflict",
                        "Cannot delete a policy attached to entities.");
    if (json_array_size(json_object_get(policy, "~versions")) > 1)
        return sim_fail(call, 409, "DeleteConflict",
                        "This policy has more than one version. Before you delete a policy, you "
                        "must delete the policy's versions. The default version is deleted with "
                        "the policy.");
    sim_remove(call, "policies", arn);
    return true;
}

/* --- versions --- */

static void set_default(json_t *policy, const char *id)
{
    json_t *version;
    size_t i;

    json_array_foreach (json_object_get(policy, "~versions"), i, version)
        tree_put_bool(version, "IsDefaultVersion", sim_same(tree_text(version, "VersionId"), id));
    tree_put_text(policy, "DefaultVersionId", id);
}

static bool create_version(struct sim_call *call)
{
    json_t *policy = policy_of_call(call), *version;
    int64_t number = tree_int(policy, "~last", 1) + 1;
    char *id;

    if (policy == NULL || !document_fits(call))
        return false;
    if (json_array_size(json_object_get(policy, "~versions")) >= 5)
        return sim_fail(call, 409, "LimitExceeded",
                        "A managed policy can have up to 5 versions. Before you create a new "
                        "version, you must delete an existing version.");
    id = xasprintf("v%lld", (long long)number);
    version = new_version(call, id, false);
    json_array_append_new(json_object_get(policy, "~versions"), version);
    tree_put_int(policy, "~last", number);
    if (tree_bool(call->in, "SetAsDefault", false))
        set_default(policy, id);
    json_object_set(call->out, "PolicyVersion", version);
    free(id);
    return true;
}

/* The version of the call. NULL: sim_fail() was called. */
static json_t *find_version(struct sim_call *call, json_t *policy, size_t *index)
{
    const char *id = tree_text(call->in, "VersionId");
    json_t *version = tree_find(json_object_get(policy, "~versions"), "VersionId", id, index);

    if (policy != NULL && version == NULL)
        sim_fail(call, 404, "NoSuchEntity", "Policy %s version %s does not exist.",
                 tree_text(policy, "Arn"), id);
    return version;
}

static bool get_version(struct sim_call *call)
{
    size_t index;
    json_t *version = find_version(call, policy_of_call(call), &index);

    if (version == NULL)
        return false;
    json_object_set(call->out, "PolicyVersion", version);
    return true;
}

static bool list_versions(struct sim_call *call)
{
    json_t *policy = policy_of_call(call);

    if (policy == NULL)
        return false;
    tree_put(call->out, "Versions", json_deep_copy(json_object_get(policy, "~versions")));
    tree_put_bool(call->out, "IsTruncated", false);
    return true;
}

static bool change_version(struct sim_call *call)
{
    json_t *policy = policy_of_call(call);
    size_t index;
    json_t *version = find_version(call, policy, &index);

    if (version == NULL)
        return false;
    if (strcmp(call->op->name, "SetDefaultPolicyVersion") == 0) {
        set_default(policy, tree_text(call->in, "VersionId"));
        return true;
    }
    if (tree_bool(version, "IsDefaultVersion", false))
        return sim_fail(call, 409, "DeleteConflict",
                        "Cannot delete the default version of a policy.");
    json_array_remove(json_object_get(policy, "~versions"), index);
    return true;
}

static bool list_entities(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "PolicyRoles"), *role;
    const char *name, *arn = tree_text(call->in, "PolicyArn");

    if (policy_of_call(call) == NULL)
        return false;
    json_object_foreach (sim_all(call, "roles"), name, role)
        if (tree_has(json_object_get(role, "~attached"), arn))
            json_array_append_new(list, json_pack("{s:s,s:O}", "RoleName", name, "RoleId",
                                                  json_object_get(role, "RoleId")));
    tree_array_of(call->out, "PolicyGroups");
    tree_array_of(call->out, "PolicyUsers");
    tree_put_bool(call->out, "IsTruncated", false);
    return true;
}

static bool get_user(struct sim_call *call)
{
    tree_put(call->out, "User",
             json_pack("{s:s,s:s,s:s,s:s,s:o}", "Path", "/", "UserName",
                       sim_arn_tail(call->caller_arn), "UserId", "AIDASIMULATED", "Arn",
                       call->caller_arn, "CreateDate", sim_now(call)));
    return true;
}

const struct sim_handler iam_policy_handlers[] = {
    {"CreatePolicy", create_policy},
    {"GetPolicy", get_policy},
    {"ListPolicies", list_policies},
    {"DeletePolicy", delete_policy},
    {"CreatePolicyVersion", create_version},
    {"GetPolicyVersion", get_version},
    {"ListPolicyVersions", list_versions},
    {"DeletePolicyVersion", change_version},
    {"SetDefaultPolicyVersion", change_version},
    {"ListEntitiesForPolicy", list_entities},
    {"GetUser", get_user},
    {NULL, NULL},
};
