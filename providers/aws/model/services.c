/* Written by generate.py from botocore 1.37.9's API models; do not edit.
 * Apache License 2.0, see LICENSE-botocore and NOTICE. */
/* clang-format off */
#include "providers/aws/model/tables.h"

extern const struct model_service model_service_acm;
extern const struct model_service model_service_apigatewayv2;
extern const struct model_service model_service_application_autoscaling;
extern const struct model_service model_service_cloudcontrol;
extern const struct model_service model_service_cloudformation;
extern const struct model_service model_service_cloudfront;
extern const struct model_service model_service_cloudwatch;
extern const struct model_service model_service_docdb;
extern const struct model_service model_service_dynamodb;
extern const struct model_service model_service_ec2;
extern const struct model_service model_service_ecr;
extern const struct model_service model_service_ecs;
extern const struct model_service model_service_efs;
extern const struct model_service model_service_elasticache;
extern const struct model_service model_service_elbv2;
extern const struct model_service model_service_events;
extern const struct model_service model_service_iam;
extern const struct model_service model_service_kafka;
extern const struct model_service model_service_kms;
extern const struct model_service model_service_lambda;
extern const struct model_service model_service_logs;
extern const struct model_service model_service_memorydb;
extern const struct model_service model_service_rds;
extern const struct model_service model_service_resourcegroupstaggingapi;
extern const struct model_service model_service_s3;
extern const struct model_service model_service_scheduler;
extern const struct model_service model_service_secretsmanager;
extern const struct model_service model_service_service_quotas;
extern const struct model_service model_service_servicediscovery;
extern const struct model_service model_service_sns;
extern const struct model_service model_service_sqs;
extern const struct model_service model_service_ssm;
extern const struct model_service model_service_sso;
extern const struct model_service model_service_sso_oidc;
extern const struct model_service model_service_sts;

const struct model_service *const model_service_table[] = {
    &model_service_acm,
    &model_service_apigatewayv2,
    &model_service_application_autoscaling,
    &model_service_cloudcontrol,
    &model_service_cloudformation,
    &model_service_cloudfront,
    &model_service_cloudwatch,
    &model_service_docdb,
    &model_service_dynamodb,
    &model_service_ec2,
    &model_service_ecr,
    &model_service_ecs,
    &model_service_efs,
    &model_service_elasticache,
    &model_service_elbv2,
    &model_service_events,
    &model_service_iam,
    &model_service_kafka,
    &model_service_kms,
    &model_service_lambda,
    &model_service_logs,
    &model_service_memorydb,
    &model_service_rds,
    &model_service_resourcegroupstaggingapi,
    &model_service_s3,
    &model_service_scheduler,
    &model_service_secretsmanager,
    &model_service_service_quotas,
    &model_service_servicediscovery,
    &model_service_sns,
    &model_service_sqs,
    &model_service_ssm,
    &model_service_sso,
    &model_service_sso_oidc,
    &model_service_sts,
    NULL};
