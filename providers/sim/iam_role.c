#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/url.h"
#include "providers/sim/iam.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

static const char id_letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

bool iam_missing(struct sim_call *call, const char *what, const char *name)
{
    return sim_fail(call, 404, "NoSuchEntity", "The %s with name %s cannot be found.", what, name);
}

bool iam_document_is_valid(struct sim_call *call, const char *document)
{
    json_t *value = json_parse(document, strlen(document));
    bool ok = json_is_object(value) && tree_has(value, "Statement");

    json_decref(value);
    return ok || sim_fail(call, 400, "MalformedPolicyDocument", "Syntax errors in policy.");
}

void iam_put_document(json_t *object, const char *name, const char *document)
{
    char *encoded = url_encoded(document, false);

    tree_put_text(object, name, encoded);
    free(encoded);
}

json_t *iam_role(struct sim_call *call)
{
    json_t *role = sim_find(call, "roles", tree_text(call->in, "RoleName"));

    if (role == NULL)
        iam_missing(call, "role", tree_text(call->in, "RoleName"));
    return role;
}

/* "arn:aws:iam::ACCOUNT:<kind><path><name>"; owner: caller, free(). */
static char *entity_arn(struct sim_call *call, const char *kind, const char *name)
{
    return sim_arn(call, "iam", "%s%s%s", kind, tree_text_or(call->in, "Path", "/"), name);
}

/* --- roles --- */

static bool create_role(struct sim_call *call)
{
    static const char *const copied[] = {"RoleName", "Description", NULL};
    const char *name = tree_text(call->in, "RoleName");
    const char *document = tree_text(call->in, "AssumeRolePolicyDocument");
    int64_t usable_at = call->now_ms + (int64_t)call->sim->options.iam_delay_ms;
    char id[SIM_ID_BYTES], *arn;
    json_t *role;

    if (!iam_document_is_valid(call, document))
        return false;
    if (sim_find(call, "roles", name) != NULL)
        return sim_fail(call, 409, "EntityAlreadyExists", "Role with name %s already exists.",
                        name);
    arn = entity_arn(call, "role", name);
    role = json_pack("{s:s,s:s,s:s,s:o,s:I,s:{},s:{},s:I}", "Path",
                     tree_text_or(call->in, "Path", "/"), "RoleId",
                     sim_random_id(call->sim, "AROA", 17, id_letters, id), "Arn", arn, "CreateDate",
                     sim_now(call), "MaxSessionDuration",
                     (json_int_t)tree_int(call->in, "MaxSessionDuration", 3600), "~inline",
                     "~attached", "~usable_at", (json_int_t)usable_at);
    tree_copy_members(call->in, role, copied);
    iam_put_document(role, "AssumeRolePolicyDocument", document);
    if (tree_has(call->in, "PermissionsBoundary"))
        tree_put(role, "PermissionsBoundary",
                 json_pack("{s:s,s:s}", "PermissionsBoundaryType", "Policy",
                           "PermissionsBoundaryArn", tree_text(call->in, "PermissionsBoundary")));
    sim_put(call, "roles", name, arn, role);
    free(arn);
    sim_tags_add(role, json_object_get(call->in, "Tags"));
    tree_put(role, "Tags", sim_tags_list(role, "Key", "Value"));
    json_object_set(call->out, "Role", role);
    return true;
}

static bool get_role(struct sim_call *call)
{
    json_t *role = iam_role(call);

    if (role == NULL)
        return false;
    tree_put(role, "Tags", sim_tags_list(role, "Key", "Value"));
    json_object_set(call->out, "Role", role);
    return true;
}

static bool list_roles(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "PathPrefix", "/"), *name;
    json_t *list = tree_array_of(call->out, "Roles"), *role;

    json_object_foreach (sim_all(call, "roles"), name, role)
        if (strncmp(tree_text(role, "Path"), prefix, strlen(prefix)) == 0)
            json_array_append(list, role);
    tree_put_bool(call->out, "IsTruncated", false);
    return true;
}

static bool update_role(struct sim_call *call)
{
    static const char *const copied[] = {"Description", "MaxSessionDuration", NULL};
    json_t *role = iam_role(call);

    if (role == NULL)
        return false;
    tree_copy_members(call->in, role, copied);
    return true;
}

static bool update_trust(struct sim_call *call)
{
    json_t *role = iam_role(call);
    const char *document = tree_text(call->in, "PolicyDocument");

    if (role == NULL || !iam_document_is_valid(call, document))
        return false;
    iam_put_document(role, "AssumeRolePolicyDocument", document);
    return true;
}

static bool profile_has_role(json_t *profile, const char *role)
{
    return tree_find(json_object_get(profile, "Roles"), "RoleName", role, NULL) != NULL;
}

