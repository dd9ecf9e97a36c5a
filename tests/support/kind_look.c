#include "tests/support/kind_look.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

#define REGION  "eu-west-1"
#define ACCOUNT "123456789012"

/* One read; % stands for the name, @ for the SQS address or SNS ARN of it. */
struct look {
    const char *kind;
    const char *service;
    const char *operation;
    const char *params;
};

static const struct look looks[] = {
    {"MSK", "kafka", "ListClustersV2", "{'ClusterNameFilter': '%'}"},
    {"DocumentDB", "rds", "DescribeDBClusters", "{'DBClusterIdentifier': '%'}"},
    {"DocumentDB", "rds", "DescribeDBInstances", "{}"},
    {"DocumentDB", "rds", "DescribeDBSubnetGroups", "{}"},
    {"DocumentDB", "rds", "DescribeDBClusterParameterGroups", "{}"},
    {"DocumentDB", "rds", "ListTagsForResource",
     "{'ResourceName': 'arn:aws:rds:" REGION ":" ACCOUNT ":cluster:%'}"},
    {"DocumentDB", "ec2", "DescribeSecurityGroups", "{}"},
    {"MemoryDB", "memorydb", "DescribeClusters", "{'ClusterName': '%', 'ShowShardDetails': true}"},
    {"MemoryDB", "memorydb", "DescribeSubnetGroups", "{}"},
    {"MemoryDB", "memorydb", "DescribeParameterGroups", "{}"},
    {"MemoryDB", "memorydb", "ListTags",
     "{'ResourceArn': 'arn:aws:memorydb:" REGION ":" ACCOUNT ":cluster/%'}"},
    {"MemoryDB", "ec2", "DescribeSecurityGroups", "{}"},
    {"S3", "s3", "GetBucketTagging", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketVersioning", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketEncryption", "{'Bucket': '%'}"},
    {"S3", "s3", "GetPublicAccessBlock", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketOwnershipControls", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketAcl", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketLifecycleConfiguration", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketCors", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketWebsite", "{'Bucket': '%'}"},
    {"S3", "s3", "GetBucketReplication", "{'Bucket': '%'}"},
    {"DynamoDB", "dynamodb", "DescribeTable", "{'TableName': '%'}"},
    {"DynamoDB", "dynamodb", "DescribeTimeToLive", "{'TableName': '%'}"},
    {"DynamoDB", "dynamodb", "DescribeContinuousBackups", "{'TableName': '%'}"},
    {"DynamoDB", "dynamodb", "ListTagsOfResource",
     "{'ResourceArn': 'arn:aws:dynamodb:" REGION ":" ACCOUNT ":table/%'}"},
    {"SQS", "sqs", "ListQueues", "{}"},
    {"SQS", "sqs", "GetQueueAttributes", "{'QueueUrl': '@', 'AttributeNames': ['All']}"},
    {"SQS", "sqs", "ListQueueTags", "{'QueueUrl': '@'}"},
    {"SNS", "sns", "ListTopics", "{}"},
    {"SNS", "sns", "GetTopicAttributes", "{'TopicArn': '@'}"},
    {"SNS", "sns", "ListTagsForResource", "{'ResourceArn': '@'}"},
    {"SNS", "sns", "ListSubscriptionsByTopic", "{'TopicArn': '@'}"},
    {"ElastiCacheRedis", "elasticache", "DescribeReplicationGroups", "{'ReplicationGroupId': '%'}"},
    {"ElastiCacheRedis", "elasticache", "DescribeCacheClusters", "{}"},
    {"ElastiCacheRedis", "elasticache", "DescribeCacheSubnetGroups", "{}"},
    {"ElastiCacheRedis", "elasticache", "DescribeCacheParameterGroups", "{}"},
    {"ElastiCacheRedis", "elasticache", "ListTagsForResource",
     "{'ResourceName': 'arn:aws:elasticache:" REGION ":" ACCOUNT ":replicationgroup:%'}"},
    {"ElastiCacheRedis", "ec2", "DescribeSecurityGroups", "{}"},
    {"ElastiCacheMemcached", "elasticache", "DescribeCacheClusters",
     "{'CacheClusterId': '%', 'ShowCacheNodeInfo': true}"},
    {"ElastiCacheMemcached", "elasticache", "DescribeCacheSubnetGroups", "{}"},
    {"ElastiCacheMemcached", "elasticache", "DescribeCacheParameterGroups", "{}"},
    {"ElastiCacheMemcached", "elasticache", "ListTagsForResource",
     "{'ResourceName': 'arn:aws:elasticache:" REGION ":" ACCOUNT ":cluster:%'}"},
    {"ElastiCacheMemcached", "ec2", "DescribeSecurityGroups", "{}"},
    {"EventBridge", "events", "DescribeRule", "{'Name': '%'}"},
    {"EventBridge", "events", "ListTargetsByRule", "{'Rule': '%'}"},
    {"EventBridge", "events", "ListTagsForResource",
     "{'ResourceARN': 'arn:aws:events:" REGION ":" ACCOUNT ":rule/%'}"},
    {"Secret", "secretsmanager", "DescribeSecret", "{'SecretId': '%'}"},
    {"LogGroup", "logs", "DescribeLogGroups", "{'logGroupNamePrefix': '%'}"},
    {"LogGroup", "logs", "ListTagsForResource",
     "{'resourceArn': 'arn:aws:logs:" REGION ":" ACCOUNT ":log-group:%'}"},
    {"Alarm", "cloudwatch", "DescribeAlarms", "{'AlarmNames': ['%']}"},
    {"Alarm", "cloudwatch", "ListTagsForResource",
     "{'ResourceARN': 'arn:aws:cloudwatch:" REGION ":" ACCOUNT ":alarm:%'}"},
};

static const char *const passing_members[] = {
    "ClusterArn",
    "CurrentVersion",
    "CreationTime",
    "ClusterCreateTime",
    "InstanceCreateTime",
    "DbClusterResourceId",
    "DbiResourceId",
    "VpcSecurityGroupId",
    "CreationDateTime",
    "TableId",
    "LastUpdateToPayPerRequestDateTime",
    "LastIncreaseDateTime",
    "LastDecreaseDateTime",
    "NumberOfDecreasesToday",
    "CreatedTimestamp",
    "LastModifiedTimestamp",
    "LatestStreamLabel",
    "LatestStreamArn",
    "EarliestRestorableDateTime",
    "LatestRestorableDateTime",
    "SubscriptionArn",
    "LastModified",
    "RequestId",
    "creationTime",
    "ARN",
    "LastChangedDate",
    "CreatedDate",
    "AlarmConfigurationUpdatedTimestamp",
    "StateUpdatedTimestamp",
    "ReplicationGroupCreateTime",
    "CacheClusterCreateTime",
    "GroupId",
    "SecurityGroupId",
    "SecurityGroupArn",
    NULL,
};

static char *address_of(struct kind_lab *lab, const char *kind, const char *name)
{
    if (strcmp(kind, "SNS") == 0)
        return xasprintf("arn:aws:sns:" REGION ":" ACCOUNT ":%s", name);
    if (strcmp(kind, "SQS") != 0)
        return xstrdup("");
    json_t *found = kind_lab_ask(lab, "sqs", "GetQueueUrl", json_pack("{s:s}", "QueueName", name));
    char *url = xstrdup(json_text_or(found, "QueueUrl", "none"));
    json_decref(found);
    return url;
}

static char *filled(const char *pattern, const char *name, const char *address)
{
    char *text = xstrdup("");
    for (const char *c = pattern; *c != '\0'; c++) {
        char one[2] = {*c, '\0'};
        const char *piece = *c == '%' ? name : *c == '@' ? address : one;
        char *more = xasprintf("%s%s", text, piece);
        free(text);
        text = more;
    }
    return text;
}

json_t *kind_look(struct kind_lab *lab, const char *kind, const char *name)
{
    char *address = address_of(lab, kind, name);
    json_t *all = json_object();
    for (size_t i = 0; i < ARRAY_LEN(looks); i++) {
        if (strcmp(looks[i].kind, kind) != 0)
            continue;
        char *params = filled(looks[i].params, name, address);
        json_t *answer =
            kind_lab_ask(lab, looks[i].service, looks[i].operation, quoted_json(params));
        json_object_set_new(all, looks[i].operation, look_blank(answer, passing_members));
        free(params);
    }
    free(address);
    return all;
}
