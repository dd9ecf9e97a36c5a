/*
 * CloudFront against panka-sim: every field, buckets that let it read, versions that changed
 * meanwhile, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_run.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

#define CERTIFICATE "arn:aws:acm:us-east-1:123456789012:certificate/a"

static const char full_cdn[] =
    "{'origins': ["
    "   {'id': 'files', 'component': 'https://assets.s3.eu-west-1.amazonaws.com', 'path': '/v1',"
    "    'customHeaders': {'x-from': 'cdn'}},"
    "   {'id': 'web', 'component': 'http://lb-1.eu-west-1.elb.amazonaws.com:8080',"
    "    'readTimeout': 20},"
    "   {'id': 'api', 'domainName': 'api.example.com', 'protocolPolicy': 'match-viewer'}],"
    " 'defaultBehavior': {'origin': 'files', 'viewerProtocolPolicy': 'https-only',"
    "   'originRequestPolicy': 'CORS-S3Origin', 'responseHeadersPolicy': 'SecurityHeadersPolicy',"
    "   'compress': false},"
    " 'behaviors': [{'pathPattern': '/api/*', 'origin': 'api', 'cachePolicy': 'CachingDisabled',"
    "     'originRequestPolicy': 'AllViewerExceptHostHeader',"
    "     'allowedMethods': ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']},"
    "   {'pathPattern': '/app/*', 'origin': 'web'}],"
    " 'aliases': ['www.example.com'], 'certificateArn': '" CERTIFICATE "',"
    " 'priceClass': 'PriceClass_100', 'httpVersion': 'http2and3', 'comment': 'the shop',"
    " 'ipv6': false, 'defaultRootObject': 'index.html',"
    " 'customErrorResponses': [{'errorCode': 404, 'responsePagePath': '/404.html',"
    "   'responseCode': 200, 'cachingMinTtl': 60}],"
    " 'geoRestriction': {'type': 'whitelist', 'countries': ['DE', 'AT']},"
    " 'waf': 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/b'}";

static const char plain_cdn[] =
    "{'origins': [{'id': 'web', 'domainName': 'www.example.org'}], 'enabled': false}";

static const char other_bucket_cdn[] =
    "{'origins': [{'id': 'files', 'component': 'https://others.s3.eu-west-1.amazonaws.com'}]}";

static void make_buckets(struct kind_lab *lab)
{
    static const char *const names[] = {"assets", "others"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        json_decref(kind_lab_ask(lab, "s3", "CreateBucket",
                                 json_pack("{s:s, s:{s:s}}", "Bucket", names[i],
                                           "CreateBucketConfiguration", "LocationConstraint",
                                           "eu-west-1")));
    json_decref(kind_lab_ask(
        lab, "s3", "PutBucketPolicy",
        json_pack("{s:s, s:s}", "Bucket", "others", "Policy",
                  "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"mine\",\"Effect\":"
                  "\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":"
                  "\"arn:aws:s3:::others/secret\"}}")));
}

/* --- what there is ---------------------------------------------------------------------------- */

/* The ids of the statements of a bucket's policy, without what follows from the distribution's. */
static json_t *statements_of(struct kind_lab *lab, const char *bucket)
{
    json_t *list = json_array();
    json_t *answer =
        kind_lab_ask(lab, "s3", "GetBucketPolicy", json_pack("{s:s}", "Bucket", bucket));
    const char *text = json_text_or(answer, "Policy", "{}");
    json_t *policy = json_parse(text, strlen(text));
    json_t *statements = json_object_get(policy, "Statement");
    size_t i;
    json_t *statement;
    if (json_is_object(statements))
        json_array_append_new(list, json_string(json_text(statements, "Sid")));
    json_array_foreach (statements, i, statement) {
        const char *principal = json_path_text(statement, "Principal.Service");
        json_array_append_new(
            list, json_string(principal != NULL ? principal : json_text(statement, "Sid")));
    }
    json_decref(policy);
    json_decref(answer);
    return list;
}

