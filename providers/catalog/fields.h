/*
 * fields.h - short ways to write the field tables of the kinds.
 */
#ifndef PROVIDERS_CATALOG_FIELDS_H
#define PROVIDERS_CATALOG_FIELDS_H

#include "providers/catalog.h"

#define BETWEEN(low, high) .has_min = true, .has_max = true, .min = (low), .max = (high)
#define AT_LEAST(low)      .has_min = true, .min = (low)
#define AT_MOST(high)      .has_max = true, .max = (high)
#define ONE_OF(...)                                                                                \
    .type = FIELD_ENUM, .choices = (const char *const[])                                           \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }
#define OBJECT(...)                                                                                \
    .type = FIELD_OBJECT, .fields = (const struct field[])                                         \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }
#define ELEMENT(...)                                                                               \
    .element = &(const struct field)                                                               \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
#define LIST_OF(...)         .type = FIELD_LIST, ELEMENT(__VA_ARGS__)
#define LIST_OF_OBJECTS(...) LIST_OF(OBJECT(__VA_ARGS__))
#define MAP_OF(...)          .type = FIELD_MAP, ELEMENT(__VA_ARGS__)
#define NONEMPTY             .has_min = true, .min = 1
#define END_OF_FIELDS                                                                              \
    {                                                                                              \
        .name = NULL                                                                               \
    }

/* The name or ARN of a secret or parameter, with what ECS allows behind an ARN. */
#define SECRET_NAME                                                                                \
    NONEMPTY, .pattern = "^[A-Za-z0-9/_+=.@!:-]+$",                                                \
              .pattern_says = "the name or ARN of a secret: letters, digits and / _ + = . @ -"

/* Tags: at most 50, panka's own included (15 are kept for them and for defaults). */
#define TAG_FIELDS(field_name)                                                                     \
    {                                                                                              \
        .name = (field_name), .type = FIELD_MAP, AT_MOST(50)                                       \
    }

/* Elements of a list of subnets; of security groups, which components may stand for. */
#define SUBNET_ID                                                                                  \
    .type = FIELD_STRING, .pattern = "^subnet-[0-9a-z]+$",                                         \
    .pattern_says = "a subnet's id such as subnet-0123456789abcdef0"
#define SECURITY_GROUP_ID                                                                          \
    .type = FIELD_STRING, .flags = FIELD_COMPONENT, .output = "security_group_id",                 \
    .pattern = "^sg-[0-9a-z]+$",                                                                   \
    .pattern_says = "a component, or a security group's id such as sg-0123456789abcdef0"

/* Where a component lives that needs a network; without it in the tenant's network or the
 * region's default VPC. */
#define NETWORK_FIELD                                                                              \
    {                                                                                              \
        .name = "network",                                                                         \
        OBJECT({.name = "component",                                                               \
                .type = FIELD_STRING,                                                              \
                .flags = FIELD_COMPONENT | FIELD_REPLACE,                                          \
                .output = "vpc_id"},                                                               \
               {.name = "vpcId",                                                                   \
                .type = FIELD_STRING,                                                              \
                .flags = FIELD_REPLACE,                                                            \
                .pattern = "^vpc-[0-9a-f]{8,17}$",                                                 \
                .pattern_says = "vpc- and hexadecimal digits"},                                    \
               {.name = "subnetIds", LIST_OF(SUBNET_ID), NONEMPTY},                                \
               {.name = "securityGroupIds", LIST_OF(SECURITY_GROUP_ID), BETWEEN(1, 5)})            \
    }

#define ALIAS(spelling, path)                                                                      \
    {                                                                                              \
        .name = (spelling), .type = FIELD_ANY, .flags = FIELD_ALIAS, .alias_of = (path)            \
    }

/* A rule of a security group, in its own spec or in a VPC's. */
extern const struct field catalog_group_rule_fields[];

/* What a container is given, for the kinds that run one. */
extern const struct field catalog_image_fields[];
extern const struct field catalog_variable_fields[];
extern const struct field catalog_secret_fields[];

/* What sizes and connects a MicroService: in its own spec or in a ComponentInfra. */
extern const struct field catalog_resources_fields[];
extern const struct field catalog_scaling_fields[];
extern const struct field catalog_networking_fields[];
extern const struct field catalog_storage_fields[];

extern const struct kind_info kind_info_alarm;
extern const struct kind_info kind_info_alb;
extern const struct kind_info kind_info_any;
extern const struct kind_info kind_info_api_gateway;
extern const struct kind_info kind_info_cloud_front;
extern const struct kind_info kind_info_component_infra;
extern const struct kind_info kind_info_cron_job;
extern const struct kind_info kind_info_documentdb;
extern const struct kind_info kind_info_dynamodb;
extern const struct kind_info kind_info_ebs;
extern const struct kind_info kind_info_ec2_instance;
extern const struct kind_info kind_info_efs;
extern const struct kind_info kind_info_elasticache_memcached;
extern const struct kind_info kind_info_elasticache_redis;
extern const struct kind_info kind_info_event_bridge;
extern const struct kind_info kind_info_iam_role;
extern const struct kind_info kind_info_kafka;
extern const struct kind_info kind_info_lambda;
extern const struct kind_info kind_info_log_group;
extern const struct kind_info kind_info_memorydb;
extern const struct kind_info kind_info_micro_service;
extern const struct kind_info kind_info_msk;
extern const struct kind_info kind_info_nlb;
extern const struct kind_info kind_info_rds;
extern const struct kind_info kind_info_s3;
extern const struct kind_info kind_info_secret;
extern const struct kind_info kind_info_security_group;
extern const struct kind_info kind_info_sns;
extern const struct kind_info kind_info_sqs;
extern const struct kind_info kind_info_vpc;
extern const struct kind_info kind_info_worker;

#endif
