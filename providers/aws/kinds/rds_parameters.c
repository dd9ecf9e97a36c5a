#include "providers/aws/kinds/rds_parameters.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/rds_config.h"
#include "providers/aws/kinds/rds_groups.h"

enum { BATCH = 20, GROUP_NAME_MAX = 255, GONE_LIMIT_S = 900 };

/* Clusters have groups of their own, with calls of their own. */
struct group_api {
    const char *create, *describe, *parameters, *modify, *reset, *remove;
    const char *name; /* member */
    const char *list; /* member of the answer */
    const char *arn;
};
static const struct group_api instance_api = {
    "CreateDBParameterGroup", "DescribeDBParameterGroups", "DescribeDBParameters",
    "ModifyDBParameterGroup", "ResetDBParameterGroup",     "DeleteDBParameterGroup",
    "DBParameterGroupName",   "DBParameterGroups",         "DBParameterGroupArn"};
static const struct group_api cluster_api = {
    "CreateDBClusterParameterGroup", "DescribeDBClusterParameterGroups",
    "DescribeDBClusterParameters",   "ModifyDBClusterParameterGroup",
    "ResetDBClusterParameterGroup",  "DeleteDBClusterParameterGroup",
    "DBClusterParameterGroupName",   "DBClusterParameterGroups",
    "DBClusterParameterGroupArn"};

static const struct group_api *api_of(json_t *spec)
{
    return rds_is_aurora(spec) ? &cluster_api : &instance_api;
}

static struct error *find_group(struct kind_call *call, const struct group_api *api,
                                const char *name, json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_find(call, "rds", api->describe, json_pack("{s:s}", api->name, name), &result));
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(result, api->list), i, group) {
        if (*out == NULL && strcmp(json_text_or(group, api->name, ""), name) == 0)
            *out = json_incref(group);
    }
    json_decref(result);
    return NULL;
}

static struct error *create_group(struct kind_call *call, const struct group_api *api,
                                  const char *name, const char *family)
{
    return calls_make(
        call,
        &(struct step_call){.step = "create-parameter-group",
                            .service = "rds",
                            .operation = api->create,
                            .params = json_pack("{s:s, s:s, s:s, s:o}", api->name, name,
                                                "DBParameterGroupFamily", family, "Description",
                                                "Made by panka for one database", "Tags",
                                                kind_tag_list(call, "Key", "Value"))},
        NULL);
}

static struct error *take_group(struct kind_call *call, const struct group_api *api, json_t *group,
                                const char *family)
{
    const char *live = json_text_or(group, "DBParameterGroupFamily", family);
    if (strcmp(live, family) != 0)
        return ERR(ERR_INVALID,
                   "the parameter group of %s is of family %s, engine.version needs %s: a major "
                   "version cannot be changed in place while engine.parameters are set",
                   call->name, live, family);
    const char *arn = json_text(group, api->arn);
    json_t *tags = NULL;
    TRY(rds_tags_of(call, arn, &tags));
    struct error *err = kind_adopt(call, "parameter group", "create-parameter-group", tags);
    if (err == NULL)
        err = kind_retag(call, &rds_tag_api, arn, "tag-parameter-group", tags);
    json_decref(tags);
    return err;
}

/* What the group knows of its parameters: name -> {ApplyType, ParameterValue, …}. */
static struct error *known_parameters(struct kind_call *call, const struct group_api *api,
                                      const char *name, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "rds", api->parameters, json_pack("{s:s}", api->name, name), &result));
    *out = json_object();
    size_t i;
    json_t *parameter;
    json_array_foreach (json_object_get(result, "Parameters"), i, parameter)
        json_object_set(*out, json_text_or(parameter, "ParameterName", ""), parameter);
    json_decref(result);
    return NULL;
}

static json_t *as_text(json_t *value)
{
    if (json_is_string(value))
        return json_incref(value);
    char *text = json_is_boolean(value) ? xstrdup(json_is_true(value) ? "1" : "0")
                                        : json_dumps(value, JSON_ENCODE_ANY);
    json_t *out = json_string(text);
    free(text);
    return out;
}

static const char *apply_method(json_t *known)
{
    return strcmp(json_text_or(known, "ApplyType", ""), "static") == 0 ? "pending-reboot"
                                                                       : "immediate";
}

/* The parameters whose value is not what the spec says, as ModifyDBParameterGroup takes them. */
static json_t *parameters_to_set(struct kind_call *call, json_t *known)
{
    json_t *list = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (json_path(call->spec, "engine.parameters"), name, value) {
        json_t *live = json_object_get(known, name);
        json_t *text = as_text(value);
        if (!json_equal(json_object_get(live, "ParameterValue"), text))
            json_array_append_new(list, json_pack("{s:s, s:O, s:s}", "ParameterName", name,
                                                  "ParameterValue", text, "ApplyMethod",
                                                  apply_method(live)));
        json_decref(text);
    }
    return list;
}

/* Parameters that were ours and are not in the spec any more: back to their default. */
static json_t *parameters_to_reset(struct kind_call *call, json_t *known)
{
    json_t *list = json_array();
    json_t *wanted = json_path(call->spec, "engine.parameters");
    const char *name;
    json_t *value;
    json_object_foreach (json_path(call->applied, "engine.parameters"), name, value) {
        json_t *live = json_object_get(known, name);
        if (json_object_get(wanted, name) == NULL &&
            strcmp(json_text_or(live, "Source", "user"), "user") == 0)
            json_array_append_new(list, json_pack("{s:s, s:s}", "ParameterName", name,
                                                  "ApplyMethod", apply_method(live)));
    }
    return list;
}

static void all_after_reboot(json_t *list)
{
    size_t i;
    json_t *parameter;
    json_array_foreach (list, i, parameter)
        json_object_set_new(parameter, "ApplyMethod", json_string("pending-reboot"));
}

