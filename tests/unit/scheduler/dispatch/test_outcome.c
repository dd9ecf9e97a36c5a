#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "scheduler/dispatch/build.h"
#include "scheduler/dispatch/outcome.h"
#include "tests/support/quoted.h"

/* One component "s/a" that refers to "s/db", one operation on it, a state. */
struct world {
    struct job job;
    struct state state;
    struct task task;
    char *op_id;
};

static void world_init(struct world *world, enum op_action action, const char *entry)
{
    *world = (struct world){.job = {.id = (char *)"d-1", .tenant = (char *)"team-a"}};
    world->job.record = quoted_json("{'stack':'demo','environment':'dev','action':'apply'}");
    world->job.body = quoted_json(
        "{'document':{'labels':{'team':'stack','cost':'1'},"
        "'provider':{'name':'aws','region':'eu-west-1'},'components':[]},"
        "'options':{'force':true},'trace_id':'abc','tenant':{'aws':{'accountId':'123456789012',"
        "'region':'us-east-1'},'defaultTags':{'team':'default','owner':'kim','panka:tenant':'x'}}"
        "}");
    world->job.components =
        quoted_json("{'s/a':{'id':'s/a','labels':{'cost':'2'},'depends_on':['s/db'],"
                    "'spec':{'url':'${s/db.endpoint}','size':2,'tags':{'owner':'lee'}}}}");
    world->state.document = quoted_json("{'resources':{},'outputs':{'s/db':{'endpoint':'host'}}}");
    if (entry != NULL)
        state_set_resource(&world->state, "s/a", quoted_json(entry));
    world->op_id = xasprintf("d-1/s/a/%s", op_action_name(action));
    world->task = (struct task){.op_id = world->op_id,
                                .component = "s/a",
                                .action = action,
                                .wave = 3,
                                .change = quoted_json("{'component':'s/a','kind':'SQS',"
                                                      "'physical_name':'demo-s-a','fields':[]}")};
}

static void world_fini(struct world *world)
{
    json_decref(world->job.record);
    json_decref(world->job.body);
    json_decref(world->job.components);
    json_decref(world->state.document);
    json_decref(world->task.change);
    json_decref(world->task.before);
    json_decref(world->task.spec);
    free(world->op_id);
}

static void expect_json(const json_t *value, const char *expected)
{
    char *text = json_canonical(value);
    json_t *wanted = quoted_json(expected);
    char *wanted_text = json_canonical(wanted);
    cr_expect_str_eq(text, wanted_text);
    free(text);
    free(wanted_text);
    json_decref(wanted);
}

static const char *entry_text(const struct world *world, const char *name)
{
    return json_text_or(state_resource(&world->state, "s/a"), name, "(none)");
}

Test(build, operation)
{
    struct world world;
    struct op *op = NULL;
    world_init(&world, OP_CREATE, NULL);
    cr_assert_null(build_op(&world.job, &world.state, &world.task, &op));
    cr_expect_str_eq(op->id, "d-1/s/a/create");
    cr_expect_str_eq(op->service, "s");
    cr_expect_str_eq(op->region, "eu-west-1", "the stack's own region wins");
    cr_expect_str_eq(op->account, "123456789012");
    cr_expect_str_eq(op->physical_name, "demo-s-a");
    cr_expect(op->force);
    cr_expect_not(op->dry_run);
    cr_expect_eq(op->wave, 3);
    expect_json(op->spec, "{'url':'host','size':2,'tags':{'owner':'lee'}}");
    expect_json(op->tags, "{'team':'stack','cost':'2','owner':'lee','panka:managed':'true',"
                          "'panka:tenant':'team-a','panka:stack':'demo','panka:environment':'dev',"
                          "'panka:service':'s','panka:resource':'a','panka:kind':'SQS',"
                          "'panka:version':'v1'}");
    op_free(op);
    json_object_clear(json_object_get(world.state.document, "outputs"));
    struct error *err = build_op(&world.job, &world.state, &world.task, &op);
    cr_assert_not_null(err);
    cr_expect_not_null(strstr(err->message, "s/db has no output \"endpoint\""));
    error_free(err);
    world_fini(&world);
}

