#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/ec2_machine.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

/* The one snapshot there is: 8 GiB. */
#define SNAPSHOT     "snap-0d0000000000000a1"
#define SNAPSHOT_GIB 8

static const struct ec2_kind volume_kind = {
    .collection = "volumes",
    .ids = "VolumeIds",
    .id = "VolumeId",
    .list = "Volumes",
    .missing = "InvalidVolume.NotFound",
    .what = "volume",
    .filters = (const struct ec2_filter[]){{"status", "State"},
                                           {"volume-id", "VolumeId"},
                                           {"volume-type", "VolumeType"},
                                           {"encrypted", "Encrypted"},
                                           {"attachment.instance-id", "Attachments.*.InstanceId"},
                                           {"attachment.device", "Attachments.*.Device"},
                                           {NULL, NULL}},
    .prefix = "vol-0",
    .type = "volume",
};

/* --- shared --- */

void machine_put_due(struct sim_call *call, json_t *thing)
{
    tree_put_int(thing, "~due", call->now_ms + (int64_t)sim_delay(call));
}

bool machine_is_due(struct sim_call *call, json_t *thing)
{
    if (!tree_has(thing, "~due") || tree_int(thing, "~due", 0) > call->now_ms)
        return false;
    json_object_del(thing, "~due");
    return true;
}

static bool zone_exists(struct sim_call *call, const char *zone)
{
    const char *id;
    json_t *subnet;

    json_object_foreach (sim_collection(call, "ec2", "subnets"), id, subnet)
        if (sim_same(tree_text(subnet, "AvailabilityZone"), zone))
            return true;
    return false;
}

/* --- settings --- */

static const struct volume_type {
    const char *name;
    int64_t size_min, size_max;
    int64_t iops_min, iops_max, iops_ratio;
    int64_t throughput_max;
    bool needs_iops;
} types[] = {
    {"gp3", 1, 65536, 3000, 80000, 500, 2000, false}, {"gp2", 1, 16384, 0, 0, 0, 0, false},
    {"io1", 4, 16384, 100, 64000, 50, 0, true},       {"io2", 4, 65536, 100, 256000, 1000, 0, true},
    {"st1", 125, 16384, 0, 0, 0, 0, false},           {"sc1", 125, 16384, 0, 0, 0, 0, false},
    {"standard", 1, 1024, 0, 0, 0, 0, false},
};

static const struct volume_type *find_type(struct sim_call *call, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (strcmp(types[i].name, name) == 0)
            return &types[i];
    sim_fail(call, 400, "UnknownVolumeType", "Unknown volume type: %s", name);
    return NULL;
}

static bool iops_are_possible(struct sim_call *call, const struct volume_type *type, int64_t iops,
                              int64_t gib)
{
    if (iops < 0 && type->needs_iops)
        return sim_fail(call, 400, "MissingParameter",
                        "The request must contain the parameter iops for %s volumes.", type->name);
    if (iops >= 0 && type->iops_max == 0)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "The parameter iops is not supported for %s volumes.", type->name);
    if (iops >= 0 && (iops < type->iops_min || iops > type->iops_max))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "Volume iops of %d is out of range; %s takes %d to %d.", (int)iops,
                        type->name, (int)type->iops_min, (int)type->iops_max);
    if (iops > type->iops_min && iops > gib * type->iops_ratio)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Iops to volume size ratio is too high; maximum is %d",
                        (int)type->iops_ratio);
    return true;
}

bool machine_volume_is_possible(struct sim_call *call, json_t *settings)
{
    const struct volume_type *type = find_type(call, tree_text_or(settings, "VolumeType", "gp2"));
    int64_t gib = tree_int(settings, "Size", 0), throughput = tree_int(settings, "Throughput", -1);

    if (type == NULL)
        return false;
    if (gib < type->size_min || gib > type->size_max)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "Volume of %dGiB is not possible for volume type %s; minimum is %dGiB, "
                        "maximum is %dGiB.",
                        (int)gib, type->name, (int)type->size_min, (int)type->size_max);
    if (throughput >= 0 && type->throughput_max == 0)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "The parameter throughput is not supported for %s volumes.", type->name);
    if (throughput > type->throughput_max)
        return sim_fail(call, 400, "InvalidParameterValue", "Throughput of %d is too high.",
                        (int)throughput);
    return iops_are_possible(call, type, tree_int(settings, "Iops", -1), gib);
}

