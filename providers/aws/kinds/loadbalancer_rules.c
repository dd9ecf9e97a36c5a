/*
 * Rules of a listener, by priority. A rule that another component of panka's has made on this
 * listener stays; every other one that the spec does not have goes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/loadbalancer.h"

/* The rules of one listener. */
struct rules {
    struct loadbalancer *balancer;
    json_t *listener; /* of the spec */
    const char *arn;
    json_t *live; /* list */
    json_t *tags; /* ARN -> tags */
};

static struct error *send(const struct rules *rules, const char *priority, const char *operation,
                          json_t *params)
{
    static const struct kind_retry passing[] = {{"TargetGroupNotFound", NULL}, {NULL, NULL}};
    char *key = xasprintf("%d:%s", (int)json_int_or(rules->listener, "port", 0), priority);
    struct error *err =
        calls_make(rules->balancer->call,
                   &(struct step_call){.step = operation,
                                       .key = key,
                                       .service = "elbv2",
                                       .operation = operation,
                                       .params = params,
                                       .retries = passing,
                                       .may_be_gone = strcmp(operation, "DeleteRule") == 0},
                   NULL);
    free(key);
    return err;
}

static struct error *find_rules(struct rules *rules)
{
    struct kind_call *call = rules->balancer->call;
    json_t *result = NULL, *arns = json_array();
    struct error *err = calls_list(call, "elbv2", "DescribeRules",
                                   json_pack("{s:s}", "ListenerArn", rules->arn), &result);
    rules->live = json_array();
    size_t i;
    json_t *rule;
    json_array_foreach (json_object_get(result, "Rules"), i, rule) {
        if (json_bool_or(rule, "IsDefault", false))
            continue;
        json_array_append(rules->live, rule);
        json_array_append(arns, json_object_get(rule, "RuleArn"));
    }
    if (err == NULL)
        err = loadbalancer_tags(call, arns, &rules->tags);
    json_decref(arns);
    json_decref(result);
    return err;
}

static json_t *tags_of(const struct rules *rules, json_t *live)
{
    return json_object_get(rules->tags, json_text_or(live, "RuleArn", ""));
}

static bool is_of_another(const struct rules *rules, json_t *live)
{
    json_t *tags = tags_of(rules, live);
    return json_text(tags, "panka:resource") != NULL && !kind_owns(rules->balancer->call, tags);
}

static struct error *change(const struct rules *rules, const char *priority, json_t *live,
                            json_t *params)
{
    const char *arn = json_text(live, "RuleArn");
    if (is_of_another(rules, live))
        return kind_foreign(rules->balancer->call, "rule", tags_of(rules, live));
    json_t *none = json_object();
    json_t *tags = tags_of(rules, live);
    char *step =
        xasprintf("tag-rule:%d:%s", (int)json_int_or(rules->listener, "port", 0), priority);
    struct error *err =
        loadbalancer_retag(rules->balancer->call, arn, step, tags == NULL ? none : tags);
    free(step);
    json_decref(none);
    if (err != NULL || compare_covers(live, params))
        return err;
    json_t *all = json_copy(params);
    json_put_text(all, "RuleArn", arn);
    return send(rules, priority, "ModifyRule", all);
}

static struct error *create(const struct rules *rules, json_t *rule, const char *priority,
                            json_t *params)
{
    json_t *all = json_copy(params);
    json_put_text(all, "ListenerArn", rules->arn);
    json_object_set(all, "Priority", json_object_get(rule, "priority"));
    json_put(all, "Tags", kind_tag_list(rules->balancer->call, "Key", "Value"));
    return send(rules, priority, "CreateRule", all);
}

static void priority_of(json_t *rule, char out[16])
{
    snprintf(out, 16, "%d", (int)json_int_or(rule, "priority", 0));
}

static json_t *live_with(const struct rules *rules, const char *priority)
{
    size_t i;
    json_t *live;
    json_array_foreach (rules->live, i, live) {
        if (text_equal(json_text(live, "Priority"), priority))
            return live;
    }
    return NULL;
}

static struct error *ensure(const struct rules *rules, json_t *rule)
{
    char priority[16];
    priority_of(rule, priority);
    json_t *params = NULL;
    json_t *live = live_with(rules, priority);
    TRY(loadbalancer_rule(rules->balancer, rule, &params));
    struct error *err = live != NULL ? change(rules, priority, live, params)
                                     : create(rules, rule, priority, params);
    json_decref(params);
    return err;
}

static bool is_wanted(const struct rules *rules, const char *priority)
{
    size_t i;
    json_t *rule;
    json_array_foreach (json_object_get(rules->listener, "rules"), i, rule) {
        char wanted[16];
        priority_of(rule, wanted);
        if (text_equal(wanted, priority))
            return true;
    }
    return false;
}

static struct error *drop_unwanted(const struct rules *rules)
{
    size_t i;
    json_t *live;
    json_array_foreach (rules->live, i, live) {
        const char *priority = json_text_or(live, "Priority", "");
        if (!is_wanted(rules, priority) && !is_of_another(rules, live))
            TRY(send(rules, priority, "DeleteRule",
                     json_pack("{s:s}", "RuleArn", json_text(live, "RuleArn"))));
    }
    return NULL;
}

struct error *loadbalancer_sync_rules(struct loadbalancer *balancer, json_t *listener,
                                      const char *arn)
{
    struct rules rules = {.balancer = balancer, .listener = listener, .arn = arn};
    struct error *err = find_rules(&rules);
    if (err == NULL)
        err = drop_unwanted(&rules);
    size_t i;
    json_t *rule;
    json_array_foreach (json_object_get(listener, "rules"), i, rule) {
        if (err == NULL)
            err = ensure(&rules, rule);
    }
    json_decref(rules.live);
    json_decref(rules.tags);
    return err;
}
