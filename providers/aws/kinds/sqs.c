/*
 * SQS: a queue, and its dead-letter queue when asked for. Identity is the name; a second
 * creation with the same attributes answers with the same queue.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/kinds.h"

enum { VISIBLE_LIMIT_S = 60, RECREATE_LIMIT_S = 90 };

/* One of the component's two queues. */
struct queue_part {
    const char *what;   /* for people */
    const char *create; /* step names */
    const char *set;
    const char *tag;
    const char *remove;
    char *name; /* owned */
    char *url;  /* owned, NULL until found or created */
    char *arn;  /* owned, likewise */
};

struct queue_pair {
    struct queue_part main;
    struct queue_part dead; /* the dead-letter queue */
};

static bool is_fifo(const struct kind_call *call)
{
    return strcmp(json_text_or(call->spec, "type", "standard"), "fifo") == 0;
}

static bool wants_dead_letters(json_t *spec)
{
    json_t *section = json_object_get(spec, "deadLetterQueue");
    return section != NULL && json_bool_or(section, "enabled", true);
}

/* "orders" -> "orders-dlq", "orders.fifo" -> "orders-dlq.fifo". */
static char *dead_letter_name(const char *name)
{
    size_t length = strlen(name);
    size_t stem = length > 5 && strcmp(name + length - 5, ".fifo") == 0 ? length - 5 : length;
    return xasprintf("%.*s-dlq%s", (int)stem, name, name + stem);
}

static void pair_init(struct queue_pair *pair, const struct kind_call *call)
{
    *pair = (struct queue_pair){
        .main = {"queue", "create-queue", "set-attributes", "tag", "delete-queue",
                 xstrdup(call->name), NULL, NULL},
        .dead = {"dead-letter queue of", "create-dlq", "set-dlq-attributes", "tag-dlq",
                 "delete-dlq", dead_letter_name(call->name), NULL, NULL},
    };
}

static void part_fini(struct queue_part *part)
{
    free(part->name);
    free(part->url);
    free(part->arn);
}

static void pair_fini(struct queue_pair *pair)
{
    part_fini(&pair->main);
    part_fini(&pair->dead);
}

static void put_int(json_t *attributes, const char *name, json_t *spec, const char *field)
{
    json_t *value = json_object_get(spec, field);
    if (!json_is_integer(value))
        return;
    char digits[24];
    snprintf(digits, sizeof(digits), "%lld", (long long)json_integer_value(value));
    json_put_text(attributes, name, digits);
}

/* SQS encrypts by itself unless told otherwise; a key of one's own is instead of that. */
static void put_encryption(json_t *attributes, const struct kind_call *call)
{
    json_t *section = json_object_get(call->spec, "encryption");
    bool on = json_bool_or(section, "enabled", true);
    const char *key = on ? json_text(section, "kmsKey") : NULL;
    json_put_text(attributes, "KmsMasterKeyId", key == NULL ? "" : key);
    bool was_set = json_object_get(call->applied, "encryption") != NULL ||
                   json_object_size(call->applied) == 0;
    if (key == NULL && (section != NULL || was_set))
        json_put_text(attributes, "SqsManagedSseEnabled", on ? "true" : "false");
}

static void put_fifo(json_t *attributes, json_t *spec)
{
    bool by_content = json_bool_or(spec, "contentBasedDeduplication", false);
    json_put_text(attributes, "FifoQueue", "true");
    json_put_text(attributes, "ContentBasedDeduplication", by_content ? "true" : "false");
    json_put_text(attributes, "DeduplicationScope",
                  json_text_or(spec, "deduplicationScope", "queue"));
    json_put_text(attributes, "FifoThroughputLimit",
                  json_text_or(spec, "fifoThroughputLimit", "perQueue"));
}

/* The RedrivePolicy attribute; "" takes a former one away. */
static void put_redrive(json_t *attributes, const struct kind_call *call,
                        const struct queue_part *dead)
{
    if (!wants_dead_letters(call->spec)) {
        json_put_text(attributes, "RedrivePolicy", "");
        return;
    }
    json_t *section = json_object_get(call->spec, "deadLetterQueue");
    json_t *policy = json_pack("{s:s, s:I}", "deadLetterTargetArn", dead->arn, "maxReceiveCount",
                               (json_int_t)json_int_or(section, "maxReceiveCount", 3));
    char *text = json_dumps(policy, JSON_COMPACT);
    json_put_text(attributes, "RedrivePolicy", text);
    free(text);
    json_decref(policy);
}