static json_t *look_at_cdn(struct kind_lab *lab)
{
    static const char *const passing[] = {"ETag", "LastModifiedTime", "CallerReference",
                                          "DomainName", NULL};
    json_t *all = json_object(), *found = json_array();
    json_t *listed = kind_lab_ask(lab, "cloudfront", "ListDistributions", json_object());
    size_t i;
    json_t *item;
    json_array_foreach (json_path(listed, "DistributionList.Items"), i, item) {
        json_t *one = kind_lab_ask(lab, "cloudfront", "GetDistribution",
                                   json_pack("{s:O}", "Id", json_object_get(item, "Id")));
        json_t *config = json_path(one, "Distribution.DistributionConfig");
        json_object_set_new(
            one, "tags",
            kind_lab_ask(lab, "cloudfront", "ListTagsForResource",
                         json_pack("{s:O}", "Resource", json_object_get(item, "ARN"))));
        json_object_del(json_object_get(one, "Distribution"), "Id");
        json_object_del(json_object_get(one, "Distribution"), "ARN");
        size_t j;
        json_t *origin;
        json_array_foreach (json_path(config, "Origins.Items"), j, origin) {
            bool has = *json_text_or(origin, "OriginAccessControlId", "") != '\0';
            json_object_set_new(origin, "OriginAccessControlId", json_boolean(has));
            json_object_set(origin, "Host", json_object_get(origin, "DomainName"));
        }
        json_array_append_new(found, one);
    }
    json_decref(listed);
    json_object_set_new(all, "distributions", found);
    json_t *controls = kind_lab_ask(lab, "cloudfront", "ListOriginAccessControls", json_object());
    json_array_foreach (json_path(controls, "OriginAccessControlList.Items"), i, item)
        json_object_del(item, "Id");
    json_object_set_new(all, "controls", controls);
    json_object_set_new(all, "assets", statements_of(lab, "assets"));
    json_object_set_new(all, "others", statements_of(lab, "others"));
    return look_blank(all, passing);
}

/* --- life ------------------------------------------------------------------------------------- */

/* In the order that CloudFront keeps. */
static json_t *config_of(struct kind_lab *lab, const struct kind_run *run)
{
    json_t *answer = kind_lab_ask(lab, "cloudfront", "GetDistributionConfig",
                                  json_pack("{s:s}", "Id", json_text(run->outputs, "id")));
    json_t *config = json_incref(json_object_get(answer, "DistributionConfig"));
    cr_assert_not_null(config, "%s", json_text(answer, "error"));
    json_decref(answer);
    return config;
}

