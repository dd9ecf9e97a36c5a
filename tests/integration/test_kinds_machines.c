/*
 * EC2Instance and EBS against panka-sim: every mutating call cut; what they are made of; what is
 * waited for.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/machine_check.h"
#include "tests/support/quoted.h"

/* --- what there is of machines ---------------------------------------------------------------- */

#define ALIVE                                                                                      \
    "{'Filters': [{'Name': 'instance-state-name',"                                                 \
    " 'Values': ['pending', 'running', 'stopping', 'stopped', 'shutting-down']}]}"

/* Owner: caller, free(); NULL when no instance lives. */
static char *alive_instance(struct kind_lab *lab)
{
    json_t *result = machine_ask(lab, "ec2", "DescribeInstances", ALIVE);
    const char *id = json_path_text(result, "Reservations.0.Instances.0.InstanceId");
    char *copy = id == NULL ? NULL : xstrdup(id);
    json_decref(result);
    return copy;
}

static void put_attribute(json_t *all, struct kind_lab *lab, const char *id, const char *name)
{
    json_object_set_new(
        all, name,
        machine_blank(kind_lab_ask(lab, "ec2", "DescribeInstanceAttribute",
                                   json_pack("{s:s, s:s}", "InstanceId", id, "Attribute", name))));
}

static json_t *look_machines(struct kind_lab *lab)
{
    json_t *all = json_object();
    char *id = alive_instance(lab);
    machine_put_look(all, "DescribeInstances", lab, "ec2", ALIVE);
    machine_put_look(all, "DescribeVolumes", lab, "ec2", "{}");
    machine_put_look(all, "DescribeSpotInstanceRequests", lab, "ec2", "{}");
    machine_put_look(all, "DescribeIamInstanceProfileAssociations", lab, "ec2", "{}");
    machine_put_look(all, "GetInstanceProfile", lab, "iam",
                     "{'InstanceProfileName': 'red-shop-test-backend-machine'}");
    if (id != NULL) {
        put_attribute(all, lab, id, "userData");
        put_attribute(all, lab, id, "disableApiTermination");
    }
    free(id);
    return all;
}

static void make_role(struct kind_lab *lab, const char *name)
{
    json_decref(kind_lab_ask(lab, "iam", "CreateRole",
                             json_pack("{s:s, s:s}", "RoleName", name, "AssumeRolePolicyDocument",
                                       "{\"Version\":\"2012-10-17\",\"Statement\":[]}")));
}

#define VOLUME(name)                                                                               \
    "{'AvailabilityZone': 'eu-west-1b', 'Size': 5, 'VolumeType': 'gp3', 'TagSpecifications':"      \
    " [{'ResourceType': 'volume', 'Tags': [{'Key': 'name', 'Value': '" name "'}]}]}"

static void surround_machine(struct kind_lab *lab)
{
    make_role(lab, "reader");
    make_role(lab, "writer");
    free(machine_make(lab, "ec2", "CreateKeyPair", "{'KeyName': 'ops'}", "KeyPairId"));
    free(machine_make(lab, "ec2", "CreateVolume", VOLUME("one"), "VolumeId"));
    free(machine_make(lab, "ec2", "CreateVolume", VOLUME("two"), "VolumeId"));
    free(machine_make(lab, "ec2", "CreateSecurityGroup",
                      "{'GroupName': 'web', 'Description': 'web'}", "GroupId"));
}

static char *replaced(const char *text, const char *mark, char *by_take)
{
    const char *at = strstr(text, mark);
    char *out = at == NULL
                    ? xstrdup(text)
                    : xasprintf("%.*s%s%s", (int)(at - text), text, by_take, at + strlen(mark));
    free(by_take);
    return out;
}

/* <one> and <two> stand for the volumes, <web> for the group. */
static char *fill_machine(struct kind_lab *lab, const char *spec)
{
    static const char *const volumes[] = {"one", "two"};
    char *text = replaced(spec, "<web>",
                          machine_make(lab, "ec2", "DescribeSecurityGroups",
                                       "{'Filters': [{'Name': 'group-name', 'Values': ['web']}]}",
                                       "SecurityGroups.0.GroupId"));
    for (size_t i = 0; i < ARRAY_LEN(volumes); i++) {
        char *params =
            xasprintf("{'Filters': [{'Name': 'tag:name', 'Values': ['%s']}]}", volumes[i]);
        char *mark = xasprintf("<%s>", volumes[i]);
        char *more = replaced(
            text, mark, machine_make(lab, "ec2", "DescribeVolumes", params, "Volumes.0.VolumeId"));
        free(text);
        free(mark);
        free(params);
        text = more;
    }
    return text;
}

