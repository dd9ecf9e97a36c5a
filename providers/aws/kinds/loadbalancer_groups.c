/*
 * Target groups of a load balancer, and the targets that the spec registers in them. Targets that
 * others register, such as the tasks of an ECS service, are left alone.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/lambda_grant.h"
#include "providers/aws/kinds/loadbalancer.h"

enum { FREE_LIMIT_S = 300 };

/* One target group at work. */
struct group {
    struct loadbalancer *balancer;
    json_t *spec; /* borrowed */
};

static struct group *group_of(struct part_work *work)
{
    return work->arg;
}

static const char *arn_of(const struct part_work *work)
{
    return part_text(work, "TargetGroupArn");
}

static json_t *by_name(struct part_work *work)
{
    return json_pack("{s:[s]}", "Names", work->name);
}

static json_t *create_params(struct part_work *work)
{
    struct group *group = group_of(work);
    bool is_network = group->balancer->is_network;
    json_t *params = loadbalancer_group_params(group->spec, is_network);
    json_t *check = loadbalancer_health_check(group->spec, is_network);
    json_object_update(params, check);
    json_decref(check);
    json_put_text(params, "Name", work->name);
    if (!loadbalancer_is_lambda(group->spec))
        json_put_text(params, "VpcId", group->balancer->network.vpc_id);
    json_put(params, "Tags", part_tag_list(work, "Key", "Value"));
    return params;
}

static struct error *sync_health_check(struct part_work *work)
{
    struct group *group = group_of(work);
    json_t *wanted = loadbalancer_health_check(group->spec, group->balancer->is_network);
    json_t *changes = compare_differences(work->live, wanted);
    struct error *err = NULL;
    if (json_object_size(changes) > 0) {
        json_object_set(wanted, "TargetGroupArn", json_object_get(work->live, "TargetGroupArn"));
        err = part_mutate(work, "ModifyTargetGroup", json_incref(wanted), NULL);
    }
    json_decref(changes);
    json_decref(wanted);
    return err;
}

/* --- targets --- */

static json_t *target_of(json_t *given)
{
    json_t *target = json_object();
    json_put_text(target, "Id", json_text_or(given, "id", json_text(given, "lambda")));
    json_put_text(target, "AvailabilityZone", json_text(given, "availabilityZone"));
    if (json_object_get(given, "port") != NULL)
        json_object_set(target, "Port", json_object_get(given, "port"));
    return target;
}

static json_t *targets_of(json_t *group)
{
    json_t *list = json_array();
    size_t i;
    json_t *given;
    json_array_foreach (json_object_get(group, "targets"), i, given)
        json_array_append_new(list, target_of(given));
    return list;
}

/* The elements of `list` that `other` does not cover. */
static json_t *without(json_t *list, json_t *other)
{
    json_t *rest = json_array();
    size_t i, j;
    json_t *target, *candidate;
    json_array_foreach (list, i, target) {
        bool found = false;
        json_array_foreach (other, j, candidate)
            found = found || compare_covers(candidate, target);
        if (!found)
            json_array_append(rest, target);
    }
    return rest;
}

static struct error *live_targets(struct kind_call *call, const char *arn, json_t **out)
{
    json_t *result = NULL;
    *out = json_array();
    TRY(calls_find(call, "elbv2", "DescribeTargetHealth", json_pack("{s:s}", "TargetGroupArn", arn),
                   &result));
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, "TargetHealthDescriptions"), i, entry)
        if (!text_equal(json_path_text(entry, "TargetHealth.State"), "draining"))
            json_array_append(*out, json_object_get(entry, "Target"));
    json_decref(result);
    return NULL;
}

/* The group of that name in the spec that was last applied. */
static json_t *applied_group(struct part_work *work)
{
    const char *name = json_text(group_of(work)->spec, "name");
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(work->call->applied, "targetGroups"), i, group) {
        if (text_equal(json_text(group, "name"), name))
            return group;
    }
    return NULL;
}

/* Consumes `targets`. */
static struct error *change_targets(struct part_work *work, const char *operation, json_t *targets)
{
    struct error *err = NULL;
    if (json_array_size(targets) > 0) {
        char *text = json_canonical(targets);
        char hash[9];
        calls_short_hash(text, hash);
        free(text);
        char *word = xasprintf("%s-%s", operation, hash);
        err = part_mutate_as(
            work, word, operation,
            json_pack("{s:s, s:O}", "TargetGroupArn", arn_of(work), "Targets", targets), NULL);
        free(word);
    }
    json_decref(targets);
    return err;
}

