#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/reader.h"

enum { NAME_MAX_LEN = 63 };

/* Kinds that can be written but are nothing this program makes, and what to do instead. */
static const struct {
    const char *kind;
    const char *hint;
} other_kinds[] = {
    {"Any", "write the type of the resource: kind: AWS::Events::Rule"},
    {"TenantConfig", "it describes a tenant: give it to `panka tenant create`"},
    {"InfraDefaults", "write defaults into the components"},
    {"ServiceInfraDefaults", "write defaults into the components"},
    {"Networking", "use spec.networking of the Stack"},
    {"Security", "write security settings into the components"},
    {"Observability", "write monitoring settings into the components"},
    {"Compliance", "write such settings into the components"},
    {"DocumentDB", NULL},
    {"ElastiCacheRedis", NULL},
    {"ElastiCacheMemcached", NULL},
    {"MemoryDB", NULL},
    {"EFS", NULL},
    {"EBS", NULL},
    {"MSK", NULL},
};

static const char *const core_group = "core.panka.io/v1";
static const char *const groups[] = {"core.panka.io/v1",
                                     "components.panka.io/v1",
                                     "infra.panka.io/v1",
                                     "admin.panka.io/v1",
                                     "panka.io/v1",
                                     "panka.dev/v1",
                                     NULL};

bool name_is_valid(const char *name)
{
    size_t len = strlen(name);

    if (len == 0 || len > NAME_MAX_LEN || !islower((unsigned char)name[0]) || name[len - 1] == '-')
        return false;
    for (; *name != '\0'; name++)
        if (!islower((unsigned char)*name) && !isdigit((unsigned char)*name) && *name != '-')
            return false;
    return true;
}

const struct node *name_node(const struct node *doc)
{
    const struct node *name = doc != NULL ? node_get(node_get(doc, "metadata"), "name") : NULL;

    return name != NULL ? name : doc;
}

struct service *service_find(struct reader *reader, const char *name)
{
    struct service *found = NULL;

    HASH_FIND_STR(reader->services, name, found);
    return found;
}

struct service *service_add(struct reader *reader, const char *name, struct node *doc)
{
    struct service *service = arena_alloc(&reader->arena, sizeof(*service));

    memset(service, 0, sizeof(*service));
    service->name = arena_text(&reader->arena, name, strlen(name));
    service->doc = doc;
    HASH_ADD_KEYPTR(hh, reader->services, service->name, strlen(service->name), service);
    return service;
}

static void fill_component(struct reader *reader, struct component *component,
                           struct service *service, const char *name)
{
    char *id = xasprintf("%s/%s", service->name, name);

    component->id = arena_text(&reader->arena, id, strlen(id));
    component->name = arena_text(&reader->arena, name, strlen(name));
    component->service = service;
    free(id);
}

struct component *component_add(struct reader *reader, struct service *service, const char *name,
                                const struct kind_info *kind, struct node *doc)
{
    struct component *component = arena_alloc(&reader->arena, sizeof(*component));
    struct component *other = NULL, *same = NULL;

    memset(component, 0, sizeof(*component));
    fill_component(reader, component, service, name);
    component->kind = kind;
    component->kind_name = kind->name;
    component->doc = doc;
    HASH_FIND_STR(reader->components, component->id, other);
    if (other != NULL) {
        char *hint = xasprintf("the other is in %s, line %u",
                               arena_file_name(&reader->arena, other->doc->file), other->doc->line);

        report(reader,
               &(struct complaint){.place = name_node(doc), .field = "metadata.name", .hint = hint},
               "service %s has two components %s", service->name, name);
        free(hint);
        return NULL;
    }
    HASH_ADD_KEYPTR(hh, reader->components, component->id, strlen(component->id), component);
    HASH_FIND(by_name, reader->by_name, component->name, strlen(component->name), same);
    if (same != NULL) {
        component->same_name = same->same_name;
        same->same_name = component;
    } else {
        HASH_ADD_KEYPTR(by_name, reader->by_name, component->name, strlen(component->name),
                        component);
    }
    service->component_count++;
    return component;
}

