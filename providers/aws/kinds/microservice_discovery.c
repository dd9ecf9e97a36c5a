/*
 * A name for a service inside its VPC: a Cloud Map service in a private namespace, which the
 * components of a stack share unless they name one.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/microservice.h"

enum { RECORD_TTL_S = 10, OPERATION_LIMIT_S = 600, LOOK_S = 5, IN_USE_LIMIT_S = 300 };

static char *namespace_name(const struct kind_call *call, json_t *spec)
{
    const char *given = json_path_text(spec, "serviceDiscovery.namespace");
    if (given != NULL)
        return xstrdup(given);
    char *cluster = microservice_cluster_name(call);
    char *name = xasprintf("%s.local", cluster);
    free(cluster);
    return name;
}

static char *service_name(const struct kind_call *call, json_t *spec)
{
    const char *given = json_path_text(spec, "serviceDiscovery.name");
    return given != NULL ? xstrdup(given) : microservice_container_name(call);
}

/* The entry of `list` called `name`; NULL when there is none. Owner: caller. */
static struct error *find_by_name(struct kind_call *call, const char *operation, json_t *params,
                                  const char *name, json_t **out)
{
    json_t *result = NULL;
    *out = NULL;
    TRY(calls_list(call, "servicediscovery", operation, params, &result));
    const char *list = strcmp(operation, "ListServices") == 0 ? "Services" : "Namespaces";
    size_t i;
    json_t *entry;
    json_array_foreach (json_object_get(result, list), i, entry) {
        bool is_private = !text_equal(json_text(entry, "Type"), "DNS_PUBLIC");
        if (*out == NULL && is_private && text_equal(json_text(entry, "Name"), name))
            *out = json_incref(entry);
    }
    json_decref(result);
    return NULL;
}

static struct error *find_namespace(struct kind_call *call, const char *name, json_t **out)
{
    return find_by_name(call, "ListNamespaces", json_object(), name, out);
}

static struct error *find_service(struct kind_call *call, const char *namespace_id,
                                  const char *name, json_t **out)
{
    return find_by_name(call, "ListServices",
                        json_pack("{s:[{s:s, s:[s], s:s}]}", "Filters", "Name", "NAMESPACE_ID",
                                  "Values", namespace_id, "Condition", "EQ"),
                        name, out);
}

static struct error *tags_of(struct kind_call *call, const char *arn, json_t **tags)
{
    json_t *result = NULL;
    TRY(kind_query(call, "servicediscovery", "ListTagsForResource",
                   json_pack("{s:s}", "ResourceARN", arn), &result));
    *tags = kind_tags_of(json_object_get(result, "Tags"), "Key", "Value");
    json_decref(result);
    return NULL;
}

static json_t *shared_tag_list(const struct kind_call *call)
{
    json_t *tags = calls_stack_tags(call);
    json_t *list = json_array();
    const char *name;
    json_t *value;
    json_object_foreach (tags, name, value)
        json_array_append_new(list, json_pack("{s:s, s:O}", "Key", name, "Value", value));
    json_decref(tags);
    return list;
}

static struct error *operation_ended(struct kind_call *call, void *arg, bool *done)
{
    json_t *result = NULL;
    TRY(kind_query(call, "servicediscovery", "GetOperation",
                   json_pack("{s:s}", "OperationId", (const char *)arg), &result));
    json_t *operation = json_object_get(result, "Operation");
    const char *status = json_text_or(operation, "Status", "");
    struct error *err = NULL;
    if (strcmp(status, "FAIL") == 0)
        err = ERR(ERR_PROVIDER, "Cloud Map could not do it: %s %s",
                  json_text_or(operation, "ErrorCode", ""),
                  json_text_or(operation, "ErrorMessage", ""));
    *done = strcmp(status, "SUCCESS") == 0;
    json_decref(result);
    return err;
}