static bool delete_role(struct sim_call *call)
{
    json_t *role = iam_role(call), *profile;
    const char *name = tree_text(call->in, "RoleName"), *profile_name;

    if (role == NULL)
        return false;
    if (json_object_size(json_object_get(role, "~attached")) > 0)
        return sim_fail(call, 409, "DeleteConflict",
                        "Cannot delete entity, must detach all policies first.");
    if (json_object_size(json_object_get(role, "~inline")) > 0)
        return sim_fail(call, 409, "DeleteConflict",
                        "Cannot delete entity, must delete policies first.");
    json_object_foreach (sim_all(call, "profiles"), profile_name, profile)
        if (profile_has_role(profile, name))
            return sim_fail(call, 409, "DeleteConflict",
                            "Cannot delete entity, must remove roles from instance profile first.");
    sim_remove(call, "roles", name);
    return true;
}

static bool put_boundary(struct sim_call *call)
{
    json_t *role = iam_role(call);

    if (role == NULL)
        return false;
    if (strncmp(call->op->name, "Delete", 6) == 0)
        json_object_del(role, "PermissionsBoundary");
    else
        tree_put(role, "PermissionsBoundary",
                 json_pack("{s:s,s:s}", "PermissionsBoundaryType", "Policy",
                           "PermissionsBoundaryArn", tree_text(call->in, "PermissionsBoundary")));
    return true;
}

static bool create_linked_role(struct sim_call *call)
{
    const char *service = tree_text(call->in, "AWSServiceName");
    char *name = xasprintf("AWSServiceRoleFor_%.*s", (int)strcspn(service, "."), service), *arn;
    json_t *role;

    if (sim_find(call, "roles", name) != NULL) {
        sim_fail(call, 400, "InvalidInput",
                 "Service role name %s has been taken in this account, please try a different "
                 "suffix.",
                 name);
        free(name);
        return false;
    }
    arn = sim_arn(call, "iam", "role/aws-service-role/%s/%s", service, name);
    role = json_pack("{s:s,s:s,s:s,s:s,s:o,s:s,s:{},s:{},s:b}", "Path", "/aws-service-role/",
                     "RoleName", name, "RoleId", "AROASERVICELINKED", "Arn", arn, "CreateDate",
                     sim_now(call), "AssumeRolePolicyDocument", "%7B%7D", "~inline", "~attached",
                     "~builtin", 1);
    sim_put(call, "roles", name, arn, role);
    json_object_set(call->out, "Role", role);
    free(arn);
    free(name);
    return true;
}

/* --- inline and attached policies --- */

static bool put_role_policy(struct sim_call *call)
{
    json_t *role = iam_role(call);
    const char *document = tree_text(call->in, "PolicyDocument");

    if (role == NULL || !iam_document_is_valid(call, document))
        return false;
    if (strlen(document) > 10240)
        return sim_fail(call, 409, "LimitExceeded",
                        "Maximum policy size of 10240 bytes exceeded for role");
    tree_put_text(json_object_get(role, "~inline"), tree_text(call->in, "PolicyName"), document);
    return true;
}

static bool get_role_policy(struct sim_call *call)
{
    json_t *role = iam_role(call);
    const char *name = tree_text(call->in, "PolicyName"), *document;

    if (role == NULL)
        return false;
    document = tree_text(json_object_get(role, "~inline"), name);
    if (document == NULL)
        return iam_missing(call, "role policy", name);
    if (strncmp(call->op->name, "Delete", 6) == 0) {
        json_object_del(json_object_get(role, "~inline"), name);
        return true;
    }
    tree_put_text(call->out, "RoleName", tree_text(call->in, "RoleName"));
    tree_put_text(call->out, "PolicyName", name);
    iam_put_document(call->out, "PolicyDocument", document);
    return true;
}

static bool list_role_policies(struct sim_call *call)
{
    json_t *role = iam_role(call), *list = tree_array_of(call->out, "PolicyNames"), *document;
    const char *name;

    json_object_foreach (json_object_get(role, "~inline"), name, document)
        json_array_append_new(list, json_string(name));
    tree_put_bool(call->out, "IsTruncated", false);
    return role != NULL;
}

static bool attach_policy(struct sim_call *call)
{
    json_t *role = iam_role(call);
    const char *arn = tree_text(call->in, "PolicyArn");

    if (role == NULL || iam_policy(call, arn) == NULL)
        return false;
    if (json_object_size(json_object_get(role, "~attached")) >= 20)
        return sim_fail(call, 409, "LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 20");
    tree_put_text(json_object_get(role, "~attached"), arn, sim_arn_tail(arn));
    return true;
}

static bool detach_policy(struct sim_call *call)
{
    json_t *role = iam_role(call);
    const char *arn = tree_text(call->in, "PolicyArn");

    if (role == NULL)
        return false;
    if (json_object_del(json_object_get(role, "~attached"), arn) != 0)
        return sim_fail(call, 404, "NoSuchEntity", "Policy %s was not found.", arn);
    return true;
}

