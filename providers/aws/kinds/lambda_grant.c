#include "providers/aws/kinds/lambda_grant.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"

/* A function just made may not be known everywhere. */
static const struct kind_retry passing[] = {
    {"ResourceNotFoundException", NULL}, {"ResourceConflictException", "progress"}, {NULL, NULL}};

static struct error *has_statement(struct kind_call *call, const char *function, const char *id,
                                   bool *has)
{
    json_t *result = NULL, *policy = NULL;
    TRY(calls_find(call, "lambda", "GetPolicy", json_pack("{s:s}", "FunctionName", function),
                   &result));
    const char *text = json_text(result, "Policy");
    struct error *err = NULL;
    if (text != NULL)
        err = json_load_text(text, strlen(text), "function policy", &policy);
    size_t i;
    json_t *statement;
    json_array_foreach (json_object_get(policy, "Statement"), i, statement)
        *has = *has || text_equal(json_text(statement, "Sid"), id);
    json_decref(policy);
    json_decref(result);
    return err;
}

/* One function may be granted to several times in an operation. */
static char *key_of(const char *function, const char *id)
{
    const char *name = strrchr(function, ':');
    return xasprintf("%s:%s", name == NULL ? function : name + 1, id);
}

static struct error *add(struct kind_call *call, const struct lambda_grant *grant)
{
    char *key = key_of(grant->function, grant->statement_id);
    struct error *err = calls_make(
        call,
        &(struct step_call){.step = "grant",
                            .key = key,
                            .service = "lambda",
                            .operation = "AddPermission",
                            .params = json_pack("{s:s, s:s, s:s, s:s, s:s}", "FunctionName",
                                                grant->function, "StatementId", grant->statement_id,
                                                "Action", "lambda:InvokeFunction", "Principal",
                                                grant->principal, "SourceArn", grant->source_arn),
                            .retries = passing},
        NULL);
    free(key);
    return err;
}

struct error *lambda_grant_ensure(struct kind_call *call, const struct lambda_grant *grant)
{
    bool has = false;
    TRY(has_statement(call, grant->function, grant->statement_id, &has));
    return has ? NULL : add(call, grant);
}

struct error *lambda_grant_revoke(struct kind_call *call, const char *function,
                                  const char *statement_id)
{
    bool has = false;
    TRY(has_statement(call, function, statement_id, &has));
    if (!has)
        return NULL;
    char *key = key_of(function, statement_id);
    struct error *err =
        calls_make(call,
                   &(struct step_call){.step = "revoke",
                                       .key = key,
                                       .service = "lambda",
                                       .operation = "RemovePermission",
                                       .params = json_pack("{s:s, s:s}", "FunctionName", function,
                                                           "StatementId", statement_id),
                                       .may_be_gone = true},
                   NULL);
    free(key);
    return err;
}
