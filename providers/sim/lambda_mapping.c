#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/lambda.h"
#include "providers/sim/services.h"

static json_t *find_mapping(struct sim_call *call)
{
    json_t *mapping = sim_find(call, "mappings", tree_text(call->in, "UUID"));

    if (mapping == NULL)
        sim_fail(call, 404, "ResourceNotFoundException",
                 "The resource you requested does not exist.");
    return mapping;
}

static bool source_is_valid(struct sim_call *call, json_t *function)
{
    const char *arn = tree_text_or(call->in, "EventSourceArn", "");
    bool is_stream = strstr(arn, ":kinesis:") != NULL || strstr(arn, ":dynamodb:") != NULL;
    json_t *queue;
    int64_t visible;

    if (is_stream && !tree_has(call->in, "StartingPosition"))
        return sim_invalid(call, "1 validation error detected: Value null at 'startingPosition' "
                                 "failed to satisfy constraint: Member must not be null.");
    if (strstr(arn, ":sqs:") == NULL)
        return true;
    queue = sim_find_arn_in(call, "sqs", arn);
    if (queue == NULL)
        return sim_invalid(call, "Error occurred while ReceiveMessage. SQS Error Code: "
                                 "AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The "
                                 "specified queue does not exist.");
    visible = tree_int(json_object_get(queue, "~attributes"), "VisibilityTimeout", 30);
    if (visible < tree_int(function, "Timeout", 3))
        return sim_invalid(call,
                           "Queue visibility timeout: %lld seconds is less than Function timeout: "
                           "%lld seconds",
                           (long long)visible, (long long)tree_int(function, "Timeout", 3));
    return true;
}

/* A second mapping of the same function and source is refused. */
static bool pair_is_free(struct sim_call *call, json_t *function)
{
    const char *id;
    json_t *mapping;

    json_object_foreach (sim_all(call, "mappings"), id, mapping)
        if (sim_same(tree_text(mapping, "EventSourceArn"), tree_text(call->in, "EventSourceArn")) &&
            sim_same(tree_text(mapping, "FunctionArn"), tree_text(function, "FunctionArn")))
            return sim_fail(call, 409, "ResourceConflictException",
                            "An event source mapping with event source arn (\" %s \") and function "
                            "already exists. Please update or delete the existing mapping with "
                            "UUID %s",
                            tree_text(mapping, "EventSourceArn"), id);
    return true;
}

static void change_later(struct sim_call *call, json_t *mapping)
{
    bool enabled = tree_bool(mapping, "~enabled", true);

    sim_later(call, "mappings", tree_text(mapping, "UUID"), sim_delay(call),
              json_pack("{s:s}", "State", enabled ? "Enabled" : "Disabled"));
    tree_copy_all(mapping, call->out);
    call->status = 202;
}

static bool create_mapping(struct sim_call *call)
{
    json_t *function = lambda_function(call), *mapping;
    char id[SIM_ID_BYTES], *arn;

    if (function == NULL || !pair_is_free(call, function) || !source_is_valid(call, function))
        return false;
    sim_uuid(call->sim, id);
    arn = sim_arn(call, "lambda", "event-source-mapping:%s", id);
    mapping =
        json_pack("{s:s,s:O,s:s,s:o,s:s,s:i,s:b,s:s}", "UUID", id, "FunctionArn",
                  json_object_get(function, "FunctionArn"), "State", "Creating", "LastModified",
                  sim_now(call), "StateTransitionReason", "USER_INITIATED", "BatchSize",
                  strstr(tree_text_or(call->in, "EventSourceArn", ""), ":sqs:") ? 10 : 100,
                  "~enabled", tree_bool(call->in, "Enabled", true), "EventSourceMappingArn", arn);
    tree_copy_all(call->in, mapping);
    json_object_del(mapping, "FunctionName");
    json_object_del(mapping, "Tags");
    sim_tags_add(mapping, json_object_get(call->in, "Tags"));
    sim_put(call, "mappings", id, arn, mapping);
    free(arn);
    change_later(call, mapping);
    return true;
}

static bool get_mapping(struct sim_call *call)
{
    json_t *mapping = find_mapping(call);

    if (mapping == NULL)
        return false;
    tree_copy_all(mapping, call->out);
    return true;
}