/* What the queue is to have; "" stands for nothing. */
static json_t *main_attributes(const struct kind_call *call, const struct queue_part *dead)
{
    json_t *attributes = json_object();
    put_int(attributes, "MessageRetentionPeriod", call->spec, "messageRetentionPeriod");
    put_int(attributes, "VisibilityTimeout", call->spec, "visibilityTimeout");
    put_int(attributes, "MaximumMessageSize", call->spec, "maxMessageSize");
    put_int(attributes, "ReceiveMessageWaitTimeSeconds", call->spec, "receiveWaitTime");
    put_int(attributes, "DelaySeconds", call->spec, "delaySeconds");
    put_encryption(attributes, call);
    put_redrive(attributes, call, dead);
    if (is_fifo(call))
        put_fifo(attributes, call->spec);
    return attributes;
}

/* The RedriveAllowPolicy attribute: only this component's queue may send its dead letters here. */
static struct error *put_redrive_allow(struct kind_call *call, json_t *attributes)
{
    const char *account = NULL;
    json_t *section = json_object_get(call->spec, "deadLetterQueue");
    if (!json_bool_or(section, "exclusive", false)) {
        json_put_text(attributes, "RedriveAllowPolicy", "");
        return NULL;
    }
    TRY(aws_account(call->session, &account));
    char *arn = xasprintf("arn:%s:sqs:%s:%s:%s", aws_session_partition(call->session),
                          aws_session_region(call->session), account, call->name);
    json_t *policy =
        json_pack("{s:s, s:[s]}", "redrivePermission", "byQueue", "sourceQueueArns", arn);
    char *text = json_dumps(policy, JSON_COMPACT);
    json_put_text(attributes, "RedriveAllowPolicy", text);
    free(text);
    free(arn);
    json_decref(policy);
    return NULL;
}

/* Dead letters are kept as long as SQS can, 14 days: they are there to be looked at. */
static struct error *dead_attributes(struct kind_call *call, json_t **attributes)
{
    *attributes = json_pack("{s:s}", "MessageRetentionPeriod", "1209600");
    put_encryption(*attributes, call);
    if (is_fifo(call))
        json_put_text(*attributes, "FifoQueue", "true");
    return put_redrive_allow(call, *attributes);
}

static json_t *url_params(const struct queue_part *part)
{
    return json_pack("{s:s}", "QueueUrl", part->url);
}

/* Look for the queue: url and tags, or *tags NULL. */
static struct error *find_queue(struct kind_call *call, struct queue_part *part, json_t **tags)
{
    *tags = NULL;
    json_t *result = NULL;
    struct error *err = kind_query(call, "sqs", "GetQueueUrl",
                                   json_pack("{s:s}", "QueueName", part->name), &result);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    TRY(err);
    free(part->url);
    part->url = xstrdup(json_text(result, "QueueUrl"));
    json_decref(result);
    err = kind_query(call, "sqs", "ListQueueTags", url_params(part), &result);
    if (err != NULL && err->code == ERR_NOT_FOUND) { /* its name outlives it for a while */
        error_free(err);
        return NULL;
    }
    TRY(err);
    json_t *found = json_object_get(result, "Tags");
    *tags = found == NULL ? json_object() : json_incref(found);
    json_decref(result);
    return NULL;
}

static struct error *read_attributes(struct kind_call *call, const struct queue_part *part,
                                     json_t **attributes)
{
    json_t *params = url_params(part);
    json_put(params, "AttributeNames", json_pack("[s]", "All"));
    json_t *result = NULL;
    TRY(kind_query(call, "sqs", "GetQueueAttributes", params, &result));
    json_t *found = json_object_get(result, "Attributes");
    *attributes = found == NULL ? json_object() : json_incref(found);
    json_decref(result);
    return NULL;
}

/* A new queue is not seen everywhere for some seconds. */
static struct error *check_visible(struct kind_call *call, void *arg, bool *done)
{
    struct queue_part *part = arg;
    json_t *attributes = NULL;
    struct error *err = read_attributes(call, part, &attributes);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        return NULL;
    }
    TRY(err);
    free(part->arn);
    part->arn = xstrdup(json_text(attributes, "QueueArn"));
    json_decref(attributes);
    *done = true;
    return NULL;
}

