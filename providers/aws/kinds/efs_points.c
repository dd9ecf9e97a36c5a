/*
 * Access points. What one is cannot be changed: one that is to be different goes, and another
 * comes.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/efs.h"

#define PART_PREFIX "access-point-"

struct point {
    const char *system;
    json_t *spec; /* borrowed; NULL: it is to go */
};

static const struct point *point_of(const struct part_work *work)
{
    return work->arg;
}

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s}", "FileSystemId", point_of(work)->system);
}

/* The folder, and who it belongs to when it has to be made. */
static json_t *root_of(json_t *spec)
{
    const char *path = json_text_or(spec, "path", "/");
    const char *permissions = json_text_or(spec, "permissions", "0755");
    json_t *root = json_pack("{s:s}", "Path", path);
    json_t *uid = json_object_get(spec, "uid"), *gid = json_object_get(spec, "gid");
    if (strcmp(path, "/") != 0 && uid != NULL)
        json_object_set_new(root, "CreationInfo",
                            json_pack("{s:O, s:O, s:s}", "OwnerUid", uid, "OwnerGid", gid,
                                      "Permissions", permissions));
    return root;
}

static json_t *user_of(json_t *spec)
{
    json_t *uid = json_object_get(spec, "uid"), *gid = json_object_get(spec, "gid");
    return uid == NULL ? NULL : json_pack("{s:O, s:O}", "Uid", uid, "Gid", gid);
}

static json_t *create_params(struct part_work *work)
{
    char *step = xasprintf(PART_PREFIX "%s", work->key);
    char token[37];
    kind_token(work->call, step, token);
    free(step);
    return json_pack("{s:s, s:s, s:o, s:o*, s:o}", "ClientToken", token, "FileSystemId",
                     point_of(work)->system, "RootDirectory", root_of(point_of(work)->spec),
                     "PosixUser", user_of(point_of(work)->spec), "Tags",
                     part_tag_list(work, "Key", "Value"));
}

static json_t *remove_params(struct part_work *work)
{
    return json_pack("{s:s}", "AccessPointId", part_text(work, "AccessPointId"));
}

static const struct part access_point = {
    .what = "access point",
    .step = "access-point",
    .service = "efs",
    .read = "DescribeAccessPoints",
    .read_params = read_params,
    .list = "AccessPoints",
    .by_tags = true,
    .named = true,
    .tags_path = "Tags",
    .arn = "AccessPointId",
    .status = &(const struct part_status){.path = "LifeCycleState",
                                          .ready = (const char *const[]){"available", NULL},
                                          .failed = (const char *const[]){"error", NULL},
                                          .leaving = (const char *const[]){"deleting", NULL},
                                          .gone = (const char *const[]){"deleted", NULL}},
    .create = "CreateAccessPoint",
    .create_params = create_params,
    .keep = (const char *const[]){"AccessPointId", NULL},
    .retries = efs_passing,
    .tag_api = &efs_tags,
    .remove = "DeleteAccessPoint",
    .remove_params = remove_params,
};

/* Is the live point another than the spec's? AWS fills in what was left out. */
static bool is_other(const struct part_work *work)
{
    json_t *spec = point_of(work)->spec;
    json_t *user = user_of(spec), *root = root_of(spec);
    json_t *live_user = json_object_get(work->live, "PosixUser");
    json_t *live_root = json_object_get(work->live, "RootDirectory");
    json_t *creation = json_object_get(root, "CreationInfo");
    bool other =
        !text_equal(json_text(root, "Path"), json_text_or(live_root, "Path", "/")) ||
        (user == NULL) != (json_object_get(live_user, "Uid") == NULL) ||
        (user != NULL &&
         (!json_equal(json_object_get(user, "Uid"), json_object_get(live_user, "Uid")) ||
          !json_equal(json_object_get(user, "Gid"), json_object_get(live_user, "Gid")))) ||
        (creation != NULL && !text_equal(json_text(creation, "Permissions"),
                                         json_path_text(live_root, "CreationInfo.Permissions")));
    json_decref(user);
    json_decref(root);
    return other;
}

