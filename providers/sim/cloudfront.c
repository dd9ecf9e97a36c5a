/*
 * CloudFront: distributions and origin access controls, each by id. "~etag" is the version.
 */
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

#define ID_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

enum { ID_DIGITS = 13, CONTROLS_MAX = 100 };

static void new_etag(struct sim_call *call, json_t *resource)
{
    char etag[SIM_ID_BYTES];

    tree_put_text(resource, "~etag", sim_random_id(call->sim, "E", ID_DIGITS, ID_LETTERS, etag));
}

/* The caller must have seen this very version. */
static bool is_seen(struct sim_call *call, json_t *resource)
{
    const char *given = tree_text(call->in, "IfMatch");

    if (given == NULL)
        return sim_fail(call, 400, "InvalidIfMatchVersion",
                        "The If-Match version is missing or not valid for the resource.");
    return sim_same(given, tree_text(resource, "~etag")) ||
           sim_fail(call, 412, "PreconditionFailed",
                    "The request failed because it didn't meet the preconditions in one or more "
                    "request-header fields.");
}

/* --- distributions --- */

static json_t *find_distribution(struct sim_call *call)
{
    json_t *found = sim_find(call, "distributions", tree_text(call->in, "Id"));

    if (found == NULL)
        sim_fail(call, 404, "NoSuchDistribution", "The specified distribution does not exist.");
    return found;
}

static bool show(struct sim_call *call, json_t *distribution)
{
    json_object_set(call->out, "Distribution", distribution);
    json_object_set(call->out, "ETag", json_object_get(distribution, "~etag"));
    return true;
}

static json_t *config_of(json_t *distribution)
{
    return json_object_get(distribution, "DistributionConfig");
}

static bool origin_is_valid(struct sim_call *call, json_t *origin)
{
    const char *access = tree_text_or(origin, "OriginAccessControlId", "");

    if (*access != '\0' && sim_find(call, "controls", access) == NULL)
        return sim_fail(call, 400, "InvalidOriginAccessControl",
                        "The origin access control does not exist.");
    if (tree_has(origin, "S3OriginConfig") == tree_has(origin, "CustomOriginConfig"))
        return sim_fail(call, 400, "InvalidOrigin",
                        "An origin needs exactly one of S3OriginConfig and CustomOriginConfig.");
    return true;
}

static bool target_is_known(struct sim_call *call, json_t *origins, json_t *behavior)
{
    const char *id = tree_text(behavior, "TargetOriginId");

    return tree_find(origins, "Id", id, NULL) != NULL ||
           sim_fail(call, 400, "NoSuchOrigin", "No origin exists with the specified Origin Id %s.",
                    id);
}

static bool config_is_valid(struct sim_call *call, json_t *config)
{
    json_t *origins = json_object_get(json_object_get(config, "Origins"), "Items"), *item;
    json_t *certificate = json_object_get(config, "ViewerCertificate");
    json_t *aliases = json_object_get(json_object_get(config, "Aliases"), "Items");
    const char *arn = tree_text(certificate, "ACMCertificateArn");
    size_t i;

    json_array_foreach (origins, i, item)
        if (!origin_is_valid(call, item))
            return false;
    if (!target_is_known(call, origins, json_object_get(config, "DefaultCacheBehavior")))
        return false;
    json_array_foreach (json_object_get(json_object_get(config, "CacheBehaviors"), "Items"), i,
                        item)
        if (!target_is_known(call, origins, item))
            return false;
    if (arn != NULL && strstr(arn, ":us-east-1:") == NULL)
        return sim_fail(call, 400, "InvalidViewerCertificate",
                        "The specified SSL certificate doesn't exist, isn't in us-east-1 region, "
                        "isn't valid, or doesn't include a valid certificate chain.");
    if (json_array_size(aliases) > 0 && arn == NULL)
        return sim_fail(call, 400, "InvalidViewerCertificate",
                        "To add an alternate domain name (CNAME) to a CloudFront distribution, "
                        "you must attach a trusted certificate.");
    return true;
}