static char *statement_id(const char *group_arn)
{
    char hash[9];
    calls_short_hash(group_arn, hash);
    return xasprintf("elb-%s", hash);
}

/* The group must be allowed to call a function before that is registered. */
static struct error *grant(struct part_work *work, json_t *targets)
{
    if (!loadbalancer_is_lambda(group_of(work)->spec))
        return NULL;
    char *id = statement_id(arn_of(work));
    struct error *err = NULL;
    size_t i;
    json_t *target;
    json_array_foreach (targets, i, target) {
        if (err == NULL)
            err = lambda_grant_ensure(
                work->call,
                &(struct lambda_grant){.function = json_text(target, "Id"),
                                       .statement_id = id,
                                       .principal = "elasticloadbalancing.amazonaws.com",
                                       .source_arn = arn_of(work)});
    }
    free(id);
    return err;
}

static struct error *revoke(struct kind_call *call, const char *group_arn, json_t *targets)
{
    char *id = statement_id(group_arn);
    struct error *err = NULL;
    size_t i;
    json_t *target;
    json_array_foreach (targets, i, target) {
        if (err == NULL)
            err = lambda_grant_revoke(call, json_text(target, "Id"), id);
    }
    free(id);
    return err;
}

/* Those that were in the spec go; in a group for a function every other one, as there can be one
 * only. */
static struct error *drop_targets(struct part_work *work, json_t *wanted, json_t *live)
{
    bool is_lambda = loadbalancer_is_lambda(group_of(work)->spec);
    json_t *former = is_lambda ? json_incref(live) : targets_of(applied_group(work));
    json_t *unwanted = without(former, wanted);
    json_t *absent = without(unwanted, live);
    json_t *stale = without(unwanted, absent);
    json_decref(absent);
    json_decref(unwanted);
    json_decref(former);
    struct error *err = is_lambda ? revoke(work->call, arn_of(work), stale) : NULL;
    if (err != NULL) {
        json_decref(stale);
        return err;
    }
    return change_targets(work, "DeregisterTargets", stale);
}

static struct error *sync_targets(struct part_work *work)
{
    json_t *wanted = targets_of(group_of(work)->spec);
    if (json_array_size(wanted) == 0 &&
        json_array_size(json_object_get(applied_group(work), "targets")) == 0) {
        json_decref(wanted);
        return NULL;
    }
    json_t *live = NULL;
    struct error *err = live_targets(work->call, arn_of(work), &live);
    if (err == NULL)
        err = drop_targets(work, wanted, live);
    if (err == NULL)
        err = grant(work, wanted);
    if (err == NULL)
        err = change_targets(work, "RegisterTargets", without(wanted, live));
    json_decref(live);
    json_decref(wanted);
    return err;
}

/* --- the group --- */

static struct error *update(struct part_work *work)
{
    struct group *group = group_of(work);
    TRY(sync_health_check(work));
    json_t *wanted = loadbalancer_group_attributes(group->spec, group->balancer->is_network);
    if (json_object_size(wanted) == 0)
        json_decref(wanted);
    else
        TRY(loadbalancer_set(work,
                             &(struct loadbalancer_settings){"DescribeTargetGroupAttributes",
                                                             "ModifyTargetGroupAttributes",
                                                             "TargetGroupArn", arn_of(work)},
                             wanted));
    return sync_targets(work);
}

static const struct kind_retry passing[] = {
    {"ResourceInUse", NULL}, {"InvalidTarget", "permission"}, {NULL, NULL}};

static const struct part group_part = {
    .what = "target group",
    .step = "target-group",
    .service = "elbv2",
    .read = "DescribeTargetGroups",
    .read_params = by_name,
    .list = "TargetGroups",
    .match = "TargetGroupName",
    .tags_read = "DescribeTags",
    .tags_id = "ResourceArns",
    .tags_list = "TagDescriptions.0.Tags",
    .arn = "TargetGroupArn",
    .create = "CreateTargetGroup",
    .create_params = create_params,
    .retries = passing,
    .retry_limit_s = FREE_LIMIT_S,
    .update = update,
    .tag_api = &loadbalancer_tag_api,
    .tag_lists = true,
};