static void put_defaults(json_t *volume)
{
    if (!sim_same(tree_text(volume, "VolumeType"), "gp3"))
        return;
    if (!tree_has(volume, "Iops"))
        tree_put_int(volume, "Iops", 3000);
    if (!tree_has(volume, "Throughput"))
        tree_put_int(volume, "Throughput", 125);
}

/* --- volumes --- */

json_t *machine_make_volume(struct sim_call *call, json_t *settings, const char *zone)
{
    static const char *const copied[] = {"Size",       "VolumeType", "Iops",
                                         "Throughput", "SnapshotId", NULL};
    json_t *volume = json_object();

    tree_copy_members(settings, volume, copied);
    tree_put_text(volume, "VolumeType", tree_text_or(settings, "VolumeType", "gp2"));
    if (tree_has(volume, "SnapshotId") && !tree_has(volume, "Size"))
        tree_put_int(volume, "Size", SNAPSHOT_GIB);
    if (!machine_volume_is_possible(call, volume)) {
        json_decref(volume);
        return NULL;
    }
    put_defaults(volume);
    tree_put_text(volume, "AvailabilityZone", zone);
    tree_put_text(volume, "State", "creating");
    tree_put_bool(volume, "Encrypted", tree_bool(settings, "Encrypted", false));
    tree_put_text(volume, "KmsKeyId", tree_text(settings, "KmsKeyId"));
    tree_put_bool(volume, "MultiAttachEnabled", tree_bool(settings, "MultiAttachEnabled", false));
    tree_put(volume, "CreateTime", sim_now(call));
    tree_put(volume, "Attachments", json_array());
    machine_put_due(call, volume);
    return ec2_new(call, &volume_kind, volume);
}

static bool create_is_sound(struct sim_call *call)
{
    const char *zone = tree_text(call->in, "AvailabilityZone");
    const char *snapshot = tree_text(call->in, "SnapshotId");

    if (!zone_exists(call, zone))
        return sim_fail(call, 400, "InvalidZone.NotFound", "The zone '%s' does not exist.", zone);
    if (snapshot != NULL && strcmp(snapshot, SNAPSHOT) != 0)
        return sim_fail(call, 400, "InvalidSnapshot.NotFound", "The snapshot '%s' does not exist.",
                        snapshot);
    if (snapshot == NULL && !tree_has(call->in, "Size"))
        return sim_fail(call, 400, "MissingParameter",
                        "The request must contain the parameter size/snapshot");
    if (snapshot != NULL && tree_int(call->in, "Size", SNAPSHOT_GIB) < SNAPSHOT_GIB)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The size of a volume cannot be smaller than the snapshot size");
    return true;
}

static bool create_volume(struct sim_call *call)
{
    json_t *volume = ec2_by_token(call, "volumes");

    if (call->failure.status != 0)
        return false;
    if (volume == NULL && create_is_sound(call)) {
        volume = machine_make_volume(call, call->in, tree_text(call->in, "AvailabilityZone"));
        if (volume != NULL)
            ec2_keep_token(call, volume);
    }
    if (volume == NULL)
        return false;
    tree_put(volume, "Tags", sim_tags_list(volume, "Key", "Value"));
    json_object_update(call->out, volume);
    return true;
}

static bool describe_volumes(struct sim_call *call)
{
    return ec2_describe(call, &volume_kind);
}

/* NULL: sim_fail() was called. */
static json_t *find_volume(struct sim_call *call)
{
    const char *id = tree_text(call->in, "VolumeId");

    if (strncmp(id, "vol-", 4) == 0)
        return ec2_need(call, &volume_kind, id);
    sim_fail(call, 400, "InvalidVolumeID.Malformed", "Invalid id: \"%s\"", id);
    return NULL;
}