static bool aliases_are_free(struct sim_call *call, json_t *config, const char *own)
{
    json_t *wanted = json_object_get(json_object_get(config, "Aliases"), "Items"), *other, *alias;
    const char *id;
    size_t i;

    json_object_foreach (sim_all(call, "distributions"), id, other) {
        json_t *taken = json_object_get(json_object_get(config_of(other), "Aliases"), "Items");

        json_array_foreach (wanted, i, alias)
            if (!sim_same(id, own) && tree_has_text(taken, json_string_value(alias)))
                return sim_fail(call, 409, "CNAMEAlreadyExists",
                                "One or more of the CNAMEs you provided are already associated "
                                "with a different resource.");
    }
    return true;
}

static bool reference_is_new(struct sim_call *call, const char *reference)
{
    const char *id;
    json_t *other;

    json_object_foreach (sim_all(call, "distributions"), id, other)
        if (sim_same(tree_text(config_of(other), "CallerReference"), reference))
            return sim_fail(call, 409, "DistributionAlreadyExists",
                            "The caller reference that you are using to create a distribution is "
                            "associated with another distribution. Already exists: %s",
                            id);
    return true;
}

/* Changes take their time on the way to the edge. */
static void deploy(struct sim_call *call, json_t *distribution)
{
    new_etag(call, distribution);
    tree_put_text(distribution, "Status", "InProgress");
    tree_put(distribution, "LastModifiedTime", sim_now(call));
    sim_later(call, "distributions", tree_text(distribution, "Id"), sim_delay(call),
              json_pack("{s:s}", "Status", "Deployed"));
}

static bool create(struct sim_call *call, json_t *config, json_t *tags)
{
    char id[SIM_ID_BYTES], host[SIM_ID_BYTES], *arn;
    json_t *distribution;

    if (!reference_is_new(call, tree_text(config, "CallerReference")) ||
        !config_is_valid(call, config) || !aliases_are_free(call, config, NULL))
        return false;
    sim_random_id(call->sim, "E", ID_DIGITS, ID_LETTERS, id);
    arn = xasprintf("arn:aws:cloudfront::%s:distribution/%s", call->account, id);
    sim_random_id(call->sim, "d", ID_DIGITS, "abcdefghijklmnopqrstuvwxyz0123456789", host);
    distribution = json_pack("{s:s,s:s,s:i,s:O}", "Id", id, "ARN", arn,
                             "InProgressInvalidationBatches", 0, "DistributionConfig", config);
    tree_put_format(distribution, "DomainName", "%s.cloudfront.net", host);
    sim_tags_add(distribution, json_object_get(tags, "Items"));
    sim_put(call, "distributions", id, arn, distribution);
    deploy(call, distribution);
    tree_put_format(call->out, "Location",
                    "https://cloudfront.amazonaws.com/2020-05-31/distribution/%s", id);
    free(arn);
    call->status = 201;
    return show(call, distribution);
}

static bool create_plain(struct sim_call *call)
{
    return create(call, json_object_get(call->in, "DistributionConfig"), NULL);
}

static bool create_tagged(struct sim_call *call)
{
    json_t *both = json_object_get(call->in, "DistributionConfigWithTags");

    return create(call, json_object_get(both, "DistributionConfig"), json_object_get(both, "Tags"));
}

static bool get_distribution(struct sim_call *call)
{
    json_t *distribution = find_distribution(call);

    return distribution != NULL && show(call, distribution);
}

static bool get_config(struct sim_call *call)
{
    json_t *distribution = find_distribution(call);

    if (distribution == NULL)
        return false;
    json_object_set(call->out, "DistributionConfig", config_of(distribution));
    json_object_set(call->out, "ETag", json_object_get(distribution, "~etag"));
    return true;
}

