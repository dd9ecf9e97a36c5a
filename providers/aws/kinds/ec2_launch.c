/*
 * What RunInstances is told.
 */
#include <stdlib.h>
#include <string.h>

#include "common/crypto.h"
#include "common/json.h"
#include "common/mem.h"
#include "common/text.h"
#include "providers/aws/aws.h"
#include "providers/aws/kinds/calls.h"
#include "providers/aws/kinds/ec2_instance.h"
#include "providers/aws/kinds/network.h"

enum { USER_DATA_MAX = 16384 };

static bool is_arm(json_t *spec)
{
    return strcmp(json_text_or(spec, "architecture", "amd64"), "arm64") == 0;
}

const char *instance_type(json_t *spec)
{
    static const struct {
        const char *size, *amd64, *arm64;
    } types[] = {{"small", "t3.small", "t4g.small"},
                 {"medium", "c5.xlarge", "c6g.xlarge"},
                 {"large", "c5.2xlarge", "c6g.2xlarge"},
                 {"xlarge", "c5.4xlarge", "c6g.4xlarge"}};
    const char *size = json_text_or(spec, "size", "small");
    for (size_t i = 0; json_text(spec, "instanceType") == NULL && i < ARRAY_LEN(types); i++)
        if (strcmp(types[i].size, size) == 0)
            return is_arm(spec) ? types[i].arm64 : types[i].amd64;
    return json_text_or(spec, "instanceType", "t3.small");
}

bool instance_is_public(json_t *spec)
{
    return json_bool_or(spec, "associatePublicIp", !json_bool_or(spec, "private", false));
}

/* --- image --- */

/* Where AWS tells the newest image of what the spec names; NULL: it names an image. Owner: caller,
 * free(). */
static char *image_parameter(json_t *spec)
{
    const char *image = json_text_or(spec, "image", "ubuntu-22.04");
    if (text_starts_with(image, "ami-"))
        return NULL;
    if (text_starts_with(image, "ssm:"))
        return xstrdup(image + 4);
    if (!text_starts_with(image, "ubuntu-"))
        return xstrdup(image);
    const char *release = image + strlen("ubuntu-");
    return xasprintf("/aws/service/canonical/ubuntu/server/%s/stable/current/%s/hvm/%s/ami-id",
                     release, is_arm(spec) ? "arm64" : "amd64",
                     strcmp(release, "22.04") == 0 ? "ebs-gp2" : "ebs-gp3");
}

/* The image once found stays the image of this operation: its parameters go with a token. */
static struct error *recorded_image(struct kind_call *call, json_t *image)
{
    static const char *const step = "image";
    json_t *recorded = json_pack("{s:O}", "image", image);
    struct error *err = call->host->step_begin(call->host->arg, step, "image");
    if (err == NULL)
        err = call->host->step_end(call->host->arg, step, recorded);
    json_decref(recorded);
    return err;
}

static struct error *ask_for_image(struct kind_call *call, const char *parameter, json_t **image)
{
    json_t *result = NULL;
    struct error *err =
        calls_find(call, "ssm", "GetParameter", json_pack("{s:s}", "Name", parameter), &result);
    if (err != NULL)
        return WRAP(err, "the image of %s", call->name);
    *image = json_incref(json_path(result, "Parameter.Value"));
    json_decref(result);
    if (*image == NULL)
        return ERR(ERR_PRECONDITION,
                   "region %s has no parameter %s, which should name the image of %s: give the id "
                   "of an image of that region",
                   aws_session_region(call->session), parameter, call->name);
    return NULL;
}

static struct error *find_image(struct kind_call *call, json_t **image)
{
    char *parameter = image_parameter(call->spec);
    json_t *recorded = NULL;
    struct error *err = NULL;
    if (parameter == NULL)
        *image = json_incref(json_object_get(call->spec, "image"));
    else if (call->host->step_state(call->host->arg, "image", &recorded) == STEP_DONE)
        *image = json_incref(json_object_get(recorded, "image"));
    else {
        err = ask_for_image(call, parameter, image);
        if (err == NULL)
            err = recorded_image(call, *image);
    }
    json_decref(recorded);
    free(parameter);
    return err;
}

