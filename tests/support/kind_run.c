#include "tests/support/kind_run.h"

#include <criterion/criterion.h>

#include "common/json.h"
#include "tests/support/kind_check.h"
#include "tests/support/quoted.h"

struct kind_run kind_run_quoted(const char *kind, const char *name, enum op_action action,
                                const char *spec, const char *applied)
{
    return (struct kind_run){.kind = kind,
                             .action = action,
                             .name = name,
                             .spec = spec == NULL ? NULL : quoted_json(spec),
                             .applied = applied == NULL ? NULL : quoted_json(applied)};
}

void kind_run_end(struct kind_run *run)
{
    kind_run_fini(run);
    json_decref(run->spec);
    json_decref(run->applied);
    json_decref(run->prior);
    run->spec = run->applied = run->prior = NULL;
}

void kind_run_whole(struct kind_lab *lab, struct kind_run run)
{
    check_run(lab, &run);
    kind_run_end(&run);
}

void kind_run_to(struct kind_lab *lab, struct kind_run *run, const char *spec)
{
    json_decref(run->applied);
    run->applied = run->spec;
    run->spec = quoted_json(spec);
    run->action = run->applied == NULL ? OP_CREATE : OP_UPDATE;
    kind_run_fini(run);
    check_run(lab, run);
}

void kind_run_act(struct kind_lab *lab, struct kind_run *run, enum op_action action)
{
    json_t *applied = json_incref(run->spec);

    json_decref(run->applied);
    run->applied = applied;
    run->action = action;
    kind_run_fini(run);
    check_run(lab, run);
}

void kind_run_make_function(struct kind_lab *lab, const char *name)
{
    json_decref(kind_lab_ask(
        lab, "iam", "CreateRole",
        quoted_json("{'RoleName': 'r', 'AssumeRolePolicyDocument': '{\\'Version\\':"
                    "\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':"
                    "{\\'Service\\':\\'lambda.amazonaws.com\\'},\\'Action\\':\\'sts:AssumeRole\\'"
                    "}]}'}")));
    json_t *made = kind_lab_ask(lab, "lambda", "CreateFunction",
                                json_pack("{s:s, s:s, s:s, s:{s:s}}", "FunctionName", name, "Role",
                                          "arn:aws:iam::123456789012:role/r", "PackageType",
                                          "Image", "Code", "ImageUri", "registry/function:1"));
    cr_assert_null(json_object_get(made, "error"), "%s", json_text(made, "error"));
    json_decref(made);
}
