/*
 * A receiver's own policy: a function's by AddPermission, a queue's and a topic's by its document.
 */
#include "providers/aws/kinds/receiver.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/queue_policy.h"

/* A function just made may not be known everywhere. */
static const struct kind_retry passing[] = {
    {"ResourceNotFoundException", NULL}, {"ResourceConflictException", "progress"}, {NULL, NULL}};

/* One statement for each sender. Owner: caller, free(). */
static char *statement_id(const struct sender *sender)
{
    char hex[CRYPTO_SHA256_HEX];

    crypto_sha256_hex(sender->arn, strlen(sender->arn), hex);
    return xasprintf("from-%.12s", hex);
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

static struct error *send(struct kind_call *call, const struct sender *sender,
                          const char *operation, json_t *params)
{
    const char *function = json_text(params, "FunctionName");
    char *key = xasprintf("%s %s", function, sender->arn);
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

static struct error *change_function(struct kind_call *call, const struct sender *sender,
                                     const char *function, bool allow)
{
    char *id = statement_id(sender);
    bool has = false;
    struct error *err = has_statement(call, function, id, &has);

    if (err == NULL && allow && !has)
        err = send(call, sender, "AddPermission",
                   json_pack("{s:s, s:s, s:s, s:s, s:s}", "FunctionName", function, "StatementId",
                             id, "Action", "lambda:InvokeFunction", "Principal", sender->service,
                             "SourceArn", sender->arn));
    if (err == NULL && !allow && has)
        err = calls_unless_gone(
            send(call, sender, "RemovePermission",
                 json_pack("{s:s, s:s}", "FunctionName", function, "StatementId", id)));
    free(id);
    return err;
}

static bool is_of(const char *arn, const char *service)
{
    char *part = xasprintf(":%s:", service);
    const char *found = strstr(arn, part);

    free(part);
    return text_starts_with(arn, "arn:") && found != NULL && found < arn + 20;
}

struct error *receiver_change(struct kind_call *call, const struct sender *sender, const char *arn,
                              bool allow)
{
    struct queue_grant grant = {arn, sender->service, sender->arn};

    if (is_of(arn, "lambda"))
        return change_function(call, sender, arn, allow);
    if (!is_of(arn, "sqs") && !is_of(arn, "sns"))
        return NULL;
    char *step = xasprintf("%s:%s", allow ? "allow" : "revoke", arn);
    struct error *err =
        allow ? queue_policy_allow(call, step, &grant) : queue_policy_revoke(call, step, &grant);
    free(step);
    return err;
}
