/*
 * What is refused of EC2Instance and EBS, before anything is changed and with a reason.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/machine_check.h"
#include "tests/support/quoted.h"

/* --- what is refused ----------------------------------------------------------------------------
 */

static void refuse_launches(struct kind_lab *lab)
{
    static const struct {
        const char *spec;
        enum err_code code;
        const char *text;
    } rows[] = {
        {"{'instanceType': 'x.nocapacity'}", ERR_QUOTA,
         "no capacity for instance type x.nocapacity"},
        {"{'instanceType': 'x.nocapacity'}", ERR_QUOTA,
         "ec2:RunInstances InsufficientInstanceCapacity"},
        {"{'size': 'small', 'spot': {'enabled': true, 'maxPrice': '0.0001'}}", ERR_QUOTA,
         "no capacity for instance type t3.small at spot.maxPrice"},
        {"{'instanceType': 'x.noquota'}", ERR_QUOTA, "VcpuLimitExceeded"},
        {"{'instanceType': 'x.unsupported'}", ERR_UNSUPPORTED, "instance type x.unsupported"},
        {"{'instanceType': 't3.banana'}", ERR_PROVIDER, "instance type t3.banana"},
        {"{'instanceType': 't4g.small', 'architecture': 'amd64'}", ERR_PROVIDER,
         "instance type t4g.small"},
        {"{'size': 'small', 'keyName': 'none'}", ERR_NOT_FOUND, "InvalidKeyPair.NotFound"},
        {"{'size': 'small', 'image': '/aws/service/canonical/none'}", ERR_PRECONDITION,
         "has no parameter /aws/service/canonical/none"},
        {"{'size': 'small', 'image': 'ami-00000000000000000'}", ERR_PRECONDITION,
         "has no image ami-00000000000000000"},
        {"{'size': 'small', 'availabilityZone': 'eu-west-1z'}", ERR_INVALID, "eu-west-1z"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *spec = quoted_json(rows[i].spec);
        struct kind_run run = {
            .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
        check_refused(lab, &run, rows[i].code, rows[i].text);
        json_decref(spec);
    }
    cr_expect_eq(kind_lab_alive(lab), 0);
}

Test(kinds_machines_refused, launches_are_refused_with_a_reason)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, refuse_launches);
}

/* A user script that is too long never leaves; its bytes count, not its base64. */
static void user_data_limit(struct kind_lab *lab)
{
    char *script = xcalloc(1, 16386);
    memset(script, 'x', 16385);
    json_t *spec = json_pack("{s:s, s:s}", "size", "small", "userData", script);
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
    (void)kind_lab_mutations(lab);
    check_refused(lab, &run, ERR_INVALID, "16385 bytes");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    script[16384] = '\0';
    json_object_set_new(spec, "userData", json_string(script));
    check_run(lab, &run);
    kind_run_fini(&run);
    json_decref(spec);
    free(script);
}

Test(kinds_machines_refused, user_data_has_a_limit)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, user_data_limit);
}

static void protected_machine(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'size': 'small', 'terminationProtection': true}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_DELETE;
    run.applied = spec;
    (void)kind_lab_mutations(lab);
    check_refused(lab, &run, ERR_PRECONDITION, "protected against termination");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    run.force = true;
    check_run(lab, &run);
    kind_run_fini(&run);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(spec);
}

Test(kinds_machines_refused, protection_is_lifted_by_force_only)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, protected_machine);
}

/* The id of the state leads to an instance that is another component's now. */
static void foreign_machine(struct kind_lab *lab)
{
    json_t *spec = quoted_json("{'size': 'small'}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = spec};
    check_run(lab, &run);
    json_t *prior = json_pack("{s:s, s:s, s:s}", "id", run.physical_id, "status", "ready",
                              "operation", "d-before/backend/other/create");
    kind_run_fini(&run);
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    (void)kind_lab_mutations(lab);
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        run.action = actions[i];
        run.component = "other";
        run.prior = prior;
        run.force = true;
        check_refused(lab, &run, ERR_ALREADY_EXISTS, "belongs to backend/machine");
    }
    cr_expect_eq(kind_lab_mutations(lab), 0);
    json_decref(prior);
    json_decref(spec);
}

Test(kinds_machines_refused, machine_of_somebody_else_is_left_alone)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, foreign_machine);
}

/* A change that is refused while the instance is stopped does not leave it so. */
static void refused_change(struct kind_lab *lab)
{
    json_t *first = quoted_json("{'size': 'small'}");
    json_t *second = quoted_json("{'instanceType': 't3.banana'}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = first};
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_UPDATE;
    run.applied = first;
    run.spec = second;
    check_refused(lab, &run, ERR_PROVIDER, "instance type t3.banana was refused");
    run.spec = first;
    check_run(lab, &run);
    cr_expect_str_eq(json_text(run.outputs, "state"), "running");
    cr_expect_str_eq(json_text(run.outputs, "instance_type"), "t3.small");
    kind_run_fini(&run);
    json_decref(first);
    json_decref(second);
}

Test(kinds_machines_refused, refused_change_leaves_the_machine_running)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, refused_change);
}

static void one_time_spot(struct kind_lab *lab)
{
    json_t *first = quoted_json("{'size': 'small', 'spot': {'enabled': true}}");
    json_t *second = quoted_json("{'size': 'medium', 'spot': {'enabled': true}}");
    struct kind_run run = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = first};
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_UPDATE;
    run.applied = first;
    run.spec = second;
    (void)kind_lab_mutations(lab);
    check_refused(lab, &run, ERR_PRECONDITION, "one-time request");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    json_decref(first);
    json_decref(second);
}

