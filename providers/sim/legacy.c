#include <string.h>

#include "common/mem.h"
#include "providers/sim/codec.h"

/* SQS's query protocol: the models of today describe the JSON one only. */
static const struct legacy_name names[] = {
    {"Attributes", "Attribute", "Name", "Value"},
    {"tags", "Tag", "Key", "Value"},
    {"Tags", "Tag", "Key", "Value"},
    {"AttributeNames", "AttributeName", NULL, NULL},
    {"MessageAttributes", "MessageAttribute", "Name", "Value"},
    {"MessageAttributeNames", "MessageAttributeName", NULL, NULL},
    {"MessageSystemAttributeNames", "MessageSystemAttributeName", NULL, NULL},
    {"TagKeys", "TagKey", NULL, NULL},
    {"QueueUrls", "QueueUrl", NULL, NULL},
    {"queueUrls", "QueueUrl", NULL, NULL},
    {"Messages", "Message", NULL, NULL},
    {"Entries", "SendMessageBatchRequestEntry", NULL, NULL},
    {"Successful", "SendMessageBatchResultEntry", NULL, NULL},
    {"Failed", "BatchResultErrorEntry", NULL, NULL},
    {"AWSAccountIds", "AWSAccountId", NULL, NULL},
    {"Actions", "ActionName", NULL, NULL},
};

const struct legacy_name *codec_legacy(const struct sim_call *call, const char *member)
{
    if (call->protocol != MODEL_QUERY || strcmp(call->service->name, "sqs") != 0)
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(names[i].member, member) == 0)
            return &names[i];
    return NULL;
}
