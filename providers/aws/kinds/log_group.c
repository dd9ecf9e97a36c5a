#include "providers/aws/kinds/log_group.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

const struct tag_api log_group_tags = {
    "logs", "TagResource", "UntagResource", "resourceArn", "tags", "tagKeys", NULL, NULL};

const struct kind_retry log_group_busy[] = {{"OperationAbortedException", NULL}, {NULL, NULL}};

/* Calls about tags want the ARN without the ":*" that stands for the streams. */
static void put_plain_arn(json_t *group)
{
    const char *arn = json_text_or(group, "arn", "");
    size_t bytes = strlen(arn) - (text_ends_with(arn, ":*") ? 2 : 0);

    json_object_set_new(group, "logGroupArn", json_stringn(arn, bytes));
}

struct error *log_group_find(struct part_work *work)
{
    json_t *result = NULL, *group;
    size_t i;

    TRY(calls_list(work->call, "logs", "DescribeLogGroups",
                   json_pack("{s:s}", "logGroupNamePrefix", work->name), &result));
    json_array_foreach (json_object_get(result, "logGroups"), i, group) {
        if (work->live == NULL && text_equal(json_text(group, "logGroupName"), work->name))
            work->live = json_incref(group);
    }
    json_decref(result);
    if (work->live != NULL)
        put_plain_arn(work->live);
    return NULL;
}

static const struct part group_part = {
    .what = "log group",
    .service = "logs",
    .find = log_group_find,
    .tags_read = "ListTagsForResource",
    .tags_id = "resourceArn",
    .tags_list = "tags",
    .arn = "logGroupArn",
};

static struct error *create_group(struct kind_call *call, const char *name)
{
    struct error *err =
        calls_make(call,
                   &(struct step_call){
                       .step = "create-log-group",
                       .service = "logs",
                       .operation = "CreateLogGroup",
                       .params = json_pack("{s:s, s:O}", "logGroupName", name, "tags", call->tags),
                       .retries = log_group_busy},
                   NULL);
    if (err != NULL && err->code == ERR_ALREADY_EXISTS) { /* its service was quicker */
        error_free(err);
        return NULL;
    }
    return err;
}

/* The services that log into it make it themselves when they are quicker, without tags. */
static struct error *check_owner(const struct part_work *work)
{
    if (work->live == NULL || json_object_size(work->tags) == 0)
        return NULL;
    return kind_adopt(work->call, "log group", "create-log-group", work->tags);
}

static struct error *ensure(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return create_group(work->call, work->name);
    TRY(check_owner(work));
    return kind_retag(work->call, &log_group_tags, part_text(work, "logGroupArn"), "tag-log-group",
                      work->tags);
}

struct error *log_group_ensure(struct kind_call *call, const char *name)
{
    struct part_work work = {.call = call, .part = &group_part, .name = name};
    struct error *err = ensure(&work);

    part_fini(&work);
    return err;
}

struct error *log_group_remove(struct kind_call *call, const char *name)
{
    struct part_work work = {.call = call, .part = &group_part, .name = name};
    struct error *err = part_find(&work);
    bool is_there = work.live != NULL;

    if (err == NULL)
        err = check_owner(&work);
    part_fini(&work);
    if (err != NULL || !is_there)
        return err;
    return calls_make(call,
                      &(struct step_call){.step = "delete-log-group",
                                          .service = "logs",
                                          .operation = "DeleteLogGroup",
                                          .params = json_pack("{s:s}", "logGroupName", name),
                                          .retries = log_group_busy,
                                          .may_be_gone = true},
                      NULL);
}
