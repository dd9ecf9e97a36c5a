#include <stdlib.h>
#include <string.h>

#include "common/mem.h"
#include "providers/sim/services.h"

static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";

/* An operation that is SUBMITTED now and SUCCESS later. */
static void start_operation(struct sim_call *call, const char *type, const char *target,
                            const char *target_id)
{
    char id[SIM_ID_BYTES];

    sim_random_id(call->sim, "", 32, letters, id);
    sim_put(call, "~operations", id, NULL,
            json_pack("{s:s,s:s,s:s,s:o,s:o,s:{s:s}}", "Id", id, "Type", type, "Status",
                      "SUBMITTED", "CreateDate", sim_now(call), "UpdateDate", sim_now(call),
                      "Targets", target, target_id));
    sim_later(call, "~operations", id, sim_delay(call), json_pack("{s:s}", "Status", "SUCCESS"));
    tree_put_text(call->out, "OperationId", id);
}

static json_t *find_operation(struct sim_call *call)
{
    json_t *operation = sim_find(call, "~operations", tree_text(call->in, "OperationId"));

    if (operation == NULL)
        sim_fail(call, 400, "OperationNotFound", "Operation not found");
    return operation;
}

static bool get_operation(struct sim_call *call)
{
    json_t *operation = find_operation(call);

    if (operation == NULL)
        return false;
    json_object_set(call->out, "Operation", operation);
    return true;
}

/* --- namespaces --- */

static json_t *find_namespace(struct sim_call *call, const char *id)
{
    json_t *space = sim_find(call, "namespaces", sim_arn_tail(id));

    if (space == NULL)
        sim_fail(call, 400, "NamespaceNotFound", "There is no namespace with id %s", id);
    return space;
}

/* The same CreatorRequestId gives DuplicateRequest with the first operation's id. */
static bool namespace_is_free(struct sim_call *call)
{
    const char *id;
    json_t *space;

    json_object_foreach (sim_all(call, "namespaces"), id, space) {
        if (!sim_same(tree_text(space, "Name"), tree_text(call->in, "Name")))
            continue;
        if (tree_has(call->in, "CreatorRequestId") &&
            sim_same(tree_text(space, "CreatorRequestId"),
                     tree_text(call->in, "CreatorRequestId"))) {
            sim_fail(call, 400, "DuplicateRequest", "The operation is already in progress.");
            call->failure.extra =
                json_pack("{s:O}", "DuplicateOperationId", json_object_get(space, "~operation"));
            return false;
        }
        sim_fail(call, 400, "NamespaceAlreadyExists",
                 "There is already a namespace with name %s associated with the VPC.",
                 tree_text(space, "Name"));
        call->failure.extra = json_pack("{s:s}", "NamespaceId", id);
        return false;
    }
    return true;
}

static bool create_namespace(struct sim_call *call)
{
    bool is_http = strcmp(call->op->name, "CreateHttpNamespace") == 0;
    char id[SIM_ID_BYTES], zone[SIM_ID_BYTES], *arn;
    json_t *space;

    if (!namespace_is_free(call))
        return false;
    if (!is_http && ec2_find(call, "vpcs", tree_text(call->in, "Vpc")) == NULL)
        return sim_fail(call, 400, "InvalidInput", "The VPC %s does not exist",
                        tree_text(call->in, "Vpc"));
    sim_random_id(call->sim, "ns-", 16, letters, id);
    arn = sim_arn(call, "servicediscovery", "namespace/%s", id);
    space =
        json_pack("{s:s,s:s,s:s,s:s,s:o,s:s,s:{s:{s:s},s:{s:s}}}", "Id", id, "Arn", arn, "Name",
                  tree_text(call->in, "Name"), "Type", is_http ? "HTTP" : "DNS_PRIVATE",
                  "CreateDate", sim_now(call), "CreatorRequestId",
                  tree_text_or(call->in, "CreatorRequestId", ""), "Properties", "DnsProperties",
                  "HostedZoneId", sim_random_id(call->sim, "Z0", 18, "ABCDEFGHIJ0123456789", zone),
                  "HttpProperties", "HttpName", tree_text(call->in, "Name"));
    tree_put_text(space, "Description", tree_text(call->in, "Description"));
    sim_tags_add(space, json_object_get(call->in, "Tags"));
    sim_put(call, "namespaces", id, arn, space);
    start_operation(call, "CREATE_NAMESPACE", "NAMESPACE", id);
    json_object_set(space, "~operation", json_object_get(call->out, "OperationId"));
    free(arn);
    return true;
}

static size_t count_services(struct sim_call *call, const char *space)
{
    const char *id;
    json_t *service;
    size_t count = 0;

    json_object_foreach (sim_all(call, "services"), id, service)
        count += sim_same(tree_text(service, "NamespaceId"), space);
    return count;
}

static bool get_namespace(struct sim_call *call)
{
    json_t *space = find_namespace(call, tree_text(call->in, "Id"));

    if (space == NULL)
        return false;
    tree_put_int(space, "ServiceCount", (int64_t)count_services(call, tree_text(space, "Id")));
    json_object_set(call->out, "Namespace", space);
    return true;
}