static bool list_attached(struct sim_call *call)
{
    json_t *role = iam_role(call), *list = tree_array_of(call->out, "AttachedPolicies"), *name;
    const char *arn;

    json_object_foreach (json_object_get(role, "~attached"), arn, name)
        json_array_append_new(list, json_pack("{s:O,s:s}", "PolicyName", name, "PolicyArn", arn));
    tree_put_bool(call->out, "IsTruncated", false);
    return role != NULL;
}

/* --- instance profiles --- */

static json_t *find_profile(struct sim_call *call)
{
    const char *name = tree_text(call->in, "InstanceProfileName");
    json_t *profile = sim_find(call, "profiles", name);

    if (profile == NULL)
        sim_fail(call, 404, "NoSuchEntity", "Instance Profile %s cannot be found.", name);
    return profile;
}

static bool create_profile(struct sim_call *call)
{
    const char *name = tree_text(call->in, "InstanceProfileName");
    char id[SIM_ID_BYTES], *arn = entity_arn(call, "instance-profile", name);
    json_t *profile = sim_find(call, "profiles", name);

    if (profile != NULL) {
        free(arn);
        return sim_fail(call, 409, "EntityAlreadyExists", "Instance Profile %s already exists.",
                        name);
    }
    profile = json_pack("{s:s,s:s,s:s,s:s,s:o,s:[]}", "Path", tree_text_or(call->in, "Path", "/"),
                        "InstanceProfileName", name, "InstanceProfileId",
                        sim_random_id(call->sim, "AIPA", 17, id_letters, id), "Arn", arn,
                        "CreateDate", sim_now(call), "Roles");
    sim_put(call, "profiles", name, arn, profile);
    free(arn);
    sim_tags_add(profile, json_object_get(call->in, "Tags"));
    json_object_set(call->out, "InstanceProfile", profile);
    return true;
}

static bool get_profile(struct sim_call *call)
{
    json_t *profile = find_profile(call);

    if (profile == NULL)
        return false;
    tree_put(profile, "Tags", sim_tags_list(profile, "Key", "Value"));
    json_object_set(call->out, "InstanceProfile", profile);
    return true;
}

static bool delete_profile(struct sim_call *call)
{
    json_t *profile = find_profile(call);

    if (profile == NULL)
        return false;
    if (json_array_size(json_object_get(profile, "Roles")) > 0)
        return sim_fail(call, 409, "DeleteConflict",
                        "Cannot delete entity, must remove roles from instance profile first.");
    sim_remove(call, "profiles", tree_text(call->in, "InstanceProfileName"));
    return true;
}

static bool change_profile_role(struct sim_call *call)
{
    json_t *profile = find_profile(call), *role = profile == NULL ? NULL : iam_role(call), *roles;
    size_t index;

    if (role == NULL)
        return false;
    roles = json_object_get(profile, "Roles");
    if (strncmp(call->op->name, "Add", 3) == 0) {
        if (json_array_size(roles) > 0)
            return sim_fail(call, 409, "LimitExceeded",
                            "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1");
        json_array_append_new(roles, json_deep_copy(role));
        return true;
    }
    if (tree_find(roles, "RoleName", tree_text(call->in, "RoleName"), &index) == NULL)
        return iam_missing(call, "role", tree_text(call->in, "RoleName"));
    json_array_remove(roles, index);
    return true;
}

static bool list_profiles_of_role(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "InstanceProfiles"), *profile;
    const char *name;

    if (iam_role(call) == NULL)
        return false;
    json_object_foreach (sim_all(call, "profiles"), name, profile)
        if (profile_has_role(profile, tree_text(call->in, "RoleName")))
            json_array_append(list, profile);
    tree_put_bool(call->out, "IsTruncated", false);
    return true;
}

const struct sim_handler iam_role_handlers[] = {
    {"CreateRole", create_role},
    {"GetRole", get_role},
    {"ListRoles", list_roles},
    {"UpdateRole", update_role},
    {"UpdateAssumeRolePolicy", update_trust},
    {"DeleteRole", delete_role},
    {"PutRolePermissionsBoundary", put_boundary},
    {"DeleteRolePermissionsBoundary", put_boundary},
    {"CreateServiceLinkedRole", create_linked_role},
    {"PutRolePolicy", put_role_policy},
    {"GetRolePolicy", get_role_policy},
    {"DeleteRolePolicy", get_role_policy},
    {"ListRolePolicies", list_role_policies},
    {"AttachRolePolicy", attach_policy},
    {"DetachRolePolicy", detach_policy},
    {"ListAttachedRolePolicies", list_attached},
    {"CreateInstanceProfile", create_profile},
    {"GetInstanceProfile", get_profile},
    {"DeleteInstanceProfile", delete_profile},
    {"AddRoleToInstanceProfile", change_profile_role},
    {"RemoveRoleFromInstanceProfile", change_profile_role},
    {"ListInstanceProfilesForRole", list_profiles_of_role},
    {NULL, NULL},
};
