#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/services.h"

#define POINTS_MAX 1000

/* --- file systems --- */

static json_t *find_system(struct sim_call *call, const char *id)
{
    json_t *system = sim_find(call, "systems", id);

    if (system == NULL)
        sim_fail(call, 404, "FileSystemNotFound", "File system '%s' does not exist.",
                 id == NULL ? "" : id);
    return system;
}

static json_t *system_of_call(struct sim_call *call)
{
    return find_system(call, tree_text(call->in, "FileSystemId"));
}

static bool is_available(struct sim_call *call, json_t *system)
{
    return sim_same(tree_text(system, "LifeCycleState"), "available") ||
           sim_fail(call, 409, "IncorrectFileSystemLifeCycleState",
                    "File system '%s' is %s, it must be available.",
                    tree_text(system, "FileSystemId"), tree_text(system, "LifeCycleState"));
}

static json_t *show(json_t *resource)
{
    const char *name = tree_text(json_object_get(resource, "~tags"), "Name");

    tree_put(resource, "Tags", sim_tags_list(resource, "Key", "Value"));
    json_object_del(resource, "Name");
    tree_put_text(resource, "Name", name);
    return resource;
}

static bool throughput_is_sound(struct sim_call *call, const char *mode)
{
    bool has_rate = tree_has(call->in, "ProvisionedThroughputInMibps");

    if (strcmp(mode, "provisioned") == 0 && !has_rate)
        return sim_fail(call, 400, "BadRequest",
                        "ProvisionedThroughputInMibps is required with provisioned throughput");
    if (strcmp(mode, "provisioned") != 0 && has_rate)
        return sim_fail(call, 400, "BadRequest",
                        "ProvisionedThroughputInMibps is for provisioned throughput only");
    return true;
}

static bool already_there(struct sim_call *call)
{
    const char *token = tree_text(call->in, "CreationToken"), *id;
    json_t *system;

    json_object_foreach (sim_all(call, "systems"), id, system) {
        if (!sim_same(tree_text(system, "CreationToken"), token))
            continue;
        sim_fail(call, 409, "FileSystemAlreadyExists",
                 "File system '%s' already exists with creation token '%s'", id, token);
        call->failure.extra = json_pack("{s:s}", "FileSystemId", id);
        return true;
    }
    return false;
}

static json_t *new_system(struct sim_call *call, const char *id)
{
    static const char *const copied[] = {"CreationToken", "KmsKeyId",
                                         "ProvisionedThroughputInMibps", NULL};
    json_t *system =
        json_pack("{s:s,s:s,s:s,s:o,s:i,s:{s:i},s:s,s:s,s:b}", "FileSystemId", id, "OwnerId",
                  call->account, "LifeCycleState", "creating", "CreationTime", sim_now(call),
                  "NumberOfMountTargets", 0, "SizeInBytes", "Value", 6144, "PerformanceMode",
                  tree_text_or(call->in, "PerformanceMode", "generalPurpose"), "ThroughputMode",
                  tree_text_or(call->in, "ThroughputMode", "bursting"), "Encrypted",
                  tree_bool(call->in, "Encrypted", false));

    tree_copy_members(call->in, system, copied);
    if (tree_bool(call->in, "Backup", false))
        tree_put_text(system, "~backup", "ENABLED");
    sim_tags_add(system, json_object_get(call->in, "Tags"));
    return system;
}

static bool create_system(struct sim_call *call)
{
    char id[SIM_ID_BYTES], *arn;
    json_t *system;

    if (already_there(call) ||
        !throughput_is_sound(call, tree_text_or(call->in, "ThroughputMode", "bursting")))
        return false;
    if (tree_has(call->in, "KmsKeyId") && !tree_bool(call->in, "Encrypted", false))
        return sim_fail(call, 400, "BadRequest", "KmsKeyId needs Encrypted");
    sim_random_id(call->sim, "fs-0", 16, NULL, id);
    arn = sim_arn(call, "elasticfilesystem", "file-system/%s", id);
    system = sim_put(call, "systems", id, arn, new_system(call, id));
    tree_put_text(system, "FileSystemArn", arn);
    sim_later(call, "systems", id, sim_delay(call),
              json_pack("{s:s}", "LifeCycleState", "available"));
    json_object_update(call->out, show(system));
    call->status = 201;
    free(arn);
    return true;
}