static bool delete_volume(struct sim_call *call)
{
    json_t *volume = find_volume(call);
    const char *state = tree_text(volume, "State");

    if (volume == NULL)
        return false;
    if (strcmp(state, "in-use") == 0)
        return sim_fail(
            call, 400, "VolumeInUse", "Volume %s is currently attached to %s",
            tree_text(volume, "VolumeId"),
            tree_text_or(json_path(volume, "Attachments.0"), "InstanceId", "an instance"));
    if (strcmp(state, "available") != 0 && strcmp(state, "error") != 0)
        return sim_fail(call, 400, "IncorrectState", "The volume is %s", state);
    tree_put_text(volume, "State", "deleting");
    machine_put_due(call, volume);
    return true;
}

/* --- attachments --- */

void machine_attach(struct sim_call *call, json_t *volume, const char *instance, const char *device,
                    bool goes_with_it)
{
    json_t *attachment =
        json_pack("{s:s,s:s,s:s,s:s,s:o,s:b}", "InstanceId", instance, "Device", device, "State",
                  "attaching", "VolumeId", tree_text(volume, "VolumeId"), "AttachTime",
                  sim_now(call), "DeleteOnTermination", goes_with_it);

    machine_put_due(call, attachment);
    tree_put_text(volume, "State", "in-use");
    json_array_append_new(json_object_get(volume, "Attachments"), attachment);
}

static bool device_is_free(struct sim_call *call, const char *instance, const char *device)
{
    json_t *devices = machine_devices(call, instance);
    bool free_now = tree_find(devices, "DeviceName", device, NULL) == NULL;

    json_decref(devices);
    return free_now || sim_fail(call, 400, "InvalidParameterValue",
                                "Invalid value '%s' for unixDevice. Attachment point %s is "
                                "already in use",
                                device, device);
}

static bool attach_is_sound(struct sim_call *call, json_t *volume, json_t *instance)
{
    const char *zone = tree_text(json_object_get(instance, "Placement"), "AvailabilityZone");
    const char *state = machine_state(instance);

    if (strcmp(state, "running") != 0 && strcmp(state, "stopped") != 0)
        return sim_fail(call, 400, "IncorrectState", "Instance '%s' is not 'running'.",
                        tree_text(instance, "InstanceId"));
    if (!sim_same(zone, tree_text(volume, "AvailabilityZone")))
        return sim_fail(call, 400, "InvalidVolume.ZoneMismatch",
                        "The volume '%s' is not in the same availability zone as instance '%s'",
                        tree_text(volume, "VolumeId"), tree_text(instance, "InstanceId"));
    if (sim_same(tree_text(volume, "State"), "in-use") &&
        !tree_bool(volume, "MultiAttachEnabled", false))
        return sim_fail(call, 400, "VolumeInUse", "%s is already attached to an instance",
                        tree_text(volume, "VolumeId"));
    if (!sim_same(tree_text(volume, "State"), "in-use") &&
        !sim_same(tree_text(volume, "State"), "available"))
        return sim_fail(call, 400, "IncorrectState", "%s is not 'available'.",
                        tree_text(volume, "VolumeId"));
    return device_is_free(call, tree_text(instance, "InstanceId"), tree_text(call->in, "Device"));
}

static bool attach_volume(struct sim_call *call)
{
    json_t *volume = find_volume(call), *instance, *attachments;

    if (volume == NULL)
        return false;
    instance = machine_instance(call, tree_text(call->in, "InstanceId"));
    if (instance == NULL || !attach_is_sound(call, volume, instance))
        return false;
    machine_attach(call, volume, tree_text(instance, "InstanceId"), tree_text(call->in, "Device"),
                   false);
    attachments = json_object_get(volume, "Attachments");
    json_object_update(call->out, json_array_get(attachments, json_array_size(attachments) - 1));
    return true;
}

