/* RunInstances, and what goes into it: images, key pairs. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "providers/sim/ec2_machine.h"
#include "providers/sim/services.h"

#define ROOT_DEVICE   "/dev/sda1"
#define ROOT_GIB      8
#define USER_DATA_MAX 16384

/* --- images --- */

/* Which processors an image is for; those of the public parameters say so in their id. */
static const char *architecture_of_image(const char *id)
{
    return strncmp(id, "ami-0d0b", 8) == 0   ? "arm64"
           : strncmp(id, "ami-0d0a", 8) == 0 ? "x86_64"
                                             : NULL;
}

json_t *machine_image(struct sim_call *call, const char *id)
{
    size_t digits = strncmp(id, "ami-", 4) == 0 ? strspn(id + 4, "0123456789abcdef") : 0;

    if (digits < 8 || id[4 + digits] != '\0') {
        sim_fail(call, 400, "InvalidAMIID.Malformed", "Invalid id: \"%s\"", id);
        return NULL;
    }
    if (strspn(id + 4, "0") == digits) {
        sim_fail(call, 400, "InvalidAMIID.NotFound", "The image id '[%s]' does not exist", id);
        return NULL;
    }
    return json_pack("{s:[{s:s,s:{s:s,s:i,s:s}}],s:s,s:s,s:s,s:s,s:s,s:s,s:b,s:s*}",
                     "BlockDeviceMappings", "DeviceName", ROOT_DEVICE, "Ebs", "SnapshotId",
                     "snap-0d0000000000000a1", "VolumeSize", ROOT_GIB, "VolumeType", "gp2",
                     "ImageId", id, "RootDeviceName", ROOT_DEVICE, "RootDeviceType", "ebs", "State",
                     "available", "VirtualizationType", "hvm", "OwnerId", "099720109477", "Public",
                     1, "Architecture", architecture_of_image(id));
}

static bool describe_images(struct sim_call *call)
{
    json_t *list = tree_array_of(call->out, "Images"), *id;
    size_t i;

    json_array_foreach (json_object_get(call->in, "ImageIds"), i, id) {
        json_t *image = machine_image(call, json_string_value(id));

        if (image == NULL)
            return false;
        json_array_append_new(list, image);
    }
    return true;
}

/* --- key pairs --- */

static const struct ec2_kind key_kind = {
    .collection = "keys",
    .ids = "KeyPairIds",
    .id = "KeyPairId",
    .list = "KeyPairs",
    .missing = "InvalidKeyPair.NotFound",
    .what = "key pair",
    .filters = (const struct ec2_filter[]){{"key-name", "KeyName"}, {NULL, NULL}},
    .prefix = "key-0",
    .type = "key-pair",
};

static json_t *find_key(struct sim_call *call, const char *name)
{
    const char *id;
    json_t *key;

    json_object_foreach (sim_all(call, "keys"), id, key)
        if (sim_same(tree_text(key, "KeyName"), name))
            return key;
    return NULL;
}

static bool create_key(struct sim_call *call)
{
    const char *name = tree_text(call->in, "KeyName");
    json_t *key;

    if (find_key(call, name) != NULL)
        return sim_fail(call, 400, "InvalidKeyPair.Duplicate", "The keypair '%s' already exists.",
                        name);
    key = ec2_new(call, &key_kind,
                  json_pack("{s:s,s:s,s:s,s:o}", "KeyName", name, "KeyType",
                            tree_text_or(call->in, "KeyType", "rsa"), "KeyFingerprint",
                            "1f:51:ae:28:bf:89:e9:d8:1f:25:5d:37:2d:7d:b8:ca", "CreateTime",
                            sim_now(call)));
    tree_put(key, "Tags", sim_tags_list(key, "Key", "Value"));
    json_object_update(call->out, key);
    if (strcmp(call->op->name, "CreateKeyPair") == 0)
        tree_put_text(call->out, "KeyMaterial", "-----BEGIN RSA PRIVATE KEY-----\n");
    return true;
}

static bool describe_keys(struct sim_call *call)
{
    json_t *names = json_object_get(call->in, "KeyNames"), *name;
    size_t i;

    json_array_foreach (names, i, name)
        if (find_key(call, json_string_value(name)) == NULL)
            return sim_fail(call, 400, "InvalidKeyPair.NotFound",
                            "The key pair '%s' does not exist", json_string_value(name));
    return ec2_describe(call, &key_kind);
}