static const struct cut_subject machine = {
    .kind = "EC2Instance",
    .name = "machine",
    .first = "{'size': 'small', 'architecture': 'amd64', 'image': 'ubuntu-24.04', 'keyName': 'ops',"
             " 'userData': '#!/bin/sh', 'iamRole': 'arn:aws:iam::123456789012:role/reader',"
             " 'availabilityZone': 'eu-west-1b', 'monitoring': true,"
             " 'terminationProtection': true, 'rootVolume': {'sizeGiB': 20, 'type': 'gp3'},"
             " 'volumes': [{'device': '/dev/sdf', 'volume': '<one>'}]}",
    .second =
        "{'size': 'large', 'architecture': 'amd64', 'image': 'ubuntu-24.04', 'keyName': 'ops',"
        " 'userData': '#!/bin/bash', 'iamRole': 'writer', 'availabilityZone': 'eu-west-1b',"
        " 'network': {'securityGroupIds': ['<web>']},"
        " 'metadataOptions': {'httpTokens': 'required', 'httpPutResponseHopLimit': 2},"
        " 'rootVolume': {'sizeGiB': 20, 'type': 'gp3'},"
        " 'volumes': [{'device': '/dev/sdg', 'volume': '<two>'}]}",
    .surround = surround_machine,
    .fill = fill_machine,
    .look = look_machines,
};

static const struct cut_subject spot_machine = {
    .kind = "EC2Instance",
    .name = "machine",
    .first = "{'size': 'small', 'architecture': 'arm64',"
             " 'spot': {'enabled': true, 'type': 'persistent', 'interruptionBehavior': 'stop',"
             " 'maxPrice': '0.05'}}",
    .second = "{'size': 'medium', 'architecture': 'arm64',"
              " 'spot': {'enabled': true, 'type': 'persistent', 'interruptionBehavior': 'stop',"
              " 'maxPrice': '0.05'}}",
    .look = look_machines,
};

static const struct cut_subject disk = {
    .kind = "EBS",
    .name = "disk",
    .first = "{'availabilityZone': 'eu-west-1a', 'sizeGiB': 10, 'type': 'gp2'}",
    .second = "{'availabilityZone': 'eu-west-1a', 'sizeGiB': 20, 'type': 'gp3', 'iops': 4000}",
    .look = look_machines,
};

#define CUT(subject)                                                                               \
    static void cut_##subject(struct kind_lab *lab)                                                \
    {                                                                                              \
        kind_cut(lab, &subject);                                                                   \
    }                                                                                              \
    Test(kinds_machines, subject##_survives_every_cut)                                             \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_##subject);          \
    }

CUT(machine)
CUT(spot_machine)
CUT(disk)

/* --- a second run, parked waits ----------------------------------------------------------------
 */

static void run_all_twice(struct kind_lab *lab)
{
    check_second_run(lab, &machine);
    check_second_run(lab, &spot_machine);
    check_second_run(lab, &disk);
}

Test(kinds_machines, second_run_changes_nothing)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "60", NULL}, run_all_twice);
}

/* --- what an instance is ------------------------------------------------------------------------
 */

#define INSTANCE "Reservations.0.Instances.0."

static const struct expectation first_machine_is[] = {
    {"DescribeInstances", INSTANCE "InstanceType", "t3.small"},
    {"DescribeInstances", INSTANCE "State.Name", "running"},
    {"DescribeInstances", INSTANCE "KeyName", "ops"},
    {"DescribeInstances", INSTANCE "Placement.AvailabilityZone", "eu-west-1b"},
    {"DescribeInstances", INSTANCE "Monitoring.State", "enabled"},
    {"DescribeInstances", INSTANCE "MetadataOptions.HttpTokens", "required"},
    {"DescribeInstances", INSTANCE "IamInstanceProfile.Arn",
     "arn:aws:iam::123456789012:instance-profile/red-shop-test-backend-machine"},
    {"DescribeInstances", "Reservations.1", NULL},
    {"userData", "UserData.Value", "IyEvYmluL3No"}, /* #!/bin/sh */
    {"disableApiTermination", "DisableApiTermination.Value", "true"},
    {"GetInstanceProfile", "InstanceProfile.Roles.0.RoleName", "reader"},
    {0},
};

