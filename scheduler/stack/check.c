/* A document that came over the network, through the same tables and rules. */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/reader.h"

enum { COMPONENTS_MAX = 500000 };

static bool only_known(struct reader *reader, const json_t *object, const char *const *known,
                       const char *what)
{
    const char *key = NULL;
    json_t *value = NULL;
    bool ok = true;

    json_object_foreach ((json_t *)object, key, value) {
        size_t i = 0;

        while (known[i] != NULL && strcmp(known[i], key) != 0)
            i++;
        if (known[i] != NULL)
            continue;
        report(reader, &(struct complaint){.field = what}, "unknown member %.80s", key);
        ok = false;
    }
    return ok;
}

static bool texts_only(const json_t *object)
{
    const char *key = NULL;
    json_t *value = NULL;

    json_object_foreach ((json_t *)object, key, value) {
        if (!json_is_string(value))
            return false;
    }
    return object == NULL || json_is_object(object);
}

/* Room for the document around the specs; deeper ones are not even hashed. */
enum { DOCUMENT_DEPTH_MAX = NODE_DEPTH_MAX + 8 };

static bool nests_within(const json_t *value, unsigned int levels)
{
    const char *key = NULL;
    json_t *child = NULL;
    size_t index = 0;

    if (levels == 0)
        return false;
    json_object_foreach ((json_t *)value, key, child) {
        if (!nests_within(child, levels - 1))
            return false;
    }
    json_array_foreach (value, index, child) {
        if (!nests_within(child, levels - 1))
            return false;
    }
    return true;
}

/* --- the head --- */

static void check_head(struct reader *reader, const json_t *document)
{
    static const char *const known[] = {"format", "name",     "environment", "description",
                                        "labels", "provider", "components",  "config_hash",
                                        "tenant", NULL};
    const json_t *provider = json_object_get(document, "provider");
    const char *name = json_text_or(provider, "name", "");

    only_known(reader, document, known, "document");
    if (strcmp(json_text_or(document, "format", ""), STACK_FORMAT) != 0)
        report(reader, &(struct complaint){.field = "format"}, "must be " STACK_FORMAT);
    reader->stack_name = json_text(document, "name");
    reader->environment = json_text(document, "environment");
    if (reader->stack_name == NULL || !name_is_valid(reader->stack_name))
        report(reader, &(struct complaint){.field = "name"}, "is no name of a stack");
    if (reader->environment == NULL || !name_is_valid(reader->environment))
        report(reader, &(struct complaint){.field = "environment"}, "is no name of an environment");
    if (!texts_only(json_object_get(document, "labels")))
        report(reader, &(struct complaint){.field = "labels"}, "must be names and texts");
    else
        reader->stack_labels = json_incref(json_object_get(document, "labels"));
    if (strcmp(name, "aws") != 0 && strcmp(name, "sim") != 0)
        report(reader, &(struct complaint){.field = "provider.name"},
               "no provider %.64s in this build; available: aws, sim", name);
    if (json_text(provider, "region") == NULL)
        report(reader, &(struct complaint){.field = "provider.region"}, "is required");
    if (json_is_object(provider))
        reader->provider = json_incref((json_t *)provider);
}

/* --- components --- */

/* A node to stand for the component's place in the file it was read from. */
static struct node *source_node(struct reader *reader, const json_t *component)
{
    const json_t *source = json_object_get(component, "source");
    const char *file = json_text_or(source, "file", "");
    size_t files = reader->arena.file_count;
    struct node place = {.line = (uint32_t)json_int_or(source, "line", 0),
                         .column = (uint32_t)json_int_or(source, "column", 0)};

    if (files == 0 || strcmp(reader->arena.files[files - 1], file) != 0)
        arena_file(&reader->arena, file);
    place.file = (uint16_t)(reader->arena.file_count - 1);
    return node_like(&reader->arena, &place, NODE_MAP, NULL);
}

static struct component *new_component(struct reader *reader, const json_t *json, size_t index)
{
    const char *service_name = json_text(json, "service"), *name = json_text(json, "name");
    const struct kind_info *kind = catalog_find(json_text_or(json, "kind", ""));
    char *field = xasprintf("components[%zu]", index);
    const struct complaint complaint = {.field = field};
    struct component *component = NULL;