static bool delete_key(struct sim_call *call)
{
    json_t *key = tree_has(call->in, "KeyPairId")
                      ? sim_find(call, "keys", tree_text(call->in, "KeyPairId"))
                      : find_key(call, tree_text(call->in, "KeyName"));

    tree_put_bool(call->out, "Return", true);
    if (key != NULL)
        sim_remove(call, "keys", tree_text(key, "KeyPairId"));
    return true;
}

/* --- what RunInstances refuses --- */

/* Types that are never to be had, so that the answers of a full or closed zone can be seen. */
static const struct {
    const char *type;
    int status;
    const char *code;
    const char *message;
} refused_types[] = {
    {"x.nocapacity", 500, "InsufficientInstanceCapacity",
     "We currently do not have sufficient x.nocapacity capacity in the Availability Zone you "
     "requested."},
    {"x.noquota", 400, "VcpuLimitExceeded",
     "You have requested more vCPU capacity than your current vCPU limit of 32 allows for the "
     "instance bucket that the specified instance type belongs to."},
    {"x.unsupported", 400, "Unsupported",
     "Your requested instance type (x.unsupported) is not supported in your requested "
     "Availability Zone."},
};

bool machine_type_exists(const char *type)
{
    static const char *const sizes[] = {"nano", "micro", "small", "medium", "large", "xlarge"};
    const char *dot = strchr(type, '.');
    const char *size = dot == NULL ? "" : dot + 1;

    if (dot == NULL || !islower((unsigned char)type[0]))
        return false;
    if (strncmp(size, "metal", 5) == 0)
        return true;
    if (isdigit((unsigned char)*size))
        return strcmp(size + strspn(size, "0123456789"), "xlarge") == 0;
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++)
        if (strcmp(sizes[i], size) == 0)
            return true;
    return false;
}

/* Graviton families have a g behind their number: t4g, c6gd. */
static const char *architecture_of_type(const char *type)
{
    size_t family = strcspn(type, "."), digits = strcspn(type, "0123456789");

    while (digits < family && isdigit((unsigned char)type[digits]))
        digits++;
    return digits < family && type[digits] == 'g' ? "arm64" : "x86_64";
}

static bool type_is_possible(struct sim_call *call, json_t *image)
{
    const char *type = tree_text_or(call->in, "InstanceType", "m1.small");
    const char *wanted = tree_text(image, "Architecture");

    for (size_t i = 0; i < ARRAY_LEN(refused_types); i++)
        if (strcmp(refused_types[i].type, type) == 0)
            return sim_fail(call, refused_types[i].status, refused_types[i].code, "%s",
                            refused_types[i].message);
    if (!machine_type_exists(type))
        return sim_fail(call, 400, "InvalidParameterValue", "Invalid value '%s' for InstanceType.",
                        type);
    if (wanted != NULL && strcmp(wanted, architecture_of_type(type)) != 0)
        return sim_fail(call, 400, "InvalidParameterValue",
                        "The architecture '%s' of the specified instance type does not match the "
                        "architecture '%s' of the specified AMI. Specify an instance type and an "
                        "AMI that have matching architectures, and try again.",
                        architecture_of_type(type), wanted);
    return true;
}

static bool user_data_fits(struct sim_call *call)
{
    const char *text = tree_text(call->in, "UserData");
    size_t bytes = 0;
    char *raw = text == NULL ? NULL : sim_unbase64(text, &bytes);

    if (text != NULL && raw == NULL)
        return sim_fail(call, 400, "InvalidParameterValue", "Invalid BASE64 encoding of user data");
    free(raw);
    return bytes <= USER_DATA_MAX ||
           sim_fail(call, 400, "InvalidParameterValue", "User data is limited to 16384 bytes");
}

/* A profile just made is not known to EC2 as long as its role is not. */
static bool profile_is_known(struct sim_call *call)
{
    json_t *wanted = json_object_get(call->in, "IamInstanceProfile");
    const char *name = tree_has(wanted, "Name") ? tree_text(wanted, "Name")
                                                : sim_arn_tail(tree_text_or(wanted, "Arn", ""));
    json_t *profile = sim_find_in(call, "iam", "profiles", name);
    const char *role = tree_text(json_path(profile, "Roles.0"), "Arn");

    if (wanted == NULL || (role != NULL && sim_role_is_usable(call, role)))
        return true;
    return sim_fail(call, 400, "InvalidParameterValue",
                    "Value (%s) for parameter iamInstanceProfile.name is invalid. Invalid IAM "
                    "Instance Profile name",
                    name);
}

