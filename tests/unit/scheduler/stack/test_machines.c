/* Machines, volumes and file systems: what is refused before anything is asked, what aliases and
 * files become. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/stack/stack.h"
#include "tests/support/scratch.h"

static const char begin[] =
    "apiVersion: core.panka.io/v1\nkind: Stack\nmetadata: {name: shop}\n"
    "spec: {provider: {name: aws, region: eu-west-1}}\n"
    "---\napiVersion: core.panka.io/v1\nkind: Service\nmetadata: {name: s}\n"
    "---\napiVersion: components.panka.io/v1\nkind: EBS\nmetadata: {name: disk, service: s}\n"
    "spec: {availabilityZone: eu-west-1a, sizeGiB: 10}\n"
    "---\napiVersion: components.panka.io/v1\nkind: SQS\nmetadata: {name: queue, service: s}\n"
    "spec: {}\n";

/* A stack with one more component, x. Owner: caller, free(). */
static char *stack_with(const char *kind, const char *spec)
{
    return xasprintf("%s---\napiVersion: components.panka.io/v1\nkind: %s\n"
                     "metadata: {name: x, service: s}\nspec: %s\n",
                     begin, kind, spec);
}

#define VM   "EC2Instance"
#define ZONE "availabilityZone: eu-west-1a"