static bool describe_systems(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "FileSystems"), *system;
    const char *wanted = tree_text(call->in, "FileSystemId");
    const char *token = tree_text(call->in, "CreationToken"), *id;

    if (wanted != NULL && find_system(call, wanted) == NULL)
        return false;
    json_object_foreach (sim_all(call, "systems"), id, system)
        if ((wanted == NULL || strcmp(wanted, id) == 0) &&
            (token == NULL || sim_same(tree_text(system, "CreationToken"), token)))
            json_array_append(list, show(system));
    return true;
}

static bool update_system(struct sim_call *call)
{
    static const char *const copied[] = {"ThroughputMode", "ProvisionedThroughputInMibps", NULL};
    json_t *system = system_of_call(call);
    const char *mode;

    if (system == NULL || !is_available(call, system))
        return false;
    mode = tree_text_or(call->in, "ThroughputMode", tree_text(system, "ThroughputMode"));
    if (!throughput_is_sound(call, mode))
        return false;
    json_object_del(system, "ProvisionedThroughputInMibps");
    tree_copy_members(call->in, system, copied);
    tree_put_text(system, "LifeCycleState", "updating");
    sim_later(call, "systems", tree_text(system, "FileSystemId"), sim_delay(call),
              json_pack("{s:s}", "LifeCycleState", "available"));
    json_object_update(call->out, show(system));
    call->status = 202;
    return true;
}

/* How many things of a collection belong to the file system. */
static size_t count_of(struct sim_call *call, const char *collection, const char *system)
{
    const char *id;
    json_t *thing;
    size_t count = 0;

    json_object_foreach (sim_all(call, collection), id, thing)
        count += sim_same(tree_text(thing, "FileSystemId"), system);
    return count;
}

static void remove_points(struct sim_call *call, const char *system)
{
    const char *id;
    json_t *point;
    void *next;

    json_object_foreach_safe (sim_all(call, "points"), next, id, point)
        if (sim_same(tree_text(point, "FileSystemId"), system))
            json_object_del(sim_all(call, "points"), id);
}

static bool delete_system(struct sim_call *call)
{
    json_t *system = system_of_call(call);
    const char *id = tree_text(system, "FileSystemId");

    if (system == NULL)
        return false;
    if (count_of(call, "targets", id) > 0)
        return sim_fail(call, 409, "FileSystemInUse",
                        "Cannot delete file system '%s': it has mount targets.", id);
    tree_put_text(system, "LifeCycleState", "deleting");
    remove_points(call, id);
    sim_later(call, "systems", id, sim_delay(call), NULL);
    call->status = 204;
    return true;
}

/* --- lifecycle, backup, policy --- */

static bool lifecycle(struct sim_call *call)
{
    json_t *system = system_of_call(call), *policies;

    if (system == NULL)
        return false;
    policies = json_object_get(call->in, "LifecyclePolicies");
    if (policies != NULL)
        json_object_set(system, "~lifecycle", policies);
    policies = json_object_get(system, "~lifecycle");
    tree_put(call->out, "LifecyclePolicies",
             policies == NULL ? json_array() : json_incref(policies));
    return true;
}

static bool backup(struct sim_call *call)
{
    json_t *system = system_of_call(call);
    const char *status = tree_text(json_object_get(call->in, "BackupPolicy"), "Status");

    if (system == NULL)
        return false;
    tree_put_text(system, "~backup", status);
    if (!tree_has(system, "~backup"))
        return sim_fail(call, 404, "PolicyNotFound", "There is no backup policy.");
    tree_put(call->out, "BackupPolicy",
             json_pack("{s:O}", "Status", json_object_get(system, "~backup")));
    return true;
}

