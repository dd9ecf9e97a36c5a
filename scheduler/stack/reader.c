#include "scheduler/stack/reader.h"

#include <stdlib.h>
#include <string.h>

#include "common/mem.h"

void reader_init(struct reader *reader, struct problems *problems)
{
    memset(reader, 0, sizeof(*reader));
    arena_init(&reader->arena);
    reader->problems = problems;
    reader->documents_end = &reader->documents;
}

static void free_component(struct component *component)
{
    json_decref(component->spec);
    json_decref(component->labels);
    free(component->edges);
}

void reader_fini(struct reader *reader)
{
    struct component *component, *next;
    struct service *service, *next_service;

    HASH_CLEAR(by_name, reader->by_name);
    HASH_ITER (hh, reader->components, component, next)
        free_component(component);
    HASH_CLEAR(hh, reader->components);
    HASH_CLEAR(hh, reader->infras);
    HASH_ITER (hh, reader->services, service, next_service) {
        variables_free(&service->variables);
        json_decref(service->labels);
    }
    HASH_CLEAR(hh, reader->services);
    variables_free(&reader->overrides);
    variables_free(&reader->overlay);
    variables_free(&reader->variables);
    json_decref(reader->provider);
    json_decref(reader->stack_labels);
    free(reader->sorted);
    arena_fini(&reader->arena);
}

/* Consumes `more`. */
static void overlay(json_t *labels, json_t *more)
{
    json_object_update(labels, more);
    json_decref(more);
}

/* Those of the service, then of the component, then of its ComponentInfra: the nearest wins. */
static void read_labels(struct reader *reader, struct component *component)
{
    struct service *service = component->service;
    const struct context context = {reader, service, NULL};
    const struct node *metadata = node_get(service->doc, "metadata");
    const char *field = "metadata.labels";
    struct component *infra = NULL;

    HASH_FIND_STR(reader->infras, component->id, infra);
    if (service->labels == NULL)
        service->labels = text_map(&context, node_get(metadata, "labels"), field);
    component->labels = json_copy(service->labels);
    overlay(component->labels, text_map(&context, node_get(component->metadata, "labels"), field));
    if (infra != NULL)
        overlay(component->labels, text_map(&context, node_get(infra->metadata, "labels"), field));
}

void reader_components(struct reader *reader)
{
    struct component *component, *next;

    HASH_ITER (hh, reader->components, component, next)
        shape_component(reader, component);
    shape_attachments(reader);
    HASH_ITER (hh, reader->components, component, next) {
        size_t errors = reader->problems->errors;

        read_labels(reader, component);
        convert_component(reader, component);
        finish_component(reader, component);
        component->sound = reader->problems->errors == errors;
    }
    HASH_ITER (hh, reader->components, component, next) {
        if (component->sound)
            rules_run(reader, component);
        api_faults_report(reader, component);
    }
    depends_resolve(reader);
    rules_names(reader);
    rules_stack_labels(reader);
}

/* --- stack_read --- */

/* Of the command line, else of the stack's label, else "default". */
static void choose_environment(struct reader *reader)
{
    const struct node *labels = node_get(node_get(reader->stack_doc, "metadata"), "labels");
    const struct node *label = node_get(labels, "environment");
    const char *name = reader->source->environment;
    bool from_label = name == NULL && label != NULL && label->type == NODE_SCALAR;

    if (from_label)
        name = label->text;
    reader->environment = name != NULL && name[0] != '\0' ? name : "default";
    if (!name_is_valid(reader->environment))
        report(reader,
               &(struct complaint){.place = from_label ? label : NULL,
                                   .field = from_label ? "metadata.labels.environment"
                                                       : "--environment"},
               "\"%.80s\" is no name of an environment: lower case letters, digits and -",
               reader->environment);
}

static void read_all(struct reader *reader)
{
    source_load(reader);
    if (reader->incomplete)
        return; /* what a missing file should hold would be called missing everywhere */
    envelope_sort(reader);
    choose_environment(reader);
    variables_collect(reader);
    stack_spec_read(reader);
    service_specs_check(reader);
    reader_components(reader);
}

struct error *stack_read(const struct stack_source *source, json_t **document,
                         struct problems *problems)
{
    struct reader reader;
    size_t errors = problems->errors;

    *document = NULL;
    reader_init(&reader, problems);
    reader.source = source;
    read_all(&reader);
    if (problems->errors == errors)
        *document = document_build(&reader);
    reader_fini(&reader);
    problems_sort(problems);
    return problems_error(problems);
}
