#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/ec2_machine.h"
#include "providers/sim/services.h"
#include "providers/sim/world.h"

/* How long a terminated instance is still shown. */
#define SHOWN_MS (3600 * 1000)

static const struct ec2_kind instance_kind = {
    .collection = "instances",
    .ids = "InstanceIds",
    .id = "InstanceId",
    .list = "Instances",
    .missing = "InvalidInstanceID.NotFound",
    .what = "instance",
    .filters = (const struct ec2_filter[]){{"instance-id", "InstanceId"},
                                           {"instance-state-name", "State.Name"},
                                           {"instance.group-id", "SecurityGroups.*.GroupId"},
                                           {"instance-type", "InstanceType"},
                                           {"instance-lifecycle", "InstanceLifecycle"},
                                           {"image-id", "ImageId"},
                                           {"client-token", "ClientToken"},
                                           {"private-ip-address", "PrivateIpAddress"},
                                           {"ip-address", "PublicIpAddress"},
                                           {"availability-zone", "Placement.AvailabilityZone"},
                                           {"instance", "InstanceId"},
                                           {NULL, NULL}},
    .prefix = "i-0",
    .type = "instance",
};

static const struct {
    const char *name;
    int code;
} states[] = {{"pending", 0},     {"running", 16},  {"shutting-down", 32},
              {"terminated", 48}, {"stopping", 64}, {"stopped", 80}};

static json_t *state_of(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(states); i++)
        if (strcmp(states[i].name, name) == 0)
            return json_pack("{s:i,s:s}", "Code", states[i].code, "Name", name);
    return NULL;
}

const char *machine_state(const json_t *instance)
{
    return tree_text_or(json_object_get(instance, "State"), "Name", "");
}

void machine_put_state(json_t *instance, const char *name)
{
    tree_put(instance, "State", state_of(name));
}

json_t *machine_instance(struct sim_call *call, const char *id)
{
    if (id != NULL && strncmp(id, "i-", 2) == 0)
        return ec2_need(call, &instance_kind, id);
    sim_fail(call, 400, "InvalidInstanceID.Malformed", "Invalid id: \"%s\"", id == NULL ? "" : id);
    return NULL;
}

/* --- what time brings --- */

static void put_public_address(struct sim_call *call, json_t *instance, bool on)
{
    json_t *interface = json_path(instance, "NetworkInterfaces.0");

    json_object_del(interface, "Association");
    json_object_del(instance, "PublicIpAddress");
    tree_put_text(instance, "PublicDnsName", "");
    if (!on || !tree_bool(instance, "~public", false))
        return;
    int host = 1 + (int)(sim_random(call->sim) % 254);
    tree_put_format(instance, "PublicIpAddress", "203.0.113.%d", host);
    tree_put_format(instance, "PublicDnsName", "ec2-203-0-113-%d.%s.compute.amazonaws.com", host,
                    call->region);
    tree_put(interface, "Association",
             json_pack("{s:s,s:s}", "PublicIp", tree_text(instance, "PublicIpAddress"), "IpOwnerId",
                       "amazon"));
}

/* A persistent request stays, and would launch another instance. */
static void leave_request(struct sim_call *call, json_t *instance)
{
    json_t *request = json_object_get(sim_collection(call, "ec2", "spots"),
                                      tree_text_or(instance, "SpotInstanceRequestId", ""));
    bool persists = sim_same(tree_text(request, "Type"), "persistent");

    if (request == NULL || !sim_same(tree_text(request, "State"), "active"))
        return;
    tree_put_text(request, "State", persists ? "open" : "closed");
    json_object_del(request, "InstanceId");
    if (!persists)
        json_object_del(request, "~arn");
}