static bool policy(struct sim_call *call)
{
    json_t *system = system_of_call(call);
    const char *verb = call->op->name;

    if (system == NULL)
        return false;
    if (strncmp(verb, "Put", 3) == 0)
        tree_put_text(system, "~policy", tree_text(call->in, "Policy"));
    if (strncmp(verb, "Delete", 6) == 0) {
        json_object_del(system, "~policy");
        return true;
    }
    if (!tree_has(system, "~policy"))
        return sim_fail(call, 404, "PolicyNotFound", "There is no file system policy.");
    tree_put_text(call->out, "FileSystemId", tree_text(system, "FileSystemId"));
    tree_put_text(call->out, "Policy", tree_text(system, "~policy"));
    return true;
}

/* --- mount targets; EC2 makes out their interfaces --- */

static json_t *find_target(struct sim_call *call)
{
    const char *id = tree_text(call->in, "MountTargetId");
    json_t *target = sim_find(call, "targets", id);

    if (target == NULL)
        sim_fail(call, 404, "MountTargetNotFound", "Mount target '%s' does not exist.",
                 id == NULL ? "" : id);
    return target;
}

static bool target_is_sound(struct sim_call *call, json_t *system, json_t *subnet)
{
    const char *zone = tree_text(subnet, "AvailabilityZone"), *id;
    json_t *target, *group;
    size_t i;

    if (subnet == NULL)
        return sim_fail(call, 400, "SubnetNotFound", "The subnet ID '%s' does not exist",
                        tree_text(call->in, "SubnetId"));
    json_array_foreach (json_object_get(call->in, "SecurityGroups"), i, group)
        if (ec2_find(call, "groups", json_string_value(group)) == NULL)
            return sim_fail(call, 400, "SecurityGroupNotFound",
                            "One of the specified security groups does not exist: %s",
                            json_string_value(group));
    json_object_foreach (sim_all(call, "targets"), id, target) {
        if (!sim_same(tree_text(target, "FileSystemId"), tree_text(system, "FileSystemId")))
            continue;
        if (sim_same(tree_text(target, "AvailabilityZoneName"), zone))
            return sim_fail(call, 409, "MountTargetConflict",
                            "mount target already exists in this AZ");
        if (!sim_same(tree_text(target, "VpcId"), tree_text(subnet, "VpcId")))
            return sim_fail(call, 409, "MountTargetConflict",
                            "requested subnet for new mount target is not in the same VPC as "
                            "existing mount targets");
    }
    return true;
}

static json_t *groups_of_call(struct sim_call *call, json_t *subnet)
{
    json_t *asked = json_object_get(call->in, "SecurityGroups"), *group;
    const char *id;

    if (json_array_size(asked) > 0)
        return json_incref(asked);
    json_object_foreach (sim_collection(call, "ec2", "groups"), id, group)
        if (sim_same(tree_text(group, "GroupName"), "default") &&
            sim_same(tree_text(group, "VpcId"), tree_text(subnet, "VpcId")))
            return json_pack("[s]", id);
    return json_array();
}

static json_t *new_target(struct sim_call *call, json_t *system, json_t *subnet)
{
    const char *cidr = tree_text_or(subnet, "CidrBlock", "10.0.0.0/16");
    const char *last = strrchr(cidr, '.');
    char id[SIM_ID_BYTES], interface[SIM_ID_BYTES];
    json_t *target = json_pack(
        "{s:s,s:O,s:O,s:O,s:O,s:s,s:s,s:s,s:o}", "MountTargetId",
        sim_random_id(call->sim, "fsmt-0", 16, NULL, id), "FileSystemId",
        json_object_get(system, "FileSystemId"), "SubnetId", json_object_get(subnet, "SubnetId"),
        "VpcId", json_object_get(subnet, "VpcId"), "AvailabilityZoneName",
        json_object_get(subnet, "AvailabilityZone"), "OwnerId", call->account, "LifeCycleState",
        "creating", "NetworkInterfaceId", sim_random_id(call->sim, "eni-0", 16, NULL, interface),
        "~groups", groups_of_call(call, subnet));

    tree_put_format(target, "IpAddress", "%.*s.%d", (int)(last - cidr), cidr,
                    5 + (int)(sim_random(call->sim) % 250));
    return target;
}

