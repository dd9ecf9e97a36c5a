#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* topics: arn -> {"~attributes"}; subscriptions: arn -> {SubscriptionArn, …, "~attributes"}. */

static bool not_found(struct sim_call *call, const char *what)
{
    return sim_fail(call, 404, "NotFound", "%s does not exist", what);
}

static json_t *find_topic(struct sim_call *call)
{
    json_t *topic = sim_find(call, "topics", tree_text(call->in, "TopicArn"));

    if (topic == NULL)
        not_found(call, "Topic");
    return topic;
}

/* --- topics --- */

static bool attribute_is_valid(struct sim_call *call, const char *name, const char *value)
{
    static const char *const known[] = {"DeliveryPolicy",
                                        "DisplayName",
                                        "FifoTopic",
                                        "Policy",
                                        "SignatureVersion",
                                        "TracingConfig",
                                        "KmsMasterKeyId",
                                        "ArchivePolicy",
                                        "BeginningArchiveTime",
                                        "ContentBasedDeduplication",
                                        "FifoThroughputScope"};
    bool found = false;

    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        found = found || strcmp(known[i], name) == 0;
    if (!found)
        return sim_invalid(call, "Invalid parameter: AttributeName");
    if (strstr(name, "Policy") != NULL && *value != '\0' && !sim_is_json_object(value))
        return sim_invalid(call, "Invalid parameter: %s: invalid JSON", name);
    if (strcmp(name, "DisplayName") == 0 && strlen(value) > 100)
        return sim_invalid(call, "Invalid parameter: DisplayName");
    return true;
}

static bool name_is_valid(struct sim_call *call, const char *name, bool is_fifo)
{
    size_t len = strlen(name);
    bool ends_fifo = len > 5 && strcmp(name + len - 5, ".fifo") == 0;
    bool ok = len >= 1 && len <= 256 && ends_fifo == is_fifo;

    for (size_t i = 0; i < (ends_fifo ? len - 5 : len); i++)
        ok = ok && (isalnum((unsigned char)name[i]) || name[i] == '-' || name[i] == '_');
    return ok || sim_invalid(call, "Invalid parameter: Topic Name");
}

static bool same_topic(struct sim_call *call, json_t *topic)
{
    json_t *given = json_object_get(call->in, "Attributes"), *value, *tags = json_object();
    const char *name;
    bool ok = true;

    json_object_foreach (given, name, value)
        if (!json_equal(value, json_object_get(json_object_get(topic, "~attributes"), name)))
            ok =
                sim_invalid(call, "Invalid parameter: Attributes Reason: Topic already exists with "
                                  "different attributes");
    sim_tags_add(tags, json_object_get(call->in, "Tags"));
    json_object_foreach (json_object_get(tags, "~tags"), name, value)
        if (ok && !json_equal(value, json_object_get(json_object_get(topic, "~tags"), name)))
            ok = sim_invalid(call, "Invalid parameter: Tags Reason: Topic already exists with "
                                   "different tags");
    json_decref(tags);
    return ok;
}

static void fill_topic(struct sim_call *call, json_t *topic, const char *arn)
{
    json_t *store = json_object_get(topic, "~attributes");

    tree_put_text(store, "TopicArn", arn);
    tree_put_text(store, "Owner", call->account);
    tree_put_text(store, "DisplayName", "");
    tree_put_format(store, "Policy",
                    "{\"Version\":\"2008-10-17\",\"Id\":\"__default_policy_ID\",\"Statement\":[{"
                    "\"Sid\":\"__default_statement_ID\",\"Effect\":\"Allow\",\"Principal\":{"
                    "\"AWS\":\"*\"},\"Action\":[\"SNS:Publish\",\"SNS:Subscribe\"],\"Resource\":"
                    "\"%s\",\"Condition\":{\"StringEquals\":{\"AWS:SourceOwner\":\"%s\"}}}]}",
                    arn, call->account);
    tree_copy_all(json_object_get(call->in, "Attributes"), store);
    sim_tags_add(topic, json_object_get(call->in, "Tags"));
}

static bool create_topic(struct sim_call *call)
{
    const char *name = tree_text(call->in, "Name"), *attribute;
    json_t *given = json_object_get(call->in, "Attributes"), *value, *topic;
    bool is_fifo = sim_same(tree_text(given, "FifoTopic"), "true");
    char *arn;

    if (!name_is_valid(call, name, is_fifo))
        return false;
    json_object_foreach (given, attribute, value)
        if (!attribute_is_valid(call, attribute, json_string_value(value)))
            return false;
    arn = sim_arn(call, "sns", "%s", name);
    topic = sim_find(call, "topics", arn);
    tree_put_text(call->out, "TopicArn", arn);
    if (topic == NULL) {
        topic = sim_put(call, "topics", arn, arn, json_pack("{s:{}}", "~attributes"));
        fill_topic(call, topic, arn);
        free(arn);
        return true;
    }
    free(arn);
    return same_topic(call, topic);
}