static void full_cdn_is(struct kind_lab *lab, const struct kind_run *run)
{
    json_t *config = config_of(lab, run), *look = look_at_cdn(lab);
    check_values(
        config,
        (const struct expectation[]){
            {NULL, "Comment", "shop-cdn: the shop"},
            {NULL, "PriceClass", "PriceClass_100"},
            {NULL, "HttpVersion", "http2and3"},
            {NULL, "DefaultRootObject", "index.html"},
            {NULL, "IsIPV6Enabled", "false"},
            {NULL, "Enabled", "true"},
            {NULL, "Aliases.Items.0", "www.example.com"},
            {NULL, "ViewerCertificate.ACMCertificateArn", CERTIFICATE},
            {NULL, "ViewerCertificate.MinimumProtocolVersion", "TLSv1.2_2021"},
            {NULL, "Origins.Quantity", "3"},
            {NULL, "Origins.Items.0.DomainName", "assets.s3.eu-west-1.amazonaws.com"},
            {NULL, "Origins.Items.0.OriginPath", "/v1"},
            {NULL, "Origins.Items.0.OriginAccessControlId", "*"},
            {NULL, "Origins.Items.0.CustomHeaders.Items.0.HeaderValue", "cdn"},
            {NULL, "Origins.Items.0.S3OriginConfig.OriginAccessIdentity", ""},
            {NULL, "Origins.Items.1.DomainName", "lb-1.eu-west-1.elb.amazonaws.com"},
            {NULL, "Origins.Items.1.CustomOriginConfig.OriginProtocolPolicy", "http-only"},
            {NULL, "Origins.Items.1.CustomOriginConfig.HTTPPort", "8080"},
            {NULL, "Origins.Items.1.CustomOriginConfig.OriginReadTimeout", "20"},
            {NULL, "Origins.Items.2.CustomOriginConfig.OriginProtocolPolicy", "match-viewer"},
            {NULL, "DefaultCacheBehavior.TargetOriginId", "files"},
            {NULL, "DefaultCacheBehavior.ViewerProtocolPolicy", "https-only"},
            {NULL, "DefaultCacheBehavior.CachePolicyId", "658327ea-f89d-4fab-a63d-7e88639e58f6"},
            {NULL, "DefaultCacheBehavior.OriginRequestPolicyId",
             "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf"},
            {NULL, "DefaultCacheBehavior.ResponseHeadersPolicyId",
             "67f7725c-6f97-4210-82d7-5512b31e9d03"},
            {NULL, "DefaultCacheBehavior.Compress", "false"},
            {NULL, "CacheBehaviors.Items.0.PathPattern", "/api/*"},
            {NULL, "CacheBehaviors.Items.0.AllowedMethods.Quantity", "7"},
            {NULL, "CacheBehaviors.Items.0.CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"},
            {NULL, "CacheBehaviors.Items.1.PathPattern", "/app/*"},
            {NULL, "CustomErrorResponses.Items.0.ResponseCode", "200"},
            {NULL, "Restrictions.GeoRestriction.RestrictionType", "whitelist"},
            {NULL, "Restrictions.GeoRestriction.Quantity", "2"},
            {NULL, "WebACLId", "*"},
            {0}});
    check_values(look, (const struct expectation[]){
                           {NULL, "distributions.0.Distribution.Status", "Deployed"},
                           {NULL, "distributions.1", NULL},
                           {NULL, "controls.OriginAccessControlList.Items.0.Name", "shop-cdn"},
                           {NULL, "assets.0", "cloudfront.amazonaws.com"},
                           {NULL, "others.0", "mine"},
                           {NULL, "others.1", NULL},
                           {0}});
    json_decref(look);
    json_decref(config);
}

static void cdn_life(struct kind_lab *lab)
{
    make_buckets(lab);
    size_t around = kind_lab_alive(lab);
    struct kind_run run = {.kind = "CloudFront", .name = "shop-cdn"};
    kind_run_to(lab, &run, full_cdn);
    full_cdn_is(lab, &run);
    check_values(run.outputs,
                 (const struct expectation[]){{NULL, "id", "*"},
                                              {NULL, "arn", "*"},
                                              {NULL, "url", "https://www.example.com"},
                                              {NULL, "hosted_zone_id", "Z2FDTNDATAQYW2"},
                                              {0}});
    cr_assert_not_null(strstr(json_text(run.outputs, "domain_name"), ".cloudfront.net"));
    (void)kind_lab_mutations(lab);
    kind_run_to(lab, &run, full_cdn);
    kind_run_act(lab, &run, OP_READ);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    kind_run_to(lab, &run, plain_cdn);
    json_t *config = config_of(lab, &run), *look = look_at_cdn(lab);
    check_values(config, (const struct expectation[]){
                             {NULL, "Enabled", "false"},
                             {NULL, "Comment", "shop-cdn"},
                             {NULL, "Aliases.Quantity", "0"},
                             {NULL, "ViewerCertificate.CloudFrontDefaultCertificate", "true"},
                             {NULL, "ViewerCertificate.ACMCertificateArn", NULL},
                             {NULL, "DefaultCacheBehavior.OriginRequestPolicyId", NULL},
                             {NULL, "DefaultCacheBehavior.Compress", "true"},
                             {NULL, "CacheBehaviors.Quantity", "0"},
                             {NULL, "CustomErrorResponses.Quantity", "0"},
                             {NULL, "WebACLId", ""},
                             {NULL, "Restrictions.GeoRestriction.RestrictionType", "none"},
                             {0}});
    check_values(
        look, (const struct expectation[]){{NULL, "controls.OriginAccessControlList.Items.0", NULL},
                                           {NULL, "assets.0", NULL},
                                           {0}});
    json_decref(look);
    json_decref(config);
    kind_run_to(lab, &run, full_cdn);
    full_cdn_is(lab, &run);
    kind_run_to(lab, &run, other_bucket_cdn);
    look = look_at_cdn(lab);
    check_values(look, (const struct expectation[]){{NULL, "assets.0", NULL},
                                                    {NULL, "others.0", "cloudfront.amazonaws.com"},
                                                    {NULL, "others.1", "mine"},
                                                    {0}});
    json_decref(look);
    kind_run_act(lab, &run, OP_DELETE);
    look = look_at_cdn(lab);
    check_values(look, (const struct expectation[]){{NULL, "distributions.0", NULL},
                                                    {NULL, "others.0", "mine"},
                                                    {NULL, "others.1", NULL},
                                                    {0}});
    json_decref(look);
    cr_expect_eq(kind_lab_alive(lab), around);
    (void)kind_lab_mutations(lab);
    kind_run_act(lab, &run, OP_DELETE);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_end(&run);
}