Test(build, deletion_acts_on_what_the_state_knows)
{
    struct world world;
    struct op *op = NULL;
    world_init(&world, OP_DELETE,
               "{'id':'i-1','type':'SNS','physical_name':'old','region':'us-west-2',"
               "'resolved':{'x':1},'status':'ready','error':{'code':'x'}}");
    cr_assert_null(build_op(&world.job, &world.state, &world.task, &op));
    cr_expect_str_eq(op->kind, "SNS");
    cr_expect_str_eq(op->physical_name, "old");
    cr_expect_str_eq(op->region, "us-west-2");
    expect_json(op->spec, "{'x':1}");
    cr_expect_str_eq(json_text(op->prior, "id"), "i-1");
    cr_expect_null(json_object_get(op->prior, "error"));
    op_free(op);
    world_fini(&world);
}

/* After an update that did not finish, what may have been changed is set again. */
Test(build, starts_from_the_attempted_value_where_it_differs)
{
    static const struct {
        const char *resolved, *attempted, *from;
    } rows[] = {
        {"{'size':1}", "{'size':2}", "{'size':1}"},                   /* tried again */
        {"{'size':2}", "{'size':5}", "{'size':5}"},                   /* taken back */
        {"{'size':2,'old':1}", "{'size':2}", "{'size':2,'old':1}"},   /* removed, again */
        {"{'size':2}", "{'size':2,'more':1}", "{'size':2,'more':1}"}, /* added, taken back */
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct world world;
        struct op *op = NULL;
        world_init(&world, OP_UPDATE, "{'id':'i-1','status':'failed'}");
        json_t *entry = state_resource(&world.state, "s/a");
        json_object_set_new(entry, "resolved", quoted_json(rows[i].resolved));
        json_object_set_new(entry, "attempted", quoted_json(rows[i].attempted));
        cr_assert_null(build_op(&world.job, &world.state, &world.task, &op));
        expect_json(json_object_get(op->prior, "resolved"), rows[i].from);
        op_free(op);
        world_fini(&world);
    }
}

static void report(struct world *world, enum op_state state, const char *id, const char *error)
{
    struct op_result result = {.op_id = world->op_id,
                               .state = state,
                               .physical_id = (char *)id,
                               .error = error == NULL ? NULL : quoted_json(error),
                               .deliveries = 1,
                               .started_ms = 5,
                               .fence = 9};
    result.outputs = state == OP_DONE ? quoted_json("{'queue_url':'u'}") : NULL;
    json_decref(world->task.spec);
    world->task.spec = quoted_json("{'url':'host','size':2}");
    outcome_apply(&world->job, &world->state, &world->task, &result);
    json_decref(result.outputs);
    json_decref(result.error);
}

Test(outcome, creation)
{
    struct world world;
    world_init(&world, OP_CREATE, NULL);
    cr_expect(outcome_intend(&world.job, &world.state, &world.task));
    cr_expect_not(outcome_intend(&world.job, &world.state, &world.task), "once is enough");
    cr_expect_str_eq(entry_text(&world, "status"), "creating");
    cr_expect_str_eq(entry_text(&world, "physical_name"), "demo-s-a");
    cr_expect_str_eq(entry_text(&world, "operation"), "(none)");
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_STATE_COUNT);
    outcome_release(&world.state, &world.task);
    cr_expect_str_eq(entry_text(&world, "operation"), "d-1/s/a/create");
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_STATE_COUNT);
    report(&world, OP_DONE, "arn:q", NULL);
    json_t *entry = state_resource(&world.state, "s/a");
    cr_expect_str_eq(entry_text(&world, "status"), "ready");
    cr_expect_str_eq(entry_text(&world, "id"), "arn:q");
    expect_json(json_object_get(entry, "applied"),
                "{'url':'${s/db.endpoint}','size':2,'tags':{'owner':'lee'}}");
    expect_json(json_object_get(entry, "resolved"), "{'url':'host','size':2}");
    expect_json(json_object_get(entry, "depends_on"), "['s/db']");
    expect_json(state_outputs(&world.state, "s/a"), "{'queue_url':'u'}");
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_DONE);
    world_fini(&world);
}

