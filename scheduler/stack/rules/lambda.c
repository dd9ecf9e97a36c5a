#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include "common/mem.h"
#include "common/text.h"
#include "scheduler/stack/rules/rules.h"

static void code(struct rule_call *call)
{
    const json_t *code = catalog_value(call->spec, "code");
    bool s3 = rule_has(code, "s3Bucket") || rule_has(code, "s3Key");
    bool zip = rule_has(code, "zipFile"), image = rule_has(code, "imageUri");
    const char *package = rule_text(call->spec, "packageType");

    if (s3 + zip + image != 1)
        rule_error(call, "code", NULL,
                   "needs exactly one of s3Bucket with s3Key, zipFile, and imageUri");
    else if (s3 && !(rule_has(code, "s3Bucket") && rule_has(code, "s3Key")))
        rule_error(call, "code", NULL, "s3Bucket and s3Key belong together");
    if (rule_has(code, "exclude") && !zip && !rule_has(code, "sha256"))
        rule_error(call, "code.exclude", NULL, "is for packages made from zipFile");
    if (package != NULL && strcmp(package, image ? "Image" : "Zip") != 0)
        rule_error(call, "packageType", NULL, "%s contradicts the form of code", package);
}

static void image(struct rule_call *call)
{
    static const char *const zip_only[] = {"runtime", "handler", "layers"};

    for (size_t i = 0; rule_has(call->spec, "code.imageUri") && i < ARRAY_LEN(zip_only); i++)
        if (rule_has(call->spec, zip_only[i]))
            rule_error(call, zip_only[i], "it is inside the image",
                       "has no meaning for a function made from an image");
}

static void environment(struct rule_call *call)
{
    static const char *const reserved[] = {
        "_HANDLER",          "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION",
        "AWS_EXECUTION_ENV", "AWS_ACCESS_KEY",   "AWS_ACCESS_KEY_ID",  "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR"};
    const char *name = NULL;
    json_t *value = NULL;
    size_t bytes = 0;

    json_object_foreach (catalog_value(call->spec, "environment"), name, value) {
        bool ok = isalpha((unsigned char)name[0]) && strlen(name) >= 2;

        for (const char *c = name; *c != '\0'; c++)
            ok = ok && (isalnum((unsigned char)*c) || *c == '_');
        if (!ok)
            rule_error(call, "environment", NULL,
                       "\"%.64s\" is no variable: a letter, then letters, digits and _", name);
        for (size_t i = 0; i < ARRAY_LEN(reserved); i++)
            if (strcmp(name, reserved[i]) == 0 || text_starts_with(name, "AWS_LAMBDA_")) {
                rule_error(call, "environment", NULL, "%.64s is reserved by Lambda", name);
                break;
            }
        bytes += strlen(name) + json_string_length(value);
    }
    if (bytes > 4096)
        rule_error(call, "environment", NULL, "is larger than 4096 bytes");
}

/* --- triggers --- */

static const struct trigger_rule {
    const char *type;
    const char *needs;     /* a path that must be there */
    const char *says;      /* what that is */
    int64_t batch_max;     /* 0: no batches */
    const char *arn_holds; /* in the ARN of its source */
} trigger_rules[] = {
    {"sqs", "source.arn", "source.component or source.arn", 10000, ":sqs:"},
    {"kinesis", "source.arn", "source.arn", 10000, ":kinesis:"},
    {"dynamodb", "source.arn", "source.component or source.arn", 10000, "/stream/"},
    {"sns", "source.arn", "source.component or source.arn", 0, ":sns:"},
    {"s3", "s3.bucket", "s3.bucket", 0, NULL},
    {"eventbridge", "schedule", "schedule", 0, NULL},
};

static void not_for(struct rule_call *call, const json_t *trigger, size_t index, const char *field,
                    bool allowed)
{
    if (!allowed && rule_has(trigger, field))
        rule_error(call, rule_field("triggers", index, field), NULL,
                   "has no meaning for a trigger of type %s", json_text_or(trigger, "type", "?"));
}

static void source_component(struct rule_call *call, const json_t *trigger, size_t index)
{
    const struct component *target = rule_target(call, json_path_text(trigger, "source.arn"));
    int64_t timeout = json_int_or(call->spec, "timeout", 0);

    if (target == NULL)
        return;
    if (strcmp(target->kind->name, "DynamoDB") == 0 &&
        !rule_is_true(target->spec, "stream.enabled"))
        rule_error(call, rule_field("triggers", index, "source"), "set stream.enabled there",
                   "table %s has no stream", target->id);
    if (strcmp(target->kind->name, "SQS") == 0 &&
        json_int_or(target->spec, "visibilityTimeout", INT64_MAX) < timeout)
        rule_error(call, rule_field("triggers", index, "source"), NULL,
                   "queue %s makes messages visible again after %" PRId64
                   " s, before the function's timeout of %" PRId64 " s",
                   target->id, json_int_or(target->spec, "visibilityTimeout", 0), timeout);
}

