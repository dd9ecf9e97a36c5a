/*
 * Bringing a role to what is wanted, and removing one.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/iam_role_document.h"

#define SERVICE_POLICY "panka"

/* How long a change may take to be known everywhere in IAM. */
enum { SETTLE_S = 20 };

static const struct tag_api role_tags = {"iam",  "TagRole", "UntagRole", "RoleName",
                                         "Tags", "TagKeys", "Key",       "Value"};

/* A principal just made may not be known everywhere; two changes may meet. */
static const struct kind_retry passing[] = {{"MalformedPolicyDocument", "nvalid principal"},
                                            {"ConcurrentModification", NULL},
                                            {"EntityTemporarilyUnmodifiable", NULL},
                                            {"NoSuchEntity", NULL},
                                            {NULL, NULL}};

/* A detach just made may not be seen yet. */
static const struct kind_retry passing_delete[] = {
    {"DeleteConflict", NULL}, {"ConcurrentModification", NULL}, {NULL, NULL}};

static json_t *role_params(const char *name)
{
    return json_pack("{s:s}", "RoleName", name);
}

/* One call about a role; `key` tells it from others of the same step. */
static struct error *change(struct kind_call *call, const struct iam_role_want *want,
                            const char *operation, const char *key, json_t *params)
{
    bool removes = operation[0] == 'D'; /* Detach…, Delete…: gone is what they want */
    char *step = xasprintf("%s-%s", want->step, operation);
    json_object_set_new(params, "RoleName", json_string(want->name));
    struct error *err =
        calls_make(call,
                   &(struct step_call){.step = step,
                                       .key = key,
                                       .service = "iam",
                                       .operation = operation,
                                       .params = params,
                                       .retries = removes ? passing_delete : passing,
                                       .retry_limit_s = SETTLE_S},
                   NULL);
    free(step);
    return removes ? calls_unless_gone(err) : err;
}

struct error *iam_find_role(struct kind_call *call, const char *name, json_t **role, json_t **tags)
{
    json_t *result = NULL;
    *role = *tags = NULL;
    TRY(calls_find(call, "iam", "GetRole", role_params(name), &result));
    if (result == NULL)
        return NULL;
    json_t *listed = NULL;
    struct error *err = calls_find(call, "iam", "ListRoleTags", role_params(name), &listed);
    if (err == NULL) {
        *role = json_incref(json_object_get(result, "Role"));
        *tags = kind_tags_of(json_object_get(listed, "Tags"), "Key", "Value");
    }
    json_decref(listed);
    json_decref(result);
    return err;
}

static struct error *create_role(struct kind_call *call, const struct iam_role_want *want)
{
    char *trust = json_compact(want->trust);
    json_t *params =
        json_pack("{s:s, s:o, s:s*, s:s*, s:s*}", "AssumeRolePolicyDocument", trust, "Tags",
                  kind_tag_list(call, "Key", "Value"), "Path", want->path, "Description",
                  want->description, "PermissionsBoundary", want->boundary);
    if (want->max_session_s > 0)
        json_put_int(params, "MaxSessionDuration", want->max_session_s);
    free(trust);
    TRY(change(call, want, "CreateRole", NULL, params));
    char *step = xasprintf("%s-exists", want->step);
    struct error *err = kind_wait(call, &(struct model_wait){.step = step,
                                                             .service = "iam",
                                                             .waiter = "RoleExists",
                                                             .params = role_params(want->name)});
    free(step);
    return err;
}

static struct error *sync_trust(struct kind_call *call, const struct iam_role_want *want,
                                json_t *role)
{
    json_t *live = NULL;
    struct error *err = iam_document_parse(json_text(role, "AssumeRolePolicyDocument"), &live);
    bool equal = err == NULL && iam_document_equal(live, want->trust);
    json_decref(live);
    error_ignore(err); /* what cannot be read is not what is wanted */
    if (equal)
        return NULL;
    char *trust = json_compact(want->trust);
    json_t *params = json_pack("{s:s}", "PolicyDocument", trust);
    free(trust);
    return change(call, want, "UpdateAssumeRolePolicy", NULL, params);
}

