/*
 * services.h - the tables of handlers, one or more a service, each ending with a NULL row.
 */
#ifndef PROVIDERS_SIM_SERVICES_H
#define PROVIDERS_SIM_SERVICES_H

#include "providers/sim/call.h"

extern const struct sim_handler acm_handlers[];
extern const struct sim_handler autoscaling_handlers[];
extern const struct sim_handler cache_cluster_handlers[];
extern const struct sim_handler cache_group_handlers[];
extern const struct sim_handler cache_replication_handlers[];
extern const struct sim_handler cloudcontrol_handlers[];
extern const struct sim_handler cloudformation_handlers[];
extern const struct sim_handler cloudfront_handlers[];
extern const struct sim_handler cloudwatch_handlers[];
extern const struct sim_handler discovery_handlers[];
extern const struct sim_handler ec2_attribute_handlers[];
extern const struct sim_handler ec2_endpoint_handlers[];
extern const struct sim_handler ec2_gateway_handlers[];
extern const struct sim_handler ec2_group_handlers[];
extern const struct sim_handler ec2_instance_handlers[];
extern const struct sim_handler ec2_interface_handlers[];
extern const struct sim_handler ec2_ipam_handlers[];
extern const struct sim_handler ec2_launch_handlers[];
extern const struct sim_handler ec2_network_handlers[];
extern const struct sim_handler ec2_route_handlers[];
extern const struct sim_handler ec2_tag_handlers[];
extern const struct sim_handler ec2_volume_handlers[];
extern const struct sim_handler ec2_vpc_handlers[];
extern const struct sim_handler ecs_cluster_handlers[];
extern const struct sim_handler ecs_service_handlers[];
extern const struct sim_handler efs_handlers[];
extern const struct sim_handler elb_balancer_handlers[];
extern const struct sim_handler elb_listener_handlers[];
extern const struct sim_handler elb_target_handlers[];
extern const struct sim_handler events_handlers[];
extern const struct sim_handler gateway_handlers[];
extern const struct sim_handler iam_policy_handlers[];
extern const struct sim_handler iam_role_handlers[];
extern const struct sim_handler kafka_handlers[];
extern const struct sim_handler kms_handlers[];
extern const struct sim_handler lambda_function_handlers[];
extern const struct sim_handler lambda_mapping_handlers[];
extern const struct sim_handler logs_handlers[];
extern const struct sim_handler memorydb_cluster_handlers[];
extern const struct sim_handler memorydb_group_handlers[];
extern const struct sim_handler quota_handlers[];
extern const struct sim_handler rds_cluster_handlers[];
extern const struct sim_handler rds_group_handlers[];
extern const struct sim_handler rds_instance_handlers[];
extern const struct sim_handler scheduler_handlers[];
extern const struct sim_handler secrets_handlers[];
extern const struct sim_handler sns_handlers[];
extern const struct sim_handler sqs_message_handlers[];
extern const struct sim_handler sqs_queue_handlers[];
extern const struct sim_handler ssm_handlers[];
extern const struct sim_handler sts_handlers[];
extern const struct sim_handler tagging_handlers[];

/* A region has its default VPC, subnets, gateway and security group from the first call on that
 * needs them. */
void ec2_make_default_network(struct sim_call *call);
void ec2_before(struct sim_call *call);

/* As ec2_before(), and instances and volumes become what they are on their way to. */
void machine_before(struct sim_call *call);

/* Does the subnet, or the security group, exist? Of any service's call. */
json_t *ec2_find(struct sim_call *call, const char *collection, const char *id);

#endif
