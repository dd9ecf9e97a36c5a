#include "providers/sim/services.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/httpd.h"
#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/world.h"

/* A queue: {QueueUrl, "~attributes": {…}, "~messages": [{MessageId, Body, …, "~visible_at"}]}. */

static bool missing_queue(struct sim_call *call)
{
    sim_fail(call, 400, "QueueDoesNotExist", "The specified queue does not exist.");
    call->failure.legacy_code = xstrdup("AWS.SimpleQueueService.NonExistentQueue");
    return false;
}

static bool bad_attribute(struct sim_call *call, const char *name)
{
    sim_fail(call, 400, "InvalidAttributeValue", "Invalid value for the parameter %s.", name);
    return false;
}

/* The queue of the call's QueueUrl. NULL: sim_fail() was called. */
static json_t *find_queue(struct sim_call *call)
{
    const char *name = sim_arn_tail(tree_text(call->in, "QueueUrl"));
    json_t *queue = sim_find(call, "queues", name);

    if (queue == NULL)
        missing_queue(call);
    return queue;
}

/* --- attributes --- */

struct attribute {
    const char *name;
    long long min, max; /* both 0: no number */
    const char *fallback;
    bool fifo; /* of FIFO queues only */
};

static const struct attribute attributes[] = {
    {"DelaySeconds", 0, 900, "0", false},
    {"MaximumMessageSize", 1024, 1048576, "1048576", false},
    {"MessageRetentionPeriod", 60, 1209600, "345600", false},
    {"ReceiveMessageWaitTimeSeconds", 0, 20, "0", false},
    {"VisibilityTimeout", 0, 43200, "30", false},
    {"KmsDataKeyReusePeriodSeconds", 60, 86400, NULL, false},
    {"Policy", 0, 0, NULL, false},
    {"RedrivePolicy", 0, 0, NULL, false},
    {"RedriveAllowPolicy", 0, 0, NULL, false},
    {"KmsMasterKeyId", 0, 0, NULL, false},
    {"SqsManagedSseEnabled", 0, 0, "true", false},
    {"FifoQueue", 0, 0, NULL, true},
    {"ContentBasedDeduplication", 0, 0, NULL, true},
    {"DeduplicationScope", 0, 0, NULL, true},
    {"FifoThroughputLimit", 0, 0, NULL, true},
};

static const struct attribute *attribute_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
        if (strcmp(attributes[i].name, name) == 0)
            return &attributes[i];
    return NULL;
}

static bool redrive_is_valid(struct sim_call *call, const char *text, bool is_fifo)
{
    json_t *policy = json_parse(text, strlen(text));
    const char *target = tree_text(policy, "deadLetterTargetArn");
    int64_t count = tree_int(policy, "maxReceiveCount", 0);
    json_t *dead = sim_find_arn(call, target);
    bool ok = true;

    if (target == NULL || count < 1 || count > 1000)
        ok = sim_fail(call, 400, "InvalidParameterValue",
                      "Value %s for parameter RedrivePolicy is invalid. Reason: Invalid value for "
                      "maxReceiveCount or deadLetterTargetArn.",
                      text);
    else if (dead == NULL)
        ok = sim_fail(call, 400, "InvalidParameterValue",
                      "Value %s for parameter RedrivePolicy is invalid. Reason: Dead letter target "
                      "does not exist.",
                      text);
    else if (tree_has(json_object_get(dead, "~attributes"), "FifoQueue") != is_fifo)
        ok = sim_fail(call, 400, "InvalidParameterValue",
                      "Value %s for parameter RedrivePolicy is invalid. Reason: Dead-letter queue "
                      "must be same type of queue as the source.",
                      text);
    json_decref(policy);
    return ok;
}

static bool attribute_is_valid(struct sim_call *call, const char *name, const char *value,
                               bool is_fifo)
{
    const struct attribute *row = attribute_find(name);
    char *end;
    long long number;

    if (row == NULL || (row->fifo && !is_fifo))
        return sim_fail(call, 400, "InvalidAttributeName", "Unknown Attribute %s.", name);
    if (row->max > 0) {
        number = strtoll(value, &end, 10);
        if (end == value || *end != '\0' || number < row->min || number > row->max)
            return bad_attribute(call, name);
    }
    if (*value != '\0' && strstr(name, "Policy") != NULL && !sim_is_json_object(value))
        return bad_attribute(call, name);
    if (strcmp(name, "RedrivePolicy") == 0 && *value != '\0')
        return redrive_is_valid(call, value, is_fifo);
    return true;
}

static bool scope_is_valid(struct sim_call *call, json_t *given)
{
    if (sim_same(tree_text(given, "FifoThroughputLimit"), "perMessageGroupId") &&
        !sim_same(tree_text(given, "DeduplicationScope"), "messageGroup"))
        return sim_fail(call, 400, "InvalidAttributeValue",
                        "The FifoThroughputLimit attribute can be set to perMessageGroupId only "
                        "when DeduplicationScope is messageGroup");
    return true;
}

