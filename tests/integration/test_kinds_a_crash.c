/*
 * Every mutating call of S3, DynamoDB, SQS and SNS is cut (kind_cut.h).
 */
#include <criterion/criterion.h>

#include "common/mem.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"

#define ORDERS_ARN "arn:aws:sqs:eu-west-1:123456789012:orders"
#define OTHERS_ARN "arn:aws:sqs:eu-west-1:123456789012:others"

/* What stands around the subjects: queues for topics to send to. */
static const char *const queues[] = {"orders", "others"};

static void make_queues(struct kind_lab *lab)
{
    for (size_t i = 0; i < ARRAY_LEN(queues); i++)
        json_decref(
            kind_lab_ask(lab, "sqs", "CreateQueue", json_pack("{s:s}", "QueueName", queues[i])));
}

/* What the making of the subject may have changed around it. */
static json_t *look_around(struct kind_lab *lab)
{
    json_t *all = json_object();

    for (size_t i = 0; i < ARRAY_LEN(queues); i++)
        json_object_set_new(all, queues[i], kind_look(lab, "SQS", queues[i]));
    json_object_set_new(all, "dead", kind_look(lab, "SQS", "crash-queue-dlq"));
    return all;
}

#define AROUND .surround = make_queues, .look = look_around

static const struct cut_subject subjects[] = {
    {"S3", "crash-bucket",
     "{'bucket': {'acl': 'public-read', 'forceDestroy': true},"
     " 'versioning': {'enabled': true}, 'encryption': {'enabled': true, 'algorithm': 'AES256'},"
     " 'publicAccessBlock': {'blockPublicAcls': false, 'ignorePublicAcls': false,"
     "   'blockPublicPolicy': false, 'restrictPublicBuckets': false},"
     " 'lifecycle': [{'id': 'old', 'enabled': true, 'prefix': 'logs/', 'expiration': {'days': "
     "30}}],"
     " 'cors': {'allowedOrigins': ['*'], 'allowedMethods': ['GET']},"
     " 'website': {'enabled': true, 'indexDocument': 'index.html'}}",
     "{'bucket': {'acl': 'private', 'forceDestroy': true}, 'versioning': {'enabled': false},"
     " 'encryption': {'enabled': true, 'algorithm': 'aws:kms', 'kmsKeyId': 'alias/shop'},"
     " 'publicAccessBlock': {'blockPublicAcls': true, 'ignorePublicAcls': true,"
     "   'blockPublicPolicy': true, 'restrictPublicBuckets': true}}",
     AROUND},
    {"DynamoDB", "crash-table",
     "{'billingMode': 'PROVISIONED', 'readCapacity': 3, 'writeCapacity': 2,"
     " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
     " 'globalSecondaryIndexes': ["
     "   {'name': 'by-user', 'hashKey': {'name': 'user', 'type': 'S'}, 'projection': 'ALL',"
     "    'readCapacity': 2, 'writeCapacity': 2},"
     "   {'name': 'by-day', 'hashKey': {'name': 'day', 'type': 'S'}, 'projection': 'KEYS_ONLY'}],"
     " 'pointInTimeRecovery': true,"
     " 'stream': {'enabled': true, 'viewType': 'NEW_IMAGE'}, 'encryption': {'enabled': true}}",
     "{'billingMode': 'PAY_PER_REQUEST',"
     " 'hashKey': {'name': 'id', 'type': 'S'}, 'rangeKey': {'name': 'at', 'type': 'N'},"
     " 'globalSecondaryIndexes': ["
     "   {'name': 'by-user', 'hashKey': {'name': 'user', 'type': 'N'},"
     "    'rangeKey': {'name': 'day', 'type': 'S'}, 'projection': 'INCLUDE',"
     "    'nonKeyAttributes': ['a', 'b']},"
     "   {'name': 'by-shop', 'hashKey': {'name': 'shop', 'type': 'S'}, 'projection': 'ALL'}],"
     " 'stream': {'enabled': true, 'viewType': 'KEYS_ONLY'}, 'encryption': {'enabled': true},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'},"
     " 'pointInTimeRecovery': false, 'deletionProtection': true}",
     AROUND},
    {"DynamoDB", "crash-small-table",
     "{'billingMode': 'PAY_PER_REQUEST', 'hashKey': {'name': 'id', 'type': 'S'},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'}}",
     "{'billingMode': 'PROVISIONED', 'readCapacity': 4, 'writeCapacity': 5,"
     " 'hashKey': {'name': 'id', 'type': 'S'},"
     " 'ttl': {'enabled': true, 'attributeName': 'expires'},"
     " 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}}",
     AROUND},
    {"SQS", "crash-queue",
     "{'type': 'standard', 'visibilityTimeout': 45, 'messageRetentionPeriod': 86400,"
     " 'deadLetterQueue': {'enabled': true, 'maxReceiveCount': 4},"
     " 'encryption': {'enabled': true}}",
     "{'type': 'standard', 'visibilityTimeout': 60, 'messageRetentionPeriod': 3600,"
     " 'delaySeconds': 5, 'encryption': {'enabled': true, 'kmsKey': 'alias/shop'}}",
     AROUND},
    {"SNS", "crash-topic",
     "{'displayName': 'Shop', 'subscriptions': ["
     "   {'protocol': 'sqs', 'endpoint': '" ORDERS_ARN "',"
     "    'filterPolicy': '{\\'kind\\':[\\'order\\']}'},"
     "   {'protocol': 'email', 'endpoint': 'a@example.com'}]}",
     "{'displayName': 'Store', 'encryption': {'enabled': true, 'kmsKey': 'alias/aws/sns'},"
     " 'subscriptions': [{'protocol': 'sqs', 'endpoint': '" OTHERS_ARN "'},"
     "                   {'protocol': 'email', 'endpoint': 'a@example.com'}]}",
     AROUND},
};

#define CUT(name, index)                                                                           \
    static void cut_##name(struct kind_lab *lab)                                                   \
    {                                                                                              \
        kind_cut(lab, &subjects[index]);                                                           \
    }                                                                                              \
    Test(kinds_a_crash, name)                                                                      \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_##name);             \
    }

CUT(bucket, 0)
CUT(table, 1)
CUT(small_table, 2)
CUT(queue, 3)
CUT(topic, 4)
