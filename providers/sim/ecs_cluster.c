#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/ecs.h"
#include "providers/sim/services.h"

bool ecs_includes(struct sim_call *call, const char *word)
{
    return tree_has_text(json_object_get(call->in, "include"), word);
}

json_t *ecs_cluster(struct sim_call *call)
{
    const char *name = sim_arn_tail(tree_text_or(call->in, "cluster", "default"));
    json_t *cluster = sim_find(call, "clusters", name);

    if (cluster != NULL && sim_same(tree_text(cluster, "status"), "ACTIVE"))
        return cluster;
    sim_fail(call, 400, "ClusterNotFoundException", "Cluster not found.");
    return NULL;
}

/* --- clusters --- */

static size_t count_services(struct sim_call *call, const char *cluster)
{
    const char *key;
    json_t *service;
    size_t count = 0;

    json_object_foreach (sim_all(call, "services"), key, service)
        count += sim_same(tree_text(service, "~cluster"), cluster) &&
                 sim_same(tree_text(service, "status"), "ACTIVE");
    return count;
}

static void show_cluster(struct sim_call *call, json_t *cluster)
{
    tree_put_int(cluster, "activeServicesCount",
                 (int64_t)count_services(call, tree_text(cluster, "clusterName")));
    if (ecs_includes(call, "TAGS") || !tree_has(call->in, "clusters"))
        tree_put(cluster, "tags", sim_tags_list(cluster, "key", "value"));
    else
        json_object_del(cluster, "tags");
}

static bool create_cluster(struct sim_call *call)
{
    static const char *const copied[] = {"settings",
                                         "configuration",
                                         "capacityProviders",
                                         "defaultCapacityProviderStrategy",
                                         "serviceConnectDefaults",
                                         NULL};
    const char *name = tree_text_or(call->in, "clusterName", "default");
    json_t *cluster = sim_find(call, "clusters", name);
    char *arn;

    if (cluster == NULL || !sim_same(tree_text(cluster, "status"), "ACTIVE")) {
        arn = sim_arn(call, "ecs", "cluster/%s", name);
        cluster =
            json_pack("{s:s,s:s,s:s,s:i,s:i,s:i,s:i}", "clusterName", name, "clusterArn", arn,
                      "status", "ACTIVE", "registeredContainerInstancesCount", 0,
                      "runningTasksCount", 0, "pendingTasksCount", 0, "activeServicesCount", 0);
        tree_copy_members(call->in, cluster, copied);
        sim_tags_add(cluster, json_object_get(call->in, "tags"));
        sim_put(call, "clusters", name, arn, cluster);
        free(arn);
    }
    show_cluster(call, cluster);
    json_object_set(call->out, "cluster", cluster);
    return true;
}

static void add_failure(struct sim_call *call, const char *kind, const char *name)
{
    char *arn =
        strncmp(name, "arn:", 4) == 0 ? xstrdup(name) : sim_arn(call, "ecs", "%s/%s", kind, name);

    json_array_append_new(tree_array_of(call->out, "failures"),
                          json_pack("{s:s,s:s}", "arn", arn, "reason", "MISSING"));
    free(arn);
}

static bool describe_clusters(struct sim_call *call)
{
    json_t *names = json_object_get(call->in, "clusters"), *name, *cluster;
    size_t i;

    tree_array_of(call->out, "clusters");
    tree_array_of(call->out, "failures");
    json_array_foreach (names, i, name) {
        cluster = sim_find(call, "clusters", sim_arn_tail(json_string_value(name)));
        if (cluster == NULL) {
            add_failure(call, "cluster", json_string_value(name));
            continue;
        }
        show_cluster(call, cluster);
        json_array_append(json_object_get(call->out, "clusters"), cluster);
    }
    return true;
}

static bool list_clusters(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "clusterArns"), *cluster;
    const char *name;

    json_object_foreach (sim_all(call, "clusters"), name, cluster)
        if (sim_same(tree_text(cluster, "status"), "ACTIVE"))
            json_array_append(list, json_object_get(cluster, "clusterArn"));
    return true;
}

static bool update_cluster(struct sim_call *call)
{
    static const char *const copied[] = {"settings",
                                         "configuration",
                                         "capacityProviders",
                                         "defaultCapacityProviderStrategy",
                                         "serviceConnectDefaults",
                                         NULL};
    json_t *cluster = ecs_cluster(call);

    if (cluster == NULL)
        return false;
    tree_copy_members(call->in, cluster, copied);
    json_object_set(call->out, "cluster", cluster);
    return true;
}

