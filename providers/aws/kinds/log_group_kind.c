/*
 * LogGroup: a CloudWatch log group. Services that log before their group is there make it
 * themselves, without tags: such a one is taken over.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/log_group.h"
#include "providers/aws/kinds/part.h"

static json_t *create_params(struct part_work *work)
{
    static const struct member_map map[] = {
        {"kmsKey", "kmsKeyId"}, {"class", "logGroupClass"}, {NULL, NULL}};
    json_t *params = json_pack("{s:s, s:O}", "logGroupName", work->name, "tags", work->call->tags);

    calls_copy(work->call->spec, map, params);
    return params;
}

static struct error *set_retention(struct part_work *work)
{
    json_t *wanted = json_object_get(work->call->spec, "retentionDays");
    json_t *live = json_object_get(work->live, "retentionInDays");
    json_t *params = json_pack("{s:s}", "logGroupName", work->name);

    if (wanted != NULL && !json_equal(wanted, live)) {
        json_object_set(params, "retentionInDays", wanted);
        return part_mutate(work, "PutRetentionPolicy", params, NULL);
    }
    if (wanted == NULL && live != NULL)
        return part_mutate(work, "DeleteRetentionPolicy", params, NULL);
    json_decref(params);
    return NULL;
}

static struct error *set_key(struct part_work *work)
{
    const char *wanted = json_text(work->call->spec, "kmsKey");
    const char *live = part_text(work, "kmsKeyId");
    json_t *params = json_pack("{s:s}", "logGroupName", work->name);

    if (wanted != NULL && !text_equal(wanted, live)) {
        json_put_text(params, "kmsKeyId", wanted);
        return part_mutate(work, "AssociateKmsKey", params, NULL);
    }
    if (wanted == NULL && live != NULL)
        return part_mutate(work, "DisassociateKmsKey", params, NULL);
    json_decref(params);
    return NULL;
}

static struct error *update_group(struct part_work *work)
{
    TRY(set_retention(work));
    return set_key(work);
}

static const struct part group = {
    .what = "log group",
    .step = "log-group",
    .service = "logs",
    .find = log_group_find,
    .id = "logGroupName",
    .tags_read = "ListTagsForResource",
    .tags_id = "resourceArn",
    .tags_list = "tags",
    .arn = "logGroupArn",
    .create = "CreateLogGroup",
    .create_params = create_params,
    .retries = log_group_busy,
    .update = update_group,
    .tag_api = &log_group_tags,
    .remove = "DeleteLogGroup",
};

/* A group that a service made has no tags at all: it becomes ours by getting them. */
static struct error *take_untagged(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL || json_object_size(work->tags) > 0)
        return NULL;
    TRY(calls_note_once(work->call, "untagged", "takes over the log group, which has no tags"));
    return part_mutate_as(work, "take", "TagResource",
                          json_pack("{s:s, s:O}", "resourceArn", part_text(work, "logGroupArn"),
                                    "tags", work->call->tags),
                          NULL);
}

static void fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"log_group_name", "logGroupName"}, {"arn", "logGroupArn"}, {NULL, NULL}};

    kind_set_id(work->call, work->name);
    part_outputs(work, outputs);
    kind_output(work->call, "region", aws_session_region(work->call->session));
}

static struct error *group_apply(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &group, .name = call->name};
    struct error *err = take_untagged(&work);

    if (err == NULL)
        err = part_ensure(&work);
    if (work.made)
        kind_set_id(call, call->name);
    if (err == NULL)
        fill_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *group_read(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &group, .name = call->name};
    struct error *err = part_look(&work, "group");
    if (err == NULL)
        fill_outputs(&work);
    part_fini(&work);
    return err;
}

static struct error *group_remove(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &group, .name = call->name};
    struct error *err = part_remove(&work);

    part_fini(&work);
    return err;
}

const struct kind kind_log_group = {
    .name = "LogGroup",
    .create = group_apply,
    .read = group_read,
    .update = group_apply,
    .remove = group_remove,
};