/* --- volumes and network --- */

static struct error *describe_image(struct kind_call *call, json_t *id, json_t **image)
{
    json_t *result = NULL;
    TRY(calls_find(call, "ec2", "DescribeImages", json_pack("{s:[O]}", "ImageIds", id), &result));
    *image = json_incref(json_path(result, "Images.0"));
    json_decref(result);
    return *image != NULL
               ? NULL
               : ERR(ERR_PRECONDITION, "region %s has no image %s, which %s is to run",
                     aws_session_region(call->session), json_string_value(id), call->name);
}

struct error *instance_image_exists(struct kind_call *call)
{
    char *parameter = image_parameter(call->spec);
    json_t *id = NULL, *image = NULL;
    struct error *err = NULL;
    if (parameter == NULL)
        id = json_incref(json_object_get(call->spec, "image"));
    else
        err = ask_for_image(call, parameter, &id);
    if (err == NULL)
        err = describe_image(call, id, &image);
    json_decref(image);
    json_decref(id);
    free(parameter);
    return err;
}

/* The image says what its root device is called and how large it is. */
static json_t *root_mapping(json_t *image)
{
    const char *device = json_text_or(image, "RootDeviceName", "/dev/sda1");
    json_t *ebs = json_object();
    size_t i;
    json_t *mapping;
    json_array_foreach (json_object_get(image, "BlockDeviceMappings"), i, mapping) {
        json_t *size = json_path(mapping, "Ebs.VolumeSize");
        if (size != NULL && text_equal(json_text(mapping, "DeviceName"), device))
            json_object_set(ebs, "VolumeSize", size);
    }
    return json_pack("{s:s, s:o}", "DeviceName", device, "Ebs", ebs);
}

static struct error *put_root_volume(struct kind_call *call, json_t *id, json_t *params)
{
    static const struct member_map map[] = {{"sizeGiB", "VolumeSize"}, {"type", "VolumeType"},
                                            {"iops", "Iops"},          {"throughput", "Throughput"},
                                            {"kmsKey", "KmsKeyId"},    {NULL, NULL}};
    json_t *spec = json_object_get(call->spec, "rootVolume"), *image = NULL;
    TRY(describe_image(call, id, &image));
    json_t *mapping = root_mapping(image), *ebs = json_object_get(mapping, "Ebs");
    json_put_bool(ebs, "Encrypted", json_bool_or(spec, "encrypted", true));
    json_put_bool(ebs, "DeleteOnTermination", json_bool_or(spec, "deleteOnTermination", true));
    calls_copy(spec, map, ebs);
    json_object_set_new(params, "BlockDeviceMappings", json_pack("[o]", mapping));
    json_decref(image);
    return NULL;
}

static struct error *restrict_zone(const struct kind_call *call, struct network *network)
{
    json_t *zone = json_object_get(call->spec, "availabilityZone");
    if (zone == NULL)
        return NULL;
    json_t *zones = json_pack("[O]", zone);
    struct error *err = network_restrict(network, zones);
    json_decref(zones);
    return err;
}

static struct error *put_network(struct kind_call *call, json_t *params)
{
    bool is_private = json_bool_or(call->spec, "private", false);
    struct network network;
    struct error *err = network_find_for(call, json_object_get(call->spec, "network"),
                                         is_private ? NETWORK_PRIVATE : NETWORK_PUBLIC, &network);
    if (err == NULL)
        err = restrict_zone(call, &network);
    if (err == NULL)
        json_object_set_new(params, "NetworkInterfaces",
                            json_pack("[{s:i, s:O, s:O, s:b, s:b}]", "DeviceIndex", 0, "SubnetId",
                                      json_array_get(network.subnets, 0), "Groups", network.groups,
                                      "AssociatePublicIpAddress",
                                      (int)instance_is_public(call->spec), "DeleteOnTermination",
                                      1));
    network_fini(&network);
    return err;
}

