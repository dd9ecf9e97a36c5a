/*
 * Mount targets: one in each zone, told apart by their subnets. They take a minute or two, so all
 * are begun before the first is waited for.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/efs.h"
#include "providers/aws/kinds/network.h"

enum { NFS_PORT = 2049, LIMIT_S = 900 };

/* Where the targets go. */
struct targets {
    const char *system; /* its id */
    json_t *groups;     /* ids, owned */
};

/* The group's name stays when the component's other name changes, and is no other tenant's. */
static char *group_name(const struct kind_call *call)
{
    char *whole = xasprintf("%s-%s-%s-%s", call->op->tenant, call->op->stack, call->op->environment,
                            call->op->component);
    for (char *c = whole; *c != '\0'; c++)
        *c = *c == '/' ? '-' : *c;
    char *name = calls_part_name(whole, "-nfs", 255);
    free(whole);
    return name;
}

static struct error *ensure_group(struct kind_call *call, const struct network *network, char **id)
{
    json_t *cidrs = json_pack("[s]", network->cidr);
    json_t *rules = json_pack("[o]", network_permission(&(struct network_rule){
                                         .protocol = "tcp",
                                         .from_port = NFS_PORT,
                                         .to_port = NFS_PORT,
                                         .cidrs = cidrs,
                                     }));
    char *name = group_name(call);
    struct error *err =
        network_ensure_group(call,
                             &(struct group_want){.step = "nfs-group",
                                                  .name = name,
                                                  .description = "NFS from within the VPC",
                                                  .vpc_id = network->vpc_id,
                                                  .rules = rules},
                             id);
    free(name);
    json_decref(rules);
    json_decref(cidrs);
    return err;
}

struct error *efs_group_remove(struct kind_call *call)
{
    char *name = group_name(call);
    struct error *err = network_remove_group(call, "nfs-group", name);
    free(name);
    return err;
}

static bool names_groups(const struct kind_call *call)
{
    return json_array_size(json_path(call->spec, "network.securityGroupIds")) > 0;
}

static struct error *choose_groups(struct kind_call *call, const struct network *network,
                                   struct targets *targets)
{
    char *id = NULL;
    if (names_groups(call)) {
        targets->groups = json_incref(network->groups);
        return NULL;
    }
    TRY(ensure_group(call, network, &id));
    targets->groups = json_pack("[s]", id);
    free(id);
    return NULL;
}

/* --- one target --- */

static const struct targets *targets_of(const struct part_work *work)
{
    return work->arg;
}

static json_t *read_params(struct part_work *work)
{
    return json_pack("{s:s}", "FileSystemId", targets_of(work)->system);
}

static json_t *create_params(struct part_work *work)
{
    return json_pack("{s:s, s:s, s:O}", "FileSystemId", targets_of(work)->system, "SubnetId",
                     work->name, "SecurityGroups", targets_of(work)->groups);
}

static json_t *target_params(struct part_work *work)
{
    return json_pack("{s:s}", "MountTargetId", part_text(work, "MountTargetId"));
}

static bool same_set(json_t *a, json_t *b)
{
    size_t i, j, shared = 0;
    json_t *one, *other;
    json_array_foreach (a, i, one)
        json_array_foreach (b, j, other)
            shared += json_equal(one, other);
    return shared == json_array_size(a) && shared == json_array_size(b);
}

static struct error *update(struct part_work *work)
{
    json_t *result = NULL;
    TRY(kind_query(work->call, "efs", "DescribeMountTargetSecurityGroups", target_params(work),
                   &result));
    bool same = same_set(json_object_get(result, "SecurityGroups"), targets_of(work)->groups);
    json_decref(result);
    if (same)
        return NULL;
    json_t *params = target_params(work);
    json_object_set(params, "SecurityGroups", targets_of(work)->groups);
    return part_mutate(work, "ModifyMountTargetSecurityGroups", params, NULL);
}

static const struct part target = {
    .what = "mount target",
    .step = "target",
    .service = "efs",
    .read = "DescribeMountTargets",
    .read_params = read_params,
    .list = "MountTargets",
    .match = "SubnetId",
    .status = &(const struct part_status){.path = "LifeCycleState",
                                          .ready = (const char *const[]){"available", NULL},
                                          .failed = (const char *const[]){"error", NULL},
                                          .leaving = (const char *const[]){"deleting", NULL},
                                          .gone = (const char *const[]){"deleted", NULL}},
    .ready_limit_s = LIMIT_S,
    .gone_limit_s = LIMIT_S,
    .create = "CreateMountTarget",
    .create_params = create_params,
    .keep = (const char *const[]){"MountTargetId", NULL},
    .retries = efs_passing,
    .update = update,
    .remove = "DeleteMountTarget",
    .remove_params = target_params,
};

/* --- all of them --- */

