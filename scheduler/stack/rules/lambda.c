#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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
    if (rule_has(call->spec, "imageConfig") && !rule_has(call->spec, "code.imageUri"))
        rule_error(call, "imageConfig", NULL, "is for functions made from an image");
}

/* Families of runtimes: what a name of each looks like, and whether its handler names a file and
 * a function with a dot between. New versions of a family are taken as they come. */
static const struct runtime_family {
    const char *begins, *ends; /* a version is between the two */
    bool has_minor;            /* 3.12, not 20 */
    bool has_dot;
    const char *example;
} families[] = {
    {"nodejs", ".x", false, true, "nodejs20.x"},
    {"python", "", true, true, "python3.12"},
    {"ruby", "", true, true, "ruby3.3"},
    {"java", "", false, false, "java21"},
    {"java", ".al2", false, false, "java21"},
    {"dotnet", "", false, false, "dotnet8"},
    {"provided.al", "", false, false, "provided.al2023"},
};

/* Functions can no longer be created with these. */
static const struct {
    const char *name, *successor;
} retired[] = {
    {"nodejs", "nodejs20.x"},     {"nodejs4.3", "nodejs20.x"},     {"nodejs6.10", "nodejs20.x"},
    {"nodejs8.10", "nodejs20.x"}, {"nodejs10.x", "nodejs20.x"},    {"nodejs12.x", "nodejs20.x"},
    {"nodejs14.x", "nodejs20.x"}, {"python2.7", "python3.12"},     {"python3.6", "python3.12"},
    {"python3.7", "python3.12"},  {"ruby2.5", "ruby3.3"},          {"ruby2.7", "ruby3.3"},
    {"dotnetcore1.0", "dotnet8"}, {"dotnetcore2.0", "dotnet8"},    {"dotnetcore2.1", "dotnet8"},
    {"dotnetcore3.1", "dotnet8"}, {"dotnet5.0", "dotnet8"},        {"java8", "java21"},
    {"go1.x", "provided.al2023"}, {"provided", "provided.al2023"},
};

static bool is_of_family(const char *name, const struct runtime_family *family)
{
    size_t head = strlen(family->begins);

    if (strncmp(name, family->begins, head) != 0)
        return false;
    size_t number = strspn(name + head, "0123456789"), part = 0;
    const char *end = name + head + number;

    if (family->has_minor && *end == '.') {
        part = strspn(end + 1, "0123456789");
        end += 1 + part;
    }
    return number > 0 && (part > 0) == family->has_minor && strcmp(end, family->ends) == 0;
}

static bool is_retired(struct rule_call *call, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(retired); i++) {
        char hint[64];

        if (strcmp(retired[i].name, name) != 0)
            continue;
        snprintf(hint, sizeof(hint), "use %s or newer", retired[i].successor);
        rule_error(call, "runtime", hint, "Lambda no longer creates functions with %s", name);
        return true;
    }
    return false;
}

static void handler(struct rule_call *call, const char *runtime,
                    const struct runtime_family *family)
{
    const char *text = rule_text(call->spec, "handler");

    if (text != NULL && family->has_dot && strchr(text, '.') == NULL)
        rule_error(call, "handler", "such as index.handler: the file's name, a dot, the function",
                   "\"%.100s\" names no function for %s", text, runtime);
}

static void runtime(struct rule_call *call)
{
    const char *name = rule_text(call->spec, "runtime");
    const char *example = NULL;
    char hint[64];

    if (name == NULL || rule_has(call->spec, "code.imageUri") || is_retired(call, name))
        return;
    for (size_t i = 0; i < ARRAY_LEN(families); i++) {
        if (is_of_family(name, &families[i])) {
            handler(call, name, &families[i]);
            return;
        }
        if (example == NULL && strncasecmp(name, families[i].begins, 4) == 0)
            example = families[i].example;
    }
    snprintf(hint, sizeof(hint), "such as %s", example != NULL ? example : "nodejs20.x");
    rule_error(call, "runtime", hint, "\"%.64s\" is no runtime of Lambda", name);
}

