#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/reader.h"

static json_t *source_json(const struct reader *reader, const struct node *node)
{
    return json_pack("{s:s, s:i, s:i}", "file", arena_file_name(&reader->arena, node->file), "line",
                     (int)node->line, "column", (int)node->column);
}

static json_t *edges_json(const struct component *component)
{
    json_t *list = json_array();

    for (size_t i = 0; i < component->edge_count; i++)
        json_array_append_new(list, json_string(component->edges[i]->id));
    return list;
}

static json_t *component_json(const struct reader *reader, struct component *component)
{
    json_t *json = json_object();

    json_put_text(json, "id", component->id);
    json_put_text(json, "service", component->service->name);
    json_put_text(json, "name", component->name);
    json_put_text(json, "kind", component->kind_name);
    json_put(json, "labels", json_incref(component->labels));
    json_put(json, "spec", json_incref(component->spec));
    json_put(json, "depends_on", edges_json(component));
    json_put(json, "source", source_json(reader, component->doc));
    return json;
}

static json_t *provider_json(const json_t *provider)
{
    json_t *json = json_object();

    json_put_text(json, "name", json_text_or(provider, "name", "aws"));
    json_put_text(json, "region", json_text(provider, "region"));
    json_put_text(json, "account", json_text(provider, "accountId"));
    return json;
}

json_t *document_build(struct reader *reader)
{
    json_t *document = json_object(), *components = json_array();
    const struct node *metadata = node_get(reader->stack_doc, "metadata");
    const char *description = node_text(metadata, "description");

    if (description == NULL)
        description = node_text(node_get(reader->stack_doc, "spec"), "description");
    json_put_text(document, "format", STACK_FORMAT);
    json_put_text(document, "name", reader->stack_name);
    json_put_text(document, "tenant", reader->tenant);
    json_put_text(document, "environment", reader->environment);
    json_put_text(document, "description", description != NULL ? description : "");
    json_put(document, "labels", json_incref(reader->stack_labels));
    json_put(document, "provider", provider_json(reader->provider));
    for (struct component **at = reader->sorted; *at != NULL; at++)
        json_array_append_new(components, component_json(reader, *at));
    json_put(document, "components", components);
    stack_seal(document);
    return document;
}

/* Shallow copies: only the members that do not count are left out. */
static json_t *without_positions(const json_t *document)
{
    json_t *copy = json_copy((json_t *)document), *components = json_array(), *component = NULL;
    size_t index = 0;

    json_array_foreach (json_object_get(document, "components"), index, component) {
        json_t *bare = json_copy(component);

        if (bare == NULL)
            continue;
        json_object_del(bare, "source");
        json_array_append_new(components, bare);
    }
    json_object_del(copy, "config_hash");
    json_object_set_new(copy, "components", components);
    return copy;
}

char *stack_config_hash(const json_t *document)
{
    char *hash = xmalloc(JSON_HASH_HEX);
    json_t *bare = without_positions(document);

    json_hash(bare, hash);
    json_decref(bare);
    return hash;
}

void stack_seal(json_t *document)
{
    char *hash = stack_config_hash(document);

    json_put_text(document, "config_hash", hash);
    free(hash);
}