static struct error *list_targets(struct kind_call *call, const char *system, json_t **out)
{
    json_t *result = NULL;
    TRY(calls_list(call, "efs", "DescribeMountTargets", json_pack("{s:s}", "FileSystemId", system),
                   &result));
    json_t *list = json_object_get(result, "MountTargets");
    *out = list == NULL ? json_array() : json_incref(list);
    json_decref(result);
    return NULL;
}

static bool is_listed(json_t *list, json_t *value)
{
    size_t i;
    json_t *one;
    json_array_foreach (list, i, one)
        if (json_equal(one, value))
            return true;
    return false;
}

typedef struct error *target_step(struct part_work *work);

/* Do something to each target whose subnet is (not) among `subnets`; NULL: to every one. */
static struct error *each_other(struct kind_call *call, const char *system, json_t *subnets,
                                target_step *step)
{
    struct targets targets = {.system = system};
    json_t *list = NULL;
    TRY(list_targets(call, system, &list));
    struct error *err = NULL;
    size_t i;
    json_t *entry;
    json_array_foreach (list, i, entry) {
        json_t *subnet = json_object_get(entry, "SubnetId");
        if (err != NULL || is_listed(subnets, subnet))
            continue;
        struct part_work work = {.call = call,
                                 .part = &target,
                                 .name = json_string_value(subnet),
                                 .key = json_string_value(subnet),
                                 .arg = &targets};
        err = step(&work);
        part_fini(&work);
    }
    json_decref(list);
    return err;
}

/* All begin to go, then all are waited for. */
static struct error *remove_others(struct kind_call *call, const char *system, json_t *subnets)
{
    TRY(each_other(call, system, subnets, part_start_removal));
    return each_other(call, system, subnets, part_wait_gone);
}

/* Begin a missing target under the step that part_ensure() would begin it by. */
static struct error *begin(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL)
        return NULL;
    return part_mutate_as(work, "create", target.create, create_params(work), NULL);
}

static struct error *each_subnet(struct kind_call *call, struct targets *targets, json_t *subnets,
                                 target_step *step)
{
    size_t i;
    json_t *subnet;
    json_array_foreach (subnets, i, subnet) {
        const char *id = json_string_value(subnet);
        struct part_work work = {
            .call = call, .part = &target, .name = id, .key = id, .arg = targets};
        struct error *err = step(&work);
        part_fini(&work);
        TRY(err);
    }
    return NULL;
}

static struct error *ensure_in(struct kind_call *call, const struct network *network,
                               struct targets *targets)
{
    TRY(choose_groups(call, network, targets));
    TRY(remove_others(call, targets->system, network->subnets));
    TRY(each_subnet(call, targets, network->subnets, begin));
    TRY(each_subnet(call, targets, network->subnets, part_ensure));
    return names_groups(call) ? efs_group_remove(call) : NULL;
}

struct error *efs_targets_ensure(struct kind_call *call, const char *system)
{
    struct targets targets = {.system = system};
    struct network network;
    struct error *err =
        network_find_for(call, json_object_get(call->spec, "network"), NETWORK_PRIVATE, &network);
    if (err == NULL)
        err = ensure_in(call, &network, &targets);
    json_decref(targets.groups);
    network_fini(&network);
    return err;
}

struct error *efs_targets_remove(struct kind_call *call, const char *system)
{
    return remove_others(call, system, NULL);
}

/* --- outputs --- */

static int by_zone(const void *a, const void *b)
{
    const json_t *left = *(json_t *const *)a, *right = *(json_t *const *)b;
    return strcmp(json_text_or(left, "AvailabilityZoneName", ""),
                  json_text_or(right, "AvailabilityZoneName", ""));
}

static json_t *addresses_by_zone(json_t *list)
{
    json_t *addresses = json_array();
    size_t count = json_array_size(list);
    json_t **sorted = xcalloc(count + 1, sizeof(*sorted));
    for (size_t i = 0; i < count; i++)
        sorted[i] = json_array_get(list, i);
    qsort(sorted, count, sizeof(*sorted), by_zone);
    for (size_t i = 0; i < count; i++)
        if (json_text(sorted[i], "IpAddress") != NULL)
            json_array_append(addresses, json_object_get(sorted[i], "IpAddress"));
    free(sorted);
    return addresses;
}

struct error *efs_targets_output(struct kind_call *call, const char *system)
{
    json_t *list = NULL, *groups = NULL;
    TRY(list_targets(call, system, &list));
    const char *first = json_text(json_array_get(list, 0), "MountTargetId");
    struct error *err = NULL;
    if (first != NULL)
        err = calls_find(call, "efs", "DescribeMountTargetSecurityGroups",
                         json_pack("{s:s}", "MountTargetId", first), &groups);
    kind_output(call, "security_group_id", json_path_text(groups, "SecurityGroups.0"));
    json_object_set_new(call->outputs, "mount_target_ips", addresses_by_zone(list));
    json_decref(groups);
    json_decref(list);
    return err;
}
