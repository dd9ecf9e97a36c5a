#include "providers/aws/failure.h"

#include <criterion/criterion.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/aws.h"

struct row {
    const char *service, *code;
    int status;
    enum err_code meaning;
    enum err_retry retry;
    enum err_effect effect;
};

static const struct row rows[] = {
    {"s3", "NoSuchBucket", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "404", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "403", 403, ERR_DENIED, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "OwnershipControlsNotFoundError", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "BucketAlreadyOwnedByYou", 409, ERR_ALREADY_EXISTS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "BucketAlreadyExists", 409, ERR_ALREADY_EXISTS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "BucketNotEmpty", 409, ERR_CONFLICT, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "PreconditionFailed", 412, ERR_PRECONDITION, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "SlowDown", 503, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"s3", "InternalError", 500, ERR_SERVER, ERR_RETRY_BACKOFF, ERR_EFFECT_UNKNOWN},
    {"s3", "502", 502, ERR_SERVER, ERR_RETRY_BACKOFF, ERR_EFFECT_UNKNOWN},
    {"s3", "429", 429, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"s3", "RequestTimeout", 400, ERR_SERVER, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"s3", "SignatureDoesNotMatch", 403, ERR_CREDENTIALS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"s3", "ExpiredToken", 400, ERR_CREDENTIALS, ERR_RETRY_REAUTH, ERR_EFFECT_NONE},
    {"sts", "InvalidClientTokenId", 403, ERR_CREDENTIALS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"dynamodb", "ConditionalCheckFailedException", 400, ERR_PRECONDITION, ERR_RETRY_NEVER,
     ERR_EFFECT_NONE},
    {"dynamodb", "LimitExceededException", 400, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"dynamodb", "ProvisionedThroughputExceededException", 400, ERR_THROTTLED, ERR_RETRY_THROTTLE,
     ERR_EFFECT_NONE},
    {"dynamodb", "ResourceNotFoundException", 400, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"kms", "LimitExceededException", 400, ERR_QUOTA, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"iam", "LimitExceeded", 409, ERR_QUOTA, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"iam", "NoSuchEntity", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"iam", "EntityAlreadyExists", 409, ERR_ALREADY_EXISTS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"iam", "DeleteConflict", 409, ERR_CONFLICT, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"iam", "Throttling", 400, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"iam", "AccessDenied", 403, ERR_DENIED, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"rds", "DBInstanceNotFound", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"rds", "DBClusterNotFoundFault", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"rds", "InvalidDBInstanceState", 400, ERR_CONFLICT, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"rds", "InvalidDBClusterStateFault", 400, ERR_CONFLICT, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"ec2", "InvalidVpcID.NotFound", 400, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"ec2", "RequestLimitExceeded", 503, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"ec2", "VpcLimitExceeded", 400, ERR_QUOTA, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"ec2", "InvalidGroup.Duplicate", 400, ERR_ALREADY_EXISTS, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"ec2", "DependencyViolation", 400, ERR_CONFLICT, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"ec2", "UnauthorizedOperation", 403, ERR_DENIED, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"lambda", "ResourceConflictException", 409, ERR_CONFLICT, ERR_RETRY_BACKOFF, ERR_EFFECT_NONE},
    {"lambda", "TooManyRequestsException", 429, ERR_THROTTLED, ERR_RETRY_THROTTLE, ERR_EFFECT_NONE},
    {"sqs", "QueueDoesNotExist", 400, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"sns", "NotFound", 404, ERR_NOT_FOUND, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
    {"logs", "ResourceAlreadyExistsException", 400, ERR_ALREADY_EXISTS, ERR_RETRY_NEVER,
     ERR_EFFECT_NONE},
    {"ecs", "ClientException", 400, ERR_PROVIDER, ERR_RETRY_NEVER, ERR_EFFECT_NONE},
};

Test(failure, classifies_codes)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct model_service *service = model_service_find(rows[i].service);
        struct http_response response = {.status = rows[i].status};
        struct codec_failure failure = {
            .code = (char *)rows[i].code, .message = "why", .request_id = "r-1"};
        struct error *err = failure_error(service, &service->operations[0], &response, &failure);

        cr_assert_eq(err->code, rows[i].meaning, "%s of %s: %s", rows[i].code, rows[i].service,
                     error_code_name(err->code));
        cr_assert_eq(err->retry, rows[i].retry, "%s", rows[i].code);
        cr_assert_eq(err->effect, rows[i].effect, "%s", rows[i].code);
        cr_assert_eq(err->http_status, rows[i].status);
        cr_assert_str_eq(err->service_code, rows[i].code);
        cr_assert_str_eq(err->request_id, "r-1");
        cr_assert_str_eq(err->message, "why");
        error_free(err);
    }
}

static void check_is(const char *found, const char *code, bool expected)
{
    struct error *err = ERR(ERR_PROVIDER, "x");

    error_set_text(&err->service_code, found);
    cr_assert_eq(aws_error_is(err, code), expected, "%s %s", found, code);
    error_free(err);
}

Test(failure, matches_codes_with_and_without_their_dress)
{
    check_is("ResourceNotFoundException", "ResourceNotFound", true);
    check_is("ResourceNotFound", "ResourceNotFoundException", true);
    check_is("DBClusterNotFoundFault", "DBClusterNotFound", true);
    check_is("com.amazonaws.sqs#QueueDoesNotExist", "QueueDoesNotExist", true);
    check_is("AWS.SimpleQueueService.QueueDeletedRecently", "QueueDeletedRecently", true);
    check_is("AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist", true);
    check_is("InvalidVpcID.NotFound", "InvalidVpcID.NotFound", true);
    check_is("InvalidVpcID.NotFound", "InvalidVpcID", false);
    check_is("NoSuchBucketPolicy", "NoSuchBucket", false);
    check_is("NoSuchBucket", "NoSuchBucketPolicy", false);
    cr_assert(!aws_error_is(NULL, "X"));
}

Test(failure, knows_a_wrong_clock)
{
    static const struct {
        const char *code, *message;
        bool is_skew;
    } cases[] = {
        {"RequestTimeTooSkewed", "x", true},
        {"InvalidSignatureException", "Signature expired: 2015 is now earlier than", true},
        {"InvalidSignatureException", "The request signature we calculated", false},
        {"AccessDenied", "Signature expired", false},
    };

    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct model_service *service = model_service_find("sqs");
        struct http_response response = {.status = 403};
        struct codec_failure failure = {.code = (char *)cases[i].code,
                                        .message = (char *)cases[i].message};
        struct error *err = failure_error(service, &service->operations[0], &response, &failure);

        cr_assert_eq(failure_is_clock_skew(err), cases[i].is_skew, "%s", cases[i].message);
        error_free(err);
    }
}