static bool is_fifo(const struct component *target)
{
    return strcmp(json_text_or(target->spec, "type", ""), "fifo") == 0 ||
           rule_is_true(target->spec, "fifoTopic");
}

/* What FIFO queues and topics cannot do, where the source is one of the stack's. */
static void fifo_source(struct rule_call *call, const json_t *trigger, size_t index)
{
    const struct component *target = rule_target(call, json_path_text(trigger, "source.arn"));

    if (target == NULL || !is_fifo(target))
        return;
    if (strcmp(target->kind->name, "SNS") == 0)
        rule_error(call, rule_field("triggers", index, "source"),
                   "put a FIFO queue between the two",
                   "topic %s is a FIFO topic, which can deliver to SQS only", target->id);
    else if (json_int_or(trigger, "batchSize", 0) > 10)
        rule_error(call, rule_field("triggers", index, "batchSize"), NULL,
                   "is %" PRId64 ", FIFO queue %s gives at most 10 messages",
                   json_int_or(trigger, "batchSize", 0), target->id);
}

static void dead_letters(struct rule_call *call)
{
    const char *path = "deadLetterQueue.targetArn";
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, path)));

    rule_target_kind(call, path, "SQS", "SNS");
    if (target != NULL && is_fifo(target))
        rule_error(call, path, NULL, "%s is FIFO: Lambda sends what failed to standard ones only",
                   target->id);
}

static void trigger(struct rule_call *call, const json_t *trigger, size_t index)
{
    const char *type = json_text_or(trigger, "type", "");
    const char *arn = rule_text(trigger, "source.arn");
    const struct trigger_rule *rule = NULL;

    for (size_t i = 0; i < ARRAY_LEN(trigger_rules); i++)
        if (strcmp(trigger_rules[i].type, type) == 0)
            rule = &trigger_rules[i];
    if (rule == NULL) {
        if (strcmp(type, "apigateway") == 0)
            rule_error(call, rule_field("triggers", index, "type"),
                       "use sqs, sns, s3, eventbridge, dynamodb or kinesis",
                       "API Gateway triggers are not available in this build");
        return;
    }
    bool is_stream = strcmp(type, "kinesis") == 0 || strcmp(type, "dynamodb") == 0;
    if (!rule_has(trigger, rule->needs))
        rule_error(call, rule_field("triggers", index, ""), NULL, "a trigger of type %s needs %s",
                   type, rule->says);
    if (arn != NULL && rule->arn_holds != NULL && strstr(arn, rule->arn_holds) == NULL)
        rule_error(call, rule_field("triggers", index, "source.arn"), NULL,
                   "\"%.100s\" is no ARN for a trigger of type %s", arn, type);
    not_for(call, trigger, index, "batchSize", rule->batch_max > 0);
    not_for(call, trigger, index, "startingPosition", is_stream);
    not_for(call, trigger, index, "schedule", strcmp(type, "eventbridge") == 0);
    not_for(call, trigger, index, "s3", strcmp(type, "s3") == 0);
    not_for(call, trigger, index, "source", strcmp(rule->needs, "source.arn") == 0);
    source_component(call, trigger, index);
    fifo_source(call, trigger, index);
}

static void network(struct rule_call *call)
{
    bool subnets = json_array_size(catalog_value(call->spec, "vpc.subnetIds")) > 0;
    bool groups = json_array_size(catalog_value(call->spec, "vpc.securityGroupIds")) > 0;

    if ((subnets || groups) && !rule_is_true(call->spec, "vpc.enabled"))
        rule_error(call, "vpc.enabled", "set it to true, or remove vpc",
                   "is false, which contradicts subnetIds and securityGroupIds");
    if (subnets != groups)
        rule_error(call, "vpc", "give both, or enabled alone for the account's own network",
                   "subnetIds and securityGroupIds belong together");
}

void rules_lambda(struct rule_call *call)
{
    const json_t *item = NULL;
    size_t index = 0;

    code(call);
    image(call);
    environment(call);
    network(call);
    dead_letters(call);
    rule_target_kind(call, "roleArn", "IAMRole", NULL);
    json_array_foreach (catalog_value(call->spec, "triggers"), index, item)
        trigger(call, item, index);
}
