/*
 * Lambda: a function, the role it runs as unless one is given, its log group and its triggers.
 * Its identity is its name, unique in account and region.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/iam_helper.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/lambda_config.h"
#include "providers/aws/kinds/lambda_triggers.h"
#include "providers/aws/kinds/log_group.h"
#include "providers/aws/kinds/network.h"

#define CREATE_STEP "create-function"

enum { ROLE_LIMIT_S = 120 };

/* A role just made cannot be assumed everywhere for some seconds; an earlier change may still be
 * under way. */
static const struct kind_retry passing[] = {{"InvalidParameterValueException", "ole"},
                                            {"InvalidParameterValueException", "permissions"},
                                            {"ResourceConflictException", "in progress"},
                                            {"ResourceConflictException", "Pending"},
                                            {NULL, NULL}};

static json_t *function_params(const struct kind_call *call)
{
    return json_pack("{s:s}", "FunctionName", call->name);
}

/* GetFunction's answer; NULL when there is none. Owner: caller. */
static struct error *find_function(struct kind_call *call, json_t **out)
{
    return calls_find(call, "lambda", "GetFunction", function_params(call), out);
}

static struct error *wait_for(struct kind_call *call, const char *waiter, const char *step)
{
    return kind_wait(call, &(struct model_wait){.step = step,
                                                .service = "lambda",
                                                .waiter = waiter,
                                                .params = function_params(call)});
}

static char *role_name(const struct kind_call *call)
{
    return calls_part_name(call->name, "-role", IAM_ROLE_NAME_MAX);
}

static char *log_group_name(const struct kind_call *call)
{
    return xasprintf("/aws/lambda/%s", call->name);
}

static struct error *ensure_role(struct kind_call *call, json_t *triggers, char **arn)
{
    static const char *const basic = "service-role/AWSLambdaBasicExecutionRole";
    static const char *const in_vpc = "service-role/AWSLambdaVPCAccessExecutionRole";
    const char *managed[4] = {basic};
    size_t count = 1;
    if (lambda_is_in_vpc(call->spec))
        managed[count++] = in_vpc;
    if (strcmp(json_text_or(call->spec, "tracing", "PassThrough"), "Active") == 0)
        managed[count++] = "AWSXRayDaemonWriteAccess";
    char *name = role_name(call);
    json_t *policy = lambda_role_policy(call->spec, triggers);
    struct error *err =
        iam_ensure_service_role(call,
                                &(struct iam_service_role){.step = "role",
                                                           .name = name,
                                                           .service = "lambda.amazonaws.com",
                                                           .managed = managed,
                                                           .inline_policy = policy},
                                arn);
    json_decref(policy);
    free(name);
    return err;
}

/* The spec's own network, or the default VPC's. */
static struct error *find_place(struct kind_call *call, struct lambda_place *place)
{
    json_t *section = json_object_get(call->spec, "vpc");
    json_t *subnets = json_object_get(section, "subnetIds");
    json_t *groups = json_object_get(section, "securityGroupIds");
    if (!lambda_is_in_vpc(call->spec))
        return NULL;
    struct network network = {0};
    struct error *err = NULL;
    if (json_array_size(subnets) == 0 || json_array_size(groups) == 0)
        err = network_find(call, &network);
    if (err == NULL) {
        place->subnets = json_incref(json_array_size(subnets) > 0 ? subnets : network.subnets);
        place->groups =
            json_array_size(groups) > 0 ? json_incref(groups) : json_pack("[s]", network.group_id);
    }
    network_fini(&network);
    return err;
}

static void place_fini(struct lambda_place *place)
{
    free(place->role);
    json_decref(place->subnets);
    json_decref(place->groups);
}

static struct error *send(struct kind_call *call, const char *step, const char *operation,
                          json_t *params)
{
    json_put_text(params, "FunctionName", call->name);
    return calls_make(call,
                      &(struct step_call){.step = step,
                                          .service = "lambda",
                                          .operation = operation,
                                          .params = params,
                                          .retries = passing,
                                          .retry_limit_s = ROLE_LIMIT_S},
                      NULL);
}

