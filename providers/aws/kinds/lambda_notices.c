/*
 * Notifications of buckets and subscriptions to topics.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/lambda_triggers.h"

enum { ROUNDS_MAX = 20, ID_MAX = 255 };

/* The permission to call the function may not be known yet. */
static const struct kind_retry passing[] = {
    {"InvalidArgument", "Unable to validate"}, {"OperationAborted", NULL}, {NULL, NULL}};

static const char *bucket_of(json_t *trigger)
{
    const char *arn = json_text_or(trigger, "arn", "");
    const char *colon = strrchr(arn, ':');
    return colon == NULL ? arn : colon + 1;
}

static char *notice_id(const struct kind_call *call, json_t *trigger)
{
    char suffix[32];
    snprintf(suffix, sizeof(suffix), "-%d", (int)json_int_or(trigger, "index", 0) + 1);
    return calls_part_name(call->name, suffix, ID_MAX);
}

static json_t *filter_of(json_t *trigger)
{
    json_t *rules = json_array();
    static const char *const names[] = {"prefix", "suffix"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        const char *value = json_text(json_object_get(trigger, "s3"), names[i]);
        if (value != NULL && *value != '\0')
            json_array_append_new(rules, json_pack("{s:s, s:s}", "Name", names[i], "Value", value));
    }
    if (json_array_size(rules) > 0)
        return json_pack("{s:{s:o}}", "Key", "FilterRules", rules);
    json_decref(rules);
    return NULL;
}

static json_t *entry_of(json_t *trigger, const char *id, const char *function_arn)
{
    json_t *events = json_path(trigger, "s3.events");
    json_t *entry = json_pack(
        "{s:s, s:s, s:o}", "Id", id, "LambdaFunctionArn", function_arn, "Events",
        json_array_size(events) > 0 ? json_incref(events) : json_pack("[s]", "s3:ObjectCreated:*"));
    json_put(entry, "Filter", filter_of(trigger));
    return entry;
}

/* The list without the entry `id`; *found is that entry. Owner of both: caller. */
static json_t *others_of(json_t *config, const char *id, json_t **found)
{
    json_t *others = json_array();
    *found = NULL;
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(config, "LambdaFunctionConfigurations"), i, entry) {
        if (text_equal(json_text(entry, "Id"), id))
            *found = json_incref(entry);
        else
            json_array_append(others, entry);
    }
    return others;
}

/* Names of filter rules are answered with a capital. */
static bool same_rules(json_t *a, json_t *b)
{
    json_t *left = json_path(a, "Filter.Key.FilterRules");
    json_t *right = json_path(b, "Filter.Key.FilterRules");
    if (json_array_size(left) != json_array_size(right))
        return false;
    size_t i, j;
    json_t *rule, *other;
    json_array_foreach (left, i, rule) {
        bool found = false;
        json_array_foreach (right, j, other)
            found = found || (strcasecmp(json_text_or(rule, "Name", ""),
                                         json_text_or(other, "Name", "")) == 0 &&
                              text_equal(json_text(rule, "Value"), json_text(other, "Value")));
        if (!found)
            return false;
    }
    return true;
}

static bool entry_is(json_t *found, json_t *wanted)
{
    if (found == NULL || wanted == NULL)
        return found == wanted;
    return text_equal(json_text(found, "LambdaFunctionArn"),
                      json_text(wanted, "LambdaFunctionArn")) &&
           json_equal(json_object_get(found, "Events"), json_object_get(wanted, "Events")) &&
           same_rules(found, wanted);
}

/* Write the bucket's notifications with `wanted` (NULL: without our entry) in them. They are read
 * and written as a whole, and another function may do so at the same time: *done only when a later
 * look finds them right. */