json_t *text_map(const struct context *context, const struct node *map, const char *field)
{
    json_t *texts = json_object();

    if (map == NULL || map->type == NODE_NULL)
        return texts;
    if (map->type != NODE_MAP) {
        report(context->reader, &(struct complaint){.place = map, .field = field},
               "must be a mapping of names to texts, is %s", node_type_says(map));
        return texts;
    }
    for (const struct node *child = map->first; child != NULL; child = child->next) {
        char *whole = xasprintf("%s.%s", field, child->key);
        const struct complaint complaint = {.place = child, .field = whole};
        const char *text = child->type == NODE_NULL ? "" : NULL;

        if (child->type == NODE_SCALAR)
            text = interpolate(context, child->text, &complaint);
        else if (text == NULL)
            report(context->reader, &complaint, "must be text, is %s", node_type_says(child));
        if (text != NULL && has_reference(text))
            report(context->reader, &complaint, "cannot hold another component's output");
        else if (text != NULL)
            json_object_set_new(texts, child->key, json_string(text));
        free(whole);
    }
    return texts;
}

/* --- one document's envelope --- */

static void check_fields(struct reader *reader, const struct node *map, const char *const *known,
                         const char *prefix)
{
    for (const struct node *child = map->first; child != NULL; child = child->next) {
        size_t i = 0;

        while (known[i] != NULL && strcmp(known[i], child->key) != 0)
            i++;
        if (known[i] != NULL)
            continue;
        char *field = xasprintf("%s%s", prefix, child->key);
        char *hint = hints_wanted(reader) ? did_you_mean(child->key, known) : NULL;
        report(reader,
               &(struct complaint){.place = child, .at_key = true, .field = field, .hint = hint},
               "unknown field");
        free(hint);
        free(field);
    }
}

/* Annotations are notes for people and other tools: read, not used. */
static void check_annotations(struct reader *reader, const struct node *metadata)
{
    const struct node *notes = node_get(metadata, "annotations");
    const struct complaint complaint = {.place = notes, .field = "metadata.annotations"};

    if (notes == NULL || notes->type == NODE_NULL)
        return;
    if (notes->type != NODE_MAP) {
        report(reader, &complaint, "must be a mapping of names to texts, is %s",
               node_type_says(notes));
        return;
    }
    for (const struct node *note = notes->first; note != NULL; note = note->next)
        if (note->type != NODE_SCALAR && note->type != NODE_NULL)
            report(reader, &(struct complaint){.place = note, .field = complaint.field},
                   "must be text, is %s", node_type_says(note));
}

/* All documents are one tenant's; which one, the scheduler knows. */
static void check_tenant(struct reader *reader, const struct node *metadata)
{
    const struct node *tenant = node_get(metadata, "tenant");

    if (tenant == NULL || tenant->type != NODE_SCALAR)
        return;
    if (reader->tenant == NULL)
        reader->tenant = tenant->text;
    else if (strcmp(reader->tenant, tenant->text) != 0)
        report(reader, &(struct complaint){.place = tenant, .field = "metadata.tenant"},
               "another document is of tenant %.80s: a stack belongs to one tenant",
               reader->tenant);
}

static void check_metadata(struct reader *reader, const struct node *metadata)
{
    static const char *const known[] = {"name",   "description", "labels",  "annotations",
                                        "tenant", "stack",       "service", NULL};
    static const char *const texts[] = {"name", "description", "tenant", "stack", "service"};

    check_fields(reader, metadata, known, "metadata.");
    check_annotations(reader, metadata);
    check_tenant(reader, metadata);
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        const struct node *node = node_get(metadata, texts[i]);
        char *field = xasprintf("metadata.%s", texts[i]);

        if (node != NULL && node->type != NODE_SCALAR && node->type != NODE_NULL)
            report(reader, &(struct complaint){.place = node, .field = field},
                   "must be text, is %s", node_type_says(node));
        free(field);
    }
}

/* The document's name, when it has a sound one. */
static const char *checked_name(struct reader *reader, const struct node *doc,
                                const struct node *metadata)
{
    const struct node *node = node_get(metadata, "name");
    const struct node *place = node != NULL ? node : metadata != NULL ? metadata : doc;
    const struct complaint complaint = {.place = place, .field = "metadata.name"};

    if (node == NULL || node->type != NODE_SCALAR) {
        report(reader, &complaint, "is required");
        return NULL;
    }
    if (!name_is_valid(node->text)) {
        report(reader, &complaint,
               "\"%.80s\" is no name: lower case letters, digits and -, beginning with a letter, "
               "not ending with -, at most 63 characters",
               node->text);
        return NULL;
    }
    return node->text;
}

