/*
 * EFS against panka-sim: every mutating call cut; what a file system is made of; what is not ours.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/machine_check.h"
#include "tests/support/quoted.h"

/* --- what there is of file systems ------------------------------------------------------------ */

static json_t *look_files(struct kind_lab *lab)
{
    json_t *all = json_object(), *systems = machine_ask(lab, "efs", "DescribeFileSystems", "{}");
    const char *id = json_path_text(systems, "FileSystems.0.FileSystemId");
    static const char *const looks[] = {"DescribeMountTargets", "DescribeAccessPoints",
                                        "DescribeLifecycleConfiguration", "DescribeBackupPolicy"};
    for (size_t i = 0; id != NULL && i < ARRAY_LEN(looks); i++)
        json_object_set_new(all, looks[i],
                            machine_blank(kind_lab_ask(lab, "efs", looks[i],
                                                       json_pack("{s:s}", "FileSystemId", id))));
    json_object_set_new(all, "systems", machine_blank(systems));
    machine_put_look(all, "DescribeSecurityGroups", lab, "ec2", "{}");
    machine_put_look(all, "DescribeNetworkInterfaces", lab, "ec2", "{}");
    return all;
}

static const struct cut_subject files = {
    .kind = "EFS",
    .name = "files",
    .first = "{'lifecycle': {'transitionToIA': 'AFTER_30_DAYS',"
             "   'transitionToPrimary': 'AFTER_1_ACCESS'}, 'backup': true,"
             " 'network': {'subnetIds': ['subnet-0d0000000000000a1', 'subnet-0d0000000000000a2']},"
             " 'accessPoints': [{'name': 'web', 'path': '/web', 'uid': 1000, 'gid': 1000},"
             "   {'name': 'all', 'path': '/'}]}",
    .second = "{'throughputMode': 'provisioned', 'provisionedMibps': 12,"
              " 'network': {'subnetIds': ['subnet-0d0000000000000a2', 'subnet-0d0000000000000a3'],"
              "   'securityGroupIds': ['sg-0d0000000000000a1']},"
              " 'accessPoints': [{'name': 'web', 'path': '/www', 'uid': 1001, 'gid': 1000}]}",
    .look = look_files,
};

#define CUT(subject)                                                                               \
    static void cut_##subject(struct kind_lab *lab)                                                \
    {                                                                                              \
        kind_cut(lab, &subject);                                                                   \
    }                                                                                              \
    Test(kinds_files, subject##_survives_every_cut)                                                \
    {                                                                                              \
        kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut_##subject);          \
    }

CUT(files)

/* --- a second run, parked waits ----------------------------------------------------------------
 */

static void run_twice(struct kind_lab *lab)
{
    check_second_run(lab, &files);
}

Test(kinds_files, second_run_changes_nothing)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "60", NULL}, run_twice);
}

/* --- file systems
 * ----------------------------------------------------------------------------------- */

/* Somebody took the token. */
static void foreign_files(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'accessPoints': []}");
    struct kind_run run = {.kind = "EFS", .name = "files", .action = OP_CREATE, .spec = spec};
    check_run(lab, &run);
    kind_run_fini(&run);
    char *token =
        machine_make(lab, "efs", "DescribeFileSystems", "{}", "FileSystems.0.CreationToken");
    run.action = OP_DELETE;
    check_run(lab, &run);
    kind_run_fini(&run);
    json_decref(kind_lab_ask(lab, "efs", "CreateFileSystem",
                             json_pack("{s:s, s:[{s:s, s:s}]}", "CreationToken", token, "Tags",
                                       "Key", "owner", "Value", "somebody")));
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    (void)kind_lab_mutations(lab);
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        run.action = actions[i];
        run.force = true;
        check_refused(lab, &run, ERR_ALREADY_EXISTS, "exists but does not carry");
    }
    cr_expect_eq(kind_lab_mutations(lab), 0);
    free(token);
    json_decref(spec);
}

Test(kinds_files, file_system_of_somebody_else_is_left_alone)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, foreign_files);
}

static const struct expectation first_files_is[] = {
    {"systems", "FileSystems.0.Encrypted", "true"},
    {"systems", "FileSystems.0.NumberOfMountTargets", "2"},
    {"systems", "FileSystems.1", NULL},
    {"DescribeBackupPolicy", "BackupPolicy.Status", "ENABLED"},
    {"DescribeLifecycleConfiguration", "LifecyclePolicies.1", "*"},
    {"DescribeAccessPoints", "AccessPoints.1", "*"},
    {"DescribeMountTargets", "MountTargets.1.LifeCycleState", "available"},
    {"DescribeMountTargets", "MountTargets.2", NULL},
    {"DescribeSecurityGroups", "SecurityGroups.1", "*"},
    {0},
};

static const struct expectation second_files_is[] = {
    {"systems", "FileSystems.0.ThroughputMode", "provisioned"},
    {"systems", "FileSystems.0.ProvisionedThroughputInMibps", "12.0"},
    {"DescribeBackupPolicy", "BackupPolicy.Status", "DISABLED"},
    {"DescribeLifecycleConfiguration", "LifecyclePolicies.0", NULL},
    {"DescribeAccessPoints", "AccessPoints.0.RootDirectory.Path", "/www"},
    {"DescribeAccessPoints", "AccessPoints.0.PosixUser.Uid", "1001"},
    {"DescribeAccessPoints", "AccessPoints.1", NULL},
    {"DescribeMountTargets", "MountTargets.1.LifeCycleState", "available"},
    {"DescribeMountTargets", "MountTargets.2", NULL},
    {"DescribeSecurityGroups", "SecurityGroups.1", NULL}, /* its own group went */
    {0},
};

static const struct expectation files_outputs[] = {
    {NULL, "file_system_id", "*"},
    {NULL, "arn", "*"},
    {NULL, "dns_name", "*"},
    {NULL, "mount_target_ips.1", "*"},
    {NULL, "mount_target_ips.2", NULL},
    {NULL, "access_point_ids.0", "*"},
    {NULL, "access_point_arns.0", "*"},
    {NULL, "access_point_id", "*"},
    {NULL, "security_group_id", "*"},
    {0},
};

static void life_of_files(struct kind_lab *lab)
{
    json_t *specs[] = {quoted_json(files.first), quoted_json(files.second)};
    struct kind_run run = {.kind = "EFS", .name = "files", .action = OP_CREATE, .spec = specs[0]};
    check_run(lab, &run);
    check_values(run.outputs, files_outputs);
    json_t *look = look_files(lab);
    check_values(look, first_files_is);
    json_decref(look);
    kind_run_fini(&run);
    run.action = OP_UPDATE;
    run.spec = specs[1];
    run.applied = specs[0];
    check_run(lab, &run);
    check_values(run.outputs, files_outputs);
    look = look_files(lab);
    check_values(look, second_files_is);
    json_decref(look);
    kind_run_fini(&run);
    json_decref(specs[0]);
    json_decref(specs[1]);
}

Test(kinds_files, file_system_is_as_specified)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life_of_files);
}