/* Filters by NAME, TYPE and NAMESPACE_ID. */
static bool filters_pass(struct sim_call *call, json_t *item)
{
    size_t i;
    json_t *filter;

    json_array_foreach (json_object_get(call->in, "Filters"), i, filter) {
        const char *name = tree_text_or(filter, "Name", "");
        const char *member = strcmp(name, "NAME") == 0           ? "Name"
                             : strcmp(name, "NAMESPACE_ID") == 0 ? "NamespaceId"
                                                                 : "Type";

        if (!tree_has_text(json_object_get(filter, "Values"), tree_text(item, member)))
            return false;
    }
    return true;
}

static bool list_things(struct sim_call *call)
{
    bool spaces = strcmp(call->op->name, "ListNamespaces") == 0;
    json_t *list = tree_array_of(call->out, spaces ? "Namespaces" : "Services"), *item;
    const char *id;

    json_object_foreach (sim_all(call, spaces ? "namespaces" : "services"), id, item)
        if (filters_pass(call, item))
            json_array_append(list, item);
    return true;
}

static bool delete_namespace(struct sim_call *call)
{
    json_t *space = find_namespace(call, tree_text(call->in, "Id"));
    const char *id = tree_text(space, "Id");

    if (space == NULL)
        return false;
    if (count_services(call, id) > 0)
        return sim_fail(call, 400, "ResourceInUse",
                        "The specified namespace contains one or more services.");
    start_operation(call, "DELETE_NAMESPACE", "NAMESPACE", id);
    sim_later(call, "namespaces", id, sim_delay(call), NULL);
    return true;
}

/* --- services --- */

static json_t *find_service(struct sim_call *call, const char *member)
{
    const char *id = tree_text(call->in, member);
    json_t *service = sim_find(call, "services", sim_arn_tail(id));

    if (service == NULL)
        sim_fail(call, 400, "ServiceNotFound", "Service not found: %s", id);
    return service;
}

static bool create_service(struct sim_call *call)
{
    const char *space = tree_text(call->in, "NamespaceId"), *name = tree_text(call->in, "Name"),
               *key;
    char id[SIM_ID_BYTES], *arn;
    json_t *service;

    if (space == NULL)
        space = tree_text(json_object_get(call->in, "DnsConfig"), "NamespaceId");
    if (space != NULL && find_namespace(call, space) == NULL)
        return false;
    json_object_foreach (sim_all(call, "services"), key, service)
        if (sim_same(tree_text(service, "Name"), name) &&
            sim_same(tree_text(service, "NamespaceId"), sim_arn_tail(space))) {
            sim_fail(call, 400, "ServiceAlreadyExists",
                     "Service already exists for namespace %s and name %s.", space, name);
            call->failure.extra = json_pack("{s:s}", "ServiceId", key);
            return false;
        }
    sim_random_id(call->sim, "srv-", 16, letters, id);
    arn = sim_arn(call, "servicediscovery", "service/%s", id);
    service = json_deep_copy(call->in);
    json_object_del(service, "Tags");
    tree_put_text(service, "Id", id);
    tree_put_text(service, "Arn", arn);
    tree_put_text(service, "NamespaceId", sim_arn_tail(space));
    tree_put(service, "CreateDate", sim_now(call));
    tree_put_int(service, "InstanceCount", 0);
    sim_tags_add(service, json_object_get(call->in, "Tags"));
    sim_put(call, "services", id, arn, service);
    json_object_set(call->out, "Service", service);
    free(arn);
    return true;
}

static bool get_service(struct sim_call *call)
{
    json_t *service = find_service(call, "Id");

    if (service == NULL)
        return false;
    json_object_set(call->out, "Service", service);
    return true;
}

static bool update_service(struct sim_call *call)
{
    json_t *service = find_service(call, "Id");

    if (service == NULL)
        return false;
    tree_copy_all(json_object_get(call->in, "Service"), service);
    start_operation(call, "UPDATE_SERVICE", "SERVICE", tree_text(service, "Id"));
    return true;
}

/* In use while an ECS service that is not INACTIVE registers with it. */
static bool delete_service(struct sim_call *call)
{
    json_t *service = find_service(call, "Id"), *other;
    const char *key;

    if (service == NULL)
        return false;
    json_object_foreach (sim_collection(call, "ecs", "services"), key, other)
        if (!sim_same(tree_text(other, "status"), "INACTIVE") &&
            tree_find(json_object_get(other, "serviceRegistries"), "registryArn",
                      tree_text(service, "Arn"), NULL) != NULL)
            return sim_fail(call, 400, "ResourceInUse",
                            "Service contains registered instances; delete the instances before "
                            "deleting the service");
    sim_remove(call, "services", sim_arn_tail(tree_text(call->in, "Id")));
    return true;
}

static bool list_instances(struct sim_call *call)
{
    tree_array_of(call->out, "Instances");
    return find_service(call, "ServiceId") != NULL;
}

const struct sim_handler discovery_handlers[] = {
    {"GetOperation", get_operation},
    {"CreatePrivateDnsNamespace", create_namespace},
    {"CreateHttpNamespace", create_namespace},
    {"GetNamespace", get_namespace},
    {"ListNamespaces", list_things},
    {"DeleteNamespace", delete_namespace},
    {"CreateService", create_service},
    {"GetService", get_service},
    {"ListServices", list_things},
    {"UpdateService", update_service},
    {"DeleteService", delete_service},
    {"ListInstances", list_instances},
    {NULL, NULL},
};
