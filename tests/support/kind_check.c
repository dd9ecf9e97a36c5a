#include "tests/support/kind_check.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_look.h"
#include "tests/support/quoted.h"

static char *text_of(json_t *value)
{
    if (json_is_string(value))
        return xstrdup(json_string_value(value));
    return value == NULL ? NULL : json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
}

void check_values(json_t *value, const struct expectation *expected)
{
    for (; expected->path != NULL; expected++) {
        json_t *of =
            expected->operation == NULL ? value : json_object_get(value, expected->operation);
        char *found = text_of(json_path(of, expected->path));
        bool same = expected->value == NULL
                        ? found == NULL
                        : found != NULL && (strcmp(expected->value, "*") == 0 ||
                                            strcmp(expected->value, found) == 0);
        char *all = same ? NULL : text_of(of);
        cr_expect(same, "%s of %s is %s, not %s: %s", expected->path,
                  expected->operation == NULL ? "it" : expected->operation, found, expected->value,
                  all);
        free(all);
        free(found);
    }
}

void check_run(struct kind_lab *lab, struct kind_run *run)
{
    struct error *err = kind_lab_run(lab, run);
    char *text = err == NULL ? NULL : error_text(err);
    cr_assert_null(err, "%s %s: %s", op_action_name(run->action), run->kind, text);
    free(text);
}

struct subject {
    struct kind_lab *lab;
    const struct life *life;
    json_t *full;
    json_t *plain;
    json_t *tags;
    size_t around; /* resources that are there without it */
};

/* One operation of its own; gives the look after it. Owner: caller. */
static json_t *done(const struct subject *subject, enum op_action action, json_t *spec,
                    json_t *applied)
{
    struct kind_run run = {.kind = subject->life->kind,
                           .name = subject->life->name,
                           .action = action,
                           .spec = spec,
                           .applied = applied,
                           .tags = subject->tags};
    check_run(subject->lab, &run);
    if (action != OP_DELETE)
        check_values(run.outputs, subject->life->outputs);
    if (action == OP_READ)
        cr_expect_not_null(json_object_get(run.attributes, "live"));
    kind_run_fini(&run);
    return kind_look(subject->lab, subject->life->kind, subject->life->name);
}

static void expect_same(json_t *a, json_t *b, const char *what)
{
    char *first = json_pretty(a);
    char *second = json_pretty(b);
    cr_expect(json_equal(a, b), "%s: %s\ninstead of\n%s", what, first, second);
    free(first);
    free(second);
}

static void change_and_change_back(const struct subject *subject, json_t *full_look)
{
    json_t *look = done(subject, OP_READ, NULL, subject->full);
    expect_same(look, full_look, "a read changed it");
    json_decref(look);
    (void)kind_lab_mutations(subject->lab);
    look = done(subject, OP_UPDATE, subject->full, subject->full);
    cr_expect_eq(kind_lab_mutations(subject->lab), 0, "an update to nothing new made calls");
    json_decref(look);
    look = done(subject, OP_UPDATE, subject->plain, subject->full);
    check_values(look, subject->life->plain_is);
    json_decref(look);
    look = done(subject, OP_UPDATE, subject->full, subject->plain);
    check_values(look, subject->life->full_is);
    json_decref(look);
}

static void change_tags(struct subject *subject, json_t *look_before)
{
    subject->tags = quoted_json("{'cost': '12'}");
    json_t *look = done(subject, OP_UPDATE, subject->full, subject->full);
    cr_expect_not(json_equal(look, look_before), "the new tag is not seen");
    json_decref(look);
    json_decref(subject->tags);
    subject->tags = NULL;
    look = done(subject, OP_UPDATE, subject->full, subject->full);
    expect_same(look, look_before, "tags did not come back");
    json_decref(look);
}

static void remove_it(const struct subject *subject, json_t *applied)
{
    struct kind_run run = {.kind = subject->life->kind,
                           .name = subject->life->name,
                           .action = OP_DELETE,
                           .applied = applied,
                           .force = true};
    check_run(subject->lab, &run);
    cr_expect_eq(kind_lab_alive(subject->lab), subject->around, "something is left");
    kind_run_fini(&run);
    (void)kind_lab_mutations(subject->lab);
    check_run(subject->lab, &run); /* gone already */
    cr_expect_eq(kind_lab_mutations(subject->lab), 0);
    kind_run_fini(&run);
}

/* Its tags name another component: it is refused, whatever is asked, and stays as it is. */
static void refuse_foreign(const struct subject *subject)
{
    static const enum op_action actions[] = {OP_CREATE, OP_UPDATE, OP_DELETE};
    json_t *before = kind_look(subject->lab, subject->life->kind, subject->life->name);
    (void)kind_lab_mutations(subject->lab);
    for (size_t i = 0; i < ARRAY_LEN(actions); i++) {
        struct kind_run run = {.kind = subject->life->kind,
                               .name = subject->life->name,
                               .component = "somebody-else",
                               .action = actions[i],
                               .spec = subject->full,
                               .force = true};
        struct error *err = kind_lab_run(subject->lab, &run);
        cr_assert_not_null(err, "%s took it over", op_action_name(actions[i]));
        cr_expect_eq(err->code, ERR_ALREADY_EXISTS);
        error_free(err);
        kind_run_fini(&run);
    }
    cr_expect_eq(kind_lab_mutations(subject->lab), 0);
    json_t *after = kind_look(subject->lab, subject->life->kind, subject->life->name);
    expect_same(after, before, "a refused resource was changed");
    json_decref(before);
    json_decref(after);
}

/* The state is lost; the tags say that it is ours. */
static void adopt(const struct subject *subject)
{
    json_t *look = done(subject, OP_CREATE, subject->plain, NULL);
    check_values(look, subject->life->plain_is);
    json_decref(look);
}

void check_life(struct kind_lab *lab, const struct life *life)
{
    struct subject subject = {.lab = lab,
                              .life = life,
                              .full = quoted_json(life->full),
                              .plain = quoted_json(life->plain),
                              .around = kind_lab_alive(lab)};
    json_t *look = done(&subject, OP_CREATE, subject.full, NULL);
    check_values(look, life->full_is);
    change_and_change_back(&subject, look);
    change_tags(&subject, look);
    refuse_foreign(&subject);
    adopt(&subject);
    remove_it(&subject, subject.plain);
    json_decref(look);
    json_decref(subject.full);
    json_decref(subject.plain);
}
