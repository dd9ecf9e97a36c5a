#include "providers/sim/services.h"

#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"
#include "providers/sim/s3.h"

#define TABLES(name, ...) static const struct sim_handler *const name[] = {__VA_ARGS__, NULL}

TABLES(s3, s3_bucket_handlers, s3_config_handlers, s3_object_handlers, s3_list_handlers,
       s3_upload_handlers);
TABLES(dynamodb, dynamodb_table_handlers, dynamodb_item_handlers, dynamodb_query_handlers);
TABLES(sqs, sqs_queue_handlers, sqs_message_handlers);
TABLES(sns, sns_handlers);
TABLES(sts, sts_handlers);
TABLES(iam, iam_role_handlers, iam_policy_handlers);
TABLES(kafka, kafka_handlers);
TABLES(memorydb, memorydb_cluster_handlers, memorydb_group_handlers);
TABLES(elasticache, cache_group_handlers, cache_cluster_handlers, cache_replication_handlers);
TABLES(rds, rds_instance_handlers, rds_cluster_handlers, rds_group_handlers);
TABLES(efs, efs_handlers);
TABLES(ecs, ecs_cluster_handlers, ecs_service_handlers);
TABLES(lambda, lambda_function_handlers, lambda_mapping_handlers);
TABLES(events, events_handlers);
TABLES(logs, logs_handlers);
TABLES(scheduler, scheduler_handlers);
TABLES(cloudwatch, cloudwatch_handlers);
TABLES(secrets, secrets_handlers);
TABLES(cloudcontrol, cloudcontrol_handlers);
TABLES(cloudformation, cloudformation_handlers);
TABLES(ec2, ec2_network_handlers, ec2_tag_handlers, ec2_vpc_handlers, ec2_gateway_handlers,
       ec2_route_handlers, ec2_endpoint_handlers, ec2_interface_handlers, ec2_ipam_handlers,
       ec2_group_handlers, ec2_instance_handlers, ec2_launch_handlers, ec2_attribute_handlers,
       ec2_volume_handlers);
TABLES(elb, elb_balancer_handlers, elb_target_handlers, elb_listener_handlers);
TABLES(autoscaling, autoscaling_handlers);
TABLES(gateway, gateway_handlers);
TABLES(cloudfront, cloudfront_handlers);
TABLES(discovery, discovery_handlers);
TABLES(ssm, ssm_handlers);
TABLES(kms, kms_handlers);
TABLES(tagging, tagging_handlers);
TABLES(acm, acm_handlers);
TABLES(quotas, quota_handlers);

static const struct sim_service services[] = {
    {"s3", s3, s3_before},
    {"dynamodb", dynamodb, NULL},
    {"sqs", sqs, NULL},
    {"sns", sns, NULL},
    {"sts", sts, NULL},
    {"iam", iam, NULL},
    {"rds", rds, NULL},
    {"kafka", kafka, NULL},
    {"memorydb", memorydb, NULL},
    {"elasticache", elasticache, NULL},
    {"efs", efs, ec2_before},
    {"ecs", ecs, NULL},
    {"lambda", lambda, NULL},
    {"events", events, NULL},
    {"logs", logs, NULL},
    {"scheduler", scheduler, NULL},
    {"cloudwatch", cloudwatch, NULL},
    {"secretsmanager", secrets, NULL},
    {"cloudcontrol", cloudcontrol, NULL},
    {"cloudformation", cloudformation, NULL},
    {"ec2", ec2, machine_before},
    {"elbv2", elb, ec2_before},
    {"apigatewayv2", gateway, NULL},
    {"cloudfront", cloudfront, NULL},
    {"application-autoscaling", autoscaling, NULL},
    {"servicediscovery", discovery, ec2_before},
    {"ssm", ssm, NULL},
    {"kms", kms, NULL},
    {"resourcegroupstaggingapi", tagging, NULL},
    {"acm", acm, NULL},
    {"service-quotas", quotas, NULL},
};

const struct sim_service *sim_service_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(services); i++)
        if (strcmp(services[i].name, name) == 0)
            return &services[i];
    return NULL;
}
