/*
 * EBS: a volume. Nothing names it but its tags and, for as long as it lives, the client token of
 * its creation.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/machine.h"

/* What gp3 has when nothing else is asked for. */
enum { GP3_IOPS = 3000, GP3_THROUGHPUT = 125, MODIFY_LIMIT_S = 3600 };

/* The settings that may change later, as CreateVolume and ModifyVolume take them. */
static json_t *settings(const struct kind_call *call)
{
    static const struct member_map map[] = {{"type", "VolumeType"},
                                            {"sizeGiB", "Size"},
                                            {"iops", "Iops"},
                                            {"throughput", "Throughput"},
                                            {NULL, NULL}};
    json_t *params = json_object();
    calls_copy(call->spec, map, params);
    return params;
}

static bool is_gp3(const struct kind_call *call)
{
    return strcmp(json_text_or(call->spec, "type", "gp3"), "gp3") == 0;
}

static json_t *create_params(struct part_work *work)
{
    static const struct member_map map[] = {{"availabilityZone", "AvailabilityZone"},
                                            {"snapshotId", "SnapshotId"},
                                            {"kmsKey", "KmsKeyId"},
                                            {NULL, NULL}};
    struct kind_call *call = work->call;
    json_t *params = settings(call);
    char token[37];
    kind_token(call, "create-volume", token);
    calls_copy(call->spec, map, params);
    json_put_bool(params, "Encrypted", json_bool_or(call->spec, "encrypted", true));
    if (json_bool_or(call->spec, "multiAttach", false))
        json_put_bool(params, "MultiAttachEnabled", true);
    json_put_text(params, "ClientToken", token);
    json_put(params, "TagSpecifications", part_tag_specification(work, "volume"));
    return params;
}

/* A default counts where the volume says what it has. */
static void put_default(const struct part_work *work, json_t *wanted, const char *member,
                        int64_t value)
{
    if (json_object_get(wanted, member) == NULL && json_object_get(work->live, member) != NULL)
        json_put_int(wanted, member, value);
}

static json_t *wanted_settings(const struct part_work *work)
{
    json_t *wanted = settings(work->call);
    if (is_gp3(work->call)) {
        put_default(work, wanted, "Iops", GP3_IOPS);
        put_default(work, wanted, "Throughput", GP3_THROUGHPUT);
    }
    return wanted;
}

static bool is_multi_attach(const struct part_work *work)
{
    return json_bool_or(work->live, "MultiAttachEnabled", false);
}

/* What ModifyVolume must set. Owner: caller. */
static json_t *changes_of(const struct part_work *work)
{
    json_t *wanted = wanted_settings(work);
    json_t *changes = part_differences(work, wanted, NULL);
    bool many = json_bool_or(work->call->spec, "multiAttach", false);
    json_decref(wanted);
    if (many != is_multi_attach(work))
        json_put_bool(changes, "MultiAttachEnabled", many);
    return changes;
}

static struct error *check_modified(struct kind_call *call, void *arg, bool *done)
{
    const struct part_work *work = arg;
    const char *id = part_text(work, "VolumeId");
    json_t *result = NULL;
    TRY(calls_find(call, "ec2", "DescribeVolumesModifications",
                   json_pack("{s:[s]}", "VolumeIds", id), &result));
    json_t *last = json_path(result, "VolumesModifications.0");
    const char *state = json_text_or(last, "ModificationState", "completed");
    struct error *err = NULL;
    if (strcmp(state, "failed") == 0 && work->changed)
        err = ERR(ERR_PROVIDER, "the change of volume %s has failed: %s", id,
                  json_text_or(last, "StatusMessage", "AWS gives no reason"));
    *done = strcmp(state, "modifying") != 0;
    json_decref(result);
    return err;
}

static struct error *wait_modified(struct part_work *work, const char *step)
{
    return kind_wait_until(work->call, &(struct own_wait){.step = step,
                                                          .check = check_modified,
                                                          .arg = work,
                                                          .delay_s = 15,
                                                          .limit_s = MODIFY_LIMIT_S});
}

static struct error *explain(const struct part_work *work, struct error *err)
{
    if (aws_error_is(err, "VolumeModificationRateExceeded") ||
        aws_error_is(err, "IncorrectModificationState"))
        return WRAP(err,
                    "volume %s was changed a short time ago, and AWS takes one change in six "
                    "hours: apply again when they are over",
                    part_text(work, "VolumeId"));
    return err;
}

/* A change sent before may be under way still: the volume shows it when it is through. */
static struct error *update(struct part_work *work)
{
    json_t *changes = changes_of(work);
    bool same = json_object_size(changes) == 0;
    json_decref(changes);
    if (same)
        return NULL;
    TRY(wait_modified(work, "modified-before"));
    TRY(part_find(work));
    changes = changes_of(work);
    if (json_object_size(changes) == 0 || work->live == NULL) {
        json_decref(changes);
        return NULL;
    }
    json_put_text(changes, "VolumeId", part_text(work, "VolumeId"));
    struct error *err = part_mutate(work, "ModifyVolume", changes, NULL);
    return err == NULL ? wait_modified(work, "modified") : explain(work, err);
}

