#include "providers/aws/endpoint.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

struct row {
    const char *service, *region, *bucket, *override;
    const char *base, *signing_region;
    bool drops_bucket;
};

static const struct row rows[] = {
    {"sqs", "eu-west-1", NULL, NULL, "https://sqs.eu-west-1.amazonaws.com", "eu-west-1", false},
    {"sts", "us-east-1", NULL, NULL, "https://sts.us-east-1.amazonaws.com", "us-east-1", false},
    {"ecr", "eu-west-1", NULL, NULL, "https://api.ecr.eu-west-1.amazonaws.com", "eu-west-1", false},
    {"cloudwatch", "eu-west-1", NULL, NULL, "https://monitoring.eu-west-1.amazonaws.com",
     "eu-west-1", false},
    {"iam", "eu-west-1", NULL, NULL, "https://iam.amazonaws.com", "us-east-1", false},
    {"iam", "cn-north-1", NULL, NULL, "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1",
     false},
    {"iam", "us-gov-east-1", NULL, NULL, "https://iam.us-gov.amazonaws.com", "us-gov-west-1",
     false},
    {"cloudfront", "ap-south-1", NULL, NULL, "https://cloudfront.amazonaws.com", "us-east-1",
     false},
    {"sqs", "cn-northwest-1", NULL, NULL, "https://sqs.cn-northwest-1.amazonaws.com.cn",
     "cn-northwest-1", false},
    {"s3", "eu-west-1", "my-bucket", NULL, "https://my-bucket.s3.eu-west-1.amazonaws.com",
     "eu-west-1", true},
    {"s3", "eu-west-1", "my.bucket", NULL, "https://s3.eu-west-1.amazonaws.com", "eu-west-1",
     false},
    {"s3", "eu-west-1", "Upper", NULL, "https://s3.eu-west-1.amazonaws.com", "eu-west-1", false},
    {"s3", "eu-west-1", "evil/../x", NULL, "https://s3.eu-west-1.amazonaws.com", "eu-west-1",
     false},
    {"s3", "eu-west-1", "my-bucket", "http://127.0.0.1:4566/", "http://127.0.0.1:4566", "eu-west-1",
     false},
    {"iam", "eu-west-1", NULL, "http://[::1]:5000", "http://[::1]:5000", "us-east-1", false},
    {"sqs", "eu-west-1", NULL, "https://vpce.example.org:443", "https://vpce.example.org",
     "eu-west-1", false},
};

Test(endpoint, follows_the_partitions)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const struct row *row = &rows[i];
        const struct endpoint_request request = {
            model_service_find(row->service), row->region, row->bucket, row->override, {0}};
        struct endpoint found;
        struct error *err = endpoint_resolve(&request, &found);

        cr_assert_null(err);
        cr_assert_str_eq(found.base, row->base);
        cr_assert_str_eq(found.region, row->signing_region, "%s", row->base);
        cr_assert_str_eq(found.host, strstr(row->base, "://") + 3);
        cr_assert_eq(found.drops_bucket, row->drops_bucket, "%s", row->base);
        endpoint_fini(&found);
    }
}

Test(endpoint, knows_other_hosts_of_a_service)
{
    static const struct {
        const char *service, *region, *bucket;
        struct endpoint_variants variants;
        const char *base;
    } wanted[] = {
        {"dynamodb",
         "us-east-1",
         NULL,
         {.fips = true},
         "https://dynamodb-fips.us-east-1.amazonaws.com"},
        {"dynamodb",
         "us-gov-west-1",
         NULL,
         {.fips = true},
         "https://dynamodb.us-gov-west-1.amazonaws.com"},
        {"kms",
         "us-gov-west-1",
         NULL,
         {.fips = true},
         "https://kms-fips.us-gov-west-1.amazonaws.com"},
        {"ecr", "us-east-1", NULL, {.fips = true}, "https://ecr-fips.us-east-1.amazonaws.com"},
        {"iam", "eu-west-1", NULL, {.fips = true}, "https://iam-fips.amazonaws.com"},
        {"sqs", "eu-west-1", NULL, {.dualstack = true}, "https://sqs.eu-west-1.api.aws"},
        {"sqs",
         "cn-north-1",
         NULL,
         {.dualstack = true},
         "https://sqs.cn-north-1.api.amazonwebservices.com.cn"},
        {"s3",
         "eu-west-1",
         "b-1",
         {.dualstack = true},
         "https://b-1.s3.dualstack.eu-west-1.amazonaws.com"},
        {"s3",
         "us-west-2",
         NULL,
         {.fips = true, .dualstack = true},
         "https://s3-fips.dualstack.us-west-2.amazonaws.com"},
        {"s3", "eu-west-1", "b-1", {.path_style = true}, "https://s3.eu-west-1.amazonaws.com"},
    };

    for (size_t i = 0; i < ARRAY_LEN(wanted); i++) {
        const struct endpoint_request request = {.service = model_service_find(wanted[i].service),
                                                 .region = wanted[i].region,
                                                 .bucket = wanted[i].bucket,
                                                 .variants = wanted[i].variants};
        struct endpoint found;
        struct error *err = endpoint_resolve(&request, &found);

        cr_assert_null(err);
        cr_expect_str_eq(found.base, wanted[i].base, "%s", found.base);
        endpoint_fini(&found);
    }
}

