/*
 * CloudFront: a distribution, the origin access control it reads buckets by, and the statement in
 * their policies that lets it. It has no name: its comment begins with the component's, and its
 * tags say whose it is.
 */
#include "providers/aws/kinds/cloud_front.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/part.h"

#define CREATE_STEP    "create-distribution"
#define HOSTED_ZONE_ID "Z2FDTNDATAQYW2" /* of every distribution */

enum { LOOK_EVERY_S = 60, READY_LIMIT_S = 2100, ROUNDS_MAX = 5 };

static const char *id_of(const struct part_work *work)
{
    return part_text(work, "Distribution.Id");
}

static const char *arn_of(const struct part_work *work)
{
    return part_text(work, "Distribution.ARN");
}

/* --- finding --- */

static struct error *read_tags(struct kind_call *call, const char *arn, json_t **tags)
{
    json_t *result = NULL;
    TRY(calls_find(call, "cloudfront", "ListTagsForResource", json_pack("{s:s}", "Resource", arn),
                   &result));
    *tags = kind_tags_of(json_path(result, "Tags.Items"), "Key", "Value");
    json_decref(result);
    return NULL;
}

/* Ours, or without tags: whether we may take such a one is decided by whoever asked. */
static struct error *try_one(struct part_work *work, const char *id, const char *arn)
{
    json_t *tags = NULL;
    TRY(read_tags(work->call, arn, &tags));
    struct error *err = NULL;
    if (kind_owns(work->call, tags) || json_object_size(tags) == 0)
        err = calls_find(work->call, "cloudfront", "GetDistribution", json_pack("{s:s}", "Id", id),
                         &work->live);
    if (work->live != NULL)
        work->tags = json_incref(tags);
    json_decref(tags);
    return err;
}

static bool is_candidate(const struct part_work *work, json_t *summary)
{
    const char *comment = json_text_or(summary, "Comment", "");
    size_t len = strlen(work->call->name);
    return strncmp(comment, work->call->name, len) == 0 &&
           (comment[len] == '\0' || comment[len] == ':');
}

static struct error *find_distribution(struct part_work *work)
{
    json_t *result = NULL;
    TRY(calls_list(work->call, "cloudfront", "ListDistributions", json_object(), &result));
    struct error *err = NULL;
    size_t i;
    json_t *summary;
    json_array_foreach (json_path(result, "DistributionList.Items"), i, summary) {
        if (err == NULL && work->live == NULL && is_candidate(work, summary))
            err = try_one(work, json_text(summary, "Id"), json_text(summary, "ARN"));
    }
    json_decref(result);
    return err;
}

/* --- making and changing --- */

static json_t *create_params(struct part_work *work)
{
    char reference[37];
    kind_token(work->call, CREATE_STEP, reference);
    return json_pack("{s:{s:o, s:{s:o}}}", "DistributionConfigWithTags", "DistributionConfig",
                     cloud_front_config(work->call, reference, work->arg), "Tags", "Items",
                     kind_tag_list(work->call, "Key", "Value"));
}

/* The journal keeps the steps of one version of the distribution apart from those of the next. */
static struct error *send_config(struct part_work *work, const char *word, json_t *config)
{
    const char *etag = part_text(work, "ETag");
    char *step = xasprintf("%s:%s", word, etag == NULL ? "" : etag);
    struct error *err = part_mutate_as(work, step, "UpdateDistribution",
                                       json_pack("{s:s, s:o, s:s*}", "Id", id_of(work),
                                                 "DistributionConfig", config, "IfMatch", etag),
                                       NULL);
    free(step);
    return err;
}

static bool is_stale(const struct error *err)
{
    return err != NULL &&
           (aws_error_is(err, "PreconditionFailed") || aws_error_is(err, "InvalidIfMatchVersion"));
}

/* What to send for the distribution as it is now; NULL: nothing. Owner: caller. */
typedef json_t *config_fn(struct part_work *work);

