/*
 * Changing an instance in place. Its type and user data change while it is stopped only.
 */
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/ec2_instance.h"
#include "providers/aws/kinds/network.h"

static json_t *id_params(const struct part_work *work)
{
    return json_pack("{s:s}", "InstanceId", part_text(work, "InstanceId"));
}

static json_t *ids_params(const struct part_work *work)
{
    return json_pack("{s:[s]}", "InstanceIds", part_text(work, "InstanceId"));
}

/* One attribute, {Value: …}; owner of what it gives: caller. */
static struct error *read_attribute(struct part_work *work, const char *attribute,
                                    const char *member, json_t **value)
{
    json_t *params = id_params(work), *result = NULL;
    json_put_text(params, "Attribute", attribute);
    TRY(kind_query(work->call, "ec2", "DescribeInstanceAttribute", params, &result));
    *value = json_incref(json_object_get(json_object_get(result, member), "Value"));
    json_decref(result);
    return NULL;
}

/* `word` keeps the steps of the different attributes apart. Consumes `value`. */
static struct error *set_attribute(struct part_work *work, const char *word, const char *member,
                                   json_t *value)
{
    json_t *params = id_params(work);
    json_object_set_new(params, member, value);
    return part_mutate_as(work, word, "ModifyInstanceAttribute", params, NULL);
}

static struct error *protect(struct part_work *work, bool wanted)
{
    json_t *found = NULL;
    TRY(read_attribute(work, "disableApiTermination", "DisableApiTermination", &found));
    bool same = json_is_true(found) == wanted;
    json_decref(found);
    if (same)
        return NULL;
    return set_attribute(work, wanted ? "protect" : "unprotect", "DisableApiTermination",
                         json_pack("{s:b}", "Value", (int)wanted));
}

struct error *instance_unprotect(struct part_work *work)
{
    json_t *found = NULL;
    TRY(read_attribute(work, "disableApiTermination", "DisableApiTermination", &found));
    bool is_protected = json_is_true(found);
    json_decref(found);
    if (!is_protected)
        return NULL;
    if (!work->call->op->force)
        return ERR(ERR_PRECONDITION,
                   "instance %s is protected against termination: set terminationProtection to "
                   "false and apply, or use --force",
                   part_text(work, "InstanceId"));
    return protect(work, false);
}

/* --- what changes while it runs --- */

static struct error *sync_monitoring(struct part_work *work)
{
    bool wanted = json_bool_or(work->call->spec, "monitoring", false);
    const char *state =
        json_text_or(json_object_get(work->live, "Monitoring"), "State", "disabled");
    bool found = strcmp(state, "enabled") == 0 || strcmp(state, "pending") == 0;
    if (wanted == found)
        return NULL;
    return part_mutate(work, wanted ? "MonitorInstances" : "UnmonitorInstances", ids_params(work),
                       NULL);
}

static struct error *sync_metadata(struct part_work *work)
{
    static const struct member_map map[] = {{"httpTokens", "HttpTokens"},
                                            {"httpPutResponseHopLimit", "HttpPutResponseHopLimit"},
                                            {"httpEndpoint", "HttpEndpoint"},
                                            {NULL, NULL}};
    json_t *live = json_object_get(work->live, "MetadataOptions");
    if (live == NULL) /* not told */
        return NULL;
    json_t *wanted = json_pack("{s:s}", "HttpTokens", "required"), *params = id_params(work);
    calls_copy(json_object_get(work->call->spec, "metadataOptions"), map, wanted);
    const char *member;
    json_t *value;
    bool same = true;
    json_object_foreach (wanted, member, value)
        same = same && json_equal(json_object_get(live, member), value);
    json_object_update(params, wanted);
    json_decref(wanted);
    if (!same)
        return part_mutate(work, "ModifyInstanceMetadataOptions", params, NULL);
    json_decref(params);
    return NULL;
}

static bool has_groups(const struct part_work *work, json_t *wanted)
{
    json_t *live = json_object_get(work->live, "SecurityGroups");
    size_t i, j, shared = 0;
    json_t *id, *group;
    json_array_foreach (wanted, i, id)
        json_array_foreach (live, j, group)
            shared += json_equal(json_object_get(group, "GroupId"), id);
    return shared == json_array_size(wanted) && shared == json_array_size(live);
}

