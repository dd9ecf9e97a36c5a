/* What the tables of the catalog cannot say about bringing a spec into its one form. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/local_file.h"
#include "scheduler/stack/reader.h"

/* --- containers --- */

static void secret_variable(json_t *secret)
{
    const char *name = json_text(secret, "name");
    char *variable = xstrdup(name);

    if (name == NULL || json_object_get(secret, "envVar") != NULL) {
        free(variable);
        return;
    }
    for (char *c = variable; *c != '\0'; c++)
        *c = isalnum((unsigned char)*c) ? (char)toupper((unsigned char)*c) : '_';
    json_put_text(secret, "envVar", variable);
    free(variable);
}

/* policies: [{type: cpu, target: 70}] is targetCPUPercent: 70. */
static void autoscaling_targets(struct reader *reader, struct component *component)
{
    json_t *autoscaling = json_path(component->spec, "scaling.autoscaling");
    json_t *policies = json_object_get(autoscaling, "policies"), *policy = NULL;
    size_t index = 0;

    json_array_foreach (policies, index, policy) {
        bool is_cpu = strcasecmp(json_text_or(policy, "type", ""), "cpu") == 0;
        const char *field = is_cpu ? "targetCPUPercent" : "targetMemoryPercent";

        if (json_object_get(autoscaling, field) != NULL)
            report(reader,
                   &(struct complaint){.component = component,
                                       .place = component->spec_node,
                                       .field = "spec.scaling.autoscaling.policies"},
                   "%s is given twice", field);
        else
            json_object_set(autoscaling, field, json_object_get(policy, "target"));
    }
    json_object_del(autoscaling, "policies");
}

static void finish_container(struct reader *reader, struct component *component)
{
    json_t *secret = NULL;
    size_t index = 0;

    json_array_foreach (json_object_get(component->spec, "secrets"), index, secret)
        secret_variable(secret);
    autoscaling_targets(reader, component);
}

/* --- Lambda --- */

/* What a component of that kind gives a trigger of that type. */
static const struct {
    const char *type, *kind, *output;
} trigger_sources[] = {
    {"sqs", "SQS", "arn"},
    {"dynamodb", "DynamoDB", "stream_arn"},
    {"sns", "SNS", "arn"},
    {"s3", "S3", "bucket_name"},
    {"apigateway", "APIGateway", "execution_arn"},
};

static const struct node *trigger_node(const struct component *component, size_t index)
{
    const struct node *list = node_get(component->spec_node, "triggers");
    const struct node *child = list != NULL && list->type == NODE_LIST ? list->first : NULL;

    while (child != NULL && index-- > 0)
        child = child->next;
    return child;
}

static const char *trigger_output(const char *type, const struct component *target)
{
    for (size_t i = 0; i < ARRAY_LEN(trigger_sources); i++)
        if (strcmp(trigger_sources[i].type, type) == 0 &&
            strcmp(trigger_sources[i].kind, target->kind->name) == 0)
            return trigger_sources[i].output;
    return NULL;
}

/* The bucket of an s3 trigger may be named in `source` as well. */
static void put_trigger_source(json_t *trigger, const char *type, const char *reference)
{
    json_t *source = json_object_get(trigger, "source");

    json_object_del(source, "component");
    if (strcmp(type, "s3") != 0) {
        json_put_text(source, "arn", reference);
        return;
    }
    if (json_object_get(trigger, "s3") == NULL)
        json_object_set_new(trigger, "s3", json_object());
    json_put_text(json_object_get(trigger, "s3"), "bucket", reference);
    json_object_del(trigger, "source");
}

static void trigger_defaults(json_t *trigger, const char *type)
{
    json_t *s3 = json_object_get(trigger, "s3");

    if (s3 != NULL && json_array_size(json_object_get(s3, "events")) == 0)
        json_object_set_new(s3, "events", json_pack("[s]", "s3:ObjectCreated:*"));
    if ((strcmp(type, "kinesis") == 0 || strcmp(type, "dynamodb") == 0) &&
        json_object_get(trigger, "startingPosition") == NULL)
        json_put_text(trigger, "startingPosition", "LATEST");
}