Test(kinds_edge_cdn, cdn_life)
{
    kind_lab_with_sim(NULL, cdn_life);
}

/* Without tags it is nobody's; with another's it is another's: ours is a new one. */
static void foreign_cdn(struct kind_lab *lab)
{
    struct kind_run other = {.kind = "CloudFront", .name = "shop-cdn", .component = "elsewhere"};
    struct kind_run run = {.kind = "CloudFront", .name = "shop-cdn"};
    kind_run_to(lab, &other, plain_cdn);
    kind_run_to(lab, &run, plain_cdn);
    json_t *look = look_at_cdn(lab);
    check_values(look, (const struct expectation[]){{NULL, "distributions.1", "*"}, {0}});
    json_decref(look);
    kind_run_act(lab, &run, OP_DELETE);
    look = look_at_cdn(lab);
    check_values(look, (const struct expectation[]){
                           {NULL, "distributions.0", "*"}, {NULL, "distributions.1", NULL}, {0}});
    json_decref(look);
    kind_run_end(&run);
    kind_run_end(&other);
}

Test(kinds_edge_cdn, foreign_cdn)
{
    kind_lab_with_sim(NULL, foreign_cdn);
}

static void cut_cdn(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "CloudFront",
                                        .name = "cut-cdn",
                                        .first = full_cdn,
                                        .second = plain_cdn,
                                        .surround = make_buckets,
                                        .look = look_at_cdn});
}

Test(kinds_edge_cdn, cut_cdn)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_cdn);
}

/* --- waits that give the worker back ---------------------------------------------------------- */

static void park(struct kind_lab *lab, const char *kind, const char *text)
{
    json_t *spec = quoted_json(text);
    size_t around = kind_lab_alive(lab);
    struct kind_run run = {
        .kind = kind, .name = "shop-parked", .action = OP_CREATE, .spec = spec, .parks = true};
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_DELETE;
    run.applied = spec;
    check_run(lab, &run);
    cr_expect_eq(kind_lab_alive(lab), around, "%s", kind);
    json_decref(spec);
    kind_run_fini(&run);
}

static void parked(struct kind_lab *lab)
{
    make_buckets(lab);
    park(lab, "CloudFront", full_cdn);
    park(lab, "ALB", "{'listeners': [{'port': 80}], 'targetGroups': [{'name': 'a', 'port': 80}]}");
    park(lab, "NLB", "{'listeners': [{'port': 80}], 'targetGroups': [{'name': 'a', 'port': 80}]}");
    park(lab, "APIGateway", "{'routes': [{'url': 'https://example.com'}]}");
}

Test(kinds_edge_cdn, parked)
{
    kind_lab_with_sim(NULL, parked);
}
