/*
 * An HTTP API and its stage.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/gateway.h"
#include "providers/aws/kinds/part.h"

static const struct tag_api tag_api = {
    "apigatewayv2", "TagResource", "UntagResource", "ResourceArn", "Tags", "TagKeys", NULL, NULL};

static const struct kind_retry passing[] = {
    {"ConflictException", "ry again"}, {"TooManyRequestsException", NULL}, {NULL, NULL}};

struct error *gateway_execution_arn(struct kind_call *call, const char *api_id, char **arn)
{
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    *arn = xasprintf("arn:%s:execute-api:%s:%s:%s", aws_session_partition(call->session),
                     aws_session_region(call->session), account, api_id);
    return NULL;
}

/* What tagging calls name a thing by. */
static char *resource_arn(struct kind_call *call, const char *path)
{
    return xasprintf("arn:%s:apigateway:%s::/apis/%s", aws_session_partition(call->session),
                     aws_session_region(call->session), path);
}

/* --- the API --- */

/* Another component's, or nobody's, is not it, whatever its name. Of several the first by id, so
 * that every run takes the same one. */
static struct error *find_by_tags(struct part_work *work)
{
    struct kind_call *call = work->call;
    json_t *result = NULL, *found = NULL;
    TRY(calls_list(call, "apigatewayv2", "GetApis", json_object(), &result));
    size_t i;
    json_t *api;
    json_array_foreach (json_object_get(result, "Items"), i, api) {
        json_t *tags = json_object_get(api, "Tags");
        const char *id = json_text_or(api, "ApiId", "");
        bool earlier = found == NULL || strcmp(id, json_text_or(found, "ApiId", "")) < 0;
        if (json_is_object(tags) && kind_owns(call, tags) && earlier)
            found = api;
    }
    if (found != NULL) {
        char *arn = resource_arn(call, json_text(found, "ApiId"));
        work->live = json_copy(found);
        json_put_text(work->live, "Arn", arn);
        work->tags = json_copy(json_object_get(found, "Tags"));
        free(arn);
    }
    json_decref(result);
    return NULL;
}

static json_t *api_params(const struct gateway_api *want)
{
    json_t *params = json_pack("{s:s, s:s, s:b}", "Name", want->name, "Description",
                               want->description == NULL ? "" : want->description,
                               "DisableExecuteApiEndpoint", want->no_endpoint);
    if (want->cors != NULL)
        json_object_set(params, "CorsConfiguration", want->cors);
    return params;
}

static json_t *create_api_params(struct part_work *work)
{
    json_t *params = api_params(work->arg);
    if (*json_text_or(params, "Description", "") == '\0')
        json_object_del(params, "Description");
    json_put_text(params, "ProtocolType", "HTTP");
    json_object_set(params, "Tags", work->call->tags);
    return params;
}

/* What is absent is as good as empty. */
static json_t *api_changes(json_t *live, json_t *wanted)
{
    json_t *changes = compare_differences(live, wanted);
    if (json_object_get(live, "Description") == NULL &&
        *json_text_or(wanted, "Description", "") == '\0')
        json_object_del(changes, "Description");
    if (json_object_get(live, "DisableExecuteApiEndpoint") == NULL &&
        !json_bool_or(wanted, "DisableExecuteApiEndpoint", false))
        json_object_del(changes, "DisableExecuteApiEndpoint");
    return changes;
}

/* The whole section is replaced: one that has more than is wanted differs as well. */
static bool cors_has_more(json_t *live, const struct gateway_api *want)
{
    return want->cors != NULL &&
           !compare_covers(want->cors, json_object_get(live, "CorsConfiguration"));
}

static struct error *update_api(struct part_work *work)
{
    const struct gateway_api *want = work->arg;
    json_t *id = json_object_get(work->live, "ApiId");
    json_t *wanted = api_params(want);
    json_t *changes = api_changes(work->live, wanted);
    if (cors_has_more(work->live, want))
        json_object_set(changes, "CorsConfiguration", want->cors);
    json_decref(wanted);
    if (want->cors == NULL &&
        json_object_size(json_object_get(work->live, "CorsConfiguration")) > 0) {
        struct error *err =
            part_mutate(work, "DeleteCorsConfiguration", json_pack("{s:O}", "ApiId", id), NULL);
        if (err != NULL) {
            json_decref(changes);
            return err;
        }
    }
    if (json_object_size(changes) == 0) {
        json_decref(changes);
        return NULL;
    }
    json_object_set(changes, "ApiId", id);
    return part_mutate(work, "UpdateApi", changes, NULL);
}

static json_t *remove_api_params(struct part_work *work)
{
    return json_pack("{s:O}", "ApiId", json_object_get(work->live, "ApiId"));
}

static const struct part api_part = {
    .what = "API",
    .step = "api",
    .service = "apigatewayv2",
    .find = find_by_tags,
    .arn = "Arn",
    .create = "CreateApi",
    .create_params = create_api_params,
    .retries = passing,
    .update = update_api,
    .tag_api = &tag_api,
    .remove = "DeleteApi",
    .remove_params = remove_api_params,
};

