/*
 * EC2Instance: a virtual machine. Nothing names it but its tags and the client token of its
 * launch; a terminated one stays to be seen for an hour and does not count.
 */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/ec2_instance.h"
#include "providers/aws/kinds/kinds.h"
#include "providers/aws/kinds/machine.h"

/* --- finding --- */

static json_t *tag_filters(const struct kind_call *call)
{
    static const char *const names[] = {"panka:tenant", "panka:stack", "panka:environment",
                                        "panka:service", "panka:resource"};
    json_t *filters = json_array();
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char *name = xasprintf("tag:%s", names[i]);
        json_t *value = json_object_get(call->tags, names[i]);
        if (value != NULL)
            json_array_append_new(filters,
                                  json_pack("{s:s, s:[O]}", "Name", name, "Values", value));
        free(name);
    }
    return json_pack("{s:o}", "Filters", filters);
}

static const char *state_of(json_t *instance)
{
    return json_text_or(json_object_get(instance, "State"), "Name", "");
}

/* Of several the one that lives counts most. One that this operation launched and that ended at
 * once is seen too: it says why. */
static int rank(const struct part_work *work, json_t *instance)
{
    const struct instance *self = work->arg;
    const char *state = state_of(instance);
    if (strcmp(state, "terminated") == 0)
        return text_equal(json_text(instance, "ClientToken"), self->token) ? 1 : 0;
    return strcmp(state, "shutting-down") == 0 ? 2 : 3;
}

static void take_better(struct part_work *work, json_t *result, bool by_id)
{
    size_t i, j;
    json_t *reservation, *one;
    json_array_foreach (json_object_get(result, "Reservations"), i, reservation)
        json_array_foreach (json_object_get(reservation, "Instances"), j, one) {
            json_t *tags = kind_tags_of(json_object_get(one, "Tags"), "Key", "Value");
            int held = work->live == NULL ? 0 : rank(work, work->live);
            if ((by_id || kind_owns(work->call, tags)) && rank(work, one) > held) {
                json_decref(work->live);
                json_decref(work->tags);
                work->live = json_incref(one);
                work->tags = json_incref(tags);
            }
            json_decref(tags);
        }
}

/* The id of the state helps where somebody took its tags away. */
static struct error *find(struct part_work *work)
{
    const char *id = json_text(work->call->op->prior, "id");
    json_t *result = NULL;
    TRY(calls_list(work->call, "ec2", "DescribeInstances", tag_filters(work->call), &result));
    take_better(work, result, false);
    json_decref(result);
    if (work->live != NULL || id == NULL || !text_starts_with(id, "i-"))
        return NULL;
    TRY(calls_find(work->call, "ec2", "DescribeInstances", json_pack("{s:[s]}", "InstanceIds", id),
                   &result));
    take_better(work, result, true);
    json_decref(result);
    return NULL;
}

/* --- the part --- */

static json_t *create_params(struct part_work *work)
{
    struct instance *self = work->arg;
    return json_incref(self->launch);
}

static json_t *remove_params(struct part_work *work)
{
    return json_pack("{s:[s]}", "InstanceIds", part_text(work, "InstanceId"));
}

/* What was made a moment ago may not be known everywhere. */
static const struct kind_retry passing[] = {{"InvalidParameterValue", "nstance Profile"},
                                            {"InvalidParameterValue", "nstanceProfile"},
                                            {"InvalidGroup.NotFound", NULL},
                                            {"InvalidSubnetID.NotFound", NULL},
                                            {NULL, NULL}};

static const struct part_status status = {
    .path = "State.Name",
    .ready = (const char *const[]){"running", "stopped", NULL},
    .failed = (const char *const[]){"terminated", NULL},
    .leaving = (const char *const[]){"shutting-down", NULL},
    .reason = "StateReason.Message",
};

static const struct part machine = {
    .what = "instance",
    .step = "instance",
    .service = "ec2",
    .find = find,
    .by_tags = true,
    .named = true,
    .arn = "InstanceId",
    .status = &status,
    .create = "RunInstances",
    .create_params = create_params,
    .retries = passing,
    .update = instance_change,
    .tag_api = &machine_tags,
    .tag_lists = true,
    .remove = "TerminateInstances",
    .remove_params = remove_params,
};

static struct error *with_instance(struct kind_call *call, part_fn *fn)
{
    struct instance self = {.part = machine};
    self.part.delay_s = (uint32_t)json_int_or(call->spec, "pollInterval", 5);
    self.work =
        (struct part_work){.call = call, .part = &self.part, .name = call->name, .arg = &self};
    kind_token(call, "launch", self.token);
    struct error *err = fn(&self.work);
    json_decref(self.launch);
    part_fini(&self.work);
    return err;
}