static void layers(struct rule_call *call)
{
    const json_t *list = catalog_value(call->spec, "layers"), *item = NULL;
    size_t index = 0;

    json_array_foreach (list, index, item) {
        const char *text = json_string_value(item);
        const char *last = text != NULL ? strrchr(text, ':') : NULL;

        if (text == NULL || has_reference(text))
            continue;
        if (!rule_arn(call, rule_field("layers", index, ""), text, "lambda", "layer:"))
            continue;
        rule_arn_region(call, rule_field("layers", index, ""), text, rule_region(call),
                        "where the function is");
        if (strspn(last + 1, "0123456789") != strlen(last + 1) || last[1] == '\0')
            rule_error(call, rule_field("layers", index, ""), "add it: ...:layer:name:1",
                       "\"%.140s\" names a layer without its version", text);
        for (size_t i = 0; i < index; i++)
            if (json_equal(item, json_array_get(list, i)))
                rule_error(call, rule_field("layers", index, ""), NULL, "is there already");
    }
}

static const char *variable_fault(const char *name)
{
    static const char *const reserved[] = {"_HANDLER",
                                           "_X_AMZN_TRACE_ID",
                                           "AWS_DEFAULT_REGION",
                                           "AWS_REGION",
                                           "AWS_EXECUTION_ENV",
                                           "AWS_ACCESS_KEY",
                                           "AWS_ACCESS_KEY_ID",
                                           "AWS_SECRET_ACCESS_KEY",
                                           "AWS_SESSION_TOKEN",
                                           "AWS_LAMBDA_FUNCTION_NAME",
                                           "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                           "AWS_LAMBDA_FUNCTION_VERSION",
                                           "AWS_LAMBDA_INITIALIZATION_TYPE",
                                           "AWS_LAMBDA_LOG_GROUP_NAME",
                                           "AWS_LAMBDA_LOG_STREAM_NAME",
                                           "AWS_LAMBDA_RUNTIME_API",
                                           "LAMBDA_TASK_ROOT",
                                           "LAMBDA_RUNTIME_DIR"};
    bool ok = isalpha((unsigned char)name[0]) && strlen(name) >= 2;

    for (size_t i = 0; i < ARRAY_LEN(reserved); i++)
        if (strcmp(name, reserved[i]) == 0)
            return "is reserved by Lambda";
    for (const char *c = name; *c != '\0'; c++)
        ok = ok && (isalnum((unsigned char)*c) || *c == '_');
    return ok ? NULL
              : "is no variable: two characters or more, a letter, then letters, digits and _";
}

