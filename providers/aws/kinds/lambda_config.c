#include "providers/aws/kinds/lambda_config.h"

#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/iam_role_document.h"

static bool is_image(json_t *spec)
{
    return json_path(spec, "code.imageUri") != NULL;
}

bool lambda_is_in_vpc(json_t *spec)
{
    json_t *section = json_object_get(spec, "vpc");
    return section != NULL && json_bool_or(section, "enabled", true);
}

static json_t *variables(json_t *spec)
{
    json_t *out = json_object();
    const char *name;
    json_t *value;
    json_object_foreach (json_object_get(spec, "environment"), name, value) {
        char *text = json_is_string(value) ? xstrdup(json_string_value(value))
                                           : json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
        json_object_set_new(out, name, json_string(text));
        free(text);
    }
    return out;
}

static json_t *list_or_empty(json_t *list)
{
    return list == NULL ? json_array() : json_incref(list);
}

/* What of the image's own start is overridden. */
static json_t *image_config(json_t *spec)
{
    json_t *section = json_object_get(spec, "imageConfig");
    return json_pack("{s:o, s:o, s:s}", "EntryPoint",
                     list_or_empty(json_object_get(section, "entryPoint")), "Command",
                     list_or_empty(json_object_get(section, "command")), "WorkingDirectory",
                     json_text_or(section, "workingDirectory", ""));
}

json_t *lambda_configuration(const struct kind_call *call, const struct lambda_place *place)
{
    static const struct member_map map[] = {
        {"memory", "MemorySize"}, {"timeout", "Timeout"}, {NULL, NULL}};
    static const struct member_map zip_map[] = {
        {"runtime", "Runtime"}, {"handler", "Handler"}, {NULL, NULL}};
    json_t *spec = call->spec;
    const char *queue = json_path_text(spec, "deadLetterQueue.targetArn");
    json_t *out = json_object();
    calls_copy(spec, map, out);
    if (!is_image(spec)) {
        calls_copy(spec, zip_map, out);
        json_put(out, "Layers", list_or_empty(json_object_get(spec, "layers")));
    } else {
        json_put(out, "ImageConfig", image_config(spec));
    }
    json_put_text(out, "Role", place->role);
    json_put_text(out, "Description", json_text_or(spec, "description", ""));
    json_put(out, "Environment", json_pack("{s:o}", "Variables", variables(spec)));
    json_put(out, "DeadLetterConfig", json_pack("{s:s}", "TargetArn", queue == NULL ? "" : queue));
    json_put(out, "TracingConfig",
             json_pack("{s:s}", "Mode", json_text_or(spec, "tracing", "PassThrough")));
    json_put(out, "VpcConfig",
             json_pack("{s:o, s:o}", "SubnetIds", list_or_empty(place->subnets), "SecurityGroupIds",
                       list_or_empty(place->groups)));
    return out;
}

json_t *lambda_code(json_t *spec)
{
    static const struct member_map map[] = {{"code.s3Bucket", "S3Bucket"},
                                            {"code.s3Key", "S3Key"},
                                            {"code.imageUri", "ImageUri"},
                                            {NULL, NULL}};
    json_t *out = json_object();
    calls_copy(spec, map, out);
    return out;
}

/* What clears a setting has no place in a creation. */
static void drop_empty(json_t *params)
{
    if (*json_text_or(json_object_get(params, "DeadLetterConfig"), "TargetArn", "") == '\0')
        json_object_del(params, "DeadLetterConfig");
    if (json_array_size(json_path(params, "VpcConfig.SubnetIds")) == 0)
        json_object_del(params, "VpcConfig");
    if (json_array_size(json_object_get(params, "Layers")) == 0)
        json_object_del(params, "Layers");
    if (json_array_size(json_path(params, "ImageConfig.EntryPoint")) == 0 &&
        json_array_size(json_path(params, "ImageConfig.Command")) == 0 &&
        *json_text_or(json_object_get(params, "ImageConfig"), "WorkingDirectory", "") == '\0')
        json_object_del(params, "ImageConfig");
    if (json_object_size(json_path(params, "Environment.Variables")) == 0)
        json_object_del(params, "Environment");
    if (*json_text_or(params, "Description", "") == '\0')
        json_object_del(params, "Description");
}

json_t *lambda_create_params(const struct kind_call *call, const struct lambda_place *place)
{
    json_t *params = lambda_configuration(call, place);
    drop_empty(params);
    json_put_text(params, "FunctionName", call->name);
    json_put_text(params, "PackageType", is_image(call->spec) ? "Image" : "Zip");
    json_put(params, "Code", lambda_code(call->spec));
    json_object_set(params, "Tags", call->tags);
    return params;
}

/* Layers are told as ARNs and answered as objects. */
static json_t *layer_arns(json_t *live)
{
    json_t *list = json_array();
    size_t i;
    json_t *layer;
    json_array_foreach (json_object_get(live, "Layers"), i, layer)
        json_array_append(list, json_object_get(layer, "Arn"));
    return list;
}