static bool is_group(const char *version)
{
    for (size_t i = 0; groups[i] != NULL; i++)
        if (strcmp(groups[i], version) == 0)
            return true;
    return false;
}

static bool is_any_group(const char *version)
{
    return strcmp(version, "panka.io/v1") == 0 || strcmp(version, "panka.dev/v1") == 0;
}

/* `wanted`: the kind's own group. Component kinds may also be in the infra group and back. */
static void check_version(struct reader *reader, const struct node *doc, const char *wanted)
{
    const struct node *node = node_get(doc, "apiVersion");
    struct complaint complaint = {.place = node != NULL ? node : doc, .field = "apiVersion"};
    char *hint = NULL;

    if (node == NULL || node->type != NODE_SCALAR) {
        hint = xasprintf("write apiVersion: %s", wanted);
        complaint.hint = hint;
        report(reader, &complaint, "is required");
    } else if (!is_group(node->text)) {
        hint = xasprintf("this kind is in %s", wanted);
        complaint.hint = hint;
        report(reader, &complaint, "\"%.80s\" is no known apiVersion", node->text);
    } else if (!is_any_group(node->text) && strcmp(node->text, wanted) != 0 &&
               (strcmp(wanted, core_group) == 0 || strcmp(node->text, core_group) == 0 ||
                strcmp(node->text, "admin.panka.io/v1") == 0)) {
        hint = xasprintf("write %s", wanted);
        complaint.hint = hint;
        report(reader, &complaint, "this kind is not in %s", node->text);
    }
    free(hint);
}

/* --- sorting --- */

static void report_kind(struct reader *reader, const struct node *place, const char *kind)
{
    const char *names[64] = {"Stack", "Service"};
    size_t count = 2;
    struct buf all = BUF_INIT;

    for (size_t i = 0; i < ARRAY_LEN(other_kinds); i++) {
        if (strcmp(other_kinds[i].kind, kind) != 0)
            continue;
        report(reader,
               &(struct complaint){.place = place, .field = "kind", .hint = other_kinds[i].hint},
               "kind %s cannot be part of a stack in this build", kind);
        return;
    }
    for (const struct kind_info *const *known = catalog_kinds(); *known != NULL; known++)
        names[count++] = (*known)->name;
    for (size_t i = 0; i < count; i++)
        buf_printf(&all, "%s%s", i > 0 ? ", " : "", names[i]);
    char *nearest = did_you_mean(kind, names);
    char *hint = NULL;
    if (strstr(kind, "::") != NULL)
        hint = xstrdup("a type of AWS is written AWS::Service::Resource, such as AWS::SQS::Queue");
    else
        hint = nearest != NULL ? xstrdup(nearest) : xasprintf("kinds are %s", buf_str(&all));
    report(reader, &(struct complaint){.place = place, .field = "kind", .hint = hint},
           "unsupported resource kind \"%.80s\"", kind);
    free(hint);
    free(nearest);
    buf_fini(&all);
}

static void sort_stack(struct reader *reader, struct node *doc, const struct node *metadata)
{
    check_version(reader, doc, core_group);
    if (reader->stack_doc != NULL) {
        char *hint = xasprintf("the other is in %s, line %u",
                               arena_file_name(&reader->arena, reader->stack_doc->file),
                               reader->stack_doc->line);

        report(reader, &(struct complaint){.place = doc, .field = "kind", .hint = hint},
               "multiple Stack definitions");
        free(hint);
        return;
    }
    reader->stack_doc = doc;
    reader->stack_name = checked_name(reader, doc, metadata);
}

static void sort_service(struct reader *reader, const struct source_document *document,
                         const struct node *metadata)
{
    struct service_folder *folder = document->folder;
    const char *name = node_get(metadata, "name") == NULL && folder != NULL
                           ? folder->name
                           : checked_name(reader, document->root, metadata);
    struct service *service = name != NULL ? service_find(reader, name) : NULL;

    check_version(reader, document->root, core_group);
    if (name == NULL)
        return;
    if (folder != NULL && folder->service != NULL)
        report(reader, &(struct complaint){.place = document->root, .field = "kind"},
               "two Service documents in services/%s", folder->name);
    if (folder != NULL)
        folder->service = name;
    if (service == NULL)
        service_add(reader, name, document->root);
    else
        report(reader,
               &(struct complaint){.place = name_node(document->root), .field = "metadata.name"},
               "service %s is defined twice", name);
}

