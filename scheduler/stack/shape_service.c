/* What a MicroService may be written as beyond aliases: flat health checks, environment as a
 * mapping, sizes in a ComponentInfra, rules of the Stack's security group; and a Lambda's sizes by
 * the work it does. */
#include <stdio.h>
#include <string.h>

#include "common/mem.h"
#include "scheduler/stack/reader.h"

static struct node *new_map(struct reader *reader, const struct node *like)
{
    return node_like(&reader->arena, like, NODE_MAP, NULL);
}

static struct node *copy_of(struct reader *reader, const struct node *node)
{
    struct node *copy = node_copy(&reader->arena, node, 0);

    return copy != NULL ? copy : node_like(&reader->arena, node, NODE_NULL, NULL);
}

static void move_child(struct node *from, struct node *to, const char *name)
{
    struct node *child = node_take(from, name);

    if (child != NULL)
        node_append(to, child, name);
}

static bool is_false(const struct node *node)
{
    return node != NULL && node->type == NODE_SCALAR && strcmp(node->text, "false") == 0;
}

/* {enabled, path, port, scheme, ...} becomes readiness.http: the target group and the
 * container are both checked by it. */
static void flat_health_check(struct reader *reader, struct node *spec)
{
    static const char *const http[] = {"path", "port", "scheme"};
    static const char *const probe[] = {"initialDelaySeconds", "periodSeconds", "timeoutSeconds",
                                        "successThreshold", "failureThreshold"};
    struct node *check = node_get(spec, "healthCheck");
    struct node *enabled = node_get(check, "enabled");

    if (check == NULL || check->type != NODE_MAP ||
        (enabled == NULL && node_get(check, "path") == NULL && node_get(check, "port") == NULL))
        return;
    if (is_false(enabled)) {
        node_take(spec, "healthCheck");
        return;
    }
    node_take(check, "enabled");
    if (node_get(check, "readiness") != NULL || node_get(check, "liveness") != NULL)
        return;
    struct node *readiness = new_map(reader, check), *request = new_map(reader, check);
    const struct node *ports = node_get(spec, "ports");
    const struct node *first = ports != NULL && ports->type == NODE_LIST ? ports->first : NULL;
    for (size_t i = 0; i < ARRAY_LEN(http); i++)
        move_child(check, request, http[i]);
    for (size_t i = 0; i < ARRAY_LEN(probe); i++)
        move_child(check, readiness, probe[i]);
    if (node_get(request, "port") == NULL && node_get(first, "port") != NULL)
        node_append(request, copy_of(reader, node_get(first, "port")), "port");
    node_append(readiness, request, "http");
    node_append(check, readiness, "readiness");
}

/* {NAME: value} becomes [{name: NAME, value: value}]. */
static void environment_list(struct reader *reader, struct node *spec)
{
    struct node *map = node_get(spec, "environment");
    struct node *child = map != NULL && map->type == NODE_MAP ? map->first : NULL;

    if (child == NULL)
        return;
    map->type = NODE_LIST;
    map->first = NULL;
    map->count = 0;
    struct node **end = &map->first;
    for (struct node *next = NULL; child != NULL; child = next) {
        struct node *entry = new_map(reader, child);

        next = child->next;
        node_append(entry, node_like(&reader->arena, child, NODE_SCALAR, child->key), "name");
        node_append(entry, child, "value");
        *end = entry;
        end = &entry->next;
        map->count++;
    }
}

/* The Stack's spec.networking.securityGroup applies to services that have none themselves. */
static void stack_security_group(struct reader *reader, struct node *spec)
{
    const struct node *stack =
        reader->stack_doc != NULL ? node_get(reader->stack_doc, "spec") : NULL;
    const struct node *group = node_get(node_get(stack, "networking"), "securityGroup");
    struct node *networking = node_get(spec, "networking");

    if (group == NULL || group->type != NODE_MAP)
        return;
    if (networking == NULL) {
        networking = new_map(reader, spec);
        node_append(spec, networking, "networking");
    }
    if (networking->type == NODE_MAP && node_get(networking, "securityGroup") == NULL)
        node_append(networking, copy_of(reader, group), "securityGroup");
}