/* Does `live` hold all of `wanted`? Empty counts as absent. */
static bool holds(json_t *live, json_t *wanted)
{
    if (json_is_array(wanted) && json_array_size(wanted) == 0)
        return json_array_size(live) == 0;
    if (json_is_string(wanted) && *json_string_value(wanted) == '\0')
        return live == NULL || !json_is_string(live) || *json_string_value(live) == '\0';
    if (!json_is_object(wanted))
        return json_equal(live, wanted) == 1;
    const char *name;
    json_t *value;
    json_object_foreach (wanted, name, value) {
        if (!holds(json_object_get(live, name), value))
            return false;
    }
    return true;
}

/* Variables are a whole: one too many is a difference. */
static bool same_variables(json_t *live, json_t *wanted)
{
    json_t *now = json_object_get(live, "Variables");
    json_t *then = json_object_get(wanted, "Variables");
    return json_object_size(now) == json_object_size(then) && holds(now, then);
}

static bool is_same(json_t *live, const char *member, json_t *wanted)
{
    if (strcmp(member, "Environment") == 0)
        return same_variables(json_object_get(live, member), wanted);
    if (strcmp(member, "ImageConfig") == 0)
        return holds(json_path(live, "ImageConfigResponse.ImageConfig"), wanted);
    if (strcmp(member, "Layers") != 0)
        return holds(json_object_get(live, member), wanted);
    json_t *arns = layer_arns(live);
    bool same = json_equal(arns, wanted) == 1;
    json_decref(arns);
    return same;
}

json_t *lambda_differences(json_t *wanted, json_t *live)
{
    json_t *out = json_object();
    const char *member;
    json_t *value;
    json_object_foreach (wanted, member, value) {
        if (!is_same(live, member, value))
            json_object_set(out, member, value);
    }
    return out;
}

/* The hash in Lambda's form: base64 of the 32 bytes, whichever form the spec has it in. */
static char *code_hash(const char *text)
{
    uint8_t bytes[CRYPTO_SHA256_BYTES];
    if (strlen(text) != 2 * sizeof(bytes))
        return xstrdup(text);
    struct error *err = crypto_hex_decode(text, bytes);
    if (err != NULL) {
        error_free(err);
        return xstrdup(text);
    }
    return crypto_base64_encode(bytes, sizeof(bytes));
}

bool lambda_code_changed(const struct kind_call *call, json_t *live)
{
    const char *hash = json_path_text(call->spec, "code.sha256");
    if (hash == NULL || is_image(call->spec))
        return kind_changed(call, "code.imageUri") || kind_changed(call, "code.s3Key") ||
               kind_changed(call, "code.s3Bucket");
    char *wanted = code_hash(hash);
    bool changed = !text_equal(json_text(live, "CodeSha256"), wanted);
    free(wanted);
    return changed;
}

struct source_rights {
    const char *service; /* in the ARN */
    const char *const *actions;
};

static const char *const sqs_actions[] = {"sqs:ReceiveMessage", "sqs:DeleteMessage",
                                          "sqs:GetQueueAttributes", NULL};
static const char *const kinesis_actions[] = {
    "kinesis:GetRecords",     "kinesis:GetShardIterator",
    "kinesis:DescribeStream", "kinesis:DescribeStreamSummary",
    "kinesis:ListShards",     NULL};
static const char *const stream_actions[] = {"dynamodb:GetRecords", "dynamodb:GetShardIterator",
                                             "dynamodb:DescribeStream", "dynamodb:ListStreams",
                                             NULL};
static const struct source_rights source_rights[] = {
    {"sqs", sqs_actions}, {"kinesis", kinesis_actions}, {"dynamodb", stream_actions}};

static json_t *list_of(const char *const *texts)
{
    json_t *list = json_array();
    for (; *texts != NULL; texts++)
        json_array_append_new(list, json_string(*texts));
    return list;
}

static void add_source_rights(json_t *statements, json_t *trigger)
{
    const char *type = json_text_or(trigger, "type", "");
    const char *arn = json_text(trigger, "arn");
    for (size_t i = 0; i < ARRAY_LEN(source_rights); i++) {
        if (arn != NULL && strcmp(source_rights[i].service, type) == 0)
            json_array_append_new(
                statements, iam_statement(list_of(source_rights[i].actions), json_string(arn)));
    }
}

json_t *lambda_role_policy(json_t *spec, json_t *triggers)
{
    json_t *statements = json_array();
    size_t i;
    json_t *trigger;
    json_array_foreach (triggers, i, trigger)
        add_source_rights(statements, trigger);
    const char *queue = json_path_text(spec, "deadLetterQueue.targetArn");
    if (queue != NULL) {
        const char *action = strstr(queue, ":sns:") != NULL ? "sns:Publish" : "sqs:SendMessage";
        json_array_append_new(statements, iam_statement(json_string(action), json_string(queue)));
    }
    if (json_array_size(statements) == 0) {
        json_decref(statements);
        return NULL;
    }
    return iam_document_of(statements);
}