static bool detach_volume(struct sim_call *call)
{
    json_t *volume = find_volume(call), *attachment;
    const char *instance = tree_text(call->in, "InstanceId");

    if (volume == NULL)
        return false;
    attachment = instance == NULL ? json_path(volume, "Attachments.0")
                                  : tree_find(json_object_get(volume, "Attachments"), "InstanceId",
                                              instance, NULL);
    if (attachment == NULL || sim_same(tree_text(attachment, "State"), "detaching"))
        return sim_fail(call, 400, "IncorrectState", "Volume '%s' is in the 'available' state.",
                        tree_text(volume, "VolumeId"));
    tree_put_text(attachment, "State", "detaching");
    machine_put_due(call, attachment);
    json_object_update(call->out, attachment);
    return true;
}

void machine_release_volumes(struct sim_call *call, const char *instance)
{
    const char *id;
    json_t *volume, *attachment;
    void *next;
    size_t index;

    json_object_foreach_safe (sim_collection(call, "ec2", "volumes"), next, id, volume) {
        json_t *attachments = json_object_get(volume, "Attachments");

        attachment = tree_find(attachments, "InstanceId", instance, &index);
        if (attachment == NULL)
            continue;
        if (tree_bool(attachment, "DeleteOnTermination", false)) {
            json_object_del(sim_collection(call, "ec2", "volumes"), id);
            continue;
        }
        json_array_remove(attachments, index);
        if (json_array_size(attachments) == 0)
            tree_put_text(volume, "State", "available");
    }
}

json_t *machine_devices(struct sim_call *call, const char *instance)
{
    json_t *devices = json_array(), *volume;
    const char *id;

    json_object_foreach (sim_all(call, "volumes"), id, volume) {
        json_t *attachment =
            tree_find(json_object_get(volume, "Attachments"), "InstanceId", instance, NULL);
        if (attachment == NULL)
            continue;
        json_array_append_new(
            devices, json_pack("{s:O,s:{s:O,s:s,s:O,s:O}}", "DeviceName",
                               json_object_get(attachment, "Device"), "Ebs", "AttachTime",
                               json_object_get(attachment, "AttachTime"), "VolumeId", id, "Status",
                               json_object_get(attachment, "State"), "DeleteOnTermination",
                               json_object_get(attachment, "DeleteOnTermination")));
    }
    return devices;
}

/* --- changing --- */

static const char *const changeable[] = {"Size", "VolumeType", "Iops", "Throughput",
                                         "MultiAttachEnabled"};

/* Between two changes of a volume: six hours in AWS, here as long as --delay ebs-change says. */
static bool may_change(struct sim_call *call, json_t *volume)
{
    json_t *last = json_object_get(volume, "~change");
    const char *state = tree_text_or(last, "ModificationState", "completed");
    int64_t pause_ms = tree_int(call->sim->delays, "ebs-change", 0);

    if (strcmp(state, "modifying") == 0 ||
        (last != NULL && tree_int(last, "~began", 0) + pause_ms > call->now_ms))
        return sim_fail(call, 400,
                        strcmp(state, "modifying") == 0 ? "IncorrectModificationState"
                                                        : "VolumeModificationRateExceeded",
                        "You've reached the maximum modification rate per volume limit. Wait at "
                        "least 6 hours between modifications per EBS volume.");
    return true;
}

static json_t *target_of(struct sim_call *call, json_t *volume)
{
    json_t *target = json_object();

    for (size_t i = 0; i < ARRAY_LEN(changeable); i++) {
        json_t *value = json_object_get(call->in, changeable[i]);
        bool other_type =
            tree_has(call->in, "VolumeType") &&
            (strcmp(changeable[i], "Iops") == 0 || strcmp(changeable[i], "Throughput") == 0);

        if (value == NULL && !other_type)
            value = json_object_get(volume, changeable[i]);
        if (value != NULL)
            json_object_set(target, changeable[i], value);
    }
    return target;
}

