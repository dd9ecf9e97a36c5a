#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* Rules by "bus/name", each with "~targets": id -> target. */

static bool missing_rule(struct sim_call *call, const char *name)
{
    return sim_fail(call, 400, "ResourceNotFoundException",
                    "Rule %s does not exist on EventBus %s.", name,
                    tree_text_or(call->in, "EventBusName", "default"));
}

/* Owner: caller, free(). */
static char *rule_key(struct sim_call *call, const char *member)
{
    return xasprintf("%s/%s", sim_arn_tail(tree_text_or(call->in, "EventBusName", "default")),
                     tree_text(call->in, member));
}

static json_t *find_rule(struct sim_call *call, const char *member)
{
    char *key = rule_key(call, member);
    json_t *rule = sim_find(call, "rules", key);

    free(key);
    if (rule == NULL)
        missing_rule(call, tree_text(call->in, member));
    return rule;
}

static bool rule_is_valid(struct sim_call *call)
{
    const char *schedule = tree_text(call->in, "ScheduleExpression");
    const char *pattern = tree_text(call->in, "EventPattern");

    if (schedule == NULL && pattern == NULL)
        return sim_fail(call, 400, "ValidationException",
                        "Parameter(s) EventPattern or ScheduleExpression must be specified.");
    if (schedule != NULL && strncmp(schedule, "rate(", 5) != 0 &&
        strncmp(schedule, "cron(", 5) != 0)
        return sim_fail(call, 400, "ValidationException",
                        "Parameter ScheduleExpression is not valid.");
    if (pattern != NULL && !sim_is_json_object(pattern))
        return sim_fail(call, 400, "InvalidEventPatternException",
                        "Event pattern is not valid. Reason: not a JSON object");
    return true;
}

/* An upsert that replaces: what is not given is cleared; targets and tags stay. */
static bool put_rule(struct sim_call *call)
{
    static const char *const copied[] = {
        "Name", "ScheduleExpression", "EventPattern", "Description", "RoleArn", NULL};
    char *key, *arn;
    json_t *old, *rule;
    const char *bus = sim_arn_tail(tree_text_or(call->in, "EventBusName", "default"));

    if (!rule_is_valid(call))
        return false;
    key = rule_key(call, "Name");
    old = sim_find(call, "rules", key);
    rule = json_object();
    arn = strcmp(bus, "default") == 0
              ? sim_arn(call, "events", "rule/%s", tree_text(call->in, "Name"))
              : sim_arn(call, "events", "rule/%s/%s", bus, tree_text(call->in, "Name"));
    tree_copy_members(call->in, rule, copied);
    tree_put_text(rule, "State", tree_text_or(call->in, "State", "ENABLED"));
    tree_put_text(rule, "Arn", arn);
    tree_put_text(rule, "EventBusName", bus);
    if (old != NULL) {
        json_object_set(rule, "~targets", json_object_get(old, "~targets"));
        json_object_set(rule, "~tags", tree_object_of(old, "~tags"));
    } else {
        tree_object_of(rule, "~targets");
        sim_tags_add(rule, json_object_get(call->in, "Tags"));
    }
    sim_put(call, "rules", key, arn, rule);
    tree_put_text(call->out, "RuleArn", arn);
    free(arn);
    free(key);
    return true;
}

static bool describe_rule(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Name");

    if (rule == NULL)
        return false;
    tree_copy_all(rule, call->out);
    tree_put_text(call->out, "CreatedBy", call->account);
    return true;
}

static bool list_rules(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "NamePrefix", ""), *key;
    json_t *list = tree_array_of(call->out, "Rules"), *rule;

    json_object_foreach (sim_all(call, "rules"), key, rule)
        if (strncmp(tree_text(rule, "Name"), prefix, strlen(prefix)) == 0)
            json_array_append(list, rule);
    return true;
}

static bool delete_rule(struct sim_call *call)
{
    char *key = rule_key(call, "Name");
    json_t *rule = sim_find(call, "rules", key);
    bool ok = true;

    if (json_object_size(json_object_get(rule, "~targets")) > 0)
        ok = sim_fail(call, 400, "ValidationException",
                      "Rule can't be deleted since it has targets.");
    else
        sim_remove(call, "rules", key); /* a missing one is fine */
    free(key);
    return ok;
}

static bool switch_rule(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Name");

    if (rule == NULL)
        return false;
    tree_put_text(rule, "State",
                  strcmp(call->op->name, "EnableRule") == 0 ? "ENABLED" : "DISABLED");
    return true;
}

/* --- targets --- */

static void add_failed(struct sim_call *call, const char *id, const char *code, const char *text)
{
    json_array_append_new(
        tree_array_of(call->out, "FailedEntries"),
        json_pack("{s:s,s:s,s:s}", "TargetId", id, "ErrorCode", code, "ErrorMessage", text));
}

/* The target's resource must be there, when its service is one that is simulated. */
static bool target_exists(struct sim_call *call, const char *arn)
{
    static const char *const known[] = {"lambda", "sqs", "sns"};

    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        char *part = xasprintf(":%s:", known[i]);
        bool is_this = strstr(arn, part) != NULL;

        free(part);
        if (is_this)
            return sim_find_arn_in(call, known[i], arn) != NULL;
    }
    return true;
}

static bool put_targets(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Rule"), *targets, *target;
    size_t i;

    if (rule == NULL)
        return false;
    targets = tree_object_of(rule, "~targets");
    tree_array_of(call->out, "FailedEntries");
    json_array_foreach (json_object_get(call->in, "Targets"), i, target) {
        const char *id = tree_text(target, "Id");

        if (json_object_size(targets) >= 5 && !tree_has(targets, id))
            return sim_fail(call, 400, "LimitExceededException",
                            "The requested resource exceeds the maximum number allowed.");
        if (target_exists(call, tree_text_or(target, "Arn", "")))
            json_object_set(targets, id, target);
        else
            add_failed(call, id, "ResourceNotFoundException", "The target does not exist.");
    }
    tree_put_int(call->out, "FailedEntryCount",
                 (int64_t)json_array_size(json_object_get(call->out, "FailedEntries")));
    return true;
}

static bool remove_targets(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Rule"), *id;
    size_t i;

    if (rule == NULL)
        return false;
    tree_array_of(call->out, "FailedEntries");
    json_array_foreach (json_object_get(call->in, "Ids"), i, id)
        if (json_object_del(json_object_get(rule, "~targets"), json_string_value(id)) != 0)
            add_failed(call, json_string_value(id), "ResourceNotFoundException",
                       "There is no such target.");
    tree_put_int(call->out, "FailedEntryCount",
                 (int64_t)json_array_size(json_object_get(call->out, "FailedEntries")));
    return true;
}

static bool list_targets(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Rule"), *list = tree_array_of(call->out, "Targets"), *target;
    const char *id;

    json_object_foreach (json_object_get(rule, "~targets"), id, target)
        json_array_append(list, target);
    return rule != NULL;
}

const struct sim_handler events_handlers[] = {
    {"PutRule", put_rule},
    {"DescribeRule", describe_rule},
    {"ListRules", list_rules},
    {"DeleteRule", delete_rule},
    {"EnableRule", switch_rule},
    {"DisableRule", switch_rule},
    {"PutTargets", put_targets},
    {"RemoveTargets", remove_targets},
    {"ListTargetsByRule", list_targets},
    {NULL, NULL},
};
