/*
 * MicroService on platform lambda against panka-sim: the image runs as a function.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/quoted.h"

static const char first[] =
    "{'image': {'repository': 'registry/api', 'tag': '1'},"
    " 'runtime': {'platform': 'lambda', 'handler': 'app.main', 'timeout': 60},"
    " 'environment': [{'name': 'MODE', 'value': 'prod'}],"
    " 'resources': {'cpu': 256, 'memory': 1024}, 'scaling': {'replicas': 1}}";

static const char second[] =
    "{'image': {'repository': 'registry/api', 'tag': '2'}, 'runtime': {'platform': 'lambda'},"
    " 'command': ['/app'], 'args': ['--serve'], 'resources': {'memory': 512}}";

#define IMAGE_CONFIG(member) "Configuration.ImageConfigResponse.ImageConfig." member

static const struct expectation first_is[] = {
    {NULL, "Code.ImageUri", "registry/api:1"},
    {NULL, "Configuration.PackageType", "Image"},
    {NULL, "Configuration.MemorySize", "1024"},
    {NULL, "Configuration.Timeout", "60"},
    {NULL, "Configuration.Environment.Variables.MODE", "prod"},
    {NULL, IMAGE_CONFIG("Command.0"), "app.main"},
    {NULL, "Tags.panka:kind", "MicroService"},
    {0},
};

static const struct expectation second_is[] = {
    {NULL, "Code.ImageUri", "registry/api:2"},
    {NULL, "Configuration.MemorySize", "512"},
    {NULL, "Configuration.Timeout", "30"},
    {NULL, "Configuration.Environment.Variables.MODE", NULL},
    {NULL, IMAGE_CONFIG("EntryPoint.0"), "/app"},
    {NULL, IMAGE_CONFIG("Command.0"), "--serve"},
    {0},
};

static json_t *function(struct kind_lab *lab)
{
    return kind_lab_ask(lab, "lambda", "GetFunction", json_pack("{s:s}", "FunctionName", "api"));
}

static void expect_function(struct kind_lab *lab, const struct expectation *expected)
{
    json_t *found = function(lab);

    check_values(found, expected);
    json_decref(found);
}

static void run_whole(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied)
{
    struct kind_run run = {.kind = "MicroService",
                           .action = action,
                           .name = "api",
                           .spec = spec == NULL ? NULL : quoted_json(spec),
                           .applied = applied == NULL ? NULL : quoted_json(applied)};

    check_run(lab, &run);
    if (action != OP_DELETE)
        check_values(run.outputs, (const struct expectation[]){
                                      {NULL, "service_name", "api"},
                                      {NULL, "platform", "lambda"},
                                      {NULL, "function_arn",
                                       "arn:aws:lambda:eu-west-1:123456789012:function:api"},
                                      {NULL, "function_name", NULL},
                                      {0}});
    kind_run_fini(&run);
    json_decref(run.spec);
    json_decref(run.applied);
}

static void life(struct kind_lab *lab)
{
    run_whole(lab, OP_CREATE, first, NULL);
    expect_function(lab, first_is);
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_UPDATE, first, first);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    run_whole(lab, OP_UPDATE, second, first);
    expect_function(lab, second_is);
    run_whole(lab, OP_READ, second, second);
    run_whole(lab, OP_DELETE, NULL, second);
    cr_expect_eq(kind_lab_alive(lab), 0);
}

Test(kinds_apps_function, life)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, life);
}

/* What differs from run to run is left out. */
static json_t *look(struct kind_lab *lab)
{
    static const char *const passing[] = {"LastModified", "RevisionId", "CodeSha256"};
    json_t *found = function(lab);

    for (size_t i = 0; i < sizeof(passing) / sizeof(passing[0]); i++)
        json_object_del(json_object_get(found, "Configuration"), passing[i]);
    return found;
}

static void cut(struct kind_lab *lab)
{
    kind_cut(
        lab,
        &(struct cut_subject){
            .kind = "MicroService", .name = "api", .first = first, .second = second, .look = look});
}

Test(kinds_apps_function, cut, .timeout = 240)
{
    kind_lab_with_sim((const char *const[]){"--delay-ms", "5", NULL}, cut);
}