static bool spot_is_possible(struct sim_call *call)
{
    json_t *spot = json_path(call->in, "InstanceMarketOptions.SpotOptions");
    const char *price = tree_text(spot, "MaxPrice");
    const char *behaviour = tree_text_or(spot, "InstanceInterruptionBehavior", "terminate");
    bool persists = sim_same(tree_text(spot, "SpotInstanceType"), "persistent");

    if (price != NULL && atof(price) < 0.001)
        return sim_fail(call, 400, "SpotMaxPriceTooLow",
                        "Your Spot request price of %s is lower than the minimum required Spot "
                        "request fulfillment price of 0.001.",
                        price);
    if (persists == (strcmp(behaviour, "terminate") == 0) && spot != NULL)
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Interruption behavior %s is not possible for a %s Spot request", behaviour,
                        persists ? "persistent" : "one-time");
    return true;
}

static bool groups_exist(struct sim_call *call, json_t *groups)
{
    size_t i;
    json_t *id;

    json_array_foreach (groups, i, id)
        if (sim_find(call, "groups", json_string_value(id)) == NULL)
            return sim_fail(call, 400, "InvalidGroup.NotFound",
                            "The security group '%s' does not exist", json_string_value(id));
    return true;
}

/* --- where it goes --- */

/* {subnet, groups, public} of the call: of its first interface or of the instance. */
struct place {
    json_t *subnet; /* borrowed */
    json_t *groups; /* of ids, borrowed; NULL: the VPC's default one */
    json_t *public; /* borrowed; NULL: as the subnet says */
};

static json_t *default_subnet(struct sim_call *call)
{
    const char *zone = tree_text(json_object_get(call->in, "Placement"), "AvailabilityZone"), *id;
    json_t *subnet;

    json_object_foreach (sim_all(call, "subnets"), id, subnet)
        if (tree_bool(subnet, "DefaultForAz", false) &&
            (zone == NULL || sim_same(tree_text(subnet, "AvailabilityZone"), zone)))
            return subnet;
    sim_fail(call, 400, "MissingInput",
             "No subnets found for the default VPC. Please specify a "
             "subnet.");
    return NULL;
}

static bool find_place(struct sim_call *call, struct place *place)
{
    json_t *interface = json_path(call->in, "NetworkInterfaces.0");
    json_t *from = interface != NULL ? interface : call->in;
    const char *id = tree_text(from, "SubnetId");

    if (interface != NULL && (tree_has(call->in, "SubnetId") ||
                              json_array_size(json_object_get(call->in, "SecurityGroupIds")) > 0))
        return sim_fail(call, 400, "InvalidParameterCombination",
                        "Network interfaces and an instance-level subnet ID or security groups "
                        "may not be specified on the same request");
    place->groups = json_object_get(from, interface != NULL ? "Groups" : "SecurityGroupIds");
    place->public = json_object_get(interface, "AssociatePublicIpAddress");
    if (!groups_exist(call, place->groups))
        return false;
    place->subnet = id == NULL ? default_subnet(call) : sim_find(call, "subnets", id);
    if (id != NULL && place->subnet == NULL)
        sim_fail(call, 400, "InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist", id);
    return place->subnet != NULL;
}

/* The groups as {GroupId, GroupName}; ids of the default group when there are none. */
static json_t *group_list(struct sim_call *call, const struct place *place)
{
    json_t *list = json_array(), *group;
    const char *id;

    json_object_foreach (sim_all(call, "groups"), id, group) {
        bool is_default = sim_same(tree_text(group, "GroupName"), "default") &&
                          sim_same(tree_text(group, "VpcId"), tree_text(place->subnet, "VpcId"));

        if (json_array_size(place->groups) > 0 ? tree_has_text(place->groups, id) : is_default)
            json_array_append_new(list, json_pack("{s:s,s:O}", "GroupId", id, "GroupName",
                                                  json_object_get(group, "GroupName")));
    }
    return list;
}

