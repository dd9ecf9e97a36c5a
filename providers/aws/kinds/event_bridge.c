/*
 * EventBridge: a rule on a bus, its targets, and the rights of the rule to send to them.
 */
#include "providers/aws/kinds/event_bridge.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/part.h"

static const struct tag_api tag_api = {"events", "TagResource", "UntagResource", "ResourceARN",
                                       "Tags",   "TagKeys",     "Key",           "Value"};

static const struct kind_retry passing[] = {{"ConcurrentModificationException", NULL},
                                            {NULL, NULL}};

static const char *const members[] = {"ScheduleExpression", "EventPattern", "Description", "State",
                                      NULL};

static const char *bus_of(const struct part_work *work)
{
    const struct event_rule *rule = work->arg;
    return rule->bus;
}

static json_t *name_params(struct part_work *work)
{
    return json_pack("{s:s, s:s}", "Name", work->name, "EventBusName", bus_of(work));
}

static json_t *wanted_rule(struct part_work *work)
{
    static const struct member_map map[] = {{"schedule", "ScheduleExpression"},
                                            {"eventPattern", "EventPattern"},
                                            {"description", "Description"},
                                            {NULL, NULL}};
    json_t *params = name_params(work);

    json_put_text(params, "State",
                  json_bool_or(work->call->spec, "enabled", true) ? "ENABLED" : "DISABLED");
    calls_copy(work->call->spec, map, params);
    return params;
}

static json_t *create_params(struct part_work *work)
{
    json_t *params = wanted_rule(work);

    json_put(params, "Tags", kind_tag_list(work->call, "Key", "Value"));
    return params;
}

/* Patterns are the same when what they say is. */
static bool same_pattern(const char *a, const char *b)
{
    json_t *left = a == NULL ? NULL : json_parse(a, strlen(a));
    json_t *right = b == NULL ? NULL : json_parse(b, strlen(b));
    bool same = compare_same(left, right);

    json_decref(left);
    json_decref(right);
    return same;
}

/* A rule is replaced as a whole; tags go with its creation only. */
static struct error *update_rule(struct part_work *work)
{
    json_t *params = wanted_rule(work), *compared = json_copy(params);

    if (same_pattern(json_text(params, "EventPattern"), part_text(work, "EventPattern")))
        json_object_set(compared, "EventPattern", json_object_get(work->live, "EventPattern"));
    json_object_del(compared, "EventBusName"); /* may be found as an ARN */
    bool same = compare_same_members(work->live, compared, members);
    json_decref(compared);
    if (!same)
        return part_mutate(work, "PutRule", params, NULL);
    json_decref(params);
    return NULL;
}

static const struct part rule_part = {
    .what = "rule",
    .step = "rule",
    .service = "events",
    .read = "DescribeRule",
    .read_params = name_params,
    .tags_read = "ListTagsForResource",
    .tags_id = "ResourceARN",
    .tags_list = "Tags",
    .arn = "Arn",
    .create = "PutRule",
    .create_params = create_params,
    .retries = passing,
    .update = update_rule,
    .tag_api = &tag_api,
    .remove = "DeleteRule",
    .remove_params = name_params,
};

static struct error *rule_init(struct kind_call *call, struct event_rule *rule, json_t *spec)
{
    const char *account = NULL;

    *rule = (struct event_rule){.name = call->name, .bus = json_text_or(spec, "bus", "default")};
    TRY(aws_account(call->session, &account));
    bool is_default = text_equal(rule->bus, "default");
    rule->arn = xasprintf("arn:%s:events:%s:%s:rule/%s%s%s", aws_session_partition(call->session),
                          aws_session_region(call->session), account, is_default ? "" : rule->bus,
                          is_default ? "" : "/", rule->name);
    return NULL;
}

static void rule_fini(struct event_rule *rule)
{
    free(rule->arn);
    json_decref(rule->live);
}

static struct error *refuse_managed(struct part_work *work)
{
    const char *manager = part_text(work, "ManagedBy");

