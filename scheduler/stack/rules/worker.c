#include "scheduler/stack/rules/rules.h"

void rules_worker(struct rule_call *call)
{
    rules_container(call);
    if (!rule_has(call->spec, "scaling.queue"))
        return;
    rule_target_kind(call, "scaling.queue.queueName", "SQS", NULL);
    rule_ordered(call, "scaling.queue.minReplicas", "scaling.queue.maxReplicas");
    if (rule_has(call->spec, "scaling.autoscaling"))
        rule_error(call, "scaling.autoscaling", "keep one of the two",
                   "contradicts scaling.queue: the number of tasks follows one of them");
}