    if (service_name == NULL || name == NULL || !name_is_valid(service_name) ||
        !name_is_valid(name)) {
        report(reader, &complaint, "needs a service and a name");
    } else if (kind == NULL || kind->attachment ||
               (kind->is_family && !catalog_is_type(json_text(json, "kind")))) {
        report(reader, &complaint, "unsupported resource kind \"%.80s\"",
               json_text_or(json, "kind", ""));
    } else {
        struct service *service = service_find(reader, service_name);

        if (service == NULL)
            service = service_add(reader, service_name, NULL);
        component = component_add(reader, service, name, kind, source_node(reader, json));
    }
    if (component != NULL)
        component->kind_name = json_text(json, "kind");
    if (component != NULL && strcmp(component->id, json_text_or(json, "id", "")) != 0)
        report(reader, &complaint, "id must be %s", component->id);
    free(field);
    return component;
}

/* Those that are refused are still looked at by the checks that follow. */
static void give_nodes(struct reader *reader, struct component *component)
{
    component->spec_node = node_like(&reader->arena, component->doc, NODE_MAP, NULL);
    component->metadata = node_like(&reader->arena, component->doc, NODE_MAP, NULL);
}

static void read_component(struct reader *reader, const json_t *json, size_t index)
{
    static const char *const known[] = {"id",   "service", "name",       "kind", "labels",
                                        "spec", "source",  "depends_on", NULL};
    struct component *component = new_component(reader, json, index);
    struct error *err = NULL;

    if (component == NULL)
        return;
    give_nodes(reader, component);
    if (!only_known(reader, json, known, component->id))
        return;
    const json_t *spec = json_object_get(json, "spec"), *labels = json_object_get(json, "labels");
    const json_t *edges = json_object_get(json, "depends_on");
    if (json_is_object(spec))
        err = node_from_json(&reader->arena, spec, component->doc, &component->spec_node);
    else
        err = ERR(ERR_INVALID, "needs a spec");
    if (err == NULL && labels != NULL) {
        struct node *node = NULL;

        err = node_from_json(&reader->arena, labels, component->doc, &node);
        if (err == NULL)
            node_append(component->metadata, node, "labels");
    }
    if (err == NULL && edges != NULL)
        err = node_from_json(&reader->arena, edges, component->doc, &component->depends_on);
    if (err != NULL)
        report(reader, &(struct complaint){.component = component}, "%s", err->message);
    if (component->spec_node == NULL)
        give_nodes(reader, component);
    error_free(err);
}

/* Specs and dependencies as the checks left them. */
static void write_back(struct reader *reader, json_t *document)
{
    json_t *components = json_object_get(document, "components"), *json = NULL;
    size_t index = 0;

    json_array_foreach (components, index, json) {
        struct component *component = NULL;
        const char *id = json_text_or(json, "id", "");
        json_t *edges = json_array();

        HASH_FIND_STR(reader->components, id, component);
        for (size_t i = 0; component != NULL && i < component->edge_count; i++)
            json_array_append_new(edges, json_string(component->edges[i]->id));
        if (component != NULL)
            json_object_set(json, "spec", component->spec);
        json_object_set_new(json, "depends_on", edges);
    }
}

/* The sender's hash must be that of what it sent. */
static void check_hash(struct reader *reader, const json_t *document)
{
    const char *given = json_text(document, "config_hash");
    char *hash = stack_config_hash(document);

    if (given == NULL || strcmp(given, hash) != 0)
        report(reader, &(struct complaint){.field = "config_hash"}, "is not that of the document");
    free(hash);
}

static void check_all(struct reader *reader, json_t *document)
{
    const json_t *components = json_object_get(document, "components"), *component = NULL;
    size_t index = 0;

    if (!json_is_object(document) || !nests_within(document, DOCUMENT_DEPTH_MAX)) {
        report(reader, &(struct complaint){0},
               "the document must be an object of at most %d levels", DOCUMENT_DEPTH_MAX);
        return;
    }
    check_head(reader, document);
    if (!json_is_array(components) || json_array_size(components) > COMPONENTS_MAX) {
        report(reader, &(struct complaint){.field = "components"}, "must be a list of at most %d",
               COMPONENTS_MAX);
        return;
    }
    check_hash(reader, document);
    json_array_foreach (components, index, component)
        read_component(reader, component, index);
    reader_components(reader);
}

struct error *stack_check(json_t *document, struct problems *problems)
{
    static const struct stack_source none = {.path = NULL};
    struct reader reader;
    size_t errors = problems->errors;

    reader_init(&reader, problems);
    reader.source = &none;
    reader.checking = true;
    check_all(&reader, document);
    if (problems->errors == errors) {
        write_back(&reader, document);
        stack_seal(document);
    }
    reader_fini(&reader);
    problems_sort(problems);
    return problems_error(problems);
}