/* Somebody may change it between our look and our call: then look again. */
static struct error *change(struct part_work *work, const char *word, config_fn *config_of)
{
    for (unsigned round = 0; round < ROUNDS_MAX; round++) {
        json_t *config = config_of(work);
        if (config == NULL)
            return NULL;
        struct error *err = send_config(work, word, config);
        if (!is_stale(err)) {
            TRY(err);
            return part_wait_ready(work, word);
        }
        error_free(err);
        TRY(part_find(work));
        if (work->live == NULL)
            return ERR(ERR_CONFLICT, "distribution %s went away", work->name);
    }
    return ERR(ERR_CONFLICT, "distribution %s is changed by others all the time", work->name);
}

static json_t *live_config(const struct part_work *work)
{
    return json_path(work->live, "Distribution.DistributionConfig");
}

static json_t *wanted_config(struct part_work *work)
{
    json_t *live = live_config(work);
    json_t *wanted =
        cloud_front_config(work->call, json_text_or(live, "CallerReference", ""), work->arg);
    json_t *changed = cloud_front_changed(live, wanted);
    json_decref(wanted);
    return changed;
}

static json_t *disabled_config(struct part_work *work)
{
    json_t *live = live_config(work);
    if (!json_bool_or(live, "Enabled", false))
        return NULL;
    json_t *config = json_deep_copy(live);
    json_put_bool(config, "Enabled", false);
    return config;
}

static bool is_kept_tag(const struct kind_call *call, const char *name)
{
    return strncmp(name, "aws:", 4) == 0 || json_object_get(call->tags, name) != NULL;
}

/* CloudFront wraps its lists of tags. */
static struct error *retag(struct part_work *work)
{
    struct kind_call *call = work->call;
    json_t *add = json_array(), *drop = json_array(), *value;
    const char *name;
    json_object_foreach (call->tags, name, value) {
        if (!json_equal(json_object_get(work->tags, name), value))
            json_array_append_new(add, json_pack("{s:s, s:O}", "Key", name, "Value", value));
    }
    json_object_foreach (work->tags, name, value) {
        if (!is_kept_tag(call, name))
            json_array_append_new(drop, json_string(name));
    }
    struct error *err = NULL;
    if (json_array_size(drop) > 0)
        err = part_mutate(
            work, "UntagResource",
            json_pack("{s:s, s:{s:O}}", "Resource", arn_of(work), "TagKeys", "Items", drop), NULL);
    if (err == NULL && json_array_size(add) > 0)
        err = part_mutate(
            work, "TagResource",
            json_pack("{s:s, s:{s:O}}", "Resource", arn_of(work), "Tags", "Items", add), NULL);
    json_decref(add);
    json_decref(drop);
    return err;
}

static struct error *update(struct part_work *work)
{
    TRY(retag(work));
    return change(work, "update", wanted_config);
}

static const struct part_status status = {
    .path = "Distribution.Status",
    .ready = (const char *const[]){"Deployed", NULL},
};

static const struct part distribution_part = {
    .what = "distribution",
    .step = "distribution",
    .service = "cloudfront",
    .find = find_distribution,
    .status = &status,
    .delay_s = LOOK_EVERY_S,
    .ready_limit_s = READY_LIMIT_S,
    .create = "CreateDistributionWithTags",
    .create_params = create_params,
    .update = update,
};

/* --- buckets --- */

static struct error *allow_all(struct part_work *work)
{
    json_t *buckets = cloud_front_buckets(work->call->spec), *value;
    struct error *err = NULL;
    const char *bucket;
    json_object_foreach (buckets, bucket, value) {
        if (err == NULL)
            err = bucket_reader_allow(work->call, bucket, arn_of(work));
    }
    json_decref(buckets);
    return err;
}

/* Those of `spec` that are not in `other`. */
static struct error *revoke_all(struct part_work *work, json_t *spec, json_t *other)
{
    json_t *buckets = cloud_front_buckets(spec), *kept = cloud_front_buckets(other), *value;
    struct error *err = NULL;
    const char *bucket;
    json_object_foreach (buckets, bucket, value) {
        if (err == NULL && json_object_get(kept, bucket) == NULL)
            err = bucket_reader_revoke(work->call, bucket, arn_of(work));
    }
    json_decref(buckets);
    json_decref(kept);
    return err;
}