static json_t *remove_params(struct part_work *work)
{
    return json_pack("{s:s}", "VolumeId", part_text(work, "VolumeId"));
}

/* Its instance may let go of it a moment later. */
static const struct kind_retry passing[] = {{"VolumeInUse", NULL}, {NULL, NULL}};

static const struct part volume = {
    .what = "volume",
    .step = "volume",
    .service = "ec2",
    .read = "DescribeVolumes",
    .list = "Volumes",
    .by_tags = true,
    .named = true,
    .tags_path = "Tags",
    .arn = "VolumeId",
    .status =
        &(const struct part_status){.path = "State",
                                    .ready = (const char *const[]){"available", "in-use", NULL},
                                    .failed = (const char *const[]){"error", NULL},
                                    .leaving = (const char *const[]){"deleting", NULL},
                                    .gone = (const char *const[]){"deleted", NULL}},
    .delay_s = 15,
    .create = "CreateVolume",
    .create_params = create_params,
    .keep = (const char *const[]){"VolumeId", NULL},
    .retries = passing,
    .update = update,
    .tag_api = &machine_tags,
    .tag_lists = true,
    .remove = "DeleteVolume",
    .remove_params = remove_params,
};

static struct error *fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"volume_id", "VolumeId"}, {"availability_zone", "AvailabilityZone"},
        {"size_gib", "Size"},      {"type", "VolumeType"},
        {"state", "State"},        {NULL, NULL}};
    const char *id = part_text(work, "VolumeId");
    char *arn = NULL;
    part_outputs(work, outputs);
    kind_set_id(work->call, id);
    TRY(machine_arn(work->call, "volume", id, &arn));
    kind_output(work->call, "arn", arn);
    free(arn);
    return NULL;
}

/* Volumes only grow: said before anything is changed. */
static struct error *refuse_shrinking(const struct part_work *work)
{
    int64_t wanted = json_int_or(work->call->spec, "sizeGiB", INT64_MAX);
    int64_t live = json_int_or(work->live, "Size", 0);
    if (wanted >= live)
        return NULL;
    return ERR(ERR_INVALID,
               "volume %s has %" PRId64 " GiB and cannot become smaller (sizeGiB %" PRId64
               "): give it its size back, or move the data to a new component",
               part_text(work, "VolumeId"), live, wanted);
}

static struct error *ensure(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL)
        TRY(refuse_shrinking(work));
    struct error *err = part_ensure(work);
    if (work->live != NULL)
        kind_set_id(work->call, part_text(work, "VolumeId"));
    TRY(err);
    return fill_outputs(work);
}

static struct error *ebs_apply(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &volume, .name = call->name};
    struct error *err = ensure(&work);
    part_fini(&work);
    return err;
}

static struct error *read_volume(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no volume '%s'", work->call->name);
    part_remember(work, "volume");
    return fill_outputs(work);
}

static struct error *ebs_read(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &volume, .name = call->name};
    struct error *err = read_volume(&work);
    part_fini(&work);
    return err;
}

/* --- plan --check ------------------------------------------------------------------------- */

static struct error *foresee(struct part_work *work)
{
    TRY(part_find(work));
    struct error *err = work->live == NULL ? NULL : refuse_shrinking(work);
    if (err != NULL)
        kind_problem(work->call, false, "sizeGiB", NULL, "%s", err->message);
    error_free(err);
    return NULL;
}

static struct error *ebs_check(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &volume, .name = call->name};
    struct error *err = foresee(&work);
    part_fini(&work);
    return err;
}

/* --- removal ------------------------------------------------------------------------------ */

static bool is_attached(json_t *attachment)
{
    const char *state = json_text_or(attachment, "State", "attached");
    return strcmp(state, "detached") != 0 && strcmp(state, "detaching") != 0;
}

static struct error *detach_all(struct part_work *work)
{
    const char *id = part_text(work, "VolumeId");
    size_t i;
    json_t *attachment;
    json_array_foreach (json_object_get(work->live, "Attachments"), i, attachment) {
        const char *instance = json_text_or(attachment, "InstanceId", "?");
        if (is_attached(attachment) && !work->call->op->force)
            return ERR(ERR_PRECONDITION,
                       "volume %s is attached to instance %s: take it out of the instance's "
                       "volumes and apply, or use --force",
                       id, instance);
        TRY(machine_detach(work->call, id, instance, json_text(attachment, "Device")));
    }
    return NULL;
}

static struct error *remove_volume(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live != NULL && kind_owns(work->call, work->tags))
        TRY(detach_all(work));
    return part_remove(work);
}

static struct error *ebs_remove(struct kind_call *call)
{
    struct part_work work = {.call = call, .part = &volume, .name = call->name};
    struct error *err = remove_volume(&work);
    part_fini(&work);
    return err;
}

const struct kind kind_ebs = {
    .name = "EBS",
    .create = ebs_apply,
    .read = ebs_read,
    .update = ebs_apply, /* both end with the volume as specified */
    .remove = ebs_remove,
    .check = ebs_check,
};
