/* Calls against a server that answers from a script: retries, redirects, clocks, pages. */
#include "providers/aws/aws.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/fiber.h"
#include "common/httpd.h"
#include "common/mem.h"
#include "providers/aws/session.h"

struct canned {
    int status; /* 0: close the connection instead */
    const char *header, *value;
    const char *body;
};

/* The script, and what came in. */
static struct {
    const struct canned *answers;
    size_t count, used;
    struct buf seen; /* "METHOD URI BODY\n" of each request */
    char *last_date, *last_token, *last_authorization, *last_md5;
} peer;

static struct aws_session *session;

static void keep(char **field, const struct httpd_request *request, const char *name)
{
    free(*field);
    *field = xstrdup(httpd_header(request, name));
}

static void on_request(struct httpd_request *request, void *arg)
{
    static const struct canned none = {500, NULL, NULL, "the script is over"};
    const struct canned *canned = peer.used < peer.count ? &peer.answers[peer.used] : &none;
    size_t bytes;

    (void)arg;
    peer.used++;
    buf_printf(&peer.seen, "%s %s %s\n", httpd_method(request), httpd_uri(request),
               httpd_body(request, &bytes));
    keep(&peer.last_date, request, "X-Amz-Date");
    keep(&peer.last_token, request, "X-Amz-Target");
    keep(&peer.last_authorization, request, "Authorization");
    keep(&peer.last_md5, request, "Content-MD5");
    if (canned->status == 0) {
        httpd_drop(request);
        return;
    }
    if (canned->header != NULL)
        httpd_set_header(request, canned->header, canned->value);
    httpd_reply(request, canned->status, "text/plain", canned->body, strlen(canned->body));
}

static void script(const struct canned *answers, size_t count)
{
    peer.answers = answers;
    peer.count = count;
    peer.used = 0;
    buf_clear(&peer.seen);
}

#define SCRIPT(...)                                                                                \
    static const struct canned answers[] = {__VA_ARGS__};                                          \
    script(answers, ARRAY_LEN(answers))

static void open_session(struct httpd *httpd)
{
    char *url = xasprintf("http://127.0.0.1:%u", httpd_port(httpd));
    const struct aws_session_options options = {
        .region = "eu-west-1", .access_key = "AKID", .secret_key = "secret", .endpoint_url = url};
    struct error *err = aws_session_open(&options, &session);

    cr_assert_null(err, "%s", err != NULL ? err->message : "");
    session->retry_base_ms = 2;
    free(url);
}

static int run_in_fiber(void *arg)
{
    void (*test)(void) = *(void (**)(void))arg;
    const struct httpd_options options = {.handler = on_request};
    struct httpd *httpd;
    struct error *err = httpd_start(&options, &httpd);

    cr_assert_null(err);
    open_session(httpd);
    test();
    aws_session_close(session);
    httpd_stop(httpd);
    buf_fini(&peer.seen);
    free(peer.last_date);
    free(peer.last_token);
    free(peer.last_authorization);
    free(peer.last_md5);
    return 0;
}

static void in_fiber(void (*test)(void))
{
    setenv("AWS_CONFIG_FILE", "/nonexistent", 1);
    setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent", 1);
    unsetenv("AWS_PROFILE");
    cr_assert_eq(fiber_main(run_in_fiber, &test), 0);
}

static json_t *succeeds(const char *service, const char *operation, json_t *params)
{
    json_t *result = NULL;
    struct error *err = aws_call(session, service, operation, params, &result);
    char *text = err != NULL ? error_text(err) : NULL;

    cr_assert_null(err, "%s", text);
    cr_assert_not_null(result);
    json_decref(params);
    return result;
}

static struct error *fails(const char *service, const char *operation, json_t *params,
                           enum err_code code)
{
    struct error *err = aws_call(session, service, operation, params, NULL);