static const struct {
    const char *kind, *spec;
    const char *field; /* NULL: it is sound */
    const char *message;
} rows[] = {
    {VM, "{size: small}", NULL, NULL},
    {VM, "{}", "spec.size", "size is required"},
    {VM, "{size: small, instanceType: t3.small}", "spec.instanceType", "contradict"},
    {VM, "{size: tiny}", "spec.size", "small, medium, large, xlarge"},
    {VM, "{size: small, architecture: mips}", "spec.architecture", "amd64, arm64"},
    {VM, "{instanceType: c6gd.large}", "spec.architecture", "are not amd64"},
    {VM, "{instanceType: c6gd.large, architecture: arm64}", NULL, NULL},
    {VM, "{instanceType: g5.large}", NULL, NULL},
    {VM, "{instanceType: t3}", "spec.instanceType", "a type such as t3.small"},
    {VM, "{size: small, image: ubuntu-18.04}", "spec.image", "ubuntu-22.04"},
    {VM, "{size: small, image: /aws/service/ami-amazon-linux-latest/x}", NULL, NULL},
    {VM, "{size: small, region: us-east-1}", "spec.region", "not the stack's region"},
    {VM, "{size: small, region: eu-west-1}", NULL, NULL},
    {VM, "{size: small, availabilityZone: us-east-1a}", "spec.availabilityZone",
     "is not in region eu-west-1"},
    {VM, "{size: small, spot: true}", NULL, NULL},
    {VM, "{size: small, spotInstance: true}", NULL, NULL},
    {VM, "{size: small, spot: {maxPrice: cheap}}", "spec.spot.maxPrice", "US dollars"},
    {VM, "{size: small, spot: {interruptionBehavior: stop}}", "spec.spot.interruptionBehavior",
     "needs a persistent request"},
    {VM, "{size: small, spot: {type: persistent, interruptionBehavior: stop}}", NULL, NULL},
    {VM, "{size: small, spot: {type: persistent}}", "spec.spot.interruptionBehavior",
     "stopped or hibernated"},
    {VM, "{size: small, iamRole: \"arn:aws:iam:1:role\"}", "spec.iamRole", "ARN"},
    {VM, "{size: small, rootVolume: {kmsKey: mine}}", "spec.rootVolume.kmsKey", "names no key"},
    {VM, "{size: small, spot: true, terminationProtection: true}", "spec.terminationProtection",
     "not possible for spot"},
    {VM, "{size: small, iamRole: queue}", "spec.iamRole", "has no output role_name"},
    {VM, "{size: small, " ZONE ", volumes: [{device: /dev/sdf, component: disk}]}", NULL, NULL},
    {VM, "{size: small, volumes: [{device: /dev/sdf, volume: disk}]}", "spec.availabilityZone",
     "must be in the same zone"},
    {VM, "{size: small, availabilityZone: eu-west-1b, volumes: [{device: /dev/sdf, volume: disk}]}",
     "spec.volumes[0].volume", "is in zone eu-west-1a, the instance in eu-west-1b"},
    {VM, "{size: small, " ZONE ", volumes: [{device: sdf, volume: disk}]}",
     "spec.volumes[0].device", "/dev/sdf"},
    {VM,
     "{size: small, " ZONE ", volumes: [{device: /dev/sdf, volume: vol-0123456789abcdef0},"
     " {device: /dev/sdf, volume: vol-0123456789abcdef1}]}",
     "spec.volumes[1].device", "/dev/sdf"},
    {VM, "{size: small, rootVolume: {type: gp2, iops: 3000}}", "spec.rootVolume.iops",
     "has no iops to set"},
    {VM, "{size: small, rootVolume: {encrypted: false, kmsKey: alias/x}}", "spec.rootVolume.kmsKey",
     "without encryption"},
    {VM, "{size: small, userData: \"file:boot.sh\"}", "spec.userData", "with a stack's files only"},
    {VM, "{size: small, pollInterval: 0}", "spec.pollInterval", "1"},

    {"EBS", "{" ZONE ", size: 10, kmsKeyId: alias/x}", NULL, NULL},
    {"EBS", "{" ZONE "}", "spec.sizeGiB", "is required without snapshotId"},
    {"EBS", "{" ZONE ", snapshotId: snap-0123456789abcdef0}", NULL, NULL},
    {"EBS", "{sizeGiB: 10}", "spec.availabilityZone", "required"},
    {"EBS", "{" ZONE ", sizeGiB: 10, type: io1}", "spec.iops", "is required for type io1"},
    {"EBS", "{" ZONE ", sizeGiB: 10, type: io1, iops: 600}", "spec.iops", "500 with 10 GiB"},
    {"EBS", "{" ZONE ", sizeGiB: 10, type: io1, iops: 500, multiAttach: true}", NULL, NULL},
    {"EBS", "{" ZONE ", sizeGiB: 10, throughput: 800}", "spec.throughput", "need 3200 iops"},
    {"EBS", "{" ZONE ", sizeGiB: 10, throughput: 800, iops: 3200}", NULL, NULL},
    {"EBS", "{" ZONE ", sizeGiB: 10, type: gp2, throughput: 200}", "spec.throughput",
     "has no throughput to set"},
    {"EBS", "{" ZONE ", sizeGiB: 2000, type: standard}", "spec.sizeGiB", "1 to 1024"},

    {"EFS", "{}", NULL, NULL},
    {"EFS", "{throughputMode: provisioned}", "spec.provisionedMibps", "is required"},
    {"EFS", "{throughputMode: elastic, performanceMode: maxIO}", "spec.throughputMode",
     "not possible with performanceMode maxIO"},
    {"EFS", "{accessPoints: [{name: a, uid: 1}]}", "spec.accessPoints[0].gid", "belong together"},
    {"EFS", "{accessPoints: [{name: a, permissions: \"0755\"}]}",
     "spec.accessPoints[0].permissions", "needs the owner"},
    {"EFS", "{accessPoints: [{name: a}, {name: a}]}", "spec.accessPoints[1].name", "a"},
    {"EFS",
     "{throughputMode: bursting, lifecycle: {transitionToIA: AFTER_7_DAYS,"
     " transitionToArchive: AFTER_90_DAYS}}",
     "spec.lifecycle.transitionToArchive", "elastic throughput only"},
    {"EFS", "{accessPoints: [{name: a, path: \"/a b$\"}]}", "spec.accessPoints[0].path",
     "begins with /"},
    {"EFS", "{throughputMode: elastic, lifecycle: {transitionToArchive: AFTER_90_DAYS}}",
     "spec.lifecycle.transitionToArchive", "before they go to Archive"},

    {"MicroService",
     "{image: {repository: r, tag: v1}, storage: {volumes: [{name: v, mountPath: /v, type: efs,"
     " source: queue}]}}",
     "spec.storage.volumes[0].source", "has no output file_system_id"},
    {"MicroService",
     "{image: {repository: r, tag: v1}, storage: {volumes: [{name: v, mountPath: /v,"
     " type: emptyDir, accessPointId: fsap-0123456789abcdef0}]}}",
     "spec.storage.volumes[0].accessPointId", "has no meaning with type emptyDir"},
};