/* --- the whole --- */

static void fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {{"id", "Distribution.Id"},
                                                 {"arn", "Distribution.ARN"},
                                                 {"domain_name", "Distribution.DomainName"},
                                                 {NULL, NULL}};
    struct kind_call *call = work->call;
    const char *alias = json_path_text(live_config(work), "Aliases.Items.0");
    const char *host = alias != NULL ? alias : part_text(work, "Distribution.DomainName");
    char *url = xasprintf("https://%s", host == NULL ? "" : host);
    part_outputs(work, outputs);
    kind_set_id(call, id_of(work));
    kind_output(call, "url", url);
    kind_output(call, "hosted_zone_id", HOSTED_ZONE_ID);
    free(url);
}

static struct error *check_owner(struct part_work *work)
{
    if (work->live == NULL)
        return NULL;
    return kind_adopt(work->call, distribution_part.what, CREATE_STEP, work->tags);
}

static struct error *build(struct part_work *work)
{
    struct kind_call *call = work->call;
    char *access = NULL;
    TRY(part_find(work));
    TRY(check_owner(work));
    bool needs_access = cloud_front_needs_access(call->spec);
    if (needs_access)
        TRY(cloud_front_ensure_access(call, &access));
    work->arg = access == NULL ? xstrdup("") : access;
    TRY(part_ensure(work));
    kind_set_id(call, id_of(work));
    TRY(allow_all(work));
    TRY(revoke_all(work, call->applied, call->spec));
    if (!needs_access && cloud_front_needs_access(call->applied))
        TRY(cloud_front_remove_access(call));
    fill_outputs(work);
    return NULL;
}

static struct error *cloud_front_apply(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &distribution_part, .name = call->name};
    struct error *err = build(&work);
    free(work.arg);
    part_fini(&work);
    return err;
}

static struct error *cloud_front_read(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &distribution_part, .name = call->name};
    struct error *err = part_find(&work);
    if (err == NULL && work.live == NULL)
        err = ERR(ERR_NOT_FOUND, "no distribution '%s'", call->name);
    if (err == NULL) {
        json_t *distribution = json_object_get(work.live, "Distribution");
        fill_outputs(&work);
        json_object_set_new(call->attributes, "live",
                            json_pack("{s:O*, s:O*, s:O*}", "status",
                                      json_object_get(distribution, "Status"), "enabled",
                                      json_path(distribution, "DistributionConfig.Enabled"), "tags",
                                      work.tags));
    }
    part_fini(&work);
    return err;
}

static struct error *delete_distribution(struct part_work *work)
{
    TRY(change(work, "disable", disabled_config));
    TRY(part_wait_ready(work, "disabled"));
    char *step = xasprintf("delete:%s", part_text(work, "ETag"));
    struct error *err = part_mutate_as(
        work, step, "DeleteDistribution",
        json_pack("{s:s, s:s*}", "Id", id_of(work), "IfMatch", part_text(work, "ETag")), NULL);
    free(step);
    return calls_unless_gone(err);
}

static struct error *take_down(struct part_work *work)
{
    struct kind_call *call = work->call;
    TRY(part_find(work));
    TRY(check_owner(work));
    if (work->live != NULL) {
        TRY(revoke_all(work, call->applied, NULL));
        TRY(revoke_all(work, call->spec, NULL));
        TRY(delete_distribution(work));
    }
    return cloud_front_remove_access(call);
}

static struct error *cloud_front_remove(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &distribution_part, .name = call->name};
    struct error *err = take_down(&work);
    part_fini(&work);
    return err;
}

const struct kind kind_cloud_front = {
    .name = "CloudFront",
    .create = cloud_front_apply,
    .read = cloud_front_read,
    .update = cloud_front_apply,
    .remove = cloud_front_remove,
};
