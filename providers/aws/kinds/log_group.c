#include "providers/aws/kinds/log_group.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

static const struct tag_api tag_api = {
    "logs", "TagResource", "UntagResource", "resourceArn", "tags", "tagKeys", NULL, NULL};

static const struct kind_retry passing[] = {{"OperationAbortedException", NULL}, {NULL, NULL}};

/* The group's ARN without the ":*" that stands for its streams; NULL when there is none. */
static struct error *find_group(struct kind_call *call, const char *name, char **arn)
{
    json_t *result = NULL;
    *arn = NULL;
    TRY(calls_list(call, "logs", "DescribeLogGroups",
                   json_pack("{s:s}", "logGroupNamePrefix", name), &result));
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(result, "logGroups"), i, group) {
        if (*arn == NULL && text_equal(json_text(group, "logGroupName"), name))
            *arn = xstrdup(json_text(group, "arn"));
    }
    if (*arn != NULL && text_ends_with(*arn, ":*"))
        (*arn)[strlen(*arn) - 2] = '\0';
    json_decref(result);
    return NULL;
}

static struct error *find_tags(struct kind_call *call, const char *arn, json_t **tags)
{
    json_t *result = NULL;
    TRY(calls_find(call, "logs", "ListTagsForResource", json_pack("{s:s}", "resourceArn", arn),
                   &result));
    json_t *found = json_object_get(result, "tags");
    *tags = found == NULL ? json_object() : json_incref(found);
    json_decref(result);
    return NULL;
}

static struct error *create_group(struct kind_call *call, const char *name)
{
    struct error *err =
        calls_make(call,
                   &(struct step_call){
                       .step = "create-log-group",
                       .service = "logs",
                       .operation = "CreateLogGroup",
                       .params = json_pack("{s:s, s:O}", "logGroupName", name, "tags", call->tags),
                       .retries = passing},
                   NULL);
    if (err != NULL && err->code == ERR_ALREADY_EXISTS) { /* its service was quicker */
        error_free(err);
        return NULL;
    }
    return err;
}

static struct error *check_owner(struct kind_call *call, json_t *tags)
{
    if (json_object_size(tags) == 0)
        return NULL;
    return kind_adopt(call, "log group", "create-log-group", tags);
}

struct error *log_group_ensure(struct kind_call *call, const char *name)
{
    char *arn = NULL;
    json_t *tags = NULL;
    TRY(find_group(call, name, &arn));
    if (arn == NULL)
        return create_group(call, name);
    struct error *err = find_tags(call, arn, &tags);
    if (err == NULL)
        err = check_owner(call, tags);
    if (err == NULL)
        err = kind_retag(call, &tag_api, arn, "tag-log-group", tags);
    json_decref(tags);
    free(arn);
    return err;
}

struct error *log_group_remove(struct kind_call *call, const char *name)
{
    char *arn = NULL;
    json_t *tags = NULL;
    TRY(find_group(call, name, &arn));
    if (arn == NULL)
        return NULL;
    struct error *err = find_tags(call, arn, &tags);
    if (err == NULL)
        err = check_owner(call, tags);
    json_decref(tags);
    free(arn);
    TRY(err);
    return calls_make(call,
                      &(struct step_call){.step = "delete-log-group",
                                          .service = "logs",
                                          .operation = "DeleteLogGroup",
                                          .params = json_pack("{s:s}", "logGroupName", name),
                                          .retries = passing,
                                          .may_be_gone = true},
                      NULL);
}
