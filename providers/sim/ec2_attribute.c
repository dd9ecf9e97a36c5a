/* Changing instances: attributes, metadata options, monitoring, profiles, spot requests. */
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "providers/sim/ec2_machine.h"
#include "providers/sim/services.h"

static json_t *instance_of_call(struct sim_call *call)
{
    return machine_instance(call, tree_text(call->in, "InstanceId"));
}

/* --- attributes --- */

static json_t *value_of(json_t *value)
{
    return value == NULL ? json_object() : json_pack("{s:O}", "Value", value);
}

static bool describe_attribute(struct sim_call *call)
{
    json_t *instance = instance_of_call(call);
    const char *name = tree_text(call->in, "Attribute");

    if (instance == NULL)
        return false;
    json_object_set(call->out, "InstanceId", json_object_get(instance, "InstanceId"));
    if (strcmp(name, "userData") == 0)
        tree_put(call->out, "UserData", value_of(json_object_get(instance, "~user_data")));
    else if (strcmp(name, "disableApiTermination") == 0)
        tree_put(call->out, "DisableApiTermination",
                 value_of(json_object_get(instance, "~protected")));
    else if (strcmp(name, "instanceType") == 0)
        tree_put(call->out, "InstanceType", value_of(json_object_get(instance, "InstanceType")));
    else if (strcmp(name, "groupSet") == 0)
        json_object_set(call->out, "Groups", json_object_get(instance, "SecurityGroups"));
    else
        return sim_fail(call, 400, "InvalidParameterValue", "The attribute '%s' is not simulated",
                        name);
    return true;
}

static bool put_groups(struct sim_call *call, json_t *instance)
{
    json_t *ids = json_object_get(call->in, "Groups"), *list = json_array(), *id;
    json_t *interface = sim_find(call, "interfaces", tree_text(instance, "~interface"));
    size_t i;

    json_array_foreach (ids, i, id) {
        json_t *group = sim_find(call, "groups", json_string_value(id));

        if (group == NULL) {
            json_decref(list);
            return sim_fail(call, 400, "InvalidGroup.NotFound",
                            "The security group '%s' does not exist", json_string_value(id));
        }
        json_array_append_new(list, json_pack("{s:O,s:O}", "GroupId", id, "GroupName",
                                              json_object_get(group, "GroupName")));
    }
    json_object_set(interface, "Groups", list);
    json_object_set(json_path(instance, "NetworkInterfaces.0"), "Groups", list);
    tree_put(instance, "SecurityGroups", list);
    return true;
}

static bool modify_attribute(struct sim_call *call)
{
    json_t *instance = instance_of_call(call);
    json_t *type = json_path(call->in, "InstanceType.Value");
    json_t *data = json_path(call->in, "UserData.Value");
    json_t *protect = json_path(call->in, "DisableApiTermination.Value");

    if (instance == NULL)
        return false;
    if ((type != NULL || data != NULL) && strcmp(machine_state(instance), "stopped") != 0)
        return sim_fail(call, 400, "IncorrectInstanceState",
                        "The instance '%s' is not in the 'stopped' state.",
                        tree_text(instance, "InstanceId"));
    if (type != NULL && !machine_type_exists(json_string_value(type)))
        return sim_fail(call, 400, "InvalidInstanceAttributeValue",
                        "Invalid value '%s' for instanceType.", json_string_value(type));
    if (tree_has(call->in, "Groups") && !put_groups(call, instance))
        return false;
    if (type != NULL)
        json_object_set(instance, "InstanceType", type);
    if (data != NULL)
        json_object_set(instance, "~user_data", data);
    if (protect != NULL)
        json_object_set(instance, "~protected", protect);
    return true;
}

static bool modify_metadata(struct sim_call *call)
{
    static const char *const copied[] = {"HttpTokens",           "HttpPutResponseHopLimit",
                                         "HttpEndpoint",         "HttpProtocolIpv6",
                                         "InstanceMetadataTags", NULL};
    json_t *instance = instance_of_call(call), *options;

    if (instance == NULL)
        return false;
    options = tree_object_of(instance, "MetadataOptions");
    tree_copy_members(call->in, options, copied);
    json_object_set(call->out, "InstanceId", json_object_get(instance, "InstanceId"));
    json_object_set(call->out, "InstanceMetadataOptions", options);
    return true;
}

static bool switch_monitoring(struct sim_call *call)
{
    bool on = strcmp(call->op->name, "MonitorInstances") == 0;
    json_t *list = tree_array_of(call->out, "InstanceMonitorings"), *id;
    size_t i;

    json_array_foreach (json_object_get(call->in, "InstanceIds"), i, id) {
        json_t *instance = machine_instance(call, json_string_value(id));

        if (instance == NULL)
            return false;
        tree_put(instance, "Monitoring", json_pack("{s:s}", "State", on ? "enabled" : "disabled"));
        json_array_append_new(list, json_pack("{s:O,s:O}", "InstanceId", id, "Monitoring",
                                              json_object_get(instance, "Monitoring")));
    }
    return true;
}

/* --- profiles: the association is a member of its instance --- */

static json_t *association_of(json_t *instance)
{
    return json_pack("{s:O,s:O,s:O,s:s}", "AssociationId",
                     json_object_get(instance, "~association"), "InstanceId",
                     json_object_get(instance, "InstanceId"), "IamInstanceProfile",
                     json_object_get(instance, "IamInstanceProfile"), "State", "associated");
}