/* A deleted cluster stays visible as INACTIVE for a while. */
static bool delete_cluster(struct sim_call *call)
{
    json_t *cluster = ecs_cluster(call);
    const char *name = tree_text(cluster, "clusterName");

    if (cluster == NULL)
        return false;
    if (count_services(call, name) > 0)
        return sim_fail(call, 400, "ClusterContainsServicesException",
                        "The Cluster cannot be deleted while Services are active.");
    tree_put_text(cluster, "status", "INACTIVE");
    json_object_del(cluster, "~arn");
    json_object_set(call->out, "cluster", cluster);
    return true;
}

/* --- task definitions --- */

/* "family:7" of an ARN, or what was given. */
static const char *definition_key(const char *text)
{
    const char *slash = strrchr(text, '/');

    return slash != NULL ? slash + 1 : text;
}

json_t *ecs_task_definition(struct sim_call *call, const char *text)
{
    const char *name = definition_key(text), *key;
    json_t *found = sim_find(call, "definitions", name), *definition;

    if (found == NULL && strchr(name, ':') == NULL)
        json_object_foreach (sim_all(call, "definitions"), key, definition)
            if (sim_same(tree_text(definition, "family"), name) &&
                sim_same(tree_text(definition, "status"), "ACTIVE"))
                found = definition; /* the newest is the last */
    if (found == NULL)
        sim_fail(call, 400, "ClientException", "Unable to describe task definition.");
    return found;
}

/* Memory in MiB that Fargate has for a number of CPU units: from, to, step. */
static bool fargate_is_valid(struct sim_call *call)
{
    static const int64_t rows[][4] = {{256, 512, 2048, 0},         {512, 1024, 4096, 1024},
                                      {1024, 2048, 8192, 1024},    {2048, 4096, 16384, 1024},
                                      {4096, 8192, 30720, 1024},   {8192, 16384, 61440, 4096},
                                      {16384, 32768, 122880, 8192}};
    int64_t cpu = tree_int(call->in, "cpu", 0), memory = tree_int(call->in, "memory", 0);

    if (!tree_has_text(json_object_get(call->in, "requiresCompatibilities"), "FARGATE"))
        return true;
    if (!sim_same(tree_text(call->in, "networkMode"), "awsvpc"))
        return sim_fail(call, 400, "ClientException",
                        "Fargate only supports network mode 'awsvpc'.");
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        bool fits = memory >= rows[i][1] && memory <= rows[i][2];

        if (rows[i][0] == cpu && fits &&
            (rows[i][3] == 0 ? memory == 512 || memory == 1024 || memory == 2048
                             : memory % 1024 == 0 && (memory - rows[i][1]) % rows[i][3] == 0))
            return true;
    }
    return sim_fail(call, 400, "ClientException",
                    "No Fargate configuration exists for given values: %lld CPU, %lld memory. See "
                    "the Amazon ECS documentation for the valid values.",
                    (long long)cpu, (long long)memory);
}

static bool containers_are_valid(struct sim_call *call)
{
    json_t *containers = json_object_get(call->in, "containerDefinitions"), *container;
    size_t i;

    if (json_array_size(containers) == 0)
        return sim_fail(call, 400, "ClientException", "Container list cannot be empty.");
    json_array_foreach (containers, i, container)
        if (!tree_has(container, "name") || !tree_has(container, "image"))
            return sim_fail(call, 400, "ClientException",
                            "Container.%s should not be null or empty.",
                            tree_has(container, "name") ? "image" : "name");
    return true;
}

/* What AWS fills in. */
static void add_defaults(json_t *definition)
{
    static const char *const lists[] = {"environment", "mountPoints", "volumesFrom", "portMappings",
                                        "systemControls"};
    size_t i, j;
    json_t *container, *mapping;

    json_array_foreach (json_object_get(definition, "containerDefinitions"), i, container) {
        if (!tree_has(container, "cpu"))
            tree_put_int(container, "cpu", 0);
        if (!tree_has(container, "essential"))
            tree_put_bool(container, "essential", true);
        for (size_t l = 0; l < ARRAY_LEN(lists); l++)
            tree_array_of(container, lists[l]);
        json_array_foreach (json_object_get(container, "portMappings"), j, mapping) {
            if (!tree_has(mapping, "hostPort"))
                tree_put_int(mapping, "hostPort", tree_int(mapping, "containerPort", 0));
            if (!tree_has(mapping, "protocol"))
                tree_put_text(mapping, "protocol", "tcp");
        }
    }
    tree_array_of(definition, "volumes");
    tree_array_of(definition, "placementConstraints");
}

