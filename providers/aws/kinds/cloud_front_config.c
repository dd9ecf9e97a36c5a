#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/cloud_front.h"
#include "providers/aws/kinds/compare.h"

/* --- policies that AWS manages --- */

struct policy {
    const char *name;
    const char *id;
};

static const struct policy cache_policies[] = {
    {"CachingOptimized", "658327ea-f89d-4fab-a63d-7e88639e58f6"},
    {"CachingDisabled", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"},
    {"CachingOptimizedForUncompressedObjects", "b2884449-e4de-46a7-ac36-70bc7f1ddd6d"},
    {"UseOriginCacheControlHeaders", "83da9c7e-98b4-4e11-a168-04f0df8e2c65"},
    {"UseOriginCacheControlHeaders-QueryStrings", "4cc15a8a-d715-48a4-82b8-cc0b614638fe"},
    {"Amplify", "2e54312d-136d-493c-8eb9-b001f22f67d2"},
    {"Elemental-MediaPackage", "08627262-05a9-4f76-9ded-b50ca2e3a84f"},
    {NULL, NULL},
};

static const struct policy request_policies[] = {
    {"AllViewer", "216adef6-5c7f-47e4-b989-5492eafa07d3"},
    {"AllViewerExceptHostHeader", "b689b0a8-53d0-40ab-baf2-68738e2966ac"},
    {"AllViewerAndCloudFrontHeaders-2022-06", "33f36d7e-f396-46d9-90e0-52428a34d9dc"},
    {"CORS-S3Origin", "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf"},
    {"CORS-CustomOrigin", "59781a5b-3903-41f3-afcb-af62929ccde1"},
    {"UserAgentRefererHeaders", "acba4595-bd28-49b8-b9fe-13317c0390fa"},
    {NULL, NULL},
};

static const struct policy response_policies[] = {
    {"SimpleCORS", "60669652-455b-4ae9-85a4-c4c02393f86c"},
    {"CORS-With-Preflight", "5cc3b908-e619-4b99-88e5-2cf7f45965bd"},
    {"SecurityHeadersPolicy", "67f7725c-6f97-4210-82d7-5512b31e9d03"},
    {"CORS-and-SecurityHeadersPolicy", "e61eb60c-9c35-4d20-a928-2b84e02af89c"},
    {"CORS-with-preflight-and-SecurityHeadersPolicy", "eaab4381-ed33-4a86-88ca-d9558dc6cd63"},
    {NULL, NULL},
};

static const char *policy_id(const struct policy *policies, const char *text)
{
    for (; text != NULL && policies->name != NULL; policies++)
        if (strcmp(policies->name, text) == 0)
            return policies->id;
    return text;
}

/* --- lists with their counts --- */

/* {Quantity, Items}; consumes `items`. */
static json_t *counted(json_t *items)
{
    json_t *list = json_pack("{s:i}", "Quantity", (int)json_array_size(items));
    if (json_array_size(items) > 0)
        json_object_set(list, "Items", items);
    json_decref(items);
    return list;
}

static json_t *counted_copy(json_t *items)
{
    return counted(items == NULL ? json_array() : json_incref(items));
}

/* --- origins --- */

/* Where an origin is: "https://host:port", or a domain name. */
struct place {
    char *host;
    char scheme[6]; /* "" when not said */
    int port;       /* 0 likewise */
};

static struct place place_of(json_t *origin)
{
    const char *text = json_text_or(origin, "component", json_text_or(origin, "domainName", ""));
    const char *colons = strstr(text, "://");
    struct place place = {0};
    if (colons != NULL && colons - text < (long)sizeof(place.scheme)) {
        memcpy(place.scheme, text, (size_t)(colons - text));
        text = colons + 3;
    }
    size_t len = strcspn(text, ":/");
    place.host = xstrndup(text, len);
    if (text[len] == ':')
        place.port = atoi(text + len + 1);
    return place;
}

static bool is_bucket(const char *host)
{
    return strstr(host, ".s3.") != NULL && strstr(host, ".amazonaws.com") != NULL;
}

static bool has_access(json_t *origin)
{
    struct place place = place_of(origin);
    bool bucket = is_bucket(place.host);
    free(place.host);
    return bucket && json_bool_or(origin, "originAccessControl", true);
}

bool cloud_front_needs_access(json_t *spec)
{
    size_t i;
    json_t *origin;
    json_array_foreach (json_object_get(spec, "origins"), i, origin) {
        if (has_access(origin))
            return true;
    }
    return false;
}

json_t *cloud_front_buckets(json_t *spec)
{
    json_t *buckets = json_object();
    size_t i;
    json_t *origin;
    json_array_foreach (json_object_get(spec, "origins"), i, origin) {
        if (json_text(origin, "component") == NULL || !has_access(origin))
            continue;
        struct place place = place_of(origin);
        *strstr(place.host, ".s3.") = '\0';
        json_object_set_new(buckets, place.host, json_true());
        free(place.host);
    }
    return buckets;
}

static json_t *headers_of(json_t *origin)
{
    json_t *items = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (json_object_get(origin, "customHeaders"), name, value)
        json_array_append_new(items,
                              json_pack("{s:s, s:O}", "HeaderName", name, "HeaderValue", value));
    return counted(items);
}

static json_t *custom_config(json_t *origin, const struct place *place)
{
    bool plain = strcmp(place->scheme, "http") == 0;
    int http = plain && place->port > 0 ? place->port : 80;
    int https = !plain && place->port > 0 ? place->port : 443;
    return json_pack("{s:I, s:I, s:s, s:o, s:I, s:I}", "HTTPPort",
                     (json_int_t)json_int_or(origin, "httpPort", http), "HTTPSPort",
                     (json_int_t)json_int_or(origin, "httpsPort", https), "OriginProtocolPolicy",
                     json_text_or(origin, "protocolPolicy", plain ? "http-only" : "https-only"),
                     "OriginSslProtocols", counted(json_pack("[s]", "TLSv1.2")),
                     "OriginReadTimeout", (json_int_t)json_int_or(origin, "readTimeout", 30),
                     "OriginKeepaliveTimeout",
                     (json_int_t)json_int_or(origin, "keepaliveTimeout", 5));
}

static json_t *origin_config(json_t *origin, const char *access)
{
    struct place place = place_of(origin);
    json_t *config =
        json_pack("{s:s, s:s, s:s, s:o, s:s}", "Id", json_text_or(origin, "id", ""), "DomainName",
                  place.host, "OriginPath", json_text_or(origin, "path", ""), "CustomHeaders",
                  headers_of(origin), "OriginAccessControlId", has_access(origin) ? access : "");
    if (is_bucket(place.host))
        json_put(config, "S3OriginConfig", json_pack("{s:s}", "OriginAccessIdentity", ""));
    else
        json_put(config, "CustomOriginConfig", custom_config(origin, &place));
    free(place.host);
    return config;
}

/* --- behaviors --- */

static json_t *methods_of(json_t *behavior)
{
    json_t *given = json_object_get(behavior, "allowedMethods");
    json_t *methods = counted(json_array_size(given) > 0 ? json_incref(given)
                                                         : json_pack("[s, s]", "GET", "HEAD"));
    json_object_set_new(methods, "CachedMethods", counted(json_pack("[s, s]", "GET", "HEAD")));
    return methods;
}

static json_t *behavior_config(json_t *spec, json_t *behavior)
{
    json_t *first = json_array_get(json_object_get(spec, "origins"), 0);
    const char *cache = json_text_or(behavior, "cachePolicy", "CachingOptimized");
    json_t *config = json_pack(
        "{s:s, s:s, s:o, s:b, s:s}", "TargetOriginId",
        json_text_or(behavior, "origin", json_text_or(first, "id", "")), "ViewerProtocolPolicy",
        json_text_or(behavior, "viewerProtocolPolicy", "redirect-to-https"), "AllowedMethods",
        methods_of(behavior), "Compress", json_bool_or(behavior, "compress", true), "CachePolicyId",
        policy_id(cache_policies, cache));
    json_put_text(config, "OriginRequestPolicyId",
                  policy_id(request_policies, json_text(behavior, "originRequestPolicy")));
    json_put_text(config, "ResponseHeadersPolicyId",
                  policy_id(response_policies, json_text(behavior, "responseHeadersPolicy")));
    json_put_text(config, "PathPattern", json_text(behavior, "pathPattern"));
    return config;
}

/* --- the rest --- */

static json_t *certificate_config(json_t *spec)
{
    const char *arn = json_text(spec, "certificateArn");
    if (arn == NULL)
        return json_pack("{s:b}", "CloudFrontDefaultCertificate", 1);
    return json_pack("{s:s, s:s, s:s}", "ACMCertificateArn", arn, "SSLSupportMethod", "sni-only",
                     "MinimumProtocolVersion",
                     json_text_or(spec, "minimumTlsVersion", "TLSv1.2_2021"));
}

static json_t *error_config(json_t *given)
{
    char code[16];
    json_t *config =
        json_pack("{s:O, s:I}", "ErrorCode", json_object_get(given, "errorCode"),
                  "ErrorCachingMinTTL", (json_int_t)json_int_or(given, "cachingMinTtl", 10));
    json_put_text(config, "ResponsePagePath", json_text(given, "responsePagePath"));
    snprintf(code, sizeof(code), "%d", (int)json_int_or(given, "responseCode", 0));
    if (strcmp(code, "0") != 0)
        json_put_text(config, "ResponseCode", code);
    return config;
}

static json_t *geo_config(json_t *spec)
{
    json_t *section = json_object_get(spec, "geoRestriction");
    json_t *restriction = counted_copy(json_object_get(section, "countries"));
    json_put_text(restriction, "RestrictionType", json_text_or(section, "type", "none"));
    return json_pack("{s:o}", "GeoRestriction", restriction);
}

/* It begins with the name, so that a distribution is found among many. Owner: caller. */
static char *comment_of(const struct kind_call *call)
{
    const char *comment = json_text(call->spec, "comment");
    return comment == NULL ? xstrdup(call->name) : xasprintf("%s: %s", call->name, comment);
}

static void put_lists(json_t *config, json_t *spec, const char *access)
{
    json_t *origins = json_array(), *behaviors = json_array(), *errors = json_array();
    size_t i;
    json_t *item;
    json_array_foreach (json_object_get(spec, "origins"), i, item)
        json_array_append_new(origins, origin_config(item, access));
    json_array_foreach (json_object_get(spec, "behaviors"), i, item)
        json_array_append_new(behaviors, behavior_config(spec, item));
    json_array_foreach (json_object_get(spec, "customErrorResponses"), i, item)
        json_array_append_new(errors, error_config(item));
    json_object_set_new(config, "Origins", counted(origins));
    json_object_set_new(config, "CacheBehaviors", counted(behaviors));
    json_object_set_new(config, "CustomErrorResponses", counted(errors));
    json_object_set_new(config, "Aliases", counted_copy(json_object_get(spec, "aliases")));
}

json_t *cloud_front_config(const struct kind_call *call, const char *reference, const char *access)
{
    json_t *spec = call->spec;
    char *comment = comment_of(call);
    json_t *config = json_pack(
        "{s:s, s:s, s:s, s:s, s:s, s:s, s:b, s:b, s:o, s:o, s:o}", "CallerReference", reference,
        "Comment", comment, "DefaultRootObject", json_text_or(spec, "defaultRootObject", ""),
        "PriceClass", json_text_or(spec, "priceClass", "PriceClass_All"), "HttpVersion",
        json_text_or(spec, "httpVersion", "http2"), "WebACLId", json_text_or(spec, "waf", ""),
        "Enabled", json_bool_or(spec, "enabled", true), "IsIPV6Enabled",
        json_bool_or(spec, "ipv6", true), "ViewerCertificate", certificate_config(spec),
        "Restrictions", geo_config(spec), "DefaultCacheBehavior",
        behavior_config(spec, json_object_get(spec, "defaultBehavior")));
    put_lists(config, spec, access);
    free(comment);
    return config;
}

/* --- what changes --- */

static const char *const optional_policies[] = {"OriginRequestPolicyId", "ResponseHeadersPolicyId"};

/* A policy that is no longer wanted is a difference too. */
static bool same_behavior(json_t *live, json_t *wanted)
{
    for (size_t i = 0; i < ARRAY_LEN(optional_policies); i++)
        if (!text_equal(json_text_or(live, optional_policies[i], ""),
                        json_text_or(wanted, optional_policies[i], "")))
            return false;
    return compare_covers(live, wanted);
}

/* Which behavior serves a path depends on their order. */
static bool same_behaviors(json_t *live, json_t *wanted)
{
    json_t *found = json_path(live, "CacheBehaviors.Items");
    size_t i;
    json_t *behavior;
    json_array_foreach (json_path(wanted, "CacheBehaviors.Items"), i, behavior) {
        if (!same_behavior(json_array_get(found, i), behavior))
            return false;
    }
    return same_behavior(json_object_get(live, "DefaultCacheBehavior"),
                         json_object_get(wanted, "DefaultCacheBehavior"));
}

static bool same_certificate(json_t *live, json_t *wanted)
{
    return text_equal(json_path_text(live, "ViewerCertificate.ACMCertificateArn"),
                      json_path_text(wanted, "ViewerCertificate.ACMCertificateArn"));
}

json_t *cloud_front_changed(json_t *live, json_t *wanted)
{
    if (compare_covers(live, wanted) && same_behaviors(live, wanted) &&
        same_certificate(live, wanted))
        return NULL;
    json_t *whole = json_deep_copy(live);
    json_t *behavior = json_deep_copy(json_object_get(live, "DefaultCacheBehavior"));
    for (size_t i = 0; i < ARRAY_LEN(optional_policies); i++)
        json_object_del(behavior, optional_policies[i]);
    json_object_del(behavior, "ForwardedValues");
    json_object_update(whole, wanted);
    json_object_update(behavior, json_object_get(wanted, "DefaultCacheBehavior"));
    json_object_set_new(whole, "DefaultCacheBehavior", behavior);
    return whole;
}