static struct error *sync_settings(struct kind_call *call, const struct iam_role_want *want,
                                   json_t *role)
{
    const char *description = want->description == NULL ? "" : want->description;
    bool same = strcmp(json_text_or(role, "Description", ""), description) == 0;
    int64_t live_s = json_int_or(role, "MaxSessionDuration", 3600);
    if (same && (want->max_session_s == 0 || want->max_session_s == live_s))
        return NULL;
    json_t *params = json_pack("{s:s}", "Description", description);
    if (want->max_session_s > 0)
        json_put_int(params, "MaxSessionDuration", want->max_session_s);
    return change(call, want, "UpdateRole", NULL, params);
}

static struct error *sync_boundary(struct kind_call *call, const struct iam_role_want *want,
                                   json_t *role)
{
    const char *live = json_path_text(role, "PermissionsBoundary.PermissionsBoundaryArn");
    if (want->boundary != NULL && (live == NULL || strcmp(live, want->boundary) != 0))
        return change(call, want, "PutRolePermissionsBoundary", NULL,
                      json_pack("{s:s}", "PermissionsBoundary", want->boundary));
    if (want->boundary == NULL && live != NULL)
        return change(call, want, "DeleteRolePermissionsBoundary", NULL, json_object());
    return NULL;
}

static bool list_has(json_t *list, const char *text)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (strcmp(json_string_value(entry), text) == 0)
            return true;
    }
    return false;
}

/* ARNs of the policies attached now. Owner: caller. */
static struct error *attached_policies(struct kind_call *call, const char *role, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "iam", "ListAttachedRolePolicies", role_params(role), &result));
    *out = json_array();
    size_t i;
    json_t *policy;
    json_array_foreach (json_object_get(result, "AttachedPolicies"), i, policy)
        json_array_append(*out, json_object_get(policy, "PolicyArn"));
    json_decref(result);
    return NULL;
}

/* One call for every ARN of `list` that `other` lacks. */
static struct error *change_missing(struct kind_call *call, const struct iam_role_want *want,
                                    const char *operation, json_t *list, json_t *other)
{
    size_t i;
    json_t *arn;
    json_array_foreach (list, i, arn) {
        const char *text = json_string_value(arn);
        if (!list_has(other, text))
            TRY(change(call, want, operation, text, json_pack("{s:s}", "PolicyArn", text)));
    }
    return NULL;
}

static struct error *sync_managed(struct kind_call *call, const struct iam_role_want *want)
{
    json_t *live = NULL;
    TRY(attached_policies(call, want->name, &live));
    struct error *err = change_missing(call, want, "AttachRolePolicy", want->managed, live);
    if (err == NULL)
        err = change_missing(call, want, "DetachRolePolicy", live, want->managed);
    json_decref(live);
    return err;
}

/* Is the inline policy `name` the document `wanted` already? */
static struct error *inline_is(struct kind_call *call, const char *role, const char *name,
                               json_t *wanted, bool *same)
{
    json_t *result = NULL;
    json_t *live = NULL;
    TRY(calls_find(call, "iam", "GetRolePolicy",
                   json_pack("{s:s, s:s}", "RoleName", role, "PolicyName", name), &result));
    struct error *err = NULL;
    if (result != NULL)
        err = iam_document_parse(json_text(result, "PolicyDocument"), &live);
    *same = err == NULL && live != NULL && iam_document_equal(live, wanted);
    json_decref(live);
    json_decref(result);
    return err;
}

static struct error *put_inlines(struct kind_call *call, const struct iam_role_want *want)
{
    const char *name;
    json_t *document;
    json_object_foreach (want->inlines, name, document) {
        bool same = false;
        TRY(inline_is(call, want->name, name, document, &same));
        if (same)
            continue;
        char *text = json_compact(document);
        json_t *params = json_pack("{s:s, s:s}", "PolicyName", name, "PolicyDocument", text);
        free(text);
        TRY(change(call, want, "PutRolePolicy", name, params));
    }
    return NULL;
}

/* Delete the inline policies that `keep` (may be NULL) does not name. */
static struct error *drop_inlines(struct kind_call *call, const struct iam_role_want *want,
                                  json_t *keep)
{
    json_t *result = NULL;
    TRY(calls_list(call, "iam", "ListRolePolicies", role_params(want->name), &result));
    struct error *err = NULL;
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "PolicyNames"), i, entry) {
        const char *name = json_string_value(entry);
        if (err == NULL && json_object_get(keep, name) == NULL)
            err = change(call, want, "DeleteRolePolicy", name,
                         json_pack("{s:s}", "PolicyName", name));
    }
    json_decref(result);
    return err;
}

