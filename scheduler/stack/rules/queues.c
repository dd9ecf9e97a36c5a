/* SQS and SNS. */
#include <ctype.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

void rules_sqs(struct rule_call *call)
{
    static const char *const fifo_only[] = {"contentBasedDeduplication", "deduplicationScope",
                                            "fifoThroughputLimit"};
    json_t *spec = call->spec;
    const char *type = rule_text(spec, "type");
    const char *limit = rule_text(spec, "fifoThroughputLimit");
    const char *scope = rule_text(spec, "deduplicationScope");

    for (size_t i = 0; i < 3; i++) {
        const json_t *value = catalog_value(spec, fifo_only[i]);

        if (type != NULL && strcmp(type, "fifo") != 0 && value != NULL && !json_is_false(value))
            rule_error(call, fifo_only[i], "set type to fifo", "is for FIFO queues only");
    }
    if (limit != NULL && strcmp(limit, "perMessageGroupId") == 0 &&
        (scope == NULL || strcmp(scope, "messageGroup") != 0))
        rule_error(call, "fifoThroughputLimit", "set deduplicationScope to messageGroup",
                   "perMessageGroupId needs deduplicationScope messageGroup");
    if (rule_has(spec, "encryption.kmsKey") && !rule_is_true(spec, "encryption.enabled"))
        rule_error(call, "encryption.kmsKey", "set encryption.enabled to true",
                   "has no meaning without encryption");
    rule_kms_key(call, "encryption.kmsKey");
}

/* What an endpoint of each protocol begins with, or holds. */
static const struct {
    const char *protocol, *prefix, *holds, *says;
} endpoints[] = {
    {"http", "http://", NULL, "an address that begins with http://"},
    {"https", "https://", NULL, "an address that begins with https://"},
    {"email", NULL, "@", "an e-mail address"},
    {"email-json", NULL, "@", "an e-mail address"},
    {"sms", "+", NULL, "a phone number that begins with +"},
    {"sqs", "arn:", NULL, "a component of kind SQS or a queue's ARN"},
    {"lambda", "arn:", NULL, "a component of kind Lambda or a function's ARN"},
    {"application", "arn:", NULL, "the ARN of a platform endpoint"},
};

/* E.164: a plus, then up to 15 digits of which the first is none of 0. */
static bool is_phone_number(const char *text)
{
    size_t digits = strspn(text + 1, "0123456789");

    return text[0] == '+' && text[1] != '0' && digits >= 2 && digits <= 15 &&
           text[1 + digits] == '\0';
}

/* What of its form the table cannot say. */
static void endpoint_detail(struct rule_call *call, const char *protocol, const char *endpoint,
                            const char *field)
{
    if (strcmp(protocol, "sms") == 0 && !is_phone_number(endpoint))
        rule_error(call, field, "such as +12065550100", "\"%.80s\" is no phone number", endpoint);
    else if (strcmp(protocol, "sqs") == 0 || strcmp(protocol, "lambda") == 0) {
        if (rule_arn(call, field, endpoint, protocol, NULL))
            rule_arn_region(call, field, endpoint, rule_region(call),
                            "where the topic can be let in");
    } else if (strcmp(protocol, "application") == 0)
        rule_arn(call, field, endpoint, "sns", "endpoint/");
}

static void endpoint_form(struct rule_call *call, const json_t *subscription, size_t index)
{
    const char *protocol = json_text_or(subscription, "protocol", "");
    const char *endpoint = rule_text(subscription, "endpoint");
    const char *field = rule_field("subscriptions", index, "endpoint");

    for (size_t i = 0; endpoint != NULL && i < ARRAY_LEN(endpoints); i++) {
        if (strcmp(endpoints[i].protocol, protocol) != 0)
            continue;
        if ((endpoints[i].prefix != NULL && !text_starts_with(endpoint, endpoints[i].prefix)) ||
            (endpoints[i].holds != NULL && strstr(endpoint, endpoints[i].holds) == NULL))
            rule_error(call, field, NULL, "\"%.80s\" is not %s", endpoint, endpoints[i].says);
        else
            endpoint_detail(call, protocol, endpoint, field);
    }
}