/* --- errors --- */

/* What the launch was refused for, and what can be done about it; %s is the instance type. */
static const struct {
    const char *code;
    const char *says;
} refusals[] = {
    {"InsufficientInstanceCapacity",
     "no capacity for instance type %s: try another zone, another type or, for a spot instance, "
     "an on-demand one; that choice is yours"},
    {"SpotMaxPriceTooLow",
     "no capacity for instance type %s at spot.maxPrice: raise it, or take an "
     "on-demand instance; that choice is yours"},
    {"MaxSpotInstanceCountExceeded", "the quota of spot instances is used up (type %s)"},
    {"VcpuLimitExceeded", "the quota of vCPUs is used up (instance type %s)"},
    {"InstanceLimitExceeded", "the quota of instances of type %s is used up"},
    {"Unsupported", "instance type %s is not to be had in this zone, or not for this image"},
    {"InvalidParameterValue", "instance type %s or what goes with it was refused"},
    {"InvalidInstanceAttributeValue", "instance type %s was refused"},
    {"InvalidParameterCombination", "instance type %s or what goes with it was refused"},
};

static struct error *explain(struct kind_call *call, struct error *err)
{
    for (size_t i = 0; err != NULL && i < ARRAY_LEN(refusals); i++) {
        if (!aws_error_is(error_root(err), refusals[i].code))
            continue;
        const char *type = instance_type(call->spec);
        const char *mark = strstr(refusals[i].says, "%s");
        return WRAP(err, "%.*s%s%s", (int)(mark - refusals[i].says), refusals[i].says, type,
                    mark + 2);
    }
    return err;
}

/* --- outputs --- */

static const char *state_says(const char *state)
{
    static const char *const map[][2] = {{"running", "running"},
                                         {"stopping", "stopped"},
                                         {"stopped", "stopped"},
                                         {"shutting-down", "terminated"},
                                         {"terminated", "terminated"}};
    for (size_t i = 0; state != NULL && i < ARRAY_LEN(map); i++)
        if (strcmp(map[i][0], state) == 0)
            return map[i][1];
    return "pending";
}

static struct error *fill_outputs(struct part_work *work)
{
    static const struct part_output outputs[] = {
        {"instance_id", "InstanceId"},
        {"private_ip", "PrivateIpAddress"},
        {"private_dns", "PrivateDnsName"},
        {"availability_zone", "Placement.AvailabilityZone"},
        {"launch_time", "LaunchTime"},
        {"instance_type", "InstanceType"},
        {"image_id", "ImageId"},
        {"subnet_id", "SubnetId"},
        {NULL, NULL}};
    struct kind_call *call = work->call;
    const char *id = part_text(work, "InstanceId");
    const char *address = part_text(work, "PublicIpAddress");
    const char *dns = part_text(work, "PublicDnsName");
    char *arn = NULL;
    part_outputs(work, outputs);
    kind_set_id(call, id);
    kind_output(call, "public_ip", address == NULL ? "" : address);
    kind_output(call, "public_dns", dns == NULL ? "" : dns);
    kind_output(call, "state", state_says(state_of(work->live)));
    json_put_text(call->attributes, "image_id", part_text(work, "ImageId"));
    TRY(machine_arn(call, "instance", id, &arn));
    kind_output(call, "arn", arn);
    free(arn);
    return NULL;
}

/* --- operations --- */

/* A look that failed is no reason to give up a machine that runs. */
static struct error *check_address(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;
    (void)call;
    struct error *err = part_find(work);
    if (err != NULL && err->retry != ERR_RETRY_NEVER) {
        error_free(err);
        return NULL;
    }
    *done = part_text(work, "PublicIpAddress") != NULL;
    return err;
}

static struct error *wait_address(struct part_work *work)
{
    struct kind_call *call = work->call;
    uint32_t limit_s = (uint32_t)json_int_or(call->spec, "ipTimeout", 300);
    if (!instance_is_public(call->spec) || part_text(work, "PublicIpAddress") != NULL)
        return NULL;
    char *id = xstrdup(part_text(work, "InstanceId"));
    struct error *err = kind_wait_until(call, &(struct own_wait){.step = "public-address",
                                                                 .check = check_address,
                                                                 .arg = work,
                                                                 .delay_s = work->part->delay_s,
                                                                 .limit_s = limit_s});
    if (err != NULL && err->code == ERR_TIMEOUT)
        err = WRAP(err,
                   "instance %s runs, and got no public address within %u s: it is kept, and the "
                   "next apply goes on waiting (ipTimeout says how long; associatePublicIp: false "
                   "does without)",
                   id, limit_s);
    free(id);
    return err;
}