typedef struct error *group_fn(struct part_work *work);

static struct error *with_group(struct loadbalancer *balancer, json_t *spec, group_fn *fn)
{
    char *name = loadbalancer_group_name(balancer->call->name, spec, balancer->is_network);
    struct group group = {balancer, spec};
    struct part_work work = {
        .call = balancer->call, .part = &group_part, .name = name, .key = name, .arg = &group};
    struct error *err = fn(&work);
    if (err == NULL && work.live != NULL)
        json_object_set(balancer->targets, json_text_or(spec, "name", ""),
                        json_object_get(work.live, "TargetGroupArn"));
    part_fini(&work);
    free(name);
    return err;
}

static struct error *with_all(struct loadbalancer *balancer, json_t *spec, group_fn *fn)
{
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(spec, "targetGroups"), i, group)
        TRY(with_group(balancer, group, fn));
    return NULL;
}

struct error *loadbalancer_ensure_groups(struct loadbalancer *balancer)
{
    return with_all(balancer, balancer->call->spec, part_ensure);
}

struct error *loadbalancer_read_groups(struct loadbalancer *balancer, json_t *spec)
{
    return with_all(balancer, spec, part_find);
}

/* --- those no longer wanted --- */

static bool is_wanted(const struct loadbalancer *balancer, json_t *spec, const char *name)
{
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(spec, "targetGroups"), i, group) {
        char *wanted = loadbalancer_group_name(balancer->call->name, group, balancer->is_network);
        bool same = text_equal(wanted, name);
        free(wanted);
        if (same)
            return true;
    }
    return false;
}

/* ARN -> the group, of those whose name may be one of ours. Owner: caller. */
static struct error *find_others(const struct loadbalancer *balancer, json_t *spec, json_t **out)
{
    json_t *result = NULL;
    *out = json_object();
    TRY(calls_list(balancer->call, "elbv2", "DescribeTargetGroups", json_object(), &result));
    char *prefix = loadbalancer_group_prefix(balancer->call->name);
    size_t i;
    json_t *group;
    json_array_foreach (json_object_get(result, "TargetGroups"), i, group) {
        const char *name = json_text_or(group, "TargetGroupName", "");
        if (text_starts_with(name, prefix) && !is_wanted(balancer, spec, name))
            json_object_set(*out, json_text(group, "TargetGroupArn"), group);
    }
    free(prefix);
    json_decref(result);
    return NULL;
}

static struct error *delete_group(struct kind_call *call, json_t *group)
{
    const char *arn = json_text(group, "TargetGroupArn");
    if (text_equal(json_text(group, "TargetType"), "lambda")) {
        json_t *targets = NULL;
        struct error *err = live_targets(call, arn, &targets);
        if (err == NULL)
            err = revoke(call, arn, targets);
        json_decref(targets);
        TRY(err);
    }
    return calls_make(call,
                      &(struct step_call){.step = "delete-target-group",
                                          .key = json_text(group, "TargetGroupName"),
                                          .service = "elbv2",
                                          .operation = "DeleteTargetGroup",
                                          .params = json_pack("{s:s}", "TargetGroupArn", arn),
                                          .retries = passing,
                                          .retry_limit_s = FREE_LIMIT_S,
                                          .may_be_gone = true},
                      NULL);
}

struct error *loadbalancer_remove_groups(struct loadbalancer *balancer, json_t *spec)
{
    json_t *groups = NULL, *tags = NULL, *arns = json_array();
    struct error *err = find_others(balancer, spec, &groups);
    const char *arn;
    json_t *group;
    json_object_foreach (groups, arn, group)
        json_array_append_new(arns, json_string(arn));
    if (err == NULL)
        err = loadbalancer_tags(balancer->call, arns, &tags);
    json_object_foreach (groups, arn, group) {
        json_t *of_group = json_object_get(tags, arn);
        if (err == NULL && of_group != NULL && kind_owns(balancer->call, of_group))
            err = delete_group(balancer->call, group);
    }
    json_decref(arns);
    json_decref(tags);
    json_decref(groups);
    return err;
}
