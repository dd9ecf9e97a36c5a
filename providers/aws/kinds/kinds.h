/*
 * kinds.h - the kinds of the aws provider, one file each.
 */
#ifndef PROVIDERS_AWS_KINDS_KINDS_H
#define PROVIDERS_AWS_KINDS_KINDS_H

#include "providers/kind_tools.h"

extern const struct kind kind_alarm;
extern const struct kind kind_alb;
extern const struct kind kind_any;
extern const struct kind kind_api_gateway;
extern const struct kind kind_cloud_front;
extern const struct kind kind_cron_job;
extern const struct kind kind_documentdb;
extern const struct kind kind_dynamodb;
extern const struct kind kind_ebs;
extern const struct kind kind_ec2_instance;
extern const struct kind kind_efs;
extern const struct kind kind_elasticache_memcached;
extern const struct kind kind_elasticache_redis;
extern const struct kind kind_event_bridge;
extern const struct kind kind_iam_role;
extern const struct kind kind_kafka;
extern const struct kind kind_lambda;
extern const struct kind kind_log_group;
extern const struct kind kind_memorydb;
extern const struct kind kind_microservice;
extern const struct kind kind_msk;
extern const struct kind kind_nlb;
extern const struct kind kind_rds;
extern const struct kind kind_s3;
extern const struct kind kind_secret;
extern const struct kind kind_security_group;
extern const struct kind kind_sns;
extern const struct kind kind_sqs;
extern const struct kind kind_vpc;
extern const struct kind kind_worker;

#endif
