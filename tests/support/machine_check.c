#include "tests/support/machine_check.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/look_blank.h"
#include "tests/support/quoted.h"

json_t *machine_ask(struct kind_lab *lab, const char *service, const char *operation,
                    const char *params)
{
    return kind_lab_ask(lab, service, operation, quoted_json(params));
}

char *machine_make(struct kind_lab *lab, const char *service, const char *operation,
                   const char *params, const char *path)
{
    json_t *result = machine_ask(lab, service, operation, params);
    const char *id = json_path_text(result, path);
    cr_assert_not_null(id, "%s: %s", operation, json_text(result, "error"));
    char *copy = xstrdup(id);
    json_decref(result);
    return copy;
}

json_t *machine_blank(json_t *answer_take)
{
    static const char *const passing[] = {"LaunchTime",
                                          "AttachTime",
                                          "CreateTime",
                                          "StartTime",
                                          "PrivateIpAddress",
                                          "PublicIp",
                                          "PublicIpAddress",
                                          "PrivateDnsName",
                                          "PublicDnsName",
                                          "ClientToken",
                                          "ReservationId",
                                          "CreationTime",
                                          "IpAddress",
                                          "CreateDate",
                                          "InstanceProfileId",
                                          "Id",
                                          "RoleId",
                                          "RequestId",
                                          "SpotInstanceRequestId",
                                          NULL};
    return look_blank(answer_take, passing);
}

void machine_put_look(json_t *all, const char *name, struct kind_lab *lab, const char *service,
                      const char *params)
{
    json_object_set_new(all, name, machine_blank(machine_ask(lab, service, name, params)));
}

void check_second_run(struct kind_lab *lab, const struct cut_subject *subject)
{
    json_decref(kind_lab_sim(lab, "POST", "reset", json_object()));
    if (subject->surround != NULL)
        subject->surround(lab);
    size_t around = kind_lab_alive(lab);
    char *text =
        subject->fill == NULL ? xstrdup(subject->first) : subject->fill(lab, subject->first);
    json_t *spec = quoted_json(text);
    struct kind_run run = {.kind = subject->kind,
                           .name = subject->name,
                           .action = OP_CREATE,
                           .spec = spec,
                           .parks = true};
    check_run(lab, &run);
    kind_run_fini(&run);
    json_t *before = subject->look(lab);
    (void)kind_lab_mutations(lab);

    /* the state is lost: the same operation again, and a later one, find what is there */
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_UPDATE;
    run.applied = spec;
    check_run(lab, &run);
    kind_run_fini(&run);
    run.action = OP_READ;
    check_run(lab, &run);
    cr_expect_not_null(json_object_get(run.attributes, "live"));
    kind_run_fini(&run);
    cr_expect_eq(kind_lab_mutations(lab), 0, "%s: a run without a change made calls",
                 subject->kind);
    json_t *after = subject->look(lab);
    cr_expect(json_equal(before, after), "%s changed", subject->kind);

    run.action = OP_DELETE;
    run.spec = NULL;
    run.force = true;
    check_run(lab, &run);
    kind_run_fini(&run);
    cr_expect_eq(kind_lab_alive(lab), around, "%s leaves something", subject->kind);
    (void)kind_lab_mutations(lab);
    check_run(lab, &run);
    kind_run_fini(&run);
    cr_expect_eq(kind_lab_mutations(lab), 0);
    run.action = OP_READ;
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_NOT_FOUND);
    error_free(err);
    kind_run_fini(&run);
    json_decref(before);
    json_decref(after);
    json_decref(spec);
    free(text);
}

void check_refused(struct kind_lab *lab, struct kind_run *run, enum err_code code, const char *text)
{
    struct error *err = kind_lab_run(lab, run);
    cr_assert_not_null(err, "%s %s worked", op_action_name(run->action), run->kind);
    char *says = error_text(err);
    cr_expect_eq(error_root(err)->code, code, "%s", says);
    cr_expect_not_null(strstr(says, text), "\"%s\" does not say \"%s\"", says, text);
    free(says);
    error_free(err);
    kind_run_fini(run);
}
