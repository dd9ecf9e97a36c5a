/*
 * The targets of a rule. The service answers 200 also when it did not take one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/compare.h"
#include "providers/aws/kinds/event_bridge.h"

/* A role just made is not known everywhere. */
static const struct kind_retry passing[] = {{"ConcurrentModificationException", NULL},
                                            {"ValidationException", "cannot be assumed"},
                                            {NULL, NULL}};

static json_t *retry_of(json_t *target)
{
    static const struct member_map map[] = {{"maxAttempts", "MaximumRetryAttempts"},
                                            {"maxAgeSeconds", "MaximumEventAgeInSeconds"},
                                            {NULL, NULL}};
    json_t *retry = json_object();

    calls_copy(json_object_get(target, "retry"), map, retry);
    return retry;
}

/* One target as the service knows it. Owner: caller. */
static json_t *target_of(json_t *target, size_t index)
{
    char id[32];
    const char *dead = json_text(target, "deadLetter"),
               *group = json_text(target, "messageGroupId");
    json_t *transformer = json_object_get(target, "inputTransformer");
    json_t *retry = retry_of(target);

    snprintf(id, sizeof(id), "target-%zu", index + 1);
    json_t *out =
        json_pack("{s:s, s:s*, s:s*, s:s*, s:s*}", "Id", json_text_or(target, "id", id), "Arn",
                  json_text(target, "arn"), "RoleArn", json_text(target, "roleArn"), "Input",
                  json_text(target, "input"), "InputPath", json_text(target, "inputPath"));
    if (transformer != NULL)
        json_put(out, "InputTransformer",
                 json_pack("{s:O*, s:s*}", "InputPathsMap", json_object_get(transformer, "paths"),
                           "InputTemplate", json_text(transformer, "template")));
    if (dead != NULL)
        json_put(out, "DeadLetterConfig", json_pack("{s:s}", "Arn", dead));
    if (group != NULL)
        json_put(out, "SqsParameters", json_pack("{s:s}", "MessageGroupId", group));
    if (json_object_size(retry) > 0)
        json_object_set(out, "RetryPolicy", retry);
    json_decref(retry);
    return out;
}

struct error *event_targets_find(struct kind_call *call, struct event_rule *rule)
{
    json_t *result = NULL;

    json_decref(rule->live);
    rule->live = NULL;
    TRY(calls_list(call, "events", "ListTargetsByRule",
                   json_pack("{s:s, s:s}", "Rule", rule->name, "EventBusName", rule->bus),
                   &result));
    rule->live = json_incref(json_object_get(result, "Targets"));
    json_decref(result);
    return NULL;
}

static json_t *find_id(json_t *targets, const char *id)
{
    size_t i;
    json_t *target;

    json_array_foreach (targets, i, target) {
        if (text_equal(json_text(target, "Id"), id))
            return target;
    }
    return NULL;
}

/* A target that is gone already is what a removal wants. */
static bool is_done(json_t *entry, bool removes)
{
    return removes && text_equal(json_text(entry, "ErrorCode"), "ResourceNotFoundException");
}

/* Consumes `result`. */
static struct error *check_entries(json_t *result, const struct event_rule *rule, bool removes)
{
    json_t *entries = json_object_get(result, "FailedEntries"), *entry;
    struct error *err = NULL;
    size_t i;

    json_array_foreach (entries, i, entry) {
        if (err == NULL && !is_done(entry, removes))
            err = ERR(ERR_PROVIDER, "target %s of rule %s was refused: %s: %s",
                      json_text_or(entry, "TargetId", "?"), rule->name,
                      json_text_or(entry, "ErrorCode", "?"),
                      json_text_or(entry, "ErrorMessage", "no reason given"));
    }
    if (json_array_size(entries) == 0 && json_int_or(result, "FailedEntryCount", 0) > 0)
        err = ERR(ERR_PROVIDER, "%d targets of rule %s were refused, without a reason",
                  (int)json_int_or(result, "FailedEntryCount", 0), rule->name);
    json_decref(result);
    return err;
}

/* The step carries what is put, so that another change in the same operation is another. */
static struct error *send(struct kind_call *call, const struct event_rule *rule,
                          const char *operation, const char *member, json_t *list)
{
    static const char *const keep[] = {"FailedEntryCount", "FailedEntries", NULL};
    char *text = json_canonical(list);
    char hash[9];
    json_t *result = NULL;

    calls_short_hash(text, hash);
    free(text);
    TRY(calls_make(call,
                   &(struct step_call){.step = operation,
                                       .key = hash,
                                       .service = "events",
                                       .operation = operation,
                                       .params = json_pack("{s:s, s:s, s:O}", "Rule", rule->name,
                                                           "EventBusName", rule->bus, member, list),
                                       .keep = keep,
                                       .retries = passing},
                   &result));
    return check_entries(result, rule, operation[0] == 'R');
}

static struct error *send_unless_empty(struct kind_call *call, const struct event_rule *rule,
                                       const char *operation, const char *member, json_t *list)
{
    struct error *err = NULL;

    if (json_array_size(list) > 0)
        err = send(call, rule, operation, member, list);
    json_decref(list);
    return err;
}

struct error *event_targets_sync(struct kind_call *call, struct event_rule *rule)
{
    json_t *wanted = json_array(), *changed = json_array(), *stale = json_array(), *target;
    size_t i;

    json_array_foreach (json_object_get(rule->spec, "targets"), i, target)
        json_array_append_new(wanted, target_of(target, i));
    json_array_foreach (wanted, i, target) {
        if (!compare_same(target, find_id(rule->live, json_text(target, "Id"))))
            json_array_append(changed, target);
    }
    json_array_foreach (rule->live, i, target) {
        if (find_id(wanted, json_text(target, "Id")) == NULL)
            json_array_append(stale, json_object_get(target, "Id"));
    }
    json_decref(wanted);
    struct error *err = send_unless_empty(call, rule, "RemoveTargets", "Ids", stale);
    if (err != NULL) {
        json_decref(changed);
        return err;
    }
    return send_unless_empty(call, rule, "PutTargets", "Targets", changed);
}

struct error *event_targets_remove(struct kind_call *call, struct event_rule *rule)
{
    json_t *ids = json_array(), *target;
    size_t i;

    json_array_foreach (rule->live, i, target)
        json_array_append(ids, json_object_get(target, "Id"));
    return calls_unless_gone(send_unless_empty(call, rule, "RemoveTargets", "Ids", ids));
}
