#include "providers/aws/kinds/sns_subscriptions.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/queue_policy.h"

/* Step names hold a hash of protocol and endpoint: stable, short, without secrets. */
static void subscription_key(json_t *subscription, char out[13])
{
    char *text = xasprintf("%s %s", json_text(subscription, "protocol"),
                           json_text(subscription, "endpoint"));
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(text, strlen(text), hex);
    free(text);
    memcpy(out, hex, 12);
    out[12] = '\0';
}

static json_t *same_subscription(json_t *list, json_t *wanted)
{
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        if (json_equal(json_object_get(entry, "protocol"), json_object_get(wanted, "protocol")) &&
            json_equal(json_object_get(entry, "endpoint"), json_object_get(wanted, "endpoint")))
            return entry;
    }
    return NULL;
}

/* The live ones, [{protocol, endpoint, arn}]. Owner: caller. */
static struct error *list_live(struct kind_call *call, const char *topic_arn, json_t **out)
{
    json_t *result = NULL;
    json_t *params = json_pack("{s:s}", "TopicArn", topic_arn);
    struct error *err =
        aws_call_all(call->session, "sns", "ListSubscriptionsByTopic", params, &result);
    json_decref(params);
    TRY(err);
    *out = json_array();
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "Subscriptions"), i, entry)
        json_add(*out, json_pack("{s:O, s:O, s:O}", "protocol", json_object_get(entry, "Protocol"),
                                 "endpoint", json_object_get(entry, "Endpoint"), "arn",
                                 json_object_get(entry, "SubscriptionArn")));
    json_decref(result);
    return NULL;
}

static bool is_protocol(json_t *subscription, const char *protocol)
{
    return strcmp(json_text_or(subscription, "protocol", ""), protocol) == 0;
}

/* A function has one policy for all topics: the statement's name says which topic's it is. */
static json_t *permission_params(json_t *subscription, const char *topic_arn)
{
    char hex[CRYPTO_SHA256_HEX];
    crypto_sha256_hex(topic_arn, strlen(topic_arn), hex);
    char *id = xasprintf("panka-sns-%.12s", hex);
    json_t *params = json_pack("{s:s, s:s}", "FunctionName", json_text(subscription, "endpoint"),
                               "StatementId", id);
    free(id);
    return params;
}

static struct error *allow_function(struct kind_call *call, json_t *subscription, const char *key,
                                    const char *topic_arn)
{
    json_t *params = permission_params(subscription, topic_arn);
    json_put_text(params, "Action", "lambda:InvokeFunction");
    json_put_text(params, "Principal", "sns.amazonaws.com");
    json_put_text(params, "SourceArn", topic_arn);
    char *step = xasprintf("allow-%s", key);
    struct error *err = kind_mutate(
        call,
        &(struct mutation){
            .step = step, .service = "lambda", .operation = "AddPermission", .params = params},
        NULL);
    free(step);
    if (err != NULL && aws_error_is(err, "ResourceConflict")) {
        error_free(err); /* the statement is there */
        err = NULL;
    }
    return err;
}

/* Let the topic send to the receiver, where that takes a right. */
static struct error *allow(struct kind_call *call, json_t *subscription, const char *key,
                           const char *topic_arn)
{
    if (is_protocol(subscription, "lambda"))
        return allow_function(call, subscription, key, topic_arn);
    if (!is_protocol(subscription, "sqs"))
        return NULL;
    char *step = xasprintf("allow-%s", key);
    struct error *err = queue_policy_allow(
        call, step,
        &(struct queue_grant){json_text(subscription, "endpoint"), "sns.amazonaws.com", topic_arn});
    free(step);
    return err;
}

static struct error *revoke(struct kind_call *call, json_t *subscription, const char *key,
                            const char *topic_arn)
{
    struct error *err = NULL;
    char *step = xasprintf("revoke-%s", key);
    if (is_protocol(subscription, "sqs"))
        err = queue_policy_revoke(call, step,
                                  &(struct queue_grant){json_text(subscription, "endpoint"),
                                                        "sns.amazonaws.com", topic_arn});
    else if (is_protocol(subscription, "lambda"))
        err = kind_mutate(call,
                          &(struct mutation){.step = step,
                                             .service = "lambda",
                                             .operation = "RemovePermission",
                                             .params = permission_params(subscription, topic_arn)},
                          NULL);
    free(step);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        err = NULL;
    }
    return err;
}