    cr_assert_not_null(err, "%s", operation);
    cr_assert_eq(err->code, code, "%s: %s", operation, error_code_name(err->code));
    json_decref(params);
    return err;
}

static void sends_and_reads(void)
{
    SCRIPT({200, "x-amzn-RequestId", "r-1", "{\"QueueUrl\":\"http://q\",\"New\":1}"});
    json_t *result = succeeds("sqs", "CreateQueue", json_pack("{s:s}", "QueueName", "q"));

    cr_assert_str_eq(json_string_value(json_object_get(result, "QueueUrl")), "http://q");
    cr_assert_null(json_object_get(result, "New"));
    cr_assert_str_eq(buf_str(&peer.seen), "POST / {\"QueueName\":\"q\"}\n");
    cr_assert_str_eq(peer.last_token, "AmazonSQS.CreateQueue");
    cr_assert_eq(strncmp(peer.last_authorization, "AWS4-HMAC-SHA256 Credential=AKID/", 33), 0);
    json_decref(result);
}

static void retries_what_passes(void)
{
    SCRIPT({503, NULL, NULL, "<html>overloaded</html>"}, {500, NULL, NULL, ""},
           {400, NULL, NULL, "{\"__type\":\"ThrottlingException\"}"},
           {200, NULL, NULL, "{\"QueueUrl\":\"u\"}"});
    uint32_t full = session->retries.tokens;

    json_decref(succeeds("sqs", "CreateQueue", json_pack("{s:s}", "QueueName", "q")));
    cr_assert_eq(peer.used, 4);
    cr_assert_eq(session->retries.tokens, full - 10); /* three taken, the last given back */
}

static void gives_up_after_five(void)
{
    SCRIPT({503, NULL, NULL, ""}, {503, NULL, NULL, ""}, {503, NULL, NULL, ""},
           {503, NULL, NULL, ""}, {503, NULL, NULL, ""}, {200, NULL, NULL, "{}"});
    struct error *err = fails("sqs", "ListQueues", NULL, ERR_SERVER);

    cr_assert_eq(peer.used, 5);
    cr_assert_eq(err->http_status, 503);
    cr_assert_eq(err->effect, ERR_EFFECT_UNKNOWN);
    cr_assert_str_eq(err->operation, "sqs:ListQueues");
    error_free(err);
}

static void does_not_double_a_create(void)
{
    SCRIPT({0, NULL, NULL, NULL}, {200, NULL, NULL, "{}"});
    struct error *err =
        fails("sqs", "CreateQueue", json_pack("{s:s}", "QueueName", "q"), ERR_NETWORK);

    cr_assert_eq(peer.used, 1);
    cr_assert_eq(err->effect, ERR_EFFECT_UNKNOWN);
    error_free(err);
    script(answers, ARRAY_LEN(answers));
    json_decref(succeeds("sqs", "DeleteQueue", json_pack("{s:s}", "QueueUrl", "u")));
    cr_assert_eq(peer.used, 2);
}

static void remembers_a_lost_answer(void)
{
    SCRIPT(
        {502, NULL, NULL, ""},
        {400, NULL, NULL, "{\"__type\":\"com.amazonaws.sqs#QueueNameExists\",\"message\":\"m\"}"});
    struct error *err =
        fails("sqs", "CreateQueue", json_pack("{s:s}", "QueueName", "q"), ERR_ALREADY_EXISTS);

    cr_assert_eq(err->effect, ERR_EFFECT_UNKNOWN); /* the first try may have made it */
    cr_assert_str_eq(err->service_code, "QueueNameExists");
    error_free(err);
}

