#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

/* Buses by name, all but the default one; rules by "bus/name", each with "~targets": id ->
 * target. */

static bool missing_rule(struct sim_call *call, const char *name)
{
    return sim_fail(call, 400, "ResourceNotFoundException",
                    "Rule %s does not exist on EventBus %s.", name,
                    tree_text_or(call->in, "EventBusName", "default"));
}

static const char *bus_name(struct sim_call *call, const char *member)
{
    const char *name = tree_text_or(call->in, member, "default");
    const char *tail = strncmp(name, "arn:", 4) == 0 ? strstr(name, "event-bus/") : NULL;

    return tail != NULL ? tail + 10 : name;
}

static bool is_default(const char *bus)
{
    return strcmp(bus, "default") == 0;
}

/* The default bus is there from the beginning. */
static bool bus_exists(struct sim_call *call, const char *bus)
{
    return is_default(bus) || sim_find(call, "buses", bus) != NULL ||
           sim_fail(call, 400, "ResourceNotFoundException", "Event bus %s does not exist.", bus);
}

/* Owner: caller, free(). */
static char *rule_key(struct sim_call *call, const char *member)
{
    return xasprintf("%s/%s", bus_name(call, "EventBusName"), tree_text(call->in, member));
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
    if (schedule != NULL && !is_default(bus_name(call, "EventBusName")))
        return sim_fail(call, 400, "ValidationException",
                        "ScheduleExpression is supported only on the default event bus.");
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
    const char *bus = bus_name(call, "EventBusName");

    if (!rule_is_valid(call) || !bus_exists(call, bus))
        return false;
    key = rule_key(call, "Name");
    old = sim_find(call, "rules", key);
    rule = json_object();
    arn = is_default(bus) ? sim_arn(call, "events", "rule/%s", tree_text(call->in, "Name"))
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
        if (sim_same(tree_text(rule, "EventBusName"), bus_name(call, "EventBusName")) &&
            strncmp(tree_text(rule, "Name"), prefix, strlen(prefix)) == 0)
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
    const char *bus = strstr(arn, ":event-bus/");
    return bus == NULL || is_default(bus + 11) || sim_find(call, "buses", bus + 11) != NULL;
}

/* What a target must say beside its ARN; NULL: it does. */
static const char *wrong_in_target(json_t *target)
{
    const char *arn = tree_text_or(target, "Arn", "");
    bool fifo = strlen(arn) > 5 && strcmp(arn + strlen(arn) - 5, ".fifo") == 0;
    int inputs = tree_has(target, "Input") + tree_has(target, "InputPath") +
                 tree_has(target, "InputTransformer");

    if (inputs > 1)
        return "Only one of Input, InputPath, or InputTransformer must be provided.";
    if (fifo && !tree_has(json_object_get(target, "SqsParameters"), "MessageGroupId"))
        return "Parameter(s) SqsParameters.MessageGroupId not specified for a FIFO queue.";
    if (strstr(arn, ":states:") != NULL && !tree_has(target, "RoleArn"))
        return "RoleArn is required for this target.";
    return NULL;
}

static bool targets_are_sound(struct sim_call *call)
{
    size_t i;
    json_t *target;

    json_array_foreach (json_object_get(call->in, "Targets"), i, target) {
        const char *wrong = wrong_in_target(target);

        if (wrong != NULL)
            return sim_fail(call, 400, "ValidationException", "%s", wrong);
    }
    return true;
}

static bool put_targets(struct sim_call *call)
{
    json_t *rule = find_rule(call, "Rule"), *targets, *target;
    size_t i;

    if (rule == NULL || !targets_are_sound(call))
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

/* --- buses --- */

static bool create_bus(struct sim_call *call)
{
    static const char *const copied[] = {"Name", "Description", "KmsKeyIdentifier",
                                         "DeadLetterConfig", NULL};
    const char *name = tree_text(call->in, "Name");

    if (is_default(name) || sim_find(call, "buses", name) != NULL)
        return sim_fail(call, 400, "ResourceAlreadyExistsException", "Event bus %s already exists.",
                        name);
    char *arn = sim_arn(call, "events", "event-bus/%s", name);
    json_t *bus = json_pack("{s:s,s:o}", "Arn", arn, "CreationTime", sim_now(call));
    tree_copy_members(call->in, bus, copied);
    sim_tags_add(bus, json_object_get(call->in, "Tags"));
    sim_put(call, "buses", name, arn, bus);
    tree_put_text(call->out, "EventBusArn", arn);
    free(arn);
    return true;
}

static void put_default_bus(struct sim_call *call, json_t *out)
{
    char *arn = sim_arn(call, "events", "event-bus/default");

    tree_put_text(out, "Name", "default");
    tree_put_text(out, "Arn", arn);
    free(arn);
}

static bool describe_bus(struct sim_call *call)
{
    const char *name = bus_name(call, "Name");

    if (!bus_exists(call, name))
        return false;
    if (is_default(name))
        put_default_bus(call, call->out);
    else
        tree_copy_all(sim_find(call, "buses", name), call->out);
    return true;
}

static bool has_rules(struct sim_call *call, const char *bus)
{
    const char *key;
    json_t *rule;

    json_object_foreach (sim_all(call, "rules"), key, rule)
        if (sim_same(tree_text(rule, "EventBusName"), bus))
            return true;
    return false;
}

static bool delete_bus(struct sim_call *call)
{
    const char *name = bus_name(call, "Name");

    if (is_default(name))
        return sim_fail(call, 400, "ValidationException", "Cannot delete event bus default.");
    if (has_rules(call, name))
        return sim_fail(call, 400, "ValidationException",
                        "Cannot delete event bus since it has rules.");
    sim_remove(call, "buses", name); /* a missing one is fine */
    return true;
}

static bool list_buses(struct sim_call *call)
{
    const char *prefix = tree_text_or(call->in, "NamePrefix", ""), *name;
    json_t *list = tree_array_of(call->out, "EventBuses"), *bus = json_object();

    put_default_bus(call, bus);
    if (strncmp("default", prefix, strlen(prefix)) == 0)
        json_array_append(list, bus);
    json_decref(bus);
    json_object_foreach (sim_all(call, "buses"), name, bus)
        if (strncmp(name, prefix, strlen(prefix)) == 0)
            json_array_append(list, bus);
    return true;
}

/* Events are taken and go nowhere; each of them on its own. */
static bool put_events(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Entries"), *entry;
    int64_t failed = 0;
    size_t i;

    json_array_foreach (json_object_get(call->in, "Entries"), i, entry) {
        char id[SIM_ID_BYTES];
        bool is_whole = tree_has(entry, "Source") && tree_has(entry, "DetailType") &&
                        sim_is_json_object(tree_text(entry, "Detail"));

        failed += !is_whole;
        json_array_append_new(
            list, is_whole ? json_pack("{s:s}", "EventId", sim_uuid(call->sim, id))
                           : json_pack("{s:s,s:s}", "ErrorCode", "MalformedDetail", "ErrorMessage",
                                       "Source, DetailType or Detail is wrong."));
    }
    tree_put_int(call->out, "FailedEntryCount", failed);
    return true;
}

const struct sim_handler events_handlers[] = {
    {"CreateEventBus", create_bus},
    {"DescribeEventBus", describe_bus},
    {"DeleteEventBus", delete_bus},
    {"ListEventBuses", list_buses},
    {"PutEvents", put_events},
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