static struct error *sync_groups(struct part_work *work)
{
    struct network network;
    struct error *err = network_find_for(work->call, json_object_get(work->call->spec, "network"),
                                         NETWORK_ANY, &network);
    bool same_vpc = text_equal(network.vpc_id, part_text(work, "VpcId"));
    if (err == NULL && same_vpc && !has_groups(work, network.groups))
        err = set_attribute(work, "groups", "Groups", json_incref(network.groups));
    network_fini(&network);
    return err;
}

/* --- what needs a stop --- */

static struct error *check_stopped(struct kind_call *call, void *arg, bool *done)
{
    struct part_work *work = arg;
    (void)call;
    TRY(part_find(work));
    const char *state = part_text(work, "State.Name");
    if (state == NULL)
        return ERR(ERR_NOT_FOUND, "instance %s went away while it was being stopped", work->name);
    *done = strcmp(state, "stopped") == 0;
    return NULL;
}

static struct error *wait_stopped(struct part_work *work)
{
    return kind_wait_until(
        work->call,
        &(struct own_wait){
            .step = "stopped", .check = check_stopped, .arg = work, .delay_s = 15, .limit_s = 900});
}

static bool is_stopped(const struct part_work *work)
{
    return text_equal(part_text(work, "State.Name"), "stopped");
}

bool instance_can_stop(const struct part_work *work)
{
    const char *kind = json_path_text(work->call->spec, "spot.type");
    return !text_equal(part_text(work, "InstanceLifecycle"), "spot") ||
           text_equal(kind, "persistent");
}

static struct error *stop(struct part_work *work, const char *what)
{
    if (is_stopped(work))
        return NULL;
    if (!instance_can_stop(work))
        return ERR(ERR_PRECONDITION,
                   "%s of instance %s can change only while it is stopped, which a spot instance "
                   "of a one-time request cannot be: set spot.type to persistent, which replaces "
                   "the instance, or rename the component",
                   what, part_text(work, "InstanceId"));
    kind_note(work->call, "instance %s is stopped and started: its %s changes",
              part_text(work, "InstanceId"), what);
    TRY(part_mutate(work, "StopInstances", ids_params(work), NULL));
    return wait_stopped(work);
}

static struct error *start(struct part_work *work)
{
    if (!is_stopped(work))
        return NULL;
    TRY(part_mutate(work, "StartInstances", ids_params(work), NULL));
    return part_wait_ready(work, "restarted");
}

static struct error *sync_type(struct part_work *work)
{
    const char *wanted = instance_type(work->call->spec);
    if (text_equal(part_text(work, "InstanceType"), wanted))
        return NULL;
    TRY(stop(work, "type"));
    return set_attribute(work, "type", "InstanceType", json_pack("{s:s}", "Value", wanted));
}

static struct error *sync_user_data(struct part_work *work)
{
    const char *text = json_text_or(work->call->spec, "userData", "");
    json_t *found = NULL;
    TRY(read_attribute(work, "userData", "UserData", &found));
    char *wanted = crypto_base64_encode(text, strlen(text));
    bool same = text_equal(json_is_string(found) ? json_string_value(found) : "", wanted);
    json_decref(found);
    struct error *err = same ? NULL : stop(work, "user data");
    if (err == NULL && !same)
        err = set_attribute(work, "user-data", "UserData", json_pack("{s:s}", "Value", wanted));
    free(wanted);
    return err;
}

/* The end is an instance that runs, also when an earlier operation left it stopped. */
static struct error *change_stopped(struct part_work *work)
{
    TRY(sync_type(work));
    TRY(sync_user_data(work));
    return start(work);
}

/* A refused change is no reason to leave it stopped. */
static struct error *start_again(struct part_work *work, struct error *err)
{
    if (err != NULL && err->code != ERR_PARKED && is_stopped(work))
        error_ignore(part_mutate_as(work, "restore", "StartInstances", ids_params(work), NULL));
    return err;
}

struct error *instance_change(struct part_work *work)
{
    TRY(sync_monitoring(work));
    TRY(sync_metadata(work));
    TRY(sync_groups(work));
    TRY(protect(work, json_bool_or(work->call->spec, "terminationProtection", false)));
    TRY(instance_profile_sync(work));
    TRY(start_again(work, change_stopped(work)));
    return instance_volumes_sync(work);
}