static struct error *update_code(struct kind_call *call, json_t *live)
{
    if (!lambda_code_changed(call, live))
        return NULL;
    TRY(send(call, "update-code", "UpdateFunctionCode", lambda_code(call->spec)));
    return wait_for(call, "FunctionUpdatedV2", "code-updated");
}

static struct error *update_configuration(struct kind_call *call, const struct lambda_place *place,
                                          json_t *live)
{
    json_t *wanted = lambda_configuration(call, place);
    json_t *changes = lambda_differences(wanted, live);
    json_decref(wanted);
    if (json_object_size(changes) == 0) {
        json_decref(changes);
        return NULL;
    }
    TRY(send(call, "update-configuration", "UpdateFunctionConfiguration", changes));
    return wait_for(call, "FunctionUpdatedV2", "configuration-updated");
}

static struct error *sync_concurrency(struct kind_call *call, json_t *live)
{
    json_t *wanted = json_object_get(call->spec, "reservedConcurrentExecutions");
    json_t *now = json_path(live, "Concurrency.ReservedConcurrentExecutions");
    if (wanted == NULL && now != NULL)
        return send(call, "delete-concurrency", "DeleteFunctionConcurrency", json_object());
    if (wanted == NULL || json_equal(wanted, now))
        return NULL;
    return send(call, "put-concurrency", "PutFunctionConcurrency",
                json_pack("{s:O}", "ReservedConcurrentExecutions", wanted));
}

static struct error *take_function(struct kind_call *call, const struct lambda_place *place,
                                   json_t *found)
{
    static const struct tag_api api = {
        "lambda", "TagResource", "UntagResource", "Resource", "Tags", "TagKeys", NULL, NULL};
    json_t *live = json_object_get(found, "Configuration");
    json_t *tags = json_object_get(found, "Tags");
    json_t *none = json_object();
    if (tags == NULL)
        tags = none;
    struct error *err = kind_adopt(call, "function", CREATE_STEP, tags);
    if (err == NULL) {
        err = wait_for(call, "FunctionActiveV2", "function-active");
    }
    if (err == NULL)
        err = kind_retag(call, &api, json_text(live, "FunctionArn"), "tag", tags);
    json_decref(none);
    if (err != NULL || !calls_is_new(call, CREATE_STEP, NULL))
        return err; /* made by this operation: as the spec says */
    TRY(update_code(call, live));
    return update_configuration(call, place, live);
}

static struct error *make_function(struct kind_call *call, const struct lambda_place *place)
{
    TRY(send(call, CREATE_STEP, "CreateFunction", lambda_create_params(call, place)));
    return wait_for(call, "FunctionActiveV2", "function-active");
}

static struct error *ensure_function(struct kind_call *call, const struct lambda_place *place)
{
    json_t *found = NULL;
    TRY(find_function(call, &found));
    struct error *err =
        found == NULL ? make_function(call, place) : take_function(call, place, found);
    json_decref(found);
    return err;
}

static void fill_outputs(struct kind_call *call, json_t *found)
{
    json_t *live = json_object_get(found, "Configuration");
    json_t *memory = json_object_get(live, "MemorySize");
    json_t *timeout = json_object_get(live, "Timeout");
    kind_set_id(call, call->name);
    kind_output(call, "function_name", call->name);
    kind_output(call, "function_arn", json_text(live, "FunctionArn"));
    kind_output(call, "runtime", json_text(live, "Runtime"));
    kind_output(call, "handler", json_text(live, "Handler"));
    if (memory != NULL)
        json_object_set(call->outputs, "memory_mb", memory);
    if (timeout != NULL)
        json_object_set(call->outputs, "timeout_sec", timeout);
}

