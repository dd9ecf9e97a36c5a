/*
 * Functions, queues and topics let a rule send to them by a statement in their own policies.
 * Other receivers are reached by a role.
 */
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/event_bridge.h"
#include "providers/aws/kinds/queue_policy.h"

#define SENDER "events.amazonaws.com"

/* A function just made may not be known everywhere. */
static const struct kind_retry passing[] = {
    {"ResourceNotFoundException", NULL}, {"ResourceConflictException", "progress"}, {NULL, NULL}};

/* --- functions ---------------------------------------------------------------------------- */

/* One statement for each rule. Owner: caller, free(). */
static char *statement_id(const struct event_rule *rule)
{
    char hex[CRYPTO_SHA256_HEX];

    crypto_sha256_hex(rule->arn, strlen(rule->arn), hex);
    return xasprintf("rule-%.12s", hex);
}

static struct error *has_statement(struct kind_call *call, const char *function, const char *id,
                                   bool *has)
{
    json_t *result = NULL, *policy = NULL, *statement;
    size_t i;

    TRY(calls_find(call, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", function),
                   &result));
    const char *text = json_text(result, "Policy");
    struct error *err = NULL;
    if (text != NULL)
        err = json_load_text(text, strlen(text), "the function's policy", &policy);
    json_array_foreach (json_object_get(policy, "Statement"), i, statement)
        *has = *has || text_equal(json_text(statement, "Sid"), id);
    json_decref(policy);
    json_decref(result);
    return err;
}

static struct error *send(struct kind_call *call, const struct event_rule *rule,
                          const char *operation, json_t *params)
{
    const char *function = json_text(params, "FunctionName");
    char *key = xasprintf("%s %s", function, rule->arn);
    struct error *err =
        calls_make(call,
                   &(struct step_call){.step = operation,
                                       .key = key,
                                       .service = "lambda",
                                       .operation = operation,
                                       .params = params,
                                       .retries = operation[0] == 'A' ? passing : NULL},
                   NULL);
    free(key);
    return err;
}

static struct error *change_function(struct kind_call *call, const struct event_rule *rule,
                                     const char *function, bool allow)
{
    char *id = statement_id(rule);
    bool has = false;
    struct error *err = has_statement(call, function, id, &has);

    if (err == NULL && allow && !has)
        err = send(call, rule, "AddPermission",
                   json_pack("{s:s, s:s, s:s, s:s, s:s}", "FunctionName", function, "StatementId",
                             id, "Action", "lambda:InvokeFunction", "Principal", SENDER,
                             "SourceArn", rule->arn));
    if (err == NULL && !allow && has)
        err = calls_unless_gone(
            send(call, rule, "RemovePermission",
                 json_pack("{s:s, s:s}", "FunctionName", function, "StatementId", id)));
    free(id);
    return err;
}

/* --- all receivers ------------------------------------------------------------------------ */

static bool is_of(const char *arn, const char *service)
{
    char *part = xasprintf(":%s:", service);
    const char *found = strstr(arn, part);

    free(part);
    return text_starts_with(arn, "arn:") && found != NULL && found < arn + 20;
}

static struct error *change(struct kind_call *call, const struct event_rule *rule, const char *arn,
                            bool allow)
{
    struct queue_grant grant = {arn, SENDER, rule->arn};

    if (is_of(arn, "lambda"))
        return change_function(call, rule, arn, allow);
    if (!is_of(arn, "sqs") && !is_of(arn, "sns"))
        return NULL;
    char *step = xasprintf("%s:%s", allow ? "allow" : "revoke", arn);
    struct error *err =
        allow ? queue_policy_allow(call, step, &grant) : queue_policy_revoke(call, step, &grant);
    free(step);
    return err;
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
