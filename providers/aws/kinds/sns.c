/*
 * SNS: a topic and its subscriptions. Identity is the name: creating a topic again answers with
 * the same one. Subscribing a queue also lets the topic send into it.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/sns_subscriptions.h"

#define CREATE_STEP "create-topic"

static char *topic_arn(const struct kind_call *call, const char *account)
{
    return xasprintf("arn:%s:sns:%s:%s:%s", aws_session_partition(call->session),
                     aws_session_region(call->session), account, call->name);
}

/* The topic's tags, or NULL when there is no such topic. Its ARN is known beforehand. */
static struct error *find_topic(struct kind_call *call, const char *arn, json_t **tags)
{
    *tags = NULL;
    json_t *result = NULL;
    struct error *err = kind_query(call, "sns", "ListTagsForResource",
                                   json_pack("{s:s}", "ResourceArn", arn), &result);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    TRY(err);
    *tags = kind_tags_of(json_object_get(result, "Tags"), "Key", "Value");
    json_decref(result);
    return NULL;
}

/* The topic's attributes as the spec has them; what it leaves out is "". */
static json_t *wanted_attributes(json_t *spec)
{
    json_t *encryption = json_object_get(spec, "encryption");
    bool encrypted = encryption != NULL && json_bool_or(encryption, "enabled", true);
    json_t *attributes = json_object();
    json_put_text(attributes, "DisplayName", json_text_or(spec, "displayName", ""));
    json_put_text(attributes, "DeliveryPolicy", json_text_or(spec, "deliveryPolicy", ""));
    json_put_text(attributes, "KmsMasterKeyId",
                  encrypted ? json_text_or(encryption, "kmsKey", "alias/aws/sns") : "");
    if (json_bool_or(spec, "fifoTopic", false))
        json_put_text(attributes, "ContentBasedDeduplication",
                      json_bool_or(spec, "contentBasedDeduplication", false) ? "true" : "false");
    return attributes;
}

static struct error *create_topic(struct kind_call *call)
{
    json_t *wanted = wanted_attributes(call->spec);
    json_t *attributes = json_object();
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        if (*json_string_value(value) != '\0')
            json_object_set(attributes, name, value);
    }
    json_decref(wanted);
    if (json_bool_or(call->spec, "fifoTopic", false))
        json_put_text(attributes, "FifoTopic", "true");
    return kind_mutate(call,
                       &(struct mutation){.step = CREATE_STEP,
                                          .service = "sns",
                                          .operation = "CreateTopic",
                                          .params = json_pack("{s:s, s:o, s:o}", "Name", call->name,
                                                              "Attributes", attributes, "Tags",
                                                              kind_tag_list(call, "Key", "Value"))},
                       NULL);
}

/* SNS answers with what was set, but for a delivery policy, which it fills up: there what was
 * applied is compared. */
static bool is_set(const char *name, json_t *wanted, json_t *applied, json_t *live)
{
    bool by_applied = strcmp(name, "DeliveryPolicy") == 0;
    const char *text = json_text(wanted, name);
    const char *before = json_text_or(by_applied ? applied : live, name, "");
    return strcmp(text, before) == 0;
}

static struct error *set_attributes(struct kind_call *call, const char *arn)
{
    json_t *result = NULL;
    TRY(kind_query(call, "sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", arn),
                   &result));
    json_t *wanted = wanted_attributes(call->spec);
    json_t *before = wanted_attributes(call->applied);
    struct error *err = NULL;
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        if (err != NULL || is_set(name, wanted, before, json_object_get(result, "Attributes")))
            continue;
        char *step = xasprintf("set-%s", name);
        err = kind_mutate(
            call,
            &(struct mutation){.step = step,
                               .service = "sns",
                               .operation = "SetTopicAttributes",
                               .params = json_pack("{s:s, s:s, s:O}", "TopicArn", arn,
                                                   "AttributeName", name, "AttributeValue", value)},
            NULL);
        free(step);
    }
    json_decref(wanted);
    json_decref(before);
    json_decref(result);
    return err;
}

static const struct tag_api tag_api = {
    .service = "sns",
    .tag = "TagResource",
    .untag = "UntagResource",
    .id_member = "ResourceArn",
    .tags_member = "Tags",
    .keys_member = "TagKeys",
    .key = "Key",
    .value = "Value",
};

static void fill_outputs(struct kind_call *call, const char *arn)
{
    kind_set_id(call, arn);
    kind_output(call, "topic_name", call->name);
    kind_output(call, "arn", arn);
    kind_output(call, "region", aws_session_region(call->session));
}

/* Make the topic, or bring the one that is there to the spec; `found` are its tags or NULL. */
static struct error *ensure_topic(struct kind_call *call, const char *arn, json_t *found)
{
    if (found == NULL || kind_began(call, CREATE_STEP))
        json_object_clear(call->applied); /* of another topic, gone behind our back */
    if (found == NULL) {
        TRY(create_topic(call));
        kind_set_id(call, arn);
        return NULL;
    }
    TRY(kind_adopt(call, "topic", CREATE_STEP, found));
    kind_set_id(call, arn);
    TRY(kind_retag(call, &tag_api, arn, "tag", found));
    return set_attributes(call, arn);
}

static struct error *sns_create(struct kind_call *call)
{
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    char *arn = topic_arn(call, account);
    json_t *found = NULL;
    struct error *err = find_topic(call, arn, &found);
    if (err == NULL)
        err = ensure_topic(call, arn, found);
    if (err == NULL)
        err = sns_subscribe_all(call, arn);
    if (err == NULL)
        fill_outputs(call, arn);
    json_decref(found);
    free(arn);
    return err;
}

static struct error *sns_read(struct kind_call *call)
{
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    char *arn = topic_arn(call, account);
    json_t *tags = NULL;
    json_t *result = NULL;
    struct error *err = find_topic(call, arn, &tags);
    if (err == NULL && tags == NULL)
        err = ERR(ERR_NOT_FOUND, "no topic '%s'", call->name);
    if (err == NULL)
        err = kind_query(call, "sns", "GetTopicAttributes", json_pack("{s:s}", "TopicArn", arn),
                         &result);
    if (err == NULL) {
        fill_outputs(call, arn);
        json_put(call->attributes, "live",
                 json_pack("{s:O, s:O*}", "tags", tags, "attributes",
                           json_object_get(result, "Attributes")));
    }
    json_decref(result);
    json_decref(tags);
    free(arn);
    return err;
}

static struct error *remove_topic(struct kind_call *call, const char *arn, json_t *found)
{
    TRY(kind_adopt(call, "topic", CREATE_STEP, found));
    struct error *err = sns_unsubscribe_all(call, arn);
    if (err == NULL)
        err = kind_mutate(call,
                          &(struct mutation){.step = "delete-topic",
                                             .service = "sns",
                                             .operation = "DeleteTopic",
                                             .params = json_pack("{s:s}", "TopicArn", arn)},
                          NULL);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        err = NULL;
    }
    return err;
}

static struct error *sns_remove(struct kind_call *call)
{
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    char *arn = topic_arn(call, account);
    json_t *found = NULL;
    struct error *err = find_topic(call, arn, &found);
    if (err == NULL && found != NULL)
        err = remove_topic(call, arn, found);
    json_decref(found);
    free(arn);
    return err;
}

const struct kind kind_sns = {
    .name = "SNS",
    .create = sns_create,
    .read = sns_read,
    .update = sns_create, /* both end with the topic as specified */
    .remove = sns_remove,
};