/* Make a call that answers with an operation, and wait for that. */
static struct error *run_operation(struct kind_call *call, const char *step, const char *name,
                                   json_t *params)
{
    static const char *const keep[] = {"OperationId", NULL};
    json_t *result = NULL;
    TRY(calls_make(call,
                   &(struct step_call){.step = step,
                                       .service = "servicediscovery",
                                       .operation = name,
                                       .params = params,
                                       .keep = keep},
                   &result));
    char *id = xstrdup(json_text_or(result, "OperationId", ""));
    json_decref(result);
    char *wait = xasprintf("%s-done", step);
    struct error *err = kind_wait_until(call, &(struct own_wait){.step = wait,
                                                                 .check = operation_ended,
                                                                 .arg = id,
                                                                 .delay_s = LOOK_S,
                                                                 .limit_s = OPERATION_LIMIT_S});
    free(wait);
    free(id);
    return err;
}

static struct error *create_namespace(struct kind_call *call, const char *name, const char *vpc_id)
{
    char token[37];
    kind_token(call, "namespace", token);
    struct error *err =
        run_operation(call, "namespace", "CreatePrivateDnsNamespace",
                      json_pack("{s:s, s:s, s:s, s:o}", "Name", name, "Vpc", vpc_id,
                                "CreatorRequestId", token, "Tags", shared_tag_list(call)));
    if (err != NULL && (err->code == ERR_ALREADY_EXISTS || aws_error_is(err, "DuplicateRequest") ||
                        aws_error_is(err, "NamespaceAlreadyExists"))) {
        /* another component of the stack makes it right now: this one tries again later */
        err->retry = ERR_RETRY_BACKOFF;
        return WRAP(err, "namespace %s is being made", name);
    }
    return err;
}

/* The namespace's id. Owner: caller, free(). */
static struct error *ensure_namespace(struct kind_call *call, const char *name, const char *vpc_id,
                                      char **id)
{
    json_t *found = NULL;
    TRY(find_namespace(call, name, &found));
    if (found == NULL) {
        TRY(create_namespace(call, name, vpc_id));
        TRY(find_namespace(call, name, &found));
    }
    *id = xstrdup(json_text(found, "Id"));
    json_decref(found);
    return *id != NULL ? NULL : ERR(ERR_CONFLICT, "namespace %s is not visible yet", name);
}

static struct error *create_service(struct kind_call *call, const char *name,
                                    const char *namespace_id)
{
    char token[37];
    kind_token(call, "discovery", token);
    return calls_make(call,
                      &(struct step_call){
                          .step = "discovery",
                          .service = "servicediscovery",
                          .operation = "CreateService",
                          .params = json_pack(
                              "{s:s, s:s, s:s, s:{s:s, s:[{s:s, s:i}]}, s:{s:i}, s:o}", "Name",
                              name, "NamespaceId", namespace_id, "CreatorRequestId", token,
                              "DnsConfig", "RoutingPolicy", "MULTIVALUE", "DnsRecords", "Type", "A",
                              "TTL", RECORD_TTL_S, "HealthCheckCustomConfig", "FailureThreshold", 1,
                              "Tags", kind_tag_list(call, "Key", "Value"))},
                      NULL);
}

static struct error *take_service(struct kind_call *call, json_t *found)
{
    static const struct tag_api api = {
        "servicediscovery", "TagResource", "UntagResource", "ResourceARN", "Tags",
        "TagKeys",          "Key",         "Value"};
    const char *arn = json_text(found, "Arn");
    json_t *tags = NULL;
    TRY(tags_of(call, arn, &tags));
    struct error *err = kind_adopt(call, "Cloud Map service", "discovery", tags);
    if (err == NULL)
        err = kind_retag(call, &api, arn, "tag-discovery", tags);
    json_decref(tags);
    return err;
}

static struct error *ensure_service(struct kind_call *call, const char *name,
                                    const char *namespace_id, char **arn)
{
    json_t *found = NULL;
    TRY(find_service(call, namespace_id, name, &found));
    struct error *err = NULL;
    if (found != NULL) {
        err = take_service(call, found);
    } else {
        err = create_service(call, name, namespace_id);
        if (err == NULL)
            err = find_service(call, namespace_id, name, &found);
    }
    *arn = xstrdup(json_text(found, "Arn"));
    json_decref(found);
    if (err == NULL && *arn == NULL)
        err = ERR(ERR_CONFLICT, "Cloud Map service %s is not visible yet", name);
    return err;
}