static struct error *write_entry(struct kind_call *call, const char *bucket, const char *id,
                                 json_t *wanted, bool *done)
{
    json_t *config = NULL, *found = NULL;
    TRY(calls_find(call, "s3", "GetBucketNotificationConfiguration",
                   json_pack("{s:s}", "Bucket", bucket), &config));
    json_t *others = others_of(config, id, &found);
    *done = entry_is(found, wanted);
    struct error *err = NULL;
    if (!*done) {
        if (wanted != NULL)
            json_array_append(others, wanted);
        json_object_set(config, "LambdaFunctionConfigurations", others);
        char *text = json_canonical(config);
        char hash[9];
        calls_short_hash(text, hash);
        free(text);
        char *key = xasprintf("%s:%s", bucket, hash);
        err =
            calls_make(call,
                       &(struct step_call){.step = "notification",
                                           .key = key,
                                           .service = "s3",
                                           .operation = "PutBucketNotificationConfiguration",
                                           .params = json_pack("{s:s, s:O}", "Bucket", bucket,
                                                               "NotificationConfiguration", config),
                                           .retries = passing},
                       NULL);
        free(key);
    }
    json_decref(others);
    json_decref(found);
    json_decref(config);
    return err;
}

static struct error *settle_entry(struct kind_call *call, const char *bucket, const char *id,
                                  json_t *wanted)
{
    for (unsigned round = 0; round < ROUNDS_MAX; round++) {
        bool done = false;
        TRY(write_entry(call, bucket, id, wanted, &done));
        if (done)
            return NULL;
        if (round > 0)
            TRY(call->host->wait(call->host->arg, 200 * round));
    }
    return ERR(ERR_CONFLICT, "the notifications of bucket %s keep changing", bucket);
}

static struct error *put_bucket(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    char *id = notice_id(call, trigger);
    json_t *entry = entry_of(trigger, id, function_arn);
    struct error *err = settle_entry(call, bucket_of(trigger), id, entry);
    json_decref(entry);
    free(id);
    return err;
}

/* The bucket may be gone, and its notifications with it. */
static struct error *drop_bucket(struct kind_call *call, json_t *trigger)
{
    json_t *found = NULL;
    TRY(calls_find(call, "s3", "GetBucketNotificationConfiguration",
                   json_pack("{s:s}", "Bucket", bucket_of(trigger)), &found));
    if (found == NULL)
        return NULL;
    json_decref(found);
    char *id = notice_id(call, trigger);
    struct error *err = calls_unless_gone(settle_entry(call, bucket_of(trigger), id, NULL));
    free(id);
    return err;
}

static struct error *put_topic(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    const char *topic = json_text(trigger, "arn");
    return calls_make(
        call,
        &(struct step_call){.step = "subscribe",
                            .key = topic,
                            .service = "sns",
                            .operation = "Subscribe",
                            .params = json_pack("{s:s, s:s, s:s}", "TopicArn", topic, "Protocol",
                                                "lambda", "Endpoint", function_arn)},
        NULL);
}

static struct error *unsubscribe(struct kind_call *call, const char *arn)
{
    return calls_make(call,
                      &(struct step_call){.step = "unsubscribe",
                                          .key = arn,
                                          .service = "sns",
                                          .operation = "Unsubscribe",
                                          .params = json_pack("{s:s}", "SubscriptionArn", arn),
                                          .may_be_gone = true},
                      NULL);
}

static struct error *drop_topic(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    json_t *result = NULL;
    TRY(calls_list(call, "sns", "ListSubscriptionsByTopic",
                   json_pack("{s:s}", "TopicArn", json_text(trigger, "arn")), &result));
    struct error *err = NULL;
    size_t i;
    json_t *subscription;
    json_array_foreach (json_object_get(result, "Subscriptions"), i, subscription) {
        if (err == NULL && text_equal(json_text(subscription, "Endpoint"), function_arn))
            err = unsubscribe(call, json_text(subscription, "SubscriptionArn"));
    }
    json_decref(result);
    return err;
}

struct error *lambda_put_notice(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    if (text_equal(json_text(trigger, "type"), "s3"))
        return put_bucket(call, function_arn, trigger);
    return put_topic(call, function_arn, trigger);
}

struct error *lambda_drop_notice(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    if (text_equal(json_text(trigger, "type"), "s3"))
        return drop_bucket(call, trigger);
    return drop_topic(call, function_arn, trigger);
}
