#include <criterion/criterion.h>

#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/mem.h"
#include "scheduler/cli/picture.h"
#include "scheduler/cli/screen.h"
#include "tests/support/quoted.h"

static const char record_text[] =
    "{'id':'d-1','tenant':'team-a','stack':'demo','environment':'dev','status':'running',"
    "'started_at':'2026-01-02T03:04:05Z'}";
static const char plan_text[] =
    "{'changes':["
    "{'component':'s/db','kind':'RDS','action':'create','wave':1},"
    "{'component':'s/queue','kind':'SQS','action':'none'},"
    "{'component':'s/table','kind':'DynamoDB','action':'replace','wave':1},"
    "{'component':'s/web','kind':'MicroService','action':'update','wave':2}],"
    "'critical_path':{'estimate_s':90}}";

static struct picture *new_picture(void)
{
    json_t *record = quoted_json(record_text), *plan = quoted_json(plan_text);
    struct picture *picture = picture_new(record, plan);
    json_decref(plan);
    json_decref(record);
    return picture;
}

static void tell(struct picture *picture, const char *type, const char *text)
{
    json_t *data = quoted_json(text);
    picture_event(picture, type, data);
    json_decref(data);
}

static void tell_operation(struct picture *picture, const char *component, const char *action,
                           const char *state)
{
    json_t *data = json_pack("{s:s, s:s, s:s, s:s}", "component", component, "action", action,
                             "state", state, "at", "2026-01-02T03:04:06Z");
    picture_event(picture, "operation", data);
    json_decref(data);
}

Test(picture, begins_as_the_plan_says)
{
    struct picture *picture = new_picture();
    cr_expect_str_eq(picture->title, "team-a  demo/dev  d-1");
    cr_expect_eq(picture->operation_count, 3); /* without s/queue, which stays as it is */
    cr_expect_eq(picture->wave_count, 2);
    cr_expect_eq(picture->waves[0].total, 2);
    cr_expect_eq(picture->waves[1].total, 1);
    cr_expect_eq(picture->started_ms, 1767323045000);
    cr_expect_eq(picture->estimate_s, 90);
    picture_free(picture);
}

/* {component, action, state} told, then {done, failed, running} of wave 1. */
Test(picture, counts_follow_the_states)
{
    static const struct {
        const char *component, *action, *state;
        unsigned done, failed, running;
    } steps[] = {
        {"s/db", "create", "ready", 0, 0, 0},      {"s/db", "create", "running", 0, 0, 1},
        {"s/db", "create", "running", 0, 0, 1},    {"s/db", "create", "parked", 0, 0, 0},
        {"s/db", "create", "running", 0, 0, 1},    {"s/db", "create", "done", 1, 0, 0},
        {"s/db", "create", "running", 1, 0, 0}, /* late news do not undo the end */
        {"s/table", "delete", "running", 1, 0, 1}, {"s/table", "delete", "done", 1, 0, 1},
        {"s/table", "create", "running", 1, 0, 1}, {"s/table", "create", "failed", 1, 1, 0},
    };
    struct picture *picture = new_picture();
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        tell_operation(picture, steps[i].component, steps[i].action, steps[i].state);
        const struct picture_wave *wave = &picture->waves[0];
        cr_expect(wave->done == steps[i].done && wave->failed == steps[i].failed &&
                      wave->running == steps[i].running,
                  "step %zu: %u %u %u", i, wave->done, wave->failed, wave->running);
    }
    cr_expect_eq(picture->operation_count, 3);
    picture_free(picture);
}

Test(picture, what_the_plan_did_not_have_is_added)
{
    struct picture *picture = new_picture();
    tell(picture, "operation",
         "{'component':'s/new','kind':'S3','action':'create','state':'running','wave':7}");
    tell(picture, "note", "{'component':'s/new','text':'waiting for the name'}");
    cr_assert_eq(picture->operation_count, 4);
    cr_expect_str_eq(picture->operations[3].note, "waiting for the name");
    cr_expect_eq(picture->waves[2].number, 7);
    cr_expect_eq(picture->waves[2].running, 1);
    picture_free(picture);
}