static void end_instance(struct sim_call *call, json_t *instance)
{
    static const char *const gone[] = {"PrivateIpAddress", "SubnetId", "VpcId", "SecurityGroups",
                                       "~arn"};

    machine_release_volumes(call, tree_text(instance, "InstanceId"));
    json_object_del(sim_collection(call, "ec2", "interfaces"),
                    tree_text_or(instance, "~interface", ""));
    leave_request(call, instance);
    put_public_address(call, instance, false);
    for (size_t i = 0; i < ARRAY_LEN(gone); i++)
        json_object_del(instance, gone[i]);
    tree_put(instance, "NetworkInterfaces", json_array());
    machine_put_state(instance, "terminated");
    tree_put_int(instance, "~due", call->now_ms + SHOWN_MS);
}

static void settle_instance(struct sim_call *call, json_t *instance)
{
    const char *state = machine_state(instance);

    if (strcmp(state, "pending") == 0) {
        machine_put_state(instance, "running");
        tree_put_int(instance, "~due",
                     call->now_ms + tree_int(call->sim->delays, "ec2-address", 0));
    } else if (strcmp(state, "running") == 0) {
        put_public_address(call, instance, true);
    } else if (strcmp(state, "stopping") == 0) {
        machine_put_state(instance, "stopped");
        put_public_address(call, instance, false);
    } else if (strcmp(state, "shutting-down") == 0) {
        end_instance(call, instance);
    } else if (strcmp(state, "terminated") == 0) {
        json_object_del(sim_collection(call, "ec2", "instances"),
                        tree_text(instance, "InstanceId"));
    }
}

static void settle_instances(struct sim_call *call)
{
    json_t *instance;
    const char *id;
    void *next;

    json_object_foreach_safe (sim_collection(call, "ec2", "instances"), next, id, instance) {
        json_incref(instance);
        while (machine_is_due(call, instance))
            settle_instance(call, instance);
        json_decref(instance);
    }
}

void machine_before(struct sim_call *call)
{
    ec2_before(call);
    settle_instances(call);
    machine_settle_volumes(call);
}

/* --- launching and looking --- */

static json_t *shown(struct sim_call *call, json_t *instance)
{
    tree_put(instance, "Tags", sim_tags_list(instance, "Key", "Value"));
    tree_put(instance, "BlockDeviceMappings",
             machine_devices(call, tree_text(instance, "InstanceId")));
    return instance;
}

static bool run_instances(struct sim_call *call)
{
    json_t *instance = ec2_by_token(call, "instances");

    if (call->failure.status != 0)
        return false;
    if (tree_int(call->in, "MinCount", 1) != 1 || tree_int(call->in, "MaxCount", 1) != 1)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The simulation launches one instance at a time");
    if (instance == NULL) {
        instance = machine_launch(call);
        if (instance == NULL)
            return false;
        instance = ec2_new(call, &instance_kind, instance);
        machine_settle_in(call, instance);
        ec2_keep_token(call, instance);
    }
    tree_put_text(call->out, "OwnerId", call->account);
    tree_put_text(call->out, "ReservationId", tree_text(instance, "~reservation"));
    json_array_append(tree_array_of(call->out, "Instances"), shown(call, instance));
    return true;
}

static bool ids_are_known(struct sim_call *call, json_t *ids)
{
    size_t i;
    json_t *id;

    json_array_foreach (ids, i, id)
        if (machine_instance(call, json_string_value(id)) == NULL)
            return false;
    return true;
}

static bool describe_instances(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Reservations"), *instance;
    json_t *ids = json_object_get(call->in, "InstanceIds");
    const char *id;

    if (!ids_are_known(call, ids))
        return false;
    json_object_foreach (sim_all(call, "instances"), id, instance) {
        if ((json_array_size(ids) > 0 && !tree_has_text(ids, id)) ||
            !ec2_passes(call, &instance_kind, instance))
            continue;
        json_array_append_new(list, json_pack("{s:s,s:s,s:[O]}", "ReservationId",
                                              tree_text(instance, "~reservation"), "OwnerId",
                                              call->account, "Instances", shown(call, instance)));
    }
    return call->failure.status == 0;
}