static struct error *ensure(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL && is_other(work)) {
        kind_note(work->call, "access point %s is made anew: what it is cannot be changed",
                  work->name);
        TRY(part_remove(work));
    }
    return part_ensure(work);
}

static struct error *list_points(struct kind_call *call, const char *system, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "efs", "DescribeAccessPoints", json_pack("{s:s}", "FileSystemId", system),
                   &result));
    json_t *list = json_object_get(result, "AccessPoints");
    *out = list == NULL ? json_array() : json_incref(list);
    json_decref(result);
    return NULL;
}

static json_t *find_spec(json_t *points, const char *name)
{
    size_t i;
    json_t *point;
    json_array_foreach (points, i, point)
        if (text_equal(json_text(point, "name"), name))
            return point;
    return NULL;
}

/* Remove this component's points that `wanted` does not have. */
static struct error *remove_others(struct kind_call *call, const char *system, json_t *wanted)
{
    json_t *list = NULL;
    TRY(list_points(call, system, &list));
    struct error *err = NULL;
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        json_t *tags = kind_tags_of(json_object_get(entry, "Tags"), "Key", "Value");
        const char *part = json_text_or(tags, "panka:part", "");
        const char *name = text_starts_with(part, PART_PREFIX) ? part + strlen(PART_PREFIX) : NULL;
        if (err == NULL && name != NULL && kind_owns(call, tags) &&
            find_spec(wanted, name) == NULL) {
            struct point point = {.system = system};
            struct part_work work = {
                .call = call, .part = &access_point, .name = name, .key = name, .arg = &point};
            err = part_remove(&work);
            part_fini(&work);
        }
        json_decref(tags);
    }
    json_decref(list);
    return err;
}

struct error *efs_points_ensure(struct kind_call *call, const char *system)
{
    json_t *wanted = json_object_get(call->spec, "accessPoints");
    size_t i;
    json_t *spec;
    json_array_foreach (wanted, i, spec) {
        struct point point = {system, spec};
        const char *name = json_text(spec, "name");
        struct part_work work = {
            .call = call, .part = &access_point, .name = name, .key = name, .arg = &point};
        struct error *err = ensure(&work);
        part_fini(&work);
        TRY(err);
    }
    return remove_others(call, system, wanted);
}

struct error *efs_points_remove(struct kind_call *call, const char *system)
{
    return remove_others(call, system, NULL);
}

/* In the order of the spec. */
struct error *efs_points_output(struct kind_call *call, const char *system)
{
    json_t *list = NULL, *ids = json_array(), *arns = json_array();
    json_t *wanted = json_object_get(json_object_size(call->spec) > 0 ? call->spec : call->applied,
                                     "accessPoints");
    struct error *err = list_points(call, system, &list);
    size_t i, j;
    json_t *spec, *entry;
    json_array_foreach (wanted, i, spec) {
        char *part = xasprintf(PART_PREFIX "%s", json_text(spec, "name"));
        json_array_foreach (list, j, entry) {
            json_t *tags = kind_tags_of(json_object_get(entry, "Tags"), "Key", "Value");
            if (kind_owns(call, tags) && text_equal(json_text(tags, "panka:part"), part)) {
                json_array_append(ids, json_object_get(entry, "AccessPointId"));
                json_array_append(arns, json_object_get(entry, "AccessPointArn"));
            }
            json_decref(tags);
        }
        free(part);
    }
    json_decref(list);
    kind_output(call, "access_point_id", json_string_value(json_array_get(ids, 0)));
    kind_output(call, "access_point_arn", json_string_value(json_array_get(arns, 0)));
    json_object_set_new(call->outputs, "access_point_ids", ids);
    json_object_set_new(call->outputs, "access_point_arns", arns);
    return err;
}
