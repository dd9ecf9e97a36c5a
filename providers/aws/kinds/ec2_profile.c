/*
 * The instance profile: it has the component's name and hands one role to the instance. A spec
 * may name a profile instead; that one is somebody else's and stays.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/ec2_instance.h"
#include "providers/aws/kinds/machine.h"

/* "{tenant}-{stack}-{environment}-{component}", at most 128 characters: stays when the name
 * changes. Owner: caller. */
static char *profile_name(const struct kind_call *call)
{
    const struct op *op = call->op;
    char *whole = xasprintf("%s-%s-%s-%s", op->tenant, op->stack, op->environment, op->component);
    for (char *c = whole; *c != '\0'; c++)
        *c = *c == '/' ? '-' : *c;
    char *name = calls_part_name(whole, "", 128);
    free(whole);
    return name;
}

/* The name of the role that the spec names by name or ARN; NULL: none, or a profile. */
static const char *role_name(json_t *spec)
{
    const char *role = json_text(spec, "iamRole");
    if (role == NULL || strstr(role, ":instance-profile/") != NULL)
        return NULL;
    const char *slash = strrchr(role, '/');
    return slash == NULL ? role : slash + 1;
}

static const char *given_profile(json_t *spec)
{
    const char *role = json_text(spec, "iamRole");
    return role != NULL && strstr(role, ":instance-profile/") != NULL ? role : NULL;
}

static json_t *role_params(const struct part_work *work, const char *role)
{
    return json_pack("{s:s, s:s}", "InstanceProfileName", work->name, "RoleName", role);
}

/* A role just made may not be known everywhere. */
static const struct kind_retry unknown_role[] = {
    {"NoSuchEntity", NULL}, {"ConcurrentModification", NULL}, {NULL, NULL}};

/* One that has a role already has it from this very call, when its answer was lost. */
static struct error *add_role(struct part_work *work, const char *role)
{
    struct error *err = calls_make(work->call,
                                   &(struct step_call){.step = "add-role",
                                                       .service = "iam",
                                                       .operation = "AddRoleToInstanceProfile",
                                                       .params = role_params(work, role),
                                                       .retries = unknown_role,
                                                       .retry_limit_s = 20},
                                   NULL);
    if (err == NULL || !aws_error_is(err, "LimitExceeded"))
        return err;
    struct error *unseen = part_find(work);
    bool is_there = unseen == NULL && text_equal(part_text(work, "Roles.0.RoleName"), role);
    error_free(unseen);
    if (!is_there)
        return err;
    error_free(err);
    return NULL;
}

static struct error *remove_role(struct part_work *work, const char *role)
{
    return calls_unless_gone(
        part_mutate(work, "RemoveRoleFromInstanceProfile", role_params(work, role), NULL));
}

/* A profile holds one role. */
static struct error *update(struct part_work *work)
{
    const char *wanted = role_name(work->call->spec);
    const char *found = part_text(work, "Roles.0.RoleName");
    if (text_equal(wanted, found))
        return NULL;
    if (found != NULL)
        TRY(remove_role(work, found));
    return add_role(work, wanted);
}

static json_t *create_params(struct part_work *work)
{
    return json_pack("{s:s, s:o}", "InstanceProfileName", work->name, "Tags",
                     part_tag_list(work, "Key", "Value"));
}

static const struct tag_api profile_tags = {"iam",
                                            "TagInstanceProfile",
                                            "UntagInstanceProfile",
                                            "InstanceProfileName",
                                            "Tags",
                                            "TagKeys",
                                            "Key",
                                            "Value"};

/* What was taken out of it a moment ago may not be seen as gone everywhere. */
static const struct kind_retry passing[] = {{"ConcurrentModification", NULL},
                                            {"EntityTemporarilyUnmodifiable", NULL},
                                            {"DeleteConflict", NULL},
                                            {NULL, NULL}};

static const struct part profile = {
    .what = "instance profile",
    .step = "profile",
    .service = "iam",
    .read = "GetInstanceProfile",
    .id = "InstanceProfileName",
    .list = "InstanceProfile",
    .tags_path = "Tags",
    .create = "CreateInstanceProfile",
    .create_params = create_params,
    .retries = passing,
    .retry_limit_s = 20,
    .update = update,
    .tag_api = &profile_tags,
    .remove = "DeleteInstanceProfile",
};

