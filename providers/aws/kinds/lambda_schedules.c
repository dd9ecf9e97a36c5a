/*
 * Schedules: EventBridge rules that call the function.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/lambda_triggers.h"

#define TARGET_ID "function"

enum { RULE_NAME_MAX = 64 };

static const struct kind_retry passing[] = {{"ConcurrentModificationException", NULL},
                                            {NULL, NULL}};

char *lambda_rule_name(const struct kind_call *call, json_t *trigger)
{
    char suffix[32];
    snprintf(suffix, sizeof(suffix), "-schedule-%d", (int)json_int_or(trigger, "index", 0) + 1);
    return calls_part_name(call->name, suffix, RULE_NAME_MAX);
}

static struct error *send(struct kind_call *call, const char *key, const char *operation,
                          json_t *params, json_t **result)
{
    static const char *const keep[] = {"FailedEntryCount", "FailedEntries", NULL};
    return calls_make(call,
                      &(struct step_call){.step = operation,
                                          .key = key,
                                          .service = "events",
                                          .operation = operation,
                                          .params = params,
                                          .keep = keep,
                                          .retries = passing},
                      result);
}

/* The rule and its tags; both NULL when there is none. */
static struct error *find_rule(struct kind_call *call, const char *name, json_t **rule,
                               json_t **tags)
{
    json_t *listed = NULL;
    *tags = NULL;
    TRY(calls_find(call, "events", "DescribeRule", json_pack("{s:s}", "Name", name), rule));
    if (*rule == NULL)
        return NULL;
    struct error *err =
        calls_find(call, "events", "ListTagsForResource",
                   json_pack("{s:s}", "ResourceARN", json_text(*rule, "Arn")), &listed);
    *tags = kind_tags_of(json_object_get(listed, "Tags"), "Key", "Value");
    json_decref(listed);
    return err;
}

static struct error *take_rule(struct kind_call *call, const char *name, json_t *rule, json_t *tags)
{
    static const struct tag_api api = {"events", "TagResource", "UntagResource", "ResourceARN",
                                       "Tags",   "TagKeys",     "Key",           "Value"};
    char *step = xasprintf("PutRule:%s", name);
    char *retag = xasprintf("tag-rule:%s", name);
    struct error *err = kind_adopt(call, "rule", step, tags);
    if (err == NULL)
        err = kind_retag(call, &api, json_text(rule, "Arn"), retag, tags);
    free(retag);
    free(step);
    return err;
}

static bool rule_is(json_t *rule, json_t *trigger)
{
    return text_equal(json_text(rule, "ScheduleExpression"), json_text(trigger, "schedule")) &&
           text_equal(json_text_or(rule, "Description", ""),
                      json_text_or(trigger, "description", "")) &&
           text_equal(json_text(rule, "State"), "ENABLED");
}

/* A rule is replaced as a whole; tags go with its creation only. */
static struct error *put_rule(struct kind_call *call, const char *name, json_t *trigger,
                              bool is_new)
{
    const char *schedule = json_text(trigger, "schedule");
    if (schedule == NULL)
        return ERR(ERR_INVALID, "a trigger of type eventbridge needs a schedule");
    json_t *params =
        json_pack("{s:s, s:s, s:s, s:s*}", "Name", name, "ScheduleExpression", schedule, "State",
                  "ENABLED", "Description", json_text(trigger, "description"));
    if (is_new)
        json_put(params, "Tags", kind_tag_list(call, "Key", "Value"));
    return send(call, name, "PutRule", params, NULL);
}

static struct error *ensure_rule(struct kind_call *call, const char *name, json_t *trigger)
{
    json_t *rule = NULL, *tags = NULL;
    TRY(find_rule(call, name, &rule, &tags));
    struct error *err = NULL;
    if (rule != NULL)
        err = take_rule(call, name, rule, tags);
    if (err == NULL && (rule == NULL || !rule_is(rule, trigger)))
        err = put_rule(call, name, trigger, rule == NULL);
    json_decref(rule);
    json_decref(tags);
    return err;
}

/* The service answers 200 also when it did not do it. Consumes `result`. */
static struct error *check_entries(json_t *result, const char *name)
{
    struct error *err = NULL;
    const char *code = json_path_text(result, "FailedEntries.0.ErrorCode");
    bool failed = json_int_or(result, "FailedEntryCount", 0) > 0;
    if (failed && !text_equal(code, "ResourceNotFoundException")) /* gone: what a removal wants */
        err = ERR(ERR_PROVIDER, "the target of rule %s was refused: %s %s", name,
                  code == NULL ? "" : code, json_path_text(result, "FailedEntries.0.ErrorMessage"));
    json_decref(result);
    return err;
}

/* Does the rule call the function already? */
static struct error *has_target(struct kind_call *call, const char *name, const char *function_arn,
                                bool *has)
{
    json_t *result = NULL;
    TRY(calls_find(call, "events", "ListTargetsByRule", json_pack("{s:s}", "Rule", name), &result));
    size_t i;
    json_t *target;
    json_array_foreach (json_object_get(result, "Targets"), i, target)
        *has = *has || (text_equal(json_text(target, "Id"), TARGET_ID) &&
                        text_equal(json_text(target, "Arn"), function_arn));
    json_decref(result);
    return NULL;
}

struct error *lambda_put_schedule(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    char *name = lambda_rule_name(call, trigger);
    json_t *result = NULL;
    bool has = false;
    struct error *err = ensure_rule(call, name, trigger);
    if (err == NULL)
        err = has_target(call, name, function_arn, &has);
    if (err == NULL && !has)
        err = send(call, name, "PutTargets",
                   json_pack("{s:s, s:[{s:s, s:s}]}", "Rule", name, "Targets", "Id", TARGET_ID,
                             "Arn", function_arn),
                   &result);
    if (err == NULL)
        err = check_entries(result, name);
    free(name);
    return err;
}

static struct error *delete_rule(struct kind_call *call, const char *name)
{
    json_t *result = NULL;
    TRY(calls_unless_gone(send(call, name, "RemoveTargets",
                               json_pack("{s:s, s:[s]}", "Rule", name, "Ids", TARGET_ID),
                               &result)));
    TRY(check_entries(result, name));
    return calls_unless_gone(
        send(call, name, "DeleteRule", json_pack("{s:s}", "Name", name), NULL));
}

struct error *lambda_drop_schedule(struct kind_call *call, json_t *trigger)
{
    char *name = lambda_rule_name(call, trigger);
    json_t *rule = NULL, *tags = NULL;
    struct error *err = find_rule(call, name, &rule, &tags);
    if (err == NULL && rule != NULL) {
        char *step = xasprintf("PutRule:%s", name);
        err = kind_adopt(call, "rule", step, tags);
        free(step);
        if (err == NULL)
            err = delete_rule(call, name);
    }
    json_decref(rule);
    json_decref(tags);
    free(name);
    return err;
}