static struct error *send_batch(struct kind_call *call, const char *operation, const char *step,
                                json_t *params)
{
    static const struct kind_retry passing[] = {{"InvalidDBParameterGroupState", NULL},
                                                {NULL, NULL}};
    return calls_make(call,
                      &(struct step_call){.step = step,
                                          .service = "rds",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing,
                                          .retry_limit_s = GONE_LIMIT_S},
                      NULL);
}

/* One call. A parameter the group did not describe may be static after all: then the batch is
 * sent again to wait for a reboot. */
static struct error *change_batch(struct kind_call *call, const char *operation, const char *step,
                                  json_t *params)
{
    struct error *err = send_batch(call, operation, step, json_deep_copy(params));
    if (err == NULL || !aws_error_is(err, "InvalidParameterCombination"))
        return err;
    error_free(err);
    all_after_reboot(json_object_get(params, "Parameters"));
    return send_batch(call, operation, step, json_deep_copy(params));
}

/* `list` in batches. The step carries the batch's content: after a crash the rest, computed anew,
 * must not be taken for a batch that is done. */
static struct error *change(struct kind_call *call, const struct group_api *api,
                            const char *operation, const char *group, json_t *list)
{
    for (size_t from = 0; from < json_array_size(list); from += BATCH) {
        json_t *batch = json_array();
        for (size_t i = from; i < from + BATCH && i < json_array_size(list); i++)
            json_array_append(batch, json_array_get(list, i));
        char *text = json_canonical(batch);
        char hash[9];
        calls_short_hash(text, hash);
        char *step = xasprintf("%s:%s", operation, hash);
        json_t *params = json_pack("{s:s, s:o}", api->name, group, "Parameters", batch);
        struct error *err = change_batch(call, operation, step, params);
        json_decref(params);
        free(step);
        free(text);
        TRY(err);
    }
    return NULL;
}

static void tell_of_reboot(struct kind_call *call, json_t *list)
{
    size_t i;
    json_t *parameter;
    json_array_foreach (list, i, parameter) {
        bool waits = strcmp(json_text(parameter, "ApplyMethod"), "pending-reboot") == 0;
        if (waits && json_object_size(call->applied) > 0)
            kind_note(call, "parameter %s of %s takes effect at the next reboot",
                      json_text(parameter, "ParameterName"), call->name);
    }
}

static struct error *sync_parameters(struct kind_call *call, const struct group_api *api,
                                     const char *group)
{
    json_t *known = NULL;
    TRY(known_parameters(call, api, group, &known));
    json_t *set = parameters_to_set(call, known);
    json_t *reset = parameters_to_reset(call, known);
    struct error *err = change(call, api, api->modify, group, set);
    if (err == NULL)
        err = change(call, api, api->reset, group, reset);
    if (err == NULL)
        tell_of_reboot(call, set);
    json_decref(set);
    json_decref(reset);
    json_decref(known);
    return err;
}

static char *own_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-params", GROUP_NAME_MAX);
}

static struct error *ensure_own(struct kind_call *call, const char *name)
{
    const struct group_api *api = api_of(call->spec);
    char *family = rds_family(json_path_text(call->spec, "engine.type"),
                              json_path_text(call->spec, "engine.version"));
    json_t *group = NULL;
    struct error *err = find_group(call, api, name, &group);
    if (err == NULL)
        err = group == NULL ? create_group(call, api, name, family)
                            : take_group(call, api, group, family);
    if (err == NULL)
        err = sync_parameters(call, api, name);
    json_decref(group);
    free(family);
    return err;
}

/* A database that had parameters of ours keeps our group, with nothing set in it: the default
 * group could only be taken back with a reboot. */
struct error *rds_parameters_ensure(struct kind_call *call, char **name)
{
    const char *named = json_path_text(call->spec, "engine.parameterGroup");
    bool has = json_object_size(json_path(call->spec, "engine.parameters")) > 0;
    bool had = json_object_size(json_path(call->applied, "engine.parameters")) > 0;
    *name = xstrdup(named);
    if (named != NULL && has)
        return ERR(ERR_INVALID, "engine.parameterGroup and engine.parameters exclude each other");
    if (named != NULL || (!has && !had))
        return NULL;
    *name = own_name(call);
    return ensure_own(call, *name);
}

static struct error *delete_group(struct kind_call *call, const struct group_api *api,
                                  const char *name)
{
    static const struct kind_retry passing[] = {{"InvalidDBParameterGroupState", NULL},
                                                {NULL, NULL}};
    return calls_make(call,
                      &(struct step_call){.step = api->remove,
                                          .service = "rds",
                                          .operation = api->remove,
                                          .params = json_pack("{s:s}", api->name, name),
                                          .retries = passing,
                                          .retry_limit_s = GONE_LIMIT_S,
                                          .may_be_gone = true},
                      NULL);
}

static struct error *remove_own(struct kind_call *call, const struct group_api *api)
{
    char *name = own_name(call);
    json_t *group = NULL, *tags = NULL;
    struct error *err = find_group(call, api, name, &group);
    if (err == NULL && group != NULL)
        err = rds_tags_of(call, json_text(group, api->arn), &tags);
    if (err == NULL && group != NULL)
        err = kind_adopt(call, "parameter group", "create-parameter-group", tags);
    if (err == NULL && group != NULL)
        err = delete_group(call, api, name);
    json_decref(tags);
    json_decref(group);
    free(name);
    return err;
}

/* Of either sort: the spec may be gone. */
struct error *rds_parameters_remove(struct kind_call *call)
{
    TRY(remove_own(call, &instance_api));
    return remove_own(call, &cluster_api);
}
