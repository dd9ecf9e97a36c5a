/*
 * Revisions of the task definition. A tag holds the hash of what a revision was made from: an
 * unchanged spec makes no new one, nor does a registration whose answer was lost.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

#define HASH_TAG "panka:definition"

/* The newest active revision; NULL when there is none. {taskDefinition, tags}. */
static struct error *newest(struct kind_call *call, json_t **out)
{
    *out = NULL;
    struct error *err =
        kind_query(call, "ecs", "DescribeTaskDefinition",
                   json_pack("{s:s, s:[s]}", "taskDefinition", call->name, "include", "TAGS"), out);
    if (err != NULL && (aws_error_is(err, "ClientException") || err->code == ERR_NOT_FOUND)) {
        error_free(err);
        return NULL;
    }
    return err;
}

/* Is `found` active and made from what has this hash? Then its ARN; owner: caller. */
static char *arn_if_same(json_t *found, const char *hash)
{
    json_t *tags = kind_tags_of(json_object_get(found, "tags"), "key", "value");
    json_t *definition = json_object_get(found, "taskDefinition");
    bool same = text_equal(json_text(tags, HASH_TAG), hash) &&
                !text_equal(json_text(definition, "status"), "INACTIVE");
    json_decref(tags);
    return same ? xstrdup(json_text(definition, "taskDefinitionArn")) : NULL;
}

static struct error *look(struct kind_call *call, const char *hash, char **arn)
{
    json_t *found = NULL;
    TRY(newest(call, &found));
    *arn = found == NULL ? NULL : arn_if_same(found, hash);
    json_decref(found);
    return NULL;
}

/* A role just made is not known everywhere. */
static const struct kind_retry passing[] = {{"ClientException", "ole"}, {NULL, NULL}};

struct error *microservice_register(struct kind_call *call, struct microservice *service)
{
    json_t *params = microservice_task_params(call, service, aws_session_region(call->session));
    char hash[JSON_HASH_HEX];
    json_hash(params, hash);
    hash[32] = '\0';
    struct error *err = look(call, hash, &service->task_definition);
    if (err != NULL || service->task_definition != NULL) {
        json_decref(params);
        return err;
    }
    json_t *tags = kind_tag_list(call, "key", "value");
    json_array_append_new(tags, json_pack("{s:s, s:s}", "key", HASH_TAG, "value", hash));
    json_object_set_new(params, "tags", tags);
    TRY(calls_make(call,
                   &(struct step_call){.step = "task-definition",
                                       .key = hash,
                                       .service = "ecs",
                                       .operation = "RegisterTaskDefinition",
                                       .params = params,
                                       .retries = passing},
                   NULL));
    TRY(look(call, hash, &service->task_definition));
    if (service->task_definition != NULL)
        return NULL;
    return ERR(ERR_CONFLICT, "the new revision of task definition %s is not there", call->name);
}

static struct error *deregister(struct kind_call *call, const char *arn)
{
    return calls_make(call,
                      &(struct step_call){.step = "deregister",
                                          .key = arn,
                                          .service = "ecs",
                                          .operation = "DeregisterTaskDefinition",
                                          .params = json_pack("{s:s}", "taskDefinition", arn),
                                          .may_be_gone = true},
                      NULL);
}

/* familyPrefix finds other families too: the ARN must end in "/family:revision". */
static bool is_of_family(const char *arn, const char *family)
{
    const char *slash = strrchr(arn, '/');
    size_t len = strlen(family);
    return slash != NULL && strncmp(slash + 1, family, len) == 0 && slash[1 + len] == ':';
}

struct error *microservice_deregister(struct kind_call *call)
{
    json_t *result = NULL;
    TRY(calls_list(call, "ecs", "ListTaskDefinitions",
                   json_pack("{s:s, s:s}", "familyPrefix", call->name, "status", "ACTIVE"),
                   &result));
    struct error *err = NULL;
    size_t i;
    json_t *arn;
    json_array_foreach (json_object_get(result, "taskDefinitionArns"), i, arn) {
        if (err == NULL && is_of_family(json_string_value(arn), call->name))
            err = deregister(call, json_string_value(arn));
    }
    json_decref(result);
    return err;
}