static void environment(struct rule_call *call)
{
    const char *name = NULL;
    json_t *value = NULL;
    size_t bytes = 0;

    json_object_foreach (catalog_value(call->spec, "environment"), name, value) {
        const char *fault = variable_fault(name);

        if (fault != NULL) {
            char *field = xasprintf("environment.%s", name);

            rule_error(call, field, NULL, "%.64s %s", name, fault);
            free(field);
        }
        bytes += strlen(name) + json_string_length(value);
    }
    if (bytes > 4096)
        rule_error(call, "environment", "keep large values in SSM or S3",
                   "has %zu bytes of names and values, Lambda takes 4096", bytes);
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
    {"apigateway", "type", "nothing more", 0, NULL},
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

/* What S3 can tell of. */
static void notified_events(struct rule_call *call, const json_t *trigger, size_t index)
{
    static const char *const groups[] = {"s3:ObjectCreated:",
                                         "s3:ObjectRemoved:",
                                         "s3:ObjectRestore:",
                                         "s3:Replication:",
                                         "s3:LifecycleExpiration:",
                                         "s3:ObjectTagging:",
                                         "s3:ObjectAcl:Put",
                                         "s3:LifecycleTransition",
                                         "s3:IntelligentTiering",
                                         "s3:ReducedRedundancyLostObject",
                                         "s3:TestEvent"};
    const json_t *events = json_path(trigger, "s3.events"), *event = NULL;
    size_t at = 0;

    json_array_foreach (events, at, event) {
        const char *text = json_string_value(event);
        bool is_known = text == NULL || has_reference(text);
        char field[64];

        for (size_t i = 0; !is_known && i < ARRAY_LEN(groups); i++)
            is_known = text_starts_with(text, groups[i]);
        snprintf(field, sizeof(field), "triggers[%zu].s3.events[%zu]", index, at);
        if (!is_known)
            rule_error(call, field, "such as s3:ObjectCreated:* or s3:ObjectRemoved:*",
                       "\"%.64s\" is no event of S3", text);
    }
}

static void dead_letters(struct rule_call *call)
{
    const char *path = "deadLetterQueue.targetArn";
    const struct component *target =
        rule_target(call, json_string_value(catalog_value(call->spec, path)));

    rule_target_kind(call, path, "SQS", "SNS");
    const char *arn = rule_text(call->spec, path);
    if (arn != NULL && strstr(arn, ":sns:") == NULL)
        rule_arn(call, path, arn, "sqs", NULL);
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
    if (rule == NULL)
        return;
    bool is_stream = strcmp(type, "kinesis") == 0 || strcmp(type, "dynamodb") == 0;
    if (!rule_has(trigger, rule->needs))
        rule_error(call, rule_field("triggers", index, ""), NULL, "a trigger of type %s needs %s",
                   type, rule->says);
    if (arn != NULL && rule->arn_holds != NULL && strstr(arn, rule->arn_holds) == NULL)
        rule_error(call, rule_field("triggers", index, "source.arn"), NULL,
                   "\"%.100s\" is no ARN for a trigger of type %s", arn, type);
    else if (rule->arn_holds != NULL &&
             rule_arn(call, rule_field("triggers", index, "source.arn"), arn, type, NULL) &&
             strcmp(type, "sns") != 0)
        rule_arn_region(call, rule_field("triggers", index, "source.arn"), arn, rule_region(call),
                        "where the function is");
    if (strcmp(type, "eventbridge") == 0)
        rule_schedule(call, rule_field("triggers", index, "schedule"),
                      rule_text(trigger, "schedule"), SCHEDULE_OF_RULE);
    notified_events(call, trigger, index);
    not_for(call, trigger, index, "batchSize", rule->batch_max > 0);
    not_for(call, trigger, index, "startingPosition", is_stream);
    not_for(call, trigger, index, "schedule", strcmp(type, "eventbridge") == 0);
    not_for(call, trigger, index, "s3", strcmp(type, "s3") == 0);
    bool is_gateway = strcmp(type, "apigateway") == 0;
    not_for(call, trigger, index, "http", is_gateway);
    not_for(call, trigger, index, "source", is_gateway || strcmp(rule->needs, "source.arn") == 0);
    source_component(call, trigger, index);
    fifo_source(call, trigger, index);
}

/* A reference to a whole list stands for one that is not empty. */
static bool has_entries(const json_t *list)
{
    return json_is_string(list) || json_array_size(list) > 0;
}

static void network(struct rule_call *call)
{
    bool subnets = has_entries(catalog_value(call->spec, "vpc.subnetIds"));
    bool groups = has_entries(catalog_value(call->spec, "vpc.securityGroupIds"));

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
    runtime(call);
    layers(call);
    environment(call);
    network(call);
    dead_letters(call);
    rule_target_kind(call, "roleArn", "IAMRole", NULL);
    rule_arn(call, "roleArn", rule_text(call->spec, "roleArn"), "iam", "role/");
    json_array_foreach (catalog_value(call->spec, "triggers"), index, item)
        trigger(call, item, index);
}