static void finish_trigger(struct reader *reader, struct component *component, json_t *trigger,
                           size_t index)
{
    const struct context context = {reader, component->service, component};
    const char *type = json_text_or(trigger, "type", "");
    const char *name = json_path_text(trigger, "source.component");
    const struct path up = {.name = "spec.triggers"}, at = {.up = &up, .index = index};
    const struct path path = {.up = &at, .name = "source.component"};
    const struct complaint complaint = {
        .place = trigger_node(component, index), .path = &path, .component = component};

    if (name == NULL)
        return;
    if (json_path(trigger, "source.arn") != NULL) {
        report(reader, &complaint, "one of component and arn is enough");
        return;
    }
    if (json_path(trigger, "s3.bucket") != NULL) {
        report(reader, &complaint, "one of source.component and s3.bucket is enough");
        return;
    }
    struct component *target = component_need(&context, name, &complaint);
    if (target == NULL)
        return;
    const char *output = trigger_output(type, target);
    if (output == NULL) {
        report(reader, &complaint, "a trigger of type %s cannot come from a component of kind %s",
               type, target->kind_name);
        return;
    }
    const char *reference = reference_make(&context, target, output, &complaint);
    if (reference != NULL)
        put_trigger_source(trigger, type, reference);
}

/* The local path is made one the command line can open; it puts the uploaded package there. */
static void local_package(struct reader *reader, struct component *component, json_t *code)
{
    const char *file = json_text(code, "zipFile");
    const char *base = reader->base_folder;
    const struct node *place = node_get(node_get(component->spec_node, "code"), "zipFile");
    const struct complaint complaint = {
        .place = place, .component = component, .field = "spec.code.zipFile"};

    if (file == NULL)
        return;
    if (reader->checking) {
        report(reader, &complaint, "the package was not uploaded");
        return;
    }
    char *path = file[0] == '/' || base == NULL ? xstrdup(file) : xasprintf("%s/%s", base, file);
    if (base != NULL && access(path, R_OK) != 0)
        report(reader, &complaint, "no such file or folder: %s", path);
    json_object_set_new(code, "zipFile", json_pack("{s:s}", "path", path));
    free(path);
}

static void finish_lambda(struct reader *reader, struct component *component)
{
    json_t *spec = component->spec, *code = json_object_get(spec, "code"), *trigger = NULL;
    bool is_image = json_object_get(code, "imageUri") != NULL;
    size_t index = 0;

    if (json_object_get(spec, "packageType") == NULL)
        json_put_text(spec, "packageType", is_image ? "Image" : "Zip");
    if (!is_image && json_object_get(spec, "runtime") == NULL)
        json_put_text(spec, "runtime", "nodejs18.x");
    if (!is_image && json_object_get(spec, "handler") == NULL)
        json_put_text(spec, "handler", "index.handler");
    json_array_foreach (json_object_get(spec, "triggers"), index, trigger) {
        finish_trigger(reader, component, trigger, index);
        trigger_defaults(trigger, json_text_or(trigger, "type", ""));
    }
    local_package(reader, component, code);
}

/* --- security groups --- */

/* AWS lets everything out unless told otherwise; an empty list is not the same. */
static void finish_egress(json_t *spec)
{
    if (spec != NULL && json_object_get(spec, "egress") == NULL)
        json_object_set_new(
            spec, "egress",
            json_pack("[{s:s, s:[s]}]", "protocol", "-1", "cidrBlocks", "0.0.0.0/0"));
}

void finish_component(struct reader *reader, struct component *component)
{
    if (kind_runs_container(component->kind))
        finish_container(reader, component);
    else if (strcmp(component->kind->name, "EC2Instance") == 0)
        local_file_take(reader, component, "userData");
    else if (strcmp(component->kind->name, "Lambda") == 0)
        finish_lambda(reader, component);
    else if (strcmp(component->kind->name, "SecurityGroup") == 0)
        finish_egress(component->spec);
    else if (strcmp(component->kind->name, "VPC") == 0)
        finish_egress(json_object_get(component->spec, "defaultSecurityGroup"));
}
