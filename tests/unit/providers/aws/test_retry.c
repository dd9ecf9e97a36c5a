#include "providers/aws/retry.h"

#include <criterion/criterion.h>

#include "common/mem.h"

Test(retry, delays_double_to_twenty_seconds_with_full_jitter)
{
    static const uint64_t ceilings_ms[] = {1000, 2000, 4000, 8000, 16000, 20000, 20000};

    for (uint32_t attempt = 1; attempt <= ARRAY_LEN(ceilings_ms); attempt++) {
        uint64_t ceiling = ceilings_ms[attempt - 1];

        cr_assert_eq(retry_delay_ms(attempt, RETRY_BASE_MS, 0), 0);
        cr_assert_eq(retry_delay_ms(attempt, RETRY_BASE_MS, ceiling), ceiling);
        cr_assert_eq(retry_delay_ms(attempt, RETRY_BASE_MS, ceiling + 1), 0);
        cr_assert_leq(retry_delay_ms(attempt, RETRY_BASE_MS, UINT64_MAX), ceiling);
    }
    cr_assert_eq(retry_delay_ms(3, 10, 40), 40);
}

Test(retry, a_bucket_allows_a_hundred_retries)
{
    struct retry_bucket bucket;
    struct error *busy = ERR(ERR_SERVER, "busy"), *slow = ERR(ERR_TIMEOUT, "slow");
    int count = 0;

    retry_bucket_init(&bucket);
    while (retry_bucket_take(&bucket, busy) > 0)
        count++;
    cr_assert_eq(count, 100);
    retry_bucket_give(&bucket, 0);
    cr_assert_eq(bucket.tokens, 1);
    cr_assert_eq(retry_bucket_take(&bucket, busy), 0);
    retry_bucket_give(&bucket, 5);
    cr_assert_eq(retry_bucket_take(&bucket, slow), 0);
    cr_assert_eq(retry_bucket_take(&bucket, busy), 5);
    retry_bucket_init(&bucket);
    cr_assert_eq(retry_bucket_take(&bucket, slow), 10);
    retry_bucket_give(&bucket, 10);
    retry_bucket_give(&bucket, 0);
    cr_assert_eq(bucket.tokens, 500);
    error_free(busy);
    error_free(slow);
}

struct row {
    const char *service, *operation;
    enum err_code code;
    enum err_effect effect;
    int status;
    bool is_allowed;
};

static const struct row rows[] = {
    {"sqs", "CreateQueue", ERR_NETWORK, ERR_EFFECT_NONE, 0, true},
    {"sqs", "CreateQueue", ERR_NETWORK, ERR_EFFECT_UNKNOWN, 0, false},
    {"sqs", "CreateQueue", ERR_SERVER, ERR_EFFECT_UNKNOWN, 503, true},
    {"sqs", "CreateQueue", ERR_THROTTLED, ERR_EFFECT_NONE, 400, true},
    {"ec2", "CreateSubnet", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, false},
    {"ec2", "RunInstances", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, true}, /* it has a token */
    {"events", "PutEvents", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, false},
    {"events", "PutRule", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, true},
    {"ecs", "RegisterTaskDefinition", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, false},
    {"sns", "Publish", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, false},
    {"sns", "AddPermission", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, false},
    {"s3", "PutObject", ERR_TIMEOUT, ERR_EFFECT_UNKNOWN, 0, true},
    {"s3", "HeadBucket", ERR_NETWORK, ERR_EFFECT_UNKNOWN, 0, true},
    {"dynamodb", "DeleteItem", ERR_NETWORK, ERR_EFFECT_UNKNOWN, 0, true},
    {"iam", "GetRole", ERR_NOT_FOUND, ERR_EFFECT_NONE, 404, false},
    {"iam", "GetRole", ERR_DENIED, ERR_EFFECT_NONE, 403, false},
    {"iam", "DeleteRole", ERR_CONFLICT, ERR_EFFECT_NONE, 409, false},
    {"iam", "GetRole", ERR_CANCELLED, ERR_EFFECT_NONE, 0, false},
};

Test(retry, never_doubles_what_may_have_happened)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct model_service *service = model_service_find(rows[i].service);
        struct error *err = ERR(rows[i].code, "x");

        err->effect = rows[i].effect;
        err->http_status = rows[i].status;
        cr_assert_eq(
            retry_is_allowed(service, model_operation_find(service, rows[i].operation), err),
            rows[i].is_allowed, "row %zu: %s", i, rows[i].operation);
        error_free(err);
    }
}

Test(retry, obeys_what_the_service_asks_for)
{
    struct http_header seconds = {"Retry-After", "3"}, ms = {"x-amz-retry-after", "1500"},
                       date = {"Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"},
                       long_time = {"Retry-After", "86400"}, negative = {"Retry-After", "-1"};
    struct http_response response = {.headers = &seconds, .header_count = 1};

    cr_assert_eq(retry_after_ms(&response), 3000);
    response.headers = &ms;
    cr_assert_eq(retry_after_ms(&response), 1500);
    response.headers = &date;
    cr_assert_eq(retry_after_ms(&response), 0);
    response.headers = &long_time;
    cr_assert_eq(retry_after_ms(&response), 300000);
    response.headers = &negative;
    cr_assert_eq(retry_after_ms(&response), 0);
}