static size_t count_subscriptions(struct sim_call *call, const char *topic, bool pending)
{
    const char *arn;
    json_t *subscription;
    size_t count = 0;

    json_object_foreach (sim_all(call, "subscriptions"), arn, subscription)
        count += sim_same(tree_text(subscription, "TopicArn"), topic) &&
                 tree_bool(subscription, "~pending", false) == pending;
    return count;
}

static bool get_topic(struct sim_call *call)
{
    json_t *topic = find_topic(call), *all;
    const char *arn = tree_text(call->in, "TopicArn");

    if (topic == NULL)
        return false;
    all = json_copy(json_object_get(topic, "~attributes"));
    tree_put_format(all, "SubscriptionsConfirmed", "%zu", count_subscriptions(call, arn, false));
    tree_put_format(all, "SubscriptionsPending", "%zu", count_subscriptions(call, arn, true));
    tree_put_text(all, "SubscriptionsDeleted", "0");
    tree_put_text(all, "EffectiveDeliveryPolicy",
                  tree_text_or(all, "DeliveryPolicy", "{\"http\":{}}"));
    tree_put(call->out, "Attributes", all);
    return true;
}

static bool set_topic(struct sim_call *call)
{
    json_t *topic = find_topic(call), *store;
    const char *name = tree_text(call->in, "AttributeName");
    const char *value = tree_text_or(call->in, "AttributeValue", "");

    if (topic == NULL || !attribute_is_valid(call, name, value))
        return false;
    store = json_object_get(topic, "~attributes");
    if (*value == '\0' && strcmp(name, "DisplayName") != 0)
        json_object_del(store, name);
    else
        tree_put_text(store, name, value);
    return true;
}

static bool delete_topic(struct sim_call *call)
{
    const char *topic = tree_text(call->in, "TopicArn"), *arn;
    json_t *subscriptions = sim_all(call, "subscriptions"), *subscription;
    void *next;

    json_object_foreach_safe (subscriptions, next, arn, subscription)
        if (sim_same(tree_text(subscription, "TopicArn"), topic))
            json_object_del(subscriptions, arn);
    sim_remove(call, "topics", topic);
    return true;
}

static bool list_topics(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Topics"), *topic;
    const char *arn;

    json_object_foreach (sim_all(call, "topics"), arn, topic)
        json_array_append_new(list, json_pack("{s:s}", "TopicArn", arn));
    return true;
}

/* --- subscriptions --- */

static bool subscription_attribute_is_valid(struct sim_call *call, const char *name,
                                            const char *value)
{
    static const char *const known[] = {
        "DeliveryPolicy", "FilterPolicy",        "FilterPolicyScope", "RawMessageDelivery",
        "RedrivePolicy",  "SubscriptionRoleArn", "ReplayPolicy"};
    bool found = false;

    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        found = found || strcmp(known[i], name) == 0;
    if (!found)
        return sim_invalid(call, "Invalid parameter: AttributeName");
    if (strstr(name, "Policy") != NULL && strcmp(name, "FilterPolicyScope") != 0 &&
        *value != '\0' && !sim_is_json_object(value))
        return sim_invalid(call, "Invalid parameter: %s: failed to parse JSON.", name);
    return true;
}

static bool protocol_is_valid(struct sim_call *call, json_t *topic)
{
    static const char *const known[] = {"http", "https",  "email",       "email-json", "sms",
                                        "sqs",  "lambda", "application", "firehose"};
    const char *protocol = tree_text(call->in, "Protocol");
    const char *endpoint = tree_text_or(call->in, "Endpoint", "");
    bool found = false;

    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        found = found || strcmp(known[i], protocol) == 0;
    if (!found)
        return sim_invalid(call,
                           "Invalid parameter: Amazon SNS does not support this protocol "
                           "string: %s",
                           protocol);
    if (*endpoint == '\0')
        return sim_invalid(call, "Invalid parameter: Endpoint");
    if (strcmp(protocol, "sqs") == 0 && strncmp(endpoint, "arn:", 4) != 0)
        return sim_invalid(call, "Invalid parameter: SQS endpoint ARN");
    if (sim_same(tree_text(json_object_get(topic, "~attributes"), "FifoTopic"), "true") &&
        strcmp(protocol, "sqs") != 0)
        return sim_invalid(call, "Invalid parameter: Invalid protocol type: %s", protocol);
    return true;
}

static json_t *find_subscription(struct sim_call *call, const char *topic)
{
    const char *arn;
    json_t *subscription;

    json_object_foreach (sim_all(call, "subscriptions"), arn, subscription)
        if (sim_same(tree_text(subscription, "TopicArn"), topic) &&
            sim_same(tree_text(subscription, "Protocol"), tree_text(call->in, "Protocol")) &&
            sim_same(tree_text(subscription, "Endpoint"), tree_text(call->in, "Endpoint")))
            return subscription;
    return NULL;
}

static bool answer_subscription(struct sim_call *call, json_t *subscription)
{
    bool pending = tree_bool(subscription, "~pending", false);

    tree_put_text(call->out, "SubscriptionArn",
                  pending && !tree_bool(call->in, "ReturnSubscriptionArn", false)
                      ? "pending confirmation"
                      : tree_text(subscription, "~arn"));
    return true;
}

