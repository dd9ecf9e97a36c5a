#include "providers/aws/kinds/machine.h"

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"

const struct tag_api machine_tags = {"ec2",  "CreateTags", "DeleteTags", "Resources",
                                     "Tags", "Tags",       "Key",        "Value"};

struct error *machine_arn(struct kind_call *call, const char *type, const char *id, char **arn)
{
    const char *account = NULL;
    TRY(aws_account(call->session, &account));
    *arn = xasprintf("arn:%s:ec2:%s:%s:%s/%s", aws_session_partition(call->session),
                     aws_session_region(call->session), account, type, id);
    return NULL;
}

struct attachment {
    const char *volume;
    const char *instance;
};

static struct error *check_detached(struct kind_call *call, void *arg, bool *done)
{
    const struct attachment *attachment = arg;
    json_t *result = NULL;
    TRY(calls_find(call, "ec2", "DescribeVolumes",
                   json_pack("{s:[s]}", "VolumeIds", attachment->volume), &result));
    bool attached = false;
    size_t i;
    json_t *one;
    json_array_foreach (json_path(result, "Volumes.0.Attachments"), i, one) {
        bool is_off = strcmp(json_text_or(one, "State", "attached"), "detached") == 0;
        bool is_this = strcmp(json_text_or(one, "InstanceId", ""), attachment->instance) == 0;
        attached = attached || (is_this && !is_off);
    }
    *done = !attached;
    json_decref(result);
    return NULL;
}

struct error *machine_detach(struct kind_call *call, const char *volume, const char *instance,
                             const char *device)
{
    char *key = xasprintf("%s:%s", volume, instance);
    char *gone = xasprintf("detached:%s", key);
    struct error *err = calls_make(
        call,
        &(struct step_call){.step = "detach-volume",
                            .key = key,
                            .service = "ec2",
                            .operation = "DetachVolume",
                            .params = json_pack("{s:s, s:s, s:s*}", "VolumeId", volume,
                                                "InstanceId", instance, "Device", device),
                            .may_be_gone = true},
        NULL);
    if (err != NULL && aws_error_is(err, "IncorrectState")) { /* it is off, or on its way */
        error_free(err);
        err = NULL;
    }
    if (err == NULL)
        err =
            kind_wait_until(call, &(struct own_wait){.step = gone,
                                                     .check = check_detached,
                                                     .arg = &(struct attachment){volume, instance},
                                                     .delay_s = 15,
                                                     .limit_s = 600});
    free(gone);
    free(key);
    return err;
}