Test(picture, ends_with_status_and_exit_code)
{
    struct picture *picture = new_picture();
    tell(picture, "connection", "{'up':false,'text':'refused'}");
    cr_expect_str_eq(picture->problem, "connection lost, trying again: refused");
    tell(picture, "connection", "{'up':true}");
    cr_expect_null(picture->problem);
    tell(picture, "note", "{'text':'waits for the lock'}");
    cr_expect_str_eq(picture->problem, "waits for the lock");
    tell(picture, "deployment", "{'status':'cancelling'}");
    cr_expect_null(picture->problem);
    tell(picture, "outputs", "{'outputs':{'s/db':{'port':5432}}}");
    tell(picture, "end", "{'status':'failed','exit':1,'at':'2026-01-02T03:05:10Z'}");
    cr_expect(picture->is_over);
    cr_expect_eq(picture->exit_code, 1);
    cr_expect_eq(picture->ended_ms - picture->started_ms, 65000);
    cr_expect_eq(json_object_size(picture->outputs), 1);
    picture_free(picture);
}

/* --- the screen ----------------------------------------------------------------------------- */

static const char expected_screen[] =
    "team-a  demo/dev  d-1  failed  1 min 5 s\n"
    "  wave 1  [############xxxxxxxxxxxx] 1/2, 1 failed\n"
    "  wave 2  [........................] 0/1\n"
    "    + create  s/db             RDS          done      2.5 s\n"
    "    x replace s/table          DynamoDB     failed             too many tables\n"
    "    . update  s/web            MicroService pending\n";

static struct picture *ended_picture(void)
{
    struct picture *picture = new_picture();
    tell(picture, "operation",
         "{'component':'s/db','action':'create','state':'done','duration_ms':2500}");
    tell(picture, "operation",
         "{'component':'s/table','action':'create','state':'failed',"
         "'error':{'message':'too many tables'}}");
    tell(picture, "end", "{'status':'failed','exit':1,'at':'2026-01-02T03:05:10Z'}");
    return picture;
}

Test(screen, shows_waves_and_operations)
{
    struct picture *picture = ended_picture();
    struct buf text = BUF_INIT;
    screen_render(picture, 100, 30, false, &text);
    cr_expect_str_eq(buf_str(&text), expected_screen, "%s", buf_str(&text));
    buf_fini(&text);
    picture_free(picture);
}

static void check_size(const char *text, unsigned width, unsigned rows)
{
    unsigned lines = 0;
    for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1) {
        cr_expect_leq(strcspn(line, "\n"), width, "%s", line);
        lines++;
    }
    cr_expect_leq(lines, rows, "%u lines for %u rows:\n%s", lines, rows, text);
}

/* A hundred components in thirty waves fit into any terminal; failures are not cut away. */
Test(screen, stays_within_the_terminal)
{
    static const unsigned sizes[][2] = {{80, 24}, {40, 8}, {120, 40}, {200, 200}, {30, 6}};
    struct picture *picture = picture_new(NULL, NULL);
    for (int i = 0; i < 100; i++) {
        char name[64];
        snprintf(name, sizeof(name), "service-%d/a-component-with-a-long-name-%d", i / 10, i);
        json_t *data =
            json_pack("{s:s, s:s, s:s, s:s, s:i}", "component", name, "kind", "SQS", "action",
                      "create", "state", i == 77 ? "failed" : "pending", "wave", i / 3);
        picture_event(picture, "operation", data);
        json_decref(data);
    }
    tell(picture, "connection", "{'up':false,'text':'refused'}");
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        struct buf text = BUF_INIT;
        screen_render(picture, sizes[i][0], sizes[i][1], false, &text);
        check_size(buf_str(&text), sizes[i][0], sizes[i][1]);
        cr_expect_not_null(strstr(buf_str(&text), "    x create"), "%s", buf_str(&text));
        buf_fini(&text);
    }
    picture_free(picture);
}
