#include <criterion/criterion.h>

#include "common/mem.h"
#include "providers/aws/aws.h"

struct row {
    const char *service, *waiter, *result; /* NULL: an error came */
    const char *code;
    int status;
    enum aws_wait_state state;
};

static const struct row rows[] = {
    {"dynamodb", "TableExists", "{\"Table\":{\"TableStatus\":\"ACTIVE\"}}", NULL, 0,
     AWS_WAIT_SUCCESS},
    {"dynamodb", "TableExists", "{\"Table\":{\"TableStatus\":\"CREATING\"}}", NULL, 0,
     AWS_WAIT_RETRY},
    {"dynamodb", "TableExists", NULL, "ResourceNotFoundException", 400, AWS_WAIT_RETRY},
    {"dynamodb", "TableExists", NULL, "AccessDeniedException", 400, AWS_WAIT_FAILURE},
    {"dynamodb", "TableNotExists", NULL, "ResourceNotFoundException", 400, AWS_WAIT_SUCCESS},
    {"s3", "BucketExists", "{}", NULL, 0, AWS_WAIT_SUCCESS},
    {"s3", "BucketExists", NULL, "404", 404, AWS_WAIT_RETRY},
    {"s3", "BucketExists", NULL, "403", 403, AWS_WAIT_SUCCESS},
    {"s3", "BucketNotExists", NULL, "404", 404, AWS_WAIT_SUCCESS},
    {"rds", "DBInstanceAvailable",
     "{\"DBInstances\":[{\"DBInstanceStatus\":\"available\"},{\"DBInstanceStatus\":\"available\"}]"
     "}",
     NULL, 0, AWS_WAIT_SUCCESS},
    {"rds", "DBInstanceAvailable",
     "{\"DBInstances\":[{\"DBInstanceStatus\":\"available\"},{\"DBInstanceStatus\":\"creating\"}]}",
     NULL, 0, AWS_WAIT_RETRY},
    {"rds", "DBInstanceAvailable",
     "{\"DBInstances\":[{\"DBInstanceStatus\":\"available\"},{\"DBInstanceStatus\":\"failed\"}]}",
     NULL, 0, AWS_WAIT_FAILURE},
    {"rds", "DBInstanceAvailable", "{\"DBInstances\":[]}", NULL, 0, AWS_WAIT_RETRY},
    {"rds", "DBInstanceDeleted", NULL, "DBInstanceNotFound", 404, AWS_WAIT_SUCCESS},
    {"rds", "DBInstanceDeleted", "{\"DBInstances\":[]}", NULL, 0, AWS_WAIT_SUCCESS},
    {"ecs", "ServicesStable",
     "{\"services\":[{\"status\":\"ACTIVE\",\"deployments\":[{}],\"runningCount\":2,"
     "\"desiredCount\":2}],\"failures\":[]}",
     NULL, 0, AWS_WAIT_SUCCESS},
    {"ecs", "ServicesStable",
     "{\"services\":[{\"status\":\"ACTIVE\",\"deployments\":[{},{}],\"runningCount\":2,"
     "\"desiredCount\":2}]}",
     NULL, 0, AWS_WAIT_RETRY},
    {"ecs", "ServicesStable", "{\"services\":[],\"failures\":[{\"reason\":\"MISSING\"}]}", NULL, 0,
     AWS_WAIT_FAILURE},
    {"ecs", "ServicesStable", "{\"services\":[{\"status\":\"DRAINING\"}]}", NULL, 0,
     AWS_WAIT_FAILURE},
    {"lambda", "FunctionActiveV2", "{\"Configuration\":{\"State\":\"Pending\"}}", NULL, 0,
     AWS_WAIT_RETRY},
    {"lambda", "FunctionActiveV2", "{\"Configuration\":{\"State\":\"Failed\"}}", NULL, 0,
     AWS_WAIT_FAILURE},
    {"ec2", "InstanceRunning",
     "{\"Reservations\":[{\"Instances\":[{\"State\":{\"Name\":\"running\"}}]}]}", NULL, 0,
     AWS_WAIT_SUCCESS},
    {"ec2", "InstanceRunning", NULL, "InvalidInstanceID.NotFound", 400, AWS_WAIT_RETRY},
    {"ec2", "NatGatewayDeleted", NULL, "NatGatewayNotFound", 400, AWS_WAIT_SUCCESS},
    {"iam", "RoleExists", "{\"Role\":{}}", NULL, 0, AWS_WAIT_SUCCESS},
    {"iam", "RoleExists", NULL, "NoSuchEntity", 404, AWS_WAIT_RETRY},
    {"iam", "NoSuchWaiter", "{}", NULL, 0, AWS_WAIT_FAILURE},
};

Test(waiter, judges_as_the_model_says)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *result = rows[i].result != NULL ? json_loads(rows[i].result, 0, NULL) : NULL;
        struct error *err = rows[i].result == NULL ? ERR(ERR_PROVIDER, "x") : NULL;

        if (err != NULL) {
            error_set_text(&err->service_code, rows[i].code);
            err->http_status = rows[i].status;
        }
        cr_assert_eq(aws_waiter_judge(rows[i].service, rows[i].waiter, err, result), rows[i].state,
                     "row %zu: %s", i, rows[i].waiter);
        json_decref(result);
        error_free(err);
    }
}

Test(waiter, an_error_that_may_pass_does_not_end_the_wait)
{
    struct error *err = ERR(ERR_NETWORK, "x");

    cr_assert_eq(aws_waiter_judge("iam", "RoleExists", err, NULL), AWS_WAIT_RETRY);
    error_free(err);
}
