#include <criterion/criterion.h>
#include <criterion/redirect.h>

#include <stdio.h>
#include <stdlib.h>

#include "common/mem.h"
#include "scheduler/cli/plain.h"
#include "tests/support/quoted.h"

static void print_event(const char *label, const char *type, const char *text)
{
    json_t *data = quoted_json(text);
    plain_event(label, type, data);
    json_decref(data);
}

Test(plain, events_are_lines, .init = cr_redirect_stdout)
{
    print_event("", "deployment", "{'at':'2026-01-02T03:04:05Z','status':'running'}");
    print_event("", "wave", "{'at':'2026-01-02T03:04:05Z','wave':1,'state':'started','total':2}");
    print_event("", "operation", "{'component':'s/db','action':'create','state':'ready','wave':1}");
    print_event(
        "team-a", "operation",
        "{'at':'2026-01-02T03:04:07Z','component':'s/db','kind':'RDS','action':'create',"
        "'state':'failed','wave':1,'duration_ms':1500,'error':{'message':'no such class'}}");
    print_event("", "something-new", "{}");
    print_event("", "connection", "{'up':false,'text':'refused'}");
    fflush(stdout);
    cr_assert_stdout_eq_str(
        "03:04:05  deployment running\n"
        "03:04:05  wave 1 started, 2 operation(s)\n"
        "03:04:07  team-a     wave 1  create  s/db                                 RDS           "
        "failed    1.5 s\n"
        "          no such class\n"
        "connection lost, trying again: refused\n");
}

Test(plain, tables_have_columns, .init = cr_redirect_stdout)
{
    static const char *const columns[] = {"NAME=name", "READY=counts.ready", "NOTE=note", NULL};
    json_t *rows = quoted_json("[{'name':'a-long-name','counts':{'ready':7},'note':'x'},"
                               "{'name':'b','counts':{'ready':1234567}}]");
    plain_table(columns, rows);
    json_decref(rows);
    rows = json_array();
    plain_table(columns, rows);
    json_decref(rows);
    fflush(stdout);
    cr_assert_stdout_eq_str("NAME           READY  NOTE\n"
                            "a-long-name        7  x\n"
                            "b            1234567  -\n"
                            "NAME  READY  NOTE\n");
}

Test(plain, outputs_name_their_component, .init = cr_redirect_stdout)
{
    json_t *outputs =
        quoted_json("{'s/db':{'port':5432,'endpoint':'db.example'},'s/q':{'tags':['a']}}");
    plain_outputs(outputs, "  ");
    json_decref(outputs);
    fflush(stdout);
    cr_assert_stdout_eq_str("  s/db.port = 5432\n"
                            "  s/db.endpoint = db.example\n"
                            "  s/q.tags = [\"a\"]\n");
}
