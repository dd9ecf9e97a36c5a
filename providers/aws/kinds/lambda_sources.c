/*
 * Event source mappings: Lambda reads queues and streams itself. One for each function and source.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/lambda_triggers.h"

enum { READY_LIMIT_S = 300, LOOK_S = 5, SQS_BATCH_AT_ONCE = 10 };

/* The role's new rights may not be known yet; the mapping may be busy. */
static const struct kind_retry passing[] = {{"InvalidParameterValueException", "ole"},
                                            {"ResourceInUseException", NULL},
                                            {"ResourceNotFoundException", "unction"},
                                            {NULL, NULL}};

static struct error *list_mappings(struct kind_call *call, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "lambda", "ListEventSourceMappings",
                   json_pack("{s:s}", "FunctionName", call->name), &result));
    json_t *list = json_object_get(result, "EventSourceMappings");
    *out = list == NULL ? json_array() : json_incref(list);
    json_decref(result);
    return NULL;
}

static json_t *mapping_for(json_t *mappings, const char *arn)
{
    size_t i;
    json_t *mapping;
    json_array_foreach (mappings, i, mapping) {
        if (text_equal(json_text(mapping, "EventSourceArn"), arn) &&
            !text_equal(json_text(mapping, "State"), "Deleting"))
            return mapping;
    }
    return NULL;
}

static bool is_source(json_t *trigger)
{
    static const char *const types[] = {"sqs", "kinesis", "dynamodb"};
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        if (text_equal(json_text(trigger, "type"), types[i]))
            return true;
    }
    return false;
}

static struct error *send(struct kind_call *call, const char *key, const char *operation,
                          json_t *params)
{
    return calls_make(call,
                      &(struct step_call){.step = operation,
                                          .key = key,
                                          .service = "lambda",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

/* A queue gathers more than ten messages only when it may wait for them. */
static void put_window(json_t *trigger, json_t *params)
{
    if (text_equal(json_text(trigger, "type"), "sqs") &&
        json_int_or(trigger, "batchSize", 0) > SQS_BATCH_AT_ONCE)
        json_put_int(params, "MaximumBatchingWindowInSeconds", 1);
}

static struct error *create(struct kind_call *call, json_t *trigger, const char *arn)
{
    json_t *params =
        json_pack("{s:s, s:s, s:b, s:O*}", "FunctionName", call->name, "EventSourceArn", arn,
                  "Enabled", 1, "BatchSize", json_object_get(trigger, "batchSize"));
    put_window(trigger, params);
    if (!text_equal(json_text(trigger, "type"), "sqs"))
        json_put_text(params, "StartingPosition",
                      json_text_or(trigger, "startingPosition", "LATEST"));
    return send(call, arn, "CreateEventSourceMapping", params);
}

/* Until `check` says so of the mapping that `key` names, which is handed to it. */
static struct error *wait_for(struct kind_call *call, const char *name, const char *key,
                              kind_check *check)
{
    char *copy = xstrdup(key);
    char *step = xasprintf("%s:%s", name, key);
    struct error *err = kind_wait_until(call, &(struct own_wait){.step = step,
                                                                 .check = check,
                                                                 .arg = copy,
                                                                 .delay_s = LOOK_S,
                                                                 .limit_s = READY_LIMIT_S});
    free(step);
    free(copy);
    return err;
}

static struct error *check_gone(struct kind_call *call, void *arg, bool *done)
{
    json_t *found = NULL;
    TRY(calls_find(call, "lambda", "GetEventSourceMapping",
                   json_pack("{s:s}", "UUID", (const char *)arg), &found));
    *done = found == NULL;
    json_decref(found);
    return NULL;
}

/* A mapping goes by and by; until then it reads on. */
static struct error *remove_mapping(struct kind_call *call, json_t *mapping)
{
    const char *uuid = json_text(mapping, "UUID");
    if (!text_equal(json_text(mapping, "State"), "Deleting"))
        TRY(calls_unless_gone(
            send(call, uuid, "DeleteEventSourceMapping", json_pack("{s:s}", "UUID", uuid))));
    return wait_for(call, "mapping-gone", uuid, check_gone);
}

static struct error *change(struct kind_call *call, json_t *mapping, json_t *trigger)
{
    json_t *size = json_object_get(trigger, "batchSize");
    const char *uuid = json_text(mapping, "UUID");
    if (size == NULL || json_equal(size, json_object_get(mapping, "BatchSize")))
        return NULL;
    json_t *params = json_pack("{s:s, s:O}", "UUID", uuid, "BatchSize", size);
    put_window(trigger, params);
    return send(call, uuid, "UpdateEventSourceMapping", params);
}

static struct error *check_ready(struct kind_call *call, void *arg, bool *done)
{
    json_t *mappings = NULL;
    TRY(list_mappings(call, &mappings));
    const char *state = json_text_or(mapping_for(mappings, arg), "State", "");
    *done = strcmp(state, "Enabled") == 0 || strcmp(state, "Disabled") == 0;
    json_decref(mappings);
    return NULL;
}

/* Where reading began cannot be changed. */
static bool begins_elsewhere(json_t *mapping, json_t *trigger)
{
    const char *wanted = json_text(trigger, "startingPosition");
    const char *live = json_text(mapping, "StartingPosition");
    return wanted != NULL && live != NULL && !text_equal(wanted, live);
}

static struct error *ensure(struct kind_call *call, json_t *mappings, json_t *trigger)
{
    const char *arn = json_text(trigger, "arn");
    json_t *mapping = mapping_for(mappings, arn);
    if (mapping != NULL && begins_elsewhere(mapping, trigger)) {
        TRY(remove_mapping(call, mapping));
        mapping = NULL;
    }
    TRY(mapping == NULL ? create(call, trigger, arn) : change(call, mapping, trigger));
    return wait_for(call, "mapping-ready", arn, check_ready);
}

static bool has_source(json_t *triggers, const char *arn)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (is_source(trigger) && text_equal(json_text(trigger, "arn"), arn))
            return true;
    }
    return false;
}

/* A mapping goes when its source was in the spec applied before and is not in this one. */
static struct error *drop_former(struct kind_call *call, json_t *mappings, json_t *triggers,
                                 json_t *former)
{
    size_t i;
    json_t *mapping;
    json_array_foreach (mappings, i, mapping) {
        const char *arn = json_text(mapping, "EventSourceArn");
        if (has_source(former, arn) && !has_source(triggers, arn))
            TRY(remove_mapping(call, mapping));
    }
    return NULL;
}

struct error *lambda_sync_sources(struct kind_call *call, json_t *triggers, json_t *former)
{
    json_t *mappings = NULL;
    TRY(list_mappings(call, &mappings));
    struct error *err = NULL;
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (err == NULL && is_source(trigger))
            err = ensure(call, mappings, trigger);
    }
    if (err == NULL)
        err = drop_former(call, mappings, triggers, former);
    json_decref(mappings);
    return err;
}

struct error *lambda_remove_sources(struct kind_call *call)
{
    json_t *mappings = NULL;
    TRY(list_mappings(call, &mappings));
    struct error *err = NULL;
    size_t i;
    json_t *mapping;
    json_array_foreach (mappings, i, mapping) {
        if (err == NULL)
            err = remove_mapping(call, mapping);
    }
    json_decref(mappings);
    return err;
}