struct error *instance_profile_ensure(struct kind_call *call, char **name)
{
    const char *given = given_profile(call->spec);
    *name = NULL;
    if (given != NULL)
        *name = xstrdup(given);
    if (given != NULL || role_name(call->spec) == NULL)
        return NULL;
    char *own = profile_name(call);
    struct part_work work = {.call = call, .part = &profile, .name = own};
    struct error *err = part_ensure(&work);
    part_fini(&work);
    if (err == NULL)
        *name = own;
    else
        free(own);
    return err;
}

static struct error *empty_and_remove(struct part_work *work)
{
    TRY(part_find(work));
    const char *role = part_text(work, "Roles.0.RoleName");
    if (role != NULL && kind_owns(work->call, work->tags))
        TRY(remove_role(work, role));
    return part_remove(work);
}

struct error *instance_profile_remove(struct kind_call *call)
{
    char *own = profile_name(call);
    struct part_work work = {.call = call, .part = &profile, .name = own};
    struct error *err = empty_and_remove(&work);
    part_fini(&work);
    free(own);
    return err;
}

/* --- the instance's own --- */

static struct error *find_association(struct part_work *work, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(work->call, "ec2", "DescribeIamInstanceProfileAssociations",
                   json_pack("{s:[{s:s, s:[s]}]}", "Filters", "Name", "instance-id", "Values",
                             part_text(work, "InstanceId")),
                   &result));
    json_t *list = json_object_get(result, "IamInstanceProfileAssociations"), *one;
    size_t i;
    json_array_foreach (list, i, one) {
        const char *state = json_text_or(one, "State", "associated");
        if (*out == NULL && text_starts_with(state, "associat"))
            *out = json_incref(one);
    }
    json_decref(result);
    return NULL;
}

/* Does the associated profile have this name, or this ARN? */
static bool is_profile(json_t *association, const char *wanted)
{
    const char *arn = json_path_text(association, "IamInstanceProfile.Arn");
    const char *slash = arn == NULL ? NULL : strrchr(arn, '/');
    return arn != NULL && wanted != NULL &&
           (strcmp(arn, wanted) == 0 || (slash != NULL && strcmp(slash + 1, wanted) == 0));
}

static struct error *associate(struct part_work *work, json_t *association, const char *wanted)
{
    const char *id = json_text(association, "AssociationId");
    if (wanted == NULL)
        return part_mutate(work, "DisassociateIamInstanceProfile",
                           json_pack("{s:s}", "AssociationId", id), NULL);
    json_t *chosen = json_pack("{s:s}", text_starts_with(wanted, "arn:") ? "Arn" : "Name", wanted);
    if (id != NULL)
        return part_mutate(
            work, "ReplaceIamInstanceProfileAssociation",
            json_pack("{s:s, s:o}", "AssociationId", id, "IamInstanceProfile", chosen), NULL);
    return part_mutate(work, "AssociateIamInstanceProfile",
                       json_pack("{s:s, s:o}", "InstanceId", part_text(work, "InstanceId"),
                                 "IamInstanceProfile", chosen),
                       NULL);
}

static bool needs_sync(const struct part_work *work)
{
    return json_object_get(work->call->spec, "iamRole") != NULL ||
           json_object_get(work->live, "IamInstanceProfile") != NULL;
}

struct error *instance_profile_sync(struct part_work *work)
{
    char *wanted = NULL;
    json_t *association = NULL;
    if (!needs_sync(work))
        return NULL;
    TRY(instance_profile_ensure(work->call, &wanted));
    struct error *err = find_association(work, &association);
    bool same = wanted == NULL ? association == NULL : is_profile(association, wanted);
    if (err == NULL && !same)
        err = associate(work, association, wanted);
    if (err == NULL && role_name(work->call->spec) == NULL)
        err = instance_profile_remove(work->call);
    json_decref(association);
    free(wanted);
    return err;
}
