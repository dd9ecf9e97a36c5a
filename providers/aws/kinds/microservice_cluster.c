/*
 * The cluster that the components of a stack share: whoever comes first makes it, whoever leaves
 * last removes it. Both are idempotent by name, so that components may race.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

/* ECS calls the name of a cluster that somebody has just removed an invalid parameter. */
static struct error *unless_removed(struct error *err)
{
    if (err == NULL || !aws_error_is(error_root(err), "InvalidParameterException"))
        return err;
    error_free(err);
    return NULL;
}

/* The active cluster and its tags; both NULL when there is none. Owner: caller. */
static struct error *find_cluster(struct kind_call *call, const char *name, json_t **cluster,
                                  json_t **tags)
{
    json_t *result = NULL, *listed = NULL;
    *cluster = *tags = NULL;
    TRY(calls_find(call, "ecs", "DescribeClusters",
                   json_pack("{s:[s], s:[s]}", "clusters", name, "include", "SETTINGS"), &result));
    json_t *first = json_array_get(json_object_get(result, "clusters"), 0);
    struct error *err = NULL;
    if (first != NULL && !text_equal(json_text(first, "status"), "INACTIVE"))
        err = unless_removed(
            calls_find(call, "ecs", "ListTagsForResource",
                       json_pack("{s:s}", "resourceArn", json_text(first, "clusterArn")), &listed));
    if (listed != NULL) {
        *cluster = json_incref(first);
        *tags = kind_tags_of(json_object_get(listed, "tags"), "key", "value");
    }
    json_decref(listed);
    json_decref(result);
    return err;
}

/* {key, value} of what a stack's clusters carry. */
static json_t *cluster_tags(const struct kind_call *call)
{
    json_t *tags = calls_stack_tags(call);
    json_t *list = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (tags, name, value)
        json_array_append_new(list, json_pack("{s:s, s:O}", "key", name, "value", value));
    json_decref(tags);
    return list;
}

/* Owner: caller. */
static json_t *insights(void)
{
    return json_pack("[{s:s, s:s}]", "name", "containerInsights", "value", "enabled");
}

/* A cluster that was made by this very operation may have been removed by a component that left:
 * then the step is done and the cluster is not there, and it is made again under a new name of
 * the step. */
static struct error *create_cluster(struct kind_call *call, const char *name)
{
    static const struct kind_retry passing[] = {
        {"InvalidParameterException", "service linked role"}, {NULL, NULL}};
    char key[16];
    calls_open_key(call, "create-cluster", key);
    json_t *params = json_pack("{s:s, s:o}", "clusterName", name, "tags", cluster_tags(call));
    if (microservice_queue(call->spec) != NULL)
        json_put(params, "settings", insights());
    return calls_make(call,
                      &(struct step_call){.step = "create-cluster",
                                          .key = key,
                                          .service = "ecs",
                                          .operation = "CreateCluster",
                                          .params = params,
                                          .retries = passing},
                      NULL);
}

static bool has_insights(json_t *cluster)
{
    size_t i;
    json_t *setting;
    json_array_foreach (json_object_get(cluster, "settings"), i, setting) {
        if (text_equal(json_text(setting, "name"), "containerInsights"))
            return !text_equal(json_text(setting, "value"), "disabled");
    }
    return false;
}

/* Scaling by a queue counts tasks, which Container Insights do. */
static struct error *ensure_insights(struct kind_call *call, const char *name, json_t *cluster)
{
    if (microservice_queue(call->spec) == NULL || has_insights(cluster))
        return NULL;
    return calls_make(call,
                      &(struct step_call){.step = "cluster-insights",
                                          .service = "ecs",
                                          .operation = "UpdateClusterSettings",
                                          .params = json_pack("{s:s, s:o}", "cluster", name,
                                                              "settings", insights())},
                      NULL);
}