    if (manager == NULL)
        return NULL;
    return ERR(ERR_ALREADY_EXISTS, "rule '%s' is managed by %s: it is not taken over", work->name,
               manager);
}

static void fill_outputs(struct part_work *work)
{
    struct event_rule *rule = work->arg;

    kind_set_id(work->call, rule->arn);
    kind_output(work->call, "rule_name", rule->name);
    kind_output(work->call, "arn", rule->arn);
    kind_output(work->call, "bus_name", rule->bus);
    kind_output(work->call, "region", aws_session_region(work->call->session));
}

/* Receivers of former targets lose their statement while the targets still tell who they are. */
static struct error *ensure(struct part_work *work)
{
    struct event_rule *rule = work->arg;

    rule->spec = work->call->spec;
    TRY(part_find(work));
    TRY(refuse_managed(work));
    TRY(event_bus_ensure(work->call, rule->bus));
    struct error *err = part_ensure(work);
    if (err != NULL && !text_equal(rule->bus, "default") &&
        error_root(err)->code == ERR_NOT_FOUND) {
        /* a rule that left has removed the bus: the next run makes it again */
        err->retry = ERR_RETRY_BACKOFF;
        return WRAP(err, "bus %s is gone", rule->bus);
    }
    TRY(err);
    kind_set_id(work->call, rule->arn);
    TRY(event_targets_find(work->call, rule));
    TRY(event_grants_take(work->call, rule));
    TRY(event_grants_give(work->call, rule));
    return event_targets_sync(work->call, rule);
}

static struct error *rule_apply(struct kind_call *call)
{
    struct event_rule rule;
    struct part_work work = {.call = call, .part = &rule_part, .name = call->name, .arg = &rule};
    struct error *err = rule_init(call, &rule, call->spec);

    if (err == NULL)
        err = ensure(&work);
    if (err == NULL)
        fill_outputs(&work);
    part_fini(&work);
    rule_fini(&rule);
    return err;
}

static struct error *read(struct part_work *work)
{
    struct event_rule *rule = work->arg;

    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no rule '%s' on bus %s", work->name, rule->bus);
    TRY(event_targets_find(work->call, rule));
    fill_outputs(work);
    part_remember(work, "rule");
    json_object_set(json_object_get(work->call->attributes, "live"), "targets", rule->live);
    return NULL;
}

static json_t *last_spec(const struct kind_call *call)
{
    return json_object_size(call->applied) > 0 ? call->applied : call->spec;
}

static struct error *rule_read(struct kind_call *call)
{
    struct event_rule rule;
    struct part_work work = {.call = call, .part = &rule_part, .name = call->name, .arg = &rule};
    struct error *err =
        rule_init(call, &rule, json_object_size(call->spec) > 0 ? call->spec : call->applied);

    if (err == NULL)
        err = read(&work);
    part_fini(&work);
    rule_fini(&rule);
    return err;
}

static struct error *check_ours(struct part_work *work)
{
    TRY(refuse_managed(work));
    return kind_adopt(work->call, "rule", "create-rule", work->tags);
}

static struct error *remove_all(struct part_work *work)
{
    struct event_rule *rule = work->arg;

    TRY(part_find(work));
    if (work->live != NULL) {
        TRY(check_ours(work));
        TRY(event_targets_find(work->call, rule));
    }
    TRY(event_grants_take(work->call, rule));
    TRY(event_targets_remove(work->call, rule));
    TRY(part_remove(work));
    return event_bus_leave(work->call, rule->bus);
}

static struct error *rule_remove(struct kind_call *call)
{
    struct event_rule rule;
    struct part_work work = {.call = call, .part = &rule_part, .name = call->name, .arg = &rule};
    struct error *err = rule_init(call, &rule, last_spec(call));

    if (err == NULL)
        err = remove_all(&work);
    part_fini(&work);
    rule_fini(&rule);
    return err;
}

const struct kind kind_event_bridge = {
    .name = "EventBridge",
    .create = rule_apply,
    .read = rule_read,
    .update = rule_apply,
    .remove = rule_remove,
};