static bool list_mappings(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "EventSourceMappings"), *mapping;
    const char *id, *source = tree_text(call->in, "EventSourceArn");
    const char *function =
        tree_text(lambda_find(call, tree_text(call->in, "FunctionName")), "FunctionArn");

    if (tree_has(call->in, "FunctionName") && function == NULL)
        return lambda_function(call) != NULL;
    json_object_foreach (sim_all(call, "mappings"), id, mapping)
        if ((source == NULL || sim_same(tree_text(mapping, "EventSourceArn"), source)) &&
            (function == NULL || sim_same(tree_text(mapping, "FunctionArn"), function)))
            json_array_append(list, mapping);
    return true;
}

static bool is_idle(struct sim_call *call, json_t *mapping)
{
    const char *state = tree_text(mapping, "State");

    return sim_same(state, "Enabled") || sim_same(state, "Disabled") ||
           sim_fail(call, 400, "ResourceInUseException",
                    "Cannot update the event source mapping because it is in use.");
}

static bool update_mapping(struct sim_call *call)
{
    json_t *mapping = find_mapping(call);

    if (mapping == NULL || !is_idle(call, mapping))
        return false;
    if (tree_has(call->in, "Enabled"))
        tree_put_bool(mapping, "~enabled", tree_bool(call->in, "Enabled", true));
    tree_copy_all(call->in, mapping);
    json_object_del(mapping, "FunctionName");
    tree_put_text(mapping, "State", "Updating");
    change_later(call, mapping);
    return true;
}

static bool delete_mapping(struct sim_call *call)
{
    json_t *mapping = find_mapping(call);

    if (mapping == NULL || !is_idle(call, mapping))
        return false;
    tree_put_text(mapping, "State", "Deleting");
    tree_copy_all(mapping, call->out);
    sim_later(call, "mappings", tree_text(mapping, "UUID"), sim_delay(call), NULL);
    call->status = 202;
    return true;
}

/* --- function URL --- */

static bool missing_url(struct sim_call *call)
{
    return sim_fail(call, 404, "ResourceNotFoundException",
                    "The resource you requested does not exist.");
}

static bool put_url(struct sim_call *call)
{
    json_t *function = lambda_function(call), *url;
    bool creates = strncmp(call->op->name, "Create", 6) == 0;
    static const char *const copied[] = {"AuthType", "Cors", "InvokeMode", NULL};
    char id[SIM_ID_BYTES];

    if (function == NULL)
        return false;
    if (creates && tree_has(function, "~url"))
        return sim_fail(call, 409, "ResourceConflictException",
                        "Function URL config exists for this Lambda function");
    if (!creates && !tree_has(function, "~url"))
        return missing_url(call);
    url = tree_object_of(function, "~url");
    if (creates) {
        tree_put_format(url, "FunctionUrl", "https://%s.lambda-url.%s.on.aws/",
                        sim_random_id(call->sim, "", 32, "abcdefghijklmnopqrstuvwxyz234567", id),
                        call->region);
        json_object_set(url, "FunctionArn", json_object_get(function, "FunctionArn"));
        tree_put(url, "CreationTime", sim_now(call));
        call->status = 201;
    }
    tree_copy_members(call->in, url, copied);
    tree_put(url, "LastModifiedTime", sim_now(call));
    tree_copy_all(url, call->out);
    return true;
}

static bool get_url(struct sim_call *call)
{
    json_t *function = lambda_function(call);

    if (function == NULL)
        return false;
    if (!tree_has(function, "~url"))
        return missing_url(call);
    if (strncmp(call->op->name, "Delete", 6) == 0) {
        json_object_del(function, "~url");
        call->status = 204;
        return true;
    }
    tree_copy_all(json_object_get(function, "~url"), call->out);
    return true;
}

const struct sim_handler lambda_mapping_handlers[] = {
    {"CreateEventSourceMapping", create_mapping}, {"GetEventSourceMapping", get_mapping},
    {"ListEventSourceMappings", list_mappings},   {"UpdateEventSourceMapping", update_mapping},
    {"DeleteEventSourceMapping", delete_mapping}, {"CreateFunctionUrlConfig", put_url},
    {"UpdateFunctionUrlConfig", put_url},         {"GetFunctionUrlConfig", get_url},
    {"DeleteFunctionUrlConfig", get_url},         {NULL, NULL},
};