struct error *microservice_ensure_cluster(struct kind_call *call, const char *name)
{
    json_t *cluster = NULL, *tags = NULL;
    TRY(find_cluster(call, name, &cluster, &tags));
    struct error *err = NULL;
    if (cluster == NULL)
        err = create_cluster(call, name);
    else if (!calls_stack_owns(call, tags))
        err = ERR(ERR_ALREADY_EXISTS,
                  "cluster '%s' exists but does not carry this stack's panka:* tags: it is not "
                  "taken over",
                  name);
    else
        err = ensure_insights(call, name, cluster);
    json_decref(cluster);
    json_decref(tags);
    return err;
}

enum { DESCRIBE_MAX = 10, STOP_LIMIT_S = 180 };

/* How many of these services are not over. */
static struct error *count_alive(struct kind_call *call, const char *name, json_t *arns,
                                 size_t *alive)
{
    json_t *result = NULL;
    TRY(calls_find(call, "ecs", "DescribeServices",
                   json_pack("{s:s, s:O}", "cluster", name, "services", arns), &result));
    size_t i;
    json_t *service;
    json_array_foreach (json_object_get(result, "services"), i, service)
        *alive += !text_equal(json_text(service, "status"), "INACTIVE");
    json_decref(result);
    return NULL;
}

/* Services that are over may still be listed for a while. */
static struct error *is_in_use(struct kind_call *call, const char *name, bool *used)
{
    json_t *result = NULL;
    TRY(calls_list(call, "ecs", "ListServices", json_pack("{s:s}", "cluster", name), &result));
    json_t *all = json_object_get(result, "serviceArns");
    struct error *err = NULL;
    size_t alive = 0;
    for (size_t from = 0; from < json_array_size(all) && err == NULL; from += DESCRIBE_MAX) {
        json_t *some = json_array();
        for (size_t i = from; i < from + DESCRIBE_MAX && i < json_array_size(all); i++)
            json_array_append(some, json_array_get(all, i));
        err = count_alive(call, name, some, &alive);
        json_decref(some);
    }
    json_decref(result);
    *used = alive > 0;
    return err;
}

static struct error *send_delete(struct kind_call *call, const char *name,
                                 const struct kind_retry *retries)
{
    return calls_make(call,
                      &(struct step_call){.step = "delete-cluster",
                                          .service = "ecs",
                                          .operation = "DeleteCluster",
                                          .params = json_pack("{s:s}", "cluster", name),
                                          .retries = retries,
                                          .retry_limit_s = STOP_LIMIT_S,
                                          .may_be_gone = true},
                      NULL);
}

/* Services that are stopping, or tasks, keep the cluster: whoever removes those removes it. */
static struct error *delete_cluster(struct kind_call *call, const char *name)
{
    static const char *const still_used[] = {"ClusterContainsServicesException",
                                             "ClusterContainsTasksException",
                                             "ClusterContainsContainerInstancesException"};
    struct error *err = send_delete(call, name, NULL);
    for (size_t i = 0; err != NULL && i < ARRAY_LEN(still_used); i++) {
        if (aws_error_is(err, still_used[i])) {
            error_free(err);
            err = NULL;
        }
    }
    return err;
}

struct error *microservice_leave_cluster(struct kind_call *call, const char *name)
{
    json_t *cluster = NULL, *tags = NULL;
    TRY(find_cluster(call, name, &cluster, &tags));
    bool ours = cluster != NULL && calls_stack_owns(call, tags);
    json_decref(cluster);
    json_decref(tags);
    bool used = false;
    if (ours)
        TRY(is_in_use(call, name, &used));
    return ours && !used ? delete_cluster(call, name) : NULL;
}

struct error *microservice_delete_cluster(struct kind_call *call, const char *name)
{
    static const struct kind_retry stopping[] = {
        {"ClusterContainsTasksException", NULL}, {"UpdateInProgressException", NULL}, {NULL, NULL}};
    json_t *cluster = NULL, *tags = NULL;
    TRY(find_cluster(call, name, &cluster, &tags));
    bool ours = cluster != NULL && calls_stack_owns(call, tags);
    json_decref(cluster);
    json_decref(tags);
    return ours ? send_delete(call, name, stopping) : NULL;
}