static bool register_definition(struct sim_call *call)
{
    const char *family = tree_text(call->in, "family");
    int64_t revision = tree_int(sim_all(call, "~revisions"), family, 0) + 1;
    json_t *definition;
    char *key, *arn;

    if (!containers_are_valid(call) || !fargate_is_valid(call))
        return false;
    key = xasprintf("%s:%lld", family, (long long)revision);
    arn = sim_arn(call, "ecs", "task-definition/%s", key);
    definition = json_deep_copy(call->in);
    json_object_del(definition, "tags");
    tree_put_text(definition, "taskDefinitionArn", arn);
    tree_put_int(definition, "revision", revision);
    tree_put_text(definition, "status", "ACTIVE");
    tree_put(definition, "registeredAt", sim_now(call));
    tree_put_text(definition, "registeredBy", call->caller_arn);
    tree_put(definition, "compatibilities", json_pack("[s,s]", "EC2", "FARGATE"));
    add_defaults(definition);
    sim_tags_add(definition, json_object_get(call->in, "tags"));
    tree_put_int(sim_all(call, "~revisions"), family, revision);
    sim_put(call, "definitions", key, arn, definition);
    json_object_set(call->out, "taskDefinition", definition);
    tree_put(call->out, "tags", sim_tags_list(definition, "key", "value"));
    free(key);
    free(arn);
    return true;
}

static bool describe_definition(struct sim_call *call)
{
    json_t *definition = ecs_task_definition(call, tree_text(call->in, "taskDefinition"));

    if (definition == NULL)
        return false;
    json_object_set(call->out, "taskDefinition", definition);
    if (ecs_includes(call, "TAGS"))
        tree_put(call->out, "tags", sim_tags_list(definition, "key", "value"));
    return true;
}

static bool deregister_definition(struct sim_call *call)
{
    json_t *definition = ecs_task_definition(call, tree_text(call->in, "taskDefinition"));

    if (definition == NULL)
        return false;
    tree_put_text(definition, "status", "INACTIVE");
    tree_put(definition, "deregisteredAt", sim_now(call));
    json_object_del(definition, "~arn"); /* INACTIVE revisions are nothing left over */
    json_object_set(call->out, "taskDefinition", definition);
    return true;
}

static bool delete_definitions(struct sim_call *call)
{
    json_t *names = json_object_get(call->in, "taskDefinitions"), *name, *definition;
    size_t i;

    tree_array_of(call->out, "taskDefinitions");
    tree_array_of(call->out, "failures");
    json_array_foreach (names, i, name) {
        const char *key = definition_key(json_string_value(name));

        definition = json_incref(sim_find(call, "definitions", key));
        if (definition == NULL || !sim_same(tree_text(definition, "status"), "INACTIVE")) {
            json_array_append_new(tree_array_of(call->out, "failures"),
                                  json_pack("{s:s,s:s}", "arn", json_string_value(name), "reason",
                                            "The specified task definition is still in ACTIVE "
                                            "status. Please deregister the target and try again."));
        } else {
            tree_put_text(definition, "status", "DELETE_IN_PROGRESS");
            json_array_append(json_object_get(call->out, "taskDefinitions"), definition);
            sim_remove(call, "definitions", key);
        }
        json_decref(definition);
    }
    return true;
}

static bool list_definitions(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "taskDefinitionArns"), *definition;
    const char *prefix = tree_text(call->in, "familyPrefix"), *key;
    const char *status = tree_text_or(call->in, "status", "ACTIVE");

    json_object_foreach (sim_all(call, "definitions"), key, definition)
        if (sim_same(tree_text(definition, "status"), status) &&
            (prefix == NULL || sim_same(tree_text(definition, "family"), prefix)))
            json_array_append(list, json_object_get(definition, "taskDefinitionArn"));
    return true;
}

const struct sim_handler ecs_cluster_handlers[] = {
    {"CreateCluster", create_cluster},
    {"DescribeClusters", describe_clusters},
    {"ListClusters", list_clusters},
    {"UpdateCluster", update_cluster},
    {"UpdateClusterSettings", update_cluster},
    {"PutClusterCapacityProviders", update_cluster},
    {"DeleteCluster", delete_cluster},
    {"RegisterTaskDefinition", register_definition},
    {"DescribeTaskDefinition", describe_definition},
    {"DeregisterTaskDefinition", deregister_definition},
    {"DeleteTaskDefinitions", delete_definitions},
    {"ListTaskDefinitions", list_definitions},
    {NULL, NULL},
};