static void corrects_the_clock(void)
{
    SCRIPT({403, "Date", "Fri, 02 Jan 2026 03:04:05 GMT",
            "{\"__type\":\"InvalidSignatureException\",\"message\":\"Signature expired: 1 is now "
            "earlier than 2\"}"},
           {200, NULL, NULL, "{}"});

    json_decref(succeeds("sqs", "ListQueues", NULL));
    cr_assert_eq(strncmp(peer.last_date, "20260102T0304", 13), 0, "%s", peer.last_date);
    script(&answers[1], 1);
    json_decref(succeeds("sqs", "ListQueues", NULL));
    cr_assert_eq(strncmp(peer.last_date, "20260102T0304", 13), 0, "%s", peer.last_date);
}

static void corrects_the_clock_once(void)
{
    SCRIPT({403, "Date", "Fri, 02 Jan 2026 03:04:05 GMT",
            "<Error><Code>RequestTimeTooSkewed</Code></Error>"},
           {403, "Date", "Fri, 02 Jan 2026 03:04:05 GMT",
            "<Error><Code>RequestTimeTooSkewed</Code></Error>"},
           {200, NULL, NULL, ""});

    error_free(fails("s3", "ListBuckets", NULL, ERR_CREDENTIALS));
    cr_assert_eq(peer.used, 2);
}

static void follows_a_bucket_to_its_region(void)
{
    SCRIPT({301, "x-amz-bucket-region", "us-west-2", ""}, {200, NULL, NULL, ""},
           {200, NULL, NULL, ""}, {200, NULL, NULL, ""});

    json_decref(succeeds("s3", "HeadBucket", json_pack("{s:s}", "Bucket", "far-away")));
    cr_assert_eq(peer.used, 2);
    cr_assert_not_null(strstr(peer.last_authorization, "/us-west-2/s3/aws4_request"));
    json_decref(succeeds("s3", "HeadBucket", json_pack("{s:s}", "Bucket", "far-away")));
    cr_assert_not_null(strstr(peer.last_authorization, "/us-west-2/s3/aws4_request"));
    json_decref(succeeds("s3", "HeadBucket", json_pack("{s:s}", "Bucket", "near-by")));
    cr_assert_not_null(strstr(peer.last_authorization, "/eu-west-1/s3/aws4_request"));
    cr_assert_eq(peer.used, 4);
}

/* A HEAD has no body, and the service may say it in several ways. */
static void follows_every_hint_of_a_region(void)
{
    SCRIPT({400, "x-amz-bucket-region", "us-west-2", ""}, {200, NULL, NULL, ""},
           {307, "x-amz-bucket-region", "us-west-1", ""}, {200, NULL, NULL, ""},
           {400, NULL, NULL,
            "<Error><Code>AuthorizationHeaderMalformed</Code><Region>sa-east-1</Region></Error>"},
           {200, NULL, NULL, "<ListBucketResult/>"});

    json_decref(succeeds("s3", "HeadBucket", json_pack("{s:s}", "Bucket", "one")));
    cr_assert_not_null(strstr(peer.last_authorization, "/us-west-2/s3/aws4_request"));
    json_decref(succeeds("s3", "HeadBucket", json_pack("{s:s}", "Bucket", "two")));
    cr_assert_not_null(strstr(peer.last_authorization, "/us-west-1/s3/aws4_request"));
    json_decref(succeeds("s3", "ListObjectsV2", json_pack("{s:s}", "Bucket", "three")));
    cr_assert_not_null(strstr(peer.last_authorization, "/sa-east-1/s3/aws4_request"));
    cr_assert_eq(peer.used, 6);
}

static void does_not_chase_regions(void)
{
    SCRIPT({400, NULL, NULL,
            "<Error><Code>AuthorizationHeaderMalformed</Code><Region>us-west-2</Region></Error>"},
           {301, "x-amz-bucket-region", "us-east-2", ""}, {200, NULL, NULL, ""});

    error_free(
        fails("s3", "ListObjectsV2", json_pack("{s:s}", "Bucket", "far-away"), ERR_PROVIDER));
    cr_assert_eq(peer.used, 2);
}