static const struct problem *first_error(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        if (!problems->items[i].warning)
            return &problems->items[i];
    return NULL;
}

static void check_row(size_t i)
{
    char *text = stack_with(rows[i].kind, rows[i].spec);
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    const struct problem *found = first_error(&problems);
    char *said = problems_text(&problems);
    if (rows[i].field == NULL)
        cr_expect_null(err, "%s: %s", rows[i].spec, said);
    else
        cr_expect(found != NULL && problems.errors == 1 &&
                      strcmp(found->field, rows[i].field) == 0 &&
                      (strstr(found->message, rows[i].message) != NULL ||
                       strstr(found->hint, rows[i].message) != NULL),
                  "%s: %s\ninstead of %s: %s", rows[i].spec, said, rows[i].field, rows[i].message);
    error_free(err);
    free(said);
    problems_fini(&problems);
    json_decref(document);
    free(text);
}

Test(stack_machines, rules)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        check_row(i);
}

/* Is a script of so many bytes accepted, that begins with a literal ${? */
static bool takes_script(size_t bytes)
{
    char *filler = xcalloc(1, bytes);
    memset(filler, 'x', bytes - strlen("${"));
    char *spec = xasprintf("{size: small, userData: \"$${%s\"}", filler);
    char *text = stack_with(VM, spec);
    struct stack_source source = {.text = text, .text_bytes = strlen(text)};
    struct problems problems;
    json_t *document = NULL;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    bool taken = err == NULL;
    error_free(err);
    problems_fini(&problems);
    json_decref(document);
    free(text);
    free(spec);
    free(filler);
    return taken;
}

/* 16384 bytes reach the machine, whatever they look like in a document. */
Test(stack_machines, user_data_is_counted_in_bytes)
{
    cr_expect(takes_script(16384));
    cr_expect_not(takes_script(16385));
}

static void write_file(const char *folder, const char *name, const char *text, size_t bytes)
{
    char *path = xasprintf("%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    cr_assert(file != NULL && fwrite(text, 1, bytes, file) == bytes && fclose(file) == 0);
    free(path);
}

/* Read the folder's stack; the text that userData of x became, or the first error's. Owner: caller.
 */
static char *read_user_data(const char *folder, bool *sound)
{
    char *path = xasprintf("%s/stack.yaml", folder), *out = NULL;
    struct stack_source source = {.path = path};
    struct problems problems;
    json_t *document = NULL, *component;
    size_t i;

    problems_init(&problems);
    struct error *err = stack_read(&source, &document, &problems);
    *sound = err == NULL;
    json_array_foreach (json_object_get(document, "components"), i, component)
        if (strcmp(json_text_or(component, "id", ""), "s/x") == 0)
            out = xstrdup(json_path_text(component, "spec.userData"));
    if (err != NULL && first_error(&problems) != NULL)
        out = xstrdup(first_error(&problems)->message);
    error_free(err);
    problems_fini(&problems);
    json_decref(document);
    free(path);
    return out;
}

Test(stack_machines, user_data_from_a_file)
{
    static const struct {
        const char *content;
        size_t bytes;
        bool sound;
        const char *text;
    } files[] = {
        {"#!/bin/sh\necho ${HOME}\n", 23, true, "#!/bin/sh\necho $${HOME}\n"},
        {"\xff\xfe", 2, false, "is no text in UTF-8"},
        {"a\0b", 3, false, "is no text in UTF-8"},
        {NULL, 0, false, "No such file or directory"},
    };
    char *stack = stack_with(VM, "{size: small, userData: \"file:boot.sh\"}");

    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        char *folder = scratch_folder();
        bool sound = false;
        write_file(folder, "stack.yaml", stack, strlen(stack));
        if (files[i].content != NULL)
            write_file(folder, "boot.sh", files[i].content, files[i].bytes);
        char *found = read_user_data(folder, &sound);
        cr_expect_eq(sound, files[i].sound, "%zu: %s", i, found);
        cr_expect(found != NULL && (sound ? strcmp(found, files[i].text) == 0
                                          : strstr(found, files[i].text) != NULL),
                  "%zu: %s", i, found);
        free(found);
        scratch_remove(folder);
    }
    free(stack);
}
