#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* What is reached without a role: by a statement in the receiver's own policy. */
static bool needs_role(const char *arn)
{
    static const char *const by_policy[] = {":lambda:", ":sqs:", ":sns:", ":logs:"};

    for (size_t i = 0; i < ARRAY_LEN(by_policy); i++)
        if (strstr(arn, by_policy[i]) != NULL)
            return false;
    return true;
}

static void when(struct rule_call *call)
{
    const char *pattern = rule_text(call->spec, "eventPattern");
    json_t *parsed = rule_json(pattern);
    bool schedule = rule_has(call->spec, "schedule");

    if (schedule == rule_has(call->spec, "eventPattern"))
        rule_error(call, schedule ? "eventPattern" : "schedule", NULL,
                   "needs exactly one of schedule and eventPattern");
    rule_schedule(call, "schedule", rule_text(call->spec, "schedule"), SCHEDULE_OF_RULE);
    if (parsed != NULL && !json_is_object(parsed))
        rule_error(call, "eventPattern", NULL, "must be a mapping");
    else if (parsed != NULL && json_object_size(parsed) == 0)
        rule_error(call, "eventPattern", "name a source: {\"source\": [\"orders\"]}",
                   "is empty, which would match every event");
    rule_event_pattern(call, "eventPattern",
                       json_string_value(catalog_value(call->spec, "eventPattern")));
    json_decref(parsed);
    if (schedule && !text_equal(rule_text(call->spec, "bus"), "default"))
        rule_error(call, "bus", "leave it out", "schedules are on the default bus only");
}

static bool is_fifo(const struct component *component, const char *arn)
{
    if (component != NULL)
        return text_equal(json_text(component->spec, "type"), "fifo");
    return arn != NULL && strstr(arn, ":sqs:") != NULL && text_ends_with(arn, ".fifo");
}

static void receiver(struct rule_call *call, const json_t *target, size_t index)
{
    static const char *const kinds[] = {"SQS", "SNS"};
    const char *field = rule_field("targets", index, "arn");
    const char *text = json_text(target, "arn"), *arn = rule_text(target, "arn");
    const struct component *component = rule_target(call, text);
    bool known = component == NULL || rule_is_function(component) || rule_has(target, "roleArn");

    for (size_t i = 0; component != NULL && i < ARRAY_LEN(kinds); i++)
        known = known || strcmp(component->kind->name, kinds[i]) == 0;
    if (!known)
        rule_error(call, field, "give its ARN and a roleArn",
                   "component %s is of kind %s, a rule sends to Lambda, SQS and SNS", component->id,
                   component->kind_name);
    if (component != NULL && rule_is_true(component->spec, "fifoTopic"))
        rule_error(call, field, "put a FIFO queue there",
                   "%s is a FIFO topic: rules cannot send to it", component->id);
    if (arn == NULL || !rule_arn(call, field, arn, NULL, NULL))
        return;
    if (strstr(arn, ":logs:") != NULL)
        rule_error(call, field, "send to a function that logs",
                   "log groups let a rule write by a policy that is not available");
    else if (needs_role(arn) && !rule_has(target, "roleArn"))
        rule_error(call, rule_field("targets", index, "roleArn"), NULL,
                   "is required: the rule needs a role to send to %.100s", arn);
}

static void target_of_rule(struct rule_call *call, const json_t *target, size_t index)
{
    const struct component *dead = rule_target(call, json_text(target, "deadLetter"));
    const char *text = rule_text(target, "deadLetter");
    bool fifo = is_fifo(rule_target(call, json_text(target, "arn")), rule_text(target, "arn"));
    int inputs = rule_has(target, "input") + rule_has(target, "inputPath") +
                 rule_has(target, "inputTransformer");

    receiver(call, target, index);
    if (inputs > 1)
        rule_error(call, rule_field("targets", index, ""), NULL,
                   "one of input, inputPath and inputTransformer is enough");
    if (fifo != rule_has(target, "messageGroupId") && rule_text(target, "arn") != NULL)
        rule_error(call, rule_field("targets", index, "messageGroupId"), NULL,
                   fifo ? "is required for a FIFO queue" : "is for FIFO queues");
    else if (fifo && !rule_has(target, "messageGroupId"))
        rule_error(call, rule_field("targets", index, "messageGroupId"), NULL,
                   "is required for a FIFO queue");
    if (dead != NULL && strcmp(dead->kind->name, "SQS") != 0)
        rule_error(call, rule_field("targets", index, "deadLetter"), NULL,
                   "component %s is of kind %s, dead letters go to a queue", dead->id,
                   dead->kind_name);
    else if (is_fifo(dead, text))
        rule_error(call, rule_field("targets", index, "deadLetter"), NULL,
                   "dead letters go to standard queues only");
    else
        rule_arn(call, rule_field("targets", index, "deadLetter"), text, "sqs", NULL);
}

void rules_event_bridge(struct rule_call *call)
{
    const json_t *target = NULL;
    size_t index = 0;

    when(call);
    rule_unique(call, "targets", "id");
    json_array_foreach (catalog_value(call->spec, "targets"), index, target)
        target_of_rule(call, target, index);
}