static bool attributes_are_valid(struct sim_call *call, json_t *given, bool is_fifo)
{
    const char *name;
    json_t *value;

    json_object_foreach (given, name, value)
        if (!attribute_is_valid(call, name, json_string_value(value), is_fifo))
            return false;
    return scope_is_valid(call, given);
}

/* An empty text takes an attribute away. */
static void set_attributes(json_t *queue, json_t *given)
{
    json_t *store = tree_object_of(queue, "~attributes"), *value;
    const char *name;

    json_object_foreach (given, name, value) {
        if (*json_string_value(value) == '\0')
            json_object_del(store, name);
        else
            json_object_set(store, name, value);
        if (strcmp(name, "KmsMasterKeyId") == 0)
            tree_put_text(store, "SqsManagedSseEnabled", "false");
    }
}

/* --- queues --- */

static bool name_is_valid(struct sim_call *call, const char *name, bool is_fifo)
{
    size_t len = strlen(name), stem = is_fifo ? len - 5 : len;

    for (size_t i = 0; i < stem; i++)
        if (!isalnum((unsigned char)name[i]) && name[i] != '-' && name[i] != '_')
            len = 0;
    if (len >= 1 && len <= 80 && stem > 0)
        return true;
    return sim_fail(call, 400, "InvalidParameterValue",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in "
                    "length");
}

static bool same_attributes(json_t *queue, json_t *given)
{
    json_t *store = json_object_get(queue, "~attributes"), *value;
    const char *name;

    json_object_foreach (given, name, value) {
        json_t *old = json_object_get(store, name);

        if (old == NULL ? *json_string_value(value) != '\0' : !json_equal(old, value))
            return false;
    }
    return true;
}

static bool exists_already(struct sim_call *call, json_t *queue, json_t *given)
{
    if (same_attributes(queue, given)) {
        json_object_set(call->out, "QueueUrl", json_object_get(queue, "QueueUrl"));
        return true;
    }
    sim_fail(call, 400, "QueueNameExists",
             "A queue already exists with the same name and a different value for attributes");
    call->failure.legacy_code = xstrdup("QueueAlreadyExists");
    return false;
}

static json_t *new_queue(struct sim_call *call, const char *name, const char *arn)
{
    const char *host = httpd_header(call->request, "Host");
    json_t *queue = json_pack("{s:{},s:[]}", "~attributes", "~messages");
    json_t *store = json_object_get(queue, "~attributes");

    tree_put_format(queue, "QueueUrl", "http://%s/%s/%s", host != NULL ? host : "localhost",
                    call->account, name);
    for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
        tree_put_text(store, attributes[i].name, attributes[i].fallback);
    tree_put_text(store, "QueueArn", arn);
    tree_put_format(store, "CreatedTimestamp", "%lld", (long long)call->now_ms / 1000);
    tree_put_format(store, "LastModifiedTimestamp", "%lld", (long long)call->now_ms / 1000);
    return queue;
}

static bool create_queue(struct sim_call *call)
{
    const char *name = tree_text(call->in, "QueueName");
    json_t *given = json_object_get(call->in, "Attributes"), *queue;
    bool is_fifo = sim_same(tree_text(given, "FifoQueue"), "true");
    size_t len = strlen(name);
    char *arn;

    if (is_fifo != (len > 5 && strcmp(name + len - 5, ".fifo") == 0))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The name of a FIFO queue can only include alphanumeric characters, "
                        "hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in "
                        "length.");
    if (!name_is_valid(call, name, is_fifo) || !attributes_are_valid(call, given, is_fifo))
        return false;
    queue = sim_find(call, "queues", name);
    if (queue != NULL)
        return exists_already(call, queue, given);
    if (tree_int(sim_all(call, "~deleted"), name, 0) > call->now_ms) {
        sim_fail(call, 400, "QueueDeletedRecently",
                 "You must wait 60 seconds after deleting a queue before you can create another "
                 "with the same name.");
        call->failure.legacy_code = xstrdup("AWS.SimpleQueueService.QueueDeletedRecently");
        return false;
    }
    arn = sim_arn(call, "sqs", "%s", name);
    queue = sim_put(call, "queues", name, arn, new_queue(call, name, arn));
    free(arn);
    set_attributes(queue, given);
    sim_tags_add(queue, json_object_get(call->in, "tags"));
    json_object_set(call->out, "QueueUrl", json_object_get(queue, "QueueUrl"));
    return true;
}

