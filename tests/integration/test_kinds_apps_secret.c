/*
 * Secret against panka-sim: every field, values that nobody sees, deletion that can be taken
 * back, secrets of others, every call cut.
 */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/json.h"
#include "common/mem.h"
#include "tests/support/kind_check.h"
#include "tests/support/kind_cut.h"
#include "tests/support/kind_look.h"
#include "tests/support/kind_run.h"
#include "tests/support/quoted.h"

static const char full[] =
    "{'description': 'of the shop', 'kmsKey': 'alias/shop', 'recoveryWindowDays': 7,"
    " 'generate': {'length': 40, 'excludeCharacters': 'abc', 'excludePunctuation': true,"
    "   'key': 'password', 'template': '{\\'username\\':\\'admin\\'}'}}";
static const char plain[] = "{}";

static const struct expectation full_is[] = {
    {"DescribeSecret", "Description", "of the shop"},
    {"DescribeSecret", "KmsKeyId", "alias/shop"},
    {"DescribeSecret", "Tags.0", "*"},
    {0},
};

static const struct expectation plain_is[] = {
    {"DescribeSecret", "Name", "db-password"},
    {"DescribeSecret", "Description", ""},
    {"DescribeSecret", "KmsKeyId", "alias/aws/secretsmanager"},
    {0},
};

static const struct expectation outputs[] = {
    {NULL, "secret_name", "db-password"},
    {NULL, "arn", "*"},
    {NULL, "region", "eu-west-1"},
    {NULL, "value", NULL},
    {0},
};

static struct kind_run run_of(enum op_action action, const char *spec, const char *applied)
{
    return kind_run_quoted("Secret", "db-password", action, spec, applied);
}

static void run_whole(struct kind_lab *lab, enum op_action action, const char *spec,
                      const char *applied)
{
    kind_run_whole(lab, run_of(action, spec, applied));
}

/* The value's text, or the code of the refusal. Owner: caller. */
static char *value_of(struct kind_lab *lab, const char *name)
{
    json_t *answer =
        kind_lab_ask(lab, "secretsmanager", "GetSecretValue", json_pack("{s:s}", "SecretId", name));
    char *text = xstrdup(json_text_or(answer, "SecretString", json_text_or(answer, "error", "?")));
    json_decref(answer);
    return text;
}

static void expect_value(struct kind_lab *lab, const char *expected, bool same)
{
    char *value = value_of(lab, "db-password");
    cr_expect_eq(strcmp(value, expected) == 0, same, "%s, %s", value, expected);
    free(value);
}

/* To full from plain: the value is there already, others are for a new wish. */
static void life(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, full, NULL);
    check_run(lab, &run);
    check_values(run.outputs, outputs);
    json_t *look = kind_look(lab, "Secret", "db-password");
    check_values(look, full_is);
    json_decref(look);
    char *value = value_of(lab, "db-password");
    json_t *parsed = json_parse(value, strlen(value));
    cr_assert_str_eq(json_text_or(parsed, "username", ""), "admin");
    const char *password = json_text_or(parsed, "password", "");
    cr_expect_eq(strlen(password), 40);
    cr_expect_eq(strspn(password, "defghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
                 40, "%s", password);
    kind_run_end(&run);
    (void)kind_lab_mutations(lab);
    run_whole(lab, OP_UPDATE, full, full);
    cr_expect_eq(kind_lab_mutations(lab), 0, "an update to nothing new made calls");
    run_whole(lab, OP_UPDATE, plain, full);
    look = kind_look(lab, "Secret", "db-password");
    check_values(look, plain_is);
    json_decref(look);
    expect_value(lab, value, true);
    run_whole(lab, OP_UPDATE, "{'generate': {'length': 10}}", full);
    expect_value(lab, value, false);
    run_whole(lab, OP_READ, NULL, plain);
    json_decref(parsed);
    free(value);
}

Test(kinds_apps_secret, life)
{
    kind_lab_with_sim(NULL, life);
}

/* The text of a value is nowhere but in Secrets Manager. */
static void nobody_sees_it(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, "{'generate': {'length': 24}}", NULL);
    run.cut = LAB_CUT_AFTER;
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    char *said = error_text(err);
    error_free(err);
    check_run(lab, &run);
    char *value = value_of(lab, "db-password");
    cr_assert_eq(strlen(value), 24);
    json_t *all =
        json_pack("{s:O, s:O, s:O, s:O, s:s}", "journal", run.journal, "outputs", run.outputs,
                  "attributes", run.attributes, "notes", run.notes, "error", said);
    struct kind_run read = run_of(OP_READ, NULL, "{}");
    check_run(lab, &read);
    json_object_set(all, "live", read.attributes);
    char *text = json_compact(all);
    json_t *escaped = json_string(value);
    char *as_json = json_dumps(escaped, JSON_ENCODE_ANY);
    as_json[strlen(as_json) - 1] = '\0';
    cr_expect_null(strstr(text, as_json + 1), "%s is in %s", value, text);
    free(as_json);
    json_decref(escaped);
    free(text);
    free(said);
    free(value);
    json_decref(all);
    kind_run_end(&read);
    kind_run_end(&run);
}