static bool create_target(struct sim_call *call)
{
    json_t *system = system_of_call(call), *target;
    json_t *subnet = ec2_find(call, "subnets", tree_text(call->in, "SubnetId"));
    const char *id;

    if (system == NULL || !is_available(call, system) || !target_is_sound(call, system, subnet))
        return false;
    target = new_target(call, system, subnet);
    id = tree_text(target, "MountTargetId");
    sim_put(call, "targets", id, NULL, target);
    tree_put_int(system, "NumberOfMountTargets",
                 (int64_t)count_of(call, "targets", tree_text(system, "FileSystemId")));
    sim_later(call, "targets", id, sim_delay(call),
              json_pack("{s:s}", "LifeCycleState", "available"));
    json_object_update(call->out, target);
    return true;
}

static bool describe_targets(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "MountTargets"), *target;
    const char *system = tree_text(call->in, "FileSystemId");
    const char *wanted = tree_text(call->in, "MountTargetId"), *id;

    if (system == NULL && wanted == NULL)
        return sim_fail(call, 400, "BadRequest",
                        "one of FileSystemId, MountTargetId and AccessPointId is required");
    if ((system != NULL && find_system(call, system) == NULL) ||
        (wanted != NULL && find_target(call) == NULL))
        return false;
    json_object_foreach (sim_all(call, "targets"), id, target)
        if ((wanted == NULL || strcmp(wanted, id) == 0) &&
            (system == NULL || sim_same(tree_text(target, "FileSystemId"), system)))
            json_array_append(list, target);
    return true;
}

static bool delete_target(struct sim_call *call)
{
    json_t *target = find_target(call);

    if (target == NULL)
        return false;
    tree_put_text(target, "LifeCycleState", "deleting");
    sim_later(call, "targets", tree_text(target, "MountTargetId"), sim_delay(call), NULL);
    call->status = 204;
    return true;
}

static bool target_groups(struct sim_call *call)
{
    json_t *target = find_target(call), *asked = json_object_get(call->in, "SecurityGroups");

    if (target == NULL)
        return false;
    if (strncmp(call->op->name, "Modify", 6) == 0) {
        json_object_set(target, "~groups", asked);
        call->status = 204;
    } else {
        json_object_set(call->out, "SecurityGroups", json_object_get(target, "~groups"));
    }
    return true;
}

/* --- access points --- */

static json_t *find_point(struct sim_call *call, const char *id)
{
    json_t *point = sim_find(call, "points", id);

    if (point == NULL)
        sim_fail(call, 404, "AccessPointNotFound", "Access point '%s' does not exist.",
                 id == NULL ? "" : id);
    return point;
}

static bool point_is_new(struct sim_call *call)
{
    const char *token = tree_text(call->in, "ClientToken"), *id;
    json_t *point;

    json_object_foreach (sim_all(call, "points"), id, point) {
        if (!sim_same(tree_text(point, "ClientToken"), token))
            continue;
        call->failure.extra = json_pack("{s:s}", "AccessPointId", id);
        return sim_fail(call, 409, "AccessPointAlreadyExists",
                        "Access point already exists with creation token '%s'", token);
    }
    return true;
}