/* A profile given at launch has an association too. */
static void name_association(struct sim_call *call, json_t *instance)
{
    char id[SIM_ID_BYTES];

    if (!tree_has(instance, "~association"))
        tree_put_text(instance, "~association",
                      sim_random_id(call->sim, "iip-assoc-0", 16, NULL, id));
}

static const struct ec2_kind association_kind = {
    .filters = (const struct ec2_filter[]){{"instance-id", "InstanceId"},
                                           {"state", "State"},
                                           {NULL, NULL}},
};

static bool describe_associations(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "IamInstanceProfileAssociations"), *instance;
    json_t *ids = json_object_get(call->in, "AssociationIds");
    const char *id;

    json_object_foreach (sim_all(call, "instances"), id, instance) {
        if (!tree_has(instance, "IamInstanceProfile") || !tree_has(instance, "~interface"))
            continue;
        name_association(call, instance);
        json_t *association = association_of(instance);

        if ((json_array_size(ids) == 0 ||
             tree_has_text(ids, tree_text(instance, "~association"))) &&
            ec2_passes(call, &association_kind, association))
            json_array_append(list, association);
        json_decref(association);
    }
    return call->failure.status == 0;
}

static json_t *find_associated(struct sim_call *call)
{
    const char *wanted = tree_text(call->in, "AssociationId"), *id;
    json_t *instance;

    json_object_foreach (sim_all(call, "instances"), id, instance)
        if (sim_same(tree_text(instance, "~association"), wanted))
            return instance;
    sim_fail(call, 400, "NoSuchAssociation", "An invalid association-id of '%s' was given", wanted);
    return NULL;
}

static bool put_profile(struct sim_call *call, json_t *instance)
{
    json_t *wanted = json_object_get(call->in, "IamInstanceProfile");
    const char *name = tree_has(wanted, "Name") ? tree_text(wanted, "Name")
                                                : sim_arn_tail(tree_text_or(wanted, "Arn", ""));
    json_t *profile = sim_find_in(call, "iam", "profiles", name);

    if (profile == NULL)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "Value (%s) for parameter iamInstanceProfile.name is invalid. Invalid "
                        "IAM Instance Profile name",
                        name);
    tree_put(instance, "IamInstanceProfile",
             json_pack("{s:O,s:O}", "Arn", json_object_get(profile, "Arn"), "Id",
                       json_object_get(profile, "InstanceProfileId")));
    json_object_del(instance, "~association");
    name_association(call, instance);
    tree_put(call->out, "IamInstanceProfileAssociation", association_of(instance));
    return true;
}

static bool associate_profile(struct sim_call *call)
{
    json_t *instance = instance_of_call(call);

    if (instance == NULL)
        return false;
    if (tree_has(instance, "IamInstanceProfile"))
        return sim_fail(call, 400, "IncorrectState",
                        "There is an existing association for instance %s",
                        tree_text(instance, "InstanceId"));
    return put_profile(call, instance);
}

static bool replace_profile(struct sim_call *call)
{
    json_t *instance = find_associated(call);

    return instance != NULL && put_profile(call, instance);
}

static bool disassociate_profile(struct sim_call *call)
{
    json_t *instance = find_associated(call);

    if (instance == NULL)
        return false;
    tree_put(call->out, "IamInstanceProfileAssociation", association_of(instance));
    json_object_del(instance, "IamInstanceProfile");
    json_object_del(instance, "~association");
    return true;
}

/* --- spot requests --- */

static const struct ec2_kind spot_kind = {
    .collection = "spots",
    .ids = "SpotInstanceRequestIds",
    .id = "SpotInstanceRequestId",
    .list = "SpotInstanceRequests",
    .missing = "InvalidSpotInstanceRequestID.NotFound",
    .what = "spot instance request",
    .filters = (const struct ec2_filter[]){{"instance-id", "InstanceId"},
                                           {"spot-instance-request-id", "SpotInstanceRequestId"},
                                           {NULL, NULL}},
};

static bool describe_requests(struct sim_call *call)
{
    return ec2_describe(call, &spot_kind);
}

static bool cancel_requests(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "CancelledSpotInstanceRequests"), *id;
    size_t i;

    json_array_foreach (json_object_get(call->in, "SpotInstanceRequestIds"), i, id) {
        json_t *request = ec2_need(call, &spot_kind, json_string_value(id));

        if (request == NULL)
            return false;
        if (!sim_same(tree_text(request, "State"), "closed"))
            tree_put_text(request, "State", "cancelled");
        json_object_del(request, "~arn");
        json_array_append_new(list, json_pack("{s:O,s:O}", "SpotInstanceRequestId", id, "State",
                                              json_object_get(request, "State")));
    }
    return true;
}

const struct sim_handler ec2_attribute_handlers[] = {
    {"DescribeInstanceAttribute", describe_attribute},
    {"ModifyInstanceAttribute", modify_attribute},
    {"ModifyInstanceMetadataOptions", modify_metadata},
    {"MonitorInstances", switch_monitoring},
    {"UnmonitorInstances", switch_monitoring},
    {"DescribeIamInstanceProfileAssociations", describe_associations},
    {"AssociateIamInstanceProfile", associate_profile},
    {"ReplaceIamInstanceProfileAssociation", replace_profile},
    {"DisassociateIamInstanceProfile", disassociate_profile},
    {"DescribeSpotInstanceRequests", describe_requests},
    {"CancelSpotInstanceRequests", cancel_requests},
    {NULL, NULL},
};