static bool update_distribution(struct sim_call *call)
{
    json_t *distribution = find_distribution(call);
    json_t *config = json_object_get(call->in, "DistributionConfig");

    if (distribution == NULL || !is_seen(call, distribution))
        return false;
    if (!sim_same(tree_text(config, "CallerReference"),
                  tree_text(config_of(distribution), "CallerReference")))
        return sim_fail(call, 400, "IllegalUpdate",
                        "The update contains modifications that are not allowed: CallerReference.");
    if (!config_is_valid(call, config) ||
        !aliases_are_free(call, config, tree_text(distribution, "Id")))
        return false;
    json_object_set(distribution, "DistributionConfig", config);
    deploy(call, distribution);
    return show(call, distribution);
}

static bool delete_distribution(struct sim_call *call)
{
    json_t *distribution = find_distribution(call);

    if (distribution == NULL || !is_seen(call, distribution))
        return false;
    if (tree_bool(config_of(distribution), "Enabled", false) ||
        !sim_same(tree_text(distribution, "Status"), "Deployed"))
        return sim_fail(call, 409, "DistributionNotDisabled",
                        "The distribution you are trying to delete has not been disabled.");
    sim_remove(call, "distributions", tree_text(call->in, "Id"));
    call->status = 204;
    return true;
}

static bool list_distributions(struct sim_call *call)
{
    static const char *const of_config[] = {"Aliases",
                                            "Origins",
                                            "Comment",
                                            "PriceClass",
                                            "Enabled",
                                            "ViewerCertificate",
                                            "Restrictions",
                                            "WebACLId",
                                            "HttpVersion",
                                            "IsIPV6Enabled",
                                            "DefaultCacheBehavior",
                                            "CacheBehaviors",
                                            "CustomErrorResponses",
                                            NULL};
    static const char *const of_itself[] = {"Id",         "ARN", "Status", "LastModifiedTime",
                                            "DomainName", NULL};
    json_t *list =
        json_pack("{s:s,s:i,s:b,s:[]}", "Marker", "", "MaxItems", 100, "IsTruncated", 0, "Items");
    json_t *items = json_object_get(list, "Items"), *distribution;
    const char *id;

    json_object_foreach (sim_all(call, "distributions"), id, distribution) {
        json_t *summary = json_object();

        tree_copy_members(distribution, summary, of_itself);
        tree_copy_members(config_of(distribution), summary, of_config);
        json_array_append_new(items, summary);
    }
    tree_put_int(list, "Quantity", (int64_t)json_array_size(items));
    tree_put(call->out, "DistributionList", list);
    return true;
}

/* --- origin access controls --- */

static json_t *find_control(struct sim_call *call)
{
    json_t *found = sim_find(call, "controls", tree_text(call->in, "Id"));

    if (found == NULL)
        sim_fail(call, 404, "NoSuchOriginAccessControl",
                 "The specified origin access control does not exist.");
    return found;
}

static bool show_control(struct sim_call *call, json_t *control)
{
    json_object_set(call->out, "OriginAccessControl", control);
    json_object_set(call->out, "ETag", json_object_get(control, "~etag"));
    return true;
}

static bool name_is_free(struct sim_call *call, const char *name, const char *own)
{
    const char *id;
    json_t *other;

    json_object_foreach (sim_all(call, "controls"), id, other)
        if (!sim_same(id, own) &&
            sim_same(tree_text(json_object_get(other, "OriginAccessControlConfig"), "Name"), name))
            return sim_fail(call, 409, "OriginAccessControlAlreadyExists",
                            "An origin access control with the specified parameters already "
                            "exists.");
    return true;
}

static bool create_control(struct sim_call *call)
{
    json_t *config = json_object_get(call->in, "OriginAccessControlConfig"), *control;
    char id[SIM_ID_BYTES];

    if (!name_is_free(call, tree_text(config, "Name"), NULL))
        return false;
    if (json_object_size(sim_all(call, "controls")) >= CONTROLS_MAX)
        return sim_fail(call, 400, "TooManyOriginAccessControls",
                        "You have reached the quota for origin access controls.");
    sim_random_id(call->sim, "E", ID_DIGITS, ID_LETTERS, id);
    control = json_pack("{s:s,s:O}", "Id", id, "OriginAccessControlConfig", config);
    new_etag(call, control);
    sim_put(call, "controls", id, NULL, control);
    call->status = 201;
    return show_control(call, control);
}