/* A workload stands for a memory and a time limit where none is written. */
static void workload_sizes(struct reader *reader, struct node *spec)
{
    static const struct {
        const char *name, *memory, *timeout;
    } sizes[] = {{"light", "512", "30"},
                 {"medium", "1024", "60"},
                 {"heavy", "2048", "300"},
                 {"ml", "3008", "900"}};
    const struct node *workload = node_get(spec, "workload");

    if (workload == NULL || workload->type != NODE_SCALAR)
        return;
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        if (strcmp(workload->text, sizes[i].name) != 0)
            continue;
        if (node_get(spec, "memory") == NULL)
            node_append(spec, node_like(&reader->arena, workload, NODE_SCALAR, sizes[i].memory),
                        "memory");
        if (node_get(spec, "timeout") == NULL)
            node_append(spec, node_like(&reader->arena, workload, NODE_SCALAR, sizes[i].timeout),
                        "timeout");
    }
}

void shape_component(struct reader *reader, struct component *component)
{
    struct node *spec = component->spec_node;

    if (kind_runs_container(component->kind)) {
        environment_list(reader, spec);
        environment_list(reader, node_get(spec, "target"));
    }
    if (strcmp(component->kind->name, "Lambda") == 0)
        workload_sizes(reader, spec);
    if (strcmp(component->kind->name, "MicroService") == 0) {
        flat_health_check(reader, spec);
        stack_security_group(reader, spec);
    }
    shape_fields(reader, component, component->kind->spec, spec);
}

/* --- ComponentInfra --- */

static void merge(struct reader *reader, struct component *from, struct node *into,
                  struct node *what, const struct path *up)
{
    struct node *next = NULL;

    for (struct node *child = what->first; child != NULL; child = next) {
        const struct path path = {.up = up, .name = child->key, .node = child};
        struct node *other = node_get(into, child->key);
        char hint[64];

        next = child->next;
        if (other == NULL || other->type == NODE_NULL) {
            node_take(into, child->key);
            node_append(into, child, child->key);
        } else if (other->type == NODE_MAP && child->type == NODE_MAP) {
            merge(reader, from, other, child, &path);
        } else if (child->type != NODE_NULL) {
            snprintf(hint, sizeof(hint), "remove it here or in the MicroService, line %u",
                     other->line);
            report(
                reader,
                &(struct complaint){
                    .place = child, .at_key = true, .path = &path, .component = from, .hint = hint},
                "the MicroService sets this too");
        }
    }
}

static void merge_dependencies(struct component *infra, struct component *target)
{
    struct node *from = infra->depends_on, *into = target->depends_on, *next = NULL;

    if (into == NULL || into->type != NODE_LIST || from == NULL || from->type != NODE_LIST) {
        target->depends_on = into != NULL ? into : from;
        return;
    }
    for (struct node *child = from->first; child != NULL; child = next) {
        next = child->next;
        node_append(into, child, NULL);
    }
}

static void attach(struct reader *reader, struct component *infra)
{
    const struct path root = {.name = "spec", .node = infra->spec_node};
    const struct context context = {.reader = reader, .service = infra->service};
    bool ambiguous = false;
    struct component *target = component_find(&context, infra->id, &ambiguous);

    if (target == NULL) {
        report(reader,
               &(struct complaint){.place = name_node(infra->doc), .field = "metadata.name"},
               "ComponentInfra %s belongs to no MicroService of that name in service %s",
               infra->name, infra->service->name);
        return;
    }
    if (strcmp(target->kind->name, "MicroService") != 0) {
        report(reader,
               &(struct complaint){.place = name_node(infra->doc), .field = "metadata.name"},
               "ComponentInfra sizes a MicroService, but %s is of kind %s", target->id,
               target->kind_name);
        return;
    }
    merge_dependencies(infra, target);
    shape_fields(reader, infra, infra->kind->spec, infra->spec_node);
    report_unknown_fields(reader, infra, infra->spec_node, infra->kind->spec, &root);
    for (const struct field *field = infra->kind->spec; field->name != NULL; field++) {
        struct node *part = node_get(infra->spec_node, field->name);

        if (part != NULL && target->spec_node->type == NODE_MAP) {
            struct node *single = new_map(reader, part);

            node_take(infra->spec_node, field->name);
            node_append(single, part, field->name);
            merge(reader, infra, target->spec_node, single, &root);
        }
    }
}

void shape_attachments(struct reader *reader)
{
    struct component *infra, *next;

    HASH_ITER (hh, reader->infras, infra, next)
        attach(reader, infra);
}