/* What follows from the function being there: concurrency, triggers, outputs. */
static struct error *finish(struct kind_call *call, json_t *triggers)
{
    json_t *found = NULL;
    TRY(find_function(call, &found));
    if (found == NULL)
        return ERR(ERR_CONFLICT, "function %s is not visible yet", call->name);
    struct error *err = sync_concurrency(call, found);
    if (err == NULL)
        err = lambda_sync_triggers(call, json_path_text(found, "Configuration.FunctionArn"),
                                   triggers);
    if (err == NULL)
        fill_outputs(call, found);
    json_decref(found);
    return err;
}

/* A role that was generated goes when the spec names one. */
static struct error *drop_generated_role(struct kind_call *call)
{
    if (json_object_size(call->applied) == 0 || json_text(call->applied, "roleArn") != NULL ||
        json_text(call->spec, "roleArn") == NULL)
        return NULL;
    char *name = role_name(call);
    struct error *err = iam_remove_role(call, "role", name);
    free(name);
    return err;
}

static struct error *prepare(struct kind_call *call, json_t *triggers, struct lambda_place *place)
{
    char *group = log_group_name(call);
    struct error *err = log_group_ensure(call, group);
    free(group);
    TRY(err);
    kind_set_id(call, call->name); /* something exists: a failure leaves it to us */
    place->role = xstrdup(json_text(call->spec, "roleArn"));
    if (place->role == NULL)
        TRY(ensure_role(call, triggers, &place->role));
    return find_place(call, place);
}

static struct error *lambda_apply(struct kind_call *call)
{
    struct lambda_place place = {0};
    json_t *triggers = NULL;
    struct error *err = lambda_resolve_triggers(call, call->spec, &triggers);
    if (err == NULL)
        err = prepare(call, triggers, &place);
    if (err == NULL)
        err = ensure_function(call, &place);
    if (err == NULL)
        err = finish(call, triggers);
    if (err == NULL)
        err = drop_generated_role(call);
    place_fini(&place);
    json_decref(triggers);
    return err;
}

static struct error *lambda_read(struct kind_call *call)
{
    static const char *const shown[] = {"Runtime", "Handler", "MemorySize", "Timeout",
                                        "State",   "Role",    "CodeSha256", "LastUpdateStatus"};
    json_t *found = NULL;
    TRY(find_function(call, &found));
    if (found == NULL)
        return ERR(ERR_NOT_FOUND, "no function '%s'", call->name);
    fill_outputs(call, found);
    struct error *err = lambda_read_gateway(call, call->spec);
    if (err != NULL) {
        json_decref(found);
        return err;
    }
    json_t *summary = json_object();
    for (size_t i = 0; i < ARRAY_LEN(shown); i++) {
        json_t *value = json_object_get(json_object_get(found, "Configuration"), shown[i]);
        if (value != NULL)
            json_object_set(summary, shown[i], value);
    }
    json_object_set_new(summary, "tags", json_incref(json_object_get(found, "Tags")));
    json_object_set_new(call->attributes, "live", summary);
    json_decref(found);
    return NULL;
}

static struct error *delete_function(struct kind_call *call, json_t *found)
{
    json_t *tags = json_object_get(found, "Tags");
    json_t *none = json_object();
    struct error *err = kind_adopt(call, "function", CREATE_STEP, tags == NULL ? none : tags);
    json_decref(none);
    TRY(err);
    TRY(lambda_remove_triggers(call, json_path_text(found, "Configuration.FunctionArn")));
    return calls_unless_gone(send(call, "delete-function", "DeleteFunction", json_object()));
}

static struct error *remove_parts(struct kind_call *call)
{
    char *role = role_name(call);
    char *group = log_group_name(call);
    struct error *err = iam_remove_role(call, "role", role);
    if (err == NULL)
        err = log_group_remove(call, group);
    free(group);
    free(role);
    return err;
}

static struct error *lambda_remove(struct kind_call *call)
{
    json_t *found = NULL;
    TRY(find_function(call, &found));
    struct error *err = found == NULL ? NULL : delete_function(call, found);
    json_decref(found);
    return err != NULL ? err : remove_parts(call);
}

const struct kind kind_lambda = {
    .name = "Lambda",
    .create = lambda_apply,
    .read = lambda_read,
    .update = lambda_apply,
    .remove = lambda_remove,
};
