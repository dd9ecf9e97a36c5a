/*
 * Answers of cloud services, read by the API tables. The first byte chooses one of the
 * operations below, which cover all protocols; the second is the status; the rest is the body.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/aws/codec.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes);

static const struct {
    const char *service;
    const char *operation;
} calls[] = {
    {"dynamodb", "DescribeTable"},  {"sqs", "GetQueueAttributes"}, {"sns", "CreateTopic"},
    {"rds", "DescribeDBInstances"}, {"ec2", "DescribeVpcs"},       {"s3", "ListObjectsV2"},
    {"s3", "GetBucketLocation"},    {"lambda", "GetFunction"},     {"iam", "GetRole"},
};

static void read_answer(const struct model_service *service, const struct model_operation *op,
                        const struct http_response *response)
{
    struct codec_failure failure = {0};
    json_t *result = NULL;
    struct error *err = codec_decode_answer(service, op, response, &result);
    if (err == NULL && !json_is_object(result))
        abort();
    error_free(err);
    json_decref(result);
    codec_decode_failure(service, response, &failure);
    codec_failure_fini(&failure);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t bytes)
{
    if (bytes < 2)
        return 0;
    size_t call = data[0] % ARRAY_LEN(calls);
    const struct model_service *service = model_service_find(calls[call].service);
    const struct model_operation *op =
        service != NULL ? model_operation_find(service, calls[call].operation) : NULL;
    if (op == NULL)
        abort();
    struct http_header header = {"x-amzn-requestid", "1"};
    struct http_response response = {.status = 200 + data[1],
                                     .headers = &header,
                                     .header_count = 1,
                                     .body = xstrndup((const char *)data + 2, bytes - 2),
                                     .body_bytes = strnlen((const char *)data + 2, bytes - 2)};
    read_answer(service, op, &response);
    free(response.body);
    return 0;
}