static struct error *wait_visible(struct kind_call *call, struct queue_part *part)
{
    return kind_wait_until(call, &(struct own_wait){.step = part->create,
                                                    .check = check_visible,
                                                    .arg = part,
                                                    .delay_s = 1,
                                                    .limit_s = VISIBLE_LIMIT_S});
}

/* A copy without the members that are "". */
static json_t *not_empty(json_t *attributes)
{
    json_t *copy = json_object();
    const char *name;
    json_t *value;
    json_object_foreach (attributes, name, value) {
        if (*json_string_value(value) != '\0')
            json_object_set(copy, name, value);
    }
    return copy;
}

static struct error *create_queue(struct kind_call *call, struct queue_part *part,
                                  json_t *attributes)
{
    static const char *const keep[] = {"QueueUrl", NULL};
    static const struct kind_retry passing[] = {{"QueueDeletedRecently", NULL}, {NULL, NULL}};
    json_t *result = NULL;
    TRY(kind_mutate(call,
                    &(struct mutation){.step = part->create,
                                       .service = "sqs",
                                       .operation = "CreateQueue",
                                       .params = json_pack(
                                           "{s:s, s:o, s:O}", "QueueName", part->name, "Attributes",
                                           not_empty(attributes), "tags", call->tags),
                                       .keep = keep,
                                       .retries = passing,
                                       .retry_limit_s = RECREATE_LIMIT_S},
                    &result));
    free(part->url);
    part->url = xstrdup(json_text(result, "QueueUrl"));
    json_decref(result);
    return wait_visible(call, part);
}

static bool same_value(const char *name, const char *wanted, const char *found)
{
    if (found == NULL)
        return *wanted == '\0';
    if (strcmp(wanted, found) == 0)
        return true;
    if (strcmp(name, "RedrivePolicy") != 0 && strcmp(name, "RedriveAllowPolicy") != 0)
        return false;
    json_t *a = json_parse(wanted, strlen(wanted));
    json_t *b = json_parse(found, strlen(found));
    bool same = a != NULL && b != NULL && json_equal(a, b);
    json_decref(a);
    json_decref(b);
    return same;
}

/* Set those attributes that differ from what the queue has. */
static struct error *set_attributes(struct kind_call *call, const struct queue_part *part,
                                    json_t *wanted)
{
    json_t *found = NULL;
    TRY(read_attributes(call, part, &found));
    json_t *changes = json_object();
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        bool fixed = strcmp(name, "FifoQueue") == 0;
        if (!fixed && !same_value(name, json_string_value(value), json_text(found, name)))
            json_object_set(changes, name, value);
    }
    json_decref(found);
    struct error *err = NULL;
    if (json_object_size(changes) > 0)
        err = kind_mutate(call,
                          &(struct mutation){.step = part->set,
                                             .service = "sqs",
                                             .operation = "SetQueueAttributes",
                                             .params = json_pack("{s:s, s:O}", "QueueUrl",
                                                                 part->url, "Attributes", changes)},
                          NULL);
    json_decref(changes);
    return err;
}

static const struct tag_api tag_api = {
    .service = "sqs",
    .tag = "TagQueue",
    .untag = "UntagQueue",
    .id_member = "QueueUrl",
    .tags_member = "Tags",
    .keys_member = "TagKeys",
};

/* Create the queue, or take it as it is and bring it to `attributes`. Consumes them. */
static struct error *ensure_queue(struct kind_call *call, struct queue_part *part,
                                  json_t *attributes)
{
    json_t *found = NULL;
    struct error *err = find_queue(call, part, &found);
    if (err == NULL && found == NULL) {
        err = create_queue(call, part, attributes);
    } else if (err == NULL) {
        err = kind_adopt(call, part->what, part->create, found);
        if (err == NULL)
            err = wait_visible(call, part);
        if (err == NULL)
            err = kind_retag(call, &tag_api, part->url, part->tag, found);
        if (err == NULL)
            err = set_attributes(call, part, attributes);
    }
    json_decref(found);
    json_decref(attributes);
    return err;
}

static struct error *delete_queue(struct kind_call *call, struct queue_part *part)
{
    struct error *err = kind_mutate(call,
                                    &(struct mutation){.step = part->remove,
                                                       .service = "sqs",
                                                       .operation = "DeleteQueue",
                                                       .params = url_params(part)},
                                    NULL);
    if (err != NULL && err->code == ERR_NOT_FOUND) {
        error_free(err);
        err = NULL;
    }
    return err;
}