static const struct expectation second_machine_is[] = {
    {"DescribeInstances", INSTANCE "InstanceType", "c5.2xlarge"},
    {"DescribeInstances", INSTANCE "State.Name", "running"},
    {"DescribeInstances", INSTANCE "Monitoring.State", "disabled"},
    {"DescribeInstances", INSTANCE "SecurityGroups.0.GroupName", "web"},
    {"DescribeInstances", INSTANCE "MetadataOptions.HttpPutResponseHopLimit", "2"},
    {"userData", "UserData.Value", "IyEvYmluL2Jhc2g="}, /* #!/bin/bash */
    {"disableApiTermination", "DisableApiTermination.Value", "false"},
    {"GetInstanceProfile", "InstanceProfile.Roles.0.RoleName", "writer"},
    {0},
};

static const struct expectation machine_outputs[] = {
    {NULL, "state", "running"},
    {NULL, "public_ip", "*"},
    {NULL, "private_ip", "*"},
    {NULL, "public_dns", "*"},
    {NULL, "image_id", "*"},
    {NULL, "launch_time", "*"},
    {NULL, "instance_id", "*"},
    {NULL, "arn", "*"},
    {NULL, "subnet_id", "*"},
    {NULL, "availability_zone", "eu-west-1b"},
    {0},
};

/* The volume called `name`, and where it is attached. */
static void check_device(struct kind_lab *lab, const char *name, const char *device)
{
    char *params = xasprintf("{'Filters': [{'Name': 'tag:name', 'Values': ['%s']}]}", name);
    json_t *found = machine_ask(lab, "ec2", "DescribeVolumes", params);
    const char *at = json_path_text(found, "Volumes.0.Attachments.0.Device");
    cr_expect(device == NULL ? at == NULL : at != NULL && strcmp(at, device) == 0, "%s is at %s",
              name, at);
    json_decref(found);
    free(params);
}

static void life_of_machine(struct kind_lab *lab)
{
    surround_machine(lab);
    char *texts[] = {fill_machine(lab, machine.first), fill_machine(lab, machine.second)};
    json_t *specs[] = {quoted_json(texts[0]), quoted_json(texts[1])};
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = specs[0]};
    check_run(lab, &run);
    check_values(run.outputs, machine_outputs);
    json_t *look = look_machines(lab);
    check_values(look, first_machine_is);
    check_device(lab, "one", "/dev/sdf");
    json_decref(look);
    kind_run_fini(&run);

    run.action = OP_UPDATE;
    run.spec = specs[1];
    run.applied = specs[0];
    check_run(lab, &run);
    check_values(run.outputs, machine_outputs);
    look = look_machines(lab);
    check_values(look, second_machine_is);
    check_device(lab, "one", NULL);
    check_device(lab, "two", "/dev/sdg");
    json_decref(look);
    kind_run_fini(&run);
    for (size_t i = 0; i < 2; i++) {
        json_decref(specs[i]);
        free(texts[i]);
    }
}

Test(kinds_machines, machine_is_as_specified)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life_of_machine);
}

/* --- the public address --------------------------------------------------------------------------
 */

static void late_address(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'size': 'small', 'pollInterval': 1, 'ipTimeout': 1}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_TIMEOUT);
    cr_expect_not_null(strstr(err->message, "got no public address within 1 s"));
    cr_expect_not_null(strstr(err->message, run.physical_id), "the id is not told");
    cr_expect_str_eq(json_text(run.outputs, "instance_id"), run.physical_id);
    cr_expect_str_eq(json_text(run.outputs, "public_ip"), "");
    error_free(err);
    char *id = xstrdup(run.physical_id);
    kind_run_fini(&run);
    (void)kind_lab_mutations(lab);
    json_object_set_new(spec, "ipTimeout", json_integer(60));
    check_run(lab, &run); /* goes on waiting, launches nothing */
    cr_expect_str_eq(run.physical_id, id);
    cr_expect_str_neq(json_text(run.outputs, "public_ip"), "");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    kind_run_fini(&run);
    free(id);
    json_decref(spec);
}

Test(kinds_machines, address_that_is_late_keeps_the_machine)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", "--delay", "ec2-address=3500", NULL},
                      late_address);
}

static void no_address(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'size': 'small', 'private': true}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
    check_run(lab, &run);
    cr_expect_str_eq(json_text(run.outputs, "public_ip"), "");
    cr_expect_not_null(json_text(run.outputs, "private_ip"));
    kind_run_fini(&run);
    json_decref(spec);
}

Test(kinds_machines, private_machine_has_no_address)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, no_address);
}