static void refused_keys_are_final(void)
{
    SCRIPT({403, NULL, NULL,
            "<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>no</Message></Error>"
            "<RequestId>r-9</RequestId></ErrorResponse>"});
    const char *account;
    struct error *err = aws_account(session, &account);

    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_CREDENTIALS);
    cr_assert_str_eq(err->request_id, "r-9");
    cr_assert_eq(peer.used, 1);
    error_free(err);
}

static void asks_for_the_account_once(void)
{
    SCRIPT({200, NULL, NULL,
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
            "</GetCallerIdentityResult></GetCallerIdentityResponse>"});
    const char *account = NULL;

    for (int i = 0; i < 2; i++) {
        struct error *err = aws_account(session, &account);

        cr_assert_null(err);
        cr_assert_str_eq(account, "123456789012");
    }
    cr_assert_eq(peer.used, 1);
}

static void checks_before_the_network(void)
{
    script(NULL, 0);
    error_free(fails("sqs", "CreateQueue", json_pack("{s:i}", "QueueName", 1), ERR_INVALID));
    error_free(fails("sqs", "MakeQueue", NULL, ERR_INVALID));
    cr_assert_eq(peer.used, 0);
}

static void joins_pages(void)
{
    SCRIPT(
        {200, NULL, NULL, "{\"TableNames\":[\"aaa\",\"bbb\"],\"LastEvaluatedTableName\":\"bbb\"}"},
        {200, NULL, NULL, "{\"TableNames\":[\"ccc\"],\"LastEvaluatedTableName\":\"ccc\"}"},
        {200, NULL, NULL, "{\"TableNames\":[]}"});
    json_t *result = NULL, *params = json_pack("{s:i}", "Limit", 2);
    struct error *err = aws_call_all(session, "dynamodb", "ListTables", params, &result);
    char *text;

    cr_assert_null(err);
    text = json_dumps(result, JSON_COMPACT | JSON_SORT_KEYS);
    cr_assert_str_eq(text, "{\"TableNames\":[\"aaa\",\"bbb\",\"ccc\"]}");
    cr_assert_str_eq(buf_str(&peer.seen),
                     "POST / {\"Limit\":2}\n"
                     "POST / {\"ExclusiveStartTableName\":\"bbb\",\"Limit\":2}\n"
                     "POST / {\"ExclusiveStartTableName\":\"ccc\",\"Limit\":2}\n");
    cr_assert_eq(json_object_size(params), 1); /* the caller's are untouched */
    free(text);
    json_decref(params);
    json_decref(result);
}

static void stops_when_pages_repeat(void)
{
    SCRIPT({200, NULL, NULL, "{\"TableNames\":[],\"LastEvaluatedTableName\":\"bbb\"}"},
           {200, NULL, NULL, "{\"TableNames\":[],\"LastEvaluatedTableName\":\"bbb\"}"});
    struct error *err = aws_call_all(session, "dynamodb", "ListTables", NULL, NULL);

    cr_assert_not_null(err);
    cr_assert_eq(err->code, ERR_PROVIDER);
    error_free(err);
}

static void s3_pages_and_paths(void)
{
    SCRIPT(
        {200, NULL, NULL,
         "<ListVersionsResult><IsTruncated>true</IsTruncated><NextKeyMarker>k</NextKeyMarker>"
         "<NextVersionIdMarker>v</NextVersionIdMarker><Version><Key>a</Key><VersionId>1</VersionId>"
         "</Version></ListVersionsResult>"},
        {200, NULL, NULL,
         "<ListVersionsResult><IsTruncated>false</IsTruncated><DeleteMarker><Key>b</Key>"
         "</DeleteMarker><Version><Key>c</Key></Version></ListVersionsResult>"});
    json_t *result = NULL, *params = json_pack("{s:s}", "Bucket", "my-bucket");
    struct error *err = aws_call_all(session, "s3", "ListObjectVersions", params, &result);

    cr_assert_null(err);
    cr_assert_eq(json_array_size(json_object_get(result, "Versions")), 2);
    cr_assert_eq(json_array_size(json_object_get(result, "DeleteMarkers")), 1);
    cr_assert(!json_is_true(json_object_get(result, "IsTruncated")));
    cr_assert_str_eq(buf_str(&peer.seen),
                     "GET /my-bucket?versions \n"
                     "GET /my-bucket?versions&key-marker=k&version-id-marker=v \n");
    json_decref(params);
    json_decref(result);
}