struct error *gateway_ensure_api(struct kind_call *call, const struct gateway_api *want,
                                 json_t **api)
{
    struct part_work work = {
        .call = call, .part = &api_part, .name = want->name, .arg = (void *)want};
    struct error *err = part_ensure(&work);
    if (err == NULL)
        *api = json_incref(work.live);
    part_fini(&work);
    return err;
}

struct error *gateway_find_api(struct kind_call *call, json_t **api, json_t **tags)
{
    struct part_work work = {.call = call, .part = &api_part, .name = call->name};
    struct error *err = part_find(&work);
    *api = json_incref(work.live);
    if (tags != NULL)
        *tags = json_incref(work.tags);
    part_fini(&work);
    return err;
}

struct error *gateway_remove_api(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &api_part, .name = call->name};
    struct error *err = part_remove(&work);
    part_fini(&work);
    return err;
}

/* --- the stage --- */

/* What the account has unless AWS was asked for more: a stage's own limits cannot be unset. */
static json_t *usual_settings(void)
{
    return json_pack("{s:i, s:i}", "ThrottlingBurstLimit", 5000, "ThrottlingRateLimit", 10000);
}

static json_t *read_stage(struct part_work *work)
{
    const struct gateway_stage *want = work->arg;
    return json_pack("{s:s, s:s}", "ApiId", want->api_id, "StageName", want->name);
}

static json_t *create_stage_params(struct part_work *work)
{
    const struct gateway_stage *want = work->arg;
    json_t *params = read_stage(work);
    json_put_bool(params, "AutoDeploy", want->auto_deploy);
    if (want->settings != NULL)
        json_object_set(params, "DefaultRouteSettings", want->settings);
    if (want->logs != NULL)
        json_object_set(params, "AccessLogSettings", want->logs);
    json_object_set(params, "Tags", work->call->tags);
    return params;
}

static json_t *stage_changes(const struct part_work *work)
{
    const struct gateway_stage *want = work->arg;
    json_t *live_settings = json_object_get(work->live, "DefaultRouteSettings");
    bool has_limits = json_object_get(live_settings, "ThrottlingBurstLimit") != NULL ||
                      json_object_get(live_settings, "ThrottlingRateLimit") != NULL;
    json_t *wanted = json_pack("{s:b}", "AutoDeploy", want->auto_deploy);
    if (want->settings != NULL)
        json_object_set(wanted, "DefaultRouteSettings", want->settings);
    else if (has_limits)
        json_put(wanted, "DefaultRouteSettings", usual_settings());
    if (want->logs != NULL)
        json_object_set(wanted, "AccessLogSettings", want->logs);
    json_t *changes = compare_differences(work->live, wanted);
    json_decref(wanted);
    return changes;
}

static struct error *update_stage(struct part_work *work)
{
    const struct gateway_stage *want = work->arg;
    json_t *changes = stage_changes(work);
    bool drops_logs = want->logs == NULL &&
                      json_object_size(json_object_get(work->live, "AccessLogSettings")) > 0;
    struct error *err = NULL;
    if (json_object_size(changes) > 0) {
        json_t *params = read_stage(work);
        json_object_update(params, changes);
        err = part_mutate(work, "UpdateStage", params, NULL);
    }
    json_decref(changes);
    if (err == NULL && drops_logs)
        err = part_mutate(work, "DeleteAccessLogSettings", read_stage(work), NULL);
    return err;
}

/* The API is ours, so its stages are: there is no owner to check. */
static const struct part stage_part = {
    .what = "stage",
    .step = "stage",
    .service = "apigatewayv2",
    .read = "GetStage",
    .read_params = read_stage,
    .tags_path = "Tags",
    .create = "CreateStage",
    .create_params = create_stage_params,
    .retries = passing,
    .update = update_stage,
    .remove = "DeleteStage",
    .remove_params = read_stage,
};

static struct error *retag_stage(struct kind_call *call, const struct gateway_stage *want,
                                 json_t *live)
{
    char *path = xasprintf("%s/stages/%s", want->api_id, want->name);
    char *arn = resource_arn(call, path);
    json_t *none = json_object(), *tags = json_object_get(live, "Tags");
    struct error *err = kind_retag(call, &tag_api, arn, "tag-stage", tags == NULL ? none : tags);
    json_decref(none);
    free(arn);
    free(path);
    return err;
}

struct error *gateway_ensure_stage(struct kind_call *call, const struct gateway_stage *want)
{
    struct part_work work = {.call = call,
                             .part = &stage_part,
                             .name = want->name,
                             .key = want->name,
                             .arg = (void *)want};
    struct error *err = part_ensure(&work);
    if (err == NULL)
        err = retag_stage(call, want, work.live);
    part_fini(&work);
    return err;
}

struct error *gateway_remove_stage(struct kind_call *call, const char *api_id, const char *name)
{
    struct gateway_stage want = {.api_id = api_id, .name = name};
    struct part_work work = {
        .call = call, .part = &stage_part, .name = name, .key = name, .arg = &want};
    struct error *err = part_remove(&work);
    part_fini(&work);
    return err;
}
