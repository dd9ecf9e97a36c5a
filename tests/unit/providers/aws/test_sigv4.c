/* The signatures are those of the service's own documentation and of its test suite. */
#include "providers/aws/sigv4.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

#define NOW_2013 INT64_C(1369353600000) /* 2013-05-24T00:00:00Z */
#define NOW_2015 INT64_C(1440938160000) /* 2015-08-30T12:36:00Z */

struct vector {
    const char *what, *method, *path, *query;
    struct http_header headers[4];
    const char *body, *host, *service, *signature;
    int64_t now_ms;
};

static const struct vector vectors[] = {
    {"IAM ListUsers",
     "GET",
     "/",
     "Action=ListUsers&Version=2010-05-08",
     {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
     "",
     "iam.amazonaws.com",
     "iam",
     "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
     NOW_2015},
    {"get-vanilla",
     "GET",
     "/",
     "",
     {{NULL, NULL}},
     "",
     "example.amazonaws.com",
     "service",
     "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
     NOW_2015},
    {"S3 GET object",
     "GET",
     "/test.txt",
     "",
     {{"Range", "bytes=0-9"}},
     "",
     "examplebucket.s3.amazonaws.com",
     "s3",
     "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
     NOW_2013},
    {"S3 PUT object",
     "PUT",
     "/test%24file.text",
     "",
     {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
     "Welcome to Amazon S3.",
     "examplebucket.s3.amazonaws.com",
     "s3",
     "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
     NOW_2013},
    {"S3 GET bucket lifecycle",
     "GET",
     "/",
     "lifecycle",
     {{NULL, NULL}},
     "",
     "examplebucket.s3.amazonaws.com",
     "s3",
     "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
     NOW_2013},
    {"S3 list objects",
     "GET",
     "/",
     "max-keys=2&prefix=J",
     {{NULL, NULL}},
     "",
     "examplebucket.s3.amazonaws.com",
     "s3",
     "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
     NOW_2013},
};

static struct credentials documented_keys(const char *service)
{
    bool is_s3 = strcmp(service, "s3") == 0;

    return (struct credentials){
        .access_key = xstrdup(is_s3 ? "AKIAIOSFODNN7EXAMPLE" : "AKIDEXAMPLE"),
        .secret_key = secret_new(is_s3 ? "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
                                       : "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    };
}

static void load(struct wire_request *request, const struct vector *vector)
{
    wire_request_init(request);
    request->method = vector->method;
    buf_add_str(&request->path, vector->path);
    buf_add_str(&request->query, vector->query);
    buf_add_str(&request->body, vector->body);
    for (size_t i = 0; i < 4 && vector->headers[i].name != NULL; i++)
        wire_set_header(request, vector->headers[i].name, vector->headers[i].value);
}

static struct sigv4_scope scope_of(const struct vector *vector,
                                   const struct credentials *credentials, struct sigv4_cache *cache)
{
    return (struct sigv4_scope){
        .credentials = credentials,
        .cache = cache,
        .region = "us-east-1",
        .service = vector->service,
        .host = vector->host,
        .now_ms = vector->now_ms,
        .is_s3 = strcmp(vector->service, "s3") == 0,
    };
}

static void check_vector(const struct vector *vector, struct sigv4_cache *cache)
{
    struct credentials credentials = documented_keys(vector->service);
    struct sigv4_scope scope = scope_of(vector, &credentials, cache);
    struct wire_request request;
    const char *signature;

    load(&request, vector);
    for (int again = 0; again < 2; again++) { /* the second time with the derived key at hand */
        sigv4_sign(&scope, &request);
        signature = strstr(wire_header(&request, "authorization"), "Signature=");
        cr_assert_str_eq(signature + strlen("Signature="), vector->signature, "%s", vector->what);
    }
    wire_request_fini(&request);
    credentials_fini(&credentials);
}

Test(sigv4, signs_as_documented)
{
    for (size_t i = 0; i < ARRAY_LEN(vectors); i++) {
        struct sigv4_cache *cache = sigv4_cache_new();

        check_vector(&vectors[i], NULL);
        check_vector(&vectors[i], cache);
        sigv4_cache_free(cache);
    }
}

Test(sigv4, keeps_keys_of_scopes_apart)
{
    struct sigv4_cache *cache = sigv4_cache_new();

    check_vector(&vectors[2], cache);
    sigv4_cache_clear(cache); /* another access key */
    check_vector(&vectors[0], cache);
    check_vector(&vectors[1], cache);
    check_vector(&vectors[0], cache);
    sigv4_cache_free(cache);
}

Test(sigv4, presigns_as_documented)
{
    struct vector vector = {.method = "GET",
                            .path = "/test.txt",
                            .query = "",
                            .body = "",
                            .host = "examplebucket.s3.amazonaws.com",
                            .service = "s3",
                            .now_ms = NOW_2013};
    struct credentials credentials = documented_keys("s3");
    struct sigv4_scope scope = scope_of(&vector, &credentials, NULL);
    struct wire_request request;

    load(&request, &vector);
    sigv4_presign(&scope, 86400, &request);
    cr_assert_str_eq(buf_str(&request.query),
                     "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F"
                     "20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z"
                     "&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature="
                     "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    wire_request_fini(&request);
    credentials_fini(&credentials);
}

Test(sigv4, sends_the_session_token_signed)
{
    struct credentials credentials = documented_keys("iam");
    struct sigv4_scope scope = scope_of(&vectors[0], &credentials, NULL);
    struct wire_request request;

    credentials.session_token = secret_new("token");
    load(&request, &vectors[0]);
    sigv4_sign(&scope, &request);
    cr_assert_str_eq(wire_header(&request, "X-Amz-Security-Token"), "token");
    cr_assert_not_null(strstr(wire_header(&request, "Authorization"),
                              "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,"));
    wire_request_fini(&request);
    credentials_fini(&credentials);
}