static bool get_queue_url(struct sim_call *call)
{
    json_t *queue = sim_find(call, "queues", tree_text(call->in, "QueueName"));

    if (queue == NULL)
        return missing_queue(call);
    json_object_set(call->out, "QueueUrl", json_object_get(queue, "QueueUrl"));
    return true;
}

static bool list_queues(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "QueueNamePrefix", ""), *name;
    json_t *queue, *list = json_array();

    json_object_foreach (sim_all(call, "queues"), name, queue)
        if (strncmp(name, prefix, strlen(prefix)) == 0)
            json_array_append(list, json_object_get(queue, "QueueUrl"));
    if (json_array_size(list) > 0)
        json_object_set(call->out, "QueueUrls", list);
    json_decref(list);
    return true;
}

static bool delete_queue(struct sim_call *call)
{
    const char *name = sim_arn_tail(tree_text(call->in, "QueueUrl"));

    if (find_queue(call) == NULL)
        return false;
    sim_remove(call, "queues", name);
    if (call->sim->options.sqs_delete_ms > 0)
        tree_put_int(sim_all(call, "~deleted"), name,
                     call->now_ms + (int64_t)call->sim->options.sqs_delete_ms);
    return true;
}

static int64_t count_messages(json_t *queue, int64_t now_ms, bool visible)
{
    json_t *message;
    int64_t count = 0;
    size_t i;

    json_array_foreach (json_object_get(queue, "~messages"), i, message)
        count += (tree_int(message, "~visible_at", 0) <= now_ms) == visible;
    return count;
}

static bool get_attributes(struct sim_call *call)
{
    json_t *queue = find_queue(call), *all, *wanted = json_object_get(call->in, "AttributeNames");
    json_t *shown = json_object(), *value;
    const char *name;

    if (queue == NULL) {
        json_decref(shown);
        return false;
    }
    all = json_copy(json_object_get(queue, "~attributes"));
    tree_put_format(all, "ApproximateNumberOfMessages", "%lld",
                    (long long)count_messages(queue, call->now_ms, true));
    tree_put_format(all, "ApproximateNumberOfMessagesNotVisible", "%lld",
                    (long long)count_messages(queue, call->now_ms, false));
    tree_put_text(all, "ApproximateNumberOfMessagesDelayed", "0");
    json_object_foreach (all, name, value)
        if (tree_has_text(wanted, "All") || tree_has_text(wanted, name))
            json_object_set(shown, name, value);
    if (json_object_size(shown) > 0)
        json_object_set(call->out, "Attributes", shown);
    json_decref(shown);
    json_decref(all);
    return true;
}

static bool put_attributes(struct sim_call *call)
{
    json_t *queue = find_queue(call), *given = json_object_get(call->in, "Attributes");
    bool is_fifo = tree_has(json_object_get(queue, "~attributes"), "FifoQueue");

    if (queue == NULL || !attributes_are_valid(call, given, is_fifo))
        return false;
    if (tree_has(given, "FifoQueue") && !is_fifo)
        return bad_attribute(call, "FifoQueue");
    set_attributes(queue, given);
    tree_put_format(json_object_get(queue, "~attributes"), "LastModifiedTimestamp", "%lld",
                    (long long)call->now_ms / 1000);
    return true;
}

static bool queue_tags(struct sim_call *call)
{
    json_t *queue = find_queue(call);

    if (queue == NULL)
        return false;
    if (strcmp(call->op->name, "TagQueue") == 0)
        sim_tags_add(queue, json_object_get(call->in, "Tags"));
    else if (strcmp(call->op->name, "UntagQueue") == 0)
        sim_tags_remove(queue, json_object_get(call->in, "TagKeys"));
    else if (json_object_size(json_object_get(queue, "~tags")) > 0)
        tree_put(call->out, "Tags", sim_tags_map(queue));
    return true;
}

static bool list_sources(struct sim_call *call)
{
    json_t *queue = find_queue(call), *other, *list = json_array();
    const char *name, *policy;

    json_object_foreach (sim_all(call, "queues"), name, other) {
        policy = tree_text(json_object_get(other, "~attributes"), "RedrivePolicy");
        if (queue != NULL && policy != NULL && strstr(policy, tree_text(queue, "~arn")) != NULL)
            json_array_append(list, json_object_get(other, "QueueUrl"));
    }
    tree_put(call->out, "queueUrls", list);
    return queue != NULL;
}

const struct sim_handler sqs_queue_handlers[] = {
    {"CreateQueue", create_queue},
    {"GetQueueUrl", get_queue_url},
    {"ListQueues", list_queues},
    {"DeleteQueue", delete_queue},
    {"GetQueueAttributes", get_attributes},
    {"SetQueueAttributes", put_attributes},
    {"TagQueue", queue_tags},
    {"UntagQueue", queue_tags},
    {"ListQueueTags", queue_tags},
    {"ListDeadLetterSourceQueues", list_sources},
    {NULL, NULL},
};