Test(kinds_apps_secret, nobody_sees_it)
{
    kind_lab_with_sim(NULL, nobody_sees_it);
}

/* A simulator that makes secrets for whoever asks does not take a component's name. */
static void beside_made_ones(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, "{'generate': {}}", NULL);
    run.name = "shop-backend-key";
    check_run(lab, &run);
    kind_run_end(&run);
    json_t *made = kind_lab_ask(lab, "secretsmanager", "DescribeSecret",
                                json_pack("{s:s}", "SecretId", "shop/database"));
    cr_expect_not_null(json_object_get(made, "ARN"));
    json_decref(made);
}

Test(kinds_apps_secret, beside_made_ones)
{
    kind_lab_with_sim((const char *const[]){"--auto-secrets", NULL}, beside_made_ones);
}

/* Deleted with a recovery window, and wanted again. */
static void taken_back(struct kind_lab *lab)
{
    run_whole(lab, OP_CREATE, "{'generate': {}}", NULL);
    char *value = value_of(lab, "db-password");
    run_whole(lab, OP_DELETE, NULL, "{'recoveryWindowDays': 7}");
    cr_expect_eq(kind_lab_alive(lab), 0);
    expect_value(lab, "InvalidRequestException", true);
    run_whole(lab, OP_DELETE, NULL, "{}"); /* gone already */
    struct kind_run foreign = run_of(OP_CREATE, "{}", NULL);
    foreign.component = "somebody-else";
    struct error *err = kind_lab_run(lab, &foreign);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_ALREADY_EXISTS);
    error_free(err);
    kind_run_end(&foreign);
    run_whole(lab, OP_CREATE, "{'generate': {}, 'description': 'again'}", NULL);
    expect_value(lab, value, true);
    json_t *look = kind_look(lab, "Secret", "db-password");
    check_values(look, (const struct expectation[]){{"DescribeSecret", "Description", "again"},
                                                    {"DescribeSecret", "DeletedDate", NULL},
                                                    {0}});
    json_decref(look);
    free(value);
}

Test(kinds_apps_secret, taken_back)
{
    kind_lab_with_sim(NULL, taken_back);
}

/* A secret of somebody else: it must be there, and stays as it is. */
static void only_referred_to(struct kind_lab *lab)
{
    struct kind_run run = run_of(OP_CREATE, "{'ref': 'theirs'}", NULL);
    struct error *err = kind_lab_run(lab, &run);
    cr_assert_not_null(err);
    cr_expect_eq(err->code, ERR_NOT_FOUND);
    error_free(err);
    json_decref(kind_lab_ask(lab, "secretsmanager", "CreateSecret",
                             json_pack("{s:s, s:s}", "Name", "theirs", "SecretString", "x")));
    (void)kind_lab_mutations(lab);
    check_run(lab, &run);
    check_values(run.outputs, (const struct expectation[]){
                                  {NULL, "secret_name", "theirs"}, {NULL, "arn", "*"}, {0}});
    kind_run_end(&run);
    run_whole(lab, OP_UPDATE, "{'ref': 'theirs'}", "{'ref': 'theirs'}");
    run_whole(lab, OP_READ, NULL, "{'ref': 'theirs'}");
    run_whole(lab, OP_DELETE, NULL, "{'ref': 'theirs'}");
    cr_expect_eq(kind_lab_mutations(lab), 0);
    char *value = value_of(lab, "theirs");
    cr_expect_str_eq(value, "x");
    free(value);
}

Test(kinds_apps_secret, only_referred_to)
{
    kind_lab_with_sim(NULL, only_referred_to);
}

static void whose(struct kind_lab *lab)
{
    check_life(lab, &(struct life){.kind = "Secret",
                                   .name = "db-password",
                                   .full = full,
                                   .full_is = full_is,
                                   .plain = plain,
                                   .plain_is = plain_is,
                                   .outputs = outputs});
}

Test(kinds_apps_secret, whose)
{
    kind_lab_with_sim(NULL, whose);
}

static void cut(struct kind_lab *lab)
{
    kind_cut(lab, &(struct cut_subject){.kind = "Secret",
                                        .name = "cut-secret",
                                        .first = "{'generate': {'length': 20}}",
                                        .second = full});
}

Test(kinds_apps_secret, cut)
{
    kind_lab_with_sim(NULL, cut);
}
