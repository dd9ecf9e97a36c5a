/*
 * Volumes of their own components, attached to an instance.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/ec2_instance.h"
#include "providers/aws/kinds/machine.h"

struct wanted {
    struct part_work *work;
    const char *volume;
};

/* The attachment of the volume to this instance; NULL: it has none. Owner: caller. */
static struct error *find_attachment(struct part_work *work, const char *volume, json_t **out)
{
    json_t *result = NULL;
    TRY(kind_query(work->call, "ec2", "DescribeVolumes", json_pack("{s:[s]}", "VolumeIds", volume),
                   &result));
    size_t i;
    json_t *one;
    json_array_foreach (json_path(result, "Volumes.0.Attachments"), i, one) {
        bool is_off = text_equal(json_text(one, "State"), "detached");
        if (!is_off && text_equal(json_text(one, "InstanceId"), part_text(work, "InstanceId")))
            *out = json_incref(one);
    }
    json_decref(result);
    return NULL;
}

static struct error *check_attached(struct kind_call *call, void *arg, bool *done)
{
    const struct wanted *wanted = arg;
    json_t *attachment = NULL;
    (void)call;
    TRY(find_attachment(wanted->work, wanted->volume, &attachment));
    *done = text_equal(json_text(attachment, "State"), "attached");
    json_decref(attachment);
    return NULL;
}

static struct error *wait_attached(struct part_work *work, const char *volume)
{
    char *step = xasprintf("attached:%s", volume);
    struct error *err =
        kind_wait_until(work->call, &(struct own_wait){.step = step,
                                                       .check = check_attached,
                                                       .arg = &(struct wanted){work, volume},
                                                       .delay_s = 15,
                                                       .limit_s = 600});
    free(step);
    return err;
}

/* A volume on its way to an instance. */
struct attachment {
    struct part_work *work;
    const char *volume;
    const char *device;
    struct error *last; /* why it was not taken; owned */
};

static struct error *send_attach(const struct attachment *to)
{
    return calls_make(
        to->work->call,
        &(struct step_call){.step = "attach-volume",
                            .key = to->volume,
                            .service = "ec2",
                            .operation = "AttachVolume",
                            .params =
                                json_pack("{s:s, s:s, s:s}", "VolumeId", to->volume, "InstanceId",
                                          part_text(to->work, "InstanceId"), "Device", to->device)},
        NULL);
}

/* It may be on its way off another instance, or be made a moment ago. In use may also mean that
 * it is here: an answer was lost. */
static bool may_pass(const struct error *err)
{
    static const char *const codes[] = {"VolumeInUse", "IncorrectState", "InvalidVolume.NotFound"};
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (aws_error_is(err, codes[i]))
            return true;
    return false;
}

static struct error *try_attach(struct kind_call *call, void *arg, bool *done)
{
    struct attachment *to = arg;
    json_t *found = NULL;
    (void)call;
    TRY(find_attachment(to->work, to->volume, &found));
    *done = found != NULL && !text_equal(json_text(found, "State"), "detaching");
    json_decref(found);
    if (*done)
        return NULL;
    struct error *err = send_attach(to);
    *done = err == NULL;
    if (err == NULL || !may_pass(err))
        return err;
    error_free(to->last);
    to->last = err;
    return NULL;
}

static struct error *attach(struct part_work *work, const char *volume, const char *device)
{
    struct attachment to = {work, volume, device, NULL};
    char *step = xasprintf("attach:%s", volume);
    struct error *err = kind_wait_until(
        work->call,
        &(struct own_wait){
            .step = step, .check = try_attach, .arg = &to, .delay_s = 5, .limit_s = 120});
    free(step);
    if (err != NULL && err->code == ERR_TIMEOUT && to.last != NULL) {
        error_free(err);
        return WRAP(to.last, "volume %s cannot be attached to instance %s", volume,
                    part_text(work, "InstanceId"));
    }
    error_free(to.last);
    return err;
}

/* At another device it is taken off first. */
static struct error *ensure_attached(struct part_work *work, const char *volume, const char *device)
{
    const char *instance = part_text(work, "InstanceId");
    json_t *attachment = NULL;
    TRY(find_attachment(work, volume, &attachment));
    const char *at = json_text(attachment, "Device");
    bool leaves = text_equal(json_text(attachment, "State"), "detaching");
    bool elsewhere = attachment != NULL && (leaves || !text_equal(at, device));
    struct error *err = elsewhere ? machine_detach(work->call, volume, instance, at) : NULL;
    if (err == NULL && (attachment == NULL || elsewhere))
        err = attach(work, volume, device);
    json_decref(attachment);
    return err != NULL ? err : wait_attached(work, volume);
}

static bool is_wanted(json_t *volumes, const char *volume)
{
    size_t i;
    json_t *one;
    json_array_foreach (volumes, i, one)
        if (text_equal(json_text(one, "volume"), volume))
            return true;
    return false;
}

/* Those of the spec applied last that this one does not have. */
static struct error *detach_others(struct part_work *work, json_t *volumes)
{
    size_t i;
    json_t *one;
    json_array_foreach (json_object_get(work->call->applied, "volumes"), i, one) {
        const char *volume = json_text(one, "volume");
        json_t *attachment = NULL;
        if (volume == NULL || is_wanted(volumes, volume))
            continue;
        TRY(calls_unless_gone(find_attachment(work, volume, &attachment)));
        struct error *err = NULL;
        if (attachment != NULL)
            err = machine_detach(work->call, volume, part_text(work, "InstanceId"),
                                 json_text(attachment, "Device"));
        json_decref(attachment);
        TRY(err);
    }
    return NULL;
}

struct error *instance_volumes_sync(struct part_work *work)
{
    json_t *volumes = json_object_get(work->call->spec, "volumes");
    TRY(detach_others(work, volumes));
    size_t i;
    json_t *one;
    json_array_foreach (volumes, i, one)
        TRY(ensure_attached(work, json_text(one, "volume"), json_text(one, "device")));
    return NULL;
}