Test(kinds_machines_refused, one_time_spot_machines_are_not_stopped)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, one_time_spot);
}

/* --- volumes
 * -------------------------------------------------------------------------------------- */

#define DISK(size) "{'availabilityZone': 'eu-west-1a', 'sizeGiB': " size ", 'type': 'gp3'}"

static void disk_refusals(struct kind_lab *lab)
{
    json_t *first = quoted_json(DISK("10")), *smaller = quoted_json(DISK("5"));
    json_t *bigger = quoted_json(DISK("12")), *biggest = quoted_json(DISK("14"));
    struct kind_run run = {.kind = "EBS", .name = "disk", .action = OP_CREATE, .spec = first};
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_UPDATE;
    run.applied = first;
    run.spec = smaller;
    run.tags = quoted_json("{'more': 'tags'}");
    (void)kind_lab_mutations(lab);
    check_refused(lab, &run, ERR_INVALID, "cannot become smaller");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    json_decref(run.tags);
    run.tags = NULL;

    run.spec = bigger;
    check_run(lab, &run);
    kind_run_fini(&run);
    run.spec = biggest;
    check_refused(lab, &run, ERR_PROVIDER, "one change in six hours");
    json_decref(first);
    json_decref(smaller);
    json_decref(bigger);
    json_decref(biggest);
}

Test(kinds_machines_refused, volumes_only_grow_and_not_too_often)
{
    kind_lab_with_sim(
        (const char *const[]){"--delay-ms", "5", "--delay", "ebs-change=21600000", NULL},
        disk_refusals);
}

static void attached_disk(struct kind_lab *lab)
{
    json_t *spec = quoted_json(DISK("10")), *vm = quoted_json("{'size': 'small'}");
    struct kind_run host = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = vm};
    struct kind_run run = {.kind = "EBS", .name = "disk", .action = OP_CREATE, .spec = spec};
    check_run(lab, &host);
    check_run(lab, &run);
    json_decref(kind_lab_ask(lab, "ec2", "AttachVolume",
                             json_pack("{s:s, s:s, s:s}", "VolumeId", run.physical_id, "InstanceId",
                                       host.physical_id, "Device", "/dev/sdf")));
    kind_run_fini(&run);
    run.action = OP_DELETE;
    run.applied = spec;
    (void)kind_lab_mutations(lab);
    check_refused(lab, &run, ERR_PRECONDITION, host.physical_id);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    run.force = true;
    check_run(lab, &run);
    kind_run_fini(&run);
    kind_run_fini(&host);
    host.action = OP_DELETE;
    check_run(lab, &host);
    kind_run_fini(&host);
    cr_expect_eq(kind_lab_alive(lab), 0);
    json_decref(vm);
    json_decref(spec);
}

Test(kinds_machines_refused, attached_volume_goes_by_force_only)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, attached_disk);
}

/* --- foreseen by plan --check
 * ---------------------------------------------------------------------- */

/* The one problem that a look finds, or none; nothing is called that changes anything. */
static void check_foreseen(struct kind_lab *lab, struct kind_run *run, const char *field,
                           const char *text)
{
    run->action = OP_CHECK;
    (void)kind_lab_mutations(lab);
    check_run(lab, run);
    json_t *problem = json_path(run->outputs, "problems.0");
    char *all = json_dumps(run->outputs, JSON_ENCODE_ANY);
    if (field == NULL) {
        cr_expect_null(problem, "%s", all);
    } else {
        cr_expect_str_eq(json_text_or(problem, "field", ""), field, "%s", all);
        cr_expect_not_null(strstr(json_text_or(problem, "message", ""), text), "%s", all);
    }
    free(all);
    kind_run_fini(run);
    cr_expect_eq(kind_lab_mutations(lab), 0);
}

static void foreseen(struct kind_lab *lab)
{
    json_t *ten = quoted_json(DISK("10")), *five = quoted_json(DISK("5"));
    struct kind_run run = {.kind = "EBS", .name = "disk", .action = OP_CREATE, .spec = ten};
    check_foreseen(lab, &run, NULL, NULL);
    run.action = OP_CREATE;
    check_run(lab, &run);
    kind_run_fini(&run);
    run.applied = ten;
    check_foreseen(lab, &run, NULL, NULL);
    run.spec = five;
    check_foreseen(lab, &run, "sizeGiB", "cannot become smaller");
    json_decref(ten);
    json_decref(five);

    static const struct {
        const char *spec, *field, *text;
    } rows[] = {
        {"{'size': 'small'}", NULL, NULL},
        {"{'size': 'small', 'image': 'ami-00000000000000000'}", "image", "has no image"},
        {"{'size': 'small', 'image': '/aws/service/canonical/none'}", "image", "has no parameter"},
        {"{'size': 'small', 'keyName': 'none'}", "keyName", "key pair none"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        json_t *spec = quoted_json(rows[i].spec);
        struct kind_run look = {.kind = "EC2Instance", .name = "machine", .spec = spec};
        check_foreseen(lab, &look, rows[i].field, rows[i].text);
        json_decref(spec);
    }
    json_t *small = quoted_json("{'size': 'small', 'spot': {'enabled': true}}");
    json_t *large = quoted_json("{'size': 'large', 'spot': {'enabled': true}}");
    struct kind_run vm = {
        .kind = "EC2Instance", .name = "machine", .action = OP_CREATE, .spec = small};
    check_run(lab, &vm);
    kind_run_fini(&vm);
    vm.applied = small;
    vm.spec = large;
    check_foreseen(lab, &vm, "size", "cannot be stopped");
    json_decref(small);
    json_decref(large);
}

Test(kinds_machines_refused, what_would_fail_is_foreseen)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, foreseen);
}