/* The spec of a component; one that is no mapping is reported and read as an empty one. */
static struct node *component_spec(struct reader *reader, struct node *doc)
{
    struct node *spec = node_get(doc, "spec");

    if (spec != NULL && spec->type == NODE_MAP)
        return spec;
    if (spec != NULL && spec->type != NODE_NULL)
        report(reader, &(struct complaint){.place = spec, .field = "spec"},
               "must be a mapping, is %s", node_type_says(spec));
    return node_like(&reader->arena, spec != NULL ? spec : doc, NODE_MAP, NULL);
}

static struct service *component_service(struct reader *reader,
                                         const struct source_document *document,
                                         const struct node *metadata)
{
    const struct node *node = node_get(metadata, "service");
    const struct service_folder *folder = document->folder;
    const char *name = NULL;

    if (node != NULL && node->type == NODE_SCALAR)
        name = node->text;
    else if (folder != NULL)
        name = folder->service != NULL ? folder->service : folder->name;
    struct service *service = name != NULL ? service_find(reader, name) : NULL;
    const struct complaint complaint = {.place = node != NULL ? node : document->root,
                                        .field = "metadata.service"};

    if (name == NULL)
        report(reader, &complaint, "is required: the service that the component belongs to");
    else if (service == NULL) {
        report(reader, &complaint, "no Service %s is defined", name);
        service = service_add(reader, name, NULL); /* the component itself is still checked */
    }
    return service;
}

/* metadata.description is the resource's own, where the kind has one and the spec does not. */
static void take_description(struct reader *reader, struct component *component)
{
    const struct node *text = node_get(component->metadata, "description");
    struct node *spec = component->spec_node;

    if (text != NULL && text->type == NODE_SCALAR && node_get(spec, "description") == NULL)
        node_append(spec, node_like(&reader->arena, text, NODE_SCALAR, text->text), "description");
}

/* `description` is for readers only, unless the kind has a field of that name. */
static void take_common_fields(struct reader *reader, struct component *component)
{
    struct node *spec = component->spec_node;

    component->depends_on = node_take(spec, "dependsOn");
    if (component->depends_on == NULL)
        component->depends_on = node_take(spec, "depends_on");
    if (field_find(component->kind->spec, "description") != NULL) {
        take_description(reader, component);
        return;
    }
    const struct node *description = node_take(spec, "description");
    if (description != NULL && description->type > NODE_SCALAR)
        report(reader, &(struct complaint){.place = description, .field = "spec.description"},
               "must be text, is %s", node_type_says(description));
}

static struct component *infra_add(struct reader *reader, struct service *service, const char *name,
                                   struct node *doc)
{
    struct component *infra = arena_alloc(&reader->arena, sizeof(*infra)), *other = NULL;

    memset(infra, 0, sizeof(*infra));
    fill_component(reader, infra, service, name);
    infra->doc = doc;
    HASH_FIND_STR(reader->infras, infra->id, other);
    if (other == NULL) {
        HASH_ADD_KEYPTR(hh, reader->infras, infra->id, strlen(infra->id), infra);
        return infra;
    }
    report(reader, &(struct complaint){.place = name_node(doc), .field = "metadata.name"},
           "component %s has two ComponentInfra", infra->id);
    return NULL;
}

static void sort_component(struct reader *reader, const struct source_document *document,
                           const struct kind_info *kind, struct node *metadata)
{
    const char *name = checked_name(reader, document->root, metadata);
    struct service *service = component_service(reader, document, metadata);
    struct component *component = NULL;

    check_version(reader, document->root, kind->group);
    if (name == NULL || service == NULL)
        return;
    if (kind->attachment)
        component = infra_add(reader, service, name, document->root);
    else
        component = component_add(reader, service, name, kind, document->root);
    if (component == NULL)
        return;
    component->kind = kind;
    component->kind_name = node_get(document->root, "kind")->text;
    component->metadata = metadata;
    component->spec_node = component_spec(reader, document->root);
    take_common_fields(reader, component);
}

