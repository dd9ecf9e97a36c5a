#include "providers/model.h"

#include <criterion/criterion.h>
#include <string.h>

#include "common/mem.h"

static void check_member(const struct model_service *service, const struct model_member *member)
{
    cr_assert_lt(member->shape, service->shape_count, "%s %s", service->name, member->name);
    cr_assert_not_null(member->wire);
}

static void check_shape(const struct model_service *service, const struct model_shape *shape)
{
    size_t expected = shape->type == MODEL_LIST ? 1 : shape->type == MODEL_MAP ? 2 : 0;

    if (shape->type != MODEL_STRUCTURE)
        cr_assert_eq(shape->member_count, expected, "%s", shape->name);
    for (size_t i = 0; i < shape->member_count; i++)
        check_member(service, &shape->members[i]);
    if (shape->payload != NULL)
        cr_assert_not_null(model_member_find(shape, shape->payload), "%s", shape->name);
}

static void check_operations(const struct model_service *service)
{
    for (size_t i = 0; i < service->operation_count; i++) {
        const struct model_operation *op = &service->operations[i];

        cr_assert_eq(model_operation_find(service, op->name), op, "%s", op->name);
        cr_assert_lt(op->input, (int)service->shape_count);
        cr_assert_lt(op->output, (int)service->shape_count);
        if (i > 0)
            cr_assert_lt(strcmp(op[-1].name, op->name), 0);
    }
}

Test(model, tables_are_whole)
{
    size_t operations = 0;

    for (const struct model_service *const *at = model_services(); *at != NULL; at++) {
        const struct model_service *service = *at;

        cr_assert_eq(model_service_find(service->name), service);
        for (size_t i = 0; i < service->shape_count; i++)
            check_shape(service, &service->shapes[i]);
        check_operations(service);
        for (size_t i = 0; i < service->waiter_count; i++)
            cr_assert_not_null(model_operation_find(service, service->waiters[i].operation));
        for (size_t i = 0; i < service->paginator_count; i++)
            cr_assert_not_null(model_operation_find(service, service->paginators[i].operation));
        operations += service->operation_count;
    }
    cr_assert_gt(operations, 600);
}

Test(model, has_the_waiters_that_kinds_wait_for)
{
    static const char *const waiters[][2] = {
        {"s3", "BucketExists"},
        {"s3", "BucketNotExists"},
        {"dynamodb", "TableExists"},
        {"dynamodb", "TableNotExists"},
        {"rds", "DBInstanceAvailable"},
        {"rds", "DBInstanceDeleted"},
        {"rds", "DBClusterAvailable"},
        {"rds", "DBClusterDeleted"},
        {"ecs", "ServicesStable"},
        {"ecs", "ServicesInactive"},
        {"lambda", "FunctionActiveV2"},
        {"lambda", "FunctionUpdatedV2"},
        {"iam", "RoleExists"},
        {"iam", "PolicyExists"},
        {"iam", "InstanceProfileExists"},
        {"elbv2", "LoadBalancerAvailable"},
        {"elbv2", "LoadBalancersDeleted"},
        {"elbv2", "TargetInService"},
        {"cloudfront", "DistributionDeployed"},
        {"ec2", "VpcAvailable"},
        {"ec2", "SubnetAvailable"},
        {"ec2", "NatGatewayAvailable"},
        {"ec2", "NatGatewayDeleted"},
        {"ec2", "InstanceRunning"},
        {"ec2", "InstanceTerminated"},
        {"ec2", "SecurityGroupExists"},
        {"ec2", "VolumeAvailable"},
        {"elasticache", "ReplicationGroupAvailable"},
        {"elasticache", "CacheClusterDeleted"},
        {"cloudcontrol", "ResourceRequestSuccess"},
        {"cloudwatch", "AlarmExists"},
    };

    for (size_t i = 0; i < ARRAY_LEN(waiters); i++)
        cr_assert_not_null(model_waiter_find(model_service_find(waiters[i][0]), waiters[i][1]),
                           "%s", waiters[i][1]);
}

Test(model, finds_services_by_what_signs)
{
    cr_assert_str_eq(model_service_by_signing_name("rds")->name, "rds");
    cr_assert_str_eq(model_service_by_signing_name("memorydb")->name, "memorydb");
    cr_assert_str_eq(model_service_by_signing_name("monitoring")->name, "cloudwatch");
    cr_assert_str_eq(model_service_by_signing_name("elasticloadbalancing")->name, "elbv2");
    cr_assert_null(model_service_by_signing_name("nothing"));
    cr_assert_null(model_service_find("S3"));
}

/* Facts of the API that are easy to get wrong. */
Test(model, keeps_the_traits)
{
    const struct model_service *s3 = model_service_find("s3");
    const struct model_service *ec2 = model_service_find("ec2");
    const struct model_operation *op = model_operation_find(s3, "PutBucketTagging");
    const struct model_shape *shape = &s3->shapes[op->input];

    cr_assert(op->checksum_required);
    cr_assert_str_eq(op->uri, "/{Bucket}?tagging");
    cr_assert_str_eq(shape->payload, "Tagging");
    cr_assert_str_eq(model_member_find(shape, "Tagging")->namespace_uri,
                     "http://s3.amazonaws.com/doc/2006-03-01/");
    cr_assert(!model_operation_find(s3, "PutObject")->checksum_required);
    op = model_operation_find(ec2, "RunInstances");
    cr_assert(model_member_find(&ec2->shapes[op->input], "ClientToken")->flags & MODEL_TOKEN);
    cr_assert_str_eq(model_member_find(&ec2->shapes[op->input], "TagSpecifications")->wire,
                     "TagSpecification");
    cr_assert(model_service_find("sqs")->query_compatible);
    cr_assert(model_service_find("iam")->global);
    cr_assert(!model_service_find("sts")->global);
    cr_assert(
        model_operation_find(model_service_find("sts"), "AssumeRoleWithWebIdentity")->no_auth);
}