Test(outcome, failures)
{
    static const struct {
        enum op_action action;
        const char *entry;
        enum op_state state;
        const char *id, *error;
        const char *status; /* NULL: forgotten at the end of the run */
        const char *stored_id;
        enum op_state known;
    } rows[] = {
        {OP_CREATE, NULL, OP_FAILED, NULL, "{'code':'Network'}", "failed", "", OP_FAILED},
        {OP_CREATE, NULL, OP_FAILED, "arn:1", "{'code':'Network'}", "failed", "arn:1", OP_FAILED},
        {OP_CREATE, NULL, OP_QUARANTINED, NULL, NULL, "unknown", "", OP_QUARANTINED},
        {OP_CREATE, NULL, OP_FAILED, NULL, "{'code':'AlreadyExists'}", NULL, "", OP_FAILED},
        {OP_CREATE, NULL, OP_FAILED, "", "{'code':'AlreadyExists'}", NULL, "", OP_FAILED},
        {OP_CREATE, NULL, OP_FAILED, "arn:1", "{'code':'AlreadyExists'}", "failed", "arn:1",
         OP_FAILED},
        {OP_UPDATE, "{'id':'i','applied':{},'status':'ready'}", OP_FAILED, NULL,
         "{'code':'Network'}", "failed", "i", OP_FAILED},
        {OP_DELETE, "{'id':'i','applied':{},'status':'ready'}", OP_FAILED, NULL,
         "{'code':'Network'}", "failed", "i", OP_FAILED},
        {OP_UPDATE, "{'id':'i','applied':{},'status':'ready'}", OP_CANCELLED, NULL, NULL, "failed",
         "i", OP_FAILED},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct world world;
        world_init(&world, rows[i].action, rows[i].entry);
        world.task.is_removal = rows[i].action == OP_DELETE;
        outcome_intend(&world.job, &world.state, &world.task);
        outcome_release(&world.state, &world.task);
        report(&world, rows[i].state, rows[i].id, rows[i].error);
        cr_expect_eq(outcome_known(&world.state, &world.task), rows[i].known, "row %zu", i);
        cr_expect_str_eq(entry_text(&world, "id"), rows[i].stored_id, "row %zu", i);
        struct tasks tasks = {.items = &world.task, .count = 1};
        outcome_drop_intents(&world.state, &tasks);
        cr_expect_str_eq(entry_text(&world, "status"),
                         rows[i].status == NULL ? "(none)" : rows[i].status, "row %zu", i);
        world_fini(&world);
    }
}

Test(outcome, what_nobody_began_leaves_no_trace)
{
    struct op_result nobody = {.state = OP_CANCELLED};
    struct world world;
    struct tasks tasks = {.items = &world.task, .count = 1};
    world_init(&world, OP_CREATE, NULL);
    outcome_intend(&world.job, &world.state, &world.task);
    outcome_release(&world.state, &world.task);
    outcome_apply(&world.job, &world.state, &world.task, &nobody);
    outcome_drop_intents(&world.state, &tasks);
    cr_expect_null(state_resource(&world.state, "s/a"));
    world_fini(&world);
    world_init(&world, OP_UPDATE, "{'id':'i','status':'ready','operation':'d-0/s/a/create'}");
    outcome_release(&world.state, &world.task);
    cr_expect_str_eq(entry_text(&world, "status"), "updating");
    outcome_apply(&world.job, &world.state, &world.task, &nobody);
    expect_json(state_resource(&world.state, "s/a"),
                "{'id':'i','status':'ready','operation':'d-0/s/a/create'}");
    world_fini(&world);
}

Test(outcome, deletion)
{
    struct world world;
    world_init(&world, OP_DELETE, "{'id':'i','type':'SQS','applied':{},'status':'ready'}");
    world.task.is_removal = true;
    outcome_release(&world.state, &world.task);
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_STATE_COUNT);
    report(&world, OP_DONE, NULL, NULL);
    cr_expect_null(state_resource(&world.state, "s/a"));
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_DONE);
    world_fini(&world);
    /* Of a replacement: intended anew, and known as deleted from then on. */
    world_init(&world, OP_DELETE, "{'id':'i','type':'SQS','applied':{},'status':'ready'}");
    outcome_release(&world.state, &world.task);
    report(&world, OP_DONE, NULL, NULL);
    cr_expect_str_eq(entry_text(&world, "status"), "creating");
    cr_expect_str_eq(entry_text(&world, "id"), "");
    cr_expect_null(json_object_get(state_resource(&world.state, "s/a"), "applied"));
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_DONE);
    struct task creation = world.task;
    creation.op_id = "d-1/s/a/create";
    creation.action = OP_CREATE;
    creation.is_chained = true;
    creation.before = NULL;
    cr_expect_eq(outcome_known(&world.state, &creation), OP_STATE_COUNT);
    outcome_release(&world.state, &creation);
    cr_expect_eq(outcome_known(&world.state, &world.task), OP_DONE, "the creation proves it");
    cr_expect_eq(outcome_known(&world.state, &creation), OP_STATE_COUNT);
    json_decref(creation.before);
    world_fini(&world);
}