static void s3_bodies_are_base64_and_checked(void)
{
    SCRIPT({200, "ETag", "\"e\"", ""}, {200, NULL, NULL, "data"}, {200, NULL, NULL, ""});
    json_t *result =
        succeeds("s3", "PutObject",
                 json_pack("{s:s,s:s,s:s}", "Bucket", "b-1", "Key", "a b/c", "Body", "aGVsbG8="));

    cr_assert_str_eq(json_string_value(json_object_get(result, "ETag")), "\"e\"");
    json_decref(result);
    result = succeeds("s3", "GetObject", json_pack("{s:s,s:s}", "Bucket", "b-1", "Key", "k"));
    cr_assert_str_eq(json_string_value(json_object_get(result, "Body")), "ZGF0YQ==");
    json_decref(result);
    json_decref(succeeds("s3", "PutBucketTagging",
                         json_pack("{s:s,s:{s:[]}}", "Bucket", "b-1", "Tagging", "TagSet")));
    cr_assert_str_eq(buf_str(&peer.seen),
                     "PUT /b-1/a%20b/c hello\n"
                     "GET /b-1/k \n"
                     "PUT /b-1?tagging <Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                     "<TagSet/></Tagging>\n");
    cr_assert_not_null(peer.last_md5);
}

static void s3_failures_after_200(void)
{
    SCRIPT({200, NULL, NULL, "<?xml version=\"1.0\"?>\n<Error><Code>InternalError</Code></Error>"},
           {200, NULL, NULL, "<CopyObjectResult><ETag>e</ETag></CopyObjectResult>"});
    json_t *result =
        succeeds("s3", "CopyObject",
                 json_pack("{s:s,s:s,s:s}", "Bucket", "b-1", "Key", "k", "CopySource", "b-2/k"));

    cr_assert_eq(peer.used, 2);
    cr_assert_not_null(json_object_get(result, "CopyObjectResult"));
    json_decref(result);
}

static void garbage_is_an_error(void)
{
    SCRIPT({200, NULL, NULL, "{\"QueueUrls\":"}, {200, NULL, NULL, "{\"QueueUrls\":7}"},
           {200, NULL, NULL, "<html>"});

    error_free(fails("sqs", "ListQueues", NULL, ERR_PROVIDER));
    error_free(fails("sqs", "ListQueues", NULL, ERR_PROVIDER));
    error_free(fails("sns", "ListTopics", NULL, ERR_PROVIDER));
}

static void a_cancelled_call_ends(void *arg)
{
    struct error **err = arg;

    *err = aws_call(session, "sqs", "ListQueues", NULL, NULL);
}

static void cancels_between_tries(void)
{
    SCRIPT({503, "Retry-After", "250", ""});
    struct fiber *fiber;
    struct error *err = fiber_spawn("call", a_cancelled_call_ends, &err, &fiber), *ended = NULL;

    cr_assert_null(err);
    while (peer.used == 0)
        fiber_yield();
    fiber_cancel(fiber);
    fiber_join(fiber);
    ended = err;
    cr_assert_not_null(ended);
    cr_assert_eq(ended->code, ERR_CANCELLED);
    error_free(ended);
}

static void tokens_survive_retries(void)
{
    SCRIPT({503, NULL, NULL, ""}, {200, NULL, NULL, "<RunInstancesResponse/>"});
    const char *first, *second;

    json_decref(
        succeeds("ec2", "RunInstances", json_pack("{s:i,s:i}", "MinCount", 1, "MaxCount", 1)));
    first = strstr(buf_str(&peer.seen), "ClientToken=");
    cr_assert_not_null(first);
    second = strstr(first + 1, "ClientToken=");
    cr_assert_not_null(second);
    cr_assert_eq(strncmp(first, second, strlen("ClientToken=") + 36), 0);
}

static void encodes_without_sending(void)
{
    struct aws_wire wire;
    json_t *params = json_pack("{s:s,s:s}", "Bucket", "b-1", "Key", "k");
    char *url = NULL;
    struct error *err;

    script(NULL, 0);
    err = aws_encode(session, "s3", "GetObject", params, &wire);
    cr_assert_null(err);
    cr_assert_str_eq(wire.method, "GET");
    cr_assert_str_eq(wire.uri, "/b-1/k");
    aws_wire_fini(&wire);
    err = aws_presign(session, "GetObject", params, 60, &url);
    cr_assert_null(err);
    cr_assert_not_null(strstr(url, "/b-1/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&"));
    cr_assert_not_null(strstr(url, "&X-Amz-Expires=60&"));
    cr_assert_eq(peer.used, 0);
    free(url);
    json_decref(params);
}

#define FIBER_TEST(name)                                                                           \
    Test(call, name)                                                                               \
    {                                                                                              \
        in_fiber(name);                                                                            \
    }

FIBER_TEST(sends_and_reads)
FIBER_TEST(retries_what_passes)
FIBER_TEST(gives_up_after_five)
FIBER_TEST(does_not_double_a_create)
FIBER_TEST(remembers_a_lost_answer)
FIBER_TEST(corrects_the_clock)
FIBER_TEST(corrects_the_clock_once)
FIBER_TEST(follows_a_bucket_to_its_region)
FIBER_TEST(follows_every_hint_of_a_region)
FIBER_TEST(does_not_chase_regions)
FIBER_TEST(refused_keys_are_final)
FIBER_TEST(asks_for_the_account_once)
FIBER_TEST(checks_before_the_network)
FIBER_TEST(joins_pages)
FIBER_TEST(stops_when_pages_repeat)
FIBER_TEST(s3_pages_and_paths)
FIBER_TEST(s3_bodies_are_base64_and_checked)
FIBER_TEST(s3_failures_after_200)
FIBER_TEST(garbage_is_an_error)
FIBER_TEST(cancels_between_tries)
FIBER_TEST(tokens_survive_retries)
FIBER_TEST(encodes_without_sending)

Test(call, needs_a_session)
{
    struct error *err = aws_call(NULL, "sqs", "ListQueues", NULL, NULL);

    cr_assert_eq(err->code, ERR_NOT_INITIALIZED);
    error_free(err);
}

Test(call, needs_a_region_and_keys)
{
    struct aws_session *opened;
    struct aws_session_options options = {.access_key = "a", .secret_key = "b"};
    struct error *err;

    setenv("AWS_CONFIG_FILE", "/nonexistent", 1);
    setenv("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent", 1);
    unsetenv("AWS_REGION");
    unsetenv("AWS_DEFAULT_REGION");
    unsetenv("AWS_PROFILE");
    unsetenv("AWS_ACCESS_KEY_ID");
    setenv("AWS_EC2_METADATA_DISABLED", "true", 1);
    err = aws_session_open(&options, &opened);
    cr_assert_eq(err->code, ERR_INVALID);
    error_free(err);
    options = (struct aws_session_options){.region = "eu-west-1"};
    err = aws_session_open(&options, &opened);
    cr_assert_eq(err->code, ERR_CREDENTIALS);
    cr_assert_null(opened);
    error_free(err);
    options = (struct aws_session_options){.region = "eu-west-1", .profile = "absent"};
    err = aws_session_open(&options, &opened);
    cr_assert_eq(err->code, ERR_CREDENTIALS);
    error_free(err);
}