static void begin_change(struct sim_call *call, json_t *volume, json_t *target)
{
    json_t *change = json_pack("{s:s,s:s,s:o,s:i,s:I}", "VolumeId", tree_text(volume, "VolumeId"),
                               "ModificationState", "modifying", "StartTime", sim_now(call),
                               "Progress", 0, "~began", (json_int_t)call->now_ms);

    put_defaults(target);
    for (size_t i = 0; i < ARRAY_LEN(changeable); i++) {
        json_t *to = json_object_get(target, changeable[i]);
        json_t *from = json_object_get(volume, changeable[i]);
        char *target_name = xasprintf("Target%s", changeable[i]);
        char *original_name = xasprintf("Original%s", changeable[i]);

        if (to != NULL)
            json_object_set(change, target_name, to);
        if (from != NULL)
            json_object_set(change, original_name, from);
        free(target_name);
        free(original_name);
    }
    json_object_set(change, "~target", target);
    machine_put_due(call, change);
    tree_put(volume, "~change", change);
    json_object_set(call->out, "VolumeModification", change);
}

static bool modify_volume(struct sim_call *call)
{
    json_t *volume = find_volume(call), *target;
    bool ok;

    if (volume == NULL || !may_change(call, volume))
        return false;
    if (tree_int(call->in, "Size", INT64_MAX) < tree_int(volume, "Size", 0))
        return sim_fail(call, 400, "InvalidParameterValue",
                        "New size cannot be smaller than existing size");
    target = target_of(call, volume);
    ok = machine_volume_is_possible(call, target);
    if (ok)
        begin_change(call, volume, target);
    json_decref(target);
    return ok;
}

static bool describe_changes(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "VolumesModifications"), *volume;
    json_t *ids = json_object_get(call->in, "VolumeIds");
    const char *id;

    json_object_foreach (sim_all(call, "volumes"), id, volume) {
        json_t *change = json_object_get(volume, "~change");

        if (change != NULL && (json_array_size(ids) == 0 || tree_has_text(ids, id)))
            json_array_append(list, change);
    }
    if (json_array_size(ids) > 0 && json_array_size(list) == 0)
        return sim_fail(call, 400, "InvalidVolumeModification.NotFound",
                        "Modification for volume '%s' does not exist.",
                        json_string_value(json_array_get(ids, 0)));
    return true;
}

/* --- what time brings --- */

static void settle_attachments(struct sim_call *call, json_t *volume)
{
    json_t *attachments = json_object_get(volume, "Attachments");
    size_t i = 0;

    while (i < json_array_size(attachments)) {
        json_t *attachment = json_array_get(attachments, i);
        bool due = machine_is_due(call, attachment);

        if (due && sim_same(tree_text(attachment, "State"), "detaching")) {
            json_array_remove(attachments, i);
            if (json_array_size(attachments) == 0)
                tree_put_text(volume, "State", "available");
            continue;
        }
        if (due)
            tree_put_text(attachment, "State", "attached");
        i++;
    }
}

static void settle_change(struct sim_call *call, json_t *volume)
{
    json_t *change = json_object_get(volume, "~change");

    if (change == NULL || !machine_is_due(call, change))
        return;
    if (sim_same(tree_text(change, "ModificationState"), "modifying")) {
        json_object_del(volume, "Iops");
        json_object_del(volume, "Throughput");
        json_object_update(volume, json_object_get(change, "~target"));
        tree_put_text(change, "ModificationState", "optimizing");
        machine_put_due(call, change);
    } else {
        tree_put_text(change, "ModificationState", "completed");
        tree_put_int(change, "Progress", 100);
    }
}

void machine_settle_volumes(struct sim_call *call)
{
    json_t *volumes = sim_collection(call, "ec2", "volumes"), *volume;
    const char *id;
    void *next;

    json_object_foreach_safe (volumes, next, id, volume) {
        bool due = machine_is_due(call, volume);

        settle_attachments(call, volume);
        settle_change(call, volume);
        if (due && sim_same(tree_text(volume, "State"), "creating"))
            tree_put_text(volume, "State", "available");
        else if (due && sim_same(tree_text(volume, "State"), "deleting"))
            json_object_del(volumes, id);
    }
}

const struct sim_handler ec2_volume_handlers[] = {
    {"CreateVolume", create_volume},
    {"DescribeVolumes", describe_volumes},
    {"DeleteVolume", delete_volume},
    {"AttachVolume", attach_volume},
    {"DetachVolume", detach_volume},
    {"ModifyVolume", modify_volume},
    {"DescribeVolumesModifications", describe_changes},
    {NULL, NULL},
};