/* The Stack, then Services, then the rest: order in the files does not matter. */
enum pass { PASS_STACK, PASS_SERVICES, PASS_COMPONENTS };

static void sort_one(struct reader *reader, const struct source_document *document, enum pass pass)
{
    static const char *const known[] = {"apiVersion", "kind", "metadata", "spec", NULL};
    struct node *doc = document->root;
    struct node *metadata = node_get(doc, "metadata");
    const struct node *kind = node_get(doc, "kind");
    bool is_text = kind != NULL && kind->type == NODE_SCALAR;

    if (pass == PASS_STACK) {
        if (doc->type != NODE_MAP) {
            report(reader, &(struct complaint){.place = doc},
                   "a document must be a mapping with apiVersion, kind, metadata and spec");
            return;
        }
        check_fields(reader, doc, known, "");
        if (!is_text)
            report(reader, &(struct complaint){.place = kind != NULL ? kind : doc, .field = "kind"},
                   "is required");
        if (metadata != NULL && metadata->type == NODE_MAP)
            check_metadata(reader, metadata);
    }
    if (!is_text)
        return;
    bool is_stack = strcmp(kind->text, "Stack") == 0;
    bool is_service = strcmp(kind->text, "Service") == 0;
    if (pass == PASS_STACK && is_stack)
        sort_stack(reader, doc, metadata);
    if (pass == PASS_SERVICES && is_service)
        sort_service(reader, document, metadata);
    if (pass != PASS_COMPONENTS || is_stack || is_service)
        return;
    const struct kind_info *info = catalog_find(kind->text);
    if (info != NULL && !(info->is_family && strcmp(info->name, kind->text) == 0))
        sort_component(reader, document, info, metadata);
    else
        report_kind(reader, kind, kind->text);
}

/* metadata.stack, where it is written, names the stack. */
static void check_stack_name(struct reader *reader, const struct node *doc)
{
    const struct node *node = node_get(node_get(doc, "metadata"), "stack");

    if (node != NULL && node->type == NODE_SCALAR && reader->stack_name != NULL &&
        doc != reader->stack_doc && strcmp(node->text, reader->stack_name) != 0)
        report(reader, &(struct complaint){.place = node, .field = "metadata.stack"},
               "the stack is called %s", reader->stack_name);
}

/* A services/<name>/ folder is a service even without a Service document. */
static void default_services(struct reader *reader)
{
    for (const struct service_folder *folder = reader->folders; folder != NULL;
         folder = folder->next)
        if (folder->service == NULL && service_find(reader, folder->name) == NULL)
            service_add(reader, folder->name, NULL);
}

/* Is there a component that says it belongs to the service, sound or not? */
static bool is_wanted(const struct reader *reader, const struct service *service)
{
    const struct source_document *document = reader->documents;

    for (; document != NULL; document = document->next) {
        const char *name = node_text(node_get(document->root, "metadata"), "service");
        const struct service_folder *folder = document->folder;

        if (name != NULL && strcmp(name, service->name) == 0)
            return true;
        if (name == NULL && folder != NULL && document->root != service->doc &&
            strcmp(folder->service != NULL ? folder->service : folder->name, service->name) == 0)
            return true;
    }
    return false;
}

static void check_services(struct reader *reader)
{
    struct service *service, *next;

    HASH_ITER (hh, reader->services, service, next) {
        if (service->component_count == 0 && !is_wanted(reader, service))
            report(reader,
                   &(struct complaint){.place = name_node(service->doc), .field = "metadata.name"},
                   "service %s has no component", service->name);
    }
}

void envelope_sort(struct reader *reader)
{
    const struct source_document *document = NULL;

    for (enum pass pass = PASS_STACK; pass <= PASS_COMPONENTS; pass++) {
        for (document = reader->documents; document != NULL; document = document->next)
            sort_one(reader, document, pass);
        if (pass == PASS_SERVICES)
            default_services(reader);
    }
    for (document = reader->documents; document != NULL; document = document->next)
        check_stack_name(reader, document->root);
    if (reader->stack_doc == NULL)
        report(reader, &(struct complaint){0}, "no Stack definition");
    check_services(reader);
}