static bool get_control(struct sim_call *call)
{
    json_t *control = find_control(call);

    return control != NULL && show_control(call, control);
}

static bool update_control(struct sim_call *call)
{
    json_t *control = find_control(call);
    json_t *config = json_object_get(call->in, "OriginAccessControlConfig");

    if (control == NULL || !is_seen(call, control) ||
        !name_is_free(call, tree_text(config, "Name"), tree_text(control, "Id")))
        return false;
    json_object_set(control, "OriginAccessControlConfig", config);
    new_etag(call, control);
    return show_control(call, control);
}

static bool control_is_used(struct sim_call *call, const char *id)
{
    const char *key;
    json_t *distribution;

    json_object_foreach (sim_all(call, "distributions"), key, distribution)
        if (tree_find(json_object_get(json_object_get(config_of(distribution), "Origins"), "Items"),
                      "OriginAccessControlId", id, NULL) != NULL)
            return true;
    return false;
}

static bool delete_control(struct sim_call *call)
{
    json_t *control = find_control(call);
    const char *id = tree_text(call->in, "Id");

    if (control == NULL || !is_seen(call, control))
        return false;
    if (control_is_used(call, id))
        return sim_fail(call, 409, "OriginAccessControlInUse",
                        "Cannot delete the origin access control because it's in use by one or "
                        "more distributions.");
    sim_remove(call, "controls", id);
    call->status = 204;
    return true;
}

static bool list_controls(struct sim_call *call)
{
    json_t *list = json_pack("{s:s,s:i,s:b,s:[]}", "Marker", "", "MaxItems", CONTROLS_MAX,
                             "IsTruncated", 0, "Items");
    json_t *items = json_object_get(list, "Items"), *control;
    const char *id;

    json_object_foreach (sim_all(call, "controls"), id, control) {
        json_t *summary = json_pack("{s:s}", "Id", id);

        tree_copy_all(json_object_get(control, "OriginAccessControlConfig"), summary);
        json_array_append_new(items, summary);
    }
    tree_put_int(list, "Quantity", (int64_t)json_array_size(items));
    tree_put(call->out, "OriginAccessControlList", list);
    return true;
}

/* --- tags: wrapped lists --- */

static bool tags(struct sim_call *call)
{
    const char *arn = tree_text(call->in, "Resource"), *operation = call->op->name;
    json_t *resource = sim_find_arn(call, arn);

    if (resource == NULL)
        return sim_fail(call, 404, "NoSuchResource", "The specified resource %s does not exist.",
                        arn);
    if (strcmp(operation, "ListTagsForResource") == 0) {
        tree_put(call->out, "Tags",
                 json_pack("{s:o}", "Items", sim_tags_list(resource, "Key", "Value")));
        return true;
    }
    call->status = 204;
    if (strcmp(operation, "TagResource") == 0)
        sim_tags_add(resource, json_object_get(json_object_get(call->in, "Tags"), "Items"));
    else
        sim_tags_remove(resource, json_object_get(json_object_get(call->in, "TagKeys"), "Items"));
    return true;
}

const struct sim_handler cloudfront_handlers[] = {
    {"CreateDistribution", create_plain},
    {"CreateDistributionWithTags", create_tagged},
    {"GetDistribution", get_distribution},
    {"GetDistributionConfig", get_config},
    {"UpdateDistribution", update_distribution},
    {"DeleteDistribution", delete_distribution},
    {"ListDistributions", list_distributions},
    {"CreateOriginAccessControl", create_control},
    {"GetOriginAccessControl", get_control},
    {"UpdateOriginAccessControl", update_control},
    {"DeleteOriginAccessControl", delete_control},
    {"ListOriginAccessControls", list_controls},
    {"TagResource", tags},
    {"UntagResource", tags},
    {"ListTagsForResource", tags},
    {NULL, NULL},
};
