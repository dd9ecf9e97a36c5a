#include "providers/aws/kinds/lambda_triggers.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

/* Table ARNs stand for the table's newest stream. */
static struct error *stream_of_table(struct kind_call *call, const char *table, char **arn)
{
    const char *name = strrchr(table, '/');
    json_t *result = NULL;
    TRY(kind_query(call, "dynamodb", "DescribeTable",
                   json_pack("{s:s}", "TableName", name == NULL ? table : name + 1), &result));
    *arn = xstrdup(json_path_text(result, "Table.LatestStreamArn"));
    json_decref(result);
    return *arn != NULL ? NULL : ERR(ERR_INVALID, "table %s has no stream to read", table);
}

static char *bucket_arn(struct kind_call *call, json_t *trigger)
{
    const char *bucket = json_path_text(trigger, "s3.bucket");
    if (bucket == NULL)
        return xstrdup(json_path_text(trigger, "source.arn"));
    return xasprintf("arn:%s:s3:::%s", aws_session_partition(call->session), bucket);
}

static struct error *source_arn(struct kind_call *call, json_t *trigger, char **arn)
{
    const char *type = json_text_or(trigger, "type", "");
    const char *given = json_path_text(trigger, "source.arn");
    *arn = NULL;
    if (strcmp(type, "s3") == 0)
        *arn = bucket_arn(call, trigger);
    else if (strcmp(type, "dynamodb") == 0 && given != NULL && strstr(given, "/stream/") == NULL)
        return stream_of_table(call, given, arn);
    else if (strcmp(type, "apigateway") == 0 && given != NULL)
        return lambda_resolve_gateway(call, trigger, given, arn);
    else
        *arn = xstrdup(given);
    return NULL;
}

static struct error *resolve(struct kind_call *call, json_t *trigger, json_t *counts, json_t *out)
{
    const char *type = json_text_or(trigger, "type", "");
    bool needs_source = strcmp(type, "eventbridge") != 0 && strcmp(type, "apigateway") != 0;
    json_t *resolved = json_copy(trigger);
    char *arn = NULL;
    struct error *err = source_arn(call, resolved, &arn);
    if (err == NULL && arn == NULL && needs_source)
        err = ERR(ERR_INVALID, "a trigger of type %s names no source", type);
    if (err != NULL) {
        json_decref(resolved);
        return err;
    }
    int64_t index = json_int_or(counts, type, 0);
    json_put_int(counts, type, index + 1);
    json_put_text(resolved, "arn", arn);
    json_put_int(resolved, "index", index);
    json_array_append_new(out, resolved);
    free(arn);
    return NULL;
}

struct error *lambda_resolve_triggers(struct kind_call *call, json_t *spec, json_t **out)
{
    json_t *counts = json_object();
    *out = json_array();
    struct error *err = NULL;
    size_t i;
    json_t *trigger;
    json_array_foreach (json_object_get(spec, "triggers"), i, trigger) {
        if (err == NULL)
            err = resolve(call, trigger, counts, *out);
    }
    json_decref(counts);
    return err;
}

static bool is_type(json_t *trigger, const char *type)
{
    return text_equal(json_text(trigger, "type"), type);
}

static bool is_notice(json_t *trigger)
{
    return is_type(trigger, "s3") || is_type(trigger, "sns");
}

/* Is there a trigger in `list` in whose place `former` stands? */
static bool is_kept(json_t *list, json_t *former)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (list, i, trigger) {
        bool same_type = text_equal(json_text(trigger, "type"), json_text(former, "type"));
        bool same_source = text_equal(json_text(trigger, "arn"), json_text(former, "arn"));
        bool same_index = json_int_or(trigger, "index", -1) == json_int_or(former, "index", -2);
        if (same_type && same_source && (same_index || is_type(former, "sns")))
            return true;
    }
    return false;
}

static struct error *put(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    if (is_type(trigger, "eventbridge"))
        return lambda_put_schedule(call, function_arn, trigger);
    if (is_notice(trigger))
        return lambda_put_notice(call, function_arn, trigger);
    return NULL;
}

static struct error *drop(struct kind_call *call, const char *function_arn, json_t *trigger)
{
    if (is_type(trigger, "eventbridge"))
        return lambda_drop_schedule(call, trigger);
    if (is_notice(trigger))
        return lambda_drop_notice(call, function_arn, trigger);
    return NULL;
}

/* The sources of triggers that were may be gone: then there is nothing to take down there. */
static struct error *former_triggers(struct kind_call *call, json_t **out)
{
    struct error *err = lambda_resolve_triggers(call, call->applied, out);
    if (err != NULL && (err->code == ERR_NOT_FOUND || err->code == ERR_INVALID)) {
        error_free(err);
        return NULL;
    }
    return err;
}

static struct error *drop_former(struct kind_call *call, const char *function_arn, json_t *former,
                                 json_t *triggers)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (former, i, trigger) {
        if (!is_kept(triggers, trigger))
            TRY(drop(call, function_arn, trigger));
    }
    return NULL;
}

static struct error *put_all(struct kind_call *call, const char *function_arn, json_t *triggers)
{
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger)
        TRY(put(call, function_arn, trigger));
    return NULL;
}

/* Permissions first: a source checks that it may call the function. */
struct error *lambda_sync_triggers(struct kind_call *call, const char *function_arn,
                                   json_t *triggers)
{
    json_t *former = NULL;
    struct error *err = former_triggers(call, &former);
    if (err == NULL)
        err = lambda_prepare_gateway(call, triggers);
    if (err == NULL)
        err = lambda_sync_permissions(call, triggers, false);
    if (err == NULL)
        err = put_all(call, function_arn, triggers);
    if (err == NULL)
        err = lambda_sync_sources(call, triggers, former);
    if (err == NULL)
        err = lambda_sync_gateways(call, function_arn, triggers, former);
    if (err == NULL)
        err = drop_former(call, function_arn, former, triggers);
    if (err == NULL)
        err = lambda_sync_permissions(call, triggers, true);
    json_decref(former);
    return err;
}

static struct error *drop_all(struct kind_call *call, const char *function_arn, json_t *former)
{
    TRY(drop_former(call, function_arn, former, NULL));
    return lambda_sync_gateways(call, function_arn, NULL, former);
}

/* Of the spec as well: a creation that failed may have made some. */
struct error *lambda_remove_triggers(struct kind_call *call, const char *function_arn)
{
    json_t *former = NULL, *wanted = NULL;
    struct error *err = former_triggers(call, &former);
    if (err == NULL)
        err = drop_all(call, function_arn, former);
    if (err == NULL && json_object_size(call->applied) == 0) {
        err = calls_unless_gone(lambda_resolve_triggers(call, call->spec, &wanted));
        if (err == NULL)
            err = drop_all(call, function_arn, wanted);
    }
    if (err == NULL)
        err = lambda_remove_sources(call);
    json_decref(former);
    json_decref(wanted);
    return err;
}