/* --- messages --- */

static json_t *send(struct sim_call *call, json_t *queue, json_t *given)
{
    const char *body = tree_text_or(given, "MessageBody", "");
    char id[SIM_ID_BYTES], md5[33];
    int64_t delay = tree_int(given, "DelaySeconds",
                             tree_int(json_object_get(queue, "~attributes"), "DelaySeconds", 0));
    json_t *message =
        json_pack("{s:s,s:s,s:s,s:I,s:i}", "MessageId", sim_uuid(call->sim, id), "Body", body,
                  "MD5OfBody", sim_md5_hex(body, strlen(body), md5), "~visible_at",
                  (json_int_t)call->now_ms + delay * 1000, "~received", 0);

    if (tree_has(given, "MessageAttributes"))
        json_object_set(message, "MessageAttributes", json_object_get(given, "MessageAttributes"));
    json_array_append_new(tree_array_of(queue, "~messages"), message);
    return json_pack("{s:s,s:s}", "MessageId", id, "MD5OfMessageBody", md5);
}

static bool send_message(struct sim_call *call)
{
    json_t *queue = find_queue(call);

    if (queue == NULL)
        return false;
    if (tree_has(json_object_get(queue, "~attributes"), "FifoQueue") &&
        !tree_has(call->in, "MessageGroupId"))
        return sim_fail(call, 400, "MissingParameter",
                        "The request must contain the parameter MessageGroupId.");
    json_decref(call->out);
    call->out = send(call, queue, call->in);
    return true;
}

static bool send_batch(struct sim_call *call)
{
    json_t *queue = find_queue(call), *entry, *sent;
    size_t i;

    if (queue == NULL)
        return false;
    json_array_foreach (json_object_get(call->in, "Entries"), i, entry) {
        sent = send(call, queue, entry);
        tree_put_text(sent, "Id", tree_text(entry, "Id"));
        json_array_append_new(tree_array_of(call->out, "Successful"), sent);
    }
    tree_array_of(call->out, "Failed");
    return true;
}

static bool receive_message(struct sim_call *call)
{
    json_t *queue = find_queue(call), *message, *list = json_array();
    int64_t most = tree_int(call->in, "MaxNumberOfMessages", 1), timeout;
    size_t i;

    if (queue == NULL) {
        json_decref(list);
        return false;
    }
    timeout = tree_int(json_object_get(queue, "~attributes"), "VisibilityTimeout", 30);
    timeout = tree_int(call->in, "VisibilityTimeout", timeout);
    json_array_foreach (json_object_get(queue, "~messages"), i, message) {
        char receipt[SIM_ID_BYTES];

        if ((int64_t)json_array_size(list) == most ||
            tree_int(message, "~visible_at", 0) > call->now_ms)
            continue;
        tree_put_int(message, "~visible_at", call->now_ms + timeout * 1000);
        tree_put_text(message, "ReceiptHandle", sim_random_id(call->sim, "", 40, NULL, receipt));
        tree_put_int(message, "~received", tree_int(message, "~received", 0) + 1);
        tree_put(message, "Attributes",
                 json_pack("{s:s}", "ApproximateReceiveCount",
                           tree_int(message, "~received", 1) > 1 ? "2" : "1"));
        json_array_append(list, message);
    }
    if (json_array_size(list) > 0)
        json_object_set(call->out, "Messages", list);
    json_decref(list);
    return true;
}

static bool change_message(struct sim_call *call)
{
    json_t *queue = find_queue(call), *message;
    const char *receipt = tree_text(call->in, "ReceiptHandle");
    size_t index;

    if (queue == NULL)
        return false;
    message = tree_find(json_object_get(queue, "~messages"), "ReceiptHandle", receipt, &index);
    if (strcmp(call->op->name, "DeleteMessage") == 0) {
        if (message != NULL)
            json_array_remove(json_object_get(queue, "~messages"), index);
        return true;
    }
    if (message == NULL)
        return sim_fail(call, 400, "ReceiptHandleIsInvalid",
                        "The input receipt handle is invalid.");
    tree_put_int(message, "~visible_at",
                 call->now_ms + tree_int(call->in, "VisibilityTimeout", 0) * 1000);
    return true;
}

static bool purge_queue(struct sim_call *call)
{
    json_t *queue = find_queue(call);

    if (queue == NULL)
        return false;
    json_array_clear(tree_array_of(queue, "~messages"));
    return true;
}

const struct sim_handler sqs_message_handlers[] = {
    {"SendMessage", send_message},
    {"SendMessageBatch", send_batch},
    {"ReceiveMessage", receive_message},
    {"DeleteMessage", change_message},
    {"ChangeMessageVisibility", change_message},
    {"PurgeQueue", purge_queue},
    {NULL, NULL},
};