static json_t *new_subscription(struct sim_call *call, const char *topic)
{
    char id[SIM_ID_BYTES], *arn = xasprintf("%s:%s", topic, sim_uuid(call->sim, id));
    const char *protocol = tree_text(call->in, "Protocol");
    bool pending = strncmp(protocol, "email", 5) == 0 || strncmp(protocol, "http", 4) == 0;
    json_t *subscription = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:b,s:{}}", "SubscriptionArn", pending ? "PendingConfirmation" : arn,
        "Owner", call->account, "Protocol", protocol, "Endpoint", tree_text(call->in, "Endpoint"),
        "TopicArn", topic, "~pending", pending, "~attributes");

    tree_copy_all(json_object_get(call->in, "Attributes"),
                  json_object_get(subscription, "~attributes"));
    sim_put(call, "subscriptions", arn, arn, subscription);
    free(arn);
    return subscription;
}

static bool subscribe(struct sim_call *call)
{
    json_t *topic = find_topic(call), *given = json_object_get(call->in, "Attributes"), *value;
    const char *topic_arn = tree_text(call->in, "TopicArn"), *name;
    json_t *subscription;

    if (topic == NULL || !protocol_is_valid(call, topic))
        return false;
    json_object_foreach (given, name, value)
        if (!subscription_attribute_is_valid(call, name, json_string_value(value)))
            return false;
    subscription = find_subscription(call, topic_arn);
    if (subscription != NULL && given != NULL &&
        !json_equal(given, json_object_get(subscription, "~attributes")))
        return sim_invalid(call, "Invalid parameter: Attributes Reason: Subscription already "
                                 "exists with different attributes");
    if (subscription == NULL)
        subscription = new_subscription(call, topic_arn);
    return answer_subscription(call, subscription);
}

static bool unsubscribe(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "SubscriptionArn");

    if (strncmp(arn, "arn:", 4) != 0)
        return sim_invalid(call, "Invalid parameter: SubscriptionArn Reason: An ARN must have at "
                                 "least 6 elements, not 1");
    sim_remove(call, "subscriptions", arn);
    return true;
}

static bool list_subscriptions(struct sim_call *call)
{
    const char *topic = tree_text(call->in, "TopicArn"), *arn;
    json_t *list = tree_array_of(call->out, "Subscriptions"), *subscription;

    if (topic != NULL && find_topic(call) == NULL)
        return false;
    json_object_foreach (sim_all(call, "subscriptions"), arn, subscription)
        if (topic == NULL || sim_same(tree_text(subscription, "TopicArn"), topic))
            json_array_append(list, subscription);
    return true;
}

static bool get_subscription(struct sim_call *call)
{
    static const char *const copied[] = {"Owner", "Protocol", "Endpoint", "TopicArn", NULL};
    json_t *subscription = sim_find(call, "subscriptions", tree_text(call->in, "SubscriptionArn"));
    json_t *all;

    if (subscription == NULL)
        return not_found(call, "Subscription");
    all = json_copy(json_object_get(subscription, "~attributes"));
    tree_copy_members(subscription, all, copied);
    tree_put_text(all, "SubscriptionArn", tree_text(subscription, "~arn"));
    tree_put_text(all, "PendingConfirmation",
                  tree_bool(subscription, "~pending", false) ? "true" : "false");
    tree_put_text(all, "RawMessageDelivery", tree_text_or(all, "RawMessageDelivery", "false"));
    tree_put_text(all, "ConfirmationWasAuthenticated", "true");
    tree_put(call->out, "Attributes", all);
    return true;
}

static bool set_subscription(struct sim_call *call)
{
    json_t *subscription = sim_find(call, "subscriptions", tree_text(call->in, "SubscriptionArn"));
    const char *name = tree_text(call->in, "AttributeName");
    const char *value = tree_text_or(call->in, "AttributeValue", "");

    if (subscription == NULL)
        return not_found(call, "Subscription");
    if (!subscription_attribute_is_valid(call, name, value))
        return false;
    if (*value == '\0' || strcmp(value, "{}") == 0)
        json_object_del(json_object_get(subscription, "~attributes"), name);
    else
        tree_put_text(json_object_get(subscription, "~attributes"), name, value);
    return true;
}

static bool publish(struct sim_call *call)
{
    char id[SIM_ID_BYTES];

    if (tree_has(call->in, "TopicArn") && find_topic(call) == NULL)
        return false;
    tree_put_text(call->out, "MessageId", sim_uuid(call->sim, id));
    return true;
}

const struct sim_handler sns_handlers[] = {
    {"CreateTopic", create_topic},
    {"GetTopicAttributes", get_topic},
    {"SetTopicAttributes", set_topic},
    {"DeleteTopic", delete_topic},
    {"ListTopics", list_topics},
    {"Subscribe", subscribe},
    {"Unsubscribe", unsubscribe},
    {"ListSubscriptions", list_subscriptions},
    {"ListSubscriptionsByTopic", list_subscriptions},
    {"GetSubscriptionAttributes", get_subscription},
    {"SetSubscriptionAttributes", set_subscription},
    {"Publish", publish},
    {NULL, NULL},
};
