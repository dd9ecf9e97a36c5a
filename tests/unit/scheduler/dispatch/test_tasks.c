#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/buf.h"
#include "common/clock.h"
#include "common/mem.h"
#include "scheduler/dispatch/tasks.h"

/* "a=create b=update:a c=none:b" -> a plan; the wave is given by a digit after '@', else 1. */
static json_t *plan(const char *text)
{
    json_t *changes = json_array();
    char *copy = xstrdup(text), *save = NULL;
    for (char *word = strtok_r(copy, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
        char *deps = strchr(word, ':'), *action = strchr(word, '='), *wave;
        if (deps != NULL)
            *deps++ = '\0';
        *action++ = '\0';
        if ((wave = strchr(action, '@')) != NULL)
            *wave++ = '\0';
        json_t *list = json_array(), *change;
        char *save_dep = NULL;
        for (char *dep = deps ? strtok_r(deps, ",", &save_dep) : NULL; dep;
             dep = strtok_r(NULL, ",", &save_dep))
            json_array_append_new(list, json_sprintf("s/%s", dep));
        bool none = strcmp(action, "none") == 0;
        change = json_pack("{s:s+,s:s,s:i,s:o}", "component", "s/", word, "action", action, "wave",
                           wave != NULL ? atoi(wave) : !none, "depends_on", list);
        json_array_append_new(changes, change);
    }
    free(copy);
    return json_pack("{s:o}", "changes", changes);
}

/* "d/s/a/create" -> "a/create" */
static const char *brief(const struct task *task)
{
    return task->op_id + strlen("d/s/");
}

static enum op_state end_state(const struct task *task, const char *failing)
{
    return failing != NULL && strcmp(brief(task), failing) == 0 ? OP_FAILED : OP_DONE;
}

/* Run the plan by rounds: all that may be released is, then all of it ends. "a/create b/create |
 * c/create" tells the rounds; what was skipped follows after " ! ". */
static char *rounds(const char *text, const struct tasks_options *options, const char *failing)
{
    json_t *json = plan(text);
    struct tasks *tasks;
    struct buf out = BUF_INIT;
    cr_assert_null(tasks_new(json, "d", options, &tasks));
    while (tasks->unfinished > 0) {
        struct task *batch[32], *task;
        size_t count = 0;
        while ((task = tasks_release_next(tasks)) != NULL)
            batch[count++] = task;
        cr_assert_gt(count, 0, "stuck: %s", buf_str(&out));
        for (size_t i = 0; i < count; i++)
            buf_printf(&out, "%s%s", i > 0 ? " " : out.len > 0 ? " | " : "", brief(batch[i]));
        for (size_t i = 0; i < count; i++)
            cr_expect(tasks_end(tasks, batch[i], end_state(batch[i], failing)));
    }
    cr_expect_eq(tasks->in_flight, 0);
    cr_expect_eq(tasks->open, 0);
    bool first = true;
    for (struct task *task; (task = tasks_take_ended(tasks)) != NULL;) {
        if (task->state == OP_DONE || task->state == OP_FAILED)
            continue;
        buf_printf(&out, "%s%s", first ? " ! " : " ", brief(task));
        first = false;
    }
    tasks_free(tasks);
    json_decref(json);
    return buf_take(&out);
}

Test(tasks, rounds)
{
    static const struct tasks_options plain = {0}, strict = {.strict_waves = true},
                                      stop = {.stop_on_failure = true};
    static const struct {
        const char *plan;
        const struct tasks_options *options;
        const char *failing;
        const char *rounds;
    } rows[] = {
        {"a=create", &plain, NULL, "a/create"},
        {"a=create b=create:a c=create:a d=create:b,c", &plain, NULL,
         "a/create | b/create c/create | d/create"},
        {"a=none b=none:a", &plain, NULL, ""},
        /* what does not change passes its dependency on */
        {"a=update b=none:a c=update:b", &plain, NULL, "a/update | c/update"},
        {"a=none b=create:a", &plain, NULL, "b/create"},
        /* a short branch does not wait for a long one, unless waves are strict */
        {"a=create@1 b=create@2:a c=create@3:b x=create@1 y=create@2:x", &plain, NULL,
         "a/create x/create | b/create y/create | c/create"},
        {"x=create@1 y=create@2", &plain, NULL, "x/create y/create"},
        {"x=create@1 y=create@2", &strict, NULL, "x/create | y/create"},
        {"x=create@1 y=create@2 z=create@4", &strict, NULL, "x/create | y/create | z/create"},
        /* removed components go last, in their own order */
        {"a=create b=create:a o=delete@3 p=delete@4:o", &plain, NULL,
         "a/create | b/create | o/delete | p/delete"},
        {"o=delete p=delete:o", &plain, NULL, "o/delete | p/delete"},
        /* and not at all when something failed */
        {"a=create o=delete@2 p=delete@3:o", &plain, "a/create", "a/create ! o/delete p/delete"},
        /* a failure skips what waits for it and nothing else */
        {"a=create b=create:a c=create:b x=create y=create:x", &plain, "a/create",
         "a/create x/create | y/create ! b/create c/create"},
        {"a=create b=none:a c=update:b", &plain, "a/create", "a/create ! c/update"},
        {"o=delete p=delete:o q=delete", &plain, "o/delete", "o/delete q/delete ! p/delete"},
        /* unless told to stop */
        {"a=create b=create:a x=create y=create:x", &stop, "a/create",
         "a/create x/create ! b/create y/create"},
        /* a replacement is a deletion and a creation */
        {"a=replace", &plain, NULL, "a/delete | a/create"},
        {"a=replace", &plain, "a/delete", "a/delete ! a/create"},
        {"a=update b=replace:a c=create:b", &plain, NULL,
         "a/update | b/delete | b/create | c/create"},
        /* chained replacements: users go before what they use, and come back after it */
        {"a=replace@1 b=replace@2:a", &plain, NULL, "b/delete | a/delete | a/create | b/create"},
        {"a=replace@1 b=replace@2:a c=update@3:b", &strict, NULL,
         "b/delete | a/delete | a/create | b/create | c/update"},
        {"b=replace@1 c=update@2:b a=replace@3:c,b", &plain, NULL,
         "a/delete | b/delete | b/create | c/update | a/create"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char *text = rounds(rows[i].plan, rows[i].options, rows[i].failing);
        cr_expect_str_eq(text, rows[i].rounds, "row %zu: %s", i, text);
        free(text);
    }
}

Test(tasks, counts_waves_and_cancelling)
{
    static const struct tasks_options plain = {0};
    json_t *json = plan("a=create@1 b=create@1 c=create@2:a d=create@3:c n=none");
    struct tasks *tasks;
    cr_assert_null(tasks_new(json, "d", &plain, &tasks));
    struct task *a = tasks_release_next(tasks), *b = tasks_release_next(tasks);
    cr_expect_str_eq(brief(a), "a/create");
    cr_expect_null(tasks_release_next(tasks));
    tasks_unrelease(tasks, b);
    cr_expect_eq(tasks_release_next(tasks), b);
    cr_expect_eq(tasks_wave(tasks), 1);
    cr_expect(tasks_end(tasks, a, OP_DONE));
    cr_expect_not(tasks_end(tasks, a, OP_FAILED), "a final state stays");
    tasks_stop(tasks, OP_CANCELLED);
    cr_expect_null(tasks_release_next(tasks));
    cr_expect_eq(tasks->unfinished, 1, "what is on its way is waited for");
    json_t *counted = tasks_counts(tasks);
    char *counts = json_dumps(counted, JSON_COMPACT);
    json_decref(counted);
    cr_expect_str_eq(counts, "{\"total\":4,\"pending\":0,\"ready\":0,\"running\":1,\"done\":1,"
                             "\"failed\":0,\"skipped\":0,\"cancelled\":2}");
    cr_expect(tasks_end(tasks, tasks_find(tasks, "d/s/b/create"), OP_DONE));
    cr_expect_eq(tasks->unfinished, 0);
    cr_expect_eq(tasks_wave(tasks), 3);
    cr_expect_null(tasks_find(tasks, "d/s/z/create"));
    free(counts);
    tasks_free(tasks);
    json_decref(json);
}

/* A result may come for an operation that this process has not released: another one did. */
Test(tasks, ends_what_was_never_released_here)
{
    static const struct tasks_options plain = {0};
    json_t *json = plan("a=create b=create:a");
    struct tasks *tasks;
    cr_assert_null(tasks_new(json, "d", &plain, &tasks));
    cr_expect(tasks_end(tasks, tasks_find(tasks, "d/s/a/create"), OP_DONE));
    cr_expect_str_eq(brief(tasks_release_next(tasks)), "b/create");
    cr_expect_eq(tasks->in_flight, 1);
    tasks_free(tasks);
    json_decref(json);
}

Test(tasks, damaged_plans)
{
    static const struct tasks_options plain = {0};
    static const char *const bad[] = {
        "{\"changes\":[{}]}",
        "{\"changes\":[{\"component\":\"s/a\",\"action\":\"paint\"}]}",
        "{\"changes\":[{\"component\":\"s/a\",\"action\":\"create\",\"depends_on\":[\"s/a\"]}]}",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        json_t *json = json_loads(bad[i], 0, NULL);
        struct tasks *tasks;
        struct error *err = tasks_new(json, "d", &plain, &tasks);
        cr_assert_not_null(err, "row %zu", i);
        cr_expect_eq(err->code, ERR_INVALID);
        error_free(err);
        json_decref(json);
    }
}

Test(tasks, a_hundred_thousand)
{
    enum { COUNT = 100000 };
    static const struct tasks_options strict = {.strict_waves = true};
    json_t *changes = json_array();
    char name[32], dep[32];
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof(name), "s/%06d", i);
        snprintf(dep, sizeof(dep), "s/%06d", i - 1000);
        json_array_append_new(changes, json_pack("{s:s,s:s,s:i,s:o}", "component", name, "action",
                                                 "create", "wave", i / 1000 + 1, "depends_on",
                                                 i < 1000 ? json_array() : json_pack("[s]", dep)));
    }
    json_t *json = json_pack("{s:o}", "changes", changes);
    struct tasks *tasks;
    cr_assert_null(tasks_new(json, "d", &strict, &tasks));
    struct task *task;
    uint32_t count = 0;
    while ((task = tasks_release_next(tasks)) != NULL) {
        cr_assert_eq(task->wave, count / 1000 + 1);
        tasks_end(tasks, task, OP_DONE);
        count++;
    }
    cr_expect_eq(count, COUNT);
    tasks_free(tasks);
    json_decref(json);
}
