#include "providers/sim/services.h"

#include <string.h>

#include "common/mem.h"
#include "providers/sim/dynamodb.h"
#include "providers/sim/s3.h"

#define TABLES(name, ...) static const struct sim_handler *const name[] = {__VA_ARGS__, NULL}

TABLES(acm, acm_handlers);
TABLES(autoscaling, autoscaling_handlers);
TABLES(cloudcontrol, cloudcontrol_handlers);
TABLES(cloudformation, cloudformation_handlers);
TABLES(cloudfront, cloudfront_handlers);
TABLES(cloudwatch, cloudwatch_handlers);
TABLES(discovery, discovery_handlers);
TABLES(dynamodb, dynamodb_table_handlers, dynamodb_item_handlers, dynamodb_query_handlers);
TABLES(ec2, ec2_network_handlers, ec2_tag_handlers, ec2_vpc_handlers, ec2_gateway_handlers,
       ec2_route_handlers, ec2_endpoint_handlers, ec2_interface_handlers, ec2_ipam_handlers,
       ec2_group_handlers, ec2_instance_handlers, ec2_launch_handlers, ec2_attribute_handlers,
       ec2_volume_handlers);
TABLES(ecs, ecs_cluster_handlers, ecs_service_handlers);
TABLES(efs, efs_handlers);
TABLES(elasticache, cache_group_handlers, cache_cluster_handlers, cache_replication_handlers);
TABLES(elb, elb_balancer_handlers, elb_target_handlers, elb_listener_handlers);
TABLES(events, events_handlers);
TABLES(gateway, gateway_handlers);
TABLES(iam, iam_role_handlers, iam_policy_handlers);
TABLES(kafka, kafka_handlers);
TABLES(kms, kms_handlers);
TABLES(lambda, lambda_function_handlers, lambda_mapping_handlers);
TABLES(logs, logs_handlers);
TABLES(memorydb, memorydb_cluster_handlers, memorydb_group_handlers);
TABLES(quotas, quota_handlers);
TABLES(rds, rds_instance_handlers, rds_cluster_handlers, rds_group_handlers);
TABLES(s3, s3_bucket_handlers, s3_config_handlers, s3_object_handlers, s3_list_handlers,
       s3_upload_handlers);
TABLES(scheduler, scheduler_handlers);
TABLES(secrets, secrets_handlers);
TABLES(sns, sns_handlers);
TABLES(sqs, sqs_queue_handlers, sqs_message_handlers);
TABLES(ssm, ssm_handlers);
TABLES(sts, sts_handlers);
TABLES(tagging, tagging_handlers);

static const struct sim_service services[] = {
    {"acm", acm, NULL},
    {"apigatewayv2", gateway, NULL},
    {"application-autoscaling", autoscaling, NULL},
    {"cloudcontrol", cloudcontrol, NULL},
    {"cloudformation", cloudformation, NULL},
    {"cloudfront", cloudfront, NULL},
    {"cloudwatch", cloudwatch, NULL},
    {"dynamodb", dynamodb, NULL},
    {"ec2", ec2, machine_before},
    {"ecs", ecs, NULL},
    {"efs", efs, ec2_before},
    {"elasticache", elasticache, NULL},
    {"elbv2", elb, ec2_before},
    {"events", events, NULL},
    {"iam", iam, NULL},
    {"kafka", kafka, NULL},
    {"kms", kms, NULL},
    {"lambda", lambda, NULL},
    {"logs", logs, NULL},
    {"memorydb", memorydb, NULL},
    {"rds", rds, NULL},
    {"resourcegroupstaggingapi", tagging, NULL},
    {"s3", s3, s3_before},
    {"scheduler", scheduler, NULL},
    {"secretsmanager", secrets, NULL},
    {"service-quotas", quotas, NULL},
    {"servicediscovery", discovery, ec2_before},
    {"sns", sns, NULL},
    {"sqs", sqs, NULL},
    {"ssm", ssm, NULL},
    {"sts", sts, NULL},
};

const struct sim_service *sim_service_find(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(services); i++)
        if (strcmp(services[i].name, name) == 0)
            return &services[i];
    return NULL;
}