static struct error *ensure(struct part_work *work)
{
    struct instance *self = work->arg;
    TRY(part_find(work));
    bool leaves = work->live != NULL && rank(work, work->live) < 3;
    if (work->live == NULL || leaves)
        TRY(instance_launch_params(work, &self->launch));
    struct error *err = explain(work->call, part_ensure(work));
    if (work->live != NULL && (err == NULL || error_root(err)->code != ERR_ALREADY_EXISTS))
        kind_set_id(work->call, part_text(work, "InstanceId"));
    TRY(err);
    TRY(fill_outputs(work));
    TRY(wait_address(work));
    return fill_outputs(work);
}

static struct error *read_instance(struct part_work *work)
{
    TRY(part_find(work));
    if (work->live == NULL)
        return ERR(ERR_NOT_FOUND, "no instance '%s'", work->call->name);
    part_remember(work, "instance");
    return fill_outputs(work);
}

/* Is the image there, and can the type change? */
static struct error *foresee(struct part_work *work)
{
    struct kind_call *call = work->call;
    TRY(part_find(work));
    const char *type = part_text(work, "InstanceType");
    if (type != NULL && strcmp(type, instance_type(call->spec)) != 0 && !instance_can_stop(work))
        kind_problem(call, false, "size", "set spot.type to persistent",
                     "instance %s cannot be stopped, which a change of its type needs: it is a "
                     "spot instance of a one-time request",
                     part_text(work, "InstanceId"));
    bool is_known = *json_text_or(call->spec, "image", "") != '(';
    struct error *err = work->live == NULL && is_known ? instance_image_exists(call) : NULL;
    if (err == NULL || err->code == ERR_CANCELLED || err->code == ERR_PARKED)
        return err;
    char *text = error_text(err);
    kind_problem(call, err->code != ERR_PRECONDITION, "image", NULL, "%s", text);
    free(text);
    error_free(err);
    return NULL;
}

/* Requests that persist would launch another one. */
static struct error *cancel_requests(struct part_work *work)
{
    json_t *result = NULL;
    TRY(calls_list(work->call, "ec2", "DescribeSpotInstanceRequests", tag_filters(work->call),
                   &result));
    struct error *err = NULL;
    size_t i;
    json_t *one;
    json_array_foreach (json_object_get(result, "SpotInstanceRequests"), i, one) {
        json_t *tags = kind_tags_of(json_object_get(one, "Tags"), "Key", "Value");
        const char *state = json_text_or(one, "State", "open");
        const char *id = json_text(one, "SpotInstanceRequestId");
        bool is_over = strcmp(state, "closed") == 0 || strcmp(state, "cancelled") == 0 ||
                       strcmp(state, "failed") == 0;
        if (err == NULL && !is_over && kind_owns(work->call, tags))
            err = calls_make(
                work->call,
                &(struct step_call){.step = "cancel-request",
                                    .key = id,
                                    .service = "ec2",
                                    .operation = "CancelSpotInstanceRequests",
                                    .params = json_pack("{s:[s]}", "SpotInstanceRequestIds", id),
                                    .may_be_gone = true},
                NULL);
        json_decref(tags);
    }
    json_decref(result);
    return err;
}

static struct error *remove_instance(struct part_work *work)
{
    TRY(part_find(work));
    bool spot = text_equal(part_text(work, "InstanceLifecycle"), "spot") ||
                json_object_get(work->call->applied, "spot") != NULL;
    if (work->live != NULL && rank(work, work->live) == 3) {
        TRY(kind_adopt(work->call, "instance", "create-instance", work->tags));
        TRY(instance_unprotect(work));
    }
    if (spot)
        TRY(cancel_requests(work));
    TRY(part_remove(work));
    return instance_profile_remove(work->call);
}

static struct error *ec2_instance_apply(struct kind_call *call)
{
    return with_instance(call, ensure);
}

static struct error *ec2_instance_read(struct kind_call *call)
{
    return with_instance(call, read_instance);
}

static struct error *ec2_instance_check(struct kind_call *call)
{
    return with_instance(call, foresee);
}

static struct error *ec2_instance_remove(struct kind_call *call)
{
    return with_instance(call, remove_instance);
}

const struct kind kind_ec2_instance = {
    .name = "EC2Instance",
    .create = ec2_instance_apply,
    .read = ec2_instance_read,
    .update = ec2_instance_apply, /* both end with an instance as specified */
    .remove = ec2_instance_remove,
    .check = ec2_instance_check,
};