static bool describe_status(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "InstanceStatuses"), *instance;
    json_t *ids = json_object_get(call->in, "InstanceIds");
    bool all = tree_bool(call->in, "IncludeAllInstances", false);
    const char *id;

    if (!ids_are_known(call, ids))
        return false;
    json_object_foreach (sim_all(call, "instances"), id, instance) {
        bool running = strcmp(machine_state(instance), "running") == 0;

        if ((json_array_size(ids) > 0 && !tree_has_text(ids, id)) || !(all || running))
            continue;
        json_array_append_new(list, json_pack("{s:s,s:O,s:{s:s},s:{s:s}}", "InstanceId", id,
                                              "InstanceState", json_object_get(instance, "State"),
                                              "InstanceStatus", "Status",
                                              running ? "ok" : "not-applicable", "SystemStatus",
                                              "Status", running ? "ok" : "not-applicable"));
    }
    return true;
}

/* --- starting and ending --- */

struct turn {
    const char *operation;
    const char *list; /* output */
    const char *to;
    const char *from[6]; /* the states that lead there; of others "ends" stay as they are */
    const char *ends[3];
};

static const struct turn turns[] = {
    {"StopInstances", "StoppingInstances", "stopping", {"running"}, {"stopping", "stopped"}},
    {"StartInstances", "StartingInstances", "pending", {"stopped"}, {"pending", "running"}},
    {"TerminateInstances",
     "TerminatingInstances",
     "shutting-down",
     {"pending", "running", "stopping", "stopped"},
     {"shutting-down", "terminated"}},
};

static bool is_among(const char *text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count && list[i] != NULL; i++)
        if (strcmp(list[i], text) == 0)
            return true;
    return false;
}

static bool may_turn(struct sim_call *call, const struct turn *turn, json_t *instance)
{
    const char *id = tree_text(instance, "InstanceId"), *state = machine_state(instance);
    json_t *request = sim_find(call, "spots", tree_text(instance, "SpotInstanceRequestId"));

    if (!is_among(state, turn->from, 6) && !is_among(state, turn->ends, 3))
        return sim_fail(call, 400, "IncorrectInstanceState",
                        "The instance '%s' is not in a state from which it can be %s.", id,
                        turn->to);
    if (strcmp(turn->to, "stopping") == 0 && sim_same(tree_text(request, "Type"), "one-time"))
        return sim_fail(call, 400, "UnsupportedOperation",
                        "You can't stop the Spot Instance '%s' because it is associated with a "
                        "one-time Spot Instance request. You can only stop Spot Instances "
                        "associated with persistent Spot Instance requests.",
                        id);
    if (strcmp(turn->to, "shutting-down") == 0 && tree_bool(instance, "~protected", false))
        return sim_fail(call, 400, "OperationNotPermitted",
                        "The instance '%s' may not be terminated. Modify its "
                        "'disableApiTermination' instance attribute and try again.",
                        id);
    return true;
}

static bool turn_instances(struct sim_call *call)
{
    const struct turn *turn = turns;
    json_t *ids = json_object_get(call->in, "InstanceIds"), *id, *list;
    size_t i;

    while (strcmp(turn->operation, call->op->name) != 0)
        turn++;
    list = tree_array_of(call->out, turn->list);
    json_array_foreach (ids, i, id) {
        json_t *instance = machine_instance(call, json_string_value(id));

        if (instance == NULL || !may_turn(call, turn, instance))
            return false;
    }
    json_array_foreach (ids, i, id) {
        json_t *instance = sim_find(call, "instances", json_string_value(id));
        json_t *before = json_incref(json_object_get(instance, "State"));

        if (is_among(machine_state(instance), turn->from, 6)) {
            machine_put_state(instance, turn->to);
            machine_put_due(call, instance);
        }
        json_array_append_new(list,
                              json_pack("{s:O,s:o,s:O}", "InstanceId", id, "PreviousState", before,
                                        "CurrentState", json_object_get(instance, "State")));
    }
    return true;
}

const struct sim_handler ec2_instance_handlers[] = {
    {"RunInstances", run_instances},
    {"DescribeInstances", describe_instances},
    {"DescribeInstanceStatus", describe_status},
    {"StopInstances", turn_instances},
    {"StartInstances", turn_instances},
    {"TerminateInstances", turn_instances},
    {NULL, NULL},
};