static struct error *remove_queue(struct kind_call *call, struct queue_part *part)
{
    json_t *found = NULL;
    TRY(find_queue(call, part, &found));
    if (found == NULL)
        return NULL;
    struct error *err = kind_adopt(call, part->what, part->create, found);
    json_decref(found);
    return err != NULL ? err : delete_queue(call, part);
}

/* Whether there is a dead-letter queue is not in every state: its tags decide. One that is
 * another component's, or nobody's, stays. */
static struct error *remove_dead_letters(struct kind_call *call, struct queue_part *part)
{
    json_t *found = NULL;
    TRY(find_queue(call, part, &found));
    bool ours = found != NULL && kind_owns(call, found);
    json_decref(found);
    return ours ? delete_queue(call, part) : NULL;
}

static void fill_outputs(struct kind_call *call, const struct queue_pair *pair)
{
    kind_set_id(call, pair->main.url);
    kind_output(call, "queue_name", pair->main.name);
    kind_output(call, "queue_url", pair->main.url);
    kind_output(call, "arn", pair->main.arn);
    kind_output(call, "region", aws_session_region(call->session));
    if (pair->dead.arn == NULL)
        return;
    json_put_text(call->attributes, "dead_letter_url", pair->dead.url);
    json_put_text(call->attributes, "dead_letter_arn", pair->dead.arn);
}

static struct error *ensure_dead(struct kind_call *call, struct queue_part *part)
{
    json_t *attributes = NULL;
    struct error *err = dead_attributes(call, &attributes);
    if (err != NULL) {
        json_decref(attributes);
        return err;
    }
    return ensure_queue(call, part, attributes);
}

/* The dead-letter queue comes before the queue that names it, and goes after. */
static struct error *ensure_pair(struct kind_call *call, struct queue_pair *pair)
{
    if (wants_dead_letters(call->spec))
        TRY(ensure_dead(call, &pair->dead));
    struct error *err = ensure_queue(call, &pair->main, main_attributes(call, &pair->dead));
    bool ours = err == NULL || error_root(err)->code != ERR_ALREADY_EXISTS;
    if (pair->main.url != NULL && ours)
        kind_set_id(call, pair->main.url);
    TRY(err);
    bool may_be_there = wants_dead_letters(call->applied) || json_object_size(call->applied) == 0;
    if (!wants_dead_letters(call->spec) && may_be_there)
        return remove_dead_letters(call, &pair->dead);
    return NULL;
}

static struct error *sqs_create(struct kind_call *call)
{
    struct queue_pair pair;
    pair_init(&pair, call);
    struct error *err = ensure_pair(call, &pair);
    if (err == NULL)
        fill_outputs(call, &pair);
    pair_fini(&pair);
    return err;
}

static struct error *read_pair(struct kind_call *call, struct queue_pair *pair)
{
    json_t *tags = NULL;
    json_t *attributes = NULL;
    TRY(find_queue(call, &pair->main, &tags));
    if (tags == NULL)
        return ERR(ERR_NOT_FOUND, "no queue '%s'", call->name);
    struct error *err = read_attributes(call, &pair->main, &attributes);
    if (err == NULL) {
        pair->main.arn = xstrdup(json_text(attributes, "QueueArn"));
        fill_outputs(call, pair);
        json_put(call->attributes, "live",
                 json_pack("{s:O, s:O}", "attributes", attributes, "tags", tags));
    }
    json_decref(attributes);
    json_decref(tags);
    return err;
}

static struct error *sqs_read(struct kind_call *call)
{
    struct queue_pair pair;
    pair_init(&pair, call);
    struct error *err = read_pair(call, &pair);
    pair_fini(&pair);
    return err;
}

static struct error *sqs_remove(struct kind_call *call)
{
    struct queue_pair pair;
    pair_init(&pair, call);
    struct error *err = remove_queue(call, &pair.main);
    if (err == NULL)
        err = remove_dead_letters(call, &pair.dead);
    pair_fini(&pair);
    return err;
}

const struct kind kind_sqs = {
    .name = "SQS",
    .create = sqs_create,
    .read = sqs_read,
    .update = sqs_create, /* both end with the queues as specified */
    .remove = sqs_remove,
};
