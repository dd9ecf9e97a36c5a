#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

/* What a function has of its own. */
static void function_only(struct rule_call *call)
{
    static const char *const of_task[] = {"runtime", "environment", "secrets", "command",
                                          "args",    "resources",   "network", "storage"};

    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, "lambda.arn")));

    if (target != NULL && !rule_is_function(target))
        rule_error(call, "lambda.arn", NULL, "component %s is of kind %s, this needs a function",
                   target->id, target->kind_name);
    rule_arn(call, "lambda.arn", rule_text(call->spec, "lambda.arn"), "lambda", NULL);
    for (size_t i = 0; i < ARRAY_LEN(of_task); i++)
        if (rule_has(call->spec, of_task[i]))
            rule_error(call, of_task[i], "set it in the function",
                       "is for containers, this job calls a function");
}

static void dead_letters(struct rule_call *call)
{
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, "deadLetter")));
    const char *arn = rule_text(call->spec, "deadLetter");
    bool is_fifo = target != NULL ? text_equal(json_text(target->spec, "type"), "fifo")
                                  : arn != NULL && text_ends_with(arn, ".fifo");

    rule_target_kind(call, "deadLetter", "SQS", NULL);
    rule_arn(call, "deadLetter", arn, "sqs", NULL);
    if (is_fifo)
        rule_error(call, "deadLetter", NULL, "dead letters go to standard queues only");
}

void rules_cron_job(struct rule_call *call)
{
    bool has_image = rule_has(call->spec, "image"), has_function = rule_has(call->spec, "lambda");

    rule_schedule(call, "schedule", rule_text(call->spec, "schedule"), SCHEDULE_OF_SCHEDULER);
    if (has_image == has_function)
        rule_error(call, has_image ? "lambda" : "image", NULL, "needs one of image and lambda");
    else if (has_function)
        function_only(call);
    else
        rules_container(call);
    dead_letters(call);
}