/* --- the rest --- */

static struct error *put_user_data(struct kind_call *call, json_t *params)
{
    const char *text = json_text_or(call->spec, "userData", "");
    size_t bytes = strlen(text);
    if (bytes > USER_DATA_MAX)
        return ERR(ERR_INVALID, "userData of %s has %zu bytes, an instance takes %d", call->name,
                   bytes, USER_DATA_MAX);
    if (bytes == 0)
        return NULL;
    char *encoded = crypto_base64_encode(text, bytes);
    json_put_text(params, "UserData", encoded);
    free(encoded);
    return NULL;
}

static bool is_spot(json_t *spec)
{
    json_t *section = json_object_get(spec, "spot");
    return section != NULL && json_bool_or(section, "enabled", true);
}

static void put_spot(json_t *spec, json_t *params)
{
    static const struct member_map map[] = {
        {"maxPrice", "MaxPrice"},
        {"type", "SpotInstanceType"},
        {"interruptionBehavior", "InstanceInterruptionBehavior"},
        {NULL, NULL}};
    if (!is_spot(spec))
        return;
    json_t *options = json_object();
    calls_copy(json_object_get(spec, "spot"), map, options);
    json_object_set_new(params, "InstanceMarketOptions",
                        json_pack("{s:s, s:o}", "MarketType", "spot", "SpotOptions", options));
}

static void put_tags(struct part_work *work, json_t *params)
{
    static const char *const types[] = {"instance", "volume", "network-interface",
                                        "spot-instances-request"};
    size_t count = is_spot(work->call->spec) ? 4 : 3;
    json_t *all = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *one = part_tag_specification(work, types[i]);
        json_array_extend(all, one);
        json_decref(one);
    }
    json_object_set_new(params, "TagSpecifications", all);
}

static void put_metadata(json_t *spec, json_t *params)
{
    static const struct member_map map[] = {{"httpTokens", "HttpTokens"},
                                            {"httpPutResponseHopLimit", "HttpPutResponseHopLimit"},
                                            {"httpEndpoint", "HttpEndpoint"},
                                            {NULL, NULL}};
    json_t *options = json_pack("{s:s}", "HttpTokens", "required");
    calls_copy(json_object_get(spec, "metadataOptions"), map, options);
    json_object_set_new(params, "MetadataOptions", options);
}

static struct error *put_profile(struct kind_call *call, json_t *params)
{
    char *name = NULL;
    TRY(instance_profile_ensure(call, &name));
    if (name != NULL)
        json_object_set_new(
            params, "IamInstanceProfile",
            json_pack("{s:s}", text_starts_with(name, "arn:") ? "Arn" : "Name", name));
    free(name);
    return NULL;
}

static struct error *fill(struct part_work *work, json_t *params)
{
    struct kind_call *call = work->call;
    json_t *image = NULL;
    struct error *err = find_image(call, &image);
    if (err == NULL) {
        json_object_set(params, "ImageId", image);
        err = put_root_volume(call, image, params);
    }
    json_decref(image);
    TRY(err);
    TRY(put_user_data(call, params));
    TRY(put_network(call, params));
    return put_profile(call, params);
}

struct error *instance_launch_params(struct part_work *work, json_t **out)
{
    struct instance *instance = work->arg;
    json_t *spec = work->call->spec;
    json_t *params = json_pack(
        "{s:i, s:i, s:s, s:s*, s:s, s:{s:b}}", "MinCount", 1, "MaxCount", 1, "InstanceType",
        instance_type(spec), "KeyName", json_text(spec, "keyName"), "ClientToken", instance->token,
        "Monitoring", "Enabled", (int)json_bool_or(spec, "monitoring", false));
    if (json_bool_or(spec, "terminationProtection", false))
        json_put_bool(params, "DisableApiTermination", true);
    put_spot(spec, params);
    put_metadata(spec, params);
    put_tags(work, params);
    struct error *err = fill(work, params);
    if (err != NULL)
        json_decref(params);
    else
        *out = params;
    return err;
}