char *microservice_discovery_name(const struct kind_call *call)
{
    char *space = namespace_name(call, call->spec);
    char *name = service_name(call, call->spec);
    char *full = xasprintf("%s.%s", name, space);
    free(name);
    free(space);
    return full;
}

struct error *microservice_ensure_discovery(struct kind_call *call, struct microservice *service)
{
    if (!microservice_has_discovery(call->spec))
        return NULL;
    if (!microservice_is_awsvpc(call->spec))
        return ERR(ERR_INVALID, "serviceDiscovery needs runtime.networkMode awsvpc");
    char *space = namespace_name(call, call->spec);
    char *name = service_name(call, call->spec);
    char *id = NULL;
    struct error *err = ensure_namespace(call, space, service->network.vpc_id, &id);
    if (err == NULL)
        err = ensure_service(call, name, id, &service->registry);
    service->discovery_name = microservice_discovery_name(call);
    free(id);
    free(name);
    free(space);
    return err;
}

/* Instances of a service that is gone stay registered for a moment. */
static struct error *delete_service(struct kind_call *call, json_t *found)
{
    static const struct kind_retry passing[] = {{"ResourceInUse", NULL}, {NULL, NULL}};
    json_t *tags = NULL;
    TRY(calls_unless_gone(tags_of(call, json_text(found, "Arn"), &tags)));
    if (tags == NULL) /* although a list still had it */
        return NULL;
    struct error *err = kind_adopt(call, "Cloud Map service", "discovery", tags);
    json_decref(tags);
    if (err != NULL)
        return err;
    return calls_make(
        call,
        &(struct step_call){.step = "delete-discovery",
                            .service = "servicediscovery",
                            .operation = "DeleteService",
                            .params = json_pack("{s:O}", "Id", json_object_get(found, "Id")),
                            .retries = passing,
                            .retry_limit_s = IN_USE_LIMIT_S,
                            .may_be_gone = true},
        NULL);
}

/* The namespace goes with its last service, when it is the stack's own. */
static struct error *leave_namespace(struct kind_call *call, json_t *space)
{
    json_t *result = NULL, *tags = NULL;
    const char *id = json_text(space, "Id");
    TRY(calls_list(call, "servicediscovery", "ListServices",
                   json_pack("{s:[{s:s, s:[s], s:s}]}", "Filters", "Name", "NAMESPACE_ID", "Values",
                             id, "Condition", "EQ"),
                   &result));
    bool empty = json_array_size(json_object_get(result, "Services")) == 0;
    json_decref(result);
    if (!empty)
        return NULL;
    TRY(calls_unless_gone(tags_of(call, json_text(space, "Arn"), &tags)));
    bool ours = tags != NULL && calls_stack_owns(call, tags);
    json_decref(tags);
    if (!ours)
        return NULL;
    struct error *err =
        run_operation(call, "delete-namespace", "DeleteNamespace", json_pack("{s:s}", "Id", id));
    if (err != NULL && (err->code == ERR_NOT_FOUND || aws_error_is(err, "ResourceInUse"))) {
        error_free(err); /* another component removed it, or still uses it */
        return NULL;
    }
    return err;
}

static struct error *remove_from(struct kind_call *call, json_t *space, const char *name)
{
    json_t *found = NULL;
    TRY(find_service(call, json_text(space, "Id"), name, &found));
    struct error *err = found == NULL ? NULL : delete_service(call, found);
    json_decref(found);
    return err != NULL ? err : leave_namespace(call, space);
}

struct error *microservice_remove_discovery(struct kind_call *call, bool all)
{
    json_t *spec = microservice_has_discovery(call->applied) ? call->applied : call->spec;
    if (!microservice_has_discovery(spec) || (!all && microservice_has_discovery(call->spec)))
        return NULL;
    char *space_name = namespace_name(call, spec);
    char *name = service_name(call, spec);
    json_t *space = NULL;
    struct error *err = find_namespace(call, space_name, &space);
    if (err == NULL && space != NULL)
        err = remove_from(call, space, name);
    json_decref(space);
    free(name);
    free(space_name);
    return err;
}