Test(endpoint, refuses_an_override_of_another_host)
{
    const struct endpoint_request request = {.service = model_service_find("sqs"),
                                             .region = "eu-west-1",
                                             .override = "http://127.0.0.1:1",
                                             .variants = {.fips = true}};
    struct endpoint found;
    struct error *err = endpoint_resolve(&request, &found);

    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_INVALID);
    error_free(err);
    endpoint_fini(&found);
}

Test(endpoint, keeps_the_path_of_an_override)
{
    const struct endpoint_request request = {
        model_service_find("s3"), "eu-west-1", "b", "https://gateway.example.org/aws//", {0}};
    struct endpoint found;
    struct error *err = endpoint_resolve(&request, &found);

    cr_assert_null(err);
    cr_assert_str_eq(found.base, "https://gateway.example.org");
    cr_assert_str_eq(found.prefix, "/aws");
    endpoint_fini(&found);
}

Test(endpoint, refuses_bad_overrides_without_showing_them)
{
    static const char *const bad[] = {"127.0.0.1:4566", "ftp://x", "http://user:secret@host",
                                      "http://", "http://host/?q"};

    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        const struct endpoint_request request = {
            model_service_find("s3"), "eu-west-1", NULL, bad[i], {0}};
        struct endpoint found;
        struct error *err = endpoint_resolve(&request, &found);
        char *text;

        cr_assert_not_null(err, "%s", bad[i]);
        cr_assert_eq(err->code, ERR_INVALID, "%s", bad[i]);
        text = error_text(err);
        cr_assert_null(strstr(text, "secret"));
        free(text);
        error_free(err);
        endpoint_fini(&found);
    }
}

Test(endpoint, knows_regions_and_partitions)
{
    cr_assert_str_eq(endpoint_partition("eu-central-1"), "aws");
    cr_assert_str_eq(endpoint_partition("cn-north-1"), "aws-cn");
    cr_assert_str_eq(endpoint_partition("us-gov-west-1"), "aws-us-gov");
    cr_assert_str_eq(endpoint_partition("us-iso-east-1"), "aws-iso");
    cr_assert_str_eq(endpoint_partition("moon-base-1"), "aws");
    cr_assert(endpoint_region_is_valid("eu-central-1"));
    cr_assert(!endpoint_region_is_valid("eu-central-1.evil.org/"));
    cr_assert(!endpoint_region_is_valid(""));
}

static const char config[] = "[profile p]\nendpoint_url = http://profile\nservices = s\n"
                             "[profile ignoring]\nignore_configured_endpoint_urls = true\n"
                             "endpoint_url = http://profile\n"
                             "[services s]\nsecrets_manager =\n  endpoint_url = http://section\n";

static void check_override(const struct profile_files *files, const char *service,
                           const char *profile, const char *expected)
{
    const char *found = endpoint_override(model_service_find(service), files, profile);

    if (expected == NULL)
        cr_assert_null(found);
    else
        cr_assert(found != NULL && strcmp(found, expected) == 0, "%s: %s, not %s", service, found,
                  expected);
}

Test(endpoint, reads_overrides_in_the_order_of_the_cli)
{
    struct profile_files *files;
    struct error *err = profile_files_parse(config, "", &files);

    cr_assert_null(err);
    unsetenv("AWS_ENDPOINT_URL");
    unsetenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    check_override(files, "sqs", "none", NULL);
    check_override(files, "sqs", "p", "http://profile");
    check_override(files, "secretsmanager", "p", "http://section");
    check_override(files, "sqs", "ignoring", NULL);
    setenv("AWS_ENDPOINT_URL", "http://all", 1);
    check_override(files, "secretsmanager", "p", "http://all");
    setenv("AWS_ENDPOINT_URL_SECRETS_MANAGER", "http://one", 1);
    check_override(files, "secretsmanager", "p", "http://one");
    check_override(files, "sqs", "p", "http://all");
    setenv("AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2", "http://lb", 1);
    check_override(files, "elbv2", "p", "http://lb");
    setenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true", 1);
    check_override(files, "secretsmanager", "p", NULL);
    profile_files_free(files);
}