static struct error *sync_role(struct kind_call *call, const struct iam_role_want *want,
                               json_t *role, json_t *tags)
{
    TRY(sync_trust(call, want, role));
    TRY(sync_settings(call, want, role));
    TRY(sync_boundary(call, want, role));
    char *step = xasprintf("%s-tags", want->step);
    struct error *err = kind_retag(call, &role_tags, want->name, step, tags);
    free(step);
    TRY(err);
    TRY(sync_managed(call, want));
    TRY(put_inlines(call, want));
    return drop_inlines(call, want, want->inlines);
}

struct error *iam_ensure_role(struct kind_call *call, const struct iam_role_want *want,
                              json_t **out)
{
    json_t *role = NULL, *tags = NULL;
    TRY(iam_find_role(call, want->name, &role, &tags));
    struct error *err = NULL;
    if (role == NULL) {
        err = create_role(call, want);
        if (err == NULL)
            err = iam_find_role(call, want->name, &role, &tags);
        if (err == NULL && role == NULL)
            err = ERR(ERR_CONFLICT, "role %s was made and is gone", want->name);
    } else {
        char *step = xasprintf("%s-CreateRole", want->step);
        err = kind_adopt(call, "role", step, tags);
        free(step);
    }
    if (err == NULL)
        err = sync_role(call, want, role, tags);
    json_decref(tags);
    if (err == NULL && out != NULL)
        *out = json_incref(role);
    json_decref(role);
    return err;
}

static json_t *managed_arns(struct kind_call *call, const char *const *names)
{
    json_t *list = json_array();
    for (; names != NULL && *names != NULL; names++) {
        char *arn =
            xasprintf("arn:%s:iam::aws:policy/%s", aws_session_partition(call->session), *names);
        json_array_append_new(list, json_string(arn));
        free(arn);
    }
    return list;
}

struct error *iam_ensure_service_role(struct kind_call *call, const struct iam_service_role *want,
                                      char **arn)
{
    struct iam_role_want role = {
        .step = want->step,
        .name = want->name,
        .trust = iam_trust_of_service(want->service),
        .managed = managed_arns(call, want->managed),
        .inlines = json_pack("{s:O*}", SERVICE_POLICY, want->inline_policy),
        .description = "Made by panka for one component",
    };
    json_t *made = NULL;
    struct error *err = iam_ensure_role(call, &role, &made);
    if (err == NULL)
        *arn = xstrdup(json_text(made, "Arn"));
    json_decref(made);
    json_decref(role.trust);
    json_decref(role.managed);
    json_decref(role.inlines);
    return err;
}

static struct error *leave_profiles(struct kind_call *call, const struct iam_role_want *want)
{
    json_t *result = NULL;
    TRY(calls_list(call, "iam", "ListInstanceProfilesForRole", role_params(want->name), &result));
    struct error *err = NULL;
    size_t i;
    json_t *profile;
    json_array_foreach (json_object_get(result, "InstanceProfiles"), i, profile) {
        const char *name = json_text(profile, "InstanceProfileName");
        if (err == NULL)
            err = change(call, want, "RemoveRoleFromInstanceProfile", name,
                         json_pack("{s:s}", "InstanceProfileName", name));
    }
    json_decref(result);
    return err;
}

static struct error *delete_role(struct kind_call *call, const struct iam_role_want *want)
{
    TRY(leave_profiles(call, want));
    json_t *attached = NULL;
    TRY(attached_policies(call, want->name, &attached));
    struct error *err = change_missing(call, want, "DetachRolePolicy", attached, NULL);
    json_decref(attached);
    TRY(err);
    TRY(drop_inlines(call, want, NULL));
    char *step = xasprintf("%s-DeleteRole", want->step);
    err = calls_make(call,
                     &(struct step_call){.step = step,
                                         .service = "iam",
                                         .operation = "DeleteRole",
                                         .params = role_params(want->name),
                                         .retries = passing_delete,
                                         .may_be_gone = true},
                     NULL);
    free(step);
    return err;
}

struct error *iam_remove_role(struct kind_call *call, const char *step, const char *name)
{
    json_t *role = NULL, *tags = NULL;
    TRY(iam_find_role(call, name, &role, &tags));
    if (role == NULL)
        return NULL;
    char *created = xasprintf("%s-CreateRole", step);
    struct error *err = kind_adopt(call, "role", created, tags);
    free(created);
    json_decref(role);
    json_decref(tags);
    struct iam_role_want want = {.step = step, .name = name};
    return err != NULL ? err : delete_role(call, &want);
}
