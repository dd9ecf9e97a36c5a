/* The specs of the Stack and of Services, by the same tables as components. */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/catalog/fields.h"
#include "scheduler/stack/reader.h"

static const struct field infrastructure_fields[] = {
    {.name = "defaults", .type = FIELD_STRING},
    {.name = "networking", .type = FIELD_STRING},
    {.name = "security", .type = FIELD_STRING},
    {.name = "observability", .type = FIELD_STRING},
    END_OF_FIELDS,
};

static const struct field provider_fields[] = {
    {.name = "name", .type = FIELD_STRING, .fallback = "aws"},
    {.name = "region",
     .type = FIELD_STRING,
     .pattern = "^[a-z]{2,}(-[a-z]+)+-[0-9]+$",
     .pattern_says = "a region such as us-east-1"},
    {.name = "accountId",
     .type = FIELD_STRING,
     .pattern = "^[0-9]{12}$",
     .pattern_says = "an account id of 12 digits"},
    {.name = "profile", .type = FIELD_STRING},
    {.name = "config", .type = FIELD_ANY},
    END_OF_FIELDS,
};

static const struct field stack_networking_fields[] = {
    {.name = "securityGroup", .type = FIELD_ANY},
    END_OF_FIELDS,
};

/* `variables` are taken out before: they are read on their own. */
static const struct field stack_fields[] = {
    {.name = "provider", .type = FIELD_OBJECT, .fields = provider_fields, .fallback = "{}"},
    {.name = "infrastructure", .type = FIELD_OBJECT, .fields = infrastructure_fields},
    {.name = "networking", .type = FIELD_OBJECT, .fields = stack_networking_fields},
    {.name = "description", .type = FIELD_STRING},
    {.name = "variables", .type = FIELD_ANY},
    END_OF_FIELDS,
};

static const struct field service_fields[] = {
    {.name = "infrastructure", .type = FIELD_OBJECT, .fields = infrastructure_fields},
    {.name = "description", .type = FIELD_STRING},
    {.name = "dependsOn", .type = FIELD_ANY},
    {.name = "variables", .type = FIELD_ANY},
    END_OF_FIELDS,
};

static void warn_unused(struct reader *reader, const struct node *holder, const char *name,
                        const char *field, const char *why)
{
    const struct node *node = node_get(holder, name);

    if (node != NULL && node->type != NODE_NULL)
        report(reader,
               &(struct complaint){.place = node, .at_key = true, .field = field, .warning = true},
               "has no effect: %s", why);
}

static const char *const no_files = "no defaults are read from other files";

static struct node *spec_of(struct reader *reader, struct node *doc)
{
    struct node *spec = node_get(doc, "spec");

    if (spec == NULL || spec->type == NODE_NULL)
        return NULL;
    if (spec->type == NODE_MAP)
        return spec;
    report(reader, &(struct complaint){.place = spec, .field = "spec"}, "must be a mapping, is %s",
           node_type_says(spec));
    return NULL;
}

/* azure, gcp and the like: which providers there are is fixed at build time. */
static void check_provider(struct reader *reader, const struct node *spec, json_t *provider)
{
    const struct node *node = node_get(spec, "provider");
    const struct node *name = node_get(node, "name");
    const char *given = json_text(provider, "name");

    if (given != NULL && strcmp(given, "aws") != 0 && strcmp(given, "sim") != 0)
        report(reader, &(struct complaint){.place = name, .field = "spec.provider.name"},
               "no provider %.64s in this build; available: aws, sim", given);
    if (json_text(provider, "region") == NULL && reader->source != NULL)
        json_put_text(provider, "region", reader->source->region);
    if (json_text(provider, "accountId") == NULL && reader->source != NULL)
        json_put_text(provider, "accountId", reader->source->account);
    if (json_text(provider, "region") == NULL && node_get(node, "region") == NULL)
        report(reader,
               &(struct complaint){.place = node != NULL ? node : reader->stack_doc,
                                   .field = "spec.provider.region"},
               "is required");
}

/* What every MicroService will take over is checked once, here. */
static void check_security_group(struct reader *reader, const struct context *context,
                                 const struct node *spec)
{
    struct node *networking = node_get(spec, "networking");
    const struct node *group = node_get(networking, "securityGroup");
    const struct path root = {.name = "spec"}, up = {.up = &root, .name = "networking"};
    const struct path path = {.up = &up, .name = "securityGroup", .node = group};
    const struct field *field = field_find(catalog_networking_fields, "securityGroup");
    size_t errors = reader->problems->errors;

    if (group == NULL || group->type == NODE_NULL)
        return;
    if (group->type == NODE_MAP)
        json_decref(convert_object(context, field->fields, group, &path));
    else
        report(reader, &(struct complaint){.place = group, .path = &path},
               "must be a mapping, is %s", node_type_says(group));
    if (reader->problems->errors > errors)
        node_take(networking, "securityGroup");
}

void stack_spec_read(struct reader *reader)
{
    const struct context context = {.reader = reader};
    struct node *doc = reader->stack_doc;
    struct node *spec = doc != NULL ? spec_of(reader, doc) : NULL;
    const struct path root = {.name = "spec", .node = spec};

    if (doc == NULL)
        return;
    node_take(spec, "variables");
    check_security_group(reader, &context, spec);
    json_t *values = convert_object(&context, stack_fields, spec, &root);
    reader->provider = json_incref(json_object_get(values, "provider"));
    json_decref(values);
    if (reader->provider == NULL)
        reader->provider = json_object();
    check_provider(reader, spec, reader->provider);
    const struct node *provider = node_get(spec, "provider");
    warn_unused(reader, spec, "infrastructure", "spec.infrastructure", no_files);
    warn_unused(reader, provider, "profile", "spec.provider.profile",
                "workers have credentials of their own");
    warn_unused(reader, provider, "config", "spec.provider.config",
                "the provider has no settings of its own");
    reader->stack_labels =
        text_map(&context, node_get(node_get(doc, "metadata"), "labels"), "metadata.labels");
}

void service_specs_check(struct reader *reader)
{
    struct service *service, *next;

    HASH_ITER (hh, reader->services, service, next) {
        const struct context context = {.reader = reader, .service = service};
        struct node *spec = service->doc != NULL ? spec_of(reader, service->doc) : NULL;
        const struct path root = {.name = "spec", .node = spec};

        if (spec == NULL)
            continue;
        node_take(spec, "variables");
        service->depends_on = node_take(spec, "dependsOn");
        json_decref(convert_object(&context, service_fields, spec, &root));
        warn_unused(reader, spec, "infrastructure", "spec.infrastructure", no_files);
    }
}
