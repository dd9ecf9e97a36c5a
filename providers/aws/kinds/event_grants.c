/*
 * What a rule sends to, dead letters too, lets it send.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/event_bridge.h"
#include "providers/aws/kinds/receiver.h"

static struct error *change(struct kind_call *call, const struct event_rule *rule, const char *arn,
                            bool allow)
{
    const struct sender sender = {"events.amazonaws.com", rule->arn};
    return receiver_change(call, &sender, arn, allow);
}

/* Those that the targets of a spec send to, dead letters too: ARN -> true. */
static void add_of_spec(json_t *set, json_t *spec)
{
    static const char *const members[] = {"arn", "deadLetter"};
    size_t i;
    json_t *target;

    json_array_foreach (json_object_get(spec, "targets"), i, target)
        for (size_t j = 0; j < ARRAY_LEN(members); j++) {
            const char *arn = json_text(target, members[j]);
            if (arn != NULL)
                json_object_set_new(set, arn, json_true());
        }
}

static void add_of_live(json_t *set, json_t *targets)
{
    static const char *const paths[] = {"Arn", "DeadLetterConfig.Arn"};
    size_t i;
    json_t *target;

    json_array_foreach (targets, i, target)
        for (size_t j = 0; j < ARRAY_LEN(paths); j++) {
            const char *arn = json_path_text(target, paths[j]);
            if (arn != NULL)
                json_object_set_new(set, arn, json_true());
        }
}

struct error *event_grants_give(struct kind_call *call, struct event_rule *rule)
{
    json_t *wanted = json_object(), *value;
    struct error *err = NULL;
    const char *arn;

    add_of_spec(wanted, rule->spec);
    json_object_foreach (wanted, arn, value) {
        if (err == NULL)
            err = change(call, rule, arn, true);
    }
    json_decref(wanted);
    return err;
}

struct error *event_grants_take(struct kind_call *call, struct event_rule *rule)
{
    json_t *wanted = json_object(), *former = json_object(), *value;
    struct error *err = NULL;
    const char *arn;

    add_of_spec(wanted, rule->spec);
    add_of_spec(former, call->applied);
    add_of_live(former, rule->live);
    json_object_foreach (former, arn, value) {
        if (err == NULL && json_object_get(wanted, arn) == NULL)
            err = change(call, rule, arn, false);
    }
    json_decref(former);
    json_decref(wanted);
    return err;
}