/* SNS answers with the subscription that is there already. */
static void endpoint_twice(struct rule_call *call, const json_t *all, size_t index)
{
    const json_t *one = json_array_get(all, index);

    for (size_t i = 0; i < index; i++) {
        const json_t *other = json_array_get(all, i);

        if (!json_equal(json_object_get(one, "protocol"), json_object_get(other, "protocol")) ||
            !json_equal(json_object_get(one, "endpoint"), json_object_get(other, "endpoint")))
            continue;
        rule_error(call, rule_field("subscriptions", index, "endpoint"), "remove one of the two",
                   "subscribes the same endpoint as subscriptions[%zu]", i);
        return;
    }
}

/* The policy of AWS's own key lets no service use it on behalf of a topic. */
static void key_of_queue(struct rule_call *call, const struct component *target, size_t index)
{
    const char *key = rule_text(target->spec, "encryption.kmsKey");

    if (strcmp(target->kind->name, "SQS") == 0 && key != NULL &&
        strstr(key, "alias/aws/sqs") != NULL)
        rule_error(call, rule_field("subscriptions", index, "endpoint"),
                   "remove encryption.kmsKey there for keys of SQS itself, or name a key of yours",
                   "SNS cannot deliver to queue %s, which is encrypted with %s", target->id, key);
}

static void endpoint_kind(struct rule_call *call, const json_t *subscription, size_t index)
{
    const char *protocol = json_text_or(subscription, "protocol", "");
    const struct component *target = rule_target(call, json_text(subscription, "endpoint"));
    const char *wanted = strcmp(protocol, "sqs") == 0      ? "SQS"
                         : strcmp(protocol, "lambda") == 0 ? "Lambda"
                                                           : NULL;
    bool is_fifo = rule_is_true(call->spec, "fifoTopic");

    if (target == NULL)
        return;
    if (wanted != NULL && strcmp(target->kind->name, wanted) != 0)
        rule_error(call, rule_field("subscriptions", index, "endpoint"), NULL,
                   "component %s is of kind %s, protocol %s needs %s", target->id,
                   target->kind_name, protocol, wanted);
    else if (wanted != NULL && strcmp(wanted, "SQS") == 0 && is_fifo &&
             strcmp(json_text_or(target->spec, "type", ""), "fifo") != 0)
        rule_error(call, rule_field("subscriptions", index, "endpoint"), NULL,
                   "a FIFO topic can deliver to FIFO queues only, %s is a standard queue",
                   target->id);
    else if (wanted != NULL && strcmp(wanted, "SQS") == 0 && !is_fifo &&
             strcmp(json_text_or(target->spec, "type", ""), "fifo") == 0)
        rule_error(call, rule_field("subscriptions", index, "endpoint"), "set fifoTopic to true",
                   "a standard topic cannot deliver to FIFO queue %s", target->id);
    key_of_queue(call, target, index);
}

void rules_sns(struct rule_call *call)
{
    const json_t *subscription = NULL;
    bool is_fifo = rule_is_true(call->spec, "fifoTopic");
    size_t index = 0;

    if (!is_fifo && rule_is_true(call->spec, "contentBasedDeduplication"))
        rule_error(call, "contentBasedDeduplication", "set fifoTopic to true",
                   "is for FIFO topics only");
    rule_kms_key(call, "encryption.kmsKey");
    rule_delivery_policy(call, json_text(call->spec, "deliveryPolicy"));
    json_array_foreach (catalog_value(call->spec, "subscriptions"), index, subscription) {
        endpoint_form(call, subscription, index);
        endpoint_kind(call, subscription, index);
        endpoint_twice(call, catalog_value(call->spec, "subscriptions"), index);
        rule_filter_policy(call, index, json_text(subscription, "filterPolicy"));
        if (is_fifo && strcmp(json_text_or(subscription, "protocol", "sqs"), "sqs") != 0)
            rule_error(call, rule_field("subscriptions", index, "protocol"), NULL,
                       "a FIFO topic can deliver to SQS only");
    }
}