static bool create_point(struct sim_call *call)
{
    static const char *const copied[] = {"ClientToken", "FileSystemId", "PosixUser",
                                         "RootDirectory", NULL};
    json_t *system = system_of_call(call), *point;
    char id[SIM_ID_BYTES], *arn;

    if (system == NULL || !is_available(call, system) || !point_is_new(call))
        return false;
    if (count_of(call, "points", tree_text(system, "FileSystemId")) >= POINTS_MAX)
        return sim_fail(call, 403, "AccessPointLimitExceeded", "too many access points");
    sim_random_id(call->sim, "fsap-0", 16, NULL, id);
    arn = sim_arn(call, "elasticfilesystem", "access-point/%s", id);
    point = json_pack("{s:s,s:s,s:s,s:s}", "AccessPointId", id, "AccessPointArn", arn, "OwnerId",
                      call->account, "LifeCycleState", "creating");
    tree_copy_members(call->in, point, copied);
    if (!tree_has(point, "RootDirectory"))
        tree_put(point, "RootDirectory", json_pack("{s:s}", "Path", "/"));
    sim_tags_add(point, json_object_get(call->in, "Tags"));
    sim_put(call, "points", id, arn, point);
    sim_later(call, "points", id, sim_delay(call),
              json_pack("{s:s}", "LifeCycleState", "available"));
    json_object_update(call->out, show(point));
    free(arn);
    return true;
}

static bool describe_points(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "AccessPoints"), *point;
    const char *system = tree_text(call->in, "FileSystemId");
    const char *wanted = tree_text(call->in, "AccessPointId"), *id;

    if ((system != NULL && find_system(call, system) == NULL) ||
        (wanted != NULL && find_point(call, wanted) == NULL))
        return false;
    json_object_foreach (sim_all(call, "points"), id, point)
        if ((wanted == NULL || strcmp(wanted, id) == 0) &&
            (system == NULL || sim_same(tree_text(point, "FileSystemId"), system)))
            json_array_append(list, show(point));
    return true;
}

static bool delete_point(struct sim_call *call)
{
    const char *id = tree_text(call->in, "AccessPointId");
    json_t *point = find_point(call, id);

    if (point == NULL)
        return false;
    tree_put_text(point, "LifeCycleState", "deleting");
    sim_later(call, "points", id, sim_delay(call), NULL);
    call->status = 204;
    return true;
}

/* --- tags: of file systems and access points --- */

static bool tags(struct sim_call *call)
{
    const char *id = tree_text(call->in, "ResourceId");
    json_t *resource = strncmp(id, "fsap-", 5) == 0 ? find_point(call, id) : find_system(call, id);

    if (resource == NULL)
        return false;
    if (strcmp(call->op->name, "TagResource") == 0)
        sim_tags_add(resource, json_object_get(call->in, "Tags"));
    else if (strcmp(call->op->name, "UntagResource") == 0)
        sim_tags_remove(resource, json_object_get(call->in, "TagKeys"));
    else
        tree_put(call->out, "Tags", sim_tags_list(resource, "Key", "Value"));
    return true;
}

const struct sim_handler efs_handlers[] = {
    {"CreateFileSystem", create_system},
    {"DescribeFileSystems", describe_systems},
    {"UpdateFileSystem", update_system},
    {"DeleteFileSystem", delete_system},
    {"PutLifecycleConfiguration", lifecycle},
    {"DescribeLifecycleConfiguration", lifecycle},
    {"PutBackupPolicy", backup},
    {"DescribeBackupPolicy", backup},
    {"PutFileSystemPolicy", policy},
    {"DescribeFileSystemPolicy", policy},
    {"DeleteFileSystemPolicy", policy},
    {"CreateMountTarget", create_target},
    {"DescribeMountTargets", describe_targets},
    {"DeleteMountTarget", delete_target},
    {"ModifyMountTargetSecurityGroups", target_groups},
    {"DescribeMountTargetSecurityGroups", target_groups},
    {"CreateAccessPoint", create_point},
    {"DescribeAccessPoints", describe_points},
    {"DeleteAccessPoint", delete_point},
    {"TagResource", tags},
    {"UntagResource", tags},
    {"ListTagsForResource", tags},
    {NULL, NULL},
};
