#include "tests/support/kind_cut.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

enum { CALLS_MAX = 60, DELIVERIES_MAX = 6 };

struct stage {
    struct kind_lab *lab;
    const struct cut_subject *subject;
    json_t *specs[2];
    json_t *tags[2]; /* the second shape has one tag less and one more */
    size_t around;
    json_t *entry; /* the state's, after the last whole run; with subject->by_state */
};

static struct kind_run run_of(const struct stage *stage, enum op_action action)
{
    struct kind_run run = {.kind = stage->subject->kind,
                           .action = action,
                           .name = stage->subject->name,
                           .tags = stage->tags[action == OP_UPDATE],
                           .force = action == OP_DELETE};

    if (action != OP_DELETE)
        run.spec = stage->specs[action == OP_UPDATE];
    if (action != OP_CREATE)
        run.applied = stage->specs[action == OP_DELETE];
    if (action != OP_CREATE && stage->subject->by_state)
        run.prior = stage->entry;
    return run;
}

static void run_whole(struct stage *stage, enum op_action action)
{
    struct kind_run run = run_of(stage, action);

    check_run(stage->lab, &run);
    json_decref(stage->entry);
    stage->entry = json_pack("{s:s?, s:O, s:O, s:s}", "id", run.physical_id, "attributes",
                             run.attributes, "resolved", run.spec, "status", "ready");
    kind_run_fini(&run);
}

static void read_specs(struct stage *stage)
{
    const char *texts[] = {stage->subject->first, stage->subject->second};

    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        char *filled = stage->subject->fill == NULL ? xstrdup(texts[i])
                                                    : stage->subject->fill(stage->lab, texts[i]);
        json_decref(stage->specs[i]);
        stage->specs[i] = quoted_json(filled);
        free(filled);
    }
}

/* Bring the world to where `action` begins. */
static void prepare(struct stage *stage, enum op_action action)
{
    json_decref(kind_lab_sim(stage->lab, "POST", "reset", json_object()));
    if (stage->subject->surround != NULL)
        stage->subject->surround(stage->lab);
    read_specs(stage);
    stage->around = kind_lab_alive(stage->lab);
    if (action == OP_CREATE)
        return;
    run_whole(stage, OP_CREATE);
    if (action == OP_DELETE)
        run_whole(stage, OP_UPDATE);
}

static json_t *look(const struct stage *stage)
{
    json_t *all = json_object();

    json_object_set_new(all, "itself",
                        kind_look(stage->lab, stage->subject->kind, stage->subject->name));
    if (stage->subject->look != NULL)
        json_object_set_new(all, "around", stage->subject->look(stage->lab));
    json_object_set_new(all, "count", json_integer((json_int_t)kind_lab_alive(stage->lab)));
    return all;
}

static void put_fault(struct stage *stage, const char *call, size_t after)
{
    const char *colon = strchr(call, ':');
    char *service = xstrndup(call, (size_t)(colon - call));
    json_t *rules = json_pack("[{s:s, s:s, s:s, s:I, s:i}]", "service", service, "op", colon + 1,
                              "kind", "cut-after", "after", (json_int_t)after, "count", 1);

    json_decref(kind_lab_sim(stage->lab, "POST", "faults", rules));
    free(service);
}

/* How many of the calls before `index` are the same operation. */
static size_t same_before(json_t *calls, size_t index)
{
    size_t count = 0;

    for (size_t i = 0; i < index; i++)
        count += json_equal(json_array_get(calls, i), json_array_get(calls, index));
    return count;
}

/* Run until it ends: a worker is given the operation again after each failed delivery. */
static unsigned run_again(struct stage *stage, struct kind_run *run)
{
    unsigned failures = 0;

    for (;;) {
        struct error *err = kind_lab_run(stage->lab, run);
        if (err == NULL)
            return failures;
        bool may_go_on = err->code == ERR_LEASE_LOST || err->retry != ERR_RETRY_NEVER;
        char *text = error_text(err);
        cr_assert(may_go_on && ++failures < DELIVERIES_MAX, "%s %s is given up: %s", run->kind,
                  op_action_name(run->action), text);
        free(text);
        error_free(err);
    }
}

static void expect_same(struct stage *stage, const struct kind_run *run, const char *what,
                        json_t *expected)
{
    json_t *found = look(stage);
    char *text = json_pretty(found), *wanted = json_pretty(expected);

    cr_expect(json_equal(found, expected), "%s %s, %s:\n%s\ninstead of\n%s", run->kind,
              op_action_name(run->action), what, text, wanted);
    free(text);
    free(wanted);
    json_decref(found);
}

static void cut_one(struct stage *stage, enum op_action action, json_t *calls, size_t index,
                    json_t *expected)
{
    static const char *const names[] = {"before", "after", "answer lost"};
    const char *call = json_string_value(json_array_get(calls, index));

    for (int way = 0; way < 3; way++) {
        prepare(stage, action);
        struct kind_run run = run_of(stage, action);
        if (way == 2)
            put_fault(stage, call, same_before(calls, index));
        else
            run.cut = way == 0 ? LAB_CUT_BEFORE : LAB_CUT_AFTER;
        run.cut_at = (unsigned)index;
        unsigned failures = run_again(stage, &run);
        cr_expect(way == 2 || failures == 1, "%s was not cut", call);
        json_decref(kind_lab_sim(stage->lab, "DELETE", "faults", NULL));
        char *what = xasprintf("call %zu %s, %s", index, call, names[way]);
        expect_same(stage, &run, what, expected);
        free(what);
        kind_run_fini(&run);
    }
}

static void cut_action(struct stage *stage, enum op_action action)
{
    prepare(stage, action);
    struct kind_run run = run_of(stage, action);
    check_run(stage->lab, &run);
    size_t count = json_array_size(run.calls);
    cr_assert(count > 0 && count < CALLS_MAX, "%zu calls", count);
    if (action == OP_DELETE)
        cr_expect_eq(kind_lab_alive(stage->lab), stage->around, "something is left");
    json_t *expected = look(stage);
    for (size_t i = 0; i < count; i++)
        cut_one(stage, action, run.calls, i, expected);
    json_decref(expected);
    kind_run_fini(&run);
}

void kind_cut(struct kind_lab *lab, const struct cut_subject *subject)
{
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    struct stage stage = {.lab = lab, .subject = subject};

    stage.tags[0] = quoted_json("{'team': 'blue', 'tier': '1'}");
    stage.tags[1] = quoted_json("{'team': 'green', 'cost': '7'}");
    for (size_t i = 0; i < ARRAY_LEN(actions); i++)
        cut_action(&stage, actions[i]);
    json_decref(stage.entry);
    for (size_t i = 0; i < ARRAY_LEN(stage.specs); i++) {
        json_decref(stage.specs[i]);
        json_decref(stage.tags[i]);
    }
}
