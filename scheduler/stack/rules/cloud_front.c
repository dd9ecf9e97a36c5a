/* CloudFront. */
#include <stdio.h>
#include <string.h>

#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

static bool has_origin(const struct rule_call *call, const char *id)
{
    const json_t *origin = NULL;
    size_t index = 0;

    json_array_foreach (catalog_value(call->spec, "origins"), index, origin)
        if (text_equal(json_text(origin, "id"), id))
            return true;
    return false;
}

static bool is_bucket(const struct rule_call *call, const json_t *origin)
{
    (void)call;
    const char *domain = rule_text(origin, "domainName");

    return domain != NULL && strstr(domain, ".s3.") != NULL;
}

static void origins(struct rule_call *call)
{
    static const char *const custom_only[] = {"protocolPolicy", "httpPort", "httpsPort"};
    const json_t *origin = NULL;
    size_t index = 0;

    rule_unique(call, "origins", "id");
    json_array_foreach (catalog_value(call->spec, "origins"), index, origin) {
        const struct component *target = rule_target(call, json_text(origin, "component"));
        const char *kind = target != NULL ? target->kind->name : "";
        bool bucket = strcmp(kind, "S3") == 0 || is_bucket(call, origin);
        bool known = target != NULL || rule_text(origin, "domainName") != NULL;

        if (rule_has(origin, "component") == rule_has(origin, "domainName"))
            rule_error(call, rule_field("origins", index, ""), NULL,
                       "needs exactly one of component and domainName");
        if (target != NULL && strcmp(kind, "S3") != 0 && strcmp(kind, "ALB") != 0 &&
            strcmp(kind, "APIGateway") != 0 && strcmp(kind, "MicroService") != 0)
            rule_error(call, rule_field("origins", index, "component"), NULL,
                       "component %s is of kind %s, this needs S3, ALB, APIGateway or "
                       "MicroService",
                       target->id, kind);
        if (known && !bucket && rule_is_true(origin, "originAccessControl"))
            rule_error(call, rule_field("origins", index, "originAccessControl"), NULL,
                       "is for buckets only");
        for (size_t i = 0; bucket && i < 3; i++)
            if (rule_has(origin, custom_only[i]))
                rule_error(call, rule_field("origins", index, custom_only[i]), NULL,
                           "has no meaning for a bucket");
    }
}

/* CloudFront takes three sets of methods. */
static bool methods_fit(const json_t *methods)
{
    bool get = false, head = false, options = false;
    const json_t *method = NULL;
    size_t index = 0, count = json_array_size(methods);

    json_array_foreach (methods, index, method) {
        get = get || text_equal(json_string_value(method), "GET");
        head = head || text_equal(json_string_value(method), "HEAD");
        options = options || text_equal(json_string_value(method), "OPTIONS");
    }
    return count == 0 || (get && head && (count == 2 || (count == 3 && options) || count == 7));
}

static void behavior(struct rule_call *call, const char *base, const json_t *value)
{
    const char *origin = rule_text(value, "origin");
    size_t count = json_array_size(catalog_value(call->spec, "origins"));
    char field[64];

    snprintf(field, sizeof(field), "%s.origin", base);
    if (origin != NULL && !has_origin(call, origin))
        rule_error(call, field, "name the id of one of origins", "there is no origin %.80s",
                   origin);
    if (!rule_has(value, "origin") && count > 1)
        rule_error(call, field, "name the id of one of origins",
                   "is needed where there are several origins");
    snprintf(field, sizeof(field), "%s.allowedMethods", base);
    if (!methods_fit(catalog_value(value, "allowedMethods")))
        rule_error(call, field, NULL,
                   "must be GET and HEAD; GET, HEAD and OPTIONS; or all seven methods");
}

static void behaviors(struct rule_call *call)
{
    const json_t *list = catalog_value(call->spec, "behaviors");
    char base[32];

    rule_unique(call, "behaviors", "pathPattern");
    behavior(call, "defaultBehavior", catalog_value(call->spec, "defaultBehavior"));
    for (size_t i = 0; i < json_array_size(list); i++) {
        snprintf(base, sizeof(base), "behaviors[%zu]", i);
        behavior(call, base, json_array_get(list, i));
    }
}

static void certificate(struct rule_call *call)
{
    const char *arn = rule_text(call->spec, "certificateArn");

    rule_arn(call, "certificateArn", arn, "acm", "certificate/");
    rule_arn_region(call, "certificateArn", arn, "us-east-1", "which CloudFront needs");
    if (json_array_size(catalog_value(call->spec, "aliases")) > 0 &&
        !rule_has(call->spec, "certificateArn"))
        rule_error(call, "aliases", "give certificateArn",
                   "a certificate for them is needed, in us-east-1");
}

static void error_responses(struct rule_call *call)
{
    const json_t *item = NULL;
    size_t index = 0;

    json_array_foreach (catalog_value(call->spec, "customErrorResponses"), index, item)
        if (rule_has(item, "responsePagePath") != rule_has(item, "responseCode"))
            rule_error(call, rule_field("customErrorResponses", index, ""), NULL,
                       "responsePagePath and responseCode belong together");
}

void rules_cloud_front(struct rule_call *call)
{
    const char *waf = rule_text(call->spec, "waf");

    origins(call);
    behaviors(call);
    certificate(call);
    error_responses(call);
    if (waf != NULL && text_starts_with(waf, "arn:"))
        rule_arn_region(call, "waf", waf, "us-east-1", "which CloudFront needs");
}