static void put_place(struct sim_call *call, const struct place *place, json_t *instance)
{
    const char *cidr = tree_text_or(place->subnet, "CidrBlock", "10.0.0.0/16");
    const char *last = strrchr(cidr, '.');
    int host = 5 + (int)(sim_random(call->sim) % 250);
    bool is_public = place->public != NULL ? json_is_true(place->public)
                                           : tree_bool(place->subnet, "MapPublicIpOnLaunch", false);

    tree_put_text(instance, "SubnetId", tree_text(place->subnet, "SubnetId"));
    tree_put_text(instance, "VpcId", tree_text(place->subnet, "VpcId"));
    tree_put(instance, "SecurityGroups", group_list(call, place));
    tree_put(instance, "Placement",
             json_pack("{s:O,s:s}", "AvailabilityZone",
                       json_object_get(place->subnet, "AvailabilityZone"), "Tenancy", "default"));
    tree_put_format(instance, "PrivateIpAddress", "%.*s.%d", (int)(last - cidr), cidr, host);
    tree_put_format(instance, "PrivateDnsName", "ip-%.*s-%d.%s.compute.internal",
                    (int)(last - cidr), cidr, host, call->region);
    for (char *c = (char *)tree_text(instance, "PrivateDnsName") + 3; *c != '-'; c++)
        *c = *c == '.' ? '-' : *c;
    tree_put_text(instance, "PublicDnsName", "");
    tree_put_bool(instance, "~public", is_public);
}

/* --- its volumes --- */

/* The block devices with the settings of their volumes, the root device among them. Owner: caller.
 */
static json_t *all_devices(struct sim_call *call)
{
    json_t *asked = json_object_get(call->in, "BlockDeviceMappings"), *device;
    json_t *devices = asked == NULL ? json_array() : json_deep_copy(asked);
    size_t i;

    if (tree_find(devices, "DeviceName", ROOT_DEVICE, NULL) == NULL)
        json_array_append_new(devices, json_pack("{s:s,s:{}}", "DeviceName", ROOT_DEVICE, "Ebs"));
    json_array_foreach (devices, i, device) {
        json_t *ebs = tree_object_of(device, "Ebs");

        tree_put_int(ebs, "Size", tree_int(ebs, "VolumeSize", ROOT_GIB));
    }
    return devices;
}

static bool devices_are_possible(struct sim_call *call)
{
    json_t *devices = all_devices(call), *device;
    bool ok = true;
    size_t i;

    json_array_foreach (devices, i, device)
        ok = ok && machine_volume_is_possible(call, json_object_get(device, "Ebs"));
    json_decref(devices);
    return ok;
}

/* --- making it --- */

static bool is_sound(struct sim_call *call, json_t *image)
{
    const char *key = tree_text(call->in, "KeyName");

    if (key != NULL && find_key(call, key) == NULL)
        return sim_fail(call, 400, "InvalidKeyPair.NotFound", "The key pair '%s' does not exist",
                        key);
    return type_is_possible(call, image) && user_data_fits(call) && profile_is_known(call) &&
           spot_is_possible(call) && devices_are_possible(call);
}

static void put_profile(struct sim_call *call, json_t *instance)
{
    json_t *wanted = json_object_get(call->in, "IamInstanceProfile");
    const char *name = tree_has(wanted, "Name") ? tree_text(wanted, "Name")
                                                : sim_arn_tail(tree_text_or(wanted, "Arn", ""));
    json_t *profile = sim_find_in(call, "iam", "profiles", name);

    if (wanted != NULL)
        tree_put(instance, "IamInstanceProfile",
                 json_pack("{s:O,s:O}", "Arn", json_object_get(profile, "Arn"), "Id",
                           json_object_get(profile, "InstanceProfileId")));
}

static void put_metadata(struct sim_call *call, json_t *instance)
{
    json_t *options = json_pack("{s:s,s:s,s:s,s:i}", "State", "applied", "HttpTokens", "optional",
                                "HttpEndpoint", "enabled", "HttpPutResponseHopLimit", 1);

    json_object_update(options, json_object_get(call->in, "MetadataOptions"));
    tree_put(instance, "MetadataOptions", options);
}

json_t *machine_launch(struct sim_call *call)
{
    static const char *const copied[] = {"ImageId", "KeyName", "EbsOptimized", NULL};
    json_t *image = machine_image(call, tree_text_or(call->in, "ImageId", "")), *instance;
    struct place place = {0};
    char id[SIM_ID_BYTES];
    bool monitored = tree_bool(json_object_get(call->in, "Monitoring"), "Enabled", false);

    if (image == NULL || !is_sound(call, image) || !find_place(call, &place)) {
        json_decref(image);
        return NULL;
    }
    instance =
        json_pack("{s:s,s:O,s:s,s:o,s:{s:s},s:s,s:s*,s:i}", "InstanceType",
                  tree_text_or(call->in, "InstanceType", "m1.small"), "RootDeviceName",
                  json_object_get(image, "RootDeviceName"), "RootDeviceType", "ebs", "LaunchTime",
                  sim_now(call), "Monitoring", "State", monitored ? "enabled" : "disabled",
                  "~reservation", sim_random_id(call->sim, "r-0", 16, NULL, id), "~user_data",
                  tree_text(call->in, "UserData"), "AmiLaunchIndex", 0);
    tree_copy_members(call->in, instance, copied);
    tree_put_bool(instance, "~protected", tree_bool(call->in, "DisableApiTermination", false));
    machine_put_state(instance, "pending");
    machine_put_due(call, instance);
    put_place(call, &place, instance);
    put_profile(call, instance);
    put_metadata(call, instance);
    json_decref(image);
    return instance;
}

