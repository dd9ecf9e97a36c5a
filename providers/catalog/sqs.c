#include "providers/catalog/fields.h"

static const struct field spec[] = {
    {.name = "type", .fallback = "standard", ONE_OF("standard", "fifo"), .flags = FIELD_REPLACE},
    {.name = "messageRetentionPeriod",
     .type = FIELD_INT,
     .fallback = "345600",
     BETWEEN(60, 1209600)},
    {.name = "visibilityTimeout", .type = FIELD_INT, .fallback = "30", BETWEEN(0, 43200)},
    {.name = "maxMessageSize", .type = FIELD_INT, .fallback = "262144", BETWEEN(1024, 1048576)},
    {.name = "receiveWaitTime", .type = FIELD_INT, .fallback = "0", BETWEEN(0, 20)},
    {.name = "delaySeconds", .type = FIELD_INT, .fallback = "0", BETWEEN(0, 900)},
    {.name = "deadLetterQueue",
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "maxReceiveCount", .type = FIELD_INT, .fallback = "3", BETWEEN(1, 1000)})},
    {.name = "contentBasedDeduplication", .type = FIELD_BOOL},
    {.name = "deduplicationScope", ONE_OF("messageGroup", "queue")},
    {.name = "fifoThroughputLimit", ONE_OF("perQueue", "perMessageGroupId")},
    {.name = "encryption",
     .flags = FIELD_SHORT_BOOL,
     OBJECT({.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
            {.name = "kmsKey", .type = FIELD_STRING, NONEMPTY},
            ALIAS("kmsKeyId", "encryption.kmsKey"))},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"queue_name", "name of the queue"},
    {"queue_url", "address of the queue"},
    {"arn", "the queue's ARN"},
    {"region", "region the queue lives in"},
    {NULL, NULL},
};

/* The name leaves room for "-dlq" of the dead-letter queue and ".fifo". */
const struct kind_info kind_info_sqs = {
    .name = "SQS",
    .group = "components.panka.io/v1",
    .says = "Message queue",
    .spec = spec,
    .outputs = outputs,
    .aliases = (const char *const[]){"name=queue_name", "url=queue_url", "queue_arn=arn", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 71,
    .name_suffix_when = "type=fifo:.fifo",
    .estimate_s = 5,
    .stateful = true,
};