static struct error *make(struct kind_call *call, json_t *subscription, const char *key,
                          const char *topic_arn)
{
    json_t *params =
        json_pack("{s:s, s:O, s:O, s:b}", "TopicArn", topic_arn, "Protocol",
                  json_object_get(subscription, "protocol"), "Endpoint",
                  json_object_get(subscription, "endpoint"), "ReturnSubscriptionArn", 1);
    json_t *filter = json_object_get(subscription, "filterPolicy");
    if (filter != NULL)
        json_put(params, "Attributes", json_pack("{s:O}", "FilterPolicy", filter));
    char *step = xasprintf("subscribe-%s", key);
    struct error *err =
        kind_mutate(call,
                    &(struct mutation){
                        .step = step, .service = "sns", .operation = "Subscribe", .params = params},
                    NULL);
    free(step);
    if (err == NULL && (is_protocol(subscription, "email") || is_protocol(subscription, "http") ||
                        is_protocol(subscription, "https")))
        kind_note(call, "subscription %s %s waits for the receiver's confirmation",
                  json_text(subscription, "protocol"), json_text(subscription, "endpoint"));
    return err;
}

static bool is_confirmed(json_t *live)
{
    return strncmp(json_text_or(live, "arn", ""), "arn:", 4) == 0;
}

static struct error *change_filter(struct kind_call *call, json_t *subscription, const char *key,
                                   json_t *live)
{
    json_t *before =
        same_subscription(json_object_get(call->applied, "subscriptions"), subscription);
    json_t *wanted = json_object_get(subscription, "filterPolicy");
    json_t *applied = json_object_get(before, "filterPolicy");
    bool same = wanted == NULL ? applied == NULL : applied != NULL && json_equal(wanted, applied);
    if (same || !is_confirmed(live))
        return NULL;
    char *step = xasprintf("filter-%s", key);
    struct error *err = kind_mutate(
        call,
        &(struct mutation){.step = step,
                           .service = "sns",
                           .operation = "SetSubscriptionAttributes",
                           .params = json_pack("{s:O, s:s, s:s}", "SubscriptionArn",
                                               json_object_get(live, "arn"), "AttributeName",
                                               "FilterPolicy", "AttributeValue",
                                               wanted == NULL ? "{}" : json_string_value(wanted))},
        NULL);
    free(step);
    return err;
}

static struct error *end(struct kind_call *call, json_t *live, const char *topic_arn)
{
    char key[13];
    subscription_key(live, key);
    TRY(revoke(call, live, key, topic_arn)); /* first: without the subscription none would know */
    struct error *err = NULL;
    if (is_confirmed(live)) {
        char *step = xasprintf("unsubscribe-%s", key);
        err = kind_mutate(call,
                          &(struct mutation){.step = step,
                                             .service = "sns",
                                             .operation = "Unsubscribe",
                                             .params = json_pack("{s:O}", "SubscriptionArn",
                                                                 json_object_get(live, "arn"))},
                          NULL);
        free(step);
    }
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        err = NULL;
    }
    return err;
}

/* A subscription that somebody else ended has left the right behind that we gave for it. */
static struct error *end_or_revoke(struct kind_call *call, json_t *subscription, json_t *live,
                                   const char *topic_arn)
{
    json_t *found = same_subscription(live, subscription);
    if (found != NULL)
        return end(call, found, topic_arn);
    char key[13];
    subscription_key(subscription, key);
    return revoke(call, subscription, key, topic_arn);
}

static struct error *ensure(struct kind_call *call, json_t *subscription, json_t *live,
                            const char *topic_arn)
{
    char key[13];
    subscription_key(subscription, key);
    TRY(allow(call, subscription, key, topic_arn));
    json_t *found = same_subscription(live, subscription);
    if (found == NULL)
        return make(call, subscription, key, topic_arn);
    return change_filter(call, subscription, key, found);
}

/* Only those that we made are ended: others may have subscribed to the topic too. */
static struct error *end_former(struct kind_call *call, json_t *live, const char *topic_arn)
{
    json_t *wanted = json_object_get(call->spec, "subscriptions");
    size_t i;
    json_t *before;
    json_array_foreach (json_object_get(call->applied, "subscriptions"), i, before) {
        if (same_subscription(wanted, before) == NULL)
            TRY(end_or_revoke(call, before, live, topic_arn));
    }
    return NULL;
}

struct error *sns_subscribe_all(struct kind_call *call, const char *topic_arn)
{
    json_t *live = NULL;
    TRY(list_live(call, topic_arn, &live));
    struct error *err = NULL;
    size_t i;
    json_t *subscription;
    json_array_foreach (json_object_get(call->spec, "subscriptions"), i, subscription) {
        if (err == NULL)
            err = ensure(call, subscription, live, topic_arn);
    }
    if (err == NULL)
        err = end_former(call, live, topic_arn);
    json_decref(live);
    return err;
}

struct error *sns_unsubscribe_all(struct kind_call *call, const char *topic_arn)
{
    json_t *live = NULL;
    TRY(list_live(call, topic_arn, &live));
    struct error *err = NULL;
    size_t i;
    json_t *subscription;
    json_array_foreach (live, i, subscription) {
        if (err == NULL)
            err = end(call, subscription, topic_arn);
    }
    json_array_foreach (json_object_get(call->applied, "subscriptions"), i, subscription) {
        if (err == NULL && same_subscription(live, subscription) == NULL)
            err = end_or_revoke(call, subscription, live, topic_arn);
    }
    json_decref(live);
    return err;
}