static void put_interface(struct sim_call *call, json_t *instance)
{
    char id[SIM_ID_BYTES], *arn;
    json_t *interface;

    sim_random_id(call->sim, "eni-0", 16, NULL, id);
    arn = sim_arn(call, "ec2", "network-interface/%s", id);
    interface = json_pack(
        "{s:s,s:O,s:O,s:O,s:O,s:s,s:s,s:s,s:{s:s,s:O,s:i,s:b}}", "NetworkInterfaceId", id,
        "SubnetId", json_object_get(instance, "SubnetId"), "VpcId",
        json_object_get(instance, "VpcId"), "PrivateIpAddress",
        json_object_get(instance, "PrivateIpAddress"), "Groups",
        json_object_get(instance, "SecurityGroups"), "Status", "in-use", "Description", "",
        "InterfaceType", "interface", "Attachment", "Status", "attached", "InstanceId",
        json_object_get(instance, "InstanceId"), "DeviceIndex", 0, "DeleteOnTermination", 1);
    sim_put(call, "interfaces", id, NULL, interface);
    tree_put_text(instance, "~interface", id);
    tree_put(instance, "NetworkInterfaces", json_pack("[o]", json_deep_copy(interface)));
    free(arn);
}

static void put_volumes(struct sim_call *call, json_t *instance)
{
    const char *zone = tree_text(json_object_get(instance, "Placement"), "AvailabilityZone");
    json_t *devices = all_devices(call), *device;
    size_t i;

    json_array_foreach (devices, i, device) {
        json_t *volume = machine_make_volume(call, json_object_get(device, "Ebs"), zone);

        json_object_del(volume, "~due");
        machine_attach(call, volume, tree_text(instance, "InstanceId"),
                       tree_text(device, "DeviceName"),
                       tree_bool(json_object_get(device, "Ebs"), "DeleteOnTermination", true));
    }
    json_decref(devices);
}

static void put_request(struct sim_call *call, json_t *instance)
{
    json_t *market = json_object_get(call->in, "InstanceMarketOptions");
    json_t *spot = json_object_get(market, "SpotOptions"), *request;
    char id[SIM_ID_BYTES], *arn;

    if (!sim_same(tree_text(market, "MarketType"), "spot"))
        return;
    sim_random_id(call->sim, "sir-", 8, NULL, id);
    arn = sim_arn(call, "ec2", "spot-instances-request/%s", id);
    request = json_pack("{s:s,s:s,s:{s:s},s:s,s:O,s:s,s:s*,s:o}", "SpotInstanceRequestId", id,
                        "State", "active", "Status", "Code", "fulfilled", "Type",
                        tree_text_or(spot, "SpotInstanceType", "one-time"), "InstanceId",
                        json_object_get(instance, "InstanceId"), "InstanceInterruptionBehavior",
                        tree_text_or(spot, "InstanceInterruptionBehavior", "terminate"),
                        "SpotPrice", tree_text(spot, "MaxPrice"), "CreateTime", sim_now(call));
    sim_put(call, "spots", id, arn, request);
    ec2_tag_new(call, request, "spot-instances-request");
    tree_put_text(instance, "SpotInstanceRequestId", id);
    tree_put_text(instance, "InstanceLifecycle", "spot");
    free(arn);
}

void machine_settle_in(struct sim_call *call, json_t *instance)
{
    put_interface(call, instance);
    put_volumes(call, instance);
    put_request(call, instance);
}

const struct sim_handler ec2_launch_handlers[] = {
    {"DescribeImages", describe_images}, {"CreateKeyPair", create_key},
    {"ImportKeyPair", create_key},       {"DescribeKeyPairs", describe_keys},
    {"DeleteKeyPair", delete_key},       {NULL, NULL},
};
