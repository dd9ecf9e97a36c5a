/* Distributions of CloudFront. */
#include "providers/catalog/fields.h"

#define MODEL(member)    .model = "cloudfront.CreateDistribution.DistributionConfig." member
#define ORIGIN(member)   MODEL("Origins.Items.[]." member)
#define BEHAVIOR(member) MODEL("CacheBehaviors.Items.[]." member)

/* `component` is a bucket, an ALB or an API: its address stands for the domain name. */
static const struct field origin[] = {
    {.name = "id", ORIGIN("Id"), .type = FIELD_STRING, .flags = FIELD_REQUIRED, BETWEEN(1, 128)},
    {.name = "component",
     .type = FIELD_STRING,
     .flags = FIELD_COMPONENT,
     .output = "endpoint",
     NONEMPTY},
    {.name = "domainName",
     .type = FIELD_STRING,
     BETWEEN(1, 253),
     .pattern = "^[a-zA-Z0-9.-]+$",
     .pattern_says = "a host name without scheme and path"},
    {.name = "path",
     .type = FIELD_STRING,
     AT_MOST(255),
     .pattern = "^(/.*[^/])?$",
     .pattern_says = "a path that begins with / and does not end with it"},
    {.name = "originAccessControl", .type = FIELD_BOOL},
    {.name = "protocolPolicy", ONE_OF("http-only", "https-only", "match-viewer")},
    {.name = "httpPort", .type = FIELD_INT, BETWEEN(1, 65535)},
    {.name = "httpsPort", .type = FIELD_INT, BETWEEN(1, 65535)},
    {.name = "readTimeout", .type = FIELD_INT, .fallback = "30", BETWEEN(1, 180)},
    {.name = "keepaliveTimeout", .type = FIELD_INT, .fallback = "5", BETWEEN(1, 180)},
    {.name = "customHeaders", MAP_OF(.type = FIELD_VALUE), AT_MOST(30)},
    END_OF_FIELDS,
};

/* Policies: the names AWS gave to those it manages, or ids. */
#define BEHAVIOR_FIELDS                                                                            \
    {.name = "origin", .type = FIELD_STRING, NONEMPTY},                                            \
        {.name = "viewerProtocolPolicy",                                                           \
         .fallback = "redirect-to-https",                                                          \
         ONE_OF("allow-all", "https-only", "redirect-to-https")},                                  \
        {.name = "cachePolicy", .type = FIELD_STRING, .fallback = "CachingOptimized", NONEMPTY},   \
        {.name = "originRequestPolicy", .type = FIELD_STRING, NONEMPTY},                           \
        {.name = "responseHeadersPolicy", .type = FIELD_STRING, NONEMPTY},                         \
        {.name = "allowedMethods",                                                                 \
         LIST_OF(ONE_OF("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE")),              \
         NONEMPTY},                                                                                \
    {                                                                                              \
        .name = "compress", .type = FIELD_BOOL, .fallback = "true"                                 \
    }

static const struct field default_behavior[] = {
    BEHAVIOR_FIELDS,
    END_OF_FIELDS,
};

static const struct field behavior[] = {
    {.name = "pathPattern",
     BEHAVIOR("PathPattern"),
     .type = FIELD_STRING,
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 255)},
    BEHAVIOR_FIELDS,
    END_OF_FIELDS,
};

static const struct field error_response[] = {
    {.name = "errorCode", .type = FIELD_INT, .flags = FIELD_REQUIRED, BETWEEN(400, 599)},
    {.name = "responsePagePath",
     .type = FIELD_STRING,
     .pattern = "^/",
     .pattern_says = "a path that begins with /"},
    {.name = "responseCode", .type = FIELD_INT, BETWEEN(200, 599)},
    {.name = "cachingMinTtl", .type = FIELD_INT, .fallback = "10", BETWEEN(0, 31536000)},
    END_OF_FIELDS,
};

static const struct field spec[] = {
    {.name = "origins",
     LIST_OF(.type = FIELD_OBJECT, .fields = origin),
     .flags = FIELD_REQUIRED,
     BETWEEN(1, 100)},
    {.name = "defaultBehavior", .type = FIELD_OBJECT, .fields = default_behavior, .fallback = "{}"},
    {.name = "behaviors", LIST_OF(.type = FIELD_OBJECT, .fields = behavior), AT_MOST(75)},
    {.name = "aliases", LIST_OF(.type = FIELD_STRING, NONEMPTY), AT_MOST(100)},
    {.name = "certificateArn", .type = FIELD_STRING, NONEMPTY},
    {.name = "minimumTlsVersion",
     .fallback = "TLSv1.2_2021",
     ONE_OF("TLSv1", "TLSv1_2016", "TLSv1.1_2016", "TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021")},
    {.name = "priceClass",
     .fallback = "PriceClass_All",
     ONE_OF("PriceClass_100", "PriceClass_200", "PriceClass_All")},
    {.name = "httpVersion", .fallback = "http2", ONE_OF("http1.1", "http2", "http3", "http2and3")},
    {.name = "comment", .type = FIELD_STRING, AT_MOST(60)},
    {.name = "enabled", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "ipv6", .type = FIELD_BOOL, .fallback = "true"},
    {.name = "defaultRootObject",
     .type = FIELD_STRING,
     AT_MOST(255),
     .pattern = "^[^/].*$",
     .pattern_says = "a name without / at its beginning"},
    {.name = "customErrorResponses",
     LIST_OF(.type = FIELD_OBJECT, .fields = error_response),
     AT_MOST(20)},
    {.name = "geoRestriction",
     OBJECT({.name = "type", .flags = FIELD_REQUIRED, ONE_OF("whitelist", "blacklist")},
            {.name = "countries",
             .flags = FIELD_REQUIRED,
             NONEMPTY,
             LIST_OF(.type = FIELD_STRING, .pattern = "^[A-Z]{2}$",
                     .pattern_says = "the two letters of a country, such as DE")})},
    {.name = "waf", .type = FIELD_STRING, NONEMPTY},
    TAG_FIELDS("tags"),
    END_OF_FIELDS,
};

static const struct output outputs[] = {
    {"id", "id of the distribution"},
    {"arn", "its ARN"},
    {"domain_name", "its host name"},
    {"url", "https address of it, or of its first alias"},
    {"hosted_zone_id", "hosted zone of the host name, for alias records"},
    {NULL, NULL},
};

const struct kind_info kind_info_cloud_front = {
    .name = "CloudFront",
    .group = "components.panka.io/v1",
    .says = "Content distribution in front of buckets, load balancers and APIs",
    .spec = spec,
    .outputs = outputs,
    .aliases =
        (const char *const[]){"distribution_id=id", "distribution_arn=arn", "dns_name=domain_name",
                              "host=domain_name", "endpoint=url", "zone_id=hosted_zone_id", NULL},
    .name_style = NAME_PLAIN,
    .name_max = 60,
    .estimate_s = 400,
};
