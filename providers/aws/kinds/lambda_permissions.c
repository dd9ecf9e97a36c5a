/*
 * The function's own policy: which sources may call it.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/lambda_triggers.h"

#define OUR_PREFIX  "panka-"
#define HASH_DIGITS 8

/* A function just made may not be known everywhere. */
static const struct kind_retry passing[] = {
    {"ResourceNotFoundException", NULL}, {"ResourceConflictException", "progress"}, {NULL, NULL}};

static const char *principal_of(json_t *trigger)
{
    static const char *const principals[][2] = {{"eventbridge", "events.amazonaws.com"},
                                                {"s3", "s3.amazonaws.com"},
                                                {"sns", "sns.amazonaws.com"},
                                                {"apigateway", "apigateway.amazonaws.com"}};
    for (size_t i = 0; i < ARRAY_LEN(principals); i++) {
        if (text_equal(json_text(trigger, "type"), principals[i][0]))
            return principals[i][1];
    }
    return NULL; /* Lambda itself reads queues and streams */
}

static struct error *source_of(struct kind_call *call, json_t *trigger, char **arn)
{
    *arn = xstrdup(json_text(trigger, "arn"));
    if (text_equal(json_text(trigger, "type"), "apigateway")) { /* every stage and route of it */
        char *all = xasprintf("%s/*/*", *arn);
        free(*arn);
        *arn = all;
    }
    if (!text_equal(json_text(trigger, "type"), "eventbridge"))
        return NULL;
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    char *rule = lambda_rule_name(call, trigger);
    free(*arn);
    *arn = xasprintf("arn:%s:events:%s:%s:rule/%s", aws_session_partition(call->session),
                     aws_session_region(call->session), account, rule);
    free(rule);
    return NULL;
}

/* Statement id -> parameters of AddPermission; the id carries what the statement says. */
static struct error *add_wanted(struct kind_call *call, json_t *trigger, json_t *wanted)
{
    const char *principal = principal_of(trigger);
    char *source = NULL;
    if (principal == NULL)
        return NULL;
    TRY(source_of(call, trigger, &source));
    char hash[9];
    calls_short_hash(source, hash);
    char *id = xasprintf(OUR_PREFIX "%s-%s", json_text(trigger, "type"), hash);
    json_t *params =
        json_pack("{s:s, s:s, s:s, s:s, s:s}", "FunctionName", call->name, "StatementId", id,
                  "Action", "lambda:InvokeFunction", "Principal", principal, "SourceArn", source);
    struct error *err = NULL;
    if (text_equal(json_text(trigger, "type"), "s3")) { /* a bucket's ARN does not name its owner */
        const char *account = NULL;
        err = aws_account(call->session, &account);
        json_put_text(params, "SourceAccount", account);
    }
    json_object_set_new(wanted, id, params);
    free(id);
    free(source);
    return err;
}

/* The statements that are there, by id. */
static struct error *live_statements(struct kind_call *call, json_t **out)
{
    json_t *result = NULL, *policy = NULL;
    *out = json_object();
    TRY(calls_find(call, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", call->name),
                   &result));
    const char *text = json_text(result, "Policy");
    struct error *err = NULL;
    if (text != NULL)
        err = json_load_text(text, strlen(text), "function policy", &policy);
    size_t i;
    json_t *statement;
    json_array_foreach (json_object_get(policy, "Statement"), i, statement)
        json_object_set(*out, json_text_or(statement, "Sid", ""), statement);
    json_decref(policy);
    json_decref(result);
    return err;
}

static struct error *send(struct kind_call *call, const char *id, const char *operation,
                          json_t *params)
{
    bool adds = strcmp(operation, "AddPermission") == 0;
    return calls_make(call,
                      &(struct step_call){.step = operation,
                                          .key = id,
                                          .service = "lambda",
                                          .operation = operation,
                                          .params = params,
                                          .retries = adds ? passing : NULL,
                                          .may_be_gone = !adds},
                      NULL);
}

static struct error *add_missing(struct kind_call *call, json_t *wanted, json_t *live)
{
    const char *id;
    json_t *params;
    json_object_foreach (wanted, id, params) {
        if (json_object_get(live, id) == NULL)
            TRY(send(call, id, "AddPermission", json_incref(params)));
    }
    return NULL;
}

/* Topics and rules that are components of their own have statements here too, under other ids. */
static bool is_of_trigger(const char *id)
{
    const char *dash = strrchr(id, '-');
    return text_starts_with(id, OUR_PREFIX) && dash != NULL && strlen(dash + 1) == HASH_DIGITS;
}

static struct error *remove_stale(struct kind_call *call, json_t *wanted, json_t *live)
{
    const char *id;
    json_t *value;
    json_object_foreach (live, id, value) {
        if (!is_of_trigger(id) || json_object_get(wanted, id) != NULL)
            continue;
        TRY(send(call, id, "RemovePermission",
                 json_pack("{s:s, s:s}", "FunctionName", call->name, "StatementId", id)));
    }
    return NULL;
}

struct error *lambda_sync_permissions(struct kind_call *call, json_t *triggers, bool may_remove)
{
    json_t *wanted = json_object();
    json_t *live = NULL;
    struct error *err = NULL;
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger) {
        if (err == NULL)
            err = add_wanted(call, trigger, wanted);
    }
    if (err == NULL)
        err = live_statements(call, &live);
    if (err == NULL)
        err = add_missing(call, wanted, live);
    if (err == NULL && may_remove)
        err = remove_stale(call, wanted, live);
    json_decref(live);
    json_decref(wanted);
    return err;
}

struct error *lambda_permitted_sources(struct kind_call *call, const char *type, json_t **out)
{
    json_t *live = NULL;
    char *prefix = xasprintf(OUR_PREFIX "%s-", type);
    struct error *err = live_statements(call, &live);
    *out = json_array();
    const char *id;
    json_t *statement;
    json_object_foreach (live, id, statement) {
        json_t *source = json_path(statement, "Condition.ArnLike.AWS:SourceArn");
        if (text_starts_with(id, prefix) && source != NULL)
            json_array_append(*out, source);
    }
    json_decref(live);
    free(prefix);
    return err;
}
